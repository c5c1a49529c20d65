-- Every effect is a plain sum, and no sum leaves its range: what each option is worth can be read off. For tests/analyse.
scenario "scales" {
  title = "Scales", stake = "A town's water.", brief = "The water works are attacked.", starts = "2020-03-02 08:00",
  turns = { { "Monday", hours = 4 }, { "Tuesday", hours = 4 }, { "Wednesday", hours = 4 } },
}
party "state" { name = "A state", kind = "state", country = "DK" }
role "mayor" { name = "Mayor", acts_for = "state", goal = "Keep the town going." }

indicator "water" { name = "Water", start = 50, good = "high" }      -- nothing moves it: no outcome
indicator "trust" { name = "Trust", start = 50, good = "high" }
indicator "order" { name = "Order", start = 50, good = "high" }
indicator "mood" { name = "Mood", start = 50, good = "neither" }    -- no good direction: no outcome
indicator "burden" { name = "Burden", start = 50, good = "low" }
counter "calls" { name = "Calls", start = 0, low = 0, high = 100 }

decision "trade" {
  turn = 1, decides = "mayor", ask = "Whom do you send first?", if_nobody_decides = "neither",
  option "talk" { label = "Speakers", cost = "Order.", now = { trust = 10, mood = 5, calls = 3, set = "talked" } },
  option "guard" { label = "Guards", cost = "Trust.", now = { order = 10, burden = 2 } },
  option "neither" { label = "Nobody", cost = "Both.", now = { trust = -5, order = -5 } },
}
decision "clear" {
  turn = 1, decides = "mayor", ask = "Which pump runs?", if_nobody_decides = "none",
  option "old" { label = "The old one", cost = "Noise.", now = { trust = 2 } },
  option "new" { label = "The new one", cost = "Money.", now = { trust = 3, order = 5, burden = 1 } },
  option "none" { label = "None", cost = "Thirst.", now = { trust = -4 } },
}
decision "gift" {
  turn = 1, decides = "mayor", ask = "Do you step in?", if_nobody_decides = "rest",
  option "step_in" { label = "Step in", cost = "Time." },
  option "phone" { label = "Phone", cost = "Trust.", now = { order = 4.5 } },
  option "rest" { label = "Let it rest", cost = "None at all.", now = { trust = 6, order = 4 } },
}
decision "word" {
  turn = 2, decides = "mayor", ask = "Do you say who it was?", if_nobody_decides = "silence",
  option "keep" { label = "Not yet", cost = "Pressure.", norms = { { "LUCCA-2", 2, because = "Waits for facts." } } },
  option "name" {
    label = "Yes", cost = "It may be wrong.", now = { trust = 8 },
    norms = { { "LUCCA-2", -1, because = "Names before the facts are in." } },
  },
  option "silence" { label = "No word", cost = "Rumours.", now = { trust = -3 } },
}
decision "again" {
  turns = { 2, 3 }, decides = "mayor", ask = "More police?", if_nobody_decides = "fewer",
  option "more" { label = "More", cost = "Money.", now = { order = 2, burden = 2 } },
  option "same" { label = "As it is", cost = "Talk.", now = { trust = -2 } },
  option "fewer" { label = "Fewer", cost = "Order.", now = { order = -2 } },
  option "speakers" { label = "Send the speakers", cost = "Sleep.", when = flag "talked", now = { trust = 3, burden = 3 } },
}
decision "never" {
  turn = 3, decides = "mayor", when = trust:above(95), ask = "A feast?", if_nobody_decides = "no",
  option "yes" { label = "Yes", cost = "Money.", now = { trust = 1 } },
  option "no" { label = "No", cost = "Joy.", now = { trust = -1 } },
  option "later" { label = "Later", cost = "Time." },
}

ending "over" { name = "It is over", text = "The water runs." }
