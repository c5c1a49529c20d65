/* One norm: the verdict in words, each decision behind it, what it says and where, and a verdict of one's own beside
   it. */
#include <string.h>

#include "base/text.h"
#include "chart.h"
#include "debrief_part.h"

/* How often the choice gave way to another norm because no option served both. */
static int torn(const struct norm_moment *moments, int count)
{
    int n = 0;
    for (int i = 0; i < count; i++)
        n += moments[i].counted && moments[i].tension > 0;
    return n;
}

static void headline(const struct norm_score *s, int tensions, char *out, size_t size)
{
    int n = (int)s->opportunities, advanced = (int)s->advanced, strained = (int)s->strained;
    switch (s->verdict) {
    case VERDICT_ADVANCED:
        text_print(out, size,
                   tr_count("Advanced in %d of %d opportunity", "Advanced in %d of %d opportunities", n),
                   advanced, n);
        return;
    case VERDICT_STRAINED:
        text_print(out, size,
                   tr_count("Strained in %d of %d opportunity", "Strained in %d of %d opportunities", n),
                   strained, n);
        return;
    case VERDICT_CONTESTED:
        if (tensions)
            text_print(out, size,
                       tr_count("Contested in %d of %d opportunity", "Contested in %d of %d opportunities", n),
                       tensions, n);
        else
            text_print(out, size,
                       tr_count("Contested: advanced in %d, strained in %d of %d opportunity",
                                "Contested: advanced in %d, strained in %d of %d opportunities", n),
                       advanced, strained, n);
        return;
    case VERDICT_LEFT_OPEN:
        text_print(out, size, tr_count("Left open in %d opportunity", "Left open in %d opportunities", n), n);
        return;
    default:
        text_print(out, size, "%s", tr("Not tested"));
    }
}

/* What the headline means, for somebody who sees such a ledger for the first time. */
static void meaning(struct pen *pen, const struct norm_score *s, int tensions)
{
    char line[300];
    if (s->verdict == VERDICT_NOT_TESTED)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("No decision that was put to you bore on it."));
    if (tensions)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text,
                 tr("There, two norms pulled against each other: no option served both."));
    if (s->verdict == VERDICT_LEFT_OPEN)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("What you chose neither advanced nor strained it."));
    if (s->verdict == VERDICT_CONTESTED && (s->advanced || s->strained) && tensions) {
        text_print(line, sizeof line, tr("Besides: advanced in %d, strained in %d."), (int)s->advanced,
                   (int)s->strained);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, line);
    }
    if (s->advanced && s->strained)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text, tr("To advance it once does not undo a strain."));
    if (s->opportunities >= SCORE_SHOWN_FROM) {
        text_print(line, sizeof line,
                   tr("%d\u00A0%% of what was possible: 100\u00A0%% is the option that serves it best each time, "
                      "0\u00A0%% the one that serves it least. 0\u00A0%% is no breach."),
                   (int)(s->attainment / POINT));
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
}

/* Beside a mark of radius r. */
static struct pen beside_mark(const struct pen *pen, int r)
{
    int by = 2 * r + ui_px(pen->ui, 16);
    return (struct pen){ pen->ui, pen->x + by, pen->y, int_max(1, pen->w - by) };
}

/* What the players said when they chose, if they did. */
static void own_words(struct part *p, struct pen *pen, const struct norm_moment *m)
{
    const struct history *h = &p->e->history;
    for (int i = 0; i < h->facings; i++) {
        const struct facing *f = h->facing + i;
        if (f->decision != m->decision || f->turn != m->turn)
            continue;
        const struct command *c = part_choice(p->e, f);
        char line[128];
        if (!c) {
            pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("nobody decided"));
            return;
        }
        if (c->text && *c->text)
            pen_quote(pen, TEXT_BODY, TOKEN_text_quiet, c->text);
        if (c->sureness) {
            text_print(line, sizeof line, tr("confidence: %s"), part_sureness(c->sureness));
            pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        }
        return;
    }
}

static void moment(struct part *p, struct pen *pen, const struct norm_moment *m)
{
    struct ui *ui = p->ui;
    char line[600];
    int r = theme_text_px(ui->scale, TEXT_BODY) * 2 / 5;
    pen_rule(pen);
    pen_gap(pen, 12);
    struct pen in = beside_mark(pen, r);
    text_print(line, sizeof line,
               m->counted ? tr("Turn %d \u00B7 %s") : tr("Turn %d \u00B7 %s \u00B7 outside its scope, not counted"),
               (int)m->turn + 1, part_role(p->s, m->decision));
    pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    int middle = in.y + ui_line(ui, ui_style(ui, TEXT_BODY, 0)) / 2;
    chart_mark(&ui->list, (enum chart_mark)norm_moment_mark(m), (float)(pen->x + r + ui_px(ui, 2)), (float)middle,
               (float)r);
    pen_text(&in, TEXT_BODY, 0, TOKEN_text, part_option(p->s, m->decision, m->option));
    own_words(p, &in, m);
    if (m->mark != NONE) {
        pen_gap(&in, 4);
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text, p->s->mark_text[m->mark].because);
    } else if (m->lo < 0 && !m->better) {
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Another choice would have strained it."));
    }
    if (m->against != NONE) {
        const struct norm *other = p->s->norms->norms + m->against;
        text_print(line, sizeof line,
                   tr("No option served both this and %s, %s. The choice served the other one, so half of what this "
                      "one missed still counts."),
                   other->id, tr(other->title));
        pen_text(&in, TEXT_NOTE, TEXT_BOLD, TOKEN_text, line);
    }
    if (m->better) {
        pen_gap(&in, 4);
        text_print(line, sizeof line, tr("Not chosen; would have advanced it: \u201C%s\u201D"),
                   part_option(p->s, m->decision, m->better));
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    if (m->mark != NONE && *p->s->mark_text[m->mark].para) {
        text_print(line, sizeof line, tr("Source: %s, %s"),
                   tr(p->s->norms->documents[p->s->norms->norms[p->s->mark[m->mark].norm].document_index].short_title),
                   p->s->mark_text[m->mark].para);
        pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    pen->y = in.y;
    pen_gap(pen, 12);
}

/* Marks of rulings stand outside the bounds of what was on offer. */
static void rulings(struct part *p, struct pen *pen, int32_t norm)
{
    struct ui *ui = p->ui;
    int begun = 0, r = theme_text_px(ui->scale, TEXT_BODY) * 2 / 5;
    for (int i = 0; i < p->e->entries; i++) {
        const struct command *c = &p->e->entry[i].command;
        if (p->e->entry[i].undone || c->kind != COMMAND_RULING)
            continue;
        for (int32_t k = 0; k < c->marks; k++) {
            char line[256];
            int32_t v = c->mark[k].value;
            if (c->mark[k].norm != norm)
                continue;
            if (!begun++) {
                pen_rule(pen);
                pen_gap(pen, 12);
                pen_section(pen, tr("Marks of rulings, beside the count"));
            }
            struct pen in = beside_mark(pen, r);
            int middle = in.y + ui_line(ui, ui_style(ui, TEXT_BODY, 0)) / 2;
            chart_mark(&ui->list,
                       v > 0   ? CHART_ADVANCED
                       : v < 0 ? CHART_STRAINED
                               : CHART_OPEN,
                       (float)(pen->x + r + ui_px(ui, 2)), (float)middle, (float)r);
            pen_text(&in, TEXT_BODY, 0, TOKEN_text, c->text);
            pen_text(&in, TEXT_NOTE, 0, TOKEN_text, c->mark[k].because);
            text_print(line, sizeof line,
                       v < 0 ? tr("Turn %d \u00B7 ruling, \u2212%d") : tr("Turn %d \u00B7 ruling, +%d"),
                       (int)p->e->entry[i].turn, (int)(v < 0 ? -v : v));
            pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
            pen->y = in.y;
            pen_gap(pen, 12);
        }
    }
}

static void addressees(unsigned bits, char *out, size_t size)
{
    static const char *const names[] = { N_("states"), N_("firms"), N_("others") };
    out[0] = '\0';
    for (unsigned i = 0; i < 3; i++)
        if (bits & 1u << i) {
            size_t used = strlen(out);
            text_print(out + used, size - used, "%s%s", used ? tr(", ") : "", tr(names[i]));
        }
}

/* What the norm says, and where. */
static void text_of(struct part *p, struct pen *pen, const struct norm *norm)
{
    const struct norm_document *d = p->s->norms->documents + norm->document_index;
    char line[700], to[96];
    pen_rule(pen);
    pen_gap(pen, 12);
    pen_section(pen, tr("What it says, in our words"));
    pen_text(pen, TEXT_BODY, 0, TOKEN_text, tr(norm->text));
    pen_gap(pen, 8);
    text_print(line, sizeof line, tr("%s, %s (%s)"), d->title, norm->para, norm->date);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    if (*norm->gge) {
        text_print(line, sizeof line, tr("UN GGE 2015, paragraph 13: %s"), norm->gge);
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    addressees(norm->addressees, to, sizeof to);
    text_print(line, sizeof line,
               norm->peace_only ? tr("Addressed to: %s; stated for peacetime") : tr("Addressed to: %s"), to);
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    if (*norm->note)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr(norm->note));
}

void debrief_norm_detail(struct part *p, struct pen *pen, int32_t n)
{
    const struct norm *norm = p->s->norms->norms + n;
    const struct entry *own = exercise_override(p->e, n);
    struct norm_score score = score_norm(p->s, p->e->state, n);
    struct norm_moment *moments = part_new(p, (size_t)p->s->decisions, sizeof *moments);
    struct pen_shelf shelf = { 0, 0, 0 };
    char line[1400];
    if (!moments)
        return;
    int count = norm_moments(p, n, moments);
    int tensions = torn(moments, count);
    text_print(line, sizeof line, tr("%s \u00B7 %s"), norm->id, tr(norm->title));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    headline(&score, tensions, line, sizeof line);
    pen_text(pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, line);
    pen_gap(pen, 4);
    meaning(pen, &score, tensions);
    if (own) {
        pen_gap(pen, 8);
        text_print(line, sizeof line, tr("The facilitator holds: %s"), verdict_name((enum verdict)own->command.value));
        pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_accent, line);
        pen_quote(pen, TEXT_NOTE, TOKEN_text, own->command.reason);
    }
    pen_gap(pen, 16);
    for (int i = 0; i < count; i++)
        moment(p, pen, moments + i);
    rulings(p, pen, n);
    text_of(p, pen, norm);
    pen_gap(pen, 16);
    if (pen_button(pen, &shelf, "override", tr("Hold another verdict\u2026"), UI_NORMAL)) {
        p->view->overriding = 1;
        p->view->verdict = own ? own->command.value : -1;
        p->ui->again = 1;
    }
    pen_shelf_end(pen, &shelf);
}

void debrief_override(struct part *p, int32_t n)
{
    struct ui *ui = p->ui;
    struct debrief_view *view = p->view;
    struct norm_score score = score_norm(p->s, p->e->state, n);
    const char *verdicts[VERDICTS];
    char line[300];
    struct pen_shelf shelf = { 0, 0, 0 };
    for (int i = 0; i < VERDICTS; i++)
        verdicts[i] = verdict_name((enum verdict)i);
    text_print(line, sizeof line, tr("Another verdict on %s, %s"), p->s->norms->norms[n].id,
               tr(p->s->norms->norms[n].title));
    struct pen pen = pen_panel_begin(ui, "verdict", line);
    text_print(line, sizeof line, tr("Computed: %s. Yours stands beside it and does not replace it."),
               verdict_name(score.verdict));
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    pen_gap(&pen, 16);
    pen_choice(&pen, "which", verdicts, VERDICTS, &view->verdict);
    pen_gap(&pen, 16);
    pen_section(&pen, tr("The reason, for the record"));
    int done = pen_field(&pen, "reason", &view->reason, 3, tr("What did the count not see?")) == UI_FIELD_DONE;
    pen_gap(&pen, 16);
    int ready = view->verdict >= 0 && field_filled(&view->reason);
    if (!ready) {
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("It needs a verdict and a reason."));
        pen_gap(&pen, 12);
    } else {
        done |= pen_button(&pen, &shelf, "hold", tr("Hold it"), UI_PRIMARY);
    }
    int back = pen_button(&pen, &shelf, "back", tr("Back"), UI_NORMAL);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (ready && done) {
        struct command c = command_of(COMMAND_OVERRIDE);
        c.norm = n;
        c.value = view->verdict;
        c.reason = view->reason.text;
        part_send(p, c);
    } else if (back || ui_shortcut(ui, UI_KEY_ESCAPE, 0)) {
        view->overriding = 0;
        view->shown = -1;
        ui->again = 1;
    }
}
