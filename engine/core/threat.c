/* Threats: compartment models on the graph of sites. A wiper, a worm, a sabotage of a core are parameter sets of the
   same four compartments: susceptible, infected, destroyed, restored. */
#include "step.h"

static void mark_busy(struct play *p, int32_t cell)
{
    uint32_t word = (uint32_t)p->state[p->s->at.busy + cell / 32] | 1u << cell % 32;
    p->state[p->s->at.busy + cell / 32] = (int32_t)word;
}

void threat_own(struct play *p, int32_t cell)
{
    mark_busy(p, cell);
    const struct layout *at = &p->s->at;
    int32_t site = p->s->cell[cell].site;
    int64_t working = (int64_t)p->state[at->susceptible + cell] + p->state[at->restored + cell];
    p->state[at->site_own + site] = (int32_t)by_hosts(p->s, site, working * WHOLE);
    p->state[STATE_DIRTY] = 1;
}

/* Mixed into the subject of a site or link: its luck with one threat is none of another's. */
static uint64_t key_of(const struct scenario *s, int32_t t)
{
    return subject(s->threat[t].key_lo, s->threat[t].key_hi) * 0x9E3779B97F4A7C15u;
}

/* No site has more hosts than COUNT_MAX; many hits at once stop there. */
static void plant(struct play *p, int32_t cell, int32_t hosts)
{
    int32_t *planted = p->state + p->s->at.planted + cell;
    *planted = hosts < COUNT_MAX - *planted ? *planted + hosts : COUNT_MAX;
    mark_busy(p, cell);
}

/* Of the 32 cells from 32 * w on, a bit for each busy one between first and end. */
static inline uint32_t busy_bits(const int32_t *busy, uint32_t w, uint32_t first, uint32_t end)
{
    uint32_t bits = (uint32_t)busy[w];
    if (w * 32 < first)
        bits &= ~0u << (first - w * 32);
    if (w * 32 + 32 > end)
        bits &= ~0u >> (w * 32 + 32 - end);
    return bits;
}

/* Runs its body with c = each busy cell of a threat, in order. */
#define EACH_BUSY(c, busy, first, end)                            \
    for (uint32_t w_ = (first) / 32; w_ * 32 < (end); w_++)       \
        for (uint32_t bits_ = busy_bits(busy, w_, first, end), c; \
             bits_ && (c = w_ * 32 + (uint32_t)__builtin_ctz(bits_), 1); bits_ &= bits_ - 1)

static void start(struct play *p, int32_t t)
{
    const struct threat_rules *rules = p->s->threat + t;
    for (int32_t i = rules->seeds.first; i < rules->seeds.first + rules->seeds.count; i++)
        plant(p, p->s->seed[i].cell, p->s->seed[i].hosts);
    p->state[p->s->at.threat_running + t] = THREAT_RUNNING;
}

/* floor(x * n / of) without overflow, for 0 <= n <= of. */
static int64_t part(int64_t x, int64_t n, int64_t of)
{
    return x / of * n + x % of * n / of;
}

/* Links: p = rate * h * I[a]/N[a] * exposure[b], at most 1. A hit plants the threat's first hosts where it is not yet.
 */
static void links_tick(struct play *p, int32_t t, int32_t minutes)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    const int32_t *infected = p->state + at->infected, *susceptible = p->state + at->susceptible;
    const int32_t *open = p->state + at->link_open, *rate = p->state + at->link_rate, *busy = p->state + at->busy;
    const int32_t *power = p->state + at->site_power, *exposure = p->state + at->site_exposure;
    uint64_t seed = play_seed(p->state), key = key_of(s, t);
    uint32_t first = (uint32_t)s->threat[t].cells.first, end = first + (uint32_t)s->threat[t].cells.count;
    EACH_BUSY(from, busy, first, end) {
        if (!infected[from])
            continue;
        const struct edge *e = s->out_edge + s->out[from].first, *last = e + s->out[from].count;
        for (; e < last; e++) {
            if (infected[e->to] || !susceptible[e->to] || !open[e->link])
                continue;
            int32_t a = s->cell[from].site, b = s->cell[e->to].site;
            int64_t x = (int64_t)rate[e->link] * minutes * 1000 / 60;
            x = x <= INT64_MAX / COUNT_MAX ? by_hosts(s, a, x * infected[from])
                                           : part(x, infected[from], s->site[a].hosts);
            x = x <= INT64_MAX / WHOLE ? x * exposure[b] / WHOLE : part(x, exposure[b], WHOLE);
            if ((power[a] & power[b]) != WHOLE)
                x = part(part(x, power[a], WHOLE), power[b], WHOLE);
            if (x <= 0)
                continue;
            const struct link_rules *link = s->link + e->link;
            uint32_t u = chance_draw(seed, CHANCE_LINK, (uint32_t)p->state[STATE_TICK],
                                     subject(link->key_lo, link->key_hi) ^ key, 0);
            if ((int64_t)((uint64_t)u * (uint64_t)BILLION >> 32) < x)
                plant(p, e->to, s->threat[t].first);
        }
    }
}

/* Inside a site: L = min(1, beta*h) * I/N; S->I = S*L; I->D = I * min(1, delta*h); D->R = min(D, repair*h) once
   noticed. Flows read the tick's start and never exceed their source. */
static void cells_tick(struct play *p, int32_t t, int64_t beta, int64_t delta, int32_t minutes)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    int32_t *state = p->state, *own = state + at->site_own, *noticed = state + at->site_noticed;
    int32_t *sus = state + at->susceptible, *inf = state + at->infected, *des = state + at->destroyed,
            *res = state + at->restored, *planted = state + at->planted, *busy = state + at->busy;
    const int32_t *power = state + at->site_power, *repair = state + at->site_repair;
    uint64_t seed = play_seed(state), key = key_of(s, t);
    int64_t total_infected = 0, total_lost = 0;
    uint32_t first = (uint32_t)s->threat[t].cells.first, end = first + (uint32_t)s->threat[t].cells.count;
    int32_t dirty = 0;
    EACH_BUSY(c, busy, first, end) {
        int32_t i = inf[c], d = des[c], arrived = planted[c];
        int32_t site = s->cell[c].site, caught = 0, broken = 0;
        int64_t mended = 0, odd = 0; /* whole hosts, and sixty thousandths of one more */
        if (d && noticed[site]) {
            int64_t work = (int64_t)repair[site] * minutes;
            mended = work / 60000;
            odd = mended < d ? work % 60000 : 0;
            if (!(i | arrived | odd)) { /* only rebuilds: no luck needed, and most ticks of a long exercise are such */
                int32_t rebuilt = mended < d ? (int32_t)mended : d;
                des[c] = d -= rebuilt;
                res[c] += rebuilt;
                total_lost += d;
                if (d == 0)
                    busy[c / 32] = (int32_t)((uint32_t)busy[c / 32] & ~(1u << c % 32));
                if (rebuilt) {
                    own[site] = (int32_t)by_hosts(s, site, ((int64_t)sus[c] + res[c]) * WHOLE);
                    dirty = 1;
                }
                continue;
            }
        }
        if (i || odd || (d && !noticed[site])) {
            const struct site_rules *rules = s->site + site;
            struct chance_block luck = chance_four(seed, CHANCE_SITE, (uint32_t)state[STATE_TICK],
                                                   subject(rules->key_lo, rules->key_hi) ^ key, 0);
            if (i && sus[c] && beta) {
                int64_t share = by_hosts(s, site, beta * i);
                if (power[site] != WHOLE)
                    share = share * power[site] / WHOLE;
                caught = round_by_chance(sus[c] * share, luck.word[0]);
            }
            broken = round_by_chance(i * delta, luck.word[1]);
            mended += (int64_t)((uint64_t)luck.word[2] * 60000 >> 32) < odd;
            if (!noticed[site]) {
                int64_t chance = share_of(state[at->site_detection + site], minutes);
                noticed[site] = (int64_t)((uint64_t)luck.word[3] * (uint64_t)BILLION >> 32) < chance;
            }
        }
        int32_t repaired = mended < d ? (int32_t)mended : d;
        sus[c] -= caught;
        arrived = arrived < sus[c] ? arrived : sus[c];
        sus[c] -= arrived;
        inf[c] = i += caught + arrived - broken;
        des[c] = d += broken - repaired;
        res[c] += repaired;
        planted[c] = 0;
        if (!(i | d))
            busy[c / 32] = (int32_t)((uint32_t)busy[c / 32] & ~(1u << c % 32));
        if (caught | arrived | repaired) { /* what breaks did not work before */
            own[site] = (int32_t)by_hosts(s, site, ((int64_t)sus[c] + res[c]) * WHOLE);
            dirty = 1;
        }
        total_infected += i;
        total_lost += (int64_t)i + d;
    }
    state[STATE_DIRTY] |= dirty;
    state[at->threat_infected + t] = (int32_t)(total_infected < INT32_MAX ? total_infected : INT32_MAX);
    state[at->threat_lost + t] = (int32_t)(total_lost < INT32_MAX ? total_lost : INT32_MAX);
}

/* A site in several threats works as well as the worst of them leaves it. */
static void own_of_shared(struct play *p)
{
    const struct scenario *s = p->s;
    int32_t *own = p->state + s->at.site_own;
    for (int32_t i = 0; i < s->sites; i++)
        own[i] = WHOLE;
    for (int32_t c = 0; c < s->cells; c++) {
        int32_t site = s->cell[c].site;
        int32_t v = (int32_t)(((int64_t)p->state[s->at.susceptible + c] + p->state[s->at.restored + c]) * WHOLE /
                              s->site[site].hosts);
        if (v < own[site])
            own[site] = v;
    }
}

void threat_tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    int32_t *state = p->state;
    for (int32_t t = 0; t < s->threats; t++) {
        int32_t *running = state + s->at.threat_running + t;
        if (*running == THREAT_IDLE && s->threat[t].start != NONE && state[STATE_MINUTE] >= s->threat[t].start)
            *running = THREAT_START;
        int seeded = *running == THREAT_START;
        if (seeded)
            start(p, t);
        int32_t infected = state[s->at.threat_infected + t];
        if (!seeded && infected == 0 && state[s->at.threat_lost + t] == 0)
            continue;
        int64_t beta = state[s->at.threat_killed + t] ? 0 : share_of(state[s->at.threat_spread + t], minutes);
        if (beta && infected)
            links_tick(p, t, minutes);
        cells_tick(p, t, beta, share_of(state[s->at.threat_destroy + t], minutes), minutes);
    }
    if (s->shared_sites && state[STATE_DIRTY])
        own_of_shared(p);
}
