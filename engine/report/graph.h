/* A scenario's graph as a picture. Each appends a whole file; the same graph gives the same bytes. */
#ifndef REPORT_GRAPH_H
#define REPORT_GRAPH_H

#include "analyse/graph.h"

/* For Graphviz. */
enum status graph_dot(const struct graph *g, struct buffer *out, struct error *err) MUST_USE;

/* As SVG, laid out here: turns as columns, in as many rows as let the text be largest on a sheet of A3, cards for
   decisions, injects, proposals and endings, and a labelled line for whatever one card notes and another asks for. */
enum status graph_svg(const struct graph *g, const struct alloc *a, struct buffer *out, struct error *err) MUST_USE;

#endif
