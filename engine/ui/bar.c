/* The bars above and below a screen. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "plan.h"
#include "screens.h"

static int width_of(struct ui *ui, const struct text_span *spans, int count)
{
    return ui_spans_extent(ui, 1 << 20, spans, count).w;
}

static void in_row(struct ui *ui, struct rect row, enum text_align align, const struct text_span *spans, int count)
{
    int h = ui_spans_extent(ui, row.w, spans, count).h;
    ui_spans(ui, (struct rect){ row.x, row.y + (row.h - h) / 2, row.w, h }, align, spans, count);
}

static int turn_of(const struct app *app)
{
    return int_min(app->e->state[STATE_TURN] + 1, app->e->s->turns);
}

/* What the wall clock says: "6 min left", and when the hot wash is near, "hot wash in 12 min". */
struct wall_words {
    char turn[64], wash[64];
    int turn_is_late, wash_is_late;
};

static void clock_words(struct ui *ui, const struct app *app, struct wall_words *out)
{
    enum { NEAR = 15 * 60, WARN = 5 * 60 };
    const struct app_clock *c = &app->clock;
    memset(out, 0, sizeof *out);
    if (!app->settings.timer || !c->started || !c->minutes || act_ended(app))
        return;
    int64_t end = c->started + app_clock_hotwash(c), left = end - c->now;
    int64_t turn = c->turn + plan_share(app->e, end - c->turn, turn_of(app) - 1, turn_of(app) - 1) - c->now;
    out->wash_is_late = left <= WARN;
    out->turn_is_late = turn <= 0;
    if (left >= 0 && left <= NEAR)
        text_print(out->wash, sizeof out->wash, tr("hot wash in %d\u00A0min"), (int)(left / 60));
    else if (left < 0)
        text_print(out->wash, sizeof out->wash, tr("hot wash %d\u00A0min late"), (int)(-left / 60));
    if (left > 0 && turn > 0) /* once the hot wash is due there is nothing to share */
        text_print(out->turn, sizeof out->turn, tr("%d\u00A0min left"), (int)((turn + 59) / 60));
    else if (left > 0)
        text_print(out->turn, sizeof out->turn, "%s", tr("time for the next turn"));
    ui_wake_in(ui, (int)(left >= 0 ? left % 60 + 1 : 60 - -left % 60) * 1000);
    if (turn > 0)
        ui_wake_in(ui, (int)(turn % 60 ? turn % 60 : 60) * 1000);
}

/* The right end of a bar's first row, `h` high, is the menu's. */
static void leave_corner(struct ui *ui, struct app *app, struct rect bar, int h)
{
    int size = ui_target(ui);
    app->corner = (struct rect){ rect_right(bar) - ui_px(ui, 8) - size, bar.y + (h - size) / 2, size, size };
}

void bar_menu(struct ui *ui, struct app *app)
{
    if (!rect_empty(app->corner) && ui_menu_button(ui, "menu", app->corner, tr("Menu")))
        act_dialog(app, DIALOG_MENU);
}

/* One line: the marking, the simulated time in the middle, the turn. When that does not fit the marking says less, then
   the time has a line of its own. */
void bar_top(struct ui *ui, struct app *app, struct rect *all)
{
    struct theme_scale before = look_small(ui);
    char time[128], local[128], turn[64], of[64], gap[] = "  ", dot[] = "  ·  ";
    struct wall_words wall;
    int64_t now = exercise_now(app->e);
    struct text_style plain = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    struct text_style mark = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED);
    mark.px = (int16_t)(mark.px * 4 / 5);
    clock_words(ui, app, &wall);
    words_time(app->e->s, now, time, sizeof time);
    words_local(app->e->s, now, local, sizeof local);
    text_print(turn, sizeof turn, "%d", turn_of(app));
    text_print(of, sizeof of, tr(" of %d"), (int)play_last_turn(app->e->s, app->e->form) + 1);
    struct text_span marking = { app->live ? tr("EXERCISE · AUTHORING · EXERCISE")
                                           : tr("EXERCISE · EXERCISE · EXERCISE"),
                                 mark, TOKEN_accent };
    const struct text_span when[] = { { time, bold, TOKEN_text },
                                      { *local ? gap : "", plain, TOKEN_text },
                                      { local, plain, TOKEN_text_quiet } };
    struct text_span right[7] = { { act_ended(app) ? tr("Ended in turn ") : tr("Turn "), plain, TOKEN_text_quiet },
                                  { turn, bold, TOKEN_text },
                                  { of, plain, TOKEN_text_quiet } };
    int is_paused = app->e->state[STATE_PAUSED] && !act_ended(app), rights = 3;
    const struct {
        const char *text;
        int late;
    } more[] = { { is_paused ? tr("paused") : wall.turn, is_paused || wall.turn_is_late },
                 { wall.wash, wall.wash_is_late } };
    for (size_t i = 0; i < sizeof more / sizeof *more; i++)
        if (*more[i].text) {
            right[rights++] = (struct text_span){ dot, plain, TOKEN_text_quiet };
            right[rights++] = (struct text_span){ more[i].text, bold, more[i].late ? TOKEN_accent : TOKEN_text };
        }
    int pad = ui_px(ui, 24), line = ui_line(ui, bold), gap_y = ui_px(ui, 4), menu = ui_target(ui);
    int a = width_of(ui, &marking, 1), b = width_of(ui, when, 3), c = width_of(ui, right, rights);
    int w = all->w - 2 * pad - menu;
    if (a + b + c + 2 * pad > w) {
        marking.text = app->live ? tr("EXERCISE · AUTHORING") : tr("EXERCISE");
        a = width_of(ui, &marking, 1);
    }
    int wide = a + b + c + 2 * pad <= w, beside = wide || a + c + pad <= w;
    int rows[3] = { int_max(int_max(line, wide ? 0 : menu), ui_spans_extent(ui, w, &marking, 1).h),
                    beside ? 0 : ui_spans_extent(ui, w, right, rights).h + gap_y,
                    wide ? 0 : ui_spans_extent(ui, w, when, 3).h + gap_y };
    int edge = ui_px(ui, wide ? 12 : 8);
    struct rect bar = cut_top(all, int_max(ui_px(ui, 56), rows[0] + rows[1] + rows[2] + 2 * edge));
    ui_panel(ui, "top", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - 1, bar.w, 1);
    leave_corner(ui, app, bar, wide ? bar.h : rows[0] + 2 * edge);
    struct rect in = rect_inset(bar, pad, wide ? 0 : edge);
    cut_right(&in, menu);
    if (wide) {
        int middle = bar.x + (bar.w - b) / 2, least = in.x + a + pad, most = rect_right(in) - c - pad - b;
        in_row(ui, in, ALIGN_LEFT, &marking, 1);
        in_row(ui, (struct rect){ int_clamp(middle, least, int_max(least, most)), in.y, b, in.h }, ALIGN_LEFT, when, 3);
        in_row(ui, in, ALIGN_RIGHT, right, rights);
    } else {
        struct rect first = cut_top(&in, rows[0]);
        in_row(ui, first, ALIGN_LEFT, &marking, 1);
        if (beside)
            in_row(ui, first, ALIGN_RIGHT, right, rights);
        else
            ui_spans(ui, (struct rect){ in.x, in.y + gap_y, w, 0 }, ALIGN_LEFT, right, rights);
        cut_top(&in, rows[1] + gap_y);
        ui_spans(ui, in, ALIGN_LEFT, when, 3);
    }
    ui->scale = before;
}

void bar_title(struct ui *ui, struct rect *all, const char *title)
{
    struct text_style style = ui_style(ui, TEXT_HEAD, TEXT_BOLD);
    int pad = ui_px(ui, 24), h = ui_text_height(ui, style, all->w - 2 * pad, title);
    struct rect bar = cut_top(all, int_max(ui_px(ui, 64), h + 2 * ui_px(ui, 12)));
    ui_panel(ui, "top", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - 1, bar.w, 1);
    ui_text_middle(ui, rect_inset(bar, pad, 0), style, TOKEN_text, ALIGN_LEFT, title);
}

int bar_buttons(struct ui *ui, struct rect *all, const char *primary, const char *second)
{
    int pad = ui_px(ui, 24), gap = ui_px(ui, 16), room = all->w - 2 * pad, result = 0;
    int a = int_min(room, ui_button_width(ui, primary)), b = second ? int_min(room, ui_button_width(ui, second)) : 0;
    int below = second && a + b + gap > room;
    int ha = ui_button_height(ui, a, primary), hb = second ? ui_button_height(ui, b, second) : 0;
    int h = below ? ha + hb + gap / 2 : int_max(ha, hb);
    struct rect bar = cut_bottom(all, h + 2 * ui_px(ui, 16));
    ui_panel(ui, "buttons", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, bar.y, bar.w, 1);
    struct rect in = rect_inset(bar, pad, ui_px(ui, 16));
    if (ui_button(ui, "primary", (struct rect){ rect_right(in) - a, in.y, a, below ? ha : in.h }, primary, UI_PRIMARY))
        result = 1;
    if (second && ui_button(ui, "second",
                            below ? (struct rect){ rect_right(in) - b, in.y + ha + gap / 2, b, hb }
                                  : (struct rect){ in.x, in.y, b, in.h },
                            second, UI_NORMAL))
        result = 2;
    return result;
}

static int tabs_width(struct ui *ui, const char *const *labels, int count)
{
    int w = 0;
    for (int i = 0; i < count; i++)
        w += int_max(ui_target(ui),
                     ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_BOLD), labels[i]) + 2 * ui_px(ui, 12)) +
             ui_px(ui, 8);
    return w;
}

void bar_room(struct ui *ui, struct app *app, struct rect *all)
{
    struct theme_scale before = look_small(ui);
    char inbox[64], decisions[64];
    int32_t list[64];
    int unread = act_unread(app), count = act_decisions(app, list, 64), open = act_open_decisions(app),
        pane = (int)app->pane;
    text_print(inbox, sizeof inbox, unread ? tr("Inbox · %d new") : tr("Inbox"), unread);
    text_print(decisions, sizeof decisions,
               open    ? tr("Decisions · %d open")
               : count ? tr("Decisions · done")
                       : tr("Decisions"),
               open);
    const char *labels[] = { tr("Map"), tr("List"), inbox, decisions, tr("Norms") };
    int tabs_count = app->e->state[STATE_SHOWN] ? 5 : 4;
    const char *close = act_ended(app) ? tr("Hot wash") : tr("Close the turn"), *keys = tr("? Keys");
    int pad = ui_px(ui, 16), room = all->w - 2 * pad, gap = ui_px(ui, 8), need = tabs_width(ui, labels, tabs_count);
    if (need + ui_button_width(ui, close) + ui_button_width(ui, keys) + 3 * gap >
        room) { /* fewer words first, then two rows */
        pad = gap;
        room = all->w - 2 * pad;
        text_print(inbox, sizeof inbox, unread ? tr("Inbox %d") : tr("Inbox"), unread);
        text_print(decisions, sizeof decisions, open ? tr("Decide %d") : tr("Decide"), open);
        close = act_ended(app) ? tr("Hot wash") : tr("Close");
        keys = "?";
        need = tabs_width(ui, labels, tabs_count);
    }
    int a = int_min(room, ui_button_width(ui, close)), k = ui_button_width(ui, keys);
    int one = need + a + k + 3 * gap <= room, tabs = ui_tabs_height(ui, one ? 1 << 16 : room, labels, tabs_count);
    int ha = int_max(ui_button_height(ui, a, close), ui_button_height(ui, k, keys));
    struct rect bar = cut_bottom(all, (one ? int_max(tabs, ha) : tabs + gap + ha) + 2 * ui_px(ui, 8));
    ui_panel(ui, "bottom", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, bar.y, bar.w, 1);
    struct rect in = rect_inset(bar, pad, ui_px(ui, 8));
    struct rect row = one ? in : cut_bottom(&in, ha);
    struct rect at =
        one ? (struct rect){ in.x, in.y + (in.h - tabs) / 2, need, tabs } : (struct rect){ in.x, in.y, in.w, tabs };
    if (ui_tabs(ui, "panes", at, labels, tabs_count, &pane) || pane != (int)app->pane)
        app_show(app, (enum app_pane)pane);
    struct rect end = cut_right(&row, a);
    int all_done = !act_ended(app) && !open && !act_news(app);
    if (ui_button(ui, "close", (struct rect){ end.x, end.y + (end.h - ha) / 2, end.w, ha }, close,
                  all_done || act_ended(app) ? UI_PRIMARY : UI_NORMAL)) {
        if (act_ended(app))
            app_go(app, SCREEN_HOTWASH);
        else if (open)
            act_dialog(app, DIALOG_CLOSE);
        else
            act_close(app);
    }
    cut_right(&row, gap);
    end = cut_right(&row, k);
    if (ui_button(ui, "keys", (struct rect){ end.x, end.y + (end.h - ha) / 2, end.w, ha }, keys, UI_QUIET))
        act_dialog(app, DIALOG_KEYS);
    ui->scale = before;
}
