/* The strip of indicators: value, change since the last turn, trend line; and what moved one of them. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "chart.h"
#include "core/value.h"
#include "screens.h"

enum { LEAST_TREND = 28, MOST_TREND = 112 }; /* design pixels */

struct strip {
    struct text_style name, value, change;
    int columns, rows, gap, cell_h;
    int equal, spare; /* columns of equal width; else each as its gauge needs, and this much more */
    int below;        /* the trend has no room beside the value: its height below */
};

static int value_at(const struct app *app, int32_t gauge, int sample)
{
    return sample == NONE ? play_gauge(app->e->s, app->e->state, gauge)
                          : history_value(&app->e->history, sample, gauge);
}

int gauges_turn(const struct app *app)
{
    return app->e->history.turns - (act_ended(app) ? 1 : 2);
}

/* What the value and its change take, with the gaps behind them. */
static int value_width(struct ui *ui, const struct strip *x)
{
    return ui_text_width(ui, x->value, "100") + ui_text_width(ui, x->change, "\u221288") + 2 * ui_px(ui, 8);
}

static int least_width(struct ui *ui, const struct strip *x, const char *name)
{
    int number = ui_text_width(ui, x->value, "100") + ui_text_width(ui, x->change, " \u221213");
    return int_max(number, ui_text_width(ui, x->name, name)) + ui_px(ui, 12);
}

/* Columns of equal width in one row; when a long name stands against that, a row as each gauge needs; else more rows.
 */
static struct strip lay_out(struct ui *ui, const struct app *app, int width)
{
    const struct scenario *s = app->e->s;
    struct strip x = { ui_style(ui, TEXT_NOTE, 0),
                       ui_style(ui, TEXT_TITLE, TEXT_BOLD | TEXT_TABULAR),
                       ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                       1,
                       1,
                       ui_px(ui, 16),
                       0,
                       1,
                       0,
                       0 };
    int least = 0, all = -x.gap, narrowest = width;
    x.value.px = (int16_t)(x.value.px * 9 / 10);
    for (int32_t g = 0; g < s->gauges; g++) {
        int w = least_width(ui, &x, s->gauge_text[g].name);
        least = int_max(least, w);
        narrowest = int_min(narrowest, w);
        all += w + x.gap;
    }
    x.columns = int_clamp((width + x.gap) / (least + x.gap), 1, int_max(1, s->gauges));
    x.rows = (s->gauges + x.columns - 1) / x.columns;
    if (s->gauges > 0)
        x.columns = (s->gauges + x.rows - 1) / x.rows;
    if (x.rows > 1 && all <= width) {
        x.columns = s->gauges;
        x.rows = 1;
        x.equal = 0;
        x.spare = (width - all) / s->gauges;
    }
    if (x.rows > 1) /* the map needs the height more */
        x.value = ui_style(ui, TEXT_HEAD, TEXT_BOLD | TEXT_TABULAR);
    narrowest = x.equal ? (width - (x.columns - 1) * x.gap) / x.columns : narrowest + x.spare;
    if (narrowest - value_width(ui, &x) < ui_px(ui, LEAST_TREND))
        x.below = ui_px(ui, 18);
    x.cell_h = ui_line(ui, x.name) + ui_line(ui, x.value) + ui_px(ui, 10) + x.below;
    return x;
}

int gauges_height(struct ui *ui, struct app *app, int width)
{
    struct strip x = lay_out(ui, app, width - 2 * ui_px(ui, 24));
    return x.rows * x.cell_h + (x.rows - 1) * ui_px(ui, 8) + 2 * ui_px(ui, 12);
}

static void trend(struct ui *ui, struct app *app, struct rect box, int32_t gauge, int sample)
{
    enum { MOST = 24 };
    int32_t values[MOST];
    const struct history *h = &app->e->history;
    int last = sample == NONE ? h->samples : sample + 1, n = int_min(last, MOST - 1);
    for (int i = 0; i < n; i++)
        values[i] = history_value(h, n < 2 ? 0 : (int)((int64_t)i * (last - 1) / (n - 1)), gauge);
    values[n++] = value_at(app, gauge, sample);
    int32_t low = values[0], high = values[0], least = app->e->s->gauge[gauge].counter ? 1 : 20 * POINT;
    for (int i = 1; i < n; i++) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
    }
    if (high - low < least) { /* a quiet indicator looks quiet, at the height where it stands */
        int32_t most = app->e->s->gauge[gauge].counter ? INT32_MAX : WHOLE;
        low = int_clamp((low + high) / 2 - least / 2, 0, int_max(0, most - least));
        high = low + least;
    }
    chart_trend(&ui->list, box, values, n, low, high, TOKEN_trend, (float)ui_px(ui, 4) / 1.8f);
}

static void cell(struct ui *ui, struct app *app, const struct strip *x, struct rect box, int32_t gauge, int sample,
                 int base)
{
    const struct scenario *s = app->e->s;
    char value[48], change[48] = "";
    int32_t now = value_at(app, gauge, sample);
    /* what is shown moves to the new value, so that the eye sees which way */
    int shown = ui_animate(ui, ui_id(ui, "value"), now, 220);
    words_value(s, gauge, shown, value, sizeof value);
    if (base >= 0 && now != history_opening(&app->e->history, base, gauge))
        words_change(s, gauge, now - history_opening(&app->e->history, base, gauge), change, sizeof change);
    if (strcmp(change, "0") == 0)
        change[0] = '\0';
    struct rect in = rect_inset(box, ui_px(ui, 6), ui_px(ui, 2));
    int line = ui_line(ui, x->name), w = ui_text_width(ui, x->value, value),
        c = *change ? ui_text_width(ui, x->change, change) : 0;
    enum draw_role before = draw_role(&ui->list, ROLE_label);
    ui_text(ui, cut_top(&in, line), x->name, TOKEN_text_quiet, ALIGN_LEFT, s->gauge_text[gauge].name);
    struct rect row = cut_top(&in, ui_line(ui, x->value));
    draw_role(&ui->list, ROLE_value);
    ui_text(ui, (struct rect){ row.x, row.y, w, row.h }, x->value, TOKEN_text, ALIGN_LEFT, value);
    int drop = (ui_line(ui, x->value) - ui_line(ui, x->change)) * 3 / 4, gap = ui_px(ui, 8);
    if (c)
        ui_text(ui, (struct rect){ row.x + w + gap, row.y + drop, c, row.h - drop }, x->change, TOKEN_text, ALIGN_LEFT,
                change);
    draw_role(&ui->list, before);
    struct rect chart = x->below ? in : row;
    if (x->below)
        chart.h = x->below;
    else
        cut_left(&chart, w + gap + int_max(c, ui_text_width(ui, x->change, "\u221288")) + gap);
    chart = cut_right(&chart, int_min(chart.w, x->below ? chart.w : ui_px(ui, MOST_TREND)));
    if (chart.w >= ui_px(ui, LEAST_TREND))
        trend(ui, app, rect_inset(chart, 0, ui_px(ui, x->below ? 2 : 4)), gauge, sample);
}

int32_t gauges_draw(struct ui *ui, struct app *app, struct rect box, int sample, int base, struct rect *place)
{
    int32_t looked_at = NONE;
    const struct scenario *s = app->e->s;
    ui_panel(ui, "gauges", box, TOKEN_panel);
    draw_rule(&ui->list, box.x, box.y, box.w, 1);
    struct rect in = rect_inset(box, ui_px(ui, 24), ui_px(ui, 12));
    struct strip x = lay_out(ui, app, in.w);
    int left = in.x;
    ui_push_id(ui, "gauge");
    for (int32_t g = 0; g < s->gauges; g++) {
        struct rect row = rect_row(in, g / x.columns, x.rows, ui_px(ui, 8));
        struct rect column = rect_column(row, g % x.columns, x.columns, x.gap);
        if (!x.equal) {
            column.x = left;
            column.w = least_width(ui, &x, s->gauge_text[g].name) + x.spare;
            left += column.w + x.gap;
        }
        struct rect at = rect_inset(column, -ui_px(ui, 6), -ui_px(ui, 2));
        ui_push_index(ui, g);
        struct ui_signal signal = ui_item(ui, ui_id(ui, "cell"), at, UI_FOCUS);
        if (signal.hover) {
            int alpha = draw_alpha(&ui->list, 24);
            draw_rect(&ui->list, at, TOKEN_text, ui_px(ui, 4));
            draw_alpha(&ui->list, alpha);
        }
        cell(ui, app, &x, at, g, sample, base);
        ui_focus_ring(ui, at, signal);
        draw_id(&ui->list, 0);
        if (signal.focused || (signal.hover && looked_at == NONE)) {
            looked_at = g;
            *place = at;
        }
        if (signal.activated) {
            app->gauge = g;
            act_dialog(app, DIALOG_GAUGE);
        }
        ui_pop_id(ui);
    }
    ui_pop_id(ui);
    return looked_at;
}

/* ---- causes ---- */

static int is_visible(const struct scenario *s, int32_t gauge, int32_t change)
{
    enum { TENTH = POINT / 10 };
    return s->gauge[gauge].counter ? change != 0 : change >= TENTH || change <= -TENTH;
}

/* The figures of causes end under each other. */
static void cause(struct pen *pen, const struct scenario *s, int32_t gauge, int32_t change, const char *words)
{
    char by[48];
    struct ui *ui = pen->ui;
    struct text_style style = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    int w = ui_text_width(ui, bold, "\u221288.8"), gap = ui_px(ui, 12);
    words_change(s, gauge, change, by, sizeof by);
    w = int_max(w, ui_text_width(ui, bold, by));
    ui_text(ui, (struct rect){ pen->x, pen->y, w, 0 }, bold, TOKEN_text, ALIGN_RIGHT, by);
    pen->y += ui_text(ui, (struct rect){ pen->x + w + gap, pen->y, int_max(1, pen->w - w - gap), 0 }, style,
                      TOKEN_text_quiet, ALIGN_LEFT, words);
}

/* "Public trust                62 → 58": the name and what it came to are what the eye finds first. */
static void change_head(struct pen *pen, const struct scenario *s, const struct change *row)
{
    struct ui *ui = pen->ui;
    char before[64], after[48];
    struct text_style name = ui_style(ui, TEXT_BODY, TEXT_BOLD), quiet = ui_style(ui, TEXT_BODY, TEXT_TABULAR),
                      bold = ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR);
    words_value(s, row->gauge, row->before, before, sizeof before);
    words_value(s, row->gauge, row->after, after, sizeof after);
    struct text_span spans[] = { { before, quiet, TOKEN_text_quiet },
                                 { " \u2192 ", quiet, TOKEN_text_quiet },
                                 { after, bold, TOKEN_text } };
    int w = ui_spans_extent(ui, pen->w, spans, 3).w + ui_px(ui, 4), room = pen->w - w - ui_px(ui, 16);
    if (room < ui_text_width(ui, name, s->gauge_text[row->gauge].name)) {
        pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, s->gauge_text[row->gauge].name);
        pen_spans(pen, spans, 3);
    } else {
        ui_spans(ui, (struct rect){ pen->x + pen->w - w, pen->y, w, 0 }, ALIGN_RIGHT, spans, 3);
        pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, s->gauge_text[row->gauge].name);
    }
    pen_rule(pen);
    pen_gap(pen, 4);
}

/* What of a measured indicator's change came from which site, the largest first: "-9 Shipping line". */
static void site_causes(struct pen *pen, const struct app *app, int32_t gauge, int turn, int32_t change)
{
    enum { SHOWN = 4 };
    const struct scenario *s = app->e->s;
    const struct history *h = &app->e->history;
    const struct span m = s->gauge[gauge].measured;
    int first = h->turn_sample[turn], last = turn + 1 < h->turns ? h->turn_sample[turn + 1] : h->samples - 1, count = 0;
    int64_t all = 0;
    struct { int32_t site, by; } top[SHOWN + 1];
    for (int32_t i = 0; i < m.count; i++)
        all += s->weight[m.first + i].weight;
    for (int32_t i = 0; i < m.count && all > 0; i++) {
        const struct weight *w = s->weight + m.first + i;
        int32_t site = w->slot - s->at.site_service;
        if (site < 0 || site >= s->sites)
            continue;
        int32_t by =
            (int32_t)((int64_t)(history_service(h, last, site) - history_service(h, first, site)) * w->weight / all);
        if ((by < 0) != (change < 0) || by == 0)
            continue;
        int at = count < SHOWN ? count++ : SHOWN;
        for (; at > 0 && (by < 0 ? -by : by) > (top[at - 1].by < 0 ? -top[at - 1].by : top[at - 1].by); at--)
            top[at] = top[at - 1];
        top[at].site = site;
        top[at].by = by;
    }
    for (int i = 0; i < count; i++) {
        cause(pen, s, gauge, top[i].by, s->site_text[top[i].site].name);
        change -= top[i].by;
    }
    if (is_visible(s, gauge, change))
        cause(pen, s, gauge, change, tr("other sites"));
}

static void one_change(struct pen *pen, const struct app *app, const struct change *row, int turn, int most)
{
    const struct scenario *s = app->e->s;
    char words[600];
    int shown = 0;
    int32_t rest = 0;
    change_head(pen, s, row);
    for (int i = 0; i < row->causes; i++) {
        const struct change_cause *c = row->cause + i;
        if (c->kind == CAUSE_MEASURE && s->gauge[row->gauge].measured.count) {
            site_causes(pen, app, row->gauge, turn, c->change);
            shown++;
            continue;
        }
        if (shown == most || !is_visible(s, row->gauge, c->change)) {
            rest += c->change;
            continue;
        }
        cause(pen, s, row->gauge, c->change, changes_words(s, c, words, sizeof words));
        shown++;
    }
    if (shown && is_visible(s, row->gauge, rest))
        cause(pen, s, row->gauge, rest, tr("other things"));
}

void gauge_causes(struct pen *pen, const struct app *app, int32_t gauge, int turn)
{
    enum { MOST = 6 };
    struct arena arena;
    struct change *rows;
    struct error err;
    int count, said = 0;
    arena_init(&arena, app->alloc);
    if (changes_between(app->e, turn, turn + 1, &arena, &rows, &count, &err)) {
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, err.what);
        count = 0;
    }
    for (int i = 0; i < count; i++) {
        const struct change *row = rows + i;
        int moved = is_visible(app->e->s, row->gauge, row->after - row->before);
        for (int k = 0; k < row->causes; k++)
            moved |= is_visible(app->e->s, row->gauge, row->cause[k].change);
        char before[48], after[48];
        if (row->causes < 2 && !strcmp(words_value(app->e->s, row->gauge, row->before, before, sizeof before),
                                       words_value(app->e->s, row->gauge, row->after, after, sizeof after)))
            continue;
        if ((gauge != NONE && row->gauge != gauge) || !moved)
            continue;
        if (said++)
            pen_gap(pen, 16);
        one_change(pen, app, row, turn, MOST);
    }
    if (!said)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing that can be measured."));
    arena_free(&arena);
}

struct rect gauge_hint_box(struct ui *ui, int32_t gauge, struct rect place, struct rect area)
{
    int gap = ui_px(ui, 8);
    int w = int_min(area.w - 2 * gap, ui_px(ui, 440) * ui->scale.text / ui->scale.space * 4 / 5);
    ui_push_index(ui, gauge);
    struct ui_state *state = ui_state(ui, ui_id(ui, "hint"));
    ui_pop_id(ui);
    int h = state ? state->extent : 0;
    return (struct rect){ int_clamp(place.x, area.x + gap, int_max(area.x + gap, rect_right(area) - gap - w)),
                          rect_bottom(area) - gap - h, w, h };
}

void gauge_hint(struct ui *ui, struct app *app, int32_t gauge, struct rect place, struct rect area)
{
    int pad = ui_px(ui, 16), gap = ui_px(ui, 8), turn = gauges_turn(app);
    struct rect box = gauge_hint_box(ui, gauge, place, area);
    ui_push_index(ui, gauge);
    struct ui_state *state = ui_state(ui, ui_id(ui, "hint"));
    int h = box.h;
    int fits = h > 0 && h <= area.h - 2 * gap;
    if (state && turn >= 0) {
        if (fits) {
            draw_shadow(&ui->list, box, ui_px(ui, 16));
            draw_rect(&ui->list, box, TOKEN_raised, 0);
            draw_frame(&ui->list, box, TOKEN_rule, 0, ui_px(ui, 1));
        }
        /* without a height yet it is only measured, behind an empty clip */
        draw_clip_push(&ui->list, fits ? box : (struct rect){ 0, 0, 0, 0 });
        struct pen pen = pen_at(ui, rect_inset(box, pad, 0));
        pen_gap(&pen, 16);
        gauge_causes(&pen, app, gauge, turn);
        pen_gap(&pen, 16);
        draw_clip_pop(&ui->list);
        ui->again |= h != pen.y - box.y;
        if ((state = ui_state(ui, ui_id(ui, "hint"))) != NULL)
            state->extent = pen.y - box.y;
    }
    ui_pop_id(ui);
}
