/* Rectangles in pixels and how screens cut them up. A rectangle is cut from an edge: the cut part is returned, *r
   shrinks. */
#ifndef UI_LAYOUT_H
#define UI_LAYOUT_H

struct rect {
    int x, y, w, h;
};

static inline int int_min(int a, int b)
{
    return a < b ? a : b;
}

static inline int int_max(int a, int b)
{
    return a > b ? a : b;
}

static inline int int_clamp(int v, int low, int high)
{
    return v < low ? low : v > high ? high : v;
}

static inline int rect_right(struct rect r)
{
    return r.x + r.w;
}

static inline int rect_bottom(struct rect r)
{
    return r.y + r.h;
}

static inline int rect_empty(struct rect r)
{
    return r.w <= 0 || r.h <= 0;
}

static inline int rect_has(struct rect r, int x, int y)
{
    return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

/* The common part; empty (w or h 0) when there is none. */
struct rect rect_meet(struct rect a, struct rect b);
int rect_overlap(struct rect a, struct rect b);
/* Whether `inner` lies in `outer` entirely. */
int rect_holds(struct rect outer, struct rect inner);

/* Smaller by dx left and right and dy above and below, never under 0; negative values grow it. */
struct rect rect_inset(struct rect r, int dx, int dy);

/* Cut from an edge, at most what is there. */
struct rect cut_top(struct rect *r, int h);
struct rect cut_bottom(struct rect *r, int h);
struct rect cut_left(struct rect *r, int w);
struct rect cut_right(struct rect *r, int w);

/* Part i of n equal columns or rows with `gap` between; rounding is spread, so that the last one ends at the edge. */
struct rect rect_column(struct rect r, int i, int n, int gap);
struct rect rect_row(struct rect r, int i, int n, int gap);

/* A rectangle of w by h in the middle of r. */
struct rect rect_middle(struct rect r, int w, int h);

#endif
