/* Indicators and counters: one moment settles once; measured ones follow the world; drivers move them tick by tick. */
#include "fixture.h"

static void the_order_of_effects_in_one_moment_does_not_matter(void **state)
{
    (void)state;
    static const int32_t amounts[] = { 600, -900, 700 }; /* from 95 points: passes 100 in some orders, not in others */
    static const int orders[6][3] = { { 0, 1, 2 }, { 0, 2, 1 }, { 1, 0, 2 }, { 1, 2, 0 }, { 2, 0, 1 }, { 2, 1, 0 } };
    for (int o = 0; o < 6; o++) {
        struct fixture *f = fix_new();
        int32_t trust = fix_indicator(f, "trust", 9500);
        for (int i = 0; i < 3; i++) {
            int32_t amount = amounts[orders[o][i]];
            if (i == 0) { /* from an inject, an add and an effect alike */
                fix_inject(f, "news", (struct inject_rules){ .turn = 0, .until = 0 });
                fix_add(f, AT(gauges, trust), amount);
            } else {
                fix_decision(f, fix_name(f, "decision", i), 0);
                fix_option(f, "only");
                if (i == 1)
                    fix_add(f, AT(gauges, trust), amount);
                else
                    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, trust), .amount = amount });
            }
        }
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        assert_int_equal(fix_gauge(f, trust), 9900);
        fix_free(f);
    }
}

static void every_gauge_is_back_in_its_range_when_a_moment_ends(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t trust = fix_indicator(f, "trust", 9500), votes = fix_counter(f, "votes", 0, -10, 10);
    fix_turn(f, 1, 60);
    fix_turn(f, 1, 60);
    fix_inject(f, "good_news", (struct inject_rules){ .turn = 1, .until = 1 });
    fix_add(f, AT(gauges, trust), 800);
    fix_add(f, AT(gauges, votes), -50);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    /* the turn is open: the moment lasts until it closes, but readers see the range */
    assert_int_equal(fix_gauge(f, trust), WHOLE);
    assert_int_equal(fix_gauge(f, votes), -10);
    fix_close(f);
    assert_int_equal(WORD(f, AT(gauges, trust)), WHOLE);
    assert_int_equal(WORD(f, AT(gauges, votes)), -10);
    fix_free(f);
}

static int32_t reported[16];
static void add_up(void *ud, const struct play *p, const struct cause *cause)
{
    (void)ud, (void)p;
    assert_int_not_equal(cause->change, 0);
    reported[cause->kind] += cause->change;
}

static void the_observer_hears_of_every_change_and_of_what_a_limit_took(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t trust = fix_indicator(f, "trust", 9500);
    fix_decision(f, "act", 0);
    fix_option(f, "only");
    fix_add(f, AT(gauges, trust), 800);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, trust), .amount = 300, .delay = 60 });
    fix_build(f);
    struct observer observer = { .cause = add_up };
    f->play.observer = &observer;
    memset(reported, 0, sizeof reported);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(reported[CAUSE_OPTION], 1100);
    assert_int_equal(reported[CAUSE_LIMIT], -600);
    fix_free(f);
}

/* ---- measured ---- */

static void a_measured_indicator_is_the_weighted_mean_of_what_it_measures(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t service = fix_indicator(f, "service", 0);
    int32_t port = fix_site(f, "port", (struct site_rules){ .hosts = 1000 }),
            ward = fix_site(f, "ward", (struct site_rules){ .hosts = 10 });
    fix_measures(f, service, AT(site_service, port), 1);
    fix_measures(f, service, AT(site_service, ward), 3);
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_turn(f, 1, 60);
    fix_turn(f, 1, 60);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(fix_gauge(f, service), WHOLE);
    fix_hosts(f, fix_cell(f, 0, port), 501, 0, 0); /* 49.9 % */
    fix_hosts(f, fix_cell(f, 0, ward), 2, 0, 0);   /* 80 % */
    fix_close(f);
    assert_int_equal(fix_gauge(f, service), (4990 + 3 * 8000) / 4);
    fix_close(f);
    assert_int_equal(fix_gauge(f, service), (4990 + 3 * 8000) / 4);
    fix_free(f);
}

/* ---- drivers ---- */

enum { BY = 1 };

/* A driver of a counter "harm", driven by a counter "lost" that stands at `by`. */
static struct fixture *driven(int32_t by, struct driver_rules rules, int32_t tick_minutes)
{
    struct fixture *f = fix_new();
    int32_t harm = fix_counter(f, "harm", 0, -COUNT_MAX, COUNT_MAX);
    fix_counter(f, "lost", by, -COUNT_MAX, COUNT_MAX);
    rules.gauge = harm;
    rules.by = AT(gauges, BY);
    fix_driver(f, rules);
    fix_turn(f, 1, tick_minutes);
    fix_build(f);
    return f;
}

static int32_t harm_after(struct fixture *f, uint64_t seed)
{
    fix_begin(f, seed);
    fix_close(f);
    return fix_gauge(f, 0);
}

static void a_driver_moves_its_gauge_by_gap_times_rate_times_hours(void **state)
{
    (void)state;
    static const struct {
        int32_t by;
        struct driver_rules rules;
        int32_t tick_minutes, moved;
    } rows[] = {
        { 40, { .above = 1, .threshold = 10, .rate = 2 * MILLION, .per = 1, .limit = COUNT_MAX }, 60, 60 },
        { 40, { .above = 1, .threshold = 10, .rate = -2 * MILLION, .per = 1, .limit = -COUNT_MAX }, 60, -60 },
        { 40, { .above = 1, .threshold = 40, .rate = 2 * MILLION, .per = 1, .limit = COUNT_MAX }, 60, 0 },
        { 40, { .above = 1, .threshold = 50, .rate = 2 * MILLION, .per = 1, .limit = COUNT_MAX }, 60, 0 },
        { 40, { .above = 0, .threshold = 50, .rate = 2 * MILLION, .per = 1, .limit = COUNT_MAX }, 60, 20 },
        { 40, { .above = 0, .threshold = 10, .rate = 2 * MILLION, .per = 1, .limit = COUNT_MAX }, 60, 0 },
        { 40, { .above = 1, .threshold = 10, .rate = 2 * MILLION, .per = 10, .limit = COUNT_MAX }, 60, 6 },
        { 40, { .above = 1, .threshold = 10, .rate = 2 * MILLION, .per = 10, .limit = COUNT_MAX }, 1440, 144 },
        { 40, { .above = 1, .threshold = 10, .rate = MILLION / 10, .per = 1, .limit = COUNT_MAX }, 60, 3 },
        { 40, { .above = 1, .threshold = 10, .rate = 0, .per = 1, .limit = COUNT_MAX }, 60, 0 },
        { -COUNT_MAX,
          { .above = 0, .threshold = COUNT_MAX, .rate = MILLION, .per = 4, .limit = COUNT_MAX },
          60,
          COUNT_MAX / 2 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct fixture *f = driven(rows[i].by, rows[i].rules, rows[i].tick_minutes);
        assert_int_equal(harm_after(f, i), rows[i].moved);
        fix_free(f);
    }
}

static void a_driver_never_passes_its_limit(void **state)
{
    (void)state;
    struct driver_rules rules = { .above = 1, .threshold = 0, .rate = 7 * MILLION, .per = 1, .limit = 250 };
    struct fixture *f = driven(30, rules, 60);
    assert_int_equal(harm_after(f, 1), 210);
    fix_free(f);
    f = driven(40, rules, 60);
    assert_int_equal(harm_after(f, 1), 250);
    fix_free(f);
    rules.rate = -rules.rate;
    rules.limit = -250;
    f = driven(40, rules, 60);
    assert_int_equal(harm_after(f, 1), -250);
    fix_free(f);
    rules.limit = 250; /* the gauge is beyond it already: it neither falls further nor comes back */
    f = driven(40, rules, 60);
    assert_int_equal(harm_after(f, 1), 0);
    fix_free(f);
}

/* What is less than a basis point is carried to the next tick: after n ticks the gauge has moved by floor(n * x). */
static void fractions_are_carried_to_the_next_tick(void **state)
{
    (void)state;
    static const struct {
        int32_t gap, rate, per;
    } rows[] = {
        { 1, MILLION / 2, 1 },
        { 9, MILLION / 2, 1 },
        { 1, MILLION / 8, 1 },
        { 42, MILLION, 70 },
        { 63, MILLION, 70 },
        { 90, MILLION, 100 },
        { 19, MILLION, 10 },
        { 36, MILLION, 71 },
        { 5, MILLION * 2, 99 },
        { 1, 1, 1 },
        { 3, 17, 51 },
        { 7, 123457, 13 },
        { 999, 999999, COUNT_MAX },
        { 12345, 678901, 7000 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (int32_t sign = -1; sign <= 1; sign += 2) {
            struct fixture *f = fix_new();
            int32_t harm = fix_counter(f, "harm", 0, -COUNT_MAX, COUNT_MAX),
                    lost = fix_counter(f, "lost", rows[i].gap, 0, COUNT_MAX);
            fix_driver(f, (struct driver_rules){ .gauge = harm,
                                                 .by = AT(gauges, lost),
                                                 .above = 1,
                                                 .rate = sign * rows[i].rate,
                                                 .per = rows[i].per,
                                                 .limit = sign * COUNT_MAX });
            for (int32_t t = 0; t < 50; t++)
                fix_turn(f, 1, 60);
            fix_build(f);
            fix_begin(f, i);
            for (int64_t n = 1; n <= 50; n++) {
                fix_close(f);
                int64_t exact = n * rows[i].gap * rows[i].rate / ((int64_t)MILLION * rows[i].per);
                assert_int_equal(fix_gauge(f, harm), sign * (int32_t)exact);
            }
            fix_free(f);
        }
}

/* 1 of 256 parts a minute: not one 60-millionth may be lost on the way. */
static void nothing_is_lost_in_carrying(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t harm = fix_counter(f, "harm", 0, 0, COUNT_MAX), lost = fix_counter(f, "lost", 1, 0, 1);
    fix_driver(f, (struct driver_rules){ .gauge = harm,
                                         .by = AT(gauges, lost),
                                         .above = 1,
                                         .rate = 60 * MILLION / 256,
                                         .per = 1,
                                         .limit = COUNT_MAX });
    fix_turn(f, 255, 1);
    fix_turn(f, 1, 1);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(fix_gauge(f, harm), 0);
    fix_close(f);
    assert_int_equal(fix_gauge(f, harm), 1);
    fix_free(f);
}

/* A large divisor keeps the upper 31 bits of what is carried: over a year of hours that is nothing to see. */
static void long_runs_stay_exact_to_a_basis_point(void **state)
{
    (void)state;
    static const int32_t pers[] = { 1, 35, 36, 71, 72, 1000, 99999, 7654321, COUNT_MAX };
    for (size_t i = 0; i < sizeof pers / sizeof *pers; i++) {
        struct fixture *f = fix_new();
        int32_t gap = pers[i] / 3 + 1;
        int32_t harm = fix_counter(f, "harm", 0, -COUNT_MAX, COUNT_MAX),
                lost = fix_counter(f, "lost", gap, 0, COUNT_MAX);
        fix_driver(f, (struct driver_rules){ .gauge = harm,
                                             .by = AT(gauges, lost),
                                             .above = 1,
                                             .rate = 777777,
                                             .per = pers[i],
                                             .limit = COUNT_MAX });
        fix_turn(f, 8760, 60);
        fix_build(f);
        fix_play(f, 1);
        int64_t exact = (int64_t)8760 * gap * 777777 / ((int64_t)MILLION * pers[i]);
        assert_in_range(fix_gauge(f, harm), exact - 1, exact);
        fix_free(f);
    }
}

static void huge_gaps_rates_and_ticks_are_exact(void **state)
{
    (void)state;
    enum { MONTH = 30 * 1440, RATE_MAX = 1000 * MILLION };
    /* 1e8 * 1e9 * 1440 / (6e7 * 1e8) = 24,000: the product has 67 bits */
    struct fixture *f = driven(
        COUNT_MAX, (struct driver_rules){ .above = 1, .rate = RATE_MAX, .per = COUNT_MAX, .limit = COUNT_MAX }, 1440);
    assert_int_equal(harm_after(f, 1), 24000);
    fix_free(f);
    /* 2e8 * 1e9 * 43200 / (6e7 * 1e8) = 1,440,000 */
    f = driven(-COUNT_MAX,
               (struct driver_rules){
                   .above = 0, .threshold = COUNT_MAX, .rate = -RATE_MAX, .per = COUNT_MAX, .limit = -COUNT_MAX },
               MONTH);
    assert_int_equal(harm_after(f, 1), -1440000);
    fix_free(f);
    /* far beyond the limit */
    f = driven(COUNT_MAX, (struct driver_rules){ .above = 1, .rate = RATE_MAX, .per = 1, .limit = COUNT_MAX }, MONTH);
    assert_int_equal(harm_after(f, 1), COUNT_MAX);
    fix_free(f);
}

/* A long product, against a slow and plain calculation: the whole part of gap * rate * minutes / (6e7 * per). */
static void long_products_agree_with_school_arithmetic(void **state)
{
    (void)state;
    for (uint32_t k = 0; k < 200; k++) {
        struct chance_block luck = chance_four(1, CHANCE_POLICY, k, 77, 0);
        int32_t gap = chance_between(luck.word[0], COUNT_MAX / 2, COUNT_MAX),
                rate = chance_between(luck.word[1], 500 * MILLION, 1000 * MILLION),
                per = chance_between(luck.word[2], COUNT_MAX / 4, COUNT_MAX), minutes = 1440;
        /* 720 * rate * gap / (3e7 * per) with remainders carried digit by digit, base 10 */
        int64_t divisor = INT64_C(30000000) * per, left = 0, whole = 0, factor = (int64_t)rate * (minutes / 2);
        for (int64_t place = COUNT_MAX; place > 0; place /= 10) {
            int64_t digit = gap / place % 10;
            whole = whole * 10 + digit * (factor / divisor);
            left = left * 10 + digit * (factor % divisor);
            whole += left / divisor;
            left %= divisor;
        }
        struct fixture *f =
            driven(gap, (struct driver_rules){ .above = 1, .rate = rate, .per = per, .limit = COUNT_MAX }, minutes);
        assert_int_equal(harm_after(f, k), whole);
        fix_free(f);
    }
}

static void each_driver_carries_its_own_fraction(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t harm = fix_counter(f, "harm", 0, -COUNT_MAX, COUNT_MAX), lost = fix_counter(f, "lost", 1, 0, 1);
    for (int32_t per = 2; per <= 5; per++) /* 1/2, 1/3, 1/4, 1/5 an hour */
        fix_driver(
            f,
            (struct driver_rules){
                .gauge = harm, .by = AT(gauges, lost), .above = 1, .rate = MILLION, .per = per, .limit = COUNT_MAX });
    for (int32_t t = 0; t < 60; t++)
        fix_turn(f, 1, 60);
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t n = 1; n <= 60; n++) {
        fix_close(f);
        assert_int_equal(fix_gauge(f, harm), n / 2 + n / 3 + n / 4 + n / 5);
    }
    fix_free(f);
}

int test_gauge(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_effects_in_one_moment_does_not_matter),
        cmocka_unit_test(every_gauge_is_back_in_its_range_when_a_moment_ends),
        cmocka_unit_test(the_observer_hears_of_every_change_and_of_what_a_limit_took),
        cmocka_unit_test(a_measured_indicator_is_the_weighted_mean_of_what_it_measures),
        cmocka_unit_test(a_driver_moves_its_gauge_by_gap_times_rate_times_hours),
        cmocka_unit_test(a_driver_never_passes_its_limit),
        cmocka_unit_test(fractions_are_carried_to_the_next_tick),
        cmocka_unit_test(nothing_is_lost_in_carrying),
        cmocka_unit_test(long_runs_stay_exact_to_a_basis_point),
        cmocka_unit_test(huge_gaps_rates_and_ticks_are_exact),
        cmocka_unit_test(long_products_agree_with_school_arithmetic),
        cmocka_unit_test(each_driver_carries_its_own_fraction),
    };
    return RUN("gauge", tests);
}
