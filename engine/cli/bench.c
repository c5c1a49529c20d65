/* whitecell bench: the figures that engine/README.md and tests/bench speak of, measured here and now. */
#include "bench.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "exercise/resume.h"
#include "table.h"

enum { OPTION_JSON, OPTION_QUICK, OPTION_FIRST_FRAME, OPTION_REDRAW };
static const struct option_row options[] = {
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints one JSON object") },
    [OPTION_QUICK] = { "--quick", NULL, 0, N_("a tenth of the time, for a first look") },
    [OPTION_FIRST_FRAME] = { "--first-frame", NULL, 0,
                             N_("only opens the window without a screen, and says what it took") },
    [OPTION_REDRAW] = { "--redraw", NULL, 0,
                        N_("only draws the window over and over, and says how long a frame takes") },
    { NULL, NULL, 0, NULL },
};

enum { ROUNDS = 5, SCALES = 4, APPENDS = 200, STARTS = 11 };
static const int32_t scales[SCALES] = { 10, 100, 1000, 10000 };

struct figures {
    struct reference core, loop, closures;
    double playthroughs, copy_hash_ns, per_tick[SCALES], each[SCALES];
    double first_choice_ms, first_frame_ms, append_us, replay_ms;
    long window_rss_kib;
    int32_t ticks, sites, links, state_bytes, lines;
};

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, by_size);
    return values[count / 2];
}

/* The three engines turn by turn, so that a busy machine slows all of them. */
static enum status measure_reference(const struct places *places, double seconds, struct figures *f, struct error *err)
{
    struct opened o;
    char folder[OS_PATH], closures[OS_PATH];
    double core[ROUNDS], loop[ROUNDS], lua[ROUNDS];
    enum status status = os_join(folder, places->data, "tests/bench/reference", err);
    if (!status)
        status = os_join(closures, folder, "closures.lua", err);
    if (!status)
        status = opened_scenario(&o, places, folder, err);
    if (status) {
        error_fix(err, N_("the benchmark lives in tests/bench of the source: run it from a checkout"));
        return status;
    }
    for (int i = 0; i < ROUNDS && !status; i++) {
        f->core = reference_core(o.loaded, seconds);
        f->loop = reference_loop(seconds);
        status = reference_closures(closures, seconds, &f->closures, err);
        core[i] = f->core.per_s;
        loop[i] = f->loop.per_s;
        lua[i] = f->closures.per_s;
    }
    opened_close(&o);
    if (status)
        return status;
    f->core.per_s = median(core, ROUNDS);
    f->loop.per_s = median(loop, ROUNDS);
    f->closures.per_s = median(lua, ROUNDS);
    const struct reference *all[] = { &f->core, &f->loop, &f->closures };
    for (int i = 0; i < 3; i++)
        if (all[i]->checksum != REFERENCE_CHECKSUM || all[i]->injects != REFERENCE_INJECTS)
            return error_set(
                err, STATUS_DAMAGED,
                N_("engine %d of the reference scenario arrives at %lld with %d injects, not at %d with %d"), i,
                (long long)all[i]->checksum, (int)all[i]->injects, REFERENCE_CHECKSUM, REFERENCE_INJECTS);
    return STATUS_OK;
}

/* A finished exercise on disk: what a command costs to write down, and the whole of it to read again. */
static enum status measure_save(const struct opened *o, const struct places *places, struct figures *f,
                                struct error *err)
{
    char path[OS_PATH];
    double append[APPENDS], replay[ROUNDS];
    struct exercise *e = NULL;
    enum status status = saves_prepare(places->saves, err);
    if (!status)
        status = saves_new_path(places->saves, "bench", os_utc(), path, err);
    if (status)
        return status;
    status = exercise_start(&alloc_libc, o->loaded, 1, NULL, path, &e, err);
    struct command close = command_of(COMMAND_CLOSE), note = command_of(COMMAND_NOTE);
    note.text = "The quick brown fox jumps over the lazy dog.";
    while (!status && e->state[STATE_PHASE] == PHASE_OPEN) {
        status = exercise_autoplay(e, POLICY_HISTORICAL, -1, os_utc(), err);
        if (!status)
            status = exercise_do(e, &close, os_utc(), err);
    }
    f->lines = e ? e->entries : 0;
    exercise_close(e);
    e = NULL;
    for (int i = 0; i < ROUNDS && !status; i++) {
        struct resumed resumed;
        uint64_t start = os_monotonic_ns();
        status = resume_open(&alloc_libc, path, JOURNAL_READ, places->scenarios, &o->norms, &resumed, err);
        replay[i] = (double)(os_monotonic_ns() - start) / 1e6;
        if (!status)
            resume_close(&resumed);
    }
    struct resumed resumed = { 0 };
    if (!status)
        status = resume_open(&alloc_libc, path, JOURNAL_WRITE, places->scenarios, &o->norms, &resumed, err);
    for (int i = 0; i < APPENDS && !status; i++) {
        uint64_t start = os_monotonic_ns();
        status = exercise_do(resumed.exercise, &note, os_utc(), err);
        append[i] = (double)(os_monotonic_ns() - start) / 1e3;
    }
    if (resumed.exercise)
        resume_close(&resumed);
    struct error ignored;
    if (os_remove(path, &ignored) && !status)
        status = error_set(err, STATUS_IO, "%s", ignored.what);
    if (status)
        return status;
    f->append_us = median(append, APPENDS);
    f->replay_ms = median(replay, ROUNDS);
    return STATUS_OK;
}

/* The whole process, from its start to its end with no input: it shows the first choice and leaves. */
static enum status measure_start(const char *save, double *ms, struct error *err)
{
    char self[OS_PATH], out[256];
    double times[STARTS];
    enum status status = os_program_path(self, err);
    for (int i = 0; i < STARTS && !status; i++) {
        int code = 0;
        struct error ignored;
        uint64_t start = os_monotonic_ns();
        status =
            os_run((const char *const[]){ self, "play", "notpetya", "--text", "--seed", "1", "--save", save, NULL },
                   out, sizeof out, &code, err);
        times[i] = (double)(os_monotonic_ns() - start) / 1e6;
        if (!status && code != EXIT_FINE)
            status = error_set(err, STATUS_IO, N_("the terminal front end ended with exit code %d"), code);
        if (os_kind(save) == OS_FILE && os_remove(save, &ignored) && !status)
            status = error_set(err, STATUS_IO, "%s", ignored.what);
    }
    if (!status)
        *ms = median(times, STARTS);
    return status;
}

static enum status measure_window(struct figures *f, struct error *err)
{
    char self[OS_PATH], out[256];
    double times[STARTS];
    enum status status = os_program_path(self, err);
    for (int i = 0; i < STARTS && !status; i++) {
        int code = 0;
        uint64_t start = os_monotonic_ns();
        status = os_run((const char *const[]){ self, "bench", "--first-frame", NULL }, out, sizeof out, &code, err);
        times[i] = (double)(os_monotonic_ns() - start) / 1e6;
        if (!status && code != EXIT_FINE)
            status = error_set(err, STATUS_IO, N_("the window ended with exit code %d"), code);
        else if (!status)
            f->window_rss_kib = strtol(out, NULL, 10);
    }
    if (!status)
        f->first_frame_ms = median(times, STARTS);
    return status;
}

static void print_json(struct paper *p, const struct figures *f)
{
    struct buffer b;
    buffer_init(&b, &alloc_libc);
    buffer_print(&b, "{\n  \"reference_per_s\": %.0f,\n  \"c_loop_per_s\": %.0f,\n  \"lua_closures_per_s\": %.0f,\n",
                 f->core.per_s, f->loop.per_s, f->closures.per_s);
    buffer_print(&b, "  \"reference_checksum\": %lld,\n  \"reference_injects\": %d,\n", (long long)f->core.checksum,
                 (int)f->core.injects);
    buffer_print(&b, "  \"notpetya_per_s\": %.0f,\n  \"notpetya_ticks\": %d,\n  \"ticks_per_s\": %.0f,\n",
                 f->playthroughs, (int)f->ticks, f->playthroughs * f->ticks);
    buffer_print(
        &b,
        "  \"notpetya_sites\": %d,\n  \"notpetya_links\": %d,\n  \"state_bytes\": %d,\n  \"copy_and_hash_ns\": %.0f,\n",
        (int)f->sites, (int)f->links, (int)f->state_bytes, f->copy_hash_ns);
    buffer_text(&b, "  \"site_scaling\": { ");
    for (int i = 0; i < SCALES; i++)
        buffer_print(&b, "\"%d\": %.0f%s", (int)scales[i], f->per_tick[i], i + 1 < SCALES ? ", " : " },\n");
    buffer_text(&b, "  \"site_or_link_tick_ns\": { ");
    for (int i = 0; i < SCALES; i++)
        buffer_print(&b, "\"%d\": %.2f%s", (int)scales[i], f->each[i], i + 1 < SCALES ? ", " : " },\n");
    buffer_print(&b, "  \"first_choice_ms\": %.2f,\n  \"first_frame_ms\": %.2f,\n  \"window_rss_kib\": %ld,\n",
                 f->first_choice_ms, f->first_frame_ms, f->window_rss_kib);
    buffer_print(&b, "  \"append_us\": %.1f,\n  \"replay_ms\": %.3f,\n  \"replay_commands\": %d\n}\n", f->append_us,
                 f->replay_ms, (int)f->lines);
    if (b.failed || fputs(b.data, p->file) < 0)
        p->failed = 1;
    buffer_free(&b);
}

static void print_words(struct paper *p, const struct figures *f)
{
    say_heading(p, N_("Reference scenario, playthroughs a second on one core"));
    say_in(p, 2, 4, N_("declared data, this engine: %.0f"), f->core.per_s);
    say_in(p, 2, 4, N_("hand-written C loop: %.0f (%.2f times)"), f->loop.per_s, f->loop.per_s / f->core.per_s);
    say_in(p, 2, 4, N_("Lua functions called from C: %.0f (%.3f times)"), f->closures.per_s,
           f->closures.per_s / f->core.per_s);
    say_in(p, 2, 4, N_("all three arrive at checksum %lld with %d injects"), (long long)f->core.checksum,
           (int)f->core.injects);
    say_heading(p, N_("NotPetya: %d sites, %d links, %d ticks, random choices"), (int)f->sites, (int)f->links,
                (int)f->ticks);
    say_in(p, 2, 4, N_("%.0f playthroughs a second, %.0f ticks a second"), f->playthroughs, f->playthroughs * f->ticks);
    say_in(p, 2, 4, N_("state of %d bytes: copied and hashed in %.0f ns"), (int)f->state_bytes, f->copy_hash_ns);
    say_heading(p, N_("Cost as a network grows, 2.4 links a site"));
    for (int i = 0; i < SCALES; i++)
        say_in(p, 2, 4, N_("%d sites: %.0f ns a tick, %.2f ns a site or link"), (int)scales[i], f->per_tick[i],
               f->each[i]);
    say_heading(p, N_("From the outside"));
    say_in(p, 2, 4, N_("start to first choice in the terminal: %.1f ms"), f->first_choice_ms);
    say_in(p, 2, 4, N_("start to first frame of the window, software rendering: %.1f ms, %ld KiB resident"),
           f->first_frame_ms, f->window_rss_kib);
    say_in(p, 2, 4, N_("a command written down and synced: %.0f us"), f->append_us);
    say_in(p, 2, 4, N_("a finished exercise of %d commands read, verified and replayed: %.2f ms"), (int)f->lines,
           f->replay_ms);
}

static enum status measure(struct cli *cli, double seconds, struct figures *f, struct error *err)
{
    struct opened o;
    char save[OS_PATH];
    enum status status = measure_reference(&cli->places, seconds, f, err);
    if (status)
        return status;
    status = opened_scenario(&o, &cli->places, "notpetya", err);
    if (status)
        return status;
    const struct scenario *s = &o.loaded->scenario;
    double rate[ROUNDS];
    for (int i = 0; i < ROUNDS; i++)
        rate[i] = world_playthroughs(o.loaded, seconds);
    f->playthroughs = median(rate, ROUNDS);
    f->ticks = world_ticks(s);
    f->sites = s->sites;
    f->links = s->links;
    f->state_bytes = s->at.words * (int32_t)sizeof(int32_t);
    status = world_copy_and_hash(o.loaded, &f->copy_hash_ns, err);
    for (int i = 0; i < SCALES && !status; i++)
        status = world_scaling(scales[i], seconds, &f->per_tick[i], &f->each[i], err);
    if (!status)
        status = measure_save(&o, &cli->places, f, err);
    opened_close(&o);
    if (!status)
        status = saves_new_path(cli->places.saves, "bench-start", os_utc(), save, err);
    if (!status)
        status = measure_start(save, &f->first_choice_ms, err);
    if (!status)
        status = measure_window(f, err);
    return status;
}

static int run(struct cli *cli, const struct words *words)
{
    struct figures f;
    struct error err;
    memset(&f, 0, sizeof f);
    if (words->given[OPTION_FIRST_FRAME])
        return window_first_frame(cli, "notpetya");
    if (words->given[OPTION_REDRAW])
        return window_redraw(cli, "notpetya");
    if (measure(cli, words->given[OPTION_QUICK] ? 0.05 : 0.5, &f, &err))
        return verb_failed(cli, &err);
    if (words->given[OPTION_JSON])
        print_json(&cli->out, &f);
    else
        print_words(&cli->out, &f);
    return EXIT_FINE;
}

static const char *const examples[] = { "whitecell bench", "whitecell bench --json", NULL };

const struct verb verb_bench = {
    .name = "bench",
    .usage = "[--json] [--quick] [--redraw]",
    .summary = N_("measures this program on this machine"),
    .help = N_("Takes about a minute. Rates are medians of five rounds on one core; the three engines of the reference "
               "scenario "
               "take turns, so that whatever else the machine does slows all of them."),
    .examples = examples,
    .options = options,
    .run = run,
};
