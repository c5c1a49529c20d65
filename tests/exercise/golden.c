/* Saves that were played once and kept: every state hash in them must come out again, on every compiler, at every level
   of optimisation. tests/golden/README.md says how to write them anew when the model or the scenario changes on
   purpose. */
#include <stdio.h>
#include <stdlib.h>

#include "exercise_tests.h"

/* ---- how they are played ---- */

static struct command with_by(struct command c, const char *by, enum sureness sureness, const char *text)
{
    c.by = by;
    c.sureness = sureness;
    c.text = text;
    return c;
}

/* Everything on the first option: the switch, the joint statement. */
static void play_first(struct exercise *e)
{
    trial_play(e, POLICY_FIRST);
    trial_do(e, trial_note("It went well."));
}

/* With seed 18 that is: wait (a function's effects), study, a door (a function's condition), a statement that nobody
   joins. */
static void play_random(struct exercise *e)
{
    trial_play(e, POLICY_RANDOM);
}

/* What is shared gets out. */
static void play_last(struct exercise *e)
{
    trial_play(e, POLICY_LAST);
}

/* One of every command. */
static void play_facilitated(struct exercise *e)
{
    struct command c;
    trial_do(e, trial_ballot(e, "Table 2", "first_word", "wait"));
    trial_do(e, with_by(trial_choose(e, "first_word", "name_it"), "team", SURENESS_LOW, "Somebody has to say it."));
    trial_do(e, trial_on(e, COMMAND_HOLD, "board"));
    c = trial_add(e, "owner", "The harbour master asks for you.");
    c.headline = "Urgent", c.from = "The harbour";
    trial_do(e, c);
    c = trial_on(e, COMMAND_EDIT, "offer");
    c.text = "We could help, on conditions.";
    trial_do(e, c);
    trial_simple(e, COMMAND_PAUSE);
    trial_simple(e, COMMAND_RESUME);
    trial_simple(e, COMMAND_CLOSE); /* 8 */
    trial_do(e, trial_choose(e, "switch", "pull"));
    trial_do(e, trial_choose(e, "docks", "cut_off"));
    c = trial_ruling(e, "They send divers to the cable.", "trust", 450);
    c.change[c.changes++] = (struct add){ e->s->at.gauges + scenario_find_gauge(e->s, "cables"), 3 };
    c.mark[c.marks++] = (struct ruling_mark){ trial_norm("DIG-3"), 1, "Tells the neighbours." };
    c.reason = "It was a good idea.";
    trial_do(e, c);
    trial_do(e, trial_on(e, COMMAND_LET, "board"));
    trial_simple(e, COMMAND_CLOSE); /* 13 */
    trial_do(e, trial_on(e, COMMAND_RELEASE, "papers"));
    trial_do(e, trial_choose(e, "answer", "sanction"));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_rewind(13)); /* 17 */
    trial_do(e, trial_choose(e, "answer", "joint"));
    trial_simple(e, COMMAND_SHOW);
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_choose(e, "answer", "joint"));
    trial_simple(e, COMMAND_CLOSE);
    trial_simple(e, COMMAND_HIDE);
    trial_simple(e, COMMAND_END);
    trial_do(e, trial_override("LUCCA-2", VERDICT_CONTESTED, "The room did not agree."));
    c = trial_note("Phone first.");
    c.tag = "improve";
    trial_do(e, c);
}

static const struct {
    const char *file, *form;
    uint64_t seed;
    void (*play)(struct exercise *e);
} saves[] = {
    { "first.jsonl", "half_day", 1, play_first },
    { "random.jsonl", "half_day", 18, play_random },
    { "short.jsonl", "class50", UINT64_C(0xfedcba9876543210),
      play_random }, /* what the form leaves out is as in the record */
    { "last.jsonl", "half_day", UINT32_MAX, play_last },
    { "facilitated.jsonl", "half_day", 20191104, play_facilitated },
};
enum { SAVES = sizeof saves / sizeof *saves };

static int writing(void)
{
    const char *value = getenv("WHITECELL_GOLDEN");
    return value && strcmp(value, "write") == 0;
}

static const char *golden(const char *name)
{
    char path[OS_PATH];
    snprintf(path, sizeof path, "%s/%s", COMPACT, name);
    return trial_source(path);
}

static void write_saves(void)
{
    for (int i = 0; i < SAVES; i++) {
        size_t length;
        struct exercise *e = trial_start(COMPACT, saves[i].seed, saves[i].form, saves[i].file);
        saves[i].play(e);
        exercise_close(e);
        char *data = trial_read(trial_path(saves[i].file), &length);
        trial_write(golden(saves[i].file), data, length);
        free(data);
        print_message("# wrote %s\n", golden(saves[i].file));
    }
}

static void anew(const char *what)
{
    fail_msg("%s. If that was meant, write the golden saves anew: see tests/golden/README.md", what);
}

/* Carries out the commands of the save one by one, as if somebody played them, and looks at each hash. */
static void play_again(const struct journal *j)
{
    const struct journal_header *h = journal_header(j);
    struct exercise *e = trial_start(COMPACT, h->seed, h->form, NULL);
    for (int32_t i = 0; i < journal_count(j); i++) {
        struct error err;
        struct command c;
        const struct journal_line *line = journal_line(j, i);
        assert_ok(command_from_json(e->s, line->verb, line->body, &c, &err));
        trial_do(e, c);
        if (e->entry[i].state != line->state) {
            print_error("%s:%d (%s): %016llx, written %016llx\n", journal_path(j), (int)i + 2, line->verb,
                        (unsigned long long)e->entry[i].state, (unsigned long long)line->state);
            anew("a state hash has changed");
        }
    }
    exercise_close(e);
}

static void golden_saves_give_the_same_hashes(void **state)
{
    (void)state;
    if (writing())
        write_saves();
    for (int i = 0; i < SAVES; i++) {
        struct error err;
        struct journal *j;
        struct journal_repair repair;
        struct exercise *e;
        const struct loaded *loaded = ground_scenario(COMPACT);
        assert_ok(journal_open(&alloc_libc, golden(saves[i].file), JOURNAL_READ, &j, &repair, &err));
        assert_false(repair.torn);
        const struct journal_header *h = journal_header(j);
        assert_true(h->seed == saves[i].seed);
        assert_string_equal(h->form, saves[i].form);
        assert_true(journal_count(j) > 5);
        if (h->model != MODEL_VERSION)
            anew("the model's version has changed");
        if (h->rules != loaded->scenario.rules_hash)
            anew("the rules hash of the golden scenario has changed");
        if (strcmp(h->text, loaded->text_hash) != 0)
            anew("the text hash of the golden scenario has changed");
        play_again(j);
        assert_ok(exercise_resume(&alloc_libc, loaded, j, &e, &err));
        exercise_close(e);
    }
}

/* The script in this file and the saves are the same exercise: what is played today is what was played then. */
static void golden_saves_are_what_would_be_played_today(void **state)
{
    (void)state;
    for (int i = 0; i < SAVES; i++) {
        struct error err;
        struct journal *j;
        struct exercise *e = trial_start(COMPACT, saves[i].seed, saves[i].form, NULL);
        saves[i].play(e);
        assert_ok(journal_open(&alloc_libc, golden(saves[i].file), JOURNAL_READ, &j, NULL, &err));
        assert_int_equal(journal_count(j), e->entries);
        for (int k = 0; k < e->entries; k++)
            assert_true(journal_line(j, k)->state == e->entry[k].state);
        journal_close(j);
        exercise_close(e);
    }
}

/* ---- NotPetya: one line a policy ---- */

static int print_notpetya(char *out, size_t size)
{
    const struct scenario *s = &ground_scenario(NOTPETYA)->scenario;
    int used = snprintf(out, size, "rules %016llx model %d\n", (unsigned long long)s->rules_hash, MODEL_VERSION);
    for (int policy = 0; policy < POLICIES; policy++) {
        struct exercise *e = trial_start(NOTPETYA, 1, NULL, NULL);
        trial_play(e, (enum policy)policy);
        used += snprintf(out + used, size - (size_t)used, "%s %016llx turns %d ending %s\n",
                         policy_id((enum policy)policy), (unsigned long long)play_hash(e->s, e->state),
                         (int)e->state[STATE_TURN] + 1, s->ending_text[e->state[STATE_ENDING] - 1].id);
        exercise_close(e);
    }
    return used;
}

static void notpetya_comes_out_as_it_did(void **state)
{
    (void)state;
    char now[2000];
    size_t length;
    const char *path = trial_source("tests/golden/notpetya.txt");
    int used = print_notpetya(now, sizeof now);
    if (writing())
        trial_write(path, now, (size_t)used);
    char *then = trial_read(path, &length);
    if (strcmp(now, then) != 0) {
        print_error("now\n%swritten\n%s", now, then);
        free(then);
        anew("NotPetya comes out differently");
    }
    free(then);
}

int test_golden(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(golden_saves_give_the_same_hashes),
        TRIAL(golden_saves_are_what_would_be_played_today),
        TRIAL(notpetya_comes_out_as_it_did),
    };
    return cmocka_run_group_tests_name("exercise: golden", tests, NULL, NULL);
}
