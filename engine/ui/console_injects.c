/* What waits to be delivered: held, conditional in words, unreliable; and what can be done about each. */
#include "base/text.h"
#include "console_part.h"
#include "core/expression.h"
#include "words.h"

static int waits(const struct desk *d, int32_t inject)
{
    int32_t word = d->e->state[d->s->at.inject + inject];
    return word == INJECT_HELD || (word == INJECT_WAITING && d->s->inject[inject].until >= d->e->state[STATE_TURN]);
}

static void addressees(const struct desk *d, int32_t roles, char *out, size_t size)
{
    int count = 0;
    for (int32_t i = 0; i < d->s->roles; i++)
        count += roles >> i & 1;
    if (count > 1 && count < d->s->roles)
        text_print(out, size, tr_count("%d role", "%d roles", count), count);
    else
        words_roles(d->s, roles, out, size);
}

/* "turn 3 · Advisory · to everyone" */
static void where(const struct desk *d, int32_t inject, char *out, size_t size)
{
    const struct inject_rules *r = d->s->inject + inject;
    char when[64], to[300];
    if (r->turn == r->until)
        text_print(when, sizeof when, tr("turn %d"), (int)r->turn + 1);
    else
        text_print(when, sizeof when, tr("turns %d to %d"), (int)r->turn + 1, (int)r->until + 1);
    if (r->channel == CHANNEL_EVENT) {
        text_print(out, size, tr("%s \u00B7 an event, nobody is told"), when);
        return;
    }
    addressees(d, r->to, to, sizeof to);
    text_print(out, size, tr("%s \u00B7 %s \u00B7 to %s"), when, words_channel(r->channel), to);
}

static void send_for(struct desk *d, enum command_kind kind, int32_t inject)
{
    struct command c = command_of(kind);
    c.inject = inject;
    desk_send(d, c);
}

static void edit(struct desk *d, int32_t inject)
{
    field_set(&d->view->headline, console_headline(d->e, inject));
    field_set(&d->view->body, console_text(d->e, inject));
    desk_panel(d, PANEL_EDIT);
}

/* What can be done about the inject in hand: the one that has the focus, else the one that is opened in sight. */
static const struct {
    const char *name, *label, *shown;
    uint32_t key;
} deeds[] = { { "release", N_("Release now"), "D", 'd' },
              { "hold", N_("Hold"), "K", 'k' },
              { "edit", N_("Edit"), "E", 'e' } };
enum { RELEASE, HOLD, EDIT, DEEDS };

/* Nobody reads an event: there is nothing to reword. */
static int can_do(const struct desk *d, int deed, int32_t inject)
{
    return deed != EDIT || d->s->inject[inject].channel != CHANNEL_EVENT;
}

static void act(struct desk *d, int deed, int32_t inject)
{
    int held = d->e->state[d->s->at.inject + inject] == INJECT_HELD;
    if (deed == RELEASE)
        send_for(d, COMMAND_RELEASE, inject);
    else if (deed == HOLD)
        send_for(d, held ? COMMAND_LET : COMMAND_HOLD, inject);
    else
        edit(d, inject);
}

void console_injects_keys(struct desk *d)
{
    struct console_view *view = d->view;
    int32_t inject = view->hand;
    if (ui_shortcut(d->ui, 'i', 0))
        view->wants_injects = 1;
    if (inject == NONE || !waits(d, inject))
        return;
    for (int i = 0; i < DEEDS; i++)
        if (can_do(d, i, inject) && ui_shortcut(d->ui, deeds[i].key, 0)) {
            view->inject = inject; /* what was done to which one is seen */
            act(d, i, inject);
        }
}

static void opened(struct desk *d, struct pen *pen, int32_t inject)
{
    const struct inject_text *t = d->s->inject_text + inject;
    int held = d->e->state[d->s->at.inject + inject] == INJECT_HELD;
    struct pen_shelf shelf = { 0, 0, 0 };
    struct pen in = pen_indent(pen, 12);
    char line[700], to[400];
    pen_gap(&in, 4);
    if (*t->from) {
        text_print(line, sizeof line, tr("From: %s"), t->from);
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    if (d->s->inject[inject].channel != CHANNEL_EVENT) {
        text_print(line, sizeof line, tr("To: %s"), words_roles(d->s, d->s->inject[inject].to, to, sizeof to));
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    if (d->s->inject[inject].channel != CHANNEL_EVENT) /* what an event is about stands above */
        pen_prose(&in, TEXT_NOTE, 0, TOKEN_text, console_text(d->e, inject));
    if (*t->expects) {
        text_print(line, sizeof line, tr("Expected: %s"), t->expects);
        pen_gap(&in, 4);
        pen_prose(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    pen_gap(&in, 8);
    for (int i = 0; i < DEEDS; i++) {
        const char *label = i == HOLD && held ? tr("Let it come") : tr(deeds[i].label);
        if (can_do(d, i, inject) &&
            pen_key_button(&in, &shelf, deeds[i].name, label, deeds[i].shown, i == RELEASE ? UI_PRIMARY : UI_NORMAL))
            act(d, i, inject);
    }
    pen_shelf_end(&in, &shelf);
    pen->y = in.y;
    pen_gap(pen, 12);
}

static void inject_row(struct desk *d, struct pen *pen, int32_t inject, int chosen)
{
    struct ui *ui = d->ui;
    const struct inject_rules *r = d->s->inject + inject;
    int held = d->e->state[d->s->at.inject + inject] == INJECT_HELD, pad = ui_px(ui, 8);
    char line[400], mark[96], condition[600];
    struct buffer words;
    where(d, inject, line, sizeof line);
    text_print(mark, sizeof mark, "%s%s%s", held ? tr("held") : "", held && !r->reliable ? " \u00B7 " : "",
               r->reliable ? "" : tr("unreliable"));
    buffer_init(&words, ui->alloc);
    expression_words(d->s, r->when, &words);
    text_print(condition, sizeof condition, words.length ? tr("if %s") : "%s", words.data ? words.data : "");
    ui->list.failed |= words.failed;
    buffer_free(&words);
    struct text_style note = ui_style(ui, TEXT_NOTE, 0), body = ui_style(ui, TEXT_BODY, 0);
    char headline[400];
    console_readable(console_headline(d->e, inject), headline, sizeof headline);
    int w = int_max(1, pen->w - pad - ui_px(ui, 12)),
        mark_w = *mark ? ui_text_width(ui, ui_style(ui, TEXT_NOTE, held ? TEXT_BOLD : 0), mark) + ui_px(ui, 4) : 0;
    int beside = mark_w < w / 2, line_w = int_max(1, w - (beside && mark_w ? mark_w + pad : 0));
    int line_h = ui_text_height(ui, note, line_w, line),
        mark_h = beside || !mark_w ? 0 : ui_text_height(ui, note, w, mark);
    int head_h = ui_text_height(ui, body, w, headline), if_h = *condition ? ui_text_height(ui, note, w, condition) : 0;
    struct rect box;
    struct ui_signal signal = pen_row(pen, inject, line_h + mark_h + head_h + if_h + 2 * pad, chosen, &box);
    struct rect in = { box.x + ui_px(ui, 12), box.y + pad, w, box.h };
    struct text_style mark_style = ui_style(ui, TEXT_NOTE, held ? TEXT_BOLD : 0);
    enum theme_token mark_token = held ? TOKEN_accent : TOKEN_text;
    ui_text(ui, (struct rect){ in.x, in.y, line_w, line_h }, note, TOKEN_text_quiet, ALIGN_LEFT, line);
    if (mark_w && beside)
        ui_text(ui, (struct rect){ rect_right(in) - mark_w, in.y, mark_w, line_h }, mark_style, mark_token, ALIGN_RIGHT,
                mark);
    else if (mark_w)
        ui_text(ui, (struct rect){ in.x, in.y + line_h, w, mark_h }, mark_style, mark_token, ALIGN_LEFT, mark);
    in.y += line_h + mark_h;
    ui_text(ui, (struct rect){ in.x, in.y, w, head_h }, body, TOKEN_text, ALIGN_LEFT, headline);
    if (*condition)
        ui_text(ui, (struct rect){ in.x, in.y + head_h, w, if_h }, note, TOKEN_text_quiet, ALIGN_LEFT, condition);
    pen_row_end(pen);
    if (d->view->wants_injects) { /* the first of the list, or the one that is open */
        if (d->view->inject == NONE || chosen) {
            ui_focus(ui, signal.id);
            d->view->wants_injects = 0;
        }
    }
    if (signal.focused || (chosen && d->view->hand == NONE))
        d->view->hand = inject;
    if (signal.activated) {
        d->view->inject = chosen ? NONE : inject;
        ui->again = 1;
    }
    if (chosen) {
        ui_push_index(ui, inject);
        opened(d, pen, inject);
        ui_pop_id(ui);
    }
    pen_rule(pen);
}

void console_injects(struct desk *d, struct pen *pen)
{
    struct pen_shelf shelf = { 0, 0, 0 };
    int count = 0;
    int32_t selected = d->view->inject;
    if (selected != NONE && (selected >= d->s->injects || !waits(d, selected)))
        selected = d->view->inject = NONE;
    pen_section(pen, tr("Injects waiting"));
    if (d->ended) {
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing is delivered any more."));
        return;
    }
    if (pen_key_button(pen, &shelf, "write", tr("Write one"), "W", UI_NORMAL))
        console_open_write(d);
    pen_shelf_end(pen, &shelf);
    pen_gap(pen, 12);
    pen_rule(pen);
    for (int32_t turn = 0; turn < d->s->turns; turn++)
        for (int32_t i = 0; i < d->s->injects; i++)
            if (d->s->inject[i].turn == turn && waits(d, i)) {
                inject_row(d, pen, i, i == selected);
                count++;
            }
    if (!count) {
        pen_gap(pen, 8);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
                 tr("The scenario has nothing more to deliver. You can write something."));
    }
}
