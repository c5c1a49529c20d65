/* The room: every message of every shipped scenario in letters for the last row, whole, in each language; what is
   longer than any card goes over pages. The top bar, the indicators, the list of sites. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "stage.h"
#include "store/lang.h"
#include "ui/screens.h"
#include "ui/sdl/window.h"

static const char *const shipped[] = { "notpetya", "wannacry", "ukraine-telecom" };
enum { SHIPPED = sizeof shipped / sizeof *shipped };

/* The message alone is new, to the roles that it names. */
static void deliver(struct stage *x, struct message m)
{
    assert_true(x->app.message_count > 0);
    m.turn = x->e->state[STATE_TURN];
    x->app.messages[0] = m;
    x->app.message_count = 1;
    x->app.leaf = 0;
    x->app.seen[m.inject] = 0;
    app_show(&x->app, PANE_MAP);
    stage_settle(x);
}

static struct message inject_message(const struct scenario *s, int32_t i)
{
    const struct inject_text *t = s->inject_text + i;
    return (struct message){ .inject = i, .entry = NONE, .from = t->from, .headline = t->headline, .text = t->text,
                             .channel = s->inject[i].channel, .to = s->inject[i].to };
}

/* Pixels of the line that begins with the first words of the text, behind a quotation mark perhaps. */
static int px_of_body(const struct stage *x, const char *text)
{
    char start[24];
    int most = 0;
    text_print(start, sizeof start, "%s", text);
    start[strcspn(start, "\n")] = '\0';
    char *space = strrchr(start, ' ');
    if (space)
        *space = '\0';
    for (int i = draw_find_text(&x->ui.list, start, 0); i >= 0; i = draw_find_text(&x->ui.list, start, i + 1)) {
        const struct draw_command *c = x->ui.list.commands + i;
        size_t at = (size_t)(strstr(draw_command_text(&x->ui.list, c), start) - draw_command_text(&x->ui.list, c));
        if (at <= 5 && !(c->style.flags & TEXT_BOLD))
            most = int_max(most, c->style.px);
    }
    return most;
}

/* Above the indicators, which may scroll in a wide face. */
static int scroll_bars(const struct stage *x)
{
    int count = 0;
    for (int i = 0; i < x->ui.list.command_count; i++)
        count += x->ui.list.commands[i].role == ROLE_scroll && x->ui.list.commands[i].box.y < x->in.height / 2;
    return count;
}

static const char *last_word(const char *text)
{
    const char *at = text + strlen(text);
    while (at > text && at[-1] != ' ' && at[-1] != '\n' && at[-1] != '-')
        at--;
    return at;
}

/* Returns how many messages took more than one page. */
static int every_message(struct stage *x, int least)
{
    const struct scenario *s = x->e->s;
    int scale = int_min(x->in.width * 1000 / 1280, x->in.height * 1000 / 720), paged = 0;
    for (int32_t i = 0; i < s->injects; i++) {
        struct message m = inject_message(s, i);
        if (!*m.text)
            continue;
        deliver(x, m);
        int px = px_of_body(x, m.text) * 1000 / scale;
        if (px < least)
            fail_msg("%s: the text of %s stands in %d pixels", s->id, s->inject_text[i].id, px);
        assert_int_equal(scroll_bars(x), 0);
        stage_is_sound(x, s->inject_text[i].id);
        int pages = 1;
        for (; stage_shows(x, tr("Read on")) && pages < 9; pages++) {
            stage_key(x, UI_KEY_ENTER);
            stage_is_sound(x, "next page");
        }
        paged += pages > 1;
        if (draw_find_text(&x->ui.list, last_word(m.text), 0) < 0)
            fail_msg("%s: the end of %s is missing", s->id, s->inject_text[i].id);
    }
    return paged;
}

static int all_scenarios(struct text_metrics metrics, const char *language)
{
    static struct stage x;
    static const int sizes[][2] = { { 1280, 720 }, { 1024, 600 }, { 1920, 1080 } };
    int paged = 0;
    for (int i = 0; i < SHIPPED; i++) {
        stage_open(&x, shipped[i]);
        x.ui.metrics = metrics;
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
            stage_size(&x, sizes[k][0], sizes[k][1], 100);
            stage_start(&x);
            app_go(&x.app, SCREEN_ROOM);
            stage_settle(&x);
            paged += every_message(&x, 27); /* 28, rounded down to whole pixels at 1024x600 */
        }
        stage_close(&x);
    }
    print_message("%s: %d messages on several pages\n", language, paged);
    return paged;
}

static void messages_are_large_in_each_language(void **state)
{
    static struct lang languages[LANGS_MAX];
    struct backend *backend;
    struct error err;
    char path[1024];
    const char *source = getenv("WHITECELL_SOURCE");
    (void)state;
    text_print(path, sizeof path, "%s/assets", source ? source : ".");
    lang_begin(&alloc_libc, path);
    int count = lang_list(languages, LANGS_MAX);
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    for (int i = 0; i < count; i++) {
        assert_int_equal(lang_use(languages[i].code, &err), STATUS_OK);
        assert_int_equal(all_scenarios(backend_metrics(backend), languages[i].code), 0);
        all_scenarios(text_fake, "in a wide face");
    }
    backend_close(backend);
}

static int end_languages(void **state)
{
    (void)state;
    lang_end();
    return 0;
}

/* A facilitator may write a page: the letters stay, and Enter goes through it to its end. */
static void a_long_message_goes_over_pages(void **state)
{
    static struct stage x;
    static char text[2000];
    (void)state;
    text[0] = '\0';
    for (int i = 0; i < 40; i++)
        text_print(text + strlen(text), sizeof text - strlen(text), "Sentence number %d of the cable. ", i + 1);
    text_print(text + strlen(text), sizeof text - strlen(text), "Endword");
    stage_in_room(&x, "notpetya");
    for (int32_t channel = 0; channel < CHANNELS; channel++) {
        struct message m = inject_message(x.e->s, 0);
        m.text = text;
        m.channel = channel;
        deliver(&x, m);
        assert_int_equal(px_of_body(&x, "Sentence number 1"), 28);
        assert_true(stage_shows(&x, "page 1 of"));
        assert_false(stage_shows(&x, "Endword"));
        int pages = 1;
        char sentence[40];
        for (; !stage_shows(&x, "Endword"); pages++) {
            assert_true(pages < 20);
            assert_int_equal(scroll_bars(&x), 0);
            stage_is_sound(&x, "page");
            stage_key(&x, UI_KEY_ENTER);
            assert_true(act_is_unread(&x.app, 0));
            text_print(sentence, sizeof sentence, "page %d of", pages + 1);
            assert_true(stage_shows(&x, sentence));
        }
        assert_true(pages > 1);
        stage_key(&x, UI_KEY_ENTER);
        assert_false(act_is_unread(&x.app, 0));
    }
    stage_close(&x);
}

/* Which of the turn's messages this is stands beside the way on. */
static void messages_are_counted(void **state)
{
    static struct stage x;
    char words[32];
    (void)state;
    stage_in_room(&x, "notpetya");
    int news = act_news(&x.app);
    assert_true(news > 1);
    for (int i = 1; i < news; i++) {
        assert_true(stage_shows(&x, "Next message"));
        assert_true(stage_shows(&x, text_print(words, sizeof words, "%d of %d", i, news)));
        stage_key(&x, UI_KEY_ENTER);
    }
    assert_true(stage_shows(&x, text_print(words, sizeof words, "%d of %d", news, news)));
    assert_false(stage_shows(&x, "Next message"));
    stage_close(&x);
}

static const struct draw_command *text_at(const struct stage *x, const char *text)
{
    int i = draw_find_text(&x->ui.list, text, 0);
    if (i < 0)
        fail_msg("\"%s\" is not shown", text);
    return x->ui.list.commands + i;
}

static int middle(const struct draw_command *c)
{
    return c->box.y + c->box.h / 2;
}

/* Marking, simulated time and turn on one line; with large letters on two, the time below. */
static void the_top_bar_is_short(void **state)
{
    static struct stage x;
    struct backend *backend;
    struct error err;
    (void)state;
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    stage_open(&x, "notpetya");
    x.ui.metrics = backend_metrics(backend);
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    const struct draw_command *marking = text_at(&x, "EXERCISE"), *time = text_at(&x, "UTC"),
                              *turn = text_at(&x, "Turn ");
    assert_true(abs(middle(marking) - middle(time)) < 4 && abs(middle(time) - middle(turn)) < 4);
    assert_true(rect_right(marking->box) < time->box.x && rect_right(time->box) < turn->box.x);
    stage_size(&x, 1280, 720, 200);
    stage_settle(&x);
    marking = text_at(&x, "EXERCISE"), time = text_at(&x, "UTC"), turn = text_at(&x, "Turn ");
    assert_true(abs(middle(marking) - middle(turn)) < 8 && middle(time) > middle(turn));
    stage_close(&x);
    backend_close(backend);
}

/* What is under a half is not shown as nothing. */
static void small_values_are_not_zero(void **state)
{
    static struct stage x;
    char out[48];
    (void)state;
    stage_open(&x, "notpetya");
    const struct scenario *s = &x.loaded->scenario;
    assert_int_equal(s->gauge[0].counter, 0);
    assert_string_equal(words_value(s, 0, 0, out, sizeof out), "0");
    assert_string_equal(words_value(s, 0, 40, out, sizeof out), "0.4");
    assert_string_equal(words_value(s, 0, 60, out, sizeof out), "1");
    assert_string_equal(words_value(s, 0, 5740, out, sizeof out), "57");
    stage_close(&x);
}

/* What the map shows, as a table: the worst first, with service as a bar, machines hit and the change of the turn. */
static void the_list_of_sites_has_columns(void **state)
{
    static struct stage x;
    struct error err;
    struct command close = command_of(COMMAND_CLOSE);
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    assert_int_equal(exercise_do(x.e, &close, 1, &err), STATUS_OK);
    app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "l");
    const struct draw_command *hit = text_at(&x, "Machines hit"), *service = text_at(&x, "Service"),
                              *worst = text_at(&x, "Tax program"), *of = text_at(&x, "of 60"),
                              *change = text_at(&x, "\u2212100");
    assert_true(worst->box.x < service->box.x && service->box.x < hit->box.x && hit->box.x < change->box.x);
    assert_int_equal(rect_right(of->box), rect_right(hit->box)); /* figures end under each other */
    assert_true(worst->box.y < of->box.y && of->box.y < worst->box.y + 3 * worst->box.h);
    int bars = 0;
    for (int i = 0; i < x.ui.list.command_count; i++)
        bars += x.ui.list.commands[i].role == ROLE_chart && x.ui.list.commands[i].token == TOKEN_rule;
    assert_true(bars > 5);
    stage_size(&x, 1280, 720, 200); /* in words where columns have no room */
    stage_settle(&x);
    assert_true(stage_shows(&x, "out of service, 0"));
    assert_true(draw_find_text(&x.ui.list, "Machines hit", 0) < 0);
    stage_is_sound(&x, "list in words");
    stage_close(&x);
}

static int dotted(const struct stage *x)
{
    int count = 0;
    for (int i = 0; i < x->ui.list.command_count; i++) {
        const struct draw_command *c = x->ui.list.commands + i;
        count += c->kind == DRAW_STROKE && c->role == ROLE_map && c->token == TOKEN_infected && c->dash > 0;
    }
    return count;
}

/* Name and figures lead, causes stand below with their figures under each other and options by their whole label; the
   map keeps the ways that it took. */
static void what_changed_reads_from_the_top(void **state)
{
    static struct stage x;
    (void)state;
    stage_in_room(&x, "notpetya");
    assert_int_equal(dotted(&x), 0);
    stage_type(&x, "n");
    stage_key(&x, UI_KEY_TAB);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_CHANGES);
    stage_wait(&x, 4000);
    const struct draw_list *list = &x.ui.list;
    const struct draw_command *cause = text_at(&x, "Savings bank"), *from = text_at(&x, "100"),
                              *arrow = text_at(&x, " \u2192 "), *name = text_at(&x, "Services");
    if (!(name->style.flags & TEXT_BOLD)) /* that was the strip's */
        name = list->commands + draw_find_text(list, "Services", (int)(name - list->commands) + 1);
    assert_true((name->style.flags & TEXT_BOLD) && name->style.px > cause->style.px);
    assert_true(name->box.x < cause->box.x && from->box.x < arrow->box.x && name->box.y < cause->box.y);
    int end = 0, figures = 0;
    for (int i = draw_find_text(list, "\u2212", 0); i >= 0; i = draw_find_text(list, "\u2212", i + 1)) {
        const struct draw_command *c = list->commands + i;
        if (!(c->style.flags & TEXT_BOLD) || figures++ == 0)
            end = rect_right(c->box);
        else
            assert_int_equal(rect_right(c->box), end);
    }
    assert_true(figures > 4);
    assert_false(stage_shows(&x, "\u2026")); /* nothing is cut short */
    assert_true(dotted(&x) > 3);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    assert_true(dotted(&x) > 3);
    stage_close(&x);
}

/* The end: its name and text, the indicators with what they moved by in all, and where to go from here. An early one
   says that it waits. */
static void the_ending_shows_where_it_ended(void **state)
{
    static struct stage x;
    struct error err;
    char change[48];
    struct command close = command_of(COMMAND_CLOSE);
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    while (x.e->state[STATE_PHASE] == PHASE_OPEN)
        assert_int_equal(exercise_do(x.e, &close, 1, &err), STATUS_OK);
    app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
    app_go(&x.app, SCREEN_ENDING);
    stage_settle(&x);
    const struct scenario *s = x.e->s;
    int32_t ending = x.e->state[STATE_ENDING] - 1;
    assert_true(ending >= 0 && stage_shows(&x, s->ending_text[ending].name));
    assert_true(stage_shows(&x, s->gauge_text[0].name) && stage_shows(&x, "since the beginning"));
    int moved = 0;
    for (int32_t g = 0; g < s->gauges; g++) {
        int32_t by = play_gauge(s, x.e->state, g) - history_opening(&x.e->history, 0, g);
        moved += by != 0;
        if (by && !stage_shows(&x, words_change(s, g, by, change, sizeof change)))
            fail_msg("%s does not say %s", s->gauge_text[g].name, change);
    }
    assert_true(moved > 2);
    int early = x.e->state[STATE_TURN] < play_last_turn(s, x.e->form);
    assert_int_equal(stage_shows(&x, "before the last turn"), early);
    assert_int_equal(stage_shows(&x, "Next comes the hot wash"), !early);
    x.e->state[STATE_TURN] = 2;
    stage_settle(&x);
    assert_true(stage_shows(&x, "before the last turn"));
    stage_is_sound(&x, "early ending");
    assert_true(stage_click(&x, "Back to the map"));
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    assert_true(stage_click(&x, "Hot wash"));
    assert_int_equal(x.app.screen, SCREEN_HOTWASH);
    stage_close(&x);
}

/* How sure one is needs no mouse and no Tab: the reason is typed, Ctrl and a figure say it, Enter confirms. */
static void confidence_is_said_while_typing(void **state)
{
    static struct stage x;
    (void)state;
    stage_in_room(&x, "notpetya");
    stage_type(&x, "d");
    int32_t d = x.app.answer.decision;
    stage_type(&x, "2");
    assert_int_equal(x.app.dialog, DIALOG_CHOOSE);
    assert_true(stage_shows(&x, "Ctrl+1"));
    stage_type(&x, "pay");
    x.in.mods = UI_CTRL;
    stage_key(&x, '3');
    stage_key(&x, '2');
    x.in.mods = 0;
    assert_int_equal(x.app.answer.sureness, 1);
    stage_type(&x, "ments");
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(act_choice(&x.app, d), 2);
    const struct command *c = &x.e->entry[x.e->entries - 1].command;
    assert_string_equal(c->text, "payments");
    assert_int_equal(c->sureness, SURENESS_MEDIUM);
    stage_close(&x);
}

/* A mark that is pointed at tells its name and state, labelled or not, and lies on nobody's words. */
static void a_mark_tells_what_it_is(void **state)
{
    static struct stage x;
    char words[300];
    int told = 0;
    (void)state;
    stage_in_room(&x, "notpetya");
    for (int i = 0; i < x.app.map.mark_count; i++) {
        const struct map_mark *m = x.app.map.marks + i;
        struct rect all = { 0, 60, 480, 480 }; /* left of the card */
        if (!rect_has(all, (int)m->x, (int)m->y))
            continue;
        x.in.mouse_x = (int)m->x;
        x.in.mouse_y = (int)m->y;
        stage_settle(&x);
        int site = x.app.map.looked_at;
        if (site < 0)
            fail_msg("nothing at %d,%d", x.in.mouse_x, x.in.mouse_y);
        if (!stage_shows(&x, site_state(&x.app, site, words, sizeof words)))
            continue; /* no room beside it */
        assert_true(stage_shows(&x, x.e->s->site_text[site].name));
        stage_is_sound(&x, "tip");
        told++;
    }
    assert_true(told > 2);
    x.in.mouse_x = x.in.mouse_y = -1;
    stage_settle(&x);
    assert_int_equal(x.app.map.looked_at, -1);
    stage_close(&x);
}

/* An indicator opened: its course on a scale whose ends are named. */
/* With the card put away 0 shows all; none lies under the card when it is back, unless the map was moved by hand. */
static void the_card_comes_back_beside_the_sites(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_size(&x, 1280, 720, 100);
    stage_start(&x);
    stage_key(&x, UI_KEY_ENTER);
    stage_type(&x, "m");
    stage_type(&x, "m");
    for (int moved = 0; moved < 2; moved++) {
        while (!x.app.map_alone)
            stage_type(&x, "m");
        stage_type(&x, "0");
        stage_wait(&x, 400);
        if (moved)
            stage_type(&x, "+");
        struct map_camera before = x.app.map.camera;
        stage_type(&x, "m");
        stage_wait(&x, 400);
        assert_false(x.app.map_alone);
        if (moved) {
            assert_true(x.app.map.camera.scale == before.scale && x.app.map.camera.x == before.x);
            break;
        }
        assert_true(x.app.map.mark_count > 0);
        int sites = 0;
        for (int i = 0; i < x.app.map.mark_count; i++) {
            sites += x.app.map.marks[i].count;
            assert_true(x.app.map.marks[i].x < (float)rect_right(x.app.map.free));
        }
        assert_int_equal(sites, x.app.e->s->sites);
    }
    stage_close(&x);
}

static void an_indicator_has_a_scale(void **state)
{
    static struct stage x;
    (void)state;
    stage_in_room(&x, "notpetya");
    x.app.gauge = 1;
    act_dialog(&x.app, DIALOG_GAUGE);
    stage_settle(&x);
    const struct draw_list *list = &x.ui.list;
    int from = x.app.speech.dialog_from, high = draw_find_text(list, "100", from);
    assert_true(high >= 0);
    int line = -1;
    for (int i = from; i < list->command_count; i++)
        if (list->commands[i].kind == DRAW_STROKE && list->commands[i].token == TOKEN_trend)
            line = i;
    assert_true(line < 0 || list->commands[line].box.x > rect_right(list->commands[high].box));
    stage_is_sound(&x, "indicator");
    stage_close(&x);
}

int room_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(messages_are_large_in_each_language, end_languages),
        cmocka_unit_test(a_long_message_goes_over_pages),
        cmocka_unit_test(messages_are_counted),
        cmocka_unit_test(the_top_bar_is_short),
        cmocka_unit_test(small_values_are_not_zero),
        cmocka_unit_test(the_list_of_sites_has_columns),
        cmocka_unit_test(what_changed_reads_from_the_top),
        cmocka_unit_test(the_ending_shows_where_it_ended),
        cmocka_unit_test(confidence_is_said_while_typing),
        cmocka_unit_test(a_mark_tells_what_it_is),
        cmocka_unit_test(the_card_comes_back_beside_the_sites),
        cmocka_unit_test(an_indicator_has_a_scale),
    };
    return cmocka_run_group_tests_name("ui room", tests, NULL, NULL);
}
