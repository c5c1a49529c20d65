#include "value.h"

#include "base/text.h"
#include "base/tr.h"

static void grouped(int64_t v, char *out, int size)
{
    char digits[24], text[48];
    int n = 0, at = 0;
    do
        digits[n++] = (char)('0' + v % 10);
    while ((v /= 10) > 0);
    while (n > 0) {
        text[at++] = digits[--n];
        if (n > 0 && n % 3 == 0)
            at += (int)(sizeof "\u202F" - 1), __builtin_memcpy(text + at - 3, "\u202F", 3);
    }
    text[at] = '\0';
    text_print(out, (size_t)size, "%s", text);
}

static int64_t halves(int64_t v, int32_t by) /* rounds half away from zero */
{
    return v >= 0 ? (v + by / 2) / by : -((-v + by / 2) / by);
}

static char *magnitude(enum unit unit, int64_t v, char *out, int size)
{
    char count[48];
    switch (unit) {
    case UNIT_POINTS:
        return text_print(out, (size_t)size, "%d", (int)halves(v, POINT));
    case UNIT_SHARE:
        return text_print(out, (size_t)size, "%d\u00A0%%", (int)halves(v, 100));
    case UNIT_YES:
        return text_print(out, (size_t)size, "%s", v ? tr("yes") : tr("no"));
    default:
        grouped(v, count, sizeof count);
        return text_print(out, (size_t)size, "%s", count);
    }
}

char *value_print(enum unit unit, int32_t value, char *out, int size)
{
    char text[64];
    int hundredths = unit == UNIT_POINTS || unit == UNIT_SHARE;
    if (value >= 0 || (hundredths && halves(value, 100) == 0))
        return magnitude(unit, value >= 0 ? value : 0, out, size);
    magnitude(unit, -(int64_t)value, text, sizeof text);
    return text_print(out, (size_t)size, "\u2212%s", text);
}

char *value_figure(int64_t value, char *out, int size)
{
    char whole[48], behind[8];
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
    text_print(behind, sizeof behind, ".%04d", (int)rest);
    for (int i = 4; i > 0 && behind[i] == '0'; i--)
        behind[i] = '\0';
    return text_print(out, (size_t)size, "%s%s%s", value < 0 && v ? "\u2212" : "", whole, rest ? behind : "");
}

char *value_change(enum unit unit, int32_t change, char *out, int size)
{
    char text[64];
    int64_t v = change > 0 ? change : -(int64_t)change;
    if (change == 0)
        return text_print(out, (size_t)size, "0");
    if ((unit == UNIT_POINTS || unit == UNIT_SHARE) && halves(v, 100) == 0)
        text_print(text, sizeof text, unit == UNIT_POINTS ? "0.%d" : "0.%d\u00A0%%", (int)(v < 10 ? 1 : v / 10));
    else
        magnitude(unit, v, text, sizeof text);
    return text_print(out, (size_t)size, "%s%s", change > 0 ? "+" : "\u2212", text);
}
