#include "sheet.h"

enum { RING = 6 }; /* design pixels around the content, so that a focus ring is not cut */

struct rect pen_take(struct pen *pen, int h)
{
    struct rect box = { pen->x, pen->y, pen->w, h };
    pen->y += h;
    return box;
}

struct sheet sheet_begin(struct ui *ui, const char *name, struct rect box, int focusable)
{
    struct rect at = ui_scroll_begin(ui, name, box, focusable);
    struct sheet sheet = { pen_at(ui, rect_inset(at, ui_px(ui, RING), 0)), at.y };
    pen_gap(&sheet.pen, RING);
    return sheet;
}

void sheet_end(struct sheet *sheet)
{
    pen_gap(&sheet->pen, RING);
    ui_scroll_end(sheet->pen.ui, sheet->pen.y - sheet->top);
}

struct sheet dialog_begin(struct ui *ui, const char *name, int design_width, int reads)
{
    struct rect all = { 0, 0, ui->in.width, ui->in.height };
    int margin = ui_px(ui, 16), pad = ui_px(ui, 32 - RING), w = ui_px(ui, design_width);
    ui_modal_begin(ui, name);
    if (ui->scale.text > ui->scale.space) /* wider with larger text, so that lines keep their length */
        w = (int)((int64_t)w * ui->scale.text / int_max(1, ui->scale.space));
    w = int_min(w, all.w - 2 * margin);
    struct ui_state *state = ui_state(ui, ui_id(ui, "height"));
    int need = state && state->extent ? state->extent : all.h / 2;
    struct rect box = rect_middle(all, w, int_min(need + 2 * pad, all.h - 2 * margin));
    if (state && state->to) { /* it is known since the frame before whether the text scrolls */
        state->to = 0;
        if (reads)
            ui_focus(ui, ui_id(ui, "content"));
    }
    draw_shadow(&ui->list, box, ui_px(ui, 24));
    ui_panel(ui, "panel", box, TOKEN_panel);
    draw_frame(&ui->list, box, TOKEN_rule, 0, ui_px(ui, 1));
    return sheet_begin(ui, "content", rect_inset(box, pad, pad), reads);
}

void dialog_end(struct sheet *sheet)
{
    struct ui *ui = sheet->pen.ui;
    sheet_end(sheet);
    int height = sheet->pen.y - sheet->top;
    struct ui_state *state = ui_state(ui, ui_id(ui, "height"));
    if (state && state->extent != height) { /* known only now: the next frame shows it right */
        state->to = 1;
        state->extent = height;
        ui->again = 1;
    }
    ui_modal_end(ui);
}
