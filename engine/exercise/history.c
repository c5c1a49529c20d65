#include "history.h"

#include <string.h>

#include "core/expression.h"

void history_init(struct history *h, const struct alloc *a, const struct scenario *s)
{
    memset(h, 0, sizeof *h);
    h->alloc = a;
    h->s = s;
}

void history_free(struct history *h)
{
    mem_free(h->alloc, h->minute, (size_t)h->minute_cap, sizeof *h->minute);
    mem_free(h->alloc, h->value, (size_t)h->value_cap, sizeof *h->value);
    mem_free(h->alloc, h->site, (size_t)h->site_cap, sizeof *h->site);
    mem_free(h->alloc, h->lost, (size_t)h->lost_cap, sizeof *h->lost);
    mem_free(h->alloc, h->turn_sample, (size_t)h->turn_cap, sizeof *h->turn_sample);
    mem_free(h->alloc, h->turn_cause, (size_t)h->turn_cause_cap, sizeof *h->turn_cause);
    mem_free(h->alloc, h->turn_value, (size_t)h->turn_value_cap, sizeof *h->turn_value);
    mem_free(h->alloc, h->cause, (size_t)h->cause_cap, sizeof *h->cause);
    mem_free(h->alloc, h->delivery, (size_t)h->delivery_cap, sizeof *h->delivery);
    mem_free(h->alloc, h->words, (size_t)h->word_cap, sizeof *h->words);
    mem_free(h->alloc, h->answer, (size_t)h->answer_cap, sizeof *h->answer);
    mem_free(h->alloc, h->facing, (size_t)h->facing_cap, sizeof *h->facing);
    history_init(h, h->alloc, h->s);
}

/* Room for `need` items of *items; on failure the history is marked and the item is dropped. */
#define ROOM(h, items, cap, need)                                                    \
    __extension__({                                                                  \
        void *block = (items);                                                       \
        int fits = mem_grow((h)->alloc, &block, &(cap), (need), sizeof *(items));    \
        (items) = block;                                                             \
        if (!fits)                                                                   \
            (h)->failed = 1;                                                         \
        fits;                                                                        \
    })

static void sample(struct history *h, const int32_t *state)
{
    const struct scenario *s = h->s;
    const struct layout *at = &s->at;
    int n = h->samples, sites = s->sites * 2;
    if (!ROOM(h, h->minute, h->minute_cap, n + 1) || !ROOM(h, h->value, h->value_cap, (n + 1) * s->gauges) ||
        !ROOM(h, h->site, h->site_cap, (n + 1) * sites) || !ROOM(h, h->lost, h->lost_cap, (n + 1) * s->threats))
        return;
    for (int32_t t = 0; t < s->threats; t++)
        h->lost[n * s->threats + t] = state[at->threat_lost + t];
    h->minute[n] = state[STATE_MINUTE];
    if (s->gauges)
        memcpy(h->value + n * s->gauges, state + at->gauges, (size_t)s->gauges * sizeof *h->value);
    int32_t *row = sites ? h->site + n * sites : NULL; /* without sites there is no block */
    for (int32_t i = 0; i < s->sites; i++) {
        row[i] = state[at->site_service + i];
        row[s->sites + i] = 0;
    }
    for (int32_t c = 0; c < s->cells; c++) {
        int64_t lost = (int64_t)state[at->infected + c] + state[at->destroyed + c];
        int32_t site = s->cell[c].site, share = (int32_t)(lost * WHOLE / s->site[site].hosts);
        if (lost && !share)
            share = 1;
        if (share > row[s->sites + site])
            row[s->sites + site] = share;
    }
    h->samples++;
}

static void on_tick(void *ud, const struct play *p)
{
    sample(ud, p->state);
}

static void on_cause(void *ud, const struct play *p, const struct cause *cause)
{
    struct history *h = ud;
    (void)p;
    /* A driver speaks every tick: one row a turn says the same. */
    if (cause->kind == CAUSE_DRIVER || cause->kind == CAUSE_MEASURE || cause->kind == CAUSE_LIMIT)
        for (int i = h->causes; i-- > h->merge_from && h->cause[i].turn == cause->turn;)
            if (h->cause[i].kind == cause->kind && h->cause[i].index == cause->index &&
                h->cause[i].gauge == cause->gauge) {
                h->cause[i].change += cause->change;
                return;
            }
    if (ROOM(h, h->cause, h->cause_cap, h->causes + 1))
        h->cause[h->causes++] = *cause;
}

/* Why the condition holds, kept among the words: later nobody can tell. */
static int reason(struct history *h, const struct play *p, int32_t when)
{
    enum { LONG = 400 };
    char text[LONG];
    struct error ignored;
    struct play asking = *p; /* a rule that fails is nobody's business here: the play asked it already */
    asking.err = &ignored;
    if (when < 0 || !expression_holds(&asking, when))
        return NONE;
    int at = h->word_count, length = (int)strlen(expression_why(&asking, when, text, LONG)) + 1;
    if (!ROOM(h, h->words, h->word_cap, at + length))
        return NONE;
    memcpy(h->words + at, text, (size_t)length);
    h->word_count += length;
    return at;
}

static void on_delivered(void *ud, const struct play *p, int32_t inject)
{
    struct history *h = ud;
    if (ROOM(h, h->delivery, h->delivery_cap, h->deliveries + 1))
        h->delivery[h->deliveries++] = (struct delivery){ inject, p->state[STATE_TURN], p->state[STATE_MINUTE],
                                                          reason(h, p, p->s->inject[inject].when) };
}

static void on_answered(void *ud, const struct play *p, int32_t proposal, int32_t party, int32_t joined, int32_t score)
{
    struct history *h = ud;
    if (ROOM(h, h->answer, h->answer_cap, h->answers + 1))
        h->answer[h->answers++] =
            (struct answer){ proposal, party, joined, score, p->state[STATE_TURN], p->state[STATE_MINUTE] };
}

static void on_opened(void *ud, const struct play *p)
{
    struct history *h = ud;
    const int32_t *state = p->state;
    if (h->samples == 0)
        sample(h, state);
    int gauges = h->s->gauges;
    if (!ROOM(h, h->turn_sample, h->turn_cap, h->turns + 1) ||
        !ROOM(h, h->turn_cause, h->turn_cause_cap, h->turns + 1) ||
        !ROOM(h, h->turn_value, h->turn_value_cap, (h->turns + 1) * gauges))
        return;
    h->turn_sample[h->turns] = h->samples - 1;
    h->turn_cause[h->turns] = h->causes;
    for (int32_t i = 0; i < gauges; i++)
        h->turn_value[h->turns * gauges + i] = play_gauge(h->s, state, i);
    h->turns++;
}

/* What the close will carry out: as decision_close of the core has it. */
static int32_t outcome(const struct scenario *s, const int32_t *state, int32_t decision)
{
    const struct decision_rules *r = s->decision + decision;
    const int32_t *w = state + s->at.decision + decision * DECISION_WORDS;
    int32_t option = w[DECISION_CHOICE];
    if (!option)
        option = play_is_open(s, state, decision) ? r->if_nobody : r->history;
    for (int32_t i = 0; !(w[DECISION_AVAILABLE] & 1 << (option - 1)) && i < r->options.count; i++)
        option = i + 1;
    return option;
}

static void on_closing(void *ud, const struct play *p)
{
    struct history *h = ud;
    const int32_t *state = p->state;
    const struct scenario *s = h->s;
    for (int32_t d = 0; d < s->decisions; d++) {
        const int32_t *w = state + s->at.decision + d * DECISION_WORDS;
        if (w[DECISION_FACED] != 1 + state[STATE_TURN])
            continue;
        struct facing f = { d, state[STATE_TURN], w[DECISION_AVAILABLE], outcome(s, state, d),
                            w[DECISION_CHOICE] != 0 };
        if (ROOM(h, h->facing, h->facing_cap, h->facings + 1))
            h->facing[h->facings++] = f;
    }
}

struct observer history_observer(struct history *h)
{
    return (struct observer){ h, on_cause, on_tick, on_delivered, on_answered, on_opened, on_closing };
}

struct history_mark history_mark(struct history *h)
{
    h->merge_from = h->causes;
    return (struct history_mark){ h->samples, h->turns, h->causes, h->deliveries, h->answers, h->facings,
                                  h->word_count };
}

void history_back(struct history *h, struct history_mark mark)
{
    h->samples = mark.samples;
    h->turns = mark.turns;
    h->causes = mark.causes;
    h->deliveries = mark.deliveries;
    h->answers = mark.answers;
    h->facings = mark.facings;
    h->word_count = mark.words;
    h->failed = 0;
}

int32_t history_opening(const struct history *h, int turn, int32_t gauge)
{
    return h->turn_value[turn * h->s->gauges + gauge];
}

int32_t history_value(const struct history *h, int at, int32_t gauge)
{
    return h->value[at * h->s->gauges + gauge];
}

int32_t history_service(const struct history *h, int at, int32_t site)
{
    return h->site[at * h->s->sites * 2 + site];
}

int32_t history_infected(const struct history *h, int at, int32_t site)
{
    return h->site[at * h->s->sites * 2 + h->s->sites + site];
}

int32_t history_lost(const struct history *h, int at, int32_t threat)
{
    return h->lost[at * h->s->threats + threat];
}
