/* What the files of lint share. */
#ifndef ANALYSE_LINT_PART_H
#define ANALYSE_LINT_PART_H

#include "lint.h"

struct lint {
    const struct scenario *s;
    const struct lint_file *file;
    int files;
    struct diagnostics *found;
    struct diagnostic *last; /* what lint_fix is about; NULL when memory is out */
    enum status status;
};

/* A doubt about a field (see script_field) of what was declared at `place`. Formats go through tr(). */
void lint_say(struct lint *l, enum code code, const struct place *place, const struct script_field *field,
              const char *fmt, ...) PRINTF_LIKE(5, 6);
void lint_fix(struct lint *l, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* lint_texts.c, lint_use.c, lint_reach.c */
void lint_texts(struct lint *l);
void lint_use(struct lint *l);
void lint_reach(struct lint *l);

static inline struct script_field lint_option(const struct scenario *s, int32_t option, const char *key)
{
    return (struct script_field){ "option", s->option_text[option].id, key, 0, NULL };
}
static inline struct script_field lint_inject(const struct scenario *s, int32_t inject, const char *key)
{
    return (struct script_field){ s->inject[inject].channel == CHANNEL_EVENT ? "event" : "inject",
                                  s->inject_text[inject].id, key, 0, NULL };
}

#endif
