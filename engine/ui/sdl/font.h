/* Fonts of the system, found through fontconfig and drawn by SDL_ttf. Text is shaped there; runs are split where the
   first face lacks a character. Rendered lines are kept as 8-bit masks, so that colours and themes cost nothing. */
#ifndef UI_SDL_FONT_H
#define UI_SDL_FONT_H

#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "ui/text.h"

struct fonts;

struct font_mask {
    const uint8_t *cover; /* w by h, no padding; NULL when empty */
    int w, h;
    int top; /* of the mask, below the top of the line */
};

/* Opens the first face; others when a character needs them. */
enum status fonts_open(struct fonts **fonts, const struct alloc *a, struct error *err) MUST_USE;
void fonts_close(struct fonts *fonts);

/* Lives until the next call. */
struct font_mask fonts_mask(struct fonts *fonts, struct text_style style, const char *text, size_t length);

/* Metrics that measure with these fonts; valid until fonts_close. */
struct text_metrics fonts_metrics(struct fonts *fonts);

/* Which face draws the character, as a file path, for tests and for `--version`; "" when there is none. */
const char *fonts_face_of(struct fonts *fonts, uint32_t character);

#endif
