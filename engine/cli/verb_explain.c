/* whitecell explain: what a code of `check` means, why it matters and how it is mended. */
#include <string.h>

#include "base/text.h"
#include "script/codes.h"
#include "verb.h"

static void print_example(struct paper *p, const char *lines)
{
    for (const char *at = lines; *at;) {
        size_t length = strcspn(at, "\n");
        say_line(p, 4, "%.*s", (int)length, at);
        at += length + (at[length] == '\n');
    }
}

static void print_code(struct paper *p, const struct code_row *row)
{
    char code[CODE_TEXT];
    say(p, "%s: %s", code_text(row->code, code), tr(row->title));
    say_gap(p);
    say_text(p, 2, tr(row->why));
    say_gap(p);
    say_in(p, 2, 4, N_("not like this:"));
    print_example(p, row->wrong);
    say_in(p, 2, 4, N_("but:"));
    print_example(p, row->right);
}

static void print_all(struct paper *p)
{
    for (int i = 0; i < codes_count; i++) {
        char code[CODE_TEXT];
        if (i == 0)
            say(p, N_("Errors: the scenario does not load."));
        else if (codes[i].code > CODE_WARNINGS && codes[i - 1].code < CODE_WARNINGS)
            say_heading(p, N_("Warnings: it plays, but perhaps not as meant."));
        say_in(p, 2, 8, "%s: %s", code_text(codes[i].code, code), tr(codes[i].title));
    }
    say_gap(p);
    say(p, N_("whitecell explain CODE says more."));
}

/* The code of the same half whose number is nearest; another half has other codes. */
static const struct code_row *nearest(const char *text)
{
    int warning = *text == 'w' || *text == 'W', number = 0;
    const struct code_row *near = NULL;
    size_t digits = strspn(text + (*text != '\0'), "0123456789");
    if ((!warning && *text != 'e' && *text != 'E') || digits == 0 || digits > 4 || text[1 + digits])
        return NULL;
    for (size_t i = 0; i < digits; i++)
        number = number * 10 + (text[1 + i] - '0');
    number += warning ? CODE_WARNINGS : 0;
    for (int i = 0; i < codes_count; i++) {
        int code = (int)codes[i].code, far = code < number ? number - code : code - number;
        int best = !near ? far + 1 : (int)near->code < number ? number - (int)near->code : (int)near->code - number;
        if ((code > CODE_WARNINGS) == warning && far < best)
            near = codes + i;
    }
    return near;
}

static int run(struct cli *cli, const struct words *words)
{
    const struct code_row *row = words->count ? code_find(words->word[0]) : NULL;
    if (words->count == 0) {
        print_all(&cli->out);
        return EXIT_FINE;
    }
    if (row) {
        print_code(&cli->out, row);
        return EXIT_FINE;
    }
    struct error err;
    char code[CODE_TEXT];
    error_set(&err, STATUS_NOT_FOUND, N_("there is no code \u201C%s\u201D"), words->word[0]);
    row = nearest(words->word[0]);
    if (row)
        error_fix(&err, N_("did you mean %s?"), code_text(row->code, code));
    else
        error_fix(&err, N_("whitecell explain lists them; they look like E012 or W004"));
    say_error(&cli->err, &err);
    return EXIT_USE;
}

static const char *const examples[] = { "whitecell explain", "whitecell explain E012", NULL };

const struct verb verb_explain = {
    .name = "explain",
    .usage = "[CODE]",
    .summary = N_("what a code of check means and how it is mended; alone, all codes"),
    .help = N_("Each mistake and each doubt that check reports has a code that never changes."),
    .examples = examples,
    .most = 1,
    .run = run,
};
