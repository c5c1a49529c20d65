/* Where everything in the picture of a graph stands: cards in columns of turns, and nets of lines that run between the
   columns and never through a card. */
#ifndef REPORT_GRAPH_LAYOUT_H
#define REPORT_GRAPH_LAYOUT_H

#include "analyse/graph.h"
#include "svg.h"

enum { MARGIN = 28, TRACK = 6, LANE = 14, COLUMN_WIDTH = 264, CARD_PADDING = 7, BANDS_MAX = 6 };

struct text_line {
    enum svg_style style;
    int from, length; /* in layout.text */
    int x, y;         /* of its base line, in the card or heading */
};

/* A part of a card that lines lead to: a decision's head, an option, or a whole card of another kind. */
struct row {
    int32_t card;
    int top, height; /* in the card */
    int pins[2];     /* on the left, on the right */
};

struct card {
    int32_t node, turn; /* turn: the scenario's turns for endings */
    int column;
    int x, y, height;
    int32_t first_line, lines;
    int32_t first_row, rows; /* graph nodes: a decision's and then those of its options */
};

/* A line's end at a card. */
struct pin {
    int32_t net, node;
    int side;   /* 0 left, 1 right */
    int out;    /* 1: the net begins here */
    int number; /* among those of its row and side */
    int no;     /* it clears, or is asked not to be */
};

struct net {
    int32_t node;        /* what it is about */
    int32_t first, pins; /* in layout.pin */
    int bus;             /* 1: it runs along the top, for it joins more than one gap between columns */
    int lane[BANDS_MAX], trunk;
};

/* The vertical line of a net in the gap on the left of a column; the gap behind the last column of a band too. */
struct stem {
    int32_t net, band, gap; /* gap: 0 .. columns of the band */
    int top, bottom, track, x;
};

/* A turn with many cards has several columns. */
struct column {
    int32_t turn;
    int band, place; /* the how manyeth of its band */
    int x, height;   /* height: of its cards */
};

struct heading {
    int32_t first_line, lines;
};

struct layout_band {
    int top, bus, heading, cards, bottom; /* y */
    int lanes, columns;
    int32_t first; /* column */
};

struct graph_layout {
    const struct graph *g;
    int bands, columns, trunks;
    int width, height;
    struct layout_band band[BANDS_MAX];
    struct column *column;
    struct heading *heading; /* per turn, and for the endings */
    struct card *card;
    struct row *row; /* per graph node; those of flags are not used */
    struct text_line *line;
    struct pin *pin;
    struct net *net;
    struct stem *stem;
    int32_t cards, pins, nets, stems;
    int lines, line_cap;
    struct buffer text; /* what the lines are made of */
};

/* Lays it out in the number of rows that lets the text be largest on A3. Free it with graph_layout_free, also after a
   failure; what is not text or a line lives in `arena`. */
enum status graph_layout(const struct graph *g, const struct alloc *a, struct arena *arena, struct graph_layout *out,
                         struct error *err) MUST_USE;
void graph_layout_free(struct graph_layout *l);

/* graph_cards.c: makes the cards of all columns with their texts; rows have their pins already. */
void graph_cards(struct graph_layout *l);

/* What a net is called on its way; returns `out`. */
char *graph_label(const struct graph_layout *l, const struct net *net, char *out, size_t size);

/* Where a pin's line meets its card. */
void graph_pin(const struct graph_layout *l, const struct pin *pin, int *x, int *y);

/* Where the lane of a net with a bus begins and ends in a band, its label included, and where that stands. 0: it has
   none there. */
int graph_lane(const struct graph_layout *l, int32_t net, int band, int *left, int *right, int *label);

/* The number of the stem of a net in a gap. */
int32_t graph_stem(const struct graph_layout *l, int32_t net, int band, int gap);

/* The gap that a pin's line goes into. */
int graph_gap(const struct graph_layout *l, const struct pin *pin);

#endif
