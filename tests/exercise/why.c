/* Why an inject came and why the exercise ended, in words of that moment; and what a site is linked to. */
#include "base/tr.h"
#include "exercise/site_links.h"
#include "exercise_tests.h"

enum { ROOM = 16 };

static const char *why_came(const struct exercise *e, const char *inject)
{
    struct message m[ROOM];
    int count = exercise_inbox(e, -1, m, ROOM);
    for (int i = 0; i < count; i++)
        if (m[i].inject == trial_inject(e, inject))
            return m[i].why;
    return NULL;
}

static void a_conditional_inject_says_why_it_came(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, "a.jsonl");
    trial_do(e, trial_choose(e, "name_it", "label"));
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(why_came(e, "angry"), "Public trust was 45, below 50");
    assert_string_equal(why_came(e, "warning"), "");
    trial_do(e, trial_choose(e, "explain", "apologise")); /* what is true later changes nothing */
    trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(why_came(e, "angry"), "Public trust was 45, below 50");
    exercise_close(e);
    struct resumed r;
    struct error err;
    assert_ok(trial_open("a.jsonl", JOURNAL_READ, trial_source("tests/exercise/scenarios"), &r, &err));
    assert_string_equal(why_came(r.exercise, "angry"), "Public trust was 45, below 50");
    resume_close(&r);
}

static void what_is_let_go_by_hand_has_no_reason(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_simple(e, COMMAND_CLOSE); /* trust stays over 50 */
    assert_null(why_came(e, "angry"));
    trial_do(e, trial_on(e, COMMAND_RELEASE, "angry"));
    assert_string_equal(why_came(e, "angry"), "");
    exercise_close(e);
}

static void an_undone_turn_leaves_no_words(void **state)
{
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "label"));
    trial_simple(e, COMMAND_CLOSE);
    int words = e->history.word_count;
    assert_true(words > 0);
    trial_do(e, trial_rewind(1));
    assert_int_equal(e->history.word_count, 0);
    trial_simple(e, COMMAND_CLOSE);
    assert_int_equal(e->history.word_count, words);
    exercise_close(e);
}

static const char *shout(void *ud, const char *context, const char *text)
{
    (void)ud, (void)context;
    return strstr(text, "below") ? "%s WAS %s, BELOW %s" : NULL;
}

static void told_again_in_another_language_it_is_the_same_story(void **state)
{
    const struct translation loud = { NULL, shout, NULL };
    struct error err;
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    trial_do(e, trial_choose(e, "name_it", "label"));
    trial_simple(e, COMMAND_CLOSE);
    trial_simple(e, COMMAND_CLOSE);
    trial_do(e, trial_rewind(2)); /* what is undone is not told */
    struct history was = e->history;
    uint64_t before = play_hash(e->s, e->state);
    tr_install(&loud);
    enum status status = exercise_retell(e, &err);
    tr_install(NULL);
    assert_ok(status);
    assert_string_equal(why_came(e, "angry"), "Public trust WAS 45, BELOW 50");
    assert_true(play_hash(e->s, e->state) == before);
    assert_int_equal(e->history.samples, was.samples);
    assert_int_equal(e->history.causes, was.causes);
    assert_int_equal(e->history.turns, was.turns);
    assert_ok(exercise_retell(e, &err));
    assert_string_equal(why_came(e, "angry"), "Public trust was 45, below 50");
    exercise_close(e);
}

static void the_ending_says_why(void **state)
{
    char why[200];
    (void)state;
    struct exercise *e = trial_start(DRILL, 1, NULL, NULL);
    assert_string_equal(exercise_why_ended(e, why, sizeof why), ""); /* not yet */
    for (int i = 0; i < 3; i++)
        trial_simple(e, COMMAND_CLOSE);
    assert_string_equal(exercise_why_ended(e, why, sizeof why), ""); /* "over" has no condition */
    exercise_close(e);
    e = trial_start(DRILL, 1, NULL, NULL);
    e->state[e->s->at.gauges] = 3100;
    trial_simple(e, COMMAND_CLOSE); /* nobody names it: -3 */
    if (e->state[STATE_PHASE] != PHASE_ENDED)
        trial_simple(e, COMMAND_END);
    assert_string_equal(exercise_why_ended(e, why, sizeof why),
                        "Public trust was 27, below 30"); /* the storm of turn 2: -1 */
    exercise_close(e);
}

/* A flag as an author calls it, by itself or behind "not: ". */
static int is_id(const struct scenario *s, const char *part, size_t length)
{
    if (length > 5 && strncmp(part, "not: ", 5) == 0)
        part += 5, length -= 5;
    for (int32_t i = 0; i < s->flags; i++)
        if (strlen(s->flag_text[i]) == length && strncmp(s->flag_text[i], part, length) == 0)
            return 1;
    return memchr(part, '_', length) != NULL;
}

static void has_no_id(const struct exercise *e, const char *why)
{
    for (const char *part = why; *part;) {
        size_t length = strcspn(part, ";");
        if (is_id(e->s, part, length))
            fail_msg("an id for readers: %s", why);
        part += length;
        part += strspn(part, "; ");
    }
}

static void no_reason_holds_an_id(void **state)
{
    static const char *const scenarios[] = { "scenarios/notpetya", "scenarios/wannacry", "scenarios/ukraine-telecom" };
    static struct message m[512];
    int reasons = 0, choices = 0;
    (void)state;
    for (int k = 0; k < 3; k++)
        for (int policy = 0; policy < POLICIES; policy++) {
            struct error err;
            char why[400];
            struct exercise *e = trial_start(scenarios[k], (uint64_t)policy + 1, NULL, NULL);
            while (e->state[STATE_PHASE] == PHASE_OPEN) {
                assert_ok(exercise_autoplay(e, (enum policy)policy, -1, 1, &err));
                trial_simple(e, COMMAND_CLOSE);
            }
            int count = exercise_inbox(e, -1, m, 512);
            for (int i = 0; i < count && i < 512; i++) {
                has_no_id(e, m[i].why);
                reasons += *m[i].why != '\0';
                choices += strstr(m[i].why, "chosen") != NULL;
            }
            has_no_id(e, exercise_why_ended(e, why, sizeof why));
            exercise_close(e);
        }
    assert_true(reasons > 100 && choices > 50);
}

static void links_are_listed_in_words(void **state)
{
    struct site_links links;
    int lines = 0, network = 0;
    (void)state;
    struct exercise *e = trial_start("scenarios/notpetya", 1, NULL, NULL);
    for (int32_t site = 0; site < e->s->sites; site++)
        for (site_links_begin(&links, e, site); site_links_next(&links); lines++) {
            assert_true(links.names[0] != '\0' && links.words[0] != '\0');
            network += strcmp(links.words, "shares a network with") == 0;
        }
    assert_true(lines > e->s->sites && network > 0);
    int32_t from = e->s->link[0].from;
    e->state[e->s->at.link_open] = 0;
    int cut = 0;
    for (site_links_begin(&links, e, from); site_links_next(&links);)
        cut += strstr(links.names, " (cut)") != NULL;
    assert_int_equal(cut, 1);
    exercise_close(e);
}

int test_why(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(a_conditional_inject_says_why_it_came), TRIAL(what_is_let_go_by_hand_has_no_reason),
        TRIAL(an_undone_turn_leaves_no_words),        TRIAL(told_again_in_another_language_it_is_the_same_story),
        TRIAL(the_ending_says_why),                   TRIAL(no_reason_holds_an_id),
        TRIAL(links_are_listed_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
