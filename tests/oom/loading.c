/* Reading scenarios and the norm catalogue. */
#include "script/script.h"
#include "starve.h"
#include "store/catalogue.h"

struct load_case {
    const char *name;
    uint64_t rules;
};

static enum status load(void *ud, struct error *err)
{
    const struct load_case *c = ud;
    struct loaded *l = NULL;
    enum status status = library_load(&faults_memory, trial_source(c->name), ground_norms(), &l, NULL, err);
    if (!status)
        assert_true(l->scenario.rules_hash == c->rules);
    else
        assert_null(l);
    library_free(l);
    return status;
}

/* scenario_finish is at the end of this, so among the last allocations, which are all tried. */
static void a_scenario(void **state)
{
    (void)state;
    struct load_case small = { DRILL, ground_scenario(DRILL)->scenario.rules_hash };
    struct load_case all = { COMPACT, ground_scenario(COMPACT)->scenario.rules_hash };
    starve(load, &small, STATUS_OK);
    starve(load, &all, STATUS_OK);
}

static enum status load_broken(void *ud, struct error *err)
{
    const int *mistakes = ud;
    struct loaded *l = NULL;
    struct diagnostics found;
    diagnostics_init(&found, &faults_memory);
    enum status status =
        library_load(&faults_memory, trial_source("tests/oom/broken"), ground_norms(), &l, &found, err);
    assert_null(l);
    if (status == STATUS_INVALID && found.count + found.left_out != *mistakes) {
        for (int i = 0; i < found.count; i++)
            print_error("%s:%d: %s\n", found.items[i].file, (int)found.items[i].line, found.items[i].message);
        fail_msg("%d mistakes instead of %d", found.count, *mistakes);
    }
    diagnostics_free(&found);
    return status;
}

static void a_broken_scenario(void **state)
{
    (void)state;
    struct error err;
    struct diagnostics found;
    struct loaded *l;
    diagnostics_init(&found, &alloc_libc);
    assert_int_equal(library_load(&alloc_libc, trial_source("tests/oom/broken"), ground_norms(), &l, &found, &err),
                     STATUS_INVALID);
    int mistakes = found.count;
    diagnostics_free(&found);
    assert_true(mistakes > 20);
    starve(load_broken, &mistakes, STATUS_INVALID);
}

/* Finishing alone: the tables of a loaded scenario made once more, into an arena of their own. */
static enum status finish(void *ud, struct error *err)
{
    const struct scenario *whole = ud;
    struct scenario s = *whole;
    arena_init(&s.arena, &faults_memory);
    enum status status = scenario_finish(&s, err);
    if (!status)
        assert_true(s.rules_hash == whole->rules_hash);
    arena_free(&s.arena);
    return status;
}

static void finishing_a_scenario(void **state)
{
    (void)state;
    struct scenario drill = ground_scenario(DRILL)->scenario, compact = ground_scenario(COMPACT)->scenario;
    starve(finish, &drill, STATUS_OK);
    starve(finish, &compact, STATUS_OK);
}

static enum status clone(void *ud, struct error *err)
{
    struct script *again = NULL;
    enum status status = script_clone(ud, &again);
    if (status)
        error_no_memory(err);
    script_free(again);
    return status;
}

static void a_second_host(void **state)
{
    (void)state;
    struct loaded *l = starve_scenario(COMPACT);
    starve(clone, l->script, STATUS_OK);
    library_free(l);
}

static enum status load_catalogue(void *ud, struct error *err)
{
    struct arena arena;
    struct norm_catalogue norms;
    (void)ud;
    arena_init(&arena, &faults_memory);
    enum status status = catalogue_load(trial_source("assets/norms.json"), &arena, &norms, err);
    assert_int_equal(norms.count, status ? 0 : ground_norms()->count);
    arena_free(&arena);
    return status;
}

static void the_norm_catalogue(void **state)
{
    (void)state;
    starve(load_catalogue, NULL, STATUS_OK);
}

static enum status list(void *ud, struct error *err)
{
    struct os_list names;
    (void)ud;
    enum status status = library_list(&faults_memory, trial_source("tests/exercise/scenarios"), &names, err);
    if (!status)
        assert_int_equal(names.count, 2);
    os_list_free(&names);
    return status;
}

static void the_list_of_scenarios(void **state)
{
    (void)state;
    starve(list, NULL, STATUS_OK);
}

int test_loading(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(a_scenario),
        STARVED(a_broken_scenario),
        STARVED(finishing_a_scenario),
        STARVED(a_second_host),
        STARVED(the_norm_catalogue),
        STARVED(the_list_of_scenarios),
    };
    return cmocka_run_group_tests_name("oom: loading", tests, NULL, NULL);
}
