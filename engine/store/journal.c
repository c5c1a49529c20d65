#include "journal.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "json.h"

struct journal {
    const struct alloc *alloc;
    char path[OS_PATH];
    struct journal_header header;
    struct journal_line *lines;
    int count, capacity;
    char *data; /* the file as it was opened; raw bytes of the lines point into it */
    size_t length;
    struct arena arena;     /* raw bytes of the lines appended since */
    char chain[DIGEST_HEX]; /* of the last line */
    int64_t end;            /* where the next line goes */
    int handle;             /* -1: only read */
    bool stopped;
};

/* ,"chain":"<64 hex>"} */
#define MARK ",\"chain\":\""
enum { MARK_LENGTH = sizeof MARK - 1, SEAL_LENGTH = MARK_LENGTH + DIGEST_HEX - 1 + 2 };

/* ---- the chain ---- */

static void chain_of(const char *before, const char *line, size_t length, char out[DIGEST_HEX])
{
    struct digest d;
    digest_start(&d);
    digest_add(&d, before, strlen(before));
    digest_add(&d, line, length);
    digest_end(&d, out);
}

/* Adds the chain field and the line break to an object that is still open at its end. */
static void seal(struct buffer *line, const char *before, char chain[DIGEST_HEX])
{
    chain_of(before, line->data, (size_t)line->length, chain);
    buffer_text(line, MARK);
    buffer_text(line, chain);
    buffer_text(line, "\"}\n");
}

/* NULL if the line ends in the right chain, which is then in `chain`; else why not. */
static const char *unsealed(const char *line, size_t length, const char *before, char chain[DIGEST_HEX])
{
    char found[DIGEST_HEX];
    if (length > JOURNAL_LINE_MAX)
        return N_("it is longer than any line that is written");
    if (length <= SEAL_LENGTH || memcmp(line + length - SEAL_LENGTH, MARK, MARK_LENGTH) != 0 ||
        memcmp(line + length - 2, "\"}", 2) != 0)
        return N_("it does not end with its chain field");
    memcpy(found, line + length - SEAL_LENGTH + MARK_LENGTH, DIGEST_HEX - 1);
    found[DIGEST_HEX - 1] = '\0';
    chain_of(before, line, length - SEAL_LENGTH, chain);
    return strcmp(found, chain) == 0 ? NULL : N_("its chain does not match: it is not what was written");
}

/* Whether the bytes begin with a whole, right line that something other than a line break follows. No interrupted write
   leaves that; cutting it off would lose a line that was acknowledged. */
static bool holds_line(const char *bytes, size_t length, const char *before)
{
    char chain[DIGEST_HEX];
    for (size_t i = 0; i + SEAL_LENGTH < length; i++)
        if (memcmp(bytes + i, MARK, MARK_LENGTH) == 0) /* a line has it once: see journal_append */
            return unsealed(bytes, i + SEAL_LENGTH, before, chain) == NULL;
    return false;
}

/* ---- header ---- */

static const char *const header_keys[] = { "whitecell", "model",  "scenario", "rules", "text", "seed",
                                           "save",      "parent", "line",     "form",  "chain" };

static enum status take_id(const struct json_at *at, const char *key, char out[JOURNAL_ID], struct error *err)
{
    const char *text = "";
    enum status status = json_opt_text(at, key, &text, err);
    if (!status && strlen(text) >= JOURNAL_ID)
        status = json_wrong(at, key, err, N_("found a text of %zu bytes, expected at most %d"), strlen(text),
                            JOURNAL_ID - 1);
    if (!status)
        strcpy(out, text);
    return status;
}

static enum status read_fields(const struct json_at *at, struct journal_header *h, struct error *err)
{
    enum status s;
    if ((s = json_only(at, header_keys, (int)(sizeof header_keys / sizeof *header_keys), err)) ||
        (s = json_get_int32(at, "model", 0, INT32_MAX, &h->model, err)) ||
        (s = take_id(at, "scenario", h->scenario, err)) || (s = take_id(at, "form", h->form, err)) ||
        (s = json_get_u64(at, "rules", &h->rules, err)) ||
        (s = json_get_hex(at, "text", DIGEST_HEX - 1, h->text, err)) || (s = json_get_u64(at, "seed", &h->seed, err)) ||
        (s = json_get_hex(at, "save", JOURNAL_SAVE_ID - 1, h->save, err)) ||
        (s = json_get_int32(at, "line", 0, INT32_MAX, &h->parent_line, err)))
        return s;
    if (json_has(at, "parent") && (s = json_get_hex(at, "parent", JOURNAL_SAVE_ID - 1, h->parent, err)))
        return s;
    return h->scenario[0] ? STATUS_OK : json_expected(at, "scenario", N_("the id of a scenario"), err);
}

static enum status damaged(struct error *err, const char *path, int line, const char *reason)
{
    error_set(err, STATUS_DAMAGED, N_("line %d of the save is damaged: %s"), line, tr(reason));
    error_where(err, "%s:%d", os_path_tail(path), line);
    error_fix(err, N_("the file was left as it is; open a copy of it from a backup"));
    return STATUS_DAMAGED;
}

static enum status not_a_save(struct error *err, const char *path)
{
    error_set(err, STATUS_DAMAGED, N_("this is not a save of Whitecell, or its first line is damaged"));
    error_where(err, "%s:1", os_path_tail(path));
    error_fix(err, N_("check the name, or take a copy from a backup"));
    return STATUS_DAMAGED;
}

static enum status read_header(const char *path, const char *line, size_t length, struct journal_header *header,
                               char chain[DIGEST_HEX], struct error *err)
{
    cJSON *tree;
    struct error inner;
    int64_t format;
    memset(header, 0, sizeof *header);
    if (length > JOURNAL_LINE_MAX)
        return not_a_save(err, path);
    enum status status = json_parse(line, length, NULL, &tree, &inner);
    if (status == STATUS_NO_MEMORY)
        return error_no_memory(err);
    if (status)
        return not_a_save(err, path);
    struct json_at at = json_root(tree, NULL);
    const char *bad;
    if (json_get_int(&at, "whitecell", 1, JSON_INT_MAX, &format, &inner)) {
        status = not_a_save(err, path);
    } else if (format != JOURNAL_FORMAT) { /* before the chain, which another format may compute in another way */
        error_set(err, STATUS_REFUSED, N_("this save has format %lld; this program reads format %d"), (long long)format,
                  JOURNAL_FORMAT);
        error_where(err, "%s:1", os_path_tail(path));
        error_fix(err, N_("open it with a newer Whitecell"));
        status = STATUS_REFUSED;
    } else if ((bad = unsealed(line, length, "", chain)) != NULL) {
        status = damaged(err, path, 1, bad);
    } else if (read_fields(&at, header, &inner)) {
        char reason[sizeof inner.what + sizeof inner.where];
        status = damaged(err, path, 1, text_print(reason, sizeof reason, "%s: %s", inner.where, inner.what));
    }
    cJSON_Delete(tree);
    return status;
}

enum status journal_new_id(char out[JOURNAL_SAVE_ID], struct error *err)
{
    unsigned char bytes[(JOURNAL_SAVE_ID - 1) / 2];
    enum status status = os_random(bytes, sizeof bytes, err);
    if (!status)
        digest_to_hex(bytes, sizeof bytes, out);
    return status;
}

/* The header's line with its chain, checked by reading it back. */
static enum status header_line(const char *path, const struct journal_header *h, struct buffer *line,
                               char chain[DIGEST_HEX], struct error *err)
{
    struct json_maker m = { STATUS_OK };
    struct journal_header back;
    cJSON *o = json_new_object(&m);
    json_add_int(&m, o, "whitecell", JOURNAL_FORMAT);
    json_add_int(&m, o, "model", h->model);
    json_add_text(&m, o, "scenario", h->scenario);
    json_add_u64(&m, o, "rules", h->rules);
    json_add_text(&m, o, "text", h->text);
    json_add_u64(&m, o, "seed", h->seed);
    json_add_text(&m, o, "save", h->save);
    json_add_text(&m, o, "parent", h->parent[0] ? h->parent : NULL);
    json_add_int(&m, o, "line", h->parent_line);
    json_add_text(&m, o, "form", h->form);
    enum status status = json_made(&m, err);
    if (!status)
        status = json_print(o, false, line, err);
    cJSON_Delete(o);
    if (status)
        return status;
    line->data[--line->length] = '\0'; /* the closing brace comes behind the chain */
    seal(line, "", chain);
    if (line->failed)
        return error_no_memory(err);
    status = read_header(path, line->data, (size_t)line->length - 1, &back, chain, err);
    if (status == STATUS_DAMAGED) /* the caller's header, not the file */
        return error_set(err, STATUS_INVALID, N_("a save cannot begin with these values"));
    return status;
}

/* ---- command lines ---- */

enum verdict { LINE_GOOD, LINE_TORN /* as an interrupted write may leave it */, LINE_WRONG, LINE_NO_MEMORY };

/* A name of a command: a-z and _ */
static bool verb_fits(const char *verb)
{
    size_t n = strspn(verb, "abcdefghijklmnopqrstuvwxyz_");
    return n > 0 && n < JOURNAL_VERB && verb[n] == '\0';
}

static enum status take_line(const struct json_at *at, int32_t number, struct journal_line *out, struct error *err)
{
    enum status s;
    const char *wall;
    if ((s = json_as_object(at, err)) || (s = json_get_int32(at, "n", number, number, &out->number, err)) ||
        (s = json_get_int32(at, "turn", 0, INT32_MAX, &out->turn, err)) || (s = json_get_text(at, "at", &wall, err)) ||
        (s = json_get_text(at, "do", &out->verb, err)) || (s = json_get_u64(at, "state", &out->state, err)))
        return s;
    if (!os_utc_from_text(wall, &out->utc))
        return json_expected(at, "at", N_("a time such as 2026-11-21T20:30:00Z"), err);
    return verb_fits(out->verb) ? STATUS_OK : json_expected(at, "do", N_("the name of a command"), err);
}

/* Reads one line without its break. On LINE_GOOD out->body is the caller's and `chain` is this line's; otherwise
   err->what is the reason. `before` and `chain` may be the same. */
static enum verdict read_line(const char *raw, size_t length, int32_t number, const char *before,
                              char chain[DIGEST_HEX], struct journal_line *out, struct error *err)
{
    char next[DIGEST_HEX];
    cJSON *tree;
    const char *bad = unsealed(raw, length, before, next);
    if (bad) {
        error_set(err, STATUS_DAMAGED, "%s", tr(bad));
        return LINE_TORN;
    }
    enum status status = json_parse(raw, length, NULL, &tree, err);
    if (status)
        return status == STATUS_NO_MEMORY ? LINE_NO_MEMORY : LINE_TORN;
    struct json_at at = json_root(tree, NULL);
    *out = (struct journal_line){ .body = tree, .raw = raw, .length = length };
    if (take_line(&at, number, out, err)) {
        struct error inner = *err; /* the chain fits, so it was written like this */
        error_set(err, STATUS_DAMAGED, "%s: %s", inner.where, inner.what);
        cJSON_Delete(tree);
        out->body = NULL;
        return LINE_WRONG;
    }
    strcpy(chain, next);
    return LINE_GOOD;
}

static bool room_for_line(struct journal *j)
{
    void *lines = j->lines;
    bool ok = mem_grow(j->alloc, &lines, &j->capacity, j->count + 1, sizeof *j->lines);
    j->lines = lines;
    return ok;
}

/* ---- opening ---- */

static struct journal *journal_new(const struct alloc *a, const char *path, struct error *err)
{
    if (strlen(path) >= OS_PATH) {
        error_set(err, STATUS_INVALID, N_("the path is too long: %s"), path);
        return NULL;
    }
    struct journal *j = mem_new(a, 1, sizeof *j);
    if (!j) {
        error_no_memory(err);
        return NULL;
    }
    j->alloc = a;
    j->handle = -1;
    strcpy(j->path, path);
    arena_init(&j->arena, a);
    return j;
}

void journal_close(struct journal *j)
{
    if (!j)
        return;
    if (j->handle >= 0)
        os_close(j->handle);
    for (int i = 0; i < j->count; i++)
        cJSON_Delete((cJSON *)j->lines[i].body);
    mem_free(j->alloc, j->lines, (size_t)j->capacity, sizeof *j->lines);
    if (j->data)
        os_free_data(j->alloc, j->data, j->length);
    arena_free(&j->arena);
    mem_free(j->alloc, j, 1, sizeof *j);
}

enum status journal_create(const struct alloc *a, const char *path, const struct journal_header *header,
                           struct journal **out, struct error *err)
{
    struct buffer line;
    struct error dropped;
    if (!err)
        err = &dropped;
    *out = NULL;
    struct journal *j = journal_new(a, path, err);
    if (!j)
        return strlen(path) >= OS_PATH ? STATUS_INVALID : STATUS_NO_MEMORY;
    buffer_init(&line, a);
    enum status status = header_line(path, header, &line, j->chain, err);
    if (!status) {
        j->header = *header;
        j->end = line.length;
        status = os_create_file(path, line.data, (size_t)line.length, &j->handle, err);
    }
    buffer_free(&line);
    if (status) {
        journal_close(j);
        return status;
    }
    *out = j;
    return STATUS_OK;
}

/* Keeps the bytes from `from` on in a file of their own, then cuts them off. Nothing is cut unless they are kept. */
static enum status cut_tail(struct journal *j, size_t from, struct journal_repair *repair, struct error *err)
{
    char tail[24];
    enum status status = STATUS_REFUSED;
    for (int n = 1; status == STATUS_REFUSED; n++) { /* taken: an earlier repair */
        status = os_suffix(repair->aside, j->path, text_print(tail, sizeof tail, ".torn-%d", n), err);
        if (!status)
            status = os_create_file(repair->aside, j->data + from, j->length - from, NULL, err);
    }
    if (status) {
        repair->aside[0] = '\0';
        return status;
    }
    int code = os_truncate(j->handle, (int64_t)from);
    if (!code)
        code = os_sync(j->handle, false);
    if (code) {
        enum status failed = os_error(err, code, N_("cannot cut the torn last line of"), j->path);
        return failed;
    }
    repair->cut = true;
    return STATUS_OK;
}

/* Reads all lines. The end of the last good one is in j->end; a torn one behind it is described in *repair. */
static enum status read_lines(struct journal *j, struct journal_repair *repair, struct error *err)
{
    const char *data = j->data, *end = data + j->length, *at = data;
    const char *stop = j->length ? memchr(at, '\n', j->length) : NULL;
    if (!stop)
        return not_a_save(err, j->path);
    enum status status = read_header(j->path, at, (size_t)(stop - at), &j->header, j->chain, err);
    for (at = stop + 1; !status && at < end; at = stop + 1) {
        int32_t file_line = j->count + 2;
        stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        if (!room_for_line(j))
            return error_no_memory(err);
        struct error why;
        enum verdict verdict = LINE_TORN;
        struct journal_line *line = &j->lines[j->count];
        if (stop)
            verdict = read_line(at, length, j->count + 1, j->chain, j->chain, line, &why);
        else
            error_set(&why, STATUS_DAMAGED, N_("it is incomplete"));
        if (verdict == LINE_GOOD) {
            line->offset = at - data;
            j->count++;
            continue;
        }
        if (verdict == LINE_NO_MEMORY)
            return error_no_memory(err);
        bool last = !stop || stop + 1 == end;
        if (verdict == LINE_WRONG || !last)
            return damaged(err, j->path, file_line, why.what);
        if (holds_line(at, length, j->chain))
            return damaged(err, j->path, file_line, N_("more follows where it should end"));
        repair->torn = true;
        repair->line = file_line;
        repair->bytes = end - at;
        text_print(repair->reason, sizeof repair->reason, "%s", why.what);
        break;
    }
    j->end = at - data;
    return status;
}

enum status journal_open(const struct alloc *a, const char *path, enum journal_mode mode, struct journal **out,
                         struct journal_repair *repair, struct error *err)
{
    struct journal_repair unwanted;
    struct error dropped;
    int handle;
    if (!repair)
        repair = &unwanted;
    if (!err)
        err = &dropped;
    *out = NULL;
    *repair = (struct journal_repair){ .torn = false };
    struct journal *j = journal_new(a, path, err);
    if (!j)
        return strlen(path) >= OS_PATH ? STATUS_INVALID : STATUS_NO_MEMORY;
    enum status status = os_open(path, mode == JOURNAL_WRITE, &handle, err);
    if (status) {
        journal_close(j);
        return status;
    }
    j->handle = handle;
    if (mode == JOURNAL_WRITE)
        status = os_lock(handle, path, err);
    if (!status)
        status = os_read_handle(a, handle, path, JOURNAL_FILE_MAX, &j->data, &j->length, err);
    if (!status)
        status = read_lines(j, repair, err);
    if (!status && repair->torn && mode == JOURNAL_WRITE)
        status = cut_tail(j, (size_t)j->end, repair, err);
    if (status) {
        journal_close(j);
        return status;
    }
    if (mode == JOURNAL_READ) {
        os_close(handle);
        j->handle = -1;
    }
    *out = j;
    return STATUS_OK;
}

const struct journal_header *journal_header(const struct journal *j)
{
    return &j->header;
}

const char *journal_path(const struct journal *j)
{
    return j->path;
}

int32_t journal_count(const struct journal *j)
{
    return j->count;
}

const struct journal_line *journal_line(const struct journal *j, int32_t index)
{
    return &j->lines[index];
}

bool journal_stopped(const struct journal *j)
{
    return j->stopped;
}

/* ---- appending ---- */

/* The line as it will stand in the file. */
static enum status build_line(const struct journal *j, int32_t turn, int64_t utc, const char *verb, const cJSON *fields,
                              uint64_t state, struct buffer *line, char chain[DIGEST_HEX], struct error *err)
{
    char wall[OS_TIME_TEXT], hash[DIGEST_U64_HEX];
    digest_u64_to_hex(state, hash);
    buffer_print(line, "{\"n\":%d,\"turn\":%d,\"at\":\"%s\",\"do\":\"%s\"", j->count + 1, (int)turn,
                 os_utc_text(utc, wall), verb);
    if (fields && fields->child) {
        struct buffer own;
        buffer_init(&own, j->alloc);
        enum status status = json_print(fields, false, &own, err);
        if (!status && strstr(own.data, &MARK[1])) /* `holds_line` relies on it; inside a text the quotes are escaped */
            status = error_set(err, STATUS_INVALID, N_("a command has no field named \"chain\""));
        if (!status) {
            buffer_text(line, ",");
            buffer_add(line, own.data + 1, (size_t)own.length - 2); /* without its braces */
        }
        buffer_free(&own);
        if (status)
            return status;
    }
    buffer_print(line, ",\"state\":\"%s\"", hash);
    if (!line->failed)
        seal(line, j->chain, chain);
    return line->failed ? error_no_memory(err) : STATUS_OK;
}

static enum status stop_saving(struct journal *j, struct error *err)
{
    j->stopped = true;
    error_where(err, "%s:%d", os_path_tail(j->path), j->count + 2);
    error_fix(err, N_("the save is safe up to command %d: solve this, then open it again and go on from there"),
              j->count);
    return STATUS_IO;
}

enum status journal_append(struct journal *j, int32_t turn, int64_t utc, const char *verb, const cJSON *fields,
                           uint64_t state, struct error *err)
{
    char chain[DIGEST_HEX];
    struct buffer text;
    struct journal_line line = { .body = NULL };
    struct error dropped;
    if (!err)
        err = &dropped;
    if (j->handle < 0 || j->stopped) {
        error_set(err, STATUS_REFUSED,
                  j->stopped ? N_("saving has stopped after a failed write: %s")
                             : N_("this save was opened only to be read: %s"),
                  j->path);
        error_fix(err, N_("open it again"));
        return STATUS_REFUSED;
    }
    if (!verb_fits(verb) || (fields && !cJSON_IsObject(fields)))
        return error_set(err, STATUS_INVALID, N_("not a command that can be saved: %s"), verb);

    /* Everything that can fail without touching the disk comes first. Reading the line back now, as an open will, means
       that nothing is acknowledged that could not be opened later. */
    buffer_init(&text, j->alloc);
    enum status status = build_line(j, turn, utc, verb, fields, state, &text, chain, err);
    if (status)
        goto done;
    if (text.length > JOURNAL_LINE_MAX || j->end + text.length > JOURNAL_FILE_MAX) {
        error_set(err, STATUS_INVALID, N_("the command is too long for the save: %d bytes"), text.length);
        error_fix(err, N_("shorten its text"));
        status = STATUS_INVALID;
        goto done;
    }
    size_t length = (size_t)text.length - 1; /* without the line break */
    const char *raw = arena_text(&j->arena, text.data, length);
    if (!raw || !room_for_line(j)) {
        status = error_no_memory(err);
        goto done;
    }
    enum verdict verdict = read_line(raw, length, j->count + 1, j->chain, chain, &line, err);
    if (verdict != LINE_GOOD) {
        status = verdict == LINE_NO_MEMORY ? STATUS_NO_MEMORY : STATUS_INVALID;
        err->status = status;
        goto done;
    }

    int64_t size;
    bool has_name;
    if (!os_handle_state(j->handle, &size, &has_name) || !has_name || size != j->end) {
        error_set(err, STATUS_IO,
                  has_name ? N_("another program has changed the save: %s")
                           : N_("the save was deleted while it was in use: %s"),
                  j->path);
        status = stop_saving(j, err);
        goto done;
    }
    int code = os_write_all(j->handle, text.data, (size_t)text.length);
    if (code) {
        os_error(err, code, N_("cannot write"), j->path);
    } else if ((code = os_sync(j->handle, true)) != 0) {
        os_error(err, code, N_("cannot sync"), j->path);
    }
    if (code) {
        status = stop_saving(j, err);
        /* If even this fails the next open finds a torn line and cuts it. */
        if (os_truncate(j->handle, j->end) == 0)
            (void)os_sync(j->handle, false);
        goto done;
    }
    line.offset = j->end;
    j->lines[j->count++] = line;
    j->end += text.length;
    strcpy(j->chain, chain);
    line.body = NULL;

done:
    cJSON_Delete((cJSON *)line.body);
    buffer_free(&text);
    return status;
}

/* ---- skimming ---- */

static enum status skim_line(const char *raw, size_t length, struct journal_skim *skim, struct error *err)
{
    cJSON *tree;
    struct journal_line line = { .number = 0 };
    enum status status = json_parse(raw, length, NULL, &tree, err);
    if (status)
        return status;
    struct json_at at = json_root(tree, NULL);
    int32_t number = 0;
    if (!(status = json_get_int32(&at, "n", 1, INT32_MAX, &number, err)) &&
        !(status = take_line(&at, number, &line, err)) && !(status = json_opt_bool(&at, "ended", &skim->ended, err))) {
        skim->count = number;
        skim->turn = line.turn;
        skim->utc = line.utc;
        strcpy(skim->verb, line.verb);
    }
    cJSON_Delete(tree);
    return status;
}

static const char *break_before(const char *data, const char *at)
{
    while (at > data && at[-1] != '\n')
        at--;
    return at;
}

enum skimmed { SKIM_FOUND, SKIM_NONE, SKIM_LONGER /* needs more of the file */, SKIM_BAD, SKIM_NO_MEMORY };

/* Finds the last good line in the end of the file, at most one bad line back. `data` begins with a line break or in the
   middle of a line; `whole` tells that it begins with the header's line break. */
static enum skimmed skim_tail(const char *data, size_t length, bool whole, struct journal_skim *skim)
{
    const char *end = break_before(data, data + length);
    skim->torn = end < data + length;
    if (end == data)
        return SKIM_LONGER;
    for (int tries = 0; tries < 2; tries++) {
        if (whole && end == data + 1)
            return SKIM_NONE;
        const char *begin = break_before(data, end - 1);
        if (begin == data)
            return SKIM_LONGER;
        enum status status = skim_line(begin, (size_t)(end - 1 - begin), skim, NULL);
        if (!status)
            return SKIM_FOUND;
        if (status == STATUS_NO_MEMORY)
            return SKIM_NO_MEMORY;
        if (skim->torn)
            break;
        skim->torn = true;
        end = begin;
    }
    return SKIM_BAD;
}

enum status journal_skim(const struct alloc *a, const char *path, struct journal_skim *skim, struct error *err)
{
    enum { PIECE = 64 << 10, MOST = 2 * JOURNAL_LINE_MAX + PIECE };
    int handle;
    int64_t size = 0;
    bool has_name;
    char chain[DIGEST_HEX];
    struct error dropped;
    if (!err)
        err = &dropped;
    *skim = (struct journal_skim){ .count = 0 };
    enum status status = os_open(path, false, &handle, err);
    if (status)
        return status;
    if (!os_handle_state(handle, &size, &has_name))
        size = 0;
    const char *stop = NULL;
    size_t piece = size < PIECE ? (size_t)size : PIECE, head = 0;
    char *data = mem_new(a, piece + 1, 1);
    if (!data)
        status = error_no_memory(err);
    if (!status)
        status = os_read_at(handle, path, 0, data, piece, err);
    if (!status && !(stop = memchr(data, '\n', piece)))
        status = not_a_save(err, path);
    if (!status) {
        head = (size_t)(stop - data) + 1;
        status = read_header(path, data, head - 1, &skim->header, chain, err);
    }
    skim->utc = os_modified(path) / 1000000000;
    /* From the header's line break on at the earliest, so that each line has a break before it. */
    enum skimmed found = (int64_t)head < size ? SKIM_LONGER : SKIM_NONE;
    for (size_t want = PIECE; !status && found == SKIM_LONGER; want *= 4) {
        size_t rest = (size_t)size - head + 1, take = rest < want ? rest : want;
        char *tail = mem_new(a, take, 1);
        status = tail ? os_read_at(handle, path, size - (int64_t)take, tail, take, err) : error_no_memory(err);
        if (!status)
            found = skim_tail(tail, take, take == rest, skim);
        mem_free(a, tail, take, 1);
        if (found == SKIM_LONGER && (take == rest || want > MOST))
            found = SKIM_BAD;
    }
    if (!status && found == SKIM_NO_MEMORY)
        status = error_no_memory(err);
    if (!status && found == SKIM_BAD) {
        error_set(err, status = STATUS_DAMAGED, N_("the end of the save is damaged"));
        error_where(err, "%s", os_path_tail(path));
        error_fix(err, N_("open it to see which line"));
    }
    mem_free(a, data, piece + 1, 1);
    os_close(handle);
    return status;
}
