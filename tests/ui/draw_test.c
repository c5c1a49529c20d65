#include <string.h>

#include "ui/draw.h"
#include "ui_tests.h"

static const struct text_style body = { 16, 0 };

static void scene(struct draw_list *list)
{
    struct draw_point p[3] = { { 10, 10 }, { 50, 10 }, { 30, 40 } };
    draw_begin(list, &theme_dark, 200, 100);
    draw_rect(list, (struct rect){ 0, 0, 200, 100 }, TOKEN_background, 0);
    draw_text(list, (struct rect){ 8, 8, 60, 20 }, body, TOKEN_text, "Kyiv", 4);
    draw_ring(list, p, 3, 1);
    draw_path_fill(list, TOKEN_service_ok);
    draw_shape(list, SHAPE_HEXAGON, 100, 50, 10, TOKEN_service_out);
}

static void same_scene_same_hash(void **state)
{
    struct draw_list a, b;
    (void)state;
    draw_init(&a, &alloc_libc);
    draw_init(&b, &alloc_libc);
    scene(&a);
    scene(&b);
    scene(&b); /* again into the same memory */
    assert_true(draw_hash(&a) == draw_hash(&b));
    assert_false(a.failed);
    draw_free(&a);
    draw_free(&b);
}

static void everything_visible_is_in_the_hash(void **state)
{
    struct draw_list list;
    (void)state;
    draw_init(&list, &alloc_libc);
    scene(&list);
    uint64_t before = draw_hash(&list);
    list.text[0] = 'k';
    assert_true(draw_hash(&list) != before);
    list.text[0] = 'K';
    list.points[0].x += 0.5f;
    assert_true(draw_hash(&list) != before);
    list.points[0].x -= 0.5f;
    list.commands[1].token = TOKEN_text_quiet;
    assert_true(draw_hash(&list) != before);
    list.commands[1].token = TOKEN_text;
    assert_true(draw_hash(&list) == before);
    list.theme = &theme_light;
    assert_true(draw_hash(&list) != before);
    draw_free(&list);
}

static void clips_meet_and_hide(void **state)
{
    struct draw_list list;
    (void)state;
    draw_init(&list, &alloc_libc);
    draw_begin(&list, &theme_dark, 200, 100);
    draw_clip_push(&list, (struct rect){ 50, 0, 100, 100 });
    draw_clip_push(&list, (struct rect){ 0, 50, 100, 100 });
    struct rect clip = draw_clip(&list);
    assert_int_equal(clip.x, 50);
    assert_int_equal(clip.y, 50);
    assert_int_equal(clip.w, 50);
    assert_int_equal(clip.h, 50);
    draw_rect(&list, (struct rect){ 0, 0, 40, 40 }, TOKEN_panel, 0);
    assert_int_equal(list.command_count, 0); /* out of sight */
    draw_line(&list, 0, 0, 10, 10, TOKEN_focus, 1);
    assert_int_equal(list.point_count, 0);
    draw_rect(&list, (struct rect){ 40, 40, 40, 40 }, TOKEN_panel, 0);
    assert_int_equal(list.command_count, 1);
    draw_clip_pop(&list);
    draw_clip_pop(&list);
    assert_false(list.failed);
    draw_clip_pop(&list); /* one too many */
    assert_true(list.failed);
    draw_free(&list);
}

static void commands_say_what_they_are_for(void **state)
{
    struct draw_list list;
    (void)state;
    draw_init(&list, &alloc_libc);
    draw_begin(&list, &theme_dark, 200, 100);
    draw_role(&list, ROLE_label);
    draw_id(&list, 77);
    draw_alpha(&list, 128);
    draw_text(&list, (struct rect){ 0, 0, 80, 20 }, body, TOKEN_text, "Public trust", 12);
    int at = draw_find_text(&list, "trust", 0);
    assert_int_equal(at, 0);
    assert_int_equal(list.commands[at].role, ROLE_label);
    assert_int_equal(list.commands[at].id, 77);
    assert_int_equal(list.commands[at].alpha, 128);
    assert_int_equal(draw_find_text(&list, "trust", 1), -1);
    assert_int_equal(draw_find_text(&list, "Trust", 0), -1);
    draw_free(&list);
}

static void faults_are_cut_and_overlapping_texts(void **state)
{
    struct draw_fault faults[4];
    struct draw_list list;
    (void)state;
    draw_init(&list, &alloc_libc);
    draw_begin(&list, &theme_dark, 200, 100);
    draw_text(&list, (struct rect){ 0, 0, 80, 20 }, body, TOKEN_text, "first", 5);
    draw_text(&list, (struct rect){ 0, 20, 80, 20 }, body, TOKEN_text, "below", 5);
    assert_int_equal(draw_faults(&list, faults, 4), 0);
    draw_text(&list, (struct rect){ 70, 10, 80, 20 }, body, TOKEN_text, "across", 6);
    assert_int_equal(draw_faults(&list, faults, 4), 2);
    assert_int_equal(faults[0].first, 0);
    assert_int_equal(faults[0].second, 2);
    draw_text(&list, (struct rect){ 150, 60, 80, 20 }, body, TOKEN_text, "too wide", 8);
    assert_int_equal(draw_faults(&list, faults, 4), 3);
    assert_int_equal(faults[2].second, -1);

    /* what a panel covers is no fault; what can be scrolled to is none either */
    draw_begin(&list, &theme_dark, 200, 100);
    draw_text(&list, (struct rect){ 0, 0, 80, 20 }, body, TOKEN_text, "under", 5);
    draw_rect(&list, (struct rect){ 0, 0, 200, 100 }, TOKEN_panel, 0);
    draw_text(&list, (struct rect){ 0, 0, 80, 20 }, body, TOKEN_text, "over", 4);
    draw_clip_push(&list, (struct rect){ 0, 50, 200, 15 });
    draw_scrolled(&list, SCROLLED_Y);
    draw_text(&list, (struct rect){ 0, 55, 80, 20 }, body, TOKEN_text, "scrolled", 8);
    draw_clip_pop(&list);
    assert_int_equal(draw_faults(&list, faults, 4), 0);
    draw_free(&list);
}

static void no_memory_marks_the_list(void **state)
{
    int complete = 0;
    (void)state;
    for (int n = 0; !complete; n++) {
        struct scarce scarce = { n, 0 };
        struct alloc a = scarce_alloc(&scarce);
        struct draw_list list;
        draw_init(&list, &a);
        scene(&list);
        complete = !list.failed;
        draw_hash(&list);
        draw_free(&list);
        assert_int_equal(scarce.alive, 0);
        assert_true(n < 50);
    }
}

int draw_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_scene_same_hash),
        cmocka_unit_test(everything_visible_is_in_the_hash),
        cmocka_unit_test(clips_meet_and_hide),
        cmocka_unit_test(commands_say_what_they_are_for),
        cmocka_unit_test(faults_are_cut_and_overlapping_texts),
        cmocka_unit_test(no_memory_marks_the_list),
    };
    return cmocka_run_group_tests_name("draw list", tests, NULL, NULL);
}
