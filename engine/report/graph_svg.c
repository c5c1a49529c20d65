/* The graph drawn: lines first, then cards, then what stands on them. */
#include <string.h>

#include "base/tr.h"
#include "graph.h"
#include "graph_layout.h"

static const char *const colours[] = { "#0B5394", "#B45F06", "#38761D", "#741B47", "#134F5C",
                                       "#A61C00", "#5E35B1", "#7F6000", "#00695C", "#AD1457" };
enum { COLOURS = sizeof colours / sizeof *colours };

static void line(struct buffer *out, int x1, int y1, int x2, int y2)
{
    buffer_print(out, "M%d %dL%d %d", x1, y1, x2, y2);
}

/* Where a line ends: an arrow into a card, a ring where it must not be so; a dot where it begins, a bar where it ends
   something. */
static void mark(struct buffer *out, const struct pin *p, int x, int y, const char *colour)
{
    int back = p->side ? 1 : -1;
    if (p->out && !p->no)
        buffer_print(out, "<circle cx=\"%d\" cy=\"%d\" r=\"2.5\" fill=\"%s\"/>\n", x, y, colour);
    else if (p->out)
        buffer_print(out, "<path d=\"M%d %dV%d\" stroke=\"%s\" stroke-width=\"2.5\"/>\n", x + 2, y - 3, y + 3, colour);
    else if (p->no)
        buffer_print(out, "<circle cx=\"%d\" cy=\"%d\" r=\"3\" fill=\"#FFFFFF\" stroke=\"%s\" stroke-width=\"1.3\"/>\n",
                     x + 3 * back, y, colour);
    else
        buffer_print(out, "<path d=\"M%d %dl%d -3v6z\" fill=\"%s\"/>\n", x, y, 6 * back, colour);
}

static void net(const struct graph_layout *l, int32_t number, struct buffer *out)
{
    const struct net *n = l->net + number;
    const char *colour = colours[number % COLOURS];
    char name[256];
    int first = -1, last = -1;
    graph_label(l, n, name, sizeof name);
    buffer_print(out, "<g><title>");
    svg_escape(out, name, strlen(name));
    buffer_print(out, "</title><path fill=\"none\" stroke=\"%s\" stroke-width=\"1.1\" d=\"", colour);
    for (int b = 0; b < l->bands; b++) {
        int left = 0, right = 0, found = 0, y = 0;
        for (int32_t i = 0; i < l->stems; i++) {
            const struct stem *s = l->stem + i;
            if (s->net != number || s->band != b)
                continue;
            line(out, s->x, s->top, s->x, s->bottom);
            left = !found || s->x < left ? s->x : left;
            right = !found || s->x > right ? s->x : right;
            y = s->top;
            found = 1;
        }
        if (!found || !n->bus)
            continue;
        if (n->trunk != NONE) {
            left = MARGIN + TRACK * n->trunk;
            first = first < 0 ? y : first;
            last = y;
        }
        line(out, left, y, right, y);
    }
    if (n->trunk != NONE)
        line(out, MARGIN + TRACK * n->trunk, first, MARGIN + TRACK * n->trunk, last);
    for (int32_t i = n->first; i < n->first + n->pins; i++) {
        const struct pin *p = l->pin + i;
        int x, y;
        int32_t s = graph_stem(l, number, l->column[l->card[l->row[p->node].card].column].band, graph_gap(l, p));
        graph_pin(l, p, &x, &y);
        line(out, l->stem[s].x, y, x, y);
    }
    buffer_text(out, "\"/>\n");
    for (int32_t i = n->first; i < n->first + n->pins; i++) {
        int x, y;
        graph_pin(l, l->pin + i, &x, &y);
        mark(out, l->pin + i, x, y, colour);
    }
    buffer_text(out, "</g>\n");
}

/* On top of all lines, with a white rim where one passes below. */
static void label(const struct graph_layout *l, int32_t number, struct buffer *out)
{
    char text[256];
    int left, right, x;
    graph_label(l, l->net + number, text, sizeof text);
    for (int b = 0; b < l->bands; b++)
        if (graph_lane(l, number, b, &left, &right, &x)) {
            buffer_print(out, "<text class=\"s%d name\" style=\"fill:%s\" x=\"%d\" y=\"%d\">", SVG_SMALL,
                         colours[number % COLOURS], x, l->band[b].bus + LANE * (l->net[number].lane[b] + 1) - 3);
            svg_escape(out, text, strlen(text));
            buffer_text(out, "</text>\n");
        }
}

static void lines(const struct graph_layout *l, int32_t first, int32_t count, int x, int y, struct buffer *out)
{
    for (int32_t i = first; i < first + count; i++) {
        const struct text_line *t = l->line + i;
        svg_text(out, t->style, x + t->x, y + t->y, l->text.data + t->from, (size_t)t->length);
    }
}

static void card(const struct graph_layout *l, const struct card *c, struct buffer *out)
{
    static const struct {
        const char *fill, *edge, *more;
    } looks[GRAPH_KINDS] = {
        [GRAPH_DECISION] = { "#FFF8E5", "#8A6D1B", " stroke-width=\"1.6\"" },
        [GRAPH_INJECT] = { "#EEF4FB", "#5B7BA3", "" },
        [GRAPH_PROPOSAL] = { "#F3EEFB", "#6A4FA3", "" },
        [GRAPH_ENDING] = { "#EDF6EC", "#3B7A37", " stroke-width=\"1.6\"" },
    };
    const struct graph_node *n = l->g->node + c->node;
    const struct inject_rules *inject = n->kind == GRAPH_INJECT ? l->g->s->inject + n->index : NULL;
    int event = inject && inject->channel == CHANNEL_EVENT;
    buffer_print(out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\" stroke=\"%s\"%s%s/>\n",
                 c->x, c->y, COLUMN_WIDTH, c->height, event ? "#F4F4F4" : looks[n->kind].fill,
                 event ? "#777777" : looks[n->kind].edge, looks[n->kind].more,
                 inject && inject->when != NONE ? " stroke-dasharray=\"4 2\"" : "");
    if (n->kind == GRAPH_DECISION) {
        const struct span *options = &l->g->s->decision[n->index].options;
        for (int32_t o = options->first; o < options->first + options->count; o++) {
            const struct row *row = l->row + l->g->at[GRAPH_OPTION] + o;
            buffer_print(out, "<path d=\"M%d %dH%d\" stroke=\"#D8C48A\"/>\n", c->x, c->y + row->top,
                         c->x + COLUMN_WIDTH);
        }
    }
    lines(l, c->first_line, c->lines, c->x, c->y, out);
}

static void head(const struct graph_layout *l, struct buffer *out)
{
    const struct scenario *s = l->g->s;
    int across = l->width > l->height;
    const char *marking = tr(N_("EXERCISE EXERCISE EXERCISE"));
    const char *legend =
        tr(N_("An arrow ends where something is asked for, a ring where it must not be so; a dot begins it, a bar "
              "ends it. Broken edge: comes on a condition. Names on lines: what was noted, chosen or received."));
    buffer_print(out,
                 "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%dmm\" "
                 "height=\"%dmm\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMidYMin meet\">\n<title>",
                 across ? 420 : 297, across ? 297 : 420, l->width, l->height);
    svg_escape(out, s->title, strlen(s->title));
    buffer_text(out, "</title>\n");
    svg_styles(out);
    buffer_print(out, "<rect x=\"%d\" width=\"%d\" height=\"%d\" fill=\"#FFFFFF\"/>\n", -l->width, 3 * l->width,
                 3 * l->height);
    svg_text(out, SVG_TITLE, 28, 40, s->title, strlen(s->title));
    svg_text(out, SVG_WARN, l->width - 28 - svg_width(SVG_WARN, marking, strlen(marking)), 24, marking,
             strlen(marking));
    svg_text(out, SVG_SMALL, 28, 58, legend, strlen(legend));
}

enum status graph_svg(const struct graph *g, const struct alloc *a, struct buffer *out, struct error *err)
{
    struct arena arena;
    struct graph_layout l;
    arena_init(&arena, a);
    enum status status = graph_layout(g, a, &arena, &l, err);
    if (!status) {
        head(&l, out);
        for (int32_t i = 0; i < l.nets; i++)
            net(&l, i, out);
        for (int32_t i = 0; i < l.nets; i++)
            label(&l, i, out);
        for (int c = 0; c < l.columns; c++) {
            const struct heading *h = l.heading + l.column[c].turn;
            lines(&l, h->first_line, h->lines, l.column[c].x, l.band[l.column[c].band].heading, out);
        }
        for (int32_t i = 0; i < l.cards; i++)
            card(&l, l.card + i, out);
        buffer_text(out, "</svg>\n");
        if (out->failed)
            status = error_no_memory(err);
    }
    graph_layout_free(&l);
    arena_free(&arena);
    return status;
}
