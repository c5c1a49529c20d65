/* What the room shows of itself: the briefing, each turn as it opens, and the end. */
#include <string.h>

#include "base/text.h"
#include "core/value.h"
#include "exercise/changes.h"
#include "room.h"

void room_card(struct room *r, int32_t role)
{
    const struct role_text *t = r->s->role_text + role;
    const struct {
        const char *head, *text;
    } lines[] = { { N_("Goal"), t->goal },
                  { N_("Only you know"), t->knows },
                  { N_("You fear"), t->fears },
                  { N_("Your power"), t->power } };
    say_gap(r->out);
    say(r->out, N_("Role card: %s"), t->name);
    say_in(r->out, 2, 4, N_("You act for: %s"), r->s->party_text[r->s->role[role].party].name);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        if (*lines[i].text)
            say_in(r->out, 2, 4, "%s: %s", tr(lines[i].head), lines[i].text);
    for (int32_t i = 0; i < t->watches_count; i++) {
        int32_t norm = norm_find(r->s->norms, t->watches[i]);
        if (norm >= 0)
            say_in(r->out, 2, 4, N_("You watch: %s, %s"), t->watches[i], tr(r->s->norms->norms[norm].title));
    }
}

static void say_who_plays(struct room *r)
{
    enum { CARDS = 2 };
    int played = __builtin_popcount((unsigned)r->roles);
    if (played <= CARDS) {
        for (int32_t i = 0; i < r->s->roles; i++)
            if (r->roles & 1 << i)
                room_card(r, i);
        if (played < r->s->roles)
            say(r->out, N_("The other roles choose by the policy \u201C%s\u201D."), policy_id(r->policy));
        return;
    }
    say_heading(r->out, N_("You play:"));
    for (int32_t i = 0; i < r->s->roles; i++)
        if (r->roles & 1 << i)
            say_in(r->out, 2, 4, "%s: %s", r->s->role_text[i].name, r->s->role_text[i].goal);
    say(r->out, N_("role NAME shows a card with what only that role knows."));
}

void room_brief(struct room *r)
{
    const struct scenario *s = r->s;
    char seed[24];
    say(r->out, "%s", s->title);
    say_text(r->out, 0, s->stake);
    if (*s->notice) {
        say_gap(r->out);
        say(r->out, N_("Notice: %s"), s->notice);
    }
    say_gap(r->out);
    say_text(r->out, 0, s->brief);
    say_heading(r->out, N_("Objectives:"));
    for (int32_t i = 0; i < s->objectives; i++)
        say_in(r->out, 2, 4, "- %s", s->objective_text[i].text);
    say_who_plays(r);
    say_gap(r->out);
    if (s->forms)
        say(r->out, N_("Form: %s, made for %d minutes."),
            *s->form_text[r->e->form].name ? s->form_text[r->e->form].name : s->form_text[r->e->form].id,
            (int)s->form_text[r->e->form].minutes);
    say(r->out, N_("Seed %s: the same seed and choices give the same exercise. help lists the words."),
        verb_seed_text(r->e->seed, seed));
}

/* ---- a turn ---- */

/* 1 when there was something to say. */
static int say_change(struct room *r, const struct change *row)
{
    enum { CAUSES = 6 };
    char words[1536] = "", before[48], after[48], one[320], by[48];
    enum unit unit = r->s->gauge[row->gauge].counter ? UNIT_COUNT : UNIT_POINTS;
    int32_t each = unit == UNIT_COUNT ? 1 : POINT, rest = 0;
    int shown = 0;
    for (int i = 0; i < row->causes; i++) {
        const struct change_cause *c = row->cause + i;
        if (c->shown && shown < CAUSES) {
            size_t used = strlen(words);
            text_print(words + used, sizeof words - used, "%s%s %s", shown++ ? ", " : "",
                       changes_words(r->s, c, one, sizeof one), value_change(unit, c->shown * each, by, sizeof by));
        } else {
            rest += c->shown;
        }
    }
    if (rest) {
        size_t used = strlen(words);
        text_print(words + used, sizeof words - used, ", %s %s", tr("other things"),
                   value_change(unit, rest * each, by, sizeof by));
    }
    if (!shown)
        return 0;
    value_print(unit, row->before, before, sizeof before);
    value_print(unit, row->after, after, sizeof after);
    if (strcmp(before, after) == 0)
        say_in(r->out, 2, 4, N_("%s stays at %s: %s"), r->s->gauge_text[row->gauge].name, after, words);
    else
        say_in(r->out, 2, 4, N_("%s %s to %s: %s"), r->s->gauge_text[row->gauge].name, before, after, words);
    return 1;
}

void room_changes(struct room *r, int32_t from, int32_t to)
{
    struct arena arena;
    struct change *rows;
    struct error err;
    int count;
    arena_init(&arena, &alloc_libc);
    if (changes_between(r->e, from, to, &arena, &rows, &count, &err)) {
        room_wrong(r, &err);
    } else {
        int said = 0;
        for (int i = 0; i < count; i++)
            said += say_change(r, rows + i);
        if (!said)
            say_in(r->out, 2, 4, N_("nothing that can be measured"));
    }
    arena_free(&arena);
}

static int is_new(struct room *r, const struct message *m)
{
    if (m->inject == NONE)
        return m->entry >= r->seen_added;
    return r->seen[m->inject] != 2 + m->entry;
}

static void mark(struct room *r, const struct message *m)
{
    if (m->inject != NONE)
        r->seen[m->inject] = 2 + m->entry;
}

void room_mark_seen(struct room *r, int32_t before_turn)
{
    int count;
    struct message *list = room_messages(r, &count);
    for (int i = 0; i < count; i++)
        if (list[i].turn < before_turn)
            mark(r, list + i);
    for (int i = 0; i < r->e->entries; i++)
        if (r->e->entry[i].turn - 1 < before_turn)
            r->seen_added = i + 1;
    mem_free(&alloc_libc, list, (size_t)count, sizeof *list);
}

void room_news(struct room *r, int32_t again_turn)
{
    int count, printed = 0;
    struct message *list = room_messages(r, &count);
    for (int i = 0; i < count; i++)
        if (is_new(r, list + i) || list[i].turn == again_turn) {
            if (printed++ == 0)
                say_heading(r->out, N_("What reaches you:"));
            room_message(r, list + i, i + 1);
            mark(r, list + i);
        }
    r->seen_added = r->e->entries;
    mem_free(&alloc_libc, list, (size_t)count, sizeof *list);
}

static void say_indicators(struct room *r)
{
    char line[1024] = "", one[128];
    for (int32_t g = 0; g < r->s->gauges; g++) {
        size_t used = strlen(line);
        text_print(line + used, sizeof line - used, "%s%s", g ? "; " : "", room_gauge(r, g, one, sizeof one));
    }
    say_heading(r->out, N_("Indicators: %s"), line);
}

/* "It covers 6 hours." */
static void say_span(struct room *r, int32_t turn)
{
    enum { HOUR = 60, DAY = 24 * HOUR, MONTH = 30 * DAY };
    long minutes = (long)r->s->turn[turn].ticks * r->s->turn[turn].tick_minutes;
    if (minutes >= MONTH && minutes % MONTH == 0)
        say(r->out, tr_count("The turn covers %ld month.", "The turn covers %ld months.", minutes / MONTH),
            minutes / MONTH);
    else if (minutes >= 2 * DAY)
        say(r->out, tr_count("The turn covers %ld day.", "The turn covers %ld days.", minutes / DAY), minutes / DAY);
    else if (minutes >= HOUR)
        say(r->out, tr_count("The turn covers %ld hour.", "The turn covers %ld hours.", minutes / HOUR),
            minutes / HOUR);
    else
        say(r->out, tr_count("The turn covers %ld minute.", "The turn covers %ld minutes.", minutes), minutes);
}

void room_turn(struct room *r)
{
    const struct scenario *s = r->s;
    char when[256];
    int32_t turn = r->e->state[STATE_TURN];
    say_heading(r->out, N_("Turn %d of %d: %s"), (int)turn + 1, (int)play_last_turn(s, r->e->form) + 1,
                s->turn_text[turn].title);
    say(r->out, "%s", room_time(r, exercise_now(r->e), when, sizeof when));
    say_span(r, turn);
    if (turn > 0) {
        say_heading(r->out, N_("What changed since the last turn:"));
        room_changes(r, turn - 1, turn);
    }
    room_news(r, turn);
    room_trouble(r);
    say_indicators(r);
    r->asked = NONE;
}

void room_ending(struct room *r)
{
    char when[256];
    int32_t turn = r->e->history.turns - 1;
    say_heading(r->out, N_("The exercise is over."));
    say(r->out, "%s", room_time(r, exercise_now(r->e), when, sizeof when));
    say_heading(r->out, N_("What changed in the last turn:"));
    room_changes(r, turn, turn + 1);
    room_trouble(r);
    say_indicators(r);
    if (r->e->state[STATE_ENDING]) {
        const struct ending_text *ending = r->s->ending_text + r->e->state[STATE_ENDING] - 1;
        say_heading(r->out, N_("Ending: %s"), ending->name);
        say_text(r->out, 0, ending->text);
    }
    say_gap(r->out);
    say(r->out, N_("debrief shows the hot wash; note keeps a remark; quit leaves."));
    r->asked = NONE;
}
