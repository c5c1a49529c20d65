/* XXH64: the vectors that xxHash publishes, and hashes of state words. */
#include "fixture.h"

/* The buffer of xxHash's own self test. */
static void test_buffer(unsigned char *out, int length)
{
    uint64_t generator = 2654435761u;
    for (int i = 0; i < length; i++) {
        out[i] = (unsigned char)(generator >> 56);
        generator *= UINT64_C(11400714785074694797);
    }
}

static void published_vectors_hold(void **state)
{
    (void)state;
    static const struct {
        int length;
        uint64_t seed, hash;
    } vectors[] = {
        { 0, 0, 0xEF46DB3751D8E999 },   { 0, 2654435761, 0xAC75FDA2929B17EF },
        { 1, 0, 0xE934A84ADB052768 },   { 1, 2654435761, 0x5014607643A9B4C3 },
        { 4, 0, 0x9136A0DCA57457EE },   { 4, 2654435761, 0xCAAB286BD8E9FDB5 },
        { 14, 0, 0x8282DCC4994E35C8 },  { 14, 2654435761, 0xC3BD6BF63DEB6DF0 },
        { 31, 0, 0x299B39A290E6D783 },  { 32, 0, 0x18B216492BB44B70 },
        { 33, 0, 0x55C8DC3E578F5B59 },  { 64, 2654435761, 0xB5EEBA99264CC44F },
        { 222, 0, 0xB641AE8CB691C174 }, { 222, 2654435761, 0x20CB8AB7AE10C14A },
    };
    unsigned char data[222];
    test_buffer(data, sizeof data);
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        assert_true(hash_bytes(data, (size_t)vectors[i].length, vectors[i].seed) == vectors[i].hash);
    assert_true(hash_bytes("a", 1, 0) == 0xD24EC4F1A98C6E5B);
    assert_true(hash_bytes("abc", 3, 0) == 0x44BC2CF5AD770999);
    assert_true(hash_bytes("Nobody inspects the spammish repetition", 39, 0) == 0xFBCEA83C8A378BF1);
}

static void data_may_stand_at_any_address(void **state)
{
    (void)state;
    unsigned char data[100 + 8];
    for (int shift = 0; shift < 8; shift++) {
        test_buffer(data + shift, 100);
        unsigned char aligned[100];
        test_buffer(aligned, 100);
        assert_true(hash_bytes(data + shift, 100, 5) == hash_bytes(aligned, 100, 5));
    }
}

static void words_hash_as_their_little_endian_bytes(void **state)
{
    (void)state;
    int32_t words[40];
    unsigned char bytes[160];
    for (int i = 0; i < 40; i++) {
        uint32_t v = (uint32_t)i * 0x9E3779B9u;
        words[i] = (int32_t)v;
        for (int k = 0; k < 4; k++)
            bytes[4 * i + k] = (unsigned char)(v >> 8 * k);
    }
    for (size_t n = 0; n <= 40; n++)
        assert_true(hash_words(words, n, n) == hash_bytes(bytes, 4 * n, n));
}

static void nothing_has_a_hash_even_without_an_address(void **state)
{
    (void)state;
    assert_true(hash_bytes(NULL, 0, 0) == 0xEF46DB3751D8E999);
    assert_true(hash_words(NULL, 0, 0) == 0xEF46DB3751D8E999);
}

static void every_word_bit_and_the_seed_matter(void **state)
{
    (void)state;
    int32_t words[20] = { 0 };
    uint64_t plain = hash_words(words, 20, 1);
    assert_true(plain != hash_words(words, 20, 2));
    assert_true(plain != hash_words(words, 19, 1));
    for (int i = 0; i < 20; i++)
        for (int bit = 0; bit < 32; bit++) {
            words[i] = (int32_t)(1u << bit);
            assert_true(hash_words(words, 20, 1) != plain);
            words[i] = 0;
        }
}

int test_hash(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(published_vectors_hold),
        cmocka_unit_test(data_may_stand_at_any_address),
        cmocka_unit_test(words_hash_as_their_little_endian_bytes),
        cmocka_unit_test(nothing_has_a_hash_even_without_an_address),
        cmocka_unit_test(every_word_bit_and_the_seed_matter),
    };
    return RUN("hash", tests);
}
