/* What options, injects, proposals and rules do: at once, later, on a condition, by chance. */
#include "fixture.h"

/* One decision "act" in turn 0 with options that a test fills; four turns of six hours. */
static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 4; t++)
        fix_turn(f, 6, 60);
    fix_indicator(f, "trust", 5000);
    fix_counter(f, "cost", 0, 0, COUNT_MAX);
    fix_flag(f, "leak");
    fix_decision(f, "act", 0);
    fix_option(f, "one");
    return f;
}
enum { TRUST = 0, COST = 1, LEAK = 0, ACT = 0 };

static void effects_without_a_delay_happen_when_the_turn_closes(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_add(f, AT(gauges, TRUST), -300);
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1 });
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, ACT, 1);
    assert_int_equal(fix_gauge(f, TRUST), 5000); /* chosen, not yet carried out */
    assert_int_equal(WORD(f, AT(flags, LEAK)), 0);
    fix_close(f);
    assert_int_equal(fix_gauge(f, TRUST), 4700);
    assert_int_equal(WORD(f, AT(flags, LEAK)), 1);
    fix_free(f);
}

static int32_t minute_of_change;
static void note_minute(void *ud, const struct play *p, const struct cause *cause)
{
    (void)ud, (void)p;
    assert_true(cause->later);
    assert_int_equal(minute_of_change, NONE);
    minute_of_change = cause->minute;
}

static void a_delayed_effect_happens_at_the_end_of_the_tick_that_reaches_its_time(void **state)
{
    (void)state;
    static const int32_t delays[][2] = {
        { 1, 60 }, { 60, 60 }, { 61, 120 }, { 360, 360 }, { 361, 420 }, { 1440, 1440 }
    };
    for (size_t i = 0; i < sizeof delays / sizeof *delays; i++) {
        struct fixture *f = world_new();
        fix_effect(
            f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, TRUST), .amount = 400, .delay = delays[i][0] });
        fix_build(f);
        struct observer observer = { .cause = note_minute };
        f->play.observer = &observer;
        minute_of_change = NONE;
        fix_play(f, 1);
        assert_int_equal(minute_of_change, delays[i][1]);
        assert_int_equal(fix_gauge(f, TRUST), 5400);
        fix_free(f);
    }
}

static void an_effect_due_after_the_end_never_happens(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, TRUST), .amount = 400, .delay = 1441 });
    fix_build(f);
    fix_play(f, 1);
    assert_int_equal(fix_gauge(f, TRUST), 5000);
    assert_int_equal(f->state[STATE_NEXT_DUE], 1441);
    fix_free(f);
}

/* The condition is asked when the effect is due, not when it is set going. */
static void a_delayed_condition_is_asked_when_the_effect_is_due(void **state)
{
    (void)state;
    for (int leak_first = 0; leak_first < 2; leak_first++) {
        struct fixture *f = world_new();
        int32_t quiet = fix_no(f, fix_flagged(f, LEAK));
        fix_effect(f, (struct effect){
                          .op = EFFECT_ADD, .slot = AT(gauges, TRUST), .amount = 400, .delay = 300, .when = quiet });
        fix_effect(f, (struct effect){
                          .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .delay = leak_first ? 240 : 360 });
        fix_build(f);
        fix_play(f, 1);
        assert_int_equal(fix_gauge(f, TRUST), leak_first ? 5000 : 5400);
        fix_free(f);
    }
}

/* The effects of one entry have one condition: it is asked before any of them is felt. Another entry asks anew. */
static void effects_with_one_condition_happen_together(void **state)
{
    (void)state;
    for (int32_t delay = 0; delay <= 60; delay += 60) {
        struct fixture *f = world_new();
        int32_t quiet = fix_equal(f, AT(flags, LEAK), 0), still_quiet = fix_equal(f, AT(flags, LEAK), 0);
        fix_effect(f, (struct effect){
                          .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .when = quiet, .delay = delay });
        fix_effect(f, (struct effect){
                          .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 1, .when = quiet, .delay = delay });
        fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 10, .delay = delay });
        fix_effect(
            f, (struct effect){
                   .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 100, .when = still_quiet, .delay = delay });
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        assert_int_equal(fix_gauge(f, COST), 11);
        fix_free(f);
    }
}

static void several_delayed_effects_keep_their_own_times(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    for (int32_t i = 0; i < 10; i++)
        fix_effect(
            f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 1 << i, .delay = (10 - i) * 60 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f); /* six hours: the six with the shortest delays, the last six */
    assert_int_equal(fix_gauge(f, COST), 0x3F0);
    assert_int_equal(f->state[STATE_NEXT_DUE], 7 * 60);
    fix_close(f);
    assert_int_equal(fix_gauge(f, COST), 0x3FF);
    assert_int_equal(f->state[STATE_NEXT_DUE], INT32_MAX);
    fix_free(f);
}

static void any_number_of_effects_may_wait(void **state)
{
    (void)state;
    enum { WAITING = 100 };
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 12; t++)
        fix_turn(f, 1, 60);
    fix_counter(f, "first", 0, 0, COUNT_MAX);
    fix_counter(f, "second", 0, 0, COUNT_MAX);
    fix_decision(f, "act", 0);
    fix_option(f, "only");
    int32_t delays[WAITING];
    for (int32_t i = 0; i < WAITING; i++) { /* 1 to 9 hours, all over the place */
        delays[i] = 60 * (1 + i * 37 % 9) - i % 3;
        fix_effect(f,
                   (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, i % 2), .amount = 1 + i, .delay = delays[i] });
    }
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t now = 60; now <= 720; now += 60) {
        int32_t sums[2] = { 0 }, next = INT32_MAX;
        for (int32_t i = 0; i < WAITING; i++)
            if (delays[i] <= now)
                sums[i % 2] += 1 + i;
            else
                next = delays[i] < next ? delays[i] : next;
        fix_close(f);
        assert_int_equal(fix_gauge(f, 0), sums[0]);
        assert_int_equal(fix_gauge(f, 1), sums[1]);
        assert_int_equal(f->state[STATE_NEXT_DUE], next);
    }
    fix_free(f);
}

static struct cause causes[8];
static int causes_seen;
static void keep_cause(void *ud, const struct play *p, const struct cause *cause)
{
    (void)ud, (void)p;
    assert_true(causes_seen < 8);
    causes[causes_seen++] = *cause;
}

static void every_change_is_reported_with_its_cause(void **state)
{
    (void)state;
    struct fixture *f = world_new(); /* option 0 of the scenario */
    fix_option(f, "two");            /* option 1 */
    fix_add(f, AT(gauges, TRUST), -100);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 7 });
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 8, .delay = 120 });
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = 1 });
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 1, .delay = 180 });
    fix_inject(f, "other_news", (struct inject_rules){ .turn = NONE });
    fix_inject(f, "news", (struct inject_rules){ .turn = NONE });
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, TRUST), .amount = 9 });
    fix_proposal(f, "other_statement", (struct proposal_rules){ .cohesion = NONE });
    fix_proposal(f, "statement", (struct proposal_rules){ .cohesion = NONE });
    fix_add(f, AT(gauges, TRUST), 10);
    fix_build(f);
    struct observer observer = { .cause = keep_cause };
    f->play.observer = &observer;
    causes_seen = 0;
    fix_begin(f, 1);
    fix_choose(f, ACT, 2);
    fix_close(f);
    static const struct cause expected[] = {
        { CAUSE_OPTION, 1, TRUST, -100, 0, 0, 0 },   { CAUSE_OPTION, 1, COST, 7, 0, 0, 0 },
        { CAUSE_INJECT, 1, TRUST, 9, 0, 0, 0 },      { CAUSE_OPTION, 1, COST, 8, 120, 0, 1 },
        { CAUSE_PROPOSAL, 1, TRUST, 10, 180, 0, 0 },
    };
    assert_int_equal(causes_seen, 5);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(causes[i].kind, expected[i].kind);
        assert_int_equal(causes[i].index, expected[i].index);
        assert_int_equal(causes[i].gauge, expected[i].gauge);
        assert_int_equal(causes[i].change, expected[i].change);
        assert_int_equal(causes[i].minute, expected[i].minute);
        assert_int_equal(causes[i].turn, expected[i].turn);
        assert_int_equal(causes[i].later, expected[i].later);
    }
    fix_free(f);
}

static void chance_holds_in_its_share_of_seeds(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .chance = 3000 });
    fix_build(f);
    int held = 0;
    for (uint64_t seed = 0; seed < 2000; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        held += WORD(f, AT(flags, LEAK));
    }
    assert_in_range(held, 600 - 105, 600 + 105); /* standard deviation 20.5 */
    fix_free(f);
}

/* The options of a decision share their luck place by place: whoever compares two options compares the options, not the
   dice. Different places have luck of their own. */
static void options_of_a_decision_share_their_luck(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t other = fix_flag(f, "other");
    for (int i = 0; i < 2; i++) {
        if (i)
            fix_option(f, "two");
        fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .chance = 5000 });
        fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, other), .amount = 1, .chance = 5000 });
        fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 100, .amount_high = 999 });
    }
    fix_build(f);
    int differ = 0;
    for (uint64_t seed = 0; seed < 500; seed++) {
        int32_t seen[2][3];
        for (int32_t i = 0; i < 2; i++) {
            fix_begin(f, seed);
            fix_choose(f, ACT, i + 1);
            fix_close(f);
            seen[i][0] = WORD(f, AT(flags, LEAK));
            seen[i][1] = WORD(f, AT(flags, other));
            seen[i][2] = fix_gauge(f, COST);
        }
        assert_memory_equal(seen[0], seen[1], sizeof seen[0]);
        differ += seen[0][0] != seen[0][1];
    }
    assert_in_range(differ, 250 - 60, 250 + 60);
    fix_free(f);
}

static void two_decisions_have_luck_of_their_own(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t other = fix_flag(f, "other");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .chance = 5000 });
    fix_decision(f, "act_too", 0);
    fix_option(f, "one");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, other), .amount = 1, .chance = 5000 });
    fix_build(f);
    int differ = 0;
    for (uint64_t seed = 0; seed < 500; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        differ += WORD(f, AT(flags, LEAK)) != WORD(f, AT(flags, other));
    }
    assert_in_range(differ, 250 - 60, 250 + 60);
    fix_free(f);
}

/* What one entry of `later` does by chance, it does together or not at all: its effects have one key. */
static void effects_with_one_key_share_their_luck(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t other = fix_flag(f, "other"), apart = fix_flag(f, "apart");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, LEAK), .amount = 1, .chance = 5000, .key = 7 });
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, other), .amount = 1, .chance = 5000, .key = 7 });
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, apart), .amount = 1, .chance = 5000, .key = 8 });
    fix_build(f);
    int held = 0, differ = 0;
    for (uint64_t seed = 0; seed < 500; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        assert_int_equal(WORD(f, AT(flags, LEAK)), WORD(f, AT(flags, other)));
        held += WORD(f, AT(flags, LEAK));
        differ += WORD(f, AT(flags, LEAK)) != WORD(f, AT(flags, apart));
    }
    assert_in_range(held, 250 - 60, 250 + 60);
    assert_in_range(differ, 250 - 60, 250 + 60);
    fix_free(f);
}

static void amounts_are_drawn_evenly_from_their_range(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 3, .amount_high = 6 });
    fix_build(f);
    int counts[4] = { 0 };
    for (uint64_t seed = 0; seed < 4000; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        counts[fix_gauge(f, COST) - 3]++;
    }
    for (int i = 0; i < 4; i++)
        assert_in_range(counts[i], 1000 - 140, 1000 + 140); /* standard deviation 27 */
    fix_free(f);
}

static void words_that_are_no_gauges_stay_in_the_range_of_the_effect(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t port = fix_site(f, "port", (struct site_rules){ .hosts = 10, .exposure = 4000 });
    static const int32_t amounts[][2] = { { 1000, 5000 }, { 9000, WHOLE }, { -4000, 0 }, { -9999, 0 } };
    for (int i = 0; i < 4; i++) {
        if (i)
            fix_option(f, fix_name(f, "option", i));
        fix_effect(
            f,
            (struct effect){
                .op = EFFECT_ADD, .slot = AT(site_exposure, port), .amount = amounts[i][0], .low = 0, .high = WHOLE });
    }
    fix_build(f);
    for (int32_t i = 0; i < 4; i++) {
        fix_begin(f, 1);
        fix_choose(f, ACT, i + 1);
        fix_close(f);
        assert_int_equal(WORD(f, AT(site_exposure, port)), amounts[i][1]);
    }
    fix_free(f);
}

static struct fixture *infected_port(void)
{
    struct fixture *f = world_new();
    fix_site(f, "port", (struct site_rules){ .hosts = 1000, .exposure = WHOLE });
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    return f;
}

static void plant_infects_hosts_at_once_but_no_more_than_there_are(void **state)
{
    (void)state;
    struct fixture *f = infected_port();
    fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = 0, .amount = 300 });
    fix_option(f, "more");
    fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = 0, .amount = 5000 });
    fix_build(f);
    for (int32_t option = 1; option <= 2; option++) {
        int32_t hosts = option == 1 ? 300 : 1000;
        fix_begin(f, 1);
        fix_choose(f, ACT, option);
        fix_close(f);
        assert_int_equal(WORD(f, AT(infected, 0)), hosts);
        assert_int_equal(WORD(f, AT(susceptible, 0)), 1000 - hosts);
        assert_int_equal(WORD(f, AT(threat_infected, 0)), hosts);
        assert_int_equal(WORD(f, AT(threat_lost, 0)), hosts);
        assert_int_equal(WORD(f, AT(site_service, 0)), (1000 - hosts) * 10);
    }
    fix_free(f);
}

static void protect_saves_a_share_of_the_susceptible(void **state)
{
    (void)state;
    struct fixture *f = infected_port();
    fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = 0, .amount = 300 });
    fix_effect(f, (struct effect){ .op = EFFECT_PROTECT, .slot = 0, .amount = 2500 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(susceptible, 0)), 525);
    assert_int_equal(WORD(f, AT(restored, 0)), 175);
    assert_int_equal(WORD(f, AT(infected, 0)), 300);
    assert_int_equal(WORD(f, AT(site_service, 0)), 7000);
    fix_free(f);
}

static void release_delivers_an_inject_that_may_release_another(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t first = 0, second = 1;
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = first });
    fix_inject(f, "first", (struct inject_rules){ .turn = NONE });
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = second });
    fix_add(f, AT(gauges, COST), 1);
    fix_inject(f, "second", (struct inject_rules){ .turn = NONE });
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = first }); /* round and round: each comes once */
    fix_add(f, AT(gauges, COST), 10);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(inject, first)), 1);
    assert_int_equal(WORD(f, AT(inject, second)), 1);
    assert_int_equal(fix_gauge(f, COST), 11);
    fix_free(f);
}

static void propose_asks_parties_from_within_an_inject(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t ally = fix_party(f, "ally", (struct party_rules){ .lean = 5000 });
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = 0, .delay = 60 });
    fix_inject(f, "news", (struct inject_rules){ .turn = NONE });
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
    fix_proposal(f, "statement", (struct proposal_rules){ .cohesion = NONE });
    fix_ask(f, ally);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, COST), .amount = 7 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(proposal_asked, 0)), 1);
    assert_int_equal(WORD(f, AT(proposal_joined, 0)), 1);
    assert_int_equal(fix_gauge(f, COST), 7);
    fix_free(f);
}

static enum status two_adds(void *ud, int32_t rule, const struct play *p, struct add *adds, int32_t room,
                            int32_t *count, struct error *err)
{
    (void)ud;
    assert_true(room >= 2);
    if (rule == 9)
        return error_set(err, STATUS_INVALID, "rule 9 broke");
    adds[0] = (struct add){ p->s->at.gauges + TRUST, 100 * rule };
    adds[1] = (struct add){ p->s->at.gauges + COST, p->state[p->s->at.gauges + TRUST] };
    *count = 2;
    return STATUS_OK;
}

static void a_rule_moves_gauges(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_effect(f, (struct effect){ .op = EFFECT_RULE, .slot = 3 });
    fix_build(f);
    struct rule_host host = { NULL, NULL, two_adds };
    f->play.rules = &host;
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(fix_gauge(f, TRUST), 5300);
    assert_int_equal(fix_gauge(f, COST), 5000); /* saw the world before its own adds */
    fix_free(f);
}

static void a_failing_rule_refuses_the_command(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_effect(f, (struct effect){ .op = EFFECT_RULE, .slot = 9 });
    fix_effect(f, (struct effect){ .op = EFFECT_RULE, .slot = 1 });
    fix_build(f);
    struct rule_host host = { NULL, NULL, two_adds };
    f->play.rules = &host;
    fix_begin(f, 1);
    assert_int_equal(play_close(&f->play), STATUS_INVALID);
    assert_string_equal(f->err.what, "rule 9 broke");
    fix_begin(f, 1);
    f->play.rules = NULL;
    assert_int_equal(play_close(&f->play), STATUS_INVALID);
    fix_free(f);
}

/* Choices that only add take a short cut; so many gauges that it does not fit change nothing in the result. */
static void any_number_of_gauges_may_be_added_to(void **state)
{
    (void)state;
    for (int32_t gauges = 1; gauges <= GAUGES; gauges++) {
        struct fixture *f = fix_new();
        for (int32_t i = 0; i < gauges; i++)
            fix_counter(f, fix_name(f, "counter", i), i, -i, 2 * i);
        for (int32_t d = 0; d < 3; d++) {
            fix_decision(f, fix_name(f, "decision", d), 0);
            fix_option(f, "only");
            for (int32_t i = 0; i < gauges; i++)
                fix_add(f, AT(gauges, i), d == 2 ? 1 : i % 3 == d ? 2 * i : -i);
        }
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        for (int32_t i = 0; i < gauges; i++) {
            int32_t sum = i + (i % 3 == 0 ? 2 * i : -i) + (i % 3 == 1 ? 2 * i : -i) + 1;
            sum = sum < -i ? -i : sum > 2 * i ? 2 * i : sum;
            assert_int_equal(WORD(f, AT(gauges, i)), sum);
        }
        fix_free(f);
    }
}

static void one_gauge_out_of_its_range_is_brought_back_wherever_it_stands(void **state)
{
    (void)state;
    enum { COUNT = 11 };
    for (int32_t out = 0; out < COUNT; out++)
        for (int32_t sign = -1; sign <= 1; sign += 2) {
            struct fixture *f = fix_new();
            for (int32_t i = 0; i < COUNT; i++)
                fix_counter(f, fix_name(f, "counter", i), 5, 0, 10);
            fix_turn(f, 0, 60);
            fix_turn(f, 0, 60);
            fix_decision(f, "act", 0);
            fix_option(f, "only");
            fix_add(f, AT(gauges, out), sign * 6);
            fix_build(f);
            fix_begin(f, 1);
            fix_close(f);
            for (int32_t i = 0; i < COUNT; i++)
                assert_int_equal(WORD(f, AT(gauges, i)), i != out ? 5 : sign < 0 ? 0 : 10);
            fix_free(f);
        }
}

static void an_add_beyond_the_largest_change_is_refused(void **state)
{
    (void)state;
    for (int32_t sign = -1; sign <= 1; sign += 2)
        for (int32_t more = 0; more <= 1; more++) {
            struct fixture *f = world_new();
            fix_add(f, AT(gauges, COST), sign * (CHANGE_MAX + more));
            assert_int_equal(fix_finish(f, &alloc_libc), more ? STATUS_INVALID : STATUS_OK);
            fix_free(f);
        }
}

/* However much is added in one moment, no word overflows. */
static void many_huge_adds_do_not_overflow(void **state)
{
    (void)state;
    for (int32_t sign = -1; sign <= 1; sign += 2) {
        struct fixture *f = world_new();
        int32_t wide = fix_counter(f, "wide", 0, -COUNT_MAX, COUNT_MAX);
        for (int32_t d = 0; d < 50; d++) {
            fix_decision(f, fix_name(f, "more", d), 0);
            fix_option(f, "only");
            fix_add(f, AT(gauges, wide), sign * CHANGE_MAX);
            fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, wide), .amount = sign * COUNT_MAX });
        }
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        assert_int_equal(fix_gauge(f, wide), sign * COUNT_MAX);
        fix_free(f);
    }
}

static void totals_of_many_full_sites_do_not_overflow(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    for (int32_t i = 0; i < 40; i++) {
        fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = COUNT_MAX });
        fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = i, .amount = COUNT_MAX });
        fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = i, .amount = COUNT_MAX, .delay = 60 });
    }
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(threat_infected, 0)), INT32_MAX);
    assert_int_equal(WORD(f, AT(threat_lost, 0)), INT32_MAX);
    fix_free(f);
}

int test_effect(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(effects_without_a_delay_happen_when_the_turn_closes),
        cmocka_unit_test(a_delayed_effect_happens_at_the_end_of_the_tick_that_reaches_its_time),
        cmocka_unit_test(an_effect_due_after_the_end_never_happens),
        cmocka_unit_test(a_delayed_condition_is_asked_when_the_effect_is_due),
        cmocka_unit_test(effects_with_one_condition_happen_together),
        cmocka_unit_test(several_delayed_effects_keep_their_own_times),
        cmocka_unit_test(any_number_of_effects_may_wait),
        cmocka_unit_test(every_change_is_reported_with_its_cause),
        cmocka_unit_test(chance_holds_in_its_share_of_seeds),
        cmocka_unit_test(options_of_a_decision_share_their_luck),
        cmocka_unit_test(two_decisions_have_luck_of_their_own),
        cmocka_unit_test(effects_with_one_key_share_their_luck),
        cmocka_unit_test(amounts_are_drawn_evenly_from_their_range),
        cmocka_unit_test(words_that_are_no_gauges_stay_in_the_range_of_the_effect),
        cmocka_unit_test(plant_infects_hosts_at_once_but_no_more_than_there_are),
        cmocka_unit_test(protect_saves_a_share_of_the_susceptible),
        cmocka_unit_test(release_delivers_an_inject_that_may_release_another),
        cmocka_unit_test(propose_asks_parties_from_within_an_inject),
        cmocka_unit_test(a_rule_moves_gauges),
        cmocka_unit_test(a_failing_rule_refuses_the_command),
        cmocka_unit_test(any_number_of_gauges_may_be_added_to),
        cmocka_unit_test(one_gauge_out_of_its_range_is_brought_back_wherever_it_stands),
        cmocka_unit_test(an_add_beyond_the_largest_change_is_refused),
        cmocka_unit_test(many_huge_adds_do_not_overflow),
        cmocka_unit_test(totals_of_many_full_sites_do_not_overflow),
    };
    return RUN("effect", tests);
}
