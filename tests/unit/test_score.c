/* The norm ledger, worked out by hand. */
#include "fixture.h"

/* Decisions are put one a turn. A row is an option: its marks for norms 0 and 1 (0: none). */
typedef int32_t marks[2];

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 6; t++)
        fix_turn(f, 1, 60);
    return f;
}

static int32_t decide(struct fixture *f, int32_t turn, const marks *options, int32_t count)
{
    int32_t d = fix_decision(f, fix_name(f, "decision", f->s.decisions), turn);
    for (int32_t i = 0; i < count; i++) {
        fix_option(f, fix_name(f, "option", i));
        for (int32_t norm = 0; norm < 2; norm++)
            if (options[i][norm])
                fix_mark(f, norm, options[i][norm], 0);
    }
    return d;
}

static void play(struct fixture *f, const int32_t *choices)
{
    fix_begin(f, 1);
    while (f->state[STATE_PHASE] == PHASE_OPEN) {
        for (int32_t d = 0; d < f->s.decisions; d++)
            if (play_is_open(&f->s, f->state, d) && choices[d])
                fix_choose(f, d, choices[d]);
        fix_close(f);
    }
}
#define PLAY(f, ...) play(f, (const int32_t[]){ __VA_ARGS__ })

static void assert_score(const struct fixture *f, int32_t norm, enum verdict verdict, int32_t attainment,
                         int32_t opportunities, int32_t advanced, int32_t strained)
{
    struct norm_score score = score_norm(&f->s, f->state, norm);
    assert_string_equal(verdict_id(score.verdict), verdict_id(verdict));
    assert_int_equal(score.attainment, attainment);
    assert_int_equal(score.opportunities, opportunities);
    assert_int_equal(score.advanced, advanced);
    assert_int_equal(score.strained, strained);
}

/* Marks -1..2, got 2, and 0..1, got 0: (2 * 3 + 2 * 0) / (2 * 3 + 2 * 1) = 6/8. */
static void attainment_of_the_worked_example(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 0 }, { -1, 0 }, { 0, 0 } }, 3);
    decide(f, 1, (const marks[]){ { 1, 0 }, { 0, 0 }, { 0, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1, 2);
    assert_score(f, 0, VERDICT_ADVANCED, 7500, 2, 1, 0);
    fix_free(f);
}

static void the_least_on_offer_is_zero_and_the_best_is_all(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 3, 0 }, { -3, 0 }, { 1, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    PLAY(f, 2);
    assert_score(f, 0, VERDICT_STRAINED, 0, 1, 0, 1);
    PLAY(f, 3);
    assert_score(f, 0, VERDICT_ADVANCED, 6666, 1, 1, 0); /* floor(10000 * 8/12) */
    fix_free(f);
}

/* Zero means the least on offer, not a breach: the least may advance the norm. */
static void zero_is_no_breach(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 3, 0 }, { 1, 0 }, { 2, 0 } }, 3);
    fix_build(f);
    PLAY(f, 2);
    assert_score(f, 0, VERDICT_ADVANCED, 0, 1, 1, 0);
    fix_free(f);
}

static void a_norm_that_no_choice_touches_is_not_tested(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 1, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    assert_score(f, 7, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    fix_free(f);
}

static void the_same_mark_on_every_option_is_no_opportunity(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { -2, 0 }, { -2, 0 }, { -2, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 0, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    struct norm_opportunity o;
    assert_true(score_opportunity(&f->s, f->state, 0, 0, &o)); /* it still bears on the norm */
    assert_int_equal(o.lo, -2);
    assert_int_equal(o.hi, -2);
    assert_int_equal(o.got, -2);
    fix_free(f);
}

static void advances_never_cancel_strains(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    for (int32_t t = 0; t < 3; t++)
        decide(f, t, (const marks[]){ { 2, 0 }, { -2, 0 }, { 0, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1, 1, 2);
    assert_score(f, 0, VERDICT_CONTESTED, 6666, 3, 2, 1);
    PLAY(f, 1, 1, 3);
    assert_score(f, 0, VERDICT_ADVANCED, 8333, 3, 2, 0);
    PLAY(f, 2, 3, 3);
    assert_score(f, 0, VERDICT_STRAINED, 3333, 3, 0, 1);
    PLAY(f, 3, 3, 3);
    assert_score(f, 0, VERDICT_LEFT_OPEN, 5000, 3, 0, 0);
    fix_free(f);
}

static void only_available_options_bound_what_was_possible(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t never = fix_above(f, STATE_TURN, 99);
    fix_decision(f, "act", 0);
    fix_option(f, "best");
    fix_option_when(f, never);
    fix_mark(f, 0, 3, 0);
    fix_option(f, "good");
    fix_mark(f, 0, 1, 0);
    fix_option(f, "nothing");
    fix_option(f, "worst");
    fix_option_when(f, never);
    fix_mark(f, 0, -3, 0);
    fix_build(f);
    PLAY(f, 2);
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    struct norm_opportunity o;
    assert_true(score_opportunity(&f->s, f->state, 0, 0, &o));
    assert_int_equal(o.lo, 0);
    assert_int_equal(o.hi, 1);
    fix_free(f);
}

/* ---- tensions ---- */

static void assert_tension(const struct fixture *f, int32_t norm, int32_t t)
{
    struct norm_opportunity o;
    assert_true(score_opportunity(&f->s, f->state, 0, norm, &o));
    assert_int_equal(o.tension, t);
}

/* Whoever reaches the best for one of two norms that pull against each other gets half of what the other lost. */
static void a_declared_tension_makes_the_loss_half(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, -1 }, { -1, 2 }, { 0, 0 } }, 3);
    fix_tension(f, 0, 1);
    fix_build(f);
    PLAY(f, 1);
    assert_tension(f, 0, 0);
    assert_tension(f, 1, 3); /* hi - got = 2 - -1 */
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    assert_score(f, 1, VERDICT_CONTESTED, 5000, 1, 0, 1); /* (2 * 0 + 3) / (2 * 3) */
    PLAY(f, 2);                                           /* the tension holds both ways */
    assert_score(f, 0, VERDICT_CONTESTED, 5000, 1, 0, 1);
    assert_score(f, 1, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    PLAY(f, 3); /* reaches neither: no excuse */
    assert_score(f, 0, VERDICT_LEFT_OPEN, 3333, 1, 0, 0);
    assert_score(f, 1, VERDICT_LEFT_OPEN, 3333, 1, 0, 0);
    fix_free(f);
}

static void there_is_no_tension_when_an_option_reaches_both(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, -1 }, { -1, 2 }, { 2, 2 } }, 3);
    fix_tension(f, 0, 1);
    fix_build(f);
    PLAY(f, 1);
    assert_tension(f, 1, 0);
    assert_score(f, 1, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_free(f);
}

static void an_unavailable_option_that_reaches_both_does_not_count(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t never = fix_above(f, STATE_TURN, 99);
    for (int32_t d = 0; d < 5; d++) {
        decide(f, d, (const marks[]){ { 2, -1 }, { -1, 2 }, { 2, 2 } }, 3);
        if (d % 2)
            fix_option_when(f, never);
        fix_tension(f, 0, 1);
    }
    fix_build(f);
    PLAY(f, 1, 1, 1, 1, 1);
    for (int32_t d = 0; d < 5; d++) {
        struct norm_opportunity o;
        assert_true(score_opportunity(&f->s, f->state, d, 1, &o));
        assert_int_equal(o.decision, d);
        assert_int_equal(o.tension, d % 2 ? 3 : 0);
    }
    fix_free(f);
}

static void the_smallest_tension_leaves_a_norm_contested(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 1, 0 }, { 0, 1 }, { 0, 0 } }, 3);
    fix_tension(f, 0, 1);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 1, VERDICT_CONTESTED, 5000, 1, 0, 0);
    fix_free(f);
}

static void tension_needs_a_real_gain_on_the_other_side(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 0, -1 }, { -1, 2 }, { -2, 0 } }, 3); /* the best for norm 0 is 0 */
    fix_tension(f, 0, 1);
    fix_build(f);
    PLAY(f, 1);
    assert_tension(f, 1, 0);
    assert_score(f, 1, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_free(f);
}

static void tension_must_be_declared(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, -1 }, { -1, 2 }, { 0, 0 } }, 3);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 1, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_free(f);
}

static void tension_may_leave_a_norm_that_was_not_marked_contested(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 2 }, { -1, -1 } }, 3);
    fix_tension(f, 0, 1);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 1, VERDICT_CONTESTED, 6666, 1, 0, 0); /* (2 * 1 + 2) / (2 * 3) */
    fix_free(f);
}

/* ---- conditions and scope ---- */

static void conditional_marks_count_as_they_held_at_the_close(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t flag = fix_flag(f, "evidence_in_hand"), in_hand = fix_flagged(f, flag);
    fix_decision(f, "accuse", 1);
    fix_option(f, "accuse");
    fix_mark(f, 0, 2, in_hand);
    fix_mark(f, 0, -2, fix_no(f, in_hand));
    fix_option(f, "wait");
    fix_build(f);
    for (int32_t held = 0; held < 2; held++) {
        fix_begin(f, 1);
        fix_close(f);
        WORD(f, AT(flags, flag)) = held;
        fix_choose(f, 0, 1);
        fix_close(f);
        WORD(f, AT(flags, flag)) = !held; /* what comes later changes nothing */
        assert_score(f, 0, held ? VERDICT_ADVANCED : VERDICT_STRAINED, held ? WHOLE : 0, 1, held, !held);
        int32_t mark;
        assert_int_equal(score_mark(&f->s, f->state, 0, 0, &mark), held ? 2 : -2);
        assert_int_equal(mark, held ? 0 : 1);
        assert_int_equal(score_mark(&f->s, f->state, 1, 0, &mark), 0);
        assert_int_equal(mark, NONE);
    }
    fix_free(f);
}

static void conditional_marks_of_options_not_chosen_bound_what_was_possible(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t flag = fix_flag(f, "evidence_in_hand");
    fix_decision(f, "accuse", 0);
    fix_option(f, "accuse");
    fix_mark(f, 0, 2, fix_flagged(f, flag));
    fix_option(f, "hint");
    fix_mark(f, 0, 1, 0);
    fix_option(f, "wait");
    fix_build(f);
    for (int32_t held = 0; held < 2; held++) {
        fix_begin(f, 1);
        WORD(f, AT(flags, flag)) = held;
        fix_choose(f, 0, 2);
        fix_close(f);
        assert_score(f, 0, VERDICT_ADVANCED, held ? 5000 : WHOLE, 1, 1, 0);
    }
    fix_free(f);
}

static void marks_outside_the_norms_scope_are_not_counted(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 1 }, { -1, 0 }, { 0, 0 } }, 3);
    f->mark[0].counted = 0; /* the first option's for norm 0 */
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 0, VERDICT_LEFT_OPEN, WHOLE, 1, 0, 0); /* of -1 .. 0 */
    assert_score(f, 1, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    f->mark[2].counted = 0;
    assert_score(f, 0, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    fix_free(f);
}

/* ---- which decisions count ---- */

static void a_decision_counts_once_its_turn_has_closed(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, 0, 1);
    assert_score(f, 0, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    fix_close(f);
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    fix_free(f);
}

static void choices_of_a_turn_that_never_closed_do_not_count(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    decide(f, 1, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, 0, 1);
    fix_close(f);
    fix_choose(f, 1, 3);
    assert_int_equal(play_end(&f->play), STATUS_OK); /* before the choice was carried out */
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0);
    fix_free(f);
}

static void a_decision_of_the_last_turn_counts(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    decide(f, 5, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    fix_build(f);
    PLAY(f, 3);
    assert_score(f, 0, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_free(f);
}

static void if_nobody_decides_counts_like_a_choice(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    f->decision[d].if_nobody = 3;
    fix_build(f);
    PLAY(f, 0);
    assert_score(f, 0, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_free(f);
}

static void a_repeated_decision_counts_its_last_time(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    fix_put_again(f, d, 2);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, d, 3);
    fix_close(f);
    assert_score(f, 0, VERDICT_STRAINED, 0, 1, 0, 1);
    fix_close(f);
    fix_choose(f, d, 1);
    fix_close(f);
    assert_score(f, 0, VERDICT_ADVANCED, WHOLE, 1, 1, 0); /* one opportunity, not two */
    fix_free(f);
}

static void decisions_that_were_never_put_do_not_count(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    f->decision[d].when = fix_above(f, STATE_TURN, 99);
    fix_build(f);
    PLAY(f, 1);
    assert_score(f, 0, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    fix_free(f);
}

static void decisions_that_the_form_leaves_out_do_not_count(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_form(f, "short");
    fix_form(f, "long");
    int32_t d = decide(f, 0, (const marks[]){ { 2, 0 }, { 0, 0 }, { -1, 0 } }, 3);
    f->decision[d].forms = 2;
    fix_build(f);
    PLAY(f, 1);
    assert_int_equal(fix_choice(f, d), 1); /* played as in the record */
    assert_score(f, 0, VERDICT_NOT_TESTED, NONE, 0, 0, 0);
    fix_free(f);
}

static void verdicts_have_ids_and_names(void **state)
{
    (void)state;
    assert_string_equal(verdict_id(VERDICT_NOT_TESTED), "not_tested");
    assert_string_equal(verdict_id(VERDICT_ADVANCED), "advanced");
    assert_string_equal(verdict_id(VERDICT_STRAINED), "strained");
    assert_string_equal(verdict_id(VERDICT_CONTESTED), "contested");
    assert_string_equal(verdict_id(VERDICT_LEFT_OPEN), "left_open");
    assert_string_equal(verdict_name(VERDICT_LEFT_OPEN), "left open");
}

int test_score(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attainment_of_the_worked_example),
        cmocka_unit_test(the_least_on_offer_is_zero_and_the_best_is_all),
        cmocka_unit_test(zero_is_no_breach),
        cmocka_unit_test(a_norm_that_no_choice_touches_is_not_tested),
        cmocka_unit_test(the_same_mark_on_every_option_is_no_opportunity),
        cmocka_unit_test(advances_never_cancel_strains),
        cmocka_unit_test(only_available_options_bound_what_was_possible),
        cmocka_unit_test(a_declared_tension_makes_the_loss_half),
        cmocka_unit_test(there_is_no_tension_when_an_option_reaches_both),
        cmocka_unit_test(an_unavailable_option_that_reaches_both_does_not_count),
        cmocka_unit_test(the_smallest_tension_leaves_a_norm_contested),
        cmocka_unit_test(tension_needs_a_real_gain_on_the_other_side),
        cmocka_unit_test(tension_must_be_declared),
        cmocka_unit_test(tension_may_leave_a_norm_that_was_not_marked_contested),
        cmocka_unit_test(conditional_marks_count_as_they_held_at_the_close),
        cmocka_unit_test(conditional_marks_of_options_not_chosen_bound_what_was_possible),
        cmocka_unit_test(marks_outside_the_norms_scope_are_not_counted),
        cmocka_unit_test(a_decision_counts_once_its_turn_has_closed),
        cmocka_unit_test(choices_of_a_turn_that_never_closed_do_not_count),
        cmocka_unit_test(a_decision_of_the_last_turn_counts),
        cmocka_unit_test(if_nobody_decides_counts_like_a_choice),
        cmocka_unit_test(a_repeated_decision_counts_its_last_time),
        cmocka_unit_test(decisions_that_were_never_put_do_not_count),
        cmocka_unit_test(decisions_that_the_form_leaves_out_do_not_count),
        cmocka_unit_test(verdicts_have_ids_and_names),
    };
    return RUN("score", tests);
}
