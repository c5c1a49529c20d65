/* Set-up, settings and the list of keys: all at once in a window of 1280x720, in every language; and what a form
   asks. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "stage.h"
#include "store/lang.h"
#include "ui/sdl/window.h"

static int scrolls(const struct stage *x)
{
    for (int i = 0; i < x->ui.list.command_count; i++)
        if (x->ui.list.commands[i].role == ROLE_scroll)
            return 1;
    return 0;
}

static const char *spoken_by(void *ud)
{
    (void)ud;
    return "espeak-ng";
}

static const struct app_language *languages(void *ud, int *count, int *used)
{
    static const struct app_language list[] = { { "en", "English" }, { "fr", "Fran\u00E7ais" }, { "uk", "Ukra" } };
    (void)ud;
    *count = 3;
    *used = 0;
    return list;
}

static void all_at_once(struct text_metrics metrics, const char *language)
{
    static const int sizes[][2] = { { 1280, 720 }, { 1024, 600 }, { 1920, 1080 } };
    static struct stage x;
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        stage_open(&x, "notpetya");
        x.ui.metrics = metrics;
        x.app.host.voice = spoken_by;
        x.app.host.languages = languages;
        stage_size(&x, sizes[k][0], sizes[k][1], 100);
        app_go(&x.app, SCREEN_SETTINGS);
        stage_settle(&x);
        stage_is_sound(&x, "settings");
        if (scrolls(&x))
            fail_msg("settings have no room at %dx%d in %s", sizes[k][0], sizes[k][1], language);
        app_go(&x.app, SCREEN_LIBRARY);
        stage_settle(&x);
        stage_key(&x, UI_KEY_ENTER);
        assert_int_equal(x.app.screen, SCREEN_SETUP);
        stage_is_sound(&x, "set-up");
        if (scrolls(&x))
            fail_msg("the set-up has no room at %dx%d in %s", sizes[k][0], sizes[k][1], language);
        stage_start(&x);
        app_go(&x.app, SCREEN_ROOM);
        stage_settle(&x);
        stage_type(&x, "?");
        assert_int_equal(x.app.dialog, DIALOG_KEYS);
        stage_is_sound(&x, "keys");
        if (scrolls(&x))
            fail_msg("the keys of the room have no room at %dx%d in %s", sizes[k][0], sizes[k][1], language);
        stage_close(&x);
    }
}

static void everything_is_in_sight(void **state)
{
    struct backend *backend;
    struct error err;
    char path[1024];
    (void)state;
    const char *source = getenv("WHITECELL_SOURCE");
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    all_at_once(backend_metrics(backend), "English");
    text_print(path, sizeof path, "%s/assets", source ? source : ".");
    lang_begin(&alloc_libc, path);
    static const char *const codes[] = { "fr", "uk" };
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(lang_use(codes[i], &err), STATUS_OK);
        all_at_once(backend_metrics(backend), codes[i]);
    }
    lang_end();
    backend_close(backend);
}

static int32_t an_hour_east(void *ud, int64_t utc)
{
    (void)ud, (void)utc;
    return 3600;
}

static void a_form_says_what_it_asks(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.utc = 1800000000 / 86400 * 86400 + 14 * 3600 + 28 * 60 + 5;
    x.app.host.offset = an_hour_east;
    stage_settle(&x);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(stage_shows(&x, "9 turns, 4 decisions. 38\u00A0minutes of play, then 12 for the hot wash"));
    assert_true(stage_shows(&x, "16:18"));
    assert_true(ui_wake(&x.ui) > 0 && ui_wake(&x.ui) <= 60000); /* it goes with the clock */
    assert_true(stage_click(&x, "Long class"));
    assert_true(stage_shows(&x, "57\u00A0minutes of play, then 18 for"));
    assert_true(stage_shows(&x, "16:43"));
    stage_close(&x);
}

/* Each key has a cap of its own, also where one line names several. */
static void keys_stand_on_caps(void **state)
{
    static struct stage x;
    static const char *const names[] = { "1", "5", "Page Up", "Page Down", "Escape" };
    (void)state;
    stage_in_room(&x, "notpetya");
    stage_type(&x, "?");
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        int capped = 0;
        const struct draw_list *list = &x.ui.list;
        for (int at = x.app.speech.dialog_from; at < list->command_count; at++) {
            const struct draw_command *c = list->commands + at;
            if (c->kind != DRAW_TEXT || (size_t)c->count != strlen(names[i]) ||
                memcmp(draw_command_text(list, c), names[i], strlen(names[i])) != 0)
                continue;
            for (int k = x.app.speech.dialog_from; k < at; k++)
                capped |= list->commands[k].kind == DRAW_FRAME && list->commands[k].box.w < c->box.w + 40 &&
                          rect_holds(list->commands[k].box, c->box);
        }
        if (!capped)
            fail_msg("\"%s\" has no cap", names[i]);
    }
    stage_close(&x);
}

int setup_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_in_sight),
        cmocka_unit_test(a_form_says_what_it_asks),
        cmocka_unit_test(keys_stand_on_caps),
    };
    return cmocka_run_group_tests_name("ui set-up", tests, NULL, NULL);
}
