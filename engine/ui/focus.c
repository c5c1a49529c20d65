/* Moving the focus: arrows go to what lies there, Tab goes through everything in order. */
#include "focus.h"

/* How far the item lies from the focused box in the direction, or -1 when it does not. Being out of line counts double.
   */
static int64_t far_off(struct rect from, struct rect to, int dx, int dy)
{
    int cx = to.x + to.w / 2 - (from.x + from.w / 2), cy = to.y + to.h / 2 - (from.y + from.h / 2);
    int ahead = dx ? dx * cx : dy * cy;
    if (ahead <= 0)
        return -1;
    int gap = dx ? (dx > 0 ? to.x - rect_right(from) : from.x - rect_right(to))
                 : (dy > 0 ? to.y - rect_bottom(from) : from.y - rect_bottom(to));
    int side = dx ? int_max(to.y - rect_bottom(from), from.y - rect_bottom(to))
                  : int_max(to.x - rect_right(from), from.x - rect_right(to));
    int lean = cy < 0 ? -cy : cy;
    if (dy) { /* up and down along left edges: to what lies straight there */
        int off = to.x < from.x ? from.x - to.x : to.x - from.x;
        lean = to.x <= from.x && from.x < rect_right(to) ? off / 16 : off;
    }
    int size = dx ? int_min(from.w, to.w) : int_min(from.h, to.h);
    if (side > 0 && -gap > size / 2) /* above or below rather than beside, or the other way round */
        return -1;
    if (dx && side > ahead / 4) /* left and right stay in their row */
        return -1;
    return (int64_t)int_max(gap, 0) * 4 + (int64_t)int_max(side, 0) * 12 + lean + ahead / 4;
}

static void move_focus(struct ui *ui, uint32_t id)
{
    if (id && id != ui->focus) {
        ui->focus = id;
        ui->again = 1;
    }
    ui->reveal = ui->focus;
    ui->key_used = 1;
}

static void focus_by_arrow(struct ui *ui, int dx, int dy)
{
    const struct ui_item *from = items_find(ui->before, ui->before_count, ui->focus), *best = NULL;
    int64_t least = INT64_MAX;
    for (int i = 0; from && i < ui->before_count; i++) {
        const struct ui_item *to = &ui->before[i];
        int same = to->region == from->region;
        if (!item_focusable(ui, to) || to == from || ((!same || !to->region) && rect_empty(to->seen)))
            continue; /* out of sight, and no scrolling brings it back */
        int64_t d = far_off(from->box, same ? to->box : to->seen, dx, dy);
        if (d >= 0 && d + (same ? 0 : 200) < least) {
            least = d + (same ? 0 : 200);
            best = to;
        }
    }
    if (best)
        move_focus(ui, best->id);
}

static void focus_by_tab(struct ui *ui, int step)
{
    int at = -1;
    for (int i = 0; i < ui->before_count; i++)
        if (ui->before[i].id == ui->focus)
            at = i;
    if (at < 0 && step < 0)
        at = ui->before_count;
    for (int tries = 0; tries < ui->before_count; tries++) {
        at = (at + step + ui->before_count) % ui->before_count;
        if (item_focusable(ui, &ui->before[at])) {
            move_focus(ui, ui->before[at].id);
            return;
        }
    }
}

void focus_navigate(struct ui *ui)
{
    const struct ui_item *now = items_find(ui->before, ui->before_count, ui->focus);
    unsigned keeps = now ? now->flags : 0;
    uint32_t key = ui->in.key;
    if (ui->in.mods & (UI_CTRL | UI_ALT))
        return;
    if (key == UI_KEY_TAB)
        focus_by_tab(ui, ui->in.mods & UI_SHIFT ? -1 : 1);
    else if ((key == UI_KEY_LEFT || key == UI_KEY_RIGHT) && !(keeps & UI_KEEPS_X))
        focus_by_arrow(ui, key == UI_KEY_RIGHT ? 1 : -1, 0);
    else if ((key == UI_KEY_UP || key == UI_KEY_DOWN) && !(keeps & UI_KEEPS_Y))
        focus_by_arrow(ui, 0, key == UI_KEY_DOWN ? 1 : -1);
}
