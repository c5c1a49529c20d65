/* A scenario compiled to flat tables: what the loader makes from Lua and what the simulation reads.
   Every *_rules struct and pool holds int32_t only, so that its bytes are its meaning: the rules hash runs over them.
   Texts stand beside the rules, never inside. A scenario is read-only once built and may be shared between threads.

   Units: shares, probabilities, indicators, evidence and service in basis points (bp, 1/10,000); rates per hour in
   parts per million (ppm); time in minutes since the scenario starts (UTC); repair in thousandths of a host per hour.
 */
#ifndef CORE_SCENARIO_H
#define CORE_SCENARIO_H

#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "norm.h"

enum {
    WHOLE = 10000,          /* basis points in a whole */
    POINT = 100,            /* basis points in an indicator's point */
    MILLION = 1000000,      /* a rate of 1 per hour */
    COUNT_MAX = 100000000,  /* hosts, subscribers, counters */
    CHANGE_MAX = 1000000,   /* of a gauge by one effect: two thousand in one moment still fit a word */
    OPTIONS_MIN = 3,
    OPTIONS_MAX = 5,
    ROLES_MAX = 31,         /* a set of roles is one word */
    FORMS_MAX = 31,
    MARK_MAX = 3,
    GAUGE_BLOCK = 4,
    NONE = -1
};

/* The version of the simulated model: a change in what the same rules, seed and journal lead to raises it. */
#define MODEL_VERSION 1

struct span {
    int32_t first, count; /* a run in a pool */
};

enum addressee { ADDRESSEE_STATE, ADDRESSEE_FIRM, ADDRESSEE_OTHER };

struct turn_rules {
    int32_t start, tick_minutes, ticks;
    int32_t conflict;      /* an international armed conflict is under way */
    struct span injects;   /* in scheduled: injects that name this turn */
    struct span decisions; /* in asked: decisions put in this turn, in declaration order */
};

/* A way to play. Turns before `from` pass at once, as in the record; the exercise ends with turn `to`. */
struct form_rules {
    int32_t from, to; /* first and last turn that is played (0-based) */
    int32_t cover;    /* 1: titles and names are masked */
};

struct role_rules {
    int32_t party;
};

struct party_rules {
    int32_t kind;        /* enum addressee */
    int32_t belligerent; /* peacetime norms do not count for it while a conflict is under way */
    int32_t evidence, threshold, lean; /* bp; lean is signed */
    int32_t forensics, sharing;        /* ppm per hour */
    int32_t key_lo, key_hi;            /* subject of its chance: hash of "party:id" */
};

/* Indicators (0..10,000 bp) and, behind them in the same numbering, counters (whole numbers). */
struct gauge_rules {
    int32_t start, low, high;
    int32_t good;          /* +1 high is good, -1 low is good, 0 neither */
    int32_t counter;       /* 1: a counter, shown as a whole number */
    struct span measured;  /* in weights: not empty for an indicator that measures the world and is never moved */
};

struct weight {
    int32_t slot, weight;
};

/* Each tick: gap = how far the slot `by` lies beyond `threshold`; the gauge moves by gap * rate * hours / per, never
   past `limit`. */
struct driver_rules {
    int32_t gauge, by;
    int32_t above;     /* 1: gap = by - threshold, 0: gap = threshold - by */
    int32_t threshold;
    int32_t rate;      /* millionths of a bp per hour and unit of gap; signed */
    int32_t per;       /* at least 1 */
    int32_t limit;
    int32_t key_lo, key_hi;
};

struct site_rules {
    int32_t hosts;
    int32_t exposure;  /* bp */
    int32_t detection; /* ppm per hour */
    int32_t repair;    /* thousandths of a host per hour */
    int32_t weight;
    int32_t key_lo, key_hi;
};

enum link_kind { LINK_UPDATE, LINK_NETWORK, LINK_TRUST, LINK_DEPENDENCY, LINK_FAILOVER, LINK_KINDS };

/* from -> to. Spread: `from` can infect `to`. Dependency: `to` needs `from`. Fail-over: `to` can carry the load of
   `from`. */
struct link_rules {
    int32_t kind, from, to;
    int32_t rate_low, rate_high; /* ppm per hour; drawn once a seed when they differ */
    int32_t weight;              /* dependency: bp of service at stake */
    int32_t capacity;            /* fail-over: hosts of `from` that `to` can carry at full service */
    int32_t open;
    int32_t key_lo, key_hi;
};

struct threat_rules {
    int32_t start; /* minute; NONE: an effect starts it */
    int32_t spread_low, spread_high, destroy_low, destroy_high; /* ppm per hour */
    int32_t first;         /* hosts planted by a hit */
    struct span cells, edges;
    struct span seeds;     /* in seeds */
    int32_t key_lo, key_hi;
};

struct cell { /* a site as one threat sees it */
    int32_t threat, site;
};

struct edge { /* a spread link as one threat sees it */
    int32_t link, from, to; /* cells */
};

struct seed {
    int32_t cell, hosts;
};

struct dependency {
    int32_t link, supplier, site, weight; /* `site` needs `supplier` */
};

struct rumour_rules {
    int32_t start, spread, fade; /* bp, ppm per hour */
    int32_t key_lo, key_hi;
};

struct proposal_rules {
    int32_t cost, pull;  /* bp */
    int32_t cohesion;    /* gauge, or NONE */
    struct span asks;    /* in asked_parties */
    struct span adds, effects; /* applied once the answers are in */
    int32_t joined;      /* slot of the first party's answer; one word a party asked */
    int32_t key_lo, key_hi;
};

enum channel { CHANNEL_NEWS, CHANNEL_BROADCAST, CHANNEL_SOCIAL, CHANNEL_EMAIL, CHANNEL_PHONE, CHANNEL_ADVISORY,
               CHANNEL_CABLE, CHANNEL_LETTER, CHANNEL_EVENT, CHANNELS };
/* CHANNEL_EVENT: something happens in the world and nobody is told. */

struct inject_rules {
    int32_t turn, until; /* first and last turn (0-based) in which it may be delivered */
    int32_t when;        /* expression or NONE */
    int32_t to;          /* bit set of roles */
    int32_t channel, reliable;
    int32_t held;        /* 1: it waits until someone or an effect releases it */
    struct span adds, effects;
    int32_t key_lo, key_hi;
};

struct decision_rules {
    int32_t role, when;
    int32_t forms;       /* bit set: put to the players in these forms */
    int32_t if_nobody;   /* option number 1.. within the decision */
    int32_t history;     /* what was really done, as the historical policy plays it: option number */
    struct span options, tensions;
    int32_t key_lo, key_hi;
};

struct option_rules {
    int32_t decision, when;
    struct span adds, effects, marks;
};

struct mark_rules {
    int32_t norm;      /* in the catalogue */
    int32_t value;     /* -3..3 */
    int32_t when;      /* evaluated when the turn closes */
    int32_t counted;   /* 0: outside the norm's scope (peace or war); shown, not counted */
    int32_t holds;     /* slot that keeps the answer of `when`, or NONE */
};

struct tension {
    int32_t a, b; /* norms that pull against each other in this decision */
};

struct add {
    int32_t slot, amount;
};

enum effect_op { EFFECT_ADD, EFFECT_SET, EFFECT_PLANT, EFFECT_PROTECT, EFFECT_PROPOSE, EFFECT_RELEASE, EFFECT_RULE };

struct effect {
    int32_t op;
    int32_t slot; /* ADD, SET: state word; PLANT, PROTECT: cell; PROPOSE: proposal; RELEASE: inject; RULE: rule */
    int32_t amount, amount_high; /* drawn between them when they differ; PLANT: hosts; PROTECT: bp of the susceptible */
    int32_t low, high; /* ADD: range of the word afterwards; gauges are clamped when the moment settles instead */
    int32_t delay;             /* minutes; 0: at once */
    int32_t due;               /* slot that keeps the minute it is due, or NONE */
    int32_t when, chance;      /* expression or NONE; bp */
    int32_t key_lo, key_hi, key; /* subject and draw number: the options of a decision share their luck */
};

enum expression_op {
    EXPRESSION_BELOW,
    EXPRESSION_ABOVE,
    EXPRESSION_EQUAL,
    EXPRESSION_ALL,
    EXPRESSION_ANY,
    EXPRESSION_NO,
    EXPRESSION_CHANCE,
    EXPRESSION_RULE
};

/* BELOW, ABOVE, EQUAL: state word `a` against `b`. ALL, ANY, NO: children a .. a+b-1 (NO has one).
   CHANCE: bp `a`, subject b (lo) and c (hi). RULE: rule `a`. A condition is the index of its root. */
struct expression {
    int32_t op, a, b, c;
};

struct ending_rules {
    int32_t when, from_turn;
    int32_t forms; /* bit set: in which forms it may come */
};

/* Where each kind of state word begins. State is `words` int32_t and nothing else. */
struct layout {
    int32_t gauges, flags, site_exposure, site_repair, site_power, site_detection, site_noticed, site_own, site_service,
        site_next, link_open, link_rate, susceptible, infected, destroyed, restored, planted, busy, threat_running,
        threat_killed, threat_spread, threat_destroy, threat_infected, threat_lost, evidence, evidence_rest,
        driver_rest, forensics, sharing, rumour, rumour_fade, proposal_asked, proposal_joined, joined, inject, decision,
        mark, due, words;
};

/* Whose effect it is: an enum cause_kind (play.h) and its index. */
struct owner {
    int32_t kind, index;
};

/* A decision as the course of a turn needs it, in one place. */
struct decision_fast {
    int32_t when, forms, first;  /* as in decision_rules; the first option */
    int32_t always;              /* bit set of options without `when` */
    int32_t conditional;         /* 1: some option has a `when` */
    int32_t marks;               /* 1: some mark has a `when` */
    int32_t if_nobody, history;  /* as in decision_rules */
};

/* An inject that names its turn, with its condition's root at hand. */
struct scheduled_fast {
    int32_t inject, op, a, b; /* op: EXPRESSION_BELOW, EXPRESSION_ABOVE, or NONE: see the inject */
};

/* Words at the head of every state. */
enum {
    STATE_SEED_LO, STATE_SEED_HI,
    STATE_TURN,    /* 0-based; once the exercise has ended, the turn in which it did */
    STATE_TICK,    /* ticks done since the start */
    STATE_MINUTE,
    STATE_PHASE,   /* enum phase */
    STATE_ENDING,  /* 1 + ending, 0 while there is none */
    STATE_FORM,
    STATE_NEXT_DUE, /* earliest minute of a pending effect, INT32_MAX when there is none */
    STATE_DIRTY,   /* the world may have changed since service was last computed */
    STATE_PAUSED, STATE_SHOWN,
    STATE_HEAD
};

enum phase { PHASE_OPEN, PHASE_ENDED };

/* A threat's running word. START: it plants its seeds in the next tick. */
enum { THREAT_IDLE, THREAT_START, THREAT_RUNNING };

/* Words of each decision, in this order. */
enum { DECISION_FACED,     /* 1 + turn in which it was last put, 0 never */
       DECISION_AVAILABLE, /* bit set of options */
       DECISION_CHOICE,    /* option number 1.., 0 none yet */
       DECISION_DECIDED,   /* 1 a role chose, 0 if_nobody_decides or a form's history */
       DECISION_WORDS };

/* An inject's word. */
enum { INJECT_WAITING = 0, INJECT_HELD = -1, INJECT_PASSED = -2 }; /* else 1 + turn of delivery */

/* ---- texts: all pointers live as long as the scenario; absent ones are "" ---- */

struct place { /* where in the scenario's files something was declared */
    const char *file;
    int32_t line;
};

struct record { /* what was really done */
    const char *by, *on, *source, *note;
    int32_t option; /* number within the decision, 0: none of the options */
    int32_t confidence; /* enum confidence */
};

enum confidence {
    CONFIDENCE_DOCUMENTED,
    CONFIDENCE_DERIVED,
    CONFIDENCE_RECONSTRUCTED,
    CONFIDENCE_DISPUTED,
    CONFIDENCES
};

struct turn_text { const char *title; };
struct form_text { const char *id, *name; int32_t minutes; }; /* name: "" for the usual ones */
struct role_text {
    const char *id, *name, *goal, *knows, *fears, *power;
    const char *const *watches;
    int32_t watches_count;
    struct place place;
};
struct party_text { const char *id, *name, *country; struct place place; };
struct objective_text { const char *id, *text; struct place place; };
struct gauge_text { const char *id, *name, *about; struct place place; };
struct driver_text { const char *because; };
struct site_text { const char *id, *name, *country, *sector; int32_t lat, lon; /* 1/100 degree */ struct place place; };
struct link_text { const char *id; struct place place; };
struct threat_text { const char *id, *name; struct place place; };
struct rumour_text { const char *id, *name; struct place place; };
struct proposal_text { const char *id, *name; struct place place; };
struct inject_text {
    const char *id, *from, *headline, *text, *expects;
    int32_t objective;
    int32_t minute; /* shown time, NONE: the turn's start */
    struct place place;
};
struct decision_text { const char *id, *ask, *known, *unknown, *history_note; int32_t objective; struct place place; };
struct option_text { const char *id, *label, *cost, *outcome; struct place place; };
struct mark_text { const char *para, *because; };
struct ending_text { const char *id, *name, *text; struct place place; };
struct fact_text { const char *id, *text, *source, *dispute; int32_t confidence; struct place place; };

/* What the record documents and the model is held against: no part of play, so neither the state nor the rules hash
   knows of it. Values stand in 1/FIGURE_ONE of the figure's unit. */
enum measure_op {
    MEASURE_FINAL, MEASURE_MOST, MEASURE_LEAST, /* of the terms */
    MEASURE_UNTIL, /* from `from` until `when` first holds, or FIGURE_NEVER */
    MEASURE_WHILE, /* for how long `when` holds */
    MEASURE_SITES, MEASURE_COUNTRIES /* how many of the sites, or of their countries, were hit, or fell below a level */
};
enum { FIGURE_ONE = 10000 };
#define FIGURE_MAX INT64_C(1000000000) /* in the figure's unit; larger ones are cut there */
#define FIGURE_NEVER INT64_MAX         /* not within the exercise: more than every number */

struct measure {
    int32_t op;                          /* enum measure_op */
    int32_t from, until;                 /* minutes; it looks at no other moments */
    struct weight *term, *out_of;  /* sum of state word * weight, divided by `per`; or as a share of `out_of` */
    int32_t terms, out_of_terms, per;
    int32_t when;                        /* expression, behind those of the rules */
    const int32_t *site;
    int32_t sites;
    int32_t threat, level;               /* hit by this threat, NONE: by any; service below this, NONE: hit */
    int32_t scale; /* of what is measured in a unit of the author's: basis points in a point ... */
    int64_t times, plus;                 /* then times / FIGURE_ONE, plus `plus` */
};

struct figure {
    const char *id, *text, *unit, *source, *on, *wide;
    int64_t low, high;                   /* documented; the same for a number */
    int32_t confidence;                  /* enum confidence */
    int32_t held_out;                    /* 1: no parameter was chosen by it */
    struct measure measure;
    struct { int64_t low, high; const char *because, *source; } naive; /* a forecast without the model: 90 % range */
    struct place place;
};

/* What masks a scenario for audiences who know the case (cover.h). Texts are "" where there is none. */
struct cover_name { const char *real, *mask; };
struct cover {
    const char *title, *stake, *brief, *notice, *place;
    int32_t names, countries;
    struct cover_name *name, *country;
};

struct scenario {
    struct arena arena; /* owns everything below */
    const char *id, *title, *stake, *brief, *notice, *place_name;
    int64_t starts;       /* minutes since 1970-01-01 00:00 UTC */
    int32_t local_offset; /* minutes east of UTC at `place_name` */
    const struct norm_catalogue *norms; /* borrowed */
    const struct cover *cover; /* or NULL */
    int32_t covered;      /* 1: masked by its cover */

    int32_t turns, forms, roles, parties, objectives, indicators, gauges /* indicators + counters */, drivers, flags,
        sites, links, threats, cells, edges, rumours, proposals, injects, decisions, options, marks, effects,
        expressions, endings, facts, questions, prompts, records, rules, dues, joins, figures,
        figure_expressions; /* behind the others, for figures alone */

    struct turn_rules *turn;         struct turn_text *turn_text;
    struct form_rules *form;         struct form_text *form_text;
    struct role_rules *role;         struct role_text *role_text;
    struct party_rules *party;       struct party_text *party_text;
    struct objective_text *objective_text;
    struct gauge_rules *gauge;       struct gauge_text *gauge_text;
    struct driver_rules *driver;     struct driver_text *driver_text;
    const char **flag_text;
    struct site_rules *site;         struct site_text *site_text;
    struct link_rules *link;         struct link_text *link_text;
    struct threat_rules *threat;     struct threat_text *threat_text;
    struct cell *cell;
    struct edge *edge;
    struct rumour_rules *rumour;     struct rumour_text *rumour_text;
    struct proposal_rules *proposal; struct proposal_text *proposal_text;
    struct inject_rules *inject;     struct inject_text *inject_text;
    struct decision_rules *decision; struct decision_text *decision_text;
    struct option_rules *option;     struct option_text *option_text;
    struct mark_rules *mark;         struct mark_text *mark_text;
    struct effect *effect;
    struct expression *expression;
    struct ending_rules *ending;     struct ending_text *ending_text;
    struct fact_text *fact_text;
    struct figure *figure;
    const char **question;           /* debrief */
    const char **prompt;             /* facilitator */
    struct record *record;           /* in order of decisions */
    struct span *decision_records;   /* per decision */
    const uint64_t *rule_hash;       /* per Lua function: hash of its source text */

    /* pools */
    int32_t *scheduled;     int32_t scheduled_count;
    int32_t *floating;      int32_t floating_count; /* injects that may come in several turns */
    int32_t *asked;         int32_t asked_count;
    int32_t *asked_party;   int32_t asked_parties;
    struct weight *weight;  int32_t weights;
    struct seed *seed;      int32_t seeds;
    struct add *add;        int32_t adds;
    struct tension *tension; int32_t tensions;

    /* made by scenario_finish */
    struct layout at;
    int32_t *initial;            /* at.words words: the state before any draw */
    int32_t *gauge_low, *gauge_high;
    struct dependency *dependency; int32_t dependencies;
    int32_t *failover; int32_t failovers; /* links */
    int32_t *ranged_link; int32_t ranged_links;
    int32_t *delayed;            /* per due slot: the effect */
    struct owner *owner;         /* per effect */
    struct span *out;            /* per cell, in out_edge: the edges that leave it */
    struct edge *out_edge;
    uint64_t *per_host;          /* per site: floor(2^64 / hosts), or 2^64 - 1 for one host */
    uint64_t *per_gap;           /* per driver: the same for what its gap is divided by */
    int32_t shared_sites;        /* 1: some site is in several threats */
    int32_t learning;            /* 1: evidence can grow by itself */
    int32_t first_ending;        /* no ending can come before this turn */
    int32_t still;               /* 1: nothing can happen in a tick but the passing of time */
    struct decision_fast *fast;  /* per decision */
    struct scheduled_fast *scheduled_fast; /* per scheduled */
    uint64_t *bears;             /* per decision: bit norm % 64 for each norm that one of its marks is for */
    int32_t *turn_plain;         /* per turn: 1 when its decisions do no more than add to gauges */
    int32_t gauge_blocks;        /* gauges in blocks of GAUGE_BLOCK, rounded up; the words behind the last stay 0 */
    int32_t *row;                /* per option, gauge_blocks blocks: its adds laid out densely; NULL with many gauges */
    uint64_t rules_hash;
};

/* Computes the layout. The counts (gauges, flags, sites, ...) must be final; dues, joins and conditional marks too:
   the loader needs the slots before it can compile conditions and effects. */
void scenario_layout(struct scenario *s);

/* Makes the derived tables, every key_lo and key_hi but an expression's, the initial state and the rules hash.
   Everything else must be filled in. Fails on two subjects with one hash, and on a proposal that puts another at once.
 */
enum status scenario_finish(struct scenario *s, struct error *err) MUST_USE;

/* Frees everything, the struct itself excepted. */
void scenario_free(struct scenario *s);

/* Names the state word `slot` for a reader ("public trust", "service of Shipping line"); returns `out`.
   *unit says how to print its value. */
enum unit { UNIT_COUNT, UNIT_POINTS, UNIT_SHARE, UNIT_YES, UNIT_TURN, UNIT_CHOICE, UNIT_MINUTES, UNIT_RATE };
char *scenario_slot_name(const struct scenario *s, int32_t slot, char *out, int size, enum unit *unit);

/* Index by id, or NONE. */
int32_t scenario_find_decision(const struct scenario *s, const char *id);
int32_t scenario_find_option(const struct scenario *s, int32_t decision, const char *id); /* number 1.., 0 none */
int32_t scenario_find_inject(const struct scenario *s, const char *id);
int32_t scenario_find_role(const struct scenario *s, const char *id);
int32_t scenario_find_gauge(const struct scenario *s, const char *id);
int32_t scenario_find_form(const struct scenario *s, const char *id);
int32_t scenario_fullest_form(const struct scenario *s); /* with the most decisions, the last of equal ones without a
                                                            cover; 0 without forms */

/* The subject of chance for "kind:id", split into two words. */
uint64_t scenario_subject(const char *kind, const char *id);

#endif
