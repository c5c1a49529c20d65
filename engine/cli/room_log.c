/* The log: every command that was carried out, by its line in the save. */
#include <string.h>

#include "base/text.h"
#include "core/score.h"
#include "room.h"

/* The command in one line, without the time of the clock on the wall. */
static void describe(const struct room *r, const struct command *c, char *out, size_t size)
{
    const struct scenario *s = r->s;
    switch (c->kind) {
    case COMMAND_CHOOSE:
    case COMMAND_BALLOT:
        text_print(out, size, "%s: %s", s->decision_text[c->decision].id,
                   c->option ? s->option_text[s->decision[c->decision].options.first + c->option - 1].label
                             : tr("taken back"));
        break;
    case COMMAND_HOLD:
    case COMMAND_LET:
    case COMMAND_RELEASE:
    case COMMAND_EDIT: text_print(out, size, "%s", s->inject_text[c->inject].id); break;
    case COMMAND_ADD: text_print(out, size, "%s", c->headline && *c->headline ? c->headline : c->text); break;
    case COMMAND_OVERRIDE:
        text_print(out, size, "%s: %s: %s", s->norms->norms[c->norm].id, verdict_name((enum verdict)c->value),
                   c->reason);
        break;
    case COMMAND_RULING: text_print(out, size, "%s", c->text); break;
    case COMMAND_NOTE:
        text_print(out, size, "%s%s%s%s", c->tag && *c->tag ? "#" : "", c->tag ? c->tag : "",
                   c->tag && *c->tag ? " " : "", c->text);
        break;
    case COMMAND_REWIND: text_print(out, size, tr("to line %d"), (int)c->line); break;
    case COMMAND_FORK: text_print(out, size, "%s", c->tag); break;
    default: out[0] = '\0';
    }
}

void room_log(struct room *r, char *rest)
{
    (void)rest;
    if (r->e->entries == 0)
        say(r->out, N_("Nothing has been done yet."));
    for (int i = 0; i < r->e->entries; i++) {
        const struct entry *x = r->e->entry + i;
        char words[512], by[96] = "";
        describe(r, &x->command, words, sizeof words);
        if (x->command.by && *x->command.by)
            text_print(by, sizeof by, " (%s)", x->command.by);
        say_in(r->out, 0, 4, N_("Line %d, turn %d: %s%s%s%s%s"), (int)x->line, (int)x->turn,
               command_verb(x->command.kind), *words ? ": " : "", words, by,
               x->undone ? tr("; undone by a rewind") : "");
        if ((x->command.kind == COMMAND_CHOOSE || x->command.kind == COMMAND_BALLOT) && x->command.text)
            say_in(r->out, 4, 6, N_("because: %s"), x->command.text);
    }
}
