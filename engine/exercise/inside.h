/* What goes on inside an exercise, for its author: the state, every condition with what it says now and why, what is to
   come, and what each option would do to which norm. All of it is secret in a real exercise. */
#ifndef EXERCISE_INSIDE_H
#define EXERCISE_INSIDE_H

#include "exercise.h"

enum inside_kind { INSIDE_SECTION, INSIDE_ROW, INSIDE_PART /* of the row above */ };

struct inside_row {
    enum inside_kind kind;
    int32_t holds;           /* of a condition: 1 or 0; NONE where there is none */
    const char *text, *side; /* side: a value or an id, "" for none */
};

struct inside {
    const struct alloc *alloc;
    struct arena texts;
    struct inside_row *row;
    int rows, row_cap;
};

void inside_init(struct inside *in, const struct alloc *a);
void inside_free(struct inside *in);

/* Fills `in` anew; texts are translated. Fails without memory, and when a Lua function of the scenario does. */
enum status inside_look(struct inside *in, const struct exercise *e, struct error *err) MUST_USE;

#endif
