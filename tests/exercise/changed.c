/* A scenario that has changed since it was played is recognised, and what is played then is said. */
#include <stdio.h>
#include <stdlib.h>

#include "exercise_tests.h"

/* An exercise of the drill, installed in trial_dir/installed and saved in trial_dir/saves. */
static void play_some(void)
{
    struct error err;
    struct loaded *loaded;
    struct exercise *e;
    trial_copy_folder(trial_source(DRILL), trial_path("installed/drill"));
    assert_ok(os_make_dirs(trial_path("saves"), &err));
    assert_ok(library_load(&alloc_libc, trial_path("installed/drill"), ground_norms(), &loaded, NULL, &err));
    assert_ok(exercise_start(&alloc_libc, loaded, 4, "half_day", trial_path("saves/a.jsonl"), &e, &err));
    trial_do(e, trial_choose(e, "name_it", "facts"));
    trial_simple(e, COMMAND_CLOSE);
    exercise_close(e);
    library_free(loaded);
}

static void replace(const char *from, const char *to)
{
    size_t length;
    const char *path = trial_path("installed/drill/scenario.lua");
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

static void forget(void)
{
    struct error err;
    assert_ok(os_remove_tree(trial_path("saves/scenarios"), &err));
}

static enum status open_it(struct resumed *r, struct error *err)
{
    return trial_open("saves/a.jsonl", JOURNAL_WRITE, trial_path("installed"), r, err);
}

/* Opens and plays on; what is asked is the text that players read and the trust that facts bring. */
static void goes_on(struct resumed *r, int scenario, const char *notice, const char *label)
{
    assert_int_equal(r->scenario, scenario);
    assert_has(r->notice, notice);
    assert_int_equal(*notice == '\0', r->notice[0] == '\0');
    const struct exercise *e = r->exercise;
    assert_string_equal(e->s->option_text[0].label, label);
    assert_int_equal(trial_gauge(e, "trust"), 6400);
    trial_play(r->exercise, POLICY_FIRST);
    resume_close(r);
}

static void nothing_has_changed(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    play_some();
    assert_ok(open_it(&r, &err));
    goes_on(&r, SCENARIO_SAME, "", "The facts");
    forget();
    assert_ok(open_it(&r, &err)); /* the kept copy is not needed */
    assert_int_equal(r.scenario, SCENARIO_SAME);
    resume_close(&r);
}

static void only_texts_have_changed(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    play_some();
    replace("label = \"The facts\"", "label = \"Facts only\"");
    assert_ok(open_it(&r, &err));
    goes_on(&r, SCENARIO_TEXT_CHANGED,
            "The texts of drill have changed since; this exercise goes on with the scenario as it was played.",
            "The facts");
}

static void only_texts_have_changed_and_nothing_was_kept(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    char id[JOURNAL_SAVE_ID];
    play_some();
    replace("label = \"The facts\"", "label = \"Facts only\"");
    forget();
    assert_ok(open_it(&r, &err));
    /* a fork is of what is played now */
    assert_ok(exercise_fork(r.exercise, trial_path("saves/b.jsonl"), TRIAL_UTC, id, &err));
    goes_on(&r, SCENARIO_TEXT_CHANGED,
            "The texts of drill have changed since this exercise was played; its rules have not.", "Facts only");
    assert_ok(trial_open("saves/b.jsonl", JOURNAL_WRITE, trial_path("installed"), &r, &err));
    goes_on(&r, SCENARIO_SAME, "", "Facts only");
}

static void rules_have_changed(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    play_some();
    replace("now = { trust = 5, calls = 2 }", "now = { trust = 6, calls = 2 }");
    assert_ok(open_it(&r, &err));
    goes_on(&r, SCENARIO_RULES_CHANGED,
            "The rules of drill have changed since; this exercise goes on with the scenario as it was played.",
            "The facts");
    forget();
    assert_int_equal(open_it(&r, &err), STATUS_REFUSED);
    assert_has(err.what, "drill has other rules now");
    assert_has(err.fix, "earlier files");
    assert_null(r.exercise);
    assert_null(r.loaded);
    /* nothing was changed or locked by the refusal */
    replace("now = { trust = 6, calls = 2 }", "now = { trust = 5, calls = 2 }");
    assert_ok(open_it(&r, &err));
    assert_int_equal(r.exercise->entries, 2 + 4);
    resume_close(&r);
}

static void the_scenario_is_gone(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    play_some();
    assert_ok(os_rename(trial_path("installed/drill"), trial_path("installed/drills"), &err));
    assert_ok(open_it(&r, &err));
    goes_on(&r, SCENARIO_GONE,
            "The scenario drill is not installed; this exercise goes on with the copy kept beside it.", "The facts");
    forget();
    assert_int_equal(open_it(&r, &err), STATUS_NOT_FOUND);
    assert_has(err.what, "drill");
    assert_has(err.fix, "did you mean drills?");
    assert_null(r.exercise);
}

static void the_installed_one_is_broken(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    play_some();
    replace("good = \"high\"", "good = \"hihg\"");
    assert_ok(open_it(&r, &err));
    goes_on(&r, SCENARIO_GONE,
            "The installed scenario drill cannot be loaded; this exercise goes on with the copy kept beside it.",
            "The facts");
    forget();
    assert_int_equal(open_it(&r, &err), STATUS_INVALID);
    assert_has(err.what, "hihg");
    assert_has(err.where, "scenario.lua:");
    assert_null(r.exercise);
}

/* Somebody changed the copy that was kept. */
static void the_kept_copy_is_not_trusted_blindly(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct os_list kept;
    char path[OS_PATH];
    play_some();
    assert_ok(os_list(&alloc_libc, trial_path("saves/scenarios"), &kept, &err));
    assert_int_equal(kept.count, 1);
    assert_ok(os_join(path, trial_path("saves/scenarios"), kept.names[0], &err));
    assert_ok(os_join(path, path, "scenario.lua", &err));
    os_list_free(&kept);
    replace("now = { trust = 5, calls = 2 }", "now = { trust = 7, calls = 2 }");
    size_t length;
    char *text = trial_read(trial_path("installed/drill/scenario.lua"), &length);
    trial_write(path, text, length);
    free(text);
    assert_int_equal(open_it(&r, &err), STATUS_REFUSED);
    assert_has(err.what, "other rules");
    trial_write(path, "", 0);
    assert_int_equal(open_it(&r, &err), STATUS_INVALID);
    assert_null(r.exercise);
}

/* A save names a scenario, never a place on the disk. */
static void a_path_for_a_scenario_is_not_followed(void **state)
{
    (void)state;
    struct error err;
    struct resumed r;
    struct journal *in, *out;
    play_some();
    assert_ok(journal_open(&alloc_libc, trial_path("saves/a.jsonl"), JOURNAL_READ, &in, NULL, &err));
    static const char *const names[] = { "../installed/drill", "..", "./drill" };
    for (size_t i = 0; i < 3; i++) {
        struct journal_header h = *journal_header(in);
        strcpy(h.scenario, names[i]);
        assert_ok(journal_create(&alloc_libc, trial_path("b.jsonl"), &h, &out, &err));
        journal_close(out);
        assert_int_equal(trial_open("b.jsonl", JOURNAL_READ, trial_path("installed"), &r, &err), STATUS_NOT_FOUND);
        assert_ok(os_remove(trial_path("b.jsonl"), &err));
    }
    journal_close(in);
}

int test_changed(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(nothing_has_changed),
        TRIAL(only_texts_have_changed),
        TRIAL(only_texts_have_changed_and_nothing_was_kept),
        TRIAL(rules_have_changed),
        TRIAL(the_scenario_is_gone),
        TRIAL(the_installed_one_is_broken),
        TRIAL(the_kept_copy_is_not_trusted_blindly),
        TRIAL(a_path_for_a_scenario_is_not_followed),
    };
    return cmocka_run_group_tests_name("exercise: changed scenario", tests, NULL, NULL);
}
