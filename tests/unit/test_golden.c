/* The model, nailed down: the scenario of fix_everything, played with fixed seeds and choices, has these hashes on
   every compiler, optimisation level and machine. When they change on purpose, MODEL_VERSION must rise: saves would
   replay to another state. */
#include <inttypes.h>

#include "fixture.h"

static const struct {
    uint64_t seed;
    int32_t options[3]; /* for each decision, 0: nobody decides */
    uint64_t opened, ended;
} golden[] = {
    { 1, { 0, 0, 0 }, 0xE6524C4C89440AE8, 0xAE2241AF87B6E624 },
    { 2017, { 1, 2, 2 }, 0x2899E90A6E2CFF22, 0x918E4D563E1097B8 },
    { 2017, { 2, 3, 2 }, 0x2899E90A6E2CFF22, 0x4638CCCC8CFD1233 },
    { 0xFEDCBA9876543210, { 3, 1, 3 }, 0x5855C2475A2DC177, 0xA4304876BDD809D3 },
};

static const uint64_t golden_rules = 0xA8072122C679683C;

static uint64_t play(struct fixture *f, const int32_t *options)
{
    while (f->state[STATE_PHASE] == PHASE_OPEN) {
        for (int32_t d = 0; d < f->s.decisions; d++)
            if (play_is_open(&f->s, f->state, d) && play_is_available(&f->s, f->state, d, options[d]))
                fix_choose(f, d, options[d]);
        fix_close(f);
    }
    return fix_hash(f);
}

static void states_hash_as_ever(void **state)
{
    (void)state;
    int wrong = 0;
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++) {
        struct fixture *f = fix_everything();
        fix_begin(f, golden[i].seed);
        uint64_t opened = fix_hash(f), ended = play(f, golden[i].options);
        if (opened != golden[i].opened || ended != golden[i].ended)
            wrong++, print_error("row %zu: 0x%016" PRIX64 ", 0x%016" PRIX64 "\n", i, opened, ended);
        fix_free(f);
    }
    assert_int_equal(wrong, 0);
}

static void rules_hash_as_ever(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    uint64_t hash = f->s.rules_hash;
    fix_free(f);
    if (hash != golden_rules)
        fail_msg("0x%016" PRIX64, hash);
}

/* The golden games are worth something only if they reach all parts of the model. */
static void the_golden_scenario_has_everything_happen(void **state)
{
    (void)state;
    struct fixture *f = fix_everything();
    const struct layout *at = &f->s.at;
    int proposed = 0, joined = 0, destroyed = 0, restored = 0, leaked = 0, protected_ = 0, second = 0, held = 0;
    for (size_t i = 0; i < sizeof golden / sizeof *golden; i++) {
        fix_begin(f, golden[i].seed);
        play(f, golden[i].options);
        const int32_t *v = f->state;
        proposed += v[at->proposal_asked];
        joined += v[at->proposal_joined] > 0;
        leaked += v[at->flags + 1];
        second += v[at->threat_lost + 1] > 0;
        held += v[at->mark];
        for (int32_t c = 0; c < f->s.cells; c++) {
            destroyed += v[at->destroyed + c] > 0;
            restored += v[at->restored + c] > 0;
            protected_ += v[at->restored + c] > 0 && v[at->infected + c] == 0 && v[at->destroyed + c] == 0;
        }
        assert_int_not_equal(v[at->gauges], 6200);
        assert_true(v[at->gauges + 3] > 0);
    }
    assert_true(proposed && joined && destroyed && restored && leaked && protected_ && second && held);
    fix_free(f);
}

int test_golden(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(states_hash_as_ever),
        cmocka_unit_test(rules_hash_as_ever),
        cmocka_unit_test(the_golden_scenario_has_everything_happen),
    };
    return RUN("golden", tests);
}
