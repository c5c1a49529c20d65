/* indicator, counter, and what moves them by itself. */
#include <math.h>
#include <string.h>

#include "fields.h"

static const char *const good_words[] = { "low", "neither", "high", NULL };
static const char *const measures_words[] = { "service", NULL };

struct indicator_row {
    struct gauge_text text;
    int32_t start, good, measures;
};

#define R(member) offsetof(struct indicator_row, member)
static const struct field indicator_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, R(text.name), N_("what players read")),
    FIELD("start", FIELD_NUMBER, OPTIONAL, R(start), N_("points at the start, 0 to 100"), RANGE(0, 100, POINT)),
    FIELD("good", FIELD_WORD, REQUIRED, R(good), N_("\"high\", \"low\" or \"neither\""), .words = good_words),
    FIELD("about", FIELD_TEXT, OPTIONAL, R(text.about), N_("one sentence of explanation")),
    FIELD("measures", FIELD_WORD, OPTIONAL, R(measures),
          N_("\"service\": the weighted mean of what sites still do; no effect may move it"), .words = measures_words,
          .otherwise = -1),
    FIELD("of", FIELD_OTHER, OPTIONAL, 0, N_("the sites it measures"),
          .shape = N_("sites: an id, a group, \"all\", or a list")),
    FIELD("moves", FIELD_OTHER, OPTIONAL, 0, N_("what moves it hour by hour"),
          .shape = N_("{ { with = service \"port\", below = 0.8, hourly = -0.05, because = \"...\" } }"))
};
#undef R
const struct shape indicator_shape = SHAPE(N_("an indicator"), indicator_fields, 0);

static int has(struct load *ld, int table, const char *key)
{
    lua_pushstring(ld->L, key);
    int there = lua_rawget(ld->L, table) != LUA_TNIL;
    lua_pop(ld->L, 1);
    return there;
}

static void read_measured(struct load *ld, int table, struct gauge_rules *rules)
{
    struct group of;
    rules->measured.first = ld->weights.count;
    if (!sites_field(ld, table, "of", &of)) {
        report(ld, E_MEASURE, N_("an indicator that measures needs the sites it measures"));
        report_fix(ld, N_("add of = \"all\", a group, or a list of sites"));
        return;
    }
    for (int32_t i = 0; i < of.count; i++) {
        struct weight *w = pool_add(ld, &ld->weights, 1);
        *w = (struct weight){ slot(SLOT_SERVICE, of.sites[i]), ld->out->site[of.sites[i]].weight };
    }
    rules->measured.count = of.count;
    static const char *const not_with[] = { "start", "moves" };
    for (int i = 0; i < 2; i++)
        if (has(ld, table, not_with[i])) {
            path_key(ld, not_with[i]);
            report(ld, E_MEASURE, N_("an indicator that measures the world has no \"%s\""), not_with[i]);
            path_up(ld);
        }
}

void read_indicator(struct load *ld, const struct decl *d, int table)
{
    struct indicator_row row = { .measures = -1 };
    fields_read(ld, table, &indicator_shape, &row);
    struct gauge_rules rules = { .start = row.start, .low = 0, .high = WHOLE, .good = row.good - 1 };
    if (row.measures >= 0) {
        rules.start = WHOLE;
        read_measured(ld, table, &rules);
    } else if (has(ld, table, "of")) {
        path_key(ld, "of");
        report(ld, E_MEASURE, N_("\"of\" belongs to measures = \"service\""));
        path_up(ld);
    } else if (!has(ld, table, "start")) {
        report(ld, E_FIELD_MISSING, N_("%s lacks the field \"%s\""), tr(indicator_shape.what), "start");
        report_fix(ld, N_("add start = 0 to 100, or measures = \"service\""));
    }
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->gauge[d->index] = rules;
    ld->out->gauge_text[d->index] = row.text;
}

struct counter_row {
    struct gauge_rules rules;
    struct gauge_text text;
};

#define R(member) offsetof(struct counter_row, member)
static const struct field counter_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, R(text.name), N_("what players read")),
    FIELD("start", FIELD_NUMBER, OPTIONAL, R(rules.start), N_("a whole number"), RANGE(-COUNT_MAX, COUNT_MAX, 1)),
    FIELD("low", FIELD_NUMBER, OPTIONAL, R(rules.low), N_("it never goes below"), RANGE(-COUNT_MAX, COUNT_MAX, 1),
          .otherwise = -COUNT_MAX),
    FIELD("high", FIELD_NUMBER, OPTIONAL, R(rules.high), N_("it never goes above"), RANGE(-COUNT_MAX, COUNT_MAX, 1),
          .otherwise = COUNT_MAX),
    FIELD("about", FIELD_TEXT, OPTIONAL, R(text.about), N_("one sentence of explanation"))
};
#undef R
const struct shape counter_shape = SHAPE(N_("a counter"), counter_fields, 0);

void read_counter(struct load *ld, const struct decl *d, int table)
{
    struct counter_row row = { 0 };
    if (fields_read(ld, table, &counter_shape, &row) &&
        (row.rules.low > row.rules.start || row.rules.start > row.rules.high))
        report(ld, E_GAUGE, N_("the counter starts at %d, outside %d to %d"), (int)row.rules.start, (int)row.rules.low,
               (int)row.rules.high);
    row.rules.counter = 1;
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->gauge[d->index] = row.rules;
    ld->out->gauge_text[d->index] = row.text;
}

struct move_row {
    int32_t limit;
    const char *because;
};

enum { NO_LIMIT = -1 };

static const struct field move_fields[] = {
    FIELD("with", FIELD_OTHER, REQUIRED, 0, N_("the value that moves it"),
          .shape = N_("a value: trust, service \"port\" ...")),
    FIELD("below", FIELD_OTHER, OPTIONAL, 0, N_("it moves while the value is below this"), .shape = N_("a number")),
    FIELD("above", FIELD_OTHER, OPTIONAL, 0, N_("it moves while the value is above this"), .shape = N_("a number")),
    FIELD("hourly", FIELD_OTHER, REQUIRED, 0, N_("points per hour and per unit of the gap"), .shape = N_("a number")),
    FIELD("per", FIELD_OTHER, OPTIONAL, 0, N_("how much gap is a unit: points, per cent, or hosts"),
          .shape = N_("a whole number")),
    FIELD("limit", FIELD_NUMBER, OPTIONAL, offsetof(struct move_row, limit), N_("it never moves past this"),
          RANGE(0, 100, POINT), .otherwise = -0.01),
    FIELD("because", FIELD_LINE, REQUIRED, offsetof(struct move_row, because), N_("the cause that the debrief shows"))
};
const struct shape move_shape = SHAPE(N_("a move"), move_fields, 0);

static int number_field(struct load *ld, int table, const char *key, double low, double high, double scale,
                        int32_t *out)
{
    lua_pushstring(ld->L, key);
    int ok = lua_rawget(ld->L, table) != LUA_TNIL;
    if (ok) {
        path_key(ld, key);
        ok = number_read(ld, -1, low, high, scale, out);
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    return ok;
}

static int value_field(struct load *ld, int table, struct reading *out)
{
    struct node n;
    lua_pushliteral(ld->L, "with");
    lua_rawget(ld->L, table);
    path_key(ld, "with");
    int ok = value_at(ld, -1, &n) && value_read(ld, &n, out);
    lua_pop(ld->L, 1);
    path_up(ld);
    return ok;
}

static void add_driver(struct load *ld, struct driver_rules rules, const char *because)
{
    *(struct driver_rules *)pool_add(ld, &ld->drivers, 1) = rules;
    *(struct driver_text *)pool_add(ld, &ld->driver_texts, 1) = (struct driver_text){ because };
}

static void read_move(struct load *ld, int32_t gauge, int table)
{
    struct move_row row = { NO_LIMIT, "" };
    struct driver_rules rules = { .gauge = gauge, .per = 1 };
    struct reading r;
    int before = ld->errors;
    fields_read(ld, table, &move_shape, &row);
    if (!lua_istable(ld->L, table) || !value_field(ld, table, &r))
        return;
    rules.by = r.slot;
    int below = number_field(ld, table, "below", r.low, r.high, r.scale, &rules.threshold);
    rules.above = number_field(ld, table, "above", r.low, r.high, r.scale, &rules.threshold);
    if (ld->errors == before && below + rules.above != 1)
        report(ld, E_GAUGE,
               below ? N_("a move has \"below\" or \"above\", not both") : N_("a move needs \"below\" or \"above\""));
    rules.threshold += r.shift;
    number_field(ld, table, "per", 1, COUNT_MAX, 1, &rules.per);
    /* bp per unit of the slot: a point of a gap of points is 100 bp of 100 bp, so the scales cancel; a count or an hour
       is not in bp, so 1 point is 100 bp of one unit */
    int counted = r.unit == UNIT_OF_COUNT || r.unit == UNIT_OF_HOURS;
    if (r.unit == UNIT_OF_HOURS)
        rules.per = rules.per > INT32_MAX / 60 ? INT32_MAX : rules.per * 60;
    number_field(ld, table, "hourly", -10, 10, counted ? (double)MILLION * POINT : MILLION, &rules.rate);
    if (ld->errors == before && rules.rate == 0)
        report(ld, E_GAUGE, N_("\"hourly\" is 0: nothing would move"));
    rules.limit = row.limit != NO_LIMIT ? row.limit : rules.rate < 0 ? 0 : WHOLE;
    add_driver(ld, rules, row.because);
}

void read_moves(struct load *ld, const struct decl *d, int table)
{
    if (!field_table(ld, table, "moves", N_("a list of moves")))
        return;
    path_key(ld, "moves");
    int32_t n = list_length(ld, -1);
    for (int32_t i = 1; i <= n; i++) {
        path_item(ld, i);
        lua_rawgeti(ld->L, -1, i);
        read_move(ld, d->index, lua_gettop(ld->L));
        lua_pop(ld->L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(ld->L, 1);
}

/* A rumour's `moves`: points per hour at full strength. */
void read_rumour_moves(struct load *ld, const struct decl *d, int table)
{
    if (!field_table(ld, table, "moves", N_("a table: { trust = -0.2 }")))
        return;
    path_key(ld, "moves");
    int32_t count;
    const char **keys = keys_sorted(ld, -1, &count, 0);
    int moves = lua_gettop(ld->L);
    for (int32_t i = 0; i < count; i++) {
        struct driver_rules rules = { .by = slot(SLOT_RUMOUR, d->index), .above = 1, .per = 1 };
        path_key(ld, keys[i]);
        rules.gauge = name_resolve(ld, NAMES_GAUGE, keys[i]);
        if (rules.gauge != NONE &&
            (rules.gauge >= ld->count[KIND_INDICATOR] || ld->out->gauge[rules.gauge].measured.count))
            report(ld, E_MEASURE, N_("a rumour moves indicators that measure nothing themselves"));
        path_up(ld);
        /* at full strength the gap is a whole, 10,000 bp: points * 100 bp / 10,000 */
        if (number_field(ld, moves, keys[i], -100, 100, (double)MILLION * POINT / WHOLE, &rules.rate) &&
            rules.gauge != NONE) {
            rules.limit = rules.rate < 0 ? 0 : WHOLE;
            add_driver(ld, rules, ld->out->rumour_text[d->index].name);
        }
    }
    path_up(ld);
    lua_pop(ld->L, 1);
}
