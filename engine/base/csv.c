#include "csv.h"

#include <string.h>

struct scan {
    const char *data;
    size_t length, at;
    int32_t line, column, row;
    char separator;
};

static int is_end(char c)
{
    return c == '\n' || c == '\r';
}

/* Moves over one character of the text, or over CR LF. */
static void step(struct scan *s)
{
    char c = s->data[s->at++];
    if (c == '\r' && s->at < s->length && s->data[s->at] == '\n')
        s->at++;
    if (is_end(c)) {
        s->line++;
        s->column = 1;
    } else if (((unsigned char)c & 0xC0) != 0x80) {
        s->column++;
    }
}

/* One cell, and the separator behind it; *last when the row ends with it, its line break taken. `text` is where its
   content goes, or NULL. The content is never longer than what stands in the file. */
static enum csv_fault next_cell(struct scan *s, struct csv_cell *cell, char *text, int *last)
{
    size_t used = 0;
    int quoted = s->at < s->length && s->data[s->at] == '"';
    cell->line = s->line;
    cell->column = s->column;
    if (quoted) {
        for (step(s);;) {
            if (s->at == s->length) {
                s->line = cell->line;
                s->column = cell->column;
                return CSV_QUOTE_OPEN;
            }
            size_t from = s->at;
            step(s);
            if (s->data[from] == '"') {
                if (s->at == s->length || s->data[s->at] != '"')
                    break;
                step(s);
                from = s->at - 1;
            }
            for (; from < s->at; from++, used++)
                if (text)
                    text[used] = s->data[from];
        }
    }
    while (s->at < s->length && s->data[s->at] != s->separator && !is_end(s->data[s->at])) {
        if (quoted || s->data[s->at] == '"')
            return CSV_QUOTE_STRAY;
        if (text)
            text[used] = s->data[s->at];
        used++;
        step(s);
    }
    cell->text = text ? text : "";
    cell->length = (int32_t)used;
    if (text)
        text[used] = '\0';
    *last = s->at == s->length || is_end(s->data[s->at]);
    if (s->at < s->length)
        step(s);
    return CSV_FINE;
}

/* Once to count, with `text` NULL, and once to fill in the tables that then have room. */
static enum csv_fault walk(struct scan *s, struct csv *out, char *text)
{
    enum csv_fault fault = CSV_FINE;
    out->rows = out->cells = 0;
    while (s->at < s->length) {
        struct csv_row row = { out->cells, 0 };
        int last = 0;
        s->row = out->rows + 1;
        if (out->rows == CSV_ROWS_MAX)
            return CSV_TOO_MANY;
        while (!last) {
            struct csv_cell cell;
            if (row.count == CSV_COLUMNS_MAX)
                return CSV_TOO_MANY;
            if ((fault = next_cell(s, &cell, text, &last)) != CSV_FINE)
                return fault;
            if (text) {
                out->cell[out->cells] = cell;
                text += cell.length + 1;
            }
            out->cells++;
            row.count++;
            if (!last && s->at == s->length) { /* a separator ends the file: an empty cell follows it */
                if (row.count == CSV_COLUMNS_MAX)
                    return CSV_TOO_MANY;
                if (text)
                    out->cell[out->cells] = (struct csv_cell){ "", 0, s->line, s->column };
                out->cells++;
                row.count++;
                last = 1;
            }
        }
        if (text)
            out->row[out->rows] = row;
        out->rows++;
    }
    return CSV_FINE;
}

static char find_separator(const char *data, size_t length)
{
    int commas = 0, semicolons = 0, quoted = 0;
    for (size_t i = 0; i < length && (quoted || !is_end(data[i])); i++) {
        quoted ^= data[i] == '"';
        commas += !quoted && data[i] == ',';
        semicolons += !quoted && data[i] == ';';
    }
    return semicolons > commas ? ';' : ',';
}

void csv_read(struct arena *arena, const char *data, size_t length, struct csv *out)
{
    size_t mark = length >= 3 && memcmp(data, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
    struct scan s = { .data = data + mark, .length = length - mark, .line = 1, .column = 1, .row = 1 };
    memset(out, 0, sizeof *out);
    out->separator = s.separator = find_separator(s.data, s.length);
    const char *nul = s.length ? memchr(s.data, '\0', s.length) : NULL;
    size_t good = text_valid(s.data, nul ? (size_t)(nul - s.data) : s.length);
    if (good < s.length) {
        struct scan to = s;
        while (to.at < good)
            step(&to);
        s.line = to.line;
        s.column = to.column;
        s.row = 0;
        out->fault = CSV_NOT_UTF8;
    } else {
        const struct scan start = s;
        out->fault = walk(&s, out, NULL);
        if (!out->fault) {
            char *text = arena_new(arena, s.length + (size_t)out->cells + 1, 1);
            out->row = arena_new(arena, (size_t)out->rows, sizeof *out->row);
            out->cell = arena_new(arena, (size_t)out->cells, sizeof *out->cell);
            s = start;
            out->fault = text && out->row && out->cell ? walk(&s, out, text) : CSV_NO_MEMORY;
        }
    }
    if (out->fault) {
        out->rows = out->cells = 0;
        out->line = s.line;
        out->column = s.column;
        out->fault_row = s.row;
    }
}

int csv_is_formula(const char *text, size_t length)
{
    size_t at = 0;
    while (at < length && text[at] == '\'')
        at++;
    return at < length && (text[at] == '=' || text[at] == '+' || text[at] == '-' || text[at] == '@');
}

void csv_add(struct buffer *out, const char *text, size_t length, char separator)
{
    int quotes = length && (text[0] == ' ' || text[length - 1] == ' ');
    for (size_t i = 0; i < length && !quotes; i++)
        quotes = text[i] == '"' || text[i] == separator || is_end(text[i]);
    if (!quotes) {
        buffer_add(out, text, length);
        return;
    }
    buffer_text(out, "\"");
    for (size_t from = 0, to; from < length; from = to) {
        const char *quote = memchr(text + from, '"', length - from);
        to = quote ? (size_t)(quote - text) + 1 : length;
        buffer_add(out, text + from, to - from);
        if (quote)
            buffer_text(out, "\"");
    }
    buffer_text(out, "\"");
}
