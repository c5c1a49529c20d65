/* Injects: what reaches the players, when a turn opens or when someone releases it. */
#include "step.h"

void inject_deliver(struct play *p, int32_t inject)
{
    int32_t *word = p->state + p->s->at.inject + inject;
    if (*word <= 0)
        inject_now(p, inject, word);
}
