/* Dialogs: menu, closing the turn, a choice to confirm, a private card, an indicator, an error. */
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "chart.h"
#include "screens.h"

static void closed(struct app *app)
{
    act_dialog(app, DIALOG_NONE);
}

/* ---- menu ---- */

/* Everything that a key does from any screen, so that the mouse needs none. */
enum way { WAY_ON, WAY_CARDS, WAY_CONSOLE, WAY_END, WAY_KEYS, WAY_SETTINGS, WAY_LIBRARY, WAY_LEAVE, WAYS };

static int is_open(const struct app *app, enum way way)
{
    switch (way) {
    case WAY_CARDS:
        return app->screen == SCREEN_ROOM;
    case WAY_END:
        return app->screen == SCREEN_ROOM && !act_ended(app);
    case WAY_CONSOLE:
        return app->e && app->screen != SCREEN_LIBRARY;
    case WAY_LIBRARY:
        return app->host.cards && app->screen != SCREEN_LIBRARY;
    default:
        return 1;
    }
}

static void go(struct app *app, enum way way)
{
    closed(app);
    switch (way) {
    case WAY_CARDS:
        app->card = NONE;
        app->card_open = 0;
        act_dialog(app, DIALOG_CARD);
        break;
    case WAY_CONSOLE:
        app_open_console(app);
        break;
    case WAY_END:
        act_dialog(app, DIALOG_END);
        break;
    case WAY_KEYS:
        act_dialog(app, DIALOG_KEYS);
        break;
    case WAY_SETTINGS:
        app_go(app, SCREEN_SETTINGS);
        break;
    case WAY_LIBRARY:
        app_go(app, SCREEN_LIBRARY);
        break;
    case WAY_LEAVE:
        app->leaving = 1;
        break;
    default:
        break;
    }
}

static void menu(struct ui *ui, struct app *app)
{
    struct sheet sheet = dialog_begin(ui, "menu", 400, 0);
    struct pen *pen = &sheet.pen;
    const char *labels[WAYS] = { tr("Go on"),    tr("Role cards"), tr("Facilitator\u2019s console"),
                                 tr("End here"), tr("Keys"),       tr("Settings"),
                                 tr("All exercises"), tr("Leave") };
    int pressed = -1;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, app->e ? app->e->s->title : tr("Whitecell"));
    pen_gap(pen, 8);
    if (app->e && app->e->journal)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet,
                 tr("Everything is saved: the exercise goes on from here whenever you come back."));
    pen_gap(pen, 16);
    for (int i = 0; i < WAYS; i++) {
        if (!is_open(app, (enum way)i))
            continue;
        struct rect box = pen_take(pen, ui_button_height(ui, pen->w, labels[i]));
        ui_push_index(ui, i);
        if (ui_button(ui, "row", box, labels[i], i == 0 ? UI_PRIMARY : UI_NORMAL))
            pressed = i;
        ui_pop_id(ui);
        pen_gap(pen, 12);
    }
    dialog_end(&sheet);
    if (pressed >= 0)
        go(app, (enum way)pressed);
}

/* Two ways on: returns 1 for the first, 2 for the second (also Escape, at the caller). */
static int question(struct ui *ui, const char *name, const char *title, const char *text, const char *yes,
                    const char *no)
{
    struct sheet sheet = dialog_begin(ui, name, 600, 1);
    struct pen_shelf shelf = { 0, 0, 0 };
    int pressed = 0;
    pen_text(&sheet.pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, title);
    pen_gap(&sheet.pen, 8);
    pen_text(&sheet.pen, TEXT_NOTE, 0, TOKEN_text, text);
    pen_gap(&sheet.pen, 20);
    if (pen_button(&sheet.pen, &shelf, "yes", yes, UI_PRIMARY))
        pressed = 1;
    if (no && pen_button(&sheet.pen, &shelf, "no", no, UI_NORMAL))
        pressed = 2;
    pen_shelf_end(&sheet.pen, &shelf);
    dialog_end(&sheet);
    return !pressed && ui_shortcut(ui, UI_KEY_ENTER, 0) ? 1 : pressed;
}

static void close_turn(struct ui *ui, struct app *app)
{
    char text[300];
    int open = act_open_decisions(app);
    text_print(text, sizeof text,
               tr_count("%d decision is open. If the turn closes now, nobody decides it.",
                        "%d decisions are open. If the turn closes now, nobody decides them.", open),
               open);
    int pressed = question(ui, "close", tr("Close the turn?"), text, tr("Back to the decision"), tr("Close the turn"));
    if (pressed == 1) {
        closed(app);
        app->answer.decision = NONE;
        app_show(app, PANE_DECIDE);
    } else if (pressed == 2) {
        act_close(app);
    }
}

static void end(struct ui *ui, struct app *app)
{
    int pressed = question(ui, "end", tr("End here?"),
                           tr("The exercise ends with what was decided up to the last turn, and the hot wash begins."),
                           tr("Play on"), tr("On to the hot wash"));
    if (pressed == 1)
        closed(app);
    else if (pressed == 2)
        act_end(app);
}

/* ---- a choice ---- */

/* The question, with its keys behind it where there is room. */
static void sureness_head(struct pen *pen)
{
    static const char keys[] = "Ctrl+1  Ctrl+2  Ctrl+3";
    struct ui *ui = pen->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, 0);
    const char *question = tr("How sure are you?");
    int w = ui_text_width(ui, note, question), gap = ui_px(ui, 16), h = ui_line(ui, note);
    ui_text(ui, (struct rect){ pen->x, pen->y, pen->w, h }, note, TOKEN_text_quiet, ALIGN_LEFT, question);
    if (w + gap + keys_caps(ui, 0, 0, keys, 0) <= pen->w)
        keys_caps(ui, pen->x + w + gap, pen->y + (h - keys_caps_height(ui)) / 2, keys, 1);
    pen->y += ui_text_height(ui, note, pen->w, question);
    pen_gap(pen, 6);
}

static void choose(struct ui *ui, struct app *app)
{
    struct app_answer *a = &app->answer;
    const struct scenario *s = app->e->s;
    const char *levels[] = { tr("low"), tr("medium"), tr("high") };
    if (a->decision == NONE || !a->option) {
        closed(app);
        return;
    }
    const struct option_text *o = s->option_text + s->decision[a->decision].options.first + a->option - 1;
    struct sheet sheet = dialog_begin(ui, "choose", 960, 0);
    struct pen *pen = &sheet.pen;
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, s->role_text[s->decision[a->decision].role].name);
    struct theme_scale before = ui->scale;
    if (app->settings.text_percent <= 125) /* larger still, and the field would be out of sight */
        look_large(ui);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, o->label);
    pen_gap(pen, 4);
    if (*o->cost)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet, o->cost);
    ui->scale = before;
    pen_gap(pen, 16);
    pen_section(pen, tr("Why, in a line"));
    if (app->entered)
        ui_focus(ui, ui_id(ui, "why"));
    int done = ui_field(ui, "why", pen_take(pen, ui_field_height(ui, 1)), &a->edit, 1,
                        tr("what speaks for it, or what you fear")) == UI_FIELD_DONE;
    pen_gap(pen, 16);
    sureness_head(pen);
    pen_choice(pen, "sure", levels, 3, &a->sureness);
    for (int i = 0; i < 3; i++) /* while the reason is being typed */
        if (ui_shortcut(ui, (uint32_t)('1' + i), UI_CTRL))
            a->sureness = i, ui->again = 1;
    pen_gap(pen, 20);
    struct pen_shelf shelf = { 0, 0, 0 };
    int confirm = pen_button(pen, &shelf, "confirm", tr("Confirm"), UI_PRIMARY);
    int back = pen_button(pen, &shelf, "back", tr("Back"), UI_NORMAL);
    pen_shelf_end(pen, &shelf);
    dialog_end(&sheet);
    if (confirm || done)
        act_choose(app);
    else if (back)
        closed(app);
}

/* ---- role cards ---- */

static void pick_card(struct pen *pen, struct app *app)
{
    const struct scenario *s = app->e->s;
    struct ui *ui = pen->ui;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Whose card?"));
    pen_gap(pen, 12);
    for (int32_t i = 0; i < s->roles; i++) {
        if (!(app->roles >> i & 1))
            continue;
        int pad = ui_px(ui, 12),
            h = ui_text_height(ui, ui_style(ui, TEXT_NOTE, 0), pen->w - 2 * pad, s->role_text[i].name);
        struct rect box = pen_take(pen, int_max(ui_target(ui), h + 2 * ui_px(ui, 8)));
        ui_push_index(ui, i);
        if (ui_row(ui, "role", box, 0).activated)
            app->card = i;
        ui_pop_id(ui);
        ui_text_middle(ui, rect_inset(box, pad, 0), ui_style(ui, TEXT_NOTE, 0), TOKEN_text, ALIGN_LEFT,
                       s->role_text[i].name);
        draw_id(&ui->list, 0);
    }
    pen_gap(pen, 16);
    struct pen_shelf shelf = { 0, 0, 0 };
    if (pen_button(pen, &shelf, "back", tr("Back"), UI_NORMAL))
        closed(app);
    pen_shelf_end(pen, &shelf);
}

static void private_card(struct pen *pen, const struct app *app)
{
    const struct scenario *s = app->e->s;
    const struct role_text *t = s->role_text + app->card;
    const struct { const char *head, *text;
    } lines[] = {
        { N_("Goal"), t->goal },
        { N_("Only you know"), t->knows },
        { N_("You fear"), t->fears },
        { N_("Your power"), t->power },
    };
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, t->name);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        if (!*lines[i].text)
            continue;
        pen_gap(pen, 12);
        pen_section(pen, tr(lines[i].head));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, lines[i].text);
    }
    if (t->watches_count) {
        pen_gap(pen, 12);
        pen_section(pen, tr("You watch"));
    }
    for (int32_t i = 0; i < t->watches_count; i++) {
        int32_t norm = norm_find(s->norms, t->watches[i]);
        char line[400];
        if (norm < 0)
            continue;
        text_print(line, sizeof line, "%s  %s", t->watches[i], tr(s->norms->norms[norm].title));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, line);
    }
}

static void card(struct ui *ui, struct app *app)
{
    if (app->card == NONE && __builtin_popcount((unsigned)app->roles) == 1) {
        app->card = __builtin_ctz((unsigned)app->roles);
        app->card_open = 1;
    }
    struct sheet sheet = dialog_begin(ui, app->card == NONE ? "whose" : app->card_open ? "card" : "hand over", 680,
                                      app->card != NONE && app->card_open);
    struct pen *pen = &sheet.pen;
    struct pen_shelf shelf = { 0, 0, 0 };
    char line[300];
    if (app->card == NONE) {
        pick_card(pen, app);
    } else if (!app->card_open) {
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Hand over"));
        pen_gap(pen, 8);
        text_print(line, sizeof line, tr("The next card is for \u201C%s\u201D alone. Everyone else looks away."),
                   app->e->s->role_text[app->card].name);
        pen_text(pen, TEXT_BODY, 0, TOKEN_text, line);
        pen_gap(pen, 20);
        if (pen_button(pen, &shelf, "show", tr("Show the card"), UI_PRIMARY))
            app->card_open = 1, app->entered = 2;
        if (pen_button(pen, &shelf, "back", tr("Back"), UI_NORMAL))
            closed(app);
        pen_shelf_end(pen, &shelf);
    } else {
        app->cards_seen |= (int32_t)1 << app->card;
        private_card(pen, app);
        pen_gap(pen, 20);
        if (pen_button(pen, &shelf, "hide", tr("Hide the card"), UI_PRIMARY))
            closed(app);
        pen_shelf_end(pen, &shelf);
    }
    dialog_end(&sheet);
    if (app->dialog == DIALOG_CARD && app->card != NONE && app->card_open && ui_shortcut(ui, UI_KEY_ENTER, 0))
        closed(app);
}

/* ---- an indicator ---- */

/* The course since the start on its scale, whose ends are named. */
static void trend(struct pen *pen, const struct scenario *s, int32_t gauge, const int32_t *values, int count)
{
    struct ui *ui = pen->ui;
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR);
    char low[48], high[48];
    int32_t least = 0, most = s->gauge[gauge].counter ? 1 : WHOLE;
    for (int i = 0; i < count; i++) {
        least = values[i] < least ? values[i] : least;
        most = values[i] > most ? values[i] : most;
    }
    words_value(s, gauge, least, low, sizeof low);
    words_value(s, gauge, most, high, sizeof high);
    int w = int_max(ui_text_width(ui, note, low), ui_text_width(ui, note, high)), line = ui_line(ui, note);
    struct rect box = pen_take(pen, int_max(ui_px(ui, 112), 3 * line)), names = cut_left(&box, w);
    cut_left(&box, ui_px(ui, 12));
    ui_text(ui, (struct rect){ names.x, names.y, w, line }, note, TOKEN_text_quiet, ALIGN_RIGHT, high);
    ui_text(ui, (struct rect){ names.x, rect_bottom(names) - line, w, line }, note, TOKEN_text_quiet, ALIGN_RIGHT, low);
    struct rect in = rect_inset(box, 0, line / 2);
    draw_rule(&ui->list, in.x, in.y, in.w, 1);
    draw_rule(&ui->list, in.x, rect_bottom(in), in.w, 1);
    int dot = ui_px(ui, 3) * 2; /* the line keeps this far inside its box */
    chart_trend(&ui->list, rect_inset(in, 0, -dot), values, count, least, most, TOKEN_trend, (float)ui_px(ui, 3));
}

static void gauge(struct ui *ui, struct app *app)
{
    enum { MOST = 256 };
    const struct scenario *s = app->e->s;
    const struct history *h = &app->e->history;
    struct sheet sheet = dialog_begin(ui, "gauge", 760, 1);
    struct pen *pen = &sheet.pen;
    char line[300], value[48];
    int32_t g = app->gauge, values[MOST];
    int n = int_min(h->samples, MOST);
    words_value(s, g, play_gauge(s, app->e->state, g), value, sizeof value);
    pen_sides(pen, (struct pen_side){ s->gauge_text[g].name, TEXT_HEAD, TEXT_BOLD, TOKEN_text },
              (struct pen_side){ value, TEXT_HEAD, TEXT_BOLD | TEXT_TABULAR, TOKEN_text });
    text_print(line, sizeof line, "%s%s", s->gauge_text[g].about,
               s->gauge[g].counter || !s->gauge[g].good ? ""
               : s->gauge[g].good > 0                   ? tr(" High is good.")
                                                        : tr(" Low is good."));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    pen_gap(pen, 12);
    for (int i = 0; i < n; i++)
        values[i] = history_value(h, n < 2 ? 0 : (int)((int64_t)i * (h->samples - 1) / (n - 1)), g);
    trend(pen, s, g, values, n);
    for (int turn = h->turns - 1; turn >= 0; turn--) {
        if (turn == h->turns - 1 && !act_ended(app) && turn > 0)
            continue; /* not played out yet */
        if (turn == 0 && h->turns == 1 && !act_ended(app))
            break;
        pen_gap(pen, 12);
        text_print(line, sizeof line, tr("Turn %d, %s"), turn + 1, s->turn_text[turn].title);
        pen_section(pen, line);
        gauge_causes(pen, app, g, turn);
    }
    pen_gap(pen, 20);
    struct pen_shelf shelf = { 0, 0, 0 };
    if (pen_button(pen, &shelf, "close", tr("Close"), UI_PRIMARY))
        closed(app);
    pen_shelf_end(pen, &shelf);
    dialog_end(&sheet);
    if (ui_shortcut(ui, UI_KEY_ENTER, 0))
        closed(app);
}

static void error(struct ui *ui, struct app *app)
{
    char text[800];
    const struct error *e = &app->error;
    text_print(text, sizeof text, "%s%s%s%s%s", e->where[0] ? e->where : "", e->where[0] ? ": " : "", e->what,
               e->fix[0] ? "\n\n" : "", e->fix);
    if (question(ui, "error", tr("That did not work"), text, tr("Close"), NULL))
        closed(app);
}

static void keys(struct ui *ui, struct app *app)
{
    if (keys_draw(ui, app, 0))
        closed(app);
}

void dialog_draw(struct ui *ui, struct app *app)
{
    static void (*const draw[DIALOGS])(struct ui *, struct app *) = {
        [DIALOG_KEYS] = keys, [DIALOG_MENU] = menu,     [DIALOG_CLOSE] = close_turn, [DIALOG_END] = end,
        [DIALOG_CARD] = card,      [DIALOG_CHOOSE] = choose, [DIALOG_GAUGE] = gauge,      [DIALOG_ERROR] = error,
    };
    struct theme_scale before = ui->scale;
    enum app_dialog dialog = app->dialog;
    look_small(ui);
    draw[dialog](ui, app);
    ui->scale = before;
    if (app->dialog == dialog && ui_shortcut(ui, UI_KEY_ESCAPE, 0))
        closed(app);
}
