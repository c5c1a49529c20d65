/* The window under SDL's dummy driver, driven by pushed events. */
#include <SDL.h>
#include <stdio.h>
#include <string.h>

#include "ui/sdl/font.h"
#include "ui/sdl/raster.h"
#include "ui/sdl/window.h"
#include "ui_tests.h"

static void shapes_cover_exactly(void **state)
{
    uint32_t pixels[16 * 16] = { 0 };
    struct canvas canvas = { pixels, 16, 16, 16 };
    struct draw_point left[] = { { 2, 2 }, { 8.5f, 2 }, { 8.5f, 14 }, { 2, 14 } };
    struct draw_point right[] = { { 8.5f, 2 }, { 14, 2 }, { 14, 14 }, { 8.5f, 14 } };
    struct raster raster;
    (void)state;
    raster_init(&raster, &alloc_libc);
    raster_ring(&raster, left, 4, 0, 0);
    raster_fill(&raster, &canvas, (struct rect){ 0, 0, 16, 16 }, 0xFFFFFF, 255);
    assert_int_equal(pixels[5 * 16 + 5], 0xFFFFFF);
    assert_int_equal(pixels[5 * 16 + 1], 0);
    assert_in_range(pixels[5 * 16 + 8] & 255, 126, 130); /* half a pixel */
    memset(pixels, 0, sizeof pixels);
    raster_ring(&raster, left, 4, 0, 0);
    raster_ring(&raster, right, 4, 0, 0);
    raster_fill(&raster, &canvas, (struct rect){ 0, 0, 16, 16 }, 0xFFFFFF, 255);
    for (int x = 2; x < 14; x++)
        assert_int_equal(pixels[5 * 16 + x], 0xFFFFFF); /* neighbours meet without a seam */
    memset(pixels, 0, sizeof pixels);
    raster_ring(&raster, left, 4, -100, 0); /* far outside */
    raster_ring(&raster, left, 4, 0, 3e6f);
    raster_fill(&raster, &canvas, (struct rect){ 4, 4, 4, 4 }, 0xFFFFFF, 255);
    for (int i = 0; i < 256; i++)
        assert_int_equal(pixels[i], 0);
    raster_free(&raster);
}

static void scripts_find_a_face(void **state)
{
    static const uint32_t letters[] = { 'A', 0x416 /* Ж */, 0x456 /* і */, 0xE9, 0x2192, 0x2212 };
    struct backend *backend;
    struct fonts *fonts;
    struct error err;
    (void)state;
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    assert_int_equal(fonts_open(&fonts, &alloc_libc, &err), STATUS_OK);
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        assert_true(fonts_face_of(fonts, letters[i])[0] != '\0');
    struct text_metrics m = fonts_metrics(fonts);
    struct text_style plain = { 20, 0 }, tabular = { 20, TEXT_TABULAR };
    assert_true(m.width(m.ud, plain, "Kyiv", 4) > 20);
    assert_int_equal(m.width(m.ud, tabular, "11:11", 5), m.width(m.ud, tabular, "08:06", 5));
    assert_true(m.height(m.ud, plain) >= 20);
    assert_non_null(fonts_mask(fonts, plain, "\xFF\xFE bad bytes", 12).cover);
    assert_true(fonts_mask(fonts, plain, "", 0).w >= 0);
    fonts_close(fonts);
    backend_close(backend);
}

struct session {
    struct ui ui;
    int frames, clicks, keys;
    int script; /* next step */
    unsigned shown;
    char typed[64];
    struct ui_edit edit;
};

static void push_button(int type, int x, int y)
{
    SDL_Event event;
    memset(&event, 0, sizeof event);
    event.type = (Uint32)type;
    event.button.windowID = 1;
    event.button.button = SDL_BUTTON_LEFT;
    event.button.x = x;
    event.button.y = y;
    SDL_PushEvent(&event);
}

static void push_key(SDL_Keycode key)
{
    SDL_Event event;
    memset(&event, 0, sizeof event);
    event.type = SDL_KEYDOWN;
    event.key.windowID = 1;
    event.key.keysym.sym = key;
    SDL_PushEvent(&event);
}

static void push_text(const char *text)
{
    SDL_Event event;
    memset(&event, 0, sizeof event);
    event.type = SDL_TEXTINPUT;
    event.text.windowID = 1;
    strcpy(event.text.text, text);
    SDL_PushEvent(&event);
}

static int session_frame(void *ud, struct window *window, const struct ui_input *in, const struct draw_list **list,
                         int *wake_ms)
{
    struct session *s = ud;
    struct error err;
    ui_begin(&s->ui, in, &theme_dark, theme_scale(VIEW_CONSOLE, in->width, in->height, 100, 100));
    draw_rect(&s->ui.list, (struct rect){ 0, 0, in->width, in->height }, TOKEN_background, 0);
    s->clicks += ui_button(&s->ui, "ok", (struct rect){ 40, 40, 200, 40 }, "OK", UI_PRIMARY);
    ui_field(&s->ui, "note", (struct rect){ 40, 100, 400, 40 }, &s->edit, 1, "");
    s->keys += in->key != 0;
    if (ui_end(&s->ui, &err) != STATUS_OK)
        return 0;
    *list = &s->ui.list;
    *wake_ms = ui_wake(&s->ui);
    s->frames++;
    if (*wake_ms != 0) { /* at rest: the next step of the script */
        struct window_figures figures = window_figures(window);
        switch (s->script++) {
        case 0: /* a whole click and two keys in one go: none may be lost */
            push_button(SDL_MOUSEBUTTONDOWN, 60, 60);
            push_button(SDL_MOUSEBUTTONUP, 60, 60);
            push_key(SDLK_TAB);
            push_text("\xD0\x96");
            push_text("x");
            push_key(SDLK_BACKSPACE);
            break;
        case 8:
            return 0;
        default:
            s->shown = figures.shown;
            *wake_ms = 1;
        }
    }
    return 1;
}

static void events_reach_the_widgets_in_order(void **state)
{
    struct backend *backend;
    struct window *window;
    struct session s;
    struct error err;
    struct window_options options = { .title = "test", .w = 800, .h = 600 };
    (void)state;
    memset(&s, 0, sizeof s);
    s.edit = (struct ui_edit){ s.typed, sizeof s.typed, 0, 0 };
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    assert_int_equal(window_open(&window, backend, &options, &err), STATUS_OK);
    ui_init(&s.ui, &alloc_libc, backend_metrics(backend));
    struct backend_client client = { .ud = &s, .frame = session_frame };
    assert_int_equal(backend_run(backend, &client, &err), STATUS_OK);
    assert_int_equal(s.clicks, 1);
    assert_string_equal(s.typed, "\xD0\x96");
    assert_true(s.shown >= 1 && s.shown < 10); /* frames that look the same are not drawn */
    ui_free(&s.ui);
    backend_close(backend);
}

static void pictures_are_written(void **state)
{
    const char *folder = SDL_getenv("TMPDIR");
    char path[512];
    unsigned char head[8] = { 0 };
    struct backend *backend;
    struct window *window;
    struct draw_list list;
    struct error err;
    struct window_options options = { .title = "test", .w = 640, .h = 400 };
    (void)state;
    snprintf(path, sizeof path, "%s/whitecell-ui-test.png", folder ? folder : "/tmp");
    draw_init(&list, &alloc_libc);
    assert_int_equal(backend_open(&backend, &alloc_libc, &err), STATUS_OK);
    assert_int_equal(window_open(&window, backend, &options, &err), STATUS_OK);
    assert_int_equal(window_save(window, path, &err), STATUS_REFUSED); /* nothing shown yet */
    draw_begin(&list, &theme_dark, 640, 400);
    draw_rect(&list, (struct rect){ 0, 0, 640, 400 }, TOKEN_background, 0);
    assert_int_equal(window_show(window, &list, &err), STATUS_OK);
    assert_int_equal(window_show(window, &list, &err), STATUS_OK);
    assert_int_equal(window_figures(window).shown, 1);
    assert_int_equal(window_save(window, path, &err), STATUS_OK);
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    assert_int_equal(fread(head, 1, 8, file), 8);
    fclose(file);
    remove(path);
    assert_memory_equal(head, "\x89PNG\r\n\x1A\n", 8);
    assert_int_equal(backend_picture(backend, &list, 640, 400, "/no/such/folder/x.png", &err), STATUS_IO);
    assert_true(err.fix[0] != '\0');
    draw_free(&list);
    backend_close(backend);
}

/* Stage and console may only part where nothing of the one shows on the other. */
static void mirrored_displays_are_one(void **state)
{
    struct rect mirrored[] = { { 0, 0, 1280, 720 }, { 0, 0, 1280, 720 } },
                larger[] = { { 0, 0, 1280, 720 }, { 0, 0, 1920, 1080 } };
    struct rect beside[] = { { 0, 0, 1280, 720 }, { 1280, 0, 1920, 1080 } };
    struct rect three[] = { { 0, 0, 1280, 720 }, { 0, 0, 1280, 720 }, { -1024, 0, 1024, 768 } };
    (void)state;
    assert_int_equal(displays_apart(mirrored, 2, 0), -1);
    assert_int_equal(displays_apart(larger, 2, 1), -1);
    assert_int_equal(displays_apart(beside, 2, 0), 1);
    assert_int_equal(displays_apart(beside, 2, 1), 0); /* the stage is on the second: the console comes to the first */
    assert_int_equal(displays_apart(three, 3, 0), 2);
    assert_int_equal(displays_apart(beside, 1, 0), -1);
    assert_int_equal(displays_apart(beside, 2, -1), -1);
}

/* A window is for the facilitator alone only where none of it is on a display that shows the stage, mirrored or not. */
static void sides_of_displays(void **state)
{
    struct rect beside[] = { { 0, 0, 1280, 720 }, { 1280, 0, 1920, 1080 } };
    struct rect mirrored[] = { { 0, 0, 1280, 720 }, { 0, 0, 1920, 1080 } };
    struct rect stage = { 2, 44, 1280, 720 }, console = { 1600, 180, 1280, 720 };
    (void)state;
    assert_int_equal(displays_of(beside, 2, stage), 0); /* two pixels on the other do not count */
    assert_int_equal(displays_of(beside, 2, console), 1);
    assert_int_equal(displays_side(beside, 2, stage, console), DISPLAY_APART);
    assert_int_equal(displays_side(beside, 2, console, stage), DISPLAY_APART);
    assert_int_equal(displays_side(beside, 2, stage, stage), DISPLAY_SHARED);
    console.x = 1200; /* dragged over the edge */
    assert_int_equal(displays_side(beside, 2, stage, console), DISPLAY_SHARED);
    console.x = 1272; /* a rim over it */
    assert_int_equal(displays_side(beside, 2, stage, console), DISPLAY_APART);
    console.x = 1600; /* unplugged */
    assert_int_equal(displays_side(beside, 1, stage, console), DISPLAY_GONE);
    assert_int_equal(displays_side(beside, 1, console, stage), DISPLAY_SHARED); /* the stage will come here */
    assert_int_equal(displays_side(beside, 0, stage, console), DISPLAY_GONE);
    console = (struct rect){ 1300, 100, 600, 400 }; /* on the part of the larger one that the smaller does not show */
    assert_int_equal(displays_side(mirrored, 2, stage, console), DISPLAY_SHARED);
}

/* What the user asked for goes before what the monitor says of itself. */
static void scale_of_a_display(void **state)
{
    struct rect room = { 1280, 40, 1920, 1040 }, box;
    (void)state;
    assert_int_equal(displays_dpi(NULL), 0);
    assert_int_equal(displays_dpi(""), 0);
    assert_int_equal(displays_dpi("Xft.dpi:\t192\n"), 192);
    assert_int_equal(displays_dpi("Xcursor.size:\t24\nXft.antialias:\t1\nXft.dpi: 143.5\nXft.rgba:\tnone"), 143);
    assert_int_equal(displays_dpi("XTerm.Xft.dpi:\t192\nXft.dpis: 5\nXft.dpi"), 0);
    assert_int_equal(displays_dpi("Xft.dpi: many\n"), 0);
    assert_int_equal(displays_dpi("Xft.dpi: -96\n"), 0);

    assert_int_equal(displays_percent(0, 0), 100);
    assert_int_equal(displays_percent(0, 118), 100); /* many monitors: 100 % is meant */
    assert_int_equal(displays_percent(0, 190), 200);
    assert_int_equal(displays_percent(96, 190), 100);
    assert_int_equal(displays_percent(120, 0), 125);
    assert_int_equal(displays_percent(144, 96), 150);
    assert_int_equal(displays_percent(192, 96), 200);
    assert_int_equal(displays_percent(48, 0), 100);
    assert_int_equal(displays_percent(10000, 0), 400);

    box = displays_first(room, 100);
    assert_memory_equal(&box, (&(struct rect){ 1600, 200, 1280, 720 }), sizeof box);
    box = displays_first((struct rect){ 0, 0, 3840, 2160 }, 200);
    assert_memory_equal(&box, (&(struct rect){ 640, 360, 2560, 1440 }), sizeof box);
    box = displays_first(room, 150); /* 1080 lines where 1040 are usable */
    assert_memory_equal(&box, (&(struct rect){ 1280, 40, 1920, 1040 }), sizeof box);
}

static int choose_driver(void **state)
{
    (void)state;
    return SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
}

int backend_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_cover_exactly),
        cmocka_unit_test(scripts_find_a_face),
        cmocka_unit_test(events_reach_the_widgets_in_order),
        cmocka_unit_test(pictures_are_written),
        cmocka_unit_test(mirrored_displays_are_one),
        cmocka_unit_test(sides_of_displays),
        cmocka_unit_test(scale_of_a_display),
    };
    return cmocka_run_group_tests_name("window", tests, choose_driver, NULL);
}
