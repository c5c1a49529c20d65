/* Sites in words: all of them as a list for those who do not read maps, and one beside the map. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "chart.h"
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

char *site_state(const struct app *app, int32_t site, char *out, size_t size)
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

/* ---- the list ---- */

enum { MARK = 48, GAP = 24, BAR = 120 }; /* design pixels */

/* Where the columns end, from the left; 0 for all where there is no room for any: then a site is told in words. */
struct columns {
    int name, service, hit, change;
};

/* Of a site, in figures. */
struct figures {
    char service[48], hit[48], of[64], change[48];
};

/* The sample from which a change counts: the last turn's opening, or NONE in the first turn. */
static int sample_before(const struct app *app)
{
    const struct history *h = &app->e->history;
    int turn = h->turns - (act_ended(app) ? 1 : 2);
    return turn >= 0 ? h->turn_sample[turn] : NONE;
}

static void figures_of(const struct app *app, int32_t site, struct figures *out)
{
    char hosts[48];
    int32_t infected, destroyed, service = words_service(app->e, site, NONE);
    int before = sample_before(app);
    memset(out, 0, sizeof *out);
    words_losses(app->e, site, &infected, &destroyed);
    value_print(UNIT_SHARE, service, out->service, sizeof out->service);
    if (infected + destroyed > 0) {
        value_print(UNIT_COUNT, infected + destroyed, out->hit, sizeof out->hit);
        value_print(UNIT_COUNT, app->e->s->site[site].hosts, hosts, sizeof hosts);
        text_print(out->of, sizeof out->of, tr("of %s"), hosts);
    }
    if (before != NONE && service != words_service(app->e, site, before))
        value_change(UNIT_POINTS, service - words_service(app->e, site, before), out->change, sizeof out->change);
}

static int widest(struct ui *ui, struct text_style style, const char *const *texts, int count)
{
    int w = 0;
    for (int i = 0; i < count; i++)
        w = int_max(w, ui_text_width(ui, style, texts[i]));
    return w;
}

/* "100 %", and a gap before it. */
static int full_width(struct ui *ui)
{
    char full[48];
    value_print(UNIT_SHARE, WHOLE, full, sizeof full);
    return ui_px(ui, 12) + ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR), full);
}

static struct columns lay_out(struct ui *ui, const struct app *app, int width)
{
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    int gap = ui_px(ui, GAP), hit = ui_text_width(ui, note, tr("Machines hit")), level = 0, name = 0;
    const char *change[] = { tr("Change"), "\u2212100" };
    struct figures f;
    for (int i = MAP_WORKS; i <= MAP_UNKNOWN; i++)
        level = int_max(level, ui_text_width(ui, note, level_name((enum map_level)i)));
    for (int32_t i = 0; i < app->e->s->sites; i++) {
        figures_of(app, i, &f);
        hit = int_max(hit, widest(ui, note, (const char *const[]){ f.hit, f.of }, 2));
        name = int_max(name, ui_text_width(ui, bold, app->e->s->site_text[i].name));
    }
    int service = int_max(level, ui_px(ui, BAR) + full_width(ui));
    struct columns c = { .change = width - ui_px(ui, 12) };
    c.hit = c.change - widest(ui, note, change, 2) - gap;
    c.service = c.hit - hit - gap;
    c.name = c.service - service - gap;
    if (c.name - ui_px(ui, MARK) < 12 * note.px)
        return (struct columns){ 0, 0, 0, 0 };
    c.name = int_min(c.name, ui_px(ui, MARK) + name); /* the bars take the rest */
    return c;
}

/* Above the list, and not scrolled with it. */
static void heads(struct ui *ui, const struct columns *c, struct rect *box)
{
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    int x = box->x + ui_px(ui, 6), gap = ui_px(ui, GAP);
    struct rect line = cut_top(box, ui_line(ui, note));
    ui_text(ui, (struct rect){ x + ui_px(ui, MARK), line.y, c->name - ui_px(ui, MARK), 0 }, note, TOKEN_text_quiet,
            ALIGN_LEFT, tr("Site"));
    ui_text(ui, (struct rect){ x + c->name + gap, line.y, c->service - c->name - gap, 0 }, note, TOKEN_text_quiet,
            ALIGN_LEFT, tr("Service"));
    ui_text(ui, (struct rect){ x + c->service, line.y, c->hit - c->service, 0 }, note, TOKEN_text_quiet, ALIGN_RIGHT,
            tr("Machines hit"));
    ui_text(ui, (struct rect){ x + c->hit, line.y, c->change - c->hit, 0 }, note, TOKEN_text_quiet, ALIGN_RIGHT,
            tr("Change"));
    cut_top(box, ui_px(ui, 4));
    draw_rule(&ui->list, x, box->y, c->change + ui_px(ui, 12), ui_px(ui, 1));
    cut_top(box, ui_px(ui, 4));
}

/* Service with its bar and level, machines hit of how many, and the change of service since the last turn. */
static void cells(struct ui *ui, const struct app *app, const struct columns *c, int32_t site, int x, int y)
{
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR);
    int line = ui_line(ui, note), left = x + c->name + ui_px(ui, GAP), bar = ui_px(ui, 10), w = x + c->service - left;
    int length = w - full_width(ui);
    enum map_level level = level_of(app, site);
    struct figures f;
    figures_of(app, site, &f);
    chart_bar(&ui->list, (struct rect){ left, y + (line - bar) / 2, length, bar },
              words_service(app->e, site, NONE), WHOLE, map_level_token(level));
    ui_text(ui, (struct rect){ left, y, w, line }, bold, TOKEN_text, ALIGN_RIGHT, f.service);
    ui_text(ui, (struct rect){ left, y + line, w, line }, note, TOKEN_text_quiet, ALIGN_LEFT,
            level_name(level));
    ui_text(ui, (struct rect){ x + c->service, y, c->hit - c->service, line }, note, TOKEN_text, ALIGN_RIGHT, f.hit);
    ui_text(ui, (struct rect){ x + c->service, y + line, c->hit - c->service, line }, note, TOKEN_text_quiet,
            ALIGN_RIGHT, f.of);
    ui_text(ui, (struct rect){ x + c->hit, y, c->change - c->hit, line }, note, TOKEN_text, ALIGN_RIGHT, f.change);
}

static void row(struct ui *ui, struct app *app, struct pen *pen, const struct columns *c, int32_t site, int first)
{
    const struct site_text *t = app->e->s->site_text + site;
    char where[160], state[240] = "";
    struct text_style name = ui_style(ui, TEXT_NOTE, TEXT_BOLD), note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    int mark = ui_px(ui, MARK), pad = ui_px(ui, 8), told = !c->name;
    int w = told ? pen->w - mark - pad : c->name - mark;
    text_print(where, sizeof where, "%s, %s", words_sector_name(t->sector), t->country);
    if (told)
        site_state(app, site, state, sizeof state);
    int heights[] = { ui_text_height(ui, name, w, t->name), ui_text_height(ui, note, w, where),
                      ui_text_height(ui, note, w, state) };
    int h = int_max(heights[0] + heights[1] + heights[2], 2 * ui_line(ui, note)) + 2 * pad;
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
    ui_text(ui, (struct rect){ x, y, w, heights[0] }, name, TOKEN_text, ALIGN_LEFT, t->name);
    ui_text(ui, (struct rect){ x, y + heights[0], w, heights[1] }, note, TOKEN_text_quiet, ALIGN_LEFT, where);
    if (told)
        ui_text(ui, (struct rect){ x, y + heights[0] + heights[1], w, 0 }, note, TOKEN_text, ALIGN_LEFT, state);
    else
        cells(ui, app, c, site, box.x, y);
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
    struct rect in = rect_inset(box, ui_px(ui, 18), ui_px(ui, 12));
    struct columns c = lay_out(ui, app, in.w - ui_px(ui, 16 + 2 * 6)); /* beside a scroll bar */
    if (!count) {
        ui_text_middle(ui, in, ui_style(ui, TEXT_BODY, 0), TOKEN_text_quiet, ALIGN_MIDDLE,
                       tr("This exercise has no sites. What changes stands in the indicators below the map."));
        ui->scale = before;
        return;
    }
    if (c.name)
        heads(ui, &c, &in);
    struct sheet sheet = sheet_begin(ui, "sites", in, 0);
    for (int i = 0; i < count; i++)
        row(ui, app, &sheet.pen, &c, order[i], i == 0);
    sheet_end(&sheet);
    ui->scale = before;
}

/* ---- one site ---- */

char *site_words(const struct app *app, int32_t site, char *out, size_t size)
{
    char state[240];
    return text_print(out, size, "%s. %s", app->e->s->site_text[site].name,
                      site_state(app, site, state, sizeof state));
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
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text, site_state(app, site, words, sizeof words));
    struct site_links links;
    for (site_links_begin(&links, app->e, site); site_links_next(&links);) {
        pen_gap(pen, 8);
        pen_spans(pen, (struct text_span[]){ { links.words, note, TOKEN_text_quiet }, { "  ", note, TOKEN_text },
                                             { links.names, note, TOKEN_text } }, 3);
    }
}
