#include "trial.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/hash.h"
#include "faults.h"

/* ---- places ---- */

char trial_dir[OS_PATH];

int trial_setup(void **state)
{
    const char *tmp = getenv("TMPDIR");
    (void)state;
    snprintf(trial_dir, sizeof trial_dir, "%s/whitecell-trial-XXXXXX", tmp && *tmp ? tmp : "/tmp");
    faults_quick_disk();
    return mkdtemp(trial_dir) ? 0 : -1;
}

int trial_teardown(void **state)
{
    (void)state;
    faults_off();
    return os_remove_tree(trial_dir, NULL) == STATUS_OK ? 0 : -1;
}

static char *room(void)
{
    static char paths[8][OS_PATH];
    static int next;
    return paths[next++ % 8];
}

const char *trial_path(const char *name)
{
    char *path = room();
    if (os_join(path, trial_dir, name, NULL) != STATUS_OK)
        fail_msg("%s is too long", name);
    return path;
}

const char *trial_source(const char *name)
{
    return ground_source(name, room());
}

char *trial_read(const char *path, size_t *length)
{
    FILE *f = fopen(path, "rb");
    if (!f)
        fail_msg("cannot open %s", path);
    fseek(f, 0, SEEK_END);
    *length = (size_t)ftell(f);
    rewind(f);
    char *data = malloc(*length + 1);
    assert_non_null(data);
    assert_int_equal(fread(data, 1, *length, f), *length);
    data[*length] = '\0';
    fclose(f);
    return data;
}

void trial_write(const char *path, const void *data, size_t length)
{
    FILE *f = fopen(path, "wb");
    if (!f)
        fail_msg("cannot write %s", path);
    assert_int_equal(fwrite(data, 1, length, f), length);
    assert_int_equal(fclose(f), 0);
}

void trial_copy_folder(const char *from, const char *to)
{
    struct error err;
    struct os_list names;
    char source[OS_PATH], target[OS_PATH];
    assert_ok(os_make_dirs(to, &err));
    assert_ok(os_list(&alloc_libc, from, &names, &err));
    for (int i = 0; i < names.count; i++) {
        size_t length;
        assert_ok(os_join(source, from, names.names[i], &err));
        assert_ok(os_join(target, to, names.names[i], &err));
        if (os_kind(source) != OS_FILE)
            continue;
        char *data = trial_read(source, &length);
        trial_write(target, data, length);
        free(data);
    }
    os_list_free(&names);
}

void trial_ok(enum status status, const struct error *err, const char *file, int line)
{
    if (status != STATUS_OK)
        print_error("%s: %s (%s)\n", err->where, err->what, err->fix);
    _assert_int_equal((uintmax_t)status, STATUS_OK, file, line);
}

void trial_has(const char *text, const char *part, const char *file, int line)
{
    if (!strstr(text, part))
        print_error("\"%s\" does not contain \"%s\"\n", text, part);
    _assert_true(strstr(text, part) != NULL, "the text has the part", file, line);
}

/* ---- exercises and commands ---- */

struct exercise *trial_start(const char *scenario, uint64_t seed, const char *form, const char *save)
{
    struct error err;
    struct exercise *e = NULL;
    const struct scenario *s = &ground_scenario(scenario)->scenario;
    if (!form && s->forms)
        form = s->form_text[scenario_fullest_form(s)].id;
    assert_ok(
        exercise_start(&alloc_libc, ground_scenario(scenario), seed, form, save ? trial_path(save) : NULL, &e, &err));
    return e;
}

int32_t trial_decision(const struct exercise *e, const char *id)
{
    int32_t i = scenario_find_decision(e->s, id);
    if (i == NONE)
        fail_msg("no decision %s", id);
    return i;
}

int32_t trial_inject(const struct exercise *e, const char *id)
{
    int32_t i = scenario_find_inject(e->s, id);
    if (i == NONE)
        fail_msg("no inject %s", id);
    return i;
}

int32_t trial_norm(const char *id)
{
    int32_t i = norm_find(ground_norms(), id);
    if (i < 0)
        fail_msg("no norm %s", id);
    return i;
}

int32_t trial_roles(const struct exercise *e, const char *id)
{
    if (!*id)
        return (int32_t)((1u << e->s->roles) - 1);
    int32_t i = scenario_find_role(e->s, id);
    if (i == NONE)
        fail_msg("no role %s", id);
    return 1 << i;
}

static int32_t gauge_of(const struct exercise *e, const char *id)
{
    int32_t i = scenario_find_gauge(e->s, id);
    if (i == NONE)
        fail_msg("no gauge %s", id);
    return i;
}

int32_t trial_gauge(const struct exercise *e, const char *id)
{
    return play_gauge(e->s, e->state, gauge_of(e, id));
}

struct command trial_choose(const struct exercise *e, const char *decision, const char *option)
{
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = trial_decision(e, decision);
    c.option = *option ? scenario_find_option(e->s, c.decision, option) : 0;
    if (*option && !c.option)
        fail_msg("no option %s", option);
    return c;
}

struct command trial_ballot(const struct exercise *e, const char *team, const char *decision, const char *option)
{
    struct command c = trial_choose(e, decision, option);
    c.kind = COMMAND_BALLOT;
    c.by = team;
    return c;
}

struct command trial_on(const struct exercise *e, enum command_kind kind, const char *inject)
{
    struct command c = command_of(kind);
    c.inject = trial_inject(e, inject);
    return c;
}

struct command trial_note(const char *text)
{
    struct command c = command_of(COMMAND_NOTE);
    c.text = text;
    return c;
}

struct command trial_rewind(int32_t line)
{
    struct command c = command_of(COMMAND_REWIND);
    c.line = line;
    return c;
}

struct command trial_ruling(const struct exercise *e, const char *text, const char *gauge, int32_t amount)
{
    struct command c = command_of(COMMAND_RULING);
    c.text = text;
    if (*gauge)
        c.change[c.changes++] = (struct add){ e->s->at.gauges + gauge_of(e, gauge), amount };
    return c;
}

struct command trial_override(const char *norm, enum verdict verdict, const char *reason)
{
    struct command c = command_of(COMMAND_OVERRIDE);
    c.norm = trial_norm(norm);
    c.value = (int32_t)verdict;
    c.reason = reason;
    return c;
}

struct command trial_add(const struct exercise *e, const char *roles, const char *text)
{
    struct command c = command_of(COMMAND_ADD);
    c.to = trial_roles(e, roles);
    c.channel = CHANNEL_PHONE;
    c.text = text;
    return c;
}

void trial_do(struct exercise *e, struct command c)
{
    struct error err;
    assert_ok(exercise_do(e, &c, TRIAL_UTC + e->entries, &err));
}

void trial_refused_at(struct exercise *e, struct command c, enum status status, const char *part, const char *file,
                      int line)
{
    struct error err = { .what = "" };
    uint64_t before = trial_look(e);
    enum status found = exercise_do(e, &c, TRIAL_UTC, &err);
    if (found != status)
        print_error("status %d: %s\n", (int)found, err.what);
    _assert_int_equal((uintmax_t)found, (uintmax_t)status, file, line);
    _assert_int_equal((uintmax_t)err.status, (uintmax_t)status, file, line);
    trial_has(err.what, part, file, line);
    _assert_true(trial_look(e) == before, "a refused command changes nothing", file, line);
}

void trial_play(struct exercise *e, enum policy policy)
{
    struct error err;
    while (e->state[STATE_PHASE] == PHASE_OPEN) {
        assert_ok(exercise_autoplay(e, policy, trial_roles(e, ""), TRIAL_UTC + e->entries, &err));
        trial_simple(e, COMMAND_CLOSE);
    }
}

/* ---- looking ---- */

static uint64_t text_hash(uint64_t h, const char *text)
{
    return text ? hash_bytes(text, strlen(text), h ^ 1) : h + 1;
}

static uint64_t entry_hash(const struct entry *x, uint64_t h)
{
    const struct command *c = &x->command;
    const int32_t words[] = { (int32_t)c->kind, c->decision, c->option,  c->inject, c->norm,
                              c->value,         c->line,     c->channel, c->to,     (int32_t)c->sureness,
                              c->changes,       c->marks,    x->line,    x->turn,   x->undone };
    h = hash_bytes(words, sizeof words, h);
    if (c->changes)
        h = hash_bytes(c->change, (size_t)c->changes * sizeof *c->change, h);
    for (int32_t i = 0; i < c->marks; i++) {
        h = hash_bytes(&c->mark[i].norm, sizeof c->mark[i].norm, h);
        h = hash_bytes(&c->mark[i].value, sizeof c->mark[i].value, h);
        h = text_hash(h, c->mark[i].because);
    }
    const char *const texts[] = { c->by, c->text, c->headline, c->from, c->reason, c->tag };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        h = text_hash(h, texts[i]);
    h = hash_bytes(&x->utc, sizeof x->utc, h);
    return hash_bytes(&x->state, sizeof x->state, h);
}

static uint64_t entries_hash(const struct exercise *e)
{
    uint64_t h = (uint64_t)e->entries;
    for (int i = 0; i < e->entries; i++)
        h = entry_hash(e->entry + i, h);
    return h;
}

uint64_t trial_look(const struct exercise *e)
{
    uint64_t h = hash_bytes(e->state, (size_t)e->s->at.words * sizeof *e->state, 0);
    h ^= ground_history(&e->history) * 3 + entries_hash(e) * 5;
    if (e->journal) {
        size_t length;
        char *data = trial_read(journal_path(e->journal), &length);
        h = hash_bytes(data, length, h) + (uint64_t)journal_count(e->journal);
        free(data);
    }
    return h;
}

char *trial_last(const struct exercise *e)
{
    size_t length;
    char *data = trial_read(journal_path(e->journal), &length);
    assert_true(length && data[length - 1] == '\n');
    data[length - 1] = '\0';
    char *line = strrchr(data, '\n');
    assert_non_null(line);
    char *from = strstr(line, "\"do\":"), *to = strstr(line, ",\"state\":\"");
    assert_non_null(from);
    assert_non_null(to);
    *to = '\0';
    memmove(data, from, strlen(from) + 1);
    return data;
}

void trial_last_is(const struct exercise *e, const char *text, const char *file, int line)
{
    char *found = trial_last(e);
    if (strcmp(found, text) != 0)
        print_error("found    %s\nexpected %s\n", found, text);
    int same = strcmp(found, text) == 0;
    free(found);
    _assert_true((uintmax_t)same, "the last line of the journal", file, line);
}

enum status trial_open(const char *save, enum journal_mode mode, const char *scenarios, struct resumed *out,
                       struct error *err)
{
    return resume_open(&alloc_libc, *save == '/' ? save : trial_path(save), mode,
                       scenarios ? scenarios : trial_source("scenarios"), ground_norms(), out, err);
}

void trial_same(const struct exercise *a, const struct exercise *b, const char *file, int line)
{
    _assert_int_equal((uintmax_t)a->s->at.words, (uintmax_t)b->s->at.words, file, line);
    _assert_memory_equal(a->state, b->state, (size_t)a->s->at.words * sizeof *a->state, file, line);
    _assert_int_equal((uintmax_t)a->entries, (uintmax_t)b->entries, file, line);
    _assert_true(entries_hash(a) == entries_hash(b), "the same entries", file, line);
    _assert_true(ground_history(&a->history) == ground_history(&b->history), "the same history", file, line);
}
