/* Counter-based random numbers: Philox2x64 with 7 rounds (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy
   as 1, 2, 3", SC 2011: 6 rounds pass BigCrush), checked against the known-answer vectors published with Random123. A
   draw depends on its key alone, never on how many draws came before: two branches that differ in one choice share all
   other luck. */
#ifndef BASE_CHANCE_H
#define BASE_CHANCE_H

#include <stdint.h>

struct chance_block {
    uint32_t word[4];
};

/* The high half of a 128-bit product. */
static inline uint64_t chance_high(uint64_t a, uint64_t b)
{
#ifdef __SIZEOF_INT128__
    __extension__ typedef unsigned __int128 wide;
    return (uint64_t)((wide)a * b >> 64);
#else
    uint64_t low = (a & 0xFFFFFFFFu) * (b & 0xFFFFFFFFu), x = (a >> 32) * (b & 0xFFFFFFFFu) + (low >> 32);
    uint64_t y = (a & 0xFFFFFFFFu) * (b >> 32) + (x & 0xFFFFFFFFu);
    return (a >> 32) * (b >> 32) + (x >> 32) + (y >> 32);
#endif
}

static inline struct chance_block chance_philox(uint64_t c0, uint64_t c1, uint64_t key)
{
    for (int round = 0; round < 7; round++) {
        uint64_t high = chance_high(c0, 0xD2B74407B1CE6E93u), low = c0 * 0xD2B74407B1CE6E93u;
        c0 = high ^ key ^ c1;
        c1 = low;
        key += 0x9E3779B97F4A7C15u;
    }
    return (struct chance_block){ { (uint32_t)c0, (uint32_t)(c0 >> 32), (uint32_t)c1, (uint32_t)(c1 >> 32) } };
}

/* Streams keep kinds of luck apart. The numbers are part of the model version: never reuse one. */
enum chance_stream {
    CHANCE_PARAMETER = 1, /* ranges, once a seed */
    CHANCE_SITE = 2,
    CHANCE_LINK = 3,
    CHANCE_RUMOUR = 5,
    CHANCE_EFFECT = 7,
    CHANCE_JOINING = 8,
    CHANCE_CONDITION = 9,
    CHANCE_POLICY = 10
};

/* Four independent 32-bit words for (seed, stream, tick, subject, block). Draw k is word k % 4 of block k / 4. */
static inline struct chance_block chance_four(uint64_t seed, enum chance_stream stream, uint32_t tick, uint64_t subject,
                                              uint32_t block)
{
    return chance_philox(tick | (uint64_t)stream << 32 | (uint64_t)block << 40, subject, seed);
}

static inline uint32_t chance_draw(uint64_t seed, enum chance_stream stream, uint32_t tick, uint64_t subject,
                                   uint32_t k)
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
