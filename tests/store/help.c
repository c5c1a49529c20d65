#include "help.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "store/json.h"

char help_dir[OS_PATH];

int help_setup(void **state)
{
    const char *tmp = getenv("TMPDIR");
    (void)state;
    snprintf(help_dir, sizeof help_dir, "%s/whitecell-store-XXXXXX", tmp && *tmp ? tmp : "/tmp");
    help_left = -1;
    help_live = 0;
    return mkdtemp(help_dir) ? 0 : -1;
}

int help_teardown(void **state)
{
    (void)state;
    os_use_io(NULL);
    json_use_alloc(NULL);
    return os_remove_tree(help_dir, NULL) == STATUS_OK ? 0 : -1;
}

const char *help_path(const char *name)
{
    static char paths[8][OS_PATH];
    static int next;
    char *path = paths[next++ % 8];
    if (os_join(path, help_dir, name, NULL) != STATUS_OK)
        fail_msg("%s is too long", name);
    return path;
}

void help_write(const char *path, const void *data, size_t length)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(data, 1, length, f), length);
    assert_int_equal(fclose(f), 0);
}

char *help_read(const char *path, size_t *length)
{
    FILE *f = fopen(path, "rb");
    assert_non_null(f);
    fseek(f, 0, SEEK_END);
    *length = (size_t)ftell(f);
    rewind(f);
    char *data = malloc(*length + 1);
    assert_non_null(data);
    assert_int_equal(fread(data, 1, *length, f), *length);
    data[*length] = '\0';
    fclose(f);
    return data;
}

bool help_same(const char *path, const void *data, size_t length)
{
    size_t n;
    char *found = help_read(path, &n);
    bool same = n == length && memcmp(found, data, n) == 0;
    free(found);
    return same;
}

int help_files(void)
{
    struct os_list list;
    struct error err;
    assert_ok(os_list(&alloc_libc, help_dir, &list, &err));
    int n = list.count;
    os_list_free(&list);
    return n;
}

void help_ok(enum status status, const struct error *err, const char *file, int line)
{
    if (status != STATUS_OK)
        print_error("%s: %s (%s)\n", err->where, err->what, err->fix);
    _assert_int_equal((uintmax_t)status, STATUS_OK, file, line);
}

void help_has(const char *text, const char *part, const char *file, int line)
{
    if (!strstr(text, part))
        print_error("\"%s\" does not contain \"%s\"\n", text, part);
    _assert_true(strstr(text, part) != NULL, "the text has the part", file, line);
}

/* ---- memory ---- */

long help_left, help_live;

static void *memory(void *ud, void *ptr, size_t osize, size_t nsize)
{
    (void)ud;
    (void)osize;
    if (nsize == 0) {
        help_live -= ptr != NULL;
        free(ptr);
        return NULL;
    }
    if (help_left == 0)
        return NULL;
    help_left -= help_left > 0;
    void *block = realloc(ptr, nsize);
    help_live += !ptr && block;
    return block;
}

const struct alloc help_memory = { memory, NULL };

/* ---- disk ---- */

struct help_disk help_disk;

static bool interrupted(void)
{
    if (help_disk.interrupts <= 0)
        return false;
    help_disk.interrupts--;
    errno = EINTR;
    return true;
}

static long disk_write(int handle, const void *data, size_t length)
{
    help_disk.writes++;
    if (interrupted())
        return -1;
    if (help_disk.piece && length > (size_t)help_disk.piece)
        length = (size_t)help_disk.piece;
    if (help_disk.room >= 0 && length > (size_t)help_disk.room) {
        if (help_disk.room == 0) {
            errno = help_disk.code;
            return -1;
        }
        length = (size_t)help_disk.room; /* as a real disk does: first a short write, then the error */
    }
    if (help_disk.room >= 0)
        help_disk.room -= (long)length;
    return os_io_system.write(handle, data, length);
}

static int disk_sync(int handle, bool data_only)
{
    help_disk.syncs += !data_only;
    help_disk.data_syncs += data_only;
    if (interrupted())
        return -1;
    if (help_disk.sync_code) {
        errno = help_disk.sync_code;
        return -1;
    }
    return os_io_system.sync(handle, data_only);
}

static int disk_truncate(int handle, int64_t length)
{
    help_disk.truncates++;
    if (help_disk.truncate_code) {
        errno = help_disk.truncate_code;
        return -1;
    }
    return os_io_system.truncate(handle, length);
}

static int disk_rename(const char *from, const char *to)
{
    help_disk.renames++;
    if (help_disk.rename_code) {
        errno = help_disk.rename_code;
        return -1;
    }
    return os_io_system.rename(from, to);
}

void help_use_disk(void)
{
    static const struct os_io io = { disk_write, disk_sync, disk_truncate, disk_rename };
    help_disk = (struct help_disk){ .room = -1 };
    os_use_io(&io);
}

/* ---- journals ---- */

struct journal_header help_header(void)
{
    struct journal_header h = { .model = 3,
                                .scenario = "notpetya",
                                .form = "class50",
                                .rules = 0x0123456789abcdef,
                                .seed = UINT64_MAX,
                                .save = "00112233445566778899aabbccddeeff" };
    digest_of("the scenario's files", 20, h.text);
    return h;
}

enum status help_append(struct journal *journal, struct error *err)
{
    int n = journal_count(journal) + 1;
    struct json_maker m = { STATUS_OK };
    cJSON *fields = json_new_object(&m);
    json_add_text(&m, fields, "decision", "name_the_thing");
    json_add_text(&m, fields, "option", "facts_only");
    json_add_text(&m, fields, "why", "\"Zürich\" said: {\"chain\":\"x\"},\nthen\t日本 \\ 🙂");
    json_add_int(&m, fields, "confidence", n);
    enum status status = json_made(&m, err);
    if (!status)
        status = journal_append(journal, n / 5 + 1, 1795293000 + n, "choose", fields, (uint64_t)n * 0x9E3779B97F4A7C15u,
                                err);
    cJSON_Delete(fields);
    return status;
}

void help_journal(const char *path, int lines)
{
    struct error err;
    struct journal *j;
    struct journal_header h = help_header();
    assert_ok(journal_create(&alloc_libc, path, &h, &j, &err));
    for (int i = 0; i < lines; i++)
        assert_ok(help_append(j, &err));
    journal_close(j);
}
