/* CSV: what a spreadsheet writes is read, and written again as RFC 4180 has it. */
#include "base/csv.h"
#include "fixture.h"

static struct arena arena;
static struct csv csv;

static void read(const char *text)
{
    arena_free(&arena);
    arena_init(&arena, &alloc_libc);
    csv_read(&arena, text, strlen(text), &csv);
}

/* Fails unless the text has these cells, rows ended by NULL. */
static void assert_cells(const char *text, const char *const *cells)
{
    read(text);
    assert_int_equal(csv.fault, CSV_FINE);
    for (int32_t r = 0; r < csv.rows; r++, cells++) {
        for (int32_t c = 0; c < csv.row[r].count; c++, cells++) {
            assert_non_null(*cells);
            assert_string_equal(csv.cell[csv.row[r].first + c].text, *cells);
        }
        assert_null(*cells);
    }
}
#define CELLS(text, ...) assert_cells(text, (const char *const[]){ __VA_ARGS__ })

static void rows_and_cells_are_told_apart(void **state)
{
    (void)state;
    CELLS("a,b\r\nc,d\r\n", "a", "b", NULL, "c", "d", NULL);
    CELLS("a,b\nc,d", "a", "b", NULL, "c", "d", NULL);
    CELLS("a,b\rc,d\r", "a", "b", NULL, "c", "d", NULL);
    CELLS("a,", "a", "", NULL);
    CELLS(",\n\n", "", "", NULL, "", NULL);
    CELLS("\xEF\xBB\xBF\"a\",b", "a", "b", NULL);
    read("");
    assert_int_equal(csv.rows, 0);
}

static void the_separator_is_what_the_first_row_has_more_of(void **state)
{
    (void)state;
    CELLS("a;b;c,d\n1,2;3;4", "a", "b", "c,d", NULL, "1,2", "3", "4", NULL);
    CELLS("\"a;b;c\",d", "a;b;c", "d", NULL);
    CELLS("alone\n1,2", "alone", NULL, "1", "2", NULL);
}

static void quotes_hold_separators_quotes_and_line_breaks(void **state)
{
    (void)state;
    CELLS("\"a,b\",\"say \"\"no\"\"\"\n\"two\r\nlines\",\"\"", "a,b", "say \"no\"", NULL, "two\r\nlines", "", NULL);
    assert_int_equal(csv.cell[2].line, 2);
    assert_int_equal(csv.cell[3].line, 3);
    assert_int_equal(csv.cell[3].column, 8);
}

static void a_fault_has_its_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum csv_fault fault;
        int32_t row, line, column;
    } cases[] = { { "a,b\n\u00E9,\"open\n\n", CSV_QUOTE_OPEN, 2, 2, 3 },
                  { "a,b\n1,2\" disk", CSV_QUOTE_STRAY, 2, 2, 4 },
                  { "a,b\n\"1\" x,2", CSV_QUOTE_STRAY, 2, 2, 4 },
                  { "a,b\n1,\xE9", CSV_NOT_UTF8, 0, 2, 3 } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read(cases[i].text);
        assert_int_equal(csv.fault, cases[i].fault);
        assert_int_equal(csv.fault_row, cases[i].row);
        assert_int_equal(csv.line, cases[i].line);
        assert_int_equal(csv.column, cases[i].column);
        assert_int_equal(csv.rows, 0);
    }
    csv_read(&arena, "a\0b", 3, &csv);
    assert_int_equal(csv.fault, CSV_NOT_UTF8);
}

static void too_much_is_refused(void **state)
{
    (void)state;
    static char text[CSV_ROWS_MAX * 2 + 10];
    memset(text, ',', CSV_COLUMNS_MAX);
    read(text);
    assert_int_equal(csv.fault, CSV_TOO_MANY);
    text[CSV_COLUMNS_MAX - 1] = '\0';
    read(text);
    assert_int_equal(csv.row[0].count, CSV_COLUMNS_MAX);
    for (int i = 0; i <= CSV_ROWS_MAX; i++)
        memcpy(text + 2 * i, "a\n", 2);
    read(text);
    assert_int_equal(csv.fault, CSV_TOO_MANY);
    text[CSV_ROWS_MAX * 2] = '\0';
    read(text);
    assert_int_equal(csv.rows, CSV_ROWS_MAX);
}

static void a_cell_is_quoted_only_when_it_must_be(void **state)
{
    (void)state;
    static const struct {
        const char *cell, *written;
    } cases[] = { { "", "" },         { "plain", "plain" },     { "a;b", "a;b" },       { "a,b", "\"a,b\"" },
                  { " a", "\" a\"" }, { "a\"b", "\"a\"\"b\"" }, { "a\nb", "\"a\nb\"" }, { "\"", "\"\"\"\"" } };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct buffer out;
        buffer_init(&out, &alloc_libc);
        buffer_text(&out, "");
        csv_add(&out, cases[i].cell, strlen(cases[i].cell), ',');
        assert_string_equal(out.data, cases[i].written);
        buffer_free(&out);
    }
    arena_free(&arena);
}

static void what_looks_like_a_formula_is_known(void **state)
{
    (void)state;
    static const char *const formulas[] = { "=1+1", "+380 44", "-1", "@sum", "'=1", "''-" };
    static const char *const texts[] = { "", "a=1", " =1", "'", "'tis", "1-2", "\u20131" };
    for (size_t i = 0; i < sizeof formulas / sizeof *formulas; i++)
        assert_true(csv_is_formula(formulas[i], strlen(formulas[i])));
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        assert_false(csv_is_formula(texts[i], strlen(texts[i])));
    assert_false(csv_is_formula("'=", 1));
}

int test_csv(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_and_cells_are_told_apart),
        cmocka_unit_test(the_separator_is_what_the_first_row_has_more_of),
        cmocka_unit_test(quotes_hold_separators_quotes_and_line_breaks),
        cmocka_unit_test(a_fault_has_its_place),
        cmocka_unit_test(too_much_is_refused),
        cmocka_unit_test(a_cell_is_quoted_only_when_it_must_be),
        cmocka_unit_test(what_looks_like_a_formula_is_known),
    };
    arena_init(&arena, &alloc_libc);
    return RUN("csv", tests);
}
