/* cover: the mask of a scenario for audiences who know the case. */
#include <string.h>

#include "fields.h"

#define AT(member) offsetof(struct cover, member)
static const struct field cover_fields[] = {
    FIELD("title", FIELD_LINE, REQUIRED, AT(title), N_("the exercise's name under the cover")),
    FIELD("stake", FIELD_LINE, OPTIONAL, AT(stake),
          N_("one line: what is at stake; the scenario's with its names masked when absent")),
    FIELD("brief", FIELD_TEXT, OPTIONAL, AT(brief),
          N_("what players read first; the scenario's with its names masked when absent")),
    FIELD("notice", FIELD_TEXT, OPTIONAL, AT(notice),
          N_("what players should be warned of; the scenario's when absent")),
    FIELD("place", FIELD_LINE, OPTIONAL, AT(place), N_("what the place of the local clock is called")),
    FIELD("names", FIELD_OTHER, REQUIRED, 0,
          N_("what stands for each name that would give the case away, in every text"),
          .shape = N_("{ Ukraine = \"Norland\", [\"the worm's name\"] = \"the worm\" }")),
    FIELD("countries", FIELD_OTHER, OPTIONAL, 0, N_("what stands for each country's code; ZZ when absent"),
          .shape = N_("{ UA = \"NO\", ... }")),
};
#undef AT
const struct shape cover_shape = SHAPE(N_("the cover"), cover_fields, 0);

static struct cover_name *read_pairs(struct load *ld, int table, const char *key, int countries, int32_t *count)
{
    lua_State *L = ld->L;
    struct cover_name *pairs = NULL;
    *count = 0;
    if (!field_table(ld, table, key, N_("{ name = \"what stands for it\" }")))
        return NULL;
    path_key(ld, key);
    int32_t n;
    const char **keys = keys_sorted(ld, -1, &n, 0);
    pairs = load_keep(ld, (size_t)n + 1, sizeof *pairs);
    for (int32_t i = 0; i < n; i++) {
        lua_getfield(L, -1, keys[i]);
        path_key(ld, keys[i]);
        pairs[i].real = load_text(ld, keys[i], strlen(keys[i]));
        pairs[i].mask = text_read(ld, -1, 1);
        if (!*keys[i])
            report(ld, E_TEXT, N_("an empty name stands for nothing"));
        else if (countries)
            country_check(ld, pairs[i].mask);
        path_up(ld);
        lua_pop(L, 1);
    }
    *count = n;
    path_up(ld);
    lua_pop(L, 1);
    return pairs;
}

void read_cover(struct load *ld, int table)
{
    if (!field_table(ld, table, "cover", N_("{ title = \"...\", names = { ... } }")))
        return;
    struct cover *cover = load_keep(ld, 1, sizeof *cover);
    path_key(ld, "cover");
    int at = lua_gettop(ld->L);
    fields_read(ld, at, &cover_shape, cover);
    cover->name = read_pairs(ld, at, "names", 0, &cover->names);
    cover->country = read_pairs(ld, at, "countries", 1, &cover->countries);
    path_up(ld);
    lua_pop(ld->L, 1);
    ld->out->cover = cover;
}
