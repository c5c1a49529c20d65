/* Measuring and breaking text. Text wraps and is never cut: a word longer than the line is broken as a last resort. */
#ifndef UI_TEXT_H
#define UI_TEXT_H

#include <stddef.h>

#include "draw.h"

/* How wide a run is and how high a line of its style stands, in pixels. The backend has the real one. */
struct text_metrics {
    void *ud;
    int (*width)(void *ud, struct text_style style, const char *text, size_t length);
    int (*height)(void *ud, struct text_style style);
};

/* Every character 3/5 of the size wide, wide (East Asian) ones the whole size, bold ones 1/12 more: for tests. */
extern const struct text_metrics text_fake;

/* A run of one look within a paragraph. `text` is NUL-terminated UTF-8. */
struct text_span {
    const char *text;
    struct text_style style;
    enum theme_token token;
};

/* Part of one span on one line, placed in the paragraph's own pixels. */
struct text_piece {
    int span, line;
    const char *text;
    size_t length;
    struct rect box;
};

enum text_align { ALIGN_LEFT, ALIGN_MIDDLE, ALIGN_RIGHT };

struct text_extent {
    int w, h, lines; /* of the widest line; of all lines */
};

/* Breaks the spans into lines of at most `width` pixels and hands each piece to `emit` (NULL: only measures), top to
   bottom. Lines end at spaces, after hyphens and dashes between letters, between ideographs, at U+200B and at \n; not
   at no-break spaces, U+2011 or U+2060. At a soft hyphen (U+00AD) they may, and its piece ends with it: it is drawn
   there and nowhere else. Pieces of different sizes stand on one base line.

   As long as that costs at most half a line, a number is not parted from a short word behind it ("22 min") or ahead
   of it ("of 8"), and a paragraph does not end with a short word alone on its line; with TEXT_TYPED all spaces part.
   When the first span has TEXT_BALANCED, two to four lines are made about equally long; there are no more of them, and
   they are no higher, than without it. */
struct text_extent text_flow(const struct text_metrics *metrics, const struct text_span *spans, int count, int width,
                             enum text_align align, void (*emit)(void *ud, const struct text_piece *piece), void *ud);

/* The byte where the character before or after `at` begins; stays within 0..length. */
size_t text_before(const char *text, size_t at);
size_t text_after(const char *text, size_t length, size_t at);

#endif
