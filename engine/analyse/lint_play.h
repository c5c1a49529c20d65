/* Doubts that show when a scenario is played many times: what was never reached, conditions that came out one way only,
   and the rules of a balanced scenario (balance.h). Shown by play, not proved: each message says over how many runs. */
#ifndef ANALYSE_LINT_PLAY_H
#define ANALYSE_LINT_PLAY_H

#include "exercise/library.h"
#include "script/script.h"

struct lint_play {
    int64_t runs;  /* of the exploration */
    int64_t seeds; /* for each bot and each option */
    int strict;    /* 1: the rules as they stand; 0: decisions are doubted only when clearly outside, because few seeds
                      tell little */
    /* found: how many of how many were reached, by enum coverage_kind */
    int32_t covered[5], total[5];
};
enum { LINT_RUNS = 5000, LINT_SEEDS = 32, LINT_MANY_RUNS = 20000, LINT_MANY_SEEDS = 1000 };

/* Plays the fullest form and adds warnings to `found`, which stays sorted and holds what `lint` found: what is doubted
   there is not doubted again. play->runs and seeds are asked for; the rest is filled in. */
enum status lint_play(const struct loaded *loaded, struct lint_play *play, struct diagnostics *found,
                      struct error *err) MUST_USE;

#endif
