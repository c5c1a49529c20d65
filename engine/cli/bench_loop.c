/* The reference scenario as a hand-written C loop. */
#include "bench.h"
#include "bench_tables.h"

static int64_t play(int64_t run, int32_t *injects)
{
    int s[REFERENCE_VARS], n[REFERENCE_COUNTERS] = { 0 };
    int64_t x = run + 1, sum = 0;
    int total = 0, ending = 0;
    for (int i = 0; i < REFERENCE_VARS; i++)
        s[i] = 50;
    for (int t = 0; t < REFERENCE_TURNS; t++) {
        for (int j = 0; j < 2; j++) {
            int v = s[REFERENCE[t].inject[j].var], line = REFERENCE[t].inject[j].line;
            if (REFERENCE[t].inject[j].above ? v > line : v < line) {
                s[REFERENCE[t].inject[j].target] += REFERENCE[t].inject[j].change;
                n[REFERENCE[t].inject[j].counter]--;
                ++*injects;
            }
        }
        int c = reference_choice(&x);
        for (int i = 0; i < REFERENCE_VARS; i++) {
            int v = s[i] + REFERENCE[t].choice[c].effect[i];
            s[i] = v > 100 ? 100 : v < 0 ? 0 : v;
        }
        for (int i = 0; i < 4; i++)
            n[REFERENCE[t].choice[c].counter[i]] += REFERENCE[t].choice[c].count[i];
    }
    for (int i = 0; i < REFERENCE_COUNTERS; i++)
        total += n[i];
    while (ending < 2 && total < REFERENCE_ENDING[ending])
        ending++;
    for (int i = 0; i < REFERENCE_VARS; i++)
        sum += (i + 1) * s[i];
    for (int i = 0; i < REFERENCE_COUNTERS; i++)
        sum += (i + 1) * n[i];
    return sum;
}

struct reference reference_loop(double seconds)
{
    struct reference r = { 0 };
    int32_t ignored = 0;
    volatile int64_t sink = 0;
    for (int64_t run = 0; run < REFERENCE_CHECKED; run++)
        r.checksum += play(run, &r.injects);
    uint64_t start = os_cpu_ns(), now = start;
    int64_t runs = 0;
    while ((double)(now - start) < seconds * 1e9) {
        int64_t sum = 0;
        for (int i = 0; i < 20000; i++)
            sum += play(runs++, &ignored);
        sink = sink + sum;
        now = os_cpu_ns();
    }
    r.per_s = (double)runs * 1e9 / (double)(now - start);
    return r;
}
