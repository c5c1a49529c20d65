/* The language of the interface: English, or a catalogue <code>.po in the folder assets/lang. One for the whole
   process, as tr() is. Nothing here may run while another thread is inside tr(). */
#ifndef STORE_LANG_H
#define STORE_LANG_H

#include <stddef.h>

#include "base/alloc.h"
#include "base/status.h"

enum {
    LANG_CODE = 16, /* room for a code: "fr", "pt_BR", "sr@latin" */
    LANGS_MAX = 64
};

/* Where the catalogues lie; before anything else. English is used until lang_use. */
void lang_begin(const struct alloc *a, const char *assets);
/* Back to English, and frees every catalogue: texts that tr() gave out are gone. */
void lang_end(void);

struct lang {
    char code[LANG_CODE];
    const char *name; /* as its speakers call it; the code when its catalogue cannot be read */
};
/* English first, then the catalogues in byte order of their codes; reads them all. Returns how many are in out[room].
 */
int lang_list(struct lang *out, int room);

/* Switches to a language, "en" is English. Texts that tr() gave out before stay valid. An unknown code is
   STATUS_NOT_FOUND, and the way out names the known ones; a catalogue with mistakes is STATUS_INVALID. After a failure
   everything is as it was. */
enum status lang_use(const char *code, struct error *err) MUST_USE;
/* As the environment says: WHITECELL_LANG, else the language part of LC_ALL, LC_MESSAGES or LANG. Without a word from
   these, and for a system language that has no catalogue, English. */
enum status lang_use_environment(struct error *err) MUST_USE;

const char *lang_code(void);

/* Translations of the catalogue in use that are left out because their placeholders differ from the original's; the
   first one's line in *line. */
int lang_refused(int *line);

/* Whether a text has the form of a code. */
int lang_is_code(const char *text);

/* The codes of the catalogues <code>.po in a folder, in byte order; none when there is no such folder. */
enum status lang_codes(const struct alloc *a, const char *folder, char out[LANGS_MAX][LANG_CODE], int *count,
                       struct error *err) MUST_USE;

#endif
