/* The Lua functions of a loaded scenario. Shared by the files of script/ only. */
#ifndef SCRIPT_RULES_H
#define SCRIPT_RULES_H

#include "load.h"

struct rules {
    struct sandbox *sandbox;
    const struct play *play; /* during a call */
};

struct request {
    int32_t rule;
    const struct play *play;
    int32_t *yes;     /* a condition ... */
    struct add *adds; /* ... or effects */
    int32_t room, *count;
    char file[64]; /* where the function begins */
    int32_t line;
};

/* Makes each function's hash depend on the globals it may use; before the tables are kept. */
void rules_hash(struct load *ld);
/* After loading: puts what functions need into the Lua state and freezes it. */
void rules_close(struct load *ld, struct rules *rules);
void rules_host(struct rules *rules, struct rule_host *out);

#endif
