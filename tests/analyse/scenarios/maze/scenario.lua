-- A tree of choices whose size is known: 3 paths through the first turn, of which one leads on, and so forth.
--   turn 1: three options; `left` opens the gate
--   turn 2: behind the gate three options, else three others
--   turn 3: three options for all, one more for who took `left` and then `deep`
-- Paths: left: deep 4 + 2 * 3 = 10; the other two: 3 * 3 = 9 each. 28 in all. Nothing hangs on chance.
scenario "maze" {
  title = "Maze", stake = "Which way?", brief = [[A maze.]],
  starts = "2020-01-01 08:00",
  turns = { { "One", hours = 1 }, { "Two", hours = 1 }, { "Three", hours = 1 } },
}

party "walkers" { name = "Walkers", kind = "state", country = "XA" }
role "walker" { name = "Walker", acts_for = "walkers", goal = "Get out." }
indicator "trust" { name = "Trust", start = 50, good = "high" }
counter "steps" { name = "Steps", start = 0, low = 0, high = 100 }

decision "first" {
  turn = 1, decides = "walker", ask = "Where?", if_nobody_decides = "ahead",
  option "left" { label = "Left", cost = "Dark.", now = { steps = 1, set = "gate" }, norms = { { "LUCCA-2", 1, para = "point 2", because = "It says where it goes." } } },
  option "ahead" { label = "Ahead", cost = "Long.", now = { steps = 2, trust = 5 } },
  option "right" { label = "Right", cost = "Wet.", now = { steps = 3, trust = -5 } },
}

decision "inside" {
  turn = 2, decides = "walker", ask = "And now?", if_nobody_decides = "shallow", when = flag "gate",
  option "deep" { label = "Deep", cost = "Darker.", now = { set = "deep" } },
  option "shallow" { label = "Shallow", cost = "Slow.", now = { trust = -10 } },
  option "back" { label = "Back", cost = "Time.", now = { steps = 1 } },
}

decision "outside" {
  turn = 2, decides = "walker", ask = "And now?", if_nobody_decides = "rest", when = no(flag "gate"),
  option "rest" { label = "Rest", cost = "Time.", now = { trust = 1 } },
  option "run" { label = "Run", cost = "Breath.", now = { trust = 2 } },
  option "sing" { label = "Sing", cost = "Nerves.", now = { trust = 3 } },
}

decision "last" {
  turn = 3, decides = "walker", ask = "Out?", if_nobody_decides = "wait",
  option "wait" { label = "Wait", cost = "Time." },
  option "call" { label = "Call", cost = "Pride." },
  option "climb" { label = "Climb", cost = "Knees." },
  option "hatch" { label = "Open the hatch", cost = "Dust.", when = flag "deep", now = { set = "hatch" } },
}

inject "echo" { turn = 3, to = { "walker" }, channel = "news", from = "Somebody", text = [[An echo.]], when = flag "gate" }
inject "flood" { turn = 3, to = { "walker" }, channel = "news", from = "Somebody", text = [[Water.]], when = trust:above(90) }

ending "treasure" { name = "Treasure", text = "There it is.", when = flag "hatch" }
ending "drowned" { name = "Drowned", text = "The water came.", when = delivered "flood" }
ending "out" { name = "Out", text = "Daylight." }
