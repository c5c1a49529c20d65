/* Scrolled regions, with a sign where more follows, and list rows. */
#include "focus.h"

/* Design pixels: FADE, in which the content fades at an edge behind which there is more; AIR, by which the ring around
   a region keeps off its content. */
enum { NOTCH = 120, FADE = 36, AIR = 6 };

static int bar_width(const struct ui *ui)
{
    return ui_px(ui, 12);
}

struct rect ui_scroll_begin(struct ui *ui, const char *name, struct rect box, int focusable)
{
    uint32_t id = ui_id(ui, name);
    struct ui_state *state = ui_state(ui, id);
    int long_enough = state && state->extent > box.h;
    struct ui_signal signal =
        ui_item(ui, id, box, focusable && long_enough ? UI_FOCUS | UI_KEEPS_Y : UI_PLAIN);
    ui_push_id(ui, name);
    draw_clip_push(&ui->list, box);
    unsigned scrolled = draw_scrolled(&ui->list, ui->list.scrolled | SCROLLED_Y);
    if (ui->region_count < UI_DEPTH)
        ui->regions[ui->region_count++] = (struct ui_region){
            .id = id, .box = box, .offset = state ? state->offset : 0, .items = focusable, .scrolled = scrolled,
            .focused = signal.focused, .from = ui->list.command_count
        };
    else
        ui->list.failed = 1;
    return (struct rect){ box.x, box.y - (state ? state->offset : 0), int_max(0, box.w - bar_width(ui) - ui_px(ui, 4)),
                          box.h };
}

/* How far keys, wheel and finger move the region, in pixels. */
static int moved(struct ui *ui, const struct ui_region *region, int line)
{
    const struct rect box = region->box;
    const struct ui_item *focus = ui_find_item(ui, ui->focus);
    int by = 0, inside = rect_has(rect_meet(box, draw_clip(&ui->list)), ui->in.mouse_x, ui->in.mouse_y);
    if (ui->scopes[ui->scope_count - 1] != ui->scope)
        return 0;
    if (inside && ui->in.wheel_y && !ui->wheel_used) {
        ui->wheel_used = 1;
        by -= ui->in.wheel_y * 3 * line / NOTCH;
    }
    if (ui->in.touch && (ui->in.held & UI_MOUSE_LEFT) &&
        (ui->dragged == region->id || (!ui->dragged && rect_has(box, ui->press_x, ui->press_y)))) {
        int far = ui->in.mouse_y - ui->press_y;
        if (!ui->dragged && (far > ui_px(ui, 12) || far < -ui_px(ui, 12))) {
            ui->dragged = region->id;
            ui->active = 0; /* the press was no click */
        }
        if (ui->dragged == region->id) {
            by -= far;
            ui->press_y = ui->in.mouse_y; /* the finger may have left the region */
        }
    }
    if (focus && !ui->key_used && (focus->id == region->id || focus->region == region->id)) {
        int own = focus->id == region->id, page = int_max(line, box.h - line), used = 1;
        switch (ui->in.key) {
        case UI_KEY_UP:
            by -= own ? 2 * line : 0, used = own;
            break;
        case UI_KEY_DOWN:
            by += own ? 2 * line : 0, used = own;
            break;
        case UI_KEY_PAGE_UP:
            by -= page;
            break;
        case UI_KEY_PAGE_DOWN:
            by += page;
            break;
        case UI_KEY_HOME:
            by -= own ? 1 << 24 : 0, used = own;
            break;
        case UI_KEY_END:
            by += own ? 1 << 24 : 0, used = own;
            break;
        default:
            used = 0;
        }
        ui->key_used |= used;
    }
    return by;
}

/* The tone that the region lies on: that of the last surface below it. */
static enum theme_token ground_of(const struct draw_list *list, const struct ui_region *region)
{
    struct rect core = rect_inset(region->box, region->box.w / 8, region->box.h / 8); /* rings reach over the edge */
    for (int i = region->from; i-- > 0;) {
        const struct draw_command *c = list->commands + i;
        if (c->kind == DRAW_RECT && c->alpha == 255 && rect_holds(c->box, core) &&
            theme_token_kind((enum theme_token)c->token) == THEME_SURFACE)
            return (enum theme_token)c->token;
    }
    return TOKEN_background;
}

static int fade_height(const struct ui *ui, struct rect box)
{
    return int_min(ui_px(ui, FADE), box.h / 4);
}

/* Bands of the ground, each paler than the one nearer to the edge. */
static void fade(struct ui *ui, struct rect box, enum theme_token ground, int at_end)
{
    static const int alpha[] = { 250, 228, 190, 145, 100, 60, 28 };
    enum { BANDS = sizeof alpha / sizeof *alpha };
    struct rect rest = at_end ? cut_bottom(&box, fade_height(ui, box)) : cut_top(&box, fade_height(ui, box));
    for (int i = 0, left = rest.h; i < BANDS; left = rest.h, i++) {
        int h = left / (BANDS - i), before = draw_alpha(&ui->list, alpha[i]);
        draw_rect(&ui->list, at_end ? cut_bottom(&rest, h) : cut_top(&rest, h), ground, 0);
        draw_alpha(&ui->list, before);
    }
}

/* In the middle, or at a side of it where the sign lies over nothing small to press. */
static struct rect sign_place(const struct ui *ui, struct rect box)
{
    int size = int_max(32, ui_px(ui, 32));
    struct rect low = cut_bottom(&box, size), at = rect_middle(low, size, size);
    const int places[] = { low.w / 2, low.w / 4, low.w * 3 / 4 };
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        struct rect there = { low.x + places[p] - size / 2, at.y, size, size };
        int is_free = 1;
        for (int i = 0; i < ui->item_count && is_free; i++)
            is_free = ui->items[i].flags & UI_PLAIN || ui->items[i].box.w > low.w / 2 ||
                      !rect_overlap(ui->items[i].seen, there);
        if (is_free)
            return there;
    }
    return at;
}

/* The sign that more follows, which scrolls on when it is pressed: in every theme a mark of its own, not a tone alone. */
static int more_follows(struct ui *ui, struct rect box, enum theme_token ground)
{
    int r = ui_px(ui, 13);
    struct rect at = sign_place(ui, box);
    struct ui_signal signal = ui_item(ui, ui_id(ui, "more"), at, 0);
    float x = (float)(at.x + at.w / 2), y = (float)(rect_bottom(at) - r - ui_px(ui, 1)), arm = (float)ui_px(ui, 5);
    const struct draw_point chevron[] = { { x - arm, y - arm / 2 }, { x, y + arm / 2 }, { x + arm, y - arm / 2 } };
    draw_shape(&ui->list, SHAPE_CIRCLE, x, y, (float)r, ground);
    draw_outline(&ui->list, SHAPE_CIRCLE, x, y, (float)r, TOKEN_edge, (float)ui_px(ui, 1));
    draw_ring(&ui->list, chevron, 3, 0);
    draw_path_stroke(&ui->list, signal.hover ? TOKEN_text : TOKEN_text_quiet, (float)ui_px(ui, 2), 0);
    return signal.activated;
}

void ui_scroll_end(struct ui *ui, int height)
{
    if (ui->region_count == 0) {
        ui->list.failed = 1;
        return;
    }
    struct ui_region region = ui->regions[--ui->region_count];
    struct ui_state *state = ui_state(ui, region.id);
    int line = ui_line(ui, ui_style(ui, TEXT_BODY, 0));
    draw_clip_pop(&ui->list);
    draw_scrolled(&ui->list, region.scrolled);
    if (state) {
        int most = int_max(0, height - region.box.h), margin = fade_height(ui, region.box), offset = state->offset;
        enum theme_token ground = ground_of(&ui->list, &region);
        enum draw_role before = draw_role(&ui->list, ROLE_scroll);
        offset += moved(ui, &region, line);
        margin = int_clamp((region.box.h - region.reveal_bottom + region.reveal_top) / 2, 0, margin);
        if (region.reveals) { /* the end first, so that the beginning wins when it does not fit */
            offset = int_max(offset, region.reveal_bottom + margin - region.box.h);
            offset = int_min(offset, region.reveal_top - margin);
        }
        if (state->offset > 0 && most > 0)
            fade(ui, region.box, ground, 0);
        if (state->offset < most) {
            fade(ui, region.box, ground, 1);
            offset += more_follows(ui, region.box, ground) ? region.box.h - 2 * margin : 0;
        }
        offset = int_clamp(offset, 0, most);
        ui->again |= offset != state->offset || (height > region.box.h) != (state->extent > region.box.h);
        state->offset = offset;
        state->extent = height;
        if (most > 0) {
            struct rect track = region.box;
            track = rect_inset(cut_right(&track, bar_width(ui)), 0, ui_px(ui, 3));
            int thumb = int_max(ui_px(ui, 32), (int)((int64_t)track.h * region.box.h / height)),
                room = int_max(1, track.h - thumb);
            struct ui_signal signal = ui_item(ui, ui_id(ui, "bar"), track, UI_PLAIN);
            if (signal.held) {
                state->offset =
                    int_clamp((int)((int64_t)(ui->in.mouse_y - track.y - thumb / 2) * most / room), 0, most);
                ui->again |= state->offset != offset;
            }
            struct rect bar = { track.x + ui_px(ui, 4), track.y + (int)((int64_t)state->offset * room / most),
                                track.w - ui_px(ui, 4) - ui_px(ui, 2), thumb };
            draw_rect(&ui->list, bar, signal.hover || signal.held ? TOKEN_text_quiet : TOKEN_edge, bar.w / 2);
        }
        draw_role(&ui->list, before);
    }
    ui_pop_id(ui);
    draw_id(&ui->list, 0);
    draw_clip_push(&ui->list, region.box);
    if (!rect_empty(region.ring))
        ring_draw(ui, region.ring);
    draw_clip_pop(&ui->list);
    struct rect ring = rect_inset(region.box, -ui_px(ui, AIR), -ui_px(ui, AIR));
    ui_focus_ring(ui, rect_meet(ring, draw_clip(&ui->list)), (struct ui_signal){ .focused = region.focused });
}

struct ui_signal ui_row(struct ui *ui, const char *name, struct rect box, int chosen)
{
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, UI_FOCUS);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    if (chosen || signal.hover || signal.held) {
        int alpha = draw_alpha(&ui->list, chosen ? 255 : 160);
        draw_rect(&ui->list, box, TOKEN_raised, ui_px(ui, 5));
        draw_alpha(&ui->list, alpha);
    }
    if (chosen) { /* a bar at the left: not by tone alone */
        struct rect left = signal.focused ? rect_inset(box, ui_px(ui, 3), ui_px(ui, 3)) : box; /* beside the ring */
        draw_rect(&ui->list, cut_left(&left, ui_px(ui, 4)), TOKEN_accent, ui_px(ui, 2));
    }
    ui_focus_ring(ui, box, signal);
    draw_role(&ui->list, before);
    return signal;
}
