/* What parties know, how rumours move, and who joins a proposal. */
#include "step.h"

static int32_t grow(int32_t gap, int64_t share, uint32_t u)
{
    return gap > 0 && share > 0 ? round_by_chance(gap * share, u) : 0;
}

/* A rate of 1 per hour over an hour, in millionths and minutes: everything, so never more. */
enum { ONCE = 60 * MILLION };

static inline int64_t capped(int64_t rate_minutes)
{
    return rate_minutes < ONCE ? rate_minutes : ONCE;
}

/* Evidence carries what is less than a basis point to the next tick: it needs no chance. */
void party_tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    int32_t *evidence = p->state + s->at.evidence, *rest = p->state + s->at.evidence_rest;
    const int32_t *forensics = p->state + s->at.forensics, *sharing = p->state + s->at.sharing;
    int32_t best = 0;
    for (int32_t i = 0; i < s->parties; i++)
        if (sharing[i] > 0 && evidence[i] > best)
            best = evidence[i];
    for (int32_t i = 0; i < s->parties; i++) {
        int32_t missing = WHOLE - evidence[i], behind = sharing[i] > 0 ? best - evidence[i] : 0;
        if (missing == 0 || (forensics[i] | behind) == 0)
            continue;
        int64_t x = missing * capped((int64_t)forensics[i] * minutes);
        if (behind > 0)
            x += behind * capped((int64_t)sharing[i] * minutes);
        x += rest[i];
        int32_t gain = (int32_t)(x / ONCE);
        rest[i] = (int32_t)(x % ONCE);
        evidence[i] += gain < missing ? gain : missing;
    }
}

void rumour_tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    for (int32_t i = 0; i < s->rumours; i++) {
        const struct rumour_rules *r = s->rumour + i;
        int32_t *level = p->state + s->at.rumour + i;
        if (*level <= 0)
            continue;
        struct chance_block luck = chance_four(play_seed(p->state), CHANCE_RUMOUR, (uint32_t)p->state[STATE_TICK],
                                               subject(r->key_lo, r->key_hi), 0);
        int32_t open = (int32_t)((int64_t)*level * (WHOLE - *level) / WHOLE);
        int32_t v = *level + grow(open, share_of(r->spread, minutes), luck.word[0]) -
                    grow(*level, share_of(p->state[s->at.rumour_fade + i], minutes), luck.word[1]);
        *level = v < 0 ? 0 : v > WHOLE ? WHOLE : v;
    }
}

/* A party joins when its evidence reaches its threshold and lean + cohesion + pull * joined/asked - cost + noise >= 0.
   Everybody answers at once, at most four times; nobody leaves. */
void party_propose(struct play *p, int32_t proposal)
{
    enum { ROUNDS = 4, NOISE = 500 };
    const struct scenario *s = p->s;
    const struct proposal_rules *r = s->proposal + proposal;
    int32_t *joined = p->state + r->joined, *count = p->state + s->at.proposal_joined + proposal;
    int32_t cohesion = r->cohesion == NONE ? 0 : play_gauge(s, p->state, r->cohesion);
    p->state[s->at.proposal_asked + proposal] = 1;
    for (int round = 0; round < ROUNDS; round++) {
        int32_t before = *count;
        for (int32_t i = 0; i < r->asks.count; i++) {
            int32_t party = s->asked_party[r->asks.first + i];
            const struct party_rules *rules = s->party + party;
            if (joined[i])
                continue;
            uint64_t pair = subject(rules->key_lo, rules->key_hi) * 0x9E3779B97F4A7C15u ^ subject(r->key_lo, r->key_hi);
            int32_t noise = chance_between(chance_draw(play_seed(p->state), CHANCE_JOINING, 0, pair, 0), -NOISE, NOISE);
            int32_t drawn = (int32_t)((int64_t)r->pull * before / r->asks.count);
            int32_t score = rules->lean + cohesion + drawn - r->cost + noise;
            int yes = p->state[s->at.evidence + party] >= rules->threshold && score >= 0;
            joined[i] = yes;
            *count += yes;
            if (p->observer && p->observer->answered && (yes || round == 0))
                p->observer->answered(p->observer->ud, p, proposal, party, yes, score);
        }
        if (*count == before)
            break;
    }
    effect_apply(p, r->adds, r->effects, CAUSE_PROPOSAL, proposal);
}
