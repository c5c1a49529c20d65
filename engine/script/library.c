/* The little of Lua's library that scenario text may use. What copies or searches takes its cost from the step budget;
   nothing shows an address, a hash order or the time; there are no patterns (one match can run for ever). */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "load.h"

static int too_long(lua_State *L)
{
    return luaL_error(L, tr(N_("the text would be longer than %d KiB")), SANDBOX_STRING_MAX / 1024);
}

static int string_rep(lua_State *L)
{
    size_t length, between;
    const char *s = luaL_checklstring(L, 1, &length), *sep = luaL_optlstring(L, 3, "", &between);
    lua_Integer n = luaL_checkinteger(L, 2);
    if (n <= 0) {
        lua_pushliteral(L, "");
        return 1;
    }
    if (length + between > 0 && (lua_Unsigned)n > SANDBOX_STRING_MAX / (length + between))
        return too_long(L);
    if (length + between == 0)
        n = 1;
    sandbox_charge(L, (size_t)n);
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer i = 0; i < n; i++) {
        if (i)
            luaL_addlstring(&b, sep, between);
        luaL_addlstring(&b, s, length);
    }
    luaL_pushresult(&b);
    return 1;
}

static int string_len(lua_State *L)
{
    size_t length;
    luaL_checklstring(L, 1, &length);
    lua_pushinteger(L, (lua_Integer)length);
    return 1;
}

static lua_Integer from_end(lua_Integer at, size_t length)
{
    return at >= 0 ? at : at < -(lua_Integer)length ? 0 : (lua_Integer)length + at + 1;
}

static int string_sub(lua_State *L)
{
    size_t length;
    const char *s = luaL_checklstring(L, 1, &length);
    lua_Integer first = from_end(luaL_checkinteger(L, 2), length), last = from_end(luaL_optinteger(L, 3, -1), length);
    if (first < 1)
        first = 1;
    if (last > (lua_Integer)length)
        last = (lua_Integer)length;
    lua_pushlstring(L, first > last ? "" : s + first - 1, first > last ? 0 : (size_t)(last - first + 1));
    return 1;
}

static int change_case(lua_State *L, char from, int by)
{
    size_t length;
    const char *s = luaL_checklstring(L, 1, &length);
    luaL_Buffer b;
    char *out = luaL_buffinitsize(L, &b, length);
    sandbox_charge(L, length / 16);
    for (size_t i = 0; i < length; i++) /* ASCII only, whatever the machine's language is */
        out[i] = (char)(s[i] >= from && s[i] <= from + 25 ? s[i] + by : s[i]);
    luaL_pushresultsize(&b, length);
    return 1;
}

static int string_upper(lua_State *L)
{
    return change_case(L, 'a', 'A' - 'a');
}

static int string_lower(lua_State *L)
{
    return change_case(L, 'A', 'a' - 'A');
}

static int string_find(lua_State *L)
{
    size_t length, wanted;
    const char *s = luaL_checklstring(L, 1, &length), *what = luaL_checklstring(L, 2, &wanted);
    lua_Integer first = from_end(luaL_optinteger(L, 3, 1), length);
    if (first < 1)
        first = 1;
    sandbox_charge(L, length / 16);
    for (size_t i = (size_t)first - 1; first <= (lua_Integer)length + 1 && wanted <= length && i <= length - wanted;
         i++) {
        if (wanted == 0 || (s[i] == what[0] && memcmp(s + i, what, wanted) == 0)) {
            lua_pushinteger(L, (lua_Integer)i + 1);
            lua_pushinteger(L, (lua_Integer)(i + wanted));
            return 2;
        }
        if (s[i] == what[0])
            sandbox_charge(L, wanted / 16);
    }
    lua_pushnil(L);
    return 1;
}

static int plain_tostring(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TNIL:
    case LUA_TBOOLEAN:
    case LUA_TNUMBER:
    case LUA_TSTRING: luaL_tolstring(L, index, NULL); return 1;
    default: /* would show an address, which differs from run to run */
        return luaL_error(L, tr(N_("a %s cannot become text")), luaL_typename(L, index));
    }
}

static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    return plain_tostring(L, 1);
}

/* %d %i %u %x %X %f %g %s %%, with flags, width and precision of one or two digits. */
static int string_format(lua_State *L)
{
    size_t length;
    const char *f = luaL_checklstring(L, 1, &length), *end = f + length;
    int arg = 1;
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    sandbox_charge(L, length / 16);
    while (f < end) {
        if (*f != '%') {
            luaL_addchar(&b, *f++);
            continue;
        }
        char spec[16] = "%", out[512];
        const char *start = ++f;
        f += strspn(f, "-+ #0");
        for (int i = 0; i < 2 && *f >= '0' && *f <= '9'; i++)
            f++;
        if (*f == '.') {
            f++;
            for (int i = 0; i < 2 && *f >= '0' && *f <= '9'; i++)
                f++;
        }
        size_t n = (size_t)(f - start);
        if (n > 8 || f >= end || !strchr("diuxXfgs%", *f))
            return luaL_error(L, tr(N_("string.format knows %s, with at most two digits of width")),
                              "%d %x %f %g %s %%");
        memcpy(spec + 1, start, n);
        if (*f == '%') {
            luaL_addchar(&b, '%');
        } else if (*f == 's') {
            size_t size;
            plain_tostring(L, ++arg);
            const char *s = lua_tolstring(L, -1, &size);
            if (n == 0) {
                luaL_addvalue(&b);
            } else {
                memcpy(spec + 1 + n, "s", 2);
                if (size >= sizeof out - 100)
                    return too_long(L);
                snprintf(out, sizeof out, spec, s);
                lua_pop(L, 1);
                luaL_addstring(&b, out);
            }
        } else if (*f == 'f' || *f == 'g') {
            lua_Number x = luaL_checknumber(L, ++arg);
            if (fabs(x) > 1e60)
                return luaL_argerror(L, arg, tr(N_("too large")));
            spec[1 + n] = *f;
            snprintf(out, sizeof out, spec, x);
            luaL_addstring(&b, out);
        } else {
            char code[4] = { 'l', 'l', *f, '\0' };
            memcpy(spec + 1 + n, code, sizeof code);
            snprintf(out, sizeof out, spec, (long long)luaL_checkinteger(L, ++arg));
            luaL_addstring(&b, out);
        }
        f++;
    }
    luaL_pushresult(&b);
    return 1;
}

static int table_insert(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer size = (lua_Integer)lua_rawlen(L, 1), at = size + 1;
    if (lua_gettop(L) == 3) {
        at = luaL_checkinteger(L, 2);
        luaL_argcheck(L, at >= 1 && at <= size + 1, 2, tr(N_("position outside the list")));
        sandbox_charge(L, (size_t)(size + 1 - at));
    } else if (lua_gettop(L) != 2) {
        return luaL_error(L, "%s", tr(N_("table.insert takes a list and a value, or a list, a position and a value")));
    }
    for (lua_Integer i = size + 1; i > at; i--) {
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
    }
    lua_seti(L, 1, at);
    return 0;
}

static int table_concat(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    size_t between;
    const char *sep = luaL_optlstring(L, 2, "", &between);
    lua_Integer first = luaL_optinteger(L, 3, 1), last = luaL_optinteger(L, 4, (lua_Integer)lua_rawlen(L, 1));
    luaL_Buffer b;
    luaL_buffinit(L, &b);
    for (lua_Integer i = first; i <= last; i++) {
        sandbox_charge(L, 1 + between / 16);
        int type = lua_geti(L, 1, i);
        if (type != LUA_TSTRING && type != LUA_TNUMBER)
            return luaL_error(L, tr(N_("item %d of the list is no text")), (int)i);
        luaL_addvalue(&b);
        if (i < last)
            luaL_addlstring(&b, sep, between);
        if (i == last)
            break;
    }
    luaL_pushresult(&b);
    return 1;
}

static int table_unpack(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer first = luaL_optinteger(L, 2, 1), last = luaL_optinteger(L, 3, (lua_Integer)lua_rawlen(L, 1));
    if (first > last)
        return 0;
    lua_Unsigned n = (lua_Unsigned)last - (lua_Unsigned)first;
    if (n >= 200 || !lua_checkstack(L, (int)n + 1))
        return luaL_error(L, tr(N_("table.unpack gives at most %d values")), 200);
    for (lua_Integer i = first; i < last; i++)
        lua_geti(L, 1, i);
    lua_geti(L, 1, last);
    return (int)n + 1;
}

static int next_item(lua_State *L)
{
    lua_Integer i = luaL_checkinteger(L, 2) + 1;
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int base_ipairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

struct key {
    const char *text; /* NULL: a number */
    size_t length;
    lua_Integer number;
};

static int by_bytes(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    if (!x->text || !y->text)
        return !x->text && !y->text ? (x->number > y->number) - (x->number < y->number) : x->text ? 1 : -1;
    int order = memcmp(x->text, y->text, x->length < y->length ? x->length : y->length);
    return order ? order : (x->length > y->length) - (x->length < y->length);
}

static int next_key(lua_State *L)
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(2)) + 1;
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(2));
    if (lua_rawgeti(L, lua_upvalueindex(1), i) == LUA_TNIL)
        return 1;
    lua_pushvalue(L, -1);
    lua_rawget(L, 1);
    return 2;
}

/* Numbers in order, then names in the order of their bytes: Lua's own order differs from run to run. */
static int base_pairs(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_Integer count = 0;
    for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
        if (lua_type(L, -2) != LUA_TSTRING && !lua_isinteger(L, -2))
            return luaL_error(L, tr(N_("pairs goes over names and whole numbers only; found a key that is a %s")),
                              luaL_typename(L, -2));
        count++;
    }
    sandbox_charge(L, (size_t)count * 4);
    struct key *keys = lua_newuserdatauv(L, (size_t)(count + 1) * sizeof *keys, 0);
    lua_Integer n = 0;
    for (lua_pushnil(L); n < count && lua_next(L, 1); lua_pop(L, 1), n++) {
        keys[n] = (struct key){ NULL, 0, 0 };
        if (lua_type(L, -2) == LUA_TSTRING)
            keys[n].text = lua_tolstring(L, -2, &keys[n].length);
        else
            keys[n].number = lua_tointeger(L, -2);
    }
    lua_settop(L, 2);
    qsort(keys, (size_t)n, sizeof *keys, by_bytes);
    lua_createtable(L, (int)n, 0);
    for (lua_Integer i = 0; i < n; i++) {
        if (keys[i].text)
            lua_pushlstring(L, keys[i].text, keys[i].length);
        else
            lua_pushinteger(L, keys[i].number);
        lua_rawseti(L, 3, i + 1);
    }
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_key, 2);
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
}

static int base_type(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

static int base_tonumber(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_pushvalue(L, 1);
        return 1;
    }
    size_t length;
    const char *s = lua_type(L, 1) == LUA_TSTRING ? lua_tolstring(L, 1, &length) : NULL;
    if (!s || lua_stringtonumber(L, s) != length + 1)
        lua_pushnil(L);
    return 1;
}

static int base_select(lua_State *L)
{
    int n = lua_gettop(L);
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, n - 1);
        return 1;
    }
    lua_Integer i = luaL_checkinteger(L, 1);
    if (i < 0)
        i = n + i;
    else if (i > n)
        i = n;
    luaL_argcheck(L, i >= 1, 1, tr(N_("position outside the list")));
    return n - (int)i;
}

static int base_error(lua_State *L)
{
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING) {
        luaL_where(L, 1);
        lua_insert(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int base_assert(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1))
        return lua_gettop(L);
    return luaL_error(L, "%s",
                      lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : tr(N_("an assertion does not hold")));
}

static int math_floor(lua_State *L)
{
    if (lua_isinteger(L, 1)) {
        lua_settop(L, 1);
        return 1;
    }
    lua_Number f = floor(luaL_checknumber(L, 1));
    lua_Integer i;
    if (lua_numbertointeger(f, &i))
        lua_pushinteger(L, i);
    else
        lua_pushnumber(L, f);
    return 1;
}

static int extreme(lua_State *L, int want_less)
{
    int n = lua_gettop(L), best = 1;
    luaL_checknumber(L, 1);
    for (int i = 2; i <= n; i++) {
        luaL_checknumber(L, i);
        if (want_less ? lua_compare(L, i, best, LUA_OPLT) : lua_compare(L, best, i, LUA_OPLT))
            best = i;
    }
    lua_pushvalue(L, best);
    return 1;
}

static int math_min(lua_State *L)
{
    return extreme(L, 1);
}

static int math_max(lua_State *L)
{
    return extreme(L, 0);
}

static int math_abs(lua_State *L)
{
    if (lua_isinteger(L, 1)) {
        lua_Integer n = lua_tointeger(L, 1);
        lua_pushinteger(L, n < 0 ? (lua_Integer)(0u - (lua_Unsigned)n) : n);
    } else {
        lua_pushnumber(L, fabs(luaL_checknumber(L, 1)));
    }
    return 1;
}

static int read_only(lua_State *L)
{
    return luaL_error(L, "%s", tr(N_("Lua's own functions cannot be changed")));
}

/* An empty table that shows another one, so that nothing can be put into it. */
static void push_guarded(lua_State *L, const struct luaL_Reg *functions)
{
    lua_newtable(L);
    lua_newtable(L);
    lua_newtable(L);
    luaL_setfuncs(L, functions, 0);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, read_only);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}

void library_open(lua_State *L, int table)
{
    static const struct luaL_Reg base[] = {
        { "ipairs", base_ipairs },     { "pairs", base_pairs },   { "type", base_type },
        { "tostring", base_tostring }, { "error", base_error },   { "assert", base_assert },
        { "tonumber", base_tonumber }, { "select", base_select }, { NULL, NULL }
    };
    static const struct luaL_Reg text[] = { { "format", string_format }, { "len", string_len },
                                            { "sub", string_sub },       { "upper", string_upper },
                                            { "lower", string_lower },   { "rep", string_rep },
                                            { "find", string_find },     { NULL, NULL } };
    static const struct luaL_Reg list[] = {
        { "concat", table_concat }, { "insert", table_insert }, { "unpack", table_unpack }, { NULL, NULL }
    };
    static const struct luaL_Reg reckon[] = {
        { "floor", math_floor }, { "min", math_min }, { "max", math_max }, { "abs", math_abs }, { NULL, NULL }
    };
    lua_pushvalue(L, table);
    luaL_setfuncs(L, base, 0);
    push_guarded(L, list);
    lua_setfield(L, -2, "table");
    push_guarded(L, reckon);
    lua_setfield(L, -2, "math");
    push_guarded(L, text);
    lua_setfield(L, -2, "string");
    /* ("x"):rep(3) goes the same way */
    lua_pushliteral(L, "");
    lua_newtable(L);
    lua_getfield(L, -3, "string");
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 2);
}
