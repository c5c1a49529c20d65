/* Conditions that come out one way only, and what therefore never comes. */
#include "base/tr.h"
#include "lint_part.h"
#include "prove.h"

/* A part of a condition that is settled by itself: its number among the parts of `root`, or 0. */
static int32_t settled_part(const struct scenario *s, int32_t root, const struct prove_when *when, enum proof *proof)
{
    const struct expression *e = s->expression + root;
    if (e->op != EXPRESSION_ALL && e->op != EXPRESSION_ANY)
        return 0;
    for (int32_t i = 0; i < e->b; i++)
        if ((*proof = prove(s, e->a + i, when)) != PROOF_EITHER)
            return i + 1;
    return 0;
}

/* Returns what is proved of the whole; `never` is the code for that. */
static enum proof look(struct lint *l, int32_t root, const struct prove_when *when, const struct place *place,
                       const struct script_field *field, enum code never, const char *gone)
{
    if (root == NONE)
        return PROOF_ALWAYS;
    enum proof part, proof = prove(l->s, root, when);
    if (proof == PROOF_NEVER) {
        lint_say(l, never, place, field, N_("%s: its condition can never hold"), gone);
        lint_fix(l, N_("see what it asks for together, what the values can reach, and which turn it is then"));
    } else if (proof == PROOF_ALWAYS) {
        lint_say(l, W_ALWAYS, place, field, N_("the condition always holds"));
        lint_fix(l, N_("leave it out, or see what it compares with"));
    } else {
        int32_t number = settled_part(l->s, root, when, &part);
        if (number) {
            lint_say(l, part == PROOF_ALWAYS ? W_ALWAYS : W_NEVER_HOLDS, place, field,
                     part == PROOF_ALWAYS ? N_("part %d of the condition always holds")
                                          : N_("part %d of the condition can never hold"),
                     (int)number);
            lint_fix(l, N_("leave it out, or see what it compares with"));
        }
    }
    return proof;
}

/* The turns in which a decision is put. */
static struct prove_when turns_of(const struct scenario *s, int32_t decision)
{
    struct prove_when w = { s->turns, -1, 0 };
    for (int32_t t = 0; t < s->turns; t++)
        for (int32_t i = 0; i < s->turn[t].decisions.count; i++)
            if (s->asked[s->turn[t].decisions.first + i] == decision) {
                w.first = t < w.first ? t : w.first;
                w.last = t;
            }
    return w;
}

static void look_at_effects(struct lint *l, struct span effects, int32_t first, const struct place *place,
                            struct script_field field)
{
    const struct scenario *s = l->s;
    struct prove_when w = { first, s->turns - 1, 1 };
    int32_t last = NONE;
    field.key = "later";
    for (int32_t i = effects.first; i < effects.first + effects.count; i++)
        if (s->effect[i].when != last && s->effect[i].when != NONE) { /* the effects of one entry share it */
            last = s->effect[i].when;
            look(l, last, &w, place, &field, W_NEVER_HOLDS, tr(N_("an entry of `later`")));
        }
}

/* The first turn that always ends the exercise, or the last. */
static int32_t last_turn(struct lint *l)
{
    const struct scenario *s = l->s;
    int32_t last = s->turns - 1;
    for (int32_t e = 0; e < s->endings; e++) {
        struct prove_when w = { s->ending[e].from_turn, last, 1 };
        struct script_field field = { "ending", s->ending_text[e].id, NULL, 0, NULL };
        if (s->ending[e].from_turn > last) {
            lint_say(l, W_UNREACHED, &s->ending_text[e].place, &field,
                     N_("the ending cannot come: it waits for turn %d, and the exercise is over in turn %d"),
                     (int)s->ending[e].from_turn + 1, (int)last + 1);
            lint_fix(l, N_("let it come earlier, or move it in front of the ending that comes first"));
            continue;
        }
        field.key = "when";
        if (look(l, s->ending[e].when, &w, &s->ending_text[e].place, &field, W_UNREACHED,
                 tr(N_("the ending cannot come"))) == PROOF_ALWAYS &&
            s->ending[e].when != NONE)
            last = s->ending[e].from_turn;
    }
    return last;
}

static void too_late(struct lint *l, const struct place *place, struct script_field field, int32_t turn, int32_t last)
{
    lint_say(l, W_UNREACHED, place, &field, N_("it stands in turn %d, and an ending always comes in turn %d"),
             (int)turn + 1, (int)last + 1);
    lint_fix(l, N_("move it forward, or let that ending come later"));
}

static void look_at_decision(struct lint *l, int32_t d, int32_t last)
{
    const struct scenario *s = l->s;
    const struct decision_rules *rules = s->decision + d;
    const struct decision_text *text = s->decision_text + d;
    struct prove_when open = turns_of(s, d), closing = open;
    struct script_field field = { "decision", text->id, NULL, 0, NULL };
    closing.closing = 1;
    if (s->forms && !rules->forms) {
        lint_say(l, W_UNREACHED, &text->place, &field, N_("no form puts the decision"));
        lint_fix(l, N_("name it in the `decisions` of a form, or give a form decisions = \"all\""));
    }
    if (open.first > last) {
        too_late(l, &text->place, field, open.first, last);
        return;
    }
    field.key = "when";
    look(l, rules->when, &open, &text->place, &field, W_UNREACHED, tr(N_("the decision is never put")));
    for (int32_t i = rules->options.first; i < rules->options.first + rules->options.count; i++) {
        const struct option_rules *o = s->option + i;
        struct script_field at = lint_option(s, i, "when");
        look(l, o->when, &open, &s->option_text[i].place, &at, W_UNREACHED, tr(N_("the option is never there")));
        for (int32_t m = 0; m < o->marks.count; m++) {
            at = (struct script_field){ "option", s->option_text[i].id, "norms", m + 1, "when" };
            look(l, s->mark[o->marks.first + m].when, &closing, &s->option_text[i].place, &at, W_NEVER_HOLDS,
                 tr(N_("the mark never counts")));
        }
        look_at_effects(l, o->effects, open.first, &s->option_text[i].place, lint_option(s, i, NULL));
    }
}

void lint_reach(struct lint *l)
{
    const struct scenario *s = l->s;
    int32_t last = last_turn(l);
    for (int32_t i = 0; i < s->injects; i++) {
        const struct inject_rules *rules = s->inject + i;
        struct prove_when w = { rules->turn, rules->until, 0 };
        struct script_field field = lint_inject(s, i, "when");
        if (rules->turn > last) {
            too_late(l, &s->inject_text[i].place, field, rules->turn, last);
            continue;
        }
        look(l, rules->when, &w, &s->inject_text[i].place, &field, W_UNREACHED, tr(N_("it never comes")));
        look_at_effects(l, rules->effects, rules->turn, &s->inject_text[i].place, field);
    }
    for (int32_t d = 0; d < s->decisions; d++)
        look_at_decision(l, d, last);
}
