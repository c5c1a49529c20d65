/* The words of the room: one table for reading, help and what is said when a word is not known. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "room.h"

static room_word room_help, room_quit, room_again;

enum group { GROUP_PLAYER, GROUP_LOOK, GROUP_AFTER, GROUP_FACILITATOR, GROUP_AUTHOR, GROUPS };

static const char *const groups[GROUPS] = {
    [GROUP_PLAYER] = N_("To decide:"),
    [GROUP_LOOK] = N_("To look:"),
    [GROUP_AFTER] = N_("To keep and to close:"),
    [GROUP_FACILITATOR] = N_("For the facilitator:"),
    [GROUP_AUTHOR] = N_("For the author:"),
};

static const struct word {
    const char *word, *also;
    enum group group;
    room_word *fn;
    const char *words; /* what follows it, not translated */
    const char *help;
} words[] = {
    { "next", "close", GROUP_PLAYER, room_next, "", N_("closes the turn: choices take effect and time goes on") },
    { "undo", NULL, GROUP_PLAYER, room_undo, "[on|off]",
      N_("takes back your last choice of this turn; with off, choices are final until undo on") },
    { "decisions", NULL, GROUP_PLAYER, room_decisions, "[N]",
      N_("what is to be decided now; with a number, that one again") },
    { "again", "repeat", GROUP_PLAYER, room_again, "", N_("shows the turn once more") },

    { "inbox", NULL, GROUP_LOOK, room_inbox, "", N_("everything that has reached you, by number") },
    { "read", NULL, GROUP_LOOK, room_read, "N", N_("message N in full") },
    { "sites", NULL, GROUP_LOOK, room_sites, "[SECTOR or COUNTRY]", N_("all sites with service and losses") },
    { "site", NULL, GROUP_LOOK, room_site, "NAME", N_("one site: hosts, whom it needs, who needs it") },
    { "indicators", NULL, GROUP_LOOK, room_indicators, "", N_("indicators and counters, now and turn by turn") },
    { "why", NULL, GROUP_LOOK, room_why, "INDICATOR", N_("what moved an indicator, turn by turn") },
    { "evidence", NULL, GROUP_LOOK, room_evidence, "", N_("how much evidence your side holds on who did it") },
    { "roles", NULL, GROUP_LOOK, room_role_list, "", N_("who takes part, and who plays whom") },
    { "role", NULL, GROUP_LOOK, room_role, "[NAME]", N_("the card of a role that you play") },
    { "log", NULL, GROUP_LOOK, room_log, "", N_("what was done so far, line by line") },
    { "ledgers", NULL, GROUP_LOOK, room_ledgers, "", N_("norms and outcomes so far, if the facilitator shows them") },

    { "note", NULL, GROUP_AFTER, room_note, "[#tag] TEXT", N_("keeps a note with the exercise") },
    { "save", NULL, GROUP_AFTER, room_where, "", N_("tells where the exercise is saved; it always is") },
    { "debrief", NULL, GROUP_AFTER, room_debrief, "[PAGE]", N_("after the end: the hot wash, all of it or one page") },
    { "help", "?", GROUP_AFTER, room_help, "[WORD]", N_("these words, or one of them") },
    { "quit", "exit", GROUP_AFTER, room_quit, "", N_("leaves; play --resume comes back here") },

    { "inject", NULL, GROUP_FACILITATOR, room_inject, "[hold|let|release|edit ID | add [unreliable]]",
      N_("the run sheet; holds an inject back, lets it go again, delivers it now, rewords it, or writes a new one") },
    { "ballot", NULL, GROUP_FACILITATOR, room_ballot, "TEAM DECISION OPTION [l|m|h] [WORDS]",
      N_("what a team would have chosen; binds nobody") },
    { "ruling", NULL, GROUP_FACILITATOR, room_ruling, "",
      N_("an action that is not on the menu: asks for words, effects and norm marks") },
    { "override", NULL, GROUP_FACILITATOR, room_override, "NORM VERDICT REASON",
      N_("a verdict beside the computed one: not_tested, advanced, strained, contested or left_open") },
    { "rewind", NULL, GROUP_FACILITATOR, room_rewind, "LINE",
      N_("back to the state after a line of the log; 0 is the start") },
    { "fork", NULL, GROUP_FACILITATOR, room_fork, "", N_("keeps a second exercise that can go on from here") },
    { "pause", NULL, GROUP_FACILITATOR, room_pause, "", N_("the turn cannot be closed until resume") },
    { "resume", NULL, GROUP_FACILITATOR, room_resume, "", N_("goes on after a pause") },
    { "show", NULL, GROUP_FACILITATOR, room_show, "", N_("shows both ledgers before the hot wash") },
    { "hide", NULL, GROUP_FACILITATOR, room_hide, "", N_("hides them again") },
    { "end", NULL, GROUP_FACILITATOR, room_end, "", N_("ends the exercise now, on to the hot wash") },

    { "panel", NULL, GROUP_AUTHOR, room_panel, "",
      N_("what goes on inside: norm effects of each option, state, injects to come, conditions with what they say "
         "now") },
    { "jump", NULL, GROUP_AUTHOR, room_jump, "TURN",
      N_("to the opening of a turn; the policy plays there if you were never so far") },
    { "back", NULL, GROUP_AUTHOR, room_back, "", N_("takes back the last thing that you did") },
    { "reload", NULL, GROUP_AUTHOR, room_reload, "", N_("loads the files now, even if none has changed") },
};
enum { WORDS = sizeof words / sizeof *words };

/* The author's words exist only for authors: what they show is secret in an exercise. */
static int is_here(const struct room *r, const struct word *w)
{
    return w->group != GROUP_AUTHOR || r->live;
}

static const struct word *find_word(const struct room *r, const char *word)
{
    for (size_t i = 0; i < WORDS; i++)
        if (is_here(r, words + i) &&
            (strcmp(words[i].word, word) == 0 || (words[i].also && strcmp(words[i].also, word) == 0)))
            return words + i;
    return NULL;
}

static void unknown_word(struct room *r, const char *word)
{
    const char *names[2 * WORDS];
    int count = 0;
    for (size_t i = 0; i < WORDS; i++) {
        if (!is_here(r, words + i))
            continue;
        names[count++] = words[i].word;
        if (words[i].also)
            names[count++] = words[i].also;
    }
    const char *near = text_nearest(word, names, count);
    if (near)
        say(r->out, N_("\u201C%s\u201D is no word here. Did you mean %s? help lists all."), word, near);
    else
        say(r->out, N_("\u201C%s\u201D is no word here. help lists all."), word);
}

static void lower(char *word)
{
    for (; *word; word++)
        *word = (char)tolower((unsigned char)*word);
}

void room_line(struct room *r, char *line)
{
    char *rest = line;
    int warned = r->warned;
    if (!*line) {
        say(r->out, r->asked != NONE ? N_("A number chooses; help lists the words.")
                    : room_ended(r)  ? N_("debrief shows the hot wash; quit leaves.")
                                     : N_("next closes the turn; help lists the words."));
        return;
    }
    char *word = reader_word(&rest);
    lower(word);
    if (word[strspn(word, "0123456789")] == '\0') {
        int number = 0;
        for (const char *at = word; *at && number < 1000; at++)
            number = number * 10 + (*at - '0');
        r->warned = NONE;
        room_choose(r, number);
        return;
    }
    const struct word *found = find_word(r, word);
    if (!found) {
        unknown_word(r, word);
        return;
    }
    found->fn(r, rest);
    if (r->warned == warned) /* a warning holds for the very next word only */
        r->warned = NONE;
}

static void help_line(struct room *r, const struct word *w)
{
    char head[128];
    text_print(head, sizeof head, "%s%s%s%s%s", w->word, *w->words ? " " : "", w->words, w->also ? ", " : "",
               w->also ? w->also : "");
    say_in(r->out, 2, 6, "%s: %s", head, tr(w->help));
}

static void room_help(struct room *r, char *rest)
{
    char *word = reader_word(&rest);
    lower(word);
    if (*word) {
        const struct word *found = find_word(r, word);
        if (found)
            help_line(r, found);
        else
            unknown_word(r, word);
        return;
    }
    say(r->out, N_("A number chooses an option of the decision that was asked last. Behind it you may say why, and how "
                   "sure you "
                   "are; Enter skips both."));
    for (int group = 0; group < GROUPS; group++) {
        if (group == GROUP_AUTHOR && !r->live)
            continue;
        say_heading(r->out, "%s", tr(groups[group]));
        for (size_t i = 0; i < WORDS; i++)
            if ((int)words[i].group == group)
                help_line(r, words + i);
    }
}

static void room_quit(struct room *r, char *rest)
{
    (void)rest;
    r->leaving = 1;
}

static void room_again(struct room *r, char *rest)
{
    (void)rest;
    if (room_ended(r)) {
        room_ending(r);
        return;
    }
    room_turn(r);
}
