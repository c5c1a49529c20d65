/* Tests of a scenario, on one that can be worked out by hand: what passes, what is told of those that fail, and that
   none of it is part of the scenario. */
#include "analyse_tests.h"

#include <stdlib.h>

#include "analyse/scenario_tests.h"
#include "base/text.h"

static struct loaded *loaded;
static struct diagnostics found;
static struct test_result result;

/* The scenario `name` of tests/analyse/scenarios with this tests.lua; NULL: without one. */
static enum status run(const char *tests)
{
    struct error err;
    char dir[OS_PATH];
    text_print(dir, sizeof dir, "%s", trial_path("scales"));
    trial_copy_folder(trial_source("tests/analyse/scenarios/scales"), dir);
    if (tests)
        trial_write(trial_path("scales/tests.lua"), tests, strlen(tests));
    diagnostics_init(&found, &alloc_libc);
    assert_ok(library_load(&alloc_libc, dir, ground_norms(), &loaded, &found, &err));
    diagnostics_free(&found);
    return scenario_tests(&alloc_libc, loaded, &result, &found, &err);
}

static void done(void)
{
    test_result_free(&result);
    diagnostics_free(&found);
    library_free(loaded);
}

static void what_is_so_passes(void **state)
{
    (void)state;
    /* trust 50, order 50: 10 + 3, 5; then 2 and 5 for nobody's choices; the record plays the first options */
    assert_int_equal(
        run("test \"chosen\" {\n"
            "  expect { open \"trade\", no(open \"word\"), trust = 50, calls = 0 },\n"
            "  turn(1, { trade = \"talk\", clear = \"new\" }),\n"
            "  expect { trust = { 69, 69 }, order = 59, calls = 3, flag \"talked\", chose(\"gift\", \"rest\"),\n"
            "    no(chose(\"trade\", \"guard\")), offered(\"again\", \"speakers\"), no(ending \"over\"),\n"
            "    norm(\"LUCCA-2\", \"not_tested\"), all { trust:above(68), no(order:above(59)) } },\n"
            "  turn(2, { word = \"keep\" }),\n"
            "  expect { norm(\"LUCCA-2\", \"advanced\"), norm(\"LUCCA-2\", { 100, 100 }), no(open \"never\") },\n"
            "  at_end { ending \"over\", no(open \"again\") },\n"
            "}\n"
            "test \"nobody\" { at_end { trust = 44, order = 45, no(offered(\"again\", \"speakers\")) } }\n"
            "test \"first\" { policy = \"first\", turn(3), expect { chose(\"trade\", \"talk\"), burden = 54 } }\n"),
        STATUS_OK);
    for (int i = 0; i < found.count; i++)
        print_message("%d: %s\n", (int)found.items[i].line, found.items[i].message);
    assert_int_equal(found.count, 0);
    assert_int_equal(result.passed, 3);
    assert_int_equal(result.failed, 0);
    done();
}

static void each_failure_says_what_was_found(void **state)
{
    (void)state;
    static const struct {
        const char *expect, *told;
    } rows[] = {
        { "trust = 60", "expected trust = 60, found 44" },
        { "order = { 46, 50 }", "expected order from 46 to 50, found 45" },
        { "order = 44.25", "expected order = 44.25, found 45" },
        { "calls = 3", "expected calls = 3, found 0" },
        { "flag \"talked\"", "expected flag \"talked\", found: not: talked" },
        { "any { flag \"talked\", trust:above(60) }",
          "expected any { flag \"talked\", trust:above(60) }, found: not: talked; Trust was 44, not above 60" },
        { "chose(\"trade\", \"talk\")", "expected chose(\"trade\", \"talk\"), found \"neither\", in turn 1" },
        { "no(chose(\"trade\", \"neither\"))",
          "expected anything but \"neither\" in trade, found just that, in turn 1" },
        { "chose(\"never\", \"yes\")", "expected chose(\"never\", \"yes\"), found: it was never put" },
        { "open \"again\"", "expected open \"again\", found: not open; the exercise ended in turn 3" },
        { "offered(\"again\", \"more\")",
          "expected offered(\"again\", \"more\"), found: not on offer; the exercise ended in turn 3" },
        { "no(ending \"over\")", "expected any ending but \"over\", found just that, in turn 3" },
        { "norm(\"LUCCA-2\", \"advanced\")",
          "expected norm LUCCA-2 \"advanced\", found \"left_open\": advanced 0, strained 0, of 1 opportunities" },
        { "norm(\"LUCCA-2\", { 50, 100 })", "expected norm LUCCA-2 at 50 to 100 per cent, found 33" },
        { "norm(\"LUCCA-7\", { 50, 100 })", "expected norm LUCCA-7 at 50 to 100 per cent, found: not tested" },
        { "no(norm(\"LUCCA-2\", \"left_open\"))", "expected norm LUCCA-2 anything but \"left_open\", found just that" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[300], told[400];
        text_print(text, sizeof text, "test \"a\" { at_end {\n  %s,\n} }\n", rows[i].expect);
        text_print(told, sizeof told, "test \u201Ca\u201D: %s", rows[i].told);
        assert_int_equal(run(text), STATUS_OK);
        assert_int_equal(found.count, 1);
        assert_string_equal(found.items[0].message, told);
        assert_int_equal(found.items[0].code, E_TEST);
        assert_string_equal(found.items[0].file, "tests.lua");
        assert_int_equal(found.items[0].line, 2);
        assert_int_equal(found.items[0].column, 3);
        done();
    }
}

static void a_choice_that_cannot_be_made_ends_the_test(void **state)
{
    (void)state;
    static const struct {
        const char *steps, *told;
    } rows[] = {
        { "turn(1, { word = \"keep\" })", "word cannot be decided in turn 1: it is not put in turn 1" },
        { "turn(3, { never = \"yes\" })",
          "never cannot be decided in turn 3: its condition: Trust was 44, not above 95" },
        { "turn(2, { again = \"speakers\" })", "\"speakers\" is not on offer in again: not: talked" },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char text[300], told[400];
        text_print(text, sizeof text, "test \"a\" { %s, at_end { trust = 3 } }\n", rows[i].steps);
        text_print(told, sizeof told, "test \u201Ca\u201D: %s", rows[i].told);
        assert_int_equal(run(text), STATUS_OK);
        assert_int_equal(found.count, 1); /* what stands behind is not looked at */
        assert_string_equal(found.items[0].message, told);
        done();
    }
}

static void a_failed_test_tells_its_path_once(void **state)
{
    (void)state;
    assert_int_equal(run("test \"a\" { turn(1, { trade = \"guard\" }), expect {\n  trust = 1,\n  order = 1 } }\n"
                         "test \"b\" { at_end { trust = 44 } }\n"
                         "test \"c\" { policy = \"first\", at_end { trust = 1 } }\n"),
                     STATUS_OK);
    assert_int_equal(result.passed, 1);
    assert_int_equal(result.failed, 2);
    assert_int_equal(found.count, 3);
    assert_int_equal(found.items[0].line, 2);
    assert_null(test_result_path(&result, found.items));
    assert_string_equal(test_result_path(&result, found.items + 1), "seed 1, what the test leaves open: nobody\n"
                                                                    "turn 1: trade: guard\n"
                                                                    "turn 1: clear: none (nobody decided)\n"
                                                                    "turn 1: gift: rest (nobody decided)\n"
                                                                    "turn 2 is open\n");
    assert_has(test_result_path(&result, found.items + 2), "turn 3: again: more\nended in turn 3: over\n");
    done();
}

static void tests_are_no_part_of_the_scenario(void **state)
{
    (void)state;
    char hash[DIGEST_HEX];
    assert_int_equal(run(NULL), STATUS_OK);
    assert_int_equal(result.passed + result.failed, 0);
    uint64_t rules = loaded->scenario.rules_hash;
    int files = loaded->files;
    memcpy(hash, loaded->text_hash, sizeof hash);
    done();
    assert_int_equal(run("test \"a\" { at_end { any { trust:above(3), flag \"talked\" } } }"), STATUS_OK);
    assert_int_equal(result.passed, 1);
    assert_true(loaded->scenario.rules_hash == rules);
    assert_string_equal(loaded->text_hash, hash);
    assert_int_equal(loaded->files, files);
    done();
}

static void a_file_with_mistakes_runs_nothing(void **state)
{
    (void)state;
    assert_int_equal(run("test \"a\" { at_end { trust = 3 } }\ntest \"b\" { at_end { trsut = 3 } }\n"), STATUS_INVALID);
    assert_int_equal(found.count, 1);
    assert_int_equal(found.items[0].code, E_NAME);
    assert_int_equal(result.passed + result.failed, 0);
    done();
    assert_int_equal(run("test \"a\" { at_end { trust = 3 }"), STATUS_INVALID);
    assert_int_equal(found.items[0].code, E_BRACKET);
    done();
}

/* What `whitecell explain` shows for a test that fails. */
static void the_example_of_its_code_fails_and_passes(void **state)
{
    (void)state;
    struct error err;
    const struct code_row *row = code_find("E071");
    assert_int_equal(row->code, E_TEST);
    trial_copy_folder(trial_source("tests/analyse/scenarios/scales"), trial_path("base"));
    size_t length;
    char *base = trial_read(trial_source("tests/script/base.lua"), &length);
    trial_write(trial_path("base/scenario.lua"), base, length);
    trial_write(trial_path("base/snippet.lua"), "", 0);
    free(base);
    for (int right = 0; right < 2; right++) {
        const char *text = right ? row->right : row->wrong;
        trial_write(trial_path("base/tests.lua"), text, strlen(text));
        diagnostics_init(&found, &alloc_libc);
        assert_ok(library_load(&alloc_libc, trial_path("base"), ground_norms(), &loaded, &found, &err));
        diagnostics_free(&found);
        assert_ok(scenario_tests(&alloc_libc, loaded, &result, &found, &err));
        assert_int_equal(result.passed, right);
        assert_int_equal(result.failed, !right);
        assert_int_equal(found.count, !right);
        done();
    }
}

int test_scenario_tests(void)
{
    const struct CMUnitTest tests[] = { TRIAL(what_is_so_passes),
                                        TRIAL(each_failure_says_what_was_found),
                                        TRIAL(a_choice_that_cannot_be_made_ends_the_test),
                                        TRIAL(a_failed_test_tells_its_path_once),
                                        TRIAL(tests_are_no_part_of_the_scenario),
                                        TRIAL(a_file_with_mistakes_runs_nothing),
                                        TRIAL(the_example_of_its_code_fails_and_passes) };
    return cmocka_run_group_tests_name("analyse: tests of a scenario", tests, NULL, NULL);
}
