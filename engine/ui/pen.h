/* Writing a column of text and controls from top to bottom: what the screens with much to read are made of. */
#ifndef UI_PEN_H
#define UI_PEN_H

#include "widget.h"

/* Where the next thing goes: x to x + w, from y down. */
struct pen {
    struct ui *ui;
    int x, y, w;
};

struct pen pen_at(struct ui *ui, struct rect box);
/* The same, narrower by `design` pixels at the left. */
struct pen pen_indent(const struct pen *pen, int design);

void pen_gap(struct pen *pen, int design);
void pen_rule(struct pen *pen);
void pen_text(struct pen *pen, enum text_size size, unsigned flags, enum theme_token token, const char *text);
/* Text that was wrapped by its author: a line end is a space, an empty line stays. */
void pen_prose(struct pen *pen, enum text_size size, unsigned flags, enum theme_token token, const char *text);
int pen_prose_height(const struct pen *pen, enum text_size size, unsigned flags, const char *text);
/* A quiet heading of a section. */
void pen_section(struct pen *pen, const char *text);
/* `left` wraps beside `right`, which stands at the right edge; below each other when they do not fit. */
struct pen_side {
    const char *text;
    enum text_size size;
    unsigned flags;
    enum theme_token token;
};
void pen_sides(struct pen *pen, struct pen_side left, struct pen_side right);
void pen_spans(struct pen *pen, const struct text_span *spans, int count);

/* Buttons in a row, more rows when they do not fit. */
struct pen_shelf {
    int x, y, h;
};
int pen_button(struct pen *pen, struct pen_shelf *shelf, const char *name, const char *label, enum ui_button_kind kind);
int pen_key_button(struct pen *pen, struct pen_shelf *shelf, const char *name, const char *label, const char *key,
                   enum ui_button_kind kind);
void pen_shelf_end(struct pen *pen, struct pen_shelf *shelf);

/* A choice or a toggle as wide as the pen. Both return 1 when it was changed. */
int pen_choice(struct pen *pen, const char *name, const char *const *labels, int count, int *current);
int pen_toggle(struct pen *pen, const char *name, const char *label, int *on);

/* A panel in the middle of the window, over everything, as high as what is in it; it scrolls when that does not fit.
   Escape is left to the caller. */
struct pen pen_panel_begin(struct ui *ui, const char *name, const char *title);
void pen_panel_end(struct pen *pen);

/* A region that scrolls when the pen leaves it; `focusable` as in ui_scroll_begin. */
struct pen pen_scroll_begin(struct ui *ui, const char *name, struct rect box, int focusable);
void pen_scroll_end(struct pen *pen);

/* A line of a list, h pixels high or a target's height; what is in it is drawn into *box afterwards, up to pen_row_end:
   these words are the row's, for those who hear it. */
struct ui_signal pen_row(struct pen *pen, int index, int h, int chosen, struct rect *box);
void pen_row_end(const struct pen *pen);

/* A quotation, in the quotation marks of the language. */
void pen_quote(struct pen *pen, enum text_size size, enum theme_token token, const char *text);

/* A text being typed: as long as a command may hold. */
enum { FIELD_TEXT = 4000 };
struct field_text {
    size_t cursor, anchor;
    char text[FIELD_TEXT + 1];
};
void field_set(struct field_text *field, const char *text);
/* Whether it holds more than spaces. */
int field_filled(const struct field_text *field);
enum ui_field_result pen_field(struct pen *pen, const char *name, struct field_text *field, int lines,
                               const char *hint);

#endif
