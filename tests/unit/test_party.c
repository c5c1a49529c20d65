/* What parties know, how rumours move, and who joins a proposal. */
#include "fixture.h"

enum { PPM = MILLION, HOUR = 60 };

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 6; t++)
        fix_turn(f, 1, HOUR);
    return f;
}

/* ---- evidence ---- */

static void forensics_closes_a_share_of_what_is_missing_each_hour(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 2000, .forensics = PPM / 10 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, home)), 2800);
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, home)), 3520);
    WORD(f, AT(forensics, home)) = 0; /* an effect may stop it */
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, home)), 3520);
    fix_free(f);
}

static void evidence_stops_at_certainty(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 2000, .forensics = PPM, .sharing = PPM });
    int32_t ally = fix_party(f, "ally", (struct party_rules){ .evidence = WHOLE, .forensics = PPM, .sharing = PPM });
    fix_build(f);
    fix_begin(f, 1);
    for (int t = 0; t < 3; t++) {
        fix_close(f);
        assert_int_equal(WORD(f, AT(evidence, home)), WHOLE);
        assert_int_equal(WORD(f, AT(evidence, ally)), WHOLE);
    }
    fix_free(f);
}

/* Less than a basis point is carried on: 0.3, 0.6, 0.9, 1.2, then 0.2 more a tick. */
static void fractions_of_evidence_are_carried_to_the_next_tick(void **state)
{
    (void)state;
    static const int32_t gained[] = { 0, 0, 0, 1, 1, 1 };
    struct fixture *f = world_new();
    int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 9997, .forensics = PPM / 10 });
    fix_build(f);
    fix_begin(f, 1);
    for (int t = 0; t < 6; t++) {
        fix_close(f);
        assert_int_equal(WORD(f, AT(evidence, home)), 9997 + gained[t]);
    }
    fix_free(f);
}

/* Evidence leaves nothing to luck. */
static void evidence_grows_alike_under_every_seed(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 123, .forensics = 34567, .sharing = 1234 });
    fix_party(f, "ally", (struct party_rules){ .evidence = 4567, .forensics = 12345, .sharing = 54321 });
    fix_build(f);
    fix_play(f, 0);
    int32_t evidence = WORD(f, AT(evidence, home));
    for (uint64_t seed = 1; seed < 20; seed++) {
        fix_play(f, seed);
        assert_int_equal(WORD(f, AT(evidence, home)), evidence);
    }
    fix_free(f);
}

static void an_effect_may_start_forensics_where_nobody_had_any(void **state)
{
    (void)state;
    static const int32_t ops[] = { EFFECT_ADD, EFFECT_SET };
    for (int i = 0; i < 2; i++) {
        struct fixture *f = world_new();
        int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 2000 });
        fix_decision(f, "act", 0);
        fix_option(f, "investigate");
        fix_effect(
            f, (struct effect){ .op = ops[i], .slot = AT(forensics, home), .amount = PPM / 10, .low = 0, .high = PPM });
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        assert_int_equal(WORD(f, AT(evidence, home)), 2800);
        fix_free(f);
    }
}

static void who_shares_comes_closer_to_the_best_who_shares(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t home = fix_party(f, "home", (struct party_rules){ .evidence = 6000, .sharing = 1 });
    int32_t ally = fix_party(f, "ally", (struct party_rules){ .evidence = 1000, .sharing = PPM / 2 });
    int32_t loner = fix_party(f, "loner", (struct party_rules){ .evidence = 500 });
    int32_t closed = fix_party(f, "closed", (struct party_rules){ .evidence = 9000 }); /* the best, but tells nobody */
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, home)), 6000);
    assert_int_equal(WORD(f, AT(evidence, ally)), 3500);
    assert_int_equal(WORD(f, AT(evidence, loner)), 500);
    assert_int_equal(WORD(f, AT(evidence, closed)), 9000);
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, ally)), 4750);
    fix_free(f);
}

static void forensics_and_sharing_add_up_and_read_the_start_of_the_tick(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t best = fix_party(f, "best", (struct party_rules){ .evidence = 5000, .forensics = PPM / 10, .sharing = 1 });
    int32_t ally =
        fix_party(f, "ally", (struct party_rules){ .evidence = 1000, .forensics = PPM / 10, .sharing = PPM / 2 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(evidence, best)), 5500);
    assert_int_equal(WORD(f, AT(evidence, ally)), 1000 + 900 + 2000); /* half the way to 5,000, not to 5,500 */
    fix_free(f);
}

/* ---- rumours ---- */

/* level * (1 - level) * spread - level * fade */
static void a_rumour_spreads_among_those_who_have_not_heard_it_and_fades(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t up = fix_rumour(f, "up", (struct rumour_rules){ .start = 2000, .spread = PPM / 2 }),
            down = fix_rumour(f, "down", (struct rumour_rules){ .start = 2000, .fade = PPM / 4 }),
            both = fix_rumour(f, "both", (struct rumour_rules){ .start = 2000, .spread = PPM / 2, .fade = PPM / 4 }),
            silent = fix_rumour(f, "silent", (struct rumour_rules){ .start = 0, .spread = PPM });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(rumour, up)), 2800);
    assert_int_equal(WORD(f, AT(rumour, down)), 1500);
    assert_int_equal(WORD(f, AT(rumour, both)), 2300);
    assert_int_equal(WORD(f, AT(rumour, silent)), 0);
    fix_free(f);
}

static void a_rumour_stays_between_nobody_and_everybody(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 20; t++)
        fix_turn(f, 1, 1440);
    fix_rumour(f, "up", (struct rumour_rules){ .start = 1, .spread = 900 * PPM });
    fix_rumour(f, "down", (struct rumour_rules){ .start = WHOLE, .fade = 900 * PPM });
    fix_rumour(f, "wild", (struct rumour_rules){ .start = 5000, .spread = 900 * PPM, .fade = PPM / 100 });
    fix_build(f);
    for (uint64_t seed = 0; seed < 20; seed++) {
        fix_begin(f, seed);
        for (int t = 0; t < 20; t++) {
            fix_close(f);
            for (int32_t i = 0; i < 3; i++)
                assert_in_range(WORD(f, AT(rumour, i)), 0, WHOLE);
        }
        assert_int_equal(WORD(f, AT(rumour, 1)), 0);
    }
    fix_free(f);
}

/* ---- joining ---- */

/* A decision whose only option puts "statement", in each of six turns. */
static struct fixture *proposal_new(struct proposal_rules rules)
{
    struct fixture *f = world_new();
    fix_proposal(f, "statement", rules);
    int32_t d = fix_decision(f, "propose", 0);
    for (int32_t t = 1; t < 6; t++)
        fix_put_again(f, d, t);
    fix_option(f, "yes");
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
    return f;
}

static void ask(struct fixture *f, const char *id, struct party_rules rules)
{
    fix_ask(f, fix_party(f, id, rules));
}

static void a_party_joins_when_it_is_sure_enough_and_willing_enough(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .cost = 2000, .cohesion = NONE });
    ask(f, "willing", (struct party_rules){ .lean = 2501 });
    ask(f, "unwilling", (struct party_rules){ .lean = 1499 }); /* noise is at most 500 either way */
    ask(f, "sure", (struct party_rules){ .lean = 2501, .evidence = 3000, .threshold = 3000 });
    ask(f, "unsure", (struct party_rules){ .lean = 9000, .evidence = 2999, .threshold = 3000 });
    fix_build(f);
    for (uint64_t seed = 0; seed < 200; seed++) {
        fix_begin(f, seed);
        assert_int_equal(WORD(f, AT(proposal_asked, 0)), 0);
        fix_close(f);
        const int32_t *joined = f->state + f->s.at.joined;
        assert_int_equal(WORD(f, AT(proposal_asked, 0)), 1);
        assert_int_equal(joined[0], 1);
        assert_int_equal(joined[1], 0);
        assert_int_equal(joined[2], 1);
        assert_int_equal(joined[3], 0);
        assert_int_equal(WORD(f, AT(proposal_joined, 0)), 2);
    }
    fix_free(f);
}

static void cohesion_adds_to_every_lean(void **state)
{
    (void)state;
    for (int32_t cohesion = 1000; cohesion <= 5000; cohesion += 4000) {
        struct fixture *f = world_new();
        int32_t gauge = fix_indicator(f, "cohesion", cohesion);
        fix_proposal(f, "statement", (struct proposal_rules){ .cost = 3000, .cohesion = gauge });
        ask(f, "ally", (struct party_rules){ .lean = 0 });
        fix_decision(f, "propose", 0);
        fix_option(f, "yes");
        fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
        fix_build(f);
        fix_begin(f, 1);
        fix_close(f);
        assert_int_equal(WORD(f, AT(proposal_joined, 0)), cohesion == 5000);
        fix_free(f);
    }
}

/* Each needs one more companion than the last: one joins in each round, and there are four rounds. */
static void companions_pull_in_at_most_four_rounds(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .pull = 20000, .cohesion = NONE });
    for (int32_t i = 0; i < 10; i++)
        ask(f, fix_name(f, "party", i), (struct party_rules){ .lean = 1000 - 2000 * i });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    for (int32_t i = 0; i < 10; i++)
        assert_int_equal(f->state[f->s.at.joined + i], i < 4);
    assert_int_equal(WORD(f, AT(proposal_joined, 0)), 4);
    fix_close(f); /* put again: it goes on from there */
    assert_int_equal(WORD(f, AT(proposal_joined, 0)), 8);
    fix_free(f);
}

static void the_order_of_being_asked_does_not_matter(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .pull = 20000, .cohesion = NONE });
    for (int32_t i = 10; i-- > 0;)
        ask(f, fix_name(f, "party", i), (struct party_rules){ .lean = 1000 - 2000 * i });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    for (int32_t i = 0; i < 10; i++)
        assert_int_equal(f->state[f->s.at.joined + i], i >= 6);
    fix_free(f);
}

static void nobody_leaves(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .cohesion = NONE });
    ask(f, "ally", (struct party_rules){ .lean = 600, .evidence = 4000, .threshold = 3000 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    WORD(f, AT(evidence, 0)) = 0;
    fix_close(f);
    assert_int_equal(WORD(f, AT(proposal_joined, 0)), 1);
    assert_int_equal(f->state[f->s.at.joined], 1);
    fix_free(f);
}

static int32_t answers, last_score;
static void note_answer(void *ud, const struct play *p, int32_t proposal, int32_t party, int32_t joined, int32_t score)
{
    (void)ud, (void)p, (void)proposal, (void)party;
    assert_int_equal(joined, score >= 0);
    answers++;
    last_score = score;
}

static void noise_is_drawn_once_for_a_party_and_a_proposal(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .cohesion = NONE });
    ask(f, "ally", (struct party_rules){ .lean = -600 });
    fix_build(f);
    struct observer observer = { .answered = note_answer };
    f->play.observer = &observer;
    int32_t least = 0, most = -1200;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        fix_begin(f, seed);
        answers = 0;
        fix_close(f);
        int32_t score = last_score;
        assert_int_equal(answers, 1);
        assert_in_range(score + 1100, 0, 1000); /* -600 and -500 .. 500 */
        fix_close(f);
        assert_int_equal(last_score, score); /* asking again draws nothing new */
        least = score < least ? score : least;
        most = score > most ? score : most;
    }
    assert_true(least <= -1095 && most >= -105);
    fix_free(f);
}

static void proposals_and_parties_have_noise_of_their_own(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t ally = fix_party(f, "ally", (struct party_rules){ 0 }),
            other = fix_party(f, "other", (struct party_rules){ 0 });
    for (int32_t i = 0; i < 2; i++) {
        fix_proposal(f, i ? "sanctions" : "statement", (struct proposal_rules){ .cohesion = NONE });
        fix_ask(f, ally);
        fix_ask(f, other);
    }
    fix_decision(f, "propose", 0);
    fix_option(f, "both");
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 1 });
    fix_build(f);
    int parties = 0, proposals = 0;
    for (uint64_t seed = 0; seed < 400; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        assert_int_equal(WORD(f, AT(proposal_asked, 0)), 1);
        assert_int_equal(WORD(f, AT(proposal_asked, 1)), 1);
        const int32_t *joined = f->state + f->s.at.joined;
        parties += joined[0] != joined[1];
        proposals += joined[0] != joined[2];
    }
    assert_in_range(parties, 200 - 50, 200 + 50);
    assert_in_range(proposals, 200 - 50, 200 + 50);
    fix_free(f);
}

static void every_proposal_has_rules_of_its_own(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t ally = fix_party(f, "ally", (struct party_rules){ .lean = 1000 }),
            firm = fix_party(f, "firm", (struct party_rules){ .lean = 1000 });
    for (int32_t i = 0; i < 3; i++) {
        fix_proposal(f, fix_name(f, "proposal", i),
                     (struct proposal_rules){ .cost = i == 1 ? 9000 : 0, .cohesion = NONE });
        fix_ask(f, i == 2 ? firm : ally);
    }
    fix_decision(f, "propose", 0);
    fix_option(f, "all");
    for (int32_t i = 0; i < 3; i++)
        fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = i });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    for (int32_t i = 0; i < 3; i++)
        assert_int_equal(WORD(f, AT(proposal_joined, i)), i != 1);
    fix_free(f);
}

static void effects_of_a_proposal_come_after_the_answers(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t cost = fix_counter(f, "cost", 0, 0, COUNT_MAX);
    fix_proposal(f, "statement", (struct proposal_rules){ .cohesion = NONE });
    ask(f, "ally", (struct party_rules){ .lean = 600 });
    ask(f, "other", (struct party_rules){ .lean = -600 });
    fix_add(f, AT(gauges, cost), 5);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD,
                                   .slot = AT(gauges, cost),
                                   .amount = 10,
                                   .when = fix_above(f, AT(proposal_joined, 0), 0) });
    fix_effect(f, (struct effect){ .op = EFFECT_ADD,
                                   .slot = AT(gauges, cost),
                                   .amount = 100,
                                   .when = fix_above(f, AT(proposal_joined, 0), 1) });
    fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, cost), .amount = 1000, .delay = 60 });
    fix_decision(f, "propose", 0);
    fix_option(f, "yes");
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(fix_gauge(f, cost), 1015);
    fix_free(f);
}

static void a_proposal_to_nobody_is_joined_by_nobody(void **state)
{
    (void)state;
    struct fixture *f = proposal_new((struct proposal_rules){ .pull = 1000, .cohesion = NONE });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(WORD(f, AT(proposal_asked, 0)), 1);
    assert_int_equal(WORD(f, AT(proposal_joined, 0)), 0);
    fix_free(f);
}

int test_party(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(forensics_closes_a_share_of_what_is_missing_each_hour),
        cmocka_unit_test(evidence_stops_at_certainty),
        cmocka_unit_test(fractions_of_evidence_are_carried_to_the_next_tick),
        cmocka_unit_test(evidence_grows_alike_under_every_seed),
        cmocka_unit_test(an_effect_may_start_forensics_where_nobody_had_any),
        cmocka_unit_test(who_shares_comes_closer_to_the_best_who_shares),
        cmocka_unit_test(forensics_and_sharing_add_up_and_read_the_start_of_the_tick),
        cmocka_unit_test(a_rumour_spreads_among_those_who_have_not_heard_it_and_fades),
        cmocka_unit_test(a_rumour_stays_between_nobody_and_everybody),
        cmocka_unit_test(a_party_joins_when_it_is_sure_enough_and_willing_enough),
        cmocka_unit_test(cohesion_adds_to_every_lean),
        cmocka_unit_test(companions_pull_in_at_most_four_rounds),
        cmocka_unit_test(the_order_of_being_asked_does_not_matter),
        cmocka_unit_test(nobody_leaves),
        cmocka_unit_test(noise_is_drawn_once_for_a_party_and_a_proposal),
        cmocka_unit_test(proposals_and_parties_have_noise_of_their_own),
        cmocka_unit_test(every_proposal_has_rules_of_its_own),
        cmocka_unit_test(effects_of_a_proposal_come_after_the_answers),
        cmocka_unit_test(a_proposal_to_nobody_is_joined_by_nobody),
    };
    return RUN("party", tests);
}
