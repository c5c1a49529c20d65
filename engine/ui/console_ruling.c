/* A ruling on an action that is not on the menu: what it is in words, what it moves, and which norms it touches. Its
   marks stand beside the count; its changes are bounded. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"
#include "core/score.h"
#include "core/value.h"

enum { MATCHES_SHOWN = 4 };

static int step_button(struct desk *d, const char *name, struct rect box, const char *sign, const char *of)
{
    struct ui *ui = d->ui;
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, 0);
    draw_frame(&ui->list, box, signal.hover ? TOKEN_text : TOKEN_edge, ui_px(ui, 4), ui_px(ui, 1));
    ui_text_middle(ui, box, ui_style(ui, TEXT_BODY, TEXT_BOLD), TOKEN_text, ALIGN_MIDDLE, sign);
    ui_heard(ui, of);
    draw_id(&ui->list, 0);
    return signal.clicked;
}

int console_stepper(struct desk *d, struct pen *pen, const char *name, const char *label, const char *shown,
                    int32_t step, int32_t most, int32_t *value)
{
    struct ui *ui = d->ui;
    int target = ui_target(ui),
        value_w = ui_text_width(ui, ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR), "+00") + ui_px(ui, 16);
    int right = 2 * target + value_w, gap = ui_px(ui, 8), w = int_max(1, pen->w - right - 3 * gap);
    int is_wide = ui_text_width(ui, ui_style(ui, TEXT_BODY, 0), label) > w; /* smaller rather than on two lines */
    struct text_style body = ui_style(ui, is_wide ? TEXT_NOTE : TEXT_BODY, 0);
    int h = int_max(target, ui_text_height(ui, body, w, label)) + ui_px(ui, 8);
    struct rect box = { pen->x, pen->y, pen->w, h };
    int32_t was = *value;
    ui_push_id(ui, name);
    uint32_t id = ui_id(ui, "row");
    struct ui_signal signal = ui_item(ui, id, box, UI_FOCUS | UI_KEEPS_X);
    int has = ui->focus == id && ui->scope == ui->scopes[ui->scope_count - 1];
    if (has && !ui->key_used && (ui->in.key == UI_KEY_LEFT || ui->in.key == UI_KEY_RIGHT)) {
        *value += ui->in.key == UI_KEY_RIGHT ? step : -step;
        ui->key_used = 1;
    }
    ui_text_middle(ui, (struct rect){ box.x + gap, box.y, w, h }, body, TOKEN_text, ALIGN_LEFT, label);
    struct rect at = { rect_right(box) - right - gap, box.y + (h - target) / 2, target, target };
    if (step_button(d, "less", at, "\u2212", label))
        *value -= step;
    draw_id(&ui->list, id);
    ui_text_middle(ui, (struct rect){ at.x + target, box.y, value_w, h },
                   ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR), was ? TOKEN_text : TOKEN_text_quiet, ALIGN_MIDDLE,
                   shown);
    at.x += target + value_w;
    if (step_button(d, "more", at, "+", label))
        *value += step;
    ui_focus_ring(ui, box, signal);
    ui_pop_id(ui);
    *value = int_clamp(*value, -most, most);
    ui->again |= *value != was;
    pen->y += h;
    return *value != was;
}

static void changes(struct desk *d, struct pen *pen)
{
    struct console_view *view = d->view;
    int32_t shown = int_min(d->s->indicators, (int)(sizeof view->change / sizeof *view->change));
    int used = 0, put = 0, gap = ui_px(d->ui, 24), least = 16 * theme_text_px(d->ui->scale, TEXT_BODY);
    int columns = pen->w >= 2 * least + gap ? 2 : 1;
    struct rect all = { pen->x, 0, pen->w, 0 };
    for (int32_t i = 0; i < shown; i++)
        used += view->change[i] != 0;
    pen_section(pen, tr("What it moves: Left and Right, at most 20 points"));
    int bottom = pen->y;
    for (int32_t i = 0; i < shown; i++) {
        char value[48];
        if (d->s->gauge[i].measured.count) /* measures the world: nobody moves it */
            continue;
        value_change(UNIT_POINTS, view->change[i], value, sizeof value);
        ui_push_index(d->ui, i);
        int32_t most = used < CHANGES_MAX || view->change[i] ? RULING_MAX : 0;
        struct rect at = rect_column(all, put++ % columns, columns, gap);
        struct pen half = { d->ui, at.x, pen->y, at.w };
        console_stepper(d, &half, "change", d->s->gauge_text[i].name, value, POINT, most, &view->change[i]);
        ui_pop_id(d->ui);
        bottom = int_max(bottom, half.y);
        if (put % columns == 0)
            pen->y = bottom;
    }
    pen->y = bottom;
}

static int matches(const struct desk *d, int32_t n)
{
    const struct norm *norm = d->s->norms->norms + n;
    const char *part = d->view->norm_filter.text;
    for (int i = 0; i < d->view->marks && d->view->panel == PANEL_RULING; i++)
        if (d->view->mark[i].norm == n)
            return 0;
    if (!field_filled(&d->view->norm_filter)) /* of those that the play has touched one is the likeliest */
        return d->view->panel == PANEL_VERDICT && score_norm(d->s, d->e->state, n).verdict != VERDICT_NOT_TESTED;
    return text_holds(norm->id, part) || text_holds(tr(norm->title), part);
}

static void add_mark(struct desk *d, int32_t norm)
{
    struct console_view *view = d->view;
    if (view->marks == RULING_MARKS_MAX)
        return;
    view->mark[view->marks].norm = norm;
    view->mark[view->marks].value = 0;
    field_set(&view->mark[view->marks].because, "");
    view->marks++;
    d->ui->again = 1;
}

int32_t console_find_norm(struct desk *d, struct pen *pen)
{
    struct ui *ui = d->ui;
    int found = 0;
    int32_t first = NONE, picked = NONE;
    char line[300];
    int done = pen_field(pen, "norm", &d->view->norm_filter, 1, tr("Find a norm by number or word")) == UI_FIELD_DONE;
    int most = field_filled(&d->view->norm_filter) ? MATCHES_SHOWN : 2 * MATCHES_SHOWN;
    for (int32_t n = 0; n < d->s->norms->count && found < most; n++) {
        struct rect box;
        if (!matches(d, n))
            continue;
        text_print(line, sizeof line, "%s \u00B7 %s", d->s->norms->norms[n].id, tr(d->s->norms->norms[n].title));
        int pad = ui_px(ui, 12);
        struct text_style body = ui_style(ui, TEXT_BODY, 0);
        if (pen_row(pen, n, ui_text_height(ui, body, pen->w - 2 * pad, line) + 2 * ui_px(ui, 4), 0, &box).activated)
            picked = n;
        ui_text_middle(ui, rect_inset(box, pad, 0), body, TOKEN_text, ALIGN_LEFT, line);
        pen_row_end(pen);
        first = first == NONE ? n : first;
        found++;
    }
    if (!found && field_filled(&d->view->norm_filter))
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("No norm has that in its number or title."));
    if (done && field_filled(&d->view->norm_filter))
        picked = first;
    if (picked != NONE)
        field_set(&d->view->norm_filter, "");
    return picked;
}

static void marks(struct desk *d, struct pen *pen)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    int gone = -1;
    char line[300], value[16];
    pen_section(pen, tr("Norms it touches, \u22123 to +3, each with its reason"));
    for (int i = 0; i < view->marks; i++) {
        const struct norm *norm = d->s->norms->norms + view->mark[i].norm;
        int32_t v = view->mark[i].value;
        struct pen_shelf shelf = { 0, 0, 0 };
        ui_push_index(ui, view->mark[i].norm);
        text_print(line, sizeof line, "%s \u00B7 %s", norm->id, tr(norm->title));
        text_print(value, sizeof value, v > 0 ? "+%d" : v < 0 ? "\u2212%d" : "%d", (int)(v < 0 ? -v : v));
        console_stepper(d, pen, "mark", line, value, 1, MARK_MAX, &view->mark[i].value);
        pen_gap(pen, 4);
        pen_field(pen, "because", &view->mark[i].because, 1, tr("because"));
        pen_gap(pen, 4);
        if (pen_button(pen, &shelf, "remove", tr("Remove"), UI_QUIET))
            gone = i;
        pen_shelf_end(pen, &shelf);
        pen_gap(pen, 8);
        ui_pop_id(ui);
    }
    int32_t picked = view->marks < RULING_MARKS_MAX ? console_find_norm(d, pen) : NONE;
    if (picked != NONE)
        add_mark(d, picked);
    if (gone >= 0) {
        view->marks--;
        memmove(view->mark + gone, view->mark + gone + 1, (size_t)(view->marks - gone) * sizeof *view->mark);
        ui->again = 1;
    }
}

static const char *missing(const struct console_view *view)
{
    if (!field_filled(&view->action))
        return tr("It needs the action in words.");
    for (int i = 0; i < view->marks; i++) {
        if (!view->mark[i].value)
            return tr("A mark of nought says nothing: move it or remove it.");
        if (!field_filled(&view->mark[i].because))
            return tr("Each mark needs its reason.");
    }
    return NULL;
}

/* Nothing but the facilitator keeps an action from being ruled on twice: it then moves things twice. */
static void warn(const struct desk *d, struct pen *pen)
{
    const char *action = d->view->action.text;
    char line[200];
    for (int i = d->e->entries; i-- > 0 && field_filled(&d->view->action);) {
        const struct entry *x = d->e->entry + i;
        if (x->undone || x->command.kind != COMMAND_RULING || !text_holds(x->command.text, action) ||
            !text_holds(action, x->command.text))
            continue;
        text_print(line, sizeof line, tr("Ruled before, in turn %d. Ruling so again adds its effects again."),
                   (int)x->turn);
        pen_gap(pen, 4);
        pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_accent, line);
        return;
    }
}

static void send(struct desk *d)
{
    struct console_view *view = d->view;
    struct command c = command_of(COMMAND_RULING);
    c.text = view->action.text;
    c.reason = field_filled(&view->reason) ? view->reason.text : NULL;
    for (int32_t i = 0; i < d->s->indicators && c.changes < CHANGES_MAX; i++)
        if (i < (int32_t)(sizeof view->change / sizeof *view->change) && view->change[i])
            c.change[c.changes++] = (struct add){ d->s->at.gauges + i, view->change[i] };
    for (; c.marks < view->marks; c.marks++)
        c.mark[c.marks] = (struct ruling_mark){ view->mark[c.marks].norm, view->mark[c.marks].value,
                                                view->mark[c.marks].because.text };
    desk_send(d, c);
}

void console_panel_ruling(struct desk *d)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct pen_shelf shelf = { 0, 0, 0 };
    struct pen pen = pen_panel_begin(ui, "ruling", tr("Rule on an action that is not on the menu"));
    pen_section(&pen, tr("The action in words: who does what, at what price"));
    pen_field(&pen, "action", &view->action, 2, tr("The ministry calls the port directly"));
    warn(d, &pen);
    pen_gap(&pen, 16);
    changes(d, &pen);
    pen_gap(&pen, 16);
    marks(d, &pen);
    pen_gap(&pen, 16);
    pen_section(&pen, tr("The reason, for the record"));
    pen_field(&pen, "reason", &view->reason, 2, tr("Why it is plausible, and why so much"));
    pen_gap(&pen, 16);
    const char *lack = missing(view);
    int done = 0;
    if (lack) {
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, lack);
        pen_gap(&pen, 8);
    } else {
        done = pen_button(&pen, &shelf, "rule", tr("Rule so"), UI_PRIMARY);
    }
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (back)
        desk_panel(d, PANEL_NONE);
    else if (done)
        send(d);
}
