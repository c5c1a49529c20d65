/* Over 800 lines: every byte of a torn tail and every flipped byte of a line, side by side with the rules they break.
 */
#include "store/journal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include "help.h"
#include "store/json.h"

int test_journal(void);

/* Where line `n` of the text begins, the header being line 1. */
static size_t line_start(const char *text, int n)
{
    const char *at = text;
    while (n-- > 1)
        at = strchr(at, '\n') + 1;
    return (size_t)(at - text);
}

static enum status open_and_close(const char *path, enum journal_mode mode, struct journal_repair *repair, int *count,
                                  struct error *err)
{
    struct journal *j;
    enum status status = journal_open(&alloc_libc, path, mode, &j, repair, err);
    if (!status)
        *count = journal_count(j);
    journal_close(j);
    return status;
}

static void a_save_is_read_as_it_was_written(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    const char *path = help_path("a.jsonl");
    struct journal_header h = help_header();
    (void)state;
    strcpy(h.parent, "ffeeddccbbaa99887766554433221100");
    h.parent_line = 12;
    assert_ok(journal_create(&help_memory, path, &h, &j, &err));
    for (int i = 0; i < 30; i++)
        assert_ok(help_append(j, &err));
    assert_ok(journal_append(j, 7, 0, "end", NULL, 0, &err));
    journal_close(j);
    assert_int_equal(help_live, 0);

    size_t length;
    char *text = help_read(path, &length);
    assert_has(text,
               "{\"whitecell\":1,\"model\":3,\"scenario\":\"notpetya\",\"rules\":\"0123456789abcdef\",\"text\":\"");
    assert_has(text, "\"seed\":\"ffffffffffffffff\",\"save\":\"00112233445566778899aabbccddeeff\","
                     "\"parent\":\"ffeeddccbbaa99887766554433221100\",\"line\":12,\"form\":\"class50\",\"chain\":\"");
    assert_has(text, "\n{\"n\":1,\"turn\":1,\"at\":\"2026-11-21T20:30:01Z\",\"do\":\"choose\",\"decision\":");
    assert_has(text, "\"do\":\"end\",\"state\":\"0000000000000000\",\"chain\":\"");

    for (int mode = JOURNAL_READ; mode <= JOURNAL_WRITE; mode++) {
        assert_ok(journal_open(&help_memory, path, (enum journal_mode)mode, &j, &repair, &err));
        assert_false(repair.torn);
        assert_string_equal(journal_path(j), path);
        const struct journal_header *back = journal_header(j);
        assert_int_equal(back->model, 3);
        assert_string_equal(back->scenario, "notpetya");
        assert_string_equal(back->form, "class50");
        assert_true(back->rules == h.rules && back->seed == h.seed);
        assert_string_equal(back->text, h.text);
        assert_string_equal(back->save, h.save);
        assert_string_equal(back->parent, h.parent);
        assert_int_equal(back->parent_line, 12);
        assert_int_equal(journal_count(j), 31);
        for (int i = 0; i < 30; i++) {
            const struct journal_line *line = journal_line(j, i);
            struct json_at at = json_root(line->body, NULL);
            const char *why;
            int64_t n;
            assert_int_equal(line->number, i + 1);
            assert_int_equal(line->turn, (i + 1) / 5 + 1);
            assert_true(line->utc == 1795293001 + i);
            assert_string_equal(line->verb, "choose");
            assert_true(line->state == (uint64_t)(i + 1) * 0x9E3779B97F4A7C15u);
            assert_ok(json_get_text(&at, "why", &why, &err));
            assert_string_equal(why, "\"Zürich\" said: {\"chain\":\"x\"},\nthen\t日本 \\ 🙂");
            assert_ok(json_get_int(&at, "confidence", 0, 100, &n, &err));
            assert_int_equal(n, i + 1);
            assert_memory_equal(line->raw, text + line->offset, line->length);
            assert_int_equal(text[(size_t)line->offset + line->length], '\n');
        }
        journal_close(j);
        assert_int_equal(help_live, 0);
    }
    assert_true(help_same(path, text, length));
    free(text);
}

static void lines_appended_are_there_at_once_and_after_reopening(void **state)
{
    struct error err;
    struct journal *j;
    const char *path = help_path("a.jsonl");
    int count;
    (void)state;
    help_journal(path, 3);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    assert_ok(help_append(j, &err));
    assert_int_equal(journal_count(j), 4);
    assert_string_equal(journal_line(j, 3)->verb, "choose");
    assert_int_equal(journal_line(j, 3)->offset, journal_line(j, 2)->offset + (int64_t)journal_line(j, 2)->length + 1);
    assert_ok(open_and_close(path, JOURNAL_READ, NULL, &count, &err)); /* readers need no lock */
    assert_int_equal(count, 4);
    journal_close(j);
    assert_ok(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err));
    assert_int_equal(count, 4);
}

static void a_command_costs_one_write_and_one_sync(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_header h = help_header();
    (void)state;
    help_use_disk();
    assert_ok(journal_create(&alloc_libc, help_path("a.jsonl"), &h, &j, &err));
    assert_int_equal(help_disk.writes, 1);
    assert_int_equal(help_disk.syncs, 2); /* the file, then its folder */
    help_use_disk();
    assert_ok(help_append(j, &err));
    assert_int_equal(help_disk.writes, 1);
    assert_int_equal(help_disk.data_syncs, 1);
    assert_int_equal(help_disk.syncs + help_disk.truncates + help_disk.renames, 0);
    journal_close(j);
}

static void a_save_is_never_written_over(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_header h = help_header();
    (void)state;
    help_write(help_path("a.jsonl"), "precious", 8);
    assert_int_equal(journal_create(&alloc_libc, help_path("a.jsonl"), &h, &j, &err), STATUS_REFUSED);
    assert_null(j);
    assert_has(err.what, help_path("a.jsonl"));
    assert_true(help_same(help_path("a.jsonl"), "precious", 8));
    assert_int_equal(help_files(), 1);
}

static void a_save_that_cannot_be_begun_leaves_no_file(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_header h = help_header();
    (void)state;
    for (int way = 0; way < 3; way++) {
        help_use_disk();
        help_disk.code = ENOSPC;
        if (way < 2)
            help_disk.room = way * 100;
        else
            help_disk.sync_code = EIO;
        assert_int_equal(journal_create(&alloc_libc, help_path("a.jsonl"), &h, &j, &err), STATUS_IO);
        assert_null(j);
        assert_int_equal(help_files(), 0);
    }
    os_use_io(NULL);
    assert_int_equal(journal_create(&alloc_libc, help_path("no/a.jsonl"), &h, &j, &err), STATUS_NOT_FOUND);
    h.text[3] = 'X';
    assert_int_equal(journal_create(&alloc_libc, help_path("a.jsonl"), &h, &j, &err), STATUS_INVALID);
    h = help_header();
    h.scenario[0] = '\0';
    assert_int_equal(journal_create(&alloc_libc, help_path("a.jsonl"), &h, &j, &err), STATUS_INVALID);
    assert_int_equal(help_files(), 0);
}

/* A write that was interrupted leaves any part of the last line. At every length: it is kept aside, cut and reported,
   all lines before it stay, and the exercise goes on. */
static void a_torn_last_line_is_kept_aside_and_cut_at_every_length(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    const char *whole = help_path("whole"), *path = help_path("a.jsonl"), *aside = help_path("a.jsonl.torn-1");
    size_t length;
    int count;
    (void)state;
    help_journal(whole, 4);
    char *text = help_read(whole, &length);
    size_t last = line_start(text, 5);
    for (size_t cut = last + 1; cut < length; cut++) {
        help_write(path, text, cut);
        assert_ok(open_and_close(path, JOURNAL_READ, &repair, &count, &err));
        assert_true(repair.torn && !repair.cut && repair.aside[0] == '\0');
        assert_int_equal(count, 3);
        assert_true(help_same(path, text, cut));

        assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err));
        assert_true(repair.torn && repair.cut);
        assert_int_equal(repair.line, 5);
        assert_int_equal(repair.bytes, cut - last);
        assert_string_equal(repair.aside, aside);
        assert_has(repair.reason, "incomplete");
        assert_true(help_same(aside, text + last, cut - last));
        assert_true(help_same(path, text, last));
        assert_int_equal(journal_count(j), 3);
        assert_ok(help_append(j, &err));
        journal_close(j);
        assert_true(help_same(path, text, length)); /* the same command again gives the same bytes */
        assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
        assert_false(repair.torn);
        assert_ok(os_remove(aside, &err));
    }
    /* cut exactly between two lines, nothing is torn */
    help_write(path, text, last);
    assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
    assert_false(repair.torn);
    assert_int_equal(count, 3);
    free(text);
}

static void a_last_line_of_garbage_is_cut_and_earlier_ones_aside_are_kept(void **state)
{
    static const char *const tails[] = { "garbage\n", "{}\n", "\n", "x", "{\"n\":5}\n" };
    struct error err;
    struct journal_repair repair;
    const char *path = help_path("a.jsonl");
    char zeros[5000] = { 0 };
    int count;
    (void)state;
    help_journal(path, 4);
    size_t length, n;
    char *text = help_read(path, &length);
    for (int i = 0; i < 5; i++) {
        char *longer = malloc(length + 20);
        memcpy(longer, text, length);
        strcpy(longer + length, tails[i]);
        help_write(path, longer, length + strlen(tails[i]));
        assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
        assert_true(repair.cut);
        assert_int_equal(count, 4);
        assert_true(help_same(path, text, length));
        assert_true(help_same(repair.aside, tails[i], strlen(tails[i])));
        free(longer);
    }
    assert_has(repair.aside, ".torn-5");
    /* a power cut may leave a grown file whose new part was never written */
    char *longer = malloc(length + sizeof zeros);
    memcpy(longer, text, length);
    memcpy(longer + length, zeros, sizeof zeros);
    help_write(path, longer, length + sizeof zeros);
    assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
    assert_int_equal(repair.bytes, sizeof zeros);
    assert_int_equal(count, 4);
    free(longer);
    /* one byte of the last line went bad */
    longer = help_read(path, &n);
    longer[length - 100] ^= 1;
    help_write(path, longer, length);
    assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
    assert_has(repair.reason, "chain does not match");
    assert_int_equal(count, 3);
    assert_true(help_same(repair.aside, longer + line_start(text, 5), length - line_start(text, 5)));
    free(longer);
    free(text);
}

static void a_torn_line_that_cannot_be_kept_aside_is_not_cut(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    const char *path = help_path("a.jsonl");
    (void)state;
    help_journal(path, 2);
    size_t length;
    char *text = help_read(path, &length);
    help_write(path, text, length - 7);
    help_use_disk();
    help_disk.room = 3;
    help_disk.code = ENOSPC;
    assert_int_equal(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err), STATUS_IO);
    assert_null(j);
    assert_has(err.what, "the disk is full");
    assert_true(repair.torn && !repair.cut);
    assert_true(help_same(path, text, length - 7));
    assert_int_equal(help_files(), 1);
    help_use_disk();
    help_disk.truncate_code = EIO;
    assert_int_equal(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err), STATUS_IO);
    assert_true(help_same(path, text, length - 7));
    os_use_io(NULL);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err));
    journal_close(j);
    free(text);
}

/* Any other damage refuses, names the line, and leaves the file as it is. */
static void every_flipped_byte_before_the_last_line_is_refused(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    const char *path = help_path("a.jsonl");
    (void)state;
    help_journal(path, 4);
    size_t length;
    char *text = help_read(path, &length);
    size_t start[6];
    for (int n = 1; n <= 5; n++)
        start[n] = line_start(text, n);
    char where[OS_PATH + 16];
    for (size_t at = 0; at < start[5]; at++) {
        int line = 1;
        while (line < 4 && at >= start[line + 1])
            line++;
        for (int bit = 0; bit < 8; bit++) {
            text[at] = (char)(text[at] ^ (1 << bit));
            help_write(path, text, length);
            enum status status = journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err);
            assert_null(j);
            assert_false(repair.torn);
            if (status != STATUS_REFUSED || at != 13) { /* the format's number: perhaps from the future */
                assert_int_equal(status, STATUS_DAMAGED);
                snprintf(where, sizeof where, "%s:%d", path, line);
                assert_string_equal(err.where, where);
            }
            assert_true(err.fix[0] != '\0');
            assert_true(help_same(path, text, length));
            text[at] = (char)(text[at] ^ (1 << bit));
        }
    }
    assert_int_equal(help_files(), 1);
    free(text);
}

static void lines_lost_swapped_or_doubled_are_refused(void **state)
{
    struct error err;
    int count;
    const char *path = help_path("a.jsonl");
    (void)state;
    help_journal(path, 5);
    size_t length;
    char *text = help_read(path, &length), *changed = malloc(2 * length);
    size_t a = line_start(text, 3), b = line_start(text, 4), c = line_start(text, 5);

    memcpy(changed, text, a);
    memcpy(changed + a, text + b, length - b);
    help_write(path, changed, length - (b - a));
    assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_DAMAGED);

    memcpy(changed, text, b);
    memcpy(changed + b, text + a, length - a);
    help_write(path, changed, length + (b - a));
    assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_DAMAGED);

    memcpy(changed, text, a);
    memcpy(changed + a, text + b, c - b);
    memcpy(changed + a + (c - b), text + a, b - a);
    memcpy(changed + c, text + c, length - c);
    help_write(path, changed, length);
    assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_DAMAGED);
    assert_has(err.what, "line 3 of the save is damaged");
    free(changed);
    free(text);
}

static void what_is_not_a_save_is_refused(void **state)
{
    static const char *const texts[] = {
        "", "\n", "{}\n", "[]\n", "hello\n", "{\"whitecell\":1}\n", "{\"whitecell\":1"
    };
    struct error err;
    int count;
    const char *path = help_path("a.jsonl");
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        help_write(path, texts[i], strlen(texts[i]));
        assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_DAMAGED);
        assert_true(help_same(path, texts[i], strlen(texts[i])));
    }
    static const char future[] = "{\"whitecell\":2,\"anything\":[]}\n";
    help_write(path, future, sizeof future - 1);
    assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_REFUSED);
    assert_has(err.what, "format 2");
    assert_has(err.fix, "newer Whitecell");
    assert_int_equal(open_and_close(help_path("none.jsonl"), JOURNAL_WRITE, NULL, &count, &err), STATUS_NOT_FOUND);
    assert_int_equal(open_and_close(help_dir, JOURNAL_READ, NULL, &count, &err), STATUS_IO);
}

/* A line whose chain fits was written like that, so it is damage of another kind and never cut. */
static void a_line_with_a_right_chain_and_wrong_fields_is_refused(void **state)
{
    static const char *const bodies[] = {
        "{\"n\":3,\"turn\":1,\"at\":\"2026-11-21T20:30:00Z\",\"do\":\"choose\",\"state\":\"0000000000000000\"",
        "{\"n\":2,\"turn\":-1,\"at\":\"2026-11-21T20:30:00Z\",\"do\":\"choose\",\"state\":\"0000000000000000\"",
        "{\"n\":2,\"turn\":1,\"at\":\"yesterday\",\"do\":\"choose\",\"state\":\"0000000000000000\"",
        "{\"n\":2,\"turn\":1,\"at\":\"2026-11-21T20:30:00Z\",\"do\":\"Choose!\",\"state\":\"0000000000000000\"",
        "{\"n\":2,\"turn\":1,\"at\":\"2026-11-21T20:30:00Z\",\"do\":\"choose\",\"state\":\"0\"",
        "{\"n\":2,\"turn\":1,\"at\":\"2026-11-21T20:30:00Z\",\"do\":\"choose\"",
    };
    struct error err;
    int count;
    const char *path = help_path("a.jsonl");
    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++) {
        size_t length;
        char chain[DIGEST_HEX];
        struct digest d;
        if (os_kind(path) == OS_FILE)
            assert_ok(os_remove(path, &err));
        help_journal(path, 1);
        char *text = help_read(path, &length), *longer = malloc(length + 1000);
        digest_start(&d);
        digest_add(&d, text + length - 3 - 64, 64);
        digest_add(&d, bodies[i], strlen(bodies[i]));
        digest_end(&d, chain);
        memcpy(longer, text, length);
        size_t n = (size_t)sprintf(longer + length, "%s,\"chain\":\"%s\"}\n", bodies[i], chain);
        help_write(path, longer, length + n);
        assert_int_equal(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err), STATUS_DAMAGED);
        assert_has(err.what, "line 3");
        assert_has(err.what, "$.");
        free(longer);
        free(text);
    }
}

static void a_second_writer_is_refused(void **state)
{
    struct error err;
    struct journal *j, *second;
    const char *path = help_path("a.jsonl");
    int status;
    (void)state;
    help_journal(path, 1);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    assert_int_equal(journal_open(&alloc_libc, path, JOURNAL_WRITE, &second, NULL, &err), STATUS_IO);
    assert_has(err.what, "another program has this file open");
    assert_has(err.what, path);
    pid_t child = fork();
    if (child == 0) {
        enum status found = journal_open(&alloc_libc, path, JOURNAL_WRITE, &second, NULL, &err);
        if (found != STATUS_IO)
            _exit(1);
        found = journal_open(&alloc_libc, path, JOURNAL_READ, &second, NULL, &err);
        journal_close(second);
        _exit(found == STATUS_OK ? 0 : 2);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_ok(help_append(j, &err)); /* the reader took nothing away */
    journal_close(j);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    journal_close(j);
}

static void short_and_interrupted_writes_are_carried_on(void **state)
{
    struct error err;
    struct journal *j;
    const char *path = help_path("a.jsonl");
    int count;
    (void)state;
    help_journal(path, 1);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    help_use_disk();
    help_disk.piece = 10;
    help_disk.interrupts = 5;
    assert_ok(help_append(j, &err));
    help_disk.interrupts = 5;
    assert_ok(help_append(j, &err));
    journal_close(j);
    os_use_io(NULL);
    assert_ok(open_and_close(path, JOURNAL_WRITE, NULL, &count, &err));
    assert_int_equal(count, 3);
}

/* With any number of bytes written before the disk is full, or with a failing sync: the file ends where it ended
   before, the journal says so and takes no more. */
static void a_failed_write_is_cut_back_and_stops_the_journal(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    const char *path = help_path("a.jsonl");
    size_t length;
    int count;
    (void)state;
    help_journal(path, 2);
    char *text = help_read(path, &length);
    int line = (int)(length - line_start(text, 3)); /* the next one is as long */
    for (int way = -1; way < line; way += 13) {
        assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err));
        assert_false(repair.torn);
        help_use_disk();
        if (way < 0)
            help_disk.sync_code = EIO;
        else
            help_disk.room = way, help_disk.code = ENOSPC;
        assert_int_equal(help_append(j, &err), STATUS_IO);
        assert_has(err.what, way < 0 ? "the disk reports an error: cannot sync" : "the disk is full: cannot write");
        assert_has(err.what, path);
        assert_has(err.fix, "safe up to command 2");
        assert_int_equal(help_disk.truncates, 1);
        assert_true(help_same(path, text, length));
        assert_true(journal_stopped(j));
        assert_int_equal(journal_count(j), 2);
        help_use_disk(); /* there is room again, but nobody knows what else was lost */
        assert_int_equal(help_append(j, &err), STATUS_REFUSED);
        assert_has(err.what, "stopped");
        assert_int_equal(help_disk.writes, 0);
        journal_close(j);
        os_use_io(NULL);
    }
    /* not even cutting back works: the next open repairs it */
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err));
    help_use_disk();
    help_disk.room = 20;
    help_disk.code = EIO;
    help_disk.truncate_code = EIO;
    assert_int_equal(help_append(j, &err), STATUS_IO);
    journal_close(j);
    os_use_io(NULL);
    assert_ok(open_and_close(path, JOURNAL_WRITE, &repair, &count, &err));
    assert_true(repair.cut);
    assert_int_equal(count, 2);
    assert_true(help_same(path, text, length));
    free(text);
}

/* On a real disk that is really full; needs the right to mount one. */
static void a_full_disk_loses_nothing(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    struct journal_header h = help_header();
    enum status status = STATUS_OK;
    int count, before = 0;
    (void)state;
    assert_ok(os_make_dirs(help_path("disk"), &err));
    if (mount("tmpfs", help_path("disk"), "tmpfs", 0, "size=64k") != 0)
        skip();
    help_write(help_path("disk/small"), "old", 3);
    bool fine = journal_create(&alloc_libc, help_path("disk/a.jsonl"), &h, &j, &err) == STATUS_OK;
    while (fine && !status && before < 10000) {
        status = help_append(j, &err);
        before += status == STATUS_OK;
    }
    if (fine)
        journal_close(j);
    fine = fine && status == STATUS_IO && strstr(err.what, "the disk is full") && before > 50;
    fine = fine && open_and_close(help_path("disk/a.jsonl"), JOURNAL_WRITE, &repair, &count, &err) == STATUS_OK;
    fine = fine && !repair.torn && count == before;
    /* nor does a file that is replaced there */
    char *big = calloc(1, 80000);
    fine = fine && os_write_file(help_path("disk/small"), big, 80000, &err) == STATUS_IO;
    fine = fine && strstr(err.what, "the disk is full") && help_same(help_path("disk/small"), "old", 3);
    free(big);
    assert_int_equal(umount(help_path("disk")), 0);
    assert_true(fine);
}

static void a_save_changed_behind_its_back_stops_the_journal(void **state)
{
    struct error err;
    struct journal *j;
    const char *path = help_path("a.jsonl");
    (void)state;
    help_journal(path, 1);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    assert_int_equal(truncate(path, 10), 0);
    assert_int_equal(help_append(j, &err), STATUS_IO);
    assert_has(err.what, "another program has changed the save");
    journal_close(j);
    assert_ok(os_remove(path, &err));
    help_journal(path, 1);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    assert_ok(os_remove(path, &err));
    assert_int_equal(help_append(j, &err), STATUS_IO);
    assert_has(err.what, "was deleted");
    journal_close(j);
}

static void a_command_that_could_not_be_read_back_is_not_written(void **state)
{
    struct error err;
    struct journal *j;
    const char *path = help_path("a.jsonl");
    size_t length;
    (void)state;
    help_journal(path, 1);
    char *text = help_read(path, &length);
    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    static const char *const reserved[] = { "n", "turn", "at", "do", "state", "chain" };
    for (int i = 0; i < 6; i++) {
        struct json_maker m = { STATUS_OK };
        cJSON *fields = json_new_object(&m);
        json_add_text(&m, fields, reserved[i], "x");
        assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
        cJSON_Delete(fields);
    }
    cJSON *fields = cJSON_CreateObject();
    cJSON_AddNumberToObject(fields, "half", 0.5);
    assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
    assert_int_equal(err.status, STATUS_INVALID);
    cJSON_Delete(fields);
    fields = cJSON_CreateObject();
    cJSON_AddStringToObject(fields, "text", "\xc3\x28");
    assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
    cJSON_Delete(fields);
    fields = cJSON_CreateObject();
    cJSON_AddStringToObject(cJSON_AddObjectToObject(fields, "inner"), "chain", "x");
    assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
    cJSON_Delete(fields);
    fields = cJSON_CreateArray();
    assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
    cJSON_Delete(fields);
    assert_int_equal(journal_append(j, 1, 0, "No verb", NULL, 0, &err), STATUS_INVALID);
    assert_int_equal(journal_append(j, -1, 0, "note", NULL, 0, &err), STATUS_INVALID);
    char *big = malloc(JOURNAL_LINE_MAX + 1);
    memset(big, 'x', JOURNAL_LINE_MAX);
    big[JOURNAL_LINE_MAX] = '\0';
    fields = cJSON_CreateObject();
    cJSON_AddStringToObject(fields, "text", big);
    assert_int_equal(journal_append(j, 1, 0, "note", fields, 0, &err), STATUS_INVALID);
    assert_has(err.fix, "shorten");
    cJSON_Delete(fields);
    free(big);
    assert_true(help_same(path, text, length));
    assert_false(journal_stopped(j));
    assert_ok(help_append(j, &err));
    journal_close(j);
    free(text);

    assert_ok(journal_open(&alloc_libc, path, JOURNAL_READ, &j, NULL, &err));
    assert_int_equal(help_append(j, &err), STATUS_REFUSED);
    assert_has(err.what, "only to be read");
    journal_close(j);
}

/* Each operation with 0, 1, 2 ... allocations allowed, cJSON's among them. */
static void running_out_of_memory_changes_nothing(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_skim skim;
    struct journal_header h = help_header();
    const char *path = help_path("a.jsonl");
    (void)state;
    json_use_alloc(&help_memory);
    enum status status = STATUS_NO_MEMORY;
    for (long n = 0; status; n++) {
        help_left = n;
        status = journal_create(&help_memory, path, &h, &j, &err);
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        assert_int_equal(os_kind(path), status ? OS_NOTHING : OS_FILE);
        journal_close(j);
        assert_int_equal(help_live, 0);
    }
    json_use_alloc(NULL);
    assert_ok(os_remove(path, &err));
    help_journal(path, 5);
    size_t length;
    char *text = help_read(path, &length);
    json_use_alloc(&help_memory);
    help_write(path, text, length - 3); /* torn, too */
    status = STATUS_NO_MEMORY;
    for (long n = 0; status; n++) {
        help_left = n;
        status = journal_open(&help_memory, path, JOURNAL_WRITE, &j, NULL, &err);
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        if (status)
            assert_true(help_same(path, text, length - 3));
        journal_close(j);
        assert_int_equal(help_live, 0);
    }
    help_write(path, text, length);
    status = STATUS_NO_MEMORY;
    for (long n = 0; status; n++) {
        help_left = n;
        status = journal_skim(&help_memory, path, &skim, &err);
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        assert_int_equal(help_live, 0);
    }
    help_left = -1;
    assert_ok(journal_open(&help_memory, path, JOURNAL_WRITE, &j, NULL, &err));
    status = STATUS_NO_MEMORY;
    for (long n = 0; status; n++) {
        help_left = n;
        status = help_append(j, &err); /* one journal all the time: a failure leaves it usable */
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        if (status)
            assert_true(help_same(path, text, length));
    }
    help_left = -1;
    assert_int_equal(journal_count(j), 6);
    journal_close(j);
    assert_int_equal(help_live, 0);
    free(text);
}

static void skimming_tells_what_a_list_shows(void **state)
{
    struct error err;
    struct journal *j;
    struct journal_skim skim;
    const char *path = help_path("a.jsonl");
    (void)state;
    help_journal(path, 0);
    assert_ok(journal_skim(&help_memory, path, &skim, &err));
    assert_string_equal(skim.header.scenario, "notpetya");
    assert_int_equal(skim.count, 0);
    assert_false(skim.torn);
    assert_true(skim.utc >= os_utc() - 60);

    assert_ok(journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, NULL, &err));
    for (int i = 0; i < 1000; i++) { /* several pieces long */
        assert_ok(help_append(j, &err));
        if (i % 97 == 0 || i == 999) {
            assert_ok(journal_skim(&help_memory, path, &skim, &err));
            assert_int_equal(skim.count, i + 1);
            assert_int_equal(skim.turn, (i + 1) / 5 + 1);
            assert_true(skim.utc == 1795293001 + i);
            assert_string_equal(skim.verb, "choose");
            assert_false(skim.ended || skim.torn);
        }
    }
    struct json_maker m = { STATUS_OK };
    cJSON *fields = json_new_object(&m);
    json_add_bool(&m, fields, "ended", true);
    char *big = malloc(700001);
    memset(big, 'x', 700000);
    big[700000] = '\0';
    json_add_text(&m, fields, "text", big);
    assert_ok(json_made(&m, &err));
    assert_ok(journal_append(j, 9, 5, "note", fields, 0, &err));
    cJSON_Delete(fields);
    free(big);
    journal_close(j);
    assert_ok(journal_skim(&help_memory, path, &skim, &err));
    assert_int_equal(skim.count, 1001);
    assert_true(skim.ended && skim.utc == 5);
    assert_string_equal(skim.verb, "note");

    size_t length;
    char *text = help_read(path, &length);
    help_write(path, text, length - 3);
    assert_ok(journal_skim(&help_memory, path, &skim, &err));
    assert_int_equal(skim.count, 1000);
    assert_true(skim.torn && !skim.ended);
    help_write(path, text, line_start(text, 2) + 4); /* the only command is torn */
    assert_ok(journal_skim(&help_memory, path, &skim, &err));
    assert_int_equal(skim.count, 0);
    assert_true(skim.torn);
    size_t third = line_start(text, 4);
    memcpy(text + third - 30, "\ngarbage\ngarbage\ngarbage\nxxx\n", 29);
    help_write(path, text, third);
    assert_int_equal(journal_skim(&help_memory, path, &skim, &err), STATUS_DAMAGED);
    help_write(path, "{}\n", 3);
    assert_int_equal(journal_skim(&help_memory, path, &skim, &err), STATUS_DAMAGED);
    help_write(path, "", 0);
    assert_int_equal(journal_skim(&help_memory, path, &skim, &err), STATUS_DAMAGED);
    assert_int_equal(help_live, 0);
    free(text);
}

static void save_ids_differ(void **state)
{
    struct error err;
    char a[JOURNAL_SAVE_ID], b[JOURNAL_SAVE_ID];
    (void)state;
    assert_ok(journal_new_id(a, &err));
    assert_ok(journal_new_id(b, &err));
    assert_int_equal(strlen(a), 32);
    assert_string_not_equal(a, b);
}

int test_journal(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_save_is_read_as_it_was_written),
        TEST(lines_appended_are_there_at_once_and_after_reopening),
        TEST(a_command_costs_one_write_and_one_sync),
        TEST(a_save_is_never_written_over),
        TEST(a_save_that_cannot_be_begun_leaves_no_file),
        TEST(a_torn_last_line_is_kept_aside_and_cut_at_every_length),
        TEST(a_last_line_of_garbage_is_cut_and_earlier_ones_aside_are_kept),
        TEST(a_torn_line_that_cannot_be_kept_aside_is_not_cut),
        TEST(every_flipped_byte_before_the_last_line_is_refused),
        TEST(lines_lost_swapped_or_doubled_are_refused),
        TEST(what_is_not_a_save_is_refused),
        TEST(a_line_with_a_right_chain_and_wrong_fields_is_refused),
        TEST(a_second_writer_is_refused),
        TEST(short_and_interrupted_writes_are_carried_on),
        TEST(a_failed_write_is_cut_back_and_stops_the_journal),
        TEST(a_full_disk_loses_nothing),
        TEST(a_save_changed_behind_its_back_stops_the_journal),
        TEST(a_command_that_could_not_be_read_back_is_not_written),
        TEST(running_out_of_memory_changes_nothing),
        TEST(skimming_tells_what_a_list_shows),
        TEST(save_ids_differ),
    };
    return cmocka_run_group_tests_name("journal", tests, NULL, NULL);
}
