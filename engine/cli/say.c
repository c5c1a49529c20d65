#include "say.h"

#include <stdarg.h>
#include <string.h>

#include "base/text.h"

enum { WIDEST = 100, NARROWEST = 20 };

struct paper paper_on(FILE *file, enum os_stream stream)
{
    int width = os_terminal_width(stream);
    return (struct paper){ file, width > WIDEST ? WIDEST : width < NARROWEST ? NARROWEST : width, 1, 0 };
}

/* Ranges of Unicode 15, coarse: enough to keep columns straight. */
static int columns_of(uint32_t c)
{
    if ((c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F) || (c >= 0xFE00 && c <= 0xFE0F))
        return 0;
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3) ||
                   (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                   (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD)
               ? 2
               : 1;
}

/* What a terminal may take for a command, and what turns the direction of everything behind it. */
static int is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
           c == 0xFFFD;
}

static int columns_in(const char *text, size_t length)
{
    int columns = 0;
    for (size_t at = 0; at < length;)
        columns += columns_of(text_next(text, length, &at));
    return columns;
}

static void put(struct paper *p, const char *text, size_t length)
{
    if (length && fwrite(text, 1, length, p->file) != length)
        p->failed = 1;
}

static void put_safe(struct paper *p, const char *text, size_t length)
{
    size_t from = 0;
    for (size_t at = 0; at < length;) {
        size_t before = at;
        if (is_control(text_next(text, length, &at))) {
            put(p, text + from, before - from);
            put(p, "\uFFFD", 3);
            from = at;
        }
    }
    put(p, text + from, length - from);
}

static void put_spaces(struct paper *p, int count)
{
    while (count-- > 0)
        put(p, " ", 1);
}

/* Whether the line break at `at` only breaks a long line. */
static int is_soft(const char *at)
{
    return at[1] && at[1] != '\n' && strncmp(at + 1, "- ", 2) != 0 && at[1] != ' ' && at[1] != '\t';
}

static void wrap(struct paper *p, int first, int rest, const char *text)
{
    int column = first, begun = 0;
    const char *at = text;
    while (*at == '\n')
        at++;
    if (!*at)
        return;
    put_spaces(p, first);
    while (*at) {
        if (*at == '\n' && !is_soft(at)) {
            int empty = at[1] == '\n';
            while (at[1] == '\n')
                at++;
            if (!at[1])
                break;
            put(p, empty ? "\n\n" : "\n", empty ? 2 : 1);
            put_spaces(p, rest);
            column = rest;
            begun = 0;
            at++;
            continue;
        }
        if (*at == ' ' || *at == '\n' || *at == '\t') {
            at++;
            continue;
        }
        size_t length = strcspn(at, " \n\t");
        int columns = columns_in(at, length);
        if (begun && column + 1 + columns > p->width) {
            put(p, "\n", 1);
            put_spaces(p, rest);
            column = rest;
        } else if (begun) {
            put(p, " ", 1);
            column++;
        }
        put_safe(p, at, length);
        column += columns;
        begun = 1;
        at += length;
    }
    put(p, "\n", 1);
    p->gap = 0;
}

static void say_args(struct paper *p, int first, int rest, const char *fmt, va_list args)
{
    char small[1024];
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(small, sizeof small, tr(fmt), args);
    if (length >= (int)sizeof small) {
        char *large = mem_new(&alloc_libc, (size_t)length + 1, 1);
        if (large)
            vsnprintf(large, (size_t)length + 1, tr(fmt), again);
        wrap(p, first, rest, large ? large : small);
        mem_free(&alloc_libc, large, (size_t)length + 1, 1);
    } else if (length >= 0) {
        wrap(p, first, rest, small);
    }
    va_end(again);
}

void say(struct paper *p, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    say_args(p, 0, 0, fmt, args);
    va_end(args);
}

void say_in(struct paper *p, int first, int rest, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    say_args(p, first, rest, fmt, args);
    va_end(args);
}

void say_line(struct paper *p, int indent, const char *fmt, ...)
{
    enum { ENDLESS = 1 << 24 };
    int width = p->width;
    va_list args;
    va_start(args, fmt);
    p->width = ENDLESS;
    say_args(p, indent, indent, fmt, args);
    p->width = width;
    va_end(args);
}

void say_text(struct paper *p, int indent, const char *text)
{
    wrap(p, indent, indent, text);
}

void say_gap(struct paper *p)
{
    if (!p->gap)
        put(p, "\n", 1);
    p->gap = 1;
}

void say_heading(struct paper *p, const char *fmt, ...)
{
    va_list args;
    say_gap(p);
    va_start(args, fmt);
    say_args(p, 0, 0, fmt, args);
    va_end(args);
}

void say_prompt(struct paper *p, const char *fmt, ...)
{
    char words[512];
    va_list args;
    va_start(args, fmt);
    int length = vsnprintf(words, sizeof words, tr(fmt), args);
    va_end(args);
    if (length >= (int)sizeof words)
        text_cut(words, sizeof words - 1);
    if (length > 0)
        put_safe(p, words, strlen(words));
    p->gap = 0;
    if (fflush(p->file))
        p->failed = 1;
}

void say_typed(struct paper *p, const char *text)
{
    put_safe(p, text, strlen(text));
    put(p, "\n", 1);
    p->gap = 0;
}

void say_mistake(struct paper *p, const char *dir, const char *file, int line, int column, const char *severity,
                 const char *message, const char *code, const char *fix)
{
    char place[OS_PATH + 128];
    text_print(place, sizeof place, "%s%s%s", dir, file ? "/" : "", file ? file : "");
    for (int i = 0; i < 2; i++) {
        size_t used = strlen(place);
        if (line && (i == 0 || column))
            text_print(place + used, sizeof place - used, ":%d", i ? column : line);
    }
    say_line(p, 0, *code ? "%s: %s: %s [%s]" : "%s: %s: %s%s", place, tr(severity), message, code);
    if (*fix)
        say_line(p, 4, "-> %s", fix);
}

void say_error(struct paper *p, const struct error *err)
{
    if (err->where[0])
        say_in(p, 0, 2, "whitecell: %s: %s", err->where, err->what);
    else
        say_in(p, 0, 2, "whitecell: %s", err->what);
    if (err->fix[0])
        say_in(p, 2, 5, "-> %s", err->fix);
}
