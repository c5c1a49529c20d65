/* UTF-8 text: checking, cutting, comparing names, and a growing buffer. */
#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stddef.h>
#include <stdint.h>

#include "alloc.h"
#include "status.h"

/* Byte offset of the first byte that is not well-formed UTF-8 (overlong, surrogate, truncated), or `length`. */
size_t text_valid(const char *text, size_t length);

/* Reads one character at *at and moves *at behind it; a bad byte gives U+FFFD and moves by one. */
uint32_t text_next(const char *text, size_t length, size_t *at);

/* Ends `text` at `at` bytes, or before a character that would be cut in two. */
void text_cut(char *text, size_t at);

/* Writes fmt into out[size], always terminated, cut between characters. Returns `out`. */
char *text_print(char *out, size_t size, const char *fmt, ...) PRINTF_LIKE(3, 4);

/* Whether `part` stands in `text`, in capital or small letters alike (Latin with Western accents, and Cyrillic),
   with any apostrophe. An empty part stands in any text. */
int text_holds(const char *text, const char *part);

/* The name nearest to `word` among names[count], or NULL when none is near: edit distance with transpositions, case
   ignored, at most a third of the length. */
const char *text_nearest(const char *word, const char *const *names, int count);

/* A growing byte buffer. After a failed append `failed` stays set and later appends do nothing: check once at the end.
 */
struct buffer {
    const struct alloc *alloc;
    char *data; /* NUL-terminated when not NULL */
    int length, capacity;
    int failed;
};
void buffer_init(struct buffer *b, const struct alloc *a);
void buffer_free(struct buffer *b);
void buffer_add(struct buffer *b, const char *data, size_t length);
void buffer_text(struct buffer *b, const char *text);
void buffer_print(struct buffer *b, const char *fmt, ...) PRINTF_LIKE(2, 3);

#endif
