/* whitecell msel: the master scenario events list, for a spreadsheet or for people. */
#include <string.h>

#include "base/text.h"
#include "report/msel.h"
#include "verb.h"

enum { OPTION_CSV, OPTION_MARKDOWN, OPTION_ALL, OPTION_OUT };
static const struct option_row options[] = {
    [OPTION_CSV] = { "--csv", NULL, 0, N_("a table for a spreadsheet; so it is without options") },
    [OPTION_MARKDOWN] = { "--markdown", NULL, 0, N_("a page for people instead") },
    [OPTION_ALL] = { "--all", NULL, 0,
                     N_("of a scenario that reads a CSV: its rows, then the events it does not have") },
    [OPTION_OUT] = { "-o", "FILE", 0, N_("writes this file instead of the standard output") },
    { NULL, NULL, 0, NULL },
};

static void tell_left(struct cli *cli, const struct msel_left *left)
{
    if (left->events)
        say(&cli->err, N_("%d events stand in the scenario's text and not in its CSV: --all adds them"), left->events);
    if (left->bound)
        say(&cli->err, N_("%d injects have effects or functions that no cell holds; they stay in the scenario's text"),
            left->bound);
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    struct buffer text;
    struct msel_left left = { 0, 0 };
    const char *path = words->value[OPTION_OUT];
    int markdown = words->given[OPTION_MARKDOWN];
    if (markdown && (words->given[OPTION_CSV] || words->given[OPTION_ALL])) {
        error_set(&err, STATUS_NOT_FOUND, N_("--markdown goes without --csv and --all"));
        return verb_failed(cli, &err);
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    buffer_init(&text, &alloc_libc);
    if (path && !markdown)
        buffer_text(&text, "\xEF\xBB\xBF"); /* without it Excel takes the file for another character set */
    enum status status = markdown ? msel_markdown(o.loaded, &text, &err)
                                  : msel_csv(o.loaded, words->given[OPTION_ALL], &text, &left, &err);
    int code = status ? verb_failed(cli, &err) : verb_write(cli, path, &text);
    if (code == EXIT_FINE)
        tell_left(cli, &left);
    buffer_free(&text);
    opened_close(&o);
    return code;
}

static const char *const examples[] = { "whitecell msel notpetya -o notpetya.csv", "whitecell msel notpetya --markdown",
                                        NULL };

const struct verb verb_msel = {
    .name = "msel",
    .usage = "<scenario> [--csv | --markdown] [--all] [-o FILE]",
    .summary = N_("the list of all injects and decisions (MSEL), as a table or a page"),
    .help =
        N_("The columns are those of HSEEP, in its order; the CSV has further ones, so that a scenario can read it "
           "again (msel \"injects.csv\"). A file begins with a byte order mark, which Excel needs; a pipe gets none. A "
           "scenario that reads a CSV gives it back with every column and row in its order."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
