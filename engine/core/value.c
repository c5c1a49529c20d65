#include "value.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"

static void grouped(int64_t v, char *out, int size)
{
    /* translators: what stands between thousands: U+202F in French, a no-break space in Ukrainian */
    const char *between = tr_in("thousands separator", "\u202F");
    int64_t unit = 1;
    while (v / unit >= 1000)
        unit *= 1000;
    text_print(out, (size_t)size, "%d", (int)(v / unit));
    for (unit /= 1000; unit > 0; unit /= 1000) {
        size_t used = strlen(out);
        text_print(out + used, (size_t)size - used, "%s%03d", between, (int)(v / unit % 1000));
    }
}

static const char *decimal_sign(void)
{
    /* translators: the sign before decimals: a comma in most of Europe */
    return tr_in("decimal sign", ".");
}

static int64_t halves(int64_t v, int32_t by) /* rounds half away from zero */
{
    return v >= 0 ? (v + by / 2) / by : -((-v + by / 2) / by);
}

static char *magnitude(enum unit unit, int64_t v, char *out, int size)
{
    char count[96];
    switch (unit) {
    case UNIT_POINTS:
        return text_print(out, (size_t)size, "%d", (int)halves(v, POINT));
    case UNIT_SHARE:
        return text_print(out, (size_t)size, tr("%d\u00A0%%"), (int)halves(v, 100));
    case UNIT_YES:
        return text_print(out, (size_t)size, "%s", v ? tr("yes") : tr("no"));
    default:
        grouped(v, count, sizeof count);
        return text_print(out, (size_t)size, "%s", count);
    }
}

char *value_print(enum unit unit, int32_t value, char *out, int size)
{
    char text[96];
    int hundredths = unit == UNIT_POINTS || unit == UNIT_SHARE;
    if (value >= 0 || (hundredths && halves(value, 100) == 0))
        return magnitude(unit, value >= 0 ? value : 0, out, size);
    magnitude(unit, -(int64_t)value, text, sizeof text);
    return text_print(out, (size_t)size, "\u2212%s", text);
}

char *value_figure(int64_t value, char *out, int size)
{
    char whole[96], behind[8];
    if (value == FIGURE_NEVER)
        return text_print(out, (size_t)size, "%s", tr("not within the exercise"));
    int64_t v = value < 0 ? -value : value;
    int places = v >= 100 * FIGURE_ONE ? 0 : v >= 10 * FIGURE_ONE ? 1 : v >= FIGURE_ONE ? 2 : 3;
    int64_t step = FIGURE_ONE;
    for (int i = 0; i < places; i++)
        step /= 10;
    v = (v + step / 2) / step * step;
    int32_t rest = (int32_t)(v % FIGURE_ONE);
    grouped(v / FIGURE_ONE, whole, sizeof whole);
    text_print(behind, sizeof behind, "%04d", (int)rest);
    for (int i = 3; i > 0 && behind[i] == '0'; i--)
        behind[i] = '\0';
    return text_print(out, (size_t)size, "%s%s%s%s", value < 0 && v ? "\u2212" : "", whole, rest ? decimal_sign() : "",
                      rest ? behind : "");
}

char *value_change(enum unit unit, int32_t change, char *out, int size)
{
    char text[96];
    int64_t v = change > 0 ? change : -(int64_t)change;
    if (change == 0)
        return text_print(out, (size_t)size, "0");
    if ((unit == UNIT_POINTS || unit == UNIT_SHARE) && halves(v, 100) == 0)
        text_print(text, sizeof text, unit == UNIT_POINTS ? "0%s%d" : tr("0%s%d\u00A0%%"), decimal_sign(),
                   (int)(v < 10 ? 1 : v / 10));
    else
        magnitude(unit, v, text, sizeof text);
    return text_print(out, (size_t)size, "%s%s", change > 0 ? "+" : "\u2212", text);
}
