#include "alloc.h"

#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void *libc_fn(void *ud, void *ptr, size_t osize, size_t nsize)
{
    (void)ud;
    (void)osize;
    if (nsize == 0) {
        free(ptr);
        return NULL;
    }
    return realloc(ptr, nsize);
}

const struct alloc alloc_libc = { libc_fn, NULL };

void *mem_new(const struct alloc *a, size_t count, size_t size)
{
    if (count == 0 || size == 0)
        count = size = 1;
    if (count > SIZE_MAX / size)
        return NULL;
    void *ptr = a->fn(a->ud, NULL, 0, count * size);
    return ptr ? memset(ptr, 0, count * size) : NULL;
}

void mem_free(const struct alloc *a, void *ptr, size_t count, size_t size)
{
    if (ptr)
        a->fn(a->ud, ptr, count && size ? count * size : 1, 0);
}

int mem_grow(const struct alloc *a, void **items, int *cap, int need, size_t size)
{
    if (need <= *cap)
        return 1;
    int want = *cap > INT_MAX / 2 ? INT_MAX : *cap * 2;
    if (want < need)
        want = need;
    if (want < 8)
        want = 8;
    if ((size_t)want > SIZE_MAX / size)
        return 0;
    void *grown = a->fn(a->ud, *items, (size_t)*cap * size, (size_t)want * size);
    if (!grown)
        return 0;
    memset((char *)grown + (size_t)*cap * size, 0, (size_t)(want - *cap) * size);
    *items = grown;
    *cap = want;
    return 1;
}

struct arena_block {
    struct arena_block *before;
    size_t used, size; /* of the bytes behind this header */
};

#define ALIGN _Alignof(max_align_t)
#define HEADER ((sizeof(struct arena_block) + ALIGN - 1) / ALIGN * ALIGN)
#define BLOCK ((size_t)16 * 1024)

void arena_init(struct arena *arena, const struct alloc *a)
{
    arena->alloc = a;
    arena->last = NULL;
}

void arena_free(struct arena *arena)
{
    while (arena->last) {
        struct arena_block *block = arena->last;
        arena->last = block->before;
        arena->alloc->fn(arena->alloc->ud, block, HEADER + block->size, 0);
    }
}

void *arena_new(struct arena *arena, size_t count, size_t size)
{
    if (size && count > (SIZE_MAX / 2) / size)
        return NULL;
    size_t bytes = (count * size + ALIGN - 1) / ALIGN * ALIGN;
    struct arena_block *block = arena->last;
    if (!block || block->size - block->used < bytes) {
        size_t room = bytes > BLOCK ? bytes : BLOCK;
        block = arena->alloc->fn(arena->alloc->ud, NULL, 0, HEADER + room);
        if (!block)
            return NULL;
        block->before = arena->last;
        block->used = 0;
        block->size = room;
        arena->last = block;
    }
    void *ptr = (char *)block + HEADER + block->used;
    block->used += bytes;
    return memset(ptr, 0, bytes);
}

char *arena_text(struct arena *arena, const char *text, size_t length)
{
    char *copy = arena_new(arena, length + 1, 1);
    if (copy && length)
        memcpy(copy, text, length);
    return copy;
}
