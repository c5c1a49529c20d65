scenario "small" { title = "S", stake = "S", brief = "S", starts = "2020-01-01", turns = { { "1", hours = 1 }, { "2", hours = 2 } } }
party "p" { name = "P", kind = "state" }
role "r" { name = "R", acts_for = "p", goal = "G" }
indicator "trust" { name = "T", start = 50, good = "high" }
decision "d" { turn = 1, decides = "r", ask = "?", if_nobody_decides = "a",
  option "a" { label = "A", cost = "C", now = { trust = -7 } },
  option "b" { label = "B", cost = "C", later = { { hours = 1, chance = 0.5, trust = { 1, 9 } } } },
  option "c" { label = "C", cost = "C", now = function(s) return { trust = s.trust } end } }
ending "e" { name = "E", text = "E" }
