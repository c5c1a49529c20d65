/* The room: the map with a card, or one of the other panes, between the bars. */
#include "base/tr.h"
#include "screens.h"

/* The way back to the card when it is put away. */
static void card_button(struct ui *ui, struct app *app, struct rect box)
{
    const char *label = act_next_unread(app) >= 0 ? tr("Show the message (M)") : tr("Show the card (M)");
    int w = int_min(box.w, ui_button_width(ui, label)), h = ui_button_height(ui, w, label);
    if (app->entered)
        ui_focus(ui, ui_id(ui, "card back"));
    if (ui_button(ui, "card back", (struct rect){ rect_right(box) - w, box.y, w, h }, label, UI_PRIMARY)) {
        app->map_alone = 0;
        app->entered = 2;
    }
}

/* The indicators below the map, scrolled when they would take more than their part of it. */
static int32_t strip(struct ui *ui, struct app *app, struct rect *area, struct rect *place)
{
    int h = gauges_height(ui, app, area->w);
    if (h < area->h * 40 / 100)
        return gauges_draw(ui, app, cut_bottom(area, h), NONE, gauges_turn(app), place);
    struct rect box = cut_bottom(area, area->h * 35 / 100);
    ui_panel(ui, "gauges below", box, TOKEN_panel);
    struct rect at = ui_scroll_begin(ui, "gauges scroll", box, 0);
    at.h = gauges_height(ui, app, at.w);
    gauges_draw(ui, app, at, NONE, gauges_turn(app), place);
    ui_scroll_end(ui, at.h);
    return NONE;
}

static void map_pane(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    int narrow = look_narrow(ui, area.w), gap = ui_px(ui, narrow ? 8 : 16);
    int alone = app->map_alone && app->map.selected < 0;
    struct rect covered[3] = { { 0, 0, 0, 0 } }, room = rect_inset(area, gap, gap), free, place = area;
    struct card card = { .box = room };
    if (narrow && !alone) { /* no room for both: M changes over */
        ui->scale = before;
        card = card_place(ui, app, room, room.w);
        card_draw(ui, app, &card);
        return;
    }
    int32_t looked_at = strip(ui, app, &area, &place);
    room = rect_inset(area, gap, gap);
    free = area;
    int w = narrow ? room.w : int_min(room.w * 44 / 100, ui_px(ui, 540) * ui->scale.text / ui->scale.space * 4 / 5);
    struct rect legend = stage_legend(ui, area.x + gap, area.y + gap, 0);
    int has_legend = !narrow && legend.h < area.h - 2 * gap;
    if (!narrow && !alone)
        cut_right(&free, w + gap);
    if (has_legend)
        cut_left(&free, legend.w + gap); /* no site begins under its words */
    if (alone) {
        cut_left(&room, room.w - w);
        card.box = room;
        card.box.h = ui_button_height(ui, room.w, tr("Show the card (M)"));
    } else {
        ui->scale = before;
        card = card_place(ui, app, room, w);
        look_small(ui);
    }
    has_legend &= !rect_overlap(legend, card.box);
    covered[0] = card.box;
    covered[1] = has_legend ? legend : (struct rect){ 0, 0, 0, 0 };
    struct rect hint = area; /* beside the card, or below the way back to it */
    if (alone)
        cut_top(&hint, rect_bottom(card.box) - area.y);
    else
        cut_right(&hint, rect_right(area) - card.box.x);
    if (looked_at != NONE)
        covered[2] = gauge_hint_box(ui, looked_at, place, hint);
    int turn = gauges_turn(app); /* the ways that it took in the last turn stay in sight */
    stage_map(ui, app, area, free, NONE, turn >= 0 ? app->e->history.turn_sample[turn] : NONE, covered, 3);
    if (has_legend)
        stage_legend(ui, legend.x, legend.y, 1);
    if (alone) {
        card_button(ui, app, room);
    } else {
        ui->scale = before;
        card_draw(ui, app, &card);
        look_small(ui);
    }
    if (looked_at != NONE)
        gauge_hint(ui, app, looked_at, place, hint);
    ui->scale = before;
}

void room_draw(struct ui *ui, struct app *app, struct rect area)
{
    if (app->pane == PANE_NORMS && !app->e->state[STATE_SHOWN])
        app_show(app, PANE_MAP);
    bar_top(ui, app, &area);
    bar_room(ui, app, &area);
    switch (app->pane) {
    case PANE_SITES: sites_draw(ui, app, area); break;
    case PANE_INBOX: inbox_draw(ui, app, area); break;
    case PANE_DECIDE: decide_draw(ui, app, area); break;
    case PANE_NORMS: ledger_draw(ui, app, area); break;
    default: map_pane(ui, app, area);
    }
}
