#include "ground.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "store/catalogue.h"

static void must(enum status status, const struct error *err)
{
    if (!status)
        return;
    fprintf(stderr, "%s: %s (%s)\n", err->where, err->what, err->fix);
    abort();
}

char *ground_source(const char *name, char *out)
{
    struct error err;
    const char *root = getenv("WHITECELL_SOURCE");
    must(os_join(out, root && *root ? root : ".", name, &err), &err);
    return out;
}

const struct norm_catalogue *ground_norms(void)
{
    static struct arena arena;
    static struct norm_catalogue norms;
    if (!norms.count) {
        struct error err;
        char path[OS_PATH];
        arena_init(&arena, &alloc_libc);
        must(catalogue_load(ground_source("assets/norms.json", path), &arena, &norms, &err), &err);
    }
    return &norms;
}

const struct loaded *ground_scenario(const char *name)
{
    enum { KEPT = 32 };
    static struct {
        char name[128];
        struct loaded *loaded;
    } kept[KEPT];
    struct error err;
    char path[OS_PATH];
    int i = 0;
    while (i < KEPT - 1 && kept[i].loaded && strcmp(kept[i].name, name) != 0)
        i++;
    if (!kept[i].loaded) {
        must(library_load(&alloc_libc, ground_source(name, path), ground_norms(), &kept[i].loaded, NULL, &err), &err);
        snprintf(kept[i].name, sizeof kept[i].name, "%s", name);
    }
    if (strcmp(kept[i].name, name) != 0)
        abort(); /* more scenarios than places */
    return kept[i].loaded;
}

static uint64_t more(uint64_t h, const void *data, int count, size_t size)
{
    h = hash_bytes(&count, sizeof count, h);
    return count ? hash_bytes(data, (size_t)count * size, h) : h;
}

uint64_t ground_history(const struct history *h)
{
    uint64_t x = 0;
    x = more(x, h->minute, h->samples, sizeof *h->minute);
    x = more(x, h->value, h->samples * h->s->gauges, sizeof *h->value);
    x = more(x, h->site, h->samples * h->s->sites * 2, sizeof *h->site);
    x = more(x, h->lost, h->samples * h->s->threats, sizeof *h->lost);
    x = more(x, h->turn_sample, h->turns, sizeof *h->turn_sample);
    x = more(x, h->turn_cause, h->turns, sizeof *h->turn_cause);
    x = more(x, h->turn_value, h->turns * h->s->gauges, sizeof *h->turn_value);
    x = more(x, h->cause, h->causes, sizeof *h->cause);
    x = more(x, h->delivery, h->deliveries, sizeof *h->delivery);
    x = more(x, h->answer, h->answers, sizeof *h->answer);
    return more(x, h->facing, h->facings, sizeof *h->facing);
}
