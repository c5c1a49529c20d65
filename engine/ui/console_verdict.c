/* A verdict of the facilitator's own on a norm, with its reason; it stands beside the computed one. */
#include "base/text.h"
#include "console_part.h"
#include "core/score.h"

/* The norm, what was reckoned for it and what has been held, and the way to another. */
static void about(struct desk *d, struct pen *pen, int32_t n)
{
    const struct norm *norm = d->s->norms->norms + n;
    const struct entry *own = exercise_override(d->e, n);
    struct norm_score score = score_norm(d->s, d->e->state, n);
    struct pen_shelf shelf = { 0, 0, 0 };
    char line[600];
    text_print(line, sizeof line, "%s \u00B7 %s", norm->id, tr(norm->title));
    pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, line);
    text_print(line, sizeof line, tr("Computed: %s. Yours stands beside it and does not replace it."),
               verdict_name(score.verdict));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    if (own) {
        text_print(line, sizeof line, tr("Held so far: %s. %s"), verdict_name((enum verdict)own->command.value),
                   own->command.reason);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    pen_gap(pen, 8);
    if (pen_button(pen, &shelf, "other", tr("Another norm"), UI_QUIET)) {
        d->view->norm = NONE;
        d->ui->again = 1;
    }
    pen_shelf_end(pen, &shelf);
}

void console_panel_verdict(struct desk *d)
{
    struct console_view *view = d->view;
    const char *verdicts[VERDICTS];
    struct pen_shelf shelf = { 0, 0, 0 };
    int done = 0;
    for (int i = 0; i < VERDICTS; i++)
        verdicts[i] = verdict_name((enum verdict)i);
    struct pen pen = pen_panel_begin(d->ui, "verdict", tr("Hold another verdict on a norm"));
    if (view->norm == NONE) {
        view->norm = console_find_norm(d, &pen);
        d->ui->again |= view->norm != NONE;
    } else {
        about(d, &pen, view->norm);
        pen_gap(&pen, 12);
        pen_choice(&pen, "which", verdicts, VERDICTS, &view->verdict);
        pen_gap(&pen, 12);
        pen_section(&pen, tr("The reason, for the record"));
        done = pen_field(&pen, "reason", &view->verdict_reason, 3, tr("What did the count not see?")) == UI_FIELD_DONE;
    }
    pen_gap(&pen, 16);
    int ready = view->norm != NONE && view->verdict >= 0 && field_filled(&view->verdict_reason);
    if (ready) {
        done |= pen_button(&pen, &shelf, "hold", tr("Hold it"), UI_PRIMARY);
    } else {
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("It needs a norm, a verdict and a reason."));
        pen_gap(&pen, 8);
    }
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (back) {
        desk_panel(d, PANEL_NONE);
    } else if (ready && done) {
        struct command c = command_of(COMMAND_OVERRIDE);
        c.norm = view->norm;
        c.value = view->verdict;
        c.reason = view->verdict_reason.text;
        desk_send(d, c);
    }
}
