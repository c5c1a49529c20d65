#include "balance_json.h"

static const char *option_id(const struct scenario *s, int32_t decision, int32_t number)
{
    return s->option_text[s->decision[decision].options.first + number - 1].id;
}

static void add_value(struct json_maker *m, cJSON *to, const char *key, int32_t value)
{
    if (value == OUTCOME_ABSENT)
        json_add_null(m, to, key);
    else
        json_add_int(m, to, key, value);
}

static void add_spread(struct json_maker *m, cJSON *to, const char *key, const struct spread *s)
{
    cJSON *o = json_add_object(m, to, key);
    add_value(m, o, "low", s->low);
    add_value(m, o, "median", s->median);
    add_value(m, o, "high", s->high);
    json_add_int(m, o, "runs", s->count);
}

static void add_bot(struct json_maker *m, cJSON *list, const struct bots *b, enum bot bot)
{
    const struct scenario *s = b->outcome.s;
    const struct bot_result *r = b->bot + bot;
    cJSON *o = json_add_object(m, list, NULL);
    json_add_text(m, o, "id", bot_id(bot));
    json_add_int(m, o, "leads", b->leading[bot]);
    cJSON *gauges = json_add_object(m, o, "indicators");
    for (int32_t g = 0; g < s->indicators; g++)
        add_spread(m, gauges, s->gauge_text[g].id, r->gauge + g);
    gauges = json_add_object(m, o, "counters");
    for (int32_t g = s->indicators; g < s->gauges; g++)
        add_spread(m, gauges, s->gauge_text[g].id, r->gauge + g);
    cJSON *endings = json_add_object(m, o, "endings");
    for (int32_t e = 0; e < s->endings; e++)
        json_add_int(m, endings, s->ending_text[e].id, r->ending[e + 1]);
    json_add_int(m, o, "no_ending", r->ending[0]);
    cJSON *documents = json_add_object(m, o, "documents");
    for (int32_t d = 0; d < s->norms->document_count; d++)
        add_spread(m, documents, s->norms->documents[d].id, r->document + d);
    cJSON *norms = json_add_object(m, o, "norms");
    for (int32_t n = 0; n < b->outcome.norms; n++)
        add_spread(m, norms, s->norms->norms[b->outcome.norm[n]].id, r->norm + n);
    add_spread(m, o, "advanced", &r->advanced);
    add_spread(m, o, "strained", &r->strained);
    add_spread(m, o, "contested", &r->contested);
}

static void add_bots(struct json_maker *m, cJSON *to, const struct bots *b)
{
    const struct scenario *s = b->outcome.s;
    cJSON *list = json_add_array(m, to, "bots");
    for (int i = 0; i < BOTS; i++)
        add_bot(m, list, b, (enum bot)i);
    cJSON *plan = json_add_object(m, to, "best_outcome_plan");
    for (int32_t d = 0; d < s->decisions; d++)
        json_add_text(m, plan, s->decision_text[d].id, option_id(s, d, b->plan[d]));
    cJSON *leaders = json_add_object(m, to, "leaders");
    for (int32_t g = 0; g < s->indicators; g++) {
        if (!s->gauge[g].good)
            continue;
        list = json_add_array(m, leaders, s->gauge_text[g].id);
        for (int i = 0; i < BOTS; i++)
            if (b->leads[g] >> i & 1)
                json_add_text(m, list, NULL, bot_id((enum bot)i));
    }
    cJSON *apart = json_add_object(m, to, "norms_first_and_outcome_first");
    json_add_int(m, apart, "indicators_apart", b->indicators_apart);
    json_add_int(m, apart, "norms_apart", b->norms_apart);
}

static void add_option(struct json_maker *m, cJSON *list, const struct balance *b, const struct balance_decision *d,
                       int32_t number)
{
    const struct scenario *s = b->outcome.s;
    const struct balance_option *x = d->option + number - 1;
    cJSON *o = json_add_object(m, list, NULL);
    json_add_text(m, o, "option", option_id(s, d->decision, number));
    json_add_int(m, o, "runs", x->met);
    json_add_bool(m, o, "best", !x->dominator);
    json_add_text(m, o, "dominated_by", x->dominator ? option_id(s, d->decision, x->dominator) : NULL);
    cJSON *medians = json_add_object(m, o, "medians");
    for (int32_t k = 0; k < b->dimensions; k++)
        add_value(m, medians, balance_dimension(b, k), x->level[k]);
    cJSON *leads = json_add_object(m, o, "leads");
    for (int32_t other = 1; other <= d->options; other++) {
        if (other == number)
            continue;
        cJSON *over = json_add_object(m, leads, option_id(s, d->decision, other));
        for (int32_t k = 0; k < b->dimensions; k++)
            add_value(m, over, balance_dimension(b, k), x->lead[(other - 1) * b->dimensions + k]);
    }
}

static void add_decision(struct json_maker *m, cJSON *list, const struct balance *b, const struct balance_decision *d)
{
    const struct scenario *s = b->outcome.s;
    cJSON *o = json_add_object(m, list, NULL);
    json_add_text(m, o, "decision", s->decision_text[d->decision].id);
    json_add_int(m, o, "runs", d->met);
    json_add_bool(m, o, "compared", d->compared);
    cJSON *trade = json_add_array(m, o, "real_choice");
    for (int i = 0; i < 2 && d->trade[0]; i++)
        json_add_text(m, trade, NULL, option_id(s, d->decision, d->trade[i]));
    cJSON *nobody = json_add_object(m, o, "doing_nothing");
    json_add_text(m, nobody, "option", option_id(s, d->decision, s->decision[d->decision].if_nobody));
    json_add_text(m, nobody, "rival", d->rival ? option_id(s, d->decision, d->rival) : NULL);
    json_add_text(m, nobody, "indicator", d->rival ? balance_dimension(b, d->price.dimension) : NULL);
    add_value(m, nobody, "costs", d->price.by);
    cJSON *options = json_add_array(m, o, "options");
    for (int32_t number = 1; number <= d->options; number++)
        add_option(m, options, b, d, number);
}

enum status balance_json(const struct bots *bots, const struct balance *b, cJSON **out, struct error *err)
{
    const struct scenario *s = b->outcome.s;
    struct balance_verdict v = balance_judge(bots, b);
    struct json_maker m = { STATUS_OK };
    cJSON *o = json_new_object(&m);
    json_add_text(&m, o, "scenario", s->id);
    json_add_u64(&m, o, "scenario_hash", s->rules_hash);
    json_add_text(&m, o, "form", s->forms ? s->form_text[b->form].id : "");
    json_add_int(&m, o, "seeds", b->seeds);
    add_bots(&m, o, bots);
    cJSON *decisions = json_add_array(&m, o, "decisions");
    for (int32_t i = 0; i < b->decisions; i++)
        add_decision(&m, decisions, b, b->decision + i);
    cJSON *rules = json_add_object(&m, o, "rules");
    for (int i = 0; i < BALANCE_RULES; i++)
        json_add_bool(&m, rules, balance_rule_id((enum balance_rule)i), v.holds[i]);
    json_add_int(&m, o, "decisions_not_compared", v.uncompared);
    enum status status = json_made(&m, err);
    if (status)
        cJSON_Delete(o);
    else
        *out = o;
    return status;
}
