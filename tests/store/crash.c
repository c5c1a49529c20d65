/* A program that is killed while it saves. */
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "help.h"

int test_crash(void);

enum { ROUNDS = 20 };

static void pause_up_to(int microseconds)
{
    struct timespec t = { 0, rand() % microseconds * 1000L };
    nanosleep(&t, NULL);
}

/* Appends for ever and tells each command's number, once it is acknowledged, through the pipe. */
static void append_until_killed(const char *path, int tell)
{
    struct error err;
    struct journal *j;
    if (journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err) != STATUS_OK)
        _exit(1);
    for (;;) {
        int32_t n = journal_count(j) + 1;
        if (help_append(j, &err) != STATUS_OK || write(tell, &n, sizeof n) != sizeof n)
            _exit(2);
    }
}

static void a_killed_writer_loses_nothing_acknowledged(void **state)
{
    struct error err;
    const char *path = help_path("a.jsonl");
    int32_t acknowledged = 0;
    (void)state;
    help_journal(path, 0);
    srand(4711);
    for (int round = 0; round < ROUNDS; round++) {
        int ends[2], status;
        int32_t n;
        struct journal *j;
        struct journal_repair repair;
        assert_int_equal(pipe(ends), 0);
        pid_t child = fork();
        if (child == 0) {
            close(ends[0]);
            append_until_killed(path, ends[1]);
        }
        close(ends[1]);
        assert_int_equal(read(ends[0], &n, sizeof n), sizeof n); /* it is under way */
        assert_int_equal(n, acknowledged + 1);
        acknowledged = n;
        pause_up_to(8000);
        kill(child, SIGKILL);
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status));
        while (read(ends[0], &n, sizeof n) == sizeof n)
            acknowledged = n;
        close(ends[0]);

        assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err)); /* the lock died with it */
        assert_true(journal_count(j) == acknowledged || journal_count(j) == acknowledged + 1);
        for (int i = 0; i < journal_count(j); i++)
            assert_true(journal_line(j, i)->state == (uint64_t)(i + 1) * 0x9E3779B97F4A7C15u);
        acknowledged = journal_count(j);
        journal_close(j);
    }
    assert_true(acknowledged >= ROUNDS);
}

static void a_killed_creation_leaves_a_whole_save_or_none(void **state)
{
    struct error err;
    struct journal_header h = help_header();
    const char *path = help_path("a.jsonl");
    (void)state;
    srand(42);
    for (int round = 0; round < ROUNDS; round++) {
        struct journal *j;
        int status;
        pid_t child = fork();
        if (child == 0) {
            for (;;) {
                if (journal_create(&alloc_libc, path, &h, &j, NULL) != STATUS_OK)
                    _exit(1);
                journal_close(j);
                if (unlink(path) != 0)
                    _exit(2);
            }
        }
        pause_up_to(5000);
        kill(child, SIGKILL);
        assert_int_equal(waitpid(child, &status, 0), child);
        assert_true(WIFSIGNALED(status));
        if (os_kind(path) == OS_FILE) {
            assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
            journal_close(j);
            assert_ok(os_remove(path, &err));
        }
    }
}

int test_crash(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_killed_writer_loses_nothing_acknowledged),
        TEST(a_killed_creation_leaves_a_whole_save_or_none),
    };
    return cmocka_run_group_tests_name("crash", tests, NULL, NULL);
}
