/* What the console says of commands and conditions. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"
#include "core/score.h"
#include "core/value.h"

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

static void leaf(const struct scenario *s, const struct expression *e, int holds, char *out, size_t size)
{
    char id[200], name[200], value[48];
    enum unit unit;
    if (e->op == EXPRESSION_CHANCE) {
        text_print(out, size, holds ? tr("by chance, %d\u00A0%%") : tr("not by chance, %d\u00A0%%"), (int)(e->a / 100));
        return;
    }
    if (e->op == EXPRESSION_RULE) {
        text_print(out, size, "%s",
                   holds ? tr("a rule of the scenario holds") : tr("a rule of the scenario does not hold"));
        return;
    }
    scenario_slot_name(s, e->a, id, sizeof id, &unit);
    console_readable(id, name, sizeof name);
    value_print(unit, e->b, value, sizeof value);
    if (unit == UNIT_CHOICE) { /* the slots of a decision are its own: what matters here is the choice */
        text_print(out, size, holds ? "%s" : tr("not: %s"), name);
    } else if (unit == UNIT_TURN) {
        text_print(out, size, holds ? tr("%s has come") : tr("%s has not come"), name);
    } else if (unit == UNIT_YES) {
        int yes = (e->op == EXPRESSION_EQUAL && e->b != 0) || (e->op == EXPRESSION_ABOVE && e->b >= 0);
        text_print(out, size, yes == holds ? "%s" : tr("not: %s"), name);
    } else {
        const char *sign = e->op == EXPRESSION_EQUAL   ? (holds ? "=" : "\u2260")
                           : e->op == EXPRESSION_BELOW ? (holds ? "<" : "\u2265")
                                                       : (holds ? ">" : "\u2264");
        text_print(out, size, "%s\u00A0%s\u00A0%s", name, sign, value);
    }
}

static void add(char *out, size_t size, const char *text)
{
    size_t used = strlen(out);
    text_print(out + used, size - used, "%s", text);
}

static void condition(const struct scenario *s, int32_t root, int holds, int inner, char *out, size_t size)
{
    const struct expression *e = s->expression + root;
    char words[300];
    if (e->op == EXPRESSION_NO) {
        condition(s, e->a, !holds, inner, out, size);
        return;
    }
    if (e->op != EXPRESSION_ALL && e->op != EXPRESSION_ANY) {
        leaf(s, e, holds, words, sizeof words);
        add(out, size, words);
        return;
    }
    int all = (e->op == EXPRESSION_ALL) == holds;
    if (inner && e->b > 1)
        add(out, size, "(");
    for (int32_t i = 0; i < e->b; i++) {
        if (i)
            add(out, size, all ? tr(" and ") : tr(" or "));
        condition(s, e->a + i, holds, 1, out, size);
    }
    if (inner && e->b > 1)
        add(out, size, ")");
}

char *console_condition(const struct scenario *s, int32_t root, char *out, size_t size)
{
    out[0] = '\0';
    if (root >= 0)
        condition(s, root, 1, 0, out, size);
    return out;
}

char *console_entry(const struct scenario *s, const struct command *c, char *out, size_t size)
{
    const char *inject = c->inject >= 0 ? s->inject_text[c->inject].headline : "";
    const char *text = c->text ? c->text : "";
    switch (c->kind) {
    case COMMAND_CHOOSE:
        return text_print(out, size, c->option ? tr("Chose: %s") : tr("Took the choice back%.0s"),
                          console_option(s, c->decision, c->option));
    case COMMAND_BALLOT:
        return text_print(out, size, tr("Ballot of %s: %s"), c->by, console_option(s, c->decision, c->option));
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
                              strcmp(c->tag, EXERCISE_TAG_CLOCK) == 0 ? tr("Wall clock: %s") : tr("Seats: %s"), text);
        return text_print(out, size, tr("Noted: %s"), text);
    case COMMAND_REWIND:
        return text_print(out, size, tr("Went back after line %d"), (int)c->line);
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
    const struct inject_text *t = e->s->inject_text + inject;
    return edit && edit->headline ? edit->headline : *t->headline ? t->headline : t->id;
}

const char *console_text(const struct exercise *e, int32_t inject)
{
    const struct command *edit = edit_of(e, inject);
    return edit && edit->text ? edit->text : e->s->inject_text[inject].text;
}
