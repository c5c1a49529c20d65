#include "explore_json.h"

static void add_seed(struct json_maker *m, cJSON *to, uint64_t seed)
{
    if (seed < (uint64_t)JSON_INT_MAX)
        json_add_int(m, to, "seed", (int64_t)seed);
    else
        json_add_u64(m, to, "seed", seed);
}

static void add_missing(struct json_maker *m, cJSON *to, const struct explore *x, const struct coverage_item *item)
{
    const struct coverage *c = &x->coverage;
    char id[512];
    cJSON *o = json_add_object(m, to, NULL);
    json_add_text(m, o, "id", coverage_id(item, id, sizeof id));
    if (item->kind == COVERAGE_OPTION)
        json_add_bool(m, o, "available", c->seen[c->available + item->index]);
    if (item->kind == COVERAGE_CONDITION) {
        json_add_text(m, o, "of", coverage_owner_id(item->owner));
        json_add_text(m, o, "never", item->bit == OUTCOME_TRUE ? "true" : "false");
        json_add_bool(m, o, "asked", c->seen[item->byte] & (OUTCOME_TRUE | OUTCOME_FALSE));
    }
    json_add_text(m, o, "file", item->file);
    json_add_int(m, o, "line", item->line);
}

static void add_coverage(struct json_maker *m, cJSON *to, const struct explore *x)
{
    const struct coverage *c = &x->coverage;
    cJSON *all = json_add_object(m, to, "coverage");
    for (int kind = 0; kind < COVERAGE_KINDS; kind++) {
        cJSON *o = json_add_object(m, all, coverage_kind_id((enum coverage_kind)kind));
        json_add_int(m, o, "covered", coverage_covered(c, (enum coverage_kind)kind));
        json_add_int(m, o, "total", c->total[kind]);
        cJSON *missing = json_add_array(m, o, "missing");
        for (int32_t i = 0; i < c->items; i++)
            if ((int)c->item[i].kind == kind && !coverage_has(c, c->item + i))
                add_missing(m, missing, x, c->item + i);
    }
}

static void add_way(struct json_maker *m, cJSON *to, const struct scenario *s, const struct explore_ending *e)
{
    cJSON *o = json_add_object(m, to, "first");
    json_add_int(m, o, "run", e->run);
    add_seed(m, o, e->seed);
    json_add_u64(m, o, "state_hash", e->hash);
    cJSON *list = json_add_array(m, o, "choices");
    for (int32_t i = 0; i < e->steps; i++) {
        const struct step *step = e->step + i;
        cJSON *choice = json_add_object(m, list, NULL);
        json_add_int(m, choice, "turn", step->turn + 1);
        json_add_text(m, choice, "decision", s->decision_text[step->decision].id);
        json_add_text(m, choice, "option",
                      s->option_text[s->decision[step->decision].options.first + step->option - 1].id);
    }
}

static void add_endings(struct json_maker *m, cJSON *to, const struct explore *x)
{
    cJSON *list = json_add_array(m, to, "endings");
    for (int32_t i = 0; i <= x->s->endings; i++) {
        const struct explore_ending *e = x->ending + i;
        if (i == x->s->endings && e->runs == 0)
            continue;
        cJSON *o = json_add_object(m, list, NULL);
        json_add_text(m, o, "id", i < x->s->endings ? x->s->ending_text[i].id : NULL);
        json_add_int(m, o, "runs", e->runs);
        json_add_int(m, o, "counted", e->counted);
        json_add_bool(m, o, "rare", explore_rare(x, i));
        if (e->runs)
            add_way(m, o, x->s, e);
        else
            json_add_null(m, o, "first");
    }
}

static enum status add_spread(struct json_maker *m, cJSON *to, const struct explore *x, int32_t value,
                              struct error *err)
{
    struct distribution spread;
    int norm = value >= x->s->gauges, counter = !norm && x->s->gauge[value].counter;
    enum status status = explore_distribution(x, value, &spread, err);
    if (status)
        return status;
    cJSON *o = json_add_object(
        m, to, norm ? x->s->norms->norms[x->norm[value - x->s->gauges]].id : x->s->gauge_text[value].id);
    json_add_text(m, o, "unit", counter ? "count" : "bp");
    json_add_int(m, o, "count", spread.count);
    if (norm)
        json_add_int(m, o, "not_tested", x->samples - spread.count);
    if (spread.count) {
        json_add_int(m, o, "min", spread.min);
        json_add_int(m, o, "p5", spread.p5);
        json_add_int(m, o, "median", spread.median);
        json_add_int(m, o, "p95", spread.p95);
        json_add_int(m, o, "max", spread.max);
    }
    cJSON *bins = json_add_object(m, o, "bins");
    json_add_int(m, bins, "low", spread.low);
    json_add_int(m, bins, "high", spread.high);
    cJSON *counts = json_add_array(m, bins, "counts");
    for (int i = 0; i < DISTRIBUTION_BINS; i++)
        json_add_int(m, counts, NULL, spread.bin[i]);
    return STATUS_OK;
}

enum status explore_json(const struct explore *x, const char *ended, uint64_t ns, cJSON **out, struct error *err)
{
    const struct scenario *s = x->s;
    struct json_maker m = { STATUS_OK };
    cJSON *o = json_new_object(&m);
    json_add_text(&m, o, "scenario", s->id);
    json_add_u64(&m, o, "scenario_hash", s->rules_hash);
    json_add_text(&m, o, "form", s->forms ? s->form_text[x->form].id : "");
    add_seed(&m, o, x->seed);
    json_add_text(&m, o, "search", x->exhaustive ? "exhaustive" : "guided");
    if (x->paths < 0)
        json_add_null(&m, o, "paths_estimate");
    else
        json_add_int(&m, o, "paths_estimate", x->paths < JSON_INT_MAX ? x->paths : JSON_INT_MAX);
    json_add_int(&m, o, "seeds", x->seeds);
    json_add_int(&m, o, "runs", x->runs);
    json_add_int(&m, o, "counted", x->counted);
    json_add_int(&m, o, "last_new", x->last_new);
    json_add_text(&m, o, "ended", ended);
    json_add_int(&m, o, "ms", (int64_t)(ns / 1000000));
    json_add_int(&m, o, "per_s", ns ? (int64_t)((double)x->runs * 1e9 / (double)ns) : 0);
    add_coverage(&m, o, x);
    add_endings(&m, o, x);
    cJSON *all = json_add_object(&m, o, "distributions");
    json_add_text(&m, all, "of", x->exhaustive ? "paths" : "random runs");
    json_add_int(&m, all, "count", x->samples);
    cJSON *gauges = json_add_object(&m, all, "indicators"), *norms = json_add_object(&m, all, "norms");
    enum status status = STATUS_OK;
    for (int32_t v = 0; v < x->values && !status; v++)
        status = add_spread(&m, v < s->gauges ? gauges : norms, x, v, err);
    if (!status)
        status = json_made(&m, err);
    if (status)
        cJSON_Delete(o);
    else
        *out = o;
    return status;
}
