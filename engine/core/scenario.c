#include "scenario.h"

#include <limits.h>
#include <string.h>

#include "base/hash.h"
#include "base/text.h"
#include "base/tr.h"
#include "play.h"
#include "value.h"

void scenario_layout(struct scenario *s)
{
    struct layout *at = &s->at;
    int32_t next = STATE_HEAD;
    s->joins = 0;
    int32_t conditional = 0;
    for (int32_t i = 0; i < s->marks; i++)
        conditional += s->mark && s->mark[i].when != NONE;
#define PLACE(name, count) (at->name = next, next += (count))
    s->gauge_blocks = (s->gauges + GAUGE_BLOCK - 1) / GAUGE_BLOCK;
    PLACE(gauges, s->gauge_blocks * GAUGE_BLOCK);
    PLACE(flags, s->flags);
    PLACE(decision, s->decisions * DECISION_WORDS);
    PLACE(mark, conditional);
    PLACE(inject, s->injects);
    PLACE(due, s->dues);
    PLACE(proposal_asked, s->proposals);
    PLACE(proposal_joined, s->proposals);
    at->joined = next;
    for (int32_t i = 0; i < s->proposals; i++) {
        s->proposal[i].joined = next;
        s->joins += s->proposal[i].asks.count;
        next += s->proposal[i].asks.count;
    }
    PLACE(evidence, s->parties);
    PLACE(evidence_rest, s->parties);
    PLACE(driver_rest, s->drivers);
    PLACE(forensics, s->parties);
    PLACE(sharing, s->parties);
    PLACE(rumour, s->rumours);
    PLACE(rumour_fade, s->rumours);
    PLACE(threat_running, s->threats);
    PLACE(threat_killed, s->threats);
    PLACE(threat_spread, s->threats);
    PLACE(threat_destroy, s->threats);
    PLACE(threat_infected, s->threats);
    PLACE(threat_lost, s->threats);
    PLACE(site_exposure, s->sites);
    PLACE(site_repair, s->sites);
    PLACE(site_power, s->sites);
    PLACE(site_detection, s->sites);
    PLACE(site_noticed, s->sites);
    PLACE(site_own, s->sites);
    PLACE(site_service, s->sites);
    PLACE(site_next, s->sites);
    PLACE(link_open, s->links);
    PLACE(link_rate, s->links);
    PLACE(susceptible, s->cells);
    PLACE(infected, s->cells);
    PLACE(destroyed, s->cells);
    PLACE(restored, s->cells);
    PLACE(planted, s->cells);
    PLACE(busy, (s->cells + 31) / 32); /* a bit per cell: something is infected, destroyed or planted there */
#undef PLACE
    at->words = next;
}

int32_t scenario_fullest_form(const struct scenario *s)
{
    int32_t best = 0, most = -1;
    for (int32_t f = 0; f < s->forms; f++) {
        int32_t count = 0;
        for (int32_t d = 0; d < s->decisions; d++)
            count += s->decision[d].forms >> f & 1;
        if (count >= most && !s->form[f].cover) {
            most = count;
            best = f;
        }
    }
    return best;
}

uint64_t scenario_subject(const char *kind, const char *id)
{
    char text[256];
    text_print(text, sizeof text, "%s:%s", kind, id);
    return hash_bytes(text, strlen(text), 0);
}

struct subject_of {
    uint64_t hash;
    const char *kind, *id;
};

/* Enters x into an open-addressed table of 2^bits places; returns what already has its hash, or NULL. */
static const struct subject_of *enter(const struct subject_of **table, int bits, const struct subject_of *x)
{
    size_t mask = ((size_t)1 << bits) - 1, at = (size_t)x->hash & mask;
    for (; table[at]; at = (at + 1) & mask)
        if (table[at]->hash == x->hash)
            return table[at];
    table[at] = x;
    return NULL;
}

static enum status check_subjects(const struct alloc *a, const struct subject_of *all, size_t count, struct error *err)
{
    int bits = 4;
    while (((size_t)1 << bits) < 2 * count)
        bits++;
    const struct subject_of **table = mem_new(a, (size_t)1 << bits, sizeof *table), *other = NULL;
    size_t i;
    if (!table)
        return error_no_memory(err);
    for (i = 0; i < count && !other; i++)
        other = enter(table, bits, all + i);
    mem_free(a, table, (size_t)1 << bits, sizeof *table);
    if (!other)
        return STATUS_OK;
    error_set(err, STATUS_INVALID, N_("%s \"%s\" and %s \"%s\" share one name or one hash"), other->kind, other->id,
              all[i - 1].kind, all[i - 1].id);
    error_fix(err, N_("rename one of them"));
    return STATUS_INVALID;
}

/* Gives every subject of chance its key; two things with one hash would share their luck unseen. */
static enum status make_keys(struct scenario *s, struct error *err)
{
    size_t count = (size_t)(s->gauges + s->parties + s->sites + s->links + s->threats + s->rumours + s->proposals +
                            s->injects + s->decisions);
    struct subject_of *all = mem_new(s->arena.alloc, count, sizeof *all), *next = all;
    if (!all)
        return error_no_memory(err);
#define KEYS(kind_name, number, text, lo, hi)                                              \
    for (int32_t i = 0; i < (number); i++, next++) {                                       \
        *next = (struct subject_of){ scenario_subject(kind_name, text[i].id), kind_name, text[i].id }; \
        (lo) = (int32_t)(uint32_t)next->hash;                                              \
        (hi) = (int32_t)(uint32_t)(next->hash >> 32);                                      \
    }
    KEYS("party", s->parties, s->party_text, s->party[i].key_lo, s->party[i].key_hi)
    KEYS("site", s->sites, s->site_text, s->site[i].key_lo, s->site[i].key_hi)
    KEYS("link", s->links, s->link_text, s->link[i].key_lo, s->link[i].key_hi)
    KEYS("threat", s->threats, s->threat_text, s->threat[i].key_lo, s->threat[i].key_hi)
    KEYS("rumour", s->rumours, s->rumour_text, s->rumour[i].key_lo, s->rumour[i].key_hi)
    KEYS("proposal", s->proposals, s->proposal_text, s->proposal[i].key_lo, s->proposal[i].key_hi)
    KEYS("inject", s->injects, s->inject_text, s->inject[i].key_lo, s->inject[i].key_hi)
    KEYS("decision", s->decisions, s->decision_text, s->decision[i].key_lo, s->decision[i].key_hi)
#undef KEYS
    for (int32_t i = 0; i < s->gauges; i++, next++) {
        *next =
            (struct subject_of){ scenario_subject("indicator", s->gauge_text[i].id), "indicator", s->gauge_text[i].id };
        for (int32_t d = 0; d < s->drivers; d++)
            if (s->driver[d].gauge == i) {
                s->driver[d].key_lo = (int32_t)(uint32_t)next->hash;
                s->driver[d].key_hi = (int32_t)(uint32_t)(next->hash >> 32);
            }
    }
    enum status status = check_subjects(s->arena.alloc, all, count, err);
    mem_free(s->arena.alloc, all, count, sizeof *all);
    return status;
}

static void own(struct scenario *s, struct span effects, int32_t kind, int32_t index, int32_t lo, int32_t hi)
{
    for (int32_t i = 0; i < effects.count; i++) {
        struct effect *e = s->effect + effects.first + i;
        s->owner[effects.first + i] = (struct owner){ kind, index };
        e->key_lo = lo;
        e->key_hi = hi;
    }
}

static enum status make_owners(struct scenario *s, struct error *err)
{
    s->owner = arena_new(&s->arena, (size_t)s->effects, sizeof *s->owner);
    s->delayed = arena_new(&s->arena, (size_t)s->dues, sizeof *s->delayed);
    if (!s->owner || !s->delayed)
        return error_no_memory(err);
    for (int32_t i = 0; i < s->options; i++) {
        const struct decision_rules *d = s->decision + s->option[i].decision;
        own(s, s->option[i].effects, CAUSE_OPTION, i, d->key_lo, d->key_hi);
    }
    for (int32_t i = 0; i < s->injects; i++)
        own(s, s->inject[i].effects, CAUSE_INJECT, i, s->inject[i].key_lo, s->inject[i].key_hi);
    for (int32_t i = 0; i < s->proposals; i++) {
        struct span span = s->proposal[i].effects;
        own(s, span, CAUSE_PROPOSAL, i, s->proposal[i].key_lo, s->proposal[i].key_hi);
        for (int32_t k = span.first; k < span.first + span.count; k++)
            if (s->effect[k].op == EFFECT_PROPOSE && s->effect[k].delay == 0) {
                error_set(err, STATUS_INVALID, N_("proposal \"%s\" puts another proposal at once"),
                          s->proposal_text[i].id);
                error_where(err, "%s:%d", s->proposal_text[i].place.file, (int)s->proposal_text[i].place.line);
                error_fix(err, N_("move it into `later` with a delay"));
                return STATUS_INVALID;
            }
    }
    for (int32_t i = 0; i < s->effects; i++)
        if (s->effect[i].due != NONE)
            s->delayed[s->effect[i].due - s->at.due] = i;
    return STATUS_OK;
}

static enum status make_links(struct scenario *s, struct error *err)
{
    s->dependency = arena_new(&s->arena, (size_t)s->links, sizeof *s->dependency);
    s->failover = arena_new(&s->arena, (size_t)s->links, sizeof *s->failover);
    s->ranged_link = arena_new(&s->arena, (size_t)s->links, sizeof *s->ranged_link);
    if (!s->dependency || !s->failover || !s->ranged_link)
        return error_no_memory(err);
    for (int32_t i = 0; i < s->links; i++) {
        if (s->link[i].kind == LINK_DEPENDENCY)
            s->dependency[s->dependencies++] =
                (struct dependency){ i, s->link[i].from, s->link[i].to, s->link[i].weight };
        if (s->link[i].kind == LINK_FAILOVER)
            s->failover[s->failovers++] = i;
        if (s->link[i].rate_low != s->link[i].rate_high)
            s->ranged_link[s->ranged_links++] = i;
    }
    return STATUS_OK;
}

static enum status make_edges(struct scenario *s, struct error *err)
{
    s->out = arena_new(&s->arena, (size_t)s->cells, sizeof *s->out);
    s->out_edge = arena_new(&s->arena, (size_t)s->edges, sizeof *s->out_edge);
    if (!s->out || !s->out_edge)
        return error_no_memory(err);
    for (int32_t i = 0; i < s->edges; i++)
        s->out[s->edge[i].from].count++;
    for (int32_t c = 0, first = 0; c < s->cells; first += s->out[c++].count)
        s->out[c].first = first;
    for (int32_t c = 0; c < s->cells; c++)
        s->out[c].count = 0;
    for (int32_t i = 0; i < s->edges; i++) {
        struct span *span = s->out + s->edge[i].from;
        s->out_edge[span->first + span->count++] = s->edge[i];
    }
    return STATUS_OK;
}

static enum status make_initial(struct scenario *s, struct error *err)
{
    const struct layout *at = &s->at;
    int32_t *v = s->initial = arena_new(&s->arena, (size_t)at->words, sizeof *v);
    s->gauge_low = arena_new(&s->arena, (size_t)s->gauge_blocks * GAUGE_BLOCK, sizeof *s->gauge_low);
    s->gauge_high = arena_new(&s->arena, (size_t)s->gauge_blocks * GAUGE_BLOCK, sizeof *s->gauge_high);
    s->per_host = arena_new(&s->arena, (size_t)s->sites, sizeof *s->per_host);
    int32_t *cells_of = mem_new(s->arena.alloc, (size_t)s->sites, sizeof *cells_of);
    s->per_gap = arena_new(&s->arena, (size_t)s->drivers, sizeof *s->per_gap);
    if (!v || !s->per_host || !s->per_gap || !s->gauge_low || !s->gauge_high || !cells_of) {
        mem_free(s->arena.alloc, cells_of, (size_t)s->sites, sizeof *cells_of);
        return error_no_memory(err);
    }
    v[STATE_NEXT_DUE] = INT32_MAX;
    for (int32_t i = 0; i < s->dues; i++)
        v[at->due + i] = INT32_MAX;
    for (int32_t i = 0; i < s->injects; i++)
        v[at->inject + i] = s->inject[i].held ? INJECT_HELD : INJECT_WAITING;
    for (int32_t i = 0; i < s->gauges; i++) {
        v[at->gauges + i] = s->gauge[i].measured.count ? WHOLE : s->gauge[i].start;
        s->gauge_low[i] = s->gauge[i].low;
        s->gauge_high[i] = s->gauge[i].high;
    }
    for (int32_t i = 0; i < s->sites; i++) {
        v[at->site_exposure + i] = s->site[i].exposure;
        v[at->site_repair + i] = s->site[i].repair;
        v[at->site_detection + i] = s->site[i].detection;
        v[at->site_power + i] = v[at->site_own + i] = v[at->site_service + i] = WHOLE;
    }
    for (int32_t i = 0; i < s->drivers; i++)
        s->per_gap[i] = UINT64_MAX / (60u * (uint64_t)MILLION * (uint64_t)s->driver[i].per);
    for (int32_t i = 0; i < s->sites; i++)
        s->per_host[i] = s->site[i].hosts > 1 ? UINT64_MAX / (uint64_t)s->site[i].hosts : UINT64_MAX;
    for (int32_t i = 0; i < s->links; i++) {
        v[at->link_open + i] = s->link[i].open;
        v[at->link_rate + i] = s->link[i].rate_low;
    }
    for (int32_t i = 0; i < s->cells; i++) {
        v[at->susceptible + i] = s->site[s->cell[i].site].hosts;
        if (++cells_of[s->cell[i].site] > 1)
            s->shared_sites = 1;
    }
    mem_free(s->arena.alloc, cells_of, (size_t)s->sites, sizeof *cells_of);
    for (int32_t i = 0; i < s->threats; i++) {
        v[at->threat_spread + i] = s->threat[i].spread_low;
        v[at->threat_destroy + i] = s->threat[i].destroy_low;
    }
    for (int32_t i = 0; i < s->parties; i++) {
        v[at->evidence + i] = s->party[i].evidence;
        v[at->forensics + i] = s->party[i].forensics;
        v[at->sharing + i] = s->party[i].sharing;
    }
    for (int32_t i = 0; i < s->rumours; i++) {
        v[at->rumour + i] = s->rumour[i].start;
        v[at->rumour_fade + i] = s->rumour[i].fade;
    }
    return STATUS_OK;
}

static int grows_by_itself(const struct scenario *s)
{
    for (int32_t i = 0; i < s->parties; i++)
        if (s->party[i].forensics || s->party[i].sharing)
            return 1;
    for (int32_t i = 0; i < s->effects; i++)
        if ((s->effect[i].op == EFFECT_ADD || s->effect[i].op == EFFECT_SET) && s->effect[i].slot >= s->at.forensics &&
            s->effect[i].slot < s->at.sharing + s->parties)
            return 1;
    return 0;
}

enum { DENSE_GAUGES = 64 };

static enum status make_shortcuts(struct scenario *s, struct error *err)
{
    s->fast = arena_new(&s->arena, (size_t)s->decisions, sizeof *s->fast);
    s->scheduled_fast = arena_new(&s->arena, (size_t)s->scheduled_count, sizeof *s->scheduled_fast);
    s->turn_plain = arena_new(&s->arena, (size_t)s->turns, sizeof *s->turn_plain);
    s->bears = arena_new(&s->arena, (size_t)s->decisions, sizeof *s->bears);
    if (!s->fast || !s->scheduled_fast || !s->turn_plain || !s->bears)
        return error_no_memory(err);
    for (int32_t i = 0; i < s->decisions; i++)
        s->fast[i] = (struct decision_fast){
            s->decision[i].when,      s->decision[i].forms,  s->decision[i].options.first, 0, 0, 0,
            s->decision[i].if_nobody, s->decision[i].history
        };
    for (int32_t i = 0; i < s->options; i++) {
        struct decision_fast *fast = s->fast + s->option[i].decision;
        if (s->option[i].when == NONE)
            fast->always |= 1 << (i - fast->first);
        else
            fast->conditional = 1;
        for (int32_t m = s->option[i].marks.first; m < s->option[i].marks.first + s->option[i].marks.count; m++) {
            fast->marks |= s->mark[m].holds != NONE;
            s->bears[s->option[i].decision] |= UINT64_C(1) << (s->mark[m].norm & 63);
        }
    }
    for (int32_t i = 0; i < s->scheduled_count; i++) {
        int32_t when = s->inject[s->scheduled[i]].when;
        const struct expression *e = when == NONE ? NULL : s->expression + when;
        s->scheduled_fast[i] = e && (e->op == EXPRESSION_BELOW || e->op == EXPRESSION_ABOVE)
                                   ? (struct scheduled_fast){ s->scheduled[i], e->op, e->a, e->b }
                                   : (struct scheduled_fast){ s->scheduled[i], NONE, 0, 0 };
    }
    if (s->gauges <= DENSE_GAUGES) {
        int32_t width = s->gauge_blocks * GAUGE_BLOCK;
        s->row = arena_new(&s->arena, (size_t)s->options * (size_t)width, sizeof *s->row);
        if (!s->row)
            return error_no_memory(err);
        for (int32_t i = 0; i < s->options; i++)
            for (int32_t k = s->option[i].adds.first; k < s->option[i].adds.first + s->option[i].adds.count; k++)
                s->row[i * width + s->add[k].slot - s->at.gauges] += s->add[k].amount;
    }
    for (int32_t i = 0; i < s->adds; i++)
        if (s->add[i].amount > CHANGE_MAX || s->add[i].amount < -CHANGE_MAX)
            return error_set(err, STATUS_INVALID, N_("something changes a counter by more than %d at once"),
                             CHANGE_MAX);
    for (int32_t t = 0; t < s->turns; t++) {
        s->turn_plain[t] = s->row != NULL;
        for (int32_t k = s->turn[t].decisions.first; k < s->turn[t].decisions.first + s->turn[t].decisions.count; k++) {
            struct span options = s->decision[s->asked[k]].options;
            s->turn_plain[t] &= !s->fast[s->asked[k]].marks;
            for (int32_t i = options.first; i < options.first + options.count; i++)
                s->turn_plain[t] &= s->option[i].effects.count == 0;
        }
    }
    s->first_ending = s->turns;
    for (int32_t i = 0; i < s->endings; i++)
        if (s->ending[i].from_turn < s->first_ending)
            s->first_ending = s->ending[i].from_turn;
    s->learning = grows_by_itself(s);
    s->still = !(s->learning | s->rumours | s->threats | s->drivers | s->dues | s->sites);
    return STATUS_OK;
}

static void hash_rules(struct scenario *s)
{
    uint64_t h = MODEL_VERSION;
#define TABLE(items, count) \
    h = hash_words((const int32_t *)(const void *)(items), (size_t)(count) * sizeof *(items) / sizeof(int32_t), h)
#define IDS(texts, count)                  \
    for (int32_t i = 0; i < (count); i++) \
    h = hash_bytes((texts)[i].id, strlen((texts)[i].id), h)
    TABLE(s->turn, s->turns);
    TABLE(s->form, s->forms);
    TABLE(s->role, s->roles);
    TABLE(s->party, s->parties);
    TABLE(s->gauge, s->gauges);
    TABLE(s->driver, s->drivers);
    TABLE(s->site, s->sites);
    TABLE(s->link, s->links);
    TABLE(s->threat, s->threats);
    TABLE(s->cell, s->cells);
    TABLE(s->edge, s->edges);
    TABLE(s->rumour, s->rumours);
    TABLE(s->proposal, s->proposals);
    TABLE(s->inject, s->injects);
    TABLE(s->decision, s->decisions);
    TABLE(s->option, s->options);
    TABLE(s->mark, s->marks);
    TABLE(s->effect, s->effects);
    TABLE(s->expression, s->expressions);
    TABLE(s->ending, s->endings);
    TABLE(s->scheduled, s->scheduled_count);
    TABLE(s->floating, s->floating_count);
    TABLE(s->asked, s->asked_count);
    TABLE(s->asked_party, s->asked_parties);
    TABLE(s->weight, s->weights);
    TABLE(s->seed, s->seeds);
    TABLE(s->add, s->adds);
    TABLE(s->tension, s->tensions);
    IDS(s->form_text, s->forms);
    IDS(s->role_text, s->roles);
    IDS(s->party_text, s->parties);
    IDS(s->gauge_text, s->gauges);
    IDS(s->site_text, s->sites);
    IDS(s->link_text, s->links);
    IDS(s->threat_text, s->threats);
    IDS(s->rumour_text, s->rumours);
    IDS(s->proposal_text, s->proposals);
    IDS(s->inject_text, s->injects);
    IDS(s->decision_text, s->decisions);
    IDS(s->option_text, s->options);
    IDS(s->ending_text, s->endings);
#undef TABLE
#undef IDS
    for (int32_t i = 0; i < s->flags; i++)
        h = hash_bytes(s->flag_text[i], strlen(s->flag_text[i]), h);
    for (int32_t i = 0; i < s->rules; i++) {
        int32_t words[2] = { (int32_t)(uint32_t)s->rule_hash[i], (int32_t)(uint32_t)(s->rule_hash[i] >> 32) };
        h = hash_words(words, 2, h);
    }
    s->rules_hash = h;
}

enum status scenario_finish(struct scenario *s, struct error *err)
{
    enum status status = make_keys(s, err);
    if (!status)
        status = make_owners(s, err);
    if (!status)
        status = make_links(s, err);
    if (!status)
        status = make_edges(s, err);
    if (!status)
        status = make_initial(s, err);
    if (!status)
        status = make_shortcuts(s, err);
    if (!status)
        hash_rules(s);
    return status;
}

void scenario_free(struct scenario *s)
{
    arena_free(&s->arena);
}

#define FIND(texts, number)                             \
    for (int32_t i = 0; i < (number); i++)              \
        if (strcmp((texts)[i].id, id) == 0)             \
            return i;                                   \
    return NONE

int32_t scenario_find_decision(const struct scenario *s, const char *id)
{
    FIND(s->decision_text, s->decisions);
}

int32_t scenario_find_inject(const struct scenario *s, const char *id)
{
    FIND(s->inject_text, s->injects);
}

int32_t scenario_find_role(const struct scenario *s, const char *id)
{
    FIND(s->role_text, s->roles);
}

int32_t scenario_find_gauge(const struct scenario *s, const char *id)
{
    FIND(s->gauge_text, s->gauges);
}

int32_t scenario_find_form(const struct scenario *s, const char *id)
{
    FIND(s->form_text, s->forms);
}

int32_t scenario_find_option(const struct scenario *s, int32_t decision, const char *id)
{
    struct span span = s->decision[decision].options;
    for (int32_t i = 0; i < span.count; i++)
        if (strcmp(s->option_text[span.first + i].id, id) == 0)
            return i + 1;
    return 0;
}

char *scenario_slot_name(const struct scenario *s, int32_t slot, char *out, int size, enum unit *unit)
{
    const struct layout *at = &s->at;
    int32_t i;
#define IN(first, count) ((i = slot - (first)) >= 0 && i < (count))
#define SAY(u, ...) (*unit = (u), text_print(out, (size_t)size, __VA_ARGS__))
    if (slot == STATE_TURN)
        return SAY(UNIT_COUNT, "%s", tr("turn, counted from 0"));
    if (slot == STATE_MINUTE)
        return SAY(UNIT_MINUTES, "%s", tr("minutes since the start"));
    if (IN(at->gauges, s->gauges))
        return SAY(s->gauge[i].counter ? UNIT_COUNT : UNIT_POINTS, "%s", s->gauge_text[i].name);
    if (IN(at->flags, s->flags))
        return SAY(UNIT_YES, "%s", s->flag_text[i]);
    if (IN(at->decision, s->decisions * DECISION_WORDS))
        return SAY(UNIT_CHOICE, tr("choice in \u201C%s\u201D"), s->decision_text[i / DECISION_WORDS].ask);
    if (IN(at->inject, s->injects))
        return SAY(UNIT_TURN, "\u201C%s\u201D",
                   *s->inject_text[i].headline ? s->inject_text[i].headline : s->inject_text[i].id);
    if (IN(at->proposal_asked, s->proposals))
        return SAY(UNIT_YES, tr("%s was proposed"), s->proposal_text[i].name);
    if (IN(at->proposal_joined, s->proposals))
        return SAY(UNIT_COUNT, tr("parties in %s"), s->proposal_text[i].name);
    if (IN(at->evidence, s->parties))
        return SAY(UNIT_SHARE, tr("evidence held by %s"), s->party_text[i].name);
    if (IN(at->rumour, s->rumours))
        return SAY(UNIT_SHARE, tr("strength of the rumour %s"), s->rumour_text[i].name);
    if (IN(at->threat_running, s->threats))
        return SAY(UNIT_YES, tr("%s is at work"), s->threat_text[i].name);
    if (IN(at->threat_killed, s->threats))
        return SAY(UNIT_YES, tr("%s is switched off"), s->threat_text[i].name);
    if (IN(at->threat_infected, s->threats))
        return SAY(UNIT_COUNT, tr("hosts infected by %s"), s->threat_text[i].name);
    if (IN(at->threat_lost, s->threats))
        return SAY(UNIT_COUNT, tr("hosts lost to %s"), s->threat_text[i].name);
    if (IN(at->site_service, s->sites))
        return SAY(UNIT_SHARE, tr("service of %s"), s->site_text[i].name);
    if (IN(at->infected, s->cells))
        return SAY(UNIT_COUNT, tr("infected hosts of %s"), s->site_text[s->cell[i].site].name);
    if (IN(at->destroyed, s->cells))
        return SAY(UNIT_COUNT, tr("destroyed hosts of %s"), s->site_text[s->cell[i].site].name);
    if (IN(at->restored, s->cells))
        return SAY(UNIT_COUNT, tr("restored hosts of %s"), s->site_text[s->cell[i].site].name);
    if (IN(at->link_open, s->links))
        return SAY(UNIT_YES, tr("link %s is open"), s->link_text[i].id);
    if (IN(at->link_rate, s->links))
        return SAY(UNIT_RATE, tr("spread over the link %s"), s->link_text[i].id);
    if (IN(at->site_exposure, s->sites))
        return SAY(UNIT_SHARE, tr("exposure of %s"), s->site_text[i].name);
    if (IN(at->site_power, s->sites))
        return SAY(UNIT_SHARE, tr("power of %s"), s->site_text[i].name);
    if (IN(at->site_detection, s->sites))
        return SAY(UNIT_RATE, tr("detection at %s"), s->site_text[i].name);
    if (IN(at->site_repair, s->sites))
        return SAY(UNIT_COUNT, tr("thousandths of a host an hour repaired at %s"), s->site_text[i].name);
    if (IN(at->threat_spread, s->threats))
        return SAY(UNIT_RATE, tr("spread of %s inside a site"), s->threat_text[i].name);
    if (IN(at->threat_destroy, s->threats))
        return SAY(UNIT_RATE, tr("destruction by %s"), s->threat_text[i].name);
    if (IN(at->forensics, s->parties))
        return SAY(UNIT_RATE, tr("forensics of %s"), s->party_text[i].name);
    if (IN(at->sharing, s->parties))
        return SAY(UNIT_RATE, tr("sharing by %s"), s->party_text[i].name);
    if (IN(at->rumour_fade, s->rumours))
        return SAY(UNIT_RATE, tr("fading of the rumour %s"), s->rumour_text[i].name);
    return SAY(UNIT_COUNT, tr("state word %d"), (int)slot);
#undef IN
#undef SAY
}
