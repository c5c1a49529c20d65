/* Every screen at every size: nothing overlaps, nothing is cut. And what the stage must never show. */
#include <stdlib.h>
#include <string.h>

#include "base/chance.h"
#include "base/text.h"
#include "base/tr.h"
#include "stage.h"
#include "store/lang.h"

static const struct {
    int w, h, text;
} sizes[] = {
    { 1280, 720, 100 }, { 1024, 600, 100 }, { 1920, 1080, 100 }, { 3840, 2160, 100 }, { 1280, 720, 200 },
    { 1024, 600, 200 }, { 1280, 720, 150 }, { 1920, 1080, 200 }, { 3840, 2160, 200 },
};
enum { SIZES = sizeof sizes / sizeof *sizes };

static void in_the_room(struct stage *x)
{
    static const struct {
        const char *keys, *name;
    } panes[] = { { "m", "map" },      { "m", "map or card" }, { "l", "list" },  { "i", "inbox" },
                  { "d", "decision" }, { "q", "options" },     { "1", "choice" } };
    for (size_t i = 0; i < sizeof panes / sizeof *panes; i++) {
        stage_type(x, panes[i].keys);
        stage_is_sound(x, panes[i].name);
    }
    stage_key(x, UI_KEY_ESCAPE);
    stage_type(x, "m");
    static const enum app_dialog dialogs[] = { DIALOG_KEYS, DIALOG_MENU,  DIALOG_CLOSE,
                                               DIALOG_END,  DIALOG_GAUGE, DIALOG_CARD };
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

static void every_screen(int w, int h, int text)
{
    static struct stage x;
    struct error err;
    stage_open(&x, "notpetya");
    stage_size(&x, w, h, text);
    stage_settle(&x);
    stage_is_sound(&x, "library");
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    stage_is_sound(&x, "set-up");
    app_go(&x.app, SCREEN_SETTINGS);
    stage_settle(&x);
    stage_is_sound(&x, "settings");
    stage_type(&x, "?");
    assert_int_equal(x.app.dialog, DIALOG_KEYS);
    stage_is_sound(&x, "all keys");
    stage_key(&x, UI_KEY_ESCAPE);
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
    app_go(&x.app, SCREEN_CONSOLE);
    stage_settle(&x);
    stage_is_sound(&x, "console");
    while (x.e->state[STATE_PHASE] == PHASE_OPEN)
        assert_int_equal(
            exercise_do(x.e, &(struct command){ .kind = COMMAND_CLOSE, .decision = NONE, .inject = NONE }, 1, &err),
            STATUS_OK);
    app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
    app_go(&x.app, SCREEN_ENDING);
    stage_settle(&x);
    stage_is_sound(&x, "ending");
    for (int page = 0; page < DEBRIEF_PAGES; page++) {
        app_go(&x.app, SCREEN_HOTWASH);
        x.app.debrief.page = page;
        stage_settle(&x);
        stage_is_sound(&x, "hot wash");
    }
    stage_close(&x);
}

static void every_screen_at_every_size(void **state)
{
    (void)state;
    for (int i = 0; i < SIZES; i++)
        every_screen(sizes[i].w, sizes[i].h, sizes[i].text);
}

/* With the words of the scenario too, where it is translated. */
static void every_screen_in_every_language(void **state)
{
    static const int looks[][3] = {
        { 1280, 720, 100 }, { 1024, 600, 100 }, { 1920, 1080, 100 }, { 1280, 720, 200 }, { 1024, 600, 200 }
    };
    static struct lang languages[LANGS_MAX];
    struct error err;
    char path[1024];
    (void)state;
    const char *source = getenv("WHITECELL_SOURCE");
    text_print(path, sizeof path, "%s/assets", source ? source : ".");
    lang_begin(&alloc_libc, path);
    int count = lang_list(languages, LANGS_MAX);
    assert_true(count >= 3); /* English, French, Ukrainian */
    for (int i = 1; i < count; i++) {
        assert_int_equal(lang_use(languages[i].code, &err), STATUS_OK);
        print_message("%s\n", languages[i].name);
        for (size_t k = 0; k < sizeof looks / sizeof *looks; k++)
            every_screen(looks[k][0], looks[k][1], looks[k][2]);
    }
}

static int end_languages(void **state)
{
    (void)state;
    lang_end();
    return 0;
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
    fail_msg("the stage shows %s: \"%s\" (screen %d, turn %d)", what, start, (int)x->app.screen,
             (int)x->e->state[STATE_TURN] + 1);
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
    hides(x, "half a thought", "what is being typed on the console");
    hides(x, "Zuzana Nováková", "a person's name");
    assert_false(stage_shows(x, "LUCCA-"));
    assert_false(stage_shows(x, "unreliable"));
}

/* Nothing is copied but what somebody marked. */
static void clip_set(void *ud, const char *text)
{
    (void)ud;
    fail_msg("the clipboard got \"%s\"", text);
}

static void the_stage_keeps_its_secrets(void **state)
{
    static struct stage x;
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    x.ui.clipboard.set = clip_set;
    stage_start(&x);
    text_print(x.app.console.people[0].text, sizeof x.app.console.people[0].text, "Zuzana Nováková");
    struct command note = {
        .kind = COMMAND_NOTE, .decision = NONE, .inject = NONE, .text = "a facilitator's note about Team D"
    };
    assert_int_equal(exercise_do(x.e, &note, 1, &err), STATUS_OK);
    struct command unsure = command_of(COMMAND_ADD);
    unsure.text = "They say that it is over.";
    unsure.channel = CHANNEL_PHONE;
    unsure.to = 1;
    unsure.unreliable = 1;
    assert_int_equal(exercise_do(x.e, &unsure, 1, &err), STATUS_OK);
    struct console_view *console = &x.app.console;
    struct field_text *typed[] = { &console->note, &console->action, &console->reason, &console->body, &console->why };
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        field_set(typed[i], "half a thought");
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

/* The console in a window of its own: it closes the turn, the stage plays it out and stays as discreet as ever. */
static enum app_wish last_wish;

static int has_a_second_display(void *ud, enum app_wish wish)
{
    (void)ud;
    last_wish = wish;
    return wish != WISH_CLOSE;
}

/* A key, then frames until it has settled. */
static void console_key(struct stage *x, struct ui *console, struct ui_input *in, uint32_t key)
{
    struct error err;
    in->key = key;
    text_print(in->text, sizeof in->text, "%.*s", key > 0 && key < 128, (const char[]){ (char)key });
    for (int k = 0; k < 4; k++) {
        in->now_ms += 20;
        assert_int_equal(app_console_frame(&x->app, console, in, &err), STATUS_OK);
        in->key = 0;
        in->text[0] = '\0';
    }
}

/* Which display is the room's only people know: the console shows nothing before it is told, and falls dark again where
   it comes to lie on the stage's, or where the displays are others than before. */
static void a_console_apart_asks_first(void **state)
{
    static struct stage x;
    static struct ui console;
    static const struct rect nowhere = { 0, 0, 0, 0 }, home = { 0, 0, 1280, 720 }, own = { 1280, 0, 1920, 1080 },
                             third = { 3200, 0, 1280, 720 };
    struct ui_input in = { .width = 1280, .height = 720, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
    (void)state;
    stage_open(&x, "notpetya");
    x.app.host.console = has_a_second_display;
    ui_init(&console, &alloc_libc, text_fake);
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "c");
    console_key(&x, &console, &in, 0);
    assert_true(draw_find_text(&console.list, "Is this display yours alone?", 0) >= 0);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) < 0);
    console_key(&x, &console, &in, 'x');
    assert_int_equal(last_wish, WISH_SWAP);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) < 0);
    app_console_moved(&x.app, own, 0, 0);
    console_key(&x, &console, &in, UI_KEY_ENTER);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) >= 0);
    app_console_moved(&x.app, home, 1, 0);
    console_key(&x, &console, &in, 0);
    assert_true(draw_find_text(&console.list, "This display shows the stage", 0) >= 0);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) < 0);
    app_console_moved(&x.app, own, 0, 0);
    console_key(&x, &console, &in, 0);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) >= 0);
    const struct {
        struct rect on;
        int changed, asks;
    } then[] = { { own, 0, 0 }, { third, 0, 1 }, { own, 0, 1 }, { own, 1, 1 } };
    for (size_t i = 0; i < sizeof then / sizeof *then; i++) { /* closed, and opened again */
        app_console_closed(&x.app);
        app_console_moved(&x.app, nowhere, 0, then[i].changed);
        stage_type(&x, "c");
        assert_int_equal(x.app.console_apart, 1);
        app_console_moved(&x.app, then[i].on, 0, 0);
        console_key(&x, &console, &in, 0);
        assert_int_equal(draw_find_text(&console.list, "Run sheet", 0) < 0, then[i].asks);
        console_key(&x, &console, &in, UI_KEY_ENTER);
        assert_true(draw_find_text(&console.list, "Run sheet", 0) >= 0);
    }
    app_console_moved(&x.app, own, 0, 1);
    console_key(&x, &console, &in, 0);
    assert_true(draw_find_text(&console.list, "Run sheet", 0) < 0);
    console_key(&x, &console, &in, UI_KEY_ESCAPE);
    assert_int_equal(last_wish, WISH_CLOSE);
    app_console_closed(&x.app);
    assert_int_equal(x.app.console_apart, 0);
    ui_free(&console);
    stage_close(&x);
}

static void a_console_apart_leaves_the_stage_alone(void **state)
{
    static struct stage x;
    static struct ui console;
    struct ui_input in = { .width = 1280, .height = 720, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    x.app.host.console = has_a_second_display;
    ui_init(&console, &alloc_libc, text_fake);
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "c");
    assert_int_equal(x.app.console_apart, 1);
    console_key(&x, &console, &in, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    static const struct {
        uint32_t key;
        const char *text;
        int shown;
    } asks[] = { { 0, "?", 1 }, { UI_KEY_ESCAPE, "", 0 }, { 0, "?", 1 }, { UI_KEY_ENTER, "", 0 } };
    for (size_t i = 0; i < sizeof asks / sizeof *asks;
         i++) { /* the keys of this window, and nothing of it on the stage */
        in.key = asks[i].key;
        text_print(in.text, sizeof in.text, "%s", asks[i].text);
        for (int k = 0; k < 4; k++) {
            in.now_ms += 20;
            assert_int_equal(app_console_frame(&x.app, &console, &in, &err), STATUS_OK);
            in.key = 0;
            in.text[0] = '\0';
        }
        assert_int_equal(draw_find_text(&console.list, "Keys of this screen", 0) >= 0, asks[i].shown);
        assert_true(!asks[i].shown || draw_find_text(&console.list, "vote for the team", 0) >= 0);
        assert_true(draw_find_text(&console.list, "settings; among", 0) < 0);
        stage_settle(&x);
        assert_false(stage_shows(&x, "Keys of this screen"));
    }
    for (int i = 0; i < 200; i++) { /* keys of all kinds in the console */
        struct chance_block u = chance_four(5, CHANCE_POLICY, (uint32_t)i, 2, 0);
        in.key = i % 3 == 0 ? UI_KEY_ENTER : i % 3 == 1 ? UI_KEY_TAB : 0;
        text_print(in.text, sizeof in.text, "%s",
                   i % 3 == 2 ? (const char *[]){ "1", "3", "p", "h", "a note" }[u.word[0] % 5] : "");
        for (int k = 0; k < 3; k++) {
            in.now_ms += 20;
            assert_int_equal(app_console_frame(&x.app, &console, &in, &err), STATUS_OK);
            in.key = 0;
            in.text[0] = '\0';
        }
        stage_wait(&x, 100);
        if (x.app.screen != SCREEN_HOTWASH)
            keeps_its_secrets(&x);
    }
    app_console_closed(&x.app);
    stage_settle(&x);
    ui_free(&console);
    stage_close(&x);
}

/* With large letters the card and the map take turns: M changes over, and neither covers the other. */
static void the_map_and_the_card_each_have_their_room(void **state)
{
    static struct stage x;
    static const int large[][2] = { { 1280, 720 }, { 1920, 1080 }, { 1024, 600 } };
    (void)state;
    stage_open(&x, "notpetya");
    for (size_t i = 0; i < sizeof large / sizeof *large; i++) {
        stage_size(&x, large[i][0], large[i][1], 200);
        stage_start(&x);
        app_go(&x.app, SCREEN_ROOM);
        stage_settle(&x);
        assert_true(stage_shows(&x, "Phone note"));
        assert_false(stage_shows(&x, "Services"));
        stage_type(&x, "m");
        stage_is_sound(&x, "map alone");
        assert_false(stage_shows(&x, "Phone note"));
        assert_true(stage_shows(&x, "Services"));
        int marks = 0; /* sites that can be pressed */
        for (int k = 0; k < x.ui.list.command_count; k++)
            marks += x.ui.list.commands[k].role == ROLE_map || x.ui.list.commands[k].role == ROLE_mark;
        assert_true(marks > 5);
        assert_true(stage_click(&x, "Show the message"));
        assert_true(stage_shows(&x, "Phone note"));
        stage_type(&x, "m");
        stage_key(&x, UI_KEY_ENTER); /* the way back has the focus */
        assert_true(stage_shows(&x, "Phone note"));
    }
    stage_size(&x, 1280, 720, 100);
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    assert_true(stage_shows(&x, "Next message") && stage_shows(&x, "Services"));
    stage_type(&x, "m");
    assert_false(stage_shows(&x, "Next message"));
    stage_type(&x, "i");
    stage_type(&x, "m"); /* coming from elsewhere, M is the map with its card */
    assert_true(stage_shows(&x, "Next message"));
    stage_close(&x);
}

/* What moved an indicator is shown beside the card, wherever the indicator stands. */
static void a_hint_stays_off_the_card(void **state)
{
    static struct stage x;
    int hints = 0;
    (void)state;
    stage_open(&x, "notpetya");
    for (int percent = 100; percent <= 150; percent += 50) {
        stage_size(&x, 1280, 720, percent);
        stage_start(&x);
        struct error err;
        struct command close = command_of(COMMAND_CLOSE);
        assert_int_equal(exercise_do(x.e, &close, 1, &err), STATUS_OK);
        app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
        app_go(&x.app, SCREEN_ROOM);
        stage_settle(&x);
        for (int i = 0; i < 40; i++) {
            stage_key(&x, UI_KEY_TAB);
            stage_is_sound(&x, "hint");
            hints += stage_shows(&x, "\u2192");
        }
    }
    assert_true(hints > 0);
    stage_close(&x);
}

/* The inbox opens at the first unread message, which may stand far down: its row is in sight as a whole. */
static void the_inbox_shows_the_row_of_what_is_read(void **state)
{
    static struct stage x;
    struct error err;
    (void)state;
    stage_open(&x, "notpetya");
    stage_size(&x, 1024, 600, 125);
    stage_start(&x);
    struct command close = command_of(COMMAND_CLOSE);
    assert_int_equal(exercise_do(x.e, &close, 1, &err), STATUS_OK);
    app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    stage_type(&x, "i");
    const struct ui_item *row = ui_find_item(&x.ui, x.ui.focus);
    assert_non_null(row);
    assert_int_equal(row->seen.h, row->box.h);
    assert_true(row->box.h > 0);
    stage_close(&x);
}

/* What can be known of a message is its channel; whether it was true, the hot wash tells. */
static void a_message_says_how_far_it_goes(void **state)
{
    static struct stage x;
    static const char *const words[CHANNELS] = {
        "published",  "published", "unverified", "in writing", "one person\u2019s word", "official", "official",
        "in writing", ""
    };
    struct error err;
    int wrong = 0;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    app_show(&x.app, PANE_INBOX);
    for (int turn = 0; turn < 3; turn++) {
        for (int m = 0; m < x.app.message_count; m++) {
            x.app.shown_message = m;
            stage_settle(&x);
            if (!stage_shows(&x, words[x.app.messages[m].channel]))
                fail_msg("message %d does not say \"%s\"", m, words[x.app.messages[m].channel]);
            assert_false(stage_shows(&x, "wrong or unsure"));
            wrong += !x.app.messages[m].reliable;
        }
        assert_int_equal(
            exercise_do(x.e, &(struct command){ .kind = COMMAND_CLOSE, .decision = NONE, .inject = NONE }, 1, &err),
            STATUS_OK);
        app_sit(&x.app, x.e, -1, POLICY_HISTORICAL, 0);
        app_show(&x.app, PANE_INBOX);
    }
    assert_true(wrong > 0);
    app_go(&x.app, SCREEN_HOTWASH);
    x.app.debrief.page = 1;
    stage_settle(&x);
    assert_true(stage_shows(&x, "wrong or unsure"));
    stage_close(&x);
}

/* What came before a form's first turn is in the inbox, read; the window opens at what comes then. */
static void a_later_form_opens_with_its_own_messages(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "ukraine-telecom");
    stage_start_form(&x, "act_three");
    assert_true(x.app.messages[0].turn < x.e->state[STATE_TURN]);
    assert_int_equal(x.app.messages[x.app.shown_message].turn, x.e->state[STATE_TURN]);
    assert_int_equal(x.app.messages[x.app.shown_message - 1].turn, x.e->state[STATE_TURN] - 1);
    app_go(&x.app, SCREEN_ROOM);
    app_show(&x.app, PANE_INBOX);
    stage_settle(&x);
    assert_true(stage_shows(&x, "Probably a transport fault"));
    stage_is_sound(&x, "act three");
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
        cmocka_unit_test_teardown(every_screen_in_every_language, end_languages),
        cmocka_unit_test(the_stage_keeps_its_secrets),
        cmocka_unit_test(a_console_apart_asks_first),
        cmocka_unit_test(a_console_apart_leaves_the_stage_alone),
        cmocka_unit_test(the_map_and_the_card_each_have_their_room),
        cmocka_unit_test(the_inbox_shows_the_row_of_what_is_read),
        cmocka_unit_test(a_message_says_how_far_it_goes),
        cmocka_unit_test(a_hint_stays_off_the_card),
        cmocka_unit_test(a_later_form_opens_with_its_own_messages),
        cmocka_unit_test(a_card_waits_for_the_hand_over),
    };
    return cmocka_run_group_tests_name("ui screens", tests, NULL, NULL);
}
