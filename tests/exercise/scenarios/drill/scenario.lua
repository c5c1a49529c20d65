-- A small exercise whose every effect can be worked out by hand. The tests of engine/exercise are written for it.
scenario "drill" {
  title = "Drill", stake = "One port.", brief = "A port is attacked. Two people decide.",
  starts = "2020-03-02 08:00",
  turns = { { "Morning", hours = 2 }, { "Afternoon", hours = 4 }, { "Next day", days = 1, ticks = 4 } },
  forms = { class50 = { minutes = 50, decisions = { "name_it" } }, half_day = { minutes = 120, decisions = "all" } },
}
party "state" { name = "A state", kind = "state", country = "DK" }
party "firm" { name = "A firm", kind = "firm", country = "DK" }
role "cert" { name = "Response team", acts_for = "state", goal = "Tell the truth." }
role "ciso" { name = "Security officer", acts_for = "firm", goal = "Keep it running." }
objective "truth" { text = "Say what is known." }

indicator "trust" { name = "Public trust", start = 60, good = "high" }
indicator "harbour" { name = "Harbour", good = "high", measures = "service", of = { "port" } }
counter "calls" { name = "Calls", start = 3, low = 0, high = 10 }
site "port" { name = "Port", country = "DK", sector = "transport", at = { 55.6, 12.5 }, hosts = 100 }

inject "first_call" { turn = 1, to = { "cert" }, channel = "phone", from = "A colleague", text = "Something is wrong at the port." }
inject "warning" {
  turn = 1, to = "all", channel = "advisory", from = "A partner", reliable = false,
  headline = "Possible old worm", text = "It looks like last year's.", at = "2020-03-02 08:30",
}
inject "boss" { turn = 2, to = { "ciso" }, channel = "email", from = "The board", text = "When do we sail?" }
inject "angry" { turn = 2, to = "all", channel = "social", from = "Everybody", text = "Nobody tells us anything.", when = trust:below(50) }
inject "leak" { to = { "cert" }, channel = "news", from = "A newspaper", headline = "Papers found", text = "It was known.", held = true, now = { trust = -4 } }
event "storm" { turn = 2, now = { trust = -1 }, because = "A storm" }

decision "name_it" {
  turn = 1, decides = "cert", objective = "truth", ask = "What do you say?", if_nobody_decides = "nothing",
  history = { plays = "label", note = "A name was given the same day." },
  option "facts" {
    label = "The facts", cost = "Time.", now = { trust = 5, calls = 2 }, later = { { hours = 3, trust = 2, release = "leak" } },
    norms = { { "LUCCA-2", 2, because = "Keeps cause and effect apart." } },
  },
  option "label" {
    label = "A label", cost = "Being wrong.", now = { trust = -15, set = "labelled" },
    norms = { { "LUCCA-2", -1, because = "Names it too early." } },
  },
  option "nothing" { label = "Nothing", cost = "Rumours.", now = { trust = -3, calls = 4 } },
}
decision "close_port" {
  turn = 1, decides = "ciso", ask = "Do you close the port?", if_nobody_decides = "wait",
  option "close" { label = "Close it", cost = "A day.", now = { trust = 1, power = { port = 0.5 } } },
  option "wait" { label = "Wait", cost = "Risk." },
  option "ask" { label = "Ask the board", cost = "An hour.", now = { calls = 1 } },
}
decision "explain" {
  turns = { 2, 3 }, decides = "cert", ask = "Do you explain yourself?", if_nobody_decides = "no_answer",
  option "explain" { label = "Explain", cost = "It takes all day.", now = { trust = 3 } },
  option "no_answer" { label = "No", cost = "Anger.", now = { trust = -2 } },
  option "apologise" { label = "Apologise", cost = "Face.", when = flag "labelled", now = { trust = 6, clear = "labelled" } },
}

ending "lost" { name = "Trust is lost", text = "Nobody listens any more.", when = trust:below(30) }
ending "over" { name = "It is over", text = "The port works again." }
