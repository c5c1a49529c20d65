/* Players made of rules: what an unplayed role, a headless run or a bot chooses. */
#ifndef CORE_POLICY_H
#define CORE_POLICY_H

#include "scenario.h"

enum policy { POLICY_FIRST, POLICY_LAST, POLICY_RANDOM, POLICY_HISTORICAL, POLICY_NOBODY, POLICIES };

/* The option number this policy takes for an open decision: the one it wants if it is available, else the first available.
   Random choices are drawn from `seed` in a stream of their own, so that they never touch the world's luck.
   POLICY_NOBODY returns 0: nobody decides. */
int32_t policy_choose(const struct scenario *s, const int32_t *state, enum policy policy, uint64_t seed, int32_t decision);

const char *policy_id(enum policy policy);
int policy_find(const char *id); /* enum policy or NONE */

#endif
