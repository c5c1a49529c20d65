/* Conditions: evaluated and explained. */
#include "fixture.h"

struct world {
    struct fixture *f;
    int32_t trust, cost, flag;
};

static struct world world_new(void)
{
    struct world w = { .f = fix_new() };
    w.trust = fix_indicator(w.f, "public trust", 3600);
    w.cost = fix_counter(w.f, "cost", 0, 0, COUNT_MAX);
    w.flag = fix_flag(w.f, "iocs_shared");
    return w;
}

static int holds(struct fixture *f, int32_t root)
{
    int shortcut = expression_holds(&f->play, root);
    if (root >= 0)
        assert_int_equal(expression_walk(&f->play, root), shortcut);
    return shortcut;
}

static void comparisons_are_strict(void **state)
{
    (void)state;
    struct world w = world_new();
    int32_t below = fix_below(w.f, AT(gauges, w.trust), 4000), above = fix_above(w.f, AT(gauges, w.trust), 4000),
            equal = fix_equal(w.f, AT(gauges, w.trust), 4000);
    fix_build(w.f);
    fix_begin(w.f, 1);
    static const int32_t values[] = { 3999, 4000, 4001 };
    for (int i = 0; i < 3; i++) {
        WORD(w.f, AT(gauges, w.trust)) = values[i];
        assert_int_equal(holds(w.f, below), i == 0);
        assert_int_equal(holds(w.f, equal), i == 1);
        assert_int_equal(holds(w.f, above), i == 2);
    }
    fix_free(w.f);
}

static void an_absent_condition_holds(void **state)
{
    (void)state;
    struct world w = world_new();
    fix_build(w.f);
    assert_true(holds(w.f, NONE));
    char out[16];
    assert_string_equal(expression_explain(&w.f->play, NONE, out, sizeof out), "");
    fix_free(w.f);
}

static void all_any_and_no_combine_at_any_depth(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t flags[3] = { w.flag, fix_flag(f, "b"), fix_flag(f, "c") };
#define ON(i) fix_flagged(f, flags[i])
    int32_t all = fix_all(f, 3, ON(0), ON(1), ON(2)), any = fix_any(f, 3, ON(0), ON(1), ON(2)), no = fix_no(f, ON(0)),
            nested = fix_any(f, 2, fix_all(f, 2, ON(0), fix_no(f, ON(1))), fix_no(f, fix_any(f, 2, ON(1), ON(2)))),
            none_of_none = fix_any(f, 0), all_of_none = fix_all(f, 0);
#undef ON
    fix_build(f);
    fix_begin(f, 1);
    for (int bits = 0; bits < 8; bits++) {
        int a = bits & 1, b = bits >> 1 & 1, c = bits >> 2 & 1;
        int32_t *v = f->state + f->s.at.flags;
        v[0] = a, v[1] = b, v[2] = c;
        assert_int_equal(holds(f, all), a && b && c);
        assert_int_equal(holds(f, any), a || b || c);
        assert_int_equal(holds(f, no), !a);
        assert_int_equal(holds(f, nested), (a && !b) || !(b || c));
        assert_false(holds(f, none_of_none));
        assert_true(holds(f, all_of_none));
    }
    fix_free(f);
}

static void chance_is_drawn_once_a_seed(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t half = fix_chance(f, 5000, 1), other = fix_chance(f, 5000, 2), never = fix_chance(f, 0, 3),
            always = fix_chance(f, WHOLE, 4);
    fix_build(f);
    int held = 0, differ = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        fix_begin(f, seed);
        int first = holds(f, half);
        held += first;
        differ += first != holds(f, other);
        f->state[STATE_TICK] = 17; /* asking later changes nothing */
        assert_int_equal(holds(f, half), first);
        assert_false(holds(f, never));
        assert_true(holds(f, always));
    }
    assert_in_range(held, 500 - 80, 500 + 80); /* standard deviation 16 */
    assert_in_range(differ, 500 - 80, 500 + 80);
    fix_free(f);
}

static enum status test_rule(void *ud, int32_t rule, const struct play *p, int32_t *yes, struct error *err)
{
    (void)p;
    ++*(int *)ud;
    if (rule == 9)
        return error_set(err, STATUS_INVALID, "rule %d broke", (int)rule);
    *yes = rule;
    return STATUS_OK;
}

static void a_rule_is_asked_and_anything_but_0_is_yes(void **state)
{
    (void)state;
    struct world w = world_new();
    int32_t no = fix_rule(w.f, 0), yes = fix_rule(w.f, 1), two = fix_rule(w.f, 2);
    fix_build(w.f);
    fix_begin(w.f, 1);
    int asked = 0;
    struct rule_host host = { &asked, test_rule, NULL };
    w.f->play.rules = &host;
    assert_int_equal(holds(w.f, no), 0);
    assert_int_equal(holds(w.f, yes), 1);
    assert_int_equal(holds(w.f, two), 1);
    assert_true(asked > 0);
    fix_free(w.f);
}

static void a_failing_rule_does_not_hold_and_stops_all_that_follow(void **state)
{
    (void)state;
    struct world w = world_new();
    int32_t broken = fix_rule(w.f, 9), good = fix_rule(w.f, 1);
    fix_build(w.f);
    fix_begin(w.f, 1);
    int asked = 0;
    struct rule_host host = { &asked, test_rule, NULL };
    w.f->play.rules = &host;
    assert_false(expression_holds(&w.f->play, broken));
    assert_int_equal(w.f->play.status, STATUS_INVALID);
    assert_string_equal(w.f->err.what, "rule 9 broke");
    assert_false(expression_holds(&w.f->play, good));
    assert_int_equal(asked, 1);
    fix_free(w.f);
}

static void a_rule_without_anybody_to_run_it_is_an_error(void **state)
{
    (void)state;
    struct world w = world_new();
    int32_t rule = fix_rule(w.f, 1);
    fix_build(w.f);
    fix_begin(w.f, 1);
    assert_false(expression_holds(&w.f->play, rule));
    assert_int_equal(w.f->play.status, STATUS_INVALID);
    fix_free(w.f);
}

static void assert_explained(struct fixture *f, int32_t root, const char *text)
{
    char out[512];
    assert_ptr_equal(expression_explain(&f->play, root, out, sizeof out), out);
    assert_string_equal(out, text);
}

static void comparisons_are_explained_with_both_numbers(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t below = fix_below(f, AT(gauges, w.trust), 4000), above = fix_above(f, AT(gauges, w.trust), 4000),
            cost = fix_equal(f, AT(gauges, w.cost), 1500);
    fix_build(f);
    fix_begin(f, 1);
    assert_explained(f, below, "public trust was 36, below 40");
    assert_explained(f, above, "public trust was 36, not above 40");
    WORD(f, AT(gauges, w.trust)) = 4000; /* on the line: neither */
    assert_explained(f, below, "public trust was 40, not below 40");
    assert_explained(f, above, "public trust was 40, not above 40");
    WORD(f, AT(gauges, w.trust)) = 5000;
    assert_explained(f, above, "public trust was 50, above 40");
    assert_explained(f, cost, "cost was 0, not 1\u202F500");
    fix_free(f);
}

static void all_is_explained_by_every_part_that_settled_it(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t low = fix_below(f, AT(gauges, w.trust), 4000), shared = fix_flagged(f, w.flag);
    int32_t all = fix_all(f, 2, low, shared), any = fix_any(f, 2, low, shared), not = fix_no(f, all);
    fix_build(f);
    fix_begin(f, 1);
    assert_explained(f, all, "not: iocs_shared");
    assert_explained(f, not, "not: iocs_shared");
    assert_explained(f, any, "public trust was 36, below 40");
    WORD(f, AT(flags, w.flag)) = 1;
    assert_explained(f, all, "public trust was 36, below 40; iocs_shared");
    WORD(f, AT(flags, w.flag)) = 0;
    WORD(f, AT(gauges, w.trust)) = 4100;
    assert_explained(f, any, "public trust was 41, not below 40; not: iocs_shared");
    fix_free(f);
}

static void every_kind_of_word_is_explained_as_it_is(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t news = fix_inject(f, "news", (struct inject_rules){ .turn = NONE });
    int32_t ally = fix_party(f, "Ally", (struct party_rules){ .evidence = 2500 });
    int32_t come = fix_above(f, AT(inject, news), 0), hours = fix_above(f, STATE_MINUTE, 1439),
            sure = fix_above(f, AT(evidence, ally), 6000), cost = fix_equal(f, AT(gauges, w.cost), 0),
            lucky = fix_chance(f, WHOLE, 1), rule = fix_rule(f, 1);
    fix_build(f);
    fix_begin(f, 1);
    assert_explained(f, come, "\u201Cnews\u201D has not come");
    assert_int_equal(play_release(&f->play, news), STATUS_OK);
    assert_explained(f, come, "\u201Cnews\u201D has come");
    assert_explained(f, hours, "minutes since the start was 0, not above 1\u202F439");
    assert_explained(f, sure, "evidence held by Ally was 25\u00A0%, not above 60\u00A0%");
    assert_explained(f, cost, "cost was 0, as asked: 0");
    assert_explained(f, lucky, "chance had it so");
    int asked = 0;
    struct rule_host host = { &asked, test_rule, NULL };
    f->play.rules = &host;
    assert_explained(f, rule, "a rule of the scenario had it so");
    fix_free(f);
}

static void a_long_explanation_is_cut_not_overrun(void **state)
{
    (void)state;
    struct world w = world_new();
    struct fixture *f = w.f;
    int32_t low = fix_below(f, AT(gauges, w.trust), 4000);
    int32_t all = fix_all(f, 5, low, low, low, low, low);
    fix_build(f);
    fix_begin(f, 1);
    for (int size = 1; size < 180; size++) {
        char out[200];
        memset(out, 'X', sizeof out);
        expression_explain(&f->play, all, out, size);
        assert_true(strlen(out) < (size_t)size);
        assert_int_equal(out[size], 'X');
    }
    fix_free(f);
}

int test_expression(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(comparisons_are_strict),
        cmocka_unit_test(an_absent_condition_holds),
        cmocka_unit_test(all_any_and_no_combine_at_any_depth),
        cmocka_unit_test(chance_is_drawn_once_a_seed),
        cmocka_unit_test(a_rule_is_asked_and_anything_but_0_is_yes),
        cmocka_unit_test(a_failing_rule_does_not_hold_and_stops_all_that_follow),
        cmocka_unit_test(a_rule_without_anybody_to_run_it_is_an_error),
        cmocka_unit_test(comparisons_are_explained_with_both_numbers),
        cmocka_unit_test(all_is_explained_by_every_part_that_settled_it),
        cmocka_unit_test(every_kind_of_word_is_explained_as_it_is),
        cmocka_unit_test(a_long_explanation_is_cut_not_overrun),
    };
    return RUN("expression", tests);
}
