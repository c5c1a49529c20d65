/* What the console says of commands. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"
#include "core/score.h"

const char *console_option(const struct scenario *s, int32_t decision, int32_t number)
{
    return number ? s->option_text[s->decision[decision].options.first + number - 1].label : tr("none of the options");
}

const char *console_sureness(enum sureness sureness)
{
    static const char *const words[SURENESSES] = { "", N_("low"), N_("medium"), N_("high") };
    return tr(words[sureness]);
}

char *console_readable(const char *id, char *out, size_t size)
{
    text_print(out, size, "%s", id);
    for (char *at = out; !strchr(id, ' ') && *at; at++)
        if (*at == '_')
            *at = ' ';
    return out;
}

/* An event, which nobody is told of, has no headline: what it is about. */
static const char *inject_name(const struct inject_text *t)
{
    return *t->headline ? t->headline : *t->text ? t->text : t->id;
}

char *console_entry(const struct scenario *s, const struct command *c, char *out, size_t size)
{
    char inject[400] = "";
    if (c->inject >= 0)
        console_readable(inject_name(s->inject_text + c->inject), inject, sizeof inject);
    const char *text = c->text ? c->text : "";
    switch (c->kind) {
    case COMMAND_CHOOSE:
        return text_print(out, size, c->option ? tr("Chose: %s") : tr("Took the choice back%.0s"),
                          console_option(s, c->decision, c->option));
    case COMMAND_BALLOT:
        if (!c->option)
            return text_print(out, size, tr("Ballot of %s: %s"), c->by, console_option(s, c->decision, 0));
        return text_print(out, size, c->sureness ? tr("Ballot of %s: %d, %s") : tr("Ballot of %s: %d%s"), c->by,
                          (int)c->option, console_sureness(c->sureness));
    case COMMAND_CLOSE:
        return text_print(out, size, "%s", tr("Closed the turn"));
    case COMMAND_HOLD:
        return text_print(out, size, tr("Held back: %s"), inject);
    case COMMAND_LET:
        return text_print(out, size, tr("Let go: %s"), inject);
    case COMMAND_RELEASE:
        return text_print(out, size, tr("Released: %s"), inject);
    case COMMAND_EDIT:
        return text_print(out, size, tr("Reworded: %s"), c->headline ? c->headline : inject);
    case COMMAND_ADD:
        return text_print(out, size, tr("Wrote: %s"), c->headline && *c->headline ? c->headline : text);
    case COMMAND_RULING:
        return text_print(out, size, tr("Ruled: %s"), text);
    case COMMAND_OVERRIDE:
        return text_print(out, size, tr("Held on %s: %s"), s->norms->norms[c->norm].id,
                          verdict_name((enum verdict)c->value));
    case COMMAND_NOTE:
        if (!exercise_is_remark(c))
            return text_print(out, size,
                              strcmp(c->tag, EXERCISE_TAG_CLOCK) == 0  ? tr("Wall clock: %s")
                              : strcmp(c->tag, EXERCISE_TAG_SEATS) == 0 ? tr("Seats: %s")
                              : strcmp(text, "no") == 0                 ? tr("Choices are final%.0s")
                                                                        : tr("Choices may be taken back%.0s"),
                              text);
        return text_print(out, size, tr("Noted: %s"), text);
    case COMMAND_REWIND:
        return text_print(out, size, c->line ? tr("Went back to after step %d") : tr("Went back to the start%.0d"),
                          (int)c->line);
    case COMMAND_FORK:
        return text_print(out, size, "%s", tr("A second exercise began here"));
    case COMMAND_PAUSE:
        return text_print(out, size, "%s", tr("Paused"));
    case COMMAND_RESUME:
        return text_print(out, size, "%s", tr("Went on"));
    case COMMAND_SHOW:
        return text_print(out, size, "%s", tr("Showed the ledgers"));
    case COMMAND_HIDE:
        return text_print(out, size, "%s", tr("Hid the ledgers"));
    case COMMAND_END:
        return text_print(out, size, "%s", tr("Ended the exercise"));
    default:
        return text_print(out, size, "%s", command_verb(c->kind));
    }
}

static const struct command *edit_of(const struct exercise *e, int32_t inject)
{
    for (int i = e->entries; i-- > 0;)
        if (!e->entry[i].undone && e->entry[i].command.kind == COMMAND_EDIT && e->entry[i].command.inject == inject)
            return &e->entry[i].command;
    return NULL;
}

const char *console_headline(const struct exercise *e, int32_t inject)
{
    const struct command *edit = edit_of(e, inject);
    return edit && edit->headline ? edit->headline : inject_name(e->s->inject_text + inject);
}

const char *console_text(const struct exercise *e, int32_t inject)
{
    const struct command *edit = edit_of(e, inject);
    return edit && edit->text ? edit->text : e->s->inject_text[inject].text;
}
