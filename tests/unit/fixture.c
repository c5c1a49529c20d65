#include "fixture.h"

#include <stdlib.h>

#include "core/step.h"

struct fixture *fix_new(void)
{
    struct fixture *f = calloc(1, sizeof *f);
    assert_non_null(f);
    struct scenario *s = &f->s;
    s->id = s->title = s->stake = s->brief = s->notice = s->place_name = "";
#define TABLE(name) s->name = f->name
    TABLE(turn), TABLE(turn_text), TABLE(form), TABLE(form_text), TABLE(role), TABLE(role_text), TABLE(party),
        TABLE(party_text);
    TABLE(gauge), TABLE(gauge_text), TABLE(driver), TABLE(driver_text), TABLE(flag_text), TABLE(site), TABLE(site_text);
    TABLE(link), TABLE(link_text), TABLE(threat), TABLE(threat_text), TABLE(cell), TABLE(edge), TABLE(rumour);
    TABLE(rumour_text), TABLE(proposal), TABLE(proposal_text), TABLE(inject), TABLE(inject_text), TABLE(decision);
    TABLE(decision_text), TABLE(option), TABLE(option_text), TABLE(mark), TABLE(mark_text), TABLE(effect),
        TABLE(expression);
    TABLE(ending), TABLE(ending_text), TABLE(scheduled), TABLE(floating), TABLE(asked), TABLE(asked_party),
        TABLE(weight);
    TABLE(seed), TABLE(add), TABLE(tension), TABLE(rule_hash);
#undef TABLE
    /* expression 0, the one an absent `when` means: all of nothing */
    f->expression[s->expressions++] = (struct expression){ EXPRESSION_ALL, 0, 0, 0 };
    return f;
}

void fix_free(struct fixture *f)
{
    if (f->s.arena.alloc)
        scenario_free(&f->s);
    free(f);
}

static int32_t next(int32_t *count, int32_t room)
{
    assert_true(*count < room);
    return (*count)++;
}

static int32_t or_none(int32_t when)
{
    return when ? when : NONE;
}

const char *fix_name(struct fixture *f, const char *kind, int32_t number)
{
    char *name = f->names[next(&f->names_used, MANY)];
    return text_print(name, sizeof f->names[0], "%s%d", kind, (int)number);
}

int32_t fix_turn(struct fixture *f, int32_t ticks, int32_t tick_minutes)
{
    int32_t i = next(&f->s.turns, FEW);
    f->turn[i] = (struct turn_rules){ .ticks = ticks, .tick_minutes = tick_minutes };
    f->turn_text[i].title = "";
    return i;
}

int32_t fix_form(struct fixture *f, const char *id)
{
    int32_t i = next(&f->s.forms, FORMS_MAX);
    f->form[i].to = NONE; /* all turns: fix_finish knows how many */
    f->form_text[i] = (struct form_text){ .id = id, .name = "" };
    return i;
}

int32_t fix_party(struct fixture *f, const char *id, struct party_rules rules)
{
    int32_t i = next(&f->s.parties, FEW);
    f->party[i] = rules;
    f->party_text[i] = (struct party_text){ .id = id, .name = id, .country = "" };
    return i;
}

static int32_t add_gauge(struct fixture *f, const char *id, struct gauge_rules rules)
{
    int32_t i = next(&f->s.gauges, GAUGES);
    f->gauge[i] = rules;
    f->gauge_text[i] = (struct gauge_text){ .id = id, .name = id, .about = "" };
    return i;
}

int32_t fix_indicator(struct fixture *f, const char *id, int32_t start)
{
    assert_int_equal(f->s.indicators, f->s.gauges);
    f->s.indicators++;
    return add_gauge(f, id, (struct gauge_rules){ .start = start, .low = 0, .high = WHOLE, .good = 1 });
}

int32_t fix_counter(struct fixture *f, const char *id, int32_t start, int32_t low, int32_t high)
{
    return add_gauge(f, id, (struct gauge_rules){ .start = start, .low = low, .high = high, .counter = 1 });
}

void fix_measures(struct fixture *f, int32_t gauge, int32_t slot, int32_t weight)
{
    struct span *span = &f->gauge[gauge].measured;
    int32_t i = next(&f->s.weights, MANY);
    if (span->count == 0)
        span->first = i;
    assert_int_equal(span->first + span->count++, i);
    f->weight[i] = (struct weight){ slot, weight };
}

int32_t fix_driver(struct fixture *f, struct driver_rules rules)
{
    int32_t i = next(&f->s.drivers, FEW);
    f->driver[i] = rules;
    f->driver_text[i].because = "";
    return i;
}

int32_t fix_flag(struct fixture *f, const char *id)
{
    int32_t i = next(&f->s.flags, FEW);
    f->flag_text[i] = id;
    return i;
}

int32_t fix_site(struct fixture *f, const char *id, struct site_rules rules)
{
    int32_t i = next(&f->s.sites, FEW);
    f->site[i] = rules;
    f->site_text[i] = (struct site_text){ .id = id, .name = id, .country = "", .sector = "" };
    return i;
}

int32_t fix_link(struct fixture *f, const char *id, struct link_rules rules)
{
    int32_t i = next(&f->s.links, FEW);
    rules.open = 1;
    if (rules.rate_high < rules.rate_low)
        rules.rate_high = rules.rate_low;
    f->link[i] = rules;
    f->link_text[i].id = id;
    return i;
}

int32_t fix_threat(struct fixture *f, const char *id, struct threat_rules rules)
{
    int32_t i = next(&f->s.threats, FEW);
    if (rules.spread_high < rules.spread_low)
        rules.spread_high = rules.spread_low;
    if (rules.destroy_high < rules.destroy_low)
        rules.destroy_high = rules.destroy_low;
    f->threat[i] = rules;
    f->threat_text[i] = (struct threat_text){ .id = id, .name = id };
    return i;
}

void fix_seed(struct fixture *f, int32_t threat, int32_t site, int32_t hosts)
{
    int32_t i = next(&f->plants, MANY);
    f->planted[i].threat = threat;
    f->planted[i].site = site;
    f->planted[i].hosts = hosts;
}

void fix_spare(struct fixture *f, int32_t threat, int32_t site)
{
    f->spared[threat] |= UINT64_C(1) << site;
}

static int reaches(const struct fixture *f, int32_t threat, int32_t site)
{
    return !(f->spared[threat] >> site & 1);
}

int32_t fix_cell(const struct fixture *f, int32_t threat, int32_t site)
{
    int32_t cell = 0;
    assert_true(reaches(f, threat, site));
    for (int32_t t = 0; t < threat; t++)
        for (int32_t i = 0; i < f->s.sites; i++)
            cell += reaches(f, t, i);
    for (int32_t i = 0; i < site; i++)
        cell += reaches(f, threat, i);
    return cell;
}

int32_t fix_rumour(struct fixture *f, const char *id, struct rumour_rules rules)
{
    int32_t i = next(&f->s.rumours, FEW);
    f->rumour[i] = rules;
    f->rumour_text[i] = (struct rumour_text){ .id = id, .name = id };
    return i;
}

int32_t fix_proposal(struct fixture *f, const char *id, struct proposal_rules rules)
{
    int32_t i = next(&f->s.proposals, FEW);
    f->proposal[i] = rules;
    f->proposal[i].asks = (struct span){ f->s.asked_parties, 0 };
    f->proposal_text[i] = (struct proposal_text){ .id = id, .name = id, .place = { "scenario.lua", 7 } };
    f->adds = &f->proposal[i].adds;
    f->effects = &f->proposal[i].effects;
    f->marks = NULL;
    return i;
}

void fix_ask(struct fixture *f, int32_t party)
{
    struct span *asks = &f->proposal[f->s.proposals - 1].asks;
    int32_t i = next(&f->s.asked_parties, MANY);
    assert_int_equal(asks->first + asks->count++, i);
    f->asked_party[i] = party;
}

int32_t fix_inject(struct fixture *f, const char *id, struct inject_rules rules)
{
    int32_t i = next(&f->s.injects, FEW);
    rules.when = or_none(rules.when);
    f->inject[i] = rules;
    f->inject_text[i] = (struct inject_text){ .id = id, .from = "", .headline = "", .text = "", .expects = "" };
    f->adds = &f->inject[i].adds;
    f->effects = &f->inject[i].effects;
    f->marks = NULL;
    return i;
}

int32_t fix_decision(struct fixture *f, const char *id, int32_t turn)
{
    int32_t i = next(&f->s.decisions, FEW);
    f->decision[i] = (struct decision_rules){ .when = NONE,
                                              .forms = INT32_MAX,
                                              .if_nobody = 1,
                                              .history = 1,
                                              .options = { f->s.options, 0 },
                                              .tensions = { f->s.tensions, 0 } };
    f->decision_text[i] = (struct decision_text){ .id = id, .ask = id, .known = "", .unknown = "", .history_note = "" };
    fix_put_again(f, i, turn);
    return i;
}

void fix_put_again(struct fixture *f, int32_t decision, int32_t turn)
{
    int32_t i = next(&f->puts, MANY);
    f->put[i].decision = decision;
    f->put[i].turn = turn;
}

int32_t fix_option(struct fixture *f, const char *id)
{
    int32_t d = f->s.decisions - 1, i = next(&f->s.options, MANY);
    f->option[i] = (struct option_rules){ .decision = d, .when = NONE };
    f->option_text[i] = (struct option_text){ .id = id, .label = id, .cost = "", .outcome = "" };
    f->adds = &f->option[i].adds;
    f->effects = &f->option[i].effects;
    f->marks = &f->option[i].marks;
    return ++f->decision[d].options.count;
}

void fix_option_when(struct fixture *f, int32_t when)
{
    f->option[f->s.options - 1].when = when;
}

static int32_t grow(struct span *span, int32_t *count)
{
    int32_t i = next(count, MANY);
    if (span->count == 0)
        span->first = i;
    assert_int_equal(span->first + span->count++, i);
    return i;
}

void fix_add(struct fixture *f, int32_t slot, int32_t amount)
{
    f->add[grow(f->adds, &f->s.adds)] = (struct add){ slot, amount };
}

int32_t fix_effect(struct fixture *f, struct effect e)
{
    int32_t i = grow(f->effects, &f->s.effects);
    if (!e.key)
        e.key = f->effects->count - 1;
    e.when = or_none(e.when);
    e.due = e.delay ? f->s.dues++ : NONE; /* a number until the layout is known */
    if (e.amount_high == 0)
        e.amount_high = e.amount;
    if (e.low == 0 && e.high == 0)
        e.low = -COUNT_MAX, e.high = COUNT_MAX;
    if (e.chance == 0)
        e.chance = WHOLE;
    f->effect[i] = e;
    return i;
}

int32_t fix_mark(struct fixture *f, int32_t norm, int32_t value, int32_t when)
{
    int32_t i = grow(f->marks, &f->s.marks);
    f->mark[i] =
        (struct mark_rules){ .norm = norm, .value = value, .when = or_none(when), .counted = 1, .holds = NONE };
    f->mark_text[i] = (struct mark_text){ "", "" };
    return i;
}

void fix_tension(struct fixture *f, int32_t norm, int32_t other)
{
    struct span *span = &f->decision[f->s.decisions - 1].tensions;
    f->tension[grow(span, &f->s.tensions)] = (struct tension){ norm, other };
}

int32_t fix_ending(struct fixture *f, const char *id, int32_t when, int32_t from_turn)
{
    int32_t i = next(&f->s.endings, FEW);
    f->ending[i] = (struct ending_rules){ or_none(when), from_turn, INT32_MAX };
    f->ending_text[i] = (struct ending_text){ .id = id, .name = id, .text = "" };
    return i;
}

static int32_t node(struct fixture *f, enum expression_op op, int32_t a, int32_t b, int32_t c)
{
    int32_t i = next(&f->s.expressions, MANY);
    f->expression[i] = (struct expression){ (int32_t)op, a, b, c };
    return i;
}

int32_t fix_below(struct fixture *f, int32_t slot, int32_t line)
{
    return node(f, EXPRESSION_BELOW, slot, line, 0);
}

int32_t fix_above(struct fixture *f, int32_t slot, int32_t line)
{
    return node(f, EXPRESSION_ABOVE, slot, line, 0);
}

int32_t fix_equal(struct fixture *f, int32_t slot, int32_t value)
{
    return node(f, EXPRESSION_EQUAL, slot, value, 0);
}

/* Children stand in a row: copies of their roots. */
static int32_t join(struct fixture *f, enum expression_op op, int32_t count, va_list parts)
{
    int32_t first = f->s.expressions;
    for (int32_t i = 0; i < count; i++) {
        const struct expression *e = f->expression + va_arg(parts, int32_t);
        node(f, (enum expression_op)e->op, e->a, e->b, e->c);
    }
    return node(f, op, first, count, 0);
}

int32_t fix_all(struct fixture *f, int32_t count, ...)
{
    va_list parts;
    va_start(parts, count);
    int32_t i = join(f, EXPRESSION_ALL, count, parts);
    va_end(parts);
    return i;
}

int32_t fix_any(struct fixture *f, int32_t count, ...)
{
    va_list parts;
    va_start(parts, count);
    int32_t i = join(f, EXPRESSION_ANY, count, parts);
    va_end(parts);
    return i;
}

int32_t fix_no(struct fixture *f, int32_t of)
{
    return node(f, EXPRESSION_NO, of, 1, 0);
}

int32_t fix_chance(struct fixture *f, int32_t bp, int32_t number)
{
    uint64_t subject = scenario_subject("chance", fix_name(f, "c", number));
    return node(f, EXPRESSION_CHANCE, bp, (int32_t)(uint32_t)subject, (int32_t)(uint32_t)(subject >> 32));
}

int32_t fix_rule(struct fixture *f, int32_t rule)
{
    return node(f, EXPRESSION_RULE, rule, 0, 0);
}

int32_t fix_slot(const struct fixture *f, int32_t at)
{
    if (at < SLOT_KNOWN_LATER)
        return at;
    at -= SLOT_KNOWN_LATER;
    return ((const int32_t *)&f->s.at)[at / 4096] + at % 4096;
}

static void resolve(struct fixture *f)
{
    struct scenario *s = &f->s;
    for (int32_t i = 0; i < s->expressions; i++)
        if (s->expression[i].op <= EXPRESSION_EQUAL)
            s->expression[i].a = fix_slot(f, s->expression[i].a);
    for (int32_t i = 0; i < s->effects; i++) {
        s->effect[i].slot = fix_slot(f, s->effect[i].slot);
        if (s->effect[i].due != NONE)
            s->effect[i].due += s->at.due;
    }
    for (int32_t i = 0; i < s->adds; i++)
        s->add[i].slot = fix_slot(f, s->add[i].slot);
    for (int32_t i = 0; i < s->weights; i++)
        s->weight[i].slot = fix_slot(f, s->weight[i].slot);
    for (int32_t i = 0; i < s->drivers; i++)
        s->driver[i].by = fix_slot(f, s->driver[i].by);
    for (int32_t i = 0, held = 0; i < s->marks; i++)
        if (s->mark[i].when != NONE)
            s->mark[i].holds = s->at.mark + held++;
}

static void lay_turns(struct fixture *f)
{
    struct scenario *s = &f->s;
    for (int32_t t = 0, start = 0; t < s->turns; t++) {
        struct turn_rules *turn = f->turn + t;
        turn->start = start;
        start += turn->ticks * turn->tick_minutes;
        turn->injects = (struct span){ s->scheduled_count, 0 };
        for (int32_t i = 0; i < s->injects; i++)
            if (f->inject[i].turn == t && f->inject[i].until == t)
                f->scheduled[grow(&turn->injects, &s->scheduled_count)] = i;
        turn->decisions = (struct span){ s->asked_count, 0 };
        for (int32_t d = 0; d < s->decisions; d++)
            for (int32_t k = 0; k < f->puts; k++)
                if (f->put[k].decision == d && f->put[k].turn == t)
                    f->asked[grow(&turn->decisions, &s->asked_count)] = d;
    }
    for (int32_t i = 0; i < s->injects; i++)
        if (f->inject[i].turn != NONE && f->inject[i].until != f->inject[i].turn)
            f->floating[s->floating_count++] = i;
}

static void lay_threats(struct fixture *f)
{
    struct scenario *s = &f->s;
    for (int32_t t = 0; t < s->threats; t++) {
        struct threat_rules *r = f->threat + t;
        r->cells.first = s->cells;
        for (int32_t i = 0; i < s->sites; i++)
            if (reaches(f, t, i))
                f->cell[grow(&r->cells, &s->cells)] = (struct cell){ t, i };
    }
    for (int32_t t = 0; t < s->threats; t++) {
        struct threat_rules *r = f->threat + t;
        r->edges.first = s->edges;
        for (int32_t i = 0; i < s->links; i++) {
            const struct link_rules *link = f->link + i;
            if (link->kind < LINK_DEPENDENCY && reaches(f, t, link->from) && reaches(f, t, link->to))
                f->edge[grow(&r->edges, &s->edges)] =
                    (struct edge){ i, fix_cell(f, t, link->from), fix_cell(f, t, link->to) };
        }
        r->seeds.first = s->seeds;
        for (int32_t i = 0; i < f->plants; i++)
            if (f->planted[i].threat == t)
                f->seed[grow(&r->seeds, &s->seeds)] =
                    (struct seed){ fix_cell(f, t, f->planted[i].site), f->planted[i].hosts };
    }
}

enum status fix_finish(struct fixture *f, const struct alloc *a)
{
    for (int32_t i = 0; i < f->s.forms; i++)
        if (f->form[i].to == NONE)
            f->form[i].to = f->s.turns - 1;
    arena_init(&f->s.arena, a);
    lay_turns(f);
    lay_threats(f);
    scenario_layout(&f->s);
    assert_true(f->s.at.words <= STATE_WORDS);
    resolve(f);
    f->play = (struct play){ .s = &f->s, .state = f->state, .err = &f->err };
    return scenario_finish(&f->s, &f->err);
}

void fix_build(struct fixture *f)
{
    if (f->s.turns == 0)
        fix_turn(f, 1, 60);
    enum status status = fix_finish(f, &alloc_libc);
    if (status)
        fail_msg("%s", f->err.what);
}

static void must(struct fixture *f, enum status status)
{
    if (status)
        fail_msg("%s", f->err.what);
}

void fix_begin(struct fixture *f, uint64_t seed)
{
    must(f, play_begin(&f->play, seed, 0));
}

void fix_choose(struct fixture *f, int32_t decision, int32_t option)
{
    must(f, play_choose(&f->play, decision, option));
}

void fix_close(struct fixture *f)
{
    must(f, play_close(&f->play));
}

void fix_play(struct fixture *f, uint64_t seed)
{
    fix_begin(f, seed);
    while (f->state[STATE_PHASE] == PHASE_OPEN)
        fix_close(f);
}

uint64_t fix_hash(const struct fixture *f)
{
    return play_hash(&f->s, f->state);
}

void fix_hosts(struct fixture *f, int32_t cell, int32_t infected, int32_t destroyed, int32_t restored)
{
    const struct layout *at = &f->s.at;
    int32_t t = f->cell[cell].threat, hosts = f->site[f->cell[cell].site].hosts;
    int32_t before = f->state[at->infected + cell], lost = before + f->state[at->destroyed + cell];
    f->state[at->infected + cell] = infected;
    f->state[at->destroyed + cell] = destroyed;
    f->state[at->restored + cell] = restored;
    f->state[at->susceptible + cell] = hosts - infected - destroyed - restored;
    f->state[at->threat_infected + t] += infected - before;
    f->state[at->threat_lost + t] += infected + destroyed - lost;
    threat_own(&f->play, cell);
}

/* ---- memory ---- */

struct block {
    size_t size;
    max_align_t data[];
};

static void *metered(void *ud, void *ptr, size_t osize, size_t nsize)
{
    struct meter *m = ud;
    struct block *block = ptr ? (struct block *)(void *)((char *)ptr - offsetof(struct block, data)) : NULL;
    if (osize != (block ? block->size : 0))
        m->wrong = 1;
    if (nsize == 0) {
        m->blocks -= block != NULL;
        free(block);
        return NULL;
    }
    if (m->allowed == 0)
        return NULL;
    m->allowed -= m->allowed > 0;
    struct block *made = malloc(sizeof *made + nsize);
    if (!made)
        return NULL;
    memset(made->data, 0xA5, nsize); /* nobody may count on zeros */
    made->size = nsize;
    if (block) {
        memcpy(made->data, block->data, block->size < nsize ? block->size : nsize);
        free(block);
    } else {
        m->blocks++;
    }
    return made->data;
}

void meter_init(struct meter *m, long allowed)
{
    *m = (struct meter){ .alloc = { metered, m }, .allowed = allowed };
}

/* ---- everything at once ---- */

struct fixture *fix_everything(void)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 6; t++)
        fix_turn(f, t < 3 ? 6 : 4, t < 3 ? 60 : 1440);
    int32_t home = fix_party(
        f, "home",
        (struct party_rules){ .evidence = 500, .threshold = 2000, .lean = 1500, .forensics = 20000, .sharing = 30000 });
    int32_t ally = fix_party(f, "ally", (struct party_rules){ .threshold = 3000, .lean = -1200, .sharing = 50000 });
    int32_t firm = fix_party(
        f, "firm", (struct party_rules){ .kind = ADDRESSEE_FIRM, .threshold = 500, .lean = -3000, .forensics = 5000 });
    int32_t trust = fix_indicator(f, "trust", 6200), tension = fix_indicator(f, "tension", 3000);
    int32_t service = fix_indicator(f, "service", WHOLE);
    int32_t cost = fix_counter(f, "cost", 0, 0, COUNT_MAX), votes = fix_counter(f, "votes", 0, -10, 10);
    int32_t named = fix_flag(f, "named"), leak = fix_flag(f, "leak");
    int32_t mill = fix_site(f, "mill", (struct site_rules){ 1200, 8000, 200000, 2500, 1, 0, 0 });
    int32_t port = fix_site(f, "port", (struct site_rules){ 49000, 6000, 90000, 120500, 3, 0, 0 });
    int32_t ward = fix_site(f, "ward", (struct site_rules){ 7300, 4000, 50000, 4200, 5, 0, 0 });
    int32_t grid = fix_site(f, "grid", (struct site_rules){ 900, 3000, 400000, 9000, 4, 0, 0 });
    fix_measures(f, service, AT(site_service, port), 3);
    fix_measures(f, service, AT(site_service, ward), 5);
    fix_measures(f, service, AT(site_service, grid), 4);
    fix_link(
        f, "mill_port",
        (struct link_rules){ .kind = LINK_UPDATE, .from = mill, .to = port, .rate_low = 300000, .rate_high = 900000 });
    int32_t private_net = fix_link(
        f, "port_ward", (struct link_rules){ .kind = LINK_NETWORK, .from = port, .to = ward, .rate_low = 400000 });
    fix_link(f, "ward_grid", (struct link_rules){ .kind = LINK_TRUST, .from = ward, .to = grid, .rate_low = 100000 });
    fix_link(f, "grid_ward", (struct link_rules){ .kind = LINK_DEPENDENCY, .from = grid, .to = ward, .weight = 7000 });
    fix_link(f, "port_mill", (struct link_rules){ .kind = LINK_FAILOVER, .from = port, .to = mill, .capacity = 4000 });
    int32_t wiper = fix_threat(f, "wiper",
                               (struct threat_rules){ .start = 60,
                                                      .spread_low = 700000,
                                                      .spread_high = 1100000,
                                                      .destroy_low = 20000,
                                                      .destroy_high = 60000,
                                                      .first = 3 });
    int32_t worm = fix_threat(f, "worm", (struct threat_rules){ .start = NONE, .spread_low = 250000, .first = 1 });
    fix_spare(f, worm, mill);
    fix_seed(f, wiper, mill, 12);
    fix_seed(f, worm, grid, 2);
    int32_t rumour = fix_rumour(f, "rumour", (struct rumour_rules){ .start = 300, .spread = 120000, .fade = 20000 });
    fix_driver(f, (struct driver_rules){ .gauge = trust,
                                         .by = AT(rumour, rumour),
                                         .above = 1,
                                         .threshold = 1000,
                                         .rate = -12345,
                                         .per = 7,
                                         .limit = 2000 });
    fix_driver(f, (struct driver_rules){ .gauge = trust,
                                         .by = AT(gauges, service),
                                         .above = 0,
                                         .threshold = 9000,
                                         .rate = -2500,
                                         .per = 100,
                                         .limit = 500 });
    fix_driver(f, (struct driver_rules){ .gauge = cost,
                                         .by = AT(threat_lost, wiper),
                                         .above = 1,
                                         .threshold = 0,
                                         .rate = 3210000,
                                         .per = 1000,
                                         .limit = COUNT_MAX });

    int32_t statement =
        fix_proposal(f, "statement", (struct proposal_rules){ .cost = 2200, .pull = 6000, .cohesion = trust });
    fix_ask(f, home), fix_ask(f, ally), fix_ask(f, firm);
    fix_add(f, AT(gauges, tension), 300);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD,
                                   .slot = AT(gauges, trust),
                                   .amount = 400,
                                   .when = fix_above(f, AT(proposal_joined, statement), 1) });

    int32_t leaked = fix_inject(f, "leaked", (struct inject_rules){ .turn = NONE, .until = NONE });
    fix_add(f, AT(gauges, trust), -700);
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, leak), .amount = 1 });
    fix_inject(f, "first", (struct inject_rules){ .turn = 0, .until = 0 });
    fix_add(f, AT(gauges, tension), 150);
    fix_inject(f, "outage",
               (struct inject_rules){ .turn = 1, .until = 4, .when = fix_below(f, AT(site_service, ward), 9000) });
    fix_add(f, AT(gauges, trust), -250);
    fix_effect(f,
               (struct effect){ .op = EFFECT_ADD, .slot = AT(rumour, rumour), .amount = 500, .low = 0, .high = WHOLE });

    int32_t name = fix_decision(f, "name_it", 0);
    fix_option(f, "facts");
    fix_add(f, AT(gauges, trust), -200);
    fix_effect(f, (struct effect){ .op = EFFECT_ADD,
                                   .slot = AT(gauges, trust),
                                   .amount = 300,
                                   .amount_high = 700,
                                   .delay = 300,
                                   .when = fix_no(f, fix_flagged(f, leak)) });
    fix_mark(f, 0, 2, 0), fix_mark(f, 1, -1, 0);
    fix_option(f, "label");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(flags, named), .amount = 1 });
    fix_effect(f, (struct effect){ .op = EFFECT_RELEASE, .slot = leaked, .delay = 500, .chance = 6000 });
    fix_mark(f, 0, -1, 0), fix_mark(f, 1, 2, 0);
    fix_option(f, "nothing");
    fix_add(f, AT(gauges, trust), -400);
    fix_tension(f, 0, 1);

    int32_t contain = fix_decision(f, "contain", 1);
    fix_put_again(f, contain, 3), fix_put_again(f, contain, 4);
    fix_option(f, "watch");
    fix_mark(f, 2, -1, 0);
    fix_option(f, "cut");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(link_open, private_net), .amount = 0 });
    fix_effect(f, (struct effect){
                      .op = EFFECT_PROTECT, .slot = fix_cell(f, wiper, ward), .amount = 2000, .amount_high = 6000 });
    fix_mark(f, 2, 1, fix_above(f, AT(infected, fix_cell(f, wiper, port)), 0));
    fix_option(f, "switch_off");
    int32_t was_named = fix_flagged(f, named), many_lost = fix_above(f, AT(threat_lost, wiper), 500);
    fix_option_when(f, fix_any(f, 2, was_named, many_lost));
    fix_effect(
        f, (struct effect){ .op = EFFECT_ADD, .slot = AT(site_power, port), .amount = -5000, .low = 0, .high = WHOLE });
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(threat_killed, wiper), .amount = 1, .delay = 2000 });
    fix_mark(f, 2, 3, 0);

    fix_decision(f, "join", 2);
    fix_option(f, "alone");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(threat_running, worm), .amount = THREAT_START });
    fix_option(f, "together");
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = statement });
    fix_effect(f, (struct effect){ .op = EFFECT_PROPOSE, .slot = statement, .delay = 4000 });
    fix_add(f, AT(gauges, votes), 4);
    fix_mark(f, 0, 1, 0);
    fix_option(f, "answer");
    fix_effect(f, (struct effect){ .op = EFFECT_PLANT, .slot = fix_cell(f, worm, ward), .amount = 30, .chance = 5000 });
    fix_add(f, AT(gauges, tension), 900);
    fix_mark(f, 1, -2, 0);
    f->decision[name].history = 2;

    fix_ending(f, "collapse", fix_below(f, AT(gauges, trust), 1000), 3);
    int32_t all_joined = fix_above(f, AT(proposal_joined, statement), 2), luck = fix_chance(f, 5000, 1);
    fix_ending(f, "pact", fix_all(f, 2, all_joined, luck), 5);
    fix_ending(f, "over", 0, 6);
    fix_build(f);
    return f;
}
