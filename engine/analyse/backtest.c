#include "backtest.h"

#include <stdlib.h>
#include <string.h>

#include "measure.h"
#include "outcome.h"
#include "runs.h"

enum { PENALTY = 20 /* 2 / alpha */, RATIO_MAX = 400 };

struct work {
    const struct meter *meter;
    int32_t figures, seeds;
    int64_t *value; /* [figure][seed] */
};

struct hands {
    const struct meter *meter;
    struct notes *notes;
};

static void look(void *ud, struct play *p)
{
    const struct hands *h = ud;
    meter_look(h->meter, h->notes, p);
}

static int32_t as_recorded(void *ud, struct play *p, int32_t decision)
{
    (void)ud;
    return policy_choose(p, POLICY_HISTORICAL, 0, decision);
}

static enum status one(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct work *w = ud;
    struct hands hands = { w->meter, r->own };
    struct probe probe = { &hands, look };
    meter_begin(w->meter, hands.notes);
    r->play.probe = &probe;
    enum status status = run_through(&r->play, (uint64_t)run + 1, scenario_fullest_form(r->play.s), as_recorded, NULL);
    r->play.probe = NULL;
    meter_end(w->meter, hands.notes, result);
    return status;
}

static void merge(void *ud, int64_t first, int64_t count, const void *results)
{
    struct work *w = ud;
    const int64_t *value = results;
    for (int64_t i = 0; i < count; i++)
        for (int32_t f = 0; f < w->figures; f++)
            w->value[(int64_t)f * w->seeds + first + i] = *value++;
}

static int by_value(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* *values: [figure][seed], each figure's sorted; the caller's, figures * seeds numbers. */
static enum status play_all(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                            int64_t **values, struct error *err)
{
    const struct scenario *s = &loaded->scenario;
    struct meter meter;
    struct work w = { .meter = &meter, .figures = s->figures, .seeds = seeds };
    int64_t done;
    *values = NULL;
    if (s->figures == 0) {
        error_set(err, STATUS_INVALID, N_("%s states no documented figures to hold the model against"), s->id);
        error_fix(err, N_("declare some: figure \"id\" { documented = ..., measure = { ... }, ... }"));
        return STATUS_INVALID;
    }
    enum status status = meter_make(a, s, &meter, err);
    if (status)
        return status;
    w.value = mem_new(a, (size_t)seeds * (size_t)s->figures, sizeof *w.value);
    if (w.value) {
        struct runs runs = { .loaded = loaded,
                             .count = seeds,
                             .workers = workers,
                             .own_size = meter.notes_size,
                             .result_size = (size_t)s->figures * sizeof(int64_t),
                             .one = one,
                             .merge = merge,
                             .ud = &w };
        status = runs_play(a, &runs, &done, err);
    } else {
        status = error_no_memory(err);
    }
    meter_free(&meter);
    if (status) {
        mem_free(a, w.value, (size_t)seeds * (size_t)s->figures, sizeof *w.value);
        return status;
    }
    for (int32_t f = 0; f < s->figures; f++)
        qsort(w.value + (int64_t)f * seeds, (size_t)seeds, sizeof *w.value, by_value);
    *values = w.value;
    return STATUS_OK;
}

int64_t backtest_score(int64_t low, int64_t high, int64_t documented_low, int64_t documented_high)
{
    if (low == FIGURE_NEVER || high == FIGURE_NEVER)
        return SCORE_NONE;
    int64_t score = high - low;
    if (documented_high < low)
        score += PENALTY * (low - documented_high);
    if (documented_low > high)
        score += PENALTY * (documented_low - high);
    return score;
}

static struct held hold(const struct figure *f, const int64_t *sorted, int32_t seeds)
{
    struct held h = { .low = sorted[quantile_rank(seeds, 5)],
                      .median = sorted[quantile_rank(seeds, 50)],
                      .high = sorted[quantile_rank(seeds, 95)],
                      .ratio = NONE };
    while (h.never < seeds && sorted[seeds - 1 - h.never] == FIGURE_NEVER)
        h.never++;
    h.inside = f->low <= h.high && f->high >= h.low;
    h.score = backtest_score(h.low, h.high, f->low, f->high);
    h.naive_score = backtest_score(f->naive.low, f->naive.high, f->low, f->high);
    if (h.low > 0 && h.high != FIGURE_NEVER)
        h.ratio = (int32_t)(h.high / h.low < 1000000 ? h.high * 100 / h.low : 100000000);
    h.unjustified = h.low != h.high && (h.ratio == NONE || h.ratio > RATIO_MAX) && !*f->wide;
    return h;
}

enum status backtest_run(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                         struct backtest *out, struct error *err)
{
    const struct scenario *s = &loaded->scenario;
    int64_t *value;
    *out = (struct backtest){ .seeds = seeds, .figures = s->figures };
    enum status status = play_all(a, loaded, seeds, workers, &value, err);
    if (status)
        return status;
    out->held = mem_new(a, (size_t)s->figures, sizeof *out->held);
    for (int32_t f = 0; out->held && f < s->figures; f++)
        out->held[f] = hold(s->figure + f, value + (int64_t)f * seeds, seeds);
    mem_free(a, value, (size_t)seeds * (size_t)s->figures, sizeof *value);
    return out->held ? STATUS_OK : error_no_memory(err);
}

void backtest_free(const struct alloc *a, struct backtest *b)
{
    mem_free(a, b->held, (size_t)b->figures, sizeof *b->held);
    b->held = NULL;
}

enum status backtest_means(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                           int64_t *means, struct error *err)
{
    const struct scenario *s = &loaded->scenario;
    int64_t *value;
    enum status status = play_all(a, loaded, seeds, workers, &value, err);
    if (status)
        return status;
    for (int32_t f = 0; f < s->figures; f++) {
        const int64_t *of = value + (int64_t)f * seeds;
        int64_t whole = 0, rest = 0, latest = measure_latest(s, &s->figure[f].measure);
        for (int32_t i = 0; i < seeds; i++) { /* values reach 10^13: their sum might not fit */
            int64_t v = of[i] == FIGURE_NEVER ? latest : of[i];
            whole += v / seeds;
            rest += v % seeds;
        }
        means[f] = whole + rest / seeds;
    }
    mem_free(a, value, (size_t)seeds * (size_t)s->figures, sizeof *value);
    return STATUS_OK;
}
