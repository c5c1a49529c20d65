/* What the windows show, in lines that a program can read: for tests that walk through the real window as people do,
   without knowing where anything stands and without guessing when a frame has settled. engine/README.md describes the
   lines. */
#ifndef UI_ACCOUNT_H
#define UI_ACCOUNT_H

#include <stddef.h>

#include "app.h"

enum { ACCOUNT_TEXT = 1 << 16 }; /* room enough for any frame; what does not fit is left out by whole lines */

/* Of the last frame of the stage, and of the console's own window unless `console` is NULL. Returns the length. */
size_t account_write(char *out, size_t size, const struct app *app, const struct ui *stage, const struct ui *console);

#endif
