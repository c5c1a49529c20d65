#include "entries.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/csv.h"
#include "exercise/changes.h"
#include "faults.h"
#include "ground.h"
#include "report/msel.h"
#include "script/script.h"
#include "store/catalogue.h"
#include "store/json.h"
#include "store/placeholders.h"
#include "store/po.h"

#define MUST(condition)                                                                    \
    do {                                                                                   \
        if (!(condition)) {                                                                \
            fprintf(stderr, "%s:%d: %s does not hold\n", __FILE__, __LINE__, #condition); \
            abort();                                                                       \
        }                                                                                  \
    } while (0)

/* ---- scenarios ---- */

struct parts {
    const char *at, *end;
};

static enum status next_part(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    struct parts *p = ud;
    if (!p->at)
        return error_set(err, STATUS_NOT_FOUND, "there is no file %s", name);
    size_t left = (size_t)(p->end - p->at);
    const char *stop = left ? memchr(p->at, '\0', left) : NULL;
    *data = p->at;
    *length = stop ? (size_t)(stop - p->at) : left;
    p->at = stop ? stop + 1 : NULL;
    return STATUS_OK;
}

/* Plays with random choices; the hash of where it ended. */
static uint64_t play(const struct loaded *from, uint64_t seed)
{
    struct error err;
    struct exercise *e;
    struct message inbox[4];
    struct command close = command_of(COMMAND_CLOSE);
    if (exercise_start(&alloc_libc, from, seed, NULL, NULL, &e, &err))
        return 0;
    while (e->state[STATE_PHASE] == PHASE_OPEN)
        if (exercise_autoplay(e, POLICY_RANDOM, INT32_MAX, 0, &err) || exercise_do(e, &close, 0, &err))
            break; /* a function of the scenario failed */
    uint64_t hash = play_hash(e->s, e->state) ^ ground_history(&e->history);
    exercise_inbox(e, INT32_MAX, inbox, 4);
    struct arena arena;
    struct change *rows;
    int count;
    arena_init(&arena, &alloc_libc);
    for (int32_t turn = 0; turn < e->history.turns && turn < 50; turn++) {
        MUST(!changes_between(e, turn, turn + 1, &arena, &rows, &count, &err));
        for (int i = 0; i < count; i++) {
            int64_t sum = 0;
            for (int c = 0; c < rows[i].causes; c++)
                sum += rows[i].cause[c].change;
            MUST(sum == rows[i].after - rows[i].before);
        }
    }
    arena_free(&arena);
    exercise_close(e);
    return hash;
}

static int small_enough(const struct scenario *s)
{
    int64_t ticks = 0,
            size = (int64_t)s->sites * 4 + s->links + s->cells + s->edges + s->gauges + s->drivers + s->dues + 1;
    for (int32_t i = 0; i < s->turns; i++)
        ticks += s->turn[i].ticks;
    return ticks * size < 100000 && s->at.words < 100000;
}

int entry_scenario(const uint8_t *data, size_t size)
{
    const char *text = size ? (const char *)data : "";
    struct parts parts = { text, text + size };
    struct script_source source = { &parts, next_part };
    struct diagnostics found;
    struct loaded l;
    int errors = 0;
    memset(&l, 0, sizeof l);
    l.alloc = &alloc_libc;
    diagnostics_init(&found, &alloc_libc);
    enum status status = script_load(&alloc_libc, &source, ground_norms(), NULL, &l.scenario, &l.script, &found);
    for (int i = 0; i < found.count; i++) {
        const struct diagnostic *d = found.items + i;
        errors += d->severity == SEVERITY_ERROR;
        MUST(d->message[0] && d->line >= 0 && d->column >= 0);
        MUST(text_valid(d->message, strlen(d->message)) == strlen(d->message));
        MUST(text_valid(d->fix, strlen(d->fix)) == strlen(d->fix));
    }
    MUST(status == STATUS_OK || status == STATUS_INVALID);
    MUST((status == STATUS_OK) == (errors == 0));
    if (!status) {
        l.rules = script_rules(l.script, &l.scenario);
        if (small_enough(&l.scenario))
            MUST(play(&l, size) == play(&l, size));
        script_free(l.script);
        scenario_free(&l.scenario);
    }
    diagnostics_free(&found);
    return 0;
}

/* ---- saves ---- */

static char entry_dir[OS_PATH];

static void remove_dir(void)
{
    if (os_remove_tree(entry_dir, NULL))
        fprintf(stderr, "%s is left\n", entry_dir);
}

static const char *place(const char *name)
{
    static char paths[4][OS_PATH];
    static int next;
    if (!entry_dir[0]) {
        const char *tmp = getenv("TMPDIR");
        snprintf(entry_dir, sizeof entry_dir, "%s/whitecell-fuzz-XXXXXX", tmp && *tmp ? tmp : "/tmp");
        MUST(mkdtemp(entry_dir));
        atexit(remove_dir);
    }
    char *path = paths[next++ % 4];
    MUST(!os_join(path, entry_dir, name, NULL));
    return path;
}

static void put(const char *path, const char *data, size_t size)
{
    FILE *f = fopen(path, "wb");
    MUST(f && fwrite(data, 1, size, f) == size && fclose(f) == 0);
}

#define MARK ",\"chain\":\""

/* Every line with the chain that it should have. */
static void seal(const char *data, size_t size, struct buffer *out)
{
    char chain[DIGEST_HEX] = "";
    const size_t tail = sizeof MARK - 1 + 64 + 2;
    for (const char *at = data, *end = data + size; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at), body = length;
        if (length > tail && memcmp(at + length - tail, MARK, sizeof MARK - 1) == 0)
            body = length - tail;
        else if (length && at[length - 1] == '}')
            body = length - 1;
        struct digest d;
        digest_start(&d);
        digest_add(&d, chain, strlen(chain));
        digest_add(&d, at, body);
        digest_end(&d, chain);
        buffer_add(out, at, body);
        buffer_print(out, MARK "%s\"}\n", chain);
        at += length + 1;
    }
}

static struct exercise *resumed(const char *path, const struct loaded *drill)
{
    struct error err;
    struct journal *j;
    struct journal_repair repair;
    struct exercise *e = NULL;
    if (journal_open(&alloc_libc, path, JOURNAL_WRITE, &j, &repair, &err)) {
        MUST(err.what[0]);
        return NULL;
    }
    if (exercise_resume(&alloc_libc, drill, j, &e, &err)) {
        MUST(err.what[0]);
        journal_close(j);
        return NULL;
    }
    return e;
}

/* Carries out one line, if it is a command. */
static void carry_out_line(struct exercise *e, const char *text, size_t length)
{
    struct error err;
    struct command c;
    cJSON *body;
    const char *verb;
    if (json_parse(text, length, NULL, &body, &err))
        return;
    struct json_at at = json_root(body, NULL);
    if (!json_get_text(&at, "do", &verb, &err) && !command_from_json(e->s, verb, body, &c, &err) &&
        exercise_do(e, &c, e->entries, &err))
        MUST(err.what[0]);
    cJSON_Delete(body);
}

/* Carries out whatever of the lines is a command, and resumes what came of it. */
static void carry_out(const char *data, size_t size, const struct loaded *drill, const char *path)
{
    struct error err;
    struct exercise *e, *again;
    MUST(!exercise_start(&alloc_libc, drill, size, size % 5 ? "half_day" : "class50", path, &e, &err));
    for (const char *at = data, *end = data + size; at < end;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        size_t length = (size_t)((stop ? stop : end) - at);
        carry_out_line(e, at, length);
        at += length + 1;
    }
    uint64_t state = play_hash(e->s, e->state), history = ground_history(&e->history);
    int entries = e->entries, messages = exercise_inbox(e, INT32_MAX, NULL, 0);
    exercise_close(e);
    again = resumed(path, drill);
    MUST(again);
    MUST(again->entries == entries && play_hash(again->s, again->state) == state);
    MUST(ground_history(&again->history) == history && exercise_inbox(again, INT32_MAX, NULL, 0) == messages);
    exercise_close(again);
    MUST(!os_remove(path, NULL));
}

static void clear(const char *folder)
{
    struct os_list names;
    MUST(!os_list(&alloc_libc, folder, &names, NULL));
    for (int i = 0; i < names.count; i++)
        if (strcmp(names.names[i], "scenarios") != 0)
            MUST(!os_remove(place(names.names[i]), NULL));
    os_list_free(&names);
}

int entry_journal(const uint8_t *data, size_t size)
{
    const struct loaded *drill = ground_scenario(DRILL);
    const char *text = size ? (const char *)data : "";
    struct error err;
    struct journal_skim skim;
    struct buffer sealed;
    faults_quick_disk();
    put(place("raw.jsonl"), text, size);
    enum status skimmed = journal_skim(&alloc_libc, place("raw.jsonl"), &skim, &err);
    MUST(!skimmed || err.what[0]);
    exercise_close(resumed(place("raw.jsonl"), drill));

    buffer_init(&sealed, &alloc_libc);
    seal(text, size, &sealed);
    MUST(!sealed.failed);
    put(place("sealed.jsonl"), sealed.data ? sealed.data : "", (size_t)sealed.length);
    buffer_free(&sealed);
    exercise_close(resumed(place("sealed.jsonl"), drill));
    carry_out(text, size, drill, place("played.jsonl"));
    clear(entry_dir);
    return 0;
}

/* ---- JSON ---- */

/* cJSON prints numbers of its own from 10^15 on with an exponent, which is not read: see json_print. */
static int prints_back(const cJSON *item)
{
    int fits = !cJSON_IsNumber(item) || (item->valuedouble < 1e15 && item->valuedouble > -1e15);
    for (const cJSON *child = item->child; child && fits; child = child->next)
        fits = prints_back(child);
    return fits;
}

int entry_json(const uint8_t *data, size_t size)
{
    struct error err;
    cJSON *tree, *again;
    struct buffer first, second;
    struct arena arena;
    struct norm_catalogue norms;
    const char *text = size ? (const char *)data : "";
    arena_init(&arena, &alloc_libc);
    if (catalogue_parse(text, size, "fuzz", &arena, &norms, &err))
        MUST(err.what[0] && norms.count == 0);
    arena_free(&arena);
    if (json_parse(text, size, "fuzz", &tree, &err)) {
        MUST(err.what[0] && !tree);
        return 0;
    }
    for (int indented = 0; indented < 2 && prints_back(tree); indented++) {
        buffer_init(&first, &alloc_libc);
        buffer_init(&second, &alloc_libc);
        MUST(!json_print(tree, indented, &first, &err));
        MUST(!json_parse(first.data, (size_t)first.length, NULL, &again, &err));
        MUST(cJSON_Compare(tree, again, 1));
        MUST(!json_print(again, indented, &second, &err));
        MUST(strcmp(first.data, second.data) == 0);
        cJSON_Delete(again);
        buffer_free(&first);
        buffer_free(&second);
    }
    cJSON_Delete(tree);
    return 0;
}

/* ---- translations ---- */

int entry_po(const uint8_t *data, size_t size)
{
    struct po po;
    struct error err;
    const char *text = size ? (const char *)data : "";
    if (po_parse(&po, &alloc_libc, "fuzz.po", text, size, &err)) {
        MUST(err.what[0]);
        return 0;
    }
    for (int32_t i = 0; i < po.count; i++) {
        const struct po_entry *e = po.entry + i;
        MUST(e->id && e->forms > 0 && e->line > 0);
        if (!e->obsolete)
            MUST(po_entry(&po, e->context, e->id) == e);
        for (int32_t form = 0; form < e->forms; form++)
            MUST(placeholders_same(e->text[form], e->text[form]));
        for (unsigned long n = 0; n < 200; n += 7)
            MUST(plural_form(&po.plural, n) < po.plural.forms);
    }
    po_free(&po);
    return 0;
}

/* ---- spreadsheets ---- */

static void written_again(const char *text, size_t size)
{
    struct arena arena;
    struct csv first, second;
    struct buffer out;
    arena_init(&arena, &alloc_libc);
    buffer_init(&out, &alloc_libc);
    csv_read(&arena, text, size, &first);
    MUST(first.fault ? first.rows == 0 : first.rows > 0 || size == 0 || size == 3); /* 3: a byte order mark alone */
    for (int32_t r = 0; r < first.rows; r++) {
        const struct csv_row *row = first.row + r;
        MUST(row->count > 0 && row->first + row->count <= first.cells);
        for (int32_t c = 0; c < row->count; c++) {
            const struct csv_cell *cell = first.cell + row->first + c;
            MUST(strlen(cell->text) == (size_t)cell->length && cell->line > 0 && cell->column > 0);
            buffer_add(&out, &first.separator, c ? 1 : 0);
            csv_add(&out, cell->text, (size_t)cell->length, first.separator);
        }
        buffer_text(&out, "\r\n");
    }
    csv_read(&arena, out.data ? out.data : "", (size_t)out.length, &second);
    MUST(second.rows == first.rows && second.cells == first.cells && !second.fault);
    for (int32_t i = 0; i < first.cells; i++)
        MUST(strcmp(first.cell[i].text, second.cell[i].text) == 0);
    buffer_free(&out);
    arena_free(&arena);
}

struct files {
    struct loaded_file file[2];
};

static enum status read_one(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    struct files *files = ud;
    int which = strcmp(name, "s.csv") == 0;
    (void)err;
    *data = files->file[which].data;
    *length = files->file[which].length;
    return STATUS_OK;
}

static enum status load_sheet(struct files *files, struct loaded *l)
{
    struct script_source source = { files, read_one };
    struct diagnostics found;
    *l = (struct loaded){ .alloc = &alloc_libc, .file = files->file, .files = 2 };
    diagnostics_init(&found, &alloc_libc);
    enum status status = script_load(&alloc_libc, &source, ground_norms(), NULL, &l->scenario, &l->script, &found);
    for (int i = 0; i < found.count; i++)
        MUST(found.items[i].message[0] && text_valid(found.items[i].message, strlen(found.items[i].message)) ==
                                              strlen(found.items[i].message));
    MUST(status == STATUS_OK || (status == STATUS_INVALID && found.count > 0));
    diagnostics_free(&found);
    return status;
}

int entry_sheet(const uint8_t *data, size_t size)
{
    static char text[] = "scenario \"small\" { title = \"S\", stake = \"S\", brief = \"S\", starts = \"2020-01-01\",\n"
                         "turns = { { \"1\", hours = 5 }, { \"2\", hours = 20 } } }\n"
                         "party \"p\" { name = \"P\", kind = \"state\" }\n"
                         "role \"r\" { name = \"R\", acts_for = \"p\", goal = \"G\" }\n"
                         "role \"q\" { name = \"Q, too\", acts_for = \"p\", goal = \"G\" }\n"
                         "objective \"o\" { text = \"Act\" }\n"
                         "indicator \"trust\" { name = \"T\", start = 50, good = \"high\" }\n"
                         "decision \"d\" { turn = 1, decides = \"r\", ask = \"?\", if_nobody_decides = \"a\",\n"
                         "option \"a\" { label = \"A\", cost = \"C\", now = { trust = -7, set = \"f\" } }, option "
                         "\"b\" { label = \"B\", cost = \"C\" } }\n"
                         "ending \"e\" { name = \"E\", text = \"E\" }\nmsel \"s.csv\"\n";
    struct loaded first, second;
    struct buffer out;
    struct error err;
    struct msel_left left;
    char *copy = malloc(size + 1);
    MUST(copy);
    if (size)
        memcpy(copy, data, size);
    copy[size] = '\0';
    written_again(copy, size);
    struct files files = { .file = { { "scenario.lua", text, sizeof text - 1 }, { "s.csv", copy, size } } };
    buffer_init(&out, &alloc_libc);
    if (load_sheet(&files, &first) == STATUS_OK) {
        MUST(!msel_csv(&first, size & 1, &out, &left, &err) && out.data);
        files.file[1] = (struct loaded_file){ "s.csv", out.data, (size_t)out.length };
        MUST(load_sheet(&files, &second) == STATUS_OK);
        MUST(first.scenario.rules_hash == second.scenario.rules_hash);
        script_free(second.script);
        scenario_free(&second.scenario);
        script_free(first.script);
        scenario_free(&first.scenario);
    }
    buffer_free(&out);
    free(copy);
    return 0;
}
