/* The files of this group; each function returns the number of its failed tests. */
#ifndef TESTS_EXERCISE_TESTS_H
#define TESTS_EXERCISE_TESTS_H

#include "common/trial.h"

int test_start(void);
int test_commands(void);
int test_refusals(void);
int test_inbox(void);
int test_why(void);
int test_ledgers(void);
int test_policies(void);
int test_history(void);
int test_changes(void);
int test_save(void);
int test_rewind(void);
int test_fork(void);
int test_changed(void);
int test_disk(void);
int test_crash(void);
int test_library(void);
int test_golden(void);
int test_translation(void);
int test_fuzz(void);
int test_wall(void);
int test_forms(void);
int test_live(void);

#endif
