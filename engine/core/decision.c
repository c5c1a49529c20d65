/* Decisions: what is open, and choosing. */
#include "step.h"

static int32_t *words_of(struct play *p, int32_t decision)
{
    return p->state + p->s->at.decision + decision * DECISION_WORDS;
}

void decision_drop(struct play *p)
{
    const struct scenario *s = p->s;
    int32_t turn = p->state[STATE_TURN];
    struct span span = s->turn[turn].decisions;
    for (int32_t k = span.first; k < span.first + span.count; k++) {
        int32_t *w = words_of(p, s->asked[k]);
        if (w[DECISION_FACED] == 1 + turn)
            w[DECISION_CHOICE] = w[DECISION_DECIDED] = 0;
    }
}

int play_is_open(const struct scenario *s, const int32_t *state, int32_t decision)
{
    return decision >= 0 && decision < s->decisions && state[STATE_PHASE] == PHASE_OPEN &&
           state[s->at.decision + decision * DECISION_WORDS + DECISION_FACED] == 1 + state[STATE_TURN] &&
           (s->decision[decision].forms & 1 << state[STATE_FORM]) &&
           state[STATE_TURN] >= play_first_turn(s, state[STATE_FORM]);
}

int play_is_available(const struct scenario *s, const int32_t *state, int32_t decision, int32_t option)
{
    return option >= 1 && option <= s->decision[decision].options.count &&
           (state[s->at.decision + decision * DECISION_WORDS + DECISION_AVAILABLE] & 1 << (option - 1));
}

enum status play_choose(struct play *p, int32_t decision, int32_t option)
{
    if (!play_is_open(p->s, p->state, decision))
        return error_set(p->err, STATUS_REFUSED, N_("this decision is not open now"));
    if (option != 0 && !play_is_available(p->s, p->state, decision, option))
        return error_set(p->err, STATUS_REFUSED, N_("this option cannot be chosen now"));
    int32_t *w = words_of(p, decision);
    w[DECISION_CHOICE] = option;
    w[DECISION_DECIDED] = option != 0;
    return STATUS_OK;
}
