/* Service: what each site still does for those who need it. */
#include <string.h>

#include "step.h"

void world_tick(struct play *p)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    int32_t *state = p->state;
    int32_t *service = state + at->site_service, *next = state + at->site_next;
    const int32_t *own = state + at->site_own, *power = state + at->site_power, *open = state + at->link_open;
    for (int32_t i = 0; i < s->sites; i++)
        next[i] = power[i] == WHOLE ? own[i] : own[i] * power[i] / WHOLE;
    const struct dependency *end = s->dependency + s->dependencies;
    for (const struct dependency *d = s->dependency; d < end; d++) {
        if (service[d->supplier] == WHOLE || !open[d->link])
            continue;
        int32_t cap = WHOLE - d->weight * (WHOLE - service[d->supplier]) / WHOLE;
        next[d->site] = next[d->site] < cap ? next[d->site] : cap;
    }
    for (int32_t k = 0; k < s->failovers; k++) {
        const struct link_rules *link = s->link + s->failover[k];
        if (next[link->from] == WHOLE || !open[s->failover[k]])
            continue;
        int64_t missing = (int64_t)(WHOLE - next[link->from]) * s->site[link->from].hosts / WHOLE;
        int64_t room = (int64_t)link->capacity * next[link->to] / WHOLE;
        next[link->from] += (int32_t)by_hosts(s, link->from, (missing < room ? missing : room) * WHOLE);
    }
    /* dependencies reach one link further each tick: go on until nothing changes */
    state[STATE_DIRTY] = memcmp(service, next, (size_t)s->sites * sizeof *next) != 0;
    if (state[STATE_DIRTY]) {
        memcpy(service, next, (size_t)s->sites * sizeof *next);
        gauge_measure(p);
    }
}
