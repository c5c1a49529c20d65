/* A new scenario, made from a template: a folder with a complete scenario whose id, title, place and start are put in.
 */
#ifndef EXERCISE_DRAFT_H
#define EXERCISE_DRAFT_H

#include "base/alloc.h"
#include "base/status.h"

enum { DRAFT_TITLE_MAX = 120, DRAFT_ID_MAX = 48 };

/* Texts are borrowed; NULL keeps what the template has. */
struct draft {
    const char *id;     /* see draft_check_id */
    const char *called; /* what commands in remarks call it: the id, or a path; no control characters */
    const char *title;  /* one line of 1 to DRAFT_TITLE_MAX bytes, any characters */
    const char *place;  /* the same */
    const char *starts; /* "2027-03-01 07:00", UTC */
    const char *offset; /* hours of the place east of UTC, -14 to 14 in quarters; only with `place` */
};

/* STATUS_INVALID says which ids are valid, and proposes one where it can. */
enum status draft_check_id(const char *id, struct error *err) MUST_USE;
enum status draft_check(const struct draft *d, struct error *err) MUST_USE;

/* Makes the folder `dir`, whole or not at all: everything in the folder `from`, with the fields put in. STATUS_REFUSED
   when `dir` is there already, in any form, or the folder around it is not. */
enum status draft_make(const struct alloc *a, const char *from, const char *dir, const struct draft *d,
                       struct error *err) MUST_USE;

#endif
