-- Wrong in many ways, so that every kind of report is made. For the tests of running out of memory.
scenario "broken" {
  title = "Broken", stake = "Nothing.", brief = "Nothing fits.", starts = "2020-02-30", color = "red",
  turns = { { "One", hours = 2 }, { "Two", hours = 0 } },
}
party "state" { name = "State", kind = "stat" }
role "cert" { name = "Team", acts_for = "sate", goal = "None." }
indicator "trust" { name = "Trust", start = 160, good = "high" }
site "port" { name = "Port", country = "Denmark", sector = "sea", at = { 1 }, hosts = 0.5 }
link { from = "port", to = "porto", kind = "trust" }
threat "worm" { name = "Worm", spread = { 4, 2 }, seeds = { port = "many" } }
inject "call" { turn = 7, to = { "cret" }, channel = "fone", from = "A", text = "" }
inject "call" { turn = 1, to = "all", channel = "phone", from = "A", text = "B" }
decision "one" {
  turn = 1, decides = "cert", ask = "?", if_nobody_decides = "c",
  option "a" { label = "A", cost = "A", now = { trst = 2, trust = 0.001 }, when = trust < 4 },
  option "b" { label = "B", cost = "B", norms = { { "LUCA-2", 5, because = "x" } }, now = function(s) return trust end },
}
ending "late" { name = "Late", text = "Late.", when = all { flag "never", chose("one", "d") } }
