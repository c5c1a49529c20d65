/* A Lua state that can do nothing but compute: no libraries are open in it, memory and instructions are counted.
   What scenario text may call is put in by words.c and library.c. */
#ifndef SCRIPT_SANDBOX_H
#define SCRIPT_SANDBOX_H

#include <lua.h>

#include <stddef.h>
#include <stdint.h>

#include "base/alloc.h"
#include "base/status.h"

enum {
    SANDBOX_LOAD_STEPS = 5000000, /* instructions for declaring a scenario: 10,000 sites in a loop take 1 million */
    SANDBOX_CALL_STEPS = 100000,  /* for one call of a Lua function during play */
    SANDBOX_STRING_MAX = 64 * 1024,
    SANDBOX_SMALL = 512, /* bytes; blocks up to this size are cut from chunks */
    SANDBOX_STEP = 16,   /* their sizes are multiples of this */
    SANDBOX_CHUNK = 32 * 1024
};
#define SANDBOX_MEMORY ((size_t)64 << 20)
#define SANDBOX_TRAFFIC ((size_t)1 << 30) /* bytes ever allocated for one budget: bounds what C functions copy */

/* Where a call failed, in words; texts are cut to fit. */
struct trouble {
    char file[64]; /* "" when no line of a scenario was running */
    int32_t line;
    char what[400];
    char chain[160]; /* "file:line" of the callers, nearest first, or "" */
};

/* Why an allocation failed, the last that did. */
enum sandbox_failure { SANDBOX_NEVER, SANDBOX_OVER /* a limit above */, SANDBOX_STARVED /* no more from `base` */ };

struct sandbox {
    struct alloc base;    /* where memory comes from */
    struct alloc limited; /* the same behind the limits; for what belongs to one load, and free again before its end */
    lua_State *L;
    size_t used, traffic;         /* bytes taken from `base`; bytes ever asked for */
    struct sandbox_block *chunks; /* small blocks lie in these */
    struct sandbox_block *large;  /* the other blocks, one by one */
    char *room;                   /* what is left of the latest chunk */
    size_t room_left;
    void *unused[SANDBOX_SMALL / SANDBOX_STEP + 1]; /* small blocks that were given back, by size */
    int64_t steps;                                  /* left */
    int spent;                                      /* the step budget ran out */
    enum sandbox_failure failed;
    struct trouble trouble;
};

/* STATUS_OK or STATUS_NO_MEMORY. `owner` is found again with sandbox_owner. */
enum status sandbox_open(struct sandbox *sb, const struct alloc *a, void *owner) MUST_USE;
void sandbox_close(struct sandbox *sb);

/* From now on garbage is collected step by step, for a state that stays. */
void sandbox_keep(struct sandbox *sb);

void *sandbox_owner(lua_State *L);

/* Sets both budgets anew. */
void sandbox_budget(struct sandbox *sb, int64_t steps);

/* The one protected call: calls the function below its `args` arguments. On failure nothing is left on the stack and
   sb->trouble says why: STATUS_NO_MEMORY when `base` is exhausted, else STATUS_INVALID. */
enum status sandbox_call(struct sandbox *sb, int args, int results) MUST_USE;

/* Takes `cost` instructions from the budget for work that a C function does; raises an error when it is spent. */
void sandbox_charge(lua_State *L, size_t cost);

#endif
