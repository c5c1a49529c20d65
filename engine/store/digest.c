#include "digest.h"

#include <sha2.h>
#include <string.h>

_Static_assert(sizeof(struct digest) >= sizeof(SHA2_CTX), "struct digest holds the library's context");
_Static_assert(SHA256_DIGEST_LENGTH == DIGEST_BYTES, "SHA-256 has 32 bytes");

/* Copied in and out, so that no pointer of one type points at an object of the other. */
void digest_start(struct digest *digest)
{
    SHA2_CTX ctx;
    memset(&ctx, 0, sizeof ctx);
    SHA256Init(&ctx);
    memcpy(digest, &ctx, sizeof ctx);
}

void digest_add(struct digest *digest, const void *data, size_t length)
{
    SHA2_CTX ctx;
    if (length == 0)
        return;
    memcpy(&ctx, digest, sizeof ctx);
    SHA256Update(&ctx, data, length);
    memcpy(digest, &ctx, sizeof ctx);
}

void digest_end(struct digest *digest, char hex[DIGEST_HEX])
{
    SHA2_CTX ctx;
    uint8_t bytes[DIGEST_BYTES];
    memcpy(&ctx, digest, sizeof ctx);
    SHA256Final(bytes, &ctx);
    digest_to_hex(bytes, sizeof bytes, hex);
}

void digest_of(const void *data, size_t length, char hex[DIGEST_HEX])
{
    struct digest digest;
    digest_start(&digest);
    digest_add(&digest, data, length);
    digest_end(&digest, hex);
}

void digest_to_hex(const void *data, size_t length, char *hex)
{
    const unsigned char *bytes = data;
    for (size_t i = 0; i < length; i++) {
        hex[2 * i] = "0123456789abcdef"[bytes[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[bytes[i] & 15];
    }
    hex[2 * length] = '\0';
}

static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

bool digest_from_hex(const char *hex, void *data, size_t length)
{
    unsigned char *bytes = data;
    for (size_t i = 0; i < length; i++) {
        int high = digit(hex[2 * i]), low = high < 0 ? -1 : digit(hex[2 * i + 1]);
        if (low < 0)
            return false;
        if (bytes)
            bytes[i] = (unsigned char)(high << 4 | low);
    }
    return hex[2 * length] == '\0';
}

void digest_u64_to_hex(uint64_t value, char hex[DIGEST_U64_HEX])
{
    unsigned char bytes[8];
    for (int i = 0; i < 8; i++)
        bytes[i] = (unsigned char)(value >> (56 - 8 * i));
    digest_to_hex(bytes, sizeof bytes, hex);
}

bool digest_u64_from_hex(const char *hex, uint64_t *value)
{
    unsigned char bytes[8];
    if (!digest_from_hex(hex, bytes, sizeof bytes))
        return false;
    *value = 0;
    for (int i = 0; i < 8; i++)
        *value = *value << 8 | bytes[i];
    return true;
}
