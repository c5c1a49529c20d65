/* Outcomes: where each indicator began and ended, how it went, and what moved it most. They are never summed with the
   norms. */
#include "base/text.h"
#include "chart.h"
#include "core/value.h"
#include "debrief_part.h"
#include "exercise/changes.h"

enum { CAUSES_SHOWN = 4 };

static int32_t within(const struct scenario *s, int32_t gauge, int32_t v)
{
    return v < s->gauge_low[gauge] ? s->gauge_low[gauge] : v > s->gauge_high[gauge] ? s->gauge_high[gauge] : v;
}

static enum unit unit_of(const struct scenario *s, int32_t gauge)
{
    return s->gauge[gauge].counter ? UNIT_COUNT : UNIT_POINTS;
}

/* "58 → 71 · better by 13 · between 44 and 73" */
static void figures(struct part *p, struct pen *pen, int32_t gauge, const int32_t *values, int count)
{
    const struct scenario *s = p->s;
    struct ui *ui = p->ui;
    enum unit unit = unit_of(s, gauge);
    int32_t start = values[0], end = play_gauge(s, p->e->state, gauge), least = start, most = start;
    char a[48], b[48], by[48], low[48], high[48], from[64], rest[256];
    for (int i = 0; i < count; i++) {
        least = values[i] < least ? values[i] : least;
        most = values[i] > most ? values[i] : most;
    }
    least = end < least ? end : least;
    most = end > most ? end : most;
    value_print(unit, start, a, sizeof a);
    value_print(unit, end, b, sizeof b);
    value_change(unit, end - start, by, sizeof by);
    value_print(unit, least, low, sizeof low);
    value_print(unit, most, high, sizeof high);
    int good = (end > start) - (end < start);
    good *= s->gauge[gauge].good;
    text_print(from, sizeof from, "%s \u2192 ", a);
    text_print(rest, sizeof rest, good > 0       ? tr("   %s, better \u00B7 between %s and %s")
                                  : good < 0     ? tr("   %s, worse \u00B7 between %s and %s")
                                  : end == start ? tr("   as before%.0s \u00B7 between %s and %s")
                                                 : tr("   %s \u00B7 between %s and %s"), by, low, high);
    struct text_span spans[] = { { from, ui_style(ui, TEXT_HEAD, TEXT_TABULAR), TOKEN_text_quiet },
                                 { b, ui_style(ui, TEXT_HEAD, TEXT_BOLD | TEXT_TABULAR), TOKEN_text },
                                 { rest, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text_quiet } };
    pen_spans(pen, spans, 3);
}

static void causes(struct part *p, struct pen *pen, int32_t gauge, const struct change *row)
{
    pen_section(pen, tr("What moved it most"));
    if (p->s->gauge[gauge].measured.count)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("Nothing moves it: it measures what the sites do."));
    else if (!row || !row->causes)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("Nothing moved it."));
    for (int i = 0; row && !p->s->gauge[gauge].measured.count && i < row->causes && i < CAUSES_SHOWN; i++) {
        char words[320], by[48];
        changes_words(p->s, row->cause + i, words, sizeof words);
        value_change(unit_of(p->s, row->gauge), row->cause[i].change, by, sizeof by);
        pen_sides(pen, (struct pen_side){ words, TEXT_NOTE, 0, TOKEN_text },
                  (struct pen_side){ by, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR, TOKEN_text });
        pen_gap(pen, 2);
    }
}

/* What others come to hangs on scenario, form and seed, not on the choices: once is enough. Without memory it is left
   out. */
static void compare_once(struct part *p)
{
    struct debrief_view *v = p->view;
    struct error err;
    if (p->e->state[STATE_PHASE] != PHASE_ENDED ||
        (v->compared == p->e && v->compared_seed == p->e->seed && v->compared_form == p->e->form))
        return;
    if (compare_play(p->ui->alloc, p->e, &v->compare, &err))
        v->compare.gauges = 0;
    v->compared = p->e;
    v->compared_seed = p->e->seed;
    v->compared_form = p->e->form;
}

/* Where it ended among what was possible: drawn, and in words. */
static void among_others(struct part *p, struct pen *pen, int32_t gauge, int chart_w)
{
    const struct compare_gauge *c = p->view->compare.gauge + gauge;
    struct ui *ui = p->ui;
    enum unit unit = unit_of(p->s, gauge);
    int32_t here = play_gauge(p->s, p->e->state, gauge);
    char history[48], low[48], high[48], line[400];
    value_print(unit, c->history, history, sizeof history);
    value_print(unit, c->low, low, sizeof low);
    value_print(unit, c->high, high, sizeof high);
    text_print(
        line, sizeof line,
        tr("circle, as history went with the same luck: %s \u00B7 bar, nine of ten who choose by chance: %s to %s"),
        history, low, high);
    int64_t least = c->low, most = c->high;
    least = here < least ? here : least;
    least = c->history < least ? c->history : least;
    most = here > most ? here : most;
    most = c->history > most ? c->history : most;
    struct chart_range range = { p->s->gauge[gauge].counter ? least : 0,
                                 p->s->gauge[gauge].counter ? (most > least ? most : least + 1) : WHOLE,
                                 c->low, c->quarter, c->median, c->three_quarters, c->high, here, c->history, 1, 1 };
    struct rect box = { pen->x, pen->y, chart_w, ui_px(ui, 28) };
    chart_range(&ui->list, box, &range);
    pen->y = rect_bottom(box) + ui_px(ui, 2);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
}

static void gauge_block(struct part *p, struct pen *pen, int32_t gauge, const struct change *change, int32_t *values)
{
    struct ui *ui = p->ui;
    const struct history *h = &p->e->history;
    const struct gauge_text *t = p->s->gauge_text + gauge;
    int em = theme_text_px(ui->scale, TEXT_BODY), chart_h = ui_px(ui, 72), count = 0;
    values[count++] = history_opening(h, 0, gauge);
    for (int i = h->turn_sample[0] + 1; i < h->samples; i++)
        values[count++] = within(p->s, gauge, history_value(h, i, gauge));
    struct pen left = *pen, right = *pen;
    if (p->wide) {
        struct rect all = { pen->x, pen->y, pen->w, 0 };
        left = pen_at(ui, rect_column(all, 0, 2, ui_px(ui, 40)));
        right = pen_at(ui, rect_column(all, 1, 2, ui_px(ui, 40)));
    }
    pen_text(&left, TEXT_BODY, TEXT_BOLD, TOKEN_text, t->name);
    figures(p, &left, gauge, values, count);
    pen_gap(&left, 8);
    struct rect chart = { left.x, left.y, int_min(left.w, 30 * em), chart_h };
    int32_t high = p->s->gauge[gauge].counter ? 0 : WHOLE; /* a counter is scaled to its own values */
    draw_rule(&ui->list, chart.x, rect_bottom(chart), chart.w, ui_px(ui, 1));
    chart_trend(&ui->list, chart, values, count, 0, high, TOKEN_trend, (float)ui_px(ui, 2));
    left.y = rect_bottom(chart) + ui_px(ui, 4);
    if (p->e->state[STATE_PHASE] == PHASE_ENDED && gauge < p->view->compare.gauges)
        among_others(p, &left, gauge, chart.w);
    if (!p->wide)
        right.y = left.y + ui_px(ui, 8);
    causes(p, &right, gauge, change);
    if (*t->about && p->wide) {
        pen_gap(&right, 8);
        pen_text(&right, TEXT_NOTE, 0, TOKEN_text_quiet, t->about);
    }
    pen->y = int_max(left.y, right.y);
}

void debrief_outcomes(struct part *p)
{
    struct ui *ui = p->ui;
    const struct history *h = &p->e->history;
    struct change *rows = NULL;
    struct error err;
    int count = 0;
    int32_t *values = part_new(p, (size_t)h->samples + 1, sizeof *values);
    if (!values)
        return;
    if (changes_between(p->e, 0, h->turns, &p->arena, &rows, &count, &err))
        ui->list.failed = 1;
    compare_once(p);
    struct pen pen =
        pen_scroll_begin(ui, "outcomes", rect_inset(p->area, ui_px(ui, p->wide ? 32 : 16), ui_px(ui, 16)), 1);
    int32_t ending = p->e->state[STATE_ENDING];
    if (p->e->state[STATE_PHASE] == PHASE_ENDED && ending) {
        pen_section(&pen, tr("The end"));
        pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, p->s->ending_text[ending - 1].name);
        pen_gap(&pen, 4);
        struct pen text = pen;
        text.w = int_min(text.w, 44 * theme_text_px(ui->scale, TEXT_BODY));
        pen_prose(&text, TEXT_BODY, 0, TOKEN_text, p->s->ending_text[ending - 1].text);
        pen.y = text.y;
        pen_gap(&pen, 16);
    }
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("This ledger says what came of it; the norm ledger says what was upheld. The two are never summed."));
    for (int32_t g = 0; g < p->s->gauges; g++) {
        const struct change *change = NULL;
        for (int i = 0; i < count; i++)
            if (rows[i].gauge == g)
                change = rows + i;
        pen_gap(&pen, 16);
        pen_rule(&pen);
        pen_gap(&pen, 16);
        gauge_block(p, &pen, g, change, values);
    }
    pen_scroll_end(&pen);
}
