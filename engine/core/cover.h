/* A cover: the same exercise under another title, with places and names masked, for audiences who know the case. */
#ifndef CORE_COVER_H
#define CORE_COVER_H

#include "scenario.h"

/* Makes *out: `s` with its texts masked, as s->cover says. Title, stake, brief, notice and place are replaced where the cover has
   them; in every other text each name is replaced, whole words only, the longest that fits first. Facts, records and sources
   keep theirs: they tell the case, and are shown once the exercise is over. A country without a mask becomes "ZZ".

   *out owns the masked texts and borrows the rest of `s`, which must outlive it; free it with scenario_free. Without a cover in `s`
   the texts are the same. */
enum status cover_put_on(const struct scenario *s, const struct alloc *a, struct scenario *out, struct error *err) MUST_USE;

#endif
