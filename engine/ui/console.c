/* The frame of the console: which columns, which panel, which keys. */
#include "console_part.h"

#include <string.h>

void console_init(struct console_view *view)
{
    memset(view, 0, sizeof *view);
    view->row = 1;
    view->cast = view->line = view->sent = -1;
    view->inject = view->norm = view->turn = view->hand = NONE;
    view->verdict = -1;
    view->wants_row = 1;
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
    case COMMAND_FORK:
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

static void keys(struct desk *d)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    if (view->panel != PANEL_NONE || ui->scope != ui->scopes[ui->scope_count - 1])
        return;
    if (ui_shortcut(ui, 'n', 0))
        view->wants_note = 1;
    else if (ui_shortcut(ui, 'j', 0))
        desk_panel(d, PANEL_NOTES);
    else if (!d->ended && ui_shortcut(ui, 'w', 0))
        console_open_write(d);
    if (!d->ended)
        console_injects_keys(d);
    if (d->opens && !d->ended)
        console_grid_keys(d, desk_decision(d));
    console_foot_keys(d);
}

static void column(struct desk *d, const char *name, struct rect box, void (*draw)(struct desk *d, struct pen *pen))
{
    struct pen pen = pen_scroll_begin(d->ui, name, box, 0);
    draw(d, &pen);
    pen_scroll_end(&pen);
}

/* The foot of a column, as high as it was in the frame before; scrolls when that is more than `most`. */
static void docked(struct desk *d, const char *name, struct rect *box, int most, int *known,
                   void (*draw)(struct desk *d, struct pen *pen))
{
    struct ui *ui = d->ui;
    int gap = ui_px(ui, 8);
    struct rect dock = cut_bottom(box, int_min(*known ? *known : 4 * ui_target(ui), most));
    cut_bottom(box, gap);
    draw_rule(&ui->list, box->x, rect_bottom(*box) + gap / 2, box->w, ui_px(ui, 1));
    column(d, name, dock, draw);
    struct ui_state *state = ui_state(ui, ui_id(ui, name));
    int h = state ? state->extent : *known;
    ui->again |= h != *known;
    *known = h;
}

static void side_surface(struct desk *d, struct rect box)
{
    draw_role(&d->ui->list, ROLE_surface);
    draw_rect(&d->ui->list, box, TOKEN_panel, 0);
    draw_role(&d->ui->list, ROLE_label);
}

/* Run sheet with the prompts below, the decision, the injects with the note below. */
static void three_columns(struct desk *d, struct rect area)
{
    struct ui *ui = d->ui;
    int edge = ui_px(ui, 16), top = ui_px(ui, 12), wide = area.w;
    struct rect left = cut_left(&area, wide / 4), right = cut_right(&area, wide * 27 / 100);
    side_surface(d, right);
    draw_rule(&ui->list, rect_right(left), left.y, ui_px(ui, 1), left.h);
    left = rect_inset(left, edge, top);
    /* the run sheet comes first where both have no room */
    int turns = play_last_turn(d->s, d->e->form) - play_first_turn(d->s, d->e->form) + 1;
    int plan = d->view->turn == NONE ? (turns * 5 / 4 + 4) * ui_target(ui) : left.h;
    docked(d, "prompts", &left, int_max(left.h / 4, left.h - plan), &d->view->prompts_h, console_prompts);
    column(d, "plan", left, console_plan);
    column(d, "middle", rect_inset(area, edge, top), console_decision);
    right = rect_inset(right, edge, top);
    docked(d, "notes", &right, right.h / 2, &d->view->note_h, console_note);
    column(d, "injects", right, console_injects);
}

static void plan_and_prompts(struct desk *d, struct pen *pen)
{
    console_plan(d, pen);
    pen_gap(pen, 12);
    pen_rule(pen);
    pen_gap(pen, 12);
    console_prompts(d, pen);
}

static const struct {
    const char *label;
    void (*draw)(struct desk *d, struct pen *pen);
} parts[] = {
    { N_("Decision"), console_decision },
    { N_("Injects"), console_injects },
    { N_("Note"), console_note },
    { N_("Run sheet"), plan_and_prompts },
};
enum { PART_DECISION, PART_INJECTS, PART_NOTE, PARTS = 4 };

/* Parts behind tabs, from `first` on: the decision is one of them when it has no column of its own. */
static void tabbed(struct desk *d, struct rect area, int first, int *shown)
{
    struct ui *ui = d->ui;
    const char *labels[PARTS];
    int edge = ui_px(ui, 12);
    if (d->view->wants_note)
        *shown = PART_NOTE - first;
    else if (d->view->wants_injects)
        *shown = PART_INJECTS - first;
    else if (d->view->wants_row && !first)
        *shown = PART_DECISION;
    for (int i = first; i < PARTS; i++)
        labels[i - first] = tr(parts[i].label);
    int h = ui_tabs_height(ui, area.w - 2 * edge, labels, PARTS - first);
    ui_tabs(ui, "parts", rect_inset(cut_top(&area, h), edge, 0), labels, PARTS - first, shown);
    *shown = int_clamp(*shown, 0, PARTS - first - 1);
    ui_push_index(ui, *shown + first);
    column(d, "part", rect_inset(area, edge, ui_px(ui, 8)), parts[*shown + first].draw);
    ui_pop_id(ui);
}

static void two_columns(struct desk *d, struct rect area)
{
    struct rect side = cut_right(&area, area.w * 38 / 100);
    side_surface(d, side);
    column(d, "middle", rect_inset(area, ui_px(d->ui, 16), ui_px(d->ui, 12)), console_decision);
    tabbed(d, side, 1, &d->view->side);
}

static void panel(struct desk *d)
{
    static void (*const panels[CONSOLE_PANELS])(struct desk *d) = {
        [PANEL_CHOOSE] = console_panel_choose,   [PANEL_RULING] = console_panel_ruling,
        [PANEL_REWIND] = console_panel_rewind,   [PANEL_WRITE] = console_panel_write,
        [PANEL_EDIT] = console_panel_edit,       [PANEL_CLOSE] = console_panel_close,
        [PANEL_END] = console_panel_end,         [PANEL_VERDICT] = console_panel_verdict,
        [PANEL_PEOPLE] = console_panel_people,   [PANEL_FORK] = console_panel_fork,
        [PANEL_NOTES] = console_panel_notes,     [PANEL_MORE] = console_panel_more,
    };
    int shown = d->view->panel, is_new = d->view->panel_is_new;
    if (shown != PANEL_NONE)
        panels[shown](d);
    if (is_new && d->view->panel == shown)
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
    view->hand = NONE;
    console_head(&d, &area);
    struct rect foot = console_foot_cut(&d, &area);
    int em = theme_text_px(ui->scale, TEXT_BODY), columns = area.w >= 56 * em ? 3 : area.w >= 44 * em ? 2 : 1;
    view->wants_row |= columns != view->columns; /* what had the focus is another thing now */
    view->columns = columns;
    if (columns == 3)
        three_columns(&d, area);
    else if (columns == 2)
        two_columns(&d, area);
    else
        tabbed(&d, area, PART_DECISION, &view->part);
    view->wants_row &= d.opens > 0;
    view->wants_injects = 0;
    console_foot(&d, foot);
    console_head_buttons(&d);
    panel(&d);
    draw_role(&ui->list, before);
    ui_pop_id(ui);
    arena_free(&d.arena);
    return d.sends;
}
