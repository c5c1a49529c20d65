#include "outcome.h"

#include <stdlib.h>

#include "core/play.h"
#include "core/score.h"

enum status outcome_init(struct outcome *o, const struct scenario *s, struct arena *arena, struct error *err)
{
    int32_t *norm = arena_new(arena, (size_t)s->norms->count, sizeof *norm);
    if (!norm)
        return error_no_memory(err);
    *o = (struct outcome){ .s = s, .norm = norm };
    for (int32_t d = 0; d < s->norms->document_count; d++)
        for (int32_t n = 0; n < s->norms->count; n++) {
            int marked = 0;
            for (int32_t m = 0; m < s->marks && !marked; m++)
                marked = s->mark[m].norm == n;
            if (marked && s->norms->norms[n].document_index == d)
                norm[o->norms++] = n;
        }
    o->document = s->gauges;
    o->attainment = o->document + s->norms->document_count;
    o->verdict = o->attainment + o->norms;
    o->ending = o->verdict + o->norms;
    o->words = o->ending + 1;
    return STATUS_OK;
}

void outcome_read(const struct outcome *o, const int32_t *state, int32_t *row, int32_t words)
{
    const struct scenario *s = o->s;
    int64_t sum = 0;
    int32_t tested = 0;
    for (int32_t g = 0; g < s->gauges; g++)
        row[g] = play_gauge(s, state, g);
    for (int32_t d = 0; d < s->norms->document_count; d++)
        row[o->document + d] = OUTCOME_ABSENT;
    for (int32_t i = 0; i < o->norms; i++) {
        int32_t document = s->norms->norms[o->norm[i]].document_index;
        struct norm_score score = score_norm(s, state, o->norm[i]);
        if (i == 0 || document != s->norms->norms[o->norm[i - 1]].document_index)
            sum = tested = 0;
        if (score.attainment != NONE) {
            sum += score.attainment;
            row[o->document + document] = (int32_t)(sum / ++tested);
        }
        if (words == o->words) {
            row[o->attainment + i] = score.attainment == NONE ? OUTCOME_ABSENT : score.attainment;
            row[o->verdict + i] = (int32_t)score.verdict;
        }
    }
    if (words == o->words)
        row[o->ending] = state[STATE_ENDING];
}

static int by_size(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

int64_t quantile_rank(int64_t count, int per_cent)
{
    int64_t number = (count * per_cent + 99) / 100;
    return number > 0 ? number - 1 : 0;
}

struct spread spread_of(int32_t *values, int64_t count)
{
    if (count == 0)
        return (struct spread){ OUTCOME_ABSENT, OUTCOME_ABSENT, OUTCOME_ABSENT, 0 };
    qsort(values, (size_t)count, sizeof *values, by_size);
    int64_t middle = (int64_t)values[(count - 1) / 2] + values[count / 2];
    return (struct spread){ values[count / 20], (int32_t)(middle / 2), values[count - 1 - count / 20], count };
}

struct spread spread_word(const int32_t *row, int64_t rows, int32_t words, int32_t word, int32_t *scratch)
{
    int64_t count = 0;
    for (int64_t i = 0; i < rows; i++)
        if (row[i * words + word] != OUTCOME_ABSENT)
            scratch[count++] = row[i * words + word];
    return spread_of(scratch, count);
}
