/* UTF-8: checking, reading, cutting, finding the nearest name; the growing buffer. */
#include <stdlib.h>

#include "fixture.h"

static void assert_valid_to(const char *text, size_t length, size_t first_bad)
{
    /* in a block of its own, so that the sanitizer sees a byte too many */
    char *copy = malloc(length + 1);
    assert_non_null(copy);
    memcpy(copy, text, length);
    char *tight = realloc(copy, length ? length : 1);
    assert_non_null(tight);
    assert_int_equal(text_valid(tight, length), first_bad);
    free(tight);
}
#define VALID(text) assert_valid_to(text, sizeof(text) - 1, sizeof(text) - 1)
#define BAD_AT(at, text) assert_valid_to(text, sizeof(text) - 1, at)

static void well_formed_text_is_valid_to_its_end(void **state)
{
    (void)state;
    VALID("");
    VALID("plain");
    VALID("a\0b"); /* NUL is a character */
    VALID("\u00E9\u20AC\U0001F600");
    VALID("\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF");
}

static void first_bad_byte_is_found(void **state)
{
    (void)state;
    BAD_AT(0, "\x80");             /* continuation without a lead */
    BAD_AT(1, "a\xC3");            /* truncated */
    BAD_AT(1, "a\xC3(");           /* no continuation */
    BAD_AT(2, "ab\xE2\x82");       /* truncated */
    BAD_AT(2, "ab\xF0\x9F\x98");   /* truncated */
    BAD_AT(0, "\xC0\x80");         /* overlong NUL */
    BAD_AT(0, "\xC1\xBF");         /* overlong */
    BAD_AT(0, "\xE0\x9F\xBF");     /* overlong */
    BAD_AT(0, "\xF0\x8F\xBF\xBF"); /* overlong */
    BAD_AT(0, "\xED\xA0\x80");     /* surrogate */
    BAD_AT(0, "\xED\xBF\xBF");     /* surrogate */
    BAD_AT(0, "\xF4\x90\x80\x80"); /* behind U+10FFFF */
    BAD_AT(0, "\xF5\x80\x80\x80");
    BAD_AT(0, "\xFF");
    BAD_AT(3, "abc\xFE"
              "def");
}

static void a_bad_byte_is_found_wherever_it_stands(void **state)
{
    (void)state;
    for (size_t length = 0; length < 40; length++)
        for (size_t at = 0; at <= length; at++) {
            char text[40];
            memset(text, 'a', sizeof text);
            if (at < length)
                text[at] = (char)0xFF;
            assert_valid_to(text, length, at);
            if (at + 2 <= length) {
                memcpy(text + at, "\u00E9", 2); /* a character across any boundary */
                assert_valid_to(text, length, length);
            }
        }
}

static void next_reads_characters_one_by_one(void **state)
{
    (void)state;
    static const char text[] = "a\u00E9\u20AC\U0001F600z";
    static const uint32_t characters[] = { 'a', 0xE9, 0x20AC, 0x1F600, 'z' };
    static const size_t ends[] = { 1, 3, 6, 10, 11 };
    size_t at = 0;
    for (int i = 0; i < 5; i++) {
        assert_int_equal(text_next(text, sizeof text - 1, &at), characters[i]);
        assert_int_equal(at, ends[i]);
    }
}

static void next_gives_the_replacement_character_for_each_bad_byte(void **state)
{
    (void)state;
    static const char text[] = "\xE2\x82X";
    size_t at = 0;
    assert_int_equal(text_next(text, 3, &at), 0xFFFD);
    assert_int_equal(at, 1);
    assert_int_equal(text_next(text, 3, &at), 0xFFFD);
    assert_int_equal(text_next(text, 3, &at), 'X');
    assert_int_equal(at, 3);
}

static void cut_ends_the_text_between_characters(void **state)
{
    (void)state;
    static const char text[] = "a\u00E9\u20AC\U0001F600z"; /* characters end at 1, 3, 6, 10, 11 */
    static const size_t cuts[12] = { 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11 };
    for (size_t at = 0; at < 12; at++) {
        char copy[sizeof text];
        memcpy(copy, text, sizeof text);
        text_cut(copy, at);
        assert_int_equal(strlen(copy), cuts[at]);
        assert_memory_equal(copy, text, cuts[at]);
    }
}

static void print_cuts_between_characters(void **state)
{
    (void)state;
    static const char text[] = "a\u00E9\u20AC\U0001F600z";
    static const size_t fits[14] = { 0, 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 11, 11 }; /* by size of the room */
    for (size_t size = 1; size < 14; size++) {
        char *out = malloc(size);
        assert_non_null(out);
        assert_ptr_equal(text_print(out, size, "%s", text), out);
        assert_int_equal(strlen(out), fits[size]);
        assert_memory_equal(out, text, fits[size]);
        free(out);
    }
}

static const char *nearest(const char *word)
{
    static const char *const names[] = { "trust", "tension", "cohesion", "Services", NULL, "", "cost" };
    return text_nearest(word, names, 7);
}

static void nearest_finds_misspelt_names(void **state)
{
    (void)state;
    assert_string_equal(nearest("trust"), "trust");
    assert_string_equal(nearest("trsut"), "trust");       /* transposition */
    assert_string_equal(nearest("trus"), "trust");        /* deletion */
    assert_string_equal(nearest("trustt"), "trust");      /* insertion */
    assert_string_equal(nearest("tryst"), "trust");       /* substitution */
    assert_string_equal(nearest("TRUST"), "trust");       /* case */
    assert_string_equal(nearest("service"), "Services");  /* case and insertion */
    assert_string_equal(nearest("ocheison"), "cohesion"); /* two transpositions of eight letters */
}

static void nearest_finds_nothing_when_nothing_is_near(void **state)
{
    (void)state;
    assert_null(nearest("escalation"));
    assert_null(nearest(""));
    assert_null(text_nearest("", (const char *const[]){ "a" }, 1));
    assert_null(nearest("tr"));
    assert_null(nearest("a_name_that_is_far_longer_than_any_name_may_be_in_a_scenario_of_ours"));
    assert_null(text_nearest("trust", NULL, 0));
}

static void nearest_counts_a_transposition_as_one_change(void **state)
{
    (void)state;
    /* one change is all that a name of five letters allows */
    static const char *const names[] = { "abcde" };
    assert_non_null(text_nearest("abdce", names, 1));
    assert_null(text_nearest("abdec", names, 1));
}

static void nearest_prefers_the_first_of_equally_near_names(void **state)
{
    (void)state;
    static const char *const names[] = { "port_a", "port_b", "port_c" };
    assert_string_equal(text_nearest("port_x", names, 3), "port_a");
    assert_string_equal(text_nearest("port_C", names, 3), "port_c");
}

static void buffer_collects_text(void **state)
{
    (void)state;
    struct buffer b;
    buffer_init(&b, &alloc_libc);
    assert_null(b.data);
    buffer_add(&b, NULL, 0); /* another buffer's data may be NULL */
    buffer_text(&b, "state ");
    buffer_add(&b, "of the art", 6);
    buffer_print(&b, " %d%s", 42, "!");
    assert_string_equal(b.data, "state of the 42!");
    assert_int_equal(b.length, 16);
    assert_false(b.failed);
    buffer_free(&b);
    assert_null(b.data);
    assert_int_equal(b.length, 0);
}

static void buffer_grows_to_any_length(void **state)
{
    (void)state;
    struct buffer b;
    buffer_init(&b, &alloc_libc);
    for (int i = 0; i < 10000; i++)
        buffer_print(&b, "%05d", i);
    assert_int_equal(b.length, 50000);
    assert_int_equal(strlen(b.data), 50000);
    assert_memory_equal(b.data + 5 * 1234, "01234", 5);
    buffer_free(&b);
}

static void buffer_stays_failed_after_memory_ran_out(void **state)
{
    (void)state;
    for (long allowed = 0; allowed < 4; allowed++) {
        struct meter m;
        struct buffer b;
        meter_init(&m, allowed);
        buffer_init(&b, &m.alloc);
        for (int i = 0; i < 300; i++)
            buffer_text(&b, "0123456789");
        assert_true(b.failed);
        int length = b.length;
        m.allowed = -1; /* memory is back, but a hole would stay unseen */
        buffer_text(&b, "x");
        buffer_print(&b, "%d", 1);
        assert_true(b.failed);
        assert_int_equal(b.length, length);
        if (b.data)
            assert_int_equal(strlen(b.data), (size_t)length);
        buffer_free(&b);
        assert_int_equal(m.blocks, 0);
        assert_false(m.wrong);
    }
}

static void buffer_refuses_more_than_an_int_counts(void **state)
{
    (void)state;
    struct buffer b;
    buffer_init(&b, &alloc_libc);
    buffer_text(&b, "x");
    buffer_add(&b, "y", (size_t)INT32_MAX);
    assert_true(b.failed);
    assert_string_equal(b.data, "x");
    buffer_free(&b);
}

static void holds_finds_a_part_in_either_case(void **unused)
{
    (void)unused;
    assert_true(text_holds("LUCCA-2", "lucca"));
    assert_true(text_holds("Атрибуція і сигнал", "АТРИБУЦІЯ І"));
    assert_true(text_holds("Ґрунт, Їжак, Єдність", "ґрунт, їжак, єд"));
    assert_true(text_holds("Œuvre à l’ÉTÉ", "œuvre À l’été"));
    assert_true(text_holds("l\u2019exercice", "L'Exercice"));
    assert_true(text_holds("the maker's", "maker\u2019s"));
    assert_true(text_holds("\u0417\u0432\u2019\u044F\u0437\u043E\u043A", "\u0437\u0432\u02BC\u044F"));
    assert_true(text_holds("aab", "ab"));
    assert_true(text_holds("", ""));
    assert_true(text_holds("anything", ""));
    assert_false(text_holds("", "a"));
    assert_false(text_holds("ab", "abc"));
    assert_false(text_holds("ab", "ac"));
    assert_false(text_holds("\xC3\x97", "\xC3\xB7")); /* the signs of multiplication and division are no letters */
    assert_false(text_holds("\xD0\x91", "\x91")); /* nor does a part begin inside a letter */
}

int test_text(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed_text_is_valid_to_its_end),
        cmocka_unit_test(first_bad_byte_is_found),
        cmocka_unit_test(a_bad_byte_is_found_wherever_it_stands),
        cmocka_unit_test(next_reads_characters_one_by_one),
        cmocka_unit_test(next_gives_the_replacement_character_for_each_bad_byte),
        cmocka_unit_test(cut_ends_the_text_between_characters),
        cmocka_unit_test(print_cuts_between_characters),
        cmocka_unit_test(nearest_finds_misspelt_names),
        cmocka_unit_test(nearest_finds_nothing_when_nothing_is_near),
        cmocka_unit_test(nearest_counts_a_transposition_as_one_change),
        cmocka_unit_test(nearest_prefers_the_first_of_equally_near_names),
        cmocka_unit_test(holds_finds_a_part_in_either_case),
        cmocka_unit_test(buffer_collects_text),
        cmocka_unit_test(buffer_grows_to_any_length),
        cmocka_unit_test(buffer_stays_failed_after_memory_ran_out),
        cmocka_unit_test(buffer_refuses_more_than_an_int_counts),
    };
    return RUN("text", tests);
}
