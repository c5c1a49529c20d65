/* whitecell backtest: the model beside the record. */
#include <stdlib.h>
#include <string.h>

#include "analyse/backtest.h"
#include "analyse/sensitivity.h"
#include "core/value.h"
#include "report/backtest_json.h"
#include "verb.h"

enum { OPTION_SEEDS, OPTION_SENSITIVITY, OPTION_MARKDOWN, OPTION_JSON };
static const struct option_row options[] = {
    [OPTION_SEEDS] = { "--seeds", "N", 0, N_("how many lucks are played, from seed 1 on; 1000 when not given") },
    [OPTION_SENSITIVITY] = { "--sensitivity", NULL, 0,
                             N_("adds the three parameters that move each figure most, each a fifth smaller and "
                                "larger") },
    [OPTION_MARKDOWN] = { "--markdown", NULL, 0, N_("prints tables for a page of notes") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("prints one JSON object") },
    { NULL, NULL, 0, NULL },
};

static char *range_words(int64_t low, int64_t high, char *out, int size)
{
    char a[48], b[48];
    if (low == FIGURE_NEVER)
        return value_figure(low, out, size);
    return text_print(out, (size_t)size, tr(N_("%s to %s")), value_figure(low, a, sizeof a),
                      value_figure(high, b, sizeof b));
}

/* "40 000 to 45 000 modems" */
static char *documented_words(const struct figure *f, char *out, int size)
{
    f->low == f->high ? value_figure(f->low, out, size) : range_words(f->low, f->high, out, size);
    size_t used = strlen(out);
    if (*f->unit)
        text_print(out + used, (size_t)size - used, " %s", tr(f->unit));
    return out;
}

static char *score_words(int64_t score, char *out, int size)
{
    return score == SCORE_NONE ? text_print(out, (size_t)size, "%s", tr(N_("none"))) : value_figure(score, out, size);
}

static char *ratio_words(const struct held *h, char *out, int size)
{
    return h->ratio == NONE ? text_print(out, (size_t)size, "%s", tr(N_("none")))
                            : value_figure((int64_t)h->ratio * (FIGURE_ONE / 100), out, size);
}

static void print_figure(struct paper *p, const struct figure *f, const struct held *h, int32_t seeds)
{
    char documented[240], modelled[112], median[48], score[48], naive[48], ratio[48], forecast[112];
    say_in(p, 2, 4, "%s: %s", f->id, f->text);
    say_in(p, 4, 6,
           h->inside ? N_("documented %s; modelled %s (%s): inside") : N_("documented %s; modelled %s (%s): outside"),
           documented_words(f, documented, sizeof documented), value_figure(h->median, median, sizeof median),
           range_words(h->low, h->high, modelled, sizeof modelled));
    if (h->never)
        say_in(p, 4, 6, N_("not within the exercise in %d of %d"), (int)h->never, (int)seeds);
    say_in(p, 4, 6, N_("score %s; forecast without the model %s, score %s: %s"),
           score_words(h->score, score, sizeof score),
           range_words(f->naive.low, f->naive.high, forecast, sizeof forecast),
           score_words(h->naive_score, naive, sizeof naive), f->naive.because);
    if (h->unjustified || *f->wide)
        say_in(p, 4, 6,
               h->unjustified ? N_("95/5 ratio %s: a range so wide, and no reason given (wide = ...)")
                              : N_("95/5 ratio %s: %s"),
               ratio_words(h, ratio, sizeof ratio), f->wide);
    say_in(p, 4, 6, N_("source: %s"), f->source);
}

struct count {
    int of, inside, better;
};

static struct count count_of(const struct scenario *s, const struct backtest *b, int held_out)
{
    struct count c = { 0, 0, 0 };
    for (int32_t i = 0; i < b->figures; i++) {
        if (s->figure[i].held_out != held_out)
            continue;
        c.of++;
        c.inside += b->held[i].inside;
        c.better += b->held[i].score < b->held[i].naive_score;
    }
    return c;
}

/* Held out first: only these say how much the model knows by itself. */
static const struct part {
    int held_out;
    const char *heading, *closing;
} parts[] = { { 1, N_("Held out: no number of the scenario was chosen by these"),
                N_("Held out: %d of %d inside; %d closer than the forecast without the model.") },
              { 0, N_("Calibrated: numbers of the scenario were chosen by these"),
                N_("Calibrated: %d of %d inside; %d closer than the forecast without the model.") } };

static void print_words(struct paper *p, const struct scenario *s, const struct backtest *b)
{
    say(p, N_("%s: the recorded choices, played with %d seeds. Modelled: the median, and from 5 to 95 per cent."),
        s->title, (int)b->seeds);
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        if (!count_of(s, b, parts[k].held_out).of)
            continue;
        say_heading(p, "%s", tr(parts[k].heading));
        for (int32_t i = 0; i < b->figures; i++)
            if (s->figure[i].held_out == parts[k].held_out)
                print_figure(p, s->figure + i, b->held + i, b->seeds);
    }
}

static void print_tables(struct paper *p, const struct scenario *s, const struct backtest *b)
{
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        if (!count_of(s, b, parts[k].held_out).of)
            continue;
        say_heading(p, "**%s**", tr(parts[k].heading));
        say_gap(p);
        say_line(
            p, 0,
            N_("| figure | documented | modelled | 5 to 95 %% | inside | score | without the model | 95/5 | source |"));
        say_line(p, 0, "|---|---|---|---|---|---|---|---|---|");
        for (int32_t i = 0; i < b->figures; i++) {
            const struct figure *f = s->figure + i;
            const struct held *h = b->held + i;
            char documented[240], modelled[112], median[48], score[48], naive[48], ratio[48];
            if (f->held_out != parts[k].held_out)
                continue;
            say_line(p, 0, "| %s | %s | %s | %s | %s | %s | %s | %s | %s |", f->text,
                     documented_words(f, documented, sizeof documented), value_figure(h->median, median, sizeof median),
                     range_words(h->low, h->high, modelled, sizeof modelled), h->inside ? tr(N_("yes")) : tr(N_("no")),
                     score_words(h->score, score, sizeof score), score_words(h->naive_score, naive, sizeof naive),
                     ratio_words(h, ratio, sizeof ratio), f->source);
        }
    }
}

static void print_closing(struct paper *p, const struct scenario *s, const struct backtest *b)
{
    say_gap(p);
    for (size_t k = 0; k < sizeof parts / sizeof *parts; k++) {
        struct count c = count_of(s, b, parts[k].held_out);
        if (c.of)
            say(p, parts[k].closing, c.inside, c.of, c.better);
    }
}

static void print_sensitivity(struct paper *p, const struct scenario *s, const struct sensitivity *x)
{
    say_heading(p, N_("What moves each figure most: %d groups of parameters, each a fifth smaller and a fifth larger"),
                (int)x->parameters);
    for (int32_t f = 0; f < x->figures; f++) {
        say_in(p, 2, 4, "%s:", s->figure[f].id);
        for (const struct moved *m = x->moved + f * SENSITIVITY_MOST, *end = m + SENSITIVITY_MOST;
             m < end && *m->parameter; m++) {
            char less[48], more[48], by[48];
            say_in(p, 4, 6, N_("%s: %s with less, %s with more; elasticity %s"), m->parameter,
                   value_figure(m->less, less, sizeof less), value_figure(m->more, more, sizeof more),
                   m->elasticity == NONE ? tr(N_("none"))
                                         : value_figure(m->elasticity * (FIGURE_ONE / 1000), by, sizeof by));
        }
        if (!*x->moved[f * SENSITIVITY_MOST].parameter)
            say_in(p, 4, 6, N_("none moves it: it follows from choices and dates"));
    }
}

static enum status read_seeds(const char *text, int32_t *seeds, struct error *err)
{
    char *end;
    long n = strtol(text, &end, 10);
    if (*end || end == text || n < 1 || n > BACKTEST_SEEDS_MAX)
        return error_set(err, STATUS_INVALID, N_("found \u201C%s\u201D, expected a number of seeds from 1 to %d"), text,
                         BACKTEST_SEEDS_MAX);
    *seeds = (int32_t)n;
    return STATUS_OK;
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    struct backtest b = { 0 };
    struct sensitivity x = { 0 };
    cJSON *tree = NULL;
    int32_t seeds = BACKTEST_SEEDS;
    if (words->given[OPTION_SEEDS] && read_seeds(words->value[OPTION_SEEDS], &seeds, &err)) {
        say_error(&cli->err, &err);
        return EXIT_USE;
    }
    if (opened_scenario(&o, &cli->places, words->word[0], &err))
        return verb_failed(cli, &err);
    const struct scenario *s = &o.loaded->scenario;
    uint64_t before = os_monotonic_ns();
    enum status status = backtest_run(&alloc_libc, o.loaded, seeds, 0, &b, &err);
    uint64_t took = os_monotonic_ns() - before;
    if (!status && words->given[OPTION_SENSITIVITY])
        status = sensitivity_run(&alloc_libc, o.loaded, SENSITIVITY_SEEDS, 0, &x, &err);
    if (!status && words->given[OPTION_JSON])
        status = backtest_json(s, &b, x.moved ? &x : NULL, (int64_t)((uint64_t)seeds * 1000000000u / (took ? took : 1)),
                               &tree, &err);
    if (!status && !tree) {
        (words->given[OPTION_MARKDOWN] ? print_tables : print_words)(&cli->out, s, &b);
        if (x.moved)
            print_sensitivity(&cli->out, s, &x);
        print_closing(&cli->out, s, &b);
    }
    int code = status ? verb_failed(cli, &err) : tree ? verb_print_json(cli, tree, EXIT_FINE) : EXIT_FINE;
    sensitivity_free(&alloc_libc, &x);
    backtest_free(&alloc_libc, &b);
    opened_close(&o);
    return code;
}

static const char *const examples[] = {
    "whitecell backtest notpetya",
    "whitecell backtest notpetya --seeds 10000 --json",
    NULL,
};

const struct verb verb_backtest = {
    .name = "backtest",
    .usage = "<scenario> [--seeds N] [--sensitivity] [--markdown] [--json]",
    .summary =
        N_("holds the model against the record: documented figures beside what it makes of the recorded choices"),
    .help = N_(
        "Plays what was really decided over many seeds. Each figure that the scenario states is printed with its "
        "source, the "
        "median of the model, the range that holds nine seeds of ten, and whether the documented number lies inside. "
        "The "
        "score is the width of the range and twenty times the distance of what lies outside: less is better. Beside it "
        "stands the score of a forecast without the model. Figures by which numbers of the scenario were chosen are "
        "kept "
        "apart from those that were held out."),
    .examples = examples,
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
