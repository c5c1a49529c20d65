/* whitecell check: loads scenarios and reports every mistake. */
#include <string.h>

#include "analyse/lint.h"
#include "analyse/lint_play.h"
#include "analyse/scenario_tests.h"
#include "base/text.h"
#include "exercise/translation.h"
#include "script/script.h"
#include "store/json.h"
#include "verb.h"

enum { OPTION_JSON, OPTION_STATIC, OPTION_THOROUGH };
static const struct option_row options[] = {
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints the diagnostics as JSON instead") },
    [OPTION_STATIC] = { "--static", NULL, 0, N_("only reads; plays nothing") },
    [OPTION_THOROUGH] = { "--thorough", NULL, 0,
                          N_("plays 20,000 runs, and 1,000 for each bot and option; takes some seconds") },
    { NULL, NULL, 0, NULL },
};

struct tally {
    int errors, warnings, passed, failed;
    int64_t runs;
};

enum depth { DEPTH_READ, DEPTH_PLAY, DEPTH_THOROUGH };

static const char *severity_name(enum severity severity)
{
    return severity == SEVERITY_ERROR ? N_("error") : N_("warning");
}

static void print_one(struct paper *p, const char *dir, const struct diagnostic *d)
{
    char code[CODE_TEXT];
    say_mistake(p, dir, d->file[0] ? d->file : "scenario.lua", (int)d->line, (int)d->column, severity_name(d->severity),
                d->message, code_text(d->code, code), d->fix);
}

static void add_json(struct json_maker *m, cJSON *list, const char *dir, const struct diagnostic *d)
{
    char file[OS_PATH + 128], code[CODE_TEXT];
    cJSON *o = json_add_object(m, list, NULL);
    text_print(file, sizeof file, "%s/%s", dir, d->file[0] ? d->file : "scenario.lua");
    json_add_text(m, o, "code", code_text(d->code, code));
    json_add_text(m, o, "severity", severity_name(d->severity));
    json_add_text(m, o, "file", file);
    json_add_int(m, o, "line", d->line);
    json_add_int(m, o, "column", d->column);
    json_add_text(m, o, "message", d->message);
    json_add_text(m, o, "fix", d->fix);
}

static enum status doubts(const struct loaded *loaded, struct diagnostics *found, struct error *err)
{
    struct lint_file file[LOADED_FILES_MAX];
    int files = loaded->files < LOADED_FILES_MAX ? loaded->files : LOADED_FILES_MAX;
    for (int i = 0; i < files; i++)
        file[i] = (struct lint_file){ loaded->file[i].name, loaded->file[i].data, loaded->file[i].length };
    return lint(&loaded->scenario, file, files, found) ? error_no_memory(err) : STATUS_OK;
}

static void print_good(struct paper *p, const struct scenario *s, const struct lint_play *play)
{
    say(p, N_("%s: good: %d turns, %d roles, %d decisions, %d injects, %d sites, %d links, %d endings"), s->id,
        (int)s->turns, (int)s->roles, (int)s->decisions, (int)s->injects, (int)s->sites, (int)s->links,
        (int)s->endings);
    if (play->runs)
        say_in(p, 4, 4,
               N_("played %lld times: %d of %d decisions, %d of %d options, %d of %d injects, %d of %d endings, %d of "
                  "%d outcomes of "
                  "conditions"),
               (long long)play->runs, (int)play->covered[0], (int)play->total[0], (int)play->covered[1],
               (int)play->total[1], (int)play->covered[2], (int)play->total[2], (int)play->covered[3],
               (int)play->total[3], (int)play->covered[4], (int)play->total[4]);
}

static struct lint_play plays_of(enum depth depth)
{
    return depth == DEPTH_THOROUGH ? (struct lint_play){ .runs = LINT_MANY_RUNS, .seeds = LINT_MANY_SEEDS, .strict = 1 }
                                   : (struct lint_play){ .runs = LINT_RUNS, .seeds = LINT_SEEDS };
}

/* How a test that failed went until then. */
static void print_path(struct paper *p, const char *path)
{
    for (size_t length; path && *path; path += length + (path[length] == '\n')) {
        length = strcspn(path, "\n");
        say_line(p, 4, "%.*s", (int)length, path);
    }
}

static void print_tests(struct paper *p, const struct scenario *s, const struct test_result *tests)
{
    char passed[64];
    text_print(passed, sizeof passed, tr_count("%d test passed", "%d tests passed", tests->passed),
               (int)tests->passed);
    if (tests->failed)
        say(p, N_("%s: %s, %d failed"), s->id, passed, (int)tests->failed);
    else if (tests->passed)
        say_in(p, 4, 4, "%s", passed);
}

/* `list` is NULL when people read. Returns an exit code. */
static int check_one(struct cli *cli, const struct norm_catalogue *norms, const char *id, enum depth depth,
                     struct json_maker *m, cJSON *list, struct tally *tally)
{
    char dir[OS_PATH];
    struct diagnostics found;
    struct loaded *loaded = NULL;
    struct error err;
    int errors = 0, warnings = 0;
    if (library_find(&alloc_libc, cli->places.scenarios, id, dir, &err))
        return verb_failed(cli, &err);
    diagnostics_init(&found, &alloc_libc);
    enum status status = library_load(&alloc_libc, dir, norms, &loaded, &found, &err);
    struct lint_play play = { .runs = 0 };
    struct test_result tests = { .alloc = &alloc_libc };
    if (!status) /* what the author wrote is looked at, whatever language is in use */
        status = translation_use(loaded, "en", &err);
    if (!status)
        status = doubts(loaded, &found, &err);
    if (!status)
        status = translation_report(loaded, &found, &err);
    if (!status && depth != DEPTH_READ) {
        play = plays_of(depth);
        status = lint_play(loaded, &play, &found, &err);
        if (!status)
            status = scenario_tests(&alloc_libc, loaded, &tests, &found, &err);
    }
    for (int i = 0; i < found.count; i++) {
        errors += found.items[i].severity == SEVERITY_ERROR;
        warnings += found.items[i].severity == SEVERITY_WARNING;
        if (list)
            add_json(m, list, dir, found.items + i);
        else {
            print_one(&cli->out, dir, found.items + i);
            print_path(&cli->out, test_result_path(&tests, found.items + i));
        }
    }
    if (found.left_out && !list)
        say(&cli->out, N_("%d more mistakes are not shown"), found.left_out);
    if (!status && !list && !errors)
        print_good(&cli->out, &loaded->scenario, &play);
    if (!status && !list)
        print_tests(&cli->out, &loaded->scenario, &tests);
    tally->passed += tests.passed;
    tally->failed += tests.failed;
    tally->runs += play.runs;
    tally->errors += errors + found.left_out;
    tally->warnings += warnings;
    diagnostics_free(&found);
    test_result_free(&tests);
    library_free(loaded);
    if (status && status != STATUS_INVALID)
        return verb_failed(cli, &err);
    return status ? (tally->errors += errors == 0, EXIT_NO) : errors ? EXIT_NO : EXIT_FINE;
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    struct tally tally = { 0 };
    enum depth depth = words->given[OPTION_STATIC]     ? DEPTH_READ
                       : words->given[OPTION_THOROUGH] ? DEPTH_THOROUGH
                                                       : DEPTH_PLAY;
    struct json_maker m = { STATUS_OK };
    int code = EXIT_FINE;
    if (opened_norms(&o, &cli->places, &err))
        return verb_failed(cli, &err);
    cJSON *tree = words->given[OPTION_JSON] ? json_new_object(&m) : NULL;
    cJSON *list = tree ? json_add_array(&m, tree, "diagnostics") : NULL;
    for (int i = 0; i < words->count; i++) {
        int one = check_one(cli, &o.norms, words->word[i], depth, &m, list, &tally);
        code = one > code ? one : code;
    }
    json_add_int(&m, tree, "errors", tally.errors);
    json_add_int(&m, tree, "warnings", tally.warnings);
    json_add_int(&m, tree, "runs", tally.runs);
    cJSON *tests = tree ? json_add_object(&m, tree, "tests") : NULL;
    json_add_int(&m, tests, "passed", tally.passed);
    json_add_int(&m, tests, "failed", tally.failed);
    if (words->given[OPTION_JSON] && json_made(&m, &err)) {
        cJSON_Delete(tree);
        code = verb_failed(cli, &err);
    } else if (tree) {
        code = verb_print_json(cli, tree, code);
    } else if (tally.errors || tally.warnings) {
        char errors[64], warnings[64];
        text_print(errors, sizeof errors, tr_count("%d error", "%d errors", tally.errors), tally.errors);
        text_print(warnings, sizeof warnings, tr_count("%d warning", "%d warnings", tally.warnings),
                   tally.warnings);
        say(&cli->out, N_("%s, %s; whitecell explain CODE says more"), errors, warnings);
    }
    opened_close(&o);
    return code;
}

static const char *const examples[] = { "whitecell check notpetya", "whitecell check ./my-scenario --json",
                                        "whitecell check notpetya --thorough", NULL };

const struct verb verb_check = {
    .name = "check",
    .usage = "<scenario>... [--static | --thorough] [--json]",
    .summary = N_("reads scenarios, plays them many times, and reports every mistake with file and line"),
    .help = N_(
        "A scenario is the name of a folder in scenarios/ or a path. Exit code 1 when there is an error; warnings "
        "alone "
        "are fine. Each has a code; whitecell explain CODE says why it matters and how to mend it. A scenario without "
        "errors "
        "is played: 5,000 runs that look for what is never reached, and six bots and every option on common luck. With "
        "few "
        "runs balance is doubted only when it is clearly off; --thorough holds it against the rules as they stand. The "
        "tests in its tests.lua are run; of one that fails, the path is shown. With --json: { diagnostics: [{ code, "
        "severity, "
        "file, line, column, message, fix }], errors, warnings, runs, tests: { passed, failed } }."),
    .examples = examples,
    .least = 1,
    .most = WORDS_OF_VERB,
    .options = options,
    .run = run,
};
