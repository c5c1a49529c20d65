#include "lex.h"

#include <string.h>

#include "base/text.h"

void lex_begin(struct lexer *lx, const char *text, size_t length)
{
    *lx = (struct lexer){ text, length, 0, 1, 0 };
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0)
        lx->at = lx->line_at = 3; /* a byte order mark, which Lua skips as well */
}

static int peek(const struct lexer *lx, size_t ahead)
{
    return lx->at + ahead < lx->length ? (unsigned char)lx->text[lx->at + ahead] : -1;
}

static void advance(struct lexer *lx)
{
    if (lx->text[lx->at++] == '\n') {
        lx->line++;
        lx->line_at = lx->at;
    }
}

static int is_letter(int c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static int is_digit(int c)
{
    return c >= '0' && c <= '9';
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
    for (int i = 0; i < level + 2; i++)
        advance(lx);
    while (lx->at < lx->length) {
        if (lx->text[lx->at] == ']') {
            int n = 0;
            while (peek(lx, 1 + (size_t)n) == '=')
                n++;
            if (n == level && peek(lx, 1 + (size_t)n) == ']') {
                for (int i = 0; i < level + 2; i++)
                    advance(lx);
                return 1;
            }
        }
        advance(lx);
    }
    return 0;
}

static int skip_short(struct lexer *lx, int quote)
{
    advance(lx);
    while (lx->at < lx->length) {
        int c = peek(lx, 0);
        if (c != quote && c != '\\' && c != '\n') {
            lx->at++;
            continue;
        }
        if (c == quote) {
            advance(lx);
            return 1;
        }
        if (c == '\n')
            return 0;
        advance(lx);
        if (c == '\\' && lx->at < lx->length) {
            int z = peek(lx, 0) == 'z';
            advance(lx);
            while (z && lx->at < lx->length && strchr(" \t\r\n", lx->text[lx->at]))
                advance(lx);
        }
    }
    return 0;
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
    static const char *const words[] = { "and",  "break", "do",    "else",  "elseif", "end", "for",    "function",
                                         "goto", "if",    "in",    "local", "not",    "or",  "repeat", "return",
                                         "then", "until", "while", "false", "nil",    "true" };
    if (length < 2 || length > 8)
        return WORD_NONE;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (*words[i] == *text && strlen(words[i]) == length && memcmp(words[i], text, length) == 0)
            return WORD_AND + (int)i;
    return WORD_NONE;
}

static enum token_kind scan(struct lexer *lx, int *word)
{
    int c = peek(lx, 0);
    if (c < 0)
        return TOKEN_END;
    if (is_letter(c)) {
        size_t start = lx->at;
        while (is_letter(peek(lx, 0)) || is_digit(peek(lx, 0)))
            lx->at++;
        *word = keyword(lx->text + start, lx->at - start);
        return TOKEN_NAME;
    }
    if (is_digit(c) || (c == '.' && is_digit(peek(lx, 1)))) {
        int hex = c == '0' && (peek(lx, 1) | 32) == 'x';
        do {
            int e = peek(lx, 0) | 32;
            advance(lx);
            if ((hex ? e == 'p' : e == 'e') && (peek(lx, 0) == '+' || peek(lx, 0) == '-'))
                advance(lx);
        } while (is_letter(peek(lx, 0)) || is_digit(peek(lx, 0)) || (peek(lx, 0) == '.' && peek(lx, 1) != '.'));
        return TOKEN_NUMBER;
    }
    if (c == '"' || c == '\'')
        return skip_short(lx, c) ? TOKEN_STRING : TOKEN_OPEN;
    if (c == '[') {
        int level = long_bracket(lx);
        if (level >= 0)
            return skip_long(lx, level) ? TOKEN_STRING : TOKEN_OPEN;
    }
    if (c < 0x80 && c > ' ' && strchr("+-*/%^#&~|<>=(){}[];:,.", c))
        return symbol(lx, word);
    size_t at = lx->at;
    text_next(lx->text, lx->length, &at);
    while (lx->at < at)
        advance(lx);
    return TOKEN_STRAY;
}

void lex_next(struct lexer *lx, struct token *t)
{
    for (;;) {
        while (lx->at < lx->length) {
            char c = lx->text[lx->at];
            if (c == '\n')
                advance(lx);
            else if (c == ' ' || c == '\t' || c == '\r' || c == '\v' || c == '\f')
                lx->at++;
            else
                break;
        }
        t->text = lx->text + lx->at;
        t->line_text = lx->text + lx->line_at;
        t->line = lx->line;
        t->word = WORD_NONE;
        if (peek(lx, 0) == '-' && peek(lx, 1) == '-') {
            lx->at += 2;
            int level = peek(lx, 0) == '[' ? long_bracket(lx) : -1;
            if (level < 0) {
                const char *end = memchr(lx->text + lx->at, '\n', lx->length - lx->at);
                lx->at = end ? (size_t)(end - lx->text) : lx->length;
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
    int32_t n = 1;
    for (const char *at = t->line_text; at < t->text; at++)
        n += ((unsigned char)*at & 0xC0) != 0x80;
    return n;
}

int token_is(const struct token *t, const char *text)
{
    return (t->kind == TOKEN_NAME || t->kind == TOKEN_SYMBOL) && strlen(text) == t->length &&
           memcmp(t->text, text, t->length) == 0;
}
