#include <stdlib.h>

#include "store/po.h"

#include "help.h"
#include "store/placeholders.h"

int test_po(void);

#define HEADER                                                                                                         \
    "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n > 1;\\n\"\n\n"

static void read_po(struct po *po, const char *text)
{
    struct error err;
    assert_ok(po_parse(po, &help_memory, "fr.po", text, strlen(text), &err));
}

static void a_file_as_translators_write_it(void **state)
{
    (void)state;
    struct po po;
    char value[64];
    read_po(&po, "# French\r\n"
                 "#, fuzzy-not-a-flag-of-ours\n"
                 "msgid \"\"\n"
                 "msgstr \"\"\n"
                 "\"Project-Id-Version: whitecell\\n\"\n"
                 "\"Language: fr\\n\"\n"
                 "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
                 "\"Plural-Forms: nplurals=2; plural=(n > 1);\\n\"\n"
                 "\n"
                 "#. what is asked\n"
                 "#: engine/cli/main.c:10 engine/ui/app.c:20\n"
                 "#, c-format\n"
                 "msgid \"Close \\\"%s\\\"\\tnow\\\\\"\n"
                 "msgstr \"Fermer \u00AB %s \u00BB\\x21\\041\"\n"
                 "\n"
                 "msgctxt \"role/cert/name\"\n"
                 "msgid \"\"\n"
                 "\"National\\n\"\n"
                 "  \"CERT\"  \n"
                 "msgstr \"\"\n"
                 "\"CERT\\n\"\n"
                 "\"national\"\n"
                 "msgid \"%d host\"\n"
                 "msgid_plural \"%d hosts\"\n"
                 "msgstr[0] \"%d machine\"\n"
                 "msgstr[1] \"%d machines\"\n"
                 "\n"
                 "#, c-format, fuzzy\n"
                 "#| msgid \"Old\"\n"
                 "msgid \"New\"\n"
                 "msgstr \"Ancien\"\n"
                 "\n"
                 "msgid \"Empty\"\n"
                 "msgstr \"\"\n"
                 "\n"
                 "#~ msgid \"Gone\"\n"
                 "#~ msgstr \"Parti\"\n"
                 "#~| msgid \"Older\"\n"
                 "#~ msgid \"Gone too\"\n"
                 "#~ msgstr \"\"\n"
                 "#~ \"Parti aussi\"\n");
    assert_int_equal(po.count, 7);
    assert_string_equal(po_header(&po, "Language", value, sizeof value), "fr");
    assert_string_equal(po_header(&po, "Lang", value, sizeof value), "");
    assert_string_equal(po_find(&po, NULL, "Close \"%s\"\tnow\\"), "Fermer \u00AB %s \u00BB!!");
    assert_string_equal(po_find(&po, "role/cert/name", "National\nCERT"), "CERT\nnational");
    assert_null(po_find(&po, NULL, "National\nCERT"));
    assert_null(po_find(&po, "role/cert/goal", "National\nCERT"));
    assert_null(po_find(&po, NULL, "New"));
    assert_null(po_find(&po, NULL, "Empty"));
    assert_null(po_find(&po, NULL, "Gone"));
    assert_null(po_find(&po, NULL, ""));
    assert_string_equal(po_find_form(&po, NULL, "%d host", 0), "%d machine");
    assert_string_equal(po_find_form(&po, NULL, "%d host", 1), "%d machine");
    assert_string_equal(po_find_form(&po, NULL, "%d host", 2), "%d machines");
    assert_true(po_entry(&po, NULL, "New")->fuzzy);
    assert_int_equal(po_entry(&po, NULL, "New")->line, 30);
    assert_true(po.entry[5].obsolete && po.entry[6].obsolete);
    assert_string_equal(po.entry[6].text[0], "Parti aussi");
    const struct po_entry *first = po.entry;
    assert_int_equal(first->head_length,
                     strlen("#. what is asked\n#: engine/cli/main.c:10 engine/ui/app.c:20\n#, c-format\n"));
    assert_memory_equal(first->head, "#. what", 7);
    po_free(&po);
    assert_int_equal(help_live, 0);
}

static void nothing_is_a_catalogue_too(void **state)
{
    (void)state;
    struct po po;
    read_po(&po, "");
    assert_null(po_find(&po, NULL, "a"));
    po_free(&po);
    read_po(&po, "\xEF\xBB\xBF" HEADER "msgid \"a\"\nmsgstr \"b\"");
    assert_string_equal(po_find(&po, NULL, "a"), "b");
    po_free(&po);
}

static void mistakes_are_told_with_their_line(void **state)
{
    (void)state;
    static const struct {
        const char *text, *where, *what;
    } cases[] = {
        { HEADER "msgid \"a\"\nmsgstr \"b\n", "fr.po:5", "a double quote is missing" },
        { HEADER "msgid \"a\"\nmsgstr \"b\" c\n", "fr.po:5", "behind the closing quote" },
        { HEADER "msgid a\n", "fr.po:4", "double quotes" },
        { HEADER "msgid \"a\\q\"\n", "fr.po:4", "unknown escape" },
        { HEADER "msgid \"a\\000\"\n", "fr.po:4", "unknown escape" },
        { HEADER "msgid \"a\\", "fr.po:4", "unknown escape" },
        { HEADER "message \"a\"\n", "fr.po:4", "expected msgctxt, msgid, msgstr" },
        { HEADER "# c\n\"a\"\n", "fr.po:5", "without msgid" },
        { HEADER "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", "fr.po:4", "no msgstr" },
        { HEADER "msgid \"a\"\n", "fr.po:4", "no msgstr" },
        { HEADER "msgctxt \"c\"\n# comment\nmsgid \"a\"\nmsgstr \"\"\n", "fr.po:4", "no msgstr" },
        { HEADER "msgctxt \"c\"\nmsgstr \"\"\n", "fr.po:5", "cannot stand here" },
        { HEADER "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"c\"\n", "fr.po:6", "" },
        { HEADER "msgid \"a\"\nmsgstr[0] \"b\"\n", "fr.po:5", "in brackets" },
        { HEADER "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr \"b\"\n", "fr.po:6", "expected msgstr[0]" },
        { HEADER "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[1] \"b\"\n", "fr.po:6", "do not follow" },
        { HEADER "msgid \"a\"\nmsgstr \"\\377\"\n", "fr.po:5", "not UTF-8" },
        { HEADER "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[9] \"b\"\n", "fr.po:6", "in brackets" },
        { HEADER "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\n", "fr.po:4", "not as many forms" },
        { HEADER "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "fr.po:7", "twice, first in line 4" },
        { HEADER "msgid \"a\"\nmsgstr \"\xFF\"\n", "fr.po:5", "not UTF-8" },
        { "msgid \"a\"\nmsgstr \"b\"\n", "fr.po:1", "header is missing" },
        { HEADER "msgid \"a\"\nmsgstr \"b\"\n" HEADER, "fr.po:8", "header stands twice" },
        { "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", "fr.po:2", "charset=UTF-8" },
        { "msgid \"\"\nmsgstr \"Language: fr\\n\"\n", "fr.po:2", "charset=UTF-8" },
        { "#\n\nmsgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n>2 ? "
          "2 : 0;\\n\"\n",
          "fr.po:3", "form that does not exist" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct po po;
        struct error err;
        if (po_parse(&po, &help_memory, "fr.po", cases[i].text, strlen(cases[i].text), &err) != STATUS_INVALID)
            fail_msg("case %d was read", (int)i);
        if (strcmp(err.where, cases[i].where) != 0)
            fail_msg("case %d: %s instead of %s", (int)i, err.where, cases[i].where);
        assert_has(err.what, cases[i].what);
        assert_int_equal(help_live, 0);
    }
}

static void memory_that_runs_out_is_reported(void **state)
{
    (void)state;
    struct po po;
    struct error err;
    static const char text[] = HEADER "msgid \"a\"\nmsgstr \"b\"\n";
    for (long allowed = 0; (help_left = allowed, po_parse(&po, &help_memory, "fr.po", text, strlen(text), &err));
         allowed++) {
        assert_int_equal(err.status, STATUS_NO_MEMORY);
        assert_int_equal(help_live, 0);
        assert_true(allowed < 10);
    }
    help_left = -1;
    po_free(&po);
    assert_int_equal(help_live, 0);
}

static void a_file_is_read_whole(void **state)
{
    (void)state;
    struct po po;
    struct error err;
    static const char text[] = HEADER "msgid \"a\"\nmsgstr \"b\"\n";
    help_write(help_path("fr.po"), text, strlen(text));
    assert_ok(po_load(&po, &help_memory, help_path("fr.po"), &err));
    assert_string_equal(po_find(&po, NULL, "a"), "b");
    po_free(&po);
    assert_int_equal(po_load(&po, &help_memory, help_path("uk.po"), &err), STATUS_NOT_FOUND);
    help_write(help_path("uk.po"), "msgid", 5);
    assert_int_equal(po_load(&po, &help_memory, help_path("uk.po"), &err), STATUS_INVALID);
    assert_int_equal(help_live, 0);
}

/* ---- plural forms ---- */

static void forms_are(const char *rule, const char *expected)
{
    struct plural p;
    struct error err;
    assert_ok(plural_parse(&p, rule, &err));
    for (unsigned long n = 0; expected[n]; n++)
        if (plural_form(&p, n) != expected[n] - '0')
            fail_msg("%s: %lu has form %d, not %c", rule, n, plural_form(&p, n), expected[n]);
}

static void languages_count_as_they_do(void **state)
{
    (void)state;
    struct plural p;
    plural_english(&p);
    assert_int_equal(plural_form(&p, 1), 0);
    assert_int_equal(plural_form(&p, 0), 1);
    assert_int_equal(plural_form(&p, 1000001), 1);
    forms_are("nplurals=2; plural=(n != 1);", "1011111111111111111111111");
    forms_are("nplurals=2; plural=n > 1", "0011111111111111111111111"); /* French */
    forms_are("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);",
              "2011122222222222222220111222222011122"); /* Ukrainian */
    forms_are("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);",
              "2011122222222222222222111222222211122"); /* Polish: 21 is like 5 */
    forms_are("nplurals=1; plural=0;", "0000000");      /* Japanese */
    forms_are("nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
              "0123333333344"); /* Arabic */
    forms_are(" nplurals = 2 ;\n plural = !( n - 1 ) + 0 * 3 == 0 || n / 2 < 0 ;", "1011");
    forms_are("nplurals=3; plural=n<=1 ? n>=1 : 2", "01222");
}

/* In a block of its own, so that a read behind its end is seen. */
static enum status parse_exactly(struct plural *p, const char *rule, struct error *err)
{
    size_t length = strlen(rule) + 1;
    char *exact = malloc(length);
    assert_non_null(exact);
    memcpy(exact, rule, length);
    enum status status = plural_parse(p, exact, err);
    free(exact);
    return status;
}

static void wrong_rules_are_refused(void **state)
{
    (void)state;
    static const char *const rules[] = {
        "",
        "nplurals=INTEGER; plural=EXPRESSION;",
        "nplurals=0; plural=0;",
        "nplurals=7; plural=0;",
        "nplurals=2 plural=n;",
        "nplurals=2; plural=;",
        "nplurals=2; plural=n",
        "nplurals=2; plural=(n>1;",
        "nplurals=2; plural=n>1)",
        "nplurals=2; plural=n ? 1;",
        "nplurals=2; plural=(((n",
        "nplurals=2; plural=n ? (1",
        "nplurals=99999; plural=0;",
        "nplurals=2; plural=n%0;",
        "nplurals=2; plural=1/(n-5) > 9;",
        "nplurals=2; plural=n>1; system(1)",
        "nplurals=2; plural=n=1;",
        "nplurals=2; plural=99999999999;",
        "nplurals=2; plural=--n;",
        "nplurals=2; plural=m>1;",
        "nplurals=2; plural=n>1 ?;",
        ("nplurals=2; "
         "plural=((((((((((((((((((((((((((((((((((((((((((((n>1))))))))))))))))))))))))))))))))))))))))))));"),
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct plural p;
        struct error err;
        if (parse_exactly(&p, rules[i], &err) != STATUS_INVALID)
            fail_msg("%s was read", rules[i]);
        assert_true(err.what[0] && err.fix[0]);
        assert_int_equal(p.forms, 2);
    }
    char many[2000] = "nplurals=2; plural=n";
    for (int i = 0; i < 200; i++)
        strcat(many, "*1");
    struct plural p;
    struct error err;
    assert_int_equal(plural_parse(&p, many, &err), STATUS_INVALID);
}

/* ---- placeholders ---- */

static void the_same_arguments_in_any_order(void **state)
{
    (void)state;
    static const struct {
        const char *original, *text;
        int same;
    } cases[] = {
        { "plain", "simple", 1 },
        { "%d hosts", "%d machines", 1 },
        { "%d hosts", "%5d machines", 1 },
        { "%d %s %d", "%d %s %d", 1 },
        { "%d %s %d", "%3$d-%2$s-%1$d", 1 },
        { "%s and %s", "%2$s et %1$s", 1 },
        { "%s and %s", "%1$s, %1$s et %2$s", 1 },
        { "%.*s (%zu)", "%.*s : %zu", 1 },
        { "%.*s", "%2$.*1$s", 1 },
        { "%08llx", "%llX", 1 },
        { "100 %% sure", "s\u00FBr \u00E0 100 %%", 1 },
        { "%i", "%d", 1 },
        { "%d hosts", "machines", 0 },
        { "hosts", "%d machines", 0 },
        { "%d hosts", "%s machines", 0 },
        { "%d hosts", "%ld machines", 0 },
        { "%ld hosts", "%lld machines", 0 },
        { "%d hosts", "%u machines", 0 },
        { "%d hosts", "%d machines sur %d", 0 },
        { "%s of %d", "%d sur %s", 0 },
        { "%s of %d", "%2$s sur %1$d", 0 },
        { "%s and %s", "%2$s", 0 },
        { "%s and %s", "%1$s", 0 },
        { "%s and %s", "%1$s et %s", 0 },
        { "%s", "%s %n", 0 },
        { "%s", "%*s", 0 },
        { "%s", "%s 100 %", 0 },
        { "%s", "%99999999$s", 0 },
        { "50 %", "50 %", 1 },
        { "50 %", "50 %s", 0 },
        { "%d%%", "%d\u00A0%%", 1 },
        { "%d%%", "%d %", 0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        if (placeholders_same(cases[i].original, cases[i].text) != cases[i].same)
            fail_msg("\"%s\" and \"%s\"", cases[i].original, cases[i].text);
}

int test_po(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_as_translators_write_it),
        TEST(nothing_is_a_catalogue_too),
        TEST(mistakes_are_told_with_their_line),
        TEST(memory_that_runs_out_is_reported),
        TEST(a_file_is_read_whole),
        TEST(languages_count_as_they_do),
        TEST(wrong_rules_are_refused),
        TEST(the_same_arguments_in_any_order),
    };
    return cmocka_run_group_tests_name("store: po", tests, NULL, NULL);
}
