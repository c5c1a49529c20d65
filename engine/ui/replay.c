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
        const struct site_text *t = app->e->s->site_text + i;
        struct text_style note = ui_style(pen->ui, TEXT_NOTE, 0);
        int line_h = ui_line(pen->ui, note), radius = line_h / 3;
        map_mark_draw(&pen->ui->list, map_sector_shape(words_sector(t->sector)), map_level(&b), 0,
                      (float)(pen->x + radius * 3 / 2), (float)(pen->y + line_h / 2), (float)radius);
        struct pen in = pen_indent(pen, 28);
        text_print(line, sizeof line, tr("%s \u2192 %s"), tr(names[map_level(&a)]), tr(names[map_level(&b)]));
        pen_spans(&in, (struct text_span[]){ { t->name, note, TOKEN_text }, { "  ", note, TOKEN_text },
                                             { line, note, TOKEN_text_quiet } }, 3);
        pen->y = in.y;
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
        gauges_draw(ui, app, cut_bottom(&area, strip), sample, r->turn, &looked);
    struct rect list = narrow ? cut_bottom(&area, area.h * 6 / 10) : cut_right(&area, area.w * 44 / 100);
    app->map.selected = -1;
    struct rect caption = { area.x + gap, area.y + gap, area.w - 2 * gap, 0 };
    struct text_style style = ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR | TEXT_HALO);
    words_time(app->e->s, app->e->s->starts + app->e->history.minute[sample], when, sizeof when);
    caption.h = ui_text_height(ui, style, caption.w, when);
    int step = int_max(1, (r->last - r->first) / STEPS);
    /* moving: what has just happened; at rest, the ways of the whole turn */
    stage_map(ui, app, area, area, sample, r->done ? r->first : int_max(r->first, sample - 2 * step), &caption, 1);
    ui_text(ui, caption, style, TOKEN_text, ALIGN_LEFT, when);
    ui_panel(ui, "causes", list, TOKEN_panel);
    struct sheet sheet = sheet_begin(ui, "list", rect_inset(list, gap, ui_px(ui, 16)), 1);
    pen_text(&sheet.pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("What changed"));
    pen_gap(&sheet.pen, 16);
    gauge_causes(&sheet.pen, app, NONE, r->turn);
    sites_changed(&sheet.pen, app);
    sheet_end(&sheet);
    ui->scale = before;
    if (press && !was)
        r->done = 1, ui->again = 1;
    else if (press)
        app_go(app, act_ended(app) ? SCREEN_ENDING : SCREEN_ROOM);
}

/* Its name and text, large, and what comes next. */
static void ending_words(struct pen *pen, const struct app *app)
{
    const struct scenario *s = app->e->s;
    int32_t ending = app->e->state[STATE_ENDING] - 1;
    int is_early = app->e->state[STATE_TURN] < play_last_turn(s, app->e->form);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("The exercise is over."));
    pen_gap(pen, 8);
    pen_text(pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text,
             ending >= 0 ? s->ending_text[ending].name : tr("Ended before its end"));
    pen_gap(pen, 16);
    if (ending >= 0) {
        pen_prose(pen, TEXT_BODY, 0, TOKEN_text, s->ending_text[ending].text);
        pen_gap(pen, 16);
    }
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             is_early ? tr("This came before the last turn. The hot wash begins when the facilitator opens it: how you "
                           "decided, what came of it, and what really happened.")
                      : tr("Next comes the hot wash: how you decided, what came of it, and what really happened."));
}

void ending_draw(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = look_small(ui);
    struct rect looked;
    bar_top(ui, app, &area);
    int press = bar_buttons(ui, &area, tr("Hot wash"), tr("Back to the map"));
    if (app->entered)
        ui_focus(ui, ui_id(ui, "primary"));
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    const char *since = tr("Where it ended, and the change since the beginning");
    int strip = gauges_height(ui, app, area.w), pad = ui_px(ui, 24);
    int head = ui_text_height(ui, note, area.w - 2 * pad, since) + ui_px(ui, 8);
    if (app->e->s->gauges && strip + head < area.h * 45 / 100) {
        gauges_draw(ui, app, cut_bottom(&area, strip), NONE, 0, &looked);
        struct rect line = cut_bottom(&area, head);
        ui_text(ui, (struct rect){ line.x + pad, line.y, line.w - 2 * pad, 0 }, note, TOKEN_text_quiet, ALIGN_LEFT,
                since);
    }
    look_large(ui);
    if (app->settings.text_percent > 140)
        ui->scale = before, look_small(ui);
    int w = ui_px(ui, 1040) * ui->scale.text / ui->scale.space; /* lines keep their length */
    struct rect in = rect_middle(area, int_min(area.w - 2 * ui_px(ui, 32), w), area.h - ui_px(ui, 16));
    struct draw_mark mark = draw_mark(&ui->list);
    struct pen pen = pen_at(ui, rect_inset(in, ui_px(ui, 14), 0)); /* beside a scroll bar */
    ending_words(&pen, app);
    draw_back(&ui->list, mark);
    int spare = in.h - (pen.y - in.y) - 2 * ui_px(ui, 6);
    cut_top(&in, int_max(0, spare / 2));
    struct sheet sheet = sheet_begin(ui, "ending", in, 1);
    ending_words(&sheet.pen, app);
    sheet_end(&sheet);
    ui->scale = before;
    if (press)
        app_go(app, press == 1 ? SCREEN_HOTWASH : SCREEN_ROOM);
}
