/* What a run ended with, in one row of words, and the spread of a word over many rows. */
#ifndef ANALYSE_OUTCOME_H
#define ANALYSE_OUTCOME_H

#include "exercise/library.h"

/* Which runs: seeds 1 to `seeds` (at least 1), the same for all that is compared. */
struct sample {
    const struct loaded *loaded;
    int32_t form;
    int64_t seeds; /* at most SAMPLE_MOST */
    int workers;   /* 0: one for each core; the result is the same */
};
enum { SAMPLE_MOST = 100000 };

/* A word that a run has no value for: the attainment of a norm that it did not test. */
#define OUTCOME_ABSENT INT32_MIN

/* The words of a row, first all gauges as shown. A norm's word is its attainment (bp), a document's the mean of those
   of its norms that the run tested: the bars of a profile as one figure. Documents are compared one by one, never
   summed. */
struct outcome {
    const struct scenario *s;
    int32_t norms;
    const int32_t *norm; /* in the catalogue: those that some mark is for, by document */
    int32_t document, attainment, verdict; /* where these words begin */
    int32_t ending;      /* 1 + ending, 0: none */
    int32_t words;
};

/* Lives as long as `arena`. */
enum status outcome_init(struct outcome *o, const struct scenario *s, struct arena *arena, struct error *err) MUST_USE;

/* The first o->attainment words are enough for gauges and documents: `words` says how many are wanted. */
void outcome_read(const struct outcome *o, const int32_t *state, int32_t *row, int32_t words);

/* Where among `count` sorted values, at least one, the quantile of `per_cent` stands: the first with that share of them
   at or below it (nearest rank). */
int64_t quantile_rank(int64_t count, int per_cent);

/* Of the rows that have a value: the middle one (of two the mean, towards 0), and those with a twentieth of the rows
   below and above; all OUTCOME_ABSENT when there are none. Unlike quantile_rank the same from either end: one side's lead
   is the other's lag. */
struct spread {
    int32_t low, median, high;
    int64_t count;
};

/* Of `count` values, which end up in order. */
struct spread spread_of(int32_t *values, int64_t count);

/* Of word `word` in `rows` rows of `words` each; `scratch` has room for `rows` values. */
struct spread spread_word(const int32_t *row, int64_t rows, int32_t words, int32_t word, int32_t *scratch);

#endif
