/* Reads the text before Lua does, for what Lua would explain badly or not at all: what word processors do to quotes and
   dashes, missing commas and braces, and operators that would silently drop half of a condition. */
#include <string.h>

#include "lex.h"
#include "load.h"

enum { DEPTH_MAX = 220, KEYS_COMPARED = 400 };

struct frame {
    char open;     /* { ( [ or b: a block that ends with `end` or `until` */
    int called;    /* the bracket follows a name: f { }, f( ) */
    int condition; /* conditions stand in it: all { }, no( ) */
    int when;      /* the item at hand is `when = ...` */
    int start;     /* an item begins here */
    struct token opener;
    int keys; /* where its keys begin */
};

struct scan {
    struct load *ld;
    int32_t file;
    struct lexer lx;
    struct token prev, t;
    struct frame *frames; /* DEPTH_MAX */
    int depth;
    struct pool *keys;
    int syntax;            /* mistakes that Lua stumbles over as well */
    int32_t last_line;     /* where the last one was reported */
    struct frame suspect;  /* a brace closed by a } that stands further left */
    int string_is_operand; /* the string before is no argument of a call */
};

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
            report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("%s is no quote for Lua"), word(s, &s->t));
            report_fix(ld, N_("type straight quotes: \"...\"; word processors change them"));
        }
        /* the quoted words up to the closing quote on this line stand for a text */
        struct lexer behind = s->lx;
        const char *end = memchr(s->lx.text + s->lx.at, '\n', s->lx.length - s->lx.at);
        size_t stop = end ? (size_t)(end - s->lx.text) : s->lx.length;
        while (behind.at < stop) {
            size_t before = behind.at;
            uint32_t c = text_next(behind.text, stop, &behind.at);
            int closing = c == '"';
            for (size_t i = 0; i < 11; i++)
                closing |= known[i].code == c && c != 0x2019 && c != 0x2018;
            if (closing && before > s->lx.at) {
                s->lx.at = behind.at;
                break;
            }
            if (behind.at >= stop)
                s->lx.at = stop;
        }
        s->t.kind = TOKEN_STRING;
        return;
    }
    if (kind == '-') {
        if (report_it) {
            report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("%s is a dash, not a minus sign"), word(s, &s->t));
            report_fix(ld, N_("type - for a minus and -- for a comment"));
        }
        if (s->prev.last_line < line) { /* at the start of a line it was a comment */
            const char *end = memchr(s->lx.text + s->lx.at, '\n', s->lx.length - s->lx.at);
            s->lx.at = end ? (size_t)(end - s->lx.text) : s->lx.length;
        }
        return;
    }
    if (!report_it)
        return;
    if (kind == ' ') {
        report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("there is an invisible character (U+%04X) here"),
                  (unsigned)code);
        report_fix(ld, N_("delete it and type a plain space"));
    } else if (kind == '!') {
        report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("`!` means nothing in Lua"));
        report_fix(ld, N_("write no(...) around a condition; numbers differ with ~="));
    } else if (code < ' ') {
        report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("there is a control character (code %d) here"),
                  (int)code);
    } else {
        report_at(ld, SEVERITY_ERROR, s->file, line, column, N_("the character %s cannot stand here"), word(s, &s->t));
        report_fix(ld, N_("texts stand in quotes: \"...\""));
    }
}

static int ends_operand(const struct token *t)
{
    return t->kind == TOKEN_STRING || t->kind == TOKEN_NUMBER || t->word == '}' || t->word == ')' || t->word == ']' ||
           t->word == WORD_END || (t->kind == TOKEN_NAME && !token_is_keyword(t));
}

/* Inside a table two values side by side lack a comma, unless the second is an argument of the first. */
static void check_comma(struct scan *s)
{
    const struct token *p = &s->prev, *t = &s->t;
    if (!in_table(s) || top(s)->start || !ends_operand(p))
        return;
    int literal = p->kind == TOKEN_NUMBER || (p->kind == TOKEN_STRING && s->string_is_operand) ||
                  p->word == WORD_TRUE || p->word == WORD_FALSE || p->word == WORD_NIL || p->word == WORD_END;
    int name = t->kind == TOKEN_NAME && t->word != WORD_AND && t->word != WORD_OR && t->word != WORD_END &&
               t->word != WORD_THEN && t->word != WORD_DO;
    int value = t->kind == TOKEN_NUMBER || (literal && (t->kind == TOKEN_STRING || t->word == '{'));
    int after_table = p->word == '}' && s->string_is_operand && (t->kind == TOKEN_STRING || t->word == '{');
    if (!name && !value && !after_table)
        return;
    if (first_on_line(s, p->last_line)) {
        report_at(s->ld, SEVERITY_ERROR, s->file, p->last_line, 0, N_("a comma is missing between `%s` and `%s`"),
                  word(s, p), word(s, t));
        report_fix(s->ld, N_("put a comma at the end of each field"));
    }
    top(s)->start = 1;
    top(s)->when = 0;
}

static void add_key(struct scan *s, const struct token *name, const char *text, size_t length)
{
    const struct scan_key *keys = POOL(*s->keys, struct scan_key);
    int first = top(s)->keys;
    if (s->keys->count - first > KEYS_COMPARED)
        first = s->keys->count - KEYS_COMPARED;
    for (int i = first; i < s->keys->count; i++)
        if (keys[i].length == length && memcmp(keys[i].text, text, length) == 0) {
            report_at(s->ld, SEVERITY_ERROR, s->file, name->line, token_column(name),
                      N_("the field \"%.*s\" stands twice in the same braces, first on line %d"), (int)length, text,
                      (int)keys[i].line);
            report_fix(s->ld, N_("Lua would keep only one of them: delete or merge"));
            return;
        }
    *(struct scan_key *)pool_add(s->ld, s->keys, 1) = (struct scan_key){ text, length, name->line };
}

/* At the start of an item: what kind of item is it? */
static void begin_item(struct scan *s)
{
    struct frame *f = top(s);
    struct lexer ahead = s->lx;
    struct token a, b;
    lex_next(&ahead, &a);
    b = a;
    if (a.word == ':' || s->t.word == '[')
        lex_next(&ahead, &b);
    f->start = 0;
    f->when = 0;
    int is_name = s->t.kind == TOKEN_NAME && !token_is_keyword(&s->t), is_text = s->t.kind == TOKEN_STRING;
    if (is_name && a.word == '=') {
        f->when = token_is(&s->t, "when");
        add_key(s, &s->t, s->t.text, s->t.length);
    } else if (s->t.word == '[' && a.kind == TOKEN_STRING && a.length >= 2 && b.word == ']' && *a.text != '[') {
        add_key(s, &a, a.text + 1, a.length - 2);
    } else if ((is_name || is_text) && a.word == ':' &&
               (b.kind == TOKEN_STRING || b.kind == TOKEN_NUMBER || b.word == '{' || b.word == WORD_TRUE ||
                b.word == WORD_FALSE)) {
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, SEVERITY_ERROR, s->file, a.line, token_column(&a),
                      N_("found `:` behind a field's name, expected `=`"));
            report_fix(s->ld, N_("write name = value"));
        }
    } else if (is_text && a.word == '=') {
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, SEVERITY_ERROR, s->file, s->t.line, token_column(&s->t),
                      N_("a field's name stands without quotes"));
            report_fix(s->ld, N_("write %.*s = ..."), (int)(s->t.length - 2), s->t.text + 1);
        }
    } else if (is_name && a.word == WORD_EQUAL) {
        report_at(s->ld, SEVERITY_ERROR, s->file, a.line, token_column(&a),
                  N_("found `==` behind a field's name, expected `=`"));
    }
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
        struct lexer ahead = s->lx;
        struct token next;
        lex_next(&ahead, &next);
        report_at(s->ld, SEVERITY_ERROR, s->file, s->t.line, token_column(&s->t),
                  N_("`%s` does not work on conditions"), word(s, &s->t));
        int less = s->t.word == '<', more = s->t.word == '>';
        if ((less || more) && s->prev.kind == TOKEN_NAME && next.kind == TOKEN_NUMBER)
            report_fix(s->ld, N_("write %s:%s(%s)"), word(s, &s->prev), less ? "below" : "above", word(s, &next));
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
    int called = name || (open != '(' && s->prev.kind == TOKEN_STRING && !s->string_is_operand) || s->prev.word == ')';
    int condition = f && (f->condition || f->when) && open != 'b' && open != '[';
    if (name && (token_is(&s->prev, "all") || token_is(&s->prev, "any") || token_is(&s->prev, "no")))
        condition = 1;
    else if (name && open == '(')
        condition = 0; /* numbers and names: below(...), chose(...) */
    s->frames[s->depth++] = (struct frame){ open, called, condition, 0, open == '{', s->t, s->keys->count };
}

static void report_open(struct scan *s, const struct frame *f)
{
    const char *close = f->open == '{' ? "}" : f->open == '(' ? ")" : f->open == '[' ? "]" : "end";
    s->syntax++;
    report_at(s->ld, SEVERITY_ERROR, s->file, f->opener.line, token_column(&f->opener),
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
    if (at == 0) {
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, SEVERITY_ERROR, s->file, s->t.line, token_column(&s->t), N_("this `%s` closes nothing"),
                      word(s, &s->t));
            report_fix(s->ld, N_("one of these too many here, or one of its openers too few above"));
        }
        return;
    }
    if (at < s->depth)
        report_open(s, top(s));
    const struct frame *f = s->frames + at - 1;
    if (open == '{' && !s->suspect.open && s->prev.last_line < s->t.line && indent_of(&s->t) < indent_of(&f->opener))
        s->suspect = *f;
    s->depth = at - 1;
    s->string_is_operand = !f->called;
    s->keys->count = f->keys;
}

/* A declaration at the very left cannot stand inside another: the bracket before it was never closed. */
static void check_declaration(struct scan *s)
{
    if (s->depth == 0 || s->t.text != s->t.line_text || s->t.kind != TOKEN_NAME || top(s)->open == 'b' ||
        s->prev.last_line == s->t.line)
        return;
    for (int i = 0; i < KINDS; i++) {
        struct lexer ahead = s->lx;
        struct token next;
        lex_next(&ahead, &next);
        if (!token_is(&s->t, kind_words[i]) || (next.kind != TOKEN_STRING && next.word != '{'))
            continue;
        report_open(s, s->suspect.open ? &s->suspect : top(s));
        s->depth = 0;
        s->keys->count = 0;
        s->suspect.open = 0;
        return;
    }
}

static void step(struct scan *s)
{
    if (s->t.kind == TOKEN_STRAY) {
        stray(s);
        if (s->t.kind == TOKEN_STRAY)
            return;
    }
    if (s->t.kind == TOKEN_OPEN) {
        int lines = *s->t.text == '[' || *s->t.text == '-';
        if (first_on_line(s, s->t.line)) {
            report_at(s->ld, SEVERITY_ERROR, s->file, s->t.line, token_column(&s->t),
                      lines ? N_("what begins here with [[ is never closed by ]]")
                            : N_("the text that begins here has no closing quote"));
            report_fix(s->ld, lines ? N_("add ]]") : N_("add a quote; text over several lines goes between [[ and ]]"));
        }
        if (in_table(s))
            top(s)->start = 1; /* its comma is lost as well */
        s->prev = s->t;
        return;
    }
    check_declaration(s);
    if (!(top(s) && top(s)->start))
        check_comma(s);
    if (in_table(s) && top(s)->start && s->t.word != '}' && s->t.word != ',' && s->t.word != ';')
        begin_item(s);
    check_operator(s);
    if (s->t.kind == TOKEN_STRING)
        s->string_is_operand = !(s->prev.kind == TOKEN_NAME && !token_is_keyword(&s->prev));
    if (s->t.word == '{' || s->t.word == '(' || s->t.word == '[')
        push(s, *s->t.text);
    else if (s->t.word == WORD_FUNCTION || s->t.word == WORD_IF || s->t.word == WORD_DO || s->t.word == WORD_REPEAT)
        push(s, 'b');
    else if (s->t.word == '}')
        pop(s, '{');
    else if (s->t.word == ')')
        pop(s, '(');
    else if (s->t.word == ']')
        pop(s, '[');
    else if (s->t.word == WORD_END || s->t.word == WORD_UNTIL)
        pop(s, 'b');
    else if ((s->t.word == ',' || s->t.word == ';') && in_table(s)) {
        top(s)->start = 1;
        top(s)->when = 0;
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
        int32_t line = 1;
        for (size_t i = 0; i < bad; i++)
            line += f->text[i] == '\n';
        report_at(ld, SEVERITY_ERROR, file, line, 0, N_("the file is not UTF-8 here (byte %zu)"), bad + 1);
        report_fix(ld, N_("save it as UTF-8"));
        return NONE;
    }
    s.keys->count = 0;
    s.frames = load_scratch(ld, DEPTH_MAX, sizeof *s.frames);
    lex_begin(&s.lx, f->text, f->length);
    lex_next(&s.lx, &s.t);
    while (s.t.kind != TOKEN_END && s.depth < DEPTH_MAX - 1) {
        step(&s);
        lex_next(&s.lx, &s.t);
    }
    if (s.t.kind == TOKEN_END && s.depth > 0 && s.prev.kind != TOKEN_OPEN)
        report_open(&s, s.suspect.open ? &s.suspect : top(&s));
    return s.syntax;
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
        report_at(ld, SEVERITY_ERROR, file, 1, 0, N_("the file holds compiled code; scenarios are text"));
    else if (closing && near)
        report_at(ld, SEVERITY_ERROR, file, line, 0, N_("a bracket or block is not closed before %s: %.*s"), at,
                  (int)(near - closing), closing);
    else if (expected && near)
        report_at(ld, SEVERITY_ERROR, file, line, 0, N_("something is missing before %s: %.*s"), at,
                  (int)(expected - what), what);
    else if (near && strncmp(what, "unexpected symbol", 17) == 0)
        report_at(ld, SEVERITY_ERROR, file, line, 0, N_("%s cannot stand here"), at);
    else
        report_at(ld, SEVERITY_ERROR, file, line, 0, N_("Lua cannot read this"));
    report_fix(ld, N_("Lua says: %s"), what);
}
