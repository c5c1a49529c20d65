#include "x11.h"

#include <SDL_syswm.h>

#if defined(SDL_VIDEO_DRIVER_X11)

#include <X11/extensions/Xrandr.h>

#include "window.h"

/* Found at run time, as SDL finds them: where there is no X, nothing of it is needed. */
static struct {
    int tried, events; /* events: number of the first of the extension, 0 without it */
    Bool (*query)(Display *display, int *events, int *errors);
    void (*select)(Display *display, Window window, int mask);
    XRRMonitorInfo *(*monitors)(Display *display, Window window, Bool active, int *count);
    void (*free_monitors)(XRRMonitorInfo *monitors);
    int (*attributes)(Display *display, Window window, unsigned long which, XSetWindowAttributes *to);
    char *(*resources)(Display *display);
    Status (*geometry)(Display *display, Window window, XWindowAttributes *out);
} x;

/* Windows come and go while requests about them are under way. Xlib's own answer to an error is to end the program. */
static int pass_over(Display *display, XErrorEvent *event)
{
    (void)display, (void)event;
    return 0;
}

static void load(Display *display)
{
    XErrorHandler (*handle)(XErrorHandler handler) = NULL;
    int errors;
    x.tried = 1;
    void *lib = SDL_LoadObject("libX11.so.6"), *randr = SDL_LoadObject("libXrandr.so.2");
    if (lib) {
        *(void **)&x.attributes = SDL_LoadFunction(lib, "XChangeWindowAttributes");
        *(void **)&handle = SDL_LoadFunction(lib, "XSetErrorHandler");
        *(void **)&x.resources = SDL_LoadFunction(lib, "XResourceManagerString");
        *(void **)&x.geometry = SDL_LoadFunction(lib, "XGetWindowAttributes");
    }
    if (handle)
        handle(pass_over);
    if (!randr)
        return;
    *(void **)&x.query = SDL_LoadFunction(randr, "XRRQueryExtension");
    *(void **)&x.select = SDL_LoadFunction(randr, "XRRSelectInput");
    *(void **)&x.monitors = SDL_LoadFunction(randr, "XRRGetMonitors");
    *(void **)&x.free_monitors = SDL_LoadFunction(randr, "XRRFreeMonitors");
    if (!x.query || !x.select || !x.monitors || !x.free_monitors || !x.query(display, &x.events, &errors))
        x.events = 0;
}

/* Only news of monitors pass: each event would wake the loop. */
static int only_monitors(void *ud, SDL_Event *event)
{
    (void)ud;
    return event->type != SDL_SYSWMEVENT || x11_monitors_moved(event);
}

static int open_x(SDL_Window *window, SDL_SysWMinfo *info)
{
    SDL_VERSION(&info->version);
    if (!SDL_GetWindowWMInfo(window, info) || info->subsystem != SDL_SYSWM_X11)
        return 0;
    if (!x.tried)
        load(info->info.x11.display);
    return 1;
}

static Window root_of(const SDL_SysWMinfo *info)
{
    XWindowAttributes is;
    return x.geometry && x.geometry(info->info.x11.display, info->info.x11.window, &is)
               ? is.root
               : DefaultRootWindow(info->info.x11.display);
}

void x11_adopt(SDL_Window *window, uint32_t colour, int first)
{
    SDL_SysWMinfo info;
    if (!open_x(window, &info))
        return;
    XSetWindowAttributes to = { .background_pixel = colour, .bit_gravity = NorthWestGravity };
    if (x.attributes)
        x.attributes(info.info.x11.display, info.info.x11.window, CWBackPixel | CWBitGravity, &to);
    if (x.events && first) { /* asked for again, the server tells of changes long past */
        x.select(info.info.x11.display, root_of(&info),
                 RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
        SDL_SetEventFilter(only_monitors, NULL);
        SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
    }
}

int x11_dpi(SDL_Window *window)
{
    SDL_SysWMinfo info;
    return open_x(window, &info) && x.resources ? displays_dpi(x.resources(info.info.x11.display)) : 0;
}

int x11_monitors(SDL_Window *window, struct rect *places, int most)
{
    SDL_SysWMinfo info;
    int count = 0;
    if (!open_x(window, &info) || !x.events)
        return -1;
    XRRMonitorInfo *list = x.monitors(info.info.x11.display, root_of(&info), True, &count);
    if (!list)
        return -1;
    count = int_min(count, most);
    for (int i = 0; i < count; i++)
        places[i] = (struct rect){ list[i].x, list[i].y, list[i].width, list[i].height };
    x.free_monitors(list);
    return count;
}

int x11_monitors_moved(const SDL_Event *event)
{
    if (event->type != SDL_SYSWMEVENT || !event->syswm.msg || event->syswm.msg->subsystem != SDL_SYSWM_X11 || !x.events)
        return 0;
    int type = event->syswm.msg->msg.x11.event.type;
    return type == x.events + RRScreenChangeNotify || type == x.events + RRNotify;
}

#else

void x11_adopt(SDL_Window *window, uint32_t colour, int first)
{
    (void)window, (void)colour, (void)first;
}

int x11_dpi(SDL_Window *window)
{
    (void)window;
    return 0;
}

int x11_monitors(SDL_Window *window, struct rect *places, int most)
{
    (void)window, (void)places, (void)most;
    return -1;
}

int x11_monitors_moved(const SDL_Event *event)
{
    (void)event;
    return 0;
}

#endif
