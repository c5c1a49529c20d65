event "e" { because = "60% of all" }
event "f" { later = { { chance = 60%, trust = 3 } } } -- error[E013]: ',' cannot stand here; there is no per cent sign
