/* Printing state values for readers. */
#ifndef CORE_VALUE_H
#define CORE_VALUE_H

#include "scenario.h"

/* Points and shares (per cent) without decimals, counts with thin spaces (U+202F), U+2212 for minus; separators and
   signs as the language in use has them, for all numbers of this file. Returns `out`. */
char *value_print(enum unit unit, int32_t value, char *out, int size);

/* A figure in 1/FIGURE_ONE, to three places or as it is where it is whole; FIGURE_NEVER is "not within the exercise".
 */
char *value_figure(int64_t value, char *out, int size);

/* A change with its sign; 0 is "0", and one that would round to 0 has one decimal, at least 0.1. */
char *value_change(enum unit unit, int32_t change, char *out, int size);

#endif
