/* whitecell list: what can be played and what can be gone on with. */
#include <string.h>

#include "base/text.h"
#include "exercise/library.h"
#include "store/saves.h"
#include "verb.h"

static void print_ago(struct paper *p, const char *head, int64_t seconds)
{
    long minutes = seconds < 0 ? 0 : (long)(seconds / 60), hours = minutes / 60, days = hours / 24;
    if (days > 0)
        say_in(p, 4, 6, tr_count("%s, %ld day ago", "%s, %ld days ago", days), head, days);
    else if (hours > 0)
        say_in(p, 4, 6, tr_count("%s, %ld hour ago", "%s, %ld hours ago", hours), head, hours);
    else if (minutes > 0)
        say_in(p, 4, 6, tr_count("%s, %ld minute ago", "%s, %ld minutes ago", minutes), head, minutes);
    else
        say_in(p, 4, 6, N_("%s, just now"), head);
}

/* `turns` 0: the scenario is not installed. */
static void print_save(struct paper *p, const struct saves_entry *entry, int32_t turns, int64_t now)
{
    char head[256];
    const struct journal_skim *skim = &entry->skim;
    int turn = skim->turn ? (int)skim->turn : 1;
    if (entry->status) {
        say_in(p, 4, 6, "%s: %s", os_base_name(entry->path), entry->error.what);
        return;
    }
    /* a turn that was closed last leads into the next */
    turn += strcmp(skim->verb, "close") == 0 && !skim->ended && turn < turns;
    if (skim->ended)
        text_print(head, sizeof head, "%s: %s", os_base_name(entry->path), tr("finished"));
    else if (turns)
        text_print(head, sizeof head, tr("%s: continue: turn %d of %d"), os_base_name(entry->path), turn, (int)turns);
    else
        text_print(head, sizeof head, tr("%s: continue: turn %d"), os_base_name(entry->path), turn);
    print_ago(p, head, now - skim->utc);
}

static void print_saves_of(struct paper *p, const struct saves_list *saves, const char *id, int32_t turns)
{
    enum { SHOWN = 5 };
    int64_t now = os_utc();
    int found = 0;
    for (int i = 0; i < saves->count; i++)
        if (!saves->entries[i].status && strcmp(saves->entries[i].skim.header.scenario, id) == 0 && found++ < SHOWN)
            print_save(p, saves->entries + i, turns, now);
    if (found > SHOWN)
        say_in(p, 4, 6, tr_count("and %d older one", "and %d older ones", found - SHOWN), found - SHOWN);
}

static void print_forms(struct paper *p, const struct scenario *s)
{
    char words[256] = "";
    for (int32_t i = 0; i < s->forms; i++) {
        size_t used = strlen(words);
        text_print(words + used, sizeof words - used, "%s%s (%d %s)", i ? ", " : "", s->form_text[i].id,
                   (int)s->form_text[i].minutes, tr("minutes"));
    }
    if (s->forms)
        say_in(p, 2, 4, N_("forms: %s"), words);
}

static void print_scenario(struct paper *p, const char *id, const struct loaded *loaded, const struct error *err)
{
    say_gap(p);
    if (!loaded) {
        say(p, N_("%s: cannot be played"), id);
        say_in(p, 2, 4, "%s", err->what);
        say_in(p, 2, 4, "%s", err->where);
        say_in(p, 2, 4, N_("-> whitecell check %s shows every mistake"), id);
        return;
    }
    const struct scenario *s = &loaded->scenario;
    say(p, "%s: %s", id, s->title);
    say_text(p, 2, s->stake);
    say_in(p, 2, 4, N_("%d turns, %d decisions, %d sites; roles:"), (int)s->turns, (int)s->decisions, (int)s->sites);
    for (int32_t i = 0; i < s->roles; i++)
        say_in(p, 4, 6, "%s: %s", s->role_text[i].id, s->role_text[i].name);
    print_forms(p, s);
    if (*s->notice)
        say_in(p, 2, 4, N_("notice: %s"), s->notice);
}

static int is_listed(const struct os_list *names, const char *id)
{
    for (int i = 0; i < names->count; i++)
        if (strcmp(names->names[i], id) == 0)
            return 1;
    return 0;
}

static void print_other_saves(struct paper *p, const struct saves_list *saves, const struct os_list *names)
{
    int printed = 0;
    for (int i = 0; i < saves->count; i++) {
        if (!saves->entries[i].status && is_listed(names, saves->entries[i].skim.header.scenario))
            continue;
        if (printed++ == 0)
            say_heading(p, N_("Other saves:"));
        print_save(p, saves->entries + i, 0, os_utc());
    }
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct os_list names = { 0 };
    struct saves_list saves = { 0 };
    struct error err;
    (void)words;
    if (opened_norms(&o, &cli->places, &err))
        return verb_failed(cli, &err);
    enum status status = library_list(&alloc_libc, cli->places.scenarios, &names, &err);
    if (!status)
        status = saves_list(&alloc_libc, cli->places.saves, &saves, &err);
    if (!status && names.count == 0)
        say(&cli->out, N_("There is no scenario in %s. A scenario is a folder with a scenario.lua in it."),
            cli->places.scenarios);
    for (int i = 0; i < names.count && !status; i++) {
        char dir[OS_PATH];
        struct error why;
        struct loaded *loaded = NULL;
        status = os_join(dir, cli->places.scenarios, names.names[i], &err);
        if (status)
            break;
        if (library_load(&alloc_libc, dir, &o.norms, &loaded, NULL, &why))
            loaded = NULL;
        print_scenario(&cli->out, names.names[i], loaded, &why);
        print_saves_of(&cli->out, &saves, loaded ? loaded->scenario.id : names.names[i],
                       loaded ? loaded->scenario.turns : 0);
        library_free(loaded);
    }
    if (!status)
        print_other_saves(&cli->out, &saves, &names);
    saves_list_free(&saves);
    os_list_free(&names);
    opened_close(&o);
    return status ? verb_failed(cli, &err) : EXIT_FINE;
}

static const char *const examples[] = { "whitecell list", "whitecell play notpetya --resume", NULL };

const struct verb verb_list = {
    .name = "list",
    .usage = "",
    .summary = N_("the scenarios, and the exercises that you can go on with"),
    .help = N_(
        "A scenario that cannot be loaded is listed with its first problem. Saves stand below their scenario, the one "
        "played last first."),
    .examples = examples,
    .run = run,
};
