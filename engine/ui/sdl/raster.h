/* Smooth shapes in a block of pixels: polygons with exact area coverage. Knows pixels only. */
#ifndef UI_SDL_RASTER_H
#define UI_SDL_RASTER_H

#include <stdint.h>

#include "base/alloc.h"
#include "ui/draw.h"

/* Pixels are 0x00RRGGBB, rows `pitch` pixels apart. */
struct canvas {
    uint32_t *pixels;
    int w, h, pitch;
};

struct raster_edge {
    float x0, y0, x1, y1;
};

/* Collects edges of closed shapes, then fills them. Where shapes of one turn overlap or touch, the area is filled once
   and without seams; a shape that turns the other way is a hole. */
struct raster {
    const struct alloc *alloc;
    struct raster_edge *edges;
    float *cells;
    int edge_count, edge_capacity, cell_capacity;
    int failed; /* out of memory: something is not drawn */
};

void raster_init(struct raster *r, const struct alloc *a);
void raster_free(struct raster *r);
/* Gives back what one large picture needed. */
void raster_trim(struct raster *r);

void raster_ring(struct raster *r, const struct draw_point *points, int count, float dx, float dy);
/* A line `width` wide; with `dash` over 0, dots of that width that far apart. */
void raster_stroke(struct raster *r, const struct draw_point *points, int count, int closed, float width, float dash,
                   float dx, float dy);
/* Fills what was collected, within `clip`, and forgets it. */
void raster_fill(struct raster *r, const struct canvas *canvas, struct rect clip, uint32_t colour, int alpha);

void canvas_rect(const struct canvas *canvas, struct rect box, struct rect clip, uint32_t colour, int alpha);
/* Colour through an 8-bit mask of w by h whose top left corner lies at x, y. */
void canvas_mask(const struct canvas *canvas, const uint8_t *mask, int w, int h, int x, int y, struct rect clip,
                 uint32_t colour, int alpha);
void canvas_copy(const struct canvas *canvas, const uint32_t *from, int w, int h, int x, int y, struct rect clip);

#endif
