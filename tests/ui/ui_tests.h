/* The groups of tests of the window's foundation. Each returns the number of failures. */
#ifndef TESTS_UI_TESTS_H
#define TESTS_UI_TESTS_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/alloc.h"

int account_tests(void);
int access_tests(void);
int voice_tests(void);
int manners_tests(void);
int monkey_tests(void);
int pseudo_tests(void);
int author_tests(void);
int draw_tests(void);
int text_tests(void);
int theme_tests(void);
int widget_tests(void);
int field_tests(void);
int map_tests(void);
int land_tests(void);
int backend_tests(void);
int debrief_tests(void);
int console_tests(void);
int library_tests(void);
int screens_tests(void);
int walk_tests(void);
int decide_tests(void);
int room_tests(void);
int briefing_tests(void);
int setup_tests(void);
int scripts_tests(void);
int time_tests(void);
int speech_tests(void);

/* An allocator that gives `left` more blocks, then none, and counts what is not given back. */
struct scarce {
    int left, alive;
};
struct alloc scarce_alloc(struct scarce *scarce);

#endif
