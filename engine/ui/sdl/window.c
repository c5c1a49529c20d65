#include "window.h"

#include <string.h>

#include "backend.h"
#include "x11.h"

static uint64_t now_us(void)
{
    return SDL_GetPerformanceCounter() * 1000000 / SDL_GetPerformanceFrequency();
}

void window_measure(struct window *window)
{
    float dpi = 0;
    int display = SDL_GetWindowDisplayIndex(window->sdl), w = 0, h = 0;
    SDL_GetWindowSizeInPixels(window->sdl, &w, &h);
    window->in.width = int_max(w, 1);
    window->in.height = int_max(h, 1);
    if (display < 0 || SDL_GetDisplayDPI(display, NULL, &dpi, NULL) != 0)
        dpi = 0;
    window->in.display_percent = displays_percent(window->dpi, (int)dpi);
}

/* Elsewhere the system scales a window's size itself. */
static int counts_in_pixels(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return driver && (SDL_strcmp(driver, "x11") == 0 || SDL_strcmp(driver, "windows") == 0);
}

void window_input(struct window *window, struct ui_input *in)
{
    window_measure(window);
    *in = window->in;
}

enum status window_open(struct window **out, struct backend *backend, const struct window_options *options,
                        struct error *err)
{
    SDL_Rect usable = { 0, 0, 1280, 720 };
    struct rect room = options->on;
    *out = NULL;
    if (backend->window_count >= BACKEND_WINDOWS)
        return error_set(err, STATUS_REFUSED, "too many windows are open");
    struct window *window = mem_new(backend->alloc, 1, sizeof *window);
    if (!window)
        return error_no_memory(err);
    if (rect_empty(room)) {
        SDL_GetDisplayUsableBounds(0, &usable);
        room = (struct rect){ usable.x, usable.y, usable.w, usable.h };
    }
    struct rect box = displays_first(room, 100);
    if (options->w > 0 && options->h > 0)
        box.w = options->w, box.h = options->h;
    Uint32 flags = SDL_WINDOW_HIDDEN | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    window->sdl = SDL_CreateWindow(options->title, box.x, box.y, box.w, box.h, flags);
    if (!window->sdl) {
        mem_free(backend->alloc, window, 1, sizeof *window);
        error_set(err, STATUS_IO, "no window can be opened: %s", SDL_GetError());
        error_fix(err, "play in the terminal with --text");
        return STATUS_IO;
    }
    window->backend = backend;
    window->sdl_id = SDL_GetWindowID(window->sdl);
    window->in.mouse_x = window->in.mouse_y = -1;
    window->dpi = x11_dpi(window->sdl);
    window_measure(window); /* the scale is known of a window only, and it is still hidden */
    if (options->w <= 0 && window->in.display_percent > 100 && counts_in_pixels()) {
        box = displays_first(room, window->in.display_percent);
        SDL_SetWindowSize(window->sdl, box.w, box.h);
        SDL_SetWindowPosition(window->sdl, box.x, box.y);
    }
    SDL_SetWindowMinimumSize(window->sdl, 640, 400);
    if (options->fullscreen)
        window_fullscreen(window, 1);
    x11_adopt(window->sdl, options->ground, backend->window_count == 0);
    painter_init(&window->painter, backend->alloc, backend->fonts);
    painted_init(&window->painted, backend->alloc);
    window_measure(window);
    backend->windows[backend->window_count++] = window;
    *out = window;
    return STATUS_OK;
}

static void own_free(struct window *window)
{
    struct canvas *own = &window->own;
    mem_free(window->backend->alloc, own->pixels, (size_t)own->w * (size_t)own->h, sizeof *own->pixels);
    memset(own, 0, sizeof *own);
}

void window_close(struct window *window)
{
    struct backend *backend = window->backend;
    for (int i = 0; i < backend->window_count; i++)
        if (backend->windows[i] == window)
            backend->windows[i] = backend->windows[--backend->window_count];
    painter_free(&window->painter);
    painted_free(&window->painted);
    own_free(window);
    SDL_DestroyWindow(window->sdl);
    mem_free(backend->alloc, window, 1, sizeof *window);
}

void window_fullscreen(struct window *window, int on)
{
    SDL_SetWindowFullscreen(window->sdl, on ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
    window->stale = 1;
}

void window_caret(struct window *window, struct rect caret)
{
    SDL_Rect rect = { caret.x, caret.y, caret.w, caret.h };
    if (caret.h > 0 && SDL_GetKeyboardFocus() == window->sdl)
        SDL_SetTextInputRect(&rect);
}

struct window_figures window_figures(const struct window *window)
{
    return window->figures;
}

/* Whether the surface's pixels are ours: 0x00RRGGBB words. */
static int plain(const SDL_Surface *surface)
{
    return surface->format->BytesPerPixel == 4 && surface->format->Rmask == 0xFF0000 &&
           surface->format->Gmask == 0xFF00 && surface->format->Bmask == 0xFF && surface->pitch % 4 == 0;
}

static int own_canvas(struct window *window, int w, int h)
{
    if (window->own.w == w && window->own.h == h)
        return 1;
    own_free(window);
    window->own.pixels = mem_new(window->backend->alloc, (size_t)w * (size_t)h, sizeof *window->own.pixels);
    if (!window->own.pixels)
        return 0;
    window->own.w = window->own.pitch = w;
    window->own.h = h;
    return 1;
}

enum status window_show(struct window *window, const struct draw_list *list, struct error *err)
{
    uint64_t start = now_us();
    struct rect all = { 0, 0, window->in.width, window->in.height };
    struct rect change = painted_change(&window->painted, list, all);
    window->figures.frames++;
    if (window->has_shown && !window->stale && rect_empty(change))
        return STATUS_OK;
    SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
    if (!surface)
        return error_set(err, STATUS_IO, "the window cannot be drawn: %s", SDL_GetError());
    struct canvas canvas = { surface->pixels, surface->w, surface->h, surface->pitch / 4 };
    int direct = plain(surface);
    if (!direct) {
        if (!own_canvas(window, surface->w, surface->h))
            return error_no_memory(err);
        canvas = window->own;
    }
    all = (struct rect){ 0, 0, surface->w, surface->h };
    change = window->stale || !window->has_shown ? all : rect_meet(change, all);
    SDL_LockSurface(surface);
    painter_draw(&window->painter, &canvas, list, change);
    if (!direct)
        SDL_ConvertPixels(canvas.w, canvas.h, SDL_PIXELFORMAT_RGB888, canvas.pixels, canvas.pitch * 4,
                          surface->format->format, surface->pixels, surface->pitch);
    SDL_UnlockSurface(surface);
    if (!window->visible) {
        SDL_ShowWindow(window->sdl);
        window->visible = 1;
    }
    SDL_Rect changed = { change.x, change.y, change.w, change.h };
    SDL_UpdateWindowSurfaceRects(window->sdl, &changed, 1);
    window->has_shown = 1;
    window->stale = 0;
    window->figures.shown++;
    window->figures.last_us = (int)(now_us() - start);
    return STATUS_OK;
}

enum status window_save(const struct window *window, const char *path, struct error *err)
{
    SDL_Surface *surface = SDL_GetWindowSurface(window->sdl);
    if (!surface || !window->has_shown)
        return error_set(err, STATUS_REFUSED, "the window shows nothing yet");
    struct canvas canvas = { surface->pixels, surface->w, surface->h, surface->pitch / 4 };
    return shot_write(window->backend->alloc, plain(surface) ? &canvas : &window->own, path, err);
}

