/* Memory: zeroed blocks, growing arrays, arenas, and what happens when there is none left. */
#include <limits.h>

#include "fixture.h"

static int all_zero(const void *data, size_t size)
{
    const unsigned char *p = data;
    for (size_t i = 0; i < size; i++)
        if (p[i])
            return 0;
    return 1;
}

static void new_memory_is_zeroed_and_its_size_told_when_freed(void **state)
{
    (void)state;
    struct meter m;
    meter_init(&m, -1);
    static const size_t shapes[][2] = { { 10, 8 }, { 1, 1 }, { 0, 8 }, { 8, 0 }, { 0, 0 } };
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        void *ptr = mem_new(&m.alloc, shapes[i][0], shapes[i][1]);
        assert_non_null(ptr);
        assert_true(all_zero(ptr, shapes[i][0] * shapes[i][1]));
        mem_free(&m.alloc, ptr, shapes[i][0], shapes[i][1]);
    }
    mem_free(&m.alloc, NULL, 5, 5);
    assert_int_equal(m.blocks, 0);
    assert_false(m.wrong);
}

static void new_memory_is_null_when_it_cannot_be(void **state)
{
    (void)state;
    struct meter m;
    meter_init(&m, 0);
    assert_null(mem_new(&m.alloc, 1, 1));
    m.allowed = -1;
    assert_null(mem_new(&m.alloc, SIZE_MAX / 2, 3)); /* the product overflows */
    assert_null(mem_new(&m.alloc, SIZE_MAX, SIZE_MAX));
    assert_int_equal(m.blocks, 0);
}

static void grow_keeps_the_items_and_zeroes_the_room(void **state)
{
    (void)state;
    struct meter m;
    meter_init(&m, -1);
    void *items = NULL;
    int cap = 0;
    assert_true(mem_grow(&m.alloc, &items, &cap, 0, sizeof(int)));
    assert_null(items); /* no need, no block */
    for (int i = 0; i < 1000; i++) {
        assert_true(mem_grow(&m.alloc, &items, &cap, i + 1, sizeof(int)));
        assert_true(cap > i);
        assert_true(all_zero((int *)items + i, (size_t)(cap - i) * sizeof(int)));
        ((int *)items)[i] = i + 1;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(((int *)items)[i], i + 1);
    mem_free(&m.alloc, items, (size_t)cap, sizeof(int));
    assert_int_equal(m.blocks, 0);
    assert_false(m.wrong);
}

static void grow_doubles_so_that_appending_stays_cheap(void **state)
{
    (void)state;
    struct meter m;
    meter_init(&m, 20);
    void *items = NULL;
    int cap = 0;
    for (int i = 1; i <= 100000; i++)
        assert_true(mem_grow(&m.alloc, &items, &cap, i, 1));
    assert_true(m.allowed > 0);
    mem_free(&m.alloc, items, (size_t)cap, 1);
}

static void failed_growth_leaves_all_as_it_was(void **state)
{
    (void)state;
    struct meter m;
    meter_init(&m, 1);
    void *items = NULL;
    int cap = 0;
    assert_true(mem_grow(&m.alloc, &items, &cap, 4, sizeof(int)));
    ((int *)items)[3] = 7;
    void *before = items;
    int cap_before = cap;
    assert_false(mem_grow(&m.alloc, &items, &cap, cap + 1, sizeof(int)));
    m.allowed = -1;
    assert_false(mem_grow(&m.alloc, &items, &cap, INT_MAX, SIZE_MAX / 1000)); /* the product overflows */
    assert_ptr_equal(items, before);
    assert_int_equal(cap, cap_before);
    assert_int_equal(((int *)items)[3], 7);
    mem_free(&m.alloc, items, (size_t)cap, sizeof(int));
    assert_false(m.wrong);
}

static void arena_gives_zeroed_aligned_blocks_that_do_not_overlap(void **state)
{
    (void)state;
    struct meter m;
    struct arena arena;
    unsigned char *blocks[400];
    meter_init(&m, -1);
    arena_init(&arena, &m.alloc);
    for (int i = 0; i < 400; i++) {
        size_t size = (size_t)(i * 37 % 1000 + 1);
        blocks[i] = arena_new(&arena, size, 1);
        assert_non_null(blocks[i]);
        assert_int_equal((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
        assert_true(all_zero(blocks[i], size));
        memset(blocks[i], i % 255 + 1, size);
    }
    for (int i = 0; i < 400; i++)
        for (int k = 0; k < i * 37 % 1000 + 1; k++)
            assert_int_equal(blocks[i][k], i % 255 + 1);
    arena_free(&arena);
    assert_int_equal(m.blocks, 0);
    assert_false(m.wrong);
    arena_free(&arena); /* empty, again */
}

static void arena_gives_blocks_of_any_size(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, &alloc_libc);
    assert_non_null(arena_new(&arena, 0, 8));
    assert_non_null(arena_new(&arena, 8, 0));
    unsigned char *big = arena_new(&arena, 1000, 1000);
    assert_non_null(big);
    assert_true(all_zero(big, 1000000));
    assert_non_null(arena_new(&arena, 1, 1));
    assert_null(arena_new(&arena, SIZE_MAX / 2, 3));
    assert_null(arena_new(&arena, SIZE_MAX, 1));
    arena_free(&arena);
}

static void arena_keeps_texts(void **state)
{
    (void)state;
    struct arena arena;
    arena_init(&arena, &alloc_libc);
    char *word = arena_text(&arena, "wordplay", 4);
    char *empty = arena_text(&arena, NULL, 0);
    assert_string_equal(word, "word");
    assert_string_equal(empty, "");
    arena_free(&arena);
}

static void arena_is_null_when_memory_runs_out_and_still_frees_all(void **state)
{
    (void)state;
    for (long allowed = 0; allowed < 5; allowed++) {
        struct meter m;
        struct arena arena;
        meter_init(&m, allowed);
        arena_init(&arena, &m.alloc);
        int got = 0;
        while (arena_new(&arena, 1000, 7))
            got++;
        assert_int_equal(got, allowed * 2); /* two of 7,000 bytes fit into one block */
        assert_null(arena_new(&arena, 17000, 1));
        arena_free(&arena);
        assert_int_equal(m.blocks, 0);
        assert_false(m.wrong);
    }
}

static void libc_memory_follows_the_contract(void **state)
{
    (void)state;
    unsigned char *p = alloc_libc.fn(alloc_libc.ud, NULL, 0, 10);
    assert_non_null(p);
    memset(p, 3, 10);
    p = alloc_libc.fn(alloc_libc.ud, p, 10, 100000);
    assert_non_null(p);
    assert_int_equal(p[9], 3);
    assert_null(alloc_libc.fn(alloc_libc.ud, p, 100000, 0));
    assert_null(alloc_libc.fn(alloc_libc.ud, NULL, 0, 0));
}

int test_alloc(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(new_memory_is_zeroed_and_its_size_told_when_freed),
        cmocka_unit_test(new_memory_is_null_when_it_cannot_be),
        cmocka_unit_test(grow_keeps_the_items_and_zeroes_the_room),
        cmocka_unit_test(grow_doubles_so_that_appending_stays_cheap),
        cmocka_unit_test(failed_growth_leaves_all_as_it_was),
        cmocka_unit_test(arena_gives_zeroed_aligned_blocks_that_do_not_overlap),
        cmocka_unit_test(arena_gives_blocks_of_any_size),
        cmocka_unit_test(arena_keeps_texts),
        cmocka_unit_test(arena_is_null_when_memory_runs_out_and_still_frees_all),
        cmocka_unit_test(libc_memory_follows_the_contract),
    };
    return RUN("alloc", tests);
}
