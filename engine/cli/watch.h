/* WHITECELL_WATCH: what the windows show, kept in a file for a test that drives them from outside. Without it nothing
   is done and nothing written. */
#ifndef CLI_WATCH_H
#define CLI_WATCH_H

#include "ui/account.h"

struct watch {
    const char *path; /* NULL: nobody watches */
    unsigned keys, texts, presses, releases, wheels; /* what has come in since the start */
    uint64_t written;                                /* hash of what the file holds */
    char text[ACCOUNT_TEXT];
};

/* Reads the environment. */
void watch_begin(struct watch *watch);
/* Counts what came in, so that a test knows that its key or click has been answered. */
void watch_input(struct watch *watch, const struct ui_input *in);
/* A frame is on the screen and nothing waits: replaces the file in one step when something is different. A failure is
   nobody's business but the test's, which waits in vain. */
void watch_shown(struct watch *watch, const struct app *app, const struct ui *stage, const struct ui *console);

#endif
