/* Manners that hold everywhere: nothing moves with reduced motion, nothing blinks without it, Escape leads back, states
   can be told apart without colour, and the clock reminds and decides nothing. */
#include <math.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "core/play.h"
#include "tour.h"
#include "ui/chart.h"

static int faults, moved;

static void fault(const char *where, const char *what)
{
    if (faults++ < 30)
        print_error("%s: %s\n", where, what);
}

static uint64_t picture(struct stage *x, int ms)
{
    struct error err;
    x->in.now_ms += (uint32_t)ms;
    if ((x->apart ? app_console_frame : app_frame)(&x->app, &x->ui, &x->in, &err))
        fail_msg("%s", err.what);
    return draw_hash(&x->ui.list);
}

/* ---- motion ---- */

/* The settled picture stays, whatever time goes by, and no frame is asked for before a clock goes on. */
static void nothing_moves(struct stage *x, const char *where)
{
    static const int steps[] = { 16, 90, 150, 400, 3000 };
    uint64_t first = picture(x, 1);
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (picture(x, steps[i]) != first)
            fault(where, "it moves");
        if (ui_wake(&x->ui) >= 0 && ui_wake(&x->ui) < 900)
            fault(where, "it wants to be drawn again");
    }
}

/* What moves is at rest after 250 ms, and never looks again as it did before: then it would blink. */
static void nothing_blinks(struct stage *x, const char *where)
{
    enum { FRAMES = 60, STEP = 16, LONGEST = 250 };
    uint64_t seen[FRAMES];
    if (x->app.screen == SCREEN_CHANGES && !x->app.replay.done) /* the turn that plays out takes a few seconds */
        return;
    for (int i = 0; i < FRAMES; i++) {
        seen[i] = picture(x, STEP);
        if (i > 0 && seen[i] != seen[i - 1]) {
            moved++;
            if (i * STEP > LONGEST)
                fault(where, "it moves for too long");
            for (int k = 0; k < i - 1; k++)
                if (seen[k] == seen[i])
                    fault(where, "it blinks");
        }
    }
}

static void with_reduced_motion_nothing_moves(void **state)
{
    static struct stage x;
    (void)state;
    faults = 0;
    tour_go(&x, &(struct tour){ "notpetya", NULL, 1280, 720, 100, 2, 1, 0, nothing_moves });
    tour_go(&x, &(struct tour){ "wannacry", NULL, 1024, 600, 200, 1, 1, 0, nothing_moves });
    assert_int_equal(faults, 0);
}

static void what_moves_is_short_and_nothing_blinks(void **state)
{
    static struct stage x;
    (void)state;
    faults = moved = 0;
    tour_go(&x, &(struct tour){ "notpetya", NULL, 1280, 720, 100, 2, 0, 0, nothing_blinks });
    assert_int_equal(faults, 0);
    assert_true(moved > 0); /* something does */
}

/* ---- Escape ---- */

static uint64_t place_of(const struct app *app)
{
    const int32_t at[] = { (int32_t)app->screen, (int32_t)app->pane,      (int32_t)app->dialog, app->map.selected,
                           app->console.panel,   app->debrief.overriding, (int32_t)strlen(app->filter), app->keys_apart,      app->error_apart };
    return hash_words(at, sizeof at / sizeof *at, 1);
}

/* Each press leads somewhere, and a few lead to the menu. */
static void escape_leads_back(struct stage *x, const char *where)
{
    if (x->apart) /* a window of its own closes */
        return;
    struct app was = x->app;
    int presses = 0;
    for (; presses < 6 && x->app.dialog != DIALOG_MENU; presses++) {
        uint64_t before = place_of(&x->app);
        stage_key(x, UI_KEY_ESCAPE);
        if (place_of(&x->app) == before) {
            fault(where, "Escape leads nowhere");
            break;
        }
    }
    if (presses == 6)
        fault(where, "Escape does not lead to the menu");
    struct app now = x->app; /* back to where the tour is; what has grown stays */
    x->app = was;
    x->app.messages = now.messages;
    x->app.message_count = now.message_count;
    x->app.message_cap = now.message_cap;
    x->app.seen = now.seen;
    x->app.seen_count = now.seen_count;
    x->app.sites = now.sites;
    x->app.site_cap = now.site_cap;
    x->app.links = now.links;
    x->app.link_cap = now.link_cap;
    x->app.map.marks = now.map.marks;
    x->app.map.mark_count = now.map.mark_count;
    x->app.map.mark_capacity = now.map.mark_capacity;
    x->app.map.owner = now.map.owner;
    x->app.map.owner_capacity = now.map.owner_capacity;
    stage_settle(x);
}

static void escape_leads_back_from_everywhere(void **state)
{
    static struct stage x;
    (void)state;
    faults = 0;
    tour_go(&x, &(struct tour){ "notpetya", NULL, 1280, 720, 100, 1, 1, 0, escape_leads_back });
    assert_int_equal(faults, 0);
}

/* ---- without colour ---- */

static double linear(uint32_t colour, int shift)
{
    double c = (double)(colour >> shift & 255) / 255;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double bend(double t)
{
    return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116;
}

/* CIE L*a*b* (D65) of a colour as it is seen with `deficiency`, a matrix over linear RGB, or NULL. */
static void lab(uint32_t colour, const double deficiency[9], double out[3])
{
    double rgb[3] = { linear(colour, 16), linear(colour, 8), linear(colour, 0) }, seen[3];
    for (int i = 0; i < 3; i++) {
        seen[i] = deficiency
                      ? deficiency[3 * i] * rgb[0] + deficiency[3 * i + 1] * rgb[1] + deficiency[3 * i + 2] * rgb[2]
                      : rgb[i];
        seen[i] = fmin(fmax(seen[i], 0), 1);
    }
    double x = bend((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047),
           y = bend(0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]),
           z = bend((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
    out[0] = 116 * y - 16;
    out[1] = 500 * (x - y);
    out[2] = 200 * (y - z);
}

/* Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE
   Transactions on Visualization and Computer Graphics 15 (2009), severity 1.0. */
static const struct {
    const char *name;
    double matrix[9];
} deficiencies[] = {
    { "protanopia", { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 } },
    { "deuteranopia", { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 } },
    { "tritanopia", { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 } },
};

/* Just noticeable is about 2.3 (CIE76); colours of states keep at least four times that apart. Shape and label say it
   too. */
static void states_differ_for_colour_blind_people(void **state)
{
    static const struct theme *const themes[] = { &theme_dark, &theme_light, &theme_contrast };
    static const enum theme_token groups[][5] = {
        { TOKEN_service_ok, TOKEN_service_degraded, TOKEN_service_out, TOKEN_infected, TOKEN_unknown },
        { TOKEN_norm_advanced, TOKEN_norm_strained, TOKEN_norm_contested, TOKEN_unknown, TOKEN_COUNT },
    };
    enum { LEAST = 10 };
    int bad = 0;
    (void)state;
    for (int t = 0; t < 3; t++)
        for (int d = -1; d < 3; d++)
            for (int g = 0; g < 2; g++)
                for (int i = 0; i < 5; i++)
                    for (int k = i + 1; k < 5 && groups[g][k] != TOKEN_COUNT; k++) {
                        double a[3], b[3];
                        lab(themes[t]->colour[groups[g][i]], d < 0 ? NULL : deficiencies[d].matrix, a);
                        lab(themes[t]->colour[groups[g][k]], d < 0 ? NULL : deficiencies[d].matrix, b);
                        double far = sqrt(pow(a[0] - b[0], 2) + pow(a[1] - b[1], 2) + pow(a[2] - b[2], 2));
                        if (far < LEAST) {
                            bad++;
                            print_error("%s, %s: %s and %s are only %.1f apart\n", themes[t]->name,
                                        d < 0 ? "all colours" : deficiencies[d].name, theme_token_name(groups[g][i]),
                                        theme_token_name(groups[g][k]), far);
                        }
                    }
    assert_int_equal(bad, 0);
}

/* The drawing without its colours and ids. */
static uint64_t shape_of(struct draw_list *list)
{
    for (int i = 0; i < list->command_count; i++) {
        list->commands[i].token = TOKEN_text;
        list->commands[i].id = 0;
    }
    return draw_hash(list);
}

static void states_differ_in_shape(void **state)
{
    struct draw_list list;
    uint64_t seen[32];
    int count = 0;
    (void)state;
    draw_init(&list, &alloc_libc);
    for (int kind = 0; kind < 8 + CHART_MARKS; kind++) { /* service and infection of a site, then how a norm fared */
        draw_begin(&list, &theme_dark, 100, 100);
        if (kind < 8)
            map_mark_draw(&list, SHAPE_SQUARE, (enum map_level)(kind % 4), kind / 4, 50, 50, 20);
        else
            chart_mark(&list, (enum chart_mark)(kind - 8), 50, 50, 20);
        uint64_t shape = shape_of(&list);
        for (int i = 0; i < count; i++) /* of what is unknown, infection is too */
            if (seen[i] == shape && kind != 4 + MAP_UNKNOWN)
                fail_msg("state %d looks like %d", kind, i);
        seen[count++] = shape;
    }
    for (int sector = 0; sector < 8; sector++)
        for (int other = 0; other < sector; other++)
            assert_true(map_sector_shape(sector) != map_sector_shape(other));
    draw_free(&list);
}

/* A control, chosen and not, on and off: the same but for colour would not do. */
static void what_is_chosen_differs_in_shape(void **state)
{
    struct ui ui;
    struct error err;
    struct ui_input in = { .width = 600, .height = 400, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
    const char *labels[] = { "same", "same" };
    uint64_t seen[2][5];
    (void)state;
    ui_init(&ui, &alloc_libc, text_fake);
    for (int on = 0; on < 2; on++)
        for (int kind = 0; kind < 5; kind++) {
            int value = on, current = on ? 0 : 1;
            for (int frame = 0; frame < 3; frame++) {
                ui_begin(&ui, &in, &theme_dark, theme_scale(VIEW_CONSOLE, 600, 400, 100, 100));
                struct rect box = { 20, 20, 300, 60 };
                switch (kind) {
                case 0: ui_toggle(&ui, "x", box, "label", &value); break;
                case 1: ui_choice(&ui, "x", box, labels, 1, &current); break;
                case 2: ui_tabs(&ui, "x", box, labels, 1, &current); break;
                case 3: ui_row(&ui, "x", box, on); break;
                default: ui_card(&ui, "x", box, on);
                }
                ui.focus_shown = 0;
                draw_id(&ui.list, 0);
                assert_int_equal(ui_end(&ui, &err), STATUS_OK);
            }
            seen[on][kind] = shape_of(&ui.list);
        }
    for (int kind = 0; kind < 5; kind++)
        assert_true(seen[0][kind] != seen[1][kind]);
    ui_free(&ui);
}

/* ---- the clock ---- */

static int is_warned(const struct stage *x, const char *text)
{
    int i = draw_find_text(&x->ui.list, text, 0);
    return i >= 0 && (x->ui.list.commands[i].style.flags & TEXT_BOLD) && x->ui.list.commands[i].token == TOKEN_accent;
}

/* Minute by minute through the lesson and an hour past its end: it warns, it is late, and it changes nothing. */
static void the_clock_reminds_and_decides_nothing(void **state)
{
    static struct stage x;
    (void)state;
    stage_open(&x, "notpetya");
    stage_start_form(&x, "class50");
    app_go(&x.app, SCREEN_ROOM);
    stage_settle(&x);
    int64_t started = x.utc, wash = app_clock_hotwash(&x.app.clock) / 60;
    int minutes = x.app.clock.minutes, entries = x.e->entries;
    assert_int_equal(minutes, 50);
    assert_int_equal(wash, 50 - 50 / 4); /* a quarter is kept */
    uint64_t before = play_hash(x.e->s, x.e->state);
    for (int minute = 0; minute < minutes + 60; minute++) {
        x.utc = started + minute * 60;
        stage_settle(&x);
        assert_int_equal(x.e->entries, entries);
        assert_true(play_hash(x.e->s, x.e->state) == before);
        assert_int_equal(x.app.screen, SCREEN_ROOM);
        assert_int_equal(x.app.dialog, DIALOG_NONE);
        assert_int_equal(is_warned(&x, "hot wash"), minute >= wash - 5); /* before it is eaten */
        assert_true(minute < wash - 5 || stage_shows(&x, minute <= wash ? "hot wash in" : "late"));
    }
    stage_type(&x, "h"); /* from any turn */
    assert_int_equal(x.app.dialog, DIALOG_END);
    stage_close(&x);
}

int manners_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(with_reduced_motion_nothing_moves),
        cmocka_unit_test(what_moves_is_short_and_nothing_blinks),
        cmocka_unit_test(escape_leads_back_from_everywhere),
        cmocka_unit_test(states_differ_for_colour_blind_people),
        cmocka_unit_test(states_differ_in_shape),
        cmocka_unit_test(what_is_chosen_differs_in_shape),
        cmocka_unit_test(the_clock_reminds_and_decides_nothing),
    };
    return cmocka_run_group_tests_name("ui manners", tests, NULL, NULL);
}
