/* What the player did since the last frame, as a backend reports it: at most one press, release, key or text each
   frame. */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include <stdint.h>

/* A key that types something has the code point of its unshifted face ('a', '1', '+'). */
enum ui_key {
    UI_KEY_NONE = 0,
    UI_KEY_SPACE = ' ',
    UI_KEY_UP = 0x110000,
    UI_KEY_DOWN,
    UI_KEY_LEFT,
    UI_KEY_RIGHT,
    UI_KEY_TAB,
    UI_KEY_ENTER,
    UI_KEY_ESCAPE,
    UI_KEY_HOME,
    UI_KEY_END,
    UI_KEY_PAGE_UP,
    UI_KEY_PAGE_DOWN,
    UI_KEY_BACKSPACE,
    UI_KEY_DELETE,
    UI_KEY_F1 /* F2 is UI_KEY_F1 + 1, up to F12 */
};

enum ui_mods { UI_SHIFT = 1, UI_CTRL = 2, UI_ALT = 4 };
enum ui_buttons { UI_MOUSE_LEFT = 1, UI_MOUSE_RIGHT = 2 };

struct ui_input {
    int width, height;    /* of the window, in pixels */
    int display_percent;  /* the display's scale; 100 when unknown */
    uint32_t now_ms;      /* any start, never backwards */
    int mouse_x, mouse_y; /* -1, -1 when the pointer is elsewhere */
    unsigned held, pressed, released; /* enum ui_buttons */
    int touch;                        /* the pointer is a finger: dragging scrolls */
    int wheel_x, wheel_y;             /* notches in 1/120, right and away from the user positive */
    uint32_t key;                     /* pressed or repeated, enum ui_key */
    unsigned mods;
    char text[64]; /* typed, UTF-8 */
};

#endif
