/* What the decisions meant for one norm: the numbers are core/score's, this only says where they come from. */
#include "chart.h"
#include "debrief_part.h"

/* The available option that would have reached the most on offer, when that is more than was reached and above nought.
   */
static int32_t better_option(const struct part *p, const struct norm_moment *m, int32_t norm)
{
    const struct scenario *s = p->s;
    const int32_t *w = p->e->state + s->at.decision + m->decision * DECISION_WORDS;
    int32_t mark;
    if (m->hi <= m->got || m->hi <= 0)
        return 0;
    for (int32_t i = 0; i < s->decision[m->decision].options.count; i++)
        if (w[DECISION_AVAILABLE] & 1 << i &&
            score_mark(s, p->e->state, s->decision[m->decision].options.first + i, norm, &mark) == m->hi)
            return i + 1;
    return 0;
}

/* The norm that this one gave way to: declared to oppose it here, and reached in full. */
static int32_t weighed_against(const struct part *p, const struct norm_moment *m, int32_t norm)
{
    struct span tensions = p->s->decision[m->decision].tensions;
    for (int32_t k = tensions.first; m->tension && k < tensions.first + tensions.count; k++) {
        const struct tension *pair = p->s->tension + k;
        struct norm_opportunity o;
        int32_t other = pair->a == norm ? pair->b : pair->b == norm ? pair->a : NONE;
        if (other != NONE && score_opportunity(p->s, p->e->state, m->decision, other, &o) && o.hi > 0 && o.got == o.hi)
            return other;
    }
    return NONE;
}

/* The chosen option's mark outside the norm's scope, or NONE. */
static int32_t mark_beside(const struct scenario *s, int32_t option, int32_t norm)
{
    struct span marks = s->option[option].marks;
    for (int32_t m = marks.first; m < marks.first + marks.count; m++)
        if (s->mark[m].norm == norm && !s->mark[m].counted)
            return m;
    return NONE;
}

int norm_moments(const struct part *p, int32_t norm, struct norm_moment *out)
{
    const struct scenario *s = p->s;
    const int32_t *state = p->e->state;
    int count = 0;
    for (int32_t d = 0; d < s->decisions; d++) {
        const int32_t *w = state + s->at.decision + d * DECISION_WORDS;
        struct norm_opportunity o = { 0 };
        int counted = score_opportunity(s, state, d, norm, &o) && o.hi > o.lo;
        int closed = w[DECISION_FACED] > 0 && w[DECISION_CHOICE] &&
                     (w[DECISION_FACED] <= state[STATE_TURN] || state[STATE_PHASE] == PHASE_ENDED);
        if (!closed || !part_put(p->e, d))
            continue;
        int32_t option = s->decision[d].options.first + w[DECISION_CHOICE] - 1, mark;
        score_mark(s, state, option, norm, &mark);
        if (!counted) {
            mark = mark_beside(s, option, norm);
            if (mark == NONE)
                continue;
            o = (struct norm_opportunity){ d, 0, 0, s->mark[mark].value, 0 };
        }
        struct norm_moment m = {
            w[DECISION_FACED] - 1, d, w[DECISION_CHOICE], o.got, o.lo, o.hi, o.tension, counted, mark, 0, NONE
        };
        if (counted) {
            m.better = better_option(p, &m, norm);
            m.against = weighed_against(p, &m, norm);
        }
        int at = count++; /* in the order of turns */
        for (; at > 0 && out[at - 1].turn > m.turn; at--)
            out[at] = out[at - 1];
        out[at] = m;
    }
    return count;
}

int norm_moment_mark(const struct norm_moment *m)
{
    return m->tension > 0 ? CHART_CONTESTED : m->got > 0 ? CHART_ADVANCED : m->got < 0 ? CHART_STRAINED : CHART_OPEN;
}

int norm_is_younger(const struct scenario *s, int32_t date_days)
{
    return date_days > s->starts / 1440;
}

int norm_is_ruled(const struct exercise *e, int32_t norm)
{
    for (int i = 0; i < e->entries; i++) {
        const struct command *c = &e->entry[i].command;
        for (int32_t m = 0; !e->entry[i].undone && c->kind == COMMAND_RULING && m < c->marks; m++)
            if (c->mark[m].norm == norm)
                return 1;
    }
    return 0;
}
