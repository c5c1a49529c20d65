#include "store/os.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "help.h"

int test_os(void);

static void a_file_is_read_as_it_was_written(void **state)
{
    struct error err;
    char *data;
    size_t length;
    (void)state;
    assert_ok(os_write_file(help_path("a"), "x\0y", 3, &err));
    assert_ok(os_read_file(&help_memory, help_path("a"), 3, &data, &length, &err));
    assert_int_equal(length, 3);
    assert_memory_equal(data, "x\0y", 4);
    os_free_data(&help_memory, data, length);
    assert_ok(os_write_file(help_path("a"), "", 0, &err));
    assert_ok(os_read_file(&help_memory, help_path("a"), 0, &data, &length, &err));
    assert_int_equal(length, 0);
    os_free_data(&help_memory, data, length);
    assert_int_equal(help_live, 0);
    assert_int_equal(help_files(), 1);
}

static void what_cannot_be_read_is_refused_with_its_name(void **state)
{
    struct error err;
    char *data;
    size_t length;
    (void)state;
    assert_int_equal(os_read_file(&alloc_libc, help_path("missing"), 10, &data, &length, &err), STATUS_NOT_FOUND);
    assert_has(err.what, help_path("missing"));
    assert_has(err.fix, "check the name");
    assert_int_equal(os_read_file(&alloc_libc, help_dir, 10, &data, &length, &err), STATUS_IO);
    assert_has(err.what, "not a regular file");
    assert_int_equal(mkfifo(help_path("pipe"), 0600), 0);
    assert_int_equal(os_read_file(&alloc_libc, help_path("pipe"), 10, &data, &length, &err),
                     STATUS_IO); /* and no waiting */
    help_write(help_path("big"), "12345", 5);
    assert_int_equal(os_read_file(&alloc_libc, help_path("big"), 4, &data, &length, &err), STATUS_IO);
    assert_has(err.what, "5 bytes");
    help_left = 0;
    assert_int_equal(os_read_file(&help_memory, help_path("big"), 5, &data, &length, &err), STATUS_NO_MEMORY);
}

/* Each way in which a write can fail leaves the old file and no other. */
static void a_failed_write_leaves_the_old_file(void **state)
{
    struct error err;
    const char *path = help_path("a");
    (void)state;
    assert_ok(os_write_file(path, "old", 3, &err));
    for (int way = 0; way < 4; way++) {
        help_use_disk();
        switch (way) {
        case 0: help_disk.room = 0, help_disk.code = ENOSPC; break;
        case 1: help_disk.room = 2, help_disk.code = EIO; break;
        case 2: help_disk.sync_code = EIO; break;
        case 3: help_disk.rename_code = EACCES; break;
        }
        assert_int_equal(os_write_file(path, "newer", 5, &err), STATUS_IO);
        assert_has(err.what, path);
        assert_true(err.fix[0] != '\0');
        if (way == 0)
            assert_has(err.what, "the disk is full");
        assert_true(help_same(path, "old", 3));
        assert_int_equal(help_files(), 1);
    }
    os_use_io(NULL);
    assert_int_equal(os_write_file(help_path("no/such/folder"), "x", 1, &err), STATUS_NOT_FOUND);
    assert_ok(os_make_dirs(help_path("folder/inner"), &err));
    assert_int_equal(os_write_file(help_path("folder"), "x", 1, &err), STATUS_IO);
    assert_int_equal(help_files(), 2);
}

/* A rename would put a file in the place of /dev/null; here a pipe stands for it. */
static void a_device_or_a_pipe_stays_what_it_is(void **state)
{
    struct error err;
    char got[8] = "";
    (void)state;
    const char *path = help_path("pipe");
    assert_int_equal(mkfifo(path, 0600), 0);
    int fd = open(path, O_RDONLY | O_NONBLOCK);
    assert_ok(os_write_file(path, "text", 4, &err));
    assert_int_equal(read(fd, got, sizeof got), 4);
    assert_string_equal(got, "text");
    close(fd);
    assert_int_equal(os_kind(path), OS_OTHER);
    assert_int_equal(help_files(), 1);
    path = help_path("full"); /* a link, so that the device itself is safe whatever happens */
    assert_int_equal(symlink("/dev/full", path), 0);
    assert_int_equal(os_write_file(path, "text", 4, &err), STATUS_IO);
    assert_has(err.what, "the disk is full");
    assert_int_equal(os_kind(path), OS_OTHER);
}

/* The same with the system's own limit on file sizes instead of a pretended one. */
static void the_system_refusing_a_write_leaves_the_old_file(void **state)
{
    struct error err;
    const char *path = help_path("a");
    char *big = calloc(1, 100000);
    (void)state;
    assert_ok(os_write_file(path, "old", 3, &err));
    pid_t child = fork();
    if (child == 0) {
        struct rlimit limit = { 4096, 4096 };
        signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
        _exit(os_write_file(path, big, 100000, &err) == STATUS_IO && strstr(err.what, "larger than") ? 0 : 1);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_true(help_same(path, "old", 3));
    assert_int_equal(help_files(), 1);
    free(big);
}

static void short_and_interrupted_writes_are_carried_on(void **state)
{
    struct error err;
    (void)state;
    help_use_disk();
    help_disk.piece = 2;
    help_disk.interrupts = 3;
    assert_ok(os_write_file(help_path("a"), "whitecell", 9, &err));
    assert_true(help_same(help_path("a"), "whitecell", 9));
    assert_int_equal(help_disk.writes, 3 + 5);
}

static void a_new_file_never_replaces_another(void **state)
{
    struct error err;
    (void)state;
    assert_ok(os_create_file(help_path("a"), "1", 1, NULL, &err));
    assert_int_equal(os_create_file(help_path("a"), "2", 1, NULL, &err), STATUS_REFUSED);
    assert_true(help_same(help_path("a"), "1", 1));
    assert_int_equal(symlink("nowhere", help_path("link")), 0);
    assert_int_equal(os_create_file(help_path("link"), "2", 1, NULL, &err), STATUS_REFUSED);
    assert_int_equal(help_files(), 2);
}

static void a_lock_has_one_holder(void **state)
{
    struct error err;
    int first, second;
    (void)state;
    assert_ok(os_create_file(help_path("a"), "1", 1, &first, &err));
    assert_ok(os_open(help_path("a"), true, &second, &err));
    assert_int_equal(os_lock(second, help_path("a"), &err), STATUS_IO);
    assert_has(err.what, "another program");
    os_close(first);
    assert_ok(os_lock(second, help_path("a"), &err));
    os_close(second);
}

static void folders_are_made_listed_and_removed(void **state)
{
    struct error err;
    struct os_list list;
    (void)state;
    assert_ok(os_make_dirs(help_path("b/c//d/"), &err));
    assert_ok(os_make_dirs(help_path("b/c/d"), &err));
    help_write(help_path("b/z"), "", 0);
    help_write(help_path("b/B"), "", 0);
    help_write(help_path("b/\xc3\xa9"), "", 0);
    assert_ok(os_list(&help_memory, help_path("b"), &list, &err));
    assert_int_equal(list.count, 4);
    static const char *const order[] = { "B", "c", "z", "\xc3\xa9" };
    for (int i = 0; i < 4; i++)
        assert_string_equal(list.names[i], order[i]);
    os_list_free(&list);
    assert_int_equal(help_live, 0);
    for (long n = 0; n < 5; n++) {
        help_left = n;
        assert_int_equal(os_list(&help_memory, help_path("b"), &list, &err), STATUS_NO_MEMORY);
        os_list_free(&list);
        assert_int_equal(help_live, 0);
    }
    assert_int_equal(os_make_dirs(help_path("b/z/under"), &err), STATUS_NOT_FOUND);
    assert_int_equal(os_make_dirs(help_path("b/z"), &err), STATUS_NOT_FOUND);
    assert_int_equal(os_kind(help_path("b")), OS_FOLDER);
    assert_int_equal(os_kind(help_path("b/z")), OS_FILE);
    assert_int_equal(os_kind(help_path("b/q")), OS_NOTHING);
    assert_int_equal(os_kind("/dev/null"), OS_OTHER);
    assert_true(os_modified(help_path("b/z")) / 1000000000 >= os_utc() - 60);
    assert_true(os_modified(help_path("b/q")) == -1);

    help_write(help_path("kept"), "k", 1);
    assert_int_equal(symlink(help_path("kept"), help_path("b/link")), 0);
    assert_ok(os_rename(help_path("b"), help_path("e"), &err));
    assert_int_equal(os_remove(help_path("e"), &err), STATUS_IO); /* not empty */
    assert_ok(os_remove_tree(help_path("e"), &err));
    assert_true(help_same(help_path("kept"), "k", 1));
    assert_ok(os_remove(help_path("kept"), &err));
    assert_int_equal(os_remove(help_path("kept"), &err), STATUS_NOT_FOUND);
    assert_int_equal(help_files(), 0);
}

static void paths_are_joined_within_their_room(void **state)
{
    struct error err;
    char out[OS_PATH], longest[OS_PATH];
    (void)state;
    assert_ok(os_join(out, "/a", "b", &err));
    assert_string_equal(out, "/a/b");
    assert_ok(os_join(out, "/", "b", &err));
    assert_string_equal(out, "/b");
    assert_ok(os_join(out, "", "b", &err));
    assert_string_equal(out, "b");
    assert_string_equal(os_base_name("/a/b"), "b");
    assert_string_equal(os_base_name("b"), "b");
    memset(longest, 'x', sizeof longest);
    longest[OS_PATH - 3] = '\0';
    assert_ok(os_join(out, longest, "b", &err));
    assert_int_equal(os_join(out, longest, "bc", &err), STATUS_INVALID);
    assert_int_equal(os_suffix(out, longest, "bcd", &err), STATUS_INVALID);
    assert_int_equal(strlen(os_path_tail(longest)), 180);
    longest[OS_PATH - 20] = '/';
    assert_int_equal(strlen(os_path_tail(longest)), 16);
}

static void times_go_to_text_and_back(void **state)
{
    static const struct {
        int64_t seconds;
        const char *text;
    } known[] = {
        { 0, "1970-01-01T00:00:00Z" },
        { 951782400, "2000-02-29T00:00:00Z" },
        { 1498552200, "2017-06-27T08:30:00Z" },
        { 1795293000, "2026-11-21T20:30:00Z" },
        { -1, "1969-12-31T23:59:59Z" },
        { 253402300799, "9999-12-31T23:59:59Z" },
        { -62167219200, "0000-01-01T00:00:00Z" },
    };
    char text[OS_TIME_TEXT];
    int64_t seconds;
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        assert_string_equal(os_utc_text(known[i].seconds, text), known[i].text);
        assert_true(os_utc_from_text(known[i].text, &seconds));
        assert_true(seconds == known[i].seconds);
    }
    for (seconds = -70000000000; seconds < 260000000000; seconds += 86399 * 1237) {
        int64_t back;
        assert_true(os_utc_from_text(os_utc_text(seconds, text), &back));
        assert_true(back == seconds || seconds < -62167219200 || seconds > 253402300799);
    }
    static const char *const wrong[] = { "",
                                         "2026-11-21",
                                         "2026-11-21T20:30:00",
                                         "2026-11-21T20:30:00z",
                                         "2026-11-21 20:30:00Z",
                                         "2026-02-29T00:00:00Z",
                                         "2026-13-01T00:00:00Z",
                                         "2026-00-01T00:00:00Z",
                                         "2026-11-21T24:00:00Z",
                                         "2026-11-21T20:60:00Z",
                                         "2026-11-21T20:30:60Z",
                                         "2026-11-21T20:30:00Z ",
                                         "+026-11-21T20:30:00Z" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_false(os_utc_from_text(wrong[i], &seconds));
    assert_true(os_utc() > 1700000000);
    uint64_t before = os_monotonic_ns();
    os_sleep_ms(2);
    assert_true(os_monotonic_ns() - before >= 1000000);
}

static void surroundings_are_told(void **state)
{
    struct error err;
    char path[OS_PATH];
    uint64_t a = 0, b = 0;
    (void)state;
    char *xdg = os_env("XDG_DATA_HOME") ? strdup(os_env("XDG_DATA_HOME")) : NULL;
    char *home = os_env("HOME") ? strdup(os_env("HOME")) : NULL;
    setenv("XDG_DATA_HOME", "/data", 1);
    assert_ok(os_data_dir(path, &err));
    assert_string_equal(path, "/data/whitecell");
    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("HOME", "/home/ada", 1);
    assert_ok(os_data_dir(path, &err));
    assert_string_equal(path, "/home/ada/.local/share/whitecell");
    setenv("HOME", "", 1);
    assert_int_equal(os_data_dir(path, &err), STATUS_NOT_FOUND);
    assert_null(os_env("HOME"));
    unsetenv("XDG_DATA_HOME");
    unsetenv("HOME");
    if (xdg)
        setenv("XDG_DATA_HOME", xdg, 1);
    if (home)
        setenv("HOME", home, 1);
    free(xdg);
    free(home);

    assert_ok(os_program_path(path, &err));
    assert_int_equal(os_kind(path), OS_FILE);
    assert_ok(os_random(&a, sizeof a, &err));
    assert_ok(os_random(&b, sizeof b, &err));
    assert_true(a != b);
    assert_true(os_cores() >= 1);
    assert_true(os_peak_rss_kib() > 500);
    assert_true(os_terminal_width(OS_STDOUT) > 0);
    (void)os_is_terminal(OS_STDOUT);
}

static void the_first_interrupt_is_a_flag_and_the_second_ends(void **state)
{
    (void)state;
    pid_t child = fork();
    if (child == 0) {
        os_catch_interrupt();
        raise(SIGINT);
        if (!os_interrupted())
            _exit(1);
        os_clear_interrupt();
        if (os_interrupted())
            _exit(2);
        raise(SIGINT);
        if (!os_interrupted())
            _exit(3);
        raise(SIGINT);
        _exit(4);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), SIGINT);
}

static void a_program_is_found_started_and_stopped(void **state)
{
    struct error err;
    char path[OS_PATH];
    long id;
    (void)state;
    assert_false(os_find_program(path, "whitecell-no-such-program"));
    assert_false(os_find_program(path, "")); /* a folder is none */
    assert_true(os_find_program(path, "sleep"));
    assert_string_equal(os_base_name(path), "sleep");
    const char *const forever[] = { path, "1000000", NULL }, *const nothing[] = { "/nowhere/at/all", NULL };
    assert_ok(os_start(forever, &id, &err));
    assert_int_equal(kill((pid_t)id, 0), 0);
    os_stop(id);
    assert_int_equal(kill((pid_t)id, 0), -1); /* gone, and nothing left of it */
    assert_int_equal(os_start(nothing, &id, &err), STATUS_NOT_FOUND);
}

static void the_local_clock_is_told_for_any_day(void **state)
{
    const char *before = getenv("TZ");
    char kept[200] = "";
    (void)state;
    snprintf(kept, sizeof kept, "%s", before ? before : "");
    setenv("TZ", "XST-05:30", 1);
    tzset();
    assert_int_equal(os_utc_offset(1514764799), 19800); /* across the end of a year */
    setenv("TZ", "XST+09", 1);
    tzset();
    assert_int_equal(os_utc_offset(1514764801), -32400);
    if (before)
        setenv("TZ", kept, 1);
    else
        unsetenv("TZ");
    tzset();
}

int test_os(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_file_is_read_as_it_was_written),
        TEST(what_cannot_be_read_is_refused_with_its_name),
        TEST(a_failed_write_leaves_the_old_file),
        TEST(a_device_or_a_pipe_stays_what_it_is),
        TEST(the_system_refusing_a_write_leaves_the_old_file),
        TEST(short_and_interrupted_writes_are_carried_on),
        TEST(a_new_file_never_replaces_another),
        TEST(a_lock_has_one_holder),
        TEST(folders_are_made_listed_and_removed),
        TEST(paths_are_joined_within_their_room),
        TEST(times_go_to_text_and_back),
        TEST(surroundings_are_told),
        TEST(a_program_is_found_started_and_stopped),
        TEST(the_local_clock_is_told_for_any_day),
        TEST(the_first_interrupt_is_a_flag_and_the_second_ends),
    };
    return cmocka_run_group_tests_name("os", tests, NULL, NULL);
}
