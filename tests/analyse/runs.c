/* Runs side by side: the same results from any number of workers, the first failure, a stop in between. */
#include "analyse_tests.h"

#include <stdlib.h>

enum { RUNS = 300 };

struct gathered {
    int64_t count, stop_at, fail_from;
    int32_t asked_to_go_on;
    uint64_t hash[RUNS];
    int64_t merged_in_order;
};

static enum status play_one(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct gathered *g = ud;
    int *scratch = r->own;
    if (++*scratch > RUNS)
        return error_set(&r->err, STATUS_DAMAGED, "the worker's memory was somebody else's");
    if (g->fail_from && run >= g->fail_from)
        return error_set(&r->err, STATUS_INVALID, "run %d", (int)run);
    enum status status = run_policy(&r->play, (uint64_t)run + 1, 0, POLICY_RANDOM);
    *(uint64_t *)result = play_hash(r->play.s, r->play.state);
    return status;
}

static void gather(void *ud, int64_t first, int64_t count, const void *results)
{
    struct gathered *g = ud;
    const uint64_t *hash = results;
    g->merged_in_order += first == g->count;
    for (int64_t i = 0; i < count; i++)
        g->hash[g->count++] = hash[i];
}

static int go_on(void *ud, int64_t done)
{
    struct gathered *g = ud;
    g->asked_to_go_on++;
    return !g->stop_at || done < g->stop_at;
}

static struct runs runs_of(struct gathered *g, int workers, int32_t batch)
{
    return (struct runs){ .loaded = ground_scenario(COMPACT), .count = RUNS, .batch = batch, .workers = workers,
                          .own_size = sizeof(int), .result_size = sizeof(uint64_t), .one = play_one, .merge = gather,
                          .go_on = go_on, .ud = g };
}

static void any_number_of_workers_finds_the_same(void **state)
{
    (void)state;
    static const struct {
        int workers;
        int32_t batch;
    } ways[] = { { 1, 1 }, { 2, 64 }, { 3, 100 }, { 5, 0 }, { 16, 299 }, { 0, 0 } };
    struct error err;
    int64_t done;
    struct gathered alone = { 0 };
    struct runs runs = runs_of(&alone, 1, 0);
    assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
    assert_int_equal(done, RUNS);
    assert_int_equal(alone.count, RUNS);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        struct gathered crew = { 0 };
        runs = runs_of(&crew, ways[i].workers, ways[i].batch);
        assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
        assert_int_equal(done, RUNS);
        assert_memory_equal(crew.hash, alone.hash, sizeof alone.hash);
        assert_int_equal(crew.merged_in_order, crew.asked_to_go_on);
    }
}

static void the_runs_are_those_of_the_exercise(void **state)
{
    (void)state;
    struct error err;
    int64_t done;
    struct gathered g = { 0 };
    struct runs runs = runs_of(&g, 2, 0);
    assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
    for (uint64_t seed = 1; seed <= 5; seed++) {
        struct exercise *e = trial_start(COMPACT, seed, ground_scenario(COMPACT)->scenario.form_text[0].id, NULL);
        trial_play(e, POLICY_RANDOM);
        assert_int_equal(play_hash(e->s, e->state), g.hash[seed - 1]);
        exercise_close(e);
    }
}

static void the_first_failure_is_told_whoever_meets_it(void **state)
{
    (void)state;
    struct error err;
    int64_t done;
    for (int workers = 1; workers <= 4; workers++) {
        struct gathered g = { .fail_from = 150 };
        struct runs runs = runs_of(&g, workers, 100);
        assert_int_equal(runs_play(&alloc_libc, &runs, &done, &err), STATUS_INVALID);
        assert_string_equal(err.what, "run 150");
        assert_int_equal(done, 100);
        assert_int_equal(g.count, 100);
    }
}

static void it_stops_when_told_with_what_there_is(void **state)
{
    (void)state;
    struct error err;
    int64_t done;
    struct gathered g = { .stop_at = 100 };
    struct runs runs = runs_of(&g, 2, 50);
    assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
    assert_int_equal(done, 100);
    assert_int_equal(g.count, 100);
    g = (struct gathered){ 0 };
    runs = runs_of(&g, 2, 50);
    runs.count = 0;
    assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
    assert_int_equal(done, 0);
}

int test_runs(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(any_number_of_workers_finds_the_same),
        TRIAL(the_runs_are_those_of_the_exercise),
        TRIAL(the_first_failure_is_told_whoever_meets_it),
        TRIAL(it_stops_when_told_with_what_there_is),
    };
    return cmocka_run_group_tests_name("analyse: runs", tests, NULL, NULL);
}
