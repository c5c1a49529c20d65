/* Words on a stream: paragraphs wrapped to the width of the terminal, line after line, no cursor movement and no
   colours, so that a screen reader, a pipe and a log get the same. Control characters in texts of scenarios and
   saves never reach the terminal. Formats go through tr(). */
#ifndef CLI_SAY_H
#define CLI_SAY_H

#include <stdio.h>

#include "base/status.h"
#include "store/os.h"

struct paper {
    FILE *file;
    int width;  /* columns */
    int gap;    /* the last line was empty */
    int failed; /* the stream took no more, as a closed pipe */
};

/* At most 100 columns, however wide the terminal. */
struct paper paper_on(FILE *file, enum os_stream stream);

/* A paragraph. In the text, one line break is a space, as scenario files are broken by hand; two make a new paragraph,
   and a line that begins with "- " stays its own. An empty text prints nothing. */
void say(struct paper *p, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* The same, its first line indented by `first` columns and the others by `rest`. */
void say_in(struct paper *p, int first, int rest, const char *fmt, ...) PRINTF_LIKE(4, 5);

/* One line that is not wrapped: something to copy, or for an editor to read. */
void say_line(struct paper *p, int indent, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* A paragraph that is not translated again: texts of the scenario. */
void say_text(struct paper *p, int indent, const char *text);

/* One empty line; never two in a row. */
void say_gap(struct paper *p);

/* An empty line, the heading, nothing else. */
void say_heading(struct paper *p, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* Without a line break and not wrapped: a prompt. Flushes. */
void say_prompt(struct paper *p, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* What someone typed behind a prompt, and the end of that line; not wrapped. */
void say_typed(struct paper *p, const char *text);

/* "dir/file:line:column: error: message [E012]", as compilers do, so that editors can jump there, and the way out
   below. `severity` is marked by the caller; file NULL: it is about none; line and column 0: not known. */
void say_mistake(struct paper *p, const char *dir, const char *file, int line, int column, const char *severity,
                 const char *message, const char *code, const char *fix);

/* "whitecell: what (where)" and the way out on a line of its own. */
void say_error(struct paper *p, const struct error *err);

#endif
