/* What the options of each decision are worth, held against each other on common luck; and the rules of a balanced
   scenario.

   For each seed the exercise is played up to the decision, and from there once with each option that is available. The
   choices before and after are drawn at random, from the seed and thus alike for all options: what else a player
   chooses is not known, so an option is measured over everything else that may be chosen. A decision that is put again
   gets the same option again where it is available.

   Dimensions: the outcomes, which are in order of declaration the scenario's first BALANCE_OUTCOMES indicators that
   have a good direction and can be moved: over random runs of the first BALANCE_LOOKS seeds their ends lie, from 5 to
   95 %, at least BALANCE_PRICE apart (what is repaired by the end whatever one does has nothing to trade); and the norm
   bars, one for each document: mean attainment of its norms tested, at the end. Each is turned so that more is better.
   An option's lead over another in a dimension is the median over the seeds of the paired difference; in a norm bar
   over the seeds in which both tested the document.

   A lead below BALANCE_MARGIN counts as none. One option dominates another when it has such a lead over it in some
   dimension and the other has none over it in any. Best (Pareto) are the options that no other dominates. A decision is
   a real choice when two of its best options each have a lead over the other: options that are alike do not count.
   Doing nothing is the option if_nobody_decides; it costs something when another option has a lead of BALANCE_PRICE or
   more over it in an outcome. */
#ifndef ANALYSE_BALANCE_H
#define ANALYSE_BALANCE_H

#include "bots.h"
#include "outcome.h"

enum {
    BALANCE_OUTCOMES = 5,
    BALANCE_MARGIN = 3 * POINT,
    BALANCE_PRICE = POINT,
    BALANCE_SHARE = 20 /* options are compared when one seed in so many, and not less than BALANCE_LEAST, put both */
};
enum { BALANCE_LEAST = 8, BALANCE_LOOKS = 64 };

/* An option's lead over another. */
struct balance_lead {
    int32_t by;        /* bp; OUTCOME_ABSENT when they cannot be compared there */
    int32_t dimension;
};

struct balance_option {
    int64_t met;       /* seeds in which it was available */
    int32_t dominator; /* an option that dominates it, one of the best if there is such; 0: it is one of the best */
    int32_t *level;    /* per dimension: median over these seeds, as shown, not turned; or OUTCOME_ABSENT */
    int32_t *lead;     /* per option of the decision and dimension, bp: lead[other * dimensions + dimension] */
};

struct balance_decision {
    int32_t decision, options; /* options: how many */
    int64_t met;               /* seeds in which it was put */
    int compared;              /* 0: too few seeds put doing nothing and another option; no verdict */
    struct balance_option option[OPTIONS_MAX];
    int32_t trade[2];          /* numbers of two options that make it a real choice, 0 when there are none */
    int32_t rival;             /* number of the option that doing nothing loses most against */
    struct balance_lead price; /* what it loses; by <= 0: nothing */
};

struct balance {
    struct arena arena; /* owns everything below */
    struct outcome outcome;
    int64_t seeds;
    int32_t form;
    int32_t outcomes;                /* dimensions 0 .. outcomes - 1; behind them a document each */
    int32_t gauge[BALANCE_OUTCOMES];
    int32_t dimensions;
    int32_t decisions;               /* those that the form puts */
    struct balance_decision *decision;
};

/* On success balance_free(out) is due. Takes about decisions x options x seeds / 2 runs. */
enum status balance_play(const struct alloc *a, const struct sample *sample, struct balance *out,
                         struct error *err) MUST_USE;
void balance_free(struct balance *b);

/* What a dimension is called: the id of an indicator or a document. */
const char *balance_dimension(const struct balance *b, int32_t dimension);

/* The greatest lead of option number `a` over `b`; `outcomes` 1: among the outcomes only. */
struct balance_lead balance_most(const struct balance *b, const struct balance_decision *d, int32_t a, int32_t other,
                                 int outcomes);

/* The rules. */
enum balance_rule {
    BALANCE_NO_LEADER,   /* no bot leads on more than half of the indicators that tell the bots apart (bots.directed) */
    BALANCE_APART,       /* by the book and best outcome lie BOTS_APART or more apart on two indicators and one norm */
    BALANCE_REAL_CHOICE, /* every decision compared is a real choice */
    BALANCE_NOT_FREE,    /* at every decision compared doing nothing costs something, and the bot that never decides is
                            BOTS_APART or more behind the best on at least half of these indicators */
    BALANCE_RULES
};

struct balance_verdict {
    int holds[BALANCE_RULES];
    enum bot leader;    /* on the most indicators */
    int32_t one_sided;  /* decisions compared that are no real choice */
    int32_t free;       /* where doing nothing costs nothing */
    int32_t uncompared;
};
struct balance_verdict balance_judge(const struct bots *bots, const struct balance *b);

const char *balance_rule_id(enum balance_rule rule);   /* "no_leader" ... */
const char *balance_rule_name(enum balance_rule rule); /* translated, a sentence */

#endif
