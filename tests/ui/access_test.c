/* What everyone must be able to read and to reach, on every screen and in every state: contrast of what is really
   drawn, the way by keys alone, words for a voice, sizes to press, rest. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "common/trial.h"
#include "tour.h"

static const struct theme *const themes[] = { &theme_dark, &theme_light, &theme_contrast };
enum { THEMES = 3 };

/* ---- faults: all are told, each once ---- */

enum { FAULTS = 40 };
static struct {
    int count;
    char said[FAULTS][160];
} faults;

static void fault(const char *where, const char *format, ...)
{
    char line[160];
    va_list list;
    va_start(list, format);
    vsnprintf(line, sizeof line, format, list);
    va_end(list);
    for (int i = 0; i < faults.count && i < FAULTS; i++)
        if (strcmp(faults.said[i], line) == 0)
            return;
    if (faults.count < FAULTS) {
        text_print(faults.said[faults.count], sizeof faults.said[0], "%s", line);
        print_error("%s: %s\n", where, line);
    }
    faults.count++;
}

static void no_faults(void)
{
    int count = faults.count;
    memset(&faults, 0, sizeof faults);
    if (count)
        fail_msg("%d faults", count);
}

/* The words of an item, for the message. */
static const char *words_of(const struct ui *ui, uint32_t id, char *out, size_t size)
{
    size_t used = 0;
    out[0] = '\0';
    for (int i = 0; i < ui->list.command_count; i++) {
        const struct draw_command *c = ui->list.commands + i;
        if (c->kind == DRAW_TEXT && c->id == id && used + (size_t)c->count + 2 < size) {
            memcpy(out + used, draw_command_text(&ui->list, c), (size_t)c->count);
            used += (size_t)c->count;
            out[used++] = ' ';
            out[used] = '\0';
        }
    }
    return out;
}

/* ---- contrast ----

   For points of everything that is drawn: which colours lie beneath, from the last that is opaque. */

/* Inside a filled path (non-zero winding). */
static int path_holds(const struct draw_list *list, const struct draw_command *c, float x, float y)
{
    int winding = 0;
    for (int r = c->first; r < c->first + c->count; r++) {
        const struct draw_point *p = list->points + list->rings[r].first;
        int n = list->rings[r].count;
        for (int i = 0, j = n - 1; i < n; j = i++) {
            if ((p[j].y <= y) == (p[i].y <= y))
                continue;
            float at = p[j].x + (y - p[j].y) / (p[i].y - p[j].y) * (p[i].x - p[j].x);
            if (at > x)
                winding += p[i].y > p[j].y ? 1 : -1;
        }
    }
    return winding != 0;
}

static float far_from(struct draw_point a, struct draw_point b, float x, float y)
{
    float dx = b.x - a.x, dy = b.y - a.y, all = dx * dx + dy * dy;
    float t = all > 0 ? fminf(fmaxf(((x - a.x) * dx + (y - a.y) * dy) / all, 0), 1) : 0;
    return hypotf(x - a.x - t * dx, y - a.y - t * dy);
}

static int stroke_holds(const struct draw_list *list, const struct draw_command *c, float x, float y)
{
    for (int r = c->first; r < c->first + c->count; r++) {
        const struct draw_ring *ring = list->rings + r;
        const struct draw_point *p = list->points + ring->first;
        for (int i = 0; i + 1 < ring->count + ring->closed; i++)
            if (far_from(p[i], p[(i + 1) % ring->count], x, y) <= c->width / 2)
                return 1;
    }
    return 0;
}

static int covers(const struct draw_list *list, const struct draw_command *c, float x, float y)
{
    int px = (int)floorf(x), py = (int)floorf(y);
    if (c->kind == DRAW_TEXT || c->kind == DRAW_SHADOW || !rect_has(c->clip, px, py) || !rect_has(c->box, px, py))
        return 0;
    switch (c->kind) {
    case DRAW_FRAME: return !rect_has(rect_inset(c->box, (int)c->width, (int)c->width), px, py);
    case DRAW_FILL: return path_holds(list, c, x, y);
    case DRAW_STROKE: return stroke_holds(list, c, x, y);
    default: return 1;
    }
}

static uint32_t blend(uint32_t under, uint32_t over, int alpha)
{
    uint32_t out = 0;
    for (int k = 0; k < 24; k += 8) {
        int u = (int)(under >> k & 255), o = (int)(over >> k & 255);
        out |= (uint32_t)(u + (o - u) * alpha / 255) << k;
    }
    return out;
}

enum { LAYERS = 16 };
struct stack {
    int count;
    int crosses; /* the topmost is a line */
    int ground;  /* the map lies at the bottom: sea or land */
    uint8_t token[LAYERS], alpha[LAYERS];
};

/* What lies below command `upto` at a point, topmost first. */
static struct stack stack_at(const struct draw_list *list, int upto, float x, float y)
{
    struct stack s = { 0, 0, 0, { 0 }, { 0 } };
    for (int i = upto - 1; i >= 0 && s.count < LAYERS; i--) {
        const struct draw_command *c = list->commands + i;
        if (!covers(list, c, x, y))
            continue;
        s.crosses |= s.count == 0 && c->kind == DRAW_STROKE;
        s.token[s.count] = c->token;
        s.alpha[s.count++] = c->alpha;
        s.ground = c->kind == DRAW_PICTURE;
        if (s.ground || c->alpha == 255)
            break;
    }
    return s;
}

static uint32_t colour_of(const struct stack *s, const struct theme *theme, enum theme_token ground)
{
    uint32_t out = theme->colour[TOKEN_background];
    for (int i = s->count; i-- > 0;)
        out = s->ground && i == s->count - 1 ? theme->colour[ground]
                                             : blend(out, theme->colour[s->token[i]], s->alpha[i]);
    return out;
}

/* The least contrast of `c` over what lies at the point, in hundredths, over all themes. */
static int least_contrast(const struct draw_command *c, const struct stack *s, int *theme)
{
    int least = 2100;
    for (int t = 0; t < THEMES; t++)
        for (int sea = 0; sea < (s->ground ? 2 : 1); sea++) {
            uint32_t under = colour_of(s, themes[t], sea ? TOKEN_background : TOKEN_land);
            uint32_t over = blend(under, themes[t]->colour[c->token], c->alpha);
            int ratio = theme_contrast_ratio(over, under);
            if (ratio < least) {
                least = ratio;
                *theme = t;
            }
        }
    return least;
}

/* The first command of what can be used: below the last dialog everything is dimmed, cannot be used, and need not be
   read (WCAG 2.1, 1.4.3, exempts inactive components). */
static int first_active(const struct stage *x)
{
    const struct draw_list *list = &x->ui.list;
    int first = 0;
    for (int i = 0; i < list->command_count; i++)
        if (list->commands[i].kind == DRAW_RECT && list->commands[i].token == TOKEN_shade &&
            list->commands[i].box.w == x->in.width && list->commands[i].box.h == x->in.height)
            first = i;
    return first;
}

/* Whether something opaque came over it later. */
static int is_covered(const struct draw_list *list, int i, float x, float y)
{
    for (int j = i + 1; j < list->command_count; j++)
        if (list->commands[j].alpha > 200 && list->commands[j].kind == DRAW_RECT &&
            covers(list, list->commands + j, x, y))
            return 1;
    return 0;
}

static void text_has_contrast(struct stage *x, const char *where)
{
    const struct draw_list *list = &x->ui.list;
    for (int i = first_active(x); i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        struct rect seen = rect_meet(c->box, c->clip);
        if (c->kind != DRAW_TEXT || rect_empty(seen))
            continue;
        for (int k = 0; k < 10; k++) {
            float px = (float)seen.x + (float)seen.w * ((float)(k % 5) + 0.5f) / 5,
                  py = (float)seen.y + (float)seen.h * (k < 5 ? 0.35f : 0.65f);
            struct stack s = stack_at(list, i, px, py);
            int theme = 0;
            if (is_covered(list, i, px, py))
                continue;
            if (c->style.flags & TEXT_HALO) /* the halo parts it from all but the land or sea that it lies on */
                s = (struct stack){ 1, 0, 1, { TOKEN_background }, { 255 } };
            int ratio = least_contrast(c, &s, &theme);
            if (ratio < 700)
                fault(where, "%s: \"%.*s\" (%s) on %s %d has %d.%02d", themes[theme]->name,
                      c->count > 30 ? 30 : c->count, draw_command_text(list, c), theme_token_name(c->token),
                      s.ground ? "the map" : theme_token_name(s.token[0]), s.alpha[0], ratio / 100, ratio % 100);
        }
    }
}

/* Something that means something and is not text: a state, a chart, the outline of a control, a ring. */
static int is_mark(const struct draw_command *c)
{
    enum theme_kind kind = theme_token_kind(c->token);
    return c->kind != DRAW_TEXT && c->kind != DRAW_PICTURE && c->kind != DRAW_SHADOW && c->alpha > 90 &&
           (kind == THEME_MARK || kind == THEME_TEXT || kind == THEME_ON_ACCENT);
}

/* Points along a mark that are in sight, and those where it does not stand out from what is there. */
struct outline {
    int points, lost, ratio, theme;
    struct stack beneath; /* of the worst */
};

/* A point beside the mark; the same colour again goes on, lines may cross, and what came later covers. */
static void look_at(struct stage *x, int i, float px, float py, struct outline *edge)
{
    const struct draw_list *list = &x->ui.list;
    const struct draw_command *c = list->commands + i;
    int theme = 0;
    if (!rect_has(c->clip, (int)floorf(px), (int)floorf(py)) || is_covered(list, i, px, py))
        return;
    struct stack s = stack_at(list, i, px, py);
    if (s.count && (s.token[0] == c->token || (s.crosses && c->kind == DRAW_STROKE)))
        return;
    int ratio = least_contrast(c, &s, &theme);
    edge->points++;
    edge->lost += ratio < 300;
    if (ratio < edge->ratio) {
        edge->ratio = ratio;
        edge->theme = theme;
        edge->beneath = s;
    }
}

/* A rectangle against what is just outside, an outline against what it lies on. */
static void look_around(struct stage *x, int i, struct outline *edge)
{
    const struct draw_command *c = x->ui.list.commands + i;
    struct rect b = c->box;
    float out = c->kind == DRAW_RECT ? -1.5f : c->width - 0.5f;
    for (int k = 1; k <= 3; k += 2) {
        float mx = (float)b.x + (float)(b.w * k) / 4, my = (float)b.y + (float)(b.h * k) / 4;
        look_at(x, i, (float)b.x + out, my, edge);
        look_at(x, i, (float)rect_right(b) - out, my, edge);
        look_at(x, i, mx, (float)b.y + out, edge);
        look_at(x, i, mx, (float)rect_bottom(b) - out, edge);
    }
}

/* A shape just outside its corners, a line at its points. */
static void look_along(struct stage *x, int i, struct outline *edge)
{
    const struct draw_list *list = &x->ui.list;
    const struct draw_command *c = list->commands + i;
    float mx = (float)c->box.x + (float)c->box.w / 2, my = (float)c->box.y + (float)c->box.h / 2;
    for (int r = c->first; r < c->first + (c->kind == DRAW_FILL ? 1 : c->count); r++) {
        const struct draw_point *p = list->points + list->rings[r].first;
        for (int k = 0; k < list->rings[r].count; k += 1 + list->rings[r].count / 12) {
            float away = hypotf(p[k].x - mx, p[k].y - my), far = c->kind == DRAW_FILL && away > 0.5f ? 1 / away : 0;
            look_at(x, i, p[k].x + (p[k].x - mx) * far, p[k].y + (p[k].y - my) * far, edge);
        }
    }
}

/* Along two thirds of what can be seen of it: a neighbour may touch it. A ring around the focus: all along. */
static void marks_have_contrast(struct stage *x, const char *where)
{
    const struct draw_list *list = &x->ui.list;
    for (int i = first_active(x); i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        struct outline edge = { .ratio = 2100 };
        if (!is_mark(c) || rect_empty(rect_meet(c->box, c->clip)))
            continue;
        if (c->kind == DRAW_RECT || c->kind == DRAW_FRAME)
            look_around(x, i, &edge);
        else
            look_along(x, i, &edge);
        if (edge.lost * 3 > (c->role == ROLE_focus ? 0 : edge.points))
            fault(where, "%s: %s of role %d, kind %d, on %s %d has %d.%02d", themes[edge.theme]->name,
                  theme_token_name(c->token), c->role, c->kind,
                  edge.beneath.ground ? "the map" : theme_token_name(edge.beneath.token[0]), edge.beneath.alpha[0],
                  edge.ratio / 100, edge.ratio % 100);
    }
}

static void contrast(struct stage *x, const char *where)
{
    text_has_contrast(x, where);
    marks_have_contrast(x, where);
}

/* ---- by keys alone ---- */

enum { MOST = 1024 };

static int can_focus(const struct ui *ui, const struct ui_item *item)
{
    return (item->flags & UI_FOCUS) && item->scope == ui->scope;
}

/* It lies under a panel that was drawn later. */
static int is_under_panel(const struct ui *ui, int at)
{
    struct rect seen = ui->items[at].seen;
    for (int i = at + 1; i < ui->item_count; i++)
        if (ui->items[i].flags & UI_PLAIN && rect_has(ui->items[i].seen, seen.x + seen.w / 2, seen.y + seen.h / 2))
            return 1;
    return 0;
}

/* The ring around a scrolled region touches neither its text nor what lies beside it. */
static void ring_has_air(struct stage *x, const char *where, const struct ui_item *region, struct rect ring)
{
    const struct draw_list *list = &x->ui.list;
    struct rect inside = rect_inset(ring, 2 + ui_px(&x->ui, 3), 2 + ui_px(&x->ui, 3));
    for (int i = first_active(x); i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        struct rect seen = rect_meet(c->box, c->clip);
        if (c->kind == DRAW_TEXT && rect_overlap(seen, ring) && !rect_holds(inside, seen) &&
            !is_covered(list, i, (float)seen.x + (float)seen.w / 2, (float)seen.y + (float)seen.h / 2))
            fault(where, "the ring of a scrolled region touches \"%.*s\"", c->count > 40 ? 40 : c->count,
                  draw_command_text(list, c));
    }
    for (int k = 0; k < x->ui.item_count; k++) {
        const struct ui_item *item = x->ui.items + k;
        if (can_focus(&x->ui, item) && item != region && item->region != region->id && rect_overlap(item->seen, ring) &&
            !is_under_panel(&x->ui, k))
            fault(where, "the ring of a scrolled region lies over what stands at %d,%d", item->seen.x, item->seen.y);
    }
}

/* The ring of what has the focus is drawn, once, whole, in sight, and nothing lies over it. */
static void ring_is_in_sight(struct stage *x, const char *where)
{
    const struct ui *ui = &x->ui;
    const struct draw_list *list = &ui->list;
    const struct ui_item *item = ui_find_item(ui, ui->focus);
    char words[120];
    int rings = 0;
    words_of(ui, ui->focus, words, sizeof words);
    for (int i = 0; i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        if (c->kind != DRAW_FRAME || c->role != ROLE_focus)
            continue;
        rings++;
        const struct ui_state *scroll = item ? ui_state(&x->ui, item->id) : NULL;
        if (item && item->flags & UI_KEEPS_Y && scroll && scroll->extent > item->box.h)
            ring_has_air(x, where, item, c->box);
        struct rect room = rect_meet(c->clip, (struct rect){ 0, 0, x->in.width, x->in.height });
        struct rect least = c->box;
        if (least.h > room.h) /* larger than the window: its top is in sight */
            least.h = int_max(1, int_min(least.h, room.h) - 16);
        if (!rect_holds(room, least))
            fault(where, "the ring of \"%.40s\" is cut: %d,%d %dx%d in %d,%d %dx%d", words, least.x, least.y, least.w,
                  least.h, room.x, room.y, room.w, room.h);
        for (int j = i + 1; j < list->command_count; j++) {
            const struct draw_command *d = list->commands + j;
            if (d->kind == DRAW_RECT && d->alpha > 100 && d->box.w > 4 && d->box.h > 4 &&
                rect_overlap(rect_meet(d->box, d->clip), least) &&
                !rect_holds(rect_inset(least, 2, 2), rect_meet(d->box, d->clip)))
                fault(where, "the ring of \"%.40s\" is covered (%s)", words, theme_token_name(d->token));
        }
    }
    if (!item || rings != 1)
        fault(where, "\"%.40s\" has %d rings", words, item ? rings : -1);
}

/* What a voice would say: words drawn for it, or what its picture says. */
static void has_words(struct stage *x, const char *where)
{
    char words[120];
    const struct ui_item *item = ui_find_item(&x->ui, x->ui.focus);
    if (item && !*words_of(&x->ui, x->ui.focus, words, sizeof words) && !*x->ui.focus_is)
        fault(where, "nothing can be said of what lies at %d,%d", item->box.x, item->box.y);
}

static int among(const uint32_t *ids, int count, uint32_t id)
{
    for (int i = 0; i < count; i++)
        if (ids[i] == id)
            return 1;
    return 0;
}

static void press(struct stage *x, uint32_t key, unsigned mods)
{
    x->in.mods = mods;
    stage_key(x, key);
    x->in.mods = 0;
}

/* Goes round by Tab or Shift+Tab from where the focus is; returns how many were met, or -1 when it does not come back.
   */
static int round_by(struct stage *x, const char *where, unsigned mods, uint32_t *met)
{
    int count = 0;
    for (press(x, UI_KEY_TAB, mods); count < MOST; press(x, UI_KEY_TAB, mods)) {
        if (among(met, count, x->ui.focus))
            return x->ui.focus == met[0] ? count : -1;
        met[count++] = x->ui.focus;
        if (where) {
            ring_is_in_sight(x, where);
            has_words(x, where);
        }
    }
    return -1;
}

static void keys_reach_everything(struct stage *x, const char *where)
{
    static uint32_t met[MOST], back[MOST];
    char words[120];
    int count = round_by(x, where, 0, met);
    if (count < 0)
        fault(where, "Tab does not come round");
    for (int i = 0; i < x->ui.item_count && count >= 0; i++)
        if (can_focus(&x->ui, x->ui.items + i) && !among(met, count, x->ui.items[i].id))
            fault(where, "Tab does not reach \"%s\"", words_of(&x->ui, x->ui.items[i].id, words, sizeof words));
    if (round_by(x, NULL, UI_SHIFT, back) != count)
        fault(where, "Shift+Tab does not go the same way round");
}

/* ---- sizes, rest ---- */

/* A text lies in what carries it or beside it, never across its edge. Labels of the map may: its
   sites are the squares. */
static void text_keeps_off_buttons(struct stage *x, const char *where)
{
    const struct draw_list *list = &x->ui.list;
    char words[120];
    for (int k = 0; k < x->ui.item_count; k++) {
        const struct ui_item *item = x->ui.items + k;
        if (!can_focus(&x->ui, item) || rect_empty(item->seen) || item->box.w == item->box.h ||
            !*words_of(&x->ui, item->id, words, sizeof words))
            continue;
        for (int i = first_active(x); i < list->command_count; i++) {
            const struct draw_command *c = list->commands + i;
            struct rect seen = rect_meet(c->box, c->clip), both = rect_meet(seen, item->seen);
            if (c->kind != DRAW_TEXT || c->id == item->id || rect_empty(both) || rect_holds(item->seen, seen) ||
                is_covered(list, i, (float)both.x + (float)both.w / 2, (float)both.y + (float)both.h / 2))
                continue;
            fault(where, "\"%.*s\" lies across the edge of \"%.40s\"", c->count > 40 ? 40 : c->count,
                  draw_command_text(list, c), words);
        }
    }
}

/* Nothing is cut, no texts lie on each other, and what can be pressed is 32 pixels wide and high. */
static void is_sound(struct stage *x, const char *where)
{
    char what[600];
    if (stage_fault(x, what, sizeof what))
        fault(where, "%s", what);
    text_keeps_off_buttons(x, where);
}

static void all_at_once(struct stage *x, const char *where)
{
    is_sound(x, where);
    contrast(x, where);
    keys_reach_everything(x, where);
    contrast(x, where); /* now with a ring somewhere else */
}

static void everyone_can_read_and_reach_everything(void **state)
{
    static struct stage x;
    static const struct tour tours[] = {
        { "notpetya", NULL, 1280, 720, 100, 2, 1, 0, all_at_once },
        { "wannacry", "class50", 1024, 600, 200, 1, 1, 0, all_at_once },
        { "ukraine-telecom", "act_two", 1024, 600, 100, 1, 1, 0, all_at_once },
    };
    int stops = 0;
    (void)state;
    for (size_t i = 0; i < sizeof tours / sizeof *tours; i++)
        stops += tour_go(&x, tours + i);
    stops += tour_author(&x, 1280, 720, 100, all_at_once) + tour_author(&x, 1024, 600, 200, all_at_once);
    print_message("%d stops\n", stops);
    no_faults();
}

/* ---- every window ---- */

static void everything_fits_every_window(void **state)
{
    static struct stage x;
    static const int looks[][3] = {
        { 1024, 600, 100 },  { 1024, 600, 200 },  { 1280, 720, 200 },   { 3840, 2160, 100 }, { 1280, 720, 150 },
        { 1366, 768, 100 },  { 1440, 900, 125 },  { 1600, 1200, 100 }, { 1920, 1080, 100 }, { 1920, 1080, 200 },
        { 2560, 1080, 100 }, { 800, 1280, 100 },  { 1080, 1920, 100 }, { 3840, 2160, 200 },
    };
    enum { ALL = 3 }; /* of these sizes see all scenarios, the others take turns */
    static const char *const scenarios[] = { "notpetya", "wannacry", "ukraine-telecom" };
    const char *build = getenv("WHITECELL_BUILD");
    size_t step = build && strcmp(build, "gcc-release") != 0 ? 5 : 1; /* the slower builds see some of them */
    int stops = 0;
    (void)state;
    for (size_t i = 0; i < sizeof looks / sizeof *looks; i += step)
        for (size_t k = i < ALL ? 0 : i % 3; k < 3; k += i < ALL ? 1 : 3)
            stops += tour_go(
                &x, &(struct tour){ scenarios[k], NULL, looks[i][0], looks[i][1], looks[i][2], 1, 1, 0, is_sound });
    print_message("%d stops\n", stops);
    no_faults();
}

int access_tests(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(everyone_can_read_and_reach_everything),
        cmocka_unit_test(everything_fits_every_window),
    };
    return cmocka_run_group_tests_name("ui for everyone", tests, NULL, NULL);
}
