/* What each command does, and the line that it leaves in the journal. */
#include <stdlib.h>

#include "exercise_tests.h"
#include "store/json.h"

static int32_t chosen(const struct exercise *e, const char *decision)
{
    return e->state[e->s->at.decision + trial_decision(e, decision) * DECISION_WORDS + DECISION_CHOICE];
}

static int32_t word(const struct exercise *e, const char *inject)
{
    return e->state[e->s->at.inject + trial_inject(e, inject)];
}

static struct exercise *start(void)
{
    return trial_start(DRILL, 1, NULL, "a.jsonl");
}

static void choose_fills_a_slot_and_may_be_changed(void **state)
{
    (void)state;
    struct exercise *e = start();
    struct command c = trial_choose(e, "name_it", "facts");
    c.by = "cert";
    c.text = "Nobody knows the cause yet.\n\"Say so.\"";
    c.sureness = SURENESS_HIGH;
    trial_do(e, c);
    assert_int_equal(chosen(e, "name_it"), 1);
    assert_int_equal(trial_gauge(e, "trust"), 6000); /* it counts when the turn closes */
    assert_last(e,
                "\"do\":\"choose\",\"decision\":\"name_it\",\"option\":\"facts\",\"sureness\":\"high\",\"by\":\"cert\","
                "\"text\":\"Nobody knows the cause yet.\\n\\\"Say so.\\\"\"");
    const struct entry *x = exercise_choice(e, c.decision);
    assert_string_equal(x->command.text, c.text);
    assert_int_equal(x->line, 1);

    trial_do(e, trial_choose(e, "name_it", "label"));
    assert_int_equal(chosen(e, "name_it"), 2);
    assert_last(e, "\"do\":\"choose\",\"decision\":\"name_it\",\"option\":\"label\"");
    assert_int_equal(exercise_choice(e, c.decision)->line, 2);

    trial_do(e, trial_choose(e, "name_it", ""));
    assert_int_equal(chosen(e, "name_it"), 0);
    assert_last(e, "\"do\":\"choose\",\"decision\":\"name_it\"");
    assert_null(exercise_choice(e, c.decision));
    exercise_close(e);
}

static void close_carries_out_and_opens_the_next_turn(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_simple(e, COMMAND_CLOSE);
    assert_last(e, "\"do\":\"close\"");
    assert_int_equal(e->entry[1].turn, 1);
    assert_int_equal(e->state[STATE_TURN], 1);
    assert_int_equal(trial_gauge(e, "trust"), 6000 + 500 - 100); /* facts; the storm */
    assert_int_equal(trial_gauge(e, "calls"), 3 + 2);
    assert_int_equal(chosen(e, "close_port"), 2); /* nobody decided: wait */
    assert_true(exercise_now(e) == e->s->starts + 120);
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(trial_gauge(e, "trust"),
                     6400 - 200 + 200 - 400); /* no answer; later of facts; the leak it releases */
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(e->state[STATE_ENDING], 1 + 1);
    assert_last(e, "\"do\":\"close\",\"ended\":true");
    assert_true(e->entry[3].state == play_hash(e->s, e->state));
    exercise_close(e);
}

static void a_line_bears_the_turn_the_time_and_the_state(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_note("Two."));
    const struct journal_line *line = journal_line(e->journal, 1);
    assert_int_equal(line->number, 2);
    assert_int_equal(line->turn, 2);
    assert_true(line->utc == TRIAL_UTC + 1);
    assert_true(line->state == play_hash(e->s, e->state));
    exercise_close(e);
}

static void hold_keeps_an_inject_back_and_let_lets_it_go(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_do(e, trial_on(e, COMMAND_HOLD, "boss"));
    assert_last(e, "\"do\":\"hold\",\"inject\":\"boss\"");
    assert_int_equal(word(e, "boss"), INJECT_HELD);
    trial_do(e, trial_on(e, COMMAND_LET, "boss"));
    assert_last(e, "\"do\":\"let\",\"inject\":\"boss\"");
    assert_int_equal(word(e, "boss"), INJECT_WAITING);
    trial_do(e, trial_on(e, COMMAND_HOLD, "boss"));
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(word(e, "boss"), INJECT_HELD); /* its turn has come, and it has not */
    exercise_close(e);
}

static void release_delivers_now(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_do(e, trial_on(e, COMMAND_RELEASE, "leak"));
    assert_last(e, "\"do\":\"release\",\"inject\":\"leak\"");
    assert_int_equal(word(e, "leak"), 1);
    assert_int_equal(trial_gauge(e, "trust"), 6000 - 400);
    exercise_close(e);
}

static void edit_and_add_move_nothing(void **state)
{
    (void)state;
    struct exercise *e = start();
    uint64_t before = play_hash(e->s, e->state);
    struct command c = trial_on(e, COMMAND_EDIT, "boss");
    c.headline = "Again";
    c.text = "When?";
    trial_do(e, c);
    assert_last(e, "\"do\":\"edit\",\"inject\":\"boss\",\"headline\":\"Again\",\"text\":\"When?\"");
    c = trial_add(e, "", "Evacuate.");
    c.headline = "Urgent";
    c.from = "The mayor";
    c.channel = CHANNEL_BROADCAST;
    trial_do(e, c);
    assert_last(e, "\"do\":\"add\",\"channel\":\"broadcast\",\"to\":[\"cert\",\"ciso\"],\"headline\":\"Urgent\","
                   "\"from\":\"The mayor\",\"text\":\"Evacuate.\"");
    c.unreliable = 1;
    trial_do(e, c);
    assert_last(e, "\"do\":\"add\",\"channel\":\"broadcast\",\"to\":[\"cert\",\"ciso\"],\"headline\":\"Urgent\","
                   "\"from\":\"The mayor\",\"text\":\"Evacuate.\",\"reliable\":\"no\"");
    assert_true(play_hash(e->s, e->state) == before);
    exercise_close(e);
}

static void a_ruling_moves_gauges_at_once(void **state)
{
    (void)state;
    struct exercise *e = start();
    struct command c = trial_ruling(e, "They phone the port themselves.", "trust", RULING_MAX);
    c.change[c.changes++] = (struct add){ e->s->at.gauges + scenario_find_gauge(e->s, "calls"), -2 };
    c.mark[c.marks++] = (struct ruling_mark){ trial_norm("DIG-3"), 3, "Tells those who may be next." };
    c.mark[c.marks++] = (struct ruling_mark){ trial_norm("LUCCA-2"), -3, "Before looking." };
    c.reason = "Nobody had thought of it.";
    trial_do(e, c);
    assert_int_equal(trial_gauge(e, "trust"), 8000);
    assert_int_equal(trial_gauge(e, "calls"), 1);
    assert_last(
        e, "\"do\":\"ruling\",\"text\":\"They phone the port themselves.\",\"reason\":\"Nobody had thought of it.\","
           "\"changes\":{\"trust\":2000,\"calls\":-2},"
           "\"marks\":[{\"norm\":\"DIG-3\",\"value\":3,\"because\":\"Tells those who may be next.\"},"
           "{\"norm\":\"LUCCA-2\",\"value\":-3,\"because\":\"Before looking.\"}]");
    trial_do(e, trial_ruling(e, "Again, and it is at the end of its scale.", "trust", RULING_MAX));
    trial_do(e, trial_ruling(e, "And again.", "trust", RULING_MAX));
    assert_int_equal(trial_gauge(e, "trust"), 10000);
    trial_do(e, trial_ruling(e, "In words only.", "", 0));
    assert_last(e, "\"do\":\"ruling\",\"text\":\"In words only.\"");
    exercise_close(e);
}

static void remarks_move_nothing(void **state)
{
    (void)state;
    struct exercise *e = start();
    uint64_t before = play_hash(e->s, e->state);
    struct command c = trial_ballot(e, "Team 3", "name_it", "label");
    c.sureness = SURENESS_LOW;
    c.text = "It is what all say.";
    trial_do(e, c);
    assert_last(
        e, "\"do\":\"ballot\",\"decision\":\"name_it\",\"option\":\"label\",\"sureness\":\"low\",\"by\":\"Team 3\","
           "\"text\":\"It is what all say.\"");
    trial_do(e, trial_ballot(e, "Team 4", "name_it", ""));
    assert_last(e, "\"do\":\"ballot\",\"decision\":\"name_it\",\"by\":\"Team 4\"");
    trial_do(e, trial_override("LUCCA-2", VERDICT_STRAINED, "Seen in the room."));
    assert_last(e,
                "\"do\":\"override\",\"norm\":\"LUCCA-2\",\"verdict\":\"strained\",\"reason\":\"Seen in the room.\"");
    c = trial_note("Zürich 日本 🙂");
    c.tag = "hot wash";
    trial_do(e, c);
    assert_last(e, "\"do\":\"note\",\"text\":\"Zürich 日本 🙂\",\"tag\":\"hot wash\"");
    assert_true(play_hash(e->s, e->state) == before);
    exercise_close(e);
}

static void pause_blocks_the_close_and_resume_frees_it(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_simple(e, COMMAND_PAUSE);
    assert_last(e, "\"do\":\"pause\"");
    trial_refused(e, command_of(COMMAND_CLOSE), STATUS_REFUSED, "paused");
    trial_refused(e, command_of(COMMAND_PAUSE), STATUS_REFUSED, "paused already");
    trial_do(e, trial_choose(e, "name_it", "facts")); /* thinking goes on */
    trial_simple(e, COMMAND_RESUME);
    assert_last(e, "\"do\":\"resume\"");
    trial_refused(e, command_of(COMMAND_RESUME), STATUS_REFUSED, "not paused");
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->state[STATE_TURN], 1);
    exercise_close(e);
}

static void show_and_hide_are_part_of_the_state(void **state)
{
    (void)state;
    struct exercise *e = start();
    uint64_t before = play_hash(e->s, e->state);
    assert_int_equal(e->state[STATE_SHOWN], 0);
    trial_simple(e, COMMAND_SHOW);
    assert_last(e, "\"do\":\"show\"");
    assert_int_equal(e->state[STATE_SHOWN], 1);
    trial_simple(e, COMMAND_HIDE);
    assert_last(e, "\"do\":\"hide\"");
    assert_int_equal(e->state[STATE_SHOWN], 0);
    assert_true(play_hash(e->s, e->state) == before);
    exercise_close(e);
}

static void undo_is_allowed_until_the_facilitator_says_no(void **state)
{
    (void)state;
    struct exercise *e = start();
    assert_true(exercise_lets_undo(e));
    trial_do(e, exercise_let_undo(0));
    assert_last(e, "\"do\":\"note\",\"text\":\"no\",\"tag\":\"undo\"");
    assert_false(exercise_lets_undo(e));
    assert_false(exercise_is_remark(&e->entry[0].command));
    struct command back = command_of(COMMAND_REWIND);
    back.line = 0;
    trial_do(e, back); /* what was done is undone, what is allowed is not */
    assert_false(exercise_lets_undo(e));
    trial_do(e, exercise_let_undo(1));
    assert_true(exercise_lets_undo(e));
    exercise_close(e);
}

static void end_drops_the_open_choices(void **state)
{
    (void)state;
    struct exercise *e = start();
    trial_do(e, trial_choose(e, "name_it", "label"));
    trial_simple(e, COMMAND_END);
    assert_last(e, "\"do\":\"end\",\"ended\":true");
    assert_int_equal(e->state[STATE_PHASE], PHASE_ENDED);
    assert_int_equal(e->state[STATE_ENDING], 1 + 1);
    assert_int_equal(trial_gauge(e, "trust"), 6000);
    assert_int_equal(chosen(e, "name_it"), 0);
    exercise_close(e);
}

/* Every kind, written and read back: nothing of it is lost, and a field that it does not have is refused. */
static void a_command_is_read_as_it_was_written(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    for (int kind = 0; kind < COMMANDS; kind++) {
        struct error err;
        struct command c = command_of((enum command_kind)kind), back;
        cJSON *fields = NULL;
        c.decision = 1, c.option = 3, c.inject = 2, c.norm = 4, c.value = 3, c.line = 77, c.channel = CHANNEL_LETTER,
        c.to = 2;
        c.sureness = SURENESS_MEDIUM, c.by = "b", c.text = "t", c.headline = "h", c.from = "f", c.reason = "r",
        c.tag = "g";
        c.changes = 1, c.change[0] = (struct add){ e->s->at.gauges, -5 };
        c.unreliable = 1;
        c.marks = 1, c.mark[0] = (struct ruling_mark){ 9, -1, "m" };
        assert_int_equal(command_find(command_verb(c.kind)), kind);
        assert_ok(command_to_json(e->s, &c, &fields, &err));
        assert_ok(command_from_json(e->s, command_verb(c.kind), fields, &back, &err));
        char first[1000], second[1000];
        cJSON *again = NULL;
        assert_true(cJSON_PrintPreallocated(fields, first, sizeof first, 0));
        assert_ok(command_to_json(e->s, &back, &again, &err));
        assert_true(cJSON_PrintPreallocated(again, second, sizeof second, 0));
        assert_string_equal(first, second);
        cJSON_Delete(again);
        assert_non_null(cJSON_AddNumberToObject(fields, "pocket", 1));
        assert_int_equal(command_from_json(e->s, command_verb(c.kind), fields, &back, &err), STATUS_INVALID);
        assert_has(err.what, "unknown field");
        assert_has(err.where, "pocket");
        cJSON_Delete(fields);
    }
    assert_int_equal(command_find("dance"), NONE);
    for (int i = 0; i < CHANNELS; i++)
        assert_int_equal(channel_find(channel_id((enum channel)i)), i);
    for (int i = 0; i < SURENESSES; i++)
        assert_int_equal(sureness_find(sureness_id((enum sureness)i)), i);
    exercise_close(e);
}

static void a_line_that_names_nothing_known_is_invalid(void **state)
{
    (void)state;
    static const struct {
        const char *verb, *fields, *part;
    } wrong[] = {
        { "dance", "{}", "dance" },
        { "choose", "{}", "decision" },
        { "choose", "{\"decision\":\"nme_it\"}", "nme_it" },
        { "choose", "{\"decision\":7}", "a number" },
        { "choose", "{\"decision\":\"name_it\",\"option\":\"close\"}", "close" },
        { "choose", "{\"decision\":\"name_it\",\"inject\":\"boss\"}", "unknown field" },
        { "choose", "{\"decision\":\"name_it\",\"sureness\":\"some\"}", "some" },
        { "ballot", "{\"decision\":\"name_it\",\"by\":1}", "a number" },
        { "hold", "{\"inject\":\"bos\"}", "bos" },
        { "override", "{\"norm\":\"LUCCA-99\",\"verdict\":\"strained\"}", "LUCCA-99" },
        { "override", "{\"norm\":\"LUCCA-2\",\"verdict\":\"bad\"}", "bad" },
        { "rewind", "{\"line\":-1}", "-1" },
        { "rewind", "{}", "line" },
        { "add", "{\"channel\":\"fax\",\"to\":[]}", "fax" },
        { "add", "{\"channel\":\"news\",\"to\":[\"cret\"]}", "cret" },
        { "add", "{\"channel\":\"news\",\"to\":\"cert\"}", "text" },
        { "add", "{\"channel\":\"news\",\"to\":[],\"reliable\":\"perhaps\"}", "perhaps" },
        { "ruling", "{\"text\":\"x\",\"changes\":{\"trst\":1}}", "trst" },
        { "ruling", "{\"text\":\"x\",\"changes\":{\"trust\":100000001}}", "100000001" },
        { "ruling", "{\"text\":\"x\",\"marks\":[{\"norm\":\"LUCCA-2\",\"value\":4}]}", "4" },
        { "ruling", "{\"text\":\"x\",\"marks\":[{\"norm\":\"LUCCA-2\",\"value\":1,\"why\":\"x\"}]}", "unknown field" },
        { "ruling", "{\"text\":\"x\",\"marks\":[3]}", "found 3" },
        { "close", "{\"line\":3}", "unknown field" },
    };
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct error err = { .what = "" };
        struct command c;
        cJSON *body;
        assert_ok(json_parse(wrong[i].fields, strlen(wrong[i].fields), NULL, &body, &err));
        assert_int_equal(command_from_json(e->s, wrong[i].verb, body, &c, &err), STATUS_INVALID);
        char both[sizeof err.what + sizeof err.where];
        strcpy(both, err.what);
        strcat(both, err.where);
        assert_has(both, wrong[i].part);
        cJSON_Delete(body);
    }
    exercise_close(e);
}

int test_commands(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(choose_fills_a_slot_and_may_be_changed),
        TRIAL(close_carries_out_and_opens_the_next_turn),
        TRIAL(a_line_bears_the_turn_the_time_and_the_state),
        TRIAL(hold_keeps_an_inject_back_and_let_lets_it_go),
        TRIAL(release_delivers_now),
        TRIAL(edit_and_add_move_nothing),
        TRIAL(a_ruling_moves_gauges_at_once),
        TRIAL(remarks_move_nothing),
        TRIAL(pause_blocks_the_close_and_resume_frees_it),
        TRIAL(show_and_hide_are_part_of_the_state),
        TRIAL(undo_is_allowed_until_the_facilitator_says_no),
        TRIAL(end_drops_the_open_choices),
        TRIAL(a_command_is_read_as_it_was_written),
        TRIAL(a_line_that_names_nothing_known_is_invalid),
    };
    return cmocka_run_group_tests_name("exercise: commands", tests, NULL, NULL);
}
