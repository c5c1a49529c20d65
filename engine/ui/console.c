/* The frame of the console: which columns, which panel, which keys. */
#include "console_part.h"

#include <string.h>

void console_init(struct console_view *view)
{
    memset(view, 0, sizeof *view);
    view->row = 1;
    view->cast = view->line = view->sent = -1;
    view->inject = view->norm = NONE;
    view->verdict = -1;
    view->wants_row = 1;
    view->part = 3;
}

void desk_send(struct desk *d, struct command c)
{
    if (d->sends)
        return;
    *d->out = c;
    d->sends = 1;
    d->view->sent = (int)c.kind;
    d->view->entries = d->e->entries;
}

void desk_panel(struct desk *d, int panel)
{
    d->view->panel = panel;
    d->view->panel_is_new = panel != PANEL_NONE;
    d->view->wants_row |= panel == PANEL_NONE;
    d->ui->again = 1;
}

int32_t desk_decision(const struct desk *d)
{
    return d->opens ? d->open[int_clamp(d->view->decision, 0, d->opens - 1)] : NONE;
}

static void empty_ruling(struct console_view *view)
{
    field_set(&view->action, "");
    field_set(&view->reason, "");
    field_set(&view->norm_filter, "");
    memset(view->change, 0, sizeof view->change);
    view->marks = 0;
}

void desk_settle(struct console_view *view, const struct exercise *e)
{
    int sent = view->sent;
    view->sent = -1;
    if (sent < 0 || e->entries <= view->entries || (int)e->entry[e->entries - 1].command.kind != sent)
        return;
    switch (sent) {
    case COMMAND_NOTE:
        if (!exercise_is_remark(&e->entry[e->entries - 1].command))
            return;
        field_set(&view->note, "");
        field_set(&view->tag, "");
        return;
    case COMMAND_RULING:
        empty_ruling(view);
        break;
    case COMMAND_ADD:
    case COMMAND_EDIT:
        field_set(&view->from, "");
        field_set(&view->headline, "");
        field_set(&view->body, "");
        break;
    case COMMAND_CLOSE:
    case COMMAND_REWIND:
        view->decision = 0;
        view->row = 1;
        view->cast = -1;
        view->inject = NONE;
        break;
    case COMMAND_CHOOSE:
        field_set(&view->why, "");
        break;
    case COMMAND_END:
        break;
    case COMMAND_OVERRIDE:
        field_set(&view->verdict_reason, "");
        view->norm = NONE;
        view->verdict = -1;
        break;
    default:
        return;
    }
    view->panel = PANEL_NONE;
    view->wants_row = 1;
}

static void find_open(struct desk *d)
{
    for (int32_t i = 0; i < d->s->decisions && d->opens < (int)(sizeof d->open / sizeof *d->open); i++)
        if (play_is_open(d->s, d->e->state, i))
            d->open[d->opens++] = i;
}

/* Teams that have voted are on the grid, whoever entered them. */
static void find_teams(struct desk *d)
{
    struct console_view *view = d->view;
    for (int i = 0; i < d->e->entries && view->teams < CONSOLE_TEAMS; i++) {
        const struct command *c = &d->e->entry[i].command;
        int known = d->e->entry[i].undone || c->kind != COMMAND_BALLOT || strlen(c->by) >= CONSOLE_TEAM_NAME;
        for (int k = 0; k < view->teams && !known; k++)
            known = strcmp(view->team[k], c->by) == 0;
        if (!known)
            strcpy(view->team[view->teams++], c->by);
    }
}

static void pause_or_go_on(struct desk *d)
{
    if (!d->ended)
        desk_send(d, command_of(d->e->state[STATE_PAUSED] ? COMMAND_RESUME : COMMAND_PAUSE));
}

static void keys(struct desk *d)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    if (view->panel != PANEL_NONE || ui->scope != ui->scopes[ui->scope_count - 1])
        return;
    if (ui_shortcut(ui, 'p', 0))
        pause_or_go_on(d);
    else if (ui_shortcut(ui, 'b', 0))
        desk_panel(d, PANEL_REWIND);
    else if (ui_shortcut(ui, 'n', 0))
        view->wants_note = 1;
    else if (view->can_name && ui_shortcut(ui, 'o', 0))
        desk_panel(d, PANEL_PEOPLE);
    else if (ui_shortcut(ui, 'v', 0))
        desk_panel(d, PANEL_VERDICT);
    if (d->ended)
        return;
    if (ui_shortcut(ui, 'r', 0))
        desk_panel(d, PANEL_RULING);
    else if (ui_shortcut(ui, 'w', 0))
        console_open_write(d);
    else if (d->opens && ui_shortcut(ui, 'c', 0))
        desk_panel(d, PANEL_CHOOSE);
    if (d->opens)
        console_grid_keys(d, desk_decision(d));
}

static void column(struct desk *d, const char *name, struct rect box, void (*draw)(struct desk *d, struct pen *pen))
{
    struct pen pen = pen_scroll_begin(d->ui, name, box, 0);
    draw(d, &pen);
    pen_scroll_end(&pen);
}

/* As high as it was in the frame before; scrolls when that is more than `most`. Returns what it takes now. */
static int docked(struct desk *d, const char *name, struct rect box, int known,
                  void (*draw)(struct desk *d, struct pen *pen))
{
    struct pen pen = pen_scroll_begin(d->ui, name, box, 0);
    draw(d, &pen);
    pen_scroll_end(&pen);
    struct ui_state *state = ui_state(d->ui, ui_id(d->ui, name));
    int h = state ? state->extent : known;
    d->ui->again |= h != known;
    return h;
}

/* The decision, with the buttons always in sight below it. */
static void middle(struct desk *d, struct rect box)
{
    struct ui *ui = d->ui;
    int h = d->view->dock ? d->view->dock : 3 * ui_target(ui);
    struct rect dock = cut_bottom(&box, int_min(h, box.h / 3));
    cut_bottom(&box, ui_px(ui, 8));
    column(d, "middle", box, console_decision);
    draw_rule(&ui->list, dock.x, dock.y - ui_px(ui, 4), dock.w, ui_px(ui, 1));
    d->view->dock = docked(d, "dock", dock, d->view->dock, console_dock);
}

static void side_surface(struct desk *d, struct rect box)
{
    draw_role(&d->ui->list, ROLE_surface);
    draw_rect(&d->ui->list, box, TOKEN_panel, 0);
    draw_role(&d->ui->list, ROLE_label);
}

static void three_columns(struct desk *d, struct rect area)
{
    struct ui *ui = d->ui;
    int edge = ui_px(ui, 20), top = ui_px(ui, 16);
    struct rect left = cut_left(&area, area.w * 26 / 100), right = cut_right(&area, area.w * 40 / 100);
    side_surface(d, right);
    draw_rule(&ui->list, rect_right(left), left.y, ui_px(ui, 1), left.h);
    column(d, "plan", rect_inset(left, edge, top), console_plan);
    middle(d, rect_inset(area, edge, top));
    right = rect_inset(right, edge, top);
    int note_h = d->view->note_h ? d->view->note_h : 8 * ui_target(ui);
    struct rect note = cut_bottom(&right, int_min(note_h, right.h / 2));
    cut_bottom(&right, top);
    column(d, "injects", right, console_injects);
    draw_rule(&ui->list, note.x, note.y - top / 2, note.w, ui_px(ui, 1));
    d->view->note_h = docked(d, "notes", note, d->view->note_h, console_note);
}

static const struct {
    const char *label;
    void (*draw)(struct desk *d, struct pen *pen);
} parts[] = {
    { N_("Injects"), console_injects },
    { N_("Note"), console_note },
    { N_("Run sheet"), console_plan },
    { N_("Decision"), NULL },
};
enum { PART_NOTE = 1, PARTS = 4 };

/* Parts behind tabs; the decision is one of them when it has no column of its own. */
static void tabbed(struct desk *d, struct rect area, int count)
{
    struct ui *ui = d->ui;
    const char *labels[PARTS];
    int edge = ui_px(ui, 12), first = count == PARTS;
    if (d->view->wants_note)
        d->view->part = PART_NOTE;
    else if (d->view->wants_row && first)
        d->view->part = PARTS - 1;
    for (int i = 0; i < count; i++) /* the decision comes first */
        labels[i] = tr(parts[(i + count - first) % count].label);
    int h = ui_tabs_height(ui, area.w - 2 * edge, labels, count);
    int shown = ((d->view->part >= 0 && d->view->part < count ? d->view->part : 0) + first) % count;
    ui_tabs(ui, "parts", rect_inset(cut_top(&area, h), edge, 0), labels, count, &shown);
    d->view->part = (shown + count - first) % count;
    ui_push_index(ui, d->view->part);
    struct rect box = rect_inset(area, edge, ui_px(ui, 12));
    if (parts[d->view->part].draw)
        column(d, "part", box, parts[d->view->part].draw);
    else
        middle(d, box);
    ui_pop_id(ui);
}

static void two_columns(struct desk *d, struct rect area)
{
    int edge = ui_px(d->ui, 16);
    struct rect side = cut_right(&area, area.w * 38 / 100);
    side_surface(d, side);
    middle(d, rect_inset(area, edge, edge));
    tabbed(d, side, PARTS - 1);
}

static void panel(struct desk *d)
{
    int is_new = d->view->panel_is_new;
    switch (d->view->panel) {
    case PANEL_CHOOSE:
        console_panel_choose(d);
        break;
    case PANEL_RULING:
        console_panel_ruling(d);
        break;
    case PANEL_REWIND:
        console_panel_rewind(d);
        break;
    case PANEL_WRITE:
    case PANEL_EDIT:
        console_panel_write(d, d->view->panel == PANEL_EDIT);
        break;
    case PANEL_PEOPLE:
        console_panel_people(d);
        break;
    case PANEL_VERDICT:
        console_panel_verdict(d);
        break;
    case PANEL_CLOSE:
        console_panel_close(d);
        break;
    case PANEL_END:
        console_panel_end(d);
        break;
    default:
        break;
    }
    if (is_new)
        d->view->panel_is_new = 0;
}

int console_draw(struct ui *ui, struct console_view *view, const struct exercise *e, const struct console_clock *clock,
                 struct rect area, struct command *out)
{
    struct desk d = { .ui = ui, .view = view, .e = e, .s = e->s, .clock = clock, .out = out };
    d.ended = e->state[STATE_PHASE] == PHASE_ENDED;
    desk_settle(view, e);
    find_open(&d);
    find_teams(&d);
    view->decision = int_clamp(view->decision, 0, int_max(0, d.opens - 1));
    view->row = int_clamp(view->row, 0, view->teams);
    arena_init(&d.arena, ui->alloc);
    ui_push_id(ui, "console");
    enum draw_role before = draw_role(&ui->list, ROLE_ground);
    draw_rect(&ui->list, area, TOKEN_background, 0);
    draw_role(&ui->list, ROLE_label);
    keys(&d);
    console_head(&d, &area);
    int em = theme_text_px(ui->scale, TEXT_BODY);
    d.narrow = area.w < 44 * em;
    if (area.w >= 56 * em)
        three_columns(&d, area);
    else if (!d.narrow)
        two_columns(&d, area);
    else
        tabbed(&d, area, PARTS);
    view->wants_row &= d.opens > 0;
    console_corner(&d);
    panel(&d);
    draw_role(&ui->list, before);
    ui_pop_id(ui);
    arena_free(&d.arena);
    return d.sends;
}
