/* Threats: compartment models on the graph of sites. A wiper, a worm, a sabotage of a core are parameter sets of the same
   four compartments: susceptible, infected, destroyed, restored. */
#include "step.h"

void threat_own(struct play *p, int32_t cell)
{
    const struct layout *at = &p->s->at;
    int32_t site = p->s->cell[cell].site;
    int64_t working = (int64_t)p->state[at->susceptible + cell] + p->state[at->restored + cell];
    p->state[at->site_own + site] = (int32_t)(working * WHOLE / p->s->site[site].hosts);
    p->state[STATE_DIRTY] = 1;
}

/* No site has more hosts than COUNT_MAX; many hits at once stop there. */
static void add_planted(int32_t *planted, int32_t hosts)
{
    *planted = hosts < COUNT_MAX - *planted ? *planted + hosts : COUNT_MAX;
}

static void start(struct play *p, int32_t t)
{
    const struct threat_rules *rules = p->s->threat + t;
    int32_t *planted = p->state + p->s->at.planted;
    for (int32_t i = rules->seeds.first; i < rules->seeds.first + rules->seeds.count; i++)
        add_planted(planted + p->s->seed[i].cell, p->s->seed[i].hosts);
    p->state[p->s->at.threat_running + t] = THREAT_RUNNING;
}

/* floor(x * n / of) without overflow, for 0 <= n <= of. */
static int64_t part(int64_t x, int64_t n, int64_t of)
{
    return x / of * n + x % of * n / of;
}

/* Links: p = rate * h * I[a]/N[a] * exposure[b], at most 1. A hit plants the threat's first hosts where it is not yet. */
static void links_tick(struct play *p, int32_t t, int32_t minutes)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    const struct threat_rules *rules = s->threat + t;
    const int32_t *infected = p->state + at->infected, *susceptible = p->state + at->susceptible;
    const int32_t *open = p->state + at->link_open, *rate = p->state + at->link_rate;
    const int32_t *power = p->state + at->site_power, *exposure = p->state + at->site_exposure;
    int32_t *planted = p->state + at->planted;
    uint64_t seed = play_seed(p->state);
    const struct edge *e = s->edge + rules->edges.first, *end = e + rules->edges.count;
    for (; e < end; e++) {
        if (!infected[e->from] || infected[e->to] || !susceptible[e->to] || !open[e->link])
            continue;
        int32_t a = s->cell[e->from].site, b = s->cell[e->to].site;
        int64_t x = part((int64_t)rate[e->link] * minutes * 1000 / 60, infected[e->from], s->site[a].hosts);
        x = part(x, exposure[b], WHOLE);
        if ((power[a] & power[b]) != WHOLE)
            x = part(part(x, power[a], WHOLE), power[b], WHOLE);
        if (x <= 0)
            continue;
        const struct link_rules *link = s->link + e->link;
        uint32_t u = chance_draw(seed, CHANCE_LINK, (uint32_t)p->state[STATE_TICK], subject(link->key_lo, link->key_hi),
                                 (uint32_t)t);
        if ((int64_t)((uint64_t)u * (uint64_t)BILLION >> 32) < x)
            add_planted(planted + e->to, rules->first);
    }
}

/* Inside a site: L = min(1, beta*h) * I/N; S->I = S*L; I->D = I * min(1, delta*h); D->R = min(D, repair*h) once noticed.
   Flows read the tick's start and never exceed their source. */
static void cells_tick(struct play *p, int32_t t, int64_t beta, int64_t delta, int32_t minutes)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    int32_t *state = p->state;
    uint64_t seed = play_seed(state);
    int64_t total_infected = 0, total_lost = 0;
    int32_t first = s->threat[t].cells.first, end = first + s->threat[t].cells.count;
    for (int32_t c = first; c < end; c++) {
        int32_t *sus = state + at->susceptible + c, *inf = state + at->infected + c, *des = state + at->destroyed + c,
                *res = state + at->restored + c, *planted = state + at->planted + c;
        if (!(*inf | *des | *planted))
            continue;
        int32_t site = s->cell[c].site;
        const struct site_rules *rules = s->site + site;
        int32_t caught = 0, broken = 0, repaired = 0;
        if (*inf | *des) {
            struct chance_block luck = chance_four(seed, CHANCE_SITE, (uint32_t)state[STATE_TICK],
                                                   subject(rules->key_lo, rules->key_hi), (uint32_t)t);
            int32_t power = state[at->site_power + site];
            int32_t *noticed = state + at->site_noticed + site;
            if (*inf && *sus && beta) {
                int64_t share = beta * *inf / rules->hosts;
                if (power != WHOLE)
                    share = share * power / WHOLE;
                caught = round_by_chance(*sus * share, luck.word[0]);
            }
            if (*inf)
                broken = round_by_chance(*inf * delta, luck.word[1]);
            if (*noticed && *des) {
                int64_t milli = (int64_t)state[at->site_repair + site] * minutes / 60;
                int64_t hosts = milli / 1000 + ((int64_t)((uint64_t)luck.word[2] * 1000 >> 32) < milli % 1000);
                repaired = hosts < *des ? (int32_t)hosts : *des;
            } else if (!*noticed) {
                int64_t chance = share_of(state[at->site_detection + site], minutes);
                *noticed = (int64_t)((uint64_t)luck.word[3] * (uint64_t)BILLION >> 32) < chance;
            }
        }
        int32_t left = *sus - caught, arrived = *planted < left ? *planted : left;
        *sus = left - arrived;
        *inf += caught + arrived - broken;
        *des += broken - repaired;
        *res += repaired;
        *planted = 0;
        if (caught | arrived | broken | repaired)
            threat_own(p, c);
        total_infected += *inf;
        total_lost += *inf + *des;
    }
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
