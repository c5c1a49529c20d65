/* Small panels over the console: to correct a choice, to close a turn that has gaps, to end, to fork,
   to go back. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"

int console_back(struct desk *d, struct pen *pen, struct pen_shelf *shelf)
{
    return pen_button(pen, shelf, "back", tr("Back"), UI_NORMAL) || ui_shortcut(d->ui, UI_KEY_ESCAPE, 0);
}

/* ---- correct ---- */

/* Returns 1 when the one that is marked is confirmed by key. */
static int choose_options(struct desk *d, struct pen *pen, int32_t decision)
{
    struct ui *ui = d->ui;
    int pad = ui_px(ui, 12), text = ui_px(ui, 40), done = 0;
    for (int32_t i = 0; i < d->s->decision[decision].options.count; i++) {
        int available = play_is_available(d->s, d->e->state, decision, i + 1), chosen = d->view->option == i + 1;
        char number[8];
        if (!available)
            continue;
        const char *label = console_option(d->s, decision, i + 1);
        struct text_style body = ui_style(ui, TEXT_BODY, chosen ? TEXT_BOLD : 0);
        int w = int_max(1, pen->w - text - pad), h = ui_text_height(ui, body, w, label) + 2 * ui_px(ui, 6);
        struct rect box;
        struct ui_signal signal = pen_row(pen, i, h, chosen, &box);
        text_print(number, sizeof number, "%d", (int)i + 1);
        ui_text_middle(ui, (struct rect){ box.x + pad, box.y, text - pad, box.h }, body, TOKEN_accent, ALIGN_LEFT,
                       number);
        ui_text_middle(ui, (struct rect){ box.x + text, box.y, w, box.h }, body, TOKEN_text, ALIGN_LEFT, label);
        pen_row_end(pen);
        if (signal.activated && chosen && !signal.clicked) /* a figure and Enter are enough */
            done = 1;
        if (signal.activated || ui_shortcut(ui, (uint32_t)('1' + i), 0)) {
            d->view->option = i + 1;
            ui_focus(ui, signal.id);
        }
        if (d->view->panel_is_new && chosen)
            ui_focus(ui, signal.id);
    }
    return done;
}

void console_panel_choose(struct desk *d)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    int32_t decision = desk_decision(d);
    struct pen_shelf shelf = { 0, 0, 0 };
    const char *sure[3];
    if (decision == NONE) {
        view->panel = PANEL_NONE;
        return;
    }
    const struct entry *now = exercise_choice(d->e, decision);
    if (view->panel_is_new) {
        view->option = now ? now->command.option : 0;
        view->sureness = now ? (int)now->command.sureness - 1 : -1;
        field_set(&view->why, now && now->command.text ? now->command.text : "");
    }
    for (int i = 0; i < 3; i++)
        sure[i] = console_sureness((enum sureness)(i + 1));
    struct pen pen = pen_panel_begin(ui, "choose", d->s->decision_text[decision].ask);
    pen_section(&pen, tr("What the role chooses: this one counts"));
    int done = choose_options(d, &pen, decision);
    pen_gap(&pen, 12);
    pen_section(&pen, tr("In its own words"));
    done |= pen_field(&pen, "why", &view->why, 2, tr("One line is enough")) == UI_FIELD_DONE;
    pen_gap(&pen, 12);
    pen_section(&pen, tr("How sure"));
    pen_choice(&pen, "sure", sure, 3, &view->sureness);
    pen_gap(&pen, 16);
    if (view->option)
        done |= pen_button(&pen, &shelf, "choose", tr("Choose it"), UI_PRIMARY);
    int take_back = now && pen_button(&pen, &shelf, "take back", tr("Take it back"), UI_NORMAL);
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (back)
        desk_panel(d, PANEL_NONE);
    if (!back && (take_back || (done && view->option))) {
        struct command c = command_of(COMMAND_CHOOSE);
        c.decision = decision;
        c.by = d->s->role_text[d->s->decision[decision].role].id;
        if (!take_back) {
            c.option = view->option;
            c.sureness = (enum sureness)(view->sureness + 1);
            c.text = field_filled(&view->why) ? view->why.text : NULL;
        }
        desk_send(d, c);
    }
}

/* ---- close, end, fork ---- */

/* Ends a panel with its one deed and the way back. */
static void confirm(struct desk *d, struct pen *pen, const char *name, const char *label, enum command_kind deed)
{
    struct pen_shelf shelf = { 0, 0, 0 };
    int done = pen_button(pen, &shelf, name, label, UI_PRIMARY);
    int back = console_back(d, pen, &shelf);
    pen_shelf_end(pen, &shelf);
    pen_panel_end(pen);
    if (back)
        desk_panel(d, PANEL_NONE);
    else if (done)
        desk_send(d, command_of(deed));
}

void console_panel_close(struct desk *d)
{
    struct ui *ui = d->ui;
    char line[700];
    struct pen pen = pen_panel_begin(ui, "close", tr("Somebody has not decided"));
    for (int i = 0; i < d->opens; i++) {
        int32_t decision = d->open[i];
        if (exercise_choice(d->e, decision))
            continue;
        pen_section(&pen, d->s->role_text[d->s->decision[decision].role].name);
        text_print(line, sizeof line, tr("Then: %s"),
                   console_option(d->s, decision, d->s->decision[decision].if_nobody));
        pen_text(&pen, TEXT_BODY, 0, TOKEN_text, line);
        pen_gap(&pen, 12);
    }
    pen_gap(&pen, 4);
    confirm(d, &pen, "close", tr("Close all the same"), COMMAND_CLOSE);
}

void console_panel_end(struct desk *d)
{
    struct ui *ui = d->ui;
    struct pen pen = pen_panel_begin(ui, "end", tr("End the exercise and go to the hot wash?"));
    pen_text(&pen, TEXT_BODY, 0, TOKEN_text,
             tr("Choices of the open turn are not carried out. Rewind brings the turn back."));
    pen_gap(&pen, 16);
    confirm(d, &pen, "end", tr("End it"), COMMAND_END);
}

void console_panel_fork(struct desk *d)
{
    struct pen pen = pen_panel_begin(d->ui, "fork", tr("Begin a second exercise here?"));
    pen_text(&pen, TEXT_BODY, 0, TOKEN_text,
             tr("It gets a save of its own with everything that was done so far. This one goes on as it is. Who tries "
                "another way in one of them leaves the other alone."));
    pen_gap(&pen, 16);
    confirm(d, &pen, "fork", tr("Begin it"), COMMAND_FORK);
}

/* ---- rewind ---- */

static uint32_t line_row(struct desk *d, struct pen *pen, int32_t line, const char *turn, const char *words)
{
    struct ui *ui = d->ui;
    int pad = ui_px(ui, 12), chosen = d->view->line == line;
    struct text_style note = ui_style(ui, TEXT_NOTE, TEXT_TABULAR),
                      body = ui_style(ui, TEXT_NOTE, chosen ? TEXT_BOLD : 0);
    int number_w = ui_text_width(ui, note, "0000") + pad, turn_w = ui_text_width(ui, note, turn) + ui_px(ui, 4);
    int w = int_max(1, pen->w - number_w - turn_w - 3 * pad);
    char number[16];
    text_print(number, sizeof number, "%d", (int)line);
    struct rect box;
    struct ui_signal signal = pen_row(pen, line, ui_text_height(ui, body, w, words) + 2 * ui_px(ui, 6), chosen, &box);
    ui_text_middle(ui, (struct rect){ box.x + pad, box.y, number_w - pad, box.h }, note, TOKEN_text_quiet, ALIGN_LEFT,
                   number);
    ui_text_middle(ui, (struct rect){ box.x + pad + number_w, box.y, w, box.h }, body, TOKEN_text, ALIGN_LEFT, words);
    ui_text_middle(ui, (struct rect){ rect_right(box) - pad - turn_w, box.y, turn_w, box.h }, note, TOKEN_text_quiet,
                   ALIGN_RIGHT, turn);
    pen_row_end(pen);
    if (signal.activated) {
        d->view->line = line;
        d->view->wants_go = 1;
        ui->again = 1;
    }
    return signal.id;
}

/* What going back to after `line` undoes: "9 steps no longer count: 1 turn played, 2 choices". */
static char *undone(const struct desk *d, int32_t line, char *out, size_t size)
{
    int choices = 0, ballots = 0, closes = 0, notes = 0, all = 0;
    for (int i = 0; i < d->e->entries; i++) {
        const struct entry *x = d->e->entry + i;
        if (x->undone || x->line <= line)
            continue;
        all++;
        choices += x->command.kind == COMMAND_CHOOSE;
        ballots += x->command.kind == COMMAND_BALLOT;
        closes += x->command.kind == COMMAND_CLOSE;
        notes += exercise_is_remark(&x->command);
    }
    const struct {
        const char *words;
        int count;
    } parts[] = { { tr_count("%d turn played", "%d turns played", closes), closes },
                  { tr_count("%d choice", "%d choices", choices), choices },
                  { tr_count("%d ballot", "%d ballots", ballots), ballots },
                  { tr_count("%d note", "%d notes", notes), notes } };
    text_print(out, size, tr_count("%d step no longer counts", "%d steps no longer count", all), all);
    for (size_t i = 0, named = 0; i < sizeof parts / sizeof *parts; i++) {
        size_t used = strlen(out);
        char part[96];
        if (!parts[i].count)
            continue;
        text_print(part, sizeof part, parts[i].words, parts[i].count);
        text_print(out + used, size - used, "%s%s", named++ ? ", " : ": ", part);
    }
    return out;
}

void console_panel_rewind(struct desk *d)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct pen_shelf shelf = { 0, 0, 0 };
    char line[300], turn[48], words[500];
    uint32_t first = 0;
    int newest = 1;
    if (view->panel_is_new)
        view->line = -1;
    struct pen pen = pen_panel_begin(ui, "rewind", tr("Go back to after which step?"));
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("Nothing is deleted: what came later stays readable in the log, but no longer counts. To keep both "
                "ways, fork first."));
    pen_gap(&pen, 12);
    int done = 0;
    if (view->line >= 0) {
        pen_text(&pen, TEXT_BODY, 0, TOKEN_text, undone(d, view->line, line, sizeof line));
        pen_gap(&pen, 8);
        text_print(line, sizeof line, view->line ? tr("Go back to after step %d") : tr("Go back to the start%.0d"),
                   (int)view->line);
        if (view->wants_go)
            ui_focus(ui, ui_id(ui, "go"));
        view->wants_go = 0;
        done = pen_button(&pen, &shelf, "go", line, UI_PRIMARY);
    }
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_gap(&pen, 12);
    for (int i = d->e->entries; i-- > 0;) {
        const struct entry *x = d->e->entry + i;
        if (x->undone)
            continue;
        console_entry(d->s, &x->command, words, sizeof words);
        if (newest) { /* there we are: nothing to go back to */
            text_print(line, sizeof line, tr("Now: %s"), words);
            pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
            pen_gap(&pen, 4);
            newest = 0;
            continue;
        }
        text_print(turn, sizeof turn, tr("turn %d"), (int)x->turn);
        uint32_t id = line_row(d, &pen, x->line, turn, words);
        first = first ? first : id;
    }
    uint32_t start = newest ? 0 : line_row(d, &pen, 0, "", tr("The start"));
    if (newest)
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing has been done yet."));
    if (view->panel_is_new && (first || start))
        ui_focus(ui, first ? first : start);
    pen_panel_end(&pen);
    if (back) {
        desk_panel(d, PANEL_NONE);
    } else if (done) {
        struct command c = command_of(COMMAND_REWIND);
        c.line = view->line;
        desk_send(d, c);
    }
}
