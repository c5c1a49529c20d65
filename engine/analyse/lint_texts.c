/* Wording: texts too long for where they appear, labels that judge or stand out by their length, and forms with more
   to read and decide than they have time for. */
#include <ctype.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"
#include "lint_part.h"

static int32_t characters(const char *text)
{
    int32_t n = 0;
    for (; *text; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

/* ---- lengths of texts -------------------------------------------------------------------------------------------- */

/* Characters that can be taken in at a glance where the text appears, in the window at 1280 by 800. */
static const int32_t channel_limits[CHANNELS] = {
    [CHANNEL_NEWS] = 600,  [CHANNEL_BROADCAST] = 400, [CHANNEL_SOCIAL] = 280,
    [CHANNEL_EMAIL] = 600, [CHANNEL_PHONE] = 280,     [CHANNEL_ADVISORY] = 600,
    [CHANNEL_CABLE] = 600, [CHANNEL_LETTER] = 600,    [CHANNEL_EVENT] = 600,
};
enum { HEADLINE_MOST = 80, ASK_MOST = 240, KNOWN_MOST = 240, LABEL_MOST = 120, COST_MOST = 160 };

static void measure(struct lint *l, const struct place *place, struct script_field field, const char *key,
                    const char *text, int32_t most)
{
    int32_t length = characters(text);
    if (length <= most)
        return;
    field.key = key;
    lint_say(l, W_TEXT_LONG, place, &field, N_("\"%s\" has %d characters, and %d are read where it appears"), key,
             (int)length, (int)most);
    lint_fix(l, N_("cut it; what is left over can be a message of its own"));
}

/* ---- labels ------------------------------------------------------------------------------------------------------ */

/* English words that tell which option is meant to be right; '*' at the end stands for any ending. */
static const char *const judging[] = {
    "responsibl*", "irresponsibl*", "reckless*",  "careless*",  "prudent*",     "imprudent*",  "proper",
    "properly",    "improper*",     "lawful*",    "unlawful*",  "illegal*",     "legitimate*", "illegitimate*",
    "selfish*",    "unselfish*",    "honest*",    "dishonest*", "cowardly",     "brave*",      "courageous*",
    "ethical*",    "unethical*",    "moral",      "morally",    "immoral*",     "wise",        "wisely",
    "unwise*",     "foolish*",      "noble",      "shameful*",  "disgraceful*", "rightly",     "wrongly",
    "right thing", "wrong thing",   "good faith", "bad faith",  "good",         "bad",         "best",
    "worst",
};

static int begins(const char *at, const char *word)
{
    while (*word && *word != '*' && tolower((unsigned char)*at) == *word)
        at++, word++;
    return *word == '*' || (*word == '\0' && !isalnum((unsigned char)*at));
}

static const char *judges(const char *label, size_t *length)
{
    for (const char *at = label; *at; at++) {
        if (at > label && (isalnum((unsigned char)at[-1]) || at[-1] == '\''))
            continue;
        for (size_t i = 0; i < sizeof judging / sizeof *judging; i++)
            if (begins(at, judging[i])) {
                *length = strcspn(judging[i], "*");
                while (isalnum((unsigned char)at[*length]))
                    ++*length;
                return at;
            }
    }
    return NULL;
}

/* A label stands out when it has more than 1.8 times or less than 0.55 of the middle length of its neighbours, and the
   eye can tell. */
enum { LABEL_TIMES = 180, LABEL_SHARE = 55, LABEL_APART = 25 };

/* The median length of the decision's other labels. */
static int32_t neighbours(const struct scenario *s, struct span options, int32_t but)
{
    int32_t length[OPTIONS_MAX], count = 0;
    for (int32_t i = options.first; i < options.first + options.count; i++) {
        if (i == but)
            continue;
        int32_t n = characters(s->option_text[i].label), at = count++;
        for (; at > 0 && length[at - 1] > n; at--)
            length[at] = length[at - 1];
        length[at] = n;
    }
    return (length[(count - 1) / 2] + length[count / 2]) / 2;
}

static void look_at_label(struct lint *l, int32_t option)
{
    const struct scenario *s = l->s;
    const struct option_text *text = s->option_text + option;
    struct script_field field = lint_option(s, option, "label");
    size_t length = 0;
    const char *word = judges(text->label, &length);
    if (word) {
        lint_say(l, W_JUDGES, &text->place, &field, N_("\"%.*s\" in the label tells what to think of it"), (int)length,
                 word);
        lint_fix(l, N_("say what is done, not what it is worth"));
    }
    int32_t own = characters(text->label),
            middle = neighbours(s, s->decision[s->option[option].decision].options, option);
    int32_t apart = own > middle ? own - middle : middle - own;
    if (apart >= LABEL_APART && (own * 100 > middle * LABEL_TIMES || own * 100 < middle * LABEL_SHARE)) {
        lint_say(l, W_LABEL_LENGTH, &text->place, &field, N_("the label has %d characters, its neighbours about %d"),
                 (int)own, (int)middle);
        lint_fix(l, own > middle ? N_("word them alike: the longest looks like the right one")
                                 : N_("word them alike: the shortest looks like the one that nobody should take"));
    }
}

/* ---- time -------------------------------------------------------------------------------------------------------- */

/* What a form is assumed to take: everybody reads aloud or alone at 200 words a minute; a decision is talked over for
   three minutes, a turn opened and closed in one; a quarter of the time is kept for the hot wash. */
enum { WORDS_A_MINUTE = 200, TALK_MINUTES = 3, TURN_MINUTES = 1, HOT_WASH_PERCENT = 25 };

static int32_t words_in(const char *text)
{
    int32_t n = 0;
    for (int inside = 0; *text; text++) {
        int letter = *text != ' ' && *text != '\n';
        n += letter && !inside;
        inside = letter;
    }
    return n;
}

/* What everybody reads of a decision. */
static int32_t words_of_decision(const struct scenario *s, int32_t d)
{
    const struct decision_text *t = s->decision_text + d;
    int32_t n = words_in(t->ask) + words_in(t->known) + words_in(t->unknown);
    struct span o = s->decision[d].options;
    for (int32_t i = o.first; i < o.first + o.count; i++)
        n += words_in(s->option_text[i].label) + words_in(s->option_text[i].cost);
    return n;
}

/* Of the injects that come in any case, for the role that gets most to read. */
static int32_t words_of_injects(const struct scenario *s)
{
    int32_t most = 0;
    for (int32_t r = 0; r < s->roles; r++) {
        int32_t n = 0;
        for (int32_t i = 0; i < s->injects; i++)
            if (s->inject[i].to >> r & 1 && s->inject[i].when == NONE && !s->inject[i].held)
                n += words_in(s->inject_text[i].headline) + words_in(s->inject_text[i].text);
        most = n > most ? n : most;
    }
    return most;
}

static void look_at_form(struct lint *l, int32_t form)
{
    const struct scenario *s = l->s;
    int32_t words = words_of_injects(s), decisions = 0, minutes = s->form_text[form].minutes;
    for (int32_t d = 0; d < s->decisions; d++)
        if (s->decision[d].forms >> form & 1) {
            words += words_of_decision(s, d);
            decisions++;
        }
    int32_t reading = (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    int32_t needed = reading + decisions * TALK_MINUTES + s->turns * TURN_MINUTES;
    int32_t there = minutes - minutes * HOT_WASH_PERCENT / 100;
    if (minutes == 0 || needed <= there)
        return;
    struct place place = { "scenario.lua", 1 };
    struct script_field field = { "scenario", s->id, "forms", 0, NULL };
    for (int i = 0; i < l->files; i++) /* the declaration's line is not kept: its word is on it */
        if (strcmp(l->file[i].name, "scenario.lua") == 0) {
            const char *text = l->file[i].text, *at = text;
            size_t left = l->file[i].length;
            for (int32_t line = 1; left; line++) {
                const char *end = memchr(at, '\n', left);
                size_t length = end ? (size_t)(end - at) : left;
                if (length > 9 && memcmp(at, "scenario ", 9) == 0) {
                    place.line = line;
                    break;
                }
                length += end != NULL;
                at += length;
                left -= length;
            }
        }
    lint_say(
        l, W_TIME, &place, &field,
        N_("form %s: %d decisions, %d turns and %d words to read take about %d minutes; of %d, %d are left beside the "
           "hot wash"),
        s->form_text[form].id, (int)decisions, (int)s->turns, (int)words, (int)needed, (int)minutes, (int)there);
    lint_fix(l, N_("leave decisions to history in this form, or give it more minutes"));
}

void lint_texts(struct lint *l)
{
    const struct scenario *s = l->s;
    for (int32_t i = 0; i < s->injects; i++) {
        const struct inject_text *t = s->inject_text + i;
        measure(l, &t->place, lint_inject(s, i, NULL), "headline", t->headline, HEADLINE_MOST);
        measure(l, &t->place, lint_inject(s, i, NULL), "text", t->text, channel_limits[s->inject[i].channel]);
    }
    for (int32_t d = 0; d < s->decisions; d++) {
        const struct decision_text *t = s->decision_text + d;
        struct script_field field = { "decision", t->id, NULL, 0, NULL };
        measure(l, &t->place, field, "ask", t->ask, ASK_MOST);
        measure(l, &t->place, field, "known", t->known, KNOWN_MOST);
        measure(l, &t->place, field, "unknown", t->unknown, KNOWN_MOST);
    }
    for (int32_t i = 0; i < s->options; i++) {
        const struct option_text *t = s->option_text + i;
        measure(l, &t->place, lint_option(s, i, NULL), "label", t->label, LABEL_MOST);
        measure(l, &t->place, lint_option(s, i, NULL), "cost", t->cost, COST_MOST);
        look_at_label(l, i);
    }
    for (int32_t f = 0; f < s->forms; f++)
        look_at_form(l, f);
}
