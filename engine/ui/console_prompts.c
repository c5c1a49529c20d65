/* What to say when the room is silent or one voice fills it: first what the journal shows, then the scenario's own
   words. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"

enum { ASKED_AGAIN = 2, MANY_REASONS = 4 };

static int votes(const struct desk *d, int32_t decision, const char *team)
{
    for (int i = d->e->entries; i-- > 0;) {
        const struct entry *x = d->e->entry + i;
        if (!x->undone && x->command.kind == COMMAND_BALLOT && x->command.decision == decision &&
            x->turn == d->e->state[STATE_TURN] + 1 && strcmp(x->command.by, team) == 0)
            return x->command.option != 0;
    }
    return 0;
}

/* Teams that others wait for: some have voted. */
static void silent_teams(struct desk *d, char *out, size_t size)
{
    int32_t decision = desk_decision(d);
    int heard = 0;
    size_t used = 0;
    out[0] = '\0';
    for (int i = 0; decision != NONE && i < d->view->teams; i++) {
        if (votes(d, decision, d->view->team[i])) {
            heard++;
            continue;
        }
        text_print(out + used, size - used, "%s%s", used ? ", " : "", d->view->team[i]);
        used = strlen(out);
    }
    if (!heard)
        out[0] = '\0';
}

/* How often a role has chosen by itself, and how often it said why. Each turn's last word counts. */
static void voices(const struct desk *d, int32_t chosen[ROLES_MAX], int32_t said[ROLES_MAX])
{
    memset(chosen, 0, ROLES_MAX * sizeof *chosen);
    memset(said, 0, ROLES_MAX * sizeof *said);
    for (int32_t k = 0; k < d->s->decisions; k++) {
        const struct entry *x = exercise_choice(d->e, k);
        if (!x || !x->command.by || strncmp(x->command.by, "policy:", 7) == 0)
            continue;
        chosen[d->s->decision[k].role]++;
        said[d->s->decision[k].role] += x->command.text != NULL;
    }
}

static void line(struct pen *pen, const char *text)
{
    pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_text, text);
    pen_gap(pen, 8);
}

static void from_the_journal(struct desk *d, struct pen *pen)
{
    char teams[CONSOLE_TEAMS * (CONSOLE_TEAM_NAME + 2)], words[900];
    int32_t chosen[ROLES_MAX], said[ROLES_MAX], all = 0, speakers = 0;
    silent_teams(d, teams, sizeof teams);
    if (*teams) {
        text_print(words, sizeof words, tr("Not heard yet: %s"), teams);
        line(pen, words);
    }
    voices(d, chosen, said);
    for (int32_t i = 0; i < d->s->roles; i++) {
        all += said[i];
        speakers += chosen[i] > 0;
        if (chosen[i] < ASKED_AGAIN || said[i])
            continue;
        text_print(words, sizeof words, tr("%s has decided %d times and never said why: ask."), d->s->role_text[i].name,
                   (int)chosen[i]);
        line(pen, words);
    }
    for (int32_t i = 0; i < d->s->roles; i++)
        if (all >= MANY_REASONS && speakers > 1 && 2 * said[i] > all) {
            text_print(words, sizeof words, tr("%s gave %d of %d reasons: ask the others first."),
                       d->s->role_text[i].name, (int)said[i], (int)all);
            line(pen, words);
        }
}

/* So that nobody wonders whether a key was taken: the newest line, of policies and the program's own notes none. */
static void last_done(struct desk *d, struct pen *pen)
{
    char words[500], line[600];
    for (int i = d->e->entries; i-- > 0;) {
        const struct command *c = &d->e->entry[i].command;
        int own = c->kind == COMMAND_NOTE && !exercise_is_remark(c) && strcmp(c->tag, EXERCISE_TAG_UNDO) != 0;
        if (own || (c->by && strncmp(c->by, "policy:", 7) == 0))
            continue;
        text_print(line, sizeof line, tr("Last done: %s"), console_entry(d->s, c, words, sizeof words));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, line);
        pen_gap(pen, 12);
        return;
    }
}

void console_prompts(struct desk *d, struct pen *pen)
{
    last_done(d, pen);
    pen_section(pen, tr("Prompts"));
    int empty = pen->y;
    from_the_journal(d, pen);
    for (int32_t i = 0; i < d->s->prompts; i++) {
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, d->s->prompt[i]);
        pen_gap(pen, 8);
    }
    if (pen->y == empty)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Who has not spoken, or speaks for all, is told here."));
}
