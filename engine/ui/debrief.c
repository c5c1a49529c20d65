/* The frame of the hot wash: which page is drawn, how large, and what has the focus on it. */
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
    view->shown = -1;
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

void part_first(struct part *p, uint32_t id)
{
    p->first = id;
    if (p->view->enters)
        p->ui->reveal = id;
}

int part_row(struct part *p, struct pen *pen, int index, int h, int chosen, struct rect *box)
{
    struct ui *ui = p->ui;
    int by_arrow = ui->in.key == UI_KEY_UP || ui->in.key == UI_KEY_DOWN;
    ui_push_index(ui, index);
    if (chosen)
        part_first(p, ui_id(ui, "row"));
    ui_pop_id(ui);
    struct ui_signal signal = pen_row(pen, index, h, chosen, box);
    return signal.activated || (signal.focused && by_arrow && ui->reveal == signal.id);
}

struct pen part_scroll(struct part *p, const char *name, struct rect box)
{
    part_first(p, ui_id(p->ui, name));
    return pen_scroll_begin(p->ui, name, box, 1);
}

int part_legend(struct ui *ui, struct rect box, const struct part_key *keys, int count, int draws)
{
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    int x = 0, y = 0, line = ui_line(ui, note), r = line * 2 / 5, gap = ui_px(ui, 24);
    for (int i = 0; i < count; i++) {
        int text = ui_text_width(ui, note, keys[i].name) + ui_px(ui, 4), w = int_min(3 * r + text, box.w);
        int h = int_max(line, ui_text_height(ui, note, w - 3 * r, keys[i].name));
        if (x > 0 && x + w > box.w) {
            x = 0;
            y += line + ui_px(ui, 4);
        }
        if (draws) {
            keys[i].mark(&ui->list, keys[i].which, (float)(box.x + x + r), (float)(box.y + y) + (float)line / 2,
                         (float)r);
            ui_text(ui, (struct rect){ box.x + x + 3 * r, box.y + y, w - 3 * r, h }, note, TOKEN_text_quiet, ALIGN_LEFT,
                    keys[i].name);
        }
        x += w + gap;
        y += h - line;
    }
    return y + line;
}

void part_send(struct part *p, struct command c)
{
    *p->out = c;
    p->sends = 1;
    p->view->sent = (int)c.kind;
    p->view->entries = p->e->entries;
}

/* What was typed is emptied once its command has been carried out. What was pressed is gone then: the page takes the
   focus anew. */
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
    if (done) {
        view->shown = -1;
        view->returns = 1;
    }
    view->sent = -1;
}

static uint32_t tab_id(struct ui *ui, int page)
{
    ui_push_id(ui, "pages");
    ui_push_index(ui, page);
    uint32_t id = ui_id(ui, "label");
    ui_pop_id(ui);
    ui_pop_id(ui);
    return id;
}

/* On a page that did not come by its tab the focus goes to what belongs there first, or to its tab when that takes
   none. Twice: whether a region scrolls is known only after it was drawn once. */
static void focus_page(struct part *p)
{
    const struct ui_item *item = ui_find_item(p->ui, p->first);
    int takes = p->first && item && item->flags & UI_FOCUS;
    if (p->view->enters <= 0) {
        p->view->returns = 0;
        return;
    }
    p->view->enters--;
    ui_focus(p->ui, takes ? p->first : tab_id(p->ui, p->view->page));
}

/* For a class to read from the back: 18, 22, 28 and 34 pixels at 1280x720, growing with the window, and never less than
   on the console. */
static struct theme_scale look(struct theme_scale scale)
{
    if (scale.view == VIEW_STAGE) {
        scale.view = VIEW_CONSOLE;
        scale.text = int_max(scale.text * 11 / 10, scale.text * 1000 / scale.space);
    }
    return scale;
}

int debrief_draw(struct ui *ui, struct debrief_view *view, const struct exercise *e, struct rect area,
                 struct command *out)
{
    struct theme_scale outside = ui->scale;
    ui->scale = look(outside);
    int em = theme_text_px(ui->scale, TEXT_BODY), page = view->page = int_clamp(view->page, 0, DEBRIEF_PAGES - 1);
    const char *labels[DEBRIEF_PAGES];
    struct part p = { .ui = ui, .view = view, .e = e, .s = e->s, .area = area, .wide = area.w >= 40 * em, .out = out };
    settle(view, e);
    arena_init(&p.arena, ui->alloc);
    ui_push_id(ui, "debrief");
    for (int i = 0; i < DEBRIEF_PAGES; i++)
        if (!view->overriding && ui_shortcut(ui, (uint32_t)('1' + i), 0))
            page = i, view->shown = -1;
    if (view->shown != page)
        view->enters = 2;
    view->page = page;
    enum draw_role before = draw_role(&ui->list, ROLE_ground);
    draw_rect(&ui->list, area, TOKEN_background, 0);
    for (int i = 0; i < DEBRIEF_PAGES; i++)
        labels[i] = tr(pages[i].label);
    debrief_head(&p, labels, DEBRIEF_PAGES);
    if (view->page != page) /* by its tab */
        view->enters = 0;
    view->shown = view->page;
    ui_push_index(ui, view->page);
    pages[view->page].draw(&p);
    ui_pop_id(ui);
    focus_page(&p);
    draw_role(&ui->list, before);
    ui_pop_id(ui);
    ui->scale = outside;
    arena_free(&p.arena);
    return p.sends;
}
