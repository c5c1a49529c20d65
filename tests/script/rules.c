/* Lua functions of a scenario: what they see, what they may return, and that they cannot harm the exercise. */
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

struct played {
    struct loaded l;
    int32_t *state;
    struct play play;
    struct error err;
};

/* Loads base.lua with the snippet and opens its first turn. */
static void begin(struct played *p, const char *snippet)
{
    help_good(&p->l, snippet);
    p->state = calloc((size_t)p->l.s.at.words, sizeof *p->state);
    assert_non_null(p->state);
    p->err = (struct error){ 0 };
    p->play =
        (struct play){ .s = &p->l.s, .state = p->state, .rules = script_rules(p->l.host, &p->l.s), .err = &p->err };
}

static void end(struct played *p)
{
    free(p->state);
    help_free(&p->l);
}

/* The effects of `event "e" { now = function(s) BODY end }`. */
static enum status effects(struct played *p, const char *body, struct add *adds, int32_t *count)
{
    char snippet[600];
    snprintf(snippet, sizeof snippet,
             "function helper(n) return n * 2 end limit = 7 shared = { 1 }\n"
             "event 'e' { now = function(s)\n%s\nend, set = nil }",
             body);
    begin(p, snippet);
    assert_int_equal(p->l.s.rules, 1);
    memcpy(p->state, p->l.s.initial, (size_t)p->l.s.at.words * sizeof *p->state);
    p->state[p->l.s.at.flags] = 1;
    p->state[p->l.s.at.gauges] = 6185;
    p->state[p->l.s.at.gauges + 2] = -12;
    p->state[p->l.s.at.infected + 2] = 40; /* the bank, as the worm sees it */
    p->state[p->l.s.at.infected + 3] = 2;  /* and the probe */
    return p->play.rules->effects(p->play.rules->ud, 0, &p->play, adds, 8, count, &p->err);
}

static void good(const char *body, int32_t expected)
{
    struct played p;
    struct add adds[8];
    int32_t count;
    enum status status = effects(&p, body, adds, &count);
    if (status)
        print_message("%s: %s %s\n", body, p.err.what, p.err.where);
    assert_int_equal(status, STATUS_OK);
    assert_int_equal(count, 1);
    assert_int_equal(adds[0].slot, p.l.s.at.gauges + 2);
    assert_int_equal(adds[0].amount, expected);
    end(&p);
}

static void bad(const char *body, const char *what, int line)
{
    struct played p;
    struct add adds[8];
    int32_t count;
    char where[64];
    assert_int_equal(effects(&p, body, adds, &count), STATUS_INVALID);
    snprintf(where, sizeof where, "snippet.lua:%d", line);
    if (!strstr(p.err.what, what) || strcmp(p.err.where, where) != 0)
        print_message("%s: %s (%s)\n", body, p.err.what, p.err.where);
    assert_non_null(strstr(p.err.what, what));
    assert_string_equal(p.err.where, where);
    /* the next call works again */
    assert_int_equal(p.play.rules->effects(p.play.rules->ud, 0, &p.play, adds, 8, &count, &p.err), STATUS_INVALID);
    end(&p);
}

static void test_view(void **state)
{
    (void)state;
    good("return { rebuilt = 3 }", 3);
    good("return { rebuilt = s.trust }", 61); /* points, rounded down */
    good("return { rebuilt = s.rebuilt }", -12);
    good("return { rebuilt = s:flag('labelled') and 1 or 2 }", 1);
    good("return { rebuilt = s:flag('never_raised') and 1 or 2 }", 2);
    good("return { rebuilt = s:service('port') }", 100);
    good("return { rebuilt = s:infected('bank') }", 42);
    good("return { rebuilt = s:turn() }", 1);
    good("return { rebuilt = helper(limit) + math.floor(2.5) + ('x'):len() }", 17);
    good(
        "local t = {} for k in pairs { b = 1, a = 2 } do t[#t + 1] = k end return { rebuilt = t[1] == 'a' and 1 or 0 }",
        1);

    struct played p;
    struct add adds[8];
    int32_t count;
    assert_int_equal(effects(&p, "if s.trust > 90 then return { trust = 1 } end", adds, &count), STATUS_OK);
    assert_int_equal(count, 0);
    end(&p);
    assert_int_equal(effects(&p, "return { rebuilt = 1, trust = -2 }", adds, &count), STATUS_OK);
    assert_int_equal(count, 2); /* in the order of declaration, whatever order Lua has */
    assert_int_equal(adds[0].slot, p.l.s.at.gauges);
    assert_int_equal(adds[0].amount, -200);
    end(&p);
}

static void test_refused(void **state)
{
    (void)state;
    bad("return { trust = 1.5 }", "expected a whole number", 2);
    bad("return { trust = '1' }", "expected a whole number", 2);
    bad("return { trust = 1e300 }", "expected a whole number", 2);
    bad("return { trust = 1 << 40 }", "out of range", 2);
    bad("return { set = 'flag' }", "no indicator or counter", 2);
    bad("return { shipping = 1 }", "measures the world", 2);
    bad("return 3", "expected { trust = -2 }", 2);
    bad("s.trust = 3", "cannot be changed", 3);
    bad("x = 3", "nothing outside the function can be changed", 3);
    bad("limit = 3", "nothing outside the function can be changed", 3);
    bad("_ENV.limit = 3", "nothing outside the function can be changed", 3);
    bad("table.insert(_ENV, 3)", "nothing outside the function can be changed", 3);
    bad("local n = #shared", "the table `shared` is not there during play", 3);
    bad("local n = s.fear", "there is no indicator or counter \"fear\"", 3);
    bad("local n = s:service('prot')", "there is no site \"prot\"", 3);
    bad("local n = s.flag('labelled')", "with a colon", 3);
    bad("local c = flag 'x'", "there is no `flag` during play", 3);
    bad("local c = decision", "there is no `decision` during play", 3);
    bad("while true do end", "runs too long", 3);
    bad("local t = {} while true do t[#t + 1] = ('x'):rep(10000) end", "", 3);
    bad("local function f() return 1 + f() end\nreturn f()", "", 3);
    bad("error('by the author')", "by the author", 3);
    bad("error()", "no text", 3);
}

static void test_conditions(void **state)
{
    (void)state;
    struct played p;
    int32_t yes = -1;
    begin(&p, "event 'a' { when = function(s) return s.trust > 50 end }\n"
              "event 'b' { when = function(s) return s.trust end }\n"
              "event 'c' { when = all { trust:above(1), function(s) return true end } }");
    assert_int_equal(p.l.s.rules, 3);
    memcpy(p.state, p.l.s.initial, (size_t)p.l.s.at.words * sizeof *p.state);
    assert_int_equal(p.play.rules->test(p.play.rules->ud, 0, &p.play, &yes, &p.err), STATUS_OK);
    assert_int_equal(yes, 1);
    assert_int_equal(p.play.rules->test(p.play.rules->ud, 1, &p.play, &yes, &p.err), STATUS_INVALID);
    assert_non_null(strstr(p.err.what, "expected true or false"));
    assert_string_equal(p.err.where, "snippet.lua:2");
    assert_int_equal(yes, 0);
    end(&p);
}

/* The command that runs into it is refused with the place, and the exercise goes on from the state before. */
static void test_play(void **state)
{
    (void)state;
    struct played p;
    begin(&p, "event 'a' { turn = 2, now = function(s)\n  while true do end\nend }");
    assert_int_equal(play_begin(&p.play, 7, 0), STATUS_OK);
    assert_int_equal(play_close(&p.play), STATUS_INVALID);
    assert_string_equal(p.err.where, "snippet.lua:2");
    end(&p);
}

static uint64_t hash_of(const char *snippet)
{
    struct loaded l;
    help_good(&l, snippet);
    uint64_t hash = l.s.rules_hash;
    help_free(&l);
    return hash;
}

/* What a function does is part of the rules. */
static void test_hash(void **state)
{
    (void)state;
    uint64_t plain = hash_of("k = 1 function h() return 1 end event 'a' { when = function(s) return s.trust > k end }");
    assert_true(plain ==
                hash_of("k = 1 function h() return 1 end event 'a' { when = function(s) return s.trust > k end }"));
    assert_true(plain !=
                hash_of("k = 1 function h() return 1 end event 'a' { when = function(s) return s.trust < k end }"));
    assert_true(hash_of("k = 1\nevent 'a' { when = function(s) return s.trust > k end }") !=
                hash_of("k = 2\nevent 'a' { when = function(s) return s.trust > k end }"));
    assert_true(hash_of("function h()\nreturn 1 end\nevent 'a' { when = function(s) return s.trust > h() end }") !=
                hash_of("function h()\nreturn 2 end\nevent 'a' { when = function(s) return s.trust > h() end }"));
}

static void test_clone(void **state)
{
    (void)state;
    struct played p;
    struct script *again;
    int32_t yes = 0;
    begin(&p, "event 'a' { when = function(s) return s.trust > 50 end }");
    memcpy(p.state, p.l.s.initial, (size_t)p.l.s.at.words * sizeof *p.state);
    assert_int_equal(script_clone(p.l.host, &again), STATUS_OK);
    assert_non_null(again);
    script_free(p.l.host); /* the clone stands alone */
    p.l.host = again;
    const struct rule_host *rules = script_rules(again, &p.l.s);
    assert_non_null(rules);
    assert_int_equal(rules->test(rules->ud, 0, &p.play, &yes, &p.err), STATUS_OK);
    assert_int_equal(yes, 1);
    end(&p);

    begin(&p, "");
    assert_null(p.play.rules); /* nothing to run */
    assert_int_equal(script_clone(p.l.host, &again), STATUS_OK);
    assert_null(again);
    assert_null(script_rules(NULL, &p.l.s));
    end(&p);
}

int test_rules(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_view),       cmocka_unit_test(test_refused),
                                        cmocka_unit_test(test_conditions), cmocka_unit_test(test_play),
                                        cmocka_unit_test(test_hash),       cmocka_unit_test(test_clone) };
    return cmocka_run_group_tests_name("script: Lua functions", tests, NULL, NULL);
}
