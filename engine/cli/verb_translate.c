/* whitecell translate: a scenario's texts to and from translators. */
#include "base/text.h"
#include "exercise/translation.h"
#include "verb.h"

enum { OPTION_TO, OPTION_CHECK };
static const struct option_row options[] = {
    [OPTION_TO] = { "--to", "CODE", 0, N_("the language: fr, uk, pt_BR ...") },
    [OPTION_CHECK] = { "--check", NULL, 0, N_("writes nothing: names every text that is missing, stale or doubtful") },
    { NULL, NULL, 0, NULL },
};

struct listing {
    struct cli *cli;
    char path[OS_PATH];
};

static void print_flaw(void *ud, enum translation_flaw flaw, int line, const char *id)
{
    struct listing *x = ud;
    if (line)
        say_line(&x->cli->out, 0, "%s:%d: %s: %s", x->path, line, tr(translation_flaw_name(flaw)), id);
    else
        say_line(&x->cli->out, 0, "%s: %s: %s", x->path, tr(translation_flaw_name(flaw)), id);
}

static int check(struct cli *cli, const struct loaded *l, const char *code, int all)
{
    struct listing listing = { .cli = cli };
    struct translation_state state;
    struct error err;
    text_print(listing.path, sizeof listing.path, "%s/lang/%s.po", l->dir, code);
    if (translation_check(l, code, &state, all ? print_flaw : NULL, &listing, &err))
        return verb_failed(cli, &err);
    int flaws = 0;
    for (int i = 0; i < TRANSLATION_FLAWS; i++)
        flaws += state.flaws[i];
    say(&cli->out, N_("%s: %d of %d texts translated, %d missing, %d stale, %d doubtful, %d without a text"), code,
        state.translated, state.texts, state.flaws[TRANSLATION_MISSING], state.flaws[TRANSLATION_STALE],
        state.flaws[TRANSLATION_LINES] + state.flaws[TRANSLATION_FIGURES] + state.flaws[TRANSLATION_UNBALANCED],
        state.flaws[TRANSLATION_GONE]);
    return flaws ? EXIT_NO : EXIT_FINE;
}

static int write(struct cli *cli, const struct loaded *l, const char *code)
{
    struct translation_merge merge;
    struct error err;
    if (translation_write(l, code, &merge, &err))
        return verb_failed(cli, &err);
    say_line(&cli->out, 0,
             N_("%s/lang/%s.po: %d texts: %d as before, %d whose original has changed, %d new; %d put aside"), l->dir,
             code, merge.texts, merge.kept, merge.changed, merge.fresh, merge.gone);
    return EXIT_FINE;
}

static int check_all(struct cli *cli, const struct loaded *l)
{
    char folder[OS_PATH], codes[LANGS_MAX][LANG_CODE];
    struct error err;
    int count, worst = EXIT_FINE;
    if (os_join(folder, l->dir, "lang", &err) || lang_codes(&alloc_libc, folder, codes, &count, &err))
        return verb_failed(cli, &err);
    for (int i = 0; i < count; i++) {
        int code = check(cli, l, codes[i], 0);
        worst = code > worst ? code : worst;
    }
    if (count == 0)
        say(&cli->out, N_("%s is not translated yet: whitecell translate %s --to fr begins"), l->scenario.id,
            l->scenario.id);
    return worst;
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    const char *code = words->value[OPTION_TO];
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    int result = !code                        ? check_all(cli, o.loaded)
                 : words->given[OPTION_CHECK] ? check(cli, o.loaded, code, 1)
                                              : write(cli, o.loaded, code);
    opened_close(&o);
    return result;
}

static const char *const examples[] = { "whitecell translate notpetya --to fr",
                                        "whitecell translate notpetya --to fr --check", "whitecell translate notpetya",
                                        NULL };

const struct verb verb_translate = {
    .name = "translate",
    .usage = "<scenario> [--to CODE [--check]]",
    .summary = N_("writes a scenario's texts for translators, and checks what comes back"),
    .help = N_(
        "With --to it writes lang/CODE.po beside scenario.lua, or brings it up to date: what was translated stays, a "
        "text "
        "whose original has changed is marked fuzzy, and what is gone is put aside. Any editor for gettext's PO files "
        "opens it. With --check, exit code 1 when anything is missing, stale or doubtful. Without --to it tells "
        "how complete each language is."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
