#include "saves.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "json.h"
#include "os.h"

#define ENDING ".jsonl"
#define PEOPLE ".people.json"
enum { PEOPLE_FORMAT = 1, PEOPLE_LIMIT = 1 << 20 };

/* ---- names and list ---- */

enum status saves_prepare(const char *dir, struct error *err)
{
    return os_make_dirs(dir, err);
}

enum status saves_new_path(const char *dir, const char *scenario, int64_t utc, char *out, struct error *err)
{
    char wall[OS_TIME_TEXT], name[JOURNAL_ID + 64];
    if (!*scenario || *scenario == '.' || strchr(scenario, '/') || strlen(scenario) >= JOURNAL_ID)
        return error_set(err, STATUS_INVALID, N_("a save cannot be named after \"%s\""), scenario);
    const char *t = os_utc_text(utc, wall); /* 2026-11-21T20:30:00Z */
    do {
        uint16_t r;
        enum status status = os_random(&r, sizeof r, err);
        if (status)
            return status;
        text_print(name, sizeof name, "%s-%.4s%.2s%.2s-%.2s%.2s%.2s-%04x" ENDING, scenario, t, t + 5, t + 8, t + 11,
                   t + 14, t + 17, r);
        status = os_join(out, dir, name, err);
        if (status)
            return status;
    } while (os_kind(out) != OS_NOTHING);
    return STATUS_OK;
}

static bool is_save(const char *name)
{
    size_t n = strlen(name), m = sizeof ENDING - 1;
    return n > m && name[0] != '.' && strcmp(name + n - m, ENDING) == 0;
}

static int newest_first(const void *a, const void *b)
{
    const struct saves_entry *x = a, *y = b;
    if (x->skim.utc != y->skim.utc)
        return x->skim.utc < y->skim.utc ? 1 : -1;
    return strcmp(x->path, y->path);
}

enum status saves_list(const struct alloc *a, const char *dir, struct saves_list *list, struct error *err)
{
    struct os_list names;
    *list = (struct saves_list){ .alloc = a };
    if (os_kind(dir) == OS_NOTHING)
        return STATUS_OK;
    enum status status = os_list(a, dir, &names, err);
    for (int i = 0; !status && i < names.count; i++) {
        char path[OS_PATH];
        if (!is_save(names.names[i]))
            continue;
        if ((status = os_join(path, dir, names.names[i], err)))
            break;
        void *entries = list->entries;
        bool room = mem_grow(a, &entries, &list->capacity, list->count + 1, sizeof *list->entries);
        list->entries = entries;
        char *copy = room ? mem_new(a, strlen(path) + 1, 1) : NULL;
        if (!copy) {
            status = error_no_memory(err);
            break;
        }
        struct saves_entry *entry = &list->entries[list->count++];
        entry->path = strcpy(copy, path);
        entry->status = journal_skim(a, path, &entry->skim, &entry->error);
        if (entry->status == STATUS_NO_MEMORY) {
            status = error_no_memory(err);
        } else if (entry->status) {
            entry->skim = (struct journal_skim){ .utc = os_modified(path) / 1000000000 };
        }
    }
    os_list_free(&names);
    if (list->count > 1)
        qsort(list->entries, (size_t)list->count, sizeof *list->entries, newest_first);
    return status;
}

void saves_list_free(struct saves_list *list)
{
    for (int i = 0; i < list->count; i++)
        mem_free(list->alloc, list->entries[i].path, strlen(list->entries[i].path) + 1, 1);
    mem_free(list->alloc, list->entries, (size_t)list->capacity, sizeof *list->entries);
    *list = (struct saves_list){ .alloc = list->alloc };
}

/* ---- the scenario as played ---- */

/* Whether `name` stays inside the folder that it is put into. */
static bool name_fits(const char *name)
{
    for (const char *part = name;;) {
        size_t n = strcspn(part, "/");
        if (n == 0 || part[0] == '.')
            return false;
        for (size_t i = 0; i < n; i++)
            if ((unsigned char)part[i] < 0x20 || part[i] == '\\')
                return false;
        if (!part[n])
            return true;
        part += n + 1;
    }
}

static enum status bad_name(const char *name, struct error *err)
{
    error_set(err, STATUS_INVALID, N_("a scenario's file cannot be kept under the name \"%s\""), name);
    error_fix(err, N_("give it a plain name inside the scenario's folder"));
    return STATUS_INVALID;
}

static int by_name(const void *a, const void *b)
{
    const struct saves_file *const *x = a, *const *y = b;
    return strcmp((*x)->name, (*y)->name);
}

static void digest_length(struct digest *d, uint64_t n)
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(n >> (8 * i));
    digest_add(d, bytes, sizeof bytes);
}

enum status saves_text_hash(const struct alloc *a, const struct saves_file *files, int count, char out[DIGEST_HEX],
                            struct error *err)
{
    struct digest d;
    const struct saves_file **order = mem_new(a, (size_t)count, sizeof *order);
    if (!order)
        return error_no_memory(err);
    for (int i = 0; i < count; i++)
        order[i] = &files[i];
    if (count > 1)
        qsort(order, (size_t)count, sizeof *order, by_name);
    digest_start(&d);
    for (int i = 0; i < count; i++) { /* with lengths, so that no two sets of files run together to the same bytes */
        digest_length(&d, strlen(order[i]->name));
        digest_add(&d, order[i]->name, strlen(order[i]->name));
        digest_length(&d, order[i]->length);
        digest_add(&d, order[i]->data, order[i]->length);
    }
    digest_end(&d, out);
    mem_free(a, order, (size_t)count, sizeof *order);
    return STATUS_OK;
}

static enum status kept_path(const char *dir, const char *text_hash, char *out, struct error *err)
{
    enum status status;
    if (!digest_from_hex(text_hash, NULL, DIGEST_BYTES))
        return error_set(err, STATUS_INVALID, N_("not a text hash: \"%s\""), text_hash);
    if ((status = os_join(out, dir, "scenarios", err)))
        return status;
    return os_join(out, out, text_hash, err);
}

static enum status keep_file(const char *folder, const struct saves_file *file, struct error *err)
{
    char path[OS_PATH], parent[OS_PATH];
    enum status status;
    if (!name_fits(file->name))
        return bad_name(file->name, err);
    if ((status = os_join(path, folder, file->name, err)))
        return status;
    memcpy(parent, path, sizeof parent);
    parent[os_base_name(parent) - parent] = '\0';
    if ((status = os_make_dirs(parent, err)))
        return status;
    status = os_create_file(path, file->data, file->length, NULL, err);
    return status == STATUS_REFUSED ? bad_name(file->name, err) : status; /* the same name twice */
}

enum status saves_keep(const char *dir, const char *text_hash, const struct saves_file *files, int count,
                       struct error *err)
{
    char folder[OS_PATH], draft[OS_PATH], tail[24];
    uint32_t r[2];
    enum status status = kept_path(dir, text_hash, folder, err);
    if (status || os_kind(folder) == OS_FOLDER)
        return status;
    if ((status = os_random(r, sizeof r, err)) ||
        (status = os_suffix(draft, folder, text_print(tail, sizeof tail, ".tmp-%08x%08x", r[0], r[1]), err)))
        return status;
    status = os_make_dirs(draft, err);
    for (int i = 0; !status && i < count; i++)
        status = keep_file(draft, &files[i], err);
    if (!status)
        status = os_rename(draft, folder, err);
    if (status) {
        /* Another program may have kept the same files a moment ago: then the rename met its folder. */
        bool there = os_kind(draft) == OS_FOLDER && os_kind(folder) == OS_FOLDER;
        if (os_kind(draft) == OS_FOLDER && os_remove_tree(draft, NULL) != STATUS_OK)
            return status;
        return there ? STATUS_OK : status;
    }
    return STATUS_OK;
}

enum status saves_kept(const char *dir, const char *text_hash, char *out, struct error *err)
{
    enum status status = kept_path(dir, text_hash, out, err);
    if (!status && os_kind(out) != OS_FOLDER) {
        error_set(err, STATUS_NOT_FOUND, N_("the scenario as it was played is not kept beside this save"));
        error_where(err, "%s", os_path_tail(out));
        error_fix(err, N_("bring the folder from where the exercise was played, or use the scenario of today"));
        status = STATUS_NOT_FOUND;
    }
    return status;
}

/* ---- people ---- */

enum status saves_people_write(const char *save, const struct saves_person *people, int count, struct error *err)
{
    char path[OS_PATH];
    struct json_maker m = { STATUS_OK };
    struct buffer text;
    cJSON *root = json_new_object(&m);
    json_add_int(&m, root, "format", PEOPLE_FORMAT);
    cJSON *names = json_add_object(&m, root, "people");
    enum status status = STATUS_OK;
    for (int i = 0; i < count && !status; i++) {
        for (int k = 0; k < i && !status; k++)
            if (strcmp(people[k].seat, people[i].seat) == 0)
                status = error_set(err, STATUS_INVALID, N_("two names for the seat \"%s\""), people[i].seat);
        json_add_text(&m, names, people[i].seat, people[i].name);
    }
    buffer_init(&text, &alloc_libc);
    if (!status)
        status = json_made(&m, err);
    if (!status)
        status = json_print(root, true, &text, err);
    if (!status)
        status = os_suffix(path, save, PEOPLE, err);
    if (!status)
        status = os_write_file(path, text.data, (size_t)text.length, err);
    buffer_free(&text);
    cJSON_Delete(root);
    return status;
}

static enum status take_people(const struct json_at *root, struct saves_people *out, struct error *err)
{
    static const char *const keys[] = { "format", "people" };
    struct json_at names;
    int64_t format;
    const cJSON *child;
    enum status s;
    if ((s = json_only(root, keys, 2, err)) ||
        (s = json_get_int(root, "format", PEOPLE_FORMAT, PEOPLE_FORMAT, &format, err)) ||
        (s = json_get_object(root, "people", &names, err)))
        return s;
    out->people = arena_new(&out->arena, (size_t)cJSON_GetArraySize(names.value), sizeof *out->people);
    if (!out->people)
        return error_no_memory(err);
    cJSON_ArrayForEach(child, names.value)
    {
        const char *name;
        struct saves_person *person = &out->people[out->count];
        if ((s = json_get_text(&names, child->string, &name, err)))
            return s;
        person->seat = arena_text(&out->arena, child->string, strlen(child->string));
        person->name = arena_text(&out->arena, name, strlen(name));
        if (!person->seat || !person->name)
            return error_no_memory(err);
        out->count++;
    }
    return STATUS_OK;
}

enum status saves_people_read(const struct alloc *a, const char *save, struct saves_people *out, struct error *err)
{
    char path[OS_PATH], *text;
    size_t length;
    cJSON *tree;
    *out = (struct saves_people){ .count = 0 };
    arena_init(&out->arena, a);
    enum status status = os_suffix(path, save, PEOPLE, err);
    if (status || os_kind(path) == OS_NOTHING)
        return status;
    if ((status = os_read_file(a, path, PEOPLE_LIMIT, &text, &length, err)))
        return status;
    status = json_parse(text, length, path, &tree, err);
    if (!status) {
        struct json_at root = json_root(tree, path);
        status = take_people(&root, out, err);
        cJSON_Delete(tree);
    }
    os_free_data(a, text, length);
    return status;
}

void saves_people_free(struct saves_people *people)
{
    arena_free(&people->arena);
    people->people = NULL;
    people->count = 0;
}

enum status saves_people_delete(const char *save, struct error *err)
{
    char prefix[OS_PATH], dir[OS_PATH], path[OS_PATH];
    struct os_list names;
    enum status status = os_suffix(prefix, os_base_name(save), PEOPLE, err);
    if (!status)
        status = os_suffix(dir, save, "", err);
    if (status)
        return status;
    dir[os_base_name(dir) - dir] = '\0';
    const char *folder = dir[0] ? dir : ".";
    status = os_list(&alloc_libc, folder, &names, err);
    for (int i = 0; !status && i < names.count; i++)
        if (strncmp(names.names[i], prefix, strlen(prefix)) == 0) {
            status = os_join(path, folder, names.names[i], err);
            if (!status)
                status = os_remove(path, err);
        }
    os_list_free(&names);
    return status ? status : os_sync_dir(folder, err);
}
