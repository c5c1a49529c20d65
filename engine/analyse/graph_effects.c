/* Effects in words, as far as a card has room for them. */
#include "base/tr.h"
#include "core/expression.h"
#include "core/value.h"
#include "graph.h"

/* State words that are counted rather than named, by where they begin. */
enum counted {
    COUNTED_CUT,
    COUNTED_OPENED,
    COUNTED_EXPOSURE,
    COUNTED_REPAIR,
    COUNTED_POWER,
    COUNTED_DETECTION,
    COUNTED_EVIDENCE,
    COUNTED_FORENSICS,
    COUNTED_SHARING,
    COUNTED_RUMOUR,
    COUNTED_PLANT,
    COUNTED_PROTECT,
    COUNTED_RULE,
    COUNTED
};
static const struct {
    const char *one, *many;
} counted_words[COUNTED] = {
    [COUNTED_CUT] = { N_COUNT("cuts %d link", "cuts %d links") },
    [COUNTED_OPENED] = { N_COUNT("opens %d link", "opens %d links") },
    [COUNTED_EXPOSURE] = { N_COUNT("exposure of %d site", "exposure of %d sites") },
    [COUNTED_REPAIR] = { N_COUNT("repair at %d site", "repair at %d sites") },
    [COUNTED_POWER] = { N_COUNT("power of %d site", "power of %d sites") },
    [COUNTED_DETECTION] = { N_COUNT("detection at %d site", "detection at %d sites") },
    [COUNTED_EVIDENCE] = { N_COUNT("evidence of %d party", "evidence of %d parties") },
    [COUNTED_FORENSICS] = { N_COUNT("forensics of %d party", "forensics of %d parties") },
    [COUNTED_SHARING] = { N_COUNT("sharing of %d party", "sharing of %d parties") },
    [COUNTED_RUMOUR] = { N_COUNT("%d rumour", "%d rumours") },
    [COUNTED_PLANT] = { N_COUNT("infects %d site", "infects %d sites") },
    [COUNTED_PROTECT] = { N_COUNT("patches %d site", "patches %d sites") },
    [COUNTED_RULE] = { N_COUNT("a rule of the scenario", "rules of the scenario") },
};

struct line {
    struct buffer *out;
    int parts;
    int32_t count[COUNTED];
};

static void part(struct line *l, const char *text)
{
    buffer_print(l->out, "%s%s", l->parts++ ? "; " : "", text);
}

static void gauge(const struct scenario *s, struct line *l, int32_t slot, int32_t low, int32_t high)
{
    char text[256], from[48], to[48];
    const struct gauge_rules *g = s->gauge + (slot - s->at.gauges);
    enum unit unit = g->counter ? UNIT_COUNT : UNIT_POINTS;
    value_change(unit, low, from, sizeof from);
    value_change(unit, high, to, sizeof to);
    if (low == high)
        text_print(text, sizeof text, "%s %s", s->gauge_text[slot - s->at.gauges].name, from);
    else
        text_print(text, sizeof text, tr(N_("%s %s to %s")), s->gauge_text[slot - s->at.gauges].name, from, to);
    part(l, text);
}

static void word(const struct scenario *s, struct line *l, const struct effect *e)
{
    char text[200], name[160];
    const struct layout *at = &s->at;
    const struct {
        int32_t base, count;
        enum counted as;
    } words[] = { { at->link_open, s->links, e->amount ? COUNTED_OPENED : COUNTED_CUT },
                  { at->site_exposure, s->sites, COUNTED_EXPOSURE },
                  { at->site_repair, s->sites, COUNTED_REPAIR },
                  { at->site_power, s->sites, COUNTED_POWER },
                  { at->site_detection, s->sites, COUNTED_DETECTION },
                  { at->evidence, s->parties, COUNTED_EVIDENCE },
                  { at->forensics, s->parties, COUNTED_FORENSICS },
                  { at->sharing, s->parties, COUNTED_SHARING },
                  { at->rumour, s->rumours, COUNTED_RUMOUR },
                  { at->rumour_fade, s->rumours, COUNTED_RUMOUR } };
    int32_t i;
    for (size_t k = 0; k < sizeof words / sizeof *words; k++)
        if (e->slot >= words[k].base && e->slot < words[k].base + words[k].count) {
            l->count[words[k].as]++;
            return;
        }
    if ((i = e->slot - at->flags) >= 0 && i < s->flags) {
        text_print(name, sizeof name, "%s", s->flag_text[i]);
        for (char *c = name; *c; c++)
            *c = *c == '_' ? ' ' : *c;
        part(l, text_print(text, sizeof text,
                           e->amount ? tr(N_("notes \u201C%s\u201D")) : tr(N_("forgets \u201C%s\u201D")), name));
    } else if ((i = e->slot - at->threat_running) >= 0 && i < s->threats) {
        part(l, text_print(text, sizeof text, tr(N_("%s begins")), s->threat_text[i].name));
    } else if ((i = e->slot - at->threat_killed) >= 0 && i < s->threats) {
        part(l, text_print(text, sizeof text, tr(N_("%s is switched off")), s->threat_text[i].name));
    }
}

static void effect(const struct scenario *s, struct line *l, const struct effect *e)
{
    char text[256];
    switch (e->op) {
    case EFFECT_ADD:
        if (e->slot >= s->at.gauges && e->slot < s->at.gauges + s->gauges) {
            gauge(s, l, e->slot, e->amount, e->amount_high);
            break;
        }
        word(s, l, e);
        break;
    case EFFECT_SET: word(s, l, e); break;
    case EFFECT_PLANT: l->count[COUNTED_PLANT]++; break;
    case EFFECT_PROTECT: l->count[COUNTED_PROTECT]++; break;
    case EFFECT_RULE: l->count[COUNTED_RULE]++; break;
    case EFFECT_PROPOSE:
        part(l, text_print(text, sizeof text, tr(N_("proposes %s")), s->proposal_text[e->slot].name));
        break;
    case EFFECT_RELEASE: {
        const struct graph_node inject = { GRAPH_INJECT, e->slot, 0, 0 };
        part(l, text_print(text, sizeof text, tr(N_("releases \u201C%.120s\u201D")), graph_name(s, &inject)));
        break;
    }
    default: break;
    }
}

static void end_line(struct line *l)
{
    for (int c = 0; c < COUNTED; c++) {
        char text[128];
        if (l->count[c])
            part(l, text_print(text, sizeof text, tr_count(counted_words[c].one, counted_words[c].many, l->count[c]),
                               (int)l->count[c]));
        l->count[c] = 0;
    }
    if (l->parts)
        buffer_text(l->out, "\n");
    l->parts = 0;
}

static void heading(const struct scenario *s, const struct effect *e, struct buffer *out)
{
    char number[48];
    int32_t hours = e->delay / 60;
    int from = out->length;
    if (e->delay >= 72 * 60)
        buffer_print(out, tr_count("after %d day", "after %d days", hours / 24), (int)(hours / 24));
    else if (e->delay >= 60)
        buffer_print(out, tr(N_("after %d h")), (int)hours);
    else if (e->delay)
        buffer_print(out, tr(N_("after %d min")), (int)e->delay);
    if (e->chance < WHOLE)
        buffer_print(out, tr(N_("%s%s likely")), out->length > from ? ", " : "",
                     value_print(UNIT_SHARE, e->chance, number, sizeof number));
    if (e->when != NONE) {
        buffer_text(out, out->length > from ? ", " : "");
        buffer_text(out, tr(N_("if ")));
        expression_words(s, e->when, out);
    }
    buffer_text(out, out->length > from ? ": " : "");
}

void graph_effects(const struct scenario *s, struct span adds, struct span effects, struct buffer *out)
{
    struct line l = { .out = out };
    const struct effect *before = NULL;
    for (int32_t i = adds.first; i < adds.first + adds.count; i++)
        gauge(s, &l, s->add[i].slot, s->add[i].amount, s->add[i].amount);
    for (int32_t i = effects.first; i < effects.first + effects.count; i++) {
        const struct effect *e = s->effect + i;
        int same = before ? before->delay == e->delay && before->chance == e->chance && before->when == e->when
                          : e->delay == 0 && e->chance == WHOLE && e->when == NONE;
        if (!same) {
            end_line(&l);
            heading(s, e, out);
        }
        effect(s, &l, e);
        before = e;
    }
    end_line(&l);
}
