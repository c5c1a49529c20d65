/* Scenarios in other languages. */
#include "exercise/translation.h"

#include <stdlib.h>

#include "base/text.h"
#include "exercise_tests.h"
#include "script/script.h"

#define HEADER "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"

/* The drill, copied, so that a translation can lie beside it. */
static void copy_drill(void)
{
    struct error err;
    size_t length;
    char path[OS_PATH];
    assert_ok(os_make_dirs(trial_path("drill/lang"), &err));
    assert_ok(os_join(path, trial_source(DRILL), "scenario.lua", &err));
    char *text = trial_read(path, &length);
    trial_write(trial_path("drill/scenario.lua"), text, length);
    free(text);
}

static struct loaded *load_drill(void)
{
    struct error err;
    struct loaded *l;
    assert_ok(library_load(&alloc_libc, trial_path("drill"), ground_norms(), &l, NULL, &err));
    return l;
}

static void put(const char *name, const char *text)
{
    trial_write(trial_path(name), text, strlen(text));
}

static void replace(char *text, size_t room, const char *from, const char *to)
{
    char *at = strstr(text, from);
    assert_non_null(at);
    size_t tail = strlen(at + strlen(from)) + 1;
    assert_true((size_t)(at - text) + strlen(to) + tail < room);
    memmove(at + strlen(to), at + strlen(from), tail);
    memcpy(at, to, strlen(to));
}

/* An entry of the drill's own title, as translators send it back. */
static void title_entry(const struct loaded *l, const char *flags, const char *original, const char *text, char *out,
                        size_t size)
{
    text_print(out, size, HEADER "\n%smsgctxt \"scenario/title\"\nmsgid \"%s\"\nmsgstr \"%s\"\n", flags,
               original ? original : l->scenario.title, text);
}

static void a_language_changes_the_texts_and_nothing_else(void **state)
{
    (void)state;
    struct error err;
    char po[1024];
    copy_drill();
    struct loaded *plain = load_drill();
    const char *title = plain->scenario.title, *stake = plain->scenario.stake;
    title_entry(plain, "", NULL, "Un exercice", po, sizeof po);
    put("drill/lang/fr.po", po);
    struct loaded *l = load_drill();
    assert_ok(translation_use(l, "fr", &err));
    assert_string_equal(l->scenario.title, "Un exercice");
    assert_string_equal(l->scenario.stake, stake); /* without a translation */
    assert_string_equal(l->text_hash, plain->text_hash);
    assert_true(l->scenario.rules_hash == plain->scenario.rules_hash);
    assert_int_equal(l->files, plain->files);
    const char *given_out = l->scenario.title;
    assert_ok(translation_use(l, "uk", &err)); /* has no file */
    assert_string_equal(l->scenario.title, title);
    assert_ok(translation_use(l, "fr", &err));
    assert_ok(translation_use(l, "en", &err));
    assert_string_equal(l->scenario.title, title);
    assert_string_equal(given_out, "Un exercice");
    library_free(l);
    library_free(plain);
}

static void what_does_not_fit_is_left_as_it_was(void **state)
{
    (void)state;
    struct error err;
    char po[1024];
    copy_drill();
    struct loaded *l = load_drill();
    const char *title = l->scenario.title;
    title_entry(l, "", "Another title", "Un autre titre", po, sizeof po);
    put("drill/lang/fr.po", po);
    assert_ok(translation_use(l, "fr", &err));
    assert_string_equal(l->scenario.title, title);
    title_entry(l, "#, fuzzy\n", NULL, "Un titre", po, sizeof po);
    put("drill/lang/fr.po", po);
    assert_ok(translation_use(l, "fr", &err));
    assert_string_equal(l->scenario.title, title);
    put("drill/lang/fr.po", HEADER "msgid \"a\"\nmsgstr b\n");
    assert_int_equal(translation_use(l, "fr", &err), STATUS_INVALID);
    assert_has(err.where, "lang/fr.po:4");
    assert_string_equal(l->scenario.title, title);
    library_free(l);
}

static void a_scenario_is_loaded_in_the_language_of_the_interface(void **state)
{
    (void)state;
    struct error err;
    struct loaded *l;
    char po[1024];
    copy_drill();
    l = load_drill();
    title_entry(l, "", NULL, "Un exercice", po, sizeof po);
    library_free(l);
    put("drill/lang/fr.po", po);
    assert_ok(os_make_dirs(trial_path("assets/lang"), &err));
    put("assets/lang/fr.po", HEADER);
    lang_begin(&alloc_libc, trial_path("assets"));
    assert_ok(lang_use("fr", &err));
    l = load_drill();
    assert_string_equal(l->scenario.title, "Un exercice");
    library_free(l);
    put("drill/lang/fr.po", "msgid");
    assert_int_equal(library_load(&alloc_libc, trial_path("drill"), ground_norms(), &l, NULL, &err), STATUS_INVALID);
    assert_null(l);
    assert_ok(lang_use("en", &err));
    l = load_drill();
    library_free(l);
    lang_end();
}

struct heard {
    int count;
    char id[TRANSLATION_FLAWS][64];
};

static void hear(void *ud, enum translation_flaw flaw, int line, const char *id)
{
    struct heard *h = ud;
    h->count++;
    (void)line;
    text_print(h->id[flaw], sizeof h->id[flaw], "%s", id);
}

static void a_translation_is_written_checked_and_merged(void **state)
{
    (void)state;
    struct error err;
    struct translation_merge merge;
    struct translation_state found;
    struct heard heard = { 0 };
    static char text[1 << 17], again[1 << 17];
    size_t length;
    char *data;
    copy_drill();
    struct loaded *l = load_drill();
    assert_int_equal(translation_check(l, "fr", &found, NULL, NULL, &err), STATUS_NOT_FOUND);
    assert_int_equal(translation_write(l, "french!", &merge, &err), STATUS_INVALID);
    assert_ok(translation_write(l, "fr", &merge, &err));
    assert_true(merge.texts > 30 && merge.fresh == merge.texts && merge.kept + merge.changed + merge.gone == 0);
    assert_ok(translation_check(l, "fr", &found, NULL, NULL, &err));
    assert_int_equal(found.flaws[TRANSLATION_MISSING], merge.texts);
    assert_int_equal(found.translated, 0);

    /* a translator's work: a title, one text with a remark, one of a text that is gone, one whose original was another
     */
    data = trial_read(trial_path("drill/lang/fr.po"), &length);
    text_print(text, sizeof text, "%.*s", (int)length, data);
    free(data);
    text_print(again, sizeof again, "msgctxt \"scenario/title\"\nmsgid \"%s\"\nmsgstr \"\"\n", l->scenario.title);
    replace(text, sizeof text, again,
            "# a remark\nmsgctxt \"scenario/title\"\nmsgid \"An older title\"\nmsgstr \"Un titre (\"\n");
    replace(text, sizeof text, "\"Content-Type: text/plain; charset=UTF-8\\n\"\n",
            "\"Content-Type: text/plain; charset=UTF-8\\n\"\n\"Last-Translator: A Person\\n\"\n");
    text_print(text + strlen(text), sizeof text - strlen(text),
               "\nmsgctxt \"role/gone/name\"\nmsgid \"Gone\"\nmsgstr \"Parti\"\n\nmsgctxt \"role/unknown/name\"\nmsgid "
               "\"x\"\nmsgstr \"\"\n");
    put("drill/lang/fr.po", text);
    assert_ok(translation_check(l, "fr", &found, hear, &heard, &err));
    assert_int_equal(found.flaws[TRANSLATION_STALE], 1);
    assert_int_equal(found.flaws[TRANSLATION_GONE], 2);
    assert_string_equal(heard.id[TRANSLATION_STALE], "scenario/title");
    assert_ok(translation_write(l, "fr", &merge, &err));
    assert_int_equal(merge.changed, 1);
    assert_int_equal(merge.gone, 1);
    assert_int_equal(merge.kept, merge.texts - 1);
    data = trial_read(trial_path("drill/lang/fr.po"), &length);
    text_print(text, sizeof text, "%.*s", (int)length, data);
    free(data);
    assert_has(text, "Last-Translator: A Person");
    assert_has(text, "\n# a remark\n#. the exercise's name (a few words)\n#, fuzzy\n#| msgid \"An older title\"\n"
                     "msgctxt \"scenario/title\"\n");
    assert_has(text, "#~ msgctxt \"role/gone/name\"\n#~ msgid \"Gone\"\n#~ msgstr \"Parti\"\n");
    assert_null(strstr(text, "role/unknown"));

    /* once more: nothing moves */
    assert_ok(translation_write(l, "fr", &merge, &err));
    assert_int_equal(merge.gone, 0);
    data = trial_read(trial_path("drill/lang/fr.po"), &length);
    assert_int_equal(length, strlen(text));
    assert_memory_equal(data, text, length);
    free(data);
    library_free(l);
}

static void doubtful_translations_are_named(void **state)
{
    (void)state;
    struct error err;
    struct translation_state found;
    static const struct {
        const char *text;
        enum translation_flaw flaw;
    } cases[] = { { "Un\\ntitre", TRANSLATION_LINES },
                  { "Un titre (", TRANSLATION_UNBALANCED },
                  { "\u00AB Un titre", TRANSLATION_UNBALANCED } };
    char po[1024];
    copy_drill();
    struct loaded *l = load_drill();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        title_entry(l, "", NULL, cases[i].text, po, sizeof po);
        put("drill/lang/fr.po", po);
        assert_ok(translation_check(l, "fr", &found, NULL, NULL, &err));
        for (int flaw = TRANSLATION_LINES; flaw < TRANSLATION_FLAWS; flaw++)
            assert_int_equal(found.flaws[flaw], flaw == (int)cases[i].flaw);
        assert_int_equal(found.translated, 1);
    }
    l->scenario.title = "On 27 June 2017";
    static const struct {
        const char *text;
        int missing;
    } figures[] = { { "Le 27 juin 2017", 0 }, { "2017-06-27", 0 }, { "Le 28 juin 2017", 1 }, { "En juin 2017", 1 } };
    for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
        title_entry(l, "", NULL, figures[i].text, po, sizeof po);
        put("drill/lang/fr.po", po);
        assert_ok(translation_check(l, "fr", &found, NULL, NULL, &err));
        assert_int_equal(found.flaws[TRANSLATION_FIGURES], figures[i].missing);
    }
    library_free(l);
}

static int reported(const struct diagnostics *found, enum code code, const char *words)
{
    for (int i = 0; i < found->count; i++)
        if (found->items[i].code == code && strstr(found->items[i].message, words) &&
            strcmp(found->items[i].file, "lang/fr.po") == 0)
            return found->items[i].line;
    return -1;
}

static void check_hears_of_translations(void **state)
{
    (void)state;
    struct error err;
    struct diagnostics found;
    char po[1024];
    copy_drill();
    struct loaded *l = load_drill();
    diagnostics_init(&found, &alloc_libc);
    assert_ok(os_remove_tree(trial_path("drill/lang"), &err));
    assert_ok(translation_report(l, &found, &err));
    assert_int_equal(found.count, 0);
    assert_ok(os_make_dirs(trial_path("drill/lang"), &err));
    title_entry(l, "", "Older", "Un titre", po, sizeof po);
    put("drill/lang/fr.po", po);
    assert_ok(translation_report(l, &found, &err));
    assert_int_equal(found.count, 2);
    assert_int_equal(reported(&found, W_STALE, "1 translation of "), 5);
    assert_int_equal(reported(&found, W_UNTRANSLATED, " are not translated"), 0);
    diagnostics_free(&found);
    title_entry(l, "", NULL, "Un titre (", po, sizeof po);
    put("drill/lang/fr.po", po);
    assert_ok(translation_report(l, &found, &err));
    assert_int_equal(reported(&found, W_TRANSLATION, "scenario/title"), 5);
    diagnostics_free(&found);
    put("drill/lang/fr.po", HEADER "msgid\n");
    assert_ok(translation_report(l, &found, &err));
    assert_int_equal(reported(&found, W_TRANSLATION, "double quotes"), 3);
    diagnostics_free(&found);
    library_free(l);
}

/* Names are masked in the author's words: a translation inflects them. */
static void a_cover_is_in_the_authors_language(void **state)
{
    (void)state;
    struct error err;
    struct loaded *l;
    char path[OS_PATH];
    size_t length;
    assert_ok(os_make_dirs(trial_path("acts/lang"), &err));
    assert_ok(os_join(path, trial_source("tests/exercise/scenarios/acts"), "scenario.lua", &err));
    char *text = trial_read(path, &length);
    trial_write(trial_path("acts/scenario.lua"), text, length);
    free(text);
    put("acts/lang/fr.po",
        HEADER "\nmsgctxt \"turn/1/title\"\nmsgid \"Morning in Esbjerg\"\nmsgstr \"Le matin \u00E0 l\u2019Esbjerg\"\n");
    assert_ok(library_load(&alloc_libc, trial_path("acts"), ground_norms(), &l, NULL, &err));
    assert_ok(translation_use(l, "fr", &err));
    assert_string_equal(l->scenario.turn_text[0].title, "Le matin \u00E0 l\u2019Esbjerg");
    struct exercise *e;
    assert_ok(exercise_start(&alloc_libc, l, 1, "masked", NULL, &e, &err));
    assert_string_equal(e->s->turn_text[0].title, "Morning in Westhaven");
    assert_string_equal(l->scenario.turn_text[0].title, "Le matin \u00E0 l\u2019Esbjerg");
    exercise_close(e);
    translation_in_type(1);
    assert_ok(translation_use(l, "fr", &err));
    assert_ok(exercise_start(&alloc_libc, l, 1, "masked", NULL, &e, &err));
    translation_in_type(0);
    assert_string_equal(e->s->turn_text[0].title, "Morning in Westhaven");
    exercise_close(e);
    library_free(l);
}

static void a_windows_texts_are_set_in_type(void **state)
{
    (void)state;
    struct error err;
    char po[1024];
    copy_drill();
    struct loaded *plain = load_drill();
    const char *text = plain->scenario.inject_text[scenario_find_inject(&plain->scenario, "warning")].text;
    assert_string_equal(text, "It looks like last year's.");
    title_entry(plain, "", NULL, "Qui? \\\"Nous\\\"", po, sizeof po);
    put("drill/lang/fr.po", po);
    translation_in_type(1);
    struct loaded *l = load_drill();
    const struct scenario *s = &l->scenario;
    int32_t warning = scenario_find_inject(s, "warning");
    assert_string_equal(s->inject_text[warning].text, "It looks like last year\u2019s.");
    assert_ok(translation_use(l, "fr", &err));
    assert_string_equal(s->title, "Qui\u202F? \u00AB\u00A0Nous\u00A0\u00BB");
    assert_string_equal(s->inject_text[warning].text, "It looks like last year\u2019s."); /* not translated */
    assert_string_equal(s->inject_text[warning].id, "warning");
    assert_string_equal(l->text_hash, plain->text_hash);
    assert_true(s->rules_hash == plain->scenario.rules_hash);
    translation_in_type(0);
    assert_ok(translation_use(l, "en", &err));
    assert_string_equal(s->inject_text[warning].text, text);
    library_free(l);
    library_free(plain);
}

/* What a player types goes into the journal as it was typed, and nothing else tells that the texts were set. */
static void setting_in_type_leaves_no_trace_in_a_journal(void **state)
{
    (void)state;
    size_t size[2];
    for (int on = 0; on < 2; on++) {
        struct error err;
        struct exercise *e;
        size_t length;
        copy_drill();
        translation_in_type(on);
        struct loaded *l = load_drill();
        const char *save = trial_path(on ? "set.jsonl" : "plain.jsonl");
        assert_ok(exercise_start(&alloc_libc, l, 1, "half_day", save, &e, &err));
        trial_do(e, trial_choose(e, "name_it", "label"));
        trial_do(e, trial_note("It's \"late\" - 5 min..."));
        trial_simple(e, COMMAND_CLOSE);
        exercise_close(e);
        library_free(l);
        char *journal = trial_read(save, &length), *body = strchr(journal, '\n'); /* the header has a name of its own */
        assert_non_null(body);
        assert_non_null(strstr(journal, "It's \\\"late\\\" - 5 min..."));
        assert_null(strstr(journal, "\u2019"));
        size[on] = strlen(body);
        free(journal);
    }
    translation_in_type(0);
    assert_int_equal(size[0], size[1]); /* sums differ with the header */
}

int test_translation(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_language_changes_the_texts_and_nothing_else),
        TRIAL(what_does_not_fit_is_left_as_it_was),
        TRIAL(a_scenario_is_loaded_in_the_language_of_the_interface),
        TRIAL(a_translation_is_written_checked_and_merged),
        TRIAL(doubtful_translations_are_named),
        TRIAL(check_hears_of_translations),
        TRIAL(a_cover_is_in_the_authors_language),
        TRIAL(a_windows_texts_are_set_in_type),
        TRIAL(setting_in_type_leaves_no_trace_in_a_journal),
    };
    return cmocka_run_group_tests_name("exercise: translation", tests, NULL, NULL);
}
