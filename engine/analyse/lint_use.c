/* Sites that nothing touches, options without a price, norm marks whose paragraph or reason is thin. */
#include <ctype.h>
#include <string.h>

#include "base/tr.h"
#include "lint_part.h"

/* ---- sites ------------------------------------------------------------------------------------------------------- */

/* Whether a state word is about this site. */
static int is_of(const struct scenario *s, int32_t slot, int32_t site)
{
    const int32_t blocks[] = { s->at.site_exposure, s->at.site_repair, s->at.site_power,   s->at.site_detection,
                               s->at.site_noticed,  s->at.site_own,    s->at.site_service, s->at.site_next };
    for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
        if (slot == blocks[i] + site)
            return 1;
    return 0;
}

/* That an average counts it is no use: nothing would ever change it. */
static int is_used(const struct scenario *s, int32_t site)
{
    for (int32_t i = 0; i < s->links; i++)
        if (s->link[i].from == site || s->link[i].to == site)
            return 1;
    for (int32_t i = 0; i < s->cells; i++)
        if (s->cell[i].site == site)
            return 1;
    for (int32_t i = 0; i < s->adds; i++)
        if (is_of(s, s->add[i].slot, site))
            return 1;
    for (int32_t i = 0; i < s->effects; i++)
        if ((s->effect[i].op == EFFECT_ADD || s->effect[i].op == EFFECT_SET) && is_of(s, s->effect[i].slot, site))
            return 1;
    for (int32_t i = 0; i < s->expressions; i++)
        if (s->expression[i].op <= EXPRESSION_EQUAL && is_of(s, s->expression[i].a, site))
            return 1;
    return 0;
}

static void look_at_sites(struct lint *l)
{
    const struct scenario *s = l->s;
    for (int32_t i = 0; i < s->sites; i++) {
        struct script_field field = { "site", s->site_text[i].id, NULL, 0, NULL };
        if (s->rules || is_used(s, i)) /* a function may look at any */
            continue;
        lint_say(l, W_SITE, &s->site_text[i].place, &field,
                 N_("nothing touches the site \"%s\": no link, threat, effect or condition"), s->site_text[i].id);
        lint_fix(l, N_("link it, put it into a threat, or delete it"));
    }
}

/* ---- prices ------------------------------------------------------------------------------------------------------ */

static int hurts(const struct scenario *s, int32_t slot, int32_t amount)
{
    int32_t gauge = slot - s->at.gauges;
    if (gauge < 0 || gauge >= s->gauges)
        return slot < s->at.flags || slot >= s->at.flags + s->flags; /* it acts on the world; a flag only says so */
    return s->gauge[gauge].good == 0 || (s->gauge[gauge].good > 0) != (amount > 0); /* a counter counts as spent */
}

static int asks_for_flag(const struct scenario *s, int32_t slot)
{
    if (slot < s->at.flags || slot >= s->at.flags + s->flags)
        return 0;
    for (int32_t i = 0; i < s->expressions; i++)
        if (s->expression[i].op <= EXPRESSION_EQUAL && s->expression[i].a == slot)
            return 1;
    return s->rules > 0;
}

static int has_price(const struct scenario *s, int32_t option)
{
    const struct option_rules *o = s->option + option;
    int32_t choice = s->at.decision + o->decision * DECISION_WORDS + DECISION_CHOICE;
    for (int32_t i = o->adds.first; i < o->adds.first + o->adds.count; i++)
        if (hurts(s, s->add[i].slot, s->add[i].amount))
            return 1;
    for (int32_t i = o->effects.first; i < o->effects.first + o->effects.count; i++) {
        const struct effect *e = s->effect + i;
        if (e->op != EFFECT_ADD && e->op != EFFECT_SET)
            return 1;
        if (e->op == EFFECT_SET ? hurts(s, e->slot, 0) || asks_for_flag(s, e->slot)
                                : hurts(s, e->slot, e->amount) || hurts(s, e->slot, e->amount_high))
            return 1;
    }
    for (int32_t i = 0; i < s->expressions; i++) /* what is asked elsewhere may have its price there */
        if (s->expression[i].op == EXPRESSION_EQUAL && s->expression[i].a == choice &&
            s->expression[i].b == option - s->decision[o->decision].options.first + 1)
            return 1;
    return s->rules > 0;
}

/* ---- marks ------------------------------------------------------------------------------------------------------- */

enum { REASON_WORDS = 3, WORD_SAYS = 4 /* letters from which a word of a paragraph says something */ };

static int words_in(const char *text)
{
    int n = 0;
    for (int inside = 0; *text; text++) {
        int letter = *text != ' ' && *text != '\n';
        n += letter && !inside;
        inside = letter;
    }
    return n;
}

/* Whether `word` of `length` stands in `text` as a word of its own, in any case of letters. */
static int stands_in(const char *text, const char *word, size_t length)
{
    for (const char *at = text; *at;) {
        size_t n = 0;
        while (isalnum((unsigned char)at[n]))
            n++;
        if (n == length) {
            size_t i = 0;
            while (i < n && tolower((unsigned char)at[i]) == tolower((unsigned char)word[i]))
                i++;
            if (i == n)
                return 1;
        }
        at += n ? n : 1;
    }
    return 0;
}

/* Every number of `para` is one of the norm's; without a number, one word of weight is. */
static int fits(const char *para, const char *norm)
{
    int numbers = 0, words = 0, shared = 0;
    for (const char *at = para; *at;) {
        size_t n = 0;
        while (isalnum((unsigned char)at[n]))
            n++;
        if (n && isdigit((unsigned char)*at)) {
            numbers++;
            if (!stands_in(norm, at, n))
                return 0;
        } else if (n >= WORD_SAYS) {
            words++;
            shared += stands_in(norm, at, n);
        }
        at += n ? n : 1;
    }
    return numbers || shared || !words;
}

static void look_at_mark(struct lint *l, int32_t option, int32_t number)
{
    const struct scenario *s = l->s;
    int32_t m = s->option[option].marks.first + number;
    const struct norm *norm = s->norms->norms + s->mark[m].norm;
    const struct mark_text *text = s->mark_text + m;
    struct script_field field = { "option", s->option_text[option].id, "norms", number + 1, "para" };
    if (*text->para && !fits(text->para, norm->para)) {
        lint_say(l, W_PARA, &s->option_text[option].place, &field, N_("%s rests on \"%s\", not on \"%s\""), norm->id,
                 norm->para, text->para);
        lint_fix(l, N_("whitecell norms %s shows its text; leave `para` out to take the whole norm"), norm->id);
    }
    field.inner = "because";
    if (words_in(text->because) < REASON_WORDS) {
        lint_say(l, W_REASON, &s->option_text[option].place, &field, N_("the reason has %d words"),
                 words_in(text->because));
        lint_fix(l, N_("say what the option does to the norm, in a sentence that the debrief can show"));
    }
}

void lint_use(struct lint *l)
{
    const struct scenario *s = l->s;
    look_at_sites(l);
    for (int32_t i = 0; i < s->options; i++) {
        for (int32_t m = 0; m < s->option[i].marks.count; m++)
            look_at_mark(l, i, m);
        if (!has_price(s, i)) {
            struct script_field field = lint_option(s, i, "cost");
            lint_say(
                l, W_PRICE, &s->option_text[i].place, &field,
                N_("the option names a price and the world charges none: no indicator gets worse, nothing is spent"));
            lint_fix(l, N_("give it an adverse effect in `now` or `later`, or a condition elsewhere that asks for it"));
        }
    }
}
