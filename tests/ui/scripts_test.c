/* Ukrainian, French and Japanese as they are drawn: every character has a face, and none is the box of a missing one.
 */
#include <SDL.h>
#include <stdio.h>
#include <string.h>

#include "ui/sdl/font.h"
#include "ui/sdl/window.h"
#include "ui/widget.h"
#include "ui_tests.h"

static const char ukrainian[] = "Щодня їжак з Києва ґречно ганяв Європу: «Об’єкт не працює» — сказала міністерка.";
static const char french[] = "L’œuvre naît où l’été s’achève ; « ça coûte 1 200 € », déjà, à Noël, sur l’île.";
static const char japanese[] = "港のコンピューターが停止した。首相は「原因はまだ不明」と述べ、復旧を急いでいる。";

static const char signs[] = "−5 × 3 ± 1 ≥ 2 ≤ 4 → ← ↑ ↓ … – — ‑ · • ‰ ° € £ § № “a” ‘b’ „c“ ‚d‘ «e» ʼ ’ é и́";

static uint32_t next(const char **at)
{
    const unsigned char *p = (const unsigned char *)*at;
    int more = *p < 0x80 ? 0 : *p < 0xE0 ? 1 : *p < 0xF0 ? 2 : 3;
    uint32_t c = more == 0 ? *p : *p & (0x3Fu >> more);
    for (int i = 1; i <= more; i++)
        c = c << 6 | (p[i] & 0x3F);
    *at += more + 1;
    return c;
}

static int drawn_alike(struct fonts *fonts, struct text_style style, const char *a, size_t a_length, const char *b)
{
    static uint8_t kept[4096];
    struct font_mask one = fonts_mask(fonts, style, a, a_length);
    int w = one.w, h = one.h, bytes = w * h;
    if (!one.cover || bytes > (int)sizeof kept)
        return 0;
    memcpy(kept, one.cover, (size_t)bytes);
    struct font_mask other = fonts_mask(fonts, style, b, strlen(b));
    return other.cover && other.w == w && other.h == h && memcmp(kept, other.cover, (size_t)bytes) == 0;
}

/* Returns 0 when a character has no face at all. */
static int has_every_character(struct fonts *fonts, const char *text)
{
    static const char *const missing[] = {
        "\xCD\xB9", "\xF4\x8F\xBF\xBD"
    }; /* U+0379, U+10FFFD: not assigned, so no face has them */
    struct text_style style = { 24, 0 };
    for (const char *at = text; *at;) {
        const char *from = at;
        uint32_t c = next(&at);
        if (c == ' ' || c == 0xA0 || c == 0x202F)
            continue;
        if (!fonts_face_of(fonts, c)[0])
            return 0;
        for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
            if (drawn_alike(fonts, style, from, (size_t)(at - from), missing[i]))
                fail_msg("U+%04X is drawn as a missing character", (unsigned)c);
    }
    return 1;
}

/* The text in both weights, wrapped by the interface, must leave its marks in every line. */
static void is_drawn(struct backend *backend, const char *text, const char *name)
{
    enum { W = 640, H = 300 };
    const char *folder = SDL_getenv("TMPDIR");
    char path[512];
    struct ui ui;
    struct ui_input in = { .width = W, .height = H, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
    struct offscreen *page;
    struct error err;
    ui_init(&ui, &alloc_libc, backend_metrics(backend));
    ui_begin(&ui, &in, &theme_dark, theme_scale(VIEW_STAGE, 1280, 720, 100, 100));
    draw_rect(&ui.list, (struct rect){ 0, 0, W, H }, TOKEN_background, 0);
    int h = ui_text(&ui, (struct rect){ 16, 8, W - 32, 0 }, ui_style(&ui, TEXT_BODY, 0), TOKEN_text, ALIGN_LEFT, text);
    ui_text(&ui, (struct rect){ 16, 16 + h, W - 32, 0 }, ui_style(&ui, TEXT_BODY, TEXT_BOLD), TOKEN_accent, ALIGN_LEFT,
            text);
    assert_int_equal(ui_end(&ui, &err), STATUS_OK);
    assert_int_equal(offscreen_open(&page, backend, W, H, &err), STATUS_OK);
    offscreen_draw(page, &ui.list);
    const uint32_t *pixels = offscreen_pixels(page);
    for (int i = 0; i < ui.list.command_count; i++) {
        const struct draw_command *c = ui.list.commands + i;
        int marks = 0;
        if (c->kind != DRAW_TEXT)
            continue;
        for (int y = int_max(0, c->box.y); y < int_min(H, rect_bottom(c->box)); y++)
            for (int x = int_max(0, c->box.x); x < int_min(W, rect_right(c->box)); x++)
                marks += (pixels[y * W + x] & 0xFFFFFF) != theme_dark.colour[TOKEN_background];
        if (marks < c->box.w / 2)
            fail_msg("%s: nothing to be seen of \"%.*s\"", name, c->count, draw_command_text(&ui.list, c));
        assert_true(rect_right(c->box) <= W); /* it wrapped */
    }
    snprintf(path, sizeof path, "%s/script-%s.png", folder ? folder : "/tmp", name);
    assert_int_equal(offscreen_save(page, path, &err), STATUS_OK);
    offscreen_close(page);
    ui_free(&ui);
}

static void reads(const char *text, const char *name, int can_miss)
{
    struct backend *backend;
    struct fonts *fonts;
    struct error err;
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    assert_int_equal(fonts_open(&fonts, &alloc_libc, &err), STATUS_OK);
    int has = has_every_character(fonts, text);
    if (has)
        is_drawn(backend, text, name);
    fonts_close(fonts);
    backend_close(backend);
    if (!has && !can_miss)
        fail_msg("%s: a character has no face", name);
    if (!has) {
        print_message("%s: no font with these characters is installed\n", name);
        skip();
    }
}

static void ukrainian_is_drawn(void **state)
{
    (void)state;
    reads(ukrainian, "uk", 0);
}

static void french_is_drawn(void **state)
{
    (void)state;
    reads(french, "fr", 0);
}

static void japanese_is_drawn(void **state)
{
    (void)state;
    reads(japanese, "ja", 1); /* its fonts are large and not among those the build asks for */
}

static void signs_are_drawn(void **state)
{
    (void)state;
    reads(signs, "signs", 0);
}

static void a_soft_hyphen_is_drawn_at_the_end_of_a_line_only(void **state)
{
    struct fonts *fonts;
    struct error err;
    struct text_style style = { 24, 0 };
    (void)state;
    assert_int_equal(fonts_open(&fonts, &alloc_libc, &err), STATUS_OK);
    assert_true(drawn_alike(fonts, style, "l\u00AD", 3, "l-"));
    assert_true(drawn_alike(fonts, style, "l\u00ADi", 4, "li"));
    fonts_close(fonts);
}

static void a_missing_character_is_noticed(void **state)
{
    struct fonts *fonts;
    struct error err;
    (void)state;
    assert_int_equal(fonts_open(&fonts, &alloc_libc, &err), STATUS_OK);
    assert_int_equal(has_every_character(fonts, "a\xCD\xB8"), 0); /* U+0378: not assigned */
    assert_true(drawn_alike(fonts, (struct text_style){ 24, 0 }, "\xCD\xB8", 2, "\xCD\xB9"));
    fonts_close(fonts);
}

int scripts_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ukrainian_is_drawn),
        cmocka_unit_test(french_is_drawn),
        cmocka_unit_test(japanese_is_drawn),
        cmocka_unit_test(signs_are_drawn),
        cmocka_unit_test(a_soft_hyphen_is_drawn_at_the_end_of_a_line_only),
        cmocka_unit_test(a_missing_character_is_noticed),
    };
    return cmocka_run_group_tests_name("ui scripts", tests, NULL, NULL);
}
