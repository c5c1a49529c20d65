/* Spoken text: what comes up is read, the next key stops it, and nothing that is not for everyone is heard. */
#include <string.h>

#include "base/text.h"
#include "stage.h"

static char said[8192];
static int times, hushed;

static void speak(void *ud, const char *text)
{
    (void)ud;
    if (!text) {
        hushed++;
        return;
    }
    times++;
    text_print(said, sizeof said, "%s", text);
}

static const char *voice(void *ud)
{
    (void)ud;
    return "espeak-ng";
}

static void begin(struct stage *x, int on)
{
    stage_open(x, "notpetya");
    x->app.host.speak = speak;
    x->app.host.voice = voice;
    x->app.settings.speech = on;
    said[0] = '\0';
    times = hushed = 0;
    stage_start(x);
}

static int heard(const char *text)
{
    return strstr(said, text) != NULL;
}

static void injects_and_questions_are_read(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 1);
    assert_true(heard(x.e->s->stake));
    stage_key(&x, UI_KEY_ENTER);
    assert_true(heard(x.app.messages[0].headline));
    assert_true(heard(x.app.messages[0].text));
    int before = hushed;
    stage_type(&x, "d");
    assert_true(hushed > before); /* the key stops what was being read */
    int32_t d = x.app.answer.decision;
    const struct scenario *s = x.e->s;
    assert_true(heard(s->decision_text[d].ask));
    assert_true(heard("1: ") && heard(s->option_text[s->decision[d].options.first].label));
    int once = times;
    x.utc += 60;
    stage_settle(&x);
    assert_int_equal(times, once); /* nothing new: it is not said again */
    stage_close(&x);
}

static void what_changed_is_read(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 1);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "n");
    stage_key(&x, UI_KEY_TAB);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_CHANGES);
    assert_true(heard("What changed") && heard(" from ") && heard(" to "));
    stage_close(&x);
}

static void the_focus_is_read_with_what_it_is(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 1);
    app_go(&x.app, SCREEN_SETTINGS);
    stage_settle(&x);
    for (int i = 0; i < 40 && !heard("Reduced motion"); i++)
        stage_key(&x, UI_KEY_TAB);
    assert_true(heard("Reduced motion") && heard("off"));
    stage_key(&x, UI_KEY_SPACE);
    assert_true(heard("Reduced motion") && heard("on") && !heard("off"));
    stage_close(&x);
}

static void off_means_silent_at_once(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 0);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(times, 0);
    app_go(&x.app, SCREEN_SETTINGS);
    stage_settle(&x);
    assert_true(stage_click(&x, "Read aloud"));
    assert_int_equal(x.app.settings.speech, 1);
    assert_true(stage_shows(&x, "espeak-ng reads"));
    stage_key(&x, UI_KEY_TAB);
    assert_true(times > 0);
    int before = hushed;
    assert_true(stage_click(&x, "Read aloud"));
    assert_true(hushed > before);
    stage_close(&x);
}

static const char *no_voice(void *ud)
{
    (void)ud;
    return NULL;
}

static void without_a_program_the_setting_says_how_to_get_one(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 1);
    x.app.host.voice = no_voice;
    app_go(&x.app, SCREEN_SETTINGS);
    stage_settle(&x);
    assert_true(stage_shows(&x, "apt install"));
    stage_is_sound(&x, "settings without a voice");
    stage_close(&x);
}

static void hears_no_card(const struct stage *x)
{
    const struct scenario *s = x->e->s;
    for (int32_t i = 0; i < s->roles; i++)
        assert_false((*s->role_text[i].knows && heard(s->role_text[i].knows)) ||
                     (*s->role_text[i].fears && heard(s->role_text[i].fears)));
}

/* What everyone would hear: no card that is one role's, nothing of the console, no inject before it comes. */
static void the_room_hears_no_secret(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 1);
    const struct scenario *s = x.e->s;
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "r");
    assert_true(stage_click(&x, s->role_text[1].name));
    assert_true(stage_shows(&x, "Hand over"));
    hears_no_card(&x);
    assert_false(stage_shows(&x, "Only you know")); /* nor seen, before the hand-over is confirmed */
    assert_true(stage_click(&x, "Show the card"));
    assert_true(stage_shows(&x, "Only you know"));
    stage_key(&x, UI_KEY_TAB);
    hears_no_card(&x);
    assert_true(stage_click(&x, "Hide the card"));
    assert_false(stage_shows(&x, "Only you know"));
    hears_no_card(&x);
    stage_type(&x, "r"); /* opened again, it is handed over again */
    assert_true(stage_click(&x, s->role_text[1].name));
    assert_false(stage_shows(&x, "Only you know"));
    hears_no_card(&x);
    stage_key(&x, UI_KEY_ESCAPE);
    app_go(&x.app, SCREEN_CONSOLE);
    int before = times;
    stage_settle(&x);
    for (int i = 0; i < 30; i++)
        stage_key(&x, UI_KEY_TAB);
    assert_int_equal(times, before);
    stage_close(&x);
}

int speech_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_changed_is_read),
        cmocka_unit_test(injects_and_questions_are_read),
        cmocka_unit_test(the_focus_is_read_with_what_it_is),
        cmocka_unit_test(off_means_silent_at_once),
        cmocka_unit_test(without_a_program_the_setting_says_how_to_get_one),
        cmocka_unit_test(the_room_hears_no_secret),
    };
    return cmocka_run_group_tests_name("ui spoken text", tests, NULL, NULL);
}
