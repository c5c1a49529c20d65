/* The card beside the map: the newest message that was not read, then what is to be decided, or the selected site. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum kind { CARD_SITE, CARD_MESSAGE, CARD_DECIDE, CARD_DONE, CARD_NOTHING, CARD_ENDED };
enum { PAD = 24, EDGE = 6, FOOT_GAP = 16 };

static struct card about(enum kind kind, int index)
{
    return (struct card){ .kind = (int)kind, .index = index, .pages = 1 };
}

static struct card what_to_show(const struct app *app)
{
    int32_t list[64], next;
    int message = act_next_unread(app), count = act_decisions(app, list, 64);
    if (app->map.selected >= 0)
        return about(CARD_SITE, app->map.selected);
    if (message >= 0)
        return about(CARD_MESSAGE, message);
    if (act_ended(app))
        return about(CARD_ENDED, 0);
    next = exercise_next_decision(app->e, app->roles, 0);
    if (next != NONE)
        return about(CARD_DECIDE, next);
    return about(count ? CARD_DONE : CARD_NOTHING, 0);
}

static void content(struct pen *pen, struct app *app, const struct card *card, const struct message *m)
{
    const struct scenario *s = app->e->s;
    char line[300];
    switch (card->kind) {
    case CARD_SITE:
        site_about(pen, app, card->index);
        break;
    case CARD_MESSAGE:
        message_draw(pen, app, m, card->large);
        break;
    case CARD_DECIDE:
        text_print(line, sizeof line, tr("To decide: %s"), s->role_text[s->decision[card->index].role].name);
        pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_accent, line);
        pen_gap(pen, 8);
        pen_text(pen, card->large ? TEXT_HEAD : TEXT_BODY, TEXT_BOLD, TOKEN_text, s->decision_text[card->index].ask);
        break;
    case CARD_DONE:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("All is decided for this turn."));
        pen_gap(pen, 8);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
                 tr("When the turn closes, the choices take effect and time goes on."));
        break;
    case CARD_NOTHING:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Nothing is to be decided here in this turn."));
        pen_gap(pen, 8);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("When the turn closes, time goes on."));
        break;
    case CARD_ENDED:
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("The exercise is over."));
    }
}

static void press(struct app *app, const struct card *card)
{
    switch (card->kind) {
    case CARD_SITE:
        app->map.selected = -1;
        break;
    case CARD_MESSAGE:
        if (card->page + 1 < card->pages)
            app->leaf = card->page + 1;
        else
            act_read(app, card->index);
        break;
    case CARD_DECIDE:
        act_show_decision(app, card->index);
        app_show(app, PANE_DECIDE);
        break;
    case CARD_ENDED:
        app_go(app, SCREEN_HOTWASH);
        break;
    default:
        act_close(app);
    }
}

static const char *label(const struct app *app, const struct card *card)
{
    switch (card->kind) {
    case CARD_SITE: return tr("Back");
    case CARD_MESSAGE:
        return card->page + 1 < card->pages ? tr("Read on") : act_news(app) > 1 ? tr("Next message") : tr("Go on");
    case CARD_DECIDE: return tr("Decide");
    case CARD_ENDED: return tr("Hot wash");
    default: return tr("Close the turn");
    }
}

/* Beside the button: which of the turn's messages this is, and which of its pages. */
static char *count(const struct app *app, const struct card *card, char *out, size_t size)
{
    int news = 0, left = act_news(app);
    out[0] = '\0';
    if (card->kind != CARD_MESSAGE)
        return out;
    for (int i = 0; i < app->message_count; i++)
        news += app->messages[i].turn >= app->e->state[STATE_TURN];
    if (card->pages > 1)
        return text_print(out, size, tr("page %d of %d"), card->page + 1, card->pages);
    return news > 1 ? text_print(out, size, tr("%d of %d"), news - left + 1, news) : out;
}

/* ---- where it stands ---- */

static int text_width(const struct ui *ui, int width)
{
    return int_max(1, width - ui_px(ui, EDGE) - 2 * ui_px(ui, PAD));
}

static int foot_height(struct ui *ui, const struct app *app, const struct card *card, int width)
{
    struct theme_scale before = look_small(ui);
    const char *go = label(app, card);
    int h = ui_button_height(ui, int_min(text_width(ui, width), ui_button_width(ui, go)), go);
    ui->scale = before;
    return h + ui_px(ui, FOOT_GAP);
}

static int content_height(struct ui *ui, struct app *app, const struct card *card, const struct message *m, int width)
{
    struct draw_mark before = draw_mark(&ui->list);
    struct pen pen = { ui, 0, 0, text_width(ui, width) };
    content(&pen, app, card, m);
    draw_back(&ui->list, before);
    return pen.y;
}

struct card card_place(struct ui *ui, struct app *app, struct rect area, int width)
{
    static const struct try {
        int tenths, large, small; /* of the area, 0: as wide as asked for; the title; all letters */
    } tries[] = { { 0, 1, 0 }, { 0, 0, 0 },  { 6, 1, 0 },  { 6, 0, 0 },
                  { 8, 0, 0 }, { 10, 0, 0 }, { 10, 1, 1 }, { 10, 0, 1 } },
      of_site[] = { { 0, 1, 0 }, { 0, 0, 0 }, { 0, 0, 1 } }; /* it is about the map, which stays in sight */
    enum { ALL = 8, PLAIN = 6, OF_SITE = 3, LARGE_ENOUGH = 140 }; /* per cent: small letters are the stage's then */
    struct card card = what_to_show(app);
    const struct message *m = card.kind == CARD_MESSAGE ? app->messages + card.index : NULL;
    struct theme_scale before = ui->scale;
    int rest = 2 * ui_px(ui, PAD) + foot_height(ui, app, &card, width), room = area.h - rest, height = 0, fits = 0;
    const struct try *try = card.kind == CARD_SITE ? of_site : tries;
    int count = card.kind == CARD_SITE ? OF_SITE : app->settings.text_percent >= LARGE_ENOUGH ? ALL : PLAIN;
    for (int i = 0; i < count && !fits; i++, try++) {
        card.box.w = int_clamp(area.w * try->tenths / 10, width, area.w);
        card.large = try->large;
        card.small = try->small;
        ui->scale = before;
        card.small ? look_small(ui) : look_large(ui);
        height = content_height(ui, app, &card, m, card.box.w);
        fits = height <= room;
    }
    if (!fits && m) {
        struct message cut = *m;
        card.pages = message_page(ui, app, &cut, text_width(ui, card.box.w), room, -1, NULL);
        app->leaf = app->leaf_of == card.index ? int_clamp(app->leaf, 0, int_max(0, card.pages - 1)) : 0;
        app->leaf_of = card.index;
        card.page = app->leaf;
        fits = card.pages > 0;
    }
    card.scrolls = !fits;
    card.box.h = int_min(height + rest, area.h);
    card.box.x = rect_right(area) - card.box.w;
    card.box.y = area.y;
    ui->scale = before;
    return card;
}

/* ---- drawing ---- */

static void foot(struct ui *ui, struct app *app, const struct card *card, struct rect box)
{
    struct theme_scale before = look_small(ui);
    char words[64];
    const char *go = label(app, card);
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    int w = int_min(box.w, ui_button_width(ui, go)), gap = ui_px(ui, 16);
    if (app->entered)
        ui_focus(ui, ui_id(ui, "go"));
    if (ui_button(ui, "go", cut_left(&box, w), go, UI_PRIMARY))
        press(app, card);
    cut_left(&box, gap);
    count(app, card, words, sizeof words);
    if (ui_text_width(ui, note, words) <= box.w)
        ui_text_middle(ui, box, note, TOKEN_text_quiet, ALIGN_LEFT, words);
    ui->scale = before;
}

void card_draw(struct ui *ui, struct app *app, const struct card *card)
{
    char text[COMMAND_TEXT_MAX + 1];
    struct message m;
    struct rect in = card->box;
    struct theme_scale before = card->small ? look_small(ui) : look_large(ui);
    ui_push_id(ui, "card");
    draw_shadow(&ui->list, in, ui_px(ui, 16));
    ui_panel(ui, "panel", in, TOKEN_raised);
    enum draw_role role = draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, cut_left(&in, ui_px(ui, EDGE)), TOKEN_accent, ui_px(ui, 3));
    draw_role(&ui->list, role);
    in = rect_inset(in, ui_px(ui, PAD), ui_px(ui, PAD));
    struct rect below = cut_bottom(&in, foot_height(ui, app, card, card->box.w));
    cut_top(&below, ui_px(ui, FOOT_GAP));
    if (card->kind == CARD_MESSAGE) {
        m = app->messages[card->index];
        if (card->pages > 1)
            message_page(ui, app, &m, in.w, in.h, card->page, text);
    }
    ui_push_index(ui, card->kind << 16 | card->index);
    if (card->scrolls) {
        struct sheet sheet = sheet_begin(ui, "text", rect_inset(in, -ui_px(ui, 6), -ui_px(ui, 6)), 1);
        content(&sheet.pen, app, card, &m);
        sheet_end(&sheet);
    } else {
        struct pen pen = pen_at(ui, in);
        content(&pen, app, card, &m);
    }
    ui_pop_id(ui);
    foot(ui, app, card, below);
    ui_pop_id(ui);
    ui->scale = before;
}
