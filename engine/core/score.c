#include "score.h"

#include "base/tr.h"
#include "play.h"

int32_t score_mark(const struct scenario *s, const int32_t *state, int32_t option, int32_t norm, int32_t *mark)
{
    struct span marks = s->option[option].marks;
    for (int32_t m = marks.first; m < marks.first + marks.count; m++) {
        const struct mark_rules *r = s->mark + m;
        if (r->norm == norm && r->counted && (r->holds == NONE || state[r->holds])) {
            *mark = m;
            return r->value;
        }
    }
    *mark = NONE;
    return 0;
}

/* Least and greatest mark of the options that were available. 0 when none of them carries a counted mark. */
static int bounds(const struct scenario *s, const int32_t *state, int32_t decision, int32_t norm, int32_t *lo,
                  int32_t *hi)
{
    const struct decision_rules *d = s->decision + decision;
    const int32_t *w = state + s->at.decision + decision * DECISION_WORDS;
    int found = 0, first = 1;
    for (int32_t i = 0; i < d->options.count; i++) {
        if (!(w[DECISION_AVAILABLE] & 1 << i))
            continue;
        int32_t mark, value = score_mark(s, state, d->options.first + i, norm, &mark);
        found |= mark != NONE;
        if (first || value < *lo)
            *lo = value;
        if (first || value > *hi)
            *hi = value;
        first = 0;
    }
    return found;
}

static int some_option_reaches_both(const struct scenario *s, const int32_t *state, int32_t decision, int32_t a,
                                    int32_t hi_a, int32_t b, int32_t hi_b)
{
    const struct decision_rules *d = s->decision + decision;
    const int32_t *w = state + s->at.decision + decision * DECISION_WORDS;
    for (int32_t i = 0; i < d->options.count; i++) {
        int32_t mark;
        if (w[DECISION_AVAILABLE] & 1 << i && score_mark(s, state, d->options.first + i, a, &mark) == hi_a &&
            score_mark(s, state, d->options.first + i, b, &mark) == hi_b)
            return 1;
    }
    return 0;
}

int score_opportunity(const struct scenario *s, const int32_t *state, int32_t decision, int32_t norm,
                      struct norm_opportunity *out)
{
    const struct decision_rules *d = s->decision + decision;
    const int32_t *w = state + s->at.decision + decision * DECISION_WORDS;
    if (!(s->bears[decision] >> (norm & 63) & 1))
        return 0;
    int closed = w[DECISION_FACED] > 0 && (w[DECISION_FACED] <= state[STATE_TURN] || state[STATE_PHASE] == PHASE_ENDED);
    int put = d->forms & 1 << state[STATE_FORM] && w[DECISION_FACED] > play_first_turn(s, state[STATE_FORM]);
    if (!closed || !w[DECISION_CHOICE] || !put)
        return 0;
    out->lo = out->hi = 0;
    if (!bounds(s, state, decision, norm, &out->lo, &out->hi))
        return 0;
    int32_t mark, chosen = d->options.first + w[DECISION_CHOICE] - 1;
    out->decision = decision;
    out->got = score_mark(s, state, chosen, norm, &mark);
    out->tension = 0;
    for (int32_t k = d->tensions.first; k < d->tensions.first + d->tensions.count; k++) {
        const struct tension *pair = s->tension + k;
        if (pair->a != norm && pair->b != norm)
            continue;
        int32_t other = pair->a == norm ? pair->b : pair->a, lo = 0, hi = 0;
        if (!bounds(s, state, decision, other, &lo, &hi) || hi <= 0 ||
            score_mark(s, state, chosen, other, &mark) != hi)
            continue;
        if (!some_option_reaches_both(s, state, decision, norm, out->hi, other, hi))
            out->tension = out->hi - out->got;
    }
    return 1;
}

struct norm_score score_norm(const struct scenario *s, const int32_t *state, int32_t norm)
{
    struct norm_score score = { VERDICT_NOT_TESTED, NONE, 0, 0, 0 };
    int64_t reached = 0, whole = 0;
    int torn = 0;
    for (int32_t d = 0; d < s->decisions; d++) {
        struct norm_opportunity o;
        if (!score_opportunity(s, state, d, norm, &o) || o.hi == o.lo)
            continue;
        score.opportunities++;
        score.advanced += o.got > 0;
        score.strained += o.got < 0;
        torn |= o.tension > 0;
        reached += 2 * (o.got - o.lo) + o.tension;
        whole += 2 * (o.hi - o.lo);
    }
    if (whole == 0)
        return score;
    score.attainment = (int32_t)(reached * WHOLE / whole);
    score.verdict = torn || (score.advanced && score.strained) ? VERDICT_CONTESTED
                    : score.advanced                           ? VERDICT_ADVANCED
                    : score.strained                           ? VERDICT_STRAINED
                                                               : VERDICT_LEFT_OPEN;
    return score;
}

static const struct {
    const char *id, *name;
} verdicts[VERDICTS] = {
    [VERDICT_NOT_TESTED] = { "not_tested", N_("not tested") }, [VERDICT_ADVANCED] = { "advanced", N_("advanced") },
    [VERDICT_STRAINED] = { "strained", N_("strained") },       [VERDICT_CONTESTED] = { "contested", N_("contested") },
    [VERDICT_LEFT_OPEN] = { "left_open", N_("left open") },
};

const char *verdict_name(enum verdict verdict)
{
    return tr(verdicts[verdict].name);
}

const char *verdict_id(enum verdict verdict)
{
    return verdicts[verdict].id;
}
