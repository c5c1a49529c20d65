/* What acts on the exercise as a whole: one row at the foot, always in sight. Every deed has a key; what has no room in
   the row goes behind its last button. */
#include "console_part.h"

static void go_on(struct desk *d)
{
    desk_send(d, command_of(d->e->state[STATE_PAUSED] ? COMMAND_RESUME : COMMAND_PAUSE));
}

static void close_turn(struct desk *d)
{
    for (int i = 0; i < d->opens; i++)
        if (!console_is_chosen(d, d->open[i])) {
            desk_panel(d, PANEL_CLOSE);
            return;
        }
    desk_send(d, command_of(COMMAND_CLOSE));
}

static void show_or_hide(struct desk *d)
{
    desk_send(d, command_of(d->e->state[STATE_SHOWN] ? COMMAND_HIDE : COMMAND_SHOW));
}

struct deed {
    const char *name, *label, *key, *about;
    enum ui_button_kind kind;
    int panel;                   /* that it opens, or PANEL_NONE: */
    void (*run)(struct desk *d);
};
enum { DEEDS = 10 };

/* Those that can be done now, the most urgent first. */
static int deeds(const struct desk *d, struct deed out[DEEDS])
{
    const int32_t *state = d->e->state;
    int plays = !d->ended, paused = plays && state[STATE_PAUSED], count = 0;
    const struct {
        int offered;
        struct deed deed;
    } all[DEEDS] = {
        { plays && !paused,
          { "close", tr("Close the turn"), "T", tr("Plays the turn out and opens the next one."), UI_PRIMARY,
            PANEL_NONE, close_turn } },
        { plays,
          { "pause", paused ? tr("Go on") : tr("Pause"), "P", tr("Stops the turn from being closed."),
            paused ? UI_PRIMARY : UI_NORMAL, PANEL_NONE, go_on } },
        { plays, { "ruling", tr("Ruling"), "R", tr("Rules on an action that is not on the menu."), UI_NORMAL, PANEL_RULING, NULL } },
        { plays && d->opens > 0,
          { "correct", tr("Correct"), "C", tr("Corrects what the role chose, with its reason."), UI_NORMAL,
            PANEL_CHOOSE, NULL } },
        { 1, { "rewind", tr("Rewind"), "B", tr("Goes back to an earlier point."), UI_NORMAL, PANEL_REWIND, NULL } },
        { plays,
          { "end", tr("To the hot wash\u2026"), "X", tr("Ends the exercise here."), UI_NORMAL, PANEL_END, NULL } },
        { plays,
          { "ledgers", state[STATE_SHOWN] ? tr("Hide ledgers") : tr("Show ledgers"), "G",
            tr("The stage gets a page with the norms, or loses it."), UI_NORMAL, PANEL_NONE, show_or_hide } },
        { 1,
          { "verdict", tr("Verdict"), "V", tr("Your own verdict on a norm, with its reason."), UI_NORMAL,
            PANEL_VERDICT, NULL } },
        { d->view->can_name, { "people", tr("People"), "O", tr("Who plays which role."), UI_NORMAL, PANEL_PEOPLE, NULL } },
        { d->view->can_fork,
          { "fork", tr("Fork"), "F", tr("A second exercise that goes on from here."), UI_NORMAL, PANEL_FORK, NULL } },
    };
    for (int i = 0; i < DEEDS; i++)
        if (all[i].offered)
            out[count++] = all[i].deed;
    return count;
}

static void run(struct desk *d, const struct deed *deed)
{
    if (deed->panel != PANEL_NONE)
        desk_panel(d, deed->panel);
    else
        deed->run(d);
}

void console_foot_keys(struct desk *d)
{
    struct deed list[DEEDS];
    int count = deeds(d, list);
    for (int i = 0; i < count; i++)
        if (ui_shortcut(d->ui, (uint32_t)(list[i].key[0] - 'A' + 'a'), 0)) {
            run(d, list + i);
            return;
        }
}

/* How many of them stand in a row of `room` pixels, when those that do not leave `more` to the button behind them. */
static int fitting(const struct ui *ui, const struct deed *list, int count, int room, int more)
{
    int gap = ui_px(ui, 8), used = 0, shown = 0, rest = 0;
    for (int i = 0; i < count; i++)
        rest += (i ? gap : 0) + ui_key_button_width(ui, list[i].label, list[i].key);
    if (rest <= room)
        return count;
    for (; shown < count; shown++) {
        used += ui_key_button_width(ui, list[shown].label, list[shown].key) + gap;
        if (used + more > room)
            break;
    }
    return int_max(1, shown);
}

enum { GAP = 8, PAD = 10, EDGE = 20 };

/* Where they stand, cut off the foot of *area. */
struct rect console_foot_cut(struct desk *d, struct rect *area)
{
    struct ui *ui = d->ui;
    struct deed list[DEEDS];
    int count = deeds(d, list), room = area->w - 2 * ui_px(ui, EDGE), h = ui_target(ui);
    int more = ui_button_width(ui, tr("More\u2026"));
    d->deeds_shown = fitting(ui, list, count, room, more);
    for (int i = 0; i < d->deeds_shown; i++)
        h = int_max(h, ui_key_button_height(ui, room - (d->deeds_shown < count ? more + ui_px(ui, GAP) : 0),
                                            list[i].label, list[i].key));
    return cut_bottom(area, h + 2 * ui_px(ui, PAD));
}

void console_foot(struct desk *d, struct rect bar)
{
    struct ui *ui = d->ui;
    struct deed list[DEEDS];
    const char *more = tr("More\u2026");
    int count = deeds(d, list), gap = ui_px(ui, GAP);
    draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, bar, TOKEN_panel, 0);
    draw_rule(&ui->list, bar.x, bar.y, bar.w, ui_px(ui, 1));
    draw_role(&ui->list, ROLE_label);
    struct rect at = rect_inset(bar, ui_px(ui, EDGE), ui_px(ui, PAD));
    if (d->deeds_shown < count) {
        struct rect last = cut_right(&at, ui_button_width(ui, more));
        cut_right(&at, gap);
        if (ui_button(ui, "more", last, more, UI_QUIET))
            desk_panel(d, PANEL_MORE);
    }
    for (int i = 0; i < d->deeds_shown; i++) {
        struct rect box = cut_left(&at, ui_key_button_width(ui, list[i].label, list[i].key));
        if (ui_key_button(ui, list[i].name, box, list[i].label, list[i].key, list[i].kind))
            run(d, list + i);
        cut_left(&at, gap);
    }
}

void console_panel_more(struct desk *d)
{
    struct deed list[DEEDS];
    struct pen_shelf shelf = { 0, 0, 0 };
    int count = deeds(d, list), chosen = -1;
    struct pen pen = pen_panel_begin(d->ui, "more", tr("What else can be done"));
    for (int i = int_min(d->deeds_shown, count); i < count; i++) {
        if (pen_key_button(&pen, &shelf, list[i].name, list[i].label, list[i].key, list[i].kind) ||
            ui_shortcut(d->ui, (uint32_t)(list[i].key[0] - 'A' + 'a'), 0))
            chosen = i;
        pen_shelf_end(&pen, &shelf);
        pen_gap(&pen, 4);
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, list[i].about);
        pen_gap(&pen, 12);
    }
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (back || chosen >= 0)
        desk_panel(d, PANEL_NONE);
    if (chosen >= 0)
        run(d, list + chosen);
}
