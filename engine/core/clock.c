#include "clock.h"

#include "base/text.h"
#include "base/tr.h"

/* Days from civil and back: Howard Hinnant, "chrono-compatible low-level date algorithms". */
static int64_t days_from(int32_t y, int32_t m, int32_t d)
{
    int64_t year = y - (m <= 2), era = (year >= 0 ? year : year - 399) / 400, yoe = year - era * 400;
    int64_t doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1, doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + doe - 719468;
}

int64_t clock_minutes(int32_t year, int32_t month, int32_t day, int32_t hour, int32_t minute)
{
    return days_from(year, month, day) * 1440 + hour * 60 + minute;
}

struct date clock_date(int64_t minutes)
{
    int64_t days = minutes / 1440, rest = minutes % 1440;
    if (rest < 0)
        rest += 1440, days--;
    int64_t z = days + 719468, era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    int64_t mp = (5 * doy + 2) / 153, weekday = (days + 3) % 7;
    struct date d = { 0 };
    d.day = (int32_t)(doy - (153 * mp + 2) / 5 + 1);
    d.month = (int32_t)(mp < 10 ? mp + 3 : mp - 9);
    d.year = (int32_t)(yoe + era * 400 + (d.month <= 2));
    d.hour = (int32_t)(rest / 60);
    d.minute = (int32_t)(rest % 60);
    d.weekday = (int32_t)(weekday < 0 ? weekday + 7 : weekday);
    return d;
}

static int number(const char **at, int digits, int32_t *out)
{
    *out = 0;
    for (int i = 0; i < digits; i++, (*at)++) {
        if (**at < '0' || **at > '9')
            return 0;
        *out = *out * 10 + (**at - '0');
    }
    return 1;
}

int clock_parse(const char *text, int64_t *minutes)
{
    int32_t y, mo, d, h = 0, mi = 0;
    const char *at = text;
    if (!number(&at, 4, &y) || *at++ != '-' || !number(&at, 2, &mo) || *at++ != '-' || !number(&at, 2, &d))
        return 0;
    if (*at == ' ' && (at++, !number(&at, 2, &h) || *at++ != ':' || !number(&at, 2, &mi)))
        return 0;
    if (*at || h > 23 || mi > 59 || y < 1900 || y > 2999)
        return 0;
    *minutes = clock_minutes(y, mo, d, h, mi);
    struct date back = clock_date(*minutes);
    return back.year == y && back.month == mo && back.day == d;
}

static const char *month_name(int32_t month)
{
    /* translators: the twelve months as they stand in a date behind the day, so perhaps in the genitive */
    static const char *const names[] = { N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"),
                                         N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
                                         N_("December") };
    return tr(names[month - 1]);
}

char *clock_print_day(int64_t minutes, char *out, int size)
{
    struct date d = clock_date(minutes);
    /* translators: day, month's name, year; "%3$d" begins with the year */
    return text_print(out, (size_t)size, tr("%d %s %d"), (int)d.day, month_name(d.month), (int)d.year);
}

char *clock_print_hour(int64_t minutes, char *out, int size)
{
    struct date d = clock_date(minutes);
    return text_print(out, (size_t)size, tr("%02d:%02d"), (int)d.hour, (int)d.minute);
}

char *clock_print(int64_t minutes, char *out, int size)
{
    char day[64], hour[16];
    /* translators: day and hour */
    return text_print(out, (size_t)size, tr("%s \u00B7 %s"), clock_print_day(minutes, day, sizeof day),
                      clock_print_hour(minutes, hour, sizeof hour));
}
