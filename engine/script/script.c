#include "script.h"

#include <stdlib.h>
#include <string.h>

#include "load.h"
#include "rules.h"

struct script {
    struct load *load; /* while loading; first, see load_of */
    struct alloc alloc;
    struct sandbox sandbox;
    struct rules rules;
    struct rule_host host;
    uint64_t rules_hash;
    /* for script_clone: what was read */
    struct arena kept;
    struct kept_file {
        const char *name, *text;
        size_t length;
    } * files;
    int32_t file_count;
    const struct norm_catalogue *norms;
};

/* Everything that can raise an error runs in here. */
static int load_all(lua_State *L)
{
    struct load *ld = load_of(L);
    object_open(ld);
    words_open(ld);
    load_include(ld, "scenario.lua");
    return 0;
}

static int compile_all(lua_State *L)
{
    struct load *ld = load_of(L);
    compile_tables(ld);
    if (ld->errors || ld->fatal)
        return 0;
    rules_hash(ld);
    compile_finish(ld);
    return 0;
}

static int close_all(lua_State *L)
{
    struct load *ld = load_of(L);
    struct script *host = sandbox_owner(L);
    rules_close(ld, &host->rules);
    return 0;
}

int load_stage(struct load *ld, lua_CFunction fn)
{
    struct sandbox *sb = ld->sandbox;
    if (!lua_checkstack(ld->L, 8)) {
        ld->fatal = STATUS_NO_MEMORY;
        return 0;
    }
    lua_pushcfunction(ld->L, fn);
    enum status status = sandbox_call(sb, 0, 0);
    if (status == STATUS_OK || ld->fatal)
        return status == STATUS_OK && !ld->fatal;
    if (status == STATUS_NO_MEMORY) {
        ld->fatal = STATUS_NO_MEMORY;
        return 0;
    }
    int32_t file = 0;
    for (int32_t i = 0; i < ld->files.count; i++)
        if (strcmp(load_file(ld, i)->name, sb->trouble.file) == 0)
            file = i;
    report_at(ld, E_LUA, file, sb->trouble.line, 0, "%s", sb->trouble.what);
    if (sb->trouble.chain[0])
        report_fix(ld, N_("called from %s"), sb->trouble.chain);
    ld->cell = NULL;
    ld->partial = 1;
    return 0;
}

void load_begin(struct load *ld, struct sandbox *sandbox)
{
    ld->sandbox = sandbox;
    ld->L = sandbox->L;
    ld->alloc = &sandbox->limited;
    arena_init(&ld->scratch, ld->alloc);
#define SIZE(pool, type) ld->pool.size = sizeof(type)
    SIZE(files, struct file);
    SIZE(decls, struct decl);
    SIZE(nodes, struct node);
    SIZE(children, int32_t);
    SIZE(groups, struct group);
    SIZE(chains, struct chain);
    SIZE(links, struct link_rules);
    SIZE(link_texts, struct link_text);
    SIZE(cells, struct cell);
    SIZE(edges, struct edge);
    SIZE(seeds, struct seed);
    SIZE(weights, struct weight);
    SIZE(drivers, struct driver_rules);
    SIZE(driver_texts, struct driver_text);
    SIZE(flags, const char *);
    SIZE(flag_uses, struct flag_use);
    SIZE(asked_parties, int32_t);
    SIZE(options_rows, struct option_rules);
    SIZE(option_texts, struct option_text);
    SIZE(marks, struct mark_rules);
    SIZE(mark_texts, struct mark_text);
    SIZE(effects, struct effect);
    SIZE(adds, struct add);
    SIZE(expressions, struct expression);
    SIZE(tensions, struct tension);
    SIZE(records, struct record);
    SIZE(turns, struct turn_rules);
    SIZE(turn_texts, struct turn_text);
    SIZE(form_texts, struct form_text);
    SIZE(rules, int);
    SIZE(rule_hashes, uint64_t);
    SIZE(asked_in, struct span);
    SIZE(scan_keys, struct scan_key);
    SIZE(names, struct name);
    SIZE(name_slots, int32_t);
#undef SIZE
}

void load_end(struct load *ld)
{
    struct pool *pools[] = {
        &ld->files,    &ld->decls,        &ld->nodes,      &ld->children,      &ld->groups,       &ld->chains,
        &ld->links,    &ld->link_texts,   &ld->cells,      &ld->edges,         &ld->seeds,        &ld->weights,
        &ld->drivers,  &ld->driver_texts, &ld->flags,      &ld->asked_parties, &ld->options_rows, &ld->option_texts,
        &ld->marks,    &ld->mark_texts,   &ld->effects,    &ld->adds,          &ld->expressions,  &ld->tensions,
        &ld->records,  &ld->turns,        &ld->turn_texts, &ld->form_texts,    &ld->rules,        &ld->rule_hashes,
        &ld->asked_in, &ld->scan_keys,    &ld->flag_uses,  &ld->names,         &ld->name_slots
    };
    for (size_t i = 0; i < sizeof pools / sizeof *pools; i++)
        mem_free(ld->alloc, pools[i]->items, (size_t)pools[i]->capacity, pools[i]->size);
    arena_free(&ld->scratch);
}

/* Keeps the texts of a scenario with functions, so that a clone can be made without its files. */
static enum status keep_files(struct script *host, const struct load *ld)
{
    host->files = arena_new(&host->kept, (size_t)ld->files.count, sizeof *host->files);
    if (!host->files)
        return STATUS_NO_MEMORY;
    for (int32_t i = 0; i < ld->files.count; i++) {
        const struct file *f = POOL(ld->files, struct file) + i;
        const char *name = arena_text(&host->kept, f->name, strlen(f->name));
        const char *text = arena_text(&host->kept, f->text, f->length);
        if (!name || !text)
            return STATUS_NO_MEMORY;
        host->files[host->file_count++] = (struct kept_file){ name, text, f->length };
    }
    return STATUS_OK;
}

static enum status run_stages(struct load *ld, struct script *host)
{
    int ran = load_stage(ld, load_all);
    if (!ld->fatal) {
        ld->partial |= !ran;
        load_stage(ld, compile_all);
    }
    if (ld->fatal)
        return ld->fatal;
    if (ld->errors)
        return STATUS_INVALID;
    host->rules_hash = ld->out->rules_hash;
    if (ld->rules.count) {
        if (!load_stage(ld, close_all))
            return ld->fatal ? ld->fatal : STATUS_INVALID;
        return keep_files(host, ld);
    }
    return STATUS_OK;
}

enum status script_load(const struct alloc *a, const struct script_source *source, const struct norm_catalogue *norms,
                        const char *id, struct scenario *out, struct script **host_out, struct diagnostics *found)
{
    struct load ld = {
        .source = source, .norms = norms, .id = id, .out = out, .found = found, .luck_kind = "", .luck_id = ""
    };
    diagnostics_free(found);
    memset(out, 0, sizeof *out);
    *host_out = NULL;
    struct script *host = mem_new(a, 1, sizeof *host);
    if (!host)
        return STATUS_NO_MEMORY;
    arena_init(&out->arena, a);
    out->norms = norms;
    host->alloc = *a;
    host->norms = norms;
    arena_init(&host->kept, &host->alloc);
    enum status status = sandbox_open(&host->sandbox, a, host);
    if (status == STATUS_OK) {
        load_begin(&ld, &host->sandbox);
        host->load = &ld;
        host->rules.sandbox = &host->sandbox;
        status = run_stages(&ld, host);
        load_end(&ld);
        host->load = NULL;
    }
    diagnostics_sort(found);
    if (status) {
        script_free(host);
        scenario_free(out);
        memset(out, 0, sizeof *out);
        return status;
    }
    if (!host->files) { /* nothing will be called any more */
        sandbox_close(&host->sandbox);
    } else {
        sandbox_keep(&host->sandbox);
        rules_host(&host->rules, &host->host);
    }
    *host_out = host;
    return STATUS_OK;
}

const struct rule_host *script_rules(struct script *host, const struct scenario *s)
{
    return host && host->files && host->rules_hash == s->rules_hash ? &host->host : NULL;
}

static enum status read_kept(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    const struct script *host = ud;
    for (int32_t i = 0; i < host->file_count; i++)
        if (strcmp(host->files[i].name, name) == 0) {
            *data = host->files[i].text;
            *length = host->files[i].length;
            return STATUS_OK;
        }
    return error_set(err, STATUS_NOT_FOUND, N_("%s was not kept"), name);
}

enum status script_clone(const struct script *host, struct script **out)
{
    *out = NULL;
    if (!host || !host->files)
        return STATUS_OK;
    struct script from = *host; /* only read through the callback */
    struct script_source source = { &from, read_kept };
    struct diagnostics found;
    struct scenario again;
    diagnostics_init(&found, &host->alloc);
    enum status status = script_load(&host->alloc, &source, host->norms, NULL, &again, out, &found);
    diagnostics_free(&found);
    if (status == STATUS_OK)
        scenario_free(&again);
    return status;
}

void script_free(struct script *host)
{
    if (!host)
        return;
    struct alloc a = host->alloc;
    sandbox_close(&host->sandbox);
    arena_free(&host->kept);
    mem_free(&a, host, 1, sizeof *host);
}
