#include "coverage.h"

#include <string.h>

#include "base/text.h"

static int in_form(const struct coverage *c, int32_t decision)
{
    return (c->s->decision[decision].forms & 1 << c->form) != 0;
}

static void add_item(struct coverage *c, struct coverage_item item)
{
    c->item[c->items++] = item;
    c->total[item.kind]++;
}

static void add_things(struct coverage *c, const unsigned char *released)
{
    const struct scenario *s = c->s;
    for (int32_t d = 0; d < s->decisions; d++) {
        const struct decision_text *t = s->decision_text + d;
        if (in_form(c, d))
            add_item(c, (struct coverage_item){ COVERAGE_DECISION, d, c->put + d, 1, 0, t->id, NULL, t->place.file,
                                                t->place.line });
    }
    for (int32_t o = 0; o < s->options; o++) {
        const struct option_text *t = s->option_text + o;
        int32_t d = s->option[o].decision;
        if (in_form(c, d))
            add_item(c, (struct coverage_item){ COVERAGE_OPTION, o, c->chosen + o, 1, 0, s->decision_text[d].id, t->id,
                                                t->place.file, t->place.line });
    }
    for (int32_t i = 0; i < s->injects; i++) {
        const struct inject_text *t = s->inject_text + i;
        if (!s->inject[i].held || released[i])
            add_item(c, (struct coverage_item){ COVERAGE_INJECT, i, c->delivered + i, 1, 0, t->id, NULL, t->place.file,
                                                t->place.line });
    }
    for (int32_t e = 0; e < s->endings; e++) {
        const struct ending_text *t = s->ending_text + e;
        if (s->ending[e].forms & 1 << c->form)
            add_item(c, (struct coverage_item){ COVERAGE_ENDING, e, c->ended + e, 1, 0, t->id, NULL, t->place.file,
                                                t->place.line });
    }
}

/* Both outcomes of a root that was not met before. */
static void add_condition(struct coverage *c, unsigned char *met, int32_t root, enum coverage_owner owner,
                          const char *first, const char *second, struct place place)
{
    if (root < 0 || met[root])
        return;
    met[root] = 1;
    for (int bit = OUTCOME_FALSE; bit <= OUTCOME_TRUE; bit <<= 1)
        add_item(c, (struct coverage_item){ COVERAGE_CONDITION, root, root, (unsigned char)bit, owner, first, second,
                                            place.file, place.line });
}

static void add_effects(struct coverage *c, unsigned char *met, struct span effects, const char *first,
                        const char *second, struct place place)
{
    for (int32_t e = effects.first; e < effects.first + effects.count; e++)
        add_condition(c, met, c->s->effect[e].when, OWNER_EFFECT, first, second, place);
}

static void add_conditions(struct coverage *c, unsigned char *met, const unsigned char *released)
{
    const struct scenario *s = c->s;
    for (int32_t d = 0; d < s->decisions; d++)
        if (in_form(c, d))
            add_condition(c, met, s->decision[d].when, OWNER_DECISION, s->decision_text[d].id, NULL,
                          s->decision_text[d].place);
    for (int32_t o = 0; o < s->options; o++) {
        const struct option_rules *r = s->option + o;
        const char *decision = s->decision_text[r->decision].id, *id = s->option_text[o].id;
        struct place place = s->option_text[o].place;
        if (!in_form(c, r->decision))
            continue;
        add_condition(c, met, r->when, OWNER_OPTION, decision, id, place);
        add_effects(c, met, r->effects, decision, id, place);
        for (int32_t m = r->marks.first; m < r->marks.first + r->marks.count; m++)
            add_condition(c, met, s->mark[m].when, OWNER_MARK, decision, id, place);
    }
    for (int32_t i = 0; i < s->injects; i++) {
        const struct inject_text *t = s->inject_text + i;
        if (s->inject[i].held && !released[i])
            continue;
        if (!s->inject[i].held) /* a release does not ask */
            add_condition(c, met, s->inject[i].when, OWNER_INJECT, t->id, NULL, t->place);
        add_effects(c, met, s->inject[i].effects, t->id, NULL, t->place);
    }
    for (int32_t p = 0; p < s->proposals; p++)
        add_effects(c, met, s->proposal[p].effects, s->proposal_text[p].id, NULL, s->proposal_text[p].place);
    for (int32_t e = 0; e < s->endings; e++)
        if (s->ending[e].forms & 1 << c->form)
            add_condition(c, met, s->ending[e].when, OWNER_ENDING, s->ending_text[e].id, NULL, s->ending_text[e].place);
}

enum status coverage_init(struct coverage *c, const struct alloc *a, const struct scenario *s, int32_t form,
                          struct error *err)
{
    *c = (struct coverage){ .alloc = a, .s = s, .form = form };
    c->put = s->expressions;
    c->available = c->put + s->decisions;
    c->chosen = c->available + s->options;
    c->delivered = c->chosen + s->options;
    c->ended = c->delivered + s->injects;
    c->bytes = (c->ended + s->endings + 7) / 8 * 8;
    c->room = s->decisions + s->options + s->injects + s->endings + 2 * s->expressions;
    c->seen = mem_new(a, (size_t)c->bytes, 1);
    c->item = mem_new(a, (size_t)c->room, sizeof *c->item);
    size_t marks = (size_t)s->expressions + (size_t)s->injects + 1;
    unsigned char *met = mem_new(a, marks, 1), *released = met ? met + s->expressions : NULL;
    enum status status = c->seen && (c->item || !c->room) && met ? STATUS_OK : error_no_memory(err);
    if (!status) {
        for (int32_t e = 0; e < s->effects; e++)
            if (s->effect[e].op == EFFECT_RELEASE)
                released[s->effect[e].slot] = 1;
        add_things(c, released);
        add_conditions(c, met, released);
    }
    mem_free(a, met, marks, 1);
    if (status)
        coverage_free(c);
    return status;
}

void coverage_free(struct coverage *c)
{
    mem_free(c->alloc, c->seen, (size_t)c->bytes, 1);
    mem_free(c->alloc, c->item, (size_t)c->room, sizeof *c->item);
    c->seen = NULL;
    c->item = NULL;
}

void coverage_end(const struct coverage *c, const int32_t *state, unsigned char *bytes)
{
    const int32_t *inject = state + c->s->at.inject;
    for (int32_t i = 0; i < c->s->injects; i++)
        bytes[c->delivered + i] = inject[i] > 0;
    if (state[STATE_ENDING])
        bytes[c->ended + state[STATE_ENDING] - 1] = 1;
}

int coverage_add(struct coverage *c, const unsigned char *bytes)
{
    uint64_t fresh = 0;
    for (int32_t i = 0; i < c->bytes; i += 8) {
        uint64_t run, seen;
        memcpy(&run, bytes + i, sizeof run);
        memcpy(&seen, c->seen + i, sizeof seen);
        fresh |= run & ~seen;
        seen |= run;
        memcpy(c->seen + i, &seen, sizeof seen);
    }
    return fresh != 0;
}

int coverage_has(const struct coverage *c, const struct coverage_item *item)
{
    return (c->seen[item->byte] & item->bit) != 0;
}

int32_t coverage_covered(const struct coverage *c, enum coverage_kind kind)
{
    int32_t covered = 0;
    for (int32_t i = 0; i < c->items; i++)
        covered += c->item[i].kind == kind && coverage_has(c, c->item + i);
    return covered;
}

char *coverage_id(const struct coverage_item *item, char *out, int size)
{
    return text_print(out, (size_t)size, item->second ? "%s/%s" : "%s", item->first, item->second);
}

const char *coverage_kind_id(enum coverage_kind kind)
{
    static const char *const ids[COVERAGE_KINDS] = { "decisions", "options", "injects", "endings", "conditions" };
    return ids[kind];
}

const char *coverage_owner_id(enum coverage_owner owner)
{
    static const char *const ids[OWNER_KINDS] = { "inject", "decision", "option", "effect", "mark", "ending" };
    return ids[owner];
}
