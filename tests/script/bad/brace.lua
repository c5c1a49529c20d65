decision "d" {
  turn = 1, decides = "cert", ask = "?", if_nobody_decides = "a",
  option "a" { label = "A", cost = "x", -- error[E009]: the bracket opened here is never closed by `}`; add the missing `}`
    now = { trust = 3 },
  option "b" { label = "B", cost = "x" },
}
party "ally" { name = "Ally", kind = "state" }
