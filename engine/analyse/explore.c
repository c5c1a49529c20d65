#include "explore.h"

#include <string.h>

#include "core/score.h"

enum {
    BATCH = 512,
    PROBES = 128,
    SEEDS_LEAST = 16, /* fewer than this many seeds for every path say too little about chance: guided play says more */
    SEEDS_MOST = 256,
    PATHS_OVER = 2, /* an exhaustive search gives up at this many times the runs asked for */
    SAMPLES_MAX = 100000,
    SKIPPED = -1
};
#define PRODUCT_MAX INT64_C(1000000000000000) /* PROBES of them, and one more factor each, fit */

/* One run's result, followed by its steps, values and what it reached. */
struct found {
    uint64_t seed, hash;
    int64_t product; /* of the options that were available at each step */
    int32_t how, ending /* s->endings: none */, turns, steps;
};

/* Exhaustive: beginnings of paths still to be played, `stride` bytes each, ended by 0. */
struct pending {
    char *path;
    int32_t *seed;
    int count, path_room, seed_room;
};

struct search {
    struct explore *x;
    const struct explore_ask *ask;
    struct guide guide;
    int32_t steps_max, stride;
    size_t step_at, value_at, bytes_at, size;
    int scores; /* 1: every run is scored, for its row */
    struct pending pending;
    char *plan; /* paths of the batch at hand */
    int32_t *plan_seed;
    int32_t planned;
    int64_t planned_from;
    struct line *line; /* exhaustive: what the rows need beside the samples, until it is sure that there will be rows */
    int lines, line_room;
    int failed, stopped;
};

struct line {
    uint64_t seed;
    int32_t ending, turns;
};

/* ---- one run ---- */

struct player {
    const struct search *search;
    struct chooser chooser;
    struct found *found;
    struct step *step;
    unsigned char *bytes;
};

static int32_t choose(void *ud, struct play *p, int32_t decision)
{
    struct player *y = ud;
    const struct coverage *c = &y->search->x->coverage;
    int32_t available = p->state[p->s->at.decision + decision * DECISION_WORDS + DECISION_AVAILABLE];
    int32_t first = p->s->decision[decision].options.first, at = y->found->steps;
    int32_t option = guide_choose(&y->chooser, p, decision, at);
    int64_t count = __builtin_popcount((unsigned)available);
    if (y->found->product < PRODUCT_MAX)
        y->found->product *= count;
    y->bytes[c->put + decision] = 1;
    for (int32_t left = available; left; left &= left - 1)
        y->bytes[c->available + first + __builtin_ctz((unsigned)left)] = 1;
    y->bytes[c->chosen + first + option - 1] = 1;
    y->step[at] = (struct step){ decision, (int16_t)p->state[STATE_TURN], (uint8_t)option, (uint8_t)available };
    y->found->steps++;
    return option;
}

static void measure(const struct explore *x, const int32_t *state, int32_t *value)
{
    for (int32_t g = 0; g < x->s->gauges; g++)
        *value++ = play_gauge(x->s, state, g);
    for (int32_t n = 0; n < x->norms; n++)
        *value++ = score_norm(x->s, state, x->norm[n]).attainment;
}

static int is_counted(int32_t how)
{
    return how == GUIDE_RANDOM || how == GUIDE_PATH;
}

static enum status play_one(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct search *q = ud;
    const struct explore *x = q->x;
    struct found *f = result;
    struct player y = { .search = q, .found = f };
    y.step = (struct step *)(void *)((char *)result + q->step_at);
    y.bytes = (unsigned char *)result + q->bytes_at;
    if (x->exhaustive) {
        int64_t at = run - q->planned_from;
        f->how = SKIPPED;
        if (at >= q->planned)
            return STATUS_OK;
        y.chooser = (struct chooser){ .how = GUIDE_PATH,
                                      .path = q->plan + at * q->stride,
                                      .seed = x->seed + (uint64_t)q->plan_seed[at] };
    } else {
        y.chooser = guide_run(&q->guide, run);
    }
    f->how = y.chooser.how;
    f->seed = y.chooser.seed;
    f->product = 1;
    r->play.outcomes = y.bytes;
    enum status status = run_through(&r->play, f->seed, x->form, choose, &y);
    r->play.outcomes = NULL;
    if (status)
        return status;
    const int32_t *state = r->play.state;
    f->ending = state[STATE_ENDING] ? state[STATE_ENDING] - 1 : x->s->endings;
    f->turns = state[STATE_TURN] + 1;
    coverage_end(&x->coverage, state, y.bytes);
    if (q->scores || is_counted(f->how))
        measure(x, state, (int32_t *)(void *)((char *)result + q->value_at));
    if (!x->ending[f->ending].runs)
        f->hash = play_hash(x->s, state);
    return STATUS_OK;
}

/* ---- many ---- */

static void keep_sample(struct search *q, const int32_t *value)
{
    struct explore *x = q->x;
    if (x->samples == SAMPLES_MAX || !x->values)
        return;
    if (!mem_grow(x->alloc, (void **)&x->sample, &x->sample_words, (x->samples + 1) * x->values, sizeof *x->sample)) {
        q->failed = 1;
        return;
    }
    memcpy(x->sample + (size_t)x->samples++ * (size_t)x->values, value, (size_t)x->values * sizeof *value);
}

static void keep_ending(struct search *q, const struct found *f, const struct step *step)
{
    struct explore_ending *e = q->x->ending + f->ending;
    e->counted += is_counted(f->how);
    if (e->runs++)
        return;
    e->step = mem_new(q->x->alloc, (size_t)f->steps, sizeof *step);
    q->failed |= !e->step;
    if (e->step)
        memcpy(e->step, step, (size_t)f->steps * sizeof *step);
    e->run = q->x->runs;
    e->seed = f->seed;
    e->hash = f->hash;
    e->turns = f->turns;
    e->steps = f->steps;
}

static void give_row(const struct search *q, int64_t run, int32_t how, const struct line *line, const int32_t *value)
{
    int32_t ending = line->ending < q->x->s->endings ? line->ending : NONE;
    struct explore_row row = { run, line->seed, how, ending, line->turns, value };
    q->ask->row(q->ask->ud, q->x, &row);
}

static void keep_row(struct search *q, const struct found *f, const int32_t *value)
{
    struct line line = { f->seed, f->ending, f->turns };
    if (!q->ask->row)
        return;
    if (!q->x->exhaustive)
        give_row(q, q->x->runs, f->how, &line, value);
    else if (mem_grow(q->x->alloc, (void **)&q->line, &q->line_room, q->lines + 1, sizeof line))
        q->line[q->lines++] = line;
    else
        q->failed = 1;
}

static void push_path(struct search *q, int32_t seed, const struct step *step, int32_t same, int32_t option)
{
    struct pending *p = &q->pending;
    if (q->failed)
        return;
    if (!mem_grow(q->x->alloc, (void **)&p->path, &p->path_room, (p->count + 1) * q->stride, 1) ||
        !mem_grow(q->x->alloc, (void **)&p->seed, &p->seed_room, p->count + 1, sizeof *p->seed)) {
        q->failed = 1;
        return;
    }
    char *path = p->path + (size_t)p->count * (size_t)q->stride;
    memset(path, 0, (size_t)q->stride);
    for (int32_t i = 0; i < same; i++)
        path[i] = (char)step[i].option;
    if (option)
        path[same] = (char)option;
    p->seed[p->count++] = seed;
}

/* The paths that part from this one behind its planned beginning: each path of the tree is played exactly once. */
static void push_siblings(struct search *q, int64_t at, const struct step *step, int32_t steps)
{
    for (int32_t i = (int32_t)strlen(q->plan + at * q->stride); i < steps; i++)
        for (int32_t option = OPTIONS_MAX; option > step[i].option; option--)
            if (step[i].available & 1 << (option - 1))
                push_path(q, q->plan_seed[at], step, i, option);
}

static void take_plan(struct search *q, int64_t from)
{
    struct pending *p = &q->pending;
    q->planned_from = from;
    for (q->planned = 0; q->planned < BATCH && p->count > 0; q->planned++) {
        p->count--;
        memcpy(q->plan + q->planned * q->stride, p->path + (size_t)p->count * (size_t)q->stride, (size_t)q->stride);
        q->plan_seed[q->planned] = p->seed[p->count];
    }
}

static void merge(void *ud, int64_t first, int64_t count, const void *results)
{
    struct search *q = ud;
    struct explore *x = q->x;
    for (int64_t i = 0; i < count; i++) {
        const char *result = (const char *)results + (size_t)i * q->size;
        const struct found *f = (const void *)result;
        const struct step *step = (const void *)(result + q->step_at);
        const int32_t *value = (const void *)(result + q->value_at);
        if (f->how == SKIPPED)
            break;
        int fresh = coverage_add(&x->coverage, (const unsigned char *)result + q->bytes_at);
        keep_ending(q, f, step);
        if (x->exhaustive)
            push_siblings(q, first + i - q->planned_from, step, f->steps);
        else
            guide_add(&q->guide, f->seed, step, f->steps, fresh);
        if (is_counted(f->how)) {
            keep_sample(q, value);
            x->counted++;
        }
        keep_row(q, f, value);
        x->runs++;
        if (fresh)
            x->last_new = x->runs;
    }
}

/* Paths that an exhaustive search may have: every one becomes a sample. */
static int64_t limit(const struct search *q)
{
    return q->ask->runs < SAMPLES_MAX / PATHS_OVER ? q->ask->runs : SAMPLES_MAX / PATHS_OVER;
}

static int go_on(void *ud, int64_t done)
{
    struct search *q = ud;
    const struct explore_ask *ask = q->ask;
    struct explore *x = q->x;
    q->failed |= q->guide.failed;
    if (q->failed)
        return 0;
    if (x->exhaustive) {
        if (x->runs + q->pending.count > PATHS_OVER * limit(q)) /* the estimate was wrong */
            return 0;
        take_plan(q, done);
    }
    x->whole =
        x->exhaustive ? q->planned == 0 : x->runs >= ask->runs || (ask->still && x->runs - x->last_new >= ask->still);
    if (x->whole)
        return 0;
    q->stopped = ask->go_on && !ask->go_on(ask->ud, x);
    return !q->stopped;
}

static enum status play(struct search *q, int64_t count, struct error *err)
{
    struct runs runs = { .loaded = q->ask->loaded,
                         .count = count,
                         .batch = BATCH,
                         .workers = q->ask->workers,
                         .result_size = q->size,
                         .one = play_one,
                         .merge = merge,
                         .go_on = go_on,
                         .ud = q };
    int64_t done;
    enum status status = runs_play(q->x->alloc, &runs, &done, err);
    return status ? status : q->failed ? error_no_memory(err) : STATUS_OK;
}

/* ---- which way ---- */

static void add_product(void *ud, int64_t first, int64_t count, const void *results)
{
    struct search *q = ud;
    (void)first;
    for (int64_t i = 0; i < count; i++) {
        const struct found *f = (const void *)((const char *)results + (size_t)i * q->size);
        q->x->paths += f->product;
    }
}

/* The number of paths, as Knuth estimates it ("Estimating the efficiency of backtrack programs", 1975): the mean over
   random runs of the product of the choices that each met. Exact where every path meets the same number of options. */
static enum status estimate(struct search *q, struct error *err)
{
    struct runs runs = { .loaded = q->ask->loaded,
                         .count = PROBES,
                         .workers = 1,
                         .result_size = q->size,
                         .one = play_one,
                         .merge = add_product,
                         .ud = q };
    int64_t done;
    q->x->paths = 0;
    enum status status = runs_play(q->x->alloc, &runs, &done, err);
    q->x->paths = (q->x->paths + PROBES - 1) / PROBES; /* all of them choose evenly while nothing is known */
    return status;
}

static int leaves_to_chance(const struct scenario *s)
{
    int chance = s->threats || s->rumours || s->proposals || s->ranged_links;
    for (int32_t i = 0; i < s->effects; i++)
        chance |= s->effect[i].chance < WHOLE || s->effect[i].amount_high != s->effect[i].amount;
    for (int32_t i = 0; i < s->expressions; i++)
        chance |= s->expression[i].op == EXPRESSION_CHANCE;
    return chance;
}

/* Seeds for an exhaustive search, 0 when it would be too large. */
static int32_t seeds_for(const struct search *q)
{
    int64_t fit = limit(q) / q->x->paths;
    if (!leaves_to_chance(q->x->s))
        return fit >= 1;
    return fit < SEEDS_LEAST ? 0 : fit < SEEDS_MOST ? (int32_t)fit : SEEDS_MOST;
}

/* Forgets what an exhaustive search that proved too large had found. */
static enum status start_over(struct search *q, struct error *err)
{
    struct explore *x = q->x;
    for (int32_t e = 0; e <= x->s->endings; e++) {
        mem_free(x->alloc, x->ending[e].step, (size_t)x->ending[e].steps, sizeof(struct step));
        x->ending[e] = (struct explore_ending){ 0 };
    }
    x->runs = x->counted = x->last_new = 0;
    x->samples = x->exhaustive = x->seeds = 0;
    coverage_free(&x->coverage);
    return coverage_init(&x->coverage, x->alloc, x->s, x->form, err);
}

static enum status search_all(struct search *q, struct error *err)
{
    struct explore *x = q->x;
    x->exhaustive = 1;
    for (int32_t seed = x->seeds; seed-- > 0;)
        push_path(q, seed, NULL, 0, 0);
    take_plan(q, 0);
    enum status status = play(q, INT64_MAX / 2, err);
    if (status || !(x->whole || q->stopped))
        return status ? status : start_over(q, err);
    for (int i = 0; i < q->lines; i++)
        give_row(q, i, GUIDE_PATH, q->line + i, x->sample + (size_t)i * (size_t)x->values);
    return STATUS_OK;
}

static enum status search(struct search *q, struct error *err)
{
    struct explore *x = q->x;
    enum status status = STATUS_OK;
    x->paths = -1;
    if (q->ask->exhaustive && q->ask->runs > 0) {
        status = estimate(q, err);
        if (!status && (x->seeds = seeds_for(q)) > 0)
            status = search_all(q, err);
    }
    if (status || x->exhaustive)
        return status;
    x->whole = q->ask->runs == 0;
    return play(q, q->ask->runs, err);
}

/* ---- the whole ---- */

static enum status list_norms(struct explore *x, struct error *err)
{
    int32_t all = x->s->norms->count;
    char *marked = mem_new(x->alloc, (size_t)all + 1, 1);
    x->norm = mem_new(x->alloc, (size_t)all + 1, sizeof *x->norm);
    if (!marked || !x->norm) {
        mem_free(x->alloc, marked, (size_t)all + 1, 1);
        return error_no_memory(err);
    }
    for (int32_t m = 0; m < x->s->marks; m++)
        marked[x->s->mark[m].norm] |= (char)x->s->mark[m].counted;
    for (int32_t n = 0; n < all; n++)
        if (marked[n])
            x->norm[x->norms++] = n;
    mem_free(x->alloc, marked, (size_t)all + 1, 1);
    x->values = x->s->gauges + x->norms;
    return STATUS_OK;
}

static enum status make(const struct alloc *a, const struct explore_ask *ask, struct explore **out, struct error *err)
{
    struct explore *x = mem_new(a, 1, sizeof *x);
    *out = x;
    if (!x)
        return error_no_memory(err);
    x->alloc = a;
    x->loaded = ask->loaded;
    x->s = &ask->loaded->scenario;
    x->form = ask->form;
    x->seed = ask->seed;
    x->ending = mem_new(a, (size_t)x->s->endings + 1, sizeof *x->ending);
    enum status status = x->ending ? list_norms(x, err) : error_no_memory(err);
    return status ? status : coverage_init(&x->coverage, a, x->s, x->form, err);
}

static size_t rounded(size_t size)
{
    return (size + 7) / 8 * 8;
}

enum status explore_run(const struct alloc *a, const struct explore_ask *ask, struct explore **out, struct error *err)
{
    struct search q = { .ask = ask, .steps_max = ask->loaded->scenario.asked_count, .scores = ask->row != NULL };
    enum status status = make(a, ask, out, err);
    if (status) {
        explore_free(*out);
        *out = NULL;
        return status;
    }
    q.x = *out;
    q.stride = q.steps_max + 1;
    q.step_at = rounded(sizeof(struct found));
    q.value_at = q.step_at + rounded((size_t)q.steps_max * sizeof(struct step));
    q.bytes_at = q.value_at + rounded((size_t)q.x->values * sizeof(int32_t));
    q.size = q.bytes_at + (size_t)q.x->coverage.bytes;
    status = guide_init(&q.guide, a, q.x->s, ask->seed, err);
    q.plan = mem_new(a, BATCH, (size_t)q.stride);
    q.plan_seed = mem_new(a, BATCH, sizeof *q.plan_seed);
    if (!status)
        status = q.plan && q.plan_seed ? search(&q, err) : error_no_memory(err);
    mem_free(a, q.pending.path, (size_t)q.pending.path_room, 1);
    mem_free(a, q.pending.seed, (size_t)q.pending.seed_room, sizeof *q.pending.seed);
    mem_free(a, q.line, (size_t)q.line_room, sizeof *q.line);
    mem_free(a, q.plan, BATCH, (size_t)q.stride);
    mem_free(a, q.plan_seed, BATCH, sizeof *q.plan_seed);
    guide_free(&q.guide);
    if (status) {
        explore_free(*out);
        *out = NULL;
    }
    return status;
}

void explore_free(struct explore *x)
{
    if (!x)
        return;
    const struct alloc *a = x->alloc;
    for (int32_t e = 0; x->ending && e <= x->s->endings; e++)
        mem_free(a, x->ending[e].step, (size_t)x->ending[e].steps, sizeof(struct step));
    mem_free(a, x->ending, (size_t)x->s->endings + 1, sizeof *x->ending);
    mem_free(a, x->norm, (size_t)x->s->norms->count + 1, sizeof *x->norm);
    mem_free(a, x->sample, (size_t)x->sample_words, sizeof *x->sample);
    if (x->coverage.alloc)
        coverage_free(&x->coverage);
    mem_free(a, x, 1, sizeof *x);
}

int explore_rare(const struct explore *x, int32_t ending)
{
    const struct explore_ending *e = x->ending + ending;
    return ending < x->s->endings && e->runs > 0 && e->counted * 100 < x->counted;
}
