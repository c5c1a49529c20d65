/* The account of what a window shows, and with it the ways through the screens that a mouse has without any key. */
#include "ui/account.h"

#include <stdio.h>
#include <string.h>

#include "stage.h"

static char text[ACCOUNT_TEXT];

/* The rest of the first line that begins with this word, or "". */
static const char *line(struct stage *x, const char *word)
{
    static char found[600];
    size_t length = strlen(word);
    account_write(text, sizeof text, &x->app, &x->ui, NULL);
    found[0] = '\0';
    for (const char *at = text; at && *at; at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL)
        if (strncmp(at, word, length) == 0 && at[length] == '\t') {
            size_t rest = strcspn(at + length + 1, "\n");
            memcpy(found, at + length + 1, rest);
            found[rest] = '\0';
            break;
        }
    return found;
}

/* Presses what says this, where the account says that a pointer reaches it. */
static void press(struct stage *x, const char *words)
{
    account_write(text, sizeof text, &x->app, &x->ui, NULL);
    for (const char *at = text; at && *at; at = strchr(at, '\n') ? strchr(at, '\n') + 1 : NULL) {
        char use[16], label[256] = "";
        int px, py;
        if (sscanf(at, "item\tstage\t%*x\t%15s\t%*d\t%*d\t%*d\t%*d\t%*d\t%*d\t%d\t%d\t%*x\t%255[^\n]", use, &px, &py,
                   label) == 4 &&
            strncmp(label, words, strlen(words)) == 0 && px >= 0) {
            stage_click_at(x, px, py);
            return;
        }
    }
    fail_msg("nothing says \"%s\" on:\n%s", words, text);
}

static void scroll_at(struct stage *x, int px, int py, int notches)
{
    x->in.mouse_x = px;
    x->in.mouse_y = py;
    stage_settle(x);
    x->in.wheel_y = notches * 120;
    stage_settle(x);
}

static void it_says_what_is_shown(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    assert_string_equal(line(&x, "screen"), "library");
    assert_string_equal(line(&x, "pane"), "-");
    assert_string_equal(line(&x, "rests"), "yes");
    assert_non_null(strstr(line(&x, "focus"), "seen\tNotPetya"));
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    assert_string_equal(line(&x, "pane"), "map");
    stage_type(&x, "d");
    assert_string_equal(line(&x, "pane"), "question");
    stage_type(&x, "q");
    assert_string_equal(line(&x, "pane"), "options");
    stage_type(&x, "r");
    assert_string_equal(line(&x, "dialog"), "whose-card");
    stage_key(&x, UI_KEY_ENTER);
    assert_string_equal(line(&x, "dialog"), "hand-over");
    stage_key(&x, UI_KEY_ENTER);
    assert_string_equal(line(&x, "dialog"), "card");
    assert_null(strstr(text, "unnamed")); /* every screen has a name here */
    stage_key(&x, UI_KEY_ENTER);
    stage_type(&x, "n");
    stage_key(&x, UI_KEY_TAB);
    stage_key(&x, UI_KEY_ENTER);
    assert_string_equal(line(&x, "screen"), "changes");
    assert_string_equal(line(&x, "rests"), "no"); /* the turn plays out */
    stage_wait(&x, 5000);
    assert_string_equal(line(&x, "rests"), "yes");
    stage_close(&x);
}

/* A narrow window leaves out whole lines, never parts of one. */
static void it_is_cut_between_lines(void **state)
{
    static struct stage x;
    char small[300];
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    size_t length = account_write(small, sizeof small, &x.app, &x.ui, NULL);
    assert_true(length < sizeof small && small[length] == '\0' && small[length - 1] == '\n');
    stage_close(&x);
}

static void the_mouse_needs_no_key(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_settle(&x);
    press(&x, "Settings");
    assert_int_equal(x.app.screen, SCREEN_SETTINGS);
    press(&x, "Done");
    assert_int_equal(x.app.screen, SCREEN_LIBRARY);
    stage_start(&x);
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    press(&x, "Menu");
    stage_is_sound(&x, "menu");
    press(&x, "Role cards");
    assert_int_equal(x.app.dialog, DIALOG_CARD);
    press(&x, "Back");
    press(&x, "Menu");
    press(&x, "End here");
    assert_int_equal(x.app.dialog, DIALOG_END);
    press(&x, "Play on");
    press(&x, "Menu");
    press(&x, "Facilitator");
    assert_int_equal(x.app.screen, SCREEN_BLANK);
    press(&x, "Open the console");
    press(&x, "Keys");
    assert_int_equal(x.app.dialog, DIALOG_KEYS);
    scroll_at(&x, x.in.width / 2, x.in.height / 2, -20);
    press(&x, "Close");
    scroll_at(&x, x.in.width * 2 / 5, x.in.height / 2, -4);
    press(&x, "Add"); /* a team, its vote and how sure it was */
    assert_int_equal(x.app.console.teams, 1);
    press(&x, "Team A: 2");
    press(&x, "sure");
    const struct entry *last = x.e->entry + x.e->entries - 1;
    assert_int_equal(last->command.kind, COMMAND_BALLOT);
    assert_int_equal(last->command.option, 2);
    assert_int_equal(last->command.sureness, SURENESS_LOW);
    press(&x, "low");
    assert_int_equal(x.e->entry[x.e->entries - 1].command.sureness, SURENESS_MEDIUM);
    press(&x, "To the stage");
    assert_int_equal(x.app.screen, SCREEN_ROOM);
    press(&x, "Menu");
    press(&x, "Leave");
    assert_true(x.app.leaving);
    stage_close(&x);
}

int account_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_says_what_is_shown),
        cmocka_unit_test(it_is_cut_between_lines),
        cmocka_unit_test(the_mouse_needs_no_key),
    };
    return cmocka_run_group_tests_name("ui account", tests, NULL, NULL);
}
