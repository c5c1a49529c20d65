#include "po_write.h"

#include <string.h>

enum { WIDTH = 79 };

static int columns(const char *text, size_t length)
{
    int count = 0;
    for (size_t at = 0; at < length; at++)
        count += ((unsigned char)text[at] & 0xC0) != 0x80;
    return count;
}

/* Appends the characters as they stand between quotes. */
static void escape(struct buffer *out, const char *text, size_t length)
{
    static const char bytes[] = "\n\t\r\"\\\a\b\f\v", names[] = "ntr\"\\abfv";
    for (size_t i = 0; i < length; i++) {
        const char *special = text[i] ? memchr(bytes, text[i], sizeof bytes - 1) : NULL;
        if (special)
            buffer_print(out, "\\%c", names[special - bytes]);
        else
            buffer_add(out, text + i, 1);
    }
}

/* How much of the escaped line fits: up to a place behind a blank, or all when there is none. */
static size_t fitting(const char *line, size_t length, int room)
{
    size_t last = 0;
    if (columns(line, length) <= room)
        return length;
    for (size_t at = 1; at < length; at++) {
        if (line[at - 1] != ' ' || line[at] == ' ')
            continue;
        if (columns(line, at) > room)
            return last ? last : at;
        last = at;
    }
    return last && columns(line, length) > room ? last : length;
}

void po_write(struct buffer *out, const char *prefix, const char *keyword, const char *text)
{
    struct buffer line;
    size_t length = strlen(text), first = strcspn(text, "\n");
    int lines = first + 1 < length;
    buffer_init(&line, out->alloc);
    escape(&line, text, length);
    buffer_print(out, "%s%s ", prefix, keyword);
    if (!lines &&
        columns(line.data ? line.data : "", (size_t)line.length) + (int)(strlen(prefix) + strlen(keyword)) + 3 <=
            WIDTH) {
        buffer_print(out, "\"%s\"\n", line.data ? line.data : "");
    } else {
        buffer_text(out, "\"\"\n");
        for (const char *at = text; *at;) {
            const char *end = strchr(at, '\n');
            size_t part = end ? (size_t)(end + 1 - at) : strlen(at);
            line.length = 0;
            escape(&line, at, part);
            for (size_t done = 0; line.data && done < (size_t)line.length;) {
                size_t n = fitting(line.data + done, (size_t)line.length - done, WIDTH - 2 - (int)strlen(prefix));
                buffer_print(out, "%s\"%.*s\"\n", prefix, (int)n, line.data + done);
                done += n;
            }
            at += part;
        }
    }
    out->failed |= line.failed;
    buffer_free(&line);
}

void po_write_comment(struct buffer *out, const char *mark, const char *text)
{
    for (const char *at = text; *at;) {
        size_t length = strcspn(at, "\n");
        buffer_print(out, "%s%.*s\n", mark, (int)length, at);
        at += length + (at[length] == '\n');
    }
}
