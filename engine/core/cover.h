/* A cover: the same exercise under another title, with places and names masked, for audiences who know the case. */
#ifndef CORE_COVER_H
#define CORE_COVER_H

#include "scenario.h"

/* Makes *out: `s` with its texts masked, as s->cover says. Title, stake, brief, notice and place are replaced where the
   cover has them; in every other text each name is replaced, whole words only, the longest that fits first. Facts,
   records and sources keep theirs: they tell the case, and are shown once the exercise is over. A country without a
   mask becomes "ZZ".

   `original`, when not NULL, has the texts as the author wrote them, in the order of the walk (texts.h): names are
   masked in these, because a translation may spell and inflect them in other ways. An exercise under a cover is
   therefore in the author's language.

   *out owns the masked texts and borrows the rest of `s`, which must outlive it; free it with scenario_free. Without a
   cover in `s` the texts are the same. */
enum status cover_put_on(const struct scenario *s, const char *const *original, const struct alloc *a,
                         struct scenario *out, struct error *err) MUST_USE;

#endif
