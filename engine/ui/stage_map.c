/* The map of an exercise: its sites as they stand now or stood at a sample, links of what is selected, the legend. */
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

/* Far-off sites would shrink the place where most of it happens: the first view holds the nearest two thirds, and on
   until the next site lies half as far again. */
int stage_core_sites(const struct map_site *sites, int count, struct map_site *out)
{
    enum { MOST = 512 };
    int lon[MOST], lat[MOST], n = int_min(count, MOST), kept = 0;
    int64_t far[MOST], limit;
    if (n == 0)
        return 0;
    for (int i = 0; i < n; i++) { /* insertion: a few dozen */
        int a = i, b = i;
        for (; a > 0 && lon[a - 1] > sites[i].lon; a--)
            lon[a] = lon[a - 1];
        lon[a] = sites[i].lon;
        for (; b > 0 && lat[b - 1] > sites[i].lat; b--)
            lat[b] = lat[b - 1];
        lat[b] = sites[i].lat;
    }
    for (int i = 0; i < n; i++) {
        int64_t dx = sites[i].lon - lon[n / 2], dy = sites[i].lat - lat[n / 2], d = dx * dx + dy * dy;
        int at = i;
        for (; at > 0 && far[at - 1] > d; at--)
            far[at] = far[at - 1];
        far[at] = d;
    }
    int last = (n * 2 - 1) / 3;
    while (last + 1 < n && far[last + 1] * 4 < far[last] * 9)
        last++;
    limit = far[last];
    for (int i = 0; i < n; i++) {
        int64_t dx = sites[i].lon - lon[n / 2], dy = sites[i].lat - lat[n / 2];
        if (dx * dx + dy * dy <= limit)
            out[kept++] = sites[i];
    }
    return kept;
}

static int gather(struct app *app, int sample)
{
    const struct scenario *s = app->e->s;
    void *sites = app->sites, *links = app->links;
    int32_t heaviest = 1;
    if (!mem_grow(app->alloc, &sites, &app->site_cap, s->sites * 2, sizeof *app->sites))
        return 0;
    app->sites = sites;
    if (!mem_grow(app->alloc, &links, &app->link_cap, s->links + 1, sizeof *app->links))
        return 0;
    app->links = links;
    for (int32_t i = 0; i < s->sites; i++)
        heaviest = s->site[i].weight > heaviest ? s->site[i].weight : heaviest;
    for (int32_t i = 0; i < s->sites; i++)
        app->sites[i] = (struct map_site){
            .lat = s->site_text[i].lat, .lon = s->site_text[i].lon, .sector = words_sector(s->site_text[i].sector),
            .service = words_service(app->e, i, sample), .infected = words_infected(app->e, i, sample),
            .weight = (int)((int64_t)s->site[i].weight * 100 / heaviest), .label = s->site_text[i].name,
        };
    return 1;
}

static enum map_link_kind kind_of(const struct link_rules *l)
{
    return l->kind == LINK_DEPENDENCY ? MAP_DEPENDS : l->kind == LINK_FAILOVER ? MAP_FAILOVER : MAP_SPREAD;
}

/* Of the selected site: what it can reach, needs and can hand over to. Else since the earlier sample: the ways that can
   have brought it to the sites that were hit, and who carries for a site that failed. */
static int gather_links(struct app *app, int sample, int earlier)
{
    const struct scenario *s = app->e->s;
    const struct exercise *e = app->e;
    int count = 0, at = app->map.selected;
    for (int32_t i = 0; i < s->links; i++) {
        const struct link_rules *l = s->link + i;
        int open = e->state[s->at.link_open + i] != 0;
        if (at >= 0 && (l->from == at || l->to == at)) {
            app->links[count++] = (struct map_link){ l->from, l->to, kind_of(l), open ? 230 : 70 };
        } else if (at < 0 && earlier != NONE && open) {
            int spread = kind_of(l) == MAP_SPREAD && words_infected(e, l->from, sample) > 0 &&
                         words_infected(e, l->to, sample) > 0 && words_infected(e, l->to, earlier) == 0;
            int carried = l->kind == LINK_FAILOVER && words_service(e, l->from, sample) < MAP_OUT_BELOW &&
                          words_service(e, l->from, earlier) >= MAP_OUT_BELOW &&
                          words_service(e, l->to, sample) >= MAP_OUT_BELOW;
            if (spread || carried)
                app->links[count++] = (struct map_link){ l->from, l->to, kind_of(l), 200 };
        }
    }
    return count;
}

/* ---- what is pointed at ---- */

/* Name and state of the site whose mark has the pointer or the focus. */
struct tip {
    struct rect box;
    const char *name;
    char state[240], more[64];
};

static void tip_words(struct pen *pen, const struct tip *tip)
{
    pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_text, tip->name);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tip->state);
    if (*tip->more)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tip->more);
}

/* Beside the mark, where nothing else stands; 0 when nothing is pointed at, or the card tells of it already. */
static int tip_place(struct ui *ui, struct app *app, struct rect box, int sample, const struct rect *covered, int count,
                     struct tip *tip)
{
    const struct map *map = &app->map;
    int site = map->looked_at, pad = ui_px(ui, 12), size = ui_target(ui), others = 0;
    if (site < 0 || site >= app->e->s->sites || site == map->selected || sample != NONE)
        return 0;
    memset(tip, 0, sizeof *tip);
    tip->name = app->e->s->site_text[site].name;
    site_state(app, site, tip->state, sizeof tip->state);
    for (int i = 0; i < map->mark_count; i++)
        if (map->marks[i].site == site) {
            others = map->marks[i].count - 1;
            size = int_max(size, (int)(map->marks[i].r * 3.6f)); /* as it takes the pointer, in mapview.c */
        }
    int gap = size / 2 + ui_px(ui, 8);
    if (others > 0)
        text_print(tip->more, sizeof tip->more, tr_count("and %d more", "and %d more", others), others);
    int w = int_max(ui_text_width(ui, ui_style(ui, TEXT_NOTE, TEXT_BOLD), tip->name),
                    ui_text_width(ui, ui_style(ui, TEXT_NOTE, 0), tip->state));
    w = int_min(w, int_max(1, box.w / 2)) + ui_px(ui, 2);
    struct draw_mark before = draw_mark(&ui->list);
    struct pen pen = { ui, 0, 0, w };
    tip_words(&pen, tip);
    draw_back(&ui->list, before);
    struct draw_point at = map_place(map, box, app->sites[site].lat, app->sites[site].lon);
    int h = pen.y + 2 * pad, x = (int)at.x, y = (int)at.y;
    w += 2 * pad;
    const struct rect places[] = { { x + gap, y - h / 2, w, h },     { x - gap - w, y - h / 2, w, h },
                                   { x - w / 2, y + gap, w, h },     { x - w / 2, y - gap - h, w, h },
                                   { x + gap, y + gap, w, h },       { x - gap - w, y + gap, w, h },
                                   { x + gap, y - gap - h, w, h },   { x - gap - w, y - gap - h, w, h } };
    for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
        int is_free = rect_holds(box, places[p]);
        for (int i = 0; i < count && is_free; i++)
            is_free = !rect_overlap(covered[i], places[p]);
        if (is_free) {
            tip->box = places[p];
            return 1;
        }
    }
    return 0;
}

static void tip_draw(struct ui *ui, const struct tip *tip)
{
    int pad = ui_px(ui, 12);
    draw_shadow(&ui->list, tip->box, ui_px(ui, 12));
    draw_rect(&ui->list, tip->box, TOKEN_raised, ui_px(ui, 4));
    struct pen pen = pen_at(ui, rect_inset(tip->box, pad, pad));
    tip_words(&pen, tip);
}

void stage_map(struct ui *ui, struct app *app, struct rect box, struct rect free, int sample, int earlier,
               const struct rect *covered, int count)
{
    enum { BY_US = 2 };
    struct map *map = &app->map;
    const struct scenario *s = app->e->s;
    if (!gather(app, sample)) {
        ui->failed = STATUS_NO_MEMORY;
        return;
    }
    int resized = map->box.w != box.w || map->box.h != box.h || free.w < map->free.w;
    if (app->map_of != s->sites || (resized && map->touched == BY_US)) {
        int core = stage_core_sites(app->sites, s->sites, app->sites + s->sites);
        map_fit(map, app->sites + s->sites, core, box, free, ui->in.now_ms, 0);
        map->touched = BY_US;
        map->box = box;
        app->map_of = s->sites;
    }
    enum { COVERED = 8 };
    struct rect keep_off[COVERED];
    struct tip tip;
    map_step(map, ui->in.now_ms, ui->still); /* the tip goes along with a moving map */
    int kept = int_min(count, COVERED - 1), tells = tip_place(ui, app, box, sample, covered, kept, &tip);
    memcpy(keep_off, covered, (size_t)kept * sizeof *covered);
    if (tells)
        keep_off[kept++] = tip.box;
    struct map_look look = { ui->metrics, ui_style(ui, TEXT_NOTE, TEXT_BOLD), 12, ui_px(ui, 8), keep_off, kept,
                             s->covered };
    ui_map(ui, "map", box, free, map, app->sites, s->sites, app->links, gather_links(app, sample, earlier), &look);
    if (map->focused >= 0) /* a mark has no words of its own */
        ui->focus_is = site_words(app, map->focused, app->speech.site, sizeof app->speech.site);
    if (tells)
        tip_draw(ui, &tip);
}

/* ---- legend ---- */

static const struct {
    const char *name;
    enum map_level level;
    int infected;
} rows[] = {
    { N_("in service"), MAP_WORKS, 0 }, { N_("degraded"), MAP_DEGRADED, 0 }, { N_("out of service"), MAP_OUT, 0 },
    { N_("infected"), MAP_WORKS, 1 },
};
enum { ROWS = sizeof rows / sizeof *rows };

struct rect stage_legend(struct ui *ui, int x, int y, int draws)
{
    struct text_style style = ui_style(ui, TEXT_NOTE, TEXT_HALO);
    int line = ui_line(ui, style) + ui_px(ui, 8), left = ui_px(ui, 28), widest = 0;
    float r = (float)ui_px(ui, 8);
    for (int i = 0; i < ROWS; i++) {
        const char *name = tr(rows[i].name);
        int top = y + i * line, w = ui_text_width(ui, style, name);
        widest = int_max(widest, w);
        if (!draws)
            continue;
        if (rows[i].infected)
            draw_outline(&ui->list, SHAPE_CIRCLE, (float)x + r, (float)(top + line / 2), r, TOKEN_infected, r / 4);
        else
            map_mark_draw(&ui->list, SHAPE_SQUARE, rows[i].level, 0, (float)x + r, (float)(top + line / 2), r);
        ui_text_middle(ui, (struct rect){ x + left, top, w, line }, style, TOKEN_text, ALIGN_LEFT, name);
    }
    return (struct rect){ x, y, widest + left, ROWS * line };
}
