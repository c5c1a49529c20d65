/* Set-up: who plays, how long, which luck. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "core/clock.h"
#include "plan.h"
#include "screens.h"

static const enum policy policies[] = { POLICY_HISTORICAL, POLICY_CAUTIOUS, POLICY_BY_THE_BOOK, POLICY_NOBODY,
                                        POLICY_RANDOM };
enum { CHOICES = sizeof policies / sizeof *policies };

/* Defaults: everyone plays, the class form, history for the rest. */
void setup_begin(struct app *app, const struct scenario *s)
{
    struct app_setup *x = &app->setup;
    *x = (struct app_setup){ .s = s, .roles = (int32_t)((UINT32_C(1) << s->roles) - 1), .timer = app->settings.timer };
    int32_t class_form = scenario_find_form(s, "class50");
    x->form = class_form == NONE ? 0 : class_form;
    words_seed(app->host.seed ? app->host.seed(app->host.ud) : 1, x->seed, sizeof x->seed);
    x->seed_edit = (struct ui_edit){ x->seed, sizeof x->seed, strlen(x->seed), strlen(x->seed) };
}

static void start(struct app *app)
{
    struct app_setup *x = &app->setup;
    struct exercise *e;
    struct error err;
    struct app_start how = { x->s->id, 0, x->s->forms ? x->s->form_text[x->form].id : NULL };
    if (!words_read_seed(x->seed, &how.seed)) {
        error_set(&err, STATUS_INVALID, N_("\u201C%s\u201D is not a seed"), x->seed);
        error_fix(&err, N_("A seed is a whole number, in decimal or as 0x and hexadecimal digits"));
        app_fail(app, &err);
        return;
    }
    int32_t roles = x->roles;
    enum policy policy = policies[x->policy];
    int timer = x->timer, ledgers = x->ledgers;
    if (app->host.start(app->host.ud, &how, &e, &err)) {
        app_fail(app, &err);
        return;
    }
    if (app->settings.timer != timer) {
        app->settings.timer = timer;
        if (app->host.keep)
            app->host.keep(app->host.ud, &app->settings);
    }
    struct command show = command_of(COMMAND_SHOW);
    int64_t utc = app->host.utc(app->host.ud);
    int unseated = exercise_seat(e, roles, policy, utc, &err) || (ledgers && exercise_do(e, &show, utc, &err));
    app_sit(app, e, roles, policy, 1);
    if (unseated)
        app_fail(app, &err);
}

static void people(struct pen *pen, struct app_setup *x)
{
    char name[200];
    pen_section(pen, tr("Who plays on this screen"));
    for (int32_t i = 0; i < x->s->roles; i++) {
        int on = x->roles >> i & 1;
        ui_push_index(pen->ui, i);
        text_print(name, sizeof name, "%s", x->s->role_text[i].name);
        if (pen_toggle(pen, "role", name, &on))
            x->roles ^= 1 << i;
        ui_pop_id(pen->ui);
    }
}

/* Editable, and to be taken to another machine. */
static void seed(struct pen *pen, struct app_setup *x)
{
    struct ui *ui = pen->ui;
    pen_gap(pen, 20);
    pen_section(pen, tr("Luck: the same number gives the same luck"));
    const char *copy = x->copied ? tr("Copied") : tr("Copy");
    int gap = ui_px(ui, 12), b = int_max(ui_button_width(ui, tr("Copied")), ui_button_width(ui, tr("Copy")));
    int beside = ui_px(ui, 160) + gap + b <= pen->w;
    struct rect box = pen_take(pen, ui_field_height(ui, 1)), at = { pen->x, pen->y + gap, int_min(b, pen->w), 0 };
    box.w = int_min(beside ? box.w - gap - b : box.w, ui_px(ui, 320));
    if (ui_field(ui, "seed", box, &x->seed_edit, 1, tr("a number")) == UI_FIELD_CHANGED)
        x->copied = 0;
    at.h = ui_button_height(ui, at.w, copy);
    if (beside)
        at.x = rect_right(box) + gap, at.y = box.y, at.h = box.h;
    else
        pen->y += gap + at.h;
    if (ui->clipboard.set && ui_button(ui, "copy", at, copy, UI_NORMAL)) {
        ui->clipboard.set(ui->clipboard.ud, x->seed);
        x->copied = ui->again = 1;
    }
}

/* What a form asks of the class, and until when. */
static void about_form(struct pen *pen, const struct app *app)
{
    const struct scenario *s = app->setup.s;
    char line[300], turns[48], decisions[48], hour[32];
    int form = app->setup.form, minutes = s->form_text[form].minutes, put = 0;
    int first = play_first_turn(s, form), last = play_last_turn(s, form);
    int64_t now = app->host.utc(app->host.ud), zone = app->host.offset ? app->host.offset(app->host.ud, now) : 0;
    for (int turn = first; turn <= last; turn++)
        put += plan_put(s, form, turn);
    text_print(turns, sizeof turns, tr_count("%d turn", "%d turns", last - first + 1), last - first + 1);
    text_print(decisions, sizeof decisions, tr_count("%d decision", "%d decisions", put), put);
    clock_print_hour((now + zone) / 60 + minutes, hour, sizeof hour);
    text_print(line, sizeof line, tr("%s, %s. %d\u00A0minutes of play, then %d for the hot wash: until about %s."),
               turns, decisions, minutes - minutes / 4, minutes / 4, hour);
    pen_gap(pen, 4);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    ui_wake_in(pen->ui, (int)(60 - now % 60) * 1000);
}

static void rest(struct pen *pen, const struct app *app, struct app_setup *x)
{
    const char *labels[FORMS_MAX], *policy[CHOICES];
    char words[FORMS_MAX][64];
    pen_section(pen, tr("How long"));
    for (int32_t i = 0; i < x->s->forms; i++)
        labels[i] = words_form(x->s, i, words[i], sizeof words[i]);
    if (x->s->forms) {
        pen_choice(pen, "form", labels, x->s->forms, &x->form);
        about_form(pen, app);
    } else
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("as long as it takes"));
    pen_toggle(pen, "timer", tr("Turn timer: the time left is shown"), &x->timer);
    pen_toggle(pen, "ledgers", tr("Players see the norm ledger; else it opens with the hot wash"), &x->ledgers);
    pen_gap(pen, 12);
    pen_section(pen, tr("Roles that nobody plays choose"));
    for (int i = 0; i < CHOICES; i++)
        policy[i] = words_policy(policies[i]);
    pen_choice(pen, "policy", policy, CHOICES, &x->policy);
    pen_gap(pen, 4);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, words_policy_about(policies[x->policy]));
}

void setup_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    struct app_setup *x = &app->setup;
    bar_title(ui, &area, x->s->title);
    int press = bar_buttons(ui, &area, tr("Start"), tr("Back"));
    if (app->entered)
        ui_focus(ui, ui_id(ui, "primary"));
    struct rect inner = rect_inset(area, ui_px(ui, 24 - 6), ui_px(ui, 2));
    struct sheet sheet = sheet_begin(ui, "setup", inner, 0);
    struct pen left = sheet.pen, right = sheet.pen;
    int narrow = look_narrow(ui, sheet.pen.w);
    if (narrow) {
        people(&left, x);
        pen_gap(&left, 24);
        right.y = left.y;
    } else {
        left.w = (sheet.pen.w - ui_px(ui, 48)) / 2;
        right.x = left.x + left.w + ui_px(ui, 48);
        right.w = left.w;
        people(&left, x);
    }
    rest(&right, app, x);
    seed(!narrow && left.y <= right.y ? &left : &right, x); /* where the window is not filled yet */
    sheet.pen.y = int_max(left.y, right.y);
    sheet_end(&sheet);
    ui->scale = before;
    if (press == 1)
        start(app);
    else if (press == 2)
        app_go(app, SCREEN_LIBRARY);
}
