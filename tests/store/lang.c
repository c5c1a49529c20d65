#include "store/lang.h"

#include <stdlib.h>

#include "base/tr.h"
#include "core/clock.h"
#include "core/value.h"
#include "help.h"

int test_lang(void);

#define HEADER(rule) "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: " rule "\\n\"\n"

static const char french[] =
    HEADER("nplurals=2; plural=n > 1;") "msgctxt \"decimal sign\"\nmsgid \".\"\nmsgstr \",\"\n"
                                        "msgid \"%02d:%02d\"\nmsgstr \"%d h %02d\"\n"
                                        "msgid \"%d\u00A0%%\"\nmsgstr \"%d\u202F%%\"\n"
                                        "msgctxt \"this language\"\nmsgid \"English\"\nmsgstr \"Fran\u00E7ais\"\n"
                                        "msgid \"yes\"\nmsgstr \"oui\"\n"
                                        "msgid \"%d %s %d\"\nmsgstr \"%d %s %d\"\n"
                                        "msgid \"June\"\nmsgstr \"juin\"\n"
                                        "msgid \"%s in %s\"\nmsgstr \"%2$s : %1$s\"\n"
                                        "msgid \"%d host\"\nmsgid_plural \"%d hosts\"\nmsgstr[0] \"%d "
                                        "machine\"\nmsgstr[1] \"%d machines\"\n"
                                        "msgid \"%s was proposed\"\nmsgstr \"%d a \u00E9t\u00E9 propos\u00E9\"\n"
                                        "msgid \"%d day\"\nmsgid_plural \"%d days\"\nmsgstr[0] \"un jour\"\nmsgstr[1] "
                                        "\"%s jours\"\n"
                                        "msgid \"one party\"\nmsgid_plural \"%d parties\"\nmsgstr[0] \"une "
                                        "partie\"\nmsgstr[1] \"%d parties\"\n"
                                        "#, fuzzy\nmsgid \"no\"\nmsgstr \"nan\"\n";
static const char ukrainian[] =
    HEADER("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) "
           "? 1 : 2);") "msgctxt \"thousands separator\"\nmsgid \"\u202F\"\nmsgstr \"\u00A0\"\n"
                        "msgid \"yes\"\nmsgstr \"\u0442\u0430\u043A\"\n"
                        "msgid \"%d host\"\nmsgid_plural \"%d hosts\"\nmsgstr[0] \"%d:1\"\nmsgstr[1] "
                        "\"%d:2\"\nmsgstr[2] \"%d:5\"\n"
                        "msgid \"%d %s %d\"\nmsgstr \"%3$d-%2$s-%1$d\"\n";

static int begin(void **state)
{
    struct error err;
    int failed = help_setup(state);
    assert_ok(os_make_dirs(help_path("lang"), &err));
    help_write(help_path("lang/fr.po"), french, strlen(french));
    help_write(help_path("lang/uk.po"), ukrainian, strlen(ukrainian));
    help_write(help_path("lang/de.po"), "msgid", 5);
    help_write(help_path("lang/whitecell.pot"), "", 0);
    help_write(help_path("lang/FR.po"), "", 0);
    lang_begin(&help_memory, help_dir);
    return failed;
}

static int end(void **state)
{
    lang_end();
    static const char *const names[] = { "WHITECELL_LANG", "LC_ALL", "LC_MESSAGES", "LANG" };
    for (size_t i = 0; i < 4; i++)
        unsetenv(names[i]);
    return help_teardown(state);
}
#define LANG(function) cmocka_unit_test_setup_teardown(function, begin, end)

static void the_language_is_switched_at_any_time(void **state)
{
    (void)state;
    struct error err;
    assert_string_equal(lang_code(), "en");
    assert_string_equal(tr("yes"), "yes");
    assert_ok(lang_use("fr", &err));
    assert_string_equal(lang_code(), "fr");
    const char *kept = tr("yes");
    assert_string_equal(kept, "oui");
    assert_string_equal(tr("no"), "no"); /* fuzzy */
    assert_ok(lang_use("uk", &err));
    assert_string_equal(tr("yes"), "\u0442\u0430\u043A");
    assert_string_equal(kept, "oui"); /* still there */
    assert_ok(lang_use("fr", &err));
    assert_ptr_equal(tr("yes"), kept);
    assert_ok(lang_use("en", &err));
    assert_string_equal(tr("yes"), "yes");
    lang_end();
    assert_int_equal(help_live, 0);
}

static void a_language_that_cannot_be_had_changes_nothing(void **state)
{
    (void)state;
    struct error err;
    assert_ok(lang_use("fr", &err));
    assert_int_equal(lang_use("pt_BR", &err), STATUS_NOT_FOUND);
    assert_has(err.what, "pt_BR");
    assert_has(err.fix, "en, de, fr, uk");
    assert_int_equal(lang_use("../fr", &err), STATUS_NOT_FOUND);
    assert_int_equal(lang_use("", &err), STATUS_NOT_FOUND);
    assert_int_equal(lang_use("de", &err), STATUS_INVALID);
    assert_has(err.where, "lang/de.po:1");
    assert_string_equal(tr("yes"), "oui");
    for (long allowed = 0; (help_left = allowed, lang_use("uk", &err)); allowed++) {
        assert_int_equal(err.status, STATUS_NO_MEMORY);
        assert_string_equal(tr("yes"), "oui");
        assert_true(allowed < 10);
    }
    help_left = -1;
}

static void counted_things_have_their_form(void **state)
{
    (void)state;
    struct error err;
    assert_ok(lang_use("fr", &err));
    assert_string_equal(tr_count("%d host", "%d hosts", 0), "%d machine");
    assert_string_equal(tr_count("%d host", "%d hosts", 2), "%d machines");
    assert_string_equal(tr_count("%d host", "%d hosts", -1), "%d machine");
    assert_string_equal(tr_count("one party", "%d parties", 1), "une partie");
    assert_ok(lang_use("uk", &err));
    assert_string_equal(tr_count("%d host", "%d hosts", 21), "%d:1");
    assert_string_equal(tr_count("%d host", "%d hosts", 3), "%d:2");
    assert_string_equal(tr_count("%d host", "%d hosts", 11), "%d:5");
}

static void other_placeholders_are_never_used(void **state)
{
    (void)state;
    struct error err;
    int line;
    assert_ok(lang_use("fr", &err));
    assert_string_equal(tr("%s in %s"), "%2$s : %1$s");
    assert_string_equal(tr("%s was proposed"), "%s was proposed");
    assert_string_equal(tr_count("%d day", "%d days", 5), "%d days");
    assert_int_equal(lang_refused(&line), 2);
    assert_int_equal(line, 25);
    assert_ok(lang_use("en", &err));
    assert_int_equal(lang_refused(&line), 0);
}

static void the_list_has_their_own_names(void **state)
{
    (void)state;
    struct lang list[8];
    assert_int_equal(lang_list(list, 8), 4);
    assert_string_equal(list[0].code, "en");
    assert_string_equal(list[0].name, "English");
    assert_string_equal(list[1].code, "de");
    assert_string_equal(list[1].name, "de"); /* it cannot be read */
    assert_string_equal(list[2].name, "Fran\u00E7ais");
    assert_string_equal(list[3].name, "uk"); /* it does not say */
    assert_int_equal(lang_list(list, 2), 2);
    assert_string_equal(lang_code(), "en");
}

static void the_environment_is_asked_in_order(void **state)
{
    (void)state;
    struct error err;
    static const struct {
        const char *whitecell, *all, *messages, *lang, *code;
    } cases[] = {
        { NULL, NULL, NULL, NULL, "en" },          { NULL, NULL, NULL, "fr_FR.UTF-8", "fr" },
        { NULL, NULL, "uk", "fr_FR.UTF-8", "uk" }, { NULL, "fr_CA@euro", "uk", "uk_UA", "fr" },
        { NULL, "C.UTF-8", "uk", "uk_UA", "en" },  { NULL, "", "uk", "fr", "uk" },
        { NULL, "POSIX", NULL, NULL, "en" },       { NULL, "en_GB.UTF-8", NULL, NULL, "en" },
        { NULL, "ja_JP.UTF-8", NULL, "fr", "en" }, /* without a catalogue */
        { "uk", "fr", "fr", "fr", "uk" },          { "en", "fr", "fr", "fr", "en" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *values[] = { cases[i].whitecell, cases[i].all, cases[i].messages, cases[i].lang };
        static const char *const names[] = { "WHITECELL_LANG", "LC_ALL", "LC_MESSAGES", "LANG" };
        for (size_t k = 0; k < 4; k++)
            values[k] ? setenv(names[k], values[k], 1) : unsetenv(names[k]);
        assert_ok(lang_use_environment(&err));
        if (strcmp(lang_code(), cases[i].code) != 0)
            fail_msg("case %d: %s instead of %s", (int)i, lang_code(), cases[i].code);
    }
    setenv("WHITECELL_LANG", "fr_FR", 1);
    assert_int_equal(lang_use_environment(&err), STATUS_NOT_FOUND);
}

static void codes_have_a_form(void **state)
{
    (void)state;
    static const char *const good[] = { "fr", "uk", "pt_BR", "ast", "sr@latin", "sr_RS@latin" };
    static const char *const bad[] = { "",      "f",     "FR",  "fr_",   "fr_fr", "fr_FRA",
                                       "fr.po", "../fr", "sr@", "fr-FR", "french" };
    for (size_t i = 0; i < sizeof good / sizeof *good; i++)
        assert_true(lang_is_code(good[i]));
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(lang_is_code(bad[i]));
}

static void dates_and_numbers_follow_the_language(void **state)
{
    (void)state;
    struct error err;
    char out[64];
    int64_t day = clock_minutes(2017, 6, 27, 8, 5);
    assert_string_equal(clock_print_day(day, out, sizeof out), "27 June 2017");
    assert_string_equal(value_print(UNIT_COUNT, 1234567, out, sizeof out), "1\u202F234\u202F567");
    assert_string_equal(value_change(UNIT_POINTS, -30, out, sizeof out), "\u22120.3");
    assert_ok(lang_use("fr", &err));
    assert_string_equal(clock_print_day(day, out, sizeof out), "27 juin 2017");
    assert_string_equal(clock_print(day, out, sizeof out), "27 juin 2017 \u00B7 8 h 05");
    assert_string_equal(value_print(UNIT_COUNT, 1234567, out, sizeof out), "1\u202F234\u202F567");
    assert_string_equal(value_change(UNIT_POINTS, -30, out, sizeof out), "\u22120,3");
    assert_string_equal(value_print(UNIT_SHARE, 3600, out, sizeof out), "36\u202F%");
    assert_ok(lang_use("uk", &err));
    assert_string_equal(clock_print_day(day, out, sizeof out), "2017-June-27");
    assert_string_equal(value_print(UNIT_COUNT, 49000, out, sizeof out), "49\u00A0000");
    assert_string_equal(value_print(UNIT_COUNT, 1000000, out, sizeof out), "1\u00A0000\u00A0000");
}

int test_lang(void)
{
    const struct CMUnitTest tests[] = {
        LANG(the_language_is_switched_at_any_time),
        LANG(a_language_that_cannot_be_had_changes_nothing),
        LANG(counted_things_have_their_form),
        LANG(other_placeholders_are_never_used),
        LANG(the_list_has_their_own_names),
        LANG(the_environment_is_asked_in_order),
        LANG(codes_have_a_form),
        LANG(dates_and_numbers_follow_the_language),
    };
    return cmocka_run_group_tests_name("store: lang", tests, NULL, NULL);
}
