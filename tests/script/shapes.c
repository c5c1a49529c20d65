/* The tables of fields are complete enough to make the author's reference from. */
#include "help.h"
#include "script/fields.h"

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
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_fields), cmocka_unit_test(test_kinds) };
    return cmocka_run_group_tests_name("script: the tables of fields", tests, NULL, NULL);
}
