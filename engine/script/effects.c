/* What options, injects, events and proposals do: `now` and `later`. */
#include <limits.h>
#include <string.h>

#include "fields.h"

enum takes {
    TAKES_SITES,   /* { site = amount } */
    TAKES_CELLS,   /* the same, for hosts that a threat can reach */
    TAKES_PARTIES, /* { party = amount } */
    TAKES_RUMOURS, /* { rumour = amount } */
    TAKES_LINKS,   /* links, set to `amount` */
    TAKES_THREAT,  /* a threat, set to `amount` */
    TAKES_PROPOSAL,
    TAKES_INJECTS,
    TAKES_FLAGS,
    TAKES_PART /* belongs to another field or to the entry itself */
};

static const struct word {
    const char *name, *doc, *shape;
    enum takes takes;
    enum effect_op op;
    enum slot_base slot;
    int32_t amount;          /* what is set */
    double low, high, scale; /* of the author's amount */
    int32_t least, most;     /* of the word afterwards */
} effect_words[] = {
    { "exposure", N_("makes sites easier or harder to get into"), N_("{ site = change of share }"), TAKES_SITES,
      EFFECT_ADD, SLOT_EXPOSURE, 0, -1, 1, WHOLE, 0, WHOLE },
    { "repair", N_("changes how fast sites rebuild"), N_("{ site = hosts per hour }"), TAKES_SITES, EFFECT_ADD,
      SLOT_REPAIR, 0, -REPAIR_MAX, REPAIR_MAX, 1000, 0, 1000000000 },
    { "detection", N_("changes how soon sites notice"), N_("{ site = change per hour }"), TAKES_SITES, EFFECT_ADD,
      SLOT_DETECTION, 0, -RATE_MAX, RATE_MAX, MILLION, 0, 1000000000 },
    { "power", N_("sets which share of a site's hosts is switched on"), N_("{ site = share }"), TAKES_SITES, EFFECT_SET,
      SLOT_POWER, 0, 0, 1, WHOLE, 0, 0 },
    { "protect", N_("patches a share of the hosts that are still healthy"), N_("{ site = share }"), TAKES_CELLS,
      EFFECT_PROTECT, SLOT_HEAD, 0, 0, 1, WHOLE, 0, 0 },
    { "plant", N_("infects hosts"), N_("{ site = hosts }"), TAKES_CELLS, EFFECT_PLANT, SLOT_HEAD, 0, 1, COUNT_MAX, 1, 0,
      0 },
    { "threat", N_("which threat `plant` and `protect` mean, where a site is in several"), N_("a threat"),
      .takes = TAKES_PART },
    { "cut", N_("closes links"), N_("links: an id or \"from>to\", or a list"), TAKES_LINKS, EFFECT_SET, SLOT_LINK_OPEN,
      .amount = 0 },
    { "open", N_("opens links"), N_("links: an id or \"from>to\", or a list"), TAKES_LINKS, EFFECT_SET, SLOT_LINK_OPEN,
      .amount = 1 },
    { "start", N_("begins a threat"), N_("a threat"), TAKES_THREAT, EFFECT_SET, SLOT_RUNNING, .amount = THREAT_START },
    { "kill", N_("uses a kill switch: the threat spreads no more"), N_("a threat"), TAKES_THREAT, EFFECT_SET,
      SLOT_KILLED, .amount = 1 },
    { "evidence", N_("changes how sure parties are"), N_("{ party or all = change of share }"), TAKES_PARTIES,
      EFFECT_ADD, SLOT_EVIDENCE, 0, -1, 1, WHOLE, 0, WHOLE },
    { "forensics", N_("changes what parties find out by themselves"), N_("{ party or all = change per hour }"),
      TAKES_PARTIES, EFFECT_ADD, SLOT_FORENSICS, 0, -RATE_MAX, RATE_MAX, MILLION, 0, 1000000000 },
    { "sharing", N_("changes what parties learn from partners"), N_("{ party or all = change per hour }"),
      TAKES_PARTIES, EFFECT_ADD, SLOT_SHARING, 0, -RATE_MAX, RATE_MAX, MILLION, 0, 1000000000 },
    { "rumour", N_("changes the strength of rumours"), N_("{ rumour = change of share }"), TAKES_RUMOURS, EFFECT_ADD,
      SLOT_RUMOUR, 0, -1, 1, WHOLE, 0, WHOLE },
    { "calm", N_("changes how fast rumours fade"), N_("{ rumour = change per hour }"), TAKES_RUMOURS, EFFECT_ADD,
      SLOT_FADE, 0, -RATE_MAX, RATE_MAX, MILLION, 0, 1000000000 },
    { "propose", N_("puts a proposal to its parties"), N_("a proposal"), .takes = TAKES_PROPOSAL,
      .op = EFFECT_PROPOSE },
    { "release", N_("delivers injects"), N_("an inject or a list of injects"), .takes = TAKES_INJECTS,
      .op = EFFECT_RELEASE },
    /* last: what the entry's condition reads stays as it is until the rest is done */
    { "set", N_("raises flags"), N_("a flag or a list of flags"), TAKES_FLAGS, EFFECT_SET, SLOT_FLAG, .amount = 1 },
    { "clear", N_("lowers flags"), N_("a flag or a list of flags"), TAKES_FLAGS, EFFECT_SET, SLOT_FLAG, .amount = 0 }
};
enum { EFFECT_WORDS = sizeof effect_words / sizeof *effect_words };

static const struct {
    const char *name;
    int32_t minutes;
    const char *doc;
} units[] = { { "minutes", 1, N_("delay") },
              { "hours", 60, N_("delay") },
              { "days", 24 * 60, N_("delay") },
              { "months", 30 * 24 * 60, N_("delay, a month is 30 days") } };
enum { UNITS = sizeof units / sizeof *units };

int effects_documented(void)
{
    return EFFECT_WORDS + UNITS;
}

struct effect_doc effects_doc(int number)
{
    if (number < EFFECT_WORDS)
        return (struct effect_doc){ effect_words[number].name, effect_words[number].doc, effect_words[number].shape };
    return (struct effect_doc){ units[number - EFFECT_WORDS].name, units[number - EFFECT_WORDS].doc,
                                N_("a number, in `later` only") };
}

int effects_word(const char *id)
{
    for (int i = 0; i < EFFECT_WORDS; i++)
        if (strcmp(effect_words[i].name, id) == 0)
            return 1;
    return 0;
}

/* One entry: effects that happen together. */
struct entry {
    struct load *ld;
    const struct word *word;
    int table;
    int32_t when, chance, delay, key;
    struct outcome *out;
    int plain; /* `now` */
    int32_t threat;
};

/* Chance is drawn once for an entry: its effects happen together or not at all. Without a chance each has its own
   draw. */
static void add(struct entry *e, enum effect_op op, int32_t at, int32_t amount, int32_t amount_high, int32_t low,
                int32_t high)
{
    struct load *ld = e->ld;
    struct effect f = { .op = (int32_t)op,
                        .slot = at,
                        .amount = amount,
                        .amount_high = amount_high,
                        .low = low,
                        .high = high,
                        .delay = e->delay,
                        .due = NONE,
                        .when = e->when,
                        .chance = e->chance };
    f.key = e->chance < WHOLE ? e->key : e->out->effects.count;
    if (e->delay > 0)
        f.due = slot(SLOT_DUE, ld->dues++);
    *(struct effect *)pool_add(ld, &ld->effects, 1) = f;
    e->out->effects.count++;
}

static void add_gauge(struct entry *e, int32_t gauge, const int32_t amount[2])
{
    struct load *ld = e->ld;
    int32_t at = slot(SLOT_GAUGE, gauge);
    if (!e->plain || amount[0] != amount[1]) {
        add(e, EFFECT_ADD, at, amount[0], amount[1], INT32_MIN, INT32_MAX);
        return;
    }
    struct add *adds = POOL(ld->adds, struct add);
    for (int32_t i = e->out->adds.first; i < ld->adds.count; i++)
        if (adds[i].slot == at) {
            adds[i].amount += amount[0];
            return;
        }
    *(struct add *)pool_add(ld, &ld->adds, 1) = (struct add){ at, amount[0] };
    e->out->adds.count++;
}

static void read_gauge(struct entry *e, int32_t gauge, int value)
{
    struct load *ld = e->ld;
    int32_t amount[2];
    int indicator = gauge < ld->count[KIND_INDICATOR];
    if (ld->out->gauge[gauge].measured.count) {
        report(ld, E_MEASURE, N_("the indicator \"%s\" measures the world, so no effect moves it"),
               ld->out->gauge_text[gauge].id);
        return;
    }
    if (range_read(ld, value, indicator ? -100 : -COUNT_MAX, indicator ? 100 : COUNT_MAX, indicator ? POINT : 1,
                   amount))
        add_gauge(e, gauge, amount);
}

static void cell_effects(struct entry *e, int32_t site, int32_t amount)
{
    struct load *ld = e->ld;
    int32_t found = NONE, several = 0;
    for (int32_t t = 0; t < ld->count[KIND_THREAT]; t++) {
        int32_t cell = ld->cell_of && ld->cell_of[t] ? ld->cell_of[t][site] : NONE;
        if (cell == NONE || (e->threat != NONE && e->threat != t))
            continue;
        several += found != NONE;
        found = cell;
        if (e->word->op == EFFECT_PROTECT)
            add(e, EFFECT_PROTECT, cell, amount, amount, 0, 0);
    }
    const char *id = ld->out->site_text[site].id;
    if (found == NONE)
        report(ld, E_WHICH,
               e->threat == NONE ? N_("no threat covers the site \"%s\"")
                                 : N_("the threat does not cover the site \"%s\""),
               id);
    else if (e->word->op == EFFECT_PLANT && several) {
        report(ld, E_WHICH, N_("site \"%s\" is in several threats"), id);
        report_fix(ld, N_("add threat = \"...\""));
    } else if (e->word->op == EFFECT_PLANT)
        add(e, EFFECT_PLANT, found, amount, amount, 0, 0);
}

/* { name = amount }: sites, parties or rumours. */
static void read_map(struct entry *e, int map)
{
    struct load *ld = e->ld;
    const struct word *w = e->word;
    int32_t count, amount;
    if (!lua_istable(ld->L, map)) {
        report(ld, E_TYPE, N_("found %s, expected %s"), describe(ld, map), tr(w->shape));
        return;
    }
    const char **keys = keys_sorted(ld, map, &count, 0);
    for (int32_t i = 0; i < count; i++) {
        path_key(ld, keys[i]);
        lua_getfield(ld->L, map, keys[i]);
        int ok = number_read(ld, -1, w->low, w->high, w->scale, &amount);
        lua_pop(ld->L, 1);
        struct group targets = { NULL, 0 };
        int32_t one = NONE;
        if (w->takes == TAKES_SITES || w->takes == TAKES_CELLS) {
            lua_pushstring(ld->L, keys[i]);
            sites_value(ld, lua_gettop(ld->L), &targets);
            lua_pop(ld->L, 1);
        } else if (w->takes == TAKES_PARTIES && strcmp(keys[i], "all") == 0) {
            targets.count = ld->count[KIND_PARTY];
        } else {
            one = name_resolve(ld, w->takes == TAKES_PARTIES ? NAMES_PARTY : NAMES_RUMOUR, keys[i]);
            targets = (struct group){ &one, one != NONE };
        }
        for (int32_t k = 0; ok && k < targets.count; k++) {
            int32_t target = targets.sites ? targets.sites[k] : k;
            if (w->takes == TAKES_CELLS)
                cell_effects(e, target, amount);
            else
                add(e, w->op, slot(w->slot, target), amount, amount, w->least, w->most);
        }
        path_up(ld);
    }
}

static void set_one(struct entry *e, int32_t index)
{
    add(e, e->word->op, slot(e->word->slot, index), e->word->amount, e->word->amount, 0, 0);
}

static void link_each(struct load *ld, const char *name, void *ud)
{
    const char *names[1024];
    int n = 0;
    int32_t link = name_find(ld, NAMES_LINK, name);
    for (int32_t i = link; i != NONE; i = POOL(ld->chains, struct chain)[i].next)
        set_one(ud, POOL(ld->chains, struct chain)[i].link);
    if (link != NONE)
        return;
    report(ld, E_NAME, N_("there is no %s \"%s\""), name_noun(NAMES_LINK), name);
    if (report_full(ld))
        return;
    for (int32_t i = 0; i < ld->links.count && n < 1024; i++)
        names[n++] = POOL(ld->link_texts, struct link_text)[i].id;
    const char *near = name_nearest(ld, name, names, n);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    else
        report_fix(ld, N_("a link without an id is called \"from>to\""));
}

static void threat_each(struct load *ld, const char *name, void *ud)
{
    int32_t i = name_resolve(ld, NAMES_THREAT, name);
    if (i != NONE)
        set_one(ud, i);
}

static void flag_each(struct load *ld, const char *name, void *ud)
{
    struct entry *e = ud;
    int32_t i = name_flag(ld, name, strlen(name));
    if (i == NONE)
        return;
    struct flag_use *use = POOL(ld->flag_uses, struct flag_use) + i;
    int sets = e->word->amount != 0;
    if (!use->set && (sets || !use->cleared))
        use->spot = ld->spot;
    use->set |= sets;
    use->cleared |= !sets;
    set_one(e, i);
}

static void proposal_each(struct load *ld, const char *name, void *ud)
{
    int32_t i = name_resolve(ld, NAMES_PROPOSAL, name);
    if (i != NONE)
        add(ud, EFFECT_PROPOSE, i, 0, 0, 0, 0);
}

static void inject_each(struct load *ld, const char *name, void *ud)
{
    int32_t i = name_resolve(ld, NAMES_INJECT, name);
    if (i != NONE)
        add(ud, EFFECT_RELEASE, i, 0, 0, 0, 0);
}

static void read_word(struct entry *e, int value)
{
    static void (*const each[])(struct load *, const char *, void *) = { [TAKES_LINKS] = link_each,
                                                                         [TAKES_THREAT] = threat_each,
                                                                         [TAKES_PROPOSAL] = proposal_each,
                                                                         [TAKES_INJECTS] = inject_each,
                                                                         [TAKES_FLAGS] = flag_each };
    if (e->word->takes == TAKES_PART)
        return;
    if (e->word->takes <= TAKES_RUMOURS)
        read_map(e, value);
    else
        names_each(e->ld, value, each[e->word->takes], e);
}

static void unknown(struct entry *e, const char *key)
{
    struct load *ld = e->ld;
    int32_t gauges = ld->count[KIND_INDICATOR] + ld->count[KIND_COUNTER];
    const char **names = load_scratch(ld, (size_t)(gauges + EFFECT_WORDS + UNITS + 2), sizeof *names);
    int n = 0;
    for (int32_t i = 0; i < gauges; i++)
        names[n++] = ld->out->gauge_text[i].id;
    for (int i = 0; i < EFFECT_WORDS; i++)
        names[n++] = effect_words[i].name;
    for (int i = 0; i < UNITS && !e->plain; i++)
        names[n++] = units[i].name;
    if (!e->plain) {
        names[n++] = "when";
        names[n++] = "chance";
    }
    if (ld->partial) {
        ld->errors++;
        return;
    }
    int entry_only = e->plain && (strcmp(key, "when") == 0 || strcmp(key, "chance") == 0);
    for (int i = 0; i < UNITS && e->plain; i++)
        entry_only |= strcmp(key, units[i].name) == 0;
    if (entry_only) {
        report(ld, E_EFFECT, N_("`now` has no \"%s\": what it does happens at once and surely"), key);
        report_fix(ld, N_("write later = { { %s = ..., ... } }"), key);
        return;
    }
    report(ld, E_EFFECT, N_("unknown effect \"%s\""), key);
    const char *near = name_nearest(ld, key, names, n);
    if (near)
        report_fix(ld, N_("did you mean \"%s\"?"), near);
    else
        report_fix(ld, N_("effects are indicators, counters, and words such as set, cut, plant, release"));
}

static int is_entry_word(const struct entry *e, const char *key)
{
    if (e->plain)
        return 0;
    for (int i = 0; i < UNITS; i++)
        if (strcmp(key, units[i].name) == 0)
            return 1;
    return strcmp(key, "when") == 0 || strcmp(key, "chance") == 0;
}

static const struct word *find_word(const char *key)
{
    for (int i = 0; i < EFFECT_WORDS; i++)
        if (*effect_words[i].name == *key && strcmp(effect_words[i].name, key) == 0)
            return effect_words + i;
    return NULL;
}

/* Indicators and counters first, in the order of their names, then the other words in the order above. */
static void read_effects(struct entry *e, int table)
{
    struct load *ld = e->ld;
    lua_State *L = ld->L;
    int32_t count;
    char present[EFFECT_WORDS] = { 0 };
    const char **keys = keys_sorted(ld, table, &count, 0);
    e->threat = NONE;
    if (lua_getfield(L, table, "threat") == LUA_TSTRING) {
        path_key(ld, "threat");
        e->threat = name_resolve(ld, NAMES_THREAT, lua_tostring(L, -1));
        path_up(ld);
    }
    lua_pop(L, 1);
    for (int32_t i = 0; i < count; i++) {
        const struct word *w = find_word(keys[i]);
        if (w)
            present[w - effect_words] = 1;
        if (w || is_entry_word(e, keys[i]))
            continue;
        path_key(ld, keys[i]);
        int32_t gauge = name_find(ld, NAMES_GAUGE, keys[i]);
        lua_getfield(L, table, keys[i]);
        if (gauge == NONE)
            unknown(e, keys[i]);
        else
            read_gauge(e, gauge, lua_gettop(L));
        lua_pop(L, 1);
        path_up(ld);
    }
    for (int i = 0; i < EFFECT_WORDS; i++) {
        if (!present[i])
            continue;
        e->word = effect_words + i;
        path_key(ld, e->word->name);
        lua_getfield(L, table, e->word->name);
        read_word(e, lua_gettop(L));
        lua_pop(L, 1);
        path_up(ld);
    }
}

static void read_rule(struct entry *e, int index)
{
    struct load *ld = e->ld;
    int32_t line = ld->spot.line, column;
    lua_pushvalue(ld->L, index);
    int function = luaL_ref(ld->L, LUA_REGISTRYINDEX);
    locate(load_file(ld, ld->spot.file), &ld->spot, &line, &column);
    int32_t rule = rule_add(ld, function, ld->spot.file, line);
    if (rule != NONE)
        add(e, EFFECT_RULE, rule, 0, 0, 0, 0);
}

static void read_later(struct entry *e, int table)
{
    struct load *ld = e->ld;
    lua_State *L = ld->L;
    const char *unit = NULL;
    if (!lua_istable(L, table)) {
        report(ld, E_ENTRY, N_("found %s, expected an entry { hours = 6, ... }"), describe(ld, table));
        return;
    }
    for (int i = 0; i < UNITS; i++) {
        if (lua_getfield(L, table, units[i].name) != LUA_TNIL) {
            path_key(ld, units[i].name);
            if (unit)
                report(ld, E_ENTRY, N_("found a delay in %s and in %s, expected one of them"), unit, units[i].name);
            number_read(ld, -1, 0, YEARS_MAX * 366.0 * 24 * 60 / units[i].minutes, units[i].minutes, &e->delay);
            unit = units[i].name;
            path_up(ld);
        }
        lua_pop(L, 1);
    }
    if (lua_getfield(L, table, "chance") != LUA_TNIL) {
        path_key(ld, "chance");
        number_read(ld, -1, 0, 1, WHOLE, &e->chance);
        path_up(ld);
    }
    lua_pop(L, 1);
    e->when = condition_field(ld, table, "when");
    int32_t before = ld->effects.count;
    int errors = ld->errors;
    read_effects(e, table);
    if (ld->effects.count == before && ld->errors == errors)
        report(ld, E_ENTRY, N_("this entry does nothing"));
}

void effects_read(struct load *ld, int table, struct outcome *out)
{
    lua_State *L = ld->L;
    *out = (struct outcome){ { ld->adds.count, 0 }, { ld->effects.count, 0 } };
    struct entry e = { .ld = ld, .when = NONE, .chance = WHOLE, .out = out, .plain = 1 };
    load_room(ld, 32);
    path_key(ld, "now");
    lua_pushliteral(L, "now");
    if (lua_rawget(L, table) == LUA_TFUNCTION)
        read_rule(&e, lua_gettop(L));
    else if (lua_istable(L, -1))
        read_effects(&e, lua_gettop(L));
    else if (!lua_isnil(L, -1))
        report(ld, E_TYPE, N_("found %s, expected effects: { trust = -2, set = \"flag\" }"), describe(ld, -1));
    lua_pop(L, 1);
    path_up(ld);
    if (!field_table(ld, table, "later", N_("a list of entries: { { hours = 6, trust = -2 } }")))
        return;
    path_key(ld, "later");
    int list = lua_gettop(L);
    lua_pushnil(L);
    int empty = !lua_next(L, list);
    lua_settop(L, list);
    if (!empty && lua_rawlen(L, list) == 0) {
        report(ld, E_ENTRY, N_("`later` is a list of entries, found one entry's fields"));
        report_fix(ld, N_("put a second pair of braces around it: later = { { hours = 6, ... } }"));
    }
    int32_t n = lua_rawlen(L, list) ? list_length(ld, list) : 0;
    for (int32_t i = 1; i <= n; i++) {
        struct entry later = { .ld = ld, .when = NONE, .chance = WHOLE, .out = out, .key = out->effects.count };
        path_item(ld, i);
        lua_rawgeti(L, list, i);
        read_later(&later, lua_gettop(L));
        lua_pop(L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(L, 1);
}
