/* The wall clock of a class: how long the exercise has run, and what is kept for the hot wash. */
#ifndef UI_APP_CLOCK_H
#define UI_APP_CLOCK_H

#include <stdint.h>

struct app_clock {
    int64_t started, now; /* UTC seconds; started 0: not running */
    int64_t turn;         /* when the turn that is open began */
    int32_t minutes;      /* for everything, 0: as long as it takes */
};

/* A quarter of the time belongs to the hot wash. */
static inline int64_t app_clock_hotwash(const struct app_clock *clock) /* seconds from the start */
{
    return 60 * (int64_t)(clock->minutes - clock->minutes / 4);
}

#endif
