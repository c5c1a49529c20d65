/* Options held against each other, on a scenario whose figures can be worked out by hand. */
#include "analyse_tests.h"

#include "analyse/balance.h"

#define SCALES "tests/analyse/scenarios/scales"

static struct balance played(const char *scenario, int64_t seeds, int workers)
{
    const struct loaded *loaded = ground_scenario(scenario);
    struct sample sample = { loaded, scenario_fullest_form(&loaded->scenario), seeds, workers };
    struct balance b;
    struct error err;
    assert_ok(balance_play(&alloc_libc, &sample, &b, &err));
    return b;
}

static const struct balance_decision *decision(const struct balance *b, const char *id)
{
    for (int32_t i = 0; i < b->decisions; i++)
        if (b->decision[i].decision == scenario_find_decision(b->outcome.s, id))
            return b->decision + i;
    fail_msg("no decision %s", id);
    return NULL;
}

static int32_t number(const struct balance *b, const struct balance_decision *d, const char *option)
{
    return scenario_find_option(b->outcome.s, d->decision, option);
}

/* Of option `x` over `y` in the dimension with this name. */
static int32_t lead(const struct balance *b, const char *id, const char *x, const char *y, const char *dimension)
{
    const struct balance_decision *d = decision(b, id);
    for (int32_t k = 0; k < b->dimensions; k++)
        if (strcmp(balance_dimension(b, k), dimension) == 0)
            return d->option[number(b, d, x) - 1].lead[(number(b, d, y) - 1) * b->dimensions + k];
    fail_msg("no dimension %s", dimension);
    return 0;
}

static const char *dominator(const struct balance *b, const char *id, const char *option)
{
    const struct balance_decision *d = decision(b, id);
    int32_t by = d->option[number(b, d, option) - 1].dominator;
    return by ? b->outcome.s->option_text[b->outcome.s->decision[d->decision].options.first + by - 1].id : "";
}

static void outcomes_are_the_indicators_that_can_be_moved(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 64, 1);
    assert_int_equal(b.outcomes, 3);
    assert_string_equal(balance_dimension(&b, 0), "trust");
    assert_string_equal(balance_dimension(&b, 1), "order");
    assert_string_equal(balance_dimension(&b, 2), "burden");
    assert_int_equal(b.dimensions, 3 + ground_norms()->document_count);
    balance_free(&b);
}

static void leads_are_what_the_options_say(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 200, 2);
    assert_int_equal(lead(&b, "clear", "new", "old", "trust"), 100);
    assert_int_equal(lead(&b, "clear", "old", "new", "trust"), -100);
    assert_int_equal(lead(&b, "clear", "new", "old", "order"), 500);
    assert_int_equal(lead(&b, "clear", "old", "new", "burden"), 100); /* less burden is better */
    assert_int_equal(lead(&b, "word", "keep", "name", "LUCCA"), 10000);
    assert_int_equal(lead(&b, "word", "silence", "name", "LUCCA"), 3333);
    assert_int_equal(lead(&b, "word", "name", "keep", "trust"), 800);
    assert_int_equal(lead(&b, "word", "name", "keep", "ISE"), OUTCOME_ABSENT); /* tested by nothing */
    balance_free(&b);
}

static void a_decision_put_twice_is_answered_alike(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 200, 1);
    assert_int_equal(lead(&b, "again", "more", "fewer", "order"), 800);
    assert_int_equal(lead(&b, "again", "more", "same", "trust"), 400);
    balance_free(&b);
}

static void an_option_counts_where_it_was_available(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 200, 1);
    const struct balance_decision *d = decision(&b, "again");
    int64_t met = d->option[number(&b, d, "speakers") - 1].met;
    assert_int_equal(d->met, 200);
    assert_int_equal(d->option[0].met, 200);
    assert_in_range(met, 40, 95); /* one of three random choices opens it */
    assert_int_equal(lead(&b, "again", "speakers", "more", "trust"), 600);
    d = decision(&b, "never");
    assert_int_equal(d->met, 0);
    assert_false(d->compared);
    assert_int_equal(lead(&b, "never", "yes", "no", "trust"), OUTCOME_ABSENT);
    balance_free(&b);
}

static void real_choices_trade_and_others_are_dominated(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 200, 1);
    const struct balance_decision *d = decision(&b, "trade");
    assert_int_equal(d->trade[0], number(&b, d, "talk"));
    assert_int_equal(d->trade[1], number(&b, d, "guard"));
    assert_string_equal(dominator(&b, "trade", "neither"), "talk");
    d = decision(&b, "word"); /* an outcome against a norm */
    assert_int_equal(d->trade[0], number(&b, d, "keep"));
    assert_int_equal(d->trade[1], number(&b, d, "name"));
    assert_string_equal(dominator(&b, "word", "silence"), "keep");
    d = decision(&b, "clear"); /* `old` is ahead by less than the margin */
    assert_int_equal(d->trade[0], 0);
    assert_string_equal(dominator(&b, "clear", "new"), "");
    assert_string_equal(dominator(&b, "clear", "old"), "new");
    assert_string_equal(dominator(&b, "clear", "none"), "new");
    balance_free(&b);
}

static void doing_nothing_has_its_price_or_is_free(void **state)
{
    (void)state;
    struct balance b = played(SCALES, 200, 1);
    const struct balance_decision *d = decision(&b, "clear");
    assert_int_equal(d->price.by, 700);
    assert_string_equal(balance_dimension(&b, d->price.dimension), "trust");
    assert_int_equal(d->rival, number(&b, d, "new"));
    d = decision(&b, "gift");
    assert_int_equal(d->price.by, 50);
    assert_string_equal(balance_dimension(&b, d->price.dimension), "order");
    assert_int_equal(d->rival, number(&b, d, "phone"));
    balance_free(&b);
}

static void the_rules_are_judged_on_both(void **state)
{
    (void)state;
    const struct loaded *loaded = ground_scenario(SCALES);
    struct sample sample = { loaded, 0, 200, 1 };
    struct balance b = played(SCALES, 200, 1);
    struct bots bots;
    struct error err;
    assert_ok(bots_play(&alloc_libc, &sample, &bots, &err));
    struct balance_verdict v = balance_judge(&bots, &b);
    assert_int_equal(v.leader, BOT_BEST_OUTCOME);
    assert_false(v.holds[BALANCE_NO_LEADER]); /* 2 of 3 */
    assert_true(v.holds[BALANCE_APART]);
    assert_false(v.holds[BALANCE_REAL_CHOICE]);
    assert_false(v.holds[BALANCE_NOT_FREE]);
    assert_int_equal(v.one_sided, 2); /* clear, gift */
    assert_int_equal(v.free, 1);      /* gift */
    assert_int_equal(v.uncompared, 1);
    bots.leading[BOT_BEST_OUTCOME] = 1;
    bots.norms_apart = 0;
    for (int32_t i = 0; i < b.decisions; i++) {
        b.decision[i].trade[0] = 1;
        b.decision[i].price.by = BALANCE_PRICE;
    }
    v = balance_judge(&bots, &b);
    assert_true(v.holds[BALANCE_NO_LEADER]);
    assert_false(v.holds[BALANCE_APART]);
    assert_true(v.holds[BALANCE_REAL_CHOICE]);
    assert_true(v.holds[BALANCE_NOT_FREE]);
    bots.nobody_behind = 1;
    assert_false(balance_judge(&bots, &b).holds[BALANCE_NOT_FREE]);
    bots_free(&bots);
    balance_free(&b);
}

static void any_number_of_workers_finds_the_same(void **state)
{
    (void)state;
    struct balance alone = played(COMPACT, 60, 1), crew = played(COMPACT, 60, 3);
    assert_int_equal(alone.decisions, crew.decisions);
    assert_int_equal(alone.dimensions, crew.dimensions);
    for (int32_t i = 0; i < alone.decisions; i++) {
        const struct balance_decision *x = alone.decision + i, *y = crew.decision + i;
        assert_int_equal(x->met, y->met);
        assert_int_equal(x->price.by, y->price.by);
        assert_memory_equal(x->trade, y->trade, sizeof x->trade);
        for (int32_t o = 0; o < x->options; o++)
            assert_memory_equal(x->option[o].lead, y->option[o].lead,
                                (size_t)(x->options * alone.dimensions) * sizeof *x->option[o].lead);
    }
    balance_free(&alone);
    balance_free(&crew);
}

int test_balance(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(outcomes_are_the_indicators_that_can_be_moved),
        TRIAL(leads_are_what_the_options_say),
        TRIAL(a_decision_put_twice_is_answered_alike),
        TRIAL(an_option_counts_where_it_was_available),
        TRIAL(real_choices_trade_and_others_are_dominated),
        TRIAL(doing_nothing_has_its_price_or_is_free),
        TRIAL(the_rules_are_judged_on_both),
        TRIAL(any_number_of_workers_finds_the_same),
    };
    return cmocka_run_group_tests_name("analyse: balance", tests, NULL, NULL);
}
