#include "plan.h"

int plan_put(const struct scenario *s, int32_t form, int32_t turn)
{
    int count = 0;
    struct span asked = s->turn[turn].decisions;
    for (int32_t i = asked.first; i < asked.first + asked.count; i++)
        count += (s->decision[s->asked[i]].forms & 1 << form) != 0;
    return count;
}

int plan_decisions(const struct exercise *e, int32_t turn)
{
    return plan_put(e->s, e->form, turn);
}

/* A decision takes three times what reading the messages of a turn takes; turns that the form leaves out take nothing.
 */
static int64_t weight(const struct exercise *e, int32_t turn)
{
    if (turn < play_first_turn(e->s, e->form) || turn > play_last_turn(e->s, e->form))
        return 0;
    return 1 + 3 * plan_decisions(e, turn);
}

static int64_t weights(const struct exercise *e, int32_t first, int32_t behind)
{
    int64_t sum = 0;
    for (int32_t i = first; i < behind; i++)
        sum += weight(e, i);
    return sum;
}

int64_t plan_begins(const struct exercise *e, int64_t whole, int32_t turn)
{
    int64_t all = weights(e, 0, e->s->turns);
    return all ? whole * weights(e, 0, turn) / all : 0;
}

int64_t plan_share(const struct exercise *e, int64_t left, int32_t first, int32_t turn)
{
    int64_t all = weights(e, first, e->s->turns);
    if (left <= 0 || turn < first || turn >= e->s->turns || !all)
        return 0;
    return left * weight(e, turn) / all;
}
