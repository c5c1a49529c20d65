#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "store/land.h"
#include "ui/ground.h"
#include "ui/map.h"
#include "ui_tests.h"

/* A test runs in an empty folder; the checkout is named by the environment. */
static const char *asset(const char *name)
{
    static char path[4096];
    const char *source = getenv("WHITECELL_SOURCE");
    snprintf(path, sizeof path, "%s/assets/%s", source ? source : ".", name);
    return path;
}

static int load(void **state)
{
    static struct land land;
    struct error err;
    *state = &land;
    return land_load(&land, &alloc_libc, asset("map.json"), &err) != STATUS_OK;
}

static int unload(void **state)
{
    land_free(*state);
    return 0;
}

static void places_lie_in_their_countries(void **state)
{
    static const struct {
        const char *country;
        int lat, lon;
    } places[] = {
        { "UA", 4495, 3410 },   /* Simferopol */
        { "UA", 4451, 3415 },   /* near Yalta, inland */
        { "UA", 4535, 3600 },   /* Crimea's east */
        { "UA", 5045, 3052 },   /* Kyiv */
        { "RU", 5575, 3762 },   /* Moscow */
        { "RU", 6650, -17500 }, /* Chukotka, beyond the antimeridian */
        { "JP", 3569, 13969 },  { "US", 3890, -7703 },  { "CA", 4542, -7570 }, { "DE", 5252, 1341 },
        { "FR", 4686, 235 },    { "IT", 4190, 1250 },   { "GB", 5230, -150 },  { "DK", 5600, 930 },
        { "CY", 3530, 3340 },   { "AU", -2500, 13400 },
    };
    (void)state;
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        const char *id = land_at(*state, places[i].lon, places[i].lat);
        assert_non_null(id);
        assert_string_equal(id, places[i].country);
    }
    assert_null(land_at(*state, -3000, 4000)); /* the Atlantic */
}

/* G7 statements and UN General Assembly resolution 68/262: Crimea is Ukraine. The raw data has it otherwise. */
static void no_ring_of_russia_holds_crimea(void **state)
{
    const struct land *land = *state;
    for (int c = 0; c < land->country_count; c++) {
        struct land only = *land;
        only.countries = land->countries + c;
        only.country_count = 1;
        const char *id = land_at(&only, 3410, 4495);
        if (strcmp(land->countries[c].id, "UA") == 0)
            assert_non_null(id);
        else
            assert_null(id);
    }
}

/* The isthmus is no border: no line between two countries lies at Perekop. */
static void no_border_runs_across_perekop(void **state)
{
    const struct land *land = *state;
    for (int i = 0; i < land->line_count; i++) {
        const struct land_line *line = &land->lines[i];
        for (int k = 0; line->border && k < line->part.count; k++) {
            struct land_point p = land->points[line->part.first + k];
            assert_false(p.lon > 3300 && p.lon < 3500 && p.lat > 4560 && p.lat < 4640);
        }
    }
}

/* Under a scenario's cover neither coast nor border tells where it happens. */
static void a_bare_ground_has_no_coast(void **state)
{
    for (int bare = 0; bare <= 1; bare++) {
        struct map_ground ground = { *state, { 30, ground_north(5000), 20 }, bare };
        struct draw_list list;
        int drawn = 0;
        draw_init(&list, &alloc_libc);
        draw_begin(&list, &theme_dark, 640, 400);
        ground_paint(&ground, (struct rect){ 0, 0, 640, 400 }, &list);
        for (int i = 0; i < list.command_count; i++)
            drawn += list.commands[i].token == TOKEN_land || list.commands[i].token == TOKEN_coast;
        assert_int_equal(drawn > 0, !bare);
        draw_free(&list);
    }
}

static void rings_are_closed_and_inside_their_box(void **state)
{
    const struct land *land = *state;
    assert_true(land->country_count > 200);
    for (int r = 0; r < land->ring_count; r++) {
        const struct land_part *ring = &land->rings[r];
        assert_true(ring->count >= 3);
        for (int i = 0; i < ring->count; i++) {
            struct land_point p = land->points[ring->first + i], q = land->points[ring->first + (i + 1) % ring->count];
            assert_in_range(p.lon + 40000, ring->west + 40000, ring->east + 40000);
            assert_in_range(p.lat + 10000, ring->south + 10000, ring->north + 10000);
            assert_true(q.lon - p.lon < 18000 && p.lon - q.lon < 18000); /* no jump across the antimeridian */
        }
    }
}

static void damage_is_refused(void **state)
{
    static const char *const texts[] = {
        "",
        "{",
        "[]",
        "{\"format\":2,\"arcs\":[],\"countries\":[]}",
        "{\"format\":1,\"arcs\":[\"A\"],\"countries\":[]}",     /* half a point */
        "{\"format\":1,\"arcs\":[\"!!\"],\"countries\":[]}",    /* no number */
        "{\"format\":1,\"arcs\":[\"______A\"],\"countries\":[]}", /* too large a number */
        "{\"format\":1,\"arcs\":[7],\"countries\":[]}",
        "{\"format\":1,\"arcs\":[\"AACCEE\"],\"countries\":[{\"id\":\"XX\",\"rings\":[[3]]}]}", /* no such line */
        "{\"format\":1,\"arcs\":[\"AACCEE\"],\"countries\":[{\"id\":\"XXX\",\"rings\":[]}]}",
        "{\"format\":1,\"arcs\":[\"AACC\"],\"countries\":[{\"id\":\"XX\",\"rings\":[[0]]}]}", /* too short a ring */
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct land land;
        struct error err;
        assert_int_equal(land_parse(&land, &alloc_libc, texts[i], strlen(texts[i]), &err), STATUS_DAMAGED);
        assert_true(err.what[0] != '\0' && err.fix[0] != '\0');
        assert_int_equal(land.country_count, 0);
        land_free(&land);
    }
    struct land land;
    struct error err;
    assert_int_equal(land_load(&land, &alloc_libc, asset("no-such-map.json"), &err), STATUS_NOT_FOUND);
    land_free(&land);
}

static void no_memory_is_reported_and_nothing_leaks(void **state)
{
    int complete = 0;
    (void)state;
    for (int n = 0; !complete; n++) {
        struct scarce scarce = { n, 0 };
        struct alloc a = scarce_alloc(&scarce);
        struct land land;
        struct error err;
        enum status status = land_load(&land, &a, asset("map.json"), &err);
        complete = status == STATUS_OK;
        assert_true(complete || status == STATUS_NO_MEMORY);
        land_free(&land);
        assert_int_equal(scarce.alive, 0);
        assert_true(n < 200);
    }
}

int land_tests(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(places_lie_in_their_countries, load, unload),
        cmocka_unit_test_setup_teardown(no_ring_of_russia_holds_crimea, load, unload),
        cmocka_unit_test_setup_teardown(no_border_runs_across_perekop, load, unload),
        cmocka_unit_test_setup_teardown(rings_are_closed_and_inside_their_box, load, unload),
        cmocka_unit_test_setup_teardown(a_bare_ground_has_no_coast, load, unload),
        cmocka_unit_test(damage_is_refused),
        cmocka_unit_test(no_memory_is_reported_and_nothing_leaks),
    };
    return cmocka_run_group_tests_name("land", tests, NULL, NULL);
}
