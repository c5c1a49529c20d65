/* Figures: what the record documents becomes numbers and slots, and no part of the rules. */
#include <stdio.h>

#include "help.h"

#define NAIVE "naive = { value = 8, because = \"Scaled.\", source = \"S\" }"
#define HEAD "text = \"A figure.\", source = \"A source\", kind = \"held_out\", " NAIVE ", "

static struct loaded l;

static const struct figure *only(const char *fields)
{
    char text[2000];
    snprintf(text, sizeof text, "figure \"f\" { " HEAD "%s }", fields);
    help_good(&l, text);
    assert_int_equal(l.s.figures, 1);
    return l.s.figure;
}

static void test_fields(void **state)
{
    (void)state;
    help_good(&l,
              "figure \"lost\" { text = \"Machines lost.\", documented = { 40000, 45000.5 }, unit = \"machines\",\n"
              "  measure = { most = lost_total \"worm\", times = 0.5, plus = -3, from = \"2017-06-27 09:00\" },\n"
              "  kind = \"calibrated\", source = \"Register\", confidence = \"disputed\", on = \"2018-01-25\",\n"
              "  naive = { value = { 10, 30 }, because = \"Like the last.\", source = \"Other\" }, wide = \"Few.\" }");
    const struct figure *f = l.s.figure;
    assert_string_equal(f->id, "lost");
    assert_string_equal(f->text, "Machines lost.");
    assert_string_equal(f->unit, "machines");
    assert_string_equal(f->source, "Register");
    assert_string_equal(f->on, "2018-01-25");
    assert_string_equal(f->wide, "Few.");
    assert_string_equal(f->naive.because, "Like the last.");
    assert_string_equal(f->naive.source, "Other");
    assert_int_equal(f->low, 40000 * FIGURE_ONE);
    assert_int_equal(f->high, 450005000);
    assert_int_equal(f->naive.low, 10 * FIGURE_ONE);
    assert_int_equal(f->naive.high, 30 * FIGURE_ONE);
    assert_int_equal(f->confidence, CONFIDENCE_DISPUTED);
    assert_int_equal(f->held_out, 0);
    assert_int_equal(f->measure.op, MEASURE_MOST);
    assert_int_equal(f->measure.from, 30);
    assert_int_equal(f->measure.until, INT32_MAX);
    assert_int_equal(f->measure.times, FIGURE_ONE / 2);
    assert_int_equal(f->measure.plus, -3 * FIGURE_ONE);
    assert_int_equal(f->measure.scale, 1);
    assert_int_equal(f->measure.terms, 1);
    assert_int_equal(f->measure.term[0].slot, l.s.at.threat_lost);
    help_free(&l);
}

static void test_naive(void **state)
{
    (void)state;
    const struct figure *f = only("documented = 9, measure = { final = trust }");
    assert_int_equal(f->held_out, 1);
    assert_int_equal(f->low, f->high);
    assert_int_equal(f->naive.low, 4 * FIGURE_ONE); /* half */
    assert_int_equal(f->naive.high, 16 * FIGURE_ONE); /* twice */
    assert_string_equal(f->unit, "points");
    assert_int_equal(f->measure.scale, POINT);
    help_free(&l);
}

/* Of a group hosts are added, service is averaged by weight. */
static void test_sums(void **state)
{
    (void)state;
    const struct measure *m = &only("documented = 9, measure = { least = service \"danish\" }")->measure;
    assert_int_equal(m->op, MEASURE_LEAST);
    assert_int_equal(m->terms, 2);
    assert_int_equal(m->per, 2);
    assert_int_equal(m->scale, WHOLE);
    assert_int_equal(m->term[1].slot, l.s.at.site_service + 1);
    help_free(&l);

    m = &only("documented = 9, measure = { final = { infected \"danish\", destroyed(\"bank\", \"worm\") }, "
              "out_of = lost_total \"worm\", to = \"2017-06-27 11:30\" }")->measure;
    assert_int_equal(m->terms, 3);
    assert_int_equal(m->per, 1);
    assert_int_equal(m->out_of_terms, 1);
    assert_int_equal(m->out_of[0].slot, l.s.at.threat_lost);
    assert_int_equal(m->until, 180);
    assert_in_range(m->term[0].slot, l.s.at.infected, l.s.at.infected + l.s.cells - 1);
    assert_in_range(m->term[2].slot, l.s.at.destroyed, l.s.at.destroyed + l.s.cells - 1);
    assert_string_equal(l.s.figure->unit, "");
    help_free(&l);
}

static void test_conditions(void **state)
{
    (void)state;
    const struct figure *f =
        only("documented = 9, measure = { days_until = all { flag \"labelled\", trust:below(40) } }");
    assert_int_equal(f->measure.op, MEASURE_UNTIL);
    assert_int_equal(f->measure.scale, 24 * 60);
    assert_string_equal(f->unit, "days");
    assert_true(f->measure.when >= l.s.expressions);
    assert_int_equal(l.s.figure_expressions, 3);
    const struct expression *e = l.s.expression + f->measure.when;
    assert_int_equal(e->op, EXPRESSION_ALL);
    assert_int_equal(l.s.expression[e->a + 1].a, l.s.at.gauges); /* placed like the others */
    help_free(&l);

    assert_int_equal(only("documented = 9, measure = { hours_while = running \"worm\" }")->measure.op, MEASURE_WHILE);
    assert_int_equal(l.s.figure->measure.scale, 60);
    help_free(&l);
}

static void test_sites(void **state)
{
    (void)state;
    const struct measure *m =
        &only("documented = 9, measure = { countries_hit = \"all\", threat = \"worm\" }")->measure;
    assert_int_equal(m->op, MEASURE_COUNTRIES);
    assert_int_equal(m->sites, 4);
    assert_int_equal(m->threat, 0);
    assert_int_equal(m->level, NONE);
    assert_string_equal(l.s.figure->unit, "countries");
    help_free(&l);

    m = &only("documented = 9, measure = { sites_below = { \"danish\", \"island\" }, level = 0.5 }")->measure;
    assert_int_equal(m->op, MEASURE_SITES);
    assert_int_equal(m->sites, 3);
    assert_int_equal(m->site[2], 3);
    assert_int_equal(m->threat, NONE);
    assert_int_equal(m->level, WHOLE / 2);
    help_free(&l);
}

/* A save goes on and a golden journal replays whatever figures are added. */
static void test_no_rules(void **state)
{
    (void)state;
    help_good(&l, "-- none");
    uint64_t rules = l.s.rules_hash;
    int32_t words = l.s.at.words, expressions = l.s.expressions;
    help_free(&l);
    only("documented = 9, measure = { hours_until = all { flag \"labelled\", service \"port\":below(0.5) } }");
    assert_true(rules == l.s.rules_hash);
    assert_int_equal(l.s.at.words, words);
    assert_int_equal(l.s.expressions, expressions);
    help_free(&l);
}

int test_figures(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_fields),     cmocka_unit_test(test_naive),
                                        cmocka_unit_test(test_sums),       cmocka_unit_test(test_conditions),
                                        cmocka_unit_test(test_sites),      cmocka_unit_test(test_no_rules) };
    return cmocka_run_group_tests_name("script: figures", tests, NULL, NULL);
}
