/* Between the pages of the hot wash. */
#ifndef UI_DEBRIEF_PART_H
#define UI_DEBRIEF_PART_H

#include "core/score.h"
#include "debrief.h"

/* One frame of the hot wash. */
struct part {
    struct ui *ui;
    struct debrief_view *view;
    const struct exercise *e;
    const struct scenario *s;
    struct arena arena; /* for this frame */
    struct rect area;   /* below the tabs */
    int wide;           /* room for a list and what is selected in it beside each other */
    struct command *out;
    int sends; /* *out is to be carried out */
};

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

/* Selects by click, by key, and as arrows move the focus; Tab passes by, so that it can go on to what is selected. */
int part_selects(struct part *p, struct ui_signal signal);

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

/* What is selected on the norms page, written down. */
void debrief_norm_detail(struct part *p, struct pen *pen, int32_t norm);
/* The panel for a verdict of one's own. */
void debrief_override(struct part *p, int32_t norm);

#endif
