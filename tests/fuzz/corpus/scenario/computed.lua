scenario "computed" { title = "C", stake = "S", brief = "B", starts = "2020-01-01 10:00", turns = { { "1", hours = 6 }, { "2", days = 2 } } }
party "p" { name = "P", kind = "firm" }
role "r" { name = "R", acts_for = "p", goal = "G" }
counter "n" { name = "N" }
indicator "s" { name = "S", good = "high", measures = "service", of = { "b", "c" } }
decision "d" { turns = { 1, 2 }, decides = "r", ask = "?", if_nobody_decides = "a",
  option "a" { label = "A", cost = "C", now = { plant = { b = 2 } } },
  option "b" { label = "B", cost = "C", now = { cut = "a>b", kill = "t" }, when = infected_total "t":above(2) },
  option "c" { label = "C", cost = "C", now = { power = { c = 0.5 } } } }
names = { "a", "b", "c" }
for i, name in ipairs(names) do
  site(name) { name = name:upper(), country = "DK", sector = "food", at = { 50 + i, 10 * i }, hosts = 10 ^ i // 1 | 0 }
end
link { from = "a", to = { "b", "c" }, kind = "network", rate = math.max(1, 2) }
threat "t" { name = "T", spread = { 1, 3 }, destroy = 0.1, starts = { turn = 1 }, seeds = { a = 1 } }
event "e1" { turns = { 1, 2 }, when = infected "c":above(5), now = { n = 1 }, because = ("x"):rep(3) }
ending "e" { name = "E", text = [[
E]] }
