/* What is written out of a scenario: the MSEL, the graph, its texts for translators, the texts under a cover. */
#include "core/cover.h"
#include "exercise/translation.h"
#include "report/graph.h"
#include "report/msel.h"
#include "starve.h"

#define ACTS "tests/exercise/scenarios/acts"

static enum status msel(void *ud, struct error *err)
{
    struct buffer text;
    struct msel_left left;
    buffer_init(&text, &faults_memory);
    enum status status = msel_csv(ud, 1, &text, &left, err);
    if (!status)
        status = msel_markdown(ud, &text, err);
    buffer_free(&text);
    return status;
}

static void the_list_of_events(void **state)
{
    (void)state;
    struct loaded *loaded = starve_scenario(COMPACT);
    starve(msel, loaded, STATUS_OK);
    library_free(loaded);
}

static enum status picture(void *ud, struct error *err)
{
    const struct loaded *loaded = ud;
    struct arena arena;
    struct graph graph;
    struct buffer text;
    arena_init(&arena, &faults_memory);
    buffer_init(&text, &faults_memory);
    enum status status = graph_make(&loaded->scenario, &arena, &graph, err);
    if (!status)
        status = graph_svg(&graph, &faults_memory, &text, err);
    if (!status)
        status = graph_dot(&graph, &text, err);
    buffer_free(&text);
    arena_free(&arena);
    return status;
}

static void what_leads_to_what(void **state)
{
    (void)state;
    starve(picture, (void *)(uintptr_t)ground_scenario(COMPACT), STATUS_OK);
}

static enum status put_on(void *ud, struct error *err)
{
    const struct loaded *loaded = ud;
    struct scenario masked;
    enum status status = cover_put_on(&loaded->scenario, loaded->original, &faults_memory, &masked, err);
    if (!status)
        scenario_free(&masked);
    return status;
}

static void a_cover(void **state)
{
    (void)state;
    starve(put_on, (void *)(uintptr_t)ground_scenario(ACTS), STATUS_OK);
}

static enum status translate(void *ud, struct error *err)
{
    struct translation_merge merge;
    struct translation_state flaws;
    enum status status = translation_write(ud, "fr", &merge, err);
    if (!status)
        status = translation_check(ud, "fr", &flaws, NULL, NULL, err);
    return status;
}

static void texts_for_translators(void **state)
{
    (void)state;
    struct error err;
    struct loaded *loaded;
    trial_copy_folder(trial_source(ACTS), trial_path("acts"));
    faults_disarm();
    assert_ok(library_load(&faults_memory, trial_path("acts"), ground_norms(), &loaded, NULL, &err));
    struct translation_merge merge;
    assert_ok(translation_write(loaded, "fr", &merge, &err)); /* so that each time one is there */
    starve(translate, loaded, STATUS_OK);
    library_free(loaded);
}

int test_lists(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(the_list_of_events),
        STARVED(what_leads_to_what),
        STARVED(a_cover),
        STARVED(texts_for_translators),
    };
    return cmocka_run_group_tests_name("oom: lists", tests, NULL, NULL);
}
