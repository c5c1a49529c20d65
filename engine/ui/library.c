/* The library: scenarios as cards. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

static int matches(const struct app_card *c, const char *filter)
{
    return text_holds(c->title, filter) || text_holds(c->id, filter) || text_holds(c->stake, filter) ||
           text_holds(c->roles, filter);
}

static void open_setup(struct app *app, const char *id)
{
    const struct scenario *s;
    struct error err;
    if (app->host.open(app->host.ud, id, &s, &err)) {
        app_fail(app, &err);
        return;
    }
    setup_begin(app, s);
    app_go(app, SCREEN_SETUP);
}

static void go_on(struct app *app, const char *save)
{
    struct exercise *e;
    struct error err;
    int32_t roles;
    enum policy policy;
    if (app->host.resume(app->host.ud, save, &e, &err)) {
        app_fail(app, &err);
        return;
    }
    exercise_seats(e, &roles, &policy);
    app_sit(app, e, roles, policy, 0);
}

/* Writes the card's text, or only measures it. */
static int content(struct ui *ui, const struct app_card *c, struct rect in, int draws)
{
    const struct {
        const char *text;
        enum text_size size;
        unsigned flags;
        enum theme_token token;
        int gap;
    } rows[] = {
        { c->title, TEXT_HEAD, TEXT_BOLD, TOKEN_text, 4 },      { c->stake, TEXT_BODY, 0, TOKEN_text, 12 },
        { c->length, TEXT_NOTE, 0, TOKEN_text_quiet, 2 },       { c->roles, TEXT_NOTE, 0, TOKEN_text_quiet, 2 },
        { c->notice, TEXT_NOTE, 0, TOKEN_text_quiet, 2 },       { c->problem, TEXT_NOTE, TEXT_BOLD, TOKEN_accent, 2 },
    };
    int y = in.y;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rows[i].text || !*rows[i].text)
            continue;
        struct text_style style = ui_style(ui, rows[i].size, rows[i].flags);
        struct rect at = { in.x, y, in.w, 0 };
        y += draws ? ui_text(ui, at, style, rows[i].token, ALIGN_LEFT, rows[i].text)
                   : ui_text_height(ui, style, in.w, rows[i].text);
        y += ui_px(ui, rows[i].gap);
    }
    return y - in.y;
}

static void card(struct ui *ui, struct app *app, struct pen *pen, const struct app_card *c, int index)
{
    char go[96];
    int pad = ui_px(ui, 24), button = 0;
    struct rect in = { pen->x + pad, pen->y + pad, pen->w - 2 * pad, 0 };
    text_print(go, sizeof go, tr("Continue, turn %d of %d"), (int)c->turn, (int)c->turns);
    int w = int_min(in.w, ui_button_width(ui, go)), h = content(ui, c, in, 0);
    if (c->save)
        button = ui_button_height(ui, w, go) + ui_px(ui, 16);
    struct rect box = pen_take(pen, h + button + 2 * pad);
    ui_push_index(ui, index);
    if (app->entered && index == 0)
        ui_focus(ui, ui_id(ui, "card"));
    struct ui_signal signal = ui_card(ui, "card", box, 0);
    content(ui, c, in, 1);
    if (c->save && ui_button(ui, "continue", (struct rect){ in.x, in.y + h + ui_px(ui, 16), w, button - ui_px(ui, 16) },
                             go, UI_PRIMARY))
        go_on(app, c->save);
    else if (signal.activated && !(c->problem && *c->problem))
        open_setup(app, c->id);
    ui_pop_id(ui);
    pen_gap(pen, 16);
}

/* Letters go to the filter wherever the focus is; ? keeps its meaning. */
static void type_to_find(struct ui *ui, struct app *app)
{
    const struct ui_item *focus = ui_find_item(ui, ui->focus);
    size_t used = strlen(app->filter);
    unsigned char typed = (unsigned char)ui->in.text[0];
    if (typed <= ' ' || typed == '?' || app->dialog != DIALOG_NONE || (focus && (focus->flags & UI_TYPES)) ||
        ui->key_used || used + strlen(ui->in.text) >= sizeof app->filter)
        return;
    text_print(app->filter + used, sizeof app->filter - used, "%s", ui->in.text);
    app->filter_edit.cursor = app->filter_edit.anchor = strlen(app->filter);
    ui_focus(ui, ui_id(ui, "filter"));
    ui->key_used = 1;
}

void library_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    int count = 0, shown = 0;
    const struct app_card *cards = app->host.cards ? app->host.cards(app->host.ud, &count) : NULL;
    bar_title(ui, app, &area, tr("Exercises"));
    struct rect column = rect_middle(
        area,
        int_min(area.w - 2 * ui_px(ui, 24), ui_px(ui, 960) * ui->scale.text / ui->scale.space * 4 / 5 + ui_px(ui, 160)),
        area.h);
    cut_top(&column, ui_px(ui, 16));
    struct rect line = rect_inset(cut_top(&column, ui_field_height(ui, 1)), ui_px(ui, 6), 0);
    line.w -= ui_px(ui, 12) + ui_px(ui, 4); /* as wide as the cards beside the scroll bar */
    ui_field(ui, "filter", line, &app->filter_edit, 1, tr("Type to find an exercise"));
    type_to_find(ui, app);
    cut_top(&column, ui_px(ui, 8));
    struct sheet sheet = sheet_begin(ui, "cards", column, 0);
    for (int i = 0; i < count; i++)
        if (matches(cards + i, app->filter))
            card(ui, app, &sheet.pen, cards + i, shown++);
    if (!shown)
        pen_text(&sheet.pen, TEXT_BODY, 0, TOKEN_text_quiet,
                 count
                     ? tr("No exercise has these words. Delete some of them to see the others.")
                     : tr("There is no exercise here yet. Each folder in scenarios/ with a file scenario.lua is one."));
    sheet_end(&sheet);
    ui->scale = before;
}
