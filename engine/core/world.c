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
    for (int32_t i = 0; i < s->sites; i++) {
        int32_t v = power[i] == WHOLE ? own[i] : (int32_t)((int64_t)own[i] * power[i] / WHOLE);
        struct span span = s->suppliers[i];
        for (int32_t k = span.first; k < span.first + span.count; k++) {
            const struct dependency *d = s->dependency + k;
            if (!open[d->link])
                continue;
            int32_t cap = WHOLE - (int32_t)((int64_t)s->link[d->link].weight * (WHOLE - service[d->supplier]) / WHOLE);
            v = v < cap ? v : cap;
        }
        next[i] = v;
    }
    for (int32_t k = 0; k < s->failovers; k++) {
        const struct link_rules *link = s->link + s->failover[k];
        if (!open[s->failover[k]] || next[link->from] == WHOLE)
            continue;
        int64_t hosts = s->site[link->from].hosts;
        int64_t missing = (WHOLE - next[link->from]) * hosts / WHOLE;
        int64_t room = (int64_t)link->capacity * next[link->to] / WHOLE;
        next[link->from] += (int32_t)((missing < room ? missing : room) * WHOLE / hosts);
    }
    /* dependencies reach one link further each tick: go on until nothing changes */
    state[STATE_DIRTY] = memcmp(service, next, (size_t)s->sites * sizeof *next) != 0;
    if (state[STATE_DIRTY]) {
        memcpy(service, next, (size_t)s->sites * sizeof *next);
        gauge_measure(p);
    }
}
