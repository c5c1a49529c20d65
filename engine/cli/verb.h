/* The words after the program's name: one verb, then plain words and options. Each verb is one file that exports one
   row; main.c has the table of rows. Parsing, --help and the reference come from the same rows. */
#ifndef CLI_VERB_H
#define CLI_VERB_H

#include <stdint.h>

#include "core/scenario.h"
#include "exercise/library.h"
#include "places.h"
#include "say.h"
#include "store/json.h"

/* Documented in --help. */
enum { EXIT_FINE = 0, EXIT_NO = 1, EXIT_USE = 2, EXIT_SYSTEM = 3 };

enum { OPTIONS_OF_VERB = 16, WORDS_OF_VERB = 64 };

struct option_row {
    const char *name;  /* "--seed"; NULL ends the table */
    const char *value; /* what its value is called, "N"; NULL: a switch */
    int optional;      /* the value may be left out */
    const char *help;
};

/* What was given. `value` and `given` are in the order of the verb's option table. */
struct words {
    int count;
    const char *word[WORDS_OF_VERB];
    int given[OPTIONS_OF_VERB];
    const char *value[OPTIONS_OF_VERB]; /* NULL when not given, or given without its optional value */
};

/* What every verb works with. */
struct cli {
    struct paper out, err;
    struct places places;
    int lang_given; /* --lang or WHITECELL_LANG named the language: no setting overrides them */
};

struct verb {
    const char *name;
    const char *usage;                /* "<scenario> [options]", not translated */
    const char *summary;              /* one line */
    const char *help;                 /* paragraphs: what it does, or NULL */
    const char *const *examples;      /* "whitecell run ..." lines, NULL at the end; may be NULL */
    int least, most;                  /* plain words */
    const struct option_row *options; /* may be NULL */
    int (*run)(struct cli *cli, const struct words *words); /* returns an exit code */
};

/* Sorts argv[0 .. argc-1], the words behind the verb. --help sets *help and ends it. On a mistake, STATUS_INVALID
   with the nearest option. A word "--" makes the rest plain words; "--name=value" and "--name value" are the
   same. */
enum status verb_parse(const struct verb *verb, int argc, char **argv, struct words *out, int *help,
                       struct error *err) MUST_USE;

void verb_help(struct paper *p, const struct verb *verb);

/* Prints *err and returns its exit code: an answer that is no, wrong use, or trouble with the system. */
int verb_failed(struct cli *cli, const struct error *err);

/* Prints a tree, frees it and returns `code`, or after a failure that of its own. */
int verb_print_json(struct cli *cli, cJSON *tree, int code);

/* Writes `text` into the file `path`, or with NULL or "-" to the standard output. Returns an exit code. */
int verb_write(struct cli *cli, const char *path, const struct buffer *text);

/* A seed in decimal or as 0x and hexadecimal digits. */
enum status verb_seed(const char *text, uint64_t *seed, struct error *err) MUST_USE;
/* As one would type it: decimal below 2^52, else hexadecimal. Returns `out`. */
char *verb_seed_text(uint64_t seed, char out[24]);

/* The norms and one scenario, loaded. */
struct opened {
    struct arena arena;
    struct norm_catalogue norms;
    struct loaded *loaded; /* NULL: the norms only */
};
enum status opened_norms(struct opened *o, const struct places *places, struct error *err) MUST_USE;
/* And the scenario with this id or in this folder. */
enum status opened_scenario(struct opened *o, const struct places *places, const char *id, struct error *err) MUST_USE;
void opened_close(struct opened *o);

/* What stands at `path` is not written over: STATUS_IO with the way out. */
enum status verb_exists(const char *path, struct error *err);

/* exercise_start, with the fullest form when `form` is NULL. STATUS_IO when the save cannot be made, also because
   something has its name already. `path` may be NULL. */
struct exercise;
enum status verb_start(const struct loaded *loaded, uint64_t seed, const char *form, const char *path,
                       struct exercise **out, struct error *err) MUST_USE;

#endif
