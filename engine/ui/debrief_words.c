/* What the pages of the hot wash say alike. */
#include "debrief_part.h"

const char *part_option(const struct scenario *s, int32_t decision, int32_t number)
{
    return number ? s->option_text[s->decision[decision].options.first + number - 1].label : tr("none of the options");
}

const char *part_role(const struct scenario *s, int32_t decision)
{
    return s->role_text[s->decision[decision].role].name;
}

const char *part_sureness(enum sureness sureness)
{
    static const char *const words[SURENESSES] = { "", N_("low"), N_("medium"), N_("high") };
    return tr(words[sureness]);
}

const struct command *part_choice(const struct exercise *e, const struct facing *f)
{
    for (int i = e->entries; f->decided && i-- > 0;) {
        const struct entry *x = e->entry + i;
        if (!x->undone && x->command.kind == COMMAND_CHOOSE && x->command.decision == f->decision &&
            x->turn == f->turn + 1)
            return &x->command;
    }
    return NULL;
}

int part_put(const struct exercise *e, int32_t decision)
{
    return (e->s->decision[decision].forms & 1 << e->form) != 0;
}
