/* What set-up promises and the room keeps: the turn timer, the norm ledger on purpose only, the luck that can be
   copied. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "stage.h"
#include "ui/plan.h"

/* Set-up is left by its first button, the briefing too. */
static void into_the_room(struct stage *x)
{
    stage_key(x, UI_KEY_ENTER);
    assert_int_equal(x->app.screen, SCREEN_BRIEFING);
    stage_key(x, UI_KEY_ENTER);
    assert_int_equal(x->app.screen, SCREEN_ROOM);
}

static void close_turn(struct stage *x)
{
    stage_type(x, "n");
    if (x->app.dialog == DIALOG_CLOSE) {
        stage_key(x, UI_KEY_TAB);
        stage_key(x, UI_KEY_ENTER);
    }
    stage_key(x, UI_KEY_ENTER);
    stage_key(x, UI_KEY_ENTER);
}

static void the_timer_shares_what_is_left(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    into_the_room(&x);
    assert_true(x.app.clock.minutes > 0);
    int64_t before_wash = app_clock_hotwash(&x.app.clock), sum = 0;
    assert_true(before_wash == 60 * (x.app.clock.minutes - x.app.clock.minutes / 4));
    for (int32_t turn = 0; turn < x.e->s->turns; turn++)
        sum += plan_share(x.e, before_wash, 0, turn);
    assert_true(sum <= before_wash && sum > before_wash - x.e->s->turns);
    assert_int_equal(plan_share(x.e, -5, 0, 0), 0);
    int64_t share = plan_share(x.e, before_wash, 0, 0);
    char line[64];
    text_print(line, sizeof line, "%d\u00A0min left", (int)((share + 59) / 60));
    assert_true(stage_shows(&x, line));
    assert_false(stage_shows(&x, "hot wash in")); /* said when it is near */
    stage_is_sound(&x, "timer");
    x.utc += share; /* it reminds and decides nothing */
    stage_settle(&x);
    assert_true(stage_shows(&x, "time for the next turn"));
    assert_int_equal(x.e->state[STATE_TURN], 0);
    close_turn(&x);
    assert_int_equal(x.e->state[STATE_TURN], 1);
    text_print(line, sizeof line, "%d\u00A0min left",
               (int)((plan_share(x.e, before_wash - share, 1, 1) + 59) / 60));
    assert_true(stage_shows(&x, line));
    x.utc = x.app.clock.started + before_wash - 12 * 60;
    stage_settle(&x);
    assert_true(stage_shows(&x, "hot wash in 12\u00A0min"));
    stage_is_sound(&x, "hot wash near");
    x.utc = x.app.clock.started + before_wash + 120;
    stage_settle(&x);
    assert_true(stage_shows(&x, "hot wash 2\u00A0min late"));
    assert_false(stage_shows(&x, "min left"));
    stage_is_sound(&x, "late");
    stage_close(&x);
}

static void paused_is_said_with_the_clock_and_without(void **state)
{
    static struct stage x;
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    struct command pause = command_of(COMMAND_PAUSE);
    assert_int_equal(exercise_do(x.e, &pause, x.utc, &err), STATUS_OK);
    stage_settle(&x);
    assert_true(stage_shows(&x, "paused"));
    x.app.settings.timer = 0;
    stage_settle(&x);
    assert_true(stage_shows(&x, "paused"));
    assert_false(stage_shows(&x, "hot wash in"));
    stage_close(&x);
}

static struct app_settings kept;
static void keep(void *ud, const struct app_settings *settings)
{
    (void)ud;
    kept = *settings;
}

static void the_timer_can_be_off(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.app.host.keep = keep;
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(stage_click(&x, "Turn timer"));
    assert_true(stage_click(&x, "Start"));
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(kept.timer, 0); /* and stays off for the next one */
    assert_false(stage_shows(&x, "min left"));
    stage_close(&x);
}

static void the_ledger_is_hidden_unless_shown_on_purpose(void **state)
{
    static const int sizes[][3] = { { 1280, 720, 100 }, { 1024, 600, 100 }, { 1024, 600, 200 }, { 1280, 720, 200 } };
    static struct stage x;
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    into_the_room(&x);
    assert_int_equal(x.e->state[STATE_SHOWN], 0);
    assert_false(stage_shows(&x, "Norms"));
    stage_type(&x, "g");
    assert_int_equal(x.app.pane, PANE_MAP);
    stage_close(&x);

    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(stage_click(&x, "Players see the norm ledger"));
    assert_true(stage_click(&x, "Start"));
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.e->state[STATE_SHOWN], 1); /* a command in the journal */
    stage_type(&x, "g");
    assert_int_equal(x.app.pane, PANE_NORMS);
    assert_true(stage_shows(&x, "None is yet."));
    stage_type(&x, "m");
    for (int turn = 0; turn < 3; turn++)
        close_turn(&x);
    stage_type(&x, "g");
    assert_true(stage_shows(&x, "advanced ")); /* counts */
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        stage_size(&x, sizes[i][0], sizes[i][1], sizes[i][2]);
        stage_settle(&x);
        stage_is_sound(&x, "ledger");
        for (int32_t m = 0; m < x.e->s->marks; m++) /* no reason, no source, on the wall */
            assert_false(strlen(x.e->s->mark_text[m].because) > 8 && stage_shows(&x, x.e->s->mark_text[m].because));
    }
    struct command hide = command_of(COMMAND_HIDE);
    assert_int_equal(exercise_do(x.e, &hide, x.utc, &err), STATUS_OK);
    stage_settle(&x);
    assert_int_equal(x.app.pane, PANE_MAP);
    stage_close(&x);
}

static char clip[64];
static void clip_set(void *ud, const char *text)
{
    (void)ud;
    text_print(clip, sizeof clip, "%s", text);
}

static void the_seed_can_be_copied(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.ui.clipboard.set = clip_set;
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(stage_click(&x, "Copy"));
    assert_string_equal(clip, "7");
    assert_true(stage_shows(&x, "Copied"));
    stage_is_sound(&x, "set-up");
    stage_close(&x);
}

static int spoken;
static const struct app_language *languages(void *ud, int *count, int *used)
{
    static const struct app_language list[] = { { "en", "English" }, { "fr", "Fran\u00E7ais" } };
    (void)ud;
    *count = 2;
    *used = spoken;
    return list;
}

static const char *french(void *ud, const char *context, const char *text)
{
    (void)ud, (void)context;
    return strcmp(text, "Settings") == 0 ? "R\u00E9glages" : NULL;
}

static const char *no_plural(void *ud, const char *one, const char *many, long n)
{
    (void)ud, (void)one, (void)many, (void)n;
    return NULL;
}

static enum status language(void *ud, const char *code, struct error *err)
{
    static const struct translation words = { NULL, french, no_plural };
    (void)ud, (void)err;
    spoken = strcmp(code, "fr") == 0;
    tr_install(spoken ? &words : NULL);
    return STATUS_OK;
}

static void the_language_changes_at_once_and_is_kept(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.app.host.keep = keep;
    app_go(&x.app, SCREEN_SETTINGS);
    stage_settle(&x);
    assert_false(stage_shows(&x, "Language")); /* with one language there is nothing to choose */
    x.app.host.languages = languages;
    x.app.host.language = language;
    stage_settle(&x);
    stage_is_sound(&x, "languages");
    assert_true(stage_click(&x, "Fran\u00E7ais"));
    assert_true(stage_shows(&x, "R\u00E9glages"));
    assert_string_equal(kept.language, "fr");
    assert_true(stage_click(&x, "English"));
    assert_true(stage_shows(&x, "Settings"));
    assert_string_equal(kept.language, "en");
    stage_close(&x);
}

int time_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_timer_shares_what_is_left),
        cmocka_unit_test(paused_is_said_with_the_clock_and_without),
        cmocka_unit_test(the_timer_can_be_off),
        cmocka_unit_test(the_ledger_is_hidden_unless_shown_on_purpose),
        cmocka_unit_test(the_seed_can_be_copied),
        cmocka_unit_test(the_language_changes_at_once_and_is_kept),
    };
    return cmocka_run_group_tests_name("ui set-up kept", tests, NULL, NULL);
}
