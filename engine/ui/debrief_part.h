/* Between the pages of the hot wash. */
#ifndef UI_DEBRIEF_PART_H
#define UI_DEBRIEF_PART_H

#include "core/score.h"
#include "debrief.h"
#include "exercise/changes.h"

/* One frame of the hot wash. */
struct part {
    struct ui *ui;
    struct debrief_view *view;
    const struct exercise *e;
    const struct scenario *s;
    struct arena arena; /* for this frame */
    struct rect area;   /* below the tabs */
    int wide;           /* room for a list and what is selected in it beside each other */
    uint32_t first;     /* what takes the focus when the page is turned to, or 0 */
    struct command *out;
    int sends; /* *out is to be carried out */
};

/* Cuts the bar off the area; a label pressed changes view->page. */
void debrief_head(struct part *p, const char *const *labels, int count);

void debrief_decisions(struct part *p);
void debrief_timeline(struct part *p);
void debrief_norms(struct part *p);
void debrief_outcomes(struct part *p);
void debrief_record(struct part *p);
void debrief_discussion(struct part *p);

/* Memory for this frame, or NULL; then the frame fails. */
void *part_new(struct part *p, size_t count, size_t size);

/* A list at the left and its selection at the right, which has a tone of its own. Narrow: only the list, over all of
   it. */
void part_split(struct part *p, int percent, struct rect *list, struct rect *side);

/* What takes the focus when the page is turned to, and is scrolled to then: of those named in a frame the last. */
void part_first(struct part *p, uint32_t id);

/* A row of the list as in pen_row. Returns 1 when it is to be selected: by click, by key, or as arrows move the focus;
   Tab passes by, so that it can go on to what is selected. The chosen one is the page's first. */
int part_row(struct part *p, struct pen *pen, int index, int h, int chosen, struct rect *box);

/* A scrolled column that is the page's first. */
struct pen part_scroll(struct part *p, const char *name, struct rect box);

/* Marks and what they mean, in a row, or more when they do not fit. Returns their height, and only that with `draws`
   0. */
struct part_key {
    const char *name; /* translated */
    int which;
    void (*mark)(struct draw_list *list, int which, float x, float y, float r);
};
int part_legend(struct ui *ui, struct rect box, const struct part_key *keys, int count, int draws);
/* That of the norms' marks. */
int norm_legend(struct ui *ui, struct rect box, int draws);

/* The command is complete: it goes out with this frame. */
void part_send(struct part *p, struct command c);

/* ---- words ---- */
const char *part_option(const struct scenario *s, int32_t decision, int32_t number);
const char *part_role(const struct scenario *s, int32_t decision);
const char *part_sureness(enum sureness sureness); /* translated, "" when unsaid */

/* The choice that stood when the turn of this facing closed, or NULL: nobody's. */
const struct command *part_choice(const struct exercise *e, const struct facing *f);
/* Whether this form put the decision to the players. */
int part_put(const struct exercise *e, int32_t decision);

/* ---- one norm ---- */
struct norm_moment {
    int32_t turn, decision, option; /* turn 0-based; number of what was chosen */
    int32_t got, lo, hi, tension;   /* as in struct norm_opportunity */
    int32_t counted;                /* 0: outside the norm's scope; shown beside the others */
    int32_t mark;                   /* in scenario.mark, or NONE */
    int32_t better;                 /* number of an available option that would have advanced it most, or 0 */
    int32_t against;                /* the norm that it was weighed against, or NONE */
};
/* The moments at which decisions bore on the norm; `out` has room for all decisions. Returns how many. */
int norm_moments(const struct part *p, int32_t norm, struct norm_moment *out);
/* enum chart_mark of a counted moment. */
int norm_moment_mark(const struct norm_moment *m);
/* Younger than the exercise: today's yardstick. */
int norm_is_younger(const struct scenario *s, int32_t date_days);
/* Whether a standing ruling has a mark for it. */
int norm_is_ruled(const struct exercise *e, int32_t norm);

/* ---- one indicator ---- */
enum { GAUGE_STEPS = 12 }; /* values of one turn */
/* Its values from the opening of the first turn on; `out` has room for GAUGE_STEPS a turn and one. Returns how many. */
int gauge_line(struct part *p, int32_t gauge, int32_t *out);
/* What others came to, or NULL before the end. */
const struct compare_gauge *gauge_compared(const struct part *p, int32_t gauge);
/* "58 → 71   +13, better" */
void gauge_figures(struct part *p, struct pen *pen, int32_t gauge, enum text_size size);
int gauge_figures_height(struct part *p, int width, int32_t gauge, enum text_size size);
/* "history 56 · random 30–74", or "" before the end. Returns `out`. */
char *gauge_among(const struct part *p, int32_t gauge, char *out, size_t size);
/* Its line with axes in `area`, and what others came to on the same scale; `large` also names these beside it. */
void gauge_plot(struct part *p, struct rect area, int32_t gauge, const int32_t *values, int count, int large);
/* What the marks beside the line mean, as part_legend; nothing before the end. */
int gauge_legend(struct part *p, struct rect box, int draws);
/* One over the whole page with what moved it; `change` may be NULL, `values` is room as for gauge_line. */
void gauge_large(struct part *p, int32_t gauge, const struct change *change, int32_t *values);

/* What is selected on the norms page, written down. */
void debrief_norm_detail(struct part *p, struct pen *pen, int32_t norm);
/* The panel for a verdict of one's own. */
void debrief_override(struct part *p, int32_t norm);

#endif
