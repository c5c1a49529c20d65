/* What moved the indicators and counters, and why: "Public trust 62 to 58: cash machines dark -6, honest
   statement +2". */
#ifndef EXERCISE_CHANGES_H
#define EXERCISE_CHANGES_H

#include "exercise.h"

struct change_cause {
    enum cause_kind kind;
    int32_t index;  /* as in struct cause */
    int32_t change; /* bp or counts, everything of this cause together */
    /* Whole points (or counts) that add up to the difference of the rounded values; 0: too small for a word. */
    int32_t shown;
    int32_t later; /* 1: all of it was delayed */
};

struct change {
    int32_t gauge, before, after;     /* as shown: within the gauge's range */
    const struct change_cause *cause; /* the largest first; their sum is after - before */
    int causes;
};

/* The gauges that moved or had a cause to, between the opening of turn `from` (0-based) and the opening of turn
   `to`, in the order of gauges. `to` may be one more than the last turn opened: up to now. *rows lives in
   `arena`. */
enum status changes_between(const struct exercise *e, int32_t from, int32_t to, struct arena *arena,
                            struct change **rows, int *count, struct error *err) MUST_USE;

/* A gauge's value as a reader sees it: whole points, or a count. */
int32_t changes_shown(const struct scenario *s, int32_t gauge, int32_t value);

/* A cause in words, translated where they are the program's own. Returns `out`. */
char *changes_words(const struct scenario *s, const struct change_cause *cause, char *out, int size);

#endif
