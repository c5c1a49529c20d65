/* Screens, keys that work everywhere, and the frame. */
#include "app.h"

#include <string.h>

#include "base/text.h"
#include "screens.h"

void app_init(struct app *app, const struct alloc *a, const struct app_host *host, const struct land *land)
{
    memset(app, 0, sizeof *app);
    app->alloc = a;
    app->host = *host;
    app->settings = (struct app_settings){ "dark", "", 100, 0, 1, 0 };
    app->answer.decision = NONE;
    app->answer.edit = (struct ui_edit){ app->answer.why, sizeof app->answer.why, 0, 0 };
    app->filter_edit = (struct ui_edit){ app->filter, sizeof app->filter, 0, 0 };
    app->map_of = NONE;
    app->entered = 2;
    map_init(&app->map, a, land);
    debrief_init(&app->debrief);
    console_init(&app->console);
    app->console.can_fork = app->host.fork != NULL;
}

void app_free(struct app *app)
{
    map_free(&app->map);
    if (app->live)
        inside_free(&app->author.inside);
    mem_free(app->alloc, app->messages, (size_t)app->message_cap, sizeof *app->messages);
    mem_free(app->alloc, app->seen, (size_t)app->seen_count, sizeof *app->seen);
    mem_free(app->alloc, app->sites, (size_t)app->site_cap, sizeof *app->sites);
    mem_free(app->alloc, app->links, (size_t)app->link_cap, sizeof *app->links);
    library_free_pictures(app);
    memset(app, 0, sizeof *app);
}

void app_fail(struct app *app, const struct error *err)
{
    app->error = *err;
    act_dialog(app, DIALOG_ERROR);
}

void app_go(struct app *app, enum app_screen screen)
{
    if (screen == SCREEN_SETTINGS || screen == SCREEN_BLANK) {
        if (app->screen != SCREEN_SETTINGS && app->screen != SCREEN_BLANK && app->screen != SCREEN_CONSOLE)
            app->behind = app->screen;
    }
    app->screen = screen;
    app->entered = 2;
    app->console.wants_row |= screen == SCREEN_CONSOLE;
}

void app_show(struct app *app, enum app_pane pane)
{
    app->pane = pane;
    app->entered = 2;
    if (pane == PANE_DECIDE && app->answer.decision == NONE) {
        int32_t list[1], next = exercise_next_decision(app->e, app->roles, 0);
        if (next == NONE && act_decisions(app, list, 1))
            next = list[0];
        if (next != NONE)
            act_show_decision(app, next);
    }
    if (pane == PANE_INBOX) {
        int unread = act_next_unread(app);
        act_read(app, unread >= 0 ? unread : app->shown_message);
    }
}

void app_sit(struct app *app, struct exercise *e, int32_t roles, enum policy policy, int fresh)
{
    const struct scenario *s = e->s;
    struct error err;
    mem_free(app->alloc, app->seen, (size_t)app->seen_count, sizeof *app->seen);
    app->seen = mem_new(app->alloc, (size_t)int_max(1, s->injects), sizeof *app->seen);
    app->seen_count = app->seen ? int_max(1, s->injects) : 0;
    app->seen_added = 0;
    app->e = e;
    app->roles = roles & (int32_t)((UINT32_C(1) << s->roles) - 1);
    app->policy = policy;
    app->message_count = 0;
    app->shown_message = 0;
    app->map.selected = -1;
    app->map_of = NONE;
    app->pane = PANE_MAP;
    app->briefing_page = 0;
    app->cards_seen = 0;
    app->behind = SCREEN_ROOM;
    app->answer.decision = NONE;
    debrief_init(&app->debrief);
    console_init(&app->console);
    app->console.can_fork = app->host.fork != NULL;
    act_dialog(app, DIALOG_NONE);
    app->console.can_name = e->journal && app->host.people;
    if (app->console.can_name && app->host.people(app->host.ud, e, app->console.people, &err))
        app_fail(app, &err);
    if (exercise_wall_sit(e, app->host.utc(app->host.ud), &err))
        app_fail(app, &err);
    act_turn_opened(app);
    act_mark_old(app, fresh);
    if (app->dialog == DIALOG_ERROR)
        return;
    app_go(app, fresh ? SCREEN_BRIEFING : act_ended(app) ? SCREEN_HOTWASH : SCREEN_ROOM);
}

const struct theme *app_theme(const struct app *app)
{
    return theme_find(app->settings.theme);
}

/* ---- looks ---- */

struct theme_scale look_small(struct ui *ui)
{
    struct theme_scale before = ui->scale;
    if (ui->scale.view == VIEW_STAGE) {
        ui->scale.view = VIEW_CONSOLE;
        ui->scale.text = ui->scale.text * 5 / 4;
    }
    return before;
}

struct theme_scale look_large(struct ui *ui)
{
    struct theme_scale before = ui->scale;
    if (ui->scale.view == VIEW_CONSOLE) {
        ui->scale.view = VIEW_STAGE;
        ui->scale.text = ui->scale.text * 4 / 5;
    }
    return before;
}

int look_narrow(const struct ui *ui, int width)
{
    return width < 42 * theme_text_px(ui->scale, TEXT_NOTE);
}

/* ---- keys ---- */

static void room_keys(struct ui *ui, struct app *app)
{
    if (ui_shortcut(ui, 'm', 0)) {
        app->map_alone = app->pane == PANE_MAP && app->map.selected < 0 && !app->map_alone;
        app_show(app, PANE_MAP);
    }
    else if (ui_shortcut(ui, 'l', 0))
        app_show(app, PANE_SITES);
    else if (ui_shortcut(ui, 'i', 0))
        app_show(app, PANE_INBOX);
    else if (ui_shortcut(ui, 'd', 0))
        app_show(app, PANE_DECIDE);
    else if (app->e->state[STATE_SHOWN] && ui_shortcut(ui, 'g', 0))
        app_show(app, PANE_NORMS);
    else if (ui_shortcut(ui, 'n', 0))
        act_open_decisions(app) ? act_dialog(app, DIALOG_CLOSE) : act_close(app);
    else if (ui_shortcut(ui, 'r', 0))
        app->card = NONE, app->card_open = 0, act_dialog(app, DIALOG_CARD);
    else if (ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        if (app->pane != PANE_MAP)
            app_show(app, PANE_MAP);
        else if (app->map.selected >= 0)
            app->map.selected = -1;
        else
            act_dialog(app, DIALOG_MENU);
    }
}

static void escape(struct ui *ui, struct app *app)
{
    if (!ui_shortcut(ui, UI_KEY_ESCAPE, 0))
        return;
    switch (app->screen) {
    case SCREEN_SETUP:
        app_go(app, SCREEN_LIBRARY);
        break;
    case SCREEN_SETTINGS:
    case SCREEN_CONSOLE:
    case SCREEN_BLANK:
        app_go(app, app->behind);
        break;
    default:
        act_dialog(app, DIALOG_MENU);
    }
}

static void keys(struct ui *ui, struct app *app)
{
    int in_exercise = app->e && app->screen >= SCREEN_BRIEFING && app->screen != SCREEN_SETTINGS;
    if (app->dialog != DIALOG_NONE) /* it has its own */
        return;
    if (ui_shortcut(ui, '?', 0) || ui_shortcut(ui, UI_KEY_F1, 0))
        act_dialog(app, DIALOG_KEYS);
    else if (app->screen != SCREEN_SETTINGS && ui_shortcut(ui, 's', 0))
        app_go(app, SCREEN_SETTINGS);
    else if (in_exercise && app->screen != SCREEN_CONSOLE && app->screen != SCREEN_BLANK && ui_shortcut(ui, 'c', 0))
        app_open_console(app);
    else if (app->screen == SCREEN_BLANK && ui_shortcut(ui, 'c', 0))
        app_go(app, SCREEN_CONSOLE);
    else if (in_exercise && app->screen == SCREEN_ROOM && ui_shortcut(ui, 'h', 0))
        act_dialog(app, DIALOG_END);
    else if (app->screen == SCREEN_ROOM)
        room_keys(ui, app);
    else
        escape(ui, app);
}

/* ---- screens that others draw ---- */

static void hotwash(struct ui *ui, struct app *app, struct rect area)
{
    struct command c;
    app->debrief.authoring = app->live != NULL;
    if (app->entered && app->dialog == DIALOG_NONE)
        app->debrief.shown = -1;
    if (debrief_draw(ui, &app->debrief, app->e, area, &c))
        act_do(app, &c);
    app->corner = app->debrief.corner;
}

static void keep_people(struct app *app)
{
    struct error err;
    struct console_view *view = &app->console;
    enum status status = STATUS_OK;
    if (view->people_changed > 0) {
        status = app->host.keep_people(app->host.ud, app->e, view->people, &err);
    } else if (view->people_changed < 0) {
        memset(view->people, 0, sizeof view->people);
        status = app->host.people(app->host.ud, app->e, view->people, &err);
    }
    view->people_changed = 0;
    if (status)
        app_fail(app, &err);
}

void app_console(struct ui *ui, struct app *app, struct rect area)
{
    struct command c;
    const struct app_clock *k = &app->clock;
    struct console_clock clock = { k->now,  k->started, k->minutes ? k->started + app_clock_hotwash(k) : 0,
                                   k->turn, k->minutes, app->host.offset ? app->host.offset(app->host.ud, k->now) : 0 };
    int turns = app->e->history.turns;
    on_stage(app, &app->console);
    app->console.stage_off = !app->console_apart;
    int sends = console_draw(ui, &app->console, app->e, &clock, area, &c);
    keep_people(app);
    if (!sends || !act_do(app, &c))
        return;
    if (c.kind == COMMAND_CLOSE || c.kind == COMMAND_REWIND)
        act_turn_opened(app);
    if (c.kind == COMMAND_CLOSE) { /* the stage plays it out, now or when it is gone back to */
        replay_begin(app, turns - 1);
        app->behind = SCREEN_CHANGES;
    } else if (c.kind == COMMAND_END || c.kind == COMMAND_REWIND) {
        app->behind = act_ended(app) ? SCREEN_HOTWASH : SCREEN_ROOM;
    } else {
        return;
    }
    if (app->console_apart && app->screen >= SCREEN_ROOM && app->screen <= SCREEN_HOTWASH)
        app_go(app, app->behind);
}

/* One display: what was on the wall is gone before the console shows. */
static void blank(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    struct rect inner = rect_inset(area, ui_px(ui, 24), ui_px(ui, 24));
    int press = bar_buttons(ui, &inner, tr("Open the console"), tr("Back to the stage"));
    ui_text_middle(ui, inner, ui_style(ui, TEXT_HEAD, TEXT_BOLD | TEXT_SPACED), TOKEN_accent, ALIGN_MIDDLE,
                   tr("EXERCISE · EXERCISE · EXERCISE"));
    if (press)
        app_go(app, press == 1 ? SCREEN_CONSOLE : app->behind);
    ui->scale = before;
}

static void screen(struct ui *ui, struct app *app, struct rect area)
{
    if (rect_empty(area))
        return;
    draw_rect(&ui->list, area, TOKEN_background, 0);
    if (app->live && !app->e && app->screen != SCREEN_SETTINGS) /* it does not load yet */
        return;
    switch (app->screen) {
    case SCREEN_SETUP:
        setup_draw(ui, app, area);
        break;
    case SCREEN_BRIEFING:
        briefing_draw(ui, app, area);
        break;
    case SCREEN_ROOM:
        room_draw(ui, app, area);
        break;
    case SCREEN_CHANGES:
        replay_draw(ui, app, area);
        break;
    case SCREEN_ENDING:
        ending_draw(ui, app, area);
        break;
    case SCREEN_HOTWASH:
        hotwash(ui, app, area);
        break;
    case SCREEN_BLANK:
        blank(ui, app, area);
        break;
    case SCREEN_CONSOLE:
        app_console(ui, app, area);
        if (app->console.asks_keys)
            act_dialog(app, DIALOG_KEYS);
        else if (app->console.leaves)
            app_go(app, app->behind);
        break;
    case SCREEN_SETTINGS:
        settings_draw(ui, app, area);
        break;
    default:
        library_draw(ui, app, area);
    }
}

enum status app_frame(struct app *app, struct ui *ui, const struct ui_input *in, struct error *err)
{
    enum theme_view view = app->screen == SCREEN_CONSOLE ? VIEW_CONSOLE : VIEW_STAGE;
    struct rect area = { 0, 0, in->width, in->height };
    app->clock.now = app->host.utc(app->host.ud);
    ui->still = app->settings.still;
    ui_begin(ui, in, app_theme(app),
             theme_scale(view, in->width, in->height, in->display_percent, app->settings.text_percent));
    if (app->live) {
        author_look(ui, app);
        author_cut(ui, app, &area);
    }
    enum app_screen was = app->screen;
    enum app_dialog dialog = app->dialog;
    enum app_pane pane = app->pane;
    ui_push_index(ui, (int)app->screen * PANES + (int)pane); /* a new screen begins with a focus of its own */
    if (app->screen != SCREEN_LIBRARY && app->screen != SCREEN_SETUP && !app->e)
        app->screen = app->screen == SCREEN_SETTINGS ? SCREEN_SETTINGS : SCREEN_LIBRARY;
    app->corner = (struct rect){ 0, 0, 0, 0 };
    screen(ui, app, area);
    bar_menu(ui, app);
    ui_pop_id(ui);
    if (app->live)
        author_over(ui, app, area);
    app->speech.dialog_from = ui->list.command_count;
    if (dialog != DIALOG_NONE && dialog == app->dialog && !(dialog == DIALOG_ERROR && app->error_apart))
        dialog_draw(ui, app);
    if (app->live)
        author_keys(ui, app);
    keys(ui, app);
    if (app->entered > 0 && was == app->screen && dialog == app->dialog && pane == app->pane)
        app->entered--;
    if (was != app->screen || dialog != app->dialog || pane != app->pane)
        ui->again = 1;
    enum status status = ui_end(ui, err);
    if (!status)
        speech_follow(ui, app);
    return status;
}
