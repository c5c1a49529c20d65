#include "choices.h"

#include <string.h>

#include "base/text.h"

enum { FILE_MAX = 1 << 20, WORD = 64 };

static enum status nothing_near(struct error *err, const char *word, const char *const *names, int count)
{
    const char *near = text_nearest(word, names, count);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    return STATUS_INVALID;
}

static enum status unknown_decision(const struct scenario *s, const char *id, struct error *err)
{
    enum { MOST = 256 };
    const char *names[MOST];
    int count = s->decisions < MOST ? (int)s->decisions : MOST;
    for (int i = 0; i < count; i++)
        names[i] = s->decision_text[i].id;
    error_set(err, STATUS_INVALID, N_("%s has no decision \u201C%s\u201D"), s->id, id);
    return nothing_near(err, id, names, count);
}

static enum status unknown_option(const struct scenario *s, int32_t decision, const char *id, struct error *err)
{
    const char *names[OPTIONS_MAX];
    struct span options = s->decision[decision].options;
    for (int32_t i = 0; i < options.count; i++)
        names[i] = s->option_text[options.first + i].id;
    error_set(err, STATUS_INVALID, N_("the decision %s has no option \u201C%s\u201D"), s->decision_text[decision].id,
              id);
    return nothing_near(err, id, names, (int)options.count);
}

/* The next word of a line into word[WORD]; 0 when there is none, -1 when it is too long. */
static int next_word(const char **at, const char *end, char *word)
{
    while (*at < end && strchr(" \t\r", **at))
        ++*at;
    const char *from = *at;
    while (*at < end && !strchr(" \t\r", **at))
        ++*at;
    size_t length = (size_t)(*at - from);
    if (length >= WORD)
        return -1;
    memcpy(word, from, length);
    word[length] = '\0';
    return length > 0;
}

static enum status read_line(struct choices *to, const struct scenario *s, const char *at, const char *end,
                             int32_t line, struct error *err)
{
    char decision[WORD], option[WORD], more[WORD];
    int32_t d, o;
    int first = next_word(&at, end, decision);
    if (first == 0)
        return STATUS_OK;
    if (first < 0 || next_word(&at, end, option) != 1 || next_word(&at, end, more) != 0) {
        error_set(err, STATUS_INVALID, N_("a line holds a decision and an option, nothing else"));
        error_fix(err, N_("write, for example: %s %s"), s->decisions ? s->decision_text[0].id : "decision",
                  s->decisions ? s->option_text[s->decision[0].options.first].id : "option");
        return STATUS_INVALID;
    }
    if ((d = scenario_find_decision(s, decision)) == NONE)
        return unknown_decision(s, decision, err);
    if ((o = scenario_find_option(s, d, option)) == 0)
        return unknown_option(s, d, option, err);
    void *list = to->list;
    int grown = mem_grow(&alloc_libc, &list, &to->capacity, to->count + 1, sizeof *to->list);
    to->list = list;
    if (!grown)
        return error_no_memory(err);
    to->list[to->count++] = (struct choice_line){ d, o, line };
    return STATUS_OK;
}

enum status choices_read(const char *path, const struct scenario *s, struct choices *out, struct error *err)
{
    char *data;
    size_t length;
    memset(out, 0, sizeof *out);
    text_print(out->path, sizeof out->path, "%s", path);
    enum status status = os_read_file(&alloc_libc, path, FILE_MAX, &data, &length, err);
    if (status)
        return status;
    int32_t line = 0;
    for (const char *at = data, *end = data + length; at < end && !status;) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        stop = stop ? stop : end;
        const char *comment = memchr(at, '#', (size_t)(stop - at));
        status = read_line(out, s, at, comment ? comment : stop, ++line, err);
        if (status)
            error_where(err, "%s:%d", os_path_tail(path), (int)line);
        at = stop + 1;
    }
    os_free_data(&alloc_libc, data, length);
    return status;
}

void choices_free(struct choices *choices)
{
    mem_free(&alloc_libc, choices->list, (size_t)choices->capacity, sizeof *choices->list);
    memset(choices, 0, sizeof *choices);
}

static int times_faced(const struct exercise *e, int32_t decision)
{
    int times = 0;
    for (int i = 0; i < e->history.facings; i++)
        times += e->history.facing[i].decision == decision;
    return times;
}

enum status choices_play(const struct choices *choices, struct exercise *e, int64_t utc, struct error *err)
{
    for (int32_t d = 0; (d = exercise_next_decision(e, -1, d)) != NONE; d++) {
        int before = times_faced(e, d);
        const struct choice_line *found = NULL;
        for (int i = 0, nth = 0; i < choices->count; i++)
            if (choices->list[i].decision == d && nth++ <= before)
                found = choices->list + i;
        if (!found)
            continue;
        struct command c = command_of(COMMAND_CHOOSE);
        c.decision = d;
        c.option = found->option;
        c.by = "policy:file";
        enum status status = exercise_do(e, &c, utc, err);
        if (status) {
            error_where(err, "%s:%d", os_path_tail(choices->path), (int)found->line);
            return status;
        }
    }
    return STATUS_OK;
}
