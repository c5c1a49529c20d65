/* The marks: shapes that can be told apart without colour. */
#include <math.h>

#include "draw.h"

/* Corner k of n on the circle of radius r, the first one straight up. */
static struct draw_point corner(float x, float y, float r, int k, int n)
{
    double turn = 6.283185307179586 * k / n;
    return (struct draw_point){ x + (float)((double)r * sin(turn)), y - (float)((double)r * cos(turn)) };
}

/* Corners as fractions of r, so that equal r gives about equal areas. */
static const struct draw_point triangle[] = { { 0, -1.08f }, { 1.04f, 0.76f }, { -1.04f, 0.76f } };
static const struct draw_point down[] = { { 0, 1.08f }, { -1.04f, -0.76f }, { 1.04f, -0.76f } };
static const struct draw_point square[] = {
    { -0.84f, -0.84f }, { 0.84f, -0.84f }, { 0.84f, 0.84f }, { -0.84f, 0.84f }
};
static const struct draw_point diamond[] = { { 0, -1.12f }, { 1.12f, 0 }, { 0, 1.12f }, { -1.12f, 0 } };
static const struct draw_point plus[] = { { -0.36f, -1 }, { 0.36f, -1 },  { 0.36f, -0.36f }, { 1, -0.36f },
                                          { 1, 0.36f },   { 0.36f, 0.36f }, { 0.36f, 1 },    { -0.36f, 1 },
                                          { -0.36f, 0.36f }, { -1, 0.36f }, { -1, -0.36f },  { -0.36f, -0.36f } };
static const struct draw_point cross[] = { { 0, -0.28f }, { 0.68f, -0.96f }, { 0.96f, -0.68f }, { 0.28f, 0 },
                                           { 0.96f, 0.68f }, { 0.68f, 0.96f }, { 0, 0.28f },    { -0.68f, 0.96f },
                                           { -0.96f, 0.68f }, { -0.28f, 0 }, { -0.96f, -0.68f }, { -0.68f, -0.96f } };
static const struct draw_point tick[] = { { -0.95f, 0.05f }, { -0.65f, -0.25f }, { -0.25f, 0.15f },
                                          { 0.65f, -0.75f }, { 0.95f, -0.45f },  { -0.25f, 0.75f } };

enum { CORNERS = 96 };

#define COPY(corners) copy(out, corners, (int)(sizeof(corners) / sizeof *(corners)), x, y, r)

static int copy(struct draw_point *out, const struct draw_point *corners, int n, float x, float y, float r)
{
    for (int i = 0; i < n; i++)
        out[i] = (struct draw_point){ x + corners[i].x * r, y + corners[i].y * r };
    return n;
}

static int outline(struct draw_point out[CORNERS], enum draw_shape shape, float x, float y, float r)
{
    int n = 0;
    switch (shape) {
    case SHAPE_SQUARE:
        return COPY(square);
    case SHAPE_TRIANGLE:
        return COPY(triangle);
    case SHAPE_DOWN:
        return COPY(down);
    case SHAPE_DIAMOND:
        return COPY(diamond);
    case SHAPE_PLUS:
        return COPY(plus);
    case SHAPE_CROSS:
        return COPY(cross);
    case SHAPE_TICK:
        return COPY(tick);
    case SHAPE_HEXAGON: /* on its side, to differ from the circle */
        for (; n < 6; n++)
            out[n] = corner(x, y, r * 1.06f, 2 * n + 1, 12);
        return n;
    case SHAPE_PENTAGON:
        for (; n < 5; n++)
            out[n] = corner(x, y, r * 1.1f, n, 5);
        return n;
    case SHAPE_STAR:
        for (; n < 10; n++)
            out[n] = corner(x, y, n % 2 ? r * 0.55f : r * 1.2f, n, 10);
        return n;
    case SHAPE_CIRCLE:
    case SHAPE_COUNT:
        break;
    }
    int steps = int_clamp((int)(r * 3) + 8, 12, CORNERS);
    for (; n < steps; n++)
        out[n] = corner(x, y, r, n, steps);
    return n;
}

void draw_shape(struct draw_list *list, enum draw_shape shape, float x, float y, float r, enum theme_token token)
{
    struct draw_point p[CORNERS];
    draw_ring(list, p, outline(p, shape, x, y, r), 1);
    draw_path_fill(list, token);
}

/* The circle that touches all sides of a convex shape: its radius and how far below the middle it lies, in r. Radius 0:
   not convex. */
static const struct {
    float radius, low;
} inside[SHAPE_COUNT] = {
    [SHAPE_CIRCLE] = { 1, 0 },      [SHAPE_SQUARE] = { 0.84f, 0 },   [SHAPE_TRIANGLE] = { 0.606f, 0.153f },
    [SHAPE_DIAMOND] = { 0.79f, 0 }, [SHAPE_HEXAGON] = { 0.918f, 0 }, [SHAPE_PENTAGON] = { 0.89f, 0 },
    [SHAPE_DOWN] = { 0.606f, -0.153f },
};

void draw_outline(struct draw_list *list, enum draw_shape shape, float x, float y, float r, enum theme_token token,
                  float width)
{
    struct draw_point p[CORNERS], hole[CORNERS];
    float share = inside[shape].radius > 0 ? 1 - width / (r * inside[shape].radius) : 0;
    if (share <= 0) {
        draw_ring(list, p, outline(p, shape, x, y, r - width / 2), 1);
        draw_path_stroke(list, token, width, 0);
        return;
    }
    int n = outline(p, shape, x, y, r), m = outline(hole, shape, x, y + inside[shape].low * r * (1 - share), r * share);
    for (int i = 0; i < m / 2; i++) {
        struct draw_point swap = hole[i];
        hole[i] = hole[m - 1 - i];
        hole[m - 1 - i] = swap;
    }
    draw_ring(list, p, n, 1);
    draw_ring(list, hole, m, 1);
    draw_path_fill(list, token);
}
