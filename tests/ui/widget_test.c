#include <string.h>

#include "ui/widget.h"
#include "ui_tests.h"

/* A screen of the test: builds its widgets and notes what happened. */
struct bench {
    struct ui ui;
    struct ui_input in;
    int text_percent, pressed, on, tab, row, modal, still_rows;
    int broken; /* 1: a clip left open, 2: an id twice, 3: a pop too many */
    const char *label;
};

static void begin(struct bench *b)
{
    memset(b, 0, sizeof *b);
    ui_init(&b->ui, &alloc_libc, text_fake);
    b->in = (struct ui_input){ .width = 1280, .height = 720, .mouse_x = -1, .mouse_y = -1, .display_percent = 100 };
    b->text_percent = 100;
    b->pressed = b->row = -1;
    b->label = "Close the turn";
}

static const char *const names[] = { "a", "b", "c", "d", "e", "f", "g", "h", "i", "j" };
static const char *const tabs[] = { "Decisions", "Norms", "Outcomes" };

/* Two buttons beside each other, a toggle, tabs, and a list of ten rows in room for three. */
static enum status frame(struct bench *b)
{
    struct ui *ui = &b->ui;
    struct rect all = { 40, 40, 600, 640 };
    struct error err;
    ui_begin(ui, &b->in, &theme_dark, theme_scale(VIEW_CONSOLE, b->in.width, b->in.height, 100, b->text_percent));
    struct rect line = cut_top(&all, int_max(ui_button_height(ui, 290, b->label), ui_button_height(ui, 290, "Ruling")));
    if (ui_button(ui, "close", rect_column(line, 0, 2, 20), b->label, UI_PRIMARY))
        b->pressed = 0;
    if (ui_button(ui, "ruling", rect_column(line, 1, 2, 20), "Ruling", UI_NORMAL))
        b->pressed = 1;
    cut_top(&all, 16);
    ui_toggle(ui, "motion", cut_top(&all, ui_toggle_height(ui, all.w, b->label)), b->label, &b->on);
    cut_top(&all, 16);
    ui_tabs(ui, "tabs", cut_top(&all, ui_tabs_height(ui, all.w, tabs, 3)), tabs, 3, &b->tab);
    cut_top(&all, 16);
    struct rect box = cut_top(&all, 3 * ui_target(ui));
    struct rect at = ui_scroll_begin(ui, "list", box, 0);
    int y = at.y;
    for (int i = 0; i < 10; i++) {
        struct rect row = { at.x, y, at.w, ui_target(ui) };
        if (ui_row(ui, names[i], row, b->row == i).activated)
            b->row = i;
        ui_text_middle(ui, row, ui_style(ui, TEXT_NOTE, 0), TOKEN_text, ALIGN_LEFT, names[i]);
        y += row.h;
    }
    ui_scroll_end(ui, y - at.y);
    if (b->modal) {
        ui_modal_begin(ui, "sure");
        struct rect middle = rect_middle((struct rect){ 0, 0, b->in.width, b->in.height }, 300, 60);
        ui_panel(ui, "panel", rect_inset(middle, -40, -40), TOKEN_panel);
        if (ui_button(ui, "yes", rect_column(middle, 0, 2, 20), "Yes", UI_PRIMARY))
            b->pressed = 10;
        if (ui_button(ui, "no", rect_column(middle, 1, 2, 20), "No", UI_NORMAL))
            b->pressed = 11;
        ui_modal_end(ui);
    }
    if (b->broken == 1)
        draw_clip_push(&ui->list, box);
    if (b->broken == 2)
        ui_button(ui, "close", (struct rect){ 700, 40, 100, 40 }, "Again", UI_NORMAL);
    if (b->broken == 3)
        ui_pop_id(ui);
    enum status status = ui_end(ui, &err);
    b->in.pressed = b->in.released = 0;
    b->in.key = 0;
    b->in.wheel_y = 0;
    b->in.text[0] = '\0';
    b->in.now_ms += 20;
    return status;
}

static void settle(struct bench *b)
{
    for (int i = 0; i < 4; i++)
        assert_int_equal(frame(b), STATUS_OK);
}

static void key(struct bench *b, uint32_t code, unsigned mods)
{
    b->in.key = code;
    b->in.mods = mods;
    settle(b);
    b->in.mods = 0;
}

static void mouse(struct bench *b, int x, int y, int down)
{
    b->in.mouse_x = x;
    b->in.mouse_y = y;
    assert_int_equal(frame(b), STATUS_OK); /* the pointer comes first */
    if (down)
        b->in.pressed = b->in.held = UI_MOUSE_LEFT;
    else
        b->in.released = UI_MOUSE_LEFT, b->in.held = 0;
    settle(b);
}

static struct rect box_of(struct bench *b, const char *name)
{
    b->ui.ids[0] = 2166136261u;
    b->ui.id_count = 1;
    const struct ui_item *item = ui_find_item(&b->ui, ui_id(&b->ui, name));
    assert_non_null(item);
    return item->box;
}

static int focused(struct bench *b, const char *name)
{
    return b->ui.focus == ui_id(&b->ui, name);
}

static void tab_visits_everything_and_returns(void **state)
{
    struct bench b;
    int visits = 0, can = 0;
    (void)state;
    begin(&b);
    settle(&b);
    assert_true(focused(&b, "close")); /* a new screen begins with its first */
    for (int i = 0; i < b.ui.item_count; i++)
        can += (b.ui.items[i].flags & UI_FOCUS) != 0;
    assert_int_equal(can, 2 + 1 + 3 + 10);
    do {
        key(&b, UI_KEY_TAB, 0);
        visits++;
    } while (!focused(&b, "close") && visits < 100);
    assert_int_equal(visits, can);
    key(&b, UI_KEY_TAB, UI_SHIFT);
    assert_false(focused(&b, "close"));
    key(&b, UI_KEY_TAB, 0);
    assert_true(focused(&b, "close"));
    ui_free(&b.ui);
}

static void arrows_go_where_they_point(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    key(&b, UI_KEY_RIGHT, 0);
    assert_true(focused(&b, "ruling"));
    key(&b, UI_KEY_RIGHT, 0); /* nothing there */
    assert_true(focused(&b, "ruling"));
    key(&b, UI_KEY_DOWN, 0);
    assert_true(focused(&b, "motion"));
    key(&b, UI_KEY_UP, 0);
    key(&b, UI_KEY_LEFT, 0);
    assert_true(focused(&b, "close"));
    ui_free(&b.ui);
}

static void enter_and_space_press(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.pressed, 0);
    key(&b, UI_KEY_RIGHT, 0);
    key(&b, UI_KEY_SPACE, 0);
    assert_int_equal(b.pressed, 1);
    key(&b, UI_KEY_DOWN, 0);
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.on, 1);
    ui_free(&b.ui);
}

static void the_focus_is_seen_after_keys_only(void **state)
{
    struct bench b;
    int rings = 0;
    (void)state;
    begin(&b);
    key(&b, UI_KEY_TAB, 0);
    for (int i = 0; i < b.ui.list.command_count; i++)
        rings += b.ui.list.commands[i].role == ROLE_focus;
    assert_int_equal(rings, 1);
    mouse(&b, 1200, 700, 1);
    for (int i = 0; i < b.ui.list.command_count; i++)
        assert_int_not_equal(b.ui.list.commands[i].role, ROLE_focus);
    ui_free(&b.ui);
}

static void a_click_presses_only_where_it_began(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect close = box_of(&b, "close"), ruling = box_of(&b, "ruling");
    mouse(&b, ruling.x + 5, ruling.y + 5, 1);
    assert_int_equal(b.pressed, -1);
    mouse(&b, ruling.x + 5, ruling.y + 5, 0);
    assert_int_equal(b.pressed, 1);
    assert_true(focused(&b, "ruling"));
    mouse(&b, close.x + 5, close.y + 5, 1);
    mouse(&b, close.x + 5, rect_bottom(close) + 5, 0); /* let go beside it */
    assert_int_equal(b.pressed, 1);
    ui_free(&b.ui);
}

static void tabs_and_choices_by_key_and_mouse(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    key(&b, UI_KEY_DOWN, 0);
    key(&b, UI_KEY_DOWN, 0);
    key(&b, UI_KEY_RIGHT, 0);
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.tab, 1);
    int at = draw_find_text(&b.ui.list, "Outcomes", 0);
    struct rect label = b.ui.list.commands[at].box;
    mouse(&b, label.x + 2, label.y + 2, 1);
    mouse(&b, label.x + 2, label.y + 2, 0);
    assert_int_equal(b.tab, 2);
    ui_free(&b.ui);
}

static int visible(struct bench *b, const char *text)
{
    int at = draw_find_text(&b->ui.list, text, 0);
    return at >= 0 && rect_holds(b->ui.list.commands[at].clip, b->ui.list.commands[at].box);
}

static void lists_scroll_by_wheel_and_follow_the_focus(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect list = box_of(&b, "list");
    assert_false(visible(&b, "j"));
    b.in.mouse_x = list.x + 10;
    b.in.mouse_y = list.y + 10;
    for (int i = 0; i < 20; i++) {
        b.in.wheel_y = -120;
        settle(&b);
    }
    assert_true(visible(&b, "j"));
    b.in.wheel_y = 120 * 50;
    settle(&b);
    assert_false(visible(&b, "j"));

    key(&b, UI_KEY_TAB, UI_SHIFT); /* from the first back to the last row */
    assert_true(visible(&b, "j"));
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.row, 9);
    for (int i = 9; i > 0; i--)
        key(&b, UI_KEY_UP, 0);
    assert_true(visible(&b, "a"));
    assert_false(visible(&b, "j"));
    key(&b, UI_KEY_UP, 0); /* and out of the list */
    assert_false(b.ui.focus == 0);
    key(&b, UI_KEY_ENTER, 0);
    assert_int_equal(b.row, 9);
    ui_free(&b.ui);
}

/* Where the sign that more follows stands, or nothing. */
static struct rect more_sign(const struct bench *b)
{
    for (int i = 0; i < b->ui.list.command_count; i++) {
        const struct draw_command *c = b->ui.list.commands + i;
        if (c->role == ROLE_scroll && c->kind == DRAW_STROKE)
            return c->box;
    }
    return (struct rect){ 0, 0, 0, 0 };
}

/* Bands that fade the content at the top or bottom edge of a box. */
static int bands(const struct bench *b, struct rect box, int at_end)
{
    int count = 0;
    for (int i = 0; i < b->ui.list.command_count; i++) {
        const struct draw_command *c = b->ui.list.commands + i;
        count += c->role == ROLE_scroll && c->kind == DRAW_RECT && c->alpha < 255 && c->box.w == box.w &&
                 (c->box.y > box.y + box.h / 2) == at_end;
    }
    return count;
}

static void a_region_says_that_more_follows(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect list = box_of(&b, "list"), sign = more_sign(&b);
    assert_true(rect_holds(list, sign) && sign.h > 0);
    assert_true(bands(&b, list, 1) > 3);
    assert_int_equal(bands(&b, list, 0), 0);
    for (int presses = 0; sign.h > 0; presses++) { /* pressing it leads to the end */
        assert_true(presses < 8);
        mouse(&b, sign.x + sign.w / 2, sign.y + sign.h / 2, 1);
        mouse(&b, sign.x + sign.w / 2, sign.y + sign.h / 2, 0);
        settle(&b);
        sign = more_sign(&b);
    }
    assert_int_equal(b.row, -1);
    assert_true(visible(&b, "j"));
    assert_int_equal(bands(&b, list, 1), 0);
    assert_true(bands(&b, list, 0) > 3); /* what is above fades instead */
    ui_free(&b.ui);
}

static void a_row_out_of_sight_cannot_be_clicked(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect list = box_of(&b, "list");
    mouse(&b, list.x + 10, rect_bottom(list) + 20, 1); /* row four would be there */
    mouse(&b, list.x + 10, rect_bottom(list) + 20, 0);
    assert_int_equal(b.row, -1);
    ui_free(&b.ui);
}

static void a_finger_drags_the_list_and_presses_nothing(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect list = box_of(&b, "list");
    b.in.touch = 1;
    mouse(&b, list.x + 10, list.y + 60, 1);
    for (int i = 0; i < 8; i++) {
        b.in.mouse_y -= 7;
        settle(&b);
    }
    assert_false(visible(&b, "a"));
    mouse(&b, b.in.mouse_x, b.in.mouse_y, 0);
    assert_int_equal(b.row, -1);
    ui_free(&b.ui);
}

static void a_modal_takes_mouse_and_keys(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    struct rect ruling = box_of(&b, "ruling");
    b.modal = 1;
    settle(&b);
    mouse(&b, ruling.x + 5, ruling.y + 5, 1);
    mouse(&b, ruling.x + 5, ruling.y + 5, 0);
    assert_int_equal(b.pressed, -1);
    for (int i = 0; i < 5; i++)
        key(&b, UI_KEY_TAB, 0);
    key(&b, UI_KEY_ENTER, 0);
    assert_true(b.pressed >= 10);
    b.modal = 0;
    settle(&b);
    key(&b, UI_KEY_ENTER, 0);
    assert_true(b.pressed < 10);
    ui_free(&b.ui);
}

static void mistakes_of_a_screen_are_reported(void **state)
{
    (void)state;
    for (int broken = 1; broken <= 3; broken++) {
        struct bench b;
        begin(&b);
        settle(&b);
        b.broken = broken;
        assert_int_equal(frame(&b), STATUS_INVALID);
        b.broken = 0;
        assert_int_equal(frame(&b), STATUS_OK); /* and do not stay */
        ui_free(&b.ui);
    }
}

static void targets_are_32_pixels_or_more(void **state)
{
    static const int percents[] = { 100, 150, 200 };
    (void)state;
    for (int p = 0; p < 3; p++) {
        struct bench b;
        begin(&b);
        b.text_percent = percents[p];
        b.label = "x";
        settle(&b);
        for (int i = 0; i < b.ui.item_count; i++) {
            if (b.ui.items[i].flags & UI_FOCUS) {
                assert_true(b.ui.items[i].box.w >= 32);
                assert_true(b.ui.items[i].box.h >= 32);
            }
        }
        ui_free(&b.ui);
    }
}

static void long_words_are_not_cut(void **state)
{
    static const char *const labels[] = {
        "Close the turn",
        "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
        "Dépôt d’une déclaration complémentaire auprès du secrétariat général",
    };
    (void)state;
    for (size_t l = 0; l < sizeof labels / sizeof *labels; l++) {
        for (int percent = 100; percent <= 200; percent += 50) {
            struct bench b;
            begin(&b);
            b.label = labels[l];
            b.text_percent = percent;
            settle(&b);
            assert_int_equal(draw_faults(&b.ui.list, NULL, 0), 0);
            /* and each label lies inside its own control */
            for (int i = 0; i < b.ui.list.command_count; i++) {
                const struct draw_command *c = &b.ui.list.commands[i];
                const struct ui_item *item = ui_find_item(&b.ui, c->id);
                if (c->kind == DRAW_TEXT && item && item->region == 0)
                    assert_true(rect_holds(item->box, c->box));
            }
            ui_free(&b.ui);
        }
    }
}

static void nothing_changes_by_itself(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    settle(&b);
    uint64_t before = draw_hash(&b.ui.list);
    for (int i = 0; i < 200; i++) {
        assert_int_equal(frame(&b), STATUS_OK);
        assert_true(draw_hash(&b.ui.list) == before);
        assert_int_equal(ui_wake(&b.ui), -1);
    }
    ui_free(&b.ui);
}

static int animated(struct bench *b, int target)
{
    struct error err;
    ui_begin(&b->ui, &b->in, &theme_dark, theme_scale(VIEW_CONSOLE, 1280, 720, 100, 100));
    int now = ui_animate(&b->ui, 99, target, 200);
    assert_int_equal(ui_end(&b->ui, &err), STATUS_OK);
    b->in.now_ms += 50;
    return now;
}

static void numbers_move_and_arrive(void **state)
{
    struct bench b;
    (void)state;
    begin(&b);
    assert_int_equal(animated(&b, 60), 60); /* new: no motion */
    assert_int_equal(animated(&b, 40), 60);
    int half = animated(&b, 40);
    assert_true(half < 60 && half > 40);
    assert_true(ui_wake(&b.ui) > 0);
    for (int i = 0; i < 4; i++)
        animated(&b, 40);
    assert_int_equal(animated(&b, 40), 40);
    assert_int_equal(ui_wake(&b.ui), -1);
    b.ui.still = 1;
    assert_int_equal(animated(&b, 10), 10); /* reduced motion */
    ui_free(&b.ui);
}

/* Random keys, text, clicks and sizes: no frame fails and no text is cut. */
static void a_monkey_finds_nothing(void **state)
{
    static const uint32_t keys[] = { UI_KEY_TAB,   UI_KEY_UP,      UI_KEY_DOWN,      UI_KEY_LEFT,
                                     UI_KEY_RIGHT, UI_KEY_ENTER,   UI_KEY_ESCAPE,    UI_KEY_HOME,
                                     UI_KEY_END,   UI_KEY_PAGE_UP, UI_KEY_PAGE_DOWN, UI_KEY_SPACE };
    struct bench b;
    uint32_t luck = 2017;
    (void)state;
    begin(&b);
    for (int i = 0; i < 10000; i++) {
        luck = luck * 1664525u + 1013904223u;
        uint32_t die = luck >> 24, value = luck >> 8 & 0xFFFF;
        if (die < 100) {
            b.in.key = keys[value % (sizeof keys / sizeof *keys)];
            b.in.mods = die < 20 ? UI_SHIFT : 0;
        } else if (die < 200) {
            b.in.mouse_x = (int)(value % 700);
            b.in.mouse_y = (int)(value / 97 % 700);
            if (b.in.held)
                b.in.released = UI_MOUSE_LEFT, b.in.held = 0;
            else
                b.in.pressed = b.in.held = UI_MOUSE_LEFT;
            b.in.touch = die & 1;
        } else if (die < 230) {
            b.in.wheel_y = (int)value % 500 - 250;
        } else if (die < 240) {
            b.modal = !b.modal;
        } else if (die < 245) {
            b.text_percent = 100 + (int)value % 101;
        }
        assert_int_equal(frame(&b), STATUS_OK);
        if (!b.modal)
            assert_int_equal(draw_faults(&b.ui.list, NULL, 0), 0);
    }
    ui_free(&b.ui);
}

static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    int complete = 0;
    (void)state;
    for (int n = 0; !complete; n++) {
        struct scarce scarce = { n, 0 };
        struct alloc a = scarce_alloc(&scarce);
        struct bench b;
        begin(&b);
        ui_init(&b.ui, &a, text_fake);
        enum status status = frame(&b);
        complete = status == STATUS_OK;
        assert_true(complete || status == STATUS_NO_MEMORY);
        ui_free(&b.ui);
        assert_int_equal(scarce.alive, 0);
        assert_true(n < 200);
    }
}

int widget_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_visits_everything_and_returns),
        cmocka_unit_test(arrows_go_where_they_point),
        cmocka_unit_test(enter_and_space_press),
        cmocka_unit_test(the_focus_is_seen_after_keys_only),
        cmocka_unit_test(a_click_presses_only_where_it_began),
        cmocka_unit_test(tabs_and_choices_by_key_and_mouse),
        cmocka_unit_test(lists_scroll_by_wheel_and_follow_the_focus),
        cmocka_unit_test(a_region_says_that_more_follows),
        cmocka_unit_test(a_row_out_of_sight_cannot_be_clicked),
        cmocka_unit_test(a_finger_drags_the_list_and_presses_nothing),
        cmocka_unit_test(a_modal_takes_mouse_and_keys),
        cmocka_unit_test(mistakes_of_a_screen_are_reported),
        cmocka_unit_test(targets_are_32_pixels_or_more),
        cmocka_unit_test(long_words_are_not_cut),
        cmocka_unit_test(nothing_changes_by_itself),
        cmocka_unit_test(numbers_move_and_arrive),
        cmocka_unit_test(a_monkey_finds_nothing),
        cmocka_unit_test(no_memory_is_reported_and_nothing_leaks),
    };
    return cmocka_run_group_tests_name("widgets", tests, NULL, NULL);
}
