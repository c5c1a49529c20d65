#include "store/catalogue.h"

#include <stdio.h>
#include <stdlib.h>

#include "help.h"
#include "store/json.h"

int test_catalogue(void);

#define DOCUMENT                                                                                                       \
    "{\"id\":\"LUCCA\",\"title\":\"T\",\"short\":\"S\",\"date\":\"2017-04-11\",\"class\":\"A\",\"nature\":\"N\","      \
    "\"source\":\"Q\"}"
#define NORM(id, number, opposes)                                                                                      \
    "{\"id\":\"" id "\",\"document\":\"LUCCA\",\"number\":" number ",\"para\":\"point 1\",\"class\":\"A\","            \
    "\"title\":\"Cooperate\",\"text\":\"Work with others.\",\"addressee\":\"states,firms\",\"scope\":\"peace\","       \
    "\"gge\":\"13(a)\",\"phases\":[\"DET\",\"DIPL\"],\"date\":\"2017-04-11\",\"upholds\":[\"a\",\"b\"],"               \
    "\"strains\":[],\"opposes\":[" opposes "],\"note\":\"\"}"
#define WHOLE                                                                                                          \
    "{\"format\":1,\"documents\":[" DOCUMENT                                                                           \
    "],\n\"norms\":[" NORM("L-1", "1", "\"L-2\"") "," NORM("L-2", "2", "\"L-1\"") "]}"

static void a_small_catalogue_is_read(void **state)
{
    struct error err;
    struct arena arena;
    struct norm_catalogue c;
    (void)state;
    arena_init(&arena, &help_memory);
    assert_ok(catalogue_parse(WHOLE, strlen(WHOLE), "norms.json", &arena, &c, &err));
    assert_int_equal(c.document_count, 1);
    assert_string_equal(c.documents[0].short_title, "S");
    assert_int_equal(c.documents[0].class_, 'A');
    assert_int_equal(c.documents[0].date_days, 17267); /* days from 1970-01-01 to 2017-04-11 */
    assert_int_equal(c.count, 2);
    const struct norm *n = &c.norms[0];
    assert_string_equal(n->id, "L-1");
    assert_string_equal(n->document, "LUCCA");
    assert_string_equal(n->para, "point 1");
    assert_int_equal(n->addressees, NORM_STATE | NORM_FIRM);
    assert_int_equal(n->peace_only, 1);
    assert_int_equal(n->phases, NORM_DET | NORM_DIPL);
    assert_int_equal(n->upholds_count, 2);
    assert_string_equal(n->upholds[1], "b");
    assert_int_equal(n->strains_count, 0);
    assert_int_equal(n->opposes_count, 1);
    assert_int_equal(n->opposes[0], 1);
    assert_int_equal(n->document_index, 0);
    assert_int_equal(n->date_days, 17267);
    assert_string_equal(n->note, "");
    assert_int_equal(norm_find(&c, "L-2"), 1);
    assert_int_equal(norm_find(&c, "l-2"), -1);
    arena_free(&arena);
    assert_int_equal(help_live, 0);
}

/* Each mistake is made by replacing one piece of the right text, the last such piece. */
static void mistakes_are_told_with_their_path(void **state)
{
    static const struct {
        const char *from, *to, *where, *what, *fix;
    } cases[] = {
        { "\"format\":1", "\"format\":2", "$.format", "found 2", "" },
        { "\"title\":\"Cooperate\"", "\"title\":7", "$.norms[1].title", "found a number, expected text", "" },
        { "\"title\":\"Cooperate\"", "\"title\":\"\"", "$.norms[1].title", "found an empty text", "" },
        { "\"title\":\"Cooperate\",", "", "$.norms[1].title", "found nothing, expected text", "" },
        { "\"title\":\"Cooperate\"", "\"titel\":\"x\"", "$.norms[1].titel", "unknown field", "title" },
        { "\"document\":\"LUCCA\"", "\"document\":\"LUCA\"", "$.norms[1].document", "found \"LUCA\"", "LUCCA" },
        { "\"states,firms\"", "\"state\"", "$.norms[1].addressee", "one of \"states\", \"states,firms\"", "" },
        { "\"peace\"", "\"war\"", "$.norms[1].scope", "expected one of \"peace\", \"any\"", "" },
        { "\"DIPL\"", "\"DIP\"", "$.norms[1].phases[1]", "found \"DIP\"", "" },
        { "\"DIPL\"", "\"DET\"", "$.norms[1].phases[1]", "found \"DET\" twice", "" },
        { "[\"DET\",\"DIPL\"]", "[]", "$.norms[1].phases", "empty list", "" },
        { "\"2017-04-11\"", "\"2017-02-30\"", "$.norms[1].date", "expected a date", "" },
        { "\"2017-04-11\"", "\"2017-4-11\"", "$.norms[1].date", "expected a date", "" },
        { "\"class\":\"A\"", "\"class\":\"E\"", "$.norms[1].class", "expected A, B, C or D", "" },
        { "\"number\":2", "\"number\":1", "$.norms[1].number", "which \"L-1\" has already", "" },
        { "\"id\":\"L-2\"", "\"id\":\"L-1\"", "$.norms[1].id", "found the id \"L-1\" twice", "" },
        { "[\"a\",\"b\"]", "[\"a\",3]", "$.norms[1].upholds[1]", "found 3, expected text", "" },
        { "\"opposes\":[\"L-1\"]", "\"opposes\":[]", "$.norms[1].opposes", "\"L-2\" does not name \"L-1\"", "both" },
        { "\"opposes\":[\"L-1\"]", "\"opposes\":[\"L-9\"]", "$.norms[1].opposes[0]", "found \"L-9\"", "L-" },
        { "\"opposes\":[\"L-1\"]", "\"opposes\":[\"L-2\"]", "$.norms[1].opposes[0]", "the norm itself", "" },
        { "\"opposes\":[\"L-1\"]", "\"opposes\":[\"L-1\",\"L-1\"]", "$.norms[1].opposes[1]", "twice", "" },
        { "\"note\":\"\"", "\"note\":\"\",\"note\":\"\"", "$.norms[1].note", "found the key twice", "" },
        { "\"note\":\"\"", "\"note\":1", "$.norms[1].note", "found a number, expected text", "" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        static char text[8192];
        char where[128];
        struct error err;
        struct arena arena;
        struct norm_catalogue c;
        const char *at = NULL;
        for (const char *next = WHOLE; (next = strstr(next, cases[i].from)); next++)
            at = next;
        assert_non_null(at);
        size_t before = (size_t)(at - WHOLE);
        snprintf(text, sizeof text, "%.*s%s%s", (int)before, WHOLE, cases[i].to, at + strlen(cases[i].from));
        arena_init(&arena, &help_memory);
        assert_int_equal(catalogue_parse(text, strlen(text), "norms.json", &arena, &c, &err), STATUS_INVALID);
        snprintf(where, sizeof where, "norms.json: %s", cases[i].where);
        assert_string_equal(err.where, where);
        assert_has(err.what, cases[i].what);
        assert_has(err.fix, cases[i].fix);
        assert_int_equal(c.count, 0);
        arena_free(&arena);
    }
    assert_int_equal(help_live, 0);
}

static void running_out_of_memory_is_told_and_leaks_nothing(void **state)
{
    struct error err;
    enum status status = STATUS_NO_MEMORY;
    (void)state;
    help_write(help_path("norms.json"), WHOLE, strlen(WHOLE));
    json_use_alloc(&help_memory);
    for (long n = 0; status; n++) {
        struct arena arena;
        struct norm_catalogue c;
        arena_init(&arena, &help_memory);
        help_left = n;
        status = catalogue_load(help_path("norms.json"), &arena, &c, &err);
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        arena_free(&arena);
        assert_int_equal(help_live, 0);
    }
}

static void the_catalogue_that_ships_is_read(void **state)
{
    struct error err;
    struct arena arena;
    struct norm_catalogue c;
    char path[OS_PATH];
    const char *source = os_env("WHITECELL_SOURCE");
    (void)state;
    assert_ok(os_join(path, source ? source : ".", "assets/norms.json", &err));
    if (os_kind(path) == OS_NOTHING)
        skip();
    arena_init(&arena, &alloc_libc);
    assert_ok(catalogue_load(path, &arena, &c, &err));
    assert_int_equal(c.count, 43);
    assert_true(norm_find(&c, "LUCCA-2") >= 0);
    arena_free(&arena);
    assert_int_equal(catalogue_load(help_path("none.json"), &arena, &c, &err), STATUS_NOT_FOUND);
    assert_has(err.what, help_path("none.json"));
}

int test_catalogue(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_small_catalogue_is_read),
        TEST(mistakes_are_told_with_their_path),
        TEST(running_out_of_memory_is_told_and_leaks_nothing),
        TEST(the_catalogue_that_ships_is_read),
    };
    return cmocka_run_group_tests_name("catalogue", tests, NULL, NULL);
}
