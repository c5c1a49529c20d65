/* Whole exercises by keyboard alone and by mouse alone. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "stage.h"

/* From the library: Enter twice starts with the defaults; the first inject is on the wall one Enter later. */
static void the_keyboard_plays_it_all(void **state)
{
    static struct stage x;
    int chosen = 0, turns = 0;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_BRIEFING);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    assert_true(stage_shows(&x, x.app.messages[0].headline));
    for (int steps = 0; steps < 1000 && x.app.screen != SCREEN_HOTWASH; steps++) {
        if (x.app.screen == SCREEN_ROOM && x.app.pane == PANE_DECIDE && x.app.dialog == DIALOG_NONE) {
            stage_type(&x, chosen % 2 ? "1" : "3");
            assert_int_equal(x.app.dialog, DIALOG_CHOOSE);
            stage_type(&x, "because it is so");
            chosen++;
        } else {
            turns += x.app.screen == SCREEN_CHANGES;
            stage_key(&x, UI_KEY_ENTER);
        }
        stage_is_sound(&x, "by keyboard");
        assert_true(x.ui.focus != 0);
    }
    assert_int_equal(x.app.screen, SCREEN_HOTWASH);
    assert_true(turns >= x.e->s->turns);
    assert_true(chosen >= 3);
    int first = 0;
    while (x.e->entry[first].command.kind != COMMAND_CHOOSE)
        first++;
    assert_string_equal(x.e->entry[first].command.text, "because it is so");
    stage_close(&x);
}

static void the_mouse_plays_it_all(void **state)
{
    static const char *const ways[] = { "Confirm", "Skip",  "Go on",          "Next message", "Decide",
                                        "Begin",   "Start", "Close the turn", "Hot wash" };
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    assert_true(stage_click(&x, "NotPetya"));
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    for (int steps = 0; steps < 1000 && x.app.screen != SCREEN_HOTWASH; steps++) {
        int pressed = 0;
        if (x.app.screen == SCREEN_ROOM && x.app.pane == PANE_DECIDE && x.app.dialog == DIALOG_NONE)
            pressed = stage_click(&x, "The options") || stage_click(&x, "2");
        for (size_t i = 0; i < sizeof ways / sizeof *ways && !pressed; i++)
            pressed = stage_click(&x, ways[i]);
        if (!pressed)
            fail_msg("nothing leads on from screen %d, dialog %d", (int)x.app.screen, (int)x.app.dialog);
    }
    assert_int_equal(x.app.screen, SCREEN_HOTWASH);
    stage_close(&x);
}

static void a_choice_can_be_corrected_and_taken_back(void **state)
{
    static struct stage x;
    (void)state;
    stage_in_room(&x, "notpetya");
    stage_type(&x, "d");
    int32_t d = x.app.answer.decision, word = x.e->s->at.decision + d * DECISION_WORDS + DECISION_CHOICE;
    stage_type(&x, "1");
    assert_int_equal(x.e->state[word], 0); /* nothing counts before it is confirmed */
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.e->state[word], 1);
    app_show(&x.app, PANE_DECIDE);
    x.app.answer.decision = d;
    stage_settle(&x);
    stage_type(&x, "3"); /* two keys correct it */
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.e->state[word], 3);
    app_show(&x.app, PANE_DECIDE);
    x.app.answer.decision = d;
    stage_settle(&x);
    struct command final = exercise_let_undo(0);
    struct error err;
    assert_int_equal(exercise_do(x.e, &final, 1, &err), STATUS_OK);
    stage_type(&x, "u");
    assert_int_equal(x.e->state[word], 3); /* the facilitator allows none */
    stage_type(&x, "1");
    assert_int_equal(x.app.dialog, DIALOG_NONE);
    assert_false(stage_shows(&x, "Take it back"));
    final = exercise_let_undo(1);
    assert_int_equal(exercise_do(x.e, &final, 1, &err), STATUS_OK);
    stage_type(&x, "u");
    assert_int_equal(x.e->state[word], 0);
    stage_close(&x);
}

static void reduced_motion_shows_the_end_at_once(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.app.settings.still = 1;
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "n");
    stage_key(&x, UI_KEY_TAB);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_CHANGES);
    assert_true(x.app.replay.done);
    assert_true(stage_shows(&x, "What changed"));
    assert_true(stage_shows(&x, "100  \u2192 "));
    stage_close(&x);
}

static void errors_are_said_in_the_window(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    text_print(x.app.setup.seed, sizeof x.app.setup.seed, "seven");
    x.app.setup.seed_edit.cursor = x.app.setup.seed_edit.anchor = 0;
    stage_click(&x, "Start");
    assert_int_equal(x.app.dialog, DIALOG_ERROR);
    assert_true(stage_shows(&x, "is not a seed"));
    assert_true(stage_shows(&x, "A seed is a whole number"));
    stage_is_sound(&x, "error");
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    stage_close(&x);
}

int walk_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_keyboard_plays_it_all),
        cmocka_unit_test(the_mouse_plays_it_all),
        cmocka_unit_test(a_choice_can_be_corrected_and_taken_back),
        cmocka_unit_test(reduced_motion_shows_the_end_at_once),
        cmocka_unit_test(errors_are_said_in_the_window),
    };
    return cmocka_run_group_tests_name("ui walks", tests, NULL, NULL);
}
