/* Another language: every text, longer and accented, on every stop of the tour. What stands there in plain English must
   come from the scenario or from somebody's keys; else nobody could translate it. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "common/trial.h"
#include "tour.h"

/* ---- the language ---- */

enum { WORDS = 8192, LONGEST = 1400 };
static struct word {
    const char *from;
    char *to;
} words[WORDS];

/* Where the conversion that begins at `at` ends: "%-3d", "%.0f", "%ld", "%%". */
static size_t conversion(const char *at)
{
    size_t n = 1 + strspn(at + 1, "-+ #0123456789.lhzj");
    return at[n] ? n + 1 : n;
}

/* "Close the turn" becomes "[Clósé thé túrn ~~~~]". */
static char *accented(const char *text)
{
    static const struct {
        char from;
        const char *to;
    } letters[] = { { 'a', "\u00E1" }, { 'e', "\u00E9" }, { 'i', "\u00ED" }, { 'o', "\u00F3" }, { 'u', "\u00FA" },
                    { 'A', "\u00C1" }, { 'E', "\u00C9" }, { 'I', "\u00CD" }, { 'O', "\u00D3" }, { 'U', "\u00DA" } };
    char out[LONGEST];
    size_t used = 0, length = strlen(text), more = length / 3 < 40 ? length / 3 : 40;
    assert_true(length * 2 + more + 4 < sizeof out);
    out[used++] = '[';
    for (const char *at = text; *at;) {
        const char *to = NULL;
        if (*at == '%') {
            size_t n = conversion(at);
            memcpy(out + used, at, n);
            used += n;
            at += n;
            continue;
        }
        for (size_t k = 0; k < sizeof letters / sizeof *letters; k++)
            if (letters[k].from == *at)
                to = letters[k].to;
        if (to)
            memcpy(out + used, to, 2), used += 2;
        else
            out[used++] = *at;
        at++;
    }
    for (size_t i = 0; i < more; i++)
        out[used++] = i % 8 == 0 ? ' ' : '~';
    out[used++] = ']';
    out[used] = '\0';
    char *kept = malloc(used + 1);
    assert_non_null(kept);
    return memcpy(kept, out, used + 1);
}

/* The signs of numbers are told apart: no other text may hold them. */
static const char *find(void *ud, const char *context, const char *text)
{
    (void)ud;
    if (context)
        return strcmp(context, "decimal sign") == 0          ? "\u066B"
               : strcmp(context, "thousands separator") == 0 ? "\u066C"
                                                             : NULL;
    size_t at = (uintptr_t)text / 8 % WORDS;
    for (size_t tries = 0; words[at].from && words[at].from != text; tries++) {
        assert_true(tries < WORDS);
        at = (at + 1) % WORDS;
    }
    if (!words[at].from)
        words[at] = (struct word){ text, accented(text) };
    return words[at].to;
}

static const char *plural(void *ud, const char *one, const char *many, long n)
{
    return find(ud, NULL, n == 1 ? one : many);
}

static int back_to_english(void **state)
{
    (void)state;
    tr_install(NULL);
    for (size_t i = 0; i < WORDS; i++)
        free(words[i].to);
    memset(words, 0, sizeof words);
    return 0;
}

/* ---- what is not the interface's ---- */

static char *known; /* letters and figures of all that the scenario says, one space between */
static size_t known_length;

/* Letters and figures, one space for all between them. */
static size_t reduce(char *out, const char *text, size_t length)
{
    size_t used = 0;
    for (size_t i = 0; i < length; i++) {
        char c = text[i];
        int sign = !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'));
        if (!sign)
            out[used++] = c;
        else if (used && out[used - 1] != ' ')
            out[used++] = ' ';
    }
    return used;
}

static void knows(const char *text, size_t length)
{
    known = realloc(known, known_length + length + 3);
    assert_non_null(known);
    known[known_length++] = ' ';
    known_length += reduce(known + known_length, text, length);
    known[known_length] = '\0';
}

static void knows_scenario(const char *name)
{
    static const char *const typed[] = {
        "because nobody knows yet how far it has spread",
        "A person with quite a long name, and another one",
        "an action that nobody had on the menu",
        "a reason",
        "a text",
        "Team A Team B The long table at the window",
        "The count did not see what was said in the room.",
        "Keep a list of telephone numbers on paper.",
        "Nobody asked the regulator.",
        "solar",
        "seven",
        "scenario.lua:3: there is no role crt",
        "in",
        "roles",
        "50 minutes",
        "espeak-ng",
        "English",
        "Fran\u00E7ais",
        "Whitecell",
        "Editor Minister",
    };
    char folder[600], path[1200];
    size_t length;
    text_print(folder, sizeof folder, "%s", trial_source("scenarios"));
    text_print(folder + strlen(folder), sizeof folder - strlen(folder), "/%s", name);
    DIR *dir = opendir(folder);
    assert_non_null(dir);
    known_length = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (!strstr(entry->d_name, ".lua"))
            continue;
        text_print(path, sizeof path, "%s/%s", folder, entry->d_name);
        char *text = trial_read(path, &length);
        knows(text, length);
        free(text);
    }
    closedir(dir);
    char *norms = trial_read(trial_source("assets/norms.json"), &length);
    knows(norms, length);
    free(norms);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++)
        knows(typed[i], strlen(typed[i]));
}

/* ---- what is drawn ---- */

static int faults;

static int is_plain(const char *word, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (strchr("aeiouAEIOU", word[i]))
            return 1;
    return 0;
}

/* Words that belong together must be known together: "close" and "turn" are, "close the turn" is not. Numbers at the
   ends belong to nothing. */
static void run_is_known(const char *where, const char *from, size_t length)
{
    char run[600], *first = run;
    for (size_t i = 0; i < length; i++) { /* what is listed is known one by one */
        size_t sign = strchr(";:,(", from[i]) ? 1 : i + 1 < length && memcmp(from + i, "\u00B7", 2) == 0 ? 2 : 0;
        if (sign) {
            run_is_known(where, from, i);
            run_is_known(where, from + i + sign, length - i - sign);
            return;
        }
    }
    size_t used = reduce(run, from, length < sizeof run - 1 ? length : sizeof run - 1);
    while (used && (run[used - 1] == ' ' || (run[used - 1] >= '0' && run[used - 1] <= '9')))
        used--;
    run[used] = '\0';
    first += strspn(first, " 0123456789");
    if (strlen(first) < 2 || strstr(known, first))
        return;
    if (faults++ < 30)
        print_error("%s: \"%s\" is not translated\n", where, first);
}

static void is_translated(struct stage *x, const char *where)
{
    const struct draw_list *list = &x->ui.list;
    char what[600];
    if (stage_fault(x, what, sizeof what) && faults++ < 30)
        print_error("%s: %s\n", where, what);
    for (int i = 0; i < list->command_count; i++) {
        const struct draw_command *c = list->commands + i;
        const char *text = draw_command_text(list, c);
        size_t from = 0, count = c->kind == DRAW_TEXT ? (size_t)c->count : 0, at = 0;
        for (size_t k = 1; k + 3 < count; k++) /* a thousand with an English separator */
            if (memcmp(text + k, "\u202F", 3) == 0 && text[k - 1] >= '0' && text[k - 1] <= '9' && text[k + 3] >= '0' &&
                text[k + 3] <= '9' && faults++ < 30)
                print_error("%s: \"%.*s\" is an English number\n", where, c->count, text);
        while (at < count) { /* runs of plain words */
            size_t end = at;
            while (end < count && text[end] != ' ')
                end++;
            if (!is_plain(text + at, end - at)) {
                run_is_known(where, text + from, at - from);
                from = end;
            }
            at = end + 1;
        }
        if (count > from)
            run_is_known(where, text + from, count - from);
    }
}

static void every_word_can_be_translated(void **state)
{
    static struct stage x;
    static const struct translation language = { NULL, find, plural };
    static const struct tour tours[] = {
        { "notpetya", NULL, 1280, 720, 100, 2, 0, 1, is_translated },
        { "ukraine-telecom", "act_three", 1024, 600, 100, 1, 1, 0, is_translated },
        { "wannacry", "class75", 1024, 600, 200, 1, 1, 0, is_translated },
        { "notpetya", "class50", 1920, 1080, 200, 1, 1, 0, is_translated },
    };
    (void)state;
    faults = 0;
    tr_install(&language);
    for (size_t i = 0; i < sizeof tours / sizeof *tours; i++) {
        knows_scenario(tours[i].scenario);
        tour_go(&x, tours + i);
    }
    free(known);
    known = NULL;
    assert_int_equal(faults, 0);
}

int pseudo_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(every_word_can_be_translated, back_to_english),
    };
    return cmocka_run_group_tests_name("ui in another language", tests, NULL, NULL);
}
