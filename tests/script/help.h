/* What the tests of engine/script share: scenarios from memory, a small norm catalogue, memory that runs out. */
#ifndef TESTS_SCRIPT_HELP_H
#define TESTS_SCRIPT_HELP_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/alloc.h"
#include "base/status.h"
#include "script/script.h"
#include "script/tests.h"

/* LUCCA-2 (states, peacetime) and ISE-2 (states) oppose each other; DIG-3 is addressed to states and firms. */
extern const struct norm_catalogue help_norms;

struct help_file {
    const char *name, *text;
    size_t length; /* 0: to the NUL */
};

/* A load with everything that comes out of it. */
struct loaded {
    enum status status;
    struct scenario s;
    struct script *host;
    struct diagnostics found;
};
/* Loads scenario.lua and what it includes from files[count]; free it with help_free. */
void help_load(struct loaded *l, const struct help_file *files, int count);
void help_load_with(struct loaded *l, const struct alloc *a, const struct help_file *files, int count);
/* Adds the doubts that the analysis has, when it loaded. */
void help_lint(struct loaded *l, const struct help_file *files, int count);
void help_free(struct loaded *l);
/* Loads base.lua of this folder with `snippet` as what it includes; with `help_linting` its doubts as well. */
extern int help_linting;
void help_snippet(struct loaded *l, const char *snippet);
/* Loads base.lua and, on top of it, `text` as its tests.lua; *out is the caller's to free when the status is STATUS_OK.
 */
enum status help_tests(struct loaded *l, const struct alloc *a, const char *text, size_t length,
                       struct script_tests *out);
/* Fails unless the text loads; prints what was found. */
void help_good(struct loaded *l, const char *snippet);
/* Fails unless loading reports `message` (a part of message and fix). */
void help_bad(const char *snippet, const char *message);

char *help_read(const char *path, size_t *length); /* under tests/script; free() it */
const char *help_path(const char *name);

/* Memory that runs out after `left` allocations; -1 never. With `once` only that one fails. `live` bytes are not
   freed. */
extern const struct alloc help_memory;
extern long help_left, help_live;
extern int help_once;

/* Each file of tests; the number of failed tests. */
int test_good(void);
int test_bad(void);
int test_codes(void);
int test_sandbox(void);
int test_rules(void);
int test_memory(void);
int test_layout(void);
int test_shapes(void);
int test_figures(void);
int test_forms(void);
int test_tests(void);

#endif
