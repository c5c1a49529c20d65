/* whitecell new: a folder with a small scenario that plays, to be changed into one's own. */
#include <string.h>

#include "base/text.h"
#include "exercise/draft.h"
#include "reader.h"
#include "verb.h"

enum { OPTION_TITLE, OPTION_PLACE, OPTION_OFFSET, OPTION_STARTS };
static const struct option_row options[] = {
    [OPTION_TITLE] = { "--title", "TEXT", 0, N_("what the exercise is called") },
    [OPTION_PLACE] = { "--place", "NAME", 0, N_("the place whose clock is shown") },
    [OPTION_OFFSET] = { "--offset", "HOURS", 0, N_("how far that clock is ahead of UTC") },
    [OPTION_STARTS] = { "--starts", "TIME", 0, N_("when it begins: \"2027-03-01 07:00\", UTC") },
    { NULL, NULL, 0, NULL },
};

enum { QUESTIONS = 3, ANSWER = 400 };

/* One question; an empty answer keeps what the template has. Asked again until it can be used. */
static int ask(struct cli *cli, struct reader *reader, const char *question, struct draft *d, const char **field,
               char answer[ANSWER])
{
    for (;;) {
        struct error err;
        say_prompt(&cli->out, "%s ", tr(question));
        const char *line = reader_next(reader, &cli->out);
        if (!line)
            return 0;
        size_t length = strlen(line);
        if (length == 0)
            return 1;
        if (length < ANSWER) {
            memcpy(answer, line, length + 1);
            *field = answer;
            if (!draft_check(d, &err))
                return 1;
            say_error(&cli->err, &err);
            *field = NULL;
        }
    }
}

static int ask_all(struct cli *cli, struct draft *d, char answers[QUESTIONS][ANSWER])
{
    struct reader reader = reader_on(stdin, OS_STDIN);
    const struct {
        const char *question;
        const char **field;
    } rows[QUESTIONS] = { { N_("What is it called? [The Slow Pumps]"), &d->title },
                          { N_("Where is it? [Port Ilda]"), &d->place },
                          { N_("When does it begin, UTC? [2027-03-01 07:00]"), &d->starts } };
    say(&cli->out, N_("Enter keeps what stands in brackets; everything can be changed later."));
    for (int i = 0; i < QUESTIONS; i++)
        if (!ask(cli, &reader, rows[i].question, d, rows[i].field, answers[i]))
            return 0;
    return 1;
}

static int run(struct cli *cli, const struct words *words)
{
    char dir[OS_PATH], from[OS_PATH], answers[QUESTIONS][ANSWER];
    struct error err;
    text_print(dir, sizeof dir, "%s", words->word[0]);
    for (size_t length = strlen(dir); length > 1 && dir[length - 1] == '/';)
        dir[--length] = '\0';
    int path = strchr(dir, '/') != NULL;
    char id[OS_PATH];
    text_print(id, sizeof id, "%s", os_base_name(dir));
    struct draft d = { .id = id,
                       .called = path ? dir : id,
                       .title = words->value[OPTION_TITLE],
                       .place = words->value[OPTION_PLACE],
                       .starts = words->value[OPTION_STARTS],
                       .offset = words->value[OPTION_OFFSET] };
    enum status status = draft_check(&d, &err);
    if (!status && !path)
        status = os_join(dir, cli->places.scenarios, id, &err);
    if (!status)
        status = os_join(from, cli->places.assets, "new", &err);
    if (!status && os_kind(dir) != OS_NOTHING) /* before anything is asked */
        status = draft_make(&alloc_libc, from, dir, &d, &err);
    if (status)
        return verb_failed(cli, &err);
    int given = d.title || d.place || d.starts || d.offset;
    if (!given && os_is_terminal(OS_STDIN) && !ask_all(cli, &d, answers)) {
        say(&cli->err, N_("nothing was made"));
        return EXIT_NO;
    }
    status = draft_make(&alloc_libc, from, dir, &d, &err);
    if (status)
        return verb_failed(cli, &err);
    say(&cli->out, N_("%s is there, with a scenario that plays and four tests. Next:"), dir);
    say_line(&cli->out, 4, "whitecell check %s", d.called);
    say_line(&cli->out, 4, "whitecell play %s --text", d.called);
    say(&cli->out,
        N_("Then open scenario.lua in a plain editor and change it piece by piece; scenarios/README.md is the guide."));
    return EXIT_FINE;
}

static const char *const examples[] = { "whitecell new town",
                                        "whitecell new town --title \"Dark Harbour\" --place Riga --offset 2",
                                        "whitecell new ./drafts/town", NULL };

const struct verb verb_new = {
    .name = "new",
    .usage = "<id> [--title TEXT] [--place NAME] [--offset HOURS] [--starts TIME]",
    .summary = N_("makes a folder with a small scenario that plays, to change into your own"),
    .help = N_(
        "The folder is scenarios/<id>, or the path that is given. It holds a complete scenario with remarks, three "
        "lengths, three "
        "roles, four decisions and tests, and passes check. On a terminal and without options it asks for title, place "
        "and start. What exists is never touched."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
