/* Sites in words: all of them as a list for those who do not read maps, and one beside the map. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "core/value.h"
#include "exercise/site_links.h"
#include "screens.h"

static enum map_level level_of(const struct app *app, int32_t site)
{
    struct map_site m = { .service = words_service(app->e, site, NONE) };
    return map_level(&m);
}

static const char *level_name(enum map_level level)
{
    static const char *const names[] = { N_("in service"), N_("degraded"), N_("out of service"), N_("unknown") };
    return tr(names[level]);
}

static char *state_words(const struct app *app, int32_t site, char *out, size_t size)
{
    char share[48], lost[48], hosts[48];
    int32_t infected, destroyed;
    words_losses(app->e, site, &infected, &destroyed);
    value_print(UNIT_SHARE, words_service(app->e, site, NONE), share, sizeof share);
    if (infected + destroyed == 0)
        return text_print(out, size, tr("%s, %s"), level_name(level_of(app, site)), share);
    value_print(UNIT_COUNT, infected + destroyed, lost, sizeof lost);
    value_print(UNIT_COUNT, app->e->s->site[site].hosts, hosts, sizeof hosts);
    return text_print(out, size, tr("%s, %s; %s of %s machines hit"), level_name(level_of(app, site)), share, lost,
                      hosts);
}

static void row(struct ui *ui, struct app *app, struct pen *pen, int32_t site, int first)
{
    const struct site_text *t = app->e->s->site_text + site;
    char where[160], state[240];
    struct text_style name = ui_style(ui, TEXT_NOTE, TEXT_BOLD), note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    int mark = ui_px(ui, 48), pad = ui_px(ui, 8), narrow = look_narrow(ui, pen->w), w = pen->w - mark - pad;
    int half = narrow ? w : (w - ui_px(ui, 24)) * 55 / 100, other = narrow ? w : w - half - ui_px(ui, 24);
    text_print(where, sizeof where, "%s, %s", words_sector_name(t->sector), t->country);
    state_words(app, site, state, sizeof state);
    int a = ui_text_height(ui, name, half, t->name), b = ui_text_height(ui, note, half, where),
        c = ui_text_height(ui, note, other, state);
    int h = (narrow ? a + b + c : int_max(a + b, c)) + 2 * pad;
    struct rect box = pen_take(pen, h);
    struct map_site m = { .service = words_service(app->e, site, NONE) };
    ui_push_index(ui, site);
    if (app->entered && first)
        ui_focus(ui, ui_id(ui, "site"));
    struct ui_signal signal = ui_row(ui, "site", box, 0);
    ui_pop_id(ui);
    map_mark_draw(&ui->list, map_sector_shape(words_sector(t->sector)), map_level(&m),
                  words_infected(app->e, site, NONE), (float)(box.x + mark / 2), (float)(box.y + box.h / 2),
                  (float)ui_px(ui, 9));
    int x = box.x + mark, y = box.y + pad;
    ui_text(ui, (struct rect){ x, y, half, a }, name, TOKEN_text, ALIGN_LEFT, t->name);
    ui_text(ui, (struct rect){ x, y + a, half, b }, note, TOKEN_text_quiet, ALIGN_LEFT, where);
    if (narrow)
        ui_text(ui, (struct rect){ x, y + a + b, other, c }, note, TOKEN_text, ALIGN_LEFT, state);
    else
        ui_text(ui, (struct rect){ x + half + ui_px(ui, 24), y, other, c }, note, TOKEN_text, ALIGN_LEFT, state);
    draw_id(&ui->list, 0);
    if (signal.activated) {
        app->map.selected = site;
        app_show(app, PANE_MAP);
    }
}

/* Those in trouble first: the least service, then the most machines lost. */
static int worse(const struct app *app, int32_t a, int32_t b)
{
    int32_t x = words_service(app->e, a, NONE) - words_infected(app->e, a, NONE);
    int32_t y = words_service(app->e, b, NONE) - words_infected(app->e, b, NONE);
    return x < y;
}

void sites_draw(struct ui *ui, struct app *app, struct rect box)
{
    enum { MOST = 1024 };
    struct theme_scale before = look_small(ui);
    int32_t order[MOST];
    int count = int_min(app->e->s->sites, MOST);
    for (int i = 0; i < count; i++) {
        int at = i;
        for (; at > 0 && worse(app, i, order[at - 1]); at--)
            order[at] = order[at - 1];
        order[at] = i;
    }
    struct sheet sheet = sheet_begin(ui, "sites", rect_inset(box, ui_px(ui, 18), ui_px(ui, 10)), 0);
    if (!count)
        pen_text(&sheet.pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("This exercise has no sites."));
    for (int i = 0; i < count; i++)
        row(ui, app, &sheet.pen, order[i], i == 0);
    sheet_end(&sheet);
    ui->scale = before;
}

/* ---- one site ---- */

char *site_words(const struct app *app, int32_t site, char *out, size_t size)
{
    char state[240];
    return text_print(out, size, "%s. %s", app->e->s->site_text[site].name,
                      state_words(app, site, state, sizeof state));
}

void site_about(struct pen *pen, const struct app *app, int32_t site)
{
    const struct site_text *t = app->e->s->site_text + site;
    char words[240];
    struct text_style note = ui_style(pen->ui, TEXT_NOTE, 0);
    text_print(words, sizeof words, "%s, %s", words_sector_name(t->sector), t->country);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, words);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, t->name);
    pen_gap(pen, 4);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text, state_words(app, site, words, sizeof words));
    struct site_links links;
    for (site_links_begin(&links, app->e, site); site_links_next(&links);) {
        pen_gap(pen, 8);
        pen_spans(pen, (struct text_span[]){ { links.words, note, TOKEN_text_quiet }, { "  ", note, TOKEN_text },
                                             { links.names, note, TOKEN_text } }, 3);
    }
}
