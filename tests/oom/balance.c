/* Bots, balance, the record and the sensitivity. One worker, as in explore.c. */
#include "analyse/backtest.h"
#include "analyse/balance.h"
#include "analyse/bots.h"
#include "analyse/sensitivity.h"
#include "starve.h"

#define KNOWN "tests/analyse/scenarios/known"
#define SCALES "tests/analyse/scenarios/scales"

static enum status weigh(void *ud, struct error *err)
{
    struct sample sample = { .loaded = ud, .form = 0, .seeds = 2, .workers = 1 };
    struct bots bots;
    struct balance balance;
    enum status status = bots_play(&faults_memory, &sample, &bots, err);
    if (status)
        return status;
    status = balance_play(&faults_memory, &sample, &balance, err);
    if (!status) {
        struct balance_verdict v = balance_judge(&bots, &balance);
        assert_true(v.leader < BOTS);
        balance_free(&balance);
    }
    bots_free(&bots);
    return status;
}

static void bots_and_balance(void **state)
{
    (void)state;
    starve(weigh, (void *)(uintptr_t)ground_scenario(SCALES), STATUS_OK);
}

static enum status hold(void *ud, struct error *err)
{
    const struct loaded *loaded = ud;
    struct backtest b;
    enum status status = backtest_run(&faults_memory, loaded, 3, 1, &b, err);
    if (!status)
        backtest_free(&faults_memory, &b);
    return status;
}

static void the_record(void **state)
{
    (void)state;
    starve(hold, (void *)(uintptr_t)ground_scenario(KNOWN), STATUS_OK);
}

static enum status turn_numbers(void *ud, struct error *err)
{
    struct sensitivity x;
    enum status status = sensitivity_run(&faults_memory, ud, 1, 1, &x, err);
    if (!status)
        sensitivity_free(&faults_memory, &x);
    return status;
}

static void what_moves_a_figure(void **state)
{
    (void)state;
    starve(turn_numbers, (void *)(uintptr_t)ground_scenario(KNOWN), STATUS_OK);
}

int test_balance(void)
{
    const struct CMUnitTest tests[] = {
        STARVED(bots_and_balance),
        STARVED(the_record),
        STARVED(what_moves_a_figure),
    };
    return cmocka_run_group_tests_name("oom: balance", tests, NULL, NULL);
}
