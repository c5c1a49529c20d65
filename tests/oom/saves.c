/* Opening, listing and looking into saves. */
#include <stdlib.h>

#include "starve.h"

/* An ended exercise with a rewind in it. */
static void make_save(const char *name, const char *scenario)
{
    struct exercise *e = trial_start(scenario, 3, NULL, name);
    trial_play(e, POLICY_RANDOM);
    trial_do(e, trial_rewind(2));
    trial_play(e, POLICY_HISTORICAL);
    trial_do(e, trial_note("Done."));
    exercise_close(e);
}

struct opening {
    enum journal_mode mode;
    const char *scenarios;
    uint64_t state, history;
};

static enum status open_save(void *ud, struct error *err)
{
    struct opening *o = ud;
    struct resumed r;
    enum status status =
        resume_open(&faults_memory, trial_path("a.jsonl"), o->mode, o->scenarios, ground_norms(), &r, err);
    if (status) {
        assert_null(r.exercise);
        assert_null(r.loaded);
        return status;
    }
    const struct exercise *e = r.exercise;
    if (!o->state) {
        o->state = play_hash(e->s, e->state);
        o->history = ground_history(&e->history);
    }
    assert_true(play_hash(e->s, e->state) == o->state && ground_history(&e->history) == o->history);
    resume_close(&r);
    return status;
}

static void opening_a_save(void **state)
{
    (void)state;
    struct opening o = { JOURNAL_WRITE, trial_source("tests/golden"), 0, 0 };
    size_t before, after;
    make_save("a.jsonl", COMPACT);
    char *data = trial_read(trial_path("a.jsonl"), &before);
    starve(open_save, &o, STATUS_OK);
    o.mode = JOURNAL_READ;
    starve(open_save, &o, STATUS_OK);
    char *again = trial_read(trial_path("a.jsonl"), &after);
    assert_int_equal(before, after);
    assert_memory_equal(data, again, before);
    free(data);
    free(again);
}

/* Where the installed scenario cannot be had, the copy is read: memory must not decide which. */
static void opening_a_save_whose_scenario_is_gone(void **state)
{
    (void)state;
    struct opening o = { JOURNAL_READ, trial_path("nothing"), 0, 0 };
    make_save("a.jsonl", DRILL);
    starve(open_save, &o, STATUS_OK);
}

static enum status open_notice(void *ud, struct error *err)
{
    struct resumed r;
    enum status status = resume_open(&faults_memory, trial_path("a.jsonl"), JOURNAL_READ, ud, ground_norms(), &r, err);
    if (!status) {
        assert_int_equal(r.scenario, SCENARIO_SAME);
        assert_string_equal(r.notice, "");
        resume_close(&r);
    }
    return status;
}

static void running_out_is_never_taken_for_a_scenario_that_is_gone(void **state)
{
    (void)state;
    char scenarios[OS_PATH];
    make_save("a.jsonl", DRILL);
    strcpy(scenarios, trial_source("tests/exercise/scenarios"));
    starve(open_notice, scenarios, STATUS_OK);
}

static enum status list(void *ud, struct error *err)
{
    struct saves_list found;
    enum status status = saves_list(&faults_memory, ud, &found, err);
    if (!status) {
        assert_int_equal(found.count, 4);
        for (int i = 0; i < 4; i++)
            assert_true(found.entries[i].status == (strstr(found.entries[i].path, "bad") ? STATUS_DAMAGED : STATUS_OK));
    }
    saves_list_free(&found);
    return status;
}

static void listing_saves(void **state)
{
    (void)state;
    make_save("a.jsonl", DRILL);
    make_save("b.jsonl", DRILL);
    make_save("c.jsonl", COMPACT);
    trial_write(trial_path("bad.jsonl"), "nothing\n", 8);
    starve(list, trial_dir, STATUS_OK);
}

static enum status mistaken(void *ud, struct error *err)
{
    struct resumed r;
    return resume_open(&faults_memory, trial_path("bad.jsonl"), JOURNAL_READ, ud, ground_norms(), &r, err);
}

static void a_save_that_is_damaged(void **state)
{
    (void)state;
    size_t length;
    char scenarios[OS_PATH];
    make_save("a.jsonl", DRILL);
    char *data = trial_read(trial_path("a.jsonl"), &length);
    data[length / 2] ^= 1;
    trial_write(trial_path("bad.jsonl"), data, length);
    free(data);
    strcpy(scenarios, trial_source("tests/exercise/scenarios"));
    starve(mistaken, scenarios, STATUS_DAMAGED);
}

int test_saves(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(opening_a_save),
        STARVED(opening_a_save_whose_scenario_is_gone),
        STARVED(running_out_is_never_taken_for_a_scenario_that_is_gone),
        STARVED(listing_saves),
        STARVED(a_save_that_is_damaged),
    };
    return cmocka_run_group_tests_name("oom: saves", tests, NULL, NULL);
}
