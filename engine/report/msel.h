/* The master scenario events list (MSEL): every inject and decision in order of time, with the columns of HSEEP
   (core/msel.h). As CSV for a spreadsheet, which `msel` in a scenario reads again, and as Markdown for people. */
#ifndef REPORT_MSEL_H
#define REPORT_MSEL_H

#include "base/text.h"
#include "exercise/library.h"

/* What a CSV does not tell. */
struct msel_left {
    int events; /* of the scenario's text that were not asked for: its sheet is written alone */
    int bound;  /* injects whose effects or Lua conditions no cell holds */
};

/* Appends the CSV, rows ended by CR LF. A scenario that reads a sheet gives back that sheet: its columns, its rows and
   their order, every cell as it was, only quoted as RFC 4180 has it, with the separator that it had; with `all`,
   the columns that it lacks follow at the right, and the events that only the scenario's text knows at the end. Any
   other scenario gives all events, sorted by time. What comes from the text and looks like a formula has an apostrophe
   in front. */
enum status msel_csv(const struct loaded *loaded, int all, struct buffer *out, struct msel_left *left,
                     struct error *err) MUST_USE;

/* Appends a page: a title and one table with the ten columns of HSEEP, all events in order of time. */
enum status msel_markdown(const struct loaded *loaded, struct buffer *out, struct error *err) MUST_USE;

#endif
