/* engine/analyse: many runs, and what is concluded from them. */
#ifndef TESTS_ANALYSE_TESTS_H
#define TESTS_ANALYSE_TESTS_H

#include "analyse/runs.h"
#include "common/trial.h"

int test_runs(void);
int test_backtest(void);
int test_bots(void);
int test_balance(void);
int test_explore(void);
int test_scenario_tests(void);
int test_lint_play(void);
int test_compare(void);

#endif
