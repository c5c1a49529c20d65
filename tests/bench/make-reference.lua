-- Makes the reference scenario that several engines are measured on: 12 turns of 4 choices, 10 variables all changed by each
-- choice and clamped to 0..100, two conditional injects a turn, 12 counters of which a choice touches 4, three endings.
-- One generator, three shapes of the same rules, so that all of them can be held against one checksum:
--   reference/scenario.lua   declared data, our language
--   reference/closures.lua   the same logic as Lua functions
--   ../../engine/cli/bench_tables.h   for the hand-written C loop
-- lua5.4 tests/bench/make-reference.lua, from the checkout.

local x = 20240627
local function rnd(n)
    x = x * 16807 % 2147483647
    return x // 65536 % n
end

local VARS = { "trust", "ops", "econ", "intel", "legal", "media", "allies", "energy", "health", "deter" }
local TURNS, CHOICES, COUNTERS = 12, 4, 12
local WORDS = {}
for word in ([[agency ministry telecom operator network outage malware backup patch advisory partner alliance norm report
    attribution sanction statement hospital grid bank logistics port customs public press briefing legal counsel response
    recovery restore isolate monitor share disclose coordinate escalate contain assess confirm deny verify support]]):gmatch("%a+") do
    WORDS[#WORDS + 1] = word
end

local function words(n)
    local out = {}
    for i = 1, n do out[i] = WORDS[rnd(#WORDS) + 1] end
    local text = table.concat(out, " ")
    return text:sub(1, 1):upper() .. text:sub(2) .. "."
end

local function not_zero(draw)
    local d = 0
    while d == 0 do d = draw() end
    return d
end

-- The order of the draws is the scenario: change nothing here.
local turns = {}
for t = 1, TURNS do
    local turn = { brief = words(28), injects = {}, choices = {} }
    for j = 1, 2 do
        turn.injects[j] = { v = rnd(10) + 1, above = rnd(2) == 1, line = 35 + rnd(31), target = rnd(10) + 1,
            change = -(3 + rnd(8)), counter = rnd(12) + 1, text = words(15) }
    end
    for c = 1, CHOICES do
        local effects, counted, touched = {}, {}, {}
        for v = 1, #VARS do effects[v] = not_zero(function() return rnd(17) - 8 end) end
        while #touched < 4 do
            local k = rnd(12) + 1
            if not counted[k] then
                counted[k] = true
                touched[#touched + 1] = k
            end
        end
        local label, counts = nil, {}
        label = words(8)
        for i = 1, 4 do counts[i] = { touched[i], not_zero(function() return rnd(6) - 2 end) } end
        turn.choices[c] = { label = label, effects = effects, counts = counts, outcome = words(15) }
    end
    turns[t] = turn
end
local endings = { { 45, words(20) }, { 25, words(20) }, { -9999, words(20) } }

local function write(path, text)
    local file = assert(io.open(path, "w"))
    assert(file:write(text))
    assert(file:close())
end

local function pairs_of(choice)
    local out = {}
    for v, d in ipairs(choice.effects) do out[#out + 1] = VARS[v] .. " = " .. d end
    local total = 0
    for _, c in ipairs(choice.counts) do
        out[#out + 1] = "n" .. c[1] .. " = " .. c[2]
        total = total + c[2]
    end
    out[#out + 1] = "total = " .. total
    return table.concat(out, ", ")
end

-- ---- our language
local o = { '-- Made by ../make-reference.lua. A benchmark, not an exercise.\nscenario "reference" {\n  title = "Reference", stake = "A benchmark.", brief = "A benchmark.",\n  starts = "2020-01-01 00:00",\n  turns = {' }
for t = 1, TURNS do o[#o + 1] = (' { "Turn %d", hours = 1 },'):format(t) end
o[#o + 1] = ' },\n}\nparty "state" { name = "State", kind = "state", forensics = 0 }\nrole "player" { name = "Player", acts_for = "state", goal = "Choose." }\nobjective "choices" { text = "Choose." }\n'
for _, v in ipairs(VARS) do o[#o + 1] = ('indicator "%s" { name = "%s", start = 50, good = "high" }\n'):format(v, v) end
for c = 1, COUNTERS do o[#o + 1] = ('counter "n%d" { name = "n%d" }\n'):format(c, c) end
o[#o + 1] = 'counter "total" { name = "Total" }\n'
for t, turn in ipairs(turns) do
    for j, i in ipairs(turn.injects) do
        o[#o + 1] = ('inject "t%d_%d" { turn = %d, when = %s:%s(%d), to = { "player" }, channel = "news", from = "Bench",\n  text = "%s",\n  now = { %s = %d, n%d = -1, total = -1 } }\n'):format(
            t, j, t, VARS[i.v], i.above and "above" or "below", i.line, i.text, VARS[i.target], i.change, i.counter)
    end
    o[#o + 1] = ('decision "d%d" { turn = %d, decides = "player", objective = "choices", if_nobody_decides = "a",\n  ask = "%s",\n'):format(t, t, turn.brief)
    for c, choice in ipairs(turn.choices) do
        o[#o + 1] = ('  option "%s" { label = "%s", cost = "Some.", outcome = "%s",\n    now = { %s } },\n'):format(
            ("abcd"):sub(c, c), choice.label, choice.outcome, pairs_of(choice))
    end
    o[#o + 1] = "}\n"
end
o[#o + 1] = ('ending "high" { name = "High", when = total:above(44), text = "%s" }\nending "middle" { name = "Middle", when = total:above(24), text = "%s" }\nending "low" { name = "Low", text = "%s" }\n'):format(
    endings[1][2], endings[2][2], endings[3][2])
write("tests/bench/reference/scenario.lua", table.concat(o))

-- ---- closures
o = { "-- Made by ../make-reference.lua: the same rules as functions, as an engine would run that calls Lua for everything.\nlocal M = { turns = {}, endings = {} }\nlocal T = M.turns\n" }
for t, turn in ipairs(turns) do
    o[#o + 1] = ('T[%d] = {\n  brief = "%s",\n  injects = {\n'):format(t, turn.brief)
    for _, i in ipairs(turn.injects) do
        o[#o + 1] = ('    { when = function(s) return s.%s %s %d end,\n      apply = function(s, n) s.%s = s.%s - %d; n.n%d = n.n%d - 1 end,\n      text = "%s" },\n'):format(
            VARS[i.v], i.above and ">" or "<", i.line, VARS[i.target], VARS[i.target], -i.change, i.counter, i.counter, i.text)
    end
    o[#o + 1] = "  },\n  choices = {\n"
    for _, choice in ipairs(turn.choices) do
        o[#o + 1] = ('    { label = "%s",\n      apply = function(s, n)\n'):format(choice.label)
        for v, d in ipairs(choice.effects) do o[#o + 1] = ("        s.%s = s.%s + %d\n"):format(VARS[v], VARS[v], d) end
        for _, c in ipairs(choice.counts) do o[#o + 1] = ("        n.n%d = n.n%d + %d\n"):format(c[1], c[1], c[2]) end
        o[#o + 1] = ('      end,\n      outcome = "%s" },\n'):format(choice.outcome)
    end
    o[#o + 1] = "  },\n}\n"
end
for i, e in ipairs(endings) do o[#o + 1] = ('M.endings[%d] = { min = %d, text = "%s" }\n'):format(i, e[1], e[2]) end
o[#o + 1] = "return M\n"
write("tests/bench/reference/closures.lua", table.concat(o))

-- ---- C
o = { "/* Made by tests/bench/make-reference.lua. */\n#ifndef CLI_BENCH_TABLES_H\n#define CLI_BENCH_TABLES_H\n\n",
    "enum { REFERENCE_TURNS = 12, REFERENCE_CHOICES = 4, REFERENCE_VARS = 10, REFERENCE_COUNTERS = 12 };\n\n",
    "static const struct {\n    struct { int var, above, line, target, change, counter; } inject[2];\n",
    "    struct { int effect[REFERENCE_VARS], counter[4], count[4]; } choice[REFERENCE_CHOICES];\n} REFERENCE[REFERENCE_TURNS] = {\n" }
for _, turn in ipairs(turns) do
    o[#o + 1] = "    { { "
    for _, i in ipairs(turn.injects) do
        o[#o + 1] = ("{ %d, %d, %d, %d, %d, %d }, "):format(i.v - 1, i.above and 1 or 0, i.line, i.target - 1, i.change, i.counter - 1)
    end
    o[#o + 1] = "},\n      {\n"
    for _, c in ipairs(turn.choices) do
        local which, by = {}, {}
        for i, k in ipairs(c.counts) do which[i], by[i] = k[1] - 1, k[2] end
        o[#o + 1] = ("        { { %s }, { %s }, { %s } },\n"):format(table.concat(c.effects, ", "), table.concat(which, ", "), table.concat(by, ", "))
    end
    o[#o + 1] = "      } },\n"
end
o[#o + 1] = ("};\nstatic const int REFERENCE_ENDING[3] = { %d, %d, %d };\n\n#endif\n"):format(endings[1][1], endings[2][1], endings[3][1])
write("engine/cli/bench_tables.h", table.concat(o))
