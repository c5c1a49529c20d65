/* What happened, as the observer saw it: values by tick and turn, causes, deliveries, answers. It is not part of the
   state; a replay makes it again. */
#ifndef EXERCISE_HISTORY_H
#define EXERCISE_HISTORY_H

#include "base/alloc.h"
#include "core/play.h"

struct delivery {
    int32_t inject, turn, minute;
    int why; /* in words: what made its condition hold when it came; NONE: it has none, or was released although it did
                not hold */
};

struct answer {
    int32_t proposal, party, joined, score, turn, minute;
};

/* A decision as it stood when its turn was closed. */
struct facing {
    int32_t decision, turn;
    int32_t available; /* bit set of options */
    int32_t option;    /* number of what was carried out */
    int32_t decided;   /* 0: nobody did; it is what happens then, or what a form takes from the record */
};

/* Rows are samples: one at the start, one after each tick. */
struct history {
    const struct alloc *alloc;
    const struct scenario *s;
    int failed; /* memory ran out; the command is refused */
    int samples, sample_cap, value_cap, site_cap;
    int32_t *minute;  /* per sample */
    int minute_cap;
    int32_t *value;   /* per sample and gauge */
    int32_t *site;    /* per sample and site: service bp, and per sample and site: infected bp, in turn */
    int lost_cap;
    int32_t *lost;    /* per sample and threat: hosts infected or destroyed */
    int turns, turn_cap;
    int *turn_sample; /* per turn opened: the sample at its opening */
    int turn_cause_cap;
    int *turn_cause; /* per turn opened: how many causes came before its opening was over */
    int turn_value_cap;
    int32_t *turn_value; /* per turn opened and gauge: its value then, injects included */
    int merge_from;      /* causes before this one belong to earlier commands */
    int causes, cause_cap;
    struct cause *cause;
    int deliveries, delivery_cap;
    struct delivery *delivery;
    int word_count, word_cap;
    char *words; /* texts, each with its NUL */
    int answers, answer_cap;
    struct answer *answer;
    int facings, facing_cap;
    struct facing *facing;
};

void history_init(struct history *h, const struct alloc *a, const struct scenario *s);
void history_free(struct history *h);

/* The observer that fills `h`. */
struct observer history_observer(struct history *h);

/* Lengths, so that a refused command leaves nothing behind. */
struct history_mark {
    int samples, turns, causes, deliveries, answers, facings, words;
};
struct history_mark history_mark(struct history *h);
void history_back(struct history *h, struct history_mark mark);

/* The value of `gauge` when turn `turn` (0-based) opened. */
int32_t history_opening(const struct history *h, int turn, int32_t gauge);
int32_t history_value(const struct history *h, int sample, int32_t gauge);
int32_t history_service(const struct history *h, int sample, int32_t site);  /* bp */
int32_t history_lost(const struct history *h, int sample, int32_t threat); /* hosts */
int32_t history_infected(const struct history *h, int sample, int32_t site); /* bp of hosts infected or destroyed */

#endif
