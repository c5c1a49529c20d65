/* What authors start: tests of a scenario, and a new scenario. */
#include <stdlib.h>

#include "analyse/scenario_tests.h"
#include "exercise/draft.h"
#include "script/script.h"
#include "starve.h"

static enum status tested(void *ud, struct error *err)
{
    struct diagnostics found;
    struct test_result result;
    diagnostics_init(&found, &faults_memory);
    enum status status = scenario_tests(&faults_memory, ud, &result, &found, err);
    test_result_free(&result);
    diagnostics_free(&found);
    return status;
}

/* `tests` beside the scenario of tests/analyse/scenarios/scales. */
static void starve_tests(const char *tests, enum status expected)
{
    struct error err;
    struct diagnostics found;
    struct loaded *loaded;
    trial_copy_folder(trial_source("tests/analyse/scenarios/scales"), trial_path("scales"));
    trial_write(trial_path("scales/tests.lua"), tests, strlen(tests));
    diagnostics_init(&found, &alloc_libc);
    assert_ok(library_load(&alloc_libc, trial_path("scales"), ground_norms(), &loaded, &found, &err));
    starve(tested, loaded, expected);
    diagnostics_free(&found);
    library_free(loaded);
}

static void tests_that_pass_and_fail(void **state)
{
    (void)state;
    starve_tests("test \"a\" { turn(1, { trade = \"talk\" }), expect { flag \"talked\", trust = 3, any { "
                 "trust:below(3), order:above(99) } } }\n"
                 "test \"b\" { policy = \"random\", at_end { ending \"over\" } }\n",
                 STATUS_OK);
}

static void tests_with_mistakes(void **state)
{
    (void)state;
    starve_tests("test \"a\" { turn(1, { trdae = \"talk\" }), expect { flag \"talkd\" } }\n", STATUS_INVALID);
}

static enum status make_draft(void *ud, struct error *err)
{
    struct draft d = { .id = "town", .title = "A \"town\"" };
    enum status status = draft_make(&faults_memory, trial_source("assets/new"), ud, &d, err);
    if (!status)
        status = os_remove_tree(ud, err);
    else if (os_kind(ud) != OS_NOTHING)
        return STATUS_DAMAGED;
    return status;
}

static void a_new_scenario(void **state)
{
    (void)state;
    char dir[OS_PATH];
    struct os_list names = { 0 };
    struct error err;
    assert_ok(os_make_dirs(trial_path("drafts"), &err));
    assert_ok(os_join(dir, trial_path("drafts"), "town", &err));
    starve(make_draft, dir, STATUS_OK);
    assert_ok(os_list(&alloc_libc, trial_path("drafts"), &names, &err));
    assert_int_equal(names.count, 0); /* nothing half made is left */
    os_list_free(&names);
}

int test_author(void)
{
    const struct CMUnitTest tests[] = { STARVED(tests_that_pass_and_fail), STARVED(tests_with_mistakes),
                                        STARVED(a_new_scenario) };
    return cmocka_run_group_tests_name("oom: what authors start", tests, NULL, NULL);
}
