#include <stdlib.h>

#include "ui_tests.h"

static void *scarce_fn(void *ud, void *ptr, size_t osize, size_t nsize)
{
    struct scarce *scarce = ud;
    (void)osize;
    if (nsize == 0) {
        scarce->alive -= ptr != NULL;
        free(ptr);
        return NULL;
    }
    if (scarce->left <= 0)
        return NULL;
    scarce->left--;
    scarce->alive += ptr == NULL;
    return realloc(ptr, nsize);
}

struct alloc scarce_alloc(struct scarce *scarce)
{
    return (struct alloc){ scarce_fn, scarce };
}

int main(void)
{
    int failures = access_tests() + manners_tests() + monkey_tests() + pseudo_tests() + draw_tests() + text_tests() +
                   theme_tests() + widget_tests() + field_tests() + map_tests() + land_tests() + backend_tests() +
                   library_tests() + screens_tests() + walk_tests() + time_tests() + speech_tests() + debrief_tests() +
                   decide_tests() + room_tests() + scripts_tests() + console_tests() + author_tests() +
                   account_tests() + voice_tests() + briefing_tests() + setup_tests();
    return failures > 0;
}
