-- error@3: the text that begins here has no closing quote; add a quote
party "ally" {
  name = "Ally,
  kind = "state",
}
