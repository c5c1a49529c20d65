/* tests.lua becomes steps: what a test says stands in flat tables, in the order of the text. Mistakes are in
   bad/tests.lua. */
#include "help.h"

#include "core/policy.h"
#include "core/score.h"

static struct loaded l;
static struct script_tests t;

static void read_tests(const char *text)
{
    enum status status = help_tests(&l, &alloc_libc, text, strlen(text), &t);
    for (int i = 0; i < l.found.count; i++)
        print_message("%d:%d: %s\n", (int)l.found.items[i].line, (int)l.found.items[i].column,
                      l.found.items[i].message);
    assert_int_equal(status, STATUS_OK);
    assert_int_equal(l.found.count, 0);
}

static void done(void)
{
    script_tests_free(&t);
    help_free(&l);
}

static void test_steps(void **state)
{
    (void)state;
    read_tests("test \"first\" {\n"
               "  seed = 7, policy = \"historical\",\n"
               "  turn(1, { name_it = \"label\" }),\n"
               "  expect { flag \"labelled\" },\n"
               "  turn(3),\n"
               "  at_end { ending \"over\" },\n"
               "}\n"
               "test \"second\" { at_end { trust = 60 } }\n");
    assert_int_equal(t.tests, 2);
    const struct scenario_test *first = t.test, *second = t.test + 1;
    assert_string_equal(first->name, "first");
    assert_int_equal(first->seed, 7);
    assert_int_equal(first->policy, POLICY_HISTORICAL);
    assert_int_equal(first->steps.count, 4);
    const struct test_step *steps = t.step + first->steps.first;
    assert_int_equal(steps[0].kind, TEST_TURN);
    assert_int_equal(steps[0].turn, 0);
    assert_int_equal(steps[0].items.count, 1);
    const struct test_choice *choice = t.choice + steps[0].items.first;
    assert_int_equal(choice->decision, 0);
    assert_int_equal(choice->option, 2);
    assert_int_equal(choice->place.line, 3);
    assert_int_equal(choice->place.column, 13);
    assert_int_equal(steps[1].kind, TEST_EXPECT);
    assert_int_equal(steps[1].place.line, 4);
    assert_int_equal(steps[2].turn, 2);
    assert_int_equal(steps[2].items.count, 0);
    assert_int_equal(steps[3].kind, TEST_AT_END);
    assert_int_equal(second->seed, 1);
    assert_int_equal(second->policy, POLICY_NOBODY);
    assert_int_equal(second->steps.count, 1);
    done();
}

static void test_expectations(void **state)
{
    (void)state;
    read_tests("test \"all\" { at_end {\n"
               "  delivered \"call\", no(chose(\"name_it\", \"facts\")), open \"name_it\", offered(\"name_it\", "
               "\"nothing\"),\n"
               "  no(ending \"over\"), norm(\"LUCCA-2\", \"left_open\"), norm(\"ISE-2\", { 25, 75.5 }),\n"
               "  all { flag \"labelled\", service \"port\":below(0.5) }, no(flag \"labelled\"),\n"
               "  rebuilt = { -3, 4 }, shipping = 99.5, trust = 60,\n"
               "} }\n");
    static const struct expectation want[] = {
        { EXPECT_DELIVERED, 0, 0, 0, 0, 0, { 2, 3 } },
        { EXPECT_CHOSE, 1, 0, 1, 0, 0, { 2, 21 } },
        { EXPECT_OPEN, 0, 0, 0, 0, 0, { 2, 52 } },
        { EXPECT_OFFERED, 0, 0, 3, 0, 0, { 2, 68 } },
        { EXPECT_ENDING, 1, 0, 0, 0, 0, { 3, 3 } },
        { EXPECT_VERDICT, 0, 0, VERDICT_LEFT_OPEN, 0, 0, { 3, 22 } },
        { EXPECT_ATTAINMENT, 0, 1, 0, 2500, 7550, { 3, 52 } },
        { EXPECT_CONDITION, 0, 0, 0, 0, 0, { 4, 3 } },
        { EXPECT_CONDITION, 0, 3, 0, 0, 0, { 4, 55 } },
        { EXPECT_RANGE, 0, 2, 0, -3, 4, { 5, 3 } },
        { EXPECT_RANGE, 0, 1, 0, 9950, 9950, { 5, 24 } },
        { EXPECT_RANGE, 0, 0, 0, 5950, 6049, { 5, 41 } },
    };
    int32_t before = l.s.expressions + l.s.figure_expressions;
    assert_int_equal(t.step->items.count, (int)(sizeof want / sizeof *want));
    for (int i = 0; i < t.step->items.count; i++) {
        struct expectation x = t.expectation[t.step->items.first + i];
        if (x.op == EXPECT_CONDITION) { /* behind the scenario's own */
            assert_in_range(x.a, before, before + 10);
            x.a -= before;
        }
        if (memcmp(&x, want + i, sizeof x) != 0)
            print_message("%d: op %d, %d, a %d, b %d, %d to %d, at %d:%d\n", i, (int)x.op, (int)x.negated, (int)x.a,
                          (int)x.b, (int)x.low, (int)x.high, (int)x.place.line, (int)x.place.column);
        assert_memory_equal(&x, want + i, sizeof x);
    }
    /* state words, as in the scenario's own conditions */
    const struct expression *all = t.expression + before;
    assert_int_equal(all->op, EXPRESSION_ALL);
    assert_int_equal(t.expression[all->a].a, l.s.at.flags);
    assert_int_equal(t.expression[all->a + 1].a, l.s.at.site_service);
    assert_int_equal(t.expression[all->a + 1].b, 5000);
    done();
}

/* Whatever allocation fails: reading says so, and nothing is left behind. */
static void test_starved(void **state)
{
    (void)state;
    static const char text[] =
        "test \"a\" { turn(1, { name_it = \"facts\" }), expect { trust = 3, any { flag \"labelled\", "
        "trust:below(3) }, norm(\"LUCCA-2\", \"advanced\") } }";
    for (long n = 0;; n++) {
        help_live = 0;
        help_left = n;
        enum status status = help_tests(&l, &help_memory, text, strlen(text), &t);
        help_left = -1;
        assert_int_equal(status, status ? STATUS_NO_MEMORY : STATUS_OK);
        script_tests_free(&t);
        assert_int_equal(help_live, 0);
        help_free(&l);
        if (status == STATUS_OK)
            break;
    }
}

int test_tests(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_steps), cmocka_unit_test(test_expectations),
                                        cmocka_unit_test(test_starved) };
    return cmocka_run_group_tests_name("script: tests of a scenario", tests, NULL, NULL);
}
