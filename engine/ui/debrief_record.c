/* What really happened. Locked until the people in the room open it; then nothing of it is kept back. */
#include "base/text.h"
#include "debrief_part.h"

static const char *confidence_words(int32_t confidence)
{
    static const char *const words[CONFIDENCES] = { N_("documented"), N_("derived"), N_("reconstructed"),
                                                    N_("disputed") };
    return tr(words[confidence]);
}

static void locked(struct part *p)
{
    struct ui *ui = p->ui;
    int em = theme_text_px(ui->scale, TEXT_BODY);
    struct rect area = rect_inset(p->area, ui_px(ui, 16), ui_px(ui, 16));
    struct pen_shelf shelf = { 0, 0, 0 };
    struct pen pen = pen_scroll_begin(ui, "locked", area, 0);
    int w = int_min(pen.w, 30 * em);
    part_first(p, ui_id(ui, "open"));
    pen.x += (pen.w - w) / 2;
    pen.w = w;
    pen.y += int_min(area.h / 4, ui_px(ui, 160));
    pen_text(&pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, tr("What really happened"));
    pen_gap(&pen, 8);
    pen_text(&pen, TEXT_BODY, 0, TOKEN_text,
             tr("Talk about your own decisions first: once the record is on the wall, everybody judges by it. "
                "What was done then is no answer key."));
    pen_gap(&pen, 24);
    if (pen_button(&pen, &shelf, "open", tr("Open the record"), UI_PRIMARY)) {
        p->view->opened = 1;
        p->view->shown = -1;
        ui->again = 1;
    }
    pen_shelf_end(&pen, &shelf);
    pen_scroll_end(&pen);
}

/* The group did in this exercise what the record has. */
static int is_as_here(const struct part *p, int32_t decision, int32_t option)
{
    const struct history *h = &p->e->history;
    for (int i = 0; option && i < h->facings; i++)
        if (h->facing[i].decision == decision && h->facing[i].option == option && part_put(p->e, decision))
            return 1;
    return 0;
}

static void source(struct pen *pen, const char *text, int32_t confidence)
{
    char line[700];
    text_print(line, sizeof line, *text ? tr("%s \u00B7 %s") : "%s%s", text, confidence_words(confidence));
    pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
}

static void record(struct part *p, struct pen *pen, int32_t decision, const struct record *k)
{
    struct ui *ui = p->ui;
    int as_here = is_as_here(p, decision, k->option), r = theme_text_px(ui->scale, TEXT_BODY) / 3,
        line_h = ui_line(ui, ui_style(ui, TEXT_BODY, 0)), by = 3 * r + ui_px(ui, 8);
    char line[400];
    struct pen in = { ui, pen->x + by, pen->y, int_max(1, pen->w - by) };
    enum draw_role before = draw_role(&ui->list, ROLE_mark);
    if (as_here)
        draw_shape(&ui->list, SHAPE_TICK, (float)(pen->x + r + ui_px(ui, 4)), (float)(pen->y + line_h / 2), (float)r,
                   TOKEN_accent);
    else
        draw_outline(&ui->list, SHAPE_CIRCLE, (float)(pen->x + r + ui_px(ui, 4)), (float)(pen->y + line_h / 2),
                     (float)r * 0.9f, TOKEN_unknown, (float)r * 0.28f);
    draw_role(&ui->list, before);
    pen_text(&in, TEXT_BODY, TEXT_BOLD, TOKEN_text, part_option(p->s, decision, k->option));
    text_print(line, sizeof line, as_here ? tr("%s, %s \u00B7 as you did") : "%s, %s", k->by, k->on);
    pen_text(&in, TEXT_NOTE, 0, TOKEN_text, line);
    if (*k->note)
        pen_prose(&in, TEXT_BODY, 0, TOKEN_text, k->note);
    source(&in, k->source, k->confidence);
    pen_gap(&in, 12);
    pen->y = in.y;
}

static void decisions(struct part *p, struct pen *pen)
{
    char line[900];
    pen_text(pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, tr("What was decided then"));
    pen_gap(pen, 16);
    for (int32_t d = 0; d < p->s->decisions; d++) {
        struct span span = p->s->decision_records[d];
        const struct decision_text *t = p->s->decision_text + d;
        if (!span.count && !*t->history_note)
            continue;
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, t->ask);
        pen_gap(pen, 8);
        for (int32_t i = span.first; i < span.first + span.count; i++)
            record(p, pen, d, p->s->record + i);
        if (*t->history_note) {
            text_print(line, sizeof line, tr("How the record is played here: %s"), t->history_note);
            pen_prose(pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        }
        pen_gap(pen, 16);
        pen_rule(pen);
        pen_gap(pen, 16);
    }
}

/* Kept apart by how well it is known. */
static void facts(struct part *p, struct pen *pen)
{
    static const char *const heads[CONFIDENCES] = {
        [CONFIDENCE_DOCUMENTED] = N_("Documented"),
        [CONFIDENCE_DERIVED] = N_("Follows from what is documented"),
        [CONFIDENCE_RECONSTRUCTED] = N_("Reconstructed: assumed where nothing is documented"),
        [CONFIDENCE_DISPUTED] = N_("Disputed: accounts differ"),
    };
    struct ui *ui = p->ui;
    if (p->s->facts) {
        pen_text(pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, tr("What is known, and how well"));
        pen_gap(pen, 16);
    }
    for (int confidence = 0; confidence < CONFIDENCES; confidence++) {
        int shown = 0;
        for (int32_t i = 0; i < p->s->facts; i++) {
            const struct fact_text *f = p->s->fact_text + i;
            if (f->confidence != confidence)
                continue;
            if (!shown++) {
                pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr(heads[confidence]));
                pen_gap(pen, 8);
            }
            pen_prose(pen, TEXT_BODY, 0, TOKEN_text, f->text);
            if (*f->dispute) {
                struct text_span spans[] = { { tr("Disputed: "), ui_style(ui, TEXT_BODY, TEXT_BOLD), TOKEN_accent },
                                             { f->dispute, ui_style(ui, TEXT_BODY, 0), TOKEN_text } };
                pen_spans(pen, spans, 2);
            }
            if (*f->source)
                pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, f->source);
            pen_gap(pen, 16);
        }
        if (shown) {
            pen_rule(pen);
            pen_gap(pen, 16);
        }
    }
}

static void endings(struct part *p, struct pen *pen)
{
    int32_t here = p->e->state[STATE_PHASE] == PHASE_ENDED ? p->e->state[STATE_ENDING] - 1 : NONE;
    pen_text(pen, TEXT_TITLE, TEXT_BOLD, TOKEN_text, tr("Endings that this exercise knows"));
    pen_gap(pen, 8);
    for (int32_t i = 0; i < p->s->endings; i++) {
        const struct ending_text *t = p->s->ending_text + i;
        pen_sides(pen, (struct pen_side){ t->name, TEXT_BODY, TEXT_BOLD, TOKEN_text },
                  (struct pen_side){ i == here ? tr("yours") : "", TEXT_NOTE, TEXT_BOLD, TOKEN_accent });
        pen_prose(pen, TEXT_BODY, 0, i == here ? TOKEN_text : TOKEN_text_quiet, t->text);
        pen_gap(pen, 16);
    }
}

void debrief_record(struct part *p)
{
    struct ui *ui = p->ui;
    if (!p->view->opened) {
        locked(p);
        return;
    }
    struct pen pen =
        part_scroll(p, "record", rect_inset(p->area, ui_px(ui, p->wide ? 32 : 16), ui_px(ui, 16)));
    pen.w = int_min(pen.w, 52 * theme_text_px(ui->scale, TEXT_BODY));
    decisions(p, &pen);
    facts(p, &pen);
    endings(p, &pen);
    pen_scroll_end(&pen);
}
