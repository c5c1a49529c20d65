/* The tables of fields are complete enough to make the author's reference from. */
#include "help.h"
#include "script/fields.h"
#include "script/language.h"

static int described(const char *text)
{
    return text && *text;
}

static void test_fields(void **state)
{
    (void)state;
    int wrong = 0;
    assert_true(shape_count > 20);
    for (int i = 0; i < shape_count; i++) {
        const struct shape *shape = shape_list[i].shape;
        assert_true(described(shape->what));
        assert_in_range(shape->count, 1, 32);
        for (int k = 0; k < shape->count; k++) {
            const struct field *f = shape->fields + k;
            int fine = described(f->name) && described(f->doc);
            if (f->type == FIELD_OTHER)
                fine = fine && described(f->shape);
            if (f->type == FIELD_NUMBER || f->type == FIELD_RANGE)
                fine = fine && f->low < f->high && f->scale >= 1;
            if (f->type == FIELD_WORD)
                fine = fine && f->words && described(f->words[0]);
            for (int m = 0; m < k; m++)
                fine = fine && strcmp(shape->fields[m].name, f->name) != 0;
            if (!fine)
                wrong++, print_message("%s: field \"%s\"\n", shape_list[i].word, f->name ? f->name : "?");
        }
    }
    assert_int_equal(wrong, 0);
}

/* Conditions and effects that an author can write are in the reference, and nothing else is. */
static void test_words(void **state)
{
    (void)state;
    struct buffer b;
    const char *near;
    buffer_init(&b, &alloc_libc);
    language_write(LANGUAGE_MARKDOWN, &b);
    int rows = 0;
    for (const struct luaL_Reg *r = condition_words; r->name; r++, rows++) {
        b.length = 0;
        if (!language_word(r->name, &b, &near) || !strstr(b.data, "| `"))
            fail_msg("the condition %s is not documented", r->name);
    }
    for (const struct luaL_Reg *r = expectation_words; r->name; r++) {
        b.length = 0;
        if (!language_word(r->name, &b, &near) || !strstr(b.data, "| `"))
            fail_msg("`%s` of tests is not documented", r->name);
    }
    for (int i = 0; i < effects_documented(); i++) {
        struct effect_doc e = effects_doc(i);
        b.length = 0;
        assert_true(described(e.name) && described(e.doc) && described(e.shape));
        assert_true(language_word(e.name, &b, &near));
    }
    assert_int_equal(rows, 20); /* as many as language.c has rows: none is of a word that is gone */
    assert_false(language_word("trsut", &b, &near));
    assert_false(b.failed);
    buffer_free(&b);
}

/* Every declaration with braces has one. */
static void test_kinds(void **state)
{
    (void)state;
    for (int kind = 0; kind < KINDS; kind++) {
        int found = 0;
        for (int i = 0; i < shape_count; i++)
            found += strcmp(shape_list[i].word, kind_words[kind]) == 0;
        if (kind == KIND_QUESTION || kind == KIND_PROMPT)
            assert_int_equal(found, 0);
        else
            assert_int_equal(found, 1);
    }
}

int test_shapes(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_fields), cmocka_unit_test(test_kinds),
                                        cmocka_unit_test(test_words) };
    return cmocka_run_group_tests_name("script: the tables of fields", tests, NULL, NULL);
}
