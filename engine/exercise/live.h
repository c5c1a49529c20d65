/* A scenario that is being written, played while its files change: loaded anew when one is saved, with everything that
   was done done again on the new text as far as it still fits. Nothing is kept on the disk unless live_keep is called.
 */
#ifndef EXERCISE_LIVE_H
#define EXERCISE_LIVE_H

#include "exercise.h"

struct cJSON;

/* What is wrong with the files as they are now. */
struct live_mistake {
    char file[64];        /* within the folder, "" when it is about no file */
    int32_t line, column; /* from 1, 0 when not known */
    int error;            /* 0: a doubt, which does not keep it from being played */
    char code[8];         /* "E012", or "" */
    char message[512], fix[256];
};

struct live_options {
    const char *dir; /* the scenario's folder */
    uint64_t seed;
    const char *form;   /* NULL: the fullest of the text as it is */
    const char *roles;  /* ids with commas between: played by people; NULL: all */
    enum policy policy; /* of the others */
};

/* What was done, by ids: it can be done again on another text. */
struct live_step {
    const char *verb;
    struct cJSON *body;
    int32_t turn; /* in which it acts, from 1 */
    int64_t utc;
    int by_itself; /* a policy's choice, or a note that the program keeps: nobody goes back to it */
};

struct live_file {
    char name[96];
    int64_t modified, size;
    int words; /* a translation */
};
enum { LIVE_FILES = 128 };

/* Read it; change it through the functions. */
struct live {
    const struct alloc *alloc;
    const struct norm_catalogue *norms; /* borrowed */
    char dir[OS_PATH], form[64], seats[1024];
    uint64_t seed;
    enum policy policy, asked_policy;
    int32_t roles; /* bit set of the roles that people play */

    struct loaded *loaded; /* what is played; NULL as long as the files have never been without an error */
    struct exercise *e;
    struct exercise *before; /* the exercise that was replaced last, until the next call of a function below; or NULL */
    struct loaded *loaded_before;

    struct live_mistake *mistake; /* of the files as they are now, errors and doubts */
    int mistakes, mistake_cap, errors;
    int broken;        /* the files have errors: what is played is older than they are */
    char changed[256]; /* the files that were saved last, for people */
    char parted[768];  /* the command that no longer fits and why, "" when all was done again */

    struct live_step
        *step; /* steps [0, at) stand in `e`; those up to `want` are done again as soon as they fit, those behind
                               were gone back over; doing something else forgets both */
    int steps, step_cap, at, want;
    int known; /* entries of `e` that were there when they were last compared with the steps */
    int stale; /* `e` is new: the others may have chosen something else in it */

    struct live_file file[LIVE_FILES], look[LIVE_FILES]; /* as seen last; of the look that is under way */
    int files, doubtful;
};

/* Loads the scenario and starts it. A text with errors is no failure: then live->e is NULL and live->mistake says why.
   Fails without memory only. */
enum status live_open(const struct alloc *a, const struct live_options *options, const struct norm_catalogue *norms,
                      struct live **out, struct error *err) MUST_USE;
void live_close(struct live *live); /* NULL is fine */

enum live_news {
    LIVE_NOTHING,
    LIVE_BROKEN,   /* what was saved has errors; what was played is played on */
    LIVE_MENDED,   /* no errors any more, and the text is the one that is played */
    LIVE_RELOADED, /* live->e is another exercise */
};

/* Looks whether a file was saved; cheap, for a few times a second. Text that has errors is believed when a second look
   finds it the same: an editor may be in the middle of writing. */
enum live_news live_poll(struct live *live);
/* Loads the files whether they have changed or not. */
enum live_news live_reload(struct live *live);

/* All of these replace live->e; after a failure it is as it was. */
/* To the opening of `turn` (from 1), the others' choices made. Forward of what was played, the policy decides for
   everyone. */
enum status live_jump(struct live *live, int32_t turn, struct error *err) MUST_USE;
/* Takes back the last thing that someone did. */
enum status live_back(struct live *live, struct error *err) MUST_USE;

/* Writes the exercise as it stands into a new save. */
enum status live_keep(struct live *live, const char *path, struct error *err) MUST_USE;

#endif
