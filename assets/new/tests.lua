-- What must stay true while you change numbers. `whitecell check new` plays these paths; no exercise does.

test "off the network in time" {
  turn(1, { pumps = "by_hand", first_word = "warn_all" }),
  expect { delivered "lorries_out", norm("DIG-3", "advanced"), norm("LUCCA-7", "advanced"), cost = { 15, 45 } },
}

test "a careful word" {
  turn(1, { first_word = "share" }),
  turn(2),
  expect { flag "shared", delivered "sample", open "name" },
  turn(3, { name = "with_others" }),
  expect { asked "statement", no(ending "quarrel") },
}

test "named too soon" {
  turn(3, { name = "name_now" }),
  expect { norm("LUCCA-2", "strained"), tension:above(25), ending "quarrel" },
}

test "nobody decides" {
  at_end { chose("pumps", "keep_on"), no(flag "named"), no(asked "statement"), no(ending "together"), supply = { 30, 100 } },
}
