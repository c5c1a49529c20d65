#include "prove.h"

enum { WORDS_MAX = 400 }; /* as many as a condition may have parts */

/* Bounds of the words that were looked at so far. */
struct box {
    const struct scenario *s;
    const struct prove_when *when;
    int32_t count;
    struct bounds {
        int32_t slot, low, high;
    } word[WORDS_MAX];
};

static int within(int32_t slot, int32_t first, int32_t count)
{
    return slot >= first && slot < first + count;
}

static int32_t first_turn(const struct scenario *s, int32_t decision)
{
    for (int32_t t = 0; t < s->turns; t++)
        for (int32_t i = 0; i < s->turn[t].decisions.count; i++)
            if (s->asked[s->turn[t].decisions.first + i] == decision)
                return t;
    return s->turns;
}

/* What a word can hold at all, at the time in question. */
static struct bounds bounds_of(const struct box *box, int32_t slot)
{
    const struct scenario *s = box->s;
    const struct layout *at = &s->at;
    const struct prove_when *w = box->when;
    struct bounds b = { slot, INT32_MIN, INT32_MAX };
    const struct {
        int32_t first, count, high;
    } rows[] = { { at->flags, s->flags, 1 },          { at->site_service, s->sites, WHOLE },
                 { at->evidence, s->parties, WHOLE }, { at->rumour, s->rumours, WHOLE },
                 { at->link_open, s->links, 1 },      { at->proposal_asked, s->proposals, 1 } };
    for (unsigned i = 0; i < sizeof rows / sizeof *rows; i++)
        if (within(slot, rows[i].first, rows[i].count)) {
            b.low = 0;
            b.high = rows[i].high;
        }
    if (within(slot, at->gauges, s->gauges)) {
        b.low = s->gauge[slot - at->gauges].low;
        b.high = s->gauge[slot - at->gauges].high;
    } else if (slot == STATE_TURN) {
        b.low = w->first;
        b.high = w->last;
    } else if (slot == STATE_MINUTE) {
        const struct turn_rules *last = s->turn + w->last;
        b.low = s->turn[w->first].start;
        b.high = last->start + (w->closing ? last->ticks * last->tick_minutes : 0);
    }
    for (int32_t p = 0; p < s->proposals; p++)
        if (slot == at->proposal_joined + p) {
            b.low = 0;
            b.high = s->proposal[p].asks.count;
        }
    for (int32_t c = 0; c < s->cells; c++)
        if (slot == at->infected + c || slot == at->destroyed + c || slot == at->restored + c) {
            b.low = 0;
            b.high = s->site[s->cell[c].site].hosts;
        }
    if (within(slot, at->decision, s->decisions * DECISION_WORDS) &&
        (slot - at->decision) % DECISION_WORDS == DECISION_CHOICE) {
        int32_t d = (slot - at->decision) / DECISION_WORDS, turn = first_turn(s, d);
        b.low = 0;
        b.high = turn < w->last + (w->closing != 0) ? s->decision[d].options.count : 0;
    }
    return b;
}

static struct bounds *word(struct box *box, int32_t slot)
{
    for (int32_t i = 0; i < box->count; i++)
        if (box->word[i].slot == slot)
            return box->word + i;
    if (box->count == WORDS_MAX)
        return NULL;
    box->word[box->count] = bounds_of(box, slot);
    return box->word + box->count++;
}

/* Narrows the box to where a comparison comes out as `wanted`; 0 when that cannot be. */
static int compare(struct box *box, const struct expression *e, int wanted)
{
    struct bounds *b = word(box, e->a);
    if (!b)
        return 1;
    if (e->op == EXPRESSION_EQUAL) {
        if (wanted) {
            b->low = e->b > b->low ? e->b : b->low;
            b->high = e->b < b->high ? e->b : b->high;
        } else {
            b->low += b->low == e->b;
            b->high -= b->high == e->b;
        }
    } else if ((e->op == EXPRESSION_ABOVE) == wanted) { /* above, or not below */
        int64_t least = (int64_t)e->b + (e->op == EXPRESSION_ABOVE);
        if (least > b->low)
            b->low = least > INT32_MAX ? INT32_MAX : (int32_t)least;
        if (least > b->high)
            return 0;
    } else {
        int64_t most = (int64_t)e->b - (e->op == EXPRESSION_BELOW);
        if (most < b->high)
            b->high = most < INT32_MIN ? INT32_MIN : (int32_t)most;
        if (most < b->low)
            return 0;
    }
    return b->low <= b->high;
}

/* Whether the condition can come out as `wanted` within the box, which is narrowed by what that means for certain. */
static int can(struct box *box, int32_t root, int wanted)
{
    const struct expression *e = box->s->expression + root;
    switch (e->op) {
    case EXPRESSION_CHANCE: return wanted ? e->a > 0 : e->a < WHOLE;
    case EXPRESSION_RULE: return 1;
    case EXPRESSION_NO: return can(box, e->a, !wanted);
    case EXPRESSION_ALL:
    case EXPRESSION_ANY: break;
    default: return compare(box, e, wanted);
    }
    if ((e->op == EXPRESSION_ALL) == wanted) { /* every child has to */
        for (int round = 0; round < 2; round++)
            for (int32_t i = 0; i < e->b; i++)
                if (!can(box, e->a + i, wanted))
                    return 0;
        return 1;
    }
    int possible = 0;
    for (int32_t i = 0; i < e->b && !possible; i++) { /* one child is enough */
        struct box copy = *box;
        possible = can(&copy, e->a + i, wanted);
    }
    return possible;
}

enum proof prove(const struct scenario *s, int32_t root, const struct prove_when *when)
{
    struct box yes = { .s = s, .when = when }, no = { .s = s, .when = when };
    if (!can(&yes, root, 1))
        return PROOF_NEVER;
    return can(&no, root, 0) ? PROOF_EITHER : PROOF_ALWAYS;
}
