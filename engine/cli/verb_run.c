/* whitecell run: a whole exercise without a player. */
#include <string.h>

#include "base/text.h"
#include "choices.h"
#include "core/value.h"
#include "exercise/exercise.h"
#include "report/run_json.h"
#include "verb.h"

enum { OPTION_POLICY, OPTION_SEED, OPTION_FORM, OPTION_SAVE, OPTION_JSON };
static const struct option_row options[] = {
    [OPTION_POLICY] = { "--policy", "P", 0,
                        N_("who chooses: historical (as the record has it; the default), random, first, last, nobody, "
                           "or a file "
                           "of choices, one \u201Cdecision option\u201D a line, # for comments") },
    [OPTION_SEED] = { "--seed", "N", 0, N_("the luck of this run, decimal or 0x; 1 when not given") },
    [OPTION_FORM] = { "--form", "F", 0,
                      N_("class50, class75 or half_day, where the scenario has them; the fullest when not given") },
    [OPTION_SAVE] = { "--save", "FILE", 0, N_("keeps the exercise in this new file") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints the run as one JSON object") },
    { NULL, NULL, 0, NULL },
};

struct player {
    int policy; /* enum policy, or NONE: the file of choices */
    struct choices choices;
};

/* A name that is no policy is a file of choices. */
static enum status find_player(const char *name, const struct scenario *s, struct player *out, struct error *err)
{
    out->policy = policy_find(name ? name : "historical");
    if (out->policy != NONE)
        return STATUS_OK;
    if (os_kind(name) == OS_FILE || strchr(name, '/'))
        return choices_read(name, s, &out->choices, err);
    const char *names[POLICIES];
    for (int i = 0; i < POLICIES; i++)
        names[i] = policy_id((enum policy)i);
    error_set(err, STATUS_INVALID, N_("\u201C%s\u201D is neither a policy nor a file of choices"), name);
    const char *near = text_nearest(name, names, POLICIES);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    else
        error_fix(err, N_("policies: historical, by_the_book, cautious, random, first, last, nobody"));
    return STATUS_INVALID;
}

static enum status play(struct exercise *e, const struct player *player, struct error *err)
{
    enum status status = STATUS_OK;
    struct command close = command_of(COMMAND_CLOSE);
    while (!status && e->state[STATE_PHASE] == PHASE_OPEN) {
        status = player->policy == NONE ? choices_play(&player->choices, e, os_utc(), err)
                                        : exercise_autoplay(e, (enum policy)player->policy, -1, os_utc(), err);
        if (!status)
            status = exercise_do(e, &close, os_utc(), err);
    }
    return status;
}

static void print_words(struct paper *p, const struct exercise *e)
{
    const struct scenario *s = e->s;
    char seed[24], before[48], after[48];
    say(p, N_("%s, seed %s"), s->title, verb_seed_text(e->seed, seed));
    for (int i = 0; i < e->history.facings; i++) {
        const struct facing *f = e->history.facing + i;
        say_in(p, 2, 4, N_("turn %d: %s: %s"), (int)f->turn + 1, s->decision_text[f->decision].id,
               s->option_text[s->decision[f->decision].options.first + f->option - 1].label);
    }
    if (e->state[STATE_ENDING]) {
        const struct ending_text *ending = s->ending_text + e->state[STATE_ENDING] - 1;
        say_gap(p);
        say(p, N_("Ending: %s"), ending->name);
        say_text(p, 2, ending->text);
    }
    say_heading(p, N_("Indicators, start to end:"));
    for (int32_t g = 0; g < s->gauges; g++) {
        enum unit unit = s->gauge[g].counter ? UNIT_COUNT : UNIT_POINTS;
        say_in(p, 2, 4, N_("%s: %s to %s"), s->gauge_text[g].name,
               value_print(unit, history_opening(&e->history, 0, g), before, sizeof before),
               value_print(unit, play_gauge(s, e->state, g), after, sizeof after));
    }
    say_gap(p);
    say(p, N_("state hash %016llx"), (unsigned long long)play_hash(s, e->state));
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    struct player player = { NONE, { .count = 0 } };
    struct exercise *e = NULL;
    uint64_t seed = 1;
    int code = EXIT_FINE;
    if (words->given[OPTION_SEED] && verb_seed(words->value[OPTION_SEED], &seed, &err)) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    enum status status = find_player(words->value[OPTION_POLICY], &o.loaded->scenario, &player, &err);
    if (status) {
        say_error(&cli->err, &err);
        code = status == STATUS_INVALID ? EXIT_USE : EXIT_SYSTEM;
    } else {
        status = verb_start(o.loaded, seed, words->value[OPTION_FORM], words->value[OPTION_SAVE], &e, &err);
        if (!status)
            status = play(e, &player, &err);
        cJSON *tree = NULL;
        if (!status && words->given[OPTION_JSON])
            status = run_json(e, &tree, &err);
        else if (!status)
            print_words(&cli->out, e);
        code = status ? verb_failed(cli, &err) : tree ? verb_print_json(cli, tree, EXIT_FINE) : EXIT_FINE;
    }
    exercise_close(e);
    choices_free(&player.choices);
    opened_close(&o);
    return code;
}

static const char *const examples[] = {
    "whitecell run notpetya",
    "whitecell run notpetya --policy random --seed 7 --json",
    "whitecell run notpetya --policy my-choices.txt --save my-run.jsonl",
    NULL,
};

const struct verb verb_run = {
    .name = "run",
    .usage = "<scenario> [--policy P] [--seed N] [--form F] [--save FILE] [--json]",
    .summary = N_("plays a whole exercise without you, by a policy or a file of choices"),
    .help = N_("The same scenario, seed and choices give the same run on every machine. In a file of choices, a "
               "decision that is "
               "not named is left to nobody; one that is put several times may stand on several lines."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
