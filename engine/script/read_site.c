/* site, group, link. */
#include <string.h>

#include "fields.h"

static const char *const sectors[] = { "government", "finance",  "energy", "transport", "health",
                                       "telecom",    "industry", "food",   "media",     "technology",
                                       "services",   "science",  NULL };

struct site_row {
    struct site_rules rules;
    struct site_text text;
    int32_t sector;
};

#define R(member) offsetof(struct site_row, rules.member)
#define T(member) offsetof(struct site_row, text.member)
static const struct field site_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, T(name), N_("what players read")),
    FIELD("country", FIELD_LINE, REQUIRED, T(country), N_("two letters: \"DK\"")),
    FIELD("sector", FIELD_WORD, REQUIRED, offsetof(struct site_row, sector),
          N_("what it does: \"transport\", \"health\" ..."), .words = sectors),
    FIELD("at", FIELD_OTHER, REQUIRED, 0, N_("where it is on the map: { latitude, longitude }"),
          .shape = N_("{ 55.68, 12.57 }")),
    FIELD("hosts", FIELD_NUMBER, REQUIRED, R(hosts), N_("computers or subscribers"), RANGE(1, COUNT_MAX, 1)),
    FIELD("exposure", FIELD_NUMBER, OPTIONAL, R(exposure), N_("how likely a hit gets in, 0 to 1"), RANGE(0, 1, WHOLE),
          .otherwise = 0.5),
    FIELD("detection", FIELD_NUMBER, OPTIONAL, R(detection), N_("how soon it notices, per hour"),
          RANGE(0, RATE_MAX, MILLION), .otherwise = 0.5),
    FIELD("repair", FIELD_NUMBER, OPTIONAL, R(repair), N_("hosts it can rebuild per hour"), RANGE(0, REPAIR_MAX, 1000)),
    FIELD("weight", FIELD_NUMBER, OPTIONAL, R(weight), N_("how much it counts in an indicator that measures"),
          RANGE(1, 1000, 1), .otherwise = 1)
};
#undef R
#undef T
const struct shape site_shape = SHAPE(N_("a site"), site_fields, 0);

void read_site(struct load *ld, const struct decl *d, int table)
{
    lua_State *L = ld->L;
    struct site_row row = { 0 };
    fields_read(ld, table, &site_shape, &row);
    country_check(ld, row.text.country);
    row.text.sector = sectors[row.sector];
    if (field_table(ld, table, "at", N_("a place on the map: { latitude, longitude }"))) {
        path_key(ld, "at");
        if (list_length(ld, -1) != 2)
            report(ld, E_PAIR, N_("a place on the map is two numbers: { latitude, longitude }"));
        else
            for (int i = 0; i < 2; i++) {
                path_item(ld, i + 1);
                lua_rawgeti(L, -1, i + 1);
                number_read(ld, -1, i ? -180 : -90, i ? 180 : 90, 100, i ? &row.text.lon : &row.text.lat);
                lua_pop(L, 1);
                path_up(ld);
            }
        path_up(ld);
        lua_pop(L, 1);
    }
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->site[d->index] = row.rules;
    ld->out->site_text[d->index] = row.text;
}

struct group_row {
    const char *country;
    int32_t sector;
};

static const struct field group_fields[] = { FIELD("country", FIELD_LINE, OPTIONAL, offsetof(struct group_row, country),
                                                   N_("sites of this country")),
                                             FIELD("sector", FIELD_WORD, OPTIONAL, offsetof(struct group_row, sector),
                                                   N_("sites of this sector"), .words = sectors, .otherwise = -1),
                                             FIELD("sites", FIELD_OTHER, OPTIONAL, 0, N_("these sites"),
                                                   .shape = N_("sites: an id, a group, \"all\", or a list")) };
const struct shape group_shape = SHAPE(N_("a group"), group_fields, 0);

void read_group(struct load *ld, const struct decl *d, int table)
{
    struct group_row row = { "", NONE };
    struct group group = { NULL, 0 };
    fields_read(ld, table, &group_shape, &row);
    struct group named;
    int listed = sites_field(ld, table, "sites", &named);
    int32_t count = listed ? named.count : ld->count[KIND_SITE];
    int32_t *sites = load_scratch(ld, (size_t)count + 1, sizeof *sites);
    for (int32_t i = 0; i < count; i++) {
        int32_t site = listed ? named.sites[i] : i;
        const struct site_text *t = ld->out->site_text + site;
        if ((*row.country && strcmp(t->country, row.country) != 0) ||
            (row.sector >= 0 && strcmp(t->sector, sectors[row.sector]) != 0))
            continue;
        sites[group.count++] = site;
    }
    group.sites = sites;
    if (!listed && !*row.country && row.sector < 0)
        report(ld, E_GROUP, N_("group \"%s\" names no country, no sector and no sites"), d->id);
    else if (group.count == 0)
        report(ld, E_GROUP, N_("no site belongs to the group \"%s\""), d->id);
    *(struct group *)pool_add(ld, &ld->groups, 1) = group;
}

static const char *const link_kinds[] = {
    "update", "network", "trust", "dependency", "failover", NULL
}; /* enum link_kind */

struct link_row {
    int32_t kind, weight, capacity, open;
    int32_t rate[2];
};

#define R(member) offsetof(struct link_row, member)
static const struct field link_fields[] = {
    FIELD("from", FIELD_OTHER, REQUIRED, 0, N_("where it begins: supplier, sender"), .shape = N_("sites")),
    FIELD("to", FIELD_OTHER, REQUIRED, 0, N_("where it leads"), .shape = N_("sites; several make a link each")),
    FIELD("kind", FIELD_WORD, REQUIRED, R(kind),
          N_("\"update\", \"network\", \"trust\" (they carry a threat), \"dependency\", \"failover\""),
          .words = link_kinds),
    FIELD("rate", FIELD_RANGE, OPTIONAL, R(rate), N_("how often a threat crosses it, per hour"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("weight", FIELD_NUMBER, OPTIONAL, R(weight), N_("dependency: the share of service at stake"),
          RANGE(0, 1, WHOLE), .otherwise = 1),
    FIELD("capacity", FIELD_NUMBER, OPTIONAL, R(capacity), N_("failover: hosts whose load it carries"),
          RANGE(1, COUNT_MAX, 1)),
    FIELD("open", FIELD_YES, OPTIONAL, R(open), N_("false: closed until an effect opens it"), .otherwise = 1)
};
#undef R
const struct shape link_shape = SHAPE(N_("a link"), link_fields, 0);

/* Adds the link to those behind a name, which must live as long as the load. */
static void chain(struct load *ld, const char *name, int32_t link)
{
    int32_t head = name_find(ld, NAMES_LINK, name), number = ld->chains.count;
    struct chain *c = pool_add(ld, &ld->chains, 1);
    *c = (struct chain){ link, NONE, number };
    if (head == NONE) {
        name_add(ld, NAMES_LINK, name, number);
        return;
    }
    struct chain *all = POOL(ld->chains, struct chain);
    all[all[head].last].next = number;
    all[head].last = number;
}

static void add_link(struct load *ld, const struct decl *d, const struct link_row *row, int32_t from, int32_t to,
                     int several)
{
    char ends[ID_MAX * 2 + 4], full[ID_MAX * 4 + 24];
    const struct site_text *sites = ld->out->site_text;
    int32_t number = ld->links.count;
    if (number >= 200000)
        luaL_error(ld->L, "%s", tr(N_("the scenario declares too much to go on")));
    text_print(ends, sizeof ends, "%s>%s", sites[from].id, sites[to].id);
    if (!*d->id)
        text_print(full, sizeof full, "%s", ends);
    else
        text_print(full, sizeof full, several ? "%s/%s" : "%s", d->id, ends);
    int unique = name_find(ld, NAMES_LINK, full) == NONE;
    if (!unique && !*d->id) { /* the same two sites linked in another way */
        text_print(full, sizeof full, "%s/%s", ends, link_kinds[row->kind]);
        unique = name_find(ld, NAMES_LINK, full) == NONE;
    }
    if (!unique) {
        report(ld, E_NAME_TWICE, N_("there is a link \"%s\" already"), full);
        report_fix(ld, N_("give one of them an id: link \"name\" { ... }"));
    }
    struct link_rules rules = { .kind = row->kind,
                                .from = from,
                                .to = to,
                                .rate_low = row->rate[0],
                                .rate_high = row->rate[1],
                                .weight = row->weight,
                                .capacity = row->capacity,
                                .open = row->open };
    struct link_text text = { load_text(ld, full, strlen(full)), { load_file(ld, d->file)->name, d->line } };
    *(struct link_rules *)pool_add(ld, &ld->links, 1) = rules;
    *(struct link_text *)pool_add(ld, &ld->link_texts, 1) = text;
    chain(ld, text.id, number);
    if (strcmp(ends, full) != 0)
        chain(ld, strcpy(load_scratch(ld, strlen(ends) + 1, 1), ends), number);
    if (*d->id && several)
        chain(ld, d->id, number);
}

static void check_kind(struct load *ld, const struct link_row *row, int table)
{
    static const struct {
        const char *field;
        unsigned kinds; /* where it belongs */
        int required;
    } rules[] = { { "rate", 1 << LINK_UPDATE | 1 << LINK_NETWORK | 1 << LINK_TRUST, 1 },
                  { "weight", 1 << LINK_DEPENDENCY, 0 },
                  { "capacity", 1 << LINK_FAILOVER, 1 } };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        int belongs = (rules[i].kinds >> row->kind & 1) != 0;
        lua_pushstring(ld->L, rules[i].field);
        int there = lua_rawget(ld->L, table) != LUA_TNIL;
        lua_pop(ld->L, 1);
        path_key(ld, rules[i].field);
        if (there && !belongs)
            report(ld, E_LINK, N_("a link of kind \"%s\" has no field \"%s\""), link_kinds[row->kind], rules[i].field);
        path_up(ld);
        if (!there && belongs && rules[i].required)
            report(ld, E_LINK, N_("a link of kind \"%s\" needs the field \"%s\""), link_kinds[row->kind],
                   rules[i].field);
    }
}

void read_link(struct load *ld, const struct decl *d, int table)
{
    struct link_row row = { 0 };
    struct group from, to;
    int before = ld->errors, made = 0;
    if (fields_read(ld, table, &link_shape, &row))
        check_kind(ld, &row, table);
    int both = sites_field(ld, table, "from", &from) & sites_field(ld, table, "to", &to);
    if (ld->errors != before || !both)
        return;
    for (int32_t a = 0; a < from.count; a++)
        for (int32_t b = 0; b < to.count; b++)
            if (from.sites[a] != to.sites[b]) {
                add_link(ld, d, &row, from.sites[a], to.sites[b], from.count * (int64_t)to.count > 1);
                made++;
            }
    if (!made)
        report(ld, E_LINK, N_("the link leads nowhere: it needs two different sites"));
}
