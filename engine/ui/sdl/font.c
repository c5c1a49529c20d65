#include "font.h"

#include <SDL_ttf.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "face.h"

/* KEPT bounds the masks in bytes; a 4K stage full of text needs about 3 MB. */
enum { WIDTHS = 4096, BUCKETS = 512, KEPT = 6 << 20, RUN = 512, HEIGHTS = 512 };

struct width {
    uint64_t key;
    int w;
};

struct entry {
    struct entry *next;
    uint64_t key;
    size_t size; /* of this block */
    unsigned used;
    int w, h, top;
    uint8_t cover[];
};

struct fonts {
    const struct alloc *alloc;
    struct faces *faces;
    struct width widths[WIDTHS];
    int16_t height[HEIGHTS]; /* of a line, per size in pixels; 0: not known yet */
    struct entry *bucket[BUCKETS];
    size_t kept;
    unsigned clock;
};

enum status fonts_open(struct fonts **out, const struct alloc *a, struct error *err)
{
    struct fonts *f = mem_new(a, 1, sizeof *f);
    *out = f;
    if (!f)
        return error_no_memory(err);
    f->alloc = a;
    if (TTF_Init() != 0) {
        error_set(err, STATUS_IO, "the font library cannot start: %s", TTF_GetError());
    } else {
        enum status status = faces_open(&f->faces, a, err);
        if (status == STATUS_OK)
            return STATUS_OK;
        TTF_Quit();
    }
    mem_free(a, f, 1, sizeof *f);
    *out = NULL;
    return err ? err->status : STATUS_IO;
}

static void forget(struct fonts *f, unsigned before)
{
    for (int i = 0; i < BUCKETS; i++) {
        for (struct entry **at = &f->bucket[i]; *at;) {
            struct entry *e = *at;
            if (e->used < before) {
                *at = e->next;
                f->kept -= e->size;
                mem_free(f->alloc, e, e->size, 1);
            } else {
                at = &e->next;
            }
        }
    }
}

void fonts_close(struct fonts *f)
{
    if (!f)
        return;
    forget(f, ~0u);
    faces_close(f->faces);
    TTF_Quit();
    mem_free(f->alloc, f, 1, sizeof *f);
}

const char *fonts_face_of(struct fonts *f, uint32_t character)
{
    int face = faces_pick(f->faces, character, 0);
    TTF_Font *font = faces_font(f->faces, face, 16);
    return font && TTF_GlyphIsProvided32(font, character) ? faces_path(f->faces, face) : "";
}

static int line_height(struct fonts *f, struct text_style style)
{
    int h = (style.px * 5 + 2) / 4, kept = style.px > 0 && style.px < HEIGHTS;
    if (kept && f->height[style.px])
        return f->height[style.px];
    TTF_Font *font = faces_font(f->faces, faces_pick(f->faces, 'x', 0), style.px); /* one height for both weights */
    if (font && TTF_FontHeight(font) > h)
        h = TTF_FontHeight(font);
    if (kept)
        f->height[style.px] = (int16_t)h;
    return h;
}

/* One stretch of text from one face; figures one by one when they are to be equally wide, and spaced letters too. */
struct run {
    char text[RUN];
    int face;
    int cell; /* width to centre it in, 0: its own */
};

static int figure_width(TTF_Font *font)
{
    int widest = 0;
    for (char c = '0'; c <= '9'; c++) {
        int advance = 0;
        TTF_GlyphMetrics32(font, (Uint32)c, NULL, NULL, NULL, NULL, &advance);
        widest = advance > widest ? advance : widest;
    }
    return widest;
}

static int invisible(uint32_t c)
{
    return c < ' ' || c == 0x200B || c == 0x2060 || c == 0xAD || c == 0xFEFF;
}

/* Takes the next run from text[*at]; 0 at the end. */
static int next_run(struct fonts *f, struct text_style style, const char *text, size_t length, size_t *at,
                    struct run *run)
{
    size_t used = 0;
    int single = 0;
    run->face = -1;
    run->cell = 0;
    while (*at < length && !single) {
        size_t next = *at;
        uint32_t c = text_next(text, length, &next);
        int figure = (style.flags & TEXT_TABULAR) && c >= '0' && c <= '9';
        int hyphen = c == 0xAD && next == length; /* a soft one at the end of its line */
        if (invisible(c) && !hyphen) {
            *at = next;
            continue;
        }
        /* combining marks and spaces stay with the face of what they follow */
        int follows =
            run->face >= 0 && ((c >= 0x300 && c < 0x370) || c == ' ' || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F));
        int face = follows ? run->face : faces_pick(f->faces, c, style.flags & TEXT_BOLD);
        single = figure || (style.flags & TEXT_SPACED);
        if (used > 0 && (face != run->face || single || used + 4 >= RUN))
            break;
        run->face = face;
        if (hyphen) {
            run->text[used++] = '-';
        } else if (c == 0xFFFD) { /* a bad byte */
            memcpy(run->text + used, "\xEF\xBF\xBD", 3);
            used += 3;
        } else {
            memcpy(run->text + used, text + *at, next - *at);
            used += next - *at;
        }
        *at = next;
        if (figure) {
            TTF_Font *font = faces_font(f->faces, face, style.px);
            run->cell = font ? figure_width(font) : 0;
        }
    }
    run->text[used] = '\0';
    return used > 0;
}

static int run_width(struct fonts *f, struct text_style style, const struct run *run)
{
    TTF_Font *font = faces_font(f->faces, run->face, style.px);
    int w = run->cell, h;
    if (!w && (!font || TTF_SizeUTF8(font, run->text, &w, &h) != 0))
        w = 0;
    return w + (style.flags & TEXT_SPACED ? (style.px + 5) / 10 : 0);
}

static uint64_t key_of(struct text_style style, const char *text, size_t length)
{
    style.flags &= TEXT_BOLD | TEXT_TABULAR | TEXT_SPACED;
    return hash_bytes(text, length, (uint64_t)(uint16_t)style.px << 16 | style.flags) | 1;
}

static int measure(void *ud, struct text_style style, const char *text, size_t length)
{
    struct fonts *f = ud;
    uint64_t key = key_of(style, text, length);
    struct width *known = &f->widths[(key >> 1) % WIDTHS];
    if (known->key != key) {
        struct run run;
        int w = 0;
        for (size_t at = 0; next_run(f, style, text, length, &at, &run);)
            w += run_width(f, style, &run);
        *known = (struct width){ key, w };
    }
    return known->w;
}

static int height(void *ud, struct text_style style)
{
    return line_height(ud, style);
}

struct text_metrics fonts_metrics(struct fonts *fonts)
{
    return (struct text_metrics){ fonts, measure, height };
}

/* Adds a rendered run to the mask, its base line at `base`. */
static void stamp(struct entry *e, SDL_Surface *surface, int x, int y)
{
    if (SDL_LockSurface(surface) != 0)
        return;
    for (int row = 0; row < surface->h; row++) {
        const uint32_t *in =
            (const uint32_t *)(const void *)((const uint8_t *)surface->pixels + (size_t)row * (size_t)surface->pitch);
        int to = y + row;
        for (int i = 0; to >= 0 && to < e->h && i < surface->w; i++) {
            int at = x + i;
            unsigned cover = in[i] >> 24;
            if (at >= 0 && at < e->w && cover) {
                uint8_t *out = &e->cover[(size_t)to * (size_t)e->w + (size_t)at];
                *out = (uint8_t)(*out > cover ? *out : cover);
            }
        }
    }
    SDL_UnlockSurface(surface);
}

static struct entry *render(struct fonts *f, struct text_style style, const char *text, size_t length)
{
    struct run run;
    int line = line_height(f, style), over = style.px / 2; /* room for marks above and tails beside */
    TTF_Font *first = faces_font(f->faces, faces_pick(f->faces, 'x', style.flags & TEXT_BOLD), style.px);
    int base = first ? (line - TTF_FontHeight(first)) / 2 + TTF_FontAscent(first) : line * 4 / 5;
    int w = measure(f, style, text, length) + over, h = line + 2 * over;
    size_t size = sizeof(struct entry) + (size_t)w * (size_t)h;
    struct entry *e = mem_new(f->alloc, size, 1);
    if (!e)
        return NULL;
    e->size = size;
    e->w = w;
    e->h = h;
    e->top = -over;
    int x = 0;
    for (size_t at = 0; next_run(f, style, text, length, &at, &run);) {
        TTF_Font *font = faces_font(f->faces, run.face, style.px);
        SDL_Surface *surface = font ? TTF_RenderUTF8_Blended(font, run.text, (SDL_Color){ 255, 255, 255, 255 }) : NULL;
        int advance = run_width(f, style, &run), own = advance;
        if (surface) {
            if (run.cell)
                TTF_SizeUTF8(font, run.text, &own, NULL);
            stamp(e, surface, x + (run.cell ? (run.cell - own) / 2 : 0), over + base - TTF_FontAscent(font));
            SDL_FreeSurface(surface);
        }
        x += advance;
    }
    return e;
}

struct font_mask fonts_mask(struct fonts *f, struct text_style style, const char *text, size_t length)
{
    uint64_t key = key_of(style, text, length);
    struct entry **bucket = &f->bucket[(key >> 1) % BUCKETS], *e = *bucket;
    while (e && e->key != key)
        e = e->next;
    if (!e) {
        e = render(f, style, text, length);
        if (!e)
            return (struct font_mask){ NULL, 0, 0, 0 };
        if (f->kept + e->size > KEPT) /* what the last frames did not use */
            forget(f, f->clock > 600 ? f->clock - 600 : 0);
        if (f->kept + e->size > KEPT)
            forget(f, ~0u);
        e->key = key;
        e->next = *bucket;
        *bucket = e;
        f->kept += e->size;
    }
    e->used = ++f->clock;
    return (struct font_mask){ e->cover, e->w, e->h, e->top };
}
