#include "ui/debrief.h"

#include <stdio.h>
#include <string.h>

#include "core/score.h"
#include "played.h"
#include "ui/debrief_part.h"

/* As played_shows, wherever lines break. */
static int says(const struct played *p, const char *text)
{
    static char all[1 << 17];
    const struct draw_list *list = &p->ui.list;
    size_t used = 0;
    for (int i = 0; i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        if (c->kind == DRAW_TEXT && used + (size_t)c->count + 2 < sizeof all) {
            memcpy(all + used, draw_command_text(list, c), (size_t)c->count);
            used += (size_t)c->count;
            all[used++] = ' ';
        }
    }
    all[used] = '\0';
    return strstr(all, text) != NULL;
}

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
    p->look = VIEW_STAGE;
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
        for (int page = 0; page < DEBRIEF_PAGES; page++) {
            view.page = page;
            view.opened = view.improves = 0;
            played_fits(&p, "page");
            view.opened = view.improves = 1;
            played_fits(&p, "page, opened");
        }
        view.untested = 1;
        for (int n = 0; n < p.norms.count; n++) {
            view.page = DEBRIEF_NORMS;
            view.norm = n;
            played_fits(&p, "norm");
        }
        view.untested = 0;
        view.page = DEBRIEF_OUTCOMES;
        view.large = 1;
        for (view.gauge = 0; view.gauge < p.e->s->gauges; view.gauge++)
            played_fits(&p, "indicator");
        view.large = 0;
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
    p.look = VIEW_STAGE;
    debrief_init(&view);
    for (view.page = 0; view.page < DEBRIEF_PAGES; view.page++)
        played_fits(&p, "empty");
    view.page = DEBRIEF_OUTCOMES;
    view.large = 1;
    played_fits(&p, "empty indicator");
    view.page = DEBRIEF_NORMS;
    view.untested = 1;
    for (int i = 0; i < PLAYED_LOOKS; i++) {
        played_size(&p, played_looks[i].w, played_looks[i].h, played_looks[i].percent);
        played_fits(&p, "nothing was tested");
    }
    view.untested = 0;
    played_size(&p, 1280, 720, 100);
    view.page = DEBRIEF_DECISIONS;
    played_settle(&p);
    assert_true(played_shows(&p, "None is yet."));
    view.page = DEBRIEF_NORMS;
    played_settle(&p);
    assert_true(played_shows(&p, "43 norms not tested"));
    played_close(&p);
}

static int bar_bottom(const struct played *p)
{
    for (int i = 0; i < p->ui.list.command_count; i++)
        if (p->ui.list.commands[i].kind == DRAW_RECT && p->ui.list.commands[i].token == TOKEN_panel)
            return rect_bottom(p->ui.list.commands[i].box);
    return 0;
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
        const struct ui_item *focus = ui_find_item(&p.ui, p.ui.focus);
        assert_true(focus && focus->box.y >= bar_bottom(&p)); /* what is on the page, not a tab */
    }
    view.page = DEBRIEF_TIMELINE; /* also when it was turned to by something else */
    played_settle(&p);
    assert_true(ui_find_item(&p.ui, p.ui.focus)->box.y >= bar_bottom(&p));
    played_tab_to(&p, "Norms"); /* and without knowing the figures */
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.page, DEBRIEF_NORMS);
    played_key(&p, UI_KEY_RIGHT, 0);
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.page, DEBRIEF_OUTCOMES);
    assert_true(rect_bottom(ui_find_item(&p.ui, p.ui.focus)->box) <= bar_bottom(&p)); /* it was left on its tab */
    played_close(&p);
}

/* A page too short to take the focus leaves it to its own tab, not to another. */
static void the_focus_is_never_on_the_tab_of_another_page(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_size(&p, 3840, 2160, 100);
    for (uint32_t i = 0; i < DEBRIEF_PAGES; i++) {
        played_key(&p, '1' + i, 0);
        const struct ui_item *focus = ui_find_item(&p.ui, p.ui.focus);
        ui_push_id(&p.ui, "debrief");
        ui_push_id(&p.ui, "pages");
        ui_push_index(&p.ui, (int)i);
        uint32_t own = ui_id(&p.ui, "label");
        for (int k = 0; k < 3; k++)
            ui_pop_id(&p.ui);
        assert_true(p.ui.focus == own || focus->box.y >= bar_bottom(&p));
    }
    played_close(&p);
}

static struct text_style style_of(const struct played *p, const char *text)
{
    int at = draw_find_text(&p->ui.list, text, 0);
    if (at < 0)
        fail_msg("\"%s\" is not shown", text);
    return p->ui.list.commands[at].style;
}

/* One bar: marking, title and pages on one line; and letters that a class can read. */
static void the_bar_is_one_and_the_letters_are_large(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    played_key(&p, '3', 0);
    assert_true(bar_bottom(&p) <= 56);
    assert_true(played_shows(&p, "EXERCISE"));
    assert_true(played_shows(&p, "Hot wash"));
    assert_true(style_of(&p, "opportunities").px >= 34);
    assert_true(style_of(&p, "Lucca Declaration 2017").px >= 22);
    assert_true(style_of(&p, "Not chosen; would have").px >= 18);
    played_key(&p, '1', 0);
    assert_true(style_of(&p, "Nobody can do this alone.").px >= 22);
    played_size(&p, 1920, 1080, 100); /* as large on a larger wall */
    played_settle(&p);
    assert_true(style_of(&p, "Nobody can do this alone.").px >= 33);
    played_size(&p, 1024, 600, 100); /* no smaller than the console */
    played_settle(&p);
    assert_true(style_of(&p, "Nobody can do this alone.").px >= 20);
    view.authoring = 1;
    played_size(&p, 1280, 720, 100);
    played_settle(&p);
    assert_true(played_shows(&p, "AUTHORING"));
    played_close(&p);
}

/* Two more pages are to come: the bar has room for them, also in longer languages. */
static int eight_labels(struct played *p, struct rect area, struct command *out)
{
    static const char *const plain[] = { "Decisions", "Timeline",   "Norms",   "Outcomes", "What really happened",
                                         "What if",   "Discussion", "Export" };
    static const char *const longer[] = {
        "[D\u00E9cisi\u00F3ns ~~~]",   "[Tim\u00E9lin\u00E9 ~~]", "[N\u00F3rms ~]", "[\u00D3\u00FAtc\u00F3m\u00E9s ~~]",
        "[What r\u00E9ally happ\u00E9n\u00E9d ~~~~~~]", "[What if ~~]", "[Disc\u00FAssi\u00F3n ~~~]", "[Exp\u00F3rt ~~]"
    };
    struct part part = { .ui = &p->ui, .view = p->view, .e = p->e, .s = p->e->s, .area = area, .out = out };
    part.wide = area.w >= 40 * theme_text_px(p->ui.scale, TEXT_BODY);
    debrief_head(&part, p->carries ? plain : longer, 8);
    p->keys = part.area.y;
    return 0;
}

static void the_bar_has_room_for_two_more_pages(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    begin(&p, &view);
    p.look = VIEW_CONSOLE; /* its letters at 1024x600 */
    p.draw = eight_labels;
    for (int i = 0; i < PLAYED_LOOKS; i++)
        for (p.carries = 0; p.carries < 2; p.carries++) {
            played_size(&p, played_looks[i].w, played_looks[i].h, played_looks[i].percent);
            played_fits(&p, p.carries ? "eight pages" : "eight pages with long names");
            assert_true(played_shows(&p, "EXERCISE"));
            assert_true(p.keys <= played_looks[i].h / (played_looks[i].percent > 100 ? 2 : p.carries ? 6 : 4));
        }
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
    assert_true(played_shows(&p, "Your reason"));
    assert_true(played_shows(&p, "Confidence: high"));
    assert_true(says(&p, "wrong or unsure"));
    assert_true(says(&p, "Possible WannaCry variant"));
    assert_true(says(&p, "What it moved by itself"));
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
        assert_int_equal(says(&p, "of what was possible"), score.opportunities >= SCORE_SHOWN_FROM);
        /* contested says why, and never counts noughts */
        snprintf(text, sizeof text, "Contested in %d of %d", expected[2], (int)score.opportunities);
        assert_int_equal(says(&p, text), expected[2] > 0);
        assert_int_equal(says(&p, "pulled against each other"), expected[2] > 0);
        assert_false(says(&p, "advanced in 0, strained in 0"));
    }
    assert_true(tested > 5);
    snprintf(text, sizeof text, "%d norms not tested", untested);
    assert_true(played_shows(&p, text));
    assert_true(says(&p, "11 April 2017, in force at the time"));
    assert_true(played_shows(&p, "today\u2019s yardstick"));
    played_close(&p);
}

/* What the marks mean, and how much was not tested, stand below the list however long it is. */
static void norms_not_tested_are_counted_and_shown_on_demand(void **state)
{
    struct played p;
    struct debrief_view view;
    int untested = 0;
    int32_t none = NONE;
    (void)state;
    begin(&p, &view);
    for (int32_t n = 0; n < p.norms.count; n++)
        if (score_norm(p.e->s, p.e->state, n).verdict == VERDICT_NOT_TESTED) {
            untested++;
            none = n;
        }
    assert_true(untested > 0);
    played_key(&p, '3', 0);
    static const char *const names[] = { "advanced", "strained", "contested", "left open" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        int at = draw_find_text(&p.ui.list, names[i], 0), seen = 0;
        for (; at >= 0; at = draw_find_text(&p.ui.list, names[i], at + 1))
            seen |= !p.ui.list.commands[at].scrolled && rect_bottom(p.ui.list.commands[at].box) <= 720;
        assert_true(seen);
    }
    played_tab_to(&p, "norms not tested");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.untested, 1);
    played_size(&p, 1280, 4000, 100);
    view.norm = none;
    played_settle(&p);
    assert_true(played_shows(&p, p.norms.norms[none].id));
    assert_true(played_shows(&p, "Not tested"));
    assert_true(says(&p, "No decision that was put to you bore on it."));
    assert_true(played_shows(&p, "What it says, in our words"));
    played_tab_to(&p, "Hide");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_true(view.norm != none);
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

/* The field of a note has it: what was pressed before is gone. */
static void is_where_notes_are_written(struct played *p, struct rect field)
{
    const struct ui_item *item = ui_find_item(&p->ui, p->ui.focus);
    assert_non_null(item);
    assert_true(item->flags & UI_TYPES);
    assert_int_equal(item->box.x, field.x);
    assert_int_equal(item->box.y, field.y);
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
    const struct ui_item *item = ui_find_item(&p.ui, p.ui.focus); /* on the row of the norm, not on the first tab */
    char words[400];
    assert_non_null(item);
    assert_non_null(strstr(ui_words(&p.ui, item->id, 0, words, sizeof words), p.e->s->norms->norms[norm].title));
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
    struct rect field = ui_find_item(&p.ui, p.ui.focus)->box;
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
    played_type(&p, "2026-12-34");
    assert_true(says(&p, "There is no such date."));
    assert_false(played_shows(&p, "Keep the note"));
    played_key(&p, UI_KEY_BACKSPACE, 0);
    played_key(&p, UI_KEY_BACKSPACE, 0);
    played_type(&p, "24");
    played_tab_to(&p, "Keep the note");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.commands, 2);
    is_where_notes_are_written(&p, field);
    assert_string_equal(p.last.tag, "improvement");
    assert_string_equal(p.last.text,
                        "A list of telephone numbers (owner: Foreign ministry, a G7 state; by 2026-12-24)");
    assert_true(played_shows(&p, "To improve"));
    assert_true(played_shows(&p, "A list of telephone numbers"));
    assert_false(played_shows(&p, "telephone numbers (")); /* owner and date have a line of their own */
    assert_true(says(&p, "owner: Foreign ministry, a G7 state; by 2026-12-24"));
    played_tab_to(&p, "Take it back"); /* the last one can be */
    played_key(&p, UI_KEY_ENTER, 0);
    assert_false(played_shows(&p, "A list of telephone numbers"));
    is_where_notes_are_written(&p, field);
    assert_true(played_shows(&p, "Ask 1 earlier"));
    assert_int_equal(p.e->state[STATE_PHASE], PHASE_ENDED);
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

/* All of them on one screen of a laptop, each with its values, its axes and what others came to. */
static void outcomes_stand_side_by_side(void **state)
{
    struct played p;
    struct debrief_view view;
    int rows = 0, last = 0;
    (void)state;
    begin(&p, &view);
    assert_int_equal(p.e->state[STATE_PHASE], PHASE_ENDED);
    played_key(&p, '4', 0);
    assert_true(played_shows(&p, "never summed"));
    assert_true(played_shows(&p, "The end: "));
    for (int32_t g = 0; g < p.e->s->gauges; g++) {
        int at = draw_find_text(&p.ui.list, p.e->s->gauge_text[g].name, 0);
        assert_true(at >= 0);
        assert_true(rect_bottom(p.ui.list.commands[at].box) < 720);
        rows += p.ui.list.commands[at].box.y != last;
        last = p.ui.list.commands[at].box.y;
    }
    assert_int_equal(rows, 2);
    played_size(&p, 1024, 600, 100); /* less in each rather than not all at once */
    played_settle(&p);
    for (int32_t g = 0; g < p.e->s->gauges; g++)
        assert_true(p.ui.list.commands[draw_find_text(&p.ui.list, p.e->s->gauge_text[g].name, 0)].box.y < 560);
    played_size(&p, 1280, 720, 100);
    played_settle(&p);
    static const char *const words[] = { "turn 1",  "better",         "worse",
                                        "history", "same luck",      "random ",
                                        "you",     "nine of ten of", "100" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!says(&p, words[i]))
            fail_msg("nothing says \"%s\"", words[i]);
    played_close(&p);
}

/* Who stops early is told that the others did not. */
static void an_early_end_is_said_beside_the_others(void **state)
{
    struct played p;
    struct debrief_view view;
    (void)state;
    played_open(&p);
    p.view = &view;
    p.draw = draw;
    p.look = VIEW_STAGE;
    debrief_init(&view);
    played_turns(&p, POLICY_HISTORICAL, 2);
    played_do(&p, command_of(COMMAND_END));
    assert_int_equal(p.e->state[STATE_PHASE], PHASE_ENDED);
    for (view.page = 0; view.page < DEBRIEF_PAGES; view.page++)
        played_fits(&p, "ended early");
    view.page = DEBRIEF_OUTCOMES;
    played_settle(&p);
    assert_true(says(&p, "It ended in turn 3 of 9."));
    played_close(&p);
}

static void an_indicator_opens_large_with_what_moved_it(void **state)
{
    struct played p;
    struct debrief_view view;
    char text[64];
    (void)state;
    begin(&p, &view);
    played_key(&p, '4', 0);
    played_tab_to(&p, "Clarity");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.large, 1);
    static const char *const words[] = { "What moved it most", "Higher is better.", "you: ", "history, same luck: ",
                                        "at random up to ", "at random down to ", "27 June 2017", "turn 1" };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (!says(&p, words[i]))
            fail_msg("nothing says \"%s\"", words[i]);
    snprintf(text, sizeof text, "%d", (int)p.e->history.turns);
    assert_true(played_shows(&p, text));
    int32_t shown = view.gauge;
    played_tab_to(&p, "Next");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(view.gauge, shown + 1);
    played_key(&p, UI_KEY_ESCAPE, 0);
    assert_int_equal(view.large, 0);
    int at = draw_find_text(&p.ui.list, p.e->s->gauge_text[shown + 1].name, 0); /* and the focus is on its card */
    assert_true(at >= 0 && rect_holds(ui_find_item(&p.ui, p.ui.focus)->box, p.ui.list.commands[at].box));
    for (view.gauge = 0, view.large = 1; view.gauge < p.e->s->gauges; view.gauge++) {
        played_settle(&p);
        assert_true(played_shows(&p, p.e->s->gauge[view.gauge].good > 0   ? "Higher is better."
                                     : p.e->s->gauge[view.gauge].good < 0 ? "Lower is better."
                                                                          : "Neither high nor low"));
    }
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
    view.opened = view.untested = 1;
    for (int i = 0; i <= DEBRIEF_PAGES; i++) { /* the last once more: an indicator */
        int complete = 0;
        view.page = i < DEBRIEF_PAGES ? i : DEBRIEF_OUTCOMES;
        view.large = i == DEBRIEF_PAGES;
        for (int n = 0; !complete; n++) {
            struct scarce scarce = { n, 0 };
            struct alloc a = scarce_alloc(&scarce);
            struct ui ui;
            ui_init(&ui, &a, text_fake);
            ui_begin(&ui, &p.in, &theme_dark, theme_scale(VIEW_STAGE, 1280, 720, 100, 100));
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
        cmocka_unit_test(the_focus_is_never_on_the_tab_of_another_page),
        cmocka_unit_test(the_bar_is_one_and_the_letters_are_large),
        cmocka_unit_test(the_bar_has_room_for_two_more_pages),
        cmocka_unit_test(the_first_page_tells_who_decided_and_why),
        cmocka_unit_test(marks_and_counts_are_those_of_the_ledger),
        cmocka_unit_test(norms_not_tested_are_counted_and_shown_on_demand),
        cmocka_unit_test(arrows_select_norms),
        cmocka_unit_test(marks_of_rulings_stand_apart),
        cmocka_unit_test(a_verdict_of_ones_own_needs_a_reason_and_stands_beside),
        cmocka_unit_test(the_record_is_nowhere_until_it_is_opened),
        cmocka_unit_test(notes_and_improvements_are_commands),
        cmocka_unit_test(a_refused_note_is_not_lost),
        cmocka_unit_test(outcomes_stand_side_by_side),
        cmocka_unit_test(an_early_end_is_said_beside_the_others),
        cmocka_unit_test(an_indicator_opens_large_with_what_moved_it),
        cmocka_unit_test(no_memory_fails_the_frame_and_leaks_nothing),
    };
    return cmocka_run_group_tests_name("hot wash", tests, NULL, NULL);
}
