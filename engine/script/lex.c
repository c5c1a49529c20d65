#include "lex.h"

#include <string.h>

#include "base/text.h"

enum { LETTER = 1, DIGIT = 2, BLANK = 4, MARK = 8 };
#define IS(class, a, b, c, d, e, f, g)                                                                                 \
    [a] = class, [b] = class, [c] = class, [d] = class, [e] = class, [f] = class, [g] = class
static const unsigned char classes[256] = { IS(LETTER, 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
                                            IS(LETTER, 'h', 'i', 'j', 'k', 'l', 'm', 'n'),
                                            IS(LETTER, 'o', 'p', 'q', 'r', 's', 't', 'u'),
                                            IS(LETTER, 'v', 'w', 'x', 'y', 'z', '_', 'A'),
                                            IS(LETTER, 'B', 'C', 'D', 'E', 'F', 'G', 'H'),
                                            IS(LETTER, 'I', 'J', 'K', 'L', 'M', 'N', 'O'),
                                            IS(LETTER, 'P', 'Q', 'R', 'S', 'T', 'U', 'V'),
                                            ['W'] = LETTER,
                                            ['X'] = LETTER,
                                            ['Y'] = LETTER,
                                            ['Z'] = LETTER,
                                            IS(DIGIT, '0', '1', '2', '3', '4', '5', '6'),
                                            ['7'] = DIGIT,
                                            ['8'] = DIGIT,
                                            ['9'] = DIGIT,
                                            ['\t'] = BLANK,
                                            ['\r'] = BLANK,
                                            ['\v'] = BLANK,
                                            ['\f'] = BLANK,
                                            [' '] = BLANK,
                                            IS(MARK, '+', '-', '*', '/', '%', '^', '#'),
                                            IS(MARK, '&', '~', '|', '<', '>', '=', '('),
                                            IS(MARK, ')', '{', '}', '[', ']', ';', ':'),
                                            [','] = MARK,
                                            ['.'] = MARK };
#undef IS

static int is(char c, int class)
{
    return (classes[(unsigned char)c] & class) != 0;
}

size_t lex_mark(const char *text, size_t length)
{
    return length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

void lex_begin(struct lexer *lx, const char *text, size_t length)
{
    size_t mark = lex_mark(text, length);
    *lx = (struct lexer){ text, length, mark, 1, mark };
}

static int peek(const struct lexer *lx, size_t ahead)
{
    return lx->at + ahead < lx->length ? (unsigned char)lx->text[lx->at + ahead] : -1;
}

/* Moves to `end`, counting the lines passed. */
static void move(struct lexer *lx, size_t end)
{
    const char *line;
    size_t at = lx->at;
    while ((line = memchr(lx->text + at, '\n', end - at)) != NULL) {
        at = (size_t)(line - lx->text) + 1;
        lx->line++;
        lx->line_at = at;
    }
    lx->at = end;
}

/* The level of a long bracket that opens here, or -1. */
static int long_bracket(const struct lexer *lx)
{
    int level = 0;
    while (peek(lx, 1 + (size_t)level) == '=')
        level++;
    return peek(lx, 1 + (size_t)level) == '[' ? level : -1;
}

static int skip_long(struct lexer *lx, int level)
{
    size_t width = (size_t)level + 2;
    const char *end = lx->text + lx->length, *at = lx->text + lx->at + width;
    while (at < end && (at = memchr(at, ']', (size_t)(end - at))) != NULL) {
        const char *from = at++;
        while (at < end && *at == '=')
            at++;
        if (at < end && *at == ']' && (size_t)(at + 1 - from) == width) {
            move(lx, (size_t)(at + 1 - lx->text));
            return 1;
        }
    }
    move(lx, lx->length);
    return 0;
}

static int skip_short(struct lexer *lx, char quote)
{
    const char *at = lx->text + lx->at + 1, *end = lx->text + lx->length;
    const char *close = memchr(at, quote, (size_t)(end - at));
    if (close && !memchr(at, '\\', (size_t)(close - at)) && !memchr(at, '\n', (size_t)(close - at))) {
        lx->at = (size_t)(close + 1 - lx->text);
        return 1;
    }
    while (at < end && *at != quote && *at != '\n') {
        int escaped = *at == '\\';
        at++;
        if (!escaped || at == end)
            continue;
        int blanks = *at == 'z';
        at++;
        while (blanks && at < end && (*at == '\n' || is(*at, BLANK)))
            at++;
    }
    int closed = at < end && *at == quote;
    move(lx, (size_t)(at - lx->text) + (closed ? 1 : 0));
    return closed;
}

static const struct {
    const char *text;
    int length, word;
} symbols[] = { { "...", 3, WORD_DOTS },   { "..", 2, WORD_JOIN },    { "==", 2, WORD_EQUAL },
                { "~=", 2, WORD_DIFFERS }, { "<=", 2, WORD_AT_MOST }, { ">=", 2, WORD_AT_LEAST },
                { "//", 2, WORD_DIVIDE },  { "::", 2, WORD_LABEL },   { "<<", 2, WORD_LEFT },
                { ">>", 2, WORD_RIGHT } };

static enum token_kind symbol(struct lexer *lx, int *word)
{
    const char *at = lx->text + lx->at;
    size_t left = lx->length - lx->at, n = 1;
    *word = (unsigned char)*at;
    int pair = left > 1 && (at[1] == '=' || at[1] == at[0]) && strchr(".=~<>/:", *at);
    for (size_t i = 0; pair && i < sizeof symbols / sizeof *symbols; i++)
        if (*symbols[i].text == *at && left >= (size_t)symbols[i].length &&
            memcmp(at, symbols[i].text, (size_t)symbols[i].length) == 0) {
            *word = symbols[i].word;
            n = (size_t)symbols[i].length;
            break;
        }
    lx->at += n;
    return TOKEN_SYMBOL;
}

static int keyword(const char *text, size_t length)
{
    static const struct {
        const char *text;
        int word;
    } words[] = { { "and", WORD_AND },     { "break", WORD_BREAK },   { "do", WORD_DO },
                  { "else", WORD_ELSE },   { "elseif", WORD_ELSEIF }, { "end", WORD_END },
                  { "false", WORD_FALSE }, { "for", WORD_FOR },       { "function", WORD_FUNCTION },
                  { "goto", WORD_GOTO },   { "if", WORD_IF },         { "in", WORD_IN },
                  { "local", WORD_LOCAL }, { "nil", WORD_NIL },       { "not", WORD_NOT },
                  { "or", WORD_OR },       { "repeat", WORD_REPEAT }, { "return", WORD_RETURN },
                  { "then", WORD_THEN },   { "true", WORD_TRUE },     { "until", WORD_UNTIL },
                  { "while", WORD_WHILE } };
    /* where the words with a letter begin; they end where the next letter's begin */
    static const unsigned char first[] = { 0,  1,  2,  2,  3,  6,  9,  10, 10, 12, 12, 12, 13, 13,
                                           15, 16, 16, 16, 18, 18, 20, 21, 21, 22, 22, 22, 22 };
    if (length < 2 || length > 8 || *text < 'a' || *text > 'z')
        return WORD_NONE;
    for (int i = first[*text - 'a']; i < first[*text - 'a' + 1]; i++)
        if (words[i].text[1] == text[1] && strlen(words[i].text) == length && memcmp(words[i].text, text, length) == 0)
            return words[i].word;
    return WORD_NONE;
}

static enum token_kind number(struct lexer *lx)
{
    int hex = peek(lx, 0) == '0' && (peek(lx, 1) | 32) == 'x';
    const char *at = lx->text + lx->at, *end = lx->text + lx->length;
    do {
        int e = *at++ | 32;
        if ((hex ? e == 'p' : e == 'e') && at < end && (*at == '+' || *at == '-'))
            at++;
    } while (at < end && (is(*at, LETTER | DIGIT) || (*at == '.' && !(at + 1 < end && at[1] == '.'))));
    lx->at = (size_t)(at - lx->text);
    return TOKEN_NUMBER;
}

static enum token_kind scan(struct lexer *lx, int *word)
{
    const char *start = lx->text + lx->at, *end = lx->text + lx->length, *at = start;
    if (at == end)
        return TOKEN_END;
    if (is(*at, LETTER)) {
        do
            at++;
        while (at < end && is(*at, LETTER | DIGIT));
        lx->at = (size_t)(at - lx->text);
        *word = keyword(start, (size_t)(at - start));
        return TOKEN_NAME;
    }
    if (*at == '"' || *at == '\'')
        return skip_short(lx, *at) ? TOKEN_STRING : TOKEN_OPEN;
    if (is(*at, DIGIT) || (*at == '.' && at + 1 < end && is(at[1], DIGIT)))
        return number(lx);
    if (*at == '[') {
        int level = long_bracket(lx);
        if (level >= 0)
            return skip_long(lx, level) ? TOKEN_STRING : TOKEN_OPEN;
    }
    if (is(*at, MARK))
        return symbol(lx, word);
    size_t behind = lx->at;
    text_next(lx->text, lx->length, &behind);
    move(lx, behind);
    return TOKEN_STRAY;
}

void lex_next(struct lexer *lx, struct token *t)
{
    for (;;) {
        const char *at = lx->text + lx->at, *end = lx->text + lx->length;
        for (; at < end && (*at == '\n' || is(*at, BLANK)); at++)
            if (*at == '\n') {
                lx->line++;
                lx->line_at = (size_t)(at + 1 - lx->text);
            }
        lx->at = (size_t)(at - lx->text);
        t->text = at;
        t->line_text = lx->text + lx->line_at;
        t->line = lx->line;
        t->word = WORD_NONE;
        if (end - at >= 2 && at[0] == '-' && at[1] == '-') {
            lx->at += 2;
            int level = peek(lx, 0) == '[' ? long_bracket(lx) : -1;
            if (level < 0) {
                const char *line = memchr(at, '\n', (size_t)(end - at));
                lx->at = line ? (size_t)(line - lx->text) : lx->length;
                continue;
            }
            if (skip_long(lx, level))
                continue;
            t->kind = TOKEN_OPEN;
        } else {
            t->kind = scan(lx, &t->word);
        }
        t->length = (size_t)(lx->text + lx->at - t->text);
        t->last_line = lx->line;
        return;
    }
}

int32_t token_column(const struct token *t)
{
    enum { FAR = 5000 };
    int32_t n = 1;
    if (t->text - t->line_text > FAR)
        return 0;
    for (const char *at = t->line_text; at < t->text; at++)
        n += ((unsigned char)*at & 0xC0) != 0x80;
    return n;
}

int token_matches(const struct token *t, const char *text)
{
    return (t->kind == TOKEN_NAME || t->kind == TOKEN_SYMBOL) && strlen(text) == t->length &&
           memcmp(t->text, text, t->length) == 0;
}
