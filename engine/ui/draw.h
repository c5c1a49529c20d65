/* The draw list: what one frame looks like, as data. Screens add commands; a backend executes them in order; tests read
   them. Coordinates are pixels, (0, 0) top left, shapes in 1/1 pixel with fractions. Colours are theme tokens. A list
   that hashes the same looks the same, so an unchanged frame needs no drawing. */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "layout.h"
#include "theme.h"

struct draw_list;

enum draw_kind {
    DRAW_RECT,   /* box filled, corners of `radius` */
    DRAW_FRAME,  /* box outlined inside, `width` wide, corners of `radius` */
    DRAW_SHADOW, /* soft edge of `width` pixels around box */
    DRAW_FILL,   /* rings filled; where rings overlap the area is filled once, a ring that runs backwards is a hole */
    DRAW_STROKE, /* lines `width` wide; with `dash` over 0 round dots that far apart */
    DRAW_TEXT,   /* one line of one style, in box */
    DRAW_PICTURE /* what `paint` draws, which a backend may keep as an image under `key` */
};

/* What a command is for, so that tests can find and compare things. X(name) */
#define DRAW_ROLES(X)                                                                                                  \
    X(ground) X(surface) X(rule) X(control) X(focus) X(label) X(value) X(mark) X(chart) X(map) X(scroll)

enum draw_role {
#define X(name) ROLE_##name,
    DRAW_ROLES(X)
#undef X
    ROLE_COUNT
};

/* Where text may leave its clip, because scrolling brings it back. */
enum draw_scrolled { SCROLLED_Y = 1, SCROLLED_X = 2 };

enum text_flags {
    TEXT_BOLD = 1,
    TEXT_TABULAR = 2, /* all figures equally wide */
    TEXT_SPACED = 4,  /* letters apart by 1/10 of the size: the exercise marking */
    TEXT_HALO = 8,    /* outlined in the background's colour: on the map */
    /* how it is broken into lines, no part of the look */
    TEXT_BALANCED = 16, /* a heading: two to four lines are made about equally long */
    TEXT_TYPED = 32     /* being typed: what stands already does not move to the next line with a word that follows */
};
enum { TEXT_LOOK = TEXT_BALANCED - 1 };

struct text_style {
    int16_t px;
    uint16_t flags;
};

struct draw_point {
    float x, y;
};

/* Paints into `out` what belongs in `box`. Called by a backend when it has no image for the key; `ud` lives until then.
   */
struct draw_painter {
    void (*paint)(const void *ud, struct rect box, struct draw_list *out);
    const void *ud;
};

struct draw_command {
    uint8_t kind, role, token, alpha; /* enum draw_kind, draw_role, theme_token; alpha 0..255 */
    uint8_t scrolled;                 /* enum draw_scrolled */
    struct text_style style;          /* DRAW_TEXT */
    uint32_t id;                      /* of the widget, 0 for none */
    struct rect box;                  /* where it draws, before clipping */
    struct rect clip;                 /* what may be seen of it */
    float radius, width, dash;
    int first, count; /* bytes of text, or rings in draw_list.rings */
    uint64_t key;     /* DRAW_PICTURE */
    struct draw_painter painter;
};

/* `count` points from draw_list.points[first] on. */
struct draw_ring {
    int first, count;
    int closed;
};

enum { DRAW_CLIPS = 32 };

/* Borrow the arrays only until the next draw call. `failed` is set when memory ran out or a stack overflowed: the list
   is then incomplete. All commands carry the clip, role and id that were current when they were added. */
struct draw_list {
    const struct alloc *alloc;
    const struct theme *theme;
    struct draw_command *commands;
    struct draw_ring *rings;
    struct draw_point *points;
    char *text;
    int command_count, ring_count, point_count, text_length;
    int command_capacity, ring_capacity, point_capacity, text_capacity;
    struct rect clips[DRAW_CLIPS];
    int clip_count;
    int path; /* first ring of the path being built */
    uint8_t role, alpha;
    uint8_t scrolled;
    uint32_t id;
    int failed;
};

void draw_init(struct draw_list *list, const struct alloc *a);
void draw_free(struct draw_list *list);

/* Empties the list for a frame of w by h pixels. */
void draw_begin(struct draw_list *list, const struct theme *theme, int w, int h);

/* Clips meet the clip below. Pop at most what was pushed. */
void draw_clip_push(struct draw_list *list, struct rect clip);
void draw_clip_pop(struct draw_list *list);
struct rect draw_clip(const struct draw_list *list);

/* Role, id and scrolling of the commands that follow; alpha (0..255) fades them. Each returns what was set before. */
enum draw_role draw_role(struct draw_list *list, enum draw_role role);
uint32_t draw_id(struct draw_list *list, uint32_t id);
int draw_alpha(struct draw_list *list, int alpha);
unsigned draw_scrolled(struct draw_list *list, unsigned scrolled);

/* Where the list stands. Going back there takes away what was drawn since, so that drawing can measure. */
struct draw_mark {
    int commands, rings, points, text;
};
struct draw_mark draw_mark(const struct draw_list *list);
void draw_back(struct draw_list *list, struct draw_mark mark);

void draw_rect(struct draw_list *list, struct rect box, enum theme_token token, int radius);
void draw_frame(struct draw_list *list, struct rect box, enum theme_token token, int radius, int width);
void draw_shadow(struct draw_list *list, struct rect box, int width);

/* A path is one or more rings, then fill or stroke ends it. */
void draw_ring(struct draw_list *list, const struct draw_point *points, int count, int closed);
void draw_path_fill(struct draw_list *list, enum theme_token token);
void draw_path_stroke(struct draw_list *list, enum theme_token token, float width, float dash);

void draw_line(struct draw_list *list, float x0, float y0, float x1, float y1, enum theme_token token, float width);
/* Horizontal or vertical separators of whole pixels. */
void draw_rule(struct draw_list *list, int x, int y, int w, int h);

/* Closed shapes about (x, y) that touch a circle of radius r; sizes are matched so that equal r looks equally large. */
enum draw_shape {
    SHAPE_CIRCLE, SHAPE_SQUARE, SHAPE_TRIANGLE, SHAPE_DIAMOND, SHAPE_HEXAGON, SHAPE_PLUS, SHAPE_PENTAGON, SHAPE_STAR,
    SHAPE_DOWN, /* triangle on its point */
    SHAPE_CROSS,
    SHAPE_TICK,
    SHAPE_COUNT
};
void draw_shape(struct draw_list *list, enum draw_shape shape, float x, float y, float r, enum theme_token token);
/* The outline of a shape; its outer edge is at r. */
void draw_outline(struct draw_list *list, enum draw_shape shape, float x, float y, float r, enum theme_token token,
                  float width);

/* One line of text in box. The caller has measured it. */
void draw_text(struct draw_list *list, struct rect box, struct text_style style, enum theme_token token,
               const char *text, size_t length);

/* An image made by `painter` when the backend has none for `key`; the key must change with everything that it shows. */
void draw_picture(struct draw_list *list, struct rect box, uint64_t key, struct draw_painter painter);

/* Over everything that can be seen, the theme included. Equal lists have equal hashes. */
uint64_t draw_hash(const struct draw_list *list);
/* Over one command, without the theme. */
uint64_t draw_command_hash(const struct draw_list *list, const struct draw_command *command);
/* All pixels that it may touch: more than its box for text and shadows, less where it is clipped. */
struct rect draw_command_extent(const struct draw_command *command);

/* The text of a DRAW_TEXT command, not terminated. */
const char *draw_command_text(const struct draw_list *list, const struct draw_command *command);

/* The first command at or after `from` whose text holds `text`, or -1. */
int draw_find_text(const struct draw_list *list, const char *text, int from);

/* Faults that nobody should ever see: text cut by its clip, texts on top of each other. `first` and `second` are
   commands; second is -1 for a cut. Text in a scrolled region may be cut where it can be scrolled to. */
struct draw_fault {
    int first, second;
};
/* Writes up to `room` faults and returns how many there are. */
int draw_faults(const struct draw_list *list, struct draw_fault *faults, int room);

#endif
