#include "debrief.h"

#include <string.h>

static const char *said(const char *text)
{
    return text ? text : "";
}

/* The choice that stood when the turn closed. */
static const struct command *choice_in(const struct exercise *e, const struct facing *f)
{
    for (int i = e->entries; f->decided && i-- > 0;) {
        const struct entry *x = e->entry + i;
        if (!x->undone && x->command.kind == COMMAND_CHOOSE && x->command.decision == f->decision &&
            x->turn == f->turn + 1)
            return &x->command;
    }
    return NULL;
}

static int collect_ballots(const struct exercise *e, const struct facing *f, struct debrief_ballot *out)
{
    int count = 0;
    for (int i = 0; i < e->entries; i++) {
        const struct entry *x = e->entry + i;
        const struct command *c = &x->command;
        if (x->undone || c->kind != COMMAND_BALLOT || c->decision != f->decision || x->turn != f->turn + 1)
            continue;
        int at = 0;
        while (at < count && strcmp(out[at].team, said(c->by)) != 0)
            at++; /* a team's later ballot replaces its earlier one */
        out[at] = (struct debrief_ballot){ said(c->by), said(c->text), c->option, c->sureness };
        count += at == count;
    }
    return count;
}

static enum status make_choices(const struct exercise *e, struct arena *arena, struct debrief *out, struct error *err)
{
    const struct history *h = &e->history;
    struct debrief_choice *list = arena_new(arena, (size_t)h->facings, sizeof *list);
    int ballots = 0;
    for (int i = 0; i < e->entries; i++)
        ballots += e->entry[i].command.kind == COMMAND_BALLOT;
    if (!list)
        return error_no_memory(err);
    for (int i = 0; i < h->facings; i++) {
        const struct facing *f = h->facing + i;
        const struct command *c = choice_in(e, f);
        struct debrief_choice *row = list + i;
        struct debrief_ballot *ballot = ballots ? arena_new(arena, (size_t)ballots, sizeof *ballot) : NULL;
        if (ballots && !ballot)
            return error_no_memory(err);
        *row = (struct debrief_choice){ f->turn,         f->decision, f->option, DECIDED_NOBODY, "", "",
                                        SURENESS_UNSAID, ballot,      0 };
        row->ballots = ballots ? collect_ballots(e, f, ballot) : 0;
        if (!(e->s->decision[f->decision].forms & 1 << e->form))
            row->decided = DECIDED_FORM;
        if (!c)
            continue;
        row->by = said(c->by);
        row->why = said(c->text);
        row->sureness = c->sureness;
        row->decided = strncmp(row->by, "policy:", 7) == 0 ? DECIDED_POLICY : DECIDED_ROLE;
    }
    out->choice = list;
    out->choices = h->facings;
    return STATUS_OK;
}

/* ---- timeline ---- */

static int is_remark(const struct entry *x)
{
    return !x->undone && (x->command.kind == COMMAND_RULING || exercise_is_remark(&x->command));
}

/* Who joined, one row per proposal and moment; rows of this turn's close begin at `first`. Returns the new count. */
static int add_answers(const struct history *h, int turn, struct debrief_event *list, int first, int count)
{
    for (int i = 0; i < h->answers; i++) {
        const struct answer *a = h->answer + i;
        int at = first;
        if (a->turn != turn)
            continue;
        while (at < count &&
               !(list[at].kind == DEBRIEF_ANSWERS && list[at].index == a->proposal && list[at].minute == a->minute))
            at++;
        if (at == count)
            list[count++] = (struct debrief_event){
                DEBRIEF_ANSWERS, turn, a->minute, a->proposal, "", 0, h->s->proposal[a->proposal].asks.count, 0, ""
            };
        list[at].joined += a->joined;
    }
    return count;
}

static void sort_from(struct debrief_event *list, int first, int count)
{
    for (int i = first + 1; i < count; i++)
        for (int k = i; k > first && list[k].minute < list[k - 1].minute; k--) {
            struct debrief_event swap = list[k];
            list[k] = list[k - 1];
            list[k - 1] = swap;
        }
}

static enum status make_timeline(const struct exercise *e, struct arena *arena, struct debrief *out, struct error *err)
{
    const struct history *h = &e->history;
    int messages = exercise_inbox(e, -1, NULL, 0), count = 0, next = 0;
    int room = h->turns + messages + h->facings + h->answers + e->entries + 1;
    struct message *inbox = arena_new(arena, (size_t)messages, sizeof *inbox);
    struct debrief_event *list = arena_new(arena, (size_t)room, sizeof *list);
    if (!inbox || !list)
        return error_no_memory(err);
    exercise_inbox(e, -1, inbox, messages);
    for (int turn = 0; turn < h->turns; turn++) {
        int32_t opened = h->minute[h->turn_sample[turn]];
        list[count++] = (struct debrief_event){ DEBRIEF_TURN, turn, opened, turn, "", 0, 0, 0, "" };
        for (; next < messages && inbox[next].turn <= turn; next++) {
            const struct message *m = inbox + next;
            list[count++] = (struct debrief_event){
                DEBRIEF_MESSAGE, turn,  m->minute, m->inject, *m->headline ? m->headline : m->text, 0, 0,
                !m->reliable,    m->why
            };
        }
        for (int i = 0; i < e->entries; i++)
            if (is_remark(e->entry + i) && e->entry[i].turn == turn + 1)
                list[count++] =
                    (struct debrief_event){ e->entry[i].command.kind == COMMAND_NOTE ? DEBRIEF_NOTE : DEBRIEF_RULING,
                                            turn,
                                            opened,
                                            i,
                                            "",
                                            0,
                                            0,
                                            0,
                                            "" };
        int closing = count; /* choices are carried out at the close; what they lead to follows in order of time */
        for (int i = 0; i < out->choices; i++)
            if (out->choice[i].turn == turn)
                list[count++] = (struct debrief_event){ DEBRIEF_CHOICE, turn, opened, i, "", 0, 0, 0, "" };
        count = add_answers(h, turn, list, closing, count);
        sort_from(list, closing, count);
    }
    if (e->state[STATE_PHASE] == PHASE_ENDED) {
        char why[400];
        exercise_why_ended(e, why, sizeof why);
        const char *kept = arena_text(arena, why, strlen(why));
        if (!kept)
            return error_no_memory(err);
        list[count++] =
            (struct debrief_event){ DEBRIEF_END, h->turns - 1, e->state[STATE_MINUTE], 0, "", 0, 0, 0, kept };
    }
    out->event = list;
    out->events = count;
    return STATUS_OK;
}

/* ---- norms ---- */

static int collect_marks(const struct exercise *e, int32_t norm, struct debrief_mark *out)
{
    const struct scenario *s = e->s;
    int count = 0;
    for (int32_t d = 0; d < s->decisions; d++) {
        const int32_t *w = e->state + s->at.decision + d * DECISION_WORDS;
        struct norm_opportunity o = { 0 };
        int counted = score_opportunity(s, e->state, d, norm, &o) && o.hi > o.lo;
        int closed = w[DECISION_FACED] > 0 && w[DECISION_CHOICE] &&
                     (w[DECISION_FACED] <= e->state[STATE_TURN] || e->state[STATE_PHASE] == PHASE_ENDED);
        if (!closed || !(s->decision[d].forms & 1 << e->form))
            continue;
        int32_t option = s->decision[d].options.first + w[DECISION_CHOICE] - 1, mark;
        score_mark(s, e->state, option, norm, &mark);
        struct span marks = s->option[option].marks;
        for (int32_t m = marks.first; m < marks.first + marks.count && mark == NONE; m++)
            if (s->mark[m].norm == norm && !s->mark[m].counted)
                mark = m;
        int beside = !counted && mark != NONE && !s->mark[mark].counted;
        if (!counted && !beside)
            continue;
        out[count++] = (struct debrief_mark){ w[DECISION_FACED] - 1,
                                              d,
                                              w[DECISION_CHOICE],
                                              beside ? s->mark[mark].value : o.got,
                                              o.lo,
                                              o.hi,
                                              o.tension,
                                              counted,
                                              mark == NONE ? "" : s->mark_text[mark].because,
                                              mark == NONE ? "" : s->mark_text[mark].para };
    }
    return count;
}

static int collect_ruled(const struct exercise *e, int32_t norm, struct debrief_ruled *out)
{
    int count = 0;
    for (int i = 0; i < e->entries; i++) {
        const struct command *c = &e->entry[i].command;
        if (e->entry[i].undone || c->kind != COMMAND_RULING)
            continue;
        for (int32_t m = 0; m < c->marks; m++)
            if (c->mark[m].norm == norm) {
                if (out)
                    out[count] = (struct debrief_ruled){ i, c->mark[m].value, said(c->mark[m].because) };
                count++;
            }
    }
    return count;
}

static enum status make_norm(const struct exercise *e, int32_t norm, struct arena *arena, struct debrief_norm *row,
                             struct error *err)
{
    int64_t start_days = e->s->starts / 1440;
    struct debrief_mark *marks = arena_new(arena, (size_t)e->s->decisions, sizeof *marks);
    int ruleds = collect_ruled(e, norm, NULL);
    struct debrief_ruled *ruled = arena_new(arena, (size_t)ruleds, sizeof *ruled);
    if (!marks || !ruled)
        return error_no_memory(err);
    collect_ruled(e, norm, ruled);
    *row =
        (struct debrief_norm){ .norm = norm, .score = score_norm(e->s, e->state, norm), .mark = marks, .ruled = ruled };
    row->younger = e->s->norms->norms[norm].date_days > start_days;
    row->override = exercise_override(e, norm);
    row->marks = collect_marks(e, norm, marks);
    row->ruleds = ruleds;
    return STATUS_OK;
}

static enum status make_norms(const struct exercise *e, struct arena *arena, struct debrief *out, struct error *err)
{
    const struct norm_catalogue *c = e->s->norms;
    struct debrief_document *documents = arena_new(arena, (size_t)c->document_count, sizeof *documents);
    struct debrief_norm *rows = arena_new(arena, (size_t)c->count, sizeof *rows);
    if (!documents || !rows)
        return error_no_memory(err);
    for (int32_t d = 0; d < c->document_count; d++) {
        documents[d] = (struct debrief_document){ d, 0, rows, 0 };
        for (int32_t n = 0; n < c->count; n++) {
            if (c->norms[n].document_index != d)
                continue;
            enum status status = make_norm(e, n, arena, rows, err);
            if (status)
                return status;
            documents[d].untested += rows->score.verdict == VERDICT_NOT_TESTED;
            if (rows->marks || rows->ruleds || rows->override)
                documents[d].norms++, rows++;
        }
    }
    out->document = documents;
    out->documents = c->document_count;
    return STATUS_OK;
}

/* ---- outcomes ---- */

static int32_t within(const struct scenario *s, int32_t gauge, int32_t v)
{
    return v < s->gauge_low[gauge] ? s->gauge_low[gauge] : v > s->gauge_high[gauge] ? s->gauge_high[gauge] : v;
}

static enum status make_outcomes(const struct exercise *e, struct arena *arena, struct debrief *out, struct error *err)
{
    const struct history *h = &e->history;
    struct debrief_outcome *rows = arena_new(arena, (size_t)e->s->gauges, sizeof *rows);
    if (!rows)
        return error_no_memory(err);
    for (int32_t g = 0; g < e->s->gauges; g++) {
        struct debrief_outcome *row = rows + g;
        row->gauge = g;
        row->start = row->least = row->most = history_opening(h, 0, g);
        row->end = play_gauge(e->s, e->state, g);
        for (int i = 0; i <= h->samples; i++) {
            int32_t v = i < h->samples ? within(e->s, g, history_value(h, i, g)) : row->end;
            row->least = v < row->least ? v : row->least;
            row->most = v > row->most ? v : row->most;
        }
    }
    out->outcome = rows;
    out->outcomes = e->s->gauges;
    return STATUS_OK;
}

enum status debrief_make(const struct exercise *e, struct arena *arena, struct debrief *out, struct error *err)
{
    memset(out, 0, sizeof *out);
    out->e = e;
    enum status status = make_choices(e, arena, out, err);
    if (!status)
        status = make_timeline(e, arena, out, err);
    if (!status)
        status = make_norms(e, arena, out, err);
    return status ? status : make_outcomes(e, arena, out, err);
}
