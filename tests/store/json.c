#include "store/json.h"

#include <stdio.h>
#include <stdlib.h>

#include "help.h"

int test_json(void);

static cJSON *parse(const char *text)
{
    struct error err;
    cJSON *tree;
    assert_ok(json_parse(text, strlen(text), NULL, &tree, &err));
    return tree;
}

static void what_is_wrong_is_told_with_its_place(void **state)
{
    static const struct {
        const char *text, *where, *what;
    } cases[] = {
        { "", "1:1", "found the end, expected a value" },
        { "{} x", "1:4", "found x, expected the end of the text" },
        { "{\n  \"a\": 1,\n  \"b\" 2 }", "3:7", "expected a colon" },
        { "[1, 2", "1:6", "expected a comma or ]" },
        { "{\"a\":1 \"b\"", "1:8", "expected a comma or }" },
        { "{a:1}", "1:2", "found a, expected a key in quotation marks" },
        { "[1,]", "1:4", "expected a value" },
        { "[01]", "1:2", "does not begin with 0" },
        { "[-]", "1:3", "expected a digit" },
        { "[1.5]", "1:3", "found ., expected a whole number" },
        { "[1e3]", "1:3", "expected a whole number" },
        { "[4503599627370497]", "1:17", "from -2^52 to 2^52" },
        { "[-99999999999999999999]", "1:18", "from -2^52 to 2^52" },
        { "[NaN]", "1:2", "found N, expected a value" },
        { "\"\xc3\xa9\\u0000\"", "1:4", "without \\u0000" },
        { "\"\\u12\"", "1:3", "four hexadecimal digits" },
        { "\"\\ud800\"", "1:3", "surrogate" },
        { "\"\\udc00\\ud800\"", "1:3", "surrogate" },
        { "\"\\x\"", "1:3", "behind a backslash" },
        { "\"a\nb\"", "1:3", "found byte 0x0a, expected text without line breaks" },
        { "\"abc", "1:5", "closing quotation mark" },
        { "\"\xff\"", "1:2", "found byte 0xff, expected UTF-8 text" },
        { "\"\xed\xa0\x80\"", "1:2", "expected UTF-8 text" },
        { "\xef\xbb\xbf{}", "1:1", "found byte 0xef, expected a value" },
        { "{\"a\":1,\"b\":{\"x\":1,\"x\":2}}", "$.b.x", "found the key twice" },
        { "[0,[{\"k\":1,\"\\u006b\":2}]]", "$[1][0].k", "found the key twice" },
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct error err;
        cJSON *tree;
        assert_int_equal(json_parse(cases[i].text, strlen(cases[i].text), NULL, &tree, &err), STATUS_INVALID);
        assert_null(tree);
        assert_string_equal(err.where, cases[i].where);
        assert_has(err.what, cases[i].what);
    }
    struct error err;
    cJSON *tree;
    assert_int_equal(json_parse("[1,\0 2]", 7, "norms.json", &tree, &err), STATUS_INVALID);
    assert_string_equal(err.where, "norms.json:1:4");
    assert_int_equal(json_parse("{\"a\":1,\"a\":1}", 13, "norms.json", &tree, &err), STATUS_INVALID);
    assert_string_equal(err.where, "norms.json: $.a");
}

static void what_is_right_is_read(void **state)
{
    struct error err;
    int64_t n;
    const char *text;
    bool yes = false;
    uint64_t big;
    char hex[5];
    struct json_at list, object;
    (void)state;
    cJSON *tree = parse(" {\"a\":-4503599627370496,\"A\":[true,null],\"t\":\"\\ud83d\\ude42 \\\"\\u00e9\",\"z\":0,"
                        "\"u\":\"ffffffffffffffff\",\"h\":\"00ff\",\"b\":true,\"o\":{},\"nothing\":null}\n");
    struct json_at root = json_root(tree, NULL);
    assert_ok(json_get_int(&root, "a", -JSON_INT_MAX, 0, &n, &err));
    assert_true(n == -JSON_INT_MAX);
    assert_ok(json_get_array(&root, "A", &list, &err)); /* case matters */
    assert_ok(json_get_object(&root, "o", &object, &err));
    assert_ok(json_get_text(&root, "t", &text, &err));
    assert_string_equal(text, "\xf0\x9f\x99\x82 \"\xc3\xa9");
    assert_ok(json_get_u64(&root, "u", &big, &err));
    assert_true(big == UINT64_MAX);
    assert_ok(json_get_hex(&root, "h", 4, hex, &err));
    assert_string_equal(hex, "00ff");
    assert_ok(json_get_bool(&root, "b", &yes, &err));
    assert_true(yes);
    n = 7;
    assert_ok(json_opt_int(&root, "missing", 0, 9, &n, &err));
    assert_ok(json_opt_int(&root, "nothing", 0, 9, &n, &err));
    assert_int_equal(n, 7);
    assert_ok(json_opt_text(&root, "missing", &text, &err));
    assert_ok(json_opt_bool(&root, "missing", &yes, &err));
    assert_false(json_has(&root, "nothing"));
    assert_true(json_has(&root, "z"));
    cJSON_Delete(tree);
}

static void getters_name_the_path_and_both_kinds(void **state)
{
    struct error err;
    const char *text;
    int64_t n;
    int32_t small;
    bool yes;
    uint64_t big;
    char hex[9];
    struct json_at norms, inner;
    (void)state;
    cJSON *tree = parse("{\"norms\":[{},{\"title\":7,\"n\":300,\"hex\":\"XY\",\"deep\":[[\"x\"]]}]}");
    struct json_at root = json_root(tree, NULL);
    assert_ok(json_get_array(&root, "norms", &norms, &err));
    struct json_at norm = json_item(&norms, cJSON_GetArrayItem(norms.value, 1), 1);

    assert_int_equal(json_get_text(&norm, "title", &text, &err), STATUS_INVALID);
    assert_string_equal(err.where, "$.norms[1].title");
    assert_string_equal(err.what, "found a number, expected text");
    assert_int_equal(json_get_text(&norm, "name", &text, &err), STATUS_INVALID);
    assert_string_equal(err.where, "$.norms[1].name");
    assert_string_equal(err.what, "found nothing, expected text");
    assert_int_equal(json_get_text(&norm, "Title", &text, &err), STATUS_INVALID);
    assert_int_equal(json_get_int(&norm, "n", 0, 255, &n, &err), STATUS_INVALID);
    assert_string_equal(err.what, "found 300, expected a number from 0 to 255");
    assert_int_equal(json_get_int32(&norm, "deep", 0, 255, &small, &err), STATUS_INVALID);
    assert_string_equal(err.what, "found a list, expected a number");
    assert_int_equal(json_get_bool(&norm, "n", &yes, &err), STATUS_INVALID);
    assert_string_equal(err.what, "found a number, expected true or false");
    assert_int_equal(json_get_u64(&norm, "hex", &big, &err), STATUS_INVALID);
    assert_has(err.what, "found \"XY\", expected 16 hexadecimal digits");
    assert_int_equal(json_get_hex(&norm, "hex", 8, hex, &err), STATUS_INVALID);
    assert_int_equal(json_get_object(&norm, "deep", &inner, &err), STATUS_INVALID);
    assert_string_equal(err.what, "found a list, expected an object");
    assert_int_equal(json_as_object(&norms, &err), STATUS_INVALID);
    assert_string_equal(err.where, "$.norms");
    assert_int_equal(json_opt_text(&norm, "n", &text, &err), STATUS_INVALID);

    static const char *const keys[] = { "titel", "n", "hex", "deep" };
    assert_int_equal(json_only(&norm, keys, 4, &err), STATUS_INVALID);
    assert_string_equal(err.where, "$.norms[1].title");
    assert_has(err.fix, "titel");
    assert_ok(json_get_array(&norm, "deep", &inner, &err));
    struct json_at list = json_item(&inner, inner.value->child, 0);
    struct json_at item = json_item(&list, list.value->child, 0);
    assert_int_equal(json_as_object(&item, &err), STATUS_INVALID);
    assert_string_equal(err.where, "$.norms[1].deep[0][0]");
    cJSON_Delete(tree);
}

static void depth_and_amount_are_bounded(void **state)
{
    struct error err;
    cJSON *tree;
    static char text[JSON_VALUES * 2 + 20];
    (void)state;
    memset(text, '[', JSON_DEPTH);
    memset(text + JSON_DEPTH, ']', JSON_DEPTH);
    assert_ok(json_parse(text, 2 * JSON_DEPTH, NULL, &tree, &err));
    cJSON_Delete(tree);
    memset(text, '[', 100000);
    assert_int_equal(json_parse(text, 100000, NULL, &tree, &err), STATUS_INVALID);
    assert_has(err.what, "fewer levels");
    size_t n = 0;
    text[n++] = '[';
    for (int i = 0; i <= JSON_VALUES; i++)
        text[n++] = '0', text[n++] = ',';
    text[n - 1] = ']';
    assert_int_equal(json_parse(text, n, NULL, &tree, &err), STATUS_INVALID);
    assert_has(err.what, "fewer values");
    n = (size_t)snprintf(text, sizeof text, "{\"k\":0");
    for (int i = 0; i < 600; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, ",\"%d\":0", i);
    text[n++] = '}';
    assert_int_equal(json_parse(text, n, NULL, &tree, &err), STATUS_INVALID);
    assert_has(err.what, "keys");
}

static cJSON *build(struct json_maker *m)
{
    cJSON *root = json_new_object(m), *inner = json_add_object(m, root, "o"), *list = json_add_array(m, inner, "l");
    json_add_text(m, root, "t", "a\"b\n\xc3\xa9");
    json_add_text(m, root, "none", NULL);
    json_add_int(m, list, NULL, JSON_INT_MAX);
    json_add_int(m, list, NULL, -1000000000000000);
    json_add_int(m, list, NULL, 999999999999999);
    json_add_int(m, list, NULL, 0);
    json_add_bool(m, root, "b", true);
    json_add_u64(m, root, "u", 255);
    json_add_null(m, root, "z");
    return root;
}

static void what_is_built_is_read_back_exactly(void **state)
{
    struct error err;
    struct json_maker m = { STATUS_OK };
    struct buffer text;
    cJSON *tree;
    (void)state;
    buffer_init(&text, &alloc_libc);
    cJSON *root = build(&m);
    assert_ok(json_made(&m, &err));
    assert_ok(json_print(root, false, &text, &err));
    assert_string_equal(text.data, "{\"o\":{\"l\":[4503599627370496,-1000000000000000,999999999999999,0]},"
                                   "\"t\":\"a\\\"b\\n\xc3\xa9\",\"none\":null,\"b\":true,"
                                   "\"u\":\"00000000000000ff\",\"z\":null}");
    assert_ok(json_parse(text.data, (size_t)text.length, NULL, &tree, &err));
    cJSON_Delete(tree);
    cJSON_Delete(root);
    buffer_free(&text);
}

/* Every whole number that a writer may add comes back, also where cJSON itself rounds or uses exponents. */
static void numbers_survive(void **state)
{
    struct error err;
    (void)state;
    for (int64_t n = 1; n <= JSON_INT_MAX; n = n * 3 + 7)
        for (int sign = -1; sign <= 1; sign += 2) {
            struct json_maker m = { STATUS_OK };
            struct buffer text;
            cJSON *tree, *root = json_new_array(&m);
            int64_t value = sign * n;
            buffer_init(&text, &alloc_libc);
            json_add_int(&m, root, NULL, value);
            assert_ok(json_made(&m, &err));
            assert_ok(json_print(root, false, &text, &err));
            assert_ok(json_parse(text.data, (size_t)text.length, NULL, &tree, &err));
            assert_true((int64_t)tree->child->valuedouble == value);
            cJSON_Delete(tree);
            cJSON_Delete(root);
            buffer_free(&text);
        }
}

static void what_could_not_be_read_back_is_not_built(void **state)
{
    struct error err;
    struct json_maker m = { STATUS_OK };
    (void)state;
    cJSON *root = json_new_object(&m);
    json_add_text(&m, root, "bad", "\xff");
    json_add_text(&m, root, "later", "x");
    assert_int_equal(json_made(&m, &err), STATUS_INVALID);
    assert_null(root->child);
    cJSON_Delete(root);
    m.status = STATUS_OK;
    root = json_new_object(&m);
    json_add_int(&m, root, "n", JSON_INT_MAX + 1);
    assert_int_equal(json_made(&m, &err), STATUS_INVALID);
    cJSON_Delete(root);
}

static void running_out_of_memory_is_told_and_leaks_nothing(void **state)
{
    static const char text[] = "{\"a\":[1,2,{\"b\":\"text\",\"c\":null}],\"d\":\"\\u00e9\"}";
    struct error err;
    (void)state;
    json_use_alloc(&help_memory);
    bool done = false;
    for (long n = 0; !done; n++) {
        cJSON *tree;
        help_left = n;
        enum status status = json_parse(text, sizeof text - 1, NULL, &tree, &err);
        done = status == STATUS_OK;
        if (!done)
            assert_int_equal(status, STATUS_NO_MEMORY);
        cJSON_Delete(tree);
        assert_int_equal(help_live, 0);
        assert_true(n < 100);
    }
    done = false;
    for (long n = 0; !done; n++) {
        struct json_maker m = { STATUS_OK };
        struct buffer out;
        buffer_init(&out, &help_memory);
        help_left = n;
        cJSON *root = build(&m);
        enum status status = json_made(&m, &err);
        if (!status)
            status = json_print(root, true, &out, &err);
        done = status == STATUS_OK;
        if (!done)
            assert_int_equal(status, STATUS_NO_MEMORY);
        cJSON_Delete(root);
        buffer_free(&out);
        assert_int_equal(help_live, 0);
        assert_true(n < 200);
    }
}

/* Bytes changed, cut and doubled at random never crash, and whatever passes is also read by cJSON (else it would be
   reported as running out of memory). */
static void garbage_is_refused_not_followed(void **state)
{
    static const char seed[] =
        "{\"whitecell\":1,\"a\":[-12,0,true,false,null,{\"k\":\"\\u00e9\\ud83d\\ude42\\n\"}],\"b\":\"\xc3\xa9\"}";
    uint32_t r = 12345;
    int passed = 0;
    (void)state;
    for (int round = 0; round < 50000; round++) {
        char text[2 * sizeof seed];
        struct error err;
        cJSON *tree;
        size_t length = sizeof seed - 1;
        memcpy(text, seed, sizeof seed);
        for (int k = 0; k < 1 + round % 3; k++) {
            r = r * 1664525 + 1013904223;
            size_t at = (r >> 8) % length;
            switch (r >> 29) {
            case 0: length = at + 1; break;
            case 1: memmove(text + at, text + at + 1, length - at - 1), length -= length > 1; break;
            case 2: text[at] = "{}[]\",:\\0u-"[(r >> 3) % 11]; break;
            case 3: text[at] = text[(r >> 4) % length]; break;
            default: text[at] = (char)(text[at] ^ (1 << (r & 7))); break;
            }
        }
        char *exact = malloc(length); /* so that the sanitizer sees a byte too far */
        memcpy(exact, text, length);
        enum status status = json_parse(exact, length, NULL, &tree, &err);
        assert_true(status == STATUS_OK || status == STATUS_INVALID);
        passed += status == STATUS_OK;
        cJSON_Delete(tree);
        free(exact);
    }
    assert_true(passed > 100);
}

int test_json(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_wrong_is_told_with_its_place),     TEST(what_is_right_is_read),
        TEST(getters_name_the_path_and_both_kinds),     TEST(depth_and_amount_are_bounded),
        TEST(what_is_built_is_read_back_exactly),       TEST(numbers_survive),
        TEST(what_could_not_be_read_back_is_not_built), TEST(running_out_of_memory_is_told_and_leaks_nothing),
        TEST(garbage_is_refused_not_followed),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
