/* The language of scenarios as the loader knows it, written down: from the tables that a load checks against, so that
   what authors read and what their editor knows cannot differ from what is accepted. */
#ifndef SCRIPT_LANGUAGE_H
#define SCRIPT_LANGUAGE_H

#include "base/text.h"

enum language {
    LANGUAGE_MARKDOWN, /* the author's reference, translated; its links point within itself */
    LANGUAGE_LUALS,    /* definitions (---@meta) for the Lua language server */
    LANGUAGE_LUACHECK  /* a configuration for luacheck */
};

/* Appends to `b`; check b->failed. */
void language_write(enum language language, struct buffer *b);

/* Appends what one word means, as Markdown: a declaration, a row within one, a condition, a value or an effect. 0 when
   there is no such word; *near is then the nearest, or NULL. */
int language_word(const char *word, struct buffer *b, const char **near);

#endif
