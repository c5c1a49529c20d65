/* Errors in words: what, where and the way out. */
#include "fixture.h"

static void an_error_says_what_where_and_the_way_out(void **state)
{
    (void)state;
    struct error err;
    assert_int_equal(error_set(&err, STATUS_INVALID, "found %d, expected %s", 7, "a name"), STATUS_INVALID);
    error_where(&err, "%s:%d", "scenario.lua", 12);
    error_fix(&err, "did you mean `%s`?", "trust");
    assert_int_equal(err.status, STATUS_INVALID);
    assert_string_equal(err.what, "found 7, expected a name");
    assert_string_equal(err.where, "scenario.lua:12");
    assert_string_equal(err.fix, "did you mean `trust`?");
}

static void a_new_error_forgets_place_and_way_out_of_the_last(void **state)
{
    (void)state;
    struct error err;
    (void)error_set(&err, STATUS_IO, "first");
    error_where(&err, "somewhere");
    error_fix(&err, "somehow");
    assert_int_equal(error_set(&err, STATUS_REFUSED, "second"), STATUS_REFUSED);
    assert_string_equal(err.what, "second");
    assert_string_equal(err.where, "");
    assert_string_equal(err.fix, "");
}

static void nobody_has_to_ask_for_the_words(void **state)
{
    (void)state;
    assert_int_equal(error_set(NULL, STATUS_NOT_FOUND, "%d", 1), STATUS_NOT_FOUND);
    assert_int_equal(error_no_memory(NULL), STATUS_NO_MEMORY);
    error_where(NULL, "%d", 1);
    error_fix(NULL, "%d", 1);
}

static void out_of_memory_is_said_in_words(void **state)
{
    (void)state;
    struct error err;
    assert_int_equal(error_no_memory(&err), STATUS_NO_MEMORY);
    assert_int_equal(err.status, STATUS_NO_MEMORY);
    assert_string_equal(err.what, "out of memory");
}

static void long_errors_are_cut_between_characters(void **state)
{
    (void)state;
    struct error err;
    char text[1500];
    for (int i = 0; i < 499; i++)
        memcpy(text + 3 * i, "\u20AC", 4);
    for (int shift = 0; shift < 3; shift++) {
        (void)error_set(&err, STATUS_INVALID, "%.*s%s", shift, "xx", text);
        error_where(&err, "%.*s%s", shift, "xx", text);
        error_fix(&err, "%.*s%s", shift, "xx", text);
        const char *parts[] = { err.what, err.where, err.fix };
        static const size_t sizes[] = { sizeof err.what, sizeof err.where, sizeof err.fix };
        for (int i = 0; i < 3; i++) {
            size_t length = strlen(parts[i]);
            assert_true(length < sizes[i] && length + 3 >= sizes[i]);
            assert_int_equal(text_valid(parts[i], length), length);
        }
    }
}

int test_status(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_says_what_where_and_the_way_out),
        cmocka_unit_test(a_new_error_forgets_place_and_way_out_of_the_last),
        cmocka_unit_test(nobody_has_to_ask_for_the_words),
        cmocka_unit_test(out_of_memory_is_said_in_words),
        cmocka_unit_test(long_errors_are_cut_between_characters),
    };
    return RUN("status", tests);
}
