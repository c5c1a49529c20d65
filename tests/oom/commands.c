/* Starting an exercise and every command that can be given in it. */
#include "starve.h"

struct desk {
    const struct loaded *loaded;
    struct exercise *e;
    struct command c;
    int early;        /* 1: only the first choice has been made, which calls a function at the close */
    int prepared;     /* commands given before */
    uint64_t after;   /* the state's hash once it is carried out; 0 not known yet */
    uint64_t history; /* the history then */
};

/* In the third turn, with a little of everything behind it. */
static void prepare(struct desk *desk)
{
    struct error err;
    faults_disarm();
    assert_ok(exercise_start(&faults_memory, desk->loaded, 9, "half_day", trial_path("a.jsonl"), &desk->e, &err));
    struct exercise *e = desk->e;
    trial_do(e, trial_choose(e, "first_word", "wait"));
    desk->prepared = e->entries;
    if (desk->early)
        return;
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_choose(e, "switch", "share"));
    trial_do(e, trial_note("So far."));
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_on(e, COMMAND_HOLD, "letter"));
    desk->prepared = e->entries;
}

static void clear(struct desk *desk)
{
    struct error err;
    exercise_close(desk->e);
    desk->e = NULL;
    assert_ok(os_remove(trial_path("a.jsonl"), &err));
}

static enum status give(void *ud, struct error *err)
{
    struct desk *desk = ud;
    struct faults_memory armed = faults_memory_now;
    prepare(desk);
    uint64_t before = trial_look(desk->e);
    faults_arm(armed.fail_at, armed.only_once);
    enum status status = exercise_do(desk->e, &desk->c, TRIAL_UTC, err);
    struct faults_memory then = faults_memory_now;
    faults_disarm();
    if (status) {
        assert_true(trial_look(desk->e) == before);
        struct error again;
        assert_int_equal(exercise_do(desk->e, &desk->c, TRIAL_UTC, &again), STATUS_OK); /* now there is memory */
    }
    assert_int_equal(desk->e->entries, desk->prepared + 1);
    uint64_t hash = play_hash(desk->e->s, desk->e->state), history = ground_history(&desk->e->history);
    if (!desk->after) {
        desk->after = hash;
        desk->history = history;
    }
    assert_true(hash == desk->after && history == desk->history);
    clear(desk);
    faults_memory_now.calls = then.calls;
    return status;
}

static void every_command(void **state)
{
    (void)state;
    struct desk desk = { .loaded = ground_scenario(COMPACT) };
    prepare(&desk);
    const struct exercise *e = desk.e;
    struct command ruling = trial_ruling(e, "They phone.", "trust", 100);
    ruling.mark[ruling.marks++] = (struct ruling_mark){ trial_norm("DIG-3"), 1, "Warns." };
    ruling.reason = "Fair.";
    struct command edit = trial_on(e, COMMAND_EDIT, "letter");
    edit.text = "Nothing is excluded.";
    struct command choice = trial_choose(e, "answer", "joint");
    choice.by = "capital", choice.text = "Together.", choice.sureness = SURENESS_HIGH;
    const struct command commands[] = {
        choice,
        trial_choose(e, "docks", ""),
        trial_ballot(e, "Table 1", "answer", "nothing"),
        command_of(COMMAND_CLOSE),
        trial_on(e, COMMAND_HOLD, "offer"),
        trial_on(e, COMMAND_LET, "letter"),
        trial_on(e, COMMAND_RELEASE, "letter"),
        edit,
        trial_add(e, "", "Something happens."),
        ruling,
        trial_override("LUCCA-2", VERDICT_ADVANCED, "Heard."),
        trial_note("A note."),
        trial_rewind(0),
        trial_rewind(4),
        command_of(COMMAND_PAUSE),
        command_of(COMMAND_SHOW),
        command_of(COMMAND_END),
    };
    int offer_waits = e->state[e->s->at.inject + trial_inject(e, "offer")] == INJECT_WAITING;
    clear(&desk);
    for (size_t i = 0; i < sizeof commands / sizeof *commands; i++) {
        if (commands[i].kind == COMMAND_HOLD && !offer_waits)
            continue;
        desk.c = commands[i];
        desk.after = 0;
        starve(give, &desk, STATUS_OK);
    }
}

/* Turns in which the scenario's own functions are asked, and have no memory either. */
static void a_close_whose_functions_run_out(void **state)
{
    (void)state;
    long blocks = faults_memory_now.blocks;
    size_t bytes = faults_memory_now.bytes;
    struct loaded *loaded = starve_scenario(COMPACT);
    struct desk desk = { .loaded = loaded, .c = command_of(COMMAND_CLOSE), .early = 1 };
    starve_beside(give, &desk, STATUS_OK);
    desk.c = trial_rewind(0);
    desk.after = 0;
    desk.early = 0;
    starve_beside(give, &desk, STATUS_OK);
    library_free(loaded);
    assert_int_equal(faults_memory_now.blocks, blocks);
    assert_int_equal(faults_memory_now.bytes, bytes);
}

static enum status start(void *ud, struct error *err)
{
    struct desk *desk = ud;
    struct exercise *e = NULL;
    struct error ignored;
    enum status status = exercise_start(&faults_memory, desk->loaded, 9, "class50", trial_path("a.jsonl"), &e, err);
    if (status) {
        assert_null(e);
        assert_int_equal(os_kind(trial_path("a.jsonl")), OS_NOTHING);
    } else {
        exercise_close(e);
        assert_int_equal(os_remove(trial_path("a.jsonl"), &ignored), STATUS_OK);
    }
    return status;
}

static void starting(void **state)
{
    (void)state;
    struct desk desk = { .loaded = ground_scenario(COMPACT) };
    starve(start, &desk, STATUS_OK);
}

static enum status autoplay(void *ud, struct error *err)
{
    struct desk *desk = ud;
    struct faults_memory armed = faults_memory_now;
    prepare(desk);
    faults_arm(armed.fail_at, armed.only_once);
    enum status status = exercise_autoplay(desk->e, POLICY_RANDOM, trial_roles(desk->e, ""), TRIAL_UTC, err);
    struct faults_memory then = faults_memory_now;
    faults_disarm();
    /* what was chosen before stands; the rest can be had now */
    struct error again;
    assert_int_equal(exercise_autoplay(desk->e, POLICY_RANDOM, trial_roles(desk->e, ""), TRIAL_UTC, &again), STATUS_OK);
    uint64_t hash = play_hash(desk->e->s, desk->e->state);
    if (!desk->after)
        desk->after = hash;
    assert_true(hash == desk->after);
    clear(desk);
    faults_memory_now.calls = then.calls;
    return status;
}

static void a_policy(void **state)
{
    (void)state;
    struct desk desk = { .loaded = ground_scenario(COMPACT) };
    starve(autoplay, &desk, STATUS_OK);
}

static enum status fork_it(void *ud, struct error *err)
{
    struct desk *desk = ud;
    struct error ignored;
    char id[JOURNAL_SAVE_ID] = "";
    uint64_t before = trial_look(desk->e);
    enum status status = exercise_fork(desk->e, trial_path("b.jsonl"), TRIAL_UTC, id, err);
    struct faults_memory then = faults_memory_now;
    faults_disarm();
    if (status) {
        assert_true(trial_look(desk->e) == before);
        assert_int_equal(os_kind(trial_path("b.jsonl")), OS_NOTHING);
    } else {
        assert_int_equal(desk->e->entries, desk->prepared + 1);
        assert_int_equal(os_remove(trial_path("b.jsonl"), &ignored), STATUS_OK);
    }
    clear(desk);
    prepare(desk);
    faults_memory_now.calls = then.calls;
    return status;
}

static void a_fork(void **state)
{
    (void)state;
    struct desk desk = { .loaded = ground_scenario(COMPACT) };
    prepare(&desk);
    starve(fork_it, &desk, STATUS_OK);
    clear(&desk);
}

int test_commands(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(starting),
        STARVED(every_command),
        STARVED(a_close_whose_functions_run_out),
        STARVED(a_policy),
        STARVED(a_fork),
    };
    return cmocka_run_group_tests_name("oom: commands", tests, NULL, NULL);
}
