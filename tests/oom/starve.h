/* Repeats an operation with the 1st, 2nd, 3rd ... allocation failing, until none fails. */
#ifndef TESTS_OOM_STARVE_H
#define TESTS_OOM_STARVE_H

#include "common/faults.h"
#include "common/trial.h"

/* An operation. It frees what it made and returns its status. After STATUS_NO_MEMORY nothing may have changed; after
   another status it puts things back as they were, so that it can be repeated. */
typedef enum status operation(void *ud, struct error *err);

/* Every call up to STARVE_ALL is made to fail, of more a spread of STARVE_SPREAD and the last STARVE_LAST: alone, and
   with all later ones. A failing call may be got over (Lua collects its garbage and tries again); then the result must
   be `expected` as always. */
enum { STARVE_ALL = 300, STARVE_SPREAD = 120, STARVE_LAST = 80 };
void starve(operation *run, void *ud, enum status expected);

/* The same where something that goes on living shares the memory, as the Lua state of a scenario does: the caller looks
   at the end whether all blocks are back. */
void starve_beside(operation *run, void *ud, enum status expected);

/* cJSON and everything else from faults_memory; the disk does not wait. */
int starve_setup(void **state);
int starve_teardown(void **state);
#define STARVED(function) cmocka_unit_test_setup_teardown(function, starve_setup, starve_teardown)

/* The scenario again, in memory that can fail, so that its Lua functions can run out of it. Freed with library_free. */
struct loaded *starve_scenario(const char *name);

int test_loading(void);
int test_commands(void);
int test_saves(void);
int test_reports(void);
int test_screens(void);
int test_explore(void);
int test_author(void);
int test_balance(void);
int test_lists(void);

#endif
