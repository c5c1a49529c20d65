/* A walk through every state of the window: each screen, pane, dialog, console panel, hot-wash page, error and empty
   state of a scenario. What must hold everywhere is checked at each stop. */
#ifndef TESTS_UI_TOUR_H
#define TESTS_UI_TOUR_H

#include "stage.h"

/* What is looked at, settled; `where` names it. It may change focus, pointer and clock. */
typedef void tour_look(struct stage *x, const char *where);

struct tour {
    const char *scenario, *form; /* form NULL: the fullest */
    int w, h, text;
    int turns;   /* so many are looked at turn by turn; then the record plays to the end */
    int still;   /* reduced motion */
    int thorough; /* every message, decision and norm; else the first of a kind */
    tour_look *look;
};

/* Returns how many stops there were. */
int tour_go(struct stage *x, const struct tour *how);

/* Beside an exercise that is being written: the strip, the mistakes, the panel. Needs trial_dir. */
int tour_author(struct stage *x, int w, int h, int text, tour_look *look);

#endif
