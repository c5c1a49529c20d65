/* Conditions: trees over state words, evaluated in C and explainable. */
#ifndef CORE_EXPRESSION_H
#define CORE_EXPRESSION_H

#include "base/text.h"
#include "play.h"

int expression_walk(struct play *p, int32_t root);

/* 1 when it holds; NONE always holds. A failing Lua function sets p->status and counts as not holding. */
static inline int expression_holds(struct play *p, int32_t root)
{
    if (root < 0)
        return 1;
    const struct expression *e = p->s->expression + root;
    if (e->op == EXPRESSION_ABOVE)
        return p->state[e->a] > e->b;
    if (e->op == EXPRESSION_BELOW)
        return p->state[e->a] < e->b;
    return expression_walk(p, root);
}

/* Adds to p->outcomes, which is there, what the condition `root` came to. */
void expression_note(struct play *p, int32_t root, int holds);

/* expression_holds for a whole condition at the moment that the course of the exercise asks it: noted for those who
   count. */
static inline int condition_holds(struct play *p, int32_t root)
{
    int holds = expression_holds(p, root);
    if (p->outcomes && root >= 0)
        expression_note(p, root, holds);
    return holds;
}

/* Why it holds or not, in words ("public trust was 36, below 40"), from the leaves that settled it. Returns `out`. */
char *expression_explain(struct play *p, int32_t root, char *out, int size);
/* The same for who plays: without ids. For a flag it tells what was chosen or not; what has no words is left out, so
   that `out` may be empty. */
char *expression_why(struct play *p, int32_t root, char *out, int size);

/* The condition itself, before anything happened: in plain words ("public trust is below 40 and ..."), appended to
   *out; nothing for NONE. */
void expression_words(const struct scenario *s, int32_t root, struct buffer *out);
/* As an author writes it: `all { trust:below(40), flag "x" }`. 0 when a Lua function is part of it; what was appended
   is then of no use. */
int expression_code(const struct scenario *s, int32_t root, struct buffer *out);

#endif
