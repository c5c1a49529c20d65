/* A fork is a save of its own that begins with everything that stands. */
#include <errno.h>
#include <stdio.h>

#include "common/faults.h"
#include "exercise_tests.h"

#define DRILLS trial_source("tests/exercise/scenarios")

static struct exercise *played(void)
{
    struct exercise *e = trial_start(DRILL, 3, NULL, "a.jsonl");
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_choose(e, "explain", "explain"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_rewind(2));
    trial_do(e, trial_choose(e, "explain", "no_answer"));
    return e;
}

static void the_child_replays_alone(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    char id[JOURNAL_SAVE_ID], line[80], parent[JOURNAL_SAVE_ID];
    struct exercise *e = played();
    uint64_t before = play_hash(e->s, e->state);
    memcpy(parent, journal_header(e->journal)->save, sizeof parent);
    assert_ok(exercise_fork(e, trial_path("b.jsonl"), TRIAL_UTC, id, &err));
    snprintf(line, sizeof line, "\"do\":\"fork\",\"tag\":\"%s\"", id);
    assert_last(e, line);
    assert_int_equal(e->entries, 7);
    assert_true(play_hash(e->s, e->state) == before);
    exercise_close(e);
    assert_ok(os_remove(trial_path("a.jsonl"), &err)); /* the parent may go */

    assert_ok(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    const struct journal_header *h = journal_header(r.exercise->journal);
    assert_string_equal(h->save, id);
    assert_string_equal(h->parent, parent);
    assert_int_equal(h->parent_line, 6);
    assert_true(h->seed == 3);
    assert_true(play_hash(r.exercise->s, r.exercise->state) == before);
    assert_int_equal(r.exercise->entries, 3); /* what had been undone is not in it */
    for (int i = 0; i < 3; i++) {
        assert_int_equal(r.exercise->entry[i].line, i + 1);
        assert_true(r.exercise->entry[i].utc ==
                    TRIAL_UTC + (i < 2 ? i : 5)); /* when it was done, not when it was copied */
    }
    trial_play(r.exercise, POLICY_LAST);
    resume_close(&r);
}

static void both_go_their_own_ways(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    char id[JOURNAL_SAVE_ID], second[JOURNAL_SAVE_ID];
    struct exercise *e = played();
    assert_ok(exercise_fork(e, trial_path("b.jsonl"), TRIAL_UTC, id, &err));
    assert_ok(exercise_fork(e, trial_path("c.jsonl"), TRIAL_UTC, second, &err));
    assert_string_not_equal(id, second);
    assert_ok(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err)); /* beside its open parent */
    trial_do(r.exercise, trial_choose(r.exercise, "explain", "explain"));
    trial_simple(r.exercise, COMMAND_CLOSE);
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(trial_gauge(r.exercise, "trust") - trial_gauge(e, "trust"),
                     300 + 200); /* explain against no_answer */
    resume_close(&r);
    exercise_close(e);
    /* the second child was forked from a line on which the first stands */
    assert_ok(trial_open("c.jsonl", JOURNAL_READ, DRILLS, &r, &err));
    assert_int_equal(journal_header(r.exercise->journal)->parent_line, 7);
    assert_string_equal(r.exercise->entry[3].command.tag, id);
    resume_close(&r);
}

static void a_fork_of_an_ended_exercise_is_ended(void **state)
{
    (void)state;
    struct error err;
    struct journal_skim skim;
    char id[JOURNAL_SAVE_ID];
    struct exercise *e = played();
    trial_simple(e, COMMAND_END);
    trial_do(e, trial_note("Done."));
    assert_ok(exercise_fork(e, trial_path("b.jsonl"), TRIAL_UTC, id, &err));
    assert_ok(journal_skim(&alloc_libc, trial_path("b.jsonl"), &skim, &err));
    assert_true(skim.ended);
    assert_int_equal(skim.count, 5);
    exercise_close(e);
}

static void the_scenario_is_kept_beside_the_child(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    char id[JOURNAL_SAVE_ID];
    struct exercise *e = played();
    assert_ok(os_make_dirs(trial_path("other"), &err));
    assert_ok(exercise_fork(e, trial_path("other/b.jsonl"), TRIAL_UTC, id, &err));
    exercise_close(e);
    assert_ok(trial_open("other/b.jsonl", JOURNAL_WRITE, trial_path("nothing"), &r, &err));
    assert_int_equal(r.scenario, SCENARIO_GONE);
    resume_close(&r);
}

/* The failing of `fork` leaves no child and the parent as it was. */
static void refused(struct exercise *e, const char *path, enum status status)
{
    struct error err;
    char id[JOURNAL_SAVE_ID] = "untouched";
    uint64_t before = trial_look(e);
    assert_int_equal(exercise_fork(e, path, TRIAL_UTC, id, &err), status);
    assert_true(err.what[0] != '\0');
    assert_string_equal(id, "untouched");
    assert_true(trial_look(e) == before);
}

static void a_fork_that_fails_leaves_nothing(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = trial_start(DRILL, 3, NULL, NULL);
    refused(e, trial_path("b.jsonl"), STATUS_REFUSED); /* nothing is saved here */
    exercise_close(e);
    e = played();
    refused(e, trial_path("a.jsonl"), STATUS_REFUSED); /* its own file */
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, DRILLS, &r, &err));
    refused(r.exercise, trial_path("b.jsonl"), STATUS_REFUSED); /* the parent could not note it */
    assert_int_equal(os_kind(trial_path("b.jsonl")), OS_NOTHING);
    resume_close(&r);
}

static void a_full_disk_at_any_write_leaves_the_parent(void **state)
{
    (void)state;
    struct error err;
    char id[JOURNAL_SAVE_ID];
    int done = 0;
    for (int n = 1; !done; n++) {
        struct resumed r;
        struct exercise *e = played();
        int entries = e->entries;
        uint64_t hash = play_hash(e->s, e->state);
        faults_use_disk();
        faults_disk_now.fail_at[n % 2 ? FAULT_WRITE : FAULT_SYNC] = (n + 1) / 2;
        enum status status = exercise_fork(e, trial_path("b.jsonl"), TRIAL_UTC, id, &err);
        faults_quick_disk();
        done = n > 40;
        if (status) {
            assert_int_equal(status, STATUS_IO);
            assert_has(err.what, "full");
            assert_int_equal(e->entries, entries);
            assert_true(play_hash(e->s, e->state) == hash);
            assert_int_equal(os_kind(trial_path("b.jsonl")), OS_NOTHING);
        }
        exercise_close(e);
        assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
        assert_int_equal(r.exercise->entries, entries + !status);
        resume_close(&r);
        assert_ok(os_remove(trial_path("a.jsonl"), &err));
        if (!status)
            assert_ok(os_remove(trial_path("b.jsonl"), &err));
    }
}

int test_fork(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(the_child_replays_alone),
        TRIAL(both_go_their_own_ways),
        TRIAL(a_fork_of_an_ended_exercise_is_ended),
        TRIAL(the_scenario_is_kept_beside_the_child),
        TRIAL(a_fork_that_fails_leaves_nothing),
        TRIAL(a_full_disk_at_any_write_leaves_the_parent),
    };
    return cmocka_run_group_tests_name("exercise: fork", tests, NULL, NULL);
}
