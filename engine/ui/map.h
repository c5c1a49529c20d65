/* The map: land, sites as shapes, links as arcs. Knows no exercise: whoever shows it fills plain arrays. Mercator
   projection. */
#ifndef UI_MAP_H
#define UI_MAP_H

#include "base/alloc.h"
#include "store/land.h"
#include "draw.h"
#include "text.h"
#include "widget.h"

/* How a site stands, from its service in basis points. */
enum map_level { MAP_WORKS, MAP_DEGRADED, MAP_OUT, MAP_UNKNOWN };
enum { MAP_WORKS_FROM = 8500, MAP_OUT_BELOW = 1500 };

struct map_site {
    int lat, lon; /* 1/100 degree */
    int sector;   /* gives the shape, see map_sector_shape */
    int service;  /* basis points */
    int infected; /* basis points; ringed when over 0 */
    int weight;   /* 0..100: size, and who is labelled first */
    const char *label; /* translated, borrowed; NULL for none */
    int unknown; /* its state is not known to whom this is shown */
};

enum map_link_kind { MAP_SPREAD, MAP_DEPENDS, MAP_FAILOVER };

struct map_link {
    int from, to; /* sites */
    enum map_link_kind kind;
    int strength; /* 0..255: how plainly it is drawn */
};

struct map_camera {
    double x, y;  /* centre: degrees of longitude, Mercator degrees of latitude */
    double scale; /* pixels per degree of longitude */
};

/* A drawn site, or several that would lie on each other. */
struct map_mark {
    int site;  /* the heaviest of them */
    int count; /* 1, or how many */
    enum map_level level; /* the worst of them */
    int infected;
    float x, y, r;
    struct rect label; /* empty when there was no room */
};

/* What the picture of the land shows; kept here until a backend paints it. */
struct map_ground {
    const struct land *land;
    struct map_camera camera;
    int bare; /* no coasts or borders */
};

struct map {
    const struct alloc *alloc;
    struct map_ground ground;
    struct map_camera camera, from, to; /* now, and on the way from .. to */
    uint32_t start_ms;
    int moving, fitted;
    int touched; /* moved by hand: a new size of the window keeps the view */
    struct rect box;  /* where it was last drawn */
    struct rect free; /* and what nothing covered of it */
    int selected;    /* site, -1 for none */
    int looked_at;   /* site of the mark that has the pointer or the focus, -1 for none */
    int focused;     /* the site that has the focus, -1 for none */
    struct map_mark *marks;
    int *owner; /* mark of each site */
    int mark_count, mark_capacity, owner_capacity;
    int drag_x, drag_y;
};

/* `land` is borrowed and may be empty. */
void map_init(struct map *map, const struct alloc *a, const struct land *land);
void map_free(struct map *map);

enum draw_shape map_sector_shape(int sector); /* 0..7, others a circle */
enum map_level map_level(const struct map_site *site);
enum theme_token map_level_token(enum map_level level);

/* Moves the camera so that all sites lie in `free`, the part of `box` that nothing covers. `ms` 0: at once. */
void map_fit(struct map *map, const struct map_site *sites, int count, struct rect box, struct rect free,
             uint32_t now_ms, int ms);
void map_pan(struct map *map, int dx, int dy);
/* Moves what lies at (dx, dy) to (0, 0), over `ms`. */
void map_slide(struct map *map, int dx, int dy, uint32_t now_ms, int ms);
/* By percent about a pixel of the last box: 200 doubles the scale. */
void map_zoom(struct map *map, int x, int y, int percent);
/* Takes a moving camera to `now_ms`; returns whether it still moves. */
int map_step(struct map *map, uint32_t now_ms, int still);

struct draw_point map_place(const struct map *map, struct rect box, int lat, int lon);

struct map_look {
    struct text_metrics metrics;
    struct text_style style; /* of labels */
    int label_from;          /* only sites of this weight or more are labelled */
    int unit;                /* pixels per 8 design pixels */
    const struct rect *covered; /* labels keep out of these */
    int covered_count;
    int bare; /* draw no land: it would tell where the sites are */
};

/* Draws land, links, marks and labels into box; marks stay for hit tests. Returns 0 when out of memory. */
int map_draw(struct map *map, struct draw_list *list, struct rect box, const struct map_site *sites, int site_count,
             const struct map_link *links, int link_count, const struct map_look *look);

/* The site of the mark at or nearest to the pixel, at most `reach` pixels off, or -1. */
int map_hit(const struct map *map, int x, int y, int reach);

/* One mark as on the map, for legends and lists. */
void map_mark_draw(struct draw_list *list, enum draw_shape shape, enum map_level level, int infected, float x, float y,
                   float r);

/* The map as a widget: drag and wheel move it, sites take the focus and are chosen with Enter or a click, + and - zoom,
   0 shows all, and goes on to when less is free, until it is moved. Returns 1 when map->selected changed. `free` as in
   map_fit. */
int ui_map(struct ui *ui, const char *name, struct rect box, struct rect free, struct map *map,
           const struct map_site *sites, int site_count, const struct map_link *links, int link_count,
           const struct map_look *look);

#endif
