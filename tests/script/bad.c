/* Every bad/NAME.lua is included into base.lua. The expectation stands beside the line it is about:

       title = 3, -- error[E029]: part of the message; part of the fix

   or, where no comment can stand on the line, anywhere: -- error[E029]@LINE: ... Several on one line are several
   mistakes. What is called tests*.lua is read as the tests of base.lua instead.
   -- warning[W001]: the same for what is told of a scenario that plays. What is reported and not expected fails as
   well. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

enum { EXPECTED_MAX = 100 };

struct expected {
    int line, met;
    enum severity severity;
    char code[CODE_TEXT], message[256], fix[256];
};

static char *next_mark(char *at)
{
    char *error = strstr(at, "-- error"), *warning = strstr(at, "-- warning");
    return !error || (warning && warning < error) ? warning : error;
}

static int read_expected(char *text, struct expected *out)
{
    int count = 0, line = 1;
    for (char *at = text; *at; line++) {
        size_t length = strcspn(at, "\n");
        char *end = at + length, kept = *end, *mark = at;
        *end = '\0';
        while ((mark = next_mark(mark)) != NULL && count < EXPECTED_MAX) {
            struct expected *e = out + count++;
            int error = strncmp(mark, "-- error", 8) == 0;
            *e = (struct expected){ .line = line, .severity = error ? SEVERITY_ERROR : SEVERITY_WARNING };
            mark += error ? strlen("-- error") : strlen("-- warning");
            if (*mark == '[') {
                snprintf(e->code, sizeof e->code, "%.4s", mark + 1);
                mark += strcspn(mark, "]") + 1;
            }
            if (*mark == '@')
                e->line = (int)strtol(mark + 1, &mark, 10);
            mark += strspn(mark, ": ");
            char *next = next_mark(mark);
            char part[512];
            snprintf(part, sizeof part, "%.*s", (int)(next ? next - 1 - mark : (long)strlen(mark)), mark);
            char *fix = strstr(part, "; ");
            if (fix) {
                *fix = '\0';
                snprintf(e->fix, sizeof e->fix, "%.255s", fix + 2);
            }
            snprintf(e->message, sizeof e->message, "%.255s", part);
        }
        *end = kept;
        at = end + (kept != '\0');
    }
    return count;
}

static int check_file(const char *name)
{
    static struct expected expected[EXPECTED_MAX];
    char path[300];
    size_t length, base_length;
    struct loaded l;
    int wrong = 0;
    snprintf(path, sizeof path, "bad/%s", name);
    char *text = help_read(path, &length), *base = help_read("base.lua", &base_length);
    int count = read_expected(text, expected);
    struct help_file files[] = { { "scenario.lua", base, 0 }, { "snippet.lua", text, length } };
    int of_tests = strncmp(name, "tests", 5) == 0, errors = 0;
    const char *file = of_tests ? SCRIPT_TESTS_FILE : "snippet.lua";
    if (of_tests) {
        struct script_tests tests;
        enum status status = help_tests(&l, &alloc_libc, text, length, &tests);
        wrong += status != STATUS_INVALID;
        script_tests_free(&tests);
    } else {
        help_load(&l, files, 2);
        help_lint(&l, files, 2);
    }
    for (int k = 0; k < count; k++)
        errors += expected[k].severity == SEVERITY_ERROR;
    if (l.status != (errors && !of_tests ? STATUS_INVALID : STATUS_OK))
        wrong++, print_message("%s: status %d\n", name, l.status);
    for (int i = 0; i < l.found.count; i++) {
        const struct diagnostic *d = l.found.items + i;
        char code[CODE_TEXT];
        int hit = 0;
        if (d->severity == SEVERITY_WARNING && strcmp(d->file, "scenario.lua") == 0)
            continue; /* base.lua is short of everything */
        code_text(d->code, code);
        for (int k = 0; k < count && !hit; k++)
            if (!expected[k].met && expected[k].line == d->line && expected[k].severity == d->severity &&
                strcmp(expected[k].code, code) == 0 && d->column > 0 && strcmp(d->file, file) == 0 &&
                strstr(d->message, expected[k].message) && strstr(d->fix, expected[k].fix))
                hit = expected[k].met = 1;
        if (!hit)
            wrong++, print_message("%s:%d:%d: not expected: [%s] %s [%s]\n",
                                   strcmp(d->file, file) == 0 ? name : d->file, (int)d->line,
                                   (int)d->column, code, d->message, d->fix);
    }
    for (int k = 0; k < count; k++)
        if (!expected[k].met)
            wrong++, print_message("%s:%d: not reported: [%s] %s; %s\n", name, expected[k].line, expected[k].code,
                                   expected[k].message, expected[k].fix);
    if (count == 0)
        wrong++, print_message("%s expects nothing\n", name);
    help_free(&l);
    free(text);
    free(base);
    return wrong;
}

static void test_files(void **state)
{
    (void)state;
    DIR *dir = opendir(help_path("bad"));
    int wrong = 0, files = 0;
    assert_non_null(dir);
    for (struct dirent *e = readdir(dir); e; e = readdir(dir))
        if (strstr(e->d_name, ".lua")) {
            wrong += check_file(e->d_name);
            files++;
        }
    closedir(dir);
    assert_int_equal(wrong, 0);
    assert_true(files > 10);
}

static void test_columns(void **state)
{
    (void)state;
    struct loaded l;
    help_snippet(&l, "party \"ally\" {\n  name = \"Ally\",\n    kind = \"stat\",\n}\n"
                     "event \"e\" { now = { trust = 1 }, later = {\n  { hours = 1, trust = 2 },\n  { hours = 2, trust "
                     "= 200 } } }\n");
    assert_int_equal(l.found.count, 2);
    assert_int_equal(l.found.items[0].line, 3);
    assert_int_equal(l.found.items[0].column, 5);
    assert_int_equal(l.found.items[1].line, 7);
    assert_int_equal(l.found.items[1].column, 16);
    help_free(&l);
}

/* Columns count characters, not bytes, also where Lua gives the line only. */
static void test_utf8_columns(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int column;
    } rows[] = { { "party \"amis\" { name = \"Alli\u00e9s\", kind = \"stat\" }", 33 },
                 { "local caf\u00e9 = 1", 10 },
                 { "objective \"calm\" { text = \"\u00e9\" trust = 3 }", 30 },
                 { "event \"e\" { because = \"\u00e9\", when = trust:belw(3), now = { trust = 1 } }", 41 } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct loaded l;
        help_snippet(&l, rows[i].text);
        if (l.found.items[0].column != rows[i].column)
            print_message("%s: %s\n", rows[i].text, l.found.items[0].message);
        assert_int_equal(l.found.items[0].column, rows[i].column);
        help_free(&l);
    }
}

static void test_whole(void **state)
{
    (void)state;
    struct loaded l;
    struct help_file empty = { "scenario.lua", "-- nothing yet\n", 0 };
    help_load(&l, &empty, 1);
    assert_int_equal(l.status, STATUS_INVALID);
    assert_int_equal(l.found.count, 6); /* what every scenario needs */
    assert_string_equal(l.found.items[0].file, "scenario.lua");
    help_free(&l);

    help_load(&l, &empty, 0);
    assert_int_equal(l.status, STATUS_NOT_FOUND);
    assert_int_equal(l.found.count, 1);
    assert_string_equal(l.found.items[0].message, "there is no file scenario.lua");
    assert_string_equal(l.found.items[0].fix, "write it");
    help_free(&l);
}

static void test_include(void **state)
{
    (void)state;
    help_bad("include \"missing.lua\"", "there is no file missing.lua");
    help_bad("include \"../secret.lua\"", "is no file name");
    help_bad("include \"/etc/passwd.lua\"", "is no file name");
    help_bad("include \"passwd\"", "is no file name");
    help_bad("include \"scenario.lua\"", "was included before");
    help_bad("include \"snippet.lua\"", "was included before");
    help_bad("include(3)", "expected a file's name in quotes");
}

static void test_twice(void **state)
{
    (void)state;
    help_bad("scenario \"again\" {}", "a scenario may have 1 of `scenario`");
}

int test_bad(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_files),        cmocka_unit_test(test_columns),
                                        cmocka_unit_test(test_utf8_columns), cmocka_unit_test(test_whole),
                                        cmocka_unit_test(test_include),      cmocka_unit_test(test_twice) };
    return cmocka_run_group_tests_name("script: mistakes are explained", tests, NULL, NULL);
}
