#include "inside.h"

#include <string.h>

#include "base/text.h"
#include "core/expression.h"
#include "core/value.h"

enum { LINE = 1200 };

struct look {
    struct inside *in;
    const struct exercise *e;
    const struct scenario *s;
    const int32_t *state;
    struct play play; /* to ask conditions */
    struct error *err;
    int failed;
};

void inside_init(struct inside *in, const struct alloc *a)
{
    memset(in, 0, sizeof *in);
    in->alloc = a;
    arena_init(&in->texts, a);
}

void inside_free(struct inside *in)
{
    arena_free(&in->texts);
    mem_free(in->alloc, in->row, (size_t)in->row_cap, sizeof *in->row);
    inside_init(in, in->alloc);
}

static void add(struct look *k, enum inside_kind kind, int32_t holds, const char *text, const char *side)
{
    struct inside *in = k->in;
    void *rows = in->row;
    int grown = mem_grow(in->alloc, &rows, &in->row_cap, in->rows + 1, sizeof *in->row);
    in->row = rows;
    const char *kept = grown ? arena_text(&in->texts, text, strlen(text)) : NULL;
    const char *beside = kept ? arena_text(&in->texts, side, strlen(side)) : NULL;
    if (beside)
        in->row[in->rows++] = (struct inside_row){ kind, holds, kept, beside };
    else
        k->failed = 1;
}

static void section(struct look *k, const char *text)
{
    add(k, INSIDE_SECTION, NONE, tr(text), "");
}

static void nothing(struct look *k, int rows_before)
{
    if (k->in->rows == rows_before)
        add(k, INSIDE_ROW, NONE, tr("nothing"), "");
}

/* ---- conditions ---- */

static int holds(struct look *k, int32_t when)
{
    return expression_holds(&k->play, when);
}

/* "when ...: it holds: public trust was 36, below 40" */
static void condition(struct look *k, enum inside_kind kind, int32_t when, const char *head)
{
    char now[LINE / 2], line[LINE];
    struct buffer words;
    if (when == NONE)
        return;
    buffer_init(&words, k->in->alloc);
    expression_words(k->s, when, &words);
    int yes = holds(k, when);
    expression_explain(&k->play, when, now, sizeof now);
    text_print(line, sizeof line, yes ? tr("%s: %s. It holds: %s") : tr("%s: %s. It does not hold: %s"), tr(head),
               words.data ? words.data : "", now);
    k->failed |= words.failed;
    buffer_free(&words);
    add(k, kind, yes, line, "");
}

/* ---- state ---- */

static void value_row(struct look *k, int32_t slot)
{
    char name[256], value[64];
    enum unit unit;
    scenario_slot_name(k->s, slot, name, sizeof name, &unit);
    int32_t v = k->state[slot];
    if (unit == UNIT_YES)
        add(k, INSIDE_ROW, v != 0, name, v ? tr("yes") : tr("no"));
    else
        add(k, INSIDE_ROW, NONE, name, value_print(unit, v, value, sizeof value));
}

static void slots(struct look *k, int32_t from, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        value_row(k, from + i);
}

static void state(struct look *k)
{
    const struct scenario *s = k->s;
    char value[64], head[256];
    section(k, N_("State"));
    text_print(head, sizeof head, tr("Turn %d of %d: %s"), (int)k->state[STATE_TURN] + 1,
               (int)play_last_turn(s, k->e->form) + 1, s->turn_text[k->state[STATE_TURN]].title);
    add(k, INSIDE_ROW, NONE, head, k->state[STATE_PHASE] == PHASE_ENDED ? tr("ended") : "");
    for (int32_t g = 0; g < s->gauges; g++)
        add(k, INSIDE_ROW, NONE, s->gauge_text[g].name,
            value_print(s->gauge[g].counter ? UNIT_COUNT : UNIT_POINTS, play_gauge(s, k->state, g), value,
                        sizeof value));
    for (int32_t i = 0; i < s->flags; i++)
        add(k, INSIDE_ROW, k->state[s->at.flags + i] != 0, s->flag_text[i],
            k->state[s->at.flags + i] ? tr("set") : tr("not set"));
    slots(k, s->at.evidence, s->parties);
    slots(k, s->at.rumour, s->rumours);
    slots(k, s->at.threat_infected, s->threats);
    slots(k, s->at.threat_lost, s->threats);
    for (int32_t i = 0; i < s->sites; i++)
        if (k->state[s->at.site_service + i] < WHOLE)
            value_row(k, s->at.site_service + i);
}

/* ---- injects ---- */

/* How it stands, or NULL once it has come or can come no more. */
static const char *waits(const struct look *k, int32_t inject)
{
    const struct inject_rules *r = k->s->inject + inject;
    int32_t word = k->state[k->s->at.inject + inject];
    if (k->state[STATE_PHASE] == PHASE_ENDED || (word != INJECT_WAITING && word != INJECT_HELD))
        return NULL;
    if (word == INJECT_HELD || r->held)
        return tr("held until it is released");
    return r->until < k->state[STATE_TURN] ? NULL : "";
}

static void injects(struct look *k)
{
    const struct scenario *s = k->s;
    section(k, N_("Injects to come"));
    int before = k->in->rows;
    for (int32_t turn = 0; turn < s->turns; turn++) /* by the turn from which they may come */
        for (int32_t i = 0; i < s->injects; i++) {
            const struct inject_rules *r = s->inject + i;
            const char *how = waits(k, i);
            char head[LINE], side[128];
            if (r->turn != turn || !how)
                continue;
            text_print(head, sizeof head, "%s%s%s", s->inject_text[i].id, *s->inject_text[i].headline ? ": " : "",
                       s->inject_text[i].headline);
            if (*how)
                text_print(side, sizeof side, "%s", how);
            else if (r->turn == r->until)
                text_print(side, sizeof side, tr("turn %d"), (int)r->turn + 1);
            else
                text_print(side, sizeof side, tr("turns %d to %d"), (int)r->turn + 1, (int)r->until + 1);
            add(k, INSIDE_ROW, NONE, head, side);
            condition(k, INSIDE_PART, r->when, N_("Condition"));
        }
    nothing(k, before);
}

/* ---- effects ---- */

/* "Public trust −4" */
static void adds(struct look *k, int32_t slot, int32_t amount, char *out, size_t size)
{
    char name[256], by[64];
    enum unit unit;
    scenario_slot_name(k->s, slot, name, sizeof name, &unit);
    text_print(out, size, "%s %s", name, value_change(unit, amount, by, sizeof by));
}

static void one_effect(struct look *k, const struct effect *f, char *out, size_t size)
{
    const struct scenario *s = k->s;
    char name[256], value[64];
    enum unit unit;
    switch (f->op) {
    case EFFECT_ADD:
        adds(k, f->slot, f->amount, out, size);
        if (f->amount_high != f->amount) {
            size_t used = strlen(out);
            scenario_slot_name(s, f->slot, name, sizeof name, &unit);
            text_print(out + used, size - used, tr(" to %s"), value_change(unit, f->amount_high, value, sizeof value));
        }
        break;
    case EFFECT_SET:
        scenario_slot_name(s, f->slot, name, sizeof name, &unit);
        text_print(out, size, tr("%s becomes %s"), name,
                   unit == UNIT_YES ? f->amount ? tr("yes") : tr("no")
                                    : value_print(unit, f->amount, value, sizeof value));
        break;
    case EFFECT_PLANT:
    case EFFECT_PROTECT:
        text_print(out, size,
                   f->op == EFFECT_PLANT ? tr("%s takes hosts of %s: %s")
                                         : tr("%s can no longer reach hosts of %s: %s"),
                   s->threat_text[s->cell[f->slot].threat].name, s->site_text[s->cell[f->slot].site].name,
                   value_print(f->op == EFFECT_PLANT ? UNIT_COUNT : UNIT_SHARE, f->amount, value, sizeof value));
        break;
    case EFFECT_PROPOSE: text_print(out, size, tr("proposes %s"), s->proposal_text[f->slot].name); break;
    case EFFECT_RELEASE: text_print(out, size, tr("releases the inject %s"), s->inject_text[f->slot].id); break;
    default: text_print(out, size, "%s", tr("a Lua function"));
    }
}

static void chance_words(const struct effect *f, char *out, size_t size)
{
    char share[64];
    size_t used = strlen(out);
    if (f->chance < WHOLE)
        text_print(out + used, size - used, tr(", by a chance of %s"),
                   value_print(UNIT_SHARE, f->chance, share, sizeof share));
}

static const char *owner_id(const struct look *k, const struct owner *o)
{
    const struct scenario *s = k->s;
    switch ((enum cause_kind)o->kind) {
    case CAUSE_OPTION: return s->option_text[o->index].id;
    case CAUSE_INJECT: return s->inject_text[o->index].id;
    case CAUSE_PROPOSAL: return s->proposal_text[o->index].id;
    default: return "";
    }
}

/* "in 6 h" */
static char *in_time(int32_t minutes, char *out, size_t size)
{
    enum { DAY = 24 * 60 };
    if (minutes >= 2 * DAY)
        return text_print(out, size, tr("in %d\u00A0d %d\u00A0h"), (int)(minutes / DAY), (int)(minutes % DAY / 60));
    return text_print(out, size, tr("in %d\u00A0h"), (int)((minutes + 59) / 60));
}

static void under_way(struct look *k)
{
    const struct scenario *s = k->s;
    section(k, N_("Delayed effects under way"));
    int before = k->in->rows;
    for (int32_t i = 0; i < s->dues; i++) {
        int32_t due = k->state[s->at.due + i];
        const struct effect *f = s->effect + s->delayed[i];
        char what[LINE], line[LINE + 64], when[64];
        if (due == INT32_MAX)
            continue;
        one_effect(k, f, what, sizeof what);
        chance_words(f, what, sizeof what);
        text_print(line, sizeof line, "%s: %s", owner_id(k, s->owner + s->delayed[i]), what);
        add(k, INSIDE_ROW, NONE, line, in_time(due - k->state[STATE_MINUTE], when, sizeof when));
        condition(k, INSIDE_PART, f->when, N_("Only if, then"));
    }
    nothing(k, before);
}

/* ---- decisions ---- */

static void marks(struct look *k, struct span span)
{
    const struct scenario *s = k->s;
    for (int32_t i = span.first; i < span.first + span.count; i++) {
        const struct mark_rules *m = s->mark + i;
        char line[LINE];
        text_print(line, sizeof line, m->counted ? tr("%s %s%d: %s") : tr("%s %s%d, outside its scope: %s"),
                   s->norms->norms[m->norm].id,
                   m->value > 0   ? "+"
                   : m->value < 0 ? "\u2212"
                                  : "",
                   (int)(m->value < 0 ? -m->value : m->value), s->mark_text[i].because);
        add(k, INSIDE_PART, NONE, line, s->mark_text[i].para);
        condition(k, INSIDE_PART, m->when, N_("That mark counts if"));
    }
}

/* Which run of state words a slot lies in: sites' power, links' rates ... */
static int run_of(const struct scenario *s, int32_t slot)
{
    const struct layout *at = &s->at;
    const int32_t runs[] = {
        at->site_exposure, at->site_repair, at->site_power,  at->site_detection, at->site_noticed,
        at->link_open,     at->link_rate,   at->susceptible, at->forensics,      at->sharing,
        at->rumour,        at->rumour_fade, at->evidence,    at->flags,          at->proposal_asked
    };
    int count = 0;
    for (size_t i = 0; i < sizeof runs / sizeof *runs; i++)
        count += runs[i] <= slot;
    return count;
}

static int is_like(const struct scenario *s, const struct effect *f, const struct effect *g)
{
    int of_cells = f->op == EFFECT_PLANT || f->op == EFFECT_PROTECT;
    int of_words = (f->op == EFFECT_ADD || f->op == EFFECT_SET) && f->slot >= s->at.site_exposure;
    return (of_cells || of_words) && g->op == f->op && g->amount == f->amount && g->amount_high == f->amount_high &&
           g->delay == f->delay && g->when == f->when && g->chance == f->chance &&
           (of_cells ? s->cell[g->slot].threat == s->cell[f->slot].threat : run_of(s, g->slot) == run_of(s, f->slot));
}

/* A group of sites becomes one effect for each: how many behind `i`, before `end`, do the same to another. */
static int32_t like_it(const struct scenario *s, int32_t i, int32_t end)
{
    int32_t n = i + 1;
    while (n < end && is_like(s, s->effect + i, s->effect + n))
        n++;
    return n - i - 1;
}

static void effects(struct look *k, const struct option_rules *o)
{
    const struct scenario *s = k->s;
    char line[LINE] = "", one[LINE], when[64];
    for (int32_t i = o->adds.first; i < o->adds.first + o->adds.count; i++) {
        size_t used = strlen(line);
        adds(k, s->add[i].slot, s->add[i].amount, one, sizeof one);
        text_print(line + used, sizeof line - used, "%s%s", used ? "; " : "", one);
    }
    if (*line)
        add(k, INSIDE_PART, NONE, line, tr("at once"));
    for (int32_t i = o->effects.first; i < o->effects.first + o->effects.count; i++) {
        const struct effect *f = s->effect + i;
        int32_t more = like_it(s, i, o->effects.first + o->effects.count);
        int begins = i == o->effects.first || f->when != f[-1].when;
        one_effect(k, f, one, sizeof one);
        chance_words(f, one, sizeof one);
        if (more) {
            size_t used = strlen(one);
            text_print(one + used, sizeof one - used, tr("; and %d like it"), (int)more);
        }
        i += more;
        add(k, INSIDE_PART, NONE, one, f->delay ? in_time(f->delay, when, sizeof when) : tr("at once"));
        if (begins)
            condition(k, INSIDE_PART, f->when, N_("Only if"));
    }
}

static void options(struct look *k, int32_t decision)
{
    const struct scenario *s = k->s;
    const struct decision_rules *d = s->decision + decision;
    int32_t chosen = k->state[s->at.decision + decision * DECISION_WORDS + DECISION_CHOICE];
    for (int32_t n = 1; n <= d->options.count; n++) {
        int32_t i = d->options.first + n - 1;
        char head[LINE];
        text_print(head, sizeof head, "%s: %s", s->option_text[i].id, s->option_text[i].label);
        add(k, INSIDE_ROW, NONE, head,
            chosen == n                                    ? tr("chosen")
            : !play_is_available(s, k->state, decision, n) ? tr("not on offer")
            : d->if_nobody == n                            ? tr("if nobody decides")
                                                           : "");
        condition(k, INSIDE_PART, s->option[i].when, N_("On offer if"));
        marks(k, s->option[i].marks);
        effects(k, s->option + i);
    }
}

static void decisions(struct look *k)
{
    const struct scenario *s = k->s;
    int any = 0;
    for (int32_t d = 0; d < s->decisions; d++) {
        char head[256];
        if (k->state[STATE_PHASE] == PHASE_ENDED || !play_is_open(s, k->state, d))
            continue;
        text_print(head, sizeof head, tr("Decision now: %s"), s->decision_text[d].id);
        add(k, INSIDE_SECTION, NONE, head, "");
        condition(k, INSIDE_PART, s->decision[d].when, N_("Put if"));
        options(k, d);
        any = 1;
    }
    if (!any) {
        section(k, N_("Decisions now"));
        add(k, INSIDE_ROW, NONE, tr("nothing"), "");
    }
    section(k, N_("Decisions to come"));
    int before = k->in->rows;
    for (int32_t turn = k->state[STATE_TURN] + 1; turn < s->turns && k->state[STATE_PHASE] == PHASE_OPEN; turn++)
        for (int32_t i = 0; i < s->turn[turn].decisions.count; i++) {
            int32_t d = s->asked[s->turn[turn].decisions.first + i];
            char side[64];
            if (s->forms && !(s->decision[d].forms >> k->e->form & 1))
                continue;
            text_print(side, sizeof side, tr("turn %d"), (int)turn + 1);
            add(k, INSIDE_ROW, NONE, s->decision_text[d].id, side);
            condition(k, INSIDE_PART, s->decision[d].when, N_("Put if"));
        }
    nothing(k, before);
}

static void endings(struct look *k)
{
    const struct scenario *s = k->s;
    section(k, N_("Endings"));
    int before = k->in->rows;
    for (int32_t i = 0; i < s->endings; i++) {
        char side[64] = "", head[LINE];
        text_print(head, sizeof head, "%s: %s", s->ending_text[i].id, s->ending_text[i].name);
        if (k->state[STATE_ENDING] == i + 1)
            text_print(side, sizeof side, "%s", tr("this one came"));
        else if (s->ending[i].from_turn > k->state[STATE_TURN])
            text_print(side, sizeof side, tr("from turn %d on"), (int)s->ending[i].from_turn + 1);
        add(k, INSIDE_ROW, NONE, head, side);
        condition(k, INSIDE_PART, s->ending[i].when, N_("Condition"));
    }
    nothing(k, before);
}

enum status inside_look(struct inside *in, const struct exercise *e, struct error *err)
{
    struct look k = { in,  e, e->s, e->state, { .s = e->s, .state = e->state, .rules = e->from->rules, .err = err },
                      err, 0 };
    arena_free(&in->texts);
    arena_init(&in->texts, in->alloc);
    in->rows = 0;
    decisions(&k);
    state(&k);
    injects(&k);
    under_way(&k);
    endings(&k);
    return k.failed ? error_no_memory(err) : k.play.status;
}
