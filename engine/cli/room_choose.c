/* Decisions: put one after the other, answered by a number, taken back until the turn closes. */
#include <string.h>

#include "base/text.h"
#include "room.h"

enum { WARNED_NEXT = 1, WARNED_END };

static int is_ours(const struct room *r, int32_t decision)
{
    return r->roles & 1 << r->s->decision[decision].role && play_is_open(r->s, r->e->state, decision);
}

static int32_t choice_of(const struct room *r, int32_t decision)
{
    return r->e->state[r->s->at.decision + decision * DECISION_WORDS + DECISION_CHOICE];
}

/* Those of this turn that are put to the roles played here; *number is the place of `decision` among them, from 1. */
static int count_ours(const struct room *r, int32_t decision, int *number)
{
    int count = 0;
    *number = 0;
    for (int32_t d = 0; d < r->s->decisions; d++)
        if (is_ours(r, d)) {
            count++;
            if (d == decision)
                *number = count;
        }
    return count;
}

/* Players count the options that are open to them; 0 when there is no such one. */
static int32_t option_at(const struct room *r, int32_t decision, int number)
{
    for (int32_t o = 1; o <= r->s->decision[decision].options.count; o++)
        if (play_is_available(r->s, r->e->state, decision, o) && --number == 0)
            return o;
    return 0;
}

static int options_open(const struct room *r, int32_t decision)
{
    int count = 0;
    while (option_at(r, decision, count + 1))
        count++;
    return count;
}

static const struct option_text *option_of(const struct room *r, int32_t decision, int32_t option)
{
    return r->s->option_text + r->s->decision[decision].options.first + option - 1;
}

void room_decision(struct room *r, int32_t decision)
{
    const struct decision_text *t = r->s->decision_text + decision;
    const struct decision_rules *rules = r->s->decision + decision;
    int number, count = count_ours(r, decision, &number), options = options_open(r, decision);
    say_heading(r->out, N_("Decision %d of %d, %s"), number, count, r->s->role_text[rules->role].name);
    say_text(r->out, 0, t->ask);
    if (*t->known)
        say_in(r->out, 2, 4, N_("Known: %s"), t->known);
    if (*t->unknown)
        say_in(r->out, 2, 4, N_("Not known: %s"), t->unknown);
    for (int i = 1; i <= options; i++) {
        const struct option_text *o = option_of(r, decision, option_at(r, decision, i));
        say_in(r->out, 0, 3, "%d. %s", i, o->label);
        say_in(r->out, 3, 5, N_("Price: %s"), o->cost);
    }
    int32_t nobody = rules->if_nobody;
    if (!play_is_available(r->s, r->e->state, decision, nobody))
        nobody = option_at(r, decision, 1);
    say(r->out, N_("If nobody decides: %s"), option_of(r, decision, nobody)->label);
    if (choice_of(r, decision))
        say(r->out, N_("Chosen so far: %s"), option_of(r, decision, choice_of(r, decision))->label);
    r->asked = decision;
}

void room_prompt(struct room *r, char *out, size_t size)
{
    if (room_ended(r)) {
        text_print(out, size, "%s", tr("hot wash"));
        return;
    }
    if (r->asked != NONE && !is_ours(r, r->asked))
        r->asked = NONE;
    if (r->asked == NONE) {
        int32_t next = exercise_next_decision(r->e, r->roles, 0);
        if (next != NONE) {
            room_decision(r, next);
        } else if (!r->settled) {
            int number;
            say_gap(r->out);
            say(r->out, count_ours(r, NONE, &number)
                            ? N_("All is decided for this turn. next closes it; undo takes a choice back.")
                            : N_("Nothing is to be decided by you in this turn. next closes it."));
        }
        r->settled = next == NONE;
    }
    if (r->asked != NONE)
        text_print(out, size, tr("1 to %d"), options_open(r, r->asked));
    else
        text_print(out, size, "%s", r->e->state[STATE_PAUSED] ? tr("paused") : tr("next"));
}

static int read_sureness(const char *word)
{
    static const struct {
        const char *words[3];
        int sureness;
    } rows[] = { { { "", "-", "-" }, SURENESS_UNSAID },
                 { { "l", "low", "1" }, SURENESS_LOW },
                 { { "m", "medium", "2" }, SURENESS_MEDIUM },
                 { { "h", "high", "3" }, SURENESS_HIGH } };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t k = 0; k < 3; k++)
            if (strcmp(rows[i].words[k], word) == 0)
                return rows[i].sureness;
    return NONE;
}

static enum sureness ask_sureness(struct room *r)
{
    for (;;) {
        char *line = room_ask(r, N_("How sure: l, m or h"));
        int sureness = line ? read_sureness(line) : SURENESS_UNSAID;
        if (sureness != NONE)
            return (enum sureness)sureness;
        say(r->out, N_("l is low, m is medium, h is high; Enter leaves it open."));
    }
}

/* A choice that was typed counts even if the input ends before its reasons. */
void room_choose(struct room *r, int number)
{
    char why[READER_LINE] = "";
    if (room_ended(r)) {
        say(r->out, N_("The exercise is over; nothing is to be decided any more."));
        return;
    }
    if (r->asked == NONE) {
        say(r->out, N_("No decision is asked just now; decisions N opens one again."));
        return;
    }
    int32_t option = option_at(r, r->asked, number);
    if (!option) {
        say(r->out, N_("There is no option %d; a number from 1 to %d, please."), number, options_open(r, r->asked));
        return;
    }
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = r->asked;
    c.option = option;
    c.by = r->s->role_text[r->s->decision[r->asked].role].id;
    say_in(r->out, 0, 2, N_("You choose: %s"), option_of(r, r->asked, option)->label);
    char *line = room_ask(r, N_("Why, in a line"));
    if (line) {
        text_print(why, sizeof why, "%s", line);
        c.sureness = ask_sureness(r);
    }
    c.text = *why ? why : NULL;
    if (!room_do(r, &c))
        return;
    say(r->out, N_("Noted."));
    r->last = r->asked;
    r->asked = NONE;
    r->settled = 0;
}

void room_undo(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_CHOOSE);
    if (room_ended(r)) {
        say(r->out, N_("The exercise is over; rewind goes back to a line of the log."));
        return;
    }
    if (strcmp(rest, "on") == 0 || strcmp(rest, "off") == 0) {
        c = exercise_let_undo(rest[1] == 'n');
        if (room_do(r, &c))
            say(r->out, rest[1] == 'n' ? N_("Choices may be taken back until the turn closes.")
                                       : N_("Choices are final from now on; undo on allows taking them back again."));
        return;
    }
    if (!exercise_lets_undo(r->e)) {
        say(r->out, N_("Choices are final here; the facilitator allows taking them back with undo on."));
        return;
    }
    if (r->last == NONE || !is_ours(r, r->last) || !choice_of(r, r->last)) {
        r->last = NONE;
        for (int i = r->e->entries; i-- > 0 && r->last == NONE;) { /* after a resume: the journal knows it */
            const struct entry *x = r->e->entry + i;
            if (!x->undone && x->command.kind == COMMAND_CHOOSE && x->turn == r->e->state[STATE_TURN] + 1 &&
                is_ours(r, x->command.decision) && choice_of(r, x->command.decision))
                r->last = x->command.decision;
        }
    }
    if (r->last == NONE) {
        say(r->out, N_("There is no choice of this turn to take back."));
        return;
    }
    c.decision = r->last;
    c.by = r->s->role_text[r->s->decision[r->last].role].id;
    if (!room_do(r, &c))
        return;
    say(r->out, N_("Taken back."));
    r->asked = r->last = NONE;
    r->settled = 0;
}

void room_decisions(struct room *r, char *rest)
{
    int wanted = 0, number = 0;
    if (room_ended(r)) {
        say(r->out, N_("The exercise is over; nothing is to be decided any more."));
        return;
    }
    for (const char *at = rest; *at >= '0' && *at <= '9' && wanted < 1000; at++)
        wanted = wanted * 10 + (*at - '0');
    for (int32_t d = 0; d < r->s->decisions; d++) {
        if (!is_ours(r, d))
            continue;
        if (++number == wanted) {
            room_decision(r, d);
            return;
        }
        if (!wanted && choice_of(r, d))
            say_in(r->out, 0, 2, N_("%d. %s You chose: %s"), number, r->s->decision_text[d].ask,
                   option_of(r, d, choice_of(r, d))->label);
        else if (!wanted)
            say_in(r->out, 0, 2, N_("%d. %s Open."), number, r->s->decision_text[d].ask);
    }
    if (wanted)
        say(r->out, N_("There is no decision %d in this turn."), wanted);
    else if (!number)
        say(r->out, N_("Nothing is to be decided by you in this turn."));
}

void room_next(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_CLOSE);
    int open = 0;
    (void)rest;
    if (room_ended(r)) {
        say(r->out, N_("The exercise is over. debrief shows the hot wash; quit leaves."));
        return;
    }
    for (int32_t d = 0; (d = exercise_next_decision(r->e, r->roles, d)) != NONE; d++)
        open++;
    if (open && r->warned != WARNED_NEXT && !r->e->state[STATE_PAUSED]) {
        say(r->out,
            tr_count("%d decision is open and will be left to nobody. next once more closes the turn.",
                     "%d decisions are open and will be left to nobody. next once more closes the turn.", open),
            open);
        r->warned = WARNED_NEXT;
        return;
    }
    r->warned = NONE;
    if (!room_do(r, &c))
        return;
    r->asked = r->last = NONE;
    r->settled = 0;
}

void room_end(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_END);
    (void)rest;
    if (!room_ended(r) && r->warned != WARNED_END) {
        say(r->out, N_("This ends the exercise here and goes on to the hot wash. end once more does it."));
        r->warned = WARNED_END;
        return;
    }
    r->warned = NONE;
    if (room_do(r, &c))
        r->asked = r->last = NONE;
}

/* ---- ballots ---- */

static const char *decision_id(const struct scenario *s, int32_t i)
{
    return s->decision_text[i].id;
}

static int32_t find_option(struct room *r, int32_t decision, const char *word)
{
    int number = 0;
    int32_t option = scenario_find_option(r->s, decision, word);
    for (const char *at = word; *at >= '0' && *at <= '9' && number < 1000; at++)
        number = number * 10 + (*at - '0');
    if (!option)
        option = option_at(r, decision, number);
    if (!option)
        say(r->out, N_("\u201C%s\u201D is no option of %s; a number from 1 to %d or an id, please."), word,
            r->s->decision_text[decision].id, options_open(r, decision));
    return option;
}

/* A decision's number counts those of this turn that are open here. */
static int32_t find_decision(struct room *r, const char *word)
{
    int number = 0, seen = 0;
    for (const char *at = word; *at >= '0' && *at <= '9' && number < 1000; at++)
        number = number * 10 + (*at - '0');
    for (int32_t d = 0; d < r->s->decisions && number; d++)
        if (is_ours(r, d) && ++seen == number)
            return d;
    if (number) {
        say(r->out, N_("There is no decision %d in this turn."), number);
        return NONE;
    }
    return room_find(r, word, N_("decision"), r->s->decisions, decision_id, NULL);
}

void room_ballot(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_BALLOT);
    const char *team = reader_word(&rest), *decision = reader_word(&rest), *option = reader_word(&rest);
    if (!*option) {
        say(r->out, N_("ballot TEAM DECISION OPTION: for example, ballot red 1 2"));
        return;
    }
    c.by = team;
    c.decision = find_decision(r, decision);
    if (c.decision == NONE || !(c.option = find_option(r, c.decision, option)))
        return;
    char *after = rest;
    char word[16];
    text_print(word, sizeof word, "%.*s", (int)strcspn(rest, " "), rest);
    int sureness = *word ? read_sureness(word) : NONE;
    if (sureness > SURENESS_UNSAID) {
        reader_word(&after);
        c.sureness = (enum sureness)sureness;
    }
    c.text = *after ? after : NULL;
    if (room_do(r, &c))
        say(r->out, N_("Ballot of %s: %s"), team, option_of(r, c.decision, c.option)->label);
}
