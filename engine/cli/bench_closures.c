/* The reference scenario as an engine would play it that calls Lua for every condition and effect. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>

#include "bench.h"
#include "bench_tables.h"

static const char *const vars[REFERENCE_VARS] = { "trust", "ops", "econ", "intel", "legal", "media", "allies", "energy",
                                                  "health", "deter" };
static const char *const counters[REFERENCE_COUNTERS] = { "n1", "n2", "n3", "n4",  "n5",  "n6",
                                                          "n7", "n8", "n9", "n10", "n11", "n12" };

struct functions {
    int when[REFERENCE_TURNS][2], apply[REFERENCE_TURNS][2], choose[REFERENCE_TURNS][REFERENCE_CHOICES];
    int ending[3];
};

static int field_function(lua_State *L, const char *name)
{
    lua_getfield(L, -1, name);
    return luaL_ref(L, LUA_REGISTRYINDEX);
}

static int load(lua_State *L)
{
    struct functions *f = lua_touserdata(L, 2);
    if (luaL_loadfilex(L, lua_tostring(L, 1), "t"))
        return lua_error(L);
    lua_call(L, 0, 1);
    lua_getfield(L, -1, "turns");
    for (int t = 0; t < REFERENCE_TURNS; t++) {
        lua_rawgeti(L, -1, t + 1);
        lua_getfield(L, -1, "injects");
        for (int j = 0; j < 2; j++) {
            lua_rawgeti(L, -1, j + 1);
            f->when[t][j] = field_function(L, "when");
            f->apply[t][j] = field_function(L, "apply");
            lua_pop(L, 1);
        }
        lua_pop(L, 1);
        lua_getfield(L, -1, "choices");
        for (int c = 0; c < REFERENCE_CHOICES; c++) {
            lua_rawgeti(L, -1, c + 1);
            f->choose[t][c] = field_function(L, "apply");
            lua_pop(L, 1);
        }
        lua_pop(L, 2);
    }
    lua_pop(L, 1);
    lua_getfield(L, -1, "endings");
    for (int i = 0; i < 3; i++) {
        lua_rawgeti(L, -1, i + 1);
        lua_getfield(L, -1, "min");
        f->ending[i] = (int)lua_tointeger(L, -1);
        lua_pop(L, 2);
    }
    return 0;
}

static void new_table(lua_State *L, const char *const *names, int count, int value)
{
    lua_createtable(L, 0, count);
    for (int i = 0; i < count; i++) {
        lua_pushinteger(L, value);
        lua_setfield(L, -2, names[i]);
    }
}

/* Calls function `ref` with the two tables at 1 and 2. */
static int call(lua_State *L, int ref, int results)
{
    lua_rawgeti(L, LUA_REGISTRYINDEX, ref);
    lua_pushvalue(L, 1);
    lua_pushvalue(L, 2);
    return lua_pcall(L, 2, results, 0);
}

static int play(lua_State *L, const struct functions *f, int64_t run, struct reference *r)
{
    int64_t x = run + 1, total = 0;
    lua_settop(L, 0);
    new_table(L, vars, REFERENCE_VARS, 50);
    new_table(L, counters, REFERENCE_COUNTERS, 0);
    for (int t = 0; t < REFERENCE_TURNS; t++) {
        for (int j = 0; j < 2; j++) {
            if (call(L, f->when[t][j], 1))
                return 0;
            int holds = lua_toboolean(L, -1);
            lua_pop(L, 1);
            r->injects += holds;
            if (holds && call(L, f->apply[t][j], 0))
                return 0;
        }
        if (call(L, f->choose[t][reference_choice(&x)], 0))
            return 0;
        for (int i = 0; i < REFERENCE_VARS; i++) {
            lua_getfield(L, 1, vars[i]);
            lua_Integer v = lua_tointeger(L, -1);
            lua_pop(L, 1);
            if (v > 100 || v < 0) {
                lua_pushinteger(L, v > 100 ? 100 : 0);
                lua_setfield(L, 1, vars[i]);
            }
        }
    }
    for (int i = 0; i < REFERENCE_VARS + REFERENCE_COUNTERS; i++) {
        int counter = i >= REFERENCE_VARS, at = counter ? i - REFERENCE_VARS : i;
        lua_getfield(L, counter ? 2 : 1, counter ? counters[at] : vars[at]);
        r->checksum += (at + 1) * lua_tointeger(L, -1);
        total += counter ? lua_tointeger(L, -1) : 0;
        lua_pop(L, 1);
    }
    int ending = 0;
    while (ending < 2 && total < f->ending[ending])
        ending++;
    return 1;
}

enum status reference_closures(const char *path, double seconds, struct reference *out, struct error *err)
{
    struct functions f;
    struct reference ignored = { 0 };
    lua_State *L = luaL_newstate();
    if (!L)
        return error_no_memory(err);
    *out = (struct reference){ 0 };
    luaL_openlibs(L);
    lua_pushcfunction(L, load);
    lua_pushstring(L, path);
    lua_pushlightuserdata(L, &f);
    int fine = lua_pcall(L, 2, 0, 0) == LUA_OK;
    for (int64_t run = 0; run < REFERENCE_CHECKED && fine; run++)
        fine = play(L, &f, run, out);
    uint64_t start = os_cpu_ns(), now = start;
    int64_t runs = 0;
    while (fine && (double)(now - start) < seconds * 1e9) {
        for (int i = 0; i < 500 && fine; i++)
            fine = play(L, &f, runs++, &ignored);
        now = os_cpu_ns();
    }
    out->per_s = runs ? (double)runs * 1e9 / (double)(now - start) : 0;
    if (!fine)
        error_set(err, STATUS_INVALID, "%s", lua_tostring(L, -1) ? lua_tostring(L, -1) : path);
    lua_close(L);
    return fine ? STATUS_OK : STATUS_INVALID;
}
