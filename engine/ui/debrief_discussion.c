/* Discussion: the questions, what was noted by tag, and what is to be improved, by whom and until when. */
#include <string.h>

#include "base/text.h"
#include "core/clock.h"
#include "debrief_part.h"

static const char improvement[] = "improvement"; /* the tag in the save: not translated */

static void questions(struct part *p, struct pen *pen)
{
    struct ui *ui = p->ui;
    int w = ui_text_width(ui, ui_style(ui, TEXT_BODY, TEXT_TABULAR), "00") + ui_px(ui, 12);
    char number[16];
    for (int32_t i = 0; i < p->s->questions; i++) {
        text_print(number, sizeof number, "%d", (int)i + 1);
        ui_text(ui, (struct rect){ pen->x, pen->y, w - ui_px(ui, 12), 0 }, ui_style(ui, TEXT_BODY, TEXT_TABULAR),
                TOKEN_text_quiet, ALIGN_RIGHT, number);
        struct pen in = { ui, pen->x + w, pen->y, int_max(1, pen->w - w) };
        pen_text(&in, TEXT_BODY, 0, TOKEN_text, p->s->question[i]);
        pen->y = in.y;
        pen_gap(pen, 12);
    }
}

static const char *tag_of(const struct entry *x)
{
    return x->command.tag ? x->command.tag : "";
}

static int is_note(const struct entry *x)
{
    return !x->undone && exercise_is_remark(&x->command);
}

static void tag_head(struct part *p, struct pen *pen, const char *tag)
{
    int32_t decision = scenario_find_decision(p->s, tag);
    char line[128];
    if (!*tag) {
        pen_section(pen, tr("Without a tag"));
    } else if (strcmp(tag, improvement) == 0) {
        pen_section(pen, tr("To improve"));
    } else if (decision != NONE) {
        pen_section(pen, p->s->decision_text[decision].ask);
    } else {
        text_print(line, sizeof line, "#%s", tag);
        pen_section(pen, line);
    }
}

/* Notes by tag, in the order in which a tag came first. */
static void notes(struct part *p, struct pen *pen)
{
    const struct exercise *e = p->e;
    int count = 0;
    char line[64];
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Notes"));
    pen_gap(pen, 8);
    for (int i = 0; i < e->entries; i++) {
        int first = is_note(e->entry + i);
        for (int k = 0; k < i && first; k++)
            first = !is_note(e->entry + k) || strcmp(tag_of(e->entry + k), tag_of(e->entry + i)) != 0;
        if (!first)
            continue;
        tag_head(p, pen, tag_of(e->entry + i));
        for (int k = i; k < e->entries; k++) {
            if (!is_note(e->entry + k) || strcmp(tag_of(e->entry + k), tag_of(e->entry + i)) != 0)
                continue;
            text_print(line, sizeof line, tr("turn %d"), (int)e->entry[k].turn);
            pen_sides(pen, (struct pen_side){ e->entry[k].command.text, TEXT_BODY, 0, TOKEN_text },
                      (struct pen_side){ line, TEXT_NOTE, 0, TOKEN_text_quiet });
            pen_gap(pen, 8);
            count++;
        }
        pen_gap(pen, 12);
    }
    if (!count)
        pen_text(pen, TEXT_BODY, 0, TOKEN_text_quiet, tr("Nothing was noted. What is worth keeping from today?"));
}

static int is_date(const char *text)
{
    int64_t minutes;
    return clock_parse(text, &minutes);
}

static void send(struct part *p)
{
    struct debrief_view *view = p->view;
    struct command c = command_of(COMMAND_NOTE);
    c.text = view->note.text;
    c.tag = field_filled(&view->tag) ? view->tag.text : NULL;
    if (view->improves) {
        c.text = text_print(view->text, sizeof view->text, tr("%s (owner: %s; by %s)"), view->note.text,
                            p->s->role_text[view->owner].name, view->due.text);
        c.tag = improvement;
    }
    part_send(p, c);
}

static void form(struct part *p, struct pen *pen)
{
    struct debrief_view *view = p->view;
    const char *roles[ROLES_MAX], *missing = NULL;
    struct pen_shelf shelf = { 0, 0, 0 };
    for (int32_t i = 0; i < p->s->roles; i++)
        roles[i] = p->s->role_text[i].name;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Add a note"));
    pen_gap(pen, 8);
    int done = pen_field(pen, "note", &view->note, 4, tr("In the words of whoever said it")) == UI_FIELD_DONE;
    pen_gap(pen, 8);
    pen_toggle(pen, "improves", tr("Something to improve, with an owner and a date"), &view->improves);
    pen_gap(pen, 8);
    if (view->improves) {
        pen_section(pen, tr("Owner, a role and not a person"));
        pen_choice(pen, "owner", roles, p->s->roles, &view->owner);
        pen_gap(pen, 12);
        pen_section(pen, tr("By when"));
        done |= pen_field(pen, "due", &view->due, 1, "2027-01-31") == UI_FIELD_DONE;
        missing = view->owner < 0            ? tr("It needs an owner.")
                  : !is_date(view->due.text) ? tr("It needs a date, year first: 2027-01-31.")
                                             : NULL;
    } else {
        pen_section(pen, tr("Tag"));
        done |= pen_field(pen, "tag", &view->tag, 1, tr("one word, or nothing")) == UI_FIELD_DONE;
    }
    if (!field_filled(&view->note))
        missing = tr("Ctrl+Enter keeps it.");
    pen_gap(pen, 12);
    if (missing)
        pen_text(pen, TEXT_NOTE, 0, TOKEN_text_quiet, missing);
    else
        done |= pen_button(pen, &shelf, "keep", tr("Keep the note"), UI_PRIMARY);
    pen_shelf_end(pen, &shelf);
    if (done && !missing)
        send(p);
}

void debrief_discussion(struct part *p)
{
    struct rect left, side;
    part_split(p, 58, &left, &side);
    struct pen pen = pen_scroll_begin(p->ui, "talk", left, p->wide);
    pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Questions"));
    pen_gap(&pen, 8);
    questions(p, &pen);
    pen_gap(&pen, 12);
    pen_rule(&pen);
    pen_gap(&pen, 16);
    if (!p->wide) {
        form(p, &pen);
        pen_gap(&pen, 16);
        pen_rule(&pen);
        pen_gap(&pen, 16);
    }
    notes(p, &pen);
    pen_scroll_end(&pen);
    if (p->wide) {
        struct pen right = pen_scroll_begin(p->ui, "form", side, 0);
        form(p, &right);
        pen_scroll_end(&right);
    }
}
