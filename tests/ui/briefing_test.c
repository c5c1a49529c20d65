/* The briefing: a page at a time, in letters for the last row, without scrolling; and cards that go
   around the table. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "stage.h"
#include "store/lang.h"
#include "ui/sdl/window.h"

static const char *const shipped[] = { "notpetya", "wannacry", "ukraine-telecom" };

static int scrolls(const struct stage *x)
{
    for (int i = 0; i < x->ui.list.command_count; i++)
        if (x->ui.list.commands[i].role == ROLE_scroll)
            return 1;
    return 0;
}

/* Pixels of the first word of a text, where it is largest: the clock may say "January" too. */
static int px_of(const struct stage *x, const char *text)
{
    char word[7];
    text_print(word, sizeof word, "%s", text);
    int most = 0;
    for (int at = 0; (at = draw_find_text(&x->ui.list, word, at)) >= 0; at++)
        most = int_max(most, x->ui.list.commands[at].style.px);
    return most;
}

static void fits(struct text_metrics metrics, const char *scenario)
{
    static const int sizes[][2] = { { 1280, 720 }, { 1920, 1080 }, { 3840, 2160 } };
    static struct stage x;
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        stage_open(&x, scenario);
        x.ui.metrics = metrics;
        stage_size(&x, sizes[k][0], sizes[k][1], 100);
        stage_start(&x);
        for (int page = 0; page < BRIEFING_PAGES; page++) {
            x.app.briefing_page = page;
            stage_settle(&x);
            stage_is_sound(&x, "briefing");
            if (scrolls(&x))
                fail_msg("%s: page %d has no room at %dx%d", scenario, page + 1, sizes[k][0], sizes[k][1]);
        }
        x.app.briefing_page = 0;
        stage_settle(&x);
        assert_true(px_of(&x, x.e->s->brief) >= 28 * sizes[k][1] / 720);
        x.app.briefing_page = 1;
        stage_settle(&x);
        assert_true(px_of(&x, x.e->s->objective_text[0].text) >= 28 * sizes[k][1] / 720);
        stage_close(&x);
    }
}

static void every_page_fits_in_large_letters(void **state)
{
    struct backend *backend;
    struct error err;
    char path[1024];
    (void)state;
    const char *source = getenv("WHITECELL_SOURCE");
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++)
        fits(backend_metrics(backend), shipped[i]);
    text_print(path, sizeof path, "%s/assets", source ? source : ".");
    lang_begin(&alloc_libc, path);
    static const char *const codes[] = { "fr", "uk" };
    for (size_t i = 0; i < 2; i++) {
        assert_int_equal(lang_use(codes[i], &err), STATUS_OK);
        fits(backend_metrics(backend), "notpetya");
    }
    lang_end();
    backend_close(backend);
}

static void pages_turn_by_keys_and_by_mouse(void **state)
{
    static struct stage x;
    char start[24];
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    const struct scenario *s = x.e->s;
    text_print(start, sizeof start, "%s", s->objective_text[0].text);
    assert_true(stage_shows(&x, s->title) && !stage_shows(&x, start));
    stage_key(&x, UI_KEY_PAGE_DOWN);
    while (x.app.briefing_page == 0) /* in the wide letters of the tests it reads on first */
        stage_key(&x, UI_KEY_PAGE_DOWN);
    assert_true(stage_shows(&x, start));
    assert_true(stage_shows(&x, "Content:") && stage_shows(&x, "Mentions a killing"));
    stage_type(&x, "3");
    assert_true(stage_shows(&x, s->role_text[s->roles - 1].name));
    assert_true(stage_click(&x, "The situation"));
    assert_int_equal(x.app.briefing_page, 0);
    stage_key(&x, UI_KEY_PAGE_UP);
    assert_int_equal(x.app.briefing_page, 0);
    for (int page = 0; page < BRIEFING_PAGES; page++) { /* the way on is one Enter away from each */
        stage_start(&x);
        stage_type(&x, (const char *[]){ "1", "2", "3" }[page]);
        assert_int_equal(x.app.briefing_page, page);
        stage_key(&x, UI_KEY_ENTER);
        assert_int_equal(x.app.screen, SCREEN_ROOM);
    }
    stage_close(&x);
}

static const struct ui_item *focus(const struct stage *x)
{
    return ui_find_item(&x->ui, x->ui.focus);
}

static int focus_is_on(const struct stage *x, const char *name)
{
    char said[300];
    return focus(x) && strstr(ui_words(&x->ui, x->ui.focus, 0, said, sizeof said), name) != NULL;
}

/* Each opens its own after a hand-over; the next in turn has the focus then, and who has read has a tick. */
static void cards_go_around_the_table(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    const struct role_text *role = x.e->s->role_text;
    stage_type(&x, "3");
    assert_false(stage_shows(&x, "seen"));
    assert_true(stage_click(&x, role[0].name));
    for (int i = 0; i < 3; i++) {
        assert_true(stage_shows(&x, "Everyone else looks away"));
        assert_false(stage_shows(&x, role[i].goal));
        stage_key(&x, UI_KEY_ENTER);
        assert_true(stage_shows(&x, role[i].goal));
        stage_key(&x, UI_KEY_ENTER);
        assert_int_equal(x.app.dialog, DIALOG_NONE);
        assert_false(stage_shows(&x, role[i].goal));
        assert_true(stage_shows(&x, "seen"));
        assert_true(focus_is_on(&x, role[i + 1].name));
        stage_key(&x, UI_KEY_ENTER);
    }
    stage_key(&x, UI_KEY_ESCAPE);
    x.app.cards_seen = -1;
    stage_settle(&x);
    assert_true(stage_click(&x, role[0].name));
    stage_key(&x, UI_KEY_ENTER);
    stage_key(&x, UI_KEY_ENTER);
    assert_true(focus_is_on(&x, "Begin")); /* all have read theirs */
    stage_close(&x);
}

static void who_plays_alone_hands_nothing_over(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    app_sit(&x.app, x.e, 4, POLICY_HISTORICAL, 1);
    stage_type(&x, "3");
    const struct role_text *role = x.e->s->role_text + 2;
    assert_true(stage_shows(&x, "You are"));
    assert_true(stage_shows(&x, "as history went"));
    assert_false(stage_shows(&x, role->goal));
    assert_true(stage_click(&x, role->name));
    assert_true(stage_shows(&x, role->goal));
    stage_close(&x);
}

int briefing_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_page_fits_in_large_letters),
        cmocka_unit_test(pages_turn_by_keys_and_by_mouse),
        cmocka_unit_test(cards_go_around_the_table),
        cmocka_unit_test(who_plays_alone_hands_nothing_over),
    };
    return cmocka_run_group_tests_name("ui briefing", tests, NULL, NULL);
}
