/* Counter-based chance: a draw depends on its key and on nothing else. */
#include "fixture.h"

/* Vectors of Random123 for philox2x64 with 7 rounds. */
static void philox_gives_the_known_answers_of_random123(void **state)
{
    (void)state;
    static const struct {
        uint64_t counter[2], key, answer[2];
    } known[] = {
        { { 0, 0 }, 0, { 0xb41da69fbfefc666, 0x511e9ce1a5534056 } },
        { { UINT64_MAX, UINT64_MAX }, UINT64_MAX, { 0xa4696cc04462015d, 0x724782dae17169e9 } },
        { { 0x243f6a8885a308d3, 0x13198a2e03707344 }, /* digits of pi */
          0xa4093822299f31d0,
          { 0x98ed1534392bf372, 0x67528b1568882fd5 } },
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct chance_block got = chance_philox(known[i].counter[0], known[i].counter[1], known[i].key);
        for (int k = 0; k < 2; k++) {
            assert_int_equal(got.word[2 * k], known[i].answer[k] & UINT32_MAX);
            assert_int_equal(got.word[2 * k + 1], known[i].answer[k] >> 32);
        }
    }
}

static void high_half_of_a_product(void **state)
{
    (void)state;
    static const uint64_t rows[][3] = {
        { 0, UINT64_MAX, 0 },
        { 1, UINT64_MAX, 0 },
        { 2, UINT64_MAX, 1 },
        { UINT64_MAX, UINT64_MAX, UINT64_MAX - 1 },
        { UINT64_C(1) << 32, UINT64_C(1) << 32, 1 },
        { 0xFFFFFFFF00000001, 0x00000001FFFFFFFF, 0x00000001FFFFFFFD },
        { 0x123456789ABCDEF0, 0xFEDCBA9876543210, 0x121FA00AD77D7422 },
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        assert_true(chance_high(rows[i][0], rows[i][1]) == rows[i][2]);
        assert_true(chance_high(rows[i][1], rows[i][0]) == rows[i][2]);
    }
}

static void draw_k_is_word_k_mod_4_of_block_k_div_4(void **state)
{
    (void)state;
    for (uint32_t k = 0; k < 40; k++)
        assert_int_equal(chance_draw(7, CHANCE_SITE, 3, 11, k), chance_four(7, CHANCE_SITE, 3, 11, k / 4).word[k % 4]);
}

static void draws_do_not_depend_on_their_order(void **state)
{
    (void)state;
    uint32_t forwards[64];
    for (uint32_t k = 0; k < 64; k++)
        forwards[k] = chance_draw(1, CHANCE_LINK, k / 8, 5, k % 8);
    for (uint32_t k = 64; k-- > 0;)
        assert_int_equal(chance_draw(1, CHANCE_LINK, k / 8, 5, k % 8), forwards[k]);
}

static void every_part_of_the_key_changes_the_draw(void **state)
{
    (void)state;
    uint32_t plain = chance_draw(1, CHANCE_SITE, 1, 1, 1);
    assert_int_not_equal(plain, chance_draw(2, CHANCE_SITE, 1, 1, 1));
    assert_int_not_equal(plain, chance_draw(1 + (UINT64_C(1) << 32), CHANCE_SITE, 1, 1, 1));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_LINK, 1, 1, 1));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_SITE, 2, 1, 1));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_SITE, 1, 2, 1));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_SITE, 1, 1 + (UINT64_C(1) << 32), 1));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_SITE, 1, 1, 2));
    assert_int_not_equal(plain, chance_draw(1, CHANCE_SITE, 1, 1, 5));
}

static void certainty_always_holds_and_impossibility_never(void **state)
{
    (void)state;
    static const uint32_t draws[] = { 0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF };
    for (size_t i = 0; i < sizeof draws / sizeof *draws; i++) {
        assert_true(chance_holds(draws[i], WHOLE));
        assert_false(chance_holds(draws[i], 0));
        assert_false(chance_holds(draws[i], -5));
    }
}

/* p holds when floor(u * 10000 / 2^32) < p */
static void chance_holds_for_exactly_its_share_of_all_draws(void **state)
{
    (void)state;
    for (int32_t p = 1; p < WHOLE; p += 7) {
        uint32_t first_out = (uint32_t)((((uint64_t)p << 32) + 9999) / 10000);
        assert_true(chance_holds(first_out - 1, p));
        assert_false(chance_holds(first_out, p));
    }
}

static void between_stays_between_and_reaches_both_ends(void **state)
{
    (void)state;
    static const int32_t ranges[][2] = { { 0, 0 },
                                         { 5, 5 },
                                         { -3, 4 },
                                         { -COUNT_MAX, COUNT_MAX },
                                         { 0, MILLION },
                                         { INT32_MIN, INT32_MAX },
                                         { -2000000000, 2000000000 } };
    for (size_t i = 0; i < sizeof ranges / sizeof *ranges; i++) {
        int32_t low = ranges[i][0], high = ranges[i][1];
        assert_int_equal(chance_between(0, low, high), low);
        assert_int_equal(chance_between(UINT32_MAX, low, high), high);
        for (uint32_t k = 0; k < 200; k++) {
            int32_t v = chance_between(chance_draw(1, CHANCE_POLICY, 0, 0, k), low, high);
            assert_true(v >= low && v <= high);
        }
    }
}

/* 60,000 draws of 1..6: each expected 10,000 times, standard deviation 91. */
static void between_is_even(void **state)
{
    (void)state;
    int counts[6] = { 0 };
    for (uint32_t k = 0; k < 60000; k++)
        counts[chance_between(chance_draw(99, CHANCE_EFFECT, 0, 42, k), 1, 6) - 1]++;
    for (int i = 0; i < 6; i++)
        assert_in_range(counts[i], 10000 - 500, 10000 + 500);
}

/* Numbers of streams are part of the model version: a save keeps its luck. */
static void stream_numbers_never_change(void **state)
{
    (void)state;
    assert_int_equal(CHANCE_PARAMETER, 1);
    assert_int_equal(CHANCE_SITE, 2);
    assert_int_equal(CHANCE_LINK, 3);
    assert_int_equal(CHANCE_RUMOUR, 5);
    assert_int_equal(CHANCE_EFFECT, 7);
    assert_int_equal(CHANCE_JOINING, 8);
    assert_int_equal(CHANCE_CONDITION, 9);
    assert_int_equal(CHANCE_POLICY, 10);
}

int test_chance(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(philox_gives_the_known_answers_of_random123),
        cmocka_unit_test(high_half_of_a_product),
        cmocka_unit_test(draw_k_is_word_k_mod_4_of_block_k_div_4),
        cmocka_unit_test(draws_do_not_depend_on_their_order),
        cmocka_unit_test(every_part_of_the_key_changes_the_draw),
        cmocka_unit_test(certainty_always_holds_and_impossibility_never),
        cmocka_unit_test(chance_holds_for_exactly_its_share_of_all_draws),
        cmocka_unit_test(between_stays_between_and_reaches_both_ends),
        cmocka_unit_test(between_is_even),
        cmocka_unit_test(stream_numbers_never_change),
    };
    return RUN("chance", tests);
}
