#include "runs.h"

#include <stdatomic.h>
#include <string.h>
#include <threads.h>

#include "base/alloc.h"
#include "script/script.h"

enum { CHUNK = 16, BATCH = 4096, WORKERS_MAX = 256 };

struct crew;

struct worker {
    struct crew *crew;
    struct runner runner;
    struct script *script; /* its own host, or NULL */
    thrd_t thread;
    int64_t failed; /* the run that failed, or -1 */
    enum status status;
};

struct crew {
    const struct alloc *a;
    const struct runs *runs;
    struct worker *worker;
    int workers, started; /* started: threads beside the caller's */
    char *results;
    int32_t batch;
    /* guarded by `lock` */
    mtx_t lock;
    cnd_t begin, finished;
    int64_t first, end; /* the batch at hand */
    int busy;           /* threads that have not finished it */
    int round;          /* rises with each batch */
    int over;
    atomic_int_fast64_t next; /* run to take */
    atomic_int stop;          /* something failed: no further chunk is taken */
};

/* Chunks are taken in order and finished once taken, so the first failing run is found whoever comes upon it. */
static void work(struct worker *w)
{
    struct crew *c = w->crew;
    const struct runs *r = c->runs;
    while (!atomic_load(&c->stop)) {
        int64_t run = atomic_fetch_add(&c->next, CHUNK);
        int64_t end = run + CHUNK < c->end ? run + CHUNK : c->end;
        if (run >= c->end)
            return;
        for (; run < end; run++) {
            void *result = c->results + (size_t)(run - c->first) * r->result_size;
            w->runner.play.status = STATUS_OK;
            w->status = r->one(r->ud, &w->runner, run, result);
            if (w->status) {
                w->failed = run;
                atomic_store(&c->stop, 1);
                return;
            }
        }
    }
}

static int thread_main(void *ud)
{
    struct worker *w = ud;
    struct crew *c = w->crew;
    int round = 0;
    for (;;) {
        mtx_lock(&c->lock);
        while (c->round == round && !c->over)
            cnd_wait(&c->begin, &c->lock);
        round = c->round;
        int over = c->over;
        mtx_unlock(&c->lock);
        if (over)
            return 0;
        work(w);
        mtx_lock(&c->lock);
        if (--c->busy == 0)
            cnd_signal(&c->finished);
        mtx_unlock(&c->lock);
    }
}

static enum status make_workers(struct crew *c, struct error *err)
{
    const struct runs *r = c->runs;
    const struct scenario *s = &r->loaded->scenario;
    for (int i = 0; i < c->workers; i++) {
        struct worker *w = c->worker + i;
        struct play *p = &w->runner.play;
        w->crew = c;
        w->failed = -1;
        w->runner.worker = i;
        p->s = s;
        p->err = &w->runner.err;
        p->state = mem_new(c->a, (size_t)s->at.words, sizeof *p->state);
        if (r->own_size)
            w->runner.own = mem_new(c->a, 1, r->own_size);
        enum status status = script_clone(r->loaded->script, &w->script);
        if (status)
            return error_set(err, status, N_("the scenario's functions could not be made ready once more"));
        p->rules = script_rules(w->script, s);
        if (!p->state || (r->own_size && !w->runner.own))
            return error_no_memory(err);
    }
    return STATUS_OK;
}

static void free_workers(struct crew *c)
{
    const struct runs *r = c->runs;
    for (int i = 0; c->worker && i < c->workers; i++) {
        struct worker *w = c->worker + i;
        script_free(w->script);
        mem_free(c->a, w->runner.play.state, (size_t)r->loaded->scenario.at.words, sizeof(int32_t));
        mem_free(c->a, w->runner.own, 1, r->own_size);
    }
    mem_free(c->a, c->worker, (size_t)c->workers, sizeof *c->worker);
    mem_free(c->a, c->results, (size_t)c->batch, r->result_size);
}

static void play_batch(struct crew *c, int64_t first, int64_t end)
{
    memset(c->results, 0, (size_t)(end - first) * c->runs->result_size);
    atomic_store(&c->next, first);
    mtx_lock(&c->lock);
    c->first = first;
    c->end = end;
    c->busy = c->started;
    c->round++;
    cnd_broadcast(&c->begin);
    mtx_unlock(&c->lock);
    work(c->worker);
    mtx_lock(&c->lock);
    while (c->busy)
        cnd_wait(&c->finished, &c->lock);
    mtx_unlock(&c->lock);
}

/* The failure of the lowest run, as one worker alone would have met it. */
static enum status first_failure(const struct crew *c, struct error *err)
{
    const struct worker *first = NULL;
    for (int i = 0; i < c->workers; i++)
        if (c->worker[i].failed >= 0 && (!first || c->worker[i].failed < first->failed))
            first = c->worker + i;
    if (!first)
        return STATUS_OK;
    *err = first->runner.err;
    return first->status;
}

static enum status play_all(struct crew *c, int64_t *done, struct error *err)
{
    const struct runs *r = c->runs;
    while (*done < r->count) {
        int64_t end = *done + c->batch < r->count ? *done + c->batch : r->count;
        play_batch(c, *done, end);
        enum status status = first_failure(c, err);
        if (status)
            return status;
        if (r->merge)
            r->merge(r->ud, *done, end - *done, c->results);
        *done = end;
        if (r->go_on && !r->go_on(r->ud, *done))
            break;
    }
    return STATUS_OK;
}

enum status runs_play(const struct alloc *a, const struct runs *runs, int64_t *done, struct error *err)
{
    struct crew c = { .a = a, .runs = runs, .batch = runs->batch ? runs->batch : BATCH };
    *done = 0;
    c.workers = runs->workers ? runs->workers : os_cores();
    c.workers = c.workers < WORKERS_MAX ? c.workers : WORKERS_MAX;
    int64_t chunks = ((runs->count < c.batch ? runs->count : c.batch) + CHUNK - 1) / CHUNK;
    if (c.workers > chunks)
        c.workers = chunks > 0 ? (int)chunks : 1;
    c.worker = mem_new(a, (size_t)c.workers, sizeof *c.worker);
    c.results = mem_new(a, (size_t)c.batch, runs->result_size);
    enum status status = c.worker && (c.results || !runs->result_size) ? make_workers(&c, err) : error_no_memory(err);
    if (status) {
        free_workers(&c);
        return status;
    }
    mtx_init(&c.lock, mtx_plain);
    cnd_init(&c.begin);
    cnd_init(&c.finished);
    /* A thread that cannot be had is one worker less, not a failure. */
    while (c.started < c.workers - 1 &&
           thrd_create(&c.worker[c.started + 1].thread, thread_main, c.worker + c.started + 1) == thrd_success)
        c.started++;
    status = play_all(&c, done, err);
    mtx_lock(&c.lock);
    c.over = 1;
    cnd_broadcast(&c.begin);
    mtx_unlock(&c.lock);
    for (int i = 1; i <= c.started; i++)
        thrd_join(c.worker[i].thread, NULL);
    cnd_destroy(&c.finished);
    cnd_destroy(&c.begin);
    mtx_destroy(&c.lock);
    free_workers(&c);
    return status;
}

enum status run_rest(struct play *p, run_choose *choose, void *ud)
{
    const struct scenario *s = p->s;
    enum status status = STATUS_OK;
    while (!status && p->state[STATE_PHASE] == PHASE_OPEN) {
        struct span asked = s->turn[p->state[STATE_TURN]].decisions;
        for (int32_t k = asked.first; k < asked.first + asked.count && !status; k++) {
            int32_t d = s->asked[k];
            if (!play_is_open(s, p->state, d))
                continue;
            int32_t option = choose(ud, p, d);
            if (option > 0 && !play_is_available(s, p->state, d, option))
                option = policy_choose(p, POLICY_FIRST, 0, d);
            if (option > 0)
                status = play_choose(p, d, option);
        }
        if (!status)
            status = p->status;
        if (!status)
            status = play_close(p);
    }
    return status;
}

enum status run_through(struct play *p, uint64_t seed, int32_t form, run_choose *choose, void *ud)
{
    enum status status = play_begin(p, seed, form);
    return status ? status : run_rest(p, choose, ud);
}

struct policy_player {
    enum policy policy;
    uint64_t seed;
};

static int32_t by_policy(void *ud, struct play *p, int32_t decision)
{
    const struct policy_player *player = ud;
    return policy_choose(p, player->policy, player->seed, decision);
}

enum status run_policy(struct play *p, uint64_t seed, int32_t form, enum policy policy)
{
    struct policy_player player = { policy, seed };
    return run_through(p, seed, form, by_policy, &player);
}
