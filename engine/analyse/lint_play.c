#include "lint_play.h"

#include <stdlib.h>
#include <string.h>

#include "balance.h"
#include "base/text.h"
#include "base/tr.h"
#include "explore.h"
#include "lint_part.h"

/* The declaration that an item of the coverage belongs to, and where in it. */
static struct script_field field_of(const struct scenario *s, const struct coverage_item *item, const char *key)
{
    static const char *const kinds[] = { [COVERAGE_DECISION] = "decision", [COVERAGE_OPTION] = "option",
                                         [COVERAGE_INJECT] = "inject", [COVERAGE_ENDING] = "ending" };
    static const char *const owners[] = {
        [OWNER_INJECT] = "inject", [OWNER_DECISION] = "decision", [OWNER_OPTION] = "option",
        [OWNER_EFFECT] = "option", [OWNER_MARK] = "option",       [OWNER_ENDING] = "ending"
    };
    const char *kind = item->kind == COVERAGE_CONDITION ? owners[item->owner] : kinds[item->kind];
    const char *id = item->second ? item->second : item->first;
    int32_t inject = strcmp(kind, "option") != 0 || !item->second ? scenario_find_inject(s, id) : NONE;
    if (inject != NONE && (strcmp(kind, "inject") == 0 || !item->second))
        return lint_inject(s, inject, key);
    return (struct script_field){ kind, id, key, 0, NULL };
}

/* What a static check already said about this line. */
static int said_before(const struct lint *l, const struct diagnostic *d)
{
    for (int i = 0; i < l->found->count; i++) {
        const struct diagnostic *o = l->found->items + i;
        if (o != d && o->line == d->line && strcmp(o->file, d->file) == 0 &&
            (o->code == W_UNREACHED || o->code == W_ALWAYS || o->code == W_NEVER_HOLDS))
            return 1;
    }
    return 0;
}

static void drop_if_said(struct lint *l)
{
    if (l->last && said_before(l, l->last)) {
        l->found->count--;
        l->last = NULL;
    }
}

static int was_put(const struct coverage *c, int32_t decision)
{
    return c->seen[c->put + decision];
}

static void unreached(struct lint *l, const struct explore *x, const struct coverage_item *item)
{
    const struct coverage *c = &x->coverage;
    const struct place place = { item->file, item->line };
    struct script_field field = field_of(l->s, item, NULL);
    long long runs = (long long)x->runs;
    if (item->kind == COVERAGE_OPTION) {
        if (!was_put(c, l->s->option[item->index].decision) || c->seen[c->available + item->index])
            return; /* the decision is told of, or the search preferred others */
        lint_say(l, W_UNSEEN, &place, &field, N_("in %lld runs the option \"%s\" could never be chosen"), runs,
                 item->second);
    } else if (item->kind == COVERAGE_DECISION) {
        lint_say(l, W_UNSEEN, &place, &field, N_("in %lld runs the decision was never put"), runs);
    } else if (item->kind == COVERAGE_INJECT) {
        lint_say(l, W_UNSEEN, &place, &field, N_("in %lld runs it never came"), runs);
    } else {
        lint_say(l, W_UNSEEN, &place, &field, N_("in %lld runs the exercise never ended so"), runs);
    }
    lint_fix(l, N_("see what its condition asks for; `whitecell explore` searches longer"));
    drop_if_said(l);
}

static void one_way(struct lint *l, const struct explore *x, const struct coverage_item *item)
{
    static const char *const keys[] = { [OWNER_INJECT] = "when", [OWNER_DECISION] = "when", [OWNER_OPTION] = "when",
                                        [OWNER_EFFECT] = "later", [OWNER_MARK] = "norms",    [OWNER_ENDING] = "when" };
    const struct coverage *c = &x->coverage;
    if (!(c->seen[item->byte] & (OUTCOME_TRUE | OUTCOME_FALSE)))
        return; /* never asked: what it belongs to is told of */
    if (item->bit == OUTCOME_TRUE && (item->owner == OWNER_INJECT || item->owner == OWNER_DECISION ||
                                      item->owner == OWNER_OPTION || item->owner == OWNER_ENDING))
        return; /* what hangs on it was never reached: told there */
    const struct place place = { item->file, item->line };
    struct script_field field = field_of(l->s, item, keys[item->owner]);
    long long runs = (long long)x->runs;
    lint_say(l, W_ONE_WAY, &place, &field,
             item->bit == OUTCOME_TRUE ? N_("in %lld runs the condition never held")
                                       : N_("in %lld runs the condition always held"),
             runs);
    lint_fix(l, N_("leave it out, or see what it compares with; `whitecell explore` searches longer"));
    drop_if_said(l);
}

static const char *option_id(const struct scenario *s, const struct balance_decision *d, int32_t number)
{
    return s->option_text[s->decision[d->decision].options.first + number - 1].id;
}

static const char *points(int32_t bp, char out[24])
{
    int32_t tenths = (abs(bp) + POINT / 20) / (POINT / 10);
    return text_print(out, 24, "%d.%d", (int)tenths / 10, (int)tenths % 10);
}

/* With few seeds a lead of half the margin is not denied. */
static int trades(const struct balance *b, const struct balance_decision *d, int strict)
{
    if (strict)
        return d->trade[0] != 0;
    for (int32_t a = 1; a <= d->options; a++)
        for (int32_t other = 1; other < a; other++)
            if (balance_most(b, d, a, other, 0).by >= BALANCE_MARGIN / 2 &&
                balance_most(b, d, other, a, 0).by >= BALANCE_MARGIN / 2)
                return 1;
    return 0;
}

/* The option that leads the others furthest, for the message. */
static void one_sided(struct lint *l, const struct balance *b, const struct balance_decision *d)
{
    const struct scenario *s = l->s;
    const struct decision_text *text = s->decision_text + d->decision;
    struct script_field field = { "decision", text->id, NULL, 0, NULL };
    struct balance_lead most = { 0, 0 };
    int32_t best = 1, worst = 1;
    for (int32_t a = 1; a <= d->options; a++)
        for (int32_t other = 1; other <= d->options; other++) {
            struct balance_lead lead = a == other ? most : balance_most(b, d, a, other, 0);
            if (lead.by != OUTCOME_ABSENT && lead.by > most.by && d->option[a - 1].dominator == 0) {
                most = lead;
                best = a;
                worst = other;
            }
        }
    char by[24];
    if (best == worst)
        lint_say(l, W_NO_TRADE, &text->place, &field,
                 N_("no two options trade anything: none leads another by %d points (%lld seeds)"),
                 BALANCE_MARGIN / POINT, (long long)b->seeds);
    else
        lint_say(l, W_NO_TRADE, &text->place, &field,
                 N_("no two options trade anything: \"%s\" leads \"%s\" by %s points of %s, and no other best option "
                    "leads it (%lld "
                    "seeds)"),
                 option_id(s, d, best), option_id(s, d, worst), points(most.by, by),
                 balance_dimension(b, most.dimension), (long long)b->seeds);
    lint_fix(
        l,
        N_("give the others what a sensible person sees in them; `whitecell explore %s --policies --decisions` has the "
           "figures"),
        s->id);
}

/* Options that another one is ahead of, and that are ahead of it nowhere. With few seeds only what is far behind. What
   happens when nobody decides may well be the worst. */
static void dominated(struct lint *l, const struct balance *b, const struct balance_decision *d, int strict)
{
    const struct scenario *s = l->s;
    for (int32_t option = 1; option <= d->options; option++) {
        struct balance_lead most = { strict ? BALANCE_MARGIN : 2 * BALANCE_MARGIN, 0 };
        int32_t by = 0;
        if (option == s->decision[d->decision].if_nobody)
            continue;
        for (int32_t other = 1; other <= d->options; other++) {
            if (other == option || balance_most(b, d, option, other, 0).by > BOTS_TIE)
                continue;
            struct balance_lead lead = balance_most(b, d, other, option, 0);
            if (lead.by != OUTCOME_ABSENT && lead.by >= most.by) {
                most = lead;
                by = other;
            }
        }
        if (!by)
            continue;
        int32_t index = s->decision[d->decision].options.first + option - 1;
        struct script_field field = lint_option(s, index, NULL);
        char ahead[24];
        lint_say(l, W_DOMINATED, &s->option_text[index].place, &field,
                 N_("nothing speaks for it: \"%s\" is ahead by %s points of %s, and it is ahead of that one nowhere "
                    "(%lld seeds)"),
                 option_id(s, d, by), points(most.by, ahead), balance_dimension(b, most.dimension),
                 (long long)b->seeds);
        lint_fix(l, N_("give it what a sensible person sees in it, or take it out"));
    }
}

/* Where the scenario itself is declared: its row keeps no place. */
static struct place declared(const struct lint *l)
{
    struct place place = { "scenario.lua", 1 };
    const char *text = l->files ? l->file[0].text : "",
               *at = strncmp(text, "scenario", 8) == 0 ? text : strstr(text, "\nscenario");
    for (; at && text <= at; text++)
        place.line += *text == '\n';
    return place;
}

static void balanced(struct lint *l, const struct bots *bots, const struct balance *b, int strict)
{
    const struct place top = declared(l);
    const struct scenario *s = l->s;
    struct script_field field = { "scenario", s->id, NULL, 0, NULL };
    struct balance_verdict v = balance_judge(bots, b);
    for (int32_t i = 0; i < b->decisions; i++) {
        const struct balance_decision *d = b->decision + i;
        const struct decision_text *text = s->decision_text + d->decision;
        struct script_field at = { "decision", text->id, NULL, 0, NULL };
        if (!d->compared)
            continue;
        if (!trades(b, d, strict))
            one_sided(l, b, d);
        else
            dominated(l, b, d, strict);
        if (d->price.by == OUTCOME_ABSENT || d->price.by < (strict ? BALANCE_PRICE : 1)) {
            lint_say(l, W_FREE, &text->place, &at,
                     N_("leaving it undecided costs nothing against any option (%lld seeds)"), (long long)b->seeds);
            lint_fix(l, N_("let `if_nobody_decides` cost what waiting really costs"));
        }
    }
    if (!v.holds[BALANCE_NO_LEADER]) {
        lint_say(l, W_LEADER, &top, &field, N_("one way of playing leads on %d of %d indicators: %s (%lld seeds)"),
                 (int)bots->leading[v.leader], (int)bots->directed, bot_name(v.leader), (long long)b->seeds);
        lint_fix(l, N_("let what it always does cost something; `whitecell explore %s --policies` has the figures"),
                 s->id);
    }
    if (!v.holds[BALANCE_APART]) {
        lint_say(
            l, W_ALIKE, &top, &field,
            N_("norms first and outcome first end alike: %d indicators and %d norms differ by %d points (%lld seeds)"),
            (int)bots->indicators_apart, (int)bots->norms_apart, BOTS_APART / POINT, (long long)b->seeds);
        lint_fix(l, N_("let what the norms ask for cost something, somewhere"));
    }
    if (!v.holds[BALANCE_NOT_FREE] && v.free == 0) {
        lint_say(l, W_FREE, &top, &field,
                 N_("whoever never decides is behind on only %d of %d indicators (%lld seeds)"),
                 (int)bots->nobody_behind, (int)bots->directed, (long long)b->seeds);
        lint_fix(l, N_("let `if_nobody_decides` cost what waiting really costs"));
    }
}

static enum status explore_it(struct lint *l, const struct loaded *loaded, struct lint_play *play, struct error *err)
{
    struct explore *x = NULL;
    struct explore_ask ask = {
        .loaded = loaded, .form = scenario_fullest_form(l->s), .seed = 1, .runs = play->runs, .exhaustive = 1
    };
    enum status status = explore_run(loaded->alloc, &ask, &x, err);
    if (status)
        return status;
    play->runs = x->runs;
    for (int kind = 0; kind < COVERAGE_KINDS; kind++) {
        play->covered[kind] = coverage_covered(&x->coverage, (enum coverage_kind)kind);
        play->total[kind] = x->coverage.total[kind];
    }
    for (int32_t i = 0; i < x->coverage.items; i++) {
        const struct coverage_item *item = x->coverage.item + i;
        if (coverage_has(&x->coverage, item))
            continue;
        if (item->kind == COVERAGE_CONDITION)
            one_way(l, x, item);
        else
            unreached(l, x, item);
    }
    explore_free(x);
    return STATUS_OK;
}

static enum status weigh_it(struct lint *l, const struct loaded *loaded, const struct lint_play *play,
                            struct error *err)
{
    struct bots bots;
    struct balance balance;
    struct sample sample = { .loaded = loaded, .form = scenario_fullest_form(l->s), .seeds = play->seeds };
    enum status status = bots_play(loaded->alloc, &sample, &bots, err);
    if (status)
        return status;
    status = balance_play(loaded->alloc, &sample, &balance, err);
    if (!status) {
        balanced(l, &bots, &balance, play->strict);
        balance_free(&balance);
    }
    bots_free(&bots);
    return status;
}

enum status lint_play(const struct loaded *loaded, struct lint_play *play, struct diagnostics *found, struct error *err)
{
    struct lint_file file[LOADED_FILES_MAX];
    struct lint l = { .s = &loaded->scenario, .file = file, .found = found };
    for (; l.files < loaded->files && l.files < LOADED_FILES_MAX; l.files++)
        file[l.files] =
            (struct lint_file){ loaded->file[l.files].name, loaded->file[l.files].data, loaded->file[l.files].length };
    enum status status = explore_it(&l, loaded, play, err);
    if (!status)
        status = weigh_it(&l, loaded, play, err);
    diagnostics_sort(found);
    return status ? status : l.status ? error_no_memory(err) : STATUS_OK;
}
