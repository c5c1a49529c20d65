/* What the tests of engine/store share: a fresh folder per test, memory that runs out, a disk that fails. */
#ifndef TESTS_STORE_HELP_H
#define TESTS_STORE_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/alloc.h"
#include "base/status.h"
#include "store/journal.h"
#include "store/os.h"

int help_setup(void **state); /* makes help_dir */
int help_teardown(void **state);
#define TEST(function) cmocka_unit_test_setup_teardown(function, help_setup, help_teardown)

extern char help_dir[OS_PATH];
const char *help_path(const char *name); /* help_dir/name; eight answers stay valid */

void help_write(const char *path, const void *data, size_t length); /* plainly, not by the code under test */
char *help_read(const char *path, size_t *length);                  /* free() it */
bool help_same(const char *path, const void *data, size_t length);  /* the file has exactly these bytes */
int help_files(void);                                               /* names in help_dir */

#define assert_ok(call) help_ok((call), &err, __FILE__, __LINE__)
void help_ok(enum status status, const struct error *err, const char *file, int line);
#define assert_has(text, part) help_has((text), (part), __FILE__, __LINE__)
void help_has(const char *text, const char *part, const char *file, int line);

/* Memory that runs out after `left` allocations; -1 never. `live` blocks have not been freed. */
extern const struct alloc help_memory;
extern long help_left, help_live;

/* A disk that fails: counts every call, and fails as told. */
struct help_disk {
    int writes, syncs, data_syncs, truncates, renames;
    long room;      /* bytes until `code`; -1: no end */
    int code;       /* errno of a write without room */
    int piece;      /* writes at most this many bytes at once; 0: all */
    int interrupts; /* this many writes and syncs end with EINTR first */
    int sync_code;  /* errno of every sync; 0: none fails */
    int truncate_code;
    int rename_code;
};
extern struct help_disk help_disk;
void help_use_disk(void); /* from now on; the teardown restores the system's */

struct journal_header help_header(void);
/* A save with `lines` commands, closed. */
void help_journal(const char *path, int lines);
/* One more command with some text in it. */
enum status help_append(struct journal *journal, struct error *err);

#endif
