#include "svg.h"

#include <string.h>

static const struct {
    int size, line, bold;
    const char *colour;
} styles[SVG_STYLES] = {
    [SVG_TITLE] = { 22, 28, 1, "#1A1A1A" },  [SVG_HEADING] = { 13, 16, 1, "#1A1A1A" },
    [SVG_STRONG] = { 10, 12, 1, "#1A1A1A" }, [SVG_PLAIN] = { 10, 12, 0, "#1A1A1A" },
    [SVG_SMALL] = { 9, 10, 0, "#333333" },   [SVG_QUIET] = { 9, 10, 0, "#5A5A5A" },
    [SVG_WARN] = { 9, 10, 1, "#A3201A" },
};

/* Of the characters from the space on, in thousandths of the size; bold is a tenth wider. */
static const short widths[95] = {
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333,  278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,  611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278,  556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500,  500, 334, 260, 334, 584,
};

static int width_of(uint32_t c)
{
    if (c >= ' ' && c < 127)
        return widths[c - ' '];
    if (c >= 0x300 && c < 0x370) /* stands above another */
        return 0;
    return c >= 0x1100 ? 1000 : 667;
}

int svg_line_height(enum svg_style style)
{
    return styles[style].line;
}

static int64_t measure(enum svg_style style, uint32_t c)
{
    return (int64_t)width_of(c) * styles[style].size * (styles[style].bold ? 112 : 104) / 100;
}

int svg_width(enum svg_style style, const char *text, size_t length)
{
    int64_t sum = 0;
    for (size_t at = 0; at < length;)
        sum += measure(style, text_next(text, length, &at));
    return (int)((sum + 999) / 1000);
}

size_t svg_break(enum svg_style style, const char *text, size_t length, int width, size_t *next)
{
    int64_t sum = 0, most = (int64_t)width * 1000;
    size_t space = 0, at = 0;
    while (at < length && text[at] != '\n') {
        size_t from = at;
        sum += measure(style, text_next(text, length, &at));
        if (text[from] == ' ' && from > 0)
            space = from;
        if (sum > most && from > 0) {
            *next = space ? space + 1 : from;
            return space ? space : from;
        }
    }
    *next = at < length ? at + 1 : at;
    return at;
}

void svg_escape(struct buffer *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c == '&')
            buffer_text(out, "&amp;");
        else if (c == '<')
            buffer_text(out, "&lt;");
        else if (c == '>')
            buffer_text(out, "&gt;");
        else if (c == '"')
            buffer_text(out, "&quot;");
        else if (c >= ' ' && c != 127)
            buffer_add(out, text + i, 1);
        else
            buffer_text(out, " ");
    }
}

void svg_text(struct buffer *out, enum svg_style style, int x, int y, const char *text, size_t length)
{
    buffer_print(out, "<text class=\"s%d\" x=\"%d\" y=\"%d\">", (int)style, x, y);
    svg_escape(out, text, length);
    buffer_text(out, "</text>\n");
}

void svg_styles(struct buffer *out)
{
    buffer_text(out, "<style>\ntext { font-family: Helvetica, Arial, 'Liberation Sans', Arimo, sans-serif; }\n");
    for (int i = 0; i < SVG_STYLES; i++)
        buffer_print(out, ".s%d { font-size: %dpx; fill: %s;%s }\n", i, styles[i].size, styles[i].colour,
                     styles[i].bold ? " font-weight: bold;" : "");
    buffer_text(out, ".name { paint-order: stroke; stroke: #FFFFFF; stroke-width: 3px; }\n</style>\n");
}
