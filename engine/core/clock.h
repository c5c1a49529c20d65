/* Calendar time: minutes since 1970-01-01 00:00 UTC, proleptic Gregorian, no leap seconds, no time zones. */
#ifndef CORE_CLOCK_H
#define CORE_CLOCK_H

#include <stdint.h>

struct date {
    int32_t year, month, day, hour, minute, weekday; /* weekday: 0 is Monday */
};

struct date clock_date(int64_t minutes);
int64_t clock_minutes(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute);

/* Reads "2017-06-27 08:30" or "2017-06-27". 1 when it is a real date. */
int clock_parse(const char *text, int64_t *minutes);

/* "27 June 2017 \u00B7 12:30" (date and time), "27 June 2017", "12:30"; in English: months, order and signs are those
   of the language in use. Returns `out`. */
char *clock_print(int64_t minutes, char *out, int size);
char *clock_print_day(int64_t minutes, char *out, int size);
char *clock_print_hour(int64_t minutes, char *out, int size);

#endif
