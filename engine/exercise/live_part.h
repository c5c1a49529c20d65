/* Between live.c, which watches and loads, and live_steps.c, which remembers what was done and does it again. */
#ifndef EXERCISE_LIVE_PART_H
#define EXERCISE_LIVE_PART_H

#include "live.h"

/* Takes what was done since the last call into the steps. Only memory can be missing. */
enum status live_remember(struct live *live) MUST_USE;

/* Frees the steps from number `from` on. */
void live_forget(struct live *live, int from);

/* A new exercise on `loaded` with the steps before `want` done, or those that fit: *reached is how many, live->parted
   says what does not. `path`: a save to write, or NULL. *out is NULL after a failure. */
enum status live_play_again(struct live *live, const struct loaded *loaded, int want, const char *path,
                            struct exercise **out, int *reached, struct error *err) MUST_USE;

/* live->e becomes `e`, in which the steps before `reached` stand; what it replaces stays until the next call. */
void live_install(struct live *live, struct loaded *loaded, struct exercise *e, int reached);

#endif
