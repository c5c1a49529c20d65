/* Lua's tokens with their places, for the scan before Lua runs and for finding a field's line. Never fails: what Lua
   would not accept becomes a token of its own. */
#ifndef SCRIPT_LEX_H
#define SCRIPT_LEX_H

#include <stddef.h>
#include <stdint.h>

enum token_kind {
    TOKEN_END,
    TOKEN_NAME, /* also keywords */
    TOKEN_STRING,
    TOKEN_NUMBER,
    TOKEN_SYMBOL,
    TOKEN_OPEN, /* a string or comment that never ends */
    TOKEN_STRAY /* a character that Lua does not know here */
};

/* What a token is, so that it need not be compared as text. One-character symbols stand for themselves. */
enum lex_word {
    WORD_NONE, /* a name, a string, a number ... */
    WORD_AND = 256,
    WORD_BREAK,
    WORD_DO,
    WORD_ELSE,
    WORD_ELSEIF,
    WORD_END,
    WORD_FOR,
    WORD_FUNCTION,
    WORD_GOTO,
    WORD_IF,
    WORD_IN,
    WORD_LOCAL,
    WORD_NOT,
    WORD_OR,
    WORD_REPEAT,
    WORD_RETURN,
    WORD_THEN,
    WORD_UNTIL,
    WORD_WHILE,
    WORD_FALSE,
    WORD_NIL,
    WORD_TRUE, /* keywords that are values */
    WORD_DOTS,
    WORD_JOIN,
    WORD_EQUAL,
    WORD_DIFFERS,
    WORD_AT_MOST,
    WORD_AT_LEAST,
    WORD_DIVIDE,
    WORD_LABEL,
    WORD_LEFT,
    WORD_RIGHT
};

struct token {
    enum token_kind kind;
    int word;         /* enum lex_word, or a character */
    const char *text; /* in the source; quotes included */
    size_t length;
    const char *line_text;   /* where its line begins */
    int32_t line, last_line; /* from 1: where it begins and ends */
};

struct lexer {
    const char *text;
    size_t length, at;
    int32_t line;
    size_t line_at; /* where the line begins */
};

size_t lex_mark(const char *text, size_t length); /* of the byte order mark in front, which some editors write */
void lex_begin(struct lexer *lx, const char *text, size_t length);
void lex_next(struct lexer *lx, struct token *t);
int token_matches(const struct token *t, const char *text);
static inline int token_is(const struct token *t, const char *text) /* a name or symbol, spelt so */
{
    return t->length && *t->text == *text && token_matches(t, text);
}
int32_t token_column(const struct token *t); /* from 1, in characters; 0 where a line is too long to count */
static inline int token_is_keyword(const struct token *t)
{
    return t->word >= WORD_AND && t->word <= WORD_WHILE;
}

#endif
