#include "measure.h"

#include <string.h>

#include "core/expression.h"

struct note {
    int64_t value;     /* FINAL, MOST, LEAST: the raw value; WHILE: minutes; SITES, COUNTRIES: how many */
    int32_t since;     /* UNTIL: the minute; WHILE: the last look at which it held, NONE */
    int32_t any;       /* something was noted */
    int32_t left;      /* watched ones that have not been seen */
    size_t list, seen; /* offsets of what is left and of a byte for each site or country that was seen */
};

struct notes {
    struct note note[1]; /* one for each figure, then the lists */
};

static char *bytes(struct notes *n)
{
    return (char *)n;
}

static size_t rounded(size_t size)
{
    return (size + 7) & ~(size_t)7;
}

static int32_t country_of(const struct scenario *s, const struct measure *m, int32_t i)
{
    for (int32_t k = 0; k < i; k++)
        if (strcmp(s->site_text[m->site[k]].country, s->site_text[m->site[i]].country) == 0)
            return k;
    return i;
}

static enum status watch_sites(struct meter *m, int32_t figure, struct error *err)
{
    const struct scenario *s = m->s;
    const struct measure *r = &s->figure[figure].measure;
    int32_t count = 0, room = r->sites * (r->level == NONE ? (s->threats > 1 ? s->threats : 1) : 1);
    struct watched *w = arena_new(&m->arena, (size_t)room, sizeof *w);
    if (!w)
        return error_no_memory(err);
    for (int32_t i = 0; i < r->sites; i++) {
        int32_t country = country_of(s, r, i);
        if (r->level != NONE)
            w[count++] = (struct watched){ s->at.site_service + r->site[i], NONE, i, country };
        for (int32_t c = 0; c < s->cells && r->level == NONE; c++)
            if (s->cell[c].site == r->site[i] && (r->threat == NONE || r->threat == s->cell[c].threat))
                w[count++] = (struct watched){ s->at.infected + c, s->at.destroyed + c, i, country };
    }
    m->watched[figure] = w;
    m->watches[figure] = count;
    return STATUS_OK;
}

enum status meter_make(const struct alloc *a, const struct scenario *s, struct meter *out, struct error *err)
{
    *out = (struct meter){ .s = s };
    arena_init(&out->arena, a);
    out->watched = arena_new(&out->arena, (size_t)s->figures, sizeof *out->watched);
    out->watches = arena_new(&out->arena, (size_t)s->figures, sizeof *out->watches);
    enum status status = out->watched && out->watches ? STATUS_OK : error_no_memory(err);
    out->notes_size = rounded(sizeof(struct note) * (size_t)(s->figures ? s->figures : 1));
    for (int32_t i = 0; i < s->figures && !status; i++) {
        if (s->figure[i].measure.op == MEASURE_SITES || s->figure[i].measure.op == MEASURE_COUNTRIES)
            status = watch_sites(out, i, err);
        out->notes_size +=
            rounded((size_t)out->watches[i] * sizeof(int32_t)) + rounded((size_t)s->figure[i].measure.sites);
    }
    if (status)
        meter_free(out);
    return status;
}

void meter_free(struct meter *m)
{
    arena_free(&m->arena);
}

void meter_begin(const struct meter *m, struct notes *notes)
{
    size_t at = rounded(sizeof(struct note) * (size_t)(m->s->figures ? m->s->figures : 1));
    memset(notes, 0, m->notes_size);
    for (int32_t i = 0; i < m->s->figures; i++) {
        struct note *n = notes->note + i;
        n->since = NONE;
        n->left = m->watches[i];
        n->list = at;
        at += rounded((size_t)n->left * sizeof(int32_t));
        n->seen = at;
        at += rounded((size_t)m->s->figure[i].measure.sites);
        int32_t *list = (int32_t *)(void *)(bytes(notes) + n->list);
        for (int32_t k = 0; k < n->left; k++)
            list[k] = k;
    }
}

static int64_t sum_of(const int32_t *state, const struct weight *term, int32_t terms)
{
    int64_t sum = 0;
    for (int32_t i = 0; i < terms; i++)
        sum += (int64_t)state[term[i].slot] * term[i].weight;
    return sum;
}

static void look_at_sites(const struct meter *m, int32_t figure, struct notes *notes, const int32_t *state)
{
    const struct measure *r = &m->s->figure[figure].measure;
    const struct watched *watched = m->watched[figure];
    struct note *n = notes->note + figure;
    int32_t *list = (int32_t *)(void *)(bytes(notes) + n->list);
    char *seen = bytes(notes) + n->seen;
    for (int32_t k = 0; k < n->left;) {
        const struct watched *w = watched + list[k];
        int hit = w->other == NONE ? state[w->slot] < r->level : (state[w->slot] | state[w->other]) != 0;
        if (!hit) {
            k++;
            continue;
        }
        list[k] = list[--n->left];
        char *mark = seen + (r->op == MEASURE_COUNTRIES ? w->country : w->site);
        n->value += !*mark;
        *mark = 1;
    }
}

/* A condition is taken to hold from the look that finds it holding to the next. */
static void look_while(const struct measure *r, struct note *n, struct play *p, int32_t minute)
{
    if (n->since != NONE) {
        int32_t end = minute < r->until ? minute : r->until, begin = n->since > r->from ? n->since : r->from;
        n->value += end > begin ? end - begin : 0;
    }
    n->since = expression_holds(p, r->when) ? minute : NONE;
}

void meter_look(const struct meter *m, struct notes *notes, struct play *p)
{
    const struct scenario *s = m->s;
    const int32_t *state = p->state;
    int32_t minute = state[STATE_MINUTE];
    for (int32_t i = 0; i < s->figures; i++) {
        const struct measure *r = &s->figure[i].measure;
        struct note *n = notes->note + i;
        if (r->op == MEASURE_WHILE) {
            look_while(r, n, p, minute);
            continue;
        }
        if (minute < r->from || minute > r->until)
            continue;
        int64_t v;
        switch (r->op) {
        case MEASURE_UNTIL:
            if (n->since == NONE && expression_holds(p, r->when))
                n->since = minute;
            break;
        case MEASURE_SITES:
        case MEASURE_COUNTRIES:
            if (n->left)
                look_at_sites(m, i, notes, state);
            break;
        default:
            v = sum_of(state, r->term, r->terms);
            if (r->out_of) {
                int64_t whole = sum_of(state, r->out_of, r->out_of_terms);
                v = whole ? v * WHOLE / whole : 0;
            }
            if (!n->any || r->op == MEASURE_FINAL || (r->op == MEASURE_MOST ? v > n->value : v < n->value))
                n->value = v;
            n->any = 1;
        }
    }
}

static int64_t clipped(int64_t v, int64_t most)
{
    return v > most ? most : v < -most ? -most : v;
}

/* raw / divisor in 1/FIGURE_ONE, times and plus; rounds to the nearest, cut at FIGURE_MAX. */
static int64_t in_unit(const struct measure *r, int64_t raw, int64_t divisor)
{
    int64_t most = FIGURE_MAX * FIGURE_ONE, half = divisor / 2;
    raw = clipped(raw, INT64_MAX / FIGURE_ONE - divisor);
    int64_t v = raw * FIGURE_ONE;
    v = clipped(v >= 0 ? (v + half) / divisor : -((half - v) / divisor), most);
    v = v / FIGURE_ONE * r->times + v % FIGURE_ONE * r->times / FIGURE_ONE;
    return clipped(clipped(v, most) + r->plus, most);
}

int64_t measure_latest(const struct scenario *s, const struct measure *m)
{
    const struct turn_rules *last = s->turn + s->turns - 1;
    int32_t end = last->start + last->ticks * last->tick_minutes;
    return in_unit(m, (end < m->until ? end : m->until) - m->from, m->scale);
}

void meter_end(const struct meter *m, struct notes *notes, int64_t *values)
{
    for (int32_t i = 0; i < m->s->figures; i++) {
        const struct measure *r = &m->s->figure[i].measure;
        const struct note *n = notes->note + i;
        if (r->op == MEASURE_UNTIL)
            values[i] = n->since == NONE ? FIGURE_NEVER : in_unit(r, n->since - r->from, r->scale);
        else if (r->out_of)
            values[i] = in_unit(r, n->value, WHOLE);
        else
            values[i] = in_unit(r, n->value, (int64_t)r->scale * r->per);
    }
}
