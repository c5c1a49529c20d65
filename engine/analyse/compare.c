#include "compare.h"

#include <string.h>

#include "outcome.h"
#include "runs.h"

/* Run 0 is history's, the others choose at random, each with luck of its own. */
struct comparison {
    const struct exercise *e;
    int32_t gauges;
    int32_t *row; /* of each run, its gauges */
};

static enum status play_one(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct comparison *c = ud;
    int32_t *row = result;
    enum status status = run == 0
                             ? run_policy(&r->play, c->e->seed, c->e->form, POLICY_HISTORICAL)
                             : run_policy(&r->play, (uint64_t)run, c->e->form, POLICY_RANDOM);
    for (int32_t g = 0; g < c->gauges && !status; g++)
        row[g] = play_gauge(r->play.s, r->play.state, g);
    return status;
}

static void keep(void *ud, int64_t first, int64_t count, const void *results)
{
    const struct comparison *c = ud;
    memcpy(c->row + first * c->gauges, results, (size_t)(count * c->gauges) * sizeof *c->row);
}

static int32_t quantile(const int32_t *sorted, int per_cent)
{
    return sorted[quantile_rank(COMPARE_RUNS, per_cent)];
}

enum status compare_play(const struct alloc *a, const struct exercise *e, struct compare *out, struct error *err)
{
    int32_t gauges = e->s->gauges < COMPARE_GAUGES ? e->s->gauges : COMPARE_GAUGES, sorted[COMPARE_RUNS];
    size_t words = (size_t)gauges * (COMPARE_RUNS + 1);
    struct comparison c = { e, gauges, mem_new(a, words, sizeof *c.row) };
    struct runs runs = { .loaded = e->from, .count = COMPARE_RUNS + 1, .result_size = (size_t)gauges * sizeof *c.row,
                         .one = play_one, .merge = keep, .ud = &c };
    int64_t done;
    memset(out, 0, sizeof *out);
    if (!c.row)
        return error_no_memory(err);
    enum status status = runs_play(a, &runs, &done, err);
    for (int32_t g = 0; g < gauges && !status; g++) {
        for (int32_t run = 0; run < COMPARE_RUNS; run++)
            sorted[run] = c.row[(run + 1) * gauges + g];
        spread_of(sorted, COMPARE_RUNS); /* puts them in order */
        out->gauge[g] = (struct compare_gauge){ c.row[g],             quantile(sorted, 5),  quantile(sorted, 25),
                                                quantile(sorted, 50), quantile(sorted, 75), quantile(sorted, 95) };
    }
    mem_free(a, c.row, words, sizeof *c.row);
    if (!status)
        out->gauges = gauges;
    return status;
}
