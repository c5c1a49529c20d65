/* Words that only look. */
#include "base/text.h"
#include "core/value.h"
#include "exercise/changes.h"
#include "room.h"

#include <string.h>

/* ---- messages ---- */

struct message *room_messages(struct room *r, int *count)
{
    *count = exercise_inbox(r->e, r->roles, NULL, 0);
    struct message *list = mem_new(&alloc_libc, (size_t)*count, sizeof *list);
    if (!list)
        *count = 0;
    else
        exercise_inbox(r->e, r->roles, list, *count);
    return list;
}

static const char *channel_name(int32_t channel)
{
    static const char *const names[CHANNELS] = {
        [CHANNEL_NEWS] = N_("News"),    [CHANNEL_BROADCAST] = N_("Broadcast"), [CHANNEL_SOCIAL] = N_("Social media"),
        [CHANNEL_EMAIL] = N_("E-mail"), [CHANNEL_PHONE] = N_("Phone"),         [CHANNEL_ADVISORY] = N_("Advisory"),
        [CHANNEL_CABLE] = N_("Cable"),  [CHANNEL_LETTER] = N_("Letter"),       [CHANNEL_EVENT] = N_("Event"),
    };
    return tr(names[channel]);
}

static void say_head(struct room *r, const struct message *m, int number, int indent)
{
    char when[256];
    room_time(r, r->s->starts + m->minute, when, sizeof when);
    say_in(r->out, indent, indent + 2, *m->from ? N_("%d. %s, %s: %s") : N_("%d. %s%s: %s"), number,
           channel_name(m->channel), m->from, when);
}

void room_message(struct room *r, const struct message *m, int number)
{
    char to[512];
    say_gap(r->out);
    say(r->out, r->live ? N_("EXERCISE AUTHORING EXERCISE") : N_("EXERCISE EXERCISE EXERCISE"));
    say_head(r, m, number, 0);
    if ((m->to & r->roles) != r->roles && __builtin_popcount((unsigned)r->roles) > 1)
        say_in(r->out, 2, 4, N_("to: %s"), room_roles(r, m->to & r->roles, to, sizeof to));
    if (m->entry != NONE && m->inject != NONE)
        say_in(r->out, 2, 4, N_("(reworded)"));
    if (*m->headline)
        say_in(r->out, 2, 2, "%s", m->headline);
    say_text(r->out, 2, m->text);
}

void room_inbox(struct room *r, char *rest)
{
    int count;
    struct message *list = room_messages(r, &count);
    (void)rest;
    if (count == 0)
        say(r->out, N_("The inbox is empty: messages come when a turn opens."));
    for (int i = 0; i < count; i++) {
        say_head(r, list + i, i + 1, 0);
        if (*list[i].headline)
            say_in(r->out, 4, 4, "%s", list[i].headline);
    }
    mem_free(&alloc_libc, list, (size_t)count, sizeof *list);
}

void room_read(struct room *r, char *rest)
{
    int count, number = 0;
    struct message *list = room_messages(r, &count);
    const char *word = reader_word(&rest);
    for (const char *at = word; *at >= '0' && *at <= '9' && number <= count; at++)
        number = number * 10 + (*at - '0');
    if (number >= 1 && number <= count)
        room_message(r, list + number - 1, number);
    else if (count == 0)
        say(r->out, N_("The inbox is empty: messages come when a turn opens."));
    else
        say(r->out, N_("read needs a number from 1 to %d; inbox lists the messages."), count);
    mem_free(&alloc_libc, list, (size_t)count, sizeof *list);
}

/* ---- gauges ---- */

char *room_gauge(const struct room *r, int32_t gauge, char *out, size_t size)
{
    char now[48], by[48];
    const struct scenario *s = r->s;
    enum unit unit = s->gauge[gauge].counter ? UNIT_COUNT : UNIT_POINTS;
    int32_t v = play_gauge(s, r->e->state, gauge);
    int last = r->e->history.turns - (room_ended(r) ? 1 : 2);
    int32_t before = last >= 0 ? history_opening(&r->e->history, last, gauge) : v;
    int32_t change = changes_shown(s, gauge, v) - changes_shown(s, gauge, before);
    value_print(unit, v, now, sizeof now);
    value_change(unit, change * (unit == UNIT_COUNT ? 1 : POINT), by, sizeof by);
    if (change == 0)
        return text_print(out, size, "%s %s", s->gauge_text[gauge].name, now);
    return text_print(out, size, "%s %s (%s)", s->gauge_text[gauge].name, now, by);
}

void room_indicators(struct room *r, char *rest)
{
    const struct scenario *s = r->s;
    const struct history *h = &r->e->history;
    (void)rest;
    for (int32_t g = 0; g < s->gauges; g++) {
        char line[1024] = "", value[48];
        enum unit unit = s->gauge[g].counter ? UNIT_COUNT : UNIT_POINTS;
        for (int turn = 0; turn < h->turns; turn++) {
            size_t used = strlen(line);
            text_print(line + used, sizeof line - used, "%s, ",
                       value_print(unit, history_opening(h, turn, g), value, sizeof value));
        }
        size_t used = strlen(line);
        text_print(line + used, sizeof line - used, tr("now %s"),
                   value_print(unit, play_gauge(s, r->e->state, g), value, sizeof value));
        say_in(r->out, 0, 4,
               s->gauge[g].counter || s->gauge[g].good == 0 ? N_("%s: %s")
               : s->gauge[g].good > 0                       ? N_("%s (high is good): %s")
                                                            : N_("%s (low is good): %s"),
               s->gauge_text[g].name, line);
        say_text(r->out, 4, s->gauge_text[g].about);
    }
}

static const char *gauge_id(const struct scenario *s, int32_t i)
{
    return s->gauge_text[i].id;
}

static const char *gauge_name(const struct scenario *s, int32_t i)
{
    return s->gauge_text[i].name;
}

static void say_causes(struct room *r, const struct change *row, int turn)
{
    char before[48], after[48], by[48], words[320];
    enum unit unit = r->s->gauge[row->gauge].counter ? UNIT_COUNT : UNIT_POINTS;
    say_in(r->out, 0, 4, N_("Turn %d: %s to %s"), turn + 1, value_print(unit, row->before, before, sizeof before),
           value_print(unit, row->after, after, sizeof after));
    for (int i = 0; i < row->causes; i++)
        say_in(r->out, 4, 8, "%s %s", value_change(unit, row->cause[i].change, by, sizeof by),
               changes_words(r->s, row->cause + i, words, sizeof words));
}

void room_why(struct room *r, char *rest)
{
    int said = 0;
    if (!*rest) {
        say(r->out, N_("why needs the name of an indicator; indicators lists them."));
        return;
    }
    int32_t gauge = room_find(r, rest, N_("indicator"), r->s->gauges, gauge_id, gauge_name);
    if (gauge == NONE)
        return;
    say(r->out, "%s", r->s->gauge_text[gauge].name);
    for (int turn = 0; turn < r->e->history.turns; turn++) {
        struct arena arena;
        struct change *rows;
        struct error err;
        int count;
        arena_init(&arena, &alloc_libc);
        if (changes_between(r->e, turn, turn + 1, &arena, &rows, &count, &err)) {
            room_wrong(r, &err);
            count = 0;
        }
        for (int i = 0; i < count; i++)
            if (rows[i].gauge == gauge)
                say_causes(r, rows + i, turn), said++;
        arena_free(&arena);
    }
    if (!said)
        say(r->out, N_("Nothing has moved it yet."));
}

/* ---- people ---- */

void room_evidence(struct room *r, char *rest)
{
    const struct scenario *s = r->s;
    int32_t parties = 0;
    (void)rest;
    for (int32_t i = 0; i < s->roles; i++)
        if (r->roles & 1 << i && s->role[i].party < 31)
            parties |= 1 << s->role[i].party;
    for (int32_t i = 0; i < s->parties && i < 31; i++)
        if (parties & 1 << i) {
            char share[48];
            say_in(r->out, 0, 2, N_("%s holds %s of the evidence on who did it."), s->party_text[i].name,
                   value_print(UNIT_SHARE, r->e->state[s->at.evidence + i], share, sizeof share));
        }
    say(r->out,
        N_("It grows with forensics and with what partners share; parties join a common act when they hold enough."));
}

void room_role_list(struct room *r, char *rest)
{
    (void)rest;
    for (int32_t i = 0; i < r->s->roles; i++)
        say_in(r->out, 0, 2, r->roles & 1 << i ? N_("%s: %s; played here") : N_("%s: %s; chosen by policy"),
               r->s->role_text[i].id, r->s->role_text[i].name);
}

static const char *role_id(const struct scenario *s, int32_t i)
{
    return s->role_text[i].id;
}

static const char *role_name(const struct scenario *s, int32_t i)
{
    return s->role_text[i].name;
}

void room_role(struct room *r, char *rest)
{
    int32_t role = NONE;
    if (*rest && (role = room_find(r, rest, N_("role"), r->s->roles, role_id, role_name)) == NONE)
        return;
    if (role != NONE && !(r->roles & 1 << role)) {
        say(r->out, N_("%s is not played here; its card is its own."), r->s->role_text[role].name);
        return;
    }
    for (int32_t i = 0; i < r->s->roles; i++)
        if (role == NONE ? (r->roles & 1 << i) != 0 : i == role)
            room_card(r, i);
}

void room_where(struct room *r, char *rest)
{
    (void)rest;
    if (!r->e->journal) {
        say(r->out, N_("This exercise is not kept."));
        return;
    }
    say(r->out, N_("Every command is on the disk before it counts, in"));
    say_line(r->out, 2, "%s", journal_path(r->e->journal));
}
