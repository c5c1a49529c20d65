/* Figures: what each measure comes to where the answer is known, and what is concluded from many. */
#include "analyse_tests.h"

#include <stdlib.h>

#include "analyse/backtest.h"
#include "analyse/outcome.h"
#include "analyse/sensitivity.h"

#define KNOWN "tests/analyse/scenarios/known"

static const struct held *held_of(const struct backtest *b, const char *id)
{
    const struct scenario *s = &ground_scenario(KNOWN)->scenario;
    for (int32_t i = 0; i < s->figures; i++)
        if (strcmp(s->figure[i].id, id) == 0)
            return b->held + i;
    fail_msg("no figure %s", id);
    return NULL;
}

/* The scenario states beside each figure what it comes to, with any luck. */
static void every_measure_finds_what_is_known(void **state)
{
    (void)state;
    const struct loaded *known = ground_scenario(KNOWN);
    struct backtest b;
    struct error err;
    assert_ok(backtest_run(&alloc_libc, known, 20, 1, &b, &err));
    int checked = 0;
    for (int32_t i = 0; i < b.figures; i++) {
        const struct figure *f = known->scenario.figure + i;
        const struct held *h = b.held + i;
        if (f->low != f->high || strcmp(f->id, "until_never") == 0 || strcmp(f->id, "until_late") == 0)
            continue;
        if (h->low != f->low || h->median != f->low || h->high != f->low)
            fail_msg("%s: %lld, %lld, %lld", f->id, (long long)h->low, (long long)h->median, (long long)h->high);
        assert_int_equal(h->score, 0);
        assert_int_equal(h->never, 0);
        assert_true(h->inside);
        checked++;
    }
    assert_int_equal(checked, 22);
    backtest_free(&alloc_libc, &b);
}

static void what_is_not_reached_is_more_than_every_number(void **state)
{
    (void)state;
    struct backtest b;
    struct error err;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 20, 1, &b, &err));
    static const char *const ids[] = { "until_never", "until_late" };
    for (int i = 0; i < 2; i++) {
        const struct held *h = held_of(&b, ids[i]);
        assert_true(h->low == FIGURE_NEVER && h->median == FIGURE_NEVER && h->high == FIGURE_NEVER);
        assert_int_equal(h->never, 20);
        assert_false(h->inside);
        assert_true(h->score == SCORE_NONE);
        assert_int_equal(h->ratio, NONE);
        assert_false(h->unjustified); /* it is not wide, it is wrong */
    }
    backtest_free(&alloc_libc, &b);
}

static void a_quantile_is_one_of_the_values(void **state)
{
    (void)state;
    assert_int_equal(quantile_rank(10, 5), 0);     /* ceil(0.5) = 1st */
    assert_int_equal(quantile_rank(10, 50), 4);    /* the lower of the two in the middle */
    assert_int_equal(quantile_rank(10, 90), 8);
    assert_int_equal(quantile_rank(10, 95), 9);    /* ceil(9.5) = 10th */
    assert_int_equal(quantile_rank(1, 5), 0);
    assert_int_equal(quantile_rank(1, 95), 0);
    assert_int_equal(quantile_rank(100, 5), 4);
    assert_int_equal(quantile_rank(100, 95), 94);
    assert_int_equal(quantile_rank(101, 5), 5);    /* ceil(5.05) = 6th */
    assert_int_equal(quantile_rank(101, 95), 95);  /* ceil(95.95) = 96th */
}

/* (u - l) + 20 (l - x)+ + 20 (x - u)+, reckoned by hand */
static void the_score_is_width_and_twenty_times_the_miss(void **state)
{
    (void)state;
    assert_int_equal(backtest_score(10, 30, 20, 20), 20);
    assert_int_equal(backtest_score(10, 30, 10, 10), 20); /* on the edge */
    assert_int_equal(backtest_score(10, 30, 33, 33), 80); /* 20 + 20 * 3 */
    assert_int_equal(backtest_score(10, 30, 5, 5), 120);  /* 20 + 20 * 5 */
    assert_int_equal(backtest_score(10, 30, 5, 8), 60);   /* the nearest point, 8: 20 + 20 * 2 */
    assert_int_equal(backtest_score(10, 30, 0, 10), 20);  /* they touch */
    assert_int_equal(backtest_score(10, 30, 31, 99), 40); /* 20 + 20 * 1 */
    assert_int_equal(backtest_score(10, 30, 0, 99), 20);
    assert_int_equal(backtest_score(-5, -5, -5, -5), 0);
    assert_true(backtest_score(10, FIGURE_NEVER, 20, 20) == SCORE_NONE);
}

static void the_naive_forecast_is_scored_alike(void **state)
{
    (void)state;
    struct backtest b;
    struct error err;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 20, 1, &b, &err));
    assert_int_equal(held_of(&b, "until_b")->naive_score, 15 * FIGURE_ONE);                /* 5 to 20 holds 11 */
    assert_int_equal(held_of(&b, "cases_final")->naive_score, (15 + 20 * 2) * FIGURE_ONE); /* 3 lies 2 below 5 */
    backtest_free(&alloc_libc, &b);
}

static void a_wide_range_wants_a_reason(void **state)
{
    (void)state;
    struct backtest b;
    struct error err;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 1000, 0, &b, &err));
    const struct held *h = held_of(&b, "luck"); /* 1 to 100, each as likely */
    assert_in_range(h->low, 1 * FIGURE_ONE, 10 * FIGURE_ONE);
    assert_in_range(h->median, 43 * FIGURE_ONE, 57 * FIGURE_ONE);
    assert_in_range(h->high, 91 * FIGURE_ONE, 100 * FIGURE_ONE);
    assert_int_equal(h->ratio, h->high * 100 / h->low);
    assert_true(h->inside);
    assert_true(h->unjustified);
    assert_int_equal(held_of(&b, "cases_final")->ratio, 100);
    assert_false(held_of(&b, "cases_final")->unjustified);
    backtest_free(&alloc_libc, &b);
}

static void any_number_of_threads_finds_the_same(void **state)
{
    (void)state;
    struct error err;
    struct backtest alone, crew;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 500, 1, &alone, &err));
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 500, 4, &crew, &err));
    assert_memory_equal(alone.held, crew.held, (size_t)alone.figures * sizeof *alone.held);
    backtest_free(&alloc_libc, &alone);
    backtest_free(&alloc_libc, &crew);
}

/* Looking changes nothing: the same states as in an exercise that history plays. */
static void being_measured_changes_nothing(void **state)
{
    (void)state;
    struct error err;
    struct backtest b;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 1, 1, &b, &err));
    struct exercise *e = trial_start(KNOWN, 1, NULL, NULL);
    trial_play(e, POLICY_HISTORICAL);
    assert_int_equal(held_of(&b, "luck")->median, (int64_t)trial_gauge(e, "luck") * FIGURE_ONE);
    exercise_close(e);
    backtest_free(&alloc_libc, &b);
}

static void without_figures_there_is_nothing_to_hold(void **state)
{
    (void)state;
    struct error err;
    struct backtest b;
    assert_int_equal(backtest_run(&alloc_libc, ground_scenario(DRILL), 10, 1, &b, &err), STATUS_INVALID);
    assert_has(err.what, "states no documented figures");
    assert_has(err.fix, "figure \"id\"");
}

static const struct moved *strongest(const struct sensitivity *x, const char *id)
{
    const struct scenario *s = &ground_scenario(KNOWN)->scenario;
    for (int32_t i = 0; i < s->figures; i++)
        if (strcmp(s->figure[i].id, id) == 0)
            return x->moved + i * SENSITIVITY_MOST;
    fail_msg("no figure %s", id);
    return NULL;
}

/* Reckoned by hand: 60 - 30 points, 5 + 10 cases, 40 + 80 hosts, each a fifth less and more. */
static void a_parameter_moves_what_it_should(void **state)
{
    (void)state;
    struct error err;
    struct sensitivity x, crew;
    assert_ok(sensitivity_run(&alloc_libc, ground_scenario(KNOWN), 10, 1, &x, &err));
    const struct moved *m = strongest(&x, "trust_least");
    assert_string_equal(m[0].parameter, "start of: Trust");
    assert_int_equal(m[0].less, 18 * FIGURE_ONE);
    assert_int_equal(m[0].more, 42 * FIGURE_ONE);
    assert_int_equal(m[0].elasticity, 2000); /* (42 - 18) / 30 / 0.4 */
    assert_string_equal(m[1].parameter, "what options and events add to: Trust");
    assert_int_equal(m[1].less, 36 * FIGURE_ONE);
    assert_int_equal(m[1].elasticity, -1000);
    assert_string_equal(m[2].parameter, "");
    m = strongest(&x, "cases_most");
    assert_string_equal(m->parameter, "what options and events add to: Cases");
    assert_int_equal(m->less, 12 * FIGURE_ONE);
    assert_int_equal(m->more, 18 * FIGURE_ONE);
    assert_int_equal(m->elasticity, 1000);
    m = strongest(&x, "both_most");
    assert_string_equal(m->parameter, "hosts that events infect: health");
    assert_int_equal(m->less, 96 * FIGURE_ONE);
    assert_int_equal(m->more, 144 * FIGURE_ONE);
    assert_string_equal(strongest(&x, "sites_other")->parameter, ""); /* nothing can move it */
    assert_ok(sensitivity_run(&alloc_libc, ground_scenario(KNOWN), 10, 4, &crew, &err));
    assert_int_equal(x.parameters, crew.parameters);
    assert_memory_equal(x.moved, crew.moved, (size_t)x.figures * SENSITIVITY_MOST * sizeof *x.moved);
    sensitivity_free(&alloc_libc, &x);
    sensitivity_free(&alloc_libc, &crew);
}

/* The scenario that was played before is as it was. */
static void the_tables_stay_as_they_are(void **state)
{
    (void)state;
    struct error err;
    struct sensitivity x;
    struct backtest before, after;
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 50, 1, &before, &err));
    assert_ok(sensitivity_run(&alloc_libc, ground_scenario(KNOWN), 10, 1, &x, &err));
    assert_ok(backtest_run(&alloc_libc, ground_scenario(KNOWN), 50, 1, &after, &err));
    assert_memory_equal(before.held, after.held, (size_t)before.figures * sizeof *before.held);
    sensitivity_free(&alloc_libc, &x);
    backtest_free(&alloc_libc, &before);
    backtest_free(&alloc_libc, &after);
}

int test_backtest(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(every_measure_finds_what_is_known),        TRIAL(what_is_not_reached_is_more_than_every_number),
        TRIAL(a_quantile_is_one_of_the_values),          TRIAL(the_score_is_width_and_twenty_times_the_miss),
        TRIAL(the_naive_forecast_is_scored_alike),       TRIAL(a_wide_range_wants_a_reason),
        TRIAL(any_number_of_threads_finds_the_same),     TRIAL(being_measured_changes_nothing),
        TRIAL(a_parameter_moves_what_it_should),         TRIAL(the_tables_stay_as_they_are),
        TRIAL(without_figures_there_is_nothing_to_hold),
    };
    return cmocka_run_group_tests_name("analyse: the model against the record", tests, NULL, NULL);
}
