#include "sensitivity.h"

#include <string.h>

#include "backtest.h"
#include "base/text.h"

enum { LESS = 80, MORE = 120 };

/* One number of the private copy. */
struct entry {
    int32_t *at;
    int32_t base, most; /* most: its largest legal value */
    int32_t group;
};

struct group {
    char name[SENSITIVITY_NAME];
};

struct turned {
    const struct alloc *a;
    struct arena arena;
    struct loaded loaded; /* a shallow copy; the tables below are its own */
    struct entry *entry;
    int entries, entry_room;
    struct group *group;
    int groups, group_room;
    int failed;
};

static int32_t group_named(struct turned *t, const char *name)
{
    for (int i = 0; i < t->groups; i++)
        if (strcmp(t->group[i].name, name) == 0)
            return i;
    void *items = t->group;
    if (!mem_grow(t->a, &items, &t->group_room, t->groups + 1, sizeof *t->group))
        t->failed = 1;
    t->group = items;
    if (t->failed)
        return 0;
    text_print(t->group[t->groups].name, SENSITIVITY_NAME, "%s", name);
    return t->groups++;
}

/* A number of the copy, in the group "kind: of". */
static void enter(struct turned *t, int32_t *at, int32_t most, const char *kind, const char *of)
{
    char name[SENSITIVITY_NAME];
    void *items = t->entry;
    if (*at == 0 || t->failed)
        return;
    int32_t group = group_named(t, text_print(name, sizeof name, *of ? "%s: %s" : "%s", tr(kind), of));
    if (t->failed || !mem_grow(t->a, &items, &t->entry_room, t->entries + 1, sizeof *t->entry)) {
        t->failed = 1;
        return;
    }
    t->entry = items;
    t->entry[t->entries++] = (struct entry){ at, *at, most, group };
}

static void *copy_of(struct turned *t, const void *table, int32_t count, size_t size)
{
    void *copy = arena_new(&t->arena, (size_t)(count ? count : 1), size);
    if (!copy)
        t->failed = 1;
    else if (count)
        memcpy(copy, table, (size_t)count * size);
    return copy;
}

static const char *sector_of(const struct scenario *s, int32_t site)
{
    return *s->site_text[site].sector ? s->site_text[site].sector : s->site_text[site].name;
}

static void enter_threats(struct turned *t, struct scenario *s)
{
    for (int32_t i = 0; i < s->threats; i++) {
        struct threat_rules *r = s->threat + i;
        const char *name = s->threat_text[i].name;
        int32_t *const spread[] = { &r->spread_low, &r->spread_high, s->initial + s->at.threat_spread + i };
        int32_t *const destroy[] = { &r->destroy_low, &r->destroy_high, s->initial + s->at.threat_destroy + i };
        for (int k = 0; k < 3; k++) {
            enter(t, spread[k], INT32_MAX, N_("spread inside networks"), name);
            enter(t, destroy[k], INT32_MAX, N_("speed of destruction"), name);
        }
        enter(t, &r->first, COUNT_MAX, N_("first hosts in a new place"), name);
        for (int32_t k = r->seeds.first; k < r->seeds.first + r->seeds.count; k++)
            enter(t, &s->seed[k].hosts, s->site[s->cell[s->seed[k].cell].site].hosts, N_("hosts at its start"), name);
    }
}

static void enter_links(struct turned *t, struct scenario *s)
{
    static const char *const kinds[LINK_KINDS] = { N_("update links into"), N_("network links into"),
                                                   N_("trust links into"), N_("dependence on others"),
                                                   N_("what others can carry for") };
    for (int32_t i = 0; i < s->links; i++) {
        struct link_rules *r = s->link + i;
        if (r->kind == LINK_FAILOVER) {
            enter(t, &r->capacity, COUNT_MAX, kinds[r->kind], sector_of(s, r->from));
        } else if (r->kind != LINK_DEPENDENCY) {
            enter(t, &r->rate_low, INT32_MAX, kinds[r->kind], sector_of(s, r->to));
            enter(t, &r->rate_high, INT32_MAX, kinds[r->kind], sector_of(s, r->to));
            enter(t, s->initial + s->at.link_rate + i, INT32_MAX, kinds[r->kind], sector_of(s, r->to));
        }
    }
    for (int32_t i = 0; i < s->dependencies; i++)
        enter(t, &s->dependency[i].weight, WHOLE, kinds[LINK_DEPENDENCY], sector_of(s, s->dependency[i].site));
}

static void enter_sites(struct turned *t, struct scenario *s)
{
    for (int32_t i = 0; i < s->sites; i++) {
        enter(t, s->initial + s->at.site_exposure + i, WHOLE, N_("exposure"), sector_of(s, i));
        enter(t, s->initial + s->at.site_repair + i, INT32_MAX, N_("repair"), sector_of(s, i));
        enter(t, s->initial + s->at.site_detection + i, INT32_MAX, N_("detection"), sector_of(s, i));
    }
}

static void enter_parties(struct turned *t, struct scenario *s)
{
    for (int32_t i = 0; i < s->parties; i++) {
        enter(t, &s->party[i].threshold, WHOLE, N_("evidence that parties ask for"), "");
        enter(t, &s->party[i].lean, WHOLE, N_("leanings of parties"), "");
        enter(t, s->initial + s->at.evidence + i, WHOLE, N_("evidence at the start"), "");
        enter(t, s->initial + s->at.forensics + i, MILLION, N_("forensics of parties"), "");
        enter(t, s->initial + s->at.sharing + i, MILLION, N_("sharing among parties"), "");
    }
    for (int32_t i = 0; i < s->proposals; i++) {
        enter(t, &s->proposal[i].cost, INT32_MAX, N_("cost of joining"), s->proposal_text[i].name);
        enter(t, &s->proposal[i].pull, INT32_MAX, N_("pull of those who joined"), s->proposal_text[i].name);
    }
    for (int32_t i = 0; i < s->gauges; i++)
        if (s->gauge[i].measured.count == 0)
            enter(t, s->initial + s->at.gauges + i, s->gauge_high[i], N_("start of"), s->gauge_text[i].name);
    for (int32_t i = 0; i < s->drivers; i++)
        enter(t, &s->driver[i].rate, INT32_MAX, N_("what moves"), s->gauge_text[s->driver[i].gauge].name);
}

static int within(int32_t slot, int32_t first, int32_t count)
{
    return slot >= first && slot < first + count;
}

/* What options and events do to sites and parties goes with what these have from the start. */
static void enter_effects(struct turned *t, struct scenario *s)
{
    for (int32_t i = 0; i < s->adds; i++)
        if (within(s->add[i].slot, s->at.gauges, s->gauges))
            enter(t, &s->add[i].amount, INT32_MAX, N_("what options and events add to"),
                  s->gauge_text[s->add[i].slot - s->at.gauges].name);
    for (int32_t i = 0; i < s->effects; i++) {
        struct effect *e = s->effect + i;
        const char *kind = NULL, *of = "";
        int32_t most = INT32_MAX;
        if (e->op == EFFECT_PLANT || e->op == EFFECT_PROTECT) {
            kind = e->op == EFFECT_PLANT ? N_("hosts that events infect") : N_("hosts that events protect");
            of = sector_of(s, s->cell[e->slot].site);
            most = e->op == EFFECT_PLANT ? COUNT_MAX : WHOLE;
        } else if (e->op == EFFECT_ADD && within(e->slot, s->at.site_repair, s->sites)) {
            kind = N_("repair");
            of = sector_of(s, e->slot - s->at.site_repair);
        } else if (e->op == EFFECT_SET && within(e->slot, s->at.site_power, s->sites) && e->amount < WHOLE) {
            /* what is switched on again whole stays so: four fifths of it would never be whole */
            kind = N_("share left switched on");
            of = sector_of(s, e->slot - s->at.site_power);
            most = WHOLE;
        } else if (e->op == EFFECT_ADD && within(e->slot, s->at.forensics, s->parties)) {
            kind = N_("forensics of parties");
        } else if (e->op == EFFECT_ADD && within(e->slot, s->at.evidence, s->parties)) {
            kind = N_("evidence that events bring");
        } else if (e->op == EFFECT_ADD && within(e->slot, s->at.gauges, s->gauges)) {
            kind = N_("what options and events add to");
            of = s->gauge_text[e->slot - s->at.gauges].name;
        }
        if (kind) {
            enter(t, &e->amount, most, kind, of);
            enter(t, &e->amount_high, most, kind, of);
        }
        enter(t, &e->delay, INT32_MAX, N_("delay of effects"), "");
    }
}

static enum status make_copy(struct turned *t, const struct loaded *loaded)
{
    struct scenario *s = &t->loaded.scenario;
    t->loaded = *loaded;
    s->initial = copy_of(t, s->initial, s->at.words, sizeof *s->initial);
#define COPY(table, count) (s->table = copy_of(t, s->table, s->count, sizeof *s->table))
    COPY(threat, threats);
    COPY(link, links);
    COPY(seed, seeds);
    COPY(dependency, dependencies);
    COPY(party, parties);
    COPY(proposal, proposals);
    COPY(driver, drivers);
    COPY(effect, effects);
    COPY(add, adds);
    COPY(turn_plain, turns);
#undef COPY
    if (t->failed)
        return STATUS_NO_MEMORY;
    memset(s->turn_plain, 0,
           (size_t)s->turns * sizeof *s->turn_plain); /* the dense rows of options would not follow the adds */
    enter_threats(t, s);
    enter_links(t, s);
    enter_sites(t, s);
    enter_parties(t, s);
    enter_effects(t, s);
    return t->failed ? STATUS_NO_MEMORY : STATUS_OK;
}

static void turn(struct turned *t, int group, int per_cent)
{
    for (int i = 0; i < t->entries; i++)
        if (t->entry[i].group == group) {
            int64_t v = (int64_t)t->entry[i].base * per_cent / 100;
            *t->entry[i].at = (int32_t)(v > t->entry[i].most ? t->entry[i].most : v < -INT32_MAX ? -INT32_MAX : v);
        }
}

static int64_t distance(const struct moved *m)
{
    return m->more > m->less ? m->more - m->less : m->less - m->more;
}

/* Keeps the strongest; of equal ones the first that was tried. */
static void keep(struct moved *best, const struct moved *m)
{
    int at = SENSITIVITY_MOST;
    if (distance(m) == 0)
        return;
    while (at > 0 && (!*best[at - 1].parameter || distance(best + at - 1) < distance(m)))
        at--;
    for (int i = SENSITIVITY_MOST - 1; i > at; i--)
        best[i] = best[i - 1];
    if (at < SENSITIVITY_MOST)
        best[at] = *m;
}

/* (more - less) / base over (MORE - LESS) / 100, in thousandths. */
static int32_t elasticity(int64_t less, int64_t more, int64_t base)
{
    if (base == 0)
        return NONE;
    int64_t e = (more - less) * (100 * 1000 / (MORE - LESS)) / (base > 0 ? base : -base);
    return (int32_t)(e > 1000000 ? 1000000 : e < -1000000 ? -1000000 : e);
}

static enum status try_all(struct turned *t, const struct alloc *a, int32_t seeds, int workers, int64_t *mean,
                           struct sensitivity *out, struct error *err)
{
    int64_t *base = mean, *less = mean + out->figures, *more = mean + 2 * out->figures;
    enum status status = backtest_means(a, &t->loaded, seeds, workers, base, err);
    for (int g = 0; g < t->groups && !status; g++) {
        turn(t, g, LESS);
        status = backtest_means(a, &t->loaded, seeds, workers, less, err);
        turn(t, g, MORE);
        if (!status)
            status = backtest_means(a, &t->loaded, seeds, workers, more, err);
        turn(t, g, 100);
        for (int32_t f = 0; f < out->figures && !status; f++) {
            struct moved m = { .less = less[f], .more = more[f], .elasticity = elasticity(less[f], more[f], base[f]) };
            text_print(m.parameter, sizeof m.parameter, "%s", t->group[g].name);
            keep(out->moved + f * SENSITIVITY_MOST, &m);
        }
    }
    return status;
}

enum status sensitivity_run(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                            struct sensitivity *out, struct error *err)
{
    struct turned t = { .a = a };
    *out = (struct sensitivity){ .figures = loaded->scenario.figures };
    arena_init(&t.arena, a);
    size_t figures = (size_t)(out->figures ? out->figures : 1);
    out->moved = mem_new(a, figures * SENSITIVITY_MOST, sizeof *out->moved);
    int64_t *mean = mem_new(a, figures * 3, sizeof *mean);
    enum status status = out->moved && mean ? make_copy(&t, loaded) : STATUS_NO_MEMORY;
    if (status)
        error_no_memory(err);
    else
        status = try_all(&t, a, seeds, workers, mean, out, err);
    out->parameters = t.groups;
    mem_free(a, mean, figures * 3, sizeof *mean);
    mem_free(a, t.entry, (size_t)t.entry_room, sizeof *t.entry);
    mem_free(a, t.group, (size_t)t.group_room, sizeof *t.group);
    arena_free(&t.arena);
    if (status)
        sensitivity_free(a, out);
    return status;
}

void sensitivity_free(const struct alloc *a, struct sensitivity *s)
{
    mem_free(a, s->moved, (size_t)(s->figures ? s->figures : 1) * SENSITIVITY_MOST, sizeof *s->moved);
    s->moved = NULL;
}
