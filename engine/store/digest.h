/* SHA-256, and hexadecimal text read strictly: lower case, exact length. */
#ifndef STORE_DIGEST_H
#define STORE_DIGEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DIGEST_BYTES = 32, DIGEST_HEX = 65 /* with the terminator */, DIGEST_U64_HEX = 17 };

/* A digest in progress. It holds no resource and may be copied. */
struct digest {
    uint64_t state[26]; /* the library's context, kept out of this header */
};
void digest_start(struct digest *digest);
void digest_add(struct digest *digest, const void *data, size_t length);
void digest_end(struct digest *digest, char hex[DIGEST_HEX]);

void digest_of(const void *data, size_t length, char hex[DIGEST_HEX]);

/* `hex` has room for 2 * length + 1. */
void digest_to_hex(const void *data, size_t length, char *hex);

/* Whether `hex` is exactly 2 * length lower-case digits; then they are in data[length]. NULL data only asks. */
bool digest_from_hex(const char *hex, void *data, size_t length);

/* A 64-bit number as 16 lower-case digits: JSON numbers are exact only to 2^52. */
void digest_u64_to_hex(uint64_t value, char hex[DIGEST_U64_HEX]);
bool digest_u64_from_hex(const char *hex, uint64_t *value);

#endif
