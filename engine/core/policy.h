/* Players made of rules: what an unplayed role, a headless run or a bot chooses. */
#ifndef CORE_POLICY_H
#define CORE_POLICY_H

#include "play.h"

/* BY_THE_BOOK takes the option of the highest attainment: for each norm that the decision bears on, (mark - lo) / (hi -
   lo) over the available options, all norms alike. CAUTIOUS takes the option whose worst stated loss is smallest: of
   everything that its effects may take from one indicator, now and later, with every harm and no hope counted; then the
   smallest loss in all. */
enum policy {
    POLICY_FIRST,
    POLICY_LAST,
    POLICY_RANDOM,
    POLICY_HISTORICAL,
    POLICY_NOBODY,
    POLICY_CAUTIOUS,
    POLICY_BY_THE_BOOK,
    POLICIES
};

/* The option number this policy takes for an open decision: the one it wants if it is available, else the first
   available; of equal options the first. Random choices are drawn from `seed` in a stream of their own, so that they
   never touch the world's luck. POLICY_NOBODY returns 0: nobody decides. The state is only read; p->status tells of a
   Lua function that failed. */
int32_t policy_choose(struct play *p, enum policy policy, uint64_t seed, int32_t decision);

const char *policy_id(enum policy policy);
int policy_find(const char *id); /* enum policy or NONE */

#endif
