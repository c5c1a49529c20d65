#include "bots.h"

#include <stdlib.h>
#include <string.h>

#include "base/tr.h"
#include "core/score.h"
#include "plan.h"

static const struct {
    const char *id, *name;
    enum policy policy; /* POLICIES: the plan */
} kinds[BOTS] = {
    [BOT_BY_THE_BOOK] = { "by_the_book", N_("by the book"), POLICY_BY_THE_BOOK },
    [BOT_BEST_OUTCOME] = { "best_outcome", N_("best outcome"), POLICIES },
    [BOT_HISTORICAL] = { "historical", N_("historical"), POLICY_HISTORICAL },
    [BOT_CAUTIOUS] = { "cautious", N_("cautious"), POLICY_CAUTIOUS },
    [BOT_NOBODY] = { "nobody", N_("nobody decides"), POLICY_NOBODY },
    [BOT_RANDOM] = { "random", N_("random"), POLICY_RANDOM },
};

const char *bot_id(enum bot bot)
{
    return kinds[bot].id;
}

const char *bot_name(enum bot bot)
{
    return tr(kinds[bot].name);
}

struct match {
    struct bots *b;
    const struct sample *sample;
    enum bot bot;
    int32_t *row;     /* sample->seeds rows */
    int32_t *scratch; /* sample->seeds values */
};

static enum status play_one(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct match *m = ud;
    uint64_t seed = (uint64_t)run + 1;
    enum policy policy = kinds[m->bot].policy;
    enum status status = policy == POLICIES ? run_through(&r->play, seed, m->sample->form, plan_choose, m->b->plan)
                                            : run_policy(&r->play, seed, m->sample->form, policy);
    outcome_read(&m->b->outcome, r->play.state, result, m->b->outcome.words);
    return status;
}

static void keep(void *ud, int64_t first, int64_t count, const void *results)
{
    struct match *m = ud;
    size_t words = (size_t)m->b->outcome.words;
    memcpy(m->row + (size_t)first * words, results, (size_t)count * words * sizeof *m->row);
}

static struct spread spread_at(const struct match *m, int32_t word)
{
    return spread_word(m->row, m->b->seeds, m->b->outcome.words, word, m->scratch);
}

/* How many norms of a run have the verdict. */
static struct spread spread_verdict(const struct match *m, enum verdict verdict)
{
    const struct outcome *o = &m->b->outcome;
    for (int64_t i = 0; i < m->b->seeds; i++) {
        m->scratch[i] = 0;
        for (int32_t n = 0; n < o->norms; n++)
            m->scratch[i] += m->row[i * o->words + o->verdict + n] == (int32_t)verdict;
    }
    return spread_of(m->scratch, m->b->seeds);
}

static enum status summarise(const struct match *m, struct bot_result *r, struct error *err)
{
    struct bots *b = m->b;
    const struct outcome *o = &b->outcome;
    int32_t documents = o->s->norms->document_count;
    r->gauge = arena_new(&b->arena, (size_t)o->s->gauges, sizeof *r->gauge);
    r->document = arena_new(&b->arena, (size_t)documents, sizeof *r->document);
    r->norm = arena_new(&b->arena, (size_t)o->norms, sizeof *r->norm);
    r->ending = arena_new(&b->arena, (size_t)o->s->endings + 1, sizeof *r->ending);
    if (!r->gauge || !r->document || !r->norm || !r->ending)
        return error_no_memory(err);
    for (int32_t g = 0; g < o->s->gauges; g++)
        r->gauge[g] = spread_at(m, g);
    for (int32_t d = 0; d < documents; d++)
        r->document[d] = spread_at(m, o->document + d);
    for (int32_t n = 0; n < o->norms; n++)
        r->norm[n] = spread_at(m, o->attainment + n);
    for (int64_t i = 0; i < b->seeds; i++)
        r->ending[m->row[i * o->words + o->ending]]++;
    r->advanced = spread_verdict(m, VERDICT_ADVANCED);
    r->strained = spread_verdict(m, VERDICT_STRAINED);
    r->contested = spread_verdict(m, VERDICT_CONTESTED);
    return STATUS_OK;
}

static void compare_on(struct bots *b, int32_t g)
{
    int32_t good = b->outcome.s->gauge[g].good, value[BOTS], best = INT32_MIN;
    if (!good)
        return;
    for (int i = 0; i < BOTS; i++) {
        value[i] = good * b->bot[i].gauge[g].median;
        best = value[i] > best ? value[i] : best;
    }
    for (int i = 0; i < BOTS; i++)
        if (best - value[i] <= BOTS_TIE)
            b->leads[g] |= 1 << i;
    if (b->leads[g] == (1 << BOTS) - 1) {
        b->leads[g] = 0;
        return;
    }
    b->directed++;
    for (int i = 0; i < BOTS; i++)
        b->leading[i] += b->leads[g] >> i & 1;
    b->nobody_behind += best - value[BOT_NOBODY] >= BOTS_APART;
}

static void compare(struct bots *b)
{
    const struct bot_result *norms_first = b->bot + BOT_BY_THE_BOOK, *outcome_first = b->bot + BOT_BEST_OUTCOME;
    for (int32_t g = 0; g < b->outcome.s->indicators; g++) {
        compare_on(b, g);
        b->indicators_apart += abs(norms_first->gauge[g].median - outcome_first->gauge[g].median) >= BOTS_APART;
    }
    for (int32_t n = 0; n < b->outcome.norms; n++)
        b->norms_apart += norms_first->norm[n].count && outcome_first->norm[n].count &&
                          abs(norms_first->norm[n].median - outcome_first->norm[n].median) >= BOTS_APART;
}

static enum status play_all(const struct alloc *a, struct match *m, struct error *err)
{
    struct bots *b = m->b;
    const struct scenario *s = b->outcome.s;
    int32_t value;
    int64_t done;
    enum status status;
    b->plan = arena_new(&b->arena, (size_t)s->decisions, sizeof *b->plan);
    b->leads = arena_new(&b->arena, (size_t)s->indicators, sizeof *b->leads);
    if (!b->plan || !b->leads)
        return error_no_memory(err);
    status = plan_search(a, m->sample, b->plan, &value, err);
    for (int i = 0; i < BOTS && !status; i++) {
        m->bot = (enum bot)i;
        struct runs runs = { .loaded = m->sample->loaded,
                             .count = b->seeds,
                             .workers = m->sample->workers,
                             .result_size = (size_t)b->outcome.words * sizeof(int32_t),
                             .one = play_one,
                             .merge = keep,
                             .ud = m };
        status = runs_play(a, &runs, &done, err);
        if (!status)
            status = summarise(m, b->bot + i, err);
    }
    if (!status)
        compare(b);
    return status;
}

enum status bots_play(const struct alloc *a, const struct sample *sample, struct bots *out, struct error *err)
{
    struct match m = { .b = out, .sample = sample };
    size_t seeds = (size_t)sample->seeds;
    *out = (struct bots){ .seeds = sample->seeds, .form = sample->form };
    arena_init(&out->arena, a);
    enum status status = outcome_init(&out->outcome, &sample->loaded->scenario, &out->arena, err);
    if (!status) {
        m.row = mem_new(a, seeds * (size_t)out->outcome.words, sizeof *m.row);
        m.scratch = mem_new(a, seeds, sizeof *m.scratch);
        status = m.row && m.scratch ? play_all(a, &m, err) : error_no_memory(err);
        mem_free(a, m.row, seeds * (size_t)out->outcome.words, sizeof *m.row);
        mem_free(a, m.scratch, seeds, sizeof *m.scratch);
    }
    if (status)
        bots_free(out);
    return status;
}

void bots_free(struct bots *b)
{
    arena_free(&b->arena);
}
