/* What options, injects, proposals and rules do to the state. */
#include "step.h"

static int is_gauge(const struct scenario *s, int32_t slot)
{
    return slot >= s->at.gauges && slot < s->at.gauges + s->gauges;
}

static int32_t clamp(int64_t v, int32_t low, int32_t high)
{
    return v < low ? low : v > high ? high : (int32_t)v;
}

/* Gauges leave their range until the moment settles, but never so far that adding could overflow. */
static void add_to(struct play *p, int32_t slot, int32_t amount)
{
    p->state[slot] = clamp((int64_t)p->state[slot] + amount, -10 * COUNT_MAX, 10 * COUNT_MAX);
}

static void plant(struct play *p, int32_t cell, int32_t hosts)
{
    const struct layout *at = &p->s->at;
    int32_t *susceptible = p->state + at->susceptible + cell;
    int32_t moved = hosts < *susceptible ? hosts : *susceptible;
    *susceptible -= moved;
    p->state[at->infected + cell] += moved;
    for (int i = 0; i < 2; i++) { /* totals of many sites stop at INT32_MAX, as in a tick */
        int32_t *total = p->state + (i ? at->threat_lost : at->threat_infected) + p->s->cell[cell].threat;
        *total = clamp((int64_t)*total + moved, 0, INT32_MAX);
    }
    threat_own(p, cell);
}

static void protect(struct play *p, int32_t cell, int32_t share)
{
    const struct layout *at = &p->s->at;
    int32_t *susceptible = p->state + at->susceptible + cell;
    int32_t moved = (int32_t)((int64_t)*susceptible * share / WHOLE);
    *susceptible -= moved;
    p->state[at->restored + cell] += moved;
}

static void rule(struct play *p, int32_t number, const struct owner *owner, int later)
{
    enum { ROOM = 64 };
    struct add adds[ROOM];
    int32_t count = 0;
    if (p->status)
        return;
    if (!p->rules || !p->rules->effects) {
        p->status = error_set(p->err, STATUS_INVALID, N_("the scenario has Lua functions, but nothing to run them"));
        return;
    }
    p->status = p->rules->effects(p->rules->ud, number, p, adds, ROOM, &count, p->err);
    for (int32_t i = 0; i < count && !p->status; i++) {
        add_to(p, adds[i].slot, adds[i].amount);
        gauge_report(p, (enum cause_kind)owner->kind, owner->index, adds[i].slot, adds[i].amount, later);
    }
}

/* The effects of one entry stand together and share its condition: it is asked once, before any of them is felt. */
struct asked {
    int32_t when;
    int holds;
};
static const struct asked not_asked = { NONE, 1 };

static void fire(struct play *p, int32_t index, int later, struct asked *asked)
{
    const struct effect *e = p->s->effect + index;
    const struct owner *owner = p->s->owner + index;
    int32_t amount = e->amount;
    if (e->when != asked->when)
        *asked = (struct asked){ e->when, condition_holds(p, e->when) };
    if (!asked->holds)
        return;
    if (e->chance < WHOLE || e->amount_high != e->amount) {
        struct chance_block luck = chance_four(play_seed(p->state), CHANCE_EFFECT, 0, subject(e->key_lo, e->key_hi),
                                               (uint32_t)e->key);
        if (!chance_holds(luck.word[0], e->chance))
            return;
        if (e->amount_high != e->amount)
            amount = chance_between(luck.word[1], e->amount, e->amount_high);
    }
    switch (e->op) {
    case EFFECT_ADD:
        if (is_gauge(p->s, e->slot)) {
            add_to(p, e->slot, amount);
            gauge_report(p, (enum cause_kind)owner->kind, owner->index, e->slot, amount, later);
        } else {
            p->state[e->slot] = clamp((int64_t)p->state[e->slot] + amount, e->low, e->high);
            p->state[STATE_DIRTY] = 1;
        }
        break;
    case EFFECT_SET:
        p->state[e->slot] = amount;
        p->state[STATE_DIRTY] = 1;
        break;
    case EFFECT_PLANT:
        plant(p, e->slot, amount);
        break;
    case EFFECT_PROTECT:
        protect(p, e->slot, amount);
        break;
    case EFFECT_PROPOSE:
        party_propose(p, e->slot);
        break;
    case EFFECT_RELEASE:
        inject_deliver(p, e->slot);
        break;
    case EFFECT_RULE:
        rule(p, e->slot, owner, later);
        break;
    default:
        break;
    }
}

void effect_report_adds(struct play *p, struct span adds, enum cause_kind kind, int32_t index)
{
    for (int32_t i = adds.first; i < adds.first + adds.count; i++)
        gauge_report(p, kind, index, p->s->add[i].slot, p->s->add[i].amount, 0);
}

void effect_apply_more(struct play *p, struct span effects)
{
    struct asked asked = not_asked;
    for (int32_t i = effects.first; i < effects.first + effects.count; i++) {
        const struct effect *e = p->s->effect + i;
        if (e->delay == 0) {
            fire(p, i, 0, &asked);
            continue;
        }
        int32_t due = p->state[STATE_MINUTE] + e->delay;
        p->state[e->due] = due;
        if (due < p->state[STATE_NEXT_DUE])
            p->state[STATE_NEXT_DUE] = due;
    }
}

/* The least of `count` words. */
static int32_t least(const int32_t *v, int32_t count)
{
    int32_t m = INT32_MAX;
    for (int32_t i = 0; i < count; i++)
        m = v[i] < m ? v[i] : m;
    return m;
}

void effect_tick(struct play *p)
{
    enum { BLOCK = 32 };
    int32_t now = p->state[STATE_MINUTE], next = INT32_MAX, count = p->s->dues;
    int32_t *due = p->state + p->s->at.due;
    struct asked asked = not_asked;
    p->moved = 1;
    p->state[STATE_NEXT_DUE] = INT32_MAX;
    for (int32_t from = 0; from < count; from += BLOCK) {
        int32_t to = from + BLOCK < count ? from + BLOCK : count;
        int32_t soonest = least(due + from, to - from);
        if (soonest <= now) {
            for (int32_t i = from; i < to; i++)
                if (due[i] <= now) {
                    due[i] = INT32_MAX;
                    fire(p, p->s->delayed[i], 1, &asked);
                }
            soonest = least(due + from, to - from);
        }
        next = soonest < next ? soonest : next;
    }
    /* what firing has set has lowered the word already */
    if (next < p->state[STATE_NEXT_DUE])
        p->state[STATE_NEXT_DUE] = next;
}
