/* The wall clock: it runs on over a short absence, stands still over a long one, and survives in the save. */
#include "exercise/wall.h"
#include "exercise_tests.h"

static struct exercise *notpetya(const char *form)
{
    return trial_start("scenarios/notpetya", 3, form, "a.jsonl");
}

static void sit(struct exercise *e, int64_t after)
{
    struct error err;
    assert_ok(exercise_wall_sit(e, TRIAL_UTC + after, &err));
}

static void do_at(struct exercise *e, enum command_kind kind, int64_t after)
{
    struct error err;
    struct command c = command_of(kind);
    assert_ok(exercise_do(e, &c, TRIAL_UTC + after, &err));
}

static void it_begins_when_people_sit_down(void **state)
{
    (void)state;
    struct exercise *e = notpetya("class50");
    struct wall wall = exercise_wall(e);
    assert_true(wall.began == 0 && wall.turn == 0);
    assert_int_equal(wall.minutes, 50);
    sit(e, 0);
    assert_last(e, "\"do\":\"note\",\"text\":\"began\",\"tag\":\"clock\"");
    assert_false(exercise_is_remark(&e->entry[0].command));
    wall = exercise_wall(e);
    assert_true(wall.began == TRIAL_UTC && wall.turn == TRIAL_UTC);
    do_at(e, COMMAND_CLOSE, 400);
    wall = exercise_wall(e);
    assert_true(wall.began == TRIAL_UTC && wall.turn == TRIAL_UTC + 400);
    exercise_close(e);
}

static void a_short_absence_costs_its_time_and_a_long_one_none(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = notpetya("class50");
    sit(e, 0);
    do_at(e, COMMAND_CLOSE, 600);
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("scenarios"), &r, &err));
    sit(r.exercise, 900); /* five minutes later: the bell rings when it would have */
    assert_int_equal(r.exercise->entries, 2);
    assert_true(exercise_wall(r.exercise).began == TRIAL_UTC);
    do_at(r.exercise, COMMAND_CLOSE, 1000);
    sit(r.exercise, 86400); /* the next day: 1000 of its seconds are spent */
    struct wall wall = exercise_wall(r.exercise);
    assert_true(wall.began == TRIAL_UTC + 86400 - 1000);
    assert_true(wall.turn == TRIAL_UTC + 86400);
    resume_close(&r);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source("scenarios"), &r, &err));
    assert_true(exercise_wall(r.exercise).began == wall.began);
    resume_close(&r);
}

static void its_length_can_be_changed_and_a_rewind_gives_no_time_back(void **state)
{
    (void)state;
    char text[WALL_TEXT];
    struct exercise *e = notpetya("class50");
    sit(e, 0);
    do_at(e, COMMAND_CLOSE, 600);
    struct command longer = exercise_wall_minutes(65, text), back = command_of(COMMAND_REWIND);
    trial_do(e, longer);
    assert_last(e, "\"do\":\"note\",\"text\":\"minutes 65\",\"tag\":\"clock\"");
    back.line = 0;
    trial_do(e, back);
    struct wall wall = exercise_wall(e);
    assert_int_equal(wall.minutes, 65);
    assert_true(wall.began == TRIAL_UTC);
    trial_do(e, exercise_wall_minutes(WALL_MINUTES_MAX + 1, text)); /* no such day */
    assert_int_equal(exercise_wall(e).minutes, 65);
    exercise_close(e);
}

static void what_has_ended_needs_no_clock(void **state)
{
    (void)state;
    struct exercise *e = notpetya("class50");
    do_at(e, COMMAND_END, 0);
    sit(e, 60);
    assert_int_equal(e->entries, 1);
    exercise_close(e);
}

int test_wall(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(it_begins_when_people_sit_down),
        TRIAL(a_short_absence_costs_its_time_and_a_long_one_none),
        TRIAL(its_length_can_be_changed_and_a_rewind_gives_no_time_back),
        TRIAL(what_has_ended_needs_no_clock),
    };
    return cmocka_run_group_tests_name("wall clock", tests, NULL, NULL);
}
