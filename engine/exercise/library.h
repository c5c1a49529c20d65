/* Scenarios on disk: finding, reading and keeping them. */
#ifndef EXERCISE_LIBRARY_H
#define EXERCISE_LIBRARY_H

#include "core/play.h"
#include "store/digest.h"
#include "store/os.h"
#include "store/saves.h"

struct script; /* both in script/script.h */
struct diagnostics;

/* A file of a scenario, as it was read. */
struct loaded_file {
    char *name;
    char *data;
    size_t length;
};

/* A scenario ready to be played. */
struct loaded {
    const struct alloc *alloc;
    char dir[OS_PATH];
    struct scenario scenario;
    struct script *script;  /* its Lua functions */
    const struct rule_host *rules; /* to call them, or NULL */
    struct loaded_file *file;
    int files, file_cap;
    char text_hash[DIGEST_HEX]; /* SHA-256 over names and bytes of the files */
    char translations[OS_PATH]; /* "" or where its translations are looked for next, when there is none beside it */
    const char *
        *original; /* its texts as the author wrote them, in the order of core/texts; NULL: they are what is shown */
};

/* Loads <dir>/scenario.lua, in the language of the interface when it is translated. Everything wrong with it goes to
   `found` (may be NULL), errors and warnings; the first error also to `err`. `norms` is borrowed and must outlive *out.
 */
enum status library_load(const struct alloc *a, const char *dir, const struct norm_catalogue *norms,
                         struct loaded **out, struct diagnostics *found, struct error *err) MUST_USE;
void library_free(struct loaded *loaded); /* NULL is fine */

/* The files as the store wants them, borrowed; returns how many. */
enum { LOADED_FILES_MAX = 64 };
int library_files(const struct loaded *loaded, struct saves_file *out, int room);

/* The folder of scenario `id` under `root` (a path to a folder is taken as it is), into out[OS_PATH]; an unknown id is
   STATUS_NOT_FOUND and names the nearest. */
enum status library_find(const struct alloc *a, const char *root, const char *id, char *out,
                         struct error *err) MUST_USE;

/* Ids of the scenarios under `root`, in byte order. */
enum status library_list(const struct alloc *a, const char *root, struct os_list *out, struct error *err) MUST_USE;

#endif
