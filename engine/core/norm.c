#include "norm.h"

#include <string.h>

int32_t norm_find(const struct norm_catalogue *catalogue, const char *id)
{
    for (int32_t i = 0; i < catalogue->count; i++)
        if (strcmp(catalogue->norms[i].id, id) == 0)
            return i;
    return -1;
}
