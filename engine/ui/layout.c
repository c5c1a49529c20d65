#include "layout.h"

struct rect rect_meet(struct rect a, struct rect b)
{
    int x = int_max(a.x, b.x), y = int_max(a.y, b.y);
    return (struct rect){ x, y, int_max(0, int_min(rect_right(a), rect_right(b)) - x),
                          int_max(0, int_min(rect_bottom(a), rect_bottom(b)) - y) };
}

int rect_overlap(struct rect a, struct rect b)
{
    return !rect_empty(rect_meet(a, b));
}

int rect_holds(struct rect outer, struct rect inner)
{
    return inner.x >= outer.x && inner.y >= outer.y && rect_right(inner) <= rect_right(outer) &&
           rect_bottom(inner) <= rect_bottom(outer);
}

struct rect rect_inset(struct rect r, int dx, int dy)
{
    return (struct rect){ r.x + dx, r.y + dy, int_max(0, r.w - 2 * dx), int_max(0, r.h - 2 * dy) };
}

struct rect cut_top(struct rect *r, int h)
{
    h = int_clamp(h, 0, r->h);
    struct rect cut = { r->x, r->y, r->w, h };
    r->y += h;
    r->h -= h;
    return cut;
}

struct rect cut_bottom(struct rect *r, int h)
{
    h = int_clamp(h, 0, r->h);
    r->h -= h;
    return (struct rect){ r->x, r->y + r->h, r->w, h };
}

struct rect cut_left(struct rect *r, int w)
{
    w = int_clamp(w, 0, r->w);
    struct rect cut = { r->x, r->y, w, r->h };
    r->x += w;
    r->w -= w;
    return cut;
}

struct rect cut_right(struct rect *r, int w)
{
    w = int_clamp(w, 0, r->w);
    r->w -= w;
    return (struct rect){ r->x + r->w, r->y, w, r->h };
}

struct rect rect_column(struct rect r, int i, int n, int gap)
{
    int room = int_max(0, r.w - gap * (n - 1));
    int from = room * i / n, to = room * (i + 1) / n;
    return (struct rect){ r.x + from + gap * i, r.y, to - from, r.h };
}

struct rect rect_row(struct rect r, int i, int n, int gap)
{
    int room = int_max(0, r.h - gap * (n - 1));
    int from = room * i / n, to = room * (i + 1) / n;
    return (struct rect){ r.x, r.y + from + gap * i, r.w, to - from };
}

struct rect rect_middle(struct rect r, int w, int h)
{
    return (struct rect){ r.x + (r.w - w) / 2, r.y + (r.h - h) / 2, w, h };
}
