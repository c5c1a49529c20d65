/* Mistakes in words, with their place. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "lex.h"
#include "sheet.h"

enum { KEPT_MAX = 200 };

void diagnostics_init(struct diagnostics *d, const struct alloc *a)
{
    memset(d, 0, sizeof *d);
    d->alloc = a;
}

void diagnostics_free(struct diagnostics *d)
{
    mem_free(d->alloc, d->items, (size_t)d->capacity, sizeof *d->items);
    diagnostics_init(d, d->alloc);
}

struct diagnostic *diagnostics_add(struct diagnostics *d, enum code code)
{
    void *items = d->items;
    int room = mem_grow(d->alloc, &items, &d->capacity, d->count + 1, sizeof *d->items);
    d->items = items;
    if (!room)
        return NULL;
    struct diagnostic *g = d->items + d->count++;
    memset(g, 0, sizeof *g);
    g->code = code;
    g->severity = code < CODE_WARNINGS ? SEVERITY_ERROR : SEVERITY_WARNING;
    return g;
}

static int by_place(const void *a, const void *b)
{
    const struct diagnostic *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    if (order == 0)
        order = x->line != y->line ? (x->line < y->line ? -1 : 1) : (x->column > y->column) - (x->column < y->column);
    return order ? order : strcmp(x->message, y->message);
}

void diagnostics_sort(struct diagnostics *d)
{
    if (d->count)
        qsort(d->items, (size_t)d->count, sizeof *d->items, by_place);
}

/* The first name that a message gives, between ` `, " " or, as Lua puts it, ' ': what it is about. */
static size_t named(const char *message, const char **name)
{
    for (const char *at = message; *at; at++)
        if (*at == '`' || *at == '"' || (*at == '\'' && (at == message || at[-1] == ' '))) {
            const char *end = strchr(at + 1, *at);
            *name = at + 1;
            return end ? (size_t)(end - at - 1) : 0;
        }
    return 0;
}

/* Where on its line stands what a message is about; else where the line's text begins. */
static int32_t column_on(const struct file *file, int32_t line, const char *message)
{
    struct lexer lx;
    struct token t;
    const char *name = "";
    size_t length = named(message, &name);
    int32_t column = 0;
    lex_begin(&lx, file->text, file->length);
    do
        lex_next(&lx, &t);
    while (t.kind != TOKEN_END && t.line < line);
    for (; t.kind != TOKEN_END && t.line == line; lex_next(&lx, &t)) {
        size_t quotes = t.kind == TOKEN_STRING && t.length > 2;
        if (column == 0)
            column = token_column(&t);
        if (length && t.length == length + 2 * quotes && memcmp(t.text + quotes, name, length) == 0)
            return token_column(&t);
    }
    return column;
}

static void put(struct load *ld, enum code code, int32_t file, int32_t line, int32_t column, const char *fmt,
                va_list args)
{
    struct diagnostics *d = ld->found;
    ld->errors += code < CODE_WARNINGS;
    ld->last = NONE;
    if (d->count >= KEPT_MAX) {
        d->left_out++;
        return;
    }
    struct diagnostic *g = diagnostics_add(d, code);
    if (!g) {
        ld->fatal = STATUS_NO_MEMORY;
        return;
    }
    const struct sheet *sheet = file < ld->files.count ? load_file(ld, file)->sheet : NULL;
    if (sheet && ld->cell) { /* lines and columns inside a cell are no use to who reads the sheet */
        line = ld->cell->line;
        column = ld->cell->column;
    }
    text_print(g->file, sizeof g->file, "%s", file < ld->files.count ? load_file(ld, file)->name : "scenario.lua");
    g->line = line < 1 ? 1 : line;
    if (sheet)
        sheet_place(sheet, g->line, column, g->message, sizeof g->message);
    size_t used = strlen(g->message);
    int n = vsnprintf(g->message + used, sizeof g->message - used, tr(fmt), args);
    if (n >= (int)(sizeof g->message - used))
        text_cut(g->message, sizeof g->message - 1);
    g->column =
        column || sheet || file >= ld->files.count ? column : column_on(load_file(ld, file), g->line, g->message);
    ld->last = --d->count;
    for (int i = 0; i < d->count; i++) {
        const struct diagnostic *e = d->items + i;
        if (e->line == g->line && strcmp(e->file, g->file) == 0 && strcmp(e->message, g->message) == 0) {
            ld->last = NONE; /* said already */
            return;
        }
    }
    d->count++;
}

int report_full(const struct load *ld)
{
    return ld->found->count >= KEPT_MAX;
}

void report_at(struct load *ld, enum code code, int32_t file, int32_t line, int32_t column, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    put(ld, code, file, line, column, fmt, args);
    va_end(args);
}

void report(struct load *ld, enum code code, const char *fmt, ...)
{
    int32_t line = ld->spot.line, column = 0;
    if (ld->spot.file < ld->files.count && !report_full(ld))
        locate(load_file(ld, ld->spot.file), &ld->spot, &line, &column);
    va_list args;
    va_start(args, fmt);
    put(ld, code, ld->spot.file, line, column, fmt, args);
    va_end(args);
}

void report_here(struct load *ld, enum code code, const char *fmt, ...)
{
    int32_t file, line;
    here(ld, &file, &line);
    va_list args;
    va_start(args, fmt);
    put(ld, code, file, line, 0, fmt, args);
    va_end(args);
}

void report_fix(struct load *ld, const char *fmt, ...)
{
    if (ld->last == NONE)
        return;
    struct diagnostic *g = ld->found->items + ld->last;
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(g->fix, sizeof g->fix, tr(fmt), args);
    va_end(args);
    if (n >= (int)sizeof g->fix)
        text_cut(g->fix, sizeof g->fix - 1);
}

int report_on_line(struct load *ld, int32_t file, int32_t line)
{
    for (int i = 0; i < ld->found->count; i++)
        if (ld->found->items[i].line == line && strcmp(ld->found->items[i].file, load_file(ld, file)->name) == 0)
            return 1;
    return 0;
}

void path_key(struct load *ld, const char *key)
{
    if (ld->spot.depth < PATH_MAX_DEPTH)
        ld->spot.path[ld->spot.depth] = (struct step){ key, 0 };
    ld->spot.depth++;
}

void path_item(struct load *ld, int32_t number)
{
    if (ld->spot.depth < PATH_MAX_DEPTH)
        ld->spot.path[ld->spot.depth] = (struct step){ NULL, number };
    ld->spot.depth++;
}

void path_up(struct load *ld)
{
    ld->spot.depth--;
}

void spot_decl(struct load *ld, const struct decl *d)
{
    ld->spot.file = d->file;
    ld->spot.line = d->line;
    ld->spot.word = kind_words[d->kind];
    ld->spot.id = d->id;
    ld->spot.depth = 0;
    ld->spot.row = d->row;
}

void here(struct load *ld, int32_t *file, int32_t *line)
{
    lua_Debug ar;
    *file = 0;
    *line = 1;
    for (int level = 1; lua_getstack(ld->L, level, &ar); level++) {
        if (!lua_getinfo(ld->L, "Sl", &ar) || ar.currentline <= 0 || ar.source[0] != '@')
            continue;
        *line = ld->cell ? ld->cell->line : ar.currentline;
        for (int32_t i = 0; i < ld->files.count; i++)
            if (strcmp(load_file(ld, i)->name, ar.source + 1) == 0)
                *file = i;
        return;
    }
}

const char *describe(struct load *ld, int index)
{
    lua_State *L = ld->L;
    char *out = load_scratch(ld, 96, 1);
    struct object o;
    switch (lua_type(L, index)) {
    case LUA_TNIL: return text_print(out, 96, "%s", tr(N_("nothing")));
    case LUA_TBOOLEAN: return text_print(out, 96, "%s", lua_toboolean(L, index) ? "true" : "false");
    case LUA_TNUMBER:
        if (lua_isinteger(L, index))
            return text_print(out, 96, tr(N_("the number %lld")), (long long)lua_tointeger(L, index));
        return text_print(out, 96, tr(N_("the number %.14g")), (double)lua_tonumber(L, index));
    case LUA_TSTRING: {
        const char *text = lua_tostring(L, index);
        size_t line = strcspn(text, "\n");
        if (line > 40 || text[line])
            return text_print(out, 96, tr(N_("the text \"%.40s...\"")), text);
        return text_print(out, 96, tr(N_("the text \"%s\"")), text);
    }
    case LUA_TTABLE: return text_print(out, 96, "%s", tr(N_("a list or table { }")));
    case LUA_TFUNCTION: return text_print(out, 96, "%s", tr(N_("a function")));
    default: break;
    }
    if (!object_is(ld, index, &o))
        return text_print(out, 96, "%s", lua_typename(L, lua_type(L, index)));
    switch ((enum object_class)o.class) {
    case OBJECT_NAME: return text_print(out, 96, tr(N_("the word %s without quotes")), load_node(ld, o.index)->a);
    case OBJECT_DECL:
        return text_print(out, 96, "%s \"%s\"", kind_words[load_decl(ld, o.index)->kind], load_decl(ld, o.index)->id);
    case OBJECT_NODE:
        return text_print(out, 96, "%s",
                          load_node(ld, o.index)->op == NODE_VALUE ? tr(N_("a value, such as trust"))
                                                                   : tr(N_("a condition")));
    case OBJECT_STEP: return text_print(out, 96, "%s", tr(N_("a step of a test")));
    case OBJECT_HOLE: break;
    }
    return text_print(out, 96, "%s", tr(N_("something wrong")));
}
