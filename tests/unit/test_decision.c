/* Decisions: put when a turn opens, filled by commands, carried out when it closes. */
#include "fixture.h"

enum { COST = 0, LEAK = 0 };

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 4; t++)
        fix_turn(f, 1, 60);
    fix_counter(f, "cost", 0, 0, COUNT_MAX);
    fix_flag(f, "leak");
    return f;
}

/* Three options that cost 1, 10 and 100. */
static int32_t three_options(struct fixture *f, const char *id, int32_t turn)
{
    int32_t d = fix_decision(f, id, turn);
    for (int32_t i = 0, cost = 1; i < 3; i++, cost *= 10) {
        fix_option(f, fix_name(f, "option", i));
        fix_add(f, AT(gauges, COST), cost);
    }
    return d;
}

static int is_open(const struct fixture *f, int32_t decision)
{
    return play_is_open(&f->s, f->state, decision);
}

static int32_t word(const struct fixture *f, int32_t decision, int32_t which)
{
    return f->state[f->s.at.decision + decision * DECISION_WORDS + which];
}

static void a_decision_is_open_in_its_turn_only(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 1);
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t t = 0; t < 4; t++) {
        assert_int_equal(is_open(f, d), t == 1);
        assert_int_equal(play_choose(&f->play, d, 2), t == 1 ? STATUS_OK : STATUS_REFUSED);
        fix_close(f);
    }
    assert_int_equal(word(f, d, DECISION_FACED), 2);
    assert_int_equal(fix_choice(f, d), 2);
    assert_int_equal(fix_gauge(f, COST), 10);
    fix_free(f);
}

static void a_later_choice_replaces_an_earlier_one_and_0_takes_it_back(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 0);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, d, 2);
    fix_choose(f, d, 3);
    assert_int_equal(fix_choice(f, d), 3);
    assert_int_equal(word(f, d, DECISION_DECIDED), 1);
    fix_choose(f, d, 0);
    assert_int_equal(fix_choice(f, d), 0);
    assert_int_equal(word(f, d, DECISION_DECIDED), 0);
    fix_choose(f, d, 2);
    fix_close(f);
    assert_int_equal(fix_gauge(f, COST), 10); /* carried out once */
    fix_free(f);
}

static void nobody_decides_takes_the_declared_option(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 0);
    f->decision[d].if_nobody = 3;
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 3);
    assert_int_equal(word(f, d, DECISION_DECIDED), 0);
    assert_int_equal(fix_gauge(f, COST), 100);
    fix_free(f);
}

static void availability_is_fixed_when_the_turn_opens(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = fix_decision(f, "act", 0);
    fix_option(f, "first_turn");
    fix_option_when(f, fix_equal(f, STATE_TURN, 0));
    fix_option(f, "after_leak");
    fix_option_when(f, fix_flagged(f, LEAK));
    fix_option(f, "before_leak");
    fix_option_when(f, fix_no(f, fix_flagged(f, LEAK)));
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(word(f, d, DECISION_AVAILABLE), 5);
    WORD(f, AT(flags, LEAK)) = 1; /* too late for this turn */
    assert_true(play_is_available(&f->s, f->state, d, 3));
    assert_false(play_is_available(&f->s, f->state, d, 2));
    assert_int_equal(play_choose(&f->play, d, 2), STATUS_REFUSED);
    assert_int_equal(play_choose(&f->play, d, 3), STATUS_OK);
    fix_free(f);
}

static void injects_of_a_turn_come_before_its_decisions(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = fix_decision(f, "act", 0);
    f->decision[d].when = fix_flagged(f, LEAK);
    fix_option(f, "only");
    fix_inject(f, "news", (struct inject_rules){ .turn = 0, .until = 0 });
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1 });
    fix_build(f);
    fix_begin(f, 1);
    assert_true(is_open(f, d));
    fix_free(f);
}

static void a_decision_whose_condition_fails_is_not_put(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 0);
    f->decision[d].when = fix_flagged(f, LEAK);
    fix_build(f);
    fix_begin(f, 1);
    assert_false(is_open(f, d));
    fix_close(f);
    assert_int_equal(word(f, d, DECISION_FACED), 0);
    assert_int_equal(fix_choice(f, d), 0);
    assert_int_equal(fix_gauge(f, COST), 0);
    fix_free(f);
}

static void a_decision_without_any_available_option_is_not_put(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t leaked = fix_flagged(f, LEAK);
    int32_t d = fix_decision(f, "act", 0);
    for (int32_t i = 0; i < 3; i++) {
        fix_option(f, fix_name(f, "option", i));
        fix_option_when(f, leaked);
    }
    fix_build(f);
    fix_begin(f, 1);
    assert_false(is_open(f, d));
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 0);
    fix_free(f);
}

static void when_the_fallback_is_not_available_the_first_available_option_is_taken(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t leaked = fix_flagged(f, LEAK);
    int32_t d = fix_decision(f, "act", 0);
    for (int32_t i = 0; i < 4; i++) {
        fix_option(f, fix_name(f, "option", i));
        if (i == 0 || i == 3)
            fix_option_when(f, leaked);
    }
    f->decision[d].if_nobody = 4;
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 2);
    fix_free(f);
}

static void a_repeated_decision_is_put_afresh_each_time(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 0);
    fix_put_again(f, d, 2);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, d, 3);
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 3); /* stands until it is put again */
    fix_close(f);
    assert_true(is_open(f, d));
    assert_int_equal(fix_choice(f, d), 0);
    assert_int_equal(word(f, d, DECISION_FACED), 3);
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 1);
    assert_int_equal(fix_gauge(f, COST), 101); /* both times had their effect */
    fix_free(f);
}

static void a_form_that_leaves_a_decision_out_plays_it_as_in_the_record(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_form(f, "class50");
    fix_form(f, "half_day");
    int32_t d = three_options(f, "act", 0);
    f->decision[d].forms = 2; /* the half day only */
    f->decision[d].history = 2;
    f->decision[d].if_nobody = 3;
    fix_build(f);
    assert_int_equal(play_begin(&f->play, 1, 0), STATUS_OK);
    assert_false(is_open(f, d));
    assert_int_equal(play_choose(&f->play, d, 1), STATUS_REFUSED);
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 2);
    assert_int_equal(fix_gauge(f, COST), 10);
    assert_int_equal(play_begin(&f->play, 1, 1), STATUS_OK);
    assert_true(is_open(f, d));
    fix_close(f);
    assert_int_equal(fix_choice(f, d), 3);
    fix_free(f);
}

static void choices_are_carried_out_in_the_order_of_declaration(void **state)
{
    (void)state;
    for (int leak_first = 0; leak_first < 2; leak_first++) {
        struct fixture *f = world_new();
        for (int i = 0; i < 2; i++)
            if (i == leak_first) {
                fix_decision(f, "look", 0);
                fix_option(f, "only");
                fix_effect(f,
                           (struct effect){
                               .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 1, .when = fix_flagged(f, LEAK) });
            } else {
                fix_decision(f, "leak", 0);
                fix_option(f, "only");
                fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1 });
            }
        fix_build(f);
        fix_begin(f, 1);
        fix_choose(f, 1, 1); /* the order of commands does not matter */
        fix_choose(f, 0, 1);
        fix_close(f);
        assert_int_equal(fix_gauge(f, COST), leak_first);
        fix_free(f);
    }
}

/* A condition on a mark sees all choices of its turn, those that nobody made too, wherever they are declared. */
static void conditions_of_marks_see_every_choice_of_the_turn(void **state)
{
    (void)state;
    for (int32_t place = 0; place < 2; place++) {
        struct fixture *f = world_new();
        for (int32_t d = 0; d < 2; d++) {
            fix_decision(f, fix_name(f, "decision", d), 0);
            fix_option(f, "only");
            if (d == place)
                fix_mark(f, 0, 1, fix_chose(f, 1 - d, 1));
            else
                fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1 });
        }
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f); /* nobody decides */
        assert_int_equal(WORD(f, AT(mark, 0)), 1);
        fix_free(f);
    }
}

static void conditions_of_marks_see_the_world_before_the_choices_of_the_turn(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_decision(f, "leak", 0);
    fix_option(f, "only");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1 });
    fix_decision(f, "act", 0);
    fix_option(f, "only");
    fix_mark(f, 0, 1, fix_flagged(f, LEAK));
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(mark, 0)), 0);
    fix_free(f);
}

static void choosing_refuses_what_is_not_on_offer(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t d = three_options(f, "act", 0);
    fix_build(f);
    fix_begin(f, 1);
    uint64_t before = fix_hash(f);
    static const int32_t wrong[] = { -1, 4, 5, 31, 32, 33, INT32_MAX, INT32_MIN };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(play_choose(&f->play, d, wrong[i]), STATUS_REFUSED);
        assert_string_equal(f->err.what, "this option cannot be chosen now");
    }
    assert_int_equal(play_choose(&f->play, -1, 1), STATUS_REFUSED);
    assert_int_equal(play_choose(&f->play, 1, 1), STATUS_REFUSED);
    assert_string_equal(f->err.what, "this decision is not open now");
    assert_true(fix_hash(f) == before); /* a refusal changes nothing */
    fix_free(f);
}

int test_decision(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_decision_is_open_in_its_turn_only),
        cmocka_unit_test(a_later_choice_replaces_an_earlier_one_and_0_takes_it_back),
        cmocka_unit_test(nobody_decides_takes_the_declared_option),
        cmocka_unit_test(availability_is_fixed_when_the_turn_opens),
        cmocka_unit_test(injects_of_a_turn_come_before_its_decisions),
        cmocka_unit_test(a_decision_whose_condition_fails_is_not_put),
        cmocka_unit_test(a_decision_without_any_available_option_is_not_put),
        cmocka_unit_test(when_the_fallback_is_not_available_the_first_available_option_is_taken),
        cmocka_unit_test(a_repeated_decision_is_put_afresh_each_time),
        cmocka_unit_test(a_form_that_leaves_a_decision_out_plays_it_as_in_the_record),
        cmocka_unit_test(choices_are_carried_out_in_the_order_of_declaration),
        cmocka_unit_test(conditions_of_marks_see_every_choice_of_the_turn),
        cmocka_unit_test(conditions_of_marks_see_the_world_before_the_choices_of_the_turn),
        cmocka_unit_test(choosing_refuses_what_is_not_on_offer),
    };
    return RUN("decision", tests);
}
