/* The card beside the map: the newest message that was not read, then what is to be decided, or the selected site. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum kind { CARD_SITE, CARD_MESSAGE, CARD_DECIDE, CARD_DONE, CARD_NOTHING, CARD_ENDED };

struct what {
    enum kind kind;
    int index; /* site, message, decision */
};

static struct what what_to_show(const struct app *app)
{
    int32_t list[64], next;
    int message = act_next_unread(app), count = act_decisions(app, list, 64);
    if (app->map.selected >= 0)
        return (struct what){ CARD_SITE, app->map.selected };
    if (message >= 0)
        return (struct what){ CARD_MESSAGE, message };
    if (act_ended(app))
        return (struct what){ CARD_ENDED, 0 };
    next = exercise_next_decision(app->e, app->roles, 0);
    if (next != NONE)
        return (struct what){ CARD_DECIDE, next };
    return (struct what){ count ? CARD_DONE : CARD_NOTHING, 0 };
}

static void content(struct pen *pen, struct app *app, struct what what, int large)
{
    const struct scenario *s = app->e->s;
    char line[300];
    switch (what.kind) {
    case CARD_SITE:
        site_about(pen, app, what.index);
        break;
    case CARD_MESSAGE:
        message_draw(pen, app, app->messages + what.index, large);
        break;
    case CARD_DECIDE:
        text_print(line, sizeof line, tr("To decide: %s"), s->role_text[s->decision[what.index].role].name);
        pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_accent, line);
        pen_gap(pen, 8);
        pen_text(pen, large ? TEXT_HEAD : TEXT_BODY, TEXT_BOLD, TOKEN_text, s->decision_text[what.index].ask);
        break;
    case CARD_DONE:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("All is decided for this turn."));
        pen_gap(pen, 8);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
                 tr("When the turn closes, the choices take effect and time goes on."));
        break;
    case CARD_NOTHING:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Nothing is to be decided here in this turn."));
        pen_gap(pen, 8);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("When the turn closes, time goes on."));
        break;
    case CARD_ENDED:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("The exercise is over."));
    }
}

static void press(struct app *app, struct what what)
{
    switch (what.kind) {
    case CARD_SITE:
        app->map.selected = -1;
        break;
    case CARD_MESSAGE:
        act_read(app, what.index);
        break;
    case CARD_DECIDE:
        act_show_decision(app, what.index);
        app_show(app, PANE_DECIDE);
        break;
    case CARD_ENDED:
        app_go(app, SCREEN_HOTWASH);
        break;
    default:
        act_close(app);
    }
}

static const char *label(const struct app *app, struct what what, char *out, size_t size)
{
    int left = act_news(app);
    switch (what.kind) {
    case CARD_SITE:
        return tr("Back");
    case CARD_MESSAGE:
        return text_print(out, size, left > 1 ? tr("Next of %d") : tr("Go on"), left);
    case CARD_DECIDE:
        return tr("Decide");
    case CARD_ENDED:
        return tr("Hot wash");
    default:
        return tr("Close the turn");
    }
}

void card_draw(struct ui *ui, struct app *app, struct rect box, struct rect *used)
{
    struct what what = what_to_show(app);
    char words[64];
    struct theme_scale before = ui->scale;
    int pad = ui_px(ui, 24), edge = ui_px(ui, 6), is_new;
    ui_push_id(ui, "card");
    uint32_t button = ui_id(ui, "go");
    ui_push_index(ui, (int)what.kind << 16 | what.index);
    struct ui_state *state = ui_state(ui, ui_id(ui, "height"));
    is_new = !state || !state->extent;
    int look =
        state ? state->offset : 0; /* offset: which look was found to fit, 0 large, 1 with a smaller title, 2 small */
    look_large(ui);
    int narrow = box.w < 12 * theme_text_px(ui->scale, TEXT_BODY);
    if (narrow || look == 2)
        ui->scale = before, look_small(ui);
    struct theme_scale text = ui->scale;
    look_small(ui);
    ui->scale = before;
    struct theme_scale old = look_small(ui);
    const char *go = label(app, what, words, sizeof words);
    int bw = int_min(box.w - 2 * pad - edge, ui_button_width(ui, go)), bh = ui_button_height(ui, bw, go);
    ui->scale = old;
    int need = (is_new ? box.h / 2 : state->extent) + bh + ui_px(ui, 12) + 2 * pad - 2 * ui_px(ui, 6),
        h = int_min(need, box.h);
    struct rect card = { box.x, box.y, box.w, h }, in;
    draw_shadow(&ui->list, card, ui_px(ui, 16));
    ui_panel(ui, "panel", card, TOKEN_raised);
    in = card;
    enum draw_role role = draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, cut_left(&in, edge), TOKEN_accent, ui_px(ui, 3));
    draw_role(&ui->list, role);
    in = rect_inset(in, pad - ui_px(ui, 6), pad - ui_px(ui, 6));
    struct rect foot = cut_bottom(&in, bh + ui_px(ui, 6));
    cut_bottom(&in, ui_px(ui, 6));
    ui->scale = text;
    struct sheet sheet = sheet_begin(ui, "text", in, 1);
    content(&sheet.pen, app, what, look == 0);
    int height = sheet.pen.y - sheet.top + ui_px(ui, 6);
    sheet_end(&sheet);
    if (state && (state = ui_state(ui, ui_id(ui, "height"))) != NULL) {
        int most = box.h - bh - ui_px(ui, 12) - 2 * pad + 2 * ui_px(ui, 6);
        look = int_min(2, look + (height > most && !narrow));
        if (state->to != box.w << 12 && state->to != 0) /* another width: measure anew */
            look = 0;
        ui->again |= state->extent != height || state->offset != look;
        state->to = box.w << 12;
        state->extent = height;
        state->offset = look;
    }
    ui_pop_id(ui);
    ui->scale = before;
    old = look_small(ui);
    if (app->entered)
        ui_focus(ui, button);
    struct rect at = { foot.x + ui_px(ui, 6), foot.y, bw, bh };
    if (ui_button(ui, "go", at, go, UI_PRIMARY))
        press(app, what);
    ui->scale = old;
    ui_pop_id(ui);
    *used = card;
}
