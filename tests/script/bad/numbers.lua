-- Numbers: ranges, digits, units.
indicator "fear" { name = "Fear", start = 120, good = "low" } -- error[E030]: found 120, expected a number from 0 to 100
indicator "mood" { name = "Mood", start = 1.234, good = "low" } -- error[E031]: found 1.234, which has more digits than are kept: 2 behind the point
site "mill" {
  name = "Mill", country = "DK", sector = "food", at = { 55.6, 12.5 },
  hosts = 10.5, -- error[E031]: found 10.5, expected a whole number
  exposure = 80, -- error[E030]: found 80, expected a number from 0 to 1; shares go from 0 to 1: 80 per cent is 0.8
  repair = -1, -- error[E030]: found -1, expected a number from 0 to 1000000
}
threat "old" { name = "Old", spread = { 4, 2 } } -- error[E032]: the range { low, high } has its larger number first
threat "odd" { name = "Odd", spread = { 1, 2, 3 } } -- error[E032]: a range is two numbers: { low, high }
threat "bad" { name = "Bad", spread = 0/0 } -- error[E030]: expected a number from 0 to 1000
inject "late" { turn = 4, to = "all", channel = "news", from = "News", text = "Late." } -- error[E030]: found 4, expected a number from 1 to 3
inject "split" {
  turns = { 3, 1 }, -- error[E054]: the last turn lies before the first
  to = "all", channel = "news", from = "News", text = "Split.",
}
inject "early" { turn = 1, at = "2016-02-30", to = "all", channel = "news", from = "News", text = "x" } -- error[E034]: found "2016-02-30", expected a date and a time
inject "far" { turn = 1, at = "2019-01-01 08:00", to = "all", channel = "news", from = "News", text = "x" } -- error[E034]: the time lies outside the scenario
event "storm" { when = service "port":below(50) } -- error[E030]: found 50, expected a number from 0 to 1; shares go from 0 to 1: 50 per cent is 0.5
event "storm_two" { when = chance(30) } -- error[E030]: found 30, expected a number from 0 to 1; shares go from 0 to 1: 30 per cent is 0.3
event "storm_three" { now = { trust = 200 } } -- error[E030]: found 200, expected a number from -100 to 100
event "storm_four" { now = { rebuilt = 0.5 } } -- error[E031]: found 0.5, expected a whole number
rumour "r" { name = "R", spread = 0,5, fade = 0.1 } -- error[E036]: a rumour has the number 5 without a field name; write name = value; decimals take a point
event "comma" { later = { { hours = 2, chance = 0,6 } } } -- error[E036]: found the number 6 without a name, expected name = value; write name = value; decimals take a point
