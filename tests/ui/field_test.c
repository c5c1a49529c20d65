#include <string.h>

#include "base/text.h"
#include "ui/widget.h"
#include "ui_tests.h"

struct bench {
    struct ui ui;
    struct ui_input in;
    struct ui_edit edit;
    char text[200], clip[200];
    int lines, width, shortcut;
    enum ui_field_result result;
};

static const char *clip_get(void *ud)
{
    return ((struct bench *)ud)->clip;
}

static void clip_set(void *ud, const char *text)
{
    struct bench *b = ud;
    strcpy(b->clip, text);
}

static void begin(struct bench *b, const char *text, int lines)
{
    memset(b, 0, sizeof *b);
    ui_init(&b->ui, &alloc_libc, text_fake);
    b->ui.clipboard = (struct ui_clipboard){ b, clip_get, clip_set };
    b->in = (struct ui_input){ .width = 1280, .height = 720, .mouse_x = -1, .mouse_y = -1, .display_percent = 100 };
    strcpy(b->text, text);
    b->edit = (struct ui_edit){ b->text, sizeof b->text, strlen(text), strlen(text) };
    b->lines = lines;
    b->width = 400;
}

static void frame(struct bench *b)
{
    struct error err;
    ui_begin(&b->ui, &b->in, &theme_dark, theme_scale(VIEW_CONSOLE, 1280, 720, 100, 100));
    struct rect box = { 40, 40, b->width, ui_field_height(&b->ui, b->lines) };
    enum ui_field_result result = ui_field(&b->ui, "note", box, &b->edit, b->lines, "Why?");
    b->result = result ? result : b->result;
    ui_button(&b->ui, "ok", (struct rect){ 40, 400, 100, 40 }, "OK", UI_NORMAL);
    b->shortcut += ui_shortcut(&b->ui, 's', 0);
    assert_int_equal(ui_end(&b->ui, &err), STATUS_OK);
    b->in.key = 0;
    b->in.mods = 0;
    b->in.text[0] = '\0';
    b->in.pressed = b->in.released = 0;
}

static void key(struct bench *b, uint32_t code, unsigned mods)
{
    b->result = UI_FIELD_NONE;
    b->in.key = code;
    b->in.mods = mods;
    frame(b);
    frame(b);
}

static void type(struct bench *b, const char *text)
{
    b->result = UI_FIELD_NONE;
    strcpy(b->in.text, text);
    frame(b);
    frame(b);
}

static void typing_adds_characters(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "", 1);
    frame(&b);
    assert_true(draw_find_text(&b.ui.list, "Why?", 0) >= 0);
    type(&b, "S");
    type(&b, "\xD0\x96"); /* Ж */
    assert_string_equal(b.text, "S\xD0\x96");
    assert_int_equal(b.result, UI_FIELD_CHANGED);
    assert_int_equal(draw_find_text(&b.ui.list, "Why?", 0), -1);
    assert_true(b.ui.caret.w > 0);
    ui_free(&b.ui);
}

static void letters_are_no_shortcuts_while_typing(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "", 1);
    frame(&b);
    type(&b, "s");
    assert_int_equal(b.shortcut, 0);
    key(&b, UI_KEY_TAB, 0); /* to the button */
    type(&b, "s");
    type(&b, "S");
    assert_int_equal(b.shortcut, 2);
    assert_string_equal(b.text, "s");
    ui_free(&b.ui);
}

static void keys_move_by_whole_characters(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "a\xD0\x96\xE5\x9B\xBD", 1);
    frame(&b);
    key(&b, UI_KEY_LEFT, 0);
    assert_int_equal(b.edit.cursor, 3);
    key(&b, UI_KEY_LEFT, 0);
    assert_int_equal(b.edit.cursor, 1);
    key(&b, UI_KEY_DELETE, 0);
    assert_string_equal(b.text, "a\xE5\x9B\xBD");
    key(&b, UI_KEY_END, 0);
    key(&b, UI_KEY_BACKSPACE, 0);
    assert_string_equal(b.text, "a");
    key(&b, UI_KEY_HOME, 0);
    key(&b, UI_KEY_BACKSPACE, 0); /* nothing before it */
    assert_string_equal(b.text, "a");
    ui_free(&b.ui);
}

static void selections_are_replaced_cut_and_pasted(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "honest statement", 1);
    frame(&b);
    key(&b, UI_KEY_LEFT, UI_CTRL | UI_SHIFT);
    assert_int_equal(b.edit.cursor, 7);
    key(&b, 'x', UI_CTRL);
    assert_string_equal(b.text, "honest ");
    assert_string_equal(b.clip, "statement");
    key(&b, 'v', UI_CTRL);
    key(&b, 'v', UI_CTRL);
    assert_string_equal(b.text, "honest statementstatement");
    key(&b, 'a', UI_CTRL);
    type(&b, "x");
    assert_string_equal(b.text, "x");
    strcpy(b.clip, "two\nlines");
    key(&b, 'v', UI_CTRL); /* one line stays one line */
    assert_string_equal(b.text, "xtwo lines");
    ui_free(&b.ui);
}

static void the_buffer_is_never_overrun(void **state)
{
    struct bench b;
    char room[8] = "";
    (void)state;
    begin(&b, "", 1);
    b.edit = (struct ui_edit){ room, sizeof room, 0, 0 };
    frame(&b);
    for (int i = 0; i < 10; i++)
        type(&b, "\xE5\x9B\xBD");
    assert_string_equal(room, "\xE5\x9B\xBD\xE5\x9B\xBD"); /* whole characters only */
    type(&b, "a");
    type(&b, "b");
    assert_int_equal(strlen(room), 7);
    ui_free(&b.ui);
}

static void enter_ends_one_line_and_breaks_many(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "a", 1);
    frame(&b);
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.result, UI_FIELD_DONE);
    ui_free(&b.ui);
    begin(&b, "a", 4);
    frame(&b);
    key(&b, UI_KEY_ENTER, 0);
    type(&b, "b");
    assert_string_equal(b.text, "a\nb");
    key(&b, UI_KEY_UP, 0);
    assert_int_equal(b.edit.cursor, 1);
    key(&b, UI_KEY_DOWN, 0);
    assert_int_equal(b.edit.cursor, 3);
    key(&b, UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(b.result, UI_FIELD_DONE);
    ui_free(&b.ui);
}

static void the_caret_stays_in_sight(void **state)
{
    (void)state;
    for (int lines = 1; lines <= 4; lines += 3) {
        struct bench b;
        begin(&b, "", lines);
        b.width = 160;
        frame(&b);
        for (int i = 0; i < 60; i++) {
            type(&b, i % 7 == 6 ? " " : "w");
            struct rect box = { 40, 40, b.width, ui_field_height(&b.ui, lines) };
            assert_true(rect_holds(box, b.ui.caret));
        }
        assert_int_equal(draw_faults(&b.ui.list, NULL, 0), 0);
        ui_free(&b.ui);
    }
}

static void a_click_sets_the_caret(void **state)
{
    struct bench b;
    (void)state;
    begin(&b, "abcdef", 1);
    frame(&b);
    b.in.mouse_x = 40 + 12 + 12 * 3 + 2; /* a character is 12 px wide at 20 px */
    b.in.mouse_y = 60;
    frame(&b);
    b.in.pressed = b.in.held = UI_MOUSE_LEFT;
    frame(&b);
    assert_int_equal(b.edit.cursor, 3);
    b.in.mouse_x += 24;
    frame(&b);
    b.in.released = UI_MOUSE_LEFT;
    b.in.held = 0;
    frame(&b);
    assert_int_equal(b.edit.anchor, 3); /* and dragging selects */
    assert_int_equal(b.edit.cursor, 5);
    ui_free(&b.ui);
}

static void a_monkey_types_valid_text(void **state)
{
    static const uint32_t keys[] = {
        UI_KEY_LEFT,   UI_KEY_RIGHT, UI_KEY_UP, UI_KEY_DOWN, UI_KEY_HOME, UI_KEY_END, UI_KEY_BACKSPACE,
        UI_KEY_DELETE, UI_KEY_ENTER, 'a',       'x',         'v',         'c'
    };
    static const char *const texts[] = { "a", " ", "Ж", "国", "-", "word", "—" };
    (void)state;
    for (int lines = 1; lines <= 4; lines += 3) {
        struct bench b;
        uint32_t luck = 1;
        begin(&b, "", lines);
        b.width = 220;
        b.edit.size = 90;
        for (int i = 0; i < 5000; i++) {
            luck = luck * 1664525u + 1013904223u;
            uint32_t die = luck >> 24, value = luck >> 8 & 0xFFFF;
            if (die < 120) {
                strcpy(b.in.text, texts[value % 7]);
            } else if (die < 220) {
                b.in.key = keys[value % 13];
                b.in.mods = value >> 8 & (UI_SHIFT | UI_CTRL);
            } else {
                b.in.mouse_x = (int)(value % 300);
                b.in.mouse_y = (int)(value / 300 % 200);
                b.in.pressed = b.in.held ? 0 : UI_MOUSE_LEFT;
                b.in.released = b.in.held ? UI_MOUSE_LEFT : 0;
                b.in.held ^= UI_MOUSE_LEFT;
            }
            frame(&b);
            size_t length = strlen(b.text);
            assert_true(length < 90);
            assert_int_equal(text_valid(b.text, length), length);
            assert_int_equal(text_valid(b.text, b.edit.cursor), b.edit.cursor);
            assert_true(b.edit.cursor <= length && b.edit.anchor <= length);
        }
        ui_free(&b.ui);
    }
}

int field_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typing_adds_characters),
        cmocka_unit_test(letters_are_no_shortcuts_while_typing),
        cmocka_unit_test(keys_move_by_whole_characters),
        cmocka_unit_test(selections_are_replaced_cut_and_pasted),
        cmocka_unit_test(the_buffer_is_never_overrun),
        cmocka_unit_test(enter_ends_one_line_and_breaks_many),
        cmocka_unit_test(the_caret_stays_in_sight),
        cmocka_unit_test(a_click_sets_the_caret),
        cmocka_unit_test(a_monkey_types_valid_text),
    };
    return cmocka_run_group_tests_name("text field", tests, NULL, NULL);
}
