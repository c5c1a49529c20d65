/* party, role, objective. */
#include <string.h>

#include "fields.h"

struct party_row {
    struct party_rules rules;
    struct party_text text;
};

static const char *const party_kinds[] = { "state", "firm", "organisation", NULL }; /* as enum addressee */
#define R(member) offsetof(struct party_row, rules.member)
#define T(member) offsetof(struct party_row, text.member)
static const struct field party_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, T(name), N_("what players read")),
    FIELD("kind", FIELD_WORD, REQUIRED, R(kind), N_("\"state\", \"firm\" or \"organisation\""), .words = party_kinds),
    FIELD("country", FIELD_LINE, OPTIONAL, T(country), N_("two letters: \"UA\"")),
    FIELD("evidence", FIELD_NUMBER, OPTIONAL, R(evidence), N_("how sure it is at the start of who did it, 0 to 1"),
          RANGE(0, 1, WHOLE)),
    FIELD("threshold", FIELD_NUMBER, OPTIONAL, R(threshold), N_("how sure it must be to join others, 0 to 1"),
          RANGE(0, 1, WHOLE), .otherwise = 0.6),
    FIELD("lean", FIELD_NUMBER, OPTIONAL, R(lean), N_("how willing it is to join, in points"), RANGE(-100, 100, POINT)),
    FIELD("forensics", FIELD_NUMBER, OPTIONAL, R(forensics), N_("evidence gained by its own work, per hour"),
          RANGE(0, RATE_MAX, MILLION), .otherwise = 0.01),
    FIELD("sharing", FIELD_NUMBER, OPTIONAL, R(sharing), N_("evidence gained from partners, per hour"),
          RANGE(0, RATE_MAX, MILLION)),
    FIELD("belligerent", FIELD_YES, OPTIONAL, R(belligerent), N_("it fights in the armed conflict"))
};
#undef R
#undef T
const struct shape party_shape = SHAPE(N_("a party"), party_fields, 0);

void read_party(struct load *ld, const struct decl *d, int table)
{
    struct party_row row = { 0 };
    fields_read(ld, table, &party_shape, &row);
    country_check(ld, row.text.country);
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->party[d->index] = row.rules;
    ld->out->party_text[d->index] = row.text;
}

struct role_row {
    struct role_rules rules;
    struct role_text text;
};

#define T(member) offsetof(struct role_row, text.member)
static const struct field role_fields[] = {
    FIELD("name", FIELD_LINE, REQUIRED, T(name), N_("what players read")),
    FIELD("acts_for", FIELD_NAME, REQUIRED, offsetof(struct role_row, rules.party), N_("the party it acts for"),
          .space = NAMES_PARTY),
    FIELD("goal", FIELD_TEXT, REQUIRED, T(goal), N_("what it wants")),
    FIELD("knows", FIELD_TEXT, OPTIONAL, T(knows), N_("what it knows at the start")),
    FIELD("fears", FIELD_TEXT, OPTIONAL, T(fears), N_("what it fears")),
    FIELD("power", FIELD_TEXT, OPTIONAL, T(power), N_("what it can do")),
    FIELD("watches", FIELD_OTHER, OPTIONAL, 0, N_("norms it looks after"),
          .shape = N_("a list of norms: { \"LUCCA-2\" }"))
};
#undef T
const struct shape role_shape = SHAPE(N_("a role"), role_fields, 0);

struct watch {
    struct role_text *text;
    const char **ids;
};

static void add_watch(struct load *ld, const char *name, void *ud)
{
    struct watch *w = ud;
    if (w->text->watches_count < ld->norms->count && norm_resolve(ld, name) != NONE)
        w->ids[w->text->watches_count++] = load_text(ld, name, strlen(name));
}

void read_role(struct load *ld, const struct decl *d, int table)
{
    struct role_row row = { 0 };
    fields_read(ld, table, &role_shape, &row);
    row.text.id = d->id;
    row.text.place = (struct place){ load_file(ld, d->file)->name, d->line };
    lua_pushliteral(ld->L, "watches");
    if (lua_rawget(ld->L, table) != LUA_TNIL) {
        struct watch w = { &row.text, load_keep(ld, (size_t)ld->norms->count + 1, sizeof *w.ids) };
        path_key(ld, "watches");
        names_each(ld, -1, add_watch, &w);
        path_up(ld);
        row.text.watches = w.ids;
    }
    lua_pop(ld->L, 1);
    ld->out->role[d->index] = row.rules;
    ld->out->role_text[d->index] = row.text;
}

static const struct field objective_fields[] = { FIELD(
    "text", FIELD_TEXT, REQUIRED, offsetof(struct objective_text, text), N_("what should be learnt or shown")) };
const struct shape objective_shape = SHAPE(N_("an objective"), objective_fields, 0);

void read_objective(struct load *ld, const struct decl *d, int table)
{
    struct objective_text row = { 0 };
    fields_read(ld, table, &objective_shape, &row);
    row.id = d->id;
    row.place = (struct place){ load_file(ld, d->file)->name, d->line };
    ld->out->objective_text[d->index] = row;
}
