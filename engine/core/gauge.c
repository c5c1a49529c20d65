/* Indicators and counters: what measures the world, what the world moves, and the clamp at the end of a moment.
   Effects of one moment of simulated time are added first and clamped once, so that their order does not matter. */
#include "step.h"

void gauge_report(struct play *p, enum cause_kind kind, int32_t index, int32_t slot, int32_t change, int later)
{
    if (p->observer && p->observer->cause && change) {
        struct cause cause = { kind, index, slot - p->s->at.gauges, change, p->state[STATE_MINUTE],
                               p->state[STATE_TURN], later };
        p->observer->cause(p->observer->ud, p, &cause);
    }
}

void gauge_settle(struct play *p)
{
    p->moved = 0;
    int32_t *restrict v = p->state + p->s->at.gauges;
    const int32_t *restrict low = p->s->gauge_low, *restrict high = p->s->gauge_high;
    if (p->observer)
        for (int32_t i = 0; i < p->s->gauges; i++)
            if (v[i] < low[i] || v[i] > high[i])
                gauge_report(p, CAUSE_LIMIT, i, p->s->at.gauges + i, (v[i] < low[i] ? low[i] : high[i]) - v[i], 0);
    for (int32_t n = p->s->gauge_blocks; n > 0; n--, v += GAUGE_BLOCK, low += GAUGE_BLOCK, high += GAUGE_BLOCK)
        for (int i = 0; i < GAUGE_BLOCK; i++) {
            int32_t x = v[i] < low[i] ? low[i] : v[i];
            v[i] = x > high[i] ? high[i] : x;
        }
}

void gauge_measure(struct play *p)
{
    for (int32_t i = 0; i < p->s->indicators; i++) {
        struct span span = p->s->gauge[i].measured;
        if (span.count == 0)
            continue;
        int64_t sum = 0, whole = 0;
        for (int32_t k = span.first; k < span.first + span.count; k++) {
            const struct weight *w = p->s->weight + k;
            sum += (int64_t)p->state[w->slot] * w->weight;
            whole += w->weight;
        }
        int32_t *v = p->state + p->s->at.gauges + i, now = (int32_t)(sum / whole);
        gauge_report(p, CAUSE_MEASURE, i, p->s->at.gauges + i, now - *v, 0);
        *v = now;
    }
}

/* floor(gap * size / per) and the *rest, exactly: gap <= 2e9, size <= 1e9 * 43200, per <= 6e7 * 2e9. */
static int64_t divide(int64_t gap, int64_t size, int64_t per, int64_t *rest)
{
    if (gap <= INT64_MAX / size) {
        *rest = gap * size % per;
        return gap * size / per;
    }
    int64_t q = size / per, r = size % per, whole = 0, left = 0;
    for (int shift = 30; shift >= 0; shift -= 5) { /* long division, five bits of gap at a time */
        int64_t digit = gap >> shift & 31, sum = left * 32 + r * digit;
        whole = whole * 32 + q * digit + sum / per;
        left = sum % per;
    }
    *rest = left;
    return whole;
}

void gauge_tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    struct chance_block luck = { { 0 } };
    int32_t block = NONE, gauge = NONE, first = 0;
    for (int32_t i = 0; i < s->drivers; i++) {
        const struct driver_rules *d = s->driver + i;
        if (d->gauge != gauge)
            gauge = d->gauge, first = i, block = NONE;
        int64_t gap = d->above ? (int64_t)p->state[d->by] - d->threshold : (int64_t)d->threshold - p->state[d->by];
        if (gap <= 0 || d->rate == 0)
            continue;
        int32_t *v = p->state + s->at.gauges + gauge;
        if (d->rate < 0 ? *v <= d->limit : *v >= d->limit)
            continue;
        int64_t size = (d->rate < 0 ? -(int64_t)d->rate : d->rate) * minutes, per = (int64_t)60 * MILLION * d->per, rest;
        int64_t whole = divide(gap, size, per, &rest);
        if (rest) {
            int32_t k = i - first;
            if (k / 4 != block) {
                block = k / 4;
                luck = chance_four(play_seed(p->state), CHANCE_INDICATOR, (uint32_t)p->state[STATE_TICK],
                                   subject(d->key_lo, d->key_hi), (uint32_t)block);
            }
            /* floor(u * per / 2^32) < rest, in two parts because per has up to 57 bits */
            uint64_t u = luck.word[k % 4], upper = (uint64_t)per >> 32, lower = (uint64_t)per & 0xFFFFFFFFu;
            whole += (int64_t)(u * upper + (u * lower >> 32)) < rest;
        }
        int64_t room = d->rate < 0 ? (int64_t)*v - d->limit : (int64_t)d->limit - *v;
        int32_t step = (int32_t)(whole < room ? whole : room);
        int32_t change = d->rate < 0 ? -step : step;
        *v += change;
        p->moved = 1;
        gauge_report(p, CAUSE_DRIVER, i, s->at.gauges + gauge, change, 0);
    }
}
