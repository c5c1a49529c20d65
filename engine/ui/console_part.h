/* Between the parts of the console. */
#ifndef UI_CONSOLE_PART_H
#define UI_CONSOLE_PART_H

#include "console.h"

/* One frame of the console. */
struct desk {
    struct ui *ui;
    struct console_view *view;
    const struct exercise *e;
    const struct scenario *s;
    const struct console_clock *clock;
    struct arena arena; /* for this frame */
    int ended;
    int32_t open[32]; /* decisions put in this turn */
    int opens;
    int deeds_shown; /* in the foot */
    struct rect head; /* where its buttons go */
    struct command *out;
    int sends; /* *out is to be carried out */
};

/* The command is complete: it goes out with this frame. */
void desk_send(struct desk *d, struct command c);
void desk_panel(struct desk *d, int panel);
int console_is_chosen(const struct desk *d, int32_t decision);
/* The decision at hand, or NONE. */
int32_t desk_decision(const struct desk *d);
/* What was typed is emptied once its command has been carried out. */
void desk_settle(struct console_view *view, const struct exercise *e);

/* ---- columns: each writes from the pen down ---- */
void console_head(struct desk *d, struct rect *area);
void console_head_buttons(struct desk *d); /* after all else: the focus does not begin there */
struct rect console_foot_cut(struct desk *d, struct rect *area);
void console_foot(struct desk *d, struct rect bar);
void console_foot_keys(struct desk *d);
void console_plan(struct desk *d, struct pen *pen);
void console_decision(struct desk *d, struct pen *pen);
void console_grid(struct desk *d, struct pen *pen, int32_t decision);
void console_grid_keys(struct desk *d, int32_t decision);
void console_causes(struct desk *d, struct pen *pen);
void console_injects(struct desk *d, struct pen *pen);
void console_injects_keys(struct desk *d);
void console_note(struct desk *d, struct pen *pen);
void console_prompts(struct desk *d, struct pen *pen);

/* ---- panels ---- */
void console_panel_choose(struct desk *d);
void console_panel_close(struct desk *d);
void console_panel_end(struct desk *d);
void console_panel_rewind(struct desk *d);
void console_panel_verdict(struct desk *d);
void console_panel_people(struct desk *d);
void console_panel_ruling(struct desk *d);
void console_panel_fork(struct desk *d);
void console_panel_notes(struct desk *d);
void console_panel_more(struct desk *d);
void console_panel_write(struct desk *d);
void console_panel_edit(struct desk *d);
void console_open_write(struct desk *d); /* an empty sheet */
/* Whether the panel is left: Escape, or its button at the pen. */
int console_back(struct desk *d, struct pen *pen, struct pen_shelf *shelf);

/* ---- words; each writes into `out` and returns it ---- */
const char *console_who(const struct desk *d, int32_t role, char *out, size_t size); /* the role, and who plays it */
const char *console_option(const struct scenario *s, int32_t decision, int32_t number);
const char *console_sureness(enum sureness sureness); /* translated, "" when unsaid */
char *console_readable(const char *id, char *out, size_t size); /* an id that stands for words: underlines are spaces */
char *console_entry(const struct scenario *s, const struct command *c, char *out, size_t size);
const char *console_headline(const struct exercise *e, int32_t inject); /* as edited */
const char *console_text(const struct exercise *e, int32_t inject);

/* A field that finds a norm by number or word; returns the one picked, or NONE. */
int32_t console_find_norm(struct desk *d, struct pen *pen);

/* A number that can be moved by the arrows or by its two buttons; returns 1 when *value changed. */
int console_stepper(struct desk *d, struct pen *pen, const char *name, const char *label, const char *shown,
                    int32_t step, int32_t most, int32_t *value);

#endif
