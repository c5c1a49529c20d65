/* What leads to what in a scenario, read off its tables: decisions, options, injects, events, proposals, flags and
   endings, and what sets, releases or asks what. Nothing is played. The same scenario gives the same graph. */
#ifndef ANALYSE_GRAPH_H
#define ANALYSE_GRAPH_H

#include "base/alloc.h"
#include "base/status.h"
#include "base/text.h"
#include "core/scenario.h"

enum graph_kind { GRAPH_DECISION, GRAPH_OPTION, GRAPH_INJECT, GRAPH_PROPOSAL, GRAPH_FLAG, GRAPH_ENDING, GRAPH_KINDS };

struct graph_node {
    enum graph_kind kind;
    int32_t index;       /* in the scenario's table of its kind */
    int32_t first, last; /* turns from 0 in which it may come; endings: from the turn after which. Flags: NONE */
};

enum graph_link {
    GRAPH_SETS,     /* a flag */
    GRAPH_CLEARS,   /* a flag */
    GRAPH_RELEASES, /* an inject */
    GRAPH_PROPOSES,
    GRAPH_ASKS, /* `to` has a condition that `from` helps to meet: a flag up, an option chosen, an inject that came */
    GRAPH_ASKS_NOT, /* the same, against it */
    GRAPH_LINKS
};

struct graph_edge {
    enum graph_link link;
    int32_t from, to;  /* nodes */
    int32_t delay;     /* minutes, 0: at once */
    int32_t chance;    /* bp */
    int32_t condition; /* 1: only under a condition of its own */
};

struct graph {
    const struct scenario *s;
    struct graph_node *node;
    struct graph_edge *edge;
    int32_t nodes, edges;
    int32_t at[GRAPH_KINDS]; /* number of the first node of a kind; its nodes stand in order of index */
};

/* Everything lives in `arena`. */
enum status graph_make(const struct scenario *s, struct arena *arena, struct graph *out, struct error *err) MUST_USE;

/* What effects do, in words: a line for each delay, chance and condition, "after 6 hours: Public trust +4; ...". What
   changes many sites or links is counted. */
void graph_effects(const struct scenario *s, struct span adds, struct span effects, struct buffer *out);

/* What a node is called: a decision's question, an option's label, an inject's headline or text. */
const char *graph_name(const struct scenario *s, const struct graph_node *node);

#endif
