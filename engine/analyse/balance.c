#include "balance.h"

#include <string.h>

#include "base/tr.h"
#include "runs.h"

/* ---- playing ---- */

struct comparison {
    struct balance *b;
    const struct sample *sample;
    int32_t decision, words; /* a row has a word for "available" and then the gauges and documents */
    int32_t *row;            /* sample->seeds times OPTIONS_MAX rows */
    int32_t *scratch;
};

/* One seed: plays on at random until the decision is put, keeps that moment, and takes the option at hand. */
struct fork {
    const struct comparison *c;
    uint64_t seed;
    int32_t option; /* 0: the first available, which `choose` notes here */
    int kept;
    struct play at;
    int32_t *state;
};

static int32_t choose(void *ud, struct play *p, int32_t decision)
{
    struct fork *f = ud;
    const struct scenario *s = p->s;
    if (decision == f->c->decision) {
        if (!f->kept) {
            f->kept = 1;
            f->at = *p;
            memcpy(f->state, p->state, (size_t)s->at.words * sizeof *f->state);
            f->option = policy_choose(p, POLICY_FIRST, 0, decision);
        }
        if (play_is_available(s, p->state, decision, f->option))
            return f->option;
    }
    return policy_choose(p, POLICY_RANDOM, f->seed, decision);
}

static void note(const struct fork *f, const struct play *p, int32_t *rows)
{
    int32_t *row = rows + (f->option - 1) * f->c->words;
    row[0] = 1;
    outcome_read(&f->c->b->outcome, p->state, row + 1, f->c->words - 1);
}

static enum status play_seed_of(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct comparison *c = ud;
    struct play *p = &r->play;
    const struct scenario *s = p->s;
    struct fork f = { .c = c, .seed = (uint64_t)run + 1, .state = r->own };
    enum status status = run_through(p, f.seed, c->sample->form, choose, &f);
    if (status || !f.kept)
        return status;
    note(&f, p, result);
    for (int32_t o = f.option + 1; o <= s->decision[c->decision].options.count && !status; o++) {
        if (!play_is_available(s, f.state, c->decision, o))
            continue;
        f.option = o;
        *p = f.at;
        memcpy(p->state, f.state, (size_t)s->at.words * sizeof *p->state);
        status = run_rest(p, choose, &f);
        if (!status)
            note(&f, p, result);
    }
    return status;
}

static void keep(void *ud, int64_t first, int64_t count, const void *results)
{
    struct comparison *c = ud;
    size_t words = (size_t)(c->words * OPTIONS_MAX);
    memcpy(c->row + (size_t)first * words, results, (size_t)count * words * sizeof *c->row);
}

/* ---- comparing ---- */

/* The value of a dimension in a row as shown. */
static int32_t value_at(const struct balance *b, const int32_t *row, int32_t dimension)
{
    return row[1 + (dimension < b->outcomes ? b->gauge[dimension] : b->outcome.document + dimension - b->outcomes)];
}

static int32_t direction(const struct balance *b, int32_t dimension)
{
    return dimension < b->outcomes ? b->outcome.s->gauge[b->gauge[dimension]].good : 1;
}

static const int32_t *row_of(const struct comparison *c, int64_t seed, int32_t option)
{
    return c->row + (seed * OPTIONS_MAX + option) * c->words;
}

static int enough(const struct balance *b, int64_t count)
{
    int64_t least = b->seeds / BALANCE_SHARE;
    return count >= (least > BALANCE_LEAST ? least : BALANCE_LEAST);
}

static int32_t lead_of(const struct comparison *c, int32_t option, int32_t other, int32_t dimension)
{
    int64_t count = 0;
    for (int64_t i = 0; i < c->b->seeds; i++) {
        const int32_t *a = row_of(c, i, option), *b = row_of(c, i, other);
        if (!a[0] || !b[0])
            continue;
        int32_t x = value_at(c->b, a, dimension), y = value_at(c->b, b, dimension);
        if (x != OUTCOME_ABSENT && y != OUTCOME_ABSENT)
            c->scratch[count++] = direction(c->b, dimension) * (x - y);
    }
    return enough(c->b, count) ? spread_of(c->scratch, count).median : OUTCOME_ABSENT;
}

static int32_t level_of(const struct comparison *c, int32_t option, int32_t dimension)
{
    int64_t count = 0;
    for (int64_t i = 0; i < c->b->seeds; i++) {
        const int32_t *row = row_of(c, i, option);
        if (row[0] && value_at(c->b, row, dimension) != OUTCOME_ABSENT)
            c->scratch[count++] = value_at(c->b, row, dimension);
    }
    return spread_of(c->scratch, count).median;
}

static enum status measure(const struct comparison *c, struct balance_decision *d, struct error *err)
{
    struct balance *b = c->b;
    for (int32_t o = 0; o < d->options; o++) {
        struct balance_option *x = d->option + o;
        x->level = arena_new(&b->arena, (size_t)b->dimensions, sizeof *x->level);
        x->lead = arena_new(&b->arena, (size_t)(d->options * b->dimensions), sizeof *x->lead);
        if (!x->level || !x->lead)
            return error_no_memory(err);
        for (int64_t i = 0; i < b->seeds; i++)
            x->met += row_of(c, i, o)[0];
        for (int32_t k = 0; k < b->dimensions; k++)
            x->level[k] = level_of(c, o, k);
    }
    for (int64_t i = 0; i < b->seeds; i++) {
        int put = 0;
        for (int32_t o = 0; o < d->options; o++)
            put |= row_of(c, i, o)[0];
        d->met += put;
    }
    for (int32_t o = 0; o < d->options; o++)
        for (int32_t other = 0; other < o; other++)
            for (int32_t k = 0; k < b->dimensions; k++) {
                int32_t lead = lead_of(c, o, other, k);
                d->option[o].lead[other * b->dimensions + k] = lead;
                d->option[other].lead[o * b->dimensions + k] = lead == OUTCOME_ABSENT ? lead : -lead;
            }
    return STATUS_OK;
}

struct balance_lead balance_most(const struct balance *b, const struct balance_decision *d, int32_t a, int32_t other,
                                 int outcomes)
{
    struct balance_lead most = { OUTCOME_ABSENT, 0 };
    for (int32_t k = 0; k < (outcomes ? b->outcomes : b->dimensions); k++) {
        int32_t by = a == other ? 0 : d->option[a - 1].lead[(other - 1) * b->dimensions + k];
        if (by != OUTCOME_ABSENT && (most.by == OUTCOME_ABSENT || by > most.by))
            most = (struct balance_lead){ by, k };
    }
    return most;
}

static int leads(const struct balance *b, const struct balance_decision *d, int32_t a, int32_t other)
{
    return balance_most(b, d, a, other, 0).by >= BALANCE_MARGIN;
}

static int dominates(const struct balance *b, const struct balance_decision *d, int32_t a, int32_t other)
{
    return leads(b, d, a, other) && !leads(b, d, other, a);
}

static void judge_decision(const struct balance *b, struct balance_decision *d)
{
    int32_t nobody = b->outcome.s->decision[d->decision].if_nobody;
    for (int32_t x = 1; x <= d->options; x++)
        for (int32_t y = d->options; y >= 1; y--)
            if (dominates(b, d, y, x))
                d->option[x - 1].dominator = y;
    for (int32_t x = 1; x <= d->options; x++)
        for (int32_t y = d->options; y >= 1; y--)
            if (dominates(b, d, y, x) && !d->option[y - 1].dominator)
                d->option[x - 1].dominator = y;
    d->price.by = OUTCOME_ABSENT;
    for (int32_t x = 1; x <= d->options; x++) {
        struct balance_lead price = balance_most(b, d, x, nobody, 1);
        if (x != nobody && price.by > d->price.by) {
            d->price = price;
            d->rival = x;
        }
        for (int32_t y = x + 1; y <= d->options; y++)
            if (!d->trade[0] && !d->option[x - 1].dominator && !d->option[y - 1].dominator && leads(b, d, x, y) &&
                leads(b, d, y, x)) {
                d->trade[0] = x;
                d->trade[1] = y;
            }
    }
    d->compared = d->rival != 0;
}

static enum status compare(const struct alloc *a, struct comparison *c, struct balance_decision *d, struct error *err)
{
    int64_t done;
    c->decision = d->decision;
    struct runs runs = { .loaded = c->sample->loaded,
                         .count = c->b->seeds,
                         .workers = c->sample->workers,
                         .own_size = (size_t)c->b->outcome.s->at.words * sizeof(int32_t),
                         .result_size = (size_t)(c->words * OPTIONS_MAX) * sizeof(int32_t),
                         .one = play_seed_of,
                         .merge = keep,
                         .ud = c };
    enum status status = runs_play(a, &runs, &done, err);
    if (!status)
        status = measure(c, d, err);
    if (!status)
        judge_decision(c->b, d);
    return status;
}

/* ---- the whole ---- */

struct look {
    const struct sample *sample;
    int32_t *row; /* indicators of each run */
};

static enum status look_once(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct look *l = ud;
    int32_t *row = result;
    enum status status = run_policy(&r->play, (uint64_t)run + 1, l->sample->form, POLICY_RANDOM);
    for (int32_t g = 0; g < r->play.s->indicators; g++)
        row[g] = play_gauge(r->play.s, r->play.state, g);
    return status;
}

static void keep_look(void *ud, int64_t first, int64_t count, const void *results)
{
    struct look *l = ud;
    size_t words = (size_t)l->sample->loaded->scenario.indicators;
    memcpy(l->row + (size_t)first * words, results, (size_t)count * words * sizeof *l->row);
}

static enum status find_outcomes(const struct alloc *a, struct balance *b, const struct sample *sample,
                                 struct error *err)
{
    const struct scenario *s = b->outcome.s;
    int64_t done, seeds = sample->seeds < BALANCE_LOOKS ? sample->seeds : BALANCE_LOOKS;
    int32_t scratch[BALANCE_LOOKS];
    struct look l = { sample, arena_new(&b->arena, (size_t)(seeds * s->indicators), sizeof *l.row) };
    struct runs runs = { .loaded = sample->loaded,
                         .count = seeds,
                         .workers = sample->workers,
                         .result_size = (size_t)s->indicators * sizeof(int32_t),
                         .one = look_once,
                         .merge = keep_look,
                         .ud = &l };
    enum status status = l.row ? runs_play(a, &runs, &done, err) : error_no_memory(err);
    for (int32_t g = 0; g < s->indicators && b->outcomes < BALANCE_OUTCOMES && !status; g++) {
        struct spread ends = spread_word(l.row, seeds, s->indicators, g, scratch);
        if (s->gauge[g].good && ends.high - ends.low >= BALANCE_PRICE)
            b->gauge[b->outcomes++] = g;
    }
    return status;
}

static enum status prepare(const struct alloc *a, struct balance *b, const struct sample *sample, struct error *err)
{
    const struct scenario *s = &sample->loaded->scenario;
    enum status status = outcome_init(&b->outcome, s, &b->arena, err);
    b->decision = status ? NULL : arena_new(&b->arena, (size_t)s->decisions, sizeof *b->decision);
    if (!b->decision)
        return status ? status : error_no_memory(err);
    status = find_outcomes(a, b, sample, err);
    b->dimensions = b->outcomes + s->norms->document_count;
    for (int32_t d = 0; d < s->decisions; d++)
        if (s->decision[d].forms & 1 << b->form)
            b->decision[b->decisions++] =
                (struct balance_decision){ .decision = d, .options = s->decision[d].options.count };
    return status;
}

enum status balance_play(const struct alloc *a, const struct sample *sample, struct balance *out, struct error *err)
{
    struct comparison c = { .b = out, .sample = sample };
    size_t seeds = (size_t)sample->seeds;
    *out = (struct balance){ .seeds = sample->seeds, .form = sample->form };
    arena_init(&out->arena, a);
    enum status status = prepare(a, out, sample, err);
    if (!status) {
        c.words = 1 + out->outcome.attainment;
        c.row = mem_new(a, seeds * OPTIONS_MAX, (size_t)c.words * sizeof *c.row);
        c.scratch = mem_new(a, seeds, sizeof *c.scratch);
        status = c.row && c.scratch ? STATUS_OK : error_no_memory(err);
        for (int32_t d = 0; d < out->decisions && !status; d++)
            status = compare(a, &c, out->decision + d, err);
        mem_free(a, c.row, seeds * OPTIONS_MAX, (size_t)c.words * sizeof *c.row);
        mem_free(a, c.scratch, seeds, sizeof *c.scratch);
    }
    if (status)
        balance_free(out);
    return status;
}

void balance_free(struct balance *b)
{
    arena_free(&b->arena);
}

const char *balance_dimension(const struct balance *b, int32_t dimension)
{
    const struct scenario *s = b->outcome.s;
    return dimension < b->outcomes ? s->gauge_text[b->gauge[dimension]].id
                                   : s->norms->documents[dimension - b->outcomes].id;
}

struct balance_verdict balance_judge(const struct bots *bots, const struct balance *b)
{
    struct balance_verdict v = { .leader = BOT_BY_THE_BOOK };
    for (int i = 0; i < BOTS; i++)
        if (bots->leading[i] > bots->leading[v.leader])
            v.leader = (enum bot)i;
    for (int32_t i = 0; i < b->decisions; i++) {
        const struct balance_decision *d = b->decision + i;
        v.uncompared += !d->compared;
        v.one_sided += d->compared && !d->trade[0];
        v.free += d->compared && d->price.by < BALANCE_PRICE;
    }
    v.holds[BALANCE_NO_LEADER] = 2 * bots->leading[v.leader] <= bots->directed;
    v.holds[BALANCE_APART] = bots->indicators_apart >= 2 && bots->norms_apart >= 1;
    v.holds[BALANCE_REAL_CHOICE] = v.one_sided == 0;
    v.holds[BALANCE_NOT_FREE] = v.free == 0 && 2 * bots->nobody_behind >= bots->directed;
    return v;
}

static const struct {
    const char *id, *name;
} rules[BALANCE_RULES] = {
    [BALANCE_NO_LEADER] = { "no_leader", N_("no bot leads on more than half of the indicators") },
    [BALANCE_APART] = { "apart", N_("norms first and outcome first end visibly apart") },
    [BALANCE_REAL_CHOICE] = { "real_choice", N_("each decision has two best options that trade something") },
    [BALANCE_NOT_FREE] = { "not_free", N_("doing nothing is never free") },
};

const char *balance_rule_id(enum balance_rule rule)
{
    return rules[rule].id;
}

const char *balance_rule_name(enum balance_rule rule)
{
    return tr(rules[rule].name);
}
