#include "explore_words.h"

#include <string.h>

#include "base/text.h"
#include "core/value.h"
#include "verb.h"

static void print_head(struct paper *p, const struct explore *x, const char *ended, uint64_t ns)
{
    const struct scenario *s = x->s;
    char seed[24], runs[48], per_s[48], counted[48];
    verb_seed_text(x->seed, seed);
    value_print(UNIT_COUNT, (int32_t)x->runs, runs, sizeof runs);
    value_print(UNIT_COUNT, (int32_t)x->counted, counted, sizeof counted);
    value_print(UNIT_COUNT, ns ? (int32_t)((double)x->runs * 1e9 / (double)ns) : 0, per_s, sizeof per_s);
    if (x->exhaustive && x->seeds == 1)
        say(p, N_("%s%s%s: every path, %s of them, %s a second; nothing hangs on chance"), s->title,
            s->forms ? ", " : "", s->forms ? s->form_text[x->form].id : "", runs, per_s);
    else if (x->exhaustive)
        say(p, N_("%s%s%s: every path with each of %d seeds from %s on, %s runs, %s a second"), s->title,
            s->forms ? ", " : "", s->forms ? s->form_text[x->form].id : "", (int)x->seeds, seed, runs, per_s);
    else
        say(p,
            N_("%s%s%s: %s runs from seed %s on, %s of them by random choices, %s a second; nothing new after run "
               "%lld"),
            s->title, s->forms ? ", " : "", s->forms ? s->form_text[x->form].id : "", runs, seed, counted, per_s,
            (long long)x->last_new);
    if (strcmp(ended, "interrupt") == 0)
        say(p, N_("Stopped by Ctrl-C before it was done: this is what there is."));
    else if (strcmp(ended, "seconds") == 0)
        say(p, N_("Stopped when the time was up."));
}

static const char *const kind_names[COVERAGE_KINDS] = {
    N_("decisions put: %d of %d"),
    N_("options chosen: %d of %d"),
    N_("injects and events delivered: %d of %d"),
    N_("endings reached: %d of %d"),
    N_("outcomes of conditions seen: %d of %d"),
};
static const char *const owner_names[OWNER_KINDS] = {
    N_("`when` of inject %s"),       N_("`when` of decision %s"),       N_("`when` of option %s"),
    N_("`when` of an effect of %s"), N_("`when` of a norm mark of %s"), N_("`when` of ending %s"),
};

static void print_missing(struct paper *p, const struct coverage *c, const struct coverage_item *item)
{
    char id[512], what[700];
    coverage_id(item, id, sizeof id);
    int asked = c->seen[item->byte] & (OUTCOME_TRUE | OUTCOME_FALSE);
    if (item->kind == COVERAGE_CONDITION) {
        if (!asked && item->bit == OUTCOME_TRUE)
            return; /* said once, for both outcomes */
        char of[600];
        text_print(of, sizeof of, tr(owner_names[item->owner]), id);
        text_print(what, sizeof what, "%s: %s", of,
                   !asked                      ? tr("never asked")
                   : item->bit == OUTCOME_TRUE ? tr("never true")
                                               : tr("never false"));
    } else if (item->kind == COVERAGE_OPTION) {
        text_print(what, sizeof what, "%s: %s", id,
                   c->seen[c->available + item->index] ? tr("never chosen") : tr("never available"));
    } else {
        text_print(what, sizeof what, "%s", id);
    }
    say_in(p, 4, 6, "%s (%s:%d)", what, item->file, (int)item->line);
}

static void print_coverage(struct paper *p, const struct explore *x)
{
    const struct coverage *c = &x->coverage;
    say_heading(p, N_("Reached, and below each what never was:"));
    for (int kind = 0; kind < COVERAGE_KINDS; kind++) {
        say_in(p, 2, 4, kind_names[kind], (int)coverage_covered(c, (enum coverage_kind)kind), (int)c->total[kind]);
        for (int32_t i = 0; i < c->items; i++)
            if ((int)c->item[i].kind == kind && !coverage_has(c, c->item + i))
                print_missing(p, c, c->item + i);
    }
}

static void print_way(struct paper *p, const struct explore *x, const struct explore_ending *e)
{
    struct buffer way;
    char seed[24];
    buffer_init(&way, &alloc_libc);
    for (int32_t i = 0; i < e->steps; i++) {
        int32_t d = e->step[i].decision;
        buffer_print(&way, "%s%s %s", i ? ", " : "", x->s->decision_text[d].id,
                     x->s->option_text[x->s->decision[d].options.first + e->step[i].option - 1].id);
    }
    say_in(p, 4, 6, N_("first in run %lld, seed %s: %s"), (long long)e->run, verb_seed_text(e->seed, seed),
           way.data ? way.data : "");
    buffer_free(&way);
}

static void print_endings(struct paper *p, const struct explore *x)
{
    say_heading(p, x->exhaustive ? N_("Endings, share of all paths:") : N_("Endings, share of the random runs:"));
    for (int32_t i = 0; i <= x->s->endings; i++) {
        const struct explore_ending *e = x->ending + i;
        int rare = explore_rare(x, i);
        if (i == x->s->endings ? e->runs == 0 : !(x->s->ending[i].forms & 1 << x->form))
            continue;
        int64_t share = x->counted ? e->counted * 10000 / x->counted : 0;
        say_in(p, 2, 4, N_("%d.%02d %%: %s%s"), (int)(share / 100), (int)(share % 100),
               i < x->s->endings ? x->s->ending_text[i].id : tr("no ending"),
               e->runs == 0 ? tr(", never reached")
               : rare       ? tr(", rare")
                            : "");
        if (rare)
            print_way(p, x, e);
    }
}

static enum status print_spread(struct paper *p, const struct explore *x, int32_t value, struct error *err)
{
    struct distribution spread;
    char text[5][48];
    int norm = value >= x->s->gauges;
    enum unit unit = norm ? UNIT_SHARE : x->s->gauge[value].counter ? UNIT_COUNT : UNIT_POINTS;
    enum status status = explore_distribution(x, value, &spread, err);
    if (status)
        return status;
    const int32_t at[5] = { spread.min, spread.p5, spread.median, spread.p95, spread.max };
    for (int i = 0; i < 5; i++)
        value_print(unit, at[i], text[i], sizeof text[i]);
    const char *id = norm ? x->s->norms->norms[x->norm[value - x->s->gauges]].id : x->s->gauge_text[value].id;
    char untested[80] = "";
    if (norm && x->samples > 0) {
        int64_t share = (int64_t)(x->samples - spread.count) * 1000 / x->samples;
        text_print(untested, sizeof untested, tr("; not tested in %d.%d %%"), (int)(share / 10), (int)(share % 10));
    }
    if (spread.count)
        say_in(p, 2, 4, "%s: %s, %s, %s, %s, %s%s", id, text[0], text[1], text[2], text[3], text[4], untested);
    else
        say_in(p, 2, 4, N_("%s: not tested"), id);
    return STATUS_OK;
}

enum status explore_words(struct paper *p, const struct explore *x, const char *ended, uint64_t ns, struct error *err)
{
    print_head(p, x, ended, ns);
    print_coverage(p, x);
    print_endings(p, x);
    enum status status = STATUS_OK;
    for (int32_t v = 0; v < x->values && !status; v++) {
        if (v == 0)
            say_heading(p, N_("At the end: least, 5th percentile, median, 95th percentile, most"));
        if (v == x->s->gauges)
            say_heading(p, N_("Attainment of norms, the same way:"));
        status = print_spread(p, x, v, err);
    }
    return status;
}
