/* A program that is killed while people play. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "exercise_tests.h"

enum { ROUNDS = 20 };

struct told {
    int32_t entries;
    uint64_t state;
};

/* Something else each time: choices, remarks, rulings, turns, and back to the start when it is over. */
static struct command next_command(const struct exercise *e, int n)
{
    if (e->state[STATE_PHASE] != PHASE_OPEN)
        return n % 2 ? trial_rewind(0) : trial_note("Once more.");
    int32_t d = exercise_next_decision(e, trial_roles(e, ""), 0);
    switch (n % 5) {
    case 0: return trial_note("Somebody says something that takes a while to write down.");
    case 1: return trial_add(e, "", "Something happens.");
    case 2: return trial_ruling(e, "Somebody does something.", "trust", n % 7 * 10 - 30);
    case 3:
        if (d != NONE) {
            struct command c = command_of(COMMAND_CHOOSE);
            c.decision = d;
            c.option = exercise_would_choose(e, n % 2 ? POLICY_FIRST : POLICY_LAST, d);
            return c;
        }
        return command_of(COMMAND_CLOSE);
    default:
        return n % 15 == 4 ? command_of(COMMAND_CLOSE)
                           : command_of(e->state[STATE_SHOWN] ? COMMAND_HIDE : COMMAND_SHOW);
    }
}

/* In the child: plays for ever, and tells every command once it is acknowledged. */
static void play_until_killed(int tell)
{
    struct error err;
    struct resumed r;
    if (trial_open("a.jsonl", JOURNAL_WRITE, trial_source("tests/golden"), &r, &err))
        _exit(1);
    for (int n = r.exercise->entries;; n++) {
        struct command c = next_command(r.exercise, n);
        if (exercise_do(r.exercise, &c, TRIAL_UTC + n, &err))
            _exit(2);
        struct told told = { r.exercise->entries, play_hash(r.exercise->s, r.exercise->state) };
        if (write(tell, &told, sizeof told) != sizeof told)
            _exit(3);
    }
}

static void nothing_acknowledged_is_lost(void **state)
{
    (void)state;
    struct error err;
    struct told last = { 0, 0 };
    exercise_close(trial_start(COMPACT, 11, NULL, "a.jsonl"));
    srand(20170627);
    for (int round = 0; round < ROUNDS; round++) {
        int ends[2], status;
        struct told told;
        struct resumed r;
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        assert_true(child >= 0);
        if (child == 0) {
            close(ends[0]);
            play_until_killed(ends[1]);
        }
        close(ends[1]);
        assert_int_equal(read(ends[0], &told, sizeof told), sizeof told); /* it is under way */
        assert_int_equal(told.entries, last.entries + 1);
        last = told;
        struct timespec pause = { 0, rand() % 12000 * 1000L };
        nanosleep(&pause, NULL);
        kill(child, SIGKILL);
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status));
        while (read(ends[0], &told, sizeof told) == sizeof told)
            last = told;
        close(ends[0]);

        assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("tests/golden"), &r, &err));
        assert_in_range(r.exercise->entries, last.entries, last.entries + 1); /* one may have been on its way */
        assert_true(r.exercise->entry[last.entries - 1].state == last.state);
        last.entries = r.exercise->entries;
        last.state = play_hash(r.exercise->s, r.exercise->state);
        resume_close(&r);
    }
    assert_true(last.entries > ROUNDS);
}

int test_crash(void)
{
    const struct CMUnitTest tests[] = { TRIAL(nothing_acknowledged_is_lost) };
    return cmocka_run_group_tests_name("exercise: killed", tests, NULL, NULL);
}
