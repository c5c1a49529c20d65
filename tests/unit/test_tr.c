/* Translation: the English text is the key. */
#include "fixture.h"

static const char *find(void *ud, const char *context, const char *text)
{
    ++*(int *)ud;
    if (context)
        return strcmp(context, "a door") == 0 && strcmp(text, "Open") == 0 ? "Offen" : NULL;
    if (strcmp(text, "out of memory") == 0)
        return "kein Speicher mehr";
    if (strcmp(text, "June") == 0)
        return "Juni";
    if (strcmp(text, "%d %s %d") == 0)
        return "%d. %s %d";
    return NULL;
}

static const char *plural(void *ud, const char *one, const char *many, long n)
{
    (void)ud, (void)many;
    if (strcmp(one, "%ld host") != 0)
        return NULL;
    return n == 1 ? "%ld Rechner (einer)" : n < 5 ? "%ld Rechner (wenige)" : "%ld Rechner";
}

static int to_english(void **state)
{
    (void)state;
    tr_install(NULL);
    return 0;
}

static void without_a_translation_the_text_is_its_own(void **state)
{
    (void)state;
    static const char text[] = "yes";
    assert_ptr_equal(tr(text), text);
    assert_string_equal(tr(""), "");
    assert_string_equal(tr(NULL), "");
}

static void english_counts_one_and_many(void **state)
{
    (void)state;
    assert_string_equal(tr_count("%ld host", "%ld hosts", 1), "%ld host");
    assert_string_equal(tr_count("%ld host", "%ld hosts", 0), "%ld hosts");
    assert_string_equal(tr_count("%ld host", "%ld hosts", 2), "%ld hosts");
    assert_string_equal(tr_count("%ld host", "%ld hosts", -1), "%ld hosts");
}

static void an_installed_translation_is_asked(void **state)
{
    (void)state;
    int asked = 0;
    tr_install(&(struct translation){ &asked, find, plural });
    assert_string_equal(tr("June"), "Juni");
    assert_int_equal(asked, 1);
    assert_string_equal(tr("May"), "May"); /* not translated */
    assert_string_equal(tr(""), "");       /* never looked up: in gettext files "" is the header */
    assert_int_equal(asked, 2);
    assert_string_equal(tr_in("a door", "Open"), "Offen");
    assert_string_equal(tr_in("an account", "Open"), "Open");
    assert_string_equal(tr_count("%ld host", "%ld hosts", 1), "%ld Rechner (einer)");
    assert_string_equal(tr_count("%ld host", "%ld hosts", 3), "%ld Rechner (wenige)");
    assert_string_equal(tr_count("%ld host", "%ld hosts", 7), "%ld Rechner");
    assert_string_equal(tr_count("site", "sites", 7), "sites");
}

static void errors_and_dates_are_translated(void **state)
{
    (void)state;
    int asked = 0;
    struct error err;
    char day[64];
    tr_install(&(struct translation){ &asked, find, NULL });
    (void)error_no_memory(&err);
    assert_string_equal(err.what, "kein Speicher mehr");
    assert_string_equal(clock_print_day(clock_minutes(2017, 6, 27, 0, 0), day, sizeof day), "27. Juni 2017");
    assert_string_equal(tr_count("host", "hosts", 2), "hosts"); /* no plural look-up: English */
}

static void none_returns_to_english(void **state)
{
    (void)state;
    int asked = 0;
    tr_install(&(struct translation){ &asked, find, plural });
    tr_install(NULL);
    assert_string_equal(tr("June"), "June");
    assert_int_equal(asked, 0);
}

int test_tr(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_a_translation_the_text_is_its_own),
        cmocka_unit_test(english_counts_one_and_many),
        cmocka_unit_test_teardown(an_installed_translation_is_asked, to_english),
        cmocka_unit_test_teardown(errors_and_dates_are_translated, to_english),
        cmocka_unit_test_teardown(none_returns_to_english, to_english),
    };
    return RUN("tr", tests);
}
