#include "exercise.h"

#include <string.h>

#include "base/text.h"
#include "core/cover.h"
#include "core/expression.h"
#include "core/score.h"
#include "store/json.h"
#include "store/saves.h"
#include "translation.h"

static struct play play_on(const struct exercise *e, int32_t *state, const struct observer *observer, struct error *err)
{
    return (struct play){ .s = e->s, .state = state, .observer = observer, .rules = e->from->rules, .err = err };
}

static enum status begin(struct exercise *e, struct error *err)
{
    struct observer observer = history_observer(&e->history);
    struct play p = play_on(e, e->state, &observer, err);
    enum status status = play_begin(&p, e->seed, e->form);
    return !status && e->history.failed ? error_no_memory(err) : status;
}

static enum status make(const struct alloc *a, const struct loaded *from, struct exercise **out, struct error *err)
{
    struct exercise *e = mem_new(a, 1, sizeof *e);
    if (!e)
        return error_no_memory(err);
    e->alloc = a;
    e->from = from;
    e->s = &from->scenario;
    history_init(&e->history, a, e->s);
    arena_init(&e->texts, a);
    e->state = mem_new(a, (size_t)e->s->at.words, sizeof *e->state);
    e->scratch = mem_new(a, (size_t)e->s->at.words, sizeof *e->scratch);
    *out = e;
    if (e->state && e->scratch)
        return STATUS_OK;
    exercise_close(e);
    *out = NULL;
    return error_no_memory(err);
}

void exercise_close(struct exercise *e)
{
    if (!e)
        return;
    journal_close(e->journal);
    history_free(&e->history);
    arena_free(&e->texts);
    mem_free(e->alloc, e->entry, (size_t)e->entry_cap, sizeof *e->entry);
    mem_free(e->alloc, e->state, (size_t)e->s->at.words, sizeof *e->state);
    mem_free(e->alloc, e->scratch, (size_t)e->s->at.words, sizeof *e->scratch);
    if (e->masked) /* last: it is e->s then */
        scenario_free(e->masked);
    mem_free(e->alloc, e->masked, 1, sizeof *e->masked);
    mem_free(e->alloc, e, 1, sizeof *e);
}

enum status exercise_form(const struct scenario *s, const char *id, int32_t *form, struct error *err)
{
    *form = id ? scenario_find_form(s, id) : scenario_fullest_form(s);
    if (*form != NONE)
        return STATUS_OK;
    error_set(err, STATUS_NOT_FOUND, N_("the scenario %s has no form \u201C%s\u201D"), s->id, id);
    const char *names[FORMS_MAX];
    for (int32_t i = 0; i < s->forms; i++)
        names[i] = s->form_text[i].id;
    const char *near = text_nearest(id, names, s->forms);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    return STATUS_NOT_FOUND;
}

/* The form that is played, and its cover. */
static enum status take_form(struct exercise *e, const char *form, struct error *err)
{
    enum status status = exercise_form(e->s, form && *form ? form : NULL, &e->form, err);
    if (status || !e->s->forms || !e->s->form[e->form].cover)
        return status;
    struct scenario *masked = mem_new(e->alloc, 1, sizeof *masked);
    if (!masked)
        return error_no_memory(err);
    status = cover_put_on(e->s, (const char *const *)e->from->original, e->alloc, masked, err);
    if (!status && (status = translation_set_cover(masked, err)) != STATUS_OK)
        scenario_free(masked);
    if (status) {
        mem_free(e->alloc, masked, 1, sizeof *masked);
        return status;
    }
    e->s = e->masked = masked;
    return STATUS_OK;
}

static enum status keep_scenario(const struct exercise *e, const char *path, struct error *err)
{
    char dir[OS_PATH];
    struct saves_file file[LOADED_FILES_MAX];
    text_print(dir, sizeof dir, "%s", path);
    char *slash = strrchr(dir, '/');
    if (slash)
        slash[slash == dir] = '\0';
    return saves_keep(slash ? dir : ".", e->from->text_hash, file,
                      library_files(e->from, file, LOADED_FILES_MAX), err);
}

enum status exercise_start(const struct alloc *a, const struct loaded *from, uint64_t seed, const char *form,
                           const char *path, struct exercise **out, struct error *err)
{
    struct exercise *e;
    enum status status = make(a, from, &e, err);
    if (status)
        return status;
    e->seed = seed;
    status = take_form(e, form, err);
    if (!status)
        status = begin(e, err);
    if (!status && path) {
        struct journal_header header = { .model = MODEL_VERSION, .rules = e->s->rules_hash, .seed = seed };
        text_print(header.scenario, sizeof header.scenario, "%s", e->s->id);
        text_print(header.form, sizeof header.form, "%s", e->s->forms ? e->s->form_text[e->form].id : "");
        memcpy(header.text, from->text_hash, sizeof header.text);
        status = journal_new_id(header.save, err);
        if (!status)
            status = keep_scenario(e, path, err);
        if (!status)
            status = journal_create(a, path, &header, &e->journal, err);
    }
    if (status) {
        exercise_close(e);
        return status;
    }
    *out = e;
    return STATUS_OK;
}

/* ---- commands ---- */

static enum status keep_text(struct exercise *e, const char **text, struct error *err)
{
    if (*text && !**text)
        *text = NULL; /* as it will be read back */
    if (!*text)
        return STATUS_OK;
    size_t length = strlen(*text);
    if (length > COMMAND_TEXT_MAX) {
        error_set(err, STATUS_INVALID, N_("a text of %zu bytes is too long; %d fit"), length, COMMAND_TEXT_MAX);
        error_fix(err, N_("shorten it"));
        return STATUS_INVALID;
    }
    if (text_valid(*text, length) != length)
        return error_set(err, STATUS_INVALID, N_("a text is not valid UTF-8"));
    *text = arena_text(&e->texts, *text, length);
    return *text ? STATUS_OK : error_no_memory(err);
}

static enum status keep_texts(struct exercise *e, struct command *c, struct error *err)
{
    const char **texts[] = { &c->by, &c->text, &c->headline, &c->from, &c->reason, &c->tag };
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof texts / sizeof *texts && !status; i++)
        status = keep_text(e, texts[i], err);
    for (int32_t i = 0; i < c->marks && !status; i++)
        status = keep_text(e, &c->mark[i].because, err);
    return status;
}

static int entry_at_line(const struct exercise *e, int32_t line)
{
    for (int i = 0; i < e->entries; i++)
        if (e->entry[i].line == line && !e->entry[i].undone)
            return i;
    return -1;
}

static int has_words(const char *text)
{
    return text && text[strspn(text, " \t\r\n")];
}

static enum status refuse(struct error *err, const char *why)
{
    return error_set(err, STATUS_REFUSED, "%s", tr(why));
}

/* What bears on those who still play. The core refuses what else the end has closed. */
static int bears_on_play(enum command_kind kind)
{
    return kind == COMMAND_HOLD || kind == COMMAND_LET || kind == COMMAND_EDIT || kind == COMMAND_ADD ||
           kind == COMMAND_PAUSE || kind == COMMAND_RESUME;
}

static int32_t everybody(const struct scenario *s)
{
    return (int32_t)((1u << s->roles) - 1);
}

static enum status check_ruling(const struct exercise *e, const struct command *c, struct error *err)
{
    if (!has_words(c->text))
        return refuse(err, N_("a ruling needs the action in words"));
    if (c->changes < 0 || c->changes > CHANGES_MAX)
        return error_set(err, STATUS_INVALID, N_("more than %d changes"), CHANGES_MAX);
    if (c->marks < 0 || c->marks > RULING_MARKS_MAX)
        return error_set(err, STATUS_INVALID, N_("more than %d marks"), RULING_MARKS_MAX);
    for (int32_t i = 0; i < c->marks; i++) {
        const struct ruling_mark *m = c->mark + i;
        if (m->norm < 0 || m->norm >= e->s->norms->count)
            return error_set(err, STATUS_NOT_FOUND, N_("there is no such norm or verdict"));
        if (m->value < -MARK_MAX || m->value > MARK_MAX)
            return error_set(err, STATUS_INVALID, N_("a mark goes from -%d to %d"), MARK_MAX, MARK_MAX);
        if (!has_words(m->because))
            return refuse(err, N_("each mark of a ruling needs its reason"));
    }
    return STATUS_OK;
}

/* What a command needs that the core does not ask for. */
static enum status check(const struct exercise *e, const struct command *c, struct error *err)
{
    const struct scenario *s = e->s;
    const int32_t *state = e->state;
    if ((c->kind == COMMAND_CHOOSE || c->kind == COMMAND_BALLOT) && (c->decision < 0 || c->decision >= s->decisions))
        return error_set(err, STATUS_NOT_FOUND, N_("there is no such decision"));
    if ((int)c->sureness < 0 || c->sureness >= SURENESSES)
        return error_set(err, STATUS_INVALID, N_("there is no such degree of confidence"));
    if (state[STATE_PHASE] == PHASE_ENDED && bears_on_play(c->kind))
        return refuse(err, N_("the exercise has ended"));
    switch (c->kind) {
    case COMMAND_BALLOT:
        if (!has_words(c->by))
            return refuse(err, N_("a ballot needs the team that casts it"));
        if (!play_is_open(s, state, c->decision))
            return refuse(err, N_("this decision is not open now"));
        if (c->option && !play_is_available(s, state, c->decision, c->option))
            return refuse(err, N_("this option cannot be chosen now"));
        return STATUS_OK;
    case COMMAND_EDIT:
        if (c->inject < 0 || c->inject >= s->injects)
            return error_set(err, STATUS_NOT_FOUND, N_("there is no such inject"));
        return has_words(c->text) || has_words(c->headline) ? STATUS_OK : refuse(err, N_("an inject needs a text"));
    case COMMAND_ADD:
        if (c->channel < 0 || c->channel >= CHANNEL_EVENT)
            return refuse(err, N_("an inject needs a channel"));
        if (!c->to || c->to & ~everybody(s))
            return refuse(err, N_("an inject needs someone who gets it"));
        return has_words(c->text) ? STATUS_OK : refuse(err, N_("an inject needs a text"));
    case COMMAND_RULING:
        return check_ruling(e, c, err);
    case COMMAND_OVERRIDE:
        if (c->norm < 0 || c->norm >= s->norms->count || c->value < 0 || c->value >= VERDICTS)
            return error_set(err, STATUS_NOT_FOUND, N_("there is no such norm or verdict"));
        return has_words(c->reason) ? STATUS_OK : refuse(err, N_("an override needs a reason"));
    case COMMAND_NOTE:
        return has_words(c->text) ? STATUS_OK : refuse(err, N_("a note needs a text"));
    case COMMAND_REWIND:
        if (c->line != 0 && entry_at_line(e, c->line) < 0) {
            error_set(err, STATUS_NOT_FOUND, N_("line %d is not among those that stand"), (int)c->line);
            error_fix(err, N_("the log shows the lines that one can go back to"));
            return STATUS_NOT_FOUND;
        }
        return STATUS_OK;
    case COMMAND_PAUSE:
        return state[STATE_PAUSED] ? refuse(err, N_("the exercise is paused already")) : STATUS_OK;
    case COMMAND_RESUME:
        return state[STATE_PAUSED] ? STATUS_OK : refuse(err, N_("the exercise is not paused"));
    case COMMAND_CLOSE:
        return state[STATE_PAUSED] ? refuse(err, N_("the exercise is paused; resume it first")) : STATUS_OK;
    default:
        return STATUS_OK;
    }
}

static enum status apply(struct exercise *e, int32_t *state, struct history *h, const struct command *c,
                         struct error *err)
{
    struct observer observer = history_observer(h);
    struct play p = play_on(e, state, &observer, err);
    enum status status = STATUS_OK;
    switch (c->kind) {
    case COMMAND_CHOOSE:
        status = play_choose(&p, c->decision, c->option);
        break;
    case COMMAND_CLOSE:
        status = play_close(&p);
        break;
    case COMMAND_HOLD:
    case COMMAND_LET:
        status = play_hold(&p, c->inject, c->kind == COMMAND_HOLD);
        break;
    case COMMAND_RELEASE:
        status = play_release(&p, c->inject);
        break;
    case COMMAND_RULING:
        status = play_rule(&p, c->change, c->changes);
        break;
    case COMMAND_PAUSE:
    case COMMAND_RESUME:
        state[STATE_PAUSED] = c->kind == COMMAND_PAUSE;
        break;
    case COMMAND_SHOW:
    case COMMAND_HIDE:
        state[STATE_SHOWN] = c->kind == COMMAND_SHOW;
        break;
    case COMMAND_END:
        status = play_end(&p);
        break;
    default: /* remarks: they stand in the journal and move nothing */
        break;
    }
    return !status && h->failed ? error_no_memory(err) : status;
}

/* The state and history after `line`, made again from the start. */
static enum status replay_to(struct exercise *e, int32_t line, int32_t *state, struct history *h, struct error *err)
{
    struct observer observer = history_observer(h);
    struct play p = play_on(e, state, &observer, err);
    enum status status = play_begin(&p, e->seed, e->form);
    for (int i = 0; i < e->entries && !status && e->entry[i].line <= line; i++)
        if (!e->entry[i].undone) {
            history_mark(h);
            status = apply(e, state, h, &e->entry[i].command, err);
        }
    return !status && h->failed ? error_no_memory(err) : status;
}

enum status exercise_retell(struct exercise *e, struct error *err)
{
    struct history again;
    history_init(&again, e->alloc, e->s);
    enum status status = replay_to(e, INT32_MAX, e->scratch, &again, err);
    if (!status) {
        struct history old = e->history;
        e->history = again;
        again = old;
    }
    history_free(&again);
    return status;
}

static enum status write_down(const struct exercise *e, struct journal *journal, const struct entry *x, int ended,
                              struct error *err)
{
    cJSON *fields = NULL;
    enum status status = command_to_json(e->s, &x->command, &fields, err);
    if (!status) {
        struct json_maker m = { STATUS_OK };
        if (ended)
            json_add_bool(&m, fields, "ended", true);
        status = json_made(&m, err);
    }
    if (!status)
        status = journal_append(journal, x->turn, x->utc, command_verb(x->command.kind), fields, x->state, err);
    cJSON_Delete(fields);
    return status;
}

/* Carries out `c`. With `expected`, it was read from the journal: the hash must be this one and nothing is written. */
static enum status carry_out(struct exercise *e, struct command c, int64_t utc, int32_t line, const uint64_t *expected,
                             struct error *err)
{
    size_t words = (size_t)e->s->at.words;
    struct history_mark mark = history_mark(&e->history);
    struct history again;
    history_init(&again, e->alloc, e->s);
    void *entries = e->entry;
    enum status status = check(e, &c, err);
    if (!status)
        status = keep_texts(e, &c, err);
    if (!status && !mem_grow(e->alloc, &entries, &e->entry_cap, e->entries + 1, sizeof *e->entry))
        status = error_no_memory(err);
    e->entry = entries;
    if (!status && c.kind == COMMAND_REWIND) {
        status = replay_to(e, c.line, e->scratch, &again, err);
    } else if (!status) {
        memcpy(e->scratch, e->state, words * sizeof *e->state);
        status = apply(e, e->scratch, &e->history, &c, err);
    }
    struct entry x = { c, line, e->state[STATE_TURN] + 1, utc, status ? 0 : play_hash(e->s, e->scratch), 0 };
    if (!status && expected && *expected != x.state) {
        status = error_set(err, STATUS_DAMAGED, N_("the replay of command %d gives another state than was written"),
                           (int)line);
        error_fix(err, N_("play it with the version of the program that wrote it"));
    }
    if (!status && !expected && e->journal)
        status = write_down(e, e->journal, &x, e->scratch[STATE_PHASE] == PHASE_ENDED, err);
    if (status) {
        history_free(&again);
        history_back(&e->history, mark);
        return status;
    }
    if (c.kind == COMMAND_REWIND) {
        history_free(&e->history);
        e->history = again;
        for (int i = 0; i < e->entries; i++)
            if (e->entry[i].line > c.line)
                e->entry[i].undone = 1;
    }
    int32_t *old = e->state;
    e->state = e->scratch;
    e->scratch = old;
    e->entry[e->entries++] = x;
    return STATUS_OK;
}

enum status exercise_do(struct exercise *e, const struct command *c, int64_t utc, struct error *err)
{
    if (c->kind == COMMAND_FORK)
        return refuse(err, N_("a fork needs a place for the child"));
    return carry_out(e, *c, utc, e->entries + 1, NULL, err);
}

/* A line that cannot be carried out again is not what these rules wrote. */
static enum status parted(const struct journal *journal, const struct journal_line *line, enum status status,
                          struct error *err)
{
    if (err && status != STATUS_DAMAGED) {
        struct error why = *err;
        error_set(err, STATUS_DAMAGED, N_("command %d cannot be carried out again: %s"), (int)line->number, why.what);
        error_fix(err, N_("play it with the version of the program that wrote it"));
    }
    error_where(err, "%s:%d", os_path_tail(journal_path(journal)), (int)line->number + 1);
    return STATUS_DAMAGED;
}

enum status exercise_resume(const struct alloc *a, const struct loaded *from, struct journal *journal,
                            struct exercise **out, struct error *err)
{
    const struct journal_header *header = journal_header(journal);
    struct exercise *e;
    enum status status = make(a, from, &e, err);
    if (status)
        return status;
    e->seed = header->seed;
    status = take_form(e, header->form, err);
    if (!status)
        status = begin(e, err);
    for (int32_t i = 0; i < journal_count(journal) && !status; i++) {
        const struct journal_line *line = journal_line(journal, i);
        struct command c;
        status = command_from_json(e->s, line->verb, line->body, &c, err);
        if (!status)
            status = carry_out(e, c, line->utc, line->number, &line->state, err);
        if (status && status != STATUS_NO_MEMORY)
            status = parted(journal, line, status, err);
    }
    if (status) {
        exercise_close(e);
        return status;
    }
    e->journal = journal;
    *out = e;
    return STATUS_OK;
}

int32_t exercise_next_decision(const struct exercise *e, int32_t roles, int32_t after)
{
    for (int32_t d = after; d < e->s->decisions; d++)
        if (roles & 1 << e->s->decision[d].role && play_is_open(e->s, e->state, d) &&
            !e->state[e->s->at.decision + d * DECISION_WORDS + DECISION_CHOICE])
            return d;
    return NONE;
}

int32_t exercise_would_choose(const struct exercise *e, enum policy policy, int32_t decision)
{
    struct play p = { .s = e->s, .state = e->state, .rules = e->from->rules };
    return policy_choose(&p, policy, e->seed, decision);
}

enum status exercise_autoplay(struct exercise *e, enum policy policy, int32_t roles, int64_t utc, struct error *err)
{
    char by[48];
    text_print(by, sizeof by, "policy:%s", policy_id(policy));
    for (int32_t d = 0; (d = exercise_next_decision(e, roles, d)) != NONE; d++) {
        struct command c = command_of(COMMAND_CHOOSE);
        c.decision = d;
        c.option = exercise_would_choose(e, policy, d);
        c.by = by;
        if (!c.option)
            continue;
        enum status status = exercise_do(e, &c, utc, err);
        if (status)
            return status;
    }
    return STATUS_OK;
}

/* The last command that stands and closed a turn or ended the exercise. */
static int last_move(const struct exercise *e)
{
    int i = e->entries;
    while (i-- > 0)
        if (!e->entry[i].undone &&
            (e->entry[i].command.kind == COMMAND_CLOSE || e->entry[i].command.kind == COMMAND_END))
            break;
    return i;
}

/* ---- who sits where ---- */

int exercise_is_remark(const struct command *c)
{
    static const char *const own[] = { EXERCISE_TAG_SEATS, EXERCISE_TAG_CLOCK, EXERCISE_TAG_UNDO };
    int ours = 0;
    for (size_t i = 0; i < sizeof own / sizeof *own && c->tag; i++)
        ours |= strcmp(c->tag, own[i]) == 0;
    return c->kind == COMMAND_NOTE && !ours;
}

int exercise_lets_undo(const struct exercise *e)
{
    for (int i = e->entries; i-- > 0;) {
        const struct command *c = &e->entry[i].command;
        if (c->kind == COMMAND_NOTE && c->tag && strcmp(c->tag, EXERCISE_TAG_UNDO) == 0)
            return strcmp(c->text, "no") != 0;
    }
    return 1;
}

struct command exercise_let_undo(int allowed)
{
    struct command c = command_of(COMMAND_NOTE);
    c.tag = EXERCISE_TAG_UNDO;
    c.text = allowed ? "yes" : "no";
    return c;
}

static int32_t all_roles(const struct scenario *s)
{
    return (int32_t)((UINT32_C(1) << s->roles) - 1);
}

/* The note's text is "role role role; policy": ids, so that it can be read back. */
enum status exercise_seat(struct exercise *e, int32_t roles, enum policy policy, int64_t utc, struct error *err)
{
    char text[COMMAND_TEXT_MAX + 1] = "";
    if ((roles & all_roles(e->s)) == all_roles(e->s))
        return STATUS_OK;
    for (int32_t i = 0; i < e->s->roles; i++)
        if (roles & 1 << i) {
            size_t used = strlen(text);
            text_print(text + used, sizeof text - used, "%s ", e->s->role_text[i].id);
        }
    size_t used = strlen(text);
    text_print(text + used, sizeof text - used, "; %s", policy_id(policy));
    struct command c = command_of(COMMAND_NOTE);
    c.tag = EXERCISE_TAG_SEATS;
    c.text = text;
    return exercise_do(e, &c, utc, err);
}

void exercise_seats(const struct exercise *e, int32_t *roles, enum policy *policy)
{
    *roles = all_roles(e->s);
    *policy = POLICY_HISTORICAL;
    for (int i = e->entries; i-- > 0;) {
        const struct command *c = &e->entry[i].command;
        if (c->kind != COMMAND_NOTE || !c->tag || strcmp(c->tag, EXERCISE_TAG_SEATS) != 0)
            continue;
        const char *end = strstr(c->text, "; ");
        int found = end ? policy_find(end + 2) : NONE;
        int32_t seated = 0;
        if (found == NONE)
            return;
        for (int32_t r = 0; r < e->s->roles; r++) {
            char id[72];
            text_print(id, sizeof id, "%s ", e->s->role_text[r].id);
            for (const char *at = c->text; at < end; at += strcspn(at, " ") + 1)
                seated |= strncmp(at, id, strlen(id)) == 0 ? 1 << r : 0;
        }
        *roles = seated;
        *policy = (enum policy)found;
        return;
    }
}

enum status exercise_fork(struct exercise *e, const char *path, int64_t utc, char id[JOURNAL_SAVE_ID],
                          struct error *err)
{
    struct journal_header header;
    struct journal *child = NULL;
    if (!e->journal)
        return refuse(err, N_("an exercise that is not saved cannot be forked"));
    header = *journal_header(e->journal);
    memcpy(header.parent, header.save, sizeof header.parent);
    memcpy(header.text, e->from->text_hash, sizeof header.text); /* what is kept beside it */
    header.parent_line = e->entries;
    enum status status = journal_new_id(header.save, err);
    if (!status)
        status = keep_scenario(e, path, err);
    if (!status)
        status = journal_create(e->alloc, path, &header, &child, err);
    int end = e->state[STATE_PHASE] == PHASE_ENDED ? last_move(e) : e->entries;
    for (int i = 0; i < e->entries && !status; i++)
        if (!e->entry[i].undone && e->entry[i].command.kind != COMMAND_REWIND)
            status = write_down(e, child, e->entry + i, i >= end, err);
    journal_close(child);
    if (!status) {
        struct command c = command_of(COMMAND_FORK);
        c.tag = header.save;
        status = carry_out(e, c, utc, e->entries + 1, NULL, err);
    }
    if (!status)
        memcpy(id, header.save, JOURNAL_SAVE_ID);
    else if (child) { /* a child that its parent does not know of is none */
        struct error ignored;
        if (os_remove(path, &ignored))
            return status;
    }
    return status;
}

/* ---- views ---- */

const struct entry *exercise_choice(const struct exercise *e, int32_t decision)
{
    int32_t faced = e->state[e->s->at.decision + decision * DECISION_WORDS + DECISION_FACED];
    for (int i = e->entries; i-- > 0;) {
        const struct entry *x = e->entry + i;
        if (!x->undone && x->command.kind == COMMAND_CHOOSE && x->command.decision == decision && x->turn == faced)
            return x->command.option ? x : NULL;
    }
    return NULL;
}

const struct entry *exercise_override(const struct exercise *e, int32_t norm)
{
    for (int i = e->entries; i-- > 0;)
        if (!e->entry[i].undone && e->entry[i].command.kind == COMMAND_OVERRIDE && e->entry[i].command.norm == norm)
            return e->entry + i;
    return NULL;
}

static int32_t edit_of(const struct exercise *e, int32_t inject)
{
    for (int i = e->entries; i-- > 0;)
        if (!e->entry[i].undone && e->entry[i].command.kind == COMMAND_EDIT && e->entry[i].command.inject == inject)
            return i;
    return NONE;
}

static struct message scenario_message(const struct exercise *e, const struct delivery *d)
{
    const struct inject_rules *r = e->s->inject + d->inject;
    const struct inject_text *t = e->s->inject_text + d->inject;
    struct message m = { d->inject,
                         edit_of(e, d->inject),
                         t->from,
                         t->headline,
                         t->text,
                         r->channel,
                         r->reliable,
                         r->to,
                         d->turn,
                         t->minute == NONE ? d->minute : t->minute,
                         d->why == NONE ? "" : e->history.words + d->why };
    if (m.entry != NONE) {
        const struct command *edit = &e->entry[m.entry].command;
        m.headline = edit->headline ? edit->headline : m.headline;
        m.text = edit->text ? edit->text : m.text;
    }
    return m;
}

/* A turn's messages are delivered in the scenario's order and read by the time that they show. */
static void in_order_of_time(struct message *m, int count)
{
    for (int i = 1; i < count; i++) {
        struct message late = m[i];
        int k = i;
        for (; k > 0 && m[k - 1].turn == late.turn && m[k - 1].minute > late.minute; k--)
            m[k] = m[k - 1];
        m[k] = late;
    }
}

int exercise_inbox(const struct exercise *e, int32_t roles, struct message *out, int room)
{
    int count = 0, next = 0;
    const struct history *h = &e->history;
    for (int i = 0; i <= h->deliveries; i++) {
        for (; next < e->entries; next++) {
            const struct command *c = &e->entry[next].command;
            int32_t opened = e->entry[next].turn - 1;
            if (e->entry[next].undone || c->kind != COMMAND_ADD || !(c->to & roles))
                continue;
            int32_t minute = h->minute[h->turn_sample[opened]];
            if (i < h->deliveries && h->delivery[i].minute <= minute)
                break;
            if (count < room)
                out[count] = (struct message){ NONE,
                                               next,
                                               c->from ? c->from : "",
                                               c->headline ? c->headline : "",
                                               c->text,
                                               c->channel,
                                               !c->unreliable,
                                               c->to,
                                               opened,
                                               minute,
                                               "" };
            count++;
        }
        if (i == h->deliveries)
            break;
        const struct inject_rules *r = e->s->inject + h->delivery[i].inject;
        if (r->channel == CHANNEL_EVENT || !(r->to & roles))
            continue;
        if (count < room)
            out[count] = scenario_message(e, h->delivery + i);
        count++;
    }
    in_order_of_time(out, count < room ? count : room);
    return count;
}

char *exercise_why_ended(const struct exercise *e, char *out, int size)
{
    struct error ignored;
    struct play p = play_on(e, e->state, NULL, &ignored);
    int32_t ending = e->state[STATE_PHASE] == PHASE_ENDED ? e->state[STATE_ENDING] : 0;
    out[0] = '\0';
    if (ending && expression_holds(&p, e->s->ending[ending - 1].when)) /* nothing moves the state after the end */
        expression_why(&p, e->s->ending[ending - 1].when, out, size);
    return out;
}

int64_t exercise_now(const struct exercise *e)
{
    return e->s->starts + e->state[STATE_MINUTE];
}
