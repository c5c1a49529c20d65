/* Loads the norm catalogue, assets/norms.json: { "format": 1, "documents": [...], "norms": [...] }. */
#ifndef STORE_CATALOGUE_H
#define STORE_CATALOGUE_H

#include <stddef.h>

#include "base/alloc.h"
#include "base/status.h"
#include "core/norm.h"

/* Everything in *out lives in `arena` and needs no other clean-up; after a failure *out is empty. Mistakes are
   STATUS_INVALID with the file and the JSON path. */
MUST_USE enum status catalogue_load(const char *path, struct arena *arena, struct norm_catalogue *out,
                                    struct error *err);

/* The same from memory; `label` names the text in messages. */
MUST_USE enum status catalogue_parse(const char *text, size_t length, const char *label, struct arena *arena,
                                     struct norm_catalogue *out, struct error *err);

#endif
