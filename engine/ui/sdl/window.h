/* Windows on SDL2 with software drawing: events in, draw lists out, nothing done while nothing changes. */
#ifndef UI_SDL_WINDOW_H
#define UI_SDL_WINDOW_H

#include "base/alloc.h"
#include "base/status.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/text.h"
#include "ui/widget.h"

struct backend;
struct window;

/* From now on windows are drawn but shown nowhere: for pictures and measurements. Before backend_open. */
void backend_without_display(void);

/* Starts SDL and opens the first font. One backend per process. Fails with STATUS_IO when there is no display. */
enum status backend_open(struct backend **backend, const struct alloc *a, struct error *err) MUST_USE;
/* Closes its windows too. NULL is fine. */
void backend_close(struct backend *backend);

struct text_metrics backend_metrics(struct backend *backend);
struct ui_clipboard backend_clipboard(struct backend *backend);
/* Whether SDL can open a window here: a display is set and answers. Cheap; needs no backend. */
int backend_has_display(void);

struct window_options {
    const char *title;
    int w, h;     /* 0: 1280x720 at the display's scale, less on a smaller display */
    struct rect on; /* the display's place; empty: the first */
    int fullscreen;
    uint32_t ground; /* 0xRRGGBB of what is not drawn yet */
};

/* The window appears with its first picture. */
enum status window_open(struct window **window, struct backend *backend, const struct window_options *options,
                        struct error *err) MUST_USE;
void window_close(struct window *window);
void window_fullscreen(struct window *window, int on);
/* A display that shows nothing of the one this window is on; 0 when there is none: where two show the same, what opens
   on the other would lie on top of the window. */
int window_other_display(const struct window *window, struct rect *place);
struct rect window_display(const struct window *window); /* where most of it is; empty: nowhere */
void window_raise(struct window *window); /* to the front, with the keyboard */
/* Into the middle of another display, full screen if it was. */
void window_move(struct window *window, struct rect place);

/* How a window lies to the display that shows the stage. */
enum display_side {
    DISPLAY_GONE,   /* no display shows it */
    DISPLAY_SHARED, /* who sees the stage sees some of it */
    DISPLAY_APART
};
enum display_side window_side(const struct window *window, const struct window *stage);

/* The same for displays in these places: the one that shows most of a box; one apart from the display `of`. -1: none. */
int displays_of(const struct rect *places, int count, struct rect box);
int displays_apart(const struct rect *places, int count, int of);
enum display_side displays_side(const struct rect *places, int count, struct rect stage, struct rect box);

/* What X resources ("Xft.dpi: 192" on a line of its own) ask for; 0: nothing. NULL is fine. */
int displays_dpi(const char *resources);
/* The scale in per cent, 100 to 400 in steps of 25: what the user asked for, else from what the monitor says of itself,
   which is often a little wrong. 0: not known. */
int displays_percent(int asked_dpi, int monitor_dpi);
/* Where a new window opens. */
struct rect displays_first(struct rect room, int percent);

/* The state of things for a frame outside backend_run: size, scale, pointer; nothing pressed. */
void window_input(struct window *window, struct ui_input *in);

/* Shows the list; draws only the part that differs from what is shown. */
enum status window_show(struct window *window, const struct draw_list *list, struct error *err) MUST_USE;
/* Where an input method opens: below the caret. */
void window_caret(struct window *window, struct rect caret);
/* Writes what is shown as a PNG file. */
enum status window_save(const struct window *window, const char *path, struct error *err) MUST_USE;

/* A picture in memory, without any window or display. What the painter keeps between frames it keeps here too. */
struct offscreen;
enum status offscreen_open(struct offscreen **out, struct backend *backend, int w, int h, struct error *err) MUST_USE;
void offscreen_close(struct offscreen *offscreen);
/* Draws all of the list. */
void offscreen_draw(struct offscreen *offscreen, const struct draw_list *list);
enum status offscreen_save(const struct offscreen *offscreen, const char *path, struct error *err) MUST_USE;
/* Row by row, 0xRRGGBB. */
const uint32_t *offscreen_pixels(const struct offscreen *offscreen);

/* All of it at once: draws a list of w by h pixels into a PNG file. */
enum status backend_picture(struct backend *backend, const struct draw_list *list, int w, int h, const char *path,
                            struct error *err) MUST_USE;

/* Figures for `bench`. */
struct window_figures {
    unsigned frames, shown; /* asked for; really drawn */
    int last_us;            /* of the last drawing */
};
struct window_figures window_figures(const struct window *window);

/* What runs in the windows. */
struct backend_client {
    void *ud;
    /* Called for each window after input or when its wake-up is due; *in holds at most one event. Gives the frame's
       list, valid until the next call, and in *wake_ms after how many ms it wants another frame (-1: only after input,
       0: at once). Returns 0 to end. */
    int (*frame)(void *ud, struct window *window, const struct ui_input *in, const struct draw_list **list,
                 int *wake_ms);
    /* The list is on the screen, and no event waits. May be NULL. */
    void (*shown)(void *ud, struct window *window);
    /* The user closed a window. Returns 0 to end. NULL ends. */
    int (*closing)(void *ud, struct window *window);
    /* Before the next frame, when displays came, went or moved (`changed`), or a window moved among them. A window that
       then lies nowhere is brought back. NULL is fine. */
    void (*moved)(void *ud, int changed);
};

/* Runs until the client ends it. Sleeps while there is nothing to do. */
enum status backend_run(struct backend *backend, const struct backend_client *client, struct error *err) MUST_USE;

#endif
