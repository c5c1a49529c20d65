/* SDL events as input of our own. */
#include <string.h>

#include "backend.h"
#include "base/text.h"
#include "x11.h"

void event_clear(struct ui_input *in)
{
    in->pressed = in->released = 0;
    in->wheel_x = in->wheel_y = 0;
    in->key = UI_KEY_NONE;
    in->text[0] = '\0';
}

static uint32_t key_of(SDL_Keycode key)
{
    static const struct {
        SDL_Keycode from;
        uint32_t to;
    } keys[] = {
        { SDLK_UP, UI_KEY_UP },           { SDLK_DOWN, UI_KEY_DOWN },         { SDLK_LEFT, UI_KEY_LEFT },
        { SDLK_RIGHT, UI_KEY_RIGHT },     { SDLK_TAB, UI_KEY_TAB },           { SDLK_RETURN, UI_KEY_ENTER },
        { SDLK_KP_ENTER, UI_KEY_ENTER },  { SDLK_RETURN2, UI_KEY_ENTER },     { SDLK_ESCAPE, UI_KEY_ESCAPE },
        { SDLK_HOME, UI_KEY_HOME },       { SDLK_END, UI_KEY_END },           { SDLK_PAGEUP, UI_KEY_PAGE_UP },
        { SDLK_PAGEDOWN, UI_KEY_PAGE_DOWN }, { SDLK_BACKSPACE, UI_KEY_BACKSPACE }, { SDLK_DELETE, UI_KEY_DELETE },
        { SDLK_AC_BACK, UI_KEY_ESCAPE },
    };
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].from == key)
            return keys[i].to;
    if (key >= SDLK_F1 && key <= SDLK_F12)
        return UI_KEY_F1 + (uint32_t)(key - SDLK_F1);
    if (key >= SDLK_KP_1 && key <= SDLK_KP_9)
        return '1' + (uint32_t)(key - SDLK_KP_1);
    if (key == SDLK_KP_0)
        return '0';
    if (key == SDLK_KP_PLUS || key == SDLK_KP_MINUS)
        return key == SDLK_KP_PLUS ? '+' : '-';
    return key >= ' ' && key < 0x40000000 ? (uint32_t)key : UI_KEY_NONE;
}

static unsigned mods_of(Uint16 mod)
{
    return (mod & KMOD_SHIFT ? UI_SHIFT : 0u) | (mod & (KMOD_CTRL | KMOD_GUI) ? UI_CTRL : 0u) |
           (mod & KMOD_LALT ? UI_ALT : 0u);
}

/* Pointer positions come in window units; the picture is in pixels. */
static void point(struct window *window, int x, int y)
{
    int w = 0, h = 0;
    SDL_GetWindowSize(window->sdl, &w, &h);
    window->in.mouse_x = w > 0 ? (int)((int64_t)x * window->in.width / w) : x;
    window->in.mouse_y = h > 0 ? (int)((int64_t)y * window->in.height / h) : y;
}

static unsigned button_of(Uint8 button)
{
    return button == SDL_BUTTON_LEFT ? UI_MOUSE_LEFT : button == SDL_BUTTON_RIGHT ? UI_MOUSE_RIGHT : 0u;
}

static struct window *find(struct backend *backend, uint32_t id)
{
    for (int i = 0; i < backend->window_count; i++)
        if (backend->windows[i]->sdl_id == id)
            return backend->windows[i];
    return NULL;
}

static enum event_kind window_event(struct window *window, const SDL_WindowEvent *event)
{
    struct ui_input *in = &window->in;
    switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_RESTORED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        window->stale = 1;
        window->backend->windows_moved = 1;
        return EVENT_MOVED;
    case SDL_WINDOWEVENT_MOVED:
        window->backend->windows_moved = 1;
        return EVENT_NONE;
    case SDL_WINDOWEVENT_LEAVE:
        if (in->held)
            return EVENT_NONE;
        in->mouse_x = in->mouse_y = -1;
        return EVENT_MOVED;
    case SDL_WINDOWEVENT_FOCUS_LOST:
        in->held = 0;
        return EVENT_MOVED;
    case SDL_WINDOWEVENT_CLOSE:
        return EVENT_CLOSE;
    default:
        return EVENT_NONE;
    }
}

enum event_kind event_take(struct backend *backend, const SDL_Event *event, struct window **window)
{
    struct ui_input *in;
    *window = NULL;
    if (event->type == SDL_QUIT)
        return EVENT_QUIT;
    if (event->type == SDL_DISPLAYEVENT || x11_monitors_moved(event)) {
        backend->displays_changed = 1;
        return EVENT_NONE;
    }
    /* keyboard, text, mouse and window events all hold the window in the same place */
    *window = find(backend, event->window.windowID);
    if (!*window || event->type < SDL_WINDOWEVENT || event->type > SDL_MOUSEWHEEL)
        return EVENT_NONE;
    in = &(*window)->in;
    switch (event->type) {
    case SDL_WINDOWEVENT:
        return window_event(*window, &event->window);
    case SDL_KEYDOWN:
        if (event->key.keysym.sym == SDLK_F11) {
            if (!event->key.repeat)
                window_fullscreen(*window, !(SDL_GetWindowFlags((*window)->sdl) & SDL_WINDOW_FULLSCREEN));
            return EVENT_MOVED;
        }
        in->key = key_of(event->key.keysym.sym);
        in->mods = mods_of(event->key.keysym.mod);
        return in->key ? EVENT_INPUT : EVENT_NONE;
    case SDL_KEYUP:
        in->mods = mods_of(event->key.keysym.mod);
        return EVENT_NONE;
    case SDL_TEXTINPUT:
        if (text_valid(event->text.text, strlen(event->text.text)) != strlen(event->text.text))
            return EVENT_NONE;
        text_print(in->text, sizeof in->text, "%s", event->text.text);
        return EVENT_INPUT;
    case SDL_MOUSEMOTION:
        point(*window, event->motion.x, event->motion.y);
        in->touch = event->motion.which == SDL_TOUCH_MOUSEID;
        return EVENT_MOVED;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: {
        unsigned button = button_of(event->button.button);
        point(*window, event->button.x, event->button.y);
        in->touch = event->button.which == SDL_TOUCH_MOUSEID;
        if (event->type == SDL_MOUSEBUTTONDOWN)
            in->pressed = button, in->held |= button;
        else
            in->released = button, in->held &= ~button;
        return EVENT_INPUT;
    }
    case SDL_MOUSEWHEEL: {
        int turn = event->wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? -120 : 120;
        in->wheel_x += (int)(event->wheel.preciseX * (float)turn);
        in->wheel_y += (int)(event->wheel.preciseY * (float)turn);
        return EVENT_MOVED;
    }
    default:
        return EVENT_NONE;
    }
}
