/* scenario, its turns and forms. */
#include <limits.h>
#include <string.h>

#include "core/clock.h"
#include "fields.h"

struct row {
    const char *title, *stake, *brief, *notice;
    int64_t starts;
    int32_t conflict;
};

#define AT(member) offsetof(struct row, member)
static const struct field scenario_fields[] = {
    FIELD("title", FIELD_LINE, REQUIRED, AT(title), N_("the exercise's name")),
    FIELD("stake", FIELD_LINE, REQUIRED, AT(stake), N_("one line: what is at stake")),
    FIELD("brief", FIELD_TEXT, REQUIRED, AT(brief), N_("what players read first, at most 150 words")),
    FIELD("starts", FIELD_MOMENT, REQUIRED, AT(starts), N_("when it begins, UTC: \"2017-06-27 08:30\"")),
    FIELD("place", FIELD_OTHER, OPTIONAL, 0, N_("where local time is shown"),
          .shape = N_("{ name = \"Kyiv\", offset = 3 }")),
    FIELD("notice", FIELD_TEXT, OPTIONAL, AT(notice), N_("what players should be warned of before they begin")),
    FIELD("turns", FIELD_OTHER, REQUIRED, 0, N_("the turns in order"),
          .shape = N_("{ { \"27 June, morning\", hours = 3 }, ... }")),
    FIELD("forms", FIELD_OTHER, OPTIONAL, 0, N_("shorter and longer ways to play"),
          .shape = N_("{ class50 = { minutes = 50, decisions = { ... } }, ... }")),
    FIELD("cover", FIELD_OTHER, OPTIONAL, 0, N_("the mask for audiences who know the case"),
          .shape = N_("{ title = \"...\", names = { ... } }")),
    FIELD("conflict", FIELD_YES, OPTIONAL, AT(conflict),
          N_("an international armed conflict is under way in every turn"))
};
#undef AT
const struct shape scenario_shape = SHAPE(N_("the scenario"), scenario_fields, 0);

struct place_row {
    const char *name;
    int32_t offset;
};

static const struct field place_fields[] = { FIELD("name", FIELD_LINE, REQUIRED, offsetof(struct place_row, name),
                                                   N_("the place whose clock is shown")),
                                             FIELD("offset", FIELD_NUMBER, REQUIRED, offsetof(struct place_row, offset),
                                                   N_("hours east of UTC"), RANGE(-14, 14, 60)) };
const struct shape place_shape = SHAPE(N_("the place"), place_fields, 0);

struct turn_row {
    int32_t hours, days, months, ticks, conflict;
};

#define AT(member) offsetof(struct turn_row, member)
static const struct field turn_fields[] = {
    FIELD("hours", FIELD_NUMBER, OPTIONAL, AT(hours), N_("how long the turn lasts; a tick is an hour"),
          RANGE(1, 8760, 1)),
    FIELD("days", FIELD_NUMBER, OPTIONAL, AT(days), N_("the same in days; a tick is a day"), RANGE(1, 3660, 1)),
    FIELD("months", FIELD_NUMBER, OPTIONAL, AT(months), N_("the same in months of 30 days; a tick is a month"),
          RANGE(1, 120, 1)),
    FIELD("ticks", FIELD_NUMBER, OPTIONAL, AT(ticks), N_("in how many steps the turn is reckoned"), RANGE(1, 10000, 1)),
    FIELD("conflict", FIELD_YES, OPTIONAL, AT(conflict), N_("an international armed conflict is under way"))
};
#undef AT
const struct shape turn_shape = SHAPE(N_("a turn"), turn_fields, 1);

struct form_values {
    const char *name;
    int32_t minutes, cover;
};

#define AT(member) offsetof(struct form_values, member)
static const struct field form_fields[] = {
    FIELD("minutes", FIELD_NUMBER, REQUIRED, AT(minutes), N_("how long it takes to play"), RANGE(5, 2880, 1)),
    FIELD("decisions", FIELD_OTHER, REQUIRED, 0, N_("which decisions players face; the others go as they went"),
          .shape = N_("a list of decisions, or \"all\"")),
    FIELD("name", FIELD_LINE, OPTIONAL, AT(name),
          N_("what it is called at set-up; class50, class75 and half_day need none")),
    FIELD("from_turn", FIELD_OTHER, OPTIONAL, 0, N_("where it begins; the turns before pass as in the record"),
          .shape = N_("a turn's number")),
    FIELD("to_turn", FIELD_OTHER, OPTIONAL, 0, N_("the turn after which it ends"), .shape = N_("a turn's number")),
    FIELD("cover", FIELD_YES, OPTIONAL, AT(cover),
          N_("title, places and names are masked, as the scenario's `cover` says"))
};
#undef AT
const struct shape form_shape = SHAPE(N_("a form"), form_fields, 0);

enum { HOUR = 60, DAY = 24 * 60, MONTH = 30 * 24 * 60, TURNS_MAX = 60, BRIEF_WORDS = 150 };

static void read_turn(struct load *ld, int index, int32_t *start, int always_conflict)
{
    lua_State *L = ld->L;
    struct turn_row row = { 0 };
    struct turn_rules rules = { .start = *start };
    struct turn_text text = { "" };
    if (fields_read(ld, index, &turn_shape, &row)) {
        path_item(ld, 1);
        lua_rawgeti(L, index, 1);
        text.title = text_read(ld, -1, 1);
        lua_pop(L, 1);
        path_up(ld);
        int given = (row.hours > 0) + (row.days > 0) + (row.months > 0);
        int32_t minutes = row.hours * HOUR + row.days * DAY + row.months * MONTH;
        int32_t ticks = row.ticks ? row.ticks : row.hours + row.days + row.months;
        if (given != 1) {
            report(ld, E_CLOCK,
                   given ? N_("a turn lasts hours, days or months: one of them, found %d")
                         : N_("the turn has no length"),
                   given);
            report_fix(ld, N_("write { \"27 June, morning\", hours = 3 }"));
        } else if (minutes % ticks) {
            report(ld, E_CLOCK, N_("%d ticks do not divide the turn's %d minutes evenly"), (int)ticks, (int)minutes);
        } else if ((int64_t)*start + minutes > YEARS_MAX * 366 * (int64_t)DAY) {
            report(ld, E_CLOCK, N_("the turns last more than %d years"), YEARS_MAX);
        } else {
            rules.tick_minutes = minutes / ticks;
            rules.ticks = ticks;
            *start += minutes;
        }
        rules.conflict = row.conflict || always_conflict;
    }
    *(struct turn_rules *)pool_add(ld, &ld->turns, 1) = rules;
    *(struct turn_text *)pool_add(ld, &ld->turn_texts, 1) = text;
}

static void read_turns(struct load *ld, int table, int conflict)
{
    int32_t start = 0;
    if (!field_table(ld, table, "turns", N_("a list of turns")))
        return;
    path_key(ld, "turns");
    int32_t n = list_length(ld, -1);
    if (n < 1 || n > TURNS_MAX)
        report(ld, E_CLOCK, N_("found %d turns, expected 1 to %d"), (int)n, TURNS_MAX);
    for (int32_t i = 1; i <= n && i <= TURNS_MAX; i++) {
        path_item(ld, i);
        lua_rawgeti(ld->L, -1, i);
        read_turn(ld, lua_gettop(ld->L), &start, conflict);
        lua_pop(ld->L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(ld->L, 1);
}

struct listed {
    struct form_row *form;
    int32_t room;
};

static void list_decision(struct load *ld, const char *name, void *ud)
{
    struct listed *l = ud;
    if (name_resolve(ld, NAMES_DECISION, name) == NONE || l->form->count >= l->room)
        return;
    for (int32_t i = 0; i < l->form->count; i++)
        if (strcmp(l->form->decisions[i], name) == 0) {
            report(ld, E_LISTED_TWICE, N_("\"%s\" stands twice in the list"), name);
            return;
        }
    l->form->decisions[l->form->count++] = load_text(ld, name, strlen(name));
}

static const char *const usual_forms[] = { "class50", "class75", "half_day" };
enum { USUAL = sizeof usual_forms / sizeof *usual_forms };

static int usual(const char *id)
{
    int k = 0;
    while (k < USUAL && strcmp(id, usual_forms[k]) != 0)
        k++;
    return k;
}

/* The usual forms from the shortest on, then the others in byte order, as they come. */
static void usual_first(const char **keys, int32_t count)
{
    for (int32_t i = 1; i < count; i++)
        for (int32_t k = i; k > 0 && usual(keys[k]) < usual(keys[k - 1]); k--) {
            const char *key = keys[k];
            keys[k] = keys[k - 1];
            keys[k - 1] = key;
        }
}

/* A turn's number in the form on top of the stack. */
static void form_turn(struct load *ld, const char *key, int32_t *turn)
{
    if (lua_getfield(ld->L, -1, key) != LUA_TNIL) {
        path_key(ld, key);
        turn_field(ld, -1, turn);
        path_up(ld);
    }
    lua_pop(ld->L, 1);
}

static void read_forms(struct load *ld, int table)
{
    lua_State *L = ld->L;
    ld->forms = load_scratch(ld, FORMS_MAX, sizeof *ld->forms);
    if (!field_table(ld, table, "forms", N_("a table of forms")))
        return;
    path_key(ld, "forms");
    int32_t count;
    const char **keys = keys_sorted(ld, -1, &count, 0);
    if (count > FORMS_MAX)
        report(ld, E_TOO_MANY, N_("found %d forms, at most %d fit"), (int)count, FORMS_MAX);
    usual_first(keys, count);
    for (int32_t k = 0; k < count && k < FORMS_MAX; k++) {
        if (!field_table(ld, lua_gettop(L), keys[k], N_("{ minutes = 50, decisions = { ... } }")))
            continue;
        struct form_row *form = ld->forms + ld->form_texts.count;
        struct form_values row = { "", 0, 0 };
        path_key(ld, keys[k]);
        form->spot = ld->spot;
        fields_read(ld, lua_gettop(L), &form_shape, &row);
        form->rules = (struct form_rules){ 0, ld->turns.count - 1, row.cover };
        form_turn(ld, "from_turn", &form->rules.from);
        form_turn(ld, "to_turn", &form->rules.to);
        if (row.cover && !ld->out->cover) {
            report(ld, E_FORM, N_("the form has a cover, and the scenario does not say which"));
            report_fix(ld, N_("add cover = { title = \"...\", names = { ... } } to the scenario"));
        }
        if (form->rules.from > form->rules.to)
            report(ld, E_FORM, N_("the form ends with turn %d, before it begins with turn %d"), (int)form->rules.to + 1,
                   (int)form->rules.from + 1);
        if (!*row.name && usual(keys[k]) == USUAL) {
            report(ld, E_FORM, N_("the form \"%s\" has no name"), keys[k]);
            report_fix(ld,
                       N_("give it one for the set-up: name = \"...\"; only class50, class75 and half_day need none"));
        }
        path_key(ld, "decisions");
        if (lua_getfield(L, -1, "decisions") == LUA_TSTRING && strcmp(lua_tostring(L, -1), "all") == 0) {
            form->all = 1;
        } else if (!lua_isnil(L, -1)) {
            struct listed l = { form, ld->count[KIND_DECISION] };
            form->decisions = load_scratch(ld, (size_t)l.room + 1, sizeof *form->decisions);
            names_each(ld, -1, list_decision, &l);
            if (form->count == 0)
                report(ld, E_FORM, N_("the form puts no decision"));
        }
        lua_pop(L, 1);
        path_up(ld);
        path_up(ld);
        *(struct form_text *)pool_add(ld, &ld->form_texts, 1) =
            (struct form_text){ load_text(ld, keys[k], strlen(keys[k])), row.name, row.minutes };
        lua_pop(L, 1);
    }
    path_up(ld);
    lua_pop(L, 1);
}

static int words_in(const char *text)
{
    int n = 0, inside = 0;
    for (; *text; text++) {
        int space = strchr(" \t\r\n", *text) != NULL;
        n += !space && !inside;
        inside = !space;
    }
    return n;
}

void read_scenario(struct load *ld, const struct decl *d, int table)
{
    struct scenario *s = ld->out;
    struct row row = { 0 };
    if (d->index > 0) {
        report(ld, E_NAME_TWICE, N_("there is a second `scenario`; a scenario is declared once"));
        return;
    }
    if (ld->id && strcmp(ld->id, d->id) != 0) {
        report(ld, E_FOLDER, N_("the scenario is called \"%s\", but its folder \"%s\""), d->id, ld->id);
        report_fix(ld, N_("write scenario \"%s\""), ld->id);
    }
    fields_read(ld, table, &scenario_shape, &row);
    s->id = d->id;
    s->title = row.title;
    s->stake = row.stake;
    s->brief = row.brief;
    s->notice = row.notice;
    s->starts = row.starts == INT64_MIN ? 0 : row.starts; /* missing: reported */
    s->place_name = "UTC";
    path_key(ld, "brief");
    int words = words_in(s->brief);
    if (words > BRIEF_WORDS)
        report(ld, E_TEXT, N_("the brief has %d words, at most %d are read"), words, BRIEF_WORDS);
    path_up(ld);
    if (field_table(ld, table, "place", N_("{ name = \"Kyiv\", offset = 3 }"))) {
        struct place_row place = { "", 0 };
        path_key(ld, "place");
        fields_read(ld, lua_gettop(ld->L), &place_shape, &place);
        path_up(ld);
        s->place_name = place.name;
        s->local_offset = place.offset;
        lua_pop(ld->L, 1);
    }
    read_cover(ld, table);
    read_turns(ld, table, row.conflict);
    read_forms(ld, table);
}
