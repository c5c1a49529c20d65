/* Printing state values: whole numbers only, a real minus sign, thin spaces. */
#include "fixture.h"

#define MINUS "\u2212"
#define THIN "\u202F"
#define HARD "\u00A0" /* no-break space before the per cent sign */

struct row {
    enum unit unit;
    int32_t value;
    const char *text;
};

static void check(const struct row *rows, size_t count, char *(*print)(enum unit, int32_t, char *, int))
{
    for (size_t i = 0; i < count; i++) {
        char out[64];
        assert_ptr_equal(print(rows[i].unit, rows[i].value, out, sizeof out), out);
        assert_string_equal(out, rows[i].text);
    }
}
#define CHECK(rows, print) check(rows, sizeof rows / sizeof *rows, print)

static void points_are_whole_and_round_half_up(void **state)
{
    (void)state;
    static const struct row rows[] = {
        { UNIT_POINTS, 0, "0" },       { UNIT_POINTS, 49, "0" },           { UNIT_POINTS, 50, "1" },
        { UNIT_POINTS, 6200, "62" },   { UNIT_POINTS, 6249, "62" },        { UNIT_POINTS, 6250, "63" },
        { UNIT_POINTS, WHOLE, "100" }, { UNIT_POINTS, -6200, MINUS "62" }, { UNIT_POINTS, -50, MINUS "1" },
        { UNIT_POINTS, -49, "0" },
    };
    CHECK(rows, value_print);
}

static void shares_are_per_cent(void **state)
{
    (void)state;
    static const struct row rows[] = {
        { UNIT_SHARE, 0, "0" HARD "%" },      { UNIT_SHARE, 3600, "36" HARD "%" },
        { UNIT_SHARE, 9950, "100" HARD "%" }, { UNIT_SHARE, WHOLE, "100" HARD "%" },
        { UNIT_SHARE, -49, "0" HARD "%" },
    };
    CHECK(rows, value_print);
}

static void counts_have_thin_spaces(void **state)
{
    (void)state;
    static const struct row rows[] = {
        { UNIT_COUNT, 0, "0" },
        { UNIT_COUNT, 7, "7" },
        { UNIT_COUNT, 999, "999" },
        { UNIT_COUNT, 1000, "1" THIN "000" },
        { UNIT_COUNT, 49000, "49" THIN "000" },
        { UNIT_COUNT, COUNT_MAX, "100" THIN "000" THIN "000" },
        { UNIT_COUNT, -1234567, MINUS "1" THIN "234" THIN "567" },
        { UNIT_COUNT, INT32_MAX, "2" THIN "147" THIN "483" THIN "647" },
        { UNIT_COUNT, INT32_MIN, MINUS "2" THIN "147" THIN "483" THIN "648" },
        { UNIT_TURN, 12, "12" },
        { UNIT_MINUTES, 1440, "1" THIN "440" },
    };
    CHECK(rows, value_print);
}

static void yes_and_no_are_words(void **state)
{
    (void)state;
    static const struct row rows[] = { { UNIT_YES, 0, "no" }, { UNIT_YES, 1, "yes" }, { UNIT_YES, 2, "yes" } };
    CHECK(rows, value_print);
}

static void changes_carry_their_sign(void **state)
{
    (void)state;
    static const struct row rows[] = {
        { UNIT_POINTS, 0, "0" },
        { UNIT_POINTS, 400, "+4" },
        { UNIT_POINTS, -400, MINUS "4" },
        { UNIT_COUNT, 1, "+1" },
        { UNIT_COUNT, -1, MINUS "1" },
        { UNIT_COUNT, 49000, "+49" THIN "000" },
        { UNIT_COUNT, -49000, MINUS "49" THIN "000" },
        { UNIT_COUNT, INT32_MIN, MINUS "2" THIN "147" THIN "483" THIN "648" },
        { UNIT_SHARE, 1000, "+10" HARD "%" },
        { UNIT_SHARE, -1000, MINUS "10" HARD "%" },
    };
    CHECK(rows, value_change);
}

static void a_change_that_happened_never_reads_as_none(void **state)
{
    (void)state;
    static const struct row rows[] = {
        { UNIT_POINTS, 50, "+1" },
        { UNIT_POINTS, 49, "+0.4" },
        { UNIT_POINTS, -30, MINUS "0.3" },
        { UNIT_POINTS, 3, "+0.1" },
        { UNIT_POINTS, -1, MINUS "0.1" },
        { UNIT_SHARE, 49, "+0.4" HARD "%" },
        { UNIT_SHARE, -1, MINUS "0.1" HARD "%" },
    };
    CHECK(rows, value_change);
}

static void a_small_room_cuts_between_characters(void **state)
{
    (void)state;
    char out[6];
    value_print(UNIT_COUNT, 49000, out, sizeof out);
    assert_string_equal(out, "49" THIN);
    value_print(UNIT_COUNT, 49000, out, 4);
    assert_string_equal(out, "49");
    value_change(UNIT_POINTS, -400, out, 3);
    assert_string_equal(out, "");
}

int test_value(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_are_whole_and_round_half_up),
        cmocka_unit_test(shares_are_per_cent),
        cmocka_unit_test(counts_have_thin_spaces),
        cmocka_unit_test(yes_and_no_are_words),
        cmocka_unit_test(changes_carry_their_sign),
        cmocka_unit_test(a_change_that_happened_never_reads_as_none),
        cmocka_unit_test(a_small_room_cuts_between_characters),
    };
    return RUN("value", tests);
}
