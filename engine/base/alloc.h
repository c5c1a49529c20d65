/* Memory comes from one callback, so that a test can make any allocation fail, and so that Lua shares the same limits.
 */
#ifndef BASE_ALLOC_H
#define BASE_ALLOC_H

#include <stddef.h>

/* As Lua's: ptr NULL allocates, nsize 0 frees and returns NULL, else resizes. NULL with nsize > 0: out of memory,
   the old block stays valid. */
struct alloc {
    void *(*fn)(void *ud, void *ptr, size_t osize, size_t nsize);
    void *ud;
};

extern const struct alloc alloc_libc;

void *mem_new(const struct alloc *a, size_t count, size_t size); /* zeroed; NULL on overflow or no memory */
void mem_free(const struct alloc *a, void *ptr, size_t count, size_t size);

/* Makes room for `need` items in *items (capacity *cap, item size `size`); new room is zeroed. 0 when it cannot. */
int mem_grow(const struct alloc *a, void **items, int *cap, int need, size_t size);

/* An arena frees everything at once; blocks are zeroed and aligned for any type. */
struct arena {
    const struct alloc *alloc;
    struct arena_block *last;
};
void arena_init(struct arena *arena, const struct alloc *a);
void arena_free(struct arena *arena);
void *arena_new(struct arena *arena, size_t count,
                size_t size); /* NULL when out of memory; count 0 gives a valid block */
char *arena_text(struct arena *arena, const char *text, size_t length);

#endif
