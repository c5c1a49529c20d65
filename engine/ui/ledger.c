/* The norm ledger in the room, while the facilitator shows it: per document, each norm tested with a mark for every
   opportunity. No reason and no source: these belong to the hot wash. */
#include "base/text.h"
#include "base/tr.h"
#include "chart.h"
#include "debrief_part.h"
#include "screens.h"

/* "advanced 2, strained 1, of 3" */
static char *score_words(const struct norm_score *score, char *out, size_t size)
{
    return text_print(out, size, tr("advanced %d, strained %d, of %d"), (int)score->advanced, (int)score->strained,
                      (int)score->opportunities);
}

static void row(struct pen *pen, const struct norm *norm, const struct norm_score *score, const uint8_t *marks,
                int count)
{
    struct ui *ui = pen->ui;
    struct text_style body = ui_style(ui, TEXT_BODY, 0), note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    char words[96];
    int line = ui_line(ui, body), r = theme_text_px(ui->scale, TEXT_BODY) * 2 / 5, gap = ui_px(ui, 16);
    score_words(score, words, sizeof words);
    int right = ui_text_width(ui, note, words) + ui_px(ui, 4), marks_w = int_min(5, int_max(1, count)) * 3 * r;
    int stacked = look_narrow(ui, pen->w - marks_w),
        w = stacked ? pen->w : int_max(1, pen->w - right - marks_w - 2 * gap);
    int title_h = ui_text_height(ui, body, w, tr(norm->title)), rows = int_max(1, (count + 4) / 5),
        marks_h = rows * 3 * r;
    int h = stacked ? title_h + int_max(marks_h, line) : int_max(title_h, marks_h);
    struct rect box = pen_take(pen, h);
    ui_text(ui, (struct rect){ box.x, box.y, w, title_h }, body, TOKEN_text, ALIGN_LEFT, tr(norm->title));
    struct rect at = { stacked ? box.x : box.x + w + gap, box.y + (stacked ? title_h : 0), marks_w, marks_h };
    chart_marks(&ui->list, (struct rect){ at.x, at.y + (line - 2 * r) / 2, at.w, at.h }, marks, count, r);
    int x = stacked ? at.x + marks_w + gap : rect_right(box) - right;
    ui_text(ui,
            (struct rect){ x, at.y + (line - ui_line(ui, note)) / 2, stacked ? int_max(1, rect_right(box) - x) : right,
                           line },
            note, TOKEN_text_quiet, stacked ? ALIGN_LEFT : ALIGN_RIGHT, words);
    pen_gap(pen, 8);
}

static int document(struct pen *pen, const struct part *p, int32_t index, struct norm_moment *moments, uint8_t *marks)
{
    const struct norm_catalogue *all = p->s->norms;
    int shown = 0;
    for (int32_t n = 0; n < all->count; n++) {
        struct norm_score score = score_norm(p->s, p->e->state, n);
        int count = 0;
        if (all->norms[n].document_index != index || !score.opportunities)
            continue;
        int found = norm_moments(p, n, moments);
        for (int i = 0; i < found; i++)
            if (moments[i].counted)
                marks[count++] = (uint8_t)norm_moment_mark(moments + i);
        if (!shown++)
            pen_section(pen, all->documents[index].title);
        row(pen, all->norms + n, &score, marks, count);
    }
    if (shown)
        pen_gap(pen, 16);
    return shown;
}

static void legend(struct pen *pen)
{
    static const char *const names[CHART_MARKS] = { N_("advanced"), N_("strained"), N_("contested"), N_("left open") };
    struct ui *ui = pen->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    int x = 0, h = ui_line(ui, note), r = ui_px(ui, 7);
    for (int i = 0; i < CHART_MARKS; i++) {
        int text = ui_text_width(ui, note, tr(names[i])) + ui_px(ui, 8), w = 3 * r + text;
        if (x > 0 && x + w > pen->w) {
            x = 0;
            pen->y += h + ui_px(ui, 4);
        }
        chart_mark(&ui->list, (enum chart_mark)i, (float)(pen->x + x + r), (float)pen->y + (float)h / 2, (float)r);
        ui_text(ui, (struct rect){ pen->x + x + 3 * r, pen->y, text, h }, note, TOKEN_text_quiet, ALIGN_LEFT,
                tr(names[i]));
        x += w + ui_px(ui, 16);
    }
    pen->y += h;
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
    struct sheet sheet = sheet_begin(ui, "ledger", in, 1);
    struct pen *pen = &sheet.pen;
    int shown = 0;
    if (!moments || !marks)
        ui->list.failed = 1;
    else
        for (int32_t d = 0; d < s->norms->document_count; d++)
            shown += document(pen, &p, d, moments, marks);
    if (shown)
        legend(pen);
    else
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet,
                 tr("Norms stand here once a decision that bears on them is closed. None is yet."));
    sheet_end(&sheet);
    arena_free(&p.arena);
    ui->scale = before;
}
