/* Counter-based random numbers: Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3",
   SC 2011; checked against the known-answer vectors published with Random123). A draw depends on its key alone, never on
   how many draws came before: two branches that differ in one choice share all other luck. */
#ifndef BASE_CHANCE_H
#define BASE_CHANCE_H

#include <stdint.h>

struct chance_block {
    uint32_t word[4];
};

static inline struct chance_block chance_philox(uint32_t c0, uint32_t c1, uint32_t c2, uint32_t c3, uint32_t k0, uint32_t k1)
{
    for (int round = 0; round < 10; round++) {
        uint64_t x = (uint64_t)0xD2511F53u * c0, y = (uint64_t)0xCD9E8D57u * c2;
        c0 = (uint32_t)(y >> 32) ^ c1 ^ k0;
        c1 = (uint32_t)y;
        c2 = (uint32_t)(x >> 32) ^ c3 ^ k1;
        c3 = (uint32_t)x;
        k0 += 0x9E3779B9u;
        k1 += 0xBB67AE85u;
    }
    return (struct chance_block){ { c0, c1, c2, c3 } };
}

/* Streams keep kinds of luck apart. The numbers are part of the model version: never reuse one. */
enum chance_stream {
    CHANCE_PARAMETER = 1, /* ranges, once a seed */
    CHANCE_SITE = 2,
    CHANCE_LINK = 3,
    CHANCE_EVIDENCE = 4,
    CHANCE_RUMOUR = 5,
    CHANCE_INDICATOR = 6,
    CHANCE_EFFECT = 7,
    CHANCE_JOINING = 8,
    CHANCE_CONDITION = 9,
    CHANCE_POLICY = 10
};

/* Four independent 32-bit words for (seed, stream, tick, subject, block). Draw k is word k % 4 of block k / 4. */
static inline struct chance_block chance_four(uint64_t seed, enum chance_stream stream, uint32_t tick, uint64_t subject,
                                              uint32_t block)
{
    return chance_philox(tick, (uint32_t)stream | block << 8, (uint32_t)subject, (uint32_t)(subject >> 32),
                         (uint32_t)seed, (uint32_t)(seed >> 32));
}

static inline uint32_t chance_draw(uint64_t seed, enum chance_stream stream, uint32_t tick, uint64_t subject, uint32_t k)
{
    return chance_four(seed, stream, tick, subject, k / 4).word[k % 4];
}

/* Whether probability p (basis points, 0..10000) holds for the draw u. */
static inline int chance_holds(uint32_t u, int32_t p)
{
    return (int32_t)((uint64_t)u * 10000 >> 32) < p;
}

/* A whole number in low..high, evenly. */
static inline int32_t chance_between(uint32_t u, int32_t low, int32_t high)
{
    return (int32_t)(low + (int64_t)((uint64_t)u * ((uint64_t)((int64_t)high - low) + 1) >> 32));
}

#endif
