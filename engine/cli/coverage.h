/* Which scenario, decision and option touches each norm. A report, never a target: a norm that nothing touches is
   listed as such and nothing follows from it. */
#ifndef CLI_COVERAGE_H
#define CLI_COVERAGE_H

#include "verb.h"

/* Of all scenarios in the folder; returns an exit code: EXIT_NO when one of them does not load. */
int coverage_print(struct cli *cli, const struct norm_catalogue *norms, int json);

#endif
