/* Calendar time in minutes since 1970-01-01 00:00 UTC. */
#include "fixture.h"

static void known_dates(void **state)
{
    (void)state;
    assert_int_equal(clock_minutes(1970, 1, 1, 0, 0), 0);
    assert_int_equal(clock_minutes(1970, 1, 2, 1, 5), 1440 + 65);
    assert_int_equal(clock_minutes(1969, 12, 31, 23, 59), -1);
    assert_int_equal(clock_minutes(2000, 3, 1, 0, 0), INT64_C(11017) * 1440);
    assert_int_equal(clock_minutes(2017, 6, 27, 8, 30) * 60,
                     INT64_C(1498552200)); /* date -u -d '2017-06-27 08:30' +%s */
    assert_int_equal(clock_minutes(2038, 1, 19, 3, 14) * 60 + 7, INT64_C(0x7FFFFFFF));
}

static void a_date_has_its_parts(void **state)
{
    (void)state;
    struct date d = clock_date(clock_minutes(2017, 6, 27, 8, 30));
    assert_int_equal(d.year, 2017);
    assert_int_equal(d.month, 6);
    assert_int_equal(d.day, 27);
    assert_int_equal(d.hour, 8);
    assert_int_equal(d.minute, 30);
    assert_int_equal(d.weekday, 1); /* Tuesday */
    d = clock_date(-1);
    assert_int_equal(d.year, 1969);
    assert_int_equal(d.month, 12);
    assert_int_equal(d.day, 31);
    assert_int_equal(d.hour, 23);
    assert_int_equal(d.minute, 59);
    assert_int_equal(d.weekday, 2); /* Wednesday */
}

static int is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static void every_day_of_eleven_centuries_follows_the_one_before(void **state)
{
    (void)state;
    static const int32_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    int64_t minutes = clock_minutes(1900, 1, 1, 0, 0);
    int32_t weekday = 0; /* a Monday */
    for (int32_t year = 1900; year < 3000; year++)
        for (int32_t month = 1; month <= 12; month++)
            for (int32_t day = 1; day <= days[month - 1] + (month == 2 && is_leap(year)); day++) {
                if (clock_minutes(year, month, day, 0, 0) != minutes)
                    fail_msg("%d-%d-%d", (int)year, (int)month, (int)day);
                struct date d = clock_date(minutes + 1439);
                if (d.year != year || d.month != month || d.day != day || d.weekday != weekday || d.hour != 23 ||
                    d.minute != 59)
                    fail_msg("%d-%d-%d", (int)year, (int)month, (int)day);
                minutes += 1440;
                weekday = (weekday + 1) % 7;
            }
}

static void years_before_the_common_era_round_trip(void **state)
{
    (void)state;
    for (int32_t year = -801; year < 3; year++) {
        struct date d = clock_date(clock_minutes(year, 3, 1, 12, 34));
        assert_int_equal(d.year, year);
        assert_int_equal(d.month, 3);
        assert_int_equal(d.day, 1);
        assert_int_equal(d.hour * 60 + d.minute, 12 * 60 + 34);
    }
}

static void dates_are_read(void **state)
{
    (void)state;
    int64_t m = 0;
    assert_true(clock_parse("2017-06-27 08:30", &m));
    assert_int_equal(m, clock_minutes(2017, 6, 27, 8, 30));
    assert_true(clock_parse("2017-06-27", &m));
    assert_int_equal(m, clock_minutes(2017, 6, 27, 0, 0));
    assert_true(clock_parse("1900-01-01 00:00", &m));
    assert_true(clock_parse("2999-12-31 23:59", &m));
    assert_true(clock_parse("2016-02-29", &m));
    assert_true(clock_parse("2000-02-29", &m));
}

static void what_is_no_date_is_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "2017",
        "2017-",
        "2017-06",
        "2017-06-",
        "2017-06-2",
        "2017-6-27",
        "17-06-27",
        "2017/06/27",
        "27.06.2017",
        "2017-06-27 ",
        "2017-06-27 8:30",
        "2017-06-27 08",
        "2017-06-27 08:",
        "2017-06-27 08:3",
        "2017-06-27T08:30",
        "2017-06-27 08:30 ",
        "2017-06-27 08:30:00",
        " 2017-06-27",
        "2017-06-27 24:00",
        "2017-06-27 08:60",
        "2017-00-27",
        "2017-13-27",
        "2017-06-00",
        "2017-06-31",
        "2017-02-29",
        "1900-02-29",
        "2100-02-29",
        "1899-12-31",
        "3000-01-01",
        "-017-06-27",
        "2017-06-27 -8:30",
        "2017-06--7",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        int64_t m;
        if (clock_parse(wrong[i], &m))
            fail_msg("\"%s\" is no date", wrong[i]);
    }
}

static void dates_are_printed_for_readers(void **state)
{
    (void)state;
    char out[64], small[8];
    int64_t m = clock_minutes(2017, 6, 7, 8, 5);
    assert_string_equal(clock_print(m, out, sizeof out), "7 June 2017 \u00B7 08:05");
    assert_string_equal(clock_print_day(m, out, sizeof out), "7 June 2017");
    assert_string_equal(clock_print_hour(m, out, sizeof out), "08:05");
    assert_string_equal(clock_print_day(m, small, sizeof small), "7 June ");
}

static void every_month_has_its_name(void **state)
{
    (void)state;
    static const char *const names[] = { "January", "February", "March",     "April",   "May",      "June",
                                         "July",    "August",   "September", "October", "November", "December" };
    for (int32_t month = 1; month <= 12; month++) {
        char out[64], wanted[64];
        text_print(wanted, sizeof wanted, "1 %s 2022", names[month - 1]);
        assert_string_equal(clock_print_day(clock_minutes(2022, month, 1, 0, 0), out, sizeof out), wanted);
    }
}

int test_clock(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_dates),
        cmocka_unit_test(a_date_has_its_parts),
        cmocka_unit_test(every_day_of_eleven_centuries_follows_the_one_before),
        cmocka_unit_test(years_before_the_common_era_round_trip),
        cmocka_unit_test(dates_are_read),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(dates_are_printed_for_readers),
        cmocka_unit_test(every_month_has_its_name),
    };
    return RUN("clock", tests);
}
