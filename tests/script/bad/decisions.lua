-- Decisions, options, marks and records.
decision "two" { -- error[E048]: the decision has 2 options, expected 3 to 5
  turn = 1, decides = "cert", ask = "?", if_nobody_decides = "a",
  option "a" { label = "A", cost = "x" },
  option "b" { label = "B" }, -- error[E028]: an option lacks the field "cost"; add cost =
}
decision "never" { -- error[E049]: the decision is put in no turn; add turn = 1
  decides = "ciso", ask = "?", if_nobody_decides = "a",
  option "a" {
    label = "A", cost = "x",
    norms = { { "LUCCA-2", 1, because = "x" } }, -- error[E051]: LUCCA-2 is addressed to states, but the role "ciso" acts for "firm", which is a firm
  },
  option "b" { label = "B", cost = "x", norms = { { "DIG-3", 4, because = "x" } } }, -- error[E030]: found 4, expected a number from -3 to 3
  option "c" {
    label = "C", cost = "x",
    norms = { { "DIG-3", 1 } }, -- error[E028]: a norm mark lacks the field "because"
  },
  option "d" { label = "D", cost = "x", norms = { "DIG-3", 1, because = "x" } }, -- error[E052]: `norms` is a list of marks, found one mark's parts
  option "a" { label = "A", cost = "x" }, -- error[E019]: decision "never" has two options "a"
}
decision "third" {
  turns = { 1, 1 }, -- error[E037]: turn 1 stands twice in the list
  decides = "cert", ask = "?", if_nobody_decides = "a",
  tensions = { { "LUCCA-2", "ISE-2" } }, -- error[E053]: no option of this decision marks LUCCA-2 -- error[E053]: no option of this decision marks ISE-2
  history = { plays = "z" }, -- error[E024]: the decision has no option "z"
  option "a" { label = "A", cost = "x", now = { hours = 3, trust = 1 } }, -- error[E045]: `now` has no "hours": what it does happens at once
  option "b" {
    label = "B", cost = "x",
    later = { hours = 6, trust = 4 }, -- error[E046]: `later` is a list of entries, found one entry's fields; put a second pair of braces
  },
  option "c" {
    label = "C", cost = "x",
    later = { { hours = 6, days = 1, trust = 4 }, -- error[E046]: found a delay in hours and in days, expected one of them
              { days = 1 } }, -- error[E046]: this entry does nothing
    record = { by = "someone", on = "June 2017", source = "a paper" }, -- error[E034]: found "June 2017", expected a date such as "2017-06-27"
  },
  "stray", -- error[E050]: found the text "stray" in a decision, expected option "id" { ... }
}
option "lonely" { label = "L", cost = "x" } -- error[E050]: option "lonely" stands outside a decision; options go inside the braces
decision "unfinished" -- error[E017]: decision "unfinished" is followed by nothing, expected its fields in braces { }
ending "early" { name = "Early", text = "Over." } -- error[E056]: ending "early" has no condition, so the endings behind it are never reached
proposal "alone" { name = "Alone", asks = {} } -- error[E060]: the proposal asks nobody
proposal "twice" { name = "Twice", asks = { "state", "all" } } -- error[E037]: party "state" is asked twice
