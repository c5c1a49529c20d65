/* Every screen at every size: nothing overlaps, nothing is cut. And what the stage must never show. */
#include <string.h>

#include "stage.h"

static const struct {
    int w, h, text;
} sizes[] = {
    { 1280, 720, 100 }, { 1024, 600, 100 }, { 1920, 1080, 100 }, { 3840, 2160, 100 }, { 1280, 720, 200 }, { 1024, 600, 200 },
    { 1280, 720, 150 }, { 1920, 1080, 200 }, { 3840, 2160, 200 },
};
enum { SIZES = sizeof sizes / sizeof *sizes };

static void in_the_room(struct stage *x)
{
    static const struct {
        const char *keys, *name;
    } panes[] = { { "m", "map" }, { "l", "list" }, { "i", "inbox" }, { "d", "decision" }, { "1", "choice" } };
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
        stage_type(x, panes[i].keys);
        stage_is_sound(x, panes[i].name);
    }
    stage_key(x, UI_KEY_ESCAPE);
    stage_type(x, "m");
    static const enum app_dialog dialogs[] = { DIALOG_KEYS, DIALOG_MENU, DIALOG_CLOSE, DIALOG_END, DIALOG_GAUGE, DIALOG_CARD };
    for (size_t i = 0; i < sizeof dialogs / sizeof *dialogs; i++) {
        x->app.card = NONE;
        x->app.card_open = 0;
        x->app.dialog = dialogs[i];
        stage_settle(x);
        stage_is_sound(x, "dialog");
    }
    x->app.card = 2;
    x->app.card_open = 1;
    stage_settle(x);
    stage_is_sound(x, "private card");
    x->app.dialog = DIALOG_NONE;
    stage_settle(x);
    x->app.map.selected = 0;
    stage_settle(x);
    stage_is_sound(x, "site");
    x->app.map.selected = -1;
}

static void every_screen_at_every_size(void **state)
{
    static struct stage x;
    struct error err;
    (void)state;
    for (int i = 0; i < SIZES; i++) {
        stage_open(&x, "notpetya");
        stage_size(&x, sizes[i].w, sizes[i].h, sizes[i].text);
        stage_settle(&x);
        stage_is_sound(&x, "library");
        stage_key(&x, UI_KEY_ENTER);
        assert_int_equal(x.app.screen, SCREEN_SETUP);
        stage_is_sound(&x, "set-up");
        app_go(&x.app, SCREEN_SETTINGS);
        stage_settle(&x);
        stage_is_sound(&x, "settings");
        stage_start(&x);
        stage_is_sound(&x, "briefing");
        app_go(&x.app, SCREEN_ROOM);
        stage_settle(&x);
        for (int turn = 0; turn < 3; turn++) {
            in_the_room(&x);
            stage_type(&x, "n");
            if (x.app.dialog == DIALOG_CLOSE) {
                stage_key(&x, UI_KEY_TAB);
                stage_key(&x, UI_KEY_ENTER);
            }
            assert_int_equal(x.app.screen, SCREEN_CHANGES);
            stage_is_sound(&x, "what changed, moving");
            stage_wait(&x, 4000);
            stage_is_sound(&x, "what changed");
            stage_key(&x, UI_KEY_ENTER);
            assert_int_equal(x.app.screen, SCREEN_ROOM);
        }
        for (int m = 0; m < x.app.message_count; m++) { /* each as a card, then in the inbox */
            stage_is_sound(&x, "inject");
            stage_key(&x, UI_KEY_ENTER);
            if (x.app.screen != SCREEN_ROOM || x.app.pane != PANE_MAP)
                break;
        }
        app_go(&x.app, SCREEN_BLANK);
        stage_settle(&x);
        stage_is_sound(&x, "blank");
        assert_false(stage_shows(&x, "To decide"));
        while (x.e->state[STATE_PHASE] == PHASE_OPEN)
            assert_int_equal(exercise_do(x.e, &(struct command){ .kind = COMMAND_CLOSE, .decision = NONE, .inject = NONE }, 1, &err), STATUS_OK);
        app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
        app_go(&x.app, SCREEN_ENDING);
        stage_settle(&x);
        stage_is_sound(&x, "ending");
        app_go(&x.app, SCREEN_HOTWASH);
        stage_settle(&x);
        stage_close(&x);
    }
}

/* ---- secrets ---- */

/* The first words of a text, as they would be drawn. */
static const char *start_of(const char *text, char out[48])
{
    size_t n = 0;
    for (; text[n] && n < 40; n++)
        out[n] = text[n] == '\n' ? ' ' : text[n];
    out[n] = '\0';
    return out;
}

static void hides(struct stage *x, const char *text, const char *what)
{
    char start[48];
    if (!*text || strlen(text) < 8 || !stage_shows(x, start_of(text, start)))
        return;
    fail_msg("the stage shows %s: \"%s\" (screen %d, turn %d)", what, start, (int)x->app.screen, (int)x->e->state[STATE_TURN] + 1);
}

static void keeps_its_secrets(struct stage *x)
{
    const struct scenario *s = x->e->s;
    for (int32_t i = 0; i < s->roles; i++) {
        hides(x, s->role_text[i].knows, "what only one role knows");
        hides(x, s->role_text[i].fears, "what a role fears");
    }
    for (int32_t i = 0; i < s->injects; i++)
        if (x->e->state[s->at.inject + i] <= 0) {
            hides(x, s->inject_text[i].text, "an inject that has not come");
            hides(x, s->inject_text[i].expects, "what an inject expects");
        }
    for (int32_t i = 0; i < s->marks; i++)
        hides(x, s->mark_text[i].because, "a norm mark");
    for (int32_t i = 0; i < s->decisions; i++)
        hides(x, s->decision_text[i].history_note, "the record");
    for (int32_t i = 0; i < s->records; i++)
        hides(x, s->record[i].note, "the record");
    for (int32_t i = 0; i < s->facts; i++)
        hides(x, s->fact_text[i].text, "what really happened");
    for (int32_t i = 0; i < s->prompts; i++)
        hides(x, s->prompt[i], "a prompt for the facilitator");
    hides(x, "a facilitator's note about Team D", "a note");
    assert_false(stage_shows(x, "LUCCA-"));
    assert_false(stage_shows(x, "unreliable"));
}

static void the_stage_keeps_its_secrets(void **state)
{
    static struct stage x;
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    struct command note = { .kind = COMMAND_NOTE, .decision = NONE, .inject = NONE, .text = "a facilitator's note about Team D" };
    assert_int_equal(exercise_do(x.e, &note, 1, &err), STATUS_OK);
    keeps_its_secrets(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    for (int steps = 0; steps < 400 && x.app.screen != SCREEN_HOTWASH && x.app.screen != SCREEN_ENDING; steps++) {
        static const char *const looks[] = { "i", "l", "d", "m" };
        for (size_t i = 0; i < 4 && x.app.screen == SCREEN_ROOM && x.app.dialog == DIALOG_NONE && steps % 5 == 0; i++) {
            stage_type(&x, looks[i]);
            keeps_its_secrets(&x);
        }
        if (x.app.screen == SCREEN_ROOM && x.app.pane == PANE_DECIDE && x.app.dialog == DIALOG_NONE)
            stage_type(&x, "2");
        else
            stage_key(&x, UI_KEY_ENTER);
        keeps_its_secrets(&x);
    }
    assert_true(x.app.screen == SCREEN_ENDING);
    keeps_its_secrets(&x);
    stage_close(&x);
}

static void a_card_waits_for_the_hand_over(void **state)
{
    static struct stage x;
    char start[48];
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    const struct role_text *t = x.e->s->role_text + 1;
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "r");
    assert_int_equal(x.app.dialog, DIALOG_CARD);
    assert_true(stage_click(&x, t->name));
    assert_false(stage_shows(&x, start_of(t->knows, start)));
    assert_true(stage_click(&x, "Show the card"));
    assert_true(stage_shows(&x, start_of(t->knows, start)));
    assert_true(stage_click(&x, "Hide the card"));
    assert_false(stage_shows(&x, start_of(t->knows, start)));
    stage_close(&x);
}

int screens_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_screen_at_every_size),
        cmocka_unit_test(the_stage_keeps_its_secrets),
        cmocka_unit_test(a_card_waits_for_the_hand_over),
    };
    return cmocka_run_group_tests_name("ui screens", tests, NULL, NULL);
}
