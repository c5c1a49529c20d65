#include "wall.h"

#include <string.h>

#include "base/text.h"

static const char began[] = "began", went_on[] = "went on", minutes_word[] = "minutes ";

static const char *note_of(const struct entry *x)
{
    const struct command *c = &x->command;
    return c->kind == COMMAND_NOTE && c->tag && strcmp(c->tag, EXERCISE_TAG_CLOCK) == 0 ? c->text : NULL;
}

/* "minutes 55" */
static int32_t minutes_of(const char *note)
{
    int32_t value = 0;
    const char *at = note + sizeof minutes_word - 1;
    if (strncmp(note, minutes_word, sizeof minutes_word - 1) != 0)
        return 0;
    for (; *at >= '0' && *at <= '9' && value <= WALL_MINUTES_MAX; at++)
        value = value * 10 + (*at - '0');
    return *at || value > WALL_MINUTES_MAX ? 0 : value;
}

/* A rewind takes back what was done and not the time that it took: the notes of undone lines count. */
struct wall exercise_wall(const struct exercise *e)
{
    struct wall wall = { 0, 0, e->s->forms && e->form >= 0 ? e->s->form_text[e->form].minutes : 0 };
    for (int i = 0; i < e->entries; i++) {
        const struct entry *x = e->entry + i;
        const char *note = note_of(x);
        if (note && strcmp(note, began) == 0 && !wall.began) {
            wall.began = wall.turn = x->utc;
        } else if (note && strcmp(note, went_on) == 0 && wall.began) {
            int64_t away = x->utc - e->entry[i - 1].utc;
            wall.began += away;
            wall.turn += away;
        } else if (note && minutes_of(note)) {
            wall.minutes = minutes_of(note);
        } else if (x->command.kind == COMMAND_CLOSE || x->command.kind == COMMAND_REWIND) {
            wall.turn = wall.began ? x->utc : 0;
        }
    }
    return wall;
}

static struct command note(const char *text)
{
    struct command c = command_of(COMMAND_NOTE);
    c.tag = EXERCISE_TAG_CLOCK;
    c.text = text;
    return c;
}

enum status exercise_wall_sit(struct exercise *e, int64_t utc, struct error *err)
{
    struct wall wall = exercise_wall(e);
    if (e->state[STATE_PHASE] == PHASE_ENDED || !wall.minutes)
        return STATUS_OK;
    if (wall.began && utc < wall.began + 60 * (int64_t)wall.minutes)
        return STATUS_OK;
    struct command c = note(wall.began ? went_on : began);
    return exercise_do(e, &c, utc, err);
}

struct command exercise_wall_minutes(int32_t minutes, char text[WALL_TEXT])
{
    text_print(text, WALL_TEXT, "%s%d", minutes_word, (int)minutes);
    return note(text);
}
