/* Reads the text before Lua does, for what Lua would explain badly or not at all: what word processors do to quotes and
   dashes, missing commas and braces, and operators that would silently drop half of a condition. */
#include <string.h>

#include "lex.h"
#include "load.h"

enum { DEPTH_MAX = 220, KEYS_COMPARED = 400 };

struct frame {
    char open;     /* { ( [ or b: a block that ends with `end` or `until` */
    int called;    /* the bracket is an argument or an index: f { }, f( ), t[ ] */
    int form;      /* it stands in what a word of the language was called with: site "port" { at = { } } */
    int condition; /* conditions stand in it: all { }, no( ) */
    int when;      /* the item at hand is `when = ...` */
    int start;     /* an item begins here */
    struct token opener;
    int keys;   /* where its keys begin */
    int option; /* the braces of an option */
};

struct scan {
    struct load *ld;
    int32_t file;
    struct lexer lx; /* behind t */
    struct token prev, t;
    struct {
        struct token t;
        struct lexer behind;
    } ahead[2]; /* tokens behind t that were looked at already */
    int aheads;
    struct frame *frames; /* DEPTH_MAX */
    int depth;
    struct pool *keys;
    int syntax;           /* mistakes that Lua stumbles over as well */
    int32_t last_line;    /* where the last one was reported */
    struct frame suspect; /* a brace closed by a } that stands further left, or an option that holds options */
    struct token name;    /* the latest name */
    int callable;         /* what stands before t can be called: f "x", f { }, (f)() */
    int closed;           /* whether every bracket of the file has its partner: 1 yes, -1 no, 0 not asked yet */
    int lost;             /* a text without its quote may have swallowed brackets */
};

/* The token that stands k places behind t, k = 1 or 2. */
static const struct token *ahead(struct scan *s, int k)
{
    for (; s->aheads < k; s->aheads++) {
        s->ahead[s->aheads].behind = s->aheads ? s->ahead[s->aheads - 1].behind : s->lx;
        lex_next(&s->ahead[s->aheads].behind, &s->ahead[s->aheads].t);
    }
    return &s->ahead[k - 1].t;
}

static void next(struct scan *s)
{
    if (s->aheads == 0) {
        lex_next(&s->lx, &s->t);
        return;
    }
    s->t = s->ahead[0].t;
    s->lx = s->ahead[0].behind;
    s->ahead[0] = s->ahead[1];
    s->aheads--;
}

/* Goes on reading from here. */
static void jump(struct scan *s, const struct lexer *to)
{
    s->lx = *to;
    s->aheads = 0;
}

/* The column behind a token: where a comma would stand. */
static int32_t column_behind(const struct token *t)
{
    const char *begin = t->text, *end = t->text + t->length;
    int32_t column = token_column(t);
    for (const char *at = begin; at < end; at++)
        if (*at == '\n')
            begin = at + 1, column = 1;
    for (const char *at = begin; at < end && column; at++)
        column += ((unsigned char)*at & 0xC0) != 0x80;
    return column;
}

static struct frame *top(struct scan *s)
{
    return s->depth ? s->frames + s->depth - 1 : NULL;
}

static int in_table(struct scan *s)
{
    return s->depth && top(s)->open == '{';
}

static const char *word(struct scan *s, const struct token *t)
{
    char *out = load_scratch(s->ld, 48, 1);
    if (t->kind == TOKEN_END)
        return text_print(out, 48, "%s", tr(N_("the end of the file")));
    size_t n = t->length < 30 ? t->length : 30;
    const char *line = memchr(t->text, '\n', n);
    if (line)
        n = (size_t)(line - t->text);
    char cut[32];
    memcpy(cut, t->text, n);
    cut[n] = '\0';
    text_cut(cut, n);
    return text_print(out, 48, n < t->length ? "%s..." : "%s", cut);
}

/* One mistake of this sort a line: what follows on the line is usually its consequence. */
static int first_on_line(struct scan *s, int32_t line)
{
    int first = s->last_line != line;
    s->last_line = line;
    s->syntax++;
    return first;
}

static void stray(struct scan *s)
{
    static const struct {
        uint32_t code;
        int kind;
    } known[] = { { 0x201C, 'q' }, { 0x201D, 'q' }, { 0x201E, 'q' }, { 0x201F, 'q' }, { 0x2018, 'q' }, { 0x2019, 'q' },
                  { 0x201A, 'q' }, { 0xAB, 'q' },   { 0xBB, 'q' },   { '`', 'q' },    { 0xB4, 'q' },   { 0x2010, '-' },
                  { 0x2011, '-' }, { 0x2012, '-' }, { 0x2013, '-' }, { 0x2014, '-' }, { 0x2212, '-' }, { 0xA0, ' ' },
                  { 0x202F, ' ' }, { 0x2009, ' ' }, { 0x200B, ' ' }, { 0x200E, ' ' }, { 0x2060, ' ' }, { 0xFEFF, ' ' },
                  { 0x3000, ' ' }, { '!', '!' } };
    size_t at = 0;
    uint32_t code = text_next(s->t.text, s->t.length, &at);
    int kind = 0;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (known[i].code == code)
            kind = known[i].kind;
    int32_t line = s->t.line, column = token_column(&s->t);
    int report_it = first_on_line(s, line);
    struct load *ld = s->ld;
    if (kind == 'q') {
        if (report_it) {
            report_at(ld, E_CURLY, s->file, line, column, N_("%s is no quote for Lua"), word(s, &s->t));
            report_fix(ld, N_("type straight quotes: \"...\"; word processors change them"));
        }
        /* the quoted words up to the closing quote on this line stand for a text */
        struct lexer behind = s->lx;
        int closing = 0;
        while (behind.at < behind.length && behind.text[behind.at] != '\n' && !closing) {
            size_t before = behind.at;
            uint32_t c = text_next(behind.text, behind.length, &behind.at);
            closing = c == '"';
            for (size_t i = 0; i < 11; i++)
                closing |= known[i].code == c && c != 0x2019 && c != 0x2018;
            closing = closing && before > s->lx.at;
        }
        s->lost |= !closing;
        jump(s, &behind);
        s->t.kind = TOKEN_STRING;
        return;
    }
    if (kind == '-') {
        if (report_it) {
            report_at(ld, E_DASH, s->file, line, column, N_("%s is a dash, not a minus sign"), word(s, &s->t));
            report_fix(ld, N_("type - for a minus and -- for a comment"));
        }
        if (s->prev.last_line < line) { /* at the start of a line it was a comment */
            struct lexer behind = s->lx;
            const char *end = memchr(behind.text + behind.at, '\n', behind.length - behind.at);
            behind.at = end ? (size_t)(end - behind.text) : behind.length;
            jump(s, &behind);
        }
        return;
    }
    if (!report_it)
        return;
    if (kind == ' ') {
        report_at(ld, E_STRAY, s->file, line, column, N_("there is an invisible character (U+%04X) here"),
                  (unsigned)code);
        report_fix(ld, N_("delete it and type a plain space"));
    } else if (kind == '!') {
        report_at(ld, E_STRAY, s->file, line, column, N_("`!` means nothing in Lua"));
        report_fix(ld, N_("write no(...) around a condition; numbers differ with ~="));
    } else if (code < ' ') {
        report_at(ld, E_STRAY, s->file, line, column, N_("there is a control character (code %d) here"), (int)code);
    } else {
        report_at(ld, E_STRAY, s->file, line, column, N_("the character %s cannot stand here"), word(s, &s->t));
        report_fix(ld, N_("texts stand in quotes: \"...\""));
    }
}

static int ends_operand(const struct token *t)
{
    return t->kind == TOKEN_STRING || t->kind == TOKEN_NUMBER || t->word == '}' || t->word == ')' || t->word == ']' ||
           t->word == WORD_END || (t->kind == TOKEN_NAME && !token_is_keyword(t));
}

static void report_quote(struct scan *s, const struct token *t)
{
    report_at(s->ld, E_QUOTE, s->file, t->line, token_column(t), N_("the text that begins here has no closing quote"));
    report_fix(s->ld, N_("add a quote; text over several lines goes between [[ and ]]"));
}

/* Where t makes no sense behind `p`: a quote that is missing earlier on the line makes text of what is none, and leaves
   an open quote at the line's end. Says so, passes the line and returns 1. */
static int quote_missing(struct scan *s, const struct token *p)
{
    struct lexer behind = s->lx;
    struct token t = s->t;
    if (s->last_line == t.line) /* once a line, so that the time stays linear */
        return 0;
    while (t.kind != TOKEN_END && t.line == s->t.line && t.kind != TOKEN_OPEN)
        lex_next(&behind, &t);
    if (t.kind != TOKEN_OPEN || t.line != s->t.line || (*t.text != '"' && *t.text != '\''))
        return 0;
    s->syntax++;
    s->last_line = t.line;
    report_quote(s, p->kind == TOKEN_STRING && p->line == t.line ? p : s->t.kind == TOKEN_STRING ? &s->t : &t);
    jump(s, &behind);
    s->t = t;
    s->lost = 1;
    return 1;
}

/* Within an item of a table two values side by side lack a comma, unless the second is an argument of the first.
   Returns 1 when the line was passed. */
static int check_comma(struct scan *s)
{
    const struct token *p = &s->prev, *t = &s->t;
    if ((t->kind == TOKEN_SYMBOL && t->word != '{') || !ends_operand(p))
        return 0;
    int literal = p->kind == TOKEN_NUMBER || (p->kind == TOKEN_STRING && !s->callable) || p->word == WORD_TRUE ||
                  p->word == WORD_FALSE || p->word == WORD_NIL || p->word == WORD_END;
    int name = t->kind == TOKEN_NAME && t->word != WORD_AND && t->word != WORD_OR && t->word != WORD_END &&
               t->word != WORD_THEN && t->word != WORD_DO;
    int value = t->kind == TOKEN_NUMBER || (literal && (t->kind == TOKEN_STRING || t->word == '{'));
    int after_table = p->word == '}' && !s->callable && (t->kind == TOKEN_STRING || t->word == '{');
    if (!name && !value && !after_table)
        return 0;
    if (quote_missing(s, p))
        return 1;
    if (first_on_line(s, p->last_line)) {
        report_at(s->ld, E_COMMA, s->file, p->last_line, column_behind(p),
                  N_("a comma is missing between `%s` and `%s`"), word(s, p), word(s, t));
        int inside = p->kind == TOKEN_STRING && p->last_line == t->line && column_behind(p) == token_column(t);
        report_fix(s->ld, inside ? N_("quotes inside a text are written \u201C \u201D")
                                 : N_("put a comma at the end of each field"));
    }
    top(s)->start = 1;
    top(s)->when = 0;
    return 0;
}

static void add_key(struct scan *s, const struct token *name, const char *text, size_t length)
{
    const struct scan_key *keys = POOL(*s->keys, struct scan_key);
    int first = top(s)->keys;
    if (s->keys->count - first > KEYS_COMPARED)
        first = s->keys->count - KEYS_COMPARED;
    for (int i = first; i < s->keys->count; i++)
        if (keys[i].length == length && *keys[i].text == *text && memcmp(keys[i].text, text, length) == 0) {
            report_at(s->ld, E_FIELD_TWICE, s->file, name->line, token_column(name),
                      N_("the field \"%.*s\" stands twice in the same braces, first on line %d"), (int)length, text,
                      (int)keys[i].line);
            report_fix(s->ld, N_("Lua would keep only one of them: delete or merge"));
            return;
        }
    *(struct scan_key *)pool_add(s->ld, s->keys, 1) = (struct scan_key){ text, length, name->line };
}

/* Whether `=` follows on the same line: seen without reading a token, for that is the usual case. */
static int equals_sign(const struct lexer *lx)
{
    size_t at = lx->at;
    while (at < lx->length && lx->text[at] == ' ')
        at++;
    return at + 1 < lx->length && lx->text[at] == '=' && lx->text[at + 1] != '=';
}

/* At the start of an item: what kind of item is it? Returns 1 when the line was passed. */
static int begin_item(struct scan *s)
{
    struct frame *f = top(s);
    int is_name = s->t.kind == TOKEN_NAME && !token_is_keyword(&s->t), is_text = s->t.kind == TOKEN_STRING;
    f->start = 0;
    f->when = 0;
    if (is_name && (equals_sign(&s->lx) || ahead(s, 1)->word == '=')) {
        f->when = token_is(&s->t, "when");
        add_key(s, &s->t, s->t.text, s->t.length);
        return 0;
    }
    if (!is_name && !is_text && s->t.word != '[')
        return 0;
    const struct token *a = ahead(s, 1);
    if (s->t.word == '[') {
        if (a->kind == TOKEN_STRING && a->length > 2 && *a->text != '[' && ahead(s, 2)->word == ']')
            add_key(s, a, a->text + 1, a->length - 2);
        return 0;
    }
    if ((is_name || is_text) && a->word == ':') {
        const struct token *b = ahead(s, 2);
        if (b->kind != TOKEN_STRING && b->kind != TOKEN_NUMBER && b->word != '{' && b->word != WORD_TRUE &&
            b->word != WORD_FALSE)
            return 0;
        if (quote_missing(s, &s->t))
            return 1;
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, E_EQUALS, s->file, a->line, token_column(a),
                      N_("found `:` behind a field's name, expected `=`"));
            report_fix(s->ld, N_("write name = value"));
        }
    } else if (is_text && a->word == '=') {
        if (quote_missing(s, &s->t))
            return 1;
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, E_EQUALS, s->file, s->t.line, token_column(&s->t),
                      N_("a field's name stands without quotes"));
            report_fix(s->ld, N_("write %.*s = ..."), (int)(s->t.length - 2), s->t.text + 1);
        }
    } else if (is_name && a->word == WORD_EQUAL && f->form && !f->condition) {
        report_at(s->ld, E_EQUALS, s->file, a->line, token_column(a),
                  N_("found `==` behind a field's name, expected `=`"));
    }
    return 0;
}

static void check_operator(struct scan *s)
{
    static const struct {
        int word;
        const char *fix;
    } operators[] = { { WORD_AND, N_("write all { first, second }") },
                      { WORD_OR, N_("write any { first, second }") },
                      { WORD_NOT, N_("write no(condition)") },
                      { WORD_EQUAL,
                        N_("write chose(\"decision\", \"option\"), flag \"name\", or :below(n) and :above(n)") },
                      { WORD_DIFFERS, N_("write no(...) around the condition") },
                      { '<', N_("write :below(n)") },
                      { '>', N_("write :above(n)") },
                      { WORD_AT_MOST, N_("write no(value:above(n))") },
                      { WORD_AT_LEAST, N_("write no(value:below(n))") } };
    struct frame *f = top(s);
    if (!f || !(f->condition || f->when))
        return;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (s->t.word != operators[i].word)
            continue;
        const struct token *behind = ahead(s, 1);
        report_at(s->ld, E_OPERATOR, s->file, s->t.line, token_column(&s->t), N_("`%s` does not work on conditions"),
                  word(s, &s->t));
        int less = s->t.word == '<', more = s->t.word == '>';
        if ((less || more) && s->prev.kind == TOKEN_NAME && behind->kind == TOKEN_NUMBER)
            report_fix(s->ld, N_("write %s:%s(%s)"), word(s, &s->prev), less ? "below" : "above", word(s, behind));
        else
            report_fix(s->ld, "%s", tr(operators[i].fix));
    }
}

static int32_t indent_of(const struct token *t)
{
    int32_t n = 0;
    while (t->line_text + n < t->text && (t->line_text[n] == ' ' || t->line_text[n] == '\t'))
        n++;
    return n;
}

static void push(struct scan *s, char open)
{
    const struct frame *f = top(s);
    int name = s->prev.kind == TOKEN_NAME && !token_is_keyword(&s->prev);
    int called = s->callable && open != 'b';
    int condition = f && (f->condition || f->when) && open != 'b' && open != '[';
    if (name && (token_is(&s->prev, "all") || token_is(&s->prev, "any") || token_is(&s->prev, "no")))
        condition = 1;
    else if (name && open == '(')
        condition = 0; /* numbers and names: below(...), chose(...) */
    s->frames[s->depth++] = (struct frame){ .open = open,
                                            .called = called,
                                            .form = open == '{' && (called || (f && f->form)),
                                            .condition = condition,
                                            .start = open == '{',
                                            .opener = s->t,
                                            .keys = s->keys->count,
                                            .option = open == '{' && called && s->prev.kind == TOKEN_STRING &&
                                                      token_is(&s->name, kind_words[KIND_OPTION]) };
}

static void report_open(struct scan *s, const struct frame *f)
{
    const char *close = f->open == '{' ? "}" : f->open == '(' ? ")" : f->open == '[' ? "]" : "end";
    s->syntax++;
    report_at(s->ld, E_BRACKET, s->file, f->opener.line, token_column(&f->opener),
              f->open == 'b' ? N_("the block that begins here has no `%s`")
                             : N_("the bracket opened here is never closed by `%s`"),
              close);
    report_fix(s->ld, N_("add the missing `%s`"), close);
}

static void pop(struct scan *s, char open)
{
    int at = s->depth;
    while (at > 0 && s->frames[at - 1].open != open)
        at--;
    s->callable = 0;
    if (at == 0) {
        if (!s->lost && first_on_line(s, s->t.line)) {
            report_at(s->ld, E_BRACKET, s->file, s->t.line, token_column(&s->t), N_("this `%s` closes nothing"),
                      word(s, &s->t));
            report_fix(s->ld, N_("one of these too many here, or one of its openers too few above"));
        }
        return;
    }
    if (at < s->depth && !s->lost)
        report_open(s, top(s));
    const struct frame *f = s->frames + at - 1;
    if (open == '{' && !s->suspect.open && s->prev.last_line < s->t.line && indent_of(&s->t) < indent_of(&f->opener))
        s->suspect = *f;
    s->depth = at - 1;
    s->callable = open == '(' || f->called;
    s->keys->count = f->keys;
}

/* What each token opens or closes, by its word: { ( [ or b. */
static const char opening_of[WORD_RIGHT + 1] = {
    ['{'] = '{', ['('] = '(', ['['] = '[', [WORD_FUNCTION] = 'b', [WORD_IF] = 'b', [WORD_DO] = 'b', [WORD_REPEAT] = 'b'
};
static const char closing_of[WORD_RIGHT + 1] = {
    ['}'] = '{', [')'] = '(', [']'] = '[', [WORD_END] = 'b', [WORD_UNTIL] = 'b'
};

/* Whether every bracket from here to the end of the file has its partner, those that are open now included. Asked at
   most once, so that the time stays linear. */
static int all_closed(struct scan *s)
{
    if (s->closed)
        return s->closed > 0;
    char open[DEPTH_MAX];
    int depth = s->depth;
    struct lexer lx = s->lx;
    struct token t;
    for (int i = 0; i < depth; i++)
        open[i] = s->frames[i].open;
    s->closed = -1;
    for (lex_next(&lx, &t); t.kind != TOKEN_END; lex_next(&lx, &t)) {
        char opening = opening_of[t.word], closing = closing_of[t.word];
        if (t.kind == TOKEN_OPEN || (opening && depth == DEPTH_MAX) ||
            (closing && (depth == 0 || open[depth - 1] != closing)))
            return 0;
        if (opening)
            open[depth++] = opening;
        depth -= closing != 0;
    }
    s->closed = depth == 0 ? 1 : -1;
    return depth == 0;
}

/* A declaration at the very left rarely stands inside another: if the brackets do not come out even, the one before it
   was never closed. */
static void check_declaration(struct scan *s)
{
    if (s->t.text != s->t.line_text || s->t.kind != TOKEN_NAME || s->prev.last_line == s->t.line)
        return;
    int kind = 0;
    while (kind < KINDS && !token_is(&s->t, kind_words[kind]))
        kind++;
    if (kind == KINDS || kind == KIND_OPTION)
        return;
    const struct token *id = ahead(s, 1);
    if (id->kind != TOKEN_STRING && id->word != '{')
        return;
    int value = (kind == KIND_INDICATOR || kind == KIND_COUNTER) && ahead(s, 2)->word != '{';
    if (s->depth > 0) {
        if (top(s)->open == 'b' || value || (!s->lost && !ends_operand(&s->prev) && all_closed(s)))
            return;
        if (!s->lost)
            report_open(s, s->suspect.open ? &s->suspect : top(s));
        s->depth = 0;
        s->keys->count = 0;
        s->suspect.open = 0;
    }
    s->lost = 0;
}

/* A text or remark that never ends. */
static void open_text(struct scan *s)
{
    int lines = *s->t.text == '[' || *s->t.text == '-';
    if (first_on_line(s, s->t.line)) {
        if (lines) {
            report_at(s->ld, E_QUOTE, s->file, s->t.line, token_column(&s->t),
                      N_("what begins here with [[ is never closed by ]]"));
            report_fix(s->ld, N_("add ]]"));
        } else {
            report_quote(s, &s->t);
        }
    }
    for (size_t i = 1; i < s->t.length; i++)
        s->lost |= strchr("{}()[]", s->t.text[i]) != NULL;
    if (in_table(s))
        top(s)->start = 1; /* its comma is lost as well */
}

static void step(struct scan *s)
{
    if (s->t.kind == TOKEN_STRAY) {
        stray(s);
        if (s->t.kind == TOKEN_STRAY)
            return;
    }
    if (s->t.kind == TOKEN_NAME) {
        check_declaration(s);
        if (s->depth && top(s)->option && !s->suspect.open && token_is(&s->t, kind_words[KIND_OPTION]))
            s->suspect = *top(s);
        s->name = s->t;
    }
    if (s->t.kind != TOKEN_OPEN && in_table(s)) {
        struct frame *f = top(s);
        if (!f->start && check_comma(s))
            f = NULL; /* t is now an open text */
        else if (f->start && s->t.word != '}' && s->t.word != ',' && s->t.word != ';')
            begin_item(s);
    }
    if (s->t.kind == TOKEN_OPEN) {
        open_text(s);
        s->callable = 0;
        s->prev = s->t;
        return;
    }
    check_operator(s);
    char opening = opening_of[s->t.word], closing = closing_of[s->t.word];
    if (opening) {
        push(s, opening);
        s->callable = 0;
    } else if (closing) {
        pop(s, closing);
    } else {
        if ((s->t.word == ',' || s->t.word == ';') && in_table(s)) {
            top(s)->start = 1;
            top(s)->when = 0;
        }
        if (s->t.kind != TOKEN_STRING) /* a text behind what can be called is its argument */
            s->callable = s->t.kind == TOKEN_NAME && s->t.word == WORD_NONE;
    }
    if (s->depth == 0)
        s->suspect.open = 0;
    s->prev = s->t;
}

int prescan(struct load *ld, int32_t file)
{
    const struct file *f = load_file(ld, file);
    size_t bad = text_valid(f->text, f->length);
    struct scan s = { .ld = ld, .file = file, .keys = &ld->scan_keys };
    if (bad != f->length) {
        int32_t line = 1, column = 1;
        for (size_t i = 0; i < bad; i++) {
            line += f->text[i] == '\n';
            column = f->text[i] == '\n' ? 1 : column + (((unsigned char)f->text[i] & 0xC0) != 0x80);
        }
        report_at(ld, E_UTF8, file, line, column, N_("the file is not UTF-8 here (byte %zu)"), bad + 1);
        report_fix(ld, N_("save it as UTF-8"));
        return NONE;
    }
    s.keys->count = 0;
    if (!ld->frames)
        ld->frames = load_scratch(ld, DEPTH_MAX, sizeof *s.frames);
    s.frames = ld->frames;
    lex_begin(&s.lx, f->text, f->length);
    for (next(&s); s.t.kind != TOKEN_END && s.depth < DEPTH_MAX - 1; next(&s))
        step(&s);
    if (s.t.kind == TOKEN_END && s.depth > 0 && !s.lost && s.prev.kind != TOKEN_OPEN)
        report_open(&s, s.suspect.open ? &s.suspect : top(&s));
    return s.syntax;
}

/* Whether the line has a number with a per cent sign that stands before the token `at`, which Lua quotes. */
static int per_cent_before(const struct file *f, int32_t line, const char *at)
{
    const char *end = f->text + f->length, *p = f->text;
    for (; line > 1 && p; line--)
        if ((p = memchr(p, '\n', (size_t)(end - p))))
            p++;
    for (; p && p + 1 < end && *p != '\n'; p++) {
        if (!(*p >= '0' && *p <= '9') || p[1] != '%')
            continue;
        const char *next = p + 2;
        while (next < end && *next == ' ')
            next++;
        if (next < end && *at == '\'' && *next == at[1])
            return 1;
    }
    return 0;
}

void explain_syntax(struct load *ld, int32_t file, const char *message, int scanned)
{
    const char *name = load_file(ld, file)->name, *what = message;
    int32_t line = 1;
    if (scanned) /* explained better already */
        return;
    if (strncmp(what, name, strlen(name)) == 0 && what[strlen(name)] == ':') {
        what += strlen(name) + 1;
        if (*what >= '0' && *what <= '9') {
            line = 0;
            while (*what >= '0' && *what <= '9' && line < 10000000)
                line = line * 10 + (*what++ - '0');
            what += strspn(what, ": ");
        } else {
            what += strspn(what, " ");
        }
    }
    const char *near = strstr(what, " near "), *expected = strstr(what, " expected"),
               *closing = strstr(what, "(to close ");
    const char *at = near ? near + 6 : "";
    if (strcmp(at, "<eof>") == 0)
        at = tr(N_("the end of the file"));
    if (strstr(what, "binary chunk"))
        report_at(ld, E_SYNTAX, file, 1, 0, N_("the file holds compiled code; scenarios are text"));
    else if (closing && near)
        report_at(ld, E_BRACKET, file, line, 0, N_("a bracket or block is not closed before %s: %.*s"), at,
                  (int)(near - closing), closing);
    else if (expected && near)
        report_at(ld, E_SYNTAX, file, line, 0, N_("something is missing before %s: %.*s"), at, (int)(expected - what),
                  what);
    else if (near && strncmp(what, "unexpected symbol", 17) == 0)
        report_at(ld, E_SYNTAX, file, line, 0, N_("%s cannot stand here"), at);
    else
        report_at(ld, E_SYNTAX, file, line, 0, N_("Lua cannot read this"));
    if (strcmp(at, "'#'") == 0 || strcmp(at, "'//'") == 0)
        report_fix(ld, N_("a remark begins with --"));
    else if (strcmp(at, "'+'") == 0)
        report_fix(ld, N_("a number above 0 has no sign: 5, not +5"));
    else if (per_cent_before(load_file(ld, file), line, at))
        report_fix(ld, N_("there is no per cent sign: 60 per cent is 0.6 as a share, 60 in points"));
    else
        report_fix(ld, N_("Lua says: %s"), what);
}
