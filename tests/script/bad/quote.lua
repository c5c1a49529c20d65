-- A quote that is missing: the line's other words then look wrong, but it is the quote that is wanted.
-- error[E007]@5: the text that begins here has no closing quote; add a quote
-- error[E007]@8: the text that begins here has no closing quote; add a quote
party "ally" {
  name = "Ally,
  kind = "state",
}
party "other" { name = "Other, kind = "state", country = "DK" }
party "third" { name = "Third", kind = state", country = "DK" } -- error[E007]: the text that begins here has no closing quote
event "e { now = { trust = 3 }, because = "rain" } -- error[E007]: the text that begins here has no closing quote
event "f {
  now = { trust = 3 },
}
-- error[E007]@11: the text that begins here has no closing quote
decision "d" {
  turn = 1, decides = "cert", ask = "?, if_nobody_decides = "a", -- error[E007]: the text that begins here has no closing quote
  option "a { label = "A", cost = "x" }, -- error[E007]: the text that begins here has no closing quote
  option "b" { label = "B", cost = "x" },
}
site "mill" { name = "Mill" country = "DK" } -- error[E008]: a comma is missing between `"Mill"` and `country`
