#include "tr.h"

#include <stddef.h>

static struct translation current;

void tr_install(const struct translation *translation)
{
    current = translation ? *translation : (struct translation){0};
}

const char *tr(const char *text)
{
    if (!text || !*text)
        return "";
    const char *found = current.find ? current.find(current.ud, NULL, text) : NULL;
    return found ? found : text;
}

const char *tr_in(const char *context, const char *text)
{
    const char *found = current.find ? current.find(current.ud, context, text) : NULL;
    return found ? found : text;
}

const char *tr_count(const char *one, const char *many, long n)
{
    const char *found = current.plural ? current.plural(current.ud, one, many, n) : NULL;
    return found ? found : n == 1 ? one : many;
}
