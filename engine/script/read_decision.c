/* decision, its options, their norm marks and records. */
#include <string.h>

#include "fields.h"

struct decision_row {
    struct decision_rules rules;
    struct decision_text text;
};

#define R(member) offsetof(struct decision_row, member)
static const struct field decision_fields[] = {
    FIELD("turn", FIELD_OTHER, OPTIONAL, 0, N_("the turn in which it is put, from 1"), .shape = N_("a turn's number")),
    FIELD("turns", FIELD_OTHER, OPTIONAL, 0, N_("the turns in which it is put again"),
          .shape = N_("a list of turns: { 2, 3 }")),
    FIELD("when", FIELD_OTHER, OPTIONAL, 0, N_("the condition under which it is put"), .shape = N_("a condition")),
    FIELD("decides", FIELD_NAME, REQUIRED, R(rules.role), N_("the role that decides"), .space = NAMES_ROLE),
    FIELD("objective", FIELD_NAME, OPTIONAL, R(text.objective), N_("the objective it tests"), .space = NAMES_OBJECTIVE),
    FIELD("ask", FIELD_TEXT, REQUIRED, R(text.ask), N_("the question")),
    FIELD("known", FIELD_TEXT, OPTIONAL, R(text.known), N_("what is known")),
    FIELD("unknown", FIELD_TEXT, OPTIONAL, R(text.unknown), N_("what is open")),
    FIELD("if_nobody_decides", FIELD_OTHER, REQUIRED, 0, N_("the option that happens then"),
          .shape = N_("an option's id")),
    FIELD("history", FIELD_OTHER, OPTIONAL, 0, N_("what was really done"),
          .shape = N_("{ plays = \"option\", note = \"how the record maps\" }")),
    FIELD("tensions", FIELD_OTHER, OPTIONAL, 0, N_("norms that pull against each other here"),
          .shape = N_("{ { \"LUCCA-2\", \"ISE-2\" } }")),
    FIELD("record", FIELD_OTHER, OPTIONAL, 0, N_("what was done that none of the options is"),
          .shape = N_("a record or a list of records"))
};
#undef R
const struct shape decision_shape = SHAPE(N_("a decision"), decision_fields, -1);

static const struct field history_fields[] = {
    FIELD("plays", FIELD_OTHER, REQUIRED, 0, N_("the option that comes nearest"), .shape = N_("an option's id")),
    FIELD("note", FIELD_TEXT, OPTIONAL, 0, N_("how the record maps to it"))
};
const struct shape history_shape = SHAPE(N_("the history"), history_fields, 0);

#define R(member) offsetof(struct option_text, member)
static const struct field option_fields[] = {
    FIELD("label", FIELD_LINE, REQUIRED, R(label), N_("what is chosen, in the words of whoever chooses")),
    FIELD("cost", FIELD_LINE, REQUIRED, R(cost), N_("what it honestly costs")),
    FIELD("outcome", FIELD_LINE, OPTIONAL, R(outcome), N_("one line shown afterwards")),
    FIELD("when", FIELD_OTHER, OPTIONAL, 0, N_("the condition under which it is on offer"), .shape = N_("a condition")),
    FIELD("now", FIELD_OTHER, OPTIONAL, 0, N_("effects at once"), .shape = N_("effects")),
    FIELD("later", FIELD_OTHER, OPTIONAL, 0, N_("effects with a delay, a chance or a condition"),
          .shape = N_("a list of effects")),
    FIELD("norms", FIELD_OTHER, OPTIONAL, 0, N_("which norms it advances or strains"),
          .shape = N_("{ { \"LUCCA-2\", 2, because = \"...\" } }")),
    FIELD("record", FIELD_OTHER, OPTIONAL, 0, N_("who really did this"), .shape = N_("a record or a list of records"))
};
#undef R
const struct shape option_shape = SHAPE(N_("an option"), option_fields, 0);

static const struct field mark_fields[] = {
    FIELD("para", FIELD_LINE, OPTIONAL, offsetof(struct mark_text, para), N_("the paragraph of the source")),
    FIELD("because", FIELD_TEXT, REQUIRED, offsetof(struct mark_text, because), N_("the reason, in a sentence")),
    FIELD("when", FIELD_OTHER, OPTIONAL, 0, N_("the condition under which it counts, asked when the turn closes"),
          .shape = N_("a condition"))
};
const struct shape mark_shape = SHAPE(N_("a norm mark"), mark_fields, 2);

static const struct field record_fields[] = {
    FIELD("by", FIELD_LINE, REQUIRED, offsetof(struct record, by), N_("who did it")),
    FIELD("on", FIELD_DAY, REQUIRED, offsetof(struct record, on), N_("when: \"2017-06-27\"")),
    FIELD("source", FIELD_LINE, REQUIRED, offsetof(struct record, source), N_("where that is written")),
    FIELD("confidence", FIELD_WORD, OPTIONAL, offsetof(struct record, confidence),
          N_("\"documented\", \"derived\", \"reconstructed\" or \"disputed\""), .words = confidence_words),
    FIELD("note", FIELD_TEXT, OPTIONAL, offsetof(struct record, note), N_("what should be known about it"))
};
const struct shape record_shape = SHAPE(N_("a record"), record_fields, 0);

static void read_record(struct load *ld, int index, int32_t option)
{
    struct record row = { 0 };
    fields_read(ld, index, &record_shape, &row);
    row.option = option;
    *(struct record *)pool_add(ld, &ld->records, 1) = row;
}

/* A record or a list of them; the number read. */
static int32_t read_records(struct load *ld, int table, int32_t option)
{
    lua_State *L = ld->L;
    int32_t before = ld->records.count;
    if (!field_table(ld, table, "record", N_("{ by = \"...\", on = \"2017-06-27\", source = \"...\" }")))
        return 0;
    path_key(ld, "record");
    int one = lua_rawlen(L, -1) == 0, list = lua_gettop(L);
    int32_t n = one ? 1 : list_length(ld, list);
    if (one)
        read_record(ld, list, option);
    for (int32_t i = 1; !one && i <= n; i++) {
        path_item(ld, i);
        lua_rawgeti(L, list, i);
        read_record(ld, lua_gettop(L), option);
        lua_pop(L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(L, 1);
    return ld->records.count - before;
}

static const char *addressee_word(unsigned bits)
{
    return bits == NORM_STATE                 ? N_("states")
           : bits == NORM_FIRM                ? N_("firms")
           : bits == (NORM_STATE | NORM_FIRM) ? N_("states and firms")
                                              : N_("others");
}

/* A norm speaks to some kinds of party only. */
static int addressed(struct load *ld, int32_t norm, int32_t role)
{
    const struct norm *n = ld->norms->norms + norm;
    if (role == NONE || ld->out->role[role].party == NONE)
        return 1;
    int32_t party = ld->out->role[role].party;
    if (n->addressees >> ld->out->party[party].kind & 1)
        return 1;
    static const char *const kinds[] = { N_("a state"), N_("a firm"), N_("an organisation") };
    report(ld, E_ADDRESSEE, N_("%s is addressed to %s, but the role \"%s\" acts for \"%s\", which is %s"), n->id,
           tr(addressee_word(n->addressees)), ld->out->role_text[role].id, ld->out->party_text[party].id,
           tr(kinds[ld->out->party[party].kind]));
    report_fix(ld, N_("drop the mark, or choose a norm that is addressed to %s"),
               tr(kinds[ld->out->party[party].kind]));
    return 0;
}

/* Whom peacetime norms no longer bind: a belligerent, in a turn of conflict. */
static int at_war(struct load *ld, const struct decision_rules *decision, int32_t turn)
{
    int32_t party = decision->role == NONE ? NONE : ld->out->role[decision->role].party;
    return party != NONE && ld->out->party[party].belligerent && turn < ld->turns.count &&
           POOL(ld->turns, struct turn_rules)[turn].conflict;
}

static void read_mark(struct load *ld, int table, const struct decision_rules *decision, int32_t turn,
                      struct option_rules *option)
{
    lua_State *L = ld->L;
    struct mark_text text = { 0 };
    struct mark_rules rules = { .norm = NONE, .when = NONE, .holds = NONE };
    fields_read(ld, table, &mark_shape, &text);
    if (!lua_istable(L, table))
        return;
    path_item(ld, 1);
    if (lua_rawgeti(L, table, 1) == LUA_TSTRING)
        rules.norm = norm_resolve(ld, lua_tostring(L, -1));
    else
        report(ld, E_MARK, N_("found %s, expected a norm's id such as \"LUCCA-2\""), describe(ld, -1));
    if (rules.norm != NONE)
        addressed(ld, rules.norm, decision->role);
    path_up(ld);
    path_item(ld, 2);
    lua_rawgeti(L, table, 2);
    if (lua_isnil(L, -1))
        report(ld, E_MARK, N_("the mark has no value; it goes from -%d to %d behind the norm"), MARK_MAX, MARK_MAX);
    else
        number_read(ld, -1, -MARK_MAX, MARK_MAX, 1, &rules.value);
    path_up(ld);
    lua_pop(L, 2);
    for (int32_t i = option->marks.first; i < ld->marks.count && rules.norm != NONE; i++)
        if (POOL(ld->marks, struct mark_rules)[i].norm == rules.norm &&
            POOL(ld->marks, struct mark_rules)[i].when == NONE) {
            path_item(ld, 1);
            report(ld, E_MARK, N_("the option marks %s twice"), ld->norms->norms[rules.norm].id);
            path_up(ld);
        }
    if (rules.norm != NONE) {
        const struct norm *n = ld->norms->norms + rules.norm;
        rules.counted = !(n->peace_only && at_war(ld, decision, turn));
        if (!*text.para && n->para)
            text.para = load_text(ld, n->para, strlen(n->para));
    }
    rules.when = condition_field(ld, table, "when");
    if (rules.when != NONE)
        rules.holds = slot(SLOT_MARK, ld->conditional++);
    *(struct mark_rules *)pool_add(ld, &ld->marks, 1) = rules;
    *(struct mark_text *)pool_add(ld, &ld->mark_texts, 1) = text;
    option->marks.count++;
}

static void read_marks(struct load *ld, int table, const struct decision_rules *decision, int32_t turn,
                       struct option_rules *option)
{
    lua_State *L = ld->L;
    option->marks = (struct span){ ld->marks.count, 0 };
    if (!field_table(ld, table, "norms", N_("a list of marks: { { \"LUCCA-2\", 2, because = \"...\" } }")))
        return;
    path_key(ld, "norms");
    if (lua_rawgeti(L, -1, 1) == LUA_TSTRING) {
        report(ld, E_MARK, N_("`norms` is a list of marks, found one mark's parts"));
        report_fix(ld, N_("put a second pair of braces around it: norms = { { \"%s\", ... } }"), lua_tostring(L, -1));
        lua_pop(L, 2);
        path_up(ld);
        return;
    }
    lua_pop(L, 1);
    int32_t n = list_length(ld, -1);
    for (int32_t i = 1; i <= n; i++) {
        path_item(ld, i);
        lua_rawgeti(L, -1, i);
        read_mark(ld, lua_gettop(L), decision, turn, option);
        lua_pop(L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(L, 1);
}

struct option_row {
    struct option_rules rules;
    struct option_text text;
};

/* Returns whether the option has a record. */
static int read_option(struct load *ld, const struct decl *d, int32_t decision, const struct decision_rules *rules,
                       int32_t turn)
{
    struct option_rules row = { .decision = decision };
    struct option_text text = { 0 };
    struct outcome outcome;
    lua_rawgeti(ld->L, LUA_REGISTRYINDEX, d->table);
    int table = lua_gettop(ld->L);
    spot_decl(ld, d);
    ld->luck_kind = "option"; /* with the decision's id: options share their luck */
    ld->luck = 0;
    fields_read(ld, table, &option_shape, &text);
    row.when = condition_field(ld, table, "when");
    effects_read(ld, table, &outcome);
    row.adds = outcome.adds;
    row.effects = outcome.effects;
    read_marks(ld, table, rules, turn, &row);
    int recorded = read_records(ld, table, d->index) > 0;
    lua_pop(ld->L, 1);
    text.id = d->id;
    text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    *(struct option_rules *)pool_add(ld, &ld->options_rows, 1) = row;
    *(struct option_text *)pool_add(ld, &ld->option_texts, 1) = text;
    return recorded;
}

/* Everything without a name in a decision is an option. Returns the first with a record, or 0. */
static int32_t read_options(struct load *ld, const struct decl *d, int table, struct decision_rules *rules,
                            int32_t turn)
{
    lua_State *L = ld->L;
    struct object o;
    int32_t recorded = 0;
    rules->options = (struct span){ ld->options_rows.count, 0 };
    for (lua_Integer i = 1; lua_rawgeti(L, table, i) != LUA_TNIL; i++, lua_pop(L, 1)) {
        int ours = object_is(ld, -1, &o);
        const struct decl *option = ours && o.class == OBJECT_DECL ? load_decl(ld, o.index) : NULL;
        spot_decl(ld, d);
        if (option && option->kind == KIND_OPTION && option->state == DECL_DONE) {
            if (read_option(ld, option, d->index, rules, turn) && !recorded)
                recorded = rules->options.count + 1;
            rules->options.count++;
        } else if (!ours || (o.class != OBJECT_HOLE && !(option && option->state != DECL_DONE))) {
            path_item(ld, i < INT32_MAX ? (int32_t)i : 1);
            report(ld, E_OPTION_PLACE, N_("found %s in a decision, expected option \"id\" { ... }"), describe(ld, -1));
        }
    }
    lua_pop(L, 1);
    spot_decl(ld, d);
    if (rules->options.count < OPTIONS_MIN || rules->options.count > OPTIONS_MAX)
        report(ld, E_OPTIONS, N_("the decision has %d options, expected %d to %d"), (int)rules->options.count,
               OPTIONS_MIN, OPTIONS_MAX);
    return recorded;
}

static int32_t option_field(struct load *ld, int table, const char *key, int32_t decision)
{
    int32_t number = 0;
    lua_pushstring(ld->L, key);
    path_key(ld, key);
    if (lua_rawget(ld->L, table) == LUA_TSTRING)
        number = name_option(ld, decision, lua_tostring(ld->L, -1));
    else if (!lua_isnil(ld->L, -1))
        report(ld, E_OPTION, N_("found %s, expected an option's id in quotes"), describe(ld, -1));
    path_up(ld);
    lua_pop(ld->L, 1);
    return number;
}

static void ask_in(struct load *ld, int32_t decision, int32_t turn)
{
    struct span *asked = POOL(ld->asked_in, struct span);
    for (int32_t i = 0; i < ld->asked_in.count; i++)
        if (asked[i].first == decision && asked[i].count == turn) {
            report(ld, E_LISTED_TWICE, N_("turn %d stands twice in the list"), (int)turn + 1);
            return;
        }
    *(struct span *)pool_add(ld, &ld->asked_in, 1) = (struct span){ decision, turn };
}

/* The turns in which the decision is put; the first of them. */
static int32_t read_turns(struct load *ld, const struct decl *d, int table)
{
    lua_State *L = ld->L;
    int32_t turn = 0, first = NONE;
    lua_pushliteral(L, "turn");
    int one = lua_rawget(L, table) != LUA_TNIL;
    if (one) {
        path_key(ld, "turn");
        if (turn_field(ld, -1, &turn))
            ask_in(ld, d->index, first = turn);
        path_up(ld);
    }
    lua_pop(L, 1);
    if (field_table(ld, table, "turns", N_("a list of turns: { 2, 3 }"))) {
        path_key(ld, "turns");
        int32_t n = list_length(ld, -1);
        if (one || n == 0)
            report(ld, E_NEVER,
                   one ? N_("found \"turn\" and \"turns\", expected one of them") : N_("the list of turns is empty"));
        for (int32_t i = 1; i <= n && !one; i++) {
            path_item(ld, i);
            lua_rawgeti(L, -1, i);
            if (turn_field(ld, -1, &turn)) {
                ask_in(ld, d->index, turn);
                if (first == NONE || turn < first)
                    first = turn;
            }
            lua_pop(L, 1);
            path_up(ld);
        }
        path_up(ld);
        lua_pop(L, 1);
        return first == NONE ? 0 : first;
    }
    if (!one) {
        report(ld, E_NEVER, N_("the decision is put in no turn"));
        report_fix(ld, N_("add turn = 1, or turns = { 1, 2 }"));
    }
    return first == NONE ? 0 : first;
}

static void add_tension(struct load *ld, struct span *span, int32_t a, int32_t b)
{
    const struct tension *t = POOL(ld->tensions, struct tension);
    for (int32_t i = span->first; i < span->first + span->count; i++)
        if ((t[i].a == a && t[i].b == b) || (t[i].a == b && t[i].b == a))
            return;
    *(struct tension *)pool_add(ld, &ld->tensions, 1) = (struct tension){ a, b };
    span->count++;
}

static int marked(struct load *ld, const struct decision_rules *rules, int32_t norm)
{
    for (int32_t i = rules->options.first; i < rules->options.first + rules->options.count; i++) {
        struct span marks = POOL(ld->options_rows, struct option_rules)[i].marks;
        for (int32_t m = marks.first; m < marks.first + marks.count; m++)
            if (POOL(ld->marks, struct mark_rules)[m].norm == norm)
                return 1;
    }
    return 0;
}

static void read_tensions(struct load *ld, int table, struct decision_rules *rules)
{
    lua_State *L = ld->L;
    rules->tensions = (struct span){ ld->tensions.count, 0 };
    if (field_table(ld, table, "tensions", N_("{ { \"LUCCA-2\", \"ISE-2\" } }"))) {
        path_key(ld, "tensions");
        int32_t n = list_length(ld, -1);
        for (int32_t i = 1; i <= n; i++) {
            int32_t pair[2] = { NONE, NONE };
            path_item(ld, i);
            if (lua_rawgeti(L, -1, i) != LUA_TTABLE || list_length(ld, -1) != 2) {
                report(ld, E_TENSION, N_("found %s, expected two norms: { \"LUCCA-2\", \"ISE-2\" }"), describe(ld, -1));
            } else {
                for (int k = 0; k < 2; k++) {
                    path_item(ld, k + 1);
                    if (lua_rawgeti(L, -1, k + 1) != LUA_TSTRING)
                        report(ld, E_TENSION, N_("found %s, expected a norm's id such as \"LUCCA-2\""),
                               describe(ld, -1));
                    else if ((pair[k] = norm_resolve(ld, lua_tostring(L, -1))) != NONE && !marked(ld, rules, pair[k]))
                        report(ld, E_TENSION, N_("no option of this decision marks %s"), lua_tostring(L, -1));
                    lua_pop(L, 1);
                    path_up(ld);
                }
                if (pair[0] != NONE && pair[0] == pair[1])
                    report(ld, E_TENSION, N_("a norm cannot pull against itself"));
                else if (pair[0] != NONE && pair[1] != NONE)
                    add_tension(ld, &rules->tensions, pair[0], pair[1]);
            }
            lua_pop(L, 1);
            path_up(ld);
        }
        path_up(ld);
        lua_pop(L, 1);
    }
    for (int32_t a = 0; a < ld->norms->count; a++) {
        const struct norm *n = ld->norms->norms + a;
        if (n->opposes_count == 0 || !marked(ld, rules, a))
            continue;
        for (int32_t i = 0; i < n->opposes_count; i++)
            if (n->opposes[i] > a && marked(ld, rules, n->opposes[i]))
                add_tension(ld, &rules->tensions, a, n->opposes[i]);
    }
}

/* Whether the decision is put in one of the form's turns. */
static int within(struct load *ld, const struct form_rules *form, int32_t decision)
{
    const struct span *asked = POOL(ld->asked_in, struct span);
    for (int32_t i = 0; i < ld->asked_in.count; i++)
        if (asked[i].first == decision && asked[i].count >= form->from && asked[i].count <= form->to)
            return 1;
    return 0;
}

static int32_t forms_of(struct load *ld, const struct decl *d)
{
    int32_t bits = ld->form_texts.count == 0; /* without forms there is one way to play */
    for (int32_t f = 0; f < ld->form_texts.count; f++) {
        const struct form_row *form = ld->forms + f;
        int inside = within(ld, &form->rules, d->index), listed = 0;
        for (int32_t i = 0; i < form->count && !listed; i++)
            listed = strcmp(form->decisions[i], d->id) == 0;
        if (listed && !inside) {
            struct spot spot = ld->spot;
            ld->spot = form->spot;
            path_key(ld, "decisions");
            report(ld, E_FORM, N_("decision \"%s\" is not put in the form's turns, %d to %d"), d->id,
                   (int)form->rules.from + 1, (int)form->rules.to + 1);
            ld->spot = spot;
        }
        bits |= (inside && (listed || form->all)) << f;
    }
    return bits;
}

void read_decision(struct load *ld, const struct decl *d, int table)
{
    lua_State *L = ld->L;
    struct decision_row row = { .rules = { .role = NONE } };
    struct span records = { ld->records.count, 0 };
    ld->luck_kind = "decision";
    ld->luck_id = d->id;
    ld->luck = 0;
    fields_read(ld, table, &decision_shape, &row);
    int32_t first = read_turns(ld, d, table);
    row.rules.when = condition_field(ld, table, "when");
    int32_t recorded = read_options(ld, d, table, &row.rules, first);
    row.rules.if_nobody = option_field(ld, table, "if_nobody_decides", d->index);
    row.rules.history = recorded ? recorded : row.rules.if_nobody;
    row.text.history_note = "";
    if (field_table(ld, table, "history", N_("{ plays = \"option\", note = \"...\" }"))) {
        path_key(ld, "history");
        fields_read(ld, lua_gettop(L), &history_shape, &row.text.history_note);
        row.rules.history = option_field(ld, lua_gettop(L), "plays", d->index);
        path_up(ld);
        lua_pop(L, 1);
    }
    read_tensions(ld, table, &row.rules);
    read_records(ld, table, 0);
    records.count = ld->records.count - records.first;
    row.rules.forms = forms_of(ld, d);
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->decision[d->index] = row.rules;
    ld->out->decision_text[d->index] = row.text;
    ld->out->decision_records[d->index] = records;
}
