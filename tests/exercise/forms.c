/* Parts of a story played alone, and the same story under a cover. */
#include "exercise_tests.h"

#define ACTS "tests/exercise/scenarios/acts"

static void the_turns_before_pass_as_in_the_record(void **state)
{
    (void)state;
    struct exercise *e = trial_start(ACTS, 1, "act_two", NULL);
    assert_int_equal(e->state[STATE_TURN], 1);
    assert_int_equal(e->state[STATE_PHASE], PHASE_OPEN);
    assert_int_equal(trial_gauge(e, "trust"), 6000 - 1500 + 200); /* label, and b by the record */
    assert_true(exercise_now(e) == e->s->starts + 120);
    /* what happened before can be read */
    assert_int_equal(e->history.turns, 2);
    assert_int_equal(e->history.deliveries, 1);
    assert_int_equal(e->history.facings, 2);
    assert_int_equal(e->history.facing[0].option, 2);
    assert_int_equal(e->history.facing[0].decided, 0);
    assert_int_equal(e->history.samples, 3);
    /* only this act's decision is put, and nobody's answer to it is nobody's again */
    assert_false(play_is_open(e->s, e->state, trial_decision(e, "begin")));
    assert_true(play_is_open(e->s, e->state, trial_decision(e, "middle")));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(trial_gauge(e, "trust"), 6000 - 1500 + 200 - 100);
    assert_int_equal(e->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(e->state[STATE_TURN], 1);
    assert_string_equal(e->s->ending_text[e->state[STATE_ENDING] - 1].id, "act");
    exercise_close(e);
}

static void what_was_played_by_the_record_bears_on_no_norm(void **state)
{
    (void)state;
    struct exercise *e = trial_start(ACTS, 1, "act_three", NULL);
    assert_int_equal(e->state[STATE_TURN], 2);
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(e->s->ending_text[e->state[STATE_ENDING] - 1].id, "over");
    assert_int_equal(score_norm(e->s, e->state, trial_norm("LUCCA-2")).verdict, VERDICT_NOT_TESTED);
    exercise_close(e);
    e = trial_start(ACTS, 1, "act_two", NULL);
    trial_do(e, trial_choose(e, "middle", "b"));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(score_norm(e->s, e->state, trial_norm("LUCCA-2")).verdict, VERDICT_ADVANCED);
    exercise_close(e);
}

static void an_ending_keeps_to_its_forms(void **state)
{
    (void)state;
    struct exercise *e = trial_start(ACTS, 1, "half_day", NULL);
    trial_do(e, trial_choose(e, "begin", "label"));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->state[STATE_PHASE], PHASE_ENDED);
    assert_string_equal(e->s->ending_text[e->state[STATE_ENDING] - 1].id, "early");
    exercise_close(e);
}

static void an_act_can_be_gone_on_with(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = trial_start(ACTS, 3, "act_two", "a.jsonl");
    trial_do(e, trial_choose(e, "middle", "a"));
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("tests/exercise/scenarios"), &r, &err));
    assert_int_equal(r.exercise->state[STATE_TURN], 1);
    trial_simple(r.exercise, COMMAND_CLOSE);
    trial_do(r.exercise, trial_rewind(0));
    assert_int_equal(r.exercise->state[STATE_TURN], 1);
    assert_int_equal(r.exercise->state[STATE_PHASE], PHASE_OPEN);
    assert_int_equal(r.exercise->history.turns, 2);
    resume_close(&r);
}

static void a_cover_masks_whole_words(void **state)
{
    (void)state;
    struct exercise *e = trial_start(ACTS, 1, "masked", NULL);
    assert_string_equal(e->s->title, "Two Ports");
    assert_string_equal(e->s->stake, "Westhaven's port.");
    assert_string_equal(e->s->brief, "Westhaven, in Norland. The Norlandic firm the firm is attacked.");
    assert_string_equal(e->s->place_name, "Westhaven");
    assert_string_equal(e->s->turn_text[0].title, "Morning in Westhaven");
    assert_string_equal(e->s->inject_text[0].from, "the firm");
    assert_string_equal(e->s->inject_text[0].text, "Sud, the firm, Nordhavns; (Westhaven) and “Westhaven”, Esbjergs.");
    assert_string_equal(e->s->party_text[0].country, "NO");
    assert_string_equal(e->s->party_text[1].country, "ZZ");
    assert_string_equal(e->s->site_text[0].country, "NO");
    assert_string_equal(e->s->mark_text[0].because, "Says what Norland knows.");
    assert_true(e->s->covered);
    /* what tells the case once it is over */
    assert_string_equal(e->s->fact_text[0].text, "It was Esbjerg.");
    assert_string_equal(e->s->record[0].by, "Denmark");
    assert_string_equal(e->from->scenario.title, "The Port of Esbjerg");
    assert_string_equal(e->from->scenario.site_text[0].name, "Port of Esbjerg");
    trial_play(e, POLICY_FIRST);
    exercise_close(e);
}

/* The same choices lead to the same world, masked or not; and a masked exercise comes back masked. */
static void a_cover_changes_no_rule(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *open = trial_start(ACTS, 9, "half_day", NULL), *masked = trial_start(ACTS, 9, "masked", "m.jsonl");
    trial_play(open, POLICY_RANDOM);
    trial_play(masked, POLICY_RANDOM);
    open->state[STATE_FORM] = masked->state[STATE_FORM];
    assert_int_equal(play_hash(open->s, open->state), play_hash(masked->s, masked->state));
    assert_int_equal(open->s->rules_hash, masked->s->rules_hash);
    exercise_close(open);
    exercise_close(masked);
    assert_ok(trial_open("m.jsonl", JOURNAL_READ, trial_source("tests/exercise/scenarios"), &r, &err));
    assert_string_equal(r.exercise->s->title, "Two Ports");
    resume_close(&r);
}

static void without_a_form_nobody_is_masked(void **state)
{
    (void)state;
    struct exercise *e = trial_start(ACTS, 1, NULL, NULL);
    assert_string_equal(e->s->form_text[e->form].id, "half_day");
    assert_false(e->s->covered);
    exercise_close(e);
}

int test_forms(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(the_turns_before_pass_as_in_the_record),
        TRIAL(what_was_played_by_the_record_bears_on_no_norm),
        TRIAL(an_ending_keeps_to_its_forms),
        TRIAL(an_act_can_be_gone_on_with),
        TRIAL(a_cover_masks_whole_words),
        TRIAL(a_cover_changes_no_rule),
        TRIAL(without_a_form_nobody_is_masked),
    };
    return cmocka_run_group_tests_name("exercise: forms", tests, NULL, NULL);
}
