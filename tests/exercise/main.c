/* engine/exercise: whole exercises, what can be done to them, and what they survive. */
#include "exercise_tests.h"

int main(void)
{
    static int (*const groups[])(void) = {
        test_start,    test_commands, test_refusals,    test_inbox,   test_why,    test_ledgers,
        test_policies, test_history,  test_changes,     test_save,    test_rewind, test_fork,
        test_changed,  test_disk,     test_crash,       test_library, test_golden, test_forms,
        test_fuzz,     test_wall,     test_translation, test_live,
    };
    int failed = 0;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        failed += groups[i]();
    return failed != 0;
}
