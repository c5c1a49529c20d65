/* Playing a scenario: state in, state out. The state is a block of s->at.words int32_t that the caller owns; copying it
   is undo, fork and what-if. The same scenario, seed and calls give the same words on every machine. */
#ifndef CORE_PLAY_H
#define CORE_PLAY_H

#include "base/chance.h"
#include "scenario.h"

struct play;

enum cause_kind { CAUSE_OPTION, CAUSE_INJECT, CAUSE_PROPOSAL, CAUSE_DRIVER, CAUSE_MEASURE, CAUSE_RULING, CAUSE_LIMIT };

/* A gauge moved. */
struct cause {
    enum cause_kind kind;
    int32_t index;   /* option, inject, proposal, driver, gauge; 0 for a ruling */
    int32_t gauge;
    int32_t change;  /* bp or counts */
    int32_t minute, turn;
    int32_t later;   /* 1: a delayed effect */
};

/* Told what happens while it happens; absent in bulk runs. It must not change the state. Any member may be NULL. */
struct observer {
    void *ud;
    void (*cause)(void *ud, const struct play *p, const struct cause *cause);
    void (*tick)(void *ud, const struct play *p);                       /* after each tick */
    void (*delivered)(void *ud, const struct play *p, int32_t inject);
    void (*answered)(void *ud, const struct play *p, int32_t proposal, int32_t party, int32_t joined, int32_t score);
    void (*opened)(void *ud, const struct play *p);                     /* a turn has opened */
    void (*closing)(void *ud, const struct play *p);                    /* a turn closes: choices as they stand */
};

/* Looks at the state when a turn's choices have been carried out and after each tick, without the cost of an observer.
   It must not change the state. */
struct probe {
    void *ud;
    void (*look)(void *ud, struct play *p);
};

/* Lua functions of a scenario, or a test's C. Both return STATUS_OK, or an error that refuses the command. */
struct rule_host {
    void *ud;
    enum status (*test)(void *ud, int32_t rule, const struct play *p, int32_t *yes, struct error *err);
    /* Fills adds[0 .. *count-1], at most `room`. */
    enum status (*effects)(void *ud, int32_t rule, const struct play *p, struct add *adds, int32_t room, int32_t *count,
                           struct error *err);
};

/* Bits of play.outcomes, for the roots of conditions, when the course of the exercise asks them. OUTCOME_NEAR << k, k
   below OUTCOME_STEPS, tells how near one that did not hold came: of an `all`, k + 1 parts held at once; of a
   comparison, the word was no further than OUTCOME_GAP >> k from the bound. */
enum { OUTCOME_FALSE = 1, OUTCOME_TRUE = 2, OUTCOME_NEAR = 4, OUTCOME_STEPS = 6, OUTCOME_GAP = 3200 };

struct play {
    const struct scenario *s;
    int32_t *state;
    const struct observer *observer; /* or NULL */
    const struct probe *probe;       /* or NULL */
    const struct rule_host *rules;   /* or NULL when the scenario has none */
    enum status status;              /* first failure of a rule; reset by each call below */
    struct error *err;               /* or NULL */
    unsigned char *outcomes; /* or NULL: what conditions came to, a byte for each expression; only ever adds bits */
    int moved;                       /* internal: gauges may have left their range since they were last settled */
};

/* Fills p->state with the form's first turn open; the turns before it pass as in the record. `form` is a form's number
   or 0 when the scenario has none. */
enum status play_begin(struct play *p, uint64_t seed, int32_t form) MUST_USE;

/* Chooses option number `option` (1..) of a decision that is open; a later choice replaces it; 0 takes it back. */
enum status play_choose(struct play *p, int32_t decision, int32_t option) MUST_USE;

/* Closes the turn: choices, ticks, conditions, and the next turn opens or the exercise ends. On an error the state is
   not usable: work on a copy. */
enum status play_close(struct play *p) MUST_USE;

/* Ends the exercise now, with the first ending that fits. Choices of the open turn are not carried out and are dropped.
 */
enum status play_end(struct play *p) MUST_USE;

/* Facilitator: hold back an inject or let it go (in its last turn it then comes at once if its condition holds), or
   deliver it now. */
enum status play_hold(struct play *p, int32_t inject, int32_t hold) MUST_USE;
enum status play_release(struct play *p, int32_t inject) MUST_USE;

/* Facilitator's ruling: moves gauges, each once: an indicator by at most RULING_MAX basis points, a counter by
   COUNT_MAX. */
enum { RULING_MAX = 2000 };
enum status play_rule(struct play *p, const struct add *changes, int32_t count) MUST_USE;

/* The form's first and last turn (0-based). */
int32_t play_first_turn(const struct scenario *s, int32_t form);
int32_t play_last_turn(const struct scenario *s, int32_t form);

/* Questions about a state. */
int play_is_open(const struct scenario *s, const int32_t *state, int32_t decision);
int play_is_available(const struct scenario *s, const int32_t *state, int32_t decision, int32_t option);
int32_t play_gauge(const struct scenario *s, const int32_t *state, int32_t gauge); /* clamped to its range, as shown */
uint64_t play_hash(const struct scenario *s, const int32_t *state);
uint64_t play_seed(const int32_t *state);

#endif
