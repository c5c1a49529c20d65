#include "changes.h"

#include <string.h>

#include "base/text.h"

static int32_t shown(const struct exercise *e, int32_t turn, int32_t gauge)
{
    return turn < e->history.turns ? history_opening(&e->history, turn, gauge) : play_gauge(e->s, e->state, gauge);
}

static void add_cause(struct change *row, struct change_cause *list, const struct cause *c)
{
    for (int i = 0; i < row->causes; i++)
        if (list[i].kind == c->kind && list[i].index == c->index) {
            list[i].change += c->change;
            list[i].later &= c->later;
            return;
        }
    list[row->causes++] = (struct change_cause){ c->kind, c->index, c->change, 0, c->later };
}

static int size_of(int32_t change)
{
    return change < 0 ? -change : change;
}

int32_t changes_shown(const struct scenario *s, int32_t gauge, int32_t v)
{
    if (s->gauge[gauge].counter)
        return v;
    return v >= 0 ? (v + POINT / 2) / POINT : -((-v + POINT / 2) / POINT);
}

/* Rounds each cause, then gives the points that are over or missing to those that were rounded most. */
static void round_causes(const struct scenario *s, struct change *row, struct change_cause *list)
{
    int32_t unit = s->gauge[row->gauge].counter ? 1 : POINT;
    int32_t left = changes_shown(s, row->gauge, row->after) - changes_shown(s, row->gauge, row->before);
    for (int i = 0; i < row->causes; i++) {
        list[i].shown = changes_shown(s, row->gauge, list[i].change);
        left -= list[i].shown;
    }
    while (left && row->causes) {
        int32_t sign = left > 0 ? 1 : -1;
        int best = 0;
        for (int i = 1; i < row->causes; i++)
            if ((list[i].change - list[i].shown * unit) * sign > (list[best].change - list[best].shown * unit) * sign)
                best = i;
        list[best].shown += sign;
        left -= sign;
    }
}

/* Leaves out causes that came to nothing; what the range of the gauge cut off is the difference to what is shown. */
static void settle(const struct scenario *s, struct change *row, struct change_cause *list)
{
    int32_t rest = row->after - row->before;
    int kept = 0;
    for (int i = 0; i < row->causes; i++)
        if (list[i].kind != CAUSE_LIMIT && list[i].change) {
            rest -= list[i].change;
            list[kept++] = list[i];
        }
    if (rest)
        list[kept++] = (struct change_cause){ CAUSE_LIMIT, row->gauge, rest, 0, 0 };
    row->causes = kept;
    for (int i = 1; i < kept; i++) /* insertion: few, and equal sizes keep their order */
        for (int k = i; k > 0 && size_of(list[k].change) > size_of(list[k - 1].change); k--) {
            struct change_cause swap = list[k];
            list[k] = list[k - 1];
            list[k - 1] = swap;
        }
    row->cause = list;
    round_causes(s, row, list);
}

enum status changes_between(const struct exercise *e, int32_t from, int32_t to, struct arena *arena,
                            struct change **rows, int *count, struct error *err)
{
    const struct history *h = &e->history;
    int first = h->turn_cause[from], last = to < h->turns ? h->turn_cause[to] : h->causes;
    *count = 0;
    *rows = arena_new(arena, (size_t)e->s->gauges, sizeof **rows);
    if (!*rows)
        return error_no_memory(err);
    for (int32_t g = 0; g < e->s->gauges; g++) {
        struct change *row = *rows + *count;
        int mine = 0;
        for (int i = first; i < last; i++)
            mine += h->cause[i].gauge == g;
        *row = (struct change){ g, shown(e, from, g), shown(e, to, g), NULL, 0 };
        if (!mine && row->before == row->after)
            continue;
        struct change_cause *list = arena_new(arena, (size_t)mine + 1, sizeof *list);
        if (!list)
            return error_no_memory(err);
        for (int i = first; i < last; i++)
            if (h->cause[i].gauge == g)
                add_cause(row, list, h->cause + i);
        settle(e->s, row, list);
        *count += row->causes > 0 || row->before != row->after;
    }
    return STATUS_OK;
}

/* The first words of a text, whole unless it is long, as the text of a message may be. */
static const char *start_of(const char *text, char *out, size_t size)
{
    enum { ENOUGH = 100 }; /* characters */
    size_t length, at = 0;
    text_print(out, size, "%s", text);
    out[strcspn(out, "\n")] = '\0';
    length = strlen(out);
    if (length > 0 && out[length - 1] == '.')
        out[--length] = '\0';
    for (int i = 0; i < ENOUGH && at < length; i++)
        text_next(out, length, &at);
    if (at == length)
        return out;
    while (at > 0 && out[at] != ' ')
        at--;
    while (at > 0 && strchr(" ,;:-", out[at - 1]))
        at--;
    text_print(out + at, size - at, "%s", "\u2026");
    return out;
}

static const char *inject_words(const struct inject_text *t, char *out, size_t size)
{
    return start_of(*t->headline ? t->headline : *t->text ? t->text : t->id, out, size);
}

char *changes_words(const struct scenario *s, const struct change_cause *c, char *out, int size)
{
    char words[512];
    switch (c->kind) {
    case CAUSE_OPTION:
        return text_print(out, (size_t)size, c->later ? tr("\u201C%s\u201D, in time") : tr("\u201C%s\u201D"),
                          start_of(s->option_text[c->index].label, words, sizeof words));
    case CAUSE_INJECT:
        return text_print(out, (size_t)size, "%s", inject_words(s->inject_text + c->index, words, sizeof words));
    case CAUSE_PROPOSAL: return text_print(out, (size_t)size, "%s", s->proposal_text[c->index].name);
    case CAUSE_DRIVER: return text_print(out, (size_t)size, "%s", s->driver_text[c->index].because);
    case CAUSE_MEASURE: return text_print(out, (size_t)size, "%s", tr("what the sites still do"));
    case CAUSE_RULING: return text_print(out, (size_t)size, "%s", tr("the facilitator’s ruling"));
    default: return text_print(out, (size_t)size, "%s", tr("the end of the scale"));
    }
}
