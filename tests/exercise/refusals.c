/* What cannot be done now is refused in words, and then state, history, entries and journal are what they were. */
#include "exercise_tests.h"

static struct exercise *start(void)
{
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_do(e, trial_note("So far."));
    return e;
}

static void choices_and_ballots(void **state)
{
    (void)state;
    struct exercise *e = start();
    struct command c = trial_choose(e, "explain", "explain");
    trial_refused(e, c, STATUS_REFUSED, "not open now"); /* its turn has not come */
    c = trial_choose(e, "name_it", "facts");
    for (int32_t option = -1; option <= 9; option += 5) {
        c.option = option;
        trial_refused(e, c, STATUS_REFUSED, "cannot be chosen");
    }
    c.option = 1;
    c.decision = NONE;
    trial_refused(e, c, STATUS_NOT_FOUND, "no such decision");
    c.decision = e->s->decisions;
    trial_refused(e, c, STATUS_NOT_FOUND, "no such decision");
    c = trial_choose(e, "name_it", "facts");
    c.sureness = SURENESSES;
    trial_refused(e, c, STATUS_INVALID, "confidence");

    trial_refused(e, trial_ballot(e, NULL, "name_it", "facts"), STATUS_REFUSED, "needs the team");
    trial_refused(e, trial_ballot(e, " ", "name_it", "facts"), STATUS_REFUSED, "needs the team");
    trial_refused(e, trial_ballot(e, "A", "explain", "explain"), STATUS_REFUSED, "not open");
    c = trial_ballot(e, "A", "name_it", "facts");
    c.option = 4;
    trial_refused(e, c, STATUS_REFUSED, "cannot be chosen");
    c.decision = -7;
    trial_refused(e, c, STATUS_NOT_FOUND, "no such decision");

    trial_simple(e, COMMAND_CLOSE);
    trial_refused(e, trial_choose(e, "name_it", "facts"), STATUS_REFUSED, "not open now"); /* its turn is over */
    trial_refused(e, trial_choose(e, "explain", "apologise"), STATUS_REFUSED,
                  "cannot be chosen"); /* its condition fails */
    exercise_close(e);
}

static void a_form_asks_only_its_own_decisions(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, "class50", "a.jsonl");
    trial_refused(e, trial_choose(e, "close_port", "close"), STATUS_REFUSED, "not open now");
    exercise_close(e);
}

static void injects(void **state)
{
    (void)state;
    struct exercise *e = start();
    static const enum command_kind kinds[] = { COMMAND_HOLD, COMMAND_LET, COMMAND_RELEASE, COMMAND_EDIT };
    for (size_t i = 0; i < 4; i++) {
        struct command c = command_of(kinds[i]);
        c.text = "x";
        trial_refused(e, c, STATUS_NOT_FOUND, "no such inject");
        c.inject = e->s->injects;
        trial_refused(e, c, STATUS_NOT_FOUND, "no such inject");
    }
    trial_refused(e, trial_on(e, COMMAND_HOLD, "first_call"), STATUS_REFUSED, "no longer waits"); /* delivered */
    trial_refused(e, trial_on(e, COMMAND_HOLD, "leak"), STATUS_REFUSED, "no longer waits");       /* held */
    trial_refused(e, trial_on(e, COMMAND_LET, "boss"), STATUS_REFUSED, "not held");
    trial_refused(e, trial_on(e, COMMAND_RELEASE, "first_call"), STATUS_REFUSED, "has been delivered");
    struct command c = trial_on(e, COMMAND_EDIT, "boss");
    trial_refused(e, c, STATUS_REFUSED, "needs a text");
    c.text = " \n\t";
    trial_refused(e, c, STATUS_REFUSED, "needs a text");

    c = trial_add(e, "cert", "");
    trial_refused(e, c, STATUS_REFUSED, "needs a text");
    c = trial_add(e, "cert", "x");
    c.to = 0;
    trial_refused(e, c, STATUS_REFUSED, "someone who gets it");
    c.to = 1 << e->s->roles;
    trial_refused(e, c, STATUS_REFUSED, "someone who gets it");
    c = trial_add(e, "cert", "x");
    static const int32_t channels[] = { NONE, CHANNEL_EVENT, CHANNELS };
    for (size_t i = 0; i < 3; i++) {
        c.channel = channels[i];
        trial_refused(e, c, STATUS_REFUSED, "needs a channel");
    }
    exercise_close(e);
}

static void rulings_and_overrides(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_refused(e, trial_ruling(e, "", "trust", 100), STATUS_REFUSED, "in words");
    trial_refused(e, trial_ruling(e, "x", "trust", RULING_MAX + 1), STATUS_INVALID, "at most 20 points");
    trial_refused(e, trial_ruling(e, "x", "trust", -RULING_MAX - 1), STATUS_INVALID, "at most 20 points");
    trial_refused(e, trial_ruling(e, "x", "calls", COUNT_MAX + 1), STATUS_INVALID, "at most");
    trial_refused(e, trial_ruling(e, "x", "harbour", 1), STATUS_INVALID, "measures the world");
    struct command c = trial_ruling(e, "x", "trust", 100);
    c.change[c.changes++] = c.change[0];
    trial_refused(e, c, STATUS_INVALID, "once");
    c.changes = 1;
    static const int32_t slots[] = { STATE_TURN, -1, INT32_MAX };
    for (size_t i = 0; i < 3; i++) {
        c.change[0].slot = slots[i];
        trial_refused(e, c, STATUS_INVALID, "indicators and counters only");
    }
    c.changes = CHANGES_MAX + 1;
    trial_refused(e, c, STATUS_INVALID, "more than 8 changes");
    c.changes = 0;
    c.marks = 1;
    c.mark[0] = (struct ruling_mark){ trial_norm("LUCCA-2"), 1, " " };
    trial_refused(e, c, STATUS_REFUSED, "needs its reason");
    c.mark[0].because = "x";
    for (int32_t value = -4; value <= 4; value += 8) {
        c.mark[0].value = value;
        trial_refused(e, c, STATUS_INVALID, "from -3 to 3");
    }
    c.mark[0] = (struct ruling_mark){ e->s->norms->count, 1, "x" };
    trial_refused(e, c, STATUS_NOT_FOUND, "no such norm");
    c.marks = RULING_MARKS_MAX + 1;
    trial_refused(e, c, STATUS_INVALID, "more than 6 marks");

    c = trial_override("LUCCA-2", VERDICT_ADVANCED, NULL);
    trial_refused(e, c, STATUS_REFUSED, "needs a reason");
    c.reason = "x";
    c.value = VERDICTS;
    trial_refused(e, c, STATUS_NOT_FOUND, "verdict");
    c.value = VERDICT_ADVANCED;
    c.norm = NONE;
    trial_refused(e, c, STATUS_NOT_FOUND, "norm");
    exercise_close(e);
}

static void texts(void **state)
{
    (void)state;
    struct exercise *e = start();
    char text[COMMAND_TEXT_MAX + 2];
    memset(text, 'x', sizeof text);
    text[COMMAND_TEXT_MAX + 1] = '\0';
    trial_refused(e, trial_note(""), STATUS_REFUSED, "needs a text");
    trial_refused(e, trial_note(text), STATUS_INVALID, "too long");
    trial_refused(e, trial_note("caf\xe9"), STATUS_INVALID, "UTF-8");
    trial_refused(e, trial_note("\xed\xa0\x80"), STATUS_INVALID, "UTF-8");
    struct command c = trial_ruling(e, "x", "", 0);
    c.marks = 1;
    c.mark[0] = (struct ruling_mark){ 0, 1, text };
    trial_refused(e, c, STATUS_INVALID, "too long");
    text[COMMAND_TEXT_MAX] = '\0';
    trial_do(e, trial_note(text)); /* what fits is taken */
    exercise_close(e);
}

static void forks_need_a_place(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_refused(e, command_of(COMMAND_FORK), STATUS_REFUSED, "place for the child");
    exercise_close(e);
}

static void after_the_end_only_remarks_are_taken(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_do(e, trial_on(e, COMMAND_HOLD, "boss"));
    trial_simple(e, COMMAND_END);
    static const char *const over = "has ended";
    trial_refused(e, command_of(COMMAND_CLOSE), STATUS_REFUSED, over);
    trial_refused(e, command_of(COMMAND_END), STATUS_REFUSED, over);
    trial_refused(e, command_of(COMMAND_PAUSE), STATUS_REFUSED, over);
    trial_refused(e, command_of(COMMAND_RESUME), STATUS_REFUSED, over);
    trial_refused(e, trial_on(e, COMMAND_RELEASE, "leak"), STATUS_REFUSED, over);
    trial_refused(e, trial_on(e, COMMAND_HOLD, "angry"), STATUS_REFUSED, over);
    trial_refused(e, trial_on(e, COMMAND_LET, "boss"), STATUS_REFUSED, over);
    trial_refused(e, trial_ruling(e, "x", "trust", 100), STATUS_REFUSED, over);
    trial_refused(e, trial_add(e, "cert", "x"), STATUS_REFUSED, over);
    struct command c = trial_on(e, COMMAND_EDIT, "boss");
    c.text = "x";
    trial_refused(e, c, STATUS_REFUSED, over);
    trial_refused(e, trial_choose(e, "name_it", "facts"), STATUS_REFUSED, "not open");
    trial_refused(e, trial_ballot(e, "A", "name_it", "facts"), STATUS_REFUSED, "not open");
    trial_do(e, trial_note("Well done."));
    trial_do(e, trial_override("LUCCA-2", VERDICT_ADVANCED, "Heard in the room."));
    trial_simple(e, COMMAND_SHOW);
    exercise_close(e);
}

static void what_is_only_looked_at_takes_no_command(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    exercise_close(start());
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, trial_source("tests/exercise/scenarios"), &r, &err));
    trial_refused(r.exercise, trial_note("x"), STATUS_REFUSED, "only to be read");
    resume_close(&r);
}

/* The same refusals have to leave a history alone that has something in it. */
static void a_function_that_fails_refuses_the_command(void **state)
{
    (void)state;
    struct error err;
    struct loaded *loaded;
    static const char text[] =
        "scenario \"fails\" { title = \"F\", stake = \"S\", brief = \"B\", starts = \"2020-01-01\", turns = { { \"1\", "
        "hours = 1 }, { \"2\", "
        "hours = 1 } } }\n"
        "party \"p\" { name = \"P\", kind = \"state\" }\n"
        "role \"r\" { name = \"R\", acts_for = \"p\", goal = \"G\" }\n"
        "indicator \"trust\" { name = \"T\", start = 50, good = \"high\" }\n"
        "counter \"n\" { name = \"N\" }\n"
        "decision \"d\" { turn = 1, decides = \"r\", ask = \"?\", if_nobody_decides = \"a\",\n"
        "  option \"a\" { label = \"A\", cost = \"C\", now = { trust = -7 } },\n"
        "  option \"b\" { label = \"B\", cost = \"C\", now = function(s) while true do end end },\n"
        "  option \"c\" { label = \"C\", cost = \"C\", now = function(s) return { n = s.trust // 0 } end } }\n"
        "decision \"up\" { turn = 1, decides = \"r\", ask = \"?\", if_nobody_decides = \"a\",\n"
        "  option \"a\" { label = \"A\", cost = \"C\" }, option \"b\" { label = \"B\", cost = \"C\", now = { trust = 9 "
        "} },\n"
        "  option \"c\" { label = \"C\", cost = \"C\" } }\n"
        "ending \"e\" { name = \"E\", text = \"E\" }\n";
    assert_ok(os_make_dirs(trial_path("fails"), &err));
    trial_write(trial_path("fails/scenario.lua"), text, sizeof text - 1);
    assert_ok(library_load(&alloc_libc, trial_path("fails"), ground_norms(), &loaded, NULL, &err));
    struct exercise *e;
    assert_ok(exercise_start(&alloc_libc, loaded, 1, NULL, trial_path("a.jsonl"), &e, &err));
    trial_do(e, trial_choose(e, "d", "b"));
    trial_refused(e, command_of(COMMAND_CLOSE), STATUS_INVALID, "function of the scenario failed");
    trial_do(e, trial_choose(e, "d", "c"));
    trial_refused(e, command_of(COMMAND_CLOSE), STATUS_INVALID, "function of the scenario failed");
    /* the ruling and the refused close both meet the end of the scale: what the first left in the history stays as it
       was */
    trial_do(e, trial_ruling(e, "Applause.", "trust", RULING_MAX));
    trial_do(e, trial_ruling(e, "Applause.", "trust", RULING_MAX));
    trial_do(e, trial_ruling(e, "Applause.", "trust", RULING_MAX));
    trial_do(e, trial_choose(e, "up", "b"));
    trial_refused(e, command_of(COMMAND_CLOSE), STATUS_INVALID, "function of the scenario failed");
    trial_do(e, trial_choose(e, "up", "a"));
    trial_do(e, trial_choose(e, "d", "a"));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(trial_gauge(e, "trust"), 9300);
    exercise_close(e);
    library_free(loaded);
}

int test_refusals(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(choices_and_ballots),
        TRIAL(a_form_asks_only_its_own_decisions),
        TRIAL(injects),
        TRIAL(rulings_and_overrides),
        TRIAL(texts),
        TRIAL(forks_need_a_place),
        TRIAL(after_the_end_only_remarks_are_taken),
        TRIAL(what_is_only_looked_at_takes_no_command),
        TRIAL(a_function_that_fails_refuses_the_command),
    };
    return cmocka_run_group_tests_name("exercise: refusals", tests, NULL, NULL);
}
