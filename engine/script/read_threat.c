/* threat, rumour, proposal. */
#include <string.h>

#include "fields.h"

struct threat_row {
    struct threat_text text;
    int32_t spread[2], destroy[2], first;
};

#define R(member) offsetof(struct threat_row, member)
static const struct field threat_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, R(text.name), N_("what players read")),
    FIELD("spread", FIELD_RANGE, REQUIRED, R(spread), N_("contacts per hour inside a site; { low, high } for a range"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("destroy", FIELD_RANGE, OPTIONAL, R(destroy), N_("infected hosts destroyed per hour, as a rate"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("first", FIELD_NUMBER, OPTIONAL, R(first), N_("hosts infected where it gets in"), RANGE(1, COUNT_MAX, 1),
          .otherwise = 3),
    FIELD("starts", FIELD_OTHER, OPTIONAL, 0, N_("when it begins; without it an effect begins it"),
          .shape = N_("{ turn = 1, after_hours = 0 }")),
    FIELD("seeds", FIELD_OTHER, OPTIONAL, 0, N_("where it begins: hosts infected at first"),
          .shape = N_("{ site = hosts }")),
    FIELD("sites", FIELD_OTHER, OPTIONAL, 0, N_("where it can spread; all sites when absent"), .shape = N_("sites"))
};
#undef R
const struct shape threat_shape = SHAPE(N_("a threat"), threat_fields, 0);

struct starts_row {
    int32_t turn, after;
};

static const struct field starts_fields[] = {
    FIELD("turn", FIELD_NUMBER, REQUIRED, offsetof(struct starts_row, turn), N_("the turn, from 1"), RANGE(1, 1000, 1)),
    FIELD("after_hours", FIELD_NUMBER, OPTIONAL, offsetof(struct starts_row, after), N_("hours after the turn begins"),
          RANGE(0, 100000, 60))
};
const struct shape starts_shape = SHAPE(N_("the start of a threat"), starts_fields, 0);

static int32_t read_starts(struct load *ld, int table)
{
    struct starts_row row = { 1, 0 };
    int32_t minute = NONE;
    if (!field_table(ld, table, "starts", N_("{ turn = 1 }")))
        return NONE;
    path_key(ld, "starts");
    if (fields_read(ld, lua_gettop(ld->L), &starts_shape, &row)) {
        if (row.turn > ld->turns.count) {
            path_key(ld, "turn");
            report(ld, E_TURNS, N_("found turn %d, the scenario has %d"), (int)row.turn, (int)ld->turns.count);
            path_up(ld);
        } else {
            minute = POOL(ld->turns, struct turn_rules)[row.turn - 1].start + row.after;
        }
    }
    path_up(ld);
    lua_pop(ld->L, 1);
    return minute;
}

static void read_seeds(struct load *ld, int table, const int32_t *cells, struct threat_rules *rules)
{
    rules->seeds.first = ld->seeds.count;
    if (!field_table(ld, table, "seeds", N_("{ site = hosts }")))
        return;
    path_key(ld, "seeds");
    int32_t count;
    const char **keys = keys_sorted(ld, -1, &count, 0);
    for (int32_t i = 0; i < count; i++) {
        path_key(ld, keys[i]);
        int32_t site = name_resolve(ld, NAMES_SITE, keys[i]), hosts = 0;
        lua_getfield(ld->L, -1, keys[i]);
        if (site < NONE)
            report(ld, E_THREAT, N_("\"%s\" is a group; seeds name single sites"), keys[i]);
        else if (site != NONE && cells[site] == NONE)
            report(ld, E_THREAT, N_("the threat does not cover the site \"%s\""), keys[i]);
        else if (number_read(ld, -1, 1, COUNT_MAX, 1, &hosts) && site != NONE) {
            *(struct seed *)pool_add(ld, &ld->seeds, 1) = (struct seed){ cells[site], hosts };
            rules->seeds.count++;
        }
        lua_pop(ld->L, 1);
        path_up(ld);
    }
    path_up(ld);
    lua_pop(ld->L, 1);
}

/* One cell per covered site, one edge per spread link between two of them. */
static void cover(struct load *ld, const struct group *sites, int32_t threat, int32_t *cells,
                  struct threat_rules *rules)
{
    const struct link_rules *links = POOL(ld->links, struct link_rules);
    for (int32_t i = 0; i < ld->count[KIND_SITE]; i++)
        cells[i] = NONE;
    rules->cells = (struct span){ ld->cells.count, sites ? sites->count : ld->count[KIND_SITE] };
    struct cell *cell = pool_add(ld, &ld->cells, rules->cells.count);
    for (int32_t i = 0; i < rules->cells.count; i++) {
        int32_t site = sites ? sites->sites[i] : i;
        cell[i] = (struct cell){ threat, site };
        cells[site] = rules->cells.first + i;
    }
    rules->edges.first = ld->edges.count;
    for (int32_t i = 0; i < ld->links.count; i++)
        if (links[i].kind <= LINK_TRUST && cells[links[i].from] != NONE && cells[links[i].to] != NONE) {
            *(struct edge *)pool_add(ld, &ld->edges, 1) = (struct edge){ i, cells[links[i].from], cells[links[i].to] };
            rules->edges.count++;
        }
}

void read_threat(struct load *ld, const struct decl *d, int table)
{
    struct threat_row row = { 0 };
    struct group sites;
    fields_read(ld, table, &threat_shape, &row);
    struct threat_rules rules = { .spread_low = row.spread[0],
                                  .spread_high = row.spread[1],
                                  .destroy_low = row.destroy[0],
                                  .destroy_high = row.destroy[1],
                                  .first = row.first };
    if (ld->count[KIND_SITE] == 0) {
        report(ld, E_THREAT, N_("the scenario declares no site that the threat could reach"));
        return;
    }
    if (!ld->cell_of)
        ld->cell_of = load_scratch(ld, (size_t)ld->count[KIND_THREAT], sizeof *ld->cell_of);
    int32_t *cells = load_scratch(ld, (size_t)ld->count[KIND_SITE], sizeof *cells);
    cover(ld, sites_field(ld, table, "sites", &sites) ? &sites : NULL, d->index, cells, &rules);
    ld->cell_of[d->index] = cells;
    rules.start = read_starts(ld, table);
    read_seeds(ld, table, cells, &rules);
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->threat[d->index] = rules;
    ld->out->threat_text[d->index] = row.text;
}

struct rumour_row {
    struct rumour_rules rules;
    struct rumour_text text;
};

#define R(member) offsetof(struct rumour_row, member)
static const struct field rumour_fields[] = {
    FIELD("name", FIELD_LINE, OPTIONAL, R(text.name), N_("what players read")),
    FIELD("start", FIELD_NUMBER, OPTIONAL, R(rules.start), N_("its strength at the start, 0 to 1"), RANGE(0, 1, WHOLE)),
    FIELD("spread", FIELD_NUMBER, REQUIRED, R(rules.spread), N_("how fast it spreads, per hour"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("fade", FIELD_NUMBER, REQUIRED, R(rules.fade), N_("how fast it fades, per hour"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("moves", FIELD_OTHER, OPTIONAL, 0, N_("what it does to indicators, in points per hour at full strength"),
          .shape = N_("{ trust = -0.2 }"))
};
#undef R
const struct shape rumour_shape = SHAPE(N_("a rumour"), rumour_fields, 0);

void read_rumour(struct load *ld, const struct decl *d, int table)
{
    struct rumour_row row = { 0 };
    fields_read(ld, table, &rumour_shape, &row);
    row.text.id = d->id;
    if (!*row.text.name)
        row.text.name = plain_name(ld, d->id);
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->rumour[d->index] = row.rules;
    ld->out->rumour_text[d->index] = row.text;
}

struct proposal_row {
    struct proposal_rules rules;
    struct proposal_text text;
};

#define R(member) offsetof(struct proposal_row, member)
static const struct field proposal_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, R(text.name), N_("what players read")),
    FIELD("asks", FIELD_OTHER, REQUIRED, 0, N_("the parties that answer"),
          .shape = N_("a list of parties, or \"all\"")),
    FIELD("cost", FIELD_NUMBER, OPTIONAL, R(rules.cost), N_("what joining costs a party, in points"),
          RANGE(0, 100, POINT)),
    FIELD("pull", FIELD_NUMBER, OPTIONAL, R(rules.pull), N_("how much those who join draw the others along, in points"),
          RANGE(0, 100, POINT)),
    FIELD("cohesion", FIELD_NAME, OPTIONAL, R(rules.cohesion), N_("the indicator that helps"), .space = NAMES_GAUGE),
    FIELD("now", FIELD_OTHER, OPTIONAL, 0,
          N_("effects once the answers are in; use joined \"...\" in their conditions"), .shape = N_("effects")),
    FIELD("later", FIELD_OTHER, OPTIONAL, 0, N_("effects with a delay, a chance or a condition"),
          .shape = N_("a list of effects"))
};
#undef R
const struct shape proposal_shape = SHAPE(N_("a proposal"), proposal_fields, 0);

static void ask(struct load *ld, const char *name, void *ud)
{
    struct proposal_rules *rules = ud;
    int32_t party = strcmp(name, "all") == 0 ? 0 : name_resolve(ld, NAMES_PARTY, name);
    int32_t last = strcmp(name, "all") == 0 ? ld->count[KIND_PARTY] - 1 : party;
    for (; party >= 0 && party <= last; party++) {
        for (int32_t i = 0; i < rules->asks.count; i++)
            if (POOL(ld->asked_parties, int32_t)[rules->asks.first + i] == party) {
                report(ld, E_LISTED_TWICE, N_("party \"%s\" is asked twice"), ld->out->party_text[party].id);
                return;
            }
        *(int32_t *)pool_add(ld, &ld->asked_parties, 1) = party;
        rules->asks.count++;
    }
}

void read_proposal(struct load *ld, const struct decl *d, int table)
{
    struct proposal_row row = { 0 };
    struct outcome outcome;
    fields_read(ld, table, &proposal_shape, &row);
    if (row.rules.cohesion >= ld->count[KIND_INDICATOR]) {
        path_key(ld, "cohesion");
        report(ld, E_PROPOSAL, N_("cohesion is an indicator; a counter does not do"));
        path_up(ld);
    }
    row.rules.asks.first = ld->asked_parties.count;
    lua_pushliteral(ld->L, "asks");
    if (lua_rawget(ld->L, table) != LUA_TNIL) {
        path_key(ld, "asks");
        names_each(ld, -1, ask, &row.rules);
        if (row.rules.asks.count == 0)
            report(ld, E_PROPOSAL, N_("the proposal asks nobody"));
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    ld->luck_kind = "proposal";
    ld->luck_id = d->id;
    ld->luck = 0;
    effects_read(ld, table, &outcome);
    row.rules.adds = outcome.adds;
    row.rules.effects = outcome.effects;
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->proposal[d->index] = row.rules;
    ld->out->proposal_text[d->index] = row.text;
}
