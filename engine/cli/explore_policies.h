/* whitecell explore --policies: bots and balance in words or as JSON. */
#ifndef CLI_EXPLORE_POLICIES_H
#define CLI_EXPLORE_POLICIES_H

#include "verb.h"

struct explore_policies {
    const struct loaded *loaded;
    int32_t form;
    int64_t seeds; /* 1 to SAMPLE_MOST */
    int decisions; /* 1: each decision with the figures of its options; else those only that break a rule, in a line */
    int json;
};

/* Returns an exit code: EXIT_NO when a rule does not hold. */
int explore_policies(struct cli *cli, const struct explore_policies *wish);

#endif
