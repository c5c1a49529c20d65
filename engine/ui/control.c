/* Sizes, text, and the plain controls: button, card, panel, toggle, tabs, choice. */
#include <string.h>

#include "base/tr.h"
#include "widget.h"

int ui_px(const struct ui *ui, int design)
{
    return theme_px(ui->scale, design);
}

struct text_style ui_style(const struct ui *ui, enum text_size size, unsigned flags)
{
    return (struct text_style){ (int16_t)theme_text_px(ui->scale, size),
                                (uint16_t)(flags | (size >= TEXT_HEAD ? TEXT_BALANCED : 0)) };
}

int ui_line(const struct ui *ui, struct text_style style)
{
    return ui->metrics.height(ui->metrics.ud, style);
}

int ui_target(const struct ui *ui)
{
    return int_max(int_max(32, ui_px(ui, 32)), ui_line(ui, ui_style(ui, TEXT_BODY, 0)) + ui_px(ui, 8));
}

int ui_text_width(const struct ui *ui, struct text_style style, const char *text)
{
    struct text_span span = { text, style, TOKEN_text };
    return text_flow(&ui->metrics, &span, 1, 1 << 20, ALIGN_LEFT, NULL, NULL)
        .w; /* as it will be laid out, word by word */
}

int ui_text_height(const struct ui *ui, struct text_style style, int width, const char *text)
{
    struct text_span span = { text, style, TOKEN_text };
    return text_flow(&ui->metrics, &span, 1, width, ALIGN_LEFT, NULL, NULL).h;
}

struct placing {
    struct draw_list *list;
    const struct text_span *spans;
    int x, y;
};

static void place(void *ud, const struct text_piece *piece)
{
    const struct placing *p = ud;
    const struct text_span *span = &p->spans[piece->span];
    struct rect box = { piece->box.x + p->x, piece->box.y + p->y, piece->box.w, piece->box.h };
    draw_text(p->list, box, span->style, span->token, piece->text, piece->length);
}

struct text_extent ui_spans_extent(const struct ui *ui, int width, const struct text_span *spans, int count)
{
    return text_flow(&ui->metrics, spans, count, width, ALIGN_LEFT, NULL, NULL);
}

int ui_spans(struct ui *ui, struct rect box, enum text_align align, const struct text_span *spans, int count)
{
    struct placing p = { &ui->list, spans, box.x, box.y };
    enum draw_role before = draw_role(&ui->list, ROLE_label);
    int h = text_flow(&ui->metrics, spans, count, box.w, align, place, &p).h;
    draw_role(&ui->list, before);
    return h;
}

int ui_text(struct ui *ui, struct rect box, struct text_style style, enum theme_token token, enum text_align align,
            const char *text)
{
    struct text_span span = { text, style, token };
    return ui_spans(ui, box, align, &span, 1);
}

void ui_text_middle(struct ui *ui, struct rect box, struct text_style style, enum theme_token token,
                    enum text_align align, const char *text)
{
    int h = ui_text_height(ui, style, box.w, text);
    ui_text(ui, (struct rect){ box.x, box.y + (box.h - h) / 2, box.w, h }, style, token, align, text);
}

/* A little light where the pointer is; a little more while pressed. */
static void touch_up(struct ui *ui, struct rect box, struct ui_signal signal, int radius)
{
    if (!signal.hover && !signal.held)
        return;
    int before = draw_alpha(&ui->list, signal.held ? 44 : 24);
    draw_rect(&ui->list, box, TOKEN_text, radius);
    draw_alpha(&ui->list, before);
}

static struct text_style button_style(const struct ui *ui)
{
    return ui_style(ui, ui->scale.view == VIEW_STAGE ? TEXT_BODY : TEXT_NOTE, TEXT_BOLD);
}

/* The label, and behind it the key that does the same. */
static int button_spans(const struct ui *ui, const char *label, const char *key, enum theme_token token,
                        enum theme_token quiet, struct text_span out[3])
{
    struct text_style bold = button_style(ui), plain = bold;
    plain.flags &= (uint16_t)~TEXT_BOLD;
    out[0] = (struct text_span){ label, bold, token };
    out[1] = (struct text_span){ "\u00A0\u00A0", plain, quiet };
    out[2] = (struct text_span){ key, plain, quiet };
    return key ? 3 : 1;
}

int ui_key_button_width(const struct ui *ui, const char *label, const char *key)
{
    struct text_span spans[3];
    int count = button_spans(ui, label, key, TOKEN_text, TOKEN_text, spans);
    return int_max(ui_target(ui), ui_spans_extent(ui, 1 << 20, spans, count).w + 2 * ui_px(ui, 16));
}

int ui_key_button_height(const struct ui *ui, int width, const char *label, const char *key)
{
    struct text_span spans[3];
    int count = button_spans(ui, label, key, TOKEN_text, TOKEN_text, spans);
    return int_max(ui_target(ui),
                   ui_spans_extent(ui, width - 2 * ui_px(ui, 16), spans, count).h + 2 * ui_px(ui, 8));
}

int ui_key_button(struct ui *ui, const char *name, struct rect box, const char *label, const char *key,
                  enum ui_button_kind kind)
{
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, UI_FOCUS);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    int radius = ui_px(ui, 4);
    struct text_span spans[3];
    int count = button_spans(ui, label, key, kind == UI_PRIMARY ? TOKEN_on_accent : TOKEN_text,
                             kind == UI_PRIMARY ? TOKEN_on_accent : TOKEN_text_quiet, spans);
    struct rect in = rect_inset(box, ui_px(ui, 16), 0);
    int h = ui_spans_extent(ui, in.w, spans, count).h;
    if (kind == UI_PRIMARY)
        draw_rect(&ui->list, box, TOKEN_accent, radius);
    else if (kind == UI_NORMAL)
        draw_frame(&ui->list, box, TOKEN_edge, radius, ui_px(ui, 1));
    touch_up(ui, box, signal, radius);
    ui_spans(ui, (struct rect){ in.x, in.y + (in.h - h) / 2, in.w, h }, ALIGN_MIDDLE, spans, count);
    /* on the accent the ring stands off, so that it can be seen */
    ui_focus_ring(ui, kind == UI_PRIMARY ? rect_inset(box, -ui_px(ui, 4), -ui_px(ui, 4)) : box, signal);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
    return signal.activated;
}

int ui_menu_button(struct ui *ui, const char *name, struct rect box, const char *words)
{
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, UI_FOCUS);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    int w = ui_px(ui, 20), line = ui_px(ui, 2), apart = ui_px(ui, 6);
    touch_up(ui, box, signal, ui_px(ui, 4));
    for (int i = -1; i <= 1; i++) {
        struct rect at = rect_middle(box, w, line);
        at.y += i * apart;
        draw_rect(&ui->list, at, TOKEN_text, 0);
    }
    ui_heard(ui, words);
    ui_focus_ring(ui, box, signal);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
    return signal.activated;
}

void ui_heard(struct ui *ui, const char *words)
{
    static const struct rect nowhere = { 0, 0, 0, 0 };
    draw_clip_push(&ui->list, nowhere);
    draw_text(&ui->list, nowhere, ui_style(ui, TEXT_NOTE, 0), TOKEN_text, words, strlen(words));
    draw_clip_pop(&ui->list);
}

char *ui_words(const struct ui *ui, uint32_t id, int from, char *out, size_t size)
{
    const struct draw_list *list = &ui->list;
    size_t used = 0;
    out[0] = '\0';
    for (int i = from; i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        if (c->kind != DRAW_TEXT || (id && c->id != id) || used + (size_t)c->count + 2 > size)
            continue;
        if (used)
            out[used++] = ' ';
        memcpy(out + used, draw_command_text(list, c), (size_t)c->count);
        out[used += (size_t)c->count] = '\0';
    }
    return out;
}

int ui_button_width(const struct ui *ui, const char *label)
{
    return ui_key_button_width(ui, label, NULL);
}

int ui_button_height(const struct ui *ui, int width, const char *label)
{
    return ui_key_button_height(ui, width, label, NULL);
}

int ui_button(struct ui *ui, const char *name, struct rect box, const char *label, enum ui_button_kind kind)
{
    return ui_key_button(ui, name, box, label, NULL, kind);
}

struct ui_signal ui_card(struct ui *ui, const char *name, struct rect box, int chosen)
{
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, UI_FOCUS);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    int radius = ui_px(ui, 6);
    draw_rect(&ui->list, box, TOKEN_raised, radius);
    touch_up(ui, box, signal, radius);
    draw_frame(&ui->list, box, chosen ? TOKEN_accent : TOKEN_rule, radius, ui_px(ui, chosen ? 3 : 1));
    ui_focus_ring(ui, chosen ? rect_inset(box, -ui_px(ui, 4), -ui_px(ui, 4)) : box, signal);
    draw_role(&ui->list, before);
    return signal;
}

void ui_panel(struct ui *ui, const char *name, struct rect box, enum theme_token token)
{
    enum draw_role before = draw_role(&ui->list, ROLE_surface);
    ui_item(ui, ui_id(ui, name), box, UI_PLAIN);
    draw_rect(&ui->list, box, token, 0);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
}

int ui_toggle_height(const struct ui *ui, int width, const char *label)
{
    int text = width - ui_px(ui, 44 + 12 + 8);
    return int_max(ui_target(ui), ui_text_height(ui, ui_style(ui, TEXT_BODY, 0), text, label) + ui_px(ui, 8));
}

int ui_toggle(struct ui *ui, const char *name, struct rect box, const char *label, int *on)
{
    struct ui_signal signal = ui_item(ui, ui_id(ui, name), box, UI_FOCUS);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    if (signal.activated)
        *on = !*on;
    if (ui->focus == signal.id)
        ui->focus_is = *on ? tr("on") : tr("off");
    touch_up(ui, box, signal, ui_px(ui, 4));
    struct rect rest = rect_inset(box, ui_px(ui, 4), 0);
    struct rect slot = cut_left(&rest, ui_px(ui, 44));
    struct rect track = rect_middle(slot, ui_px(ui, 44), ui_px(ui, 24));
    int r = track.h / 2, inner = r - ui_px(ui, 4);
    float x = (float)(*on ? rect_right(track) - r : track.x + r), y = (float)(track.y + r);
    if (*on)
        draw_rect(&ui->list, track, TOKEN_accent, r);
    else
        draw_frame(&ui->list, track, TOKEN_edge, r, ui_px(ui, 2));
    draw_shape(&ui->list, SHAPE_CIRCLE, x, y, (float)inner, *on ? TOKEN_on_accent : TOKEN_edge);
    if (*on) /* not by colour alone */
        draw_shape(&ui->list, SHAPE_TICK, x, y, (float)inner * 0.7f, TOKEN_accent);
    cut_left(&rest, ui_px(ui, 12));
    ui_text_middle(ui, rest, ui_style(ui, TEXT_BODY, 0), TOKEN_text, ALIGN_LEFT, label);
    ui_focus_ring(ui, box, signal);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
    return signal.activated;
}

/* Boxes in rows from left to right, as wide as their labels, a new row when one does not fit. */
struct labels {
    const struct ui *ui;
    struct rect box;
    int x, y, h, row_h, gap, pad;
    struct text_style style;
};

static struct labels labels_begin(const struct ui *ui, struct rect box, int gap, unsigned flags)
{
    enum text_size size = ui->scale.view == VIEW_STAGE ? TEXT_BODY : TEXT_NOTE;
    return (struct labels){ ui, box, 0, 0, 0, 0, gap, ui_px(ui, 12), ui_style(ui, size, flags) };
}

static struct rect labels_next(struct labels *l, const char *label)
{
    int w = int_max(ui_target(l->ui), ui_text_width(l->ui, l->style, label) + 2 * l->pad);
    int h = ui_target(l->ui) + ui_px(l->ui, 4);
    w = int_min(w, l->box.w);
    h = int_max(h, ui_text_height(l->ui, l->style, w - 2 * l->pad, label) + ui_px(l->ui, 12));
    if (l->x > 0 && l->x + w > l->box.w) {
        l->x = 0;
        l->y += l->row_h + ui_px(l->ui, 4);
        l->row_h = 0;
    }
    struct rect box = { l->box.x + l->x, l->box.y + l->y, w, h };
    l->x += w + l->gap;
    l->row_h = int_max(l->row_h, h);
    l->h = l->y + l->row_h;
    return box;
}

static int labels_height(struct labels l, const char *const *labels, int count)
{
    for (int i = 0; i < count; i++)
        labels_next(&l, labels[i]);
    return l.h;
}

int ui_tabs_height(const struct ui *ui, int width, const char *const *labels, int count)
{
    return labels_height(labels_begin(ui, (struct rect){ 0, 0, width, 0 }, ui_px(ui, 8), TEXT_BOLD), labels, count);
}

int ui_choice_height(const struct ui *ui, int width, const char *const *labels, int count)
{
    return labels_height(labels_begin(ui, (struct rect){ 0, 0, width, 0 }, ui_px(ui, 8), TEXT_BOLD), labels, count);
}

static int one_of(struct ui *ui, const char *name, struct rect box, const char *const *labels, int count, int *current,
                  int tabs)
{
    struct labels l = labels_begin(ui, box, ui_px(ui, 8), TEXT_BOLD);
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    int was = *current;
    ui_push_id(ui, name);
    for (int i = 0; i < count; i++) {
        struct rect at = labels_next(&l, labels[i]);
        ui_push_index(ui, i);
        struct ui_signal signal = ui_item(ui, ui_id(ui, "label"), at, UI_FOCUS);
        ui_pop_id(ui);
        if (signal.activated)
            *current = i;
        int chosen = i == *current;
        if (chosen && ui->focus == signal.id)
            ui->focus_is = tr("chosen");
        struct text_style style = l.style;
        enum theme_token token = chosen ? TOKEN_text : TOKEN_text_quiet;
        if (!chosen)
            style.flags &= (uint16_t)~TEXT_BOLD;
        if (!tabs && chosen)
            draw_rect(&ui->list, at, TOKEN_accent, ui_px(ui, 4));
        else if (!tabs)
            draw_frame(&ui->list, at, TOKEN_edge, ui_px(ui, 4), ui_px(ui, 1));
        touch_up(ui, at, signal, ui_px(ui, 4));
        ui_text_middle(ui, rect_inset(at, l.pad, 0), style, !tabs && chosen ? TOKEN_on_accent : token, ALIGN_MIDDLE,
                       labels[i]);
        if (tabs && chosen) {
            struct rect line = signal.focused ? rect_inset(at, ui_px(ui, 4), ui_px(ui, 4)) : at; /* inside the ring */
            draw_rect(&ui->list, cut_bottom(&line, ui_px(ui, 3)), TOKEN_accent, 0);
        }
        ui_focus_ring(ui, !tabs && chosen ? rect_inset(at, -ui_px(ui, 3), -ui_px(ui, 3)) : at, signal);
    }
    ui_pop_id(ui);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
    return *current != was;
}

int ui_tabs(struct ui *ui, const char *name, struct rect box, const char *const *labels, int count, int *current)
{
    return one_of(ui, name, box, labels, count, current, 1);
}

int ui_choice(struct ui *ui, const char *name, struct rect box, const char *const *labels, int count, int *current)
{
    return one_of(ui, name, box, labels, count, current, 0);
}
