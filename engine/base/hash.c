#include "hash.h"

#include <string.h>

#define P1 0x9E3779B185EBCA87u
#define P2 0xC2B2AE3D27D4EB4Fu
#define P3 0x165667B19E3779F9u
#define P4 0x85EBCA77C2B2AE63u
#define P5 0x27D4EB2F165667C5u

static uint64_t rotl(uint64_t v, int by)
{
    return v << by | v >> (64 - by);
}

/* Bytes are read as little-endian. Words are read as values, so the result is the same on any machine. */
static inline uint32_t read32(const unsigned char *p, int words)
{
    uint32_t v;
    memcpy(&v, p, 4);
    return words ? v : (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

static inline uint64_t read64(const unsigned char *p, int words)
{
    return read32(p, words) | (uint64_t)read32(p + 4, words) << 32;
}

static uint64_t lane(uint64_t acc, uint64_t input)
{
    return rotl(acc + input * P2, 31) * P1;
}

static uint64_t merge(uint64_t acc, uint64_t v)
{
    return (acc ^ lane(0, v)) * P1 + P4;
}

static inline uint64_t hash(const unsigned char *p, size_t length, uint64_t seed, int words)
{
    const unsigned char *end = length ? p + length : p; /* p may be NULL then */
    uint64_t h;
    if (length >= 32) {
        uint64_t a = seed + P1 + P2, b = seed + P2, c = seed, d = seed - P1;
        do {
            a = lane(a, read64(p, words));
            b = lane(b, read64(p + 8, words));
            c = lane(c, read64(p + 16, words));
            d = lane(d, read64(p + 24, words));
            p += 32;
        } while (end - p >= 32);
        h = rotl(a, 1) + rotl(b, 7) + rotl(c, 12) + rotl(d, 18);
        h = merge(merge(merge(merge(h, a), b), c), d);
    } else {
        h = seed + P5;
    }
    h += length;
    for (; end - p >= 8; p += 8)
        h = rotl(h ^ lane(0, read64(p, words)), 27) * P1 + P4;
    if (end - p >= 4) {
        h = rotl(h ^ (uint64_t)read32(p, words) * P1, 23) * P2 + P3;
        p += 4;
    }
    for (; p < end; p++)
        h = rotl(h ^ *p * P5, 11) * P1;
    h = (h ^ h >> 33) * P2;
    h = (h ^ h >> 29) * P3;
    return h ^ h >> 32;
}

uint64_t hash_bytes(const void *data, size_t length, uint64_t seed)
{
    return hash(data, length, seed, 0);
}

uint64_t hash_words(const int32_t *words, size_t count, uint64_t seed)
{
    return hash((const unsigned char *)words, count * 4, seed, 1);
}
