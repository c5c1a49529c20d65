-- What plays, but not as meant. Each warning has a way out.
group "finance" { sector = "finance" } -- warning[W003]: the group "finance" is used nowhere; name it in a link
role "idle" { name = "Idle", acts_for = "state", goal = "Nothing." } -- warning[W004]: the role "idle" decides nothing and receives nothing; give it a decision or an inject
indicator "mood" { name = "Mood", start = 50, good = "high" } -- warning[W005]: nothing moves the indicator "mood"; change it in an effect
indicator "calm_streets" { name = "Calm streets", start = 50, good = "high",
  moves = { { with = trust, below = 40, hourly = -0.1, because = "nobody listens" } } }
event "labels" { turn = 1, now = { set = "labeled", clear = "bannned" } } -- warning[W001]: no condition asks for the flag "labeled"; did you mean "labelled"? -- warning[W002]: no effect sets the flag "bannned" that is cleared here; did you mean "banned"?
event "bans" { turn = 1, now = { set = "banned" }, later = { { hours = 1, trust = 1, when = flag "banned" } } }
event "alone" { turn = 1, now = { set = "nobody_asks" } } -- warning[W001]: no condition asks for the flag "nobody_asks"; ask for it, flag "nobody_asks", or drop it
event "never" { turn = 1, now = { trust = 1, clear = "quite_different" } } -- warning[W002]: no effect sets the flag "quite_different" that is cleared here; set "quite_different" somewhere
event "known" { turn = 1, now = { set = "by_function" } }
event "rule" { when = function(s) return s:flag("by_function") end, now = { trust = 1 } }
decision "words" {
  turn = 2, decides = "cert", ask = "?", if_nobody_decides = "b",
  option "a" { label = "Write to every partner, one after the other, and ask", cost = "x" }, -- warning[W006]: the label has 52 characters, its neighbours about 26; word them alike
  option "b" { label = "Answer when somebody", cost = "x" },
  option "c" { label = "Answer the press, in a few words", cost = "x" },
}
