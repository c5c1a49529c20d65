#include "expression.h"

#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "value.h"

int expression_walk(struct play *p, int32_t root)
{
    const struct expression *e = p->s->expression + root;
    switch (e->op) {
    case EXPRESSION_BELOW:
        return p->state[e->a] < e->b;
    case EXPRESSION_ABOVE:
        return p->state[e->a] > e->b;
    case EXPRESSION_EQUAL:
        return p->state[e->a] == e->b;
    case EXPRESSION_ALL:
        for (int32_t i = 0; i < e->b; i++)
            if (!expression_holds(p, e->a + i))
                return 0;
        return 1;
    case EXPRESSION_ANY:
        for (int32_t i = 0; i < e->b; i++)
            if (expression_holds(p, e->a + i))
                return 1;
        return 0;
    case EXPRESSION_NO:
        return !expression_holds(p, e->a);
    case EXPRESSION_CHANCE: {
        uint64_t subject = (uint32_t)e->b | (uint64_t)(uint32_t)e->c << 32;
        return chance_holds(chance_draw(play_seed(p->state), CHANCE_CONDITION, 0, subject, 0), e->a);
    }
    case EXPRESSION_RULE: {
        int32_t yes = 0;
        if (p->status)
            return 0;
        if (p->rules && p->rules->test)
            p->status = p->rules->test(p->rules->ud, e->a, p, &yes, p->err);
        else
            p->status =
                error_set(p->err, STATUS_INVALID, N_("the scenario has Lua functions, but nothing to run them"));
        return !p->status && yes;
    }
    default:
        return 0;
    }
}

void expression_note(struct play *p, int32_t root, int holds)
{
    const struct expression *e = p->s->expression + root;
    int near = 0;
    p->outcomes[root] |= holds ? OUTCOME_TRUE : OUTCOME_FALSE;
    if (holds || p->status)
        return;
    if (e->op == EXPRESSION_ALL) {
        for (int32_t i = 0; i < e->b; i++) /* a Lua function is not called twice for this */
            near += p->s->expression[e->a + i].op != EXPRESSION_RULE && expression_holds(p, e->a + i);
    } else if (e->op == EXPRESSION_ABOVE || e->op == EXPRESSION_BELOW) {
        int64_t gap = (int64_t)p->state[e->a] - e->b;
        for (gap = gap < 0 ? -gap : gap; near < OUTCOME_STEPS && gap <= OUTCOME_GAP >> near;)
            near++;
    }
    near = near < OUTCOME_STEPS ? near : OUTCOME_STEPS;
    p->outcomes[root] |= (unsigned char)(OUTCOME_NEAR * ((1 << near) - 1));
}

static void leaf(struct play *p, const struct expression *e, int holds, char *out, int size)
{
    char name[160], now[48], against[48];
    enum unit unit;
    switch (e->op) {
    case EXPRESSION_BELOW:
    case EXPRESSION_ABOVE:
    case EXPRESSION_EQUAL:
        scenario_slot_name(p->s, e->a, name, sizeof name, &unit);
        value_print(unit, p->state[e->a], now, sizeof now);
        value_print(unit, e->b, against, sizeof against);
        if (unit == UNIT_CHOICE && e->op == EXPRESSION_EQUAL) {
            const struct decision_rules *d = p->s->decision + (e->a - p->s->at.decision) / DECISION_WORDS;
            text_print(out, (size_t)size, holds ? tr("\u201C%s\u201D was chosen") : tr("\u201C%s\u201D was not chosen"),
                       p->s->option_text[d->options.first + e->b - 1].label);
        } else if (unit == UNIT_YES || unit == UNIT_CHOICE)
            text_print(out, (size_t)size, holds ? tr("%s") : tr("not: %s"), name);
        else if (unit == UNIT_TURN)
            text_print(out, (size_t)size, holds ? tr("%s has come") : tr("%s has not come"), name);
        else
            text_print(out, (size_t)size,
                       e->op == EXPRESSION_EQUAL ? (holds ? tr("%s was %s, as asked: %s") : tr("%s was %s, not %s"))
                       : e->op == EXPRESSION_BELOW
                           ? (holds ? tr("%s was %s, below %s") : tr("%s was %s, not below %s"))
                           : (holds ? tr("%s was %s, above %s") : tr("%s was %s, not above %s")),
                       name, now, against);
        break;
    case EXPRESSION_CHANCE:
        text_print(out, (size_t)size, holds ? tr("chance had it so") : tr("chance had it otherwise"));
        break;
    default:
        text_print(out, (size_t)size,
                   holds ? tr("a rule of the scenario had it so") : tr("a rule of the scenario had it otherwise"));
    }
}

static void say(const char *words, char *out, int size)
{
    size_t used = strlen(out);
    if (*words && !strstr(out, words)) /* two flags of one option are one reason */
        text_print(out + used, (size_t)size - used, "%s%s", used ? "; " : "", words);
}

static int raises(const struct scenario *s, const struct option_rules *o, int32_t slot)
{
    for (int32_t i = o->effects.first; i < o->effects.first + o->effects.count; i++)
        if (s->effect[i].op == EFFECT_SET && s->effect[i].slot == slot && s->effect[i].amount)
            return 1;
    return 0;
}

/* A flag has no name: what was chosen that raises it, or else what would have raised it and was not chosen. Nothing
   when no choice tells why. */
static void explain_flag(struct play *p, int32_t slot, int holds, char *out, int size)
{
    const struct scenario *s = p->s;
    char words[256];
    for (int said = 0; said < 2; said++) /* first only looks whether chance or time had a part */
        for (int32_t o = 0; o < s->options; o++) {
            const struct option_rules *option = s->option + o;
            const int32_t *word = p->state + s->at.decision + option->decision * DECISION_WORDS;
            int chosen = word[DECISION_CHOICE] == o - s->decision[option->decision].options.first + 1;
            if (!word[DECISION_FACED] || !raises(s, option, slot))
                continue;
            if (chosen && !holds)
                return;
            text_print(words, sizeof words,
                       holds ? tr("\u201C%s\u201D was chosen") : tr("\u201C%s\u201D was not chosen"),
                       s->option_text[o].label);
            if (said && chosen == holds)
                say(words, out, size);
        }
}

/* What has only an id is no words for readers. */
static int is_nameless(const struct scenario *s, int32_t slot)
{
    int32_t inject = slot - s->at.inject;
    return inject >= 0 && inject < s->injects && !*s->inject_text[inject].headline;
}

static void explain(struct play *p, int32_t root, int wanted, int for_readers, char *out, int size)
{
    const struct expression *e = p->s->expression + root;
    int32_t flag = e->a - p->s->at.flags;
    int states = e->op == EXPRESSION_BELOW || e->op == EXPRESSION_ABOVE || e->op == EXPRESSION_EQUAL;
    char words[256];
    if (e->op == EXPRESSION_NO) {
        explain(p, e->a, !wanted, for_readers, out, size);
    } else if (e->op == EXPRESSION_ALL || e->op == EXPRESSION_ANY) {
        for (int32_t i = 0; i < e->b; i++)
            if (expression_walk(p, e->a + i) == wanted)
                explain(p, e->a + i, wanted, for_readers, out, size);
    } else if (for_readers && states && flag >= 0 && flag < p->s->flags) {
        explain_flag(p, e->a, wanted, out, size);
    } else if (!for_readers || !states || !is_nameless(p->s, e->a)) {
        leaf(p, e, wanted, words, sizeof words);
        say(words, out, size);
    }
}

char *expression_explain(struct play *p, int32_t root, char *out, int size)
{
    out[0] = '\0';
    if (root >= 0)
        explain(p, root, expression_holds(p, root), 0, out, size);
    return out;
}

char *expression_why(struct play *p, int32_t root, char *out, int size)
{
    out[0] = '\0';
    if (root >= 0)
        explain(p, root, expression_holds(p, root), 1, out, size);
    return out;
}
