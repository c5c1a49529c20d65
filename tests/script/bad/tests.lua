test "names" {
  form = "class", -- error[E023]: the scenario has no form "class"
  policy = "historic", -- error[E035]: there is no policy "historic"; did you mean "historical"?
  seed = "7", -- error[E029]: found the text "7", expected a number
  sead = 7, -- error[E027]: unknown field "sead" in a test; did you mean "seed"?
  turn(1, { nam_it = "facts" }), -- error[E023]: there is no decision "nam_it"; did you mean "name_it"?
  expect {
    trsut = 60, -- error[E023]: there is no indicator or counter "trsut"; did you mean "trust"?
    trust = { 60, 50 }, -- error[E032]: the range { low, high } has its larger number first
    rebuilt = 1.5, -- error[E031]: found 1.5, expected a whole number
    shipping = 101, -- error[E030]: found 101, expected a number from 0 to 100
    flag "labeled", -- error[E023]: there is no flag "labeled"; did you mean "labelled"?
    delivered "cal", -- error[E023]: there is no inject or event "cal"
    chose("name_it", "fact"), -- error[E024]: the decision has no option "fact"; did you mean "facts"?
    no(open "second"), -- error[E023]: there is no decision "second"
    offered("name_it", "facst"), -- error[E024]: has no option "facst"; did you mean "facts"?
    ending "ovre", -- error[E023]: there is no ending "ovre"; did you mean "over"?
    norm("LUCCA-22", "advanced"), -- error[E025]: there is no norm "LUCCA-22"; did you mean "LUCCA-2"?
    norm("LUCCA-2", "advance"), -- error[E035]: found the text "advance", expected one of; did you mean "advanced"?
    norm("LUCCA-2", { 50, 500 }), -- error[E032]: an attainment is a range of per cent
    service "prot":below(0.5), -- error[E023]: there is no site or group "prot"
    any { open "name_it", flag "labelled" }, -- error[E069]: `open` cannot stand inside all { } or any { }; write it by itself
    chance(0.5), -- error[E069]: a test cannot ask for chance
    function(s) return true end, -- error[E069]: a test cannot ask a function
    "labelled", -- error[E041]: found the text "labelled", expected a condition; write flag "labelled"
    trust, -- error[E041]: found the word trust without quotes, expected a condition
  },
}

test "order" {
  turn(2, { name_it = 3 }), -- error[E029]: found the number 3, expected the id of an option in quotes
  turn(2), -- error[E070]: turn 2 cannot follow turn 2; a turn stands once
  turn(4), -- error[E070]: there is no turn 4 to play: this form has turns 1 to 3
  flag "labelled", -- error[E070]: found a condition, expected a step of the test; write turn(1, { ... })
  at_end { trust = 3 },
  expect { trust = 3 }, -- error[E070]: `at_end` is the last step of a test
}

test "nothing" { turn(1) } -- error[E070]: the test "nothing" expects nothing; add expect
test "empty" { expect {} } -- error[E070]: `expect` is empty
test "nothing" { at_end { trust = 60 } } -- error[E019]: two tests are called "nothing"
test "alone" -- error[E017]: test "alone" is followed by nothing
test(3) -- error[E017]: `test` is followed by the number 3; write test "what it shows" { ... }
local _ = turn("1") -- error[E070]: `turn` takes the number of a turn; write turn(1, { decision = "option" })
_ = expect "trust" -- error[E070]: `expect` takes what is expected in braces { }, found the text "trust"
_ = norm("LUCCA-2", 3) -- error[E038]: `norm` takes a verdict or a range of per cent; write norm("LUCCA-2", "advanced")
_ = offered("name_it") -- error[E038]: `offered` takes a name in quotes, found nothing
site "quay" {} -- error[E017]: `site` declares something, and a file of tests holds tests only; move it into scenario.lua
_ = expcet { trust = 3 } -- error[E014]: unknown word `expcet`; did you mean `expect`?
