/* Roles that nobody plays are played by a policy, and the journal says so. */
#include "exercise_tests.h"

static void a_policy_chooses_as_commands(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    assert_ok(exercise_autoplay(e, POLICY_HISTORICAL, trial_roles(e, ""), TRIAL_UTC, &err));
    assert_int_equal(e->entries, 2);
    assert_int_equal(e->entry[0].command.decision, trial_decision(e, "name_it"));
    assert_int_equal(e->entry[0].command.option, 2); /* label, as the record has it */
    assert_last(e, "\"do\":\"choose\",\"decision\":\"close_port\",\"option\":\"wait\",\"by\":\"policy:historical\"");
    assert_ok(exercise_autoplay(e, POLICY_FIRST, trial_roles(e, ""), TRIAL_UTC, &err));
    assert_int_equal(e->entries, 2); /* nothing is left to choose */
    exercise_close(e);
}

static void it_leaves_players_their_choices(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    assert_ok(exercise_autoplay(e, POLICY_LAST, trial_roles(e, "ciso"), TRIAL_UTC, &err));
    assert_int_equal(e->entries, 1);
    assert_string_equal(e->entry[0].command.by, "policy:last");
    assert_int_equal(e->entry[0].command.option, 3);
    assert_int_equal(exercise_next_decision(e, trial_roles(e, ""), 0), trial_decision(e, "name_it"));
    trial_do(e, trial_choose(e, "name_it", "facts"));
    assert_ok(exercise_autoplay(e, POLICY_LAST, trial_roles(e, ""), TRIAL_UTC, &err));
    assert_int_equal(e->entries, 2);
    exercise_close(e);
}

static void nobody_is_a_policy_too(void **state)
{
    (void)state;
    struct error err;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    assert_ok(exercise_autoplay(e, POLICY_NOBODY, trial_roles(e, ""), TRIAL_UTC, &err));
    assert_int_equal(e->entries, 0);
    trial_play(e, POLICY_NOBODY);
    assert_int_equal(e->entries, e->s->turns);
    exercise_close(e);
}

/* A bot's dice are not the world's: what it journalled gives the same run when a person chooses it. */
static void a_random_run_is_its_choices(void **state)
{
    (void)state;
    struct exercise *bot = trial_start(COMPACT, 99, NULL, NULL), *person = trial_start(COMPACT, 99, NULL, NULL);
    trial_play(bot, POLICY_RANDOM);
    for (int i = 0; i < bot->entries; i++) {
        struct command c = bot->entry[i].command;
        c.by = c.by ? "team" : NULL;
        trial_do(person, c);
    }
    assert_true(play_hash(bot->s, bot->state) == play_hash(person->s, person->state));
    assert_true(ground_history(&bot->history) == ground_history(&person->history));
    exercise_close(bot);
    exercise_close(person);
}

static void plays_to_an_end(const char *scenario)
{
    const struct scenario *s = &ground_scenario(scenario)->scenario;
    for (int policy = 0; policy < POLICIES; policy++)
        for (int32_t form = 0; form == 0 || form < s->forms; form++) {
            struct exercise *e =
                trial_start(scenario, (uint64_t)policy + 5, s->forms ? s->form_text[form].id : NULL, NULL);
            trial_play(e, (enum policy)policy);
            assert_int_equal(e->state[STATE_PHASE], PHASE_ENDED);
            assert_in_range(e->state[STATE_ENDING], 1, e->s->endings);
            exercise_close(e);
        }
}

static void every_scenario_plays_to_an_end_under_every_policy(void **state)
{
    (void)state;
    struct error err;
    struct os_list shipped;
    plays_to_an_end(DRILL);
    plays_to_an_end(COMPACT);
    plays_to_an_end("tests/bench/reference");
    assert_ok(library_list(&alloc_libc, trial_source("scenarios"), &shipped, &err));
    assert_true(shipped.count > 0);
    for (int i = 0; i < shipped.count; i++) {
        char name[OS_PATH];
        assert_ok(os_join(name, "scenarios", shipped.names[i], &err));
        plays_to_an_end(name);
    }
    os_list_free(&shipped);
}

int test_policies(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_policy_chooses_as_commands),
        TRIAL(it_leaves_players_their_choices),
        TRIAL(nobody_is_a_policy_too),
        TRIAL(a_random_run_is_its_choices),
        TRIAL(every_scenario_plays_to_an_end_under_every_policy),
    };
    return cmocka_run_group_tests_name("exercise: policies", tests, NULL, NULL);
}
