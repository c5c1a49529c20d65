/* Signed area coverage: each edge adds, per cell it crosses, how much of the cell lies to its right; summing a row from
   the left gives the coverage of each pixel (the method of Raph Levien's font-rs). */
#include "raster.h"

#include <math.h>
#include <string.h>

enum { CELLS = 1 << 17, EDGES_KEPT = 1 << 14 };

void raster_init(struct raster *r, const struct alloc *a)
{
    memset(r, 0, sizeof *r);
    r->alloc = a;
}

void raster_free(struct raster *r)
{
    mem_free(r->alloc, r->edges, (size_t)r->edge_capacity, sizeof *r->edges);
    mem_free(r->alloc, r->cells, (size_t)r->cell_capacity, sizeof *r->cells);
    raster_init(r, r->alloc);
}

void raster_trim(struct raster *r)
{
    if (r->edge_capacity > EDGES_KEPT) {
        mem_free(r->alloc, r->edges, (size_t)r->edge_capacity, sizeof *r->edges);
        r->edges = NULL;
        r->edge_capacity = r->edge_count = 0;
    }
}

static void edge(struct raster *r, float x0, float y0, float x1, float y1)
{
    void *edges = r->edges;
    if (y0 == y1)
        return;
    if (!mem_grow(r->alloc, &edges, &r->edge_capacity, r->edge_count + 1, sizeof *r->edges)) {
        r->failed = 1;
        return;
    }
    r->edges = edges;
    r->edges[r->edge_count++] = (struct raster_edge){ x0, y0, x1, y1 };
}

void raster_ring(struct raster *r, const struct draw_point *p, int count, float dx, float dy)
{
    for (int i = 0, j = count - 1; i < count; j = i++)
        edge(r, p[j].x + dx, p[j].y + dy, p[i].x + dx, p[i].y + dy);
}

static void quad(struct raster *r, float x0, float y0, float x1, float y1, float half)
{
    float dx = x1 - x0, dy = y1 - y0, length = sqrtf(dx * dx + dy * dy);
    if (length < 1e-4f)
        return;
    float nx = -dy / length * half, ny = dx / length * half;
    edge(r, x0 + nx, y0 + ny, x0 - nx, y0 - ny);
    edge(r, x0 - nx, y0 - ny, x1 - nx, y1 - ny);
    edge(r, x1 - nx, y1 - ny, x1 + nx, y1 + ny);
    edge(r, x1 + nx, y1 + ny, x0 + nx, y0 + ny);
}

/* Runs the same way round as quad, so that both fill together. */
static void dot(struct raster *r, float x, float y, float radius)
{
    int steps = radius < 2 ? 8 : 16;
    float lx = x + radius, ly = y;
    for (int i = 1; i <= steps; i++) {
        float turn = 6.2831853f * (float)(i % steps) / (float)steps;
        float nx = x + radius * cosf(turn), ny = y + radius * sinf(turn);
        edge(r, lx, ly, nx, ny);
        lx = nx;
        ly = ny;
    }
}

void raster_stroke(struct raster *r, const struct draw_point *p, int count, int closed, float width, float dash,
                   float dx, float dy)
{
    float half = width / 2, next = 0; /* way to the next dot */
    for (int i = 0; i + 1 < count + (closed != 0); i++) {
        struct draw_point a = p[i], b = p[(i + 1) % count];
        float x0 = a.x + dx, y0 = a.y + dy, x1 = b.x + dx, y1 = b.y + dy;
        if (dash > 0) {
            float length = hypotf(x1 - x0, y1 - y0);
            for (; next < length; next += dash)
                dot(r, x0 + (x1 - x0) * next / length, y0 + (y1 - y0) * next / length, half);
            next -= length;
            continue;
        }
        quad(r, x0, y0, x1, y1, half);
        if (width > 1.9f && (i > 0 || closed)) /* round joints and, below, ends */
            dot(r, x0, y0, half);
    }
    if (width > 1.9f && dash <= 0 && !closed && count > 1) {
        dot(r, p[0].x + dx, p[0].y + dy, half);
        dot(r, p[count - 1].x + dx, p[count - 1].y + dy, half);
    }
}

/* Adds the part of an edge that lies in one row; x0 at its top, x1 at its bottom, `d` its signed height. */
static void row_part(float *row, int w, float x0, float x1, float d)
{
    float right = (float)w;
    x0 = x0 < 0 ? 0 : x0 > right ? right : x0;
    x1 = x1 < 0 ? 0 : x1 > right ? right : x1;
    float low = x0 < x1 ? x0 : x1, high = x0 < x1 ? x1 : x0;
    int first = (int)low, last = (int)ceilf(high);
    if (last <= first + 1) {
        float middle = 0.5f * (x0 + x1) - (float)first;
        row[first] += d - d * middle;
        row[first + 1] += d * middle;
        return;
    }
    float s = 1 / (high - low), in = low - (float)first, out = high - (float)last + 1;
    float a0 = 0.5f * s * (1 - in) * (1 - in), am = 0.5f * s * out * out;
    row[first] += d * a0;
    if (last == first + 2) {
        row[first + 1] += d * (1 - a0 - am);
    } else {
        float a1 = s * (1.5f - in);
        row[first + 1] += d * (a1 - a0);
        for (int x = first + 2; x < last - 1; x++)
            row[x] += d * s;
        row[last - 1] += d * (1 - (a1 + (float)(last - first - 3) * s) - am);
    }
    row[last] += d * am;
}

static inline uint32_t blend(uint32_t under, uint32_t over, uint32_t a)
{
    uint32_t rb = under & 0xFF00FF, g = under & 0x00FF00;
    a += a >> 7; /* 0..256 */
    rb += (((over & 0xFF00FF) - rb) * a) >> 8;
    g += (((over & 0x00FF00) - g) * a) >> 8;
    return (rb & 0xFF00FF) | (g & 0x00FF00);
}

static int four_zero(const float *row)
{
    uint64_t word[2];
    memcpy(word, row, sizeof word);
    return (word[0] | word[1]) == 0;
}

/* Most cells are untouched: then the coverage stays what it was. */
static void band_row(uint32_t *out, const float *row, int w, uint32_t colour, float alpha)
{
    float sum = 0;
    int a = 0;
    for (int x = 0; x < w; x++) {
        if (x + 4 <= w && four_zero(row + x)) {
            for (int i = 0; a > 0 && i < 4; i++)
                out[x + i] = a >= 255 ? colour : blend(out[x + i], colour, (uint32_t)a);
            x += 3;
            continue;
        }
        sum += row[x];
        float cover = sum < 0 ? -sum : sum;
        a = cover < 0.002f ? 0 : (int)((cover > 1 ? 1 : cover) * alpha + 0.5f);
        if (a > 0)
            out[x] = a >= 255 ? colour : blend(out[x], colour, (uint32_t)a);
    }
}

static void band(struct raster *r, const struct canvas *canvas, struct rect area, uint32_t colour, int alpha)
{
    int stride = area.w + 2;
    memset(r->cells, 0, (size_t)(stride * area.h) * sizeof *r->cells);
    for (int i = 0; i < r->edge_count; i++) {
        struct raster_edge e = r->edges[i];
        float dir = 1;
        if (e.y0 > e.y1) {
            e = (struct raster_edge){ e.x1, e.y1, e.x0, e.y0 };
            dir = -1;
        }
        float top = e.y0 - (float)area.y, end = e.y1 - (float)area.y;
        if (end <= 0 || top >= (float)area.h)
            continue;
        float slope = (e.x1 - e.x0) / (e.y1 - e.y0), x = e.x0 - (float)area.x;
        if (top < 0) {
            x -= top * slope;
            top = 0;
        }
        if (end > (float)area.h)
            end = (float)area.h;
        for (int y = (int)top; (float)y < end; y++) {
            float from = top > (float)y ? top : (float)y, to = end < (float)(y + 1) ? end : (float)(y + 1);
            float next = x + slope * (to - from);
            row_part(r->cells + y * stride, area.w, x, next, dir * (to - from));
            x = next;
        }
    }
    for (int y = 0; y < area.h; y++)
        band_row(canvas->pixels + (size_t)(area.y + y) * (size_t)canvas->pitch + area.x, r->cells + y * stride, area.w,
                 colour, (float)alpha);
}

void raster_fill(struct raster *r, const struct canvas *canvas, struct rect clip, uint32_t colour, int alpha)
{
    float x0 = 1e9f, y0 = 1e9f, x1 = -1e9f, y1 = -1e9f;
    for (int i = 0; i < r->edge_count; i++) {
        const struct raster_edge *e = &r->edges[i];
        x0 = fminf(x0, fminf(e->x0, e->x1)), x1 = fmaxf(x1, fmaxf(e->x0, e->x1));
        y0 = fminf(y0, fminf(e->y0, e->y1)), y1 = fmaxf(y1, fmaxf(e->y0, e->y1));
    }
    struct rect area = rect_meet(clip, (struct rect){ 0, 0, canvas->w, canvas->h });
    if (r->edge_count > 0 && x1 > -1e6f && x0 < 1e6f && y1 > -1e6f && y0 < 1e6f) {
        int left = (int)floorf(fmaxf(x0, -1e6f)), top = (int)floorf(fmaxf(y0, -1e6f));
        struct rect box = { left, top, (int)ceilf(fminf(x1, 1e6f)) + 1 - left, (int)ceilf(fminf(y1, 1e6f)) - top };
        area = rect_meet(area, box);
    } else {
        area.w = 0;
    }
    void *cells = r->cells;
    int rows = area.w > 0 ? int_clamp(CELLS / (area.w + 2), 1, int_max(area.h, 1)) : 0;
    if (rows > 0 && !mem_grow(r->alloc, &cells, &r->cell_capacity, (area.w + 2) * rows, sizeof *r->cells)) {
        r->failed = 1;
        rows = 0;
    }
    r->cells = cells;
    for (int y = 0; rows > 0 && y < area.h; y += rows)
        band(r, canvas, (struct rect){ area.x, area.y + y, area.w, int_min(rows, area.h - y) }, colour, alpha);
    r->edge_count = 0;
}

void canvas_rect(const struct canvas *canvas, struct rect box, struct rect clip, uint32_t colour, int alpha)
{
    box = rect_meet(rect_meet(box, clip), (struct rect){ 0, 0, canvas->w, canvas->h });
    for (int y = 0; y < box.h; y++) {
        uint32_t *out = canvas->pixels + (size_t)(box.y + y) * (size_t)canvas->pitch + box.x;
        if (alpha >= 255)
            for (int x = 0; x < box.w; x++)
                out[x] = colour;
        else
            for (int x = 0; x < box.w; x++)
                out[x] = blend(out[x], colour, (uint32_t)alpha);
    }
}

void canvas_mask(const struct canvas *canvas, const uint8_t *mask, int w, int h, int x, int y, struct rect clip,
                 uint32_t colour, int alpha)
{
    struct rect box =
        rect_meet(rect_meet((struct rect){ x, y, w, h }, clip), (struct rect){ 0, 0, canvas->w, canvas->h });
    for (int row = 0; row < box.h; row++) {
        uint32_t *out = canvas->pixels + (size_t)(box.y + row) * (size_t)canvas->pitch + box.x;
        const uint8_t *in = mask + (size_t)(box.y - y + row) * (size_t)w + (box.x - x);
        for (int i = 0; i < box.w; i++) {
            uint32_t a = alpha >= 255 ? in[i] : (uint32_t)(in[i] * alpha / 255);
            if (a)
                out[i] = a == 255 ? colour : blend(out[i], colour, a);
        }
    }
}

void canvas_copy(const struct canvas *canvas, const uint32_t *from, int w, int h, int x, int y, struct rect clip)
{
    struct rect box =
        rect_meet(rect_meet((struct rect){ x, y, w, h }, clip), (struct rect){ 0, 0, canvas->w, canvas->h });
    for (int row = 0; row < box.h; row++)
        memcpy(canvas->pixels + (size_t)(box.y + row) * (size_t)canvas->pitch + box.x,
               from + (size_t)(box.y - y + row) * (size_t)w + (box.x - x), (size_t)box.w * sizeof *from);
}
