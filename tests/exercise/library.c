/* Scenarios on disk: found by id, read whole, kept as they were read. */
#include <stdlib.h>

#include "core/texts.h"
#include "exercise_tests.h"
#include "script/script.h"

static void scenarios_are_listed_in_byte_order(void **state)
{
    (void)state;
    struct error err;
    struct os_list list;
    static const char *const folders[] = { "b", "a", "C", "empty", "scenario.lua.d" };
    for (size_t i = 0; i < 5; i++)
        assert_ok(os_make_dirs(trial_path(folders[i]), &err));
    trial_write(trial_path("b/scenario.lua"), "", 0);
    trial_write(trial_path("a/scenario.lua"), "", 0);
    trial_write(trial_path("C/scenario.lua"), "", 0);
    trial_write(trial_path("README.md"), "", 0);
    assert_ok(library_list(&alloc_libc, trial_dir, &list, &err));
    assert_int_equal(list.count, 3);
    assert_string_equal(list.names[0], "C");
    assert_string_equal(list.names[1], "a");
    assert_string_equal(list.names[2], "b");
    os_list_free(&list);
    assert_int_not_equal(library_list(&alloc_libc, trial_path("none"), &list, &err), STATUS_OK);
    os_list_free(&list);
}

static void a_scenario_is_found_by_id_or_path(void **state)
{
    (void)state;
    struct error err;
    char dir[OS_PATH];
    assert_ok(library_find(&alloc_libc, trial_source("scenarios"), "notpetya", dir, &err));
    assert_has(dir, "scenarios/notpetya");
    assert_ok(library_find(&alloc_libc, "nowhere", trial_source(DRILL), dir, &err));
    assert_string_equal(dir, trial_source(DRILL));
    assert_int_equal(library_find(&alloc_libc, trial_source("scenarios"), "notpetia", dir, &err), STATUS_NOT_FOUND);
    assert_has(err.what, "notpetia");
    assert_has(err.fix, "did you mean notpetya?");
    assert_int_equal(library_find(&alloc_libc, trial_source("scenarios"), "./x", dir, &err), STATUS_NOT_FOUND);
    assert_int_equal(library_find(&alloc_libc, trial_path("none"), "x", dir, &err), STATUS_NOT_FOUND);
}

static void all_files_of_a_scenario_are_kept(void **state)
{
    (void)state;
    struct saves_file files[LOADED_FILES_MAX];
    const struct loaded *l = ground_scenario(NOTPETYA);
    int count = library_files(l, files, LOADED_FILES_MAX);
    assert_int_equal(count, l->files);
    assert_true(count > 1);
    assert_string_equal(files[0].name, "scenario.lua");
    char hash[DIGEST_HEX];
    struct error err;
    assert_ok(saves_text_hash(&alloc_libc, files, count, hash, &err));
    assert_string_equal(hash, l->text_hash);
    assert_int_equal(library_files(l, files, 1), 1);
}

static void a_slash_at_the_end_is_no_other_scenario(void **state)
{
    (void)state;
    struct error err;
    struct loaded *l;
    char path[OS_PATH];
    assert_ok(os_suffix(path, trial_source(DRILL), "//", &err));
    assert_ok(library_load(&alloc_libc, path, ground_norms(), &l, NULL, &err));
    assert_string_equal(l->dir, trial_source(DRILL));
    assert_string_equal(l->text_hash, ground_scenario(DRILL)->text_hash);
    library_free(l);
}

static void mistakes_are_reported_all_at_once(void **state)
{
    (void)state;
    struct error err;
    struct loaded *l = NULL;
    struct diagnostics found;
    diagnostics_init(&found, &alloc_libc);
    assert_int_equal(library_load(&alloc_libc, trial_source("tests/oom/broken"), ground_norms(), &l, &found, &err),
                     STATUS_INVALID);
    assert_null(l);
    assert_true(found.count > 20);
    assert_has(err.where, "broken/scenario.lua:3");
    assert_has(err.fix, "more mistakes: whitecell check broken shows all");
    diagnostics_free(&found);
    assert_int_equal(library_load(&alloc_libc, trial_path("none"), ground_norms(), &l, NULL, &err), STATUS_NOT_FOUND);
    assert_null(l);
    assert_true(err.what[0] != '\0');
}

static int by_id(const void *a, const void *b)
{
    return strcmp(((const struct text_item *)a)->id, ((const struct text_item *)b)->id);
}

static int by_pointer(const void *a, const void *b)
{
    const char *const *x = ((const struct text_item *)a)->at, *const *y = ((const struct text_item *)b)->at;
    return (x > y) - (x < y);
}

static void the_texts_of_a_shipped_scenario_have_ids_of_their_own(void **state)
{
    (void)state;
    static struct text_item items[4096];
    struct scenario s = ground_scenario(NOTPETYA)->scenario;
    struct texts walk = texts_of(&s);
    size_t count = 0;
    while (count < 4096 && texts_next(&walk, items + count))
        count++;
    assert_true(count > 400 && count < 4096);
    qsort(items, count, sizeof *items, by_id);
    for (size_t i = 1; i < count; i++)
        assert_string_not_equal(items[i - 1].id, items[i].id);
    qsort(items, count, sizeof *items, by_pointer);
    for (size_t i = 1; i < count; i++)
        assert_ptr_not_equal(items[i - 1].at, items[i].at);
    for (size_t i = 0; i < count; i++)
        if (items[i].place.file)
            assert_true(items[i].place.line > 0);
}

int test_library(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(scenarios_are_listed_in_byte_order),
        TRIAL(a_scenario_is_found_by_id_or_path),
        TRIAL(all_files_of_a_scenario_are_kept),
        TRIAL(a_slash_at_the_end_is_no_other_scenario),
        TRIAL(mistakes_are_reported_all_at_once),
        TRIAL(the_texts_of_a_shipped_scenario_have_ids_of_their_own),
    };
    return cmocka_run_group_tests_name("exercise: library", tests, NULL, NULL);
}
