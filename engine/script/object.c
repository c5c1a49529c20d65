/* What the text holds in its hands: names not declared yet, declarations, values and conditions. All are one kind of
   userdata; its operators explain themselves, because Lua's own would silently give a plain yes or no. */
#include <string.h>

#include "load.h"

static struct object *self_of(lua_State *L, int index)
{
    return lua_touserdata(L, index);
}

int object_push(struct load *ld, enum object_class class, int32_t index)
{
    struct object *o = lua_newuserdatauv(ld->L, sizeof *o, 0);
    o->class = (int32_t) class;
    o->index = index;
    lua_rawgeti(ld->L, LUA_REGISTRYINDEX, ld->objects);
    lua_setmetatable(ld->L, -2);
    return 1;
}

int object_is(struct load *ld, int index, struct object *out)
{
    lua_State *L = ld->L;
    if (lua_type(L, index) != LUA_TUSERDATA || !lua_getmetatable(L, index))
        return 0;
    lua_rawgeti(L, LUA_REGISTRYINDEX, ld->objects);
    int ours = lua_rawequal(L, -1, -2);
    lua_pop(L, 2);
    if (ours)
        *out = *self_of(L, index);
    return ours;
}

static int compare(lua_State *L, int above)
{
    struct load *ld = load_of(L);
    struct object self;
    if (!object_is(ld, 1, &self)) {
        report_here(ld, E_COMPARE, N_("`%s` stands behind a value and a colon: trust:%s(40)"),
                    above ? "above" : "below", above ? "above" : "below");
        return object_push(ld, OBJECT_HOLE, 0);
    }
    return condition_compare(ld, &self, above);
}

static int call_below(lua_State *L)
{
    return compare(L, 0);
}

static int call_above(lua_State *L)
{
    return compare(L, 1);
}

static int call_hole(lua_State *L)
{
    return object_push(load_of(L), OBJECT_HOLE, 0);
}

static int meta_index(lua_State *L)
{
    struct load *ld = load_of(L);
    struct object self;
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "";
    static const char *const methods[] = { "below", "above" };
    if (!object_is(ld, 1, &self) || self.class == OBJECT_HOLE)
        return object_push(ld, OBJECT_HOLE, 0);
    if (strcmp(key, "below") == 0)
        lua_pushcfunction(L, call_below);
    else if (strcmp(key, "above") == 0)
        lua_pushcfunction(L, call_above);
    else {
        const char *near = name_nearest(ld, key, methods, 2);
        report_here(ld, E_COMPARE, N_("%s has no `%s`"), describe(ld, 1), key);
        report_fix(ld, N_("did you mean :%s(...)?"), near ? near : "below");
        lua_pushcfunction(L, call_hole);
    }
    return 1;
}

static int meta_newindex(lua_State *L)
{
    struct load *ld = load_of(L);
    report_here(ld, E_RESERVED, N_("%s cannot be changed"), describe(ld, 1));
    return 0;
}

/* A name that is called: a misspelt word of the language. Its nearest word takes its place, so that the rest can be
   read. */
static int call_unknown(struct load *ld, const char *name)
{
    const char *words[WORDS_MAX];
    lua_CFunction functions[WORDS_MAX];
    const struct luaL_Reg *lists[] = { condition_words, ld->of ? expectation_words : NULL, ld->own_words };
    int n = 0, kind[WORDS_MAX];
    for (int i = 0; i < KINDS && !ld->of; i++, n++) {
        words[n] = kind_words[i];
        functions[n] = NULL;
        kind[n] = i;
    }
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const struct luaL_Reg *r = lists[i]; r && r->name; r++) {
            words[n] = r->name;
            functions[n++] = r->func;
        }
    const char *near = name_nearest(ld, name, words, n);
    report_here(ld, E_WORD, N_("unknown word `%s`"), name);
    if (!near) {
        report_fix(ld, N_("if it is a field, write %s = ..."), name);
        return object_push(ld, OBJECT_HOLE, 0);
    }
    report_fix(ld, N_("did you mean `%s`?"), near);
    lua_remove(ld->L, 1);
    for (int i = 0; i < n; i++)
        if (words[i] == near)
            return functions[i] ? functions[i](ld->L) : words_declare(ld, (enum kind)kind[i]);
    return object_push(ld, OBJECT_HOLE, 0);
}

static int meta_call(lua_State *L)
{
    struct load *ld = load_of(L);
    struct object self;
    if (!object_is(ld, 1, &self) || self.class == OBJECT_HOLE)
        return object_push(ld, OBJECT_HOLE, 0);
    if (self.class == OBJECT_NAME)
        return call_unknown(ld, load_node(ld, self.index)->a);
    if (self.class == OBJECT_DECL && load_decl(ld, self.index)->state == DECL_PENDING)
        return words_complete(ld, self.index);
    report_here(ld, E_DECLARATION, N_("%s is complete; another { } or text behind it is one too many"),
                describe(ld, 1));
    report_fix(ld, N_("is a comma missing before it?"));
    return object_push(ld, OBJECT_HOLE, 0);
}

static int explain(lua_State *L, const char *operator, const char * fix)
{
    struct load *ld = load_of(L);
    struct object o;
    int index = object_is(ld, 1, &o) ? 1 : 2;
    if (object_is(ld, index, &o) && o.class != OBJECT_HOLE) {
        report_here(ld, E_OPERATOR, N_("`%s` does not work on %s: it has no value before play"), operator,
                    describe(ld, index));
        report_fix(ld, "%s", tr(fix));
    }
    return object_push(ld, OBJECT_HOLE, 0);
}

static int meta_less(lua_State *L)
{
    return explain(L, "<", N_("write trust:below(40) or trust:above(40)"));
}

static int meta_less_equal(lua_State *L)
{
    return explain(L, "<=", N_("write no(trust:above(40)) for at most, no(trust:below(40)) for at least"));
}

static int meta_join(lua_State *L)
{
    return explain(L, "..", N_("texts cannot contain values of the play"));
}

static int meta_length(lua_State *L)
{
    return explain(L, "#", N_("only lists and texts have a length"));
}

static int meta_reckon(lua_State *L)
{
    return explain(L, "+ - * /", N_("compare with a number: trust:below(40); reckon in a function(s) ... end"));
}

/* flag.leaked, service.port: behind a word of the language stands a name in quotes. Lua would end the load here. */
static int word_index(lua_State *L)
{
    struct load *ld = load_of(L);
    const char *key = lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : "name";
    const char *word = word_of(ld, 1);
    if (word) {
        report_here(ld, E_RESERVED,
                    N_("`%s` is a word of the language and takes a name in quotes, found a dot or bracket behind it"),
                    word);
        report_fix(ld, N_("write %s \"%s\""), word, key);
    } else {
        report_here(ld, E_RESERVED, N_("a function has no `%s`"), key);
    }
    return object_push(ld, OBJECT_HOLE, 0);
}

static int word_newindex(lua_State *L)
{
    lua_settop(L, 2);
    word_index(L);
    return 0;
}

void object_open(struct load *ld)
{
    static const struct luaL_Reg meta[] = { { "__index", meta_index },   { "__newindex", meta_newindex },
                                            { "__call", meta_call },     { "__lt", meta_less },
                                            { "__le", meta_less_equal }, { "__concat", meta_join },
                                            { "__len", meta_length },    { "__add", meta_reckon },
                                            { "__sub", meta_reckon },    { "__mul", meta_reckon },
                                            { "__div", meta_reckon },    { "__idiv", meta_reckon },
                                            { "__mod", meta_reckon },    { "__pow", meta_reckon },
                                            { "__unm", meta_reckon },    { NULL, NULL } };
    static const struct luaL_Reg functions[] = { { "__index", word_index },
                                                 { "__newindex", word_newindex },
                                                 { NULL, NULL } };
    luaL_newlib(ld->L, meta);
    ld->objects = luaL_ref(ld->L, LUA_REGISTRYINDEX);
    lua_pushcfunction(ld->L, word_index); /* all functions share one metatable */
    luaL_newlib(ld->L, functions);
    lua_setmetatable(ld->L, -2);
    lua_pop(ld->L, 1);
}
