/* The model against the record: the recorded choices played over many seeds, and each figure of the scenario held
   beside what the model makes of it. Values stand in 1/FIGURE_ONE of the figure's unit.

   Quantile q of n values is the value number ceil(q * n), counted from the least: no value is invented between two. A
   figure that was not reached within the exercise (FIGURE_NEVER) is more than every number.

   Score of a forecast range [l, u] of 90 % (Gneiting and Raftery 2007, interval score, alpha = 0.1) against a
   documented x: (u - l) + 20 * (l - x where x < l) + 20 * (x - u where x > u). Less is better. A documented range
   counts as the point of it that is nearest to [l, u]. */
#ifndef ANALYSE_BACKTEST_H
#define ANALYSE_BACKTEST_H

#include "exercise/library.h"

enum { BACKTEST_SEEDS = 1000, BACKTEST_SEEDS_MAX = 1000000 };
#define SCORE_NONE INT64_MAX /* the range has no end, so there is no score */

struct held {                  /* a figure beside the model */
    int64_t low, median, high; /* quantiles 0.05, 0.5, 0.95 */
    int64_t score, naive_score;
    int32_t inside;      /* the documented number or range meets [low, high] */
    int32_t never;       /* runs that did not reach it */
    int32_t ratio;       /* high / low in hundredths; NONE: no number */
    int32_t unjustified; /* the ratio exceeds 4, or cannot be given, and the figure does not say why that is of use */
};

struct backtest {
    int32_t seeds;
    int32_t figures;
    struct held *held; /* one for each figure, in order of declaration */
};

/* Seeds 1 to `seeds`, on `workers` threads (0: all cores); the result is the same on any number. A scenario without
   figures is STATUS_INVALID. */
enum status backtest_run(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                         struct backtest *out, struct error *err) MUST_USE;
void backtest_free(const struct alloc *a, struct backtest *b);

/* The means alone, into means[figures]: what the sensitivity is reckoned from. What was not reached counts as reached
   at the end. */
enum status backtest_means(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                           int64_t *means, struct error *err) MUST_USE;

int64_t backtest_score(int64_t low, int64_t high, int64_t documented_low, int64_t documented_high);

#endif
