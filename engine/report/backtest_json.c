#include "backtest_json.h"

static const char *const confidences[CONFIDENCES] = { "documented", "derived", "reconstructed", "disputed" };

static void add_value(struct json_maker *m, cJSON *to, const char *key, int64_t value)
{
    if (value == FIGURE_NEVER) /* SCORE_NONE is the same number */
        json_add_null(m, to, key);
    else
        json_add_decimal(m, to, key, value, FIGURE_ONE);
}

static void add_range(struct json_maker *m, cJSON *to, const char *key, int64_t low, int64_t high)
{
    cJSON *range = json_add_array(m, to, key);
    json_add_decimal(m, range, NULL, low, FIGURE_ONE);
    json_add_decimal(m, range, NULL, high, FIGURE_ONE);
}

static void add_sensitivity(struct json_maker *m, cJSON *to, const struct moved *moved)
{
    cJSON *list = json_add_array(m, to, "sensitivity");
    for (int i = 0; i < SENSITIVITY_MOST && *moved[i].parameter; i++) {
        cJSON *o = json_add_object(m, list, NULL);
        json_add_text(m, o, "parameter", moved[i].parameter);
        add_value(m, o, "less", moved[i].less);
        add_value(m, o, "more", moved[i].more);
        if (moved[i].elasticity == NONE)
            json_add_null(m, o, "elasticity");
        else
            json_add_decimal(m, o, "elasticity", moved[i].elasticity, 1000);
    }
}

static void add_figure(struct json_maker *m, cJSON *to, const struct figure *f, const struct held *h,
                       const struct moved *moved)
{
    cJSON *o = json_add_object(m, to, NULL);
    json_add_text(m, o, "id", f->id);
    json_add_text(m, o, "text", f->text);
    json_add_text(m, o, "source", f->source);
    json_add_text(m, o, "unit", f->unit);
    json_add_text(m, o, "kind", f->held_out ? "held_out" : "calibrated");
    json_add_text(m, o, "confidence", confidences[f->confidence]);
    json_add_text(m, o, "on", *f->on ? f->on : NULL);
    if (f->low == f->high)
        json_add_decimal(m, o, "documented", f->low, FIGURE_ONE);
    else
        add_range(m, o, "documented", f->low, f->high);
    add_value(m, o, "low", h->low);
    add_value(m, o, "median", h->median);
    add_value(m, o, "high", h->high);
    json_add_int(m, o, "never", h->never);
    json_add_bool(m, o, "inside", h->inside);
    add_value(m, o, "score", h->score);
    add_value(m, o, "naive_score", h->naive_score);
    cJSON *naive = json_add_object(m, o, "naive");
    add_range(m, naive, "range", f->naive.low, f->naive.high);
    json_add_text(m, naive, "because", f->naive.because);
    json_add_text(m, naive, "source", f->naive.source);
    if (h->ratio == NONE)
        json_add_null(m, o, "ratio");
    else
        json_add_decimal(m, o, "ratio", h->ratio, 100);
    json_add_text(m, o, "wide", *f->wide ? f->wide : NULL);
    if (moved)
        add_sensitivity(m, o, moved);
}

enum status backtest_json(const struct scenario *s, const struct backtest *b, const struct sensitivity *x,
                          int64_t per_s, cJSON **out, struct error *err)
{
    struct json_maker m = { STATUS_OK };
    cJSON *o = json_new_object(&m);
    json_add_text(&m, o, "scenario", s->id);
    json_add_int(&m, o, "seeds", b->seeds);
    json_add_int(&m, o, "per_s", per_s);
    cJSON *figures = json_add_array(&m, o, "figures");
    for (int32_t i = 0; i < b->figures; i++)
        add_figure(&m, figures, s->figure + i, b->held + i, x ? x->moved + i * SENSITIVITY_MOST : NULL);
    enum status status = json_made(&m, err);
    if (status)
        cJSON_Delete(o);
    else
        *out = o;
    return status;
}
