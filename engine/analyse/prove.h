/* What can be said of a condition without playing: each state word lies between two bounds, and what a condition asks
   of several words at once must fit together. Nothing is claimed that is not certain. */
#ifndef ANALYSE_PROVE_H
#define ANALYSE_PROVE_H

#include "core/scenario.h"

/* When a condition is looked at: turns, 0-based. */
struct prove_when {
    int32_t first, last;
    int32_t closing; /* 1: when a turn closes, so that its choices are known; 0: when it opens */
};

enum proof { PROOF_EITHER, PROOF_ALWAYS, PROOF_NEVER };

/* Of the condition with this root, which is not NONE. */
enum proof prove(const struct scenario *s, int32_t root, const struct prove_when *when);

#endif
