/* An exercise played on a shipped scenario, and a screen over it that is driven by keys. */
#ifndef TESTS_UI_PLAYED_H
#define TESTS_UI_PLAYED_H

#include "exercise/exercise.h"
#include "ui/widget.h"
#include "ui_tests.h"

struct played {
    struct arena arena;
    struct norm_catalogue norms;
    struct loaded *loaded;
    struct exercise *e;
    struct ui ui;
    struct ui_input in;
    enum theme_view look;
    int percent, keys; /* of the text; how many keys were pressed */
    int64_t utc;
    void *view;
    int (*draw)(struct played *p, struct rect area, struct command *out);
    int commands;            /* given out by the screen */
    int carries;             /* they are carried out */
    enum status refused;     /* what came of the last */
    struct command last;     /* its texts are in `words` when it was not carried out */
};

/* Starts notpetya in the half-day form; the caller plays on. */
void played_open(struct played *p);
void played_close(struct played *p);
void played_size(struct played *p, int w, int h, int percent);

/* Every open decision by policy, then the turn is closed, `turns` times or to the end. */
void played_turns(struct played *p, enum policy policy, int turns);
void played_do(struct played *p, struct command c);

void played_frame(struct played *p);
/* Frames until nothing follows by itself. */
void played_settle(struct played *p);
void played_key(struct played *p, uint32_t key, unsigned mods);
/* One key for each character. */
void played_type(struct played *p, const char *text);
/* Tab until the focus is on something that holds this text; fails when there is none. */
void played_tab_to(struct played *p, const char *label);
int played_shows(const struct played *p, const char *text);
/* Draws, and fails when text is cut or lies on other text. */
void played_fits(struct played *p, const char *what);

/* The window sizes and text sizes that every screen must fit. */
struct played_look {
    int w, h, percent;
    enum theme_view look;
};
enum { PLAYED_LOOKS = 8 };
extern const struct played_look played_looks[PLAYED_LOOKS];

#endif
