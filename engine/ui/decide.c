/* A decision as everybody sees it: the question with what is known, then the options in plain words and what each
   costs. Short wording stands on one page, else the question has a page and the options have one: letters that the last
   row can read come before seeing everything at once. */
#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum part { PART_ASK = 1, PART_FACTS = 2, PART_OPTIONS = 4 };

/* Sizes in design pixels. Of the looks for a page the first at which everything fits is taken; the last one scrolls. */
struct look {
    int parts, ask, option, note;
};
static const struct look looks[] = {
    { PART_ASK | PART_FACTS | PART_OPTIONS, 36, 36, 28 }, /* whole: both pages in one */
    { PART_ASK | PART_FACTS, 36, 0, 28 },
    { PART_ASK | PART_FACTS, 32, 0, 25 },
    { PART_ASK | PART_FACTS, 28, 0, 22 },
    { PART_ASK | PART_OPTIONS, 36, 36, 28 },
    { PART_ASK | PART_OPTIONS, 28, 36, 28 },
    { PART_OPTIONS, 0, 36, 28 },
    { PART_OPTIONS, 0, 34, 28 },
    { PART_OPTIONS, 0, 32, 28 },
    { PART_OPTIONS, 0, 30, 26 },
    { PART_OPTIONS, 0, 28, 25 }, /* the least at the text size of 100 % */
    { PART_OPTIONS, 0, 25, 22 },
    { PART_OPTIONS, 0, 22, 20 },
};
enum {
    WHOLE_LOOK = 0,
    ASK_FIRST = 1,
    ASK_LAST = 3,
    OPTIONS_FIRST = 4,
    OPTIONS_LAST = 12,
    OPTIONS_LEAST = 28,
    GAP = 12, PAD = 8
};

static struct text_style style_of(const struct ui *ui, int design, unsigned flags)
{
    return (struct text_style){ (int16_t)(design * ui->scale.text / 1000), (uint16_t)flags };
}

static void write(struct pen *pen, struct text_style style, enum theme_token token, const char *text, int draws)
{
    struct rect at = { pen->x, pen->y, pen->w, 0 };
    pen->y +=
        draws ? ui_text(pen->ui, at, style, token, ALIGN_LEFT, text) : ui_text_height(pen->ui, style, pen->w, text);
}

/* ---- options ---- */

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

static void choose(struct app *app, int32_t option)
{
    struct app_answer *a = &app->answer;
    if (act_choice(app, a->decision) && !exercise_lets_undo(app->e)) /* final; the facilitator can correct it */
        return;
    if (a->option != option) {
        a->option = option;
        a->sureness = -1;
        a->why[0] = '\0';
        a->edit.cursor = a->edit.anchor = 0;
    }
    act_dialog(app, DIALOG_CHOOSE);
}

/* A card's inside: number and label. Measures when it does not draw. */
static int option_inside(struct ui *ui, const struct app *app, const struct look *k, struct rect in, int number,
                         int32_t decision, int draws)
{
    int32_t option = option_at(app, decision, number);
    const char *label = text_of(app, decision, option)->label;
    struct text_style plain = style_of(ui, k->option, TEXT_BALANCED);
    struct text_style bold = style_of(ui, k->option, TEXT_BOLD | TEXT_TABULAR);
    int left = ui_text_width(ui, bold, "5") + ui_px(ui, 16), w = in.w - left, h = ui_text_height(ui, plain, w, label);
    if (draws) {
        char digit[8];
        text_print(digit, sizeof digit, "%d", number);
        ui_text(ui, (struct rect){ in.x, in.y, left, h }, bold, TOKEN_accent, ALIGN_LEFT, digit);
        ui_text(ui, (struct rect){ in.x + left, in.y, w, h }, plain, TOKEN_text, ALIGN_LEFT, label);
    }
    return h;
}

/* What the option asks for in return, with its number before it. */
static int price(struct ui *ui, const struct app *app, const struct look *k, struct rect in, int number,
                 int32_t decision, int draws)
{
    int32_t option = option_at(app, decision, number);
    const char *cost = text_of(app, decision, option)->cost;
    struct text_style plain = style_of(ui, k->note, 0), bold = style_of(ui, k->note, TEXT_BOLD | TEXT_TABULAR);
    char digit[16];
    int chosen = act_choice(app, decision) == option;
    if (!chosen && !*cost)
        return 0;
    text_print(digit, sizeof digit, "%d  ", number);
    struct text_span spans[] = { { digit, bold, TOKEN_accent },
                                 { !chosen ? "" : exercise_lets_undo(app->e) ? tr("Chosen. ") : tr("Chosen, and final. "), bold, TOKEN_accent },
                                 { cost, plain, TOKEN_text_quiet } };
    return draws ? ui_spans(ui, in, ALIGN_LEFT, spans, 3) : ui_spans_extent(ui, in.w, spans, 3).h;
}

/* The option that is looked at, by pointer, then by focus; else the chosen one, else the one looked at last. */
static int looked_at(const struct ui *ui, const struct app *app, const uint32_t *ids, int options, int32_t decision)
{
    int chosen = 0, focused = 0;
    for (int i = 1; i <= options; i++) {
        if (ui->hover == ids[i])
            return i;
        if (ui->focus == ids[i])
            focused = i;
        if (act_choice(app, decision) == option_at(app, decision, i))
            chosen = i;
    }
    return focused ? focused : app->answer.looked_at ? int_min(app->answer.looked_at, options) : chosen ? chosen : 1;
}

/* The cards, `columns` in a row, and the price of the one looked at: in the place that is free, else below. */
static void grid(struct pen *pen, struct app *app, const struct look *k, int32_t decision, int columns, int draws)
{
    enum { MOST = 16 };
    struct ui *ui = pen->ui;
    int options = int_min(options_open(app, decision), MOST - 1), gap = ui_px(ui, GAP), pad = ui_px(ui, 16), most = 0;
    uint32_t ids[MOST] = { 0 };
    int spare = options % columns != 0;
    struct rect all = { pen->x, pen->y, pen->w, 0 }, at = { pen->x, 0, pen->w, 0 };
    if (spare)
        at = rect_inset(rect_column(all, columns - 1, columns, gap), pad, 0);
    for (int i = 1; i <= options; i++)
        most = int_max(most, price(ui, app, k, at, i, decision, 0));
    for (int first = 1; first <= options; first += columns) {
        struct rect row = { pen->x, pen->y, pen->w, ui_target(ui) };
        for (int i = 0; i < columns && first + i <= options; i++) {
            struct rect in = rect_inset(rect_column(row, i, columns, gap), pad, 0);
            row.h = int_max(row.h, option_inside(ui, app, k, in, first + i, decision, 0) + 2 * ui_px(ui, PAD));
        }
        if (spare && first + columns > options)
            row.h = int_max(row.h, most + 2 * ui_px(ui, PAD));
        for (int i = 0; draws && i < columns && first + i <= options; i++) {
            struct rect box = rect_column(row, i, columns, gap);
            int32_t option = option_at(app, decision, first + i);
            int chosen = act_choice(app, decision);
            ui_push_index(ui, option);
            ids[first + i] = ui_id(ui, "option");
            if (app->entered && (chosen ? chosen == option : first + i == 1))
                ui_focus(ui, ids[first + i]);
            if (ui_card(ui, "option", box, chosen == option).activated)
                choose(app, option);
            ui_pop_id(ui);
            option_inside(ui, app, k, rect_inset(box, pad, ui_px(ui, PAD)), first + i, decision, 1);
            draw_id(&ui->list, 0);
        }
        at.y = row.y + ui_px(ui, PAD);
        pen->y += row.h + (first + columns <= options ? gap : 0);
    }
    if (!spare && most) {
        pen_gap(pen, 12);
        at.y = pen->y;
        pen->y += most;
    }
    if (draws && options) {
        app->answer.looked_at = looked_at(ui, app, ids, options, decision);
        price(ui, app, k, at, app->answer.looked_at, decision, 1);
    }
}

/* In two columns the lines are shorter and fewer ends are left empty; in one, long words fit. */
static int columns_for(struct pen pen, struct app *app, const struct look *k, int32_t decision)
{
    struct pen one = pen, two = pen;
    if (pen.w < 20 * style_of(pen.ui, k->option, 0).px)
        return 1;
    grid(&one, app, k, decision, 1, 0);
    grid(&two, app, k, decision, 2, 0);
    return one.y < two.y ? 1 : 2;
}

/* ---- pages ---- */

static void facts(struct pen *pen, const struct decision_text *t, struct text_style note, int draws)
{
    const struct {
        const char *label, *text;
    } rows[] = { { tr("Known  "), t->known }, { tr("Unknown  "), t->unknown } };
    for (int i = 0; i < 2; i++) {
        struct text_span spans[] = { { rows[i].label, note, TOKEN_text_quiet }, { rows[i].text, note, TOKEN_text } };
        struct rect at = { pen->x, pen->y, pen->w, 0 };
        if (!*rows[i].text)
            continue;
        pen->y += draws ? ui_spans(pen->ui, at, ALIGN_LEFT, spans, 2) : ui_spans_extent(pen->ui, at.w, spans, 2).h;
        pen_gap(pen, 12);
    }
}

static void page(struct pen *pen, struct app *app, const struct look *k, int32_t decision, int draws)
{
    const struct scenario *s = app->e->s;
    const struct decision_text *t = s->decision_text + decision;
    char who[300];
    if (k->parts & PART_FACTS) {
        text_print(who, sizeof who, tr("%s decides"), s->role_text[s->decision[decision].role].name);
        write(pen, ui_style(pen->ui, TEXT_NOTE, 0), TOKEN_text_quiet, who, draws);
        pen_gap(pen, 4);
    }
    if (k->parts & PART_ASK) {
        write(pen, style_of(pen->ui, k->ask, TEXT_BOLD | TEXT_BALANCED), TOKEN_text, t->ask, draws);
        pen_gap(pen, 16);
    }
    if (k->parts & PART_FACTS)
        facts(pen, t, style_of(pen->ui, k->note, 0), draws);
    if (k->parts & PART_OPTIONS)
        grid(pen, app, k, decision, columns_for(*pen, app, k, decision), draws);
}

static int fits(struct ui *ui, struct app *app, struct rect in, int32_t decision, int look)
{
    struct pen pen = pen_at(ui, rect_inset(in, ui_px(ui, 6), ui_px(ui, 6)));
    page(&pen, app, looks + look, decision, 0);
    return pen.y + ui_px(ui, 6) - in.y <= in.h;
}

/* Which look of the page shown fits. */
static int find_look(struct ui *ui, struct app *app, struct rect in, int32_t decision)
{
    int page = app->answer.page, last = page ? OPTIONS_LAST : ASK_LAST, look = page ? OPTIONS_FIRST : ASK_FIRST;
    int least = OPTIONS_LEAST * ui->scale.space / 1000;
    for (; look < last && !fits(ui, app, in, decision, look); look++)
        if (page && looks[look + 1].option * ui->scale.text / 1000 < least)
            break; /* rather large and scrolled */
    return look;
}

/* ---- the rows above and below ---- */

static void turn_page(struct app *app)
{
    app->answer.page = !app->answer.page;
    app->entered = 2;
}

/* Two decisions in one turn: tabs, with a word for what is done. */
static int tab_labels(const struct app *app, const int32_t *list, int count, char words[][64], const char **labels)
{
    int at = 0;
    for (int i = 0; i < count; i++) {
        labels[i] = text_print(words[i], 64,
                               act_choice(app, list[i]) ? tr("Decision %d of %d · chosen") : tr("Decision %d of %d"),
                               i + 1, count);
        if (list[i] == app->answer.decision)
            at = i;
    }
    return at;
}

static int head_button(struct ui *ui, const char *name, struct rect *row, const char *label)
{
    int w = int_min(row->w, ui_button_width(ui, label)), h = ui_button_height(ui, w, label);
    struct rect end = cut_right(row, w);
    cut_right(row, ui_px(ui, 16));
    return ui_button(ui, name, (struct rect){ end.x - ui_px(ui, 6), end.y, w, h }, label, UI_NORMAL);
}

/* Above the page: the decisions of this turn, or who decides; the way back to the question; taking the choice back.
   Returns 1 when it was taken back. */
static int head(struct ui *ui, struct app *app, struct rect *in, const int32_t *list, int count, int whole)
{
    enum { MOST = 16 };
    const char *labels[MOST], *back = tr("The question"), *undo = tr("Take it back");
    char words[MOST][64], who[300];
    int32_t decision = app->answer.decision;
    int n = int_min(count, MOST), at = tab_labels(app, list, n, words, labels), pressed = 0;
    int paged = app->answer.page && !whole, chosen = act_choice(app, decision) && exercise_lets_undo(app->e);
    if (n < 2 && !paged && !chosen)
        return 0;
    struct theme_scale before = look_small(ui);
    int gap = ui_px(ui, 16), wa = paged ? int_min(in->w, ui_button_width(ui, back)) : 0;
    int wb = chosen ? int_min(in->w, ui_button_width(ui, undo)) : 0, buttons = wa + wb + (wa && wb ? gap : 0);
    int h = int_max(wa ? ui_button_height(ui, wa, back) : 0, wb ? ui_button_height(ui, wb, undo) : 0);
    int room = in->w - buttons - (buttons ? gap : 0), tabs = n > 1 ? ui_tabs_height(ui, room, labels, n) : 0;
    int beside = n < 2 || (room > in->w / 3 && tabs <= int_max(h, ui_tabs_height(ui, 1 << 16, labels, n)));
    struct rect row = { 0, 0, 0, 0 };
    if (n > 1 && !beside) {
        if (ui_tabs(ui, "decisions", cut_top(in, ui_tabs_height(ui, in->w, labels, n)), labels, n, &at))
            act_show_decision(app, list[at]);
        cut_top(in, ui_px(ui, 8));
    }
    if (beside || buttons) {
        row = cut_top(in, int_max(h, tabs));
        cut_top(in, ui_px(ui, 8));
    }
    if (wb)
        pressed = head_button(ui, "undo", &row, undo);
    if (wa && head_button(ui, "question", &row, back))
        turn_page(app);
    if (n > 1 && beside && ui_tabs(ui, "decisions", row, labels, n, &at))
        act_show_decision(app, list[at]);
    if (n < 2 && paged) {
        text_print(who, sizeof who, tr("%s decides"), app->e->s->role_text[app->e->s->decision[decision].role].name);
        struct text_style style = ui_style(ui, TEXT_NOTE, 0);
        cut_left(&row, ui_px(ui, 6));
        if (ui_text_height(ui, style, row.w, who) <= row.h)
            ui_text_middle(ui, row, style, TOKEN_text_quiet, ALIGN_LEFT, who);
    }
    ui->scale = before;
    return pressed;
}

static char *otherwise(const struct app *app, int32_t decision, char *out, size_t size)
{
    int32_t option = app->e->s->decision[decision].if_nobody;
    if (!play_is_available(app->e->s, app->e->state, decision, option))
        option = option_at(app, decision, 1);
    return text_print(out, size, tr("If nobody decides: %s"), text_of(app, decision, option)->label);
}

/* Below the question: what happens otherwise, and on to the options. */
static void foot(struct ui *ui, struct app *app, struct rect *in, int whole)
{
    char nobody[700];
    struct theme_scale before = look_small(ui);
    const char *go = tr("The options");
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    int w = whole ? 0 : int_min(in->w, ui_button_width(ui, go)), h = w ? ui_button_height(ui, w, go) : 0;
    int ring = ui_px(ui, 6), room = in->w - 2 * ring - (w ? w + ui_px(ui, 24) : 0);
    otherwise(app, app->answer.decision, nobody, sizeof nobody);
    if (room < 12 * note.px)
        room = 0;
    int text = room ? ui_text_height(ui, note, room, nobody) : 0;
    struct rect row = cut_bottom(in, int_max(h, text) + ui_px(ui, 8));
    row.h -= ui_px(ui, 8);
    cut_bottom(in, ui_px(ui, 8));
    if (w) {
        struct rect end = cut_right(&row, w);
        cut_right(&row, ui_px(ui, 24));
        if (app->entered)
            ui_focus(ui, ui_id(ui, "options"));
        if (ui_button(ui, "options", (struct rect){ end.x - ring, end.y + (end.h - h) / 2, w, h }, go, UI_PRIMARY))
            turn_page(app);
    }
    if (room)
        ui_text_middle(ui, (struct rect){ row.x + ring, row.y, room, row.h }, note, TOKEN_text_quiet, ALIGN_LEFT,
                       nobody);
    ui->scale = before;
}

static void keys(struct ui *ui, struct app *app, int32_t decision)
{
    if (app->dialog != DIALOG_NONE)
        return;
    for (int n = 1; n <= options_open(app, decision) && n <= 9; n++)
        if (ui_shortcut(ui, (uint32_t)('0' + n), 0))
            choose(app, option_at(app, decision, n));
    if (act_choice(app, decision) && exercise_lets_undo(app->e) && ui_shortcut(ui, 'u', 0))
        act_take_back(app, decision);
    else if (ui_shortcut(ui, 'q', 0))
        turn_page(app);
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
                       act_ended(app) ? tr("The exercise is over.")
                                      : tr("Nothing is to be decided here in this turn."));
        ui->scale = before;
        return;
    }
    if (!here)
        act_show_decision(app, list[0]);
    int32_t decision = app->answer.decision;
    keys(ui, app, decision);
    if (app->answer.decision != decision || !play_is_open(app->e->s, app->e->state, decision))
        return;
    struct rect whole = in;
    cut_bottom(&whole,
               3 * ui_px(ui, 24) * ui->scale.text / ui->scale.space); /* as much as the foot and the tabs may take */
    if (count > 1 || act_choice(app, decision))
        cut_bottom(&whole, ui_px(ui, 48) * ui->scale.text / ui->scale.space);
    int is_whole = fits(ui, app, whole, decision, WHOLE_LOOK);
    ui_push_index(ui, decision * 2 + app->answer.page);
    if (head(ui, app, &in, list, count, is_whole)) {
        act_take_back(app, decision);
    } else {
        if (!app->answer.page || is_whole)
            foot(ui, app, &in, is_whole);
        int look = is_whole ? WHOLE_LOOK : find_look(ui, app, in, decision);
        int scrolls = !fits(ui, app, in, decision, look);
        /* what fits needs no room for a scroll bar */
        struct rect at = { in.x, in.y, in.w + (scrolls ? 0 : ui_px(ui, 16)), in.h };
        struct sheet sheet = sheet_begin(ui, "decision", at, !app->answer.page && !is_whole);
        page(&sheet.pen, app, looks + look, decision, 1);
        sheet_end(&sheet);
    }
    ui_pop_id(ui);
}
