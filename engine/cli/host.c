#include "host.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "exercise/translation.h"
#include "store/saves.h"
#include "ui/words.h"

enum { SETTINGS_MAX = 4096 };

void host_init(struct host *host, struct cli *cli)
{
    memset(host, 0, sizeof *host);
    host->cli = cli;
    arena_init(&host->texts, &alloc_libc);
    translation_in_type(1);
}

static void close_slot(struct host *host, int slot)
{
    if (host->slot[slot].loaded)
        opened_close(&host->slot[slot]);
    memset(&host->slot[slot], 0, sizeof host->slot[slot]);
}

static void leave(struct host *host)
{
    exercise_close(host->fresh);
    host->fresh = NULL;
    resume_close(&host->resumed);
    memset(&host->resumed, 0, sizeof host->resumed);
    close_slot(host, !host->setup);
}

void host_free(struct host *host)
{
    speech_say(&host->speech, "", NULL);
    leave(host);
    close_slot(host, host->setup);
    if (host->has_norms)
        opened_close(&host->norms);
    saves_list_free(&host->saves);
    arena_free(&host->texts);
}

static int64_t utc(void *ud)
{
    (void)ud;
    return os_utc();
}

static int32_t offset(void *ud, int64_t utc)
{
    (void)ud;
    return os_utc_offset(utc);
}

static uint64_t seed(void *ud)
{
    struct error err;
    uint32_t drawn = 1; /* short enough to be told across a room */
    (void)ud;
    return os_random(&drawn, sizeof drawn, &err) ? 1 : drawn;
}

/* ---- the library ---- */

static const char *keep(struct host *host, const char *text)
{
    const char *kept = arena_text(&host->texts, text, strlen(text));
    return kept ? kept : "";
}

static int32_t insert_once(int32_t *sorted, int32_t count, int32_t value)
{
    int32_t at = 0;
    while (at < count && sorted[at] < value)
        at++;
    if (at < count && sorted[at] == value)
        return count;
    memmove(sorted + at + 1, sorted + at, (size_t)(count - at) * sizeof *sorted);
    sorted[at] = value;
    return count + 1;
}

static void describe(struct host *host, struct app_card *card, const struct scenario *s)
{
    char roles[1024] = "", numbers[256] = "", length[300] = "";
    for (int32_t i = 0; i < s->roles; i++) {
        size_t used = strlen(roles);
        text_print(roles + used, sizeof roles - used, "%s%s", i ? "; " : "", s->role_text[i].name);
    }
    int32_t minutes[FORMS_MAX], lengths = 0;
    for (int32_t i = 0; i < s->forms; i++) /* each length once, from the shortest */
        lengths = insert_once(minutes, lengths, s->form_text[i].minutes);
    for (int32_t i = 0; i < lengths; i++) {
        size_t used = strlen(numbers);
        text_print(numbers + used, sizeof numbers - used,
                   i == 0            ? "%s%d"
                   : i + 1 < lengths ? "%s, %d"
                                     : tr("%s or %d"),
                   "", (int)minutes[i]);
    }
    if (s->forms)
        text_print(length, sizeof length, tr("%s\u00A0minutes"), numbers);
    struct map_site *sites = arena_new(&host->texts, (size_t)s->sites, sizeof *sites);
    int32_t heaviest = 1;
    for (int32_t i = 0; i < s->sites; i++)
        heaviest = s->site[i].weight > heaviest ? s->site[i].weight : heaviest;
    for (int32_t i = 0; sites && i < s->sites; i++)
        sites[i] = (struct map_site){ .lat = s->site_text[i].lat, .lon = s->site_text[i].lon,
                                      .sector = words_sector(s->site_text[i].sector), .service = WHOLE,
                                      .weight = (int)((int64_t)s->site[i].weight * 100 / heaviest) };
    card->sites = sites;
    card->site_count = sites ? s->sites : 0;
    card->role_count = s->roles;
    card->title = keep(host, s->title);
    card->stake = keep(host, s->stake);
    card->notice = keep(host, s->notice);
    card->roles = keep(host, roles);
    card->length = keep(host, length);
    card->turns = s->turns;
}

static void blame(struct host *host, struct app_card *card, const struct error *err)
{
    char words[900];
    text_print(words, sizeof words, "%s%s%s", err->where, err->where[0] ? ": " : "", err->what);
    card->problem = keep(host, words);
    card->way_out = keep(host, err->fix);
}

static void new_card(struct host *host, const char *id, const char *title)
{
    host->cards[host->card_count++] = (struct app_card){ .id = keep(host, id), .title = keep(host, title), .stake = "",
                                                         .notice = "", .roles = "", .length = "", .problem = "",
                                                         .way_out = "", .pending = 1 };
}

static void read_card(struct host *host, struct app_card *card)
{
    const struct saves_list *saves = &host->saves;
    const char *id = card->id;
    struct loaded *loaded = NULL;
    struct error err;
    char dir[OS_PATH];
    card->pending = 0;
    enum status status = os_join(dir, host->cli->places.scenarios, id, &err);
    if (!status)
        status = library_load(&alloc_libc, dir, &host->norms.norms, &loaded, NULL, &err);
    if (status) {
        blame(host, card, &err);
        return;
    }
    describe(host, card, &loaded->scenario);
    library_free(loaded);
    for (int i = 0; i < saves->count && !card->save; i++) {
        const struct saves_entry *save = saves->entries + i;
        if (save->status || save->skim.ended || strcmp(save->skim.header.scenario, id) != 0)
            continue;
        card->save = keep(host, save->path);
        /* a line is written in the turn it acts on; closing it opens the next */
        int next = strcmp(save->skim.verb, "close") == 0;
        card->turn = save->skim.turn < 1                    ? 1
                     : save->skim.turn + next > card->turns ? card->turns
                                                            : save->skim.turn + next;
    }
}

static enum status need_norms(struct host *host, struct error *err)
{
    enum status status = host->has_norms ? STATUS_OK : opened_norms(&host->norms, &host->cli->places, err);
    host->has_norms = !status;
    return status;
}

static void forget_cards(struct host *host)
{
    saves_list_free(&host->saves);
    memset(&host->saves, 0, sizeof host->saves);
    arena_free(&host->texts);
    arena_init(&host->texts, &alloc_libc);
    host->cards = NULL;
    host->card_count = host->card_next = 0;
}

/* A card for each folder, without what is in it. What stands in the way of all of them is said on a card of its own. */
static void list_cards(struct host *host)
{
    struct os_list ids = { 0 };
    struct error err;
    enum status status = need_norms(host, &err);
    if (!status)
        status = library_list(&alloc_libc, host->cli->places.scenarios, &ids, &err);
    host->cards = arena_new(&host->texts, (size_t)ids.count + 1, sizeof *host->cards);
    for (int i = 0; host->cards && i < ids.count; i++)
        new_card(host, ids.names[i], ids.names[i]);
    if (host->cards && status && status != STATUS_NOT_FOUND) {
        new_card(host, "", tr("The exercises cannot be read"));
        blame(host, host->cards, &err);
        host->cards->pending = 0;
        host->card_next = 1;
    }
    if (saves_list(&alloc_libc, host->cli->places.saves, &host->saves, &err))
        host->saves.count = 0;
    os_list_free(&ids);
}

static const struct app_card *cards(void *ud, int *count)
{
    enum { AT_ONCE = 8 }; /* a few milliseconds each: the first frame does not wait for a long shelf */
    struct host *host = ud;
    if (!host->fresh_cards) {
        forget_cards(host);
        list_cards(host);
        host->fresh_cards = 1;
    }
    for (int i = 0; i < AT_ONCE && host->card_next < host->card_count; i++)
        read_card(host, host->cards + host->card_next++);
    *count = host->card_count;
    return host->cards;
}

static void look_again(void *ud)
{
    struct host *host = ud;
    host->fresh_cards = 0;
}

/* ---- starting and going on ---- */

static enum status open_scenario(void *ud, const char *id, const struct scenario **s, struct error *err)
{
    struct host *host = ud;
    close_slot(host, host->setup);
    enum status status = opened_scenario(&host->slot[host->setup], &host->cli->places, id, err);
    if (status)
        return status;
    *s = &host->slot[host->setup].loaded->scenario;
    return STATUS_OK;
}

static enum status start(void *ud, const struct app_start *how, struct exercise **e, struct error *err)
{
    struct host *host = ud;
    struct exercise *made;
    char path[OS_PATH];
    enum status status = saves_prepare(host->cli->places.saves, err);
    if (!status)
        status = saves_new_path(host->cli->places.saves, how->scenario, os_utc(), path, err);
    if (!status)
        status = exercise_start(&alloc_libc, host->slot[host->setup].loaded, how->seed, how->form, path, &made, err);
    if (status)
        return status;
    leave(host);
    host->setup = !host->setup;
    host->fresh = made;
    host->fresh_cards = 0;
    *e = made;
    return STATUS_OK;
}

static enum status go_on(void *ud, const char *save, struct exercise **e, struct error *err)
{
    struct host *host = ud;
    struct exercise *mine[] = { host->fresh, host->resumed.exercise };
    struct resumed resumed;
    for (int i = 0; i < 2; i++)
        if (mine[i] && mine[i]->journal && strcmp(journal_path(mine[i]->journal), save) == 0) {
            *e = mine[i];
            host->fresh_cards = 0;
            return STATUS_OK;
        }
    enum status status = need_norms(host, err);
    if (!status)
        status = resume_open(&alloc_libc, save, JOURNAL_WRITE, host->cli->places.scenarios, &host->norms.norms,
                             &resumed, err);
    if (status)
        return status;
    leave(host);
    host->resumed = resumed;
    host->fresh_cards = 0;
    *e = resumed.exercise;
    return STATUS_OK;
}

static enum status fork_exercise(void *ud, struct exercise *e, struct error *err)
{
    struct host *host = ud;
    char path[OS_PATH], id[JOURNAL_SAVE_ID];
    enum status status = saves_new_path(host->cli->places.saves, e->s->id, os_utc(), path, err);
    if (!status)
        status = exercise_fork(e, path, os_utc(), id, err);
    host->fresh_cards = 0;
    return status;
}

/* ---- names of people ---- */

static enum status people(void *ud, const struct exercise *e, struct console_person *out, struct error *err)
{
    struct saves_people read;
    (void)ud;
    enum status status = saves_people_read(&alloc_libc, journal_path(e->journal), &read, err);
    for (int i = 0; i < read.count && !status; i++)
        for (int32_t role = 0; role < e->s->roles; role++)
            if (strcmp(read.people[i].seat, e->s->role_text[role].id) == 0)
                text_print(out[role].text, sizeof out[role].text, "%s", read.people[i].name);
    saves_people_free(&read);
    return status;
}

static enum status keep_people(void *ud, const struct exercise *e, const struct console_person *people,
                               struct error *err)
{
    struct saves_person list[ROLES_MAX];
    int count = 0;
    (void)ud;
    for (int32_t role = 0; role < e->s->roles; role++)
        if (people[role].text[0])
            list[count++] = (struct saves_person){ e->s->role_text[role].id, people[role].text };
    const char *save = journal_path(e->journal);
    return count ? saves_people_write(save, list, count, err) : saves_people_delete(save, err);
}

/* ---- language ---- */

static const struct app_language *languages(void *ud, int *count, int *used)
{
    struct host *host = ud;
    if (!host->lang_count) {
        host->lang_count = lang_list(host->lang, LANGS_MAX);
        for (int i = 0; i < host->lang_count; i++)
            host->language[i] = (struct app_language){ host->lang[i].code, host->lang[i].name };
    }
    *count = host->lang_count;
    *used = 0;
    for (int i = 0; i < host->lang_count; i++)
        if (strcmp(host->lang[i].code, lang_code()) == 0)
            *used = i;
    return host->language;
}

/* Everything that is open, in the language of the interface. */
static enum status translate(struct host *host, struct error *err)
{
    const struct table *table = host->table;
    struct live *live = table ? table->live : NULL;
    struct loaded *loaded[] = { host->slot[0].loaded, host->slot[1].loaded, host->resumed.loaded,
                                live ? live->loaded : table ? table->loaded : NULL };
    struct exercise *e[] = { host->fresh, host->resumed.exercise, live ? live->e : table ? table->e : NULL };
    enum status status = STATUS_OK;
    for (size_t i = 0; i < sizeof loaded / sizeof *loaded && !status; i++)
        if (loaded[i])
            status = translation_use(loaded[i], lang_code(), err);
    for (size_t i = 0; i < sizeof e / sizeof *e && !status; i++)
        if (e[i] && e[i]->masked)
            status = translation_set_cover(e[i]->masked, err);
    for (size_t i = 0; i < sizeof e / sizeof *e && !status; i++)
        if (e[i])
            status = exercise_retell(e[i], err);
    return status;
}

enum status host_in_type(struct host *host, int on, struct error *err)
{
    translation_in_type(on);
    return translate(host, err);
}

enum status host_language(struct host *host, const char *code, struct error *err)
{
    char before[LANG_CODE];
    struct error lost;
    text_print(before, sizeof before, "%s", lang_code());
    enum status status = lang_use(code, err);
    if (status)
        return status;
    host->fresh_cards = 0; /* they hold words of the one before */
    status = translate(host, err);
    if (status && (lang_use(before, &lost) || translate(host, &lost)))
        return status; /* without memory it stays half done */
    return status;
}

static enum status language(void *ud, const char *code, struct error *err)
{
    return host_language(ud, code, err);
}

/* ---- reading aloud ---- */

static void speak(void *ud, const char *text)
{
    struct host *host = ud;
    speech_say(&host->speech, lang_code(), text);
}

static const char *voice(void *ud)
{
    struct host *host = ud;
    return speech_program(&host->speech);
}

/* ---- settings: lines of "name value" ---- */

static enum status settings_path(char *path, struct error *err)
{
    enum status status = os_data_dir(path, err);
    return status ? status : os_join(path, path, "settings", err);
}

void host_settings(struct app_settings *out)
{
    struct error err;
    char path[OS_PATH], *text, word[32], value[32];
    size_t length;
    if (settings_path(path, &err) || os_read_file(&alloc_libc, path, SETTINGS_MAX, &text, &length, &err))
        return;
    for (const char *line = text; line && *line; line = strchr(line, '\n') ? strchr(line, '\n') + 1 : NULL) {
        int number = 0;
        if (sscanf(line, "%31s %31s", word, value) != 2)
            continue;
        for (const char *at = value; *at >= '0' && *at <= '9' && number < 1000; at++)
            number = number * 10 + (*at - '0');
        if (strcmp(word, "theme") == 0)
            text_print(out->theme, sizeof out->theme, "%s", theme_find(value)->name);
        else if (strcmp(word, "language") == 0 && lang_is_code(value))
            text_print(out->language, sizeof out->language, "%s", value);
        else if (strcmp(word, "text") == 0 && number >= 100 && number <= 200)
            out->text_percent = number;
        else if (strcmp(word, "still") == 0)
            out->still = number != 0;
        else if (strcmp(word, "timer") == 0)
            out->timer = number != 0;
        else if (strcmp(word, "speech") == 0)
            out->speech = number != 0;
    }
    os_free_data(&alloc_libc, text, length);
}

/* Losing them costs a few clicks: no error is worth a dialog. */
static void keep_settings(void *ud, const struct app_settings *x)
{
    struct error err;
    char path[OS_PATH], text[200];
    (void)ud;
    size_t used = 0;
    if (x->language[0])
        used = strlen(text_print(text, sizeof text, "language %s\n", x->language));
    text_print(text + used, sizeof text - used, "theme %s\ntext %d\nstill %d\ntimer %d\nspeech %d\n", x->theme,
               x->text_percent, x->still, x->timer, x->speech);
    if (os_data_dir(path, &err) || os_make_dirs(path, &err) || os_join(path, path, "settings", &err) ||
        os_write_file(path, text, strlen(text), &err))
        return;
}

struct app_host host_app(struct host *host)
{
    return (struct app_host){ .ud = host,
                              .utc = utc,
                              .offset = offset,
                              .cards = cards,
                              .look_again = look_again,
                              .open = open_scenario,
                              .seed = seed,
                              .start = start,
                              .resume = go_on,
                              .fork = fork_exercise,
                              .keep = keep_settings,
                              .people = people,
                              .keep_people = keep_people,
                              .languages = languages,
                              .language = language,
                              .speak = speak,
                              .voice = voice };
}
