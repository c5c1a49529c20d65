/* A scenario's tests: the file tests.lua beside scenario.lua. Named paths of choices and what is expected on them, read
   on top of the compiled scenario and in the same sandbox. No part of the rules, of the text hash or of what is kept.
 */
#ifndef SCRIPT_TESTS_H
#define SCRIPT_TESTS_H

#include "script.h"

#define SCRIPT_TESTS_FILE "tests.lua"

/* TURN: plays on to `turn`, chooses what its choices say, closes it. EXPECT: looks. AT_END: plays to the end and looks.
   What a test does not choose, its policy does. */
enum test_step_kind { TEST_TURN, TEST_EXPECT, TEST_AT_END };

struct test_place {
    int32_t line, column;
};

struct test_choice {
    int32_t decision, option; /* option number 1.. */
    struct test_place place;
};

enum expect_op {
    EXPECT_RANGE,      /* gauge a, its value from low to high */
    EXPECT_CONDITION,  /* expression a */
    EXPECT_DELIVERED,  /* inject a has come */
    EXPECT_CHOSE,      /* decision a, option number b, when it was last put */
    EXPECT_OPEN,       /* decision a is put now */
    EXPECT_OFFERED,    /* and its option number b can be chosen */
    EXPECT_ENDING,     /* the exercise ended with ending a */
    EXPECT_VERDICT,    /* norm a, enum verdict b */
    EXPECT_ATTAINMENT, /* norm a, from low to high, in bp */
};

struct expectation {
    int32_t op, negated, a, b, low, high;
    struct test_place place;
};

struct test_step {
    int32_t kind;
    int32_t turn;      /* 0-based; TEST_TURN only */
    struct span items; /* in choices or expectations */
    struct test_place place;
};

struct scenario_test {
    const char *name;
    int32_t seed, form, policy; /* form: 0 when the scenario has none; enum policy */
    struct span steps;
    struct test_place place;
};

struct script_tests {
    struct arena arena; /* owns everything below */
    struct scenario_test *test;
    struct test_step *step;
    struct test_choice *choice;
    struct expectation *expectation;
    int32_t tests;
    struct expression *expression; /* those of the scenario, then those of the expectations */
};

/* Reads the tests of `s` from what `source` calls tests.lua. STATUS_OK: *out holds them, free it with
   script_tests_free. STATUS_INVALID: `found`, to which it only adds, holds every mistake. Else STATUS_NO_MEMORY or what
   `source` gave; *out then holds nothing. */
enum status script_load_tests(const struct alloc *a, const struct script_source *source, const struct scenario *s,
                              struct script_tests *out, struct diagnostics *found) MUST_USE;
void script_tests_free(struct script_tests *t);

#endif
