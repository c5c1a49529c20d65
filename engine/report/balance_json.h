/* Bots and balance as JSON: what `explore --policies --json` prints. Points are in basis points, counters whole. */
#ifndef REPORT_BALANCE_JSON_H
#define REPORT_BALANCE_JSON_H

#include "analyse/balance.h"
#include "store/json.h"

/* *out is yours to free with cJSON_Delete. */
enum status balance_json(const struct bots *bots, const struct balance *b, cJSON **out, struct error *err) MUST_USE;

#endif
