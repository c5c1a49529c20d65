/* What of a scenario was ever reached: its decisions, options, injects and endings, and both outcomes of its
   conditions. One byte a thing, so that runs are added up with `or`, in any order.

   Counted are: a decision once it is put to players; an option once it is chosen; an inject or event once it is
   delivered; an ending once it ends an exercise; of each condition as a whole (`when` of an inject, decision, option,
   effect, mark, ending), each time the course of a turn asks it, whether it held or not. A condition is not asked, and
   so not seen, when nothing hangs on it any more: that of an option while its decision is not put, of an effect whose
   option is not taken, of an ending behind one that came. Left out: decisions and endings that the form leaves out,
   with all that belongs to them, and injects held back for the facilitator that no effect releases. */
#ifndef ANALYSE_COVERAGE_H
#define ANALYSE_COVERAGE_H

#include "core/play.h"

enum coverage_kind {
    COVERAGE_DECISION,
    COVERAGE_OPTION,
    COVERAGE_INJECT,
    COVERAGE_ENDING,
    COVERAGE_CONDITION,
    COVERAGE_KINDS
};

/* Whose condition it is. */
enum coverage_owner { OWNER_INJECT, OWNER_DECISION, OWNER_OPTION, OWNER_EFFECT, OWNER_MARK, OWNER_ENDING, OWNER_KINDS };

/* One thing to reach. */
struct coverage_item {
    enum coverage_kind kind;
    int32_t index; /* decision, option, inject, ending; of a condition its root */
    int32_t byte;
    unsigned char bit;          /* of a condition OUTCOME_FALSE or OUTCOME_TRUE: each outcome is an item of its own */
    enum coverage_owner owner;  /* of a condition */
    const char *first, *second; /* id: the second is an option's, behind its decision's, or NULL */
    const char *file;
    int32_t line;
};

struct coverage {
    const struct alloc *alloc;
    const struct scenario *s;
    int32_t form;
    int32_t bytes;                                    /* a multiple of 8 */
    int32_t put, available, chosen, delivered, ended; /* where each kind begins; outcomes of expressions are first */
    unsigned char *seen;                              /* of all runs so far */
    struct coverage_item *item;
    int32_t items, room, total[COVERAGE_KINDS];
};

enum status coverage_init(struct coverage *c, const struct alloc *a, const struct scenario *s, int32_t form,
                          struct error *err) MUST_USE;
void coverage_free(struct coverage *c);

/* Notes in `bytes`, one run's, what the state of a finished exercise shows: injects and the ending. */
void coverage_end(const struct coverage *c, const int32_t *state, unsigned char *bytes);

/* Adds one run. 1 when it reached something that no run before it did; how near a condition came counts as well. */
int coverage_add(struct coverage *c, const unsigned char *bytes);

int coverage_has(const struct coverage *c, const struct coverage_item *item);
int32_t coverage_covered(const struct coverage *c, enum coverage_kind kind);

/* "decision", "decision/option"; returns `out`. */
char *coverage_id(const struct coverage_item *item, char *out, int size);
const char *coverage_kind_id(enum coverage_kind kind);    /* "decisions" ... */
const char *coverage_owner_id(enum coverage_owner owner); /* "inject" ... */

#endif
