/* The graph of each shipped scenario, and what is written of it: well formed, legible, the same every time. */
#include "help.h"

#include <stdlib.h>
#include <string.h>

#include "exercise/library.h"
#include "report/graph.h"
#include "report/graph_layout.h"
#include "store/catalogue.h"

struct drawn {
    struct arena arena;
    struct norm_catalogue norms;
    struct loaded *loaded;
    struct graph graph;
};

static void must(enum status status, const struct error *err)
{
    if (status)
        fail_msg("%s: %s", err->where, err->what);
}

static void draw(struct drawn *d, const char *id)
{
    char path[OS_PATH], name[64];
    struct error err;
    const char *source = os_env("WHITECELL_SOURCE");
    if (!source)
        skip();
    arena_init(&d->arena, &alloc_libc);
    must(os_join(path, source, "assets/norms.json", &err), &err);
    must(catalogue_load(path, &d->arena, &d->norms, &err), &err);
    must(os_join(path, source, text_print(name, sizeof name, "scenarios/%s", id), &err), &err);
    must(library_load(&alloc_libc, path, &d->norms, &d->loaded, NULL, &err), &err);
    must(graph_make(&d->loaded->scenario, &d->arena, &d->graph, &err), &err);
}

static void drop(struct drawn *d)
{
    library_free(d->loaded);
    arena_free(&d->arena);
}

static const char *const shipped[] = { "notpetya", "wannacry", "ukraine-telecom" };
enum { SHIPPED = sizeof shipped / sizeof *shipped };

static int32_t find(const struct graph *g, enum graph_kind kind, const char *name)
{
    for (int32_t i = 0; i < g->nodes; i++)
        if (g->node[i].kind == kind && strcmp(graph_name(g->s, g->node + i), name) == 0)
            return i;
    fail_msg("no node %s", name);
    return NONE;
}

static const struct graph_edge *between(const struct graph *g, enum graph_link link, int32_t from, int32_t to)
{
    for (int32_t i = 0; i < g->edges; i++)
        if (g->edge[i].link == link && g->edge[i].from == from && (to == NONE || g->edge[i].to == to))
            return g->edge + i;
    return NULL;
}

static void flags_choices_and_proposals_are_edges(void **state)
{
    (void)state;
    struct drawn d;
    draw(&d, "notpetya");
    const struct graph *g = &d.graph;
    int32_t flag = find(g, GRAPH_FLAG, "copy_found");
    int32_t option = find(g, GRAPH_OPTION, "Switch off everything everywhere and report openly every few hours");
    const struct graph_edge *sets = between(g, GRAPH_SETS, option, flag);
    assert_non_null(sets);
    assert_int_equal(sets->delay, 36 * 60);
    assert_int_equal(sets->chance, 8000);
    assert_non_null(between(g, GRAPH_ASKS, flag, find(g, GRAPH_INJECT, "One clean copy")));
    assert_non_null(between(g, GRAPH_ASKS_NOT, flag, find(g, GRAPH_INJECT, "No copy anywhere")));
    option = find(g, GRAPH_OPTION, "Block the mailbox at once and tell the national cyber agency");
    assert_non_null(between(g, GRAPH_ASKS, option, find(g, GRAPH_INJECT, "You closed the only door")));
    assert_non_null(between(g, GRAPH_ASKS_NOT, option, find(g, GRAPH_INJECT, "We paid. Now what?")));
    assert_non_null(
        between(g, GRAPH_ASKS, find(g, GRAPH_FLAG, "coalition_spoke"), find(g, GRAPH_ENDING, "A shared answer")));
    assert_non_null(between(g, GRAPH_PROPOSES,
                            find(g, GRAPH_OPTION, "Propose one list of asset freezes to the G7 and the European Union"),
                            find(g, GRAPH_PROPOSAL, "One list of asset freezes")));
    drop(&d);
}

/* Tags are balanced, attributes quoted, nothing but the five entities, no control characters. */
static void assert_xml(const char *text)
{
    char open[32][16];
    int depth = 0;
    for (const char *c = text; *c; c++) {
        assert_true((unsigned char)*c >= ' ' || *c == '\n');
        if (*c == '&')
            assert_true(strncmp(c, "&amp;", 5) == 0 || strncmp(c, "&lt;", 4) == 0 || strncmp(c, "&gt;", 4) == 0 ||
                        strncmp(c, "&quot;", 6) == 0);
        assert_int_not_equal(*c, '>');
        if (*c != '<')
            continue;
        int closes = c[1] == '/', quoted = 0;
        const char *name = c + 1 + closes;
        size_t length = strcspn(name, " >/\n");
        for (c = name; *c && (quoted || *c != '>'); c++) {
            assert_int_not_equal(*c, '<');
            quoted ^= *c == '"';
        }
        assert_int_equal(*c, '>');
        if (*name == '?')
            continue;
        if (closes) {
            assert_true(depth > 0 && strlen(open[depth - 1]) == length && strncmp(open[depth - 1], name, length) == 0);
            depth--;
        } else if (c[-1] != '/') {
            assert_true(depth < 32 && length < 16);
            text_print(open[depth++], 16, "%.*s", (int)length, name);
        }
    }
    assert_int_equal(depth, 0);
}

/* As Graphviz reads it: statements of names, strings and lists, brackets in pairs, edges between nodes that are
   declared. */
static void assert_dot(const char *text)
{
    int depth = 0;
    for (const char *c = text; *c; c++) {
        if (*c == '"') {
            for (c++; *c && *c != '"'; c++) {
                assert_true((unsigned char)*c >= ' ');
                c += *c == '\\';
            }
            assert_int_equal(*c, '"');
            continue;
        }
        depth += (*c == '{' || *c == '[') - (*c == '}' || *c == ']');
        assert_true(depth >= 0);
        assert_true(strchr("{}[]=,;->_ \n", *c) || (*c >= '0' && *c <= '9') || (*c >= 'a' && *c <= 'z') ||
                    (*c >= 'A' && *c <= 'Z'));
    }
    assert_int_equal(depth, 0);
    for (const char *c = strstr(text, " -> "); c; c = strstr(c + 4, " -> ")) {
        char node[40];
        const char *name = c;
        while (name[-1] != ' ')
            name--;
        text_print(node, sizeof node, " %.*s [label=", (int)(c - name), name);
        assert_non_null(strstr(text, node));
        text_print(node, sizeof node, " %.*s [label=", (int)strcspn(c + 4, " "), c + 4);
        assert_non_null(strstr(text, node));
    }
}

static void what_is_written_is_well_formed_and_always_the_same(void **state)
{
    (void)state;
    for (int i = 0; i < SHIPPED; i++) {
        struct drawn d;
        struct error err;
        struct buffer svg[2], dot;
        draw(&d, shipped[i]);
        buffer_init(&dot, &alloc_libc);
        must(graph_dot(&d.graph, &dot, &err), &err);
        assert_dot(dot.data);
        for (int k = 0; k < 2; k++) {
            buffer_init(svg + k, &alloc_libc);
            must(graph_svg(&d.graph, &alloc_libc, svg + k, &err), &err);
        }
        assert_xml(svg[0].data);
        assert_non_null(strstr(svg[0].data, "EXERCISE EXERCISE EXERCISE"));
        assert_null(strstr(svg[0].data, "href"));
        assert_string_equal(svg[0].data, svg[1].data);
        buffer_free(svg);
        buffer_free(svg + 1);
        buffer_free(&dot);
        drop(&d);
    }
}

static void no_card_overlaps_and_no_line_crosses_a_card(void **state)
{
    (void)state;
    for (int i = 0; i < SHIPPED; i++) {
        struct drawn d;
        struct error err;
        struct graph_layout l;
        draw(&d, shipped[i]);
        must(graph_layout(&d.graph, &alloc_libc, &d.arena, &l, &err), &err);
        for (int32_t a = 0; a < l.cards; a++) {
            const struct card *c = l.card + a;
            assert_true(c->x >= 0 && c->y >= 0 && c->x + COLUMN_WIDTH <= l.width && c->y + c->height <= l.height);
            for (int32_t b = 0; b < a; b++) {
                const struct card *o = l.card + b;
                assert_true(c->x + COLUMN_WIDTH <= o->x || o->x + COLUMN_WIDTH <= c->x || c->y + c->height <= o->y ||
                            o->y + o->height <= c->y);
            }
            for (int32_t s = 0; s < l.stems; s++)
                assert_true(l.stem[s].x < c->x || l.stem[s].x > c->x + COLUMN_WIDTH || l.stem[s].bottom < c->y ||
                            l.stem[s].top > c->y + c->height);
            for (int32_t t = c->first_line; t < c->first_line + c->lines; t++) {
                const struct text_line *line = l.line + t;
                assert_true(line->y < c->height);
                assert_true(line->x + svg_width(line->style, l.text.data + line->from, (size_t)line->length) <=
                            COLUMN_WIDTH);
            }
        }
        for (int32_t a = 0; a < l.stems; a++)
            for (int32_t b = 0; b < a; b++)
                assert_true(l.stem[a].x != l.stem[b].x || l.stem[a].bottom < l.stem[b].top ||
                            l.stem[b].bottom < l.stem[a].top);
        for (int32_t p = 0; p < l.pins; p++) { /* each line ends inside its row */
            int x, y;
            const struct row *row = l.row + l.pin[p].node;
            graph_pin(&l, l.pin + p, &x, &y);
            assert_in_range(y - l.card[row->card].y, row->top, row->top + row->height);
        }
        graph_layout_free(&l);
        drop(&d);
    }
}

/* An allocator that fails at its nth call. */
static void *starving(void *ud, void *ptr, size_t osize, size_t nsize)
{
    long *left = ud;
    if (nsize && (*left)-- <= 0)
        return NULL;
    return alloc_libc.fn(alloc_libc.ud, ptr, osize, nsize);
}

static void without_memory_it_says_so(void **state)
{
    (void)state;
    struct drawn d;
    struct error err;
    draw(&d, "notpetya");
    for (long n = 0;; n++) {
        long left = n;
        struct alloc a = { starving, &left };
        struct arena arena;
        struct graph graph;
        struct buffer out;
        arena_init(&arena, &a);
        buffer_init(&out, &a);
        enum status status = graph_make(&d.loaded->scenario, &arena, &graph, &err);
        if (!status)
            status = graph_svg(&graph, &a, &out, &err);
        buffer_free(&out);
        arena_free(&arena);
        if (!status)
            break;
        assert_int_equal(status, STATUS_NO_MEMORY);
    }
    drop(&d);
}

static void svg_text_is_escaped_and_measured(void **state)
{
    (void)state;
    struct buffer out;
    size_t next;
    buffer_init(&out, &alloc_libc);
    svg_escape(&out, "a<b> & \"c\"\x01", 11);
    assert_string_equal(out.data, "a&lt;b&gt; &amp; &quot;c&quot; ");
    buffer_free(&out);
    assert_true(svg_width(SVG_PLAIN, "WWW", 3) > svg_width(SVG_PLAIN, "iii", 3));
    assert_true(svg_width(SVG_PLAIN, "\u0416", 2) > 0);
    assert_int_equal(svg_break(SVG_PLAIN, "one two", 7, svg_width(SVG_PLAIN, "one t", 5), &next), 3);
    assert_int_equal(next, 4);
    assert_int_equal(svg_break(SVG_PLAIN, "oneword", 7, svg_width(SVG_PLAIN, "one", 3), &next), 3);
    assert_int_equal(next, 3);
    assert_int_equal(svg_break(SVG_PLAIN, "\u0416\u0416", 4, 1, &next), 2);
}

int test_graph(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(flags_choices_and_proposals_are_edges),
        cmocka_unit_test(what_is_written_is_well_formed_and_always_the_same),
        cmocka_unit_test(no_card_overlaps_and_no_line_crosses_a_card),
        cmocka_unit_test(without_memory_it_says_so),
        cmocka_unit_test(svg_text_is_escaped_and_measured),
    };
    return cmocka_run_group_tests_name("graph", tests, NULL, NULL);
}
