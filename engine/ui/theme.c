#include "theme.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

/* Dark is the default. The state colours come from the Okabe-Ito palette, which people with any common colour blindness
   can tell apart, moved in lightness where a surface asks for it. */
const struct theme theme_dark = {
    "dark",
    {
        [TOKEN_background] = 0x0D131E,
        [TOKEN_panel] = 0x141C2A,
        [TOKEN_raised] = 0x1B2536,
        [TOKEN_land] = 0x1D2A3F,
        [TOKEN_rule] = 0x2C3A52,
        [TOKEN_coast] = 0x3A4C6B,
        [TOKEN_shade] = 0x05080D,
        [TOKEN_text] = 0xEDF1F7,
        [TOKEN_text_quiet] = 0xB3BECD,
        [TOKEN_accent] = 0xF5B942,
        [TOKEN_on_accent] = 0x141C2A,
        [TOKEN_focus] = 0x8CCBFF,
        [TOKEN_edge] = 0x71829F,
        [TOKEN_trend] = 0x8CCBFF,
        [TOKEN_service_ok] = 0x56B4E9,
        [TOKEN_service_degraded] = 0xE8A317,
        [TOKEN_service_out] = 0xE5633A,
        [TOKEN_infected] = 0xD68FBF,
        [TOKEN_unknown] = 0x848EA0,
        [TOKEN_norm_advanced] = 0x4CB8A4,
        [TOKEN_norm_strained] = 0xE5633A,
        [TOKEN_norm_contested] = 0xC9A227,
    },
};

/* For lit rooms and projectors: the marks stay darker than the land. */
const struct theme theme_light = {
    "light",
    {
        [TOKEN_background] = 0xEDF0F4,
        [TOKEN_panel] = 0xF7F9FB,
        [TOKEN_raised] = 0xFFFFFF,
        [TOKEN_land] = 0xDDE3EA,
        [TOKEN_rule] = 0xC3CCD8,
        [TOKEN_coast] = 0x98A6BA,
        [TOKEN_shade] = 0x5A6678,
        [TOKEN_text] = 0x111A27,
        [TOKEN_text_quiet] = 0x3A475A,
        [TOKEN_accent] = 0x653E00,
        [TOKEN_on_accent] = 0xFFFFFF,
        [TOKEN_focus] = 0x0B5CAD,
        [TOKEN_edge] = 0x66758A,
        [TOKEN_trend] = 0x0B5CAD,
        [TOKEN_service_ok] = 0x0072B2,
        [TOKEN_service_degraded] = 0x996300,
        [TOKEN_service_out] = 0x951400,
        [TOKEN_infected] = 0x89317A,
        [TOKEN_unknown] = 0x606B7B,
        [TOKEN_norm_advanced] = 0x00755F,
        [TOKEN_norm_strained] = 0x951400,
        [TOKEN_norm_contested] = 0x806300,
    },
};

const struct theme theme_contrast = {
    "contrast",
    {
        [TOKEN_background] = 0x000000,
        [TOKEN_panel] = 0x000000,
        [TOKEN_raised] = 0x101010,
        [TOKEN_land] = 0x262626,
        [TOKEN_rule] = 0x9A9A9A,
        [TOKEN_coast] = 0x9A9A9A,
        [TOKEN_shade] = 0x000000,
        [TOKEN_text] = 0xFFFFFF,
        [TOKEN_text_quiet] = 0xE6E6E6,
        [TOKEN_accent] = 0xFFD633,
        [TOKEN_on_accent] = 0x000000,
        [TOKEN_focus] = 0x66E0FF,
        [TOKEN_edge] = 0xC8C8C8,
        [TOKEN_trend] = 0x66E0FF,
        [TOKEN_service_ok] = 0x66C7FF,
        [TOKEN_service_degraded] = 0xFFC233,
        [TOKEN_service_out] = 0xFF8A66,
        [TOKEN_infected] = 0xFCA4DD,
        [TOKEN_unknown] = 0xB2B0B0,
        [TOKEN_norm_advanced] = 0x61E8CF,
        [TOKEN_norm_strained] = 0xFF8A66,
        [TOKEN_norm_contested] = 0xF0D040,
    },
};

const struct theme *theme_find(const char *name)
{
    const struct theme *all[] = { &theme_dark, &theme_light, &theme_contrast };
    for (size_t i = 0; name && i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i]->name, name) == 0)
            return all[i];
    return &theme_dark;
}

const char *theme_token_name(enum theme_token token)
{
    static const char *const names[TOKEN_COUNT] = {
#define X(token, kind) #token,
        THEME_TOKENS(X)
#undef X
    };
    return (unsigned)token < TOKEN_COUNT ? names[token] : "";
}

enum theme_kind theme_token_kind(enum theme_token token)
{
    static const enum theme_kind kinds[TOKEN_COUNT] = {
#define X(token, kind) THEME_##kind,
        THEME_TOKENS(X)
#undef X
    };
    return (unsigned)token < TOKEN_COUNT ? kinds[token] : THEME_TONE;
}

static double luminance(uint32_t colour)
{
    static const double weight[3] = { 0.0722, 0.7152, 0.2126 }; /* blue, green, red */
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double c = (double)(colour >> (8 * i) & 255) / 255;
        sum += weight[i] * (c <= 0.03928 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

int theme_contrast_ratio(uint32_t a, uint32_t b)
{
    double x = luminance(a), y = luminance(b);
    return (int)(100 * ((x > y ? x : y) + 0.05) / ((x > y ? y : x) + 0.05));
}

struct theme_scale theme_scale(enum theme_view view, int w, int h, int display_percent, int text_percent)
{
    struct theme_scale scale = { view, 1000, 1000 };
    int across = w * 1000 / 1280, down = h * 1000 / 720;
    int fit = across < down ? across : down;
    display_percent = display_percent < 100 ? 100 : display_percent > 400 ? 400 : display_percent;
    text_percent = text_percent < 100 ? 100 : text_percent > 200 ? 200 : text_percent;
    if (view == VIEW_STAGE)
        scale.space = fit < 700 ? 700 : fit;
    else if (fit > 1000)
        scale.space = 1000 + (fit - 1000) / 2;
    if (view == VIEW_CONSOLE && scale.space < display_percent * 10 && fit >= display_percent * 8)
        scale.space = display_percent * 10;
    scale.text = scale.space * text_percent / 100;
    return scale;
}

int theme_text_px(struct theme_scale scale, enum text_size size)
{
    static const int design[2][TEXT_SIZES] = { { 16, 20, 25, 31 }, { 22, 28, 36, 45 } };
    return (design[scale.view == VIEW_STAGE][size] * scale.text + 500) / 1000;
}

int theme_px(struct theme_scale scale, int design)
{
    int px = (design * scale.space + 500) / 1000;
    return design > 0 && px < 1 ? 1 : px;
}
