/* Searches, the ways they keep and what is printed of them. One worker: which of several meets the failure is anybody's
   guess. */
#include "analyse/explore.h"
#include "report/explore_json.h"
#include "starve.h"

static void row(void *ud, const struct explore *x, const struct explore_row *r)
{
    (void)x;
    *(int64_t *)ud += r->run;
}

static enum status search(void *ud, struct error *err)
{
    int64_t sum = 0;
    struct explore *x;
    struct distribution d;
    struct explore_ask ask = {
        .loaded = ground_scenario(ud), .seed = 1, .runs = 40, .exhaustive = 1, .workers = 1, .row = row, .ud = &sum
    };
    enum status status = explore_run(&faults_memory, &ask, &x, err);
    if (status)
        return status;
    cJSON *tree = NULL;
    for (int32_t v = 0; v < x->values && !status; v++)
        status = explore_distribution(x, v, &d, err);
    if (!status)
        status = explore_json(x, "whole", 1, &tree, err);
    cJSON_Delete(tree);
    explore_free(x);
    return status;
}

static void every_path(void **state)
{
    (void)state;
    starve(search, (void *)(uintptr_t) "tests/analyse/scenarios/maze", STATUS_OK);
}

static void by_guide(void **state)
{
    (void)state;
    starve(search, (void *)(uintptr_t) "tests/analyse/scenarios/chain", STATUS_OK);
}

int test_explore(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(every_path),
        STARVED(by_guide),
    };
    return cmocka_run_group_tests_name("oom: explore", tests, NULL, NULL);
}
