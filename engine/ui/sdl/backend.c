/* SDL itself: start and end, clipboard, events and the main loop. */
#include "backend.h"

static const char *clip_get(void *ud)
{
    struct backend *backend = ud;
    SDL_free(backend->clip);
    backend->clip = SDL_GetClipboardText();
    return backend->clip ? backend->clip : "";
}

static void clip_set(void *ud, const char *text)
{
    (void)ud;
    SDL_SetClipboardText(text);
}

struct ui_clipboard backend_clipboard(struct backend *backend)
{
    return (struct ui_clipboard){ backend, clip_get, clip_set };
}

struct text_metrics backend_metrics(struct backend *backend)
{
    return fonts_metrics(backend->fonts);
}

int backend_has_display(void)
{
    const char *driver = SDL_getenv("SDL_VIDEODRIVER");
    if (driver && *driver)
        return 1;
#if defined(_WIN32) || defined(__APPLE__)
    return 1;
#else
    const char *x = SDL_getenv("DISPLAY"), *wayland = SDL_getenv("WAYLAND_DISPLAY");
    return (x && *x) || (wayland && *wayland);
#endif
}

void backend_without_display(void)
{
    SDL_SetHintWithPriority(SDL_HINT_VIDEODRIVER, "dummy", SDL_HINT_OVERRIDE);
    SDL_SetHintWithPriority(SDL_HINT_NO_SIGNAL_HANDLERS, "1", SDL_HINT_OVERRIDE); /* nobody takes events: Ctrl+C kills */
}

enum status backend_open(struct backend **out, const struct alloc *a, struct error *err)
{
    struct backend *backend = mem_new(a, 1, sizeof *backend);
    *out = backend;
    if (!backend)
        return error_no_memory(err);
    backend->alloc = a;
    /* plain memory, not a texture: without a GPU an accelerated window costs 70 ms and 90 MiB more */
    SDL_SetHintWithPriority(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0", SDL_HINT_DEFAULT);
    SDL_SetHintWithPriority(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1", SDL_HINT_DEFAULT);
    SDL_SetHintWithPriority(SDL_HINT_IME_SHOW_UI, "1", SDL_HINT_DEFAULT);
    SDL_SetHintWithPriority(SDL_HINT_WINDOWS_DPI_AWARENESS, "permonitorv2", SDL_HINT_DEFAULT);
    enum status status;
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        status = error_set(err, STATUS_IO, "no window can be opened: %s", SDL_GetError());
        error_fix(err, "play in the terminal with --text");
    } else {
        status = fonts_open(&backend->fonts, a, err);
    }
    if (status != STATUS_OK) {
        backend_close(backend);
        *out = NULL;
    }
    return status;
}

void backend_close(struct backend *backend)
{
    if (!backend)
        return;
    while (backend->window_count > 0)
        window_close(backend->windows[backend->window_count - 1]);
    fonts_close(backend->fonts);
    SDL_free(backend->clip);
    if (SDL_WasInit(SDL_INIT_VIDEO))
        SDL_Quit();
    mem_free(backend->alloc, backend, 1, sizeof *backend);
}

/* Takes events until one needs a frame of its own. *more: others wait behind it. */
static enum event_kind take(struct backend *backend, int wait_ms, struct window **window, int *more)
{
    enum event_kind kind = EVENT_NONE;
    SDL_Event event;
    int got = wait_ms == 0 ? SDL_PollEvent(&event)
              : wait_ms < 0 ? SDL_WaitEvent(&event)
                            : SDL_WaitEventTimeout(&event, wait_ms);
    for (*more = 0; got; got = SDL_PollEvent(&event)) {
        enum event_kind this = event_take(backend, &event, window);
        if (this > kind || this >= EVENT_INPUT)
            kind = this;
        if (kind == EVENT_INPUT || kind >= EVENT_CLOSE)
            break;
    }
    *more = SDL_PollEvent(NULL);
    return kind;
}

/* The client comes first: what it closes is not brought back. */
static void look_at_displays(struct backend *backend, const struct backend_client *client)
{
    int changed = backend->displays_changed;
    if (!changed && !backend->windows_moved)
        return;
    backend->displays_changed = backend->windows_moved = 0;
    if (client->moved)
        client->moved(client->ud, changed);
    for (int i = 0; i < backend->window_count && changed; i++)
        window_rescue(backend->windows[i]);
}

enum status backend_run(struct backend *backend, const struct backend_client *client, struct error *err)
{
    enum { SETTLE = 4 };
    enum status status = STATUS_OK;
    int running = 1, wake = 0;
    while (running && status == STATUS_OK && backend->window_count > 0) {
        struct window *window = NULL;
        int more;
        enum event_kind kind = take(backend, wake, &window, &more);
        if (kind == EVENT_QUIT || (kind == EVENT_CLOSE && (!client->closing || !client->closing(client->ud, window))))
            break;
        look_at_displays(backend, client);
        wake = -1;
        for (int i = 0; running && i < backend->window_count && status == STATUS_OK; i++) {
            struct window *w = backend->windows[i];
            const struct draw_list *list = NULL;
            int next = 0;
            window_measure(w);
            for (int n = 0; running && n < SETTLE && next == 0; n++) { /* until it shows all that the input changed */
                w->in.now_ms = SDL_GetTicks();
                running = client->frame(client->ud, w, &w->in, &list, &next);
                event_clear(&w->in);
            }
            if (running && list && !more) {
                status = window_show(w, list, err);
                if (!status && client->shown)
                    client->shown(client->ud, w);
            }
            if (next >= 0)
                wake = wake < 0 ? int_max(next, 1) : int_min(wake, int_max(next, 1));
        }
        if (more)
            wake = 0;
    }
    return status;
}
