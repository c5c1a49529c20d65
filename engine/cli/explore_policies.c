#include "explore_policies.h"

#include <stdlib.h>
#include <string.h>

#include "analyse/balance.h"
#include "base/text.h"
#include "report/balance_json.h"

/* Points with a tenth; `sign` is "+" for a difference. */
static const char *points(int32_t bp, const char *sign, char out[24])
{
    int32_t tenths = (abs(bp) + POINT / 20) / (POINT / 10);
    return text_print(out, 24, "%s%d.%d", tenths == 0 ? "" : bp < 0 ? "-" : sign, (int)tenths / 10, (int)tenths % 10);
}

static const char *value_of(const struct scenario *s, int32_t gauge, int32_t value, char out[24])
{
    return s->gauge[gauge].counter ? text_print(out, 24, "%d", (int)value) : points(value, "", out);
}

static void add(char *line, size_t size, const char *separator, const char *text)
{
    size_t used = strlen(line);
    text_print(line + used, size - used, "%s%s", used ? separator : "", text);
}

static const char *option_id(const struct scenario *s, const struct balance_decision *d, int32_t number)
{
    return s->option_text[s->decision[d->decision].options.first + number - 1].id;
}

/* ---- bots ---- */

static void say_gauge(struct paper *p, const struct bots *b, int32_t g)
{
    const struct scenario *s = b->outcome.s;
    char line[1024] = "", one[160], low[24], median[24], high[24];
    for (int i = 0; i < BOTS; i++) {
        const struct spread *x = b->bot[i].gauge + g;
        text_print(one, sizeof one, tr(N_("%s %s (%s to %s)")), bot_name((enum bot)i),
                   value_of(s, g, x->median, median), value_of(s, g, x->low, low), value_of(s, g, x->high, high));
        add(line, sizeof line, "; ", one);
    }
    say_in(p, 2, 4, "%s: %s", s->gauge_text[g].id, line);
    if (g >= s->indicators || !s->gauge[g].good)
        return;
    line[0] = '\0';
    for (int i = 0; i < BOTS; i++)
        if (b->leads[g] >> i & 1)
            add(line, sizeof line, ", ", bot_name((enum bot)i));
    say_in(p, 4, 6, s->gauge[g].good > 0 ? N_("more is better; leads: %s") : N_("less is better; leads: %s"),
           *line ? line : tr(N_("none, all six end alike")));
}

static void say_attainments(struct paper *p, const char *id, const struct spread *const *of)
{
    char line[1024] = "", one[160], median[24];
    int tested = 0;
    for (int i = 0; i < BOTS; i++) {
        text_print(one, sizeof one, "%s %s", bot_name((enum bot)i),
                   of[i]->count ? points(of[i]->median, "", median) : tr(N_("not tested")));
        add(line, sizeof line, "; ", one);
        tested |= of[i]->count > 0;
    }
    if (tested)
        say_in(p, 2, 4, "%s: %s", id, line);
}

static void say_endings(struct paper *p, const struct bots *b)
{
    const struct scenario *s = b->outcome.s;
    for (int32_t e = 0; e <= s->endings; e++) {
        char line[1024] = "", one[160], share[24];
        int64_t all = 0;
        for (int i = 0; i < BOTS; i++) {
            int64_t runs = b->bot[i].ending[e];
            text_print(one, sizeof one, "%s %s %%", bot_name((enum bot)i),
                       points((int32_t)(runs * WHOLE / b->seeds), "", share));
            add(line, sizeof line, "; ", one);
            all += runs;
        }
        if (all)
            say_in(p, 2, 4, "%s: %s", e ? s->ending_text[e - 1].id : tr(N_("no ending")), line);
    }
}

static void say_bots(struct paper *p, const struct bots *b, int all)
{
    const struct scenario *s = b->outcome.s;
    const struct spread *of[BOTS];
    say_heading(p, N_("Indicators and counters at the end, median (5 to 95 %% of the runs):"));
    for (int32_t g = 0; g < s->gauges; g++)
        say_gauge(p, b, g);
    say_heading(p, N_("Endings:"));
    say_endings(p, b);
    say_heading(p, N_("Norm bars, mean attainment of a document's norms, median; never to be summed:"));
    for (int32_t d = 0; d < s->norms->document_count; d++) {
        for (int i = 0; i < BOTS; i++)
            of[i] = b->bot[i].document + d;
        say_attainments(p, s->norms->documents[d].id, of);
    }
    say_heading(p, N_("Norms advanced, strained and contested in a run, median:"));
    for (int i = 0; i < BOTS; i++)
        say_in(p, 2, 4, "%s: %d, %d, %d", bot_name((enum bot)i), (int)b->bot[i].advanced.median,
               (int)b->bot[i].strained.median, (int)b->bot[i].contested.median);
    if (!all)
        return;
    say_heading(p, N_("Attainment of each norm, median:"));
    for (int32_t n = 0; n < b->outcome.norms; n++) {
        for (int i = 0; i < BOTS; i++)
            of[i] = b->bot[i].norm + n;
        say_attainments(p, s->norms->norms[b->outcome.norm[n]].id, of);
    }
    say_heading(p, N_("What the bot of the best outcome chooses:"));
    for (int32_t d = 0; d < s->decisions; d++)
        say_in(p, 2, 4, "%s: %s", s->decision_text[d].id,
               s->option_text[s->decision[d].options.first + b->plan[d] - 1].id);
}

/* ---- decisions ---- */

static void say_lead(struct paper *p, const struct balance *b, const struct balance_decision *d, int32_t x, int32_t y)
{
    char line[1024] = "", one[96], by[24];
    for (int32_t k = 0; k < b->dimensions; k++) {
        int32_t lead = d->option[x - 1].lead[(y - 1) * b->dimensions + k];
        if (lead == OUTCOME_ABSENT)
            continue;
        text_print(one, sizeof one, "%s %s", balance_dimension(b, k), points(lead, "+", by));
        add(line, sizeof line, ", ", one);
    }
    say_in(p, 4, 6, N_("%s against %s: %s"), option_id(b->outcome.s, d, x), option_id(b->outcome.s, d, y),
           *line ? line : tr(N_("too few runs put both")));
}

static void say_option(struct paper *p, const struct balance *b, const struct balance_decision *d, int32_t number)
{
    const struct balance_option *x = d->option + number - 1;
    char line[1024] = "", one[96], level[24];
    for (int32_t k = 0; k < b->dimensions; k++) {
        if (x->level[k] == OUTCOME_ABSENT)
            continue;
        text_print(one, sizeof one, "%s %s", balance_dimension(b, k), points(x->level[k], "", level));
        add(line, sizeof line, ", ", one);
    }
    say_in(p, 4, 6, N_("%s (in %lld runs): %s"), option_id(b->outcome.s, d, number), (long long)x->met, line);
}

/* What is right or wrong with the decision, in a line each. */
static void say_judgement(struct paper *p, const struct balance *b, const struct balance_decision *d, int all)
{
    const struct scenario *s = b->outcome.s;
    int32_t nobody = s->decision[d->decision].if_nobody;
    char one[24], other[24], line[512] = "";
    if (!d->compared) {
        say_in(p, 4, 6, N_("not compared: only %lld of %lld runs put it, or its options together"), (long long)d->met,
               (long long)b->seeds);
        return;
    }
    for (int32_t o = 1; o <= d->options; o++) {
        int32_t by = d->option[o - 1].dominator;
        struct balance_lead lead = { 0, 0 };
        if (!by) {
            add(line, sizeof line, ", ", option_id(s, d, o));
            continue;
        }
        lead = balance_most(b, d, by, o, 0);
        if (all || !d->trade[0])
            say_in(p, 4, 6, N_("%s is dominated by %s: %s %s, and nowhere 3 points ahead"), option_id(s, d, o),
                   option_id(s, d, by), balance_dimension(b, lead.dimension), points(lead.by, "+", one));
    }
    if (all || !d->trade[0])
        say_in(p, 4, 6, N_("best: %s"), *line ? line : tr(N_("none")));
    if (d->trade[0]) {
        struct balance_lead x = balance_most(b, d, d->trade[0], d->trade[1], 0);
        struct balance_lead y = balance_most(b, d, d->trade[1], d->trade[0], 0);
        if (all)
            say_in(p, 4, 6, N_("a real choice: %s has %s %s, %s has %s %s"), option_id(s, d, d->trade[0]),
                   balance_dimension(b, x.dimension), points(x.by, "+", one), option_id(s, d, d->trade[1]),
                   balance_dimension(b, y.dimension), points(y.by, "+", other));
    } else {
        say_in(p, 4, 6, N_("NOT a real choice: no two best options have 3 points on each other"));
    }
    if (d->price.by < BALANCE_PRICE)
        say_in(p, 4, 6, N_("doing nothing (%s) is FREE: the most it loses is %s %s, against %s"),
               option_id(s, d, nobody), balance_dimension(b, d->price.dimension), points(d->price.by, "", one),
               option_id(s, d, d->rival));
    else if (all)
        say_in(p, 4, 6, N_("doing nothing (%s) costs %s %s, against %s"), option_id(s, d, nobody),
               balance_dimension(b, d->price.dimension), points(d->price.by, "", one), option_id(s, d, d->rival));
}

static int is_fine(const struct balance_decision *d)
{
    return d->compared && d->trade[0] && d->price.by >= BALANCE_PRICE;
}

static void say_decisions(struct paper *p, const struct balance *b, int all)
{
    int32_t shown = 0;
    if (all)
        say_heading(
            p, N_("Decisions: medians of each option, then their leads over each other, turned so that + is better "
                  "(outcomes, then documents):"));
    for (int32_t i = 0; i < b->decisions; i++) {
        const struct balance_decision *d = b->decision + i;
        if (!all && is_fine(d))
            continue;
        if (!all && !shown)
            say_heading(p, N_("Decisions that break a rule or were not compared (--decisions shows all figures):"));
        shown++;
        say_in(p, 2, 4, "%s:", b->outcome.s->decision_text[d->decision].id);
        for (int32_t o = 1; all && o <= d->options; o++)
            say_option(p, b, d, o);
        for (int32_t x = 1; all && x <= d->options; x++)
            for (int32_t y = x + 1; y <= d->options; y++)
                say_lead(p, b, d, x, y);
        say_judgement(p, b, d, all);
    }
}

/* ---- rules ---- */

static void say_rules(struct paper *p, const struct bots *bots, const struct balance *b,
                      const struct balance_verdict *v)
{
    char found[BALANCE_RULES][256];
    text_print(found[BALANCE_NO_LEADER], 256, tr(N_("%s leads on %d of %d")), bot_name(v->leader),
               (int)bots->leading[v->leader], (int)bots->directed);
    text_print(found[BALANCE_APART], 256,
               tr(N_("%d indicators and %d norms lie 3 points or more apart; 2 and 1 are asked")),
               (int)bots->indicators_apart, (int)bots->norms_apart);
    text_print(found[BALANCE_REAL_CHOICE], 256, tr(N_("%d of %d decisions do not; %d not compared")), (int)v->one_sided,
               (int)b->decisions, (int)v->uncompared);
    text_print(
        found[BALANCE_NOT_FREE], 256,
        tr(N_("free at %d of %d decisions; the bot is 3 points or more behind on %d of %d indicators, half are asked")),
        (int)v->free, (int)b->decisions, (int)bots->nobody_behind, (int)bots->directed);
    say_heading(p, N_("Rules:"));
    for (int i = 0; i < BALANCE_RULES; i++)
        say_in(p, 2, 4, "%s: %s (%s)", v->holds[i] ? tr(N_("holds")) : tr(N_("BROKEN")),
               balance_rule_name((enum balance_rule)i), found[i]);
}

static int print(struct cli *cli, const struct explore_policies *wish, const struct bots *bots, const struct balance *b)
{
    const struct scenario *s = b->outcome.s;
    struct balance_verdict v = balance_judge(bots, b);
    struct error err;
    int code = EXIT_FINE;
    for (int i = 0; i < BALANCE_RULES; i++)
        code = v.holds[i] ? code : EXIT_NO;
    if (wish->json) {
        cJSON *tree;
        return balance_json(bots, b, &tree, &err) ? verb_failed(cli, &err) : verb_print_json(cli, tree, code);
    }
    say(&cli->out, N_("%s, form %s, seeds 1 to %lld for each bot and each option"), s->title,
        s->forms ? s->form_text[b->form].id : "-", (long long)b->seeds);
    say_bots(&cli->out, bots, wish->decisions);
    say_decisions(&cli->out, b, wish->decisions);
    say_rules(&cli->out, bots, b, &v);
    return code;
}

int explore_policies(struct cli *cli, const struct explore_policies *wish)
{
    struct sample sample = { .loaded = wish->loaded, .form = wish->form, .seeds = wish->seeds };
    struct bots bots;
    struct balance b;
    struct error err;
    if (bots_play(&alloc_libc, &sample, &bots, &err))
        return verb_failed(cli, &err);
    if (balance_play(&alloc_libc, &sample, &b, &err)) {
        bots_free(&bots);
        return verb_failed(cli, &err);
    }
    int code = print(cli, wish, &bots, &b);
    balance_free(&b);
    bots_free(&bots);
    return code;
}
