/* inject, event. */
#include <limits.h>
#include <string.h>

#include "fields.h"

static const char *const channels[] = { "news",     "broadcast", "social", "email", "phone",
                                        "advisory", "cable",     "letter", NULL };

struct inject_row {
    struct inject_rules rules;
    struct inject_text text;
    int64_t at;
};

#define R(member) offsetof(struct inject_row, member)
#define TURN_FIELDS                                                                                                    \
    FIELD("turn", FIELD_OTHER, OPTIONAL, 0, N_("the turn in which it comes, from 1"), .shape = N_("a turn's number")), \
        FIELD("turns", FIELD_OTHER, OPTIONAL, 0, N_("from which turn to which it may come"),                           \
              .shape = N_("{ first, last }")),                                                                         \
        FIELD("when", FIELD_OTHER, OPTIONAL, 0, N_("the condition under which it comes"), .shape = N_("a condition")), \
        FIELD("now", FIELD_OTHER, OPTIONAL, 0, N_("effects at once"), .shape = N_("effects")),                         \
        FIELD("later", FIELD_OTHER, OPTIONAL, 0, N_("effects with a delay, a chance or a condition"),                  \
              .shape = N_("a list of effects"))
static const struct field inject_fields[] = {
    TURN_FIELDS,
    FIELD("to", FIELD_OTHER, REQUIRED, 0, N_("who gets it"), .shape = N_("a list of roles, or \"all\"")),
    FIELD("channel", FIELD_WORD, REQUIRED, R(rules.channel), N_("how it comes: \"news\", \"email\", \"cable\" ..."),
          .words = channels),
    FIELD("from", FIELD_LINE, REQUIRED, R(text.from), N_("who sends it")),
    FIELD("headline", FIELD_LINE, OPTIONAL, R(text.headline), N_("its first line")),
    FIELD("text", FIELD_TEXT, REQUIRED, R(text.text), N_("what it says")),
    FIELD("at", FIELD_MOMENT, OPTIONAL, R(at), N_("the time it bears, UTC: \"2017-06-27 10:20\"")),
    FIELD("reliable", FIELD_YES, OPTIONAL, R(rules.reliable), N_("false when it is wrong"), .otherwise = 1),
    FIELD("objective", FIELD_NAME, OPTIONAL, R(text.objective), N_("the objective it tests"), .space = NAMES_OBJECTIVE),
    FIELD("expects", FIELD_TEXT, OPTIONAL, R(text.expects), N_("the response that is expected")),
    FIELD("held", FIELD_YES, OPTIONAL, R(rules.held),
          N_("true: it waits until the facilitator or an effect releases it"))
};
const struct shape inject_shape = SHAPE(N_("an inject"), inject_fields, 0);

static const struct field event_fields[] = { TURN_FIELDS, FIELD("because", FIELD_LINE, OPTIONAL, R(text.text),
                                                                N_("the cause that the debrief shows")) };
const struct shape event_shape = SHAPE(N_("an event"), event_fields, 0);
#undef R

int turn_field(struct load *ld, int index, int32_t *turn)
{
    int32_t n = ld->turns.count > 0 ? ld->turns.count : 1;
    if (!number_read(ld, index, 1, n, 1, turn))
        return 0;
    --*turn;
    return 1;
}

static void read_turns(struct load *ld, int table, struct inject_rules *rules)
{
    lua_State *L = ld->L;
    rules->turn = 0;
    rules->until = ld->turns.count - 1;
    lua_pushliteral(L, "turn");
    int one = lua_rawget(L, table) != LUA_TNIL;
    if (one) {
        path_key(ld, "turn");
        if (turn_field(ld, -1, &rules->turn))
            rules->until = rules->turn;
        path_up(ld);
    }
    lua_pop(L, 1);
    if (!field_table(ld, table, "turns", N_("two turns: { first, last }")))
        return;
    path_key(ld, "turns");
    if (one)
        report(ld, E_TURNS, N_("found \"turn\" and \"turns\", expected one of them"));
    else if (list_length(ld, -1) != 2)
        report(ld, E_TURNS, N_("expected two turns: { first, last }"));
    else {
        int ok = 1;
        for (int i = 0; i < 2; i++) {
            path_item(ld, i + 1);
            lua_rawgeti(L, -1, i + 1);
            ok &= turn_field(ld, -1, i ? &rules->until : &rules->turn);
            lua_pop(L, 1);
            path_up(ld);
        }
        if (ok && rules->until < rules->turn)
            report(ld, E_TURNS, N_("the last turn lies before the first"));
    }
    path_up(ld);
    lua_pop(L, 1);
}

static void add_role(struct load *ld, const char *name, void *ud)
{
    int32_t *to = ud, role;
    if (strcmp(name, "all") == 0)
        *to |= (int32_t)((1u << ld->count[KIND_ROLE]) - 1);
    else if ((role = name_resolve(ld, NAMES_ROLE, name)) != NONE)
        *to |= 1 << role;
}

static void read_any(struct load *ld, const struct decl *d, int table, struct inject_row *row)
{
    struct outcome outcome;
    ld->luck_kind = "inject";
    ld->luck_id = d->id;
    ld->luck = 0;
    read_turns(ld, table, &row->rules);
    row->rules.when = condition_field(ld, table, "when");
    effects_read(ld, table, &outcome);
    row->rules.adds = outcome.adds;
    row->rules.effects = outcome.effects;
    row->text.id = d->id;
    row->text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->inject[d->index] = row->rules;
    ld->out->inject_text[d->index] = row->text;
}

void read_inject(struct load *ld, const struct decl *d, int table)
{
    struct inject_row row = { 0 };
    fields_read(ld, table, &inject_shape, &row);
    lua_pushliteral(ld->L, "to");
    if (lua_rawget(ld->L, table) != LUA_TNIL) {
        path_key(ld, "to");
        int before = ld->errors;
        names_each(ld, -1, add_role, &row.rules.to);
        if (row.rules.to == 0 && ld->errors == before)
            report(ld, E_RECIPIENT, N_("nobody gets this inject"));
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    row.text.minute = NONE;
    if (row.at != INT64_MIN) {
        int64_t minute = row.at - ld->out->starts, end = 0;
        if (ld->turns.count) {
            const struct turn_rules *last = &POOL(ld->turns, struct turn_rules)[ld->turns.count - 1];
            end = last->start + (int64_t)last->ticks * last->tick_minutes;
        }
        path_key(ld, "at");
        int known = ld->out->starts != 0 && ld->turns.count > 0; /* or else reported where it stands */
        if (known && (minute < -60 * 24 * 7 || minute > end))
            report(ld, E_DATE, N_("the time lies outside the scenario"));
        else
            row.text.minute = known && minute > 0 ? (int32_t)minute : 0;
        path_up(ld);
    }
    read_any(ld, d, table, &row);
}

void read_event(struct load *ld, const struct decl *d, int table)
{
    struct inject_row row = {
        .text = { .from = "", .headline = "", .text = "", .expects = "", .objective = NONE, .minute = NONE }
    };
    fields_read(ld, table, &event_shape, &row);
    if (!*row.text.text)
        row.text.text = plain_name(ld, d->id);
    row.rules.channel = CHANNEL_EVENT;
    row.rules.reliable = 1;
    read_any(ld, d, table, &row);
}
