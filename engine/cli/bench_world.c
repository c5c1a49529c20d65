/* The core at work: the reference scenario, whole scenarios, and networks of growing size. */
#include <string.h>

#include "base/text.h"
#include "bench.h"
#include "bench_tables.h"
#include "core/policy.h"

static int64_t reference_play(struct play *p, int64_t run, int32_t *injects)
{
    const struct scenario *s = p->s;
    int64_t x = run + 1, sum = 0;
    if (play_begin(p, (uint64_t)run, 0))
        return 0;
    for (int32_t t = 0; t < REFERENCE_TURNS; t++)
        if (play_choose(p, t, reference_choice(&x) + 1) || play_close(p))
            return 0;
    for (int32_t i = 0; i < REFERENCE_VARS; i++)
        sum += (i + 1) * (p->state[s->at.gauges + i] / POINT);
    for (int32_t i = 0; i < REFERENCE_COUNTERS; i++)
        sum += (i + 1) * p->state[s->at.gauges + REFERENCE_VARS + i];
    if (injects)
        for (int32_t i = 0; i < s->injects; i++)
            *injects += p->state[s->at.inject + i] > 0;
    return sum;
}

struct reference reference_core(const struct loaded *loaded, double seconds)
{
    struct reference r = { 0 };
    const struct scenario *s = &loaded->scenario;
    struct play p = { .s = s, .state = mem_new(&alloc_libc, (size_t)s->at.words, sizeof(int32_t)) };
    if (!p.state)
        return r;
    for (int64_t run = 0; run < REFERENCE_CHECKED; run++)
        r.checksum += reference_play(&p, run, &r.injects);
    uint64_t start = os_cpu_ns(), now = start;
    int64_t runs = 0;
    volatile int64_t sink = 0;
    while ((double)(now - start) < seconds * 1e9) {
        int64_t sum = 0;
        for (int i = 0; i < 10000; i++)
            sum += reference_play(&p, runs++, NULL);
        sink = sink + sum;
        now = os_cpu_ns();
    }
    r.per_s = (double)runs * 1e9 / (double)(now - start);
    mem_free(&alloc_libc, p.state, (size_t)s->at.words, sizeof *p.state);
    return r;
}

static int play_random(struct play *p, uint64_t run)
{
    const struct scenario *s = p->s;
    if (play_begin(p, run, scenario_fullest_form(s)))
        return 0;
    while (p->state[STATE_PHASE] == PHASE_OPEN) {
        struct span asked = s->turn[p->state[STATE_TURN]].decisions;
        for (int32_t k = asked.first; k < asked.first + asked.count; k++) {
            int32_t d = s->asked[k];
            if (play_is_open(s, p->state, d) &&
                play_choose(p, d, policy_choose(p, POLICY_RANDOM, run, d)))
                return 0;
        }
        if (play_close(p))
            return 0;
    }
    return 1;
}

double world_playthroughs(const struct loaded *loaded, double seconds)
{
    const struct scenario *s = &loaded->scenario;
    struct play p = { .s = s, .rules = loaded->rules,
                      .state = mem_new(&alloc_libc, (size_t)s->at.words, sizeof(int32_t)) };
    uint64_t runs = 0, start = os_cpu_ns(), now = start;
    int fine = p.state != NULL;
    while (fine && (double)(now - start) < seconds * 1e9) {
        for (int i = 0; i < 200 && fine; i++)
            fine = play_random(&p, ++runs);
        now = os_cpu_ns();
    }
    if (p.state)
        mem_free(&alloc_libc, p.state, (size_t)s->at.words, sizeof *p.state);
    return fine && now > start ? (double)runs * 1e9 / (double)(now - start) : 0;
}

int32_t world_ticks(const struct scenario *s)
{
    int32_t ticks = 0;
    for (int32_t t = 0; t < s->turns; t++)
        ticks += s->turn[t].ticks;
    return ticks;
}

/* A tree of networks with one dependency in five links, 2.4 links a site, and a worm at its root. */
static enum status make_network(struct scenario *s, int32_t sites, struct error *err)
{
    enum { ID = 16 };
    int32_t links = sites * 12 / 5;
    memset(s, 0, sizeof *s);
    arena_init(&s->arena, &alloc_libc);
    s->turns = s->indicators = s->gauges = s->threats = s->endings = s->seeds = 1;
    s->sites = s->cells = s->weights = sites;
    s->links = links;
#define NEW(field, count) (s->field = arena_new(&s->arena, (size_t)(count), sizeof *s->field))
    char *ids = arena_new(&s->arena, (size_t)(sites + links) * ID, 1);
    if (!ids || !NEW(turn, 1) || !NEW(gauge, 1) || !NEW(gauge_text, 1) || !NEW(site, sites) || !NEW(site_text, sites) ||
        !NEW(link, links) || !NEW(link_text, links) || !NEW(threat, 1) || !NEW(threat_text, 1) || !NEW(cell, sites) ||
        !NEW(edge, links) || !NEW(ending, 1) || !NEW(ending_text, 1) || !NEW(seed, 1) || !NEW(weight, sites))
        return error_no_memory(err);
#undef NEW
    s->turn[0] = (struct turn_rules){ .tick_minutes = 60, .ticks = 100 };
    s->gauge[0] = (struct gauge_rules){ .high = WHOLE, .measured = { 0, sites } };
    s->gauge_text[0].id = s->ending_text[0].id = s->threat_text[0].id = "one";
    s->ending[0] = (struct ending_rules){ .when = NONE };
    for (int32_t i = 0; i < sites; i++) {
        uint64_t key = (uint64_t)i;
        s->site_text[i].id = text_print(ids + i * ID, ID, "s%d", (int)i);
        s->site[i] = (struct site_rules){ .hosts = 500 + (int32_t)(chance_draw(1, CHANCE_SITE, 0, key, 0) % 40000),
                                          .exposure = 5000, .detection = 300000,
                                          .repair = (int32_t)(chance_draw(1, CHANCE_SITE, 0, key, 1) % 200000) };
        s->cell[i].site = i;
    }
    for (int32_t i = 0; i < links; i++) {
        uint64_t key = (uint64_t)i;
        int32_t to = i < sites ? i : (int32_t)(chance_draw(1, CHANCE_LINK, 0, key, 0) % (uint32_t)sites);
        int32_t from = (int32_t)(chance_draw(1, CHANCE_LINK, 0, key, 1) % (uint32_t)(to > 0 ? to : 1));
        s->link_text[i].id = text_print(ids + (sites + i) * ID, ID, "l%d", (int)i);
        s->link[i] = (struct link_rules){ .kind = i % 5 == 4 ? LINK_DEPENDENCY : LINK_NETWORK, .from = from, .to = to,
                                          .rate_low = 100000, .rate_high = 300000, .weight = 5000, .open = 1 };
        if (s->link[i].kind == LINK_NETWORK && from != to)
            s->edge[s->edges++] = (struct edge){ i, from, to };
    }
    s->threat[0] = (struct threat_rules){ .spread_low = 2000000, .spread_high = 3000000, .destroy_low = 300000,
                                          .destroy_high = 300000, .first = 3, .cells = { 0, sites },
                                          .edges = { 0, s->edges }, .seeds = { 0, 1 } };
    s->seed[0].hosts = 10;
    scenario_layout(s);
    for (int32_t i = 0; i < sites; i++)
        s->weight[i] = (struct weight){ s->at.site_service + i, 1 };
    return scenario_finish(s, err);
}

enum status world_scaling(int32_t sites, double seconds, double *ns_per_tick, double *ns_each, struct error *err)
{
    struct scenario s;
    enum status status = make_network(&s, sites, err);
    struct play p = { .s = &s };
    if (!status && !(p.state = arena_new(&s.arena, (size_t)s.at.words, sizeof *p.state)))
        status = error_no_memory(err);
    uint64_t runs = 0, start = os_cpu_ns(), now = start;
    while (!status && (double)(now - start) < seconds * 1e9) {
        p.err = err;
        status = play_begin(&p, runs++, 0);
        if (!status)
            status = play_close(&p);
        now = os_cpu_ns();
    }
    if (!status) {
        *ns_per_tick = (double)(now - start) / (double)runs / s.turn[0].ticks;
        *ns_each = *ns_per_tick / (s.sites + s.links);
    }
    scenario_free(&s);
    return status;
}

enum status world_copy_and_hash(const struct loaded *loaded, double *ns, struct error *err)
{
    enum { ROUNDS = 200000 };
    const struct scenario *s = &loaded->scenario;
    size_t words = (size_t)s->at.words;
    int32_t *state = mem_new(&alloc_libc, words, sizeof *state), *copy = mem_new(&alloc_libc, words, sizeof *copy);
    enum status status = state && copy ? STATUS_OK : error_no_memory(err);
    if (!status) {
        volatile uint64_t sink = 0;
        memcpy(state, s->initial, words * sizeof *state);
        uint64_t start = os_cpu_ns();
        for (int i = 0; i < ROUNDS; i++) {
            state[STATE_TICK] = i;
            memcpy(copy, state, words * sizeof *state);
            sink = sink + play_hash(s, copy);
        }
        *ns = (double)(os_cpu_ns() - start) / ROUNDS;
    }
    mem_free(&alloc_libc, state, words, sizeof *state);
    mem_free(&alloc_libc, copy, words, sizeof *copy);
    return status;
}
