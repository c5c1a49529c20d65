-- Paths that must keep their meaning while numbers are tuned. `whitecell check wannacry` plays them; no exercise does.
-- Expectations are about what follows from what; ranges are wide on purpose.

test "as it was" {
  policy = "historical",
  turn(5),
  expect { flag "stopped", no(open "the_address"), no(running "worm") },
  turn(9),
  expect { no(chose("attribution", "covert")), no(flag "raid_abroad_seen") },
  at_end { no(ending "brink"), trusts = { 20, 130 }, appointments = { 2000, 40000 } },
}

test "whoever registers the name stops the worm and is hunted for it" {
  turn(5, { the_address = "register" }),
  expect { flag "stopped", no(running "worm") },
  turn(6),
  expect { flag "researcher_hunted" },
}

test "nobody decides" {
  at_end {
    chose("exploit", "keep"), flag "stopped", no(flag "named_alone"),
    no(ending "shared_answer"), no(asked "joint_statement"),
  },
}

test "a flaw that is told is not kept" {
  policy = "historical",
  turn(1, { exploit = "tell_maker" }),
  expect { no(flag "kept_secret") },
  turn(9, { attribution = "together" }),
  at_end { asked "joint_statement", no(ending "lone_voice"), no(ending "brink") },
}

test "one capital speaks before the others" {
  turn(8, { ministers = "name_it" }),
  expect { flag "named_alone", escalation:above(15) },
  turn(9, { attribution = "alone_now" }),
  at_end { no(ending "shared_answer"), any { asked "joint_statement", flag "named_alone" } },
}

test "fifty minutes" {
  form = "class50",
  turn(1, { exploit = "keep" }),
  expect { flag "kept_secret" },
  turn(4, { hospital = "segments" }),
  expect { chose("hospital", "segments"), care:below(100) },
}
