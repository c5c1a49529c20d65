#include "guide.h"

#include <string.h>

#include "base/alloc.h"

enum { FINDS_MAX = 4096, LATEST = 8 };

enum status guide_init(struct guide *g, const struct alloc *a, const struct scenario *s, uint64_t seed,
                       struct error *err)
{
    *g = (struct guide){ .alloc = a, .s = s, .seed = seed };
    g->used = mem_new(a, (size_t)s->options + 1, sizeof *g->used);
    return g->used ? STATUS_OK : error_no_memory(err);
}

void guide_free(struct guide *g)
{
    for (int i = 0; i < g->finds; i++)
        mem_free(g->alloc, g->find[i].step, (size_t)g->find[i].steps, sizeof(struct step));
    mem_free(g->alloc, g->find, (size_t)g->find_room, sizeof *g->find);
    mem_free(g->alloc, g->used, (size_t)g->s->options + 1, sizeof *g->used);
}

void guide_add(struct guide *g, uint64_t seed, const struct step *step, int32_t steps, int fresh)
{
    for (int32_t i = 0; i < steps; i++)
        g->used[g->s->decision[step[i].decision].options.first + step[i].option - 1]++;
    if (!fresh || steps == 0 || g->finds == FINDS_MAX)
        return;
    struct find find = { seed, steps, mem_new(g->alloc, (size_t)steps, sizeof *step) };
    if (!find.step || !mem_grow(g->alloc, (void **)&g->find, &g->find_room, g->finds + 1, sizeof *g->find)) {
        mem_free(g->alloc, find.step, (size_t)steps, sizeof *step);
        g->failed = 1;
        return;
    }
    memcpy(find.step, step, (size_t)steps * sizeof *step);
    g->find[g->finds++] = find;
}

/* Luck of the guide: the policies' stream and the run as subject, in blocks that no policy draws from. */
static struct chance_block luck_of(const struct guide *g, int64_t run, int32_t step)
{
    return chance_four(g->seed, CHANCE_POLICY, (uint32_t)step, (uint64_t)run, 1);
}

static uint32_t below(uint32_t u, uint32_t count)
{
    return (uint32_t)((uint64_t)u * count >> 32);
}

struct chooser guide_run(const struct guide *g, int64_t run)
{
    struct chooser c = { .guide = g, .run = run, .how = GUIDE_RANDOM, .seed = g->seed + (uint64_t)run };
    if (run % 2 == 0)
        return c;
    c.how = GUIDE_RARE;
    if (run % 4 == 1 || g->finds == 0)
        return c;
    struct chance_block luck = luck_of(g, run, -1);
    int from = luck.word[0] & 1 && g->finds > LATEST ? g->finds - LATEST : 0; /* every other time one of the latest */
    c.how = GUIDE_VARY;
    c.find = g->find + from + below(luck.word[1], (uint32_t)(g->finds - from));
    c.change = (int32_t)below(luck.word[2], (uint32_t)c.find->steps);
    c.after = luck.word[3] & 1;
    if (luck.word[3] & 2)
        c.seed = c.find->seed;
    return c;
}

static int32_t nth(int32_t available, uint32_t n)
{
    for (; n > 0; n--)
        available &= available - 1;
    return 1 + __builtin_ctz((unsigned)available);
}

/* In proportion to 1 / (1 + times chosen)^2. */
static int32_t seldom(const struct chooser *c, int32_t decision, int32_t available, int32_t step)
{
    const int64_t *used = c->guide->used + c->guide->s->decision[decision].options.first;
    int64_t least = INT64_MAX;
    uint64_t weight[OPTIONS_MAX], sum = 0;
    for (int32_t left = available; left; left &= left - 1) {
        int i = __builtin_ctz((unsigned)left);
        least = used[i] < least ? used[i] : least;
    }
    for (int32_t left = available; left; left &= left - 1) {
        int i = __builtin_ctz((unsigned)left);
        uint64_t share = (uint64_t)((least + 1) * 65536 / (used[i] + 1)); /* at most 2^16 */
        weight[i] = share * share / 65536 + 1;
        sum += weight[i];
    }
    uint64_t at = (uint64_t)luck_of(c->guide, c->run, step).word[0] * sum >> 32;
    for (int32_t left = available;; left &= left - 1) {
        int i = __builtin_ctz((unsigned)left);
        if (at < weight[i])
            return i + 1;
        at -= weight[i];
    }
}

int32_t guide_choose(const struct chooser *c, struct play *p, int32_t decision, int32_t step)
{
    int32_t available = p->state[p->s->at.decision + decision * DECISION_WORDS + DECISION_AVAILABLE];
    if (c->how == GUIDE_PATH)
        return c->path[step] ? c->path[step] : nth(available, 0);
    if (c->how == GUIDE_RANDOM)
        return policy_choose(p, POLICY_RANDOM, c->seed, decision);
    if (c->how == GUIDE_RARE)
        return seldom(c, decision, available, step);
    uint32_t u = luck_of(c->guide, c->run, step).word[0];
    const struct step *was = step < c->find->steps ? c->find->step + step : NULL;
    int same = was && was->decision == decision && was->turn == p->state[STATE_TURN];
    if (same && step == c->change) {
        int32_t others = available & ~(1 << (was->option - 1));
        available = others ? others : available;
    } else if (same && (step < c->change || c->after) && available & 1 << (was->option - 1)) {
        return was->option;
    }
    return nth(available, below(u, (uint32_t)__builtin_popcount((unsigned)available)));
}
