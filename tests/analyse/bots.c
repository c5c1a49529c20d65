/* Bots on a scenario whose figures can be worked out by hand: where each ends, who leads, what the best plan is. */
#include "analyse_tests.h"

#include "analyse/bots.h"
#include "analyse/plan.h"

#define SCALES "tests/analyse/scenarios/scales"

static struct bots played(const char *scenario, int64_t seeds, int workers)
{
    const struct loaded *loaded = ground_scenario(scenario);
    struct sample sample = { loaded, scenario_fullest_form(&loaded->scenario), seeds, workers };
    struct bots bots;
    struct error err;
    assert_ok(bots_play(&alloc_libc, &sample, &bots, &err));
    return bots;
}

static int32_t ends(const struct bots *b, enum bot bot, const char *gauge)
{
    const struct spread *s = b->bot[bot].gauge + scenario_find_gauge(b->outcome.s, gauge);
    if (bot != BOT_RANDOM) { /* nothing here is left to chance */
        assert_int_equal(s->low, s->median);
        assert_int_equal(s->high, s->median);
    }
    assert_int_equal(s->count, b->seeds);
    return s->median;
}

static void each_bot_ends_where_its_choices_add_up(void **state)
{
    (void)state;
    struct bots b = played(SCALES, 100, 1);
    /* talk, old, step_in, keep, more, more: 50 + 10 + 2; 50 + 2 + 2 */
    assert_int_equal(ends(&b, BOT_BY_THE_BOOK, "trust"), 6200);
    assert_int_equal(ends(&b, BOT_BY_THE_BOOK, "order"), 5400);
    /* neither, none, rest, silence, fewer, fewer: 50 - 5 - 4 + 6 - 3; 50 - 5 + 4 - 2 - 2 */
    assert_int_equal(ends(&b, BOT_NOBODY, "trust"), 4400);
    assert_int_equal(ends(&b, BOT_NOBODY, "order"), 4500);
    assert_int_equal(ends(&b, BOT_BY_THE_BOOK, "calls"), 3);
    assert_int_equal(b.bot[BOT_BY_THE_BOOK].document[0].median, 10000);
    assert_int_equal(b.bot[BOT_NOBODY].norm[0].median, 3333);
    assert_int_equal(b.bot[BOT_BY_THE_BOOK].advanced.median, 1);
    assert_int_equal(b.bot[BOT_BEST_OUTCOME].strained.median, 1);
    assert_int_equal(b.bot[BOT_NOBODY].ending[1], 100);
    assert_int_equal(b.bot[BOT_NOBODY].ending[0], 0);
    bots_free(&b);
}

static void the_best_median_leads_and_what_all_share_counts_for_nobody(void **state)
{
    (void)state;
    struct bots b = played(SCALES, 100, 2);
    const struct scenario *s = b.outcome.s;
    assert_int_equal(b.directed, 3); /* trust, order, burden: water is the same for all, mood has no good direction */
    assert_int_equal(b.leads[scenario_find_gauge(s, "water")], 0);
    assert_int_equal(b.leads[scenario_find_gauge(s, "mood")], 0);
    assert_int_equal(b.leads[scenario_find_gauge(s, "trust")], 1 << BOT_BEST_OUTCOME);
    assert_int_equal(b.leads[scenario_find_gauge(s, "burden")], 1 << BOT_HISTORICAL | 1 << BOT_NOBODY);
    assert_int_equal(b.leading[BOT_BEST_OUTCOME], 2);
    assert_int_equal(b.leading[BOT_NOBODY], 1);
    assert_int_equal(b.nobody_behind, 2);
    assert_int_equal(b.indicators_apart, 3); /* trust 62 and 83, order 54 and 59, burden 54 and 57; mood alike */
    assert_int_equal(b.norms_apart, 1);
    bots_free(&b);
}

static void the_plan_takes_each_best_option_and_what_it_opens(void **state)
{
    (void)state;
    static const struct {
        const char *decision, *option;
    } best[] = {
        { "trade", "talk" }, { "clear", "new" }, { "gift", "rest" }, { "word", "name" }, { "again", "speakers" }
    };
    struct bots b = played(SCALES, 10, 1);
    const struct scenario *s = b.outcome.s;
    for (size_t i = 0; i < sizeof best / sizeof *best; i++) {
        int32_t d = scenario_find_decision(s, best[i].decision);
        assert_int_equal(b.plan[d], scenario_find_option(s, d, best[i].option));
    }
    /* water 50, trust 50 + 10 + 3 + 6 + 8 + 6, order 50 + 5 + 4, burden 100 - (50 + 1 + 6) */
    struct sample sample = { ground_scenario(SCALES), 0, 10, 1 };
    struct error err;
    int32_t plan[16], value;
    assert_true(s->decisions <= 16);
    assert_ok(plan_search(&alloc_libc, &sample, plan, &value, &err));
    assert_int_equal(value, 5000 + 8300 + 5900 + 4300);
    assert_memory_equal(plan, b.plan, (size_t)s->decisions * sizeof *plan);
    bots_free(&b);
}

static void any_number_of_workers_finds_the_same(void **state)
{
    (void)state;
    struct bots alone = played(COMPACT, 60, 1), crew = played(COMPACT, 60, 3);
    const struct scenario *s = alone.outcome.s;
    assert_memory_equal(alone.plan, crew.plan, (size_t)s->decisions * sizeof *alone.plan);
    assert_memory_equal(alone.leading, crew.leading, sizeof alone.leading);
    for (int i = 0; i < BOTS; i++) {
        const struct bot_result *x = alone.bot + i, *y = crew.bot + i;
        assert_memory_equal(x->gauge, y->gauge, (size_t)s->gauges * sizeof *x->gauge);
        assert_memory_equal(x->norm, y->norm, (size_t)alone.outcome.norms * sizeof *x->norm);
        assert_memory_equal(x->ending, y->ending, (size_t)(s->endings + 1) * sizeof *x->ending);
    }
    bots_free(&alone);
    bots_free(&crew);
}

static void a_spread_leaves_a_twentieth_on_either_side(void **state)
{
    (void)state;
    int32_t values[100], two[2] = { 7, -4 };
    for (int32_t i = 0; i < 100; i++)
        values[i] = 99 - i;
    struct spread s = spread_of(values, 100);
    assert_int_equal(s.low, 5);
    assert_int_equal(s.median, 49);
    assert_int_equal(s.high, 94);
    assert_int_equal(spread_of(two, 2).median, 1);
    two[0] = -7, two[1] = 4;
    assert_int_equal(spread_of(two, 2).median, -1); /* the mirror image: a lead is the other's lag */
    assert_int_equal(spread_of(two, 0).median, OUTCOME_ABSENT);
    const int32_t rows[] = { 1, OUTCOME_ABSENT, 2, 30, 3, 10 };
    int32_t scratch[3];
    s = spread_word(rows, 3, 2, 1, scratch);
    assert_int_equal(s.count, 2);
    assert_int_equal(s.median, 20);
}

int test_bots(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(each_bot_ends_where_its_choices_add_up),
        TRIAL(the_best_median_leads_and_what_all_share_counts_for_nobody),
        TRIAL(the_plan_takes_each_best_option_and_what_it_opens),
        TRIAL(any_number_of_workers_finds_the_same),
        TRIAL(a_spread_leaves_a_twentieth_on_either_side),
    };
    return cmocka_run_group_tests_name("analyse: bots", tests, NULL, NULL);
}
