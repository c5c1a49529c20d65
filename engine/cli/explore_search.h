/* whitecell explore, the search: plays until everything was tried or the budget is spent, and prints what was found. */
#ifndef CLI_EXPLORE_SEARCH_H
#define CLI_EXPLORE_SEARCH_H

#include "exercise/library.h"
#include "verb.h"

struct explore_search {
    const struct loaded *loaded;
    int32_t form;
    uint64_t seed;
    int64_t runs;    /* 0: EXPLORE_RUNS, or fewer once half of them in a row have shown nothing new */
    int64_t seconds; /* 0: no limit; else with `runs` 0 as many runs as fit */
    int cores;       /* 0: all */
    int json;
    int csv;              /* one row a run ... */
    const char *csv_file; /* ... to this file; NULL: to the output, with nothing else */
    const char *keep;     /* folder for saves of rare endings, or NULL */
};

/* Returns an exit code. */
int explore_search(struct cli *cli, const struct explore_search *wish);

#endif
