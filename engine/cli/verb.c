#include "verb.h"

#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "exercise/exercise.h"
#include "store/catalogue.h"

static int option_count(const struct verb *verb)
{
    int count = 0;
    while (verb->options && verb->options[count].name)
        count++;
    return count;
}

static enum status unknown_option(const struct verb *verb, const char *word, struct error *err)
{
    const char *names[OPTIONS_OF_VERB + 1] = { "--help" };
    int count = option_count(verb);
    char name[64];
    text_print(name, sizeof name, "%.*s", (int)strcspn(word, "="), word);
    for (int i = 0; i < count; i++)
        names[i + 1] = verb->options[i].name;
    error_set(err, STATUS_INVALID, N_("%s has no option %s"), verb->name, name);
    const char *near = text_nearest(name, names, count + 1);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    else
        error_fix(err, N_("whitecell help %s shows its options"), verb->name);
    return STATUS_INVALID;
}

static enum status read_option(const struct verb *verb, int argc, char **argv, int *at, struct words *out,
                               struct error *err)
{
    const char *word = argv[*at], *equals = strchr(word, '=');
    size_t length = equals ? (size_t)(equals - word) : strlen(word);
    int count = option_count(verb), found = 0;
    while (found < count &&
           (strlen(verb->options[found].name) != length || strncmp(verb->options[found].name, word, length) != 0))
        found++;
    if (found == count)
        return unknown_option(verb, word, err);
    const struct option_row *row = verb->options + found;
    if (out->given[found])
        return error_set(err, STATUS_INVALID, N_("%s is given twice"), row->name);
    out->given[found] = 1;
    if (!row->value)
        return equals ? error_set(err, STATUS_INVALID, N_("%s takes no value"), row->name) : STATUS_OK;
    if (equals)
        out->value[found] = equals + 1;
    else if (*at + 1 < argc && (argv[*at + 1][0] != '-' || argv[*at + 1][1] == '\0'))
        out->value[found] = argv[++*at];
    if (row->optional || (out->value[found] && *out->value[found]))
        return STATUS_OK;
    error_set(err, STATUS_INVALID, N_("%s needs a value: %s %s"), row->name, row->name, row->value);
    error_fix(err, N_("whitecell help %s shows its options"), verb->name);
    return STATUS_INVALID;
}

enum status verb_parse(const struct verb *verb, int argc, char **argv, struct words *out, int *help, struct error *err)
{
    int plain = 0;
    memset(out, 0, sizeof *out);
    *help = 0;
    for (int at = 0; at < argc; at++)
        if (strcmp(argv[at], "--") == 0)
            break;
        else if (strcmp(argv[at], "--help") == 0 || strcmp(argv[at], "-h") == 0) {
            *help = 1;
            return STATUS_OK;
        }
    for (int at = 0; at < argc; at++) {
        if (!plain && strcmp(argv[at], "--") == 0) {
            plain = 1;
        } else if (!plain && argv[at][0] == '-' && argv[at][1]) {
            enum status status = read_option(verb, argc, argv, &at, out, err);
            if (status)
                return status;
        } else if (out->count == verb->most || out->count == WORDS_OF_VERB) {
            error_set(err, STATUS_INVALID, N_("one word too many: \u201C%s\u201D"), argv[at]);
            error_fix(err, "whitecell %s %s", verb->name, verb->usage);
            return STATUS_INVALID;
        } else {
            out->word[out->count++] = argv[at];
        }
    }
    if (out->count >= verb->least)
        return STATUS_OK;
    error_set(err, STATUS_INVALID, N_("something is missing behind %s"), verb->name);
    error_fix(err, "whitecell %s %s", verb->name, verb->usage);
    return STATUS_INVALID;
}

void verb_help(struct paper *p, const struct verb *verb)
{
    say(p, "whitecell %s %s", verb->name, verb->usage);
    say_gap(p);
    say(p, "%s", tr(verb->summary));
    if (verb->help) {
        say_gap(p);
        say(p, "%s", tr(verb->help));
    }
    if (option_count(verb)) {
        say_heading(p, N_("Options:"));
        for (const struct option_row *row = verb->options; row->name; row++) {
            char left[64];
            text_print(left, sizeof left, row->value ? row->optional ? "%s [%s]" : "%s %s" : "%s", row->name,
                       row->value);
            say_in(p, 2, 6, "%s: %s", left, tr(row->help));
        }
    }
    if (verb->examples) {
        say_heading(p, N_("Examples:"));
        for (const char *const *line = verb->examples; *line; line++)
            say_in(p, 2, 6, "%s", *line);
    }
}

int verb_failed(struct cli *cli, const struct error *err)
{
    fflush(cli->out.file);
    say_error(&cli->err, err);
    switch (err->status) {
    case STATUS_OK:
    case STATUS_STOPPED: return EXIT_FINE;
    case STATUS_INVALID:
    case STATUS_REFUSED: return EXIT_NO;
    case STATUS_NOT_FOUND: return EXIT_USE;
    default: return EXIT_SYSTEM;
    }
}

int verb_print_json(struct cli *cli, cJSON *tree, int code)
{
    struct buffer text;
    struct error err;
    buffer_init(&text, &alloc_libc);
    enum status status = json_print(tree, true, &text, &err);
    if (!status && fprintf(cli->out.file, "%s\n", text.data) < 0)
        cli->out.failed = 1;
    cJSON_Delete(tree);
    buffer_free(&text);
    return status ? verb_failed(cli, &err) : code;
}

int verb_write(struct cli *cli, const char *path, const struct buffer *text)
{
    struct error err;
    if (path && strcmp(path, "-") != 0)
        return os_write_file(path, text->data, (size_t)text->length, &err) ? (verb_failed(cli, &err), EXIT_SYSTEM)
                                                                            : EXIT_FINE;
    if (fwrite(text->data, 1, (size_t)text->length, cli->out.file) != (size_t)text->length)
        cli->out.failed = 1;
    return EXIT_FINE;
}

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : 99;
}

enum status verb_seed(const char *text, uint64_t *seed, struct error *err)
{
    uint64_t base = 10, value = 0;
    const char *at = text;
    if (at[0] == '0' && (at[1] == 'x' || at[1] == 'X'))
        base = 16, at += 2;
    int good = *at != '\0';
    for (; *at && good; at++) {
        uint64_t digit = (uint64_t)digit_of(*at);
        good = digit < base && value <= (UINT64_MAX - digit) / base;
        value = value * base + digit;
    }
    if (good) {
        *seed = value;
        return STATUS_OK;
    }
    error_set(err, STATUS_INVALID, N_("\u201C%s\u201D is not a seed"), text);
    error_fix(err, N_("a seed is a whole number from 0 to 2^64-1, in decimal or as 0x and hexadecimal digits"));
    return STATUS_INVALID;
}

char *verb_seed_text(uint64_t seed, char out[24])
{
    return text_print(out, 24, seed < UINT64_C(1) << 52 ? "%llu" : "0x%llx", (unsigned long long)seed);
}

enum status opened_norms(struct opened *o, const struct places *places, struct error *err)
{
    char path[OS_PATH];
    memset(o, 0, sizeof *o);
    arena_init(&o->arena, &alloc_libc);
    enum status status = os_join(path, places->assets, "norms.json", err);
    if (!status)
        status = catalogue_load(path, &o->arena, &o->norms, err);
    if (!status)
        return STATUS_OK;
    opened_close(o);
    if (status == STATUS_NOT_FOUND || status == STATUS_INVALID) /* the installation is at fault, not the user's words */
        err->status = status = STATUS_IO;
    return status;
}

enum status opened_scenario(struct opened *o, const struct places *places, const char *id, struct error *err)
{
    char dir[OS_PATH];
    enum status status = opened_norms(o, places, err);
    if (status)
        return status;
    status = library_find(&alloc_libc, places->scenarios, id, dir, err);
    if (!status)
        status = library_load(&alloc_libc, dir, &o->norms, &o->loaded, NULL, err);
    if (status)
        opened_close(o);
    return status;
}

void opened_close(struct opened *o)
{
    library_free(o->loaded);
    o->loaded = NULL;
    arena_free(&o->arena);
}

enum status verb_exists(const char *path, struct error *err)
{
    error_set(err, STATUS_IO, N_("%s exists already"), os_path_tail(path));
    error_fix(err, N_("a save is never written over: name another file, or remove this one"));
    return STATUS_IO;
}

enum status verb_start(const struct loaded *loaded, uint64_t seed, const char *form, const char *path,
                       struct exercise **out, struct error *err)
{
    const struct scenario *s = &loaded->scenario;
    if (path && os_kind(path) != OS_NOTHING)
        return verb_exists(path, err);
    enum status status = exercise_start(&alloc_libc, loaded, seed, form, path, out, err);
    int form_is_known = !form || scenario_find_form(s, form) != NONE;
    if (status == STATUS_NOT_FOUND && form_is_known) /* the folder of the save: not the user's words, the disk */
        err->status = status = STATUS_IO;
    return status;
}
