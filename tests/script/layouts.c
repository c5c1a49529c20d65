/* What is valid Lua is read, however it is laid out: the scan before Lua must not take it for a mistake. */
#include "help.h"

#define DECISION "turn = 1, decides = 'cert', ask = '?', if_nobody_decides = 'a'"

static const char *const layouts[] = {
    /* options and fields at the very left */
    "decision 'd' {\n" DECISION ",\noption 'a' { label = 'A', cost = 'x' },\noption 'b' { label = 'B', cost = 'x' },\n"
    "option 'c' {\nlabel = 'C',\ncost = 'x',\nnow = {\ntrust = 1\n}\n}\n}\n",
    "decision 'd'\n{\n" DECISION
    ",\noption 'a'\n{\nlabel = 'A', cost = 'x'\n},\noption 'b'\n{ label = 'B', cost = 'x' },\n"
    "option 'c'\n{ label = 'C', cost = 'x' }\n}",
    /* in one line; parentheses; semicolons */
    "decision 'd' { " DECISION
    ", option 'a' { label = 'A', cost = 'x' }, option 'b' { label = 'B', cost = 'x' }, option "
    "'c' { label = 'C', cost = 'x' } } event 'e' { now = { trust = 1 } } event 'f' { now = { trust = 2 } }",
    "event('e') { now = { trust = 1; rebuilt = 2; }; }\nevent('f')({ now = ({ trust = 1 }) })\nevent 'g' ({ now = { "
    "trust = 1 } "
    "})",
    /* closing braces further left than what they close, or on the line of the next */
    "    event 'e' {\n        now = {\n    trust = 1,\n  },\n}\nevent 'f' {\n  now = { trust = 1 }, later = { {\n    "
    "hours = "
    "1, trust = 1 }, {\n    hours = 2, trust = 1 } } }",
    "event 'e' {\n\tnow = {\n\t\ttrust = 1\n\t}\n\t}\nevent 'f' {\n\tnow = { trust = 1\n} }",
    "event 'e' { now =\n{ trust\n=\n1\n}\n,\nwhen\n=\nall\n{\nflag\n'labelled'\n,\ntrust\n:\nbelow\n(\n40\n)\n}\n}",
    /* values at the very left */
    "event 'e' { now = { trust = 1 }, when = all {\nindicator 'trust':below(40),\ncounter 'rebuilt':above(3),\n} }",
    /* declarations within a list, a loop, a call or a function of the author's */
    "local list = {\nevent 'e' { now = { trust = 1 } },\nevent 'f' { now = { trust = 1 } },\n}",
    "for i = 1, 2 do\nevent('e' .. i) {\nnow = { trust = i },\n}\nend\nif true then\nevent 'f' { now = { trust = 1 } "
    "}\nend",
    "local function make(id)\nreturn event(id) {\nnow = { trust = 1 },\n}\nend\nmake 'e'\nmake('f')",
    "local function both(a, b) end\nboth(\nevent 'e' { now = { trust = 1 } },\nevent 'f' { now = { trust = 1 } }\n)",
    "local list = {\n'a', 'b' }\nfor i, id in ipairs(list) do\n  event(id) { now = { trust = i }, because = 'x' .. i "
    "}\nend",
    /* texts and remarks that look like something else */
    "event 'e' { now = { trust = 1 }, because = 'a } b { c ( d' } -- } ) ] {\n--[[ {\nevent 'x' {\n]] --[==[ ]] { "
    "]==]\nevent 'f' "
    "{ now = { trust = 1 }, because = \"it's\" }",
    "event 'e' { now = { trust = 1 }, because = [[\nevent ]] } event 'f' { now = { trust = 1 }, because = [==[ ]] "
    "\"x\" ]==] }",
    "event 'e' { now = { trust = 1 }, because = 'a \\'quoted\\' word' } event 'f' { now = { trust = 1 }, because = \"a "
    "\\\"b\\\" "
    "\\z\n   c\" }",
    "\xEF\xBB\xBF-- a mark in front\r\nevent 'e' {\r\n  now = { trust = 1 },\r\n}\r\n",
    /* calls behind calls, operators, keys in brackets */
    "local function chain(a) return function(b) return function(t) return event(a .. b)(t) end end end\n"
    "chain 'e' 'f' { now = { trust = 1 } }\nchain('g')('h')({ now = { trust = 1 } })\nlocal t = { chain 'i' 'k' { now "
    "= { trust = "
    "1 } }, #'abc', -1, not nil, 2 ^ 3, 'a' .. 'b', 7 // 2, 1 << 2, ('x'):rep(3), 3 == 4 }",
    "event 'e' { ['now'] = { ['trust'] = 1 }, [\"because\"] = 'x' }\nlocal t = { [1] = 'a', [2] = 'b', ['c'] = { 1, 2 "
    "} }\nlocal u = "
    "t[1]\nlocal v = { t[1], t['c'][2], (t)[2] }",
    "local n = 3\nlocal t = { n == 3, n < 4 and 1 or 2, function() return n end, { n }, n }\ngoto done\n::done::",
    "local e = event 'e'\ne { now = { trust = 1 } }\nwhile false do break end repeat local x = 1 until x == 1",
};

static void test_layouts(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof layouts / sizeof *layouts; i++) {
        struct loaded l;
        help_good(&l, layouts[i]);
        help_free(&l);
    }
}

int test_layout(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(test_layouts) };
    return cmocka_run_group_tests_name("script: every layout is read", tests, NULL, NULL);
}
