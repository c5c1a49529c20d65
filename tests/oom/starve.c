#include "starve.h"

#include "store/json.h"

static void check(enum status status, enum status expected, const struct error *err, long n)
{
    if (status == expected)
        return;
    if (status != STATUS_NO_MEMORY)
        fail_msg("with allocation %ld failing: status %d, %s", n, (int)status, err->what);
    if (err->status != STATUS_NO_MEMORY || !err->what[0])
        fail_msg("with allocation %ld failing: the error does not say it: %d, %s", n, (int)err->status, err->what);
}

static void hold_against(long blocks, size_t bytes, long n)
{
    const struct faults_memory *m = &faults_memory_now;
    if (m->blocks != blocks || m->bytes != bytes)
        fail_msg("with allocation %ld failing: %ld blocks and %ld bytes are left", n, m->blocks - blocks,
                 (long)(m->bytes - bytes));
}

static long measure(operation *run, void *ud, enum status expected)
{
    struct error err = { .what = "" };
    faults_arm(0, false);
    enum status status = run(ud, &err);
    if (status != expected)
        fail_msg("status %d: %s", (int)status, err.what);
    return faults_memory_now.calls;
}

static void repeat(operation *run, void *ud, enum status expected, bool exact)
{
    const struct faults_memory *m = &faults_memory_now;
    long blocks = m->blocks;
    size_t bytes = m->bytes;
    long calls = measure(run, ud, expected);
    if (exact)
        hold_against(blocks, bytes, 0);
    if (calls == 0)
        fail_msg("the operation asks for no memory");
    long step = (calls - STARVE_ALL) / STARVE_SPREAD + 1;
    for (int alone = 0; alone < 2; alone++)
        for (long n = 1; n <= calls + 1; n += n < STARVE_ALL || n > calls - STARVE_LAST ? 1 : step) {
            struct error err = { .status = STATUS_OK };
            faults_arm(n, alone);
            enum status status = run(ud, &err);
            faults_disarm();
            if (n > calls && exact)
                assert_int_equal(status, expected);
            check(status, expected, &err, n);
            if (exact)
                hold_against(blocks, bytes, n);
            assert_int_equal(m->wrong_sizes, 0);
        }
    if (exact)
        assert_int_equal(measure(run, ud, expected), calls);
}

void starve(operation *run, void *ud, enum status expected)
{
    repeat(run, ud, expected, true);
}

void starve_beside(operation *run, void *ud, enum status expected)
{
    repeat(run, ud, expected, false);
}

int starve_setup(void **state)
{
    int failed = trial_setup(state);
    if (!failed) {
        (void)ground_norms();
        json_use_alloc(&faults_memory);
    }
    return failed;
}

int starve_teardown(void **state)
{
    return trial_teardown(state);
}

struct loaded *starve_scenario(const char *name)
{
    struct error err;
    struct loaded *loaded;
    faults_disarm();
    assert_ok(library_load(&faults_memory, trial_source(name), ground_norms(), &loaded, NULL, &err));
    return loaded;
}
