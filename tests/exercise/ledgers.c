/* Rulings, overrides, ballots and notes stand beside what is computed; none of them changes a verdict. */
#include "exercise_tests.h"

static struct norm_score score(const struct exercise *e, const char *norm)
{
    return score_norm(e->s, e->state, trial_norm(norm));
}

static void a_ruling_stays_outside_the_opportunities(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "label"));
    struct command c = trial_ruling(e, "They take it back at once.", "trust", 500);
    c.mark[c.marks++] = (struct ruling_mark){ trial_norm("LUCCA-2"), 3, "Corrects itself." };
    trial_do(e, c);
    trial_simple(e, COMMAND_CLOSE);
    /* marks of the options: 2, -1, 0; chosen -1, the least */
    assert_int_equal(score(e, "LUCCA-2").verdict, VERDICT_STRAINED);
    assert_int_equal(score(e, "LUCCA-2").attainment, 0);
    assert_int_equal(score(e, "LUCCA-2").opportunities, 1);
    exercise_close(e);
}

static void an_override_stands_beside_the_computed(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    int32_t norm = trial_norm("LUCCA-2");
    trial_do(e, trial_choose(e, "name_it", "nothing"));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(score(e, "LUCCA-2").attainment, 10000 * 2 / 6); /* 2(0 - -1) of 2(2 - -1) */
    assert_null(exercise_override(e, norm));
    trial_do(e, trial_override("LUCCA-2", VERDICT_STRAINED, "They knew."));
    trial_do(e, trial_override("LUCCA-2", VERDICT_ADVANCED, "They did not."));
    trial_do(e, trial_override("DIG-3", VERDICT_STRAINED, "Another norm."));
    const struct entry *x = exercise_override(e, norm);
    assert_int_equal(x->command.value, VERDICT_ADVANCED);
    assert_string_equal(x->command.reason, "They did not.");
    assert_int_equal(score(e, "LUCCA-2").verdict, VERDICT_LEFT_OPEN);
    trial_do(e, trial_rewind(3));
    assert_int_equal(exercise_override(e, norm)->command.value, VERDICT_STRAINED);
    trial_do(e, trial_rewind(2));
    assert_null(exercise_override(e, norm));
    exercise_close(e);
}

static void ballots_bind_nobody(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_ballot(e, "A", "name_it", "label"));
    trial_do(e, trial_ballot(e, "B", "name_it", "label"));
    trial_do(e, trial_ballot(e, "A", "name_it", "facts")); /* a second one of the same team is kept too */
    assert_int_equal(exercise_next_decision(e, trial_roles(e, ""), 0), trial_decision(e, "name_it"));
    assert_null(exercise_choice(e, trial_decision(e, "name_it")));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->history.facing[0].decision, trial_decision(e, "name_it"));
    assert_int_equal(e->history.facing[0].option, 3); /* nothing */
    assert_int_equal(e->history.facing[0].decided, 0);
    exercise_close(e);
}

static void notes_may_follow_the_end_and_survive(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    trial_play(e, POLICY_FIRST);
    uint64_t end = play_hash(e->s, e->state);
    struct command c = trial_note("We should have phoned.");
    c.tag = "improve";
    trial_do(e, c);
    assert_last(e, "\"do\":\"note\",\"text\":\"We should have phoned.\",\"tag\":\"improve\",\"ended\":true");
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("tests/exercise/scenarios"), &r, &err));
    trial_do(r.exercise, trial_note("A week later."));
    assert_true(play_hash(r.exercise->s, r.exercise->state) == end);
    assert_string_equal(r.exercise->entry[r.exercise->entries - 2].command.tag, "improve");
    resume_close(&r);
    struct journal_skim skim;
    assert_ok(journal_skim(&alloc_libc, trial_path("a.jsonl"), &skim, &err));
    assert_true(skim.ended);
    assert_string_equal(skim.verb, "note");
}

static void the_ledgers_are_hidden_until_they_are_shown(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    trial_simple(e, COMMAND_SHOW);
    trial_simple(e, COMMAND_CLOSE);
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("tests/exercise/scenarios"), &r, &err));
    assert_int_equal(r.exercise->state[STATE_SHOWN], 1);
    trial_do(r.exercise, trial_rewind(0));
    assert_int_equal(r.exercise->state[STATE_SHOWN], 0);
    resume_close(&r);
}

int test_ledgers(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_ruling_stays_outside_the_opportunities),
        TRIAL(an_override_stands_beside_the_computed),
        TRIAL(ballots_bind_nobody),
        TRIAL(notes_may_follow_the_end_and_survive),
        TRIAL(the_ledgers_are_hidden_until_they_are_shown),
    };
    return cmocka_run_group_tests_name("exercise: ledgers", tests, NULL, NULL);
}
