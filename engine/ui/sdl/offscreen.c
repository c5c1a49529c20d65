/* Pictures that no window shows. */
#include "backend.h"

struct offscreen {
    const struct alloc *alloc;
    struct painter painter;
    struct canvas canvas;
};

enum status offscreen_open(struct offscreen **out, struct backend *backend, int w, int h, struct error *err)
{
    struct offscreen *o = mem_new(backend->alloc, 1, sizeof *o);
    *out = o;
    if (!o)
        return error_no_memory(err);
    o->alloc = backend->alloc;
    painter_init(&o->painter, backend->alloc, backend->fonts);
    o->canvas = (struct canvas){ mem_new(backend->alloc, (size_t)w * (size_t)h, sizeof(uint32_t)), w, h, w };
    if (o->canvas.pixels)
        return STATUS_OK;
    offscreen_close(o);
    *out = NULL;
    return error_no_memory(err);
}

void offscreen_close(struct offscreen *o)
{
    if (!o)
        return;
    painter_free(&o->painter);
    mem_free(o->alloc, o->canvas.pixels, (size_t)o->canvas.w * (size_t)o->canvas.h, sizeof *o->canvas.pixels);
    mem_free(o->alloc, o, 1, sizeof *o);
}

void offscreen_draw(struct offscreen *o, const struct draw_list *list)
{
    painter_draw(&o->painter, &o->canvas, list, (struct rect){ 0, 0, o->canvas.w, o->canvas.h });
}

enum status offscreen_save(const struct offscreen *o, const char *path, struct error *err)
{
    return shot_write(o->alloc, &o->canvas, path, err);
}

const uint32_t *offscreen_pixels(const struct offscreen *o)
{
    return o->canvas.pixels;
}

enum status backend_picture(struct backend *backend, const struct draw_list *list, int w, int h, const char *path,
                            struct error *err)
{
    struct offscreen *o;
    enum status status = offscreen_open(&o, backend, w, h, err);
    if (status)
        return status;
    offscreen_draw(o, list);
    status = offscreen_save(o, path, err);
    offscreen_close(o);
    return status;
}
