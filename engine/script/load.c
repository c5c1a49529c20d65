/* Memory and files of a load. */
#include "load.h"

#include <string.h>

#include "lex.h"
#include "sheet.h"

struct load *load_of(lua_State *L)
{
    return *(struct load **)sandbox_owner(L);
}

_Noreturn void load_no_memory(struct load *ld)
{
    /* at the sandbox's own limit this is the text's fault, and the protected call says so */
    if (ld->sandbox->failed != SANDBOX_OVER)
        ld->fatal = STATUS_NO_MEMORY;
    for (;;) {
        lua_settop(ld->L, 0);
        lua_pushstring(ld->L, tr(N_("the scenario needs more memory than it may have (64 MiB, texts of 64 KiB)")));
        lua_error(ld->L);
    }
}

void load_room(struct load *ld, int values)
{
    if (!lua_checkstack(ld->L, values))
        load_no_memory(ld);
}

void *load_scratch(struct load *ld, size_t count, size_t size)
{
    void *p = arena_new(&ld->scratch, count, size);
    if (!p)
        load_no_memory(ld);
    return p;
}

void *load_keep(struct load *ld, size_t count, size_t size)
{
    void *p = arena_new(&ld->out->arena, count, size);
    if (!p)
        load_no_memory(ld);
    return p;
}

const char *load_text(struct load *ld, const char *text, size_t length)
{
    if (length == 0)
        return "";
    const char *copy = arena_text(&ld->out->arena, text, length);
    if (!copy)
        load_no_memory(ld);
    return copy;
}

void *pool_add(struct load *ld, struct pool *pool, int count)
{
    /* counts go into 24 bits of a slot */
    if (count > (1 << 24) - pool->count ||
        !mem_grow(ld->alloc, &pool->items, &pool->capacity, pool->count + count, pool->size))
        load_no_memory(ld);
    void *row =
        pool->items ? (char *)pool->items + (size_t)pool->count * pool->size : NULL; /* no rows yet, none wanted */
    pool->count += count;
    return row;
}

void *pool_keep(struct load *ld, const struct pool *pool)
{
    void *copy = load_keep(ld, (size_t)pool->count, pool->size);
    if (pool->count)
        memcpy(copy, pool->items, (size_t)pool->count * pool->size);
    return copy;
}

static int name_is_file(const char *name, const char *ending)
{
    size_t n = strlen(name);
    return n > 4 && n < ID_MAX && strcmp(name + n - 4, ending) == 0 && name[0] != '.' &&
           strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") == n;
}

/* The number of a file of the scenario, now read; NONE: reported. */
static int32_t read_beside(struct load *ld, const char *name, const char *ending)
{
    struct error err = { 0 };
    int32_t number = ld->files.count;
    if (!name_is_file(name, ending)) {
        report_here(ld, E_INCLUDE,
                    N_("\"%s\" is no file name: found beside scenario.lua, it ends with %s and has no path"), name,
                    ending);
        return NONE;
    }
    if (number >= FILES_MAX) {
        report_here(ld, E_INCLUDE, N_("a scenario may have %d files"), FILES_MAX);
        return NONE;
    }
    for (int32_t i = 0; i < number; i++)
        if (strcmp(load_file(ld, i)->name, name) == 0) {
            report_here(ld, E_INCLUDE, N_("%s was included before"), name);
            return NONE;
        }
    const char *text = NULL;
    size_t length = 0;
    enum status status = ld->source->read(ld->source->ud, name, &text, &length, &err);
    if (status == STATUS_NO_MEMORY)
        load_no_memory(ld);
    if (status) {
        if (number == 0) {
            ld->fatal = status;
            report_at(ld, E_FILE, 0, 1, 0, "%s", err.what);
        } else {
            report_here(ld, E_FILE, "%s", err.what);
        }
        report_fix(ld, "%s", err.fix);
        ld->partial = 1;
        return NONE;
    }
    struct file *file = pool_add(ld, &ld->files, 1);
    file->name = "";
    file->text = text;
    file->length = length;
    file->name = load_text(ld, name, strlen(name));
    if (length > FILE_MAX_BYTES) {
        report_at(ld, E_FILE, number, 1, 0, N_("the file has %zu bytes, at most %d are read"), length, FILE_MAX_BYTES);
        ld->partial = 1;
        return NONE;
    }
    return number;
}

void load_msel(struct load *ld, const char *name)
{
    for (int32_t i = 0; i < ld->files.count; i++)
        if (load_file(ld, i)->sheet) {
            report_here(ld, E_INCLUDE, N_("a scenario has one msel, and %s is it"), load_file(ld, i)->name);
            return;
        }
    int32_t number = read_beside(ld, name, ".csv");
    if (number != NONE)
        sheet_read(ld, number);
}

int load_include(struct load *ld, const char *name)
{
    lua_State *L = ld->L;
    int32_t number = read_beside(ld, name, ".lua");
    if (number == NONE)
        return 0;
    const char *text = load_file(ld, number)->text;
    size_t length = load_file(ld, number)->length;
    int wrong = prescan(ld, number);
    if (wrong == NONE) {
        ld->partial = 1;
        return 0;
    }
    char chunk[ID_MAX + 2];
    text_print(chunk, sizeof chunk, "@%s", name);
    size_t mark = lex_mark(text, length);
    int result = luaL_loadbufferx(L, text + mark, length - mark, chunk, "t");
    if (result == LUA_ERRMEM)
        lua_error(L);
    if (result != LUA_OK) {
        explain_syntax(ld, number, lua_tostring(L, -1), wrong);
        lua_pop(L, 1);
        ld->partial = 1;
        return 0;
    }
    lua_call(L, 0, 0);
    return wrong == 0;
}
