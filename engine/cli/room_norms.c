/* The norm ledger in words: per document, never summed. */
#include "base/text.h"
#include "room_debrief.h"

#include <string.h>

/* "advanced 2, strained 1, of 3 opportunities": a percentage only when there are enough of them. */
static void say_score(struct room *r, const struct debrief_norm *n)
{
    const struct norm *norm = r->s->norms->norms + n->norm;
    const struct norm_score *s = &n->score;
    char words[256], share[32] = "";
    if (s->verdict == VERDICT_NOT_TESTED) {
        text_print(words, sizeof words, "%s", verdict_name(s->verdict));
    } else {
        if (s->opportunities >= SCORE_SHOWN_FROM)
            text_print(share, sizeof share, tr("; %d\u00A0%%"), (int)(s->attainment / POINT));
        text_print(words, sizeof words,
                   tr_count("%s: advanced %d, strained %d, of %d opportunity%s",
                            "%s: advanced %d, strained %d, of %d opportunities%s", s->opportunities),
                   verdict_name(s->verdict), (int)s->advanced, (int)s->strained, (int)s->opportunities, share);
    }
    say_in(r->out, 0, 2, "%s, %s", norm->id, tr(norm->title));
    say_in(r->out, 2, 4, n->younger ? N_("%s (today's yardstick: this norm is from %s)") : "%s", words, norm->date);
    if (n->override) {
        const struct command *c = &n->override->command;
        say_in(r->out, 2, 4, N_("The facilitator holds instead: %s. Reason: %s"), verdict_name((enum verdict)c->value),
               c->reason);
    }
}

static const char *signed_text(int32_t value, char *out, size_t size)
{
    return text_print(out, size, value > 0 ? "+%d" : value < 0 ? "\u2212%d" : "%d", (int)(value < 0 ? -value : value));
}

static void say_mark(struct room *r, const struct debrief_mark *m)
{
    const struct scenario *s = r->s;
    const char *label = s->option_text[s->decision[m->decision].options.first + m->option - 1].label;
    char value[16], lo[16], hi[16];
    signed_text(m->value, value, sizeof value);
    if (!m->counted) {
        say_in(r->out, 4, 6, N_("Turn %d, \u201C%s\u201D: %s, outside this norm's scope and not counted"),
               (int)m->turn + 1, label, value);
    } else {
        say_in(r->out, 4, 6, N_("Turn %d, \u201C%s\u201D: %s, on offer %s to %s%s"), (int)m->turn + 1, label, value,
               signed_text(m->lo, lo, sizeof lo), signed_text(m->hi, hi, sizeof hi),
               m->tension ? tr("; pulled by an opposing norm, half credited") : "");
    }
    if (*m->because)
        say_in(r->out, 6, 8, "%s", m->because);
    if (*m->para)
        say_in(r->out, 6, 8, N_("source: %s"), m->para);
}

static void say_norm(struct room *r, const struct debrief_norm *n)
{
    char value[16];
    say_gap(r->out);
    say_score(r, n);
    for (int i = 0; i < n->marks; i++)
        say_mark(r, n->mark + i);
    for (int i = 0; i < n->ruleds; i++)
        say_in(r->out, 4, 6, N_("Ruling in turn %d, outside the bounds: %s. %s"),
               (int)r->e->entry[n->ruled[i].entry].turn, signed_text(n->ruled[i].value, value, sizeof value),
               n->ruled[i].because);
}

void room_norms_page(struct room *r, const struct debrief *b)
{
    say(r->out,
        N_("For each norm: what was chosen, against the best and the worst that the decisions really faced allowed. "
           "Advances do not cancel strains, and documents are not summed."));
    for (int i = 0; i < b->documents; i++) {
        const struct debrief_document *d = b->document + i;
        const struct norm_document *t = r->s->norms->documents + d->document;
        say_heading(r->out, "%s (%s)", t->title, t->date);
        for (int k = 0; k < d->norms; k++)
            say_norm(r, d->norm + k);
        if (d->untested) {
            say_gap(r->out);
            say(r->out,
                tr_count("%d norm of this document was not tested.",
                         "%d norms of this document were not tested.", d->untested),
                (int)d->untested);
        }
    }
}

void room_ledgers(struct room *r, char *rest)
{
    struct arena arena;
    struct debrief b;
    struct error err;
    (void)rest;
    if (!r->e->state[STATE_SHOWN] && !room_ended(r)) {
        say(r->out, N_("Both ledgers are hidden until the hot wash, unless the facilitator shows them."));
        return;
    }
    arena_init(&arena, &alloc_libc);
    if (debrief_make(r->e, &arena, &b, &err)) {
        room_wrong(r, &err);
    } else {
        say_heading(r->out, N_("Outcomes so far:"));
        room_outcomes(r, &b);
        say_heading(r->out, N_("Norms so far:"));
        for (int i = 0; i < b.documents; i++)
            for (int k = 0; k < b.document[i].norms; k++)
                say_score(r, b.document[i].norm + k);
    }
    arena_free(&arena);
}
