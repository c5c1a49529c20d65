/* Executes a draw list on a block of pixels. */
#ifndef UI_SDL_PAINT_H
#define UI_SDL_PAINT_H

#include "font.h"
#include "raster.h"

enum { PAINT_PICTURES = 16, PAINT_SCREENS = 3 }; /* kept at most, and of how many canvases the size */

struct paint_picture {
    uint64_t key;
    uint32_t *pixels;
    int w, h;
    unsigned used;
};

/* Shapes, and the pictures kept between frames: one painter per window. */
struct painter {
    const struct alloc *alloc;
    struct fonts *fonts;
    struct raster raster;
    struct draw_list scratch;
    struct paint_picture pictures[PAINT_PICTURES];
    unsigned clock;
};

void painter_init(struct painter *painter, const struct alloc *a, struct fonts *fonts);
void painter_free(struct painter *painter);

/* Draws what of the list lies in `part`. The canvas keeps what the list does not cover. */
void painter_draw(struct painter *painter, const struct canvas *canvas, const struct draw_list *list, struct rect part);

/* Remembers what a list drew, to tell what the next one changes. */
struct painted {
    const struct alloc *alloc;
    uint64_t *hash;
    struct rect *extent;
    int count, hash_capacity, extent_capacity;
    uint64_t theme;
};
void painted_init(struct painted *painted, const struct alloc *a);
void painted_free(struct painted *painted);
/* The part of the picture in which `list` differs from the list before; `all` when that is not known. */
struct rect painted_change(struct painted *painted, const struct draw_list *list, struct rect all);

#endif
