/* The decision at hand: what is asked, the options, the grid, and what the last turn did. */
#include "base/text.h"
#include "console_part.h"
#include "core/value.h"
#include "exercise/changes.h"

enum { CAUSES_SHOWN = 3 };

int console_is_chosen(const struct desk *d, int32_t decision)
{
    return d->e->state[d->s->at.decision + decision * DECISION_WORDS + DECISION_CHOICE] != 0;
}

/* Several decisions in one turn: which one is on the table. */
static void pick(struct desk *d, struct pen *pen)
{
    const char *labels[32];
    if (d->opens < 2)
        return;
    for (int i = 0; i < d->opens; i++) {
        char *label = arena_new(&d->arena, 200, 1);
        if (!label) {
            d->ui->list.failed = 1;
            return;
        }
        labels[i] = text_print(label, 200, console_is_chosen(d, d->open[i]) ? tr("%s \u2713") : "%s",
                               d->s->role_text[d->s->decision[d->open[i]].role].name);
    }
    int h = ui_tabs_height(d->ui, pen->w, labels, d->opens);
    if (ui_tabs(d->ui, "which", (struct rect){ pen->x, pen->y, pen->w, h }, labels, d->opens, &d->view->decision)) {
        d->view->row = d->view->teams ? 1 : 0;
        d->view->cast = -1;
    }
    pen->y += h;
    pen_gap(pen, 12);
}

static void options(struct desk *d, struct pen *pen, int32_t decision)
{
    struct ui *ui = d->ui;
    struct span options = d->s->decision[decision].options;
    int w = ui_text_width(ui, ui_style(ui, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR), "0") + ui_px(ui, 12);
    for (int32_t i = 0; i < options.count; i++) {
        int available = play_is_available(d->s, d->e->state, decision, i + 1);
        char number[8], label[600];
        text_print(number, sizeof number, "%d", (int)i + 1);
        text_print(label, sizeof label, available ? "%s" : tr("%s (cannot be chosen now)"),
                   console_option(d->s, decision, i + 1));
        ui_text(ui, (struct rect){ pen->x, pen->y, w, 0 }, ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR),
                TOKEN_accent, ALIGN_LEFT, number);
        struct pen in = { ui, pen->x + w, pen->y, int_max(1, pen->w - w) };
        pen_text(&in, TEXT_NOTE, 0, available ? TOKEN_text : TOKEN_text_quiet, label);
        pen->y = in.y;
        pen_gap(pen, 4);
    }
}

static void change_line(struct desk *d, struct pen *pen, const struct change *row)
{
    struct ui *ui = d->ui;
    enum unit unit = d->s->gauge[row->gauge].counter ? UNIT_COUNT : UNIT_POINTS;
    char name[200], after[48], why[700] = "", before[48];
    value_print(unit, row->before, before, sizeof before);
    value_print(unit, row->after, after, sizeof after);
    text_print(name, sizeof name, "%s %s \u2192 ", d->s->gauge_text[row->gauge].name, before);
    for (int i = 0; i < row->causes && i < CAUSES_SHOWN; i++) {
        char words[320], by[48];
        size_t used = 0;
        while (why[used])
            used++;
        changes_words(d->s, row->cause + i, words, sizeof words);
        text_print(why + used, sizeof why - used, "%s%s\u00A0%s", i ? tr(", ") : " \u00B7 ", words,
                   value_change(unit, row->cause[i].change, by, sizeof by));
    }
    struct text_span spans[] = { { name, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text },
                                 { after, ui_style(ui, TEXT_NOTE, TEXT_BOLD | TEXT_TABULAR), TOKEN_text },
                                 { why, ui_style(ui, TEXT_NOTE, TEXT_TABULAR), TOKEN_text_quiet } };
    pen_spans(pen, spans, 3);
    pen_gap(pen, 6);
}

void console_causes(struct desk *d, struct pen *pen)
{
    const struct history *h = &d->e->history;
    struct change *rows = NULL;
    struct error err;
    int count = 0;
    if (changes_between(d->e, int_max(0, h->turns - 2), h->turns, &d->arena, &rows, &count, &err)) {
        d->ui->list.failed = 1;
        return;
    }
    pen_section(pen, h->turns > 1 ? tr("Since last turn") : tr("Since the start"));
    for (int i = 0; i < count; i++)
        change_line(d, pen, rows + i);
    if (!count)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Nothing has moved yet."));
}

static void over(struct desk *d, struct pen *pen)
{
    int32_t ending = d->e->state[STATE_ENDING];
    pen_section(pen, tr("The end"));
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text,
             ending ? d->s->ending_text[ending - 1].name : tr("The exercise has ended"));
    pen_gap(pen, 8);
    pen_text(pen, TEXT_BODY, 0, TOKEN_text,
             tr("The hot wash is open. Notes and verdicts still go into the record; going back opens the turn again."));
}

void console_decision(struct desk *d, struct pen *pen)
{
    char line[500];
    int32_t decision = desk_decision(d);
    if (d->ended) {
        over(d, pen);
    } else if (decision == NONE) {
        pen_section(pen, tr("Decision"));
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("No decision is put in this turn."));
    } else {
        pick(d, pen);
        char who[400];
        text_print(line, sizeof line, tr("Decision \u00B7 %s"),
                   console_who(d, d->s->decision[decision].role, who, sizeof who));
        pen_section(pen, line);
        pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, d->s->decision_text[decision].ask);
        pen_gap(pen, 8);
        options(d, pen, decision);
        pen_gap(pen, 8);
        ui_push_index(d->ui, decision);
        console_grid(d, pen, decision);
        ui_pop_id(d->ui);
    }
    pen_gap(pen, 12);
    pen_rule(pen);
    pen_gap(pen, 12);
    console_causes(d, pen);
}
