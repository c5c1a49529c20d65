#include "paint.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"

void painter_init(struct painter *p, const struct alloc *a, struct fonts *fonts)
{
    memset(p, 0, sizeof *p);
    p->alloc = a;
    p->fonts = fonts;
    raster_init(&p->raster, a);
    draw_init(&p->scratch, a);
}

static void picture_drop(struct painter *p, struct paint_picture *picture)
{
    mem_free(p->alloc, picture->pixels, (size_t)picture->w * (size_t)picture->h, sizeof *picture->pixels);
    memset(picture, 0, sizeof *picture);
}

void painter_free(struct painter *p)
{
    for (int i = 0; i < PAINT_PICTURES; i++)
        picture_drop(p, &p->pictures[i]);
    raster_free(&p->raster);
    draw_free(&p->scratch);
}

/* A rounded outline, clockwise. Returns the number of points. */
static int round_ring(struct draw_point out[68], struct rect box, float radius, float inset)
{
    float x0 = (float)box.x + inset, y0 = (float)box.y + inset;
    float x1 = (float)rect_right(box) - inset, y1 = (float)rect_bottom(box) - inset;
    float r = fminf(fmaxf(radius - inset, 0), fminf(x1 - x0, y1 - y0) / 2);
    int steps = int_clamp((int)r / 2 + 3, 3, 16), n = 0;
    const struct draw_point centre[4] = {
        { x1 - r, y0 + r }, { x1 - r, y1 - r }, { x0 + r, y1 - r }, { x0 + r, y0 + r }
    };
    for (int c = 0; c < 4; c++) {
        for (int i = 0; i <= steps; i++) {
            float turn = 1.5707963f * ((float)c - 1 + (float)i / (float)steps);
            out[n++] = (struct draw_point){ centre[c].x + r * cosf(turn), centre[c].y + r * sinf(turn) };
        }
    }
    return n;
}

static void reverse(struct draw_point *p, int n)
{
    for (int i = 0; i < n / 2; i++) {
        struct draw_point q = p[i];
        p[i] = p[n - 1 - i];
        p[n - 1 - i] = q;
    }
}

/* Corners go through the raster, straight parts are filled as they are. */
static void rounded(struct painter *p, const struct canvas *canvas, const struct draw_command *c, uint32_t colour)
{
    struct rect box = c->box;
    struct draw_point ring[68];
    int r = int_min((int)ceilf(c->radius), int_min(box.w, box.h) / 2), frame = c->kind == DRAW_FRAME;
    int edge = int_max(r, frame ? (int)c->width : 0), width = (int)c->width;
    edge = int_min(edge, int_min((box.w + 1) / 2, (box.h + 1) / 2));
    struct rect part[4] = { { box.x, box.y, edge, edge },
                            { rect_right(box) - edge, box.y, edge, edge },
                            { rect_right(box) - edge, rect_bottom(box) - edge, edge, edge },
                            { box.x, rect_bottom(box) - edge, edge, edge } };
    for (int i = 0; i < 4 && edge > 0; i++) {
        struct rect clip = rect_meet(part[i], c->clip);
        if (rect_empty(clip))
            continue;
        int n = round_ring(ring, box, c->radius, 0);
        raster_ring(&p->raster, ring, n, 0, 0);
        if (frame) {
            n = round_ring(ring, box, c->radius, c->width);
            reverse(ring, n);
            raster_ring(&p->raster, ring, n, 0, 0);
        }
        raster_fill(&p->raster, canvas, clip, colour, c->alpha);
    }
    int w = box.w - 2 * edge, h = box.h - 2 * edge;
    if (!frame) {
        canvas_rect(canvas, (struct rect){ box.x + edge, box.y, w, edge }, c->clip, colour, c->alpha);
        canvas_rect(canvas, (struct rect){ box.x, box.y + edge, box.w, h }, c->clip, colour, c->alpha);
        canvas_rect(canvas, (struct rect){ box.x + edge, rect_bottom(box) - edge, w, edge }, c->clip, colour, c->alpha);
        return;
    }
    canvas_rect(canvas, (struct rect){ box.x + edge, box.y, w, width }, c->clip, colour, c->alpha);
    canvas_rect(canvas, (struct rect){ box.x + edge, rect_bottom(box) - width, w, width }, c->clip, colour, c->alpha);
    canvas_rect(canvas, (struct rect){ box.x, box.y + edge, width, h }, c->clip, colour, c->alpha);
    canvas_rect(canvas, (struct rect){ rect_right(box) - width, box.y + edge, width, h }, c->clip, colour, c->alpha);
}

static void shadow(const struct canvas *canvas, const struct draw_command *c, uint32_t colour)
{
    int width = (int)c->width;
    struct rect all = rect_meet(rect_inset(c->box, -width, -width), c->clip);
    all = rect_meet(all, (struct rect){ 0, 0, canvas->w, canvas->h });
    for (int y = all.y; y < rect_bottom(all); y++) {
        int dy = int_max(0, int_max(c->box.y - y, y - rect_bottom(c->box) + 1));
        for (int x = all.x; x < rect_right(all); x++) {
            int dx = int_max(0, int_max(c->box.x - x, x - rect_right(c->box) + 1));
            if (dx == 0 && dy == 0) {
                x = rect_right(c->box) - 1;
                continue;
            }
            float d = 1 - sqrtf((float)(dx * dx + dy * dy)) / (float)width;
            if (d > 0)
                canvas_rect(canvas, (struct rect){ x, y, 1, 1 }, c->clip, colour,
                            (int)(d * d * 0.45f * (float)c->alpha));
        }
    }
}

static void text(struct painter *p, const struct canvas *canvas, const struct draw_list *list,
                 const struct draw_command *c, uint32_t colour)
{
    if (!rect_overlap(rect_inset(c->box, -c->box.h, -c->box.h), c->clip))
        return;
    struct font_mask mask = fonts_mask(p->fonts, c->style, list->text + c->first, (size_t)c->count);
    if (!mask.cover)
        return;
    int x = c->box.x, y = c->box.y + mask.top;
    if (c->style.flags & TEXT_HALO) {
        int r = int_max(1, c->style.px / 12);
        for (int i = 0; i < 8; i++) {
            static const int8_t way[8][2] = { { 2, 0 }, { -2, 0 }, { 0, 2 },  { 0, -2 },
                                              { 1, 1 }, { -1, 1 }, { 1, -1 }, { -1, -1 } };
            canvas_mask(canvas, mask.cover, mask.w, mask.h, x + way[i][0] * r * 3 / 4, y + way[i][1] * r * 3 / 4,
                        c->clip, list->theme->colour[TOKEN_background], c->alpha);
        }
    }
    canvas_mask(canvas, mask.cover, mask.w, mask.h, x, y, c->clip, colour, c->alpha);
}

static void path(struct painter *p, const struct canvas *canvas, const struct draw_list *list,
                 const struct draw_command *c, uint32_t colour)
{
    for (int i = c->first; i < c->first + c->count; i++) {
        const struct draw_ring *ring = &list->rings[i];
        const struct draw_point *points = list->points + ring->first;
        if (c->kind == DRAW_FILL)
            raster_ring(&p->raster, points, ring->count, 0, 0);
        else
            raster_stroke(&p->raster, points, ring->count, ring->closed, c->width, c->dash, 0, 0);
    }
    raster_fill(&p->raster, canvas, c->clip, colour, c->alpha);
}

static void run(struct painter *p, const struct canvas *canvas, const struct draw_list *list, struct rect part,
                int pictures);

static struct paint_picture *oldest(struct painter *p)
{
    struct paint_picture *found = NULL;
    for (int i = 0; i < PAINT_PICTURES; i++)
        if (p->pictures[i].pixels && (!found || p->pictures[i].used < found->used))
            found = &p->pictures[i];
    return found;
}

/* An empty place for a picture of so many pixels; what was not used for longest makes room. */
static struct paint_picture *make_room(struct painter *p, const struct canvas *canvas, int64_t pixels)
{
    for (;;) {
        struct paint_picture *empty = NULL;
        int64_t kept = 0;
        for (int i = 0; i < PAINT_PICTURES; i++) {
            kept += (int64_t)p->pictures[i].w * p->pictures[i].h;
            if (!p->pictures[i].pixels)
                empty = &p->pictures[i];
        }
        if (empty && (kept == 0 || kept + pixels <= (int64_t)PAINT_SCREENS * canvas->w * canvas->h))
            return empty;
        picture_drop(p, oldest(p));
    }
}

static void picture(struct painter *p, const struct canvas *canvas, const struct draw_list *list,
                    const struct draw_command *c)
{
    uint64_t key = hash_bytes(list->theme->colour, sizeof list->theme->colour, c->key);
    struct paint_picture *slot = NULL;
    for (int i = 0; i < PAINT_PICTURES && !slot; i++) {
        struct paint_picture *at = &p->pictures[i];
        if (at->pixels && at->key == key && at->w == c->box.w && at->h == c->box.h)
            slot = at;
    }
    if (!slot) {
        slot = make_room(p, canvas, (int64_t)c->box.w * c->box.h);
        slot->pixels = mem_new(p->alloc, (size_t)c->box.w * (size_t)c->box.h, sizeof *slot->pixels);
        if (!slot->pixels)
            return;
        slot->key = key;
        slot->w = c->box.w;
        slot->h = c->box.h;
        struct canvas image = { slot->pixels, slot->w, slot->h, slot->w };
        draw_begin(&p->scratch, list->theme, slot->w, slot->h);
        c->painter.paint(c->painter.ud, (struct rect){ 0, 0, slot->w, slot->h }, &p->scratch);
        run(p, &image, &p->scratch, (struct rect){ 0, 0, slot->w, slot->h }, 0);
        draw_free(&p->scratch); /* large, and rarely needed again soon */
        raster_trim(&p->raster);
    }
    slot->used = ++p->clock;
    canvas_copy(canvas, slot->pixels, slot->w, slot->h, c->box.x, c->box.y, c->clip);
}

static void run(struct painter *p, const struct canvas *canvas, const struct draw_list *list, struct rect part,
                int pictures)
{
    for (int i = 0; i < list->command_count; i++) {
        struct draw_command here = list->commands[i], *c = &here;
        if (!rect_overlap(draw_command_extent(c), part))
            continue;
        here.clip = rect_meet(here.clip, part);
        uint32_t colour = list->theme->colour[c->token];
        switch ((enum draw_kind)c->kind) {
        case DRAW_RECT:
            if (c->radius < 0.5f)
                canvas_rect(canvas, c->box, c->clip, colour, c->alpha);
            else
                rounded(p, canvas, c, colour);
            break;
        case DRAW_FRAME:
            rounded(p, canvas, c, colour);
            break;
        case DRAW_SHADOW:
            shadow(canvas, c, colour);
            break;
        case DRAW_FILL:
        case DRAW_STROKE:
            path(p, canvas, list, c, colour);
            break;
        case DRAW_TEXT:
            text(p, canvas, list, c, colour);
            break;
        case DRAW_PICTURE:
            if (pictures)
                picture(p, canvas, list, c);
            break;
        }
    }
}

void painter_draw(struct painter *p, const struct canvas *canvas, const struct draw_list *list, struct rect part)
{
    run(p, canvas, list, part, 1);
}

void painted_init(struct painted *painted, const struct alloc *a)
{
    memset(painted, 0, sizeof *painted);
    painted->alloc = a;
}

void painted_free(struct painted *painted)
{
    mem_free(painted->alloc, painted->hash, (size_t)painted->hash_capacity, sizeof *painted->hash);
    mem_free(painted->alloc, painted->extent, (size_t)painted->extent_capacity, sizeof *painted->extent);
    painted_init(painted, painted->alloc);
}

static struct rect both(struct rect a, struct rect b)
{
    if (rect_empty(a) || rect_empty(b))
        return rect_empty(a) ? b : a;
    int x = int_min(a.x, b.x), y = int_min(a.y, b.y);
    return (struct rect){ x, y, int_max(rect_right(a), rect_right(b)) - x,
                          int_max(rect_bottom(a), rect_bottom(b)) - y };
}

/* What stands the same at the start and at the end of both lists is unchanged; everything between may have changed. */
struct rect painted_change(struct painted *old, const struct draw_list *list, struct rect all)
{
    struct rect change = { 0, 0, 0, 0 };
    uint64_t theme = hash_bytes(list->theme->colour, sizeof list->theme->colour, 1);
    int n = list->command_count, head = 0, tail = 0, known = old->theme == theme && old->count > 0;
    uint64_t *hash = mem_new(old->alloc, (size_t)int_max(n, 1), sizeof *hash);
    void *hashes = old->hash, *extents = old->extent;
    if (!hash) {
        old->count = 0;
        return all;
    }
    for (int i = 0; i < n; i++)
        hash[i] = draw_command_hash(list, &list->commands[i]);
    while (known && head < n && head < old->count && hash[head] == old->hash[head])
        head++;
    while (known && tail < n - head && tail < old->count - head &&
           hash[n - 1 - tail] == old->hash[old->count - 1 - tail])
        tail++;
    for (int i = head; i < old->count - tail; i++)
        change = both(change, old->extent[i]);
    for (int i = head; i < n - tail; i++)
        change = both(change, draw_command_extent(&list->commands[i]));

    int grown = mem_grow(old->alloc, &hashes, &old->hash_capacity, n, sizeof *old->hash);
    old->hash = hashes;
    grown = grown && mem_grow(old->alloc, &extents, &old->extent_capacity, n, sizeof *old->extent);
    old->extent = extents;
    old->count = grown ? n : 0;
    old->theme = theme;
    for (int i = 0; i < old->count; i++) {
        old->hash[i] = hash[i];
        old->extent[i] = draw_command_extent(&list->commands[i]);
    }
    mem_free(old->alloc, hash, (size_t)int_max(n, 1), sizeof *hash);
    return known ? rect_meet(change, all) : all;
}
