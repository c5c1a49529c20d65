#include "status.h"

#include <stdarg.h>
#include <stdio.h>

#include "text.h"
#include "tr.h"

static void fill(char *out, size_t size, const char *fmt, va_list args)
{
    int n = vsnprintf(out, size, tr(fmt), args);
    if (n < 0)
        out[0] = '\0';
    else if ((size_t)n >= size)
        text_cut(out, size - 1);
}

enum status error_set(struct error *err, enum status status, const char *fmt, ...)
{
    if (err) {
        va_list args;
        va_start(args, fmt);
        err->status = status;
        err->where[0] = err->fix[0] = '\0';
        fill(err->what, sizeof err->what, fmt, args);
        va_end(args);
    }
    return status;
}

void error_where(struct error *err, const char *fmt, ...)
{
    if (err) {
        va_list args;
        va_start(args, fmt);
        fill(err->where, sizeof err->where, fmt, args);
        va_end(args);
    }
}

void error_fix(struct error *err, const char *fmt, ...)
{
    if (err) {
        va_list args;
        va_start(args, fmt);
        fill(err->fix, sizeof err->fix, fmt, args);
        va_end(args);
    }
}

enum status error_no_memory(struct error *err)
{
    return error_set(err, STATUS_NO_MEMORY, N_("out of memory"));
}
