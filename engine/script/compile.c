/* From declarations to flat tables: the order in which kinds are read, and what is put together at the end. */
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "fields.h"
#include "sheet.h"

/* Each kind needs only the names of those behind it, and the rows of those before it. */
static const struct {
    enum kind kind;
    reader *read;
} passes[] = { { KIND_SCENARIO, read_scenario },
               { KIND_PARTY, read_party },
               { KIND_ROLE, read_role },
               { KIND_OBJECTIVE, read_objective },
               { KIND_SITE, read_site },
               { KIND_GROUP, read_group },
               { KIND_INDICATOR, read_indicator },
               { KIND_COUNTER, read_counter },
               { KIND_LINK, read_link },
               { KIND_THREAT, read_threat },
               { KIND_RUMOUR, read_rumour },
               { KIND_INDICATOR, read_moves },
               { KIND_RUMOUR, read_rumour_moves },
               { KIND_PROPOSAL, read_proposal },
               { KIND_INJECT, read_inject },
               { KIND_EVENT, read_event },
               { KIND_DECISION, read_decision },
               { KIND_ENDING, read_ending },
               { KIND_FACT, read_fact },
               { KIND_FIGURE, read_figure } };

/* Tables with a row per declaration. */
static void make_tables(struct load *ld)
{
    struct scenario *s = ld->out;
    const int32_t *n = ld->count;
    s->parties = n[KIND_PARTY];
    s->roles = n[KIND_ROLE];
    s->objectives = n[KIND_OBJECTIVE];
    s->indicators = n[KIND_INDICATOR];
    s->gauges = n[KIND_INDICATOR] + n[KIND_COUNTER];
    s->sites = n[KIND_SITE];
    s->threats = n[KIND_THREAT];
    s->rumours = n[KIND_RUMOUR];
    s->proposals = n[KIND_PROPOSAL];
    s->injects = n[KIND_INJECT] + n[KIND_EVENT];
    s->decisions = n[KIND_DECISION];
    s->endings = n[KIND_ENDING];
    s->facts = n[KIND_FACT];
    s->figures = n[KIND_FIGURE];
    s->questions = n[KIND_QUESTION];
    s->prompts = n[KIND_PROMPT];
#define ROWS(table, count) s->table = load_keep(ld, (size_t)(count), sizeof *s->table)
    ROWS(party, s->parties);
    ROWS(party_text, s->parties);
    ROWS(role, s->roles);
    ROWS(role_text, s->roles);
    ROWS(objective_text, s->objectives);
    ROWS(gauge, s->gauges);
    ROWS(gauge_text, s->gauges);
    ROWS(site, s->sites);
    ROWS(site_text, s->sites);
    ROWS(threat, s->threats);
    ROWS(threat_text, s->threats);
    ROWS(rumour, s->rumours);
    ROWS(rumour_text, s->rumours);
    ROWS(proposal, s->proposals);
    ROWS(proposal_text, s->proposals);
    ROWS(inject, s->injects);
    ROWS(inject_text, s->injects);
    ROWS(decision, s->decisions);
    ROWS(decision_text, s->decisions);
    ROWS(decision_records, s->decisions);
    ROWS(ending, s->endings);
    ROWS(ending_text, s->endings);
    ROWS(fact_text, s->facts);
    ROWS(figure, s->figures);
    ROWS(question, s->questions);
    ROWS(prompt, s->prompts);
#undef ROWS
    int32_t questions = 0, prompts = 0;
    for (int32_t i = 0; i < ld->decls.count; i++) {
        const struct decl *d = load_decl(ld, i);
        if (d->kind == KIND_QUESTION && d->state == DECL_DONE)
            s->question[questions++] = d->id;
        if (d->kind == KIND_PROMPT && d->state == DECL_DONE)
            s->prompt[prompts++] = d->id;
    }
}

static void check_whole(struct load *ld)
{
    static const struct {
        enum kind kind;
        int32_t least;
        const char *example;
    } needed[] = { { KIND_SCENARIO, 1, N_("scenario \"id\" { title = ..., ... }") },
                   { KIND_PARTY, 1, N_("party \"id\" { name = ..., kind = \"state\" }") },
                   { KIND_ROLE, 1, N_("role \"id\" { name = ..., acts_for = ..., goal = ... }") },
                   { KIND_INDICATOR, 1, N_("indicator \"trust\" { name = ..., start = 60, good = \"high\" }") },
                   { KIND_DECISION, 1, N_("decision \"id\" { turn = 1, decides = ..., ask = ..., option ... }") },
                   { KIND_ENDING, 1, N_("ending \"id\" { name = ..., text = ... }") } };
    for (size_t i = 0; i < sizeof needed / sizeof *needed && !ld->partial; i++)
        if (ld->count[needed[i].kind] < needed[i].least) {
            report_at(ld, E_NEEDED, 0, 1, 0, N_("the scenario declares no `%s`"), kind_words[needed[i].kind]);
            report_fix(ld, N_("add %s"), tr(needed[i].example));
        }
}

void compile_tables(struct load *ld)
{
    lua_State *L = ld->L;
    load_room(ld, 64);
    names_index(ld);
    make_tables(ld);
    ld->group_used = load_scratch(ld, (size_t)ld->count[KIND_GROUP] + 1, 1);
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
        if (passes[i].kind == KIND_FIGURE) /* the last */
            ld->rule_expressions = ld->expressions.count;
        for (int32_t k = 0; k < ld->decls.count; k++) {
            const struct decl d = *load_decl(ld, k);
            if (d.kind != passes[i].kind || d.state != DECL_DONE)
                continue;
            int top = lua_gettop(L);
            spot_decl(ld, &d);
            if (d.row)
                sheet_push(ld, &d);
            else
                lua_rawgeti(L, LUA_REGISTRYINDEX, d.table);
            passes[i].read(ld, &d, top + 1);
            lua_settop(L, top);
        }
    }
    check_whole(ld);
    if (!ld->partial) {
        conditions_unused(ld);
        usage_check(ld);
    }
}

struct sortable {
    struct driver_rules rules;
    struct driver_text text;
    int32_t order;
};

static int by_gauge(const void *a, const void *b)
{
    const struct sortable *x = a, *y = b;
    return x->rules.gauge != y->rules.gauge ? (x->rules.gauge < y->rules.gauge ? -1 : 1) : x->order < y->order ? -1 : 1;
}

/* The simulation wants a gauge's drivers side by side. */
static void sort_drivers(struct load *ld)
{
    struct sortable *rows = load_scratch(ld, (size_t)ld->drivers.count + 1, sizeof *rows);
    struct driver_rules *rules = POOL(ld->drivers, struct driver_rules);
    struct driver_text *texts = POOL(ld->driver_texts, struct driver_text);
    for (int32_t i = 0; i < ld->drivers.count; i++)
        rows[i] = (struct sortable){ rules[i], texts[i], i };
    qsort(rows, (size_t)ld->drivers.count, sizeof *rows, by_gauge);
    for (int32_t i = 0; i < ld->drivers.count; i++) {
        rules[i] = rows[i].rules;
        texts[i] = rows[i].text;
    }
}

/* What each turn opens: decisions and the injects that belong to this turn alone; the others float. */
static void fill_turns(struct load *ld)
{
    struct scenario *s = ld->out;
    const struct span *asked = POOL(ld->asked_in, struct span);
    s->asked = load_keep(ld, (size_t)ld->asked_in.count, sizeof *s->asked);
    s->scheduled = load_keep(ld, (size_t)s->injects, sizeof *s->scheduled);
    s->floating = load_keep(ld, (size_t)s->injects, sizeof *s->floating);
    for (int32_t t = 0; t < s->turns; t++) {
        struct turn_rules *turn = s->turn + t;
        turn->decisions.first = s->asked_count;
        for (int32_t i = 0; i < ld->asked_in.count; i++)
            if (asked[i].count == t)
                s->asked[s->asked_count++] = asked[i].first;
        turn->decisions.count = s->asked_count - turn->decisions.first;
        turn->injects.first = s->scheduled_count;
        for (int32_t i = 0; i < s->injects; i++)
            if (s->inject[i].turn == t && s->inject[i].until == t)
                s->scheduled[s->scheduled_count++] = i;
        turn->injects.count = s->scheduled_count - turn->injects.first;
    }
    for (int32_t i = 0; i < s->injects; i++)
        if (s->inject[i].turn < s->inject[i].until)
            s->floating[s->floating_count++] = i;
}

static const size_t slot_places[SLOT_BASES] = {
#define PLACE(base, member) [base] = offsetof(struct layout, member)
    PLACE(SLOT_GAUGE, gauges),
    PLACE(SLOT_FLAG, flags),
    PLACE(SLOT_EXPOSURE, site_exposure),
    PLACE(SLOT_REPAIR, site_repair),
    PLACE(SLOT_POWER, site_power),
    PLACE(SLOT_DETECTION, site_detection),
    PLACE(SLOT_SERVICE, site_service),
    PLACE(SLOT_LINK_OPEN, link_open),
    PLACE(SLOT_INFECTED, infected),
    PLACE(SLOT_DESTROYED, destroyed),
    PLACE(SLOT_RESTORED, restored),
    PLACE(SLOT_RUNNING, threat_running),
    PLACE(SLOT_KILLED, threat_killed),
    PLACE(SLOT_THREAT_INFECTED, threat_infected),
    PLACE(SLOT_THREAT_LOST, threat_lost),
    PLACE(SLOT_EVIDENCE, evidence),
    PLACE(SLOT_FORENSICS, forensics),
    PLACE(SLOT_SHARING, sharing),
    PLACE(SLOT_RUMOUR, rumour),
    PLACE(SLOT_FADE, rumour_fade),
    PLACE(SLOT_ASKED, proposal_asked),
    PLACE(SLOT_JOINED, proposal_joined),
    PLACE(SLOT_INJECT, inject),
    PLACE(SLOT_DECISION, decision),
    PLACE(SLOT_MARK, mark),
    PLACE(SLOT_DUE, due)
#undef PLACE
};

static void place(const struct layout *at, int32_t *symbolic)
{
    if (*symbolic == NONE)
        return;
    int32_t base = *symbolic >> 24, index = *symbolic & 0xFFFFFF;
    *symbolic =
        base == SLOT_HEAD ? index : *(const int32_t *)(const void *)((const char *)at + slot_places[base]) + index;
}

void compile_place(const struct scenario *s, int32_t *slot)
{
    place(&s->at, slot);
}

static void place_slots(struct scenario *s)
{
    for (int32_t i = 0; i < s->weights; i++)
        place(&s->at, &s->weight[i].slot);
    for (int32_t i = 0; i < s->drivers; i++)
        place(&s->at, &s->driver[i].by);
    for (int32_t i = 0; i < s->adds; i++)
        place(&s->at, &s->add[i].slot);
    for (int32_t i = 0; i < s->marks; i++)
        place(&s->at, &s->mark[i].holds);
    for (int32_t i = 0; i < s->effects; i++) {
        if (s->effect[i].op == EFFECT_ADD || s->effect[i].op == EFFECT_SET)
            place(&s->at, &s->effect[i].slot);
        place(&s->at, &s->effect[i].due);
    }
    for (int32_t i = 0; i < s->expressions + s->figure_expressions; i++)
        if (s->expression[i].op <= EXPRESSION_EQUAL)
            place(&s->at, &s->expression[i].a);
    for (int32_t i = 0; i < s->figures; i++) {
        struct measure *m = &s->figure[i].measure;
        for (int32_t k = 0; k < m->terms; k++)
            place(&s->at, &m->term[k].slot);
        for (int32_t k = 0; k < m->out_of_terms; k++)
            place(&s->at, &m->out_of[k].slot);
    }
}

void compile_finish(struct load *ld)
{
    struct scenario *s = ld->out;
    struct error err = { 0 };
    sort_drivers(ld);
#define KEEP(table, number, pool) (s->table = pool_keep(ld, &ld->pool), s->number = ld->pool.count)
    KEEP(turn, turns, turns);
    KEEP(turn_text, turns, turn_texts);
    KEEP(form_text, forms, form_texts);
    s->form = load_keep(ld, (size_t)s->forms, sizeof *s->form);
    for (int32_t f = 0; f < s->forms; f++)
        s->form[f] = ld->forms[f].rules;
    KEEP(driver, drivers, drivers);
    KEEP(driver_text, drivers, driver_texts);
    KEEP(flag_text, flags, flags);
    KEEP(link, links, links);
    KEEP(link_text, links, link_texts);
    KEEP(cell, cells, cells);
    KEEP(edge, edges, edges);
    KEEP(seed, seeds, seeds);
    KEEP(weight, weights, weights);
    KEEP(asked_party, asked_parties, asked_parties);
    KEEP(option, options, options_rows);
    KEEP(option_text, options, option_texts);
    KEEP(mark, marks, marks);
    KEEP(mark_text, marks, mark_texts);
    KEEP(effect, effects, effects);
    KEEP(add, adds, adds);
    KEEP(expression, expressions, expressions);
    KEEP(tension, tensions, tensions);
    KEEP(record, records, records);
    KEEP(rule_hash, rules, rule_hashes);
#undef KEEP
    s->expressions = ld->rule_expressions;
    s->figure_expressions = ld->expressions.count - ld->rule_expressions;
    s->dues = ld->dues;
    fill_turns(ld);
    scenario_layout(s);
    place_slots(s);
    enum status status = scenario_finish(s, &err);
    if (status == STATUS_NO_MEMORY)
        load_no_memory(ld);
    if (status) {
        report_at(ld, E_CLASH, 0, 1, 0, "%s", err.what);
        report_fix(ld, "%s", err.fix);
        const char *colon = strrchr(err.where, ':');
        for (int32_t i = 0; colon && i < ld->files.count; i++)
            if (strncmp(load_file(ld, i)->name, err.where, (size_t)(colon - err.where)) == 0 && ld->last != NONE) {
                struct diagnostic *g = ld->found->items + ld->last;
                text_print(g->file, sizeof g->file, "%s", load_file(ld, i)->name);
                g->line = (int32_t)strtol(colon + 1, NULL, 10);
            }
        return;
    }
}
