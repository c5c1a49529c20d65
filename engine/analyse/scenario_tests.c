#include "scenario_tests.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "core/expression.h"
#include "core/score.h"
#include "core/value.h"
#include "script/tests.h"

enum { TESTS_FILE_MAX = 1 << 20, WORDS = 320 };

/* One test that is being run. */
struct trial {
    const struct script_tests *tests;
    const struct scenario_test *test;
    struct exercise *e;
    struct scenario view; /* e->s with the expressions of the expectations */
    struct diagnostics *found;
    struct test_place last; /* where it failed last */
    int failed;
    enum status status;
    struct error *err;
};

/* ---- words: in the author's terms, so that what is told can be written ------------------------------------------- */

static void fail(struct trial *t, const struct test_place *at, const char *fmt, ...) PRINTF_LIKE(3, 4);
static void fail(struct trial *t, const struct test_place *at, const char *fmt, ...)
{
    struct diagnostic *d = diagnostics_add(t->found, E_TEST);
    t->failed = 1;
    if (at->line > t->last.line || (at->line == t->last.line && at->column > t->last.column))
        t->last = *at;
    if (!d) {
        t->status = error_no_memory(t->err);
        return;
    }
    text_print(d->file, sizeof d->file, "%s", SCRIPT_TESTS_FILE);
    d->line = at->line;
    d->column = at->column;
    text_print(d->message, sizeof d->message, tr("test \u201C%s\u201D: "), t->test->name);
    size_t used = strlen(d->message);
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(d->message + used, sizeof d->message - used, tr(fmt), args);
    va_end(args);
    if (n >= (int)(sizeof d->message - used))
        text_cut(d->message, sizeof d->message - 1);
}

static const char *decision_id(const struct trial *t, int32_t decision)
{
    return t->e->s->decision_text[decision].id;
}

static const char *option_id(const struct trial *t, int32_t decision, int32_t number)
{
    const struct scenario *s = t->e->s;
    return number > 0 ? s->option_text[s->decision[decision].options.first + number - 1].id : "";
}

/* A gauge as authors write it: points with what is behind the point, counters whole. */
static const char *amount(const struct trial *t, int32_t gauge, int32_t value, char out[24])
{
    if (t->e->s->gauge[gauge].counter)
        return text_print(out, 24, "%d", (int)value);
    if (value % POINT == 0)
        return text_print(out, 24, "%d", (int)(value / POINT));
    return text_print(out, 24, value % 10 ? "%d.%02d" : "%d.%d", (int)(value / POINT),
                      (int)(value % 10 ? value % POINT : value % POINT / 10));
}

static struct play play_of(struct trial *t)
{
    return (struct play){ .s = &t->view, .state = t->e->state, .rules = t->e->from->rules, .err = t->err };
}

/* Why a condition holds or not; "" when there is nothing to tell. */
static const char *reason(struct trial *t, int32_t root, char out[WORDS])
{
    struct play p = play_of(t);
    return expression_explain(&p, root, out, WORDS);
}

/* ---- expectations ------------------------------------------------------------------------------------------------ */

/* Told as "expected ..., found ...". Each has its own function; `yes` is what is expected. */
static void check_range(struct trial *t, const struct expectation *x, int yes)
{
    char now[24], low[24], high[24];
    int32_t value = play_gauge(t->e->s, t->e->state, x->a);
    const char *id = t->e->s->gauge_text[x->a].id;
    (void)yes; /* a range is never denied */
    if (value >= x->low && value <= x->high)
        return;
    int rounded = x->high - x->low == POINT - 1 && (x->low + POINT / 2) % POINT == 0;
    if (x->low == x->high || rounded)
        fail(t, &x->place, N_("expected %s = %s, found %s"), id,
             amount(t, x->a, rounded ? x->low + POINT / 2 : x->low, low), amount(t, x->a, value, now));
    else
        fail(t, &x->place, N_("expected %s from %s to %s, found %s"), id, amount(t, x->a, x->low, low),
             amount(t, x->a, x->high, high), amount(t, x->a, value, now));
}

static void check_condition(struct trial *t, const struct expectation *x, int yes)
{
    char why[WORDS];
    struct buffer words;
    struct play p = play_of(t);
    int holds = expression_holds(&p, x->a);
    t->status = p.status;
    if (holds == yes || p.status)
        return;
    buffer_init(&words, t->e->alloc);
    if (!expression_code(&t->view, x->a, &words))
        expression_words(&t->view, x->a, &words);
    fail(t, &x->place, N_("expected %s, found: %s"), words.data ? words.data : "", reason(t, x->a, why));
    buffer_free(&words);
}

static void check_delivered(struct trial *t, const struct expectation *x, int yes)
{
    const struct inject_rules *r = t->e->s->inject + x->a;
    const char *id = t->e->s->inject_text[x->a].id;
    int32_t word = t->e->state[t->e->s->at.inject + x->a];
    char why[WORDS];
    if ((word > 0) == yes)
        return;
    if (!yes)
        fail(t, &x->place, N_("expected that %s is not delivered, found: delivered in turn %d"), id, (int)word);
    else if (word == INJECT_HELD)
        fail(t, &x->place, N_("expected delivered \"%s\", found: it is held"), id);
    else if (t->e->state[STATE_TURN] < r->turn)
        fail(t, &x->place, N_("expected delivered \"%s\", found: it cannot come before turn %d"), id, (int)r->turn + 1);
    else if (r->when != NONE)
        fail(t, &x->place, N_("expected delivered \"%s\", found: not delivered; its condition now: %s"), id,
             reason(t, r->when, why));
    else
        fail(t, &x->place, N_("expected delivered \"%s\", found: not delivered"), id);
}

static const int32_t *words_of(const struct trial *t, int32_t decision)
{
    return t->e->state + t->e->s->at.decision + decision * DECISION_WORDS;
}

static void check_chose(struct trial *t, const struct expectation *x, int yes)
{
    const int32_t *w = words_of(t, x->a);
    const char *id = decision_id(t, x->a), *option = option_id(t, x->a, x->b);
    if ((w[DECISION_CHOICE] == x->b) == yes)
        return;
    if (!w[DECISION_FACED])
        fail(t, &x->place, N_("expected chose(\"%s\", \"%s\"), found: it was never put"), id, option);
    else if (!w[DECISION_CHOICE])
        fail(t, &x->place, N_("expected chose(\"%s\", \"%s\"), found: nothing is chosen yet"), id, option);
    else if (yes)
        fail(t, &x->place, N_("expected chose(\"%s\", \"%s\"), found \"%s\", in turn %d"), id, option,
             option_id(t, x->a, w[DECISION_CHOICE]), (int)w[DECISION_FACED]);
    else
        fail(t, &x->place, N_("expected anything but \"%s\" in %s, found just that, in turn %d"), option, id,
             (int)w[DECISION_FACED]);
}

/* Why a decision is not put now. */
static const char *why_closed(struct trial *t, int32_t decision, char out[WORDS])
{
    const struct exercise *e = t->e;
    const struct scenario *s = e->s;
    char why[WORDS];
    int32_t turn = e->state[STATE_TURN], here = 0;
    if (e->state[STATE_PHASE] == PHASE_ENDED)
        return text_print(out, WORDS, tr("the exercise ended in turn %d"), (int)turn + 1);
    if (s->forms && !(s->decision[decision].forms >> e->form & 1))
        return text_print(out, WORDS, tr("the form %s leaves it out"), s->form_text[e->form].id);
    for (int32_t i = 0; i < s->turn[turn].decisions.count; i++)
        here |= s->asked[s->turn[turn].decisions.first + i] == decision;
    if (!here)
        return text_print(out, WORDS, tr("it is not put in turn %d"), (int)turn + 1);
    if (s->decision[decision].when == NONE)
        return text_print(out, WORDS, tr("none of its options is on offer"));
    return text_print(out, WORDS, tr("its condition: %s"), reason(t, s->decision[decision].when, why));
}

static void check_open(struct trial *t, const struct expectation *x, int yes)
{
    char why[WORDS];
    if (play_is_open(t->e->s, t->e->state, x->a) == yes)
        return;
    if (yes)
        fail(t, &x->place, N_("expected open \"%s\", found: not open; %s"), decision_id(t, x->a),
             why_closed(t, x->a, why));
    else
        fail(t, &x->place, N_("expected that %s is not open, found: open in turn %d"), decision_id(t, x->a),
             (int)t->e->state[STATE_TURN] + 1);
}

/* Why an option of an open decision cannot be chosen. */
static const char *why_refused(struct trial *t, int32_t decision, int32_t option, char out[WORDS])
{
    const struct scenario *s = t->e->s;
    if (!play_is_open(s, t->e->state, decision))
        return why_closed(t, decision, out);
    return reason(t, s->option[s->decision[decision].options.first + option - 1].when, out);
}

static void check_offered(struct trial *t, const struct expectation *x, int yes)
{
    char why[WORDS];
    int offered = play_is_open(t->e->s, t->e->state, x->a) && play_is_available(t->e->s, t->e->state, x->a, x->b);
    if (offered == yes)
        return;
    if (yes)
        fail(t, &x->place, N_("expected offered(\"%s\", \"%s\"), found: not on offer; %s"), decision_id(t, x->a),
             option_id(t, x->a, x->b), why_refused(t, x->a, x->b, why));
    else
        fail(t, &x->place, N_("expected that \"%s\" is not on offer in %s, found: it is"), option_id(t, x->a, x->b),
             decision_id(t, x->a));
}

static void check_ending(struct trial *t, const struct expectation *x, int yes)
{
    const struct scenario *s = t->e->s;
    int32_t ending = t->e->state[STATE_ENDING] - 1, turn = t->e->state[STATE_TURN] + 1;
    const char *id = s->ending_text[x->a].id;
    char why[WORDS];
    if ((ending == x->a) == yes)
        return;
    if (!yes)
        fail(t, &x->place, N_("expected any ending but \"%s\", found just that, in turn %d"), id, (int)turn);
    else if (ending < 0)
        fail(t, &x->place, N_("expected ending \"%s\", found: turn %d is open"), id, (int)turn);
    else if (s->ending[x->a].when == NONE)
        fail(t, &x->place, N_("expected ending \"%s\", found \"%s\" in turn %d"), id, s->ending_text[ending].id,
             (int)turn);
    else
        fail(t, &x->place, N_("expected ending \"%s\", found \"%s\" in turn %d; its condition now: %s"), id,
             s->ending_text[ending].id, (int)turn, reason(t, s->ending[x->a].when, why));
}

static void check_verdict(struct trial *t, const struct expectation *x, int yes)
{
    struct norm_score score = score_norm(t->e->s, t->e->state, x->a);
    const char *id = t->e->s->norms->norms[x->a].id;
    if (((int32_t)score.verdict == x->b) == yes)
        return;
    if (yes)
        fail(t, &x->place, N_("expected norm %s \"%s\", found \"%s\": advanced %d, strained %d, of %d opportunities"),
             id, verdict_id((enum verdict)x->b), verdict_id(score.verdict), (int)score.advanced, (int)score.strained,
             (int)score.opportunities);
    else
        fail(t, &x->place, N_("expected norm %s anything but \"%s\", found just that"), id,
             verdict_id((enum verdict)x->b));
}

static void check_attainment(struct trial *t, const struct expectation *x, int yes)
{
    struct norm_score score = score_norm(t->e->s, t->e->state, x->a);
    const char *id = t->e->s->norms->norms[x->a].id;
    int within = score.attainment != NONE && score.attainment >= x->low && score.attainment <= x->high;
    if (within == yes)
        return;
    if (score.attainment == NONE)
        fail(t, &x->place, N_("expected norm %s at %d to %d per cent, found: not tested"), id, (int)x->low / 100,
             (int)x->high / 100);
    else if (yes)
        fail(t, &x->place, N_("expected norm %s at %d to %d per cent, found %d"), id, (int)x->low / 100,
             (int)x->high / 100, (int)score.attainment / 100);
    else
        fail(t, &x->place, N_("expected norm %s not at %d to %d per cent, found %d"), id, (int)x->low / 100,
             (int)x->high / 100, (int)score.attainment / 100);
}

static void (*const checks[])(struct trial *, const struct expectation *, int) = {
    [EXPECT_RANGE] = check_range,   [EXPECT_CONDITION] = check_condition, [EXPECT_DELIVERED] = check_delivered,
    [EXPECT_CHOSE] = check_chose,   [EXPECT_OPEN] = check_open,           [EXPECT_OFFERED] = check_offered,
    [EXPECT_ENDING] = check_ending, [EXPECT_VERDICT] = check_verdict,     [EXPECT_ATTAINMENT] = check_attainment,
};

/* ---- steps ------------------------------------------------------------------------------------------------------- */

static int is_open(const struct trial *t)
{
    return t->e->state[STATE_PHASE] == PHASE_OPEN;
}

/* What the test leaves open is chosen by its policy; then the turn closes. */
static void close_turn(struct trial *t)
{
    struct command close = command_of(COMMAND_CLOSE);
    int32_t everybody = (int32_t)((1u << t->e->s->roles) - 1);
    t->status = exercise_autoplay(t->e, (enum policy)t->test->policy, everybody, 0, t->err);
    if (!t->status)
        t->status = exercise_do(t->e, &close, 0, t->err);
}

static void play_to(struct trial *t, int32_t turn)
{
    while (!t->status && is_open(t) && t->e->state[STATE_TURN] < turn)
        close_turn(t);
}

static void choose(struct trial *t, const struct test_choice *c)
{
    const struct scenario *s = t->e->s;
    char why[WORDS];
    if (!play_is_open(s, t->e->state, c->decision)) {
        fail(t, &c->place, N_("%s cannot be decided in turn %d: %s"), decision_id(t, c->decision),
             (int)t->e->state[STATE_TURN] + 1, why_closed(t, c->decision, why));
        return;
    }
    if (!play_is_available(s, t->e->state, c->decision, c->option)) {
        fail(t, &c->place, N_("\"%s\" is not on offer in %s: %s"), option_id(t, c->decision, c->option),
             decision_id(t, c->decision), why_refused(t, c->decision, c->option, why));
        return;
    }
    struct command choice = command_of(COMMAND_CHOOSE);
    choice.decision = c->decision;
    choice.option = c->option;
    choice.by = s->role_text[s->decision[c->decision].role].id;
    t->status = exercise_do(t->e, &choice, 0, t->err);
}

static void run_turn(struct trial *t, const struct test_step *step)
{
    play_to(t, step->turn);
    if (t->status)
        return;
    if (!is_open(t)) {
        int32_t ending = t->e->state[STATE_ENDING] - 1;
        fail(t, &step->place, N_("turn %d is never played: the exercise ended in turn %d with \"%s\""),
             (int)step->turn + 1, (int)t->e->state[STATE_TURN] + 1, ending >= 0 ? t->e->s->ending_text[ending].id : "");
        return;
    }
    for (int32_t i = 0; i < step->items.count && !t->status; i++)
        choose(t, t->tests->choice + step->items.first + i);
    if (!t->status && !t->failed)
        close_turn(t);
}

static void run_step(struct trial *t, const struct test_step *step)
{
    if (step->kind == TEST_TURN) {
        run_turn(t, step);
        return;
    }
    if (step->kind == TEST_AT_END)
        play_to(t, INT32_MAX);
    for (int32_t i = 0; i < step->items.count && !t->status; i++) {
        const struct expectation *x = t->tests->expectation + step->items.first + i;
        checks[x->op](t, x, !x->negated);
    }
}

/* ---- the path of a test that failed ------------------------------------------------------------------------------ */

static void tell_path(const struct trial *t, struct buffer *out)
{
    const struct exercise *e = t->e;
    const struct scenario *s = e->s;
    buffer_print(out, tr("seed %d%s%s, what the test leaves open: %s\n"), (int)t->test->seed, s->forms ? ", " : "",
                 s->forms ? s->form_text[e->form].id : "", policy_id((enum policy)t->test->policy));
    for (int i = 0; i < e->history.facings; i++) {
        const struct facing *f = e->history.facing + i;
        const char *how = f->decided                                                     ? ""
                          : s->forms && !(s->decision[f->decision].forms >> e->form & 1) ? tr(" (as in the record)")
                                                                                         : tr(" (nobody decided)");
        buffer_print(out, tr("turn %d: %s: %s%s\n"), (int)f->turn + 1, decision_id(t, f->decision),
                     option_id(t, f->decision, f->option), how);
    }
    if (is_open(t))
        buffer_print(out, tr("turn %d is open\n"), (int)e->state[STATE_TURN] + 1);
    else
        buffer_print(out, tr("ended in turn %d: %s\n"), (int)e->state[STATE_TURN] + 1,
                     e->state[STATE_ENDING] ? s->ending_text[e->state[STATE_ENDING] - 1].id : "");
}

static enum status keep_path(const struct trial *t, struct test_result *out)
{
    struct buffer text;
    void *paths = out->path;
    int room = mem_grow(out->alloc, &paths, &out->path_cap, out->failed + 1, sizeof *out->path);
    out->path = paths;
    if (!room)
        return error_no_memory(t->err);
    buffer_init(&text, out->alloc);
    tell_path(t, &text);
    char *copy = text.failed ? NULL : mem_new(out->alloc, (size_t)text.length + 1, 1);
    if (copy)
        memcpy(copy, text.data, (size_t)text.length);
    buffer_free(&text);
    if (!copy)
        return error_no_memory(t->err);
    out->path[out->failed++] = (struct test_path){ t->last.line, t->last.column, copy };
    return STATUS_OK;
}

/* ---- all of them ------------------------------------------------------------------------------------------------- */

static enum status run_test(const struct alloc *a, const struct loaded *loaded, const struct script_tests *tests,
                            const struct scenario_test *test, struct test_result *out, struct diagnostics *found,
                            struct error *err)
{
    struct trial t = { .tests = tests, .test = test, .found = found, .err = err };
    const char *form = loaded->scenario.forms ? loaded->scenario.form_text[test->form].id : NULL;
    t.status = exercise_start(a, loaded, (uint64_t)test->seed, form, NULL, &t.e, err);
    if (t.status)
        return t.status;
    t.view = *t.e->s;
    t.view.expression = tests->expression;
    for (int32_t i = 0; i < test->steps.count && !t.failed && !t.status; i++)
        run_step(&t, tests->step + test->steps.first + i);
    if (t.failed && !t.status)
        t.status = keep_path(&t, out);
    else if (!t.status)
        out->passed++;
    exercise_close(t.e);
    return t.status;
}

static enum status read_tests(void *ud, const char *name, const char **data, size_t *length, struct error *err)
{
    (void)name;
    (void)err;
    const struct loaded_file *file = ud;
    *data = file->data;
    *length = file->length;
    return STATUS_OK;
}

enum status scenario_tests(const struct alloc *a, const struct loaded *loaded, struct test_result *out,
                           struct diagnostics *found, struct error *err)
{
    char path[OS_PATH];
    struct loaded_file file = { 0 };
    struct script_source source = { &file, read_tests };
    struct script_tests tests;
    *out = (struct test_result){ .alloc = a };
    enum status status = os_join(path, loaded->dir, SCRIPT_TESTS_FILE, err);
    if (status || os_kind(path) == OS_NOTHING)
        return status;
    status = os_read_file(a, path, TESTS_FILE_MAX, &file.data, &file.length, err);
    if (status)
        return status;
    status = script_load_tests(a, &source, &loaded->scenario, &tests, found);
    if (status == STATUS_NO_MEMORY)
        error_no_memory(err);
    else if (status)
        error_set(err, status, N_("the tests in %s cannot be read"), os_path_tail(path));
    for (int32_t i = 0; i < tests.tests && !status; i++)
        status = run_test(a, loaded, &tests, tests.test + i, out, found, err);
    diagnostics_sort(found);
    script_tests_free(&tests);
    os_free_data(a, file.data, file.length);
    return status;
}

const char *test_result_path(const struct test_result *r, const struct diagnostic *d)
{
    for (int32_t i = 0; i < r->failed && d->code == E_TEST; i++)
        if (r->path[i].line == d->line && r->path[i].column == d->column)
            return r->path[i].text;
    return NULL;
}

void test_result_free(struct test_result *r)
{
    for (int32_t i = 0; i < r->failed; i++)
        mem_free(r->alloc, r->path[i].text, strlen(r->path[i].text) + 1, 1);
    mem_free(r->alloc, r->path, (size_t)r->path_cap, sizeof *r->path);
    *r = (struct test_result){ .alloc = r->alloc };
}
