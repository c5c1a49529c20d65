#include "translation.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/typeset.h"
#include "core/texts.h"
#include "script/script.h"
#include "store/po.h"
#include "store/po_write.h"

static enum status path_of(char *out, const char *dir, const char *code, struct error *err)
{
    char name[LANG_CODE + 4];
    text_print(name, sizeof name, "%s.po", code);
    enum status status = os_join(out, dir, "lang", err);
    return status ? status : os_join(out, out, name, err);
}

/* Keeps the texts as the author wrote them, once. */
static enum status keep_originals(struct loaded *l, struct error *err)
{
    struct texts walk;
    struct text_item item;
    int32_t count = 0;
    if (l->original)
        return STATUS_OK;
    for (walk = texts_of(&l->scenario); texts_next(&walk, &item);)
        count++;
    l->original = arena_new(&l->scenario.arena, (size_t)count, sizeof *l->original);
    if (!l->original)
        return error_no_memory(err);
    for (walk = texts_of(&l->scenario), count = 0; texts_next(&walk, &item);)
        l->original[count++] = *item.at;
    return STATUS_OK;
}

/* ---- setting in type ---- */

static int in_type;

void translation_in_type(int on)
{
    in_type = on;
}

static enum status set_text(struct scenario *s, const char *language, const char **text, struct error *err)
{
    char *set = arena_new(&s->arena, typeset(language, *text, NULL) + 1, 1);
    if (!set)
        return error_no_memory(err);
    typeset(language, *text, set);
    *text = set;
    return STATUS_OK;
}

enum status translation_set_cover(struct scenario *masked, struct error *err)
{
    struct text_item item;
    enum status status = STATUS_OK;
    for (struct texts walk = texts_of(masked); in_type && !status && texts_next(&walk, &item);)
        status = set_text(masked, "en", item.at, err);
    return status;
}

/* ---- putting into a language ---- */

static void put_originals(struct loaded *l)
{
    struct text_item item;
    int32_t i = 0;
    for (struct texts walk = texts_of(&l->scenario); texts_next(&walk, &item);)
        *item.at = l->original[i++];
}

/* An empty *po when the scenario has none in this language. */
static enum status load_language(const struct loaded *l, const char *code, struct po *po, struct error *err)
{
    char path[OS_PATH];
    if (strcmp(code, "en") == 0)
        return STATUS_OK;
    enum status status = path_of(path, l->dir, code, err);
    if (!status && os_kind(path) == OS_NOTHING && l->translations[0])
        status = path_of(path, l->translations, code, err);
    return status || os_kind(path) == OS_NOTHING ? status : po_load(po, l->alloc, path, err);
}

enum status translation_use(struct loaded *l, const char *code, struct error *err)
{
    struct po po = { 0 };
    struct text_item item;
    if (strcmp(code, "en") == 0 && !l->original && !in_type)
        return STATUS_OK;
    enum status status = keep_originals(l, err);
    if (status)
        return status;
    put_originals(l);
    status = load_language(l, code, &po, err);
    for (struct texts walk = texts_of(&l->scenario); !status && texts_next(&walk, &item);) {
        const char *text = item.kind == TEXT_SOURCE ? NULL : po_find(&po, item.id, *item.at);
        const char *kept = text ? arena_text(&l->scenario.arena, text, strlen(text)) : NULL;
        if (kept)
            *item.at = kept;
        if (text && !kept)
            status = error_no_memory(err);
        else if (in_type)
            status = set_text(&l->scenario, text ? code : "en", item.at, err);
    }
    po_free(&po);
    if (status)
        put_originals(l);
    return status;
}

/* ---- the texts and the file side by side ---- */

struct row {
    struct text_item item;
    const char *original;
    int32_t number;
};

struct table {
    const struct alloc *alloc;
    struct row *row;
    int32_t count;
};

/* As the author reads them: by file and line, then as the tables have them. */
static int by_place(const void *a, const void *b)
{
    const struct row *x = a, *y = b;
    const char *f = x->item.place.file ? x->item.place.file : "", *g = y->item.place.file ? y->item.place.file : "";
    int files = strcmp(f, g);
    if (files || x->item.place.line != y->item.place.line)
        return files ? files : x->item.place.line < y->item.place.line ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

/* All that is to be translated. Free with mem_free. */
static enum status make_table(const struct loaded *l, struct table *t, struct error *err)
{
    struct scenario s = l->scenario; /* the walk wants one that it may change; nothing is */
    struct texts walk;
    struct text_item item;
    int32_t all = 0;
    *t = (struct table){ .alloc = l->alloc };
    for (walk = texts_of(&s); texts_next(&walk, &item);)
        t->count += item.kind != TEXT_SOURCE;
    t->row = mem_new(l->alloc, (size_t)t->count, sizeof *t->row);
    if (!t->row)
        return error_no_memory(err);
    t->count = 0;
    for (walk = texts_of(&s); texts_next(&walk, &item); all++)
        if (item.kind != TEXT_SOURCE)
            t->row[t->count++] = (struct row){ item, l->original ? l->original[all] : *item.at, all };
    qsort(t->row, (size_t)t->count, sizeof *t->row, by_place);
    return STATUS_OK;
}

static void free_table(struct table *t)
{
    mem_free(t->alloc, t->row, (size_t)t->count, sizeof *t->row);
}

/* The entries of a file by context; of two, the one in use first. */
static int by_context(const void *a, const void *b)
{
    const struct po_entry *x = *(const struct po_entry *const *)a, *y = *(const struct po_entry *const *)b;
    int order = strcmp(x->context ? x->context : "", y->context ? y->context : "");
    if (order || x->obsolete != y->obsolete)
        return order ? order : x->obsolete - y->obsolete;
    return (x > y) - (x < y);
}

struct index {
    const struct po_entry **entry;
    char *used;
    int32_t count;
};

static enum status make_index(const struct po *po, const struct alloc *a, struct index *x, struct error *err)
{
    *x = (struct index){ .entry = mem_new(a, (size_t)po->count, sizeof *x->entry),
                         .used = mem_new(a, (size_t)po->count, 1),
                         .count = po->count };
    if (!x->entry || !x->used)
        return error_no_memory(err);
    for (int32_t i = 0; i < po->count; i++)
        x->entry[i] = po->entry + i;
    qsort(x->entry, (size_t)x->count, sizeof *x->entry, by_context);
    return STATUS_OK;
}

static void free_index(struct index *x, const struct alloc *a)
{
    mem_free(a, x->entry, (size_t)x->count, sizeof *x->entry);
    mem_free(a, x->used, (size_t)x->count, 1);
}

/* The entry for a text: by its id, whatever its original was. */
static const struct po_entry *entry_of(struct index *x, const char *id)
{
    int32_t low = 0, high = x->count;
    while (low < high) {
        int32_t middle = (low + high) / 2;
        const char *context = x->entry[middle]->context;
        if (strcmp(context ? context : "", id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == x->count || !x->entry[low]->context || strcmp(x->entry[low]->context, id) != 0)
        return NULL;
    x->used[low] = 1;
    return x->entry[low];
}

static enum status load_beside(const struct loaded *l, const char *code, char path[OS_PATH], struct po *po,
                               struct error *err)
{
    *po = (struct po){ 0 };
    if (!lang_is_code(code) || strcmp(code, "en") == 0) {
        error_set(err, STATUS_INVALID, N_("\u201C%s\u201D is no language to translate to"), code);
        error_fix(err, N_("a language is two or three small letters, as fr or uk, perhaps with a country, as pt_BR"));
        return STATUS_INVALID;
    }
    enum status status = path_of(path, l->dir, code, err);
    return status ? status : po_load(po, l->alloc, path, err);
}

/* ---- looking for flaws ---- */

const char *translation_flaw_name(enum translation_flaw flaw)
{
    static const char *const names[TRANSLATION_FLAWS] = {
        [TRANSLATION_MISSING] = N_("not translated"),
        [TRANSLATION_STALE] = N_("stale: the original has changed, or it is marked fuzzy"),
        [TRANSLATION_LINES] = N_("a line break where one line is wanted"),
        [TRANSLATION_FIGURES] = N_("a figure of the original is missing"),
        [TRANSLATION_UNBALANCED] = N_("a bracket or quotation mark without its partner"),
        [TRANSLATION_GONE] = N_("the scenario has no such text any more"),
    };
    return names[flaw];
}

static int lacks_digit(const char *original, const char *text)
{
    int count[10] = { 0 };
    for (const char *at = text; *at; at++)
        if (*at >= '0' && *at <= '9')
            count[*at - '0']++;
    for (const char *at = original; *at; at++)
        if (*at >= '0' && *at <= '9' && --count[*at - '0'] < 0)
            return 1;
    return 0;
}

static int occurrences(const char *text, const char *part)
{
    int count = 0;
    for (const char *at = text; (at = strstr(at, part)); at += strlen(part))
        count++;
    return count;
}

static int unbalanced(const char *text)
{
    static const char *const pairs[][2] = { { "(", ")" }, { "[", "]" }, { "{", "}" }, { "\u00AB", "\u00BB" } };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (occurrences(text, pairs[i][0]) != occurrences(text, pairs[i][1]))
            return 1;
    return occurrences(text, "\"") % 2 != 0;
}

struct finder {
    struct translation_state *state;
    translation_each *each;
    void *ud;
};

static void found(const struct finder *f, enum translation_flaw flaw, int line, const char *id)
{
    f->state->flaws[flaw]++;
    if (f->each)
        f->each(f->ud, flaw, line, id);
}

static void check_row(const struct finder *f, const struct row *row, const struct po_entry *e)
{
    const char *id = row->item.id, *text = e && !e->obsolete ? e->text[0] : "";
    f->state->texts++;
    if (!*text) {
        found(f, TRANSLATION_MISSING, e && !e->obsolete ? e->line : 0, id);
        return;
    }
    if (e->fuzzy || strcmp(e->id, row->original) != 0) {
        found(f, TRANSLATION_STALE, e->line, id);
        return;
    }
    f->state->translated++;
    if (row->item.kind != TEXT_BODY && strchr(text, '\n'))
        found(f, TRANSLATION_LINES, e->line, id);
    if (lacks_digit(row->original, text))
        found(f, TRANSLATION_FIGURES, e->line, id);
    if (unbalanced(text) && !unbalanced(row->original))
        found(f, TRANSLATION_UNBALANCED, e->line, id);
}

enum status translation_check(const struct loaded *l, const char *code, struct translation_state *out,
                              translation_each *each, void *ud, struct error *err)
{
    char path[OS_PATH];
    struct po po;
    struct table table = { .alloc = l->alloc };
    struct index index = { 0 };
    struct finder finder = { out, each, ud };
    *out = (struct translation_state){ 0 };
    enum status status = load_beside(l, code, path, &po, err);
    if (status)
        return status;
    status = make_table(l, &table, err);
    if (!status)
        status = make_index(&po, l->alloc, &index, err);
    for (int32_t i = 0; !status && i < table.count; i++)
        check_row(&finder, table.row + i, entry_of(&index, table.row[i].item.id));
    for (int32_t i = 0; !status && i < index.count; i++)
        if (!index.used[i] && !index.entry[i]->obsolete)
            found(&finder, TRANSLATION_GONE, index.entry[i]->line,
                  index.entry[i]->context ? index.entry[i]->context : index.entry[i]->id);
    free_index(&index, l->alloc);
    free_table(&table);
    po_free(&po);
    return status;
}

struct reporter {
    struct diagnostics *found;
    const char *code;
    int first[TRANSLATION_FLAWS], failed;
};

static void add_warning(struct reporter *r, enum code code, int line, const char *message, const char *fix)
{
    struct diagnostic *d = diagnostics_add(r->found, code);
    if (!d) {
        r->failed = 1;
        return;
    }
    text_print(d->file, sizeof d->file, "lang/%s.po", r->code);
    d->line = line;
    text_print(d->message, sizeof d->message, "%s", message);
    text_print(d->fix, sizeof d->fix, "%s", fix);
}

static void report_flaw(void *ud, enum translation_flaw flaw, int line, const char *id)
{
    struct reporter *r = ud;
    char message[400];
    if (line && (!r->first[flaw] || line < r->first[flaw]))
        r->first[flaw] = line;
    if (flaw == TRANSLATION_MISSING || flaw == TRANSLATION_STALE)
        return;
    text_print(message, sizeof message, "%s: %s", tr(translation_flaw_name(flaw)), id);
    add_warning(r, W_TRANSLATION, line, message, "");
}

static void report_one(struct reporter *r, const struct loaded *l, struct error *err)
{
    struct translation_state state;
    char message[400], fix[256];
    enum status status = translation_check(l, r->code, &state, report_flaw, r, err);
    int missing = state.flaws[TRANSLATION_MISSING], stale = state.flaws[TRANSLATION_STALE];
    r->failed |= status == STATUS_NO_MEMORY;
    if (status) {
        const char *colon = strrchr(err->where, ':');
        add_warning(r, W_TRANSLATION, colon ? (int)strtol(colon + 1, NULL, 10) : 0, err->what, err->fix);
        return;
    }
    text_print(fix, sizeof fix, tr("whitecell translate %s --to %s --check names them"), l->scenario.id, r->code);
    text_print(message, sizeof message,
               tr_count("%d text of %d is not translated", "%d texts of %d are not translated", missing),
               missing, state.texts);
    if (missing)
        add_warning(r, W_UNTRANSLATED, r->first[TRANSLATION_MISSING], message, fix);
    text_print(message, sizeof message,
               tr_count("%d translation of %d is of an older text",
                        "%d translations of %d are of an older text", stale),
               stale, state.texts);
    if (stale)
        add_warning(r, W_STALE, r->first[TRANSLATION_STALE], message, fix);
}

enum status translation_report(const struct loaded *l, struct diagnostics *found, struct error *err)
{
    char folder[OS_PATH], known[LANGS_MAX][LANG_CODE];
    int count;
    enum status status = os_join(folder, l->dir, "lang", err);
    if (!status)
        status = lang_codes(l->alloc, folder, known, &count, err);
    for (int i = 0; !status && i < count; i++) {
        struct reporter reporter = { .found = found, .code = known[i] };
        if (strcmp(known[i], "en") != 0)
            report_one(&reporter, l, err);
        if (reporter.failed)
            status = error_no_memory(err);
    }
    diagnostics_sort(found);
    return status;
}

/* ---- writing ---- */

/* Copies the comment lines of an entry: the translator's own ("# ..."), or those with what the original was ("#| ...").
   Returns how many. */
static int keep_comments(struct buffer *b, const struct po_entry *e, int previous)
{
    const char *at = e->head, *end = e->head ? e->head + e->head_length : NULL;
    int kept = 0;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        while (length && at[length - 1] == '\r')
            length--;
        int wanted =
            length && *at == '#' && (previous ? length > 1 && at[1] == '|' : length == 1 || !strchr(".:,|~", at[1]));
        if (wanted)
            buffer_print(b, "%.*s\n", (int)length, at);
        kept += wanted;
        at = stop ? stop + 1 : end;
    }
    return kept;
}

static void write_header(struct buffer *b, const struct loaded *l, const char *code, const struct po *po)
{
    if (po->header.id) {
        buffer_add(b, po->header.head ? po->header.head : "", (size_t)po->header.head_length);
        po_write(b, "", "msgid", "");
        po_write(b, "", "msgstr", po->header.text[0]);
        return;
    }
    char text[512];
    text_print(
        text, sizeof text,
        "Project-Id-Version: whitecell %s\nLanguage: %s\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\n"
        "Content-Transfer-Encoding: 8bit\n",
        l->scenario.id, code);
    po_write(b, "", "msgid", "");
    po_write(b, "", "msgstr", text);
}

/* Comments are for translators in the file, not for readers of the screen: English. */
static void write_row(struct buffer *b, const struct row *row, const struct po_entry *e,
                      struct translation_merge *count)
{
    static const char *const kinds[] = {
        [TEXT_NAME] = "a few words", [TEXT_LINE] = "one line", [TEXT_BODY] = "sentences"
    };
    int translated = e && *e->text[0], same = e && strcmp(e->id, row->original) == 0;
    int fuzzy = translated && (e->fuzzy || !same);
    count->texts++;
    *(!e ? &count->fresh : same ? &count->kept : translated ? &count->changed : &count->fresh) += 1;
    buffer_text(b, "\n");
    if (e)
        keep_comments(b, e, 0);
    buffer_print(b, "#. %s (%s)\n", row->item.what, kinds[row->item.kind]);
    if (row->item.place.file)
        buffer_print(b, "#: %s:%d\n", row->item.place.file, (int)row->item.place.line);
    if (fuzzy)
        buffer_text(b, "#, fuzzy\n");
    if (fuzzy && !keep_comments(b, e, 1) && !same)
        po_write(b, "#| ", "msgid", e->id);
    po_write(b, "", "msgctxt", row->item.id);
    po_write(b, "", "msgid", row->original);
    po_write(b, "", "msgstr", translated ? e->text[0] : "");
}

static void write_aside(struct buffer *b, const struct po_entry *e)
{
    buffer_text(b, "\n");
    keep_comments(b, e, 0);
    if (e->fuzzy)
        buffer_text(b, "#, fuzzy\n");
    if (e->context)
        po_write(b, "#~ ", "msgctxt", e->context);
    po_write(b, "#~ ", "msgid", e->id);
    po_write(b, "#~ ", "msgstr", e->text[0]);
}

static enum status write_file(const char *path, const char *dir, const struct buffer *b, struct error *err)
{
    char folder[OS_PATH];
    if (b->failed)
        return error_no_memory(err);
    enum status status = os_join(folder, dir, "lang", err);
    if (!status)
        status = os_make_dirs(folder, err);
    return status ? status : os_write_file(path, b->data, (size_t)b->length, err);
}

enum status translation_write(const struct loaded *l, const char *code, struct translation_merge *out,
                              struct error *err)
{
    char path[OS_PATH];
    struct po po;
    struct table table = { .alloc = l->alloc };
    struct index index = { 0 };
    struct buffer b;
    *out = (struct translation_merge){ 0 };
    buffer_init(&b, l->alloc);
    enum status status = load_beside(l, code, path, &po, err);
    if (status && (status != STATUS_NOT_FOUND || os_kind(path) != OS_NOTHING))
        return status;
    status = make_table(l, &table, err);
    if (!status)
        status = make_index(&po, l->alloc, &index, err);
    if (!status) {
        write_header(&b, l, code, &po);
        for (int32_t i = 0; i < table.count; i++)
            write_row(&b, table.row + i, entry_of(&index, table.row[i].item.id), out);
        for (int32_t i = 0; i < po.count; i++) {
            int32_t at = 0;
            while (index.entry[at] != po.entry + i)
                at++;
            if (index.used[at] || !*po.entry[i].text[0])
                continue;
            out->gone += !po.entry[i].obsolete;
            write_aside(&b, po.entry + i);
        }
        status = write_file(path, l->dir, &b, err);
    }
    buffer_free(&b);
    free_index(&index, l->alloc);
    free_table(&table);
    po_free(&po);
    return status;
}
