/* What a facilitator does to a state, and what anybody may ask of it. */
#include "play.h"

#include "base/hash.h"
#include "step.h"

enum status play_hold(struct play *p, int32_t inject, int32_t hold)
{
    p->status = STATUS_OK;
    if (inject < 0 || inject >= p->s->injects)
        return error_set(p->err, STATUS_NOT_FOUND, N_("there is no such inject"));
    const struct inject_rules *r = p->s->inject + inject;
    int32_t *word = p->state + p->s->at.inject + inject, turn = p->state[STATE_TURN];
    if (hold ? *word != INJECT_WAITING : *word != INJECT_HELD)
        return error_set(p->err, STATUS_REFUSED,
                         hold ? N_("this inject no longer waits") : N_("this inject is not held"));
    if (!hold && turn > r->until) {
        error_set(p->err, STATUS_REFUSED, N_("the turns in which this inject may come are over"));
        error_fix(p->err, N_("release it instead: then it is delivered now"));
        return STATUS_REFUSED;
    }
    *word = hold ? INJECT_HELD : INJECT_WAITING;
    /* its only turn is open already: nothing would look at it again */
    if (!hold && turn == r->until && p->state[STATE_PHASE] == PHASE_OPEN && expression_holds(p, r->when))
        inject_deliver(p, inject);
    return p->status;
}

enum status play_release(struct play *p, int32_t inject)
{
    p->status = STATUS_OK;
    if (inject < 0 || inject >= p->s->injects)
        return error_set(p->err, STATUS_NOT_FOUND, N_("there is no such inject"));
    if (p->state[p->s->at.inject + inject] > 0)
        return error_set(p->err, STATUS_REFUSED, N_("this inject has been delivered"));
    if (p->state[STATE_PHASE] != PHASE_OPEN)
        return error_set(p->err, STATUS_REFUSED, N_("the exercise has ended"));
    inject_deliver(p, inject);
    return p->status;
}

enum status play_rule(struct play *p, const struct add *changes, int32_t count)
{
    p->status = STATUS_OK;
    for (int32_t i = 0; i < count; i++) {
        int32_t gauge = changes[i].slot - p->s->at.gauges;
        if (gauge < 0 || gauge >= p->s->gauges)
            return error_set(p->err, STATUS_INVALID, N_("a ruling moves indicators and counters only"));
        if (p->s->gauge[gauge].measured.count)
            return error_set(p->err, STATUS_INVALID, N_("this indicator measures the world and cannot be moved"));
        if (!p->s->gauge[gauge].counter && (changes[i].amount > RULING_MAX || changes[i].amount < -RULING_MAX))
            return error_set(p->err, STATUS_INVALID, N_("a ruling moves an indicator by at most %d points"),
                             RULING_MAX / POINT);
        if (changes[i].amount > COUNT_MAX || changes[i].amount < -COUNT_MAX)
            return error_set(p->err, STATUS_INVALID, N_("a ruling moves a counter by at most %d"), COUNT_MAX);
        for (int32_t k = 0; k < i; k++)
            if (changes[k].slot == changes[i].slot)
                return error_set(p->err, STATUS_INVALID, N_("a ruling moves each indicator and counter once"));
    }
    if (p->state[STATE_PHASE] != PHASE_OPEN)
        return error_set(p->err, STATUS_REFUSED, N_("the exercise has ended"));
    for (int32_t i = 0; i < count; i++) {
        gauge_report(p, CAUSE_RULING, 0, changes[i].slot, changes[i].amount, 0);
        p->state[changes[i].slot] += changes[i].amount;
    }
    gauge_settle(p);
    return STATUS_OK;
}

int32_t play_gauge(const struct scenario *s, const int32_t *state, int32_t gauge)
{
    int32_t v = state[s->at.gauges + gauge];
    return v < s->gauge_low[gauge] ? s->gauge_low[gauge] : v > s->gauge_high[gauge] ? s->gauge_high[gauge] : v;
}

uint64_t play_hash(const struct scenario *s, const int32_t *state)
{
    return hash_words(state, (size_t)s->at.words, MODEL_VERSION);
}

uint64_t play_seed(const int32_t *state)
{
    return (uint32_t)state[STATE_SEED_LO] | (uint64_t)(uint32_t)state[STATE_SEED_HI] << 32;
}
