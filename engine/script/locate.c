/* Finds the line of a field by reading the text again from its declaration on. Fields that no constructor shows (made
   in a loop, say) keep the line of what they stand in. */
#include <string.h>

#include "lex.h"
#include "sheet.h"

/* Skips to the end of the item that begins with *t: the comma, semicolon or closing bracket behind it. */
static void skip_item(struct lexer *lx, struct token *t)
{
    int depth = 0;
    while (t->kind != TOKEN_END) {
        if (depth == 0 && (t->word == ',' || t->word == ';' || t->word == '}'))
            return;
        if (t->word == '{' || t->word == '(' || t->word == '[' || t->word == WORD_FUNCTION || t->word == WORD_IF ||
            t->word == WORD_DO)
            depth++;
        else if (t->word == '}' || t->word == ')' || t->word == ']' || t->word == WORD_END)
            depth--;
        lex_next(lx, t);
    }
}

static int is_key(const struct token *t, const char *key)
{
    size_t n = strlen(key);
    if (t->kind == TOKEN_NAME)
        return t->length == n && memcmp(t->text, key, n) == 0;
    return t->kind == TOKEN_STRING && t->length == n + 2 && memcmp(t->text + 1, key, n) == 0;
}

/* *t is behind "{". Moves it to the value of the wanted field and sets its place; 0 when it is not there. */
static int enter(struct lexer *lx, struct token *t, const struct step *step, int32_t *line, int32_t *column)
{
    int32_t item = 0;
    while (t->kind != TOKEN_END && t->word != '}') {
        struct token key = *t, value = *t;
        int named = 0;
        struct lexer back = *lx;
        if (t->kind == TOKEN_NAME) {
            lex_next(lx, &value);
            named = value.word == '=';
        } else if (t->word == '[') {
            lex_next(lx, &key);
            lex_next(lx, &value);
            if (value.word == ']')
                lex_next(lx, &value);
            named = value.word == '=';
        }
        if (named) {
            lex_next(lx, &value);
        } else {
            *lx = back;
            value = key = *t;
            item++;
        }
        if (named ? step->key && is_key(&key, step->key) : !step->key && item == step->item) {
            *line = key.line;
            *column = token_column(&key);
            *t = value;
            return 1;
        }
        *t = value;
        skip_item(lx, t);
        if (t->word != '}')
            lex_next(lx, t);
    }
    return 0;
}

/* Moves *t behind the "{" of a value: `{`, `word {`, `word "x" {` or `word(1, {`. */
static int open_table(struct lexer *lx, struct token *t)
{
    int inside = 0;
    for (int i = 0; i < 5; i++) {
        if (t->word == '{') {
            lex_next(lx, t);
            return 1;
        }
        inside |= t->word == '(';
        if (t->kind != TOKEN_NAME && t->kind != TOKEN_STRING && t->word != '(' &&
            !(inside && (t->kind == TOKEN_NUMBER || t->word == ',')))
            return 0;
        lex_next(lx, t);
    }
    return 0;
}

/* Moves *t to `word "id"` on its line, or to the first name there: the line may begin with something else. */
static void find_word(struct lexer *lx, struct token *t, const struct spot *spot)
{
    struct lexer back = *lx;
    struct token first = *t, id;
    for (; t->kind != TOKEN_END && t->line == spot->line; lex_next(lx, t)) {
        struct lexer next = *lx;
        if (!spot->word || !token_is(t, spot->word))
            continue;
        lex_next(&next, &id);
        if (!spot->id)
            return;
        if (id.word == '(')
            lex_next(&next, &id);
        if (!*spot->id ? id.kind != TOKEN_STRING : is_key(&id, spot->id))
            return;
    }
    *lx = back;
    *t = first;
    while (t->kind != TOKEN_END && t->line == spot->line && t->kind != TOKEN_NAME)
        lex_next(lx, t);
}

void locate(const struct file *file, const struct spot *spot, int32_t *line, int32_t *column)
{
    struct lexer lx;
    struct token t;
    if (file->sheet) {
        sheet_locate(file->sheet, spot, line, column);
        return;
    }
    *line = spot->line;
    *column = 0;
    lex_begin(&lx, file->text, file->length);
    do
        lex_next(&lx, &t);
    while (t.kind != TOKEN_END && t.line < spot->line);
    if (t.kind == TOKEN_END || t.line != spot->line)
        return;
    find_word(&lx, &t, spot);
    *column = token_column(&t);
    int depth = spot->depth < PATH_MAX_DEPTH ? spot->depth : PATH_MAX_DEPTH;
    for (int i = 0; i < depth; i++)
        if (!open_table(&lx, &t) || !enter(&lx, &t, spot->path + i, line, column))
            return;
}

void script_locate(const char *text, size_t length, const struct script_field *field, int32_t *line, int32_t *column)
{
    struct file file = { .name = "", .text = text, .length = length };
    struct spot spot = { .line = *line, .word = field->word, .id = field->id };
    if (field->key)
        spot.path[spot.depth++].key = field->key;
    if (field->item)
        spot.path[spot.depth++].item = field->item;
    if (field->inner)
        spot.path[spot.depth++].key = field->inner;
    locate(&file, &spot, line, column);
}
