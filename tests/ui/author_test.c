/* The window beside an editor: mistakes above the stage, what goes on inside beside it, jumps and steps back. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "common/trial.h"
#include "exercise/live.h"
#include "stage.h"

static struct stage x;
static struct live *live;

/* The text of the copy's scenario.lua with `from` put `to`; the window then has had time to look. */
static void edit(const char *from, const char *to)
{
    size_t length;
    const char *path = trial_path("drill/scenario.lua");
    char *text = trial_read(path, &length), *at = strstr(text, from);
    assert_non_null(at);
    char *changed = malloc(length + strlen(to) + 1);
    assert_non_null(changed);
    int used = snprintf(changed, length + strlen(to) + 1, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
    trial_write(path, changed, (size_t)used);
    free(changed);
    free(text);
    if (live)
        stage_wait(&x, 1000);
}

static void begin(int w, int h, int text)
{
    struct error err;
    struct live_options how = { .dir = trial_path("drill"), .seed = 4, .policy = POLICY_HISTORICAL };
    stage_open(&x, "notpetya"); /* for the catalogue; another scenario is played */
    stage_size(&x, w, h, text);
    x.app.host.cards = NULL;
    assert_int_equal(live_open(&alloc_libc, &how, &x.norms, &live, &err), STATUS_OK);
    app_author(&x.app, live, 0);
    stage_settle(&x);
}

static void end(void)
{
    stage_close(&x);
    live_close(live);
    live = NULL;
}

/* Nothing is cut and no texts lie on each other, but for those of the stage that look out from below the mistakes. */
static void overlay_is_sound(const char *head)
{
    enum { MOST = 64 };
    struct draw_fault faults[MOST];
    int from = draw_find_text(&x.ui.list, head, 0), count = draw_faults(&x.ui.list, faults, MOST);
    if (from < 0 || count > MOST)
        fail_msg("%dx%d at %d%%: %d faults, the mistakes at %d", x.in.width, x.in.height, x.app.settings.text_percent,
                 count, from);
    for (int i = 0; i < count; i++)
        if (faults[i].second < from || faults[i].first >= from)
            fail_msg("%dx%d at %d%%: a fault at %d and %d", x.in.width, x.in.height, x.app.settings.text_percent,
                     faults[i].first, faults[i].second);
}

static void copy(void)
{
    trial_copy_folder(trial_source("tests/exercise/scenarios/drill"), trial_path("drill"));
}

enum {
    F5 = UI_KEY_F1 + 4,
    F7 = UI_KEY_F1 + 6,
    F8 = UI_KEY_F1 + 7,
    F9 = UI_KEY_F1 + 8,
    F10 = UI_KEY_F1 + 9,
    F12 = UI_KEY_F1 + 11
};

static void it_says_that_it_is_no_exercise(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    assert_int_equal(x.app.screen, SCREEN_BRIEFING);
    assert_true(stage_shows(&x, "AUTHORING"));
    assert_true(stage_shows(&x, "not an exercise, nothing is kept"));
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    assert_true(stage_shows(&x, "EXERCISE \u00B7 AUTHORING \u00B7 EXERCISE"));
    assert_false(stage_shows(&x, "LUCCA-2")); /* the panel is closed: the stage shows no norm */
    int wake = app_wake(&x.app, &x.ui, x.in.now_ms);
    assert_true(wake > 0 && wake <= 250);
    end();
}

static void it_rests_until_something_happens(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    x.app.settings.timer = 0; /* no clock wants a frame */
    app_go(&x.app, SCREEN_ROOM);
    stage_wait(&x, 2000);
    x.in.now_ms += 300;
    assert_true(app_rests(&x.app, &x.ui, &x.in));
    x.in.mouse_x = x.in.mouse_y = 5;
    assert_false(app_rests(&x.app, &x.ui, &x.in));
    stage_settle(&x);
    x.in.key = F12;
    assert_false(app_rests(&x.app, &x.ui, &x.in));
    stage_settle(&x);
    const struct exercise *e = x.app.e;
    struct live *quiet = live;
    live = NULL;
    edit("label = \"A label\"", "label = \"Another label\"");
    live = quiet;
    x.in.now_ms += 300;
    assert_false(app_rests(&x.app, &x.ui, &x.in)); /* the next frame takes it */
    stage_settle(&x);
    assert_ptr_not_equal(x.app.e, e);
    assert_true(stage_shows(&x, "Another label"));
    x.in.now_ms += 300;
    assert_true(app_rests(&x.app, &x.ui, &x.in));
    end();
}

static void what_is_saved_changes_in_place(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    app_go(&x.app, SCREEN_ROOM);
    stage_type(&x, "d");
    assert_true(stage_shows(&x, "What do you say?"));
    stage_type(&x, "q");
    stage_type(&x, "2");
    stage_type(&x, "half a rea"); /* while somebody types why */
    const struct exercise *e = x.app.e;
    edit("label = \"A label\"", "label = \"Another label\"");
    assert_ptr_not_equal(x.app.e, e);
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    assert_int_equal(x.app.dialog, DIALOG_CHOOSE);
    assert_true(stage_shows(&x, "Another label"));
    assert_string_equal(x.app.answer.why, "half a rea");
    assert_true(stage_shows(&x, "scenario.lua loaded anew"));
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.e->entry[x.app.e->entries - 1].command.option, 2);
    end();
}

static void mistakes_lie_over_the_stage_until_they_are_mended(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    app_go(&x.app, SCREEN_ROOM);
    edit("label = \"Wait\",", "label = \"Wait\"");
    assert_true(stage_shows(&x, "1 mistake in the files of drill"));
    assert_true(stage_shows(&x, "scenario.lua:45:"));
    assert_true(stage_shows(&x, "E008"));
    assert_true(stage_shows(&x, "a comma is missing"));
    overlay_is_sound("1 mistake");
    stage_type(&x, "d"); /* the exercise goes on below */
    assert_int_equal(x.app.pane, PANE_DECIDE);
    assert_true(stage_click(&x, "Put away"));
    assert_false(stage_shows(&x, "a comma is missing"));
    assert_true(stage_shows(&x, "Mistakes (F10)"));
    stage_key(&x, F10);
    assert_true(stage_shows(&x, "a comma is missing"));
    edit("label = \"Wait\"", "label = \"Wait\",");
    assert_false(stage_shows(&x, "mistake"));
    edit("option \"facts\"", "option \"truth\"");
    assert_false(stage_shows(&x, "no longer fits"));
    end();
}

static void what_no_longer_fits_is_said(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    app_go(&x.app, SCREEN_ROOM);
    trial_do(x.app.e, trial_choose(x.app.e, "name_it", "facts"));
    trial_simple(x.app.e, COMMAND_CLOSE);
    edit("option \"facts\"", "option \"truth\"");
    assert_int_equal(x.app.e->state[STATE_TURN], 0);
    assert_true(stage_shows(&x, "choose name_it facts"));
    overlay_is_sound("Turn 1: ");
    edit("option \"truth\"", "option \"facts\"");
    assert_int_equal(x.app.e->state[STATE_TURN], 1);
    assert_false(stage_shows(&x, "no longer fits"));
    end();
}

static void the_panel_shows_the_inside_and_goes_anywhere(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    app_go(&x.app, SCREEN_ROOM);
    stage_key(&x, F12);
    assert_true(stage_shows(&x, "Decision now: name_it"));
    assert_true(stage_shows(&x, "LUCCA-2 +2: Keeps cause and effect apart."));
    trial_do(x.app.e, trial_choose(x.app.e, "name_it", "label"));
    stage_settle(&x);
    assert_true(stage_shows(&x, "chosen"));
    assert_true(stage_click(&x, "3"));
    assert_int_equal(x.app.e->state[STATE_TURN], 2);
    assert_true(stage_shows(&x, "Turn 3 of 3"));
    stage_key(&x, F7);
    assert_int_equal(x.app.e->state[STATE_TURN], 1);
    stage_key(&x, F8);
    assert_int_equal(x.app.e->state[STATE_TURN], 2);
    stage_key(&x, F7);
    stage_key(&x, F7);
    stage_key(&x, F7); /* there is none before the first */
    assert_int_equal(x.app.dialog, DIALOG_ERROR);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(stage_click(&x, "Load anew"));
    assert_int_equal(x.app.e->state[STATE_TURN], 0);
    trial_do(x.app.e, trial_choose(x.app.e, "name_it", "facts"));
    stage_settle(&x);
    assert_true(stage_shows(&x, "chosen"));
    stage_key(&x, F9);
    assert_false(stage_shows(&x, "chosen"));
    stage_key(&x, F12);
    assert_false(stage_shows(&x, "LUCCA-2"));
    end();
}

/* While the exercise is paused no turn closes: what was played before is gone all the same. */
static void a_jump_that_stops_is_followed(void **state)
{
    (void)state;
    copy();
    begin(1280, 720, 100);
    app_go(&x.app, SCREEN_ROOM);
    trial_do(x.app.e, command_of(COMMAND_PAUSE));
    stage_key(&x, F8);
    assert_int_equal(x.app.dialog, DIALOG_ERROR);
    assert_ptr_equal(x.app.e, live->e);
    stage_wait(&x, 1000);
    assert_ptr_equal(x.app.e, live->e);
    end();
}

static void what_does_not_load_is_waited_for(void **state)
{
    (void)state;
    copy();
    edit("ending \"over\"", "endign \"over\"");
    begin(1280, 720, 100);
    assert_null(x.app.e);
    assert_true(stage_shows(&x, "unknown word `endign`"));
    assert_true(stage_shows(&x, "It starts by itself"));
    stage_is_sound(&x, "waiting");
    stage_key(&x, F12);
    stage_key(&x, F9);
    stage_is_sound(&x, "waiting beside the panel");
    edit("endign \"over\"", "ending \"over\"");
    assert_non_null(x.app.e);
    assert_int_equal(x.app.screen, SCREEN_BRIEFING);
    end();
}

static void every_screen_fits_beside_the_panel(void **state)
{
    static const struct {
        int w, h, text;
    } sizes[] = { { 1280, 720, 100 }, { 1024, 600, 100 }, { 1920, 1080, 100 },
                  { 1280, 720, 200 }, { 1024, 600, 200 }, { 3840, 2160, 150 } };
    (void)state;
    copy();
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        begin(sizes[i].w, sizes[i].h, sizes[i].text);
        for (int open = 0; open < 2; open++) {
            static const char *const panes[] = { "m", "l", "i", "d", "q" };
            app_go(&x.app, SCREEN_BRIEFING);
            stage_settle(&x);
            stage_is_sound(&x, "briefing");
            app_go(&x.app, SCREEN_ROOM);
            for (size_t k = 0; k < sizeof panes / sizeof *panes; k++) {
                stage_type(&x, panes[k]);
                stage_is_sound(&x, panes[k]);
            }
            edit("label = \"Wait\",", "label = \"Wait\"");
            overlay_is_sound("1 mistake");
            edit("label = \"Wait\"", "label = \"Wait\",");
            stage_type(&x, "?");
            stage_is_sound(&x, "keys");
            stage_key(&x, UI_KEY_ESCAPE);
            stage_key(&x, F12);
        }
        end();
    }
}

int author_tests(void)
{
    static const struct CMUnitTest tests[] = {
        TRIAL(it_says_that_it_is_no_exercise),   TRIAL(it_rests_until_something_happens),
        TRIAL(what_is_saved_changes_in_place),   TRIAL(mistakes_lie_over_the_stage_until_they_are_mended),
        TRIAL(what_no_longer_fits_is_said),      TRIAL(the_panel_shows_the_inside_and_goes_anywhere),
        TRIAL(what_does_not_load_is_waited_for),
        TRIAL(a_jump_that_stops_is_followed), TRIAL(every_screen_fits_beside_the_panel),
    };
    return cmocka_run_group_tests_name("author", tests, NULL, NULL);
}
