/* whitecell words: the language of scenarios, word by word. */
#include "base/text.h"
#include "script/language.h"
#include "verb.h"

enum { OPTION_MARKDOWN, OPTION_OUT };
static const struct option_row options[] = {
    [OPTION_MARKDOWN] = { "--markdown", NULL, 0, N_("the whole language as one page") },
    [OPTION_OUT] = { "-o", "FILE", 0, N_("writes this file instead of the standard output") },
    { NULL, NULL, 0, NULL },
};

static enum status look_up(const char *word, struct buffer *text, struct error *err)
{
    const char *near;
    if (language_word(word, text, &near))
        return STATUS_OK;
    error_set(err, STATUS_NOT_FOUND, N_("the language has no word \u201C%s\u201D"), word);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    else
        error_fix(err, N_("whitecell words --markdown has them all"));
    return STATUS_NOT_FOUND;
}

static int run(struct cli *cli, const struct words *words)
{
    struct buffer text;
    struct error err;
    enum status status = STATUS_OK;
    buffer_init(&text, &alloc_libc);
    if (words->count == 0 || words->given[OPTION_MARKDOWN])
        language_write(LANGUAGE_MARKDOWN, &text);
    else
        status = look_up(words->word[0], &text, &err);
    int code = EXIT_USE;
    if (status)
        say_error(&cli->err, &err);
    else
        code = verb_write(cli, words->value[OPTION_OUT], &text);
    buffer_free(&text);
    return code;
}

static const char *const examples[] = { "whitecell words decision", "whitecell words delivered",
                                        "whitecell words --markdown -o reference.md", NULL };

const struct verb verb_words = {
    .name = "words",
    .usage = "[WORD] [--markdown] [-o FILE]",
    .summary = N_("what a word of the scenario language takes: a declaration, a condition, an effect"),
    .help = N_("Made from the tables that a load checks against: what stands here is what is accepted. Without a word, "
               "the whole "
               "reference."),
    .examples = examples,
    .most = 1,
    .options = options,
    .run = run,
};
