/* Lua functions in scenarios: the escape hatch. They see a read-only view, keep nothing from one call to the next and
   run within a budget; what goes wrong refuses the command and names the line. */
#include <string.h>

#include "base/hash.h"
#include "fields.h"
#include "rules.h"

enum { RULES_MAX = 1000 };
static const char *const VIEW = "whitecell.view", *const NAMES_OF[] = { "whitecell.gauges", "whitecell.flags",
                                                                        "whitecell.sites", "whitecell.rules" };
enum { OF_GAUGES, OF_FLAGS, OF_SITES, OF_RULES };

struct view {
    struct rules *rules; /* with play set during a call only */
};

static const struct view *view_at(lua_State *L)
{
    const struct view *v = lua_touserdata(L, 1);
    if (!v || !lua_getmetatable(L, 1))
        luaL_error(L, "%s", tr(N_("write s:flag(\"...\") with a colon")));
    luaL_getmetatable(L, VIEW);
    if (!lua_rawequal(L, -1, -2))
        luaL_error(L, "%s", tr(N_("write s:flag(\"...\") with a colon")));
    lua_pop(L, 2);
    return v;
}

/* The number of the name at stack index 2, or an error. */
static int32_t look_up(lua_State *L, int of, const char *noun)
{
    const char *name = luaL_checkstring(L, 2);
    lua_getfield(L, LUA_REGISTRYINDEX, NAMES_OF[of]);
    if (lua_getfield(L, -1, name) == LUA_TNIL)
        luaL_error(L, tr(N_("there is no %s \"%s\"")), tr(noun), name);
    return (int32_t)lua_tointeger(L, -1);
}

static int view_flag(lua_State *L)
{
    const struct play *p = view_at(L)->rules->play;
    const char *name = luaL_checkstring(L, 2);
    lua_getfield(L, LUA_REGISTRYINDEX, NAMES_OF[OF_FLAGS]);
    /* a flag that nothing raises has no slot and is down */
    lua_pushboolean(L, lua_getfield(L, -1, name) != LUA_TNIL &&
                           p->state[p->s->at.flags + (int32_t)lua_tointeger(L, -1)] > 0);
    return 1;
}

static int view_service(lua_State *L)
{
    const struct play *p = view_at(L)->rules->play;
    lua_pushinteger(L, p->state[p->s->at.site_service + look_up(L, OF_SITES, N_("site"))] / (WHOLE / 100));
    return 1;
}

static int view_infected(lua_State *L)
{
    const struct play *p = view_at(L)->rules->play;
    int32_t site = look_up(L, OF_SITES, N_("site"));
    lua_Integer sum = 0;
    for (int32_t c = 0; c < p->s->cells; c++)
        if (p->s->cell[c].site == site)
            sum += p->state[p->s->at.infected + c];
    lua_pushinteger(L, sum);
    return 1;
}

static int view_turn(lua_State *L)
{
    lua_pushinteger(L, view_at(L)->rules->play->state[STATE_TURN] + 1);
    return 1;
}

static const struct luaL_Reg view_methods[] = { { "flag", view_flag },
                                                { "service", view_service },
                                                { "infected", view_infected },
                                                { "turn", view_turn },
                                                { NULL, NULL } };

int rules_word(const char *id)
{
    for (const struct luaL_Reg *r = view_methods; r->name; r++)
        if (strcmp(r->name, id) == 0)
            return 1;
    return 0;
}

/* s.trust: points, rounded down; counters as they are. */
static int view_index(lua_State *L)
{
    const struct play *p = view_at(L)->rules->play;
    const char *key = luaL_checkstring(L, 2);
    for (const struct luaL_Reg *r = view_methods; r->name; r++)
        if (strcmp(r->name, key) == 0) {
            lua_pushcfunction(L, r->func);
            return 1;
        }
    int32_t gauge = look_up(L, OF_GAUGES, N_("indicator or counter"));
    int32_t v = play_gauge(p->s, p->state, gauge);
    lua_pushinteger(L, p->s->gauge[gauge].counter ? v : v / POINT);
    return 1;
}

static int view_newindex(lua_State *L)
{
    return luaL_error(L, "%s", tr(N_("what a function sees cannot be changed; return what it does: { trust = -2 }")));
}

/* The lines of the function at the stack's top, and what it would carry from one call to the next. */
static uint64_t hash_function(struct load *ld, uint64_t seed)
{
    lua_Debug ar;
    lua_pushvalue(ld->L, -1);
    if (!lua_getinfo(ld->L, ">S", &ar) || ar.linedefined < 1)
        return seed;
    for (int32_t i = 0; i < ld->files.count; i++) {
        const struct file *f = load_file(ld, i);
        if (strcmp(f->name, ar.source + 1) != 0)
            continue;
        const char *at = f->text, *end = f->text + f->length, *first = at;
        for (int line = 1; at < end && line <= ar.lastlinedefined; line++) {
            if (line == ar.linedefined)
                first = at;
            const char *next = memchr(at, '\n', (size_t)(end - at));
            at = next ? next + 1 : end;
        }
        seed = hash_bytes(first, (size_t)(at - first), seed);
    }
    return seed;
}

static const char *foreign_upvalue(lua_State *L)
{
    const char *name;
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    for (int i = 1; (name = lua_getupvalue(L, -2, i)) != NULL; i++, lua_pop(L, 1))
        if (!lua_rawequal(L, -1, -2)) {
            lua_pop(L, 2);
            return name;
        }
    lua_pop(L, 1);
    return NULL;
}

int32_t rule_add(struct load *ld, int function, int32_t file, int32_t line)
{
    lua_State *L = ld->L;
    int32_t number = ld->rules.count;
    lua_rawgeti(L, LUA_REGISTRYINDEX, function);
    const char *name = lua_iscfunction(L, -1) ? NULL : foreign_upvalue(L);
    if (name) {
        report_at(ld, E_FUNCTION, file, line, 0, N_("the function uses `%s`, a local variable from outside"), name);
        report_fix(ld, N_("what a function keeps between calls would be lost on replay: write the value inside it"));
    } else if (lua_iscfunction(L, -1)) {
        if (!report_on_line(ld, file, line)) /* often a name that is not there, trust.below */
            report_at(ld, E_FUNCTION, file, line, 0, N_("found a word of the language, expected function(s) ... end"));
    } else if (number >= RULES_MAX) {
        report_at(ld, E_FUNCTION, file, line, 0, N_("the scenario has more than %d functions"), RULES_MAX);
    } else {
        *(uint64_t *)pool_add(ld, &ld->rule_hashes, 1) = hash_function(ld, 0);
        *(int *)pool_add(ld, &ld->rules, 1) = function;
        lua_pop(L, 1);
        return number;
    }
    lua_pop(L, 1);
    return NONE;
}

static void put_names(lua_State *L, int of, int32_t count, const char *(*name)(const struct scenario *, int32_t),
                      const struct scenario *s)
{
    lua_createtable(L, 0, (int)count);
    for (int32_t i = 0; i < count; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, name(s, i));
    }
    lua_setfield(L, LUA_REGISTRYINDEX, NAMES_OF[of]);
}

static const char *gauge_name(const struct scenario *s, int32_t i)
{
    return s->gauge_text[i].id;
}

static const char *flag_name(const struct scenario *s, int32_t i)
{
    return s->flag_text[i];
}

static const char *site_name(const struct scenario *s, int32_t i)
{
    return s->site_text[i].id;
}

/* Functions may call the scenario's own global functions and read its global numbers: a change there changes the
   rules. */
static uint64_t hash_globals(struct load *ld)
{
    lua_State *L = ld->L;
    uint64_t h = 0;
    int32_t count;
    words_push_globals(ld);
    int table = lua_gettop(L);
    const char **keys = keys_sorted(ld, table, &count, 1);
    for (int32_t i = 0; i < count; i++) {
        h = hash_bytes(keys[i], strlen(keys[i]), h);
        switch (lua_getfield(L, table, keys[i])) {
        case LUA_TFUNCTION: h = hash_function(ld, h); break;
        case LUA_TNUMBER:
        case LUA_TSTRING:
        case LUA_TBOOLEAN: {
            size_t length;
            const char *text = luaL_tolstring(L, -1, &length);
            h = hash_bytes(text, length, h);
            lua_pop(L, 1);
            break;
        }
        default: break;
        }
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return h;
}

void rules_hash(struct load *ld)
{
    if (ld->rules.count == 0)
        return;
    uint64_t globals = hash_globals(ld), *hashes = POOL(ld->rule_hashes, uint64_t);
    for (int32_t i = 0; i < ld->rule_hashes.count; i++)
        hashes[i] = hash_bytes(hashes + i, 0, hashes[i] ^ globals);
}

void rules_close(struct load *ld, struct rules *rules)
{
    lua_State *L = ld->L;
    const struct scenario *s = ld->out;
    put_names(L, OF_GAUGES, s->gauges, gauge_name, s);
    put_names(L, OF_FLAGS, s->flags, flag_name, s);
    put_names(L, OF_SITES, s->sites, site_name, s);
    lua_createtable(L, ld->rules.count, 0);
    for (int32_t i = 0; i < ld->rules.count; i++) {
        lua_rawgeti(L, LUA_REGISTRYINDEX, POOL(ld->rules, int)[i]);
        lua_rawseti(L, -2, i + 1);
    }
    lua_setfield(L, LUA_REGISTRYINDEX, NAMES_OF[OF_RULES]);
    struct view *v = lua_newuserdatauv(L, sizeof *v, 0);
    v->rules = rules;
    luaL_newmetatable(L, VIEW);
    lua_pushcfunction(L, view_index);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, view_newindex);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_setfield(L, LUA_REGISTRYINDEX, "whitecell.s");
    words_freeze(ld);
}

/* Runs under sandbox_call: (request) -> nothing; everything that may fail happens in here. */
static int run(lua_State *L)
{
    struct request *q = lua_touserdata(L, 1);
    lua_getfield(L, LUA_REGISTRYINDEX, NAMES_OF[OF_RULES]);
    lua_rawgeti(L, -1, q->rule + 1);
    lua_Debug ar;
    lua_pushvalue(L, -1);
    if (lua_getinfo(L, ">S", &ar)) {
        text_print(q->file, sizeof q->file, "%s", ar.source + 1);
        q->line = ar.linedefined;
    }
    lua_getfield(L, LUA_REGISTRYINDEX, "whitecell.s");
    lua_call(L, 1, 1);
    if (!q->adds) {
        if (!lua_isboolean(L, -1))
            return luaL_error(L, tr(N_("the function returned a %s, expected true or false")), luaL_typename(L, -1));
        *q->yes = lua_toboolean(L, -1);
        return 0;
    }
    if (lua_isnil(L, -1))
        return 0;
    if (!lua_istable(L, -1))
        return luaL_error(L, tr(N_("the function returned a %s, expected { trust = -2 }")), luaL_typename(L, -1));
    int table = lua_gettop(L);
    lua_getfield(L, LUA_REGISTRYINDEX, NAMES_OF[OF_GAUGES]);
    /* in the order of the gauges, whatever order Lua has */
    const struct scenario *s = q->play->s;
    int32_t known = 0, given = 0;
    for (int32_t g = 0; g < s->gauges; g++) {
        int32_t points = s->gauge[g].counter ? 1 : POINT;
        if (lua_getfield(L, table, s->gauge_text[g].id) == LUA_TNIL) {
            lua_pop(L, 1);
            continue;
        }
        lua_Integer v = lua_tointeger(L, -1), most = COUNT_MAX / points;
        if (!lua_isinteger(L, -1))
            return luaL_error(L, tr(N_("the function returned \"%s\" as a %s, expected a whole number")),
                              s->gauge_text[g].id, luaL_typename(L, -1));
        if (v < -most || v > most)
            return luaL_error(L, tr(N_("the function returned \"%s\" out of range")), s->gauge_text[g].id);
        if (s->gauge[g].measured.count)
            return luaL_error(L, tr(N_("the indicator \"%s\" measures the world, so no effect moves it")),
                              s->gauge_text[g].id);
        if (known >= q->room)
            return luaL_error(L, "%s", tr(N_("the function returned too many effects")));
        q->adds[known++] = (struct add){ s->at.gauges + g, (int32_t)v * points };
        lua_pop(L, 1);
    }
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1))
        given++;
    if (given != known)
        return luaL_error(L, "%s", tr(N_("the function returned a field that is no indicator or counter")));
    *q->count = known;
    return 0;
}

static enum status call(struct rules *rules, struct request *q, struct error *err)
{
    struct sandbox *sb = rules->sandbox;
    lua_State *L = sb->L;
    sandbox_budget(sb, SANDBOX_CALL_STEPS);
    if (!lua_checkstack(L, 8))
        return error_no_memory(err);
    rules->play = q->play;
    lua_pushcfunction(L, run);
    lua_pushlightuserdata(L, q);
    enum status status = sandbox_call(sb, 1, 0);
    rules->play = NULL;
    if (status == STATUS_NO_MEMORY)
        return error_no_memory(err);
    if (status) {
        error_set(err, STATUS_INVALID, N_("a function of the scenario failed: %s"), sb->trouble.what);
        error_where(err, "%s:%d", sb->trouble.line ? sb->trouble.file : q->file,
                    (int)(sb->trouble.line ? sb->trouble.line : q->line));
        error_fix(err, N_("the scenario's author has to correct it"));
        return STATUS_INVALID;
    }
    return STATUS_OK;
}

static enum status host_test(void *ud, int32_t rule, const struct play *p, int32_t *yes, struct error *err)
{
    struct request q = { .rule = rule, .play = p, .yes = yes };
    *yes = 0;
    return call(ud, &q, err);
}

static enum status host_effects(void *ud, int32_t rule, const struct play *p, struct add *adds, int32_t room,
                                int32_t *count, struct error *err)
{
    struct request q = { .rule = rule, .play = p, .adds = adds, .room = room, .count = count };
    *count = 0;
    return call(ud, &q, err);
}

void rules_host(struct rules *rules, struct rule_host *out)
{
    *out = (struct rule_host){ rules, host_test, host_effects };
}
