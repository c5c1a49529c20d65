/* The norm ledger in the room, while the facilitator shows it: per document, each norm tested with a mark for every
   opportunity. No reason and no source: these belong to the hot wash. */
#include "base/text.h"
#include "base/tr.h"
#include "chart.h"
#include "debrief_part.h"
#include "screens.h"

/* Columns, the same for all rows. */
struct columns {
    int marks, of, r; /* widths, radius of a mark */
};

static struct columns columns_for(struct ui *ui, const struct part *p)
{
    struct columns c = { 1, 0, theme_text_px(ui->scale, TEXT_BODY) * 2 / 5 };
    char of[32];
    for (int32_t n = 0; n < p->s->norms->count; n++) {
        int count = (int)score_norm(p->s, p->e->state, n).opportunities;
        text_print(of, sizeof of, tr("of %d"), count);
        c.marks = int_max(c.marks, int_min(5, count));
        c.of = int_max(c.of, ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), of) + ui_px(ui, 4));
    }
    c.marks *= 3 * c.r;
    return c;
}

static void row(struct pen *pen, const struct columns *c, const struct norm *norm, const uint8_t *marks, int count)
{
    struct ui *ui = pen->ui;
    struct text_style body = ui_style(ui, TEXT_BODY, 0), note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    char of[32];
    int line = ui_line(ui, body), gap = ui_px(ui, 16), rest = c->marks + c->of + 2 * gap;
    int stacked = look_narrow(ui, pen->w - rest), w = stacked ? pen->w : int_max(1, pen->w - rest);
    int title_h = ui_text_height(ui, body, w, tr(norm->title)), marks_h = (count + 4) / 5 * 3 * c->r;
    int h = stacked ? title_h + int_max(marks_h, line) : int_max(title_h, marks_h);
    struct rect box = pen_take(pen, h);
    ui_text(ui, (struct rect){ box.x, box.y, w, title_h }, body, TOKEN_text, ALIGN_LEFT, tr(norm->title));
    struct rect at = { stacked ? box.x : box.x + w + gap, box.y + (stacked ? title_h : 0), c->marks, marks_h };
    chart_marks(&ui->list, (struct rect){ at.x, at.y + (line - 2 * c->r) / 2, at.w, at.h }, marks, count, c->r);
    text_print(of, sizeof of, tr("of %d"), count);
    ui_text(ui, (struct rect){ rect_right(box) - c->of, at.y + (line - ui_line(ui, note)) / 2, c->of, line }, note,
            TOKEN_text_quiet, ALIGN_RIGHT, of);
    pen_gap(pen, 8);
}

static int document(struct pen *pen, const struct columns *c, const struct part *p, int32_t index,
                    struct norm_moment *moments, uint8_t *marks)
{
    const struct norm_catalogue *all = p->s->norms;
    int shown = 0;
    for (int32_t n = 0; n < all->count; n++) {
        int count = 0;
        if (all->norms[n].document_index != index || !score_norm(p->s, p->e->state, n).opportunities)
            continue;
        int found = norm_moments(p, n, moments);
        for (int i = 0; i < found; i++)
            if (moments[i].counted)
                marks[count++] = (uint8_t)norm_moment_mark(moments + i);
        if (!shown++)
            pen_section(pen, all->documents[index].title);
        row(pen, c, all->norms + n, marks, count);
    }
    if (shown)
        pen_gap(pen, 16);
    return shown;
}

void ledger_draw(struct ui *ui, struct app *app, struct rect box)
{
    struct theme_scale before = look_small(ui);
    const struct scenario *s = app->e->s;
    struct part p = { .ui = ui, .e = app->e, .s = s };
    arena_init(&p.arena, ui->alloc);
    struct norm_moment *moments = arena_new(&p.arena, (size_t)int_max(1, s->decisions), sizeof *moments);
    uint8_t *marks = arena_new(&p.arena, (size_t)int_max(1, s->decisions), 1);
    struct rect in =
        rect_middle(box, int_min(box.w - 2 * ui_px(ui, 18), ui_px(ui, 1100) * ui->scale.text / ui->scale.space),
                    box.h - 2 * ui_px(ui, 10));
    struct rect low = cut_bottom(&in, norm_legend(ui, in, 0)); /* always to be seen */
    cut_bottom(&in, ui_px(ui, 12));
    struct sheet sheet = sheet_begin(ui, "ledger", in, 1);
    struct pen *pen = &sheet.pen;
    struct columns columns = columns_for(ui, &p);
    int shown = 0;
    if (!moments || !marks)
        ui->list.failed = 1;
    else
        for (int32_t d = 0; d < s->norms->document_count; d++)
            shown += document(pen, &columns, &p, d, moments, marks);
    if (!shown)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet,
                 tr("Norms stand here once a decision that bears on them is closed. None is yet."));
    sheet_end(&sheet);
    const struct ui_item *list = ui_find_item(ui, ui_id(ui, "ledger"));
    if (app->entered && list && list->flags & UI_FOCUS) /* it scrolls */
        ui_focus(ui, list->id);
    norm_legend(ui, (struct rect){ pen->x, low.y, pen->w, low.h }, 1);
    arena_free(&p.arena);
    ui->scale = before;
}
