/* Columns that scroll when they are longer than their room, and dialogs as high as what they say. */
#ifndef UI_SHEET_H
#define UI_SHEET_H

#include "pen.h"

struct sheet {
    struct pen pen;
    int top;
};

/* A scrolled column in box. `focusable`: it holds nothing to focus and takes the focus itself when it scrolls. */
struct sheet sheet_begin(struct ui *ui, const char *name, struct rect box, int focusable);
void sheet_end(struct sheet *sheet);

/* A panel in the middle, above everything else; only what is in it can be used. `reads`: text with a button below; when
   it scrolls, the text has the focus first, and Enter, which nothing then takes, is the caller's. */
struct sheet dialog_begin(struct ui *ui, const char *name, int design_width, int reads);
void dialog_end(struct sheet *sheet);

/* The next `h` pixels over the whole width. */
struct rect pen_take(struct pen *pen, int h);

#endif
