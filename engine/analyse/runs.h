/* Many playthroughs of one scenario, on as many cores as there are. The scenario is shared and only read; each worker
   has a state, a host for the scenario's Lua functions and memory of the caller's own. What comes out does not depend
   on the number of cores. */
#ifndef ANALYSE_RUNS_H
#define ANALYSE_RUNS_H

#include "core/policy.h"
#include "exercise/library.h"

/* One worker's hands: `play` is set up but for the observer, and nothing has begun. */
struct runner {
    struct play play;
    struct error err; /* of a Lua function that failed */
    void *own;        /* `own_size` bytes of the caller's, zeroed once; for scratch, never for results */
    int worker;
};

/* Plays run number `run` from its beginning and writes what it found to `result`, `result_size` zeroed bytes that are
   this run's alone. It may read what `ud` points to and must not change it. A failure ends the whole. */
typedef enum status run_one(void *ud, struct runner *r, int64_t run, void *result);

/* Called by one thread at a time, with the results in order of runs: where they are added up. `first` is the number of
   result[0]. */
typedef void run_merge(void *ud, int64_t first, int64_t count, const void *results);

struct runs {
    const struct loaded *loaded;
    int64_t count;         /* runs to do, numbered from 0 */
    int32_t batch;         /* runs between two merges, at least 1: guided work decides anew after each; 0: 4,096 */
    int workers;           /* 0: one for each core */
    size_t own_size, result_size;
    run_one *one;
    run_merge *merge;      /* may be NULL */
    int (*go_on)(void *ud, int64_t done); /* after each batch; 0 stops with what there is. May be NULL */
    void *ud;
};

/* *done is the number of runs done: all of them, unless go_on said stop or something failed. */
enum status runs_play(const struct alloc *a, const struct runs *runs, int64_t *done, struct error *err) MUST_USE;

/* Plays one exercise from its first turn to its end; `form` as in play_begin. `choose` gives the option number for each
   decision that is put, in the order of declaration; 0: nobody decides; an option that is not available counts as the
   first that is. */
typedef int32_t run_choose(void *ud, struct play *p, int32_t decision);
enum status run_through(struct play *p, uint64_t seed, int32_t form, run_choose *choose, void *ud) MUST_USE;
/* The same from where *p stands. The open turn's decisions are asked anew, also those that have a choice; a `choose`
   that answers as before leaves it. */
enum status run_rest(struct play *p, run_choose *choose, void *ud) MUST_USE;
enum status run_policy(struct play *p, uint64_t seed, int32_t form, enum policy policy) MUST_USE;

#endif
