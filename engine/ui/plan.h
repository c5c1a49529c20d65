/* How the time before the hot wash is shared among the turns: by how much each of them asks. It reminds and decides
   nothing. */
#ifndef UI_PLAN_H
#define UI_PLAN_H

#include "exercise/exercise.h"

int plan_put(const struct scenario *s, int32_t form, int32_t turn); /* decisions put to the players in a form */
int plan_decisions(const struct exercise *e, int32_t turn);         /* the same in the form that is played */
/* When a turn should begin in an even run of `whole` seconds; for s->turns, the end. */
int64_t plan_begins(const struct exercise *e, int64_t whole, int32_t turn);
/* What falls to `turn` of the `left` seconds that the turns from `first` on have; nothing when none are left. */
int64_t plan_share(const struct exercise *e, int64_t left, int32_t first, int32_t turn);

#endif
