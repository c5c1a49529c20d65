party "ally" {
  name = "Ally",
  kind = "state",
  name = "Friend", -- error[E010]: the field "name" stands twice in the same braces, first on line 2; Lua would keep only one
}
event "e" { now = { trust = 3, ["trust"] = 4 } } -- error[E010]: the field "trust" stands twice in the same braces, first on line 6
