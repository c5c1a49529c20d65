-- Missing commas, and signs from other languages.
party "ally" {
  name = "Ally" -- error[E008]: a comma is missing between `"Ally"` and `kind`; put a comma at the end of each field
  kind = "state",
}
decision "d" {
  turn = 1, decides = "cert", ask = "?", if_nobody_decides = "a",
  option "a" { label = "A", cost = "x" } -- error[E008]: a comma is missing between `}` and `option`
  option "b" { label = "B", cost = "x" },
}
event "e" { now = { trust = 3 rebuilt = 2 } } -- error[E008]: a comma is missing between `3` and `rebuilt`
group "g" { sites = { "port" "line" } } -- error[E008]: a comma is missing between `"port"` and `"line"`
event "q" { because = "a "quoted" word" } -- error[E008]: a comma is missing between `"a "` and `quoted`; quotes inside a text are written
event "f" { because: "no" } -- error[E011]: found `:` behind a field's name, expected `=`; write name = value
event "h" { "because" = "no" } -- error[E011]: a field's name stands without quotes; write because = ...
event "i" { turn == 3 } -- error[E011]: found `==` behind a field's name, expected `=`
event "k" { now = function(s)
  local a = 1
  return { trust = a }
end, because = "fine", when = all { flag "a", trust:below(3) } }
