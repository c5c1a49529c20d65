event "e" { now = { trust = 3 } -- error: the bracket opened here is never closed by `}`
