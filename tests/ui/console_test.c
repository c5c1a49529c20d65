#include "ui/console.h"

#include <string.h>

#include "base/text.h"
#include "core/score.h"
#include "played.h"
#include "ui/console_part.h"

struct desk_bench {
    struct console_view view;
    struct console_clock clock;
};

static int draw(struct played *p, struct rect area, struct command *out)
{
    struct desk_bench *b = p->view;
    return console_draw(&p->ui, &b->view, p->e, &b->clock, area, out);
}

/* The second turn is open; nothing of it is decided. */
static void begin(struct played *p, struct desk_bench *b)
{
    played_open(p);
    memset(b, 0, sizeof *b);
    p->view = b;
    p->draw = draw;
    console_init(&b->view);
    played_turns(p, POLICY_HISTORICAL, 1);
    played_settle(p);
}

static void add_teams(struct played *p, int count)
{
    played_tab_to(p, "Enter adds Team A");
    for (int i = 0; i < count; i++)
        played_key(p, UI_KEY_ENTER, 0);
}

/* The first decision at hand. */
static int32_t at_hand(const struct played *p)
{
    for (int32_t i = 0; i < p->e->s->decisions; i++)
        if (play_is_open(p->e->s, p->e->state, i))
            return i;
    return NONE;
}

static int32_t first_waiting(const struct played *p)
{
    for (int32_t i = 0; i < p->e->s->injects; i++)
        if (p->e->state[p->e->s->at.inject + i] == INJECT_WAITING &&
            p->e->s->inject[i].turn > p->e->state[STATE_TURN] && p->e->s->inject[i].channel != CHANNEL_EVENT)
            return i;
    return NONE;
}

static void every_state_fits_every_window(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 6);
    for (int turn = 0; turn < 3; turn++) {
        b.clock = (struct console_clock){ p.utc, p.utc - 60 * 60, p.utc + 60 * 30 * turn, p.utc - 60, 120, 3600 };
        for (int i = 0; i < PLAYED_LOOKS; i++) {
            played_size(&p, played_looks[i].w, played_looks[i].h, played_looks[i].percent);
            p.look = played_looks[i].look;
            for (int part = 0; part < 4; part++) {
                b.view.part = b.view.side = part;
                b.view.inject = part == 1 ? first_waiting(&p) : NONE;
                b.view.turn = part == 3 ? turn : NONE;
                b.view.stage_off = part % 2;
                played_fits(&p, "console");
            }
            b.view.inject = first_waiting(&p);
            for (int panel = PANEL_NONE + 1; panel < CONSOLE_PANELS; panel++) {
                b.view.panel = panel;
                b.view.panel_is_new = 1;
                field_set(&b.view.norm_filter, "in");
                b.view.norm = panel == PANEL_VERDICT && i % 2 ? 3 : NONE;
                b.view.can_name = 1;
                text_print(b.view.people[0].text, sizeof b.view.people[0].text,
                           "A person with quite a long name, and another one");
                b.view.marks = 1;
                b.view.mark[0].norm = 3;
                b.view.line = 0;
                played_fits(&p, "panel");
            }
            b.view.panel = PANEL_NONE;
        }
        if (turn == 0)
            played_do(&p, command_of(COMMAND_PAUSE));
        if (turn == 1)
            played_do(&p, command_of(COMMAND_END));
    }
    played_close(&p);
}

static void six_teams_vote_in_six_keys(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 6);
    assert_int_equal(b.view.teams, 6);
    assert_string_equal(b.view.team[5], "Team F");
    int32_t decision = at_hand(&p);
    for (int i = 0; i < 7; i++)
        played_key(&p, UI_KEY_UP, 0); /* out of the name's field, up to the role */
    played_key(&p, UI_KEY_DOWN, 0);
    assert_int_equal(b.view.row, 1);
    p.keys = 0;
    played_type(&p, "112435");
    assert_int_equal(p.keys, 6);
    assert_int_equal(p.commands, 6);
    static const int32_t expected[] = { 1, 1, 2, 4, 3, 5 };
    for (int i = 0; i < 6; i++) {
        const struct entry *x = p.e->entry + p.e->entries - 6 + i;
        assert_int_equal(x->command.kind, COMMAND_BALLOT);
        assert_int_equal(x->command.decision, decision);
        assert_int_equal(x->command.option, expected[i]);
        assert_string_equal(x->command.by, b.view.team[i]);
        assert_int_equal(x->command.sureness, SURENESS_UNSAID);
    }
    assert_null(exercise_choice(p.e, decision)); /* ballots bind nobody */
    played_close(&p);
}

/* Its words keep off the buttons, and so does the sign that more follows. */
static void the_length_of_the_lesson_has_room(void **state)
{
    struct played p;
    struct desk_bench b;
    int labels = 0, small = 0;
    (void)state;
    begin(&p, &b);
    b.clock = (struct console_clock){ p.utc, p.utc - 60 * 60, p.utc + 60 * 30, p.utc - 60, 120, 3600 };
    p.look = VIEW_CONSOLE;
    played_size(&p, 1280, 720, 100);
    for (int h = 700; h < 800; h += 4) {
        p.in.height = h;
        played_settle(&p);
        for (int i = 0; i < p.ui.item_count; i++)
            for (int k = 0; k < i && !p.ui.items[i].flags; k++) {
                small++;
                assert_true(p.ui.items[k].flags || !rect_overlap(p.ui.items[i].seen, p.ui.items[k].seen));
            }
        for (int i = 0; i + 1 < p.ui.list.command_count; i++) {
            const struct draw_command *c = p.ui.list.commands + i;
            if (c->kind != DRAW_TEXT || c->count != 14 || strncmp(draw_command_text(&p.ui.list, c), "Minutes in all", 14))
                continue;
            while (p.ui.list.commands[++i].kind != DRAW_FRAME)
                ;
            assert_true(rect_right(c->box) + 4 <= p.ui.list.commands[i].box.x);
            labels++;
        }
    }
    assert_true(labels > 0 && small > 0);
    played_close(&p);
}

static void a_letter_says_how_sure_the_team_was(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 2);
    for (int i = 0; i < 3; i++)
        played_key(&p, UI_KEY_UP, 0);
    played_key(&p, UI_KEY_DOWN, 0);
    played_type(&p, "2h3l");
    assert_int_equal(p.commands, 4);
    const struct entry *x = p.e->entry + p.e->entries - 4;
    assert_string_equal(x[1].command.by, "Team A");
    assert_int_equal(x[1].command.option, 2);
    assert_int_equal(x[1].command.sureness, SURENESS_HIGH);
    assert_string_equal(x[3].command.by, "Team B");
    assert_int_equal(x[3].command.sureness, SURENESS_LOW);
    played_key(&p, UI_KEY_UP, 0); /* gone to by hand: the letter is for this one */
    played_type(&p, "m");
    assert_string_equal(p.last.by, "Team A");
    assert_int_equal(p.last.sureness, SURENESS_MEDIUM);
    assert_int_equal(p.last.option, 2);
    played_close(&p);
}

/* Six teams with how sure each was: a figure and a letter; a wrong one: Up and the right figure. */
static void a_wrong_ballot_takes_two_keys_too(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 6);
    for (int i = 0; i < 7; i++)
        played_key(&p, UI_KEY_UP, 0);
    played_key(&p, UI_KEY_DOWN, 0);
    p.keys = 0;
    played_type(&p, "1h2m3l4h5m");
    assert_true(p.keys <= 3 * 5);
    assert_int_equal(b.view.row, 6);
    played_key(&p, UI_KEY_UP, 0);
    played_type(&p, "2");
    assert_string_equal(p.last.by, "Team E");
    assert_int_equal(p.last.option, 2);
    assert_int_equal(b.view.row, 6); /* and on where it was */
    played_type(&p, "1");
    assert_string_equal(p.last.by, "Team F");
    assert_true(played_shows(&p, "Team F: 1"));
    played_close(&p);
}

/* The foot stands whole at every size, and the decision is what a narrow window opens with. */
static void what_acts_is_always_in_sight(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 6);
    for (int i = 0; i < PLAYED_LOOKS; i++) {
        played_size(&p, played_looks[i].w, played_looks[i].h, played_looks[i].percent);
        p.look = played_looks[i].look;
        played_settle(&p);
        int at = draw_find_text(&p.ui.list, "Close the", 0);
        assert_true(at >= 0);
        const struct draw_command *c = p.ui.list.commands + at;
        assert_true(rect_holds((struct rect){ 0, 0, p.in.width, p.in.height }, c->box) && rect_holds(c->clip, c->box));
        assert_true(played_shows(&p, "More") || played_shows(&p, "Verdict"));
    }
    console_init(&b.view);
    played_size(&p, 1024, 600, 200);
    played_settle(&p);
    assert_true(played_shows(&p, "Decision \u00B7"));
    assert_false(played_shows(&p, "Injects waiting"));
    played_close(&p);
}

static void a_turn_tells_what_is_in_it(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_tab_to(&p, "27 June, morning");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(b.view.turn, 0);
    assert_true(played_shows(&p, "Chose: "));
    assert_true(played_shows(&p, " came"));
    played_fits(&p, "an opened turn");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(b.view.turn, NONE);
    played_close(&p);
}

static void choices_are_final_when_the_facilitator_says_so(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_tab_to(&p, "Players may");
    played_key(&p, UI_KEY_SPACE, 0);
    assert_false(exercise_lets_undo(p.e));
    assert_true(played_shows(&p, "final"));
    played_close(&p);
}

static void a_second_ruling_alike_is_warned_of(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    struct command c = command_of(COMMAND_RULING);
    c.text = "They call the port.";
    played_do(&p, c);
    played_type(&p, "r");
    assert_false(played_shows(&p, "Ruled before"));
    played_type(&p, "they call the port.");
    assert_true(played_shows(&p, "Ruled before"));
    played_fits(&p, "ruled before");
    played_close(&p);
}

static void notes_can_be_read_again(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "j");
    assert_true(played_shows(&p, "Nothing yet."));
    played_key(&p, UI_KEY_ESCAPE, 0);
    played_type(&p, "n");
    played_type(&p, "they argued well");
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    played_key(&p, UI_KEY_TAB, 0);
    played_tab_to(&p, "Notes: 1");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_true(played_shows(&p, "they argued well"));
    played_fits(&p, "notes");
    played_close(&p);
}

/* By keys alone, wherever the focus is in the list. */
static void an_inject_in_hand_has_keys(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "d");
    assert_int_equal(p.commands, 0); /* none is in hand */
    played_type(&p, "i");
    played_key(&p, UI_KEY_DOWN, 0);
    played_type(&p, "k");
    assert_int_equal(p.last.kind, COMMAND_HOLD);
    int32_t inject = p.last.inject;
    played_type(&p, "k");
    assert_int_equal(p.last.kind, COMMAND_LET);
    assert_int_equal(p.last.inject, inject);
    played_type(&p, "e");
    assert_int_equal(b.view.panel, PANEL_EDIT);
    played_key(&p, UI_KEY_ESCAPE, 0);
    played_type(&p, "i");
    played_type(&p, "d");
    assert_int_equal(p.last.kind, COMMAND_RELEASE);
    played_close(&p);
}

/* It has no headline, and its id is for authors. */
static void an_event_is_named_by_what_it_is_about(void **state)
{
    static const char *const about = "Administrators";
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    p.in.height = 3000;
    struct command c = command_of(COMMAND_HOLD);
    c.inject = scenario_find_inject(p.e->s, "teams_work_through");
    played_do(&p, c);
    b.view.hand = b.view.inject = c.inject;
    played_settle(&p);
    assert_true(played_shows(&p, about));
    assert_true(played_shows(&p, "Let it come"));
    assert_false(played_shows(&p, "teams work"));
    assert_false(played_shows(&p, "Edit")); /* nobody reads it */
    played_type(&p, "e");
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_do(&p, command_of(COMMAND_PAUSE)); /* the newest cannot be gone back to */
    played_type(&p, "b");
    assert_int_equal(b.view.panel, PANEL_REWIND);
    assert_true(played_shows(&p, "Held back: Administrators are"));
    played_close(&p);
}

static void a_misread_answer_takes_two_keys(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    add_teams(&p, 1);
    for (int i = 0; i < 2; i++)
        played_key(&p, UI_KEY_UP, 0);
    played_type(&p, "1");
    assert_int_equal(p.last.kind, COMMAND_CHOOSE);
    assert_int_equal(p.last.option, 1);
    played_type(&p, "2");
    assert_int_equal(exercise_choice(p.e, at_hand(&p))->command.option, 2);
    assert_string_equal(p.last.by, p.e->s->role_text[p.e->s->decision[at_hand(&p)].role].id);
    played_key(&p, UI_KEY_RIGHT, 0); /* and by arrows */
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(exercise_choice(p.e, at_hand(&p))->command.option, 3);
    played_close(&p);
}

static void a_choice_is_corrected_with_its_reason_or_taken_back(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    int32_t decision = at_hand(&p);
    played_type(&p, "c");
    assert_int_equal(b.view.panel, PANEL_CHOOSE);
    played_type(&p, "3");
    assert_int_equal(b.view.option, 3);
    played_tab_to(&p, "One line is enough");
    played_type(&p, "Ports first.");
    played_tab_to(&p, "high");
    played_key(&p, UI_KEY_ENTER, 0);
    played_tab_to(&p, "Choose it");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_CHOOSE);
    assert_int_equal(p.last.option, 3);
    assert_int_equal(p.last.sureness, SURENESS_HIGH);
    assert_string_equal(p.last.text, "Ports first.");
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_type(&p, "c");
    assert_string_equal(b.view.why.text, "Ports first.");
    played_tab_to(&p, "Take it back");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_null(exercise_choice(p.e, decision));
    played_close(&p);
}

static void closing_with_a_gap_asks_first(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    int32_t decision = at_hand(&p);
    played_tab_to(&p, "Close the turn");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(b.view.panel, PANEL_CLOSE);
    assert_true(played_shows(&p, "Somebody has not decided"));
    played_key(&p, UI_KEY_ESCAPE, 0);
    assert_int_equal(b.view.panel, PANEL_NONE);
    assert_int_equal(p.commands, 0);

    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = decision;
    c.option = 1;
    played_do(&p, c);
    played_settle(&p);
    played_tab_to(&p, "Close the turn");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_CLOSE);
    assert_int_equal(p.e->state[STATE_TURN], 2);
    played_close(&p);
}

static void a_ruling_by_keys(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "r");
    assert_int_equal(b.view.panel, PANEL_RULING);
    played_type(&p, "They call the port.");
    played_tab_to(&p, "Public trust");
    for (int i = 0; i < 25; i++) /* bounded */
        played_key(&p, UI_KEY_RIGHT, 0);
    played_tab_to(&p, "Cohesion");
    played_key(&p, UI_KEY_LEFT, 0);
    played_tab_to(&p, "Find a norm");
    played_type(&p, "lucca-9");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(b.view.marks, 1);
    assert_false(played_shows(&p, "Rule so")); /* a mark needs a value and a reason */
    played_tab_to(&p, "LUCCA-9");
    played_key(&p, UI_KEY_LEFT, 0);
    played_key(&p, UI_KEY_LEFT, 0);
    played_tab_to(&p, "because");
    played_type(&p, "Left it open.");
    played_tab_to(&p, "Why it is plausible");
    played_type(&p, "Cheap.");
    played_tab_to(&p, "Rule so");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.commands, 1);
    assert_int_equal(p.refused, STATUS_OK);
    assert_int_equal(p.last.kind, COMMAND_RULING);
    assert_string_equal(p.last.text, "They call the port.");
    assert_string_equal(p.last.reason, "Cheap.");
    assert_int_equal(p.last.changes, 2);
    for (int i = 0; i < 2; i++) {
        int32_t gauge = p.last.change[i].slot - p.e->s->at.gauges;
        assert_int_equal(p.last.change[i].amount,
                         strcmp(p.e->s->gauge_text[gauge].id, "trust") == 0 ? RULING_MAX : -POINT);
    }
    assert_int_equal(p.last.marks, 1);
    assert_int_equal(p.last.mark[0].norm, norm_find(&p.norms, "LUCCA-9"));
    assert_int_equal(p.last.mark[0].value, -2);
    assert_string_equal(p.last.mark[0].because, "Left it open.");
    played_type(&p, "r"); /* the next one begins empty */
    assert_string_equal(b.view.action.text, "");
    assert_int_equal(b.view.marks, 0);
    played_close(&p);
}

static void back_to_a_line_by_keys(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    int entries = p.e->entries;
    assert_int_equal(p.e->state[STATE_TURN], 1);
    played_type(&p, "b");
    assert_int_equal(b.view.panel, PANEL_REWIND);
    played_tab_to(&p, "The start");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.commands, 0); /* picked, not yet gone */
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_REWIND);
    assert_int_equal(p.last.line, 0);
    assert_int_equal(p.e->state[STATE_TURN], 0);
    assert_int_equal(b.view.panel, PANEL_NONE);

    played_type(&p, "b"); /* only lines that stand are offered */
    for (int i = 0; i < entries; i++)
        assert_int_equal(p.e->entry[i].undone, 1);
    assert_false(played_shows(&p, "Closed the turn"));
    assert_true(played_shows(&p, "Went back to the start"));
    played_close(&p);
}

static void injects_are_held_let_go_reworded_and_released(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    int32_t inject = first_waiting(&p);
    b.view.inject = inject;
    played_settle(&p);
    played_tab_to(&p, "Hold");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_HOLD);
    assert_int_equal(p.last.inject, inject);
    assert_true(played_shows(&p, "held"));
    played_tab_to(&p, "Let it come");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_LET);
    played_tab_to(&p, "Edit");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_string_equal(b.view.headline.text, p.e->s->inject_text[inject].headline); /* begins with what is there */
    assert_string_equal(b.view.body.text, p.e->s->inject_text[inject].text);
    played_key(&p, 'a', UI_CTRL);
    played_type(&p, "New words");
    played_tab_to(&p, "Keep the new words");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_EDIT);
    assert_string_equal(p.last.headline, "New words");
    assert_true(played_shows(&p, "New words"));
    played_tab_to(&p, "Release now");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_RELEASE);
    assert_int_equal(p.refused, STATUS_OK);
    assert_int_equal(b.view.inject, NONE);
    played_close(&p);
}

static void an_inject_is_written_on_the_spot(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "w");
    played_type(&p, "Power back");
    played_tab_to(&p, "What the players read");
    played_type(&p, "The lights are on again.");
    played_tab_to(&p, "Phone note");
    played_key(&p, UI_KEY_ENTER, 0);
    played_tab_to(&p, "Everyone");
    played_key(&p, UI_KEY_SPACE, 0);
    assert_true(played_shows(&p, "It needs someone who gets it."));
    played_tab_to(&p, p.e->s->role_text[1].name);
    played_key(&p, UI_KEY_SPACE, 0);
    played_tab_to(&p, "Deliver it now");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_ADD);
    assert_int_equal(p.refused, STATUS_OK);
    assert_string_equal(p.last.headline, "Power back");
    assert_string_equal(p.last.text, "The lights are on again.");
    assert_int_equal(p.last.channel, CHANNEL_PHONE);
    assert_int_equal(p.last.to, 1 << 1);
    assert_int_equal(p.last.unreliable, 0);
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_type(&p, "w");
    played_tab_to(&p, "What the players read");
    played_type(&p, "They say it is over.");
    played_tab_to(&p, "can be relied on");
    played_key(&p, UI_KEY_SPACE, 0);
    assert_true(played_shows(&p, "under the marking EXERCISE"));
    played_tab_to(&p, "Deliver it now");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.unreliable, 1);
    assert_int_equal(p.last.to, (1 << p.e->s->roles) - 1);
    played_close(&p);
}

static void notes_take_letters_and_the_tag_of_the_decision(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    const char *tag = p.e->s->decision_text[at_hand(&p)].id;
    played_type(&p, "n");
    played_type(&p, "pr 1bw");
    assert_int_equal(p.commands, 0); /* letters and figures typed are no shortcuts */
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.last.kind, COMMAND_NOTE);
    assert_string_equal(p.last.text, "pr 1bw");
    assert_string_equal(p.last.tag, tag);
    assert_string_equal(b.view.note.text, "");
    played_type(&p, "again");
    played_tab_to(&p, "tag: ");
    played_type(&p, "press");
    played_tab_to(&p, "Ctrl+Enter");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_string_equal(p.last.tag, "press");
    played_close(&p);
}

static void press(struct played *p, const char *label, enum command_kind kind)
{
    played_tab_to(p, label);
    played_key(p, UI_KEY_ENTER, 0);
    assert_int_equal(p->last.kind, kind);
    assert_int_equal(p->refused, STATUS_OK);
}

static void the_exercise_is_paused_shown_and_ended(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "p");
    assert_int_equal(p.last.kind, COMMAND_PAUSE);
    assert_true(played_shows(&p, "paused"));
    assert_false(played_shows(&p, "Close the turn"));
    press(&p, "Go on", COMMAND_RESUME);
    press(&p, "More", COMMAND_RESUME); /* what has no room in the row */
    assert_int_equal(b.view.panel, PANEL_MORE);
    press(&p, "Show ledgers", COMMAND_SHOW);
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_type(&p, "g");
    assert_int_equal(p.last.kind, COMMAND_HIDE);
    played_type(&p, "f");
    assert_int_equal(b.view.panel, PANEL_NONE); /* nobody would carry it out */
    b.view.can_fork = 1;
    played_settle(&p);
    played_type(&p, "f");
    assert_true(played_shows(&p, "a save of its own"));
    press(&p, "Begin it", COMMAND_FORK);
    played_key(&p, UI_KEY_ESCAPE, 0);
    played_type(&p, "x");
    assert_int_equal(p.last.kind, COMMAND_FORK); /* asked first */
    press(&p, "End it", COMMAND_END);
    assert_true(played_shows(&p, "Nothing is delivered any more."));
    assert_false(played_shows(&p, "Pause"));
    played_type(&p, "b"); /* from the hot wash back into the turn */
    played_tab_to(&p, "Hid the ledgers");
    played_key(&p, UI_KEY_ENTER, 0);
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.e->state[STATE_PHASE], PHASE_OPEN);
    played_close(&p);
}

static void the_clock_tells_the_pace(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    assert_false(played_shows(&p, "Wall"));
    b.clock = (struct console_clock){ 20 * 3600 + 22 * 60, 20 * 3600, 20 * 3600 + 56 * 60,
                                      20 * 3600 + 19 * 60, 75,        -6 * 3600 };
    played_settle(&p);
    assert_true(played_shows(&p, "14:22"));
    assert_true(played_shows(&p, "14:56"));
    assert_true(played_shows(&p, "behind"));
    assert_true(ui_wake(&p.ui) > 0 && ui_wake(&p.ui) <= 60000); /* the minute turns by itself */
    b.clock.utc_now = 20 * 3600 + 60;
    played_settle(&p);
    assert_true(played_shows(&p, "ahead"));
    b.clock.utc_now = b.clock.hot_wash_at;
    played_settle(&p);
    assert_true(played_shows(&p, "the time of the hot wash runs"));
    played_close(&p);
}

static void a_verdict_is_held_with_its_reason(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "v");
    assert_int_equal(b.view.panel, PANEL_VERDICT);
    played_type(&p, "LUCCA-2");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_true(b.view.norm != NONE);
    assert_true(played_shows(&p, "It needs a norm, a verdict and a reason."));
    played_fits(&p, "verdict");
    played_tab_to(&p, "strained");
    played_key(&p, UI_KEY_ENTER, 0);
    played_tab_to(&p, "What did the count not see?");
    played_type(&p, "they said so too late");
    played_tab_to(&p, "Hold it");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(p.last.kind, COMMAND_OVERRIDE);
    assert_int_equal(p.last.value, VERDICT_STRAINED);
    assert_string_equal(p.last.reason, "they said so too late");
    assert_string_equal(p.e->s->norms->norms[p.last.norm].id, "LUCCA-2");
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_close(&p);
}

static void a_lesson_gets_longer_by_five_minutes(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    b.clock = (struct console_clock){ p.utc, p.utc - 60, p.utc + 2000, p.utc - 60, 50, 0 };
    field_set(&b.view.note, "half a thought");
    played_tab_to(&p, "in all");
    played_key(&p, UI_KEY_RIGHT, 0);
    assert_int_equal(p.last.kind, COMMAND_NOTE);
    assert_int_equal(exercise_wall(p.e).minutes, 55);
    assert_string_equal(b.view.note.text, "half a thought"); /* the clock's note is not this one */
    played_close(&p);
}

static void silence_and_dominance_are_told(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    assert_false(played_shows(&p, "Not heard yet"));
    add_teams(&p, 3);
    for (int i = 0; i < 4; i++)
        played_key(&p, UI_KEY_UP, 0);
    played_key(&p, UI_KEY_DOWN, 0);
    played_type(&p, "12");
    assert_true(played_shows(&p, "Not heard yet: Team C"));
    played_fits(&p, "prompts");
    played_type(&p, "3");
    assert_false(played_shows(&p, "Not heard yet"));
    /* roles choose and give no reason */
    const struct scenario *s = p.e->s;
    int mute = 0;
    for (int turn = 0; turn < 20 && p.e->state[STATE_PHASE] == PHASE_OPEN; turn++) {
        for (int32_t d = 0; d < s->decisions; d++)
            if (play_is_open(s, p.e->state, d)) {
                struct command c = command_of(COMMAND_CHOOSE);
                c.decision = d;
                c.option = s->decision[d].if_nobody;
                c.by = s->role_text[s->decision[d].role].id;
                if (play_is_available(s, p.e->state, d, c.option))
                    played_do(&p, c), mute++;
            }
        played_do(&p, command_of(COMMAND_CLOSE));
    }
    played_settle(&p);
    assert_true(mute >= 4);
    assert_true(played_shows(&p, "never"));
    played_close(&p);
}

static void names_of_people_stay_on_the_console(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_type(&p, "o");
    assert_int_equal(b.view.panel, PANEL_NONE); /* nobody keeps them */
    b.view.can_name = 1;
    played_type(&p, "o");
    assert_int_equal(b.view.panel, PANEL_PEOPLE);
    played_fits(&p, "people");
    played_type(&p, "Zuzana");
    played_tab_to(&p, "Keep");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_int_equal(b.view.people_changed, 1);
    assert_string_equal(b.view.people[0].text, "Zuzana");
    assert_int_equal(p.commands, 0); /* nothing of it is a command */
    played_type(&p, "o");
    played_tab_to(&p, "Forget the names");
    played_key(&p, UI_KEY_ENTER, 0);
    assert_string_equal(b.view.people[0].text, "");
    assert_int_equal(b.view.panel, PANEL_NONE);
    played_close(&p);
}

static void notes_are_tagged_with_what_is_on_the_stage(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    text_print(b.view.stage, sizeof b.view.stage, "inject");
    text_print(b.view.stage_tag, sizeof b.view.stage_tag, "wrong_label");
    played_type(&p, "n");
    played_type(&p, "they believed it");
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.last.kind, COMMAND_NOTE);
    assert_string_equal(p.last.tag, "wrong_label");
    assert_true(played_shows(&p, "stage: inject"));
    played_close(&p);
}

static void a_refused_command_leaves_what_was_typed(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    p.carries = 0;
    played_type(&p, "w");
    played_type(&p, "Power back");
    played_tab_to(&p, "What the players read");
    played_type(&p, "On again.");
    played_key(&p, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(p.commands, 1);
    assert_int_equal(b.view.panel, PANEL_WRITE);
    assert_string_equal(b.view.body.text, "On again.");
    played_close(&p);
}

static void conditions_are_words(void **state)
{
    struct played p;
    struct desk_bench b;
    (void)state;
    begin(&p, &b);
    played_size(&p, 1920, 2160, 100);
    played_settle(&p);
    assert_true(played_shows(&p, "if service of"));
    assert_true(played_shows(&p, "is below"));
    for (int i = 0; i < p.ui.list.command_count; i++) { /* no id anywhere */
        const struct draw_command *c = p.ui.list.commands + i;
        assert_true(c->kind != DRAW_TEXT || !memchr(draw_command_text(&p.ui.list, c), '_', (size_t)c->count));
    }
    played_close(&p);
}

static void no_memory_fails_the_frame_and_leaks_nothing(void **state)
{
    struct played p;
    struct desk_bench b;
    struct error err;
    struct command c;
    (void)state;
    begin(&p, &b);
    for (int panel = 0; panel < CONSOLE_PANELS; panel++) {
        int complete = 0;
        for (int n = 0; !complete; n++) {
            struct scarce scarce = { n, 0 };
            struct alloc a = scarce_alloc(&scarce);
            struct ui ui;
            b.view.panel = panel;
            b.view.inject = 0;
            ui_init(&ui, &a, text_fake);
            ui_begin(&ui, &p.in, &theme_dark, theme_scale(VIEW_CONSOLE, 1280, 720, 100, 100));
            console_draw(&ui, &b.view, p.e, &b.clock, (struct rect){ 0, 0, 1280, 720 }, &c);
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

int console_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_state_fits_every_window),
        cmocka_unit_test(six_teams_vote_in_six_keys),
        cmocka_unit_test(a_letter_says_how_sure_the_team_was),
        cmocka_unit_test(a_wrong_ballot_takes_two_keys_too),
        cmocka_unit_test(what_acts_is_always_in_sight),
        cmocka_unit_test(a_turn_tells_what_is_in_it),
        cmocka_unit_test(choices_are_final_when_the_facilitator_says_so),
        cmocka_unit_test(a_second_ruling_alike_is_warned_of),
        cmocka_unit_test(notes_can_be_read_again),
        cmocka_unit_test(an_inject_in_hand_has_keys),
        cmocka_unit_test(a_misread_answer_takes_two_keys),
        cmocka_unit_test(a_choice_is_corrected_with_its_reason_or_taken_back),
        cmocka_unit_test(closing_with_a_gap_asks_first),
        cmocka_unit_test(a_ruling_by_keys),
        cmocka_unit_test(back_to_a_line_by_keys),
        cmocka_unit_test(the_length_of_the_lesson_has_room),
        cmocka_unit_test(an_event_is_named_by_what_it_is_about),
        cmocka_unit_test(injects_are_held_let_go_reworded_and_released),
        cmocka_unit_test(an_inject_is_written_on_the_spot),
        cmocka_unit_test(notes_take_letters_and_the_tag_of_the_decision),
        cmocka_unit_test(the_exercise_is_paused_shown_and_ended),
        cmocka_unit_test(the_clock_tells_the_pace),
        cmocka_unit_test(a_verdict_is_held_with_its_reason),
        cmocka_unit_test(a_lesson_gets_longer_by_five_minutes),
        cmocka_unit_test(silence_and_dominance_are_told),
        cmocka_unit_test(names_of_people_stay_on_the_console),
        cmocka_unit_test(notes_are_tagged_with_what_is_on_the_stage),
        cmocka_unit_test(a_refused_command_leaves_what_was_typed),
        cmocka_unit_test(conditions_are_words),
        cmocka_unit_test(no_memory_fails_the_frame_and_leaks_nothing),
    };
    return cmocka_run_group_tests_name("console", tests, NULL, NULL);
}
