/* The way from the command line to the window. */
#include <string.h>

#include "host.h"
#include "store/land.h"
#include "table.h"
#include "ui/sdl/window.h"
#include "watch.h"

/* What lives as long as the window. */
struct stage {
    struct host host;
    struct app app;
    struct ui ui;
    struct land land;
    struct backend *backend;
    struct window *window, *second; /* second: the console on another display, or NULL */
    struct ui second_ui;
    int close_second;
    struct watch watch;
    enum status status; /* of the frame that could not be drawn */
    struct error err;
};

static void close_second(struct stage *x)
{
    x->close_second = 0;
    if (!x->second)
        return;
    window_close(x->second);
    x->second = NULL;
    ui_free(&x->second_ui);
    app_console_closed(&x->app);
    window_raise(x->window); /* where nobody manages windows, the keyboard would go nowhere */
}

static uint32_t ground(const struct app *app)
{
    return app_theme(app)->colour[TOKEN_background];
}

static void moved(void *ud, int changed);

/* The app's wish. A window is not closed within its own frame, but in the next one of the stage. */
static int want_console(void *ud, enum app_wish wish)
{
    struct host *host = ud;
    struct stage *x = host->window;
    struct window_options options = { .title = "Whitecell: console", .ground = ground(&x->app) };
    struct error err;
    x->close_second = wish == WISH_CLOSE;
    if (wish == WISH_SWAP && x->second) {
        struct rect home = window_display(x->window), other = window_display(x->second);
        window_move(x->window, other);
        window_move(x->second, home);
    }
    if (wish != WISH_OPEN || x->second) {
        if (x->second && wish != WISH_CLOSE)
            window_raise(x->second);
        return x->second != NULL;
    }
    if (!window_other_display(x->window, &options.on) || window_open(&x->second, x->backend, &options, &err)) {
        x->second = NULL;
        return 0;
    }
    ui_init(&x->second_ui, &alloc_libc, backend_metrics(x->backend));
    x->second_ui.clipboard = backend_clipboard(x->backend);
    moved(x, 0);
    return x->second != NULL;
}

static enum status open_stage(struct stage *x, struct cli *cli, const struct table *table, struct error *err)
{
    char path[OS_PATH];
    memset(x, 0, sizeof *x);
    host_init(&x->host, cli);
    watch_begin(&x->watch);
    x->host.table = table;
    enum status status = host_in_type(&x->host, 1, err);
    if (!status)
        status = backend_open(&x->backend, &alloc_libc, err);
    if (status)
        return status;
    struct error lost; /* without the land the map shows its sites alone */
    if (os_join(path, cli->places.assets, "map.json", &lost) || land_load(&x->land, &alloc_libc, path, &lost))
        memset(&x->land, 0, sizeof x->land);
    struct app_host host = host_app(&x->host);
    x->host.window = x;
    host.console = want_console;
    app_init(&x->app, &alloc_libc, &host, &x->land);
    host_settings(&x->app.settings);
    if (x->app.settings.language[0] && !cli->lang_given && host_language(&x->host, x->app.settings.language, &lost))
        x->app.settings.language[0] = '\0'; /* its catalogue is gone: English */
    ui_init(&x->ui, &alloc_libc, backend_metrics(x->backend));
    x->ui.clipboard = backend_clipboard(x->backend);
    return window_open(&x->window, x->backend, &(struct window_options){ .title = "Whitecell", .ground = ground(&x->app) },
                       err);
}

static void close_stage(struct stage *x)
{
    if (x->backend) {
        close_second(x);
        ui_free(&x->ui);
        app_free(&x->app);
        backend_close(x->backend);
        land_free(&x->land);
    }
    host_free(&x->host);
}

static int frame(void *ud, struct window *window, const struct ui_input *in, const struct draw_list **list,
                 int *wake_ms)
{
    struct stage *x = ud;
    watch_input(&x->watch, in);
    if (window == x->second) {
        x->status = app_console_frame(&x->app, &x->second_ui, in, &x->err);
        *list = &x->second_ui.list;
        *wake_ms = x->close_second ? 0 : ui_wake(&x->second_ui);
        return !x->status;
    }
    if (x->close_second)
        close_second(x);
    *list = &x->ui.list;
    if (app_rests(&x->app, &x->ui, in)) {
        *wake_ms = app_wake(&x->app, &x->ui, in->now_ms);
        return 1;
    }
    x->status = app_frame(&x->app, &x->ui, in, &x->err);
    if (x->status)
        return 0;
    *wake_ms = app_wake(&x->app, &x->ui, in->now_ms);
    if (x->ui.caret.h > 0)
        window_caret(window, x->ui.caret);
    return !x->app.leaving;
}

static void shown(void *ud, struct window *window)
{
    struct stage *x = ud;
    (void)window;
    watch_shown(&x->watch, &x->app, &x->ui, x->second ? &x->second_ui : NULL);
}

static int closing(void *ud, struct window *window)
{
    struct stage *x = ud;
    if (window != x->second)
        return 0;
    close_second(x);
    return 1;
}

/* A console whose display has gone is closed, and so is one that another arrangement of displays put on the stage's:
   nothing of it is lost, and it opens again where there is room for it. */
static void moved(void *ud, int changed)
{
    struct stage *x = ud;
    enum display_side side = x->second ? window_side(x->second, x->window) : DISPLAY_GONE;
    if (x->second && (side == DISPLAY_GONE || (changed && side == DISPLAY_SHARED)))
        close_second(x);
    struct rect nowhere = { 0, 0, 0, 0 };
    app_console_moved(&x->app, x->second ? window_display(x->second) : nowhere, x->second && side != DISPLAY_APART,
                      changed);
}

static enum status run(struct stage *x, struct error *err)
{
    struct backend_client client = { .ud = x, .frame = frame, .shown = shown, .closing = closing, .moved = moved };
    enum status status = backend_run(x->backend, &client, err);
    if (!status && x->status)
        *err = x->err, status = x->status;
    return status;
}

static void say_goodbye(struct cli *cli, const struct exercise *e)
{
    const char *path = e && e->journal ? journal_path(e->journal) : NULL;
    if (!path)
        return;
    say(&cli->out, N_("Everything up to here is saved in %s"), path);
    if (e->state[STATE_PHASE] != PHASE_ENDED)
        say(&cli->out, N_("Go on with: whitecell play %s --resume %s"), e->s->id, os_base_name(path));
}

enum status window_play(struct cli *cli, struct table *table, int *code, struct error *err)
{
    static struct stage stage;
    if (!backend_has_display())
        return error_set(err, STATUS_REFUSED, N_("There is no display here: the exercise is played in the terminal."));
    enum status status = open_stage(&stage, cli, table, err);
    if (status) {
        struct error lost;
        status = host_in_type(&stage.host, 0, &lost); /* for the terminal; without memory it stays half done */
        close_stage(&stage);
        err->status = STATUS_REFUSED;
        return STATUS_REFUSED;
    }
    if (table->live) {
        stage.app.host.cards = NULL; /* one scenario is written, no other is played */
        app_author(&stage.app, table->live, table->save != NULL);
    } else if (table->e)
        app_sit(&stage.app, table->e, table->roles, table->policy, table->fresh);
    *code = EXIT_FINE;
    if (run(&stage, err))
        *code = verb_failed(cli, err);
    say_goodbye(cli, stage.app.e);
    close_stage(&stage);
    return STATUS_OK;
}

int window_first_frame(struct cli *cli, const char *scenario)
{
    static struct stage stage;
    struct opened opened;
    struct exercise *e = NULL;
    struct ui_input in;
    struct error err;
    backend_without_display();
    enum status status = opened_scenario(&opened, &cli->places, scenario, &err);
    if (status)
        return verb_failed(cli, &err);
    status = exercise_start(&alloc_libc, opened.loaded, 1, NULL, NULL, &e, &err);
    if (!status)
        status = open_stage(&stage, cli, NULL, &err);
    if (!status) {
        app_sit(&stage.app, e, (int32_t)((UINT32_C(1) << e->s->roles) - 1), POLICY_HISTORICAL, 0);
        for (int i = 0; i < 4 && !status; i++) { /* until it has settled, as the loop does */
            window_input(stage.window, &in);
            status = app_frame(&stage.app, &stage.ui, &in, &err);
            if (ui_wake(&stage.ui) != 0)
                break;
        }
    }
    if (!status)
        status = window_show(stage.window, &stage.ui.list, &err);
    if (!status)
        say(&cli->out, "%ld", os_peak_rss_kib());
    close_stage(&stage);
    exercise_close(e);
    opened_close(&opened);
    return status ? verb_failed(cli, &err) : EXIT_FINE;
}
