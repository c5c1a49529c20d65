/* The catalogue of norms. */
#include "core/norm.h"

#include "fixture.h"

static void a_norm_is_found_by_its_id(void **state)
{
    (void)state;
    const struct norm norms[] = { { .id = "LUCCA-1" }, { .id = "LUCCA-2" } };
    const struct norm_catalogue catalogue = { .norms = norms, .count = 2 };
    assert_int_equal(norm_find(&catalogue, "LUCCA-2"), 1);
    assert_int_equal(norm_find(&catalogue, "LUCCA"), -1);
    assert_int_equal(norm_find(&catalogue, "lucca-2"), -1);
    assert_int_equal(norm_find(&(struct norm_catalogue){ 0 }, "LUCCA-1"), -1);
}

int test_norm(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_norm_is_found_by_its_id),
    };
    return RUN("norm", tests);
}
