#include "face.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>
#include <string.h>

/* FACES: font files in use. OPEN: a file at one size. BLOCK: characters for which one answer is kept. */
enum { FACES = 24, OPEN = 24, BLOCKS = 256 };

struct face {
    char *path;
    int index; /* within a collection */
    int bold;
};

struct open_font {
    TTF_Font *font;
    int face, px;
    unsigned used;
};

struct block {
    uint32_t first; /* character / 64 + 1; 0: free */
    int8_t face[2];
};

struct faces {
    const struct alloc *alloc;
    FcConfig *config;
    struct face face[FACES];
    int count;
    int first[2]; /* regular and bold */
    struct open_font open[OPEN];
    struct block block[BLOCKS];
    unsigned clock;
};

/* In order of preference; fontconfig adds what else the system has. */
static const char *const families[] = { "Inter",       "Noto Sans", "BIZ UDPGothic", "BIZ UDGothic", "Noto Sans CJK JP",
                                        "DejaVu Sans", "sans-serif" };

/* Finds the best file that has the character (0: any) and returns its face, or -1. */
static int look_up(struct faces *f, uint32_t character, int bold)
{
    FcPattern *pattern = FcPatternCreate(), *match = NULL;
    FcCharSet *set = NULL;
    FcResult result;
    FcChar8 *file = NULL;
    int index = 0, found = -1;
    if (!pattern)
        return -1;
    for (size_t i = 0; i < sizeof families / sizeof *families; i++)
        FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)families[i]);
    FcPatternAddInteger(pattern, FC_WEIGHT, bold ? FC_WEIGHT_SEMIBOLD : FC_WEIGHT_REGULAR);
    FcPatternAddInteger(pattern, FC_SLANT, FC_SLANT_ROMAN);
    FcPatternAddBool(pattern, FC_SCALABLE, FcTrue);
    FcPatternAddBool(pattern, FC_VARIABLE, FcFalse);
    if (character && (set = FcCharSetCreate()) != NULL) {
        FcCharSetAddChar(set, character);
        FcPatternAddCharSet(pattern, FC_CHARSET, set);
    }
    FcConfigSubstitute(f->config, pattern, FcMatchPattern);
    FcDefaultSubstitute(pattern);
    if (!character) {
        match = FcFontMatch(f->config, pattern, &result);
    } else { /* FcFontMatch puts the family before the character: walk the sorted list for one that has it */
        FcFontSet *sorted = FcFontSort(f->config, pattern, FcTrue, NULL, &result);
        for (int i = 0; sorted && i < sorted->nfont && !match; i++) {
            FcCharSet *has = NULL;
            FcBool scalable = FcFalse;
            FcPatternGetBool(sorted->fonts[i], FC_SCALABLE, 0, &scalable);
            if (scalable && FcPatternGetCharSet(sorted->fonts[i], FC_CHARSET, 0, &has) == FcResultMatch &&
                FcCharSetHasChar(has, character))
                match = FcFontRenderPrepare(f->config, pattern, sorted->fonts[i]);
        }
        if (sorted)
            FcFontSetDestroy(sorted);
    }
    if (match && FcPatternGetString(match, FC_FILE, 0, &file) == FcResultMatch) {
        FcPatternGetInteger(match, FC_INDEX, 0, &index);
        for (int i = 0; i < f->count && found < 0; i++)
            if (f->face[i].bold == bold && f->face[i].index == index &&
                strcmp(f->face[i].path, (const char *)file) == 0)
                found = i;
        size_t size = strlen((const char *)file) + 1;
        char *path = found < 0 && f->count < FACES ? mem_new(f->alloc, size, 1) : NULL;
        if (path) {
            memcpy(path, file, size);
            found = f->count++;
            f->face[found] = (struct face){ path, index & 0xFFFF, bold };
        }
    }
    if (match)
        FcPatternDestroy(match);
    if (set)
        FcCharSetDestroy(set);
    FcPatternDestroy(pattern);
    return found;
}

enum status faces_open(struct faces **out, const struct alloc *a, struct error *err)
{
    struct faces *f = mem_new(a, 1, sizeof *f);
    *out = f;
    if (!f)
        return error_no_memory(err);
    f->alloc = a;
    f->config = FcInitLoadConfigAndFonts();
    f->first[0] = f->config ? look_up(f, 0, 0) : -1;
    if (f->first[0] < 0 || !faces_font(f, f->first[0], 16)) {
        faces_close(f);
        *out = NULL;
        error_set(err, STATUS_NOT_FOUND, "no font was found on this system");
        error_fix(err, "install the package fonts-inter or fonts-dejavu-core");
        return STATUS_NOT_FOUND;
    }
    f->first[1] = look_up(f, 0, 1);
    if (f->first[1] < 0)
        f->first[1] = f->first[0];
    return STATUS_OK;
}

void faces_close(struct faces *f)
{
    if (!f)
        return;
    for (int i = 0; i < OPEN; i++)
        if (f->open[i].font)
            TTF_CloseFont(f->open[i].font);
    for (int i = 0; i < f->count; i++)
        mem_free(f->alloc, f->face[i].path, strlen(f->face[i].path) + 1, 1);
    if (f->config)
        FcConfigDestroy(f->config);
    mem_free(f->alloc, f, 1, sizeof *f);
}

TTF_Font *faces_font(struct faces *f, int face, int px)
{
    struct open_font *slot = &f->open[0];
    for (int i = 0; i < OPEN; i++) {
        struct open_font *o = &f->open[i];
        if (o->font && o->face == face && o->px == px) {
            o->used = ++f->clock;
            return o->font;
        }
        if (slot->font && (!o->font || o->used < slot->used))
            slot = o;
    }
    if (slot->font)
        TTF_CloseFont(slot->font);
    slot->font = TTF_OpenFontIndex(f->face[face].path, px, f->face[face].index);
    if (!slot->font)
        return NULL;
    TTF_SetFontHinting(slot->font, TTF_HINTING_LIGHT_SUBPIXEL);
    slot->face = face;
    slot->px = px;
    slot->used = ++f->clock;
    return slot->font;
}

static int provides(struct faces *f, int face, uint32_t character)
{
    TTF_Font *font = faces_font(f, face, 16);
    return font && TTF_GlyphIsProvided32(font, character);
}

int faces_pick(struct faces *f, uint32_t character, int bold)
{
    bold = bold != 0;
    if (character < 0x250) /* Latin: every first face has it */
        return f->first[bold];
    struct block *block = &f->block[(character / 64) % BLOCKS];
    if (block->first != character / 64 + 1)
        *block = (struct block){ character / 64 + 1, { -1, -1 } };
    int known = block->face[bold];
    if (known >= 0 && provides(f, known, character))
        return known;
    int found = provides(f, f->first[bold], character) ? f->first[bold] : -1;
    for (int i = 0; i < f->count && found < 0; i++) /* asking fontconfig takes 10 ms */
        if (f->face[i].bold == bold && provides(f, i, character))
            found = i;
    if (found < 0)
        found = look_up(f, character, bold);
    if (found < 0)
        found = f->first[bold];
    block->face[bold] = (int8_t)found;
    return found;
}

const char *faces_path(const struct faces *f, int face)
{
    return face >= 0 && face < f->count ? f->face[face].path : "";
}
