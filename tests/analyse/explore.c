/* Exploring: exhaustive where the tree is small, guided where it is not; what is never reached; ways that can be
   replayed. */
#include "analyse_tests.h"

#include <stdlib.h>

#include "analyse/explore.h"
#include "base/text.h"

#define MAZE "tests/analyse/scenarios/maze"
#define CHAIN "tests/analyse/scenarios/chain"

enum { MAZE_PATHS = 28 };

/* What a search gave its caller. */
struct seen {
    uint64_t rows; /* hash over all of them */
    int64_t count, counted, in_order;
    int64_t stop_at;
};

static void row(void *ud, const struct explore *x, const struct explore_row *r)
{
    struct seen *seen = ud;
    uint64_t words[3] = { r->seed, (uint64_t)r->how << 32 | (uint32_t)r->ending, (uint64_t)r->turns };
    seen->in_order += r->run == seen->count;
    seen->count++;
    seen->counted += r->how == GUIDE_RANDOM || r->how == GUIDE_PATH;
    for (int i = 0; i < 3; i++)
        seen->rows = (seen->rows ^ words[i]) * UINT64_C(0x9E3779B97F4A7C15);
    for (int32_t v = 0; v < x->values; v++)
        seen->rows = (seen->rows ^ (uint32_t)r->value[v]) * UINT64_C(0x9E3779B97F4A7C15);
}

static int go_on(void *ud, const struct explore *x)
{
    const struct seen *seen = ud;
    return !seen->stop_at || x->runs < seen->stop_at;
}

static struct explore *explored(const char *scenario, int64_t runs, int exhaustive, int workers, struct seen *seen)
{
    struct error err;
    struct explore *x;
    struct explore_ask ask = { .loaded = ground_scenario(scenario),
                               .seed = 1,
                               .runs = runs,
                               .exhaustive = exhaustive,
                               .workers = workers,
                               .go_on = go_on,
                               .row = row,
                               .ud = seen };
    ask.form = scenario_fullest_form(&ask.loaded->scenario);
    assert_ok(explore_run(&alloc_libc, &ask, &x, &err));
    return x;
}

static int32_t ending_of(const struct explore *x, const char *id)
{
    for (int32_t e = 0; e < x->s->endings; e++)
        if (strcmp(x->s->ending_text[e].id, id) == 0)
            return e;
    fail_msg("no ending %s", id);
    return NONE;
}

/* "kind id outcome" of everything that was never reached, in order, ended by ";". */
static void missing(const struct explore *x, char *out, size_t size)
{
    const struct coverage *c = &x->coverage;
    char id[256];
    out[0] = '\0';
    for (int32_t i = 0; i < c->items; i++)
        if (!coverage_has(c, c->item + i)) {
            size_t used = strlen(out);
            text_print(out + used, size - used, "%s %s:%d%s;", coverage_kind_id(c->item[i].kind),
                       coverage_id(c->item + i, id, sizeof id), (int)c->item[i].line,
                       c->item[i].kind != COVERAGE_CONDITION ? ""
                       : c->item[i].bit == OUTCOME_TRUE      ? " true"
                                                             : " false");
        }
}

static void a_small_scenario_is_tried_in_every_way(void **state)
{
    (void)state;
    struct seen seen = { 0 };
    char words[1024];
    struct explore *x = explored(MAZE, EXPLORE_RUNS, 1, 1, &seen);
    assert_true(x->exhaustive && x->whole);
    assert_int_equal(x->seeds, 1);
    assert_int_equal(x->runs, MAZE_PATHS);
    assert_int_equal(x->counted, MAZE_PATHS);
    assert_int_equal(seen.count, MAZE_PATHS);
    assert_int_equal(seen.in_order, MAZE_PATHS);
    assert_int_equal(x->ending[ending_of(x, "treasure")].runs, 1);
    assert_int_equal(x->ending[ending_of(x, "drowned")].runs, 0);
    assert_int_equal(x->ending[ending_of(x, "out")].runs, MAZE_PATHS - 1);
    missing(x, words, sizeof words);
    assert_string_equal(words,
                        "injects flood:47;endings drowned:50;conditions flood:47 true;conditions drowned:50 true;");
    explore_free(x);
}

static void figures_of_every_path(void **state)
{
    (void)state;
    struct seen seen = { 0 };
    struct error err;
    struct distribution spread;
    struct explore *x = explored(MAZE, EXPLORE_RUNS, 1, 1, &seen);
    /* steps: left 1, and 2 behind `back` (3 paths of 10); ahead 2 (9 paths); right 3 (9 paths) */
    assert_ok(explore_distribution(x, scenario_find_gauge(x->s, "steps"), &spread, &err));
    assert_int_equal(spread.count, MAZE_PATHS);
    assert_int_equal(spread.min, 1);
    assert_int_equal(spread.median, 2);
    assert_int_equal(spread.max, 3);
    assert_int_equal(spread.low, 1);
    assert_int_equal(spread.high, 3);
    assert_int_equal(spread.bin[0], 7);
    assert_int_equal(spread.bin[DISTRIBUTION_BINS / 2], 12);
    assert_int_equal(spread.bin[DISTRIBUTION_BINS - 1], 9);
    /* the one norm: got 1 of 1 on the ten paths to the left */
    assert_int_equal(x->norms, 1);
    assert_ok(explore_distribution(x, x->s->gauges, &spread, &err));
    assert_int_equal(spread.count, MAZE_PATHS);
    assert_int_equal(spread.bin[0], MAZE_PATHS - 10);
    assert_int_equal(spread.bin[DISTRIBUTION_BINS - 1], 10);
    explore_free(x);
}

static void a_tree_that_does_not_fit_is_played_by_guide(void **state)
{
    (void)state;
    struct seen seen = { 0 };
    struct explore *x = explored(MAZE, MAZE_PATHS / 2, 1, 1, &seen);
    assert_false(x->exhaustive);
    assert_in_range(x->paths, MAZE_PATHS - 3, MAZE_PATHS + 3);
    assert_int_equal(x->runs, MAZE_PATHS / 2);
    explore_free(x);
}

static void any_number_of_workers_explores_the_same(void **state)
{
    (void)state;
    static const struct {
        const char *scenario;
        int64_t runs;
        int exhaustive;
    } searches[] = { { MAZE, EXPLORE_RUNS, 1 }, { CHAIN, 3000, 0 }, { COMPACT, 2000, 0 } };
    for (size_t i = 0; i < sizeof searches / sizeof *searches; i++) {
        struct seen alone = { 0 };
        struct explore *one = explored(searches[i].scenario, searches[i].runs, searches[i].exhaustive, 1, &alone);
        assert_int_equal(alone.count, one->runs);
        assert_int_equal(alone.counted, one->counted);
        for (int workers = 2; workers <= 5; workers += 3) {
            struct seen crew = { 0 };
            struct explore *many =
                explored(searches[i].scenario, searches[i].runs, searches[i].exhaustive, workers, &crew);
            assert_memory_equal(&crew, &alone, sizeof crew);
            assert_int_equal(many->last_new, one->last_new);
            assert_memory_equal(many->coverage.seen, one->coverage.seen, (size_t)one->coverage.bytes);
            explore_free(many);
        }
        explore_free(one);
    }
}

/* A run that has its first choices from `seed` alone, as `random` makes them. */
static enum status plain_random(void *ud, struct runner *r, int64_t run, void *result)
{
    (void)ud;
    enum status status = run_policy(&r->play, (uint64_t)run + 1, 0, POLICY_RANDOM);
    *(int32_t *)result = r->play.state[STATE_ENDING];
    return status;
}

static void count_vault(void *ud, int64_t first, int64_t count, const void *results)
{
    (void)first;
    for (int64_t i = 0; i < count; i++)
        *(int *)ud += ((const int32_t *)results)[i] == 1;
}

static void the_guide_finds_a_chain_that_chance_does_not(void **state)
{
    (void)state;
    enum { BUDGET = 1500 };
    struct seen seen = { 0 };
    struct error err;
    int64_t done;
    int by_chance = 0;
    struct explore *x = explored(CHAIN, BUDGET, 0, 1, &seen);
    int32_t vault = ending_of(x, "vault");
    assert_true(x->ending[vault].runs > 0);
    assert_true(explore_rare(x, vault));
    assert_false(explore_rare(x, ending_of(x, "closed")));
    struct runs runs = { .loaded = ground_scenario(CHAIN),
                         .count = BUDGET,
                         .workers = 1,
                         .result_size = sizeof(int32_t),
                         .one = plain_random,
                         .merge = count_vault,
                         .ud = &by_chance };
    assert_ok(runs_play(&alloc_libc, &runs, &done, &err));
    assert_int_equal(by_chance, 0);
    explore_free(x);
}

static void random_runs_are_those_of_the_policy(void **state)
{
    (void)state;
    struct seen seen = { 0 };
    struct explore *x = explored(COMPACT, 1000, 0, 1, &seen);
    struct exercise *e = trial_start(COMPACT, 1, NULL, NULL);
    trial_play(e, POLICY_RANDOM);
    for (int32_t g = 0; g < x->s->gauges; g++)
        assert_int_equal(x->sample[g], play_gauge(x->s, e->state, g));
    for (int32_t n = 0; n < x->norms; n++)
        assert_int_equal(x->sample[x->s->gauges + n], score_norm(x->s, e->state, x->norm[n]).attainment);
    exercise_close(e);
    explore_free(x);
}

static void every_way_to_an_ending_replays(void **state)
{
    (void)state;
    static const char *const scenarios[] = { MAZE, CHAIN, COMPACT, NOTPETYA };
    struct error err;
    for (size_t i = 0; i < sizeof scenarios / sizeof *scenarios; i++) {
        struct seen seen = { 0 };
        struct explore *x = explored(scenarios[i], 1500, 1, 2, &seen);
        for (int32_t e = 0; e < x->s->endings; e++) {
            struct resumed r;
            char name[128];
            if (!x->ending[e].runs)
                continue;
            text_print(name, sizeof name, "%s-%s.jsonl", x->s->id, x->s->ending_text[e].id);
            assert_ok(explore_keep(x, e, trial_path(name), &err));
            assert_ok(trial_open(name, JOURNAL_READ, NULL, &r, &err));
            assert_int_equal(r.exercise->state[STATE_ENDING], 1 + e);
            assert_int_equal(r.exercise->state[STATE_TURN] + 1, x->ending[e].turns);
            assert_true(play_hash(x->s, r.exercise->state) == x->ending[e].hash);
            resume_close(&r);
        }
        explore_free(x);
    }
}

static void a_way_that_comes_out_otherwise_is_refused(void **state)
{
    (void)state;
    struct seen seen = { 0 };
    struct error err;
    struct explore *x = explored(MAZE, EXPLORE_RUNS, 1, 1, &seen);
    x->ending[ending_of(x, "out")].hash++;
    assert_int_equal(explore_keep(x, ending_of(x, "out"), trial_path("out.jsonl"), &err), STATUS_DAMAGED);
    explore_free(x);
}

static void it_stops_with_what_there_is(void **state)
{
    (void)state;
    struct seen seen = { .stop_at = 1 };
    struct explore *x = explored(CHAIN, 5000, 0, 2, &seen);
    assert_false(x->whole);
    assert_int_equal(x->runs, 512);
    assert_int_equal(seen.count, 512);
    assert_true(coverage_covered(&x->coverage, COVERAGE_DECISION) == 8);
    explore_free(x);
    seen = (struct seen){ .stop_at = 1 };
    x = explored(MAZE, EXPLORE_RUNS, 1, 2, &seen); /* one path, then its siblings */
    assert_true(x->exhaustive && !x->whole);
    assert_true(x->runs >= 1 && x->runs < MAZE_PATHS);
    assert_int_equal(seen.count, x->runs);
    explore_free(x);
}

static void it_ends_once_nothing_new_comes(void **state)
{
    (void)state;
    struct error err;
    struct explore *x;
    struct explore_ask ask = { .loaded = ground_scenario(CHAIN), .seed = 1, .runs = 100000, .still = 2000 };
    assert_ok(explore_run(&alloc_libc, &ask, &x, &err));
    assert_true(x->whole);
    assert_true(x->last_new > 0 && x->runs >= x->last_new + 2000 && x->runs < x->last_new + 2000 + 512);
    explore_free(x);
}

/* What a form leaves out is not missed, and chance in a small tree is met with many seeds. */
static void forms_and_seeds(void **state)
{
    (void)state;
    struct error err;
    struct explore *x;
    struct explore_ask ask = { .loaded = ground_scenario(COMPACT), .seed = 1, .runs = 20000, .exhaustive = 1 };
    ask.form = scenario_find_form(&ask.loaded->scenario, "class50");
    assert_ok(explore_run(&alloc_libc, &ask, &x, &err));
    assert_int_equal(x->coverage.total[COVERAGE_DECISION], 2);
    assert_true(x->exhaustive && x->whole);
    assert_true(x->seeds >= 16);
    assert_int_equal(x->runs % x->seeds, 0);
    explore_free(x);
}

int test_explore(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_small_scenario_is_tried_in_every_way),
        TRIAL(figures_of_every_path),
        TRIAL(a_tree_that_does_not_fit_is_played_by_guide),
        TRIAL(any_number_of_workers_explores_the_same),
        TRIAL(the_guide_finds_a_chain_that_chance_does_not),
        TRIAL(random_runs_are_those_of_the_policy),
        TRIAL(every_way_to_an_ending_replays),
        TRIAL(a_way_that_comes_out_otherwise_is_refused),
        TRIAL(it_stops_with_what_there_is),
        TRIAL(it_ends_once_nothing_new_comes),
        TRIAL(forms_and_seeds),
    };
    return cmocka_run_group_tests_name("analyse: explore", tests, NULL, NULL);
}
