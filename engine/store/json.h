/* A strict layer over cJSON. cJSON keeps duplicate keys, cuts text at \u0000, reads 01 and 1e400, rounds numbers and
   ignores case unless asked; here all of that is a mistake that is reported with its place. */
#ifndef STORE_JSON_H
#define STORE_JSON_H

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"
#include "base/text.h"

#define JSON_INT_MAX INT64_C(4503599627370496) /* 2^52: cJSON stores doubles */
enum { JSON_DEPTH = 64, JSON_VALUES = 200000 /* in one text: bounds memory */ };

/* Memory of cJSON, for tests of running out; process-wide, NULL restores libc's. Blocks live across a change must be
   freed before it. */
void json_use_alloc(const struct alloc *a);

/* Parses exactly one JSON value, with nothing but white space around it. STATUS_INVALID with "label:line:column" or the
   JSON path: bad grammar, bad UTF-8, \u0000, duplicate keys, numbers that are not whole or beyond 2^52, or more than
   JSON_DEPTH levels or JSON_VALUES values. `label` names the text in messages or is NULL. Free with cJSON_Delete. */
MUST_USE enum status json_parse(const char *text, size_t length, const char *label, cJSON **out, struct error *err);

/* ---- reading: a value and the way to it, so that errors can say "$.norms[3].title". Lives on the stack; `parent`,
   `label` and `key` are borrowed. ---- */

struct json_at {
    const struct json_at *parent; /* NULL at the root */
    const cJSON *value;
    const char *key; /* the root's label; NULL for an item of an array */
    int index;
};
struct json_at json_root(const cJSON *value, const char *label);
struct json_at json_item(const struct json_at *array, const cJSON *value, int index);
char *json_path(const struct json_at *at, char *out, size_t size); /* "label: $.a[1].b"; returns `out` */

/* STATUS_INVALID, naming the path of `key` in `at` (of `at` itself if key is NULL). The format is translated. */
enum status json_wrong(const struct json_at *at, const char *key, struct error *err, const char *fmt, ...)
    PRINTF_LIKE(4, 5);
/* The same as "found <kind or text>, expected <expected>"; `expected` is marked by N_(). */
enum status json_expected(const struct json_at *at, const char *key, const char *expected, struct error *err);

/* Members of the object `at`. Missing or of another type is STATUS_INVALID. Texts are borrowed from the tree. */
MUST_USE enum status json_get_text(const struct json_at *at, const char *key, const char **out, struct error *err);
MUST_USE enum status json_get_int(const struct json_at *at, const char *key, int64_t low, int64_t high, int64_t *out,
                                  struct error *err);
MUST_USE enum status json_get_int32(const struct json_at *at, const char *key, int32_t low, int32_t high, int32_t *out,
                                    struct error *err);
MUST_USE enum status json_get_bool(const struct json_at *at, const char *key, bool *out, struct error *err);
MUST_USE enum status json_get_u64(const struct json_at *at, const char *key, uint64_t *out,
                                  struct error *err); /* hex */
/* Lower-case hexadecimal text of exactly `digits` digits, an even number; copied to out[digits + 1]. */
MUST_USE enum status json_get_hex(const struct json_at *at, const char *key, int digits, char *out, struct error *err);
MUST_USE enum status json_get_object(const struct json_at *at, const char *key, struct json_at *out, struct error *err);
MUST_USE enum status json_get_array(const struct json_at *at, const char *key, struct json_at *out, struct error *err);

bool json_has(const struct json_at *at, const char *key); /* present and not null */
/* As above, but missing or null leaves *out as it was. */
MUST_USE enum status json_opt_text(const struct json_at *at, const char *key, const char **out, struct error *err);
MUST_USE enum status json_opt_int(const struct json_at *at, const char *key, int64_t low, int64_t high, int64_t *out,
                                  struct error *err);
MUST_USE enum status json_opt_bool(const struct json_at *at, const char *key, bool *out, struct error *err);

/* The value itself must be a text, or an object. */
MUST_USE enum status json_as_text(const struct json_at *at, const char **out, struct error *err);
MUST_USE enum status json_as_object(const struct json_at *at, struct error *err);
/* The object has no other keys than these; a stranger is named with the nearest of them. */
MUST_USE enum status json_only(const struct json_at *at, const char *const *keys, int count, struct error *err);

/* ---- building: the first failure stays, later calls do nothing; ask once at the end with json_made ---- */

struct json_maker {
    enum status status; /* start with { STATUS_OK } */
};
cJSON *json_new_object(struct json_maker *m); /* a root; yours to free with cJSON_Delete, also after a failure */
cJSON *json_new_array(struct json_maker *m);
/* `to` is an object, or an array if key is NULL; NULL `to` does nothing. The new item belongs to `to`. */
cJSON *json_add_object(struct json_maker *m, cJSON *to, const char *key);
cJSON *json_add_array(struct json_maker *m, cJSON *to, const char *key);
void json_add_text(struct json_maker *m, cJSON *to, const char *key, const char *text); /* NULL gives null */
void json_add_int(struct json_maker *m, cJSON *to, const char *key, int64_t value);     /* beyond 2^52 fails */
void json_add_decimal(struct json_maker *m, cJSON *to, const char *key, int64_t value,
                      int32_t one); /* value / one, exactly;
                                        one: a power of ten */
void json_add_bool(struct json_maker *m, cJSON *to, const char *key, bool value);
void json_add_u64(struct json_maker *m, cJSON *to, const char *key, uint64_t value); /* 16 hexadecimal digits */
void json_add_null(struct json_maker *m, cJSON *to, const char *key);
void json_add(struct json_maker *m, cJSON *to, const char *key, cJSON *item); /* takes `item`, also when it fails */
MUST_USE enum status json_made(const struct json_maker *m, struct error *err);

/* Appends the text of `item`, on one line or indented. Numbers from 10^15 on can be read back only if json_add_int made
   them: cJSON prints its own with an exponent. */
MUST_USE enum status json_print(const cJSON *item, bool indented, struct buffer *out, struct error *err);

#endif
