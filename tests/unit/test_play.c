/* The course of an exercise: time, endings, rulings; a copy of the state is undo, fork and what-if. */
#include "fixture.h"

enum { TRUST = 0, COST = 1 };

static struct fixture *world_new(void)
{
    struct fixture *f = fix_new();
    fix_turn(f, 3, 60);
    fix_turn(f, 2, 1440);
    fix_turn(f, 1, 43200);
    fix_indicator(f, "trust", 5000);
    fix_counter(f, "cost", 0, 0, COUNT_MAX);
    return f;
}

static void time_passes_in_ticks_while_a_turn_closes(void **state)
{
    (void)state;
    static const int32_t minutes[] = { 0, 180, 180 + 2880, 180 + 2880 + 43200 }, ticks[] = { 0, 3, 5, 6 };
    struct fixture *f = world_new();
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t t = 0; t < 4; t++) {
        assert_int_equal(f->state[STATE_MINUTE], minutes[t]);
        assert_int_equal(f->state[STATE_TICK], ticks[t]);
        assert_int_equal(f->state[STATE_PHASE], t < 3 ? PHASE_OPEN : PHASE_ENDED);
        assert_int_equal(f->state[STATE_TURN], t < 3 ? t : 2); /* once ended: the turn in which it did */
        if (t < 3) {
            assert_int_equal(f->turn[t].start, minutes[t]);
            fix_close(f);
        }
    }
    assert_int_equal(play_close(&f->play), STATUS_REFUSED);
    assert_string_equal(f->err.what, "the exercise has ended");
    fix_free(f);
}

static int32_t ticks_seen;
static void see_tick(void *ud, const struct play *p)
{
    (void)ud;
    assert_int_equal(p->state[STATE_TICK], ++ticks_seen);
}

static void the_observer_sees_every_tick(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_build(f);
    struct observer observer = { .tick = see_tick };
    f->play.observer = &observer;
    ticks_seen = 0;
    fix_play(f, 1);
    assert_int_equal(ticks_seen, 6);
    fix_free(f);
}

static void a_turn_without_ticks_takes_no_time(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 0, 60);
    fix_turn(f, 1, 60);
    fix_indicator(f, "trust", 9900);
    fix_decision(f, "act", 0);
    fix_option(f, "only");
    fix_add(f, AT(gauges, TRUST), 500);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(f->state[STATE_MINUTE], 0);
    assert_int_equal(WORD(f, AT(gauges, TRUST)), WHOLE);
    fix_free(f);
}

static void the_seed_is_kept_in_the_state(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_build(f);
    static const uint64_t seeds[] = { 0, 1, 0x80000000, 0x123456789ABCDEF0, UINT64_MAX };
    for (int i = 0; i < 5; i++) {
        fix_begin(f, seeds[i]);
        assert_true(play_seed(f->state) == seeds[i]);
    }
    fix_free(f);
}

/* ---- endings ---- */

static int32_t ending(const struct fixture *f)
{
    return f->state[STATE_ENDING] - 1;
}

static void the_first_ending_that_holds_is_taken(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    int32_t late = fix_above(f, STATE_MINUTE, 1000);
    fix_ending(f, "never", fix_above(f, STATE_MINUTE, 99999999), 0);
    fix_ending(f, "late", late, 0);
    fix_ending(f, "late_too", late, 0);
    fix_ending(f, "over", 0, 2);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(f->state[STATE_PHASE], PHASE_OPEN);
    fix_close(f);
    assert_int_equal(f->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(ending(f), 1);
    assert_int_equal(f->state[STATE_TURN], 1); /* turn 2 never opened */
    fix_free(f);
}

static void an_ending_waits_for_its_turn(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_ending(f, "from_turn_1", 0, 1);
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_int_equal(f->state[STATE_PHASE], PHASE_OPEN);
    fix_close(f);
    assert_int_equal(ending(f), 0);
    fix_free(f);
}

static void after_the_last_turn_every_ending_may_be_taken(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_ending(f, "low", fix_below(f, AT(gauges, TRUST), 4000), 0);
    fix_ending(f, "far", 0, 99);
    fix_build(f);
    fix_play(f, 1);
    assert_int_equal(ending(f), 1);
    fix_free(f);
}

static void without_an_ending_that_holds_it_just_ends(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_ending(f, "low", fix_below(f, AT(gauges, TRUST), 4000), 0);
    fix_build(f);
    fix_play(f, 1);
    assert_int_equal(f->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(ending(f), NONE);
    fix_free(f);
}

static void a_facilitator_may_end_at_once_with_the_first_ending_that_fits(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_ending(f, "low", fix_below(f, AT(gauges, TRUST), 4000), 0);
    fix_ending(f, "over", 0, 2);
    fix_decision(f, "act", 0);
    fix_option(f, "only");
    fix_add(f, AT(gauges, TRUST), -3000);
    fix_build(f);
    fix_begin(f, 1);
    fix_choose(f, 0, 1);
    assert_int_equal(play_end(&f->play), STATUS_OK);
    assert_int_equal(f->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(ending(f), 1);
    assert_int_equal(fix_gauge(f, TRUST), 5000); /* the open choice is not carried out */
    assert_int_equal(fix_choice(f, 0), 0);
    assert_int_equal(play_end(&f->play), STATUS_REFUSED);
    assert_int_equal(play_close(&f->play), STATUS_REFUSED);
    assert_int_equal(play_choose(&f->play, 0, 1), STATUS_REFUSED);
    fix_free(f);
}

/* ---- rulings ---- */

static void a_ruling_moves_gauges_at_once(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_build(f);
    fix_begin(f, 1);
    const struct add changes[] = { { fix_slot(f, AT(gauges, TRUST)), -RULING_MAX },
                                   { fix_slot(f, AT(gauges, COST)), COUNT_MAX } };
    assert_int_equal(play_rule(&f->play, changes, 2), STATUS_OK);
    assert_int_equal(fix_gauge(f, TRUST), 3000);
    assert_int_equal(fix_gauge(f, COST), COUNT_MAX);
    assert_int_equal(play_rule(&f->play, changes, 2), STATUS_OK);
    assert_int_equal(play_rule(&f->play, changes, 2), STATUS_OK);
    assert_int_equal(WORD(f, AT(gauges, TRUST)), 0); /* back in range */
    assert_int_equal(WORD(f, AT(gauges, COST)), COUNT_MAX);
    assert_int_equal(play_rule(&f->play, NULL, 0), STATUS_OK); /* words only */
    fix_free(f);
}

static void a_ruling_is_bounded_and_a_refused_one_changes_nothing(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    int32_t service = fix_indicator(f, "service", WHOLE), trust = fix_indicator(f, "trust", 5000),
            cost = fix_counter(f, "cost", 0, 0, COUNT_MAX), flag = fix_flag(f, "leak");
    int32_t port = fix_site(f, "port", (struct site_rules){ .hosts = 1 });
    fix_measures(f, service, AT(site_service, port), 1);
    fix_build(f);
    fix_begin(f, 1);
    uint64_t before = fix_hash(f);
    const struct add wrong[][2] = {
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(gauges, trust)), RULING_MAX + 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(gauges, cost)), COUNT_MAX + 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(gauges, cost)), -COUNT_MAX - 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(gauges, service)), -100 } }, /* measured */
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(flags, flag)), 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { fix_slot(f, AT(gauges, 3)), 1 } }, /* behind the last gauge */
        { { fix_slot(f, AT(gauges, trust)), 1 }, { STATE_TURN, 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { -1, 1 } },
        { { fix_slot(f, AT(gauges, trust)), 1 }, { INT32_MAX, 1 } },
        { { fix_slot(f, AT(gauges, trust)), RULING_MAX }, { fix_slot(f, AT(gauges, trust)), RULING_MAX } }, /* twice */
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        assert_int_equal(play_rule(&f->play, wrong[i], 2), STATUS_INVALID);
        assert_true(fix_hash(f) == before);
    }
    assert_int_equal(play_rule(&f->play, &(struct add){ fix_slot(f, AT(gauges, trust)), -RULING_MAX - 1 }, 1),
                     STATUS_INVALID);
    assert_string_equal(f->err.what, "a ruling moves an indicator by at most 20 points");
    assert_int_equal(play_end(&f->play), STATUS_OK);
    assert_int_equal(play_rule(&f->play, &(struct add){ fix_slot(f, AT(gauges, trust)), 1 }, 1), STATUS_REFUSED);
    fix_free(f);
}

static struct cause heard;
static void hear(void *ud, const struct play *p, const struct cause *cause)
{
    (void)ud, (void)p;
    heard = *cause;
}

static void the_observer_hears_of_a_ruling(void **state)
{
    (void)state;
    struct fixture *f = world_new();
    fix_build(f);
    fix_begin(f, 1);
    struct observer observer = { .cause = hear };
    f->play.observer = &observer;
    assert_int_equal(play_rule(&f->play, &(struct add){ fix_slot(f, AT(gauges, TRUST)), 700 }, 1), STATUS_OK);
    assert_int_equal(heard.kind, CAUSE_RULING);
    assert_int_equal(heard.gauge, TRUST);
    assert_int_equal(heard.change, 700);
    fix_free(f);
}

/* ---- one flat state ---- */

static void play_on(struct fixture *f, int32_t *words, int32_t option)
{
    f->play.state = words;
    while (words[STATE_PHASE] == PHASE_OPEN) {
        for (int32_t d = 0; d < f->s.decisions; d++)
            if (play_is_open(&f->s, words, d) && play_is_available(&f->s, words, d, option))
                assert_int_equal(play_choose(&f->play, d, option), STATUS_OK);
        assert_int_equal(play_close(&f->play), STATUS_OK);
    }
    f->play.state = f->state;
}

static void the_same_seed_and_choices_give_the_same_state(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 30; seed++) {
        struct fixture *f = fix_everything(), *g = fix_everything();
        fix_begin(f, seed);
        fix_begin(g, seed);
        play_on(f, f->state, 2);
        play_on(g, g->state, 2);
        assert_memory_equal(f->state, g->state, (size_t)f->s.at.words * sizeof *f->state);
        assert_true(fix_hash(f) == fix_hash(g));
        assert_true(f->s.rules_hash == g->s.rules_hash);
        fix_free(f);
        fix_free(g);
    }
}

static void a_copy_of_the_state_plays_on_like_the_original(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    for (int turns = 0; turns < 5; turns++)
        for (uint64_t seed = 0; seed < 10; seed++) {
            static int32_t copy[STATE_WORDS], again[STATE_WORDS];
            size_t bytes = (size_t)f->s.at.words * sizeof *copy;
            fix_begin(f, seed);
            for (int t = 0; t < turns && f->state[STATE_PHASE] == PHASE_OPEN; t++)
                fix_close(f);
            memset(copy, 0xEE, sizeof copy);
            memcpy(copy, f->state, bytes);
            memcpy(again, copy, sizeof copy);
            play_on(f, f->state, 3);
            play_on(f, copy, 3);
            assert_memory_equal(f->state, copy, bytes);
            assert_memory_equal(copy + f->s.at.words, again + f->s.at.words,
                                sizeof copy - bytes); /* nothing behind it */
            play_on(f, again, 1);                     /* another branch leaves the others alone */
            assert_memory_equal(f->state, copy, bytes);
        }
    fix_free(f);
}

static void beginning_again_forgets_all_that_was(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    fix_begin(f, 7);
    uint64_t fresh = fix_hash(f);
    play_on(f, f->state, 2);
    assert_true(fix_hash(f) != fresh);
    fix_begin(f, 7);
    assert_true(fix_hash(f) == fresh);
    fix_free(f);
}

static void watching_changes_nothing(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    struct observer observer = { .cause = hear };
    for (uint64_t seed = 0; seed < 20; seed++) {
        uint64_t hash[2];
        for (int i = 0; i < 2; i++) {
            f->play.observer = i ? &observer : NULL;
            fix_begin(f, seed);
            play_on(f, f->state, 2);
            hash[i] = fix_hash(f);
        }
        assert_true(hash[0] == hash[1]);
    }
    fix_free(f);
}

static void every_word_of_the_state_is_in_its_hash(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    fix_begin(f, 1);
    uint64_t plain = fix_hash(f);
    for (int32_t i = 0; i < f->s.at.words; i++) {
        f->state[i] ^= 1;
        assert_true(fix_hash(f) != plain);
        f->state[i] ^= 1;
    }
    f->state[f->s.at.words] ^= 1;
    assert_true(fix_hash(f) == plain);
    fix_free(f);
}

int test_play(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(time_passes_in_ticks_while_a_turn_closes),
        cmocka_unit_test(the_observer_sees_every_tick),
        cmocka_unit_test(a_turn_without_ticks_takes_no_time),
        cmocka_unit_test(the_seed_is_kept_in_the_state),
        cmocka_unit_test(the_first_ending_that_holds_is_taken),
        cmocka_unit_test(an_ending_waits_for_its_turn),
        cmocka_unit_test(after_the_last_turn_every_ending_may_be_taken),
        cmocka_unit_test(without_an_ending_that_holds_it_just_ends),
        cmocka_unit_test(a_facilitator_may_end_at_once_with_the_first_ending_that_fits),
        cmocka_unit_test(a_ruling_moves_gauges_at_once),
        cmocka_unit_test(a_ruling_is_bounded_and_a_refused_one_changes_nothing),
        cmocka_unit_test(the_observer_hears_of_a_ruling),
        cmocka_unit_test(the_same_seed_and_choices_give_the_same_state),
        cmocka_unit_test(a_copy_of_the_state_plays_on_like_the_original),
        cmocka_unit_test(beginning_again_forgets_all_that_was),
        cmocka_unit_test(watching_changes_nothing),
        cmocka_unit_test(every_word_of_the_state_is_in_its_hash),
    };
    return RUN("play", tests);
}
