/* Outcomes: all indicators side by side, each from where to where, how it went, and where it ended among others; one of
   them large, with what moved it most. They are never summed with the norms. */
#include "base/text.h"
#include "chart.h"
#include "debrief_part.h"

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

static void paint_mark(struct draw_list *list, int which, float x, float y, float r)
{
    chart_range_mark(list, (enum chart_range_mark)which, x, y, r);
}

int gauge_legend(struct part *p, struct rect box, int draws)
{
    char spread[128];
    text_print(spread, sizeof spread, tr("nine of ten of %d exercises with choices at random"), COMPARE_RUNS);
    const struct part_key keys[RANGE_MARKS] = { { tr("you"), RANGE_HERE, paint_mark },
                                                { tr("history, with the same luck"), RANGE_RECORD, paint_mark },
                                                { spread, RANGE_SPREAD, paint_mark } };
    return gauge_compared(p, 0) ? part_legend(p->ui, box, keys, RANGE_MARKS, draws) : 0;
}

/* Cards of one size in rows. */
struct grid {
    int columns, rows, gap, pad;
    int w, inner; /* of a card, and of what is in it */
    int name_h, figures_h, among_h, chart_h, card_h;
    int h; /* of them all */
};

/* `dense`: narrower cards, which leave what others came to in figures to the large one. */
static struct grid lay_out(struct part *p, int width, int height, int dense)
{
    struct ui *ui = p->ui;
    struct grid g = { .gap = ui_px(ui, 12), .pad = ui_px(ui, 10) };
    int em = theme_text_px(ui->scale, TEXT_BODY), count = int_max(1, p->s->gauges);
    char line[160];
    g.columns = int_clamp((width + g.gap) / ((dense ? 9 : 11) * em + g.gap), 1, count);
    g.rows = (count + g.columns - 1) / g.columns;
    g.columns = (count + g.rows - 1) / g.rows;
    g.w = (width - (g.columns - 1) * g.gap) / g.columns;
    g.inner = int_max(1, g.w - 2 * g.pad);
    g.figures_h = ui_line(ui, ui_style(ui, TEXT_HEAD, TEXT_BOLD));
    for (int32_t i = 0; i < p->s->gauges; i++) {
        g.name_h = int_max(g.name_h, ui_text_height(ui, ui_style(ui, TEXT_BODY, TEXT_BOLD), g.inner,
                                                    p->s->gauge_text[i].name));
        g.figures_h = int_max(g.figures_h, gauge_figures_height(p, g.inner, i, TEXT_HEAD));
        if (!dense && *gauge_among(p, i, line, sizeof line))
            g.among_h =
                int_max(g.among_h,
                        ui_text_height(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), g.inner, line) + ui_px(ui, 4));
    }
    int words = g.name_h + g.figures_h + g.among_h + 2 * g.pad, note = ui_line(ui, ui_style(ui, TEXT_NOTE, 0));
    g.chart_h = int_clamp((height - (g.rows - 1) * g.gap) / g.rows - words, 7 * note / 2, 9 * note);
    g.card_h = words + g.chart_h;
    g.h = g.rows * (g.card_h + g.gap) - g.gap;
    return g;
}

static void card(struct part *p, const struct grid *g, struct rect box, int32_t gauge, int32_t *values)
{
    struct ui *ui = p->ui;
    char line[160];
    ui_push_index(ui, gauge);
    if (gauge == p->view->gauge)
        part_first(p, ui_id(ui, "card"));
    struct ui_signal signal = ui_card(ui, "card", box, 0);
    ui_pop_id(ui);
    struct rect in = rect_inset(box, g->pad, g->pad);
    struct pen pen = pen_at(ui, in);
    pen_text(&pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, p->s->gauge_text[gauge].name);
    pen.y = in.y + g->name_h;
    gauge_figures(p, &pen, gauge, TEXT_HEAD);
    struct rect chart = { in.x, in.y + g->name_h + g->figures_h, in.w, g->chart_h };
    gauge_plot(p, chart, gauge, values, gauge_line(p, gauge, values), 0);
    pen.y = rect_bottom(chart) + ui_px(ui, 4);
    if (g->among_h && *gauge_among(p, gauge, line, sizeof line))
        ui_text(ui, (struct rect){ in.x, pen.y, in.w, g->among_h }, ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                TOKEN_text_quiet, ALIGN_LEFT, line);
    draw_id(&ui->list, 0);
    if (!signal.activated)
        return;
    p->view->gauge = gauge;
    p->view->large = 1;
    p->view->shown = -1;
    ui->again = 1;
}

static void the_end(struct part *p, struct pen *pen)
{
    int32_t ending = p->e->state[STATE_ENDING];
    char line[300];
    if (p->e->state[STATE_PHASE] == PHASE_ENDED && ending) {
        const struct ending_text *t = p->s->ending_text + ending - 1;
        text_print(line, sizeof line, tr("The end: %s"), t->name);
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, line);
        pen_gap(pen, 4);
        pen_prose(pen, TEXT_BODY, 0, TOKEN_text, t->text);
        pen_gap(pen, 4);
    }
    int32_t turn = p->e->history.turns, turns = play_last_turn(p->s, p->e->form) + 1;
    if (p->e->state[STATE_PHASE] == PHASE_ENDED && turn < turns) {
        text_print(line, sizeof line, tr("It ended in turn %d of %d. History and the others went on as far as they got."),
                   (int)turn, (int)turns);
        pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_text, line);
    }
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("What came of it. The norms stand on a page of their own; the two are never summed."));
    pen_gap(pen, 12);
}

static void overview(struct part *p, int32_t *values)
{
    struct ui *ui = p->ui;
    int ring = ui_px(ui, 4);
    struct rect area = rect_inset(p->area, ui_px(ui, p->wide ? 32 : 16), ui_px(ui, 16)), low = { 0, 0, 0, 0 };
    int legend_h = gauge_legend(p, rect_inset(area, ring, 0), 0);
    if (p->wide) { /* always to be seen */
        low = rect_inset(cut_bottom(&area, legend_h), ring, 0);
        cut_bottom(&area, legend_h ? ui_px(ui, 8) : 0);
    }
    struct pen pen = pen_scroll_begin(ui, "outcomes", area, 0);
    int top = pen.y;
    the_end(p, &pen);
    int room = area.h - (pen.y - top) - 3 * ring;
    struct grid g = lay_out(p, pen.w, room, 0);
    if (p->wide && g.h > room) { /* rather less in each than not all at once */
        struct grid dense = lay_out(p, pen.w, room, 1);
        g = dense.h < g.h ? dense : g;
    }
    for (int32_t i = 0; i < p->s->gauges; i++) {
        struct rect box = { pen.x + i % g.columns * (g.w + g.gap), pen.y + i / g.columns * (g.card_h + g.gap), g.w,
                            g.card_h };
        card(p, &g, box, i, values);
    }
    pen.y += g.h;
    if (!p->wide) {
        pen_gap(&pen, 16);
        pen.y += gauge_legend(p, (struct rect){ pen.x, pen.y, pen.w, 0 }, 1);
    }
    pen_scroll_end(&pen);
    if (p->wide)
        gauge_legend(p, low, 1);
}

void debrief_outcomes(struct part *p)
{
    const struct history *h = &p->e->history;
    int32_t *values = part_new(p, (size_t)h->turns * GAUGE_STEPS + 1, sizeof *values);
    struct change *rows = NULL, *change = NULL;
    struct error err;
    int count = 0;
    if (!values)
        return;
    compare_once(p);
    p->view->gauge = int_clamp(p->view->gauge, 0, int_max(0, p->s->gauges - 1));
    if (!p->view->large || !p->s->gauges) {
        overview(p, values);
        return;
    }
    if (changes_between(p->e, 0, h->turns, &p->arena, &rows, &count, &err))
        p->ui->list.failed = 1;
    for (int i = 0; i < count; i++)
        if (rows[i].gauge == p->view->gauge)
            change = rows + i;
    gauge_large(p, p->view->gauge, change, values);
}
