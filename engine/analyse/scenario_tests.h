/* Runs a scenario's tests: each on an exercise of its own, by the same commands as players give. */
#ifndef ANALYSE_SCENARIO_TESTS_H
#define ANALYSE_SCENARIO_TESTS_H

#include "exercise/exercise.h"
#include "script/script.h"

/* How a test that failed went until then, line by line; for people. */
struct test_path {
    int32_t line, column; /* of the last diagnostic of the test that failed, in the order of the file */
    char *text;
};

struct test_result {
    const struct alloc *alloc;
    int32_t passed, failed;
    struct test_path *path; /* per failed test */
    int path_cap;
};

/* Reads tests.lua beside the scenario and runs what is in it; a scenario without that file has none. Mistakes of the
   file and expectations that were not met go to `found`, which stays sorted. A test ends with the first step that
   fails; all its expectations are told. STATUS_INVALID: the file has mistakes, and nothing ran. Failing tests are
   STATUS_OK. */
enum status scenario_tests(const struct alloc *a, const struct loaded *loaded, struct test_result *out,
                           struct diagnostics *found, struct error *err) MUST_USE;
void test_result_free(struct test_result *r);

/* The path of the failed test whose last diagnostic this is, or NULL. */
const char *test_result_path(const struct test_result *r, const struct diagnostic *d);

#endif
