/* Six bots play a scenario over the same seeds, to see whether one way of playing beats the others everywhere. */
#ifndef ANALYSE_BOTS_H
#define ANALYSE_BOTS_H

#include "outcome.h"

/* BY_THE_BOOK, HISTORICAL, CAUTIOUS, NOBODY and RANDOM are the policies of core/policy.h. BEST_OUTCOME follows the plan
   of analyse/plan.h, which looks at indicators and at no norm. */
enum bot { BOT_BY_THE_BOOK, BOT_BEST_OUTCOME, BOT_HISTORICAL, BOT_CAUTIOUS, BOT_NOBODY, BOT_RANDOM, BOTS };

struct bot_result {
    struct spread *gauge;    /* s->gauges */
    struct spread *document; /* s->norms->document_count: mean attainment of its norms tested in a run, bp */
    struct spread *norm;     /* attainment of outcome.norm[i], bp, over the runs that tested it */
    struct spread advanced, strained, contested; /* norms with that verdict in a run */
    int64_t *ending;         /* 1 + s->endings: runs that ended so; [0]: in none */
};

struct bots {
    struct arena arena; /* owns everything below */
    struct outcome outcome;
    int64_t seeds;
    int32_t form;
    int32_t *plan;          /* of BOT_BEST_OUTCOME: an option number for each decision */
    struct bot_result bot[BOTS];
    /* A bot leads on an indicator with a good direction when its median is the best or within BOTS_TIE of it; where
       all six are, none of them leads, and the indicator is left out of every count. */
    int32_t directed;       /* indicators with a good direction that tell the bots apart */
    int32_t *leads;         /* per indicator: bit set of bots */
    int32_t leading[BOTS];  /* indicators on which the bot leads, alone or not */
    /* By the book against best outcome: indicators and norms whose medians lie BOTS_APART or more apart. */
    int32_t indicators_apart, norms_apart;
    int32_t nobody_behind;  /* directed indicators on which doing nothing is BOTS_APART or more behind the best bot */
};
enum { BOTS_TIE = POINT / 2, BOTS_APART = 3 * POINT };

/* On success bots_free(out) is due. */
enum status bots_play(const struct alloc *a, const struct sample *sample, struct bots *out, struct error *err) MUST_USE;
void bots_free(struct bots *b);

const char *bot_id(enum bot bot);   /* "by_the_book" ... */
const char *bot_name(enum bot bot); /* translated */

#endif
