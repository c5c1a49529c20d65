#include "room.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "core/clock.h"

int room_ended(const struct room *r)
{
    return r->e->state[STATE_PHASE] == PHASE_ENDED;
}

void room_wrong(struct room *r, const struct error *err)
{
    char what[sizeof err->what]; /* libraries write for the middle of a sentence */
    text_print(what, sizeof what, "%s", err->what);
    what[0] = (char)toupper((unsigned char)what[0]);
    if (err->where[0])
        say_in(r->out, 0, 2, "%s: %s", err->where, what);
    else
        say_in(r->out, 0, 2, "%s.", what);
    if (err->fix[0])
        say_in(r->out, 2, 5, "-> %s", err->fix);
}

int room_do(struct room *r, const struct command *c)
{
    struct error err;
    if (!exercise_do(r->e, c, os_utc(), &err))
        return 1;
    if (err.status == STATUS_IO && !err.fix[0])
        error_fix(&err, N_("nothing was changed; solve it, then quit and come back with --resume"));
    room_wrong(r, &err);
    return 0;
}

char *room_ask(struct room *r, const char *prompt)
{
    say_prompt(r->out, "%s: ", tr(prompt));
    return reader_next(&r->in, r->out);
}

/* ---- finding things by their words ---- */

static int starts_with(const char *text, const char *word)
{
    for (; *word; text++, word++)
        if (tolower((unsigned char)*text) != tolower((unsigned char)*word))
            return 0;
    return 1;
}

static int same(const char *a, const char *b)
{
    return strlen(a) == strlen(b) && starts_with(a, b);
}

static int32_t by_number(const char *word, int32_t count)
{
    int32_t n = 0;
    for (const char *at = word; *at; at++) {
        if (*at < '0' || *at > '9' || n > count)
            return NONE;
        n = n * 10 + (*at - '0');
    }
    return n >= 1 && n <= count ? n - 1 : NONE;
}

int32_t room_find(struct room *r, const char *word, const char *kind, int32_t count, room_text *id, room_text *name)
{
    enum { MOST = 1024 };
    static const char *names[MOST];
    int32_t found = by_number(word, count), starts = 0;
    if (found != NONE)
        return found;
    for (int32_t i = 0; i < count; i++)
        if (same(id(r->s, i), word) || (name && same(name(r->s, i), word)))
            return i;
    for (int32_t i = 0; i < count; i++)
        if (starts_with(id(r->s, i), word) || (name && starts_with(name(r->s, i), word)))
            found = i, starts++;
    if (*word && starts == 1)
        return found;
    if (starts > 1)
        say(r->out, N_("More than one %s begins with \u201C%s\u201D."), tr(kind), word);
    else
        say(r->out, N_("There is no %s \u201C%s\u201D."), tr(kind), word);
    int listed = 0;
    for (int32_t i = 0; i < count && listed < MOST; i++)
        names[listed++] = id(r->s, i);
    const char *near = starts ? NULL : text_nearest(word, names, listed);
    if (near)
        say_in(r->out, 2, 5, N_("-> did you mean %s?"), near);
    return NONE;
}

/* ---- words for time and people ---- */

char *room_time(const struct room *r, int64_t minutes, char *out, size_t size)
{
    char utc[96], local[96];
    int64_t there = minutes + r->s->local_offset;
    clock_print(minutes, utc, sizeof utc);
    if (!*r->s->place_name)
        return text_print(out, size, tr("%s UTC"), utc);
    if (clock_date(there).day == clock_date(minutes).day)
        clock_print_hour(there, local, sizeof local);
    else
        clock_print(there, local, sizeof local);
    return text_print(out, size, tr("%s UTC, %s in %s"), utc, local, r->s->place_name);
}

char *room_roles(const struct room *r, int32_t roles, char *out, size_t size)
{
    int32_t all = (int32_t)((UINT32_C(1) << r->s->roles) - 1);
    out[0] = '\0';
    if ((roles & all) == all)
        return text_print(out, size, "%s", tr("everyone"));
    for (int32_t i = 0; i < r->s->roles; i++)
        if (roles & 1 << i) {
            size_t used = strlen(out);
            text_print(out + used, size - used, "%s%s", used ? "; " : "", r->s->role_text[i].name);
        }
    return out;
}

/* ---- the course ---- */

/* Others choose, then the turn is shown. */
static void open_turn(struct room *r)
{
    struct error err;
    int32_t others = ~r->roles;
    if (room_ended(r)) {
        room_ending(r);
        r->opened = r->s->turns + 1;
        return;
    }
    if (exercise_autoplay(r->e, r->policy, others, os_utc(), &err))
        room_wrong(r, &err);
    room_turn(r);
    r->opened = r->e->state[STATE_TURN];
}

static void say_goodbye(struct room *r)
{
    say_gap(r->out);
    if (r->in.interrupted)
        say(r->out, N_("Stopped by Ctrl-C."));
    const char *path = r->e && r->e->journal ? journal_path(r->e->journal) : NULL;
    if (!path)
        return;
    say(r->out, N_("Everything up to here is saved in"));
    say_line(r->out, 2, "%s", path);
    if (room_ended(r))
        return;
    say(r->out, N_("Go on with"));
    say_line(r->out, 2, "whitecell play %s --text --resume %s", r->s->id, os_base_name(path));
}

static enum status sit(struct room *r, const struct table *table)
{
    r->e = table->e;
    r->s = table->e->s;
    r->roles = table->roles;
    r->policy = table->policy;
    r->seen_count = r->s->injects;
    r->seen = mem_new(&alloc_libc, (size_t)r->seen_count, sizeof *r->seen);
    if (!r->seen)
        return STATUS_NO_MEMORY;
    if (table->fresh)
        room_brief(r);
    room_mark_seen(r, r->e->state[STATE_TURN]); /* also where a form begins later in the story */
    return STATUS_OK;
}

int room_play(struct cli *cli, struct table *table)
{
    static struct room room; /* holds a line's buffer */
    struct room *r = &room;
    memset(r, 0, sizeof *r);
    r->cli = cli;
    r->out = &cli->out;
    r->in = reader_on(stdin, OS_STDIN);
    r->asked = r->last = r->opened = r->warned = NONE;
    r->live = table->live;
    os_catch_interrupt();
    if (r->live && setvbuf(stdin, NULL, _IONBF, 0)) /* what was typed shall be seen where it is waited for */
        r->in.ended = 1;
    if (r->live)
        room_author_begin(r, table->save);
    enum status status = !r->live || (r->live->e && !r->e) ? sit(r, table) : STATUS_OK;
    if (status) {
        struct error err;
        error_no_memory(&err);
        return verb_failed(cli, &err);
    }
    while (r->e && !r->leaving) {
        char prompt[256];
        if (r->live)
            room_author_look(r);
        if (room_ended(r) ? r->opened != r->s->turns + 1 : r->opened != r->e->state[STATE_TURN])
            open_turn(r);
        room_prompt(r, prompt, sizeof prompt);
        say_prompt(r->out, r->live ? N_("AUTHORING %s> ") : "%s> ", prompt);
        char *line = r->live ? room_author_line(r) : reader_next(&r->in, r->out);
        if (!line && r->in.ended)
            break;
        if (line)
            room_line(r, line);
        if (r->in.ended)
            break;
    }
    say_goodbye(r);
    mem_free(&alloc_libc, r->seen, (size_t)r->seen_count, sizeof *r->seen);
    return r->e && r->e->journal && journal_stopped(r->e->journal) ? EXIT_SYSTEM : EXIT_FINE;
}
