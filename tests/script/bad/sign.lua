event "e" { now = { trust = -3 } }
event "f" { now = { trust = +3 } } -- error[E013]: '+' cannot stand here; a number above 0 has no sign
