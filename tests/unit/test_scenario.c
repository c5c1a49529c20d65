/* Finishing a scenario: layout, keys, derived tables, rules hash, names of state words. */
#include "fixture.h"

static void state_words_lie_side_by_side_without_overlap(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    const struct scenario *s = &f->s;
    const struct layout *at = &s->at;
    const int32_t blocks[][2] = {
        { at->gauges, s->gauges },
        { at->flags, s->flags },
        { at->decision, s->decisions * DECISION_WORDS },
        { at->inject, s->injects },
        { at->due, s->dues },
        { at->proposal_asked, s->proposals },
        { at->proposal_joined, s->proposals },
        { at->joined, s->joins },
        { at->evidence, s->parties },
        { at->forensics, s->parties },
        { at->sharing, s->parties },
        { at->rumour, s->rumours },
        { at->rumour_fade, s->rumours },
        { at->threat_running, s->threats },
        { at->threat_killed, s->threats },
        { at->threat_spread, s->threats },
        { at->threat_destroy, s->threats },
        { at->threat_infected, s->threats },
        { at->threat_lost, s->threats },
        { at->site_exposure, s->sites },
        { at->site_repair, s->sites },
        { at->site_power, s->sites },
        { at->site_detection, s->sites },
        { at->site_noticed, s->sites },
        { at->site_own, s->sites },
        { at->site_service, s->sites },
        { at->site_next, s->sites },
        { at->link_open, s->links },
        { at->link_rate, s->links },
        { at->susceptible, s->cells },
        { at->infected, s->cells },
        { at->destroyed, s->cells },
        { at->restored, s->cells },
        { at->planted, s->cells },
    };
    const int32_t *begins = (const int32_t *)at;
    int32_t count = sizeof *at / sizeof *begins - 1, first = INT32_MAX; /* the last member is the number of words */
    assert_int_equal(begins[count], at->words);
    for (int32_t i = 0; i < count; i++) {
        first = begins[i] < first ? begins[i] : first;
        assert_in_range(begins[i], STATE_HEAD, at->words - 1);
        for (int32_t k = 0; k < i; k++)
            assert_int_not_equal(begins[i], begins[k]);
        for (size_t b = 0; b < sizeof blocks / sizeof *blocks; b++)
            assert_true(begins[i] <= blocks[b][0] || begins[i] >= blocks[b][0] + blocks[b][1]);
    }
    assert_int_equal(first, STATE_HEAD);
    fix_free(f);
}

static void the_initial_state_is_the_world_before_anything_happens(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    const int32_t *v = f->s.initial;
    const struct layout *at = &f->s.at;
    assert_int_equal(v[at->gauges], 6200);
    assert_int_equal(v[at->gauges + 2], WHOLE); /* measures services, and all are whole */
    for (int32_t i = 0; i < f->s.sites; i++) {
        assert_int_equal(v[at->site_service + i], WHOLE);
        assert_int_equal(v[at->site_power + i], WHOLE);
        assert_int_equal(v[at->site_exposure + i], f->site[i].exposure);
    }
    for (int32_t c = 0; c < f->s.cells; c++) {
        assert_int_equal(v[at->susceptible + c], f->site[f->cell[c].site].hosts);
        assert_int_equal(v[at->infected + c], 0);
    }
    assert_int_equal(v[STATE_NEXT_DUE], INT32_MAX);
    fix_free(f);
}

static void a_subject_is_the_hash_of_kind_and_id(void **state)
{
    (void)state;
    assert_true(scenario_subject("site", "port") == hash_bytes("site:port", 9, 0));
    struct fixture *f = fix_everything();
    uint64_t key = (uint32_t)f->site[1].key_lo | (uint64_t)(uint32_t)f->site[1].key_hi << 32;
    assert_true(key == scenario_subject("site", "port"));
    key = (uint32_t)f->driver[0].key_lo | (uint64_t)(uint32_t)f->driver[0].key_hi << 32;
    assert_true(key == scenario_subject("indicator", "trust"));
    key = (uint32_t)f->effect[f->option[0].effects.first].key_lo |
          (uint64_t)(uint32_t)f->effect[f->option[0].effects.first].key_hi << 32;
    assert_true(key == scenario_subject("decision", "name_it"));
    fix_free(f);
}

static void two_things_of_one_name_are_refused(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, 60);
    fix_site(f, "port", (struct site_rules){ .hosts = 1 });
    fix_party(f, "port", (struct party_rules){ 0 }); /* another kind: no clash */
    fix_site(f, "port", (struct site_rules){ .hosts = 1 });
    assert_int_equal(fix_finish(f, &alloc_libc), STATUS_INVALID);
    assert_string_equal(f->err.what, "site \"port\" and site \"port\" share one name or one hash");
    assert_string_equal(f->err.fix, "rename one of them");
    fix_free(f);
}

static void a_proposal_may_not_put_another_at_once(void **state)
{
    (void)state;
    for (int32_t delay = 0; delay <= 60; delay += 60) {
        struct fixture *f = fix_new();
        fix_turn(f, 1, 60);
        int32_t first = fix_proposal(f, "first", (struct proposal_rules){ .cohesion = NONE });
        fix_proposal(f, "second", (struct proposal_rules){ .cohesion = NONE });
        fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = first, .delay = delay });
        assert_int_equal(fix_finish(f, &alloc_libc), delay ? STATUS_OK : STATUS_INVALID);
        if (!delay) {
            assert_string_equal(f->err.what, "proposal \"second\" puts another proposal at once");
            assert_string_equal(f->err.where, "scenario.lua:7");
            assert_string_equal(f->err.fix, "move it into `later` with a delay");
        }
        fix_free(f);
    }
}

static void finishing_survives_running_out_of_memory_anywhere(void **state)
{
    (void)state;
    enum status status = STATUS_NO_MEMORY;
    long allowed = 0;
    for (; status == STATUS_NO_MEMORY; allowed++) {
        struct meter m;
        struct fixture *f = fix_new();
        fix_turn(f, 1, 60);
        for (int32_t i = 0; i < FEW; i++) /* so many that the arena needs several blocks */
            fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = 10 });
        for (int32_t i = 0; i < FEW; i++)
            fix_link(f, fix_name(f, "link", i), (struct link_rules){ .kind = LINK_NETWORK, .from = i, .to = 0 });
        for (int32_t t = 0; t < 8; t++)
            fix_threat(f, fix_name(f, "threat", t), (struct threat_rules){ .start = NONE });
        for (int32_t i = 0; i < FEW; i++)
            fix_counter(f, fix_name(f, "counter", i), 0, 0, 1);
        for (int32_t d = 0; d < FEW; d++) {
            fix_decision(f, fix_name(f, "decision", d), 0);
            for (int32_t i = 0; i < 4; i++) {
                fix_option(f, fix_name(f, "option", i));
                fix_effect(f, (struct effect){ .op = EFFECT_ADD, .slot = AT(gauges, d), .delay = 1 });
            }
        }
        meter_init(&m, allowed);
        status = fix_finish(f, &m.alloc);
        if (status)
            assert_int_equal(f->err.status, STATUS_NO_MEMORY);
        scenario_free(&f->s);
        assert_int_equal(m.blocks, 0);
        assert_false(m.wrong);
        f->s.arena.alloc = NULL;
        fix_free(f);
    }
    assert_int_equal(status, STATUS_OK);
    assert_true(allowed > 3);
}

static uint64_t hash_after(void (*change)(struct fixture *))
{
    struct fixture *f = fix_everything();
    scenario_free(&f->s);
    /* finish again with the change, over the same tables */
    f->s.failovers = f->s.dependencies = f->s.ranged_links = f->s.shared_sites = 0;
    if (change)
        change(f);
    assert_int_equal(scenario_finish(&f->s, &f->err), STATUS_OK);
    uint64_t h = f->s.rules_hash;
    fix_free(f);
    return h;
}

static void change_gauge(struct fixture *f)
{
    f->gauge[0].start++;
}
static void change_site(struct fixture *f)
{
    f->site[1].exposure++;
}
static void change_link(struct fixture *f)
{
    f->link[0].rate_high++;
}
static void change_threat(struct fixture *f)
{
    f->threat[0].first++;
}
static void change_effect(struct fixture *f)
{
    f->effect[2].chance--;
}
static void change_add(struct fixture *f)
{
    f->add[0].amount++;
}
static void change_mark(struct fixture *f)
{
    f->mark[0].value--;
}
static void change_condition(struct fixture *f)
{
    f->expression[1].b++;
}
static void change_turn(struct fixture *f)
{
    f->turn[5].ticks++;
}
static void change_tension(struct fixture *f)
{
    f->tension[0].b = 2;
}
static void change_role(struct fixture *f)
{
    f->decision[0].role = 1;
}
static void change_id(struct fixture *f)
{
    f->option_text[0].id = "others";
}
static void change_flag_id(struct fixture *f)
{
    f->flag_text[0] = "others";
}
static void change_words(struct fixture *f)
{
    f->option_text[0].label = "Other words";
    f->site_text[0].name = "Another name";
    f->decision_text[0].ask = "Another question?";
}

static void the_rules_hash_covers_rules_and_ids_but_not_words(void **state)
{
    (void)state;
    uint64_t plain = hash_after(NULL);
    assert_true(plain == hash_after(NULL));
    assert_true(plain == hash_after(change_words));
    static void (*const changes[])(struct fixture *) = { change_gauge,  change_site,    change_link, change_threat,
                                                         change_effect, change_add,     change_mark, change_condition,
                                                         change_turn,   change_tension, change_role, change_id,
                                                         change_flag_id };
    for (size_t i = 0; i < sizeof changes / sizeof *changes; i++)
        assert_true(plain != hash_after(changes[i]));
}

static void things_are_found_by_id(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    assert_int_equal(scenario_find_decision(&f->s, "contain"), 1);
    assert_int_equal(scenario_find_option(&f->s, 1, "switch_off"), 3);
    assert_int_equal(scenario_find_option(&f->s, 0, "switch_off"), 0); /* another decision's */
    assert_int_equal(scenario_find_inject(&f->s, "outage"), 2);
    assert_int_equal(scenario_find_gauge(&f->s, "cost"), 3);
    assert_int_equal(scenario_find_decision(&f->s, "nothing"), NONE);
    assert_int_equal(scenario_find_role(&f->s, "cert"), NONE);
    assert_int_equal(scenario_find_form(&f->s, ""), NONE);
    fix_free(f);
}

static void state_words_have_names_and_units(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    f->inject_text[2].headline = "Wards offline";
    const struct {
        int32_t at;
        const char *name;
        enum unit unit;
    } rows[] = {
        { STATE_TURN, "turn, counted from 0", UNIT_COUNT },
        { STATE_MINUTE, "minutes since the start", UNIT_MINUTES },
        { AT(gauges, 0), "trust", UNIT_POINTS },
        { AT(gauges, 3), "cost", UNIT_COUNT },
        { AT(flags, 1), "leak", UNIT_YES },
        { AT(decision, DECISION_WORDS + DECISION_CHOICE), "choice in \u201Ccontain\u201D", UNIT_CHOICE },
        { AT(inject, 0), "\u201Cleaked\u201D", UNIT_TURN },
        { AT(inject, 2), "\u201CWards offline\u201D", UNIT_TURN },
        { AT(proposal_asked, 0), "statement was proposed", UNIT_YES },
        { AT(proposal_joined, 0), "parties in statement", UNIT_COUNT },
        { AT(evidence, 1), "evidence held by ally", UNIT_SHARE },
        { AT(rumour, 0), "strength of the rumour rumour", UNIT_SHARE },
        { AT(threat_running, 1), "worm is at work", UNIT_YES },
        { AT(threat_killed, 0), "wiper is switched off", UNIT_YES },
        { AT(threat_infected, 0), "hosts infected by wiper", UNIT_COUNT },
        { AT(threat_lost, 0), "hosts lost to wiper", UNIT_COUNT },
        { AT(site_service, 3), "service of grid", UNIT_SHARE },
        { AT(infected, 1), "infected hosts of port", UNIT_COUNT },
        { AT(destroyed, 5), "destroyed hosts of ward", UNIT_COUNT }, /* the worm spares the mill */
        { AT(restored, 0), "restored hosts of mill", UNIT_COUNT },
        { AT(link_open, 1), "link port_ward is open", UNIT_YES },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char out[128];
        enum unit unit;
        assert_string_equal(scenario_slot_name(&f->s, fix_slot(f, rows[i].at), out, sizeof out, &unit), rows[i].name);
        assert_int_equal(unit, rows[i].unit);
    }
    for (int32_t slot = 0; slot < f->s.at.words; slot++) { /* every word has some name */
        char out[128];
        enum unit unit;
        assert_true(strlen(scenario_slot_name(&f->s, slot, out, sizeof out, &unit)) > 0);
    }
    fix_free(f);
}

int test_scenario(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(state_words_lie_side_by_side_without_overlap),
        cmocka_unit_test(the_initial_state_is_the_world_before_anything_happens),
        cmocka_unit_test(a_subject_is_the_hash_of_kind_and_id),
        cmocka_unit_test(two_things_of_one_name_are_refused),
        cmocka_unit_test(a_proposal_may_not_put_another_at_once),
        cmocka_unit_test(finishing_survives_running_out_of_memory_anywhere),
        cmocka_unit_test(the_rules_hash_covers_rules_and_ids_but_not_words),
        cmocka_unit_test(things_are_found_by_id),
        cmocka_unit_test(state_words_have_names_and_units),
    };
    return RUN("scenario", tests);
}
