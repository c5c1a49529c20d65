/* The JSON that the program prints, read by the strict parser: whole numbers, no key twice, nothing behind. */
#include "help.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/json.h"
#include "store/os.h"

/* What `whitecell <words>` prints, parsed; *code is its exit code. */
static cJSON *run(const char *words, int *code)
{
    char command[1024];
    struct buffer text;
    struct error err = { 0 };
    cJSON *out = NULL;
    char part[4096];
    size_t n;
    const char *program = os_env("WHITECELL");
    if (!program)
        skip();
    text_print(command, sizeof command, "'%s' %s 2>/dev/null", program, words);
    buffer_init(&text, &alloc_libc);
    FILE *pipe = popen(command, "r");
    assert_non_null(pipe);
    while ((n = fread(part, 1, sizeof part, pipe)) > 0)
        buffer_add(&text, part, n);
    *code = pclose(pipe) / 256;
    assert_false(text.failed);
    if (json_parse(text.data, (size_t)text.length, "stdout", &out, &err))
        fail_msg("%s: %s", err.where, err.what);
    buffer_free(&text);
    return out;
}

static const cJSON *get(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    if (!item)
        fail_msg("no \"%s\"", key);
    return item;
}

static int whole(const cJSON *object, const char *key)
{
    const cJSON *item = get(object, key);
    assert_true(cJSON_IsNumber(item));
    return (int)item->valuedouble;
}

static int is_hex(const cJSON *text, size_t digits)
{
    return cJSON_IsString(text) && strlen(text->valuestring) == digits &&
           strspn(text->valuestring, "0123456789abcdef") == digits;
}

static void test_run_has_every_member_in_order(void **unused)
{
    static const char *const keys[] = { "scenario",   "scenario_hash", "text_hash", "model",      "form",
                                        "seed",       "turns",         "choices",   "state_hash", "ending",
                                        "indicators", "norms",         "outcomes",  "injects" };
    int code;
    cJSON *o = run("run notpetya --policy random --seed 5 --json", &code);
    const cJSON *item = o->child;
    (void)unused;
    assert_int_equal(code, 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++, item = item->next) {
        assert_non_null(item);
        assert_string_equal(item->string, keys[i]);
    }
    assert_null(item);
    assert_string_equal(get(o, "scenario")->valuestring, "notpetya");
    assert_true(is_hex(get(o, "scenario_hash"), 16));
    assert_true(is_hex(get(o, "state_hash"), 16));
    assert_true(is_hex(get(o, "text_hash"), 64));
    assert_int_equal(whole(o, "seed"), 5);
    cJSON_Delete(o);
}

static void test_choices_name_decision_option_and_who(void **unused)
{
    int code, last = 0;
    cJSON *o = run("run notpetya --policy random --seed 6 --json", &code);
    const cJSON *c;
    (void)unused;
    assert_true(cJSON_GetArraySize(get(o, "choices")) >= whole(o, "turns"));
    cJSON_ArrayForEach(c, get(o, "choices"))
    {
        assert_true(whole(c, "turn") >= last);
        last = whole(c, "turn");
        assert_true(cJSON_IsString(get(c, "decision")));
        assert_true(cJSON_IsString(get(c, "option")));
        assert_string_equal(get(c, "by")->valuestring, "policy:random");
    }
    cJSON_Delete(o);
}

static void test_indicators_keep_their_history(void **unused)
{
    int code;
    cJSON *o = run("run notpetya --seed 5 --json", &code);
    const cJSON *g;
    (void)unused;
    int turns = whole(o, "turns");
    cJSON_ArrayForEach(g, get(o, "indicators"))
    {
        const cJSON *history = get(g, "history");
        assert_int_equal(cJSON_GetArraySize(history), turns + 1); /* each opening, and now */
        assert_int_equal((int)cJSON_GetArrayItem(history, turns)->valuedouble, whole(g, "value"));
        if (strcmp(get(g, "kind")->valuestring, "counter") == 0) {
            assert_true(cJSON_IsNull(get(g, "value_bp")));
            continue;
        }
        assert_int_equal((whole(g, "value_bp") + 50) / 100, whole(g, "value"));
        assert_int_equal(cJSON_GetArraySize(get(g, "history_bp")), turns + 1);
    }
    cJSON_Delete(o);
}

static void test_every_norm_has_its_evidence_or_was_not_tested(void **unused)
{
    int code, tested = 0;
    cJSON *o = run("run notpetya --policy random --seed 7 --json", &code);
    const cJSON *n, *row;
    (void)unused;
    assert_int_equal(cJSON_GetArraySize(get(o, "norms")), 43);
    cJSON_ArrayForEach(n, get(o, "norms"))
    {
        int open = 0;
        cJSON_ArrayForEach(row, get(n, "evidence"))
        {
            assert_true(whole(row, "lo") <= whole(row, "value") && whole(row, "value") <= whole(row, "hi"));
            assert_true(cJSON_IsString(get(row, "because")));
            assert_true(cJSON_IsString(get(row, "para")));
            open += whole(row, "lo") < whole(row, "hi");
        }
        assert_int_equal(whole(n, "opportunities"), open);
        assert_true(whole(n, "advanced") + whole(n, "strained") <= open);
        if (open == 0) {
            assert_true(cJSON_IsNull(get(n, "attainment")));
            assert_string_equal(get(n, "verdict")->valuestring, "not_tested");
        } else {
            assert_in_range(whole(n, "attainment"), 0, 10000);
            tested++;
        }
    }
    assert_true(tested > 10);
    cJSON_Delete(o);
}

static void test_outcomes_tell_threats_sites_and_coalitions(void **unused)
{
    int code;
    cJSON *o = run("run notpetya --seed 5 --json", &code);
    const cJSON *out = get(o, "outcomes"), *item;
    (void)unused;
    cJSON_ArrayForEach(item, get(out, "sites")) assert_in_range((int)item->valuedouble, 0, 10000);
    cJSON_ArrayForEach(item, get(out, "threats")) assert_true(whole(item, "lost_most") > whole(item, "lost_now"));
    cJSON_ArrayForEach(item, get(out, "proposals"))
        assert_true(cJSON_IsBool(get(item, "asked")) && cJSON_IsArray(get(item, "joined")));
    assert_true(cJSON_GetArraySize(get(o, "injects")) > 20);
    cJSON_Delete(o);
}

static void test_explore_has_every_member_in_order(void **unused)
{
    static const char *const keys[] = { "scenario", "scenario_hash", "form", "seed", "search", "paths_estimate",
                                        "seeds",    "runs",          "counted", "last_new", "ended", "ms",
                                        "per_s",    "coverage",      "endings", "distributions" };
    static const char *const kinds[] = { "decisions", "options", "injects", "endings", "conditions" };
    int code;
    cJSON *o = run("explore notpetya --runs 600 --json", &code);
    const cJSON *item = o->child, *part;
    (void)unused;
    assert_int_equal(code, 0);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++, item = item->next) {
        assert_non_null(item);
        assert_string_equal(item->string, keys[i]);
    }
    assert_null(item);
    assert_int_equal(whole(o, "runs"), 600);
    assert_int_equal(whole(o, "counted"), 300);
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        part = get(get(o, "coverage"), kinds[i]);
        assert_int_equal(whole(part, "total") - whole(part, "covered"), cJSON_GetArraySize(get(part, "missing")));
        cJSON_ArrayForEach(item, get(part, "missing"))
        {
            assert_true(cJSON_IsString(get(item, "id")));
            assert_true(cJSON_IsString(get(item, "file")));
            assert_true(whole(item, "line") > 0);
        }
    }
    int counted = 0, runs = 0;
    cJSON_ArrayForEach(item, get(o, "endings"))
    {
        counted += whole(item, "counted");
        runs += whole(item, "runs");
        if (whole(item, "runs"))
            assert_true(is_hex(get(get(item, "first"), "state_hash"), 16));
    }
    assert_int_equal(counted, 300);
    assert_int_equal(runs, 600);
    static const char *const ledgers[] = { "indicators", "norms" };
    for (int i = 0; i < 2; i++)
        cJSON_ArrayForEach(item, get(get(o, "distributions"), ledgers[i]))
        {
            int sum = 0;
            cJSON_ArrayForEach(part, get(get(item, "bins"), "counts")) sum += (int)part->valuedouble;
            assert_int_equal(cJSON_GetArraySize(get(get(item, "bins"), "counts")), 20);
            assert_int_equal(sum, whole(item, "count"));
            assert_int_equal(sum + (i ? whole(item, "not_tested") : 0), 300);
            assert_true(whole(item, "min") <= whole(item, "p5") && whole(item, "p5") <= whole(item, "median") &&
                        whole(item, "median") <= whole(item, "p95") && whole(item, "p95") <= whole(item, "max"));
        }
    cJSON_Delete(o);
}

static void test_check_lists_mistakes(void **unused)
{
    int code;
    cJSON *o = run("check notpetya --json", &code);
    (void)unused;
    assert_int_equal(code, 0);
    assert_true(cJSON_IsArray(get(o, "diagnostics")));
    assert_int_equal(get(o, "errors")->valueint, 0);
    const cJSON *item;
    int warnings = 0;
    cJSON_ArrayForEach(item, get(o, "diagnostics"))
    {
        static const char *const members[] = { "code", "severity", "file", "line", "column", "message", "fix" };
        const cJSON *member = item->child;
        for (size_t i = 0; i < sizeof members / sizeof *members; i++, member = member->next)
            assert_string_equal(member->string, members[i]);
        assert_null(member);
        assert_int_equal(get(item, "code")->valuestring[0], 'W');
        assert_true(get(item, "line")->valueint > 0);
        warnings++;
    }
    assert_int_equal(get(o, "warnings")->valueint, warnings);
    cJSON_Delete(o);
}

static void is_spread(const cJSON *spread)
{
    assert_true(whole(spread, "low") <= whole(spread, "median"));
    assert_true(whole(spread, "median") <= whole(spread, "high"));
    assert_true(whole(spread, "runs") > 0);
}

static void test_explore_tells_bots_decisions_and_rules(void **unused)
{
    static const char *const keys[] = { "scenario", "scenario_hash", "form", "seeds", "bots", "best_outcome_plan",
                                        "leaders", "norms_first_and_outcome_first", "decisions", "rules",
                                        "decisions_not_compared" };
    int code;
    cJSON *o = run("explore notpetya --policies --seeds 20 --json", &code);
    const cJSON *item = o->child, *bot, *d, *x, *rule;
    (void)unused;
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++, item = item->next) {
        assert_non_null(item);
        assert_string_equal(item->string, keys[i]);
    }
    assert_null(item);
    assert_int_equal(whole(o, "seeds"), 20);
    assert_int_equal(cJSON_GetArraySize(get(o, "bots")), 6);
    cJSON_ArrayForEach(bot, get(o, "bots"))
    {
        int ended = whole(bot, "no_ending");
        is_spread(get(get(bot, "indicators"), "trust"));
        is_spread(get(bot, "advanced"));
        cJSON_ArrayForEach(x, get(bot, "endings")) ended += (int)x->valuedouble;
        assert_int_equal(ended, 20);
    }
    cJSON_ArrayForEach(d, get(o, "decisions"))
    {
        int options = cJSON_GetArraySize(get(d, "options"));
        assert_in_range(options, 3, 5);
        assert_true(cJSON_IsString(get(get(d, "doing_nothing"), "option")));
        cJSON_ArrayForEach(x, get(d, "options"))
        {
            assert_true(cJSON_IsNull(get(x, "dominated_by")) == cJSON_IsTrue(get(x, "best")));
            assert_int_equal(cJSON_GetArraySize(get(x, "leads")), options - 1);
        }
    }
    int broken = 0;
    cJSON_ArrayForEach(rule, get(o, "rules")) broken += cJSON_IsFalse(rule);
    assert_int_equal(cJSON_GetArraySize(get(o, "rules")), 4);
    assert_int_equal(code, broken > 0);
    cJSON_Delete(o);
}

int test_json(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_run_has_every_member_in_order),
        cmocka_unit_test(test_choices_name_decision_option_and_who),
        cmocka_unit_test(test_indicators_keep_their_history),
        cmocka_unit_test(test_every_norm_has_its_evidence_or_was_not_tested),
        cmocka_unit_test(test_outcomes_tell_threats_sites_and_coalitions),
        cmocka_unit_test(test_explore_has_every_member_in_order),
        cmocka_unit_test(test_check_lists_mistakes),
        cmocka_unit_test(test_explore_tells_bots_decisions_and_rules),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
