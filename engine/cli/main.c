/* whitecell: one verb, then its words. */
#include <string.h>

#include "base/text.h"
#include "exercise/library.h"
#include "store/lang.h"
#include "verbs.h"

#define STRING_(x) #x
#define STRING(x) STRING_(x)
#ifndef WHITECELL_VERSION
#define WHITECELL_VERSION unknown
#endif

static const struct verb *const verbs[] = {
    &verb_play,  &verb_list,     &verb_norms,     &verb_new,     &verb_check,  &verb_explain,
    &verb_words, &verb_editor,   &verb_run,       &verb_explore, &verb_replay, &verb_msel,
    &verb_graph, &verb_backtest, &verb_translate, &verb_shots,   &verb_bench,
};
enum { VERBS = sizeof verbs / sizeof *verbs };

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < VERBS; i++)
        if (strcmp(verbs[i]->name, name) == 0)
            return verbs[i];
    return NULL;
}

static void help(struct paper *p)
{
    say(p, N_("Whitecell runs tabletop exercises on cyber policy: you decide, a modelled world answers, and a debrief "
              "holds "
              "every choice against the G7 norms for states in cyberspace."));
    say_heading(p, N_("Start here:"));
    say_in(p, 2, 6, "whitecell play notpetya");
    say_in(p, 6, 6, N_("an exercise of nine turns, in a window or, without a display, in this terminal"));
    say_in(p, 2, 6, "whitecell play notpetya --text --role cert --seed 7");
    say_in(p, 6, 6, N_("in the terminal, as one role; the others choose what history chose; the same luck each time"));
    say_in(p, 2, 6, "whitecell play notpetya --resume");
    say_in(p, 6, 6, N_("goes on where you stopped, or where the power did"));
    say_in(p, 2, 6, "whitecell run notpetya --policy historical --seed 1 --json");
    say_in(p, 6, 6, N_("plays it in a blink, without you"));
    say_heading(p, N_("Verbs:"));
    for (size_t i = 0; i < VERBS; i++)
        say_in(p, 2, 6, "%s: %s", verbs[i]->name, tr(verbs[i]->summary));
    say_in(p, 2, 6, N_("help VERB: what it does, its options and examples"));
    say_gap(p);
    say(p, N_("Every verb takes --lang CODE, the language of the program and of the scenarios that are translated: en, "
              "fr, "
              "uk. Without it WHITECELL_LANG names one, else the system does."));
    say_heading(
        p, N_("Exit codes: 0 fine; 1 the answer is no (mistakes found, not verified, refused); 2 wrong use; 3 cannot "
              "read or write."));
    say_gap(p);
    say(p, N_("Saves lie in saves/ of a checkout, else in the user's data folder. WHITECELL_DATA names another folder "
              "with "
              "scenarios and assets, WHITECELL_SAVES another folder for saves."));
}

static int unknown_verb(struct cli *cli, const char *name)
{
    struct error err;
    const char *names[VERBS + 1];
    for (size_t i = 0; i < VERBS; i++)
        names[i] = verbs[i]->name;
    names[VERBS] = "help";
    error_set(&err, STATUS_INVALID, N_("there is no verb \u201C%s\u201D"), name);
    const char *near = text_nearest(name, names, VERBS + 1);
    if (near)
        error_fix(&err, N_("did you mean %s?"), near);
    else
        error_fix(&err, N_("whitecell --help shows the verbs"));
    say_error(&cli->err, &err);
    return EXIT_USE;
}

static int run_help(struct cli *cli, int argc, char **argv)
{
    if (argc == 0 || strcmp(argv[0], "help") == 0) {
        help(&cli->out);
        return EXIT_FINE;
    }
    const struct verb *verb = find_verb(argv[0]);
    if (!verb)
        return unknown_verb(cli, argv[0]);
    verb_help(&cli->out, verb);
    return EXIT_FINE;
}

static int run_verb(struct cli *cli, const struct verb *verb, int argc, char **argv)
{
    struct words words;
    struct error err;
    int wants_help;
    if (verb_parse(verb, argc, argv, &words, &wants_help, &err)) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    if (wants_help) {
        verb_help(&cli->out, verb);
        return EXIT_FINE;
    }
    if (places_find(&cli->places, &err))
        return verb_failed(cli, &err);
    return verb->run(cli, &words);
}

#ifdef WHITECELL_WINDOW
static void hand_over(int argc, char **argv)
{
    (void)argc;
    (void)argv;
}
#else
static int has_display(void)
{
    return os_env("DISPLAY") || os_env("WAYLAND_DISPLAY") || os_env("SDL_VIDEODRIVER");
}

static int given(int argc, char **argv, const char *word)
{
    for (int i = 2; i < argc; i++)
        if (strcmp(argv[i], word) == 0)
            return 1;
    return 0;
}

/* What needs the window goes on in the program beside this one: what it links to would slow down everything else. When
   that program cannot be started, this one says what it can do. */
static void hand_over(int argc, char **argv)
{
    char path[OS_PATH];
    const char *verb = argc > 1 ? argv[1] : "";
    if (given(argc, argv, "--help") || given(argc, argv, "--text"))
        return;
    if ((strcmp(verb, "play") == 0 && has_display()) || strcmp(verb, "shots") == 0 ||
        (strcmp(verb, "bench") == 0 && (given(argc, argv, "--first-frame") || given(argc, argv, "--redraw"))))
        if (!os_program_path(path, NULL) && !os_suffix(path, path, "-window", NULL) && os_become(path, argv, NULL))
            return;
}
#endif

/* Takes "--lang CODE" or "--lang=CODE" out of argv, wherever it stands before a "--". STATUS_INVALID without a code. */
static enum status take_language(int *argc, char **argv, const char **code, struct error *err)
{
    static const char name[] = "--lang";
    const size_t length = sizeof name - 1;
    int kept = 1, plain = 0;
    *code = NULL;
    for (int i = 1; i < *argc; i++) {
        plain |= strcmp(argv[i], "--") == 0;
        if (plain || strncmp(argv[i], name, length) != 0 || (argv[i][length] && argv[i][length] != '=')) {
            argv[kept++] = argv[i];
            continue;
        }
        const char *value = argv[i][length] ? argv[i] + length + 1 : i + 1 < *argc ? argv[++i] : "";
        if (*code)
            return error_set(err, STATUS_INVALID, N_("%s is given twice"), name);
        if (!*value || *value == '-') {
            error_set(err, STATUS_INVALID, N_("%s needs a value: %s %s"), name, name, N_("CODE"));
            error_fix(err, N_("for example --lang fr"));
            return STATUS_INVALID;
        }
        *code = value;
    }
    argv[*argc = kept] = NULL;
    return STATUS_OK;
}

/* Returns an exit code: a language that was asked for and cannot be had ends the program; one that the system would
   like does not. */
static int choose_language(struct cli *cli, int *argc, char **argv)
{
    struct error err, nowhere;
    const char *code;
    int line;
    if (take_language(argc, argv, &code, &err)) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    cli->lang_given = code || os_env("WHITECELL_LANG");
    if (places_find(&cli->places, &nowhere)) /* whoever needs the places says so */
        return EXIT_FINE;
    lang_begin(&alloc_libc, cli->places.assets);
    enum status status = code ? lang_use(code, &err) : lang_use_environment(&err);
    if (status) {
        say_error(&cli->err, &err);
        return !cli->lang_given ? EXIT_FINE : status == STATUS_NOT_FOUND ? EXIT_USE : EXIT_SYSTEM;
    }
    int refused = lang_refused(&line);
    if (refused) {
        char words[256];
        text_print(words, sizeof words,
                   tr_count("%d translation has other placeholders than its original and is not used",
                            "%d translations have other placeholders than their originals and are not used", refused),
                   refused);
        error_set(&err, STATUS_INVALID, "%s", words);
        error_where(&err, "%s.po:%d", lang_code(), line);
        say_error(&cli->err, &err);
    }
    return EXIT_FINE;
}

int main(int argc, char **argv)
{
    static struct cli cli;
    hand_over(argc, argv);
    cli.out = paper_on(stdout, OS_STDOUT);
    cli.err = paper_on(stderr, OS_STDERR);
    int code = choose_language(&cli, &argc, argv);
    if (code)
        return code;
    const char *first = argc > 1 ? argv[1] : "--help";
    if (strcmp(first, "--version") == 0)
        code = (say(&cli.out, "whitecell %s", STRING(WHITECELL_VERSION)), EXIT_FINE);
    else if (strcmp(first, "--help") == 0 || strcmp(first, "-h") == 0 || strcmp(first, "help") == 0)
        code = run_help(&cli, argc > 2 ? argc - 2 : 0, argv + 2);
    else if (find_verb(first))
        code = run_verb(&cli, find_verb(first), argc - 2, argv + 2);
    else
        code = unknown_verb(&cli, first);
    if (fflush(stdout) || cli.out.failed) { /* a full disk or a closed pipe behind the output */
        struct error err;
        error_set(&err, STATUS_IO, N_("cannot write to the standard output"));
        error_fix(&err, N_("is the disk full, or did the program behind the pipe end?"));
        say_error(&cli.err, &err);
        return code ? code : EXIT_SYSTEM;
    }
    return code;
}
