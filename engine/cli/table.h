/* One exercise and who sits at it: what `play` sets up and a front end takes over. */
#ifndef CLI_TABLE_H
#define CLI_TABLE_H

#include "exercise/live.h"
#include "verb.h"

struct table {
    struct exercise *e; /* with a journal; stays the caller's */
    int32_t roles;      /* bit set of the roles that people play */
    enum policy policy; /* what the others choose, right after a turn has opened */
    int fresh;          /* 1: it starts now; 0: it goes on */
    struct live *live;  /* the scenario is being written, and `e` is its exercise, perhaps NULL; NULL: it is played */
    struct loaded *loaded; /* its scenario, unless it is live */
    const char *save;   /* where a live exercise will be kept, or NULL */
};

/* The terminal, line by line, until the exercise is left. Returns an exit code. */
int room_play(struct cli *cli, struct table *table);

/* The window. STATUS_REFUSED when this program or this place has none; *err says why. Otherwise *code is an exit
   code. */
enum status window_play(struct cli *cli, struct table *table, int *code, struct error *err) MUST_USE;

/* Opens the window on `scenario` without a screen, draws one frame, prints the resident memory in KiB and leaves.
   For the benchmark. Returns an exit code. */
int window_first_frame(struct cli *cli, const char *scenario);
/* Draws whole frames of it at 1920x1080 and says how long they take. Returns an exit code. */
int window_redraw(struct cli *cli, const char *scenario);

#endif
