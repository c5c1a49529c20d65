/* Who chooses in a run of an exploration, and what is learnt from it for the next batch. All is decided from what was
   known when the batch began, the run's number and the exploration's seed, so that any number of cores plays the same.
 */
#ifndef ANALYSE_GUIDE_H
#define ANALYSE_GUIDE_H

#include "core/policy.h"

/* One decision as it was put to players. */
struct step {
    int32_t decision;
    int16_t turn;      /* 0-based */
    uint8_t option;    /* number, 1.. */
    uint8_t available; /* bit set */
};

enum {
    GUIDE_RANDOM, /* as the policy `random` chooses: the sample that figures rest on */
    GUIDE_RARE,   /* options that were seldom chosen, the more often the seldomer */
    GUIDE_VARY,   /* a run that reached something new, played again with one choice changed */
    GUIDE_PATH    /* exhaustive: the next path */
};

/* A run that reached something new. */
struct find {
    uint64_t seed;
    int32_t steps;
    struct step *step;
};

struct guide {
    const struct alloc *alloc;
    const struct scenario *s;
    uint64_t seed;
    int64_t *used;     /* per option: times chosen */
    struct find *find; /* oldest first */
    int finds, find_room;
    int failed; /* memory ran out: a find is missing */
};

enum status guide_init(struct guide *g, const struct alloc *a, const struct scenario *s, uint64_t seed,
                       struct error *err) MUST_USE;
void guide_free(struct guide *g);

/* Adds a run, in order of runs; `fresh`: it reached something new. */
void guide_add(struct guide *g, uint64_t seed, const struct step *step, int32_t steps, int fresh);

/* How run number `run` chooses. */
struct chooser {
    const struct guide *guide;
    int64_t run;
    int how;                 /* GUIDE_RANDOM ... */
    uint64_t seed;           /* of the run's luck */
    const struct find *find; /* VARY */
    int32_t change;          /* VARY: the step that differs */
    int after;               /* VARY: 1: behind it goes on as before, 0: at random */
    const char *path;        /* PATH: option numbers, 0 at the end: from there the first available */
};
struct chooser guide_run(const struct guide *g, int64_t run);

/* The option number for `decision`, which is open and the step number `step` of the run. */
int32_t guide_choose(const struct chooser *c, struct play *p, int32_t decision, int32_t step);

#endif
