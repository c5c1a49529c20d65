/* An exercise among others: history with the same luck, and the spread of random choices. */
#include "analyse/compare.h"

#include "analyse_tests.h"

static void history_has_the_same_luck(void **state)
{
    (void)state;
    struct error err;
    struct compare c;
    struct exercise *e = trial_start(NOTPETYA, 11, NULL, NULL);
    trial_play(e, POLICY_HISTORICAL);
    assert_ok(compare_play(&alloc_libc, e, &c, &err));
    assert_int_equal(c.gauges, e->s->gauges);
    for (int32_t g = 0; g < c.gauges; g++) {
        assert_int_equal(c.gauge[g].history, play_gauge(e->s, e->state, g));
        assert_true(c.gauge[g].low <= c.gauge[g].quarter && c.gauge[g].quarter <= c.gauge[g].median);
        assert_true(c.gauge[g].median <= c.gauge[g].three_quarters && c.gauge[g].three_quarters <= c.gauge[g].high);
    }
    int32_t trust = scenario_find_gauge(e->s, "trust");
    assert_true(c.gauge[trust].low < c.gauge[trust].high);
    exercise_close(e);
}

static void choices_change_nothing_about_others(void **state)
{
    (void)state;
    struct error err;
    struct compare first, last;
    struct exercise *a = trial_start(COMPACT, 5, NULL, NULL), *b = trial_start(COMPACT, 5, NULL, NULL);
    trial_play(a, POLICY_FIRST);
    trial_play(b, POLICY_LAST);
    assert_ok(compare_play(&alloc_libc, a, &first, &err));
    assert_ok(compare_play(&alloc_libc, b, &last, &err));
    assert_memory_equal(&first, &last, sizeof first);
    exercise_close(a);
    exercise_close(b);
}

int test_compare(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(history_has_the_same_luck),
        TRIAL(choices_change_nothing_about_others),
    };
    return cmocka_run_group_tests_name("analyse: among others", tests, NULL, NULL);
}
