/* A small immediate-mode layer. Each frame: ui_begin with the input, widgets in any order, ui_end; the draw list is the
   result. A widget answers what was done to it. Everything works by keyboard (Tab, arrows, Enter, Space, Escape) and by
   mouse or touch. Names need to be unique only under the current id (ui_push_id); they are not shown. */
#ifndef UI_WIDGET_H
#define UI_WIDGET_H

#include "base/alloc.h"
#include "base/status.h"
#include "draw.h"
#include "input.h"
#include "text.h"
#include "theme.h"

enum ui_item_flags {
    UI_FOCUS = 1,   /* can take the focus */
    UI_KEEPS_X = 2, /* uses Left and Right itself */
    UI_KEEPS_Y = 4, /* uses Up and Down itself */
    UI_TYPES = 8,   /* takes text, Space and Enter: letters are no shortcuts while it has the focus */
    UI_PLAIN = 16   /* only catches the pointer: a panel above something else */
};

/* Something that exists this frame and can be pointed at or focused. */
struct ui_item {
    uint32_t id, scope, region; /* modal scope and scrolled region, 0 for none */
    struct rect box, seen;      /* whole, and what its clip leaves */
    unsigned flags;
};

/* What is kept between frames for an id: scrolling and animation. */
struct ui_state {
    uint32_t id, frame; /* last used */
    int offset, extent; /* scrolling: pixels from the top, height of the content */
    int from, to;       /* animation */
    uint32_t start_ms;
};

struct ui_clipboard {
    void *ud;
    const char *(*get)(void *ud);              /* valid until the next call; "" when empty */
    void (*set)(void *ud, const char *text);
};

enum { UI_DEPTH = 24 };

struct ui_region {
    uint32_t id;
    struct rect box;
    int offset, reveal_top, reveal_bottom; /* what to bring into view, in content pixels */
    int reveals, items;
    int focused;       /* it has the focus itself, and shows it */
    struct rect ring;  /* around what has the focus in it, drawn over all the rest; empty for none */
    unsigned scrolled; /* of the draw list outside */
    int from;          /* its first command */
};

/* Fields are for widgets and tests to read; change them through the functions. */
struct ui {
    const struct alloc *alloc;
    struct text_metrics metrics;
    struct ui_clipboard clipboard;
    struct ui_input in;
    struct draw_list list;
    struct theme_scale scale;
    int still; /* reduced motion */

    uint32_t hover, active, focus; /* ids, 0 for none */
    uint32_t reveal;               /* focus moved by key: scroll it into view */
    uint32_t wanted;               /* focus asked for by ui_focus */
    const char *focus_is;          /* what its picture says beside its words: "on", "chosen"; or "" */
    char hint[200];                /* of the field with the focus: what it is for */
    int focus_shown;               /* the focus is drawn: since the last key, until the next press */
    int key_used, wheel_used;
    int press_x, press_y;
    uint32_t dragged; /* region that a finger moves */

    struct ui_item *items, *before; /* this frame, last frame */
    int item_count, before_count, item_capacity, before_capacity;
    struct ui_state *states;
    int state_count, state_capacity;
    uint32_t ids[UI_DEPTH], scopes[UI_DEPTH];
    int id_count, scope_count;
    struct ui_region regions[UI_DEPTH];
    int region_count;
    uint32_t scope; /* the modal scope that was open last frame */
    uint32_t scope_now;
    uint32_t frame;

    struct rect caret; /* of the focused text field: where an input method opens */
    int wake_ms;       /* a next frame is wanted after so many ms without input; -1 for none */
    int again;         /* something changed that only the next frame shows */
    int failed;        /* enum status */
    uint32_t fault;    /* id of the fault, for the error */
};

void ui_init(struct ui *ui, const struct alloc *a, struct text_metrics metrics);
void ui_free(struct ui *ui);

/* Begins a frame; *in is copied. */
void ui_begin(struct ui *ui, const struct ui_input *in, const struct theme *theme, struct theme_scale scale);
/* Ends it. Fails when memory ran out, an id was used twice, or pushes and pops do not match: the frame is then not to
   be shown. */
enum status ui_end(struct ui *ui, struct error *err) MUST_USE;

/* Whether a frame should follow without waiting for input, and after how many ms (-1: none is needed). */
int ui_wake(const struct ui *ui);
/* Asks for a frame in `ms` at the latest: a clock that is shown. */
void ui_wake_in(struct ui *ui, int ms);

/* ---- names ---- */
uint32_t ui_id(const struct ui *ui, const char *name);
void ui_push_id(struct ui *ui, const char *name);
void ui_push_index(struct ui *ui, int index);
void ui_pop_id(struct ui *ui);

/* ---- pointing and focus: for writing widgets ---- */
struct ui_signal {
    uint32_t id;
    int hover, held, focused; /* focused: has the focus and shows it */
    int clicked, activated;   /* activated: clicked, or Enter or Space on it */
};
struct ui_signal ui_item(struct ui *ui, uint32_t id, struct rect box, unsigned flags);
void ui_focus_ring(struct ui *ui, struct rect box, struct ui_signal signal);
/* Moves the focus to an id of this frame or the next. */
void ui_focus(struct ui *ui, uint32_t id);
const struct ui_item *ui_find_item(const struct ui *ui, uint32_t id);
struct ui_state *ui_state(struct ui *ui, uint32_t id); /* NULL when out of memory; valid until the next call */

/* Whether the key was pressed and nobody else takes it; then nobody else does. A letter, figure or sign without Ctrl or
   Alt counts when it is typed (letters in either case, given in lower case) and no text field has the focus. */
int ui_shortcut(struct ui *ui, uint32_t key, unsigned mods);

/* Between these only what is inside can be used; what is below is dimmed. Escape is left to the caller. */
void ui_modal_begin(struct ui *ui, const char *name);
void ui_modal_end(struct ui *ui);

/* The value on its way to `target` (at once when new or with reduced motion), over `ms`. */
int ui_animate(struct ui *ui, uint32_t id, int target, int ms);

/* ---- sizes and text ---- */
int ui_px(const struct ui *ui, int design);
int ui_target(
    const struct ui *ui); /* least height and width of anything to press: 32 design pixels or a line of body text */
/* The two larger sizes are for headings, questions and options: their lines are balanced. */
struct text_style ui_style(const struct ui *ui, enum text_size size, unsigned flags);
int ui_line(const struct ui *ui, struct text_style style);
int ui_text_width(const struct ui *ui, struct text_style style, const char *text);
int ui_text_height(const struct ui *ui, struct text_style style, int width, const char *text);
/* Wrapped text from the top of box; returns the height it took, which may be more than box has. */
int ui_text(struct ui *ui, struct rect box, struct text_style style, enum theme_token token, enum text_align align,
            const char *text);
/* Wrapped text in the middle of box's height. */
void ui_text_middle(struct ui *ui, struct rect box, struct text_style style, enum theme_token token,
                    enum text_align align, const char *text);
struct text_extent ui_spans_extent(const struct ui *ui, int width, const struct text_span *spans, int count);
int ui_spans(struct ui *ui, struct rect box, enum text_align align, const struct text_span *spans, int count);

/* ---- controls ---- */
enum ui_button_kind { UI_NORMAL, UI_PRIMARY, UI_QUIET };

/* Room for the label on one line, and height when it is given less width. */
int ui_button_width(const struct ui *ui, const char *label);
int ui_button_height(const struct ui *ui, int width, const char *label);
int ui_button(struct ui *ui, const char *name, struct rect box, const char *label, enum ui_button_kind kind);
/* The same with the key that does it, quiet behind the label; NULL for none. The caller listens to the key. */
int ui_key_button_width(const struct ui *ui, const char *label, const char *key);
int ui_key_button_height(const struct ui *ui, int width, const char *label, const char *key);
int ui_key_button(struct ui *ui, const char *name, struct rect box, const char *label, const char *key,
                  enum ui_button_kind kind);
/* Three lines, as everywhere the way to a menu; `words` are heard, not seen. */
int ui_menu_button(struct ui *ui, const char *name, struct rect box, const char *words);

/* Words of the widget at hand that its picture does not show: for who listens. They are no part of the picture. */
void ui_heard(struct ui *ui, const char *words);
/* What the widget says, drawn or heard, one space between pieces, cut to fit; of all drawn from command `from` on when
   id is 0. Returns out. */
char *ui_words(const struct ui *ui, uint32_t id, int from, char *out, size_t size);

/* A surface that can be chosen; the caller draws on top, inside the returned signal's box. */
struct ui_signal ui_card(struct ui *ui, const char *name, struct rect box, int chosen);
/* A surface that holds the pointer off what is below. */
void ui_panel(struct ui *ui, const char *name, struct rect box, enum theme_token token);

int ui_toggle_height(const struct ui *ui, int width, const char *label);
/* Returns 1 when *on was changed. */
int ui_toggle(struct ui *ui, const char *name, struct rect box, const char *label, int *on);

/* Labels in a row (more rows when they do not fit); returns 1 when *current changed. */
int ui_tabs_height(const struct ui *ui, int width, const char *const *labels, int count);
int ui_tabs(struct ui *ui, const char *name, struct rect box, const char *const *labels, int count, int *current);
/* The same as one-of-many buttons: confidence low, medium, high. *current may be -1 for none yet. */
int ui_choice_height(const struct ui *ui, int width, const char *const *labels, int count);
int ui_choice(struct ui *ui, const char *name, struct rect box, const char *const *labels, int count, int *current);

/* ---- scrolling ---- */
/* Clips to box and returns where the content begins: as wide as is left beside the bar, moved up by the scroll. The
   content may be of any height, which ui_scroll_end is told; where more follows it fades and a sign says so.
   `focusable`: it has nothing in it to focus, so it takes the focus itself; its ring lies a little outside
   box. */
struct rect ui_scroll_begin(struct ui *ui, const char *name, struct rect box, int focusable);
void ui_scroll_end(struct ui *ui, int height);
/* One line of a list in a scrolled region, at `box`: an item with a highlight when chosen. */
struct ui_signal ui_row(struct ui *ui, const char *name, struct rect box, int chosen);

/* ---- text entry ---- */
struct ui_edit {
    char *text; /* the caller's, NUL-terminated UTF-8 */
    size_t size; /* of the buffer, terminator included */
    size_t cursor, anchor; /* bytes; the selection lies between */
};
enum ui_field_result { UI_FIELD_NONE, UI_FIELD_CHANGED, UI_FIELD_DONE };

int ui_field_height(const struct ui *ui, int lines);
/* `lines` 1: Enter gives UI_FIELD_DONE. More: Enter breaks the line, Ctrl+Enter is DONE. `hint` is shown while empty.
   */
enum ui_field_result ui_field(struct ui *ui, const char *name, struct rect box, struct ui_edit *edit, int lines,
                              const char *hint);

#endif
