/* The library: scenarios as cards, and what there is to know of the one that is looked at. */
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

/* ---- around the cards ---- */

/* The product, and what is not an exercise: keys, settings, the way out. */
static void header(struct ui *ui, struct app *app, struct rect *area)
{
    const char *labels[] = { tr("? Keys"), tr("Settings"), tr("Leave") };
    const char *name = tr("Whitecell"), *about = tr("Tabletop exercises on cyber policy");
    struct text_style big = ui_style(ui, TEXT_HEAD, TEXT_BOLD), small = ui_style(ui, TEXT_NOTE, 0);
    int pad = ui_px(ui, 24), gap = ui_px(ui, 12), r = ui_line(ui, big) / 3, room = area->w - 2 * pad, w[3], all = 0;
    int h = ui_line(ui, big), left = 2 * r + gap + ui_text_width(ui, big, name);
    for (int i = 0; i < 3; i++) {
        w[i] = ui_button_width(ui, labels[i]);
        h = int_max(h, ui_button_height(ui, w[i], labels[i]));
        all += w[i] + (i ? gap / 2 : 0);
    }
    int beside = left + pad + all <= room, line = h, told = left + 2 * pad + ui_text_width(ui, small, about);
    struct rect bar = cut_top(area, int_max(ui_px(ui, 64), (beside ? h : 2 * h + gap) + 2 * ui_px(ui, 10)));
    ui_panel(ui, "top", bar, TOKEN_panel);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - 1, bar.w, 1);
    struct rect in = rect_inset(bar, pad, beside ? 0 : ui_px(ui, 10)), first = in;
    if (!beside)
        first = cut_top(&in, line), cut_top(&in, gap);
    struct rect row = beside ? cut_right(&in, all) : in;
    float x = (float)(first.x + r), y = (float)(first.y + first.h / 2);
    draw_outline(&ui->list, SHAPE_HEXAGON, x, y, (float)r, TOKEN_accent, (float)ui_px(ui, 3));
    draw_shape(&ui->list, SHAPE_CIRCLE, x, y, (float)r * 0.36f, TOKEN_accent);
    cut_left(&first, 2 * r + gap);
    ui_text_middle(ui, first, big, TOKEN_text, ALIGN_LEFT, name);
    if (beside && told + all <= room)
        ui_text_middle(ui, (struct rect){ first.x + left - 2 * r + gap, first.y + ui_px(ui, 3), room, first.h }, small,
                       TOKEN_text_quiet, ALIGN_LEFT, about);
    int pressed = -1;
    for (int i = 0; i < 3; i++) {
        struct rect at = cut_left(&row, w[i]);
        ui_push_index(ui, i);
        if (ui_button(ui, "head", rect_middle(at, w[i], h), labels[i], i ? UI_NORMAL : UI_QUIET))
            pressed = i;
        ui_pop_id(ui);
        cut_left(&row, gap / 2);
    }
    if (pressed == 0)
        act_dialog(app, DIALOG_KEYS);
    else if (pressed == 1)
        app_go(app, SCREEN_SETTINGS);
    else if (pressed == 2)
        app->leaving = 1;
}

/* What there is to know of the card that is looked at, below all of them: its roles and its content notice. */
static void details(struct pen *pen, const struct app_card *c, int draws)
{
    struct ui *ui = pen->ui;
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD), plain = ui_style(ui, TEXT_NOTE, 0);
    bold.px = plain.px = (int16_t)(plain.px * 17 / 20); /* to be read by who chooses, not by the class */
    const char *rows[][2] = { { tr("Roles:"), c->roles }, { tr("Content:"), c->notice } };
    for (size_t i = 0; i < 2; i++) {
        if (!*rows[i][1])
            continue;
        const struct text_span spans[] = { { rows[i][0], bold, TOKEN_text },
                                           { " ", plain, TOKEN_text },
                                           { rows[i][1], plain, TOKEN_text_quiet } };
        if (draws)
            pen_spans(pen, spans, 3);
        else
            pen->y += ui_spans_extent(ui, pen->w, spans, 3).h;
        pen_gap(pen, 4);
    }
}

/* As high as the longest needs, so that nothing moves from card to card; 0 when the cards then had no room. */
static int details_height(struct ui *ui, const struct app_card *cards, int count, int w, int most)
{
    int need = 0, pad = ui_px(ui, 12);
    for (int i = 0; i < count; i++) {
        struct pen pen = { ui, 0, 0, w };
        details(&pen, cards + i, 0);
        need = int_max(need, pen.y);
    }
    return need && need + 2 * pad <= most ? need + 2 * pad - ui_px(ui, 4) : 0;
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

static void find_all(struct app *app)
{
    app->filter[0] = '\0';
    app->filter_edit.cursor = app->filter_edit.anchor = 0;
    app->entered = 2;
}

/* What to type, and what Enter does. */
static void finder(struct ui *ui, struct app *app, struct rect line)
{
    const char *keys = tr("Enter, Enter"), *what = tr("set up and start the class form"),
               *hint = tr("Type to find an exercise");
    struct text_style style = ui_style(ui, TEXT_NOTE, 0);
    int gap = ui_px(ui, 12), caps = keys_caps(ui, 0, 0, keys, 0), w = caps + gap + ui_text_width(ui, style, what);
    int need = ui_text_width(ui, ui_style(ui, TEXT_BODY, 0), hint) + 3 * gap;
    if (line.w - w - 2 * gap > need) {
        struct rect end = cut_right(&line, w);
        keys_caps(ui, end.x, end.y + (end.h - keys_caps_height(ui)) / 2, keys, 1);
        cut_left(&end, caps + gap);
        end.w += gap;
        ui_text_middle(ui, end, style, TOKEN_text_quiet, ALIGN_LEFT, what);
        cut_right(&line, 2 * gap);
    }
    line.w = int_min(line.w, int_max(ui_px(ui, 560), need));
    size_t length = strlen(app->filter);
    if (ui_field(ui, "filter", line, &app->filter_edit, 1, hint) == UI_FIELD_DONE)
        app->entered = 2; /* on to the first that fits */
    if (length && app->dialog == DIALOG_NONE && ui_shortcut(ui, UI_KEY_ESCAPE, 0))
        find_all(app);
    type_to_find(ui, app);
    struct ui_state *scrolled = ui_state(ui, ui_id(ui, "cards"));
    if (scrolled && strlen(app->filter) != length) /* what was found is shown from its beginning */
        scrolled->offset = 0;
}

/* Nothing to show, and how that changes. */
static void nothing(struct pen *pen, struct app *app, int count)
{
    struct pen_shelf shelf = { 0, 0, 0 };
    pen_gap(pen, 24);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, count ? tr("No exercise has these words")
                                                          : tr("There is no exercise here yet"));
    pen_gap(pen, 8);
    pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet,
             count ? tr("Titles, stakes and roles are searched. Escape shows all exercises again.")
                   : tr("Each folder in scenarios/ with a file scenario.lua is one. \u201Cwhitecell new NAME\u201D in a "
                        "terminal begins a new one, which can be played at once."));
    pen_gap(pen, 16);
    if (count && pen_button(pen, &shelf, "all", tr("Show all"), UI_NORMAL))
        find_all(app);
    if (!count && app->entered)
        ui_focus(pen->ui, ui_id(pen->ui, "again"));
    if (!count && app->host.look_again && pen_button(pen, &shelf, "again", tr("Look again"), UI_PRIMARY))
        app->host.look_again(app->host.ud);
    pen_shelf_end(pen, &shelf);
}

/* The cards in rows of equal height. What was asked of one, with its index in *which; which has the focus and which the
   pointer in looks[]. */
static enum library_wish grid(struct app *app, struct pen *pen, int room, const struct app_card *cards, int count,
                              int full, int *which, int looks[2])
{
    enum { ALONG = 16 };
    struct ui *ui = pen->ui;
    enum library_wish wish = LIBRARY_NOTHING;
    int gap = ui_px(ui, 16), least = 15 * theme_text_px(ui->scale, TEXT_BODY), seen = 0;
    int columns = int_clamp((pen->w + gap) / (least + gap), 1, int_min(count, ALONG));
    int w = int_min((pen->w - (columns - 1) * gap) / columns, 2 * least), rows = (count + columns - 1) / columns;
    for (int i = 0; i < count;) {
        int row[ALONG], n = 0, text = 0;
        for (; i < count && n < columns; i++)
            if (matches(cards + i, app->filter)) {
                text = int_max(text, library_card_height(ui, cards + i, w, full));
                row[n++] = i;
            }
        int picture = rows > 1 ? ui_px(ui, 96) : int_clamp(room - text, ui_px(ui, 96), ui_px(ui, 216));
        for (int k = 0; k < n; k++) {
            struct rect box = { pen->x + k * (w + gap), pen->y, w, text + picture };
            int look = 0;
            ui_push_index(ui, row[k]);
            if (app->entered && seen++ == 0)
                ui_focus(ui, ui_id(ui, "card"));
            enum library_wish asked = library_card(ui, app, box, cards + row[k], row[k], picture, full, &look);
            ui_pop_id(ui);
            if (asked)
                wish = asked, *which = row[k];
            for (int bit = 0; bit < 2; bit++)
                if (look >> bit & 1)
                    looks[bit] = row[k];
        }
        pen->y += n ? text + picture + gap : 0;
    }
    pen->y -= gap;
    return wish;
}

/* The card that is looked at: the one that the focus or the pointer came to last. */
static void looked_at(struct ui *ui, int count, const int looks[2])
{
    struct ui_state *state = ui_state(ui, ui_id(ui, "looked at"));
    if (!state)
        return;
    int was = state->offset, moved = state->from != ui->in.mouse_x || state->to != ui->in.mouse_y;
    if (looks[0] != NONE && state->start_ms != ui->focus)
        state->offset = looks[0];
    else if (looks[1] != NONE && moved)
        state->offset = looks[1];
    state->start_ms = ui->focus;
    state->from = ui->in.mouse_x;
    state->to = ui->in.mouse_y;
    state->offset = int_clamp(state->offset, 0, int_max(0, count - 1));
    ui->again |= state->offset != was;
}

void library_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    int count = 0, shown = 0, pending = 0, which = 0, looks[2] = { NONE, NONE }, margin = ui_px(ui, 24 - 6);
    int inner = area.w - 2 * ui_px(ui, 24);
    const struct app_card *cards = app->host.cards ? app->host.cards(app->host.ud, &count) : NULL;
    if (!library_pictures(app, count)) {
        ui->failed = STATUS_NO_MEMORY;
        count = 0;
    }
    for (int i = 0; i < count; i++) {
        shown += matches(cards + i, app->filter);
        pending |= cards[i].pending;
    }
    header(ui, app, &area);
    int strip = shown ? details_height(ui, cards, count, inner, area.h * 30 / 100) : 0;
    if (strip) {
        struct rect bar = cut_bottom(&area, strip);
        ui_panel(ui, "details", bar, TOKEN_panel);
        draw_rule(&ui->list, bar.x, bar.y, bar.w, 1);
        struct pen pen = pen_at(ui, rect_inset(bar, ui_px(ui, 24), ui_px(ui, 12)));
        const struct ui_state *state = ui_state(ui, ui_id(ui, "looked at"));
        details(&pen, cards + (state ? int_min(state->offset, count - 1) : 0), 1);
    }
    struct rect column = rect_inset(area, margin, 0);
    column.w += ui_px(ui, 12) + ui_px(ui, 4); /* the scroll bar stands in the margin */
    cut_top(&column, ui_px(ui, 14));
    struct rect line = rect_inset(cut_top(&column, ui_field_height(ui, 1)), ui_px(ui, 6), 0);
    line.w = inner;
    if (count)
        finder(ui, app, line);
    cut_top(&column, ui_px(ui, 6));
    cut_bottom(&column, ui_px(ui, 8));
    struct sheet sheet = sheet_begin(ui, "cards", column, 0);
    enum library_wish wish = LIBRARY_NOTHING;
    if (shown)
        wish = grid(app, &sheet.pen, column.h - 2 * ui_px(ui, 6), cards, count, !strip, &which, looks);
    else
        nothing(&sheet.pen, app, count);
    sheet_end(&sheet);
    ui->scale = before;
    looked_at(ui, count, looks);
    if (pending)
        ui_wake_in(ui, 1);
    if (wish == LIBRARY_OPEN)
        open_setup(app, cards[which].id);
    else if (wish == LIBRARY_GO_ON)
        go_on(app, cards[which].save);
    else if (wish == LIBRARY_LOOK_AGAIN && app->host.look_again)
        app->host.look_again(app->host.ud);
}
