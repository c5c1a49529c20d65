/* whitecell explore: a scenario played many times, and what that says about it. */
#include "analyse/outcome.h"
#include "base/text.h"
#include "explore_policies.h"
#include "verb.h"

enum { OPTION_POLICIES, OPTION_DECISIONS, OPTION_SEEDS, OPTION_FORM, OPTION_JSON };
static const struct option_row options[] = {
    [OPTION_POLICIES] = { "--policies", NULL, 0,
                          N_("six bots (by the book, best outcome, historical, cautious, nobody, random) and the "
                             "options "
                             "of each decision, held against each other on the same luck") },
    [OPTION_DECISIONS] = { "--decisions", NULL, 0, N_("with --policies: the figures of every decision and norm") },
    [OPTION_SEEDS] = { "--seeds", "N", 0,
                       N_("how many runs for each bot and option, at most 100,000; 1,000 when not given") },
    [OPTION_FORM] = { "--form", "F", 0,
                      N_("class50, class75 or half_day, where the scenario has them; the fullest when not given") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints everything as one JSON object") },
    { NULL, NULL, 0, NULL },
};

static enum status read_seeds(const char *text, int64_t *seeds, struct error *err)
{
    uint64_t number;
    enum status status = verb_seed(text, &number, err);
    if (!status && number >= 1 && number <= SAMPLE_MOST) {
        *seeds = (int64_t)number;
        return STATUS_OK;
    }
    error_set(err, STATUS_INVALID, N_("\u201C%s\u201D is not a number of runs"), text);
    error_fix(err, N_("from 1 to %d, please"), (int)SAMPLE_MOST);
    return STATUS_INVALID;
}

static int run(struct cli *cli, const struct words *words)
{
    struct explore_policies wish = { .seeds = 1000,
                                     .decisions = words->given[OPTION_DECISIONS],
                                     .json = words->given[OPTION_JSON] };
    const char *form = words->value[OPTION_FORM];
    struct opened o;
    struct error err;
    if (!words->given[OPTION_POLICIES])
        error_set(&err, STATUS_INVALID, N_("explore needs to know what to look at: --policies"));
    else if (!words->given[OPTION_SEEDS] || !read_seeds(words->value[OPTION_SEEDS], &wish.seeds, &err))
        err.status = STATUS_OK;
    if (err.status) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    const struct scenario *s = &o.loaded->scenario;
    int code;
    wish.loaded = o.loaded;
    wish.form = form ? scenario_find_form(s, form) : scenario_fullest_form(s);
    if (wish.form == NONE) {
        error_set(&err, STATUS_NOT_FOUND, N_("the scenario %s has no form \u201C%s\u201D"), s->id, form);
        const char *names[FORMS_MAX];
        for (int32_t i = 0; i < s->forms; i++)
            names[i] = s->form_text[i].id;
        const char *near = text_nearest(form, names, s->forms);
        if (near)
            error_fix(&err, N_("did you mean %s?"), near);
        code = verb_failed(cli, &err);
    } else {
        code = explore_policies(cli, &wish);
    }
    opened_close(&o);
    return code;
}

static const char *const examples[] = {
    "whitecell explore notpetya --policies",
    "whitecell explore notpetya --policies --decisions --seeds 200",
    "whitecell explore notpetya --policies --json",
    NULL,
};

const struct verb verb_explore = {
    .name = "explore",
    .usage = "<scenario> --policies [--decisions] [--seeds N] [--form F] [--json]",
    .summary = N_("plays a scenario many times and shows whether it is balanced"),
    .help =
        N_("Four rules: no bot leads on more than half of the indicators; norms first and outcome first end visibly "
           "apart; each decision has two best options, each 3 points ahead of the other somewhere; doing nothing is "
           "never free. The exit code is 1 when one is broken. The same on every machine and any number of cores."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
