/* What is told about an exercise. */
#include "exercise/changes.h"
#include "report/debrief.h"
#include "report/run_json.h"
#include "starve.h"
#include "store/json.h"

static struct exercise *played(void)
{
    struct exercise *e = trial_start(COMPACT, 12, NULL, NULL);
    trial_do(e, trial_ballot(e, "Table 1", "first_word", "wait"));
    trial_do(e, trial_add(e, "", "Something happens."));
    trial_play(e, POLICY_RANDOM);
    trial_do(e, trial_override("LUCCA-2", VERDICT_ADVANCED, "Heard."));
    trial_do(e, trial_note("Done."));
    return e;
}

static enum status changes(void *ud, struct error *err)
{
    const struct exercise *e = ud;
    struct arena arena;
    struct change *rows;
    int count;
    enum status status = STATUS_OK;
    arena_init(&arena, &faults_memory);
    for (int32_t turn = 0; turn < e->history.turns && !status; turn++)
        status = changes_between(e, turn, turn + 1, &arena, &rows, &count, err);
    arena_free(&arena);
    return status;
}

static void what_moved(void **state)
{
    (void)state;
    struct exercise *e = played();
    starve(changes, e, STATUS_OK);
    exercise_close(e);
}

static enum status debrief(void *ud, struct error *err)
{
    struct arena arena;
    struct debrief made;
    arena_init(&arena, &faults_memory);
    enum status status = debrief_make(ud, &arena, &made, err);
    arena_free(&arena);
    return status;
}

static void the_hot_wash(void **state)
{
    (void)state;
    struct exercise *e = played();
    starve(debrief, e, STATUS_OK);
    exercise_close(e);
}

static enum status json(void *ud, struct error *err)
{
    struct buffer text;
    cJSON *run = NULL;
    buffer_init(&text, &faults_memory);
    enum status status = run_json(ud, &run, err);
    if (!status)
        status = json_print(run, true, &text, err);
    cJSON_Delete(run);
    buffer_free(&text);
    return status;
}

static void the_run_as_json(void **state)
{
    (void)state;
    struct exercise *e = played();
    starve(json, e, STATUS_OK);
    exercise_close(e);
}

/* The inbox asks for none: it can be read when nothing else works. */
static void the_inbox(void **state)
{
    (void)state;
    struct message m[40];
    struct error err;
    struct exercise *e;
    struct loaded *loaded = starve_scenario(COMPACT);
    assert_ok(exercise_start(&faults_memory, loaded, 1, "half_day", NULL, &e, &err));
    trial_play(e, POLICY_LAST);
    int before = exercise_inbox(e, trial_roles(e, ""), m, 40);
    faults_arm(1, false);
    assert_int_equal(exercise_inbox(e, trial_roles(e, ""), m, 40), before);
    assert_int_equal(faults_memory_now.calls, 0);
    faults_disarm();
    exercise_close(e);
    library_free(loaded);
}

int test_reports(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(what_moved),
        STARVED(the_hot_wash),
        STARVED(the_run_as_json),
        STARVED(the_inbox),
    };
    return cmocka_run_group_tests_name("oom: reports", tests, NULL, NULL);
}
