-- One of everything, for the tests in good.c and memory.c; their expectations are written for this text.
scenario "good" {
  title = "Good", stake = "Everything.", brief = [[A short brief.]],
  starts = "2017-06-27 08:30",
  place = { name = "Kyiv", offset = 3 },
  turns = { { "27 June, morning", hours = 3 }, { "28 June", days = 2, ticks = 48 }, { "Winter", months = 7 } },
  forms = { class50 = { minutes = 50, decisions = { "name_the_thing" } }, half_day = { minutes = 225, decisions = "all" } },
}
party "victim" { name = "Victim", kind = "state", country = "UA", evidence = 0.1 }
party "friend" { name = "Friend", kind = "state", lean = 10 }
party "shipper" { name = "Shipper", kind = "firm" }
role "cert" { name = "CERT", acts_for = "victim", goal = "Tell the truth", watches = { "LUCCA-2" } }
role "ciso" { name = "CISO", acts_for = "shipper", goal = "Ship" }
objective "truth" { text = "State what is known" }
indicator "trust" { name = "Public trust", start = 62, good = "high",
  moves = { { with = lost_total "wiper", above = 100, hourly = -0.01, per = 1000, limit = 20, because = "machines dark" },
            { with = service "shipping_line", below = 0.8, hourly = -0.05, because = "ships wait" } } }
indicator "shipping" { name = "Shipping", good = "high", measures = "service", of = { "dk" } }
counter "rebuilt" { name = "Rebuilt", start = 0, low = 0, high = 1000000 }
site "tax_software" { name = "Tax software", country = "UA", sector = "technology", at = { 50.45, 30.52 }, hosts = 50 }
site "shipping_line" { name = "Shipping line", country = "DK", sector = "transport", at = { 55.68, 12.57 }, hosts = 49000, exposure = 0.8, weight = 3 }
site "port" { name = "Port", country = "DK", sector = "transport", at = { 55.6, 12.5 }, hosts = 900 }
group "dk" { country = "DK" }
link { from = "tax_software", to = "dk", kind = "update", rate = { 0.3, 0.4 } }
link { from = "shipping_line", to = "port", kind = "dependency", weight = 0.5 }
link "spare" { from = "port", to = "shipping_line", kind = "failover", capacity = 100 }
threat "wiper" { name = "Wiper", spread = 3.0, destroy = { 0.4, 0.6 }, first = 5, starts = { turn = 1 }, seeds = { tax_software = 10 } }
rumour "leak" { start = 0.1, spread = 0.2, fade = 0.1, moves = { trust = -0.2 } }
proposal "statement" { name = "Joint statement", asks = { "victim", "friend" }, cost = 5, pull = 10, cohesion = "trust",
  now = { trust = 1 }, later = { { when = joined "statement":above(1), trust = 3 } } }
inject "wrong_label" { turn = 1, to = { "cert" }, channel = "advisory", from = "A friendly CERT", reliable = false,
  text = [[Possible WannaCry variant.]], at = "2017-06-27 09:00", objective = "truth" }
inject "held_one" { to = "all", channel = "news", from = "News", text = "Held.", held = true, when = any { trust:below(30), delivered "wrong_label" } }
event "storm" { turns = { 2, 3 }, when = all { chance(0.5), no(flag "named") }, now = { trust = { -3, -1 } }, because = "Storm" }
decision "name_the_thing" {
  turn = 1, decides = "cert", objective = "truth", ask = "What do you publish?", known = "It spreads.", unknown = "Who.",
  if_nobody_decides = "say_nothing",
  option "facts_only" {
    label = "Publish what it does", cost = "The press fills the gap.",
    now = { trust = -2, set = "named", rebuilt = 5 },
    later = { { hours = 6, trust = 4, when = all { flag "mechanism_known", no(flag "leaked") } },
              { days = 1, chance = 0.5, trust = { -2, 1 }, cut = { "tax_software>port" }, release = "held_one" } },
    norms = { { "LUCCA-2", 2, because = "Keeps apart." }, { "ISE-2", -1, because = "x", when = trust:above(50) } },
  },
  option "reuse_label" { label = "Reuse", cost = "Dear.", now = { trust = 3, propose = "statement", plant = { port = 3 }, kill = "wiper",
     exposure = { dk = -0.1 }, evidence = { all = 0.1 }, rumour = { leak = 0.1 }, open = "spare" },
    record = { by = "adviser", on = "2017-06-27", source = "RFE/RL" } },
  option "say_nothing" { label = "Wait", cost = "Rumour leads.", now = function(s) return { trust = s:turn() > 0 and -4 or 0, rebuilt = s:infected("port") } end },
}
decision "again" { turns = { 2, 3 }, decides = "cert", ask = "Again?", if_nobody_decides = "no_", when = function(s) return s.trust > 0 and not s:flag("zzz") end,
  option "yes_" { label = "Yes", cost = "c" }, option "no_" { label = "No", cost = "c" }, option "maybe" { label = "Maybe", cost = "c", now = { set = { "mechanism_known", "leaked" } }, when = chose("name_the_thing", "say_nothing") } }
ending "bad" { name = "Bad", text = "It ends badly.", when = trust:below(40), from_turn = 2 }
ending "normal" { name = "Normal", text = "It ends." }
fact "f1" { text = "A fact.", source = "A source" }
question "What did you learn?"
prompt "Ask them."
