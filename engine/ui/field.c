/* Text entry. The caret stands still: nothing blinks. */
#include <string.h>

#include "base/text.h"
#include "widget.h"

static size_t low(const struct ui_edit *e)
{
    return e->cursor < e->anchor ? e->cursor : e->anchor;
}

static size_t high(const struct ui_edit *e)
{
    return e->cursor < e->anchor ? e->anchor : e->cursor;
}

/* Replaces the selection; takes only as many whole characters as fit. */
static int replace(struct ui_edit *e, const char *with, size_t count, int lines)
{
    size_t length = strlen(e->text), from = low(e), to = high(e), room = e->size - 1 - (length - (to - from)), take = 0;
    count = text_valid(with, count);
    while (take < count) {
        size_t next = text_after(with, count, take);
        if (next > room)
            break;
        take = next;
    }
    if (take == 0 && from == to)
        return 0;
    memmove(e->text + from + take, e->text + to, length - to + 1);
    memcpy(e->text + from, with, take);
    for (size_t i = from; i < from + take; i++) {
        unsigned char c = (unsigned char)e->text[i];
        if (c < ' ' && (c != '\n' || lines == 1))
            e->text[i] = ' ';
    }
    e->cursor = e->anchor = from + take;
    return 1;
}

static size_t word_step(const struct ui_edit *e, int ahead)
{
    size_t at = e->cursor, length = strlen(e->text);
    if (ahead) {
        while (at < length && e->text[at] == ' ')
            at++;
        while (at < length && e->text[at] != ' ')
            at++;
    } else {
        while (at > 0 && e->text[at - 1] == ' ')
            at--;
        while (at > 0 && e->text[at - 1] != ' ')
            at--;
    }
    return at;
}

/* Where the lines of the text came to lie, and the caret in them. */
struct shown {
    struct ui *ui;
    const struct ui_edit *edit;
    struct text_style style;
    struct rect at; /* of the first line */
    struct rect caret;
    int aim_x, aim_y; /* a point to turn into a byte; aim_y in pixels of the text */
    size_t hit;
    int hit_found, draws;
};

static int width_to(struct shown *s, const char *from, size_t bytes)
{
    return bytes ? s->ui->metrics.width(s->ui->metrics.ud, s->style, from, bytes) : 0;
}

static void one_piece(void *ud, const struct text_piece *piece)
{
    struct shown *s = ud;
    const struct ui_edit *e = s->edit;
    size_t from = (size_t)(piece->text - e->text), to = from + piece->length;
    struct rect box = { s->at.x + piece->box.x, s->at.y + piece->box.y, piece->box.w, piece->box.h };
    if (e->cursor >= from) { /* the last piece that begins before it holds it */
        size_t end = e->cursor < to ? e->cursor : to;
        s->caret = (struct rect){ box.x + width_to(s, piece->text, end - from), box.y, s->caret.w, box.h };
    }
    if (s->aim_y >= piece->box.y && s->aim_y < piece->box.y + piece->box.h) {
        size_t at = from;
        while (at < to) {
            size_t next = text_after(e->text, to, at);
            int middle = (width_to(s, piece->text, at - from) + width_to(s, piece->text, next - from)) / 2;
            if (s->aim_x < piece->box.x + middle)
                break;
            at = next;
        }
        s->hit = at;
        s->hit_found = 1;
    }
    if (!s->draws)
        return;
    if (high(e) > from && low(e) < to) {
        size_t a = low(e) > from ? low(e) : from, b = high(e) < to ? high(e) : to;
        int x = width_to(s, piece->text, a - from);
        int alpha = draw_alpha(&s->ui->list, 90);
        draw_rect(&s->ui->list, (struct rect){ box.x + x, box.y, width_to(s, piece->text, b - from) - x, box.h },
                  TOKEN_focus, 0);
        draw_alpha(&s->ui->list, alpha);
    }
    draw_text(&s->ui->list, box, s->style, TOKEN_text, piece->text, piece->length);
}

static struct text_extent show(struct shown *s)
{
    const struct ui_edit *e = s->edit;
    struct text_span span = { e->text, s->style, TOKEN_text };
    int line = ui_line(s->ui, s->style);
    s->hit_found = 0;
    s->hit = s->aim_y < 0 ? 0 : strlen(e->text);
    s->caret = (struct rect){ s->at.x, s->at.y, ui_px(s->ui, 2), line };
    struct text_extent extent = text_flow(&s->ui->metrics, &span, 1, s->at.w, ALIGN_LEFT, one_piece, s);
    /* text_flow drops spaces and line ends at a break: stand behind them */
    size_t at = e->cursor, breaks = 0;
    while (at > 0 && e->text[at - 1] == '\n')
        at--, breaks++;
    if (breaks > 0) {
        struct text_span before = { "", s->style, TOKEN_text };
        char *cut = s->edit->text + e->cursor, kept = *cut;
        *cut = '\0';
        before.text = e->text;
        int h = text_flow(&s->ui->metrics, &before, 1, s->at.w, ALIGN_LEFT, NULL, NULL).h;
        *cut = kept;
        s->caret.x = s->at.x;
        s->caret.y = s->at.y + h;
        extent.h = int_max(extent.h, h + line);
    } else if (e->cursor > 0 && e->text[e->cursor - 1] == ' ') {
        size_t word = e->cursor;
        while (word > 0 && e->text[word - 1] == ' ')
            word--;
        s->caret.x =
            int_min(s->at.x + s->at.w - s->caret.w, s->caret.x + width_to(s, e->text + word, e->cursor - word));
    }
    if (extent.h < line)
        extent.h = line;
    return extent;
}

static enum ui_field_result keys(struct ui *ui, struct ui_edit *e, int lines, struct shown *s)
{
    unsigned ctrl = ui->in.mods & UI_CTRL, shift = ui->in.mods & UI_SHIFT;
    size_t length = strlen(e->text), to = e->cursor;
    int changed = 0, moves = 1, line = ui_line(ui, s->style);
    if (ui->in.text[0] && !ctrl && !(ui->in.mods & UI_ALT))
        changed = replace(e, ui->in.text, strlen(ui->in.text), lines);
    if (ui->key_used)
        return changed ? UI_FIELD_CHANGED : UI_FIELD_NONE;
    switch (ui->in.key) {
    case UI_KEY_LEFT:
        to = ctrl ? word_step(e, 0) : !shift && low(e) != high(e) ? low(e) : text_before(e->text, e->cursor);
        break;
    case UI_KEY_RIGHT:
        to = ctrl ? word_step(e, 1) : !shift && low(e) != high(e) ? high(e) : text_after(e->text, length, e->cursor);
        break;
    case UI_KEY_UP:
    case UI_KEY_DOWN:
        if (lines == 1)
            return changed ? UI_FIELD_CHANGED : UI_FIELD_NONE;
        s->aim_x = s->caret.x - s->at.x;
        s->aim_y = s->caret.y - s->at.y + (ui->in.key == UI_KEY_UP ? -line / 2 : line * 3 / 2);
        show(s);
        to = s->hit;
        break;
    case UI_KEY_HOME:
        to = 0;
        break;
    case UI_KEY_END:
        to = length;
        break;
    case UI_KEY_BACKSPACE:
    case UI_KEY_DELETE:
        if (low(e) == high(e))
            e->anchor = ui->in.key == UI_KEY_DELETE ? text_after(e->text, length, e->cursor)
                        : ctrl                      ? word_step(e, 0)
                                                    : text_before(e->text, e->cursor);
        changed = replace(e, "", 0, lines);
        moves = 0;
        break;
    case UI_KEY_ENTER:
        ui->key_used = 1;
        if (lines == 1 || ctrl)
            return UI_FIELD_DONE;
        changed = replace(e, "\n", 1, lines);
        moves = 0;
        break;
    case 'a':
    case 'c':
    case 'x':
    case 'v':
        if (!ctrl)
            return changed ? UI_FIELD_CHANGED : UI_FIELD_NONE;
        moves = 0;
        if (ui->in.key == 'a') {
            e->anchor = 0;
            e->cursor = length;
        } else if (ui->in.key == 'v' && ui->clipboard.get) {
            const char *pasted = ui->clipboard.get(ui->clipboard.ud);
            changed = replace(e, pasted, strlen(pasted), lines);
        } else if (low(e) < high(e) && ui->clipboard.set) {
            char kept = e->text[high(e)];
            e->text[high(e)] = '\0';
            ui->clipboard.set(ui->clipboard.ud, e->text + low(e));
            e->text[high(e)] = kept;
            if (ui->in.key == 'x')
                changed = replace(e, "", 0, lines);
        }
        break;
    default:
        return changed ? UI_FIELD_CHANGED : UI_FIELD_NONE;
    }
    ui->key_used = 1;
    if (moves) {
        e->cursor = to;
        if (!shift)
            e->anchor = to;
    }
    return changed ? UI_FIELD_CHANGED : UI_FIELD_NONE;
}

static struct text_style field_style(const struct ui *ui)
{
    return ui_style(ui, TEXT_BODY, TEXT_TYPED);
}

int ui_field_height(const struct ui *ui, int lines)
{
    return int_max(ui_target(ui), ui_line(ui, field_style(ui)) * lines + 2 * ui_px(ui, 8));
}

/* In a one-line field a long text slides sideways; in a taller one it wraps and slides up. */
enum ui_field_result ui_field(struct ui *ui, const char *name, struct rect box, struct ui_edit *edit, int lines,
                              const char *hint)
{
    uint32_t id = ui_id(ui, name);
    struct ui_signal signal = ui_item(ui, id, box, UI_FOCUS | UI_KEEPS_X | UI_TYPES | (lines > 1 ? UI_KEEPS_Y : 0u));
    struct rect inner = rect_inset(box, ui_px(ui, 12), ui_px(ui, 8));
    struct ui_state *state = ui_state(ui, id);
    enum ui_field_result result = UI_FIELD_NONE;
    enum draw_role before = draw_role(&ui->list, ROLE_control);
    int has = ui->focus == id && ui->scope == ui->scopes[ui->scope_count - 1];
    size_t length = strlen(edit->text);
    edit->cursor = edit->cursor > length ? length : edit->cursor;
    edit->anchor = edit->anchor > length ? length : edit->anchor;

    struct shown s = { .ui = ui, .edit = edit, .style = field_style(ui), .at = inner, .aim_y = -1 };
    if (lines == 1)
        s.at.w = 1 << 20;
    if (state)
        lines == 1 ? (s.at.x -= state->offset) : (s.at.y -= state->offset);
    show(&s);
    if (signal.held && (ui->in.pressed || ui->in.mouse_x != ui->press_x || ui->in.mouse_y != ui->press_y)) {
        s.aim_x = ui->in.mouse_x - s.at.x;
        s.aim_y = lines == 1 ? 0 : int_max(0, ui->in.mouse_y - s.at.y);
        show(&s);
        edit->cursor = s.hit;
        if (ui->in.pressed)
            edit->anchor = s.hit;
    }
    if (has)
        result = keys(ui, edit, lines, &s);

    s.aim_y = -1;
    struct text_extent extent = show(&s);
    if (state) { /* keep the caret inside */
        int at = lines == 1 ? s.caret.x - s.at.x : s.caret.y - s.at.y, size = lines == 1 ? s.caret.w : s.caret.h;
        int room = lines == 1 ? inner.w : inner.h, all = lines == 1 ? extent.w + s.caret.w : extent.h;
        int offset = int_min(int_max(state->offset, at + size - room), at);
        offset = int_clamp(offset, 0, int_max(0, all - room));
        s.at =
            (struct rect){ inner.x - (lines == 1 ? offset : 0), inner.y - (lines == 1 ? 0 : offset), s.at.w, inner.h };
        state->offset = offset;
    }

    draw_rect(&ui->list, box, TOKEN_background, ui_px(ui, 4));
    draw_frame(&ui->list, box, TOKEN_edge, ui_px(ui, 4), ui_px(ui, 1));
    draw_clip_push(&ui->list, rect_inset(box, ui_px(ui, 4), ui_px(ui, 4)));
    unsigned scrolled = draw_scrolled(&ui->list, ui->list.scrolled | (lines == 1 ? SCROLLED_X : SCROLLED_Y));
    draw_role(&ui->list, ROLE_value);
    if (ui->focus == id)
        ui->focus_is = text_print(ui->hint, sizeof ui->hint, "%s", hint);
    uint32_t drawn = draw_id(&ui->list, 0); /* the hint is said with what the field is, not as what stands in it */
    if (edit->text[0] == '\0')
        ui_text(ui, inner, s.style, TOKEN_text_quiet, ALIGN_LEFT, hint);
    draw_id(&ui->list, drawn);
    s.draws = 1;
    show(&s);
    if (has) {
        draw_rect(&ui->list, s.caret, TOKEN_focus, 0);
        ui->caret = s.caret;
    }
    draw_scrolled(&ui->list, scrolled);
    draw_clip_pop(&ui->list);
    struct ui_signal ring = signal;
    ring.focused = has; /* a field shows it always: it takes the keys */
    ui_focus_ring(ui, box, ring);
    draw_role(&ui->list, before);
    draw_id(&ui->list, 0);
    return result;
}
