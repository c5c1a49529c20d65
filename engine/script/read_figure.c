/* figure: what the record documents, and how the same is measured in the model. Read last, for its conditions may add
   nothing to the rules. */
#include <string.h>

#include "fields.h"

/* ---- measure ----------------------------------------------------------------------------------------------------- */

struct measure_row {
    int64_t from, until;
    int32_t threat, level, times;
};

enum { NO_LEVEL = -1 };

#define R(member) offsetof(struct measure_row, member)
static const struct field measure_fields[] = {
    FIELD("final", FIELD_OTHER, OPTIONAL, 0, N_("the value at the end, or at the time `to`"),
          .shape = N_("a value, or a list of values that are added")),
    FIELD("most", FIELD_OTHER, OPTIONAL, 0, N_("the greatest value"),
          .shape = N_("a value, or a list of values that are added")),
    FIELD("least", FIELD_OTHER, OPTIONAL, 0, N_("the least value"),
          .shape = N_("a value, or a list of values that are added")),
    FIELD("hours_until", FIELD_OTHER, OPTIONAL, 0, N_("hours until it first holds"), .shape = N_("a condition")),
    FIELD("days_until", FIELD_OTHER, OPTIONAL, 0, N_("days until it first holds"), .shape = N_("a condition")),
    FIELD("hours_while", FIELD_OTHER, OPTIONAL, 0, N_("for how many hours it holds"), .shape = N_("a condition")),
    FIELD("days_while", FIELD_OTHER, OPTIONAL, 0, N_("for how many days it holds"), .shape = N_("a condition")),
    FIELD("sites_hit", FIELD_OTHER, OPTIONAL, 0, N_("how many of these a threat ever reached"),
          .shape = N_("a site, a group, \"all\", or a list")),
    FIELD("countries_hit", FIELD_OTHER, OPTIONAL, 0, N_("in how many countries a threat ever reached one of these"),
          .shape = N_("a site, a group, \"all\", or a list")),
    FIELD("sites_below", FIELD_OTHER, OPTIONAL, 0, N_("how many of these ever gave less service than `level`"),
          .shape = N_("a site, a group, \"all\", or a list")),
    FIELD("countries_below", FIELD_OTHER, OPTIONAL, 0,
          N_("in how many countries one of these ever gave less service than `level`"),
          .shape = N_("a site, a group, \"all\", or a list")),
    FIELD("out_of", FIELD_OTHER, OPTIONAL, 0, N_("the value is taken as a share of this one, 0 to 1"),
          .shape = N_("a value, or a list of values that are added")),
    FIELD("threat", FIELD_NAME, OPTIONAL, R(threat), N_("only this threat hits; any when absent"),
          .space = NAMES_THREAT),
    FIELD("level", FIELD_NUMBER, OPTIONAL, R(level), N_("the service that sites_below looks for"), RANGE(0, 1, WHOLE),
          .otherwise = -0.0001),
    FIELD("from", FIELD_MOMENT, OPTIONAL, R(from), N_("nothing before this time counts; hours are counted from it")),
    FIELD("to", FIELD_MOMENT, OPTIONAL, R(until), N_("nothing behind this time counts")),
    FIELD("times", FIELD_NUMBER, OPTIONAL, R(times), N_("what is measured is multiplied by this"),
          RANGE(-100000, 100000, FIGURE_ONE), .otherwise = 1),
    FIELD("plus", FIELD_OTHER, OPTIONAL, 0, N_("added at the end"), .shape = N_("a number"))
};
#undef R
const struct shape measure_shape = SHAPE(N_("a measure"), measure_fields, 0);

/* What is measured. Each of the first fields of a measure; one of them is there. */
static const struct way {
    const char *key;
    enum measure_op op;
    enum { WAY_VALUE, WAY_HOURS, WAY_DAYS, WAY_HIT, WAY_BELOW } kind;
    const char *unit;
} ways[] = { { "final", MEASURE_FINAL, WAY_VALUE, "" },
             { "most", MEASURE_MOST, WAY_VALUE, "" },
             { "least", MEASURE_LEAST, WAY_VALUE, "" },
             { "hours_until", MEASURE_UNTIL, WAY_HOURS, N_("hours") },
             { "days_until", MEASURE_UNTIL, WAY_DAYS, N_("days") },
             { "hours_while", MEASURE_WHILE, WAY_HOURS, N_("hours") },
             { "days_while", MEASURE_WHILE, WAY_DAYS, N_("days") },
             { "sites_hit", MEASURE_SITES, WAY_HIT, N_("sites") },
             { "countries_hit", MEASURE_COUNTRIES, WAY_HIT, N_("countries") },
             { "sites_below", MEASURE_SITES, WAY_BELOW, N_("sites") },
             { "countries_below", MEASURE_COUNTRIES, WAY_BELOW, N_("countries") } };
enum { WAYS = sizeof ways / sizeof *ways };

/* Pushes the field without what its name might do; 0 and nothing pushed when it is absent. */
static int push_field(struct load *ld, int table, const char *key)
{
    lua_pushstring(ld->L, key);
    if (lua_rawget(ld->L, table) != LUA_TNIL)
        return 1;
    lua_pop(ld->L, 1);
    return 0;
}

struct sum {
    struct weight *term;
    int32_t terms, room, per;
    double scale;
    int unit; /* of struct reading */
};

static void add_term(struct load *ld, struct sum *sum, const struct node *n, int32_t weight)
{
    struct reading r;
    if (!value_read(ld, n, &r))
        return;
    if (r.shift) {
        report(ld, E_FIGURE, N_("turns are no measure of anything outside; ask for hours or days"));
        return;
    }
    if (sum->terms && (int)r.unit != sum->unit) {
        report(ld, E_FIGURE, N_("these values are not of one kind and cannot be added"));
        report_fix(ld, N_("add points to points, shares to shares, counts to counts"));
        return;
    }
    sum->unit = (int)r.unit;
    sum->scale = r.scale;
    sum->term[sum->terms++] = (struct weight){ r.slot, weight };
}

/* Hosts are counted for one site, service has one site: of a group they are added, or averaged by the sites' weight. */
static void add_value(struct load *ld, struct sum *sum, int index, int alone)
{
    struct node n;
    if (!value_at(ld, index, &n))
        return;
    int hosts = n.value == VALUE_INFECTED || n.value == VALUE_DESTROYED || n.value == VALUE_RESTORED;
    int32_t site = hosts || n.value == VALUE_SERVICE ? name_find(ld, NAMES_SITE, n.a) : NONE;
    const struct group *g = site < NONE ? POOL(ld->groups, struct group) + name_group(site) : NULL;
    if (g && !hosts && !alone) {
        report(ld, E_FIGURE, N_("the service of a group is an average and cannot be added to another value"));
        return;
    }
    int32_t count = g ? g->count : 1;
    if (sum->room - sum->terms < count) {
        struct weight *more = load_keep(ld, (size_t)(sum->terms + count) * 2, sizeof *more);
        memcpy(more, sum->term, (size_t)sum->terms * sizeof *more);
        sum->term = more;
        sum->room = (sum->terms + count) * 2;
    }
    if (!g) {
        add_term(ld, sum, &n, 1);
        return;
    }
    ld->group_used[name_group(site)] = 1;
    if (!hosts)
        sum->per = 0;
    for (int32_t i = 0; i < g->count; i++) {
        int32_t weight = hosts ? 1 : ld->out->site[g->sites[i]].weight;
        n.a = ld->out->site_text[g->sites[i]].id;
        if (weight)
            add_term(ld, sum, &n, weight);
        if (!hosts)
            sum->per += weight;
    }
    if (sum->per == 0) {
        report(ld, E_FIGURE, N_("the sites of the group \"%s\" have no weight to average by"), n.a);
        sum->per = 1;
    }
}

/* The value or list at the stack's top. */
static struct sum read_sum(struct load *ld, const char *key)
{
    struct sum sum = { .term = load_keep(ld, 4, sizeof *sum.term), .room = 4, .per = 1 };
    int top = lua_gettop(ld->L);
    path_key(ld, key);
    if (lua_istable(ld->L, top)) {
        int32_t n = list_length(ld, top);
        if (n == 0)
            report(ld, E_LIST, N_("the list is empty"));
        for (int32_t i = 1; i <= n; i++) {
            path_item(ld, i);
            lua_rawgeti(ld->L, top, i);
            add_value(ld, &sum, -1, n == 1);
            lua_pop(ld->L, 1);
            path_up(ld);
        }
    } else {
        add_value(ld, &sum, top, 1);
    }
    path_up(ld);
    return sum;
}

/* A condition that only looks: chance and functions belong to the rules. */
static int32_t read_condition(struct load *ld, int table, const char *key)
{
    int32_t before = ld->expressions.count;
    ld->luck_kind = "figure";
    ld->luck_id = "";
    int32_t root = condition_field(ld, table, key);
    for (int32_t i = before; i < ld->expressions.count; i++) {
        int32_t op = POOL(ld->expressions, struct expression)[i].op;
        if (op != EXPRESSION_CHANCE && op != EXPRESSION_RULE)
            continue;
        path_key(ld, key);
        report(ld, E_FIGURE, N_("a figure is measured by what is in the state, not by chance or functions"));
        report_fix(ld, N_("compare values: lost_total \"wiper\":above(100)"));
        path_up(ld);
        break;
    }
    return root;
}

static void read_value_way(struct load *ld, int table, struct measure *m, const struct way *way, int *unit)
{
    struct sum sum = read_sum(ld, way->key);
    m->term = sum.term;
    m->terms = sum.terms;
    m->per = sum.per;
    m->scale = (int32_t)sum.scale;
    *unit = sum.unit;
    if (!push_field(ld, table, "out_of"))
        return;
    struct sum whole = read_sum(ld, "out_of");
    if (sum.terms && whole.terms && whole.unit != sum.unit) {
        path_key(ld, "out_of");
        report(ld, E_FIGURE, N_("the value and what it is a share of are not of one kind"));
        path_up(ld);
    }
    if (whole.per != 1) {
        path_key(ld, "out_of");
        report(ld, E_FIGURE, N_("the service of a group is an average and no whole that something has a share of"));
        path_up(ld);
    }
    m->out_of = whole.term;
    m->out_of_terms = whole.terms;
    *unit = UNIT_OF_SHARE;
    lua_pop(ld->L, 1);
}

static void read_sites_way(struct load *ld, int table, struct measure *m, const struct way *way,
                           const struct measure_row *row)
{
    struct group g;
    sites_field(ld, table, way->key, &g);
    int32_t *site = load_keep(ld, (size_t)g.count, sizeof *site);
    memcpy(site, g.sites, (size_t)g.count * sizeof *site);
    m->site = site;
    m->sites = g.count;
    m->threat = row->threat;
    m->level = way->kind == WAY_BELOW ? row->level : NONE;
    if (way->kind == WAY_BELOW && row->level == NO_LEVEL) {
        report(ld, E_FIELD_MISSING, N_("%s lacks the field \"%s\""), tr(measure_shape.what), "level");
        report_fix(ld, N_("add level = 0.5, the service below which a site counts"));
    }
}

/* A moment as a minute of the exercise. */
static int32_t minute_of(struct load *ld, const char *key, int64_t moment, int32_t otherwise)
{
    const struct turn_rules *last = POOL(ld->turns, struct turn_rules) + ld->turns.count - 1;
    if (moment == INT64_MIN || ld->turns.count == 0 || ld->out->starts == 0) /* missing: reported */
        return otherwise;
    int64_t minute = moment - ld->out->starts, end = (int64_t)last->start + (int64_t)last->ticks * last->tick_minutes;
    if (minute >= 0 && minute <= end)
        return (int32_t)minute;
    path_key(ld, key);
    report(ld, E_DATE, N_("the time lies outside the scenario"));
    path_up(ld);
    return otherwise;
}

/* Fields that say something only of some ways. */
static void check_fields(struct load *ld, int table, const struct way *way)
{
    static const struct {
        const char *key;
        unsigned ways;
        const char *belongs;
    } bound[] = { { "out_of", 1u << WAY_VALUE, N_("\"%s\" belongs to final, most or least") },
                  { "threat", 1u << WAY_HIT, N_("\"%s\" belongs to sites_hit or countries_hit") },
                  { "level", 1u << WAY_BELOW, N_("\"%s\" belongs to sites_below or countries_below") } };
    for (size_t i = 0; i < sizeof bound / sizeof *bound; i++) {
        if (bound[i].ways >> way->kind & 1 || !push_field(ld, table, bound[i].key))
            continue;
        path_key(ld, bound[i].key);
        report(ld, E_FIGURE, bound[i].belongs, bound[i].key);
        path_up(ld);
        lua_pop(ld->L, 1);
    }
}

/* At `table` the measure; *unit in words, when the author gives none. */
static void read_measure(struct load *ld, int table, struct measure *m, const char **unit)
{
    static const char *const units[] = {
        [UNIT_OF_POINTS] = N_("points"), [UNIT_OF_SHARE] = "", [UNIT_OF_COUNT] = "", [UNIT_OF_HOURS] = N_("hours")
    };
    struct measure_row row;
    const struct way *way = NULL;
    int fine = fields_read(ld, table, &measure_shape, &row), count = 0, value_unit = UNIT_OF_COUNT;
    for (int i = 0; i < WAYS; i++)
        if (push_field(ld, table, ways[i].key)) {
            lua_pop(ld->L, 1);
            way = ways + i;
            count++;
        }
    if (count != 1) {
        if (fine && count == 0)
            report(ld, E_FIGURE, N_("the measure does not say what is measured"));
        else if (fine)
            report(ld, E_FIGURE, N_("a measure has one of its ways, found %d"), count);
        if (fine)
            report_fix(ld, N_("write one of final, most, least, hours_until, sites_hit ..."));
        return;
    }
    *m = (struct measure){ .op = (int32_t)way->op, .when = NONE, .threat = NONE, .level = NONE, .per = 1, .scale = 1 };
    m->from = minute_of(ld, "from", row.from, 0);
    m->until = minute_of(ld, "to", row.until, INT32_MAX);
    if (m->from > m->until || (way->op == MEASURE_FINAL && row.from != INT64_MIN)) {
        path_key(ld, "from");
        report(ld, E_FIGURE,
               way->op == MEASURE_FINAL ? N_("\"final\" looks at one moment only, its `to`")
                                        : N_("`from` lies behind `to`"));
        path_up(ld);
    }
    check_fields(ld, table, way);
    *unit = way->unit;
    switch (way->kind) {
    case WAY_VALUE:
        push_field(ld, table, way->key);
        read_value_way(ld, table, m, way, &value_unit);
        lua_pop(ld->L, 1);
        *unit = units[value_unit];
        break;
    case WAY_HOURS:
    case WAY_DAYS:
        m->when = read_condition(ld, table, way->key);
        m->scale = way->kind == WAY_DAYS ? 24 * 60 : 60;
        break;
    case WAY_HIT:
    case WAY_BELOW: read_sites_way(ld, table, m, way, &row); break;
    }
    int64_t plus[2] = { 0, 0 };
    if (push_field(ld, table, "plus")) {
        path_key(ld, "plus");
        figure_read(ld, -1, 0, plus);
        path_up(ld);
        lua_pop(ld->L, 1);
    }
    m->times = row.times;
    m->plus = plus[0];
}

/* ---- figure ------------------------------------------------------------------------------------------------------ */

static const char *const kinds[] = { "calibrated", "held_out", NULL };

#define R(member) offsetof(struct figure, member)
static const struct field figure_fields[] = {
    FIELD("text", FIELD_TEXT, REQUIRED, R(text), N_("what was counted or measured, in a sentence")),
    FIELD("documented", FIELD_OTHER, REQUIRED, 0, N_("what the source says"),
          .shape = N_("a number, or { low, high }")),
    FIELD("unit", FIELD_LINE, OPTIONAL, R(unit), N_("what one of them is: \"modems\", \"days\"")),
    FIELD("measure", FIELD_OTHER, REQUIRED, 0, N_("the same in the model"), .shape = N_("a measure")),
    FIELD("kind", FIELD_WORD, REQUIRED, R(held_out),
          N_("\"calibrated\": numbers of the scenario were chosen by it; \"held_out\": none was"), .words = kinds),
    FIELD("source", FIELD_TEXT, REQUIRED, R(source), N_("where that is written")),
    FIELD("confidence", FIELD_WORD, OPTIONAL, R(confidence),
          N_("\"documented\", \"derived\", \"reconstructed\" or \"disputed\""), .words = confidence_words),
    FIELD("on", FIELD_DAY, OPTIONAL, R(on), N_("of what day it speaks")),
    FIELD("naive", FIELD_OTHER, REQUIRED, 0, N_("what one would have forecast without the model"),
          .shape = N_("a table { value = ..., because = ..., source = ... }")),
    FIELD("wide", FIELD_TEXT, OPTIONAL, R(wide),
          N_("why a modelled range of more than one to four is still worth something"))
};
#undef R
const struct shape figure_shape = SHAPE(N_("a figure"), figure_fields, 0);

struct naive_row {
    const char *because, *source;
};

static const struct field naive_fields[] = { FIELD("value", FIELD_OTHER, REQUIRED, 0, N_("the forecast"),
                                                   .shape = N_("a number, or { low, high }")),
                                             FIELD("because", FIELD_TEXT, REQUIRED, offsetof(struct naive_row, because),
                                                   N_("how it comes about: another incident, scaled by size")),
                                             FIELD("source", FIELD_TEXT, REQUIRED, offsetof(struct naive_row, source),
                                                   N_("where the number of the other incident is written")) };
const struct shape naive_shape = SHAPE(N_("a naive forecast"), naive_fields, 0);

/* The figure at "key", pushed and left. Returns 0 when absent. */
static int number_pair(struct load *ld, int table, const char *key, int64_t out[2])
{
    int ok = push_field(ld, table, key);
    if (!ok)
        return 0;
    path_key(ld, key);
    ok = figure_read(ld, -1, 1, out);
    path_up(ld);
    lua_pop(ld->L, 1);
    return ok;
}

static void read_naive(struct load *ld, int table, struct figure *f)
{
    struct naive_row row;
    int64_t pair[2] = { 0, 0 };
    fields_read(ld, table, &naive_shape, &row);
    f->naive.because = row.because;
    f->naive.source = row.source;
    if (!lua_istable(ld->L, table) || !number_pair(ld, table, "value", pair))
        return;
    f->naive.low = pair[0];
    f->naive.high = pair[1];
    if (pair[0] == pair[1]) { /* from half of it to twice */
        f->naive.low = pair[0] > 0 ? pair[0] / 2 : pair[0] * 2;
        f->naive.high = pair[0] > 0 ? pair[0] * 2 : pair[0] / 2;
    }
}

void read_figure(struct load *ld, const struct decl *d, int table)
{
    struct figure f = { 0 };
    const char *unit = "";
    int64_t pair[2] = { 0, 0 };
    fields_read(ld, table, &figure_shape, &f);
    number_pair(ld, table, "documented", pair);
    f.low = pair[0];
    f.high = pair[1];
    if (push_field(ld, table, "measure")) {
        path_key(ld, "measure");
        if (lua_istable(ld->L, -1)) {
            read_measure(ld, lua_gettop(ld->L), &f.measure, &unit);
        } else {
            report(ld, E_TYPE, N_("found %s, expected a table in braces: { most = lost_total \"wiper\" }"),
                   describe(ld, -1));
        }
        path_up(ld);
        lua_pop(ld->L, 1);
    }
    if (push_field(ld, table, "naive")) {
        path_key(ld, "naive");
        read_naive(ld, lua_gettop(ld->L), &f);
        path_up(ld);
        lua_pop(ld->L, 1);
    }
    if (!*f.unit && *unit)
        f.unit = unit;
    f.id = d->id;
    f.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->figure[d->index] = f;
}
