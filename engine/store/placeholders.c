#include "placeholders.h"

#include <string.h>

enum { ARGUMENTS_MAX = 16 };

/* Per argument, length modifier and kind; 0: not used. */
struct arguments {
    int count;
    unsigned type[ARGUMENTS_MAX];
};

static int number(const char **at)
{
    int value = 0;
    while (**at >= '0' && **at <= '9' && value < 1000)
        value = value * 10 + (*(*at)++ - '0');
    return value;
}

/* "12$": the argument's place from 1; 0 when there is none, and nothing is read. */
static int place(const char **at)
{
    const char *from = *at;
    int value = number(at);
    if (value > 0 && **at == '$') {
        ++*at;
        return value;
    }
    *at = from;
    return 0;
}

/* Notes an argument; 0 when it cannot be: too many, or two types at one place. */
static int take(struct arguments *x, int where, int *next, unsigned type)
{
    int index = where ? where - 1 : (*next)++;
    if (index >= ARGUMENTS_MAX || (x->type[index] && x->type[index] != type))
        return 0;
    x->type[index] = type;
    if (index >= x->count)
        x->count = index + 1;
    return 1;
}

/* A width or precision: digits, or a star that takes an int. */
static int size(const char **at, struct arguments *x, int *next)
{
    if (**at != '*') {
        number(at);
        return 1;
    }
    ++*at;
    return take(x, place(at), next, 'd');
}

static unsigned kind(char c)
{
    static const char *const alike[] = { "di", "uoxX", "fFeEgGaA", "c", "s", "p" };
    for (unsigned i = 0; c && i < sizeof alike / sizeof *alike; i++)
        if (strchr(alike[i], c))
            return (unsigned char)alike[i][0];
    return 0;
}

/* The text's arguments; 0 when printf must not see it. */
static int read(const char *text, struct arguments *x)
{
    int next = 0, placed = 0, plain = 0;
    *x = (struct arguments){ 0 };
    for (const char *at = text; (at = strchr(at, '%'));) {
        unsigned length = 0;
        if (*++at == '%') {
            at++;
            continue;
        }
        int where = place(&at);
        *(where ? &placed : &plain) = 1;
        at += strspn(at, "-+ #0'");
        if (!size(&at, x, &next) || (*at == '.' && (at++, !size(&at, x, &next))))
            return 0;
        for (; *at && strchr("hljztL", *at) && length < 0x10000; at++)
            length = length << 8 | (unsigned char)*at;
        if (!kind(*at) || !take(x, where, &next, length << 8 | kind(*at)))
            return 0;
        at++;
    }
    if (placed && plain)
        return 0;
    for (int i = 0; i < x->count; i++)
        if (!x->type[i]) /* printf cannot skip an argument whose type it does not know */
            return 0;
    return 1;
}

int placeholders_same(const char *original, const char *text)
{
    struct arguments a, b;
    int good = read(text, &b);
    if (!read(original, &a)) /* no format: nobody prints with it */
        return !good || b.count == 0;
    return good && a.count == b.count && memcmp(a.type, b.type, sizeof a.type) == 0;
}
