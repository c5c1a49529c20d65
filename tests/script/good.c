/* A correct scenario becomes exactly the tables that the simulation reads. The numbers below are those of good.lua. */
#include <limits.h>
#include <stdlib.h>

#include "help.h"

static struct loaded l;

static int setup(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    struct help_file file = { "scenario.lua", text, length };
    help_load(&l, &file, 1);
    free(text);
    return l.status != STATUS_OK || l.found.count != 0;
}

static int teardown(void **state)
{
    (void)state;
    help_free(&l);
    return 0;
}

static void test_scenario(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_string_equal(s->id, "good");
    assert_string_equal(s->title, "Good");
    assert_int_equal(s->starts, INT64_C(1498552200) / 60); /* 27 June 2017, 08:30 UTC */
    assert_string_equal(s->place_name, "Kyiv");
    assert_int_equal(s->local_offset, 180);
    assert_int_equal(s->turns, 3);
    assert_int_equal(s->turn[0].tick_minutes, 60);
    assert_int_equal(s->turn[0].ticks, 3);
    assert_int_equal(s->turn[1].start, 180);
    assert_int_equal(s->turn[1].tick_minutes, 60);
    assert_int_equal(s->turn[1].ticks, 48);
    assert_int_equal(s->turn[2].start, 180 + 48 * 60);
    assert_int_equal(s->turn[2].tick_minutes, 30 * 24 * 60);
    assert_int_equal(s->turn[2].ticks, 7);
    assert_int_equal(s->forms, 2);
    assert_string_equal(s->form_text[0].id, "class50");
    assert_int_equal(s->form_text[1].minutes, 225);
    assert_int_equal(s->decision[0].forms, 3);
    assert_int_equal(s->decision[1].forms, 2);
    assert_string_equal(s->question[0], "What did you learn?");
    assert_string_equal(s->prompt[0], "Ask them.");
    assert_int_equal(s->fact_text[0].confidence, CONFIDENCE_DOCUMENTED);
    assert_string_equal(s->decision_text[0].place.file, "scenario.lua");
    assert_true(s->decision_text[0].place.line > 30);
}

static void test_people(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_int_equal(s->parties, 3);
    assert_int_equal(s->party[0].evidence, 1000);
    assert_int_equal(s->party[0].threshold, 6000);
    assert_int_equal(s->party[0].forensics, 10000);
    assert_int_equal(s->party[1].lean, 1000);
    assert_int_equal(s->party[2].kind, ADDRESSEE_FIRM);
    assert_int_equal(s->role[1].party, 2);
    assert_int_equal(s->role_text[0].watches_count, 1);
    assert_string_equal(s->role_text[0].watches[0], "LUCCA-2");
    assert_int_equal(s->proposal[0].cost, 500);
    assert_int_equal(s->proposal[0].pull, 1000);
    assert_int_equal(s->proposal[0].cohesion, 0);
    assert_int_equal(s->proposal[0].asks.count, 2);
    assert_int_equal(s->joins, 2);
}

static void test_gauges(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_int_equal(s->indicators, 2);
    assert_int_equal(s->gauges, 3);
    assert_int_equal(s->gauge[0].start, 6200);
    assert_int_equal(s->gauge[0].good, 1);
    assert_int_equal(s->gauge[2].counter, 1);
    assert_int_equal(s->gauge[2].high, 1000000);
    /* "dk" is the shipping line and the port, in order of declaration, with their weights */
    assert_int_equal(s->gauge[1].measured.count, 2);
    assert_int_equal(s->weight[s->gauge[1].measured.first].slot, s->at.site_service + 1);
    assert_int_equal(s->weight[s->gauge[1].measured.first].weight, 3);
    assert_int_equal(s->weight[s->gauge[1].measured.first + 1].weight, 1);

    assert_int_equal(s->drivers, 3);
    /* lost hosts above 100: -0.01 points an hour for every 1000 of them, never below 20 points */
    const struct driver_rules *d = s->driver;
    assert_int_equal(d[0].by, s->at.threat_lost);
    assert_int_equal(d[0].above, 1);
    assert_int_equal(d[0].threshold, 100);
    assert_int_equal(d[0].rate, -1000000);
    assert_int_equal(d[0].per, 1000);
    assert_int_equal(d[0].limit, 2000);
    /* service below 0.8: -0.05 points an hour for each point of the gap, that is -0.05 bp a bp */
    assert_int_equal(d[1].by, s->at.site_service + 1);
    assert_int_equal(d[1].above, 0);
    assert_int_equal(d[1].threshold, 8000);
    assert_int_equal(d[1].rate, -50000);
    assert_int_equal(d[1].limit, 0);
    /* the rumour: -0.2 points an hour at full strength, that is 20 bp for 10,000 bp */
    assert_int_equal(d[2].by, s->at.rumour);
    assert_int_equal(d[2].rate, -2000);
    assert_string_equal(s->driver_text[1].because, "ships wait");
}

static void test_world(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_int_equal(s->site[1].exposure, 8000);
    assert_int_equal(s->site[0].exposure, 5000);
    assert_int_equal(s->site[0].detection, 500000);
    assert_int_equal(s->site_text[1].lat, 5568);
    assert_int_equal(s->site_text[1].lon, 1257);
    assert_int_equal(s->links, 4);
    assert_string_equal(s->link_text[0].id, "tax_software>shipping_line");
    assert_string_equal(s->link_text[1].id, "tax_software>port");
    assert_string_equal(s->link_text[3].id, "spare");
    assert_int_equal(s->link[0].rate_low, 300000);
    assert_int_equal(s->link[0].rate_high, 400000);
    assert_int_equal(s->link[2].kind, LINK_DEPENDENCY);
    assert_int_equal(s->link[2].weight, 5000);
    assert_int_equal(s->link[3].capacity, 100);
    assert_int_equal(s->threat[0].start, 0);
    assert_int_equal(s->threat[0].spread_low, 3000000);
    assert_int_equal(s->threat[0].destroy_high, 600000);
    assert_int_equal(s->threat[0].cells.count, 3);
    assert_int_equal(s->threat[0].edges.count, 2); /* only links that carry a threat */
    assert_int_equal(s->seed[0].cell, 0);
    assert_int_equal(s->seed[0].hosts, 10);
}

static void test_injects(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_int_equal(s->injects, 3);
    assert_int_equal(s->inject[0].to, 1);
    assert_int_equal(s->inject[0].channel, CHANNEL_ADVISORY);
    assert_int_equal(s->inject[0].reliable, 0);
    assert_int_equal(s->inject_text[0].minute, 30);
    assert_int_equal(s->inject_text[0].objective, 0);
    assert_int_equal(s->inject[1].to, 3);
    assert_int_equal(s->inject[1].until, 2);
    assert_int_equal(s->initial[s->at.inject + 1], INJECT_HELD);
    assert_int_equal(s->inject[2].channel, CHANNEL_EVENT);
    assert_int_equal(s->inject[2].turn, 1);
    assert_int_equal(s->turn[0].injects.count, 1);
    assert_int_equal(s->floating_count, 2);
    assert_int_equal(s->turn[1].decisions.count, 1);
    assert_int_equal(s->asked[s->turn[2].decisions.first], 1);

    /* any { trust:below(30), delivered "wrong_label" } */
    const struct expression *e = s->expression + s->inject[1].when, *c = s->expression + e->a;
    assert_int_equal(e->op, EXPRESSION_ANY);
    assert_int_equal(e->b, 2);
    assert_int_equal(c[0].op, EXPRESSION_BELOW);
    assert_int_equal(c[0].a, s->at.gauges);
    assert_int_equal(c[0].b, 3000);
    assert_int_equal(c[1].op, EXPRESSION_ABOVE);
    assert_int_equal(c[1].a, s->at.inject);
    assert_int_equal(c[1].b, 0);

    /* all { chance(0.5), no(flag "named") } */
    e = s->expression + s->inject[2].when;
    c = s->expression + e->a;
    uint64_t subject = scenario_subject("chance", "inject:storm:1");
    assert_int_equal(e->op, EXPRESSION_ALL);
    assert_int_equal(c[0].op, EXPRESSION_CHANCE);
    assert_int_equal(c[0].a, 5000);
    assert_int_equal(c[0].b, (int32_t)(uint32_t)subject);
    assert_int_equal(c[0].c, (int32_t)(uint32_t)(subject >> 32));
    assert_int_equal(c[1].op, EXPRESSION_NO);
    assert_int_equal(s->expression[c[1].a].op, EXPRESSION_ABOVE);
}

static const struct effect *find(struct span span, int32_t op, int32_t slot)
{
    for (int32_t i = span.first; i < span.first + span.count; i++)
        if (l.s.effect[i].op == op && l.s.effect[i].slot == slot)
            return l.s.effect + i;
    fail_msg("no effect %d on %d", op, slot);
    return NULL;
}

static void test_decisions(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    assert_int_equal(s->decisions, 2);
    assert_int_equal(s->decision[0].options.count, 3);
    assert_int_equal(s->decision[0].if_nobody, 3);
    assert_int_equal(s->decision[0].history, 2); /* the option with a record */
    assert_int_equal(s->decision[1].history, 2); /* nothing is recorded: what happens when nobody decides */
    assert_int_equal(s->records, 1);
    assert_int_equal(s->record[0].option, 2);
    assert_int_equal(s->decision_records[0].count, 1);
    assert_int_equal(s->decision_records[1].count, 0);

    /* now = { trust = -2, set = "named", rebuilt = 5 }: plain sums go into the pool */
    const struct option_rules *o = s->option;
    assert_int_equal(o[0].adds.count, 2);
    assert_int_equal(s->add[o[0].adds.first].slot, s->at.gauges + 2);
    assert_int_equal(s->add[o[0].adds.first].amount, 5);
    assert_int_equal(s->add[o[0].adds.first + 1].amount, -200);
    const struct effect *e = s->effect + o[0].effects.first;
    assert_int_equal(o[0].effects.count, 5);
    assert_int_equal(e[0].op, EFFECT_SET);
    assert_int_equal(e[0].due, NONE);
    assert_int_equal(e[1].op, EFFECT_ADD);
    assert_int_equal(e[1].delay, 360);
    assert_true(e[1].when != NONE);
    assert_int_equal(e[1].chance, WHOLE);
    assert_true(e[1].due >= s->at.due);
    /* the second entry of `later`: one chance for all of it */
    assert_int_equal(e[2].amount, -200);
    assert_int_equal(e[2].amount_high, 100);
    assert_int_equal(e[2].chance, 5000);
    assert_int_equal(e[3].op, EFFECT_SET);
    assert_int_equal(e[3].slot, s->at.link_open + 1);
    assert_int_equal(e[4].op, EFFECT_RELEASE);
    assert_int_equal(e[4].slot, 1);
    assert_int_equal(e[2].when, NONE);

    struct span second = o[1].effects;
    assert_int_equal(find(second, EFFECT_PROPOSE, 0)->delay, 0);
    assert_int_equal(find(second, EFFECT_PLANT, 2)->amount, 3);
    assert_int_equal(find(second, EFFECT_SET, s->at.threat_killed)->amount, 1);
    assert_int_equal(find(second, EFFECT_SET, s->at.link_open + 3)->amount, 1);
    assert_int_equal(find(second, EFFECT_ADD, s->at.site_exposure + 1)->amount, -1000);
    assert_int_equal(find(second, EFFECT_ADD, s->at.site_exposure + 2)->high, WHOLE);
    for (int32_t p = 0; p < 3; p++)
        assert_int_equal(find(second, EFFECT_ADD, s->at.evidence + p)->amount, 1000);
    assert_int_equal(find(o[2].effects, EFFECT_RULE, 0)->delay, 0);
    assert_int_equal(s->rules, 2);
    assert_int_equal(s->dues, 4);
}

static void test_marks(void **state)
{
    (void)state;
    const struct scenario *s = &l.s;
    const struct mark_rules *m = s->mark + s->option[0].marks.first;
    assert_int_equal(s->option[0].marks.count, 2);
    assert_int_equal(m[0].norm, 0);
    assert_int_equal(m[0].value, 2);
    assert_int_equal(m[0].counted, 1);
    assert_int_equal(m[0].holds, NONE);
    assert_string_equal(s->mark_text[0].para, "point 2"); /* the norm's own */
    assert_int_equal(m[1].value, -1);
    assert_int_equal(m[1].holds, s->at.mark);
    assert_int_equal(s->expression[m[1].when].b, 5000);
    /* the catalogue says that the two oppose each other */
    assert_int_equal(s->decision[0].tensions.count, 1);
    assert_int_equal(s->tension[0].a, 0);
    assert_int_equal(s->tension[0].b, 1);
}

static void test_endings(void **state)
{
    (void)state;
    assert_int_equal(l.s.endings, 2);
    assert_int_equal(l.s.ending[0].from_turn, 1);
    assert_int_equal(l.s.ending[1].from_turn, 2);
    assert_int_equal(l.s.ending[1].when, NONE);
}

/* The same text gives the same tables; a word changed in a text changes no rule. */
static void test_deterministic(void **state)
{
    (void)state;
    struct loaded again;
    size_t length;
    char *text = help_read("good.lua", &length);
    struct help_file file = { "scenario.lua", text, length };
    help_load(&again, &file, 1);
    assert_int_equal(again.status, STATUS_OK);
    assert_int_equal(again.s.rules_hash, l.s.rules_hash);
    assert_memory_equal(again.s.initial, l.s.initial, (size_t)l.s.at.words * sizeof(int32_t));
    assert_memory_equal(again.s.effect, l.s.effect, (size_t)l.s.effects * sizeof *l.s.effect);
    assert_memory_equal(again.s.expression, l.s.expression, (size_t)l.s.expressions * sizeof *l.s.expression);
    help_free(&again);

    memcpy(strstr(text, "The press fills the gap."), "The press filled a gap..", 24);
    help_load(&again, &file, 1);
    assert_int_equal(again.s.rules_hash, l.s.rules_hash);
    help_free(&again);
    memcpy(strstr(text, "start = 62"), "start = 63", 10);
    help_load(&again, &file, 1);
    assert_true(again.s.rules_hash != l.s.rules_hash);
    help_free(&again);
    free(text);
}

/* Files count in the order in which they are included. */
static void test_files(void **state)
{
    (void)state;
    struct loaded a;
    size_t length;
    char *base = help_read("base.lua", &length);
    struct help_file files[] = { { "scenario.lua", base, length },
                                 { "snippet.lua",
                                   "party 'second' { name = 'Second', kind = 'state' }\ninclude 'more.lua'\n"
                                   "party 'fourth' { name = 'Fourth', kind = 'state' }",
                                   0 },
                                 { "more.lua", "-- a remark\nparty 'third' { name = 'Third', kind = 'organisation' }",
                                   0 } };
    help_load(&a, files, 3);
    assert_int_equal(a.status, STATUS_OK);
    assert_string_equal(a.s.party_text[3].id, "second");
    assert_string_equal(a.s.party_text[4].id, "third");
    assert_string_equal(a.s.party_text[4].place.file, "more.lua");
    assert_int_equal(a.s.party_text[4].place.line, 2);
    assert_string_equal(a.s.party_text[5].id, "fourth");
    help_free(&a);
    free(base);
}

static void test_language(void **state)
{
    (void)state;
    struct loaded a;
    help_good(&a, "link { from = 'bank', to = { 'port', 'island' }, kind = 'network', rate = 1 }\n"
                  "link 'cable' { from = 'danish', to = 'island', kind = 'trust', rate = 1, open = false }\n"
                  "link { from = 'line', to = 'port', kind = 'trust', rate = 1 }\n"
                  "event 'e' { when = all { running 'worm', indicator 'trust':below(50), evidence 'state':above(0.5),\n"
                  "    rumour_level 'leak':above(0.2), infected('bank', 'worm'):above(3), lost_total 'worm':below(9),\n"
                  "    joined 'statement':above(1), asked 'statement', turn_number():above(1), hours():above(5), "
                  "rebuilt:above(3) },\n"
                  "  now = { cut = { 'cable', 'line>port' }, protect = { bank = 0.5 } } }\n"
                  "local shared = flag 'x' event 'd' { now = { set = 'x' } }\n"
                  "event 'f' { when = shared } event 'g' { when = all { shared, no(shared) } }\n"
                  "decision 'war' { turn = 3, decides = 'general', ask = '?', if_nobody_decides = 'a',\n"
                  "  option 'a' { label = 'A', cost = 'x', norms = { { 'LUCCA-2', 1, because = 'x' }, { 'ISE-2', 1, "
                  "because = 'x' } } },\n"
                  "  option 'b' { label = 'B', cost = 'x' }, option 'c' { label = 'C', cost = 'x' } }\n");
    const struct scenario *s = &a.s;
    assert_int_equal(s->links, 2 + 2 + 2 + 1);
    assert_string_equal(s->link_text[4].id, "cable/port>island");
    assert_int_equal(s->link[4].open, 0);
    assert_string_equal(s->link_text[6].id, "line>port/trust");
    const struct inject_rules *e = s->inject + 1;
    const struct expression *c = s->expression + s->expression[e->when].a;
    assert_int_equal(s->expression[e->when].b, 11);
    assert_int_equal(c[0].op, EXPRESSION_ALL);
    assert_int_equal(s->expression[c[0].a].a, s->at.threat_running);
    assert_int_equal(c[1].b, 5000);
    assert_int_equal(c[2].a, s->at.evidence);
    assert_int_equal(c[3].b, 2000);
    assert_int_equal(c[4].a, s->at.infected + 2);
    assert_int_equal(c[5].a, s->at.threat_lost);
    assert_int_equal(c[8].a, STATE_TURN);
    assert_int_equal(c[8].b, 0); /* the state counts from 0 */
    assert_int_equal(c[9].a, STATE_MINUTE);
    assert_int_equal(c[9].b, 300);
    assert_int_equal(c[10].a, s->at.gauges + 2);
    /* the bank is in two threats: both are patched; "cable" is two links, "line>port" two more */
    assert_int_equal(e->effects.count, 2 + 2 + 2);
    /* LUCCA-2 is stated for peacetime and the general fights; ISE-2 has no such limit */
    int32_t first = s->option[s->decision[1].options.first].marks.first;
    assert_int_equal(s->mark[first].counted, 0);
    assert_int_equal(s->mark[first + 1].counted, 1);
    help_free(&a);
}

/* A generated scenario of 10,000 sites stays within the budgets. */
static void test_many(void **state)
{
    (void)state;
    struct loaded a;
    help_good(&a,
              "for i = 1, 10000 do\n"
              "  site('s' .. i) { name = 'S' .. i, country = 'DK', sector = 'food', at = { 55, 12 }, hosts = 100 }\n"
              "  if i > 1 then link { from = 's' .. (i - 1), to = 's' .. i, kind = 'network', rate = 0.1 } end\n"
              "end\n");
    assert_int_equal(a.s.sites, 10004);
    assert_int_equal(a.s.links, 10001);
    help_free(&a);
}

int test_good(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_scenario),      cmocka_unit_test(test_people),
                                        cmocka_unit_test(test_gauges),        cmocka_unit_test(test_world),
                                        cmocka_unit_test(test_injects),       cmocka_unit_test(test_decisions),
                                        cmocka_unit_test(test_marks),         cmocka_unit_test(test_endings),
                                        cmocka_unit_test(test_deterministic), cmocka_unit_test(test_files),
                                        cmocka_unit_test(test_language),      cmocka_unit_test(test_many) };
    return cmocka_run_group_tests_name("script: correct scenarios", tests, setup, teardown);
}
