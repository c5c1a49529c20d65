/* The application on an exercise of its own, driven by hand: one input, then frames until it has settled. */
#ifndef TESTS_UI_STAGE_H
#define TESTS_UI_STAGE_H

#include "ui_tests.h"

#include "exercise/library.h"
#include "ui/app.h"

enum { SITES = 64 };

struct stage {
    struct app app;
    struct ui ui;
    struct ui_input in;
    struct arena arena; /* of the catalogue */
    struct norm_catalogue norms;
    struct loaded *loaded;
    struct exercise *e; /* the one started last */
    struct app_card card;
    struct map_site site[SITES]; /* of the card */
    int64_t utc;
    int apart; /* the console's own window is looked at */
    char seen[1 << 16]; /* all text of the frame, one space between pieces */
};

void stage_open(struct stage *x, const char *scenario);
void stage_close(struct stage *x);
void stage_size(struct stage *x, int w, int h, int text_percent);

/* Each ends with frames until nothing is left to do at once. */
void stage_settle(struct stage *x);
void stage_key(struct stage *x, uint32_t key);
void stage_type(struct stage *x, const char *text);
void stage_wait(struct stage *x, int ms);
void stage_click_at(struct stage *x, int px, int py);
/* Presses what carries this text; 0 when no such thing can be pressed. */
int stage_click(struct stage *x, const char *text);

/* Sits down at a fresh exercise with all roles, its briefing shown. */
void stage_start(struct stage *x);
void stage_start_form(struct stage *x, const char *form); /* the fullest when NULL */
/* Opens, sits down with all roles, and goes past the briefing. */
void stage_in_room(struct stage *x, const char *scenario);
int stage_shows(struct stage *x, const char *text);
/* Nothing overlaps, nothing is cut, everything to press is large enough. */
void stage_is_sound(struct stage *x, const char *where);
/* The first thing of these that is wrong, in words; 0 when nothing is. */
int stage_fault(const struct stage *x, char *out, size_t size);

#endif
