/* whitecell explore: a scenario played many times, and what that says about it. */
#include "analyse/explore.h"
#include "analyse/outcome.h"
#include "exercise/exercise.h"
#include "explore_policies.h"
#include "explore_search.h"
#include "verb.h"

enum {
    OPTION_RUNS,
    OPTION_SECONDS,
    OPTION_SEED,
    OPTION_CORES,
    OPTION_KEEP,
    OPTION_CSV,
    OPTION_POLICIES,
    OPTION_DECISIONS,
    OPTION_SEEDS,
    OPTION_FORM,
    OPTION_JSON,
    OPTIONS
};
static const struct option_row options[] = {
    [OPTION_RUNS] = { "--runs", "N", 0,
                      N_("so many runs at most; when not given 20,000, or fewer once 10,000 in a row have shown "
                         "nothing "
                         "new") },
    [OPTION_SECONDS] = { "--seconds", "S", 0, N_("as many runs as fit in this time") },
    [OPTION_SEED] = { "--seed", "N", 0, N_("run number K has the luck of seed N+K; 1 when not given") },
    [OPTION_CORES] = { "--cores", "N", 0, N_("at most so many; all when not given. The result is the same") },
    [OPTION_KEEP] = { "--keep", "DIR", 0,
                      N_("keeps the way to every rare ending in this folder, as a save that replay and play --resume "
                         "open") },
    [OPTION_CSV] = { "--csv", "FILE", 1,
                     N_("one row a run (seed, ending, turns, indicators, norms) to this file, or to the output") },
    [OPTION_POLICIES] = { "--policies", NULL, 0,
                          N_("instead: six bots (by the book, best outcome, historical, cautious, nobody, random) and "
                             "the options of each decision, held against each other on the same luck") },
    [OPTION_DECISIONS] = { "--decisions", NULL, 0, N_("with --policies: the figures of every decision and norm") },
    [OPTION_SEEDS] = { "--seeds", "N", 0,
                       N_("with --policies: how many runs for each bot and option, at most 100,000; 1,000 when not "
                          "given") },
    [OPTION_FORM] = { "--form", "F", 0,
                      N_("class50, class75 or half_day, where the scenario has them; the fullest when not given") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints everything as one JSON object") },
    [OPTIONS] = { NULL, NULL, 0, NULL },
};

static enum status read_number(const struct words *words, int option, int64_t most, int64_t *out, struct error *err)
{
    uint64_t number;
    if (!words->given[option])
        return STATUS_OK;
    enum status status = verb_seed(words->value[option], &number, err);
    if (!status && number >= 1 && number <= (uint64_t)most) {
        *out = (int64_t)number;
        return STATUS_OK;
    }
    error_set(err, STATUS_INVALID, N_("\u201C%s\u201D does not do for %s"), words->value[option], options[option].name);
    error_fix(err, N_("a whole number from 1 to %lld, please"), (long long)most);
    return STATUS_INVALID;
}

/* The options before --policies belong to the search, the two behind it to the bots. */
static enum status check_company(const struct words *words, struct error *err)
{
    int bots = words->given[OPTION_POLICIES];
    for (int i = 0; i < OPTION_FORM; i++) {
        if (!words->given[i] || i == OPTION_POLICIES)
            continue;
        if (bots && i < OPTION_POLICIES)
            return error_set(err, STATUS_INVALID, N_("%s and --policies do not go together"), options[i].name);
        if (!bots && i > OPTION_POLICIES)
            return error_set(err, STATUS_INVALID, N_("%s goes with --policies only"), options[i].name);
    }
    if (words->given[OPTION_JSON] && words->given[OPTION_CSV] && !words->value[OPTION_CSV])
        return error_set(err, STATUS_INVALID,
                         N_("--json and --csv cannot both go to the output: name a file behind --csv"));
    return STATUS_OK;
}

static enum status read_search(const struct words *words, struct explore_search *out, struct error *err)
{
    int64_t cores = 0;
    *out = (struct explore_search){ .seed = 1,
                                    .json = words->given[OPTION_JSON],
                                    .csv = words->given[OPTION_CSV],
                                    .csv_file = words->value[OPTION_CSV],
                                    .keep = words->value[OPTION_KEEP] };
    enum status status = read_number(words, OPTION_RUNS, 1000000000, &out->runs, err);
    if (!status)
        status = read_number(words, OPTION_SECONDS, 1000000, &out->seconds, err);
    if (!status)
        status = read_number(words, OPTION_CORES, 256, &cores, err);
    if (!status && words->given[OPTION_SEED])
        status = verb_seed(words->value[OPTION_SEED], &out->seed, err);
    out->cores = (int)cores;
    return status;
}

static int run(struct cli *cli, const struct words *words)
{
    struct explore_search search;
    struct explore_policies bots = { .seeds = 1000,
                                     .decisions = words->given[OPTION_DECISIONS],
                                     .json = words->given[OPTION_JSON] };
    struct opened o;
    struct error err;
    int32_t form;
    int code;
    if (check_company(words, &err) || read_search(words, &search, &err) ||
        read_number(words, OPTION_SEEDS, SAMPLE_MOST, &bots.seeds, &err)) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    search.loaded = bots.loaded = o.loaded;
    if (exercise_form(&o.loaded->scenario, words->value[OPTION_FORM], &form, &err)) {
        code = verb_failed(cli, &err);
    } else {
        search.form = bots.form = form;
        code = words->given[OPTION_POLICIES] ? explore_policies(cli, &bots) : explore_search(cli, &search);
    }
    opened_close(&o);
    return code;
}

static const char *const examples[] = {
    "whitecell explore notpetya",
    "whitecell explore notpetya --keep rare --runs 50000",
    "whitecell explore notpetya --form class50 --seconds 5 --json",
    "whitecell explore notpetya --csv runs.csv",
    "whitecell explore notpetya --policies",
    "whitecell explore notpetya --policies --decisions --seeds 200",
    NULL,
};

const struct verb verb_explore = {
    .name = "explore",
    .usage =
        "<scenario> [--runs N | --seconds S] [--form F] [--keep DIR] [--json] [--csv FILE] | <scenario> --policies",
    .summary = N_("plays a scenario many times: what is never reached, how it ends, whether it is balanced"),
    .help = N_("A small scenario is tried in every combination of choices. In a larger one half of the runs choose at "
               "random, the others look for what was not seen yet; shares and figures count the random ones only. "
               "Ctrl-C stops it with what there is. The same on every machine and any number of cores, unless time or "
               "Ctrl-C ends it.\n\n"
               "With --policies, four rules: no bot leads on more than half of the indicators; norms first and outcome "
               "first end visibly apart; each decision has two best options, each 3 points ahead of the other "
               "somewhere; doing nothing is never free. The exit code is 1 when one is broken."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
