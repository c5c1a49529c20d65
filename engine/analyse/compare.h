/* Where an exercise came out, among others: what history would have led to with the same luck, and how far the choices
   of others spread. For the outcomes of the hot wash. */
#ifndef ANALYSE_COMPARE_H
#define ANALYSE_COMPARE_H

#include "exercise/exercise.h"

enum { COMPARE_RUNS = 400, COMPARE_GAUGES = 300 };

/* Values as shown: bp, counts of a counter. */
struct compare_gauge {
    int32_t history;                      /* the policy `historical`, same form and seed */
    int32_t low, quarter, median, three_quarters, high; /* of COMPARE_RUNS exercises of random choices: 5, 25, 50, 75,
                                                           95 % */
};

struct compare {
    int32_t gauges; /* how many are filled in: all but those behind COMPARE_GAUGES */
    struct compare_gauge gauge[COMPARE_GAUGES];
};

/* Plays the same scenario in the same form, to its end. */
enum status compare_play(const struct alloc *a, const struct exercise *e, struct compare *out,
                         struct error *err) MUST_USE;

#endif
