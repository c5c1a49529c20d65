/* What tests and fuzzers stand on: the checkout, its norms and its scenarios, read once. What is not there ends the
   program. */
#ifndef TESTS_COMMON_GROUND_H
#define TESTS_COMMON_GROUND_H

#include "exercise/exercise.h"

#define DRILL "tests/exercise/scenarios/drill"
#define COMPACT "tests/golden/compact"
#define NOTPETYA "scenarios/notpetya"

/* A path in the checkout (WHITECELL_SOURCE, else the current folder), into out[OS_PATH]; returns `out`. */
char *ground_source(const char *name, char *out);

const struct norm_catalogue *ground_norms(void);

/* A scenario of the checkout, kept until the process ends. */
const struct loaded *ground_scenario(const char *name);

uint64_t ground_history(const struct history *h); /* one number over everything in it */

#endif
