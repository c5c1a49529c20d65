/* Players made of rules. */
#include "fixture.h"

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    fix_turn(f, 1, 60);
    fix_turn(f, 1, 60);
    int32_t never = fix_above(f, STATE_TURN, 99);
    int32_t d = fix_decision(f, "act", 0);
    fix_put_again(f, d, 1);
    for (int32_t i = 0; i < 5; i++) {
        fix_option(f, fix_name(f, "option", i));
        if (i == 0 || i == 4)
            fix_option_when(f, never);
    }
    f->decision[d].history = 3;
    fix_build(f);
    fix_begin(f, 1);
    return f;
}

static int32_t choose(struct fixture *f, enum policy policy, uint64_t seed)
{
    return policy_choose(&f->play, policy, seed, 0);
}

static void each_policy_takes_its_option_among_the_available(void **state)
{
    (void)state;
    struct fixture *f = world_new(); /* options 2, 3, 4 are available */
    assert_int_equal(choose(f, POLICY_FIRST, 0), 2);
    assert_int_equal(choose(f, POLICY_LAST, 0), 4);
    assert_int_equal(choose(f, POLICY_HISTORICAL, 0), 3);
    assert_int_equal(choose(f, POLICY_NOBODY, 0), 0);
    f->decision[0].history = 5; /* what was really done is not available here */
    assert_int_equal(choose(f, POLICY_HISTORICAL, 0), 2);
    fix_free(f);
}

static void random_choices_are_even_and_repeatable(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int counts[6] = { 0 };
    for (uint64_t seed = 0; seed < 3000; seed++) {
        int32_t option = choose(f, POLICY_RANDOM, seed);
        assert_int_equal(choose(f, POLICY_RANDOM, seed), option);
        assert_in_range(option, 2, 4);
        counts[option]++;
    }
    for (int i = 2; i <= 4; i++)
        assert_in_range(counts[i], 1000 - 130, 1000 + 130);
    fix_free(f);
}

static void random_choices_differ_from_turn_to_turn(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int differ = 0;
    for (uint64_t seed = 0; seed < 300; seed++) {
        f->state[STATE_TURN] = 0;
        int32_t first = choose(f, POLICY_RANDOM, seed);
        f->state[STATE_TURN] = 1;
        differ += choose(f, POLICY_RANDOM, seed) != first;
    }
    assert_in_range(differ, 200 - 45, 200 + 45);
    fix_free(f);
}

static void a_policys_choice_can_always_be_chosen(void **state)
{
    (void)state;
    for (int policy = 0; policy < POLICIES; policy++) {
        struct fixture *f = fix_everything();
        for (uint64_t seed = 0; seed < 20; seed++) {
            fix_begin(f, seed);
            while (f->state[STATE_PHASE] == PHASE_OPEN) {
                for (int32_t d = 0; d < f->s.decisions; d++)
                    if (play_is_open(&f->s, f->state, d))
                        fix_choose(f, d, policy_choose(&f->play, (enum policy)policy, seed, d));
                fix_close(f);
            }
        }
        fix_free(f);
    }
}

static void by_the_book_weighs_all_norms_alike(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, 60);
    fix_turn(f, 1, 60);
    int32_t now = fix_flagged(f, fix_flag(f, "flagged"));
    fix_decision(f, "act", 0);
    fix_option(f, "nothing");
    fix_option(f, "one_norm_much"); /* 1 of norm 0, 0 of norms 1 and 2 */
    fix_mark(f, 0, 3, 0);
    fix_mark(f, 1, -1, 0);
    fix_option(f, "two_norms_a_little"); /* all of norms 1 and 2, a third of norm 0 */
    fix_mark(f, 1, 1, 0);
    fix_mark(f, 2, 1, 0);
    fix_option(f, "on_a_condition");
    fix_mark(f, 0, 3, now);
    fix_mark(f, 1, 2, now);
    fix_mark(f, 2, 2, now);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(choose(f, POLICY_BY_THE_BOOK, 0), 3);
    WORD(f, AT(flags, 0)) = 1;
    assert_int_equal(choose(f, POLICY_BY_THE_BOOK, 0), 4);
    WORD(f, AT(decision, DECISION_AVAILABLE)) =
        1 << 0 | 1 << 1; /* 0 against 3 of norm 0, 0 against -1 of norm 1: a draw */
    assert_int_equal(choose(f, POLICY_BY_THE_BOOK, 0), 1);
    fix_free(f);
}

static void the_cautious_fear_the_worst_loss(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, 60);
    fix_turn(f, 1, 60);
    int32_t trust = fix_indicator(f, "trust", 5000), cost = fix_indicator(f, "cost", 5000);
    f->gauge[trust].good = 1;
    f->gauge[cost].good = -1;
    fix_decision(f, "act", 0);
    fix_option(f, "dear");
    fix_add(f, AT(gauges, cost), 600);
    fix_add(f, AT(gauges, trust), 3000); /* a hope counts for nothing */
    fix_option(f, "late_harm");
    fix_effect(f, (struct effect){
                      .op = EFFECT_ADD, .slot = AT(gauges, trust), .amount = -700, .amount_high = 900, .delay = 60 });
    fix_option(f, "two_small");
    fix_add(f, AT(gauges, cost), 500);
    fix_add(f, AT(gauges, trust), -500);
    fix_option(f, "one_small");
    fix_add(f, AT(gauges, trust), -300);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, trust), .amount = -200, .chance = 1000 });
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(choose(f, POLICY_CAUTIOUS, 0), 4);
    WORD(f, AT(decision, DECISION_AVAILABLE)) = 1 << 0 | 1 << 1 | 1 << 2;
    assert_int_equal(choose(f, POLICY_CAUTIOUS, 0), 3);
    WORD(f, AT(decision, DECISION_AVAILABLE)) = 1 << 0 | 1 << 1;
    assert_int_equal(choose(f, POLICY_CAUTIOUS, 0), 1);
    fix_free(f);
}

static void policies_have_names(void **state)
{
    (void)state;
    assert_int_equal(policy_find("historical"), POLICY_HISTORICAL);
    for (int policy = 0; policy < POLICIES; policy++)
        assert_int_equal(policy_find(policy_id((enum policy)policy)), policy);
    assert_int_equal(policy_find("best"), NONE);
    assert_int_equal(policy_find(""), NONE);
}

int test_policy(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_policy_takes_its_option_among_the_available),
        cmocka_unit_test(random_choices_are_even_and_repeatable),
        cmocka_unit_test(random_choices_differ_from_turn_to_turn),
        cmocka_unit_test(a_policys_choice_can_always_be_chosen),
        cmocka_unit_test(by_the_book_weighs_all_norms_alike),
        cmocka_unit_test(the_cautious_fear_the_worst_loss),
        cmocka_unit_test(policies_have_names),
    };
    return RUN("policy", tests);
}
