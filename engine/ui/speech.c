/* Reading aloud: what has just come up (an inject, a question with its options), else what has the focus. Never the
   console and never a private card: everyone in the room hears it. */
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "base/tr.h"
#include "exercise/changes.h"
#include "screens.h"

enum { SAID = 6000 };

static void add(char *out, const char *text)
{
    size_t used = strlen(out);
    if (text && *text)
        text_print(out + used, SAID - used, "%s%s", used ? "\n" : "", text);
}

static int is_secret(const struct app *app)
{
    return app->screen == SCREEN_CONSOLE || app->screen == SCREEN_BLANK || app->dialog == DIALOG_CARD;
}

/* The message in sight, or -1. */
static int message_shown(const struct app *app)
{
    if (app->screen != SCREEN_ROOM || (app->pane != PANE_MAP && app->pane != PANE_INBOX))
        return -1;
    if (app->pane == PANE_INBOX)
        return app->shown_message < app->message_count ? app->shown_message : -1;
    return app->map.selected < 0 ? act_next_unread(app) : -1;
}

static int32_t decision_shown(const struct app *app)
{
    return app->screen == SCREEN_ROOM && app->pane == PANE_DECIDE ? app->answer.decision : NONE;
}

static void message_words(const struct app *app, const struct message *m, char *out)
{
    char line[400];
    (void)app;
    text_print(line, sizeof line, *m->from ? tr("%s, from %s.") : "%s.", words_channel(m->channel), m->from);
    add(out, line);
    add(out, m->headline);
    add(out, m->text);
}

static void decision_words(const struct app *app, int32_t decision, char *out)
{
    const struct scenario *s = app->e->s;
    char line[700];
    int number = 0;
    text_print(line, sizeof line, tr("%s decides"), s->role_text[s->decision[decision].role].name);
    add(out, line);
    add(out, s->decision_text[decision].ask);
    for (int32_t i = 0; i < s->decision[decision].options.count; i++) {
        if (!play_is_available(s, app->e->state, decision, i + 1))
            continue;
        text_print(line, sizeof line, tr("%d: %s."), ++number,
                   s->option_text[s->decision[decision].options.first + i].label);
        add(out, line);
    }
}

static void changes_said(const struct app *app, char *out)
{
    struct arena arena;
    struct change *rows;
    struct error ignored;
    int count = 0;
    arena_init(&arena, app->alloc);
    add(out, tr("What changed"));
    if (changes_between(app->e, app->replay.turn, app->replay.turn + 1, &arena, &rows, &count, &ignored))
        count = 0;
    for (int i = 0; i < count; i++) {
        const struct change *row = rows + i;
        char before[48], after[48], line[300];
        if (row->before == row->after)
            continue;
        words_value(app->e->s, row->gauge, row->before, before, sizeof before);
        words_value(app->e->s, row->gauge, row->after, after, sizeof after);
        text_print(line, sizeof line, tr("%s from %s to %s."), app->e->s->gauge_text[row->gauge].name, before, after);
        add(out, line);
    }
    arena_free(&arena);
}

/* The texts drawn from command `from` on, of one item unless `id` is 0. */
static void drawn_words(const struct ui *ui, int from, uint32_t id, char *out)
{
    size_t used = strlen(out), gap = used && used + 2 < SAID;
    ui_words(ui, id, from, out + used + gap, SAID - used - gap);
    if (gap && out[used + gap])
        out[used] = ' ';
}

static void briefing_words(const struct app *app, char *out)
{
    const struct scenario *s = app->e->s;
    if (app->briefing_page == 0)
        add(out, s->stake), add(out, s->brief);
    for (int32_t i = 0; app->briefing_page == 1 && i < s->objectives; i++)
        add(out, s->objective_text[i].text);
}

static void subject_words(const struct ui *ui, const struct app *app, char *out)
{
    int message = message_shown(app);
    if (app->dialog != DIALOG_NONE)
        drawn_words(ui, app->speech.dialog_from, 0, out);
    else if (message >= 0)
        message_words(app, app->messages + message, out);
    else if (decision_shown(app) != NONE)
        decision_words(app, decision_shown(app), out);
    else if (app->screen == SCREEN_BRIEFING)
        briefing_words(app, out);
    else if (app->screen == SCREEN_CHANGES)
        changes_said(app, out);
    else if (app->screen == SCREEN_ENDING && app->e->state[STATE_ENDING])
        add(out, app->e->s->ending_text[app->e->state[STATE_ENDING] - 1].name),
            add(out, app->e->s->ending_text[app->e->state[STATE_ENDING] - 1].text);
}

void speech_hush(struct app *app)
{
    if (app->speech.talks && app->host.speak)
        app->host.speak(app->host.ud, NULL);
    app->speech.talks = 0;
}

void speech_follow(struct ui *ui, struct app *app)
{
    char said[SAID] = "";
    struct app_speech *x = &app->speech;
    if (ui->in.key || ui->in.text[0] || ui->in.pressed)
        speech_hush(app);
    if (!app->settings.speech || !app->host.speak || app->leaving)
        speech_hush(app);
    if (!app->settings.speech || !app->host.speak || app->leaving || is_secret(app) || ui_wake(ui) == 0)
        return;
    int message = message_shown(app), entry = message >= 0 ? app->messages[message].entry : 0;
    const int32_t words[] = { (int32_t)app->screen,
                              (int32_t)app->dialog,
                              message,
                              entry,
                              decision_shown(app),
                              app->e ? app->e->state[STATE_TURN] : 0,
                              app->screen == SCREEN_BRIEFING ? app->briefing_page : 0 };
    uint64_t subject = hash_words(words, sizeof words / sizeof *words, 1);
    uint64_t focus = hash_bytes(ui->focus_is, strlen(ui->focus_is), ui->focus);
    if (subject != x->subject)
        subject_words(ui, app, said);
    /* the field that is typed into would read itself again with every letter: its name was read when it was entered */
    if ((subject != x->subject || focus != x->focus) && (ui->focus_shown || !*said)) {
        drawn_words(ui, 0, ui->focus, said);
        add(said, ui->focus_is);
    }
    if (*said) {
        app->host.speak(app->host.ud, said);
        x->talks = 1;
    }
    x->subject = subject;
    x->focus = focus;
}
