/* Conditions as text: in plain words for readers, and as an author would write them. */
#include <string.h>

#include "base/tr.h"
#include "expression.h"
#include "value.h"

static const struct expression *at(const struct scenario *s, int32_t root)
{
    return s->expression + root;
}

/* `running "x"` is compiled into: begun, and not switched off. Its threat, or NONE. */
static int32_t running(const struct scenario *s, const struct expression *e)
{
    if (e->op != EXPRESSION_ALL || e->b != 2)
        return NONE;
    const struct expression *begun = at(s, e->a), *off = at(s, e->a + 1);
    int32_t threat = begun->a - s->at.threat_running;
    return begun->op == EXPRESSION_ABOVE && threat >= 0 && threat < s->threats && off->op == EXPRESSION_BELOW &&
                   off->a == s->at.threat_killed + threat
               ? threat
               : NONE;
}

static void spaced(char *out, size_t size, const char *id)
{
    text_print(out, size, "%s", id);
    for (char *c = out; *c; c++)
        if (*c == '_')
            *c = ' ';
}

static void leaf(const struct scenario *s, const struct expression *e, int no, struct buffer *out)
{
    char name[256], number[48];
    enum unit unit;
    if (e->op == EXPRESSION_CHANCE) {
        value_print(UNIT_SHARE, no ? WHOLE - e->a : e->a, number, sizeof number);
        buffer_print(out, tr("chance has it so (%s)"), number);
        return;
    }
    if (e->op == EXPRESSION_RULE) {
        buffer_text(out, no ? tr("a rule of the scenario does not hold") : tr("a rule of the scenario holds"));
        return;
    }
    scenario_slot_name(s, e->a, name, sizeof name, &unit);
    if (e->op == EXPRESSION_EQUAL && unit == UNIT_CHOICE) {
        int32_t option = s->decision[(e->a - s->at.decision) / DECISION_WORDS].options.first + e->b - 1;
        buffer_print(out, no ? tr("\u201C%s\u201D was not chosen") : tr("\u201C%s\u201D was chosen"),
                     s->option_text[option].label);
    } else if (unit == UNIT_TURN) {
        buffer_print(out, no ? tr("%s has not come") : tr("%s has come"), name);
    } else if (unit == UNIT_YES) {
        int flag = e->a >= s->at.flags && e->a < s->at.flags + s->flags;
        if (flag)
            spaced(name, sizeof name, s->flag_text[e->a - s->at.flags]);
        buffer_print(out,
                     flag ? no ? tr("\u201C%s\u201D has not happened") : tr("\u201C%s\u201D has happened")
                     : no ? tr("not: %s")
                          : tr("%s"),
                     name);
    } else if (e->a == STATE_TURN) {
        int above = (e->op == EXPRESSION_ABOVE) != no;
        int32_t turn = e->b + 1 + (no ? (above ? -1 : 1) : 0); /* not above 3 is below 4 */
        buffer_print(out, above ? tr("the turn is later than turn %d") : tr("the turn is earlier than turn %d"),
                     (int)turn);
    } else if (e->a == STATE_MINUTE) {
        value_print(UNIT_COUNT, e->b / 60, number, sizeof number);
        buffer_print(out,
                     (e->op == EXPRESSION_ABOVE) != no ? tr("%s hours have passed since the start")
                                                       : tr("%s hours have not yet passed since the start"),
                     number);
    } else {
        static const char *const relation[][2] = {
            [EXPRESSION_BELOW] = { N_("%s is below %s"), N_("%s is not below %s") },
            [EXPRESSION_ABOVE] = { N_("%s is above %s"), N_("%s is not above %s") },
            [EXPRESSION_EQUAL] = { N_("%s is %s"), N_("%s is not %s") }
        };
        value_print(unit, e->b, number, sizeof number);
        buffer_print(out, tr(relation[e->op][no]), name, number);
    }
}

/* `inside`: the list that this part stands in, or -1; a list of the other kind inside it needs brackets. */
static void words(const struct scenario *s, int32_t root, int no, int inside, struct buffer *out)
{
    const struct expression *e = at(s, root);
    int32_t threat = running(s, e);
    if (e->op == EXPRESSION_NO) {
        words(s, e->a, !no, inside, out);
    } else if (threat != NONE) {
        buffer_print(out, no ? tr("%s is not at work") : tr("%s is at work"), s->threat_text[threat].name);
    } else if (e->op == EXPRESSION_ALL || e->op == EXPRESSION_ANY) {
        int any = (e->op == EXPRESSION_ANY) != no, brackets = e->b > 1 && inside >= 0 && inside != any;
        buffer_text(out, brackets ? "(" : "");
        for (int32_t i = 0; i < e->b; i++) {
            buffer_text(out, i == 0 ? "" : any ? tr(" or ") : tr(" and "));
            words(s, e->a + i, no, e->b > 1 ? any : inside, out);
        }
        buffer_text(out, brackets ? ")" : "");
    } else {
        leaf(s, e, no, out);
    }
}

void expression_words(const struct scenario *s, int32_t root, struct buffer *out)
{
    if (root >= 0)
        words(s, root, 0, -1, out);
}

/* ---- as an author writes it -------------------------------------------------------------------------------------- */

/* value / scale, without needless zeros; six digits give back every stored value. */
static void number(struct buffer *out, int32_t value, int32_t scale)
{
    char digits[32];
    int64_t v = value < 0 ? -(int64_t)value : value;
    int64_t millionths = (v % scale * 1000000 + scale / 2) / scale;
    text_print(digits, sizeof digits, "%s%lld.%06lld", value < 0 ? "-" : "", (long long)(v / scale),
               (long long)millionths);
    size_t n = strlen(digits);
    while (digits[n - 1] == '0')
        n--;
    buffer_add(out, digits, digits[n - 1] == '.' ? n - 1 : n);
}

/* The value in the state word `slot`; *scale is what its unit is multiplied by. 0 when no author can ask for it. */
static int value_code(const struct scenario *s, int32_t slot, int32_t *scale, struct buffer *out)
{
    const struct layout *l = &s->at;
    int32_t i = slot - l->gauges;
    *scale = 1;
    if (i >= 0 && i < s->gauges) {
        *scale = s->gauge[i].counter ? 1 : POINT;
        buffer_text(out, s->gauge_text[i].id);
        return 1;
    }
    if (slot == STATE_TURN || slot == STATE_MINUTE) {
        *scale = slot == STATE_TURN ? 1 : 60;
        buffer_text(out, slot == STATE_TURN ? "turn_number()" : "hours()");
        return 1;
    }
#define WORD(name, base, count, of, unit)                                                                              \
    if ((i = slot - l->base) >= 0 && i < (count)) {                                                                    \
        *scale = unit;                                                                                                 \
        buffer_print(out, name " \"%s\"", of);                                                                         \
        return 1;                                                                                                      \
    }
#define HOSTS(name, base)                                                                                              \
    if ((i = slot - l->base) >= 0 && i < s->cells) {                                                                   \
        buffer_print(out, name "(\"%s\", \"%s\")", s->site_text[s->cell[i].site].id,                                   \
                     s->threat_text[s->cell[i].threat].id);                                                            \
        return 1;                                                                                                      \
    }
    WORD("service", site_service, s->sites, s->site_text[i].id, WHOLE)
    WORD("evidence", evidence, s->parties, s->party_text[i].id, WHOLE)
    WORD("rumour_level", rumour, s->rumours, s->rumour_text[i].id, WHOLE)
    WORD("infected_total", threat_infected, s->threats, s->threat_text[i].id, 1)
    WORD("lost_total", threat_lost, s->threats, s->threat_text[i].id, 1)
    WORD("joined", proposal_joined, s->proposals, s->proposal_text[i].id, 1)
    HOSTS("infected", infected)
    HOSTS("destroyed", destroyed)
    HOSTS("restored", restored)
#undef WORD
#undef HOSTS
    return 0;
}

static int leaf_code(const struct scenario *s, const struct expression *e, struct buffer *out)
{
    const struct layout *l = &s->at;
    int32_t i, scale;
    if (e->op == EXPRESSION_CHANCE) {
        buffer_text(out, "chance(");
        number(out, e->a, WHOLE);
        buffer_text(out, ")");
        return 1;
    }
    if (e->op == EXPRESSION_RULE)
        return 0;
    if ((i = e->a - l->decision) >= 0 && i < s->decisions * DECISION_WORDS) {
        const struct decision_rules *d = s->decision + i / DECISION_WORDS;
        buffer_print(out, "chose(\"%s\", \"%s\")", s->decision_text[i / DECISION_WORDS].id,
                     s->option_text[d->options.first + e->b - 1].id);
        return 1;
    }
#define HAS(name, base, count, of)                                                                                     \
    if ((i = e->a - l->base) >= 0 && i < (count)) {                                                                    \
        buffer_print(out, name " \"%s\"", of);                                                                         \
        return 1;                                                                                                      \
    }
    HAS("flag", flags, s->flags, s->flag_text[i])
    HAS("delivered", inject, s->injects, s->inject_text[i].id)
    HAS("asked", proposal_asked, s->proposals, s->proposal_text[i].id)
#undef HAS
    if (!value_code(s, e->a, &scale, out))
        return 0;
    buffer_text(out, e->op == EXPRESSION_BELOW ? ":below(" : ":above(");
    number(out, e->b + (e->a == STATE_TURN), scale);
    buffer_text(out, ")");
    return 1;
}

int expression_code(const struct scenario *s, int32_t root, struct buffer *out)
{
    if (root < 0)
        return 1;
    const struct expression *e = at(s, root);
    int32_t threat = running(s, e);
    int known = 1;
    if (threat != NONE) {
        buffer_print(out, "running \"%s\"", s->threat_text[threat].id);
    } else if (e->op == EXPRESSION_NO) {
        buffer_text(out, "no(");
        known = expression_code(s, e->a, out);
        buffer_text(out, ")");
    } else if (e->op == EXPRESSION_ALL || e->op == EXPRESSION_ANY) {
        buffer_text(out, e->op == EXPRESSION_ALL ? "all { " : "any { ");
        for (int32_t i = 0; i < e->b; i++) {
            buffer_text(out, i ? ", " : "");
            known &= expression_code(s, e->a + i, out);
        }
        buffer_text(out, " }");
    } else {
        known = leaf_code(s, e, out);
    }
    return known;
}
