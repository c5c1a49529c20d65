/* Scenario text is not trusted: it can neither reach anything nor use up time or memory without end. */
#include <stdio.h>
#include <stdlib.h>

#include "help.h"

static void test_nothing_outside(void **state)
{
    (void)state;
    static const char *const absent[] = { "io.open('x')",
                                          "os.execute('true')",
                                          "os.getenv('HOME')",
                                          "debug.getinfo(1)",
                                          "require('os')",
                                          "package.loaded.os()",
                                          "load('return 1')",
                                          "loadstring('x')",
                                          "loadfile('x')",
                                          "dofile('x')",
                                          "collectgarbage('stop')",
                                          "getmetatable('').__index()",
                                          "setmetatable({}, {})",
                                          "rawset(math, 'floor', 1)",
                                          "rawget(math, 'floor')",
                                          "coroutine.wrap(function() end)",
                                          "pcall(error)",
                                          "xpcall(error, error)",
                                          "print('x')",
                                          "next({})",
                                          "utf8.char(1)",
                                          "_G.x()",
                                          "rawequal(1, 1)",
                                          "rawlen({})" };
    for (size_t i = 0; i < sizeof absent / sizeof *absent; i++) {
        char snippet[128];
        snprintf(snippet, sizeof snippet, "local x = %s", absent[i]);
        help_bad(snippet, "does not exist in scenarios");
    }
    static const char *const no_fields[] = { "string.dump(function() end)",
                                             "string.gsub('a', 'a', 'b')",
                                             "string.match('a', 'a')",
                                             "string.gmatch('a', 'a')()",
                                             "string.byte('a')",
                                             "string.char(1)",
                                             "('a'):gsub('a', 'b')",
                                             "math.random()",
                                             "table.sort({})",
                                             "table.remove({})",
                                             "string.pack('i', 1)",
                                             "table.move({}, 1, 1, 1)" };
    for (size_t i = 0; i < sizeof no_fields / sizeof *no_fields; i++) {
        char snippet[128];
        snprintf(snippet, sizeof snippet, "local x = %s", no_fields[i]);
        help_bad(snippet, "attempt to call a nil value");
    }
}

static void test_nothing_changed(void **state)
{
    (void)state;
    help_bad("math.floor = nil", "cannot be changed");
    help_bad("string.rep = nil", "cannot be changed");
    help_bad("table.insert(string, 'x')", "cannot be changed");
    help_bad("table.insert(math, 1, 'x')", "cannot be changed");
    help_bad("decision = 3", "is a word of the language");
    help_bad("flag 'a'.x = 3", "cannot be changed");
    help_bad("trust.x = 3", "cannot be changed");
    help_bad("local x = tostring({})", "a table cannot become text");
    help_bad("local x = tostring(flag)", "a function cannot become text");
    help_bad("local x = string.format('%p', {})", "string.format knows");
    help_bad("local x = string.format('%s', {})", "a table cannot become text");
    help_bad("error({})", "error with a value that is no text");
    help_bad("error()", "error with a value that is no text");
}

static void test_compiled_code(void **state)
{
    (void)state;
    struct loaded l;
    struct help_file file = { "scenario.lua", "\x1bLua\x54\x00\x19\x93\r\n\x1a\n", 12 };
    help_load(&l, &file, 1);
    assert_int_equal(l.status, STATUS_INVALID);
    assert_true(l.found.count >= 1);
    help_free(&l);
    file = (struct help_file){ "scenario.lua", "\x1bLuaS", 5 };
    help_load(&l, &file, 1);
    assert_int_equal(l.status, STATUS_INVALID);
    help_free(&l);
}

static void test_time(void **state)
{
    (void)state;
    help_bad("while true do end", "runs too long");
    help_bad("for i = 1, 1e12 do end", "runs too long");
    help_bad("repeat until false", "runs too long");
    help_bad("::again:: goto again", "runs too long");
    help_bad("local function f() return f() end f()", "runs too long");
    help_bad("local t = {} for i = 1, 1e9 do table.insert(t, 1, i) end", "runs too long");
    help_bad("local s = ('x'):rep(60000) for i = 1, 1e9 do local y = s:find('xy') end", "runs too long");
    help_bad("local s = ('x'):rep(60000) for i = 1, 1e9 do local y = s:upper() end", "");
    help_bad("local t = {} for i = 1, 10000 do t[i] = i end for i = 1, 1e9 do for k in pairs(t) do break end end",
             "runs too long");
    help_bad("local t = {} for i = 1, 3000 do t[i] = 'x' end for i = 1, 1e9 do local y = table.concat(t) end", "");
}

static void test_space(void **state)
{
    (void)state;
    help_bad("local x = ('x'):rep(1e9)", "the text would be longer than");
    help_bad("local x = string.rep('x', 1e15)", "the text would be longer than");
    help_bad("local x = string.rep('', 1e15, 'abc')", "the text would be longer than");
    help_bad("local s = 'x' while true do s = s .. s end", "more memory than it may have");
    help_bad("local t = {} while true do t[#t + 1] = {} end", "");
    help_bad("local t = {} for i = 1, 1e9 do t = { t, t } end", "");
    help_bad("local function f(n) return 1 + f(n + 1) end f(1)", "stack overflow");
    help_bad("local x = string.format('%99999d', 1)", "string.format knows");
    help_bad("local x = string.format('%.999f', 1)", "string.format knows");
    help_bad("local x = string.format('%d', 1.5)", "no integer representation");
    help_bad("local x = string.format('%f', 1e300)", "too large");
    help_bad("local x = string.format('%s %s')", "");
    help_bad("local t = {} for i = 1, 250 do t[i] = i end local x = table.unpack(t)", "at most 200 values");
    help_bad("local x = table.unpack({}, 1, 1e15)", "at most 200 values");
    help_bad("for i = 1, 1e9 do local x = trust end", "");
    help_bad("for i = 1, 1e9 do flag 'a' end", "");
    help_bad("local c = flag 'a' for i = 1, 60 do c = all { c, c } end event 'e' { when = c }",
             "this condition is too large");
    help_bad("local c = flag 'a' for i = 1, 60 do c = no(c) end event 'e' { when = c }", "this condition is too large");
    help_bad("for i = 1, 1e9 do event('e' .. i) {} end", "too many: a scenario may have");
    help_bad("local t = {} t.self = t event 'e' { now = t }", "unknown effect \"self\"");
    help_bad("local t = {} t[1] = t event 'e' { later = t }", "without a name");
}

static void test_parser(void **state)
{
    (void)state;
    enum { DEEP = 100000 };
    char *text = malloc(DEEP * 2 + 100);
    static const char *const openers[] = { "(", "{", "[", "not ", "-", "function() " };
    assert_non_null(text);
    for (size_t k = 0; k < sizeof openers / sizeof *openers; k++) {
        size_t n = strlen(openers[k]), at = (size_t)snprintf(text, 100, "local x = ");
        for (int i = 0; i < DEEP / 6; i++, at += n)
            memcpy(text + at, openers[k], n);
        text[at] = '\0';
        struct loaded l;
        help_snippet(&l, text);
        assert_int_equal(l.status, STATUS_INVALID);
        help_free(&l);
    }
    free(text);
}

/* A mistake after the other on one line as long as a file may be: the scan stays linear, or this takes minutes. */
static void test_long_lines(void **state)
{
    (void)state;
    static const char *const again[] = { "\xE2\x80\x9C", "1 ", "'a' ", "\" ", "and ",
                                         "x = { a: 1, ", "}",  "$ ",   "[=",  "event 'e' {\n" };
    enum { LENGTH = 1000000 };
    char *text = malloc(LENGTH + 100);
    assert_non_null(text);
    for (size_t k = 0; k < sizeof again / sizeof *again; k++) {
        size_t n = strlen(again[k]), at = (size_t)snprintf(text, 100, "event 'e' { when = all { ");
        for (; at + n < LENGTH; at += n)
            memcpy(text + at, again[k], n);
        text[at] = '\0';
        struct loaded l;
        help_snippet(&l, text);
        assert_int_equal(l.status, STATUS_INVALID);
        help_free(&l);
    }
    free(text);
}

/* Texts cut off anywhere: the scan and Lua must survive, whatever they make of it. */
static void test_cut(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    for (size_t n = 1; n < length; n += 7) {
        struct loaded l;
        struct help_file file = { "scenario.lua", text, n };
        help_load(&l, &file, 1);
        assert_true(l.status == STATUS_INVALID || l.status == STATUS_OK);
        assert_true(l.status == STATUS_OK || l.found.count > 0);
        help_free(&l);
    }
    free(text);
}

/* One byte changed anywhere. */
static void test_noise(void **state)
{
    (void)state;
    size_t length;
    char *text = help_read("good.lua", &length);
    static const char noise[] = "{}()\",=;-[]x9 \n\\'\0\xff\xe2";
    uint32_t luck = 12345;
    for (int i = 0; i < 1500; i++) {
        struct loaded l;
        struct help_file file = { "scenario.lua", text, length };
        luck = luck * 1664525u + 1013904223u;
        size_t at = (luck >> 8) % length;
        char kept = text[at];
        text[at] = noise[(luck >> 3) % (sizeof noise - 1)];
        help_load(&l, &file, 1);
        assert_true(l.status == STATUS_INVALID || l.status == STATUS_OK);
        assert_true(l.status == STATUS_OK || l.found.count > 0);
        help_free(&l);
        text[at] = kept;
    }
    free(text);
}

/* What is left of Lua works, and works alike everywhere. */
static void test_library(void **state)
{
    (void)state;
    struct loaded l;
    help_good(
        &l, "assert(('ab'):rep(3, '-') == 'ab-ab-ab' and string.rep('x', 0) == '' and string.rep('x', -1) == '')\n"
            "assert(string.format('%d|%5.2f|%-4s|%04x|%%|%s', 7, 1.5, 'a', 255, true) == '7| 1.50|a   |00ff|%|true')\n"
            "assert(('abc'):len() == 3 and ('abc'):sub(2) == 'bc' and ('abc'):sub(-2, -2) == 'b' and ('abc'):sub(5) == "
            "'')\n"
            "assert(('aBc'):upper() == 'ABC' and ('ABc'):lower() == 'abc')\n"
            "local a, b = ('a.b.c'):find('.', 3) assert(a == 4 and b == 4 and ('abc'):find('x') == nil)\n"
            "local keys = {} for k, v in pairs { b = 2, a = 1, [2] = 'y', [1] = 'x', aa = 3 } do keys[#keys + 1] = "
            "tostring(k) end\n"
            "assert(table.concat(keys, ' ') == '1 2 a aa b')\n"
            "local sum = 0 for i, v in ipairs { 5, 6 } do sum = sum + i * v end assert(sum == 17)\n"
            "local t = { 1, 3 } table.insert(t, 2, 2) table.insert(t, 4) assert(table.concat(t, ',') == '1,2,3,4')\n"
            "assert(select('#', table.unpack(t)) == 4 and select(2, 'a', 'b') == 'b' and select(-1, 'a', 'b') == 'b')\n"
            "assert(math.floor(2.7) == 2 and math.max(1, 3, 2) == 3 and math.min(2, 1) == 1 and math.abs(-4) == 4)\n"
            "assert(tonumber('12') == 12 and tonumber('x') == nil and tonumber('1e1') == 10 and type(3) == 'number')\n"
            "helper = function(n) return n * 2 end assert(helper(2) == 4)\n"
            "for i, name in ipairs { 'mine', 'yours' } do rumour(name) { spread = 0.1 * i, fade = 0.1 } end\n");
    assert_int_equal(l.s.rumours, 3);
    assert_string_equal(l.s.rumour_text[2].id, "yours");
    assert_int_equal(l.s.rumour[2].spread, 200000);
    help_free(&l);
}

int test_sandbox(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_nothing_outside), cmocka_unit_test(test_nothing_changed),
                                        cmocka_unit_test(test_compiled_code),   cmocka_unit_test(test_time),
                                        cmocka_unit_test(test_space),           cmocka_unit_test(test_parser),
                                        cmocka_unit_test(test_long_lines),      cmocka_unit_test(test_cut),
                                        cmocka_unit_test(test_noise),           cmocka_unit_test(test_library) };
    return cmocka_run_group_tests_name("script: the sandbox", tests, NULL, NULL);
}
