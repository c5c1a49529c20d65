event "e" { now = { trust = 3 } -- error[E009]: the bracket opened here is never closed by `}`
