/* What stands on the cards of a graph. */
#include <string.h>

#include "base/tr.h"
#include "core/clock.h"
#include "core/expression.h"
#include "graph_layout.h"

enum { ENTRIES_MAX = 10 };

/* Wraps text[from ..] of l->text below what there is; *y is where it ends. */
static void flow_from(struct graph_layout *l, enum svg_style style, int indent, int from, int *y)
{
    int length = l->text.length - from;
    for (size_t at = 0; !l->text.failed && at < (size_t)length;) {
        const char *text = l->text.data + from + at;
        size_t next, n = svg_break(style, text, (size_t)length - at, COLUMN_WIDTH - 2 * CARD_PADDING - indent, &next);
        void *lines = l->line;
        if (!mem_grow(l->text.alloc, &lines, &l->line_cap, l->lines + 1, sizeof *l->line)) {
            l->text.failed = 1;
            return;
        }
        l->line = lines;
        *y += svg_line_height(style);
        l->line[l->lines++] = (struct text_line){ style, from + (int)at, (int)n, CARD_PADDING + indent, *y - 3 };
        at += next;
    }
}

static void flow(struct graph_layout *l, enum svg_style style, int indent, const char *text, int *y)
{
    int from = l->text.length;
    for (const char *c = text; *c; c++)
        if (*c != '\r')
            buffer_add(&l->text, *c == '\n' ? " " : c, 1);
    flow_from(l, style, indent, from, y);
}

static void flow_condition(struct graph_layout *l, const char *head, int indent, int32_t when, int *y)
{
    int from = l->text.length;
    if (when == NONE)
        return;
    buffer_text(&l->text, head);
    expression_words(l->g->s, when, &l->text);
    flow_from(l, SVG_QUIET, indent, from, y);
}

/* One entry behind the other: cards are narrow. */
static void flow_effects(struct graph_layout *l, int indent, struct span adds, struct span effects, int *y)
{
    struct buffer entries;
    int from = l->text.length;
    buffer_init(&entries, l->text.alloc);
    graph_effects(l->g->s, adds, effects, &entries);
    int left = 0;
    for (const char *c = entries.data; c && *c; c++)
        left += *c == '\n';
    int shown = 0;
    for (const char *c = entries.data; c && *c; c++) {
        if (shown == ENTRIES_MAX && left > 1) {
            char more[64];
            text_print(more, sizeof more, tr_count("and %d more", "and %d more", left), left);
            buffer_text(&l->text, more);
            break;
        }
        if (*c != '\n') {
            buffer_add(&l->text, c, 1);
            continue;
        }
        shown++;
        left--;
        if (c[1])
            buffer_text(&l->text, " \u00B7 ");
    }
    l->text.failed |= entries.failed;
    buffer_free(&entries);
    flow_from(l, SVG_QUIET, indent, from, y);
}

static void flow_turns(struct graph_layout *l, const struct graph_node *n, int *y)
{
    char text[80];
    if (n->first == n->last)
        return;
    text_print(text, sizeof text, tr(N_("turns %d to %d")), (int)n->first + 1, (int)n->last + 1);
    flow(l, SVG_QUIET, 0, text, y);
}

static struct card *card_begin(struct graph_layout *l, int32_t node, int32_t turn)
{
    struct card *c = l->card + l->cards++;
    *c = (struct card){ .node = node, .turn = turn, .height = 4, .first_line = l->lines };
    return c;
}

/* Ends a row that began at `top`; it is high enough for its pins. */
static void row_end(struct graph_layout *l, struct card *c, int32_t node, int top)
{
    struct row *row = l->row + node;
    int pins = row->pins[0] > row->pins[1] ? row->pins[0] : row->pins[1];
    c->height += 4;
    if (c->height < top + 8 + 6 * pins)
        c->height = top + 8 + 6 * pins;
    row->card = (int32_t)(c - l->card);
    row->top = top;
    row->height = c->height - top;
    c->rows++;
}

static void card_end(struct graph_layout *l, struct card *c)
{
    c->lines = l->lines - c->first_line;
}

static void decision(struct graph_layout *l, int32_t node, int32_t turn)
{
    const struct scenario *s = l->g->s;
    const struct graph_node *n = l->g->node + node;
    const struct decision_rules *rules = s->decision + n->index;
    struct card *c = card_begin(l, node, turn);
    flow(l, SVG_SMALL, 0, s->role_text[rules->role].name, &c->height);
    flow(l, SVG_STRONG, 0, s->decision_text[n->index].ask, &c->height);
    flow_turns(l, n, &c->height);
    flow_condition(l, tr(N_("Only if ")), 0, rules->when, &c->height);
    row_end(l, c, node, 0);
    for (int32_t o = rules->options.first; o < rules->options.first + rules->options.count; o++) {
        int top = c->height, number_y = c->height;
        char number[16];
        text_print(number, sizeof number, "%d", (int)(o - rules->options.first) + 1);
        flow(l, SVG_STRONG, 0, number, &number_y);
        flow(l, SVG_PLAIN, 14, s->option_text[o].label, &c->height);
        if (o - rules->options.first + 1 == rules->if_nobody)
            flow(l, SVG_QUIET, 14, tr(N_("This happens if nobody decides.")), &c->height);
        flow_condition(l, tr(N_("On offer if ")), 14, s->option[o].when, &c->height);
        flow_effects(l, 14, s->option[o].adds, s->option[o].effects, &c->height);
        row_end(l, c, l->g->at[GRAPH_OPTION] + o, top);
    }
    card_end(l, c);
}

static void inject(struct graph_layout *l, int32_t node, int32_t turn)
{
    static const char *const channels[CHANNELS] = { N_("News"),   N_("Broadcast"), N_("Social media"),
                                                    N_("E-mail"), N_("Phone"),     N_("Advisory"),
                                                    N_("Cable"),  N_("Letter"),    N_("Event") };
    const struct scenario *s = l->g->s;
    const struct graph_node *n = l->g->node + node;
    const struct inject_rules *rules = s->inject + n->index;
    const struct inject_text *text = s->inject_text + n->index;
    struct card *c = card_begin(l, node, turn);
    char head[512] = "", hour[24];
    if (rules->channel == CHANNEL_EVENT) {
        flow(l, SVG_SMALL, 0, tr(channels[rules->channel]), &c->height);
    } else {
        if (text->minute != NONE)
            text_print(head, sizeof head, "%s \u00B7 ",
                       clock_print_hour(s->starts + s->local_offset + text->minute, hour, sizeof hour));
        size_t used = strlen(head);
        text_print(head + used, sizeof head - used, "%s \u00B7 %s", tr(channels[rules->channel]), text->from);
        flow(l, SVG_SMALL, 0, head, &c->height);
    }
    flow(l, SVG_STRONG, 0, graph_name(s, n), &c->height);
    if (rules->channel != CHANNEL_EVENT) {
        int from = l->text.length, count = 0;
        int32_t all = (int32_t)((1u << s->roles) - 1);
        buffer_print(&l->text, "\u2192 %s", rules->to == all ? tr(N_("everybody")) : "");
        for (int32_t i = 0; i < s->roles && rules->to != all; i++)
            if (rules->to >> i & 1)
                buffer_print(&l->text, "%s%s", count++ ? "; " : "", s->role_text[i].name);
        flow_from(l, SVG_QUIET, 0, from, &c->height);
    }
    if (!rules->reliable)
        flow(l, SVG_WARN, 0, tr(N_("wrong or unsure")), &c->height);
    if (rules->held)
        flow(l, SVG_QUIET, 0, tr(N_("held until it is released")), &c->height);
    flow_turns(l, n, &c->height);
    flow_condition(l, tr(N_("Only if ")), 0, rules->when, &c->height);
    flow_effects(l, 0, rules->adds, rules->effects, &c->height);
    row_end(l, c, node, 0);
    card_end(l, c);
}

static void proposal(struct graph_layout *l, int32_t node, int32_t turn)
{
    const struct scenario *s = l->g->s;
    const struct proposal_rules *rules = s->proposal + l->g->node[node].index;
    struct card *c = card_begin(l, node, turn);
    flow(l, SVG_SMALL, 0, tr(N_("Proposal")), &c->height);
    flow(l, SVG_STRONG, 0, graph_name(s, l->g->node + node), &c->height);
    flow_effects(l, 0, rules->adds, rules->effects, &c->height);
    row_end(l, c, node, 0);
    card_end(l, c);
}

static void ending(struct graph_layout *l, int32_t node, int32_t turn)
{
    const struct scenario *s = l->g->s;
    const struct graph_node *n = l->g->node + node;
    struct card *c = card_begin(l, node, turn);
    char text[80];
    flow(l, SVG_STRONG, 0, graph_name(s, n), &c->height);
    if (n->first < s->turns - 1) {
        text_print(text, sizeof text, tr(N_("from turn %d on")), (int)n->first + 1);
        flow(l, SVG_QUIET, 0, text, &c->height);
    }
    if (s->ending[n->index].when == NONE)
        flow(l, SVG_QUIET, 0, tr(N_("otherwise")), &c->height);
    flow_condition(l, tr(N_("If ")), 0, s->ending[n->index].when, &c->height);
    row_end(l, c, node, 0);
    card_end(l, c);
}

static void make_heading(struct graph_layout *l, int32_t t)
{
    const struct scenario *s = l->g->s;
    struct heading *heading = l->heading + t;
    char text[200], date[64];
    int y = 0;
    heading->first_line = l->lines;
    if (t == s->turns) {
        flow(l, SVG_HEADING, -CARD_PADDING, tr(N_("Endings")), &y);
    } else {
        text_print(text, sizeof text, "%d \u00B7 %s", (int)t + 1, s->turn_text[t].title);
        flow(l, SVG_HEADING, -CARD_PADDING, text, &y);
        flow(l, SVG_QUIET, -CARD_PADDING,
             clock_print(s->starts + s->local_offset + s->turn[t].start, date, sizeof date), &y);
    }
    heading->lines = l->lines - heading->first_line;
}

/* The inject of a column that comes next behind `before` by the time it bears, then by number; NONE: that was the last.
 */
static int32_t next_inject(const struct graph_layout *l, int32_t turn, int32_t before)
{
    const struct scenario *s = l->g->s;
    int32_t best = NONE;
    for (int32_t i = 0; i < s->injects; i++) {
        if (l->g->node[l->g->at[GRAPH_INJECT] + i].first != turn || s->inject[i].channel == CHANNEL_EVENT)
            continue;
        int32_t m = s->inject_text[i].minute;
        int behind =
            before == NONE || m > s->inject_text[before].minute || (m == s->inject_text[before].minute && i > before);
        if (behind && (best == NONE || m < s->inject_text[best].minute))
            best = i;
    }
    return best;
}

void graph_cards(struct graph_layout *l)
{
    const struct graph *g = l->g;
    const struct scenario *s = g->s;
    for (int32_t t = 0; t <= s->turns; t++) {
        make_heading(l, t);
        if (t == s->turns)
            break;
        for (int32_t i = g->at[GRAPH_DECISION]; i < g->at[GRAPH_DECISION] + s->decisions; i++)
            if (g->node[i].first == t)
                decision(l, i, t);
        for (int32_t i = next_inject(l, t, NONE); i != NONE; i = next_inject(l, t, i))
            inject(l, g->at[GRAPH_INJECT] + i, t);
        for (int32_t i = g->at[GRAPH_PROPOSAL]; i < g->at[GRAPH_PROPOSAL] + s->proposals; i++)
            if (g->node[i].first == t)
                proposal(l, i, t);
        for (int32_t i = 0; i < s->injects; i++)
            if (s->inject[i].channel == CHANNEL_EVENT && s->inject[i].turn == t)
                inject(l, g->at[GRAPH_INJECT] + i, t);
    }
    for (int32_t i = g->at[GRAPH_ENDING]; i < g->at[GRAPH_ENDING] + s->endings; i++)
        ending(l, i, s->turns);
}
