/* Threats: four compartments on the graph of sites. Numbers are worked out by hand. */
#include "fixture.h"

#include "core/step.h"

enum { PPM = MILLION, HOUR = 60, DAY = 1440, MONTH = 43200 };

/* One site of 1,000 hosts and one threat, ten turns of one tick. Tests put hosts into compartments with fix_hosts. */
static struct fixture *one_site(struct site_rules site, struct threat_rules threat, int32_t tick_minutes)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 10; t++)
        fix_turn(f, 1, tick_minutes);
    if (!site.hosts)
        site.hosts = 1000;
    fix_site(f, "port", site);
    fix_threat(f, "worm", threat);
    fix_build(f);
    fix_begin(f, 1);
    return f;
}
#define THREAT(...)                                                                                                    \
    (struct threat_rules)                                                                                              \
    {                                                                                                                  \
        .start = NONE, __VA_ARGS__                                                                                     \
    }
#define SITE(...)                                                                                                      \
    (struct site_rules)                                                                                                \
    {                                                                                                                  \
        .exposure = WHOLE, __VA_ARGS__                                                                                 \
    }

static void assert_cell(struct fixture *f, int32_t cell, int32_t s, int32_t i, int32_t d, int32_t r)
{
    int32_t got[] = { WORD(f, AT(susceptible, cell)), WORD(f, AT(infected, cell)), WORD(f, AT(destroyed, cell)),
                      WORD(f, AT(restored, cell)) };
    if (got[0] != s || got[1] != i || got[2] != d || got[3] != r)
        fail_msg("S %d I %d D %d R %d, expected %d %d %d %d", (int)got[0], (int)got[1], (int)got[2], (int)got[3],
                 (int)s, (int)i, (int)d, (int)r);
}

/* L = min(1, beta * h) * I/N = 0.5 * 100/1000; S->I = S * L = 900 * 0.05 */
static void infection_is_beta_times_hours_times_the_infected_share(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.spread_low = PPM / 2), HOUR);
    fix_hosts(f, 0, 100, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 855, 145, 0, 0);
    assert_int_equal(WORD(f, AT(threat_infected, 0)), 145);
    assert_int_equal(WORD(f, AT(threat_lost, 0)), 145);
    assert_int_equal(WORD(f, AT(site_service, 0)), 8550);
    fix_free(f);
}

static void beta_times_hours_stops_at_one(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.spread_low = PPM / 2), DAY); /* 12, taken as 1 */
    fix_hosts(f, 0, 100, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 900 - 90, 100 + 90, 0, 0);
    fix_free(f);
}

static void infected_hosts_are_destroyed_at_delta(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.destroy_low = PPM / 10), HOUR);
    fix_hosts(f, 0, 200, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 800, 180, 20, 0);
    assert_int_equal(WORD(f, AT(threat_infected, 0)), 180);
    assert_int_equal(WORD(f, AT(threat_lost, 0)), 200); /* infected and destroyed */
    fix_close(f);
    assert_cell(f, 0, 800, 162, 38, 0);
    fix_free(f);
}

static void destruction_takes_all_at_most(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.destroy_low = PPM), DAY);
    fix_hosts(f, 0, 200, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 800, 0, 200, 0);
    fix_free(f);
}

/* All three flows read the tick's start: 900 * 0.05 caught, 100 * 0.1 broken, and none of the caught is broken at once.
 */
static void flows_read_the_start_of_the_tick(void **state)
{
    (void)state;
    struct fixture *f =
        one_site(SITE(.repair = 3000, .detection = 0), THREAT(.spread_low = PPM / 2, .destroy_low = PPM / 10), HOUR);
    fix_hosts(f, 0, 100, 50, 0);
    WORD(f, AT(site_noticed, 0)) = 1;
    fix_close(f);
    /* L = 0.5 * 100/1000; S = 850: 42.5 caught; D = 50 + 10 - 3 */
    int32_t caught = 850 - WORD(f, AT(susceptible, 0));
    assert_in_range(caught, 42, 43);
    assert_cell(f, 0, 850 - caught, 100 + caught - 10, 57, 3);
    fix_free(f);
}

/* The subject of a site's or link's luck with the threat "worm". */
static uint64_t with_threat(uint64_t subject_of_place)
{
    return subject_of_place ^ scenario_subject("threat", "worm") * 0x9E3779B97F4A7C15u;
}

/* A fraction is the chance of one more. The draw is the first word of (seed, site stream, tick, "site:port" and
   threat). */
static void fractions_count_as_chance(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    static const char *const names[] = { "mill", "port" };
    for (int32_t i = 0; i < 2; i++)
        fix_site(f, names[i], (struct site_rules){ .hosts = 1000, .exposure = WHOLE });
    fix_threat(f, "worm", THREAT(.spread_low = PPM / 2));
    fix_build(f);
    int more[2] = { 0 }, differ = 0;
    for (uint64_t seed = 0; seed < 2000; seed++) {
        fix_begin(f, seed);
        for (int32_t i = 0; i < 2; i++)
            fix_hosts(f, i, 135, 0, 0); /* 0.5 * 0.135 * 865 = 58.3875 */
        fix_close(f);
        for (int32_t i = 0; i < 2; i++) {
            uint64_t u = chance_draw(seed, CHANCE_SITE, 0, with_threat(scenario_subject("site", names[i])), 0);
            int32_t caught = WORD(f, AT(infected, i)) - 135;
            assert_int_equal(caught, 58 + ((u * 1000000000 >> 32) < 387500000));
            more[i] += caught - 58;
        }
        differ += WORD(f, AT(infected, 0)) != WORD(f, AT(infected, 1));
    }
    for (int32_t i = 0; i < 2; i++)
        assert_in_range(more[i], 775 - 110, 775 + 110); /* standard deviation 22 */
    assert_true(differ > 800);
    fix_free(f);
}

static void repair_restores_so_many_hosts_an_hour_once_noticed(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(.repair = 20 * 1000, .detection = PPM), THREAT(0), HOUR);
    fix_hosts(f, 0, 0, 50, 0);
    fix_close(f);
    assert_cell(f, 0, 950, 0, 50, 0); /* noticed in this tick, so repair begins with the next */
    assert_int_equal(WORD(f, AT(site_noticed, 0)), 1);
    fix_close(f);
    assert_cell(f, 0, 950, 0, 30, 20);
    fix_close(f);
    assert_cell(f, 0, 950, 0, 10, 40);
    fix_close(f);
    assert_cell(f, 0, 950, 0, 0, 50); /* D->R = min(D, repair * h) */
    assert_int_equal(WORD(f, AT(site_service, 0)), WHOLE);
    fix_close(f);
    assert_cell(f, 0, 950, 0, 0, 50);
    fix_free(f);
}

static void nothing_is_repaired_before_it_is_noticed(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(.repair = 1000 * 1000, .detection = 0), THREAT(0), DAY);
    fix_hosts(f, 0, 0, 50, 0);
    for (int t = 0; t < 9; t++)
        fix_close(f);
    assert_cell(f, 0, 950, 0, 50, 0);
    assert_int_equal(WORD(f, AT(site_noticed, 0)), 0);
    fix_free(f);
}

static void half_a_host_an_hour_is_repaired_every_other_hour_on_average(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(.repair = 500), THREAT(0), HOUR);
    int repaired = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        fix_begin(f, seed);
        fix_hosts(f, 0, 0, 50, 0);
        WORD(f, AT(site_noticed, 0)) = 1;
        fix_close(f);
        repaired += WORD(f, AT(restored, 0));
    }
    assert_in_range(repaired, 500 - 80, 500 + 80);
    fix_free(f);
}

static void detection_is_a_chance_each_tick_and_needs_something_to_see(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(.detection = PPM / 5), THREAT(0), HOUR);
    int noticed = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        fix_begin(f, seed);
        fix_close(f);
        assert_int_equal(WORD(f, AT(site_noticed, 0)), 0);
        fix_hosts(f, 0, 1, 0, 0);
        fix_close(f);
        noticed += WORD(f, AT(site_noticed, 0));
    }
    assert_in_range(noticed, 200 - 64, 200 + 64); /* standard deviation 12.6 */
    fix_free(f);
}

/* ---- starting ---- */

static void a_threat_starts_at_its_minute_with_its_seeds(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 4; t++)
        fix_turn(f, 1, HOUR);
    fix_site(f, "port", (struct site_rules){ .hosts = 1000 });
    fix_site(f, "mill", (struct site_rules){ .hosts = 10 });
    int32_t worm = fix_threat(f, "worm", (struct threat_rules){ .start = 90, .spread_low = PPM / 2 });
    fix_seed(f, worm, 0, 100);
    fix_seed(f, worm, 1, 100); /* more than there are */
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f); /* 0 to 60 */
    fix_close(f); /* 60 to 120: a tick begins before the start */
    assert_cell(f, 0, 1000, 0, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 900, 100, 0, 0); /* planted hosts infect from the next tick on */
    assert_cell(f, 1, 0, 10, 0, 0);
    assert_int_equal(WORD(f, AT(threat_running, 0)), THREAT_RUNNING);
    assert_int_equal(WORD(f, AT(threat_infected, 0)), 110);
    fix_close(f);
    assert_cell(f, 0, 855, 145, 0, 0);
    fix_free(f);
}

static void a_tick_that_begins_at_the_start_counts(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), (struct threat_rules){ .start = HOUR }, HOUR);
    fix_close(f);
    assert_int_equal(WORD(f, AT(threat_running, 0)), THREAT_IDLE);
    fix_close(f);
    assert_int_equal(WORD(f, AT(threat_running, 0)), THREAT_RUNNING);
    fix_free(f);
}

static void a_threat_without_a_start_waits_for_an_effect(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 3; t++)
        fix_turn(f, 1, HOUR);
    fix_site(f, "port", (struct site_rules){ .hosts = 1000 });
    int32_t worm = fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_seed(f, worm, 0, 100);
    fix_decision(f, "act", 1);
    fix_option(f, "start");
    fix_effect(f, (struct effect){ .op = EFFECT_SET, .slot = AT(threat_running, worm), .amount = THREAT_START });
    fix_build(f);
    fix_begin(f, 1);
    fix_close(f);
    assert_cell(f, 0, 1000, 0, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 900, 100, 0, 0);
    fix_close(f);
    assert_cell(f, 0, 900, 100, 0, 0); /* seeds come once */
    fix_free(f);
}

static void rates_given_as_ranges_are_drawn_once_a_seed(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.spread_low = 1000, .spread_high = 1009, .destroy_low = 7), HOUR);
    int seen[10] = { 0 };
    for (uint64_t seed = 0; seed < 1000; seed++) {
        fix_begin(f, seed);
        int32_t drawn = WORD(f, AT(threat_spread, 0));
        assert_in_range(drawn, 1000, 1009);
        seen[drawn - 1000]++;
        assert_int_equal(WORD(f, AT(threat_destroy, 0)), 7);
        fix_close(f);
        assert_int_equal(WORD(f, AT(threat_spread, 0)), drawn);
    }
    for (int i = 0; i < 10; i++)
        assert_in_range(seen[i], 50, 150);
    fix_free(f);
}

static void every_range_is_drawn_by_itself(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    for (int32_t i = 0; i < 3; i++)
        fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = 10 });
    for (int32_t i = 0; i < 3; i++)
        fix_link(
            f, fix_name(f, "link", i),
            (struct link_rules){ .from = i, .to = (i + 1) % 3, .rate_low = 1000 * i, .rate_high = 1000 * i + 999 });
    fix_threat(f, "fixed", THREAT(.spread_low = 5, .destroy_low = 6));
    fix_threat(f, "destroys", THREAT(.spread_low = 7, .destroy_low = 1000, .destroy_high = 1999));
    fix_threat(f, "both", THREAT(.spread_low = 2000, .spread_high = 2999, .destroy_low = 3000, .destroy_high = 3999));
    fix_build(f);
    int same = 0;
    for (uint64_t seed = 0; seed < 200; seed++) {
        fix_begin(f, seed);
        int32_t drawn[6];
        for (int32_t i = 0; i < 3; i++) {
            drawn[i] = WORD(f, AT(link_rate, i)) - 1000 * i;
            assert_in_range(drawn[i], 0, 999);
        }
        assert_int_equal(WORD(f, AT(threat_spread, 0)), 5);
        assert_int_equal(WORD(f, AT(threat_destroy, 0)), 6);
        assert_int_equal(WORD(f, AT(threat_spread, 1)), 7);
        drawn[3] = WORD(f, AT(threat_destroy, 1)) - 1000;
        drawn[4] = WORD(f, AT(threat_spread, 2)) - 2000;
        drawn[5] = WORD(f, AT(threat_destroy, 2)) - 3000;
        for (int i = 3; i < 6; i++)
            assert_in_range(drawn[i], 0, 999);
        for (int i = 0; i < 6; i++)
            for (int k = 0; k < i; k++)
                same += drawn[i] == drawn[k];
    }
    assert_true(same < 15); /* of 3,000 pairs, 3 expected */
    fix_free(f);
}

/* ---- switches ---- */

static void a_kill_switch_stops_infection_but_not_destruction(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.spread_low = PPM, .destroy_low = PPM / 10), HOUR);
    fix_hosts(f, 0, 100, 0, 0);
    WORD(f, AT(threat_killed, 0)) = 1;
    fix_close(f);
    assert_cell(f, 0, 900, 90, 10, 0);
    fix_free(f);
}

static void a_site_without_power_spreads_nothing(void **state)
{
    (void)state;
    struct fixture *f = one_site(SITE(0), THREAT(.spread_low = PPM / 2), HOUR);
    fix_hosts(f, 0, 100, 0, 0);
    WORD(f, AT(site_power, 0)) = 0;
    fix_close(f);
    assert_cell(f, 0, 900, 100, 0, 0);
    assert_int_equal(WORD(f, AT(site_service, 0)), 0); /* and does nothing for anybody */
    WORD(f, AT(site_power, 0)) = WHOLE / 2;
    fix_close(f);
    assert_int_equal(WORD(f, AT(susceptible, 0)) <= 878 && WORD(f, AT(susceptible, 0)) >= 877, 1); /* 22.5 caught */
    fix_free(f);
}

/* ---- links ---- */

enum { A, B };

/* Two sites, "a" wholly infected, and a link from it; the threat does not spread inside. */
static struct fixture *two_sites(struct link_rules link, int32_t exposure, int32_t tick_minutes)
{
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 4; t++)
        fix_turn(f, 1, tick_minutes);
    fix_site(f, "a", (struct site_rules){ .hosts = 1000, .exposure = WHOLE });
    fix_site(f, "b", (struct site_rules){ .hosts = 500, .exposure = exposure });
    link.from = A;
    link.to = B;
    fix_link(f, "a_b", link);
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE, .spread_low = 1, .first = 3 });
    fix_build(f);
    fix_begin(f, 1);
    return f;
}

static void a_hit_plants_the_first_hosts_that_infect_from_the_next_tick_on(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .rate_low = 1000 * PPM }, WHOLE, HOUR);
    WORD(f, AT(threat_spread, 0)) = PPM;
    fix_hosts(f, A, 1000, 0, 0);
    fix_close(f);
    assert_cell(f, B, 497, 3, 0, 0);
    fix_close(f);
    /* 497 * 3/500 = 2.982 more, and no second hit: the threat is there already */
    assert_in_range(WORD(f, AT(infected, B)), 3 + 2, 3 + 3);
    fix_free(f);
}

/* p = rate * h * I[a]/N[a] * exposure[b], drawn from (seed, link stream, tick, "link:a_b" and threat) */
static void a_link_hits_with_rate_times_hours_times_share_times_exposure(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .kind = LINK_TRUST, .rate_low = 400000 }, 2500, 2 * HOUR);
    int hits = 0;
    for (uint64_t seed = 0; seed < 3000; seed++) {
        fix_begin(f, seed);
        fix_hosts(f, A, 500, 0, 0); /* 0.4 * 2 * 0.5 * 0.25 = 0.1 */
        fix_close(f);
        uint64_t u = chance_draw(seed, CHANCE_LINK, 0, with_threat(scenario_subject("link", "a_b")), 0);
        assert_int_equal(WORD(f, AT(infected, B)), (u * 1000000000 >> 32) < 100000000 ? 3 : 0);
        hits += WORD(f, AT(infected, B)) > 0;
    }
    assert_in_range(hits, 300 - 83, 300 + 83); /* standard deviation 16.4 */
    fix_free(f);
}

/* 1 an hour for 30 days with one host of 1,000: 0.72. With ten: 7.2, so always. */
static void long_ticks_and_high_rates_are_not_cut_short(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .rate_low = PPM }, WHOLE, MONTH);
    int hits = 0;
    for (uint64_t seed = 0; seed < 1000; seed++) {
        fix_begin(f, seed);
        fix_hosts(f, A, 1, 0, 0);
        fix_close(f);
        hits += WORD(f, AT(infected, B)) > 0;
        fix_begin(f, seed);
        fix_hosts(f, A, 10, 0, 0);
        fix_close(f);
        assert_cell(f, B, 497, 3, 0, 0);
    }
    assert_in_range(hits, 720 - 71, 720 + 71); /* standard deviation 14.2 */
    fix_free(f);
    /* the largest of everything: 1,000 an hour, a tick of 30 days or of ten years, a full site of 100 million */
    for (int32_t months = 1; months <= 120; months += 119)
        for (int32_t exposure = 1; exposure <= WHOLE; exposure += WHOLE - 1) {
            f = fix_new();
            fix_turn(f, 1, months * MONTH);
            fix_site(f, "a", (struct site_rules){ .hosts = COUNT_MAX, .exposure = WHOLE });
            fix_site(f, "b", (struct site_rules){ .hosts = COUNT_MAX, .exposure = exposure, .repair = 1000 * MILLION });
            fix_link(f, "a_b", (struct link_rules){ .from = A, .to = B, .rate_low = 1000 * PPM });
            fix_threat(f, "worm",
                       (struct threat_rules){
                           .start = NONE, .spread_low = 1000 * PPM, .destroy_low = 1000 * PPM, .first = COUNT_MAX });
            fix_build(f);
            fix_begin(f, 1);
            fix_hosts(f, A, COUNT_MAX, 0, 0);
            fix_close(f);
            assert_cell(f, A, 0, 0, COUNT_MAX, 0);
            assert_cell(f, B, 0, COUNT_MAX, 0, 0);
            fix_free(f);
        }
}

static void every_kind_of_spread_link_carries_and_no_other(void **state)
{
    (void)state;
    for (int32_t kind = 0; kind < LINK_KINDS; kind++) {
        struct fixture *f = two_sites((struct link_rules){ .kind = kind, .rate_low = 1000 * PPM }, WHOLE, HOUR);
        fix_hosts(f, A, 1000, 0, 0);
        fix_close(f);
        assert_int_equal(WORD(f, AT(infected, B)),
                         kind == LINK_UPDATE || kind == LINK_NETWORK || kind == LINK_TRUST ? 3 : 0);
        fix_free(f);
    }
}

static void what_is_closed_off_is_not_hit(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .rate_low = 1000 * PPM }, WHOLE, HOUR);
    const int32_t words[][2] = { { AT(link_open, 0), 0 },  { AT(site_exposure, B), 0 }, { AT(site_power, A), 0 },
                                 { AT(site_power, B), 0 }, { AT(threat_killed, 0), 1 }, { AT(link_rate, 0), 0 } };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        fix_begin(f, 1);
        fix_hosts(f, A, 1000, 0, 0);
        WORD(f, words[i][0]) = words[i][1];
        fix_close(f);
        assert_cell(f, B, 500, 0, 0, 0);
    }
    fix_begin(f, 1);
    fix_hosts(f, A, 1000, 0, 0);
    fix_hosts(f, B, 0, 0, 500); /* nobody left to infect */
    fix_close(f);
    assert_cell(f, B, 0, 0, 0, 500);
    fix_free(f);
}

static void links_lead_one_way(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .rate_low = 1000 * PPM }, WHOLE, HOUR);
    fix_hosts(f, B, 500, 0, 0);
    fix_close(f);
    assert_cell(f, A, 1000, 0, 0, 0);
    fix_free(f);
}

static void a_link_with_a_range_draws_its_rate_once_a_seed(void **state)
{
    (void)state;
    struct fixture *f = two_sites((struct link_rules){ .rate_low = 100, .rate_high = 104 }, WHOLE, HOUR);
    int seen[5] = { 0 };
    for (uint64_t seed = 0; seed < 500; seed++) {
        fix_begin(f, seed);
        seen[WORD(f, AT(link_rate, 0)) - 100]++;
    }
    for (int i = 0; i < 5; i++)
        assert_in_range(seen[i], 60, 140);
    fix_free(f);
}

static void many_hits_at_once_do_not_overflow(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, HOUR);
    for (int32_t i = 0; i < 40; i++)
        fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = COUNT_MAX, .exposure = WHOLE });
    for (int32_t i = 1; i < 40; i++)
        fix_link(f, fix_name(f, "link", i), (struct link_rules){ .from = i, .to = 0, .rate_low = 1000 * PPM });
    int32_t worm = fix_threat(f, "worm", (struct threat_rules){ .start = NONE, .spread_low = 1, .first = COUNT_MAX });
    for (int i = 0; i < 30; i++)
        fix_seed(f, worm, 0, COUNT_MAX);
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t i = 1; i < 40; i++)
        fix_hosts(f, i, COUNT_MAX / 2, 0, 0);
    WORD(f, AT(threat_running, 0)) = THREAT_START;
    fix_close(f);
    assert_cell(f, 0, 0, COUNT_MAX, 0, 0);
    fix_free(f);
}

/* ---- several threats ---- */

static void a_site_works_as_well_as_the_worst_threat_leaves_it(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, HOUR);
    fix_turn(f, 1, HOUR);
    fix_site(f, "port", (struct site_rules){ .hosts = 1000 });
    fix_threat(f, "wiper", (struct threat_rules){ .start = NONE });
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_build(f);
    fix_begin(f, 1);
    fix_hosts(f, 0, 300, 0, 0);
    fix_hosts(f, 1, 200, 0, 0); /* the one counted last is not the worst */
    fix_close(f);
    assert_int_equal(WORD(f, AT(site_service, 0)), 7000);
    fix_hosts(f, 0, 0, 0, 300);
    fix_close(f);
    assert_int_equal(WORD(f, AT(site_service, 0)), 8000);
    fix_free(f);
}

/* 40 sites in three threats: each has rates, seeds and cells of its own. */
static void threats_keep_to_their_own_cells(void **state)
{
    (void)state;
    enum { SITES = 40, SEEDED = 17 };
    struct fixture *f = fix_new();
    fix_turn(f, 1, HOUR);
    fix_turn(f, 1, HOUR);
    for (int32_t i = 0; i < SITES; i++)
        fix_site(f, fix_name(f, "site", i), (struct site_rules){ .hosts = 1000, .exposure = WHOLE });
    fix_link(f, "first_last", (struct link_rules){ .from = 0, .to = SITES - 1, .rate_low = 1000 * PPM });
    fix_threat(f, "spreads", (struct threat_rules){ .start = NONE, .spread_low = PPM / 2, .first = 4 });
    fix_threat(f, "destroys", (struct threat_rules){ .start = NONE, .destroy_low = PPM / 10 });
    int32_t starts = fix_threat(f, "starts", (struct threat_rules){ .start = HOUR });
    fix_seed(f, starts, SEEDED, 77);
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t i = 0; i < SITES - 1; i++) {
        fix_hosts(f, fix_cell(f, 0, i), 100, 0, 0);
        fix_hosts(f, fix_cell(f, 1, i), 100, 0, 0);
    }
    fix_close(f);
    for (int32_t i = 0; i < SITES - 1; i++) {
        assert_cell(f, fix_cell(f, 0, i), 855, 145, 0, 0);
        assert_cell(f, fix_cell(f, 1, i), 900, 90, 10, 0);
        assert_cell(f, fix_cell(f, 2, i), 1000, 0, 0, 0);
    }
    assert_cell(f, fix_cell(f, 0, SITES - 1), 996, 4, 0, 0);
    assert_cell(f, fix_cell(f, 1, SITES - 1), 1000, 0, 0, 0);
    assert_int_equal(WORD(f, AT(threat_infected, 0)), 145 * (SITES - 1) + 4);
    assert_int_equal(WORD(f, AT(threat_infected, 1)), 90 * (SITES - 1));
    assert_int_equal(WORD(f, AT(threat_lost, 1)), 100 * (SITES - 1));
    fix_close(f);
    for (int32_t i = 0; i < SITES; i++)
        assert_cell(f, fix_cell(f, starts, i), i == SEEDED ? 923 : 1000, i == SEEDED ? 77 : 0, 0, 0);
    assert_int_equal(WORD(f, AT(threat_infected, starts)), 77);
    fix_free(f);
}

static void every_site_has_detection_and_repair_of_its_own(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    fix_turn(f, 1, HOUR);
    fix_turn(f, 1, HOUR);
    for (int32_t i = 0; i < 4; i++)
        fix_site(f, fix_name(f, "site", i),
                 (struct site_rules){ .hosts = 1000, .detection = i % 2 ? PPM : 0, .repair = 1000 * (1 + i) });
    fix_threat(f, "worm", (struct threat_rules){ .start = NONE });
    fix_build(f);
    fix_begin(f, 1);
    for (int32_t i = 0; i < 4; i++)
        fix_hosts(f, i, 0, 10, 0);
    fix_close(f);
    fix_close(f);
    for (int32_t i = 0; i < 4; i++) {
        assert_int_equal(WORD(f, AT(site_noticed, i)), i % 2);
        assert_int_equal(WORD(f, AT(restored, i)), i % 2 ? 1 + i : 0);
    }
    fix_free(f);
}

static void rebuilding_goes_on_when_one_of_several_threats_is_over(void **state)
{
    (void)state;
    struct fixture *f = fix_new();
    for (int32_t t = 0; t < 3; t++)
        fix_turn(f, 1, HOUR);
    fix_site(f, "port", (struct site_rules){ .hosts = 1000, .repair = 20 * 1000 });
    for (int32_t t = 0; t < 3; t++)
        fix_threat(f, fix_name(f, "threat", t), (struct threat_rules){ .start = NONE });
    fix_build(f);
    for (int32_t t = 0; t < 3; t++) {
        fix_begin(f, 1);
        fix_hosts(f, t, 0, 50, 0); /* nobody is infected any more */
        WORD(f, AT(site_noticed, 0)) = 1;
        fix_close(f);
        assert_cell(f, t, 950, 0, 30, 20);
        fix_close(f);
        fix_close(f);
        assert_cell(f, t, 950, 0, 0, 50);
    }
    fix_free(f);
}

/* ---- over long times ---- */

static void hosts_are_conserved_and_never_negative(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < 40; seed++) {
        struct fixture *f = fix_new();
        struct chance_block luck = chance_four(seed, CHANCE_POLICY, 0, 1, 0);
        for (int32_t t = 0; t < 60; t++)
            fix_turn(f, 1, t % 3 == 0 ? 10 : t % 3 == 1 ? HOUR : DAY);
        for (int32_t i = 0; i < 6; i++)
            fix_site(
                f, fix_name(f, "site", i),
                (struct site_rules){
                    .hosts = 1 + i * i * i * 50, .exposure = 3000 * (i % 4), .detection = 50000, .repair = i * 300 });
        for (int32_t i = 0; i < 6; i++)
            fix_link(f, fix_name(f, "link", i),
                     (struct link_rules){ .from = i, .to = (i + 1) % 6, .rate_low = 600000 });
        int32_t worm = fix_threat(f, "worm",
                                  (struct threat_rules){ .spread_low = (int32_t)(luck.word[0] % 3000000),
                                                         .destroy_low = (int32_t)(luck.word[1] % 500000),
                                                         .first = 2 });
        fix_seed(f, worm, (int32_t)(luck.word[2] % 6), 4);
        fix_build(f);
        fix_begin(f, seed);
        for (int t = 0; t < 60; t++) {
            fix_close(f);
            for (int32_t c = 0; c < f->s.cells; c++) {
                int32_t s = WORD(f, AT(susceptible, c)), i = WORD(f, AT(infected, c)), d = WORD(f, AT(destroyed, c)),
                        r = WORD(f, AT(restored, c));
                assert_true(s >= 0 && i >= 0 && d >= 0 && r >= 0);
                assert_int_equal(s + i + d + r, f->site[f->cell[c].site].hosts);
            }
        }
        fix_free(f);
    }
}

/* Dividing by hosts is done by multiplying: it must give what division gives. */
static void dividing_by_hosts_is_exact(void **state)
{
    (void)state;
    static const int32_t hosts[] = { 1,     2,     3,       4,        5,        7,        64,
                                     255,   256,   257,     1000,     4095,     4096,     49000,
                                     65536, 99999, 1048576, 16777217, 67108864, 99999999, COUNT_MAX };
    struct fixture *f = fix_new();
    for (size_t i = 0; i < sizeof hosts / sizeof *hosts; i++)
        fix_site(f, fix_name(f, "site", (int32_t)i), (struct site_rules){ .hosts = hosts[i] });
    fix_build(f);
    for (int32_t i = 0; i < f->s.sites; i++) {
        int64_t n = hosts[i];
        for (uint32_t k = 0; k < 20000; k++) {
            struct chance_block luck = chance_four(1, CHANCE_POLICY, k, (uint64_t)i, 0);
            int64_t x = (int64_t)(((uint64_t)luck.word[0] << 32 | luck.word[1]) >> (1 + luck.word[2] % 63));
            int64_t multiple = x / n * n;
            assert_true(by_hosts(&f->s, i, x) == x / n);
            assert_true(by_hosts(&f->s, i, multiple) == multiple / n);
            assert_true(multiple == 0 || by_hosts(&f->s, i, multiple - 1) == multiple / n - 1);
        }
        assert_true(by_hosts(&f->s, i, 0) == 0);
        assert_true(by_hosts(&f->s, i, INT64_MAX) == INT64_MAX / n);
    }
    fix_free(f);
}

int test_threat(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(infection_is_beta_times_hours_times_the_infected_share),
        cmocka_unit_test(beta_times_hours_stops_at_one),
        cmocka_unit_test(infected_hosts_are_destroyed_at_delta),
        cmocka_unit_test(destruction_takes_all_at_most),
        cmocka_unit_test(flows_read_the_start_of_the_tick),
        cmocka_unit_test(fractions_count_as_chance),
        cmocka_unit_test(repair_restores_so_many_hosts_an_hour_once_noticed),
        cmocka_unit_test(nothing_is_repaired_before_it_is_noticed),
        cmocka_unit_test(half_a_host_an_hour_is_repaired_every_other_hour_on_average),
        cmocka_unit_test(detection_is_a_chance_each_tick_and_needs_something_to_see),
        cmocka_unit_test(a_threat_starts_at_its_minute_with_its_seeds),
        cmocka_unit_test(a_tick_that_begins_at_the_start_counts),
        cmocka_unit_test(a_threat_without_a_start_waits_for_an_effect),
        cmocka_unit_test(rates_given_as_ranges_are_drawn_once_a_seed),
        cmocka_unit_test(every_range_is_drawn_by_itself),
        cmocka_unit_test(a_kill_switch_stops_infection_but_not_destruction),
        cmocka_unit_test(a_site_without_power_spreads_nothing),
        cmocka_unit_test(a_hit_plants_the_first_hosts_that_infect_from_the_next_tick_on),
        cmocka_unit_test(a_link_hits_with_rate_times_hours_times_share_times_exposure),
        cmocka_unit_test(long_ticks_and_high_rates_are_not_cut_short),
        cmocka_unit_test(every_kind_of_spread_link_carries_and_no_other),
        cmocka_unit_test(what_is_closed_off_is_not_hit),
        cmocka_unit_test(links_lead_one_way),
        cmocka_unit_test(a_link_with_a_range_draws_its_rate_once_a_seed),
        cmocka_unit_test(many_hits_at_once_do_not_overflow),
        cmocka_unit_test(a_site_works_as_well_as_the_worst_threat_leaves_it),
        cmocka_unit_test(threats_keep_to_their_own_cells),
        cmocka_unit_test(every_site_has_detection_and_repair_of_its_own),
        cmocka_unit_test(rebuilding_goes_on_when_one_of_several_threats_is_over),
        cmocka_unit_test(hosts_are_conserved_and_never_negative),
        cmocka_unit_test(dividing_by_hosts_is_exact),
    };
    return RUN("threat", tests);
}
