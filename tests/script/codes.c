/* The codes of mistakes: each stands once, in order, is raised by a test, and its examples do what they say. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

/* Codes whose examples cannot be pasted into a scenario as they stand; each has a test of its own below or beside its
   line in bad/. */
static const enum code words_only[] = { E_INCLUDE, E_UTF8, E_FOLDER, E_NEEDED, E_LARGE, E_CLOCK, E_FORM, E_SHEET,
                                        E_CELL, W_COLUMN, W_TIME, W_UNTRANSLATED, W_STALE, W_TRANSLATION,
                                        /* shown by play: tests/analyse/lint_play.c */
                                        W_UNSEEN, W_ONE_WAY, W_NO_TRADE, W_FREE, W_LEADER, W_ALIKE, W_DOMINATED,
                                        E_EXPECT, E_STEP, E_TEST };

static int raised(const struct loaded *l, enum code code)
{
    for (int i = 0; i < l->found.count; i++)
        if (l->found.items[i].code == code && /* base.lua is short of everything */
            (code < CODE_WARNINGS || code == W_TIME || strcmp(l->found.items[i].file, "scenario.lua") != 0))
            return 1;
    return 0;
}

static int is_among(const enum code *list, size_t count, enum code code)
{
    for (size_t i = 0; i < count; i++)
        if (list[i] == code)
            return 1;
    return 0;
}

static void test_order(void **state)
{
    (void)state;
    for (int i = 0; i < codes_count; i++) {
        char text[CODE_TEXT];
        assert_true(i == 0 || codes[i].code > codes[i - 1].code);
        assert_true(*codes[i].title && *codes[i].why && *codes[i].wrong && *codes[i].right);
        assert_ptr_equal(code_find(code_text(codes[i].code, text)), codes + i);
    }
    assert_int_equal(code_find("e012")->code, E_OPERATOR);
    assert_int_equal(code_find("W001")->code, W_FLAG_UNASKED);
    assert_null(code_find("E0012"));
    assert_null(code_find("W12"));
    assert_null(code_find(""));
    assert_null(code_find("E000"));
}

static void test_examples(void **state)
{
    (void)state;
    int wrong = 0;
    help_linting = 1;
    for (int i = 0; i < codes_count; i++) {
        struct loaded l;
        char text[CODE_TEXT];
        if (is_among(words_only, sizeof words_only / sizeof *words_only, codes[i].code))
            continue;
        code_text(codes[i].code, text);
        help_snippet(&l, codes[i].wrong);
        if (!raised(&l, codes[i].code))
            wrong++, print_message("%s is not raised by its example\n", text);
        help_free(&l);
        if (codes[i].code == E_FILE) /* names a file that only a real scenario has */
            continue;
        help_snippet(&l, codes[i].right);
        if (l.status || raised(&l, codes[i].code))
            wrong++, print_message("%s: its right example is wrong: %s\n", text, l.found.items[0].message);
        help_free(&l);
    }
    help_linting = 0;
    assert_int_equal(wrong, 0);
}

/* base.lua with `from` replaced by `to`, and what it includes. */
static void raises(const char *from, const char *to, const char *snippet, enum code code)
{
    struct loaded l;
    size_t length;
    char *base = help_read("base.lua", &length), *at = strstr(base, from);
    assert_non_null(at);
    memmove(at + strlen(to), at + strlen(from), strlen(at + strlen(from)) + 1);
    memcpy(at, to, strlen(to));
    struct help_file files[] = { { "scenario.lua", base, 0 }, { "snippet.lua", snippet, 0 } };
    help_load(&l, files, 2);
    help_lint(&l, files, 2);
    if (!raised(&l, code))
        print_message("not raised by: %s\n", to);
    assert_true(raised(&l, code));
    help_free(&l);
    free(base);
}

static void test_scenario(void **state)
{
    (void)state;
    raises("{ \"Two\", days = 2 }", "{ \"Two\" }", "", E_CLOCK);
    raises("brief =", "forms = { class50 = { minutes = 50, decisions = {} } }, brief =", "", E_FORM);
    raises("brief =", "forms = { class50 = { minutes = 5, decisions = \"all\" } }, brief =", "", W_TIME);
    raises("ending \"over\" { name = \"Over\", text = \"It is over.\" }", "", "", E_NEEDED);
    raises("snippet.lua", "../snippet.lua", "", E_INCLUDE);
    raises("snippet.lua", "other.lua", "", E_FILE);
    raises("{ \"Two\", days = 2 }", "{ \"Two\", days = 2 }", "scenario \"again\" {}", E_TOO_MANY);
    raises("proposal \"statement\"",
           "proposal \"pact\" { name = \"Pact\", asks = { \"state\" }, now = { propose = \"statement\" } }\nproposal "
           "\"statement\"",
           "", E_CLASH);
    raises("scenario \"base\"", "scenario \"base\"",
           "local c = flag 'a' for i = 1, 60 do c = no(c) end event 'e' { when = c }", E_LARGE);
}

/* Examples of spreadsheets are files of their own. */
static void test_sheets(void **state)
{
    (void)state;
    static const enum code of_sheets[] = { E_SHEET, E_CELL, W_COLUMN };
    size_t length;
    char *base = help_read("base.lua", &length);
    for (int i = 0; i < codes_count; i++)
        for (int right = 0; right < 2 && is_among(of_sheets, 3, codes[i].code); right++) {
            struct loaded l;
            struct help_file files[] = { { "scenario.lua", base, 0 },
                                         { "snippet.lua", "msel \"list.csv\"", 0 },
                                         { "list.csv", right ? codes[i].right : codes[i].wrong, 0 } };
            help_load(&l, files, 3);
            assert_int_equal(raised(&l, codes[i].code), !right);
            help_free(&l);
        }
    free(base);
}

/* And so are those of tests; that a test fails is for the tests of engine/analyse. */
static void test_of_tests(void **state)
{
    (void)state;
    static const enum code of_tests[] = { E_EXPECT, E_STEP };
    for (int i = 0; i < codes_count; i++)
        for (int right = 0; right < 2 && is_among(of_tests, 2, codes[i].code); right++) {
            struct loaded l;
            struct script_tests tests;
            const char *text = right ? codes[i].right : codes[i].wrong;
            enum status status = help_tests(&l, &alloc_libc, text, strlen(text), &tests);
            assert_int_equal(status, right ? STATUS_OK : STATUS_INVALID);
            assert_int_equal(raised(&l, codes[i].code), !right);
            script_tests_free(&tests);
            help_free(&l);
        }
}

static enum status read_one(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    (void)name, (void)err;
    *data = ud;
    *length = strlen(*data);
    return STATUS_OK;
}

static void test_folder(void **state)
{
    (void)state;
    char text[] = "scenario \"clinic\" { }";
    struct script_source source = { text, read_one };
    struct loaded l;
    diagnostics_init(&l.found, &alloc_libc);
    l.status = script_load(&alloc_libc, &source, &help_norms, "clinics", &l.s, &l.host, &l.found);
    assert_true(raised(&l, E_FOLDER));
    help_free(&l);
}

/* Whether a line of bad/ expects it: bad.c holds the expectations against what is reported. */
static int expected(const char *text)
{
    DIR *dir = opendir(help_path("bad"));
    char mark[16];
    int hit = 0;
    assert_non_null(dir);
    snprintf(mark, sizeof mark, "[%s]", text);
    for (struct dirent *e = readdir(dir); e && !hit; e = readdir(dir))
        if (strstr(e->d_name, ".lua")) {
            char path[300];
            size_t length;
            snprintf(path, sizeof path, "bad/%s", e->d_name);
            char *lua = help_read(path, &length);
            hit = strstr(lua, mark) != NULL;
            free(lua);
        }
    closedir(dir);
    return hit;
}

/* A code that nothing raises would be a promise only. */
static void test_raised(void **state)
{
    (void)state;
    static const enum code tested_above[] = { E_CLOCK, E_FORM, E_NEEDED, E_INCLUDE, E_FILE, E_LARGE, E_FOLDER, E_CLASH,
                                              E_TOO_MANY, E_SHEET, E_CELL, W_COLUMN, W_TIME,
                                              /* in tests/exercise/translation.c */
                                              W_UNTRANSLATED, W_STALE, W_TRANSLATION,
                                              /* in tests/analyse/lint_play.c */
                                              W_UNSEEN, W_ONE_WAY, W_NO_TRADE, W_FREE, W_LEADER, W_ALIKE, W_DOMINATED,
                                              E_TEST };
    int wrong = 0;
    for (int i = 0; i < codes_count; i++) {
        char text[CODE_TEXT];
        if (!is_among(tested_above, sizeof tested_above / sizeof *tested_above, codes[i].code) &&
            !expected(code_text(codes[i].code, text)))
            wrong++, print_message("no line of bad/ raises %s\n", text);
    }
    assert_int_equal(wrong, 0);
}

int test_codes(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_order),    cmocka_unit_test(test_examples),
                                        cmocka_unit_test(test_scenario), cmocka_unit_test(test_folder),
                                        cmocka_unit_test(test_sheets),   cmocka_unit_test(test_of_tests),
                                        cmocka_unit_test(test_raised) };
    return cmocka_run_group_tests_name("script: codes of mistakes", tests, NULL, NULL);
}
