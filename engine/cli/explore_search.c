#include "explore_search.h"

#include <string.h>

#include "base/text.h"
#include "explore_words.h"
#include "report/explore_json.h"

enum { PROGRESS_MS = 200, MANY_RUNS = 1000000000 };

struct watch {
    struct cli *cli;
    const struct explore_search *wish;
    uint64_t begun, shown; /* os_monotonic_ns */
    int64_t runs;          /* asked for */
    int shows;             /* someone watches */
    const char *ended;
    struct buffer csv;
    enum status status;
    struct error err;
};

/* ---- one row a run ---- */

static const char *const hows[] = { "random", "seldom", "varied", "path" };

static void csv_head(struct buffer *b, const struct explore *x)
{
    buffer_text(b, "run,seed,chosen,ending,turns");
    for (int32_t g = 0; g < x->s->gauges; g++)
        buffer_print(b, ",%s", x->s->gauge_text[g].id);
    for (int32_t n = 0; n < x->norms; n++)
        buffer_print(b, ",%s", x->s->norms->norms[x->norm[n]].id);
    buffer_text(b, "\n");
}

static void csv_value(struct buffer *b, int32_t bp)
{
    int32_t v = bp < 0 ? -bp : bp;
    buffer_print(b, ",%s%d.%02d", bp < 0 ? "-" : "", (int)(v / 100), (int)(v % 100));
}

static void csv_row(void *ud, const struct explore *x, const struct explore_row *row)
{
    struct watch *w = ud;
    struct buffer *b = &w->csv;
    char seed[24];
    if (row->run == 0)
        csv_head(b, x);
    buffer_print(b, "%lld,%s,%s,%s,%d", (long long)row->run, verb_seed_text(row->seed, seed), hows[row->how],
                 row->ending == NONE ? "" : x->s->ending_text[row->ending].id, (int)row->turns);
    for (int32_t v = 0; v < x->values; v++)
        if (v < x->s->gauges && x->s->gauge[v].counter)
            buffer_print(b, ",%d", (int)row->value[v]);
        else if (v >= x->s->gauges && row->value[v] == NONE)
            buffer_text(b, ",");
        else
            csv_value(b, row->value[v]);
    buffer_text(b, "\n");
}

/* What is there so far, to the output; a file is written whole at the end. */
static void csv_flush(struct watch *w)
{
    if (!w->wish->csv || w->wish->csv_file || w->csv.length == 0)
        return;
    if (fwrite(w->csv.data, 1, (size_t)w->csv.length, w->cli->out.file) != (size_t)w->csv.length)
        w->cli->out.failed = 1;
    w->csv.length = 0;
}

static enum status csv_end(struct watch *w, struct error *err)
{
    if (w->csv.failed)
        return error_no_memory(err);
    csv_flush(w);
    return w->wish->csv_file
               ? os_write_file(w->wish->csv_file, w->csv.data ? w->csv.data : "", (size_t)w->csv.length, err)
               : STATUS_OK;
}

/* ---- while it goes on ---- */

static int64_t seconds_left(const struct watch *w, const struct explore *x, uint64_t ns)
{
    int64_t by_runs = (int64_t)((double)ns / 1e9 * (double)(w->runs - x->runs) / (double)(x->runs ? x->runs : 1));
    int64_t by_time = w->wish->seconds - (int64_t)(ns / 1000000000);
    return w->wish->seconds && by_time < by_runs ? by_time : by_runs;
}

static void show_progress(struct watch *w, const struct explore *x, uint64_t now)
{
    int32_t covered = 0;
    char line[160];
    uint64_t ns = now - w->begun;
    for (int kind = 0; kind < COVERAGE_KINDS; kind++)
        covered += coverage_covered(&x->coverage, (enum coverage_kind)kind);
    w->shown = now;
    if (x->exhaustive)
        text_print(line, sizeof line, tr("%lld paths of about %lld; reached %d of %d"), (long long)x->runs,
                   (long long)x->paths * x->seeds, (int)covered, (int)x->coverage.items);
    else
        text_print(line, sizeof line, tr("%lld runs, at most %lld s left; reached %d of %d, last after %lld"),
                   (long long)x->runs, (long long)seconds_left(w, x, ns), (int)covered, (int)x->coverage.items,
                   (long long)x->last_new);
    fprintf(w->cli->err.file, "\r%-78.78s", line);
    fflush(w->cli->err.file);
}

static int go_on(void *ud, const struct explore *x)
{
    struct watch *w = ud;
    uint64_t now = os_monotonic_ns();
    csv_flush(w);
    if (w->shows && now - w->shown >= PROGRESS_MS * UINT64_C(1000000))
        show_progress(w, x, now);
    if (os_interrupted())
        w->ended = "interrupt";
    else if (w->wish->seconds && now - w->begun >= (uint64_t)w->wish->seconds * 1000000000)
        w->ended = "seconds";
    else
        return !w->csv.failed && !w->cli->out.failed;
    return 0;
}

/* ---- afterwards ---- */

static enum status keep_all(struct watch *w, const struct explore *x, struct error *err)
{
    enum status status = os_make_dirs(w->wish->keep, err);
    for (int32_t e = 0; e < x->s->endings && !status; e++) {
        char name[300], path[OS_PATH];
        if (!explore_rare(x, e))
            continue;
        text_print(name, sizeof name, "%s-%s.jsonl", x->s->id, x->s->ending_text[e].id);
        status = os_join(path, w->wish->keep, name, err);
        if (!status && os_kind(path) != OS_NOTHING) {
            status = error_set(err, STATUS_IO, N_("%s exists already"), os_path_tail(path));
            error_fix(err, N_("a save is never written over: name another folder, or remove this one"));
        }
        if (!status)
            status = explore_keep(x, e, path, err);
        if (!status)
            say(&w->cli->err, N_("kept: %s"), path);
    }
    return status;
}

static int print_all(struct watch *w, const struct explore *x, uint64_t ns)
{
    struct error err;
    cJSON *tree = NULL;
    int code = EXIT_FINE;
    /* what cannot be written is told, and then what was found: it may have taken long */
    if (w->wish->csv && csv_end(w, &err))
        code = (verb_failed(w->cli, &err), EXIT_SYSTEM);
    if (w->wish->keep && keep_all(w, x, &err))
        code = (verb_failed(w->cli, &err), EXIT_SYSTEM);
    enum status status = STATUS_OK;
    if (w->wish->json)
        status = explore_json(x, w->ended, ns, &tree, &err);
    else if (!w->wish->csv || w->wish->csv_file)
        status = explore_words(&w->cli->out, x, w->ended, ns, &err);
    return status ? verb_failed(w->cli, &err) : tree ? verb_print_json(w->cli, tree, code) : code;
}

int explore_search(struct cli *cli, const struct explore_search *wish)
{
    struct watch w = { .cli = cli, .wish = wish, .ended = "whole", .shows = os_is_terminal(OS_STDERR) };
    struct explore *x = NULL;
    w.runs = wish->runs ? wish->runs : wish->seconds ? MANY_RUNS : EXPLORE_RUNS;
    struct explore_ask ask = { .loaded = wish->loaded,
                               .form = wish->form,
                               .seed = wish->seed,
                               .runs = w.runs,
                               .still = wish->runs || wish->seconds ? 0 : EXPLORE_RUNS / 2,
                               .exhaustive = 1,
                               .workers = wish->cores,
                               .go_on = go_on,
                               .row = wish->csv ? csv_row : NULL,
                               .ud = &w };
    buffer_init(&w.csv, &alloc_libc);
    os_catch_interrupt();
    w.begun = w.shown = os_monotonic_ns();
    enum status status = explore_run(&alloc_libc, &ask, &x, &w.err);
    uint64_t ns = os_monotonic_ns() - w.begun;
    if (w.shows && w.shown != w.begun)
        fprintf(cli->err.file, "\r%78s\r", "");
    int code = status ? verb_failed(cli, &w.err) : print_all(&w, x, ns);
    explore_free(x);
    buffer_free(&w.csv);
    return code;
}
