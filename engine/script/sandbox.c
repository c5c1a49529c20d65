#include "sandbox.h"

#include <stddef.h>
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

/* Lua asks for very many small blocks, which are cut from chunks here and kept for the next of their size. Nothing in
   the state has a finaliser, so that all of its memory can go at once, without a walk over its objects. */
struct sandbox_block {
    struct sandbox_block *before, *after;
    size_t size; /* of the whole, this header included */
    max_align_t data[];
};

static size_t class_of(size_t size)
{
    return (size + SANDBOX_STEP - 1) / SANDBOX_STEP;
}

static struct sandbox_block *block_of(void *data)
{
    return (struct sandbox_block *)(void *)((char *)data - offsetof(struct sandbox_block, data));
}

static void unlink_block(struct sandbox_block **list, struct sandbox_block *b)
{
    if (b->before)
        b->before->after = b->after;
    else
        *list = b->after;
    if (b->after)
        b->after->before = b->before;
}

/* A block from `base` for `size` bytes, `old` resized where it is not NULL; NULL when there is no memory. */
static struct sandbox_block *resize(struct sandbox *sb, struct sandbox_block **list, struct sandbox_block *old,
                                    size_t size)
{
    size_t whole = offsetof(struct sandbox_block, data) + size, had = old ? old->size : 0;
    if (size > SANDBOX_MEMORY || (whole > had && sb->used + (whole - had) > SANDBOX_MEMORY)) {
        sb->failed = SANDBOX_OVER;
        return NULL;
    }
    if (old)
        unlink_block(list, old);
    struct sandbox_block *b = sb->base.fn(sb->base.ud, old, had, whole);
    if (!b)
        sb->failed = SANDBOX_STARVED;
    else
        sb->used = sb->used - had + whole;
    struct sandbox_block *kept = b ? b : old;
    if (kept) {
        kept->size = b ? whole : had;
        kept->before = NULL;
        kept->after = *list;
        if (*list)
            (*list)->before = kept;
        *list = kept;
    }
    return b;
}

static void release(struct sandbox *sb, struct sandbox_block **list, struct sandbox_block *b)
{
    unlink_block(list, b);
    sb->used -= b->size;
    sb->base.fn(sb->base.ud, b, b->size, 0);
}

static void put_unused(struct sandbox *sb, void *data, size_t class)
{
    memcpy(data, &sb->unused[class], sizeof(void *));
    sb->unused[class] = data;
}

static void *get_unused(struct sandbox *sb, size_t class)
{
    void *data = sb->unused[class];
    if (data)
        memcpy(&sb->unused[class], data, sizeof(void *));
    return data;
}

/* When there is no new chunk: a larger block that was given back; its rest serves smaller ones. */
static void *split(struct sandbox *sb, size_t class)
{
    for (size_t larger = class + 1; larger <= SANDBOX_SMALL / SANDBOX_STEP; larger++) {
        char *data = get_unused(sb, larger);
        if (data) {
            put_unused(sb, data + class * SANDBOX_STEP, larger - class);
            return data;
        }
    }
    return NULL;
}

static void *take(struct sandbox *sb, size_t size)
{
    size_t class = class_of(size), bytes = class * SANDBOX_STEP;
    if (size > SANDBOX_SMALL) {
        struct sandbox_block *b = resize(sb, &sb->large, NULL, size);
        return b ? b->data : NULL;
    }
    void *data = get_unused(sb, class);
    if (data)
        return data;
    if (sb->room_left < bytes) {
        struct sandbox_block *b = resize(sb, &sb->chunks, NULL, SANDBOX_CHUNK);
        if (!b)
            return split(sb, class);
        sb->room = (char *)b->data;
        sb->room_left = SANDBOX_CHUNK;
    }
    data = sb->room;
    sb->room += bytes;
    sb->room_left -= bytes;
    return data;
}

static void give_back(struct sandbox *sb, void *data, size_t size)
{
    if (size > SANDBOX_SMALL) {
        release(sb, &sb->large, block_of(data));
        return;
    }
    put_unused(sb, data, class_of(size));
}

static void *limited(void *ud, void *ptr, size_t osize, size_t nsize)
{
    struct sandbox *sb = ud;
    size_t old = ptr ? osize : 0; /* without a block Lua passes the kind of object instead */
    if (nsize == 0) {
        if (ptr)
            give_back(sb, ptr, old);
        return NULL;
    }
    int text = !ptr && osize == LUA_TSTRING;
    if (nsize > old && (nsize > SANDBOX_TRAFFIC - sb->traffic || (text && nsize > SANDBOX_STRING_MAX + 64))) {
        sb->failed = SANDBOX_OVER;
        return NULL;
    }
    void *data = ptr;
    if (ptr && old > SANDBOX_SMALL && nsize > SANDBOX_SMALL) {
        struct sandbox_block *b = resize(sb, &sb->large, block_of(ptr), nsize);
        data = b ? b->data : NULL;
    } else if (!ptr || old > SANDBOX_SMALL || class_of(old) != class_of(nsize)) {
        data = take(sb, nsize);
        if (data && ptr) {
            memcpy(data, ptr, old < nsize ? old : nsize);
            give_back(sb, ptr, old);
        }
    }
    if (!data)
        return NULL;
    sb->traffic += nsize <= SANDBOX_TRAFFIC - sb->traffic ? nsize : SANDBOX_TRAFFIC - sb->traffic;
    return data;
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
    if (!sb->L) {
        sandbox_close(sb);
        return STATUS_NO_MEMORY;
    }
    *(void **)lua_getextraspace(sb->L) = owner;
    lua_gc(sb->L, LUA_GCSTOP); /* loading is short; at the memory limit Lua collects all the same */
    sandbox_budget(sb, SANDBOX_LOAD_STEPS);
    return STATUS_OK;
}

void sandbox_close(struct sandbox *sb)
{
    while (sb->chunks)
        release(sb, &sb->chunks, sb->chunks);
    while (sb->large)
        release(sb, &sb->large, sb->large);
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
    sb->spent = 0;
    sb->failed = SANDBOX_NEVER;
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
        if (sb->failed != SANDBOX_OVER)
            return STATUS_NO_MEMORY;
        text_print(sb->trouble.what, sizeof sb->trouble.what, "%s",
                   tr(N_("the scenario needs more memory than it may have (64 MiB, texts of 64 KiB)")));
    }
    if (sb->trouble.what[0] == '\0')
        text_print(sb->trouble.what, sizeof sb->trouble.what, "%s", tr(N_("the functions call each other too deeply")));
    return STATUS_INVALID;
}
