/* The inbox with its reading pane. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

static void row(struct ui *ui, struct app *app, struct pen *pen, int i)
{
    const struct message *m = app->messages + i;
    char when[96], top[400];
    int unread = act_is_unread(app, i), pad = ui_px(ui, 12);
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      title = ui_style(ui, TEXT_NOTE, unread ? TEXT_BOLD : 0);
    const char *headline = *m->headline ? m->headline : m->from;
    words_hour(app->e->s, app->e->s->starts + m->minute, exercise_now(app->e), when, sizeof when);
    text_print(top, sizeof top, "%s · %s", when, words_channel(m->channel));
    int left = pad + ui_px(ui, 20), w = pen->w - left - pad;
    int a = ui_text_height(ui, note, w - 3 * (note.px / 2 - 1), top), b = ui_text_height(ui, title, w, headline);
    struct rect box = pen_take(pen, a + b + 2 * ui_px(ui, 8));
    ui_push_index(ui, i);
    if (app->entered && i == app->shown_message) { /* scrolled to where it can be seen */
        ui->reveal = ui_id(ui, "row");
        ui_focus(ui, ui->reveal);
    }
    struct ui_signal signal = ui_row(ui, "row", box, i == app->shown_message);
    /* arrows read it; Tab passes by, so that it can go on to the message that is shown */
    int by_arrow = ui->in.key == UI_KEY_UP || ui->in.key == UI_KEY_DOWN;
    if (signal.activated || (signal.focused && by_arrow && i != app->shown_message))
        act_read(app, i);
    ui_pop_id(ui);
    if (unread) /* a dot and bold letters */
        draw_shape(&ui->list, SHAPE_CIRCLE, (float)(box.x + pad + ui_px(ui, 6)), (float)(box.y + box.h / 2),
                   (float)ui_px(ui, 5), TOKEN_accent);
    int r = note.px / 2 - 1;
    message_mark(&ui->list, m->channel, (float)(box.x + left + r),
                 (float)(box.y + ui_px(ui, 8)) + (float)ui_line(ui, note) / 2, (float)r, TOKEN_text_quiet);
    ui_text(ui, (struct rect){ box.x + left + 3 * r, box.y + ui_px(ui, 8), w - 3 * r, a }, note, TOKEN_text_quiet,
            ALIGN_LEFT, top);
    ui_text(ui, (struct rect){ box.x + left, box.y + ui_px(ui, 8) + a, w, b }, title, TOKEN_text, ALIGN_LEFT, headline);
    draw_id(&ui->list, 0);
}

void inbox_draw(struct ui *ui, struct app *app, struct rect box)
{
    struct theme_scale before = look_small(ui);
    struct rect in = rect_inset(box, ui_px(ui, 16), ui_px(ui, 12));
    if (app->message_count == 0) {
        ui_text_middle(ui, in, ui_style(ui, TEXT_BODY, 0), TOKEN_text_quiet, ALIGN_MIDDLE,
                       tr("Nothing has reached you yet. Messages come when a turn opens."));
        ui->scale = before;
        return;
    }
    int narrow = look_narrow(ui, in.w);
    struct rect list = narrow ? cut_top(&in, in.h * 2 / 5) : cut_left(&in, in.w * 38 / 100);
    if (narrow)
        cut_top(&in, ui_px(ui, 16));
    else
        cut_left(&in, ui_px(ui, 24));
    struct sheet sheet = sheet_begin(ui, "list", list, 0);
    for (int i = app->message_count - 1; i >= 0; i--) /* the newest first */
        row(ui, app, &sheet.pen, i);
    sheet_end(&sheet);
    draw_rect(&ui->list, in, TOKEN_raised, ui_px(ui, 6));
    ui_push_index(ui, app->shown_message); /* each message begins at its top */
    struct sheet page = sheet_begin(ui, "page", rect_inset(in, ui_px(ui, 18), ui_px(ui, 18)), 1);
    if (app->settings.text_percent <= 125) /* what is read aloud is as large as the rest of the stage */
        ui->scale = before;
    message_draw(&page.pen, app, app->messages + app->shown_message, 1);
    sheet_end(&page);
    ui_pop_id(ui);
    ui->scale = before;
}
