#include "policy.h"

#include <string.h>

#include "base/chance.h"

static int32_t nth_available(int32_t available, int32_t n)
{
    for (int32_t i = 0; i < OPTIONS_MAX; i++)
        if (available & 1 << i && n-- == 0)
            return i + 1;
    return 0;
}

int32_t policy_choose(const struct scenario *s, const int32_t *state, enum policy policy, uint64_t seed, int32_t decision)
{
    const struct decision_rules *d = s->decision + decision;
    int32_t available = state[s->at.decision + decision * DECISION_WORDS + DECISION_AVAILABLE];
    int32_t count = __builtin_popcount((unsigned)available);
    switch (policy) {
    case POLICY_RANDOM: {
        uint64_t key = (uint32_t)d->key_lo | (uint64_t)(uint32_t)d->key_hi << 32;
        uint32_t u = chance_draw(seed, CHANCE_POLICY, (uint32_t)state[STATE_TURN], key, 0);
        return nth_available(available, (int32_t)((uint64_t)u * (uint32_t)count >> 32));
    }
    case POLICY_HISTORICAL:
        return available & 1 << (d->history - 1) ? d->history : nth_available(available, 0);
    case POLICY_LAST:
        return nth_available(available, count - 1);
    case POLICY_NOBODY:
        return 0;
    default:
        return nth_available(available, 0);
    }
}

static const char *const ids[POLICIES] = { "first", "last", "random", "historical", "nobody" };

const char *policy_id(enum policy policy)
{
    return ids[policy];
}

int policy_find(const char *id)
{
    for (int i = 0; i < POLICIES; i++)
        if (strcmp(ids[i], id) == 0)
            return i;
    return NONE;
}
