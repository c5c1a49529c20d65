-- A world in which everything is known beforehand, for the figures.
scenario "known" {
  title = "Known", stake = "Nothing but tests.", brief = "A scenario for tests.", starts = "2020-01-01 00:00",
  turns = { { "One", hours = 10 }, { "Two", hours = 10 }, { "Three", hours = 10 } },
  forms = { a_part = { minutes = 5, name = "The first turn", to_turn = 1, decisions = "all" }, half_day = { minutes = 225, decisions = "all" } },
}
party "one" { name = "One", kind = "state", evidence = 1, threshold = 0.5, lean = 100 }
party "two" { name = "Two", kind = "state", evidence = 1, threshold = 0.5, lean = 100 }
party "shy" { name = "Shy", kind = "state", evidence = 1, threshold = 0.5, lean = -100 }
role "head" { name = "Head", acts_for = "one", goal = "Decide." }
indicator "trust" { name = "Trust", start = 60, good = "high" }
counter "cases" { name = "Cases" }
counter "luck" { name = "Luck" }

site "a" { name = "A", country = "DK", sector = "health", at = { 55, 12 }, hosts = 100, weight = 1 }
site "b" { name = "B", country = "DK", sector = "health", at = { 56, 12 }, hosts = 100, weight = 3 }
site "c" { name = "C", country = "SE", sector = "health", at = { 57, 12 }, hosts = 100, weight = 1 }
group "pair" { sites = { "a", "b" } }
threat "worm" { name = "Worm", spread = 0, destroy = 0 }
threat "other" { name = "Other", spread = 0, destroy = 0, sites = "c" }
proposal "statement" { name = "Statement", asks = { "one", "two", "shy" }, cost = 50 }

event "first" { turn = 1, now = { cases = 5, plant = { a = 40 }, luck = { 1, 100 } } }        -- felt from 01:00 on
event "second" { turn = 2, now = { cases = 10, plant = { b = 80 } }, later = { { hours = 6, cases = -12, trust = -30 } } }

decision "go" {
  turn = 3, decides = "head", ask = "Go?", if_nobody_decides = "no",
  option "yes" { label = "Yes", cost = "Some.", now = { propose = "statement" }, record = { by = "A", on = "2020-01-01", source = "S" } },
  option "no" { label = "No", cost = "Some." },
  option "later" { label = "Later", cost = "Some." },
}
ending "over" { name = "Over", text = "It is over." }

local naive = { value = 10, because = "Guessed.", source = "Nobody" }
local function known(id, documented, measure, wide)
  figure(id) { text = "Known.", documented = documented, measure = measure, kind = "held_out", source = "S", naive = naive, wide = wide }
end
known("cases_final", 3, { final = cases })
known("cases_then", 15, { final = cases, to = "2020-01-01 12:00" })
known("cases_most", 15, { most = cases })
known("cases_least", 5, { least = cases, to = "2020-01-01 12:00" })
known("trust_least", 30, { least = trust })
known("both_most", 120, { most = infected("pair", "worm") })
known("sum", 123, { final = { infected("a", "worm"), infected("b", "worm"), cases } })
known("average", 0.3, { least = service "pair" })
known("share", 0.3333, { final = infected("a", "worm"), out_of = infected_total "worm" })
known("scaled", -7, { final = cases, times = -2.5, plus = 0.5 })
known("until_b", 11, { hours_until = service "b":below(0.5) })
known("until_from", 0.25, { days_until = service "b":below(0.5), from = "2020-01-01 05:00" })
known("until_never", 1, { hours_until = service "c":below(0.5) })
known("until_late", 1, { hours_until = service "b":below(0.5), to = "2020-01-01 10:00" })
known("while_b", 19, { hours_while = service "b":below(0.5) })
known("while_some", 4, { hours_while = all { service "b":below(0.5), no(trust:below(40)) }, from = "2020-01-01 08:00", to = "2020-01-01 15:00" })
known("sites", 2, { sites_hit = "all" })
known("sites_early", 1, { sites_hit = "all", to = "2020-01-01 09:00" })
known("sites_other", 0, { sites_hit = "all", threat = "other" })
known("countries", 1, { countries_hit = "all" })
known("low", 1, { sites_below = "all", level = 0.5 })
known("low_countries", 1, { countries_below = "all", level = 0.61 })
known("joined", 2, { final = joined "statement" })
known("asked", 20, { hours_until = asked "statement" })
known("luck", { 40, 60 }, { final = luck })
