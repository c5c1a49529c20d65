#include "live.h"

#include <string.h>

#include "base/text.h"
#include "live_part.h"
#include "script/script.h"

/* ---- mistakes ---- */

static struct live_mistake *add_mistake(struct live *live)
{
    void *list = live->mistake;
    int grown = mem_grow(live->alloc, &list, &live->mistake_cap, live->mistakes + 1, sizeof *live->mistake);
    live->mistake = list;
    if (!grown)
        return NULL;
    struct live_mistake *m = live->mistake + live->mistakes++;
    memset(m, 0, sizeof *m);
    return m;
}

/* What no diagnostic says: the folder is gone, a role is not there, memory is out. */
static void add_error(struct live *live, const struct error *err)
{
    struct live_mistake *m = add_mistake(live);
    live->errors++;
    if (!m)
        return;
    m->error = 1;
    text_print(m->message, sizeof m->message, "%s%s%s", err->where, err->where[0] ? ": " : "", err->what);
    text_print(m->fix, sizeof m->fix, "%s", err->fix);
}

static void take_found(struct live *live, const struct diagnostics *found, enum status status, const struct error *err)
{
    live->mistakes = live->errors = 0;
    for (int i = 0; i < found->count; i++) {
        const struct diagnostic *d = found->items + i;
        struct live_mistake *m = add_mistake(live);
        char code[CODE_TEXT];
        live->errors += d->severity == SEVERITY_ERROR;
        if (!m)
            break;
        m->error = d->severity == SEVERITY_ERROR;
        m->line = d->line;
        m->column = d->column;
        text_print(m->file, sizeof m->file, "%s", d->file[0] ? d->file : "scenario.lua");
        text_print(m->code, sizeof m->code, "%s", code_text(d->code, code));
        text_print(m->message, sizeof m->message, "%s", d->message);
        text_print(m->fix, sizeof m->fix, "%s", d->fix);
    }
    live->errors += found->left_out;
    if (status && !live->errors)
        add_error(live, err);
}

/* ---- files ---- */

/* Names that editors use for copies of their own are passed over. */
static int is_watched(const char *name)
{
    size_t length = strlen(name);
    return name[0] != '.' && name[0] != '#' && length > 0 && name[length - 1] != '~';
}

static void scan_folder(const struct live *live, const char *inside, struct live_file *out, int *count)
{
    char dir[OS_PATH], path[OS_PATH];
    struct os_list list = { 0 };
    if (os_join(dir, live->dir, inside, NULL) || os_list(live->alloc, dir, &list, NULL)) {
        os_list_free(&list);
        return;
    }
    for (int i = 0; i < list.count && *count < LIVE_FILES; i++) {
        struct live_file *f = out + *count;
        if (!is_watched(list.names[i]) || os_join(path, dir, list.names[i], NULL) || os_kind(path) != OS_FILE)
            continue;
        f->words = *inside != '\0' && strcmp(inside, ".") != 0;
        text_print(f->name, sizeof f->name, "%s%s%s", f->words ? inside : "", f->words ? "/" : "", list.names[i]);
        f->modified = os_modified(path);
        f->size = os_size(path);
        (*count)++;
    }
    os_list_free(&list);
}

static const struct live_file *find_file(const struct live_file *list, int count, const char *name)
{
    for (int i = 0; i < count; i++)
        if (strcmp(list[i].name, name) == 0)
            return list + i;
    return NULL;
}

static void name_changed(struct live *live, const char *name)
{
    size_t used = strlen(live->changed);
    text_print(live->changed + used, sizeof live->changed - used, "%s%s", used ? ", " : "", name);
}

enum { SAME_FILES, OTHER_FILES = 1, OTHER_WORDS = 2 };

/* What has changed since the files were looked at last; they are remembered, and named in live->changed. */
static int look_at_files(struct live *live)
{
    struct live_file *now = live->look;
    int count = 0, changed = SAME_FILES;
    char before[sizeof live->changed];
    memcpy(before, live->changed, sizeof before);
    live->changed[0] = '\0';
    scan_folder(live, ".", now, &count);
    scan_folder(live, "lang", now, &count);
    for (int i = 0; i < count; i++) {
        const struct live_file *old = find_file(live->file, live->files, now[i].name);
        if (old && old->modified == now[i].modified && old->size == now[i].size)
            continue;
        changed |= now[i].words ? OTHER_WORDS : OTHER_FILES;
        name_changed(live, now[i].name);
    }
    for (int i = 0; i < live->files; i++)
        if (!find_file(now, count, live->file[i].name)) {
            changed |= live->file[i].words ? OTHER_WORDS : OTHER_FILES;
            name_changed(live, live->file[i].name);
        }
    if (!changed)
        memcpy(live->changed, before, sizeof before);
    memcpy(live->file, now, (size_t)count * sizeof *now);
    live->files = count;
    return changed;
}

/* ---- loading ---- */

static void let_go_of_before(struct live *live)
{
    exercise_close(live->before);
    library_free(live->loaded_before);
    live->before = NULL;
    live->loaded_before = NULL;
}

void live_install(struct live *live, struct loaded *loaded, struct exercise *e, int reached)
{
    let_go_of_before(live);
    live->before = live->e;
    live->loaded_before = live->loaded != loaded ? live->loaded : NULL;
    live->loaded = loaded;
    live->e = e;
    live->policy = live->asked_policy;
    enum policy policy;
    exercise_seats(e, &live->roles, &policy);
    if (live->roles != (int32_t)((UINT32_C(1) << e->s->roles) - 1))
        live->policy = policy;
    live->at = reached;
    live->known = e->entries;
    live->stale = 1;
}

/* The first start: who sits where. */
static enum status seat(struct live *live, struct exercise *e, struct error *err)
{
    int32_t roles = 0;
    if (!live->seats[0])
        return STATUS_OK;
    for (const char *at = live->seats; *at;) {
        char id[64];
        size_t length = strcspn(at, ",");
        text_print(id, sizeof id, "%.*s", (int)length, at);
        int32_t role = scenario_find_role(e->s, id);
        if (role == NONE)
            return error_set(err, STATUS_NOT_FOUND, N_("%s has no role \u201C%s\u201D"), e->s->id, id);
        roles |= 1 << role;
        at += length + (at[length] == ',');
    }
    return exercise_seat(e, roles, live->asked_policy, os_utc(), err);
}

static enum status play_on(struct live *live, struct loaded *loaded, struct error *err)
{
    struct exercise *e;
    int reached = 0;
    if (live_remember(live))
        return error_no_memory(err);
    enum status status = live_play_again(live, loaded, live->want, NULL, &e, &reached, err);
    if (!status && !live->e)
        status = seat(live, e, err);
    if (status) {
        exercise_close(e);
        return status;
    }
    live_install(live, loaded, e, reached);
    return STATUS_OK;
}

/* `sure`: errors are believed. `force`: the same text is played anew too. */
static enum live_news load(struct live *live, int changed, int sure, int force)
{
    struct diagnostics found;
    struct loaded *loaded;
    struct error err;
    int had_errors = live->errors;
    let_go_of_before(live);
    diagnostics_init(&found, live->alloc);
    enum status status = library_load(live->alloc, live->dir, live->norms, &loaded, &found, &err);
    if (status && !sure) {
        diagnostics_free(&found);
        live->doubtful = 1;
        return LIVE_NOTHING;
    }
    live->doubtful = 0;
    take_found(live, &found, status, &err);
    diagnostics_free(&found);
    if (!status && live->e && !force && !(changed & OTHER_WORDS) &&
        strcmp(loaded->text_hash, live->loaded->text_hash) == 0) {
        library_free(loaded); /* saved without a change, or changed back */
        live->broken = 0;
        return had_errors ? LIVE_MENDED : LIVE_NOTHING;
    }
    if (!status) {
        status = play_on(live, loaded, &err);
        if (status) {
            library_free(loaded);
            add_error(live, &err);
        }
    }
    live->broken = status != STATUS_OK;
    return status ? LIVE_BROKEN : LIVE_RELOADED;
}

enum live_news live_poll(struct live *live)
{
    let_go_of_before(live);
    int changed = look_at_files(live);
    if (!changed && !live->doubtful)
        return LIVE_NOTHING;
    return load(live, changed ? changed : OTHER_FILES, !changed, 0);
}

enum live_news live_reload(struct live *live)
{
    if (!look_at_files(live))
        live->changed[0] = '\0';
    return load(live, OTHER_FILES, 1, 1);
}

enum status live_open(const struct alloc *a, const struct live_options *options, const struct norm_catalogue *norms,
                      struct live **out, struct error *err)
{
    struct live *live = mem_new(a, 1, sizeof *live);
    *out = live;
    if (!live)
        return error_no_memory(err);
    live->alloc = a;
    live->norms = norms;
    live->seed = options->seed;
    live->policy = live->asked_policy = options->policy;
    text_print(live->dir, sizeof live->dir, "%s", options->dir);
    text_print(live->form, sizeof live->form, "%s", options->form ? options->form : "");
    text_print(live->seats, sizeof live->seats, "%s", options->roles ? options->roles : "");
    look_at_files(live);
    load(live, OTHER_FILES, 1, 1);
    live->changed[0] = '\0';
    return STATUS_OK;
}

void live_close(struct live *live)
{
    if (!live)
        return;
    let_go_of_before(live);
    exercise_close(live->e);
    library_free(live->loaded);
    live_forget(live, 0);
    mem_free(live->alloc, live->step, (size_t)live->step_cap, sizeof *live->step);
    mem_free(live->alloc, live->mistake, (size_t)live->mistake_cap, sizeof *live->mistake);
    mem_free(live->alloc, live, 1, sizeof *live);
}
