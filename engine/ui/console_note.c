/* A note on what is on the table, tagged with it unless another tag is given, and all that were kept. */
#include "base/text.h"
#include "console_part.h"

static int is_note(const struct entry *x)
{
    return !x->undone && exercise_is_remark(&x->command);
}

static int notes(const struct desk *d)
{
    int count = 0;
    for (int i = 0; i < d->e->entries; i++)
        count += is_note(d->e->entry + i);
    return count;
}

void console_note(struct desk *d, struct pen *pen)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct pen_shelf shelf = { 0, 0, 0 };
    int32_t decision = desk_decision(d);
    const char *tag = view->stage_tag[0] ? view->stage_tag : decision == NONE ? "" : d->s->decision_text[decision].id;
    char hint[200], words[120], all[64];
    pen_sides(pen,
              (struct pen_side){ view->stage_tag[0]   ? tr("Note on what is on the stage")
                                 : decision == NONE ? tr("Note")
                                                    : tr("Note on this decision"),
                                 TEXT_NOTE, 0, TOKEN_text_quiet },
              (struct pen_side){ "N", TEXT_NOTE, 0, TOKEN_text_quiet });
    pen_gap(pen, 4);
    if (view->wants_note) {
        ui_focus(ui, ui_id(ui, "note"));
        view->wants_note = 0;
    }
    int done = pen_field(pen, "note", &view->note, 2, tr("What was said")) == UI_FIELD_DONE;
    pen_gap(pen, 6);
    text_print(hint, sizeof hint, *tag ? tr("tag: %s") : tr("tag%s"), console_readable(tag, words, sizeof words));
    done |= pen_field(pen, "tag", &view->tag, 1, hint) == UI_FIELD_DONE;
    pen_gap(pen, 6);
    done |= pen_key_button(pen, &shelf, "keep", tr("Keep"), tr("Ctrl+Enter"), UI_NORMAL);
    text_print(all, sizeof all, tr("Notes: %d"), notes(d));
    if (pen_key_button(pen, &shelf, "all", all, "J", UI_QUIET))
        desk_panel(d, PANEL_NOTES);
    pen_shelf_end(pen, &shelf);
    if (!done || !field_filled(&view->note))
        return;
    struct command c = command_of(COMMAND_NOTE);
    c.text = view->note.text;
    c.tag = field_filled(&view->tag) ? view->tag.text : *tag ? tag : NULL;
    desk_send(d, c);
}

void console_panel_notes(struct desk *d)
{
    struct pen_shelf shelf = { 0, 0, 0 };
    char turn[48], tag[120];
    struct pen pen = pen_panel_begin(d->ui, "all notes", tr("What was noted, the newest first"));
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("Yours until the hot wash, whose discussion shows them. Never on the stage before."));
    pen_gap(&pen, 12);
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_gap(&pen, 12);
    for (int i = d->e->entries; i-- > 0;) {
        const struct entry *x = d->e->entry + i;
        if (!is_note(x))
            continue;
        text_print(turn, sizeof turn, tr("turn %d"), (int)x->turn);
        pen_sides(&pen,
                  (struct pen_side){ x->command.tag ? console_readable(x->command.tag, tag, sizeof tag) : tr("no tag"),
                                     TEXT_NOTE, 0, TOKEN_text_quiet },
                  (struct pen_side){ turn, TEXT_NOTE, 0, TOKEN_text_quiet });
        pen_text(&pen, TEXT_BODY, 0, TOKEN_text, x->command.text);
        pen_gap(&pen, 8);
        pen_rule(&pen);
        pen_gap(&pen, 8);
    }
    if (!notes(d))
        pen_text(&pen, TEXT_BODY, 0, TOKEN_text, tr("Nothing yet. N on the console begins a note."));
    pen_panel_end(&pen);
    if (back)
        desk_panel(d, PANEL_NONE);
}
