/* The parts of `whitecell bench`. Rates are per second of one core (processor time, so that a busy
   machine does not count); times are of the machine that runs it. */
#ifndef CLI_BENCH_H
#define CLI_BENCH_H

#include "exercise/library.h"
#include "verb.h"

/* One engine's way through the reference scenario (tests/bench). */
struct reference {
    double per_s;
    int64_t checksum; /* over REFERENCE_CHECKED runs */
    int32_t injects;
};

/* What every port of the reference scenario must arrive at after REFERENCE_CHECKED runs. */
enum { REFERENCE_CHECKED = 200, REFERENCE_CHECKSUM = 515651, REFERENCE_INJECTS = 2155 };

/* The choice in the next turn; x starts at run + 1. */
static inline int reference_choice(int64_t *x)
{
    *x = *x * 16807 % 2147483647;
    return (int)(*x / 65536 & 3);
}

/* A hand-written loop over the same numbers: the limit. */
struct reference reference_loop(double seconds);
/* Lua functions called from C for every condition and effect. */
enum status reference_closures(const char *path, double seconds, struct reference *out, struct error *err) MUST_USE;
/* The scenario in our language, compiled and played by the core. */
struct reference reference_core(const struct loaded *loaded, double seconds);

/* Whole playthroughs of a scenario by random choices. */
double world_playthroughs(const struct loaded *loaded, double seconds);
int32_t world_ticks(const struct scenario *s);
/* Nanoseconds per tick and per site or link of a made-up network. */
enum status world_scaling(int32_t sites, double seconds, double *ns_per_tick, double *ns_each,
                          struct error *err) MUST_USE;
/* Nanoseconds to copy the state and to hash it. */
enum status world_copy_and_hash(const struct loaded *loaded, double *ns, struct error *err) MUST_USE;

#endif
