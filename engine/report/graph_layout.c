#include "graph_layout.h"

#include <string.h>

#include "base/tr.h"

enum { GAP = 22, CARD_GAP = 6, BAND_GAP = 34, HEAD = 72, LABEL = 44, GAPS_MAX = 128 };

/* ---- nets -------------------------------------------------------------------------------------------------------- */

static int32_t turn_of(const struct graph_layout *l, int32_t node)
{
    const struct graph_node *n = l->g->node + node;
    return n->kind == GRAPH_ENDING ? l->g->s->turns : n->first;
}

static void pin(struct graph_layout *l, struct net *net, int32_t node, int out, int no)
{
    if (l->g->node[node].kind == GRAPH_FLAG || turn_of(l, node) == NONE)
        return;
    for (int32_t i = net->first; i < l->pins; i++)
        if (l->pin[i].node == node && l->pin[i].out == out && l->pin[i].no == no)
            return;
    l->pin[l->pins++] = (struct pin){ l->nets, node, 0, out, 0, no };
    net->pins++;
}

/* Keeps the net if something leaves and something enters it. */
static void net_end(struct graph_layout *l, struct net *net)
{
    int out = 0, in = 0, same = 1;
    for (int32_t i = net->first; i < l->pins; i++) {
        out += l->pin[i].out;
        in += !l->pin[i].out;
        same &= turn_of(l, l->pin[i].node) == turn_of(l, l->pin[net->first].node);
    }
    if (!out || !in) {
        l->pins = net->first;
        return;
    }
    for (int32_t i = net->first; i < l->pins; i++) {
        struct pin *p = l->pin + i;
        p->side = p->out || same;
        p->number = l->row[p->node].pins[p->side]++;
    }
    l->nets++;
}

static void make_nets(struct graph_layout *l)
{
    const struct graph *g = l->g;
    for (int32_t n = 0; n < g->nodes; n++)
        for (int into = 1; into >= 0; into--) {
            struct net *net = l->net + l->nets;
            *net = (struct net){ .node = n, .first = l->pins };
            if (into || g->node[n].kind != GRAPH_FLAG)
                pin(l, net, n, !into, 0);
            for (int32_t i = 0; i < g->edges; i++) {
                const struct graph_edge *e = g->edge + i;
                int asks = e->link == GRAPH_ASKS || e->link == GRAPH_ASKS_NOT;
                int flag = e->link == GRAPH_SETS || e->link == GRAPH_CLEARS;
                if (into ? e->to == n && !asks && !flag : e->to == n && flag)
                    pin(l, net, e->from, 1, e->link == GRAPH_CLEARS);
                else if (!into && asks && e->from == n)
                    pin(l, net, e->to, 0, e->link == GRAPH_ASKS_NOT);
            }
            net_end(l, net);
        }
}

char *graph_label(const struct graph_layout *l, const struct net *net, char *out, size_t size)
{
    const struct graph_node *n = l->g->node + net->node;
    char name[LABEL + 1];
    const char *text = graph_name(l->g->s, n);
    size_t at = 0, length = strlen(text);
    for (int i = 0; i < LABEL - 4 && at < length; i++)
        text_next(text, length, &at);
    text_print(name, sizeof name, "%.*s", (int)at, text);
    for (char *c = name; *c; c++)
        *c = *c == '_' && n->kind == GRAPH_FLAG ? ' ' : *c == '\n' ? ' ' : *c;
    return text_print(out, size, "%s%s", name, at < length ? "\u2026" : "");
}

/* ---- places ------------------------------------------------------------------------------------------------------ */

static const struct column *column_of(const struct graph_layout *l, int32_t node)
{
    return l->column + l->card[l->row[node].card].column;
}

int graph_gap(const struct graph_layout *l, const struct pin *p)
{
    return column_of(l, p->node)->place + p->side;
}

static int band_of(const struct graph_layout *l, const struct pin *p)
{
    return column_of(l, p->node)->band;
}

static int pin_y(const struct graph_layout *l, const struct pin *p) /* in the card */
{
    const struct row *row = l->row + p->node;
    return row->top + 9 + TRACK * p->number;
}

void graph_pin(const struct graph_layout *l, const struct pin *p, int *x, int *y)
{
    const struct card *c = l->card + l->row[p->node].card;
    *x = c->x + (p->side ? COLUMN_WIDTH : 0);
    *y = c->y + pin_y(l, p);
}

int32_t graph_stem(const struct graph_layout *l, int32_t net, int band, int gap)
{
    for (int32_t i = 0; i < l->stems; i++)
        if (l->stem[i].net == net && l->stem[i].band == band && l->stem[i].gap == gap)
            return i;
    return NONE;
}

/* Cards stand one below the other, y from the top of the band's cards; a turn gets a further column where one would be
   higher than `most`. */
static void stack(struct graph_layout *l, int bands, int most)
{
    l->columns = 0;
    for (int32_t i = 0, turn = 0; turn <= l->g->s->turns; turn++) {
        struct column *column = l->column + l->columns++;
        *column = (struct column){ .turn = turn };
        for (; i < l->cards && l->card[i].turn == turn; i++) {
            struct card *c = l->card + i;
            if (column->height && column->height + c->height > most) {
                column = l->column + l->columns++;
                *column = (struct column){ .turn = turn };
            }
            c->column = l->columns - 1;
            c->y = column->height;
            column->height += c->height + CARD_GAP;
        }
    }
    int per = (l->columns + bands - 1) / bands;
    l->bands = (l->columns + per - 1) / per;
    for (int b = 0; b < l->bands; b++)
        l->band[b] = (struct layout_band){ .first = b * per };
    for (int c = 0; c < l->columns; c++) {
        l->column[c].band = c / per;
        l->column[c].place = c % per;
        l->band[c / per].columns++;
    }
}

/* A stem for each gap that a net touches; the lowest free track is its place there. */
static void make_stems(struct graph_layout *l, int tracks[][BANDS_MAX])
{
    l->stems = 0;
    for (int32_t n = 0; n < l->nets; n++) {
        struct net *net = l->net + n;
        int32_t first = l->stems;
        for (int32_t i = net->first; i < net->first + net->pins; i++) {
            const struct pin *p = l->pin + i;
            int band = band_of(l, p), gap = graph_gap(l, p), y = l->card[l->row[p->node].card].y + pin_y(l, p);
            int32_t s = graph_stem(l, n, band, gap);
            if (s == NONE)
                l->stem[s = l->stems++] = (struct stem){ n, band, gap, y, y, 0, 0 };
            l->stem[s].top = y < l->stem[s].top ? y : l->stem[s].top;
            l->stem[s].bottom = y > l->stem[s].bottom ? y : l->stem[s].bottom;
        }
        net->bus = l->stems - first > 1;
        for (int32_t i = first; i < l->stems; i++) {
            struct stem *s = l->stem + i;
            s->top = net->bus ? -1 : s->top;
            for (int32_t k = 0; k < i; k++) {
                const struct stem *o = l->stem + k;
                if (o->band == s->band && o->gap == s->gap && o->track == s->track && o->top <= s->bottom + TRACK &&
                    s->top <= o->bottom + TRACK) {
                    s->track++;
                    k = -1;
                }
            }
            if (tracks[s->gap][s->band] <= s->track)
                tracks[s->gap][s->band] = s->track + 1;
        }
    }
}

static int has_trunk(const struct graph_layout *l, int32_t net, int *from, int *to)
{
    *from = l->bands;
    *to = -1;
    for (int32_t i = 0; i < l->stems; i++)
        if (l->stem[i].net == net) {
            *from = l->stem[i].band < *from ? l->stem[i].band : *from;
            *to = l->stem[i].band > *to ? l->stem[i].band : *to;
        }
    return *to > *from;
}

/* Nets that go from one band to another have a line each in the left margin. */
static void make_trunks(struct graph_layout *l)
{
    l->trunks = 0;
    for (int32_t n = 0; n < l->nets; n++) {
        int from, to;
        l->net[n].trunk = has_trunk(l, n, &from, &to) ? l->trunks++ : NONE;
    }
}

static void place_columns(struct graph_layout *l, int tracks[][BANDS_MAX])
{
    l->width = 0;
    for (int b = 0; b < l->bands; b++) {
        int x = MARGIN + (l->trunks ? TRACK * (l->trunks + 2) : 0);
        for (int gap = 0; gap <= l->band[b].columns; gap++) {
            for (int32_t i = 0; i < l->stems; i++)
                if (l->stem[i].band == b && l->stem[i].gap == gap)
                    l->stem[i].x = x + GAP / 2 + TRACK * l->stem[i].track;
            x += GAP + TRACK * tracks[gap][b];
            if (gap < l->band[b].columns) {
                l->column[l->band[b].first + gap].x = x;
                x += COLUMN_WIDTH;
            }
        }
        l->width = x + MARGIN > l->width ? x + MARGIN : l->width;
    }
    for (int32_t i = 0; i < l->cards; i++)
        l->card[i].x = l->column[l->card[i].column].x;
}

int graph_lane(const struct graph_layout *l, int32_t net, int band, int *left, int *right, int *label)
{
    char text[LABEL * 4 + 8];
    int found = 0;
    for (int32_t i = 0; i < l->stems; i++) {
        const struct stem *s = l->stem + i;
        if (s->net != net || s->band != band || !l->net[net].bus)
            continue;
        *left = !found || s->x < *left ? s->x : *left;
        *right = !found || s->x > *right ? s->x : *right;
        found = 1;
    }
    if (!found)
        return 0;
    *label = *left + 4;
    if (l->net[net].trunk != NONE) {
        *left = MARGIN + TRACK * l->net[net].trunk;
        *label = MARGIN + TRACK * l->trunks + 2; /* right of all trunks */
    }
    graph_label(l, l->net + net, text, sizeof text);
    int end = *label + 4 + svg_width(SVG_SMALL, text, strlen(text));
    *right = end > *right ? end : *right;
    return 1;
}

static void make_lanes(struct graph_layout *l, int band)
{
    struct layout_band *b = l->band + band;
    for (int32_t n = 0; n < l->nets; n++) {
        int left, right, label, other_left, other_right;
        l->net[n].lane[band] = NONE;
        if (!graph_lane(l, n, band, &left, &right, &label))
            continue;
        int lane = 0;
        for (int32_t k = 0; k < n; k++)
            if (l->net[k].lane[band] == lane && graph_lane(l, k, band, &other_left, &other_right, &label) &&
                other_left <= right + 10 && left <= other_right + 10) {
                lane++;
                k = -1;
            }
        l->net[n].lane[band] = lane;
        b->lanes = lane + 1 > b->lanes ? lane + 1 : b->lanes;
    }
}

static void place_bands(struct graph_layout *l)
{
    int y = HEAD;
    for (int i = 0; i < l->bands; i++) {
        struct layout_band *b = l->band + i;
        int heading = 0, cards = 0;
        make_lanes(l, i);
        for (int c = b->first; c < b->first + b->columns; c++) {
            const struct column *column = l->column + c;
            const struct heading *h = l->heading + column->turn;
            int high = h->lines ? l->line[h->first_line + h->lines - 1].y + 8 : 0;
            heading = high > heading ? high : heading;
            cards = column->height > cards ? column->height : cards;
        }
        b->top = y;
        b->bus = y;
        b->heading = y + LANE * b->lanes + 14;
        b->cards = b->heading + heading;
        b->bottom = b->cards + cards;
        y = b->bottom + BAND_GAP;
    }
    l->height = y;
    for (int32_t i = 0; i < l->cards; i++)
        l->card[i].y += l->band[l->column[l->card[i].column].band].cards;
    for (int32_t i = 0; i < l->stems; i++) {
        struct stem *s = l->stem + i;
        const struct layout_band *b = l->band + s->band;
        s->bottom += b->cards;
        s->top = l->net[s->net].bus ? b->bus + LANE * l->net[s->net].lane[s->band] + LANE : s->top + b->cards;
    }
}

/* Returns how large a pixel gets on A3, upright or across: micrometres. 0: too many columns. */
static int place(struct graph_layout *l, int bands, int most)
{
    int tracks[GAPS_MAX][BANDS_MAX] = { { 0 } };
    stack(l, bands, most);
    if (l->band[0].columns >= GAPS_MAX)
        return 0;
    make_stems(l, tracks);
    make_trunks(l);
    place_columns(l, tracks);
    place_bands(l);
    int across = 400000 / l->width < 277000 / l->height ? 400000 / l->width : 277000 / l->height;
    int upright = 277000 / l->width < 400000 / l->height ? 277000 / l->width : 400000 / l->height;
    return across > upright ? across : upright;
}

enum status graph_layout(const struct graph *g, const struct alloc *a, struct arena *arena, struct graph_layout *out,
                         struct error *err)
{
    const struct scenario *s = g->s;
    *out = (struct graph_layout){ .g = g };
    buffer_init(&out->text, a);
    size_t pins = 2 * (size_t)g->edges + 2 * (size_t)g->nodes;
    out->column = arena_new(arena, (size_t)g->nodes + (size_t)s->turns + 1, sizeof *out->column);
    out->heading = arena_new(arena, (size_t)s->turns + 1, sizeof *out->heading);
    out->card = arena_new(arena, (size_t)g->nodes, sizeof *out->card);
    out->row = arena_new(arena, (size_t)g->nodes, sizeof *out->row);
    out->net = arena_new(arena, 2 * (size_t)g->nodes + 1, sizeof *out->net);
    out->pin = arena_new(arena, pins, sizeof *out->pin);
    out->stem = arena_new(arena, pins, sizeof *out->stem);
    if (!out->column || !out->heading || !out->card || !out->row || !out->net || !out->pin || !out->stem)
        return error_no_memory(err);
    make_nets(out);
    graph_cards(out);
    if (out->text.failed)
        return error_no_memory(err);
    int best = 0, bands = 1, most = 0;
    for (int b = 1; b <= BANDS_MAX; b++)
        for (int m = 500; m <= 3200; m += m / 5) {
            int size = place(out, b, m);
            if (size > best) {
                best = size;
                bands = b;
                most = m;
            }
        }
    if (!best)
        return error_set(err, STATUS_REFUSED, N_("the scenario is too large for a picture; --dot has no limit"));
    place(out, bands, most);
    return STATUS_OK;
}

void graph_layout_free(struct graph_layout *l)
{
    mem_free(l->text.alloc, l->line, (size_t)l->line_cap, sizeof *l->line);
    buffer_free(&l->text);
}
