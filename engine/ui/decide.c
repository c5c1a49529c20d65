/* A decision as everybody sees it: the question, what is known, the options in plain words. */
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

/* Sizes in design pixels, from the largest; the first at which everything fits is taken, the last one scrolls. */
struct look {
    int ask, option, note, gap, pad;
};
static const struct look looks[] = {
    { 36, 36, 26, 20, 24 }, { 36, 32, 24, 20, 20 }, { 36, 28, 22, 16, 20 }, { 34, 26, 21, 16, 16 },
    { 32, 24, 20, 16, 16 }, { 30, 22, 19, 12, 12 }, { 28, 21, 18, 12, 12 }, { 25, 20, 18, 8, 12 },
};
enum { LOOKS = sizeof looks / sizeof *looks };

static struct text_style style_of(const struct ui *ui, int design, unsigned flags)
{
    return (struct text_style){ (int16_t)(design * ui->scale.text / 1000), (uint16_t)flags };
}

static void write(struct pen *pen, struct text_style style, enum theme_token token, const char *text, int draws)
{
    struct rect at = { pen->x, pen->y, pen->w, 0 };
    pen->y += draws ? ui_text(pen->ui, at, style, token, ALIGN_LEFT, text) : ui_text_height(pen->ui, style, pen->w, text);
}

static int32_t option_at(const struct app *app, int32_t decision, int number)
{
    for (int32_t o = 1; o <= app->e->s->decision[decision].options.count; o++)
        if (play_is_available(app->e->s, app->e->state, decision, o) && --number == 0)
            return o;
    return 0;
}

static int options_open(const struct app *app, int32_t decision)
{
    int n = 0;
    while (option_at(app, decision, n + 1))
        n++;
    return n;
}

static const struct option_text *text_of(const struct app *app, int32_t decision, int32_t option)
{
    return app->e->s->option_text + app->e->s->decision[decision].options.first + option - 1;
}

/* A card's inside: number, label, price. Measures when it does not draw. */
static int option_inside(struct ui *ui, const struct app *app, const struct look *k, struct rect in, int number, int32_t decision, int draws)
{
    const struct option_text *o = text_of(app, decision, option_at(app, decision, number));
    int chosen = act_choice(app, decision) == option_at(app, decision, number);
    struct text_style big = style_of(ui, k->option, 0), fig = style_of(ui, k->option, TEXT_BOLD | TEXT_TABULAR), note = style_of(ui, k->note, 0);
    char digit[8], price[700];
    text_print(digit, sizeof digit, "%d", number);
    text_print(price, sizeof price, "%s%s", chosen ? tr("Chosen. ") : "", o->cost);
    int left = ui_text_width(ui, fig, "5") + ui_px(ui, 16), w = in.w - left;
    int a = ui_text_height(ui, big, w, o->label), b = *price ? ui_text_height(ui, note, w, price) + ui_px(ui, 6) : 0;
    if (draws) {
        ui_text(ui, (struct rect){ in.x, in.y, left, a }, fig, TOKEN_accent, ALIGN_LEFT, digit);
        ui_text(ui, (struct rect){ in.x + left, in.y, w, a }, big, TOKEN_text, ALIGN_LEFT, o->label);
        if (b && chosen) {
            struct text_span spans[] = { { tr("Chosen. "), style_of(ui, k->note, TEXT_BOLD), TOKEN_accent }, { o->cost, note, TOKEN_text_quiet } };
            ui_spans(ui, (struct rect){ in.x + left, in.y + a + ui_px(ui, 6), w, b }, ALIGN_LEFT, spans, 2);
        } else if (b) {
            ui_text(ui, (struct rect){ in.x + left, in.y + a + ui_px(ui, 6), w, b }, note, TOKEN_text_quiet, ALIGN_LEFT, price);
        }
    }
    return a + b + ui_px(ui, 2);
}

static void choose(struct app *app, int32_t option)
{
    struct app_answer *a = &app->answer;
    if (a->option != option) {
        a->option = option;
        a->sureness = -1;
        a->why[0] = '\0';
        a->edit.cursor = a->edit.anchor = 0;
    }
    act_dialog(app, DIALOG_CHOOSE);
}

/* The whole page from pen on; with `draws` 0 only moves the pen. */
static void page(struct pen *pen, struct app *app, const struct look *k, int32_t decision, int draws)
{
    struct ui *ui = pen->ui;
    const struct scenario *s = app->e->s;
    const struct decision_text *t = s->decision_text + decision;
    const struct decision_rules *rules = s->decision + decision;
    char who[300], nobody[700];
    int options = options_open(app, decision), columns = look_narrow(ui, pen->w) ? 1 : options > 4 && k->option < 30 && pen->w > 44 * style_of(ui, k->option, 0).px ? 3 : 2;
    text_print(who, sizeof who, tr("%s decides"), s->role_text[rules->role].name);
    struct text_style note = style_of(ui, k->note, 0), ask = style_of(ui, k->ask, TEXT_BOLD);
    const struct { const char *label, *text; } facts[] = { { tr("Known  "), t->known }, { tr("Unknown  "), t->unknown } };
    write(pen, note, TOKEN_text_quiet, who, draws);
    pen_gap(pen, 4);
    write(pen, ask, TOKEN_text, t->ask, draws);
    pen_gap(pen, 8);
    struct rect both = { pen->x, pen->y, pen->w, 0 };
    int side = look_narrow(ui, pen->w) ? 1 : 2, h = 0;
    for (int i = 0; i < 2; i++) {
        if (!*facts[i].text)
            continue;
        struct text_span spans[] = { { facts[i].label, note, TOKEN_text_quiet }, { facts[i].text, note, TOKEN_text } };
        struct rect at = side == 2 ? rect_column(both, i, 2, ui_px(ui, 24)) : (struct rect){ both.x, both.y + h, both.w, 0 };
        int one = draws ? ui_spans(ui, at, ALIGN_LEFT, spans, 2) : ui_spans_extent(ui, at.w, spans, 2).h;
        h = side == 2 ? int_max(h, one) : h + one;
    }
    pen->y += h;
    pen_gap(pen, 12);
    int32_t otherwise = rules->if_nobody;
    if (!play_is_available(s, app->e->state, decision, otherwise))
        otherwise = option_at(app, decision, 1);
    text_print(nobody, sizeof nobody, tr("If nobody decides: %s"), text_of(app, decision, otherwise)->label);
    for (int first = 1; first <= options; first += columns) {
        struct rect row = { pen->x, pen->y, pen->w, 0 };
        int high = ui_target(ui), pad = ui_px(ui, k->pad);
        for (int i = 0; i < columns && first + i <= options; i++)
            high = int_max(high, option_inside(ui, app, k, rect_inset(rect_column(row, i, columns, ui_px(ui, k->gap)), pad, 0), first + i, decision, 0) + 2 * pad);
        int spare = first + columns > options + 1; /* the empty place says what happens otherwise */
        if (spare)
            high = int_max(high, ui_text_height(ui, note, rect_column(row, columns - 1, columns, ui_px(ui, k->gap)).w - 2 * pad, nobody) + 2 * pad);
        row.h = high;
        if (spare && draws)
            ui_text(ui, rect_inset(rect_column(row, columns - 1, columns, ui_px(ui, k->gap)), pad, pad), note, TOKEN_text_quiet, ALIGN_LEFT, nobody);
        for (int i = 0; draws && i < columns && first + i <= options; i++) {
            struct rect box = rect_column(row, i, columns, ui_px(ui, k->gap));
            int32_t option = option_at(app, decision, first + i);
            ui_push_index(ui, option);
            if (app->entered && (act_choice(app, decision) ? act_choice(app, decision) == option : first + i == 1))
                ui_focus(ui, ui_id(ui, "option"));
            if (ui_card(ui, "option", box, act_choice(app, decision) == option).activated)
                choose(app, option);
            ui_pop_id(ui);
            option_inside(ui, app, k, rect_inset(box, pad, pad), first + i, decision, 1);
            draw_id(&ui->list, 0);
        }
        pen->y += high;
        pen_gap(pen, first + columns <= options ? k->gap : options % columns == 0 ? 12 : 0);
    }
    if (options % columns == 0)
        write(pen, note, TOKEN_text_quiet, nobody, draws);
}

/* Which look fits; measured anew only when something about the page has changed. */
static int find_look(struct ui *ui, struct app *app, struct rect in, int32_t decision)
{
    const int32_t words[] = { decision, in.w, in.h, ui->scale.text, ui->scale.space, act_choice(app, decision) };
    uint64_t key = hash_words(words, sizeof words / sizeof *words, play_hash(app->e->s, app->e->state) + (uint64_t)(uintptr_t)app->e);
    if (app->answer.look_key == key)
        return app->answer.look;
    int look = 0;
    for (; look + 1 < LOOKS; look++) {
        struct pen pen = pen_at(ui, rect_inset(in, ui_px(ui, 6), ui_px(ui, 6)));
        page(&pen, app, looks + look, decision, 0);
        if (pen.y - in.y + ui_px(ui, 6) <= in.h)
            break;
    }
    app->answer.look_key = key;
    app->answer.look = look;
    return look;
}

static void fit(struct ui *ui, struct app *app, struct rect in, int32_t decision)
{
    int look = find_look(ui, app, in, decision), scrolls = look + 1 == LOOKS;
    ui_push_index(ui, decision);
    /* what fits needs no room for a scroll bar */
    struct sheet sheet = sheet_begin(ui, "decision", (struct rect){ in.x, in.y, in.w + (scrolls ? 0 : ui_px(ui, 16)), in.h }, 0);
    page(&sheet.pen, app, looks + look, decision, 1);
    sheet_end(&sheet);
    ui_pop_id(ui);
}

/* Two decisions in one turn: tabs, with a word for what is done. */
static void tabs(struct ui *ui, struct app *app, struct rect *in, const int32_t *list, int count)
{
    enum { MOST = 16 };
    const char *labels[MOST];
    char words[MOST][64];
    int at = 0, n = int_min(count, MOST);
    struct theme_scale before = look_small(ui);
    for (int i = 0; i < n; i++) {
        labels[i] = text_print(words[i], sizeof words[i], act_choice(app, list[i]) ? tr("Decision %d of %d · chosen") : tr("Decision %d of %d"), i + 1, n);
        if (list[i] == app->answer.decision)
            at = i;
    }
    if (ui_tabs(ui, "decisions", cut_top(in, ui_tabs_height(ui, in->w, labels, n)), labels, n, &at))
        act_show_decision(app, list[at]);
    cut_top(in, ui_px(ui, 8));
    ui->scale = before;
}

void decide_draw(struct ui *ui, struct app *app, struct rect box)
{
    int32_t list[64];
    int count = int_min(act_decisions(app, list, 64), 64), here = 0;
    struct rect in = rect_inset(box, ui_px(ui, 40 - 6), ui_px(ui, 12));
    if (box.w < 30 * theme_text_px(ui->scale, TEXT_NOTE))
        in = rect_inset(box, ui_px(ui, 12), ui_px(ui, 8));
    for (int i = 0; i < count; i++)
        here |= list[i] == app->answer.decision;
    if (!count) {
        struct theme_scale before = look_small(ui);
        ui_text_middle(ui, in, ui_style(ui, TEXT_HEAD, TEXT_BOLD), TOKEN_text, ALIGN_MIDDLE,
                       act_ended(app) ? tr("The exercise is over.") : tr("Nothing is to be decided here in this turn."));
        ui->scale = before;
        return;
    }
    if (!here)
        act_show_decision(app, list[0]);
    int32_t decision = app->answer.decision;
    for (int n = 1; n <= options_open(app, decision) && n <= 9; n++)
        if (app->dialog == DIALOG_NONE && ui_shortcut(ui, (uint32_t)('0' + n), 0))
            choose(app, option_at(app, decision, n));
    if (app->dialog == DIALOG_NONE && act_choice(app, decision) && ui_shortcut(ui, 'u', 0))
        act_take_back(app, decision);
    if (count > 1 || act_choice(app, decision)) {
        struct theme_scale before = look_small(ui);
        struct rect head = in;
        if (act_choice(app, decision)) {
            const char *undo = tr("Take it back");
            int w = int_min(in.w, ui_button_width(ui, undo)), h = ui_button_height(ui, w, undo);
            struct rect row = cut_top(&in, h + ui_px(ui, 8));
            head = row;
            struct rect end = cut_right(&head, w);
            cut_right(&head, ui_px(ui, 16));
            if (ui_button(ui, "undo", (struct rect){ end.x, end.y, w, h }, undo, UI_NORMAL)) {
                act_take_back(app, decision);
                ui->scale = before;
                return;
            }
            if (count > 1 && ui_tabs_height(ui, head.w, (const char *[]){ tr("Decision %d of %d · chosen"), tr("Decision %d of %d · chosen") }, 2) <= h)
                ui->scale = before, tabs(ui, app, &head, list, count);
            else if (count > 1)
                ui->scale = before, tabs(ui, app, &in, list, count);
        } else {
            ui->scale = before;
            tabs(ui, app, &in, list, count);
        }
        ui->scale = before;
    }
    fit(ui, app, in, app->answer.decision);
}
