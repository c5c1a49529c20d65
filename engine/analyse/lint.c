#include "lint_part.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"

void lint_say(struct lint *l, enum code code, const struct place *place, const struct script_field *field,
              const char *fmt, ...)
{
    struct diagnostic *d = l->last = diagnostics_add(l->found, code);
    if (!d) {
        l->status = STATUS_NO_MEMORY;
        return;
    }
    text_print(d->file, sizeof d->file, "%s", place->file);
    d->line = place->line;
    for (int i = 0; i < l->files; i++)
        if (strcmp(l->file[i].name, place->file) == 0 &&
            strstr(place->file, ".lua")) /* else a sheet: a row is enough */
            script_locate(l->file[i].text, l->file[i].length, field, &d->line, &d->column);
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(d->message, sizeof d->message, tr(fmt), args);
    va_end(args);
    if (n >= (int)sizeof d->message)
        text_cut(d->message, sizeof d->message - 1);
}

void lint_fix(struct lint *l, const char *fmt, ...)
{
    if (!l->last)
        return;
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(l->last->fix, sizeof l->last->fix, tr(fmt), args);
    va_end(args);
    if (n >= (int)sizeof l->last->fix)
        text_cut(l->last->fix, sizeof l->last->fix - 1);
}

enum status lint(const struct scenario *s, const struct lint_file *file, int files, struct diagnostics *found)
{
    struct lint l = { .s = s, .file = file, .files = files, .found = found };
    lint_texts(&l);
    lint_use(&l);
    lint_reach(&l);
    diagnostics_sort(found);
    return l.status;
}
