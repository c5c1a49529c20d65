/* Briefing, a page at a time: the situation, what the players are here to do, who they are. Private cards open only
   when somebody asks for them, after the screen was handed over. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum { PAGES = BRIEFING_PAGES, PARAGRAPH = 2048 };

/* ---- the situation ---- */

/* Paragraphs apart by less than a line: draws them, or only moves the pen. */
static void paragraphs(struct pen *pen, const char *text, int draws)
{
    for (const char *at = text; *at;) {
        char one[PARAGRAPH];
        const char *end = strstr(at, "\n\n");
        size_t length = end ? (size_t)(end - at) : strlen(at);
        text_print(one, sizeof one, "%.*s", int_min((int)length, PARAGRAPH - 1), at);
        if (at != text)
            pen_gap(pen, 14);
        if (draws)
            pen_prose(pen, TEXT_BODY, 0, TOKEN_text, one);
        else
            pen->y += pen_prose_height(pen, TEXT_BODY, 0, one);
        at += length;
        at += strspn(at, "\n");
    }
}

/* `tight` 0: lines of a good length under a large heading; 1: as wide as there is; 2: a smaller heading too. */
static void situation(struct pen *page, const struct scenario *s, int tight, int draws)
{
    struct ui *ui = page->ui;
    struct pen pen = *page, *p = &pen;
    pen.w = tight ? pen.w : int_min(pen.w, 36 * theme_text_px(ui->scale, TEXT_BODY));
    if (draws)
        pen_text(p, TEXT_NOTE, TEXT_BOLD, TOKEN_accent, s->title);
    else
        pen.y += ui_text_height(ui, ui_style(ui, TEXT_NOTE, TEXT_BOLD), pen.w, s->title);
    pen_gap(p, 4);
    struct theme_scale before = ui->scale;
    if (tight == 2)
        look_small(ui);
    if (draws)
        pen_prose(p, TEXT_HEAD, TEXT_BOLD, TOKEN_text, s->stake);
    else
        pen.y += pen_prose_height(p, TEXT_HEAD, TEXT_BOLD, s->stake);
    ui->scale = before;
    pen_gap(p, 14);
    paragraphs(p, s->brief, draws);
    page->y = pen.y;
}

static void page_situation(struct pen *pen, struct app *app, int room)
{
    int tight = 0;
    for (; tight < 2; tight++) {
        struct pen trial = *pen;
        situation(&trial, app->e->s, tight, 0);
        if (trial.y - pen->y <= room)
            break;
    }
    situation(pen, app->e->s, tight, 1);
}

/* ---- what to do ---- */

static void page_objectives(struct pen *pen, struct app *app, int room)
{
    const struct scenario *s = app->e->s;
    struct ui *ui = pen->ui;
    (void)room;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("What you are here to do"));
    pen_gap(pen, 16);
    for (int32_t i = 0; i < s->objectives; i++) {
        struct pen in = pen_indent(pen, 32);
        draw_shape(&ui->list, SHAPE_SQUARE, (float)(pen->x + ui_px(ui, 8)),
                   (float)(in.y + ui_line(ui, ui_style(ui, TEXT_BODY, 0)) / 2), (float)ui_px(ui, 6), TOKEN_accent);
        pen_text(&in, TEXT_BODY, 0, TOKEN_text, s->objective_text[i].text);
        pen->y = in.y;
        pen_gap(pen, 12);
    }
    if (!*s->notice)
        return;
    pen_gap(pen, 12);
    pen_rule(pen);
    pen_gap(pen, 16);
    const struct text_span spans[] = {
        { tr("Content:"), ui_style(ui, TEXT_NOTE, TEXT_BOLD), TOKEN_text },
        { " ", ui_style(ui, TEXT_NOTE, 0), TOKEN_text },
        { s->notice, ui_style(ui, TEXT_NOTE, 0), TOKEN_text_quiet },
    };
    pen_spans(pen, spans, 3);
}

/* ---- who plays ---- */

static int is_alone(const struct app *app)
{
    return __builtin_popcount((unsigned)app->roles) == 1;
}

static int row_height(struct ui *ui, const struct scenario *s, int32_t role, int w, enum text_size size)
{
    int pad = ui_px(ui, 16), mark = ui_px(ui, 40);
    return int_max(ui_target(ui), ui_text_height(ui, ui_style(ui, size, 0), w - 2 * pad - mark,
                                                 s->role_text[role].name) + 2 * ui_px(ui, 8));
}

/* A role: its card is opened here, and a tick says that it was. */
static void role_row(struct ui *ui, struct app *app, struct rect box, int32_t role, enum text_size size)
{
    struct ui_signal signal = ui_card(ui, "role", box, 0);
    struct rect in = rect_inset(box, ui_px(ui, 16), 0), mark = cut_right(&in, ui_px(ui, 40));
    ui_text_middle(ui, in, ui_style(ui, size, 0), TOKEN_text, ALIGN_LEFT, app->e->s->role_text[role].name);
    if (app->cards_seen >> role & 1) {
        draw_shape(&ui->list, SHAPE_TICK, (float)(mark.x + mark.w / 2), (float)(mark.y + mark.h / 2),
                   (float)ui_px(ui, 11), TOKEN_service_ok);
        ui_heard(ui, tr("seen"));
    }
    draw_id(&ui->list, 0);
    if (signal.activated) {
        app->card = role;
        app->card_open = is_alone(app);
        act_dialog(app, DIALOG_CARD);
    }
}

/* In one column or two, with letters as large as there is room for. */
static void page_roles(struct pen *pen, struct app *app, int room)
{
    const struct scenario *s = app->e->s;
    struct ui *ui = pen->ui;
    int32_t role[ROLES_MAX];
    int count = 0, gap = ui_px(ui, 12), next = -1;
    enum text_size size = TEXT_BODY;
    for (int32_t i = 0; i < s->roles; i++)
        if (app->roles >> i & 1)
            role[count++] = i;
    for (int i = count; i-- > 0;)
        next = app->cards_seen && !(app->cards_seen >> role[i] & 1) ? i : next;
    int top = pen->y, columns = count > 4 && !look_narrow(ui, pen->w) ? 2 : 1;
    int w = int_min((pen->w - (columns - 1) * gap) / columns, ui_px(ui, 720)), half = (count + columns - 1) / columns;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, is_alone(app) ? tr("You are") : tr("Who you are"));
    pen_gap(pen, 4);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             is_alone(app) ? tr("Your card is for you alone: your goal, what only you know, what you fear, your power.")
                           : tr("Each card is for one role alone. Choose a role, hand the screen over, and the card "
                                "opens."));
    pen_gap(pen, 14);
    for (; size > TEXT_NOTE; size--) {
        int need = 0;
        for (int i = 0; i < half; i++)
            need += row_height(ui, s, role[i], w, size) + gap;
        if (pen->y - top + need + ui_px(ui, 40) <= room)
            break;
    }
    int from = pen->y, low = from;
    for (int i = 0; i < count; i++) {
        if (i == half)
            pen->y = from;
        struct rect box = { pen->x + i / half * (w + gap), pen->y, w, row_height(ui, s, role[i], w, size) };
        ui_push_index(ui, role[i]);
        if (app->entered && i == next)
            ui_focus(ui, ui_id(ui, "role"));
        role_row(ui, app, box, role[i], size);
        ui_pop_id(ui);
        pen->y += box.h + gap;
        low = int_max(low, pen->y);
    }
    pen->y = low;
    char line[600], seed[32];
    int all = (int)((UINT32_C(1) << s->roles) - 1);
    text_print(line, sizeof line, tr("Seed %s"), words_seed(app->e->seed, seed, sizeof seed));
    if ((app->roles & all) != all) {
        size_t used = strlen(line);
        text_print(line + used, sizeof line - used, " \u00B7 ");
        used = strlen(line);
        text_print(line + used, sizeof line - used, tr("The other roles choose: %s."), words_policy(app->policy));
    }
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
}

/* ---- the screen ---- */

/* The pages at the left, the way into the room at the right; returns whether it was taken. */
static int footer(struct ui *ui, struct app *app, struct rect *area)
{
    const char *labels[PAGES] = { tr("The situation"), tr("What you are here to do"), tr("Who you are") };
    const char *begin = tr("Begin");
    struct theme_scale before = look_small(ui);
    int pad = ui_px(ui, 24), gap = ui_px(ui, 16), room = area->w - 2 * pad, w = ui_button_width(ui, begin);
    int tabs = ui_tabs_height(ui, room - w - gap, labels, PAGES), h = ui_button_height(ui, w, begin);
    struct rect bar = cut_bottom(area, int_max(tabs, h) + 2 * ui_px(ui, 12));
    ui_panel(ui, "buttons", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, bar.y, bar.w, 1);
    struct rect in = rect_inset(bar, pad, ui_px(ui, 12)), end = cut_right(&in, w);
    int pressed = ui_button(ui, "primary", rect_middle(end, w, h), begin, UI_PRIMARY);
    in.w -= gap;
    in.x -= ui_px(ui, 12); /* words on a line with the text above */
    in.y += (in.h - tabs) / 2;
    ui_tabs(ui, "pages", in, labels, PAGES, &app->briefing_page);
    ui->scale = before;
    return pressed;
}

/* Page Down reads on, then turns the page: also the key of a presenter in the hand. */
static void turn_pages(struct ui *ui, struct app *app, struct ui_state *text, struct rect box)
{
    int by = ui_shortcut(ui, UI_KEY_PAGE_DOWN, 0) - ui_shortcut(ui, UI_KEY_PAGE_UP, 0);
    int most = text ? int_max(0, text->extent - box.h) : 0, was = app->briefing_page;
    for (int i = 0; i < PAGES; i++)
        if (ui_shortcut(ui, (uint32_t)('1' + i), 0))
            app->briefing_page = i;
    if (by && text && (by > 0 ? text->offset < most : text->offset > 0))
        text->offset = int_clamp(text->offset + by * box.h * 3 / 4, 0, most), ui->again = 1;
    else
        app->briefing_page = int_clamp(app->briefing_page + by, 0, PAGES - 1);
    ui->again |= app->briefing_page != was;
}

void briefing_draw(struct ui *ui, struct app *app, struct rect area)
{
    static void (*const pages[PAGES])(struct pen *, struct app *, int) = { page_situation, page_objectives,
                                                                           page_roles };
    bar_top(ui, app, &area);
    int begins = footer(ui, app, &area);
    if (app->entered)
        ui_focus(ui, ui_id(ui, "primary"));
    struct theme_scale before = look_large(ui);
    struct rect inner = rect_inset(area, ui_px(ui, 32 - 6), ui_px(ui, 14));
    inner.w += ui_px(ui, 12) + ui_px(ui, 4); /* the scroll bar stands in the margin */
    ui_push_index(ui, app->briefing_page);
    uint32_t id = ui_id(ui, "briefing");
    struct sheet sheet = sheet_begin(ui, "briefing", inner, app->briefing_page < PAGES - 1);
    pages[app->briefing_page](&sheet.pen, app, inner.h - 2 * ui_px(ui, 6));
    sheet_end(&sheet);
    ui_pop_id(ui);
    ui->scale = before;
    turn_pages(ui, app, ui_state(ui, id), inner);
    if (begins)
        app_go(app, act_ended(app) ? SCREEN_ENDING : SCREEN_ROOM);
}
