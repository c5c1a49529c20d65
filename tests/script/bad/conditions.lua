-- Conditions: everything that Lua would silently read as a plain yes or no.
event "a1" { when = flag "a" and flag "b" } -- error[E012]: `and` does not work on conditions; write all { first, second }
event "a2" { when = flag "a" or trust:below(3) } -- error[E012]: `or` does not work on conditions; write any { first, second }
event "a3" { when = not flag "a" } -- error[E012]: `not` does not work on conditions; write no(condition)
event "a4" { when = trust == 40 } -- error[E012]: `==` does not work on conditions
event "a5" { when = trust < 40 } -- error[E012]: `<` does not work on conditions; write trust:below(40) -- error[E012]: `<` does not work on the word trust without quotes
event "a6" { when = all { flag "a", not flag "b" } } -- error[E012]: `not` does not work on conditions
local both = flag "a" and flag "b" -- error[E042]: this condition is used nowhere; `and` and `or` drop one
event "a7" { when = both }
event "a8" { when = trust } -- error[E041]: found the word trust without quotes, expected a condition; write trust:below(40)
event "a9" { when = service "port" } -- error[E041]: found a value, such as trust, expected a condition; add :below(n) or :above(n)
event "b1" { when = "labelled" } -- error[E041]: found the text "labelled", expected a condition; write flag "labelled"
event "b2" { when = { flag "a", flag "b" } } -- error[E041]: found a list or table { }, expected a condition; put all or any before the brace
event "b3" { when = true } -- error[E041]: found true, expected a condition
event "b4" { when = trust:belw(40) } -- error[E040]: the word trust without quotes has no `belw`; did you mean :below(...)?
event "b5" { when = trust:below("40") } -- error[E040]: `:below` takes one number, found the text "40"
event "b6" { when = trust:below(shipping) } -- error[E040]: `:below` takes one number, found the word shipping without quotes
event "b7" { when = flag "a":below(3) } -- error[E040]: a condition is a yes or no and has no `below`
event "b8" { when = all(flag "a", flag "b") } -- error[E039]: `all` takes a list in braces, found a condition
event "b9" { when = no(flag "a", flag "b") } -- error[E039]: `no` takes one condition, found 2
event "c1" { when = all {} } -- error[E039]: `all` is empty
event "c2" { when = flag(labelled) } -- error[E038]: `flag` takes a name in quotes, found the word labelled without quotes; write flag "labelled"
event "c3" { now = { trust = trust + 3 } } -- error[E012]: `+ - * /` does not work on the word trust without quotes
event "c4" { because = "trust is " .. trust } -- error[E012]: `..` does not work on the word trust without quotes
flag "unused" -- error[E042]: this condition is used nowhere
service "port" -- error[E042]: this value is used nowhere
event "c5" { when = chance("often") } -- error[E038]: `chance` takes a number from 0 to 1, found the text "often"
event "c6" { when = turn_number(3):above(2) } -- error[E038]: `turn_number()` takes nothing, found the number 3
event "c7" { wen = flag "a" } -- error[E027]: unknown field "wen" in an event; did you mean "when"?
event "c8" { when = flag "Not A Flag" } -- error[E018]: "Not A Flag" is no name for a flag
event "z1" { now = { set = { "a", "b" } } }
event "z2" { when = flag "labeled" } -- error[E026]: no effect sets the flag "labeled", so it is never up; did you mean "labelled"?
event "z3" { when = all { flag "a", flag "quite_other" } } -- error[E026]: no effect sets the flag "quite_other"; add set = "quite_other" to an effect
event "z4" { when = flag "lowered", now = { clear = "lowered" } } -- error[E026]: no effect sets the flag "lowered"
event "z5" { when = flag.a } -- error[E015]: `flag` is a word of the language and takes a name in quotes; write flag "a"
event "z6" { when = service.port:below(0.5), now = { trust = 1 } } -- error[E015]: `service` is a word of the language; write service "port"
event "z7" { when = all { trust.low, flag "a" } } -- error[E040]: the word trust without quotes has no `low`; did you mean :below(...)?
local nothing = tostring.name -- error[E015]: a function has no `name`
inject.name = "x" -- error[E015]: `inject` is a word of the language
local kept = 3
event "c9" { when = function(s) return kept > 2 end } -- error[E064]: the function uses `kept`, a local variable from outside
event "d1" { when = flag } -- error[E064]: found a word of the language, expected function(s) ... end
