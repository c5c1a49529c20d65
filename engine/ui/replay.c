/* What changed: the turn plays out on the map in a few seconds, with its causes; then the end of the exercise. */
#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

enum { STEP_MS = 200, STEPS = 14 };

void replay_begin(struct app *app, int turn)
{
    struct app_replay *r = &app->replay;
    const struct history *h = &app->e->history;
    r->turn = int_clamp(turn, 0, h->turns - 1);
    r->first = h->turn_sample[r->turn];
    r->last = r->turn + 1 < h->turns ? h->turn_sample[r->turn + 1] : h->samples - 1;
    r->begun = 0;
    r->done = r->last <= r->first;
}

static int sample_now(struct ui *ui, struct app *app)
{
    struct app_replay *r = &app->replay;
    if (!r->begun) {
        r->begun = 1;
        r->start_ms = ui->in.now_ms;
    }
    int ticks = r->last - r->first, steps = int_min(ticks, STEPS),
        spent = (int)((ui->in.now_ms - r->start_ms) / STEP_MS);
    if (ui->still || r->done || spent >= steps) {
        r->done = 1;
        return r->last;
    }
    ui_wake_in(ui, STEP_MS - (int)((ui->in.now_ms - r->start_ms) % STEP_MS));
    return r->first + (int)((int64_t)ticks * spent / steps);
}

/* "Shipping line: in service → out of service", for those who do not read the map. */
static void sites_changed(struct pen *pen, const struct app *app)
{
    static const char *const names[] = { N_("in service"), N_("degraded"), N_("out of service"), N_("unknown") };
    enum { MOST = 12 };
    const struct app_replay *r = &app->replay;
    int said = 0, more = 0;
    char line[300];
    for (int32_t i = 0; i < app->e->s->sites; i++) {
        struct map_site a = { .service = history_service(&app->e->history, r->first, i) };
        struct map_site b = { .service = history_service(&app->e->history, r->last, i) };
        if (map_level(&a) == map_level(&b))
            continue;
        if (said == MOST) {
            more++;
            continue;
        }
        if (said++ == 0) {
            pen_gap(pen, 20);
            pen_section(pen, tr("Sites"));
        }
        text_print(line, sizeof line, tr("%s: %s \u2192 %s"), app->e->s->site_text[i].name, tr(names[map_level(&a)]),
                   tr(names[map_level(&b)]));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, line);
        pen_gap(pen, 4);
    }
    if (more) {
        text_print(line, sizeof line, tr_count("and %d more", "and %d more", more), more);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
}

void replay_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct app_replay *r = &app->replay;
    if (r->last >= app->e->history.samples) /* a rewind took the turn back meanwhile */
        replay_begin(app, app->e->history.turns - 1);
    struct theme_scale before = look_small(ui);
    struct rect looked;
    char when[128];
    bar_top(ui, app, &area);
    int sample = sample_now(ui, app), gap = ui_px(ui, 24), narrow = look_narrow(ui, area.w), was = r->done;
    int press = bar_buttons(ui, &area, r->done ? tr("Go on") : tr("Skip"), NULL);
    if (app->entered)
        ui_focus(ui, ui_id(ui, "primary"));
    int strip = gauges_height(ui, app, area.w);
    if (strip < area.h * 45 / 100)
        gauges_draw(ui, app, cut_bottom(&area, strip), sample, &looked);
    struct rect list = narrow ? cut_bottom(&area, area.h * 6 / 10) : cut_right(&area, area.w * 42 / 100);
    app->map.selected = -1;
    struct rect caption = { area.x + gap, area.y + gap, area.w - 2 * gap, 0 };
    struct text_style style = ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR | TEXT_HALO);
    words_time(app->e->s, app->e->s->starts + app->e->history.minute[sample], when, sizeof when);
    caption.h = ui_text_height(ui, style, caption.w, when);
    int step = int_max(1, (r->last - r->first) / STEPS);
    stage_map(ui, app, area, area, sample, r->done ? NONE : int_max(r->first, sample - 2 * step), &caption, 1);
    ui_text(ui, caption, style, TOKEN_text, ALIGN_LEFT, when);
    ui_panel(ui, "causes", list, TOKEN_panel);
    struct sheet sheet = sheet_begin(ui, "list", rect_inset(list, gap, ui_px(ui, 16)), 1);
    pen_text(&sheet.pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("What changed"));
    pen_gap(&sheet.pen, 12);
    gauge_causes(&sheet.pen, app, NONE, r->turn);
    sites_changed(&sheet.pen, app);
    sheet_end(&sheet);
    ui->scale = before;
    if (press && !was)
        r->done = 1, ui->again = 1;
    else if (press)
        app_go(app, act_ended(app) ? SCREEN_ENDING : SCREEN_ROOM);
}

void ending_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    const struct scenario *s = app->e->s;
    bar_top(ui, app, &area);
    int press = bar_buttons(ui, &area, tr("Hot wash"), NULL);
    int32_t ending = app->e->state[STATE_ENDING] - 1;
    struct rect in = rect_middle(area, int_min(area.w - 2 * ui_px(ui, 32), ui_px(ui, 960)), area.h - 2 * ui_px(ui, 24));
    look_large(ui);
    if (app->settings.text_percent > 140)
        ui->scale = before, look_small(ui);
    struct sheet sheet = sheet_begin(ui, "ending", in, 1);
    pen_gap(&sheet.pen, 32);
    pen_text(&sheet.pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("The exercise is over."));
    pen_gap(&sheet.pen, 8);
    if (ending >= 0) {
        pen_text(&sheet.pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, s->ending_text[ending].name);
        pen_gap(&sheet.pen, 16);
        pen_prose(&sheet.pen, TEXT_BODY, 0, TOKEN_text, s->ending_text[ending].text);
    } else {
        pen_text(&sheet.pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, tr("Ended before its end"));
    }
    sheet_end(&sheet);
    ui->scale = before;
    if (press)
        app_go(app, SCREEN_HOTWASH);
}
