/* The course of an exercise: begin; turns that open, are closed and run their ticks; the end. */
#include <string.h>

#include "step.h"

/* The three steps of every turn are inlined by force: their calls are a twentieth of a small scenario's turn. */
#define IN_PLACE static inline __attribute__((always_inline))

/* Gauges four at a time, in registers where the machine has them. */
typedef int32_t gauge_lanes __attribute__((vector_size(GAUGE_BLOCK * sizeof(int32_t)), may_alias));

static inline gauge_lanes lanes(const int32_t *from)
{
    gauge_lanes v;
    memcpy(&v, from, sizeof v);
    return v;
}

/* The same from one of the scenario's own tables, which begin where any type may: read in place. */
static inline const gauge_lanes *table_lanes(const int32_t *from)
{
    return (const gauge_lanes *)(const void *)from;
}

static inline int32_t *words_of(struct play *p, int32_t decision)
{
    return p->state + p->s->at.decision + decision * DECISION_WORDS;
}

static void draw_ranges(struct play *p, uint64_t seed)
{
    const struct scenario *s = p->s;
    for (int32_t i = 0; i < s->ranged_links; i++) {
        int32_t l = s->ranged_link[i];
        const struct link_rules *r = s->link + l;
        p->state[s->at.link_rate + l] = chance_between(
            chance_draw(seed, CHANCE_PARAMETER, 0, subject(r->key_lo, r->key_hi), 0), r->rate_low, r->rate_high);
    }
    for (int32_t t = 0; t < s->threats; t++) {
        const struct threat_rules *r = s->threat + t;
        if (r->spread_low == r->spread_high && r->destroy_low == r->destroy_high)
            continue;
        struct chance_block luck = chance_four(seed, CHANCE_PARAMETER, 0, subject(r->key_lo, r->key_hi), 0);
        p->state[s->at.threat_spread + t] = chance_between(luck.word[0], r->spread_low, r->spread_high);
        p->state[s->at.threat_destroy + t] = chance_between(luck.word[1], r->destroy_low, r->destroy_high);
    }
}

IN_PLACE void deliver_injects(struct play *p)
{
    const struct scenario *s = p->s;
    int32_t turn = p->state[STATE_TURN], *words = p->state + s->at.inject;
    const struct scheduled_fast *next = s->scheduled_fast + s->turn[turn].injects.first;
    for (const struct scheduled_fast *end = next + s->turn[turn].injects.count; next < end; next++) {
        int32_t *word = words + next->inject;
        if (*word != INJECT_WAITING)
            continue;
        int holds = next->op == NONE               ? condition_holds(p, s->inject[next->inject].when)
                    : next->op == EXPRESSION_ABOVE ? p->state[next->a] > next->b
                                                   : p->state[next->a] < next->b;
        if (p->outcomes && next->op != NONE)
            expression_note(p, s->inject[next->inject].when, holds);
        if (holds)
            inject_now(p, next->inject, word);
        else
            *word = INJECT_PASSED;
    }
    for (int32_t k = 0; k < s->floating_count; k++) {
        int32_t i = s->floating[k];
        const struct inject_rules *r = s->inject + i;
        if (words[i] != INJECT_WAITING || turn < r->turn)
            continue;
        if (turn > r->until)
            words[i] = INJECT_PASSED;
        else if (condition_holds(p, r->when))
            inject_now(p, i, words + i);
    }
}

IN_PLACE void put_decisions(struct play *p)
{
    const struct scenario *s = p->s;
    int32_t turn = p->state[STATE_TURN];
    struct span span = s->turn[turn].decisions;
    for (int32_t k = span.first; k < span.first + span.count; k++) {
        int32_t d = s->asked[k];
        const struct decision_fast *fast = s->fast + d;
        if (!condition_holds(p, fast->when))
            continue;
        int32_t available = fast->always;
        if (fast->conditional)
            for (int32_t i = 0; i < s->decision[d].options.count; i++)
                if (condition_holds(p, s->option[fast->first + i].when))
                    available |= 1 << i;
        if (!available)
            continue;
        int32_t *w = words_of(p, d);
        w[DECISION_FACED] = 1 + turn;
        w[DECISION_AVAILABLE] = available;
        w[DECISION_CHOICE] = 0;
        w[DECISION_DECIDED] = 0;
    }
}

static int32_t or_available(int32_t wanted, int32_t available)
{
    return available & 1 << (wanted - 1) ? wanted : 1 + __builtin_ctz((unsigned)available);
}

/* Marks look at the whole turn's choices and at the world before their effects. */
static void keep_marks(struct play *p, struct span asked)
{
    const struct scenario *s = p->s;
    for (int32_t k = asked.first; k < asked.first + asked.count; k++) {
        int32_t d = s->asked[k];
        struct span options = s->decision[d].options;
        if (!s->fast[d].marks || words_of(p, d)[DECISION_FACED] != 1 + p->state[STATE_TURN])
            continue;
        for (int32_t i = options.first; i < options.first + options.count; i++) {
            struct span marks = s->option[i].marks;
            for (int32_t m = marks.first; m < marks.first + marks.count; m++)
                if (s->mark[m].holds != NONE)
                    p->state[s->mark[m].holds] = condition_holds(p, s->mark[m].when);
        }
    }
}

/* Adds an option's row to all gauges at once. With `settle` it ends the moment if all of them stay in their range: then
   there is nothing to clamp. */
IN_PLACE void add_row(struct play *p, int32_t option, int settle)
{
    const struct scenario *s = p->s;
    int32_t *v = p->state + s->at.gauges, beyond[GAUGE_BLOCK];
    const gauge_lanes *row = table_lanes(s->row) + option * s->gauge_blocks;
    const gauge_lanes *low = table_lanes(s->gauge_low), *high = table_lanes(s->gauge_high);
    gauge_lanes outside = { 0 };
    for (int32_t n = s->gauge_blocks, i = 0; i < n; i++, v += GAUGE_BLOCK) {
        gauge_lanes x = lanes(v) + row[i];
        outside |= (x < low[i]) | (x > high[i]);
        memcpy(v, &x, sizeof x);
    }
    memcpy(beyond, &outside, sizeof beyond);
    if (settle && !(beyond[0] | beyond[1] | beyond[2] | beyond[3]))
        p->moved = 0;
}

/* The option that is carried out, as an index: the choice, or what stands for nobody's; NONE when it was not put. */
static inline int32_t settle_choice(struct play *p, int32_t decision)
{
    const struct decision_fast *fast = p->s->fast + decision;
    int32_t *w = words_of(p, decision);
    if (w[DECISION_FACED] != 1 + p->state[STATE_TURN])
        return NONE;
    if (!w[DECISION_CHOICE])
        w[DECISION_CHOICE] = or_available(play_is_open(p->s, p->state, decision) ? fast->if_nobody : fast->history,
                                          w[DECISION_AVAILABLE]);
    return fast->first + w[DECISION_CHOICE] - 1;
}

static void carry_out(struct play *p)
{
    const struct scenario *s = p->s;
    int32_t turn = p->state[STATE_TURN], option;
    const int32_t *asked = s->asked + s->turn[turn].decisions.first, *end = asked + s->turn[turn].decisions.count;
    p->moved = 1;
    if (s->turn_plain[turn] && !p->observer) {
        for (; asked < end; asked++)
            if ((option = settle_choice(p, *asked)) != NONE)
                add_row(p, option, asked + 1 == end);
        return;
    }
    for (const int32_t *d = asked; d < end; d++)
        settle_choice(p, *d);
    keep_marks(p, s->turn[turn].decisions);
    for (; asked < end; asked++)
        if ((option = settle_choice(p, *asked)) != NONE)
            effect_apply(p, s->option[option].adds, s->option[option].effects, CAUSE_OPTION, option);
}

static void open_turn(struct play *p)
{
    deliver_injects(p);
    put_decisions(p);
    if (p->observer && p->observer->opened)
        p->observer->opened(p->observer->ud, p);
}

int32_t play_first_turn(const struct scenario *s, int32_t form)
{
    return s->forms ? s->form[form].from : 0;
}

int32_t play_last_turn(const struct scenario *s, int32_t form)
{
    return s->forms ? s->form[form].to : s->turns - 1;
}

static void tick(struct play *p, int32_t minutes)
{
    const struct scenario *s = p->s;
    if (s->learning)
        party_tick(p, minutes);
    if (s->rumours)
        rumour_tick(p, minutes);
    if (s->threats)
        threat_tick(p, minutes);
    if (p->state[STATE_DIRTY])
        world_tick(p);
    p->state[STATE_MINUTE] += minutes;
    p->state[STATE_TICK]++;
    if (p->state[STATE_NEXT_DUE] <= p->state[STATE_MINUTE])
        effect_tick(p);
    if (s->drivers)
        gauge_tick(p, minutes);
    if (p->moved)
        gauge_settle(p);
    if (p->observer && p->observer->tick)
        p->observer->tick(p->observer->ud, p);
    if (p->probe)
        p->probe->look(p->probe->ud, p);
}

static void find_ending(struct play *p, int at_end)
{
    const struct scenario *s = p->s;
    int32_t turn = p->state[STATE_TURN];
    for (int32_t i = 0; i < s->endings; i++) {
        const struct ending_rules *r = s->ending + i;
        if (r->forms & 1 << p->state[STATE_FORM] && (turn >= r->from_turn || at_end) && condition_holds(p, r->when)) {
            p->state[STATE_ENDING] = 1 + i;
            p->state[STATE_PHASE] = PHASE_ENDED;
            return;
        }
    }
}

/* The open turn's choices and its ticks. */
IN_PLACE void run_turn(struct play *p)
{
    const struct scenario *s = p->s;
    const struct turn_rules *turn = s->turn + p->state[STATE_TURN];
    if (p->observer && p->observer->closing)
        p->observer->closing(p->observer->ud, p);
    carry_out(p);
    if (p->moved)
        gauge_settle(p);
    if (p->probe)
        p->probe->look(p->probe->ud, p);
    if (s->still && !p->observer && !p->probe) {
        p->state[STATE_MINUTE] += turn->ticks * turn->tick_minutes;
        p->state[STATE_TICK] += turn->ticks;
        p->state[STATE_DIRTY] = 0;
        return;
    }
    for (int32_t i = 0; i < turn->ticks && !p->status; i++)
        tick(p, turn->tick_minutes);
}

/* A turn before the form's first: nobody is asked, and nothing ends. */
static void pass_turn(struct play *p)
{
    run_turn(p);
    p->state[STATE_TURN]++;
    open_turn(p);
}

enum status play_begin(struct play *p, uint64_t seed, int32_t form)
{
    const struct scenario *s = p->s;
    p->status = STATUS_OK;
    memcpy(p->state, s->initial, (size_t)s->at.words * sizeof *p->state);
    p->state[STATE_SEED_LO] = (int32_t)(uint32_t)seed;
    p->state[STATE_SEED_HI] = (int32_t)(uint32_t)(seed >> 32);
    p->state[STATE_FORM] = form;
    draw_ranges(p, seed);
    open_turn(p);
    while (!p->status && p->state[STATE_TURN] < play_first_turn(s, form))
        pass_turn(p);
    return p->status;
}

enum status play_close(struct play *p)
{
    const struct scenario *s = p->s;
    p->status = STATUS_OK;
    if (p->state[STATE_PHASE] != PHASE_OPEN)
        return error_set(p->err, STATUS_REFUSED, N_("the exercise has ended"));
    run_turn(p);
    int last = p->state[STATE_TURN] >= play_last_turn(s, p->state[STATE_FORM]);
    if (last || p->state[STATE_TURN] >= s->first_ending)
        find_ending(p, last);
    if (last)
        p->state[STATE_PHASE] = PHASE_ENDED;
    if (p->state[STATE_PHASE] == PHASE_OPEN) {
        p->state[STATE_TURN]++;
        open_turn(p);
    }
    return p->status;
}

enum status play_end(struct play *p)
{
    p->status = STATUS_OK;
    if (p->state[STATE_PHASE] != PHASE_OPEN)
        return error_set(p->err, STATUS_REFUSED, N_("the exercise has ended"));
    gauge_settle(p);
    find_ending(p, 1);
    p->state[STATE_PHASE] = PHASE_ENDED;
    decision_drop(p);
    return p->status;
}
