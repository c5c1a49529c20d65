/* engine/base and engine/core, one group of tests a subject. The names of the tests are sentences of the specification.
 */
#include "fixture.h"

int main(void)
{
    static int (*const groups[])(void) = {
        test_hash,       test_chance,   test_text,   test_alloc, test_status, test_tr,      test_clock,  test_value,
        test_expression, test_scenario, test_effect, test_gauge, test_threat, test_service, test_luck,   test_party,
        test_inject,     test_decision, test_play,   test_norm,  test_score,  test_policy,  test_golden, test_property,
        test_texts,
        test_csv,        test_typeset,
    };
    int failed = 0;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        failed += groups[i]();
    return failed != 0;
}
