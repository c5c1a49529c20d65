#include "policy.h"

#include <string.h>

#include "base/chance.h"
#include "expression.h"

static int32_t nth_available(int32_t available, int32_t n)
{
    for (int32_t i = 0; i < OPTIONS_MAX; i++)
        if (available & 1 << i && n-- == 0)
            return i + 1;
    return 0;
}

/* The mark of `option` (index in s->option) for `norm`, as it would count if the turn closed now. */
static int32_t mark_now(struct play *p, int32_t option, int32_t norm)
{
    struct span marks = p->s->option[option].marks;
    for (int32_t m = marks.first; m < marks.first + marks.count; m++) {
        const struct mark_rules *r = p->s->mark + m;
        if (r->norm == norm && r->counted && expression_holds(p, r->when))
            return r->value;
    }
    return 0;
}

/* Whether an earlier mark of the decision is for the same norm as mark `m`. */
static int met_before(const struct scenario *s, const struct decision_rules *d, int32_t m)
{
    for (int32_t o = d->options.first; o < d->options.first + d->options.count; o++) {
        struct span marks = s->option[o].marks;
        for (int32_t k = marks.first; k < marks.first + marks.count; k++) {
            if (k == m)
                return 0;
            if (s->mark[k].norm == s->mark[m].norm)
                return 1;
        }
    }
    return 0;
}

static int32_t by_the_book(struct play *p, const struct decision_rules *d, int32_t available)
{
    const struct scenario *s = p->s;
    int64_t score[OPTIONS_MAX] = { 0 };
    for (int32_t i = 0; i < d->options.count; i++) {
        struct span marks = s->option[d->options.first + i].marks;
        for (int32_t m = marks.first; m < marks.first + marks.count; m++) {
            int32_t mark[OPTIONS_MAX], lo = MARK_MAX, hi = -MARK_MAX;
            if (met_before(s, d, m))
                continue;
            for (int32_t o = 0; o < d->options.count; o++) {
                mark[o] = mark_now(p, d->options.first + o, s->mark[m].norm);
                if (available & 1 << o) {
                    lo = mark[o] < lo ? mark[o] : lo;
                    hi = mark[o] > hi ? mark[o] : hi;
                }
            }
            for (int32_t o = 0; o < d->options.count && hi > lo; o++)
                score[o] += WHOLE * (mark[o] - lo) / (hi - lo);
        }
    }
    int32_t best = NONE;
    for (int32_t o = 0; o < d->options.count; o++)
        if (available & 1 << o && (best == NONE || score[o] > score[best]))
            best = o;
    return best + 1;
}

struct loss {
    int64_t worst, all;
};

static void lose(const struct scenario *s, int32_t slot, int32_t low, int32_t high, int64_t *lost)
{
    int32_t gauge = slot - s->at.gauges;
    if (gauge < 0 || gauge >= s->indicators || !s->gauge[gauge].good)
        return;
    int32_t harm = s->gauge[gauge].good > 0 ? -low : high;
    if (harm > 0)
        *lost += harm;
}

/* For one indicator everything that the option may take from it. */
static struct loss loss_of(const struct scenario *s, int32_t option)
{
    const struct option_rules *o = s->option + option;
    struct loss loss = { 0, 0 };
    for (int32_t g = 0; g < s->indicators; g++) {
        int64_t lost = 0;
        for (int32_t k = o->adds.first; k < o->adds.first + o->adds.count; k++)
            if (s->add[k].slot == s->at.gauges + g)
                lose(s, s->add[k].slot, s->add[k].amount, s->add[k].amount, &lost);
        for (int32_t k = o->effects.first; k < o->effects.first + o->effects.count; k++) {
            const struct effect *e = s->effect + k;
            if (e->op == EFFECT_ADD && e->slot == s->at.gauges + g)
                lose(s, e->slot, e->amount, e->amount_high, &lost);
        }
        loss.worst = lost > loss.worst ? lost : loss.worst;
        loss.all += lost;
    }
    return loss;
}

static int32_t cautious(const struct scenario *s, const struct decision_rules *d, int32_t available)
{
    int32_t best = NONE;
    struct loss least = { 0, 0 };
    for (int32_t o = 0; o < d->options.count; o++) {
        if (!(available & 1 << o))
            continue;
        struct loss loss = loss_of(s, d->options.first + o);
        if (best == NONE || loss.worst < least.worst || (loss.worst == least.worst && loss.all < least.all)) {
            best = o;
            least = loss;
        }
    }
    return best + 1;
}

int32_t policy_choose(struct play *p, enum policy policy, uint64_t seed, int32_t decision)
{
    const struct scenario *s = p->s;
    const struct decision_rules *d = s->decision + decision;
    int32_t available = p->state[s->at.decision + decision * DECISION_WORDS + DECISION_AVAILABLE];
    int32_t count = __builtin_popcount((unsigned)available);
    switch (policy) {
    case POLICY_RANDOM: {
        uint64_t key = (uint32_t)d->key_lo | (uint64_t)(uint32_t)d->key_hi << 32;
        uint32_t u = chance_draw(seed, CHANCE_POLICY, (uint32_t)p->state[STATE_TURN], key, 0);
        return nth_available(available, (int32_t)((uint64_t)u * (uint32_t)count >> 32));
    }
    case POLICY_HISTORICAL:
        return available & 1 << (d->history - 1) ? d->history : nth_available(available, 0);
    case POLICY_LAST:
        return nth_available(available, count - 1);
    case POLICY_NOBODY:
        return 0;
    case POLICY_CAUTIOUS:
        return cautious(s, d, available);
    case POLICY_BY_THE_BOOK:
        return by_the_book(p, d, available);
    default:
        return nth_available(available, 0);
    }
}

static const char *const ids[POLICIES] = {
    "first", "last", "random", "historical", "nobody", "cautious", "by_the_book"
};

const char *policy_id(enum policy policy)
{
    return ids[policy];
}

int policy_find(const char *id)
{
    for (int i = 0; i < POLICIES; i++)
        if (strcmp(ids[i], id) == 0)
            return i;
    return NONE;
}
