/* What the screens say of an exercise, in words. Every function writes into `out` and returns it. */
#ifndef UI_WORDS_H
#define UI_WORDS_H

#include "exercise/changes.h"
#include "exercise/exercise.h"

char *words_local(const struct scenario *s, int64_t minutes, char *out, size_t size); /* "15:30 Kyiv", or "" */
char *words_time(const struct scenario *s, int64_t minutes, char *out, size_t size);  /* "27 June 2017 · 12:30 UTC" */
char *words_hour(const struct scenario *s, int64_t minutes, int64_t now, char *out,
                 size_t size); /* short when it is today */
char *words_roles(const struct scenario *s, int32_t roles, char *out, size_t size);
const char *words_channel(int32_t channel);
enum unit words_unit(const struct scenario *s, int32_t gauge);
char *words_value(const struct scenario *s, int32_t gauge, int32_t value, char *out, size_t size);
char *words_change(const struct scenario *s, int32_t gauge, int32_t change, char *out, size_t size);
char *words_form(const struct scenario *s, int32_t form, char *out, size_t size); /* "Class, 50 minutes" */
const char *words_policy(enum policy policy);
const char *words_policy_about(enum policy policy); /* a sentence: what such a role chooses */
char *words_seed(uint64_t seed, char *out, size_t size);
int words_read_seed(const char *text, uint64_t *seed);

/* ---- sites ---- */
int words_sector(const char *sector); /* for map_sector_shape */
const char *words_sector_name(const char *sector);
int32_t words_service(const struct exercise *e, int32_t site, int sample);  /* bp; sample NONE: now */
int32_t words_infected(const struct exercise *e, int32_t site, int sample); /* bp of hosts infected or destroyed */
void words_losses(const struct exercise *e, int32_t site, int32_t *infected, int32_t *destroyed);

#endif
