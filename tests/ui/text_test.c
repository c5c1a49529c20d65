#include <string.h>

#include "base/text.h"
#include "ui/text.h"
#include "ui_tests.h"

/* With the fake metrics and 10 px, a character is 6 px wide and a line 12 px high. */
static const struct text_style style = { 10, 0 };

struct lines {
    char text[512]; /* lines with | between */
    int line, widest;
};

static void collect(void *ud, const struct text_piece *piece)
{
    struct lines *lines = ud;
    for (; lines->line < piece->line; lines->line++)
        strcat(lines->text, "|");
    strncat(lines->text, piece->text, piece->length);
    lines->widest = int_max(lines->widest, rect_right(piece->box));
}

static void wraps_in(struct text_style style_used, const char *text, int width, const char *want)
{
    struct lines lines = { "", 0, 0 };
    struct text_span span = { text, style_used, TOKEN_text };
    struct text_extent extent = text_flow(&text_fake, &span, 1, width, ALIGN_LEFT, collect, &lines);
    assert_string_equal(lines.text, want);
    assert_true(lines.widest <= width);
    assert_int_equal(extent.h, extent.lines * 12);
}

static void wraps(const char *text, int width, const char *want)
{
    wraps_in(style, text, width, want);
}

static void take_box(void *ud, const struct text_piece *piece)
{
    struct rect *boxes = ud;
    boxes[piece->span] = piece->box;
}

static void breaks_at_spaces(void **state)
{
    (void)state;
    wraps("one two three", 600, "one two three");
    wraps("one two three", 7 * 6, "one two|three");
    wraps("one two three", 6 * 6, "one|two|three");
    wraps("", 100, "");
}

static void breaks_where_a_reader_expects(void **state)
{
    (void)state;
    wraps("supply-chain integrity", 8 * 6, "supply-|chain|integrit|y");
    wraps("from 60 to -13 now", 9 * 6, "from 60|to -13|now"); /* a minus stays with its number */
    wraps("known\xE2\x80\x94or not", 6 * 6, "known\xE2\x80\x94|or not");
    wraps("a\nb\n\nc", 600, "a|b||c");
}

static void no_break_spaces_hold(void **state)
{
    (void)state;
    wraps("about 40\xC2\xA0hours", 9 * 6, "about|40\xC2\xA0hours");
    wraps("a 5\xE2\x80\xAF%", 4 * 6, "a|5\xE2\x80\xAF%");
    wraps("e\xE2\x80\x91mail x", 6 * 6, "e\xE2\x80\x91mail|x"); /* U+2011 */
}

static void soft_hyphens_show_at_line_ends_only(void **state)
{
    (void)state;
    wraps("Donau\u00ADdampf\u00ADschiff ahoi", 600, "Donau\u00ADdampf\u00ADschiff ahoi");
    wraps("Donau\u00ADdampf\u00ADschiff ahoi", 11 * 6, "Donau\u00ADdampf\u00AD|schiff ahoi");
    wraps("Donau\u00ADdampf\u00ADschiff ahoi", 10 * 6, "Donau\u00AD|dampf\u00AD|schiff|ahoi");
    struct text_span span = { "ab\u00ADcd", style, TOKEN_text };
    assert_int_equal(text_flow(&text_fake, &span, 1, 600, ALIGN_LEFT, NULL, NULL).w, 4 * 6);
    assert_int_equal(text_flow(&text_fake, &span, 1, 3 * 6, ALIGN_LEFT, NULL, NULL).w, 3 * 6); /* with the hyphen */
}

static void numbers_stay_with_their_words(void **state)
{
    (void)state;
    wraps("screens ask for 300 dollars in bitcoin", 19 * 6, "screens ask for 300|dollars in bitcoin"); /* too long */
    wraps("all the screens awaited 22 min in vain", 26 * 6, "all the screens awaited|22 min in vain");
    wraps("the bar says that it is turn 4 of 8 now", 29 * 6, "the bar says that it is|turn 4 of 8 now");
    wraps("in the summer of 2017 there were", 22 * 6, "in the summer of 2017|there were"); /* a year */
    wraps("Contested throughout in 1 of 3 chances", 26 * 6, "Contested throughout|in 1 of 3 chances");
    wraps("Du 30 juin au 5 juillet", 22 * 6, "Du 30 juin|au 5 juillet");
    wraps("Du 30 juin au 5 juillet", 18 * 6, "Du 30 juin au|5 juillet");
    wraps("about 22 machines", 9 * 6, "about 22|machines");                           /* no unit */
    struct lines lines = { "", 0, 0 };
    struct text_span spans[] = { { "This is for sure the turn ", style, TOKEN_text_quiet },
                                 { "2", { 10, TEXT_BOLD }, TOKEN_text }, { " of 9", style, TOKEN_text_quiet } };
    text_flow(&text_fake, spans, 3, 26 * 6, ALIGN_LEFT, collect, &lines);
    assert_string_equal(lines.text, "This is for sure the|turn 2 of 9"); /* across spans */
}

static void no_short_word_ends_a_paragraph_alone(void **state)
{
    (void)state;
    wraps("lawyers read each message back to you.", 33 * 6, "lawyers read each message back|to you.");
    wraps("one two three\nfour", 13 * 6, "one two three|four");
    wraps("one two six", 7 * 6, "one two|six"); /* in a narrow column it does */
    wraps_in((struct text_style){ 10, TEXT_TYPED }, "lawyers read each message back to you.", 33 * 6,
             "lawyers read each message back to|you.");
}

static void headings_have_lines_of_like_length(void **state)
{
    const struct text_style heading = { 10, TEXT_BALANCED };
    (void)state;
    wraps_in(heading, "Switch off everything everywhere and report openly every few hours", 53 * 6,
             "Switch off everything everywhere|and report openly every few hours");
    wraps_in(heading, "Switch off everything", 53 * 6, "Switch off everything");
    wraps_in(heading, "Lebensmittelkennzeichnung im Amt", 26 * 6, "Lebensmittelkennzeichnung|im Amt"); /* not torn */
    wraps_in(heading, "a b c d e f g h i j k", 4 * 6, "a b|c d|e f|g h|i|j k"); /* over four lines: no heading */
}

/* Whatever the width, balancing changes neither the number of lines nor the height. */
static void balancing_moves_nothing_else(void **state)
{
    const char *text = "Collect samples first; publish nothing until 2 laboratories in 3 agree on what they saw";
    (void)state;
    for (int width = 60; width < 700; width += 7) {
        struct text_span plain = { text, style, TOKEN_text }, heading = { text, { 10, TEXT_BALANCED }, TOKEN_text };
        struct lines lines = { "", 0, 0 };
        struct text_extent a = text_flow(&text_fake, &plain, 1, width, ALIGN_LEFT, NULL, NULL);
        struct text_extent b = text_flow(&text_fake, &heading, 1, width, ALIGN_LEFT, collect, &lines);
        assert_int_equal(a.lines, b.lines);
        assert_int_equal(a.h, b.h);
        assert_true(b.w <= a.w);
    }
}

static void balanced_lines_are_aligned_in_their_box(void **state)
{
    struct rect box[1];
    struct text_span span = { "abcd abcd abcd ab", { 10, TEXT_BALANCED }, TOKEN_text };
    (void)state;
    text_flow(&text_fake, &span, 1, 100, ALIGN_RIGHT, take_box, box); /* the last line */
    assert_int_equal(rect_right(box[0]), 100);
}

static void long_words_break_last(void **state)
{
    (void)state;
    wraps("Donaudampfschiff ahoi", 6 * 6, "Donaud|ampfsc|hiff|ahoi");
    wraps("\xD0\xB4\xD0\xB5\xD1\x80\xD0\xB6", 2 * 6,
          "\xD0\xB4\xD0\xB5|\xD1\x80\xD0\xB6"); /* between characters, not bytes */
    wraps("870\u00A0millions", 8 * 6, "870\u00A0|millions"); /* rather at the space that should hold */
    wraps("abc", 6, "a|b|c");
}

static void japanese_breaks_between_characters(void **state)
{
    (void)state;
    /* three ideographs and a full stop, which may not begin a line */
    wraps("\xE5\x9B\xBD\xE5\xAE\xB6\xE3\x81\xAF\xE3\x80\x82", 30, "\xE5\x9B\xBD\xE5\xAE\xB6|\xE3\x81\xAF\xE3\x80\x82");
}

static void spans_flow_as_one_paragraph(void **state)
{
    struct lines lines = { "", 0, 0 };
    struct text_span spans[] = { { "Turn ", style, TOKEN_text_quiet }, { "2", { 10, TEXT_BOLD }, TOKEN_text },
                                 { ", of 9", style, TOKEN_text_quiet } };
    (void)state;
    text_flow(&text_fake, spans, 3, 9 * 6, ALIGN_LEFT, collect, &lines);
    assert_string_equal(lines.text, "Turn 2,|of 9"); /* no break before the comma */
}

static void sizes_share_a_base_line(void **state)
{
    struct rect boxes[2];
    struct text_span spans[] = { { "58", { 40, 0 }, TOKEN_text }, { "+2", { 20, 0 }, TOKEN_text } };
    (void)state;
    text_flow(&text_fake, spans, 2, 400, ALIGN_LEFT, take_box, boxes);
    assert_int_equal(boxes[0].y + boxes[0].h * 4 / 5, boxes[1].y + boxes[1].h * 4 / 5);
    assert_int_equal(boxes[1].x, rect_right(boxes[0]));
}

static void aligns(void **state)
{
    struct rect box[1];
    struct text_span span = { "abcd", style, TOKEN_text };
    (void)state;
    text_flow(&text_fake, &span, 1, 100, ALIGN_RIGHT, take_box, box);
    assert_int_equal(rect_right(box[0]), 100);
    text_flow(&text_fake, &span, 1, 100, ALIGN_MIDDLE, take_box, box);
    assert_int_equal(box[0].x, 38);
}

static void count_letters(void *ud, const struct text_piece *piece)
{
    size_t *letters = ud;
    for (size_t i = 0; i < piece->length; i++)
        *letters += piece->text[i] != ' ';
}

/* Whatever the width, no letter is lost and no line is wider than allowed. */
static void nothing_is_ever_lost(void **state)
{
    const char *text =
        "States take reasonable steps so that users can trust ICT-products \xE2\x80\x94 13(i), "
        "Lebensmittelkennzeichnungsverordnung, \xD0\x94\xD0\xB5\xD1\x80\xD0\xB6\xD0\xB0\xD0\xB2\xD0\xB8.";
    struct text_span span = { text, style, TOKEN_text };
    size_t want = 0;
    (void)state;
    for (const char *c = text; *c; c++)
        want += *c != ' ';
    for (int width = 6; width < 700; width += 5) {
        size_t letters = 0;
        struct text_extent extent = text_flow(&text_fake, &span, 1, width, ALIGN_LEFT, count_letters, &letters);
        assert_int_equal(letters, want);
        assert_true(extent.w <= width);
    }
}

int text_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_at_spaces),
        cmocka_unit_test(breaks_where_a_reader_expects),
        cmocka_unit_test(no_break_spaces_hold),
        cmocka_unit_test(long_words_break_last),
        cmocka_unit_test(soft_hyphens_show_at_line_ends_only),
        cmocka_unit_test(numbers_stay_with_their_words),
        cmocka_unit_test(no_short_word_ends_a_paragraph_alone),
        cmocka_unit_test(headings_have_lines_of_like_length),
        cmocka_unit_test(balancing_moves_nothing_else),
        cmocka_unit_test(balanced_lines_are_aligned_in_their_box),
        cmocka_unit_test(japanese_breaks_between_characters),
        cmocka_unit_test(spans_flow_as_one_paragraph),
        cmocka_unit_test(sizes_share_a_base_line),
        cmocka_unit_test(aligns),
        cmocka_unit_test(nothing_is_ever_lost),
    };
    return cmocka_run_group_tests_name("text", tests, NULL, NULL);
}
