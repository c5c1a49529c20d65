/* Norms: per document, each norm with a mark for every opportunity. Advances do not cancel strains, and nothing is
   summed. */
#include "base/text.h"
#include "chart.h"
#include "core/clock.h"
#include "debrief_part.h"

/* Columns of the list, the same for all rows. */
struct columns {
    int number, title, marks, of; /* widths */
    int r;                        /* radius of a mark */
    int stacked;                  /* marks below the title */
};

static int shown(const struct part *p, int32_t norm, struct norm_moment *room)
{
    return p->view->untested || norm_moments(p, norm, room) > 0 || norm_is_ruled(p->e, norm) ||
           exercise_override(p->e, norm);
}

static void of_words(const struct norm_score *score, char *out, size_t size)
{
    if (score->opportunities)
        text_print(out, size, tr("of %d"), (int)score->opportunities);
    else
        text_print(out, size, "%s", verdict_name(VERDICT_NOT_TESTED));
}

static struct columns columns_for(struct part *p, int w, struct norm_moment *room)
{
    struct ui *ui = p->ui;
    int em = theme_text_px(ui->scale, TEXT_BODY), most = 1;
    struct columns c = {
        ui_text_width(ui, ui_style(ui, TEXT_BODY, TEXT_TABULAR), "00") + ui_px(ui, 12), 0, 0, 0, em * 2 / 5, 0
    };
    for (int32_t n = 0; n < p->s->norms->count; n++) {
        struct norm_score score = score_norm(p->s, p->e->state, n);
        char of[64];
        if (!score.opportunities || !shown(p, n, room))
            continue;
        of_words(&score, of, sizeof of);
        c.of = int_max(c.of, ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), of));
        most = int_max(most, score.opportunities);
    }
    c.of += ui_px(ui, 4); /* widths of words are rounded one by one */
    c.marks = int_min(most, 5) * 3 * c.r;
    int none = ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), verdict_name(VERDICT_NOT_TESTED));
    c.of = int_max(c.of, none + ui_px(ui, 4) - c.marks); /* these words may lie where marks would be */
    c.title = w - ui_px(ui, 8) - c.number - c.marks - c.of - ui_px(ui, 28);
    c.stacked = c.title < 9 * em;
    if (c.stacked)
        c.title = w - ui_px(ui, 8) - c.number - ui_px(ui, 8);
    return c;
}

static void row(struct part *p, struct pen *pen, int32_t n, int chosen, const struct columns *c,
                const struct norm_moment *moments, int count)
{
    struct ui *ui = p->ui;
    const struct norm *norm = p->s->norms->norms + n;
    struct norm_score score = score_norm(p->s, p->e->state, n);
    const struct entry *own = exercise_override(p->e, n);
    struct text_style body = ui_style(ui, TEXT_BODY, 0), note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    char of[64], number[16], beside[160] = "";
    uint8_t *marks = part_new(p, (size_t)count, 1);
    int counted = 0, pad = ui_px(ui, 8);
    if (!marks)
        return;
    for (int i = 0; i < count; i++)
        if (moments[i].counted)
            marks[counted++] = (uint8_t)norm_moment_mark(moments + i);
    of_words(&score, of, sizeof of);
    text_print(number, sizeof number, "%d", (int)norm->number);
    if (own)
        text_print(beside, sizeof beside, tr("facilitator: %s"), verdict_name((enum verdict)own->command.value));
    else if (norm_is_ruled(p->e, n))
        text_print(beside, sizeof beside, "%s", tr("with a ruling’s mark"));
    else if (!counted && count)
        text_print(beside, sizeof beside, "%s", tr("marks outside its scope"));
    int title_h = ui_text_height(ui, body, c->title, tr(norm->title)), line = ui_line(ui, body);
    int beside_h = *beside ? ui_text_height(ui, note, c->title, beside) : 0;
    int rows = c->marks > 0 ? (counted * 3 * c->r + c->marks - 1) / c->marks : 1;
    int marks_h = int_max(1, rows) * 3 * c->r;
    int h = c->stacked ? title_h + beside_h + int_max(marks_h, line) : int_max(title_h + beside_h, marks_h - c->r);
    struct rect box;
    int selects = part_row(p, pen, n, h + 2 * pad, chosen, &box);
    struct rect in = rect_inset(box, ui_px(ui, 8), 0);
    in.y += pad + (box.h - 2 * pad - h) / 2;
    ui_text(ui, (struct rect){ in.x, in.y, c->number - ui_px(ui, 12), line }, ui_style(ui, TEXT_BODY, TEXT_TABULAR),
            TOKEN_text_quiet, ALIGN_LEFT, number);
    ui_text(ui, (struct rect){ in.x + c->number, in.y, c->title, title_h }, body, TOKEN_text, ALIGN_LEFT,
            tr(norm->title));
    if (*beside)
        ui_text(ui, (struct rect){ in.x + c->number, in.y + title_h, c->title, beside_h }, note, TOKEN_text_quiet,
                ALIGN_LEFT, beside);
    struct rect at = { in.x + c->number + c->title + ui_px(ui, 12), in.y + (line - 2 * c->r) / 2, c->marks, marks_h };
    struct rect right = { rect_right(in) - c->of, in.y + (line - ui_line(ui, note)) / 2, c->of, line };
    if (!counted) { /* "not tested" needs more room, and there are no marks */
        right.x -= c->marks;
        right.w += c->marks;
    }
    if (c->stacked) {
        at.x = in.x + c->number;
        at.y += title_h + beside_h;
        right.y += title_h + beside_h;
        at.w = int_max(3 * c->r, right.x - at.x - pad);
    }
    chart_marks(&ui->list, at, marks, counted, c->r);
    ui_text(ui, right, note, TOKEN_text_quiet, ALIGN_RIGHT, of);
    pen_row_end(pen);
    if (!chosen)
        draw_rule(&ui->list, pen->x, pen->y - ui_px(ui, 1), pen->w, ui_px(ui, 1));
    if (selects && !chosen) {
        p->view->norm = n;
        p->view->verdict = -1;
        ui->again = 1;
    }
}

static void paint_mark(struct draw_list *list, int which, float x, float y, float r)
{
    chart_mark(list, (enum chart_mark)which, x, y, r);
}

int norm_legend(struct ui *ui, struct rect box, int draws)
{
    static const char *const names[CHART_MARKS] = { N_("advanced"), N_("strained"), N_("contested"), N_("left open") };
    struct part_key keys[CHART_MARKS];
    for (int i = 0; i < CHART_MARKS; i++)
        keys[i] = (struct part_key){ tr(names[i]), i, paint_mark };
    return part_legend(ui, box, keys, CHART_MARKS, draws);
}

/* What the marks mean, and the way to the norms that were not tested. */
static void foot(struct part *p, struct pen *pen, int draws)
{
    struct ui *ui = p->ui;
    struct pen_shelf shelf = { 0, 0, 0 };
    int untested = 0;
    char line[160];
    for (int32_t n = 0; n < p->s->norms->count; n++)
        untested += score_norm(p->s, p->e->state, n).verdict == VERDICT_NOT_TESTED;
    pen->y += norm_legend(ui, (struct rect){ pen->x, pen->y, pen->w, 0 }, draws);
    pen_gap(pen, 8);
    text_print(line, sizeof line,
               p->view->untested ? tr_count("Hide %d norm not tested", "Hide %d norms not tested", untested)
                                 : tr_count("Show %d norm not tested", "Show %d norms not tested", untested),
               untested);
    if (!untested)
        return;
    if (!draws) {
        pen->y += ui_button_height(ui, int_min(ui_button_width(ui, line), pen->w), line);
    } else if (pen_button(pen, &shelf, "untested", line, UI_NORMAL)) {
        p->view->untested = !p->view->untested;
        ui->again = 1;
    }
    pen_shelf_end(pen, &shelf);
}

static void document_head(struct part *p, struct pen *pen, const struct norm_document *d)
{
    struct ui *ui = p->ui;
    char title[128], day[64], when[160];
    text_print(title, sizeof title, "%s", tr(d->short_title));
    clock_print_day((int64_t)d->date_days * 1440, day, sizeof day);
    text_print(when, sizeof when,
               norm_is_younger(p->s, d->date_days) ? tr("  \u00B7 %s, today\u2019s yardstick")
                                                   : tr("  \u00B7 %s, in force at the time"),
               day);
    struct text_span spans[] = { { title, ui_style(ui, TEXT_BODY, TEXT_BOLD), TOKEN_text },
                                 { when, ui_style(ui, TEXT_NOTE, 0), TOKEN_text_quiet } };
    pen_spans(pen, spans, 2);
    pen_gap(pen, 4);
}

static void list(struct part *p, struct pen *pen, struct norm_moment *moments)
{
    const struct norm_catalogue *all = p->s->norms;
    struct columns columns = columns_for(p, pen->w, moments);
    int any = 0;
    int32_t selected = p->view->norm; /* a row may change it for the next frame */
    for (int32_t d = 0; d < all->document_count; d++) {
        int begun = 0;
        for (int32_t n = 0; n < all->count; n++) {
            if (all->norms[n].document_index != d || !shown(p, n, moments))
                continue;
            if (!begun++) {
                pen_gap(pen, any++ ? 20 : 0);
                document_head(p, pen, all->documents + d);
            }
            if (selected == NONE)
                selected = p->view->norm = n;
            int count = norm_moments(p, n, moments);
            row(p, pen, n, n == selected, &columns, moments, count);
            if (!p->wide && n == selected) {
                pen_gap(pen, 8);
                struct pen in = pen_indent(pen, 16);
                debrief_norm_detail(p, &in, n);
                pen->y = in.y;
                pen_gap(pen, 16);
                pen_rule(pen);
            }
        }
    }
    if (!any)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet,
                 tr("Norms stand here once a decision that bears on them is closed. None is yet."));
    if (!p->wide) {
        pen_gap(pen, 16);
        foot(p, pen, 1);
    }
}

void debrief_norms(struct part *p)
{
    struct rect left, side;
    struct norm_moment *moments = part_new(p, (size_t)p->s->decisions, sizeof *moments);
    if (!moments)
        return;
    if (p->view->norm != NONE && (p->view->norm >= p->s->norms->count || !shown(p, p->view->norm, moments)))
        p->view->norm = NONE;
    part_split(p, 56, &left, &side);
    int ring = ui_px(p->ui, 4);
    struct pen low = { p->ui, left.x + ring, 0, left.w - 2 * ring };
    if (p->wide) { /* always to be seen */
        foot(p, &low, 0);
        low.y = cut_bottom(&left, low.y + ring).y;
        cut_bottom(&left, ui_px(p->ui, 12));
    }
    struct pen pen = pen_scroll_begin(p->ui, "norms", left, 0);
    list(p, &pen, moments);
    pen_scroll_end(&pen);
    if (p->wide)
        foot(p, &low, 1);
    if (p->view->norm == NONE)
        return;
    if (p->wide) {
        ui_push_index(p->ui, p->view->norm); /* each begins at its top */
        struct pen right = pen_scroll_begin(p->ui, "norm", side, 1);
        debrief_norm_detail(p, &right, p->view->norm);
        pen_scroll_end(&right);
        ui_pop_id(p->ui);
    }
    if (p->view->overriding)
        debrief_override(p, p->view->norm);
}
