/* Briefing: the situation, the objectives, who plays whom. Private cards open only when somebody asks for them. */
#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

static void situation(struct pen *pen, const struct scenario *s)
{
    pen_prose(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, s->stake);
    pen_gap(pen, 16);
    pen_prose(pen, TEXT_BODY, 0, TOKEN_text, s->brief);
    if (*s->notice) {
        pen_gap(pen, 16);
        pen_prose(pen, TEXT_NOTE, 0, TOKEN_text_quiet, s->notice);
    }
}

static void people(struct pen *pen, struct app *app)
{
    const struct scenario *s = app->e->s;
    struct ui *ui = pen->ui;
    char line[600];
    pen_section(pen, tr("What you are here to do"));
    for (int32_t i = 0; i < s->objectives; i++) {
        struct pen in = pen_indent(pen, 24);
        draw_shape(&ui->list, SHAPE_SQUARE, (float)(pen->x + ui_px(ui, 8)), (float)(in.y + ui_px(ui, 14)),
                   (float)ui_px(ui, 4), TOKEN_accent);
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text, s->objective_text[i].text);
        pen->y = in.y;
        pen_gap(pen, 6);
    }
    pen_gap(pen, 16);
    pen_section(pen, tr("You play; each card is private, so hand the screen over first"));
    for (int32_t i = 0; i < s->roles; i++) {
        if (!(app->roles >> i & 1))
            continue;
        struct text_style style = ui_style(ui, TEXT_NOTE, 0);
        int pad = ui_px(ui, 12), h = ui_text_height(ui, style, pen->w - 2 * pad, s->role_text[i].name);
        struct rect box = pen_take(pen, int_max(ui_target(ui), h + 2 * ui_px(ui, 8)));
        ui_push_index(ui, i);
        if (ui_row(ui, "role", box, 0).activated) {
            app->card = i;
            app->card_open = 0;
            act_dialog(app, DIALOG_CARD);
        }
        ui_pop_id(ui);
        ui_text_middle(ui, rect_inset(box, pad, 0), style, TOKEN_text, ALIGN_LEFT, s->role_text[i].name);
        draw_id(&ui->list, 0);
    }
    int all = (int)((UINT32_C(1) << s->roles) - 1);
    if ((app->roles & all) != all) {
        pen_gap(pen, 8);
        text_print(line, sizeof line, tr("The other roles choose: %s."), words_policy(app->policy));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    char seed[32];
    pen_gap(pen, 8);
    text_print(line, sizeof line, tr("Seed %s"), words_seed(app->e->seed, seed, sizeof seed));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
}

void briefing_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    bar_top(ui, app, &area);
    int press = bar_buttons(ui, &area, tr("Begin"), NULL);
    if (app->entered)
        ui_focus(ui, ui_id(ui, "primary"));
    struct rect inner = rect_inset(area, ui_px(ui, 32 - 6), ui_px(ui, 18));
    struct sheet sheet = sheet_begin(ui, "briefing", inner, 0);
    struct pen left = sheet.pen, right = sheet.pen;
    pen_text(&left, TEXT_TITLE, TEXT_BOLD, TOKEN_text, app->e->s->title);
    pen_gap(&left, 8);
    if (look_narrow(ui, sheet.pen.w)) {
        situation(&left, app->e->s);
        pen_gap(&left, 24);
        right.y = left.y;
    } else {
        int gap = ui_px(ui, 48);
        left.w = (sheet.pen.w - gap) * 56 / 100;
        right.x = left.x + left.w + gap;
        right.w = sheet.pen.w - left.w - gap;
        right.y = left.y;
        situation(&left, app->e->s);
    }
    people(&right, app);
    sheet.pen.y = int_max(left.y, right.y);
    sheet_end(&sheet);
    ui->scale = before;
    if (press)
        app_go(app, act_ended(app) ? SCREEN_ENDING : SCREEN_ROOM);
}
