#include "ui/theme.h"
#include "ui_tests.h"

static const struct theme *const themes[] = { &theme_dark, &theme_light, &theme_contrast };

static int pairs_under(enum theme_kind over, enum theme_kind under, int least)
{
    int bad = 0;
    for (int t = 0; t < 3; t++) {
        for (int a = 0; a < TOKEN_COUNT; a++) {
            for (int b = 0; b < TOKEN_COUNT; b++) {
                if (theme_token_kind((enum theme_token)a) != over || theme_token_kind((enum theme_token)b) != under)
                    continue;
                int ratio = theme_contrast_ratio(themes[t]->colour[a], themes[t]->colour[b]);
                if (ratio < least) {
                    bad++;
                    print_error("%s: %s on %s has %d.%02d, needs %d\n", themes[t]->name,
                                theme_token_name((enum theme_token)a), theme_token_name((enum theme_token)b),
                                ratio / 100, ratio % 100, least / 100);
                }
            }
        }
    }
    return bad;
}

static void contrast_is_the_published_formula(void **state)
{
    (void)state;
    assert_int_equal(theme_contrast_ratio(0x000000, 0xFFFFFF), 2100);
    assert_int_equal(theme_contrast_ratio(0xFFFFFF, 0xFFFFFF), 100);
    assert_int_equal(theme_contrast_ratio(0x767676, 0xFFFFFF), 454); /* the usual example of just over 4.5 */
}

static void text_on_every_surface_has_7_to_1(void **state)
{
    (void)state;
    assert_int_equal(pairs_under(THEME_TEXT, THEME_SURFACE, 700), 0);
    assert_int_equal(pairs_under(THEME_TEXT, THEME_GROUND, 700), 0); /* labels, even without their halo */
    for (int t = 0; t < 3; t++)
        assert_true(theme_contrast_ratio(themes[t]->colour[TOKEN_on_accent], themes[t]->colour[TOKEN_accent]) >= 700);
}

static void marks_on_every_surface_have_3_to_1(void **state)
{
    (void)state;
    assert_int_equal(pairs_under(THEME_MARK, THEME_SURFACE, 300), 0);
    assert_int_equal(pairs_under(THEME_MARK, THEME_GROUND, 300), 0);
}

static void the_dark_theme_does_better_on_land(void **state)
{
    (void)state;
    for (int a = TOKEN_service_ok; a <= TOKEN_norm_contested; a++)
        assert_true(theme_contrast_ratio(theme_dark.colour[a], theme_dark.colour[TOKEN_land]) >= 400);
}

static void every_token_is_set(void **state)
{
    (void)state;
    for (int t = 0; t < 2; t++) /* black is a colour of the third */
        for (int a = 0; a < TOKEN_COUNT; a++)
            assert_true(themes[t]->colour[a] != 0);
    assert_ptr_equal(theme_find("light"), &theme_light);
    assert_ptr_equal(theme_find("contrast"), &theme_contrast);
    assert_ptr_equal(theme_find("no such theme"), &theme_dark);
    assert_ptr_equal(theme_find(NULL), &theme_dark);
}

static void sizes_follow_one_scale(void **state)
{
    struct theme_scale stage = theme_scale(VIEW_STAGE, 1280, 720, 100, 100);
    struct theme_scale console = theme_scale(VIEW_CONSOLE, 1280, 720, 100, 100);
    (void)state;
    assert_int_equal(theme_text_px(stage, TEXT_BODY), 28);
    assert_int_equal(theme_text_px(stage, TEXT_HEAD), 36);
    assert_int_equal(theme_text_px(console, TEXT_NOTE), 16);
    assert_int_equal(theme_text_px(theme_scale(VIEW_CONSOLE, 1024, 600, 100, 100), TEXT_NOTE), 16); /* never less */
    assert_int_equal(theme_text_px(theme_scale(VIEW_CONSOLE, 1280, 720, 100, 200), TEXT_NOTE), 32);
    assert_int_equal(theme_text_px(theme_scale(VIEW_CONSOLE, 1280, 720, 100, 900), TEXT_NOTE), 32);
    assert_int_equal(theme_text_px(theme_scale(VIEW_STAGE, 3840, 2160, 100, 100), TEXT_BODY), 84);
    assert_int_equal(theme_px(stage, 8), 8);
    assert_int_equal(theme_px(theme_scale(VIEW_STAGE, 1024, 600, 100, 100), 1), 1);
}

int theme_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_the_published_formula),  cmocka_unit_test(text_on_every_surface_has_7_to_1),
        cmocka_unit_test(marks_on_every_surface_have_3_to_1), cmocka_unit_test(the_dark_theme_does_better_on_land),
        cmocka_unit_test(every_token_is_set),                 cmocka_unit_test(sizes_follow_one_scale),
    };
    return cmocka_run_group_tests_name("theme", tests, NULL, NULL);
}
