#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/typeset.h"
#include "fixture.h"

static void sets(const char *language, const char *text, const char *want)
{
    char out[1024], again[1024];
    size_t length = typeset(language, text, NULL);
    assert_true(length < sizeof out);
    assert_int_equal(typeset(language, text, out), length);
    assert_string_equal(out, want);
    assert_int_equal(strlen(out), length);
    typeset(language, out, again);
    assert_string_equal(again, want); /* twice is once */
}

static void apostrophes(void **state)
{
    (void)state;
    sets("en", "A tax program's update", "A tax program’s update");
    sets("en", "the ministers' pledge; it's theirs", "the ministers’ pledge; it’s theirs");
    sets("en", "since the '90s", "since the ’90s");
    sets("fr", "l'Etat qu'il", "l’Etat qu’il");
    sets("uk", "комп'ютер", "комп’ютер");
    sets("en", "left ' alone", "left ' alone");
}

static void quotation_marks(void **state)
{
    (void)state;
    sets("en", "He said \"no\".", "He said “no”.");
    sets("en", "\"He wrote 'no' twice,\" she said (\"again\")", "“He wrote ‘no’ twice,” she said (“again”)");
    sets("en", "\"He wrote \"no\" twice\"", "“He wrote ‘no’ twice”");
    sets("en", "'the state's act'", "‘the state’s act’");
    sets("uk", "Він каже: \"слово 'ні' двічі\"", "Він каже: «слово „ні“ двічі»");
    sets("de", "\"Sie schrieb 'nein'\"", "„Sie schrieb ‚nein‘“");
    sets("fr", "le \"mot 'juste'\"", "le «\u00A0mot “juste”\u00A0»");
    sets("pt_BR", "\"sim\"", "“sim”"); /* unknown: as English */
    sets("en", "a \"lone mark", "a \"lone mark");
    sets("en", "one \"here\n\nand\" there", "one \"here\n\nand\" there"); /* not across paragraphs */
    sets("en", "“He wrote \"no\"”", "“He wrote ‘no’”"); /* within marks that were set */
}

static void dashes(void **state)
{
    (void)state;
    sets("en", "known - or not", "known\u00A0– or not");
    sets("en", "known -- or not", "known\u00A0– or not");
    sets("en", "known – or not", "known\u00A0– or not");
    sets("en", "known—or not", "known—or not");
    sets("uk", "відомо - чи ні", "відомо\u00A0— чи ні");
    sets("en", "supply-chain, 2017-06-27, CVE-2017-0144", "supply-chain, 2017-06-27, CVE-2017-0144");
    sets("en", "whitecell play --text", "whitecell play --text");
    sets("en", "- a list\n- of two", "- a list\n- of two");
    sets("en", "from 60 to -13 (-5)", "from 60 to \u221213 (\u22125)");
}

static void ellipses(void **state)
{
    (void)state;
    sets("en", "wait... what", "wait… what");
    sets("en", "wait.... what..", "wait.... what..");
}

static void numbers_keep_their_units(void **state)
{
    (void)state;
    sets("en", "for 22 min or 40 %", "for 22\u00A0min or 40\u00A0%");
    sets("en", "75 to 80 per cent", "75 to 80\u00A0per cent");
    sets("en", "at 10:30 UTC, 870 million dollars", "at 10:30\u00A0UTC, 870\u00A0million dollars");
    sets("en", "2 machines, 5 hosts, 3 to go", "2 machines, 5 hosts, 3 to go");
    sets("uk", "12 500 комп'ютерів, 40 тис. осіб, 30 хв", "12\u202F500 комп’ютерів, 40\u00A0тис. осіб, 30\u00A0хв");
    sets("en", "in 2017 500 firms", "in 2017 500 firms"); /* a year */
    sets("fr", "de 5%", "de 5\u00A0%");
}

static void french_sets_punctuation_off(void **state)
{
    (void)state;
    sets("fr", "Qui? Quoi! Ici; la: fin", "Qui\u202F? Quoi\u202F! Ici\u202F; la\u00A0: fin");
    sets("fr", "Qui ? Quoi ! Ici ; la : fin", "Qui\u202F? Quoi\u202F! Ici\u202F; la\u00A0: fin");
    sets("fr", "« mot » et «mot»", "«\u00A0mot\u00A0» et «\u00A0mot\u00A0»");
    sets("fr", "\"Quoi?\"", "«\u00A0Quoi\u202F?\u00A0»");
    sets("fr", "a 12:30, http://x.example/?a=1", "a 12:30, http://x.example/?a=1");
    sets("fr", "Quoi?!", "Quoi\u202F?!");
    sets("en", "Who? What! Here; there: end", "Who? What! Here; there: end");
}

static void ukrainian_leaves_no_letter_alone(void **state)
{
    (void)state;
    sets("uk", "І що в банку, і в домі; вхід у систему", "І\u00A0що в\u00A0банку, і\u00A0в\u00A0домі; вхід у\u00A0систему");
    sets("uk", "(в домі) «у банку» моя хата", "(в\u00A0домі) «у\u00A0банку» моя хата");
    sets("en", "a bank", "a bank");
}

static void bad_bytes_pass(void **state)
{
    (void)state;
    sets("en", "", "");
    sets("fr", "a\xFF'b", "a\xFF’b");
}

/* Whatever is typed, in whatever order: the length is as announced, and a second pass changes nothing. */
static void setting_twice_is_setting_once(void **state)
{
    static const char *const parts[] = { "\"", "'", " ", "-", ".", "a", "7", "(", ")", ":", "?", "«", "»", "“", "”",
                                         "‘", "’", "–", "\n", "%", "„", "\u00A0", "і", "h", "\xFF" };
    static const char *const languages[] = { "en", "fr", "uk", "de" };
    uint32_t drawn = 1;
    (void)state;
    for (int i = 0; i < 200000; i++) {
        char text[64] = "", once[512], twice[512];
        for (int n = 0; n < 12; n++) {
            drawn = drawn * 1664525u + 1013904223u;
            strcat(text, parts[(drawn >> 16) % (sizeof parts / sizeof *parts)]);
        }
        const char *language = languages[i % 4];
        size_t length = typeset(language, text, NULL);
        assert_true(length < sizeof once);
        assert_int_equal(typeset(language, text, once), length);
        typeset(language, once, twice);
        if (strcmp(once, twice) != 0)
            fail_msg("%s: [%s] gives [%s], then [%s]", language, text, once, twice);
    }
}

int test_typeset(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(apostrophes),
        cmocka_unit_test(quotation_marks),
        cmocka_unit_test(dashes),
        cmocka_unit_test(ellipses),
        cmocka_unit_test(numbers_keep_their_units),
        cmocka_unit_test(french_sets_punctuation_off),
        cmocka_unit_test(ukrainian_leaves_no_letter_alone),
        cmocka_unit_test(bad_bytes_pass),
        cmocka_unit_test(setting_twice_is_setting_once),
    };
    return cmocka_run_group_tests_name("typeset", tests, NULL, NULL);
}
