/* PNG through libpng, which SDL_ttf's FreeType brings along anyway. */
#include <png.h>
#include <stdio.h>
#include <string.h>

#include "backend.h"

enum status shot_write(const struct alloc *a, const struct canvas *canvas, const char *path, struct error *err)
{
    enum status status = STATUS_OK;
    png_image image;
    size_t w = (size_t)canvas->w, h = (size_t)canvas->h;
    uint8_t *rgb = mem_new(a, w * h, 3);
    if (!rgb)
        return error_no_memory(err);
    for (size_t y = 0; y < h; y++) {
        for (size_t x = 0; x < w; x++) {
            uint32_t c = canvas->pixels[y * (size_t)canvas->pitch + x];
            uint8_t *out = rgb + (y * w + x) * 3;
            out[0] = (uint8_t)(c >> 16);
            out[1] = (uint8_t)(c >> 8);
            out[2] = (uint8_t)c;
        }
    }
    memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = (png_uint_32)w;
    image.height = (png_uint_32)h;
    image.format = PNG_FORMAT_RGB;
    if (!png_image_write_to_file(&image, path, 0, rgb, 0, NULL)) {
        status = error_set(err, STATUS_IO, "the picture %s cannot be written: %s", path, image.message);
        error_fix(err, "check that the folder exists and that the disk has room");
        png_image_free(&image);
    }
    mem_free(a, rgb, w * h, 3);
    return status;
}
