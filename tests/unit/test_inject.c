/* Injects: scheduled, conditional, waiting for their condition, held, released. */
#include "fixture.h"

enum { COST = 0, LEAK = 0 };

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 5; t++)
        fix_turn(f, 1, 60);
    fix_counter(f, "cost", 0, 0, COUNT_MAX);
    fix_flag(f, "leak");
    return f;
}

static int32_t news(struct fixture *f, int32_t turn, int32_t until, int32_t when)
{
    int32_t i = fix_inject(f, "news", (struct inject_rules){ .turn = turn, .until = until, .when = when });
    fix_add(f, AT(gauges, COST), 1);
    return i;
}

static void assert_words(struct fixture *f, int32_t inject, const int32_t words[5])
{
    for (int t = 0; t < 5; t++) { /* as seen while turn t is open */
        assert_int_equal(WORD(f, AT(inject, inject)), words[t]);
        fix_close(f);
    }
}

static void a_scheduled_inject_comes_when_its_turn_opens(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 2, 2, 0);
    fix_build(f);
    fix_begin(f, 1);
    assert_words(f, i, (int32_t[]){ 0, 0, 3, 3, 3 });
    assert_int_equal(fix_gauge(f, COST), 1);
    fix_free(f);
}

static void an_inject_of_the_first_turn_is_there_from_the_beginning(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 0, 0, 0);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(WORD(f, AT(inject, i)), 1);
    assert_int_equal(fix_gauge(f, COST), 1);
    fix_free(f);
}

static void a_scheduled_inject_whose_condition_fails_has_passed(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 2, 2, fix_flagged(f, LEAK));
    fix_build(f);
    fix_begin(f, 1);
    assert_words(f, i, (int32_t[]){ 0, 0, INJECT_PASSED, INJECT_PASSED, INJECT_PASSED });
    assert_int_equal(fix_gauge(f, COST), 0);
    fix_begin(f, 1);
    WORD(f, AT(flags, LEAK)) = 1;
    assert_words(f, i, (int32_t[]){ 0, 0, 3, 3, 3 });
    fix_free(f);
}

static void a_scheduled_inject_may_ask_for_any_condition(void **state)
{
    (void)state;
    for (int32_t cost = 4; cost <= 6; cost++) {
        struct fixture *f = world_new();
        int32_t below = fix_below(f, AT(gauges, COST), 5), above = fix_above(f, AT(gauges, COST), 5),
                equal = fix_equal(f, AT(gauges, COST), 5), neither = fix_no(f, fix_any(f, 2, below, above));
        const int32_t when[] = { below, above, equal, neither };
        for (int32_t i = 0; i < 4; i++)
            fix_inject(f, fix_name(f, "inject", i), (struct inject_rules){ .turn = 1, .until = 1, .when = when[i] });
        fix_build(f);
        fix_begin(f, 1);
        WORD(f, AT(gauges, COST)) = cost;
        fix_close(f);
        assert_int_equal(WORD(f, AT(inject, 0)), cost < 5 ? 2 : INJECT_PASSED);
        assert_int_equal(WORD(f, AT(inject, 1)), cost > 5 ? 2 : INJECT_PASSED);
        assert_int_equal(WORD(f, AT(inject, 2)), cost == 5 ? 2 : INJECT_PASSED);
        assert_int_equal(WORD(f, AT(inject, 3)), cost == 5 ? 2 : INJECT_PASSED);
        fix_free(f);
    }
}

static void an_inject_with_a_span_of_turns_waits_for_its_condition(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 1, 3, fix_flagged(f, LEAK));
    fix_build(f);
    fix_begin(f, 1);
    assert_words(f, i, (int32_t[]){ 0, 0, 0, 0, INJECT_PASSED }); /* `until` is the last turn in which it may come */
    fix_begin(f, 1);
    fix_close(f);
    fix_close(f);
    WORD(f, AT(flags, LEAK)) = 1;
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, i)), 4);
    fix_begin(f, 1);
    WORD(f, AT(flags, LEAK)) = 1; /* holds too early: it comes with the first turn of its span */
    assert_words(f, i, (int32_t[]){ 0, 2, 2, 2, 2 });
    assert_int_equal(fix_gauge(f, COST), 1);
    fix_free(f);
}

static void every_waiting_inject_has_a_span_of_its_own(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t leaked = fix_flagged(f, LEAK);
    for (int32_t i = 0; i < 4; i++)
        fix_inject(f, fix_name(f, "inject", i), (struct inject_rules){ .turn = i, .until = i + 1, .when = leaked });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    fix_close(f);
    WORD(f, AT(flags, LEAK)) = 1;
    fix_close(f); /* turn 3 opens: the spans 0-1 and 1-2 are over, 2-3 and 3-4 are not */
    assert_int_equal(WORD(f, AT(inject, 0)), INJECT_PASSED);
    assert_int_equal(WORD(f, AT(inject, 1)), INJECT_PASSED);
    assert_int_equal(WORD(f, AT(inject, 2)), 4);
    assert_int_equal(WORD(f, AT(inject, 3)), 4);
    fix_free(f);
}

static void the_condition_sees_the_world_after_the_last_turn(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 1, 4, fix_above(f, STATE_MINUTE, 150));
    fix_build(f);
    fix_begin(f, 1);
    assert_words(f, i, (int32_t[]){ 0, 0, 0, 4, 4 }); /* turn 3 opens at minute 180 */
    fix_free(f);
}

static void scheduled_injects_come_before_waiting_ones_and_both_in_declaration_order(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t none_yet = fix_equal(f, AT(gauges, COST), 0), one = fix_equal(f, AT(gauges, COST), 1),
            two = fix_equal(f, AT(gauges, COST), 2);
    int32_t waiting = fix_inject(f, "waiting", (struct inject_rules){ .turn = 1, .until = 2, .when = two });
    int32_t first = fix_inject(f, "first", (struct inject_rules){ .turn = 1, .until = 1, .when = none_yet });
    fix_add(f, AT(gauges, COST), 1);
    int32_t second = fix_inject(f, "second", (struct inject_rules){ .turn = 1, .until = 1, .when = one });
    fix_add(f, AT(gauges, COST), 1);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, first)), 2);
    assert_int_equal(WORD(f, AT(inject, second)), 2);
    assert_int_equal(WORD(f, AT(inject, waiting)), 2);
    fix_free(f);
}

static int32_t deliveries;
static void count_delivery(void *ud, const struct play *p, int32_t inject)
{
    (void)ud, (void)inject;
    assert_int_equal(p->state[p->s->at.inject + inject], 1 + p->state[STATE_TURN]);
    deliveries++;
}

static void an_inject_comes_once_and_the_observer_hears_of_it(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 0, 4, 0);
    fix_build(f);
    struct observer observer = { .delivered = count_delivery };
    f->play.observer = &observer;
    deliveries = 0;
    fix_play(f, 1);
    assert_int_equal(deliveries, 1);
    assert_int_equal(fix_gauge(f, COST), 1);
    assert_int_equal(play_release(&f->play, i), STATUS_REFUSED);
    fix_free(f);
}

static void a_held_inject_does_not_come(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 2, 2, 0);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(play_hold(&f->play, i, 1), STATUS_OK);
    assert_words(f, i, (int32_t[]){ INJECT_HELD, INJECT_HELD, INJECT_HELD, INJECT_HELD, INJECT_HELD });
    assert_int_equal(fix_gauge(f, COST), 0);
    fix_free(f);
}

static void a_held_inject_that_is_let_go_in_time_comes(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t i = news(f, 1, 3, 0);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(play_hold(&f->play, i, 1), STATUS_OK);
    fix_close(f);
    assert_int_equal(play_hold(&f->play, i, 0), STATUS_OK);
    assert_int_equal(WORD(f, AT(inject, i)), INJECT_WAITING);
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, i)), 3);
    fix_free(f);
}

static void an_inject_may_be_held_from_the_start(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t let_go = fix_inject(f, "let_go", (struct inject_rules){ .turn = 0, .until = 4, .held = 1 });
    int32_t by_effect = fix_inject(f, "by_effect", (struct inject_rules){ .turn = 0, .until = 4, .held = 1 });
    int32_t never = fix_inject(f, "never", (struct inject_rules){ .turn = 0, .until = 0, .held = 1 });
    fix_decision(f, "act", 0);
    fix_option(f, "release");
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = by_effect });
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t i = 0; i < 3; i++)
        assert_int_equal(WORD(f, AT(inject, i)), INJECT_HELD);
    assert_int_equal(play_hold(&f->play, let_go, 0), STATUS_OK);
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, let_go)), 2);
    assert_int_equal(WORD(f, AT(inject, by_effect)), 1);
    assert_int_equal(WORD(f, AT(inject, never)), INJECT_HELD);
    fix_free(f);
}

static void holding_and_letting_go_refuse_what_makes_no_sense(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t there = news(f, 0, 0, 0);
    int32_t later = fix_inject(f, "later", (struct inject_rules){ .turn = 3, .until = 3 });
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(play_hold(&f->play, there, 1), STATUS_REFUSED); /* delivered */
    assert_int_equal(play_hold(&f->play, later, 0), STATUS_REFUSED); /* not held */
    assert_int_equal(play_hold(&f->play, later, 1), STATUS_OK);
    assert_int_equal(play_hold(&f->play, later, 1), STATUS_REFUSED); /* held already */
    assert_int_equal(play_hold(&f->play, -1, 1), STATUS_NOT_FOUND);
    assert_int_equal(play_hold(&f->play, 2, 1), STATUS_NOT_FOUND);
    fix_free(f);
}

static void a_facilitator_releases_what_waits_is_held_or_has_passed(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t waits = news(f, 4, 4, 0),
            passed =
                fix_inject(f, "passed", (struct inject_rules){ .turn = 0, .until = 0, .when = fix_flagged(f, LEAK) });
    fix_add(f, AT(gauges, COST), 10);
    int32_t only = fix_inject(f, "only_released", (struct inject_rules){ .turn = NONE });
    fix_add(f, AT(gauges, COST), 100);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, passed)), INJECT_PASSED);
    assert_int_equal(play_hold(&f->play, waits, 1), STATUS_OK);
    const int32_t all[] = { waits, passed, only };
    for (int i = 0; i < 3; i++) {
        assert_int_equal(play_release(&f->play, all[i]), STATUS_OK);
        assert_int_equal(WORD(f, AT(inject, all[i])), 2);
        assert_int_equal(play_release(&f->play, all[i]), STATUS_REFUSED);
    }
    assert_int_equal(fix_gauge(f, COST), 111);
    assert_int_equal(play_release(&f->play, 3), STATUS_NOT_FOUND);
    assert_int_equal(play_release(&f->play, -1), STATUS_NOT_FOUND);
    fix_free(f);
}

static void nothing_is_released_after_the_end(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t only = fix_inject(f, "only_released", (struct inject_rules){ .turn = NONE });
    fix_build(f);
    fix_play(f, 1);
    assert_int_equal(play_release(&f->play, only), STATUS_REFUSED);
    fix_free(f);
}

int test_inject(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scheduled_inject_comes_when_its_turn_opens),
        cmocka_unit_test(an_inject_of_the_first_turn_is_there_from_the_beginning),
        cmocka_unit_test(a_scheduled_inject_whose_condition_fails_has_passed),
        cmocka_unit_test(a_scheduled_inject_may_ask_for_any_condition),
        cmocka_unit_test(an_inject_with_a_span_of_turns_waits_for_its_condition),
        cmocka_unit_test(every_waiting_inject_has_a_span_of_its_own),
        cmocka_unit_test(the_condition_sees_the_world_after_the_last_turn),
        cmocka_unit_test(scheduled_injects_come_before_waiting_ones_and_both_in_declaration_order),
        cmocka_unit_test(an_inject_comes_once_and_the_observer_hears_of_it),
        cmocka_unit_test(a_held_inject_does_not_come),
        cmocka_unit_test(a_held_inject_that_is_let_go_in_time_comes),
        cmocka_unit_test(an_inject_may_be_held_from_the_start),
        cmocka_unit_test(holding_and_letting_go_refuse_what_makes_no_sense),
        cmocka_unit_test(a_facilitator_releases_what_waits_is_held_or_has_passed),
        cmocka_unit_test(nothing_is_released_after_the_end),
    };
    return RUN("inject", tests);
}
