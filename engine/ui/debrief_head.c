/* The one bar of the hot wash: exercise marking, title, pages. */
#include "base/tr.h"
#include "debrief_part.h"

static int tabs_width(struct ui *ui, const char *const *labels, int count)
{
    int w = 0;
    for (int i = 0; i < count; i++)
        w += int_max(ui_target(ui),
                     ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_BOLD), labels[i]) + 2 * ui_px(ui, 12)) +
             ui_px(ui, 8);
    return w - ui_px(ui, 8);
}

void debrief_head(struct part *p, const char *const *labels, int count)
{
    struct ui *ui = p->ui;
    int edge = ui_px(ui, p->wide ? 24 : 12), gap = ui_px(ui, 18), top = ui_px(ui, 8), menu = ui_target(ui);
    int w = p->area.w - 2 * edge - menu;
    const char *marking = p->view->authoring ? tr("EXERCISE · AUTHORING · EXERCISE")
                                             : tr("EXERCISE · EXERCISE · EXERCISE");
    const char *brief = p->view->authoring ? tr("EXERCISE · AUTHORING") : tr("EXERCISE"), *title = tr("Hot wash");
    struct text_style bold = ui_style(ui, TEXT_BODY, TEXT_BOLD);
    struct text_style mark = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_SPACED);
    mark.px = (int16_t)(mark.px * 4 / 5);
    int tabs_w = tabs_width(ui, labels, count), title_w = ui_text_width(ui, bold, title);
    /* beside the pages as much as there is room for; above them when that takes fewer lines */
    if (ui_text_width(ui, mark, marking) + title_w + tabs_w + 2 * gap > w)
        marking = brief;
    int mark_w = ui_text_width(ui, mark, marking), line = int_max(menu, ui_line(ui, bold)), rest = w - mark_w - gap;
    int above = rest < w / 2 || ui_tabs_height(ui, rest, labels, count) > ui_tabs_height(ui, w, labels, count) + line;
    if (!above && mark_w + title_w + tabs_w + 2 * gap > w)
        title = "", title_w = 0;
    tabs_w = int_min(tabs_w, above ? w : rest);
    int tabs_h = ui_tabs_height(ui, tabs_w, labels, count);
    int fits = mark_w + gap + title_w <= w, above_h = above ? (fits ? line : 2 * line) : 0;
    struct rect bar = cut_top(&p->area, top + above_h + tabs_h);
    draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, bar, TOKEN_panel, 0);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - ui_px(ui, 1), bar.w, ui_px(ui, 1));
    draw_role(&ui->list, ROLE_label);
    struct rect words = { bar.x + edge, bar.y + top, w, above ? line : tabs_h };
    p->view->corner =
        (struct rect){ rect_right(bar) - ui_px(ui, 8) - menu, words.y + (words.h - menu) / 2, menu, menu };
    ui_text_middle(ui, words, mark, TOKEN_accent, ALIGN_LEFT, marking);
    if (fits)
        cut_left(&words, mark_w + gap);
    else
        words.y += line;
    if (*title)
        ui_text_middle(ui, words, bold, TOKEN_text, ALIGN_LEFT, title);
    int x = above ? bar.x + edge : bar.x + edge + w - tabs_w;
    ui_tabs(ui, "pages", (struct rect){ x, rect_bottom(bar) - tabs_h, tabs_w, tabs_h }, labels, count, &p->view->page);
}
