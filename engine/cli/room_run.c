/* What a facilitator does: injects, notes, verdicts, time. */
#include "room.h"

#include <string.h>

#include "base/text.h"
#include "core/score.h"
#include "store/saves.h"

static const char *inject_id(const struct scenario *s, int32_t i)
{
    return s->inject_text[i].id;
}

static const char *inject_state(const struct room *r, int32_t inject, char *out, size_t size)
{
    int32_t word = r->e->state[r->s->at.inject + inject];
    if (word > 0)
        return text_print(out, size, tr("delivered in turn %d"), (int)word);
    return text_print(out, size, "%s",
                      word == INJECT_HELD     ? tr("held")
                      : word == INJECT_PASSED ? tr("passed by")
                                              : tr("waits"));
}

/* The run sheet: all that may come, in the order of the scenario. */
static void run_sheet(struct room *r)
{
    for (int32_t i = 0; i < r->s->injects; i++) {
        const struct inject_text *t = r->s->inject_text + i;
        const struct inject_rules *rules = r->s->inject + i;
        char state[64], to[512];
        if (rules->channel == CHANNEL_EVENT)
            text_print(to, sizeof to, "%s", tr("nobody: an event"));
        else
            room_roles(r, rules->to, to, sizeof to);
        inject_state(r, i, state, sizeof state);
        if (rules->turn == rules->until)
            say_in(r->out, 0, 4, N_("%s: turn %d, %s; to %s; %s"), t->id, (int)rules->turn + 1, state, to, t->headline);
        else
            say_in(r->out, 0, 4, N_("%s: turns %d to %d, %s; to %s; %s"), t->id, (int)rules->turn + 1,
                   (int)rules->until + 1, state, to, t->headline);
        if (*t->expects)
            say_in(r->out, 4, 6, N_("expected: %s"), t->expects);
    }
    for (int32_t i = 0; i < r->s->prompts; i++)
        say_in(r->out, 0, 4, N_("Prompt: %s"), r->s->prompt[i]);
}

static void edit_inject(struct room *r, int32_t inject)
{
    struct command c = command_of(COMMAND_EDIT);
    char headline[READER_LINE], text[READER_LINE];
    c.inject = inject;
    say(r->out, N_("Now: %s"), r->s->inject_text[inject].headline);
    say_text(r->out, 2, r->s->inject_text[inject].text);
    char *line = room_ask(r, N_("New headline, Enter keeps it"));
    text_print(headline, sizeof headline, "%s", line ? line : "");
    line = line ? room_ask(r, N_("New text, Enter keeps it")) : NULL;
    text_print(text, sizeof text, "%s", line ? line : "");
    c.headline = *headline ? headline : NULL;
    c.text = *text ? text : NULL;
    if (line && room_do(r, &c))
        say(r->out, N_("Reworded."));
}

static int32_t ask_roles(struct room *r)
{
    for (;;) {
        int32_t roles = 0;
        char *line = room_ask(r, N_("To which roles, or all"));
        if (!line || !*line)
            return 0;
        if (strcmp(line, "all") == 0)
            return (int32_t)((UINT32_C(1) << r->s->roles) - 1);
        int good = 1;
        for (char *word; good && *(word = reader_word(&line));) {
            word[strcspn(word, ",")] = '\0';
            int32_t role = scenario_find_role(r->s, word);
            good = role != NONE;
            if (good)
                roles |= 1 << role;
            else
                say(r->out, N_("There is no role \u201C%s\u201D; roles lists them. Enter gives up."), word);
        }
        if (good)
            return roles;
    }
}

static int ask_channel(struct room *r)
{
    for (;;) {
        char *line = room_ask(r, N_("Channel: news broadcast social email phone advisory cable letter"));
        if (!line || !*line)
            return NONE;
        int channel = channel_find(line);
        if (channel != NONE && channel != CHANNEL_EVENT)
            return channel;
        say(r->out, N_("\u201C%s\u201D is no channel. Enter gives up."), line);
    }
}

static void add_inject(struct room *r, const char *rest)
{
    struct command c = command_of(COMMAND_ADD);
    char from[256] = "", headline[512] = "", text[READER_LINE] = "";
    char *line = NULL;
    c.unreliable = strcmp(rest, "unreliable") == 0;
    if ((c.to = ask_roles(r)) != 0 && (c.channel = ask_channel(r)) != NONE &&
        (line = room_ask(r, N_("From"))) != NULL) {
        text_print(from, sizeof from, "%s", line);
        line = room_ask(r, N_("Headline"));
    }
    if (line) {
        text_print(headline, sizeof headline, "%s", line);
        line = room_ask(r, N_("Text"));
    }
    if (!line) {
        say(r->out, N_("Nothing was added."));
        return;
    }
    text_print(text, sizeof text, "%s", line);
    c.from = from;
    c.headline = headline;
    c.text = text;
    if (room_do(r, &c))
        room_news(r, NONE);
}

void room_inject(struct room *r, char *rest)
{
    static const struct {
        const char *word;
        enum command_kind kind;
        const char *done;
    } acts[] = { { "hold", COMMAND_HOLD, N_("It is held back.") },
                 { "let", COMMAND_LET, N_("It comes when it is due.") },
                 { "release", COMMAND_RELEASE, N_("It is delivered.") },
                 { "edit", COMMAND_EDIT, "" },
                 { "add", COMMAND_ADD, "" } };
    char *word = reader_word(&rest);
    size_t act = 0, count = sizeof acts / sizeof *acts;
    if (!*word) {
        run_sheet(r);
        return;
    }
    while (act < count && strcmp(acts[act].word, word) != 0)
        act++;
    if (act == count) {
        say(r->out,
            N_("inject alone shows the run sheet; hold, let, release and edit need an ID; add asks for the rest."));
        return;
    }
    if (acts[act].kind == COMMAND_ADD) {
        add_inject(r, rest);
        return;
    }
    int32_t inject = room_find(r, rest, N_("inject"), r->s->injects, inject_id, NULL);
    if (inject == NONE)
        return;
    if (acts[act].kind == COMMAND_EDIT) {
        edit_inject(r, inject);
    } else {
        struct command c = command_of(acts[act].kind);
        c.inject = inject;
        if (room_do(r, &c))
            say(r->out, "%s", tr(acts[act].done));
    }
    room_news(r, NONE);
}

void room_note(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_NOTE);
    char tag[64] = "";
    if (*rest == '#') {
        text_print(tag, sizeof tag, "%s", reader_word(&rest) + 1);
        c.tag = tag;
    }
    c.text = rest;
    if (room_do(r, &c))
        say(r->out, N_("Kept."));
}

static const char *norm_id(const struct scenario *s, int32_t i)
{
    return s->norms->norms[i].id;
}

int32_t room_norm(struct room *r, const char *word)
{
    return room_find(r, word, N_("norm"), r->s->norms->count, norm_id, NULL);
}

void room_override(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_OVERRIDE);
    const char *norm = reader_word(&rest), *verdict = reader_word(&rest);
    if (!*rest) {
        say(r->out,
            N_("override NORM VERDICT REASON: for example, override LUCCA-2 contested The press was told first."));
        return;
    }
    if ((c.norm = room_norm(r, norm)) == NONE)
        return;
    c.value = NONE;
    for (int i = 0; i < VERDICTS; i++)
        if (strcmp(verdict_id((enum verdict)i), verdict) == 0)
            c.value = i;
    if (c.value == NONE) {
        say(r->out, N_("\u201C%s\u201D is no verdict: not_tested, advanced, strained, contested or left_open."),
            verdict);
        return;
    }
    c.reason = rest;
    if (room_do(r, &c))
        say(r->out, N_("It stands beside the computed verdict."));
}

void room_rewind(struct room *r, char *rest)
{
    struct command c = command_of(COMMAND_REWIND);
    char *word = reader_word(&rest);
    if (!*word || word[strspn(word, "0123456789")] || strlen(word) > 9) {
        say(r->out, N_("rewind needs a line of the log; 0 is the start."));
        return;
    }
    for (const char *at = word; *at; at++)
        c.line = c.line * 10 + (*at - '0');
    if (!room_do(r, &c))
        return;
    say(r->out, N_("Back after line %d. What came later stays in the log."), (int)c.line);
    memset(r->seen, 0, (size_t)r->s->injects * sizeof *r->seen);
    r->seen_added = 0;
    room_mark_seen(r, r->e->state[STATE_TURN]);
    r->opened = r->asked = r->last = NONE;
    r->settled = 0;
}

void room_fork(struct room *r, char *rest)
{
    char path[OS_PATH], dir[OS_PATH], id[JOURNAL_SAVE_ID];
    struct error err;
    (void)rest;
    if (!r->e->journal) {
        say(r->out, N_("This exercise is not kept."));
        return;
    }
    text_print(dir, sizeof dir, "%s", journal_path(r->e->journal));
    char *slash = strrchr(dir, '/');
    if (slash)
        *slash = '\0';
    enum status status = saves_new_path(slash ? dir : ".", r->s->id, os_utc(), path, &err);
    if (!status)
        status = exercise_fork(r->e, path, os_utc(), id, &err);
    if (status) {
        room_wrong(r, &err);
        return;
    }
    say(r->out, N_("A second exercise is kept from here on. This one goes on. For the other:"));
    say_line(r->out, 2, "whitecell play %s --text --resume %s", r->s->id, os_base_name(path));
}

static void simple(struct room *r, enum command_kind kind, const char *done)
{
    struct command c = command_of(kind);
    if (room_do(r, &c))
        say(r->out, "%s", tr(done));
}

void room_pause(struct room *r, char *rest)
{
    (void)rest;
    simple(r, COMMAND_PAUSE, N_("Paused. resume goes on."));
}

void room_resume(struct room *r, char *rest)
{
    (void)rest;
    simple(r, COMMAND_RESUME, N_("It goes on."));
}

void room_show(struct room *r, char *rest)
{
    (void)rest;
    simple(r, COMMAND_SHOW, N_("Both ledgers are open: ledgers shows them."));
}

void room_hide(struct room *r, char *rest)
{
    (void)rest;
    simple(r, COMMAND_HIDE, N_("Both ledgers are hidden until the hot wash."));
}
