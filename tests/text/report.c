/* What the debrief and the list of changes promise, on whole runs of NotPetya; and what they do without memory. */
#include "help.h"

#include <stdlib.h>
#include <string.h>

#include "exercise/changes.h"
#include "report/debrief.h"
#include "report/run_json.h"
#include "store/catalogue.h"

struct whole {
    struct arena arena;
    struct norm_catalogue norms;
    struct loaded *loaded;
    struct exercise *e;
};

static void must(enum status status, const struct error *err)
{
    if (status)
        fail_msg("%s: %s", err->where, err->what);
}

static void give(struct exercise *e, struct command c)
{
    struct error err;
    must(exercise_do(e, &c, 0, &err), &err);
}

static int32_t decision(const struct exercise *e, const char *id)
{
    int32_t d = scenario_find_decision(e->s, id);
    assert_int_not_equal(d, NONE);
    return d;
}

/* A run by `policy` up to the end, with a ballot, a note, a ruling and an override in its first turn. */
static void play(struct whole *w, enum policy policy, uint64_t seed)
{
    char path[OS_PATH];
    struct error err;
    const char *source = os_env("WHITECELL_SOURCE");
    if (!source)
        skip();
    arena_init(&w->arena, &alloc_libc);
    must(os_join(path, source, "assets/norms.json", &err), &err);
    must(catalogue_load(path, &w->arena, &w->norms, &err), &err);
    must(os_join(path, source, "scenarios/notpetya", &err), &err);
    must(library_load(&alloc_libc, path, &w->norms, &w->loaded, NULL, &err), &err);
    must(exercise_start(&alloc_libc, w->loaded, seed, "half_day", NULL, &w->e, &err), &err);
    struct command c = command_of(COMMAND_BALLOT);
    c.decision = decision(w->e, "first_orders");
    c.option = 2;
    c.by = "red";
    give(w->e, c);
    c.option = 3; /* a team may change its mind */
    give(w->e, c);
    c = command_of(COMMAND_RULING);
    c.text = "They call the vendor";
    c.reason = "agreed";
    c.changes = c.marks = 1;
    c.change[0] = (struct add){ w->e->s->at.gauges + scenario_find_gauge(w->e->s, "trust"), 3 * POINT };
    c.mark[0] = (struct ruling_mark){ norm_find(&w->norms, "LUCCA-1"), 1, "asks first" };
    give(w->e, c);
    c = command_of(COMMAND_OVERRIDE);
    c.norm = norm_find(&w->norms, "LUCCA-2");
    c.value = VERDICT_STRAINED;
    c.reason = "seen";
    give(w->e, c);
    c = command_of(COMMAND_NOTE);
    c.text = "a note";
    give(w->e, c);
    while (w->e->state[STATE_PHASE] == PHASE_OPEN) {
        must(exercise_autoplay(w->e, policy, -1, 0, &err), &err);
        give(w->e, command_of(COMMAND_CLOSE));
    }
}

static void leave(struct whole *w)
{
    exercise_close(w->e);
    library_free(w->loaded);
    arena_free(&w->arena);
}

static int size_of(int32_t v)
{
    return v < 0 ? -v : v;
}

static void check_changes(const struct exercise *e, int32_t turn)
{
    struct arena arena;
    struct change *rows;
    struct error err;
    int count;
    arena_init(&arena, &alloc_libc);
    must(changes_between(e, turn, turn + 1, &arena, &rows, &count, &err), &err);
    for (int i = 0; i < count; i++) {
        int32_t sum = 0, shown = 0;
        for (int k = 0; k < rows[i].causes; k++) {
            char words[320];
            sum += rows[i].cause[k].change;
            shown += rows[i].cause[k].shown;
            assert_true(k == 0 || size_of(rows[i].cause[k].change) <= size_of(rows[i].cause[k - 1].change));
            assert_true(*changes_words(e->s, rows[i].cause + k, words, sizeof words));
        }
        assert_int_equal(sum, rows[i].after - rows[i].before);
        assert_int_equal(shown, changes_shown(e->s, rows[i].gauge, rows[i].after) -
                                    changes_shown(e->s, rows[i].gauge, rows[i].before));
    }
    arena_free(&arena);
}

static void test_causes_add_up_as_they_are_and_as_they_are_shown(void **unused)
{
    (void)unused;
    for (int policy = 0; policy < POLICIES; policy++) {
        struct whole w;
        play(&w, (enum policy)policy, 11);
        for (int32_t turn = 0; turn < w.e->history.turns; turn++)
            check_changes(w.e, turn);
        leave(&w);
    }
}

static void test_the_debrief_traces_every_mark(void **unused)
{
    struct whole w;
    struct debrief b;
    struct arena arena;
    struct error err;
    int marks = 0, ruled = 0, overridden = 0;
    (void)unused;
    play(&w, POLICY_RANDOM, 12);
    arena_init(&arena, &alloc_libc);
    must(debrief_make(w.e, &arena, &b, &err), &err);
    assert_int_equal(b.documents, w.norms.document_count);
    for (int i = 0; i < b.documents; i++)
        for (int k = 0; k < b.document[i].norms; k++) {
            const struct debrief_norm *n = b.document[i].norm + k;
            assert_int_equal(w.norms.norms[n->norm].document_index, b.document[i].document);
            int counted = 0, advanced = 0;
            for (int m = 0; m < n->marks; m++) {
                counted += n->mark[m].counted;
                advanced += n->mark[m].counted && n->mark[m].value > 0;
                assert_true(n->mark[m].value == 0 || *n->mark[m].because);
            }
            assert_int_equal(counted, n->score.opportunities);
            assert_int_equal(advanced, n->score.advanced);
            marks += n->marks, ruled += n->ruleds, overridden += n->override != NULL;
        }
    assert_true(marks > 20);
    assert_int_equal(ruled, 1);
    assert_int_equal(overridden, 1);
    arena_free(&arena);
    leave(&w);
}

static void test_the_debrief_knows_who_decided_what(void **unused)
{
    struct whole w;
    struct debrief b;
    struct arena arena;
    struct error err;
    (void)unused;
    play(&w, POLICY_NOBODY, 13);
    arena_init(&arena, &alloc_libc);
    must(debrief_make(w.e, &arena, &b, &err), &err);
    assert_int_equal(b.choices, w.e->history.facings);
    assert_true(b.choices >= w.e->history.turns);
    for (int i = 0; i < b.choices; i++) {
        const struct debrief_choice *c = b.choice + i;
        assert_int_equal(c->decided, DECIDED_NOBODY);
        assert_int_equal(c->option, w.e->s->decision[c->decision].if_nobody);
        assert_int_equal(c->ballots, c->decision == decision(w.e, "first_orders"));
    }
    assert_string_equal(b.choice[0].ballot[0].team, "red");
    assert_int_equal(b.choice[0].ballot[0].option, 3);
    for (int i = 1; i < b.events; i++)
        assert_true(b.event[i].turn >= b.event[i - 1].turn);
    assert_int_equal(b.event[b.events - 1].kind, DEBRIEF_END);
    for (int i = 0; i < b.outcomes; i++)
        assert_true(b.outcome[i].least <= b.outcome[i].end && b.outcome[i].end <= b.outcome[i].most);
    arena_free(&arena);
    leave(&w);
}

/* ---- memory: each operation with 0, 1, 2 ... allocations allowed ---- */

static void *some(void *ud, void *ptr, size_t osize, size_t nsize)
{
    int *left = ud;
    if (nsize > 0 && (*left)-- <= 0)
        return NULL;
    return alloc_libc.fn(NULL, ptr, osize, nsize);
}

static enum status try_debrief(const struct exercise *e, int allowed)
{
    struct alloc few = { some, &allowed };
    struct arena arena;
    struct debrief b;
    struct error err;
    arena_init(&arena, &few);
    enum status status = debrief_make(e, &arena, &b, &err);
    arena_free(&arena);
    return status;
}

static enum status try_changes(const struct exercise *e, int allowed)
{
    struct alloc few = { some, &allowed };
    struct arena arena;
    struct change *rows;
    struct error err;
    int count;
    arena_init(&arena, &few);
    enum status status = changes_between(e, 0, e->history.turns, &arena, &rows, &count, &err);
    arena_free(&arena);
    return status;
}

static enum status try_json(const struct exercise *e, int allowed)
{
    struct alloc few = { some, &allowed };
    struct error err;
    cJSON *tree = NULL;
    json_use_alloc(&few);
    enum status status = run_json(e, &tree, &err);
    if (!status)
        cJSON_Delete(tree);
    json_use_alloc(NULL);
    return status;
}

static void test_without_memory_each_says_so(void **unused)
{
    enum status (*const tries[])(const struct exercise *, int) = { try_debrief, try_changes, try_json };
    static const int steps[] = { 1, 1, 7 }; /* a run has thousands of JSON values: every seventh */
    struct whole w;
    (void)unused;
    play(&w, POLICY_LAST, 14);
    for (size_t i = 0; i < sizeof tries / sizeof *tries; i++) {
        int allowed = 0;
        enum status status;
        while ((status = tries[i](w.e, allowed)) != STATUS_OK) {
            assert_int_equal(status, STATUS_NO_MEMORY);
            allowed += steps[i];
        }
        assert_true(allowed > 0);
    }
    leave(&w);
}

int test_report(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_causes_add_up_as_they_are_and_as_they_are_shown),
        cmocka_unit_test(test_the_debrief_traces_every_mark),
        cmocka_unit_test(test_the_debrief_knows_who_decided_what),
        cmocka_unit_test(test_without_memory_each_says_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
