/* The wall clock of a class: how long the exercise has run, and what is kept for the hot wash. */
#ifndef UI_APP_CLOCK_H
#define UI_APP_CLOCK_H

#include <stdint.h>

struct app_clock {
    int64_t started, now; /* UTC seconds; started 0: not running */
    int32_t minutes;      /* of the form, 0 when it has none */
};

/* A quarter of the time belongs to the hot wash. */
static inline int32_t app_clock_hotwash(const struct app_clock *clock) /* minutes from the start */
{
    return clock->minutes - clock->minutes / 4;
}

static inline int32_t app_clock_spent(const struct app_clock *clock) /* minutes */
{
    return clock->started && clock->now > clock->started ? (int32_t)((clock->now - clock->started) / 60) : 0;
}

#endif
