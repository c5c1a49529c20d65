/* The parts of a turn, shared inside core only. Order of a tick: evidence and rumours, links, sites, service, due
   effects, indicators. */
#ifndef CORE_STEP_H
#define CORE_STEP_H

#include "expression.h"
#include "play.h"

#define BILLION INT64_C(1000000000)

static inline uint64_t subject(int32_t lo, int32_t hi)
{
    return (uint32_t)lo | (uint64_t)(uint32_t)hi << 32;
}

/* A rate (ppm per hour) over `minutes` as a share in parts per billion, at most 1. */
static inline int64_t share_of(int32_t ppm, int32_t minutes)
{
    int64_t v = (int64_t)ppm * minutes * 1000 / 60;
    return v < BILLION ? v : BILLION;
}

/* floor(x / 1e9), plus one with the remainder as chance. */
static inline int32_t round_by_chance(int64_t x, uint32_t u)
{
    int64_t whole = x / BILLION, rest = x % BILLION;
    return (int32_t)(whole + ((int64_t)((uint64_t)u * (uint64_t)BILLION >> 32) < rest));
}

/* floor(x / by) for 0 <= x < 2^63 without the machine's slow division; `inverse` is floor((2^64 - 1) / by). */
static inline int64_t quotient(int64_t x, int64_t by, uint64_t inverse)
{
#ifdef __SIZEOF_INT128__
    __extension__ typedef unsigned __int128 wide;
    int64_t q = (int64_t)((wide)(uint64_t)x * inverse >> 64);
    return q + (x - q * by >= by);
#else
    (void)inverse;
    return x / by;
#endif
}

static inline int64_t by_hosts(const struct scenario *s, int32_t site, int64_t x)
{
    return quotient(x, s->site[site].hosts, s->per_host[site]);
}

void party_tick(struct play *p, int32_t minutes);
void rumour_tick(struct play *p, int32_t minutes);
void threat_tick(struct play *p, int32_t minutes);
/* Computes what the hosts of a cell's site still do, after its compartments changed. */
void threat_own(struct play *p, int32_t cell);
void world_tick(struct play *p);      /* service, when the world is dirty */
void effect_tick(struct play *p);     /* when one is due */
void gauge_tick(struct play *p, int32_t minutes);
void gauge_measure(struct play *p);
void gauge_settle(struct play *p);    /* ends a moment: every gauge back into its range */

void effect_report_adds(struct play *p, struct span adds, enum cause_kind kind, int32_t index);
void effect_apply_more(struct play *p, struct span effects);

/* What a choice, an inject or a proposal does: its plain adds first, then the rest in order. */
static inline void effect_apply(struct play *p, struct span adds, struct span effects, enum cause_kind kind,
                                int32_t index)
{
    const struct add *a = p->s->add + adds.first, *end = a + adds.count;
    if (p->observer)
        effect_report_adds(p, adds, kind, index);
    for (int32_t *state = p->state; a < end; a++)
        state[a->slot] += a->amount;
    if (effects.count)
        effect_apply_more(p, effects);
}

/* Delivers an inject that has not been; `word` is its state word. */
static inline void inject_now(struct play *p, int32_t inject, int32_t *word)
{
    const struct inject_rules *r = p->s->inject + inject;
    *word = 1 + p->state[STATE_TURN];
    if (p->observer && p->observer->delivered)
        p->observer->delivered(p->observer->ud, p, inject);
    effect_apply(p, r->adds, r->effects, CAUSE_INJECT, inject);
}

void gauge_report(struct play *p, enum cause_kind kind, int32_t index, int32_t slot, int32_t change, int later);
void party_propose(struct play *p, int32_t proposal);
void inject_deliver(struct play *p, int32_t inject);
void decision_drop(
    struct play *p); /* the turn will not close: what was chosen in it is not carried out and not scored */

#endif
