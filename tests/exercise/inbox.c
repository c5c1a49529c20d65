/* What players read: each role its own messages, as edited, oldest first. */
#include <stdlib.h>

#include "exercise_tests.h"

enum { ROOM = 16 };

/* The messages of `role` as "id id ...", one written on the spot as "+". */
static const char *inbox(const struct exercise *e, const char *role)
{
    static char out[400];
    struct message m[ROOM];
    int count = exercise_inbox(e, trial_roles(e, role), m, ROOM);
    out[0] = '\0';
    assert_true(count <= ROOM);
    for (int i = 0; i < count; i++) {
        strcat(out, i ? " " : "");
        strcat(out, m[i].inject == NONE ? "+" : e->s->inject_text[m[i].inject].id);
    }
    return out;
}

static struct message last(const struct exercise *e, const char *role)
{
    struct message m[ROOM];
    int count = exercise_inbox(e, trial_roles(e, role), m, ROOM);
    assert_true(count > 0 && count <= ROOM);
    return m[count - 1];
}

static void each_role_reads_its_own(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    assert_string_equal(inbox(e, "cert"), "first_call warning");
    assert_string_equal(inbox(e, "ciso"), "warning");
    assert_string_equal(inbox(e, ""), "first_call warning");
    trial_do(e, trial_choose(e, "name_it", "label")); /* trust 45: everybody is angry; storms reach nobody's inbox */
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(inbox(e, "cert"), "first_call warning angry");
    assert_string_equal(inbox(e, "ciso"), "warning boss angry");
    assert_int_equal(exercise_inbox(e, 0, NULL, 0), 0);
    exercise_close(e);
}

static void a_message_has_everything_that_is_shown(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    struct message m = last(e, "ciso");
    assert_string_equal(m.from, "A partner");
    assert_string_equal(m.headline, "Possible old worm");
    assert_string_equal(m.text, "It looks like last year's.");
    assert_int_equal(m.channel, CHANNEL_ADVISORY);
    assert_int_equal(m.reliable, 0);
    assert_int_equal(m.to, trial_roles(e, ""));
    assert_int_equal(m.turn, 0);
    assert_int_equal(m.minute, 30); /* the time that it bears */
    assert_int_equal(m.entry, NONE);
    trial_simple(e, COMMAND_CLOSE);
    m = last(e, "ciso");
    assert_int_equal(m.turn, 1);
    assert_int_equal(m.minute, 120);
    exercise_close(e);
}

static void no_more_is_written_than_fits(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    struct message m[2] = { { .turn = 77 }, { .turn = 77 } };
    assert_int_equal(exercise_inbox(e, trial_roles(e, "cert"), m, 1), 2);
    assert_int_equal(m[0].turn, 0);
    assert_int_equal(m[1].turn, 77);
    exercise_close(e);
}

static void an_edit_is_what_is_read_from_then_on(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    struct command c = trial_on(e, COMMAND_EDIT, "warning");
    c.text = "It is something new.";
    c.headline = ""; /* said as not said: the headline stays */
    trial_do(e, c);
    struct message m = last(e, "ciso");
    assert_string_equal(m.text, "It is something new.");
    assert_string_equal(m.headline, "Possible old worm");
    assert_int_equal(m.entry, 0);
    c = trial_on(e, COMMAND_EDIT, "warning");
    c.headline = "Correction";
    trial_do(e, c); /* the later edit counts, whole */
    m = last(e, "ciso");
    assert_string_equal(m.text, "It looks like last year's.");
    assert_string_equal(m.headline, "Correction");
    assert_int_equal(m.entry, 1);

    c = trial_on(e, COMMAND_EDIT, "boss"); /* before it is delivered */
    c.text = "Sail tonight.";
    trial_do(e, c);
    assert_string_equal(inbox(e, "ciso"), "warning");
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(last(e, "ciso").text, "Sail tonight.");
    assert_string_equal(inbox(e, "cert"), "first_call warning"); /* nobody else sees it */

    struct error err;
    struct resumed r;
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, trial_source("tests/exercise/scenarios"), &r, &err));
    assert_string_equal(last(r.exercise, "ciso").text, "Sail tonight.");
    struct message again[ROOM];
    exercise_inbox(r.exercise, trial_roles(r.exercise, "ciso"), again, ROOM);
    assert_string_equal(again[0].headline, "Correction");
    resume_close(&r);
}

static void an_added_inject_reaches_its_roles_only(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    struct command c = trial_add(e, "ciso", "The crane has stopped.");
    c.from = "The crew";
    c.headline = "Crane";
    trial_do(e, c);
    assert_string_equal(inbox(e, "ciso"), "+ warning"); /* the turn's opening, and half an hour later */
    assert_string_equal(inbox(e, "cert"), "first_call warning");
    struct message both[2], m;
    assert_int_equal(exercise_inbox(e, trial_roles(e, "ciso"), both, 2), 2);
    m = both[0];
    assert_string_equal(m.from, "The crew");
    assert_string_equal(m.headline, "Crane");
    assert_string_equal(m.text, "The crane has stopped.");
    assert_int_equal(m.channel, CHANNEL_PHONE);
    assert_int_equal(m.reliable, 1);
    assert_int_equal(m.inject, NONE);
    assert_int_equal(m.entry, 0);
    assert_int_equal(m.turn, 0);
    assert_int_equal(m.minute, 0);
    c = trial_add(e, "", "All hear this.");
    c.unreliable = 1;
    trial_do(e, c);
    assert_string_equal(inbox(e, "cert"), "first_call + warning");
    struct message three[3];
    assert_int_equal(exercise_inbox(e, trial_roles(e, "ciso"), three, 3), 3);
    assert_int_equal(three[1].reliable, 0);
    exercise_close(e);
}

/* `leak` comes three hours after `facts`, in the middle of turn 2. */
static void messages_stand_in_the_order_of_simulated_time(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_do(e, trial_add(e, "cert", "One."));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_add(e, "cert", "Two."));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_add(e, "cert", "Three."));
    assert_string_equal(inbox(e, "cert"), "first_call + warning + leak +");
    struct message m[ROOM];
    int count = exercise_inbox(e, trial_roles(e, ""), m, ROOM);
    for (int i = 1; i < count; i++)
        assert_true(m[i].turn >= m[i - 1].turn && m[i].minute >= m[i - 1].minute);
    exercise_close(e);
}

static void held_and_released(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_on(e, COMMAND_HOLD, "boss"));
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(inbox(e, "ciso"), "warning");
    trial_do(e, trial_on(e, COMMAND_RELEASE, "boss"));
    assert_string_equal(inbox(e, "ciso"), "warning boss");
    trial_do(e, trial_on(e, COMMAND_RELEASE, "leak"));
    assert_string_equal(inbox(e, "cert"), "first_call warning leak");
    assert_string_equal(inbox(e, "ciso"), "warning boss");
    exercise_close(e);
}

int test_inbox(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(each_role_reads_its_own),
        TRIAL(a_message_has_everything_that_is_shown),
        TRIAL(no_more_is_written_than_fits),
        TRIAL(an_edit_is_what_is_read_from_then_on),
        TRIAL(an_added_inject_reaches_its_roles_only),
        TRIAL(messages_stand_in_the_order_of_simulated_time),
        TRIAL(held_and_released),
    };
    return cmocka_run_group_tests_name("exercise: inbox", tests, NULL, NULL);
}
