/* The ballots of a decision: a row for the role that decides, then one for each team; options across. A figure votes
   and goes on to the next team; l, m and h then say how sure the team was that voted last. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"

/* What stands on a row of the grid. */
struct vote {
    int32_t option; /* 0: none */
    enum sureness sureness;
    const char *text;
};

static struct vote vote_of(const struct desk *d, int32_t decision, int row)
{
    const struct exercise *e = d->e;
    if (row == 0) {
        const struct entry *x = exercise_choice(e, decision);
        return x ? (struct vote){ x->command.option, x->command.sureness, x->command.text }
                 : (struct vote){ 0, SURENESS_UNSAID, NULL };
    }
    for (int i = e->entries; i-- > 0;) {
        const struct command *c = &e->entry[i].command;
        if (!e->entry[i].undone && c->kind == COMMAND_BALLOT && c->decision == decision &&
            e->entry[i].turn == e->state[STATE_TURN] + 1 && strcmp(c->by, d->view->team[row - 1]) == 0)
            return (struct vote){ c->option, c->sureness, c->text };
    }
    return (struct vote){ 0, SURENESS_UNSAID, NULL };
}

static void send_vote(struct desk *d, int32_t decision, int row, int32_t option, enum sureness sureness,
                      const char *text)
{
    struct command c = command_of(row == 0 ? COMMAND_CHOOSE : COMMAND_BALLOT);
    if (option && !play_is_available(d->s, d->e->state, decision, option))
        return;
    c.decision = decision;
    c.option = option;
    c.sureness = sureness;
    c.text = text;
    c.by = row == 0 ? d->s->role_text[d->s->decision[decision].role].id : d->view->team[row - 1];
    desk_send(d, c);
}

/* The figure of a row is cast; the team below is next. */
static void cast(struct desk *d, int32_t decision, int row, int32_t option)
{
    struct console_view *view = d->view;
    if (!play_is_available(d->s, d->e->state, decision, option))
        return;
    send_vote(d, decision, row, option, SURENESS_UNSAID, NULL);
    view->cast = row;
    view->column = option - 1;
    view->row = row;
    if (row > 0 && row < view->teams)
        view->row = row + 1;
    view->wants_row = 1;
}

void console_grid_keys(struct desk *d, int32_t decision)
{
    static const struct {
        uint32_t key;
        enum sureness sureness;
    } sure[] = { { 'l', SURENESS_LOW }, { 'm', SURENESS_MEDIUM }, { 'h', SURENESS_HIGH } };
    struct console_view *view = d->view;
    for (int32_t i = 1; i <= d->s->decision[decision].options.count; i++)
        if (ui_shortcut(d->ui, (uint32_t)('0' + i), 0)) {
            cast(d, decision, view->row, i);
            return;
        }
    for (size_t i = 0; i < sizeof sure / sizeof *sure; i++)
        if (ui_shortcut(d->ui, sure[i].key, 0)) {
            int row = view->cast >= 0 && view->cast <= view->teams ? view->cast : view->row;
            struct vote v = vote_of(d, decision, row);
            if (v.option)
                send_vote(d, decision, row, v.option, sure[i].sureness, v.text);
            return;
        }
}

/* Widths of the columns. */
struct grid {
    int name, cell, sure, options;
};

static struct grid grid_for(struct desk *d, const struct pen *pen, int32_t decision)
{
    struct ui *ui = d->ui;
    struct grid g = { 0, 0, 0, d->s->decision[decision].options.count };
    for (int i = SURENESS_LOW; i < SURENESSES; i++)
        g.sure = int_max(g.sure, ui_text_width(ui, ui_style(ui, TEXT_NOTE, 0), console_sureness((enum sureness)i)));
    g.sure = int_max(g.sure, ui_text_width(ui, ui_style(ui, TEXT_NOTE, 0), tr("sure"))) + ui_px(ui, 16);
    g.cell = int_max(32, int_min(ui_px(ui, 64), (pen->w * 6 / 10 - g.sure) / g.options));
    g.name = int_max(1, pen->w - g.sure - g.cell * g.options);
    return g;
}

static void head(struct desk *d, struct pen *pen, const struct grid *g)
{
    struct ui *ui = d->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    int h = ui_line(ui, note);
    char number[8];
    for (int i = 0; i < g->options; i++) {
        text_print(number, sizeof number, "%d", i + 1);
        ui_text(ui, (struct rect){ pen->x + g->name + i * g->cell, pen->y, g->cell, h }, note, TOKEN_text_quiet,
                ALIGN_MIDDLE, number);
    }
    ui_text(ui, (struct rect){ pen->x + pen->w - g->sure, pen->y, g->sure - ui_px(ui, 8), h }, note, TOKEN_text_quiet,
            ALIGN_RIGHT, tr("sure"));
    pen->y += h + ui_px(ui, 4);
    pen_rule(pen);
}

static void cells(struct desk *d, struct rect box, const struct grid *g, int32_t decision, int row, struct vote v,
                  const char *label, int focused)
{
    struct ui *ui = d->ui;
    int r = ui_px(ui, 9), middle = box.y + box.h / 2;
    for (int i = 0; i < g->options; i++) {
        struct rect cell = { box.x + g->name + i * g->cell, box.y, g->cell, box.h };
        int available = play_is_available(d->s, d->e->state, decision, i + 1);
        float x = (float)(cell.x + cell.w / 2), y = (float)middle;
        char words[220];
        ui_push_index(ui, i);
        struct ui_signal signal = ui_item(ui, ui_id(ui, "cell"), cell, 0);
        ui_pop_id(ui);
        ui_heard(ui, text_print(words, sizeof words, "%s: %d", label, i + 1));
        if (signal.clicked)
            cast(d, decision, row, i + 1);
        enum draw_role before = draw_role(&ui->list, ROLE_mark);
        if (!available) {
            draw_rect(&ui->list, (struct rect){ (int)x - r / 2, middle, r, ui_px(ui, 2) }, TOKEN_rule, 0);
        } else if (v.option == i + 1) {
            draw_shape(&ui->list, SHAPE_CIRCLE, x, y, (float)r, TOKEN_accent);
            draw_shape(&ui->list, SHAPE_TICK, x, y, (float)r * 0.6f, TOKEN_on_accent); /* not by colour alone */
        } else {
            draw_outline(&ui->list, SHAPE_CIRCLE, x, y, (float)r, signal.hover ? TOKEN_text : TOKEN_unknown,
                         (float)ui_px(ui, 2));
        }
        draw_role(&ui->list, before);
        if (focused && d->view->column == i)
            draw_frame(&ui->list, rect_middle(cell, 3 * r, 3 * r), TOKEN_focus, ui_px(ui, 4), ui_px(ui, 1));
        draw_id(&ui->list, 0);
    }
}

/* How sure the row was, which a click changes: low, medium, high. */
static void sure_cell(struct desk *d, struct rect cell, int32_t decision, int row, struct vote v, const char *label)
{
    struct ui *ui = d->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    struct ui_signal signal = ui_item(ui, ui_id(ui, "sure"), cell, v.option ? 0 : UI_PLAIN);
    if (v.option && signal.hover)
        draw_frame(&ui->list, rect_inset(cell, 0, ui_px(ui, 3)), TOKEN_edge, ui_px(ui, 4), ui_px(ui, 1));
    if (v.option && signal.clicked)
        send_vote(d, decision, row, v.option,
                  v.sureness == SURENESS_HIGH ? SURENESS_LOW : (enum sureness)(v.sureness + 1), v.text);
    struct rect in = rect_inset(cell, ui_px(ui, 8), 0);
    if (v.option && v.sureness == SURENESS_UNSAID)
        ui_heard(ui, tr("sure"));
    else if (v.option)
        ui_text_middle(ui, in, note, TOKEN_text, ALIGN_RIGHT, console_sureness(v.sureness));
    ui_heard(ui, label);
    draw_id(&ui->list, 0);
    if (v.option && v.sureness == SURENESS_UNSAID) /* it can be said */
        ui_text_middle(ui, in, note, TOKEN_text_quiet, ALIGN_RIGHT, "?");
}

static void grid_row(struct desk *d, struct pen *pen, const struct grid *g, int32_t decision, int row)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct text_style name = ui_style(ui, TEXT_NOTE, TEXT_BOLD);
    const char *label = row == 0 ? tr("The role\u2019s choice") : view->team[row - 1];
    int pad = ui_px(ui, 8), name_w = int_max(1, g->name - 2 * pad);
    int h = int_max(ui_target(ui) + ui_px(ui, 4), ui_text_height(ui, name, name_w, label) + ui_px(ui, 8));
    struct rect box = { pen->x, pen->y, pen->w, h };
    uint32_t id = ui_id(ui, "team");
    struct ui_signal signal = ui_item(ui, id, box, UI_FOCUS | UI_KEEPS_X);
    int has = ui->focus == id && ui->scope == ui->scopes[ui->scope_count - 1], here = view->row == row;
    if (here) {
        draw_rect(&ui->list, box, TOKEN_raised, ui_px(ui, 4));
        if (view->wants_row) {
            ui_focus(ui, id);
            view->wants_row = 0;
        }
    }
    if (has && (signal.clicked || ui->reveal == id) && (!here || view->cast != row)) { /* gone to by hand */
        view->row = row;
        view->cast = -1;
        ui->again = 1;
    }
    if (has && !ui->key_used && (ui->in.key == UI_KEY_LEFT || ui->in.key == UI_KEY_RIGHT)) {
        view->column = int_clamp(view->column + (ui->in.key == UI_KEY_RIGHT ? 1 : -1), 0, g->options - 1);
        ui->key_used = 1;
    }
    struct vote v = vote_of(d, decision, row);
    cells(d, box, g, decision, row, v, label, has && ui->focus_shown);
    if (signal.activated && !signal.clicked)
        cast(d, decision, row, view->column + 1);
    draw_id(&ui->list, id);
    ui_text_middle(ui, (struct rect){ box.x + pad, box.y, name_w, box.h }, name, TOKEN_text, ALIGN_LEFT, label);
    sure_cell(d, (struct rect){ rect_right(box) - g->sure, box.y, g->sure, box.h }, decision, row, v, label);
    ui_focus_ring(ui, box, signal);
    draw_id(&ui->list, 0);
    pen->y += h;
    draw_rule(&ui->list, pen->x, pen->y, pen->w, ui_px(ui, row == 0 ? 2 : 1));
    pen->y += ui_px(ui, row == 0 ? 2 : 1);
}

/* A new team; with no name it is called by the next letter. */
static void add_team(struct desk *d)
{
    struct console_view *view = d->view;
    char name[CONSOLE_TEAM_NAME];
    if (view->teams == CONSOLE_TEAMS)
        return;
    if (field_filled(&view->team_name))
        text_print(name, sizeof name, "%s", view->team_name.text);
    else
        text_print(name, sizeof name, tr("Team %c"), 'A' + view->teams);
    field_set(&view->team_name, "");
    d->ui->again = 1;
    for (int i = 0; i < view->teams; i++)
        if (strcmp(view->team[i], name) == 0)
            return;
    memcpy(view->team[view->teams++], name, sizeof name);
    if (view->teams == 1)
        view->row = 1;
}

void console_grid(struct desk *d, struct pen *pen, int32_t decision)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct grid g = grid_for(d, pen, decision);
    int teams = view->teams;
    char hint[CONSOLE_TEAM_NAME + 64];
    head(d, pen, &g);
    for (int i = 0; i <= teams; i++) {
        ui_push_index(ui, i);
        grid_row(d, pen, &g, decision, i);
        ui_pop_id(ui);
    }
    pen_gap(pen, 6);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("1\u20135 votes and goes on, L\u00A0M\u00A0H says how sure, Up goes back."));
    if (teams == CONSOLE_TEAMS)
        return;
    pen_gap(pen, 8);
    struct pen field = *pen;
    int add = ui_button_width(ui, tr("Add")), gap = ui_px(ui, 8);
    field.w = int_max(1, int_min(pen->w - add - gap, 16 * theme_text_px(ui->scale, TEXT_BODY)));
    text_print(hint, sizeof hint, tr("Enter adds Team %c"), 'A' + teams);
    int done = pen_field(&field, "new team", &view->team_name, 1, hint) == UI_FIELD_DONE;
    struct rect box = { field.x + field.w + gap, pen->y, add, field.y - pen->y };
    if (ui_button(ui, "add team", box, tr("Add"), UI_NORMAL) || done)
        add_team(d);
    pen->y = field.y;
}
