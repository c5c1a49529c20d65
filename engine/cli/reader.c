#include "reader.h"

#include <string.h>

struct reader reader_on(FILE *file, enum os_stream stream)
{
    struct reader r = { .file = file, .echo = !os_is_terminal(stream) };
    return r;
}

static int is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

static char *trimmed(char *text)
{
    size_t length = strlen(text);
    while (length > 0 && is_space(text[length - 1]))
        text[--length] = '\0';
    while (is_space(*text))
        text++;
    return text;
}

/* 0 when there was nothing more to read. */
static int read_whole_line(struct reader *r, int *too_long)
{
    size_t length = 0;
    int c = EOF;
    *too_long = 0;
    while (!os_interrupted() && (c = getc(r->file)) != EOF && c != '\n') {
        if (length + 1 < sizeof r->line)
            r->line[length++] = (char)(c ? c : ' ');
        else
            *too_long = 1;
    }
    r->line[length] = '\0';
    return c != EOF || length > 0;
}

/* 1 when something else came up before anything was typed. */
static int broke_off(struct reader *r)
{
    int over = 0;
    r->waits = 1;
    while (r->idle && !over && !os_interrupted() && !os_wait_input(r->idle_ms))
        over = r->idle(r->idle_ud);
    r->waits = 0;
    return over;
}

char *reader_next(struct reader *r, struct paper *p)
{
    int too_long = 0;
    if (r->ended || broke_off(r))
        return NULL;
    int some = read_whole_line(r, &too_long);
    if (os_interrupted() || !some) {
        r->ended = 1;
        r->interrupted = os_interrupted();
        say_typed(p, "");
        return NULL;
    }
    if (too_long) {
        say(p, N_("This line is too long; %d characters fit. It was not taken."), READER_LINE - 1);
        r->line[0] = '\0';
    }
    char *line = trimmed(r->line);
    if (r->echo)
        say_typed(p, line);
    return line;
}

char *reader_word(char **rest)
{
    char *at = *rest;
    while (is_space(*at))
        at++;
    char quote = *at == '"' && strchr(at + 1, '"') ? '"' : '\0';
    char *word = quote ? ++at : at;
    while (*at && (quote ? *at != quote : !is_space(*at)))
        at++;
    if (*at)
        *at++ = '\0';
    while (is_space(*at))
        at++;
    *rest = at;
    return word;
}
