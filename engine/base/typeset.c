#include "typeset.h"

#include <stdint.h>
#include <string.h>

#include "text.h"

#define NO_BREAK "\u00A0"
#define NARROW "\u202F" /* no-break, too */
#define APOSTROPHE "\u2019"

struct custom {
    const char *language;
    const char *open[2], *close[2]; /* outer and inner quotation marks */
    const char *dash;
    int spaced; /* punctuation, as in French */
    int lone;   /* words of one letter go with the next, as in Ukrainian */
};

static const struct custom customs[] = {
    { "en", { "\u201C", "\u2018" }, { "\u201D", "\u2019" }, "\u2013", 0, 0 },
    { "fr", { "\u00AB", "\u201C" }, { "\u00BB", "\u201D" }, "\u2013", 1, 0 },
    { "uk", { "\u00AB", "\u201E" }, { "\u00BB", "\u201C" }, "\u2014", 0, 1 },
    { "de", { "\u201E", "\u201A" }, { "\u201C", "\u2018" }, "\u2013", 0, 0 },
};

/* What stays with the number before it. */
static const char *const units[] = {
    "%", "\u2030", "\u20AC", "$", "\u00A3", "\u00B0C", "UTC", "a.m", "p.m", "per cent", "million", "billion",
    "h", "min", "s", "ms", "m", "cm", "mm", "km", "g", "kg", "t", "kB", "MB", "GB", "TB", "kbit/s", "Mbit/s", "Gbit/s",
    "W", "kW", "MW", "GW", "kWh", "MWh", "GWh", "V", "kV", "Hz", "MHz", "GHz",
    "millions", "milliard", "milliards", "ko", "Mo", "Go", "To", "Mio", "Mrd",
    "год", "хв", "с", "м", "км", "кг", "т", "тис", "млн", "млрд", "кВт", "МВт", "ГБ", "ТБ", "грн",
};

enum { DEPTH = 8 }; /* of quotations in quotations; what is deeper stays as it was typed */

struct quotation {
    uint32_t typed; /* " or ', or 0 when it was set already */
    int inner;
};

struct setter {
    const struct custom *custom;
    const char *text;
    size_t length, at; /* `at`: behind the character that is being set */
    uint32_t before;   /* the character before that one as it was set, 0 at the start */
    struct quotation open[DEPTH];
    int depth;
    char *out;
    size_t used;
};

static const struct custom *custom_of(const char *language)
{
    for (size_t i = 0; i < sizeof customs / sizeof *customs; i++)
        if (strncmp(customs[i].language, language, 2) == 0 && !(language[2] >= 'a' && language[2] <= 'z'))
            return &customs[i];
    return &customs[0];
}

static int is_one_of(uint32_t c, const char *set)
{
    for (size_t at = 0, n = strlen(set); at < n;)
        if (text_next(set, n, &at) == c)
            return 1;
    return 0;
}

static int is_space(uint32_t c)
{
    return c == 0 || c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F;
}

static int is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

static int is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x2000) || c >= 0x2E80;
}

/* What may stand before an opening mark. */
static int is_opening(uint32_t c)
{
    return is_space(c) || is_one_of(c, "([{/\"'\u201C\u201E\u2018\u201A\u00AB\u2013\u2014");
}

static uint32_t character(const struct setter *s, size_t at)
{
    return at < s->length ? text_next(s->text, s->length, &at) : 0;
}

/* One character. */
static void put_bytes(struct setter *s, const char *bytes, size_t n)
{
    size_t at = 0;
    s->before = text_next(bytes, n, &at);
    if (s->out)
        memcpy(s->out + s->used, bytes, n);
    s->used += n;
}

static void put(struct setter *s, const char *text)
{
    put_bytes(s, text, strlen(text));
}

/* ---- quotation marks ---- */

static int can_open(uint32_t before, uint32_t after)
{
    return is_opening(before) && !is_space(after);
}

/* A ' closes only where a word ends: elsewhere it is an apostrophe. */
static int can_close(uint32_t c, uint32_t before, uint32_t after)
{
    return !is_space(before) && !(c == '\'' && (is_letter(after) || is_digit(after)));
}

/* Whether a mark that closes follows in this paragraph. */
static int has_partner(const struct setter *s, uint32_t mark)
{
    uint32_t before = mark;
    for (size_t at = s->at; at < s->length;) {
        uint32_t c = text_next(s->text, s->length, &at), after = character(s, at);
        if (c == '\n' && after == '\n')
            return 0;
        if (c == mark && before != mark && can_close(c, before, after))
            return 1;
        before = c;
    }
    return 0;
}

static void open_mark(struct setter *s, uint32_t typed)
{
    int inner = s->depth == 0 ? typed == '\'' : !s->open[s->depth - 1].inner;
    s->open[s->depth++] = (struct quotation){ typed, inner };
    put(s, s->custom->open[inner]);
    if (s->custom->spaced && !inner)
        put(s, NO_BREAK);
}

static void close_mark(struct setter *s)
{
    int inner = s->open[--s->depth].inner;
    if (s->custom->spaced && !inner)
        put(s, NO_BREAK);
    put(s, s->custom->close[inner]);
}

static void quote(struct setter *s, uint32_t c, uint32_t after)
{
    int depth = s->depth;
    while (depth > 0 && s->open[depth - 1].typed != c)
        depth--;
    if (depth > 0 && can_close(c, s->before, after)) {
        s->depth = depth; /* what was left open within ends with it */
        close_mark(s);
    } else if (can_open(s->before, after) && s->depth < DEPTH && has_partner(s, c)) {
        open_mark(s, c);
    } else if (c == '\'' && !(is_space(s->before) && is_space(after))) {
        put(s, APOSTROPHE);
    } else {
        put(s, c == '"' ? "\"" : "'");
    }
}

/* Marks that were set before count for those within them. */
static void follow(struct setter *s, const char *bytes, size_t n)
{
    for (int inner = 0; inner < 2; inner++) {
        const char *open = s->custom->open[inner], *close = s->custom->close[inner];
        const struct quotation *top = s->depth > 0 ? &s->open[s->depth - 1] : NULL;
        if (top && !top->typed && top->inner == inner && n == strlen(close) && memcmp(bytes, close, n) == 0) {
            s->depth--;
            return;
        }
        if (s->depth < DEPTH && n == strlen(open) && memcmp(bytes, open, n) == 0) {
            s->open[s->depth++] = (struct quotation){ 0, inner };
            return;
        }
    }
}

/* ---- spaces and dashes ---- */

/* How many bytes the dash at `at` takes that stands between spaces, 0 when there is none. */
static size_t dash_at(const struct setter *s, size_t at)
{
    static const char *const dashes[] = { "--", "-", "\u2013", "\u2014" };
    for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++) {
        size_t n = strlen(dashes[i]);
        if (strncmp(s->text + at, dashes[i], n) == 0)
            return (s->text[at + n] == ' ' || s->text[at + n] == '\n') ? n : 0;
    }
    return 0;
}

static int unit_at(const struct setter *s, size_t at)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        size_t n = strlen(units[i]);
        uint32_t after = strncmp(s->text + at, units[i], n) == 0 ? character(s, at + n) : 'x';
        if (!is_letter(after) && !is_digit(after))
            return 1;
    }
    return 0;
}

/* Whether 1 to 3 figures end before the space, and just three follow it. */
static int group_at(const struct setter *s, size_t at)
{
    size_t figures = 0, space = at - 1;
    while (figures < space && figures < 4 && is_digit((unsigned char)s->text[space - 1 - figures]))
        figures++;
    return figures >= 1 && figures <= 3 && is_digit(character(s, at)) && is_digit(character(s, at + 1)) &&
           is_digit(character(s, at + 2)) && !is_digit(character(s, at + 3));
}

static int ends_phrase(uint32_t c)
{
    return is_space(c) || is_one_of(c, ")]\"'!?\u201D\u00BB\u2019");
}

static const char *french_space(const struct setter *s, uint32_t next)
{
    if (s->before == 0xAB || next == 0xBB || (next == ':' && ends_phrase(character(s, s->at + 1))))
        return NO_BREAK;
    return is_one_of(next, ";!?") && ends_phrase(character(s, s->at + 1)) ? NARROW : NULL;
}

/* Whether a word of one letter, which is no ASCII, ends before the space. */
static int lone_before(const struct setter *s)
{
    size_t space = s->at - 1, from = space > 2 ? space - 2 : 0, behind = from;
    if (space < 2 || !is_letter(text_next(s->text, space, &behind)) || behind != space)
        return 0;
    while (from > 0 && ((unsigned char)s->text[--from] & 0xC0) == 0x80)
        continue;
    return space == 2 || is_opening(character(s, from));
}

static const char *space(const struct setter *s, uint32_t next)
{
    const char *french = s->custom->spaced ? french_space(s, next) : NULL;
    if (french)
        return french;
    if (is_digit(s->before) && group_at(s, s->at))
        return NARROW;
    if (s->custom->lone && !is_space(next) && lone_before(s))
        return NO_BREAK;
    if ((is_digit(s->before) && unit_at(s, s->at)) || (!is_space(s->before) && dash_at(s, s->at)))
        return NO_BREAK;
    return " ";
}

static void hyphen(struct setter *s, uint32_t after)
{
    int apart = (is_space(s->before) && s->before && s->before != '\n') || s->before == 0xAB;
    size_t dash = apart ? dash_at(s, s->at - 1) : 0;
    if (dash) {
        put(s, s->custom->dash);
        s->at += dash - 1;
    } else {
        int begins = is_opening(s->before) && !is_one_of(s->before, "/\u2013\u2014");
        put(s, begins && is_digit(after) ? "\u2212" : "-");
    }
}

/* A sign that French sets off, without a space before it so far. */
static const char *missing_space(const struct setter *s, uint32_t c, uint32_t after)
{
    if (!s->custom->spaced || is_space(s->before) || is_one_of(s->before, "([.,;:!?"))
        return NULL;
    if (c == '%' ? is_digit(s->before) : c == 0xBB || (c == ':' && ends_phrase(after)))
        return NO_BREAK;
    return is_one_of(c, ";!?") && ends_phrase(after) ? NARROW : NULL;
}

static void set_character(struct setter *s, uint32_t c, size_t from)
{
    uint32_t after = character(s, s->at);
    const char *gap = missing_space(s, c, after);
    if (gap)
        put(s, gap);
    if (c == '\n' && after == '\n')
        s->depth = 0; /* quotations end with their paragraph */
    if (c == '"' || c == '\'')
        quote(s, c, after);
    else if (c == ' ')
        put(s, space(s, after));
    else if (c == '-')
        hyphen(s, after);
    else if (c == '.' && s->before != '.' && strncmp(s->text + from, "...", 3) == 0 && s->text[from + 3] != '.')
        put(s, "\u2026"), s->at += 2;
    else {
        put_bytes(s, s->text + from, s->at - from);
        if (c >= 0x80)
            follow(s, s->text + from, s->at - from);
        if (c == 0xAB && s->custom->spaced && !is_space(after))
            put(s, NO_BREAK);
    }
}

size_t typeset(const char *language, const char *text, char *out)
{
    struct setter s = { .custom = custom_of(language), .text = text, .length = strlen(text), .out = out };
    while (s.at < s.length) {
        size_t from = s.at;
        uint32_t c = text_next(text, s.length, &s.at);
        set_character(&s, c, from);
    }
    if (out)
        out[s.used] = '\0';
    return s.used;
}
