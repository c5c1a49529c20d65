/* whitecell shots: walks every screen of the window without a display and writes pictures of it. */
#include <string.h>

#include "base/text.h"
#include "host.h"
#include "store/land.h"
#include "ui/screens.h"
#include "ui/sdl/window.h"

enum { OPTION_SCENARIO };
static const struct option_row options[] = {
    [OPTION_SCENARIO] = { "--scenario", "ID", 0, N_("of this exercise; notpetya when not given") },
    { NULL, NULL, 0, NULL },
};

struct walk {
    struct cli *cli;
    const char *dir;
    struct host host;
    struct app app;
    struct ui ui;
    struct land land;
    struct backend *backend;
    struct opened opened;
    struct exercise *e;
    int w, h;
    uint32_t now_ms;
    enum status status;
    struct error err;
};

/* One frame with a key or a typed text, then as many as it takes to settle. */
static void step(struct walk *x, uint32_t key, const char *text)
{
    enum { SETTLE = 8 };
    struct ui_input in = {
        .width = x->w, .height = x->h, .display_percent = 100, .mouse_x = -1, .mouse_y = -1, .key = key
    };
    text_print(in.text, sizeof in.text, "%s", text);
    for (int i = 0; i < SETTLE && !x->status; i++) {
        in.now_ms = x->now_ms += 600;
        x->status = app_frame(&x->app, &x->ui, &in, &x->err);
        in.key = 0;
        in.text[0] = '\0';
    }
}

static void picture(struct walk *x, const char *name)
{
    char path[OS_PATH], file[128];
    step(x, 0, "");
    text_print(file, sizeof file, "%s.png", name);
    if (!x->status)
        x->status = os_join(path, x->dir, file, &x->err);
    if (!x->status)
        x->status = backend_picture(x->backend, &x->ui.list, x->w, x->h, path, &x->err);
    if (!x->status)
        say_line(&x->cli->out, 0, "%s", path);
}

static void named(struct walk *x, const char *name, const char *suffix)
{
    char full[96];
    picture(x, text_print(full, sizeof full, "%s%s", name, suffix));
}

static void command(struct walk *x, struct command c)
{
    if (!x->status)
        x->status = exercise_do(x->e, &c, os_utc(), &x->err);
}

/* Plays turns as history went. */
static void play(struct walk *x, int turns)
{
    for (int i = 0; i < turns && !x->status && x->e->state[STATE_PHASE] == PHASE_OPEN; i++) {
        x->status = exercise_autoplay(x->e, POLICY_HISTORICAL, -1, os_utc(), &x->err);
        command(x, command_of(COMMAND_CLOSE));
    }
}

static void sit(struct walk *x, int fresh)
{
    app_sit(&x->app, x->e, (int32_t)((UINT32_C(1) << x->e->s->roles) - 1), POLICY_HISTORICAL, fresh);
}

static void briefing(struct walk *x, const char *suffix)
{
    static const char *const pages[BRIEFING_PAGES] = { "03-briefing", "03-briefing-to-do", "03-briefing-roles" };
    for (int i = 0; i < BRIEFING_PAGES; i++) {
        x->app.briefing_page = i;
        named(x, pages[i], suffix);
    }
    x->app.card = 0;
    act_dialog(&x->app, DIALOG_CARD);
    named(x, "03-hand-over", suffix);
    step(x, UI_KEY_ENTER, "");
    named(x, "03-role-card", suffix);
    step(x, UI_KEY_ENTER, "");
    x->app.card_open = x->app.cards_seen = 0;
}

/* Everything that has come is read, as by pressing on. */
static void read_all(struct walk *x)
{
    for (int i = x->app.message_count; i-- > 0;)
        step(x, UI_KEY_ENTER, "");
}

static void room(struct walk *x, const char *suffix)
{
    static const struct {
        const char *name, *keys;
    } views[] = { { "room", "m" },     { "map", "m" },      { "inbox", "i" },  { "sites", "l" },
                  { "question", "d" }, { "decision", "d" }, { "confirm", "1" } };
    char name[64];
    app_go(&x->app, SCREEN_ROOM);
    for (size_t i = 0; i < sizeof views / sizeof *views; i++) {
        step(x, 0, views[i].keys);
        if (x->app.pane == PANE_MAP)
            x->app.map_alone = i == 1, app_show(&x->app, PANE_MAP);
        if (x->app.pane == PANE_DECIDE)
            x->app.answer.page = i > 4, app_show(&x->app, PANE_DECIDE);
        text_print(name, sizeof name, "%02d-%s%s", (int)i + 5, views[i].name, suffix);
        picture(x, name);
    }
    step(x, UI_KEY_ESCAPE, "");
    step(x, 0, "m");
}

/* What is not the room, and the panels of the console. */
static void around(struct walk *x, const char *suffix)
{
    static const struct {
        const char *key, *name;
    } panels[] = { { "v", "14-console-verdict" },
                   { "o", "14-console-people" },
                   { "r", "14-console-ruling" },
                   { "?", "14-console-keys" } };
    app_go(&x->app, SCREEN_LIBRARY);
    x->app.filter[0] = '\0';
    x->app.filter_edit.cursor = x->app.filter_edit.anchor = 0;
    named(x, "01-library", suffix);
    step(x, 0, x->e->s->id); /* found by typing */
    step(x, UI_KEY_ENTER, "");
    step(x, UI_KEY_ENTER, "");
    named(x, "02-set-up", suffix);
    app_go(&x->app, SCREEN_ROOM);
    step(x, 0, "?");
    named(x, "12-keys", suffix);
    step(x, UI_KEY_ESCAPE, "");
    app_go(&x->app, SCREEN_SETTINGS);
    named(x, "13-settings", suffix);
    step(x, 0, "?");
    named(x, "13-settings-keys", suffix);
    step(x, UI_KEY_ESCAPE, "");
    app_go(&x->app, SCREEN_CONSOLE);
    x->app.console.can_name = 1; /* nothing is kept */
    named(x, "14-console", suffix);
    for (size_t i = 0; i < sizeof panels / sizeof *panels; i++) {
        step(x, 0, panels[i].key);
        named(x, panels[i].name, suffix);
        x->app.console.panel =
            PANEL_NONE; /* Escape would read the names again from beside the save, and there is none */
        x->app.dialog = DIALOG_NONE;
        step(x, 0, "");
    }
    app_go(&x->app, SCREEN_ROOM);
}

static void ledger(struct walk *x, const char *suffix)
{
    step(x, 0, "g");
    named(x, "14-norm-ledger", suffix);
}

static void late(struct walk *x, const char *suffix)
{
    static const char *const pages[DEBRIEF_PAGES] = { "decisions", "timeline", "norms",
                                                      "outcomes",  "record",   "discussion" };
    char name[64];
    app_go(&x->app, SCREEN_ENDING);
    named(x, "16-ending", suffix);
    app_go(&x->app, SCREEN_HOTWASH);
    for (int i = 0; i < DEBRIEF_PAGES; i++) {
        x->app.debrief.page = i;
        named(x, text_print(name, sizeof name, "%d-hot-wash-%s", 17 + i, pages[i]), suffix);
    }
    x->app.debrief.page = DEBRIEF_OUTCOMES;
    x->app.debrief.gauge = x->app.debrief.large = 1;
    named(x, "20-hot-wash-indicator", suffix);
    x->app.debrief.large = 0;
    x->app.debrief.page = DEBRIEF_RECORD;
    x->app.debrief.opened = 1;
    named(x, "21-hot-wash-record-opened", suffix);
    x->app.debrief.opened = 0;
}

/* What a class leaves behind: a reason, and a note. */
static void leave_words(struct walk *x)
{
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = exercise_next_decision(x->e, -1, 0);
    c.option = 1;
    c.text = "We say what we know and what we do not; waiting costs more than a correction.";
    c.sureness = SURENESS_MEDIUM;
    if (c.decision != NONE)
        command(x, c);
    c = command_of(COMMAND_NOTE);
    c.text = "Nobody asked the regulator.";
    c.tag = "regulator";
    command(x, c);
}

static const struct look {
    const char *theme;
    int text, w, h;
    const char *suffix;
} looks[] = { { "dark", 100, 1280, 720, "" },
              { "light", 100, 1280, 720, "-light" },
              { "contrast", 100, 1280, 720, "-contrast" },
              { "dark", 100, 1024, 600, "-1024x600" },
              { "dark", 200, 1280, 720, "-200-percent" },
              { "dark", 100, 1920, 1080, "-1920x1080" } };

static void in_each_look(struct walk *x, void (*draw)(struct walk *x, const char *suffix))
{
    for (size_t i = 0; i <= sizeof looks / sizeof *looks; i++) { /* and back to the first */
        const struct look *look = looks + i % (sizeof looks / sizeof *looks);
        text_print(x->app.settings.theme, sizeof x->app.settings.theme, "%s", look->theme);
        x->app.settings.text_percent = look->text;
        x->w = look->w;
        x->h = look->h;
        if (i < sizeof looks / sizeof *looks)
            draw(x, look->suffix);
    }
}

static void walk(struct walk *x)
{
    sit(x, 1);
    in_each_look(x, briefing);
    app_go(&x->app, SCREEN_ROOM);
    picture(x, "04-room-inject");
    read_all(x);
    picture(x, "04-room-to-decide");
    leave_words(x);
    step(x, 0, "n");
    picture(x, "04-room-close");
    if (x->app.dialog == DIALOG_CLOSE) { /* asks while a decision is open */
        step(x, UI_KEY_TAB, "");
        step(x, UI_KEY_ENTER, "");
    }
    picture(x, "15-what-changed");
    step(x, UI_KEY_ENTER, "");
    in_each_look(x, room);
    in_each_look(x, around);
    play(x, 3);
    command(x, command_of(COMMAND_SHOW));
    if (x->status)
        return;
    sit(x, 0);
    in_each_look(x, ledger);
    play(x, x->e->s->turns);
    if (x->status)
        return;
    sit(x, 0);
    in_each_look(x, late);
}

static int run(struct cli *cli, const struct words *words)
{
    static struct walk x;
    char path[OS_PATH];
    struct app_host host;
    memset(&x, 0, sizeof x);
    x.cli = cli;
    x.dir = words->word[0];
    x.w = 1280;
    x.h = 720;
    backend_without_display();
    host_init(&x.host, cli);
    host = host_app(&x.host);
    host.keep = NULL;
    x.status = os_make_dirs(x.dir, &x.err);
    if (!x.status)
        x.status = opened_scenario(&x.opened, &cli->places,
                                   words->value[OPTION_SCENARIO] ? words->value[OPTION_SCENARIO] : "notpetya", &x.err);
    if (!x.status)
        x.status = exercise_start(&alloc_libc, x.opened.loaded, 7, NULL, NULL, &x.e, &x.err);
    if (!x.status)
        x.status = os_join(path, cli->places.assets, "map.json", &x.err);
    if (!x.status)
        x.status = land_load(&x.land, &alloc_libc, path, &x.err);
    if (!x.status)
        x.status = backend_open(&x.backend, &alloc_libc, &x.err);
    if (!x.status) {
        app_init(&x.app, &alloc_libc, &host, &x.land);
        ui_init(&x.ui, &alloc_libc, backend_metrics(x.backend));
        walk(&x);
        ui_free(&x.ui);
        app_free(&x.app);
        backend_close(x.backend);
    }
    land_free(&x.land);
    host_free(&x.host);
    exercise_close(x.e);
    opened_close(&x.opened);
    return x.status ? verb_failed(cli, &x.err) : EXIT_FINE;
}

static const char *const examples[] = { "whitecell shots /tmp/pictures", NULL };

const struct verb verb_shots = {
    .name = "shots",
    .usage = "<folder> [--scenario ID]",
    .summary = N_("writes pictures of every screen of the window into a folder, without a display"),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
