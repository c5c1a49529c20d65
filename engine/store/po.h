/* Translations in gettext's PO format, read strictly: UTF-8 only, every mistake with file and line. No system locale is
   involved. */
#ifndef STORE_PO_H
#define STORE_PO_H

#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "plural.h"

struct po_entry {
    const char *context;                /* NULL: none; "" is one too */
    const char *id, *plural;            /* the original, and its plural or NULL */
    const char *text[PLURAL_FORMS_MAX]; /* "": not translated */
    int32_t forms;                      /* of `text` */
    int32_t fuzzy;                      /* to be looked at by a translator: po_find passes it over */
    int32_t obsolete;                   /* kept in the file behind #~, used by nobody: po_find passes it over */
    int32_t line;                       /* of its msgid */
    const char *head;                   /* the comment lines above, as they stand in the file; not terminated */
    int32_t head_length;
};

struct po {
    const struct alloc *alloc;
    const char *name;       /* of the file, for messages; borrowed */
    struct po_entry *entry; /* in the order of the file, without the header */
    int32_t count;
    int entry_cap;
    struct po_entry header; /* text[0]: "Language: fr\n..."; id NULL when the file has none */
    struct plural plural;
    int32_t *slot; /* hash table: 1 + entry, 0 empty; `slots` is a power of two */
    int32_t slots;
    char *words; /* what the entries point to */
    size_t word_room;
    char *file; /* of po_load */
    size_t file_length;
};

/* Reads length bytes of a PO file. `text` and `name` are borrowed and must outlive *out, which po_free frees; after a
   failure there is nothing to free. */
enum status po_parse(struct po *out, const struct alloc *a, const char *name, const char *text, size_t length,
                     struct error *err) MUST_USE;
/* The same from a file of at most 16 MiB. */
enum status po_load(struct po *out, const struct alloc *a, const char *path, struct error *err) MUST_USE;
void po_free(struct po *po);

/* The translation of `id` in `context` (NULL: without one), or NULL when there is none. The first form, or with
   po_find_form that for n. */
const char *po_find(const struct po *po, const char *context, const char *id);
const char *po_find_form(const struct po *po, const char *context, const char *id, unsigned long n);

/* The entry itself, translated or not, also when it is fuzzy; obsolete ones are not found. */
struct po_entry *po_entry(const struct po *po, const char *context, const char *id);

/* The value of a header field such as "Language" into out[size]; "" when it is not there. Returns `out`. */
char *po_header(const struct po *po, const char *field, char *out, size_t size);

#endif
