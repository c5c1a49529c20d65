/* What SDL does not tell about X: how large things shall be, and where its monitors are now. SDL learns of those that come and go, and not of those
   that are moved, mirrored or switched off. Everywhere else these functions do nothing. */
#ifndef UI_SDL_X11_H
#define UI_SDL_X11_H

#include <SDL.h>

#include "ui/layout.h"

/* From now on x11_monitors_moved tells of changes; and new parts of a window come up in `colour` (0xRRGGBB), not in
   what lay below, until they are drawn. For each new window; `first`: none is open yet. */
void x11_adopt(SDL_Window *window, uint32_t colour, int first);

/* The user's "Xft.dpi", by which desktops on X tell how large things shall be; 0 when nothing tells it. */
int x11_dpi(SDL_Window *window);

/* Places of the monitors of the window's screen. Returns how many, or -1 when X does not tell. */
int x11_monitors(SDL_Window *window, struct rect *places, int most);

/* Whether this event says that monitors were changed. */
int x11_monitors_moved(const SDL_Event *event);

#endif
