/* The map as a widget. */
#include "map.h"

enum { SLIDE_MS = 220 };

static void move_by_pointer(struct ui *ui, struct map *map, struct rect box, int held)
{
    if (held && !ui->in.pressed && (ui->in.mouse_x != map->drag_x || ui->in.mouse_y != map->drag_y)) {
        map_pan(map, ui->in.mouse_x - map->drag_x, ui->in.mouse_y - map->drag_y);
        ui->again = 1;
    }
    map->drag_x = ui->in.mouse_x;
    map->drag_y = ui->in.mouse_y;
    if (ui->in.wheel_y && !ui->wheel_used && rect_has(box, ui->in.mouse_x, ui->in.mouse_y)) {
        ui->wheel_used = 1;
        int notches = int_clamp(ui->in.wheel_y, -480, 480);
        map_zoom(map, ui->in.mouse_x, ui->in.mouse_y, notches > 0 ? 100 + notches / 6 : 10000 / (100 - notches / 6));
        ui->again = 1;
    }
}

/* What the focus came to by key moves into the part that nothing covers. */
static void reveal(struct ui *ui, struct map *map, struct rect around, struct rect box, struct rect free,
                   const struct map_look *look)
{
    int hidden = !rect_holds(rect_meet(box, free), around), margin = ui_px(ui, 16);
    struct rect room = rect_inset(rect_meet(box, free), margin, margin);
    for (int i = 0; i < look->covered_count; i++)
        hidden |= rect_overlap(look->covered[i], around);
    if (!hidden || room.w < around.w || room.h < around.h)
        return;
    int x = int_clamp(around.x, room.x, rect_right(room) - around.w),
        y = int_clamp(around.y, room.y, rect_bottom(room) - around.h);
    for (int i = 0; i < look->covered_count; i++)
        if (rect_overlap(look->covered[i], (struct rect){ x, y, around.w, around.h })) {
            x = room.x + (room.w - around.w) / 2;
            y = room.y + (room.h - around.h) / 2;
        }
    map_slide(map, around.x - x, around.y - y, ui->in.now_ms, SLIDE_MS);
    ui_wake_in(ui, 0);
}

int ui_map(struct ui *ui, const char *name, struct rect box, struct rect free, struct map *map,
           const struct map_site *sites, int site_count, const struct map_link *links, int link_count,
           const struct map_look *look)
{
    uint32_t id = ui_id(ui, name);
    int was = map->selected, middle_x = box.x + box.w / 2, middle_y = box.y + box.h / 2;
    int resized = map->box.w && (map->box.w != box.w || map->box.h != box.h);
    int covered = free.w < map->free.w; /* the card beside it came back */
    if (!map->fitted || ((resized || covered) && !map->touched))
        map_fit(map, sites, site_count, box, free, ui->in.now_ms, resized || !map->fitted ? 0 : SLIDE_MS);
    else if (resized)
        map->camera.scale *= (double)box.w / map->box.w;
    ui_push_id(ui, name);
    struct ui_signal ground = ui_item(ui, id, box, UI_PLAIN);
    if (map->box.w)
        move_by_pointer(ui, map, box, ground.held);
    if (ui_shortcut(ui, '+', 0) || ui_shortcut(ui, '=', 0))
        map_zoom(map, middle_x, middle_y, 140);
    if (ui_shortcut(ui, '-', 0))
        map_zoom(map, middle_x, middle_y, 71);
    if (ui_shortcut(ui, '0', 0))
        map_fit(map, sites, site_count, box, free, ui->in.now_ms, SLIDE_MS);
    if (map_step(map, ui->in.now_ms, ui->still))
        ui_wake_in(ui, 16);
    draw_id(&ui->list, id);
    if (!map_draw(map, &ui->list, box, sites, site_count, links, link_count, look))
        ui->failed = STATUS_NO_MEMORY;

    draw_clip_push(&ui->list, box);
    int target = ui_target(ui), looked_at = -1;
    map->focused = -1;
    for (int i = 0; i < map->mark_count; i++) {
        const struct map_mark *mark = &map->marks[i];
        int size = int_max(target, (int)(mark->r * 3.6f));
        struct rect around = { (int)mark->x - size / 2, (int)mark->y - size / 2, size, size };
        ui_push_index(ui, mark->site);
        struct ui_signal signal = ui_item(ui, ui_id(ui, "site"), around, UI_FOCUS);
        ui_pop_id(ui);
        if (sites[mark->site].label)
            ui_heard(ui, sites[mark->site].label);
        if (signal.activated) { /* of marks that lie close together, the nearest to the pointer */
            int hit = signal.clicked ? map_hit(map, ui->in.mouse_x, ui->in.mouse_y, size) : mark->site;
            hit = hit < 0 ? mark->site : hit;
            map->selected = map->selected == hit ? -1 : hit;
        }
        if (ui->focus == signal.id)
            map->focused = mark->site;
        if (ui->focus == signal.id && ui->reveal == signal.id)
            reveal(ui, map, around, box, free, look);
        if (signal.focused || (signal.hover && map->focused < 0))
            looked_at = mark->site;
        ui_focus_ring(ui, around, signal);
    }
    draw_clip_pop(&ui->list);
    if (ground.clicked && ui->in.mouse_x == ui->press_x && ui->in.mouse_y == ui->press_y)
        map->selected = -1;
    ui_pop_id(ui);
    draw_id(&ui->list, 0);
    ui->again |= map->selected != was || map->looked_at != looked_at;
    map->looked_at = looked_at;
    map->free = free;
    return map->selected != was;
}
