/* The frame of the hot wash: title, tabs, and which page is drawn. */
#include "debrief_part.h"

#include <string.h>

static const struct {
    const char *label;
    void (*draw)(struct part *p);
} pages[DEBRIEF_PAGES] = {
    [DEBRIEF_DECISIONS] = { N_("Decisions"), debrief_decisions },
    [DEBRIEF_TIMELINE] = { N_("Timeline"), debrief_timeline },
    [DEBRIEF_NORMS] = { N_("Norms"), debrief_norms },
    [DEBRIEF_OUTCOMES] = { N_("Outcomes"), debrief_outcomes },
    [DEBRIEF_RECORD] = { N_("What really happened"), debrief_record },
    [DEBRIEF_DISCUSSION] = { N_("Discussion"), debrief_discussion },
};

void debrief_init(struct debrief_view *view)
{
    memset(view, 0, sizeof *view);
    view->norm = NONE;
    view->verdict = view->owner = view->sent = -1;
}

void *part_new(struct part *p, size_t count, size_t size)
{
    void *block = arena_new(&p->arena, count, size);
    if (!block)
        p->ui->list.failed = 1;
    return block;
}

void part_split(struct part *p, int percent, struct rect *list, struct rect *side)
{
    int edge = ui_px(p->ui, 32);
    struct rect area = p->area;
    *side = (struct rect){ 0, 0, 0, 0 };
    if (p->wide) {
        *side = cut_right(&area, area.w * (100 - percent) / 100);
        enum draw_role before = draw_role(&p->ui->list, ROLE_surface);
        draw_rect(&p->ui->list, *side, TOKEN_panel, 0);
        draw_role(&p->ui->list, before);
        *side = rect_inset(*side, edge, ui_px(p->ui, 16));
    } else {
        edge = ui_px(p->ui, 16);
    }
    *list = rect_inset(area, edge, ui_px(p->ui, 16));
}

int part_selects(struct part *p, struct ui_signal signal)
{
    int by_arrow = p->ui->in.key == UI_KEY_UP || p->ui->in.key == UI_KEY_DOWN;
    return signal.activated || (signal.focused && by_arrow && p->ui->reveal == signal.id);
}

void part_send(struct part *p, struct command c)
{
    *p->out = c;
    p->sends = 1;
    p->view->sent = (int)c.kind;
    p->view->entries = p->e->entries;
}

/* What was typed is emptied once its command has been carried out. */
static void settle(struct debrief_view *view, const struct exercise *e)
{
    int done =
        view->sent >= 0 && e->entries > view->entries && (int)e->entry[e->entries - 1].command.kind == view->sent;
    if (done && view->sent == COMMAND_NOTE) {
        field_set(&view->note, "");
        field_set(&view->tag, "");
        field_set(&view->due, "");
        view->improves = 0;
        view->owner = -1;
    }
    if (done && view->sent == COMMAND_OVERRIDE) {
        field_set(&view->reason, "");
        view->overriding = 0;
        view->verdict = -1;
    }
    view->sent = -1;
}

/* Title at the left and tabs at the right; tabs alone, in as many rows as they need, when there is no room. */
static void head(struct part *p)
{
    struct ui *ui = p->ui;
    const char *labels[DEBRIEF_PAGES], *title = tr("Hot wash");
    struct text_style style = ui_style(ui, TEXT_BODY, TEXT_BOLD);
    enum text_size size = ui->scale.view == VIEW_STAGE ? TEXT_BODY : TEXT_NOTE;
    int edge = ui_px(ui, 24), w = ui_px(ui, 8);
    for (int i = 0; i < DEBRIEF_PAGES; i++) {
        labels[i] = tr(pages[i].label);
        w += int_max(ui_target(ui), ui_text_width(ui, ui_style(ui, size, TEXT_BOLD), labels[i]) + 2 * ui_px(ui, 12)) +
             ui_px(ui, 8);
    }
    int title_w = ui_text_width(ui, style, title), beside = title_w + w + 2 * edge + ui_px(ui, 16) <= p->area.w;
    if (!beside)
        edge = ui_px(ui, 12);
    int tabs_w = beside ? w : p->area.w - 2 * edge;
    int h = ui_tabs_height(ui, tabs_w, labels, DEBRIEF_PAGES), top = ui_px(ui, 8);
    struct rect bar = cut_top(&p->area, h + top);
    draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, bar, TOKEN_panel, 0);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - ui_px(ui, 1), bar.w, ui_px(ui, 1));
    draw_role(&ui->list, ROLE_label);
    if (beside)
        ui_text_middle(ui, (struct rect){ bar.x + edge, bar.y + top, title_w + edge, h }, style, TOKEN_text, ALIGN_LEFT,
                       title);
    struct rect tabs = { beside ? rect_right(bar) - edge - tabs_w + ui_px(ui, 12) : bar.x + edge, bar.y + top, tabs_w,
                         h };
    ui_tabs(ui, "pages", tabs, labels, DEBRIEF_PAGES, &p->view->page);
}

/* By key; the focus goes to the tab, from where Down leads into the page. */
static void turn_to(struct ui *ui, struct debrief_view *view, int page)
{
    view->page = page;
    ui_push_id(ui, "pages");
    ui_push_index(ui, page);
    ui_focus(ui, ui_id(ui, "label"));
    ui_pop_id(ui);
    ui_pop_id(ui);
}

int debrief_draw(struct ui *ui, struct debrief_view *view, const struct exercise *e, struct rect area,
                 struct command *out)
{
    int em = theme_text_px(ui->scale, TEXT_BODY);
    struct part p = { .ui = ui, .view = view, .e = e, .s = e->s, .area = area, .wide = area.w >= 40 * em, .out = out };
    settle(view, e);
    arena_init(&p.arena, ui->alloc);
    ui_push_id(ui, "debrief");
    for (int i = 0; i < DEBRIEF_PAGES; i++)
        if (!view->overriding && ui_shortcut(ui, (uint32_t)('1' + i), 0))
            turn_to(ui, view, i);
    enum draw_role before = draw_role(&ui->list, ROLE_ground);
    draw_rect(&ui->list, area, TOKEN_background, 0);
    view->page = int_clamp(view->page, 0, DEBRIEF_PAGES - 1);
    head(&p);
    ui_push_index(ui, view->page);
    pages[view->page].draw(&p);
    ui_pop_id(ui);
    draw_role(&ui->list, before);
    ui_pop_id(ui);
    arena_free(&p.arena);
    return p.sends;
}
