#include "plan.h"

#include <string.h>

/* Far from the seeds that are counted from 1. */
static const uint64_t first_seed = UINT64_C(0x5EED000000000000);

static const enum policy starts[] = { POLICY_HISTORICAL, POLICY_FIRST,    POLICY_LAST,
                                      POLICY_NOBODY,     POLICY_CAUTIOUS, POLICY_BY_THE_BOOK };
enum {
    POLICY_STARTS = sizeof starts / sizeof *starts,
    STARTS = POLICY_STARTS + 1,
    RANDOM_SHARE = 4 /* random runs for each run of a policy */
};

struct search {
    const struct sample *sample;
    const struct scenario *s;
    int32_t *plan;  /* the plan at hand */
    int32_t *first; /* STARTS plans */
    /* per policy, decision and option: seeds in which it was chosen; behind the policies, of the random runs, with the
       sum of what they were worth */
    int64_t *chosen, *worth;
    int64_t seeds; /* of each try */
    int64_t value; /* over all of them, of `plan` */
    int changed;   /* in this round */
};

int32_t plan_choose(void *ud, struct play *p, int32_t decision)
{
    const int32_t *plan = ud;
    (void)p;
    return plan[decision];
}

int32_t plan_value(const struct scenario *s, const int32_t *state)
{
    int32_t value = 0;
    for (int32_t g = 0; g < s->indicators; g++)
        if (s->gauge[g].good)
            value += s->gauge[g].good > 0 ? play_gauge(s, state, g) : WHOLE - play_gauge(s, state, g);
    return value;
}

static enum status watch_policy(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct search *x = ud;
    const struct scenario *s = x->s;
    int32_t *choice = result;
    int random = run >= POLICY_STARTS * x->seeds;
    enum status status =
        random ? run_policy(&r->play, first_seed + (uint64_t)(run - POLICY_STARTS * x->seeds), x->sample->form,
                            POLICY_RANDOM)
               : run_policy(&r->play, first_seed + (uint64_t)(run % x->seeds), x->sample->form, starts[run / x->seeds]);
    *choice++ = plan_value(s, r->play.state);
    for (int32_t d = 0; d < s->decisions; d++) {
        const int32_t *w = r->play.state + s->at.decision + d * DECISION_WORDS;
        choice[d] = w[DECISION_FACED] ? w[DECISION_CHOICE] : 0;
    }
    return status;
}

static void count_choices(void *ud, int64_t first, int64_t count, const void *results)
{
    struct search *x = ud;
    const int32_t *row = results;
    for (int64_t i = 0; i < count; i++, row += x->s->decisions + 1)
        for (int32_t d = 0; d < x->s->decisions; d++) {
            int64_t who = (first + i) / x->seeds, at;
            who = who < POLICY_STARTS ? who : POLICY_STARTS;
            at = (who * x->s->decisions + d) * OPTIONS_MAX + row[d + 1] - 1;
            if (row[d + 1]) {
                x->chosen[at]++;
                x->worth[at] += row[0];
            }
        }
}

/* The option whose random runs were worth most; what history chose when they never met the decision. */
static int32_t best_at_random(const struct search *x, int32_t decision)
{
    const int64_t *chosen = x->chosen + (POLICY_STARTS * x->s->decisions + decision) * OPTIONS_MAX;
    const int64_t *worth = x->worth + (POLICY_STARTS * x->s->decisions + decision) * OPTIONS_MAX;
    int32_t best = NONE;
    for (int32_t o = 0; o < OPTIONS_MAX; o++)
        if (chosen[o] && (best == NONE || worth[o] * chosen[best] > worth[best] * chosen[o]))
            best = o;
    return best == NONE ? x->s->decision[decision].history : best + 1;
}

/* What each policy chose most often, where it met the decision; the last start is what random runs speak for. */
static void make_starts(struct search *x)
{
    for (int32_t i = 0; i < STARTS * x->s->decisions; i++) {
        const int64_t *chosen = x->chosen + i * OPTIONS_MAX;
        int32_t most = 0;
        for (int32_t o = 1; o < OPTIONS_MAX; o++)
            if (chosen[o] > chosen[most])
                most = o;
        x->first[i] =
            chosen[most] && i / x->s->decisions < POLICY_STARTS ? most + 1 : best_at_random(x, i % x->s->decisions);
    }
}

static enum status play_start(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct search *x = ud;
    enum status status = run_through(&r->play, first_seed + (uint64_t)(run % x->seeds), x->sample->form, plan_choose,
                                     x->first + run / x->seeds * x->s->decisions);
    *(int32_t *)result = plan_value(x->s, r->play.state);
    return status;
}

static int64_t sum(const struct search *x, const int32_t *value)
{
    int64_t all = 0;
    for (int64_t i = 0; i < x->seeds; i++)
        all += value[i];
    return all;
}

static void take_best_start(void *ud, int64_t first, int64_t count, const void *results)
{
    struct search *x = ud;
    (void)first;
    for (int64_t i = 0; i < count / x->seeds; i++) {
        int64_t value = sum(x, (const int32_t *)results + i * x->seeds);
        if (i && value <= x->value)
            continue;
        x->value = value;
        memcpy(x->plan, x->first + i * x->s->decisions, (size_t)x->s->decisions * sizeof *x->plan);
    }
}

/* A batch of the climb tries the options of one decision. */
static int64_t tries(const struct search *x)
{
    return OPTIONS_MAX * x->seeds;
}

struct trial {
    const struct search *x;
    int32_t decision, option;
};

static int32_t choose_trial(void *ud, struct play *p, int32_t decision)
{
    const struct trial *t = ud;
    (void)p;
    return decision == t->decision ? t->option : t->x->plan[decision];
}

/* Options that are worth a run: those that exist, of a decision that the form puts, but for the plan's own. */
static int tried(const struct search *x, int32_t decision, int32_t option)
{
    const struct decision_rules *d = x->s->decision + decision;
    return option <= d->options.count && option != x->plan[decision] && d->forms & 1 << x->sample->form;
}

static enum status play_trial(void *ud, struct runner *r, int64_t run, void *result)
{
    const struct search *x = ud;
    struct trial t = { x, (int32_t)(run / tries(x) % x->s->decisions), (int32_t)(run % tries(x) / x->seeds) + 1 };
    if (!tried(x, t.decision, t.option))
        return STATUS_OK;
    enum status status =
        run_through(&r->play, first_seed + (uint64_t)(run % x->seeds), x->sample->form, choose_trial, &t);
    *(int32_t *)result = plan_value(x->s, r->play.state);
    return status;
}

static void take_best_option(void *ud, int64_t first, int64_t count, const void *results)
{
    struct search *x = ud;
    int32_t decision = (int32_t)(first / tries(x) % x->s->decisions), best = x->plan[decision];
    (void)count;
    for (int32_t option = 1; option <= OPTIONS_MAX; option++) {
        if (!tried(x, decision, option))
            continue;
        int64_t value = sum(x, (const int32_t *)results + (option - 1) * x->seeds);
        if (value > x->value) {
            x->value = value;
            best = option;
        }
    }
    x->changed |= best != x->plan[decision];
    x->plan[decision] = best;
}

static int still_climbing(void *ud, int64_t done)
{
    struct search *x = ud;
    if (done / tries(x) % x->s->decisions)
        return 1;
    int go_on = x->changed;
    x->changed = 0;
    return go_on;
}

enum status plan_search(const struct alloc *a, const struct sample *sample, int32_t *plan, int32_t *value,
                        struct error *err)
{
    const struct scenario *s = &sample->loaded->scenario;
    struct search x = { .sample = sample, .s = s, .plan = plan };
    x.seeds = sample->seeds < PLAN_SEEDS ? sample->seeds : PLAN_SEEDS;
    struct arena arena;
    int64_t done;
    arena_init(&arena, a);
    x.first = arena_new(&arena, (size_t)(STARTS * s->decisions), sizeof *x.first);
    x.chosen = arena_new(&arena, (size_t)(STARTS * s->decisions), OPTIONS_MAX * sizeof *x.chosen);
    x.worth = arena_new(&arena, (size_t)(STARTS * s->decisions), OPTIONS_MAX * sizeof *x.worth);
    struct runs policies = { .loaded = sample->loaded,
                             .count = (POLICY_STARTS + RANDOM_SHARE) * x.seeds,
                             .workers = sample->workers,
                             .result_size = (size_t)(s->decisions + 1) * sizeof(int32_t),
                             .one = watch_policy,
                             .merge = count_choices,
                             .ud = &x };
    struct runs plans = { .loaded = sample->loaded,
                          .count = STARTS * x.seeds,
                          .workers = sample->workers,
                          .result_size = sizeof(int32_t),
                          .one = play_start,
                          .merge = take_best_start,
                          .ud = &x };
    struct runs climb = { .loaded = sample->loaded,
                          .count = (int64_t)PLAN_ROUNDS * s->decisions * tries(&x),
                          .batch = (int32_t)tries(&x),
                          .workers = sample->workers,
                          .result_size = sizeof(int32_t),
                          .one = play_trial,
                          .merge = take_best_option,
                          .go_on = still_climbing,
                          .ud = &x };
    enum status status = x.first && x.chosen && x.worth ? runs_play(a, &policies, &done, err) : error_no_memory(err);
    if (!status) {
        make_starts(&x);
        status = runs_play(a, &plans, &done, err);
    }
    if (!status)
        status = runs_play(a, &climb, &done, err);
    *value = (int32_t)(x.value / x.seeds);
    arena_free(&arena);
    return status;
}
