#include "ground.h"

#include <math.h>

#include "map.h"

enum { CHUNK = 4096, WAY_ROUND = 36000 };

double ground_north(int lat)
{
    double a = fmin(fmax(lat / 100.0, -85), 85) * (3.14159265358979323846 / 180);
    return log(tan(a) + 1 / cos(a)) * (180 / 3.14159265358979323846);
}

struct frame {
    const struct land *land;
    struct map_camera camera;
    double middle_x, middle_y;
    struct rect box;
};

static struct draw_point project(const struct frame *f, int lon, int lat)
{
    return (struct draw_point){ (float)(f->middle_x + (lon / 100.0 - f->camera.x) * f->camera.scale),
                                (float)(f->middle_y - (ground_north(lat) - f->camera.y) * f->camera.scale) };
}

/* Adds one ring or line to the path, shifted by whole ways round the world, without points that fall together. */
static int add(const struct frame *f, struct draw_list *out, const struct land_part *part, int shift, int closed)
{
    struct draw_point p[CHUNK], nw = project(f, part->west + shift, part->north),
                                se = project(f, part->east + shift, part->south);
    int n = 0, step = 1 + part->count / CHUNK;
    if (se.x < 0 || nw.x > (float)f->box.w || se.y < 0 || nw.y > (float)f->box.h)
        return 0;
    if (closed && se.x - nw.x < 0.7f && se.y - nw.y < 0.7f)
        return 0;
    for (int i = 0; i < part->count; i += step) {
        const struct land_point *at = &f->land->points[part->first + i];
        struct draw_point q = project(f, at->lon + shift, at->lat);
        int last = !closed && i + step >= part->count;
        if (n > 0 && !last && fabsf(q.x - p[n - 1].x) < 0.5f && fabsf(q.y - p[n - 1].y) < 0.5f)
            continue;
        p[n++] = q;
    }
    if (n < (closed ? 3 : 2))
        return 0;
    draw_ring(out, p, n, closed);
    return 1;
}

void ground_paint(const void *ud, struct rect box, struct draw_list *out)
{
    const struct map_ground *ground = ud;
    const struct land *land = ground->land;
    struct frame f = { land, ground->camera, box.w / 2.0, box.h / 2.0, box };
    draw_rect(out, box, TOKEN_background, 0);
    if (!land || ground->bare)
        return;
    for (int shift = -WAY_ROUND; shift <= WAY_ROUND; shift += WAY_ROUND) {
        int any = 0;
        for (int i = 0; i < land->ring_count; i++)
            any |= add(&f, out, &land->rings[i], shift, 1);
        if (any)
            draw_path_fill(out, TOKEN_land);
        /* borders thinner than coasts */
        for (int border = 1; border >= 0; border--) {
            any = 0;
            for (int i = 0; i < land->line_count; i++)
                if (land->lines[i].border == border)
                    any |= add(&f, out, &land->lines[i].part, shift, 0);
            if (any)
                draw_path_stroke(out, TOKEN_coast, border ? 0.8f : 1.1f, 0);
        }
    }
}
