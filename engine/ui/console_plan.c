/* The head with stage and clock, and the run sheet: which turn, how long, and what to say when the room is silent. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"
#include "plan.h"

static int has_plan(const struct desk *d)
{
    return d->clock->utc_now && d->clock->started && d->clock->hot_wash_at > d->clock->started;
}

static int64_t whole(const struct desk *d)
{
    return d->clock->hot_wash_at - d->clock->started;
}

static char *hour(const struct desk *d, int64_t utc, char *out, size_t size)
{
    int64_t local = (utc + d->clock->utc_offset) % 86400;
    local += local < 0 ? 86400 : 0;
    return text_print(out, size, "%02d:%02d", (int)(local / 3600), (int)(local / 60 % 60));
}

/* "4 min behind": against the turn that is open. Returns 1 when it is behind. */
static int pace(const struct desk *d, char *out, size_t size)
{
    int32_t turn = d->e->state[STATE_TURN];
    int64_t spent = d->clock->utc_now - d->clock->started;
    int64_t late = (spent - plan_begins(d->e, whole(d), turn + 1)) / 60,
            early = (plan_begins(d->e, whole(d), turn) - spent) / 60;
    if (d->clock->utc_now >= d->clock->hot_wash_at) {
        text_print(out, size, "%s", tr("the time of the hot wash runs"));
        return 1;
    }
    if (late > 0)
        text_print(out, size, tr("%d\u00A0min behind"), (int)late);
    else if (early > 0)
        text_print(out, size, tr("%d\u00A0min ahead"), (int)early);
    else
        text_print(out, size, "%s", tr("on time"));
    return late > 0;
}

/* Two buttons: the keys, and back to the stage. */
static int corner_width(const struct ui *ui)
{
    return ui_button_width(ui, "?") + ui_px(ui, 4) + ui_button_width(ui, tr("To the stage"));
}

void console_head(struct desk *d, struct rect *area)
{
    struct ui *ui = d->ui;
    char stage[500], now[16], wash[16], how[96] = "";
    int edge = ui_px(ui, 20), pad = ui_px(ui, 12), behind = 0;
    int32_t turn = d->e->state[STATE_TURN];
    struct text_style note = ui_style(ui, TEXT_NOTE, 0), bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    if (d->ended)
        text_print(stage, sizeof stage, "%s", tr("the exercise has ended"));
    else
        text_print(stage, sizeof stage, tr("turn %d of %d, %s"), (int)turn + 1,
                   (int)play_last_turn(d->s, d->e->form) + 1, d->s->turn_text[turn].title);
    if (d->view->stage[0]) {
        size_t used = strlen(stage);
        text_print(stage + used, sizeof stage - used, tr(" \u00B7 stage: %s"), d->view->stage);
    }
    struct text_span left[] = { { tr("CONSOLE"), ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED), TOKEN_accent },
                                { "   ", note, TOKEN_text }, { stage, note, TOKEN_text_quiet },
                                { tr(" \u00B7 paused"), bold, TOKEN_accent } };
    struct text_span right[] = { { tr("Wall "), note, TOKEN_text_quiet }, { now, bold, TOKEN_text },
                                 { tr(" \u00B7 hot wash at "), note, TOKEN_text_quiet }, { wash, bold, TOKEN_text },
                                 { " \u00B7 ", note, TOKEN_text_quiet }, { how, bold, TOKEN_text } };
    int lefts = d->e->state[STATE_PAUSED] && !d->ended ? 4 : 3, rights = 0;
    if (d->clock->utc_now) {
        hour(d, d->clock->utc_now, now, sizeof now);
        rights = 2;
        ui_wake_in(ui, (int)(60 - d->clock->utc_now % 60) * 1000);
    }
    if (has_plan(d) && !d->ended) {
        hour(d, d->clock->hot_wash_at, wash, sizeof wash);
        behind = pace(d, how, sizeof how);
        right[5].token = behind ? TOKEN_accent : TOKEN_text;
        rights = 6;
    }
    int corner = corner_width(ui), w = area->w - 2 * edge - corner, slack = ui_px(ui, 8);
    struct text_extent a = ui_spans_extent(ui, w, left, lefts), b = ui_spans_extent(ui, w, right, rights);
    int beside = a.lines == 1 && a.w + b.w + 2 * slack + edge <= w;
    struct rect bar = cut_top(area, int_max((beside || !rights ? a.h : a.h + b.h) + 2 * pad,
                                            ui_target(ui) + 2 * ui_px(ui, 4)));
    d->corner = (struct rect){ rect_right(bar) - edge / 2 - corner, bar.y + (bar.h - ui_target(ui)) / 2, corner,
                               ui_target(ui) };
    draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, bar, TOKEN_panel, 0);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - ui_px(ui, 1), bar.w, ui_px(ui, 1));
    draw_role(&ui->list, ROLE_label);
    int y = bar.y + (bar.h - (beside || !rights ? a.h : a.h + b.h)) / 2;
    ui_spans(ui, (struct rect){ bar.x + edge, y, beside ? a.w + slack : w, a.h }, ALIGN_LEFT, left, lefts);
    if (rights && beside)
        ui_spans(ui, (struct rect){ bar.x + edge + w - b.w - slack, y, b.w + slack, b.h }, ALIGN_RIGHT, right, rights);
    else if (rights)
        ui_spans(ui, (struct rect){ bar.x + edge, y + a.h, w, b.h }, ALIGN_LEFT, right, rights);
}

void console_corner(struct desk *d)
{
    struct ui *ui = d->ui;
    struct rect at = d->corner, stage = cut_right(&at, ui_button_width(ui, tr("To the stage")));
    cut_right(&at, ui_px(ui, 4));
    d->view->asks_keys = ui_button(ui, "keys", at, "?", UI_QUIET);
    d->view->leaves = ui_button(ui, "stage", stage, tr("To the stage"), UI_NORMAL);
}

static void turn_row(struct desk *d, struct pen *pen, int32_t turn)
{
    struct ui *ui = d->ui;
    int32_t now = d->e->state[STATE_TURN];
    int here = turn == now && !d->ended, done = turn < now || d->ended, pad = ui_px(ui, 8),
        decisions = plan_decisions(d->e, turn);
    enum theme_token token = done ? TOKEN_text_quiet : TOKEN_text;
    char number[16], state[64];
    text_print(number, sizeof number, "%d", (int)turn + 1);
    if (done)
        text_print(state, sizeof state, "%s", tr("done"));
    else if (here)
        text_print(state, sizeof state, "%s", tr("now"));
    else if (!decisions)
        text_print(state, sizeof state, "%s", tr("no decision"));
    else if (has_plan(d))
        text_print(state, sizeof state, tr("%d\u00A0min"),
                   (int)((plan_share(d->e, d->clock->hot_wash_at - d->clock->turn, now, turn) + 30) / 60));
    else
        text_print(state, sizeof state, tr_count("%d decision", "%d decisions", decisions), decisions);
    struct text_style body = ui_style(ui, TEXT_BODY, here ? TEXT_BOLD : 0), note = ui_style(ui, TEXT_NOTE, 0);
    int number_w = ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), "00") + ui_px(ui, 4);
    int state_w = ui_text_width(ui, note, state) + ui_px(ui, 4);
    int title_w = int_max(1, pen->w - 2 * pad - number_w - state_w - 2 * ui_px(ui, 8));
    int h = ui_text_height(ui, body, title_w, d->s->turn_text[turn].title) + 2 * ui_px(ui, 6);
    struct rect box = { pen->x, pen->y, pen->w, h };
    if (here) {
        draw_role(&ui->list, ROLE_surface);
        draw_rect(&ui->list, box, TOKEN_raised, ui_px(ui, 5));
        struct rect edge = box;
        draw_rect(&ui->list, cut_left(&edge, ui_px(ui, 4)), TOKEN_accent, ui_px(ui, 2));
        draw_role(&ui->list, ROLE_label);
    }
    int drop = (ui_line(ui, body) - ui_line(ui, note)) * 3 / 4, y = box.y + ui_px(ui, 6);
    ui_text(ui, (struct rect){ box.x + pad, y + drop, number_w, h }, ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
            TOKEN_text_quiet, ALIGN_LEFT, number);
    ui_text(ui, (struct rect){ box.x + pad + number_w + ui_px(ui, 8), y, title_w, h }, body, token, ALIGN_LEFT,
            d->s->turn_text[turn].title);
    ui_text(ui, (struct rect){ rect_right(box) - pad - state_w, y + drop, state_w, h }, note, TOKEN_text_quiet,
            ALIGN_RIGHT, state);
    pen->y += h;
}

/* Of the messages of the turn that is open those that had a condition, with what made it hold. */
static void reasons(struct desk *d, struct pen *pen)
{
    char line[500];
    int count = exercise_inbox(d->e, -1, NULL, 0);
    struct message *m = arena_new(&d->arena, (size_t)count, sizeof *m);
    int shown = 0;
    if (!m) {
        d->ui->list.failed = 1;
        return;
    }
    exercise_inbox(d->e, -1, m, count);
    for (int i = 0; i < count; i++) {
        if (m[i].turn != d->e->state[STATE_TURN] || !*m[i].why)
            continue;
        pen_gap(pen, shown ? 8 : 20);
        if (!shown++)
            pen_section(pen, tr("Why it came"));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, m[i].headline);
        text_print(line, sizeof line, tr("Came because %s."), m[i].why);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
}

/* The bell does not wait, but a lesson may be longer or shorter than planned. */
static void length(struct desk *d, struct pen *pen)
{
    enum { STEP = 5 };
    char shown[32];
    int32_t minutes = d->clock->minutes;
    if (d->ended || !minutes)
        return;
    pen_gap(pen, 12);
    text_print(shown, sizeof shown, "%d", (int)minutes);
    if (console_stepper(d, pen, "length", tr("Minutes in all"), shown, STEP, WALL_MINUTES_MAX, &minutes) &&
        minutes >= STEP)
        desk_send(d, exercise_wall_minutes(minutes, d->view->wall));
}

static void controls(struct desk *d, struct pen *pen)
{
    struct pen_shelf shelf = { 0, 0, 0 };
    const int32_t *state = d->e->state;
    pen_gap(pen, 16);
    if (!d->ended && pen_button(pen, &shelf, "pause", state[STATE_PAUSED] ? tr("Go on") : tr("Pause"), UI_NORMAL))
        desk_send(d, command_of(state[STATE_PAUSED] ? COMMAND_RESUME : COMMAND_PAUSE));
    if (!d->ended &&
        pen_button(pen, &shelf, "ledgers", state[STATE_SHOWN] ? tr("Hide ledgers") : tr("Show ledgers"), UI_NORMAL))
        desk_send(d, command_of(state[STATE_SHOWN] ? COMMAND_HIDE : COMMAND_SHOW));
    if (pen_button(pen, &shelf, "verdict", tr("Verdict"), UI_NORMAL))
        desk_panel(d, PANEL_VERDICT);
    if (d->view->can_name && pen_button(pen, &shelf, "people", tr("People"), UI_NORMAL))
        desk_panel(d, PANEL_PEOPLE);
    if (d->view->can_fork && pen_button(pen, &shelf, "fork", tr("Fork"), UI_NORMAL))
        desk_send(d, command_of(COMMAND_FORK));
    if (!d->ended && pen_button(pen, &shelf, "end", tr("To the hot wash\u2026"), UI_NORMAL))
        desk_panel(d, PANEL_END);
    pen_shelf_end(pen, &shelf);
}

void console_plan(struct desk *d, struct pen *pen)
{
    pen_section(pen, tr("Run sheet"));
    for (int32_t turn = play_first_turn(d->s, d->e->form); turn <= play_last_turn(d->s, d->e->form); turn++)
        turn_row(d, pen, turn);
    length(d, pen);
    controls(d, pen);
    if (!d->ended)
        reasons(d, pen);
    console_prompts(d, pen);
}
