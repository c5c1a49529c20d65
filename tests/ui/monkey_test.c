/* A monkey: random keys, clicks, drags, wheel and texts on the stage, the console, in its window, and beside the
   author's panel, while the window changes its size, the language, the theme and the letters theirs.
   WHITECELL_MONKEY="STEPS SEED" makes it another one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/chance.h"
#include "base/text.h"
#include "base/tr.h"
#include "common/trial.h"
#include "exercise/live.h"
#include "tour.h"

static uint64_t luck = 99;

static const char *shout(void *ud, const char *context, const char *text)
{
    (void)ud, (void)context, (void)text;
    return NULL;
}

static const char *shout_plural(void *ud, const char *one, const char *many, long n)
{
    (void)ud, (void)one, (void)many, (void)n;
    return NULL;
}

static enum status language(void *ud, const char *code, struct error *err)
{
    static const struct translation other = { NULL, shout, shout_plural };
    (void)ud, (void)err;
    tr_install(strcmp(code, "fr") == 0 ? &other : NULL);
    return STATUS_OK;
}

static const struct app_language *languages(void *ud, int *count, int *used)
{
    static const struct app_language list[] = { { "en", "English" }, { "fr", "Fran\u00E7ais" } };
    (void)ud;
    *count = 2;
    *used = 0;
    return list;
}

static int has_display(void *ud, enum app_wish wish)
{
    (void)ud;
    return wish != WISH_CLOSE;
}

static int speaks;
static void speak(void *ud, const char *text)
{
    (void)ud;
    speaks += text && *text;
}

static const uint32_t keys[] = {
    UI_KEY_UP,
    UI_KEY_DOWN,
    UI_KEY_LEFT,
    UI_KEY_RIGHT,
    UI_KEY_TAB,
    UI_KEY_TAB,
    UI_KEY_ENTER,
    UI_KEY_ENTER,
    UI_KEY_ENTER,
    UI_KEY_ESCAPE,
    UI_KEY_HOME,
    UI_KEY_END,
    UI_KEY_PAGE_UP,
    UI_KEY_PAGE_DOWN,
    UI_KEY_BACKSPACE,
    UI_KEY_DELETE,
    UI_KEY_SPACE,
    UI_KEY_F1,
    UI_KEY_F1 + 4,
    UI_KEY_F1 + 6,
    UI_KEY_F1 + 7,
    UI_KEY_F1 + 8,
    UI_KEY_F1 + 9,
    UI_KEY_F1 + 11,
    'a',
    'c',
    'v',
    'x',
};

static const char *const texts[] = {
    "m",
    "l",
    "i",
    "d",
    "n",
    "r",
    "c",
    "s",
    "h",
    "u",
    "g",
    "q",
    "w",
    "b",
    "p",
    "v",
    "o",
    "1",
    "2",
    "3",
    "4",
    "5",
    "?",
    "+",
    "-",
    "0",
    "x",
    "=",
    "\u0416",
    "\u6F22\u5B57",
    "a long text that nobody expects here at all",
    "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627", /* right to left */
    "e\u0301\u0301\u0301\u0301",
    "\U0001F468\u200D\U0001F469\u200D\U0001F467", /* combined */
    "\u202E\u2066\u200B\uFEFF",                   /* marks without width */
    "\xC3",
    "\xFF\xFE\x80",
    "\xED\xA0\x80",
    "\xF4\x90\x80\x80", /* no UTF-8 */
    "\x01\x02\x1B[2J",
    "%s%n%d",
    "\t\n\r",
    "Donaudampfschifffahrtselektrizit\u00E4tenhauptbetriebswerk", /* one word, no place to break */
};

static void random_input(struct stage *x, uint32_t step)
{
    struct chance_block u = chance_four(luck, CHANCE_POLICY, step, 1, 0);
    struct ui_input *in = &x->in;
    int held = in->held != 0;
    /* a drag goes on from where it is, mostly */
    if (!held || u.word[3] % 4 == 0) {
        in->mouse_x = (int)(u.word[1] % (uint32_t)(in->width + 40)) - 20;
        in->mouse_y = (int)(u.word[2] % (uint32_t)(in->height + 40)) - 20;
    } else {
        in->mouse_x += (int)(u.word[1] % 61) - 30;
        in->mouse_y += (int)(u.word[2] % 61) - 30;
    }
    in->mods = u.word[3] % 16 == 0 ? UI_SHIFT : u.word[3] % 16 == 1 ? UI_CTRL : u.word[3] % 64 == 2 ? UI_ALT : 0;
    switch (u.word[0] % 10) {
    case 0:
    case 1:
    case 2: in->key = keys[u.word[3] / 64 % (sizeof keys / sizeof *keys)]; break;
    case 3:
    case 4: text_print(in->text, sizeof in->text, "%s", texts[u.word[3] / 64 % (sizeof texts / sizeof *texts)]); break;
    case 5:
    case 6:
        in->touch = u.word[3] % 8 == 3;
        in->pressed = in->held = u.word[3] % 32 == 5 ? UI_MOUSE_LEFT << 1 : UI_MOUSE_LEFT;
        break;
    case 7:
    case 8:
        in->released = in->held;
        in->held = 0;
        break;
    default: in->wheel_y = (int)(u.word[3] % 7) * 120 - 360; in->wheel_x = u.word[3] % 11 == 0 ? 120 : 0;
    }
}

/* The same place pressed and let go twice at once. */
static void double_click(struct stage *x, uint32_t step)
{
    struct chance_block u = chance_four(luck, CHANCE_POLICY, step, 2, 0);
    for (int i = 0; i < 2; i++)
        stage_click_at(x, (int)(u.word[0] % (uint32_t)x->in.width), (int)(u.word[1] % (uint32_t)x->in.height));
}

static void another_look(struct stage *x, uint32_t step)
{
    static const int sizes[][3] = { { 1280, 720, 100 }, { 1024, 600, 100 },  { 1024, 600, 200 }, { 1920, 1080, 150 },
                                    { 800, 1280, 125 }, { 2560, 1080, 175 }, { 1366, 768, 200 }, { 640, 400, 100 } };
    static const char *const names[] = { "dark", "light", "contrast" };
    struct chance_block u = chance_four(luck, CHANCE_POLICY, step, 3, 0);
    const int *size = sizes[u.word[0] % (sizeof sizes / sizeof *sizes)];
    stage_size(x, size[0], size[1], size[2]);
    text_print(x->app.settings.theme, sizeof x->app.settings.theme, "%s", names[u.word[1] % 3]);
    x->app.settings.still = u.word[1] / 3 % 2;
    x->app.settings.speech = u.word[1] / 6 % 2;
    language(NULL, u.word[2] % 3 ? "en" : "fr", NULL);
}

/* What can be told apart from a fault in a window that is smaller than any that is promised. */
static int is_promised(const struct stage *x)
{
    return x->in.width >= 800 && x->in.height >= 600;
}

static void sit_down(struct stage *x, int start)
{
    struct error err;
    const struct scenario *s = &x->loaded->scenario;
    stage_start_form(x, s->forms ? s->form_text[start % s->forms].id : NULL);
    x->app.host.speak = speak;
    x->app.host.languages = languages;
    x->app.host.language = language;
    x->app.host.console = start % 2 ? has_display : NULL;
    if (!x->app.host.console)
        app_console_closed(&x->app);
    while (start % 4 == 2 && x->e->state[STATE_PHASE] == PHASE_OPEN) { /* now and then at the hot wash */
        struct command close = command_of(COMMAND_CLOSE);
        assert_int_equal(exercise_do(x->e, &close, 1, &err), STATUS_OK);
    }
    app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    if (start % 4 == 1)
        app_go(&x->app, SCREEN_CONSOLE);
}

static int step_count(void)
{
    const char *build = getenv("WHITECELL_BUILD"), *mine = getenv("WHITECELL_MONKEY");
    int steps = build && strcmp(build, "gcc-sanitize") == 0 ? 10000 : 3000;
    unsigned long long seed;
    if (mine && sscanf(mine, "%d %llu", &steps, &seed) == 2)
        luck = seed;
    return steps;
}

static void on_stage_and_console(void **state)
{
    static struct stage x;
    static const char *const scenarios[] = { "notpetya", "wannacry", "ukraine-telecom" };
    int steps = step_count(), starts = 0, apart = 0, part = steps / 3 + 1;
    (void)state;
    for (int k = 0; k < 3; k++) {
        stage_open(&x, scenarios[k]);
        for (int i = k * part; i < (k + 1) * part; i++) {
            uint32_t step = (uint32_t)i;
            if (x.app.leaving || i % 500 == 0 || i == k * part) { /* it may leave, and it may get stuck: begin anew */
                x.app.leaving = x.apart = 0;
                x.in.held = x.in.pressed = x.in.released = 0;
                sit_down(&x, starts++);
            }
            if (i % 97 == 0)
                another_look(&x, step);
            if (i % 31 == 0) /* the console's window takes turns with the stage */
                x.apart = !x.apart && x.app.console_apart && x.app.e;
            apart += x.apart;
            random_input(&x, step);
            x.in.now_ms += 40;
            stage_settle(&x);
            if (i % 53 == 0)
                double_click(&x, step);
            if (i % 7 == 0 && is_promised(&x))
                stage_is_sound(&x, "monkey");
        }
        stage_close(&x);
        memset(&x, 0, sizeof x);
    }
    print_message("%d steps, %d starts, %d in the console's window, %d readings\n", 3 * part, starts, apart, speaks);
    assert_true(apart > 0 && speaks > 0);
    tr_install(NULL);
}

/* Beside the author's panel, while the files change under it. */
static void while_it_is_written(void **state)
{
    static struct stage x;
    struct live_options options = { .dir = trial_path("drill"), .seed = 4, .policy = POLICY_HISTORICAL };
    const char *path;
    struct live *live;
    struct error err;
    size_t length;
    int steps = step_count() / 5;
    (void)state;
    trial_copy_folder(trial_source("tests/exercise/scenarios/drill"), trial_path("drill"));
    path = trial_path("drill/scenario.lua");
    char *text = trial_read(path, &length);
    stage_open(&x, "notpetya"); /* for the catalogue */
    x.app.host.cards = NULL;
    assert_int_equal(live_open(&alloc_libc, &options, &x.norms, &live, &err), STATUS_OK);
    app_author(&x.app, live, 0);
    for (int i = 0; i < steps; i++) {
        x.app.leaving = 0;
        if (i % 97 == 0)
            another_look(&x, (uint32_t)i);
        if (i % 150 == 149) /* broken, and mended */
            trial_write(trial_path("drill/scenario.lua"), text, i % 300 == 149 ? length * 2 / 3 : length);
        random_input(&x, (uint32_t)i + 1000000);
        x.in.now_ms += 150;
        stage_settle(&x);
    }
    free(text);
    stage_close(&x);
    live_close(live);
    tr_install(NULL);
}

int monkey_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(on_stage_and_console),
        TRIAL(while_it_is_written),
    };
    return cmocka_run_group_tests_name("ui monkey", tests, NULL, NULL);
}
