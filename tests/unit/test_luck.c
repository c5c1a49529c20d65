/* Luck belongs to its subject: what is added to the world, and what is chosen elsewhere in it, changes nobody else's.
 */
#include "fixture.h"

enum { TURNS = 30 };

struct track { /* of "port": what happens to it, tick by tick */
    int32_t infected[TURNS], destroyed[TURNS], noticed[TURNS], evidence[TURNS], rumour[TURNS], harm[TURNS];
};

struct extra {
    int site_before, site_behind, link, party, rumour, proposal, inject, threat, decision, counter, flag;
};

/* Two linked sites, a party with forensics, a rumour and a driver, and whatever is asked for before and behind. */
static struct track play_with(struct extra extra, uint64_t seed)
{
    struct fixture *f = fix_new();
    struct track track;
    for (int32_t t = 0; t < TURNS; t++)
        fix_turn(f, 1, 60);
    int32_t harm = fix_counter(f, "harm", 0, 0, COUNT_MAX);
    if (extra.counter)
        fix_counter(f, "others", 0, 0, COUNT_MAX);
    if (extra.flag)
        fix_flag(f, "other");
    if (extra.party)
        fix_party(f, "other", (struct party_rules){ .forensics = 60000 });
    int32_t home = fix_party(f, "home", (struct party_rules){ .forensics = 40000 });
    int32_t other = NONE;
    if (extra.site_before)
        other = fix_site(f, "other", (struct site_rules){ .hosts = 333, .exposure = 5000, .detection = 100000 });
    int32_t mill =
        fix_site(f, "mill", (struct site_rules){ .hosts = 777, .exposure = 5000, .detection = 30000, .repair = 500 });
    int32_t port =
        fix_site(f, "port", (struct site_rules){ .hosts = 999, .exposure = 5000, .detection = 30000, .repair = 700 });
    if (extra.site_behind)
        other = fix_site(f, "other", (struct site_rules){ .hosts = 333, .exposure = 5000, .detection = 100000 });
    if (extra.link) {
        assert_int_not_equal(other, NONE);
        fix_link(f, "other_way", (struct link_rules){ .from = mill, .to = other, .rate_low = 700000 });
        fix_link(f, "needs", (struct link_rules){ .kind = LINK_DEPENDENCY, .from = mill, .to = other, .weight = 5000 });
    }
    fix_link(f, "mill_port", (struct link_rules){ .from = mill, .to = port, .rate_low = 700000 });
    int32_t worm =
        fix_threat(f, "worm", (struct threat_rules){ .spread_low = 400000, .destroy_low = 20000, .first = 1 });
    fix_seed(f, worm, mill, 9);
    if (extra.threat) {
        int32_t second = fix_threat(f, "second", (struct threat_rules){ .spread_low = 400000 });
        if (other != NONE) /* elsewhere: what detection sees is the site's, whichever threat it is */
            fix_seed(f, second, other, 1);
        fix_spare(f, second, mill);
        fix_spare(f, second, port);
    }
    if (extra.rumour)
        fix_rumour(f, "other", (struct rumour_rules){ .start = 500, .spread = 100000 });
    int32_t rumour = fix_rumour(f, "rumour", (struct rumour_rules){ .start = 500, .spread = 100000, .fade = 30000 });
    fix_driver(f, (struct driver_rules){ .gauge = harm,
                                         .by = AT(destroyed, fix_cell(f, worm, port)),
                                         .above = 1,
                                         .rate = 333333,
                                         .per = 1,
                                         .limit = COUNT_MAX });
    if (extra.proposal) {
        fix_proposal(f, "statement", (struct proposal_rules){ .cohesion = NONE });
        fix_ask(f, home);
    }
    if (extra.inject)
        fix_inject(f, "news", (struct inject_rules){ .turn = 2, .until = 9, .when = fix_chance(f, 5000, 1) });
    if (extra.decision) {
        int32_t d = fix_decision(f, "act", 3);
        fix_put_again(f, d, 4);
        fix_option(f, "only");
        if (extra.proposal)
            fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = 0 });
    }
    fix_build(f);
    fix_begin(f, seed);
    for (int t = 0; t < TURNS; t++) {
        fix_close(f);
        int32_t cell = fix_cell(f, worm, port);
        track.infected[t] = WORD(f, AT(infected, cell));
        track.destroyed[t] = WORD(f, AT(destroyed, cell));
        track.noticed[t] = WORD(f, AT(site_noticed, port));
        track.evidence[t] = WORD(f, AT(evidence, home));
        track.rumour[t] = WORD(f, AT(rumour, rumour));
        track.harm[t] = fix_gauge(f, harm);
    }
    fix_free(f);
    return track;
}

static void assert_same_luck(struct extra extra)
{
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct track plain = play_with((struct extra){ 0 }, seed), more = play_with(extra, seed);
        assert_memory_equal(&plain, &more, sizeof plain);
    }
}

static void the_story_differs_from_seed_to_seed(void **state)
{
    (void)state;
    struct track before = play_with((struct extra){ 0 }, 0);
    int differ = 0, harmed = 0;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct track track = play_with((struct extra){ 0 }, seed);
        differ += memcmp(track.infected, before.infected, sizeof track.infected) != 0 &&
                  memcmp(track.rumour, before.rumour, sizeof track.rumour) != 0;
        harmed += track.destroyed[TURNS - 1] > 0 && track.harm[TURNS - 1] > 0;
        before = track;
    }
    assert_true(differ > 10 && harmed > 10);
}

static void adding_a_site_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .site_before = 1 });
    assert_same_luck((struct extra){ .site_behind = 1 });
}

static void adding_a_link_to_elsewhere_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .site_before = 1, .link = 1 });
    assert_same_luck((struct extra){ .site_behind = 1, .link = 1 });
}

static void adding_a_party_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .party = 1 });
}

static void adding_a_rumour_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .rumour = 1 });
}

static void adding_a_threat_behind_the_others_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .site_behind = 1, .threat = 1 });
}

static void adding_what_players_see_and_do_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ .inject = 1, .counter = 1, .flag = 1 });
    assert_same_luck((struct extra){ .proposal = 1, .decision = 1 });
}

static void adding_everything_at_once_changes_nobody_elses_luck(void **state)
{
    (void)state;
    assert_same_luck((struct extra){ 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 1 });
}

/* What-if: two branches that differ in one choice share all other luck. */
static void branches_that_differ_in_one_choice_share_all_other_luck(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 20; seed++) {
        struct fixture *f = fix_everything();
        const struct layout *at = &f->s.at;
        int32_t branch[2][STATE_WORDS];
        fix_begin(f, seed);
        fix_close(f);
        memcpy(branch[0], f->state, sizeof branch[0]);
        memcpy(branch[1], f->state, sizeof branch[1]);
        for (int32_t b = 0; b < 2; b++) {
            f->play.state = branch[b];
            assert_int_equal(play_choose(&f->play, 1, 1 + b), STATUS_OK); /* watch, or cut the link port to ward */
            for (int t = 0; t < 3; t++)
                assert_int_equal(play_close(&f->play), STATUS_OK);
        }
        /* the mill is upstream of the cut: the same to the last host; so is what parties find out */
        const int32_t same[] = { at->infected, at->destroyed, at->site_noticed, at->threat_spread, at->link_rate };
        for (size_t i = 0; i < sizeof same / sizeof *same; i++)
            assert_int_equal(branch[0][same[i]], branch[1][same[i]]);
        assert_memory_equal(branch[0] + at->evidence, branch[1] + at->evidence, 3 * sizeof(int32_t));
        assert_int_not_equal(play_hash(&f->s, branch[0]) == play_hash(&f->s, branch[1]), 1);
        fix_free(f);
    }
}

int test_luck(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_story_differs_from_seed_to_seed),
        cmocka_unit_test(adding_a_site_changes_nobody_elses_luck),
        cmocka_unit_test(adding_a_link_to_elsewhere_changes_nobody_elses_luck),
        cmocka_unit_test(adding_a_party_changes_nobody_elses_luck),
        cmocka_unit_test(adding_a_rumour_changes_nobody_elses_luck),
        cmocka_unit_test(adding_a_threat_behind_the_others_changes_nobody_elses_luck),
        cmocka_unit_test(adding_what_players_see_and_do_changes_nobody_elses_luck),
        cmocka_unit_test(adding_everything_at_once_changes_nobody_elses_luck),
        cmocka_unit_test(branches_that_differ_in_one_choice_share_all_other_luck),
    };
    return RUN("luck", tests);
}
