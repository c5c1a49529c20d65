/* The head with stage and clock, and the run sheet: which turn, how long, and what is in each. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"
#include "plan.h"
#include "words.h"

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

/* What everyone else sees: on another display what the stage shows, on this one nothing while the console is here. */
static void stage_words(const struct desk *d, char *out, size_t size)
{
    const struct console_view *view = d->view;
    out[0] = '\0';
    if (view->stage_off)
        text_print(out, size, view->stage[0] ? tr("stage: off; Escape returns to %s") : tr("stage: off%s"),
                   view->stage);
    else if (view->stage[0])
        text_print(out, size, tr("stage: %s"), view->stage);
}

/* The keys and the way back to the stage, which are the caller's. Where there is little room only their keys; with
   `draws` 0 nothing. Returns how wide they are. */
static int head_buttons(struct desk *d, struct rect row, int draws)
{
    enum { BUTTONS = 2 };
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    const struct {
        const char *name, *label, *key;
        int *asked;
    } buttons[BUTTONS] = { { "leave", view->stage_off ? tr("To the stage") : tr("Close"), tr("Esc"), &view->leaves },
                           { "keys", tr("Keys"), "?", &view->asks_keys } };
    int used = 0, full = 0, gap = ui_px(ui, 4);
    for (int i = 0; i < BUTTONS; i++)
        full += ui_key_button_width(ui, buttons[i].label, buttons[i].key) + gap;
    int terse = full > row.w / 3;
    for (int i = 0; i < BUTTONS; i++) {
        const char *label = terse ? buttons[i].key : buttons[i].label, *key = terse ? NULL : buttons[i].key;
        int w = ui_key_button_width(ui, label, key);
        struct rect at = cut_right(&row, w);
        at.h = ui_target(ui);
        if (draws)
            *buttons[i].asked = ui_key_button(ui, buttons[i].name, at, label, key, UI_QUIET);
        cut_right(&row, gap);
        used += w + gap;
    }
    return used;
}

void console_head(struct desk *d, struct rect *area)
{
    struct ui *ui = d->ui;
    char turn[300], stage[300], now[16], wash[16], how[96] = "";
    int edge = ui_px(ui, 20), pad = ui_px(ui, 8);
    int32_t at = d->e->state[STATE_TURN];
    struct text_style note = ui_style(ui, TEXT_NOTE, 0), bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    if (d->ended)
        text_print(turn, sizeof turn, "%s", tr("the exercise has ended"));
    else
        text_print(turn, sizeof turn, tr("turn %d of %d"), (int)at + 1, (int)play_last_turn(d->s, d->e->form) + 1);
    stage_words(d, stage, sizeof stage);
    int paused = d->e->state[STATE_PAUSED] && !d->ended;
    struct text_span left[] = { { tr("CONSOLE"), ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED), TOKEN_accent },
                                { "   ", note, TOKEN_text },
                                { turn, note, TOKEN_text_quiet },
                                { paused ? tr(" \u00B7 paused") : "", bold, TOKEN_accent },
                                { *stage ? " \u00B7 " : "", note, TOKEN_text_quiet },
                                { stage, note, d->view->stage_off ? TOKEN_text_quiet : TOKEN_text } };
    struct text_span right[] = { { tr("Wall "), note, TOKEN_text_quiet }, { now, bold, TOKEN_text },
                                 { tr(" \u00B7 hot wash at "), note, TOKEN_text_quiet }, { wash, bold, TOKEN_text },
                                 { " \u00B7 ", note, TOKEN_text_quiet }, { how, bold, TOKEN_text } };
    int lefts = sizeof left / sizeof *left, rights = 0;
    if (d->clock->utc_now) {
        hour(d, d->clock->utc_now, now, sizeof now);
        rights = 2;
        ui_wake_in(ui, (int)(60 - d->clock->utc_now % 60) * 1000);
    }
    if (has_plan(d) && !d->ended) {
        hour(d, d->clock->hot_wash_at, wash, sizeof wash);
        right[5].token = pace(d, how, sizeof how) ? TOKEN_accent : TOKEN_text;
        rights = 6;
    }
    struct rect in = rect_inset(*area, edge, 0);
    int buttons = head_buttons(d, in, 0);
    int w = in.w - buttons, slack = ui_px(ui, 8);
    struct text_extent a = ui_spans_extent(ui, w, left, lefts), b = ui_spans_extent(ui, w, right, rights);
    int beside = rights && a.lines == 1 && a.w + b.w + 2 * slack + edge <= w;
    int text = beside || !rights ? a.h : a.h + b.h, h = int_max(text, ui_target(ui));
    struct rect bar = cut_top(area, h + 2 * pad);
    draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, bar, TOKEN_panel, 0);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - ui_px(ui, 1), bar.w, ui_px(ui, 1));
    draw_role(&ui->list, ROLE_label);
    in = rect_inset(bar, edge, pad);
    int y = in.y + (h - text) / 2;
    ui_spans(ui, (struct rect){ in.x, y, beside ? a.w + slack : w, a.h }, ALIGN_LEFT, left, lefts);
    if (beside)
        ui_spans(ui, (struct rect){ in.x + w - b.w - slack, y, b.w + slack, b.h }, ALIGN_RIGHT, right, rights);
    else if (rights)
        ui_spans(ui, (struct rect){ in.x, y + a.h, w, b.h }, ALIGN_LEFT, right, rights);
    d->head = in;
}

void console_head_buttons(struct desk *d)
{
    head_buttons(d, d->head, 1);
}

/* "done", "now", or what it should take. */
static void turn_state(const struct desk *d, int32_t turn, char *out, size_t size)
{
    int32_t now = d->e->state[STATE_TURN];
    int decisions = plan_decisions(d->e, turn);
    if (turn < now || d->ended)
        text_print(out, size, "%s", tr("done"));
    else if (turn == now)
        text_print(out, size, "%s", tr("now"));
    else if (!decisions)
        text_print(out, size, "%s", tr("may skip"));
    else if (has_plan(d))
        text_print(out, size, tr("%d\u00A0min"),
                   (int)((plan_share(d->e, d->clock->hot_wash_at - d->clock->turn, now, turn) + 30) / 60));
    else
        text_print(out, size, tr_count("%d decision", "%d decisions", decisions), decisions);
}

/* Of a message that has come: what made its condition hold. */
static void reason_of(struct desk *d, struct pen *pen, int32_t inject)
{
    char line[500];
    int count = exercise_inbox(d->e, -1, NULL, 0);
    struct message *m = arena_new(&d->arena, (size_t)count, sizeof *m);
    if (!m) {
        d->ui->list.failed = 1;
        return;
    }
    exercise_inbox(d->e, -1, m, count);
    for (int i = 0; i < count; i++)
        if (m[i].inject == inject && *m[i].why) {
            text_print(line, sizeof line, tr("Came because %s."), m[i].why);
            pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        }
}

static void turn_decisions(struct desk *d, struct pen *pen, int32_t turn)
{
    struct span asked = d->s->turn[turn].decisions;
    char line[700];
    for (int32_t i = asked.first; i < asked.first + asked.count; i++) {
        int32_t decision = d->s->asked[i];
        const struct entry *x = exercise_choice(d->e, decision);
        if (!(d->s->decision[decision].forms & 1 << d->e->form))
            continue;
        text_print(line, sizeof line, tr("%s decides"), d->s->role_text[d->s->decision[decision].role].name);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, d->s->decision_text[decision].ask);
        if (x && x->command.option) {
            text_print(line, sizeof line, tr("Chose: %s"), console_option(d->s, decision, x->command.option));
            pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_text, line);
        }
        pen_gap(pen, 6);
    }
}

static void turn_injects(struct desk *d, struct pen *pen, int32_t turn)
{
    char headline[400], line[500];
    for (int32_t i = 0; i < d->s->injects; i++) {
        int32_t word = d->e->state[d->s->at.inject + i];
        int came = word > 0;
        if ((came ? word - 1 : d->s->inject[i].turn) != turn || d->s->inject[i].channel == CHANNEL_EVENT)
            continue;
        text_print(line, sizeof line, "%s \u00B7 %s", words_channel(d->s->inject[i].channel),
                   came                   ? tr("came")
                   : word == INJECT_HELD  ? tr("held")
                   : word == INJECT_PASSED ? tr("did not come")
                                          : tr("waits"));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text,
                 console_readable(console_headline(d->e, i), headline, sizeof headline));
        if (came)
            reason_of(d, pen, i);
        pen_gap(pen, 6);
    }
}

static void turn_row(struct desk *d, struct pen *pen, int32_t turn)
{
    struct ui *ui = d->ui;
    int32_t now = d->e->state[STATE_TURN];
    int here = turn == now && !d->ended, done = turn < now || d->ended, pad = ui_px(ui, 8), opened;
    char number[16], state[64];
    text_print(number, sizeof number, "%d", (int)turn + 1);
    turn_state(d, turn, state, sizeof state);
    struct text_style title = ui_style(ui, TEXT_NOTE, here ? TEXT_BOLD : 0), note = ui_style(ui, TEXT_NOTE, 0);
    int number_w = ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), "00") + pad;
    int state_w = ui_text_width(ui, note, state) + ui_px(ui, 4);
    int fold_w = ui_px(ui, 14), title_w = int_max(1, pen->w - 2 * pad - number_w - state_w - fold_w);
    int h = ui_text_height(ui, title, title_w, d->s->turn_text[turn].title) + 2 * ui_px(ui, 6);
    struct rect box;
    struct ui_signal signal = pen_row(pen, turn, h, here, &box);
    if (signal.activated) {
        d->view->turn = d->view->turn == turn ? NONE : turn;
        ui->again = 1;
    }
    opened = d->view->turn == turn;
    ui_text_middle(ui, (struct rect){ box.x + pad, box.y, number_w, box.h },
                   ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text_quiet, ALIGN_LEFT, number);
    ui_text_middle(ui, (struct rect){ box.x + pad + number_w, box.y, title_w, box.h }, title,
                   done ? TOKEN_text_quiet : TOKEN_text, ALIGN_LEFT, d->s->turn_text[turn].title);
    ui_text_middle(ui, (struct rect){ rect_right(box) - fold_w - state_w, box.y, state_w, box.h }, note,
                   TOKEN_text_quiet, ALIGN_RIGHT, state);
    draw_shape(&ui->list, opened ? SHAPE_TRIANGLE : SHAPE_DOWN, (float)(rect_right(box) - fold_w / 2),
               (float)(box.y + box.h / 2), (float)ui_px(ui, 4), TOKEN_text_quiet);
    pen_row_end(pen);
    if (!opened)
        return;
    struct pen in = pen_indent(pen, 8);
    pen_gap(&in, 6);
    int top = in.y;
    turn_decisions(d, &in, turn);
    turn_injects(d, &in, turn);
    if (in.y == top)
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing is planned in it: close it when you like."));
    pen->y = in.y;
    pen_gap(pen, 8);
    pen_rule(pen);
}

/* The bell does not wait, but a lesson may be longer or shorter than planned. */
static void length(struct desk *d, struct pen *pen)
{
    enum { STEP = 5 };
    char shown[32];
    int32_t minutes = d->clock->minutes;
    if (d->ended || !minutes)
        return;
    pen_gap(pen, 8);
    text_print(shown, sizeof shown, "%d", (int)minutes);
    if (console_stepper(d, pen, "length", tr("Minutes in all"), shown, STEP, WALL_MINUTES_MAX, &minutes) &&
        minutes >= STEP)
        desk_send(d, exercise_wall_minutes(minutes, d->view->wall));
}

static void undo(struct desk *d, struct pen *pen)
{
    int allowed = exercise_lets_undo(d->e);
    if (!d->ended && pen_toggle(pen, "undo", tr("Players may take a choice back"), &allowed))
        desk_send(d, exercise_let_undo(allowed));
}

void console_plan(struct desk *d, struct pen *pen)
{
    pen_section(pen, tr("Run sheet"));
    for (int32_t turn = play_first_turn(d->s, d->e->form); turn <= play_last_turn(d->s, d->e->form); turn++)
        turn_row(d, pen, turn);
    length(d, pen);
    undo(d, pen);
}
