/* Which window is on which display, and who may see it. */
#include <string.h>

#include "backend.h"
#include "x11.h"

enum { MOST = 16 };

static int area(struct rect r)
{
    return rect_empty(r) ? 0 : r.w * r.h;
}

int displays_of(const struct rect *places, int count, struct rect box)
{
    int best = -1;
    for (int i = 0; i < count; i++)
        if (area(rect_meet(places[i], box)) > (best < 0 ? 0 : area(rect_meet(places[best], box))))
            best = i;
    return best;
}

int displays_apart(const struct rect *places, int count, int of)
{
    for (int i = 0; i < count && of >= 0 && of < count; i++)
        if (!rect_overlap(places[i], places[of]))
            return i;
    return -1;
}

enum display_side displays_side(const struct rect *places, int count, struct rect stage, struct rect box)
{
    enum { FRINGE = 16 }; /* a window's rim may stick out */
    int home = displays_of(places, count, stage), own = displays_of(places, count, box);
    if (own < 0)
        return DISPLAY_GONE;
    if (home < 0)
        return DISPLAY_SHARED;
    for (int i = 0; i < count; i++)
        if (rect_overlap(places[i], places[home]) && rect_overlap(places[i], rect_inset(box, FRINGE, FRINGE)))
            return DISPLAY_SHARED;
    return rect_overlap(places[own], places[home]) ? DISPLAY_SHARED : DISPLAY_APART;
}

int displays_dpi(const char *resources)
{
    static const char name[] = "Xft.dpi:";
    for (const char *line = resources; line && *line; line = strchr(line, '\n')) {
        line += *line == '\n';
        if (strncmp(line, name, sizeof name - 1) == 0)
            return int_clamp(SDL_atoi(line + sizeof name - 1), 0, 10000);
    }
    return 0;
}

int displays_percent(int asked_dpi, int monitor_dpi)
{
    int dpi = asked_dpi > 0 ? asked_dpi : monitor_dpi > 120 ? monitor_dpi : 96;
    return int_clamp((dpi * 4 + 48) / 96 * 25, 100, 400);
}

struct rect displays_first(struct rect room, int percent)
{
    int w = int_min(1280 * percent / 100, room.w), h = int_min(720 * percent / 100, room.h);
    return (struct rect){ room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h };
}

static int read_displays(const struct window *window, struct rect places[MOST])
{
    int count = x11_monitors(window->sdl, places, MOST);
    if (count >= 0)
        return count;
    count = int_clamp(SDL_GetNumVideoDisplays(), 0, MOST);
    for (int i = 0; i < count; i++) {
        SDL_Rect at = { 0, 0, 0, 0 };
        SDL_GetDisplayBounds(i, &at);
        places[i] = (struct rect){ at.x, at.y, at.w, at.h };
    }
    return count;
}

/* Where the system does not tell a window's place, its display stands for it. */
static struct rect place_of(const struct window *window, const struct rect *places, int count)
{
    struct rect box = { 0, 0, 0, 0 };
    int display = SDL_GetWindowDisplayIndex(window->sdl);
    const char *driver = SDL_GetCurrentVideoDriver();
    if (driver && SDL_strcmp(driver, "wayland") == 0 && display >= 0 && display < count)
        return places[display];
    SDL_GetWindowPosition(window->sdl, &box.x, &box.y);
    SDL_GetWindowSize(window->sdl, &box.w, &box.h);
    return box;
}

int window_other_display(const struct window *window, struct rect *place)
{
    struct rect places[MOST];
    int count = read_displays(window, places);
    int other = displays_apart(places, count, displays_of(places, count, place_of(window, places, count)));
    if (other >= 0)
        *place = places[other];
    return other >= 0;
}

struct rect window_display(const struct window *window)
{
    struct rect places[MOST], none = { 0, 0, 0, 0 };
    int count = read_displays(window, places), at = displays_of(places, count, place_of(window, places, count));
    return at >= 0 ? places[at] : none;
}

enum display_side window_side(const struct window *window, const struct window *stage)
{
    struct rect places[MOST];
    int count = read_displays(stage, places);
    return displays_side(places, count, place_of(stage, places, count), place_of(window, places, count));
}

void window_raise(struct window *window)
{
    SDL_RaiseWindow(window->sdl);
    SDL_SetWindowInputFocus(window->sdl);
}

void window_move(struct window *window, struct rect place)
{
    int w = 0, h = 0, full = (SDL_GetWindowFlags(window->sdl) & SDL_WINDOW_FULLSCREEN) != 0;
    if (full)
        window_fullscreen(window, 0);
    SDL_GetWindowSize(window->sdl, &w, &h);
    w = int_min(w, place.w);
    h = int_min(h, place.h);
    SDL_SetWindowSize(window->sdl, w, h);
    SDL_SetWindowPosition(window->sdl, place.x + (place.w - w) / 2, place.y + (place.h - h) / 2);
    if (full)
        window_fullscreen(window, 1);
}

void window_rescue(struct window *window)
{
    struct rect places[MOST];
    int count = read_displays(window, places);
    if (count > 0 && displays_of(places, count, place_of(window, places, count)) < 0)
        window_move(window, places[0]);
}
