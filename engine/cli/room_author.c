/* For who writes the scenario (play --dev): what was saved is loaded anew, and what goes on inside is shown. */
#include <string.h>

#include "base/text.h"
#include "exercise/inside.h"
#include "room.h"

enum { WAIT_MS = 200 };

static void say_mistakes(struct room *r)
{
    for (int i = 0; i < r->live->mistakes; i++) {
        const struct live_mistake *m = r->live->mistake + i;
        if (m->file[0])
            say_mistake(r->out, r->live->dir, m->file, m->line, m->column, m->error ? N_("error") : N_("warning"),
                        m->message, m->code, m->fix);
        else
            say_mistake(r->out, r->live->dir, NULL, 0, 0, N_("error"), m->message, m->code, m->fix);
    }
}

/* ---- from one exercise to the next ---- */

static int was_seen(const struct scenario *s, const int *seen, const char *id)
{
    int32_t inject = scenario_find_inject(s, id);
    return inject != NONE && seen[inject];
}

static void take_seen(struct room *r, const struct exercise *before, const int *seen)
{
    int count;
    struct message *list = room_messages(r, &count);
    for (int i = 0; i < count; i++)
        if (list[i].inject != NONE && was_seen(before->s, seen, r->s->inject_text[list[i].inject].id))
            r->seen[list[i].inject] = 2 + list[i].entry;
    r->seen_added = r->e->entries;
    mem_free(&alloc_libc, list, (size_t)count, sizeof *list);
}

/* Sits down at live->e; `again`: its turn is shown from the start. 0 without memory. */
static int follow(struct room *r, int again)
{
    struct live *live = r->live;
    const struct exercise *before = live->before;
    int *old = r->seen, *seen = mem_new(&alloc_libc, (size_t)live->e->s->injects, sizeof *seen);
    int32_t old_count = r->seen_count;
    if (!seen) {
        struct error err;
        error_no_memory(&err);
        room_wrong(r, &err);
        r->leaving = 1;
        return 0;
    }
    int same = !again && before && before->state[STATE_TURN] == live->e->state[STATE_TURN] &&
               before->state[STATE_PHASE] == live->e->state[STATE_PHASE] && r->opened != NONE;
    r->e = live->e;
    r->s = live->e->s;
    r->roles = live->roles;
    r->policy = live->policy;
    r->seen = seen;
    r->seen_count = r->s->injects;
    r->seen_added = 0;
    r->asked = r->last = r->warned = NONE;
    r->settled = 0;
    if (same) {
        take_seen(r, before, old);
        r->opened = room_ended(r) ? r->s->turns + 1 : r->e->state[STATE_TURN];
    } else {
        room_mark_seen(r, r->e->state[STATE_TURN]);
        r->opened = NONE;
    }
    mem_free(&alloc_libc, old, (size_t)old_count, sizeof *old);
    return 1;
}

static void say_parted(struct room *r)
{
    if (!r->live->parted[0])
        return;
    say_in(r->out, 0, 2, "%s", r->live->parted);
    say_in(r->out, 0, 2,
           N_("What was done up to there stands; the rest is done again once it fits, unless you do something else."));
}

static void say_broken(struct room *r)
{
    say_gap(r->out);
    say_mistakes(r);
    if (r->live->e)
        say(r->out, N_("What was played before goes on; mend it and save."));
    else
        say(r->out, N_("It starts by itself as soon as that is mended and saved; quit leaves."));
}

static void say_news(struct room *r, enum live_news news)
{
    const struct live *live = r->live;
    int stands = live->e ? live->e->entries : 0;
    if (news == LIVE_NOTHING)
        return;
    say_gap(r->out);
    if (news == LIVE_BROKEN) {
        if (live->changed[0])
            say(r->out, N_("AUTHORING: %s was saved, and there are errors:"), live->changed);
        else
            say(r->out, N_("AUTHORING: there are errors:"));
        say_broken(r);
        return;
    }
    if (news == LIVE_MENDED) {
        say(r->out, N_("AUTHORING: mended; the text is the one that is played."));
        return;
    }
    if (live->changed[0])
        say(r->out,
            tr_count("AUTHORING: %s was saved and is loaded; %d command stands, in turn %d.",
                     "AUTHORING: %s was saved and is loaded; %d commands stand, in turn %d.", stands),
            live->changed, stands, (int)live->e->state[STATE_TURN] + 1);
    else
        say(r->out,
            tr_count("AUTHORING: loaded anew; %d command stands, in turn %d.",
                     "AUTHORING: loaded anew; %d commands stand, in turn %d.", stands),
            stands, (int)live->e->state[STATE_TURN] + 1);
    say_parted(r);
    say_mistakes(r);
    int fresh = !live->before;
    if (!follow(r, 0))
        return;
    if (fresh)
        room_brief(r);
    else if (r->opened != NONE)
        room_news(r, NONE);
}

int room_author_look(struct room *r)
{
    enum live_news news = live_poll(r->live);
    if (news != LIVE_NOTHING && r->in.waits)
        say_typed(r->out, "");
    say_news(r, news);
    return news != LIVE_NOTHING;
}

static int idle(void *ud)
{
    return room_author_look(ud);
}

char *room_author_line(struct room *r)
{
    r->in.idle = idle;
    r->in.idle_ud = r;
    r->in.idle_ms = WAIT_MS;
    char *line = reader_next(&r->in, r->out);
    r->in.idle = NULL;
    return line;
}

void room_author_begin(struct room *r, const char *save)
{
    say(r->out,
        N_("AUTHORING: this is no exercise. The files in %s are watched: save one, and it is loaded anew, with all "
           "that was "
           "done done again as far as it still fits."),
        r->live->dir);
    if (save)
        say(r->out, N_("When you leave, what stands then is kept in %s."), save);
    else
        say(r->out, N_("Nothing is kept."));
    say(r->out, N_("panel, jump, back and reload are for you; help lists them."));
    say_gap(r->out);
    if (!r->live->e)
        say_broken(r);
    else
        say_mistakes(r);
    while (!r->live->e && !r->leaving) {
        say_prompt(r->out, N_("AUTHORING %s> "), tr("waiting"));
        char *line = room_author_line(r);
        if (!line && r->in.ended)
            return;
        if (line && (strcmp(line, "quit") == 0 || strcmp(line, "exit") == 0))
            r->leaving = 1;
        else if (line)
            say_news(r, live_reload(r->live));
    }
}

/* ---- words ---- */

void room_reload(struct room *r, char *rest)
{
    (void)rest;
    enum live_news news = live_reload(r->live);
    say_news(r, news);
}

static void moved(struct room *r, enum status status, const struct error *err)
{
    int follows = (!status || r->e != r->live->e) && follow(r, 1); /* a jump may stop on the way */
    if (status)
        room_wrong(r, err);
    else if (follows)
        say_parted(r);
}

void room_jump(struct room *r, char *rest)
{
    struct error err;
    int32_t turn = 0;
    for (const char *at = rest; *at >= '0' && *at <= '9' && turn < 10000; at++)
        turn = turn * 10 + (*at - '0');
    if (!turn) {
        say(r->out, N_("jump needs the number of a turn."));
        return;
    }
    moved(r, live_jump(r->live, turn, &err), &err);
}

void room_back(struct room *r, char *rest)
{
    struct error err;
    (void)rest;
    moved(r, live_back(r->live, &err), &err);
}

void room_panel(struct room *r, char *rest)
{
    struct inside in;
    struct error err;
    (void)rest;
    inside_init(&in, &alloc_libc);
    if (inside_look(&in, r->e, &err))
        room_wrong(r, &err);
    for (int i = 0; i < in.rows; i++) {
        const struct inside_row *row = in.row + i;
        int indent = row->kind == INSIDE_PART ? 4 : 2;
        if (row->kind == INSIDE_SECTION)
            say_heading(r->out, "%s", row->text);
        else if (*row->side)
            say_in(r->out, indent, indent + 2, "%s (%s)", row->text, row->side);
        else
            say_in(r->out, indent, indent + 2, "%s", row->text);
    }
    inside_free(&in);
}
