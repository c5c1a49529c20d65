/* A file of choices for a headless run: one line per choice, "decision option", # begins a comment. A decision
   that is put several times may stand on several lines, one for each time; the last of them holds from then on. */
#ifndef CLI_CHOICES_H
#define CLI_CHOICES_H

#include "exercise/exercise.h"

struct choice_line {
    int32_t decision, option, line;
};

struct choices {
    char path[OS_PATH];
    int count, capacity;
    struct choice_line *list;
};

/* Unknown ids are STATUS_INVALID with file:line and the nearest name. Free with choices_free, also after a failure. */
enum status choices_read(const char *path, const struct scenario *s, struct choices *out, struct error *err) MUST_USE;
void choices_free(struct choices *choices);

/* Makes the choices for everything that is open and not chosen yet. An option that cannot be chosen then is an
   error. */
enum status choices_play(const struct choices *choices, struct exercise *e, int64_t utc, struct error *err) MUST_USE;

#endif
