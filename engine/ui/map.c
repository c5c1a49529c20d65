/* Camera, marks, labels and links. The land is in ground.c, the widget in mapview.c. */
#include "map.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "ground.h"

static const double LEAST_SCALE = 2.5, MOST_SCALE = 400; /* the whole world at 900 pixels; a city */

void map_init(struct map *map, const struct alloc *a, const struct land *land)
{
    memset(map, 0, sizeof *map);
    map->alloc = a;
    map->ground.land = land;
    map->camera = (struct map_camera){ 15, ground_north(5000), 20 };
    map->selected = map->focused = -1;
    map->looked_at = -1;
}

void map_free(struct map *map)
{
    mem_free(map->alloc, map->marks, (size_t)map->mark_capacity, sizeof *map->marks);
    mem_free(map->alloc, map->owner, (size_t)map->owner_capacity, sizeof *map->owner);
    memset(map, 0, sizeof *map);
}

enum draw_shape map_sector_shape(int sector)
{
    return sector >= 0 && sector <= 7 ? (enum draw_shape)(SHAPE_CIRCLE + sector) : SHAPE_CIRCLE;
}

enum map_level map_level(const struct map_site *site)
{
    return site->unknown                       ? MAP_UNKNOWN
           : site->service >= MAP_WORKS_FROM   ? MAP_WORKS
           : site->service >= MAP_OUT_BELOW    ? MAP_DEGRADED
                                               : MAP_OUT;
}

enum theme_token map_level_token(enum map_level level)
{
    static const enum theme_token tokens[] = { TOKEN_service_ok, TOKEN_service_degraded, TOKEN_service_out,
                                               TOKEN_unknown };
    return tokens[level];
}

static void keep_in_world(struct map_camera *camera)
{
    camera->scale = fmin(fmax(camera->scale, LEAST_SCALE), MOST_SCALE);
    camera->y = fmin(fmax(camera->y, ground_north(-6000)), ground_north(7800));
    camera->x = remainder(camera->x, 360);
}

void map_fit(struct map *map, const struct map_site *sites, int count, struct rect box, struct rect free,
             uint32_t now_ms, int ms)
{
    double west = 1e9, east = -1e9, south = 1e9, north = -1e9;
    if (count == 0 || rect_empty(free))
        return;
    /* the sites may straddle the antimeridian: measure from the first one */
    for (int i = 0; i < count; i++) {
        double x = sites[0].lon / 100.0 + remainder((sites[i].lon - sites[0].lon) / 100.0, 360),
               y = ground_north(sites[i].lat);
        west = fmin(west, x), east = fmax(east, x);
        south = fmin(south, y), north = fmax(north, y);
    }
    struct map_camera to = { (west + east) / 2, (south + north) / 2, 0 };
    to.scale = fmin(free.w * 0.84 / fmax(east - west, 6), free.h * 0.80 / fmax(north - south, 4));
    to.scale = fmin(fmax(to.scale, LEAST_SCALE), MOST_SCALE);
    to.x -= (free.x + free.w / 2.0 - box.x - box.w / 2.0) / to.scale;
    to.y += (free.y + free.h / 2.0 - box.y - box.h / 2.0) / to.scale;
    keep_in_world(&to);
    map->fitted = 1;
    map->touched = 0;
    map->from = map->camera;
    map->to = to;
    map->start_ms = now_ms;
    map->moving = ms;
    if (ms <= 0)
        map->camera = to;
}

int map_step(struct map *map, uint32_t now_ms, int still)
{
    double t = map->moving > 0 && !still ? (double)(now_ms - map->start_ms) / map->moving : 1;
    if (map->moving <= 0)
        return 0;
    if (t >= 1) {
        map->camera = map->to;
        map->moving = 0;
        return 0;
    }
    t = 1 - (1 - t) * (1 - t);
    map->camera.scale = map->from.scale * pow(map->to.scale / map->from.scale, t);
    map->camera.x = map->from.x + remainder(map->to.x - map->from.x, 360) * t;
    map->camera.y = map->from.y + (map->to.y - map->from.y) * t;
    return 1;
}

void map_pan(struct map *map, int dx, int dy)
{
    map->moving = 0;
    map->touched = 1;
    map->camera.x -= dx / map->camera.scale;
    map->camera.y += dy / map->camera.scale;
    keep_in_world(&map->camera);
}

void map_slide(struct map *map, int dx, int dy, uint32_t now_ms, int ms)
{
    struct map_camera was = map->camera;
    map_pan(map, -dx, -dy);
    map->from = was;
    map->to = map->camera;
    map->camera = was;
    map->start_ms = now_ms;
    map->moving = ms;
}

void map_zoom(struct map *map, int x, int y, int percent)
{
    struct map_camera before = map->camera;
    double dx = x - map->box.x - map->box.w / 2.0, dy = y - map->box.y - map->box.h / 2.0;
    map->moving = 0;
    map->touched = 1;
    map->camera.scale = fmin(fmax(before.scale * percent / 100, LEAST_SCALE), MOST_SCALE);
    map->camera.x += dx / before.scale - dx / map->camera.scale;
    map->camera.y -= dy / before.scale - dy / map->camera.scale;
    keep_in_world(&map->camera);
}

struct draw_point map_place(const struct map *map, struct rect box, int lat, int lon)
{
    const struct map_camera *c = &map->camera;
    double dx = remainder(lon / 100.0 - c->x, 360), dy = ground_north(lat) - c->y;
    return (struct draw_point){ (float)(box.x + box.w / 2.0 + dx * c->scale),
                                (float)(box.y + box.h / 2.0 - dy * c->scale) };
}

void map_mark_draw(struct draw_list *list, enum draw_shape shape, enum map_level level, int infected, float x, float y,
                   float r)
{
    enum theme_token token = map_level_token(level);
    enum draw_role before = draw_role(list, ROLE_mark);
    if (infected > 0 && level != MAP_UNKNOWN) {
        int alpha = draw_alpha(list, 200);
        draw_shape(list, SHAPE_CIRCLE, x, y, r * 1.75f, TOKEN_background);
        draw_alpha(list, alpha);
        draw_outline(list, SHAPE_CIRCLE, x, y, r * 1.75f, TOKEN_infected, fmaxf(1.5f, r * 0.18f));
    }
    draw_shape(list, shape, x, y, r + fmaxf(1.5f, r * 0.2f), TOKEN_background); /* a rim against the land */
    if (level == MAP_DEGRADED || level == MAP_UNKNOWN) {
        /* half full or hollow, so that colour is not alone */
        draw_outline(list, shape, x, y, r, token, fmaxf(1.5f, r * 0.22f));
        if (level == MAP_DEGRADED) {
            draw_clip_push(list,
                           (struct rect){ (int)(x - 2 * r), (int)lroundf(y), (int)(4 * r) + 1, (int)(2 * r) + 1 });
            draw_shape(list, shape, x, y, r, token);
            draw_clip_pop(list);
        }
    } else {
        draw_shape(list, shape, x, y, r, token);
    }
    if (level == MAP_OUT) {
        float low = shape == SHAPE_TRIANGLE ? r * 0.2f : 0;
        draw_shape(list, SHAPE_CROSS, x, y + low, r * 0.5f, TOKEN_background);
    }
    draw_role(list, before);
}

/* Sites in order of weight, the selected one first, become marks; one that would mostly cover an earlier mark joins it.
   */
static int gather(struct map *map, const struct map_site *sites, int count, const struct map_look *look)
{
    void *marks = map->marks, *owner = map->owner;
    map->mark_count = 0;
    if (!mem_grow(map->alloc, &marks, &map->mark_capacity, count, sizeof *map->marks))
        return 0;
    map->marks = marks;
    if (!mem_grow(map->alloc, &owner, &map->owner_capacity, count, sizeof *map->owner))
        return 0;
    map->owner = owner;
    for (int i = 0; i < count; i++)
        map->owner[i] = -1;
    for (int n = 0; n < count; n++) {
        int best = -1;
        for (int i = 0; i < count; i++)
            if (map->owner[i] < 0 && (best < 0 || (i == map->selected && n == 0) ||
                                      (sites[i].weight > sites[best].weight && !(best == map->selected && n == 0))))
                best = i;
        const struct map_site *site = &sites[best];
        struct draw_point at = map_place(map, map->box, site->lat, site->lon);
        int weight = int_clamp(site->weight, 0, 100);
        float r = (float)look->unit * (0.7f + 0.8f * sqrtf((float)weight / 100));
        int into = -1;
        for (int m = 0; m < map->mark_count && into < 0; m++) {
            float dx = map->marks[m].x - at.x, dy = map->marks[m].y - at.y, near = (map->marks[m].r + r) * 0.8f;
            if (dx * dx + dy * dy < near * near)
                into = m;
        }
        if (into < 0) {
            into = map->mark_count++;
            map->marks[into] =
                (struct map_mark){ .site = best, .level = map_level(site), .x = at.x, .y = at.y, .r = r };
        }
        struct map_mark *mark = &map->marks[into];
        enum map_level level = map_level(site);
        mark->count++;
        if (mark->level == MAP_UNKNOWN || (level != MAP_UNKNOWN && level > mark->level))
            mark->level = level;
        mark->infected = int_max(mark->infected, site->unknown ? 0 : site->infected);
        map->owner[best] = into;
    }
    return 1;
}

static struct rect mark_box(const struct map_mark *mark)
{
    int r = (int)ceilf(mark->r * (mark->infected > 0 ? 1.75f : 1.2f));
    return (struct rect){ (int)mark->x - r, (int)mark->y - r, 2 * r + 1, 2 * r + 1 };
}

static int label_fits(const struct map *map, int self, struct rect box, const struct map_look *look)
{
    if (!rect_holds(map->box, box))
        return 0;
    for (int i = 0; i < look->covered_count; i++)
        if (rect_overlap(look->covered[i], box))
            return 0;
    for (int i = 0; i < map->mark_count; i++)
        if ((i != self && rect_overlap(mark_box(&map->marks[i]), box)) || rect_overlap(map->marks[i].label, box))
            return 0;
    return 1;
}

/* Heaviest first, each where it is free: right, left, below, above. A mark without room has none; zooming makes room.
   */
static void place_labels(struct map *map, struct draw_list *list, const struct map_site *sites,
                         const struct map_look *look)
{
    struct text_style style = look->style;
    style.flags |= TEXT_HALO;
    for (int i = 0; i < map->mark_count; i++) {
        struct map_mark *mark = &map->marks[i];
        const struct map_site *site = &sites[mark->site];
        char text[160];
        if (!site->label || (site->weight < look->label_from && mark->site != map->selected))
            continue;
        text_print(text, sizeof text, mark->count > 1 ? "%s +%d" : "%s", site->label, mark->count - 1);
        int w = look->metrics.width(look->metrics.ud, style, text, strlen(text));
        int h = look->metrics.height(look->metrics.ud, style), gap = look->unit / 2;
        struct rect own = mark_box(mark);
        const struct rect places[] = {
            { rect_right(own) + gap, (int)mark->y - h / 2, w, h },
            { own.x - gap - w, (int)mark->y - h / 2, w, h },
            { (int)mark->x - w / 2, rect_bottom(own), w, h },
            { (int)mark->x - w / 2, own.y - h, w, h },
            { rect_right(own), (int)mark->y - h, w, h },
            { rect_right(own), (int)mark->y, w, h },
            { own.x - w, (int)mark->y - h, w, h },
            { own.x - w, (int)mark->y, w, h },
        };
        for (size_t p = 0; p < sizeof places / sizeof *places; p++) {
            if (!label_fits(map, i, places[p], look))
                continue;
            mark->label = places[p];
            draw_text(list, places[p], style, TOKEN_text, text, strlen(text));
            break;
        }
    }
}

static void draw_link(const struct map *map, struct draw_list *list, const struct map_link *link, int count, int unit)
{
    enum { STEPS = 24 };
    struct draw_point p[STEPS + 1];
    if (link->from < 0 || link->from >= count || link->to < 0 || link->to >= count || link->strength <= 0)
        return;
    int a = map->owner[link->from], b = map->owner[link->to];
    if (a == b)
        return;
    float x0 = map->marks[a].x, y0 = map->marks[a].y, x1 = map->marks[b].x, y1 = map->marks[b].y;
    float length = hypotf(x1 - x0, y1 - y0), lift = 0.14f * length, side = x1 >= x0 ? 1 : -1;
    float cx = (x0 + x1) / 2 + side * (y1 - y0) / length * lift, cy = (y0 + y1) / 2 - side * (x1 - x0) / length * lift;
    for (int i = 0; i <= STEPS; i++) {
        float t = (float)i / STEPS, u = 1 - t;
        p[i] =
            (struct draw_point){ u * u * x0 + 2 * u * t * cx + t * t * x1, u * u * y0 + 2 * u * t * cy + t * t * y1 };
    }
    static const struct {
        enum theme_token token;
        float width, dash; /* in units */
    } looks[] = { { TOKEN_infected, 0.26f, 0.85f }, { TOKEN_edge, 0.16f, 0 }, { TOKEN_service_ok, 0.36f, 1.4f } };
    int alpha = draw_alpha(list, int_clamp(link->strength, 0, 255));
    draw_ring(list, p, STEPS + 1, 0);
    draw_path_stroke(list, looks[link->kind].token, looks[link->kind].width * (float)unit,
                     looks[link->kind].dash * (float)unit);
    draw_alpha(list, alpha);
}

int map_draw(struct map *map, struct draw_list *list, struct rect box, const struct map_site *sites, int site_count,
             const struct map_link *links, int link_count, const struct map_look *look)
{
    map->box = box;
    map->ground.camera = map->camera;
    map->ground.bare = look->bare;
    enum draw_role before = draw_role(list, ROLE_map);
    draw_clip_push(list, box);
    uint64_t key = hash_bytes(&map->camera, sizeof map->camera, (uint64_t)(unsigned)box.w << 32 | (unsigned)box.h);
    key ^= (uint64_t)(look->bare != 0);
    draw_picture(list, box, key, (struct draw_painter){ ground_paint, &map->ground });
    int ok = gather(map, sites, site_count, look);
    for (int i = 0; ok && i < link_count; i++)
        draw_link(map, list, &links[i], site_count, look->unit);
    for (int i = map->mark_count - 1; ok && i >= 0; i--) { /* the heaviest on top */
        const struct map_mark *mark = &map->marks[i];
        draw_id(list, (uint32_t)mark->site + 1);
        map_mark_draw(list, map_sector_shape(sites[mark->site].sector), mark->level, mark->infected, mark->x, mark->y,
                      mark->r);
        if (mark->site == map->selected)
            draw_outline(list, SHAPE_SQUARE, mark->x, mark->y, mark->r * 2.6f, TOKEN_accent, (float)look->unit * 0.25f);
    }
    draw_role(list, ROLE_label);
    if (ok)
        place_labels(map, list, sites, look);
    draw_clip_pop(list);
    draw_role(list, before);
    draw_id(list, 0);
    return ok;
}

int map_hit(const struct map *map, int x, int y, int reach)
{
    int best = -1;
    float least = 1e9f;
    for (int i = 0; i < map->mark_count; i++) {
        const struct map_mark *mark = &map->marks[i];
        float d = hypotf(mark->x - (float)x, mark->y - (float)y) - mark->r;
        if (d <= (float)reach && d < least) {
            least = d;
            best = mark->site;
        }
    }
    return best;
}
