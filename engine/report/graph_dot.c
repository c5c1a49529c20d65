/* The graph for Graphviz: a cluster a turn, options as rows of their decision, flags as ellipses between. */
#include <string.h>

#include "base/tr.h"
#include "graph.h"

static void quoted(struct buffer *out, const char *text)
{
    buffer_text(out, "\"");
    for (const char *c = text; *c; c++) {
        if (*c == '"' || *c == '\\')
            buffer_text(out, "\\");
        if (*c == '\n' || *c == '\r')
            buffer_text(out, *c == '\n' ? " " : "");
        else
            buffer_add(out, c, 1);
    }
    buffer_text(out, "\"");
}

static const char *id_of(const struct graph *g, int32_t node, char *out, size_t size)
{
    static const char *const letters = "doipfe";
    const struct graph_node *n = g->node + node;
    return text_print(out, size, "%c%d", letters[n->kind], (int)n->index);
}

static void node(const struct graph *g, int32_t number, struct buffer *out)
{
    static const char *const looks[GRAPH_KINDS] = {
        [GRAPH_DECISION] = "shape=box, style=\"filled,bold\", fillcolor=\"#FFF4D6\"",
        [GRAPH_OPTION] = "shape=box, style=\"filled,rounded\", fillcolor=\"#FFFFFF\"",
        [GRAPH_INJECT] = "shape=note, style=filled, fillcolor=\"#E6F0FA\"",
        [GRAPH_PROPOSAL] = "shape=hexagon, style=filled, fillcolor=\"#EDE7F6\"",
        [GRAPH_FLAG] = "shape=ellipse, style=filled, fillcolor=\"#EEEEEE\"",
        [GRAPH_ENDING] = "shape=box, style=filled, fillcolor=\"#E3F2E1\", peripheries=2",
    };
    char id[24];
    const struct graph_node *n = g->node + number;
    buffer_print(out, "    %s [label=", id_of(g, number, id, sizeof id));
    quoted(out, graph_name(g->s, n));
    buffer_print(out, ", %s%s];\n",
                 n->kind == GRAPH_INJECT && g->s->inject[n->index].channel == CHANNEL_EVENT ? "shape=box, style=dashed"
                                                                                            : looks[n->kind],
                 n->kind == GRAPH_INJECT && !g->s->inject[n->index].reliable ? ", color=\"#B3261E\"" : "");
}

enum status graph_dot(const struct graph *g, struct buffer *out, struct error *err)
{
    static const char *const looks[GRAPH_LINKS] = {
        [GRAPH_SETS] = "color=\"#1B5E20\"",
        [GRAPH_CLEARS] = "color=\"#B3261E\", arrowhead=tee",
        [GRAPH_RELEASES] = "color=\"#0B5394\"",
        [GRAPH_PROPOSES] = "color=\"#5E35B1\"",
        [GRAPH_ASKS] = "color=\"#555555\", style=dashed",
        [GRAPH_ASKS_NOT] = "color=\"#B3261E\", style=dashed, arrowhead=odot",
    };
    const struct scenario *s = g->s;
    char a[24], b[24];
    buffer_text(out, "digraph scenario {\n  graph [rankdir=LR, newrank=true, fontname=\"Helvetica\", label=");
    quoted(out, s->title);
    buffer_text(out,
                "];\n  node [fontname=\"Helvetica\", fontsize=10];\n  edge [fontname=\"Helvetica\", fontsize=8];\n");
    for (int32_t t = 0; t < s->turns; t++) {
        buffer_print(out, "  subgraph cluster_turn%d {\n    label=", (int)t + 1);
        quoted(out, s->turn_text[t].title);
        buffer_text(out, ";\n");
        for (int32_t i = 0; i < g->nodes; i++)
            if (g->node[i].first == t && g->node[i].kind != GRAPH_ENDING)
                node(g, i, out);
        buffer_text(out, "  }\n");
    }
    for (int32_t i = 0; i < g->nodes; i++)
        if (g->node[i].first == NONE || g->node[i].kind == GRAPH_ENDING)
            node(g, i, out);
    for (int32_t d = 0; d < s->decisions; d++)
        for (int32_t o = s->decision[d].options.first; o < s->decision[d].options.first + s->decision[d].options.count;
             o++)
            buffer_print(out, "  %s -> %s [arrowhead=none];\n", id_of(g, g->at[GRAPH_DECISION] + d, a, sizeof a),
                         id_of(g, g->at[GRAPH_OPTION] + o, b, sizeof b));
    for (int32_t i = 0; i < g->edges; i++) {
        const struct graph_edge *e = g->edge + i;
        buffer_print(out, "  %s -> %s [%s", id_of(g, e->from, a, sizeof a), id_of(g, e->to, b, sizeof b),
                     looks[e->link]);
        if (e->delay || e->chance < WHOLE) {
            buffer_text(out, ", label=\"");
            if (e->delay)
                buffer_print(out, e->delay >= 60 ? tr(N_("%d h")) : tr(N_("%d min")),
                             (int)(e->delay >= 60 ? e->delay / 60 : e->delay));
            if (e->chance < WHOLE)
                buffer_print(out, "%s%d %%", e->delay ? ", " : "", (int)(e->chance / 100));
            buffer_text(out, "\"");
        }
        buffer_text(out, "];\n");
    }
    buffer_text(out, "}\n");
    return out->failed ? error_no_memory(err) : STATUS_OK;
}
