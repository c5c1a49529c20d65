/* Status codes and the one error record that every fallible function fills.
   Libraries never print and never exit: they return a status and say what, where and the way out. */
#ifndef BASE_STATUS_H
#define BASE_STATUS_H

#include "tr.h"

enum status {
    STATUS_OK = 0,
    STATUS_NO_MEMORY,
    STATUS_INVALID,   /* the input is wrong: scenario text, command, option */
    STATUS_NOT_FOUND, /* a named thing does not exist */
    STATUS_IO,        /* cannot read, write, sync or lock */
    STATUS_DAMAGED,   /* a save or an asset is not what was written */
    STATUS_REFUSED,   /* well-formed, but not allowed now */
    STATUS_STOPPED    /* the user asked to stop */
};

/* One mistake in words. All three texts are NUL-terminated UTF-8, cut at a character boundary if too long. */
struct error {
    enum status status;
    char what[512];  /* what is wrong: "found ..., expected ..." */
    char where[256]; /* file:line, JSON path, or empty */
    char fix[256];   /* the way out, or empty */
};

#define MUST_USE __attribute__((warn_unused_result))
#define PRINTF_LIKE(fmt, args) __attribute__((format(printf, fmt, args)))

/* Each sets one part of *err and is harmless when err is NULL. The format goes through tr() first.
   error_set also clears `where` and `fix`, and returns its status so that callers can `return error_set(...)`. */
enum status error_set(struct error *err, enum status status, const char *fmt, ...) PRINTF_LIKE(3, 4);
void error_where(struct error *err, const char *fmt, ...) PRINTF_LIKE(2, 3);
void error_fix(struct error *err, const char *fmt, ...) PRINTF_LIKE(2, 3);
enum status error_no_memory(struct error *err);

#endif
