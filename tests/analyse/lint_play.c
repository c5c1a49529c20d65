/* What `check` finds by playing, on scenarios whose tree and figures are known. */
#include <stdio.h>
#include <stdlib.h>

#include "analyse_tests.h"

#include "analyse/lint_play.h"
#include "base/text.h"

struct played {
    struct diagnostics found;
    struct lint_play play;
};

static struct played played(const char *scenario, int64_t runs, int64_t seeds, int strict)
{
    struct played p = { .play = { .runs = runs, .seeds = seeds, .strict = strict } };
    struct error err;
    diagnostics_init(&p.found, &alloc_libc);
    assert_ok(lint_play(ground_scenario(scenario), &p.play, &p.found, &err));
    return p;
}

/* The only diagnostic with this code whose declaration begins with `line`, or NULL. */
static const struct diagnostic *found(const struct played *p, enum code code, const char *scenario, const char *line)
{
    const struct loaded *loaded = ground_scenario(scenario);
    int32_t at = 1;
    const char *text = loaded->file[0].data, *here = strstr(text, line);
    assert_non_null(here);
    for (const char *c = text; c < here; c++)
        at += *c == '\n';
    for (int i = 0; i < p->found.count; i++)
        if (p->found.items[i].code == code && p->found.items[i].line == at)
            return p->found.items + i;
    return NULL;
}

#define SCALES "tests/analyse/scenarios/scales"
#define MAZE "tests/analyse/scenarios/maze"

static void what_is_never_reached_is_told(void **state)
{
    (void)state;
    struct played p = played(MAZE, 5000, 8, 0);
    assert_int_equal(p.play.runs, 28); /* every path */
    assert_int_equal(p.play.covered[0], 4);
    assert_int_equal(p.play.total[2], 2);
    assert_int_equal(p.play.covered[2], 1);
    const struct diagnostic *d = found(&p, W_UNSEEN, MAZE, "inject \"flood\"");
    assert_non_null(d);
    assert_string_equal(d->message, "in 28 runs it never came");
    assert_true(d->column > 0 && *d->fix);
    assert_non_null(found(&p, W_UNSEEN, MAZE, "ending \"drowned\""));
    assert_null(found(&p, W_UNSEEN, MAZE, "ending \"treasure\""));
    assert_null(found(&p, W_UNSEEN, MAZE, "inject \"echo\""));
    assert_has(found(&p, W_ALIKE, MAZE, "scenario \"maze\"")->message, "norms first and outcome first end alike");
    diagnostics_free(&p.found);
}

static void what_was_proved_is_not_told_again(void **state)
{
    (void)state;
    struct played p = played(MAZE, 5000, 8, 0);
    int before = p.found.count;
    struct error err;
    struct diagnostic *proved = NULL;
    for (int i = 0; i < p.found.count; i++)
        if (p.found.items[i].code == W_UNSEEN) {
            p.found.items[i].code = W_UNREACHED; /* as if lint had said it */
            proved = p.found.items + i;
        }
    assert_non_null(proved);
    struct lint_play again = { .runs = 5000, .seeds = 8 };
    assert_ok(lint_play(ground_scenario(MAZE), &again, &p.found, &err));
    for (int i = 0; i < p.found.count; i++)
        assert_int_not_equal(p.found.items[i].code, W_UNSEEN);
    assert_true(p.found.count > before); /* the rest is told twice here: it was no static check's */
    diagnostics_free(&p.found);
}

static void balance_is_told_with_figures(void **state)
{
    (void)state;
    for (int strict = 0; strict < 2; strict++) {
        struct played p = played(SCALES, 2000, strict ? 200 : 32, strict);
        const struct diagnostic *d = found(&p, W_NO_TRADE, SCALES, "decision \"clear\"");
        assert_non_null(d);
        assert_has(d->message, "\"new\" leads \"none\" by 7.0 points of trust");
        d = found(&p, W_FREE, SCALES, "decision \"gift\"");
        assert_true((d != NULL) == strict); /* resting costs half a point: too little, but not nothing */
        if (d)
            assert_has(d->message, "(200 seeds)");
        assert_null(found(&p, W_NO_TRADE, SCALES, "decision \"trade\""));
        assert_null(found(&p, W_FREE, SCALES, "decision \"trade\""));
        assert_null(found(&p, W_NO_TRADE, SCALES, "decision \"word\""));
        assert_non_null(found(&p, W_UNSEEN, SCALES, "decision \"never\""));
        assert_has(found(&p, W_LEADER, SCALES, "scenario \"scales\"")->message,
                   "leads on 2 of 3 indicators: best outcome");
        diagnostics_free(&p.found);
    }
}

/* The scenario with `more` at its end, played; the caller frees both. */
static struct loaded *played_with(const char *scenario, const char *more, struct diagnostics *all)
{
    struct error err;
    struct loaded *loaded;
    size_t length;
    char whole[20000];
    trial_copy_folder(trial_source(scenario), trial_path(os_base_name(scenario)));
    text_print(whole, sizeof whole, "%s/scenario.lua", trial_path(os_base_name(scenario)));
    char path[OS_PATH];
    text_print(path, sizeof path, "%s", whole);
    char *text = trial_read(path, &length);
    text_print(whole, sizeof whole, "%s\n%s", text, more);
    free(text);
    trial_write(path, whole, strlen(whole));
    assert_ok(library_load(&alloc_libc, trial_path(os_base_name(scenario)), ground_norms(), &loaded, NULL, &err));
    struct lint_play play = { .runs = 2000, .seeds = 32 };
    diagnostics_init(all, &alloc_libc);
    assert_ok(lint_play(loaded, &play, all, &err));
    return loaded;
}

static int told(const struct diagnostics *all, enum code code, const char *message)
{
    int count = 0;
    for (int i = 0; i < all->count; i++)
        count += all->items[i].code == code && strstr(all->items[i].message, message) != NULL;
    return count;
}

static void a_condition_that_never_decides_is_told(void **state)
{
    (void)state;
    struct diagnostics all;
    struct loaded *loaded =
        played_with(MAZE,
                    "event \"e\" { turn = 1, later = { { hours = 1, trust = 1, when = trust:above(20) } } }\n"
                    "event \"f\" { turn = 1, later = { { hours = 1, trust = 1, when = steps:above(99) } } }",
                    &all);
    assert_int_equal(told(&all, W_ONE_WAY, "in 28 runs the condition always held"), 1);
    assert_int_equal(told(&all, W_ONE_WAY, "in 28 runs the condition never held"), 1);
    diagnostics_free(&all);
    library_free(loaded);
}

static void an_option_that_nothing_speaks_for_is_told(void **state)
{
    (void)state;
    struct diagnostics all;
    struct loaded *loaded =
        played_with(SCALES,
                    "decision \"pumps\" { turn = 1, decides = \"mayor\", ask = \"?\", if_nobody_decides = \"none\",\n"
                    "option \"loud\" { label = \"A\", cost = \"B\", now = { trust = 9, order = -1 } },\n"
                    "option \"late\" { label = \"A\", cost = \"B\", now = { trust = 2, order = -1 } },\n"
                    "option \"safe\" { label = \"A\", cost = \"B\", now = { order = 7 } },\n"
                    "option \"none\" { label = \"A\", cost = \"B\", now = { trust = -9, order = -9 } } }",
                    &all);
    assert_int_equal(told(&all, W_DOMINATED, "\"loud\" is ahead by 7.0 points of trust"), 1); /* of "late" */
    assert_int_equal(told(&all, W_DOMINATED, ""), 1); /* nobody's option may be the worst */
    diagnostics_free(&all);
    library_free(loaded);
}

int test_lint_play(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(what_is_never_reached_is_told),
        TRIAL(what_was_proved_is_not_told_again),
        TRIAL(balance_is_told_with_figures),
        TRIAL(a_condition_that_never_decides_is_told),
        TRIAL(an_option_that_nothing_speaks_for_is_told),
    };
    return cmocka_run_group_tests_name("analyse: doubts shown by play", tests, NULL, NULL);
}
