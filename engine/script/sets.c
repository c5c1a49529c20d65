/* Sets of sites: "x", a group, "all", or a list of these. */
#include <string.h>

#include "fields.h"

static void pick(struct load *ld, const char *name, void *ud)
{
    unsigned char *picked = ud;
    if (strcmp(name, "all") == 0) {
        memset(picked, 1, (size_t)ld->count[KIND_SITE]);
        return;
    }
    int32_t number = name_resolve(ld, NAMES_SITE, name);
    if (number >= 0) {
        picked[number] = 1;
    } else if (number < NONE) {
        if (name_group(number) >= ld->groups.count) {
            report(ld, E_GROUP, N_("group \"%s\" is declared further down; declare it before it is used in a group"),
                   name);
            return;
        }
        const struct group *g = POOL(ld->groups, struct group) + name_group(number);
        ld->group_used[name_group(number)] = 1;
        for (int32_t i = 0; i < g->count; i++)
            picked[g->sites[i]] = 1;
    }
}

void sites_value(struct load *ld, int index, struct group *out)
{
    int32_t sites = ld->count[KIND_SITE];
    *out = (struct group){ NULL, 0 };
    if (lua_type(ld->L, index) == LUA_TSTRING) { /* the usual case, without a walk over all sites */
        int32_t number = name_find(ld, NAMES_SITE, lua_tostring(ld->L, index));
        if (number >= 0) {
            int32_t *one = load_scratch(ld, 1, sizeof *one);
            *one = number;
            *out = (struct group){ one, 1 };
            return;
        }
        if (number < NONE && name_group(number) < ld->groups.count) {
            ld->group_used[name_group(number)] = 1;
            *out = POOL(ld->groups, struct group)[name_group(number)];
            return;
        }
    }
    if (!ld->picked)
        ld->picked = load_scratch(ld, (size_t)sites + 1, 1);
    names_each(ld, index, pick, ld->picked);
    int32_t count = 0;
    for (int32_t i = 0; i < sites; i++)
        count += ld->picked[i];
    int32_t *list = load_scratch(ld, (size_t)count + 1, sizeof *list);
    for (int32_t i = 0; i < sites; i++)
        if (ld->picked[i])
            list[out->count++] = i;
    out->sites = list;
    memset(ld->picked, 0, (size_t)sites);
}

int sites_field(struct load *ld, int table, const char *key, struct group *out)
{
    lua_pushstring(ld->L, key);
    int there = lua_rawget(ld->L, table) != LUA_TNIL;
    *out = (struct group){ NULL, 0 };
    if (there) {
        path_key(ld, key);
        sites_value(ld, -1, out);
        path_up(ld);
    }
    lua_pop(ld->L, 1);
    return there;
}
