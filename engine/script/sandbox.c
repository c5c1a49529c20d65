#include "sandbox.h"

#include <stdio.h>
#include <string.h>

#include <lauxlib.h>

#include "base/text.h"
#include "base/tr.h"

enum { STEP = 1000 };

static struct sandbox *of(lua_State *L)
{
    void *sb;
    lua_getallocf(L, &sb);
    return sb;
}

static void *limited(void *ud, void *ptr, size_t osize, size_t nsize)
{
    struct sandbox *sb = ud;
    size_t old = ptr ? osize : 0; /* without a block Lua passes the kind of object instead */
    if (nsize > old) {
        size_t more = nsize - old;
        int text = !ptr && osize == LUA_TSTRING;
        if (sb->used + more > SANDBOX_MEMORY || sb->traffic + nsize > SANDBOX_TRAFFIC ||
            (text && nsize > SANDBOX_STRING_MAX + 64)) {
            sb->over = 1;
            return NULL;
        }
    }
    void *block = sb->base.fn(sb->base.ud, ptr, old, nsize);
    if (!block && nsize > 0) {
        sb->starved = 1;
        return NULL;
    }
    if (nsize > old) /* Lua collected garbage and tried again, or there was no trouble at all */
        sb->over = sb->starved = 0;
    sb->used = sb->used - old + nsize;
    sb->traffic += nsize;
    return block;
}

static void count_hook(lua_State *L, lua_Debug *ar)
{
    struct sandbox *sb = of(L);
    (void)ar;
    sb->steps -= STEP;
    if (sb->steps > 0 && !sb->spent)
        return;
    /* from here on every instruction fails, so that nothing can catch the error and go on */
    sb->spent = 1;
    lua_sethook(L, count_hook, LUA_MASKCOUNT, 1);
    luaL_error(L, "%s", tr(N_("this runs too long: the scenario's step budget is spent")));
}

void sandbox_charge(lua_State *L, size_t cost)
{
    struct sandbox *sb = of(L);
    int64_t left = sb->steps;
    sb->steps = cost > (size_t)INT32_MAX ? 0 : left - (int64_t)cost;
    if (sb->steps <= 0)
        count_hook(L, NULL);
}

enum status sandbox_open(struct sandbox *sb, const struct alloc *a, void *owner)
{
    memset(sb, 0, sizeof *sb);
    sb->base = *a;
    sb->limited = (struct alloc){ limited, sb };
    sb->L = lua_newstate(limited, sb);
    if (!sb->L)
        return STATUS_NO_MEMORY;
    *(void **)lua_getextraspace(sb->L) = owner;
    lua_gc(sb->L, LUA_GCSTOP); /* loading is short; at the memory limit Lua collects all the same */
    sandbox_budget(sb, SANDBOX_LOAD_STEPS);
    return STATUS_OK;
}

void sandbox_close(struct sandbox *sb)
{
    if (sb->L)
        lua_close(sb->L);
    sb->L = NULL;
}

void sandbox_keep(struct sandbox *sb)
{
    lua_gc(sb->L, LUA_GCRESTART);
}

void *sandbox_owner(lua_State *L)
{
    return *(void **)lua_getextraspace(L);
}

void sandbox_budget(struct sandbox *sb, int64_t steps)
{
    sb->steps = steps;
    sb->traffic = 0;
    sb->spent = sb->over = sb->starved = 0;
    lua_sethook(sb->L, count_hook, LUA_MASKCOUNT, STEP);
}

/* Runs where the error happened; allocates nothing, for memory may be what is missing. */
static int handler(lua_State *L)
{
    struct sandbox *sb = of(L);
    struct trouble *t = &sb->trouble;
    lua_Debug ar;
    int callers = 0;
    t->file[0] = t->chain[0] = '\0';
    t->line = 0;
    for (int level = 1; callers < 5 && lua_getstack(L, level, &ar); level++) {
        if (!lua_getinfo(L, "Sl", &ar) || ar.currentline <= 0 || ar.source[0] != '@')
            continue;
        if (t->line == 0) {
            text_print(t->file, sizeof t->file, "%s", ar.source + 1);
            t->line = ar.currentline;
            continue;
        }
        size_t used = strlen(t->chain);
        text_print(t->chain + used, sizeof t->chain - used, "%s%s:%d", used ? ", " : "", ar.source + 1, ar.currentline);
        callers++;
    }
    const char *what =
        lua_type(L, 1) == LUA_TSTRING ? lua_tostring(L, 1) : tr(N_("error with a value that is no text"));
    char place[96];
    text_print(place, sizeof place, "%s:%d: ", t->file, (int)t->line);
    if (t->line && strncmp(what, place, strlen(place)) == 0)
        what += strlen(place);
    text_print(t->what, sizeof t->what, "%s", what);
    return 1;
}

enum status sandbox_call(struct sandbox *sb, int args, int results)
{
    lua_State *L = sb->L;
    int base = lua_gettop(L) - args;
    memset(&sb->trouble, 0, sizeof sb->trouble);
    if (!lua_checkstack(L, 8))
        return STATUS_NO_MEMORY;
    lua_pushcfunction(L, handler);
    lua_insert(L, base);
    int result = lua_pcall(L, args, results, base);
    lua_remove(L, base);
    if (result == LUA_OK)
        return STATUS_OK;
    lua_settop(L, base - 1);
    if (result == LUA_ERRMEM) { /* the handler was not called */
        if (!sb->over)
            return STATUS_NO_MEMORY;
        text_print(sb->trouble.what, sizeof sb->trouble.what, "%s",
                   tr(N_("the scenario needs more memory than it may have (64 MiB, texts of 64 KiB)")));
    }
    if (sb->starved && !sb->over)
        return STATUS_NO_MEMORY;
    if (sb->trouble.what[0] == '\0')
        text_print(sb->trouble.what, sizeof sb->trouble.what, "%s", tr(N_("the functions call each other too deeply")));
    return STATUS_INVALID;
}
