/* Translation of every string that a player sees, gettext style: the English text is the key.
   tr(NULL) and tr("") give "". Mark texts in tables with N_() so that an extractor finds them, and what tr_in would
   look up elsewhere with N_IN(), which stands for two arguments, as N_COUNT() does for a counted text. tr_count takes
   plain literals: N_() inside it would make two texts without a plural. */
#ifndef BASE_TR_H
#define BASE_TR_H

#define N_(text) text
#define N_IN(context, text) context, text
#define N_COUNT(one, many) one, many

/* Returns the translation of `text` with static life time, or `text` itself. */
const char *tr(const char *text) __attribute__((format_arg(1)));

/* The same for a text that means several things, or that only one language writes so: `context` says which. Both are
   literals. */
const char *tr_in(const char *context, const char *text) __attribute__((format_arg(2)));

/* The form of a counted text for n: one, few, many ... as the language wants. */
const char *tr_count(const char *one, const char *many, long n)
    __attribute__((format_arg(1))) __attribute__((format_arg(2)));

/* Installs a look-up (NULL returns to English), while no other thread is in here. `find` returns NULL for an unknown
   text, `context` is NULL but for tr_in; `plural` returns the form's text or NULL. What they return lives on after
   another look-up has been installed. */
struct translation {
    void *ud;
    const char *(*find)(void *ud, const char *context, const char *text);
    const char *(*plural)(void *ud, const char *one, const char *many, long n);
};
void tr_install(const struct translation *translation);

#endif
