-- Paths that must keep their meaning while numbers are tuned. `whitecell check ukraine-telecom` plays them; no exercise does.
-- Expectations are about what follows from what; ranges are wide on purpose.

test "as it was" {
  policy = "historical",
  turn(1),
  expect { no(open "modems"), open "spillover", cut_off:above(0) },
  turn(7),
  expect { chose("attribution", "together"), asked "joint_attribution" },
  at_end { no(ending "drawn_in"), no(ending "unheard"), services = { 50, 100 }, named_after = { 0, 100 } },
}

test "nobody decides" {
  turn(7),
  expect { chose("attribution", "experts"), no(asked "joint_attribution"), named_after = 0 },
  at_end { no(ending "standing"), no(flag "coalition_spoke") },
}

test "rules for roaming before they are needed" {
  policy = "historical",
  turn(2, { links = "share_networks" }),
  expect { flag "roaming_rules", open "registries" },
  turn(10, { roaming = "open_roaming" }),
  at_end { chose("roaming", "open_roaming"), no(ending "unheard") },
}

test "a name today, from few" {
  turn(7, { attribution = "now_few" }),
  expect { asked "joint_attribution", no(flag "priced") },
}

test "a careful path" {
  policy = "historical",
  turn(6, { disclosure = "full_account", triage_story = "criteria" }),
  turn(8, { duties = "outside_audit" }),
  turn(12, { accounts = "the_hague" }),
  at_end { chose("accounts", "the_hague"), no(ending "drawn_in"), escalation = { 0, 56 } },
}

test "fifty minutes play the first attack alone" {
  form = "class50",
  expect { open "modems", no(open "core") },
  turn(1, { modems = "shut" }),
  expect { chose("modems", "shut"), cut_off:above(0) },
  at_end { no(asked "joint_attribution"), no(flag "core_lost"), no(open "core"), no(ending "lines_restored"), no(ending "standing") },
}

test "the night of the fixed line stands alone" {
  form = "act_two",
  expect { open "triage", no(open "modems"), chose("modems", "isolate") },
  turn(5, { triage = "army_first" }),
  expect { delivered "publish_the_list", no(delivered "why_us_too") },
  turn(6, { triage_story = "whole_list" }),
  at_end { ending "list_abroad", no(ending "lines_restored") },
}

test "act three begins with what was in fact done before it" {
  form = "act_three", policy = "historical",
  expect { open "core", flag "coalition_spoke", flag "roaming_rules", no(flag "mechanism") },
  turn(9, { core = "pull_plug" }),
  at_end { no(flag "core_lost"), flag "mechanism", ending "desk_and_budget" },
}

test "criteria can come out only if somebody asked for them" {
  turn(6, { triage_story = "hold_two_days" }),
  at_end { no(delivered "criteria_out") },
}
