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
        if (p->observer)
            gauge_report(p, CAUSE_MEASURE, i, p->s->at.gauges + i, now - *v, 0);
        *v = now;
    }
}

/* floor(gap * size / per) and the *rest, exactly: gap <= 2e9, size <= 1e9 * 43200, per <= 6e7 * 2e9. */
static int64_t divide(int64_t gap, int64_t size, int64_t per, uint64_t inverse, int64_t *rest)
{
    if (gap < INT64_C(1) << 31 && size < INT64_C(1) << 31) {
        int64_t x = gap * size, by = quotient(x, per, inverse);
        *rest = x - by * per;
        return by;
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

/* A remainder below 2^31 as it is; of a larger divisor, its upper bits. */
static int shift_of(int64_t per)
{
    return per > INT32_MAX ? 33 - __builtin_clzll((unsigned long long)per) : 0;
}

/* What is less than a basis point is carried to the next tick: indicators need no chance. */
void gauge_tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    int32_t *rest = p->state + s->at.driver_rest;
    for (int32_t i = 0; i < s->drivers; i++) {
        const struct driver_rules *d = s->driver + i;
        int64_t gap = d->above ? (int64_t)p->state[d->by] - d->threshold : (int64_t)d->threshold - p->state[d->by];
        if (gap <= 0 || d->rate == 0)
            continue;
        int32_t *v = p->state + s->at.gauges + d->gauge;
        if (d->rate < 0 ? *v <= d->limit : *v >= d->limit)
            continue;
        int64_t each = (d->rate < 0 ? -(int64_t)d->rate : d->rate) * minutes, per = (int64_t)60 * MILLION * d->per;
        int shift = shift_of(per);
        int64_t left, whole = divide(gap, each, per, s->per_gap[i], &left);
        left += (int64_t)rest[i] << shift;
        if (left >= per)
            whole++, left -= per;
        rest[i] = (int32_t)(left >> shift);
        int64_t room = d->rate < 0 ? (int64_t)*v - d->limit : (int64_t)d->limit - *v;
        int32_t step = (int32_t)(whole < room ? whole : room);
        int32_t change = d->rate < 0 ? -step : step;
        *v += change;
        p->moved = 1;
        if (p->observer)
            gauge_report(p, CAUSE_DRIVER, i, s->at.gauges + d->gauge, change, 0);
    }
}
