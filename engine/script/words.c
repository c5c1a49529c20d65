/* The environment of scenario text: the words that declare, the words of conditions, and what little else Lua offers.
   */
#include <string.h>

#include "fields.h"

const char *const kind_words[KINDS] = {
    "scenario", "party",  "role",   "objective", "indicator", "counter",  "site",
    "group",    "link",   "threat", "rumour",    "proposal",  "inject",   "event",
    "decision", "option", "ending", "fact",      "figure",    "question", "prompt"
};

static const int32_t kind_limits[KINDS] = { 1,   200, 31,   100,  100,  200,  20000, 500,  50000, 50,
                                            200, 200, 2000, 2000, 1000, 5000, 100,   2000, 200,   200,  200 };

/* Keys of the registry. */
static const char *const USER_GLOBALS = "whitecell.globals", *const WORDS = "whitecell.words";

int word_is_reserved(const char *id)
{
    static const char *const others[] = { "include", "msel", "math",   "string", "table",  "hours",   "turn", "minutes",
                                          "days",    "months", "when",   "chance", "because", NULL };
    for (int i = 0; i < KINDS; i++)
        if (strcmp(id, kind_words[i]) == 0)
            return 1;
    for (const struct luaL_Reg *r = condition_words; r->name; r++)
        if (strcmp(id, r->name) == 0)
            return 1;
    for (int i = 0; others[i]; i++)
        if (strcmp(id, others[i]) == 0)
            return 1;
    return effects_word(id) || rules_word(id);
}

static int32_t decl_at(struct load *ld, enum kind kind, const char *id, size_t length, int32_t file, int32_t line)
{
    int32_t number = ld->decls.count;
    const char *copy = load_text(ld, id, length);
    struct decl *d = pool_add(ld, &ld->decls, 1);
    *d = (struct decl){ .kind = kind, .id = copy, .file = file, .line = line, .table = LUA_NOREF };
    if (++ld->count[kind] == kind_limits[kind] + 1) {
        report_here(ld, E_TOO_MANY, N_("too many: a scenario may have %d of `%s`"), (int)kind_limits[kind],
                    kind_words[kind]);
        luaL_error(ld->L, "%s", tr(N_("the scenario declares too much to go on")));
    }
    return number;
}

static int32_t decl_new(struct load *ld, enum kind kind, const char *id, size_t length)
{
    int32_t file, line;
    here(ld, &file, &line);
    return decl_at(ld, kind, id, length, file, line);
}

void words_declare_row(struct load *ld, const char *id, int32_t file, int32_t line, int32_t row)
{
    struct decl *d = load_decl(ld, decl_at(ld, KIND_INJECT, id, strlen(id), file, line));
    d->row = row;
    d->state = DECL_DONE;
}

int words_complete(struct load *ld, int32_t number)
{
    lua_State *L = ld->L;
    struct decl *d = load_decl(ld, number);
    struct object o;
    if (!lua_istable(L, 2)) {
        if (!object_is(ld, 2, &o) || o.class != OBJECT_HOLE)
            report_here(ld, E_DECLARATION, N_("%s \"%s\" needs its fields in braces { }, found %s"),
                        kind_words[d->kind], d->id, describe(ld, 2));
        d->state = DECL_VALUE;
        return object_push(ld, OBJECT_HOLE, 0);
    }
    lua_pushvalue(L, 2);
    d->table = luaL_ref(L, LUA_REGISTRYINDEX);
    d->state = DECL_DONE;
    return object_push(ld, OBJECT_DECL, number);
}

static void check_id(struct load *ld, enum kind kind, const char *id, size_t length)
{
    int ok = kind == KIND_LINK || name_valid(id, length) || (kind == KIND_SCENARIO && length <= ID_MAX && length > 0);
    for (size_t i = 0; kind == KIND_SCENARIO && i < length; i++)
        ok = ok && strchr("abcdefghijklmnopqrstuvwxyz0123456789_-", id[i]) && id[i] && !strchr("0123456789_-", id[0]);
    if (kind == KIND_LINK && (length == 0 || length > ID_MAX * 2 || memchr(id, '\n', length) || strlen(id) != length))
        ok = 0;
    if (!ok) {
        report_here(ld, E_ID, N_("the id \"%s\" of this %s is not allowed"), id, kind_words[kind]);
        report_fix(ld, N_("ids have small letters, digits and _, begin with a letter and have at most %d characters"),
                   ID_MAX);
    } else if (strcmp(id, "all") == 0) {
        report_here(ld, E_ID, N_("\"all\" means every one of them, so %s needs another id"), kind_words[kind]);
    } else if ((kind == KIND_INDICATOR || kind == KIND_COUNTER) && word_is_reserved(id)) {
        report_here(ld, E_ID, N_("\"%s\" is a word of the language; %s needs another id"), id, kind_words[kind]);
    }
}

int words_declare(struct load *ld, enum kind kind)
{
    lua_State *L = ld->L;
    int type = lua_type(L, 1);
    size_t length = 0;
    struct object o;
    if (type == LUA_TTABLE && kind == KIND_LINK) {
        int32_t number = decl_new(ld, kind, "", 0);
        lua_settop(L, 1);
        lua_pushnil(L);
        lua_insert(L, 1);
        return words_complete(ld, number);
    }
    if (type != LUA_TSTRING) {
        if (object_is(ld, 1, &o) && o.class == OBJECT_HOLE)
            return object_push(ld, OBJECT_HOLE, 0);
        const char *example = kind == KIND_QUESTION || kind == KIND_PROMPT ? "text" : "id";
        if (object_is(ld, 1, &o) && o.class == OBJECT_NAME)
            example = load_node(ld, o.index)->a;
        report_here(ld, E_DECLARATION, N_("`%s` is followed by %s, expected a text in quotes"), kind_words[kind],
                    describe(ld, 1));
        report_fix(ld,
                   kind == KIND_QUESTION || kind == KIND_PROMPT ? N_("write %s \"%s\"") : N_("write %s \"%s\" { ... }"),
                   kind_words[kind], example);
        return object_push(ld, OBJECT_HOLE, 0);
    }
    const char *id = lua_tolstring(L, 1, &length);
    if (kind == KIND_QUESTION || kind == KIND_PROMPT) {
        int32_t number = decl_new(ld, kind, "", 0);
        here(ld, &ld->spot.file, &ld->spot.line);
        ld->spot.word = NULL;
        ld->spot.depth = 0;
        const char *text = text_read(ld, 1, 0);
        load_decl(ld, number)->id = text;
        load_decl(ld, number)->state = DECL_DONE;
        return object_push(ld, OBJECT_DECL, number);
    }
    check_id(ld, kind, id, length);
    return object_push(ld, OBJECT_DECL, decl_new(ld, kind, id, length));
}

static int call_declare(lua_State *L)
{
    return words_declare(load_of(L), (enum kind)lua_tointeger(L, lua_upvalueindex(1)));
}

static int call_include(lua_State *L)
{
    struct load *ld = load_of(L);
    if (lua_type(L, 1) != LUA_TSTRING)
        report_here(ld, E_DECLARATION, N_("`%s` is followed by %s, expected a file's name in quotes"), "include",
                    describe(ld, 1));
    else
        load_include(ld, lua_tostring(L, 1));
    return 0;
}

static int call_msel(lua_State *L)
{
    struct load *ld = load_of(L);
    if (lua_type(L, 1) != LUA_TSTRING)
        report_here(ld, E_DECLARATION, N_("`%s` is followed by %s, expected a file's name in quotes"), "msel",
                    describe(ld, 1));
    else
        load_msel(ld, lua_tostring(L, 1));
    return 0;
}

/* What functions may see during play: the library, and globals that cannot carry anything from one call to the next. */
static int frozen_index(lua_State *L)
{
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    lua_pushvalue(L, 2);
    switch (lua_rawget(L, lua_upvalueindex(2))) {
    case LUA_TNUMBER:
    case LUA_TSTRING:
    case LUA_TBOOLEAN: return 1;
    case LUA_TFUNCTION:
        for (int i = 1; lua_getupvalue(L, -1, i); i++, lua_pop(L, 1))
            if (!lua_rawequal(L, -1, 1))
                return luaL_error(L, tr(N_("`%s` uses a local variable from outside; during play that is not allowed")),
                                  luaL_tolstring(L, 2, NULL));
        return 1;
    case LUA_TNIL: return luaL_error(L, tr(N_("there is no `%s` during play")), luaL_tolstring(L, 2, NULL));
    default:
        return luaL_error(L, tr(N_("the table `%s` is not there during play; write it inside the function")),
                          luaL_tolstring(L, 2, NULL));
    }
}

static int frozen_newindex(lua_State *L)
{
    return luaL_error(L, "%s", tr(N_("nothing outside the function can be changed during play; use `local`")));
}

static int meta_index(lua_State *L)
{
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL)
        return 1;
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(2)) != LUA_TNIL)
        return 1;
    if (lua_type(L, 2) != LUA_TSTRING)
        return 0;
    struct load *ld = load_of(L);
    size_t length;
    const char *name = lua_tolstring(L, 2, &length);
    static const char *const absent[] = {
        "io",     "os",       "debug",  "package",   "require",        "load",         "loadstring",   "loadfile",
        "dofile", "pcall",    "xpcall", "coroutine", "collectgarbage", "getmetatable", "setmetatable", "rawget",
        "rawset", "rawequal", "rawlen", "print",     "next",           "utf8",         "_G",           NULL
    };
    for (int i = 0; absent[i]; i++)
        if (strcmp(name, absent[i]) == 0)
            return luaL_error(L, tr(N_("`%s` does not exist in scenarios: they declare, and touch nothing outside")),
                              name);
    int32_t node = node_new(ld, NODE_VALUE);
    const char *copy = load_text(ld, name, length);
    load_node(ld, node)->value = VALUE_GAUGE;
    load_node(ld, node)->a = copy;
    return object_push(ld, OBJECT_NAME, node);
}

static int meta_newindex(lua_State *L)
{
    struct load *ld = load_of(L);
    if (lua_type(L, 2) != LUA_TSTRING)
        return luaL_error(L, "%s", tr(N_("a global needs a name")));
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNIL) {
        report_here(ld, E_RESERVED, N_("`%s` is a word of the language; the variable needs another name"),
                    lua_tostring(L, 2));
        return 0;
    }
    lua_settop(L, 3);
    lua_rawset(L, lua_upvalueindex(2));
    return 0;
}

/* At the stack's top a new table: what the text may use besides the words. */
static void push_library(lua_State *L)
{
    lua_newtable(L);
    library_open(L, lua_gettop(L));
}

static void set_guards(lua_State *L, int environment, lua_CFunction index, lua_CFunction newindex)
{
    /* stack: words; both functions see them and the scenario's own globals */
    lua_newtable(L);
    lua_pushvalue(L, -2);
    lua_getfield(L, LUA_REGISTRYINDEX, USER_GLOBALS);
    lua_pushcclosure(L, index, 2);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, -2);
    lua_getfield(L, LUA_REGISTRYINDEX, USER_GLOBALS);
    lua_pushcclosure(L, newindex, 2);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, environment);
}

void words_open(struct load *ld)
{
    lua_State *L = ld->L;
    lua_newtable(L);
    lua_setfield(L, LUA_REGISTRYINDEX, USER_GLOBALS);
    /* the chunk's _ENV is whatever the registry calls the globals */
    lua_newtable(L);
    int environment = lua_gettop(L);
    push_library(L);
    lua_pushvalue(L, -1);
    lua_setfield(L, LUA_REGISTRYINDEX, WORDS);
    for (int i = 0; i < KINDS; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, call_declare, 1);
        lua_setfield(L, -2, kind_words[i]);
    }
    lua_pushcfunction(L, call_include);
    lua_setfield(L, -2, "include");
    lua_pushcfunction(L, call_msel);
    lua_setfield(L, -2, "msel");
    luaL_setfuncs(L, condition_words, 0);
    set_guards(L, environment, meta_index, meta_newindex);
    lua_pushvalue(L, environment);
    lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    lua_settop(L, environment - 1);
}

/* A declaration in a file that holds tests. */
static int call_elsewhere(lua_State *L)
{
    struct load *ld = load_of(L);
    const char *word = kind_words[lua_tointeger(L, lua_upvalueindex(1))];
    report_here(ld, E_DECLARATION, N_("`%s` declares something, and a file of tests holds tests only"), word);
    report_fix(ld, N_("move it into scenario.lua"));
    return object_push(ld, OBJECT_HOLE, 0);
}

void words_of_tests(struct load *ld)
{
    lua_State *L = ld->L;
    lua_getfield(L, LUA_REGISTRYINDEX, WORDS);
    for (int i = 0; i < KINDS; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, call_elsewhere, 1);
        lua_setfield(L, -2, kind_words[i]);
    }
    lua_pushnil(L);
    lua_setfield(L, -2, "include");
    lua_pushnil(L);
    lua_setfield(L, -2, "msel");
    luaL_setfuncs(L, expectation_words, 0);
    luaL_setfuncs(L, ld->own_words, 0);
    lua_pop(L, 1);
}

void words_push_globals(struct load *ld)
{
    lua_getfield(ld->L, LUA_REGISTRYINDEX, USER_GLOBALS);
}

const char *word_of(struct load *ld, int index)
{
    lua_State *L = ld->L;
    const char *words[WORDS_MAX];
    int n = 0, found = -1;
    for (; n < KINDS; n++)
        words[n] = kind_words[n];
    for (const struct luaL_Reg *r = condition_words; r->name; r++)
        words[n++] = r->name;
    for (const struct luaL_Reg *r = expectation_words; ld->of && r->name; r++)
        words[n++] = r->name;
    for (const struct luaL_Reg *r = ld->own_words; r && r->name; r++)
        words[n++] = r->name;
    index = lua_absindex(L, index);
    lua_getfield(L, LUA_REGISTRYINDEX, WORDS);
    for (int i = 0; i < n && found < 0; i++) {
        lua_getfield(L, -1, words[i]);
        found = lua_rawequal(L, -1, index) ? i : -1;
        lua_pop(L, 1);
    }
    lua_pop(L, 1);
    return found < 0 ? NULL : words[found];
}

void words_freeze(struct load *ld)
{
    lua_State *L = ld->L;
    lua_pushcfunction(L, call_include); /* any function: their metatable reports to a load */
    lua_pushnil(L);
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
    lua_rawgeti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
    int environment = lua_gettop(L);
    lua_getfield(L, LUA_REGISTRYINDEX, WORDS);
    for (int i = 0; i < KINDS; i++) {
        lua_pushnil(L);
        lua_setfield(L, -2, kind_words[i]);
    }
    lua_pushnil(L);
    lua_setfield(L, -2, "include");
    lua_pushnil(L);
    lua_setfield(L, -2, "msel");
    for (const struct luaL_Reg *r = condition_words; r->name; r++) {
        lua_pushnil(L);
        lua_setfield(L, -2, r->name);
    }
    set_guards(L, environment, frozen_index, frozen_newindex);
    lua_settop(L, environment - 1);
}
