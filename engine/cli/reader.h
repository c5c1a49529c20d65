/* Lines that someone types or a pipe sends. */
#ifndef CLI_READER_H
#define CLI_READER_H

#include <stdio.h>

#include "say.h"

enum { READER_LINE = 8192 };

struct reader {
    FILE *file;
    int echo;        /* prints what was read: a pipe's log reads like the terminal */
    int ended;       /* no more lines: the end of the input, or Ctrl-C */
    int interrupted; /* it was Ctrl-C */
    int waits;       /* for the first character of a line */
    /* Or NULL: called every so many ms while nothing is typed. 1 ends the wait: reader_next gives NULL, and `ended`
       stays 0. The file must be the standard input, without a buffer of its own. */
    int (*idle)(void *ud);
    void *idle_ud;
    int idle_ms;
    char line[READER_LINE];
};

struct reader reader_on(FILE *file, enum os_stream stream);

/* The next line without its end and without white space around it, valid until the next call; NULL when there are
   no more, or `idle` ended the wait. A line that is too long is explained and read as an empty one. */
char *reader_next(struct reader *r, struct paper *p);

/* Cuts the first word off *rest and returns it, "" at the end. A word may stand in double quotes. */
char *reader_word(char **rest);

#endif
