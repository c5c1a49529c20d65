#include "run_json.h"

#include <string.h>

#include "core/score.h"

static int32_t points(const struct scenario *s, int32_t gauge, int32_t value)
{
    if (s->gauge[gauge].counter)
        return value;
    return value >= 0 ? (value + POINT / 2) / POINT : -((-value + POINT / 2) / POINT);
}

static const char *option_id(const struct scenario *s, int32_t decision, int32_t option)
{
    return s->option_text[s->decision[decision].options.first + option - 1].id;
}

/* Who chose: the `by` of the choice that stood when the turn closed. */
static const char *chooser(const struct exercise *e, const struct facing *f)
{
    const struct scenario *s = e->s;
    if (!(s->decision[f->decision].forms & 1 << e->form))
        return "form";
    for (int i = e->entries; f->decided && i-- > 0;) {
        const struct entry *x = e->entry + i;
        if (!x->undone && x->command.kind == COMMAND_CHOOSE && x->command.decision == f->decision &&
            x->turn == f->turn + 1)
            return x->command.by && *x->command.by ? x->command.by : s->role_text[s->decision[f->decision].role].id;
    }
    return "nobody";
}

static void add_choices(struct json_maker *m, cJSON *to, const struct exercise *e)
{
    cJSON *list = json_add_array(m, to, "choices");
    for (int i = 0; i < e->history.facings; i++) {
        const struct facing *f = e->history.facing + i;
        cJSON *o = json_add_object(m, list, NULL);
        json_add_int(m, o, "turn", f->turn + 1);
        json_add_text(m, o, "decision", e->s->decision_text[f->decision].id);
        json_add_text(m, o, "option", option_id(e->s, f->decision, f->option));
        json_add_text(m, o, "by", chooser(e, f));
    }
}

static void add_indicators(struct json_maker *m, cJSON *to, const struct exercise *e)
{
    const struct scenario *s = e->s;
    cJSON *all = json_add_object(m, to, "indicators");
    for (int32_t g = 0; g < s->gauges; g++) {
        cJSON *o = json_add_object(m, all, s->gauge_text[g].id);
        int counter = s->gauge[g].counter;
        int32_t now = play_gauge(s, e->state, g);
        json_add_text(m, o, "name", s->gauge_text[g].name);
        json_add_text(m, o, "kind", counter ? "counter" : "indicator");
        json_add_int(m, o, "value", points(s, g, now));
        if (counter)
            json_add_null(m, o, "value_bp");
        else
            json_add_int(m, o, "value_bp", now);
        cJSON *history = json_add_array(m, o, "history"), *exact = counter ? NULL : json_add_array(m, o, "history_bp");
        for (int turn = 0; turn <= e->history.turns; turn++) {
            int32_t v = turn < e->history.turns ? history_opening(&e->history, turn, g) : now;
            json_add_int(m, history, NULL, points(s, g, v));
            json_add_int(m, exact, NULL, v);
        }
    }
}

static void add_evidence(struct json_maker *m, cJSON *to, const struct exercise *e, int32_t norm)
{
    const struct scenario *s = e->s;
    cJSON *list = json_add_array(m, to, "evidence");
    for (int32_t d = 0; d < s->decisions; d++) {
        struct norm_opportunity o;
        int32_t mark;
        if (!score_opportunity(s, e->state, d, norm, &o))
            continue;
        const int32_t *w = e->state + s->at.decision + d * DECISION_WORDS;
        score_mark(s, e->state, s->decision[d].options.first + w[DECISION_CHOICE] - 1, norm, &mark);
        cJSON *row = json_add_object(m, list, NULL);
        json_add_int(m, row, "turn", w[DECISION_FACED]);
        json_add_text(m, row, "decision", s->decision_text[d].id);
        json_add_text(m, row, "option", option_id(s, d, w[DECISION_CHOICE]));
        json_add_int(m, row, "value", o.got);
        json_add_int(m, row, "lo", o.lo);
        json_add_int(m, row, "hi", o.hi);
        json_add_int(m, row, "tension", o.tension);
        json_add_text(m, row, "because", mark == NONE ? "" : s->mark_text[mark].because);
        json_add_text(m, row, "para", mark == NONE ? "" : s->mark_text[mark].para);
    }
}

static void add_norms(struct json_maker *m, cJSON *to, const struct exercise *e)
{
    const struct norm_catalogue *c = e->s->norms;
    cJSON *all = json_add_object(m, to, "norms");
    for (int32_t n = 0; n < c->count; n++) {
        struct norm_score score = score_norm(e->s, e->state, n);
        const struct entry *override = exercise_override(e, n);
        cJSON *o = json_add_object(m, all, c->norms[n].id);
        if (score.attainment == NONE)
            json_add_null(m, o, "attainment");
        else
            json_add_int(m, o, "attainment", score.attainment);
        json_add_text(m, o, "verdict", verdict_id(score.verdict));
        json_add_int(m, o, "opportunities", score.opportunities);
        json_add_int(m, o, "advanced", score.advanced);
        json_add_int(m, o, "strained", score.strained);
        if (override) {
            cJSON *by = json_add_object(m, o, "override");
            json_add_text(m, by, "verdict", verdict_id((enum verdict) override->command.value));
            json_add_text(m, by, "reason", override->command.reason);
        } else {
            json_add_null(m, o, "override");
        }
        add_evidence(m, o, e, n);
    }
}

static void add_outcomes(struct json_maker *m, cJSON *to, const struct exercise *e)
{
    const struct scenario *s = e->s;
    cJSON *outcomes = json_add_object(m, to, "outcomes");
    cJSON *threats = json_add_object(m, outcomes, "threats"), *sites = json_add_object(m, outcomes, "sites");
    cJSON *proposals = json_add_object(m, outcomes, "proposals");
    for (int32_t t = 0; t < s->threats; t++) {
        cJSON *o = json_add_object(m, threats, s->threat_text[t].id);
        int32_t most = 0;
        for (int i = 0; i < e->history.samples; i++)
            if (history_lost(&e->history, i, t) > most)
                most = history_lost(&e->history, i, t);
        json_add_int(m, o, "infected_now", e->state[s->at.threat_infected + t]);
        json_add_int(m, o, "lost_now", e->state[s->at.threat_lost + t]);
        json_add_int(m, o, "lost_most", most);
    }
    for (int32_t i = 0; i < s->sites; i++)
        json_add_int(m, sites, s->site_text[i].id, e->state[s->at.site_service + i]);
    for (int32_t p = 0; p < s->proposals; p++) {
        const struct proposal_rules *r = s->proposal + p;
        cJSON *o = json_add_object(m, proposals, s->proposal_text[p].id);
        json_add_bool(m, o, "asked", e->state[s->at.proposal_asked + p] != 0);
        cJSON *joined = json_add_array(m, o, "joined");
        for (int32_t i = 0; i < r->asks.count; i++)
            if (e->state[r->joined + i])
                json_add_text(m, joined, NULL, s->party_text[s->asked_party[r->asks.first + i]].id);
    }
}

static void add_injects(struct json_maker *m, cJSON *to, const struct exercise *e)
{
    cJSON *list = json_add_array(m, to, "injects");
    for (int i = 0; i < e->history.deliveries; i++) {
        const struct delivery *d = e->history.delivery + i;
        cJSON *o = json_add_object(m, list, NULL);
        json_add_text(m, o, "id", e->s->inject_text[d->inject].id);
        json_add_int(m, o, "turn", d->turn + 1);
        json_add_int(m, o, "minute", d->minute);
    }
}

enum status run_json(const struct exercise *e, cJSON **out, struct error *err)
{
    const struct scenario *s = e->s;
    struct json_maker m = { STATUS_OK };
    cJSON *o = json_new_object(&m);
    json_add_text(&m, o, "scenario", s->id);
    json_add_u64(&m, o, "scenario_hash", s->rules_hash);
    json_add_text(&m, o, "text_hash", e->from->text_hash);
    json_add_int(&m, o, "model", MODEL_VERSION);
    json_add_text(&m, o, "form", s->forms ? s->form_text[e->form].id : "");
    if (e->seed < (uint64_t)JSON_INT_MAX)
        json_add_int(&m, o, "seed", (int64_t)e->seed);
    else
        json_add_u64(&m, o, "seed", e->seed);
    json_add_int(&m, o, "turns", e->history.turns);
    add_choices(&m, o, e);
    json_add_u64(&m, o, "state_hash", play_hash(s, e->state));
    if (e->state[STATE_ENDING]) {
        const struct ending_text *ending = s->ending_text + e->state[STATE_ENDING] - 1;
        cJSON *end = json_add_object(&m, o, "ending");
        json_add_text(&m, end, "id", ending->id);
        json_add_text(&m, end, "name", ending->name);
    } else {
        json_add_null(&m, o, "ending");
    }
    add_indicators(&m, o, e);
    add_norms(&m, o, e);
    add_outcomes(&m, o, e);
    add_injects(&m, o, e);
    enum status status = json_made(&m, err);
    if (status)
        cJSON_Delete(o);
    else
        *out = o;
    return status;
}
