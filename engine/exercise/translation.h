/* Scenarios in other languages: lang/<code>.po beside scenario.lua. An entry's context is the text's id (core/texts.h),
   its msgid the original. Translations are texts only: neither the rules nor the text hash nor a save know of them. A
   window's texts are set in type too (base/typeset.h). */
#ifndef EXERCISE_TRANSLATION_H
#define EXERCISE_TRANSLATION_H

#include "library.h"
#include "store/lang.h"

/* Puts the scenario's texts into a language; "en", or one without a file, gives the original. A text without a
   translation, or whose original has changed since, stays as the author wrote it. The file is looked for beside the
   scenario, then in the folder l->translations. Texts given out before stay valid; no other thread may read the
   scenario meanwhile. STATUS_INVALID with file and line when the file has mistakes: the texts are then the originals.
   An exercise that is open goes on with exercise_retell. */
enum status translation_use(struct loaded *l, const char *code, struct error *err) MUST_USE;

/* Whether scenarios are set in type from the next translation_use on, that of library_load too: each text as its
   language has it, a text without a translation as English. Off at first, and for all that is written to a terminal or
   a file. One switch for the process, as there is one language. */
void translation_in_type(int on);
/* The same, if it is on, for a scenario under a cover, which has texts of its own, all English. */
enum status translation_set_cover(struct scenario *masked, struct error *err) MUST_USE;

/* What an entry of a translation lacks. */
enum translation_flaw {
    TRANSLATION_MISSING,    /* no translation yet */
    TRANSLATION_STALE,      /* the original has changed since, or it is marked fuzzy */
    TRANSLATION_LINES,      /* line breaks in what must be one line */
    TRANSLATION_FIGURES,    /* a digit of the original is missing */
    TRANSLATION_UNBALANCED, /* a bracket or quotation mark without its partner */
    TRANSLATION_GONE,       /* the scenario has no such text any more */
    TRANSLATION_FLAWS
};
const char *translation_flaw_name(enum translation_flaw flaw); /* to be translated */

struct translation_state {
    int texts, translated; /* `translated`: shown to players */
    int flaws[TRANSLATION_FLAWS];
};

/* Compares <dir>/lang/<code>.po with the scenario. `each` (may be NULL) hears of every flaw: `line` is that of the PO
   file, 0 when it has none. STATUS_NOT_FOUND without a file. */
typedef void translation_each(void *ud, enum translation_flaw flaw, int line, const char *id);
enum status translation_check(const struct loaded *l, const char *code, struct translation_state *out,
                              translation_each *each, void *ud, struct error *err) MUST_USE;

/* Adds to `found` what the translations beside the scenario lack: per language one warning for all that is missing, one
   for all that is stale, and each doubt. A file that cannot be read is a warning too. */
enum status translation_report(const struct loaded *l, struct diagnostics *found, struct error *err) MUST_USE;

struct translation_merge {
    int texts, kept, changed, fresh, gone; /* entries: as before, original changed, new, put aside */
};

/* Writes <dir>/lang/<code>.po: every text of the scenario in the order of its files, with the translations that were
   there. One whose original has changed is kept and marked fuzzy, one whose text is gone is put aside behind #~. */
enum status translation_write(const struct loaded *l, const char *code, struct translation_merge *out,
                              struct error *err) MUST_USE;

#endif
