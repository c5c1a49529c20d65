-- Fields: unknown, missing, of the wrong kind. All of these are reported at once.
party "ally" { name = "Ally", kind = "stat" } -- error[E035]: found the text "stat", expected one of "state", "firm", "organisation"; did you mean "state"?
party "other" { name = "Other", kind = state } -- error[E035]: found the word state without quotes, expected one of; write "state" in quotes
role "press" {
  nmae = "Press office", -- error[E027]: unknown field "nmae" in a role; did you mean "name"?
  name = "Press office",
  acts_for = "sate", -- error[E023]: there is no party "sate"; did you mean "state"?
  goal = 12, -- error[E029]: found the number 12, expected a text in quotes
}
role "minister" { name = "Minister", acts_for = "state" } -- error[E028]: a role lacks the field "goal"; add goal =
objective "calm" { "Keep calm." } -- error[E036]: an objective has the text "Keep calm." without a field name -- error[E028]: an objective lacks the field "text"
indicator "fear" { name = "Fear", start = "60", good = "low" } -- error[E029]: found the text "60", expected a number; numbers stand without quotes
indicator "mood" { name = "Mood", good = "high" } -- error[E028]: an indicator lacks the field "start"
indicator "flow" { name = "Flow", good = "high", measures = "service", of = "all", start = 3 } -- error[E047]: an indicator that measures the world has no "start"
site "mill" {
  name = "Mill",
  country = "Denmark", -- error[E035]: found "Denmark", expected a country as two capital letters
  sector = "milling", -- error[E035]: found the text "milling", expected one of "government"
  at = { 55.6 }, -- error[E032]: a place on the map is two numbers
  hosts = 10,
}
fact "f" { text = "A fact.", source = "", confidence = "documented" } -- error[E033]: the text is empty
rumour "Leak" { spread = 0.1, fade = 0.1 } -- error[E018]: the id "Leak" of this rumour is not allowed; ids have small letters
party "all" { name = "All", kind = "state" } -- error[E018]: "all" means every one of them, so party needs another id
counter "set" { name = "Set" } -- error[E018]: "set" is a word of the language
site { name = "No id" } -- error[E017]: `site` is followed by a list or table { }, expected a text in quotes; write site "id" { ... }
group "nobody" { country = "FR" } -- error[E058]: no site belongs to the group "nobody"
group "empty" {} -- error[E058]: group "empty" names no country, no sector and no sites
