-- Figures: what is documented, how it is measured, what one would have guessed.
local naive = { value = 8, because = "Scaled.", source = "S" }
figure "empty" {} -- error[E028]: a figure lacks the field "text" -- error[E028]: a figure lacks the field "documented" -- error[E028]: a figure lacks the field "measure" -- error[E028]: a figure lacks the field "kind" -- error[E028]: a figure lacks the field "source" -- error[E028]: a figure lacks the field "naive"
figure "many" { text = "A.", documented = "many", measure = { final = trust }, kind = "held_out", source = "S", naive = naive } -- error[E029]: found the text "many", expected a number
figure "turned" { text = "A.", documented = { 3, 1 }, measure = { final = trust }, kind = "held_out", source = "S", naive = naive } -- error[E032]: the range { low, high } has its larger number first
figure "fine" { text = "A.", documented = 0.00001, measure = { final = trust }, kind = "held_out", source = "S", naive = naive } -- error[E031]: which has more digits than are kept: 4 behind the point
figure "hold" { text = "A.", documented = 1, measure = { final = trust }, kind = "holdout", source = "S", naive = naive } -- error[E035]: expected one of "calibrated", "held_out"; did you mean "held_out"?
figure "bare" { text = "A.", documented = 1, measure = trust, kind = "held_out", source = "S", naive = naive } -- error[E029]: expected a table in braces
figure "noway" { text = "A.", documented = 1, measure = { times = 2 }, kind = "held_out", source = "S", naive = naive } -- error[E066]: the measure does not say what is measured; write one of final, most
figure "two" { text = "A.", documented = 1, measure = { most = trust, least = trust }, kind = "held_out", source = "S", naive = naive } -- error[E066]: a measure has one of its ways, found 2
figure "typo" { text = "A.", documented = 1, measure = { mots = trust }, kind = "held_out", source = "S", naive = naive } -- error[E027]: unknown field "mots" in a measure; did you mean "most"?
figure "value" { text = "A.", documented = 1, measure = { most = 3 }, kind = "held_out", source = "S", naive = naive } -- error[E029]: found the number 3, expected a value; a value is trust
figure "name" { text = "A.", documented = 1, measure = { most = lost_total "wurm" }, kind = "held_out", source = "S", naive = naive } -- error[E023]: there is no threat "wurm"; did you mean "worm"?
figure "mixed" { text = "A.", documented = 1, measure = { most = { trust, lost_total "worm" } }, kind = "held_out", source = "S", naive = naive } -- error[E066]: these values are not of one kind and cannot be added
figure "mean" { text = "A.", documented = 1, measure = { most = { service "danish", service "bank" } }, kind = "held_out", source = "S", naive = naive } -- error[E066]: the service of a group is an average and cannot be added
figure "whole" { text = "A.", documented = 1, measure = { most = rebuilt, out_of = trust }, kind = "held_out", source = "S", naive = naive } -- error[E066]: the value and what it is a share of are not of one kind
figure "turns" { text = "A.", documented = 1, measure = { most = turn_number() }, kind = "held_out", source = "S", naive = naive } -- error[E066]: turns are no measure of anything outside
figure "luck" { text = "A.", documented = 1, measure = { hours_until = chance(0.5) }, kind = "held_out", source = "S", naive = naive } -- error[E066]: not by chance or functions; compare values
figure "rule" { text = "A.", documented = 1, measure = { hours_until = function(s) return true end }, kind = "held_out", source = "S", naive = naive } -- error[E066]: not by chance or functions
figure "flagged" { text = "A.", documented = 1, measure = { hours_until = flag "labeled" }, kind = "held_out", source = "S", naive = naive } -- error[E026]: no effect sets the flag "labeled"; did you mean "labelled"?
figure "level" { text = "A.", documented = 1, measure = { sites_below = "all" }, kind = "held_out", source = "S", naive = naive } -- error[E028]: lacks the field "level"; add level = 0.5
figure "levels" { text = "A.", documented = 1, measure = { sites_hit = "all", level = 0.5 }, kind = "held_out", source = "S", naive = naive } -- error[E066]: "level" belongs to sites_below or countries_below
figure "share" { text = "A.", documented = 1, measure = { sites_hit = "all", out_of = rebuilt }, kind = "held_out", source = "S", naive = naive } -- error[E066]: "out_of" belongs to final, most or least
figure "late" { text = "A.", documented = 1, measure = { most = trust, to = "2019-01-01" }, kind = "held_out", source = "S", naive = naive } -- error[E034]: the time lies outside the scenario
figure "from" { text = "A.", documented = 1, measure = { final = trust, from = "2017-06-28" }, kind = "held_out", source = "S", naive = naive } -- error[E066]: "final" looks at one moment only
figure "between" { text = "A.", documented = 1, measure = { most = trust, from = "2017-06-28", to = "2017-06-27 12:00" }, kind = "held_out", source = "S", naive = naive } -- error[E066]: `from` lies behind `to`
figure "guess" { text = "A.", documented = 1, measure = { most = trust }, kind = "held_out", source = "S", naive = { value = 3 } } -- error[E028]: a naive forecast lacks the field "because" -- error[E028]: a naive forecast lacks the field "source"
figure "guess" { text = "A.", documented = 1, measure = { most = trust }, kind = "held_out", source = "S", naive = naive } -- error[E019]: figure "guess" is declared already
