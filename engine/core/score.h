/* The norm ledger: what was chosen, for each norm, against the best and the worst that the decisions really faced
   allowed. The outcome ledger is the indicators themselves; the two are never summed. */
#ifndef CORE_SCORE_H
#define CORE_SCORE_H

#include "scenario.h"

enum verdict { VERDICT_NOT_TESTED, VERDICT_ADVANCED, VERDICT_STRAINED, VERDICT_CONTESTED, VERDICT_LEFT_OPEN, VERDICTS };

/* A norm's attainment is floor(10000 * sum(2(got - lo) + t) / sum(2(hi - lo))) over the decisions faced, where lo and
   hi are the least and greatest counted mark of the available options and got the chosen one's; an option without a
   mark has 0. t = hi - got when the choice reaches hi > 0 on a norm that the decision declares to oppose this one and
   no available option reaches both his; else 0. Zero means the least on offer, not a breach. */
struct norm_score {
    enum verdict verdict;
    int32_t attainment;     /* bp; NONE when not tested */
    int32_t opportunities;  /* decisions faced with hi > lo */
    int32_t advanced, strained; /* of these, chosen marks above and below 0; advances never cancel strains */
};

/* A percentage means something only from this many opportunities on. */
enum { SCORE_SHOWN_FROM = 3 };

/* One decision faced, as it bears on one norm. */
struct norm_opportunity {
    int32_t decision;
    int32_t lo, hi, got, tension; /* tension: t above */
};

/* How the last facing of `decision` bears on `norm`. 0 when the decision was never closed, or offers no counted mark
   for it. Decisions that a form leaves out are played as in the record and bear on nothing. */
int score_opportunity(const struct scenario *s, const int32_t *state, int32_t decision, int32_t norm,
                      struct norm_opportunity *out);

struct norm_score score_norm(const struct scenario *s, const int32_t *state, int32_t norm);

/* The mark of `option` (index in s->option) for `norm` as it counted at the close, 0 when there is none; *mark its
   index. */
int32_t score_mark(const struct scenario *s, const int32_t *state, int32_t option, int32_t norm, int32_t *mark);

const char *verdict_name(enum verdict verdict); /* translated: "advanced" ... */
const char *verdict_id(enum verdict verdict);   /* for JSON: "advanced", "left_open" ... */

#endif
