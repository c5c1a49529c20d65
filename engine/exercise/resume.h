/* Opening a save: the journal, the scenario as it was played, and what has changed since. */
#ifndef EXERCISE_RESUME_H
#define EXERCISE_RESUME_H

#include "exercise.h"

struct resumed {
    struct exercise *exercise;
    struct loaded *loaded;
    struct journal_repair repair;
    enum {
        SCENARIO_SAME,
        SCENARIO_TEXT_CHANGED,
        SCENARIO_RULES_CHANGED,
        SCENARIO_GONE
    } scenario;       /* the installed one */
    char notice[512]; /* what the players should know, translated; "" when there is nothing */
};

/* Opens `path` and replays it, verifying every hash. JOURNAL_WRITE to go on playing, JOURNAL_READ to look: then the
   exercise takes no command. The scenario kept beside the save is played; without it the installed one under
   `scenarios` is, as long as its rules are those of the save. */
enum status resume_open(const struct alloc *a, const char *path, enum journal_mode mode, const char *scenarios,
                        const struct norm_catalogue *norms, struct resumed *out, struct error *err) MUST_USE;

void resume_close(struct resumed *resumed);

#endif
