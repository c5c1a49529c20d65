/* How a value lies over the runs of an exploration. */
#include "base/alloc.h"
#include "explore.h"
#include "outcome.h"

static void fill_bins(struct distribution *out, const int32_t *v)
{
    int64_t width = (int64_t)out->high - out->low;
    for (int32_t i = 0; i < out->count; i++) {
        int64_t bin = width > 0 ? ((int64_t)v[i] - out->low) * DISTRIBUTION_BINS / width : 0;
        out->bin[bin < DISTRIBUTION_BINS ? bin : DISTRIBUTION_BINS - 1]++;
    }
}

enum status explore_distribution(const struct explore *x, int32_t value, struct distribution *out, struct error *err)
{
    *out = (struct distribution){ .low = 0, .high = WHOLE };
    int32_t *v = mem_new(x->alloc, (size_t)x->samples, sizeof *v);
    if (!v)
        return error_no_memory(err);
    for (int i = 0; i < x->samples; i++) {
        int32_t word = x->sample[(size_t)i * (size_t)x->values + (size_t)value];
        if (value < x->s->gauges || word != NONE)
            v[out->count++] = word;
    }
    if (out->count > 0) {
        struct spread middle = spread_of(v, out->count); /* and they are in order */
        out->min = v[0];
        out->p5 = middle.low;
        out->median = middle.median;
        out->p95 = middle.high;
        out->max = v[out->count - 1];
    }
    if (value < x->s->gauges && x->s->gauge[value].counter) {
        out->low = out->min;
        out->high = out->max;
    }
    fill_bins(out, v);
    mem_free(x->alloc, v, (size_t)x->samples, sizeof *v);
    return STATUS_OK;
}
