#include "texts.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"
#include "base/tr.h"

struct field {
    const char *name; /* "" in a row that is a text itself */
    const char *what;
    enum text_kind kind;
    size_t at;
};

enum { FIELDS_MAX = 6, ITSELF = -1, NO_PLACE = -1 };

/* A table of the scenario that holds texts. */
struct part {
    const char *kind;
    ptrdiff_t table, count; /* offsets of its pointer and of its number of rows; ITSELF: the scenario is the one row */
    size_t size;            /* of a row */
    ptrdiff_t place;        /* of the declaration, in a row that begins with its id */
    /* Writes "kind/name" and returns the declaration's place or NULL; absent: the row begins with its id. */
    const struct place *(*name)(const struct scenario *s, int32_t index, char *out, size_t size);
    struct field fields[FIELDS_MAX];
};

static const struct place *turn_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    (void)s;
    text_print(out, size, "turn/%d", (int)index + 1);
    return NULL;
}

static const struct place *form_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    text_print(out, size, "form/%s", s->form_text[index].id);
    return NULL;
}

static const struct place *question_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    (void)s;
    text_print(out, size, "question/%d", (int)index + 1);
    return NULL;
}

static const struct place *prompt_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    (void)s;
    text_print(out, size, "prompt/%d", (int)index + 1);
    return NULL;
}

static const struct place *gauge_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    text_print(out, size, "%s/%s", s->gauge[index].counter ? "counter" : "indicator", s->gauge_text[index].id);
    return &s->gauge_text[index].place;
}

static const struct place *move_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    int32_t gauge = s->driver[index].gauge, number = 1;
    for (int32_t i = 0; i < index; i++)
        number += s->driver[i].gauge == gauge;
    text_print(out, size, "move/%s.%d", s->gauge_text[gauge].id, (int)number);
    return &s->gauge_text[gauge].place;
}

static const struct place *inject_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    text_print(out, size, "%s/%s", s->inject[index].channel == CHANNEL_EVENT ? "event" : "inject",
               s->inject_text[index].id);
    return &s->inject_text[index].place;
}

static const struct place *option_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    text_print(out, size, "option/%s.%s", s->decision_text[s->option[index].decision].id, s->option_text[index].id);
    return &s->option_text[index].place;
}

static int holds(struct span span, int32_t index)
{
    return index >= span.first && index - span.first < span.count;
}

/* An option may mark a norm several times, under conditions. */
static const struct place *mark_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    int32_t o = 0, norm = s->mark[index].norm, number = 1;
    char id[64], again[16] = "";
    while (o < s->options && !holds(s->option[o].marks, index))
        o++;
    if (o == s->options)
        return NULL;
    for (int32_t i = s->option[o].marks.first; i < index; i++)
        number += s->mark[i].norm == norm;
    if (number > 1)
        text_print(again, sizeof again, ".%d", (int)number);
    if (s->norms)
        text_print(id, sizeof id, "%s", s->norms->norms[norm].id);
    else
        text_print(id, sizeof id, "%d", (int)norm + 1);
    text_print(out, size, "mark/%s.%s.%s%s", s->decision_text[s->option[o].decision].id, s->option_text[o].id, id,
               again);
    return &s->option_text[o].place;
}

static const struct place *record_name(const struct scenario *s, int32_t index, char *out, size_t size)
{
    int32_t d = 0, number = 1, option = s->record[index].option;
    while (d < s->decisions && !holds(s->decision_records[d], index))
        d++;
    if (d == s->decisions)
        return NULL;
    for (int32_t i = s->decision_records[d].first; i < index; i++)
        number += s->record[i].option == option;
    const struct option_text *o = option ? s->option_text + s->decision[d].options.first + option - 1 : NULL;
    text_print(out, size, "record/%s.%s%s%d", s->decision_text[d].id, o ? o->id : "", o ? "." : "", (int)number);
    return o ? &o->place : &s->decision_text[d].place;
}

#define TABLE(pointer, number, row)                                                                                    \
    .table = offsetof(struct scenario, pointer), .count = offsetof(struct scenario, number), .size = sizeof(row)
#define NAMED(pointer, number, row) TABLE(pointer, number, row), .place = offsetof(row, place)
#define FIELD(row, member, kind, what)                                                                                 \
    {                                                                                                                  \
#member, what, kind, offsetof(row, member)                                                                     \
    }

static const struct part parts[] = {
    { "scenario",
      ITSELF,
      ITSELF,
      sizeof(struct scenario),
      NO_PLACE,
      NULL,
      { FIELD(struct scenario, title, TEXT_NAME, N_("the exercise's name")),
        FIELD(struct scenario, stake, TEXT_LINE, N_("what is at stake, in one line")),
        FIELD(struct scenario, brief, TEXT_BODY, N_("what players read first, at most 150 words")),
        FIELD(struct scenario, notice, TEXT_BODY, N_("what players should be warned of before they begin")),
        FIELD(struct scenario, place_name, TEXT_NAME, N_("the place whose clock is shown")) } },
    { "form", TABLE(form_text, forms, struct form_text), .name = form_name,
      .fields = { FIELD(struct form_text, name, TEXT_NAME, N_("what a way to play is called at set-up")) } },
    { "turn", TABLE(turn_text, turns, struct turn_text), .name = turn_name,
      .fields = { FIELD(struct turn_text, title, TEXT_NAME, N_("a turn's title")) } },
    { "party", NAMED(party_text, parties, struct party_text),
      .fields = { FIELD(struct party_text, name, TEXT_NAME, N_("a party's name")) } },
    { "role", NAMED(role_text, roles, struct role_text),
      .fields = { FIELD(struct role_text, name, TEXT_NAME, N_("a role's name")),
                  FIELD(struct role_text, goal, TEXT_BODY, N_("what a role wants")),
                  FIELD(struct role_text, knows, TEXT_BODY, N_("what a role knows at the start")),
                  FIELD(struct role_text, fears, TEXT_BODY, N_("what a role fears")),
                  FIELD(struct role_text, power, TEXT_BODY, N_("what a role can do")) } },
    { "objective", NAMED(objective_text, objectives, struct objective_text),
      .fields = { FIELD(struct objective_text, text, TEXT_LINE, N_("an objective of the exercise")) } },
    { "indicator", NAMED(gauge_text, gauges, struct gauge_text), .name = gauge_name,
      .fields = { FIELD(struct gauge_text, name, TEXT_NAME, N_("the name of an indicator or counter")),
                  FIELD(struct gauge_text, about, TEXT_BODY, N_("an indicator or counter explained in a sentence")) } },
    { "move", TABLE(driver_text, drivers, struct driver_text), .name = move_name,
      .fields = { FIELD(struct driver_text, because, TEXT_LINE, N_("why an indicator moves hour by hour")) } },
    { "site", NAMED(site_text, sites, struct site_text),
      .fields = { FIELD(struct site_text, name, TEXT_NAME, N_("a site's name")) } },
    { "threat", NAMED(threat_text, threats, struct threat_text),
      .fields = { FIELD(struct threat_text, name, TEXT_NAME, N_("a threat's name")) } },
    { "rumour", NAMED(rumour_text, rumours, struct rumour_text),
      .fields = { FIELD(struct rumour_text, name, TEXT_NAME, N_("a rumour in a few words")) } },
    { "proposal", NAMED(proposal_text, proposals, struct proposal_text),
      .fields = { FIELD(struct proposal_text, name, TEXT_NAME, N_("a joint action that is proposed")) } },
    { "inject", NAMED(inject_text, injects, struct inject_text), .name = inject_name,
      .fields = { FIELD(struct inject_text, from, TEXT_NAME, N_("who sends an inject")),
                  FIELD(struct inject_text, headline, TEXT_LINE, N_("an inject's first line")),
                  FIELD(struct inject_text, text, TEXT_BODY, N_("what an inject says")),
                  FIELD(struct inject_text, expects, TEXT_BODY, N_("the response that is expected to an inject")) } },
    { "decision", NAMED(decision_text, decisions, struct decision_text),
      .fields = { FIELD(struct decision_text, ask, TEXT_BODY, N_("the question that is put")),
                  FIELD(struct decision_text, known, TEXT_BODY, N_("what is known when a decision is put")),
                  FIELD(struct decision_text, unknown, TEXT_BODY, N_("what is open when a decision is put")),
                  FIELD(struct decision_text, history_note, TEXT_BODY, N_("how the record maps to the options")) } },
    { "option", NAMED(option_text, options, struct option_text), .name = option_name,
      .fields = { FIELD(struct option_text, label, TEXT_LINE, N_("what is chosen, in the words of whoever chooses")),
                  FIELD(struct option_text, cost, TEXT_LINE, N_("what an option honestly costs")),
                  FIELD(struct option_text, outcome, TEXT_LINE, N_("one line shown after an option was chosen")) } },
    { "mark", TABLE(mark_text, marks, struct mark_text), .name = mark_name,
      .fields = { FIELD(struct mark_text, para, TEXT_SOURCE, N_("the paragraph of a norm's source")),
                  FIELD(struct mark_text, because, TEXT_BODY, N_("why an option advances or strains a norm")) } },
    { "record", TABLE(record, records, struct record), .name = record_name,
      .fields = { FIELD(struct record, by, TEXT_NAME, N_("who really did it")),
                  FIELD(struct record, source, TEXT_SOURCE, N_("where the record is written")),
                  FIELD(struct record, note, TEXT_BODY, N_("what should be known about a record")) } },
    { "ending", NAMED(ending_text, endings, struct ending_text),
      .fields = { FIELD(struct ending_text, name, TEXT_NAME, N_("an ending's name")),
                  FIELD(struct ending_text, text, TEXT_BODY, N_("how the exercise ended")) } },
    { "fact", NAMED(fact_text, facts, struct fact_text),
      .fields = { FIELD(struct fact_text, text, TEXT_BODY, N_("a fact of the debrief")),
                  FIELD(struct fact_text, source, TEXT_SOURCE, N_("where a fact is written")),
                  FIELD(struct fact_text, dispute, TEXT_BODY, N_("how a fact is disputed")) } },
    { "figure", NAMED(figure, figures, struct figure),
      .fields = { FIELD(struct figure, text, TEXT_LINE, N_("a documented figure")),
                  FIELD(struct figure, unit, TEXT_NAME, N_("what a documented figure counts")),
                  FIELD(struct figure, wide, TEXT_BODY, N_("why the model's range for a figure is wide")),
                  FIELD(struct figure, source, TEXT_SOURCE, N_("where a figure is written")),
                  { "because", N_("what a forecast without the model rests on"), TEXT_BODY,
                    offsetof(struct figure, naive.because) },
                  { "because_source", N_("where a forecast without the model is written"), TEXT_SOURCE,
                    offsetof(struct figure, naive.source) } } },
    { "question", TABLE(question, questions, const char *), .name = question_name,
      .fields = { { "", N_("a question for the debrief"), TEXT_BODY, 0 } } },
    { "prompt", TABLE(prompt, prompts, const char *), .name = prompt_name,
      .fields = { { "", N_("a prompt for the facilitator"), TEXT_BODY, 0 } } },
};
enum { PARTS = sizeof parts / sizeof *parts };

struct texts texts_of(struct scenario *s)
{
    return (struct texts){ .s = s };
}

static int32_t rows_of(const struct scenario *s, const struct part *part)
{
    int32_t count;
    if (part->count == ITSELF)
        return 1;
    memcpy(&count, (const char *)s + part->count, sizeof count);
    return count;
}

static char *row_of(struct scenario *s, const struct part *part, int32_t index)
{
    char *first;
    if (part->table == ITSELF)
        return (char *)s;
    memcpy(&first, (char *)s + part->table, sizeof first);
    return first + (size_t)index * part->size;
}

static void describe(struct scenario *s, const struct part *part, int32_t index, char *row, const struct field *field,
                     struct text_item *item)
{
    const struct place *place = NULL;
    const char *id;
    char name[sizeof item->id - 16];
    if (part->name) {
        place = part->name(s, index, name, sizeof name);
    } else if (part->table == ITSELF) {
        text_print(name, sizeof name, "%s", part->kind);
    } else {
        memcpy(&id, row, sizeof id);
        place = (const struct place *)(const void *)(row + part->place);
        text_print(name, sizeof name, "%s/%s", part->kind, id);
    }
    text_print(item->id, sizeof item->id, "%s%s%s", name, *field->name ? "/" : "", field->name);
    item->kind = field->kind;
    item->what = field->what;
    item->place = place ? *place : (struct place){ NULL, 0 };
    item->index = index;
}

int texts_next(struct texts *walk, struct text_item *item)
{
    struct scenario *s = walk->s;
    for (; walk->part < PARTS; walk->part++, walk->index = 0) {
        const struct part *part = parts + walk->part;
        for (int32_t rows = rows_of(s, part); walk->index < rows; walk->index++, walk->field = 0) {
            char *row = row_of(s, part, walk->index);
            while (walk->field < FIELDS_MAX && part->fields[walk->field].name) {
                const struct field *field = part->fields + walk->field++;
                const char **at = (const char **)(void *)(row + field->at);
                if (!*at || !**at)
                    continue;
                describe(s, part, walk->index, row, field, item);
                item->at = at;
                return 1;
            }
        }
    }
    return 0;
}

int texts_own(struct scenario *copy)
{
    for (int i = 0; i < PARTS; i++) {
        const struct part *part = parts + i;
        if (part->table == ITSELF)
            continue;
        size_t rows = (size_t)rows_of(copy, part);
        char *table = arena_new(&copy->arena, rows, part->size);
        if (!table)
            return 0;
        if (rows)
            memcpy(table, row_of(copy, part, 0), rows * part->size);
        memcpy((char *)copy + part->table, &table, sizeof table);
    }
    return 1;
}
