/* An inject written on the spot, or one of the scenario reworded before it comes. */
#include "base/text.h"
#include "console_part.h"
#include "words.h"

static int32_t everyone(const struct desk *d)
{
    return (int32_t)((UINT32_C(1) << d->s->roles) - 1);
}

void console_open_write(struct desk *d)
{
    field_set(&d->view->from, "");
    field_set(&d->view->headline, "");
    field_set(&d->view->body, "");
    d->view->to = everyone(d);
    d->view->channel = CHANNEL_NEWS;
    d->view->reliable = 1;
    desk_panel(d, PANEL_WRITE);
}

static void addressees(struct desk *d, struct pen *pen)
{
    int all = d->view->to == everyone(d);
    if (pen_toggle(pen, "all", tr("Everyone"), &all))
        d->view->to = all ? everyone(d) : 0;
    for (int32_t i = 0; i < d->s->roles && !all; i++) {
        int on = d->view->to >> i & 1;
        ui_push_index(d->ui, i);
        if (pen_toggle(pen, "role", d->s->role_text[i].name, &on))
            d->view->to ^= 1 << i;
        ui_pop_id(d->ui);
    }
}

static void sheet(struct desk *d, int edits)
{
    struct ui *ui = d->ui;
    struct console_view *view = d->view;
    const char *channels[CHANNEL_EVENT];
    struct pen_shelf shelf = { 0, 0, 0 };
    int done = 0;
    if (edits && view->inject == NONE) {
        view->panel = PANEL_NONE;
        return;
    }
    for (int i = 0; i < CHANNEL_EVENT; i++)
        channels[i] = words_channel(i);
    struct pen pen =
        pen_panel_begin(ui, edits ? "edit" : "write", edits ? tr("Reword an inject") : tr("Write an inject"));
    pen_section(&pen, tr("Headline"));
    pen_field(&pen, "headline", &view->headline, 1, tr("Reporters at the gate"));
    pen_gap(&pen, 12);
    pen_section(&pen, tr("Text"));
    done |= pen_field(&pen, "text", &view->body, 4, tr("What the players read")) == UI_FIELD_DONE;
    pen_gap(&pen, 12);
    if (!edits) {
        pen_section(&pen, tr("From"));
        pen_field(&pen, "from", &view->from, 1, tr("An office, never a person\u2019s name"));
        pen_gap(&pen, 12);
        pen_section(&pen, tr("How it comes"));
        pen_choice(&pen, "channel", channels, CHANNEL_EVENT, &view->channel);
        pen_gap(&pen, 12);
        pen_section(&pen, tr("To"));
        addressees(d, &pen);
        pen_gap(&pen, 12);
        pen_section(&pen, tr("For the hot wash"));
        pen_toggle(&pen, "reliable", tr("What it says can be relied on"), &view->reliable);
        pen_gap(&pen, 8);
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet,
                 tr("Players see it under the marking EXERCISE, as unsure as its channel is."));
    }
    pen_gap(&pen, 12);
    const char *lack = !field_filled(&view->body)   ? tr("It needs a text.")
                       : !edits && view->to == 0 ? tr("It needs someone who gets it.")
                                                    : NULL;
    if (lack) {
        pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, lack);
        pen_gap(&pen, 8);
    } else {
        done |= pen_button(&pen, &shelf, "send", edits ? tr("Keep the new words") : tr("Deliver it now"), UI_PRIMARY);
    }
    int back = console_back(d, &pen, &shelf);
    pen_shelf_end(&pen, &shelf);
    pen_panel_end(&pen);
    if (back) {
        desk_panel(d, PANEL_NONE);
    } else if (done && !lack) {
        struct command c = command_of(edits ? COMMAND_EDIT : COMMAND_ADD);
        c.text = view->body.text;
        c.headline = field_filled(&view->headline) ? view->headline.text : NULL;
        if (edits) {
            c.inject = view->inject;
        } else {
            c.from = field_filled(&view->from) ? view->from.text : NULL;
            c.channel = view->channel;
            c.to = view->to;
            c.unreliable = !view->reliable;
        }
        desk_send(d, c);
    }
}

void console_panel_write(struct desk *d)
{
    sheet(d, 0);
}

void console_panel_edit(struct desk *d)
{
    sheet(d, 1);
}
