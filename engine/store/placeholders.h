/* Translations are used as formats of printf: one whose conversions differ from the original's would read memory that
   is not there. */
#ifndef STORE_PLACEHOLDERS_H
#define STORE_PLACEHOLDERS_H

/* Whether `text` takes the same arguments as `original`, each of the same type; "%2$s" may change their order. */
int placeholders_same(const char *original, const char *text);

#endif
