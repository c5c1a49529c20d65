/* The fuzzers' entry points over their corpora, and over copies that are changed at random with a fixed seed. */
#include <stdio.h>
#include <stdlib.h>

#include "common/entries.h"
#include "exercise_tests.h"

enum { SEEDS = 64, INPUT_MAX = 1 << 16 };

struct seeds {
    int count;
    char *data[SEEDS];
    size_t length[SEEDS];
};

static void take_folder(struct seeds *seeds, const char *folder, const char *ending)
{
    struct error err;
    struct os_list names;
    char path[OS_PATH];
    assert_ok(os_list(&alloc_libc, trial_source(folder), &names, &err));
    for (int i = 0; i < names.count; i++) {
        assert_ok(os_join(path, trial_source(folder), names.names[i], &err));
        size_t n = strlen(path), m = strlen(ending);
        if (os_kind(path) != OS_FILE || n < m || strcmp(path + n - m, ending) != 0)
            continue;
        assert_true(seeds->count < SEEDS);
        seeds->data[seeds->count] = trial_read(path, &seeds->length[seeds->count]);
        seeds->count++;
    }
    os_list_free(&names);
}

static void free_seeds(struct seeds *seeds)
{
    for (int i = 0; i < seeds->count; i++)
        free(seeds->data[i]);
}

static uint64_t dice;

static size_t below(size_t n)
{
    dice ^= dice << 13;
    dice ^= dice >> 7;
    dice ^= dice << 17;
    return n ? (size_t)(dice >> 11) % n : 0;
}

static size_t insert_at(char *text, size_t length, size_t at, const char *piece, size_t size)
{
    if (length + size > INPUT_MAX)
        return length;
    memmove(text + at + size, text + at, length - at);
    memcpy(text + at, piece, size);
    return length + size;
}

static size_t insert(char *text, size_t length, const char *piece, size_t size)
{
    return insert_at(text, length, below(length + 1), piece, size);
}

/* One change, with `numbers` of a digit only; words[] are what the language has. */
static size_t change(const struct seeds *seeds, char *text, size_t length, int numbers, const char *const *words,
                     size_t count)
{
    char piece[200];
    size_t size, at;
    switch (numbers ? 6 : below(9)) {
    case 0:
        if (length)
            text[below(length)] ^= (char)(1 << below(8));
        return length;
    case 1:
        if (length)
            text[below(length)] = "\0 \"{}[]=,0-9\n\xff\xe2"[below(15)];
        return length;
    case 2: /* a span less */
        at = below(length + 1);
        size = below(length - at < 60 ? length - at + 1 : 60);
        memmove(text + at, text + at + size, length - at - size);
        return length - size;
    case 3: /* a span twice */
        at = below(length + 1);
        size = below(length - at < sizeof piece ? length - at + 1 : sizeof piece);
        memcpy(piece, text + at, size);
        return insert(text, length, piece, size);
    case 4: { /* a span from elsewhere */
        size_t other = below((size_t)seeds->count);
        at = below(seeds->length[other] + 1);
        size = seeds->length[other] - at < sizeof piece ? seeds->length[other] - at : below(sizeof piece);
        return insert(text, length, seeds->data[other] + at, size);
    }
    case 5:
        return below(8) ? length : below(length + 1);
    case 6: /* another number: what is still well-formed gets deeper */
        for (at = below(length + 1), size = 0; size < length && (text[at % length] < '0' || text[at % length] > '9');
             size++)
            at++;
        if (length && size < length)
            text[at % length] = (char)('0' + below(10));
        return length && below(4) == 0 ? insert_at(text, length, at % length, "9", 1) : length;
    default: {
        const char *word = words[below(count)];
        return insert(text, length, word, strlen(word));
    }
    }
}

static void run(int (*entry)(const uint8_t *data, size_t size), const struct seeds *seeds, int rounds,
                const char *const *words, size_t count)
{
    char *text = malloc(INPUT_MAX);
    assert_non_null(text);
    for (int i = 0; i < seeds->count; i++)
        entry((const uint8_t *)seeds->data[i], seeds->length[i]);
    entry(NULL, 0);
    dice = 0x9E3779B97F4A7C15u;
    for (int i = 0; i < rounds; i++) {
        size_t from = below((size_t)seeds->count);
        size_t length = seeds->length[from] < INPUT_MAX ? seeds->length[from] : INPUT_MAX;
        memcpy(text, seeds->data[from], length);
        int numbers = below(2) == 0;
        for (size_t changes = 1 + below(2) * below(4); changes > 0; changes--)
            length = change(seeds, text, length, numbers, words, count);
        /* in a block of its own, so that a read behind its end is seen */
        uint8_t *exact = malloc(length + !length);
        assert_non_null(exact);
        memcpy(exact, text, length);
        entry(exact, length);
        free(exact);
    }
    free(text);
}

static void scenarios_from_anywhere(void **state)
{
    (void)state;
    static const char *const words[] = {
        "all {",
        "any {",
        "no(",
        ":below(",
        ":above(",
        "function(s) return ",
        " end",
        "for i=1,1e6 do ",
        "s.trust",
        "\"all\"",
        "nil",
        "-1",
        "0.00001",
        "1e308",
        "1e-9",
        "0x7fffffff",
        "math.max(",
        "string.rep(\"x\",",
        "include \"",
        "{ { } }",
        "[[",
        "--[[",
        "=",
        "later = { { hours = 1, ",
        "when = ",
        "turn = 2",
        "turns = { 1, 2 }",
        "pairs",
        "error(",
        "option \"",
        "..",
        "#",
        "\xe2\x80\x9c",
        "local x = ",
        "setmetatable",
        "chance(0.5)",
        "function",
        "forms = ",
        "record = ",
        "kill = \"",
        "threat = \"",
        "trust = { -2, 3 }",
    };
    struct seeds seeds = { 0 };
    take_folder(&seeds, "tests/fuzz/corpus/scenario", ".lua");
    take_folder(&seeds, DRILL, ".lua");
    take_folder(&seeds, "tests/oom/broken", ".lua");
    take_folder(&seeds, COMPACT, ".lua");
    run(entry_scenario, &seeds, 2500, words, sizeof words / sizeof *words);
    free_seeds(&seeds);
}

static void saves_from_anywhere(void **state)
{
    (void)state;
    static const char *const words[] = {
        "\"do\":\"close\"",
        "\"do\":\"rewind\",\"line\":",
        "\"do\":\"end\"",
        "\"option\":\"facts\"",
        "\"option\":\"apologise\"",
        "\"decision\":\"explain\"",
        "\"inject\":\"leak\"",
        "\"to\":[\"cert\"]",
        "\"changes\":{\"trust\":-3}",
        "\"marks\":[",
        "null",
        "true",
        "\"by\":\"\"",
        "\n",
        "}",
        ",",
        "\"chain\":\"",
        "0",
        "99999999999",
        "\\u0000",
        "\\ud800",
        "\"text\":\"",
        "\"state\":\"",
    };
    struct seeds seeds = { 0 };
    take_folder(&seeds, "tests/fuzz/corpus/journal", ".jsonl");
    run(entry_journal, &seeds, 1500, words, sizeof words / sizeof *words);
    free_seeds(&seeds);
}

static void json_from_anywhere(void **state)
{
    (void)state;
    static const char *const words[] = { "[",
                                         "]",
                                         "{",
                                         "}",
                                         ",",
                                         ":",
                                         "\"",
                                         "\\u0000",
                                         "\\ud83d\\ude00",
                                         "\\uD800",
                                         "-0",
                                         "1e5",
                                         "4503599627370497",
                                         "null",
                                         "[[[[[[[[",
                                         "\"a\":1,\"a\":2",
                                         "\\",
                                         "\x01",
                                         "\xc0\x80" };
    struct seeds seeds = { 0 };
    take_folder(&seeds, "tests/fuzz/corpus/json", ".json");
    run(entry_json, &seeds, 6000, words, sizeof words / sizeof *words);
    free_seeds(&seeds);
}

static void translations_from_anywhere(void **state)
{
    (void)state;
    static const char *const words[] = {
        "msgid \"", "msgstr \"", "msgstr[1] \"", "msgid_plural \"", "msgctxt \"", "\n", "\"", "\\", "\\x", "#, fuzzy\n",
        "#~ ",      "#| ",       "nplurals=",    "plural=",         "n%10",       "?",  ":",  "(",  "%d",  "%1$s",
        "%*",       "\xc3"
    };
    struct seeds seeds = { 0 };
    take_folder(&seeds, "tests/fuzz/corpus/po", ".po");
    run(entry_po, &seeds, 6000, words, sizeof words / sizeof *words);
    free_seeds(&seeds);
}

static void spreadsheets_from_anywhere(void **state)
{
    (void)state;
    static const char *const words[] = { ",",
                                         ";",
                                         "\"",
                                         "\"\"",
                                         "\r\n",
                                         "\r",
                                         "\xef\xbb\xbf",
                                         "=1+1",
                                         "'=",
                                         "all",
                                         "r; q",
                                         "News",
                                         "1-2",
                                         "2",
                                         "2020-01-01 03:00",
                                         "trust:below(4)",
                                         "no(chose(\"\"d\"\", \"\"a\"\"))",
                                         "flag",
                                         "yes",
                                         "Held",
                                         "When",
                                         "Id",
                                         "Contingency Inject",
                                         "Decision",
                                         "function",
                                         "}",
                                         "\xc3" };
    struct seeds seeds = { 0 };
    take_folder(&seeds, "tests/fuzz/corpus/sheet", ".csv");
    run(entry_sheet, &seeds, 2000, words, sizeof words / sizeof *words);
    free_seeds(&seeds);
}

int test_fuzz(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(scenarios_from_anywhere),
        TRIAL(saves_from_anywhere),
        TRIAL(json_from_anywhere),
        TRIAL(translations_from_anywhere),
        TRIAL(spreadsheets_from_anywhere),
    };
    return cmocka_run_group_tests_name("exercise: fuzz", tests, NULL, NULL);
}
