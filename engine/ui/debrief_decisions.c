/* How did we decide? Each decision as it was faced: what was chosen and why, against what was known then and what
   turned out; what the teams would have done. No norm marks and no record here: first what the people say. */
#include <string.h>

#include "base/text.h"
#include "core/value.h"
#include "debrief_part.h"

static const char *who(const struct facing *f, const struct command *c)
{
    return !f->decided || !c                                   ? tr("Nobody decided")
           : c->by && strncmp(c->by, "policy:", 7) == 0 ? tr("Chosen by policy")
                                                        : tr("Chosen");
}

static int list_row(struct part *p, struct pen *pen, int i, int chosen)
{
    struct ui *ui = p->ui;
    const struct facing *f = p->e->history.facing + i;
    const struct command *c = part_choice(p->e, f);
    char line[256];
    int pad = ui_px(ui, 8), indent = ui_px(ui, 16);
    struct text_style note = ui_style(ui, TEXT_NOTE, 0), body = ui_style(ui, TEXT_BODY, 0);
    const char *label = part_option(p->s, f->decision, f->option);
    text_print(line, sizeof line,
               f->decided && c ? tr("Turn %d \u00B7 %s") : tr("Turn %d \u00B7 %s \u00B7 nobody decided"),
               (int)f->turn + 1, part_role(p->s, f->decision));
    int w = pen->w - indent - pad;
    int h = ui_text_height(ui, note, w, line) + ui_text_height(ui, body, w, label) + 2 * pad;
    struct rect box;
    int selects = part_row(p, pen, i, h, chosen, &box);
    struct pen in = { ui, box.x + indent, box.y + pad, w };
    pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    pen_text(&in, TEXT_BODY, 0, TOKEN_text, label);
    pen_row_end(pen);
    if (!chosen)
        pen_rule(&(struct pen){ ui, pen->x, pen->y - ui_px(ui, 1), pen->w });
    return selects;
}

static void paragraph(struct pen *pen, const char *heading, const char *text)
{
    if (!*text)
        return;
    pen_section(pen, heading);
    pen_text(pen, TEXT_BODY, 0, TOKEN_text, text);
    pen_gap(pen, 16);
}

/* Known and unknown side by side, when there is room for both. */
static void knowledge(struct part *p, struct pen *pen, const struct decision_text *t)
{
    int em = theme_text_px(p->ui->scale, TEXT_BODY), gap = ui_px(p->ui, 24);
    if (pen->w < 28 * em || !*t->known || !*t->unknown) {
        paragraph(pen, tr("Known then"), t->known);
        paragraph(pen, tr("Not known then"), t->unknown);
        return;
    }
    struct rect all = { pen->x, pen->y, pen->w, 0 };
    struct pen left = pen_at(p->ui, rect_column(all, 0, 2, gap)), right = pen_at(p->ui, rect_column(all, 1, 2, gap));
    paragraph(&left, tr("Known then"), t->known);
    paragraph(&right, tr("Not known then"), t->unknown);
    pen->y = int_max(left.y, right.y);
}

/* A later ballot of a team replaces its earlier one. */
static int is_last_ballot(const struct exercise *e, int at, const struct facing *f)
{
    const struct command *c = &e->entry[at].command;
    if (e->entry[at].undone || c->kind != COMMAND_BALLOT || c->decision != f->decision ||
        e->entry[at].turn != f->turn + 1)
        return 0;
    for (int i = at + 1; i < e->entries; i++) {
        const struct command *later = &e->entry[i].command;
        if (!e->entry[i].undone && later->kind == COMMAND_BALLOT && later->decision == f->decision &&
            e->entry[i].turn == f->turn + 1 && strcmp(later->by, c->by) == 0)
            return 0;
    }
    return 1;
}

static void ballots(struct part *p, struct pen *pen, const struct facing *f)
{
    char line[512];
    int count = 0, alike = 0;
    for (int i = 0; i < p->e->entries; i++)
        if (is_last_ballot(p->e, i, f)) {
            count++;
            alike += p->e->entry[i].command.option == f->option;
        }
    if (!count)
        return;
    pen_rule(pen);
    pen_gap(pen, 16);
    text_print(line, sizeof line,
               tr_count("Ballots: %d of %d team would have chosen the same",
                        "Ballots: %d of %d teams would have chosen the same", count),
               alike, count);
    pen_section(pen, line);
    for (int i = 0; i < p->e->entries; i++) {
        if (!is_last_ballot(p->e, i, f))
            continue;
        const struct command *c = &p->e->entry[i].command;
        struct text_style bold = ui_style(p->ui, TEXT_BODY, TEXT_BOLD), plain = ui_style(p->ui, TEXT_BODY, 0);
        char sure[96] = "";
        if (c->sureness)
            text_print(sure, sizeof sure, tr(" \u00B7 confidence %s"), part_sureness(c->sureness));
        struct text_span spans[] = { { c->by, bold, TOKEN_text }, { "  ", plain, TOKEN_text },
                                     { part_option(p->s, f->decision, c->option), plain, TOKEN_text },
                                     { sure, ui_style(p->ui, TEXT_NOTE, 0), TOKEN_text_quiet } };
        pen_spans(pen, spans, 4);
        if (c->text && *c->text)
            pen_quote(pen, TEXT_NOTE, TOKEN_text_quiet, c->text);
        pen_gap(pen, 8);
    }
    pen_gap(pen, 8);
}

/* The reason as it was given, on a tone of its own: what the talk is about. */
static void own_reason(struct part *p, struct pen *pen, const struct facing *f, const struct command *c)
{
    struct ui *ui = p->ui;
    int says = c && c->text && *c->text, pad = ui_px(ui, 12), top = pen->y;
    char line[128], quoted[FIELD_TEXT + 16];
    struct text_style note = ui_style(ui, TEXT_NOTE, 0), body = ui_style(ui, TEXT_BODY, 0);
    if (!f->decided || !c) {
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("This is what happens when nobody does."));
        return;
    }
    if (!says && !c->sureness) {
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, tr("No reason was written down. What was it?"));
        return;
    }
    text_print(quoted, sizeof quoted, tr("\u201C%s\u201D"), says ? c->text : "");
    text_print(line, sizeof line, tr("Confidence: %s"), part_sureness(c->sureness));
    int bar = ui_px(ui, 4), w = int_max(1, pen->w - bar - 2 * pad);
    int h = ui_text_height(ui, note, w, tr("Your reason")) + (says ? ui_text_height(ui, body, w, quoted) : 0) +
            (c->sureness ? ui_text_height(ui, note, w, line) + ui_px(ui, 4) : 0) + 2 * pad;
    enum draw_role before = draw_role(&ui->list, ROLE_surface);
    draw_rect(&ui->list, (struct rect){ pen->x, top, pen->w, h }, TOKEN_raised, 0);
    draw_rect(&ui->list, (struct rect){ pen->x, top, bar, h }, TOKEN_accent, 0);
    draw_role(&ui->list, before);
    struct pen in = { ui, pen->x + bar + pad, top + pad, w };
    pen_text(&in, TEXT_NOTE, 0, TOKEN_text_quiet, tr("Your reason"));
    if (says)
        pen_text(&in, TEXT_BODY, 0, TOKEN_text, quoted);
    if (c->sureness) {
        pen_gap(&in, 4);
        pen_text(&in, TEXT_NOTE, TEXT_BOLD, TOKEN_text, line);
    }
    pen->y = top + h;
}

/* What was read in that turn and was not so. */
static void wrong(struct part *p, struct pen *pen, const struct facing *f)
{
    int messages = exercise_inbox(p->e, -1, NULL, 0), count = 0;
    struct message *inbox = part_new(p, (size_t)messages, sizeof *inbox);
    char line[FIELD_TEXT + 64];
    if (!inbox)
        return;
    exercise_inbox(p->e, -1, inbox, messages);
    for (int i = 0; i < messages; i++) {
        const struct message *m = inbox + i;
        if (m->turn != f->turn || m->reliable)
            continue;
        if (!count++)
            pen_section(pen, tr("Read in this turn, and wrong or unsure"));
        text_print(line, sizeof line, *m->from ? tr("%s \u00B7 %s") : "%s%s", m->from,
                   *m->headline ? m->headline : m->text);
        pen_text(pen, TEXT_BODY, 0, TOKEN_text, line);
        pen_gap(pen, 8);
    }
    pen_gap(pen, count ? 8 : 0);
}

/* What the option itself did to the indicators until the end, delays included. */
static void came_of_it(struct part *p, struct pen *pen, const struct facing *f)
{
    const struct history *h = &p->e->history;
    int32_t option = p->s->decision[f->decision].options.first + f->option - 1;
    int shown = 0;
    pen_section(pen, tr("What it moved by itself"));
    for (int32_t g = 0; f->option && g < p->s->gauges; g++) {
        int32_t sum = 0;
        char by[48];
        for (int i = 0; i < h->causes; i++)
            if (h->cause[i].kind == CAUSE_OPTION && h->cause[i].index == option && h->cause[i].gauge == g)
                sum += h->cause[i].change;
        if (!sum)
            continue;
        shown++;
        value_change(p->s->gauge[g].counter ? UNIT_COUNT : UNIT_POINTS, sum, by, sizeof by);
        pen_sides(pen, (struct pen_side){ p->s->gauge_text[g].name, TEXT_BODY, 0, TOKEN_text },
                  (struct pen_side){ by, TEXT_BODY, TEXT_BOLD | TEXT_TABULAR, TOKEN_text });
        pen_gap(pen, 4);
    }
    if (!shown)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet, tr("No indicator."));
    pen_gap(pen, 16);
}

static void not_chosen(struct part *p, struct pen *pen, const struct facing *f)
{
    struct span options = p->s->decision[f->decision].options;
    int shown = 0;
    for (int32_t i = 0; i < options.count; i++)
        if (f->available & 1 << i && i + 1 != f->option) {
            if (!shown++)
                pen_section(pen, tr("Not chosen"));
            pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet, part_option(p->s, f->decision, i + 1));
            pen_gap(pen, 8);
        }
}

static void detail(struct part *p, struct pen *pen, int at)
{
    const struct facing *f = p->e->history.facing + at;
    const struct command *c = part_choice(p->e, f);
    const struct decision_text *t = p->s->decision_text + f->decision;
    char line[1200];
    text_print(line, sizeof line, tr("Turn %d \u00B7 %s"), (int)f->turn + 1, part_role(p->s, f->decision));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    pen_gap(pen, 4);
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, t->ask);
    pen_gap(pen, 12);
    pen_section(pen, who(f, c));
    pen_text(pen, TEXT_BODY, TEXT_BOLD, TOKEN_text, part_option(p->s, f->decision, f->option));
    pen_gap(pen, 8);
    own_reason(p, pen, f, c);
    pen_gap(pen, 16);
    knowledge(p, pen, t);
    wrong(p, pen, f);
    came_of_it(p, pen, f);
    ballots(p, pen, f);
    pen_rule(pen);
    pen_gap(pen, 16);
    not_chosen(p, pen, f);
}

void debrief_decisions(struct part *p)
{
    const struct history *h = &p->e->history;
    struct rect list, side;
    int shown = 0, left_out = 0, first = -1;
    char line[256];
    for (int i = 0; i < h->facings; i++) {
        int put = part_put(p->e, h->facing[i].decision);
        left_out += !put;
        shown += put;
        if (put && first < 0)
            first = i;
    }
    if (p->view->decision >= h->facings || (first >= 0 && !part_put(p->e, h->facing[p->view->decision].decision)))
        p->view->decision = int_max(0, first);
    int selected = p->view->decision; /* a row may change it for the next frame */
    part_split(p, 44, &list, &side);
    struct pen pen = pen_scroll_begin(p->ui, "list", list, 0);
    pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("How did we decide?"));
    pen_gap(&pen, 8);
    if (!shown)
        pen_text(&pen, TEXT_BODY, 0, TOKEN_text_quiet,
                 tr("Decisions stand here once their turn is closed. None is yet."));
    for (int i = 0; i < h->facings; i++) {
        if (!part_put(p->e, h->facing[i].decision))
            continue;
        int chosen = selected == i;
        if (list_row(p, &pen, i, chosen) && !chosen) {
            p->view->decision = i;
            p->ui->again = 1;
        }
        if (!p->wide && chosen) {
            pen_gap(&pen, 8);
            struct pen in = pen_indent(&pen, 16);
            detail(p, &in, i);
            pen.y = in.y;
            pen_rule(&pen);
        }
    }
    if (left_out) {
        pen_gap(&pen, 16);
        text_print(line, sizeof line,
                   tr_count("%d decision was left out by this form and played as in the record.",
                            "%d decisions were left out by this form and played as in the record.", left_out),
                   left_out);
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    pen_scroll_end(&pen);
    if (p->wide && shown) {
        ui_push_index(p->ui, selected); /* each begins at its top */
        struct pen right = pen_scroll_begin(p->ui, "detail", side, 1);
        detail(p, &right, selected);
        pen_scroll_end(&right);
        ui_pop_id(p->ui);
    }
}
