/* Translation of every string that a player sees, gettext style: the English text is the key.
   tr(NULL) and tr("") give "". Mark texts in tables with N_() so that an extractor finds them. */
#ifndef BASE_TR_H
#define BASE_TR_H

#define N_(text) text

/* Returns the translation of `text` with static life time, or `text` itself. */
const char *tr(const char *text) __attribute__((format_arg(1)));

/* The form of a counted text for n: one, few, many ... as the language wants. */
const char *tr_count(const char *one, const char *many, long n)
    __attribute__((format_arg(1))) __attribute__((format_arg(2)));

/* Installs a look-up (NULL returns to English). Called once at start, before any thread. `find` returns NULL for an
   unknown text; `plural` returns the form's text or NULL. */
struct translation {
    void *ud;
    const char *(*find)(void *ud, const char *text);
    const char *(*plural)(void *ud, const char *one, const char *many, long n);
};
void tr_install(const struct translation *translation);

#endif
