/* A decision on the stage: letters for the last row, whatever the wording; the question and its options by key. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "stage.h"
#include "ui/sdl/window.h"

static const char *const shipped[] = { "notpetya", "wannacry", "ukraine-telecom" };
enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* Pixels of the largest text that begins like this, 0 when none does. */
static int px_of(const struct stage *x, const char *text)
{
    char start[20];
    int most = 0;
    text_print(start, sizeof start, "%s", text);
    char *space = strrchr(start, ' ');
    if (space && strlen(text) >= sizeof start)
        *space = '\0';
    for (int i = draw_find_text(&x->ui.list, start, 0); i >= 0; i = draw_find_text(&x->ui.list, start, i + 1)) {
        const struct draw_command *c = x->ui.list.commands + i;
        if (strncmp(draw_command_text(&x->ui.list, c), start, strlen(start)) == 0 && c->style.px > most)
            most = c->style.px;
    }
    return most;
}

/* The decision alone is open, with all of its options: the most that can ever be on the page. */
static void put(struct stage *x, int32_t decision)
{
    const struct scenario *s = x->e->s;
    for (int32_t d = 0; d < s->decisions; d++) {
        int32_t *word = x->e->state + s->at.decision + d * DECISION_WORDS;
        word[DECISION_FACED] = d == decision ? x->e->state[STATE_TURN] + 1 : 0;
        word[DECISION_AVAILABLE] = d == decision ? (1 << s->decision[d].options.count) - 1 : 0;
        word[DECISION_CHOICE] = 0;
    }
    x->app.roles = -1;
    x->app.answer.decision = NONE;
    app_show(&x->app, PANE_DECIDE);
    stage_settle(x);
}

struct least {
    int ask, known, option, price; /* design pixels */
};

static void find_least(struct stage *x, struct least *least)
{
    const struct scenario *s = x->e->s;
    int scale = int_min(x->in.width * 1000 / 1280, x->in.height * 1000 / 720);
    for (int32_t d = 0; d < s->decisions; d++) {
        put(x, d);
        assert_true(stage_shows(x, "If nobody decides"));
        stage_is_sound(x, "question");
        least->ask = int_min(least->ask, px_of(x, s->decision_text[d].ask) * 1000 / scale);
        least->known = int_min(least->known, px_of(x, "Known") * 1000 / scale);
        stage_type(x, "q");
        stage_is_sound(x, "options");
        for (int32_t o = 0; o < s->decision[d].options.count; o++) {
            const struct option_text *t = s->option_text + s->decision[d].options.first + o;
            least->option = int_min(least->option, px_of(x, t->label) * 1000 / scale);
        }
        const struct option_text *first = s->option_text + s->decision[d].options.first;
        if (*first->cost)
            least->price = int_min(least->price, px_of(x, first->cost) * 1000 / scale);
        for (int i = 0; i < x->ui.list.command_count; i++)
            assert_int_not_equal(x->ui.list.commands[i].role, ROLE_scroll);
    }
}

static void letters_are_large(struct text_metrics metrics, const struct least *floor)
{
    static struct stage x;
    static const int sizes[][2] = { { 1280, 720 }, { 1920, 1080 }, { 1024, 600 } };
    for (int i = 0; i < SHIPPED; i++) {
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
            struct least least = { 1000, 1000, 1000, 1000 };
            stage_open(&x, shipped[i]);
            x.ui.metrics = metrics;
            stage_size(&x, sizes[k][0], sizes[k][1], 100);
            stage_start(&x);
            app_go(&x.app, SCREEN_ROOM);
            find_least(&x, &least);
            stage_close(&x);
            print_message("%s %dx%d: question %d, known %d, options %d, price %d\n", shipped[i], sizes[k][0],
                          sizes[k][1], least.ask, least.known, least.option, least.price);
            assert_true(least.ask >= floor->ask && least.known >= floor->known);
            assert_true(least.option >= floor->option && least.price >= floor->price);
        }
    }
}

static void letters_are_large_in_a_wide_face(void **state)
{
    (void)state;
    letters_are_large(text_fake, &(struct least){ 31, 24, 27, 24 });
}

static void letters_are_large_as_shown(void **state)
{
    struct backend *backend;
    struct error err;
    (void)state;
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    letters_are_large(backend_metrics(backend), &(struct least){ 35, 27, 35, 27 });
    backend_close(backend);
}

static void one_page_when_the_words_are_few(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    struct scenario *s = &x.loaded->scenario;
    s->decision_text[0].ask = "Reporters want a name by noon. What do you publish?";
    s->decision_text[0].known = "It spreads by itself.";
    s->decision_text[0].unknown = "Who, and why.";
    for (int32_t o = 0; o < s->decision[0].options.count; o++) {
        s->option_text[s->decision[0].options.first + o].label = "Wait until the evening";
        s->option_text[s->decision[0].options.first + o].cost = "Rumour leads.";
    }
    put(&x, 0);
    assert_int_equal(px_of(&x, "Reporters"), 36);
    assert_int_equal(px_of(&x, "Known"), 28);
    assert_true(stage_shows(&x, "Rumour leads"));
    assert_false(stage_shows(&x, "The options"));
    stage_is_sound(&x, "one page");
    stage_close(&x);
}

static void the_focused_option_shows_its_price(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "wannacry");
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    put(&x, 0);
    const struct option_text *o = x.e->s->option_text + x.e->s->decision[0].options.first;
    assert_true(stage_shows(&x, "The options"));
    stage_key(&x, UI_KEY_ENTER); /* the way on has the focus */
    assert_true(px_of(&x, o[0].cost) > 0);
    assert_int_equal(px_of(&x, o[1].cost), 0);
    stage_key(&x, UI_KEY_TAB);
    assert_int_equal(px_of(&x, o[0].cost), 0);
    assert_true(px_of(&x, o[1].cost) > 0);
    stage_type(&x, "q");
    assert_true(stage_shows(&x, "If nobody decides"));
    stage_type(&x, "3"); /* from the question too */
    assert_int_equal(x.app.dialog, DIALOG_CHOOSE);
    assert_int_equal(x.app.answer.option, 3);
    assert_true(px_of(&x, o[2].cost) >= 28);
    stage_close(&x);
}

int decide_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_are_large_in_a_wide_face),
        cmocka_unit_test(letters_are_large_as_shown),
        cmocka_unit_test(one_page_when_the_words_are_few),
        cmocka_unit_test(the_focused_option_shows_its_price),
    };
    return cmocka_run_group_tests_name("ui decision", tests, NULL, NULL);
}
