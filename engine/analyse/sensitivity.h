/* Which parameters move each figure most: one at a time is made a fifth smaller and a fifth larger, with the same seeds
   (common random numbers), on a private copy of the tables. Parameters stand in groups that mean something to a reader:
   the spread of one threat, the repair in one sector, the update links into one sector. What is compared is the mean
   over the seeds; what was not reached within the exercise counts as reached at its end. */
#ifndef ANALYSE_SENSITIVITY_H
#define ANALYSE_SENSITIVITY_H

#include "exercise/library.h"

enum { SENSITIVITY_SEEDS = 200, SENSITIVITY_MOST = 3, SENSITIVITY_NAME = 120 };

struct moved {
    char parameter[SENSITIVITY_NAME];
    int64_t less, more; /* the figure with a fifth less and a fifth more, in 1/FIGURE_ONE of its unit */
    int32_t elasticity; /* thousandths: relative change of the figure by relative change of the parameter; NONE: the
                           figure is 0 */
};

struct sensitivity {
    int32_t figures, parameters; /* parameters: how many groups were tried */
    struct moved
        *moved; /* SENSITIVITY_MOST for each figure, the strongest first; parameter "" behind the last that moves it */
};

/* The same on any number of workers (0: all cores). */
enum status sensitivity_run(const struct alloc *a, const struct loaded *loaded, int32_t seeds, int workers,
                            struct sensitivity *out, struct error *err) MUST_USE;
void sensitivity_free(const struct alloc *a, struct sensitivity *s);

#endif
