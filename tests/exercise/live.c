/* Live authoring: a scenario folder is edited while it is played. */
#include <stdio.h>
#include <stdlib.h>

#include "exercise/inside.h"
#include "exercise/live.h"
#include "exercise_tests.h"

static const char *file(const char *name)
{
    char path[64];
    snprintf(path, sizeof path, "drill/%s", name);
    return trial_path(path);
}

/* The text of scenario.lua with `from` put `to`. */
static void edit(const char *from, const char *to)
{
    size_t length;
    const char *path = file("scenario.lua");
    char *text = trial_read(path, &length);
    char *at = strstr(text, from);
    assert_non_null(at);
    char *changed = malloc(length + strlen(to) + 1);
    assert_non_null(changed);
    int used = snprintf(changed, length + strlen(to) + 1, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from));
    trial_write(path, changed, (size_t)used);
    free(changed);
    free(text);
}

static struct live *open_as(const char *roles, enum policy policy)
{
    struct error err;
    struct live *live;
    trial_copy_folder(trial_source(DRILL), trial_path("drill"));
    struct live_options how = { .dir = trial_path("drill"), .seed = 4, .roles = roles, .policy = policy };
    assert_ok(live_open(&alloc_libc, &how, ground_norms(), &live, &err));
    return live;
}

static struct live *open_drill(void)
{
    struct live *live = open_as(NULL, POLICY_HISTORICAL);
    assert_non_null(live->e);
    assert_int_equal(live->mistakes, 0);
    return live;
}

/* Two turns: facts, close, explain. */
static struct live *play_some(void)
{
    struct live *live = open_drill();
    trial_do(live->e, trial_choose(live->e, "name_it", "facts"));
    trial_simple(live->e, COMMAND_CLOSE);
    trial_do(live->e, trial_choose(live->e, "explain", "explain"));
    return live;
}

static int turn(const struct live *live)
{
    return live->e->state[STATE_TURN] + 1;
}

static int32_t chosen(const struct live *live, const char *decision)
{
    int32_t d = trial_decision(live->e, decision);
    return live->e->state[live->e->s->at.decision + d * DECISION_WORDS + DECISION_CHOICE];
}

static void nothing_saved_is_nothing_new(void **state)
{
    (void)state;
    size_t length;
    struct live *live = play_some();
    const struct exercise *e = live->e;
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    char *text = trial_read(file("scenario.lua"), &length); /* saved without a change */
    trial_write(file("other.txt"), "a note", 6);
    trial_write(file("scenario.lua"), text, length);
    free(text);
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    trial_write(file(".scenario.lua.swp"), "x", 1);
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    assert_ptr_equal(live->e, e);
    live_close(live);
}

static void a_text_changes_in_place(void **state)
{
    (void)state;
    struct live *live = play_some();
    uint64_t hash = live->e->entry[live->e->entries - 1].state;
    edit("\"The facts\"", "\"Only the facts\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_has(live->changed, "scenario.lua");
    assert_string_equal(live->parted, "");
    assert_string_equal(live->e->s->option_text[0].label, "Only the facts");
    assert_int_equal(turn(live), 2);
    assert_int_equal(live->e->entries, 3);
    assert_true(live->e->entry[2].state == hash);
    assert_string_equal(live->before->s->option_text[0].label, "The facts"); /* until the next look */
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    assert_null(live->before);
    live_close(live);
}

static void a_number_changes_what_was_played(void **state)
{
    (void)state;
    struct live *live = play_some();
    int32_t before = trial_gauge(live->e, "trust");
    edit("trust = 5, calls = 2", "trust = 15, calls = 2");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_int_equal(trial_gauge(live->e, "trust"), before + 10 * POINT);
    assert_int_equal(chosen(live, "explain"), 1);
    live_close(live);
}

static void a_renamed_option_parts_and_heals(void **state)
{
    (void)state;
    struct live *live = play_some();
    edit("option \"facts\"", "option \"truth\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_has(live->parted, "choose name_it facts");
    assert_has(live->parted, "Turn 1");
    assert_int_equal(turn(live), 1);
    assert_int_equal(live->e->entries, 0);
    edit("option \"truth\"", "option \"facts\""); /* it fits again: all of it comes back */
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_string_equal(live->parted, "");
    assert_int_equal(turn(live), 2);
    assert_int_equal(chosen(live, "explain"), 1);
    live_close(live);
}

static void what_does_not_fit_is_forgotten_once_something_else_is_done(void **state)
{
    (void)state;
    struct live *live = play_some();
    edit("option \"facts\"", "option \"truth\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    trial_do(live->e, trial_choose(live->e, "name_it", "label"));
    edit("option \"truth\"", "option \"facts\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_int_equal(turn(live), 1);
    assert_int_equal(live->e->entries, 1);
    assert_int_equal(chosen(live, "name_it"), 2);
    live_close(live);
}

static void a_removed_decision_parts_where_it_was_chosen(void **state)
{
    (void)state;
    struct live *live = play_some();
    edit("decision \"explain\" {", "local unused = {} --[==[ {");
    edit("ending \"lost\"", "]==]\nending \"lost\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_has(live->parted, "choose explain explain");
    assert_int_equal(turn(live), 2);
    assert_int_equal(live->e->entries, 2);
    live_close(live);
}

/* Errors count from the second look on: the first may have met an editor that still writes. */
static void mistakes_are_named_and_the_old_text_goes_on(void **state)
{
    (void)state;
    struct live *live = play_some();
    const struct exercise *e = live->e;
    edit("label = \"The facts\",", "label = \"The facts\"");
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    assert_int_equal(live_poll(live), LIVE_BROKEN);
    assert_true(live->broken);
    assert_int_equal(live->errors, 1);
    assert_string_equal(live->mistake[0].file, "scenario.lua");
    assert_int_equal(live->mistake[0].line, 33);
    assert_true(live->mistake[0].error);
    assert_has(live->mistake[0].message, "comma");
    assert_has(live->mistake[0].code, "E0");
    assert_int_equal(live_poll(live), LIVE_NOTHING);
    assert_ptr_equal(live->e, e);
    trial_simple(live->e, COMMAND_CLOSE); /* it is played on */
    edit("label = \"The facts\"", "label = \"The facts\",");
    assert_int_equal(live_poll(live), LIVE_MENDED); /* the text is as it was */
    assert_int_equal(live->mistakes, 0);
    assert_ptr_equal(live->e, e);
    live_close(live);
}

static void an_include_and_a_file_removed(void **state)
{
    (void)state;
    struct live *live = play_some();
    const char more[] =
        "inject \"late\" { turn = 3, to = \"all\", channel = \"news\", from = \"All\", text = \"More.\" }\n";
    edit("party \"state\"", "include \"more.lua\"\nparty \"state\"");
    live_poll(live);
    assert_int_equal(live_poll(live), LIVE_BROKEN); /* not there yet */
    assert_has(live->mistake[0].message, "more.lua");
    trial_write(file("more.lua"), more, sizeof more - 1);
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_has(live->changed, "more.lua");
    assert_true(scenario_find_inject(live->e->s, "late") != NONE);
    assert_int_equal(turn(live), 2);
    struct error err;
    assert_ok(os_remove(file("scenario.lua"), &err));
    live_poll(live);
    assert_int_equal(live_poll(live), LIVE_BROKEN);
    assert_int_equal(live->errors, 1);
    assert_int_equal(turn(live), 2);
    live_close(live);
}

static void a_scenario_that_does_not_load_starts_when_it_is_mended(void **state)
{
    (void)state;
    struct error err;
    struct live *live;
    trial_copy_folder(trial_source(DRILL), trial_path("drill"));
    edit("ending \"over\"", "endign \"over\"");
    struct live_options how = {
        .dir = trial_path("drill"), .seed = 4, .roles = "cert,nobody", .policy = POLICY_HISTORICAL
    };
    assert_ok(live_open(&alloc_libc, &how, ground_norms(), &live, &err));
    assert_null(live->e);
    assert_true(live->broken);
    assert_true(live->errors > 0);
    assert_int_equal(live_back(live, &err), STATUS_REFUSED);
    edit("endign \"over\"", "ending \"over\"");
    live_poll(live);
    assert_null(live->e); /* it loads now, but who is nobody? */
    assert_has(live->mistake[0].message, "nobody");
    edit("role \"ciso\"", "role \"nobody\" { name = \"N\", acts_for = \"firm\", goal = \"None.\" }\nrole \"ciso\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_null(live->before);
    assert_int_equal(live->roles, 3);
    live_close(live);
}

static void policies_follow_the_text(void **state)
{
    (void)state;
    struct live *live = open_as("ciso", POLICY_HISTORICAL);
    assert_int_equal(chosen(live, "name_it"), 0);
    struct error err;
    assert_ok(exercise_autoplay(live->e, live->policy, ~live->roles, TRIAL_UTC, &err));
    assert_int_equal(chosen(live, "name_it"), 2);
    trial_do(live->e, trial_choose(live->e, "close_port", "close"));
    trial_simple(live->e, COMMAND_CLOSE);
    edit("option \"label\"", "option \"name\"");
    edit("plays = \"label\"", "plays = \"nothing\"");
    assert_int_equal(live_poll(live), LIVE_RELOADED);
    assert_string_equal(live->parted, ""); /* what a policy chose parts nothing: it chooses again */
    assert_int_equal(turn(live), 2);
    assert_int_equal(chosen(live, "name_it"), 3);
    assert_int_equal(chosen(live, "close_port"), 1);
    live_close(live);
}

static void jumps_and_steps_back(void **state)
{
    (void)state;
    struct error err;
    struct live *live = play_some();
    uint64_t hash = live->e->entry[live->e->entries - 1].state;
    assert_ok(live_back(live, &err));
    assert_int_equal(chosen(live, "explain"), 0);
    assert_ok(live_back(live, &err));
    assert_int_equal(turn(live), 1);
    assert_int_equal(chosen(live, "name_it"), 1);
    assert_ok(live_back(live, &err));
    assert_int_equal(live_back(live, &err), STATUS_REFUSED);
    assert_ok(live_jump(live, 2, &err)); /* forward over what was done */
    assert_int_equal(live->e->entries, 2);
    assert_int_equal(chosen(live, "name_it"), 1);
    assert_ok(live_jump(live, 3, &err)); /* the choice of turn 2 is known too; its closing is the policy's */
    assert_int_equal(turn(live), 3);
    assert_true(live->e->entry[2].state == hash);
    assert_int_equal(live_jump(live, 4, &err), STATUS_INVALID);
    assert_has(err.what, "turn 4");
    assert_int_equal(turn(live), 3);
    assert_ok(live_jump(live, 1, &err));
    assert_int_equal(live->e->entries, 0);
    live_close(live);
}

static void what_stands_is_kept_when_asked_for(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct live *live = play_some();
    uint64_t hash = live->e->entry[live->e->entries - 1].state;
    assert_ok(os_make_dirs(trial_path("saves"), &err));
    assert_ok(live_keep(live, trial_path("saves/a.jsonl"), &err));
    live_close(live);
    assert_ok(trial_open("saves/a.jsonl", JOURNAL_READ, trial_path("."), &r, &err));
    assert_int_equal(r.exercise->entries, 3);
    assert_true(r.exercise->entry[2].state == hash);
    resume_close(&r);
}

static const struct inside_row *row_with(const struct inside *in, const char *text)
{
    for (int i = 0; i < in->rows; i++)
        if (strstr(in->row[i].text, text))
            return in->row + i;
    fail_msg("no row has “%s”", text);
    return NULL;
}

static const char *value_of(const struct inside *in, const char *name)
{
    for (int i = 0; i < in->rows; i++)
        if (strcmp(in->row[i].text, name) == 0)
            return in->row[i].side;
    return "no such row";
}

static void the_inside_is_told(void **state)
{
    (void)state;
    struct error err;
    struct inside in;
    struct live *live = play_some();
    inside_init(&in, &alloc_libc);
    assert_ok(inside_look(&in, live->e, &err));
    assert_string_equal(value_of(&in, "Public trust"), "64");
    assert_string_equal(value_of(&in, "labelled"), "not set");
    assert_int_equal(row_with(&in, "Public trust is below 30")->holds, 0);
    assert_has(row_with(&in, "Public trust is below 30")->text, "Public trust was 64");
    assert_string_equal(row_with(&in, "leak: Papers")->side, "held until it is released");
    assert_string_equal(row_with(&in, "facts: releases the inject leak")->side, "in 1\u00A0h");
    assert_string_equal(row_with(&in, "explain: Explain")->side, "chosen");
    assert_string_equal(row_with(&in, "apologise: Apologise")->side, "not on offer");
    assert_int_equal(row_with(&in, "On offer if")->holds, 0);
    assert_ok(live_jump(live, 1, &err));
    assert_ok(inside_look(&in, live->e, &err));
    row_with(&in, "LUCCA-2 +2: Keeps cause and effect apart.");
    row_with(&in, "LUCCA-2 \u2212"
                  "1: Names it too early.");
    assert_string_equal(row_with(&in, "angry")->side, "turn 2");
    row_with(&in, "power of Port becomes 50");
    inside_free(&in);
    live_close(live);
}

int test_live(void)
{
    static const struct CMUnitTest tests[] = {
        TRIAL(nothing_saved_is_nothing_new),
        TRIAL(a_text_changes_in_place),
        TRIAL(a_number_changes_what_was_played),
        TRIAL(a_renamed_option_parts_and_heals),
        TRIAL(what_does_not_fit_is_forgotten_once_something_else_is_done),
        TRIAL(a_removed_decision_parts_where_it_was_chosen),
        TRIAL(mistakes_are_named_and_the_old_text_goes_on),
        TRIAL(an_include_and_a_file_removed),
        TRIAL(a_scenario_that_does_not_load_starts_when_it_is_mended),
        TRIAL(policies_follow_the_text),
        TRIAL(jumps_and_steps_back),
        TRIAL(what_stands_is_kept_when_asked_for),
        TRIAL(the_inside_is_told),
    };
    return cmocka_run_group_tests_name("live", tests, NULL, NULL);
}
