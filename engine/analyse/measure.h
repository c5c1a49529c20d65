/* What a scenario's figures come to in one playthrough. The meter is made once and shared; what it notes down belongs
   to a run. */
#ifndef ANALYSE_MEASURE_H
#define ANALYSE_MEASURE_H

#include "core/play.h"

/* What is looked at in each site of a figure. */
struct watched {
    int32_t slot, other; /* hit: infected and destroyed, any above 0; below a level: service and NONE */
    int32_t site;        /* in the figure's list */
    int32_t country;     /* a number for each country among them */
};

struct meter {
    const struct scenario *s;
    struct arena arena;
    const struct watched **watched; /* per figure */
    int32_t *watches;
    size_t notes_size;
};

/* `s` is borrowed and has figures. */
enum status meter_make(const struct alloc *a, const struct scenario *s, struct meter *out, struct error *err) MUST_USE;
void meter_free(struct meter *m);

/* The notes of one run: notes_size bytes, aligned for any type, that stay the same from begin to end. */
struct notes;
void meter_begin(const struct meter *m, struct notes *notes);
void meter_look(const struct meter *m, struct notes *notes, struct play *p); /* as a probe */
/* The figures, in 1/FIGURE_ONE of their unit or FIGURE_NEVER: one for each. */
void meter_end(const struct meter *m, struct notes *notes, int64_t *values);

/* What an "until" would come to at the end of the scenario, or of its own window. */
int64_t measure_latest(const struct scenario *s, const struct measure *m);

#endif
