/* XXH64 (Yann Collet's xxHash, 64-bit variant, published specification and test vectors): state hashes, rules hashes,
   subjects of chance. Not cryptographic: the journal's chain uses SHA-256 (store/digest.h). */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

uint64_t hash_bytes(const void *data, size_t length, uint64_t seed);

/* The same over `count` words taken as little-endian, on any machine. */
uint64_t hash_words(const int32_t *words, size_t count, uint64_t seed);

#endif
