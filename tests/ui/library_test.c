/* The first screen: what it says at a glance, how to go on from it, and what it says when something is missing. */
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "stage.h"

enum { MOST = 30 };

/* What the host has on its shelf. */
static struct shelf {
    struct app_card card[MOST];
    char title[MOST][160];
    int count, read, looks; /* read: how many are, of those that are pending at first */
} shelf;

static const struct app_card *cards(void *ud, int *count)
{
    (void)ud;
    for (int i = shelf.read; i < shelf.count && i < shelf.read + 8; i++)
        shelf.card[i].pending = 0;
    shelf.read = shelf.read + 8;
    *count = shelf.count;
    return shelf.card;
}

static void look_again(void *ud)
{
    (void)ud;
    shelf.looks++;
    for (int i = 0; i < shelf.count; i++)
        shelf.card[i].problem = "";
}

static void begin(struct stage *x, int count)
{
    static const char *const titles[] = { "NotPetya", "Lines under Fire", "WannaCry" };
    static const char *const roles[] = { "Duty officer; Minister", "Network director; Regulator",
                                         "Sherpa; Researcher" };
    stage_open(x, "notpetya");
    memset(&shelf, 0, sizeof shelf);
    shelf.count = count;
    for (int i = 0; i < count; i++) {
        shelf.card[i] = x->card;
        text_print(shelf.title[i], sizeof shelf.title[i], i < 3 ? "%s" : "%s %d", titles[i % 3], i + 1);
        shelf.card[i].title = shelf.title[i];
        shelf.card[i].roles = roles[i % 3];
        shelf.card[i].pending = count > 8;
    }
    x->app.host.cards = cards;
    x->app.host.look_again = look_again;
}

static int of_kind(const struct stage *x, enum draw_kind kind)
{
    int count = 0;
    for (int i = 0; i < x->ui.list.command_count; i++) {
        const struct draw_command *c = x->ui.list.commands + i;
        count += c->kind == kind && rect_overlap(c->box, c->clip);
    }
    return count;
}

/* Whether a text stands in the window as a whole. */
static int whole(const struct stage *x, const char *text)
{
    int at = draw_find_text(&x->ui.list, text, 0);
    return at >= 0 && rect_holds(x->ui.list.commands[at].clip, x->ui.list.commands[at].box);
}

static void three_exercises_at_a_glance(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 3);
    shelf.card[1].save = "a save";
    shelf.card[1].turn = 4;
    stage_settle(&x);
    stage_is_sound(&x, "three cards");
    assert_true(whole(&x, "NotPetya") && whole(&x, "Lines under Fire") && whole(&x, "WannaCry"));
    assert_true(whole(&x, "Continue, turn 4 of 9"));
    assert_true(stage_shows(&x, "50 minutes \u00B7 2 roles"));
    assert_true(stage_shows(&x, "Content notice"));
    assert_int_equal(of_kind(&x, DRAW_PICTURE), 3); /* each with its map */
    assert_true(whole(&x, "Whitecell"));
    assert_true(stage_shows(&x, "set up and start the class form"));
    stage_close(&x);
}

/* Roles and content notice stand below, of the card that the focus or the pointer came to last. */
static void what_is_looked_at_is_told_below(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 3);
    stage_settle(&x);
    assert_true(stage_shows(&x, "Duty officer"));
    assert_true(stage_shows(&x, "Mentions a killing"));
    assert_false(stage_shows(&x, "Network director"));
    stage_key(&x, UI_KEY_RIGHT);
    assert_true(stage_shows(&x, "Network director"));
    assert_false(stage_shows(&x, "Duty officer"));
    int at = draw_find_text(&x.ui.list, "WannaCry", 0);
    x.in.mouse_x = x.ui.list.commands[at].box.x;
    x.in.mouse_y = x.ui.list.commands[at].box.y;
    stage_settle(&x);
    assert_true(stage_shows(&x, "Sherpa"));
    stage_key(&x, UI_KEY_LEFT); /* the pointer rests there */
    assert_true(stage_shows(&x, "Duty officer"));
    stage_close(&x);
}

static void settings_and_the_way_out_are_in_sight(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 3);
    stage_settle(&x);
    assert_true(stage_click(&x, "Settings"));
    assert_int_equal(x.app.screen, SCREEN_SETTINGS);
    stage_key(&x, UI_KEY_ESCAPE);
    assert_true(stage_click(&x, "? Keys"));
    assert_int_equal(x.app.dialog, DIALOG_KEYS);
    stage_key(&x, UI_KEY_ESCAPE);
    assert_int_equal(x.app.leaving, 0);
    assert_true(stage_click(&x, "Leave"));
    assert_int_equal(x.app.leaving, 1);
    stage_close(&x);
}

static void a_mistake_is_told_with_a_way_out(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 3);
    shelf.card[0].problem = "scenario.lua:37: the bracket opened here is never closed";
    shelf.card[0].way_out = "write } in line 40";
    stage_settle(&x);
    stage_is_sound(&x, "a mistake");
    assert_true(stage_shows(&x, "never closed"));
    assert_true(stage_shows(&x, "write } in line 40"));
    assert_int_equal(of_kind(&x, DRAW_PICTURE), 3);
    stage_key(&x, UI_KEY_ENTER); /* it does not lead into a set-up */
    assert_int_equal(x.app.screen, SCREEN_LIBRARY);
    assert_int_equal(shelf.looks, 1);
    assert_false(stage_shows(&x, "never closed"));
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    stage_close(&x);
}

static void an_empty_shelf_says_how_to_fill_it(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 0);
    stage_settle(&x);
    stage_is_sound(&x, "no exercise");
    assert_true(stage_shows(&x, "There is no exercise here yet"));
    assert_true(stage_shows(&x, "whitecell new"));
    assert_false(stage_shows(&x, "Type to find"));
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(shelf.looks, 1);
    stage_close(&x);
}

static void typing_finds_and_escape_shows_all(void **state)
{
    static struct stage x;
    (void)state;
    begin(&x, 3);
    stage_settle(&x);
    stage_type(&x, "w");
    stage_type(&x, "anna");
    assert_string_equal(x.app.filter, "wanna");
    assert_true(whole(&x, "WannaCry"));
    assert_false(stage_shows(&x, "Lines under Fire"));
    stage_type(&x, "zz");
    assert_true(stage_shows(&x, "No exercise has these words"));
    stage_is_sound(&x, "nothing found");
    stage_key(&x, UI_KEY_ESCAPE);
    assert_int_equal(x.app.dialog, DIALOG_NONE);
    assert_true(whole(&x, "Lines under Fire"));
    stage_type(&x, "wanna");
    stage_key(&x, UI_KEY_ENTER); /* to what was found, and into it */
    assert_int_equal(x.app.screen, SCREEN_LIBRARY);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    stage_close(&x);
}

/* Thirty, one with a very long name, are read a few at a time; every one can be reached. */
static void a_long_shelf(void **state)
{
    static struct stage x;
    static const int sizes[][3] = { { 1280, 720, 100 }, { 1024, 600, 100 }, { 1920, 1080, 100 }, { 3840, 2160, 100 },
                                    { 1280, 720, 200 }, { 1024, 600, 200 }, { 1280, 720, 150 },  { 3440, 1440, 125 } };
    (void)state;
    for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
        begin(&x, MOST);
        text_print(shelf.title[4], sizeof shelf.title[4],
                   "Donaudampfschifffahrtsgesellschaftskapit\u00E4nsvereinigung and everything else that can go wrong");
        shelf.card[2].save = "a save";
        shelf.card[3].problem = "scenario.lua:1: it ends too early";
        stage_size(&x, sizes[k][0], sizes[k][1], sizes[k][2]);
        stage_settle(&x);
        for (int frames = 0; shelf.card[MOST - 1].pending; frames++) {
            assert_true(frames < 10);
            assert_true(ui_wake(&x.ui) >= 0); /* it goes on without a key */
            stage_wait(&x, 100);
        }
        stage_is_sound(&x, "thirty cards");
        for (int i = 0; i < 3 * MOST && !whole(&x, "WannaCry 30"); i++)
            stage_key(&x, UI_KEY_DOWN);
        assert_true(whole(&x, "WannaCry 30"));
        stage_is_sound(&x, "the last of thirty");
        stage_close(&x);
    }
}

static void typing_finds_an_exercise(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    stage_type(&x, "s"); /* a letter, not the settings */
    stage_type(&x, "olar");
    assert_int_equal(x.app.screen, SCREEN_LIBRARY);
    assert_string_equal(x.app.filter, "solar");
    assert_true(stage_shows(&x, "No exercise has these words"));
    for (int i = 0; i < 5; i++)
        stage_key(&x, UI_KEY_BACKSPACE);
    stage_type(&x, "petya");
    assert_true(stage_shows(&x, "NotPetya"));
    stage_key(&x, UI_KEY_DOWN);
    stage_key(&x, UI_KEY_ENTER);
    assert_int_equal(x.app.screen, SCREEN_SETUP);
    stage_close(&x);
}

static void a_card_says_what_is_wrong_and_where_one_is(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    x.card.problem = "scenario.lua:3: there is no role \u201Ccrt\u201D";
    x.card.save = "a.jsonl";
    x.card.turn = 4;
    stage_settle(&x);
    assert_true(stage_shows(&x, "there is no role"));
    char line[64];
    text_print(line, sizeof line, "Continue, turn 4 of %d", (int)x.card.turns);
    assert_true(stage_shows(&x, line));
    stage_is_sound(&x, "library card");
    stage_key(&x, UI_KEY_ENTER); /* what cannot be played is not set up */
    assert_int_equal(x.app.screen, SCREEN_LIBRARY);
    stage_close(&x);
}

int library_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(three_exercises_at_a_glance),
        cmocka_unit_test(what_is_looked_at_is_told_below),
        cmocka_unit_test(settings_and_the_way_out_are_in_sight),
        cmocka_unit_test(a_mistake_is_told_with_a_way_out),
        cmocka_unit_test(an_empty_shelf_says_how_to_fill_it),
        cmocka_unit_test(typing_finds_and_escape_shows_all),
        cmocka_unit_test(a_long_shelf),
        cmocka_unit_test(typing_finds_an_exercise),
        cmocka_unit_test(a_card_says_what_is_wrong_and_where_one_is),
    };
    return cmocka_run_group_tests_name("ui library", tests, NULL, NULL);
}
