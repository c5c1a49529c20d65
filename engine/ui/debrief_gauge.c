/* One indicator over the exercise: from where to where, its line with axes, and where it ended among others. */
#include "base/text.h"
#include "chart.h"
#include "core/clock.h"
#include "core/value.h"
#include "debrief_part.h"

enum { CAUSES_SHOWN = 8 };

static enum unit unit_of(const struct scenario *s, int32_t gauge)
{
    return s->gauge[gauge].counter ? UNIT_COUNT : UNIT_POINTS;
}

const struct compare_gauge *gauge_compared(const struct part *p, int32_t gauge)
{
    int there = p->e->state[STATE_PHASE] == PHASE_ENDED && p->view->compared == p->e;
    return there && gauge < p->view->compare.gauges ? p->view->compare.gauge + gauge : NULL;
}

/* Turns are equally wide, however long they lasted: so one can tell which of them did it. */
int gauge_line(struct part *p, int32_t gauge, int32_t *out)
{
    const struct scenario *s = p->s;
    const struct history *h = &p->e->history;
    int count = 0;
    out[count++] = history_opening(h, 0, gauge);
    for (int turn = 0; turn < h->turns; turn++) {
        int first = h->turn_sample[turn], last = turn + 1 < h->turns ? h->turn_sample[turn + 1] : h->samples - 1;
        for (int i = 1; i <= GAUGE_STEPS && (last > first || turn == 0); i++) {
            int32_t v = history_value(h, first + (last - first) * i / GAUGE_STEPS, gauge);
            out[count++] = v < s->gauge_low[gauge]    ? s->gauge_low[gauge]
                           : v > s->gauge_high[gauge] ? s->gauge_high[gauge]
                                                      : v;
        }
    }
    return count;
}

/* "58 → 71   +13, better" */
struct figures {
    char from[64], end[48], rest[96];
};

static void figures_spans(const struct part *p, int32_t gauge, enum text_size size, struct figures *f,
                          struct text_span out[3])
{
    enum unit unit = unit_of(p->s, gauge);
    int32_t start = history_opening(&p->e->history, 0, gauge), end = play_gauge(p->s, p->e->state, gauge);
    int good = ((end > start) - (end < start)) * p->s->gauge[gauge].good;
    char a[48], by[48];
    value_print(unit, start, a, sizeof a);
    value_print(unit, end, f->end, sizeof f->end);
    value_change(unit, end - start, by, sizeof by);
    text_print(f->from, sizeof f->from, "%s\u00A0\u2192\u00A0", a);
    text_print(f->rest, sizeof f->rest, end == start ? tr("   as before%.0s")
                                        : good > 0   ? tr("   %s, better")
                                        : good < 0   ? tr("   %s, worse")
                                                     : "   %s", by);
    out[0] = (struct text_span){ f->from, ui_style(p->ui, size, TEXT_TABULAR), TOKEN_text_quiet };
    out[1] = (struct text_span){ f->end, ui_style(p->ui, size, TEXT_BOLD | TEXT_TABULAR), TOKEN_text };
    out[2] = (struct text_span){ f->rest, ui_style(p->ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text_quiet };
}

void gauge_figures(struct part *p, struct pen *pen, int32_t gauge, enum text_size size)
{
    struct figures f;
    struct text_span spans[3];
    figures_spans(p, gauge, size, &f, spans);
    pen_spans(pen, spans, 3);
}

int gauge_figures_height(struct part *p, int width, int32_t gauge, enum text_size size)
{
    struct figures f;
    struct text_span spans[3];
    figures_spans(p, gauge, size, &f, spans);
    return ui_spans_extent(p->ui, width, spans, 3).h;
}

char *gauge_among(const struct part *p, int32_t gauge, char *out, size_t size)
{
    const struct compare_gauge *c = gauge_compared(p, gauge);
    char history[48], low[48], high[48];
    enum unit unit = unit_of(p->s, gauge);
    if (!c)
        return text_print(out, size, "%s", "");
    value_print(unit, c->history, history, sizeof history);
    value_print(unit, c->low, low, sizeof low);
    value_print(unit, c->high, high, sizeof high);
    return text_print(out, size, tr("history %s \u00B7 random %s\u2013%s"), history, low, high);
}

/* ---- the chart ---- */

struct plot {
    struct part *p;
    int32_t gauge;
    const int32_t *values;
    int count, large;
    float width;        /* of the line */
    int64_t low, high;  /* of the value axis */
    struct rect box;    /* of the line */
    struct rect range;  /* beside it, the same height; empty when nothing is compared */
    int line;           /* height of a label */
};

/* Indicators from nought to a hundred, so that they can be compared; a counter over what it and the others came to. */
static void find_bounds(struct plot *t, const struct compare_gauge *c)
{
    t->low = 0;
    t->high = WHOLE;
    if (!t->p->s->gauge[t->gauge].counter)
        return;
    t->high = 1;
    for (int i = 0; i < t->count; i++) {
        t->low = t->values[i] < t->low ? t->values[i] : t->low;
        t->high = t->values[i] > t->high ? t->values[i] : t->high;
    }
    const int64_t others[] = { c ? c->low : 0, c ? c->high : 0, c ? c->history : 0 };
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        t->low = others[i] < t->low ? others[i] : t->low;
        t->high = others[i] > t->high ? others[i] : t->high;
    }
}

static int y_of(const struct plot *t, int64_t v)
{
    return (int)chart_y(t->box, t->width, v, t->low, t->high);
}

/* Lowest and highest value, large also the one between, each with its tick. */
static void value_axis(struct plot *t, struct rect labels)
{
    struct ui *ui = t->p->ui;
    int parts = t->large ? 2 : 1;
    for (int i = 0; i <= parts; i++) {
        char label[48];
        int64_t v = t->low + (t->high - t->low) * i / parts;
        int y = y_of(t, v);
        value_print(unit_of(t->p->s, t->gauge), (int32_t)v, label, sizeof label);
        /* short, so that it is never under the line */
        draw_rule(&ui->list, rect_right(labels) + ui_px(ui, 2), y, ui_px(ui, 6), ui_px(ui, 1));
        ui_text(ui, (struct rect){ labels.x, y - t->line / 2, labels.w, t->line },
                ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text_quiet, ALIGN_RIGHT, label);
    }
}

/* A tick where each turn opened; its number below its stretch where there is room, "turn" before the first. */
static void turn_axis(struct plot *t, int y)
{
    struct ui *ui = t->p->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    int free = t->box.x, turns = (t->count - 1) / GAUGE_STEPS, base = rect_bottom(t->box);
    draw_rule(&ui->list, t->box.x, base, t->box.w, ui_px(ui, 1));
    for (int turn = 0; turn < turns; turn++) {
        char label[48];
        int x = (int)chart_x(t->box, t->width, turn * GAUGE_STEPS, t->count);
        int middle = (int)chart_x(t->box, t->width, turn * GAUGE_STEPS + GAUGE_STEPS / 2, t->count);
        text_print(label, sizeof label, turn ? "%d" : tr("turn %d"), turn + 1);
        int w = ui_text_width(ui, note, label) + ui_px(ui, 4), from = turn ? middle - w / 2 : t->box.x;
        draw_rule(&ui->list, x, base, ui_px(ui, 1), ui_px(ui, 6));
        if (from < free || from + w > rect_right(t->box) + ui_px(ui, 4))
            continue;
        ui_text(ui, (struct rect){ from, y, w, t->line }, note, TOKEN_text_quiet, turn ? ALIGN_MIDDLE : ALIGN_LEFT,
                label);
        free = from + w + ui_px(ui, 4);
    }
}

/* The value that it began with, above the line or below it. */
static void begin_label(struct plot *t)
{
    struct ui *ui = t->p->ui;
    char label[48];
    int y = y_of(t, t->values[0]), above = y - t->line - ui_px(ui, 6), below = y + ui_px(ui, 6);
    value_print(unit_of(t->p->s, t->gauge), t->values[0], label, sizeof label);
    ui_text(ui, (struct rect){ t->box.x + ui_px(ui, 8), above > t->box.y ? above : below, t->box.w, t->line },
            ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text, ALIGN_LEFT, label);
}

/* The first and the last day, below the turns. */
static void days(struct plot *t, int y)
{
    struct ui *ui = t->p->ui;
    const struct history *h = &t->p->e->history;
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    char first[64], last[64];
    clock_print_day(t->p->s->starts + h->minute[h->turn_sample[0]], first, sizeof first);
    clock_print_day(t->p->s->starts + h->minute[h->samples - 1], last, sizeof last);
    struct rect all = { t->box.x, y, t->box.w, t->line };
    if (ui_text_width(ui, note, first) + ui_text_width(ui, note, last) + ui_px(ui, 24) > all.w)
        return;
    ui_text(ui, all, note, TOKEN_text_quiet, ALIGN_LEFT, first);
    ui_text(ui, all, note, TOKEN_text_quiet, ALIGN_RIGHT, last);
}

/* ---- what stands beside the range ---- */

enum { ENDS = 4 };
struct end_label {
    int64_t value;
    char text[96];
    unsigned flags;
    int y;
};

static int end_labels(const struct plot *t, const struct compare_gauge *c, struct end_label out[ENDS])
{
    const struct part *p = t->p;
    int32_t here = play_gauge(p->s, p->e->state, t->gauge);
    const struct {
        int64_t value;
        const char *words;
    } all[ENDS] = { { here, N_("you: %s") },
                    { c->history, N_("history, same luck: %s") },
                    { c->high, c->high > c->low ? N_("at random up to %s") : N_("at random: %s") },
                    { c->low, N_("at random down to %s") } };
    int count = 0;
    for (int i = 0; i < ENDS - (c->high == c->low); i++) {
        char v[48];
        struct end_label *l = out + count;
        value_print(unit_of(p->s, t->gauge), (int32_t)all[i].value, v, sizeof v);
        l->value = all[i].value;
        l->flags = i ? 0 : TEXT_BOLD;
        text_print(l->text, sizeof l->text, tr(all[i].words), v);
        int at = count++; /* from the top down */
        for (; at > 0 && out[at - 1].value < out[at].value; at--) {
            struct end_label swap = out[at];
            out[at] = out[at - 1];
            out[at - 1] = swap;
        }
    }
    return count;
}

static int end_labels_width(struct ui *ui, const struct end_label *labels, int count)
{
    int w = 0;
    for (int i = 0; i < count; i++)
        w = int_max(w, ui_text_width(ui, ui_style(ui, TEXT_NOTE, labels[i].flags | TEXT_TABULAR), labels[i].text));
    return w + ui_px(ui, 4);
}

/* Each beside its value, moved off the next one, all of them between top and bottom. */
static void draw_end_labels(struct plot *t, struct rect box, struct end_label *labels, int count)
{
    struct ui *ui = t->p->ui;
    int least = box.y;
    for (int i = 0; i < count; i++) {
        labels[i].y = int_max(least, y_of(t, labels[i].value) - t->line / 2);
        least = labels[i].y + t->line;
    }
    for (int i = count, most = rect_bottom(box); i-- > 0; most = labels[i].y)
        labels[i].y = int_min(labels[i].y, most - t->line);
    for (int i = 0; i < count; i++)
        ui_text(ui, (struct rect){ box.x, labels[i].y, box.w, t->line },
                ui_style(ui, TEXT_NOTE, labels[i].flags | TEXT_TABULAR), TOKEN_text, ALIGN_LEFT, labels[i].text);
}

void gauge_plot(struct part *p, struct rect area, int32_t gauge, const int32_t *values, int count, int large)
{
    struct ui *ui = p->ui;
    const struct compare_gauge *c = gauge_compared(p, gauge);
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    struct plot t = { .p = p, .gauge = gauge, .values = values, .count = count, .large = large, .box = area };
    struct end_label ends[ENDS];
    int named = 0, ends_w = 0;
    char low[48], high[48];
    t.width = (float)ui_px(ui, large ? 3 : 2);
    t.line = ui_line(ui, note);
    find_bounds(&t, c);
    value_print(unit_of(p->s, gauge), (int32_t)t.low, low, sizeof low);
    value_print(unit_of(p->s, gauge), (int32_t)t.high, high, sizeof high);
    int labels_w = int_max(ui_text_width(ui, note, low), ui_text_width(ui, note, high)) + ui_px(ui, 4);
    struct rect labels = cut_left(&t.box, labels_w);
    cut_left(&t.box, ui_px(ui, 8));
    cut_top(&t.box, t.line / 2); /* half a label stands out above */
    cut_bottom(&t.box, t.line * (large ? 2 : 1) + ui_px(ui, 8));
    if (c) {
        named = large ? end_labels(&t, c, ends) : 0;
        ends_w = named ? end_labels_width(ui, ends, named) : 0;
        if (ends_w > t.box.w / 2)
            named = ends_w = 0;
        struct rect words = cut_right(&t.box, ends_w);
        cut_right(&t.box, named ? ui_px(ui, 4) : 0);
        t.range = cut_right(&t.box, ui_px(ui, large ? 48 : 40));
        cut_right(&t.box, ui_px(ui, 4));
        value_axis(&t, labels);
        words.y -= t.line / 2;
        words.h += t.line;
        draw_end_labels(&t, words, ends, named);
        struct chart_range range = { t.low, t.high, c->low, c->high, play_gauge(p->s, p->e->state, gauge), c->history };
        chart_range(&ui->list, t.range, t.width, &range);
    } else {
        value_axis(&t, labels);
    }
    chart_trend(&ui->list, t.box, values, count, (int32_t)t.low, (int32_t)t.high, TOKEN_trend, t.width);
    turn_axis(&t, rect_bottom(t.box) + ui_px(ui, 8));
    if (large)
        begin_label(&t);
    if (large)
        days(&t, rect_bottom(t.box) + ui_px(ui, 8) + t.line);
}

/* ---- one of them, large ---- */

static void causes(struct part *p, struct pen *pen, int32_t gauge, const struct change *row)
{
    pen_section(pen, tr("What moved it most"));
    if (p->s->gauge[gauge].measured.count)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text, tr("Nothing moves it: it measures what the sites do."));
    else if (!row || !row->causes)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text, tr("Nothing moved it."));
    for (int i = 0; row && !p->s->gauge[gauge].measured.count && i < row->causes && i < CAUSES_SHOWN; i++) {
        char words[320], by[48];
        changes_words(p->s, row->cause + i, words, sizeof words);
        value_change(unit_of(p->s, row->gauge), row->cause[i].change, by, sizeof by);
        pen_sides(pen, (struct pen_side){ words, TEXT_BODY, 0, TOKEN_text },
                  (struct pen_side){ by, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR, TOKEN_text });
        pen_gap(pen, 6);
    }
}

static const char *direction(int32_t good)
{
    return good > 0   ? tr("Higher is better.")
           : good < 0 ? tr("Lower is better.")
                      : tr("Neither high nor low is better.");
}

void gauge_large(struct part *p, int32_t gauge, const struct change *change, int32_t *values)
{
    struct ui *ui = p->ui;
    const struct gauge_text *t = p->s->gauge_text + gauge;
    struct rect left, side;
    int count = gauge_line(p, gauge, values), line = ui_line(ui, ui_style(ui, TEXT_NOTE, 0)), step = 0;
    struct pen_shelf shelf = { 0, 0, 0 };
    part_split(p, 60, &left, &side);
    ui_push_id(ui, "large");
    ui_push_index(ui, gauge); /* each begins at its top */
    struct pen pen = pen_scroll_begin(ui, "indicator", left, 0);
    part_first(p, ui_id(ui, "all"));
    int back = pen_button(&pen, &shelf, "all", tr("All indicators"), UI_NORMAL);
    step += pen_button(&pen, &shelf, "next", tr("Next"), UI_NORMAL);
    step -= pen_button(&pen, &shelf, "before", tr("Previous"), UI_NORMAL);
    pen_shelf_end(&pen, &shelf);
    pen_gap(&pen, 12);
    pen_text(&pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, t->name);
    gauge_figures(p, &pen, gauge, TEXT_TITLE);
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, direction(p->s->gauge[gauge].good));
    pen_gap(&pen, 12);
    int legend_h = gauge_legend(p, (struct rect){ pen.x, 0, pen.w, 0 }, 0), rest = rect_bottom(left) - pen.y - legend_h;
    struct rect chart = { pen.x, pen.y, pen.w, int_clamp(rest - 2 * line, 8 * line, 20 * line) };
    gauge_plot(p, chart, gauge, values, count, 1);
    pen.y = rect_bottom(chart) + ui_px(ui, 12);
    pen.y += gauge_legend(p, (struct rect){ pen.x, pen.y, pen.w, 0 }, 1);
    struct pen right = pen;
    if (p->wide) {
        pen_scroll_end(&pen);
        right = pen_scroll_begin(ui, "causes", side, 1);
    } else {
        pen_gap(&right, 16);
    }
    causes(p, &right, gauge, change);
    if (*t->about) {
        pen_gap(&right, 12);
        pen_text(&right, TEXT_NOTE, 0, TOKEN_text_quiet, t->about);
    }
    pen_scroll_end(&right);
    ui_pop_id(ui);
    ui_pop_id(ui);
    if (back || ui_shortcut(ui, UI_KEY_ESCAPE, 0))
        p->view->large = 0;
    else if (step)
        p->view->gauge = (gauge + step + p->s->gauges) % p->s->gauges;
    else
        return;
    p->view->shown = -1;
    ui->again = 1;
}
