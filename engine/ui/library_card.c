/* A card of the library: a map of where it takes place, what is at stake, how long it takes, how to go on. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum { PAD = 16, TOP = 12, INSET = 8, SITES = 512 };

/* ---- the map ---- */

int library_pictures(struct app *app, int count)
{
    void *pictures = app->pictures;
    int had = app->picture_cap;
    if (!mem_grow(app->alloc, &pictures, &app->picture_cap, count, sizeof *app->pictures))
        return 0;
    app->pictures = pictures;
    for (int i = had; i < app->picture_cap; i++)
        map_init(app->pictures + i, app->alloc, app->map.ground.land);
    return 1;
}

void library_free_pictures(struct app *app)
{
    for (int i = 0; i < app->picture_cap; i++)
        map_free(app->pictures + i);
    mem_free(app->alloc, app->pictures, (size_t)app->picture_cap, sizeof *app->pictures);
    app->pictures = NULL;
    app->picture_cap = 0;
}

static void picture(struct ui *ui, struct map *map, struct rect box, const struct app_card *c)
{
    struct map_site core[SITES];
    struct map_look look = { .metrics = ui->metrics, .style = ui_style(ui, TEXT_NOTE, 0), .unit = ui_px(ui, 5) };
    int count = int_min(c->site_count, SITES);
    if (!rect_overlap(box, draw_clip(&ui->list)))
        return;
    map_fit(map, core, stage_core_sites(c->sites, count, core), box, box, 0, 0);
    if (!map_draw(map, &ui->list, box, c->sites, count, NULL, 0, &look))
        ui->failed = STATUS_NO_MEMORY;
}

/* ---- the words ---- */

/* A sign before a line that is not like the others. */
static void sign(struct ui *ui, struct pen *pen, enum draw_shape shape, enum theme_token token, int draws)
{
    int r = ui_px(ui, 8), line = ui_line(ui, ui_style(ui, TEXT_NOTE, 0));
    float x = (float)(pen->x + r), y = (float)(pen->y + line / 2);
    if (draws && shape == SHAPE_CROSS)
        draw_shape(&ui->list, shape, x, y, (float)r, token);
    else if (draws)
        draw_outline(&ui->list, shape, x, y, (float)r, token, (float)ui_px(ui, 2));
    pen->x += 2 * r + ui_px(ui, 8);
    pen->w = int_max(1, pen->w - 2 * r - ui_px(ui, 8));
}

static void say(struct pen *pen, enum text_size size, unsigned flags, enum theme_token token, const char *text,
                int draws)
{
    struct ui *ui = pen->ui;
    if (draws)
        pen_text(pen, size, flags, token, text);
    else
        pen->y += ui_text_height(ui, ui_style(ui, size, flags), pen->w, text);
}

static void signed_line(struct pen *pen, enum draw_shape shape, enum theme_token token, unsigned flags,
                        const char *text, int draws)
{
    struct pen in = *pen;
    sign(pen->ui, &in, shape, token, draws);
    say(&in, TEXT_NOTE, flags, flags ? TOKEN_text : TOKEN_text_quiet, text, draws);
    pen->y = in.y;
}

static enum library_wish button(struct pen *pen, const char *name, const char *label, enum library_wish wish, int draws)
{
    struct ui *ui = pen->ui;
    int w = int_min(pen->w, ui_button_width(ui, label)), h = ui_button_height(ui, w, label);
    pen_gap(pen, 12);
    struct rect box = { pen->x, pen->y, w, h };
    pen->y += h;
    return draws && ui_button(ui, name, box, label, UI_PRIMARY) ? wish : LIBRARY_NOTHING;
}

static enum library_wish go_on(struct pen *pen, const struct app_card *c, int draws)
{
    char label[96];
    if (!c->save)
        return LIBRARY_NOTHING;
    text_print(label, sizeof label, tr("Continue, turn %d of %d"), (int)c->turn, (int)c->turns);
    return button(pen, "continue", label, LIBRARY_GO_ON, draws);
}

/* A save has a copy of the scenario as it was, and may go on all the same. */
static enum library_wish broken(struct pen *pen, const struct app_card *c, int draws)
{
    enum library_wish again;
    pen_gap(pen, 8);
    signed_line(pen, SHAPE_CROSS, TOKEN_service_out, TEXT_BOLD, tr("It cannot be played: there is a mistake in it."),
                draws);
    pen_gap(pen, 4);
    say(pen, TEXT_NOTE, 0, TOKEN_text_quiet, c->problem, draws);
    if (c->way_out && *c->way_out) {
        pen_gap(pen, 4);
        say(pen, TEXT_NOTE, 0, TOKEN_text, c->way_out, draws);
    }
    again = button(pen, "again", tr("Look again"), LIBRARY_LOOK_AGAIN, draws);
    return again ? again : go_on(pen, c, draws);
}

/* Each draws its words from the pen on, or only moves it. */
static void stake(struct pen *pen, const struct app_card *c, int draws)
{
    say(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, c->title, draws);
    if (c->pending || !*c->stake)
        return;
    pen_gap(pen, 2);
    say(pen, TEXT_BODY, 0, TOKEN_text, c->stake, draws);
}

static enum library_wish facts(struct pen *pen, const struct app_card *c, int full, int draws)
{
    char line[300], roles[64];
    if (c->pending) {
        say(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("is being read \u2026"), draws);
        return LIBRARY_NOTHING;
    }
    if (*c->problem)
        return broken(pen, c, draws);
    pen_gap(pen, 8);
    text_print(roles, sizeof roles, tr_count("%d role", "%d roles", c->role_count), c->role_count);
    text_print(line, sizeof line, "%s%s%s", c->length, *c->length ? " \u00B7 " : "", roles);
    say(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line, draws);
    if (full && *c->roles)
        say(pen, TEXT_NOTE, 0, TOKEN_text_quiet, c->roles, draws);
    if (*c->notice) {
        pen_gap(pen, 4);
        signed_line(pen, SHAPE_DIAMOND, TOKEN_accent, 0, full ? c->notice : tr("Content notice"), draws);
    }
    return go_on(pen, c, draws);
}

int library_card_height(struct ui *ui, const struct app_card *c, int w, int full)
{
    int pad = ui_px(ui, PAD);
    struct pen pen = { ui, pad, 0, int_max(1, w - 2 * pad) };
    stake(&pen, c, 0);
    facts(&pen, c, full, 0);
    return pen.y + ui_px(ui, TOP) + pad;
}

enum library_wish library_card(struct ui *ui, struct app *app, struct rect box, const struct app_card *c, int index,
                               int picture_height, int full, int *look)
{
    int pad = ui_px(ui, PAD);
    struct ui_signal signal = ui_card(ui, "card", box, 0);
    struct rect in = rect_inset(box, ui_px(ui, INSET), ui_px(ui, INSET));
    if (c->site_count)
        picture(ui, app->pictures + index, cut_top(&in, picture_height - ui_px(ui, INSET)), c);
    else
        picture_height = 0;
    struct pen pen = { ui, box.x + pad, box.y + picture_height + ui_px(ui, TOP), box.w - 2 * pad }, foot = pen;
    draw_id(&ui->list, signal.id);
    stake(&pen, c, 1);
    foot.y = 0;
    facts(&foot, c, full, 0);
    if (!*c->problem)
        pen.y = int_max(pen.y, rect_bottom(box) - pad - foot.y); /* at the bottom, on a line with the card beside it */
    enum library_wish wish = facts(&pen, c, full, 1);
    *look = (ui->focus == signal.id) | signal.hover << 1;
    if (wish || !signal.activated || c->pending)
        return wish;
    return *c->problem ? LIBRARY_LOOK_AGAIN : LIBRARY_OPEN;
}
