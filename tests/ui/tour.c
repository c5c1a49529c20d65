#include "tour.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "common/trial.h"
#include "ui/screens.h"

static struct run {
    const struct tour *how;
    struct stage *x;
    int stops;
} now;

static void stop(const char *what)
{
    char where[200];
    text_print(where, sizeof where, "%s %s %dx%d %d%%: %s", now.how->scenario, now.how->form ? now.how->form : "",
               now.x->in.width, now.x->in.height, now.x->app.settings.text_percent, what);
    stage_settle(now.x);
    now.stops++;
    now.how->look(now.x, where);
}

static void stop_at(const char *what, int number)
{
    char name[80];
    text_print(name, sizeof name, "%s %d", what, number);
    stop(name);
}

/* ---- what the window asks of the outside ---- */

static int fewer_cards; /* 1: none at all */

static const struct app_card *cards(void *ud, int *count)
{
    struct stage *x = ud;
    *count = !fewer_cards;
    return &x->card;
}

static const struct app_language *languages(void *ud, int *count, int *used)
{
    static const struct app_language list[] = { { "en", "English" },
                                                { "fr", "Fran\u00E7ais" },
                                                { "uk", "Українська" } };
    (void)ud;
    *count = 3;
    *used = 0;
    return list;
}

static const char *voice(void *ud)
{
    (void)ud;
    return "espeak-ng";
}

static const char *no_voice(void *ud)
{
    (void)ud;
    return NULL;
}

static enum status fork_it(void *ud, struct exercise *e, struct error *err)
{
    (void)ud, (void)e, (void)err;
    return STATUS_OK;
}

static enum status people(void *ud, const struct exercise *e, struct console_person *list, struct error *err)
{
    (void)ud, (void)e, (void)list, (void)err;
    return STATUS_OK;
}

static enum status keep_people(void *ud, const struct exercise *e, const struct console_person *list, struct error *err)
{
    (void)ud, (void)e, (void)list, (void)err;
    return STATUS_OK;
}

/* ---- before it begins ---- */

static void library(void)
{
    struct stage *x = now.x;
    struct app_card plain = x->card;
    app_go(&x->app, SCREEN_LIBRARY);
    stop("library");
    x->card.save = "a.jsonl";
    x->card.turn = 4;
    stop("library, to be continued");
    x->card.problem = "scenario.lua:3: there is no role \u201Ccrt\u201D";
    stop("library, a problem");
    x->card = plain;
    text_print(x->app.filter, sizeof x->app.filter, "solar");
    stop("library, nothing found");
    x->app.filter[0] = '\0';
    fewer_cards = 1;
    stop("library, empty");
    fewer_cards = 0;
    x->app.dialog = DIALOG_MENU;
    stop("library, menu");
    x->app.dialog = DIALOG_NONE;
}

static void settings(void)
{
    struct stage *x = now.x;
    app_go(&x->app, SCREEN_SETTINGS);
    stop("settings");
    x->app.settings.speech = 1;
    x->app.host.voice = no_voice;
    stop("settings, no voice");
    x->app.settings.speech = 0;
    x->app.host.voice = voice;
    x->app.dialog = DIALOG_KEYS;
    stop("settings, keys");
    x->app.dialog = DIALOG_NONE;
}

static void set_up(void)
{
    struct stage *x = now.x;
    const struct scenario *s = &x->loaded->scenario;
    setup_begin(&x->app, s);
    app_go(&x->app, SCREEN_SETUP);
    stop("set-up");
    x->app.setup.roles = 1;
    x->app.setup.form = s->forms - 1;
    x->app.setup.policy = 2;
    x->app.setup.ledgers = 1;
    stop("set-up, one role");
    x->app.setup.roles = 0;
    stop("set-up, nobody");
}

/* ---- the room ---- */

static void decisions(void)
{
    struct stage *x = now.x;
    int32_t list[64];
    int count = act_decisions(&x->app, list, 64);
    for (int i = 0; i < count && (i == 0 || now.how->thorough); i++) {
        act_show_decision(&x->app, list[i]);
        app_show(&x->app, PANE_DECIDE);
        stop_at("question", i);
        x->app.answer.page = 1;
        stop_at("options", i);
        x->app.answer.option = 1;
        x->app.answer.why[0] = '\0';
        act_dialog(&x->app, DIALOG_CHOOSE);
        stop_at("choice", i);
        text_print(x->app.answer.why, sizeof x->app.answer.why, "because nobody knows yet how far it has spread");
        x->app.answer.sureness = 1;
        stop_at("choice, filled in", i);
        act_dialog(&x->app, DIALOG_NONE);
        act_choose(&x->app);
        act_dialog(&x->app, DIALOG_NONE);
        act_show_decision(&x->app, list[i]);
        app_show(&x->app, PANE_DECIDE);
        stop_at("chosen", i);
        act_take_back(&x->app, list[i]);
    }
    app_show(&x->app, PANE_DECIDE);
    stop("decisions");
    app_show(&x->app, PANE_MAP);
}

static void messages(void)
{
    struct stage *x = now.x;
    unsigned channels = 0;
    for (int m = 0; m < x->app.message_count; m++) {
        unsigned channel = 1u << (x->app.messages[m].channel & 31);
        if ((channels & channel) && !now.how->thorough)
            continue;
        channels |= channel;
        app_show(&x->app, PANE_INBOX);
        x->app.shown_message = m;
        stop_at("inbox", m);
    }
    app_show(&x->app, PANE_MAP);
    for (int m; (m = act_next_unread(&x->app)) >= 0;) {
        if (now.how->thorough)
            stop_at("message", m);
        act_read(&x->app, m);
    }
    stop("card to decide");
}

static void dialogs(void)
{
    struct stage *x = now.x;
    const struct scenario *s = x->e->s;
    for (int d = DIALOG_NONE + 1; d < DIALOGS; d++) {
        if (d == DIALOG_CHOOSE) /* comes with its decision */
            continue;
        if (d == DIALOG_ERROR) {
            error_set(&x->app.error, STATUS_INVALID, N_("\u201C%s\u201D is not a seed"), "seven");
            error_fix(&x->app.error, N_("A seed is a whole number, in decimal or as 0x and hexadecimal digits"));
        }
        x->app.card = NONE;
        x->app.card_open = 0;
        act_dialog(&x->app, (enum app_dialog)d);
        stop_at("dialog", d);
    }
    act_dialog(&x->app, DIALOG_CARD);
    x->app.card = s->roles - 1;
    stop("hand over");
    x->app.card_open = 1;
    stop("private card");
    for (int32_t g = 1; g < s->gauges && now.how->thorough; g++) {
        x->app.gauge = g;
        act_dialog(&x->app, DIALOG_GAUGE);
        stop_at("indicator", g);
    }
    x->app.gauge = 0;
    act_dialog(&x->app, DIALOG_NONE);
}

static void room(void)
{
    struct stage *x = now.x;
    app_go(&x->app, SCREEN_ROOM);
    app_show(&x->app, PANE_MAP);
    stop("room");
    x->app.map_alone = 1;
    stop("map alone");
    x->app.map_alone = 0;
    for (int32_t i = 0; i < x->e->s->sites && (i == 0 || (now.how->thorough && i < 3)); i++) {
        x->app.map.selected = i;
        stop_at("site", i);
    }
    x->app.map.selected = -1;
    app_show(&x->app, PANE_SITES);
    stop("list of sites");
    messages();
    decisions();
    dialogs();
}

static void do_it(struct command c)
{
    struct error err;
    if (exercise_do(now.x->e, &c, now.x->utc, &err))
        fail_msg("%s", err.what);
}

static void shown_and_paused(void)
{
    struct stage *x = now.x;
    do_it(command_of(COMMAND_SHOW));
    do_it(command_of(COMMAND_PAUSE));
    app_go(&x->app, SCREEN_ROOM);
    app_show(&x->app, PANE_NORMS);
    stop("norm ledger, paused");
    do_it(command_of(COMMAND_RESUME));
    do_it(command_of(COMMAND_HIDE));
    app_show(&x->app, PANE_MAP);
    x->utc += 3600 * 5;
    stop("hot wash is late");
    x->utc -= 3600 * 5;
}

/* ---- the console ---- */

static int32_t waiting_inject(const struct exercise *e)
{
    for (int32_t i = 0; i < e->s->injects; i++)
        if (e->state[e->s->at.inject + i] == INJECT_WAITING && e->s->inject[i].turn > e->state[STATE_TURN] &&
            e->s->inject[i].channel != CHANNEL_EVENT)
            return i;
    return NONE;
}

static void ballots(void)
{
    static const char *const teams[] = { "Team A", "Team B", "The long table at the window" };
    struct exercise *e = now.x->e;
    for (int32_t d = 0; d < e->s->decisions; d++) {
        if (!play_is_open(e->s, e->state, d))
            continue;
        for (int i = 0; i < 3; i++) {
            struct command c = command_of(COMMAND_BALLOT);
            c.decision = d;
            c.option = 0;
            for (int32_t o = 0; o < e->s->decision[d].options.count && !c.option; o++)
                if (play_is_available(e->s, e->state, d, o + 1))
                    c.option = o + 1;
            c.by = teams[i];
            c.sureness = (enum sureness)(i + 1);
            do_it(c);
        }
        return;
    }
}

static void console_parts(const char *what)
{
    struct console_view *view = &now.x->app.console;
    stop(what);
    for (int part = 0; part < 4; part++) { /* tabs, where there is no room for columns */
        view->part = part;
        stop_at(what, part);
    }
}

static void console(void)
{
    struct stage *x = now.x;
    struct console_view *view = &x->app.console;
    app_go(&x->app, SCREEN_BLANK);
    stop("blank");
    app_go(&x->app, SCREEN_CONSOLE);
    stop("console, no team yet");
    ballots();
    console_parts("console");
    view->part = 0;
    view->inject = waiting_inject(x->e);
    stop("console, an inject opened");
    view->can_name = 1;
    text_print(view->people[0].text, sizeof view->people[0].text, "A person with quite a long name, and another one");
    for (int panel = PANEL_NONE + 1; panel < CONSOLE_PANELS; panel++) {
        view->inject = waiting_inject(x->e);
        view->norm = NONE;
        view->marks = panel == PANEL_RULING;
        view->mark[0].norm = 3;
        view->panel = panel;
        view->panel_is_new = 1;
        view->to = 1;
        stop_at("console panel", panel);
        field_set(&view->norm_filter, "in");
        field_set(&view->body, "a text");
        field_set(&view->reason, "a reason");
        field_set(&view->action, "an action that nobody had on the menu");
        field_set(&view->verdict_reason, "a reason");
        view->verdict = 1;
        view->norm = 3;
        view->line = 0;
        view->option = 1;
        view->sureness = 2;
        stop_at("console panel, filled in", panel);
        field_set(&view->norm_filter, "");
        field_set(&view->body, "");
        field_set(&view->reason, "");
        field_set(&view->action, "");
        field_set(&view->verdict_reason, "");
        view->verdict = -1;
        view->norm = NONE;
        view->marks = 0;
    }
    view->panel = PANEL_NONE;
    view->inject = NONE;
    act_dialog(&x->app, DIALOG_KEYS);
    stop("console, keys");
    act_dialog(&x->app, DIALOG_NONE);
    x->apart = 1;
    x->app.console_agreed = 0;
    stop("console apart, asks");
    x->app.console_covers = 1;
    stop("console apart, over the stage");
    x->app.console_covers = 0;
    x->app.console_agreed = 1;
    stop("console apart");
    x->app.keys_apart = 1;
    stop("console apart, keys");
    x->app.keys_apart = 0;
    x->app.error_apart = 1;
    act_dialog(&x->app, DIALOG_ERROR);
    stop("console apart, error");
    act_dialog(&x->app, DIALOG_NONE);
    x->app.error_apart = x->apart = 0;
}

/* ---- turns, and the end ---- */

static void close_turn(int looks)
{
    struct stage *x = now.x;
    struct error err;
    int turn = x->e->history.turns - 1;
    if (exercise_autoplay(x->e, POLICY_HISTORICAL, -1, x->utc, &err))
        fail_msg("%s", err.what);
    if (!looks) {
        do_it(command_of(COMMAND_CLOSE));
        return;
    }
    app_show(&x->app, PANE_DECIDE);
    stop("all is decided");
    app_show(&x->app, PANE_MAP);
    stop("card, all is decided");
    do_it(command_of(COMMAND_CLOSE));
    act_refresh(&x->app);
    replay_begin(&x->app, turn);
    app_go(&x->app, SCREEN_CHANGES);
    stop("what changed, moving");
    stage_wait(x, 6000);
    stop("what changed");
}

static void hot_wash(const char *when)
{
    struct stage *x = now.x;
    struct debrief_view *view = &x->app.debrief;
    char name[80];
    app_go(&x->app, SCREEN_HOTWASH);
    for (int page = 0; page < DEBRIEF_PAGES; page++) {
        view->page = page;
        text_print(name, sizeof name, "hot wash %s, page %d", when, page);
        stop(name);
        act_dialog(&x->app, DIALOG_KEYS);
        if (page == 0)
            stop("hot wash, keys");
        act_dialog(&x->app, DIALOG_NONE);
    }
    view->page = DEBRIEF_NORMS;
    for (int32_t n = 0; n < x->e->s->norms->count && now.how->thorough; n += 3) {
        view->norm = n;
        stop_at("hot wash, norm", n);
    }
    view->overriding = 1;
    stop("hot wash, a verdict of one\u2019s own");
    view->verdict = 1;
    field_set(&view->reason, "The count did not see what was said in the room.");
    stop("hot wash, a verdict with its reason");
    view->overriding = 0;
    view->verdict = -1;
    field_set(&view->reason, "");
    view->norm = NONE;
    view->page = DEBRIEF_RECORD;
    view->opened = 1;
    stop("hot wash, the record");
    view->opened = 0;
    view->page = DEBRIEF_DISCUSSION;
    view->improves = 1;
    field_set(&view->note, "Keep a list of telephone numbers on paper.");
    field_set(&view->due, "2027-01-31");
    stop("hot wash, an improvement");
    view->improves = 0;
    field_set(&view->note, "");
    field_set(&view->due, "");
    view->page = 0;
}

int tour_go(struct stage *x, const struct tour *how)
{
    now = (struct run){ how, x, 0 };
    stage_open(x, how->scenario);
    x->app.host.cards = cards;
    x->app.host.languages = languages;
    x->app.host.voice = voice;
    x->app.host.fork = fork_it;
    x->app.host.people = people;
    x->app.host.keep_people = keep_people;
    stage_size(x, how->w, how->h, how->text);
    x->app.settings.still = how->still;
    library();
    settings();
    set_up();
    stage_start_form(x, how->form);
    stop("briefing");
    hot_wash("before anything");
    for (int turn = 0; turn < how->turns && x->e->state[STATE_PHASE] == PHASE_OPEN; turn++) {
        room();
        if (turn == how->turns - 1) {
            shown_and_paused();
            console();
        }
        close_turn(1);
        app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    }
    do_it(command_of(COMMAND_SHOW));
    app_go(&x->app, SCREEN_ROOM);
    app_show(&x->app, PANE_NORMS);
    stop("norm ledger");
    struct command note = command_of(COMMAND_NOTE);
    note.text = "Nobody asked the regulator.";
    do_it(note);
    while (x->e->state[STATE_PHASE] == PHASE_OPEN)
        close_turn(0);
    app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    app_go(&x->app, SCREEN_ROOM);
    app_show(&x->app, PANE_MAP);
    stop("room, ended");
    app_go(&x->app, SCREEN_ENDING);
    stop("ending");
    hot_wash("at the end");
    app_go(&x->app, SCREEN_CONSOLE);
    console_parts("console, ended");
    stage_close(x);
    return now.stops;
}

/* ---- while it is being written ---- */

int tour_author(struct stage *x, int w, int h, int text, tour_look *look)
{
    enum { F9 = UI_KEY_F1 + 8, F12 = UI_KEY_F1 + 11 };
    const struct tour how = { "drill", NULL, w, h, text, 0, 1, 0, look };
    struct live_options options = { .dir = trial_path("drill"), .seed = 4, .policy = POLICY_HISTORICAL };
    const char *path;
    struct live *live;
    struct error err;
    size_t length;
    now = (struct run){ &how, x, 0 };
    trial_copy_folder(trial_source("tests/exercise/scenarios/drill"), trial_path("drill"));
    stage_open(x, "notpetya"); /* for the catalogue */
    stage_size(x, w, h, text);
    x->app.host.cards = NULL;
    assert_int_equal(live_open(&alloc_libc, &options, &x->norms, &live, &err), STATUS_OK);
    app_author(&x->app, live, 0);
    stop("authoring, briefing");
    app_go(&x->app, SCREEN_ROOM);
    stop("authoring, room");
    stage_key(x, F12);
    stop("authoring, panel");
    stage_key(x, F9);
    stop("authoring, after a step");
    path = trial_path("drill/scenario.lua");
    char *was = trial_read(path, &length);
    trial_write(path, was, length / 2);
    stage_wait(x, 1500);
    stop("authoring, mistakes");
    trial_write(path, was, length);
    free(was);
    stage_wait(x, 1500);
    stop("authoring, mended");
    stage_close(x);
    live_close(live);
    return now.stops;
}
