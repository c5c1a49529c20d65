-- A rare ending: eight decisions of five options; five of them, in their turns, must take the fourth, each of which is there
-- only once the one before was taken. By chance that is 1 in 3,125 runs. `rain` leaves something to luck.
scenario "chain" {
  title = "Chain", stake = "Who opens the vault?", brief = [[Five doors, one behind the other.]],
  starts = "2020-01-01 08:00",
  turns = { { "1", hours = 1 }, { "2", hours = 1 }, { "3", hours = 1 }, { "4", hours = 1 }, { "5", hours = 1 }, { "6", hours = 1 },
    { "7", hours = 1 }, { "8", hours = 1 } },
}

party "guards" { name = "Guards", kind = "state", country = "XA" }
role "guard" { name = "Guard", acts_for = "guards", goal = "Look around." }
indicator "trust" { name = "Trust", start = 50, good = "high" }

decision "turn_1" {
  turn = 1, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "door" { label = "Open door 1", cost = "A key.", now = { set = "door_1" } },
}

decision "turn_2" {
  turn = 2, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "door" { label = "Open door 2", cost = "A key.", when = flag "door_1", now = { set = "door_2" } },
}

decision "turn_3" {
  turn = 3, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "e" { label = "Take e", cost = "Time.", now = { trust = 2 } },
}

decision "turn_4" {
  turn = 4, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "door" { label = "Open door 3", cost = "A key.", when = flag "door_2", now = { set = "door_3" } },
}

decision "turn_5" {
  turn = 5, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "e" { label = "Take e", cost = "Time.", now = { trust = 2 } },
}

decision "turn_6" {
  turn = 6, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "door" { label = "Open door 4", cost = "A key.", when = flag "door_3", now = { set = "door_4" } },
}

decision "turn_7" {
  turn = 7, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "e" { label = "Take e", cost = "Time.", now = { trust = 2 } },
}

decision "turn_8" {
  turn = 8, decides = "guard", ask = "What now?", if_nobody_decides = "a",
  option "a" { label = "Take a", cost = "Time.", now = { trust = -2 } },
  option "b" { label = "Take b", cost = "Time.", now = { trust = -1 } },
  option "c" { label = "Take c", cost = "Time." },
  option "d" { label = "Take d", cost = "Time.", now = { trust = 1 } },
  option "door" { label = "Open door 5", cost = "A key.", when = flag "door_4", now = { set = "door_5" } },
}

inject "rain" { turn = 2, to = { "guard" }, channel = "news", from = "The window", text = [[Rain.]], when = chance(0.5) }
ending "vault" { name = "The vault", text = "It is open.", when = flag "door_5" }
ending "closed" { name = "Closed", text = "Nobody got in." }
