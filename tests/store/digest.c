#include "store/digest.h"

#include "help.h"

int test_digest(void);

static void sha256_gives_the_published_values(void **state)
{
    char hex[DIGEST_HEX];
    (void)state;
    digest_of("", 0, hex);
    assert_string_equal(hex, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    digest_of("abc", 3, hex);
    assert_string_equal(hex, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void pieces_give_the_same_as_the_whole(void **state)
{
    char text[300], whole[DIGEST_HEX], pieces[DIGEST_HEX];
    struct digest d;
    (void)state;
    memset(text, 'w', sizeof text);
    digest_of(text, sizeof text, whole);
    for (size_t cut = 0; cut <= sizeof text; cut++) {
        digest_start(&d);
        digest_add(&d, text, cut);
        digest_add(&d, text + cut, sizeof text - cut);
        digest_end(&d, pieces);
        assert_string_equal(whole, pieces);
    }
}

static void hexadecimal_is_read_strictly(void **state)
{
    char hex[DIGEST_U64_HEX];
    unsigned char bytes[2] = { 1, 2 };
    uint64_t v = 7;
    (void)state;
    digest_u64_to_hex(0xfedcba9876543210u, hex);
    assert_string_equal(hex, "fedcba9876543210");
    assert_true(digest_u64_from_hex(hex, &v));
    assert_true(v == 0xfedcba9876543210u);
    digest_u64_to_hex(5, hex);
    assert_string_equal(hex, "0000000000000005");

    static const char *const wrong[] = { "",
                                         "5",
                                         "000000000000005",
                                         "00000000000000005",
                                         "000000000000000G",
                                         "FEDCBA9876543210",
                                         " 00000000000005",
                                         "0x00000000000005",
                                         "-000000000000005" };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        v = 7;
        assert_false(digest_u64_from_hex(wrong[i], &v));
        assert_true(v == 7);
    }
    assert_true(digest_from_hex("00ff", bytes, 2));
    assert_int_equal(bytes[1], 255);
    assert_true(digest_from_hex("", NULL, 0));
    assert_false(digest_from_hex("00f", NULL, 2));
}

int test_digest(void)
{
    const struct CMUnitTest tests[] = {
        TEST(sha256_gives_the_published_values),
        TEST(pieces_give_the_same_as_the_whole),
        TEST(hexadecimal_is_read_strictly),
    };
    return cmocka_run_group_tests_name("digest", tests, NULL, NULL);
}
