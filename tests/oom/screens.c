/* The window's screens: whatever allocation fails, the frame says so or shows the dialog of errors; nothing leaks,
   nothing breaks, and with memory the same walk goes through. */
#include "ui/screens.h"
#include "starve.h"

enum { SITES = 64 };

struct walk {
    const struct loaded *loaded;
    struct exercise *e; /* in libc's memory: only what the screens ask for fails */
    struct app app;
    struct ui ui;
    struct ui_input in;
    struct app_card card;
    struct map_site site[SITES];
};

static int64_t utc(void *ud)
{
    (void)ud;
    return TRIAL_UTC;
}

static const struct app_card *cards(void *ud, int *count)
{
    struct walk *x = ud;
    *count = 1;
    return &x->card;
}

static enum status open_scenario(void *ud, const char *id, const struct scenario **s, struct error *err)
{
    struct walk *x = ud;
    (void)id, (void)err;
    *s = &x->loaded->scenario;
    return STATUS_OK;
}

static enum status start(void *ud, const struct app_start *how, struct exercise **e, struct error *err)
{
    struct walk *x = ud;
    (void)how, (void)err;
    *e = x->e;
    return STATUS_OK;
}

static enum status frames(struct walk *x, struct error *err)
{
    enum { SETTLE = 12 };
    enum status status = STATUS_OK;
    for (int i = 0; i < SETTLE && !status; i++) {
        x->in.now_ms += 300;
        status = app_frame(&x->app, &x->ui, &x->in, err);
        x->in.key = 0;
        x->in.text[0] = '\0';
        if (ui_wake(&x->ui) != 0)
            break;
    }
    if (!status && x->app.dialog == DIALOG_ERROR) { /* said to the people, in the window */
        *err = x->app.error;
        status = err->status;
    }
    return status;
}

/* Keys one after the other; capitals stand for keys without a letter. */
static enum status press(struct walk *x, const char *keys, struct error *err)
{
    enum status status = frames(x, err);
    for (const char *at = keys; *at && !status; at++) {
        switch (*at) {
        case 'E': x->in.key = UI_KEY_ENTER; break;
        case 'X': x->in.key = UI_KEY_ESCAPE; break;
        case 'T': x->in.key = UI_KEY_TAB; break;
        default: x->in.text[0] = *at, x->in.text[1] = '\0';
        }
        status = frames(x, err);
    }
    return status;
}

static void sit_down(struct walk *x)
{
    struct app_host host = { .ud = x, .utc = utc, .cards = cards, .open = open_scenario, .start = start };
    const struct scenario *s = &x->loaded->scenario;
    x->card = (struct app_card){ .id = s->id, .title = s->title, .stake = s->stake, .notice = s->notice,
                                 .roles = "Editor, Minister", .role_count = 2, .length = "50 minutes", .problem = "",
                                 .turns = s->turns, .sites = x->site,
                                 .site_count = s->sites < SITES ? s->sites : SITES };
    for (int i = 0; i < x->card.site_count; i++)
        x->site[i] = (struct map_site){ s->site_text[i].lat, s->site_text[i].lon, i % 8, WHOLE, 0, 50, NULL, 0 };
    app_init(&x->app, &faults_memory, &host, NULL);
    ui_init(&x->ui, &faults_memory, text_fake);
    x->in = (struct ui_input){ .width = 1280, .height = 720, .display_percent = 100, .mouse_x = -1, .mouse_y = -1 };
}

static void stand_up(struct walk *x)
{
    ui_free(&x->ui);
    app_free(&x->app);
}

static enum status before_it_begins(void *ud, struct error *err)
{
    struct walk *x = ud;
    sit_down(x);
    enum status status = press(x, "sX?XEEX", err);
    stand_up(x);
    return status;
}

/* Looks at an exercise as it stands. */
static enum status look(struct walk *x, enum app_screen screen, const char *keys, struct error *err)
{
    sit_down(x);
    app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    app_go(&x->app, screen);
    enum status status = press(x, keys, err);
    stand_up(x);
    return status;
}

static enum status in_the_room(void *ud, struct error *err)
{
    return look(ud, SCREEN_ROOM, "mmlidq1X?XrXm", err);
}

static enum status at_the_console(void *ud, struct error *err)
{
    return look(ud, SCREEN_CONSOLE, "TTTrXwX", err);
}

static enum status what_changed(void *ud, struct error *err)
{
    struct walk *x = ud;
    sit_down(x);
    app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    replay_begin(&x->app, 0);
    app_go(&x->app, SCREEN_CHANGES);
    enum status status = press(x, "E", err);
    stand_up(x);
    return status;
}

static enum status at_the_hot_wash(void *ud, struct error *err)
{
    struct walk *x = ud;
    enum status status = STATUS_OK;
    sit_down(x);
    app_sit(&x->app, x->e, -1, POLICY_HISTORICAL, 0);
    app_go(&x->app, SCREEN_ENDING);
    status = press(x, "", err);
    app_go(&x->app, SCREEN_HOTWASH);
    for (int page = 0; page < DEBRIEF_PAGES && !status; page++) {
        x->app.debrief.page = page;
        status = press(x, "", err);
    }
    stand_up(x);
    return status;
}

static void prepare(struct walk *x, const struct loaded *loaded, int turns)
{
    struct error err;
    memset(x, 0, sizeof *x);
    x->loaded = loaded;
    assert_ok(exercise_start(&alloc_libc, loaded, 9, "half_day", NULL, &x->e, &err));
    for (int i = 0; i < turns && x->e->state[STATE_PHASE] == PHASE_OPEN; i++) {
        assert_ok(exercise_autoplay(x->e, POLICY_HISTORICAL, -1, TRIAL_UTC, &err));
        trial_simple(x->e, COMMAND_CLOSE);
    }
}

static void every_screen(void **state)
{
    static struct walk x;
    (void)state;
    static const struct {
        operation *run;
        int turns;
    } walks[] = { { before_it_begins, 0 },
                  { in_the_room, 1 },
                  { at_the_console, 1 },
                  { what_changed, 2 },
                  { at_the_hot_wash, 100 } };
    for (size_t i = 0; i < sizeof walks / sizeof *walks; i++) {
        prepare(&x, ground_scenario(COMPACT), walks[i].turns);
        starve(walks[i].run, &x, STATUS_OK);
        exercise_close(x.e);
    }
}

static int choices(const struct exercise *e)
{
    int count = 0;
    for (int i = 0; i < e->entries; i++)
        count += e->entry[i].command.kind == COMMAND_CHOOSE;
    return count;
}

/* A choice that cannot be kept is refused in the window, and the same keys make it once there is memory. */
static enum status choose(void *ud, struct error *err)
{
    struct walk *x = ud;
    struct faults_memory armed = faults_memory_now;
    faults_disarm();
    prepare(x, x->loaded, 0);
    faults_arm(armed.fail_at, armed.only_once);
    enum status status = look(x, SCREEN_ROOM, "d1E", err);
    struct faults_memory then = faults_memory_now;
    faults_disarm();
    if (status && !choices(x->e)) {
        struct error again;
        assert_int_equal(look(x, SCREEN_ROOM, "d1E", &again), STATUS_OK);
    }
    assert_int_equal(choices(x->e), 1);
    exercise_close(x->e);
    faults_memory_now.calls = then.calls;
    return status;
}

static void a_choice(void **state)
{
    static struct walk x;
    (void)state;
    x.loaded = ground_scenario(COMPACT);
    starve(choose, &x, STATUS_OK);
}

int test_screens(void)
{
    const struct CMUnitTest tests[] = { STARVED(every_screen), STARVED(a_choice) };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
