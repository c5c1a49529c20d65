event "e" { now = { trust = 3 } } } -- error[E009]: this `}` closes nothing; one of these too many here
