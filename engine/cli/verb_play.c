/* whitecell play: starts an exercise or goes on with one, and hands it to the window or the terminal. */
#include <string.h>

#include "base/text.h"
#include "exercise/resume.h"
#include "table.h"

enum { OPTION_TEXT, OPTION_SEED, OPTION_ROLE, OPTION_FORM, OPTION_RESUME, OPTION_POLICY, OPTION_SAVE, OPTION_DEV };
static const struct option_row options[] = {
    [OPTION_TEXT] = { "--text", NULL, 0, N_("in this terminal, line by line; fit for a screen reader and for a pipe") },
    [OPTION_SEED] = { "--seed", "N", 0,
                      N_("the luck of this exercise, decimal or 0x; drawn and shown when not given") },
    [OPTION_ROLE] = { "--role", "R[,R]", 0,
                      N_("the roles that you play; all when not given, or those who sat there when it goes on") },
    [OPTION_FORM] = { "--form", "F", 0,
                      N_("class50, class75 or half_day, where the scenario has them; the fullest when not given") },
    [OPTION_RESUME] = { "--resume", "SAVE", 1,
                        N_("goes on with a save; without a name, with the newest one that is not finished") },
    [OPTION_POLICY] = { "--policy", "P", 0,
                        N_("what the other roles choose: historical (the default), random, first, last or nobody") },
    [OPTION_SAVE] = { "--save", "FILE", 0, N_("keeps the exercise in this new file instead of the saves folder") },
    [OPTION_DEV] = { "--dev", NULL, 0,
                     N_("for who writes the scenario: loads its files anew whenever one is saved, shows what goes "
                        "on inside, and keeps nothing unless --save is given") },
    { NULL, NULL, 0, NULL },
};

/* What lives as long as the exercise is played. */
struct session {
    struct cli *cli;
    const struct words *words;
    struct opened opened;
    struct resumed resumed; /* its exercise is played when it goes on */
    struct exercise *fresh;
    struct live *live; /* has an exercise of its own */
    struct table table;
};

static enum status read_roles(const struct scenario *s, const char *list, int32_t *roles, struct error *err)
{
    *roles = 0;
    for (const char *at = list; *at;) {
        char id[64];
        size_t length = strcspn(at, ",");
        text_print(id, sizeof id, "%.*s", (int)length, at);
        int32_t role = scenario_find_role(s, id);
        if (role == NONE) {
            const char *names[ROLES_MAX];
            for (int32_t i = 0; i < s->roles; i++)
                names[i] = s->role_text[i].id;
            error_set(err, STATUS_NOT_FOUND, N_("%s has no role \u201C%s\u201D"), s->id, id);
            const char *near = text_nearest(id, names, (int)s->roles);
            if (near)
                error_fix(err, N_("did you mean %s?"), near);
            else
                error_fix(err, N_("whitecell list shows the roles"));
            return STATUS_NOT_FOUND;
        }
        *roles |= 1 << role;
        at += length + (at[length] == ',');
    }
    return STATUS_OK;
}

static enum status read_policy(const char *name, enum policy *out, struct error *err)
{
    int found = policy_find(name);
    if (found != NONE) {
        *out = (enum policy)found;
        return STATUS_OK;
    }
    const char *names[POLICIES];
    for (int i = 0; i < POLICIES; i++)
        names[i] = policy_id((enum policy)i);
    error_set(err, STATUS_NOT_FOUND, N_("there is no policy \u201C%s\u201D"), name);
    const char *near = text_nearest(name, names, POLICIES);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    else
        error_fix(err, N_("policies: historical, by_the_book, cautious, random, first, last, nobody"));
    return STATUS_NOT_FOUND;
}

/* ---- a fresh start ---- */

static enum status save_path(struct session *x, const struct scenario *s, char path[OS_PATH], struct error *err)
{
    const char *asked = x->words->value[OPTION_SAVE];
    if (asked) {
        text_print(path, OS_PATH, "%s", asked);
        return STATUS_OK;
    }
    enum status status = saves_prepare(x->cli->places.saves, err);
    return status ? status : saves_new_path(x->cli->places.saves, s->id, os_utc(), path, err);
}

static enum status draw_seed(struct session *x, uint64_t *seed, struct error *err)
{
    uint32_t drawn; /* short enough to be told across a room */
    if (x->words->value[OPTION_SEED])
        return verb_seed(x->words->value[OPTION_SEED], seed, err);
    enum status status = os_random(&drawn, sizeof drawn, err);
    *seed = drawn;
    return status;
}

static enum status start(struct session *x, const char *id, struct error *err)
{
    char path[OS_PATH];
    uint64_t seed;
    enum status status = opened_scenario(&x->opened, &x->cli->places, id, err);
    if (status)
        return status;
    const struct scenario *s = &x->opened.loaded->scenario;
    status = draw_seed(x, &seed, err);
    if (!status && x->words->value[OPTION_ROLE])
        status = read_roles(s, x->words->value[OPTION_ROLE], &x->table.roles, err);
    if (!status)
        status = save_path(x, s, path, err);
    if (!status)
        status = verb_start(x->opened.loaded, seed, x->words->value[OPTION_FORM], path, &x->fresh, err);
    x->table.e = x->fresh;
    x->table.loaded = x->opened.loaded;
    x->table.fresh = 1;
    return status ? status : exercise_seat(x->fresh, x->table.roles, x->table.policy, os_utc(), err);
}

/* ---- for who writes it ---- */

static enum status write_it(struct session *x, const char *scenario, struct error *err)
{
    char dir[OS_PATH];
    const char *save = x->words->value[OPTION_SAVE];
    struct live_options how = { .dir = dir,
                                .form = x->words->value[OPTION_FORM],
                                .roles = x->words->value[OPTION_ROLE],
                                .policy = x->table.policy };
    enum status status = STATUS_OK;
    if (!scenario || x->words->given[OPTION_RESUME]) {
        status = error_set(err, STATUS_NOT_FOUND,
                           scenario ? N_("--dev starts afresh: it takes no --resume") : N_("write what?"));
        error_fix(err, N_("whitecell play --dev my_scenario"));
    }
    if (!status && save && os_kind(save) != OS_NOTHING)
        status = verb_exists(save, err);
    if (!status)
        status = opened_norms(&x->opened, &x->cli->places, err);
    if (!status)
        status = library_find(&alloc_libc, x->cli->places.scenarios, scenario, dir, err);
    if (!status)
        status = draw_seed(x, &how.seed, err);
    if (!status)
        status = live_open(&alloc_libc, &how, &x->opened.norms, &x->live, err);
    if (status)
        return status;
    x->table.live = x->live;
    x->table.e = x->live->e;
    x->table.roles = x->live->roles;
    x->table.policy = x->live->policy;
    x->table.fresh = 1;
    x->table.save = save;
    return STATUS_OK;
}

static int keep_it(struct session *x, int code)
{
    struct error err;
    if (!x->live || !x->table.save || !x->live->e)
        return code;
    if (live_keep(x->live, x->table.save, &err))
        return verb_failed(x->cli, &err);
    say(&x->cli->out, N_("What stands is kept in %s"), x->table.save);
    return code;
}

/* ---- going on ---- */

static enum status newest_save(struct session *x, const char *scenario, char path[OS_PATH], struct error *err)
{
    struct saves_list list = { 0 };
    const char *id = os_base_name(scenario);
    enum status status = saves_list(&alloc_libc, x->cli->places.saves, &list, err);
    const struct saves_entry *found = NULL;
    for (int i = 0; i < list.count && !status && !found; i++)
        if (!list.entries[i].status && !list.entries[i].skim.ended &&
            strcmp(list.entries[i].skim.header.scenario, id) == 0)
            found = list.entries + i;
    if (found) {
        text_print(path, OS_PATH, "%s", found->path);
    } else if (!status) {
        status = error_set(err, STATUS_REFUSED, N_("there is no unfinished exercise of %s in %s"), id,
                           os_path_tail(x->cli->places.saves));
        error_fix(err, N_("start one: whitecell play %s"), scenario);
    }
    saves_list_free(&list);
    return status;
}

static void say_repair(struct paper *p, const struct journal_repair *repair)
{
    if (!repair->torn)
        return;
    say(p, N_("Line %d of the save was not whole (%s). It had never been confirmed, so nothing that was is lost."),
        (int)repair->line, repair->reason);
    if (repair->aside[0])
        say_in(p, 2, 5, N_("-> its %lld bytes were put aside in %s"), (long long)repair->bytes, repair->aside);
}

static enum status go_on(struct session *x, const char *scenario, struct error *err)
{
    static const int fixed[] = { OPTION_SEED, OPTION_FORM, OPTION_SAVE };
    char path[OS_PATH];
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        if (x->words->given[fixed[i]]) {
            error_set(err, STATUS_NOT_FOUND, N_("%s cannot change in an exercise that goes on"),
                      options[fixed[i]].name);
            error_fix(err, N_("leave it out, or start afresh without --resume"));
            return STATUS_NOT_FOUND;
        }
    const char *name = x->words->value[OPTION_RESUME];
    enum status status = name ? places_save(&x->cli->places, name, path, err) : newest_save(x, scenario, path, err);
    if (status == STATUS_NOT_FOUND && !scenario) /* "--resume notpetya": the scenario, not a save */
        status = newest_save(x, name, path, err);
    if (!status)
        status = opened_norms(&x->opened, &x->cli->places, err);
    if (!status)
        status =
            resume_open(&alloc_libc, path, JOURNAL_WRITE, x->cli->places.scenarios, &x->opened.norms, &x->resumed, err);
    if (status)
        return status;
    x->table.e = x->resumed.exercise;
    x->table.loaded = x->resumed.loaded;
    const struct scenario *s = x->table.e->s;
    if (scenario && strcmp(os_base_name(scenario), s->id) != 0) {
        error_set(err, STATUS_NOT_FOUND, N_("%s is an exercise of %s, not of %s"), os_base_name(path), s->id, scenario);
        return STATUS_NOT_FOUND;
    }
    say_repair(&x->cli->out, &x->resumed.repair);
    say_text(&x->cli->out, 0, x->resumed.notice);
    say(&x->cli->out, N_("%s goes on: %s"), s->title, os_base_name(path));
    enum policy policy;
    exercise_seats(x->table.e, &x->table.roles, &policy);
    if (!x->words->value[OPTION_POLICY])
        x->table.policy = policy;
    return x->words->value[OPTION_ROLE] ? read_roles(s, x->words->value[OPTION_ROLE], &x->table.roles, err) : STATUS_OK;
}

static int play(struct session *x)
{
    struct error err;
    int code;
    if (!x->words->given[OPTION_TEXT]) {
        if (!window_play(x->cli, &x->table, &code, &err))
            return keep_it(x, code);
        say(&x->cli->out, "%s", err.what);
        if (err.fix[0])
            say_in(&x->cli->out, 2, 5, "-> %s", err.fix);
        say_gap(&x->cli->out);
    }
    return keep_it(x, room_play(x->cli, &x->table));
}

static int run(struct cli *cli, const struct words *words)
{
    static struct session session;
    struct error err;
    struct session *x = &session;
    memset(x, 0, sizeof *x);
    x->cli = cli;
    x->words = words;
    x->table.roles = -1;
    x->table.policy = POLICY_HISTORICAL;
    const char *scenario = words->count ? words->word[0] : NULL;
    enum status status = STATUS_OK;
    if (words->value[OPTION_POLICY])
        status = read_policy(words->value[OPTION_POLICY], &x->table.policy, &err);
    int library = !scenario && !words->given[OPTION_RESUME] && !words->given[OPTION_TEXT] && !words->given[OPTION_DEV];
    int code;
    if (!status && library && !window_play(cli, &x->table, &code, &err)) /* it begins with the library */
        return code;
    int dev = words->given[OPTION_DEV];
    if (!status && !dev && !scenario && !words->value[OPTION_RESUME]) {
        status = error_set(&err, STATUS_NOT_FOUND, N_("play what?"));
        error_fix(&err, N_("whitecell list shows the scenarios"));
    }
    if (!status)
        status = dev                           ? write_it(x, scenario, &err)
                 : words->given[OPTION_RESUME] ? go_on(x, scenario, &err)
                                               : start(x, scenario, &err);
    if (!status && x->table.e)
        x->table.roles &= (int32_t)((UINT32_C(1) << x->table.e->s->roles) - 1);
    code = status ? verb_failed(cli, &err) : play(x);
    exercise_close(x->fresh);
    live_close(x->live);
    resume_close(&x->resumed);
    opened_close(&x->opened);
    return code;
}

static const char *const examples[] = {
    "whitecell play notpetya",
    "whitecell play notpetya --text --role cert,police --seed 7",
    "whitecell play notpetya --resume",
    "whitecell play --dev ./my_scenario",
    NULL,
};

const struct verb verb_play = {
    .name = "play",
    .usage =
        "<scenario> [--text] [--seed N] [--role R[,R]] [--form F] [--resume [SAVE]] [--policy P] [--save FILE] [--dev]",
    .summary = N_("plays an exercise, in a window or in the terminal"),
    .help = N_(
        "Every choice is on the disk before it counts: stop at any moment, with quit, Ctrl-C or the power switch, and "
        "--resume goes on there. Without a display the exercise is played in the terminal."),
    .examples = examples,
    .most = 1,
    .options = options,
    .run = run,
};
