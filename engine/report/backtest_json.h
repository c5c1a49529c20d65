/* The model against the record as a JSON object: what `whitecell backtest --json` prints. Its members, in this order:

     scenario, seeds      id; how many seeds were played
     per_s                playthroughs a second, with measuring
     figures              [{id, text, source, unit, kind: "calibrated" or "held_out", confidence, on (date or null),
                          documented (number or [low, high]), low, median, high (0.05, 0.5 and 0.95 quantiles of the
                          model; null: not reached within the exercise), never (seeds that did not reach it), inside,
                          score (null: the range has no end), naive_score, naive: {range: [low, high], because, source},
                          ratio (high / low, or null), wide (text or null)}]; with --sensitivity also
                          sensitivity: [{parameter, less, more, elasticity (or null)}], the strongest first, see
                          analyse/sensitivity.h */
#ifndef REPORT_BACKTEST_JSON_H
#define REPORT_BACKTEST_JSON_H

#include "analyse/backtest.h"
#include "analyse/sensitivity.h"
#include "store/json.h"

/* *out is the caller's, to be freed with cJSON_Delete. */
/* `x` may be NULL. */
enum status backtest_json(const struct scenario *s, const struct backtest *b, const struct sensitivity *x,
                          int64_t per_s, cJSON **out, struct error *err) MUST_USE;

#endif
