#include "plural.h"

#include <string.h>

enum { DEPTH_MAX = 40, TRIED = 1000 };

enum op {
    OP_NUMBER,
    OP_N,
    OP_NOT,
    OP_CHOOSE,
    OP_OR,
    OP_AND,
    OP_EQUAL,
    OP_UNEQUAL,
    OP_AT_MOST,
    OP_AT_LEAST,
    OP_LESS,
    OP_MORE,
    OP_ADD,
    OP_SUBTRACT,
    OP_TIMES,
    OP_DIVIDE,
    OP_REST
};

/* From the weakest binding to the strongest; longer signs before their beginnings. */
static const struct sign {
    const char *text;
    int16_t level, op;
} signs[] = {
    { "||", 0, OP_OR },      { "&&", 1, OP_AND },      { "==", 2, OP_EQUAL }, { "!=", 2, OP_UNEQUAL },
    { "<=", 3, OP_AT_MOST }, { ">=", 3, OP_AT_LEAST }, { "<", 3, OP_LESS },   { ">", 3, OP_MORE },
    { "+", 4, OP_ADD },      { "-", 4, OP_SUBTRACT },  { "*", 5, OP_TIMES },  { "/", 5, OP_DIVIDE },
    { "%", 5, OP_REST },
};
enum { LEVELS = 6, SIGNS = sizeof signs / sizeof *signs, FAILED = -1 };

struct reader {
    struct plural *p;
    const char *at;
    int depth;
};

static void skip(struct reader *r)
{
    r->at += strspn(r->at, " \t\n");
}

static int16_t node(struct reader *r, struct plural_node made)
{
    if (made.a == FAILED || made.b == FAILED || made.c == FAILED || r->p->count == PLURAL_NODES_MAX)
        return FAILED;
    r->p->node[r->p->count] = made;
    return (int16_t)r->p->count++;
}

static int16_t choice(struct reader *r);

static int16_t unary(struct reader *r)
{
    int16_t made = FAILED;
    skip(r);
    if (++r->depth > DEPTH_MAX)
        return FAILED;
    if (*r->at == '!') {
        r->at++;
        made = node(r, (struct plural_node){ .op = OP_NOT, .a = unary(r) });
    } else if (*r->at == '(') {
        r->at++;
        made = choice(r);
        skip(r);
        if (*r->at != ')')
            return FAILED;
        r->at++;
    } else if (*r->at == 'n') {
        r->at++;
        made = node(r, (struct plural_node){ .op = OP_N });
    } else if (*r->at >= '0' && *r->at <= '9') {
        uint32_t value = 0;
        for (; *r->at >= '0' && *r->at <= '9'; r->at++)
            if ((value = value * 10 + (uint32_t)(*r->at - '0')) > 1000000)
                return FAILED;
        made = node(r, (struct plural_node){ .op = OP_NUMBER, .value = value });
    }
    r->depth--;
    return made;
}

static int16_t binary(struct reader *r, int level)
{
    if (level == LEVELS)
        return unary(r);
    int16_t left = binary(r, level + 1);
    for (;;) {
        const struct sign *sign = signs;
        skip(r);
        while (sign < signs + SIGNS && strncmp(r->at, sign->text, strlen(sign->text)) != 0)
            sign++;
        if (left == FAILED || sign == signs + SIGNS || sign->level != level)
            return left;
        r->at += strlen(sign->text);
        int16_t right = binary(r, level + 1);
        left = node(r, (struct plural_node){ .op = sign->op, .a = left, .b = right });
    }
}

static int16_t choice(struct reader *r)
{
    if (++r->depth > DEPTH_MAX)
        return FAILED;
    int16_t made = binary(r, 0);
    skip(r);
    if (made != FAILED && *r->at == '?') {
        r->at++;
        int16_t yes = choice(r);
        skip(r);
        if (yes == FAILED || *r->at != ':')
            return FAILED;
        r->at++;
        int16_t no = choice(r);
        made = node(r, (struct plural_node){ .op = OP_CHOOSE, .a = made, .b = yes, .c = no });
    }
    r->depth--;
    return made;
}

/* A division by zero sets *bad and is 0. */
static unsigned long evaluate(const struct plural *p, int at, unsigned long n, int *bad)
{
    const struct plural_node *x = p->node + at;
    switch ((enum op)x->op) {
    case OP_NUMBER: return x->value;
    case OP_N: return n;
    case OP_NOT: return !evaluate(p, x->a, n, bad);
    case OP_CHOOSE: return evaluate(p, evaluate(p, x->a, n, bad) ? x->b : x->c, n, bad);
    case OP_OR: return evaluate(p, x->a, n, bad) || evaluate(p, x->b, n, bad);
    case OP_AND: return evaluate(p, x->a, n, bad) && evaluate(p, x->b, n, bad);
    default: break;
    }
    unsigned long a = evaluate(p, x->a, n, bad), b = evaluate(p, x->b, n, bad);
    if ((x->op == OP_DIVIDE || x->op == OP_REST) && b == 0) {
        *bad = 1;
        return 0;
    }
    switch ((enum op)x->op) {
    case OP_EQUAL: return a == b;
    case OP_UNEQUAL: return a != b;
    case OP_AT_MOST: return a <= b;
    case OP_AT_LEAST: return a >= b;
    case OP_LESS: return a < b;
    case OP_MORE: return a > b;
    case OP_ADD: return a + b;
    case OP_SUBTRACT: return a - b;
    case OP_TIMES: return a * b;
    case OP_DIVIDE: return a / b;
    default: return a % b;
    }
}

/* Moves behind " word = ". */
static int word(const char **at, const char *text)
{
    *at += strspn(*at, " \t\n");
    if (strncmp(*at, text, strlen(text)) != 0)
        return 0;
    *at += strlen(text);
    *at += strspn(*at, " \t\n");
    if (**at != '=')
        return 0;
    ++*at;
    return 1;
}

void plural_english(struct plural *out)
{
    *out = (struct plural){ .forms = 2, .count = 3, .root = 2 };
    out->node[0] = (struct plural_node){ .op = OP_N };
    out->node[1] = (struct plural_node){ .op = OP_NUMBER, .value = 1 };
    out->node[2] = (struct plural_node){ .op = OP_UNEQUAL, .a = 0, .b = 1 };
}

static enum status wrong(struct plural *out, const char *what, struct error *err)
{
    plural_english(out);
    error_set(err, STATUS_INVALID, "%s", tr(what));
    error_fix(err, N_("write it as gettext does: Plural-Forms: nplurals=2; plural=(n != 1);"));
    return STATUS_INVALID;
}

enum status plural_parse(struct plural *out, const char *text, struct error *err)
{
    struct reader r = { .p = out, .at = text };
    int bad = 0;
    *out = (struct plural){ 0 };
    if (!word(&r.at, "nplurals"))
        return wrong(out, N_("Plural-Forms does not begin with nplurals="), err);
    r.at += strspn(r.at, " \t");
    int32_t forms = *r.at >= '1' && *r.at <= '0' + PLURAL_FORMS_MAX ? *r.at++ - '0' : 0;
    skip(&r);
    if (forms == 0 || *r.at++ != ';')
        return wrong(out, N_("Plural-Forms has no number of forms that can be"), err);
    if (!word(&r.at, "plural"))
        return wrong(out, N_("Plural-Forms lacks plural="), err);
    int16_t root = choice(&r);
    skip(&r);
    r.at += *r.at == ';';
    skip(&r);
    if (root == FAILED || *r.at)
        return wrong(out, N_("Plural-Forms has an expression that cannot be read"), err);
    out->forms = forms;
    out->root = root;
    for (unsigned long n = 0; n <= TRIED; n++)
        if (evaluate(out, root, n, &bad) >= (unsigned long)forms || bad)
            return wrong(out, N_("Plural-Forms gives a form that does not exist"), err);
    return STATUS_OK;
}

int plural_form(const struct plural *p, unsigned long n)
{
    int bad = 0;
    unsigned long form = evaluate(p, p->root, n, &bad);
    return form < (unsigned long)p->forms ? (int)form : p->forms - 1;
}
