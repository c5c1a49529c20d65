/* whitecell replay: plays a save again without touching it. */
#include <string.h>

#include "base/text.h"
#include "exercise/resume.h"
#include "report/run_json.h"
#include "verb.h"

enum { OPTION_VERIFY, OPTION_JSON };
static const struct option_row options[] = {
    [OPTION_VERIFY] = { "--verify", NULL, 0,
                        N_("only says whether every line gives the state that was written; exit code 1 if not") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints the run as one JSON object, as run --json does") },
    { NULL, NULL, 0, NULL },
};

static void print_command(struct paper *p, const struct scenario *s, const struct entry *x)
{
    char words[512] = "";
    const struct command *c = &x->command;
    if (c->decision != NONE)
        text_print(words, sizeof words, " %s %s", s->decision_text[c->decision].id,
                   c->option ? s->option_text[s->decision[c->decision].options.first + c->option - 1].id : "-");
    else if (c->inject != NONE)
        text_print(words, sizeof words, " %s", s->inject_text[c->inject].id);
    else if (c->kind == COMMAND_REWIND)
        text_print(words, sizeof words, " %d", (int)c->line);
    size_t used = strlen(words);
    if (c->by && *c->by)
        text_print(words + used, sizeof words - used, " (%s)", c->by);
    say_in(p, 0, 4, N_("line %d, turn %d: %s%s; state %016llx%s"), (int)x->line, (int)x->turn, command_verb(c->kind),
           words, (unsigned long long)x->state, x->undone ? tr(" (undone)") : "");
}

static void print_all(struct paper *p, const struct resumed *r)
{
    const struct exercise *e = r->exercise;
    char seed[24];
    say(p, N_("%s, seed %s"), e->s->title, verb_seed_text(e->seed, seed));
    say_text(p, 0, r->notice);
    for (int i = 0; i < e->entries; i++)
        print_command(p, e->s, e->entry + i);
    if (r->repair.torn)
        say(p, N_("Line %d is not whole (%s) and was left out."), (int)r->repair.line, r->repair.reason);
    say(p,
        tr_count("%d command, turn %d of %d, state hash %016llx",
                 "%d commands, turn %d of %d, state hash %016llx", e->entries),
        e->entries, e->history.turns, (int)e->s->turns, (unsigned long long)play_hash(e->s, e->state));
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct resumed r;
    struct error err;
    char path[OS_PATH];
    int code = EXIT_FINE;
    if (places_save(&cli->places, words->word[0], path, &err))
        return verb_failed(cli, &err);
    if (opened_norms(&o, &cli->places, &err))
        return verb_failed(cli, &err);
    enum status status = resume_open(&alloc_libc, path, JOURNAL_READ, cli->places.scenarios, &o.norms, &r, &err);
    if (status) {
        code = verb_failed(cli, &err);
        opened_close(&o);
        return words->given[OPTION_VERIFY] && status != STATUS_IO && status != STATUS_NO_MEMORY ? EXIT_NO : code;
    }
    if (words->given[OPTION_VERIFY] && r.repair.torn)
        say(&cli->out, N_("Line %d is not whole (%s); it was never confirmed and was left out."), (int)r.repair.line,
            r.repair.reason);
    cJSON *tree = NULL;
    if (words->given[OPTION_JSON])
        status = run_json(r.exercise, &tree, &err);
    else if (words->given[OPTION_VERIFY])
        say(&cli->out,
            tr_count("verified: %d command, state hash %016llx", "verified: %d commands, state hash %016llx",
                     r.exercise->entries),
            r.exercise->entries, (unsigned long long)play_hash(r.exercise->s, r.exercise->state));
    else
        print_all(&cli->out, &r);
    code = status ? verb_failed(cli, &err) : tree ? verb_print_json(cli, tree, EXIT_FINE) : EXIT_FINE;
    resume_close(&r);
    opened_close(&o);
    return code;
}

static const char *const examples[] = { "whitecell replay my-run.jsonl --verify", NULL };

const struct verb verb_replay = {
    .name = "replay",
    .usage = "<save> [--verify] [--json]",
    .summary = N_("plays a save again, checks every line, changes nothing"),
    .help = N_(
        "A save is a path, or a name that whitecell list shows. Every command is carried out again and the hash of the "
        "state is held against the one in the file."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
