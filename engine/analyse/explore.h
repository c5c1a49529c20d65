/* What a scenario can come to: every combination of choices where there are few, guided play where there are many.

   Guided: of four runs two choose at random, one prefers options that were seldom chosen, one plays a run that had
   reached something new again with a choice changed. What the guide knows is brought up to date after each batch of 512
   runs. Shares and distributions rest on the random runs alone, since the others are anything but a fair sample.
   Exhaustive: every path through the decisions, with one seed when nothing is left to chance, else with as many seeds
   as fit; shares and distributions count each path alike. */
#ifndef ANALYSE_EXPLORE_H
#define ANALYSE_EXPLORE_H

#include "coverage.h"
#include "guide.h"
#include "runs.h"

enum { EXPLORE_RUNS = 20000 };

struct explore;

/* One run. `value`: gauges as shown at the end, then attainments of explore.norm (NONE: not tested). */
struct explore_row {
    int64_t run;
    uint64_t seed;
    int32_t how;    /* GUIDE_RANDOM ... */
    int32_t ending; /* NONE: none */
    int32_t turns;
    const int32_t *value;
};

struct explore_ask {
    const struct loaded *loaded;
    int32_t form;
    uint64_t
        seed;     /* run k has the luck of seed + k, but for changed runs, which may have that of the run they change */
    int64_t runs; /* at most this many; of an exhaustive search, paths */
    int64_t still;  /* guided: stops once this many runs in a row have reached nothing new; 0: never */
    int exhaustive; /* may search exhaustively when all paths seem to fit in `runs` */
    int workers;    /* 0: one for each core */
    int (*go_on)(void *ud, const struct explore *x); /* after each batch, with what there is; 0 stops. May be NULL */
    void (*row)(void *ud, const struct explore *x, const struct explore_row *row); /* each run in order; may be NULL */
    void *ud;
};

struct explore_ending {
    int64_t runs;    /* of all */
    int64_t counted; /* of explore.counted */
    /* the first run that came to it */
    int64_t run;
    uint64_t seed, hash; /* hash: of the state at its end */
    int32_t turns, steps;
    struct step *step;
};

/* To read only. */
struct explore {
    const struct alloc *alloc;
    const struct loaded *loaded;
    const struct scenario *s;
    int32_t form;
    uint64_t seed;
    int64_t runs;     /* played */
    int64_t counted;  /* of these, what shares and distributions rest on: random runs, or paths */
    int64_t last_new; /* 1 + the last run that reached something new, 0: none did */
    int64_t paths;    /* estimate of the paths with one seed; -1: not asked for */
    int exhaustive;   /* searched so, with `seeds` seeds */
    int32_t seeds;
    int whole; /* all runs asked for, or all paths, or nothing new any more; 0: go_on stopped it */
    struct coverage coverage;
    struct explore_ending *ending; /* s->endings, and behind them one for no ending */
    int32_t *norm, norms;          /* indices of the norms that some mark of the scenario is for */
    int32_t values;                /* s->gauges + norms */
    /* of the first `samples` counted runs, `values` words each */
    int32_t *sample;
    int samples, sample_words;
};

enum status explore_run(const struct alloc *a, const struct explore_ask *ask, struct explore **out,
                        struct error *err) MUST_USE;
void explore_free(struct explore *x); /* NULL is fine */

/* An ending that came in fewer than one of a hundred of the counted runs, but came. */
int explore_rare(const struct explore *x, int32_t ending);

/* How one value (0 .. values-1) lies at the end of the sampled runs. */
enum { DISTRIBUTION_BINS = 20 };
struct distribution {
    int32_t count;                     /* runs that have it: those that tested the norm */
    int32_t min, p5, median, p95, max; /* bp, or counts of a counter; p5 to p95 as in outcome.h */
    int32_t low, high;                 /* of the bins: 0 to 10,000 bp, of a counter min to max */
    int32_t bin[DISTRIBUTION_BINS];    /* of equal width, the last with its upper end */
};
enum status explore_distribution(const struct explore *x, int32_t value, struct distribution *out,
                                 struct error *err) MUST_USE;

/* Keeps the first run that came to `ending` as a save at `path`, which must not exist, and holds its end against what
   was found. */
enum status explore_keep(const struct explore *x, int32_t ending, const char *path, struct error *err) MUST_USE;

#endif
