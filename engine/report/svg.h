/* Pieces of SVG: text that is measured without a font, wrapped and escaped. Units are pixels. */
#ifndef REPORT_SVG_H
#define REPORT_SVG_H

#include "base/text.h"

enum svg_style { SVG_TITLE, SVG_HEADING, SVG_STRONG, SVG_PLAIN, SVG_SMALL, SVG_QUIET, SVG_WARN, SVG_STYLES };

int svg_line_height(enum svg_style style);

/* Width of a text in Helvetica and fonts of the same widths (Arial, Liberation Sans), rounded up and with some room. */
int svg_width(enum svg_style style, const char *text, size_t length);

/* How much of the text stands on a line of this width: up to a space, or cut where a word alone is too wide. *next is
   where the next line begins. */
size_t svg_break(enum svg_style style, const char *text, size_t length, int width, size_t *next);

/* Appends a text element. */
void svg_text(struct buffer *out, enum svg_style style, int x, int y, const char *text, size_t length);

/* Appends a text without what XML does not allow in it. */
void svg_escape(struct buffer *out, const char *text, size_t length);

/* The style sheet for all of the above. */
void svg_styles(struct buffer *out);

#endif
