/* What the tests of whole exercises share: a folder of their own, scenarios, commands in a line each, and a look at
   everything that a refused command must leave alone. */
#ifndef TESTS_COMMON_TRIAL_H
#define TESTS_COMMON_TRIAL_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "core/score.h"
#include "exercise/resume.h"
#include "ground.h"

/* ---- places ---- */

int trial_setup(void **state); /* makes trial_dir; the disk does not wait, see faults_quick_disk */
int trial_teardown(void **state);
#define TRIAL(function) cmocka_unit_test_setup_teardown(function, trial_setup, trial_teardown)

extern char trial_dir[OS_PATH];
const char *trial_path(const char *name);    /* trial_dir/name; eight answers of these two stay valid */
const char *trial_source(const char *name);  /* in the checkout */
char *trial_read(const char *path, size_t *length); /* with a terminator; free() it */
void trial_write(const char *path, const void *data, size_t length);
void trial_copy_folder(const char *from, const char *to); /* plain files only */

#define assert_ok(call) trial_ok((call), &err, __FILE__, __LINE__)
void trial_ok(enum status status, const struct error *err, const char *file, int line);
#define assert_has(text, part) trial_has((text), (part), __FILE__, __LINE__)
void trial_has(const char *text, const char *part, const char *file, int line);

/* ---- exercises and commands ---- */

enum { TRIAL_UTC = 1795293000 }; /* 2026-11-21T20:30:00Z */

/* Starts one; `save` is a name under trial_dir or NULL, `form` NULL for the fullest. */
struct exercise *trial_start(const char *scenario, uint64_t seed, const char *form, const char *save);

int32_t trial_decision(const struct exercise *e, const char *id);
int32_t trial_inject(const struct exercise *e, const char *id);
int32_t trial_norm(const char *id);
int32_t trial_roles(const struct exercise *e, const char *id); /* as a set of one; "" for all */
int32_t trial_gauge(const struct exercise *e, const char *id); /* its value as shown */

struct command trial_choose(const struct exercise *e, const char *decision, const char *option); /* "" takes it back */
struct command trial_ballot(const struct exercise *e, const char *team, const char *decision, const char *option);
struct command trial_on(const struct exercise *e, enum command_kind kind, const char *inject);
struct command trial_note(const char *text);
struct command trial_rewind(int32_t line);
struct command trial_ruling(const struct exercise *e, const char *text, const char *gauge, int32_t amount);
struct command trial_override(const char *norm, enum verdict verdict, const char *reason);
struct command trial_add(const struct exercise *e, const char *roles, const char *text);

/* Carries it out, or fails the test. */
void trial_do(struct exercise *e, struct command c);
#define trial_simple(e, kind) trial_do((e), command_of(kind))
/* Must be refused with `status` and `part` in its words, and change nothing: state, history, entries, journal. */
#define trial_refused(e, c, status, part) trial_refused_at((e), (c), (status), (part), __FILE__, __LINE__)
void trial_refused_at(struct exercise *e, struct command c, enum status status, const char *part, const char *file,
                      int line);

/* Plays all turns that are left by a policy. */
void trial_play(struct exercise *e, enum policy policy);

/* ---- looking ---- */

uint64_t trial_look(const struct exercise *e);   /* state, history, entries and the bytes of the journal */

/* The last line of the save from "do" to before "state": `choose","decision":...` without the end. free() it. */
char *trial_last(const struct exercise *e);
#define assert_last(e, text) trial_last_is((e), (text), __FILE__, __LINE__)
void trial_last_is(const struct exercise *e, const char *text, const char *file, int line);

/* Opens a save of trial_dir (or an absolute path) again, with the checkout's scenarios or those in `scenarios`. */
enum status trial_open(const char *save, enum journal_mode mode, const char *scenarios, struct resumed *out,
                       struct error *err);

/* Two exercises are the same: state, history, entries with their texts. */
#define assert_same(a, b) trial_same((a), (b), __FILE__, __LINE__)
void trial_same(const struct exercise *a, const struct exercise *b, const char *file, int line);

#endif
