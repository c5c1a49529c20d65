/* What the players do, and what the screens know of it. */
#include <string.h>

#include "screens.h"

int act_ended(const struct app *app)
{
    return app->e && app->e->state[STATE_PHASE] == PHASE_ENDED;
}

void act_dialog(struct app *app, enum app_dialog dialog)
{
    app->dialog = dialog;
    app->entered = 2;
}

int act_do(struct app *app, const struct command *c)
{
    struct error err;
    enum status status = c->kind == COMMAND_FORK && app->host.fork
                             ? app->host.fork(app->host.ud, app->e, &err)
                             : exercise_do(app->e, c, app->host.utc(app->host.ud), &err);
    if (status) {
        app_fail(app, &err);
        return 0;
    }
    act_refresh(app);
    return 1;
}

/* ---- messages ---- */

static int seen_of(const struct app *app, const struct message *m)
{
    if (m->inject == NONE)
        return m->entry < app->seen_added;
    return m->inject < app->seen_count && app->seen[m->inject] == 2 + m->entry;
}

int act_is_unread(const struct app *app, int message)
{
    return message >= 0 && message < app->message_count && !seen_of(app, app->messages + message);
}

/* What is left over from earlier turns waits in the inbox and is put in nobody's way. */
static int is_news(const struct app *app, int message)
{
    return act_is_unread(app, message) && app->messages[message].turn >= app->e->state[STATE_TURN];
}

int act_unread(const struct app *app)
{
    int count = 0;
    for (int i = 0; i < app->message_count; i++)
        count += act_is_unread(app, i);
    return count;
}

int act_next_unread(const struct app *app)
{
    for (int i = 0; i < app->message_count; i++)
        if (is_news(app, i))
            return i;
    return -1;
}

int act_news(const struct app *app)
{
    int count = 0;
    for (int i = 0; i < app->message_count; i++)
        count += is_news(app, i);
    return count;
}

void act_read(struct app *app, int message)
{
    if (message < 0 || message >= app->message_count)
        return;
    const struct message *m = app->messages + message;
    if (m->inject == NONE)
        app->seen_added = int_max(app->seen_added, m->entry + 1);
    else if (m->inject < app->seen_count)
        app->seen[m->inject] = 2 + m->entry;
    app->shown_message = message;
}

void act_mark_old(struct app *app, int fresh)
{
    int32_t turn = app->e->state[STATE_TURN];
    int old = 0;
    for (int i = 0; i < app->message_count; i++)
        if (app->messages[i].turn < turn) {
            act_read(app, i);
            old++;
        }
    app->shown_message = int_max(0, fresh && old < app->message_count ? old : app->message_count - 1);
}

void act_refresh(struct app *app)
{
    int count = exercise_inbox(app->e, app->roles, NULL, 0);
    void *list = app->messages;
    struct error err;
    if (!mem_grow(app->alloc, &list, &app->message_cap, count, sizeof *app->messages)) {
        error_no_memory(&err);
        app_fail(app, &err);
        return;
    }
    struct wall wall = exercise_wall(app->e);
    app->clock.started = wall.began;
    app->clock.turn = wall.turn;
    app->clock.minutes = wall.minutes;
    app->messages = list;
    app->message_count = exercise_inbox(app->e, app->roles, app->messages, count);
    app->shown_message = int_clamp(app->shown_message, 0, int_max(0, app->message_count - 1));
    if (app->answer.decision != NONE && !play_is_open(app->e->s, app->e->state, app->answer.decision))
        app->answer.decision = NONE;
    if (act_ended(app) && (app->screen == SCREEN_ROOM || app->screen == SCREEN_CHANGES) && app->dialog != DIALOG_ERROR)
        act_dialog(app, DIALOG_NONE);
}

/* ---- decisions ---- */

int act_decisions(const struct app *app, int32_t *out, int room)
{
    const struct scenario *s = app->e->s;
    int count = 0;
    for (int32_t d = 0; d < s->decisions && !act_ended(app); d++)
        if ((app->roles >> s->decision[d].role & 1) && play_is_open(s, app->e->state, d)) {
            if (count < room)
                out[count] = d;
            count++;
        }
    return count;
}

int32_t act_choice(const struct app *app, int32_t decision)
{
    return app->e->state[app->e->s->at.decision + decision * DECISION_WORDS + DECISION_CHOICE];
}

int act_open_decisions(const struct app *app)
{
    int32_t list[64];
    int count = int_min(act_decisions(app, list, 64), 64), open = 0;
    for (int i = 0; i < count; i++)
        open += act_choice(app, list[i]) == 0;
    return open;
}

void act_show_decision(struct app *app, int32_t decision)
{
    struct app_answer *a = &app->answer;
    a->decision = decision;
    a->page = act_choice(app, decision) != 0;
    a->looked_at = 0;
    a->option = 0;
    a->sureness = -1;
    a->why[0] = '\0';
    a->edit = (struct ui_edit){ a->why, sizeof a->why, 0, 0 };
    app->entered = 2;
}

void act_choose(struct app *app)
{
    struct app_answer *a = &app->answer;
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = a->decision;
    c.option = a->option;
    c.sureness = a->sureness < 0 ? SURENESS_UNSAID : (enum sureness)(SURENESS_LOW + a->sureness);
    c.by = app->e->s->role_text[app->e->s->decision[a->decision].role].id;
    c.text = a->why[strspn(a->why, " ")] ? a->why : NULL;
    if (!act_do(app, &c))
        return;
    act_dialog(app, DIALOG_NONE);
    int32_t next = exercise_next_decision(app->e, app->roles, 0);
    if (next != NONE)
        act_show_decision(app, next);
    else
        act_show_decision(app, a->decision), app_show(app, PANE_MAP);
}

void act_take_back(struct app *app, int32_t decision)
{
    struct command c = command_of(COMMAND_CHOOSE);
    c.decision = decision;
    c.by = app->e->s->role_text[app->e->s->decision[decision].role].id;
    if (act_do(app, &c))
        act_show_decision(app, decision);
}

/* ---- turns ---- */

void act_turn_opened(struct app *app)
{
    struct error err;
    app->answer.decision = NONE;
    app->map.selected = -1;
    app->map_alone = 0;
    if (!act_ended(app) && exercise_autoplay(app->e, app->policy, ~app->roles, app->host.utc(app->host.ud), &err))
        app_fail(app, &err);
    act_refresh(app);
}

void act_close(struct app *app)
{
    struct command c = command_of(COMMAND_CLOSE);
    int turn = app->e->history.turns - 1;
    act_dialog(app, DIALOG_NONE);
    if (!act_do(app, &c))
        return;
    act_turn_opened(app);
    app->pane = PANE_MAP;
    replay_begin(app, turn);
    if (app->dialog != DIALOG_ERROR)
        app_go(app, SCREEN_CHANGES);
}

void act_end(struct app *app)
{
    struct command c = command_of(COMMAND_END);
    act_dialog(app, DIALOG_NONE);
    if (act_ended(app) || act_do(app, &c))
        app_go(app, SCREEN_HOTWASH);
}
