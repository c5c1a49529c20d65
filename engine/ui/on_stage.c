/* What the stage shows, for the console: in words, and as the tag of a note on it. */
#include "base/text.h"
#include "base/tr.h"
#include "screens.h"

static void room(const struct app *app, struct console_view *view)
{
    const struct scenario *s = app->e->s;
    if (app->pane == PANE_DECIDE && app->answer.decision != NONE) {
        text_print(view->stage, sizeof view->stage, tr("decision of %s"),
                   s->role_text[s->decision[app->answer.decision].role].name);
        text_print(view->stage_tag, sizeof view->stage_tag, "%s", s->decision_text[app->answer.decision].id);
        return;
    }
    int message = app->pane == PANE_INBOX ? app->shown_message : app->pane == PANE_MAP ? act_next_unread(app) : -1;
    if (message >= 0 && message < app->message_count) {
        const struct message *m = app->messages + message;
        text_print(view->stage, sizeof view->stage, tr("inject \u201C%s\u201D"), *m->headline ? m->headline : m->from);
        if (m->inject != NONE)
            text_print(view->stage_tag, sizeof view->stage_tag, "%s", s->inject_text[m->inject].id);
        return;
    }
    text_print(view->stage, sizeof view->stage, "%s",
               app->pane == PANE_SITES ? tr("list of sites") : app->pane == PANE_NORMS ? tr("norm ledger") : tr("map"));
}

void on_stage(const struct app *app, struct console_view *view)
{
    enum app_screen screen =
        app->screen == SCREEN_CONSOLE || app->screen == SCREEN_BLANK || app->screen == SCREEN_SETTINGS ? app->behind
                                                                                                       : app->screen;
    view->stage[0] = view->stage_tag[0] = '\0';
    if (screen == SCREEN_ROOM)
        room(app, view);
    else if (screen == SCREEN_BRIEFING || screen == SCREEN_CHANGES || screen == SCREEN_ENDING ||
             screen == SCREEN_HOTWASH)
        text_print(view->stage, sizeof view->stage, "%s",
                   screen == SCREEN_BRIEFING  ? tr("briefing")
                   : screen == SCREEN_CHANGES ? tr("what changed")
                   : screen == SCREEN_ENDING  ? tr("the end")
                                              : tr("hot wash"));
}
