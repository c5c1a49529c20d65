/* Doubts about a scenario that loads: what it declares and does not use, conditions that cannot come out both ways,
   norm marks whose paragraph or reason is thin, options without a price, wording that gives an option away, texts too
   long for where they appear, and more to do than a form has time for. All of it is read from the compiled tables;
   nothing is played. The judging words are English only. */
#ifndef ANALYSE_LINT_H
#define ANALYSE_LINT_H

#include "script/script.h"

struct lint_file {
    const char *name, *text;
    size_t length;
};

/* Adds warnings to `found`, which stays sorted. `file[files]` are the scenario's files, for lines and columns.
   STATUS_NO_MEMORY is the only failure. */
enum status lint(const struct scenario *s, const struct lint_file *file, int files, struct diagnostics *found) MUST_USE;

#endif
