/* One exercise being run: a scenario, its state, the journal of what was done, and the commands that change it.
   Others read the members and change them through these functions only. */
#ifndef EXERCISE_EXERCISE_H
#define EXERCISE_EXERCISE_H

#include "command.h"
#include "core/policy.h"
#include "history.h"
#include "library.h"
#include "store/journal.h"

/* A command that was carried out; its texts live as long as the exercise. */
struct entry {
    struct command command;
    int32_t line, turn;
    int64_t utc;
    uint64_t state; /* hash after it */
    int undone;     /* a later rewind went back before it */
};

struct exercise {
    const struct alloc *alloc;
    const struct loaded *from; /* borrowed */
    const struct scenario *s;  /* from->scenario, or `masked` when the form has a cover */
    struct scenario *masked;   /* or NULL */
    int32_t *state, *scratch;  /* s->at.words each */
    uint64_t seed;
    int32_t form;
    struct history history;
    struct arena texts;
    int entries, entry_cap;
    struct entry *entry;
    struct journal *journal; /* NULL: nothing is kept */
};

/* The number of the form `id`; NULL: the fullest, 0 without forms. An unknown one is STATUS_NOT_FOUND and names the
   nearest. */
enum status exercise_form(const struct scenario *s, const char *id, int32_t *form, struct error *err) MUST_USE;

/* Starts an exercise with its first turn open. `path` is the save to create, or NULL to keep nothing; `form` an id, or
   NULL for the fullest. The scenario as played is kept beside the saves. */
enum status exercise_start(const struct alloc *a, const struct loaded *from, uint64_t seed, const char *form,
                           const char *path, struct exercise **out, struct error *err) MUST_USE;

/* Goes on with an open journal, which it takes over; every state hash is verified. After a failure the journal is the
   caller's again. STATUS_DAMAGED names the line where the replay parted from what was written. */
enum status exercise_resume(const struct alloc *a, const struct loaded *from, struct journal *journal,
                            struct exercise **out, struct error *err) MUST_USE;

void exercise_close(struct exercise *e); /* NULL is fine */

/* After translation_use on its scenario: what the history says in words is said again. A failure leaves it as it was.
 */
enum status exercise_retell(struct exercise *e, struct error *err) MUST_USE;

/* Carries out one command: applied to a copy, its line synced, then the copy becomes the state. After any error the
   exercise is as it was. `utc` is the wall time to write down. */
enum status exercise_do(struct exercise *e, const struct command *c, int64_t utc, struct error *err) MUST_USE;

/* The option number that `policy` would take for an open decision; 0: none. */
int32_t exercise_would_choose(const struct exercise *e, enum policy policy, int32_t decision);

/* Lets `policy` choose, as commands, every open decision of the roles in `roles` that has no choice yet. */
enum status exercise_autoplay(struct exercise *e, enum policy policy, int32_t roles, int64_t utc,
                              struct error *err) MUST_USE;

/* Who sits here: the roles that people play and the policy of the others. Kept as a note in the journal, so that an
   exercise that is gone on with seats the same. Nothing is written while all roles are played by people. */
enum status exercise_seat(struct exercise *e, int32_t roles, enum policy policy, int64_t utc,
                          struct error *err) MUST_USE;
void exercise_seats(const struct exercise *e, int32_t *roles, enum policy *policy);

/* Tags of notes that the program keeps for itself, and whether a command is a note that somebody made. */
#define EXERCISE_TAG_SEATS "seats"
#define EXERCISE_TAG_CLOCK "clock"
#define EXERCISE_TAG_UNDO "undo"
int exercise_is_remark(const struct command *c);

/* Whether players may correct or take back a confirmed choice until the turn closes: yes unless the facilitator's last
   word says no. The facilitator always can. The command is a note, which a rewind does not take back. */
int exercise_lets_undo(const struct exercise *e);
struct command exercise_let_undo(int allowed);

/* A child save at `path` with everything that stands now; the parent notes it. The child's id goes to `id`. */
enum status exercise_fork(struct exercise *e, const char *path, int64_t utc, char id[JOURNAL_SAVE_ID],
                          struct error *err) MUST_USE;

/* The first open decision of `roles` without a choice, from `after` on, or NONE. */
int32_t exercise_next_decision(const struct exercise *e, int32_t roles, int32_t after);

/* The last entry that is not undone and chose `decision` in the turn it was last put, or NULL (nobody or a form
   decided). */
const struct entry *exercise_choice(const struct exercise *e, int32_t decision);

/* The standing override of a norm's verdict, or NULL. */
const struct entry *exercise_override(const struct exercise *e, int32_t norm);

/* What players may read: an inject of the scenario, as edited, or one written on the spot. Texts are borrowed. */
struct message {
    int32_t inject; /* NONE: written on the spot */
    int32_t entry;  /* of the command that wrote or edited it, or NONE */
    const char *from, *headline, *text;
    int32_t channel, reliable, to;
    int32_t turn, minute; /* of delivery; `minute` is the one to show */
    const char *why;      /* what made its condition hold, in words, or "": for the debrief, not for the players */
};

/* Messages delivered to any of `roles`, by turn and then by the time they show; returns how many there are and writes
   at most `room`. */
int exercise_inbox(const struct exercise *e, int32_t roles, struct message *out, int room);

/* Why the exercise ended as it did, in words, or "" when its ending has no condition. Returns `out`. */
char *exercise_why_ended(const struct exercise *e, char *out, int size);

/* Simulated time now, minutes since 1970 UTC. */
int64_t exercise_now(const struct exercise *e);

#endif
