/* A disk that is full or fails at any call: what was acknowledged is there, the exercise is as it was and says so. */
#include <errno.h>
#include <stdlib.h>

#include "common/faults.h"
#include "exercise_tests.h"

#define DRILLS trial_source("tests/exercise/scenarios")

enum { COMMANDS_TRIED = 12 };

static struct command nth(const struct exercise *e, int n)
{
    switch (n) {
    case 0: return trial_choose(e, "name_it", "label");
    case 1: return trial_note("A note.");
    case 2: return trial_add(e, "ciso", "A message.");
    case 3: return command_of(COMMAND_CLOSE);
    case 4: return trial_ruling(e, "A ruling.", "trust", -400);
    case 5: return trial_choose(e, "explain", "apologise");
    case 6: return command_of(COMMAND_CLOSE);
    case 7: return trial_rewind(4);
    case 8: return trial_on(e, COMMAND_RELEASE, "leak");
    case 9: return command_of(COMMAND_CLOSE);
    case 10: return command_of(COMMAND_CLOSE);
    default: return trial_note("The end.");
    }
}

/* Plays with the `at`-th call of this kind and all later ones failing, then opens the save on a good disk and plays on.
 */
static void survives(enum faults_call call, int at, int code, size_t piece, int truncate_fails, uint64_t whole)
{
    struct error err;
    struct resumed r;
    int n = 0;
    enum status status = STATUS_OK;
    struct exercise *e = trial_start(DRILL, 6, NULL, "a.jsonl");
    faults_use_disk();
    faults_disk_now.fail_at[call] = at;
    faults_disk_now.fail_at[FAULT_TRUNCATE] = truncate_fails;
    faults_disk_now.code = code;
    faults_disk_now.piece = piece;
    for (; n < COMMANDS_TRIED && !status; n += !status) {
        struct command c = nth(e, n);
        uint64_t state = play_hash(e->s, e->state), history = ground_history(&e->history);
        status = exercise_do(e, &c, TRIAL_UTC + n, &err);
        if (!status)
            continue;
        assert_int_equal(status, STATUS_IO);
        assert_has(err.what, "a.jsonl");
        assert_has(err.fix, "safe up to command");
        assert_int_equal(e->entries, n);
        assert_true(play_hash(e->s, e->state) == state);
        assert_true(ground_history(&e->history) == history);
        assert_true(journal_stopped(e->journal));
        assert_int_equal(exercise_do(e, &c, TRIAL_UTC + n, &err), STATUS_REFUSED); /* and stays refused */
        assert_has(err.what, "saving has stopped");
        assert_true(play_hash(e->s, e->state) == state);
    }
    assert_int_equal(n, at - 1);
    faults_quick_disk();
    exercise_close(e);

    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    assert_int_equal(r.repair.torn, truncate_fails && piece > 0 && call == FAULT_WRITE);
    /* after a failing sync the line may or may not be on the disk: here nobody cut it off */
    int lines = n + (call == FAULT_SYNC && truncate_fails);
    assert_int_equal(r.exercise->entries, lines);
    for (n = lines; n < COMMANDS_TRIED; n++) {
        struct command c = nth(r.exercise, n);
        assert_ok(exercise_do(r.exercise, &c, TRIAL_UTC + n, &err));
    }
    assert_true(play_hash(r.exercise->s, r.exercise->state) == whole);
    resume_close(&r);
    assert_ok(os_remove(trial_path("a.jsonl"), &err));
}

static uint64_t undisturbed(void)
{
    struct exercise *e = trial_start(DRILL, 6, NULL, NULL);
    for (int n = 0; n < COMMANDS_TRIED; n++)
        trial_do(e, nth(e, n));
    uint64_t hash = play_hash(e->s, e->state);
    exercise_close(e);
    return hash;
}

static void a_full_disk(void **state)
{
    (void)state;
    uint64_t whole = undisturbed();
    for (int at = 1; at <= COMMANDS_TRIED; at++) {
        survives(FAULT_WRITE, at, ENOSPC, 0, 0, whole);
        survives(FAULT_WRITE, at, EIO, 30, 0, whole); /* some of it was written: cut off again */
        survives(FAULT_WRITE, at, EDQUOT, 30, 1, whole); /* and if even that fails, the next start does it */
    }
}

static void a_failing_sync(void **state)
{
    (void)state;
    uint64_t whole = undisturbed();
    for (int at = 1; at <= COMMANDS_TRIED; at++) {
        survives(FAULT_SYNC, at, EIO, 0, 0, whole);
        survives(FAULT_SYNC, at, ENOSPC, 0, 1, whole);
    }
}

static void a_full_disk_at_the_start(void **state)
{
    (void)state;
    int done = 0, failures = 0;
    for (int n = 1; !done; n++) {
        struct error err;
        struct exercise *e = NULL;
        int kind = n % 3;
        faults_use_disk();
        faults_disk_now.fail_at[kind == 0 ? FAULT_WRITE : kind == 1 ? FAULT_SYNC : FAULT_RENAME] = (n + 2) / 3;
        enum status status =
            exercise_start(&alloc_libc, ground_scenario(DRILL), 6, "half_day", trial_path("a.jsonl"), &e, &err);
        faults_quick_disk();
        done = n > 30;
        failures += status != STATUS_OK;
        if (status) {
            assert_int_equal(status, STATUS_IO);
            assert_has(err.what, "full");
            assert_null(e);
            assert_int_equal(os_kind(trial_path("a.jsonl")), OS_NOTHING);
        } else {
            exercise_close(e);
            assert_ok(os_remove(trial_path("a.jsonl"), &err));
        }
        if (os_kind(trial_path("scenarios")) == OS_FOLDER)
            assert_ok(os_remove_tree(trial_path("scenarios"), &err));
    }
    assert_true(failures > 3);
}

static void the_save_is_taken_away_in_the_middle(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = trial_start(DRILL, 6, NULL, "a.jsonl");
    trial_do(e, trial_note("One."));
    assert_ok(os_remove(trial_path("a.jsonl"), &err));
    struct command c = trial_note("Two.");
    uint64_t before = play_hash(e->s, e->state);
    assert_int_equal(exercise_do(e, &c, TRIAL_UTC, &err), STATUS_IO);
    assert_has(err.what, "deleted");
    assert_int_equal(e->entries, 1);
    assert_true(play_hash(e->s, e->state) == before);
    exercise_close(e);
}

int test_disk(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_full_disk),
        TRIAL(a_failing_sync),
        TRIAL(a_full_disk_at_the_start),
        TRIAL(the_save_is_taken_away_in_the_middle),
    };
    return cmocka_run_group_tests_name("exercise: disk", tests, NULL, NULL);
}
