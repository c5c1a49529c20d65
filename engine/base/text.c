#include "text.h"

#include <ctype.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Length of the well-formed character at text[at], 0 if it is not one; its value in *value. */
static size_t character(const char *text, size_t length, size_t at, uint32_t *value)
{
    const unsigned char *s = (const unsigned char *)text + at;
    size_t left = length - at, size;
    uint32_t v;
    if (s[0] < 0x80) {
        *value = s[0];
        return 1;
    }
    if (s[0] >= 0xC2 && s[0] <= 0xDF)
        size = 2, v = s[0] & 0x1Fu;
    else if ((s[0] & 0xF0) == 0xE0)
        size = 3, v = s[0] & 0x0Fu;
    else if (s[0] >= 0xF0 && s[0] <= 0xF4)
        size = 4, v = s[0] & 0x07u;
    else
        return 0;
    if (left < size)
        return 0;
    for (size_t i = 1; i < size; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        v = v << 6 | (s[i] & 0x3Fu);
    }
    if ((size == 3 && v < 0x800) || (size == 4 && v < 0x10000) || v > 0x10FFFF || (v >= 0xD800 && v <= 0xDFFF))
        return 0;
    *value = v;
    return size;
}

size_t text_valid(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length) {
        uint64_t eight;
        if (length - at >= sizeof eight) { /* most text is ASCII */
            memcpy(&eight, text + at, sizeof eight);
            if (!(eight & 0x8080808080808080u)) {
                at += sizeof eight;
                continue;
            }
        }
        uint32_t v;
        size_t n = character(text, length, at, &v);
        if (!n)
            return at;
        at += n;
    }
    return length;
}

uint32_t text_next(const char *text, size_t length, size_t *at)
{
    uint32_t v = 0xFFFD;
    size_t n = character(text, length, *at, &v);
    *at += n ? n : 1;
    return n ? v : 0xFFFD;
}

void text_cut(char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    /* text[at] begins a character; drop it if the terminator cut it short */
    text[at] = '\0';
    size_t length = strlen(text), back = length;
    while (back > 0 && ((unsigned char)text[back - 1] & 0xC0) == 0x80)
        back--;
    if (back > 0 && (unsigned char)text[back - 1] >= 0xC0) {
        uint32_t v;
        if (!character(text, length, back - 1, &v))
            text[back - 1] = '\0';
    }
}

char *text_print(char *out, size_t size, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(out, size, fmt, args);
    va_end(args);
    if (n < 0)
        out[0] = '\0';
    else if ((size_t)n >= size)
        text_cut(out, size - 1);
    return out;
}

/* The small letter and the plain apostrophe: what is typed into a search is rarely set like a title. */
static uint32_t plain(uint32_t c)
{
    static const struct {
        uint32_t first, last, by;
    } capitals[] = { { 'A', 'Z', 32 },        { 0xC0, 0xD6, 32 },   { 0xD8, 0xDE, 32 },  { 0x152, 0x152, 1 },
                     { 0x400, 0x40F, 80 }, { 0x410, 0x42F, 32 }, { 0x490, 0x490, 1 } };
    for (size_t i = 0; i < sizeof capitals / sizeof *capitals; i++)
        if (c >= capitals[i].first && c <= capitals[i].last)
            return c + capitals[i].by;
    return c == 0x2018 || c == 0x2019 || c == 0x2BC ? '\'' : c;
}

int text_holds(const char *text, const char *part)
{
    size_t length = strlen(text), wanted = strlen(part), from = 0;
    for (;;) {
        size_t at = from, met = 0;
        int same = 1;
        while (same && met < wanted)
            same = at < length && plain(text_next(text, length, &at)) == plain(text_next(part, wanted, &met));
        if (same || from >= length)
            return same;
        (void)text_next(text, length, &from);
    }
}

enum { NAME_MAX_LENGTH = 63 };

static int distance(const char *a, int n, const char *b, int m)
{
    int rows[3][NAME_MAX_LENGTH + 1];
    for (int j = 0; j <= m; j++)
        rows[0][j] = j;
    for (int i = 1; i <= n; i++) {
        int *now = rows[i % 3], *up = rows[(i + 2) % 3], *two = rows[(i + 1) % 3];
        now[0] = i;
        for (int j = 1; j <= m; j++) {
            int x = tolower((unsigned char)a[i - 1]), y = tolower((unsigned char)b[j - 1]);
            int best = up[j - 1] + (x != y);
            if (up[j] + 1 < best)
                best = up[j] + 1;
            if (now[j - 1] + 1 < best)
                best = now[j - 1] + 1;
            if (i > 1 && j > 1 && x == tolower((unsigned char)b[j - 2]) && tolower((unsigned char)a[i - 2]) == y &&
                two[j - 2] + 1 < best)
                best = two[j - 2] + 1;
            now[j] = best;
        }
    }
    return rows[n % 3][m];
}

const char *text_nearest(const char *word, const char *const *names, int count)
{
    size_t n = strlen(word);
    const char *best = NULL;
    int least = INT_MAX;
    if (n == 0 || n > NAME_MAX_LENGTH)
        return NULL;
    for (int i = 0; i < count; i++) {
        size_t m = names[i] ? strlen(names[i]) : 0;
        if (m == 0 || m > NAME_MAX_LENGTH)
            continue;
        int d = distance(word, (int)n, names[i], (int)m);
        int limit = (int)(n > m ? n : m) / 3;
        if (d <= (limit < 1 ? 1 : limit) && d < least)
            least = d, best = names[i];
    }
    return best;
}

void buffer_init(struct buffer *b, const struct alloc *a)
{
    memset(b, 0, sizeof *b);
    b->alloc = a;
}

void buffer_free(struct buffer *b)
{
    mem_free(b->alloc, b->data, (size_t)b->capacity, 1);
    buffer_init(b, b->alloc);
}

static int buffer_room(struct buffer *b, size_t more)
{
    if (b->failed || more > (size_t)(INT_MAX - b->length - 1)) {
        b->failed = 1;
        return 0;
    }
    void *data = b->data;
    if (!mem_grow(b->alloc, &data, &b->capacity, b->length + (int)more + 1, 1))
        b->failed = 1;
    b->data = data;
    return !b->failed;
}

void buffer_add(struct buffer *b, const char *data, size_t length)
{
    if (!buffer_room(b, length))
        return;
    if (length)
        memcpy(b->data + b->length, data, length);
    b->length += (int)length;
    b->data[b->length] = '\0';
}

void buffer_text(struct buffer *b, const char *text)
{
    buffer_add(b, text, strlen(text));
}

void buffer_print(struct buffer *b, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(NULL, 0, fmt, args);
    va_end(args);
    if (n < 0 || !buffer_room(b, (size_t)n)) {
        b->failed = 1;
        return;
    }
    va_start(args, fmt);
    vsnprintf(b->data + b->length, (size_t)n + 1, fmt, args);
    va_end(args);
    b->length += n;
}
