/* Where saves live:
     <dir>/<scenario>-<yyyymmdd-hhmmss>-<4 hex>.jsonl    a save, see journal.h
     <dir>/<...>.jsonl.people.json                       names of people, which can be deleted alone
     <dir>/<...>.jsonl.torn-<n>                          a torn last line that was cut off
     <dir>/scenarios/<text hash>/...                     the scenario's files as they were played */
#ifndef STORE_SAVES_H
#define STORE_SAVES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "journal.h"

/* A free name for a new save into out[OS_PATH]. `dir` need not exist yet; saves_prepare makes it. */
MUST_USE enum status saves_new_path(const char *dir, const char *scenario, int64_t utc, char *out, struct error *err);
MUST_USE enum status saves_prepare(const char *dir, struct error *err);

struct saves_entry {
    char *path;
    struct journal_skim skim; /* all zero but `utc` when `status` is not 0 */
    enum status status;       /* why it cannot be read */
    struct error error;
};
struct saves_list {
    const struct alloc *alloc;
    struct saves_entry *entries;
    int count, capacity;
};

/* All saves, the one played last first; those that cannot be read are listed with their error. A folder that does not
   exist gives an empty list. Free with saves_list_free, also after a failure. */
MUST_USE enum status saves_list(const struct alloc *a, const char *dir, struct saves_list *list, struct error *err);
void saves_list_free(struct saves_list *list);

/* ---- the scenario as played ---- */

struct saves_file {
    const char *name; /* relative, with / between folders; no "..", no leading slash, no hidden part */
    const void *data;
    size_t length;
};

/* The text hash of a scenario: SHA-256 over names and contents in byte order of names. The order given is free. */
MUST_USE enum status saves_text_hash(const struct alloc *a, const struct saves_file *files, int count,
                                     char out[DIGEST_HEX], struct error *err);

/* Keeps the files under their hash, all or none; does nothing when they are there already. */
MUST_USE enum status saves_keep(const char *dir, const char *text_hash, const struct saves_file *files, int count,
                                struct error *err);

/* The folder that holds them into out[OS_PATH], or STATUS_NOT_FOUND. */
MUST_USE enum status saves_kept(const char *dir, const char *text_hash, char *out, struct error *err);

/* ---- people: who sat where ---- */

struct saves_person {
    const char *seat; /* id of a role or seat */
    const char *name;
};
struct saves_people {
    struct arena arena; /* holds the rest */
    struct saves_person *people;
    int count;
};

MUST_USE enum status saves_people_write(const char *save, const struct saves_person *people, int count,
                                        struct error *err);
/* In the order written; no file gives none. Free with saves_people_free, also after a failure. */
MUST_USE enum status saves_people_read(const struct alloc *a, const char *save, struct saves_people *out,
                                       struct error *err);
void saves_people_free(struct saves_people *people);
/* Also what an interrupted write left. The journal stays whole. Fine when there is nothing. */
MUST_USE enum status saves_people_delete(const char *save, struct error *err);

#endif
