#include "draw.h"

#include <math.h>
#include <string.h>

#include "base/hash.h"

void draw_init(struct draw_list *list, const struct alloc *a)
{
    memset(list, 0, sizeof *list);
    list->alloc = a;
    list->theme = &theme_dark;
}

void draw_free(struct draw_list *list)
{
    const struct alloc *a = list->alloc;
    mem_free(a, list->commands, (size_t)list->command_capacity, sizeof *list->commands);
    mem_free(a, list->rings, (size_t)list->ring_capacity, sizeof *list->rings);
    mem_free(a, list->points, (size_t)list->point_capacity, sizeof *list->points);
    mem_free(a, list->text, (size_t)list->text_capacity, 1);
    draw_init(list, a);
}

void draw_begin(struct draw_list *list, const struct theme *theme, int w, int h)
{
    list->theme = theme;
    list->command_count = list->ring_count = list->point_count = list->text_length = 0;
    list->clips[0] = (struct rect){ 0, 0, w, h };
    list->clip_count = 1;
    list->path = 0;
    list->role = ROLE_ground;
    list->alpha = 255;
    list->scrolled = 0;
    list->id = 0;
    list->failed = 0;
}

void draw_clip_push(struct draw_list *list, struct rect clip)
{
    if (list->clip_count >= DRAW_CLIPS) {
        list->failed = 1;
        return;
    }
    list->clips[list->clip_count] = rect_meet(draw_clip(list), clip);
    list->clip_count++;
}

void draw_clip_pop(struct draw_list *list)
{
    if (list->clip_count > 1)
        list->clip_count--;
    else
        list->failed = 1;
}

struct rect draw_clip(const struct draw_list *list)
{
    return list->clip_count > 0 ? list->clips[list->clip_count - 1] : (struct rect){ 0, 0, 0, 0 };
}

enum draw_role draw_role(struct draw_list *list, enum draw_role role)
{
    enum draw_role before = list->role;
    list->role = (uint8_t)role;
    return before;
}

uint32_t draw_id(struct draw_list *list, uint32_t id)
{
    uint32_t before = list->id;
    list->id = id;
    return before;
}

int draw_alpha(struct draw_list *list, int alpha)
{
    int before = list->alpha;
    list->alpha = (uint8_t)int_clamp(alpha, 0, 255);
    return before;
}

unsigned draw_scrolled(struct draw_list *list, unsigned scrolled)
{
    unsigned before = list->scrolled;
    list->scrolled = (uint8_t)scrolled;
    return before;
}

struct draw_mark draw_mark(const struct draw_list *list)
{
    return (struct draw_mark){ list->command_count, list->ring_count, list->point_count, list->text_length };
}

void draw_back(struct draw_list *list, struct draw_mark mark)
{
    list->command_count = mark.commands;
    list->ring_count = list->path = mark.rings;
    list->point_count = mark.points;
    list->text_length = mark.text;
}

/* What cannot be seen is not added, except text, which tests look for. NULL when not added. */
static struct draw_command *add(struct draw_list *list, enum draw_kind kind, struct rect box, enum theme_token token)
{
    void *commands = list->commands;
    struct rect clip = draw_clip(list);
    if (kind != DRAW_TEXT && (!rect_overlap(box, clip) || list->alpha == 0))
        return NULL;
    if (!mem_grow(list->alloc, &commands, &list->command_capacity, list->command_count + 1, sizeof *list->commands)) {
        list->failed = 1;
        return NULL;
    }
    list->commands = commands;
    struct draw_command *c = &list->commands[list->command_count++];
    memset(c, 0, sizeof *c); /* padding too: the hash reads fields only, but dumps compare */
    c->kind = (uint8_t)kind;
    c->role = list->role;
    c->token = (uint8_t)token;
    c->alpha = list->alpha;
    c->scrolled = list->scrolled;
    c->id = list->id;
    c->box = box;
    c->clip = clip;
    return c;
}

void draw_rect(struct draw_list *list, struct rect box, enum theme_token token, int radius)
{
    struct draw_command *c = add(list, DRAW_RECT, box, token);
    if (c)
        c->radius = (float)radius;
}

void draw_frame(struct draw_list *list, struct rect box, enum theme_token token, int radius, int width)
{
    struct draw_command *c = add(list, DRAW_FRAME, box, token);
    if (c) {
        c->radius = (float)radius;
        c->width = (float)width;
    }
}

void draw_shadow(struct draw_list *list, struct rect box, int width)
{
    struct draw_command *c = add(list, DRAW_SHADOW, rect_inset(box, -width, -width), TOKEN_shade);
    if (c) {
        c->box = box;
        c->width = (float)width;
    }
}

void draw_ring(struct draw_list *list, const struct draw_point *points, int count, int closed)
{
    void *grown = list->points, *rings = list->rings;
    if (count < 2)
        return;
    if (!mem_grow(list->alloc, &grown, &list->point_capacity, list->point_count + count, sizeof *list->points)) {
        list->failed = 1;
        return;
    }
    list->points = grown;
    if (!mem_grow(list->alloc, &rings, &list->ring_capacity, list->ring_count + 1, sizeof *list->rings)) {
        list->failed = 1;
        return;
    }
    list->rings = rings;
    memcpy(list->points + list->point_count, points, (size_t)count * sizeof *points);
    list->rings[list->ring_count++] = (struct draw_ring){ list->point_count, count, closed };
    list->point_count += count;
}

static struct rect path_box(const struct draw_list *list, float grow)
{
    float x0 = 1e9f, y0 = 1e9f, x1 = -1e9f, y1 = -1e9f;
    for (int r = list->path; r < list->ring_count; r++) {
        const struct draw_point *p = list->points + list->rings[r].first;
        for (int i = 0; i < list->rings[r].count; i++) {
            x0 = fminf(x0, p[i].x), x1 = fmaxf(x1, p[i].x);
            y0 = fminf(y0, p[i].y), y1 = fmaxf(y1, p[i].y);
        }
    }
    if (list->path >= list->ring_count)
        return (struct rect){ 0, 0, 0, 0 };
    /* 1 << 24: where a float still counts single pixels */
    int left = (int)fmaxf(floorf(x0 - grow), -16777216.0f), top = (int)fmaxf(floorf(y0 - grow), -16777216.0f);
    int right = (int)fminf(ceilf(x1 + grow), 16777216.0f), bottom = (int)fminf(ceilf(y1 + grow), 16777216.0f);
    return (struct rect){ left, top, right - left, bottom - top };
}

static void path_end(struct draw_list *list, enum draw_kind kind, enum theme_token token, float width, float dash)
{
    struct draw_command *c = add(list, kind, path_box(list, width / 2), token);
    if (c) {
        c->first = list->path;
        c->count = list->ring_count - list->path;
        c->width = width;
        c->dash = dash;
    } else if (list->path < list->ring_count) { /* out of sight: forget the points again */
        list->point_count = list->rings[list->path].first;
        list->ring_count = list->path;
    }
    list->path = list->ring_count;
}

void draw_path_fill(struct draw_list *list, enum theme_token token)
{
    path_end(list, DRAW_FILL, token, 0, 0);
}

void draw_path_stroke(struct draw_list *list, enum theme_token token, float width, float dash)
{
    path_end(list, DRAW_STROKE, token, width, dash);
}

void draw_line(struct draw_list *list, float x0, float y0, float x1, float y1, enum theme_token token, float width)
{
    struct draw_point p[2] = { { x0, y0 }, { x1, y1 } };
    draw_ring(list, p, 2, 0);
    draw_path_stroke(list, token, width, 0);
}

void draw_rule(struct draw_list *list, int x, int y, int w, int h)
{
    enum draw_role before = draw_role(list, ROLE_rule);
    draw_rect(list, (struct rect){ x, y, w, h }, TOKEN_rule, 0);
    draw_role(list, before);
}

void draw_text(struct draw_list *list, struct rect box, struct text_style style, enum theme_token token,
               const char *text, size_t length)
{
    void *bytes = list->text;
    if (length == 0 || length > 1 << 20)
        return;
    if (!mem_grow(list->alloc, &bytes, &list->text_capacity, list->text_length + (int)length, 1)) {
        list->failed = 1;
        return;
    }
    list->text = bytes;
    struct draw_command *c = add(list, DRAW_TEXT, box, token);
    if (!c)
        return;
    memcpy(list->text + list->text_length, text, length);
    c->style = style;
    c->style.flags &= TEXT_LOOK;
    c->first = list->text_length;
    c->count = (int)length;
    list->text_length += (int)length;
}

void draw_picture(struct draw_list *list, struct rect box, uint64_t key, struct draw_painter painter)
{
    struct draw_command *c = add(list, DRAW_PICTURE, box, TOKEN_background);
    if (c) {
        c->key = key;
        c->painter = painter;
    }
}

uint64_t draw_command_hash(const struct draw_list *list, const struct draw_command *c)
{
    int32_t field[] = { c->kind,        c->token,  c->alpha,  c->style.px, c->style.flags,
                        c->box.x,       c->box.y,  c->box.w,  c->box.h,    c->clip.x,
                        c->clip.y,      c->clip.w, c->clip.h, c->count,    (int32_t)(c->key >> 32),
                        (int32_t)c->key };
    float length[] = { c->radius, c->width, c->dash };
    uint64_t h = hash_bytes(length, sizeof length, hash_words(field, sizeof field / sizeof *field, 1));
    if (c->kind == DRAW_TEXT)
        return hash_bytes(list->text + c->first, (size_t)c->count, h);
    for (int r = c->first; (c->kind == DRAW_FILL || c->kind == DRAW_STROKE) && r < c->first + c->count; r++) {
        const struct draw_ring *ring = &list->rings[r];
        h = hash_bytes(list->points + ring->first, (size_t)ring->count * sizeof *list->points,
                       h + (uint64_t)ring->closed);
    }
    return h;
}

struct rect draw_command_extent(const struct draw_command *c)
{
    int over = c->kind == DRAW_TEXT     ? c->style.px
               : c->kind == DRAW_SHADOW ? (int)c->width
               : c->kind == DRAW_STROKE ? 2
                                        : 1;
    return rect_meet(rect_inset(c->box, -over, -over), c->clip);
}

uint64_t draw_hash(const struct draw_list *list)
{
    uint64_t h = hash_bytes(list->theme->colour, sizeof list->theme->colour, 1);
    for (int i = 0; i < list->command_count; i++) {
        uint64_t one = draw_command_hash(list, &list->commands[i]);
        h = hash_bytes(&one, sizeof one, h);
    }
    return h;
}

const char *draw_command_text(const struct draw_list *list, const struct draw_command *command)
{
    return command->kind == DRAW_TEXT ? list->text + command->first : "";
}

int draw_find_text(const struct draw_list *list, const char *text, int from)
{
    int length = (int)strlen(text);
    for (int i = from < 0 ? 0 : from; i < list->command_count; i++) {
        const struct draw_command *c = &list->commands[i];
        for (int at = 0; c->kind == DRAW_TEXT && at + length <= c->count; at++)
            if (memcmp(list->text + c->first + at, text, (size_t)length) == 0)
                return i;
    }
    return -1;
}

/* Whether a surface lies between two texts wherever they would touch. */
static int parted(const struct draw_list *list, int i, int j)
{
    const struct draw_command *a = list->commands + i, *b = list->commands + j;
    struct rect both = rect_meet(rect_meet(a->box, a->clip), rect_meet(b->box, b->clip));
    for (int k = i + 1; k < j; k++) {
        const struct draw_command *c = list->commands + k;
        if (c->kind == DRAW_RECT && c->alpha > 200 && c->token != TOKEN_shade &&
            rect_holds(rect_meet(c->box, c->clip), both))
            return 1;
    }
    return 0;
}

int draw_faults(const struct draw_list *list, struct draw_fault *faults, int room)
{
    int count = 0;
    for (int i = 0; i < list->command_count; i++) {
        const struct draw_command *a = &list->commands[i];
        if (a->kind != DRAW_TEXT || !rect_overlap(a->box, a->clip))
            continue;
        int sides = a->box.x < a->clip.x || rect_right(a->box) > rect_right(a->clip);
        int ends = a->box.y < a->clip.y || rect_bottom(a->box) > rect_bottom(a->clip);
        if ((sides && !(a->scrolled & SCROLLED_X)) || (ends && !(a->scrolled & SCROLLED_Y))) {
            if (count < room)
                faults[count] = (struct draw_fault){ i, -1 };
            count++;
        }
        struct rect seen = rect_meet(a->box, a->clip);
        for (int j = i + 1; j < list->command_count; j++) {
            const struct draw_command *b = &list->commands[j];
            if (b->kind == DRAW_RECT && b->alpha > 200 && rect_holds(b->box, seen) && rect_holds(b->clip, seen))
                break; /* a panel covers it */
            if (b->kind != DRAW_TEXT || !rect_overlap(seen, rect_meet(b->box, b->clip)) || parted(list, i, j))
                continue;
            if (count < room)
                faults[count] = (struct draw_fault){ i, j };
            count++;
        }
    }
    return count;
}
