/* Who plays which role, if the facilitator cares to write it down. The names stay in a file of their own beside the
   save, on this screen only, and go with one button. */
#include <string.h>

#include "base/text.h"
#include "console_part.h"

const char *console_who(const struct desk *d, int32_t role, char *out, size_t size)
{
    const char *name = d->view->people[role].text;
    return text_print(out, size, *name ? tr("%s (%s)") : "%s", d->s->role_text[role].name, name);
}

static int any(const struct desk *d)
{
    int count = 0;
    for (int32_t i = 0; i < d->s->roles; i++)
        count += d->view->people[i].text[0] != '\0';
    return count;
}

void console_panel_people(struct desk *d)
{
    struct console_view *view = d->view;
    struct pen_shelf shelf = { 0, 0, 0 };
    struct pen pen = pen_panel_begin(d->ui, "people", tr("Who plays which role"));
    pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet,
             tr("For you alone: names stand in a file of their own beside the save, never in the record, on the stage "
                "or in what is handed out."));
    pen_gap(&pen, 12);
    for (int32_t i = 0; i < d->s->roles; i++) {
        struct console_person *person = view->people + i;
        pen_section(&pen, d->s->role_text[i].name);
        ui_push_index(d->ui, i);
        struct rect box = { pen.x, pen.y, pen.w, ui_field_height(d->ui, 1) };
        struct ui_edit edit = { person->text, sizeof person->text, person->cursor, person->anchor };
        ui_field(d->ui, "name", box, &edit, 1, tr("nobody is named"));
        person->cursor = edit.cursor;
        person->anchor = edit.anchor;
        ui_pop_id(d->ui);
        pen.y += box.h;
        pen_gap(&pen, 8);
    }
    pen_gap(&pen, 8);
    int keep = pen_button(&pen, &shelf, "keep", tr("Keep"), UI_PRIMARY);
    int forget = any(d) && pen_button(&pen, &shelf, "forget", tr("Forget the names"), UI_NORMAL);
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (forget)
        memset(view->people, 0, sizeof view->people);
    if (keep || forget || back)
        view->people_changed = keep || forget ? 1 : -1;
    if (keep || forget || back)
        desk_panel(d, PANEL_NONE);
}
