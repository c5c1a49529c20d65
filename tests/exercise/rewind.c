/* Going back is a command: what came later stays in the journal as history and counts no more. */
#include <stdlib.h>

#include "exercise_tests.h"

#define DRILLS trial_source("tests/exercise/scenarios")

/* Lines: 1 name_it facts, 2 close, 3 explain explain, 4 close. */
static struct exercise *played(const char *save)
{
    struct exercise *e = trial_start(DRILL, 3, NULL, save);
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_choose(e, "explain", "explain"));
    trial_simple(e, COMMAND_CLOSE);
    return e;
}

static void to_the_start(void **state)
{
    (void)state;
    struct exercise *fresh = trial_start(DRILL, 3, NULL, NULL), *e = played("a.jsonl");
    trial_do(e, trial_rewind(0));
    assert_last(e, "\"do\":\"rewind\",\"line\":0");
    assert_int_equal(journal_line(e->journal, 4)->turn, 3); /* where it was done */
    assert_memory_equal(e->state, fresh->state, (size_t)e->s->at.words * sizeof *e->state);
    assert_true(ground_history(&e->history) == ground_history(&fresh->history));
    assert_int_equal(e->entries, 5);
    for (int i = 0; i < 5; i++)
        assert_int_equal(e->entry[i].undone, i < 4);
    assert_null(exercise_choice(e, trial_decision(e, "name_it")));
    exercise_close(e);
    exercise_close(fresh);
}

static void to_the_middle(void **state)
{
    (void)state;
    struct exercise *e = played("a.jsonl");
    uint64_t then = e->entry[1].state;
    trial_do(e, trial_rewind(2));
    assert_true(play_hash(e->s, e->state) == then);
    assert_true(e->entry[4].state == then);
    assert_int_equal(e->state[STATE_TURN], 1);
    assert_int_equal(exercise_choice(e, trial_decision(e, "name_it"))->line, 1);
    assert_null(exercise_choice(e, trial_decision(e, "explain")));
    assert_int_equal(e->entry[1].undone, 0);
    assert_int_equal(e->entry[2].undone, 1);
    exercise_close(e);
}

/* The same luck as before: what is chosen again comes out as it did. */
static void the_same_choices_lead_to_the_same_place(void **state)
{
    (void)state;
    struct exercise *e = trial_start(COMPACT, 8, NULL, NULL);
    trial_play(e, POLICY_RANDOM);
    uint64_t end = play_hash(e->s, e->state), history = ground_history(&e->history);
    int lines = e->entries;
    for (int32_t back = lines - 1; back >= 0; back--) {
        trial_do(e, trial_rewind(back));
        for (int i = back; i < lines; i++)
            trial_do(e, e->entry[i].command);
        assert_true(play_hash(e->s, e->state) == end);
        assert_true(ground_history(&e->history) == history);
        trial_do(e, trial_rewind(0));
        for (int i = 0; i < lines; i++)
            trial_do(e, e->entry[i].command);
        /* from here the run stands in the last `lines` entries */
        memmove(e->entry, e->entry + e->entries - lines, (size_t)lines * sizeof *e->entry);
        e->entries = lines;
        for (int i = 0; i < lines; i++)
            e->entry[i].line = i + 1;
    }
    exercise_close(e);
}

static void to_a_rewind(void **state)
{
    (void)state;
    struct exercise *e = played("a.jsonl");
    trial_do(e, trial_rewind(2));                              /* line 5 */
    trial_do(e, trial_choose(e, "explain", "no_answer"));      /* 6 */
    trial_simple(e, COMMAND_CLOSE);                            /* 7 */
    trial_do(e, trial_rewind(5));                              /* 8 */
    assert_true(play_hash(e->s, e->state) == e->entry[1].state);
    assert_int_equal(e->entry[4].undone, 0);
    assert_int_equal(e->entry[5].undone, 1);
    trial_do(e, trial_rewind(1)); /* 9: before the first of them */
    assert_true(play_hash(e->s, e->state) == e->entry[0].state);
    assert_int_equal(e->entry[4].undone, 1);
    assert_int_equal(e->entry[7].undone, 1);
    exercise_close(e);
}

static void to_what_no_longer_stands_is_refused(void **state)
{
    (void)state;
    struct exercise *e = played("a.jsonl");
    trial_do(e, trial_rewind(2));
    trial_refused(e, trial_rewind(3), STATUS_NOT_FOUND, "line 3 is not among");
    trial_refused(e, trial_rewind(4), STATUS_NOT_FOUND, "line 4 is not among");
    trial_refused(e, trial_rewind(6), STATUS_NOT_FOUND, "line 6 is not among");
    trial_refused(e, trial_rewind(-1), STATUS_NOT_FOUND, "line -1 is not among");
    trial_refused(e, trial_rewind(INT32_MAX), STATUS_NOT_FOUND, "is not among");
    trial_do(e, trial_rewind(5));
    exercise_close(e);
}

static void back_from_the_end(void **state)
{
    (void)state;
    struct error err;
    struct journal_skim skim;
    struct exercise *e = played("a.jsonl");
    trial_simple(e, COMMAND_END);
    assert_ok(journal_skim(&alloc_libc, trial_path("a.jsonl"), &skim, &err));
    assert_true(skim.ended);
    trial_do(e, trial_rewind(4));
    assert_int_equal(e->state[STATE_PHASE], PHASE_OPEN);
    assert_ok(journal_skim(&alloc_libc, trial_path("a.jsonl"), &skim, &err));
    assert_false(skim.ended);
    trial_simple(e, COMMAND_CLOSE);
    exercise_close(e);
}

static void it_survives_a_resume(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = played("a.jsonl");
    trial_do(e, trial_add(e, "cert", "Undone."));
    trial_do(e, trial_rewind(2));
    trial_do(e, trial_choose(e, "explain", "no_answer"));
    trial_do(e, trial_rewind(6));
    trial_simple(e, COMMAND_CLOSE);
    size_t length;
    char *before = trial_read(trial_path("a.jsonl"), &length);
    struct exercise copy = *e;
    journal_close(copy.journal);
    e->journal = NULL;
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    assert_same(e, r.exercise);
    struct message m[8];
    assert_int_equal(exercise_inbox(r.exercise, trial_roles(e, ""), m, 8), exercise_inbox(e, trial_roles(e, ""), m, 8));
    resume_close(&r);
    size_t after;
    char *again = trial_read(trial_path("a.jsonl"), &after);
    assert_int_equal(after, length);
    assert_memory_equal(again, before, length);
    free(again);
    free(before);
    exercise_close(e);
}

int test_rewind(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(to_the_start),
        TRIAL(to_the_middle),
        TRIAL(the_same_choices_lead_to_the_same_place),
        TRIAL(to_a_rewind),
        TRIAL(to_what_no_longer_stands_is_refused),
        TRIAL(back_from_the_end),
        TRIAL(it_survives_a_resume),
    };
    return cmocka_run_group_tests_name("exercise: rewind", tests, NULL, NULL);
}
