/* The history is what a recomputation from the start gives, whatever detours were taken. */
#include "exercise_tests.h"

/* Plays what stands in `e` again, without the detours. */
static void assert_straight(const struct exercise *e, const char *scenario)
{
    struct exercise *straight = trial_start(scenario, e->seed, e->s->forms ? e->s->form_text[e->form].id : NULL, NULL);
    for (int i = 0; i < e->entries; i++) {
        enum command_kind kind = e->entry[i].command.kind;
        if (!e->entry[i].undone && kind != COMMAND_REWIND && kind != COMMAND_FORK)
            trial_do(straight, e->entry[i].command);
    }
    assert_memory_equal(straight->state, e->state, (size_t)e->s->at.words * sizeof *e->state);
    assert_true(ground_history(&straight->history) == ground_history(&e->history));
    exercise_close(straight);
}

static void it_has_a_sample_for_every_tick(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "close_port", "close"));
    trial_simple(e, COMMAND_CLOSE);
    trial_simple(e, COMMAND_CLOSE);
    const struct history *h = &e->history;
    assert_int_equal(h->samples, 1 + 2 + 4);
    for (int i = 0; i < h->samples; i++)
        assert_int_equal(h->minute[i], 60 * i);
    assert_int_equal(h->turns, 3);
    assert_int_equal(h->turn_sample[0], 0);
    assert_int_equal(h->turn_sample[1], 2);
    assert_int_equal(h->turn_sample[2], 6);
    int32_t trust = scenario_find_gauge(e->s, "trust");
    assert_int_equal(history_value(h, 0, trust), 6000);
    assert_int_equal(history_value(h, 1, trust), 6000 + 100 - 300); /* close; nothing */
    assert_int_equal(history_opening(h, 0, trust), 6000);
    assert_int_equal(history_opening(h, 1, trust), 5800 - 100); /* the storm comes with the turn */
    assert_int_equal(history_value(h, 2, trust), 5800);         /* and stands in no sample before it */
    assert_int_equal(history_service(h, 0, 0), 10000);
    assert_int_equal(history_service(h, 1, 0), 5000);
    assert_int_equal(history_infected(h, 1, 0), 0);
    exercise_close(e);
}

static void it_knows_what_was_faced(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "label"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_choose(e, "explain", "apologise"));
    trial_simple(e, COMMAND_CLOSE);
    const struct facing *f = e->history.facing;
    assert_int_equal(e->history.facings, 3);
    assert_int_equal(f[0].decision, trial_decision(e, "name_it"));
    assert_int_equal(f[0].turn, 0);
    assert_int_equal(f[0].available, 7);
    assert_int_equal(f[0].option, 2);
    assert_int_equal(f[0].decided, 1);
    assert_int_equal(f[1].option, 2);
    assert_int_equal(f[1].decided, 0);
    assert_int_equal(f[2].turn, 1);
    assert_int_equal(f[2].available, 7); /* labelled, so an apology was on offer */
    exercise_close(e);
    e = trial_start(DRILL, 1, "class50", NULL);
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->history.facings, 2);
    assert_int_equal(e->history.facing[1].decided, 0);
    exercise_close(e);
}

static void deliveries_keep_their_moment(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_simple(e, COMMAND_CLOSE);
    trial_simple(e, COMMAND_CLOSE);
    const struct delivery *d = e->history.delivery;
    static const struct {
        const char *id;
        int32_t turn, minute;
    } expected[] = {
        { "first_call", 0, 0 }, { "warning", 0, 0 }, { "boss", 1, 120 }, { "storm", 1, 120 }, { "leak", 1, 180 }
    };
    assert_int_equal(e->history.deliveries, 5);
    for (int i = 0; i < 5; i++) {
        assert_int_equal(d[i].inject, trial_inject(e, expected[i].id));
        assert_int_equal(d[i].turn, expected[i].turn);
        assert_int_equal(d[i].minute, expected[i].minute);
    }
    exercise_close(e);
}

static void proposals_keep_their_answers(void **state)
{
    (void)state;
    struct exercise *e = trial_start(COMPACT, 1, NULL, NULL);
    trial_play(e, POLICY_FIRST); /* asks for a joint statement twice */
    int joined = 0;
    for (int i = 0; i < e->history.answers; i++) {
        const struct answer *a = e->history.answer + i;
        assert_in_range(a->party, 0, e->s->parties - 1);
        assert_true(a->turn >= 2 && a->minute > 0);
        joined += a->joined;
    }
    assert_int_equal(joined, e->state[e->s->at.proposal_joined]);
    assert_true(joined > 0);
    exercise_close(e);
}

static void it_survives_detours(void **state)
{
    (void)state;
    static const char *const scenarios[] = { COMPACT, NOTPETYA };
    for (size_t i = 0; i < 2; i++)
        for (int policy = 0; policy < POLICIES; policy++) {
            struct error err;
            struct exercise *e = trial_start(scenarios[i], 17, NULL, NULL);
            for (int turn = 0; turn < 3; turn++) {
                assert_ok(exercise_autoplay(e, (enum policy)policy, trial_roles(e, ""), TRIAL_UTC, &err));
                trial_simple(e, COMMAND_CLOSE);
            }
            int32_t here = e->entries;
            trial_do(e, trial_ruling(e, "They ask the neighbours.", "trust", -700));
            trial_play(e, POLICY_RANDOM);
            trial_refused(e, command_of(COMMAND_CLOSE), STATUS_REFUSED, "has ended");
            trial_do(e, trial_rewind(here));
            assert_straight(e, scenarios[i]);
            trial_refused(e, trial_rewind(here + 1), STATUS_NOT_FOUND, "is not among");
            trial_play(e, (enum policy)policy);
            assert_straight(e, scenarios[i]);
            trial_do(e, trial_rewind(1));
            trial_do(e, trial_rewind(0));
            trial_play(e, POLICY_LAST);
            assert_straight(e, scenarios[i]);
            exercise_close(e);
        }
}

int test_history(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(it_has_a_sample_for_every_tick),
        TRIAL(it_knows_what_was_faced),
        TRIAL(deliveries_keep_their_moment),
        TRIAL(proposals_keep_their_answers),
        TRIAL(it_survives_detours),
    };
    return cmocka_run_group_tests_name("exercise: history", tests, NULL, NULL);
}
