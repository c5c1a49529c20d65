#include "library.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "script/script.h"
#include "translation.h"

enum { SCENARIO_FILE_MAX = 4 << 20 };


static enum status read_file(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    struct loaded *to = ud;
    char path[OS_PATH];
    void *files = to->file;
    int grown = mem_grow(to->alloc, &files, &to->file_cap, to->files + 1, sizeof *to->file);
    to->file = files;
    if (!grown)
        return error_no_memory(err);
    struct loaded_file *f = to->file + to->files;
    enum status status = os_join(path, to->dir, name, err);
    if (!status)
        status = os_read_file(to->alloc, path, SCENARIO_FILE_MAX, &f->data, &f->length, err);
    if (status)
        return status;
    size_t size = strlen(name) + 1;
    f->name = mem_new(to->alloc, size, 1);
    if (!f->name) {
        os_free_data(to->alloc, f->data, f->length);
        return error_no_memory(err);
    }
    memcpy(f->name, name, size);
    to->files++;
    *data = f->data;
    *length = f->length;
    return STATUS_OK;
}

int library_files(const struct loaded *l, struct saves_file *out, int room)
{
    int count = l->files < room ? l->files : room;
    for (int i = 0; i < count; i++)
        out[i] = (struct saves_file){ l->file[i].name, l->file[i].data, l->file[i].length };
    return count;
}

static void first_error(const struct diagnostics *found, const char *dir, struct error *err)
{
    int errors = 0;
    const struct diagnostic *first = NULL;
    for (int i = 0; i < found->count; i++)
        if (found->items[i].severity == SEVERITY_ERROR && errors++ == 0)
            first = found->items + i;
    if (!first)
        return;
    error_set(err, STATUS_INVALID, "%s", first->message);
    if (first->line)
        error_where(err, "%s/%s:%d", dir, first->file, (int)first->line);
    else
        error_where(err, "%s/%s", dir, first->file);
    if (errors > 1) {
        char fix[sizeof err->fix];
        text_print(fix, sizeof fix, tr_count("%d more mistake: whitecell check %s shows all",
                                             "%d more mistakes: whitecell check %s shows all", errors - 1),
                   errors - 1, os_base_name(dir));
        error_fix(err, "%s", fix);
    } else {
        error_fix(err, "%s", first->fix);
    }
}

/* A scenario is called like its folder, but for the copies kept beside saves, whose folders are called by hash, and for
   a folder that is given as "." or "..". */
static const char *expected_id(const char *dir)
{
    const char *name = os_base_name(dir);
    return strlen(name) == DIGEST_HEX - 1 || strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ? NULL : name;
}

enum status library_load(const struct alloc *a, const char *dir, const struct norm_catalogue *norms,
                         struct loaded **out, struct diagnostics *found, struct error *err)
{
    struct diagnostics own;
    struct loaded *l = mem_new(a, 1, sizeof *l);
    if (!l)
        return error_no_memory(err);
    l->alloc = a;
    text_print(l->dir, sizeof l->dir, "%s", dir);
    size_t length = strlen(l->dir);
    while (length > 1 && l->dir[length - 1] == '/')
        l->dir[--length] = '\0';
    diagnostics_init(&own, a);
    struct diagnostics *list = found ? found : &own;
    struct script_source source = { l, read_file };
    enum status status = script_load(a, &source, norms, expected_id(l->dir), &l->scenario, &l->script, list);
    if (!status) {
        struct saves_file files[LOADED_FILES_MAX];
        l->rules = script_rules(l->script, &l->scenario);
        status = saves_text_hash(a, files, library_files(l, files, LOADED_FILES_MAX), l->text_hash, err);
        if (!status)
            status = translation_use(l, lang_code(), err);
    } else {
        error_set(err, status, N_("the scenario in %s cannot be loaded"), l->dir);
        if (status == STATUS_NO_MEMORY)
            error_no_memory(err);
        else
            first_error(list, l->dir, err);
        if (err)
            err->status = status;
    }
    diagnostics_free(&own);
    if (status) {
        library_free(l);
        l = NULL;
    }
    *out = l;
    return status;
}

void library_free(struct loaded *l)
{
    if (!l)
        return;
    script_free(l->script);
    scenario_free(&l->scenario);
    for (int i = 0; i < l->files; i++) {
        mem_free(l->alloc, l->file[i].name, strlen(l->file[i].name) + 1, 1);
        os_free_data(l->alloc, l->file[i].data, l->file[i].length);
    }
    mem_free(l->alloc, l->file, (size_t)l->file_cap, sizeof *l->file);
    mem_free(l->alloc, l, 1, sizeof *l);
}

static int has_scenario(const char *dir)
{
    char path[OS_PATH];
    return !os_join(path, dir, "scenario.lua", NULL) && os_kind(path) == OS_FILE;
}

enum status library_list(const struct alloc *a, const char *root, struct os_list *out, struct error *err)
{
    enum status status = os_list(a, root, out, err);
    int kept = 0;
    for (int i = 0; i < out->count && !status; i++) {
        char dir[OS_PATH];
        if (!os_join(dir, root, out->names[i], NULL) && has_scenario(dir)) {
            char *name = out->names[kept];
            out->names[kept++] = out->names[i];
            out->names[i] = name;
        }
    }
    /* the names that are no scenarios stand behind: os_list_free frees all, so cut them off one by one */
    while (out->count > kept) {
        char *name = out->names[--out->count];
        mem_free(a, name, strlen(name) + 1, 1);
    }
    return status;
}

enum status library_find(const struct alloc *a, const char *root, const char *id, char *out, struct error *err)
{
    if (strchr(id, '/') || strcmp(id, ".") == 0 || strcmp(id, "..") == 0) {
        text_print(out, OS_PATH, "%s", id);
        if (has_scenario(out))
            return STATUS_OK;
        error_set(err, STATUS_NOT_FOUND, N_("there is no scenario.lua in %s"), id);
        return STATUS_NOT_FOUND;
    }
    enum status status = os_join(out, root, id, err);
    if (status || has_scenario(out))
        return status;
    struct os_list list = { 0 };
    error_set(err, STATUS_NOT_FOUND, N_("there is no scenario \u201C%s\u201D in %s"), id, root);
    error_fix(err, N_("whitecell list shows the scenarios; a path such as ./%s works too"), id);
    if (!library_list(a, root, &list, NULL)) {
        const char *near = text_nearest(id, (const char *const *)list.names, list.count);
        if (near)
            error_fix(err, N_("did you mean %s?"), near);
    }
    os_list_free(&list);
    return STATUS_NOT_FOUND;
}
