/* Ways to play, and what is wrong with them. */
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

/* The base scenario with `fields` in the braces of `scenario` must fail with `part` in one message. */
static void wrong(const char *fields, const char *part)
{
    struct loaded a;
    size_t length;
    char text[20000], *base = help_read("base.lua", &length);
    char *brief = strstr(base, "brief = ");
    assert_non_null(brief);
    snprintf(text, sizeof text,
             "%.*s%s,\n  %s\n"
             "decision 'early' { turn = 1, decides = 'cert', ask = '?', if_nobody_decides = 'a',\n"
             "  option 'a' { label = 'A', cost = 'x' }, option 'b' { label = 'B', cost = 'x' }, option 'c' { label = "
             "'C', cost = 'x' } }\n",
             (int)(brief - base), base, fields, brief);
    help_load(&a, (struct help_file[]){ { "scenario.lua", text, 0 } }, 1);
    assert_int_equal(a.status, STATUS_INVALID);
    int met = 0;
    for (int i = 0; i < a.found.count; i++)
        met += strstr(a.found.items[i].message, part) != NULL;
    if (met != 1)
        fail_msg("%s: found %d, first %s", part, met, a.found.count ? a.found.items[0].message : "nothing");
    help_free(&a);
    free(base);
}

static void test_mistakes(void **state)
{
    (void)state;
    wrong("forms = { evening = { minutes = 60, decisions = 'all' } }", "the form \"evening\" has no name");
    wrong("forms = { half_day = { minutes = 60, decisions = 'all', from_turn = 3, to_turn = 2 } }",
          "the form ends with turn 2, before it begins with turn 3");
    wrong("forms = { half_day = { minutes = 60, decisions = { 'early' }, from_turn = 2 } }",
          "decision \"early\" is not put in the form's turns, 2 to 3");
    wrong("forms = { half_day = { minutes = 60, decisions = 'all', to_turn = 4 } }", "expected a number from 1 to 3");
    wrong("forms = { half_day = { minutes = 60, decisions = 'all', cover = true } }", "the form has a cover");
    wrong("cover = { title = 'Masked' }", "lacks the field \"names\"");
    wrong("cover = { title = 'Masked', names = { Esbjerg = 3 } }", "3");
    wrong("cover = { title = 'Masked', names = {}, countries = { DK = 'Norland' } }", "two capital letters");
    wrong("cover = 'Masked'", "expected { title = \"...\", names = { ... } }");
}

int test_forms(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_mistakes) };
    return cmocka_run_group_tests_name("script: forms", tests, NULL, NULL);
}
