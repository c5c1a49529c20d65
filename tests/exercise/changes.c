/* What moved the indicators between two turns, and why: the causes add up to what is shown. */
#include "exercise/changes.h"

#include "base/text.h"

#include "exercise_tests.h"

static const struct change *row_of(const struct exercise *e, const struct change *rows, int count, const char *gauge)
{
    for (int i = 0; i < count; i++)
        if (rows[i].gauge == scenario_find_gauge(e->s, gauge))
            return rows + i;
    return NULL;
}

static void the_causes_of_a_turn(void **state)
{
    (void)state;
    struct error err;
    struct arena arena;
    struct change *rows;
    int count;
    char words[200];
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    arena_init(&arena, &alloc_libc);
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_do(e, trial_choose(e, "close_port", "close"));
    trial_do(e, trial_ruling(e, "They go there.", "trust", 150));
    trial_simple(e, COMMAND_CLOSE);
    assert_ok(changes_between(e, 0, 1, &arena, &rows, &count, &err));
    const struct change *trust = row_of(e, rows, count, "trust");
    assert_non_null(trust);
    assert_int_equal(trust->before, 6000);
    assert_int_equal(trust->after, 6000 + 500 + 100 + 150 - 100);
    assert_int_equal(trust->causes, 4);
    assert_int_equal(trust->cause[0].kind, CAUSE_OPTION); /* the largest first */
    assert_int_equal(trust->cause[0].change, 500);
    assert_string_equal(changes_words(e->s, trust->cause, words, sizeof words), "“The facts”");
    assert_int_equal(trust->cause[1].kind, CAUSE_RULING);
    assert_string_equal(changes_words(e->s, trust->cause + 1, words, sizeof words), "the facilitator’s ruling");
    assert_int_equal(trust->cause[3].kind, CAUSE_INJECT);
    assert_string_equal(changes_words(e->s, trust->cause + 3, words, sizeof words), "A storm");
    assert_non_null(row_of(e, rows, count, "harbour")); /* half of the port is switched off */
    assert_int_equal(row_of(e, rows, count, "harbour")->after, 5000);
    assert_non_null(row_of(e, rows, count, "calls"));

    trial_simple(e, COMMAND_CLOSE);
    assert_ok(changes_between(e, 1, 2, &arena, &rows, &count, &err));
    trust = row_of(e, rows, count, "trust");
    assert_int_equal(trust->after - trust->before, -200 + 200 - 400);
    for (int i = 0; i < trust->causes; i++)
        if (trust->cause[i].kind == CAUSE_OPTION && trust->cause[i].later)
            assert_string_equal(changes_words(e->s, trust->cause + i, words, sizeof words), "“The facts”, in time");
    assert_null(row_of(e, rows, count, "calls"));

    assert_ok(changes_between(e, 2, 3, &arena, &rows, &count, &err)); /* nothing has happened in this turn yet */
    assert_int_equal(count, 0);
    arena_free(&arena);
    exercise_close(e);
}

static void what_the_scale_cuts_off_is_said(void **state)
{
    (void)state;
    struct error err;
    struct arena arena;
    struct change *rows;
    int count;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    arena_init(&arena, &alloc_libc);
    trial_do(e, trial_ruling(e, "Everybody phones.", "calls", 500));
    assert_int_equal(trial_gauge(e, "calls"), 10);
    assert_ok(changes_between(e, 0, 1, &arena, &rows, &count, &err)); /* up to now */
    const struct change *calls = row_of(e, rows, count, "calls");
    assert_int_equal(calls->after - calls->before, 7);
    assert_int_equal(calls->causes, 2);
    assert_int_equal(calls->cause[0].change, 500);
    assert_int_equal(calls->cause[1].kind, CAUSE_LIMIT);
    assert_int_equal(calls->cause[1].change, -493);
    arena_free(&arena);
    exercise_close(e);
}

static void causes_always_add_up(void **state)
{
    (void)state;
    static const char *const scenarios[] = { DRILL, COMPACT, NOTPETYA };
    for (size_t i = 0; i < 3; i++)
        for (uint64_t seed = 1; seed <= 3; seed++) {
            struct error err;
            struct arena arena;
            struct change *rows;
            int count;
            char words[60];
            struct exercise *e = trial_start(scenarios[i], seed, NULL, NULL);
            arena_init(&arena, &alloc_libc);
            trial_play(e, POLICY_RANDOM);
            for (int turn = 0; turn < e->history.turns; turn++) {
                assert_ok(changes_between(e, turn, turn + 1, &arena, &rows, &count, &err));
                for (int k = 0; k < count; k++) {
                    int32_t sum = 0, shown = 0;
                    for (int c = 0; c < rows[k].causes; c++) {
                        sum += rows[k].cause[c].change;
                        shown += rows[k].cause[c].shown;
                        assert_true(strlen(changes_words(e->s, rows[k].cause + c, words, sizeof words)) > 0);
                    }
                    assert_int_equal(sum, rows[k].after - rows[k].before);
                    assert_int_equal(shown, changes_shown(e->s, rows[k].gauge, rows[k].after) -
                                                changes_shown(e->s, rows[k].gauge, rows[k].before));
                }
            }
            arena_free(&arena);
            exercise_close(e);
        }
}

static void long_words_are_cut_between_words(void **state)
{
    (void)state;
    static const char start[] = "Спершу зібрати зразки; нічого не публікувати до звіту лабораторії;";
    struct option_text option = { .label = start };
    struct inject_text inject = { .id = "x", .headline = "", .text = "" };
    struct scenario s = { .option_text = &option, .inject_text = &inject };
    char text[512], words[512], want[512];
    struct change_cause cause = { .kind = CAUSE_OPTION };
    text_print(want, sizeof want, "“%s”", start); /* an option's label is whole */
    assert_string_equal(changes_words(&s, &cause, words, sizeof words), want);
    text_print(text, sizeof text, "%s а далі йде ще довгий-довгий хвостище.", start); /* over 100 characters */
    inject.text = text;
    cause.kind = CAUSE_INJECT;
    text_print(want, sizeof want, "%s а далі йде ще довгий-довгий…", start);
    assert_string_equal(changes_words(&s, &cause, words, sizeof words), want);
    text_print(text, sizeof text, "%s а далі йде ще 12345, 78901234567890.", start); /* no comma before the dots */
    text_print(want, sizeof want, "%s а далі йде ще 12345…", start);
    assert_string_equal(changes_words(&s, &cause, words, sizeof words), want);
}

int test_changes(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(the_causes_of_a_turn),
        TRIAL(what_the_scale_cuts_off_is_said),
        TRIAL(causes_always_add_up),
        cmocka_unit_test(long_words_are_cut_between_words),
    };
    return cmocka_run_group_tests_name("exercise: changes", tests, NULL, NULL);
}
