/* A ruling: teams do what is not on the menu, and the facilitator says in words what it is, what it moves and
   which norms it touches. It stays outside the opportunity bounds. */
#include "room.h"

#include <string.h>

#include "base/text.h"
#include "core/value.h"

static const char *gauge_id(const struct scenario *s, int32_t i)
{
    return s->gauge_text[i].id;
}

static const char *gauge_name(const struct scenario *s, int32_t i)
{
    return s->gauge_text[i].name;
}

/* A signed whole number: "+3", "-2", U+2212 too. 0 when it is none. */
static int read_signed(const char *word, int32_t most, int32_t *out)
{
    int negative = *word == '-' || strncmp(word, "\u2212", 3) == 0;
    const char *at = word + (*word == '-' || *word == '+' ? 1 : negative ? 3 : 0);
    int32_t v = 0;
    if (!*at)
        return 0;
    for (; *at; at++) {
        if (*at < '0' || *at > '9' || v > most)
            return 0;
        v = v * 10 + (*at - '0');
    }
    if (v > most)
        return 0;
    *out = negative ? -v : v;
    return 1;
}

/* "trust -3". 1 when it was taken. */
static int read_change(struct room *r, char *line, struct command *c)
{
    char *sign = strrchr(line, ' ');
    int32_t amount;
    if (!sign) {
        say(r->out, N_("An indicator and by how much: for example, trust -3. Enter ends the list."));
        return 0;
    }
    *sign++ = '\0';
    int32_t gauge = room_find(r, line, N_("indicator"), r->s->gauges, gauge_id, gauge_name);
    if (gauge == NONE)
        return 0;
    int32_t most = r->s->gauge[gauge].counter ? COUNT_MAX : RULING_MAX / POINT;
    if (!read_signed(sign, most, &amount)) {
        say(r->out, N_("By how much: a whole number from -%d to +%d."), (int)most, (int)most);
        return 0;
    }
    c->change[c->changes++] =
        (struct add){ r->s->at.gauges + gauge, r->s->gauge[gauge].counter ? amount : amount * POINT };
    return 1;
}

/* "LUCCA-2 -1 because ...". The reason is copied to `room`. */
static int read_mark(struct room *r, char *line, struct command *c, char *reason, size_t size)
{
    char *rest = line;
    const char *norm = reader_word(&rest), *value = reader_word(&rest);
    struct ruling_mark *m = c->mark + c->marks;
    if (!*rest) {
        say(r->out, N_("A norm, a mark from -3 to +3, and the reason: for example, LUCCA-2 -1 It was said before it "
                       "was known."));
        return 0;
    }
    if ((m->norm = room_norm(r, norm)) == NONE)
        return 0;
    if (!read_signed(value, MARK_MAX, &m->value)) {
        say(r->out, N_("\u201C%s\u201D is no mark: a whole number from -3 to +3."), value);
        return 0;
    }
    m->because = text_print(reason, size, "%s", rest);
    c->marks++;
    return 1;
}

static void say_ruling(struct room *r, const struct command *c)
{
    char by[48];
    say(r->out, N_("Ruled: %s"), c->text);
    for (int32_t i = 0; i < c->changes; i++) {
        int32_t gauge = c->change[i].slot - r->s->at.gauges;
        say_in(r->out, 2, 4, "%s %s", r->s->gauge_text[gauge].name,
               value_change(r->s->gauge[gauge].counter ? UNIT_COUNT : UNIT_POINTS, c->change[i].amount, by, sizeof by));
    }
    for (int32_t i = 0; i < c->marks; i++)
        say_in(r->out, 2, 4, "%s %+d: %s", r->s->norms->norms[c->mark[i].norm].id, (int)c->mark[i].value,
               c->mark[i].because);
}

void room_ruling(struct room *r, char *rest)
{
    static char reasons[RULING_MARKS_MAX][1024];
    struct command c = command_of(COMMAND_RULING);
    char action[READER_LINE], reason[READER_LINE];
    char *line = *rest ? rest : room_ask(r, N_("The action in words"));
    if (!line || !*line) {
        say(r->out, N_("Nothing was ruled."));
        return;
    }
    c.text = text_print(action, sizeof action, "%s", line);
    while (c.changes < CHANGES_MAX && (line = room_ask(r, N_("It moves, Enter ends"))) != NULL && *line)
        read_change(r, line, &c);
    while (line && c.marks < RULING_MARKS_MAX && (line = room_ask(r, N_("Norm mark, Enter ends"))) != NULL && *line)
        read_mark(r, line, &c, reasons[c.marks], sizeof reasons[c.marks]);
    if (line)
        line = room_ask(r, N_("Reason for the record"));
    if (!line) {
        say(r->out, N_("Nothing was ruled."));
        return;
    }
    c.reason = text_print(reason, sizeof reason, "%s", line);
    if (room_do(r, &c))
        say_ruling(r, &c);
}
