#include "stage.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/catalogue.h"

static const char *source(void)
{
    const char *at = getenv("WHITECELL_SOURCE");
    return at ? at : ".";
}

static int64_t utc(void *ud)
{
    struct stage *x = ud;
    return x->utc;
}

static const struct app_card *cards(void *ud, int *count)
{
    struct stage *x = ud;
    *count = 1;
    return &x->card;
}

static enum status open_scenario(void *ud, const char *id, const struct scenario **s, struct error *err)
{
    struct stage *x = ud;
    (void)id, (void)err;
    *s = &x->loaded->scenario;
    return STATUS_OK;
}

static enum status start(void *ud, const struct app_start *how, struct exercise **e, struct error *err)
{
    struct stage *x = ud;
    struct exercise *made;
    enum status status = exercise_start(&alloc_libc, x->loaded, how->seed, how->form, NULL, &made, err);
    if (status)
        return status;
    exercise_close(x->e);
    *e = x->e = made;
    return STATUS_OK;
}

static enum status resume(void *ud, const char *save, struct exercise **e, struct error *err)
{
    struct stage *x = ud;
    (void)save, (void)err;
    return start(ud, &(struct app_start){ x->loaded->scenario.id, 7, NULL }, e, err);
}

static uint64_t seed(void *ud)
{
    (void)ud;
    return 7;
}

void stage_open(struct stage *x, const char *scenario)
{
    char path[1024];
    struct error err;
    memset(x, 0, sizeof *x);
    arena_init(&x->arena, &alloc_libc);
    text_print(path, sizeof path, "%s/assets/norms.json", source());
    assert_int_equal(catalogue_load(path, &x->arena, &x->norms, &err), STATUS_OK);
    text_print(path, sizeof path, "%s/scenarios/%s", source(), scenario);
    assert_int_equal(library_load(&alloc_libc, path, &x->norms, &x->loaded, NULL, &err), STATUS_OK);
    const struct scenario *s = &x->loaded->scenario;
    x->card = (struct app_card){ .id = s->id,
                                 .title = s->title,
                                 .stake = s->stake,
                                 .notice = s->notice,
                                 .roles = "Editor, Minister",
                                 .role_count = 2,
                                 .length = "50 minutes",
                                 .problem = "",
                                 .turns = s->turns,
                                 .sites = x->site,
                                 .site_count = s->sites < SITES ? s->sites : SITES };
    for (int i = 0; i < x->card.site_count; i++)
        x->site[i] = (struct map_site){ s->site_text[i].lat, s->site_text[i].lon, i % 8, WHOLE, 0, 50, NULL, 0 };
    x->utc = 1500000000;
    struct app_host host = {
        .ud = x, .utc = utc, .cards = cards, .open = open_scenario, .start = start, .resume = resume, .seed = seed
    };
    app_init(&x->app, &alloc_libc, &host, NULL);
    ui_init(&x->ui, &alloc_libc, text_fake);
    x->in = (struct ui_input){ .width = 1280, .height = 720, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
}

void stage_close(struct stage *x)
{
    ui_free(&x->ui);
    app_free(&x->app);
    exercise_close(x->e);
    library_free(x->loaded);
    arena_free(&x->arena);
}

void stage_size(struct stage *x, int w, int h, int text_percent)
{
    x->in.width = w;
    x->in.height = h;
    x->app.settings.text_percent = text_percent;
}

void stage_settle(struct stage *x)
{
    enum { MOST = 12 };
    struct error err;
    for (int i = 0; i < MOST; i++) {
        x->in.now_ms += 10;
        if ((x->apart ? app_console_frame : app_frame)(&x->app, &x->ui, &x->in, &err))
            fail_msg("%s", err.what);
        x->in.pressed = x->in.released = 0;
        x->in.key = 0;
        x->in.text[0] = '\0';
        x->in.wheel_x = x->in.wheel_y = 0;
        if (ui_wake(&x->ui) != 0)
            return;
    }
    fail_msg("screen %d, pane %d, dialog %d, %dx%d at %d%% does not come to rest", (int)x->app.screen, (int)x->app.pane,
             (int)x->app.dialog, x->in.width, x->in.height, x->app.settings.text_percent);
}

void stage_key(struct stage *x, uint32_t key)
{
    x->in.key = key;
    stage_settle(x);
}

void stage_type(struct stage *x, const char *text)
{
    text_print(x->in.text, sizeof x->in.text, "%s", text);
    stage_settle(x);
}

void stage_wait(struct stage *x, int ms)
{
    for (; ms > 0; ms -= 100) {
        x->in.now_ms += 100;
        stage_settle(x);
    }
}

void stage_click_at(struct stage *x, int px, int py)
{
    x->in.mouse_x = px;
    x->in.mouse_y = py;
    stage_settle(x);
    x->in.pressed = x->in.held = UI_MOUSE_LEFT;
    stage_settle(x);
    x->in.released = UI_MOUSE_LEFT;
    x->in.held = 0;
    stage_settle(x);
    x->in.mouse_x = x->in.mouse_y = -1;
    stage_settle(x);
}

int stage_click(struct stage *x, const char *text)
{
    const struct draw_list *list = &x->ui.list;
    for (int i = draw_find_text(list, text, 0); i >= 0; i = draw_find_text(list, text, i + 1)) {
        struct rect box = rect_meet(list->commands[i].box, list->commands[i].clip);
        const struct ui_item *item = ui_find_item(&x->ui, list->commands[i].id);
        if (!item || rect_empty(box) || !(item->flags & UI_FOCUS) || item->scope != x->ui.scope)
            continue;
        stage_click_at(x, box.x + box.w / 2, box.y + box.h / 2);
        return 1;
    }
    return 0;
}

void stage_start(struct stage *x)
{
    stage_start_form(x, NULL);
}

void stage_start_form(struct stage *x, const char *form)
{
    struct error err;
    struct exercise *e = NULL;
    assert_int_equal(start(x, &(struct app_start){ x->loaded->scenario.id, 7, form }, &e, &err), STATUS_OK);
    app_sit(&x->app, e, -1, POLICY_HISTORICAL, 1);
    stage_settle(x);
}

void stage_in_room(struct stage *x, const char *scenario)
{
    stage_open(x, scenario);
    stage_start(x);
    app_go(&x->app, SCREEN_ROOM);
    stage_settle(x);
}

int stage_shows(struct stage *x, const char *text)
{
    const struct draw_list *list = &x->ui.list;
    size_t used = 0;
    for (int i = 0; i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        if (c->kind != DRAW_TEXT || used + (size_t)c->count + 2 >= sizeof x->seen)
            continue;
        memcpy(x->seen + used, draw_command_text(list, c), (size_t)c->count);
        used += (size_t)c->count;
        x->seen[used++] = ' ';
    }
    x->seen[used] = '\0';
    return strstr(x->seen, text) != NULL;
}

int stage_fault(const struct stage *x, char *out, size_t size)
{
    struct draw_fault faults[1];
    const struct draw_list *list = &x->ui.list;
    if (draw_faults(list, faults, 1)) {
        const struct draw_command *a = list->commands + faults[0].first,
                                  *b = list->commands + (faults[0].second < 0 ? faults[0].first : faults[0].second);
        text_print(out, size, "%s \"%.*s\" (%d,%d %dx%d) and \"%.*s\" (%d,%d %dx%d)",
                   faults[0].second < 0 ? "cut" : "overlap", a->count, draw_command_text(list, a), a->box.x, a->box.y,
                   a->box.w, a->box.h, b->count, draw_command_text(list, b), b->box.x, b->box.y, b->box.w, b->box.h);
        return 1;
    }
    for (int i = 0; i < x->ui.item_count; i++) {
        const struct ui_item *item = x->ui.items + i;
        if (!(item->flags & UI_PLAIN) && (item->box.w < 32 || item->box.h < 32)) {
            text_print(out, size, "something to press is only %dx%d at %d,%d", item->box.w, item->box.h, item->box.x,
                       item->box.y);
            return 1;
        }
    }
    return 0;
}

void stage_is_sound(struct stage *x, const char *where)
{
    char what[600];
    if (stage_fault(x, what, sizeof what))
        fail_msg("%s, %dx%d at %d%%: %s", where, x->in.width, x->in.height, x->app.settings.text_percent, what);
}
