/* whitecell norms: the catalogue, or one norm in full. */
#include <string.h>

#include "base/text.h"
#include "coverage.h"
#include "verb.h"

enum { OPTION_COVERAGE, OPTION_JSON };
static const struct option_row options[] = {
    [OPTION_COVERAGE] = { "--coverage", NULL, 0, N_("which scenario, decision and option touches each norm") },
    [OPTION_JSON] = { "--json", NULL, 0, N_("with --coverage, as JSON") },
    { NULL, NULL, 0, NULL },
};

static const struct {
    unsigned bit;
    const char *name;
} addressees[] = { { NORM_STATE, N_("states") },
                   { NORM_FIRM, N_("firms") },
                   { NORM_OTHER, N_("other organisations") } },
  phases[] = { { NORM_PREV, N_("prevention") }, { NORM_DET, N_("detection") }, { NORM_ATTR, N_("attribution") },
               { NORM_RESP, N_("response") },   { NORM_REC, N_("recovery") },  { NORM_DIPL, N_("diplomacy") } };

static const char *joined(char *out, size_t size, const char *word)
{
    size_t used = strlen(out);
    text_print(out + used, size - used, "%s%s", used ? ", " : "", word);
    return out;
}

static void print_list(struct paper *p, const char *head, const char *const *items, int32_t count)
{
    char words[1024] = "";
    for (int32_t i = 0; i < count; i++) { /* they hold commas themselves */
        size_t used = strlen(words);
        text_print(words + used, sizeof words - used, "%s%s", i ? "; " : "", tr(items[i]));
    }
    if (count)
        say_in(p, 2, 4, "%s: %s", head, words);
}

static void print_norm(struct paper *p, const struct norm_catalogue *c, const struct norm *n)
{
    const struct norm_document *d = c->documents + n->document_index;
    char words[256] = "";
    say(p, "%s: %s", n->id, tr(n->title));
    say_gap(p);
    say_text(p, 2, tr(n->text));
    say_gap(p);
    say_in(p, 2, 4, N_("document: %s, %s, %s"), d->title, d->date, n->para);
    say_in(p, 2, 4, N_("class: %c; a label, never a weight"), n->class_);
    for (size_t i = 0; i < sizeof addressees / sizeof *addressees; i++)
        if (n->addressees & addressees[i].bit)
            joined(words, sizeof words, tr(addressees[i].name));
    say_in(p, 2, 4, N_("addressed to: %s"), words);
    say_in(p, 2, 4, n->peace_only ? N_("scope: stated for peacetime") : N_("scope: peace and war"));
    words[0] = '\0';
    for (size_t i = 0; i < sizeof phases / sizeof *phases; i++)
        if (n->phases & phases[i].bit)
            joined(words, sizeof words, tr(phases[i].name));
    say_in(p, 2, 4, N_("usually tested in: %s"), words);
    if (*n->gge)
        say_in(p, 2, 4, N_("UN expert report of 2015: %s"), n->gge);
    print_list(p, tr("upheld by"), n->upholds, n->upholds_count);
    print_list(p, tr("strained by"), n->strains, n->strains_count);
    char opposing[256] = "";
    for (int32_t i = 0; i < n->opposes_count; i++)
        joined(opposing, sizeof opposing, c->norms[n->opposes[i]].id);
    if (n->opposes_count)
        say_in(p, 2, 4, N_("can pull against: %s"), opposing);
    if (*n->note)
        say_in(p, 2, 4, N_("note: %s"), tr(n->note));
    say_in(p, 2, 4, N_("source: %s"), d->source);
}

static void print_catalogue(struct paper *p, const struct norm_catalogue *c)
{
    for (int32_t d = 0; d < c->document_count; d++) {
        say_gap(p);
        say(p, "%s (%s, %c)", c->documents[d].title, c->documents[d].date, c->documents[d].class_);
        for (int32_t i = 0; i < c->count; i++)
            if (c->norms[i].document_index == d)
                say_in(p, 2, 4, "%s: %s", c->norms[i].id, tr(c->norms[i].title));
    }
    say_gap(p);
    say(p, N_("whitecell norms ID shows one in full."));
}

static int32_t find_norm(const struct norm_catalogue *c, const char *id, struct error *err)
{
    enum { MOST = 256 };
    const char *names[MOST];
    int32_t count = c->count < MOST ? c->count : MOST;
    char upper[64];
    text_print(upper, sizeof upper, "%s", id);
    for (char *at = upper; *at; at++)
        if (*at >= 'a' && *at <= 'z')
            *at = (char)(*at - 'a' + 'A');
    int32_t norm = norm_find(c, upper);
    if (norm >= 0)
        return norm;
    for (int32_t i = 0; i < count; i++)
        names[i] = c->norms[i].id;
    error_set(err, STATUS_NOT_FOUND, N_("there is no norm \u201C%s\u201D in the catalogue"), id);
    const char *near = text_nearest(upper, names, count);
    if (near)
        error_fix(err, N_("did you mean %s?"), near);
    else
        error_fix(err, N_("whitecell norms lists them"));
    return -1;
}

static int run(struct cli *cli, const struct words *words)
{
    struct opened o;
    struct error err;
    int code = EXIT_FINE;
    if (words->given[OPTION_COVERAGE] ? words->count > 0 : words->given[OPTION_JSON]) {
        error_set(&err, STATUS_NOT_FOUND, N_("--json goes with --coverage, and --coverage shows all norms"));
        error_fix(&err, N_("whitecell norms --coverage --json"));
        return verb_failed(cli, &err);
    }
    if (opened_norms(&o, &cli->places, &err))
        return verb_failed(cli, &err);
    if (words->given[OPTION_COVERAGE]) {
        code = coverage_print(cli, &o.norms, words->given[OPTION_JSON]);
    } else if (words->count == 0) {
        print_catalogue(&cli->out, &o.norms);
    } else {
        int32_t norm = find_norm(&o.norms, words->word[0], &err);
        if (norm < 0)
            code = verb_failed(cli, &err);
        else
            print_norm(&cli->out, &o.norms, o.norms.norms + norm);
    }
    opened_close(&o);
    return code;
}

static const char *const examples[] = { "whitecell norms", "whitecell norms LUCCA-2", "whitecell norms --coverage",
                                        NULL };

const struct verb verb_norms = {
    .name = "norms",
    .usage = "[ID] | --coverage [--json]",
    .summary = N_("the G7 norms that choices are held against; with an ID, one in full"),
    .help = N_("Norms are grouped by the document that states them and given in paraphrase, each with its paragraph "
               "and source. "
               "Class A is a negotiated norm and D a proposal."),
    .examples = examples,
    .most = 1,
    .options = options,
    .run = run,
};
