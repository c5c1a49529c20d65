/* An exploration for people who read. */
#ifndef CLI_EXPLORE_WORDS_H
#define CLI_EXPLORE_WORDS_H

#include "analyse/explore.h"
#include "say.h"

/* As explore_json. */
enum status explore_words(struct paper *p, const struct explore *x, const char *ended, uint64_t ns,
                          struct error *err) MUST_USE;

#endif
