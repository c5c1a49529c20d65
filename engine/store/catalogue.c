#include "catalogue.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "json.h"
#include "os.h"

enum { FORMAT = 1, FILE_LIMIT = 4 << 20, NORMS_LIMIT = 1000 };

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

static const char *const root_keys[] = { "format", "documents", "norms" };
static const char *const document_keys[] = { "id", "title", "short", "date", "class", "nature", "source" };
static const char *const norm_keys[] = { "id",      "document",  "number",  "para", "class",  "title",
                                         "text",    "addressee", "scope",   "gge",  "phases", "date",
                                         "upholds", "strains",   "opposes", "note" };

struct word {
    const char *name;
    unsigned bits;
};
static const struct word addressees[] = {
    { "states", NORM_STATE },
    { "states,firms", NORM_STATE | NORM_FIRM },
    { "firms", NORM_FIRM },
    { "all", NORM_STATE | NORM_FIRM | NORM_OTHER },
};
static const struct word scopes[] = { { "peace", 1 }, { "any", 0 } };
static const struct word phases[] = { { "PREV", NORM_PREV }, { "DET", NORM_DET }, { "ATTR", NORM_ATTR },
                                      { "RESP", NORM_RESP }, { "REC", NORM_REC }, { "DIPL", NORM_DIPL } };

struct reading {
    struct arena *arena;
    struct error *err;
};

/* ---- single fields ---- */

static enum status copy(struct reading *r, const char *text, const char **out)
{
    *out = arena_text(r->arena, text, strlen(text));
    return *out ? STATUS_OK : error_no_memory(r->err);
}

static enum status take_text(struct reading *r, const struct json_at *at, const char *key, const char **out)
{
    const char *text;
    enum status status = json_get_text(at, key, &text, r->err);
    if (!status && !*text)
        status = json_wrong(at, key, r->err, N_("found an empty text, expected words"));
    return status ? status : copy(r, text, out);
}

/* Missing or null gives "". */
static enum status take_optional(struct reading *r, const struct json_at *at, const char *key, const char **out)
{
    const char *text = "";
    enum status status = json_opt_text(at, key, &text, r->err);
    return status ? status : copy(r, text, out);
}

static enum status take_date(struct reading *r, const struct json_at *at, const char **out, int32_t *days)
{
    char midnight[OS_TIME_TEXT];
    int64_t seconds;
    enum status status = take_text(r, at, "date", out);
    if (status)
        return status;
    if (strlen(*out) != 10 ||
        !os_utc_from_text(text_print(midnight, sizeof midnight, "%sT00:00:00Z", *out), &seconds) || seconds < 0)
        return json_expected(at, "date", N_("a date since 1970 as year-month-day, such as 2017-04-11"), r->err);
    *days = (int32_t)(seconds / 86400);
    return STATUS_OK;
}

static enum status take_class(struct reading *r, const struct json_at *at, char *out)
{
    const char *text;
    enum status status = json_get_text(at, "class", &text, r->err);
    if (!status && (text[0] < 'A' || text[0] > 'D' || text[1]))
        status = json_expected(at, "class", N_("A, B, C or D"), r->err);
    if (!status)
        *out = text[0];
    return status;
}

/* Which word of the table `text` is; the mistake is told at `at`'s `key` and lists all words. */
static enum status take_word(struct reading *r, const struct json_at *at, const char *key, const char *text,
                             const struct word *table, int count, unsigned *bits)
{
    char all[128] = "", found[40];
    for (int i = 0; i < count; i++) {
        if (strcmp(table[i].name, text) == 0) {
            *bits = table[i].bits;
            return STATUS_OK;
        }
        size_t used = strlen(all);
        text_print(all + used, sizeof all - used, "%s\"%s\"", i ? ", " : "", table[i].name);
    }
    return json_wrong(at, key, r->err, N_("found \"%s\", expected one of %s"),
                      text_print(found, sizeof found, "%s", text), all);
}

static enum status take_named(struct reading *r, const struct json_at *at, const char *key, const struct word *table,
                              int count, unsigned *bits)
{
    const char *text;
    enum status status = json_get_text(at, key, &text, r->err);
    return status ? status : take_word(r, at, key, text, table, count, bits);
}

static enum status take_phases(struct reading *r, const struct json_at *at, unsigned *out)
{
    struct json_at list;
    const cJSON *child;
    int index = 0;
    enum status status = json_get_array(at, "phases", &list, r->err);
    if (status)
        return status;
    cJSON_ArrayForEach(child, list.value)
    {
        struct json_at item = json_item(&list, child, index++);
        const char *text;
        unsigned bit = 0;
        if ((status = json_as_text(&item, &text, r->err)) ||
            (status = take_word(r, &item, NULL, text, phases, COUNT(phases), &bit)))
            return status;
        if (*out & bit)
            return json_wrong(&item, NULL, r->err, N_("found \"%s\" twice, expected it once"), text);
        *out |= bit;
    }
    return *out ? STATUS_OK : json_wrong(at, "phases", r->err, N_("found an empty list, expected at least one phase"));
}

static enum status take_texts(struct reading *r, const struct json_at *at, const char *key, const char *const **out,
                              int32_t *count)
{
    struct json_at list;
    const cJSON *child;
    enum status status = json_get_array(at, key, &list, r->err);
    if (status)
        return status;
    const char **texts = arena_new(r->arena, (size_t)cJSON_GetArraySize(list.value), sizeof *texts);
    if (!texts)
        return error_no_memory(r->err);
    cJSON_ArrayForEach(child, list.value)
    {
        struct json_at item = json_item(&list, child, *count);
        const char *text;
        if ((status = json_as_text(&item, &text, r->err)))
            return status;
        if (!*text)
            return json_wrong(&item, NULL, r->err, N_("found an empty text, expected words"));
        if ((status = copy(r, text, &texts[*count])))
            return status;
        ++*count;
    }
    *out = texts;
    return STATUS_OK;
}

/* ---- documents and norms ---- */

static enum status take_document(struct reading *r, const struct json_at *at, struct norm_document *out)
{
    enum status s;
    if ((s = json_only(at, document_keys, COUNT(document_keys), r->err)) || (s = take_text(r, at, "id", &out->id)) ||
        (s = take_text(r, at, "title", &out->title)) || (s = take_text(r, at, "short", &out->short_title)) ||
        (s = take_date(r, at, &out->date, &out->date_days)) || (s = take_class(r, at, &out->class_)) ||
        (s = take_text(r, at, "nature", &out->nature)) || (s = take_text(r, at, "source", &out->source)))
        return s;
    return STATUS_OK;
}

static enum status take_norm(struct reading *r, const struct json_at *at, struct norm *out)
{
    enum status s;
    unsigned peace = 0;
    if ((s = json_only(at, norm_keys, COUNT(norm_keys), r->err)) || (s = take_text(r, at, "id", &out->id)) ||
        (s = take_text(r, at, "document", &out->document)) ||
        (s = json_get_int32(at, "number", 1, NORMS_LIMIT, &out->number, r->err)) ||
        (s = take_text(r, at, "para", &out->para)) || (s = take_class(r, at, &out->class_)) ||
        (s = take_text(r, at, "title", &out->title)) || (s = take_text(r, at, "text", &out->text)) ||
        (s = take_named(r, at, "addressee", addressees, COUNT(addressees), &out->addressees)) ||
        (s = take_named(r, at, "scope", scopes, COUNT(scopes), &peace)) ||
        (s = take_optional(r, at, "gge", &out->gge)) || (s = take_phases(r, at, &out->phases)) ||
        (s = take_date(r, at, &out->date, &out->date_days)) ||
        (s = take_texts(r, at, "upholds", &out->upholds, &out->upholds_count)) ||
        (s = take_texts(r, at, "strains", &out->strains, &out->strains_count)) ||
        (s = take_optional(r, at, "note", &out->note)))
        return s;
    out->peace_only = (int32_t)peace;
    return STATUS_OK;
}

static enum status unknown(struct reading *r, const struct json_at *at, const char *key, const char *found,
                           const char *const *ids, int count, const char *expected)
{
    char start[40];
    const char *near = text_nearest(found, ids, count);
    json_wrong(at, key, r->err, N_("found \"%s\", expected %s"), text_print(start, sizeof start, "%s", found),
               tr(expected));
    if (near)
        error_fix(r->err, N_("did you mean \"%s\"?"), near);
    return STATUS_INVALID;
}

static int index_of(const char *id, const char *const *ids, int count)
{
    for (int i = 0; i < count; i++)
        if (strcmp(ids[i], id) == 0)
            return i;
    return -1;
}

/* The names in "opposes" become indices. */
static enum status take_opposes(struct reading *r, const struct json_at *at, const char *const *ids, int count,
                                struct norm *out)
{
    struct json_at list;
    const cJSON *child;
    enum status status = json_get_array(at, "opposes", &list, r->err);
    if (status)
        return status;
    int32_t *opposes = arena_new(r->arena, (size_t)cJSON_GetArraySize(list.value), sizeof *opposes);
    if (!opposes)
        return error_no_memory(r->err);
    out->opposes = opposes;
    cJSON_ArrayForEach(child, list.value)
    {
        struct json_at item = json_item(&list, child, out->opposes_count);
        const char *id;
        if ((status = json_as_text(&item, &id, r->err)))
            return status;
        int index = index_of(id, ids, count);
        if (index < 0)
            return unknown(r, &item, NULL, id, ids, count, N_("the id of a norm"));
        if (strcmp(id, out->id) == 0)
            return json_wrong(&item, NULL, r->err, N_("found the norm itself, expected another one"));
        for (int32_t i = 0; i < out->opposes_count; i++)
            if (opposes[i] == index)
                return json_wrong(&item, NULL, r->err, N_("found \"%s\" twice, expected it once"), id);
        opposes[out->opposes_count++] = index;
    }
    return STATUS_OK;
}

static enum status check_symmetry(struct reading *r, const struct json_at *list, const struct norm_catalogue *c)
{
    for (int32_t i = 0; i < c->count; i++)
        for (int32_t k = 0; k < c->norms[i].opposes_count; k++) {
            const struct norm *other = &c->norms[c->norms[i].opposes[k]];
            bool back = false;
            for (int32_t m = 0; m < other->opposes_count; m++)
                back = back || other->opposes[m] == i;
            if (!back) {
                struct json_at at = json_item(list, NULL, (int)(other - c->norms));
                json_wrong(&at, "opposes", r->err, N_("\"%s\" does not name \"%s\", which names it"), other->id,
                           c->norms[i].id);
                error_fix(r->err, N_("name each other in both, or in neither"));
                return STATUS_INVALID;
            }
        }
    return STATUS_OK;
}

/* Reads a list of `size`-byte records; `what` is for the message about an empty or overlong list. */
static enum status list_of(struct reading *r, const struct json_at *root, const char *key, size_t size,
                           struct json_at *list, void **items, const char ***ids)
{
    enum status status = json_get_array(root, key, list, r->err);
    if (status)
        return status;
    int n = cJSON_GetArraySize(list->value);
    if (n < 1 || n > NORMS_LIMIT)
        return json_wrong(root, key, r->err, N_("found %d entries, expected 1 to %d"), n, NORMS_LIMIT);
    *items = arena_new(r->arena, (size_t)n, size);
    *ids = arena_new(r->arena, (size_t)n, sizeof **ids);
    return *items && *ids ? STATUS_OK : error_no_memory(r->err);
}

static enum status note_id(struct reading *r, const struct json_at *at, const char **ids, int index, const char *id)
{
    if (index_of(id, ids, index) >= 0)
        return json_wrong(at, "id", r->err, N_("found the id \"%s\" twice, expected it once"), id);
    ids[index] = id;
    return STATUS_OK;
}

static enum status take_catalogue(struct reading *r, const struct json_at *root, struct norm_catalogue *out)
{
    struct json_at documents, norms;
    void *memory;
    const char **document_ids, **norm_ids;
    int64_t format;
    const cJSON *child;
    enum status s;
    if ((s = json_only(root, root_keys, COUNT(root_keys), r->err)) ||
        (s = json_get_int(root, "format", FORMAT, FORMAT, &format, r->err)) ||
        (s = list_of(r, root, "documents", sizeof(struct norm_document), &documents, &memory, &document_ids)))
        return s;
    struct norm_document *document = memory;
    int n = 0;
    cJSON_ArrayForEach(child, documents.value)
    {
        struct json_at at = json_item(&documents, child, n);
        if ((s = take_document(r, &at, &document[n])) || (s = note_id(r, &at, document_ids, n, document[n].id)))
            return s;
        n++;
    }
    out->documents = document;
    out->document_count = n;

    if ((s = list_of(r, root, "norms", sizeof(struct norm), &norms, &memory, &norm_ids)))
        return s;
    struct norm *norm = memory;
    n = 0;
    cJSON_ArrayForEach(child, norms.value)
    {
        struct json_at at = json_item(&norms, child, n);
        if ((s = take_norm(r, &at, &norm[n])) || (s = note_id(r, &at, norm_ids, n, norm[n].id)))
            return s;
        norm[n].document_index = index_of(norm[n].document, document_ids, out->document_count);
        if (norm[n].document_index < 0)
            return unknown(r, &at, "document", norm[n].document, document_ids, out->document_count,
                           N_("the id of a document"));
        for (int i = 0; i < n; i++)
            if (norm[i].document_index == norm[n].document_index && norm[i].number == norm[n].number)
                return json_wrong(&at, "number", r->err, N_("found number %d, which \"%s\" has already"),
                                  (int)norm[n].number, norm[i].id);
        n++;
    }
    out->norms = norm;
    out->count = n;

    n = 0; /* a second pass, since a norm may oppose a later one */
    cJSON_ArrayForEach(child, norms.value)
    {
        struct json_at at = json_item(&norms, child, n);
        if ((s = take_opposes(r, &at, norm_ids, out->count, &norm[n])))
            return s;
        n++;
    }
    return check_symmetry(r, &norms, out);
}

enum status catalogue_parse(const char *text, size_t length, const char *label, struct arena *arena,
                            struct norm_catalogue *out, struct error *err)
{
    struct reading r = { arena, err };
    cJSON *tree;
    memset(out, 0, sizeof *out);
    enum status status = json_parse(text, length, label, &tree, err);
    if (status)
        return status;
    struct json_at root = json_root(tree, label);
    status = take_catalogue(&r, &root, out);
    cJSON_Delete(tree);
    if (status)
        memset(out, 0, sizeof *out);
    return status;
}

enum status catalogue_load(const char *path, struct arena *arena, struct norm_catalogue *out, struct error *err)
{
    char *text;
    size_t length;
    memset(out, 0, sizeof *out);
    enum status status = os_read_file(arena->alloc, path, FILE_LIMIT, &text, &length, err);
    if (status)
        return status;
    status = catalogue_parse(text, length, path, arena, out, err);
    os_free_data(arena->alloc, text, length);
    return status;
}
