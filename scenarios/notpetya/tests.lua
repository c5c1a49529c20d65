-- Paths that must keep their meaning while numbers are tuned. `whitecell check notpetya` plays them; no exercise does.
-- Expectations are about what follows from what; ranges are wide on purpose.

test "as it was" {
  policy = "historical",
  turn(1),
  expect { chose("first_orders", "sector_advice"), delivered "first_calls", running "wiper", trust = { 40, 75 } },
  turn(7),
  expect { chose("attribution", "together"), open "consequences" },
  at_end { asked "joint_statement", no(ending "brink"), no(ending "unbelieved"), no(norm("LUCCA-2", "strained")) },
}

test "a plug pulled early costs pay and care, not the norm on protection" {
  turn(1, { first_orders = "unplug", mailbox = "block" }),
  expect { no(open "first_orders"), norm("LUCCA-7", "advanced"), no(norm("LUCCA-5", "advanced")) },
  turn(2, { shutdown = "all_open" }),
  expect { chose("shutdown", "all_open"), no(norm("LUCCA-7", "not_tested")) },
}

test "naming within hours" {
  turn(1, { first_orders = "name_state" }),
  expect { norm("LUCCA-2", "strained"), escalation:above(12) },
  at_end { no(norm("LUCCA-2", "advanced")), no(asked "joint_statement") },
}

test "a careful path through the answer" {
  policy = "historical",
  turn(4, { capitals = "send_help" }),
  expect { norm("LUCCA-8", "advanced") },
  turn(7, { attribution = "demarche" }),
  turn(8, { consequences = "charges" }),
  at_end { no(flag "named_alone"), norm("LUCCA-2", { 50, 100 }), escalation = { 0, 60 } },
}

test "nobody decides" {
  at_end {
    chose("capitals", "say_nothing"), chose("attribution", "leave_open"), chose("consequences", "let_stand"),
    no(asked "joint_statement"), no(ending "shared_answer"), norm("LUCCA-8", "strained"), lost = { 10, 100 },
  },
}

test "fifty minutes leave out what the class does not decide" {
  form = "class50",
  expect { open "first_orders", no(open "mailbox") },
  turn(1, { first_orders = "hold" }),
  expect { open "shutdown", offered("shutdown", "all_open") },
  at_end { no(chose("attribution", "operation")) },
}
