/* Colours by name, and sizes. Every colour that reaches the screen is a token of one of three themes; every text on a
   surface has a contrast of 7:1 or more and every mark 3:1 or more (WCAG 2.1 definitions), which a test holds for all
   pairs. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdint.h>

/* X(token, kind): a surface carries text and marks; a mark means something; a tone only separates. */
#define THEME_TOKENS(X)                                                                                                \
    X(background, SURFACE)                                                                                             \
    X(panel, SURFACE)                                                                                                  \
    X(raised, SURFACE)                                                                                                 \
    X(land, GROUND)                                                                                                    \
    X(rule, TONE)                                                                                                      \
    X(coast, TONE)                                                                                                     \
    X(shade, TONE)                                                                                                     \
    X(text, TEXT)                                                                                                      \
    X(text_quiet, TEXT)                                                                                                \
    X(accent, TEXT)                                                                                                    \
    X(on_accent, ON_ACCENT)                                                                                            \
    X(focus, MARK)                                                                                                     \
    X(edge, MARK)                                                                                                      \
    X(trend, MARK)                                                                                                     \
    X(service_ok, MARK)                                                                                                \
    X(service_degraded, MARK)                                                                                          \
    X(service_out, MARK)                                                                                               \
    X(infected, MARK)                                                                                                  \
    X(unknown, MARK)                                                                                                   \
    X(norm_advanced, MARK)                                                                                             \
    X(norm_strained, MARK)                                                                                             \
    X(norm_contested, MARK)

enum theme_token {
#define X(token, kind) TOKEN_##token,
    THEME_TOKENS(X)
#undef X
    TOKEN_COUNT
};

/* SURFACE: screens and panels. GROUND: the map, which carries marks and labels with a halo. ON_ACCENT: text on the
   accent. */
enum theme_kind { THEME_SURFACE, THEME_GROUND, THEME_TONE, THEME_TEXT, THEME_ON_ACCENT, THEME_MARK };

struct theme {
    const char *name;             /* "dark", "light", "contrast": also the word in the settings file */
    uint32_t colour[TOKEN_COUNT]; /* 0xRRGGBB */
};

extern const struct theme theme_dark, theme_light, theme_contrast;

/* The theme of that name, or the dark one. */
const struct theme *theme_find(const char *name);

const char *theme_token_name(enum theme_token token);
enum theme_kind theme_token_kind(enum theme_token token);

/* WCAG contrast ratio of two colours in hundredths: 100 (equal) to 2100 (black on white). */
int theme_contrast_ratio(uint32_t a, uint32_t b);

/* Four text sizes, each 1.25 times the one before. At 1280x720 the console has 16, 20, 25 and 31 px, the stage 22, 28
   (body), 36 (question and options) and 45. */
enum text_size { TEXT_NOTE, TEXT_BODY, TEXT_HEAD, TEXT_TITLE, TEXT_SIZES };
enum theme_view { VIEW_CONSOLE, VIEW_STAGE };

/* How large things are: pixels per 1000 design pixels, for text and for everything else. */
struct theme_scale {
    enum theme_view view;
    int space; /* per 1000 */
    int text;  /* per 1000, the user's text size included */
};

/* For a window of w by h pixels, the display's scale in per cent (100 when unknown) and the user's text size in per
   cent (100 to 200). The stage grows with the window; the console grows more slowly and so shows more in a large one.
   */
struct theme_scale theme_scale(enum theme_view view, int w, int h, int display_percent, int text_percent);

/* Pixels of a text size, and of a design length (1280x720). A length over 0 stays at least 1. */
int theme_text_px(struct theme_scale scale, enum text_size size);
int theme_px(struct theme_scale scale, int design);

#endif
