/* How long a whole frame takes at 1920x1080: the screen laid out, then every pixel drawn in software. */
#include <stdlib.h>
#include <string.h>

#include "bench.h"
#include "host.h"
#include "store/land.h"
#include "table.h"
#include "ui/sdl/window.h"

enum { WIDTH = 1920, HEIGHT = 1080, FRAMES = 200, WARM = 20, RELOADS = 50 };

struct redraw {
    struct host host;
    struct app app;
    struct ui ui;
    struct land land;
    struct backend *backend;
    struct offscreen *page;
    struct opened opened;
    struct exercise *e;
    struct live *live;
    struct ui_input in;
};

static void to_room(struct redraw *x)
{
    app_go(&x->app, SCREEN_ROOM);
}

static void to_decision(struct redraw *x)
{
    app_show(&x->app, PANE_DECIDE);
    x->app.answer.page = 1;
}

static void to_norms(struct redraw *x)
{
    x->app.debrief.page = 2;
    app_go(&x->app, SCREEN_HOTWASH);
}

static const struct {
    const char *name;
    void (*go)(struct redraw *x);
} scenes[] = { { N_("room"), to_room }, { N_("decision"), to_decision }, { N_("norms at the hot wash"), to_norms } };

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static enum status measure(struct redraw *x, double ms[FRAMES], struct error *err)
{
    enum status status = STATUS_OK;
    for (int i = -WARM; i < FRAMES && !status; i++) {
        uint64_t start = os_monotonic_ns();
        x->in.now_ms += 16;
        status = app_frame(&x->app, &x->ui, &x->in, err);
        if (!status)
            offscreen_draw(x->page, &x->ui.list);
        if (i >= 0)
            ms[i] = (double)(os_monotonic_ns() - start) / 1e6;
    }
    qsort(ms, FRAMES, sizeof *ms, by_size);
    return status;
}

static enum status open_all(struct redraw *x, struct cli *cli, const char *scenario, struct error *err)
{
    char path[OS_PATH];
    backend_without_display();
    host_init(&x->host, cli);
    enum status status = opened_scenario(&x->opened, &cli->places, scenario, err);
    if (!status)
        status = exercise_start(&alloc_libc, x->opened.loaded, 1, NULL, NULL, &x->e, err);
    struct command close = command_of(COMMAND_CLOSE);
    for (int i = 0; i < 3 && !status; i++) { /* until something has happened that can be seen */
        status = exercise_autoplay(x->e, POLICY_HISTORICAL, -1, os_utc(), err);
        if (!status)
            status = exercise_do(x->e, &close, os_utc(), err);
    }
    if (!status)
        status = os_join(path, cli->places.assets, "map.json", err);
    if (!status)
        status = land_load(&x->land, &alloc_libc, path, err);
    if (!status)
        status = backend_open(&x->backend, &alloc_libc, err);
    if (!status)
        status = offscreen_open(&x->page, x->backend, WIDTH, HEIGHT, err);
    if (status)
        return status;
    struct app_host host = host_app(&x->host);
    app_init(&x->app, &alloc_libc, &host, &x->land);
    ui_init(&x->ui, &alloc_libc, backend_metrics(x->backend));
    x->in = (struct ui_input){ .width = WIDTH, .height = HEIGHT, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
    app_sit(&x->app, x->e, (int32_t)((UINT32_C(1) << x->e->s->roles) - 1), POLICY_HISTORICAL, 0);
    return STATUS_OK;
}

/* From the moment that a saved file is noticed: loaded, all turns done again, the panel beside the room, every pixel
   drawn. */
static enum status measure_reload(struct redraw *x, double ms[FRAMES], struct error *err)
{
    enum status status = STATUS_OK;
    for (int i = -2; i < RELOADS && !status; i++) {
        uint64_t start = os_monotonic_ns();
        int frames = 0;
        x->in.key = UI_KEY_F1 + 4;
        do {
            x->in.now_ms += 16;
            status = app_frame(&x->app, &x->ui, &x->in, err);
            x->in.key = 0;
        } while (!status && ui_wake(&x->ui) == 0 && ++frames < 8);
        if (!status)
            offscreen_draw(x->page, &x->ui.list);
        if (i >= 0)
            ms[i] = (double)(os_monotonic_ns() - start) / 1e6;
    }
    qsort(ms, RELOADS, sizeof *ms, by_size);
    return status;
}

static enum status write_live(struct redraw *x, struct cli *cli, double ms[FRAMES], struct error *err)
{
    struct live_options how = { .dir = x->opened.loaded->dir, .seed = 1, .policy = POLICY_HISTORICAL };
    enum status status = live_open(&alloc_libc, &how, &x->opened.norms, &x->live, err);
    if (!status)
        status = live_jump(x->live, x->opened.loaded->scenario.turns, err);
    if (status)
        return status;
    struct app_host host = host_app(&x->host);
    app_free(&x->app);
    app_init(&x->app, &alloc_libc, &host, &x->land);
    app_author(&x->app, x->live, 0);
    x->app.author.panel = 1;
    to_room(x);
    status = measure_reload(x, ms, err);
    if (!status)
        say_in(&cli->out, 2, 4,
               N_("a scenario loaded anew while it is written, %d commands done again: median %.2f ms, 95 in 100 under "
                  "%.2f ms"),
               x->live->e->entries, ms[RELOADS / 2], ms[RELOADS * 95 / 100]);
    return status;
}

int window_redraw(struct cli *cli, const char *scenario)
{
    static struct redraw x;
    static double ms[FRAMES];
    struct error err;
    memset(&x, 0, sizeof x);
    enum status status = open_all(&x, cli, scenario, &err);
    if (!status)
        say_heading(&cli->out, N_("Whole frames of %d by %d pixels, drawn in software, %d each"), WIDTH, HEIGHT,
                    FRAMES);
    for (size_t i = 0; i < sizeof scenes / sizeof *scenes && !status; i++) {
        scenes[i].go(&x);
        status = measure(&x, ms, &err);
        if (!status)
            say_in(&cli->out, 2, 4, N_("%s: median %.2f ms (%.0f a second), 95 in 100 under %.2f ms"),
                   tr(scenes[i].name), ms[FRAMES / 2], 1000 / ms[FRAMES / 2], ms[FRAMES * 95 / 100]);
    }
    if (!status)
        status = write_live(&x, cli, ms, &err);
    if (x.page) {
        ui_free(&x.ui);
        app_free(&x.app);
    }
    offscreen_close(x.page);
    backend_close(x.backend);
    land_free(&x.land);
    host_free(&x.host);
    live_close(x.live);
    exercise_close(x.e);
    opened_close(&x.opened);
    return status ? verb_failed(cli, &err) : EXIT_FINE;
}
