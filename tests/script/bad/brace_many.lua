event "e" { now = { trust = 3 } } } -- error: this `}` closes nothing; one of these too many here
