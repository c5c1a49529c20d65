/* Whatever allocation fails, loading says so, frees everything and does not crash. */
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

/* Loads with 0, 1, 2 ... allocations until one load gets through; the status it ends with. With `once` the nth fails
   and those behind it do not: Lua then collects garbage and tries again, so that the load may succeed, but only
   whole. */
static enum status starve(const struct help_file *files, int count, int once)
{
    uint64_t hash = 0;
    int mistakes = 0;
    for (long n = -1;; n++) { /* -1: what it should be */
        struct loaded l;
        help_live = 0;
        help_left = n;
        help_once = once;
        help_load_with(&l, &help_memory, files, count);
        int got_through = n >= 0 && help_left > 0;
        help_left = -1;
        enum status status = l.status;
        if (n < 0) {
            hash = l.s.rules_hash;
            mistakes = l.found.count;
        } else if (status == STATUS_OK) {
            assert_int_equal(l.s.rules_hash, hash);
        } else if (status == STATUS_INVALID) {
            assert_int_equal(l.found.count, mistakes);
        } else {
            assert_int_equal(status, STATUS_NO_MEMORY);
        }
        help_free(&l);
        assert_int_equal(help_live, 0);
        if (got_through)
            return status;
    }
}

static void test_good_text(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    struct help_file file = { "scenario.lua", text, length };
    assert_int_equal(starve(&file, 1, 0), STATUS_OK);
    assert_int_equal(starve(&file, 1, 1), STATUS_OK);
    free(text);
}

/* Small blocks are cut from chunks, so that only the first of a chunk can fail. Texts of growing length in front move
   the places where one begins. */
static void test_chunks(void **state)
{
    (void)state;
    enum { WORDS = 1000, STEP = 90 };
    size_t length;
    char *text = help_read("good.lua", &length), *longer = malloc(length + WORDS * 8 + 100);
    assert_non_null(longer);
    for (int words = STEP; words <= WORDS; words += STEP) {
        size_t at = (size_t)sprintf(longer, "local _ = {");
        for (int i = 0; i < words; i++)
            at += (size_t)sprintf(longer + at, "'a%d',", i);
        at += (size_t)sprintf(longer + at, "} ");
        memcpy(longer + at, text, length);
        struct help_file file = { "scenario.lua", longer, at + length };
        assert_int_equal(starve(&file, 1, 0), STATUS_OK);
        assert_int_equal(starve(&file, 1, 1), STATUS_OK);
    }
    free(longer);
    free(text);
}

static void test_bad_text(void **state)
{
    (void)state;
    static const char *const bad[] = { "bad/fields.lua",    "bad/names.lua", "bad/conditions.lua",
                                       "bad/decisions.lua", "bad/comma.lua", "bad/curly.lua" };
    size_t length, base_length;
    char *base = help_read("base.lua", &base_length);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        char *text = help_read(bad[i], &length);
        struct help_file files[] = { { "scenario.lua", base, base_length }, { "snippet.lua", text, length } };
        assert_int_equal(starve(files, 2, 0), STATUS_INVALID);
        assert_int_equal(starve(files, 2, 1), STATUS_INVALID);
        free(text);
    }
    free(base);
}

static void test_sheet(void **state)
{
    (void)state;
    static const char *const sheets[] = {
        "Event Number;Inject Mode;From;To;Message;When;Turn\n"
        "1;news;x;cert, CISO;\"a; \"\"b\"\"\";no(all { trust:below(40), shipping:above(2) });1-2\n",
        "Event Number;Inject Mode;From;To;Message;When;Turn\n"
        "1;newt;;certs;;trust.x;9\n1;news;x;all;a;trust:below(;2\n",
        "Event Number;Inject Mode;From;To;Message\n1;news;x;all;\"open\n",
    };
    size_t base_length;
    char *base = help_read("base.lua", &base_length);
    for (int i = 0; i < 3; i++) {
        struct help_file files[] = { { "scenario.lua", base, base_length },
                                     { "snippet.lua", "msel \"list.csv\"", 0 },
                                     { "list.csv", sheets[i], 0 } };
        assert_int_equal(starve(files, 3, 0), i ? STATUS_INVALID : STATUS_OK);
        assert_int_equal(starve(files, 3, 1), i ? STATUS_INVALID : STATUS_OK);
    }
    free(base);
}

static void test_clone(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    struct help_file file = { "scenario.lua", text, length };
    struct loaded l;
    help_left = -1;
    help_live = 0;
    help_load_with(&l, &help_memory, &file, 1);
    assert_int_equal(l.status, STATUS_OK);
    long before = help_live;
    for (long n = 0;; n++) {
        struct script *again;
        help_left = n;
        enum status status = script_clone(l.host, &again);
        int got_through = help_left > 0;
        help_left = -1;
        if (status == STATUS_OK)
            assert_non_null(script_rules(again, &l.s));
        else
            assert_int_equal(status, STATUS_NO_MEMORY);
        script_free(again);
        assert_int_equal(help_live, before);
        if (got_through)
            break;
    }
    help_free(&l);
    free(text);
}

static void test_call(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    struct help_file file = { "scenario.lua", text, length };
    struct loaded l;
    struct error err;
    help_left = -1;
    help_live = 0;
    help_load_with(&l, &help_memory, &file, 1);
    assert_int_equal(l.status, STATUS_OK);
    int32_t *words = calloc((size_t)l.s.at.words, sizeof *words);
    assert_non_null(words);
    memcpy(words, l.s.initial, (size_t)l.s.at.words * sizeof *words);
    struct play p = { .s = &l.s, .state = words, .rules = script_rules(l.host, &l.s), .err = &err };
    for (long n = 0;; n++) {
        struct add adds[8];
        int32_t count = -1;
        help_left = n;
        enum status status = p.rules->effects(p.rules->ud, 0, &p, adds, 8, &count, &err);
        int got_through = help_left > 0;
        help_left = -1;
        assert_true(status == STATUS_NO_MEMORY || (status == STATUS_OK && count == 2));
        if (got_through)
            break;
    }
    help_free(&l);
    assert_int_equal(help_live, 0);
    free(words);
    free(text);
}

int test_memory(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_good_text), cmocka_unit_test(test_chunks),
                                        cmocka_unit_test(test_bad_text), cmocka_unit_test(test_sheet),
        cmocka_unit_test(test_clone),
                                        cmocka_unit_test(test_call) };
    return cmocka_run_group_tests_name("script: memory runs out", tests, NULL, NULL);
}
