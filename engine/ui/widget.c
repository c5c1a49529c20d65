/* The frame: ids, pointing, and what is kept between frames. Moving the focus by keys is in focus.c. */
#include "widget.h"

#include <string.h>

#include "base/hash.h"
#include "focus.h"

void ui_init(struct ui *ui, const struct alloc *a, struct text_metrics metrics)
{
    memset(ui, 0, sizeof *ui);
    ui->alloc = a;
    ui->metrics = metrics;
    ui->focus_shown = 1;
    ui->wake_ms = -1;
    draw_init(&ui->list, a);
}

void ui_free(struct ui *ui)
{
    mem_free(ui->alloc, ui->items, (size_t)ui->item_capacity, sizeof *ui->items);
    mem_free(ui->alloc, ui->before, (size_t)ui->before_capacity, sizeof *ui->before);
    mem_free(ui->alloc, ui->states, (size_t)ui->state_capacity, sizeof *ui->states);
    draw_free(&ui->list);
    memset(ui, 0, sizeof *ui);
}

static void fail(struct ui *ui, enum status status, uint32_t id)
{
    if (ui->failed == STATUS_OK) {
        ui->failed = (int)status;
        ui->fault = id;
    }
}

const struct ui_item *items_find(const struct ui_item *items, int count, uint32_t id)
{
    for (int i = 0; id && i < count; i++)
        if (items[i].id == id)
            return &items[i];
    return NULL;
}

const struct ui_item *ui_find_item(const struct ui *ui, uint32_t id)
{
    return items_find(ui->items, ui->item_count, id);
}

int item_focusable(const struct ui *ui, const struct ui_item *item)
{
    return (item->flags & UI_FOCUS) && item->scope == ui->scope;
}

void ui_begin(struct ui *ui, const struct ui_input *in, const struct theme *theme, struct theme_scale scale)
{
    struct ui_item *items = ui->before;
    int capacity = ui->before_capacity;
    ui->before = ui->items;
    ui->before_capacity = ui->item_capacity;
    ui->before_count = ui->item_count;
    ui->items = items;
    ui->item_capacity = capacity;
    ui->item_count = 0;

    ui->in = *in;
    ui->scale = scale;
    ui->frame++;
    ui->key_used = ui->wheel_used = ui->again = 0;
    ui->focus_is = "";
    ui->wake_ms = -1;
    ui->failed = STATUS_OK;
    ui->fault = 0;
    ui->ids[0] = 2166136261u;
    ui->id_count = 1;
    ui->scopes[0] = 0;
    ui->scope_count = 1;
    ui->scope_now = 0;
    ui->region_count = 0;
    ui->caret = (struct rect){ 0, 0, 0, 0 };
    draw_begin(&ui->list, theme, in->width, in->height);

    uint32_t hover = 0;
    for (int i = ui->before_count - 1; i >= 0 && !hover; i--)
        if (ui->before[i].scope == ui->scope && rect_has(ui->before[i].seen, in->mouse_x, in->mouse_y))
            hover = ui->before[i].id;
    ui->again |= hover != ui->hover;
    ui->hover = hover;
    if (in->pressed) {
        ui->focus_shown = 0;
        ui->press_x = in->mouse_x;
        ui->press_y = in->mouse_y;
    }
    ui->reveal = 0;
    if (in->key) {
        ui->focus_shown = 1;
        focus_navigate(ui);
    }
    if (in->pressed || in->released || in->key || in->text[0])
        ui->again = 1;
}

enum status ui_end(struct ui *ui, struct error *err)
{
    if (ui->list.failed)
        fail(ui, ui->list.clip_count >= DRAW_CLIPS ? STATUS_INVALID : STATUS_NO_MEMORY, 0);
    if (ui->id_count != 1 || ui->scope_count != 1 || ui->region_count != 0 || ui->list.clip_count != 1)
        fail(ui, STATUS_INVALID, 0);
    for (int i = 0; i < ui->item_count; i++)
        if (items_find(ui->items, i, ui->items[i].id))
            fail(ui, STATUS_INVALID, ui->items[i].id);

    if (!(ui->in.held & UI_MOUSE_LEFT))
        ui->active = ui->dragged = 0;
    ui->again |= ui->scope != ui->scope_now;
    ui->scope = ui->scope_now;
    const struct ui_item *item = ui_find_item(ui, ui->wanted);
    if (item) {
        ui->again |= ui->focus != ui->wanted;
        ui->focus = ui->wanted;
        ui->wanted = 0;
    }
    item = ui_find_item(ui, ui->focus);
    if (!item || !item_focusable(ui, item)) { /* the screen changed: begin with its first */
        uint32_t before = ui->focus;
        ui->focus = 0;
        for (int i = 0; i < ui->item_count && !ui->focus; i++)
            if (item_focusable(ui, &ui->items[i]))
                ui->focus = ui->items[i].id;
        ui->again |= ui->focus != before;
    }
    for (int i = 0; i < ui->state_count;) { /* what has not been seen for a while is forgotten */
        if (ui->frame - ui->states[i].frame > 600)
            ui->states[i] = ui->states[--ui->state_count];
        else
            i++;
    }
    if (ui->failed == STATUS_NO_MEMORY)
        return error_no_memory(err);
    if (ui->failed != STATUS_OK)
        return error_set(err, STATUS_INVALID, "the window's frame is not well-formed (widget %08x)",
                         (unsigned)ui->fault);
    return STATUS_OK;
}

int ui_wake(const struct ui *ui)
{
    return ui->again ? 0 : ui->wake_ms;
}

void ui_wake_in(struct ui *ui, int ms)
{
    if (ui->wake_ms < 0 || ms < ui->wake_ms)
        ui->wake_ms = ms;
}

uint32_t ui_id(const struct ui *ui, const char *name)
{
    uint32_t id = (uint32_t)hash_bytes(name, strlen(name), ui->ids[ui->id_count - 1]);
    return id ? id : 1;
}

static void push_id(struct ui *ui, uint32_t id)
{
    if (ui->id_count < UI_DEPTH)
        ui->ids[ui->id_count++] = id;
    else
        fail(ui, STATUS_INVALID, id);
}

void ui_push_id(struct ui *ui, const char *name)
{
    push_id(ui, ui_id(ui, name));
}

void ui_push_index(struct ui *ui, int index)
{
    push_id(ui, (uint32_t)hash_bytes(&index, sizeof index, ui->ids[ui->id_count - 1]));
}

void ui_pop_id(struct ui *ui)
{
    if (ui->id_count > 1)
        ui->id_count--;
    else
        fail(ui, STATUS_INVALID, 0);
}

struct ui_signal ui_item(struct ui *ui, uint32_t id, struct rect box, unsigned flags)
{
    struct ui_signal signal = { .id = id };
    struct ui_region *region = ui->region_count > 0 ? &ui->regions[ui->region_count - 1] : NULL;
    uint32_t scope = ui->scopes[ui->scope_count - 1];
    void *items = ui->items;
    if (!mem_grow(ui->alloc, &items, &ui->item_capacity, ui->item_count + 1, sizeof *ui->items)) {
        fail(ui, STATUS_NO_MEMORY, id);
        return signal;
    }
    ui->items = items;
    ui->items[ui->item_count++] =
        (struct ui_item){ id, scope, region ? region->id : 0, box, rect_meet(box, draw_clip(&ui->list)), flags };
    draw_id(&ui->list, id);
    if (scope != ui->scope)
        return signal;

    int has = ui->focus == id && (flags & UI_FOCUS);
    if (region && (flags & UI_FOCUS))
        region->items++;
    if (region && ui->reveal == id) {
        region->reveals = 1;
        region->reveal_top = box.y - region->box.y + region->offset;
        region->reveal_bottom = region->reveal_top + box.h;
    }
    signal.hover = ui->hover == id && (ui->active == 0 || ui->active == id);
    if (ui->hover == id && (ui->in.pressed & UI_MOUSE_LEFT)) {
        ui->active = id;
        if ((flags & UI_FOCUS) && ui->focus != id) {
            ui->focus = id;
            has = 1;
        }
    }
    signal.held = ui->active == id;
    signal.focused = has && ui->focus_shown;
    signal.clicked = ui->active == id && (ui->in.released & UI_MOUSE_LEFT) && ui->hover == id;
    if (signal.clicked)
        ui->active = 0;
    signal.activated = signal.clicked && !(flags & UI_PLAIN);
    if (has && !(flags & (UI_TYPES | UI_KEEPS_Y)) && !ui->key_used && !(ui->in.mods & (UI_CTRL | UI_ALT)) &&
        (ui->in.key == UI_KEY_ENTER || ui->in.key == UI_KEY_SPACE)) {
        ui->key_used = 1;
        signal.activated = 1;
    }
    return signal;
}

void ring_draw(struct ui *ui, struct rect box)
{
    enum draw_role before = draw_role(&ui->list, ROLE_focus);
    draw_frame(&ui->list, box, TOKEN_focus, ui_px(ui, 5), ui_px(ui, 2));
    draw_role(&ui->list, before);
}

void ui_focus_ring(struct ui *ui, struct rect box, struct ui_signal signal)
{
    if (!signal.focused)
        return;
    if (ui->region_count > 0) { /* drawn at the region's end, so that nothing in it covers the ring */
        ui->regions[ui->region_count - 1].ring = box;
        return;
    }
    ring_draw(ui, box);
}

void ui_focus(struct ui *ui, uint32_t id)
{
    ui->wanted = id;
    ui->again = 1;
}

struct ui_state *ui_state(struct ui *ui, uint32_t id)
{
    for (int i = 0; i < ui->state_count; i++) {
        if (ui->states[i].id == id) {
            ui->states[i].frame = ui->frame;
            return &ui->states[i];
        }
    }
    void *states = ui->states;
    if (!mem_grow(ui->alloc, &states, &ui->state_capacity, ui->state_count + 1, sizeof *ui->states)) {
        fail(ui, STATUS_NO_MEMORY, id);
        return NULL;
    }
    ui->states = states;
    struct ui_state *state = &ui->states[ui->state_count++];
    *state = (struct ui_state){ .id = id, .frame = ui->frame };
    return state;
}

int ui_shortcut(struct ui *ui, uint32_t key, unsigned mods)
{
    const struct ui_item *now = items_find(ui->before, ui->before_count, ui->focus);
    unsigned char typed = (unsigned char)ui->in.text[0];
    int sign = key > ' ' && key < 127 && !(mods & (UI_CTRL | UI_ALT));
    if (ui->key_used || (now && (now->flags & UI_TYPES) && (sign || key == ' ') && !mods))
        return 0;
    if (sign) { /* by what was typed: ? lies on different keys in different layouts */
        if (typed >= 'A' && typed <= 'Z')
            typed = (unsigned char)(typed - 'A' + 'a');
        if (typed != key || ui->in.text[1])
            return 0;
    } else if (ui->in.key != key || ui->in.mods != mods) {
        return 0;
    }
    ui->key_used = 1;
    return 1;
}

void ui_modal_begin(struct ui *ui, const char *name)
{
    uint32_t id = ui_id(ui, name);
    struct rect all = { 0, 0, ui->in.width, ui->in.height };
    push_id(ui, id);
    if (ui->scope_count < UI_DEPTH)
        ui->scopes[ui->scope_count++] = id;
    else
        fail(ui, STATUS_INVALID, id);
    ui->scope_now = id;
    draw_clip_push(&ui->list, all);
    int alpha = draw_alpha(&ui->list, 225);
    draw_rect(&ui->list, all, TOKEN_shade, 0);
    draw_alpha(&ui->list, alpha);
}

void ui_modal_end(struct ui *ui)
{
    draw_clip_pop(&ui->list);
    if (ui->scope_count > 1)
        ui->scope_count--;
    else
        fail(ui, STATUS_INVALID, 0);
    ui_pop_id(ui);
}

int ui_animate(struct ui *ui, uint32_t id, int target, int ms)
{
    int known = 0;
    for (int i = 0; i < ui->state_count; i++)
        known |= ui->states[i].id == id;
    struct ui_state *state = ui_state(ui, id);
    if (!state || !known || ui->still || ms <= 0) {
        if (state)
            state->from = state->to = target;
        return target;
    }
    uint32_t spent = ui->in.now_ms - state->start_ms;
    int64_t left = spent >= (uint32_t)ms ? 0 : ms - (int64_t)spent;
    /* fast first, then slow: the square of what is left */
    int now = state->to + (int)((int64_t)(state->from - state->to) * left / ms * left / ms);
    if (target != state->to) {
        state->from = now;
        state->to = target;
        state->start_ms = ui->in.now_ms;
        left = ms;
    }
    if (left > 0 && now != state->to)
        ui_wake_in(ui, 16);
    return now;
}
