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
    } else if (decision != NONE) {
        pen_section(pen, p->s->decision_text[decision].ask);
    } else {
        text_print(line, sizeof line, "#%s", tag);
        pen_section(pen, line);
    }
}

/* The command before this entry that still stands: its line, 0 for none. -1 when something stands after the entry:
   taking it back would take that along. */
static int32_t line_before(const struct exercise *e, int at)
{
    for (int i = at + 1; i < e->entries; i++)
        if (!e->entry[i].undone && e->entry[i].command.kind != COMMAND_REWIND)
            return -1;
    for (int i = at; i-- > 0;)
        if (!e->entry[i].undone && e->entry[i].command.kind != COMMAND_REWIND)
            return e->entry[i].line;
    return 0;
}

/* An improvement item ends in its owner and date, in brackets: they stand on a line of their own. */
static void note(struct part *p, struct pen *pen, int at)
{
    const struct entry *x = p->e->entry + at;
    const char *text = x->command.text, *who = strrchr(text, '(');
    int improves = strcmp(tag_of(x), improvement) == 0, split = improves && who > text && text[strlen(text) - 1] == ')';
    struct pen_shelf shelf = { 0, 0, 0 };
    char line[64], own[FIELD_TEXT + 1];
    text_print(own, sizeof own, "%s", text);
    if (split)
        own[who - text - 1] = '\0';
    text_print(line, sizeof line, tr("turn %d"), (int)x->turn);
    pen_sides(pen, (struct pen_side){ own, TEXT_BODY, 0, TOKEN_text },
              (struct pen_side){ line, TEXT_NOTE, 0, TOKEN_text_quiet });
    if (split) {
        text_print(own, sizeof own, "%s", who + 1);
        own[strlen(own) - 1] = '\0';
        pen_text(pen, TEXT_NOTE, TEXT_BOLD, TOKEN_text, own);
    }
    int32_t before = line_before(p->e, at);
    if (before >= 0) {
        pen_gap(pen, 4);
        if (pen_button(pen, &shelf, "back", tr("Take it back"), UI_NORMAL)) {
            struct command c = command_of(COMMAND_REWIND);
            c.line = before;
            part_send(p, c);
        }
        pen_shelf_end(pen, &shelf);
    }
    pen_gap(pen, 10);
}

static void notes_with(struct part *p, struct pen *pen, const char *tag)
{
    for (int i = 0; i < p->e->entries; i++)
        if (is_note(p->e->entry + i) && strcmp(tag_of(p->e->entry + i), tag) == 0)
            note(p, pen, i);
}

/* What is to be improved, then the notes by tag, in the order in which a tag came first. */
static void notes(struct part *p, struct pen *pen)
{
    const struct exercise *e = p->e;
    int count = 0, improves = 0;
    for (int i = 0; i < e->entries; i++) {
        improves += is_note(e->entry + i) && strcmp(tag_of(e->entry + i), improvement) == 0;
        count += is_note(e->entry + i);
    }
    if (improves) {
        pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("To improve"));
        pen_gap(pen, 8);
        notes_with(p, pen, improvement);
        pen_gap(pen, 12);
    }
    if (improves && count == improves)
        return;
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Notes"));
    pen_gap(pen, 8);
    for (int i = 0; i < e->entries; i++) {
        int first = is_note(e->entry + i) && strcmp(tag_of(e->entry + i), improvement) != 0;
        for (int k = 0; k < i && first; k++)
            first = !is_note(e->entry + k) || strcmp(tag_of(e->entry + k), tag_of(e->entry + i)) != 0;
        if (!first)
            continue;
        tag_head(p, pen, tag_of(e->entry + i));
        notes_with(p, pen, tag_of(e->entry + i));
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
    if (view->returns)
        part_first(p, ui_id(pen->ui, "note"));
    pen_text(pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Add a note"));
    pen_gap(pen, 8);
    int done = pen_field(pen, "note", &view->note, 4, tr("In the words of whoever said it")) == UI_FIELD_DONE;
    pen_gap(pen, 8);
    pen_toggle(pen, "improves", tr("Something to improve, with an owner and a date"), &view->improves);
    pen_gap(pen, 8);
    if (view->improves) {
        pen_section(pen, tr("By when"));
        done |= pen_field(pen, "due", &view->due, 1, tr("as in 2027-01-31")) == UI_FIELD_DONE;
        pen_gap(pen, 12);
        pen_section(pen, tr("Owner, a role and not a person"));
        pen_choice(pen, "owner", roles, p->s->roles, &view->owner);
        missing = view->owner < 0              ? tr("It needs an owner.")
                  : !field_filled(&view->due)  ? tr("It needs a date, year first: 2027-01-31.")
                  : !is_date(view->due.text)   ? tr("There is no such date. Year first: 2027-01-31.")
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
    part_split(p, 52, &left, &side);
    struct pen pen = p->wide ? part_scroll(p, "talk", left) : pen_scroll_begin(p->ui, "talk", left, 0);
    pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, tr("Questions"));
    pen_gap(&pen, 8);
    questions(p, &pen);
    struct pen right = pen;
    if (p->wide) { /* what was kept stands below where it was written */
        pen_scroll_end(&pen);
        right = pen_scroll_begin(p->ui, "form", side, 0);
    } else {
        pen_gap(&right, 12);
        pen_rule(&right);
        pen_gap(&right, 16);
    }
    form(p, &right);
    pen_gap(&right, 16);
    pen_rule(&right);
    pen_gap(&right, 16);
    notes(p, &right);
    pen_scroll_end(&right);
}
