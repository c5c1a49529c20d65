#include "analyse_tests.h"

int main(void)
{
    static int (*const groups[])(void) = { test_runs,    test_backtest,       test_bots,     test_balance,
                                           test_explore, test_scenario_tests, test_lint_play, test_compare };
    int failed = 0;
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
        failed += groups[i]();
    return failed != 0;
}
