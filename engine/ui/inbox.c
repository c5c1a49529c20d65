/* Messages: one as its channel looks, and the inbox with its reading pane. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

/* "HEADLINE  12:20 · National broadcaster" */
static void head(struct pen *pen, const struct app *app, const struct message *m)
{
    struct ui *ui = pen->ui;
    char when[96], rest[400];
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD), plain = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    words_hour(app->e->s, app->e->s->starts + m->minute, exercise_now(app->e), when, sizeof when);
    text_print(rest, sizeof rest, *m->from ? "  %s · %s  " : "  %s%s  ", when, m->from);
    struct text_style mark = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED);
    mark.px = (int16_t)(mark.px * 3 / 4);
    pen_spans(pen, (struct text_span[]){ { words_channel(m->channel), bold, TOKEN_accent }, { rest, plain, TOKEN_text_quiet },
                                         { tr("EXERCISE"), mark, TOKEN_text_quiet } }, 3);
}

static void labelled(struct pen *pen, const char *label, const char *text, enum text_size size)
{
    char name[80];
    text_print(name, sizeof name, "%s  ", label);
    pen_spans(pen, (struct text_span[]){ { name, ui_style(pen->ui, TEXT_NOTE, 0), TOKEN_text_quiet },
                                         { text, ui_style(pen->ui, size, TEXT_BOLD), TOKEN_text } }, 2);
}

void message_draw(struct pen *pen, const struct app *app, const struct message *m, int large)
{
    char to[600], quoted[COMMAND_TEXT_MAX + 16];
    enum text_size title = large ? TEXT_HEAD : TEXT_BODY, body = large ? TEXT_BODY : TEXT_NOTE;
    head(pen, app, m);
    int here = __builtin_popcount((unsigned)app->roles);
    if (here > 1 && (m->to & app->roles) != app->roles) {
        char names[560];
        int many = __builtin_popcount((unsigned)(m->to & app->roles));
        if (many > 2 && app->pane == PANE_MAP) /* on the card there is room for two names */
            text_print(to, sizeof to, tr("To %d of the roles here"), many);
        else
            text_print(to, sizeof to, tr("To %s"), words_roles(app->e->s, m->to & app->roles, names, sizeof names));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, to);
    }
    pen_gap(pen, 8);
    switch (m->channel) {
    case CHANNEL_EMAIL:
    case CHANNEL_LETTER:
        if (*m->headline) {
            labelled(pen, tr("Subject"), m->headline, title);
            pen_gap(pen, 8);
            pen_rule(pen);
            pen_gap(pen, 8);
        }
        pen_prose(pen, body, 0, TOKEN_text, m->text);
        return;
    case CHANNEL_CABLE:
    case CHANNEL_ADVISORY:
        pen_rule(pen);
        pen_gap(pen, 8);
        if (*m->headline)
            pen_text(pen, title, TEXT_BOLD, TOKEN_text, m->headline);
        pen_gap(pen, 8);
        pen_rule(pen);
        pen_gap(pen, 8);
        pen_prose(pen, body, 0, TOKEN_text, m->text);
        return;
    case CHANNEL_PHONE:
        if (*m->headline)
            pen_text(pen, title, TEXT_BOLD, TOKEN_text, m->headline);
        pen_gap(pen, 4);
        text_print(quoted, sizeof quoted, tr("\u201C%s\u201D"), m->text);
        pen_prose(pen, body, 0, TOKEN_text, quoted);
        return;
    default:
        if (*m->headline)
            pen_text(pen, title, TEXT_BOLD, TOKEN_text, m->headline);
        pen_gap(pen, 4);
        pen_prose(pen, body, 0, TOKEN_text, m->text);
    }
}

static void row(struct ui *ui, struct app *app, struct pen *pen, int i)
{
    const struct message *m = app->messages + i;
    char when[96], top[400];
    int unread = act_is_unread(app, i), pad = ui_px(ui, 12);
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR), title = ui_style(ui, TEXT_NOTE, unread ? TEXT_BOLD : 0);
    const char *headline = *m->headline ? m->headline : m->from;
    words_hour(app->e->s, app->e->s->starts + m->minute, exercise_now(app->e), when, sizeof when);
    text_print(top, sizeof top, "%s · %s", when, words_channel(m->channel));
    int left = pad + ui_px(ui, 20), w = pen->w - left - pad;
    int a = ui_text_height(ui, note, w, top), b = ui_text_height(ui, title, w, headline);
    struct rect box = pen_take(pen, a + b + 2 * ui_px(ui, 8));
    ui_push_index(ui, i);
    if (app->entered && i == app->shown_message)
        ui_focus(ui, ui_id(ui, "row"));
    struct ui_signal signal = ui_row(ui, "row", box, i == app->shown_message);
    if (signal.activated || (signal.focused && ui->in.key && i != app->shown_message))
        act_read(app, i);
    ui_pop_id(ui);
    if (unread) /* a dot and bold letters */
        draw_shape(&ui->list, SHAPE_CIRCLE, (float)(box.x + pad + ui_px(ui, 6)), (float)(box.y + box.h / 2), (float)ui_px(ui, 5), TOKEN_accent);
    ui_text(ui, (struct rect){ box.x + left, box.y + ui_px(ui, 8), w, a }, note, TOKEN_text_quiet, ALIGN_LEFT, top);
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
    message_draw(&page.pen, app, app->messages + app->shown_message, 1);
    sheet_end(&page);
    ui_pop_id(ui);
    ui->scale = before;
}
