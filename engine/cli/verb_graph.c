/* whitecell graph: what leads to what, as a picture. */
#include "base/text.h"
#include "report/graph.h"
#include "verb.h"

enum { OPTION_SVG, OPTION_DOT, OPTION_OUT };
static const struct option_row options[] = {
    [OPTION_SVG] = { "--svg", NULL, 0, N_("a picture that any browser shows; so it is without options") },
    [OPTION_DOT] = { "--dot", NULL, 0, N_("a text for Graphviz instead") },
    [OPTION_OUT] = { "-o", "FILE", 0, N_("writes this file instead of the standard output") },
    { NULL, NULL, 0, NULL },
};

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    struct buffer text;
    struct arena arena;
    struct graph graph;
    if (words->given[OPTION_SVG] && words->given[OPTION_DOT]) {
        error_set(&err, STATUS_NOT_FOUND, N_("--svg and --dot do not go together"));
        return verb_failed(cli, &err);
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    buffer_init(&text, &alloc_libc);
    arena_init(&arena, &alloc_libc);
    enum status status = graph_make(&o.loaded->scenario, &arena, &graph, &err);
    if (!status)
        status =
            words->given[OPTION_DOT] ? graph_dot(&graph, &text, &err) : graph_svg(&graph, &alloc_libc, &text, &err);
    int code = status ? verb_failed(cli, &err) : verb_write(cli, words->value[OPTION_OUT], &text);
    arena_free(&arena);
    buffer_free(&text);
    opened_close(&o);
    return code;
}

static const char *const examples[] = { "whitecell graph notpetya -o notpetya.svg",
                                        "whitecell graph notpetya --dot | dot -Tpdf -o notpetya.pdf", NULL };

const struct verb verb_graph = {
    .name = "graph",
    .usage = "<scenario> [--svg | --dot] [-o FILE]",
    .summary = N_("a picture of turns, decisions and what follows from each option"),
    .help = N_(
        "Turns are columns. Lines lead from what an option or inject notes, proposes or releases to what asks for it: "
        "injects, decisions, options and endings. Made for a sheet of A3. It gives away the whole scenario."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
