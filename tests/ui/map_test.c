#include <math.h>
#include <string.h>

#include "ui/chart.h"
#include "ui/map.h"
#include "ui_tests.h"

static const struct map_site sites[] = {
    { 5045, 3052, 0, 6000, 3000, 60, "Update server", 0 }, { 5568, 1257, 1, 800, 9000, 100, "Shipping line", 0 },
    { 5192, 448, 1, 900, 8000, 50, "Port terminal", 0 },   { 5151, -13, 0, 6000, 100, 30, "Ad group", 0 },
    { 4998, 835, 5, 9500, 0, 40, "Pharma maker", 0 },      { 5047, 3062, 7, 9000, 0, 20, "Mobile operator", 0 },
    { 5190, 3250, 2, 100, 9000, 60, "Ministries", 0 },     { 5180, 3420, 3, 100, 9000, 40, "Banks", 1 },
};
enum { SITES = (int)(sizeof sites / sizeof *sites) };
static const struct map_link links[] = { { 0, 1, MAP_SPREAD, 200 },
                                         { 0, 2, MAP_SPREAD, 200 },
                                         { 2, 4, MAP_DEPENDS, 200 } };
static const struct rect box = { 0, 56, 1280, 552 };

static struct map_look look_of(const struct rect *covered, int count)
{
    return (struct map_look){ text_fake, { 18, TEXT_BOLD }, 0, 8, covered, count, 0 };
}

static void a_fit_shows_every_site_in_the_free_part(void **state)
{
    static const struct rect frees[] = { { 0, 56, 1280, 552 }, { 0, 56, 780, 552 }, { 400, 156, 300, 300 } };
    struct map map;
    (void)state;
    for (size_t f = 0; f < sizeof frees / sizeof *frees; f++) {
        map_init(&map, &alloc_libc, NULL);
        map_fit(&map, sites, SITES, box, frees[f], 0, 0);
        for (int i = 0; i < SITES; i++) {
            struct draw_point p = map_place(&map, box, sites[i].lat, sites[i].lon);
            assert_true(rect_has(frees[f], (int)p.x, (int)p.y));
        }
        map_free(&map);
    }
}

static void a_fit_holds_across_the_antimeridian(void **state)
{
    static const struct map_site pacific[] = { { 3569, 13969, .weight = 50 },
                                               { 2130, -15786, .weight = 50 } }; /* Tokyo, Honolulu */
    struct map map;
    (void)state;
    map_init(&map, &alloc_libc, NULL);
    map_fit(&map, pacific, 2, box, box, 0, 0);
    struct draw_point tokyo = map_place(&map, box, 3569, 13969), honolulu = map_place(&map, box, 2130, -15786);
    assert_true(tokyo.x > 0 && honolulu.x < 1280 && tokyo.x < honolulu.x);
    map_free(&map);
}

static void zoom_keeps_the_place_under_the_pointer(void **state)
{
    struct map map;
    (void)state;
    map_init(&map, &alloc_libc, NULL);
    map.box = box;
    map_fit(&map, sites, SITES, box, box, 0, 0);
    struct draw_point before = map_place(&map, box, 5045, 3052);
    map_zoom(&map, (int)before.x, (int)before.y, 200);
    struct draw_point after = map_place(&map, box, 5045, 3052);
    assert_true(fabsf(after.x - before.x) < 2 && fabsf(after.y - before.y) < 2);
    map_pan(&map, 30, -20);
    struct draw_point moved = map_place(&map, box, 5045, 3052);
    assert_true(fabsf(moved.x - after.x - 30) < 0.1f && fabsf(moved.y - after.y + 20) < 0.1f);
    for (int i = 0; i < 50; i++)
        map_zoom(&map, 100, 100, 10);
    assert_true(map.camera.scale >= 2.5);
    map_free(&map);
}

static void labels_keep_apart(void **state)
{
    static const struct rect covered[] = { { 804, 80, 452, 240 } };
    struct map_look look = look_of(covered, 1);
    struct draw_list list;
    struct map map;
    int shown = 0;
    (void)state;
    draw_init(&list, &alloc_libc);
    map_init(&map, &alloc_libc, NULL);
    for (int zoom = 60; zoom <= 220; zoom += 20) {
        draw_begin(&list, &theme_dark, 1280, 720);
        map_fit(&map, sites, SITES, box, box, 0, 0);
        map.box = box;
        map_zoom(&map, 640, 330, zoom);
        assert_true(map_draw(&map, &list, box, sites, SITES, links, 3, &look));
        assert_int_equal(draw_faults(&list, NULL, 0), 0);
        for (int i = 0; i < map.mark_count; i++) {
            struct rect label = map.marks[i].label;
            shown += !rect_empty(label);
            assert_false(rect_overlap(label, covered[0]));
            for (int j = 0; j < i; j++)
                assert_false(rect_overlap(label, map.marks[j].label));
        }
    }
    assert_true(shown >= 36); /* most of them find room */
    map_free(&map);
    draw_free(&list);
}

static void close_sites_gather_and_part_on_zoom(void **state)
{
    struct map_look look = look_of(NULL, 0);
    struct draw_list list;
    struct map map;
    (void)state;
    draw_init(&list, &alloc_libc);
    map_init(&map, &alloc_libc, NULL);
    map_fit(&map, sites, SITES, box, box, 0, 0);
    draw_begin(&list, &theme_dark, 1280, 720);
    map_draw(&map, &list, box, sites, SITES, links, 3, &look);
    assert_true(map.mark_count < SITES);
    assert_int_equal(map.owner[0], map.owner[5]); /* two in Kyiv */
    assert_int_equal(map.marks[map.owner[0]].level, MAP_DEGRADED); /* shows the worse of the two */
    assert_true(draw_find_text(&list, "Update server +1", 0) >= 0);
    struct draw_point kyiv = map_place(&map, box, 5045, 3052);
    map_zoom(&map, (int)kyiv.x, (int)kyiv.y, 2000);
    draw_begin(&list, &theme_dark, 1280, 720);
    map_draw(&map, &list, box, sites, SITES, links, 3, &look);
    assert_int_not_equal(map.owner[0], map.owner[5]);
    map_free(&map);
    draw_free(&list);
}

static void a_hit_finds_the_nearest_site(void **state)
{
    struct map_look look = look_of(NULL, 0);
    struct draw_list list;
    struct map map;
    (void)state;
    draw_init(&list, &alloc_libc);
    map_init(&map, &alloc_libc, NULL);
    map_fit(&map, sites, SITES, box, box, 0, 0);
    draw_begin(&list, &theme_dark, 1280, 720);
    map_draw(&map, &list, box, sites, SITES, links, 3, &look);
    struct draw_point p = map_place(&map, box, sites[1].lat, sites[1].lon);
    assert_int_equal(map_hit(&map, (int)p.x + 3, (int)p.y - 3, 16), 1);
    assert_int_equal(map_hit(&map, 5, 600, 16), -1);
    map_free(&map);
    draw_free(&list);
}

static void state_is_shape_as_well_as_colour(void **state)
{
    struct draw_list list;
    int commands[4];
    (void)state;
    draw_init(&list, &alloc_libc);
    for (int level = 0; level < 4; level++) {
        draw_begin(&list, &theme_dark, 100, 100);
        map_mark_draw(&list, SHAPE_SQUARE, (enum map_level)level, 0, 50, 50, 10);
        int points = list.point_count, count = list.command_count;
        for (int i = 0; i < list.command_count; i++)
            list.commands[i].token = 0; /* without colour */
        commands[level] = points * 100 + count;
        for (int other = 0; other < level; other++)
            assert_int_not_equal(commands[level], commands[other]);
    }
    draw_free(&list);
}

static void what_is_unknown_shows_no_state(void **state)
{
    struct map_site site = { 0, 0, 0, 100, 9000, 50, "Banks", 1 };
    (void)state;
    assert_int_equal(map_level(&site), MAP_UNKNOWN);
    struct draw_list list;
    draw_init(&list, &alloc_libc);
    draw_begin(&list, &theme_dark, 100, 100);
    map_mark_draw(&list, SHAPE_SQUARE, MAP_UNKNOWN, 9000, 50, 50, 10);
    for (int i = 0; i < list.command_count; i++)
        assert_true(list.commands[i].token == TOKEN_unknown || list.commands[i].token == TOKEN_background);
    draw_free(&list);
}

static void the_ground_changes_its_key_with_the_camera(void **state)
{
    struct map_look look = look_of(NULL, 0);
    struct draw_list list;
    struct map map;
    uint64_t key = 0;
    (void)state;
    draw_init(&list, &alloc_libc);
    map_init(&map, &alloc_libc, NULL);
    for (int i = 0; i < 4; i++) {
        if (i == 2)
            map_pan(&map, 1, 0);
        look.bare = i == 3;
        draw_begin(&list, &theme_dark, 1280, 720);
        map_draw(&map, &list, box, sites, SITES, links, 3, &look);
        assert_int_equal(list.commands[0].kind, DRAW_PICTURE);
        if (i == 1)
            assert_true(list.commands[0].key == key);
        if (i >= 2)
            assert_true(list.commands[0].key != key);
        key = list.commands[0].key;
    }
    map_free(&map);
    draw_free(&list);
}

static void frame(struct ui *ui, struct map *map, struct ui_input *in)
{
    struct map_look look = look_of(NULL, 0);
    struct error err;
    ui_begin(ui, in, &theme_dark, theme_scale(VIEW_STAGE, 1280, 720, 100, 100));
    ui_map(ui, "map", box, box, map, sites, SITES, links, 3, &look);
    assert_int_equal(ui_end(ui, &err), STATUS_OK);
    in->key = 0;
    in->pressed = in->released = 0;
    in->text[0] = '\0';
    in->wheel_y = 0;
}

static void sites_are_chosen_by_key_and_by_mouse(void **state)
{
    struct ui_input in = { .width = 1280, .height = 720, .mouse_x = -1, .mouse_y = -1 };
    struct ui ui;
    struct map map;
    (void)state;
    ui_init(&ui, &alloc_libc, text_fake);
    map_init(&map, &alloc_libc, NULL);
    frame(&ui, &map, &in);
    frame(&ui, &map, &in);
    in.key = UI_KEY_ENTER;
    frame(&ui, &map, &in);
    assert_true(map.selected >= 0);
    int first = map.selected;
    in.key = UI_KEY_LEFT;
    frame(&ui, &map, &in);
    in.key = UI_KEY_ENTER;
    frame(&ui, &map, &in);
    assert_int_not_equal(map.selected, first);

    struct draw_point p = map_place(&map, box, sites[4].lat, sites[4].lon);
    in.mouse_x = (int)p.x;
    in.mouse_y = (int)p.y;
    frame(&ui, &map, &in);
    in.pressed = in.held = UI_MOUSE_LEFT;
    frame(&ui, &map, &in);
    in.released = UI_MOUSE_LEFT;
    in.held = 0;
    frame(&ui, &map, &in);
    assert_int_equal(map.selected, 4);

    double scale = map.camera.scale;
    strcpy(in.text, "+");
    frame(&ui, &map, &in);
    assert_true(map.camera.scale > scale);
    scale = map.camera.scale;
    in.wheel_y = 120;
    frame(&ui, &map, &in);
    assert_true(map.camera.scale > scale);
    map_free(&map);
    ui_free(&ui);
}

static void charts_stay_in_their_box(void **state)
{
    static const int32_t values[] = { 90, 20, 71, -5, 300 };
    static const uint8_t marks[] = { 0, 1, 2, 3, 0, 1, 2, 3 };
    struct rect where = { 20, 20, 100, 40 };
    struct rect narrow = { 20, 20, 20, 40 };
    struct chart_range range = { 0, 100, 10, 90, 0, 100 };
    struct draw_list list;
    (void)state;
    draw_init(&list, &alloc_libc);
    draw_begin(&list, &theme_dark, 400, 300);
    for (int n = 0; n <= 5; n++)
        chart_trend(&list, where, values, n, 0, 100, TOKEN_trend, 2);
    chart_range(&list, narrow, 2, &range);
    chart_bar(&list, where, 150, 100, TOKEN_service_ok);
    for (int i = 0; i < list.command_count; i++)
        assert_true(rect_holds(rect_inset(where, -3, -3), list.commands[i].box));
    assert_true(chart_marks(&list, where, marks, 8, 8) >= 40); /* the row is full: a second one */
    draw_free(&list);
}

int map_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fit_shows_every_site_in_the_free_part),
        cmocka_unit_test(a_fit_holds_across_the_antimeridian),
        cmocka_unit_test(zoom_keeps_the_place_under_the_pointer),
        cmocka_unit_test(labels_keep_apart),
        cmocka_unit_test(close_sites_gather_and_part_on_zoom),
        cmocka_unit_test(a_hit_finds_the_nearest_site),
        cmocka_unit_test(state_is_shape_as_well_as_colour),
        cmocka_unit_test(what_is_unknown_shows_no_state),
        cmocka_unit_test(the_ground_changes_its_key_with_the_camera),
        cmocka_unit_test(sites_are_chosen_by_key_and_by_mouse),
        cmocka_unit_test(charts_stay_in_their_box),
    };
    return cmocka_run_group_tests_name("map and charts", tests, NULL, NULL);
}
