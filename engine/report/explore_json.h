/* An exploration as one JSON object: coverage with what is missing, endings with their ways, distributions. */
#ifndef REPORT_EXPLORE_JSON_H
#define REPORT_EXPLORE_JSON_H

#include "analyse/explore.h"
#include "store/json.h"

/* `ended`: "whole", "interrupt" or "seconds"; `ns` the time it took. *out is the caller's to delete. */
enum status explore_json(const struct explore *x, const char *ended, uint64_t ns, cJSON **out,
                         struct error *err) MUST_USE;

#endif
