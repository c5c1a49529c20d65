/* The wall clock of an exercise: when people sat down, and how many minutes they have. Kept as notes in the journal, so
   that a save that is gone on with has it too; the core never reads it. */
#ifndef EXERCISE_WALL_H
#define EXERCISE_WALL_H

#include "exercise.h"

/* Times are seconds of the wall clock, as if the exercise had been played in one go up to now: what lay between two
   sittings is left out. */
struct wall {
    int64_t began;   /* 0: not yet, or the exercise has no length */
    int64_t turn;    /* when the turn that is open was opened */
    int32_t minutes; /* for everything, hot wash included; 0: as long as it takes */
};
struct wall exercise_wall(const struct exercise *e);

/* People sit down. The first time the clock begins. When they come back while it would still run, it ran on; later than
   that, it goes on from the last thing that was done. Nothing is written for an exercise that has ended or has no
   length. */
enum status exercise_wall_sit(struct exercise *e, int64_t utc, struct error *err) MUST_USE;

enum { WALL_MINUTES_MAX = 24 * 60, WALL_TEXT = 24 };
/* The note that gives the exercise another length; its text is written to `text`, which must live as long as the
   command. */
struct command exercise_wall_minutes(int32_t minutes, char text[WALL_TEXT]);

#endif
