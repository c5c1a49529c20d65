/* A save is the exercise: closed anywhere, it goes on exactly there; what does not replay is refused by its line. */
#include <stdio.h>
#include <stdlib.h>

#include "exercise_tests.h"
#include "store/json.h"

#define DRILLS trial_source("tests/exercise/scenarios")

/* The next thing that a policy would do; 0 at the end. */
static int step(const struct exercise *e, enum policy policy, struct command *c)
{
    if (e->state[STATE_PHASE] != PHASE_OPEN)
        return 0;
    int32_t d = policy == POLICY_NOBODY ? NONE : exercise_next_decision(e, trial_roles(e, ""), 0);
    *c = command_of(d == NONE ? COMMAND_CLOSE : COMMAND_CHOOSE);
    c->decision = d;
    if (d != NONE)
        c->option = exercise_would_choose(e, policy, d);
    return 1;
}

/* Closed and opened after every single command, against the same run in one go. */
static void interrupted_run(const char *folder, const char *scenario, enum policy policy, const char *form)
{
    struct error err;
    struct command c;
    struct resumed r = { .exercise = NULL };
    struct exercise *whole = trial_start(scenario, 2017, form, NULL);
    exercise_close(trial_start(scenario, 2017, form, "a.jsonl"));
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source(folder), &r, &err));
    assert_same(whole, r.exercise);
    while (step(whole, policy, &c)) {
        trial_do(whole, c);
        trial_do(r.exercise, c);
        resume_close(&r);
        assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, trial_source(folder), &r, &err));
        assert_int_equal(r.scenario, SCENARIO_SAME);
        assert_string_equal(r.notice, "");
        assert_false(r.repair.torn);
        assert_same(whole, r.exercise);
    }
    assert_false(step(r.exercise, policy, &c));
    resume_close(&r);
    exercise_close(whole);
    assert_ok(os_remove(trial_path("a.jsonl"), &err));
}

static void notpetya_saved_at_every_command(void **state)
{
    (void)state;
    interrupted_run("scenarios", NOTPETYA, POLICY_HISTORICAL, "half_day");
    interrupted_run("scenarios", NOTPETYA, POLICY_RANDOM, "class50");
}

static void a_small_one_saved_at_every_command(void **state)
{
    (void)state;
    for (int policy = 0; policy < POLICIES; policy++)
        interrupted_run("tests/golden", COMPACT, (enum policy)policy, policy % 2 ? "class50" : NULL);
}

/* A run with every kind of command in it. */
static struct exercise *rich(const char *save)
{
    struct exercise *e = trial_start(DRILL, 5, NULL, save);
    struct command c = trial_choose(e, "name_it", "label");
    c.by = "cert", c.text = "Sure enough.", c.sureness = SURENESS_MEDIUM;
    trial_do(e, trial_ballot(e, "Team A", "name_it", "facts"));
    trial_do(e, c);
    trial_do(e, trial_on(e, COMMAND_HOLD, "angry"));
    trial_do(e, trial_add(e, "ciso", "A crane is stuck."));
    c = trial_on(e, COMMAND_EDIT, "boss");
    c.text = "Sail.";
    trial_do(e, c);
    trial_simple(e, COMMAND_PAUSE);
    trial_simple(e, COMMAND_RESUME);
    trial_simple(e, COMMAND_CLOSE);
    c = trial_ruling(e, "They phone.", "trust", 300);
    c.mark[c.marks++] = (struct ruling_mark){ trial_norm("DIG-3"), 1, "Warns." };
    c.reason = "Fair.";
    trial_do(e, c);
    trial_do(e, trial_on(e, COMMAND_LET, "angry"));
    trial_do(e, trial_on(e, COMMAND_RELEASE, "leak"));
    trial_do(e, trial_choose(e, "explain", "apologise"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_rewind(12));
    trial_do(e, trial_choose(e, "explain", "explain"));
    trial_simple(e, COMMAND_SHOW);
    trial_simple(e, COMMAND_CLOSE);
    trial_simple(e, COMMAND_END);
    trial_simple(e, COMMAND_HIDE);
    trial_do(e, trial_override("LUCCA-2", VERDICT_LEFT_OPEN, "Hard to say."));
    c = trial_note("Done.");
    c.tag = "end";
    trial_do(e, c);
    return e;
}

static void every_kind_of_command_replays(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = rich("a.jsonl");
    for (int mode = JOURNAL_READ; mode <= JOURNAL_WRITE; mode++) {
        if (mode == JOURNAL_WRITE) { /* only one writes */
            exercise_close(e);
            e = rich(NULL);
        }
        assert_ok(trial_open("a.jsonl", (enum journal_mode)mode, DRILLS, &r, &err));
        assert_same(e, r.exercise);
        resume_close(&r);
    }
    exercise_close(e);
}

static void a_second_writer_is_refused(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = rich("a.jsonl");
    assert_int_equal(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_IO);
    assert_has(err.what, "another program");
    assert_true(err.fix[0] != '\0');
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, DRILLS, &r, &err)); /* but looking is allowed */
    assert_same(e, r.exercise);
    resume_close(&r);
    exercise_close(e);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    resume_close(&r);
}

static void a_torn_line_is_cut_and_reported(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct exercise *e = rich("a.jsonl");
    uint64_t whole = play_hash(e->s, e->state);
    int entries = e->entries;
    exercise_close(e);
    size_t length;
    char *data = trial_read(trial_path("a.jsonl"), &length);
    trial_write(trial_path("a.jsonl"), data, length - 20);
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, DRILLS, &r, &err));
    assert_true(r.repair.torn && !r.repair.cut);
    assert_int_equal(r.repair.line, entries + 1);
    resume_close(&r);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    assert_true(r.repair.torn && r.repair.cut);
    assert_int_equal(os_kind(r.repair.aside), OS_FILE);
    assert_int_equal(r.exercise->entries, entries - 1);
    struct command c = trial_note("Done.");
    c.tag = "end";
    trial_do(r.exercise, c);
    assert_true(play_hash(r.exercise->s, r.exercise->state) == whole);
    resume_close(&r);
    assert_ok(trial_open("a.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    assert_false(r.repair.torn);
    resume_close(&r);
    free(data);
}

/* Writes the lines of `from` anew into `to`, with right chains; line `at` (from 1) gets `state` or another body. */
static void forge(const char *from, const char *to, int32_t at, uint64_t state, const char *verb, const char *fields)
{
    static const char *const own[] = { "n", "turn", "at", "do", "state", "chain" };
    struct error err;
    struct journal *in, *out;
    assert_ok(journal_open(&alloc_libc, trial_path(from), JOURNAL_READ, &in, NULL, &err));
    assert_ok(journal_create(&alloc_libc, trial_path(to), journal_header(in), &out, &err));
    for (int32_t i = 0; i < journal_count(in); i++) {
        const struct journal_line *line = journal_line(in, i);
        int here = i + 1 == at;
        cJSON *body;
        if (here && fields) {
            assert_ok(json_parse(fields, strlen(fields), NULL, &body, &err));
        } else {
            body = cJSON_Duplicate(line->body, 1);
            for (size_t k = 0; k < 6; k++)
                cJSON_DeleteItemFromObjectCaseSensitive(body, own[k]);
        }
        assert_ok(journal_append(out, line->turn, line->utc, here && verb ? verb : line->verb, body,
                                 here && state ? state : line->state, &err));
        cJSON_Delete(body);
    }
    journal_close(in);
    journal_close(out);
}

static void another_state_than_written_names_the_line(void **state)
{
    (void)state;
    struct exercise *e = rich("a.jsonl");
    int lines = e->entries;
    exercise_close(e);
    for (int32_t at = 1; at <= lines; at++) {
        struct error err;
        struct resumed r;
        char place[80], number[32];
        forge("a.jsonl", "b.jsonl", at, 0x1234, NULL, NULL);
        assert_int_equal(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_DAMAGED);
        snprintf(place, sizeof place, "b.jsonl:%d", at + 1);
        snprintf(number, sizeof number, "command %d ", at);
        assert_has(err.where, place);
        assert_int_equal(strlen(strstr(err.where, place)), strlen(place));
        assert_has(err.what, number);
        assert_has(err.what, "another state");
        assert_true(err.fix[0] != '\0');
        assert_ok(os_remove(trial_path("b.jsonl"), &err)); /* the lock is gone too */
    }
    forge("a.jsonl", "b.jsonl", 0, 0, NULL, NULL); /* the forging itself is right */
    struct error err;
    struct resumed r;
    assert_ok(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err));
    resume_close(&r);
}

/* Chained as if written, but no such command could have been carried out. */
static void a_command_that_cannot_be_carried_out_again_names_the_line(void **state)
{
    (void)state;
    static const struct {
        const char *verb, *fields, *part;
    } wrong[] = {
        { "dance", "{}", "dance" },
        { "choose", "{\"decision\":\"explain\",\"option\":\"explain\"}", "not open now" },
        { "choose", "{\"decision\":\"name_it\",\"option\":\"close\"}", "not in this scenario" },
        { "ruling", "{\"text\":\"x\",\"changes\":{\"trust\":5000}}", "at most 20 points" },
        { "rewind", "{\"line\":3}", "line 3" },
        { "note", "{}", "needs a text" },
        { "close", "{\"really\":true}", "unknown field" },
    };
    exercise_close(rich("a.jsonl"));
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct error err;
        struct resumed r;
        forge("a.jsonl", "b.jsonl", 2, 0, wrong[i].verb, wrong[i].fields);
        assert_int_equal(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_DAMAGED);
        assert_int_equal(err.status, STATUS_DAMAGED);
        assert_has(err.what, "command 2 ");
        assert_has(err.what, wrong[i].part);
        assert_has(err.where, "b.jsonl:3");
        assert_ok(os_remove(trial_path("b.jsonl"), &err));
    }
}

static void another_model_is_refused(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct journal *in, *out;
    exercise_close(rich("a.jsonl"));
    assert_ok(journal_open(&alloc_libc, trial_path("a.jsonl"), JOURNAL_READ, &in, NULL, &err));
    struct journal_header h = *journal_header(in);
    h.model = MODEL_VERSION + 1;
    assert_ok(journal_create(&alloc_libc, trial_path("b.jsonl"), &h, &out, &err));
    journal_close(out);
    journal_close(in);
    assert_int_equal(trial_open("b.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_REFUSED);
    assert_has(err.what, "model");
    assert_has(err.fix, "version");
    assert_null(r.exercise);
}

static void a_save_that_is_not_there_is_said(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    assert_int_equal(trial_open("none.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_NOT_FOUND);
    assert_has(err.what, "none.jsonl");
    trial_write(trial_path("empty.jsonl"), "", 0);
    assert_int_equal(trial_open("empty.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_DAMAGED);
    trial_write(trial_path("other.jsonl"), "{\"a\":1}\n", 8);
    assert_int_equal(trial_open("other.jsonl", JOURNAL_WRITE, DRILLS, &r, &err), STATUS_DAMAGED);
    assert_has(err.what, "not a save");
}

int test_save(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(notpetya_saved_at_every_command),
        TRIAL(a_small_one_saved_at_every_command),
        TRIAL(every_kind_of_command_replays),
        TRIAL(a_second_writer_is_refused),
        TRIAL(a_torn_line_is_cut_and_reported),
        TRIAL(another_state_than_written_names_the_line),
        TRIAL(a_command_that_cannot_be_carried_out_again_names_the_line),
        TRIAL(another_model_is_refused),
        TRIAL(a_save_that_is_not_there_is_said),
    };
    return cmocka_run_group_tests_name("exercise: save and resume", tests, NULL, NULL);
}
