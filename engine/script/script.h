/* Loading a scenario: Lua text in, flat tables out, or everything that is wrong with it. The text is not trusted: it
   runs once, in a sandbox with instruction and memory budgets, and sees no file, clock or network. The same text
   always gives the same tables. */
#ifndef SCRIPT_SCRIPT_H
#define SCRIPT_SCRIPT_H

#include "base/alloc.h"
#include "base/status.h"
#include "codes.h"
#include "core/norm.h"
#include "core/play.h"
#include "core/scenario.h"

/* Where the files come from. `name` is "scenario.lua" or the name in an `include`: letters, digits, "_", "-" and ".",
   never a path. The text is borrowed until script_load returns. On failure `err` says why. */
struct script_source {
    void *ud;
    enum status (*read)(void *ud, const char *name, const char **data, size_t *length, struct error *err);
};

enum severity { SEVERITY_WARNING, SEVERITY_ERROR };

/* One thing that is wrong: where, what was found and expected, and the way out ("" when there is nothing to say). */
struct diagnostic {
    enum code code;
    enum severity severity; /* follows from the code */
    char file[64];
    int32_t line, column; /* from 1; column counts characters, 0 when it is not known */
    char message[512];
    char fix[256];
};

/* Sorted by file, line and column. */
struct diagnostics {
    const struct alloc *alloc;
    struct diagnostic *items;
    int count, capacity;
    int left_out; /* further ones that were not kept */
};
void diagnostics_init(struct diagnostics *d, const struct alloc *a);
void diagnostics_free(struct diagnostics *d);
/* A new one at the end, everything but code and severity still empty; NULL when memory is out. */
struct diagnostic *diagnostics_add(struct diagnostics *d, enum code code);
void diagnostics_sort(struct diagnostics *d);

/* Where a field stands: `key` of the declaration `word "id"` that begins on `line` of a file's text; with `item` the
   item of that list (from 1), with `inner` its field. Each may be NULL or 0; what the text does not show has the place
   of what it stands in. *column is 0 when even that is not found. */
struct script_field {
    const char *word, *id, *key;
    int32_t item;
    const char *inner;
};
void script_locate(const char *text, size_t length, const struct script_field *field, int32_t *line, int32_t *column);

struct script;

/* Reads scenario.lua and what it includes. `id` is the folder's name, which the scenario must have; NULL accepts any.

   STATUS_OK: *out is ready to play (free it with scenario_free) and *host is what its Lua functions need (script_free);
   `found` may hold warnings. STATUS_INVALID: `found` holds every mistake, at least one. STATUS_NO_MEMORY: the
   allocator failed. Any other status is what `source` gave for scenario.lua, in `found` as well (a missing include is a
   mistake of the text). Unless the status is STATUS_OK, *out holds nothing and *host is NULL.

   `norms` is borrowed as long as *out lives; `found` is initialised by the caller and filled anew. */
enum status script_load(const struct alloc *a, const struct script_source *source, const struct norm_catalogue *norms,
                        const char *id, struct scenario *out, struct script **host, struct diagnostics *found) MUST_USE;

/* What struct play needs to call the scenario's Lua functions; NULL when it has none (`host` may be NULL too). One host
   serves one thread. `s` must be the scenario that was loaded with it, or a scenario with the same rules hash. */
const struct rule_host *script_rules(struct script *host, const struct scenario *s);

/* A second host for another thread. *out is NULL when the scenario has no Lua functions. */
enum status script_clone(const struct script *host, struct script **out) MUST_USE;

/* NULL is allowed. */
void script_free(struct script *host);

#endif
