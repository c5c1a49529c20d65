/* Everything in the order of simulated time. */
#include <string.h>

#include "base/text.h"
#include "core/clock.h"
#include "debrief_part.h"

enum event_kind { EVENT_MESSAGE, EVENT_DECISION, EVENT_ANSWERS, EVENT_RULING, EVENT_NOTE };

struct event {
    enum event_kind kind;
    int32_t minute, index; /* MESSAGE: in the inbox; DECISION: facing; ANSWERS: the first answer; RULING, NOTE: entry */
};

static const struct {
    const char *name;
    enum draw_shape shape;
    enum theme_token token;
    int filled;
} looks[] = {
    [EVENT_MESSAGE] = { N_("message"), SHAPE_CIRCLE, TOKEN_unknown, 0 },
    [EVENT_DECISION] = { N_("decision"), SHAPE_SQUARE, TOKEN_accent, 1 },
    [EVENT_ANSWERS] = { N_("answers"), SHAPE_HEXAGON, TOKEN_service_ok, 1 },
    [EVENT_RULING] = { N_("ruling"), SHAPE_STAR, TOKEN_accent, 1 },
    [EVENT_NOTE] = { N_("note"), SHAPE_PENTAGON, TOKEN_unknown, 0 },
};

static void draw_look(struct draw_list *list, int which, float x, float y, float r)
{
    enum draw_role before = draw_role(list, ROLE_mark);
    if (looks[which].filled)
        draw_shape(list, looks[which].shape, x, y, r, looks[which].token);
    else
        draw_outline(list, looks[which].shape, x, y, r, looks[which].token, r * 0.28f);
    draw_role(list, before);
}

static int same_answers(const struct answer *a, const struct answer *b)
{
    return a->proposal == b->proposal && a->turn == b->turn && a->minute == b->minute;
}

static void words(const struct part *p, const struct event *v, const struct message *inbox, char *out, size_t size)
{
    const struct exercise *e = p->e;
    const struct history *h = &e->history;
    const struct command *c = v->kind >= EVENT_RULING ? &e->entry[v->index].command : NULL;
    switch (v->kind) {
    case EVENT_MESSAGE: {
        const struct message *m = inbox + v->index;
        text_print(out, size, *m->from ? tr("%s \u00B7 %s") : "%s%s", m->from, *m->headline ? m->headline : m->text);
        return;
    }
    case EVENT_DECISION: {
        const struct facing *f = h->facing + v->index;
        const char *option = part_option(p->s, f->decision, f->option);
        if (!part_put(e, f->decision))
            text_print(out, size, tr("as in the record: %s"), option);
        else if (f->decided)
            text_print(out, size, "%s", option);
        else
            text_print(out, size, tr("nobody decided, so: %s"), option);
        return;
    }
    case EVENT_ANSWERS: {
        const struct answer *first = h->answer + v->index;
        int joined = 0, asked = 0;
        for (int i = 0; i < h->answers; i++)
            if (same_answers(h->answer + i, first))
                asked++, joined += h->answer[i].joined != 0;
        text_print(out, size, tr("%s: %d of %d joined"), p->s->proposal_text[first->proposal].name, joined, asked);
        return;
    }
    case EVENT_RULING:
        text_print(out, size, tr("Ruled: %s"), c->text);
        return;
    case EVENT_NOTE:
        text_print(out, size, "%s", c->text);
    }
}

/* Events of one turn: what came, what was said about it, then what was decided and what followed. Returns how many. */
static int collect(const struct part *p, int32_t turn, const struct message *inbox, int messages, struct event *out)
{
    const struct history *h = &p->e->history;
    int32_t opened = h->minute[h->turn_sample[turn]];
    int count = 0;
    for (int i = 0; i < messages; i++)
        if (inbox[i].turn == turn)
            out[count++] = (struct event){ EVENT_MESSAGE, inbox[i].minute, i };
    for (int i = 0; i < p->e->entries; i++) {
        const struct entry *x = p->e->entry + i;
        if (!x->undone && x->turn == turn + 1 && (x->command.kind == COMMAND_RULING || exercise_is_remark(&x->command)))
            out[count++] = (struct event){ x->command.kind == COMMAND_RULING ? EVENT_RULING : EVENT_NOTE, opened, i };
    }
    int closing = count;
    for (int i = 0; i < h->facings; i++)
        if (h->facing[i].turn == turn)
            out[count++] = (struct event){ EVENT_DECISION, opened, i };
    for (int i = 0; i < h->answers; i++)
        if (h->answer[i].turn == turn && (i == 0 || !same_answers(h->answer + i, h->answer + i - 1)))
            out[count++] = (struct event){ EVENT_ANSWERS, h->answer[i].minute, i };
    for (int i = closing + 1; i < count; i++) /* insertion: few, and equal times keep their order */
        for (int k = i; k > closing && out[k].minute < out[k - 1].minute; k--) {
            struct event swap = out[k];
            out[k] = out[k - 1];
            out[k - 1] = swap;
        }
    return count;
}

static void row(struct part *p, struct pen *pen, const struct event *v, const struct message *inbox, const char *when,
                int when_w)
{
    struct ui *ui = p->ui;
    char line[FIELD_TEXT + 64];
    int r = theme_text_px(ui->scale, TEXT_BODY) / 3, mark = 3 * r, gap = ui_px(ui, 8);
    struct text_style time = ui_style(ui, TEXT_NOTE, TEXT_TABULAR), body = ui_style(ui, TEXT_BODY, 0);
    int drop = (ui_line(ui, body) - ui_line(ui, time)) * 3 / 4;
    int below = pen->y + drop;
    below += ui_text(ui, (struct rect){ pen->x, below, when_w, 0 }, time, TOKEN_text_quiet, ALIGN_RIGHT, when);
    float x = (float)(pen->x + when_w + gap + mark / 2), y = (float)pen->y + (float)ui_line(ui, body) / 2;
    draw_look(&ui->list, (int)v->kind, x, y, (float)r);
    words(p, v, inbox, line, sizeof line);
    int from = when_w + gap + mark + gap;
    struct pen text = { ui, pen->x + from, pen->y, int_max(1, pen->w - from) };
    if (v->kind == EVENT_DECISION)
        pen_text(&text, TEXT_NOTE, 0, TOKEN_text_quiet, part_role(p->s, p->e->history.facing[v->index].decision));
    pen_text(&text, TEXT_BODY, v->kind == EVENT_DECISION || v->kind == EVENT_RULING ? TEXT_BOLD : 0,
             v->kind == EVENT_MESSAGE || v->kind == EVENT_NOTE ? TOKEN_text_quiet : TOKEN_text, line);
    if (v->kind == EVENT_MESSAGE && !inbox[v->index].reliable)
        pen_text(&text, TEXT_NOTE, TEXT_BOLD, TOKEN_text_quiet, tr("It was wrong or unsure, which nobody could know."));
    if (v->kind == EVENT_MESSAGE && *inbox[v->index].why) {
        text_print(line, sizeof line, tr("Came because %s."), inbox[v->index].why);
        pen_text(&text, TEXT_NOTE, 0, TOKEN_text_quiet, line);
    }
    pen->y = int_max(text.y, below);
    pen_gap(pen, 8);
}

/* The hour, or the day in a turn of several days. */
static void when_words(const struct part *p, int32_t turn, int32_t minute, char *out, int size)
{
    if (p->wide && p->s->turn[turn].tick_minutes * p->s->turn[turn].ticks > 3 * 1440)
        clock_print_day(p->s->starts + minute, out, size);
    else
        clock_print_hour(p->s->starts + minute, out, size);
}

static int when_width(const struct part *p, const struct message *inbox, int messages)
{
    const struct history *h = &p->e->history;
    struct text_style note = ui_style(p->ui, TEXT_NOTE, TEXT_TABULAR);
    char when[64];
    int w = 0;
    for (int i = 0; i < messages + h->answers; i++) {
        if (i < messages)
            when_words(p, inbox[i].turn, inbox[i].minute, when, sizeof when);
        else
            when_words(p, h->answer[i - messages].turn, h->answer[i - messages].minute, when, sizeof when);
        w = int_max(w, ui_text_width(p->ui, note, when));
    }
    return w + ui_px(p->ui, 4);
}

static void turn_head(struct part *p, struct pen *pen, int32_t turn)
{
    const struct history *h = &p->e->history;
    char line[256], when[96], utc[128];
    clock_print(p->s->starts + h->minute[h->turn_sample[turn]], when, sizeof when);
    text_print(utc, sizeof utc, tr("%s UTC"), when);
    text_print(line, sizeof line, tr("%d \u00B7 %s"), (int)turn + 1, p->s->turn_text[turn].title);
    pen_sides(pen, (struct pen_side){ line, TEXT_HEAD, TEXT_BOLD, TOKEN_text },
              (struct pen_side){ utc, TEXT_NOTE, TEXT_TABULAR, TOKEN_text_quiet });
    pen_gap(pen, 8);
}

static int legend(struct part *p, struct rect box, int draws)
{
    struct part_key keys[sizeof looks / sizeof *looks];
    int count = (int)(sizeof looks / sizeof *looks);
    for (int i = 0; i < count; i++)
        keys[i] = (struct part_key){ tr(looks[i].name), i, draw_look };
    return part_legend(p->ui, box, keys, count, draws);
}

void debrief_timeline(struct part *p)
{
    struct ui *ui = p->ui;
    const struct history *h = &p->e->history;
    int messages = exercise_inbox(p->e, -1, NULL, 0), em = theme_text_px(ui->scale, TEXT_BODY);
    struct message *inbox = part_new(p, (size_t)messages, sizeof *inbox);
    struct event *event = part_new(p, (size_t)(messages + p->e->entries + h->facings + h->answers), sizeof *event);
    if (!inbox || !event)
        return;
    exercise_inbox(p->e, -1, inbox, messages);
    struct rect area = rect_inset(p->area, ui_px(ui, p->wide ? 32 : 16), ui_px(ui, 16));
    struct rect low = { 0, 0, 0, 0 };
    if (p->wide) { /* always to be seen */
        low = cut_bottom(&area, legend(p, area, 0));
        cut_bottom(&area, ui_px(ui, 12));
    }
    struct pen pen = part_scroll(p, "time", area);
    pen.w = int_min(pen.w, 60 * em); /* lines that the eye can follow */
    if (!p->wide) {
        pen.y += legend(p, (struct rect){ pen.x, pen.y, pen.w, 0 }, 1);
        pen_gap(&pen, 16);
    }
    int when_w = when_width(p, inbox, messages);
    for (int32_t turn = 0; turn < h->turns; turn++) {
        char last[64] = "", when[64];
        if (turn > 0) {
            pen_gap(&pen, 16);
            pen_rule(&pen);
            pen_gap(&pen, 16);
        }
        turn_head(p, &pen, turn);
        int count = collect(p, turn, inbox, messages, event);
        for (int i = 0; i < count; i++) {
            /* what was done has a turn, not a minute */
            int timed = event[i].kind == EVENT_MESSAGE || event[i].kind == EVENT_ANSWERS;
            when_words(p, turn, event[i].minute, when, sizeof when);
            row(p, &pen, event + i, inbox, timed && strcmp(last, when) != 0 ? when : "", when_w);
            text_print(last, sizeof last, "%s", timed ? when : "");
        }
        if (!count)
            pen_text(&pen, TEXT_BODY, 0, TOKEN_text_quiet, tr("Nothing reached the players."));
    }
    if (p->e->state[STATE_PHASE] == PHASE_ENDED) {
        int32_t ending = p->e->state[STATE_ENDING];
        pen_gap(&pen, 16);
        pen_rule(&pen);
        pen_gap(&pen, 16);
        pen_section(&pen, tr("The end"));
        if (ending)
            pen_text(&pen, TEXT_HEAD, TEXT_BOLD, TOKEN_text, p->s->ending_text[ending - 1].name);
        char why[400], line[440];
        if (*exercise_why_ended(p->e, why, sizeof why)) {
            text_print(line, sizeof line, tr("It ended so because %s."), why);
            pen_text(&pen, TEXT_NOTE, 0, TOKEN_text_quiet, line);
        }
    }
    pen_scroll_end(&pen);
    if (p->wide)
        legend(p, low, 1);
}
