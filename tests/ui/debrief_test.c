#include "ui/debrief.h"

#include <stdio.h>
#include <string.h>

#include "core/score.h"
#include "played.h"
#include "ui/debrief_part.h"

static int draw(struct played *p, struct rect area, struct command *out)
{
    return debrief_draw(&p->ui, p->view, p->e, area, out);
}

/* A whole exercise: some turns by one policy, some by another, one in which nobody decides, a reasoned choice with
   ballots, a ruling and a note. */
static void begin(struct played *p, struct debrief_view *view)
{
    played_open(p);
    p->view = view;
    p->draw = draw;
    debrief_init(view);
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = 0;
    c.option = 4;
    c.by = "cert";
    c.text = "Nobody can do this alone.";
    c.sureness = SURENESS_HIGH;
    played_do(p, c);
    static const char *const teams[] = { "Team A", "Team B", "Team C" };
    for (int i = 0; i < 3; i++) {
        c = command_of(COMMAND_BALLOT);
        c.decision = 0;
        c.option = 3 + (i > 0);
        c.by = teams[i];
        c.sureness = SURENESS_LOW;
        played_do(p, c);
    }
    played_turns(p, POLICY_HISTORICAL, 2);
    c = command_of(COMMAND_RULING);
    c.text = "They call the port themselves.";
    c.marks = 1;
    c.mark[0] = (struct ruling_mark){ norm_find(&p->norms, "DIG-3"), 1, "A first-hand account within the hour." };
    played_do(p, c);
    c = command_of(COMMAND_NOTE);
    c.text = "Nobody asked the mail host.";
    c.tag = "capitals";
    played_do(p, c);
    played_turns(p, POLICY_NOBODY, 1);
    played_turns(p, POLICY_RANDOM, 100);
    played_settle(p);
}

static void every_page_fits_every_window(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    for (int i = 0; i < PLAYED_LOOKS; i++) {
        played_size(&p, played_looks[i].w, played_looks[i].h, played_looks[i].percent);
        p.look = played_looks[i].look;
        for (int page = 0; page < DEBRIEF_PAGES; page++) {
            view.page = page;
            view.opened = view.improves = 0;
            played_fits(&p, "page");
            view.opened = view.improves = 1;
            played_fits(&p, "page, opened");
        }
        for (int n = 0; n < p.norms.count; n++) {
            view.page = DEBRIEF_NORMS;
            view.norm = n;
            played_fits(&p, "norm");
        }
        view.overriding = 1;
        played_fits(&p, "verdict");
        view.overriding = 0;
        for (int d = 0; d < p.e->history.facings; d++) {
            view.page = DEBRIEF_DECISIONS;
            view.decision = d;
            played_fits(&p, "decision");
        }
    }
    played_close(&p);
}

/* Before anything was decided the pages say what belongs there. */
static void an_empty_exercise_fits_too(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    played_open(&p);
    p.view = &view;
    p.draw = draw;
    debrief_init(&view);
    for (view.page = 0; view.page < DEBRIEF_PAGES; view.page++)
        played_fits(&p, "empty");
    view.page = DEBRIEF_DECISIONS;
    played_settle(&p);
    assert_true(played_shows(&p, "None is yet."));
    view.page = DEBRIEF_NORMS;
    played_settle(&p);
    assert_true(played_shows(&p, "43 norms not tested"));
    played_close(&p);
}

static void keys_reach_every_page(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    for (uint32_t i = 0; i < DEBRIEF_PAGES; i++) {
        played_key(&p, '1' + i, 0);
        assert_int_equal(view.page, (int)i);
    }
    played_tab_to(&p, "Norms"); /* and without knowing the figures */
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.page, DEBRIEF_NORMS);
    played_key(&p, UI_KEY_RIGHT, 0);
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.page, DEBRIEF_OUTCOMES);
    played_close(&p);
}

static void the_first_page_tells_who_decided_and_why(void **state)
{
    struct played p;
    struct debrief_view view;
    int nobody = 0;
    (void)state;
    begin(&p, &view);
    played_size(&p, 1280, 2400, 100);
    played_settle(&p);
    assert_true(played_shows(&p, "Nobody can do this alone."));
    assert_true(played_shows(&p, "Confidence: high"));
    assert_true(played_shows(&p, "2 of 3 teams would have chosen the same"));
    assert_true(played_shows(&p, "Team C"));
    for (view.decision = 0; view.decision < p.e->history.facings; view.decision++) {
        const struct facing *f = p.e->history.facing + view.decision;
        if (!part_put(p.e, f->decision))
            continue;
        played_settle(&p);
        nobody += !f->decided;
        if (!f->decided)
            assert_true(played_shows(&p, "This is what happens when nobody does."));
    }
    assert_true(nobody > 0);
    played_close(&p);
}

/* How often this mark stands in the row of a norm. */
static int marks_in_row(struct played *p, int32_t norm, enum theme_token token)
{
    const struct draw_list *list = &p->ui.list;
    int count = 0;
    ui_push_id(&p->ui, "debrief");
    ui_push_index(&p->ui, DEBRIEF_NORMS);
    ui_push_id(&p->ui, "norms");
    ui_push_index(&p->ui, norm);
    const struct ui_item *row = ui_find_item(&p->ui, ui_id(&p->ui, "row"));
    for (int i = 0; i < 4; i++)
        ui_pop_id(&p->ui);
    assert_non_null(row);
    for (int i = 0; i < list->command_count; i++)
        count += list->commands[i].role == ROLE_mark && list->commands[i].token == token &&
                 rect_holds(row->box, list->commands[i].box);
    return count;
}

static void marks_and_counts_are_those_of_the_ledger(void **state)
{
    struct played p;
    struct debrief_view view;
    int tested = 0, untested = 0;
    char text[128];
    (void)state;
    begin(&p, &view);
    view.page = DEBRIEF_NORMS;
    played_size(&p, 1280, 4000, 100);
    for (int32_t n = 0; n < p.norms.count; n++) {
        struct norm_score score = score_norm(p.e->s, p.e->state, n);
        int expected[4] = { 0 }; /* advanced, strained, contested, left open */
        untested += score.verdict == VERDICT_NOT_TESTED;
        if (score.verdict == VERDICT_NOT_TESTED)
            continue;
        tested++;
        for (int32_t d = 0; d < p.e->s->decisions; d++) {
            struct norm_opportunity o;
            if (score_opportunity(p.e->s, p.e->state, d, n, &o) && o.hi > o.lo)
                expected[o.tension ? 2 : o.got > 0 ? 0 : o.got < 0 ? 1 : 3]++;
        }
        assert_int_equal(expected[0] + expected[1] + expected[2] + expected[3], score.opportunities);
        view.norm = n;
        played_settle(&p);
        assert_int_equal(view.norm, n);
        assert_int_equal(marks_in_row(&p, n, TOKEN_norm_advanced), expected[0]);
        assert_int_equal(marks_in_row(&p, n, TOKEN_norm_strained), expected[1]);
        assert_int_equal(marks_in_row(&p, n, TOKEN_norm_contested), expected[2]);
        assert_int_equal(marks_in_row(&p, n, TOKEN_unknown), expected[3]);
        snprintf(text, sizeof text, "of %d", (int)score.opportunities);
        assert_true(played_shows(&p, text));
        assert_true(played_shows(&p, p.norms.norms[n].id));
        /* a percentage only from three opportunities on */
        assert_int_equal(played_shows(&p, "of what was on offer"), score.opportunities >= SCORE_SHOWN_FROM);
    }
    assert_true(tested > 5);
    snprintf(text, sizeof text, "%d norms not tested", untested);
    assert_true(played_shows(&p, text));
    assert_true(played_shows(&p, "in force at the time"));
    assert_true(played_shows(&p, "today\u2019s yardstick"));
    played_close(&p);
}

static void arrows_select_norms(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_key(&p, '3', 0);
    int32_t first = view.norm;
    assert_true(first != NONE);
    played_key(&p, UI_KEY_DOWN, 0);
    for (int i = 0; i < 3; i++)
        played_key(&p, UI_KEY_DOWN, 0);
    assert_true(view.norm > first);
    assert_true(played_shows(&p, p.norms.norms[view.norm].id));
    played_close(&p);
}

static void marks_of_rulings_stand_apart(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_size(&p, 1280, 4000, 100);
    view.page = DEBRIEF_NORMS;
    view.norm = norm_find(&p.norms, "DIG-3");
    played_settle(&p);
    assert_true(played_shows(&p, "Marks of rulings"));
    assert_true(played_shows(&p, "A first-hand account within the hour."));
    played_close(&p);
}

static void a_verdict_of_ones_own_needs_a_reason_and_stands_beside(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_key(&p, '3', 0);
    int32_t norm = view.norm;
    struct norm_score before = score_norm(p.e->s, p.e->state, norm);
    played_tab_to(&p, "Hold another verdict");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.overriding, 1);
    played_tab_to(&p, "contested");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_false(played_shows(&p, "Hold it")); /* not without a reason */
    played_tab_to(&p, "What did the count not see?");
    played_type(&p, "The press was told first.");
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.commands, 1);
    assert_int_equal(p.last.kind, COMMAND_OVERRIDE);
    assert_int_equal(p.last.norm, norm);
    assert_int_equal(p.last.value, VERDICT_CONTESTED);
    assert_string_equal(p.last.reason, "The press was told first.");
    assert_int_equal(view.overriding, 0);
    assert_true(played_shows(&p, "The facilitator holds: contested"));
    assert_int_equal(score_norm(p.e->s, p.e->state, norm).verdict, before.verdict);
    played_close(&p);
}

static int starts_on_screen(const struct played *p, const char *text)
{
    char start[25];
    snprintf(start, sizeof start, "%s", text);
    return *text && played_shows(p, start);
}

static void the_record_is_nowhere_until_it_is_opened(void **state)
{
    struct played p;
    struct debrief_view view;
    int found = 0;
    (void)state;
    begin(&p, &view);
    played_size(&p, 1280, 12000, 100);
    for (int opened = 0; opened < 2; opened++)
        for (view.page = 0; view.page < DEBRIEF_PAGES; view.page++) {
            if (view.page == DEBRIEF_RECORD && opened) {
                played_tab_to(&p, "Open the record");
                played_key(&p, UI_KEY_ENTER, 0);
                assert_int_equal(view.opened, 1);
            }
            played_settle(&p);
            for (int32_t i = 0; i < p.e->s->records; i++) {
                int here =
                    starts_on_screen(&p, p.e->s->record[i].note) + starts_on_screen(&p, p.e->s->record[i].source);
                if (!opened && here)
                    fail_msg("page %d shows record %d: %s, %s", view.page, (int)i, p.e->s->record[i].note,
                             p.e->s->record[i].source);
                found += here;
            }
            for (int32_t i = 0; i < p.e->s->facts; i++) {
                int here = starts_on_screen(&p, p.e->s->fact_text[i].text);
                assert_true(opened || !here);
                found += here;
            }
            if (opened && view.page == DEBRIEF_RECORD) {
                assert_true(played_shows(&p, "Disputed: "));
                for (int32_t i = 0; i < p.e->s->endings; i++)
                    assert_true(played_shows(&p, p.e->s->ending_text[i].name));
            }
        }
    assert_true(found >= p.e->s->records + p.e->s->facts);
    played_close(&p);
}

static void notes_and_improvements_are_commands(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_key(&p, '6', 0);
    played_size(&p, 1280, 1600, 100);
    played_settle(&p);
    assert_true(played_shows(&p, "Nobody asked the mail host.")); /* under its decision */
    played_tab_to(&p, "In the words of whoever said it");
    played_type(&p, "Ask 1 earlier");
    assert_int_equal(view.page, DEBRIEF_DISCUSSION); /* a figure typed is no page */
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.last.kind, COMMAND_NOTE);
    assert_string_equal(p.last.text, "Ask 1 earlier");
    assert_null(p.last.tag);
    assert_string_equal(view.note.text, ""); /* emptied once it is kept */
    assert_true(played_shows(&p, "Without a tag"));

    played_type(&p, "A list of telephone numbers");
    played_tab_to(&p, "Something to improve");
    played_key(&p, UI_KEY_SPACE, 0);
    assert_true(played_shows(&p, "It needs an owner."));
    played_tab_to(&p, "Foreign ministry");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_true(played_shows(&p, "It needs a date"));
    played_tab_to(&p, "2027-01-31");
    played_type(&p, "2026-12-24");
    played_tab_to(&p, "Keep the note");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.commands, 2);
    assert_string_equal(p.last.tag, "improvement");
    assert_string_equal(p.last.text,
                        "A list of telephone numbers (owner: Foreign ministry, a G7 state; by 2026-12-24)");
    assert_true(played_shows(&p, "To improve"));
    played_close(&p);
}

static void a_refused_note_is_not_lost(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_key(&p, '6', 0);
    p.carries = 0;
    played_tab_to(&p, "In the words of whoever said it");
    played_type(&p, "Keep me");
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.commands, 1);
    assert_string_equal(view.note.text, "Keep me");
    played_close(&p);
}

static void outcomes_are_never_summed_with_norms(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    view.page = DEBRIEF_OUTCOMES;
    played_size(&p, 1280, 6000, 100);
    played_settle(&p);
    assert_true(played_shows(&p, "never summed"));
    for (int32_t g = 0; g < p.e->s->gauges; g++)
        assert_true(played_shows(&p, p.e->s->gauge_text[g].name));
    assert_true(played_shows(&p, "What moved it most"));
    assert_int_equal(p.e->state[STATE_PHASE], PHASE_ENDED);
    assert_true(played_shows(&p, "as history went with the same luck"));
    played_close(&p);
}

static void no_memory_fails_the_frame_and_leaks_nothing(void **state)
{
    struct played p;
    struct debrief_view view;
    struct error err;
    struct command c;
    (void)state;
    begin(&p, &view);
    for (view.page = 0; view.page < DEBRIEF_PAGES; view.page++) {
        int complete = 0;
        for (int n = 0; !complete; n++) {
            struct scarce scarce = { n, 0 };
            struct alloc a = scarce_alloc(&scarce);
            struct ui ui;
            ui_init(&ui, &a, text_fake);
            ui_begin(&ui, &p.in, &theme_dark, theme_scale(VIEW_CONSOLE, 1280, 720, 100, 100));
            debrief_draw(&ui, &view, p.e, (struct rect){ 0, 0, 1280, 720 }, &c);
            enum status status = ui_end(&ui, &err);
            assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
            complete = status == STATUS_OK;
            ui_free(&ui);
            assert_int_equal(scarce.alive, 0);
            assert_true(n < 500);
        }
    }
    played_close(&p);
}

int debrief_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_fits_every_window),
        cmocka_unit_test(an_empty_exercise_fits_too),
        cmocka_unit_test(keys_reach_every_page),
        cmocka_unit_test(the_first_page_tells_who_decided_and_why),
        cmocka_unit_test(marks_and_counts_are_those_of_the_ledger),
        cmocka_unit_test(arrows_select_norms),
        cmocka_unit_test(marks_of_rulings_stand_apart),
        cmocka_unit_test(a_verdict_of_ones_own_needs_a_reason_and_stands_beside),
        cmocka_unit_test(the_record_is_nowhere_until_it_is_opened),
        cmocka_unit_test(notes_and_improvements_are_commands),
        cmocka_unit_test(a_refused_note_is_not_lost),
        cmocka_unit_test(outcomes_are_never_summed_with_norms),
        cmocka_unit_test(no_memory_fails_the_frame_and_leaks_nothing),
    };
    return cmocka_run_group_tests_name("hot wash", tests, NULL, NULL);
}
