/* The operating system: the one place that knows POSIX. Files, folders, time, chance, the terminal, signals.
   Paths are UTF-8 bytes as the system has them. Every failure says why, which path, and the way out. */
#ifndef STORE_OS_H
#define STORE_OS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"

enum { OS_PATH = 4096 /* room for a path with its terminator */ };

/* Fills *err from an errno value: "<reason>: <doing> <path>" and a way out. `doing` is marked for translation by the
   caller, as N_("cannot write"). A missing file gives STATUS_NOT_FOUND, no memory STATUS_NO_MEMORY, else STATUS_IO. */
enum status os_error(struct error *err, int code, const char *doing, const char *path);

/* ---- paths ---- */

/* Joins with one slash into out[OS_PATH]; STATUS_INVALID when it does not fit. `out` may be `dir`. */
MUST_USE enum status os_join(char *out, const char *dir, const char *name, struct error *err);
/* Appends `tail` to `path` into out[OS_PATH]; STATUS_INVALID when it does not fit. */
MUST_USE enum status os_suffix(char *out, const char *path, const char *tail, struct error *err);
const char *os_base_name(const char *path); /* behind the last slash; borrowed from `path` */
/* The end of a long path, at most 180 bytes, so that it fits beside a line number in an error; borrowed from `path`. */
const char *os_path_tail(const char *path);

/* ---- whole files ---- */

/* Reads a regular file of at most `limit` bytes. *data has a terminator behind *length bytes and is freed by
   os_free_data. A folder, pipe or device, or a larger file, is STATUS_IO. */
MUST_USE enum status os_read_file(const struct alloc *a, const char *path, size_t limit, char **data, size_t *length,
                                  struct error *err);
void os_free_data(const struct alloc *a, char *data, size_t length);

/* Replaces `path` in one step: after a failure or a power cut it has either the old content or the new. To a
   device or a pipe it writes, and leaves it what it is. */
MUST_USE enum status os_write_file(const char *path, const void *data, size_t length, struct error *err);

/* The same for a path that must not exist yet; STATUS_REFUSED when it does. With `handle`, the file stays open for
   appending, locked since before it had its name; close it with os_close. */
MUST_USE enum status os_create_file(const char *path, const void *data, size_t length, int *handle, struct error *err);

/* ---- folders and names ---- */

enum os_kind { OS_NOTHING, OS_FILE, OS_FOLDER, OS_OTHER };
enum os_kind os_kind(const char *path);                                   /* follows symbolic links */
int64_t os_modified(const char *path);                                    /* nanoseconds since 1970, or -1 */
int64_t os_size(const char *path);                                        /* bytes, or -1 */
MUST_USE enum status os_make_dirs(const char *path, struct error *err);   /* with parents; fine if it exists */
MUST_USE enum status os_remove(const char *path, struct error *err);      /* a file, link or empty folder */
MUST_USE enum status os_remove_tree(const char *path, struct error *err); /* does not follow links */
MUST_USE enum status os_rename(const char *from, const char *to, struct error *err); /* replaces a file `to` */
MUST_USE enum status os_sync_dir(const char *path, struct error *err); /* names in it survive a power cut */

/* All names in a folder but "." and "..", in byte order. Free with os_list_free, also after a failure. */
struct os_list {
    const struct alloc *alloc;
    char **names;
    int count, capacity;
};
MUST_USE enum status os_list(const struct alloc *a, const char *dir, struct os_list *list, struct error *err);
void os_list_free(struct os_list *list);

/* ---- open files, for the journal ---- */

/* Opens a regular file, for reading or for reading and appending. */
MUST_USE enum status os_open(const char *path, bool append, int *handle, struct error *err);
void os_close(int handle); /* also gives up the lock */
/* Takes the file for this handle alone without waiting; STATUS_IO when another program or handle has it. */
MUST_USE enum status os_lock(int handle, const char *path, struct error *err);
/* As os_read_file, from an open file. `path` is for messages. */
MUST_USE enum status os_read_handle(const struct alloc *a, int handle, const char *path, size_t limit, char **data,
                                    size_t *length, struct error *err);
MUST_USE enum status os_read_at(int handle, const char *path, int64_t offset, void *data, size_t length,
                                struct error *err);              /* STATUS_IO when the file is shorter */
bool os_handle_state(int handle, int64_t *size, bool *has_name); /* false when it cannot be asked */

/* How bytes reach the disk. Each returns -1 and sets errno on failure; `write` may write less. Tests put their own in
   place to meet a full disk; process-wide, NULL restores the system's, not while another thread writes. */
struct os_io {
    long (*write)(int handle, const void *data, size_t length);
    int (*sync)(int handle, bool data_only);
    int (*truncate)(int handle, int64_t length);
    int (*rename)(const char *from, const char *to);
};
extern const struct os_io os_io_system;
void os_use_io(const struct os_io *io);

/* These go through os_io and retry after a signal or a short write. 0, or the errno value. */
int os_write_all(int handle, const void *data, size_t length);
int os_sync(int handle, bool data_only);
int os_truncate(int handle, int64_t length);

/* ---- time and chance ---- */

enum { OS_TIME_TEXT = 21 }; /* "2026-11-21T20:30:00Z" */
int64_t os_utc(void);       /* wall clock, seconds since 1970 */
/* Years 0000 to 9999; a time outside is clamped. Returns `out`. */
char *os_utc_text(int64_t seconds, char out[OS_TIME_TEXT]);
bool os_utc_from_text(const char *text, int64_t *seconds); /* exactly that form and a real date, or false */
int32_t os_utc_offset(int64_t seconds); /* of the local clock at that time, seconds east of UTC; 0 when unknown */
uint64_t os_monotonic_ns(void);
uint64_t os_cpu_ns(void); /* time on a core that this process has used */
void os_sleep_ms(int milliseconds); /* returns early on a signal */
MUST_USE enum status os_random(void *data, size_t length, struct error *err);

/* ---- the process and its surroundings ---- */

const char *os_env(const char *name); /* NULL when unset or empty; borrowed */
/* Where a user's data lives, as the XDG base directory specification says: out[OS_PATH] ends in "/whitecell". It is not
   made. STATUS_NOT_FOUND when neither XDG_DATA_HOME nor HOME is an absolute path. */
MUST_USE enum status os_data_dir(char *out, struct error *err);
MUST_USE enum status os_program_path(char *out, struct error *err); /* of the running program, out[OS_PATH] */
enum os_stream { OS_STDIN, OS_STDOUT, OS_STDERR };
bool os_is_terminal(enum os_stream stream);
/* Waits until there is something to read on the standard input, or it has ended; false after `ms` or a signal. */
bool os_wait_input(int ms);
int os_terminal_width(enum os_stream stream); /* columns; 80 when unknown */
int os_cores(void);                           /* at least 1 */
long os_peak_rss_kib(void);

/* Runs another program to its end with no input and its errors thrown away; argv ends with NULL, argv[0] is its path.
   What it prints goes to out[size], cut if longer. *code is its exit code, or 128 + the signal that ended it. */
MUST_USE enum status os_run(const char *const *argv, char *out, size_t size, int *code, struct error *err);

/* Where a program lies on PATH into out[OS_PATH]; false when it lies nowhere. */
bool os_find_program(char *out, const char *name);
/* Starts another program and goes on; it has no input and what it prints is thrown away. *id is for os_stop, which must
   be called once for each start: it ends the program, and what that has started, if it still runs; else it returns the
   exit code, -1 when a signal or os_stop ended it. */
MUST_USE enum status os_start(const char *const *argv, long *id, struct error *err);
int os_stop(long id);

/* Becomes another program: returns only when it cannot. argv ends with NULL. */
enum status os_become(const char *path, char *const *argv, struct error *err);

/* From now on the first Ctrl-C sets a flag and interrupts waiting reads; a second one ends the program. */
void os_catch_interrupt(void);
bool os_interrupted(void);
void os_clear_interrupt(void); /* and is ready for the next one */

#endif
