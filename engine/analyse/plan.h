/* A plan for an exercise: an option for each decision, whatever happens. */
#ifndef ANALYSE_PLAN_H
#define ANALYSE_PLAN_H

#include "outcome.h"
#include "runs.h"

/* A run_choose whose `ud` is a const int32_t *: an option number for each decision. */
int32_t plan_choose(void *ud, struct play *p, int32_t decision);

/* How well a run went by its outcomes alone: the sum over the indicators that have a good direction of how far from the
   bad end of 0 to 10,000 they ended. Counters and norms have no part in it. */
int32_t plan_value(const struct scenario *s, const int32_t *state);

/* The plan of the best outcome that a climb finds: plan[s->decisions] gets option numbers. It starts from the best of
   several plans: what each policy chose most often, and for each decision the option whose random runs went best, which
   also answers for decisions that a policy never met. Then it takes one decision after the other: each of its options
   is tried with all others left as they are, over the same PLAN_SEEDS seeds (sample->seeds if that is less), which no
   other measurement uses, and the best stays, on a tie what was there. This goes round until nothing changes,
   PLAN_ROUNDS times at most, so that a decision which another one opens gets its turn again. *value is the mean of
   plan_value. A hill's top, not surely the highest. Form and workers are those of `sample`. */
enum { PLAN_SEEDS = 64, PLAN_ROUNDS = 6 };
enum status plan_search(const struct alloc *a, const struct sample *sample, int32_t *plan, int32_t *value,
                        struct error *err) MUST_USE;

#endif
