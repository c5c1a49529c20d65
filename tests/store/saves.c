#include "store/saves.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

int test_saves(void);

static void a_new_save_is_named_after_scenario_and_time(void **state)
{
    struct error err;
    char a[OS_PATH], b[OS_PATH];
    (void)state;
    assert_ok(saves_new_path("saves", "notpetya", 1795293000, a, &err));
    assert_ok(saves_new_path("saves", "notpetya", 1795293000, b, &err));
    assert_memory_equal(a, "saves/notpetya-20261121-203000-", 31);
    assert_int_equal(strlen(a), 31 + 4 + 6);
    assert_string_equal(a + 35, ".jsonl");
    assert_int_equal(saves_new_path("saves", "../x", 0, a, &err), STATUS_INVALID);
    assert_int_equal(saves_new_path("saves", "", 0, a, &err), STATUS_INVALID);
}

static void saves_are_listed_newest_first_with_those_that_cannot_be_read(void **state)
{
    struct error err;
    struct saves_list list;
    (void)state;
    assert_ok(saves_list(&help_memory, help_path("none"), &list, &err));
    assert_int_equal(list.count, 0);
    saves_list_free(&list);

    assert_ok(saves_prepare(help_path("s"), &err));
    help_journal(help_path("s/older.jsonl"), 2);
    help_journal(help_path("s/newer.jsonl"), 9);
    help_write(help_path("s/broken.jsonl"), "garbage\n", 8); /* its file's time counts: now, before the others' 2026 */
    help_write(help_path("s/newer.jsonl.torn-1"), "x", 1);
    help_write(help_path("s/newer.jsonl.people.json"), "x", 1);
    help_write(help_path("s/newer.jsonl.tmp-0011223344556677"), "x", 1);
    assert_ok(os_make_dirs(help_path("s/scenarios"), &err));
    assert_ok(saves_list(&help_memory, help_path("s"), &list, &err));
    assert_int_equal(list.count, 3);
    int newer = -1, older = -1, broken = -1;
    for (int i = 0; i < 3; i++) {
        const char *name = os_base_name(list.entries[i].path);
        *(strcmp(name, "newer.jsonl") == 0 ? &newer : strcmp(name, "older.jsonl") == 0 ? &older : &broken) = i;
    }
    assert_true(newer >= 0 && newer < older && broken >= 0);
    assert_int_equal(list.entries[newer].status, STATUS_OK);
    assert_int_equal(list.entries[newer].skim.count, 9);
    assert_string_equal(list.entries[newer].skim.header.scenario, "notpetya");
    assert_int_equal(list.entries[broken].status, STATUS_DAMAGED);
    assert_has(list.entries[broken].error.what, "not a save");
    assert_true(list.entries[broken].skim.utc >= os_utc() - 60);
    saves_list_free(&list);
    assert_int_equal(help_live, 0);

    enum status status = STATUS_NO_MEMORY;
    for (long n = 0; status; n++) {
        help_left = n;
        status = saves_list(&help_memory, help_path("s"), &list, &err);
        assert_true(status == STATUS_OK || status == STATUS_NO_MEMORY);
        saves_list_free(&list);
        assert_int_equal(help_live, 0);
    }
}

static const struct saves_file files[] = { { "scenario.lua", "title", 5 },
                                           { "text/fr.json", "{}", 2 },
                                           { "map", "", 0 } };

static void the_text_hash_depends_on_names_and_contents_only(void **state)
{
    struct error err;
    char a[DIGEST_HEX], b[DIGEST_HEX];
    struct saves_file other[3];
    (void)state;
    assert_ok(saves_text_hash(&help_memory, files, 3, a, &err));
    for (int i = 0; i < 3; i++)
        other[i] = files[2 - i];
    assert_ok(saves_text_hash(&help_memory, other, 3, b, &err));
    assert_string_equal(a, b);
    other[0].data = "x";
    other[0].length = 1;
    assert_ok(saves_text_hash(&help_memory, other, 3, b, &err));
    assert_string_not_equal(a, b);
    /* a letter moved from a name to the content is another scenario */
    struct saves_file x = { "ab", "c", 1 }, y = { "a", "bc", 2 };
    assert_ok(saves_text_hash(&help_memory, &x, 1, a, &err));
    assert_ok(saves_text_hash(&help_memory, &y, 1, b, &err));
    assert_string_not_equal(a, b);
    assert_int_equal(help_live, 0);
}

static void a_scenario_is_kept_once_under_its_hash(void **state)
{
    struct error err;
    char hash[DIGEST_HEX], folder[OS_PATH], file[OS_PATH];
    (void)state;
    assert_ok(saves_text_hash(&alloc_libc, files, 3, hash, &err));
    assert_int_equal(saves_kept(help_dir, hash, folder, &err), STATUS_NOT_FOUND);
    assert_has(err.where, hash);
    assert_ok(saves_keep(help_dir, hash, files, 3, &err));
    assert_ok(saves_kept(help_dir, hash, folder, &err));
    for (int i = 0; i < 3; i++) {
        assert_ok(os_join(file, folder, files[i].name, &err));
        assert_true(help_same(file, files[i].data, files[i].length));
    }
    help_use_disk();
    assert_ok(saves_keep(help_dir, hash, files, 3, &err));
    assert_int_equal(help_disk.writes, 0);
    assert_int_equal(saves_keep(help_dir, "../x", files, 3, &err), STATUS_INVALID);
    assert_int_equal(saves_kept(help_dir, "../x", folder, &err), STATUS_INVALID);
}

static void a_scenario_is_kept_whole_or_not_at_all(void **state)
{
    struct error err;
    char hash[DIGEST_HEX], folder[OS_PATH];
    struct os_list list;
    (void)state;
    assert_ok(saves_text_hash(&alloc_libc, files, 3, hash, &err));
    for (int way = 0; way < 4; way++) {
        help_use_disk();
        switch (way) {
        case 0: help_disk.room = 0, help_disk.code = ENOSPC; break;
        case 1: help_disk.room = 6, help_disk.code = ENOSPC; break;
        case 2: help_disk.rename_code = EIO; break;
        case 3: help_disk.sync_code = EIO; break;
        }
        assert_int_equal(saves_keep(help_dir, hash, files, 3, &err), STATUS_IO);
        assert_int_equal(saves_kept(help_dir, hash, folder, NULL), STATUS_NOT_FOUND);
    }
    os_use_io(NULL);
    static const char *const outside[] = { "../x", "/etc/x",  "a/../../x", "a//b", "",
                                           ".",    ".hidden", "a/",        "a\\b", "a\nb" };
    for (size_t i = 0; i < sizeof outside / sizeof *outside; i++) {
        struct saves_file bad[2] = { { "a.lua", "x", 1 }, { outside[i], "x", 1 } };
        assert_int_equal(saves_keep(help_dir, hash, bad, 2, &err), STATUS_INVALID);
    }
    struct saves_file twice[2] = { { "a.lua", "x", 1 }, { "a.lua", "x", 1 } };
    assert_int_equal(saves_keep(help_dir, hash, twice, 2, &err), STATUS_INVALID);
    assert_ok(os_list(&alloc_libc, help_path("scenarios"), &list, &err));
    assert_int_equal(list.count, 0);
    os_list_free(&list);
    assert_int_equal(help_files(), 1);
}

static void people_are_kept_apart_and_can_be_forgotten(void **state)
{
    static const struct saves_person people[] = { { "cert", "Ana \"A\" Öz" }, { "minister", "Ben" } };
    struct error err;
    struct saves_people read;
    struct journal *j;
    const char *save = help_path("a.jsonl");
    (void)state;
    help_journal(save, 2);
    assert_ok(saves_people_read(&help_memory, save, &read, &err));
    assert_int_equal(read.count, 0);
    saves_people_free(&read);
    assert_ok(saves_people_write(save, people, 2, &err));
    assert_int_equal(os_kind(help_path("a.jsonl.people.json")), OS_FILE);
    assert_ok(saves_people_read(&help_memory, save, &read, &err));
    assert_int_equal(read.count, 2);
    assert_string_equal(read.people[0].seat, "cert");
    assert_string_equal(read.people[0].name, "Ana \"A\" Öz");
    assert_string_equal(read.people[1].name, "Ben");
    saves_people_free(&read);
    assert_int_equal(help_live, 0);

    help_write(help_path("a.jsonl.people.json.tmp-00"), "Ana", 3); /* a write that was interrupted */
    help_journal(help_path("aa.jsonl"), 0);
    assert_ok(saves_people_write(help_path("aa.jsonl"), people, 1, &err));
    assert_ok(saves_people_delete(save, &err));
    assert_ok(saves_people_delete(save, &err));
    assert_int_equal(help_files(), 3); /* two saves and the other's people */
    assert_ok(journal_open(&alloc_libc, save, JOURNAL_WRITE, &j, NULL, &err));
    assert_int_equal(journal_count(j), 2);
    journal_close(j);
}

static void wrong_people_are_refused(void **state)
{
    static const struct saves_person twice[] = { { "cert", "Ana" }, { "cert", "Ben" } }, bad[] = { { "cert", "\xff" } };
    struct error err;
    struct saves_people read;
    const char *save = help_path("a.jsonl"), *file = help_path("a.jsonl.people.json");
    (void)state;
    assert_int_equal(saves_people_write(save, twice, 2, &err), STATUS_INVALID);
    assert_int_equal(saves_people_write(save, bad, 1, &err), STATUS_INVALID);
    assert_int_equal(help_files(), 0);
    static const char text[] = "{\"format\":1,\"people\":{\"cert\":7}}";
    help_write(file, text, sizeof text - 1);
    assert_int_equal(saves_people_read(&alloc_libc, save, &read, &err), STATUS_INVALID);
    assert_has(err.where, "a.jsonl.people.json: $.people.cert");
    saves_people_free(&read);
}

int test_saves(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_new_save_is_named_after_scenario_and_time),
        TEST(saves_are_listed_newest_first_with_those_that_cannot_be_read),
        TEST(the_text_hash_depends_on_names_and_contents_only),
        TEST(a_scenario_is_kept_once_under_its_hash),
        TEST(a_scenario_is_kept_whole_or_not_at_all),
        TEST(people_are_kept_apart_and_can_be_forgotten),
        TEST(wrong_people_are_refused),
    };
    return cmocka_run_group_tests_name("saves", tests, NULL, NULL);
}
