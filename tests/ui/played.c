#include "played.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/catalogue.h"

const struct played_look played_looks[PLAYED_LOOKS] = {
    { 1024, 600, 100, VIEW_CONSOLE },  { 1280, 720, 100, VIEW_CONSOLE },  { 1920, 1080, 100, VIEW_CONSOLE },
    { 3840, 2160, 100, VIEW_CONSOLE }, { 1024, 600, 200, VIEW_CONSOLE },  { 1280, 720, 200, VIEW_CONSOLE },
    { 1920, 1080, 200, VIEW_CONSOLE }, { 1280, 720, 100, VIEW_STAGE },
};

static void must(enum status status, const struct error *err)
{
    if (status)
        fail_msg("%s %s", err->what, err->where);
}

void played_open(struct played *p)
{
    struct error err;
    char path[600];
    const char *source = getenv("WHITECELL_SOURCE");
    memset(p, 0, sizeof *p);
    arena_init(&p->arena, &alloc_libc);
    snprintf(path, sizeof path, "%s/assets/norms.json", source ? source : ".");
    must(catalogue_load(path, &p->arena, &p->norms, &err), &err);
    snprintf(path, sizeof path, "%s/scenarios/notpetya", source ? source : ".");
    must(library_load(&alloc_libc, path, &p->norms, &p->loaded, NULL, &err), &err);
    must(exercise_start(&alloc_libc, p->loaded, 7, "half_day", NULL, &p->e, &err), &err);
    ui_init(&p->ui, &alloc_libc, text_fake);
    p->utc = 1800000000;
    p->carries = 1;
    p->in.mouse_x = p->in.mouse_y = -1;
    played_size(p, 1280, 720, 100);
}

void played_close(struct played *p)
{
    exercise_close(p->e);
    library_free(p->loaded);
    arena_free(&p->arena);
    ui_free(&p->ui);
}

void played_size(struct played *p, int w, int h, int percent)
{
    p->in.width = w;
    p->in.height = h;
    p->in.display_percent = 100;
    p->percent = percent;
}

void played_do(struct played *p, struct command c)
{
    struct error err;
    must(exercise_do(p->e, &c, p->utc++, &err), &err);
}

void played_turns(struct played *p, enum policy policy, int turns)
{
    struct error err;
    for (; turns-- > 0 && p->e->state[STATE_PHASE] == PHASE_OPEN;) {
        must(exercise_autoplay(p->e, policy, -1, p->utc++, &err), &err);
        played_do(p, command_of(COMMAND_CLOSE));
    }
}

void played_frame(struct played *p)
{
    struct error err;
    struct command c;
    struct rect area = { 0, 0, p->in.width, p->in.height };
    ui_begin(&p->ui, &p->in, &theme_dark, theme_scale(p->look, p->in.width, p->in.height, 100, p->percent));
    int given = p->draw(p, area, &c);
    must(ui_end(&p->ui, &err), &err);
    if (given) {
        p->commands++;
        p->last = c;
        p->refused = STATUS_OK;
        if (p->carries && c.kind != COMMAND_FORK) {
            p->refused = exercise_do(p->e, &c, p->utc++, &err);
            if (!p->refused)
                p->last = p->e->entry[p->e->entries - 1].command;
        }
    }
    p->in.key = 0;
    p->in.mods = 0;
    p->in.text[0] = '\0';
    p->in.pressed = p->in.released = 0;
    p->in.now_ms += 400;
}

void played_settle(struct played *p)
{
    int frames = 0;
    do {
        played_frame(p);
        assert_true(frames++ < 20);
    } while (ui_wake(&p->ui) == 0);
}

void played_key(struct played *p, uint32_t key, unsigned mods)
{
    p->keys++;
    p->in.key = key;
    p->in.mods = mods;
    if (key > ' ' && key < 127 && !(mods & (UI_CTRL | UI_ALT))) {
        p->in.text[0] = (char)key;
        p->in.text[1] = '\0';
    }
    played_settle(p);
}

void played_type(struct played *p, const char *text)
{
    for (; *text; text++) {
        p->keys++;
        p->in.key = *text >= 'A' && *text <= 'Z' ? (uint32_t)(*text - 'A' + 'a') : (uint32_t)*text;
        p->in.text[0] = *text;
        p->in.text[1] = '\0';
        played_settle(p);
    }
}

/* The words inside an item's box, as long as its own label goes over several lines. */
static int item_shows(const struct played *p, const struct ui_item *item, const char *text)
{
    const struct draw_list *list = &p->ui.list;
    for (int at = 0; (at = draw_find_text(list, text, at)) >= 0; at++)
        if (rect_holds(rect_inset(item->box, -2, -2), list->commands[at].box))
            return 1;
    return 0;
}

void played_tab_to(struct played *p, const char *label)
{
    for (int i = 0; i < 400; i++) {
        const struct ui_item *item = ui_find_item(&p->ui, p->ui.focus);
        if (item && item_shows(p, item, label))
            return;
        played_key(p, UI_KEY_TAB, 0);
    }
    fail_msg("nothing with \"%s\" takes the focus", label);
}

int played_shows(const struct played *p, const char *text)
{
    return draw_find_text(&p->ui.list, text, 0) >= 0;
}

void played_fits(struct played *p, const char *what)
{
    struct draw_fault fault;
    played_settle(p);
    if (draw_faults(&p->ui.list, &fault, 1) == 0)
        return;
    const struct draw_command *a = p->ui.list.commands + fault.first;
    const struct draw_command *b = fault.second < 0 ? a : p->ui.list.commands + fault.second;
    fail_msg("%s at %dx%d, text %d %%: \"%.*s\" and \"%.*s\"", what, p->in.width, p->in.height, p->percent, a->count,
             draw_command_text(&p->ui.list, a), b->count, draw_command_text(&p->ui.list, b));
}
