/* The console in a window of its own, on another display. Nobody but the facilitator may see that display, and only the
   facilitator knows which one that is: the window asks before it shows anything. */
#include "base/tr.h"
#include "screens.h"

void app_open_console(struct app *app)
{
    if (app->console_apart || (app->host.console && app->host.console(app->host.ud, WISH_OPEN)))
        app->console_apart = 1;
    else
        app_go(app, SCREEN_BLANK);
}

void app_console_closed(struct app *app)
{
    app->console_apart = app->console_covers = 0;
    if (app->error_apart && app->dialog == DIALOG_ERROR)
        act_dialog(app, DIALOG_NONE);
    app->error_apart = app->keys_apart = 0;
}

void app_console_moved(struct app *app, struct rect on, int covers, int changed)
{
    struct rect was = app->console_on;
    int elsewhere = !rect_empty(on) && !covers && !(rect_holds(on, was) && rect_holds(was, on));
    app->console_covers = covers;
    if (changed || elsewhere)
        app->console_agreed = 0;
    if (elsewhere)
        app->console_on = on;
}

/* Dark, as the stage before it shows the console. */
static void ask(struct ui *ui, struct app *app, struct rect area)
{
    struct rect inner = rect_inset(area, ui_px(ui, 24), ui_px(ui, 24));
    int covers = app->console_covers;
    int press = bar_buttons(ui, &inner, covers ? tr("Close the console") : tr("Open the console here"),
                            covers ? NULL : tr("Change places"));
    struct pen pen = pen_scroll_begin(ui, "question", inner, 1); /* on a small screen, with large letters */
    pen_text(&pen, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED, TOKEN_accent, tr("EXERCISE · EXERCISE · EXERCISE"));
    pen_gap(&pen, 24);
    pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text,
             covers ? tr("This display shows the stage") : tr("Is this display yours alone?"));
    pen_gap(&pen, 8);
    pen_text(&pen, TEXT_BODY, 0, TOKEN_text,
             covers ? tr("The console stays dark here. Move this window to a display that only you see.")
                    : tr("The console opens here, and the room sees the other display. If it is the other way round, "
                         "the stage and the console change places (X)."));
    pen_scroll_end(&pen);
    if (!covers && (press == 1 || ui_shortcut(ui, 'c', 0) || ui_shortcut(ui, UI_KEY_ENTER, 0)))
        app->console_agreed = ui->again = 1;
    else if (!covers && (press == 2 || ui_shortcut(ui, 'x', 0)))
        app->host.console(app->host.ud, WISH_SWAP);
    else if (press || ui_shortcut(ui, UI_KEY_ESCAPE, 0))
        app->host.console(app->host.ud, WISH_CLOSE);
}

static void show(struct ui *ui, struct app *app, struct rect area)
{
    enum app_dialog dialog = app->dialog;
    app->console.asks_keys = app->console.leaves = 0;
    if (app->e) {
        app_console(ui, app, area);
        if (app->dialog == DIALOG_ERROR && dialog != DIALOG_ERROR)
            app->error_apart = 1;
    }
    if (app->dialog == DIALOG_ERROR && app->error_apart) {
        dialog_draw(ui, app);
        app->error_apart = app->dialog == DIALOG_ERROR;
    } else if (app->keys_apart) {
        app->keys_apart = !keys_draw(ui, app, 1) && !ui_shortcut(ui, UI_KEY_ESCAPE, 0);
        ui->again |= !app->keys_apart;
    } else if (app->console.asks_keys || ui_shortcut(ui, '?', 0) || ui_shortcut(ui, UI_KEY_F1, 0)) {
        app->keys_apart = ui->again = 1;
    } else if (app->console.leaves || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        app->host.console(app->host.ud, WISH_CLOSE);
    }
}

enum status app_console_frame(struct app *app, struct ui *ui, const struct ui_input *in, struct error *err)
{
    struct rect area = { 0, 0, in->width, in->height };
    app->clock.now = app->host.utc(app->host.ud);
    ui->still = app->settings.still;
    ui_begin(ui, in, app_theme(app),
             theme_scale(VIEW_CONSOLE, in->width, in->height, in->display_percent, app->settings.text_percent));
    draw_rect(&ui->list, area, TOKEN_background, 0);
    ui_push_id(ui, "apart");
    if (app->console_agreed && !app->console_covers)
        show(ui, app, area);
    else
        ask(ui, app, area);
    ui_pop_id(ui);
    return ui_end(ui, err);
}
