/* Starting an exercise. */
#include <stdlib.h>

#include "exercise_tests.h"

static void the_first_turn_is_open(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 7, NULL, NULL);
    assert_int_equal(e->state[STATE_PHASE], PHASE_OPEN);
    assert_int_equal(e->state[STATE_TURN], 0);
    assert_true(play_seed(e->state) == 7 && e->seed == 7);
    assert_string_equal(e->s->form_text[e->form].id, "half_day");
    assert_int_equal(trial_gauge(e, "trust"), 6000);
    assert_int_equal(e->entries, 0);
    assert_null(e->journal);
    assert_true(exercise_now(e) == e->s->starts);
    assert_true(play_is_open(e->s, e->state, trial_decision(e, "name_it")));
    assert_false(play_is_open(e->s, e->state, trial_decision(e, "explain")));
    exercise_close(e);
}

static void a_save_begins_with_what_is_played(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = trial_start(DRILL, UINT64_MAX, "class50", "a.jsonl");
    const struct journal_header *h = journal_header(e->journal);
    assert_string_equal(h->scenario, "drill");
    assert_string_equal(h->form, "class50");
    assert_int_equal(h->model, MODEL_VERSION);
    assert_true(h->seed == UINT64_MAX);
    assert_true(h->rules == e->s->rules_hash);
    assert_string_equal(h->text, e->from->text_hash);
    assert_string_equal(h->parent, "");

    /* the scenario as it is played lies beside it */
    char kept[OS_PATH], file[OS_PATH];
    size_t length;
    assert_ok(saves_kept(trial_dir, h->text, kept, &err));
    assert_ok(os_join(file, kept, "scenario.lua", &err));
    char *text = trial_read(file, &length);
    assert_int_equal(length, e->from->file[0].length);
    assert_memory_equal(text, e->from->file[0].data, length);
    free(text);
    exercise_close(e);
}

static void every_save_has_an_id_of_its_own(void **state)
{
    (void)state;
    struct exercise *a = trial_start(DRILL, 1, NULL, "a.jsonl"), *b = trial_start(DRILL, 1, NULL, "b.jsonl");
    assert_string_not_equal(journal_header(a->journal)->save, journal_header(b->journal)->save);
    assert_true(play_hash(a->s, a->state) == play_hash(b->s, b->state));
    exercise_close(a);
    exercise_close(b);
}

static void a_form_leaves_decisions_to_the_record(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, "class50", NULL);
    assert_int_equal(exercise_next_decision(e, trial_roles(e, ""), 0), trial_decision(e, "name_it"));
    assert_int_equal(exercise_next_decision(e, trial_roles(e, "ciso"), 0), NONE);
    exercise_close(e);
}

static void an_unknown_form_names_the_nearest(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = NULL;
    assert_int_equal(exercise_start(&alloc_libc, ground_scenario(DRILL), 1, "clas50", trial_path("a.jsonl"), &e, &err),
                     STATUS_NOT_FOUND);
    assert_has(err.what, "clas50");
    assert_has(err.fix, "class50");
    assert_null(e);
    assert_int_equal(os_kind(trial_path("a.jsonl")), OS_NOTHING);
}

static void an_existing_save_is_never_replaced(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = NULL;
    trial_write(trial_path("a.jsonl"), "mine", 4);
    assert_int_equal(exercise_start(&alloc_libc, ground_scenario(DRILL), 1, NULL, trial_path("a.jsonl"), &e, &err),
                     STATUS_REFUSED);
    assert_null(e);
    size_t length;
    char *text = trial_read(trial_path("a.jsonl"), &length);
    assert_string_equal(text, "mine");
    free(text);
}

static void a_folder_that_is_missing_is_said(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = NULL;
    char long_path[OS_PATH + 8];
    trial_write(trial_path("file"), "", 0);
    assert_int_not_equal(
        exercise_start(&alloc_libc, ground_scenario(DRILL), 1, NULL, trial_path("file/a.jsonl"), &e, &err), STATUS_OK);
    assert_true(err.what[0] != '\0');
    assert_null(e);
    memset(long_path, 'x', sizeof long_path);
    long_path[sizeof long_path - 1] = '\0';
    long_path[0] = '/';
    assert_int_equal(exercise_start(&alloc_libc, ground_scenario(DRILL), 1, NULL, long_path, &e, &err), STATUS_INVALID);
}

int test_start(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(the_first_turn_is_open),
        TRIAL(a_save_begins_with_what_is_played),
        TRIAL(every_save_has_an_id_of_its_own),
        TRIAL(a_form_leaves_decisions_to_the_record),
        TRIAL(an_unknown_form_names_the_nearest),
        TRIAL(an_existing_save_is_never_replaced),
        TRIAL(a_folder_that_is_missing_is_said),
    };
    return cmocka_run_group_tests_name("exercise: start", tests, NULL, NULL);
}
