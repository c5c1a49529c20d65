/* The plural forms of a language, as the header of a PO file gives them: "nplurals=3; plural=(n%10==1 ? 0 : 1);". */
#ifndef STORE_PLURAL_H
#define STORE_PLURAL_H

#include <stdint.h>

#include "base/status.h"

enum { PLURAL_FORMS_MAX = 6 /* Arabic has six */, PLURAL_NODES_MAX = 120 };

struct plural_node {
    int16_t op;      /* enum in plural.c */
    int16_t a, b, c; /* operands: nodes */
    uint32_t value;  /* of a number */
};

struct plural {
    int32_t forms;
    int32_t count, root;
    struct plural_node node[PLURAL_NODES_MAX];
};

/* Two forms, the first for 1: what holds where a file says nothing. */
void plural_english(struct plural *out);

/* Reads the header's value, an expression in C over n. What counts from 0 to 1,000 is tried: a form that does not exist
   or a division by zero is STATUS_INVALID, like anything that is no such expression. On failure *out is English. */
enum status plural_parse(struct plural *out, const char *text, struct error *err) MUST_USE;

/* The form for n, 0 .. forms - 1. */
int plural_form(const struct plural *p, unsigned long n);

#endif
