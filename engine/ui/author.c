/* For who writes the scenario while it is played: the marking, the mistakes in what was saved, and what goes on inside.
 */
#include <string.h>

#include "base/text.h"
#include "screens.h"

enum { LOOK_MS = 200, WAKE_MS = 250, TURNS_MAX = 60 };

/* ---- from one exercise to the next ---- */

/* What was read counts as read, however its words have changed. */
static void take_seen(struct app *app, const struct exercise *old, const int *seen, int32_t shown)
{
    const struct scenario *s = app->e->s;
    for (int i = 0; i < app->message_count; i++) {
        const struct message *m = app->messages + i;
        int32_t was = m->inject == NONE ? NONE : scenario_find_inject(old->s, s->inject_text[m->inject].id);
        if (was != NONE && seen[was])
            app->seen[m->inject] = 2 + m->entry;
        if (was != NONE && was == shown)
            app->shown_message = i;
    }
    app->seen_added = app->e->entries;
}

/* Where the screen leads in the new exercise. */
static enum app_screen place(const struct app *app, int same, enum app_screen screen)
{
    switch (screen) {
    case SCREEN_BRIEFING: return same ? SCREEN_BRIEFING : SCREEN_ROOM;
    case SCREEN_ROOM: return act_ended(app) ? SCREEN_HOTWASH : SCREEN_ROOM;
    case SCREEN_CHANGES: return act_ended(app) ? SCREEN_ENDING : SCREEN_ROOM;
    case SCREEN_ENDING:
    case SCREEN_HOTWASH: return act_ended(app) ? screen : SCREEN_ROOM;
    default: return screen;
    }
}

/* Sits down at live->e where the people were in live->before; `again`: at the opening of its turn. */
static void follow(struct app *app, int again)
{
    struct live *live = app->live;
    const struct exercise *old = live->before;
    struct exercise *e = live->e;
    struct app_answer answer = app->answer;
    int32_t site = app->map.selected, shown = NONE;
    int page = app->debrief.page, *old_seen = app->seen, old_count = app->seen_count;
    if (!old || !app->e) {
        app_sit(app, e, live->roles, live->policy, 1);
        return;
    }
    int same =
        !again && old->state[STATE_TURN] == e->state[STATE_TURN] && old->state[STATE_PHASE] == e->state[STATE_PHASE];
    if (app->shown_message >= 0 && app->shown_message < app->message_count)
        shown = app->messages[app->shown_message].inject;
    if (answer.decision != NONE) {
        const struct decision_rules *d = old->s->decision + answer.decision;
        const char *option = answer.option ? old->s->option_text[d->options.first + answer.option - 1].id : "";
        answer.decision = scenario_find_decision(e->s, old->s->decision_text[answer.decision].id);
        answer.option = answer.decision == NONE ? 0 : scenario_find_option(e->s, answer.decision, option);
        answer.looked_at = answer.option;
    }
    if (site >= 0) {
        const char *id = old->s->site_text[site].id;
        for (site = e->s->sites - 1; site >= 0 && strcmp(e->s->site_text[site].id, id) != 0;)
            site--;
    }
    app->seen = mem_new(app->alloc, (size_t)int_max(1, e->s->injects), sizeof *app->seen);
    app->seen_count = app->seen ? int_max(1, e->s->injects) : 0;
    app->seen_added = 0;
    app->e = e;
    app->roles = live->roles;
    app->policy = live->policy;
    app->message_count = 0;
    if (old->s->sites != e->s->sites)
        app->map_of = NONE;
    debrief_init(&app->debrief);
    app->debrief.page = page;
    console_init(&app->console);
    if (app->dialog != DIALOG_KEYS && app->dialog != DIALOG_MENU && !(same && app->dialog == DIALOG_CHOOSE))
        act_dialog(app, DIALOG_NONE);
    act_turn_opened(app);
    if (same && app->seen) {
        take_seen(app, old, old_seen, shown);
        app->map.selected = site;
        if (answer.decision != NONE && play_is_open(e->s, e->state, answer.decision)) {
            app->answer = answer;
            app->answer.edit.text = app->answer.why;
        }
    } else {
        act_mark_old(app, 1);
        app->pane = PANE_MAP;
    }
    mem_free(app->alloc, old_seen, (size_t)old_count, sizeof *old_seen);
    app->behind = place(app, same, app->behind);
    enum app_screen next = place(app, same, app->screen);
    if (next != app->screen || !same)
        app_go(app, next);
}

static void take_news(struct ui *ui, struct app *app, enum live_news news)
{
    struct app_author *a = &app->author;
    const struct live *live = app->live;
    if (news == LIVE_NOTHING)
        return;
    ui->again = 1;
    a->put_away = 0;
    a->said[0] = '\0';
    if (news == LIVE_MENDED)
        text_print(a->said, sizeof a->said, "%s", tr("mended"));
    if (news != LIVE_RELOADED)
        return;
    if (live->parted[0])
        text_print(a->said, sizeof a->said, "%s", tr("loaded anew, but not all that was done fits"));
    else
        text_print(a->said, sizeof a->said, live->changed[0] ? tr("%s loaded anew") : tr("loaded anew%s"),
                   live->changed);
    follow(app, 0);
}

static void moved(struct ui *ui, struct app *app, enum status status, const struct error *err)
{
    ui->again = 1;
    app->author.said[0] = '\0';
    app->author.put_away = 0;
    if (!status || (app->e && app->e != app->live->e)) /* it may stop on the way: the one before is gone all the same */
        follow(app, 1);
    if (status)
        app_fail(app, err);
}

static void jump(struct ui *ui, struct app *app, int32_t turn)
{
    struct error err;
    enum status status = live_jump(app->live, turn, &err);
    moved(ui, app, status, &err);
}

static void back(struct ui *ui, struct app *app)
{
    struct error err;
    enum status status = live_back(app->live, &err);
    moved(ui, app, status, &err);
}

void app_author(struct app *app, struct live *live, int keeps)
{
    app->live = live;
    app->author.keeps = keeps;
    inside_init(&app->author.inside, app->alloc);
    if (live->e)
        app_sit(app, live->e, live->roles, live->policy, 1);
}

void author_look(struct ui *ui, struct app *app)
{
    struct app_author *a = &app->author;
    int due = !a->looked || ui->in.now_ms - a->looked_ms >= LOOK_MS;
    enum live_news news = (enum live_news)a->news;
    a->news = LIVE_NOTHING;
    if (news == LIVE_NOTHING && due) {
        a->looked = 1;
        a->looked_ms = ui->in.now_ms;
        news = live_poll(app->live);
    }
    take_news(ui, app, news);
}

static int same_input(const struct ui_input *a, const struct ui_input *b)
{
    return a->width == b->width && a->height == b->height && a->display_percent == b->display_percent &&
           a->mouse_x == b->mouse_x && a->mouse_y == b->mouse_y && a->held == b->held;
}

int app_rests(struct app *app, const struct ui *ui, const struct ui_input *in)
{
    struct app_author *a = &app->author;
    int wake = ui_wake(ui), event = in->key || in->text[0] || in->pressed || in->released || in->wheel_x || in->wheel_y;
    if (!app->live || !a->looked || event || !same_input(in, &ui->in) || wake == 0 ||
        (wake > 0 && in->now_ms - ui->in.now_ms >= (uint32_t)wake))
        return 0;
    if (in->now_ms - a->looked_ms < LOOK_MS)
        return 1;
    a->looked_ms = in->now_ms;
    a->news = (int)live_poll(app->live);
    return a->news == LIVE_NOTHING;
}

int app_wake(const struct app *app, const struct ui *ui, uint32_t now_ms)
{
    int wake = ui_wake(ui);
    if (!app->live || wake == 0)
        return wake;
    return wake < 0 ? WAKE_MS : int_clamp(wake - (int)(now_ms - ui->in.now_ms), 1, WAKE_MS);
}

static int has_overlay(const struct app *app)
{
    return app->live->errors > 0 || app->live->parted[0];
}

void author_keys(struct ui *ui, struct app *app)
{
    struct app_author *a = &app->author;
    int32_t turn = app->live->e ? app->live->e->state[STATE_TURN] + 1 : 0;
    if (ui_shortcut(ui, UI_KEY_F1 + 11, 0))
        a->panel = !a->panel, ui->again = 1;
    else if (ui_shortcut(ui, UI_KEY_F1 + 9, 0))
        a->put_away = !a->put_away, ui->again = 1;
    else if (ui_shortcut(ui, UI_KEY_F1 + 4, 0))
        take_news(ui, app, live_reload(app->live));
    else if (turn && ui_shortcut(ui, UI_KEY_F1 + 6, 0))
        jump(ui, app, turn - 1);
    else if (turn && ui_shortcut(ui, UI_KEY_F1 + 7, 0))
        jump(ui, app, turn + 1);
    else if (turn && ui_shortcut(ui, UI_KEY_F1 + 8, 0))
        back(ui, app);
}

/* ---- the strip: over every screen ---- */

static void strip(struct ui *ui, struct app *app, struct rect *all)
{
    struct app_author *a = &app->author;
    struct text_style bold = ui_style(ui, TEXT_NOTE, TEXT_BOLD), plain = ui_style(ui, TEXT_NOTE, 0);
    const char *mistakes = has_overlay(app) && a->put_away ? tr("Mistakes (F10)") : NULL, *panel = tr("Panel (F12)");
    int pad = ui_px(ui, 16), gap = ui_px(ui, 8), m = mistakes ? ui_button_width(ui, mistakes) : 0,
        p = ui_button_width(ui, panel);
    int narrow = all->w - 2 * pad - m - p - 2 * gap < all->w / 3,
        w = narrow ? all->w - 2 * pad : all->w - 2 * pad - m - p - 2 * gap;
    const struct text_span words[] = {
        { tr("AUTHORING"), bold, TOKEN_accent },
        { "  ", plain, TOKEN_text },
        { a->keeps ? tr("not an exercise, kept when you leave") : tr("not an exercise, nothing is kept"), plain,
          TOKEN_text_quiet },
        { *a->said ? "  \u00B7  " : "", plain, TOKEN_text_quiet },
        { a->said, plain, TOKEN_text },
    };
    int count = *a->said ? 5 : 3, h = ui_spans_extent(ui, w, words, count).h;
    int button = int_max(ui_button_height(ui, p, panel), mistakes ? ui_button_height(ui, m, mistakes) : 0);
    struct rect bar = cut_top(all, (narrow ? h + gap + button : int_max(h, button)) + gap);
    ui_panel(ui, "strip", bar, TOKEN_raised);
    draw_rule(&ui->list, bar.x, rect_bottom(bar) - 1, bar.w, 1);
    struct rect in = rect_inset(bar, pad, gap / 2), text = narrow ? cut_top(&in, h) : in;
    text.w = w;
    ui_spans(ui, (struct rect){ text.x, text.y + (text.h - h) / 2, w, h }, ALIGN_LEFT, words, count);
    struct rect at = { rect_right(in) - p, rect_bottom(in) - button, p, button };
    if (ui_button(ui, "panel button", at, panel, UI_NORMAL))
        a->panel = !a->panel, ui->again = 1;
    at.x -= m + gap;
    at.w = m;
    if (mistakes && ui_button(ui, "mistakes button", at, mistakes, UI_PRIMARY))
        a->put_away = 0, ui->again = 1;
}

/* ---- the panel ---- */

static void turns(struct pen *pen, struct app *app)
{
    struct ui *ui = pen->ui;
    const struct exercise *e = app->e;
    static char number[TURNS_MAX][8];
    const char *labels[TURNS_MAX];
    int32_t first = play_first_turn(e->s, e->form), last = play_last_turn(e->s, e->form);
    int count = int_min(last - first + 1, TURNS_MAX), now = e->state[STATE_TURN] - first, to = now;
    for (int i = 0; i < count; i++)
        labels[i] = text_print(number[i], sizeof number[i], "%d", (int)first + i + 1);
    pen_section(pen, tr("To the opening of turn"));
    if (ui_tabs(ui, "turns", (struct rect){ pen->x, pen->y, pen->w, ui_tabs_height(ui, pen->w, labels, count) }, labels,
                count, &to) &&
        to != now)
        app->author.jump = first + to + 1;
    pen->y += ui_tabs_height(ui, pen->w, labels, count);
    pen_gap(pen, 8);
}

static void row(struct pen *pen, const struct inside_row *r)
{
    struct pen part = r->kind == INSIDE_PART ? pen_indent(pen, 16) : *pen;
    unsigned flags = r->holds == 1 ? TEXT_BOLD : 0;
    enum theme_token token = r->kind == INSIDE_PART && r->holds != 1 ? TOKEN_text_quiet : TOKEN_text;
    if (r->kind == INSIDE_SECTION) {
        pen_gap(pen, 12);
        pen_section(pen, r->text);
        return;
    }
    if (*r->side)
        pen_sides(&part, (struct pen_side){ r->text, TEXT_NOTE, flags, token },
                  (struct pen_side){ r->side, TEXT_NOTE, flags | TEXT_TABULAR, TOKEN_text_quiet });
    else
        pen_text(&part, TEXT_NOTE, flags, token, r->text);
    pen->y = part.y;
}

static void doubts(struct pen *pen, const struct live *live)
{
    char text[800];
    for (int i = 0; i < live->mistakes && !live->errors; i++) {
        const struct live_mistake *m = live->mistake + i;
        if (i == 0)
            pen_section(pen, tr("Doubts about the text"));
        text_print(text, sizeof text, "%s:%d: %s [%s]", m->file, (int)m->line, m->message, m->code);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, text);
    }
}

static void panel(struct ui *ui, struct app *app, struct rect box)
{
    struct app_author *a = &app->author;
    struct error err;
    struct pen_shelf shelf = { 0, 0, 0 };
    ui_panel(ui, "inside", box, TOKEN_panel);
    draw_rect(&ui->list, (struct rect){ box.x, box.y, ui_px(ui, 1), box.h }, TOKEN_rule, 0);
    struct pen pen = pen_scroll_begin(ui, "inside rows", rect_inset(box, ui_px(ui, 12), ui_px(ui, 8)), 1);
    pen_text(&pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, tr("Inside, for the author"));
    pen_gap(&pen, 8);
    if (!app->e) {
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing has been loaded yet."));
    } else {
        a->back = pen_button(&pen, &shelf, "back", tr("One step back (F9)"), UI_NORMAL);
        a->reload = pen_button(&pen, &shelf, "reload", tr("Load anew (F5)"), UI_NORMAL);
        pen_shelf_end(&pen, &shelf);
        pen_gap(&pen, 8);
        turns(&pen, app);
        doubts(&pen, app->live);
        if (inside_look(&a->inside, app->e, &err))
            pen_text(&pen, TEXT_NOTE, 0, TOKEN_text, err.what);
        for (int i = 0; i < a->inside.rows; i++)
            row(&pen, a->inside.row + i);
    }
    pen_scroll_end(&pen);
    if (a->back)
        back(ui, app);
    else if (a->reload)
        take_news(ui, app, live_reload(app->live));
    else if (a->jump)
        jump(ui, app, a->jump);
    a->back = a->reload = a->jump = 0;
}

void author_cut(struct ui *ui, struct app *app, struct rect *all)
{
    struct theme_scale before = ui->scale;
    ui->scale.view = VIEW_CONSOLE;
    ui_push_id(ui, "author");
    strip(ui, app, all);
    app->author.rest = *all;
    if (app->author.panel) {
        int w = int_min(all->w * 2 / 5, ui_px(ui, 520) * ui->scale.text / int_max(1, ui->scale.space));
        panel(ui, app,
              look_narrow(ui, all->w - w) || look_narrow(ui, w * 2) ? cut_right(all, all->w) : cut_right(all, w));
    }
    ui_pop_id(ui);
    ui->scale = before;
}

/* ---- mistakes ---- */

static void mistake(struct pen *pen, const struct live_mistake *m)
{
    char at[160] = "";
    if (m->file[0] && m->line && m->column)
        text_print(at, sizeof at, "%s:%d:%d", m->file, (int)m->line, (int)m->column);
    else if (m->file[0])
        text_print(at, sizeof at, m->line ? "%s:%d" : "%s", m->file, (int)m->line);
    if (*at)
        pen_sides(pen, (struct pen_side){ at, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR, TOKEN_accent },
                  (struct pen_side){ m->code, TEXT_NOTE, TEXT_TABULAR, TOKEN_text_quiet });
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text, m->message);
    if (m->fix[0]) {
        char fix[300];
        text_print(fix, sizeof fix, "\u2192 %s", m->fix);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, fix);
    }
    pen_gap(pen, 8);
}

static void overlay_words(struct pen *pen, const struct app *app)
{
    const struct live *live = app->live;
    char head[300];
    if (live->parted[0]) {
        pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, live->parted);
        pen_text(
            pen, TEXT_NOTE, 0, TOKEN_text_quiet,
            tr("What was done up to there stands. The rest is done again once it fits, unless you do something else."));
        pen_gap(pen, 8);
    }
    if (!live->errors)
        return;
    text_print(head, sizeof head,
               tr_count("%d mistake in the files of %s", "%d mistakes in the files of %s", live->errors), live->errors,
               os_base_name(live->dir));
    pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, head);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             live->e ? tr("The text that loaded last is played on. This goes when it is mended and saved.")
                     : tr("It starts by itself as soon as this is mended and saved."));
    pen_gap(pen, 8);
    for (int i = 0; i < live->mistakes; i++)
        if (live->mistake[i].error)
            mistake(pen, live->mistake + i);
}

void author_over(struct ui *ui, struct app *app, struct rect area)
{
    struct theme_scale before = ui->scale;
    struct app_author *a = &app->author;
    if (!has_overlay(app) || (a->put_away && app->e))
        return;
    if (rect_empty(area))
        area = a->rest;
    ui->scale.view = VIEW_CONSOLE;
    ui_push_id(ui, "mistakes");
    struct ui_state *state = ui_state(ui, ui_id(ui, "height"));
    int margin = ui_px(ui, 16), pad = ui_px(ui, 16), need = state && state->extent ? state->extent : area.h;
    struct rect box = rect_inset(area, margin, margin);
    int h = int_min(need + 2 * pad, app->e ? box.h * 3 / 5 : box.h);
    box = cut_bottom(&box, h);
    draw_shadow(&ui->list, box, ui_px(ui, 16));
    ui_panel(ui, "overlay", box, TOKEN_panel);
    draw_frame(&ui->list, box, TOKEN_accent, 0, ui_px(ui, 2));
    struct sheet sheet = sheet_begin(ui, "rows", rect_inset(box, pad, pad), !app->e);
    overlay_words(&sheet.pen, app);
    if (app->e) {
        struct pen_shelf shelf = { 0, 0, 0 };
        if (pen_button(&sheet.pen, &shelf, "away", tr("Put away (F10)"), UI_NORMAL))
            a->put_away = 1, ui->again = 1;
        pen_shelf_end(&sheet.pen, &shelf);
    }
    sheet_end(&sheet);
    int height = sheet.pen.y - sheet.top;
    state = ui_state(ui, ui_id(ui, "height"));
    if (state && state->extent != height) {
        state->extent = height;
        ui->again = 1;
    }
    ui_pop_id(ui);
    ui->scale = before;
}
