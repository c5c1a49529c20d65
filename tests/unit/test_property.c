/* Thousands of small random worlds, played at random: what must hold in all of them. */
#include <stdlib.h>

#include "fixture.h"

/* Dice for building worlds; the worlds have their own luck. */
struct dice {
    uint64_t seed;
    uint32_t drawn;
};

static int32_t roll(struct dice *dice, int32_t low, int32_t high)
{
    return chance_between(chance_draw(dice->seed, CHANCE_POLICY, 0, 1234567, dice->drawn++), low, high);
}

/* Mostly ordinary numbers, now and then an extreme one. */
static int32_t number(struct dice *dice, int32_t low, int32_t high, int32_t ordinary)
{
    int32_t kind = roll(dice, 0, 19);
    if (kind == 0)
        return low;
    if (kind == 1)
        return high;
    return kind == 2 ? roll(dice, low, high) : roll(dice, low, low + (high - low < ordinary ? high - low : ordinary));
}

static int32_t rate(struct dice *dice)
{
    return number(dice, 0, 1000 * MILLION, MILLION);
}

static int32_t condition(struct fixture *f, struct dice *dice, int depth)
{
    int32_t kind = roll(dice, 0, depth > 2 ? 4 : 7);
    switch (kind) {
    case 0: return fix_above(f, AT(gauges, roll(dice, 0, f->s.gauges - 1)), roll(dice, 0, WHOLE));
    case 1: return fix_below(f, AT(gauges, roll(dice, 0, f->s.gauges - 1)), roll(dice, 0, WHOLE));
    case 2: return fix_flagged(f, roll(dice, 0, f->s.flags - 1));
    case 3: return fix_below(f, AT(site_service, roll(dice, 0, f->s.sites - 1)), roll(dice, 0, WHOLE));
    case 4: return fix_chance(f, roll(dice, 0, WHOLE), f->s.expressions);
    case 5: return fix_no(f, condition(f, dice, depth + 1));
    default: {
        int32_t a = condition(f, dice, depth + 1), b = condition(f, dice, depth + 1);
        return kind == 6 ? fix_all(f, 2, a, b) : fix_any(f, 2, a, b);
    }
    }
}

static int32_t maybe_condition(struct fixture *f, struct dice *dice)
{
    return roll(dice, 0, 3) == 0 ? condition(f, dice, 0) : 0;
}

enum { INJECTS = 3 };

/* Adds for what was declared last. */
static void adds(struct fixture *f, struct dice *dice)
{
    for (int32_t i = roll(dice, 0, 2); i-- > 0;)
        fix_add(f, AT(gauges, roll(dice, 1, f->s.gauges - 1)),
                number(dice, -CHANGE_MAX, CHANGE_MAX, 2 * CHANGE_MAX) / 300);
}

/* Adds and effects. `proposes`: whether they may put a proposal at once. */
static void consequences(struct fixture *f, struct dice *dice, int proposes)
{
    adds(f, dice);
    for (int32_t i = roll(dice, 0, 3); i-- > 0;) {
        struct effect e = { .when = maybe_condition(f, dice),
                            .chance = roll(dice, 1, WHOLE),
                            .delay = roll(dice, 0, 2) ? 0 : number(dice, 1, 100000, 600) };
        int32_t site = roll(dice, 0, f->s.sites - 1), party = roll(dice, 0, f->s.parties - 1);
        switch (roll(dice, 0, 13)) {
        case 0:
        case 1:
            e.slot = AT(gauges, roll(dice, 1, f->s.gauges - 1));
            e.amount = roll(dice, -3000, 2000);
            e.amount_high = e.amount + roll(dice, 0, 1500);
            break;
        case 2:
            e.op = EFFECT_SET, e.slot = AT(flags, roll(dice, 0, f->s.flags - 1)), e.amount = roll(dice, 0, 1);
            break;
        case 3:
            e.op = EFFECT_PLANT, e.slot = roll(dice, 0, f->s.sites * f->s.threats - 1);
            e.amount = number(dice, 1, COUNT_MAX, 100);
            break;
        case 4:
            e.op = EFFECT_PROTECT, e.slot = roll(dice, 0, f->s.sites * f->s.threats - 1);
            e.amount = roll(dice, 0, WHOLE / 2), e.amount_high = roll(dice, WHOLE / 2, WHOLE);
            break;
        case 5:
            e.op = EFFECT_PROPOSE, e.slot = 0;
            if (!proposes && e.delay == 0)
                e.delay = 1;
            break;
        case 6: e.op = EFFECT_RELEASE, e.slot = roll(dice, 0, INJECTS - 1); break;
        case 7:
            e.op = EFFECT_SET, e.slot = AT(link_open, roll(dice, 0, f->s.links - 1)), e.amount = roll(dice, 0, 1);
            break;
        case 8:
            e.op = EFFECT_SET, e.slot = AT(threat_killed, roll(dice, 0, f->s.threats - 1)), e.amount = roll(dice, 0, 1);
            break;
        case 9:
            e.op = EFFECT_SET, e.slot = AT(threat_running, roll(dice, 0, f->s.threats - 1)), e.amount = THREAT_START;
            break;
        case 10:
            e.slot = roll(dice, 0, 1) ? AT(site_power, site) : AT(site_exposure, site);
            e.amount = roll(dice, -WHOLE, WHOLE), e.low = 0, e.high = WHOLE;
            break;
        case 11: e.slot = AT(evidence, party), e.amount = roll(dice, 0, 3000), e.low = 0, e.high = WHOLE; break;
        case 12:
            e.op = EFFECT_SET, e.slot = roll(dice, 0, 1) ? AT(site_repair, site) : AT(forensics, party);
            e.amount = number(dice, 0, 1000 * MILLION, 100000);
            break;
        default: e.slot = AT(rumour, 0), e.amount = roll(dice, -WHOLE, WHOLE), e.low = 0, e.high = WHOLE;
        }
        fix_effect(f, e);
    }
}

static struct fixture *random_world(struct dice *dice)
{
    struct fixture *f = fix_new();
    for (int32_t i = roll(dice, 2, 5); i-- > 0;)
        fix_turn(f, roll(dice, 0, 5), (const int32_t[]){ 60, 60, 1440, 43200, 7 }[roll(dice, 0, 4)]);
    int32_t service = fix_indicator(f, "service", WHOLE);
    for (int32_t i = roll(dice, 1, 3); i-- > 0;)
        fix_indicator(f, fix_name(f, "indicator", i), roll(dice, 0, WHOLE));
    fix_counter(f, "counter", 0, roll(dice, -5, 0), number(dice, 1, COUNT_MAX, 1000));
    fix_flag(f, "flag");
    fix_flag(f, "other_flag");
    for (int32_t i = roll(dice, 1, 4); i-- > 0;)
        fix_party(f, fix_name(f, "party", i),
                  (struct party_rules){ .evidence = roll(dice, 0, WHOLE),
                                        .threshold = roll(dice, 0, WHOLE),
                                        .lean = roll(dice, -WHOLE, WHOLE),
                                        .forensics = rate(dice),
                                        .sharing = roll(dice, 0, 1) ? rate(dice) : 0 });
    for (int32_t i = roll(dice, 1, 5); i-- > 0;) {
        int32_t site = fix_site(f, fix_name(f, "site", i),
                                (struct site_rules){ .hosts = number(dice, 1, COUNT_MAX, 5000),
                                                     .exposure = roll(dice, 0, WHOLE),
                                                     .detection = rate(dice),
                                                     .repair = number(dice, 0, 1000 * MILLION, 100000) });
        fix_measures(f, service, AT(site_service, site), number(dice, 1, COUNT_MAX, 10));
    }
    for (int32_t i = roll(dice, 1, 8); i-- > 0;) {
        int32_t from = roll(dice, 0, f->s.sites - 1), to = roll(dice, 0, f->s.sites - 1), low = rate(dice);
        fix_link(f, fix_name(f, "link", i),
                 (struct link_rules){ .kind = roll(dice, 0, LINK_KINDS - 1),
                                      .from = from,
                                      .to = to,
                                      .rate_low = low,
                                      .rate_high = roll(dice, 0, 1) ? low : roll(dice, low, 1000 * MILLION),
                                      .weight = roll(dice, 0, WHOLE),
                                      .capacity = number(dice, 0, COUNT_MAX, 5000) });
    }
    for (int32_t i = roll(dice, 1, 3); i-- > 0;) {
        int32_t t = fix_threat(f, fix_name(f, "threat", i),
                               (struct threat_rules){ .start = roll(dice, -1, 300),
                                                      .spread_low = rate(dice),
                                                      .destroy_low = rate(dice) / 10,
                                                      .first = number(dice, 1, COUNT_MAX, 20) });
        fix_seed(f, t, roll(dice, 0, f->s.sites - 1), number(dice, 1, COUNT_MAX, 50));
    }
    fix_rumour(f, "rumour",
               (struct rumour_rules){ .start = roll(dice, 0, WHOLE), .spread = rate(dice), .fade = rate(dice) });
    for (int32_t gauge = 1; gauge < f->s.gauges; gauge++)
        for (int32_t i = roll(dice, 0, 2); i-- > 0;) {
            const int32_t by[] = { AT(site_service, 0), AT(rumour, 0), AT(threat_lost, 0), AT(gauges, 1) };
            fix_driver(f, (struct driver_rules){ .gauge = gauge,
                                                 .by = by[roll(dice, 0, 3)],
                                                 .above = roll(dice, 0, 1),
                                                 .threshold = number(dice, 0, COUNT_MAX, WHOLE),
                                                 .rate = (roll(dice, 0, 1) ? 1 : -1) * rate(dice),
                                                 .per = number(dice, 1, COUNT_MAX, 1000),
                                                 .limit = roll(dice, -5, WHOLE) });
        }
    fix_proposal(f, "statement",
                 (struct proposal_rules){ .cost = roll(dice, 0, WHOLE),
                                          .pull = roll(dice, 0, WHOLE),
                                          .cohesion = roll(dice, NONE, f->s.indicators - 1) });
    for (int32_t i = 0; i < f->s.parties; i++)
        if (roll(dice, 0, 1))
            fix_ask(f, i);
    consequences(f, dice, 0);
    for (int32_t i = 0; i < INJECTS; i++) {
        int32_t turn = roll(dice, NONE, f->s.turns - 1);
        fix_inject(f, fix_name(f, "inject", i),
                   (struct inject_rules){ .turn = turn,
                                          .until = turn == NONE ? NONE : roll(dice, turn, f->s.turns),
                                          .when = maybe_condition(f, dice) });
        consequences(f, dice, 1);
    }
    int plain = roll(dice, 0, 2) == 0; /* choices that add and do nothing else take a short cut */
    for (int32_t i = roll(dice, 1, 4); i-- > 0;) {
        int32_t turn = roll(dice, 0, f->s.turns - 1);
        int32_t d = fix_decision(f, fix_name(f, "decision", i), turn);
        if (turn + 1 < f->s.turns && roll(dice, 0, 1))
            fix_put_again(f, d, turn + 1);
        int32_t when = maybe_condition(f, dice);
        f->decision[d].when = when ? when : NONE;
        f->decision[d].forms = roll(dice, 0, 3) ? INT32_MAX : 0;
        for (int32_t options = roll(dice, OPTIONS_MIN, OPTIONS_MAX), k = 0; k < options; k++) {
            fix_option(f, fix_name(f, "option", k));
            when = maybe_condition(f, dice);
            fix_option_when(f, when ? when : NONE);
            for (int32_t norm = 0; norm < 3; norm++)
                if (roll(dice, 0, 1))
                    fix_mark(f, norm, roll(dice, -MARK_MAX, MARK_MAX), plain ? 0 : maybe_condition(f, dice));
            if (plain)
                adds(f, dice);
            else
                consequences(f, dice, 1);
        }
        f->decision[d].if_nobody = roll(dice, 1, f->decision[d].options.count);
        f->decision[d].history = roll(dice, 1, f->decision[d].options.count);
        if (roll(dice, 0, 1))
            fix_tension(f, 0, 1);
    }
    fix_ending(f, "early", condition(f, dice, 0), roll(dice, 1, 6));
    if (roll(dice, 0, 1))
        fix_ending(f, "over", 0, f->s.turns);
    fix_build(f);
    return f;
}

/* ---- what must hold ---- */

struct watch {
    struct fixture *f;
    int64_t explained[FEW]; /* per gauge: start and all causes */
    int32_t susceptible[MANY], restored[MANY], joined[FEW], noticed[FEW];
    int ticks, causes;
};

#define HOLDS(condition)                                                                                               \
    do                                                                                                                 \
        if (!(condition))                                                                                              \
            fail_msg("%s:%d: %s", __FILE__, __LINE__, #condition);                                                     \
    while (0)

static void note_cause(void *ud, const struct play *p, const struct cause *cause)
{
    struct watch *w = ud;
    HOLDS(cause->change != 0);
    HOLDS(cause->gauge >= 0 && cause->gauge < p->s->gauges);
    w->explained[cause->gauge] += cause->change;
    w->causes++;
}

static void share(int32_t v)
{
    HOLDS(v >= 0 && v <= WHOLE);
}

static void check_world(struct watch *w, const struct play *p, int settled)
{
    const struct scenario *s = p->s;
    const struct layout *at = &s->at;
    const int32_t *v = p->state;
    int64_t infected[FEW] = { 0 }, lost[FEW] = { 0 };
    for (int32_t c = 0; c < s->cells; c++) {
        int32_t S = v[at->susceptible + c], I = v[at->infected + c], D = v[at->destroyed + c], R = v[at->restored + c];
        HOLDS(S >= 0 && I >= 0 && D >= 0 && R >= 0);
        HOLDS((int64_t)S + I + D + R == s->site[s->cell[c].site].hosts);
        HOLDS(S <= w->susceptible[c]); /* nobody becomes susceptible again */
        HOLDS(R >= w->restored[c]);    /* or loses what was restored */
        HOLDS(v[at->planted + c] == 0);
        w->susceptible[c] = S;
        w->restored[c] = R;
        infected[s->cell[c].threat] += I;
        lost[s->cell[c].threat] += (int64_t)I + D;
    }
    for (int32_t t = 0; t < s->threats; t++) {
        HOLDS(v[at->threat_infected + t] == (infected[t] < INT32_MAX ? infected[t] : INT32_MAX));
        HOLDS(v[at->threat_lost + t] == (lost[t] < INT32_MAX ? lost[t] : INT32_MAX));
    }
    for (int32_t i = 0; i < s->sites; i++) {
        share(v[at->site_service + i]), share(v[at->site_power + i]), share(v[at->site_exposure + i]);
        HOLDS(v[at->site_noticed + i] == 1 || (v[at->site_noticed + i] == 0 && !w->noticed[i]));
        w->noticed[i] = v[at->site_noticed + i];
    }
    for (int32_t i = 0; i < s->parties; i++)
        share(v[at->evidence + i]);
    for (int32_t i = 0; i < s->rumours; i++)
        share(v[at->rumour + i]);
    for (int32_t i = 0, word = at->joined; i < s->proposals; i++) {
        int32_t sum = 0;
        for (int32_t k = 0; k < s->proposal[i].asks.count; k++, word++) {
            HOLDS(v[word] == 1 || (v[word] == 0 && !w->joined[word - at->joined])); /* nobody leaves */
            w->joined[word - at->joined] = v[word];
            sum += v[word];
        }
        HOLDS(v[at->proposal_joined + i] == sum);
        HOLDS(sum == 0 || v[at->proposal_asked + i] == 1);
    }
    int32_t next = INT32_MAX;
    for (int32_t i = 0; i < s->dues; i++)
        if (v[at->due + i]) {
            HOLDS(v[at->due + i] > v[STATE_MINUTE]);
            next = v[at->due + i] < next ? v[at->due + i] : next;
        }
    HOLDS(v[STATE_NEXT_DUE] <= next && v[STATE_NEXT_DUE] > v[STATE_MINUTE]); /* less only when one was put off */
    for (int32_t i = 0; i < s->gauges; i++) {
        if (settled) {
            HOLDS(v[at->gauges + i] >= s->gauge[i].low && v[at->gauges + i] <= s->gauge[i].high);
        }
        HOLDS(v[at->gauges + i] == w->explained[i]); /* every point of every gauge has a cause */
    }
    for (int32_t i = at->mark; i < at->inject; i++)
        HOLDS(v[i] == 0 || v[i] == 1);
}

static void note_tick(void *ud, const struct play *p)
{
    struct watch *w = ud;
    w->ticks++;
    check_world(w, p, 1);
}

static void check_scores(const struct fixture *f)
{
    for (int32_t norm = 0; norm < 3; norm++) {
        struct norm_score score = score_norm(&f->s, f->state, norm);
        HOLDS((score.verdict == VERDICT_NOT_TESTED) == (score.opportunities == 0));
        HOLDS(score.verdict == VERDICT_NOT_TESTED ? score.attainment == NONE
                                                  : score.attainment >= 0 && score.attainment <= WHOLE);
        HOLDS(score.advanced + score.strained <= score.opportunities);
        for (int32_t d = 0; d < f->s.decisions; d++) {
            struct norm_opportunity o;
            if (!score_opportunity(&f->s, f->state, d, norm, &o))
                continue;
            HOLDS(o.lo <= o.got && o.got <= o.hi && o.tension >= 0 && o.tension <= o.hi - o.got);
            HOLDS(o.lo >= -MARK_MAX && o.hi <= MARK_MAX);
        }
    }
}

static void play_at_random(struct fixture *f, struct dice *dice, uint64_t seed)
{
    fix_begin(f, seed);
    while (f->state[STATE_PHASE] == PHASE_OPEN) {
        for (int32_t d = 0; d < f->s.decisions; d++) {
            int32_t option = roll(dice, 0, OPTIONS_MAX);
            int fits = play_is_open(&f->s, f->state, d) && (!option || play_is_available(&f->s, f->state, d, option));
            HOLDS((play_choose(&f->play, d, option) == STATUS_OK) == fits);
        }
        int32_t inject = roll(dice, 0, INJECTS), act = roll(dice, 0, 9),
                before = f->state[f->s.at.inject + inject % INJECTS];
        if (act == 0)
            HOLDS((play_hold(&f->play, inject, 1) == STATUS_OK) == (inject < INJECTS && before == INJECT_WAITING));
        if (act == 1)
            HOLDS((play_release(&f->play, inject) == STATUS_OK) == (inject < INJECTS && before <= 0));
        if (act == 2) {
            struct add change = { f->s.at.gauges + 1, roll(dice, -RULING_MAX, RULING_MAX) };
            HOLDS(play_rule(&f->play, &change, 1) == STATUS_OK);
        }
        if (act == 3 && roll(dice, 0, 4) == 0)
            HOLDS(play_end(&f->play) == STATUS_OK);
        else
            fix_close(f);
        for (int32_t d = 0; d < f->s.decisions; d++) {
            const int32_t *words = f->state + f->s.at.decision + d * DECISION_WORDS;
            HOLDS(!words[DECISION_CHOICE] || play_is_available(&f->s, f->state, d, words[DECISION_CHOICE]));
        }
    }
}

static void random_worlds(int count, uint64_t first_seed)
{
    struct watch *w = malloc(sizeof *w);
    assert_non_null(w);
    int64_t ticks = 0, causes = 0;
    for (int n = 0; n < count; n++) {
        struct dice dice = { first_seed + (uint64_t)n, 0 };
        struct fixture *f = random_world(&dice);
        memset(w, 0, sizeof *w);
        w->f = f;
        for (int32_t c = 0; c < f->s.cells; c++)
            w->susceptible[c] = f->s.initial[f->s.at.susceptible + c];
        for (int32_t i = 0; i < f->s.gauges; i++)
            w->explained[i] = f->s.initial[f->s.at.gauges + i];
        struct observer observer = { .ud = w, .cause = note_cause, .tick = note_tick };
        f->play.observer = &observer;
        uint32_t drawn = dice.drawn;
        play_at_random(f, &dice, (uint64_t)n);
        check_world(w, &f->play, 1);
        check_scores(f);
        HOLDS(f->state[STATE_ENDING] >= 0 && f->state[STATE_ENDING] <= f->s.endings);
        uint64_t hash = fix_hash(f);
        f->play.observer = NULL; /* the same again, unseen */
        dice.drawn = drawn;
        memset(f->state, 0xEE, sizeof f->state);
        play_at_random(f, &dice, (uint64_t)n);
        HOLDS(fix_hash(f) == hash);
        ticks += w->ticks;
        causes += w->causes;
        fix_free(f);
    }
    assert_true(ticks > count && causes > count);
    free(w);
}

static void invariants_hold_in_random_worlds(void **state)
{
    (void)state;
    random_worlds(10000, 0);
}

/* The same world under many seeds: whatever luck brings, hosts are conserved and ranges are kept. */
static void invariants_hold_under_every_seed(void **state)
{
    (void)state;
    struct watch *w = malloc(sizeof *w);
    assert_non_null(w);
    struct fixture *f = fix_everything();
    struct observer observer = { .ud = w, .cause = note_cause, .tick = note_tick };
    for (uint64_t seed = 0; seed < 300; seed++) {
        memset(w, 0, sizeof *w);
        for (int32_t c = 0; c < f->s.cells; c++)
            w->susceptible[c] = f->s.initial[f->s.at.susceptible + c];
        for (int32_t i = 0; i < f->s.gauges; i++)
            w->explained[i] = f->s.initial[f->s.at.gauges + i];
        f->play.observer = &observer;
        fix_begin(f, seed);
        while (f->state[STATE_PHASE] == PHASE_OPEN) {
            for (int32_t d = 0; d < f->s.decisions; d++)
                if (play_is_open(&f->s, f->state, d))
                    fix_choose(f, d, policy_choose(&f->play, POLICY_RANDOM, seed, d));
            fix_close(f);
        }
        check_scores(f);
    }
    fix_free(f);
    free(w);
}

int test_property(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invariants_hold_in_random_worlds),
        cmocka_unit_test(invariants_hold_under_every_seed),
    };
    return RUN("property", tests);
}
