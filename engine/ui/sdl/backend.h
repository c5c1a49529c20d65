/* Shared by the files of this folder. */
#ifndef UI_SDL_BACKEND_H
#define UI_SDL_BACKEND_H

#include <SDL.h>

#include "font.h"
#include "paint.h"
#include "window.h"

enum { BACKEND_WINDOWS = 4 };

struct window {
    struct backend *backend;
    SDL_Window *sdl;
    uint32_t sdl_id;
    struct painter painter;
    struct painted painted;
    struct canvas own;    /* used when the display's pixels are of another kind */
    int has_shown, stale; /* stale: the screen lost what it showed */
    int visible;
    int dpi; /* that the user asked for, or 0 */
    struct ui_input in;
    struct window_figures figures;
};

struct backend {
    const struct alloc *alloc;
    struct fonts *fonts;
    struct window *windows[BACKEND_WINDOWS];
    int window_count;
    int displays_changed, windows_moved; /* since the last frame */
    char *clip; /* SDL's copy of the clipboard */
};

enum event_kind { EVENT_NONE, EVENT_INPUT, EVENT_MOVED, EVENT_CLOSE, EVENT_QUIT };

/* Translates one event into the input of its window. EVENT_INPUT: something that needs a frame of its own before the
   next event; EVENT_MOVED: something that later events may replace. */
enum event_kind event_take(struct backend *backend, const SDL_Event *event, struct window **window);
/* Forgets what happened, keeps what is still so: size, pointer, held buttons. */
void event_clear(struct ui_input *in);

/* Reads the window's size in pixels and its display's scale into its input. */
void window_measure(struct window *window);

/* Brings it back when no display shows it. */
void window_rescue(struct window *window);

enum status shot_write(const struct alloc *a, const struct canvas *canvas, const char *path,
                       struct error *err) MUST_USE;

#endif
