/* Service: (S + R)/N, capped by what a site depends on, filled up by what carries its load. */
#include "fixture.h"

static struct fixture *sites_new(int32_t count, int32_t hosts)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 6; t++)
        fix_turn(f, 1, 60);
    for (int32_t i = 0; i < count; i++)
        fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = hosts });
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    return f;
}

static void depend(struct fixture *f, int32_t supplier, int32_t on_it, int32_t weight)
{
    fix_link(f, fix_name(f, "needs", f->s.links),
             (struct link_rules){ .kind = LINK_DEPENDENCY, .from = supplier, .to = on_it, .weight = weight });
}

static int32_t service(const struct fixture *f, int32_t site)
{
    return WORD(f, AT(site_service, site));
}

static void service_is_the_share_of_working_hosts(void **state)
{
    (void)state;
    struct fixture *f = sites_new(1, 300);
    fix_build(f);
    fix_begin(f, 1);
    assert_int_equal(service(f, 0), WHOLE);
    fix_hosts(f, 0, 50, 49, 1);
    fix_close(f);
    assert_int_equal(service(f, 0), 6700);
    fix_hosts(f, 0, 100, 100, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), 3333); /* floor */
    fix_free(f);
}

/* 1 - w * (1 - supplier's service a tick ago) */
static void a_dependency_caps_service_one_tick_later(void **state)
{
    (void)state;
    struct fixture *f = sites_new(2, 1000);
    depend(f, 0, 1, 7000);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 400, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), 6000);
    assert_int_equal(service(f, 1), WHOLE);
    fix_close(f);
    assert_int_equal(service(f, 1), WHOLE - 2800);
    fix_hosts(f, 0, 0, 0, 400);
    fix_close(f);
    assert_int_equal(service(f, 1), WHOLE - 2800);
    fix_close(f);
    assert_int_equal(service(f, 1), WHOLE); /* and recovers one tick later too */
    fix_free(f);
}

static void a_failure_reaches_one_link_further_each_tick(void **state)
{
    (void)state;
    struct fixture *f = sites_new(5, 10);
    for (int32_t i = 0; i < 4; i++)
        depend(f, i, i + 1, WHOLE);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 10, 0, 0);
    for (int32_t t = 0; t < 5; t++) {
        fix_close(f);
        for (int32_t i = 0; i < 5; i++)
            assert_int_equal(service(f, i), i <= t ? 0 : WHOLE);
    }
    fix_free(f);
}

static void the_worst_of_several_caps_counts(void **state)
{
    (void)state;
    struct fixture *f = sites_new(3, 1000);
    depend(f, 0, 2, 5000);
    depend(f, 1, 2, 9000);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 1000, 0, 0); /* caps at 50 % */
    fix_hosts(f, 1, 500, 0, 0);  /* caps at 55 % */
    fix_hosts(f, 2, 400, 0, 0);  /* 60 % by itself */
    fix_close(f);
    assert_int_equal(service(f, 2), 6000);
    fix_close(f);
    assert_int_equal(service(f, 2), 5000);
    fix_free(f);
}

static void two_sites_that_need_each_other_recover(void **state)
{
    (void)state;
    struct fixture *f = sites_new(2, 1000);
    depend(f, 0, 1, 5000);
    depend(f, 1, 0, 5000);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 1000, 0, 0);
    fix_close(f);
    fix_hosts(f, 0, 0, 0, 1000);
    for (int t = 0; t < 4; t++)
        fix_close(f);
    /* half of what is missing is passed on each tick: 5000, 2500, 1250, 625 */
    assert_int_equal(service(f, 0) + service(f, 1), 2 * WHOLE - 625);
    fix_free(f);
}

static void a_closed_dependency_caps_nothing(void **state)
{
    (void)state;
    struct fixture *f = sites_new(2, 1000);
    depend(f, 0, 1, WHOLE);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 1000, 0, 0);
    WORD(f, AT(link_open, 0)) = 0;
    fix_close(f);
    fix_close(f);
    assert_int_equal(service(f, 1), WHOLE);
    fix_free(f);
}

static void fail_over(struct fixture *f, int32_t from, int32_t to, int32_t capacity)
{
    fix_link(f, fix_name(f, "spare", f->s.links),
             (struct link_rules){ .kind = LINK_FAILOVER, .from = from, .to = to, .capacity = capacity });
}

static void fail_over_carries_up_to_its_capacity(void **state)
{
    (void)state;
    struct fixture *f = sites_new(2, 1000);
    fail_over(f, 0, 1, 150);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 100, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), WHOLE); /* in the same tick */
    fix_hosts(f, 0, 400, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), 7500);
    assert_int_equal(service(f, 1), WHOLE);
    fix_free(f);
}

static void who_carries_needs_service_of_its_own(void **state)
{
    (void)state;
    struct fixture *f = sites_new(2, 1000);
    fail_over(f, 0, 1, 200);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 500, 0, 0);
    fix_hosts(f, 1, 750, 0, 0); /* at a quarter: 50 of 200 hosts */
    fix_close(f);
    assert_int_equal(service(f, 0), 5500);
    fix_free(f);
}

static void fail_over_links_fill_in_the_order_of_declaration(void **state)
{
    (void)state;
    /* 2 carries what 1 lacks and 1 carries what 0 lacks; whoever is declared first sees the other before or after */
    for (int order = 0; order < 2; order++) {
        struct fixture *f = sites_new(3, 1000);
        if (order == 0) {
            fail_over(f, 1, 2, 1000);
            fail_over(f, 0, 1, 400);
        } else {
            fail_over(f, 0, 1, 400);
            fail_over(f, 1, 2, 1000);
        }
        fix_build(f);
        fix_begin(f, 1);
        fix_hosts(f, 0, 1000, 0, 0);
        fix_hosts(f, 1, 500, 0, 0);
        fix_close(f);
        assert_int_equal(service(f, 1), WHOLE);
        assert_int_equal(service(f, 0), order == 0 ? 4000 : 2000);
        fix_free(f);
    }
}

static void several_fail_over_links_share_a_load(void **state)
{
    (void)state;
    struct fixture *f = sites_new(3, 1000);
    fail_over(f, 0, 1, 300);
    fail_over(f, 0, 2, 500);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 600, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), WHOLE);
    fix_hosts(f, 0, 1000, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), 8000);
    WORD(f, AT(link_open, 0)) = 0;
    f->state[STATE_DIRTY] = 1;
    fix_close(f);
    assert_int_equal(service(f, 0), 5000);
    fix_free(f);
}

static void dependants_see_service_after_fail_over(void **state)
{
    (void)state;
    struct fixture *f = sites_new(3, 1000);
    depend(f, 0, 2, WHOLE);
    fail_over(f, 0, 1, 1000);
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 1000, 0, 0);
    for (int t = 0; t < 3; t++)
        fix_close(f);
    assert_int_equal(service(f, 2), WHOLE);
    fix_free(f);
}

static void fail_over_counts_hosts_of_whom_it_helps(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, 60);
    fix_site(f, "huge", (struct site_rules){ .hosts = COUNT_MAX });
    fix_site(f, "tiny", (struct site_rules){ .hosts = 1 });
    fail_over(f, 0, 1, COUNT_MAX / 4);
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, COUNT_MAX, 0, 0);
    fix_close(f);
    assert_int_equal(service(f, 0), 2500);
    fix_free(f);
}

int test_service(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(service_is_the_share_of_working_hosts),
        cmocka_unit_test(a_dependency_caps_service_one_tick_later),
        cmocka_unit_test(a_failure_reaches_one_link_further_each_tick),
        cmocka_unit_test(the_worst_of_several_caps_counts),
        cmocka_unit_test(two_sites_that_need_each_other_recover),
        cmocka_unit_test(a_closed_dependency_caps_nothing),
        cmocka_unit_test(fail_over_carries_up_to_its_capacity),
        cmocka_unit_test(who_carries_needs_service_of_its_own),
        cmocka_unit_test(fail_over_links_fill_in_the_order_of_declaration),
        cmocka_unit_test(several_fail_over_links_share_a_load),
        cmocka_unit_test(dependants_see_service_after_fail_over),
        cmocka_unit_test(fail_over_counts_hosts_of_whom_it_helps),
    };
    return RUN("service", tests);
}
