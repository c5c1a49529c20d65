#include "graph.h"

#include "core/play.h"

/* Walks once to count the edges and once to write them. */
struct walk {
    struct graph *g;
    int32_t count;
};

static int32_t node_of(const struct graph *g, enum graph_kind kind, int32_t index)
{
    return g->at[kind] + index;
}

static void edge(struct walk *w, enum graph_link link, int32_t from, int32_t to, const struct effect *e)
{
    struct graph_edge new = { link, from, to, e ? e->delay : 0, e ? e->chance : WHOLE, e && e->when != NONE };
    for (int32_t i = 0; w->g->edge && i < w->count; i++) {
        const struct graph_edge *old = w->g->edge + i;
        if (old->link == link && old->from == from && old->to == to && old->delay == new.delay)
            return;
    }
    if (w->g->edge)
        w->g->edge[w->count] = new;
    w->count++;
}

static int32_t source_of(const struct graph *g, const struct expression *e)
{
    const struct scenario *s = g->s;
    int32_t i;
    if (e->op == EXPRESSION_CHANCE || e->op == EXPRESSION_RULE)
        return NONE;
#define IN(base, count) ((i = e->a - s->at.base) >= 0 && i < (count))
    if (IN(flags, s->flags))
        return node_of(g, GRAPH_FLAG, i);
    if (IN(inject, s->injects))
        return node_of(g, GRAPH_INJECT, i);
    if (IN(proposal_asked, s->proposals) || IN(proposal_joined, s->proposals))
        return node_of(g, GRAPH_PROPOSAL, i);
    if (IN(decision, s->decisions * DECISION_WORDS) && e->op == EXPRESSION_EQUAL)
        return node_of(g, GRAPH_OPTION, s->decision[i / DECISION_WORDS].options.first + e->b - 1);
#undef IN
    return NONE;
}

static void condition(struct walk *w, int32_t root, int no, int32_t to)
{
    if (root < 0)
        return;
    const struct expression *e = w->g->s->expression + root;
    if (e->op == EXPRESSION_ALL || e->op == EXPRESSION_ANY || e->op == EXPRESSION_NO) {
        for (int32_t i = 0; i < e->b; i++)
            condition(w, e->a + i, no ^ (e->op == EXPRESSION_NO), to);
        return;
    }
    int32_t from = source_of(w->g, e);
    if (from != NONE && from != to)
        edge(w, (e->op == EXPRESSION_BELOW) != no ? GRAPH_ASKS_NOT : GRAPH_ASKS, from, to, NULL);
}

static void effects(struct walk *w, struct span span, int32_t from)
{
    const struct graph *g = w->g;
    const struct scenario *s = g->s;
    for (int32_t i = span.first; i < span.first + span.count; i++) {
        const struct effect *e = s->effect + i;
        int32_t flag = e->slot - s->at.flags;
        if (e->op == EFFECT_SET && flag >= 0 && flag < s->flags)
            edge(w, e->amount > 0 ? GRAPH_SETS : GRAPH_CLEARS, from, node_of(g, GRAPH_FLAG, flag), e);
        else if (e->op == EFFECT_RELEASE)
            edge(w, GRAPH_RELEASES, from, node_of(g, GRAPH_INJECT, e->slot), e);
        else if (e->op == EFFECT_PROPOSE)
            edge(w, GRAPH_PROPOSES, from, node_of(g, GRAPH_PROPOSAL, e->slot), e);
        condition(w, e->when, 0, from);
    }
}

static void edges(struct walk *w)
{
    const struct scenario *s = w->g->s;
    w->count = 0;
    for (int32_t i = 0; i < w->g->nodes; i++) {
        int32_t index = w->g->node[i].index;
        switch (w->g->node[i].kind) {
        case GRAPH_DECISION: condition(w, s->decision[index].when, 0, i); break;
        case GRAPH_OPTION:
            condition(w, s->option[index].when, 0, i);
            effects(w, s->option[index].effects, i);
            break;
        case GRAPH_INJECT:
            condition(w, s->inject[index].when, 0, i);
            effects(w, s->inject[index].effects, i);
            break;
        case GRAPH_PROPOSAL: effects(w, s->proposal[index].effects, i); break;
        case GRAPH_ENDING: condition(w, s->ending[index].when, 0, i); break;
        case GRAPH_FLAG:
        case GRAPH_KINDS: break;
        }
    }
}

static void set_turns(struct graph *g)
{
    const struct scenario *s = g->s;
    for (int32_t i = 0; i < g->nodes; i++) {
        struct graph_node *n = g->node + i;
        n->first = n->last = NONE;
        if (n->kind == GRAPH_INJECT) {
            n->first = s->inject[n->index].turn;
            n->last = s->inject[n->index].until;
        } else if (n->kind == GRAPH_ENDING) {
            n->first = s->ending[n->index].from_turn;
            n->last = s->turns - 1;
        }
    }
    for (int32_t t = 0; t < s->turns; t++)
        for (int32_t k = s->turn[t].decisions.first; k < s->turn[t].decisions.first + s->turn[t].decisions.count; k++) {
            struct graph_node *n = g->node + node_of(g, GRAPH_DECISION, s->asked[k]);
            const struct span *options = &s->decision[s->asked[k]].options;
            n->first = n->first == NONE ? t : n->first;
            n->last = t;
            for (int32_t o = options->first; o < options->first + options->count; o++)
                g->node[node_of(g, GRAPH_OPTION, o)] = (struct graph_node){ GRAPH_OPTION, o, n->first, t };
        }
    for (int32_t i = 0; i < g->edges; i++) { /* a proposal comes when it is first put */
        const struct graph_node *from = g->node + g->edge[i].from;
        struct graph_node *to = g->node + g->edge[i].to;
        if (g->edge[i].link != GRAPH_PROPOSES || from->first == NONE)
            continue;
        to->first = to->first == NONE || from->first < to->first ? from->first : to->first;
        to->last = from->last > to->last ? from->last : to->last;
    }
}

enum status graph_make(const struct scenario *s, struct arena *arena, struct graph *out, struct error *err)
{
    const int32_t counts[GRAPH_KINDS] = {
        [GRAPH_DECISION] = s->decisions, [GRAPH_OPTION] = s->options, [GRAPH_INJECT] = s->injects,
        [GRAPH_PROPOSAL] = s->proposals, [GRAPH_FLAG] = s->flags,     [GRAPH_ENDING] = s->endings
    };
    struct walk w = { out, 0 };
    *out = (struct graph){ .s = s };
    for (int k = 0; k < GRAPH_KINDS; k++) {
        out->at[k] = out->nodes;
        out->nodes += counts[k];
    }
    out->node = arena_new(arena, (size_t)out->nodes, sizeof *out->node);
    if (!out->node)
        return error_no_memory(err);
    for (int k = 0; k < GRAPH_KINDS; k++)
        for (int32_t i = 0; i < counts[k]; i++)
            out->node[out->at[k] + i] = (struct graph_node){ (enum graph_kind)k, i, NONE, NONE };
    edges(&w);
    out->edge = arena_new(arena, (size_t)w.count, sizeof *out->edge);
    if (!out->edge)
        return error_no_memory(err);
    edges(&w);
    out->edges = w.count;
    set_turns(out);
    return STATUS_OK;
}

const char *graph_name(const struct scenario *s, const struct graph_node *node)
{
    const struct inject_text *inject = s->inject_text + node->index;
    switch (node->kind) {
    case GRAPH_DECISION: return s->decision_text[node->index].ask;
    case GRAPH_OPTION: return s->option_text[node->index].label;
    case GRAPH_INJECT: return *inject->headline ? inject->headline : inject->text;
    case GRAPH_PROPOSAL: return s->proposal_text[node->index].name;
    case GRAPH_FLAG: return s->flag_text[node->index];
    case GRAPH_ENDING: return s->ending_text[node->index].name;
    case GRAPH_KINDS: break;
    }
    return "";
}
