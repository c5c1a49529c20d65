/* The hot wash, page after page in the order that teaches. The norms page is in room_norms.c. */
#include "room_debrief.h"

#include <string.h>

#include "analyse/compare.h"
#include "base/text.h"
#include "core/clock.h"
#include "core/value.h"

static const char *option_label(const struct scenario *s, int32_t decision, int32_t option)
{
    return option ? s->option_text[s->decision[decision].options.first + option - 1].label : tr("none of the options");
}

static const char *sureness_words(enum sureness sureness)
{
    static const char *const words[SURENESSES] = { "", N_("low"), N_("medium"), N_("high") };
    return tr(words[sureness]);
}

/* ---- how did we decide ---- */

static void say_ballots(struct room *r, const struct debrief_choice *c)
{
    for (int i = 0; i < c->ballots; i++) {
        const struct debrief_ballot *b = c->ballot + i;
        say_in(r->out, 4, 6, *b->why ? N_("Ballot of %s: %s. %s") : N_("Ballot of %s: %s%s"), b->team,
               option_label(r->s, c->decision, b->option), b->why);
    }
}

static void page_how(struct room *r, const struct debrief *b)
{
    int left_out = 0;
    for (int i = 0; i < b->choices; i++) {
        const struct debrief_choice *c = b->choice + i;
        const struct decision_text *t = r->s->decision_text + c->decision;
        if (c->decided == DECIDED_FORM) {
            left_out++;
            continue;
        }
        say_gap(r->out);
        say(r->out, N_("Turn %d, %s"), (int)c->turn + 1, r->s->role_text[r->s->decision[c->decision].role].name);
        say_text(r->out, 2, t->ask);
        if (*t->known)
            say_in(r->out, 4, 6, N_("Known then: %s"), t->known);
        if (*t->unknown)
            say_in(r->out, 4, 6, N_("Not known: %s"), t->unknown);
        say_in(r->out, 4, 6,
               c->decided == DECIDED_ROLE     ? N_("Chosen: %s")
               : c->decided == DECIDED_POLICY ? N_("Chosen by policy: %s")
                                              : N_("Nobody decided, so: %s"),
               option_label(r->s, c->decision, c->option));
        if (*c->why)
            say_in(r->out, 4, 6, N_("Because: %s"), c->why);
        if (c->sureness != SURENESS_UNSAID)
            say_in(r->out, 4, 6, N_("Sureness: %s"), sureness_words(c->sureness));
        const char *outcome = r->s->option_text[r->s->decision[c->decision].options.first + c->option - 1].outcome;
        if (*outcome)
            say_in(r->out, 4, 6, N_("Then: %s"), outcome);
        say_ballots(r, c);
    }
    if (left_out) {
        say_gap(r->out);
        say(r->out,
            tr_count("%d decision was left out by this form and played as in the record.",
                     "%d decisions were left out by this form and played as in the record.", left_out),
            left_out);
    }
}

/* ---- timeline ---- */

static void page_timeline(struct room *r, const struct debrief *b)
{
    for (int i = 0; i < b->events; i++) {
        const struct debrief_event *v = b->event + i;
        const struct command *c =
            v->kind == DEBRIEF_NOTE || v->kind == DEBRIEF_RULING ? &r->e->entry[v->index].command : NULL;
        char when[96];
        clock_print(r->s->starts + v->minute, when, sizeof when);
        switch (v->kind) {
        case DEBRIEF_TURN:
            say_gap(r->out);
            say(r->out, N_("Turn %d: %s; %s UTC"), (int)v->turn + 1, r->s->turn_text[v->turn].title, when);
            break;
        case DEBRIEF_MESSAGE:
            say_in(r->out, 2, 4, v->unreliable ? N_("%s: message, wrong or unsure: %s") : N_("%s: message: %s"), when,
                   v->text);
            if (*v->why)
                say_in(r->out, 4, 6, N_("came because %s"), v->why);
            break;
        case DEBRIEF_CHOICE:
            say_in(r->out, 2, 4, N_("choice: %s"),
                   option_label(r->s, b->choice[v->index].decision, b->choice[v->index].option));
            break;
        case DEBRIEF_ANSWERS:
            say_in(r->out, 2, 4, N_("%s: %s: %d of %d joined"), when, r->s->proposal_text[v->index].name,
                   (int)v->joined, (int)v->asked);
            break;
        case DEBRIEF_RULING: say_in(r->out, 2, 4, N_("ruling: %s"), c->text); break;
        case DEBRIEF_NOTE:
            say_in(r->out, 2, 4, c->tag && *c->tag ? N_("note #%s: %s") : N_("note%s: %s"), c->tag ? c->tag : "",
                   c->text);
            break;
        case DEBRIEF_END:
            say_gap(r->out);
            say(r->out, N_("End: %s UTC"), when);
            if (*v->why)
                say_in(r->out, 2, 4, N_("because %s"), v->why);
            break;
        }
    }
}

/* ---- outcomes ---- */

void room_outcomes(struct room *r, const struct debrief *b)
{
    for (int i = 0; i < b->outcomes; i++) {
        const struct debrief_outcome *o = b->outcome + i;
        char start[48], end[48], least[48], most[48], line[1024] = "";
        enum unit unit = r->s->gauge[o->gauge].counter ? UNIT_COUNT : UNIT_POINTS;
        value_print(unit, o->start, start, sizeof start);
        value_print(unit, o->end, end, sizeof end);
        value_print(unit, o->least, least, sizeof least);
        value_print(unit, o->most, most, sizeof most);
        say_in(r->out, 2, 4,
               r->s->gauge[o->gauge].good > 0   ? N_("%s: %s to %s; between %s and %s; high is good")
               : r->s->gauge[o->gauge].good < 0 ? N_("%s: %s to %s; between %s and %s; low is good")
                                                : N_("%s: %s to %s; between %s and %s"),
               r->s->gauge_text[o->gauge].name, start, end, least, most);
        for (int turn = 0; turn < r->e->history.turns; turn++) {
            size_t used = strlen(line);
            text_print(line + used, sizeof line - used, "%s%s", turn ? ", " : "",
                       value_print(unit, history_opening(&r->e->history, turn, o->gauge), start, sizeof start));
        }
        say_in(r->out, 4, 6, N_("turn by turn: %s"), line);
    }
}

/* What history and chance would have led to. */
static void among_others(struct room *r)
{
    struct compare compare;
    struct error err;
    if (compare_play(&alloc_libc, r->e, &compare, &err)) {
        say_error(r->out, &err);
        return;
    }
    say_heading(r->out, N_("Among others, at the end:"));
    for (int32_t g = 0; g < compare.gauges; g++) {
        const struct compare_gauge *c = compare.gauge + g;
        char here[48], history[48], low[48], high[48];
        enum unit unit = r->s->gauge[g].counter ? UNIT_COUNT : UNIT_POINTS;
        say_in(r->out, 2, 4,
               N_("%s: you %s; as history went, same luck: %s; nine of ten who choose by chance: %s to %s"),
               r->s->gauge_text[g].name, value_print(unit, play_gauge(r->s, r->e->state, g), here, sizeof here),
               value_print(unit, c->history, history, sizeof history), value_print(unit, c->low, low, sizeof low),
               value_print(unit, c->high, high, sizeof high));
    }
}

static void page_outcomes(struct room *r, const struct debrief *b)
{
    say_gap(r->out);
    if (r->e->state[STATE_ENDING]) {
        const struct ending_text *ending = r->s->ending_text + r->e->state[STATE_ENDING] - 1;
        say(r->out, N_("Ending: %s"), ending->name);
        say_text(r->out, 2, ending->text);
    }
    room_outcomes(r, b);
    if (r->e->state[STATE_PHASE] == PHASE_ENDED)
        among_others(r);
}

/* ---- what really happened ---- */

static const char *confidence_words(int32_t confidence)
{
    static const char *const words[CONFIDENCES] = { N_("documented"), N_("derived"), N_("reconstructed"),
                                                    N_("disputed") };
    return tr(words[confidence]);
}

static int same_as_history(const struct debrief *b, int32_t decision, int32_t option)
{
    for (int i = 0; i < b->choices; i++)
        if (b->choice[i].decision == decision && b->choice[i].option == option && b->choice[i].decided != DECIDED_FORM)
            return 1;
    return 0;
}

static void page_record(struct room *r, const struct debrief *b)
{
    const struct scenario *s = r->s;
    for (int32_t d = 0; d < s->decisions; d++) {
        struct span span = s->decision_records[d];
        const struct decision_text *t = s->decision_text + d;
        if (!span.count && !*t->history_note)
            continue;
        say_gap(r->out);
        say_text(r->out, 0, t->ask);
        for (int32_t i = span.first; i < span.first + span.count; i++) {
            const struct record *k = s->record + i;
            say_in(r->out, 2, 4, same_as_history(b, d, k->option) ? N_("%s, %s: %s (as here)") : N_("%s, %s: %s"),
                   k->on, k->by, option_label(s, d, k->option));
            if (*k->note)
                say_in(r->out, 4, 6, "%s", k->note);
            say_in(r->out, 4, 6, N_("source: %s; %s"), k->source, confidence_words(k->confidence));
        }
        if (*t->history_note)
            say_in(r->out, 2, 4, N_("How the record is played: %s"), t->history_note);
    }
    if (s->facts)
        say_heading(r->out, N_("Facts:"));
    for (int32_t i = 0; i < s->facts; i++) {
        const struct fact_text *f = s->fact_text + i;
        say_in(r->out, 2, 4, "- %s", f->text);
        say_in(r->out, 4, 6, N_("source: %s; %s"), f->source, confidence_words(f->confidence));
        if (*f->dispute)
            say_in(r->out, 4, 6, N_("disputed: %s"), f->dispute);
    }
}

/* ---- discussion ---- */

static void page_discussion(struct room *r, const struct debrief *b)
{
    int notes = 0;
    (void)b;
    say_gap(r->out);
    for (int32_t i = 0; i < r->s->questions; i++)
        say_in(r->out, 0, 3, "%d. %s", (int)i + 1, r->s->question[i]);
    for (int i = 0; i < r->e->entries; i++) {
        const struct entry *x = r->e->entry + i;
        if (x->undone || !exercise_is_remark(&x->command))
            continue;
        if (notes++ == 0)
            say_heading(r->out, N_("Notes:"));
        say_in(r->out, 2, 4, x->command.tag && *x->command.tag ? N_("turn %d, #%s: %s") : N_("turn %d%s: %s"),
               (int)x->turn, x->command.tag ? x->command.tag : "", x->command.text);
    }
}

static const struct {
    const char *title;
    void (*fn)(struct room *r, const struct debrief *b);
} pages[] = {
    { N_("How did we decide?"), page_how },
    { N_("Timeline"), page_timeline },
    { N_("Norms"), room_norms_page },
    { N_("Outcomes"), page_outcomes },
    { N_("What really happened"), page_record },
    { N_("Discussion"), page_discussion },
};
enum { PAGES = sizeof pages / sizeof *pages };

void room_debrief(struct room *r, char *rest)
{
    struct arena arena;
    struct debrief b;
    struct error err;
    char *word = reader_word(&rest);
    int page = word[0] >= '1' && word[0] <= '0' + PAGES && !word[1] ? word[0] - '0' : 0;
    if (!room_ended(r)) {
        say(r->out, N_("The hot wash comes after the end: end, twice, goes there from any turn."));
        return;
    }
    if (*word && !page) {
        say(r->out, N_("debrief alone shows all; or one page:"));
        for (int i = 0; i < PAGES; i++)
            say_in(r->out, 2, 4, "debrief %d: %s", i + 1, tr(pages[i].title));
        return;
    }
    arena_init(&arena, &alloc_libc);
    if (debrief_make(r->e, &arena, &b, &err))
        room_wrong(r, &err);
    else
        for (int i = 0; i < PAGES; i++)
            if (!page || page == i + 1) {
                say_gap(r->out);
                say_heading(r->out, N_("Hot wash, page %d of %d: %s"), i + 1, PAGES, tr(pages[i].title));
                say(r->out, r->live ? N_("EXERCISE AUTHORING EXERCISE") : N_("EXERCISE EXERCISE EXERCISE"));
                pages[i].fn(r, &b);
            }
    arena_free(&arena);
}
