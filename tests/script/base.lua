-- The scenario that the snippets in bad/ are included into: one of everything, correct.
scenario "base" {
  title = "Base",
  stake = "Nothing but tests.",
  brief = "A scenario for tests.",
  starts = "2017-06-27 08:30",
  turns = { { "One", hours = 3 }, { "Two", days = 2 }, { "Three", months = 1, conflict = true } },
}
party "state" { name = "State", kind = "state" }
party "fighter" { name = "Fighter", kind = "state", belligerent = true }
party "firm" { name = "Firm", kind = "firm" }
role "cert" { name = "CERT", acts_for = "state", goal = "Understand it." }
role "ciso" { name = "CISO", acts_for = "firm", goal = "Keep it running." }
role "general" { name = "General", acts_for = "fighter", goal = "Win." }
objective "truth" { text = "Say what is known." }
indicator "trust" { name = "Public trust", start = 60, good = "high" }
indicator "shipping" { name = "Shipping", good = "high", measures = "service", of = "all" }
counter "rebuilt" { name = "Rebuilt hosts" }
site "port" { name = "Port", country = "DK", sector = "transport", at = { 55.6, 12.5 }, hosts = 900 }
site "line" { name = "Shipping line", country = "DK", sector = "transport", at = { 55.68, 12.57 }, hosts = 49000 }
site "bank" { name = "Bank", country = "UA", sector = "finance", at = { 50.45, 30.52 }, hosts = 5000 }
site "island" { name = "Island", country = "IS", sector = "food", at = { 64.1, -21.9 }, hosts = 10 }
group "danish" { country = "DK" }
link { from = "bank", to = "line", kind = "update", rate = 0.3 }
link { from = "line", to = "port", kind = "dependency" }
threat "worm" { name = "Worm", spread = 3, sites = { "danish", "bank" }, seeds = { bank = 5 } }
threat "probe" { name = "Probe", spread = 1, sites = "bank" }
rumour "leak" { spread = 0.2, fade = 0.1 }
proposal "statement" { name = "Joint statement", asks = { "state", "fighter" } }
inject "call" { turn = 1, when = no(flag "labelled"), to = { "cert", "ciso", "general" }, channel = "phone", from = "A colleague",
  text = "Something is wrong.", now = { trust = -1 } }
decision "name_it" {
  turn = 1, decides = "cert", ask = "What do you say?", if_nobody_decides = "nothing",
  option "facts" { label = "The facts", cost = "Time." },
  option "label" { label = "A label", cost = "Being wrong.", now = { set = "labelled" } },
  option "nothing" { label = "Nothing", cost = "Rumours." },
}

include "snippet.lua"

ending "over" { name = "Over", text = "It is over." }
