/* A note on what is on the table, tagged with it unless another tag is given. */
#include "base/text.h"
#include "console_part.h"

void console_note(struct desk *d, struct pen *pen)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    struct pen_shelf shelf = { 0, 0, 0 };
    int32_t decision = desk_decision(d);
    const char *tag = view->stage_tag[0] ? view->stage_tag : decision == NONE ? "" : d->s->decision_text[decision].id;
    char hint[200];
    pen_section(pen, view->stage[0]     ? tr("Note on what is on the stage")
                     : decision == NONE ? tr("Note")
                                        : tr("Note on this decision"));
    if (view->wants_note) {
        ui_focus(ui, ui_id(ui, "note"));
        view->wants_note = 0;
    }
    int done = pen_field(pen, "note", &view->note, 3, tr("What was said; Ctrl+Enter keeps it")) == UI_FIELD_DONE;
    pen_gap(pen, 8);
    text_print(hint, sizeof hint, *tag ? tr("tag: %s") : tr("tag%s"), tag);
    done |= pen_field(pen, "tag", &view->tag, 1, hint) == UI_FIELD_DONE;
    pen_gap(pen, 8);
    done |= pen_button(pen, &shelf, "keep", tr("Keep the note"), UI_NORMAL);
    pen_shelf_end(pen, &shelf);
    if (!done || !field_filled(&view->note))
        return;
    struct command c = command_of(COMMAND_NOTE);
    c.text = view->note.text;
    c.tag = field_filled(&view->tag) ? view->tag.text : *tag ? tag : NULL;
    desk_send(d, c);
}
