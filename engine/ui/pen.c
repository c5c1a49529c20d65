#include "pen.h"

#include <string.h>

#include "base/text.h"

enum { PROSE = 4096 };

struct pen pen_at(struct ui *ui, struct rect box)
{
    return (struct pen){ ui, box.x, box.y, box.w };
}

struct pen pen_indent(const struct pen *pen, int design)
{
    int by = ui_px(pen->ui, design);
    return (struct pen){ pen->ui, pen->x + by, pen->y, int_max(1, pen->w - by) };
}

void pen_gap(struct pen *pen, int design)
{
    pen->y += ui_px(pen->ui, design);
}

void pen_rule(struct pen *pen)
{
    draw_rule(&pen->ui->list, pen->x, pen->y, pen->w, ui_px(pen->ui, 1));
    pen->y += ui_px(pen->ui, 1);
}

void pen_text(struct pen *pen, enum text_size size, unsigned flags, enum theme_token token, const char *text)
{
    struct rect box = { pen->x, pen->y, pen->w, 0 };
    pen->y += ui_text(pen->ui, box, ui_style(pen->ui, size, flags), token, ALIGN_LEFT, text);
}

/* A line end is a space, an empty line stays. */
static void flow(const char *text, char *out, size_t size)
{
    text_print(out, size, "%s", text);
    for (char *at = out; *at; at++) {
        if (*at != '\n')
            continue;
        if (at[1] == '\n')
            at += strspn(at, "\n") - 1;
        else
            *at = ' ';
    }
}

void pen_prose(struct pen *pen, enum text_size size, unsigned flags, enum theme_token token, const char *text)
{
    char flowing[PROSE];
    flow(text, flowing, sizeof flowing);
    pen_text(pen, size, flags, token, flowing);
}

int pen_prose_height(const struct pen *pen, enum text_size size, unsigned flags, const char *text)
{
    char flowing[PROSE];
    flow(text, flowing, sizeof flowing);
    return ui_text_height(pen->ui, ui_style(pen->ui, size, flags), pen->w, flowing);
}

void pen_section(struct pen *pen, const char *text)
{
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, text);
    pen_gap(pen, 4);
}

void pen_sides(struct pen *pen, struct pen_side left, struct pen_side right)
{
    struct ui *ui = pen->ui;
    struct text_style a = ui_style(ui, left.size, left.flags), b = ui_style(ui, right.size, right.flags);
    int gap = ui_px(ui, 12), w = ui_text_width(ui, b, right.text), room = pen->w - w - gap;
    if (w == 0) {
        pen_text(pen, left.size, left.flags, left.token, left.text);
        return;
    }
    w += ui_px(ui, 4); /* widths of words are rounded one by one */
    room = pen->w - w - gap;
    if ((ui_text_width(ui, a, left.text) > room && room < pen->w / 2) || room <= 0) {
        pen_text(pen, left.size, left.flags, left.token, left.text);
        pen_text(pen, right.size, right.flags, right.token, right.text);
        return;
    }
    /* on one base line, as far as one line is concerned */
    int drop = (ui_line(ui, a) - ui_line(ui, b)) * 3 / 4;
    int h =
        ui_text(ui, (struct rect){ pen->x, pen->y + int_max(0, -drop), room, 0 }, a, left.token, ALIGN_LEFT, left.text);
    int k = ui_text(ui, (struct rect){ pen->x + pen->w - w, pen->y + int_max(0, drop), w, 0 }, b, right.token,
                    ALIGN_RIGHT, right.text);
    pen->y += int_max(h + int_max(0, -drop), k + int_max(0, drop));
}

void pen_spans(struct pen *pen, const struct text_span *spans, int count)
{
    pen->y += ui_spans(pen->ui, (struct rect){ pen->x, pen->y, pen->w, 0 }, ALIGN_LEFT, spans, count);
}

int pen_key_button(struct pen *pen, struct pen_shelf *shelf, const char *name, const char *label, const char *key,
                   enum ui_button_kind kind)
{
    struct ui *ui = pen->ui;
    int w = int_min(ui_key_button_width(ui, label, key), pen->w), h = ui_key_button_height(ui, w, label, key),
        gap = ui_px(ui, 12);
    if (shelf->x > 0 && shelf->x + w > pen->w) {
        shelf->x = 0;
        shelf->y += shelf->h + gap;
        shelf->h = 0;
    }
    struct rect box = { pen->x + shelf->x, pen->y + shelf->y, w, h };
    shelf->x += w + gap;
    shelf->h = int_max(shelf->h, h);
    return ui_key_button(ui, name, box, label, key, kind);
}

int pen_button(struct pen *pen, struct pen_shelf *shelf, const char *name, const char *label, enum ui_button_kind kind)
{
    return pen_key_button(pen, shelf, name, label, NULL, kind);
}

void pen_shelf_end(struct pen *pen, struct pen_shelf *shelf)
{
    pen->y += shelf->y + shelf->h;
    *shelf = (struct pen_shelf){ 0, 0, 0 };
}

int pen_choice(struct pen *pen, const char *name, const char *const *labels, int count, int *current)
{
    int h = ui_choice_height(pen->ui, pen->w, labels, count);
    struct rect box = { pen->x, pen->y, pen->w, h };
    pen->y += h;
    return ui_choice(pen->ui, name, box, labels, count, current);
}

int pen_toggle(struct pen *pen, const char *name, const char *label, int *on)
{
    int h = ui_toggle_height(pen->ui, pen->w, label);
    struct rect box = { pen->x, pen->y, pen->w, h };
    pen->y += h;
    return ui_toggle(pen->ui, name, box, label, on);
}

void field_set(struct field_text *field, const char *text)
{
    text_print(field->text, sizeof field->text, "%s", text);
    field->cursor = field->anchor = strlen(field->text);
}

int field_filled(const struct field_text *field)
{
    return field->text[strspn(field->text, " \t\r\n")] != '\0';
}

enum ui_field_result pen_field(struct pen *pen, const char *name, struct field_text *field, int lines, const char *hint)
{
    struct ui_edit edit = { field->text, sizeof field->text, field->cursor, field->anchor };
    struct rect box = { pen->x, pen->y, pen->w, ui_field_height(pen->ui, lines) };
    enum ui_field_result result = ui_field(pen->ui, name, box, &edit, lines, hint);
    field->cursor = edit.cursor;
    field->anchor = edit.anchor;
    pen->y += box.h;
    return result;
}

void pen_quote(struct pen *pen, enum text_size size, enum theme_token token, const char *text)
{
    char marked[FIELD_TEXT + 16];
    text_print(marked, sizeof marked, tr("\u201C%s\u201D"), text);
    pen_text(pen, size, 0, token, marked);
}

/* ---- a panel over the screen ---- */

struct pen pen_panel_begin(struct ui *ui, const char *name, const char *title)
{
    struct rect all = { 0, 0, ui->in.width, ui->in.height };
    int edge = ui_px(ui, 24), em = theme_text_px(ui->scale, TEXT_BODY);
    ui_modal_begin(ui, name);
    /* as high as its content was in the frame before */
    struct ui_state *state = ui_state(ui, ui_id(ui, "content"));
    int extent = state ? state->extent : 0, most = all.h - 2 * edge;
    int w = int_min(all.w - 2 * edge, int_max(40 * em, ui_px(ui, 560)));
    struct text_style style = ui_style(ui, TEXT_HEAD, TEXT_BOLD);
    int head = ui_text_height(ui, style, w - 2 * edge, title);
    int h = extent > 0 ? int_min(most, extent + head + 3 * edge) : most;
    ui->again |= extent == 0;
    struct rect box = rect_middle(all, w, h);
    ui_panel(ui, "panel", box, TOKEN_panel);
    draw_frame(&ui->list, box, TOKEN_edge, 0, ui_px(ui, 1));
    struct rect in = rect_inset(box, edge, edge);
    ui_text(ui, cut_top(&in, head), style, TOKEN_text, ALIGN_LEFT, title);
    cut_top(&in, int_min(edge, in.h / 4));
    int ring = ui_px(ui, 4); /* room for the focus ring */
    struct rect at = ui_scroll_begin(ui, "content", rect_inset(in, -ring, -ring), 0);
    return (struct pen){ ui, at.x + ring, at.y + ring, at.w - 2 * ring };
}

void pen_panel_end(struct pen *pen)
{
    struct ui *ui = pen->ui;
    const struct ui_region *region = ui->region_count ? &ui->regions[ui->region_count - 1] : NULL;
    ui_scroll_end(ui, region ? pen->y - region->box.y + region->offset + ui_px(ui, 4) : 0);
    ui_modal_end(ui);
}

/* ---- a scrolled column ---- */

struct pen pen_scroll_begin(struct ui *ui, const char *name, struct rect box, int focusable)
{
    int ring = ui_px(ui, 4);
    struct rect at = ui_scroll_begin(ui, name, box, focusable);
    return (struct pen){ ui, at.x + ring, at.y + ring, int_max(1, at.w - 2 * ring) };
}

void pen_scroll_end(struct pen *pen)
{
    struct ui *ui = pen->ui;
    const struct ui_region *region = ui->region_count ? &ui->regions[ui->region_count - 1] : NULL;
    ui_scroll_end(ui, region ? pen->y - region->box.y + region->offset + ui_px(ui, 8) : 0);
}

struct ui_signal pen_row(struct pen *pen, int index, int h, int chosen, struct rect *box)
{
    struct ui *ui = pen->ui;
    *box = (struct rect){ pen->x, pen->y, pen->w, int_max(h, ui_target(ui)) };
    ui_push_index(ui, index);
    struct ui_signal signal = ui_row(ui, "row", *box, chosen);
    ui_pop_id(ui);
    pen->y += box->h;
    return signal;
}

void pen_row_end(const struct pen *pen)
{
    draw_id(&pen->ui->list, 0);
}
