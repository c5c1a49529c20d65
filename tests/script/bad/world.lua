-- Threats, counters and injects that do not fit what they name.
threat "old" { name = "Old", spread = 1, sites = { "port" }, seeds = { bank = 5 } } -- error[E059]: the threat does not cover the site "bank"
counter "beds" { name = "Beds", start = 5, high = 3 } -- error[E061]: the counter starts at 5, outside
inject "nobody" { turn = 1, to = {}, channel = "news", from = "News", text = "x" } -- error[E055]: nobody gets this inject
event "é" { now = { trust = 1 } } -- error[E018]: the id "é" of this event is not allowed
party "ally" { name = "Äußerst große Verbündete", kind = "stat" } -- error[E035]: found the text "stat", expected one of
